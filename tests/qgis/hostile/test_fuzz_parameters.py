"""Every algorithm with parameters nobody should give: a whole result, or an error in words and nothing left."""

from __future__ import annotations

import datetime
import decimal
import os
import random
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import smallcountry
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsPointXY,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProperty,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime, QUrl, QVariant
from qgis.PyQt.QtGui import QColor
from spoiled import Spoiler, state
from watched import digests, readable

FEW = 8  # runs of each algorithm in the suite; scripts/fuzz takes many more
FIRST = int(os.environ.get("MULTIPOLAR_FUZZ_FIRST", 0))  # to go on where an earlier run ended, or to see one case again
NAMES = sorted(smallcountry.cases(Path()))
INFINITY, NONE = float("inf"), float("nan")
FIELDS = ["code", "name", "people", "city", "o", "d", "n", "year", "income", "x", "area", "unit", "id", "role"]
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
OTHERS = [
    *(None, [], {}, True, b"bytes", [None], ["", None, 3], [[]], (1, "a"), {"a": 1}, object, decimal.Decimal("1.5")),
    *(np.int64(3), np.float32("nan"), datetime.date(2020, 1, 1), Path("x"), 10**400),
    *(QDate(2020, 2, 30), QDate(2020, 2, 3), QDateTime(), QTime(1, 2), QUrl("file:///x"), QColor("red")),
    *(
        QgsPointXY(1, 2),
        QgsRectangle(0, 0, 1, 1),
        QgsProperty(),
        QgsProperty.fromField("code"),
        QgsProperty.fromValue([]),
    ),
    *(QVariant(), QVariant(QVariant.String), QVariant(QVariant.Int), QVariant(QVariant.Date), QVariant("text")),
]
EXPRESSIONS = [
    *("1/0", "'x'", "NULL", "-5", "array(1,2)", "array()", "not an expression ((", "@nothing", "now()", "''"),
    *("to_date('2020-01-31')", "make_point(1,2)", "map('a',1)", "1e400", '"code"', "true", "'08' || ',29'"),
]
DATES = [
    "2020",
    "2020-02-30",
    "31.12.2020",
    "2020년",
    "2020-13",
    "20200101",
    "0",
    "-1",
    "2020,2020",
    "2018, 2019",
    "9" * 20,
]


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


@pytest.fixture(scope="module")
def spoiler(country, tmp_path_factory):
    made = Spoiler(tmp_path_factory.mktemp("spoiler"), country)
    yield made
    made.close()


class Chooser:
    """Values for the parameters of an algorithm that may or may not fit, the same for the same case."""

    def __init__(self, case: str, good: dict[str, Any], registered: Any, odd: list[Any], spoiler: Spoiler) -> None:
        self.chance, self.good, self.odd, self.spoiler = random.Random(case), good, odd, spoiler
        self.registered = registered
        self.definitions = [one for one in registered.parameterDefinitions() if not one.isDestination()]

    def changes(self) -> dict[str, Any]:
        """New values for some parameters; no value for those to be left out."""
        chance = self.chance
        found: dict[str, Any] = {}
        for definition in chance.sample(self.definitions, min(len(self.definitions), chance.randint(1, 3))):
            found[definition.name()] = self.value(definition)
        if chance.random() < 0.3:
            found.update(self.crossed())
        if chance.random() < 0.15:
            found[chance.choice(list(found))] = ...
        return found

    def crossed(self) -> dict[str, Any]:
        """A value that is right for another parameter of the same kind: the same field twice, two layers changed round."""
        kinds: dict[str, list[str]] = {}
        for definition in self.definitions:
            kind = "layer" if definition.type() in ("source", "vector") else definition.type()
            kinds.setdefault(kind, []).append(definition.name())
        several = [names for names in kinds.values() if len(names) > 1 and any(name in self.good for name in names)]
        if not several:
            return {}
        names = self.chance.choice(several)
        value = self.good[self.chance.choice([name for name in names if name in self.good])]
        return dict.fromkeys(self.chance.sample(names, self.chance.randint(1, min(3, len(names)))), value)

    def value(self, definition: Any) -> Any:
        chance, kind = self.chance, definition.type()
        if chance.random() < 0.08:
            return chance.choice(OTHERS)
        if chance.random() < 0.05:
            return QgsProperty.fromExpression(chance.choice(EXPRESSIONS))
        if kind in ("source", "vector", "raster", "maplayer", "file"):
            return self.layer(definition)
        if kind == "multilayer":
            some = [self.layer(definition) for _ in range(chance.randint(0, 3))]
            return chance.choice([some, some, some * 2, [*some, None], some[0] if some else ""])
        if kind == "field":
            return self.field(definition)
        if kind == "number":
            bounds = [definition.minimum(), definition.maximum()]
            near = [bound + step for bound in bounds if abs(bound) < 1e300 for step in (0, -1, 1, 1e-9)]
            return chance.choice([*NUMBERS, *near, *near, chance.choice(TEXTS), "5", "1,5", " 7 ", "٣", "½"])
        if kind == "enum":
            words = definition.options()
            odd = [0, len(words) - 1, len(words), 99, -1, 1.0, True, "0", "no such word", "", "자동", "예", "없음"]
            odd += [words[0].upper(), f" {words[-1]} ", f"{words[0]},{words[-1]}", tuple(words), [words[0], words[0]]]
            some = [*words * 3, *odd]
            return chance.choices(some, k=chance.randint(0, 3)) if definition.allowMultiple() else chance.choice(some)
        if kind == "boolean":
            return chance.choice([True, False, "false", "perhaps", 2, "아니요", "0", NONE])
        if kind == "matrix":
            cells = [*TEXTS, *self.fields(), "high", "low", "*", "5", -1, NONE, None]
            some = [chance.choice(cells) for _ in range(chance.choice([0, 1, 2, 4, 5, 10]))]
            changed = list(self.good.get(definition.name(), some))
            if changed:
                changed[chance.randrange(len(changed))] = chance.choice(cells)
            twice = list(self.good.get(definition.name(), [])) * 2
            return chance.choice([some, changed, changed, changed, twice, [some], ",".join(map(str, some))])
        if kind == "crs":
            texts = ["EPSG:4326", "EPSG:3857", "EPSG:5179", "EPSG:0", "EPSG:4978", "nonsense", "PROJ:+proj=ob_tran"]
            return chance.choice([*texts, QgsCoordinateReferenceSystem(), QgsCoordinateReferenceSystem("EPSG:2263")])
        return chance.choice([*TEXTS, *DATES, *self.fields(), "08", "08,29", "08,08", "8,29", "08;29", 8, 0.5])

    def layer(self, definition: Any) -> Any:
        """A layer that does not fit at all, or the right one spoiled."""
        right = self.good.get(definition.name())
        right = self.chance.choice(right) if isinstance(right, list) and right else right
        if definition.type() == "raster":
            return self.chance.choice([*self.odd, *self.spoiler.rasters, *self.spoiler.rasters])
        if definition.type() == "file" or not isinstance(right, str) or self.chance.random() < 0.3:
            return self.chance.choice(self.odd)
        return self.spoiler.layer(self.chance, right, self.fields(definition.name()))

    def fields(self, layer: str = "") -> list[str]:
        """Fields that are asked for of a layer, or of any."""
        found = []
        for definition in self.definitions:
            value = self.good.get(definition.name())
            if definition.type() == "field" and value and layer in ("", definition.parentLayerParameterName()):
                found += value if isinstance(value, list) else [value]
        return found

    def field(self, definition: Any) -> Any:
        chance = self.chance
        usual = [*self.fields(definition.parentLayerParameterName()), *FIELDS]
        some = [chance.choice([*usual, *usual, "no such field", "CODE", " code ", "", *TEXTS[:9]]) for _ in range(3)]
        if definition.allowMultiple() or chance.random() < 0.1:
            return chance.choice([some[: chance.randint(0, 3)], [some[0]] * 2, ";".join(some), some[0]])
        return some[0]


def wrong_target(chance: random.Random, path: str) -> Any:
    """An output that may or may not be written."""
    place = Path(path)
    sink = chance.choice([path, "TEMPORARY_OUTPUT", "", "memory:", str(place.parent)])
    return chance.choice(
        [
            *("", None, "memory:", "memory:name", "TEMPORARY_OUTPUT", "/proc/version", "relative/x.gpkg", "."),
            *(str(place.parent / "no folder" / "x.gpkg"), str(place.parent), str(place.parent) + "/"),
            *(path + ".nonsense", str(place.with_suffix("")), path + ".", str(place.with_suffix(".pdf"))),
            *(str(place.with_suffix(end)) for end in (".shp", ".csv", ".geojson", ".kml", ".fgb", ".xlsx", ".GPKG")),
            str(place.with_name("서울 'x' \"y\" %.gpkg")),
            str(place.with_name("n" * 300 + ".gpkg")),
            *(f"ogr:dbname='{place}' table=\"a\" (geom)", f"ogr:dbname='{place}'", "ogr:", "postgis:dbname='x'"),
            *(QgsProcessingOutputLayerDefinition(sink), QgsProcessingOutputLayerDefinition()),
            *(QgsProperty.fromExpression(text) for text in (f"'{path}'", "1/0", "NULL")),
            *(place, 5, ["a"], QVariant(), QgsProcessingFeatureSourceDefinition(path)),
        ]
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_algorithm_answers_or_says_why_not(attempt, country, odd_layers, spoiler, tmp_path, monkeypatch, name):
    """All cases are run: one that fails hides no other."""
    registered = QgsApplication.processingRegistry().algorithmById(f"multipolar:{name}")
    good = smallcountry.cases(country)[name]
    before = digests(country)
    failures = []
    for number in range(FIRST, FIRST + max(FEW, int(os.environ.get("MULTIPOLAR_FUZZ", 0)) // 50)):
        folder = tmp_path / str(number)
        folder.mkdir()
        monkeypatch.chdir(folder)
        chooser = Chooser(f"{name} {number}", good, registered, odd_layers, spoiler)
        changed = chooser.changes()
        parameters = {**good, **changed, **_targets(chooser.chance, registered, folder)}
        parameters = {key: value for key, value in parameters.items() if value is not ...}
        try:
            _ends_well(attempt, name, parameters, folder)
            assert digests(country) == before, "an input has changed"
        except Exception as error:
            failures.append(f"case {number}: {type(error).__name__}: {error} of {changed}")
            before = digests(country)
        shutil.rmtree(folder)
    assert not failures, "\n\n".join([f"{len(failures)} failed", *failures[:20]])


def _targets(chance: random.Random, registered: Any, folder: Path) -> dict[str, Any]:
    found = smallcountry.targets(registered, folder)
    for definition in registered.destinationParameterDefinitions():
        optional = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
        if optional and chance.random() < 0.8:
            found.pop(definition.name(), None)
        elif definition.name() in found and chance.random() < 0.08:
            found[definition.name()] = wrong_target(chance, found[definition.name()])
    return found


def _ends_well(attempt: Any, name: str, parameters: dict[str, Any], folder: Path) -> None:
    states = [state(value) for value in parameters.values()]
    ending = attempt(name, parameters)
    assert "Traceback" not in ending.error + ending.log, ending.error + ending.log
    left = [path for path in folder.rglob("*") if path.is_file() and not path.name.endswith((".aux.xml", ".qmd"))]
    if ending.results is None:
        assert left == [], ending.error
    assert all(readable(path) for path in left), (left, "is not whole")
    assert [state(value) for value in parameters.values()] == states, "a layer has changed"
