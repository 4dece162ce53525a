"""Classes stay apart for colour-blind readers, and scopes in grey print; one class has one colour everywhere."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from colours import VISIONS, distance, lab
from multipolar.engine.grid.rules import CLASSES
from multipolar.layers.styles import style_layer
from multipolar.layers.styles.catalogue import LAYERS, painted
from multipolar.layers.styles.files import blank_layer
from qgis.core import QgsRasterLayer

# CIEDE2000. About 1 is the least that is seen side by side; neighbours on a map with a border between them, and a legend to
# look them up in, want several times that.
APART = 8.5
GREY = 15.0  # difference of lightness L* between the roles of a scope


def colours_of(style: str) -> dict[str, tuple[int, int, int]]:
    """Name of a class -> colour of its fill; hatching and outlines, which do not rest on colour, are left out."""
    with blank_layer(style) as layer:
        style_layer(layer, painted(style))
        if isinstance(layer, QgsRasterLayer):
            return {name: colour.getRgb()[:3] for name, colour in layer.renderer().legendSymbologyItems()}
        fills = {}
        for item in layer.renderer().legendSymbolItems():
            name, symbol = item.label(), item.symbol()
            if symbol is None or symbol.symbolLayer(0).layerType() == "LinePatternFill":
                continue
            if symbol.symbolLayer(0).properties().get("style", "solid") == "solid":
                fills[name] = symbol.color().getRgb()[:3]
        return fills


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("style", sorted(LAYERS))
def test_all_classes_of_a_style_are_apart(qgis_app, style, vision):
    for (one, first), (other, second) in combinations(colours_of(style).items(), 2):
        assert distance(lab(first, vision), lab(second, vision)) >= APART, (one, other)


@pytest.mark.parametrize("style", ["scope_members", "scenario_members", "functional_members"])
def test_roles_are_apart_in_grey_print_and_ordered(qgis_app, style):
    light = [lab(colour)[0] for colour in colours_of(style).values()]
    wanted = GREY if style != "scenario_members" else 12.0  # what is not sure is hatched as well
    assert (np.diff(light) >= wanted).all(), light


def test_the_minimum_and_the_maximum_outline_differ_without_colour(qgis_app):
    with blank_layer("scope_areas") as layer:
        style_layer(layer, "scope_areas")
        lines = [item.symbol().symbolLayer(0).properties() for item in layer.renderer().legendSymbolItems()]
    assert [line["outline_style"] for line in lines] == ["solid", "dash"]
    assert float(lines[0]["outline_width"]) > float(lines[1]["outline_width"])


@pytest.mark.parametrize("level", ["level1", "level2"])
def test_cells_units_and_areas_of_a_class_have_one_colour(qgis_app, level):
    of = {
        kind: {name.split()[0]: colour for name, colour in colours_of(f"{kind}_{level}").items()}
        for kind in ("cells", "units", "areas")
    }
    assert of["cells"] == of["areas"]
    assert set(of["cells"]) == {str(code) for code in CLASSES[level]}
    for code, colour in of["units"].items():
        assert of["cells"][code] == colour


def test_roles_have_one_colour_in_plans_scenarios_workbench_and_atlas(qgis_app):
    from multipolar.layers.styles.plan import CENTRE_COLOUR, MAXIMUM_COLOUR, MINIMUM_COLOUR
    from multipolar.ui.workbench.overlay import ROLE_COLOURS
    from qgis.PyQt.QtGui import QColor

    roles = [QColor(colour).getRgb()[:3] for colour in (CENTRE_COLOUR, MINIMUM_COLOUR, MAXIMUM_COLOUR)]
    assert list(colours_of("scope_members").values()) == roles
    assert colours_of("scenario_members")["Central city"] == roles[0]
    assert [QColor(colour).getRgb()[:3] for colour in ROLE_COLOURS[1:]] == roles[::-1]
    with blank_layer("scope_members") as layer:
        for style in ("scope_members_atlas", "study_members"):
            style_layer(layer, style)
            shown = [item.symbol().color().getRgb()[:3] for item in layer.renderer().legendSymbolItems()]
            assert set(roles) <= set(shown), style


def test_what_is_unknown_has_one_colour(qgis_app):
    found = {colours_of(style)["Unknown"] for style in LAYERS if "Unknown" in colours_of(style)}
    assert len(found) == 1


@pytest.mark.parametrize(
    ("one", "other", "known"),
    [
        # Pairs of the test data of Sharma, Wu and Dalal 2005, Table 1.
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0011), 7.2195),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_distance_is_ciede2000(one, other, known):
    assert distance(np.array(one), np.array(other)) == pytest.approx(known, abs=1e-4)


def test_red_and_green_look_alike_to_those_who_cannot_tell_them():
    # A red and a green of one lightness: apart for most people, nearly one colour for the others.
    red, green = (190, 100, 60), (115, 140, 50)
    normal = distance(lab(red), lab(green))
    assert normal > 25
    assert distance(lab(red, "deuteranopia"), lab(green, "deuteranopia")) < normal / 2
