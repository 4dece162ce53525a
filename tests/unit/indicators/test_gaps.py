"""Standards and who is beyond them."""

from __future__ import annotations

import numpy as np
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.indicators.gaps import Standard, beyond, gap_table, read_standards


def test_a_place_at_the_standard_is_served_and_one_without_a_facility_is_not():
    assert beyond(np.array([1.0, 2, 2.001, np.nan]), 2).tolist() == [False, False, True, True]


def test_people_beyond_one_or_any_standard_per_group():
    costs = [np.array([1.0, 3, np.nan, 1]), np.array([9.0, 1, 1, 1])]
    standards = [Standard("school", 2, "school"), Standard("doctor", 5, "doctor")]
    people = np.array([10.0, 20, 30, np.nan])
    table = gap_table(costs, standards, people, np.array([0, 0, 1, 2]), 4)
    assert table["people"].tolist() == [30, 30, 0, 0]
    assert table["beyond_school"].tolist() == [20, 30, 0, 0]
    assert table["share_doctor"].tolist()[:2] == pytest.approx([100 / 3, 0])
    assert table["any_share"].tolist()[:2] == [100, 100]
    assert table["cost_school"][0] == pytest.approx((10 + 60) / 30)
    assert np.isnan(table["cost_school"][1])
    assert np.isnan(table.loc[2:, ["any_share", "gap_class"]]).all(axis=None)  # nobody lives there: no share


def test_gap_classes():
    costs, standards = [np.array([1.0] * 5 + [9.0] * 5)], [Standard("s", 2, "s")]
    people = np.array([10.0, 95, 80, 50, 10, 0, 5, 20, 50, 90])
    table = gap_table(costs, standards, people, np.array([0, 1, 2, 3, 4] * 2), 5)
    assert table["any_share"].tolist() == pytest.approx([0, 5, 20, 50, 90])
    assert table["gap_class"].tolist() == [0, 1, 2, 3, 4]
    assert gap_table(costs, standards, people, None, 1)["people"].tolist() == [410]


def test_standards_by_service_for_all_and_several():
    found = read_standards([("*", "2"), ("school", 1), ("school", "0.5"), (None, "")], ["clinic", "school"])
    assert [(one.service, one.limit, one.column) for one in found] == [
        ("clinic", 2, "clinic"),
        ("school", 0.5, "school_0.5"),
        ("school", 1, "school_1"),
    ]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([("school", "far")], "no standard"),
        ([("school", -1)], "no standard"),
        ([("school", "inf")], "no standard"),
        ([("library", 1), ("*", 1)], "no service library"),
        ([("school", 1)], "without a standard: clinic"),
        ([], "without a standard"),
    ],
)
def test_standards_that_are_none_are_refused(rows, message):
    with pytest.raises(InputError, match=message):
        read_standards(rows, ["clinic", "school"])


def test_names_of_columns_are_unique():
    names = [one.column for one in read_standards([("*", 1)], ["Day care", "day  care"])]
    assert len(set(names)) == 2


def test_a_row_with_half_of_what_it_needs_is_refused_and_an_empty_one_passed_over():
    assert [one.limit for one in read_standards([("", ""), (None, None), ("*", "5")], ["clinic"], "S")] == [5]
    with pytest.raises(InputError, match="“” is no standard for clinic"):
        read_standards([("clinic", "")], ["clinic"], "S")
    with pytest.raises(InputError, match="There is no service ; there are: clinic"):
        read_standards([("", "5")], ["clinic"], "S")


@pytest.mark.parametrize(
    ("beyond_it", "number"), [(0, 0), (1, 1), (50, 1), (51, 2), (200, 2), (201, 3), (500, 3), (501, 4), (1000, 4)]
)
def test_a_class_of_gaps_holds_its_upper_limit(beyond_it, number):
    """None; up to 5, up to 20, up to 50 percent of 1000 people; more."""
    cost, people = np.array([9.0, 1.0]), np.array([float(beyond_it), 1000.0 - beyond_it])
    assert gap_table([cost], [Standard("clinic", 5, "clinic")], people, None, 1)["gap_class"].tolist() == [number]
