"""Imported data: people per cell."""

from __future__ import annotations

import math

from qgis.core import (
    QgsColorRampShader,
    QgsMapLayer,
    QgsRasterBandStats,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from .common import Painter, ranges

# From few to many; ColorBrewer's YlOrRd, read by colour-blind people too.
_COLOURS = ("#ffffcc", "#fed976", "#fd8d3c", "#f03b20", "#bd0026", "#67000d")
_SAMPLE = 250_000  # cells looked at for the largest value


def _steps(highest: float) -> list[float]:
    """Upper bounds of classes, each about three times the one before, up to the largest value."""
    top = max(highest, 1.0)
    power = 10 ** math.floor(math.log10(top))
    top = next(step * power for step in (1, 2, 5, 10) if step * power >= top)
    return [top / factor for factor in (300, 100, 30, 10, 3)] + [top]


def _raster(layer: QgsMapLayer) -> None:
    if not isinstance(layer, QgsRasterLayer):
        return
    provider = layer.dataProvider()
    found = provider.bandStatistics(1, QgsRasterBandStats.Stats.Max, layer.extent(), _SAMPLE)
    shader = QgsColorRampShader()
    shader.setColorRampType(QgsColorRampShader.Type.Discrete)
    items = [QgsColorRampShader.ColorRampItem(0.0, QColor("#f7f7f7"), "0")]
    low = 0.0
    for high, colour in zip(_steps(found.maximumValue), _COLOURS):
        last = high == _steps(found.maximumValue)[-1]
        name = f"{low:,.0f} – {high:,.0f}"
        items.append(QgsColorRampShader.ColorRampItem(math.inf if last else high, QColor(colour), name))
        low = high
    shader.setColorRampItemList(items)
    whole = QgsRasterShader()
    whole.setRasterShaderFunction(shader)
    layer.setRenderer(QgsSingleBandPseudoColorRenderer(provider, 1, whole))


def _cells(layer: QgsMapLayer) -> None:
    position = layer.fields().lookupField("population") if hasattr(layer, "fields") else -1
    if position < 0:
        return
    bounds = [0.0, *_steps(float(layer.maximumValue(position) or 0))]
    ranges(
        layer,
        "population",
        [
            (low, high, colour, f"{low:,.0f} – {high:,.0f}")
            for low, high, colour in reversed(list(zip(bounds, bounds[1:], _COLOURS)))
        ],
    )


STYLES: dict[str, Painter] = {"population": _raster, "population_cells": _cells}
