"""The bundled sample: Belgium."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsSingleSymbolRenderer, QgsVectorLayer

from .results import file_under
from .styles import style_layer
from .styles.common import BORDER_COLOUR, outline_symbol
from .translation import ROOT, tr

_HIDDEN = ("ghs_land_2018_1km.tif", "ghs_built_s_2020_1km.tif")  # the grids would lie on one another
SAMPLE = ROOT / "resources" / "sample" / "belgium"


def add_sample() -> list[str]:
    """Add the sample's layers to the project in a group of their own; returns files that are missing."""
    wanted = (  # from top to bottom
        ("municipalities_2011.gpkg", tr("Municipalities 2011")),
        ("ghs_pop_2020_1km.tif", tr("Population 2020")),
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
    for name in sorted(layers, key=lambda name: not name.endswith(".tif")):
        project.addMapLayer(layers[name])  # a grid first: an empty project takes over its system, which is in metres
    for name, layer in layers.items():
        file_under(project, layer, tr("Belgian sample data"))
        if name in _HIDDEN:
            project.layerTreeRoot().findLayer(layer.id()).setItemVisibilityChecked(False)
    return []


def _layer(name: str, title: str) -> QgsMapLayer:
    path = str(SAMPLE / name)
    layer = QgsRasterLayer(path, title) if name.endswith(".tif") else QgsVectorLayer(path, title, "ogr")
    if name == "ghs_pop_2020_1km.tif":
        style_layer(layer, "population")
    elif name == "municipalities_2011.gpkg":
        layer.setRenderer(QgsSingleSymbolRenderer(outline_symbol(BORDER_COLOUR, 0.15)))
    return layer
