"""The workbench as a dock: areas, thresholds, shares, evidence, checks, decisions."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Optional

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QTabWidget,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ...layers.translation import ROOT, tr
from ..look import UpAndDown, letters
from ..manual import help_button
from ..words import reason_name
from .areas import BAR, CONTAINED, NAME, SORT_ROLE, AreasModel, SizeBar
from .checks import ChecksList
from .decisions import DecisionsList
from .evidence import EvidenceCard
from .indicators import IndicatorsTable
from .sharechart import ShareChart
from .thresholds import Thresholds

if TYPE_CHECKING:
    from .session import Session


class WorkbenchDock(QgsDockWidget):
    """Shows a session and hands every wish to it."""

    def __init__(self, session: Session, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Workbench"), parent)
        self.setObjectName("MultipolarWorkbench")
        self.setWindowIcon(QIcon(str(ROOT / "resources" / "icons" / "multipolar.svg")))
        self.session = session
        workbench = session.workbench
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.addLayout(self._head())
        self.model = AreasModel(workbench, self)
        self.areas = self._areas_view()
        self.thresholds = Thresholds(workbench, session.move_thresholds, session.set_measure)
        self.chart = ShareChart(workbench, session.move_thresholds, self._mark_on_map)
        self.next = QLabel()
        self.next.setWordWrap(True)
        middle = QWidget()
        middle_layout = QVBoxLayout(middle)
        middle_layout.setContentsMargins(0, 0, 0, 0)
        middle_layout.addWidget(self.thresholds)
        middle_layout.addWidget(self.chart, 1)
        middle_layout.addWidget(self.next)
        middle_layout.addLayout(self._drawing_row())
        self.tabs = QTabWidget()
        self.evidence = EvidenceCard(workbench, session.decide, session.point_at)
        self.checks = ChecksList(workbench, session.repair, session.show_problem)
        self.decisions = DecisionsList(workbench, session.stack, session.merge_journal, session.point_at)
        self.tabs.addTab(self.evidence, tr("Evidence"))
        self.tabs.addTab(self.checks, tr("Checks"))
        self.indicators = IndicatorsTable(workbench)
        self.tabs.addTab(self.decisions, tr("Decisions"))
        self.tabs.addTab(self.indicators, tr("Indicators"))
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        for widget, share in ((self.areas, 3), (middle, 4), (self.tabs, 4)):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(self.splitter.count() - 1, share)
        layout.addWidget(self.splitter, 1)
        self.setWidget(UpAndDown(body))  # on a small screen, or with large letters, it scrolls
        self.settle()
        self.show_area()
        self.show_reason()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        title = QLabel(f"<b>{escape(self.session.workbench.study.title)}</b>")
        title.setTextFormat(Qt.TextFormat.RichText)
        title.setToolTip(self.session.path)
        row.addWidget(title, 1)
        self.menu_button = QToolButton()
        self.menu_button.setText(tr("Study"))
        self.menu_button.setToolTip(tr("Charts, comparison, adopting, export"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.menu = QMenu(self.menu_button)
        for text, slot in self.session.actions():
            self.menu.addAction(text, slot) if slot else self.menu.addSeparator()
        self.menu_button.setMenu(self.menu)
        row.addWidget(self.menu_button)
        row.addWidget(help_button("workbench"))
        return row

    def _areas_view(self) -> QTreeView:
        view = QTreeView()
        self.sorted = QSortFilterProxyModel(self)
        self.sorted.setSourceModel(self.model)
        self.sorted.setSortRole(SORT_ROLE)
        view.setModel(self.sorted)
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setAllColumnsShowFocus(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setItemDelegateForColumn(BAR, SizeBar(view))
        view.setSortingEnabled(True)
        view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        view.setAccessibleName(tr("Central cities"))
        view.setMinimumHeight(round(self.fontMetrics().height() * 7.5))  # header and four rows
        header = view.header()
        view.setColumnHidden(CONTAINED, not self.model.contained_known)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(letters(self.fontMetrics(), 6))
        header.setSectionResizeMode(BAR, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(NAME, letters(self.fontMetrics(), 17))
        view.selectionModel().currentRowChanged.connect(
            lambda current, _before: (
                self.session.set_area(self.sorted.mapToSource(current).row()) if current.isValid() else None
            )
        )
        view.activated.connect(lambda _index: self.session.zoom_to_area())
        return view

    def _drawing_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.draw = QPushButton(tr("&Draw on the map"))
        self.draw.setCheckable(True)
        self.draw.setToolTip(
            tr(
                "Click: outside, maximum, minimum in turn. Drag: paint. Shift: keep the last role. Keys 0, 1, 2: outside, "
                "maximum, minimum."
            )
        )
        self.draw.clicked.connect(lambda on: self.session.draw(on))
        self.reason = QPushButton()
        self.reason.clicked.connect(lambda _checked: self.session.ask_reason())
        row.addWidget(self.draw)
        row.addWidget(self.reason, 1)
        return row

    # -- what the session tells

    def moved(self) -> None:
        """Thresholds move: show what can be shown at once."""
        self.model.refresh(whole=False)
        self.thresholds.refresh()
        self.chart.refresh()
        self.areas.viewport().update()

    def settle(self) -> None:
        """The plan has come to rest: everything."""
        self.model.refresh(whole=True)
        self.thresholds.refresh()
        self.chart.refresh()
        self.evidence.refresh()
        self.checks.refresh()
        self.indicators.refresh()
        self.next.setText(self.chart.next_units())
        count = len(self.session.workbench.problems())
        self.tabs.setTabText(1, tr("Checks") + (f" ⚠{count}" if count else ""))

    def show_area(self) -> None:
        """Another area was taken up."""
        row = self.sorted.mapFromSource(self.model.index(self.session.workbench.area, 0))
        if self.areas.currentIndex().row() != row.row():
            self.areas.setCurrentIndex(row)
        self.settle()

    def show_journal(self) -> None:
        self.decisions.refresh()

    def show_unit(self, unit: Optional[int]) -> None:
        """The unit under the cursor."""
        self.evidence.show_unit(unit)
        if self.chart.marked != unit:
            self.chart.marked = unit
            self.chart.update()

    def show_reason(self) -> None:
        kind, text, _author = self.session.reason_words()
        words = f"{reason_name(kind)}{': ' + text if text else ''}" if kind else tr("asked at the first decision")
        self.reason.setText(tr("&Reason: {reason}").format(reason=self._shortened(words)))
        self.reason.setToolTip(f"{words}\n{tr('Recorded with every decision, with name and time')}")

    def _shortened(self, words: str) -> str:
        """So that a long reason does not widen the dock."""
        most = letters(self.fontMetrics(), 34)
        return self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, most).replace("&", "&&")

    def _mark_on_map(self, unit: Optional[int]) -> None:
        self.session.overlay.hover(unit)
        if unit is not None:
            self.evidence.show_unit(unit)
