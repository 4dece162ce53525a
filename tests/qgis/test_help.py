"""Help: every parameter and output is explained in both languages, and nothing else."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

LANGUAGES = ("en", "ko")


@pytest.fixture(scope="module")
def algorithms(provider):
    return {algorithm.name(): algorithm for algorithm in provider.algorithms()}


@pytest.fixture(scope="module")
def help_text(root):
    return lambda language, name: (root / "resources" / "help" / language / f"{name}.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_algorithm_has_help_and_no_help_is_without_one(algorithms, root, language):
    assert {path.stem for path in (root / "resources" / "help" / language).iterdir()} == set(algorithms)


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_explains_every_parameter_and_no_other(algorithms, help_text, language):
    for name, algorithm in algorithms.items():
        explained = set(re.findall(r"<b>([A-Z][A-Z0-9_]+)</b>", help_text(language, name)))
        definitions = (*algorithm.parameterDefinitions(), *algorithm.outputDefinitions())
        assert explained == {definition.name() for definition in definitions}, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_is_what_qgis_can_show(algorithms, help_text, language):
    for name in algorithms:
        tree = ElementTree.fromstring(f"<html>{help_text(language, name)}</html>")
        assert {element.tag for element in tree.iter()} <= {"html", "p", "b", "ul", "li", "i"}, name


def test_both_languages_name_the_same_fields_and_values(algorithms, help_text):
    for name in algorithms:
        english, korean = (
            set(re.findall(r"<i>([a-z][a-z0-9_ ]*)</i>", help_text(language, name))) for language in LANGUAGES
        )
        assert english, name
        assert english == korean, name


def test_korean_help_is_korean(algorithms, help_text):
    for name in algorithms:
        first = help_text("ko", name).split("</p>")[0]
        assert len(re.findall("[가-힣]", first)) > 40, name
