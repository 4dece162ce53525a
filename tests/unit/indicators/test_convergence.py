"""Beta and sigma convergence."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.indicators.convergence import beta_convergence, sigma, sigma_trend


def test_a_gap_that_closes_at_two_percent_a_year_is_found():
    start = np.array([1.0, 2.0, 4.0, 8.0])
    gap = np.log(start / 4) * math.exp(-0.02 * 30)
    found = beta_convergence(1990, 2020, start, 10 * np.exp(gap))
    assert found.speed == pytest.approx(2.0)
    assert found.half_life == pytest.approx(math.log(2) / 0.02)
    assert found.r_squared == pytest.approx(1)
    assert found.slope < 0


def test_divergence_has_no_speed():
    found = beta_convergence(2000, 2010, np.array([1.0, 2, 4]), np.array([1.0, 4, 16]))
    assert found.slope > 0
    assert math.isnan(found.speed)
    assert math.isnan(found.half_life)


def test_units_that_are_unknown_or_zero_are_left_out():
    start, end = np.array([1.0, 2, 4, np.nan, 0]), np.array([2.0, 3, 5, 9, 9])
    assert beta_convergence(2000, 2010, start, end).units == 3


def test_too_few_units_are_refused():
    with pytest.raises(InputError, match=r"needs three units.*there are 2"):
        beta_convergence(2000, 2010, np.array([1.0, 2, 0]), np.array([1.0, 2, 3]))


def test_all_equal_at_the_start_has_no_slope():
    assert math.isnan(beta_convergence(2000, 2010, np.ones(4), np.array([1.0, 2, 3, 4])).slope)


def test_sigma_by_hand():
    assert sigma(np.array([1.0, math.e**2, np.nan, 0])) == pytest.approx(math.sqrt(2))
    assert math.isnan(sigma(np.array([1.0, np.nan])))


def test_american_states_came_closer(shared):
    """Barro and Sala-i-Martin (1992): about two percent a year between 1929 and the eighties."""
    table = pd.read_csv(shared / "indicators" / "us_income" / "usjoin.csv")
    found = beta_convergence(1929, 1988, table["1929"].to_numpy(float), table["1988"].to_numpy(float))
    assert 1.5 < found.speed < 2.5
    years = list(range(1929, 2010))
    slope, p_value = sigma_trend(years, [sigma(table[str(year)].to_numpy(float)) for year in years])
    assert slope < 0
    assert p_value < 0.001


def test_one_year_is_no_span_and_two_are_no_trend():
    with pytest.raises(InputError, match="two different years"):
        beta_convergence(2000, 2000, np.ones(3), np.ones(3))
    assert all(math.isnan(value) for value in sigma_trend([2000, 2001], [1.0, 2.0]))


def test_values_that_differ_by_rounding_only_have_no_slope():
    start = np.array([0.7, 7 * 0.1, 0.7, 7 * 0.1])
    assert math.isnan(beta_convergence(2000, 2010, start, np.array([1.0, 2, 3, 4])).slope)


def test_the_same_growth_everywhere_is_no_convergence():
    start = np.array([1.0, 2, 4])
    found = beta_convergence(2000, 2010, start, 1.5 * start)
    assert found.slope == pytest.approx(0, abs=1e-12)
    assert math.isnan(found.speed)
    assert math.isnan(found.half_life)
