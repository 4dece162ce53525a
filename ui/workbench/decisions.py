"""The journal as a list, undo and redo, and what others decided."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.PyQt.QtCore import QDateTime, QLocale, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...engine.plan.decisions import active
from ...engine.plan.workbench import Workbench
from ...layers.translation import tr
from ..words import reason_name, role_name
from .overlay import AGREED_COLOUR, CONFLICT_COLOUR
from .undo import QUndoStack

_MOST = 500


class DecisionsList(QWidget):
    """Decisions in force, the latest first, with their authors; those that meet another author's are marked."""

    def __init__(
        self,
        workbench: Workbench,
        stack: QUndoStack,
        merge: Callable[[], None],
        pointed: Callable[[Optional[int]], None],
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self.workbench = workbench
        layout = QVBoxLayout(self)
        row = QHBoxLayout()
        for action in (stack.createUndoAction(self, tr("Undo")), stack.createRedoAction(self, tr("Redo"))):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            row.addWidget(button)
        row.addStretch(1)
        self.merge_button = QPushButton(tr("Merge a journal…"))
        self.merge_button.setToolTip(tr("Take over the decisions in another local government's study"))
        self.merge_button.clicked.connect(lambda _checked: merge())
        row.addWidget(self.merge_button)
        layout.addLayout(row)
        self.state = QLabel()
        self.state.setWordWrap(True)
        layout.addWidget(self.state)
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderLabels([tr("Unit"), tr("Area"), tr("Role"), tr("Reason"), tr("Name"), tr("Time")])
        self.list.itemSelectionChanged.connect(
            lambda: (
                pointed(self.list.currentItem().data(0, Qt.ItemDataRole.UserRole)) if self.list.currentItem() else None
            )
        )
        layout.addWidget(self.list, 1)
        self.refresh()

    def refresh(self) -> None:
        workbench = self.workbench
        voices = workbench.voices()
        states = {(row.area_id, row.unit_id): row.agreement for row in voices.itertuples()}
        self.list.clear()
        names, cities = workbench.study.units.table["unit_name"], workbench.study.centres.names
        entries = active(workbench.decisions)
        for entry in entries[: -_MOST - 1 : -1]:
            known = entry.unit in names.index
            reason = reason_name(entry.kind) + (f": {entry.text}" if entry.text else "")
            moment = QDateTime.fromString(entry.time[:19] + "Z", Qt.DateFormat.ISODate).toLocalTime()
            item = QTreeWidgetItem(
                [
                    names[entry.unit] if known else entry.unit,
                    cities.get(entry.area, entry.area),
                    f"{role_name(entry.before)} → {role_name(entry.after)}",
                    reason,
                    entry.author,
                    QLocale().toString(moment, QLocale.FormatType.ShortFormat),
                ]
            )
            item.setData(0, Qt.ItemDataRole.UserRole, int(names.index.get_loc(entry.unit)) if known else None)
            state = states.get((entry.area, entry.unit))
            if state in ("agreed", "conflict"):
                item.setText(0, item.text(0) + ("  ✓" if state == "agreed" else "  ⚡"))
                item.setForeground(0, QColor(AGREED_COLOUR if state == "agreed" else CONFLICT_COLOUR))
                item.setToolTip(0, tr("Authors agree") if state == "agreed" else tr("Authors disagree"))
            self.list.addTopLevelItem(item)
        for column in range(3):
            self.list.resizeColumnToContents(column)
        pairs = voices.drop_duplicates(["area_id", "unit_id"])["agreement"].value_counts()
        text = tr("Decisions in force: {count}.").format(count=len(entries))
        if pairs.get("agreed", 0) or pairs.get("conflict", 0):
            text += " " + tr("Units on which authors agree: {agreed}; disagree: {conflict}.").format(
                agreed=pairs.get("agreed", 0), conflict=pairs.get("conflict", 0)
            )
        if pairs.get("conflict", 0):
            text += " " + tr("Until an agreement is recorded, the latest decision holds.")
        self.state.setText(text)
