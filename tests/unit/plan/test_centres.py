"""Central cities: by code, by field, by urban centres on the grid; how they are called."""

from __future__ import annotations

import numpy as np
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.grid.cells import Clusters
from multipolar.engine.plan.centres import centre_regions, centres_from_codes, centres_from_field, centres_from_grid
from multipolar.engine.units.overlay import overlay_units
from unit.grid.gridmaps import frame_of
from unit.units.unitmaps import cells

from .squaremaps import map_units, said

UNITS = map_units(
    "abcd", population={"a": 100, "b": 900, "c": 50, "d": 50}, names={"a": "Aa", "b": "Bb"}, regions={"b": "R"}
)


def test_codes_stand_in_any_order_with_commas_or_semicolons():
    found = centres_from_codes(" d;b, ,", UNITS)
    assert found.area_of.to_dict() == {"b": "b", "d": "d"}
    assert found.names.to_dict() == {"b": "Bb", "d": "d"}
    assert (found.basis, found.notes, len(found)) == ("given", (), 2)


def test_a_code_twice_counts_once_and_is_told():
    found = centres_from_codes("b,a,b", UNITS)
    assert found.area_of.index.tolist() == ["a", "b"]
    assert [str(note) for note in found.notes] == ["CENTRES names b more than once."]


@pytest.mark.parametrize(
    ("text", "what"), [("x,b,y", "Codes that are no units: 2 (x, y)."), (" , ;", "No code is given.")]
)
def test_unknown_codes_and_none_at_all_are_refused(text, what):
    with pytest.raises(InputError) as error:
        centres_from_codes(text, UNITS)
    assert (error.value.where, str(error.value.what)) == ("CENTRES", what)


def test_units_with_one_value_are_one_centre_called_by_most_people():
    found = centres_from_field(["7", "7", None, "8"], UNITS, "UNITS, city")
    assert found.area_of.to_dict() == {"a": "7", "b": "7", "d": "8"}
    assert found.names.to_dict() == {"7": "Bb", "8": "d"}


def test_of_equally_many_people_the_lower_code_gives_the_name():
    assert centres_from_field([None, None, "7", "7"], UNITS, "UNITS, city").names.to_dict() == {"7": "c"}


def test_noughts_and_ones_are_a_mark():
    for values in ([0, 1, 1, 0], ["false", "true", "True", "False"], [False, True, True, None]):
        found = centres_from_field(values, UNITS, "UNITS, city")
        assert found.area_of.to_dict() == {"b": "b", "c": "c"}
        assert [str(note) for note in found.notes] == [
            "UNITS, city holds 0 and 1 only: each marked unit is a centre by itself (2)."
        ]


@pytest.mark.parametrize("values", [[None] * 4, [0, 0, 0, 0], ["", " ", None, None]])
def test_a_field_without_any_centre_is_refused(values):
    with pytest.raises(InputError) as error:
        centres_from_field(values, UNITS, "UNITS, city")
    assert (error.value.where, str(error.value.what)) == (
        "UNITS, city",
        "No unit belongs to a centre: the field is empty.",
    )


def test_the_region_of_an_area_is_that_of_the_unit_it_is_called_by_else_of_its_first():
    units = map_units("abcd", regions={"a": "west", "b": "north", "c": "south", "d": "east"})
    assert centre_regions(centres_from_codes("d,b", units), units).to_dict() == {"b": "north", "d": "east"}
    found = centres_from_field(["7", "7", "a", "d"], units, "UNITS, city")  # a is an area's id and a unit of another
    assert centre_regions(found, units).to_dict() == {"7": "west", "a": "south", "d": "east"}


# Urban centres on the grid: a row of eight cells, units of two cells each, a centre over cells 1 to 4, another on cell 6

PEOPLE = np.array([[49.0, 51, 60, 40, 30, 70, 55, 45]])
PLACES = map_units("abcd", population={"a": 100, "b": 100, "c": 100, "d": 100})


def on_grid(people=PEOPLE, **rules):
    clusters = Clusters(np.array([1, 2, 3, 4, 6]), np.array([0, 0, 0, 0, 1]), np.array([181.0, 55.0]))
    overlay = overlay_units([cells(x, 0, x + 2, 1) for x in (0, 2, 4, 6)], frame_of(1, 8), list(PLACES.codes))
    return centres_from_grid(clusters, overlay, people, PLACES, **rules)


def test_a_unit_belongs_to_the_centre_with_half_of_its_people():
    """a 51 of 100, b all, c 30 of 100, d 55 of 100 in the other centre. b gives the name: most of its people are inside,
    and of a, b with 100 people each b is no earlier: equal people, so the lower code."""
    found = on_grid()
    assert found.area_of.to_dict() == {"a": "a", "b": "a", "d": "d"}
    assert found.names.to_dict() == {"a": "a", "d": "d"}
    assert found.basis == "population"
    assert [str(note) for note in found.notes] == [
        "Centres that the units reach: 2; of these in the population window and with at least 50 % of some unit's people: 2."
    ]


def test_exactly_half_is_enough_and_less_is_not():
    half = PEOPLE.copy()
    half[0, :2] = 50, 50
    assert on_grid(half).area_of.to_dict() == {"a": "a", "b": "a", "d": "d"}
    assert on_grid(half, unit_share=50.1).area_of.to_dict() == {"b": "b", "d": "d"}
    assert on_grid(unit_share=30).area_of.to_dict() == {"a": "a", "b": "a", "c": "a", "d": "d"}


def test_a_unit_without_people_belongs_to_no_centre():
    empty = PEOPLE.copy()
    empty[0, 2:4] = 0, np.nan
    assert on_grid(empty).area_of.to_dict() == {"a": "a", "d": "d"}


def test_a_centre_in_less_than_half_of_every_unit_is_left_out_and_told_with_its_place():
    found = on_grid(unit_share=60)
    assert found.area_of.to_dict() == {"b": "b"}
    assert [str(note) for note in found.notes] == [
        "Centres that the units reach: 2; of these in the population window and with at least 60 % of some unit's people: 1.",
        "Centres with less than 60 % of every unit, left out: 1 (mostly in d).",
    ]


def test_the_population_window_includes_its_ends():
    assert on_grid(min_population=55, max_population=55).area_of.to_dict() == {"d": "d"}
    assert on_grid(min_population=181).area_of.to_dict() == {"a": "a", "b": "a"}
    assert said(on_grid(min_population=56).notes, "left out") == []  # a centre beyond the window is not lost
    for window, high in (({"min_population": 182}, "∞"), ({"min_population": 56, "max_population": 180}, "180")):
        with pytest.raises(InputError) as error:
            on_grid(**window)
        assert error.value.where == "CLASSES"
        assert str(error.value.what) == (
            f"No centre has between {window['min_population']} and {high} people; the 2 centres on the grid have 55 to 181."
        )


def test_no_unit_with_the_share_is_refused():
    with pytest.raises(InputError) as error:
        on_grid(min_population=0, max_population=55, unit_share=56)
    assert str(error.value.what) == "No unit has 56 % of its people in one centre."


def test_a_grid_without_any_centre_is_refused():
    none = Clusters(np.zeros(0, dtype=int), np.zeros(0, dtype=int), np.zeros(0))
    overlay = overlay_units([cells(0, 0, 1, 1)], frame_of(1, 1), ["a"])
    with pytest.raises(InputError) as error:
        centres_from_grid(none, overlay, np.ones((1, 1)), map_units("a"))
    assert str(error.value.what) == "No centre has between 0 and ∞ people; the 0 centres on the grid have 0 to 0."
