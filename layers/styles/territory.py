"""Indicators of people, flows, disparity and money: class legends that a council reads at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

from qgis.core import (
    QgsArrowSymbolLayer,
    QgsCategorizedSymbolRenderer,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsProperty,
    QgsRenderContext,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..translation import tr
from .common import (
    FAR,
    OUTSIDE_COLOUR,
    UNKNOWN_COLOUR,
    Painter,
    area_symbol,
    categories,
    label_by,
    ranges,
)
from .preparation import PEOPLE_COLOURS

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
    categories(layer, field, [*classes, ("", UNKNOWN_COLOUR, tr("Unknown"))])


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


def steps(
    field: str,
    limits: tuple[float, float, float, float],
    names: Callable[[], tuple[str, ...]],
    colours: Sequence[str] = SEQUENTIAL,
) -> Painter:
    """Five classes from little to much."""

    def paint(layer: QgsMapLayer) -> None:
        edges = (-FAR, *limits, FAR)
        ranges(
            layer,
            field,
            [(edges[i], edges[i + 1], colour, name) for i, (colour, name) in enumerate(zip(colours, names()))],
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


def _destination_names() -> tuple[str, ...]:
    return (
        tr("Main destination takes less than 15 %"),
        tr("15 to 25 %"),
        tr("25 to 35 %"),
        tr("35 to 50 %"),
        tr("50 % and more: hangs on one destination"),
    )


def _effectiveness_names() -> tuple[str, ...]:
    return (
        tr("Loses 10 % of all moves and more"),
        tr("Loses 2 to 10 %"),
        tr("About even (within 2 %)"),
        tr("Gains 2 to 10 %"),
        tr("Gains 10 % of all moves and more"),
    )


def _density_names() -> tuple[str, ...]:
    return (
        tr("Below 50 people per km²"),
        tr("50 to 300"),
        tr("300 to 1,500: as in urban clusters"),
        tr("1,500 to 5,000: as in urban centres"),
        tr("5,000 people per km² and more"),
    )


_containment = steps("self_containment_supply", (20, 40, 60, 75), _containment_names)
_destinations = steps("main_destination_share", (15, 25, 35, 50), _destination_names)
_net_rate = diverging("net_rate", (-1, -0.2, 0.2, 1), _net_names)
_effectiveness = diverging("effectiveness", (-10, -2, 2, 10), _effectiveness_names)
# Limits of the degree of urbanisation, and colours of the people per cell: maps of grids, regions and years compare.
_density = steps("density", (50, 300, 1500, 5000), _density_names, PEOPLE_COLOURS[1:])


def _commuting(layer: QgsMapLayer) -> None:
    """Self-containment where it is known; else the share of the main destination, which trips without an inside have."""
    (_destinations if _all_null(layer, "self_containment_supply") else _containment)(layer)


def _migration(layer: QgsMapLayer) -> None:
    """The net rate where people are known; else effectiveness, which needs none."""
    (_effectiveness if _all_null(layer, "net_rate") else _net_rate)(layer)


def _all_null(layer: QgsMapLayer, field: str) -> bool:
    if not isinstance(layer, QgsVectorLayer) or layer.fields().lookupField(field) < 0:
        return True
    low, high = layer.minimumAndMaximumValue(layer.fields().lookupField(field))
    # Without any value some providers answer NULL, others the ends of the number range the wrong way round.
    return not all(isinstance(value, (int, float)) for value in (low, high)) or not low <= high


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
    colours = (OUTSIDE_COLOUR, "#fcbba1", "#fb6a4a", "#a50f15")
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
    classes = []
    for verdict, colour, name in (
        ("mutual", "#08306b", tr("Tied on both sides")),
        ("one-sided", "#e6550d", tr("Tied on one side")),
        ("weak", "#9e9e9e", tr("Weak tie")),
    ):
        classes.append(QgsRendererCategory(verdict, _arrow(colour), name))
    renderer = QgsCategorizedSymbolRenderer("tie", classes)
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause('"flow"', True)]))
    renderer.setOrderByEnabled(True)  # the widest on top
    layer.setRenderer(renderer)


def _arrow(colour: str) -> QgsLineSymbol:
    arrow = QgsArrowSymbolLayer.create({"is_curved": "1", "is_repeated": "0", "arrow_type": "0", "head_type": "0"})
    width = '0.15 + 2.2 * sqrt("flow" / maximum("flow"))'
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


STYLES: dict[str, Painter] = {
    "extinction_risk": _risk,
    "population_density": _density,
    "population_density_areas": areas_of(_density),
    "commuting": _commuting,
    "commuting_containment": _containment,
    "commuting_destinations": _destinations,
    "migration": _migration,
    "migration_rate": _net_rate,
    "migration_effectiveness": _effectiveness,
    "disparity": _disparity,
    "disparity_areas": areas_of(_disparity),
    "extinction_risk_areas": areas_of(_risk),
    "commuting_areas": areas_of(_commuting),
    "commuting_containment_areas": areas_of(_containment),
    "commuting_destinations_areas": areas_of(_destinations),
    "migration_areas": areas_of(_migration),
    "migration_rate_areas": areas_of(_net_rate),
    "migration_effectiveness_areas": areas_of(_effectiveness),
    "equalisation_areas": areas_of(_positions),
    "spatial_clusters": _clusters,
    "equalisation": _positions,
    "merged_regions": _merged,
    "nodes": _nodes,
    "functional_links": _links,
}
