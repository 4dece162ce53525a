"""Identifiers as text, and the report of a join."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from multipolar.engine.codes import code_column, code_text, join_report, unique_codes
from multipolar.engine.errors import InputError
from multipolar.engine.units.table import units_table


def notes_of(report) -> list[str]:
    return [str(note) for note in report.notes]


# One identifier


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("5", "5"),
        ("05", "05"),  # a leading zero is part of the code
        ("  05 ", "05"),
        (5, "5"),
        (np.int8(5), "5"),
        (np.int64(1114055000), "1114055000"),
        (32010.0, "32010"),
        (np.float32(32010.0), "32010"),
        ("32010.0", "32010"),
        ("032010.00", "032010"),
        (Decimal("32010.0"), "32010"),
        (1e15, "1000000000000000"),
        (-7.0, "-7"),
        (1.5, "1.5"),
        ("1.5", "1.5"),
        ("1.50", "1.50"),
        ("v1.0", "v1.0"),  # a name, not a number
        ("1.0.0", "1.0.0"),
        ("가나 1", "가나 1"),
        (0, "0"),
        (0.0, "0"),
    ],
)
def test_a_code_is_text_and_loses_only_what_a_float_column_added(value, expected):
    assert code_text(value) == expected


@pytest.mark.parametrize("value", [None, float("nan"), np.float64("nan"), np.float32("nan"), pd.NA, pd.NaT, "", " \t"])
def test_a_blank_is_no_code(value):
    assert code_text(value) is None
    assert code_column([value, "05"]).tolist() == [None, "05"]


# Columns of identifiers


def test_lists_and_maps_in_a_column_are_text_like_anything_else():
    """Fields of GeoPackage may hold JSON; a column of lists of one length is no table."""
    assert code_column([["a", 1], ["b", 2]]).tolist() == ["['a', 1]", "['b', 2]"]
    assert code_column([{"a": 1}, None, "05"]).tolist() == ["{'a': 1}", None, "05"]
    assert code_column([]).tolist() == []


def test_a_column_of_mixed_types_gives_text_of_one_kind():
    mixed = ["5", 5, 5.0, np.int32(5), "5.0", Decimal("5"), "05", None, float("nan"), pd.NA]
    assert code_column(mixed).tolist() == ["5"] * 6 + ["05"] + [None] * 3


@pytest.mark.parametrize(
    ("series", "expected"),
    [
        (pd.Series([32010, None]), ["32010", None]),  # pandas made floats of it
        (pd.Series([32010, pd.NA], dtype="Int64"), ["32010", None]),
        (pd.Series(["05", pd.NA], dtype="string"), ["05", None]),
        (pd.Series(["b", "a", "b"], dtype="category"), ["b", "a", "b"]),
        (np.array([7, 7, 8]), ["7", "7", "8"]),
        ((code for code in ("x", "y")), ["x", "y"]),
        ([], []),
        ([None, None], [None, None]),
    ],
)
def test_a_column_keeps_its_order_whatever_holds_it(series, expected):
    assert code_column(series).tolist() == expected


def test_a_truth_value_is_not_the_number_one():
    assert code_column([True, 1]).tolist() == code_column([1, True]).tolist()[::-1] == ["True", "1"]


# Units: none missing, none twice


def test_missing_ids_are_counted_under_layer_and_field():
    with pytest.raises(InputError, match=r"^cities, INS: Features without an identifier: 3\. Fill the field"):
        unique_codes(["a", None, " ", float("nan")], "cities, INS")


def test_repeated_ids_are_named_once_each_in_text_order():
    with pytest.raises(
        InputError, match=r"^cities, INS: .*more than once: 2 \(05, 5\)\. Choose a field that is unique"
    ):
        unique_codes(["5", "05", "7", "05", 5.0, "05"], "cities, INS")


def test_only_the_first_ten_of_many_repeated_ids_are_written_out():
    many = [f"{number:02d}" for number in range(13)]
    with pytest.raises(InputError, match=r"more than once: 13 \(00, 01, .*, 09, … \(\+3\)\)"):
        unique_codes(many * 2, "cities, INS")


def test_five_and_zero_five_are_two_units():
    assert unique_codes(["5", "05"], "cities, INS").tolist() == ["5", "05"]


# The units table


def test_the_units_table_names_its_field_in_a_complaint():
    with pytest.raises(InputError, match=r"^communes, CODE_INS: Features without an identifier: 1\."):
        units_table(["a", None], [None, None], label="communes", field_names={"id": "CODE_INS"})
    with pytest.raises(InputError, match=r"^communes, POP: “many” in row 2 is not a number\."):
        units_table(
            ["a", "b"], [None, None], population=["1", "many"], label="communes", field_names={"population": "POP"}
        )


def test_a_layer_without_features_is_refused():
    with pytest.raises(InputError, match=r"^communes: The layer has no features\."):
        units_table([], [], label="communes")


def test_the_units_table_is_in_text_order_and_remembers_the_input_order():
    units = units_table(
        ["10", "9", "05"],
        [None] * 3,
        names=["ten", None, "  five "],
        regions=["R", float("nan"), pd.NA],
        population=["1,000", "", 7],
    )
    assert units.codes.tolist() == ["05", "10", "9"]
    assert units.order.tolist() == ["10", "9", "05"]
    assert units.table["unit_name"].tolist() == ["five", "ten", "9"]  # without a name: the code
    assert units.table["region"].tolist() == ["", "R", ""]
    np.testing.assert_array_equal(units.table["population"], [7, 1000, np.nan])
    assert units.table["employed"].isna().all()


def test_other_people_are_put_in_by_code_not_by_position():
    units = units_table(["b", "a", "c"], [None] * 3, population=[1, 2, 3])
    changed = units.with_population(pd.Series({"c": 30.0, "a": 20.0}))
    np.testing.assert_array_equal(changed.table["population"], [20, np.nan, 30])
    assert units.table["population"].tolist() == [2, 1, 3]  # the original stays as it was


# What joins with what


def test_a_join_report_counts_both_sides_and_lists_the_first_codes():
    table_only = [f"x{number:02d}" for number in range(12)]
    report = join_report(["b", "a", "b", *table_only], ["a", "b", "c", "d"], "trips.csv", "communes")
    assert (report.matched, len(report.only_in_table), report.only_in_units) == (2, 12, ("c", "d"))
    counts, lost, idle = notes_of(report)
    assert counts == (
        "trips.csv: codes that are units of communes: 2; that are not: 12; units that do not occur in it: 2."
    )
    assert lost == f"Codes of trips.csv without a unit: {', '.join(table_only[:10])}, … (+2)."
    assert idle == "Units that do not occur in trips.csv: c, d."


def test_a_complete_join_says_one_sentence():
    assert notes_of(join_report(["a", "b"], ["b", "a"], "trips", "communes")) == [
        "trips: codes that are units of communes: 2; that are not: 0; units that do not occur in it: 0."
    ]


def test_lost_leading_zeros_are_detected_beside_codes_that_match():
    report = join_report(["1001", "1002", "21001", "777"], ["01001", "001002", "21001"], "trips", "communes")
    assert report.lost_zeros == ("1001", "1002")
    assert any("match without leading zeros: 2 (1001, 1002)" in text for text in notes_of(report))
    report.require_match()  # one code matches, so it is a note and no error


def test_zeros_within_or_at_the_end_are_no_lost_zeros():
    assert join_report(["101", "11", "110"], ["1001", "1100"], "trips", "communes").lost_zeros == ()


def test_a_code_that_has_its_own_unit_did_not_lose_a_zero():
    assert join_report(["5", "7"], ["5", "05"], "trips", "communes").lost_zeros == ()


def test_nothing_in_common_is_refused_with_codes_of_both_sides():
    with pytest.raises(InputError) as caught:
        join_report(["x", "y"], ["a", "b", "c", "d"], "trips", "communes").require_match()
    assert str(caught.value) == (
        "trips: None of its codes (x, y) is a unit of communes (a, b, c, … (+1)). "
        "Choose the fields that hold the same codes on both sides."
    )


def test_nothing_in_common_for_want_of_zeros_says_how_to_read_the_table():
    with pytest.raises(InputError, match="differ by leading zeros: read the table again with its code columns as text"):
        join_report(["1001"], ["01001"], "trips", "communes").require_match()
