"""How results look: colours and names of classes and roles, in one place for grid, units and plans."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsMapLayer,
    QgsPalettedRasterRenderer,
    QgsPalLayerSettings,
    QgsRasterLayer,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont

from ..engine.grid import rules as codes
from .translation import tr

# The colours of GHS-SMOD, as planners know them.
CLASS_COLOURS: dict[int, tuple[int, int, int]] = {
    codes.URBAN_CENTRE_1: (255, 0, 0),
    codes.URBAN_CLUSTER_1: (255, 255, 0),
    codes.RURAL_1: (115, 178, 115),
    codes.WATER_1: (122, 182, 245),
    codes.URBAN_CENTRE_2: (255, 0, 0),
    codes.DENSE_CLUSTER: (115, 38, 0),
    codes.SEMIDENSE_CLUSTER: (168, 112, 0),
    codes.SUBURBAN: (255, 255, 0),
    codes.RURAL_CLUSTER: (55, 86, 35),
    codes.LOW_DENSITY: (171, 205, 102),
    codes.VERY_LOW_DENSITY: (205, 245, 122),
    codes.WATER_2: (122, 182, 245),
}


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


# Scope in one hue from dark to light: it stays ordered in grey print and for colour-blind readers.
CENTRE_COLOUR, MINIMUM_COLOUR, MAXIMUM_COLOUR = "#7a0177", "#dd6fa5", "#fbd5dc"
OUTSIDE_COLOUR, BORDER_COLOUR = "#f4f4f2", "#8c8c8c"


def style_layer(layer: QgsMapLayer, style: str) -> None:
    """Give a result layer the style of that name; a layer it does not fit is left as it is."""
    painter = _STYLES.get(style)
    if painter is not None:
        painter(layer)
        layer.triggerRepaint()


def class_values(level: str) -> list[tuple[int, tuple[int, int, int], str]]:
    """Code, colour and name of the cell classes of a level."""
    names = cell_class_names()
    return [(code, CLASS_COLOURS[code], names[code]) for code in codes.CLASSES[level]]


def _cell_classes(level: str) -> Callable[[QgsMapLayer], None]:
    def paint(layer: QgsMapLayer) -> None:
        if not isinstance(layer, QgsRasterLayer):
            return
        classes = [
            QgsPalettedRasterRenderer.Class(code, QColor(*colour), f"{code} {name}")
            for code, colour, name in class_values(level)
        ]
        layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))

    return paint


def _unit_classes(level: str) -> Callable[[QgsMapLayer], None]:
    def paint(layer: QgsMapLayer) -> None:
        names = unit_class_names()
        _categories(
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
    symbol = QgsFillSymbol.createSimple(
        {"color": "255,0,0,60", "outline_color": "#b30000", "outline_width": "0.4", "outline_width_unit": "MM"}
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    label_by(layer, "name")


def _roles(*roles: tuple[str, str, Callable[[], str]]) -> Callable[[QgsMapLayer], None]:
    def paint(layer: QgsMapLayer) -> None:
        # Areas overlap: the first role lies on top, whatever the order of the features.
        _categories(layer, "role", [(value, colour, name()) for value, colour, name in roles], in_passes=True)

    return paint


def _scopes(layer: QgsMapLayer) -> None:
    """Outlines over the members: areas overlap, fills would hide each other."""
    categories = []
    for value, width, dash, name in (
        ("minimum", "0.7", "solid", tr("Minimum scope")),
        ("maximum", "0.4", "dash", tr("Maximum scope")),
    ):
        symbol = QgsFillSymbol.createSimple(
            {"style": "no", "outline_color": CENTRE_COLOUR, "outline_width": width, "outline_style": dash}
        )
        categories.append(QgsRendererCategory(value, symbol, name))
    layer.setRenderer(QgsCategorizedSymbolRenderer("scope", categories))
    # One label an area: the maximum scope carries the name.
    label_by(layer, 'CASE WHEN "scope" = \'maximum\' THEN "area_name" END', expression=True)


def _functional_areas(layer: QgsMapLayer) -> None:
    symbol = QgsFillSymbol.createSimple({"style": "no", "outline_color": "#08519c", "outline_width": "0.6"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    label_by(layer, "area_name")


def _categories(layer: QgsMapLayer, field: str, values: list[tuple[object, str, str]], in_passes: bool = False) -> None:
    if not isinstance(layer, QgsVectorLayer) or layer.fields().lookupField(field) < 0:
        return
    categories = []
    for number, (value, colour, name) in enumerate(values):
        symbol = QgsFillSymbol.createSimple(
            {"color": colour, "outline_color": BORDER_COLOUR, "outline_width": "0.1", "outline_width_unit": "MM"}
        )
        symbol.symbolLayer(0).setRenderingPass(len(values) - number)
        categories.append(QgsRendererCategory(value, symbol, name))
    renderer = QgsCategorizedSymbolRenderer(field, categories)
    renderer.setUsingSymbolLevels(in_passes)
    layer.setRenderer(renderer)


def label_by(layer: QgsMapLayer, field: str, expression: bool = False, size: float = 8) -> None:
    """Label features with a field, dark on a light halo that reads on any class colour."""
    text = QgsTextFormat()
    text.setFont(QFont("Open Sans"))  # comes with QGIS: a project made elsewhere finds it
    text.setFamilies(["Noto Sans CJK KR", "Malgun Gothic", "Noto Sans"])  # Korean, where Open Sans has no glyphs
    text.setSize(size)
    text.setColor(QColor("#1a1a1a"))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.8)
    halo.setColor(QColor(255, 255, 255, 220))
    text.setBuffer(halo)
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    settings.isExpression = expression
    settings.setFormat(text)
    settings.priority = 8
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def _units(layer: QgsMapLayer) -> None:
    symbol = QgsFillSymbol.createSimple(
        {"color": OUTSIDE_COLOUR, "outline_color": BORDER_COLOUR, "outline_width": "0.1", "outline_width_unit": "MM"}
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


_STYLES: dict[str, Optional[Callable[[QgsMapLayer], None]]] = {
    "cells_level1": _cell_classes("level1"),
    "cells_level2": _cell_classes("level2"),
    "units_level1": _unit_classes("level1"),
    "units_level2": _unit_classes("level2"),
    "units": _units,
    "centres": _centres,
    "scope_members": _roles(
        ("centre", CENTRE_COLOUR, lambda: tr("Central city")),
        ("minimum", MINIMUM_COLOUR, lambda: tr("Minimum scope")),
        ("maximum", MAXIMUM_COLOUR, lambda: tr("Maximum scope")),
    ),
    "scope_areas": _scopes,
    "functional_members": _roles(
        ("city", "#08519c", lambda: tr("City")),
        ("commuting zone", "#9ecae1", lambda: tr("Commuting zone")),
        ("outside", OUTSIDE_COLOUR, lambda: tr("Outside")),
    ),
    "functional_areas": _functional_areas,
}
