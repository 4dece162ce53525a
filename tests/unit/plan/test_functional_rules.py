"""Functional urban areas of the EU and OECD, rule by rule, on maps of unit squares."""

from __future__ import annotations

import math

import numpy as np
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.plan.functional import FunctionalAreaRules, functional_areas
from multipolar.engine.units.adjacency import Neighbourhood, shared_borders
from scipy.sparse import csr_matrix
from unit.plan.squaremaps import areas_of, drawn_areas, map_centres, map_flows, map_units, out_of_100, said

LINE = "abcdef"


def basis(result) -> dict[str, str]:
    return result.members["basis"].to_dict()


@pytest.mark.parametrize(("share", "drawn"), [(15, "Aa----"), (14.99, "A-----")])
def test_fifteen_percent_make_a_commuting_zone(share, drawn):
    assert drawn_areas(areas_of(LINE, {"ba": share}, "a"), LINE) == [drawn]


def test_the_threshold_is_a_parameter():
    assert drawn_areas(areas_of(LINE, {"ba": 11}, "a", threshold=10), LINE) == ["Aa----"]
    with pytest.raises(InputError, match="THRESHOLD"):
        FunctionalAreaRules(threshold=0)


def test_several_cities_the_largest_share_then_the_lower_code():
    assert drawn_areas(areas_of("abc", {"ba": 20, "bc": 21}, "a,c"), "abc") == ["AcC"]
    assert drawn_areas(areas_of("abc", {"ba": 20, "bc": 20}, "a,c"), "abc") == ["AaC"]


@pytest.mark.parametrize("flow", [{"af": 15}, {"fa": 15}])
def test_cities_are_joined_when_either_sends_enough(flow):
    result = areas_of(LINE, {**flow, "ba": 8, "bf": 8}, "a,f")
    assert len(result.areas) == 1
    assert result.members.loc["b", "share"] == 16  # to the joined city
    assert set(result.members["city_id"].dropna()) == {"a", "f"}  # what they were stays visible
    assert result.areas["cities"].tolist() == [2]
    assert said(result.notes, "join several cities: 1")


def test_the_joined_city_is_called_after_the_one_with_most_jobs():
    result = areas_of("abc", {"ac": 20, "bc": 40}, "a,c")
    assert result.areas["area_id"].tolist() == ["c"]


def test_joining_runs_along_chains_but_only_once():
    """a-c and c-e are tied; together they would draw f, but shares of cities are not computed again."""
    chain = {"ca": 20, "ec": 20, "fa": 6, "fc": 6, "fe": 6}
    result = areas_of(LINE, chain, "a,c,e,f")
    assert result.areas["cities"].tolist() == [3, 1]
    assert result.members.loc["f", "role"] == "city"


def test_joining_can_be_off():
    assert len(areas_of(LINE, {"af": 50}, "a,f", join_cities=False).areas) == 2


def test_a_unit_without_contact_is_dropped_and_said():
    result = areas_of(LINE, {"ba": 20, "da": 20}, "a", enclaves=False)
    assert drawn_areas(result, LINE) == ["Aa----"]
    assert basis(result)["d"] == "exclave"
    assert result.members.loc["d", "share"] == 20
    assert said(result.notes, "without contact to their city, dropped: 1 (d)")
    assert drawn_areas(areas_of(LINE, {"ba": 20, "da": 20}, "a", enclaves=False, contiguous=False), LINE) == ["Aa-a--"]


BLOCK = """
    bbb.
    bxb.
    bbba
    ...c
"""


def test_a_surrounded_unit_is_added():
    result = areas_of(BLOCK, {"ba": 20}, "a")
    assert drawn_areas(result, BLOCK) == ["aaa.", "aaa.", "aaaA", "...a"]
    assert basis(result) == {"a": "given", "b": "share", "c": "enclave", "x": "enclave"}


def test_enclaves_come_before_exclaves():
    """x is tied to c but surrounded by a's zone: it could only be c's exclave, and is a's enclave."""
    result = areas_of(BLOCK, {"ba": 20, "xc": 30}, "a,c")
    assert result.members.loc["x", ["area_id", "basis", "tie_id"]].tolist() == ["a", "enclave", "c"]
    without = areas_of(BLOCK, {"ba": 20, "xc": 30}, "a,c", enclaves=False)
    assert without.members.loc["x", ["area_id", "basis"]].tolist() == [None, "exclave"]


def test_a_city_is_nobodys_enclave():
    result = areas_of(BLOCK, {"ba": 20}, "a,x")
    assert result.members.loc["x", "area_id"] == "x"


def test_a_city_without_a_zone_is_an_area_by_itself():
    result = areas_of(LINE, {}, "c")
    assert drawn_areas(result, LINE) == ["--C---"]
    assert result.areas["units"].tolist() == [1]
    assert said(result.notes, "without a commuting zone: 1 (c)")


def test_every_unit_says_what_its_place_rests_on():
    result = areas_of(LINE, {"ba": 20, "ca": 3}, "a")
    assert basis(result) == {
        "a": "given",
        "b": "share",
        "c": "below threshold",
        "d": "no flow",
        "e": "no flow",
        "f": "no flow",
    }
    assert result.members.loc["c", ["share", "tie_id", "area_id"]].tolist() == [3, "a", None]


def test_self_containment_by_hand_and_unknown_without_a_diagonal():
    flows = {"aa": 60, "ac": 40, "ba": 30, "bb": 70, "cc": 90, "ca": 10}
    area = areas_of("abc", {}, "a", flows=flows, enclaves=False).areas.iloc[0]
    assert area["flow_internal"] == 160
    assert area["self_containment_supply"] == pytest.approx(80)
    assert area["self_containment_demand"] == pytest.approx(100 * 160 / 170)
    none = areas_of("abc", {}, "a", flows={"ba": 30, "bc": 70, "ab": 1}, enclaves=False)
    assert none.areas["self_containment_supply"].isna().all()
    assert math.isnan(none.members.loc["a", "share"])


def test_a_city_of_several_units():
    result = areas_of(LINE, {"da": 8, "db": 8, "ca": 20}, {"a": "Z", "b": "Z"})
    assert result.areas[["area_id", "units", "cities"]].to_numpy().tolist() == [["Z", 4, 1]]
    assert result.members.loc["d", "share"] == 16


TRIANGLE = {"ca": 20, "ab": 2, "ba": 40, "da": 8, "dc": 9}


def test_cities_can_be_joined_by_a_share_of_their_own_and_in_both_directions_only():
    assert areas_of("abcd", TRIANGLE, "a,c").areas["cities"].tolist() == [2]
    assert areas_of("abcd", TRIANGLE, "a,c", join_threshold=21).areas["cities"].tolist() == [1, 1]
    assert areas_of("abcd", TRIANGLE, "a,c", join_direction="both").areas["cities"].tolist() == [1, 1]
    assert areas_of("abcd", {**TRIANGLE, "ac": 20}, "a,c", join_direction="both").areas["cities"].tolist() == [2]


def test_joining_can_be_repeated_until_nothing_is_tied():
    chain = {"ca": 20, "ec": 20, "fa": 6, "fc": 6, "fe": 6}
    assert areas_of(LINE, chain, "a,c,e,f", iterate_joining=True).areas["cities"].tolist() == [4]


def test_shares_can_be_to_single_cities():
    """d sends 8 and 9 to two cities that are one destination: enough together, not to either."""
    assert areas_of("abcd", TRIANGLE, "a,c").members.loc["d", ["area_id", "share"]].tolist() == ["a", 17]
    single = areas_of("abcd", TRIANGLE, "a,c", share_to="single", enclaves=False)
    assert single.members.loc["d", ["area_id", "basis", "share", "tie_id"]].tolist() == [
        None,
        "below threshold",
        9,
        "a",
    ]


def test_equal_shares_can_go_to_the_city_with_more_jobs():
    equal = {"ba": 20, "bc": 20, "dc": 40}
    assert areas_of("abcd", equal, "a,c").members.loc["b", "area_id"] == "a"
    assert areas_of("abcd", equal, "a,c", tie_rule="jobs").members.loc["b", "area_id"] == "c"


def test_exclaves_can_be_dropped_before_enclaves_are_added():
    """b's ring is a's exclave. Dropped first, it surrounds x no more."""
    ring = """
        bbb..
        bxb..
        bbb.a
    """
    first = areas_of(ring, {"ba": 20, "xa": 0}, "a")
    assert basis(first)["x"] == "exclave"
    last = areas_of(ring, {"ba": 20}, "a", enclaves_first=False)
    assert basis(last)["x"] == "no flow"


def test_cities_without_a_zone_can_be_left_out():
    result = areas_of(LINE, {"ba": 20}, "a,f", lone_cities=False)
    assert result.areas["area_id"].tolist() == ["a"]
    assert result.members.loc["f", ["role", "basis", "area_id"]].tolist() == ["outside", "lone city", None]
    assert math.isnan(result.members.loc["f", "share"])
    assert said(result.notes, "left out: 1 (f)")


def test_tied_cities_are_told_whether_they_are_joined_or_not():
    assert said(areas_of("abcd", TRIANGLE, "a,c").notes, "tied, joined: 1 (c → a 20.0 %)")
    assert said(areas_of("abcd", TRIANGLE, "a,c", join_cities=False).notes, "kept apart all the same: 1 (c → a 20.0 %)")


@pytest.mark.parametrize(
    "wrong", [{"join_direction": "one"}, {"share_to": "all"}, {"tie_rule": "size"}, {"join_threshold": 0}]
)
def test_unknown_choices_are_refused(wrong):
    with pytest.raises(InputError):
        FunctionalAreaRules(**wrong)


def test_contact_across_water_holds_a_unit_but_surrounds_none():
    """b lies on an island: a ferry to a keeps it in a's area, but does not make it an enclave."""
    picture = "b.a"
    units = map_units(picture)
    flows = map_flows(units, out_of_100(units, {"ba": 20}))
    borders = shared_borders(units.table.geometry)
    ferry = csr_matrix(np.array([[0.0, 1], [1, 0]]))
    cities = map_centres(units, "a")
    alone = functional_areas(units, flows, cities, borders, FunctionalAreaRules())
    assert alone.members.loc["b", "basis"] == "exclave"
    joined = functional_areas(units, flows, cities, Neighbourhood(ferry, borders), FunctionalAreaRules())
    assert joined.members.loc["b", ["area_id", "basis"]].tolist() == ["a", "share"]
    weak = map_flows(units, out_of_100(units, {"ba": 2}))
    rules = FunctionalAreaRules()
    assert (
        functional_areas(units, weak, cities, Neighbourhood(ferry, borders), rules).members.loc["b", "area_id"] is None
    )


def test_cities_are_tied_by_exactly_the_share_whatever_its_fraction():
    """154 of 14 000 are 1.1 %, although 1.1 times 14 000 is more than 15 400 in floating point."""
    flows = {"aa": 13_846, "ab": 154, "bb": 10_000}
    for threshold, areas in ((1.1, 1), (1.101, 2)):
        result = areas_of("ab", {}, "a,b", flows=flows, join_threshold=threshold)
        assert len(result.areas) == areas


def test_a_city_without_residents_in_work_is_tied_to_none():
    employed = {"employed": {"a": 0, "b": 10_000}}
    result = areas_of("ab", {}, "a,b", flows={"ab": 154, "bb": 10_000}, columns=employed)
    assert len(result.areas) == 2
    assert not any("tied" in str(note) for note in result.notes)
