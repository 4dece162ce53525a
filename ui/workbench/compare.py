"""Two plans side by side on maps that move together, and a list of what differs; the other plan can be adopted."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Optional

from qgis.core import QgsMapLayerProxyModel, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapLayerComboBox, QgsMapToolPan
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...engine.plan.agreement import pair_scores
from ...engine.plan.curves import moves
from ...engine.plan.roles import ROLES
from ...layers.sources import LayerSource
from ...layers.studylayers import is_plan
from ...layers.translation import tr
from ..look import fit
from ..manual import help_button
from ..words import role_name
from .overlay import PlanOverlay

if TYPE_CHECKING:
    from .session import Session

_FIELDS = ("area_id", "unit_id")
_KINDS = ("role", "certainty")


def read_plan(layer: QgsVectorLayer):
    """Area, unit and role (or certainty) of each row."""
    import pandas as pd

    from ...engine.codes import code_column
    from ...layers.vectors import read_columns

    kind = next(name for name in _KINDS if layer.fields().lookupField(name) >= 0)
    columns = read_columns(LayerSource(layer), (*_FIELDS, kind), layer.name())
    return pd.DataFrame({name: code_column(values) for name, values in columns.items()})


class CompareWindow(QDialog):
    """The plan at hand on the left, another one on the right: what was computed, or a members layer of the project."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("multipolar_compare")
        self.setWindowTitle(tr("Compare two plans"))
        self.session = session
        layout = QVBoxLayout(self)
        row = QHBoxLayout()
        form = QFormLayout()
        self.choice = QgsMapLayerComboBox()
        self.choice.setFilters(QgsMapLayerProxyModel.Filter.VectorLayer)
        self.choice.setAllowEmptyLayer(True, tr("The plan as computed, without decisions"))
        self._only_plans()
        self.choice.setCurrentIndex(0)
        self.choice.layerChanged.connect(lambda _layer: self.refresh())
        QgsProject.instance().layersAdded.connect(self._only_plans)
        form.addRow(tr("Compare with"), self.choice)
        row.addLayout(form, 1)
        self.adopt_area = QPushButton(tr("Adopt for this &area"))
        self.adopt_all = QPushButton(tr("&Adopt for all areas"))
        for button in (self.adopt_area, self.adopt_all):
            button.setAutoDefault(False)  # the Return key adopts nothing
        self.adopt_area.clicked.connect(lambda _checked: self.adopt([session.workbench.area]))
        self.adopt_all.clicked.connect(lambda _checked: self.adopt(None))
        row.addWidget(self.adopt_area)
        row.addWidget(self.adopt_all)
        row.addWidget(help_button("workbench"))
        layout.addLayout(row)
        self.other = session.workbench.snapshot(session.workbench.computed)
        self.canvases: list[QgsMapCanvas] = []
        self.overlays: list[PlanOverlay] = []
        maps = QSplitter(Qt.Orientation.Horizontal)
        for plan, title in ((session.workbench, tr("The plan as it stands")), (self.other, tr("The other plan"))):
            maps.addWidget(self._map(plan, title))
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(maps)
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderLabels([tr("Unit"), tr("Area"), tr("The plan as it stands"), tr("The other plan")])
        self.list.itemSelectionChanged.connect(self._point)
        split.addWidget(self.list)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        layout.addWidget(split, 1)
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        layout.addWidget(self.summary)
        self._following = False
        self.canvases[0].extentsChanged.connect(lambda: self._follow(0, 1))
        self.canvases[1].extentsChanged.connect(lambda: self._follow(1, 0))
        fit(self, 150, 42)
        self.refresh()

    def _map(self, plan, title: str) -> QWidget:
        session, box = self.session, QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(QLabel(f"<b>{escape(title)}</b>"))
        canvas = QgsMapCanvas()
        canvas.setCanvasColor(Qt.GlobalColor.white)
        canvas.setDestinationCrs(session.canvas.mapSettings().destinationCrs())
        canvas.setExtent(session.canvas.extent())
        canvas.pan = QgsMapToolPan(canvas)  # a canvas keeps no tool alive
        canvas.setMapTool(canvas.pan)
        canvas.setAccessibleName(title)
        layout.addWidget(canvas, 1)
        self.canvases.append(canvas)
        self.overlays.append(PlanOverlay(canvas, plan, session.shapes, session.crs))
        return box

    def _only_plans(self, _layers: object = None) -> None:
        project = QgsProject.instance()
        self.choice.setExceptedLayerList([layer for layer in project.mapLayers().values() if not is_plan(layer)])

    def _follow(self, moved: int, other: int) -> None:
        """What one map shows, the other shows, too."""
        if self._following:
            return
        self._following = True
        self.canvases[other].setExtent(self.canvases[moved].extent())
        self.canvases[other].refresh()
        self._following = False

    def refresh(self) -> None:
        """Compare anew; the plan at hand may have changed, too."""
        workbench, layer = self.session.workbench, self.choice.currentLayer()
        found = {}

        def read() -> None:
            found["roles"] = workbench.roles_from(read_plan(layer)) if layer is not None else workbench.computed

        if not self.session.attempt(read):
            self.choice.setCurrentIndex(0)
            return
        self.other.roles, self.other.area = found["roles"], workbench.area
        self.other._problems = None
        for overlay in self.overlays:
            overlay.refresh()
        table = moves(self.other.roles, workbench.roles, workbench.areas, workbench.units, ROLES)
        names, cities = workbench.study.units.table["unit_name"], workbench.study.centres.names
        self.list.clear()
        for move in table.itertuples():
            item = QTreeWidgetItem(
                [names[move.unit_id], cities[move.area_id], role_name(move.after), role_name(move.before)]
            )
            item.setData(0, Qt.ItemDataRole.UserRole, int(names.index.get_loc(move.unit_id)))
            item.setData(1, Qt.ItemDataRole.UserRole, int(cities.index.get_loc(move.area_id)))
            self.list.addTopLevelItem(item)
        for column in range(4):
            self.list.resizeColumnToContents(column)
        parts = []
        for role, level in (("minimum", 2), ("maximum", 1)):
            left, right = ({*zip(*(roles >= level).nonzero())} for roles in (workbench.roles, self.other.roles))
            parts.append(f"{role_name(role)} {100 * pair_scores(left, right).jaccard:.0f} %")
        self.summary.setText(
            tr("Memberships that differ: {count}. In both of those in either: {shares}.").format(
                count=len(table), shares=", ".join(parts)
            )
        )
        self.adopt_area.setEnabled(bool((table["area_id"] == workbench.areas[workbench.area]).any()))
        self.adopt_all.setEnabled(bool(len(table)))

    def adopt(self, areas: Optional[list[int]]) -> None:
        """Make the other plan one's own: decisions like any other, with a reason, undone as one."""
        roles = self.other.roles
        self.session.with_reason(
            lambda reason: self.session.workbench.adopt(roles, reason, areas), tr("Adopt the other plan")
        )

    def _point(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        self.session.set_area(item.data(1, Qt.ItemDataRole.UserRole))
        for overlay in self.overlays:
            overlay.hover(item.data(0, Qt.ItemDataRole.UserRole))

    def reject(self) -> None:
        """The Escape key closes, and does not only hide."""
        self.close()

    def closeEvent(self, event) -> None:
        QgsProject.instance().layersAdded.disconnect(self._only_plans)
        for overlay in self.overlays:
            overlay.close()
        self.overlays = []
        if self in self.session.windows:
            self.session.windows.remove(self)
        self.deleteLater()
        super().closeEvent(event)
