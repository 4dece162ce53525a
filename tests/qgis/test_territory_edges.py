"""Zero, null, negative, one unit, one group, all equal, islands, degrees, no CRS: a defined result or a clear error."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProcessingException,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

TEMPORARY = "TEMPORARY_OUTPUT"
STATISTICS = {
    "populationstructure": {"POPULATION_FIELD": ["p"], "WOMEN_FIELD": ["v"], "ELDERLY_FIELD": ["b"]},
    "disparity": {"VALUE_FIELD": ["v"], "POPULATION_FIELD": ["p"], "GROUP_FIELDS": ["region"]},
    "mergereffect": {
        "VALUE_FIELD": ["v"],
        "POPULATION_FIELD": ["p"],
        "REGION_FIELD": "region",
        "NEW_REGION_FIELD": "new",
    },
    "fiscalequalisation": {"POPULATION_FIELD": ["p"], "REVENUE_FIELD": ["v"], "BUDGET_FIELD": ["b"]},
}
GOOD = [("00", "1", "10", "5"), ("01", "2", "10", "5"), ("02", "3", "20", "5"), ("03", "4", "10", "5")]


def memory(kind, fields, rows, crs="EPSG:5179", shapes=()):
    layer = QgsVectorLayer(f"{kind}?crs={crs}" if kind != "None" else kind, "small", "memory")
    layer.dataProvider().addAttributes([QgsField(name, QVariant.String) for name in fields])
    layer.updateFields()
    features = []
    for number, row in enumerate(rows):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        if shapes:
            feature.setGeometry(QgsGeometry.fromWkt(shapes[number]))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def squares(count=4, side=1000, gap=0, crs="EPSG:5179", blank=(), left=0, low=0):
    shapes = []
    for number in range(count):
        x, y = left + number * (side + gap), low
        square = f"POLYGON(({x} {y},{x + side} {y},{x + side} {y + side},{x} {y + side},{x} {y}))"
        shapes.append("POLYGON EMPTY" if number in blank else square)
    rows = [(f"0{number}", f"Unit {number}", "ab"[number % 2], "c") for number in range(count)]
    return memory("MultiPolygon", ["code", "name", "region", "new"], rows, crs, shapes)


def table(rows):
    return memory("None", ["code", "v", "p", "b"], rows)


def trips(rows):
    return memory("None", ["o", "d", "n"], rows)


def everything(run, name, parameters, tmp_path):
    """One run with every output; the page is looked through for what no reader should see."""
    algorithm = QgsApplication.processingRegistry().algorithmById(f"multipolar:{name}")
    outputs = {one.name(): TEMPORARY for one in algorithm.destinationParameterDefinitions()}
    page = tmp_path / "page.html"
    result = run(name, {**parameters, **outputs, "OUTPUT_HTML": str(page)})
    words = re.sub(r"<svg.*?</svg>", "", Path(page).read_text(encoding="utf-8"), flags=re.S).split("</head>")[1]
    assert not re.findall(r"\b(?:nan|inf|None)\b", words)
    return result


def from_statistics(run, name, units, rows, tmp_path, **changes):
    parameters = {
        "UNITS": units,
        "ID_FIELD": "code",
        "NAME_FIELD": "name",
        "STATISTICS": table(rows),
        "STATISTICS_ID_FIELD": "code",
        **STATISTICS[name],
        **changes,
    }
    return everything(run, name, parameters, tmp_path)


def from_flows(run, name, rows, tmp_path, units=None, **changes):
    parameters = {
        "UNITS": units or squares(),
        "ID_FIELD": "code",
        "NAME_FIELD": "name",
        "FLOWS": trips(rows),
        "ORIGIN_FIELD": "o",
        "DESTINATION_FIELD": "d",
        "FLOW_FIELD": "n",
        **changes,
    }
    return everything(run, name, parameters, tmp_path)


EQUAL = [(code, "3", "10", "5") for code, *_ in GOOD]
ZERO = [(code, "0", "0", "0") for code, *_ in GOOD]
NULL = [(code, None, None, None) for code, *_ in GOOD]


@pytest.mark.parametrize("name", sorted(STATISTICS))
@pytest.mark.parametrize("rows_given", [GOOD, EQUAL, GOOD[:1]], ids=["normal", "equal", "partial"])
def test_a_defined_result(run, tmp_path, name, rows_given):
    from_statistics(run, name, squares(), rows_given, tmp_path)


@pytest.mark.parametrize("name", sorted(STATISTICS))
@pytest.mark.parametrize(
    "units",
    [{"count": 1}, {"crs": ""}, {"crs": "EPSG:4326", "side": 1}, {"blank": (0,)}, {"gap": 500}],
    ids=["one unit", "no CRS", "degrees", "without geometry", "islands"],
)
def test_unusual_units(run, tmp_path, name, units):
    from_statistics(run, name, squares(**units), GOOD[: units.get("count", 4)], tmp_path)


@pytest.mark.parametrize("name", ["disparity", "mergereffect"])
@pytest.mark.parametrize("rows_given", [ZERO, NULL], ids=["zero", "null"])
def test_nothing_to_compare_is_refused(run, tmp_path, name, rows_given):
    with pytest.raises(QgsProcessingException, match="No unit has a value and people"):
        from_statistics(run, name, squares(), rows_given, tmp_path)


@pytest.mark.parametrize("name", ["populationstructure", "fiscalequalisation"])
@pytest.mark.parametrize("rows_given", [ZERO, NULL], ids=["zero", "null"])
def test_nothing_is_known_and_shown_as_such(run, rows, tmp_path, name, rows_given):
    result = from_statistics(run, name, squares(), rows_given, tmp_path)
    column = {"populationstructure": "extinction_risk", "fiscalequalisation": "capacity"}[name]
    assert {row[column] for row in rows(result["OUTPUT"])} == {None}


@pytest.mark.parametrize("name", sorted(STATISTICS))
@pytest.mark.parametrize(
    ("rows_given", "words"),
    [
        ([("00", "-1", "10", "5")], "negative"),
        ([("00", "many", "10", "5")], "not a number"),
        ([*GOOD, ("00", "1", "10", "5")], "more than once"),
        ([], "no features"),
        ([("0", "1", "10", "5")], "leading zeros"),
    ],
)
def test_wrong_statistics_are_refused(run, tmp_path, name, rows_given, words):
    with pytest.raises(QgsProcessingException, match=words):
        from_statistics(run, name, squares(), rows_given, tmp_path)


def test_an_area_with_an_unknown_unit_is_unknown(run, rows, tmp_path):
    members = memory(
        "None", ["area_id", "area_name", "unit_id", "role"], [("A", "A", "00", "centre"), ("A", "A", "03", "maximum")]
    )
    given = [*GOOD[:3], ("03", None, None, None)]
    for name, column in (
        ("populationstructure", "population"),
        ("fiscalequalisation", "capacity"),
        ("disparity", "value"),
    ):
        areas = {
            a["scope"]: a
            for a in rows(from_statistics(run, name, squares(), given, tmp_path, MEMBERS=members)["AREAS"])
        }
        assert areas["minimum"][column] is not None
        assert areas["maximum"][column] is None


def test_a_year_without_any_value_is_passed_over(run, rows, tmp_path):
    long = memory(
        "None", ["code", "v", "p", "y"], [("00", "1", "1", "2020"), ("01", "3", "1", "2020"), ("00", None, "1", "2021")]
    )
    changed = {"STATISTICS": long, "YEAR_FIELD": "y"}
    series = rows(from_statistics(run, "mergereffect", squares(), GOOD, tmp_path, **changed)["SERIES"])
    assert [row["year"] for row in series] == [2020]
    series = rows(from_statistics(run, "disparity", squares(), GOOD, tmp_path, **changed)["SERIES"])
    assert [(row["year"], row["units"]) for row in series] == [(2020, 2), (2021, 0)]
    assert series[1]["theil_t"] is None


FLOW_CASES = {
    "normal": [("00", "00", "50"), ("01", "00", "30"), ("01", "01", "70"), ("02", "00", "8"), ("02", "02", "92")],
    "only inside": [("00", "00", "5"), ("01", "01", "5")],
    "one": [("00", "01", "5")],
    "outside": [("00", "x", "5"), ("y", "01", "3")],
}


@pytest.mark.parametrize("case", sorted(FLOW_CASES))
@pytest.mark.parametrize("kind", ["commuting", "migration"])
def test_few_flows(run, tmp_path, case, kind):
    from_flows(run, "flowindicators", FLOW_CASES[case], tmp_path, KIND=kind)


@pytest.mark.parametrize("case", sorted(FLOW_CASES))
def test_few_links(run, tmp_path, case):
    pytest.importorskip("networkx")
    result = from_flows(run, "functionallinks", FLOW_CASES[case], tmp_path, MERGE="Unit 0, Unit 1", CENTRALITY=True)
    assert result["ANSWER"]


def test_links_need_two_ends(run, tmp_path):
    with pytest.raises(QgsProcessingException, match="from 2 to"):
        from_flows(run, "functionallinks", FLOW_CASES["normal"], tmp_path, squares(1))


def test_a_link_without_a_place_is_not_drawn_but_counted(run, rows, tmp_path):
    units = squares(blank=(0,))
    result = from_flows(run, "functionallinks", FLOW_CASES["normal"], tmp_path, units)
    assert rows(result["LINKS"]) == []
    assert any("no place of their own on the map, not drawn: 2" in line for line in run.log.lines)
    assert len(rows(result["TABLE"])) == 2


@pytest.mark.parametrize(
    ("units", "expected", "tolerance"),
    [
        ({"left": 1000000, "low": 2000000}, 10, 0.02),  # 10 people on a square kilometre at the system's own centre
        ({"side": 1, "crs": "EPSG:4326"}, 10 / 12308.8, 1e-6),  # a degree by a degree at the equator
        ({"crs": "EPSG:3857"}, 10, 0.2),  # at the equator Mercator is true
    ],
    ids=["metres", "degrees", "mercator"],
)
def test_density_is_on_the_ground_whatever_the_coordinates(run, rows, tmp_path, units, expected, tolerance):
    result = from_statistics(run, "populationstructure", squares(**units), GOOD, tmp_path)
    first = next(row for row in rows(result["OUTPUT"]) if row["unit_id"] == "00")
    assert first["density"] == pytest.approx(expected, abs=tolerance)


def test_a_field_gives_the_land_area(run, rows, tmp_path):
    units = squares()
    units.dataProvider().addAttributes([QgsField("km2", QVariant.Double)])
    units.updateFields()
    units.dataProvider().changeAttributeValues({one.id(): {4: 4.0} for one in units.getFeatures()})
    result = from_statistics(run, "populationstructure", units, GOOD, tmp_path, AREA_FIELD="km2")
    assert {row["unit_id"]: row["density"] for row in rows(result["OUTPUT"])}["00"] == 2.5


def test_without_a_crs_density_is_unknown_and_said(run, rows, tmp_path):
    result = from_statistics(run, "populationstructure", squares(crs=""), GOOD, tmp_path)
    assert {row["density"] for row in rows(result["OUTPUT"])} == {None}
    assert any("no coordinate reference system, so densities are unknown" in line for line in run.log.lines)
