"""Every style draws what it drew: each class of it, on small made-up layers and on the Belgian results."""

from __future__ import annotations

import pytest
from multipolar.layers.styles import style_layer
from multipolar.layers.styles.catalogue import LAYERS, painted
from multipolar.layers.styles.common import area_symbol
from pictures import IN_BLOCKS, assert_like_kept, coarse, picture_of, pixels, share_apart
from qgis.core import QgsCategorizedSymbolRenderer, QgsRasterLayer
from specimens import specimen

# Of the pixels that are drawn. Borders and hatching fall on other pixels in other versions of Qt; one class in another
# colour is an eighth and more of the fills, and a third and more of the lines.
FILLS, LINES = 0.06, 0.25
HATCHED = {"scope_members", "scenario_members", "scenario_areas"}  # seen in blocks: versions begin the lines elsewhere
_BLOCK = 10
_OUTLINES = {"scope_areas", "scenario_areas", "functional_areas", "partition_areas", "functional_links"}


@pytest.mark.parametrize("style", sorted(LAYERS))
def test_every_class_is_drawn_as_it_was(qgis_app, style):
    with specimen(style) as layer:
        style_layer(layer, painted(style))
        large = style in _OUTLINES or LAYERS[style].startswith("Point")
        image = picture_of([layer], 600 if large else 96)
        assert len({tuple(colour) for colour in pixels(image).reshape(-1, 3)}) >= 2
        tolerance = LINES if style in _OUTLINES else FILLS
        if style in HATCHED:
            assert_like_kept(coarse(image, _BLOCK), f"styles/{style}", tolerance, IN_BLOCKS)
        else:
            assert_like_kept(image, f"styles/{style}", tolerance)


def test_a_wrong_colour_is_seen(qgis_app):
    with specimen("extinction_risk") as layer:
        style_layer(layer, "extinction_risk")
        right = pixels(picture_of([layer]))
        renderer = layer.renderer()
        assert isinstance(renderer, QgsCategorizedSymbolRenderer)
        symbol = area_symbol("#fee090")  # that of the next class
        renderer.updateCategorySymbol(1, symbol)
        assert share_apart(pixels(picture_of([layer])), right) > 2 * FILLS


@pytest.fixture(scope="module")
def real(provider, belgium):
    """Results of the Belgian sample: name of the picture -> (output, style) from top to bottom."""
    import processing

    common = {**belgium["units"], **belgium["flows"], **belgium["employed"], **belgium["from_grid"]}
    memory = {"MEMBERS": "TEMPORARY_OUTPUT", "AREAS": "TEMPORARY_OUTPUT"}
    scope = processing.run(
        "multipolar:urbanareascope",
        {**common, **memory, "TABLE": "TEMPORARY_OUTPUT", "CENTRE_MAX_POPULATION": 500_000, "MIN_SHARE": 15,
         "MAX_SHARE": 5},
    )  # fmt: skip
    functional = processing.run("multipolar:functionalurbanareas", {**common, **memory})
    units = processing.run(
        "multipolar:classifyunits",
        {**belgium["from_grid"], "UNITS": belgium["units"]["UNITS"], "ID_FIELD": "CODE_INS",
         "OUTPUT": "TEMPORARY_OUTPUT"},
    )  # fmt: skip
    return {
        "belgium_cells_level1": [(QgsRasterLayer(belgium["classes"]["level1"], "cells"), "cells_level1")],
        "belgium_cells_level2": [(QgsRasterLayer(belgium["classes"]["level2"], "cells"), "cells_level2")],
        "belgium_population": [(QgsRasterLayer(belgium["grids"]["POPULATION"], "people"), "population")],
        "belgium_units": [(units["OUTPUT"], "units_level1")],
        "belgium_scope": [(scope["AREAS"], "scope_areas"), (scope["MEMBERS"], "scope_members")],
        "belgium_functional": [
            (functional["AREAS"], "functional_areas"),
            (functional["MEMBERS"], "functional_members"),
        ],
    }


@pytest.mark.parametrize(
    "name",
    ["cells_level1", "cells_level2", "population", "units", "scope", "functional"],
)
def test_the_belgian_results_are_drawn_as_they_were(real, name):
    layers = [layer for layer, _ in real[f"belgium_{name}"]]
    for layer, style in real[f"belgium_{name}"]:
        style_layer(layer, style)
    image = picture_of(layers)
    # Thousands of borders instead of four: more of the pixels are edges.
    if name == "scope":
        assert_like_kept(coarse(image, _BLOCK // 2), f"styles/belgium_{name}", 2 * FILLS, IN_BLOCKS)
    else:
        assert_like_kept(image, f"styles/belgium_{name}", LINES if name == "functional" else 2 * FILLS)
