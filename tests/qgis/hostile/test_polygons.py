"""Polygons as they come: an answer, or an error that names the layer; never a bug, never an output that is half."""

from __future__ import annotations

import os
import random
from pathlib import Path

import numpy as np
import pytest
import smallcountry
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
)
from watched import digests, readable

CASES = smallcountry.cases(Path())
POLYGONS = {
    name: [key for key in ("UNITS", "AREAS", "MEMBERS", "FIRST") if key in case]
    for name, case in CASES.items()
    if any(key in case for key in ("UNITS", "AREAS", "FIRST"))
}
X, Y, S = smallcountry.X0, smallcountry.Y0, smallcountry.SIZE
NAN, INF = float("nan"), float("inf")


def _ring(points) -> str:
    return "(" + ",".join(" ".join(f"{value:.17g}" for value in point) for point in (*points, points[0])) + ")"


def _corners(number: int) -> list[tuple[float, float]]:
    x, y = X + S * (number % 6), Y + S * (number // 6)
    return [(x, y), (x + S, y), (x + S, y + S), (x, y + S)]


def bow_tie(number):
    a, b, c, d = _corners(number)
    return f"POLYGON({_ring([a, c, b, d])})"


def with_hole_outside(number):
    hole = [(x + 10 * S, y) for x, y in _corners(number)]
    return f"POLYGON({_ring(_corners(number))},{_ring(hole)})"


def with_nested_copy(number):
    ring = _ring(_corners(number))
    return f"MULTIPOLYGON(({ring}),({ring}))"


def with_repeated_vertices(number):
    return f"POLYGON({_ring([corner for corner in _corners(number) for _ in range(3)])})"


def flat(number):
    a, b, *_ = _corners(number)
    return f"POLYGON({_ring([a, b, a])})"


def curved(number):
    (x, y), *_ = _corners(number)
    return f"CURVEPOLYGON(CIRCULARSTRING({x} {y},{x + S} {y + S},{x} {y}))"


def measured(number):
    return f"POLYGONZM({_ring([(*corner, 5, 7) for corner in _corners(number)])})"


def elsewhere(number):
    return f"POLYGON({_ring([(x + 1e12, y) for x, y in _corners(number)])})"


def at_infinity(number):
    return _with_corner(number, INF)


def without_numbers(number):
    return _with_corner(number, NAN)


def _with_corner(number, value):
    """Text cannot say it."""
    corners = [QgsPointXY(*corner) for corner in _corners(number)[:3]]
    return QgsGeometry.fromPolygonXY([[*corners, QgsPointXY(value, corners[0].y()), corners[0]]])


def overlapping(number):
    x, y = _corners(number)[0]
    return f"POLYGON({_ring([(x, y), (x + 3 * S, y), (x + 3 * S, y + 3 * S), (x, y + 3 * S)])})"


def many_parts(number):
    (x, y), *_ = _corners(number)
    step = S / 40
    boxes = [
        _ring(
            [(x + a * step, y + b * step), (x + (a + 0.5) * step, y + b * step), (x + a * step, y + (b + 0.5) * step)]
        )
        for a in range(0, 40, 2)
        for b in range(0, 40, 2)
    ]
    return "MULTIPOLYGON(" + ",".join(f"({ring})" for ring in boxes) + ")"


def null(_number):
    return None


def empty(_number):
    return "POLYGON EMPTY"


def with_line(number):
    ring = _ring(_corners(number))
    return f"GEOMETRYCOLLECTION(POLYGON({ring}),LINESTRING(0 0,1 1))"


def all_the_same(_number):
    return f"POLYGON({_ring(_corners(14))})"


ODD = [
    bow_tie,
    with_hole_outside,
    with_nested_copy,
    with_repeated_vertices,
    flat,
    curved,
    measured,
    elsewhere,
    at_infinity,
    without_numbers,
    overlapping,
    many_parts,
    null,
    empty,
    with_line,
    all_the_same,
]


def layer_of(source: str, shape, some: bool, crs: str = f"EPSG:{smallcountry.EPSG}") -> QgsVectorLayer:
    """The features of a layer in memory with odd shapes, some or all of them; a layer of any geometry."""
    read = QgsVectorLayer(source, "odd", "ogr")
    kind = {curved: "CurvePolygon", with_line: "GeometryCollection"}.get(shape, "MultiPolygon")
    made = QgsVectorLayer(f"{kind}?crs={crs}", "odd", "memory")
    made.dataProvider().addAttributes(read.fields().toList())
    made.updateFields()
    features = []
    for number, original in enumerate(read.getFeatures()):
        feature = QgsFeature(original)
        if kind == "GeometryCollection":
            feature.setGeometry(QgsGeometry.fromWkt(f"GEOMETRYCOLLECTION({original.geometry().asWkt()})"))
        if not some or number % 5 == 0:
            drawn = shape(number % 36)
            feature.setGeometry(QgsGeometry.fromWkt(drawn) if isinstance(drawn, str) else drawn or QgsGeometry())
        features.append(feature)
    made.dataProvider().addFeatures(features)
    assert made.featureCount() == read.featureCount()
    return made


@pytest.mark.parametrize("shape", ODD, ids=lambda shape: shape.__name__)
def test_odd_polygons_in_every_algorithm(attempt, country, tmp_path, shape):
    before = digests(country)
    errors = {}
    for name, keys in POLYGONS.items():
        chance = random.Random(f"{shape.__name__} {name}")
        if not os.environ.get("MULTIPOLAR_FUZZ") and chance.random() < 0.8:
            continue  # the suite takes a fifth of them
        key, some = chance.choice(keys), chance.random() < 0.6
        parameters = smallcountry.cases(country)[name]
        registered = QgsApplication.processingRegistry().algorithmById(f"multipolar:{name}")
        folder = tmp_path / name
        folder.mkdir()
        layer = layer_of(parameters[key], shape, some)
        try:
            ending = attempt(name, {**parameters, **smallcountry.needed_targets(registered, folder), key: layer})
        except Exception as error:
            raise AssertionError(f"{name}, {key}, {'some' if some else 'all'}") from error
        left = [path for path in folder.rglob("*") if path.is_file()]
        if ending.results is None:
            errors[name] = ending.error
            assert left == [] or not ending.checked
        else:
            assert all(readable(path) for path in left if path.suffix not in (".xml", ".qmd"))
    assert all(error.strip() for error in errors.values())
    assert digests(country) == before


def test_a_million_vertices(attempt, country, tmp_path):
    """A coast of a million points, in every step that looks at polygons: overlay, borders, dissolving, writing."""
    angle = np.linspace(0, 2 * np.pi, 1_000_000, endpoint=False)
    radius = S * (1.5 + 0.01 * np.sin(40_000 * angle))
    points = np.column_stack((X + 3 * S + radius * np.cos(angle), Y + 3 * S + radius * np.sin(angle)))
    from shapely.geometry import Polygon

    coast = QgsGeometry()
    coast.fromWkb(Polygon(points).wkb)
    read = QgsVectorLayer(str(country / "units.gpkg"), "units", "ogr")
    layer = QgsVectorLayer(f"MultiPolygon?crs=EPSG:{smallcountry.EPSG}", "coast", "memory")
    layer.dataProvider().addAttributes(read.fields().toList())
    layer.updateFields()
    features = []
    for number, original in enumerate(read.getFeatures()):
        feature = QgsFeature(original)
        shape = coast if number == 0 else QgsGeometry(original.geometry()).difference(coast)
        feature.setGeometry(shape)
        features.append(feature)
        if number == 2:
            break
    layer.dataProvider().addFeatures(features)
    for name in ("classifyunits", "urbanareascope"):
        parameters = {**smallcountry.cases(country)[name], "UNITS": layer}
        if name == "urbanareascope":
            parameters["CENTRES"] = "01"
        registered = QgsApplication.processingRegistry().algorithmById(f"multipolar:{name}")
        folder = tmp_path / name
        folder.mkdir()
        ending = attempt(name, {**parameters, **smallcountry.targets(registered, folder)})
        assert ending.results is not None, ending.error


@pytest.mark.parametrize("name", ["classifyunits", "urbanareascope", "estimateflows", "urbancentres"])
def test_units_across_the_antimeridian(attempt, country, tmp_path, name):
    """In degrees from 179 to -179: told apart from the grid they do not meet, and never an endless reach."""
    layer = layer_of(str(country / "units.gpkg"), null, True, "EPSG:4326")
    for feature in layer.getFeatures():
        number = feature.id() - 1
        west, south = 179.5 + 0.2 * (number % 6), 60 + 0.1 * (number // 6)
        west = west - 360 if west > 180 else west
        ring = [(west, south), (west + 0.2, south), (west + 0.2, south + 0.1), (west, south + 0.1)]
        layer.dataProvider().changeGeometryValues({feature.id(): QgsGeometry.fromWkt(f"POLYGON({_ring(ring)})")})
    assert QgsCoordinateReferenceSystem("EPSG:4326") == layer.crs()
    registered = QgsApplication.processingRegistry().algorithmById(f"multipolar:{name}")
    parameters = {
        **smallcountry.cases(country)[name],
        "UNITS": layer,
        **smallcountry.needed_targets(registered, tmp_path),
    }
    ending = attempt(name, parameters)
    assert ending.results is not None or "UNITS" in ending.error or "units" in ending.error, ending.error
