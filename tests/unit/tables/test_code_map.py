"""Code maps: renames, mergers, splits."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from multipolar.engine.codemap import code_map, prefix_map, split_amount
from multipolar.engine.errors import InputError


def test_many_to_one_and_names_that_stay():
    found = code_map(["45", "42", "11", "11"], ["52", "51", "11", "11"])
    assert found.targets == {code: ((new, Fraction(1)),) for code, new in (("45", "52"), ("42", "51"), ("11", "11"))}
    assert "3 codes become 3; 2 change, 0 are split" in str(found.notes[0])


def test_one_to_many_needs_shares():
    with pytest.raises(InputError, match=r"no share for each: 1 \(a\)"):
        code_map(["a", "a"], ["b", "c"])


@pytest.mark.parametrize("shares", [[0.25, 0.75, 1], ["25", "75", "100"]])
def test_shares_are_parts_of_one_or_percent(shares):
    found = code_map(["a", "a", "d"], ["b", "c", "e"], shares)
    assert found.targets["a"] == (("b", Fraction(1, 4)), ("c", Fraction(3, 4)))


def test_shares_that_do_not_make_up_a_whole_are_named():
    with pytest.raises(InputError, match=r"do not sum up to 1: 1 \(a: 0.9\)"):
        code_map(["a", "a", "d"], ["b", "c", "e"], [0.5, 0.4, 1])
    with pytest.raises(InputError, match=r"do not sum up to 100: 1 \(a: 90\)"):
        code_map(["a", "a", "d"], ["b", "c", "e"], [50, 40, 100])


def test_printed_thirds_make_up_a_whole():
    found = code_map(["a"] * 3, ["b", "c", "d"], [0.3333333, 0.3333333, 0.3333333])
    assert sum(share for _, share in found.targets["a"]) == 1


def test_rows_without_a_code_are_counted():
    found = code_map(["a", None, "c"], ["b", "x", ""])
    assert set(found.targets) == {"a"}
    assert "left out: 2" in str(found.notes[1])
    with pytest.raises(InputError, match="no rows"):
        code_map([None], ["b"])


def test_a_prefix_names_the_larger_unit():
    found = prefix_map(["11010", "11020", "21010", "9"], 2)
    assert {code: new[0][0] for code, new in found.targets.items()} == {
        "11010": "11",
        "11020": "11",
        "21010": "21",
        "9": "9",
    }
    assert "1 (9)" in str(found.notes[1])


@given(st.integers(0, 2**150), st.lists(st.floats(1e-6, 1), min_size=1, max_size=6))
def test_a_split_loses_nothing(amount, weights):
    total = sum(map(Fraction, weights))
    parts = split_amount(amount, tuple((str(k), Fraction(w) / total) for k, w in enumerate(weights)))
    assert sum(parts) == amount
    assert all(part >= 0 for part in parts)
