"""Imported data: people per cell."""

from __future__ import annotations

import math

from qgis.core import (
    QgsColorRampShader,
    QgsMapLayer,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from ..translation import tr
from .common import FAR, Painter, ranges

# From few to many; ColorBrewer's YlOrRd, read by colour-blind people too.
PEOPLE_COLOURS = ("#ffffcc", "#fed976", "#fd8d3c", "#f03b20", "#bd0026", "#67000d")
# Fixed, so that grids of several regions and years compare. On cells of 1 km² these are the densities by which the degree
# of urbanisation tells clusters (300) and centres (1500).
_BOUNDS = (0, 10, 50, 300, 1500, 5000, math.inf)


def _classes() -> list[tuple[float, float, str, str]]:
    """From, to, colour and name of the classes of people per cell, few first."""
    names = [f"{low:,} – {high:,}" for low, high in zip(_BOUNDS, _BOUNDS[1:-1])]
    names.append(tr("More than {number}").format(number=f"{_BOUNDS[-2]:,}"))
    return list(zip(_BOUNDS, _BOUNDS[1:], PEOPLE_COLOURS, names))


def _raster(layer: QgsMapLayer) -> None:
    if not isinstance(layer, QgsRasterLayer):
        return
    shader = QgsColorRampShader()
    shader.setColorRampType(QgsColorRampShader.Type.Discrete)
    items = [QgsColorRampShader.ColorRampItem(0.0, QColor("#d0d0d0"), "0")]
    items += [QgsColorRampShader.ColorRampItem(high, QColor(colour), name) for _, high, colour, name in _classes()]
    shader.setColorRampItemList(items)
    whole = QgsRasterShader()
    whole.setRasterShaderFunction(shader)
    layer.setRenderer(QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, whole))


def _cells(layer: QgsMapLayer) -> None:
    classes = [(low, min(high, FAR), colour, name) for low, high, colour, name in _classes()]
    ranges(layer, "population", classes[::-1])


STYLES: dict[str, Painter] = {"population": _raster, "population_cells": _cells}
