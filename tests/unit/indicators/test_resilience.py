"""Resistance, recovery and the orientation of recovering industries, on numbers small enough to check by hand."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.indicators.employment import employment_table
from multipolar.engine.indicators.resilience import find_shock, measure_resilience
from multipolar.engine.options import HIT_RECOVERING, RESISTANT_LAGGING, RESISTANT_RECOVERING, UNKNOWN

# Two units, two industries, three years. Whole: 200, 180, 207 (-10 %, +15 %).
ROWS = [
    ("a", "x", 60, 57, 60),
    ("a", "y", 40, 38, 40),
    ("b", "x", 40, 30, 45),
    ("b", "y", 60, 55, 62),
]


def table(rows=ROWS, years=(2007, 2009, 2012), **options):
    long = [(unit, industry, year, jobs) for unit, industry, *line in rows for year, jobs in zip(years, line)]
    frame = pd.DataFrame(long, columns=["unit", "industry", "year", "jobs"])
    return employment_table(frame["unit"], frame["industry"], frame["jobs"], frame["year"], **options)


def measured(data=None, **options):
    data = table() if data is None else data
    shock, _ = find_shock(data)
    return measure_resilience(data, shock, **options)


def test_resistance_and_recovery_against_the_rate_of_the_whole():
    """a: -5 against -10 expected is +0.5; b: -15 against -10 is -0.5. Recovery at 15 %: a 5 against 14.25, b 22 against 12.75."""
    units = measured().units
    assert units["resistance"].tolist() == pytest.approx([0.5, -0.5])
    assert units["recovery"].tolist() == pytest.approx([(5 - 14.25) / 14.25, (22 - 12.75) / 12.75])
    assert units["resilience_class"].tolist() == [RESISTANT_LAGGING, HIT_RECOVERING]


def test_the_expected_path_is_that_of_the_whole():
    """a: 100 - 10 % is 90, and from the 95 it had 15 % up to 109.25; its industry x from 60 to 54, and from 57 to 65.55."""
    found = measured()
    assert found.units["expected_trough"].tolist() == pytest.approx([90, 90])
    assert found.units["expected_after"].tolist() == pytest.approx([109.25, 85 * 1.15])
    rows = found.industries.set_index(["unit_id", "industry"])
    assert rows.loc[("a", "x"), ["expected_trough", "expected_after"]].tolist() == pytest.approx([54, 65.55])
    by_industry = measured(expectation="industry").units
    assert by_industry["expected_trough"]["a"] == pytest.approx(100 - 10.6)


def test_sensitivity_is_the_ratio_of_the_rates():
    units = measured().units
    assert units["sensitivity_contraction"].tolist() == pytest.approx([0.5, 1.5])
    assert units["sensitivity_recovery"].tolist() == pytest.approx([(5 / 95) / 0.15, (22 / 85) / 0.15])


def test_expected_by_industry():
    """x fell by 13 %, y by 7 %: a is expected to lose 7.8 + 2.8."""
    units = measured(expectation="industry").units
    assert units["resistance"]["a"] == pytest.approx((-5 + 10.6) / 10.6)


def test_industries_of_a_unit():
    rows = measured().industries.set_index(["unit_id", "industry"])
    assert rows.loc[("b", "x"), "resistance"] == pytest.approx((-10 + 4) / 4)
    assert rows.loc[("b", "x"), "recovery"] == pytest.approx((15 - 4.5) / 4.5)


def test_the_only_unit_does_as_expected():
    data = table([("a", "x", 10, 8, 9)])
    units = measured(data).units
    assert units["resistance"].tolist() == pytest.approx([0])
    assert units["recovery"].tolist() == pytest.approx([0])


def test_a_base_of_zero_and_an_unknown_unit_are_undefined():
    data = table([*ROWS, ("c", "x", 0, 0, 5), ("c", "y", 0, 0, 0), ("d", "x", 1, None, 1), ("d", "y", 1, 1, 1)])
    result = measured(data)
    assert result.units.loc[["c", "d"], ["resistance", "recovery"]].isna().all(axis=None)
    assert result.units.loc[["c", "d"], "resilience_class"].tolist() == [UNKNOWN, UNKNOWN]
    assert any("Units whose expected change is zero" in str(said) for said in result.notes)


def test_a_rate_of_zero_leaves_it_undefined():
    data = table([("a", "x", 10, 8, 9), ("b", "x", 10, 12, 9)])
    shock, _ = find_shock(data, trough=2009)
    units = measure_resilience(data, shock).units
    assert units["resistance"].isna().all()
    assert units["recovery"].notna().all()


def test_the_lowest_point_is_found_and_said():
    shock, notes = find_shock(table())
    assert (shock.before, shock.trough, shock.after) == (2007, 2009, 2012)
    assert "2009" in str(notes[0])


def test_without_a_lowest_point_or_three_years_there_is_advice():
    with pytest.raises(InputError, match="no lowest point"):
        find_shock(table([("a", "x", 1, 2, 3)]))
    with pytest.raises(InputError, match="need three"):
        find_shock(table([("a", "x", 1, 2)], years=(2001, 2002)))
    with pytest.raises(InputError, match="out of order"):
        find_shock(table(), trough=2012)
    with pytest.raises(InputError, match="There is no year"):
        find_shock(table(), before=1999)


def test_where_recovering_jobs_went():
    """x gains 18 after the trough, 3 of them (16.7 %) in a, which had 57 of 87; y gains 9, 2 of them in a, with 38 of 93."""
    table_ = measured(capital=["a"]).orientation.set_index("industry")
    assert table_.loc["x", "gain_share_capital"] == pytest.approx(100 * 3 / 18)
    assert table_.loc["x", "capital_share_trough"] == pytest.approx(100 * 57 / 87)
    assert table_["orientation"].tolist() == ["elsewhere", "elsewhere"]
    other = measured(capital=["b"]).orientation.set_index("industry")
    assert other["orientation"].tolist() == ["capital", "capital"]


def test_an_industry_that_does_not_recover_has_no_orientation():
    data = table([("a", "x", 10, 8, 7), ("b", "y", 10, 8, 12)], absent_is_zero=True)
    rows = measured(data, capital=["a"]).orientation.set_index("industry")
    assert (rows.loc["x", "recovering"], rows.loc["x", "orientation"]) == (0, "")
    assert math.isnan(rows.loc["x", "gain_share_capital"])
    assert rows.loc["y", "gain_share_capital"] == 0


def test_a_capital_without_units_is_refused_and_none_computes_none():
    with pytest.raises(InputError, match="CAPITAL"):
        measured(capital=["z"])
    assert "orientation" not in measured().orientation


def test_units_of_which_something_is_unknown_take_no_part_in_the_orientation():
    data = table([*ROWS, ("d", "x", 1, None, 1), ("d", "y", 1, 1, 1)])
    assert measured(data, capital=["a"]).orientation["jobs_before"].tolist() == [100, 100]
    assert np.isnan(data.jobs[:, data.units.get_loc("d")]).all()


def test_an_expectation_that_is_none_is_refused():
    with pytest.raises(InputError) as error:
        measured(expectation="sector")
    assert (error.value.where, str(error.value.what)) == ("EXPECTATION", "sector is not one of total, industry.")


def test_an_industry_that_is_nowhere_before_the_shock_is_expected_nowhere():
    """z begins after the trough: whoever has none of it is expected to have none, and the unit's sum stays known."""
    rows = [*ROWS, ("a", "z", 0, 0, 5), ("b", "z", 0, 0, 0)]
    units = measured(table(rows), expectation="industry").units
    assert units["resistance"]["a"] == pytest.approx((-5 + 10.6) / 10.6)


@pytest.mark.parametrize("expectation", ["total", "industry"])
@pytest.mark.parametrize("jobs", [(43, 20, 505), (93, 86, 100), (7, 3, 4)])
def test_a_unit_that_moves_exactly_like_the_whole_does_as_expected(jobs, expectation):
    """No last digit of a division makes it worse than expected; one unit is the whole itself."""
    rows = [
        (unit, industry, *(size * share * value for value in jobs))
        for unit, size in (("a", 1), ("b", 8))
        for industry, share in (("x", 1), ("y", 3), ("z", 7))
    ]
    for some in (rows, rows[:3]):
        found = measured(table(some), expectation=expectation)
        assert (found.units[["resistance", "recovery"]] == 0).all(axis=None)
        assert set(found.units["resilience_class"]) == {RESISTANT_RECOVERING}
        assert (found.industries[["resistance", "recovery"]] == 0).all(axis=None)


def test_expectations_that_cancel_out_leave_nothing_to_compare_with():
    """x loses a third and y gains one, so of 30 and 30 jobs no change is expected in all: not one of 1e-15 jobs."""
    rows = [("a", "x", 30, 20, 20), ("a", "y", 30, 31, 30), ("b", "x", 60, 40, 40), ("b", "y", 15, 29, 30)]
    units = measured(table(rows), expectation="industry").units
    assert math.isnan(units["resistance"]["a"])
