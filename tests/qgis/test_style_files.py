"""Style files: one for every styled output, in both languages, that draws what the plugin draws."""

from __future__ import annotations

import re

import pytest
from multipolar.layers.styles import _STYLES, style_layer
from multipolar.layers.styles.catalogue import CHOICES, LAYERS, OUTPUTS, every_file, files_of, painted, timed
from multipolar.layers.styles.common import play_by
from multipolar.layers.styles.files import FOLDER, LANGUAGES, style_file, style_list, style_text
from multipolar.layers.translation import spoken
from pictures import IN_BLOCKS, coarse, picture_of, pixels, share_apart
from qgis.core import Qgis, QgsProcessing, QgsRasterLayer
from specimens import specimen

WRITTEN_BY = 322  # QGIS 3.22; another version writes other XML for the same style


def names_of_classes(layer) -> list[str]:
    if isinstance(layer, QgsRasterLayer):
        return [name for name, _ in layer.renderer().legendSymbologyItems()]
    return [item.label() for item in layer.renderer().legendSymbolItems()]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", every_file())
def test_a_file_draws_and_names_what_the_plugin_does(qgis_app, name, language):
    style, by_year = timed(name)
    with specimen(style) as layer, spoken(language):
        style_layer(layer, painted(style))
        if by_year:
            play_by(layer, "year")
            times = layer.temporalProperties().startExpression()
        words, image = names_of_classes(layer), picture_of([layer])
    with specimen(style) as layer:
        message, loaded = layer.loadNamedStyle(str(style_file(name, language)))
        assert (message, loaded) == ("", True)
        assert names_of_classes(layer) == words
        # A version may begin the lines of a hatching elsewhere in a style that another one wrote.
        assert share_apart(pixels(coarse(picture_of([layer]), 10)), pixels(coarse(image, 10)), IN_BLOCKS) < 0.05
        if style not in ("scope_members", "scenario_members", "scenario_areas"):
            assert share_apart(pixels(picture_of([layer])), pixels(image)) < 0.01
        if by_year:
            assert layer.temporalProperties().isActive()
            assert layer.temporalProperties().startExpression() == times
        elif not isinstance(layer, QgsRasterLayer):
            assert not layer.temporalProperties().isActive()


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_are_what_the_script_writes(qgis_app, language):
    assert {path.stem for path in (FOLDER / language).iterdir()} == set(every_file())
    if Qgis.versionInt() // 100 == WRITTEN_BY:
        with spoken(language):
            for name in every_file():
                assert style_text(name) == style_file(name, language).read_text(encoding="utf-8"), name


def test_korean_files_name_their_classes_in_korean(qgis_app):
    for name in every_file():
        labels = re.findall(r'label="([^"]*[A-Za-z]{3}[^"]*)"', style_file(name, "ko").read_text(encoding="utf-8"))
        assert labels == [], name


def test_the_list_names_every_output(qgis_app):
    assert (FOLDER / "README.md").read_text(encoding="utf-8") == style_list()


def test_every_layer_that_an_algorithm_makes_has_a_style_file(provider):
    tables = (QgsProcessing.SourceType.TypeVector, QgsProcessing.SourceType.TypeFile)
    for algorithm in provider.algorithms():
        outputs = {
            definition.name()
            for definition in algorithm.parameterDefinitions()
            if definition.type() == "rasterDestination"
            or (definition.type() == "sink" and definition.dataType() not in tables)
        }
        listed = set(OUTPUTS.get(algorithm.name(), {}))
        # Units come out of the statistics where they went in, and a plan is two layers in one file.
        assert listed - {"PLAN"} - ({"OUTPUT"} if algorithm.name() == "importstatistics" else set()) == outputs
        for output in listed:
            assert files_of(algorithm.name(), output)


def test_the_catalogue_knows_every_style_that_can_be_asked_for():
    asked = {style for outputs in OUTPUTS.values() for styles in outputs.values() for style in styles}
    assert asked <= set(_STYLES)
    assert {painted(style) for style in LAYERS} <= set(_STYLES)
    assert set(CHOICES) <= set(_STYLES)
    assert {timed(name)[0] for name in every_file()} == set(LAYERS)
