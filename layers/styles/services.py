"""Industries, resilience, access to services, sites and need: class legends that a council reads at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...engine.options import QUOTIENT_CLASSES, RESILIENCE_CLASSES, SPECIALISATION_CLASSES
from ..translation import tr
from .common import UNKNOWN_COLOUR, Painter, area_symbol, label_by

# From little to much (ColorBrewer YlGnBu, PuRd): dark is much, also in grey print.
MUCH = ("#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494")
NEED = ("#f1eef6", "#d7b5d8", "#df65b0", "#dd1c77", "#980043")
QUOTIENT_COLOURS = ("#b2182b", "#f4a582", "#f7f7f7", "#92c5de", "#2166ac")
RESILIENCE_COLOURS = ("#2166ac", "#92c5de", "#fdb863", "#b2182b", UNKNOWN_COLOUR)
COURSE_COLOURS = {"gained": "#2166ac", "lost": "#b2182b", "kept": "#d1e5f0", "without": "#f4a582"}

Classes = Sequence[tuple[object, str, str]]


def specialisation_names() -> dict[str, str]:
    """Words for classes of Krugman's coefficient."""
    words = (
        tr("Much like the whole (below 0.2)"),
        tr("Slightly specialised (0.2 to 0.4)"),
        tr("Specialised (0.4 to 0.6)"),
        tr("Strongly specialised (0.6 to 0.8)"),
        tr("Very strongly specialised (0.8 and more)"),
    )
    return dict(zip(SPECIALISATION_CLASSES, words))


def quotient_names() -> dict[str, str]:
    """Words for classes of a location quotient."""
    words = (
        tr("Strong concentration (1.5 and more, certain)"),
        tr("Above the whole (certain)"),
        tr("As in the whole"),
        tr("Below the whole (certain)"),
        tr("Not there"),
    )
    return dict(zip(QUOTIENT_CLASSES, words))


def resilience_names() -> dict[str, str]:
    """Words for the four courses through a shock."""
    words = (
        tr("Resisted, and recovered better than expected"),
        tr("Resisted, but recovered less than expected"),
        tr("Hit harder, but recovered better than expected"),
        tr("Hit harder, and recovered less than expected"),
        tr("Unknown"),
    )
    return dict(zip(RESILIENCE_CLASSES, words))


def fifth_names() -> dict[int, str]:
    """Words for fifths of access."""
    return {
        5: tr("Highest fifth"),
        4: tr("Second highest fifth"),
        3: tr("Middle fifth"),
        2: tr("Second lowest fifth"),
        1: tr("Lowest fifth"),
        0: tr("Nothing within reach"),
    }


def nearness_names() -> dict[int, str]:
    """Words for fifths of a cost."""
    return {
        1: tr("Nearest fifth"),
        2: tr("Second nearest fifth"),
        3: tr("Middle fifth"),
        4: tr("Second farthest fifth"),
        5: tr("Farthest fifth"),
    }


def need_names() -> dict[int, str]:
    """Words for fifths of need."""
    return {
        5: tr("Greatest need (highest fifth)"),
        4: tr("Great need"),
        3: tr("Middle"),
        2: tr("Little need"),
        1: tr("Least need (lowest fifth)"),
    }


def course_names() -> dict[str, str]:
    """Words for places that came within reach, or fell out of it, over the years."""
    return {
        "gained": tr("Gained since the first year"),
        "lost": tr("Lost since the first year"),
        "kept": tr("Had it and has it"),
        "without": tr("Without it, then and now"),
    }


def gap_names() -> dict[int, str]:
    """Words for classes of the share of people beyond a standard."""
    return {
        0: tr("Nobody"),
        1: tr("Up to 5 % of the people"),
        2: tr("5 to 20 %"),
        3: tr("20 to 50 %"),
        4: tr("More than 50 %"),
    }


def paint_classes(layer: QgsMapLayer, field: str, classes: Classes, size: float = 2.0) -> None:
    """Classes of a field for points and polygons, and what has none in grey."""
    if not isinstance(layer, QgsVectorLayer) or layer.fields().lookupField(field) < 0:
        return
    points = layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry

    def symbol(colour: str):
        return marker(colour, size) if points else area_symbol(colour)

    shown = [QgsRendererCategory(value, symbol(colour), name) for value, colour, name in classes]
    shown.append(QgsRendererCategory("", symbol(UNKNOWN_COLOUR), tr("Unknown")))
    layer.setRenderer(QgsCategorizedSymbolRenderer(field, shown))


def marker(colour: str, size: float, shape: str = "circle", border: str = "#4d4d4d") -> QgsMarkerSymbol:
    """A point with a hairline around it."""
    return QgsMarkerSymbol.createSimple(
        {"name": shape, "color": colour, "size": str(size), "outline_color": border, "outline_width": "0.1"}
    )


def _words(field: str, names: Callable[[], dict], colours: Sequence[str]) -> Painter:
    def paint(layer: QgsMapLayer) -> None:
        words = {value: name for value, name in names().items() if value != RESILIENCE_CLASSES[-1]}
        paint_classes(layer, field, [(value, colour, name) for (value, name), colour in zip(words.items(), colours)])

    return paint


def _course(layer: QgsMapLayer) -> None:
    names = course_names()
    paint_classes(layer, "reach_course", [(word, COURSE_COLOURS[word], names[word]) for word in names], size=1.6)


def _with_course(paint: Painter) -> Painter:
    """A layer of several years has a second style beside its own: who gained and who lost."""

    def both(layer: QgsMapLayer) -> None:
        paint(layer)
        if not isinstance(layer, QgsVectorLayer) or layer.fields().lookupField("reach_course") < 0:
            return
        styles, name = layer.styleManager(), tr("Gained and lost")
        own = styles.currentStyle()
        styles.addStyleFromLayer(name)
        styles.setCurrentStyle(name)
        _course(layer)
        styles.setCurrentStyle(own)

    return both


def _gap_areas(layer: QgsMapLayer) -> None:
    names = gap_names()
    paint_classes(layer, "gap_class", [(code, ("#f7f7f7", *NEED[1:])[code], names[code]) for code in names])


def _gap_places(layer: QgsMapLayer) -> None:
    colours = ("#f7f7f7", "#fdcc8a", "#fc8d59", "#b30000")
    names = (
        tr("Within every standard"),
        tr("Beyond one standard"),
        tr("Beyond two standards"),
        tr("Beyond three standards or more"),
    )
    paint_classes(layer, "gap_class", list(zip(range(4), colours, names)), size=1.6)


def _sites(layer: QgsMapLayer) -> None:
    if not isinstance(layer, QgsVectorLayer) or layer.fields().lookupField("role") < 0:
        return
    new = marker("#d73027", 4.5, "star")
    new.symbolLayer(0).setRenderingPass(1)  # over the existing ones, whatever the order of the features
    renderer = QgsCategorizedSymbolRenderer(
        "role",
        [
            QgsRendererCategory("new", new, tr("New site")),
            QgsRendererCategory("existing", marker("#4575b4", 1.6), tr("Existing site")),
        ],
    )
    renderer.setUsingSymbolLevels(True)
    layer.setRenderer(renderer)
    label_by(layer, 'CASE WHEN "role" = \'new\' THEN "sequence" || \' \' || "site_name" END', expression=True)


def _served(layer: QgsMapLayer) -> None:
    paint_classes(
        layer,
        "served",
        [
            ("new", "#fc8d59", tr("Served by a new site")),
            ("existing", "#91bfdb", tr("Served by an existing site")),
            ("none", "#f7f7f7", tr("Not served")),
        ],
        size=1.6,
    )


def _facilities(layer: QgsMapLayer) -> None:
    names = fifth_names()
    paint_classes(
        layer, "ratio_class", [(code, MUCH[code - 1], names[code]) for code in sorted(names, reverse=True) if code]
    )


_MUCH_FIRST = (*reversed(MUCH), "#f4a582")

STYLES: dict[str, Painter] = {
    "specialisation": _words("specialisation_class", specialisation_names, NEED),
    "location_quotient": _words("lq_class", quotient_names, QUOTIENT_COLOURS),
    "resilience": _words("resilience_class", resilience_names, RESILIENCE_COLOURS),
    "access": _with_course(_words("access_class", fifth_names, _MUCH_FIRST)),
    "nearness": _with_course(_words("access_class", nearness_names, tuple(reversed(MUCH)))),
    "facilities": _facilities,
    "gap_places": _with_course(_gap_places),
    "gap_areas": _gap_areas,
    "reach_course": _course,
    "sites": _sites,
    "served": _served,
    "need": _words("need_class", need_names, tuple(reversed(NEED))),
}
