"""Plans and functional areas: roles as fills, scopes as outlines."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsCategorizedSymbolRenderer, QgsMapLayer, QgsRendererCategory

from ..translation import tr
from .common import OUTSIDE_COLOUR, Painter, categories, label_by, outline_symbol, single

# Scope in one hue from dark to light: it stays ordered in grey print and for colour-blind readers.
CENTRE_COLOUR, MINIMUM_COLOUR, MAXIMUM_COLOUR = "#7a0177", "#dd6fa5", "#fbd5dc"
CITY_COLOUR, ZONE_COLOUR = "#08519c", "#9ecae1"


def _roles(*roles: tuple[str, str, Callable[[], str]]) -> Painter:
    def paint(layer: QgsMapLayer) -> None:
        categories(layer, "role", [(value, colour, name()) for value, colour, name in roles], in_passes=True)

    return paint


def _scopes(layer: QgsMapLayer) -> None:
    """Outlines over the members: areas overlap, fills would hide each other."""
    classes = [
        QgsRendererCategory(value, outline_symbol(CENTRE_COLOUR, width, dash), name)
        for value, width, dash, name in (
            ("minimum", 0.7, "solid", tr("Minimum scope")),
            ("maximum", 0.4, "dash", tr("Maximum scope")),
        )
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("scope", classes))
    # One label an area: the maximum scope carries the name.
    label_by(layer, 'CASE WHEN "scope" = \'maximum\' THEN "area_name" END', expression=True)


def _functional_areas(layer: QgsMapLayer) -> None:
    single(layer, outline_symbol(CITY_COLOUR, 0.6))
    label_by(layer, "area_name")


STYLES: dict[str, Painter] = {
    "scope_members": _roles(
        ("centre", CENTRE_COLOUR, lambda: tr("Central city")),
        ("minimum", MINIMUM_COLOUR, lambda: tr("Minimum scope")),
        ("maximum", MAXIMUM_COLOUR, lambda: tr("Maximum scope")),
    ),
    "scope_areas": _scopes,
    "functional_members": _roles(
        ("city", CITY_COLOUR, lambda: tr("City")),
        ("commuting zone", ZONE_COLOUR, lambda: tr("Commuting zone")),
        ("outside", OUTSIDE_COLOUR, lambda: tr("Outside")),
    ),
    "functional_areas": _functional_areas,
}
