"""Indicators of people, flows, disparity and money: class legends that a council reads at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

from qgis.core import (
    QgsArrowSymbolLayer,
    QgsCategorizedSymbolRenderer,
    QgsClassificationQuantile,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsProperty,
    QgsRenderContext,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..translation import tr
from .common import OUTSIDE_COLOUR, Painter, area_symbol, categories, label_by, ranges

FAR = 1e300  # an open end of a class

# Risk from blue to dark red (ColorBrewer RdYlBu): told apart by colour-blind readers, dark at the end that matters.
RISK_COLOURS = ("#4575b4", "#abd9e9", "#fee090", "#f46d43", "#a50026")
DIVERGING = ("#2166ac", "#92c5de", "#f7f7f7", "#f4a582", "#b2182b")
SEQUENTIAL = ("#f1eef6", "#bdc9e1", "#74a9cf", "#2b8cbe", "#045a8d")


def risk_names() -> dict[int, str]:
    """Names of the classes of local extinction risk."""
    return {
        1: tr("Very low risk (1.5 and more)"),
        2: tr("Normal (1.0 to 1.5)"),
        3: tr("Caution (0.5 to 1.0)"),
        4: tr("At risk (0.2 to 0.5)"),
        5: tr("High risk (below 0.2)"),
    }


def cluster_names() -> dict[int, str]:
    """Names of the classes of local spatial association."""
    return {
        1: tr("High among high"),
        3: tr("Low among low"),
        2: tr("Low among high"),
        4: tr("High among low"),
        0: tr("Not significant"),
    }


CLUSTER_COLOURS = {1: "#b2182b", 3: "#2166ac", 2: "#92c5de", 4: "#f4a582", 0: OUTSIDE_COLOUR}


def _with_unknown(layer: QgsMapLayer, field: str, classes: Sequence[tuple[object, str, str]]) -> None:
    categories(layer, field, [*classes, ("", "#d9d9d9", tr("Unknown"))])


def _risk(layer: QgsMapLayer) -> None:
    names = risk_names()
    _with_unknown(layer, "extinction_class", [(code, RISK_COLOURS[code - 1], names[code]) for code in sorted(names)])


def diverging(field: str, limits: tuple[float, float, float, float], names: Callable[[], tuple[str, ...]]) -> Painter:
    """Five classes around a middle that means *neither nor*."""

    def paint(layer: QgsMapLayer) -> None:
        edges = (-FAR, *limits, FAR)
        ranges(
            layer,
            field,
            [(edges[i], edges[i + 1], colour, name) for i, (colour, name) in enumerate(zip(DIVERGING, names()))],
        )

    return paint


def steps(field: str, limits: tuple[float, float, float, float], names: Callable[[], tuple[str, ...]]) -> Painter:
    """Five classes from little to much."""

    def paint(layer: QgsMapLayer) -> None:
        edges = (-FAR, *limits, FAR)
        ranges(
            layer,
            field,
            [(edges[i], edges[i + 1], colour, name) for i, (colour, name) in enumerate(zip(SEQUENTIAL, names()))],
        )

    return paint


def _containment_names() -> tuple[str, ...]:
    return (
        tr("Below 20 %: most work elsewhere"),
        tr("20 to 40 %"),
        tr("40 to 60 %"),
        tr("60 to 75 %"),
        tr("75 % and more: largely self-contained"),
    )


def _relative_names() -> tuple[str, ...]:
    return (
        tr("Below 75 % of the mean"),
        tr("75 to 90 %"),
        tr("90 to 110 %: about the mean"),
        tr("110 to 125 %"),
        tr("125 % and more"),
    )


def _net_names() -> tuple[str, ...]:
    return (
        tr("Loses 1 % and more"),
        tr("Loses 0.2 to 1 %"),
        tr("About even"),
        tr("Gains 0.2 to 1 %"),
        tr("Gains 1 % and more"),
    )


def _commuting(layer: QgsMapLayer) -> None:
    """Self-containment where it is known; else the share of the main destination, which trips without an inside have."""
    if _all_null(layer, "self_containment_supply"):
        quantiles(layer, "main_destination_share", SEQUENTIAL)
    else:
        steps("self_containment_supply", (20, 40, 60, 75), _containment_names)(layer)


def _migration(layer: QgsMapLayer) -> None:
    """The net rate where people are known; else effectiveness, which needs none."""
    if _all_null(layer, "net_rate"):
        quantiles(layer, "effectiveness", DIVERGING)
    else:
        diverging("net_rate", (-1, -0.2, 0.2, 1), _net_names)(layer)


def _all_null(layer: QgsMapLayer, field: str) -> bool:
    if not isinstance(layer, QgsVectorLayer) or layer.fields().lookupField(field) < 0:
        return True
    low, high = layer.minimumAndMaximumValue(layer.fields().lookupField(field))
    # Without any value some providers answer NULL, others the ends of the number range the wrong way round.
    return not all(isinstance(value, (int, float)) for value in (low, high)) or not low <= high


def quantiles(layer: QgsMapLayer, field: str, colours: Sequence[str]) -> None:
    """Classes with about as many features each, for measures without limits that mean something."""
    if _all_null(layer, field):
        return
    found = QgsClassificationQuantile().classes(layer, field, len(colours))
    if len(found) < 2:
        ranges(layer, field, [(-FAR, FAR, colours[len(colours) // 2], tr("All alike"))])
        return
    classes = [
        QgsRendererRange(one.lowerBound(), one.upperBound(), area_symbol(colour), one.label())
        for one, colour in zip(found, colours)
    ]
    layer.setRenderer(QgsGraduatedSymbolRenderer(field, classes))


def _clusters(layer: QgsMapLayer) -> None:
    names = cluster_names()
    _with_unknown(layer, "cluster", [(code, CLUSTER_COLOURS[code], names[code]) for code in names])


def _disparity(layer: QgsMapLayer) -> None:
    diverging("relative", (75, 90, 110, 125), _relative_names)(layer)


def areas_of(paint: Painter) -> Painter:
    """The style of units for the areas of a plan: the minimum scope lies on top of the maximum, one label an area."""

    def paint_areas(layer: QgsMapLayer) -> None:
        paint(layer)
        if not isinstance(layer, QgsVectorLayer) or layer.fields().lookupField("scope") < 0:
            return
        renderer = layer.renderer()
        renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause("\"scope\" = 'minimum'", True)]))
        renderer.setOrderByEnabled(True)
        for symbol in renderer.symbols(QgsRenderContext()):
            symbol.symbolLayer(0).setStrokeColor(QColor("#1a1a1a"))
            symbol.symbolLayer(0).setStrokeWidth(0.4)
        label_by(layer, 'CASE WHEN "scope" <> \'minimum\' THEN "area_name" END', expression=True)

    return paint_areas


def _positions(layer: QgsMapLayer) -> None:
    _with_unknown(
        layer,
        "position",
        [
            ("recipient", "#2166ac", tr("Recipient: receives from the others")),
            ("balanced", "#f7f7f7", tr("Balanced")),
            ("donor", "#e08214", tr("Donor: gives to the others")),
        ],
    )


def _merged(layer: QgsMapLayer) -> None:
    """Merged regions by how much disparity their average hides; regions that stay are pale."""
    if not isinstance(layer, QgsVectorLayer) or layer.fields().lookupField("hidden_percent") < 0:
        return
    names = (
        tr("Stays as it is"),
        tr("Merged, hides less than 1 % of all disparity"),
        tr("Hides 1 to 5 %"),
        tr("Hides 5 % and more"),
    )
    rules = ('"old_regions" = 1', '"hidden_percent" < 1', '"hidden_percent" < 5', "TRUE")
    expression = "CASE " + " ".join(f"WHEN {rule} THEN {code}" for code, rule in enumerate(rules)) + " END"
    colours = (OUTSIDE_COLOUR, "#fee5d9", "#fb6a4a", "#a50f15")
    layer.setRenderer(
        QgsCategorizedSymbolRenderer(
            expression,
            [
                QgsRendererCategory(code, area_symbol(colour, "#4d4d4d", 0.3), name)
                for code, (colour, name) in enumerate(zip(colours, names))
            ],
        )
    )
    label_by(layer, "region")


def _nodes(layer: QgsMapLayer) -> None:
    """Outlines under the links; the name on top."""
    layer.setRenderer(QgsSingleSymbolRenderer(area_symbol("#f7f7f7")))
    label_by(layer, "name")


def _links(layer: QgsMapLayer) -> None:
    """Each direction a line of its own, beside its opposite, as wide as the flow's root and with an arrow's head."""
    if not isinstance(layer, QgsVectorLayer) or layer.fields().lookupField("flow") < 0:
        return
    top = layer.maximumValue(layer.fields().lookupField("flow"))
    top = float(top) if isinstance(top, (int, float)) and top > 0 else 1.0
    classes = []
    for verdict, colour, name in (
        ("mutual", "#08306b", tr("Tied on both sides")),
        ("one-sided", "#e6550d", tr("Tied on one side")),
        ("weak", "#9e9e9e", tr("Weak tie")),
    ):
        classes.append(QgsRendererCategory(verdict, _arrow(colour, top), name))
    renderer = QgsCategorizedSymbolRenderer("tie", classes)
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause('"flow"', True)]))
    renderer.setOrderByEnabled(True)  # the widest on top
    layer.setRenderer(renderer)


def _arrow(colour: str, top: float) -> QgsLineSymbol:
    arrow = QgsArrowSymbolLayer.create({"is_curved": "1", "is_repeated": "0", "arrow_type": "0", "head_type": "0"})
    width = f'0.15 + 2.2 * sqrt("flow" / {top!r})'
    arrow.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyArrowWidth, QgsProperty.fromExpression(width))
    arrow.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyArrowStartWidth, QgsProperty.fromExpression(width))
    for name in ("PropertyArrowHeadLength", "PropertyArrowHeadThickness"):
        arrow.setDataDefinedProperty(getattr(QgsSymbolLayer, name), QgsProperty.fromExpression(f"0.6 + ({width})"))
    for set_unit in (
        arrow.setArrowWidthUnit,
        arrow.setArrowStartWidthUnit,
        arrow.setHeadLengthUnit,
        arrow.setHeadThicknessUnit,
    ):
        set_unit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    fill = QgsFillSymbol.createSimple({"color": colour, "style": "solid", "outline_style": "no"})
    fill.setColor(QColor(colour))
    fill.setOpacity(0.8)
    arrow.setSubSymbol(fill)
    return _symbol(_bent(_symbol(arrow)))


def _symbol(layer: QgsSymbolLayer) -> QgsLineSymbol:
    """A line symbol of one layer; handed to the constructor in a list the layer would be freed by Python."""
    symbol = QgsLineSymbol.createSimple({})
    symbol.changeSymbolLayer(0, layer)
    return symbol


def _bent(symbol: QgsLineSymbol) -> QgsGeometryGeneratorSymbolLayer:
    """Lines bent to the right of their direction, so that there and back lie side by side; the data stay straight."""
    line = (
        "make_line(start_point($geometry), translate(centroid($geometry), "
        "0.06 * (y(end_point($geometry)) - y(start_point($geometry))), "
        "-0.06 * (x(end_point($geometry)) - x(start_point($geometry)))), end_point($geometry))"
    )
    bent = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": line, "SymbolType": "Line"})
    bent.setSubSymbol(symbol)
    return bent


def _density(layer: QgsMapLayer) -> None:
    quantiles(layer, "density", SEQUENTIAL)


STYLES: dict[str, Painter] = {
    "extinction_risk": _risk,
    "population_density": _density,
    "population_density_areas": areas_of(_density),
    "commuting": _commuting,
    "migration": _migration,
    "disparity": _disparity,
    "disparity_areas": areas_of(_disparity),
    "extinction_risk_areas": areas_of(_risk),
    "commuting_areas": areas_of(_commuting),
    "migration_areas": areas_of(_migration),
    "equalisation_areas": areas_of(_positions),
    "spatial_clusters": _clusters,
    "equalisation": _positions,
    "merged_regions": _merged,
    "nodes": _nodes,
    "functional_links": _links,
}
