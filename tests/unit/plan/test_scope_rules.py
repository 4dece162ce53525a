"""Minimum and maximum scope, rule by rule, on maps of unit squares."""

from __future__ import annotations

import math

import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.plan.scope import ScopeRules, delineate_scope, scope_table
from unit.plan.squaremaps import bases, drawn_scope, map_centres, map_flows, map_units, said, scope_of

LINE = "abcde"  # a unit per letter; the last one is a dead end
BLOCK = """
    abc
    def
    ghi
"""


def line(percent, centres="a", **rules):
    return scope_of(LINE, percent, centres, **{"min_share": 15, "max_share": 5, "enclaves": False, **rules})


# Thresholds


@pytest.mark.parametrize(
    ("share", "drawn"), [(15, "Cm---"), (14.999, "CM---"), (5, "CM---"), (4.999, "C----"), (100, "Cm---")]
)
def test_a_share_at_the_threshold_is_in(share, drawn):
    assert drawn_scope(line({"ba": share}), "a", LINE) == [drawn]


def test_a_threshold_that_no_float_hits_is_hit_by_equal_counts():
    """3 of 20 are 15 %, whatever floating point makes of it."""
    plan = scope_of("ab", {}, "a", flows={"ba": 3, "bb": 17, "aa": 1}, min_share=15, max_share=15)
    assert plan.units_of("a", "minimum") == ["a", "b"]


@pytest.mark.parametrize(
    "bad", [{"min_share": 0}, {"max_share": 0}, {"min_share": 101}, {"max_share": -1}, {"min_share": math.nan}]
)
def test_impossible_thresholds_are_refused(bad):
    with pytest.raises(InputError, match="_SHARE"):
        ScopeRules(**bad)


def test_a_minimum_weaker_than_the_maximum_is_refused():
    with pytest.raises(InputError, match="MIN_SHARE, MAX_SHARE"):
        ScopeRules(min_share=4, max_share=5)
    with pytest.raises(InputError, match="ASSIGNMENT"):
        ScopeRules(assignment="both")


# The part that contains the centre


def test_a_unit_cut_off_from_the_centre_is_left_out():
    assert drawn_scope(line({"ba": 20, "da": 20}), "a", LINE) == ["Cm---"]
    assert drawn_scope(line({"ba": 20, "da": 20}, contiguous=False), "a", LINE) == ["Cm-m-"]


def test_a_unit_of_the_maximum_does_not_connect_one_of_the_minimum():
    """c is tied strongly, but b, between, weakly: c is in the maximum only."""
    assert drawn_scope(line({"ba": 8, "ca": 40}), "a", LINE) == ["CMM--"]


def test_islands_are_not_connected():
    plan = scope_of("ab.c", {"ba": 20, "ca": 60}, "a", min_share=15, max_share=5)
    assert plan.units_of("a", "maximum") == ["a", "b"]
    assert bases(plan, "a") == {"a": "given", "b": "share"}


def test_a_centre_of_several_units_reaches_from_each_of_them():
    picture = "ab.cd"
    plan = scope_of(picture, {"ba": 20, "dc": 20}, {"a": "a", "c": "a"}, min_share=15, max_share=5)
    assert drawn_scope(plan, "a", picture) == ["Cm.Cm"]


def test_flows_to_all_units_of_a_centre_are_added_up():
    plan = scope_of("abc", {"ca": 8, "cb": 8}, {"a": "a", "b": "a"}, min_share=15, max_share=5)
    row = plan.members.set_index("unit_id").loc["c"]
    assert (row["role"], row["share"], row["flow"]) == ("minimum", 16, 16)
    assert plan.members["area_id"].unique().tolist() == ["a"]


# Enclaves


def test_a_surrounded_unit_joins_at_any_share():
    around = {f"{unit}a": 20 for unit in "bcdfghi"}
    plan = scope_of(BLOCK, around, "a", min_share=15, max_share=5)
    assert drawn_scope(plan, "a", BLOCK) == ["Cmm", "mmm", "mmm"]
    assert bases(plan, "a")["e"] == "enclave"
    assert said(plan.notes, "Surrounded units added: 1 (e)")
    assert drawn_scope(scope_of(BLOCK, around, "a", enclaves=False), "a", BLOCK) == ["Cmm", "m-m", "mmm"]


def test_coast_is_no_border_so_a_dead_end_is_surrounded_and_the_next_after_it():
    plan = scope_of("abcd", {"ba": 20}, "a", min_share=15, max_share=5)
    assert drawn_scope(plan, "a", "abcd") == ["Cm--"]  # c has d, too
    plan = scope_of("abc", {"ba": 20}, "a", min_share=15, max_share=5)
    assert drawn_scope(plan, "a", "abc") == ["Cmm"]


def test_an_enclave_found_late_may_close_another():
    """d is enclosed once c is, and c once b and e are in."""
    picture = """
        ab
        ec
        .d
    """
    plan = scope_of(picture, {"ba": 20, "ea": 20, "ca": 1}, "a", min_share=15, max_share=5)
    assert drawn_scope(plan, "a", picture) == ["Cm", "m-", ".-"]  # c and d are each other's way out
    plan = scope_of(picture, {"ba": 20, "ea": 20, "ca": 20}, "a", min_share=15, max_share=5)
    assert drawn_scope(plan, "a", picture) == ["Cm", "mm", ".m"]


def test_an_island_without_neighbours_is_no_enclave():
    plan = scope_of("ab.c", {"ba": 20}, "a", min_share=15, max_share=5)
    assert "c" not in plan.units_of("a", "maximum")


def test_enclaves_are_looked_for_in_each_scope():
    """e is surrounded by the maximum only: it joins that."""
    around = {f"{unit}a": 20 for unit in "bcdfgh"} | {"ia": 7}
    plan = scope_of(BLOCK, {**around, "fa": 7}, "a", min_share=15, max_share=5)
    assert drawn_scope(plan, "a", BLOCK) == ["Cmm", "mMM", "mmM"]


# Several areas


def test_overlap_lets_a_unit_belong_to_each():
    plan = line({"ba": 20, "be": 20, "ce": 20, "de": 20}, "a,e")
    assert drawn_scope(plan, "a", LINE) == ["Cm---"]
    assert drawn_scope(plan, "e", LINE) == ["-mmmC"]
    claims = plan.members[plan.members["unit_id"] == "b"]
    assert claims["n_areas"].tolist() == [2, 2]
    assert plan.members[plan.members["unit_id"] == "c"]["n_areas"].tolist() == [1]


def test_largest_gives_it_to_the_strongest_tie():
    plan = line({"ba": 20, "be": 21, "ce": 20, "de": 20}, "a,e", assignment="largest")
    assert drawn_scope(plan, "a", LINE) == ["C----"]
    assert drawn_scope(plan, "e", LINE) == ["-mmmC"]
    assert set(plan.members["n_areas"]) == {1}


def test_largest_breaks_ties_by_the_lower_code():
    plan = scope_of("aXb", {"Xa": 20, "Xb": 20}, "a,b", assignment="largest")
    assert drawn_scope(plan, "a", "aXb") == ["Cm-"]


def test_a_central_city_can_lie_in_another_area_but_not_with_largest():
    ties = {"ba": 30}
    assert drawn_scope(line(ties, "a,b"), "a", LINE) == ["Cm---"]
    assert drawn_scope(line(ties, "a,b", assignment="largest"), "a", LINE) == ["C----"]


def test_largest_takes_no_enclave_that_another_area_has_claimed():
    """b is a's by its share; c's ring closes around it, but it stays a's, though unconnected units are kept."""
    picture = """
        ccc
        cbc
        ccc
        ..a
    """
    plan = scope_of(picture, {"ba": 20}, "a,c", assignment="largest", contiguous=False)
    assert drawn_scope(plan, "c", picture)[1] == "C-C"
    plan = scope_of(picture, {"ba": 20}, "a,c", assignment="largest")  # cut off from a, it is c's
    assert drawn_scope(plan, "c", picture)[1] == "CmC"


# What the tables say


def test_self_containment_and_flows_by_hand():
    flows = {"aa": 60, "ab": 40, "ba": 30, "bb": 50, "bc": 20, "ca": 4, "cc": 96}
    plan = scope_of("abc", {}, "a", flows=flows, enclaves=False, columns={"population": {"a": 10, "b": 20, "c": 40}})
    minimum = plan.areas.set_index("scope").loc["minimum"]
    assert minimum["units"] == 2
    assert minimum["population"] == 30
    assert minimum["flow_internal"] == 60 + 40 + 30 + 50
    assert minimum["self_containment_supply"] == pytest.approx(100 * 180 / 200)
    assert minimum["self_containment_demand"] == pytest.approx(100 * 180 / (94 + 90))
    assert said(plan.notes, "People in the areas: 30; outside: 40.")


def test_employed_residents_are_the_denominator_where_they_are_given():
    columns = {"employed": {"a": 100, "b": 200}}
    plan = scope_of("ab", {"ba": 20}, "a", min_share=10, max_share=5, columns=columns)
    assert plan.members.set_index("unit_id").loc["b", "share"] == 10


def test_without_a_diagonal_shares_are_of_outgoing_flow():
    plan = scope_of("abc", {}, "a", flows={"ba": 30, "bc": 70, "ab": 5}, enclaves=False)
    row = plan.members.set_index("unit_id")
    assert row.loc["b", "share"] == 30
    assert math.isnan(row.loc["a", "share"])
    assert plan.areas["self_containment_supply"].isna().all()
    assert plan.areas["self_containment_demand"].isna().all()


def test_a_unit_without_residents_in_work_has_no_ties():
    plan = scope_of("ab", {}, "a", flows={"aa": 10, "ab": 5}, enclaves=False)
    assert plan.units_of("a", "maximum") == ["a"]
    assert said(plan.notes, "Central cities without surroundings: 1 (a)")


def test_two_cities_of_one_name_do_not_hide_one_another():
    columns = {"names": {"a": "Goseong", "b": "Goseong", "c": "x", "d": "y", "e": "z"}}
    plan = scope_of(LINE, {"da": 1, "cb": 30}, "a,b", columns=columns, enclaves=False)
    assert said(plan.notes, "without surroundings: 1 (Goseong)")


def test_one_unit_alone_is_an_area():
    plan = scope_of("a", {}, "a")
    assert plan.members[["unit_id", "role"]].to_numpy().tolist() == [["a", "centre"]]
    assert plan.areas["units"].tolist() == [1, 1]


def test_the_table_has_a_row_per_central_city():
    columns = {
        "names": dict(zip("abcde", ["Aa", "Bb", "Cc", "Dd", "Ee"])),
        "regions": dict.fromkeys("abcde", "North") | {"e": "East"},
        "population": dict.fromkeys("abcde", 10),
    }
    plan = scope_of(LINE, {"ba": 20, "ca": 7, "de": 20}, "a,e", columns=columns, enclaves=False)
    assert scope_table(plan).to_numpy().tolist() == [
        ["East", "Ee", "Dd", 20, "", 20],
        ["North", "Aa", "Bb", 20, "Cc", 30],
    ]


def test_what_does_not_belong_together_is_a_bug():
    units = map_units("ab")
    flows = map_flows(units, {"ab": 1, "ba": 1})
    centres = map_centres(units, "a")
    with pytest.raises(ValueError, match="not in the same order"):
        delineate_scope(units, map_flows(map_units("abc"), {"ab": 1}), centres, None, ScopeRules())
    with pytest.raises(ValueError, match="need neighbours"):
        delineate_scope(units, flows, centres, None, ScopeRules())
    alone = delineate_scope(units, flows, centres, None, ScopeRules(contiguous=False, enclaves=False))
    assert alone.members["unit_id"].tolist() == ["a", "b"]
