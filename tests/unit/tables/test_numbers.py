"""Numbers from columns that may hold text."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.numbers import number_column


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (3, 3.0),
        (np.int16(3), 3.0),
        (2.5, 2.5),
        (Decimal("2.5"), 2.5),
        ("2.5", 2.5),
        (" 12 ", 12.0),
        ("1e3", 1000.0),
        ("0", 0.0),
        ("9,355,332", 9355332.0),
        ("1,234.5", 1234.5),
        ("+1,000", 1000.0),
    ],
)
def test_a_number_may_be_text_with_thousands_separators(value, expected):
    assert number_column([value], "t, f").tolist() == [expected]


@pytest.mark.parametrize("value", [None, "", "  ", float("nan"), np.float32("nan"), pd.NA, pd.NaT])
def test_a_blank_is_missing_and_no_zero(value):
    np.testing.assert_array_equal(number_column(["1", value, 3], "t, f"), [1, np.nan, 3])


@pytest.mark.parametrize(
    ("column", "size"),
    [([], 0), ([None] * 3, 3), (np.full(2, np.nan), 2), (pd.Series([pd.NA, pd.NA], dtype="Int64"), 2)],
)
def test_a_column_without_a_number_is_all_missing(column, size):
    numbers = number_column(column, "t, f")
    assert numbers.dtype == np.float64
    assert numbers.shape == (size,)
    assert np.isnan(numbers).all()


@pytest.mark.parametrize(
    "text",
    ["1,23", "1,2345", "12,34,567", ",123", "1.234,5", "1 000", "1_000", "0x10", "nan", "N/A", "*", "- 5", "abc"],
)
def test_text_that_is_no_number_is_refused_with_value_and_row(text):
    with pytest.raises(InputError) as caught:
        number_column(["1", "", text, "also bad"], "trips.csv, flow")
    assert str(caught.value).startswith(f"trips.csv, flow: “{text}” in row 3 is not a number.")


def test_the_row_of_bad_text_is_counted_from_one_whatever_the_index():
    with pytest.raises(InputError, match="“x” in row 2 "):
        number_column(pd.Series(["1", "x"], index=[70, 71]), "t, f")


@pytest.mark.parametrize("value", [-1, "-1", "-1,234", np.inf, "inf", "-inf", 1e400])
def test_negative_and_infinite_numbers_are_refused_counted_and_named(value):
    with pytest.raises(InputError) as caught:
        number_column([5, None, value, -2], "trips.csv, flow")
    assert str(caught.value).startswith(
        f"trips.csv, flow: Values that are negative or infinite: 2, the first in row 3 ({value})."
    )


def test_negative_numbers_pass_where_they_may_occur_and_infinite_ones_do_not():
    assert number_column([-1, "-2.5"], "t, f", negative=True).tolist() == [-1, -2.5]
    with pytest.raises(InputError, match="infinite"):
        number_column([-1, -np.inf], "t, f", negative=True)


def test_minus_zero_is_not_negative():
    assert number_column(["-0"], "t, f").tolist() == [0]


@given(st.integers(0, 10**12))
def test_thousands_separators_change_no_number(number):
    assert number_column([f"{number:,}", f"{number:,}.5"], "t, f").tolist() == [number, number + 0.5]


def test_the_column_given_is_left_as_it_was():
    column = pd.Series(["1", None, "2"], dtype=object)
    number_column(column, "t, f")
    assert column.tolist() == ["1", None, "2"]
