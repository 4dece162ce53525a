"""Grid cells, units by class and urban centres: the colours of GHS-SMOD, as planners know them.

Semi-dense clusters, rural clusters and very low density have other shades than there, which colour-blind readers could not
tell from centres, dense clusters and suburban cells.
"""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsPalettedRasterRenderer, QgsRasterLayer
from qgis.PyQt.QtGui import QColor

from ...engine.grid import rules as codes
from ..translation import tr
from .common import OUTSIDE_COLOUR, Painter, area_symbol, categories, label_by, single

CLASS_COLOURS: dict[int, tuple[int, int, int]] = {
    codes.URBAN_CENTRE_1: (255, 0, 0),
    codes.URBAN_CLUSTER_1: (255, 255, 0),
    codes.RURAL_1: (115, 178, 115),
    codes.WATER_1: (122, 182, 245),
    codes.URBAN_CENTRE_2: (255, 0, 0),
    codes.DENSE_CLUSTER: (115, 38, 0),
    codes.SEMIDENSE_CLUSTER: (230, 152, 0),
    codes.SUBURBAN: (255, 255, 0),
    codes.RURAL_CLUSTER: (0, 100, 80),
    codes.LOW_DENSITY: (171, 205, 102),
    codes.VERY_LOW_DENSITY: (225, 242, 190),
    codes.WATER_2: (122, 182, 245),
}


UP_COLOUR, DOWN_COLOUR = "#b2182b", "#2166ac"  # apart for colour-blind readers, too


def cell_class_names() -> dict[int, str]:
    """Names of grid cell classes."""
    return {
        codes.URBAN_CENTRE_1: tr("Urban centre"),
        codes.URBAN_CLUSTER_1: tr("Urban cluster"),
        codes.RURAL_1: tr("Rural"),
        codes.WATER_1: tr("Water"),
        codes.URBAN_CENTRE_2: tr("Urban centre"),
        codes.DENSE_CLUSTER: tr("Dense urban cluster"),
        codes.SEMIDENSE_CLUSTER: tr("Semi-dense urban cluster"),
        codes.SUBURBAN: tr("Suburban or peri-urban"),
        codes.RURAL_CLUSTER: tr("Rural cluster"),
        codes.LOW_DENSITY: tr("Low density rural"),
        codes.VERY_LOW_DENSITY: tr("Very low density rural"),
        codes.WATER_2: tr("Water"),
    }


def unit_class_names() -> dict[int, str]:
    """Names of unit classes."""
    return {
        codes.URBAN_CENTRE_1: tr("City"),
        codes.URBAN_CLUSTER_1: tr("Town or semi-dense area"),
        codes.RURAL_1: tr("Rural area"),
        codes.URBAN_CENTRE_2: tr("City"),
        codes.DENSE_CLUSTER: tr("Dense town"),
        codes.SEMIDENSE_CLUSTER: tr("Semi-dense town"),
        codes.SUBURBAN: tr("Suburban or peri-urban area"),
        codes.RURAL_CLUSTER: tr("Village"),
        codes.LOW_DENSITY: tr("Dispersed rural area"),
        codes.VERY_LOW_DENSITY: tr("Mostly uninhabited area"),
    }


def class_values(level: str) -> list[tuple[int, tuple[int, int, int], str]]:
    """Code, colour and name of the cell classes of a level."""
    names = cell_class_names()
    return [(code, CLASS_COLOURS[code], names[code]) for code in codes.CLASSES[level]]


def _cell_classes(level: str) -> Painter:
    def paint(layer: QgsMapLayer) -> None:
        if not isinstance(layer, QgsRasterLayer):
            return
        classes = [
            QgsPalettedRasterRenderer.Class(code, QColor(*colour), f"{code} {name}")
            for code, colour, name in class_values(level)
        ]
        layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))

    return paint


def _unit_classes(level: str) -> Painter:
    def paint(layer: QgsMapLayer) -> None:
        names = unit_class_names()
        categories(
            layer,
            "degurba",
            [
                (code, QColor(*CLASS_COLOURS[code]).name(), f"{code} {names[code]}")
                for code in codes.CLASSES[level]
                if code in names
            ],
        )

    return paint


def _centres(layer: QgsMapLayer) -> None:
    single(layer, area_symbol("255,0,0,60", "#b30000", 0.4))
    label_by(layer, "name")


def _areas(level: str) -> Painter:
    def paint(layer: QgsMapLayer) -> None:
        values = [(code, QColor(*colour).name(), f"{code} {name}") for code, colour, name in class_values(level)]
        categories(layer, "class", values)

    return paint


def _change(layer: QgsMapLayer) -> None:
    categories(
        layer,
        "change",
        [
            ("up", UP_COLOUR, tr("To a denser class")),
            ("down", DOWN_COLOUR, tr("To a less dense class")),
            ("none", OUTSIDE_COLOUR, tr("Unchanged")),
        ],
    )


STYLES: dict[str, Painter] = {
    "areas_level1": _areas("level1"),
    "areas_level2": _areas("level2"),
    "class_change": _change,
    "cells_level1": _cell_classes("level1"),
    "cells_level2": _cell_classes("level2"),
    "units_level1": _unit_classes("level1"),
    "units_level2": _unit_classes("level2"),
    "units": lambda layer: single(layer, area_symbol(OUTSIDE_COLOUR)),
    "centres": _centres,
}
