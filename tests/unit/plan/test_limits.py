"""Who is barred from the surroundings of whom, worked by hand: the step itself, before anything else has a say."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.plan.limits import FREE, TOO_FAR, TOO_LARGE, barred_pairs
from multipolar.engine.plan.scoperules import ScopeRules
from multipolar.engine.units.table import units_table

# A city of a and b with 150 people, f with nobody; nobody knows how many live in e.
PEOPLE = [100, 50, 150, 151, None, 0]
AREA_OF = np.array([0, 0, -1, -1, -1, 1])
MARKS = {FREE: ".", TOO_LARGE: "L", TOO_FAR: "F"}
UNKNOWN = "Units without a population, which limits to size count as none: 1 (e)."


def barred(fastest=None, area_of=AREA_OF, areas=2, people: Any = PEOPLE, **rules):
    """A line of marks per area, and what is said."""
    units = units_table(list("abcdef"), [None] * 6, population=people)
    found, notes = barred_pairs(units, area_of, areas, ScopeRules(**rules), fastest)
    return ["".join(MARKS[mark] for mark in row) for row in found.tolist()], [str(note) for note in notes]


def test_without_limits_nobody_is_barred_and_nothing_is_said():
    assert barred() == (["......", "......"], [])
    assert barred(people=None) == (["......", "......"], [])


def test_units_with_more_people_than_the_whole_city_are_too_large():
    """c has as many as a and b together, d one more. A city without people bars nobody."""
    assert barred(smaller_only=True) == (
        ["...L..", "......"],
        [UNKNOWN, "Units too large to be surroundings of some or all centres: 1 (d)."],
    )


def test_a_city_may_have_less_than_one_of_what_is_counted():
    thousands = [None if one is None else one / 1024 for one in PEOPLE]
    assert barred(smaller_only=True, people=thousands)[0] == ["...L..", "......"]


def test_units_above_a_number_of_people_are_too_large_for_all_centres():
    assert barred(member_max_population=150)[0] == ["...L..", "...L.."]
    marks, notes = barred(member_max_population=149)
    assert marks == ["..LL..", "..LL.."]
    assert notes[1] == "Units too large to be surroundings of some or all centres: 2 (c, d)."
    # a is too large for f's surroundings, though not for its own city.
    assert barred(member_max_population=99)[1][1].endswith(": 3 (a, c, d).")
    alone = barred(member_max_population=99, area_of=np.array([0, 0, -1, -1, -1, -1]), areas=1)
    assert alone[1][1].endswith(": 2 (c, d).")
    assert barred(member_max_population=200)[1][1].endswith(": 0 (-).")


def test_limits_to_the_size_of_areas_bar_no_unit_but_need_people():
    assert barred(area_max_population=100) == (["......", "......"], [UNKNOWN])
    for limit in ("member_max_population", "area_max_population", "area_min_population"):
        with pytest.raises(InputError, match="nobody knows how many people"):
            barred(people=None, **{limit: 100})
    with pytest.raises(InputError, match="nobody knows how many people"):
        barred(people=None, smaller_only=True)


def test_units_beyond_the_travel_time_are_too_far_and_so_are_those_without_one():
    """To the city a, b, c and d are 0, 5, 30 and 30.5 minutes, to f c is 31; further pairs have no time."""
    keys = np.array([0, 1, 2, 3, 6 + 2, 6 + 5])
    fastest = keys, np.array([0, 5, 30, 30.5, 31, 0]), np.zeros(6)
    marks, notes = barred(fastest, max_minutes=30)
    assert marks == ["...FFF", "FFFFF."]
    # Without the city's own units: c near; d, and c from f, further; e, f, and a, b, d, e from f unknown.
    assert notes == [
        "Pairs of unit and centre within 30 minutes: 1; further: 2; without a travel time, so left out: 6."
    ]
    assert barred(fastest, max_minutes=29.9)[0] == ["..FFFF", "FFFFF."]
    assert barred(fastest, max_minutes=31)[0] == ["....FF", "FF.FF."]
    both = barred(fastest, max_minutes=30, smaller_only=True)[0]
    assert both == ["...LFF", "FFFFF."]  # the first reason stays
    with pytest.raises(InputError, match="no table of travel times"):
        barred(max_minutes=30)
