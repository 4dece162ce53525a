"""Small maps of one layer side by side, one per year, with the same classes, extent and scale, and one legend."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Optional

from qgis.core import (
    QgsClassificationEqualInterval,
    QgsClassificationQuantile,
    QgsExpression,
    QgsFeatureRequest,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsGraduatedSymbolRenderer,
    QgsLayoutItemLegend,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsRendererRange,
    QgsSymbol,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime
from qgis.PyQt.QtGui import QColor

from ..engine.errors import InputError, first_of
from ..engine.progress import Progress, silent
from . import sheetitems as items
from .papercopies import FINEST, SMALLEST, coarse_copy
from .sheetitems import Box
from .styles import style_layer
from .styles.catalogue import styles_of_fields
from .styles.common import BORDER_COLOUR, OUTSIDE_COLOUR, area_symbol, categories, single
from .styles.territory import SEQUENTIAL
from .translation import tr
from .vectors import field_index, plain

_GAP, _LABEL = 3.0, 5.5  # millimetres between maps, and above each for its year
_NARROWEST = 20.0  # a map less wide shows nothing
# Okabe and Ito 2008: told apart by colour-blind readers.
_KINDS = ("#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7", "#000000")
_METHODS = {"quantile": QgsClassificationQuantile, "equal": QgsClassificationEqualInterval}


@dataclass(frozen=True)
class Moment:
    """A value of the time field and how it is written."""

    value: Any
    text: str


def moments(layer: QgsVectorLayer, field: str) -> list[Moment]:
    """The values of a time field (years, dates, or text) in their order, without NULL.

    Raises
    ------
    InputError
        when the layer has no such field.
    """
    position = field_index(layer.fields(), field, "TIME_FIELD")
    found = [value for value in layer.uniqueValues(position) if plain(value) is not None]
    texts = {value: _text(value) for value in found}
    return [Moment(value, texts[value]) for value in sorted(found, key=lambda value: _order(texts[value]))]


def _text(value: Any) -> str:
    if isinstance(value, QDateTime):
        value = value.date()
    if isinstance(value, QDate):
        return value.toString("yyyy-MM-dd")
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _order(text: str) -> tuple[float, str]:
    try:
        return float(text), text
    except ValueError:
        return math.inf, text


def chosen(found: Sequence[Moment], wanted: Sequence[str], label: str) -> list[Moment]:
    """The moments that are named, in their own order; all without names.

    Raises
    ------
    InputError
        for a name that is none of them, and when there is nothing to show.
    """
    unknown = [name for name in wanted if name not in {one.text for one in found}]
    if unknown or not found:
        raise InputError(
            "There is no {value}; there are: {known}.",
            where=label,
            fix="Write the years as the layer has them, with commas between them.",
            value=first_of(unknown) if unknown else tr("time"),
            known=first_of([one.text for one in found], 20) if found else "-",
        )
    return [one for one in found if not wanted or one.text in wanted]


def classed(layer: QgsVectorLayer, field: str, method: str, count: int) -> QgsVectorLayer:
    """A copy with classes of the field over all rows, so that a colour means the same on every map.

    ``method`` ``layer``: as the layer is drawn; ``auto``: the fixed classes of the plugin where it has some for the field, a
    colour per value for text, else quantiles; ``quantile``, ``equal``: ``count`` classes of a number.

    Raises
    ------
    InputError
        for a field that is not there or without numbers, and text with more values than there are colours to tell apart.
    """
    copy = layer.clone()
    copy.setLabelsEnabled(False)
    if method == "layer":
        return copy
    position = field_index(layer.fields(), field, "FIELD")
    copy.setName(layer.fields().at(position).alias() or field)
    known = styles_of_fields().get(field)
    if method == "auto" and known:
        copy.setName("")  # the classes say what they are
        style_layer(copy, known)
        copy.temporalProperties().setIsActive(False)  # each map holds its own year
        copy.setLabelsEnabled(False)
    elif layer.fields().at(position).isNumeric():
        _number_classes(copy, field, _METHODS["quantile" if method == "auto" else method], count)
    elif method == "auto":
        _kinds(copy, field)
    else:
        raise InputError(
            "“{field}” holds no numbers.",
            where="FIELD",
            fix="Choose a field of numbers, or CLASSES auto, which gives each value a colour.",
            field=field,
        )
    return copy


def _number_classes(layer: QgsVectorLayer, field: str, method: type, count: int) -> None:
    position = layer.fields().lookupField(field)
    values = sorted({value for value in layer.uniqueValues(position) if plain(value) is not None})
    if not values:
        raise InputError("“{field}” is empty in every row.", where="FIELD", fix="Choose another field.", field=field)
    if len(values) > 1:
        ranges = [(one.lowerBound(), one.upperBound(), one.label()) for one in method().classes(layer, field, count)]
    else:
        ranges = [(values[0], values[0], str(values[0]))]
    made = []
    for number, (low, high, name) in enumerate(ranges):
        symbol = _symbol(layer, _shade(number / max(len(ranges) - 1, 1)))
        made.append(QgsRendererRange(low, high, symbol, name))
    layer.setRenderer(QgsGraduatedSymbolRenderer(field, made))


def _shade(share: float) -> QColor:
    """From little (0) to much (1)."""
    colours = [QColor(colour) for colour in SEQUENTIAL]
    last = len(colours) - 1
    stops = [QgsGradientStop(number / last, colour) for number, colour in enumerate(colours[1:-1], start=1)]
    return QgsGradientColorRamp(colours[0], colours[-1], False, stops).color(share)


def _symbol(layer: QgsVectorLayer, colour: QColor) -> QgsSymbol:
    if layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry:
        return area_symbol(colour.name())
    symbol = QgsSymbol.defaultSymbol(layer.geometryType())
    symbol.setColor(colour)
    return symbol


def _kinds(layer: QgsVectorLayer, field: str) -> None:
    values = sorted(
        str(value)
        for value in layer.uniqueValues(layer.fields().lookupField(field), len(_KINDS) + 2)
        if plain(value) is not None
    )
    if not 1 <= len(values) <= len(_KINDS):
        raise InputError(
            "“{field}” has more than {count} different values, or none.",
            where="FIELD",
            fix="Choose a field of classes or of numbers, or style the layer and set CLASSES to layer.",
            field=field,
            count=len(_KINDS),
        )
    categories(layer, field, [(value, colour, value) for value, colour in zip(values, _KINDS)])


def best_columns(count: int, width: float, height: float, ratio: float) -> int:
    """How many maps of that shape (width / height) stand side by side so that they are as large as the paper allows."""
    return max(range(1, count + 1), key=lambda columns: _map_width(count, columns, width, height, ratio))


def _cell(count: int, columns: int, width: float, height: float) -> tuple[float, float]:
    rows = -(-count // columns)
    return (width - (columns - 1) * _GAP) / columns, (height - (rows - 1) * _GAP) / rows - _LABEL


def _map_width(count: int, columns: int, width: float, height: float, ratio: float) -> float:
    wide, high = _cell(count, columns, width, height)
    return min(wide, high * ratio)


def fill_multiples(
    layout: QgsPrintLayout,
    project: QgsProject,
    styled: QgsVectorLayer,
    field: str,
    times: Sequence[Moment],
    columns: Optional[int],
    progress: Progress = silent,
) -> None:
    """Divide the place of a template's map among one map per moment, and link legend, scale and north to the first.

    Raises
    ------
    InputError
        when the maps would be too small to read.
    """
    first = layout.itemById("map")
    place = Box(first.pos().x(), first.pos().y(), first.rect().width(), first.rect().height())
    extent = styled.extent()
    ratio = extent.width() / extent.height() if extent.height() else 1.0
    columns = columns or best_columns(len(times), place.width, place.height, ratio)
    wide, high = _cell(len(times), columns, place.width, place.height)
    if min(wide, high) < _NARROWEST:
        raise InputError(
            "{count} maps in {columns} columns would be smaller than {size} mm.",
            where="COLUMNS",
            fix="Show fewer years (TIMES), set other columns, or take the other paper.",
            count=len(times),
            columns=columns,
            size=int(_NARROWEST),
        )
    high = min(high, wide / ratio)  # no frame higher than its map
    millimetre = items.with_air(extent, wide / high).width() / wide
    for number, moment in enumerate(times):
        progress(number / len(times))
        x = place.x + number % columns * (wide + _GAP)
        y = place.y + number // columns * (high + _LABEL + _GAP)
        items.text(layout, moment.text.replace("[%", "[ %"), Box(x, y, wide, _LABEL), 9, bold=True)
        item = first if number == 0 else items.map_frame(layout, Box(x, y + _LABEL, wide, high))
        if number == 0:
            item.attemptMove(QgsLayoutPoint(x, y + _LABEL, QgsUnitTypes.LayoutUnit.LayoutMillimeters))
            item.attemptResize(QgsLayoutSize(wide, high, QgsUnitTypes.LayoutUnit.LayoutMillimeters))
        items.show(item, _layers_of(project, styled, field, moment, millimetre), extent)
    legend = layout.itemById("legend")
    if isinstance(legend, QgsLayoutItemLegend):
        project.addMapLayer(styled, False)
        items.fill_legend(legend, [styled])
        if not styled.name():
            items.hide_headings(legend)
        legend.adjustBoxSize()
    progress(1.0)


def _layers_of(
    project: QgsProject, styled: QgsVectorLayer, field: str, moment: Moment, millimetre: float
) -> list[QgsVectorLayer]:
    """The rows of a moment, and below them the same polygons in pale, which show through where there is no value."""
    only = QgsFeatureRequest().setFilterExpression(QgsExpression.createFieldEqualityExpression(field, moment.value))
    shown = [coarse_copy(styled, FINEST * millimetre, SMALLEST * millimetre, only)]
    if styled.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry:
        shown.append(shown[0].clone())
        single(shown[1], area_symbol(OUTSIDE_COLOUR, BORDER_COLOUR))
    for layer in shown:
        project.addMapLayer(layer, False)
    return shown
