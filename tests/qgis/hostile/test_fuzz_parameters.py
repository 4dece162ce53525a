"""Every algorithm with parameters nobody should give: a whole result, or an error in words and nothing left."""

from __future__ import annotations

import os
import random
from pathlib import Path
from typing import Any

import pytest
import smallcountry
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsPointXY,
    QgsProcessingParameterDefinition,
    QgsProperty,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QVariant
from watched import digests, readable

FEW = 8  # runs of each algorithm in the suite; scripts/fuzz takes many more
NAMES = sorted(smallcountry.cases(Path()))
INFINITY, NONE = float("inf"), float("nan")
NUMBERS = [0, -1, 1, 1e-300, 1e308, -1e308, 2**31, 2**63, 10**30, 0.5, 99.999, 100, 1000, NONE, INFINITY, -INFINITY]
TEXTS = [
    "",
    "   ",
    "'); DROP TABLE units; --",
    '"',
    "%s%n{0}{name}",
    "[% 1/0 %]",
    "<script>alert(1)</script>",
    "💥 서울",
    "a" * 300,
    "\n",
    "\\",
    "\0",
    ";",
    ",,,",
    "08;29",
    "nan",
    "1e999",
    "-1",
    "2020-13-45",
]
OTHERS = [None, [], {}, True, b"bytes", QVariant(), QDate(2020, 2, 30), QgsPointXY(1, 2), [None], ["", None, 3], object]
EXPRESSIONS = ["1/0", "'x'", "NULL", "-5", "array(1,2)", "not an expression ((", "@nothing"]


@pytest.fixture(scope="module")
def odd_layers(country, tmp_path_factory) -> list[Any]:
    """Layers that are not what a parameter asks for, as paths and as objects."""
    folder = tmp_path_factory.mktemp("odd")
    (folder / "empty.csv").write_text("")
    (folder / "heads.csv").write_text("code,year\n")
    (folder / "words.txt").write_text("no table at all \0\0\1")
    (folder / "page.html").write_text("<html>")
    (folder / "broken.gpkg").write_bytes((country / "units.gpkg").read_bytes()[:5000])
    (folder / "broken.tif").write_bytes((country / "population.tif").read_bytes()[:300])
    blank = QgsVectorLayer("Polygon?field=code:string", "blank", "memory")
    nowhere = QgsVectorLayer(str(country / "units.gpkg"), "nowhere", "ogr")
    nowhere.setCrs(QgsCoordinateReferenceSystem())
    degrees = QgsVectorLayer(str(country / "units.gpkg"), "degrees", "ogr")
    degrees.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    filtered = QgsVectorLayer(str(country / "units.gpkg"), "filtered", "ogr")
    filtered.setSubsetString("people < 0")
    one = QgsVectorLayer(str(country / "units.gpkg"), "one", "ogr")
    one.setSubsetString("code = '08'")
    places = f"{country}/places.gpkg|layername="
    return [
        *(str(folder / name) for name in ("empty.csv", "heads.csv", "words.txt", "page.html")),
        *(str(folder / name) for name in ("broken.gpkg", "broken.tif", "nothing.gpkg")),
        str(folder),
        os.devnull,
        *(str(country / name) for name in ("units.gpkg", "areas.gpkg", "members.gpkg", "flows.csv", "statistics.csv")),
        *(str(country / name) for name in ("population.tif", "classes.tif", "facts.csv", "published.csv")),
        *(places + name for name in ("demand", "facilities", "roads", "no such layer")),
        blank,
        nowhere,
        degrees,
        filtered,
        one,
        QgsVectorLayer("nothing", "invalid", "ogr"),
        QgsVectorLayer("Point?crs=EPSG:3035", "no fields", "memory"),
        QgsRasterLayer(str(country / "built.tif"), "raster"),
    ]


def wrong_value(chance: random.Random, definition: Any, odd: list[Any], fields: list[str]) -> Any:
    """A value for a parameter that may or may not fit."""
    kind = definition.type()
    if chance.random() < 0.08:
        return chance.choice(OTHERS)
    if chance.random() < 0.05:
        return QgsProperty.fromExpression(chance.choice(EXPRESSIONS))
    if kind in ("source", "vector", "raster", "maplayer", "file"):
        return chance.choice(odd)
    if kind == "multilayer":
        return [chance.choice(odd) for _ in range(chance.randint(0, 3))]
    if kind == "field":
        some = [chance.choice([*fields, *fields, "no such field", "", chance.choice(TEXTS)]) for _ in range(3)]
        return some[: chance.randint(0, 3)] if definition.allowMultiple() or chance.random() < 0.1 else some[0]
    if kind == "number":
        bounds = [definition.minimum(), definition.maximum()]
        near = [bound + step for bound in bounds if abs(bound) < 1e300 for step in (0, -1, 1, 1e-9)]
        return chance.choice([*NUMBERS, *near, *near, chance.choice(TEXTS)])
    if kind == "enum":
        some = [*definition.options(), *definition.options(), 0, 99, -1, "no such word", ""]
        return chance.choices(some, k=chance.randint(0, 3)) if definition.allowMultiple() else chance.choice(some)
    if kind == "boolean":
        return chance.choice([True, False, "false", "perhaps", 2])
    if kind == "matrix":
        cells = [*TEXTS, *fields, "high", "low", "*", "5", -1, NONE, None]
        return [chance.choice(cells) for _ in range(chance.choice([0, 1, 2, 4, 5, 10]))]
    if kind == "crs":
        return chance.choice(
            ["EPSG:4326", "EPSG:3857", "EPSG:5179", "EPSG:0", "nonsense", QgsCoordinateReferenceSystem()]
        )
    return chance.choice([*TEXTS, *fields, "08", "08,29", "08,08"])


def wrong_target(chance: random.Random, path: str) -> Any:
    """An output that may or may not be written."""
    return chance.choice(
        [
            "",
            None,
            "memory:",
            "TEMPORARY_OUTPUT",
            str(Path(path).parent / "no folder" / "x.gpkg"),
            "/proc/version",
            str(Path(path).parent),
            path + ".nonsense",
            str(Path(path).with_name("서울 'x' \"y\" %.gpkg")),
            str(Path(path).with_name("n" * 300 + ".gpkg")),
        ]
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_algorithm_answers_or_says_why_not(attempt, country, odd_layers, tmp_path, name):
    registered = QgsApplication.processingRegistry().algorithmById(f"multipolar:{name}")
    good = smallcountry.cases(country)[name]
    before = digests(country)
    fields = ["code", "name", "people", "city", "o", "d", "n", "year", "income", "x", "area", "unit", "id", "role"]
    for number in range(max(FEW, int(os.environ.get("MULTIPOLAR_FUZZ", 0)) // 50)):
        chance = random.Random(f"{name} {number}")
        folder = tmp_path / str(number)
        folder.mkdir()
        parameters = {**good, **smallcountry.targets(registered, folder)}
        for definition in registered.destinationParameterDefinitions():
            optional = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
            if optional and chance.random() < 0.8:
                parameters.pop(definition.name(), None)
            elif definition.name() in parameters and chance.random() < 0.05:
                parameters[definition.name()] = wrong_target(chance, parameters[definition.name()])
        inputs = [one for one in registered.parameterDefinitions() if not one.isDestination()]
        for definition in chance.sample(inputs, min(len(inputs), chance.randint(1, 3))):
            if chance.random() < 0.15:
                parameters.pop(definition.name(), None)
            else:
                parameters[definition.name()] = wrong_value(chance, definition, odd_layers, fields)
        changed = {key: value for key, value in parameters.items() if key not in good or good[key] is not value}
        try:
            ending = attempt(name, parameters)
        except Exception as error:
            raise AssertionError(f"{name}, case {number}: {type(error).__name__} of {changed}") from error
        assert "Traceback" not in ending.error + ending.log, changed
        left = [path for path in folder.rglob("*") if path.is_file() and not path.name.endswith((".aux.xml", ".qmd"))]
        if ending.results is None:
            assert left == [], (changed, ending.error)
        assert all(readable(path) for path in left), (changed, left)
        assert digests(country) == before, changed
