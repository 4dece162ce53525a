"""Statistics over years: long tables, years in field names, gaps, repeated rows."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.indicators.panel import divide, panel_from_table, year_in, year_number, yearly_trend
from multipolar.engine.plan.groups import plan_groups

UNITS = pd.Index(["01", "02", "03"], dtype=object)


def text(notes) -> str:
    return "\n".join(str(one) for one in notes)


def long(ids, years, people, **more):
    return panel_from_table(ids, {"people": {"pop": people}}, UNITS, years, label="T", **more)


def test_rows_of_a_long_table_find_their_place_whatever_their_order():
    panel = long(["02", "01", "01", "02"], ["2021", "2021", 2020.0, "2020-12-31"], [4, "1,003", 1, 2])
    assert panel.years == (2020, 2021)
    assert panel["people"][:, :2].tolist() == [[1, 2], [1003, 4]]
    assert np.isnan(panel["people"][:, 2]).all()
    assert "units without a number of people (they stay unknown, not zero): 2020: 1, 2021: 1" in text(panel.notes)


def test_several_fields_of_a_measure_are_added_up_and_an_unknown_one_makes_the_sum_unknown():
    measures = {"women": {"a": [1, 2, None], "b": [10, 20, 30]}}
    panel = panel_from_table(["01", "02", "03"], measures, UNITS)
    assert panel.years == (None,)
    assert panel["women"][0].tolist()[:2] == [11, 22]
    assert np.isnan(panel["women"][0, 2])


def test_years_are_read_off_the_names_of_fields():
    measures = {
        "women": {"2022년_여_20~24세": [1, 2, 3], "2022년_여_25~29세": [1, 1, 1], "2023년_여_20~24세": [5, 5, 5]},
        "area": {"km2": [7, 8, 9]},
        "people": {"pop_2022": [10, 10, 10], "pop_2023": [20, 20, 20], "pop_2024": [30, 30, 30]},
    }
    panel = panel_from_table(UNITS, measures, UNITS, label="T")
    assert panel.years == (2022, 2023)
    assert panel["women"].tolist() == [[2, 3, 4], [5, 5, 5]]
    assert panel["area"].tolist() == [[7, 8, 9]] * 2
    said = text(panel.notes)
    assert "years read off the names of the fields: 2022, 2023" in said
    assert "years that not every measure has, left out: 2024" in said
    assert "fields without a year, taken for every year: area" in said


@pytest.mark.parametrize(
    ("name", "year"),
    [("pcgdp1940", 1940), ("2022년_여", 2022), ("GR4000", None), ("LPCGDP40", None), ("d202206", None)],
)
def test_what_reads_as_a_year_in_a_name(name, year):
    assert year_in(name) == year


def test_a_single_number_that_looks_like_a_year_is_none_beside_a_field_without():
    panel = panel_from_table(["01"], {"women": {"women_2039": [3]}, "people": {"total": [9]}}, UNITS)
    assert panel.years == (None,)
    assert (panel["women"][0, 0], panel["people"][0, 0]) == (3, 9)
    dated = panel_from_table(["01"], {"women": {"women_2022": [3]}, "people": {"total_2022": [9]}}, UNITS)
    assert dated.years == (2022,)


@pytest.mark.parametrize(
    ("value", "year"),
    [
        ("2022", 2022),
        ("2022.0", 2022),
        ("2022-06-30", 2022),
        ("2022-06-30T00:00:00", 2022),
        ("20220630", 2022),  # as Korean registers write dates, and months
        ("202206", 2022),
        ("2022.06.30", 2022),
        ("2022/6/30", 2022),
        ("2022. 6. 30.", 2022),
        ("2022년", 2022),  # as Korean tables write periods
        ("2022 년", 2022),
        ("2022년 6월", 2022),
        ("2022년6월30일", 2022),
        ("2022.06", 2022),
        ("2022년 13월", None),
        ("2022년도", 2022),
        ("22", None),
        ("1e3", None),
        ("202213", None),
        ("20220631", 2022),  # a day too many, but the year is certain
        ("20220639", None),
        ("2022.5", None),
    ],
)
def test_what_reads_as_a_year_in_a_field(value, year):
    assert year_number(value) == year


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: long(["01", "01"], [2020, 2020], [1, 2]), r"more than once: 1 \(01 \(2020\)\)"),
        (lambda: long(["01", "01"], None, [1, 2]), r"more than once: 1 \(01\)"),
        (lambda: long(["01"], ["about 2020"], [1]), "no year: about 2020"),
        (lambda: long(["01"], [None], [1]), "both a unit and a year"),
        (lambda: long([], [], []), "no rows"),
        (lambda: long(["1"], [2020], [1]), "leading zeros"),
        (lambda: long(["01"], [2020], ["many"]), "“many” in row 1"),
        (lambda: long(["01"], [2020], [-1]), "negative"),
        (
            lambda: panel_from_table(["01"], {"p": {"p2020": [1], "p": [2]}}, UNITS),
            "have a year in their name and some have none",
        ),
        (
            lambda: panel_from_table(["01"], {"p": {"p2020": [1]}, "q": {"q2021": [2]}}, UNITS),
            "no year in common",
        ),
    ],
)
def test_what_is_refused(call, words):
    with pytest.raises(InputError, match=words):
        call()


def test_only_measures_that_may_be_are_below_zero():
    assert long(["01"], [2020], [-1], negative=["people"])["people"][0, 0] == -1


def test_rows_without_code_or_year_are_counted():
    panel = long(["01", None, "02"], [2020, 2020, None], [1, 2, 3])
    said = text(panel.notes)
    assert "rows without a unit code, left out: 1" in said
    assert "rows without a year, left out: 1" in said
    assert panel["people"][0, 0] == 1


def test_an_area_has_the_sum_of_its_members_and_none_when_one_is_unknown():
    groups = plan_groups(
        ["A", "A", "B", "B"], ["A", "A", "B", "B"], ["01", "02", "02", "03"], ["centre", "maximum"] * 2, UNITS
    )
    panel = long(["01", "02"], [2020, 2020], [1, 2]).over(groups)
    assert groups.table["scope"].tolist() == ["minimum", "maximum"] * 2
    assert panel["people"][0].tolist()[:3] == [1, 3, 2]
    assert np.isnan(panel["people"][0, 3])


def test_division_by_zero_is_unknown_not_infinite():
    assert divide(np.array([1.0, 0.0, 6.0]), np.array([0.0, 0.0, 2.0])).tolist()[2] == 3
    assert np.isnan(divide(np.array([1.0, 0.0]), np.array([0.0, 0.0]))).all()


def test_a_trend_is_the_slope_of_a_line_over_the_known_years():
    values = np.array([[1.0, 5.0, np.nan], [np.nan, 5.0, 3.0], [5.0, 5.0, np.nan]])
    slope = yearly_trend((2020, 2021, 2024), values)
    assert slope[:2].tolist() == [1.0, 0.0]
    assert np.isnan(slope[2])
    assert np.isnan(yearly_trend((None,), values[:1])).all()
