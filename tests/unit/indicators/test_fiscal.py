"""Self-reliance, capacity, and equalisation that adds up to zero."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.indicators import fiscal as f

ONE_POOL = np.zeros(3, dtype=int)


def test_equalisation_by_hand():
    people, own = np.array([10.0, 20, 10]), np.array([100.0, 100, 0])
    found = f.equalise(people, own, ONE_POOL, f.EqualisationRules(50))
    # mean capacity 200 / 40 = 5; capacities 10, 5, 0
    assert found.transfer.tolist() == [-25, 0, 25]
    assert found.capacity_after.tolist() == [7.5, 5, 2.5]
    assert found.volume == 25
    columns = f.fiscal_columns(people, own, np.array([200.0, 400, 50]), np.array([0.0, 100, 25]), found)
    assert columns["self_reliance"].tolist() == [50, 25, 0]
    assert columns["fiscal_autonomy"].tolist() == [50, 50, 50]
    assert columns["capacity_index"].tolist() == [200, 100, 0]
    assert columns["position"].tolist() == ["donor", "balanced", "recipient"]


def test_at_a_hundred_percent_all_are_equal_and_at_none_nothing_moves():
    people, own = np.array([10.0, 20, 10]), np.array([100.0, 100, 0])
    equal = f.equalise(people, own, ONE_POOL, f.EqualisationRules(100))
    assert equal.capacity_after.tolist() == [5, 5, 5]
    assert equal.after["theil_t"] == pytest.approx(0, abs=1e-15)
    still = f.equalise(people, own, ONE_POOL, f.EqualisationRules(0))
    assert still.transfer.tolist() == [0, 0, 0]
    assert still.after == pytest.approx(still.before, nan_ok=True)


@given(
    st.lists(
        st.tuples(st.floats(1, 1e6), st.one_of(st.just(0.0), st.floats(1, 1e9)), st.integers(0, 3)),
        min_size=1,
        max_size=40,
    ),
    st.integers(0, 100),
)
@settings(max_examples=80, deadline=None)
def test_transfers_of_each_pool_add_up_to_zero_and_keep_the_order(rows, rate):
    people, own, pool = (np.array(column) for column in zip(*rows))
    found = f.equalise(people, own, pool, f.EqualisationRules(rate))
    for number in set(pool.tolist()):
        mine = pool == number
        assert abs(found.transfer[mine].sum()) <= 1e-12 * max(1.0, own[mine].sum())
        order = np.argsort(found.capacity[mine], kind="stable")
        ranked = found.capacity_after[mine][order]
        assert (np.diff(ranked) >= -1e-9 * max(1.0, np.abs(ranked).max())).all()
    if found.before["theil_t"] > 1e-9 and len(set(pool.tolist())) == 1:
        assert found.after["theil_t"] <= found.before["theil_t"] * (1 + 1e-9)


def test_units_that_are_unknown_or_empty_take_no_part():
    people, own = np.array([10.0, np.nan, 0, 10]), np.array([100.0, 50, 5, np.nan])
    found = f.equalise(people, own, np.zeros(4, dtype=int), f.EqualisationRules(50))
    assert found.transfer.tolist()[0] == 0
    assert np.isnan(found.transfer[1:]).all()
    assert f.position(found.transfer, found.capacity, people).tolist() == ["balanced", None, None, None]


def test_nobody_has_anything():
    found = f.equalise(np.ones(3), np.zeros(3), ONE_POOL, f.EqualisationRules(50))
    assert found.transfer.tolist() == [0, 0, 0]
    assert np.isnan(found.before["theil_t"])
    assert np.isnan(f.fiscal_columns(np.ones(3), np.zeros(3), None, None, found)["capacity_index"]).all()


@pytest.mark.parametrize("rate", [-1, 101, float("nan")])
def test_a_rate_that_is_none_is_refused(rate):
    with pytest.raises(InputError, match="no rate"):
        f.EqualisationRules(rate)


def test_more_own_revenue_than_budget_is_said():
    said = f.check_budgets(np.array([[1.0, 3.0]]), np.array([[2.0, 2.0]]), ["01", "02"])
    assert "above 100 %: 1 (02)" in str(said[0])


def test_an_area_is_one_purse():
    people, own, transfer = np.array([30.0]), np.array([60.0]), np.array([15.0])
    columns = f.area_columns(people, own, np.array([120.0]), None, transfer, mean=4.0)
    assert columns["self_reliance"].tolist() == [50]
    assert np.isnan(columns["fiscal_autonomy"]).all()
    assert columns["capacity"].tolist() == [2]
    assert columns["capacity_index"].tolist() == [50]
    assert columns["capacity_after"].tolist() == [2.5]
    assert columns["position"].tolist() == ["recipient"]


def test_mean_capacity_is_over_those_that_are_known():
    assert f.mean_capacity(np.array([10.0, np.nan, 0, 10]), np.array([10.0, 5, 5, 30])) == 2
    assert np.isnan(f.mean_capacity(np.array([0.0]), np.array([1.0])))


def test_without_a_budget_nothing_is_said_of_it():
    assert f.check_budgets(np.ones((1, 1)), None, ["01"]) == []
    assert f.check_budgets(np.ones((1, 1)), np.full((1, 1), 2.0), ["01"]) == []


def test_unknown_revenue_is_no_part_of_the_mean_capacity():
    assert f.mean_capacity(np.array([10.0, 10, 20]), np.array([10.0, np.nan, 50])) == 2
