"""Numbers as offices write them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.numbers import NumberRules, number_form, read_numbers, withheld_marks


def values(texts, **rules):
    return read_numbers(texts, "f, c", NumberRules(**rules)).values.tolist()


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["9,355,332", "12"], [9355332, 12]),
        (["1.234,5", "2"], [1234.5, 2]),
        (["1,234.5", "2"], [1234.5, 2]),
        (["1.234.567", "8,25"], [1234567, 8.25]),
        (["1.234", "8,25"], [1234, 8.25]),  # a decimal comma elsewhere makes the point part thousands
        (["1,234", "8.25"], [1234, 8.25]),
        (["0,123", "5"], [0.123, 5]),  # nothing is grouped behind a zero
        (["1234,567", "5"], [1234.567, 5]),
        (["1 234", "1\u00a0234", "1\u2009234", "1\u202f234,5", "1'234", "1’234"], [1234] * 3 + [1234.5] + [1234] * 2),
        (["１２３", "１，２３４", "１．５"], [123, 1234, 1.5]),
        (["12 %", "3.5%", "４％"], [12, 3.5, 4]),
        (["1e3", "1.5E-2"], [1000, 0.015]),
        ([".5", "5.", "+7"], [0.5, 5, 7]),
        ([3, 2.5, np.int8(4), "5"], [3, 2.5, 4, 5]),
    ],
)
def test_numbers_are_read_by_the_rule_of_their_column(texts, expected):
    assert values(texts) == expected


@pytest.mark.parametrize(("texts", "number"), [(["1,234", "2,345"], "1234"), (["1.234"], "1.234")])
def test_what_could_be_two_numbers_is_said(texts, number):
    column = read_numbers(texts, "f, c")
    assert f"taken for {number}," in str(column.notes[0])
    assert not read_numbers([*texts, "0.5"], "f, c").notes


def test_the_decimal_sign_can_be_given():
    assert values(["1,234"], decimal=",") == [1.234]
    assert values(["1.234"], decimal=",") == [1234]
    with pytest.raises(InputError, match="“1,23” in line 1 is not a number"):
        values(["1,23"], decimal=".")


def test_two_decimal_signs_in_one_column_are_refused_with_both_places():
    with pytest.raises(InputError, match=r"points \(“1\.5” in line 2\) and decimal commas \(“2,5” in line 4\)"):
        values(["1", "1.5", "", "2,5"])


def test_withheld_is_neither_zero_nor_blank():
    column = read_numbers(["5", "-", "N/A", "*", "", None, "X", "0"], "f, c")
    np.testing.assert_array_equal(column.values, [5, *[np.nan] * 6, 0])
    assert column.withheld.tolist() == [False, True, True, True, False, False, True, False]
    assert column.blank.tolist() == [False, False, False, False, True, True, False, False]


def test_numbers_can_be_marks():
    rules = NumberRules(withheld=withheld_marks("-1; -9999 geheim"))
    column = read_numbers(["-1", -9999, -9999.0, "Geheim", "7"], "f, c", rules)
    assert column.withheld.tolist() == [True] * 4 + [False]
    with pytest.raises(InputError, match="“-2” in line 1 is negative"):
        read_numbers(["-2"], "f, c", rules)


@pytest.mark.parametrize(
    "text",
    [
        "1,23,456",
        "12 34",
        "1_000",
        "0x10",
        "- 5",
        "abc",
        "=1+2",
        "1,2,3",
        "12a",
        "#REF!",
        "1.2.3",
        "²",
        "1,234.567.8",
        True,
    ],
)
def test_what_is_no_number_is_named_with_its_line(text):
    with pytest.raises(InputError, match="in line 7 is not a number") as caught:
        read_numbers(["1", text], "f, c", lines=[5, 7])
    assert str(text) in str(caught.value)


def test_percent_beside_plain_numbers_is_refused():
    with pytest.raises(InputError, match=r"percent signs \(“12%” in line 2\) beside plain numbers \(“3” in line 1\)"):
        values(["3", "12%"])


@pytest.mark.parametrize("value", ["-5", -5, "1e999", float("inf"), "-1,234"])
def test_negative_and_infinite_numbers_are_refused(value):
    with pytest.raises(InputError, match="negative or infinite"):
        values([value])


def test_negative_numbers_pass_where_they_may_occur():
    assert values(["-5", "−5", "-1,234.5"], negative=True) == [-5, -5, -1234.5]


@given(st.lists(st.decimals(0, 10**9, places=3), min_size=1), st.sampled_from([",", "\u2009", ""]))
def test_english_and_continental_writing_give_the_same(numbers, parter):
    english = [f"{number:,}".replace(",", parter) for number in numbers]
    continental = [text.translate(str.maketrans(",.", ".,")) for text in english]
    # a fourth decimal leaves no doubt about the sign
    first, second = [*english, "0.1234"], [*continental, "0,1234"]
    assert values(first) == values(second) == [*map(float, numbers), 0.1234]


@given(st.text(max_size=12))
def test_any_text_has_the_shape_of_a_number_or_not(text):
    form = number_form(text)
    if form is not None:
        decimal = "." if form.allows(".") else ","
        assert form.value(decimal) == form.value(decimal)  # never NaN


@pytest.mark.parametrize(
    ("text", "with_point", "with_comma"),
    [
        ("1234", 1234, 1234),
        ("1,234", 1234, 1.234),
        ("1.234", 1.234, 1234),
        ("12,34", None, 12.34),  # groups have three figures
        ("1234,567", None, 1234.567),  # and begin with one to three
        ("1,234,567", 1234567, None),
        ("1,234.5", 1234.5, None),
        ("1.234,5", None, 1234.5),
        ("0,123", None, 0.123),  # nothing is grouped behind a zero
        ("0.123", 0.123, None),
        ("1.5e3", 1500, None),
        ("1,5e3", None, 1500),
        ("1,234e3", None, 1234),  # no groups before an exponent
        ("1 234", 1234, 1234),
        ("1 234.5", 1234.5, None),
        ("1 234,5", None, 1234.5),
        ("12 34", None, None),
        ("1 234e3", None, None),
        ("1 234,567", None, 1234.567),  # one kind of separator of thousands
        ("1 234,567.5", None, None),
        ("1.2.3", None, None),
        ("5.", 5, None),
        (".5", 0.5, None),
        (",5", None, 0.5),
        ("-1,5", None, -1.5),
    ],
)
def test_what_a_text_is_with_either_decimal_sign(text, with_point, with_comma):
    form = number_form(text)
    found = [form.value(sign) if form is not None and form.allows(sign) else None for sign in (".", ",")]
    assert found == [with_point, with_comma]
    if form is not None:
        alone = {(True, False): ".", (False, True): ","}
        assert form.tells == alone.get((with_point is not None, with_comma is not None), "")
