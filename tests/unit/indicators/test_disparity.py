"""Disparity year by year, of areas, and a plan as a level of the decomposition."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.indicators.disparity import (
    PER_HEAD,
    TOTAL,
    area_disparity,
    area_sets,
    disparity,
    values_per_head,
)
from multipolar.engine.indicators.inequality import indices, nesting
from multipolar.engine.plan.groups import plan_groups

CODES = pd.Index(list("abcd"), dtype=object)
YEARS = (2020, 2021, 2022)
Y = np.array([[1.0, 2, 3, 4], [np.nan, 2, 3, 0], [np.nan] * 4])
PEOPLE = np.array([[1.0, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1]])
HALVES = nesting(["half"], [np.array(list("xxyy"), dtype=object)], list(CODES))


def plan():
    rows = [("A", "a", "centre"), ("A", "b", "maximum"), ("B", "b", "minimum"), ("B", "c", "centre")]
    areas, units, roles = zip(*rows)
    return plan_groups(areas, areas, units, roles, CODES)


def test_a_year_has_its_indices_parts_and_contributions():
    found, _ = disparity(YEARS, Y, PEOPLE, HALVES, CODES)
    first = found[0]
    assert first.indices == indices(Y[0], PEOPLE[0])
    assert (first.units, first.mean) == (4, 2.5)
    assert first.relative.tolist() == [40, 80, 120, 160]
    assert first.contribution.sum() == pytest.approx(first.indices["theil_t"])
    assert sum(first.theil_t.between) == pytest.approx(first.theil_t.total)
    assert sum(first.theil_l.between) == pytest.approx(first.theil_l.total)
    assert first.groups[0]["mean"].tolist() == [1.5, 3.5]


def test_who_is_left_out_is_said():
    found, notes = disparity(YEARS[:2], Y[:2], PEOPLE[:2], HALVES, CODES)
    assert (found[1].units, found[1].mean) == (3, pytest.approx(5 / 3))
    assert np.isnan(found[1].relative[0])
    said = " ".join(str(one) for one in notes)
    assert "missing in some of the years, so that years are not of the same units: 1 (a)" in said
    assert "Theil's L and ratios to the smallest are infinite" in said
    never = disparity((2021,), Y[1:2], PEOPLE[:1], HALVES, CODES)[1]
    assert "Units without a value or people, left out: 1 (a)" in str(never[0])


def test_a_year_without_units_is_unknown_and_no_year_at_all_refused():
    found, _ = disparity(YEARS, Y, None, HALVES, CODES)
    assert found[2].units == 0
    assert np.isnan(found[2].mean)
    assert all(np.isnan(value) for value in found[2].indices.values())
    with pytest.raises(InputError, match="No unit has a value and people"):
        disparity(YEARS[2:], Y[2:], None, HALVES, CODES)


def test_totals_are_divided_by_people():
    totals, people = np.array([[10.0, 5, 0]]), np.array([[2.0, 0, 5]])
    found = values_per_head(totals, people, TOTAL)
    assert (found[0, 0], found[0, 2]) == (5, 0)
    assert np.isnan(found[0, 1])  # nobody: unknown, not infinite
    assert values_per_head(totals, None, PER_HEAD) is totals
    with pytest.raises(InputError, match=r"VALUE_KIND.*no population is given"):
        values_per_head(totals, None, TOTAL)


def test_areas_have_their_mean_and_the_disparity_among_their_units():
    people = np.array([3.0, 1, 1, 1])
    found = area_disparity(Y[0], people, plan(), 2.0, 0.5)
    assert found["value"].tolist() == [1, (3 + 2) / 4, 2.5, 2.5]
    assert found["relative"].tolist() == [50, 62.5, 125, 125]
    assert found["theil_t"][0] == 0
    assert found["gini"][1] == pytest.approx(indices(Y[0][:2], people[:2])["gini"])


def test_an_area_with_an_unknown_unit_is_unknown():
    found = area_disparity(np.array([np.nan, 2, 3, 4]), None, plan(), 2.0, 0.5)
    assert np.isnan(found["value"][:2]).all()
    assert np.isnan(found["theil_t"][:2]).all()
    assert found["value"][2] == 2.5


def test_units_of_several_areas_are_a_group_of_their_own():
    sets, notes = area_sets(plan(), "maximum", "outside")
    assert sets.tolist() == ["A", "A + B", "B", "outside"]
    assert "1 (b)" in str(notes[0])
    sets, notes = area_sets(plan(), "minimum", "outside")
    assert sets.tolist() == ["A", "B", "B", "outside"]
    assert notes == []


def test_a_plan_with_one_scope_has_that():
    groups = plan_groups(["A"], ["A"], ["a"], ["city"], CODES)
    assert area_sets(groups, "maximum", "-")[0].tolist() == ["A", "-", "-", "-"]


def test_two_areas_of_one_name_are_two_groups():
    """There are two counties called Goseong."""
    groups = plan_groups(["48", "51"], ["Goseong"] * 2, ["a", "b"], ["member"] * 2, CODES)
    assert area_sets(groups, "area", "-")[0].tolist() == ["Goseong (48)", "Goseong (51)", "-", "-"]
