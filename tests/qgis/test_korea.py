"""The founding document's own country and table."""

from __future__ import annotations

import random

import pytest
from qgis.core import QgsFeature, QgsField, QgsVectorLayer
from qgis.PyQt.QtCore import QVariant

TEMPORARY = "TEMPORARY_OUTPUT"


def scope(run, korea, **changes):
    outputs = dict.fromkeys(("MEMBERS", "AREAS", "TABLE"), TEMPORARY)
    return run("urbanareascope", {**korea["units"], **korea["flows"], **korea["centres"], **outputs, **changes})


def published(korea, roles):
    return {(row["centre_code"], row["unit_code"]) for row in korea["table"] if row["role"] in roles}


def f1(found, wanted):
    return 2 * len(found & wanted) / (len(found) + len(wanted))


def pairs(members, roles):
    return {(member["area_id"], member["unit_id"]) for member in members if member["role"] in roles}


def test_table_1_is_recovered(run, korea, rows):
    members = rows(scope(run, korea, MIN_SHARE=30, MAX_SHARE=7)["MEMBERS"])
    wanted = {("minimum",): 0.50, ("minimum", "maximum"): 0.75}
    for roles, floor in wanted.items():
        assert f1(pairs(members, roles), published(korea, roles)) >= floor


def test_yangyang_is_in_the_minimum_of_gangneung_and_sokcho(run, korea, rows):
    members = rows(scope(run, korea, MIN_SHARE=20, MAX_SHARE=7)["MEMBERS"])
    yangyang = [member for member in members if member["unit_id"] == "32610"]
    assert {(member["area_name"], member["role"]) for member in yangyang} >= {
        ("Gangneung", "minimum"),
        ("Sokcho", "minimum"),
    }
    assert all(member["n_areas"] >= 2 for member in yangyang)


@pytest.mark.parametrize("assignment", ["overlap", "largest"])
def test_the_minimum_lies_inside_the_maximum(run, korea, vector, assignment):
    areas = vector(scope(run, korea, MIN_SHARE=20, MAX_SHARE=7, ASSIGNMENT=assignment)["AREAS"])
    shapes = {(area["area_id"], area["scope"]): area for area in areas.getFeatures()}
    assert len(shapes) == 34
    for (code, which), area in shapes.items():
        if which == "minimum":
            maximum = shapes[code, "maximum"]
            assert area["units"] <= maximum["units"]
            beyond = area.geometry().difference(maximum.geometry()).area()
            assert beyond <= 1e-6 * area.geometry().area()


def test_without_a_diagonal_self_containment_is_null_and_the_log_says_why(run, korea, rows):
    areas = rows(scope(run, korea)["AREAS"])
    assert {area["self_containment_supply"] for area in areas} == {None}
    assert any("shares are of outgoing flow and self-containment is unknown" in line for line in run.log.lines)


def test_an_area_that_another_contains_is_in_both(run, korea, rows):
    """Chuncheon is a central city and lies in Wonju's maximum when the threshold is low enough."""
    members = rows(scope(run, korea, MIN_SHARE=15, MAX_SHARE=2)["MEMBERS"])
    centre_elsewhere = [
        member
        for member in members
        if member["unit_id"] in korea["centres"]["CENTRES"].split(",") and member["role"] != "centre"
    ]
    assert centre_elsewhere


def shuffled(layer: QgsVectorLayer, seed: int) -> QgsVectorLayer:
    kind = "MultiPolygon" if layer.isSpatial() else "None"
    crs = f"?crs={layer.crs().authid()}" if layer.isSpatial() else ""
    copy = QgsVectorLayer(f"{kind}{crs}", "shuffled", "memory")
    copy.dataProvider().addAttributes(layer.fields().toList())
    copy.updateFields()
    features = list(layer.getFeatures())
    random.Random(seed).shuffle(features)
    copy.dataProvider().addFeatures(features)
    assert copy.featureCount() == layer.featureCount()
    return copy


def test_order_of_rows_and_units_changes_nothing(run, korea, rows):
    first = scope(run, korea, MIN_SHARE=20, MAX_SHARE=7)
    before = [rows(first[name]) for name in ("MEMBERS", "AREAS", "TABLE")]
    units = shuffled(QgsVectorLayer(korea["units"]["UNITS"], "units", "ogr"), 1)
    flows = shuffled(QgsVectorLayer(korea["flows"]["FLOWS"], "flows", "ogr"), 2)
    second = scope(run, korea, MIN_SHARE=20, MAX_SHARE=7, UNITS=units, FLOWS=flows)
    assert [rows(second[name]) for name in ("MEMBERS", "AREAS", "TABLE")] == before


def test_codes_from_a_float_column_join(run, korea, rows):
    """A spreadsheet turned 32010 into 32010.0; the units still have text."""
    source = QgsVectorLayer(korea["flows"]["FLOWS"], "flows", "ogr")
    flows = QgsVectorLayer("None", "flows", "memory")
    flows.dataProvider().addAttributes([QgsField(name, QVariant.Double) for name in ("origin", "destination", "trips")])
    flows.updateFields()
    features = []
    for row in source.getFeatures():
        feature = QgsFeature(flows.fields())
        feature.setAttributes([float(row["origin"]), float(row["destination"]), float(row["trips"])])
        features.append(feature)
    flows.dataProvider().addFeatures(features)
    assert rows(scope(run, korea, FLOWS=flows)["MEMBERS"]) == rows(scope(run, korea)["MEMBERS"])


def test_populations_of_table_1_from_the_register(run, korea, shared, rows):
    """Joined with the register of 2022, the recomputed minimum population is the sum over its members."""
    import processing

    joined = processing.run(
        "native:joinattributestable",
        {
            "INPUT": korea["units"]["UNITS"],
            "FIELD": "SiGun_CD",
            "INPUT_2": str(shared / "korea" / "sigun_pop_age_2022.csv"),
            "FIELD_2": "SiGun_CD",
            "FIELDS_TO_COPY": ["pop_total"],
            "METHOD": 1,
            "OUTPUT": "memory:",
        },
    )["OUTPUT"]
    result = scope(run, korea, UNITS=joined, POPULATION_FIELD="pop_total", MIN_SHARE=20, MAX_SHARE=7)
    members, areas, table = (rows(result[name]) for name in ("MEMBERS", "AREAS", "TABLE"))
    for area in areas:
        roles = ("centre", "minimum") if area["scope"] == "minimum" else ("centre", "minimum", "maximum")
        people = sum(m["population"] for m in members if m["area_id"] == area["area_id"] and m["role"] in roles)
        assert area["population"] == pytest.approx(people)
    sokcho = next(row for row in table if row["central_city"] == "Sokcho")
    assert "Yangyang" in sokcho["surrounding_minimum"]
