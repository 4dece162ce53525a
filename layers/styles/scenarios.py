"""Scenarios: how sure a membership is, readable in grey and for colour-blind readers."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsMapLayer,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..translation import tr
from .common import Painter, area_symbol, label_by, outline_symbol
from .plan import CENTRE_COLOUR

# The centre as in a plan, then one hue from dark to light; what is not sure is hatched, so that no colour is needed to tell it.
_CORE, _LIKELY, _CONTESTED, _RARE = "#6a51a3", "#9e9ac8", "#cbc9e2", "#f2f0f7"
_INK = "#3f007d"


def _hatched(colour: str, distance: float) -> QgsFillSymbol:
    symbol = area_symbol(colour)
    lines = QgsLinePatternFillSymbolLayer()
    lines.setLineAngle(45)
    lines.setDistance(distance)
    lines.setColor(QColor(_INK))
    lines.setLineWidth(0.2)
    symbol.appendSymbolLayer(lines)
    return symbol


def _members(layer: QgsMapLayer) -> None:
    if not isinstance(layer, QgsVectorLayer) or layer.fields().lookupField("certainty") < 0:
        return
    symbols = (
        ("centre", area_symbol(CENTRE_COLOUR), tr("Central city")),
        ("core", area_symbol(_CORE), tr("Core: in every scenario")),
        ("likely", area_symbol(_LIKELY), tr("Likely: in two thirds or more")),
        ("contested", _hatched(_CONTESTED, 1.6), tr("Contested: in one to two thirds")),
        ("rare", _hatched(_RARE, 3.2), tr("Rare: in less than a third")),
    )
    classes = []
    for number, (value, symbol, name) in enumerate(symbols):
        for place in range(symbol.symbolLayerCount()):  # areas overlap: what is surer lies on top
            symbol.symbolLayer(place).setRenderingPass(2 * (len(symbols) - number) + place)
        classes.append(QgsRendererCategory(value, symbol, name))
    renderer = QgsCategorizedSymbolRenderer("certainty", classes)
    renderer.setUsingSymbolLevels(True)
    layer.setRenderer(renderer)


def _fringe() -> QgsFillSymbol:
    """Dots over the members, no outline: that of the reach is the fringe's."""
    return QgsFillSymbol.createSimple({"style": "dense7", "color": _INK, "outline_style": "no"})


def _areas(layer: QgsMapLayer) -> None:
    classes = [
        QgsRendererCategory("core", outline_symbol(_INK, 0.7), tr("Core: in every scenario")),
        QgsRendererCategory("fringe", _fringe(), tr("Fringe: in some scenarios")),
        QgsRendererCategory("reach", outline_symbol(_INK, 0.4, "dash"), tr("Reach: in any scenario")),
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("zone", classes))
    label_by(layer, 'CASE WHEN "zone" = \'reach\' THEN "area_name" END', expression=True)


STYLES: dict[str, Painter] = {"scenario_members": _members, "scenario_areas": _areas}
