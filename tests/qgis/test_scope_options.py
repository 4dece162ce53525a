"""The scope algorithm's measures, neighbours, limits, travel times and decisions, through QGIS."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProcessingException,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

TEMPORARY = "TEMPORARY_OUTPUT"
# An island c off the coast: 200 m of water from b, a bridge from a.
SQUARES = {"a": (0, 0, 1000, 1000), "b": (1000, 0, 2000, 1000), "c": (2200, 0, 3000, 1000), "d": (0, 1000, 1000, 2000)}
PEOPLE = {"a": 100, "b": 60, "c": 30, "d": 200}
FLOWS = {"aa": 90, "ab": 10, "ba": 20, "bb": 80, "ca": 30, "cc": 70, "da": 8, "dd": 92}


def layer(kind: str, fields: list[tuple[str, QVariant.Type]], rows: list[tuple], shapes=None, name="table"):
    made = QgsVectorLayer(kind, name, "memory")
    made.dataProvider().addAttributes([QgsField(*field) for field in fields])
    made.updateFields()
    features = []
    for number, row in enumerate(rows):
        feature = QgsFeature(made.fields())
        feature.setAttributes(list(row))
        if shapes:
            feature.setGeometry(shapes[number])
        features.append(feature)
    made.dataProvider().addFeatures(features)
    assert made.featureCount() == len(rows)
    return made


def unit_layer(crs="EPSG:5179", scale=1.0, east=950000.0, north=1950000.0):
    shapes = []
    for left, bottom, right, top in SQUARES.values():
        box = QgsRectangle(east + left * scale, north + bottom * scale, east + right * scale, north + top * scale)
        shapes.append(QgsGeometry.fromRect(box))
    uri = f"Polygon?crs={crs}" if crs else "Polygon"
    made = layer(
        uri,
        [("code", QVariant.String), ("people", QVariant.Int)],
        [(code, PEOPLE[code]) for code in SQUARES],
        shapes,
        "units",
    )
    if not crs:
        made.setCrs(QgsCoordinateReferenceSystem())
    return made


def texts(names: list[str], rows: list[tuple]):
    return layer("None", [(name, QVariant.String) for name in names], rows)


@pytest.fixture
def island(run):
    flows = texts(["o", "d", "n"], [(pair[0], pair[1], str(people)) for pair, people in FLOWS.items()])

    def delineate(**changes):
        parameters = {
            "UNITS": unit_layer(),
            "ID_FIELD": "code",
            "POPULATION_FIELD": "people",
            "FLOWS": flows,
            "ORIGIN_FIELD": "o",
            "DESTINATION_FIELD": "d",
            "FLOW_FIELD": "n",
            "CENTRES": "a",
            "ENCLAVES": False,
            **dict.fromkeys(("MEMBERS", "AREAS", "TABLE"), TEMPORARY),
        }
        return run("urbanareascope", {**parameters, **changes})

    return delineate


@pytest.fixture
def roles(island, rows):
    def found(**changes) -> dict[str, str]:
        return {row["unit_id"]: row["role"] for row in rows(island(**changes)["MEMBERS"])}

    return found


MAINLAND = {"a": "centre", "b": "minimum", "d": "maximum"}


def test_the_defaults_keep_the_island_apart(roles):
    assert roles() == MAINLAND


def test_water_within_the_distance_connects(roles):
    assert roles(WATER_DISTANCE=199) == MAINLAND
    assert roles(WATER_DISTANCE=201) == {**MAINLAND, "c": "minimum"}


def test_distances_are_metres_in_any_system(roles):
    """200 units are 200 m in EPSG:5179; 0.0018 degrees of latitude are 200 m; at 60° north those of longitude are half."""
    degrees = unit_layer("EPSG:4326", 1 / 111320, 10.0, 0.0)
    assert roles(UNITS=degrees, WATER_DISTANCE=199) == MAINLAND
    assert roles(UNITS=degrees, WATER_DISTANCE=202) == {**MAINLAND, "c": "minimum"}
    north = unit_layer("EPSG:4326", 1 / 111320, 10.0, 60.0)
    assert roles(UNITS=north, WATER_DISTANCE=99) == MAINLAND
    assert roles(UNITS=north, WATER_DISTANCE=102) == {**MAINLAND, "c": "minimum"}
    mercator = unit_layer("EPSG:3857", 2.0, 1000000.0, 8399737.0)  # 60° north: two units a metre
    assert roles(UNITS=mercator, WATER_DISTANCE=198) == MAINLAND
    assert roles(UNITS=mercator, WATER_DISTANCE=202) == {**MAINLAND, "c": "minimum"}


def test_a_least_border_in_metres(roles):
    """Borders are 1000 m."""
    assert roles(MIN_BORDER=999) == MAINLAND
    assert roles(MIN_BORDER=1002) == {"a": "centre"}
    degrees = unit_layer("EPSG:4326", 1 / 111320, 10.0, 0.0)
    assert roles(UNITS=degrees, MIN_BORDER=990) == MAINLAND
    assert roles(UNITS=degrees, MIN_BORDER=1010) == {"a": "centre"}


def test_metres_without_a_system_are_refused_but_not_needed_otherwise(roles):
    assert roles(UNITS=unit_layer("")) == MAINLAND
    for setting in ({"WATER_DISTANCE": 500}, {"MIN_BORDER": 10}):
        with pytest.raises(QgsProcessingException, match="nothing can be measured in metres"):
            roles(UNITS=unit_layer(""), **setting)


def test_bridges_connect(roles, run):
    links = texts(["from", "to"], [("c", "a"), ("c", "nowhere")])
    assert roles(LINKS=links, LINK_FROM="from", LINK_TO="to") == {**MAINLAND, "c": "minimum"}
    assert any("bridges and ferries between units: 1." in line for line in run.log.lines)
    assert any(
        "left out, since a code is missing, no unit, or the same twice: 1 (c–nowhere)" in line for line in run.log.lines
    )


def test_travel_times_are_evidence_and_a_limit(island, rows, roles):
    times = texts(
        ["from", "to", "minutes", "mode"],
        [("b", "a", "30", "road"), ("b", "a", "12.5", "rail"), ("d", "a", "25", "road")],
    )
    given = {"TIMES": times, "TIME_FROM": "from", "TIME_TO": "to", "TIME_FIELD": "minutes", "TIME_MODE_FIELD": "mode"}
    by_unit = {row["unit_id"]: row for row in rows(island(**given)["MEMBERS"])}
    assert (by_unit["b"]["minutes"], by_unit["b"]["mode"]) == (12.5, "rail")
    assert by_unit["a"]["minutes"] is None
    assert roles(**given, MAX_MINUTES=20) == {"a": "centre", "b": "minimum"}
    assert roles(**given, MAX_MINUTES=26, TIME_MODES="road") == {"a": "centre", "d": "maximum"}


def test_measures_and_limits_reach_the_engine(roles, island, rows):
    assert roles(SMALLER_ONLY=True) == {"a": "centre", "b": "minimum"}
    assert roles(MEMBER_MAX_POPULATION=50) == {"a": "centre"}
    assert roles(AREA_MAX_POPULATION=300) == {"a": "centre", "b": "minimum"}
    with pytest.raises(QgsProcessingException, match="No area has 1000 people"):
        roles(AREA_MIN_POPULATION=1000)
    members = rows(island(MEASURE="jobs", MIN_SHARE=10, MAX_MEASURE="residents", MAX_SHARE=5)["MEMBERS"])
    assert {row["unit_id"]: (row["role"], row["measure"]) for row in members} == {
        "a": ("centre", "jobs"),
        "b": ("minimum", "jobs"),
        "d": ("maximum", "residents"),
    }
    assert roles(GROWTH="suburbs") == MAINLAND
    assert roles(CENTRES="a,b", JOIN_SHARE=15) == {"a": "centre", "b": "centre", "d": "maximum"}


def decisions(*rows_of_table: tuple):
    table = texts(["u", "a", "r", "why"], list(rows_of_table))
    return {"POLICY": table, "POLICY_UNIT": "u", "POLICY_AREA": "a", "POLICY_ROLE": "r", "POLICY_REASON": "why"}


def test_decisions_are_applied_marked_and_told(island, rows):
    result = island(**decisions(("c", "a", "include", "ferry contract 2025"), ("d", "a", "exclude", "own plan")))
    members = {row["unit_id"]: row for row in rows(result["MEMBERS"])}
    assert set(members) == {"a", "b", "c"}
    assert (members["c"]["role"], members["c"]["basis"]) == ("maximum", "policy")
    assert members["c"]["reason"].startswith("Decided: ferry contract 2025. Of its employed residents 30.0 % work")
    table = rows(result["TABLE"])[0]
    assert table["surrounding_maximum"] == "c"
    assert table["population_maximum"] == 190


def test_decisions_that_contradict_are_refused(island):
    with pytest.raises(QgsProcessingException, match="contradict"):
        island(**decisions(("c", "a", "include", "x"), ("c", "a", "exclude", "y")))
    with pytest.raises(QgsProcessingException, match="Decisions without a reason: rows 1"):
        island(**decisions(("c", "a", "include", "")))


def test_the_evidence_has_those_outside(island, rows):
    evidence = {row["unit_id"]: row for row in rows(island(EVIDENCE=TEMPORARY, MAX_SHARE=9)["EVIDENCE"])}
    assert evidence["c"]["basis"] == "not connected"
    assert evidence["d"]["basis"] == "below threshold"
    assert (evidence["d"]["role"], evidence["d"]["rank"], evidence["d"]["distance"]) == ("outside", 1, -1)
    assert evidence["b"]["basis"] == "share"
    assert "The threshold is 9 %, 1.0 points higher." in evidence["d"]["reason"]


def test_reasons_are_in_the_users_language(island, rows, monkeypatch):
    from multipolar.layers.translation import ROOT
    from qgis.PyQt.QtCore import QTranslator

    translator = QTranslator()
    assert translator.load(str(ROOT / "i18n" / "multipolar_ko.qm"))
    QgsApplication.installTranslator(translator)
    try:
        members = {row["unit_id"]: row for row in rows(island()["MEMBERS"])}
    finally:
        QgsApplication.removeTranslator(translator)
    assert members["b"]["reason"].startswith("거주 취업자의 20.0 %가 중심도시에서 일합니다.")
    assert members["a"]["reason"] == "지정된 중심도시입니다."


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"WATER_DISTANCE": 100, "CONTIGUOUS": False}, "WATER_DISTANCE: Nothing asks"),
        ({"MIN_BORDER": 100, "CONTIGUOUS": False}, "MIN_BORDER: Nothing asks"),
        ({"MAX_MINUTES": 10}, "no table of travel times"),
        ({"TIME_MODES": "rail"}, "Modes are named"),
        ({"LINK_FROM": "o"}, "Fields are chosen, but not the table"),
        ({"POLICY_UNIT": "u"}, "Fields are chosen, but not the table"),
        ({"GROWTH": "area", "MEASURE": "smart"}, "can weaken"),
        ({"JOIN_SHARE": 101}, "not a share"),
        ({"MIN_SHARE": 5, "MAX_SHARE": 6}, "less than the 6 %"),
    ],
)
def test_settings_that_would_be_ignored_or_make_no_sense_are_refused(island, changes, said):
    with pytest.raises(QgsProcessingException, match=said):
        island(**changes)


def test_a_table_without_its_fields_is_refused(island):
    with pytest.raises(QgsProcessingException, match="The table is given, but not its fields: LINK_TO"):
        island(LINKS=texts(["from", "to"], [("a", "c")]), LINK_FROM="from")


def test_inputs_stay_as_they_were(island):
    units = unit_layer()
    before = [(f.attributes(), f.geometry().asWkt()) for f in units.getFeatures()]
    island(UNITS=units, WATER_DISTANCE=500, MIN_BORDER=10)
    assert [(f.attributes(), f.geometry().asWkt()) for f in units.getFeatures()] == before
