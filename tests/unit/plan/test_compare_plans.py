"""Comparing plans, on plans small enough to count by hand."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.plan.comparison import ComparisonRules, compare_plans, plan_side
from multipolar.engine.plan.planfile import evidence_of, provenance_table, require_members
from multipolar.engine.units.table import units_table
from unit.plan.squaremaps import said

UNITS = units_table(list("abcdef"), [None] * 6, population=[10, 20, 30, 40, 50, 60])


def side(rows, label="A"):
    """Rows of (area, unit, role)."""
    area, unit, role = zip(*rows)
    return plan_side(area, [f"Area {one}" if one else None for one in area], unit, role, UNITS.codes, label)


def members(*areas, role="member", prefix=""):
    return [(f"{prefix}{units[0]}", unit, role) for units in areas for unit in units]


def compare(first, second, **rules):
    return compare_plans(side(first), side(second, "B"), UNITS, ComparisonRules(**rules))


SCOPES = [
    ("a", "a", "centre"),
    ("a", "b", "minimum"),
    ("a", "c", "maximum"),
    ("f", "f", "centre"),
    ("f", "e", "minimum"),
]
OTHER = [
    ("a", "a", "centre"),
    ("a", "b", "minimum"),
    ("a", "d", "maximum"),
    ("f", "f", "centre"),
    ("f", "c", "maximum"),
]


def test_scores_leave_the_given_centres_out():
    areas = compare(SCOPES, OTHER).areas.set_index(["area_id", "scope"])
    row = areas.loc[("a", "maximum")]
    assert row[["units_first", "units_second", "units_both", "gained_units", "lost_units"]].tolist() == [
        2,
        2,
        1,
        "c",
        "d",
    ]
    assert row[["jaccard", "precision", "recall", "f1"]].tolist() == pytest.approx([100 / 3, 50, 50, 50])
    assert row[["population_first", "population_second", "population_gained", "population_lost"]].tolist() == [
        60,
        70,
        30,
        40,
    ]
    assert areas.loc[("f", "minimum"), ["precision", "recall", "f1"]].tolist() == [0, 0, 0]
    assert areas.loc[("a", "minimum"), "f1"] == 100
    with_centres = compare(SCOPES, OTHER, with_centres=True).areas.set_index(["area_id", "scope"])
    assert with_centres.loc[("a", "maximum"), "units_both"] == 2


def test_over_all_areas_memberships_are_added_up():
    overall = compare(SCOPES, OTHER).overall_table().set_index("scope")
    assert overall.loc["minimum", ["units_first", "units_second", "units_both"]].tolist() == [2, 1, 1]
    assert overall.loc["maximum", "f1"] == pytest.approx(100 * 2 * 1 / (3 + 3) * 1)
    # c changes its area, d is lost, e is gained
    assert overall.loc["maximum", ["same_units", "population_moved"]].tolist() == [3, 30 + 40 + 50]


def test_every_unit_says_where_it_belongs_in_both():
    table = compare(SCOPES, OTHER).units
    at = table[table["scope"] == "maximum"].set_index("unit_id")
    assert at["agreement"].to_dict() == {
        "a": "same",
        "b": "same",
        "c": "different",
        "d": "only second",
        "e": "only first",
        "f": "same",
    }
    assert at.loc["c", ["first_areas", "second_areas"]].tolist() == ["Area a", "Area f"]
    low = table[table["scope"] == "minimum"].set_index("unit_id")
    assert low.loc["d", "agreement"] == "neither"


def test_overlapping_areas_have_no_partition_measures_and_partly_agree():
    overlapping = [*SCOPES, ("f", "c", "maximum")]
    result = compare(overlapping, SCOPES)
    assert result.units.set_index(["unit_id", "scope"]).loc[("c", "maximum"), "agreement"] == "partly"
    assert math.isnan(result.overall_table().set_index("scope").loc["maximum", "adjusted_rand"])
    assert said(result.notes, "maximum: areas overlap")


def test_partitions_have_them_and_units_in_no_area_count_by_themselves():
    result = compare(members("abc", "def"), members("abc", "def")).overall[0]
    assert (result.adjusted_rand, result.variation) == (1, pytest.approx(0))
    split = compare(members("abcd"), members("ab", "cd"), pairing="overlap").overall[0]
    assert split.variation == pytest.approx(4 / 6 * math.log(2))


def test_areas_are_paired_by_largest_overlap_one_to_one():
    first, second = members("abc", "de", "f"), members("ab", "cde", prefix="x")
    with pytest.raises(InputError, match="No area of A has a partner in B"):
        compare(first, second)
    areas = compare(first, second, pairing="overlap").areas
    assert areas[["area_id", "second_id"]].to_numpy().tolist() == [["a", "xa"], ["d", "xc"], ["f", None]]
    assert areas["jaccard"].tolist() == pytest.approx([200 / 3, 200 / 3, 0])
    assert said(compare(first, second, pairing="overlap").notes, "areas without a partner: 1 (Area f)")


def test_areas_are_paired_by_name():
    renamed = plan_side(["x"] * 2, ["Area a"] * 2, ["a", "b"], ["member"] * 2, UNITS.codes, "B")
    result = compare_plans(side(members("abc")), renamed, UNITS, ComparisonRules("name"))
    assert result.areas["second_id"].tolist() == ["x"]
    twice = plan_side(["x", "y"], ["Same"] * 2, ["a", "b"], ["member"] * 2, UNITS.codes, "B")
    with pytest.raises(InputError, match="share a name: Same"):
        compare_plans(side(members("abc")), twice, UNITS, ComparisonRules("name"))


def test_a_delineation_with_one_scope_is_compared_with_both():
    result = compare(SCOPES, members("ab", "fe"), with_centres=True)
    assert [one.scope for one in result.overall] == ["minimum", "maximum"]
    assert result.overall[0].scores.f1 == 1


def test_an_unknown_pairing_is_refused():
    with pytest.raises(InputError):
        ComparisonRules("luck")


labels = st.lists(st.sampled_from(["", "p", "q", "r"]), min_size=6, max_size=6).filter(any)


@settings(max_examples=30, deadline=None)
@given(labels, labels)
def test_what_one_gains_the_other_loses(first, second):
    one, other = ([(area, unit, "member") for area, unit in zip(areas, "abcdef") if area] for areas in (first, second))
    if not set(first) & set(second) - {""}:
        return
    there, back = compare(one, other), compare(other, one)
    left = there.areas.assign(key=there.areas["area_id"].fillna(there.areas["second_id"])).set_index("key").sort_index()
    right = back.areas.assign(key=back.areas["area_id"].fillna(back.areas["second_id"])).set_index("key").sort_index()
    assert left["gained_units"].tolist() == right["lost_units"].tolist()
    assert left["population_gained"].tolist() == right["population_lost"].tolist()
    assert left["precision"].tolist() == right["recall"].tolist()
    assert left["jaccard"].tolist() == right["jaccard"].tolist()
    assert there.overall[0].moved == back.overall[0].moved
    moved = sum(10 * (number + 1) for number in range(6) if first[number] != second[number])
    assert there.overall[0].moved == moved
    assert compare(one, one).overall[0].scores.f1 == 1


FIELDS = [
    "fid",
    "colour",
    "unit_id",
    "unit_name",
    "area_id",
    "area_name",
    "role",
    "share",
    "basis",
    "population",
    "rank",
]


def test_evidence_is_what_stands_behind_the_unit_and_is_not_core():
    rows = [
        [1, "red", "b", "B", "a", "A", "minimum", 21.5, "share", 20, 2],
        [2, "blue", "c", "C", None, None, "outside", np.nan, "no flow", 30, None],
    ]
    facts = evidence_of(FIELDS, rows)
    assert facts.astype(object).where(facts.notna(), None).to_numpy().tolist() == [
        ["a", "b", "share", 21.5, None],
        ["a", "b", "basis", None, "share"],
        ["a", "b", "rank", 2.0, None],
        [None, "c", "basis", None, "no flow"],
    ]


def test_what_is_no_members_layer_is_refused():
    require_members(FIELDS, "MEMBERS")
    with pytest.raises(InputError, match="area_id, area_name, unit_id, role"):
        require_members(["code"], "MEMBERS")


def test_provenance_leaves_empty_items_out_and_keeps_the_order_of_history():
    table = provenance_table({"title": "T", "author": ""}, ["one", "two"])
    assert table.to_numpy().tolist() == [["title", "T"], ["history", "one"], ["history", "two"]]
    assert isinstance(table, pd.DataFrame)


def test_equal_similarity_goes_to_more_units_in_common():
    """x = ab has a Jaccard index of 1/2 with a (1 of 2 in common) and with abcd (2 of 4); abcd has more in common."""
    first = [("k", "a", "member"), *(("l", unit, "member") for unit in "abcd")]
    second = [("x", "a", "member"), ("x", "b", "member")]
    areas = compare(first, second, pairing="overlap").areas.set_index("area_id")
    assert areas.loc["l", "second_id"] == "x"
    assert areas.loc["k", "second_id"] is None


def test_plans_of_other_units_are_a_bug_and_none_in_common_is_refused():
    other = plan_side(["a"], ["Area a"], ["a"], ["member"], UNITS.codes[:-1], "B")
    with pytest.raises(ValueError, match="different units"):
        compare_plans(side(members("ab")), other, UNITS, ComparisonRules())
    with pytest.raises(InputError) as error:
        compare(members("ab"), members("cd"), pairing="id")
    assert (error.value.where, str(error.value.what)) == ("PAIRING", "No area of A has a partner in B.")


def test_units_without_people_are_told_and_no_zero():
    units = units_table(list("ab"), [None] * 2, population=[5, None])
    one = plan_side(["a", "a"], ["A", "A"], ["a", "b"], ["member"] * 2, units.codes, "A")
    two = plan_side(["a"], ["A"], ["a"], ["member"], units.codes, "B")
    result = compare_plans(one, two, units, ComparisonRules())
    assert "Units without a population, so that sums of people leave them out: 1." in [str(one) for one in result.notes]
    assert result.areas["population_first"].tolist() == [5]


def test_units_in_no_area_are_classes_of_their_own_in_both():
    """{ad}, {ef}, b, c against {ad}, {ef}, {bc}: 2 of 2 and 3 pairs in common, 6/15 expected; b and c take half a bit each."""
    found = compare(members("ad", "ef"), members("ad", "ef", "bc")).overall[0]
    assert found.adjusted_rand == pytest.approx((2 - 0.4) / (2.5 - 0.4))
    assert found.variation == pytest.approx(2 / 6 * math.log(2))
