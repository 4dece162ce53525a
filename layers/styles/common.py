"""What styles of all domains share: classes as fills, graduated fills, labels, outlines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsPalLayerSettings,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont

Painter = Callable[[QgsMapLayer], None]

OUTSIDE_COLOUR, BORDER_COLOUR, UNKNOWN_COLOUR = "#f4f4f2", "#8c8c8c", "#b3b3b3"
FAR = 1e300  # an open end of a class


def area_symbol(colour: str, border: str = BORDER_COLOUR, width: float = 0.1) -> QgsFillSymbol:
    """A filled polygon with a hairline around it."""
    return QgsFillSymbol.createSimple(
        {"color": colour, "outline_color": border, "outline_width": str(width), "outline_width_unit": "MM"}
    )


def outline_symbol(colour: str, width: float, dash: str = "solid") -> QgsFillSymbol:
    """A polygon that hides nothing."""
    return QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": colour, "outline_width": str(width), "outline_style": dash}
    )


HATCH_COLOUR, HATCH_DISTANCE, HATCH_WIDTH = "#1a1a1a", 1.4, 0.14  # millimetres


def hatch_line() -> QgsLineSymbol:
    """A line of a hatching."""
    return QgsLineSymbol.createSimple({"line_color": HATCH_COLOUR, "line_width": str(HATCH_WIDTH)})


def hatch_symbol() -> QgsFillSymbol:
    """Thin diagonal lines and nothing else, to lie over a fill: seen in grey print and by colour-blind readers."""
    lines = QgsLinePatternFillSymbolLayer()
    lines.setLineAngle(45)
    lines.setDistance(HATCH_DISTANCE)
    lines.setSubSymbol(hatch_line())
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, lines)  # takes the ownership that a list handed to the constructor keeps
    return symbol


def single(layer: QgsMapLayer, symbol: QgsFillSymbol) -> None:
    """Every feature alike."""
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def categories(
    layer: QgsMapLayer, field: str, values: Sequence[tuple[object, str, str]], in_passes: bool = False
) -> None:
    """Classes of a field: (value, colour, name) from the top of the legend down.

    With ``in_passes`` the first class lies on top wherever polygons overlap, whatever the order of the features.
    """
    if not _has(layer, field):
        return
    classes = []
    for number, (value, colour, name) in enumerate(values):
        symbol = area_symbol(colour)
        symbol.symbolLayer(0).setRenderingPass(len(values) - number)
        classes.append(QgsRendererCategory(value, symbol, name))
    renderer = QgsCategorizedSymbolRenderer(field, classes)
    renderer.setUsingSymbolLevels(in_passes)
    layer.setRenderer(renderer)


def ranges(layer: QgsMapLayer, field: str, classes: Sequence[tuple[float, float, str, str]]) -> None:
    """Intervals of a number: (from, to, colour, name) from the top of the legend down; NULL stays empty."""
    if not _has(layer, field):
        return
    layer.setRenderer(
        QgsGraduatedSymbolRenderer(
            field, [QgsRendererRange(low, high, area_symbol(colour), name) for low, high, colour, name in classes]
        )
    )


def _has(layer: QgsMapLayer, field: str) -> bool:
    return isinstance(layer, QgsVectorLayer) and layer.fields().lookupField(field) >= 0


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


def carry_time(layer: QgsMapLayer, field: str = "year") -> None:
    """Let a layer of several years play in the temporal controller: a feature is shown during its year."""
    if _has(layer, field) and len(layer.uniqueValues(layer.fields().lookupField(field), 2)) > 1:
        play_by(layer, field)


def play_by(layer: QgsVectorLayer, field: str) -> None:
    """Show each feature during the year in a field of it."""
    time = layer.temporalProperties()
    time.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromExpressions)
    time.setStartExpression(f'make_datetime("{field}", 1, 1, 0, 0, 0)')
    time.setEndExpression(f'make_datetime("{field}", 12, 31, 23, 59, 59)')
    time.setIsActive(True)
