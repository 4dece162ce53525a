"""A plan's members as groups of units."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.plan.groups import plan_groups

CODES = pd.Index(["01", "02", "03", "04"], dtype=object)


def groups_of(rows, codes=CODES):
    return plan_groups(*zip(*rows), codes)


PLAN = [
    ("02", "B", "02", "centre"),
    ("02", "B", "01", "minimum"),
    ("02", "B", "03", "maximum"),
    ("04", "D", "04", "centre"),
    ("04", "D", "03", "minimum"),
]


def members(groups):
    return {
        (row.area_id, row.scope): list(groups.members(number)) for number, row in enumerate(groups.table.itertuples())
    }


def test_a_plan_gives_two_groups_an_area_and_the_maximum_holds_the_minimum():
    assert members(groups_of(PLAN)) == {
        ("02", "minimum"): ["01", "02"],
        ("02", "maximum"): ["01", "02", "03"],
        ("04", "minimum"): ["03", "04"],
        ("04", "maximum"): ["03", "04"],
    }


def test_the_order_and_repetition_of_rows_change_nothing():
    shuffled = groups_of([PLAN[number] for number in (3, 0, 4, 2, 1, 0)])
    assert members(shuffled) == members(groups_of(PLAN))
    assert list(shuffled.table["units"]) == [2, 3, 2, 2]


def test_another_delineation_gives_one_group_an_area_and_outside_is_none():
    rows = [("a", "A", "01", "city"), ("a", "A", "02", "commuting zone"), (None, None, "03", "outside")]
    assert members(groups_of(rows)) == {("a", "area"): ["01", "02"]}


def test_sums_keep_what_is_unknown_unknown():
    groups = groups_of(PLAN)
    assert list(groups.sums(np.array([1.0, 2.0, 4.0, 8.0]))) == [3, 7, 12, 12]
    assert np.array_equal(groups.sums(np.array([1.0, 2.0, np.nan, 8.0])), [3, np.nan, np.nan, np.nan], equal_nan=True)


def test_members_that_are_no_units_are_told():
    groups = groups_of([*PLAN, ("04", "D", "99", "maximum")])
    assert any("99" in str(note) for note in groups.notes)


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([(None, None, "01", "outside")], "No unit belongs"),
        ([("a", "A", None, "centre")], "without a unit code"),
        ([("a", "A", "01", "centre"), ("a", "A", "02", "city")], "do not go together"),
        ([("a", "A", "1", "centre")], "leading zeros"),
    ],
)
def test_what_is_no_members_layer_is_refused(rows, words):
    with pytest.raises(InputError, match=words):
        groups_of(rows)


def test_one_member_without_a_code_among_others_is_refused_and_counted():
    for units, count in (([None, "b"], 1), ([None, None], 2)):
        with pytest.raises(InputError) as error:
            plan_groups(["a", "a"], ["A", "A"], units, ["centre", "minimum"], pd.Index(["a", "b"], dtype=object))
        assert str(error.value.what) == f"Members without a unit code: {count}."
