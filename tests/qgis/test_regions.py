"""Delineations without given centres, and the open choices of functional areas, as users run them."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

NEW = "memory:"


@pytest.fixture
def sardinia(shared):
    folder = shared / "sardinia"
    return {
        "UNITS": str(folder / "municipalities_2001.gpkg"),
        "ID_FIELD": "PRO_COM",
        "POPULATION_FIELD": "POP2001",
        "FLOWS": str(folder / "commuting_2001.csv"),
        "ORIGIN_FIELD": "community_live",
        "DESTINATION_FIELD": "community_work",
        "FLOW_FIELD": "amount",
        "MEMBERS": NEW,
        "AREAS": NEW,
        "RESERVE": NEW,
    }


def test_labour_market_areas_of_sardinia(run, rows, sardinia):
    results = run("labourmarketareas", sardinia)
    assert (results["AREA_COUNT"], results["RESERVE_COUNT"], results["OUTSIDE_UNITS"]) == (36, 80, 0)
    members, areas, reserve = (rows(results[name]) for name in ("MEMBERS", "AREAS", "RESERVE"))
    assert len(members) == 377
    assert {member["PRO_COM"] for member in members} == {int(member["unit_id"]) for member in members}
    assert sum(area["units"] for area in areas) == 377
    assert sum(area["population"] for area in areas) == sum(member["population"] for member in members)
    assert [row["position"] for row in reserve] == list(range(1, 81))
    assert all(row["area_id"] for row in reserve)
    cores = {member["unit_id"] for member in members if member["role"] == "core"}
    assert cores == {area["area_id"] for area in areas}
    other = run(
        "labourmarketareas", {**sardinia, "MIN_SELF_CONTAINMENT": 60, "TARGET_SELF_CONTAINMENT": 70, "RESERVE": None}
    )
    assert (other["AREA_COUNT"], other["RESERVE_COUNT"]) == (46, 63)


def test_labour_market_areas_can_be_made_whole(run, rows, sardinia):
    loose = {row["unit_id"]: row["area_id"] for row in rows(run("labourmarketareas", sardinia)["MEMBERS"])}
    members = rows(run("labourmarketareas", {**sardinia, "CONTIGUOUS": True})["MEMBERS"])
    moved = {row["unit_id"] for row in members if row["basis"] == "contiguity"}
    assert moved == {row["unit_id"] for row in members if row["area_id"] != loose[row["unit_id"]]}
    assert 0 < len(moved) < 20


def test_fractions_in_place_of_percent_are_refused(run, sardinia):
    with pytest.raises(QgsProcessingException, match=r"66\.67 in place of 0\.6667"):
        run("labourmarketareas", {**sardinia, "MIN_SELF_CONTAINMENT": 0.6667, "TARGET_SELF_CONTAINMENT": 0.75})


def test_flow_regions_of_korea(run, rows, korea):
    results = run("flowregions", {**korea["units"], **korea["flows"], "MEMBERS": NEW, "AREAS": NEW, "HIERARCHY": NEW})
    assert (results["AREA_COUNT"], results["MERGES"]) == (13, 146)
    areas = {area["area_name"]: area["units"] for area in rows(results["AREAS"])}
    assert areas["Seoul"] == 70
    assert areas["Cheongsong"] == 2
    hierarchy = rows(results["HIERARCHY"])
    assert (hierarchy[0]["unit_name"], hierarchy[0]["parent_name"]) == ("Gyeongsan", "Daegu")
    assert hierarchy[0]["strength"] == pytest.approx(77.53494, abs=5e-6)
    assert [row["applied"] for row in hierarchy] == [1] * 146 + [0] * 12
    merged = [row for row in rows(results["MEMBERS"]) if row["role"] == "member"]
    assert {row["round"] for row in merged} == set(range(1, 147))


def test_a_stop_value_that_does_not_apply_is_refused(run, korea):
    with pytest.raises(QgsProcessingException, match="takes no value"):
        run("flowregions", {**korea["units"], **korea["flows"], "STOP_VALUE": 4, "MEMBERS": NEW, "AREAS": NEW})


def test_cancelling_leaves_nothing(run, sardinia, tmp_path):
    target = tmp_path / "members.gpkg"
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("labourmarketareas", {**sardinia, "MEMBERS": str(target)}, cancel_at=60)
    assert not target.exists()


def functional(run, belgium, **more):
    return run(
        "functionalurbanareas",
        {**belgium["units"], **belgium["flows"], **belgium["employed"], "MEMBERS": NEW, "AREAS": NEW, **more},
    )


def test_cities_that_are_given_stay_apart_unless_wanted_otherwise(run, rows, belgium):
    """More than 15 % of Leuven's residents in work go to Brussels; a list that has both as cities is respected."""
    first = functional(run, belgium, **belgium["from_grid"])
    joined = {area["area_id"]: area["cities"] for area in rows(first["AREAS"])}
    assert joined["21004"] == 3
    assert "Leuven → Bruxelles" in first["NOTES"]
    members = run.context.takeResultLayer(first["MEMBERS"])
    given = {"UNITS": members, "CITY_FIELD": "city_id", "ID_FIELD": "CODE_INS"}
    apart = functional(run, belgium, **given)
    assert {area["cities"] for area in rows(apart["AREAS"])} == {1}
    assert "kept apart all the same" in apart["NOTES"]
    again = rows(functional(run, belgium, **given, JOIN_GIVEN_CITIES=True)["AREAS"])
    assert {area["area_id"]: area["cities"] for area in again} == joined


@pytest.mark.parametrize(
    "choice",
    [
        {"JOIN_DIRECTION": "both"},
        {"JOIN_THRESHOLD": 40},
        {"SHARE_TO": "single"},
        {"LONE_CITIES": False},
    ],
)
def test_every_open_choice_is_obeyed(run, rows, belgium, choice):
    areas = rows(functional(run, belgium, **belgium["from_grid"], **choice)["AREAS"])
    count = {"JOIN_DIRECTION": 17, "JOIN_THRESHOLD": 17, "LONE_CITIES": 14}.get(next(iter(choice)), 15)
    assert len(areas) == count
    brussels = next(area["units"] for area in areas if area["area_name"] == "Bruxelles")
    if "SHARE_TO" in choice:
        assert 119 < brussels < 147  # fewer than to the joined city, more than without joining
    else:
        assert brussels == {"JOIN_DIRECTION": 119, "JOIN_THRESHOLD": 119}.get(next(iter(choice)), 147)
