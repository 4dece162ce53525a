"""Exact sums."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from multipolar.engine import exact
from multipolar.engine.errors import InputError

numbers = st.one_of(
    st.integers(0, 10**6).map(float),
    st.floats(2.0**-40, 1e9),
    st.sampled_from([0.1, 0.2, 1e-6, 16171.4811494017, 2.0**47, 3.5]),
)


@given(st.lists(numbers, min_size=1, max_size=30))
def test_a_sum_is_the_float_nearest_to_the_true_one(values):
    parts = exact.exact_parts(np.array(values))
    summed = exact.sums_at(parts, np.array([0]))
    assert exact.rounded(summed).tolist() == [math.fsum(values)]
    assert exact.total(parts) == sum(map(Fraction, values)) * exact.ONE


@given(st.lists(numbers, min_size=1, max_size=30), st.randoms())
def test_the_order_leaves_no_trace(values, random):
    shuffled = random.sample(values, len(values))
    first, second = (exact.sums_at(exact.exact_parts(np.array(v)), np.array([0])) for v in (values, shuffled))
    assert exact.rounded(first).tolist() == exact.rounded(second).tolist()


@given(st.lists(numbers, max_size=10))
def test_one_number_comes_back_as_it_was(values):
    parts = exact.exact_parts(np.array(values, dtype=float))
    assert exact.rounded(parts).tolist() == values
    assert exact.rounded(exact.to_parts(exact.to_exact(parts))).tolist() == values


def test_whole_numbers_need_one_column():
    assert exact.exact_parts(np.array([1.0, 5.0])).shape == (2, 1)
    assert exact.exact_parts(np.array([1.0, 5.5])).shape == (2, 4)
    assert exact.narrowed(exact.to_parts([5 * exact.ONE])).shape == (1, 1)


def test_negative_numbers_are_exact_too():
    assert exact.rounded(exact.sums_at(exact.exact_parts(np.array([-0.75, 0.5])), np.array([0]))).tolist() == [-0.25]


def test_what_cannot_be_counted_exactly_is_refused():
    with pytest.raises(InputError, match="too large to be counted"):
        exact.exact_parts(np.array([2.0**53]))
