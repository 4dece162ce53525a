"""Indicators of the area at hand, live: both scopes, and what decisions changed."""

from __future__ import annotations

from html import escape
from typing import Optional

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...engine.plan.curves import INDICATORS, POPULATION, UNITS, area_indicators
from ...engine.plan.workbench import Workbench
from ...layers.plancharts import indicator_name
from ...layers.translation import tr
from ..words import people

_CHOSEN = "multipolar/indicators"


def figure(name: str, value: float) -> str:
    """An indicator's value for people."""
    if name in (POPULATION, UNITS):
        return people(value)
    return "–" if value != value else f"{value:.2f}" if abs(value) < 10 else f"{value:.1f}"


class IndicatorsTable(QWidget):
    """A row per chosen indicator: minimum scope, maximum scope, and the change of the maximum by decisions."""

    def __init__(self, workbench: Workbench, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        layout = QVBoxLayout(self)
        row = QHBoxLayout()
        self.title = QLabel()
        row.addWidget(self.title, 1)
        self.chooser = QToolButton()
        self.chooser.setText(tr("Choose"))
        self.chooser.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.chooser)
        chosen = str(QgsSettings().value(_CHOSEN, "") or ",".join(INDICATORS)).split(",")
        self.actions_of = {}
        for name in INDICATORS:
            action = menu.addAction(indicator_name(name))
            action.setCheckable(True)
            action.setChecked(name in chosen)
            action.toggled.connect(lambda _on: self._choose())
            self.actions_of[name] = action
        self.chooser.setMenu(menu)
        row.addWidget(self.chooser)
        layout.addLayout(row)
        self.table = QTreeWidget()
        self.table.setRootIsDecorated(False)
        self.table.setHeaderLabels([tr("Indicator"), tr("Minimum"), tr("Maximum"), tr("Change")])
        self.table.headerItem().setToolTip(3, tr("What decisions changed in the maximum scope"))
        header = self.table.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        layout.addWidget(self.table, 1)
        self.refresh()

    def chosen(self) -> list[str]:
        return [name for name, action in self.actions_of.items() if action.isChecked()]

    def _choose(self) -> None:
        QgsSettings().setValue(_CHOSEN, ",".join(self.chosen()))
        self.refresh()

    def refresh(self) -> None:
        workbench = self.workbench
        area = workbench.areas[workbench.area]
        self.title.setText(f"<b>{escape(workbench.study.centres.names.iloc[workbench.area])}</b>")
        now = area_indicators(workbench)
        before = area_indicators(workbench.snapshot(workbench.computed))
        self.table.clear()
        for name in self.chosen():
            least, most = now.at[(area, "minimum"), name], now.at[(area, "maximum"), name]
            change = most - before.at[(area, "maximum"), name]
            told = "" if change != change or change == 0 else ("+" if change > 0 else "−") + figure(name, abs(change))
            item = QTreeWidgetItem([indicator_name(name), figure(name, least), figure(name, most), told])
            item.setToolTip(0, indicator_name(name))
            for column in (1, 2, 3):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.table.addTopLevelItem(item)
