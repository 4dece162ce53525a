"""The bundled sample: Belgium."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QTimer

from .results import file_under
from .styles import style_layer
from .styles.common import outline_symbol
from .translation import ROOT, tr

_SETTLED = 500  # ms after which QGIS has given an empty project its system
_PEOPLE = "ghs_pop_2020_1km.tif"
_HIDDEN = ("ghs_land_2018_1km.tif", "ghs_built_s_2020_1km.tif")  # the grids would lie on one another
SAMPLE = ROOT / "resources" / "sample" / "belgium"


def add_sample() -> list[str]:
    """Add the sample's layers to the project in a group of their own; returns files that are missing."""
    wanted = (  # from top to bottom
        ("municipalities_2011.gpkg", tr("Municipalities 2011")),
        (_PEOPLE, tr("Population 2020")),
        ("ghs_land_2018_1km.tif", tr("Permanent land 2018")),
        ("ghs_built_s_2020_1km.tif", tr("Built-up surface 2020")),
        ("commuting_2011.csv", tr("Commuting 2011")),
        ("employed_residents_2011.csv", tr("Employed residents 2011")),
    )
    missing = [name for name, _ in wanted if not (SAMPLE / name).exists()]
    if missing:
        return missing
    project = QgsProject.instance()
    layers = {name: _layer(name, title) for name, title in wanted}
    if not project.mapLayers():
        crs = layers[_PEOPLE].crs()
        QTimer.singleShot(_SETTLED, lambda: _measured(project, crs))
    for name, layer in layers.items():
        project.addMapLayer(layer)
        file_under(project, layer, tr("Belgian sample data"))
        if name in _HIDDEN:
            project.layerTreeRoot().findLayer(layer.id()).setItemVisibilityChecked(False)
    return []


def _measured(project: QgsProject, crs: QgsCoordinateReferenceSystem) -> None:
    """An empty project takes over the system of its topmost layer, the units': in degrees Belgium looks squashed."""
    if project.crs().isGeographic():
        project.setCrs(crs)


def _layer(name: str, title: str) -> QgsMapLayer:
    path = str(SAMPLE / name)
    layer = QgsRasterLayer(path, title) if name.endswith(".tif") else QgsVectorLayer(path, title, "ogr")
    if name == _PEOPLE:
        style_layer(layer, "population")
    elif name == "municipalities_2011.gpkg":
        layer.setRenderer(QgsSingleSymbolRenderer(outline_symbol("#4d4d4d", 0.2)))
    return layer
