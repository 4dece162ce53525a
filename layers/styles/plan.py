"""Plans and functional areas: roles as fills, scopes as outlines."""

from __future__ import annotations

from qgis.core import QgsCategorizedSymbolRenderer, QgsMapLayer, QgsRendererCategory, QgsRuleBasedRenderer

from ..translation import tr
from .common import (
    BORDER_COLOUR,
    OUTSIDE_COLOUR,
    Painter,
    area_symbol,
    categories,
    hatch_symbol,
    label_by,
    outline_symbol,
    single,
)

# Scope in one hue from dark to light: it stays ordered in grey print and for colour-blind readers.
CENTRE_COLOUR, MINIMUM_COLOUR, MAXIMUM_COLOUR = "#7a0177", "#dd6fa5", "#fbd5dc"
CITY_COLOUR, ZONE_COLOUR = "#08519c", "#9ecae1"
CORE_COLOUR, MEMBER_COLOUR = "#1b6e53", "#8fcbad"


def _functional_members(layer: QgsMapLayer) -> None:
    roles = (
        ("city", CITY_COLOUR, tr("City")),
        ("commuting zone", ZONE_COLOUR, tr("Commuting zone")),
        ("outside", OUTSIDE_COLOUR, tr("Outside")),
    )
    categories(layer, "role", roles, in_passes=True)


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


AREA_VARIABLE = "multipolar_area"
# The area that a map is about: named by whoever draws it, else that of the atlas's sheet.
_THIS = (
    f'"area_id" = CASE WHEN @{AREA_VARIABLE} IS NOT NULL THEN @{AREA_VARIABLE} '
    "ELSE attribute(@atlas_feature, 'area_id') END"
)


def _members(layer: QgsMapLayer) -> None:
    """Members by role, the stronger role on top where areas overlap; units in several areas are hatched."""
    _roles(layer, "", tr("In several areas"))
    layer.renderer().setUsingSymbolLevels(True)


def _members_of_one(layer: QgsMapLayer) -> None:
    """The members of the area that a sheet is about; those that other areas claim as well are hatched."""
    _roles(layer, _THIS, tr("Also in other areas"))
    label_by(layer, f'CASE WHEN {_THIS} THEN "unit_name" END', expression=True, size=7)


def _roles(layer: QgsMapLayer, condition: str, several: str) -> None:
    roles = (
        ("centre", CENTRE_COLOUR, tr("Central city")),
        ("minimum", MINIMUM_COLOUR, tr("Minimum scope")),
        ("maximum", MAXIMUM_COLOUR, tr("Maximum scope")),
    )
    hatch = hatch_symbol()
    also = f" AND {condition}" if condition else ""
    rules = [(area_symbol(colour), f"\"role\" = '{value}'{also}", name) for value, colour, name in roles]
    rules.append((hatch, f'"n_areas" > 1{also}', several))
    root = QgsRuleBasedRenderer.Rule(None)
    for number, (symbol, rule, name) in enumerate(rules):
        symbol.symbolLayer(0).setRenderingPass(len(rules) if symbol is hatch else len(rules) - 1 - number)
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, rule, name))
    layer.setRenderer(QgsRuleBasedRenderer(root))


def _scopes_of_one(layer: QgsMapLayer) -> None:
    """The area's two scopes as strong lines, those of all others as faint ones below."""
    root = QgsRuleBasedRenderer.Rule(None)
    for value, colour, width, dash, name, mine in (
        ("maximum", BORDER_COLOUR, 0.2, "solid", tr("Other areas"), f"NOT ({_THIS})"),
        ("maximum", CENTRE_COLOUR, 0.5, "dash", tr("Maximum scope"), _THIS),
        ("minimum", CENTRE_COLOUR, 0.8, "solid", tr("Minimum scope"), _THIS),
    ):
        rule = f"\"scope\" = '{value}' AND {mine}"
        root.appendChild(QgsRuleBasedRenderer.Rule(outline_symbol(colour, width, dash), 0, 0, rule, name))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    layer.setLabelsEnabled(False)


def _functional_areas(layer: QgsMapLayer) -> None:
    single(layer, outline_symbol(CITY_COLOUR, 0.6))
    label_by(layer, "area_name")


def _partition_members(layer: QgsMapLayer) -> None:
    roles = (
        ("core", CORE_COLOUR, tr("Core (gives the name)")),
        ("member", MEMBER_COLOUR, tr("Member")),
        ("outside", OUTSIDE_COLOUR, tr("Outside")),
    )
    categories(layer, "role", roles)


def _partition_areas(layer: QgsMapLayer) -> None:
    single(layer, outline_symbol(CORE_COLOUR, 0.6))
    label_by(layer, "area_name")


def _agreement(layer: QgsMapLayer) -> None:
    """Blue for agreement, red for difference: told apart by colour-blind readers, and dark at both ends in grey."""
    categories(
        layer,
        "agreement",
        [
            ("same", "#2166ac", tr("Same areas")),
            ("partly", "#92c5de", tr("Some areas in common")),
            ("different", "#b2182b", tr("Different areas")),
            ("only first", "#ef8a62", tr("Only in the plan")),
            ("only second", "#fddbc7", tr("Only in the reference")),
            ("neither", OUTSIDE_COLOUR, tr("In neither")),
        ],
    )


STYLES: dict[str, Painter] = {
    "scope_members": _members,
    "scope_areas": _scopes,
    "scope_outlines": lambda layer: single(layer, outline_symbol(CENTRE_COLOUR, 0.2)),
    "scope_members_atlas": _members_of_one,
    "scope_areas_atlas": _scopes_of_one,
    "functional_members": _functional_members,
    "functional_areas": _functional_areas,
    "partition_members": _partition_members,
    "partition_areas": _partition_areas,
    "plan_agreement": _agreement,
}
