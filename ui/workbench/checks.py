"""Findings in the plan with their repairs, each a click."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from ...engine.errors import first_of
from ...engine.plan.checks import Problem, Repair
from ...engine.plan.workbench import Workbench
from ...layers.translation import tr
from ..words import role_name

_MOST = 40


class ChecksList(QWidget):
    """A row per finding, those of the area at hand first. ``repair(problem, repair)`` and ``show(problem)`` are asked."""

    def __init__(
        self,
        workbench: Workbench,
        repair: Callable[[Problem, Repair], None],
        show: Callable[[Problem], None],
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self.workbench, self._repair, self._show = workbench, repair, show
        self._told: object = None
        layout = QVBoxLayout(self)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._inside = QWidget()
        self._rows = QVBoxLayout(self._inside)
        self._rows.setAlignment(Qt.AlignmentFlag.AlignTop)
        scroll.setWidget(self._inside)
        layout.addWidget(scroll)
        self.refresh()

    def refresh(self) -> None:
        problems = sorted(self.workbench.problems(), key=lambda problem: problem.area != self.workbench.area)
        if self._told == (self.workbench.area, problems):
            return
        self._told = (self.workbench.area, problems)
        while self._rows.count():
            widget = self._rows.takeAt(0).widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        for problem in problems[:_MOST]:
            self._rows.addWidget(self._row(problem))
        if len(problems) > _MOST:
            self._rows.addWidget(QLabel(tr("and {count} more").format(count=len(problems) - _MOST)))
        if not problems:
            label = QLabel(tr("Every area hangs together, and none surrounds a unit without taking it in."))
            label.setWordWrap(True)
            self._rows.addWidget(label)

    def sentence(self, problem: Problem) -> str:
        names = self.workbench.study.units.table["unit_name"]
        values = {
            "city": self.workbench.study.centres.names.iloc[problem.area],
            "units": first_of([names.iloc[unit] for unit in problem.units], 4),
            "scope": role_name(problem.scope),
        }
        if problem.kind == "detached":
            return tr("{city}, {scope}: {units} cut off from the central city.").format(**values)
        return tr("{city}, {scope}: {units} surrounded.").format(**values)

    def repair_text(self, repair: Repair) -> str:
        names = self.workbench.study.units.table["unit_name"]
        units = first_of([names.iloc[unit] for unit in repair.units], 2 if len(repair.units) <= 2 else 1)
        text = {"connect": tr("Connect over {units}"), "drop": tr("Leave out {units}"), "add": tr("Take in {units}")}
        return text[repair.kind].format(units=units)

    def _row(self, problem: Problem) -> QWidget:
        row = QFrame()
        layout = QVBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, self.fontMetrics().height() // 3)
        label = QLabel(f"⚠ {self.sentence(problem)}")
        label.setWordWrap(True)
        layout.addWidget(label)
        buttons = QHBoxLayout()
        show = QToolButton()
        show.setIcon(QgsApplication.getThemeIcon("/mActionZoomTo.svg"))
        show.setToolTip(tr("Show on the map"))
        show.setAccessibleName(tr("Show on the map"))
        show.clicked.connect(lambda _checked, p=problem: self._show(p))
        buttons.addWidget(show)
        for repair in problem.repairs:
            button = QPushButton(self.repair_text(repair))
            button.setObjectName(f"repair_{repair.kind}")
            button.clicked.connect(lambda _checked, p=problem, r=repair: self._repair(p, r))
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        return row
