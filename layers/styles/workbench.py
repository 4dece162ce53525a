"""Layers of a study: roles as fills, hatching where a unit belongs to several areas."""

from __future__ import annotations

from qgis.core import (
    QgsContrastEnhancement,
    QgsFillSymbol,
    QgsMapLayer,
    QgsRasterLayer,
    QgsRuleBasedRenderer,
    QgsSingleBandGrayRenderer,
    QgsVectorLayer,
)

from ..translation import tr
from .common import Painter, area_symbol
from .plan import CENTRE_COLOUR, MAXIMUM_COLOUR, MINIMUM_COLOUR


def _members(layer: QgsMapLayer) -> None:
    """Roles from the weakest to the strongest, so that the strongest lies on top; hatching above all."""
    if not isinstance(layer, QgsVectorLayer) or layer.fields().lookupField("n_areas") < 0:
        return
    root = QgsRuleBasedRenderer.Rule(None)
    hatch = QgsFillSymbol.createSimple({"style": "b_diagonal", "color": "#463c5a", "outline_style": "no"})
    rules = [
        ("\"role\" = 'maximum'", area_symbol(MAXIMUM_COLOUR), tr("Maximum scope")),
        ("\"role\" = 'minimum'", area_symbol(MINIMUM_COLOUR), tr("Minimum scope")),
        ("\"role\" = 'centre'", area_symbol(CENTRE_COLOUR), tr("Central city")),
        ('"n_areas" > 1', hatch, tr("In several areas")),
    ]
    for level, (expression, symbol, label) in enumerate(rules):
        for number in range(symbol.symbolLayerCount()):
            symbol.symbolLayer(number).setRenderingPass(level)
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp=expression, label=label))
    renderer = QgsRuleBasedRenderer(root)
    renderer.setUsingSymbolLevels(True)
    layer.setRenderer(renderer)


def _people(layer: QgsMapLayer) -> None:
    """People per cell as ink on paper; only a preview, so that the few cells of cities do not blank out the rest."""
    if not isinstance(layer, QgsRasterLayer):
        return
    renderer = QgsSingleBandGrayRenderer(layer.dataProvider(), 1)
    renderer.setGradient(QgsSingleBandGrayRenderer.Gradient.WhiteToBlack)
    stretch = QgsContrastEnhancement(layer.dataProvider().dataType(1))
    stretch.setContrastEnhancementAlgorithm(QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum)
    stretch.setMinimumValue(0)
    stretch.setMaximumValue(layer.dataProvider().cumulativeCut(1, 0.0, 0.98)[1] or 1)
    renderer.setContrastEnhancement(stretch)
    layer.setRenderer(renderer)


STYLES: dict[str, Painter] = {"study_members": _members, "people": _people}
