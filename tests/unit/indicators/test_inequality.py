"""Indices of disparity: known answers, what holds always, and the exact decomposition over nested groups."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.indicators.inequality import (
    THEIL_L,
    THEIL_T,
    atkinson,
    contributions,
    decompose,
    extremes,
    gini,
    group_table,
    indices,
    lorenz_curve,
    nesting,
    share_ratio,
    theil_l,
    theil_t,
    variation,
)

SIX = np.array([0.0, 0, 0, 10, 10, 10])
HALVES = np.array([0, 0, 0, 1, 1, 1])
DECADES = range(1940, 2010, 10)


@pytest.fixture(scope="module")
def mexico(shared) -> pd.DataFrame:
    return pd.read_csv(shared / "indicators" / "mexico" / "mexico.csv")


# Known answers


def test_all_of_the_disparity_of_two_halves_lies_between_them():
    split = decompose(SIX, None, [HALVES])
    assert split.total == pytest.approx(0.693147, abs=5e-7)
    assert split.between == (pytest.approx(math.log(2)), 0.0)
    assert split.percent == (pytest.approx(100), 0)


def test_mean_log_deviation_of_a_published_example():
    assert theil_l(np.array([10.0, 10, 10, 20, 50])) == pytest.approx(0.2326302, abs=5e-8)


def test_gini_by_hand():
    assert gini(np.array([1.0, 3.0])) == pytest.approx(0.25)
    assert gini(np.array([0.0, 0, 0, 1])) == pytest.approx(0.75)  # n - 1 of n: nobody is left out of the mean
    assert gini(np.array([1.0, 3.0]), np.array([3.0, 1.0])) == pytest.approx(0.25)  # half the income with a quarter


def test_gini_of_published_examples():
    """Doersam (2004), as REAT's manual states the answers: sales 0.3, income classes weighted by their size 0.5278; the product
    of the German states in 2015 (billion euros) 0.5009."""
    assert gini(np.array([20.0, 50, 20, 10])) == pytest.approx(0.3)
    income, size = (500.0, 1500, 2500, 4000, 7500, 15000), (1000.0, 1200, 1600, 400, 200, 600)
    assert gini(np.array(income), np.array(size)) == pytest.approx(0.5278, abs=5e-5)
    product = (
        """460.69 549.19 124.16 65.29 31.59 109.27 263.44 39.87 258.53 645.59 131.95 35.03 112.66 56.22 85.61 56.81"""
    )
    assert gini(np.array([float(one) for one in product.split()])) == pytest.approx(0.5009, abs=5e-5)


def test_atkinson_by_hand():
    y = np.array([1.0, 4.0])
    assert atkinson(y, aversion=0.5) == pytest.approx(1 - ((1 + 2) / 2) ** 2 / 2.5)
    assert atkinson(y, aversion=1) == pytest.approx(1 - 2 / 2.5)  # geometric over arithmetic mean
    assert atkinson(y, aversion=2) == pytest.approx(1 - 1.6 / 2.5)  # harmonic over arithmetic mean


def test_williamson_by_hand():
    # mean (3 * 2 + 1 * 6) / 4 = 3, squared distances 1 and 9
    assert variation(np.array([2.0, 6.0]), np.array([3.0, 1.0])) == pytest.approx(math.sqrt((3 * 1 + 1 * 9) / 4) / 3)


def test_ratios_of_shares_spread_people_evenly_over_a_unit():
    y = np.arange(1.0, 11.0)  # ten units: the top tenth has 10, the lowest four 1 + 2 + 3 + 4
    assert share_ratio(y, None, 0.1, 0.4) == pytest.approx(1.0)
    assert share_ratio(y, None, 0.2, 0.2) == pytest.approx(19 / 3)
    assert share_ratio(np.array([1.0, 2.0]), None, 0.1, 0.4) == pytest.approx((2 * 0.1) / (1 * 0.4))


@pytest.mark.parametrize(
    ("index", "expected"),
    [
        # PySAL inequality 1.0.1, TheilD and Gini on the incomes of Mexican states with HANSON98 regions
        ("T", [0.20894344, 0.15222451, 0.10472941, 0.10194725, 0.09560113, 0.10511256, 0.10660832]),
        ("between", [0.0345889, 0.02816853, 0.05260921, 0.05931219, 0.03205257, 0.02963731, 0.03635872]),
        ("within", [0.17435454, 0.12405598, 0.0521202, 0.04263506, 0.06354856, 0.07547525, 0.0702496]),
        (
            "gini",
            [
                0.3537237117345285,
                0.29644613439022827,
                0.2537183285655905,
                0.25513356494927303,
                0.24505338049421577,
                0.25181825879538217,
                0.2581130824882791,
            ],
        ),
    ],
)
def test_mexico_by_decade_is_what_pysal_published(mexico, index, expected):
    regions, _ = pd.factorize(mexico["hanson98"])
    found = []
    for decade in DECADES:
        y = mexico[f"pcgdp{decade}"].to_numpy()
        split = decompose(y, None, [regions])
        found.append(
            {"T": split.total, "between": split.between[0], "within": split.between[1], "gini": gini(y)}[index]
        )
    assert found == pytest.approx(expected, abs=6e-9)


def test_mexico_by_decade_is_what_pysal_says_here(mexico):
    theil = pytest.importorskip("inequality.theil")
    regions, _ = pd.factorize(mexico["hanson98"])
    table = mexico[[f"pcgdp{decade}" for decade in DECADES]].to_numpy()
    theirs = theil.TheilD(table, regions)
    for number in range(table.shape[1]):
        split = decompose(table[:, number], None, [regions])
        assert split.total == pytest.approx(theirs.T[number], abs=1e-12)
        assert split.between == pytest.approx((theirs.bg[number], theirs.wg[number]), abs=1e-12)


# Special cases


@pytest.mark.parametrize("weights", [None, np.array([1.0, 2.0, 3.0])])
def test_all_equal_is_no_disparity(weights):
    found = indices(np.array([7.0, 7, 7]), weights)
    assert [found[name] for name in ("theil_t", "theil_l", "gini", "atkinson", "variation")] == pytest.approx([0] * 5)
    assert found["max_min"] == 1
    assert found["palma"] == pytest.approx(0.25)
    assert decompose(np.array([7.0, 7, 7]), weights, [np.array([0, 0, 1])]).between == (0, 0)
    assert all(math.isnan(part) for part in decompose(np.array([7.0, 7, 7]), None, [np.array([0, 0, 1])]).percent)


@pytest.mark.parametrize("value", [0.1, 0.7, 1e-9, 31.3])
def test_all_equal_is_no_disparity_to_the_last_digit(value):
    """Else shares of a rounding error would be told as parts of a disparity."""
    for seed in range(20):
        weights = np.random.default_rng(seed).integers(1, 1000, 9).astype(float)
        split = decompose(np.full(9, value), weights, [np.array([0, 0, 1, 1, 1, 2, 2, 2, 2])])
        assert (split.total, split.between) == (0, (0, 0))
        assert all(math.isnan(part) for part in split.percent)
        found = indices(np.full(9, value), weights)
        assert [found[name] for name in ("theil_t", "theil_l", "variation")] == [0, 0, 0]


def test_one_unit_is_no_disparity():
    found = indices(np.array([7.0]))
    assert (found["theil_t"], found["theil_l"], found["gini"], found["variation"]) == (0, 0, 0, 0)


def test_one_group_leaves_nothing_between():
    split = decompose(np.array([1.0, 2, 3]), None, [np.zeros(3, dtype=int)])
    assert split.between == (0, pytest.approx(split.total))


def test_nothing_at_all_is_unknown():
    assert all(math.isnan(value) for value in indices(np.zeros(3)).values())
    assert all(math.isnan(value) for value in indices(np.array([np.nan, np.nan])).values())


def test_zeros_are_amounts_and_only_what_divides_by_them_is_unknown():
    found = indices(SIX)
    assert found["theil_t"] == pytest.approx(math.log(2))
    assert found["gini"] == pytest.approx(0.5)
    assert all(math.isnan(found[name]) for name in ("theil_l", "max_min", "palma", "top_bottom_fifth"))
    assert atkinson(SIX, aversion=1) == atkinson(SIX, aversion=2) == 1
    assert math.isnan(decompose(SIX, None, [HALVES], THEIL_L).total)


def test_a_null_is_no_zero():
    with_null = indices(np.array([1.0, 3.0, np.nan]))
    assert with_null == indices(np.array([1.0, 3.0]))
    assert with_null != indices(np.array([1.0, 3.0, 0.0]))


def test_units_without_people_do_not_count():
    assert indices(np.array([1.0, 3.0, 99.0]), np.array([1.0, 1.0, 0.0])) == indices(
        np.array([1.0, 3.0]), np.array([1.0, 1.0])
    )


def test_values_below_zero_are_refused():
    with pytest.raises(InputError, match="below zero: 1"):
        indices(np.array([1.0, -1.0]))


def test_an_aversion_of_zero_is_refused():
    with pytest.raises(InputError, match="no aversion"):
        atkinson(np.array([1.0, 2.0]), aversion=0)


def test_a_smallest_value_of_zero_has_no_ratio():
    assert math.isnan(extremes(np.array([0.0, 1.0])))


# What holds always

amounts = st.one_of(st.just(0.0), st.floats(1e-3, 1e6))
units = st.lists(
    st.tuples(amounts, st.floats(1e-2, 1e5), st.integers(0, 2), st.integers(0, 3), st.integers(0, 2)),
    min_size=1,
    max_size=40,
)


@given(units, st.booleans(), st.sampled_from([THEIL_T, THEIL_L]))
@settings(max_examples=120, deadline=None)
def test_the_parts_of_any_nesting_add_up(rows, weighted, index):
    y, people, *columns = (np.array(column) for column in zip(*rows))
    if index == THEIL_L:
        y = y + 1
    if not y.any():
        return
    weights = people if weighted else None
    nested = nesting(["a", "b", "c"], [column.astype(str) for column in columns], [str(i) for i in range(len(y))])
    split = decompose(y, weights, nested.groups, index)
    assert sum(split.between) == pytest.approx(split.total, abs=1e-12)
    assert min(split.between) >= -1e-12


@given(units)
@settings(max_examples=60, deadline=None)
def test_the_decomposition_is_the_one_of_the_textbook(rows):
    """T = sum_g Y_g ln(Y_g / P_g) + sum_g Y_g T_g, level by level."""
    y, people, outer, *_ = (np.array(column) for column in zip(*rows))
    if not y.any():
        return
    numbers, labels = pd.factorize(outer)
    table = group_table(y, people, numbers, [str(label) for label in labels])
    split = decompose(y, people, [numbers])
    assert split.between[0] == pytest.approx(table["between"].sum(), abs=1e-12)
    assert split.between[1] == pytest.approx(table["within"].sum(), abs=1e-12)
    assert table[["people_share", "value_share"]].sum().tolist() == pytest.approx([100, 100])


@given(units, st.floats(0.1, 100), st.randoms())
@settings(max_examples=60, deadline=None)
def test_currency_and_order_leave_the_indices_alone(rows, factor, random):
    y, people, *_ = (np.array(column) for column in zip(*rows))
    order = list(range(len(y)))
    random.shuffle(order)
    first, second = indices(y, people), indices(factor * y[order], people[order])
    assert list(second.values()) == pytest.approx(list(first.values()), rel=1e-7, abs=1e-9, nan_ok=True)


@given(units)
@settings(max_examples=60, deadline=None)
def test_contributions_of_units_add_up_to_theil(rows):
    y, people, *_ = (np.array(column) for column in zip(*rows))
    if not y.any():
        return
    assert contributions(y, people).sum() == pytest.approx(theil_t(y, people), abs=1e-12)


@given(st.lists(st.floats(1, 1e4), min_size=2, max_size=12), st.integers(2, 4))
@settings(max_examples=40, deadline=None)
def test_people_are_as_good_as_copies(values, copies):
    """Weight n is n units of weight one: the same for every index of shares."""
    y = np.array(values)
    weighted = indices(y, np.full(len(y), float(copies)))
    repeated = indices(np.repeat(y, copies))
    assert list(weighted.values()) == pytest.approx(list(repeated.values()), rel=1e-9, abs=1e-9)


def test_a_transfer_from_rich_to_poor_lowers_every_index():
    before, after = indices(np.array([1.0, 2, 3, 10])), indices(np.array([2.0, 2, 3, 9]))
    assert all(after[name] < before[name] for name in before)


def test_the_lorenz_curve_goes_from_nothing_to_all():
    people, share = lorenz_curve(np.array([3.0, 1.0, np.nan]), np.array([1.0, 3.0, 5.0]))
    assert people.tolist() == [0, 0.75, 1]
    assert share.tolist() == [0, 0.5, 1]


# Nesting


def test_a_name_in_two_outer_groups_is_two_groups_and_said():
    nested = nesting(
        ["province", "district"], [np.array(["S", "S", "B"]), np.array(["중구", "동구", "중구"])], ["1", "2", "3"]
    )
    assert nested.labels[1] == ("B / 중구", "S / 동구", "S / 중구")
    assert nested.groups[1].tolist() == [2, 1, 0]
    assert [str(one) for one in nested.notes] == [
        "district: groups that lie in several outer groups are counted apart: 1 (중구)."
    ]


def test_levels_in_the_wrong_order_are_said():
    provinces, regions = np.array(["p", "q", "r"]), np.array(["A", "A", "B"])
    nested = nesting(["province", "region"], [provinces, regions], ["1", "2", "3"])
    assert "region splits no group of province" in str(nested.notes[-1])
    assert nesting(["region", "province"], [regions, provinces], ["1", "2", "3"]).notes == ()


def test_a_unit_without_a_group_is_refused():
    with pytest.raises(InputError, match=r"region: Units without a group: 1 \(02\)"):
        nesting(["region"], [np.array(["a", None], dtype=object)], ["01", "02"])


def test_a_group_whose_units_are_all_unknown_is_unknown():
    table = group_table(np.array([1.0, np.nan]), None, np.array([0, 1]), ["a", "b"])
    assert table.loc["b", "units"] == 0
    assert math.isnan(table.loc["b", "mean"])


def test_names_with_a_slash_do_not_join_groups_of_different_outer_ones():
    outer, inner = np.array(["A / B", "A"]), np.array(["C", "B / C"])
    nested = nesting(["outer", "inner"], [outer, inner], ["1", "2"])
    assert len(set(nested.groups[1])) == 2
    split = decompose(np.array([1.0, 3.0]), None, nested.groups)
    assert split.between[2] == pytest.approx(0)  # each unit is a group of its own
    assert sum(split.between) == pytest.approx(split.total, abs=1e-15)


@pytest.mark.parametrize(("y", "people"), [([1, np.nan], [1, 1]), ([1, 2], [1, np.nan]), ([1, 2], [1, 0])])
def test_what_is_unknown_has_to_be_left_out_before(y, people):
    with pytest.raises(ValueError, match="leave out units"):
        theil_t(np.array(y, float), np.array(people, float))


def test_groups_by_hand():
    """1 and 3 with a mean of 2, 8 alone; of all 4: half of it and twice it."""
    table = group_table(np.array([1.0, 3, 8]), None, np.array([0, 0, 1]), ["a", "b"])
    assert table["units"].tolist() == [2, 1]
    assert table["mean"].tolist() == [2, 8]
    assert table["relative"].tolist() == [50, 200]
    assert table["people_share"].tolist() == pytest.approx([200 / 3, 100 / 3])
    assert table["value_share"].tolist() == pytest.approx([100 / 3, 200 / 3])
    assert table["between"].tolist() == pytest.approx([np.log(0.5) / 3, 2 * np.log(2) / 3])
    assert table["within"].tolist() == pytest.approx([(0.25 * np.log(0.5) + 0.75 * np.log(1.5)) / 3, 0])
    weighted = group_table(np.array([1.0, 3, 8]), np.array([3.0, 1, 1]), np.array([0, 0, 1]), ["a", "b"])
    assert weighted["mean"].tolist() == [1.5, 8]
    assert weighted["relative"].tolist() == pytest.approx([100 * 1.5 / 2.8, 100 * 8 / 2.8])
