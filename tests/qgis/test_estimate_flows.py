"""Estimated flows by click."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

PEOPLE = {"01": 10, "02": 20, "03": 30}
PLACES = {"01": 0, "02": 1000, "03": 3000}


def units(people: dict[str, Any] = PEOPLE, crs: str = "EPSG:5179") -> QgsVectorLayer:
    """Squares of 100 m around points on a line, 1 and 2 km apart."""
    layer = QgsVectorLayer(f"Polygon?crs={crs}", "units", "memory")
    layer.dataProvider().addAttributes(
        [QgsField("code", QVariant.String), QgsField("people", QVariant.Double), QgsField("out", QVariant.Double)]
    )
    layer.updateFields()
    features = []
    for number, (code, count) in enumerate(people.items()):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([code, count, 5.0 + number])
        x, y = 950_000 + PLACES[code], 1_950_000
        feature.setGeometry(
            QgsGeometry.fromPolygonXY(
                [[QgsPointXY(x + a, y + b) for a, b in ((-50, -50), (50, -50), (50, 50), (-50, 50))]]
            )
        )
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def table(rows: list[tuple[Any, ...]], names: tuple[str, ...] = ("o", "d", "n")) -> QgsVectorLayer:
    layer = QgsVectorLayer("None", "table", "memory")
    layer.dataProvider().addAttributes([QgsField(name, QVariant.String) for name in names])
    layer.updateFields()
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([None if value is None else str(value) for value in row])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def known(rows: list[tuple[Any, ...]]) -> dict[str, Any]:
    return {"KNOWN": table(rows), "KNOWN_ORIGIN": "o", "KNOWN_DESTINATION": "d", "KNOWN_FLOW": "n"}


@pytest.fixture
def estimate(run, rows):
    """Runs on the three units; returns results and flows by pair."""

    def of(**parameters: Any):
        given = {
            "UNITS": units(),
            "ID_FIELD": "code",
            "POPULATION_FIELD": "people",
            "LEAVING_FIELD": "out",
            "DISTANCE": "planar",
            "OUTPUT": "memory:",
            **parameters,
        }
        results = run("estimateflows", {name: value for name, value in given.items() if value is not None})
        return results, {(row["origin"], row["destination"]): row for row in rows(results["OUTPUT"])}

    return of


def flows(found: dict[tuple[str, str], dict[str, Any]]) -> dict[tuple[str, str], float]:
    return {pair: pytest.approx(row["flow"]) for pair, row in found.items()}


def test_radiation_of_three_units_by_hand(estimate):
    results, found = estimate()
    assert flows(found) == {
        ("01", "02"): 5 * 0.8,
        ("01", "03"): 5 * 0.2,
        ("02", "01"): 6 * 0.5,
        ("02", "03"): 6 * 0.5,
        ("03", "01"): 7 * 0.2,
        ("03", "02"): 7 * 0.8,
    }
    assert {(row["estimated"], row["model"]) for row in found.values()} == {(1, "radiation")}
    assert found["01", "03"]["distance"] == pytest.approx(3)
    assert (results["PAIRS"], results["FLOW"], results["STRANDED_UNITS"]) == (6, pytest.approx(18), 0)
    assert "straight, planar, in kilometres" in results["NOTES"]


def test_over_the_ellipsoid_distances_are_nearly_the_same_and_the_order_of_units_does_not_matter(estimate):
    turned = dict(reversed(PEOPLE.items()))
    _, found = estimate(DISTANCE="ellipsoidal", POINTS="centroid", UNITS=units(turned))
    assert found["01", "03"]["distance"] == pytest.approx(3, rel=1e-3)
    assert found["01", "02"]["flow"] == pytest.approx(0.8 * 7)


def test_gravity_by_hand_with_and_without_flows_within(estimate):
    _, found = estimate(MODEL="gravity", EXPONENT=2)
    assert found["01", "02"]["flow"] == pytest.approx(5 * 6 / 7)
    results, found = estimate(MODEL="gravity", EXPONENT=2, INTERNAL=True)
    assert found["01", "01"]["distance"] == pytest.approx(2 / 3 * (0.01 / 3.14159265) ** 0.5, rel=1e-3)
    assert results["FLOW"] == pytest.approx(18)


def test_an_exponent_is_fitted_to_known_flows_which_are_kept(estimate):
    given = known([("01", "02", 6), ("01", "03", 1)])  # 20/1 to 30/9 would be 6 to 1: b = 2
    results, found = estimate(MODEL="gravity", LEAVING_FIELD=None, LEAVING_SHARE=50, **given)
    assert results["FITTED_EXPONENT"] == pytest.approx(2)
    assert (found["01", "02"]["flow"], found["01", "02"]["estimated"], found["01", "02"]["model"]) == (6, 0, "known")
    sums = defaultdict(float)
    for (origin, _), row in found.items():
        sums[origin] += row["flow"]
    assert dict(sums) == {"01": 7, "02": pytest.approx(10), "03": pytest.approx(15)}
    assert "Poisson pseudo-maximum likelihood" in results["NOTES"]


def test_known_pairs_leave_the_rest_of_the_total_to_the_model(estimate):
    given = known([("01", "02", 1)])
    _, found = estimate(UNLISTED="unknown", **given)
    assert (found["01", "02"]["flow"], found["01", "03"]["flow"]) == (1, pytest.approx(4))


def test_the_share_of_people_leaving_comes_from_known_flows(estimate):
    results, found = estimate(LEAVING_FIELD=None, **known([("01", "02", 4), ("01", "03", 1), ("01", "01", 9)]))
    assert "Share of people who leave their unit, from the known flows: 50.00 %" in results["NOTES"]
    assert found["03", "02"]["flow"] == pytest.approx(15 * 0.8)
    assert "Known flows within units, left out since the model gives none: 1 (flow 9)" in results["NOTES"]


def test_costs_from_a_table_and_units_that_are_cut_off(estimate):
    costs = {"COSTS": table([("01", "02", "7,5".replace(",", ".")), ("03", "99", 1)]), "COST_ORIGIN": "o"}
    results, found = estimate(DISTANCE="table", COST_DESTINATION="d", COST_FIELD="n", **costs)
    assert flows(found) == {("01", "02"): 5, ("02", "01"): 6}
    assert results["STRANDED_UNITS"] == 1
    assert "no other can be reached, so that their travellers go nowhere: 1 (travellers 7; 03)" in results["NOTES"]


def roads() -> QgsVectorLayer:
    """A bent road from the first unit to the second, 4 km long, at 60 km/h; the third has a road of its own."""
    layer = QgsVectorLayer("LineString?crs=EPSG:5179&field=speed:double", "roads", "memory")
    features = []
    for speed, places in ((60.0, [(0, 0), (0, 1500), (1000, 1500), (1000, 0)]), (30.0, [(3000, 0), (4000, 0)])):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([speed])
        feature.setGeometry(QgsGeometry.fromPolylineXY([QgsPointXY(950_000 + x, 1_950_000 + y) for x, y in places]))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


@pytest.mark.parametrize(("speed", "expected", "unit"), [(None, 4, "km"), ("speed", 4, "min")])
def test_distances_over_roads_and_units_that_no_road_reaches(estimate, speed, expected, unit):
    results, found = estimate(DISTANCE="network", ROADS=roads(), SPEED_FIELD=speed)
    assert flows(found) == {("01", "02"): 5, ("02", "01"): 6}
    assert found["01", "02"]["distance"] == pytest.approx(expected, rel=1e-3)  # 4 km at 60 km/h are 4 minutes
    assert results["STRANDED_UNITS"] == 1
    assert f"over the roads of ROADS (roads) in {unit}" in results["NOTES"]
    assert "0.00 km at most" in results["NOTES"]


def test_small_flows_are_left_out_with_a_count(estimate):
    results, found = estimate(LEAST_FLOW=2)
    assert ("01", "03") not in found
    assert "below 2, left out: 2 (flow 2.4)" in results["NOTES"]
    assert results["PAIRS"] == 4


def test_the_flows_go_into_other_algorithms(run, estimate, tmp_path):
    estimate(OUTPUT=str(tmp_path / "flows.csv"))
    run(
        "urbanareascope",
        {
            "UNITS": units(),
            "ID_FIELD": "code",
            "POPULATION_FIELD": "people",
            "FLOWS": str(tmp_path / "flows.csv"),
            "ORIGIN_FIELD": "origin",
            "DESTINATION_FIELD": "destination",
            "FLOW_FIELD": "flow",
            "CENTRES": "02",
            "CONTIGUOUS": False,
            "ENCLAVES": False,
            "MEMBERS": "memory:",
            "AREAS": "memory:",
            "TABLE": "memory:",
        },
    )
    assert "no flows within units" in "\n".join(run.log.lines)


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"EXPONENT": 2}, "EXPONENT: This applies to MODEL gravity only"),
        ({"INTERNAL": True}, "INTERNAL: This applies to MODEL gravity only"),
        ({"MODEL": "gravity"}, "needs an exponent, or known flows"),
        ({"LEAVING_SHARE": 5}, "Both are given"),
        ({"LEAVING_FIELD": None}, "Nothing tells how many people leave"),
        ({"DISTANCE": "table"}, "These go together; given: -"),
        ({"DISTANCE": "network"}, "need roads"),
        ({"ROADS": roads}, "ROADS: This applies to DISTANCE network only"),
        ({"DISTANCE": "network", "ROADS": roads, "OFF_ROAD_SPEED": 4}, "but none on it"),
        (
            {"UNITS": lambda: units({"01": 10, "02": None, "03": 30})},
            r"Units without a number \(population\): 1 \(02\)",
        ),
        ({"UNITS": lambda: units({"01": 0, "02": 0, "03": 0})}, "All numbers are zero"),
        ({"UNITS": lambda: units({"01": 10})}, "fewer than two units"),
        ({"KNOWN": lambda: table([("01", "02", 1)])}, "These go together; given: KNOWN"),
    ],
)
def test_settings_that_nothing_obeys_and_wrong_numbers_are_refused(estimate, parameters, message):
    given = {name: value() if callable(value) else value for name, value in parameters.items()}
    with pytest.raises(QgsProcessingException, match=message):
        estimate(**given)


def test_layers_in_degrees_without_system_or_geometry(estimate):
    degrees = units(crs="EPSG:4326")
    with pytest.raises(QgsProcessingException, match="in degrees"):
        estimate(UNITS=degrees)
    nowhere = units()
    nowhere.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(QgsProcessingException, match="no coordinate reference system"):
        estimate(UNITS=nowhere)
    blank = units()
    feature = next(blank.getFeatures())
    blank.dataProvider().changeGeometryValues({feature.id(): QgsGeometry()})
    with pytest.raises(QgsProcessingException, match="Units without geometry: 1"):
        estimate(UNITS=blank)


def test_commuting_in_belgium_follows_an_inverse_square(run, belgium):
    """The census of 2011: a common finding for commuting over straight distances."""
    names = {"KNOWN_ORIGIN": "origin", "KNOWN_DESTINATION": "destination", "KNOWN_FLOW": "commuters"}
    results = run(
        "estimateflows",
        {
            "UNITS": belgium["units"]["UNITS"],
            "ID_FIELD": "CODE_INS",
            "POPULATION_FIELD": "employed_residents_total",
            "MODEL": "gravity",
            "KNOWN": belgium["flows"]["FLOWS"],
            **names,
            "OUTPUT": "TEMPORARY_OUTPUT",
        },
    )
    assert results["FITTED_EXPONENT"] == pytest.approx(1.958, abs=0.01)
    assert results["FLOW"] == 2_798_590  # all are known, and none is lost
