"""Numbers of places over years, and access to facilities that open and close."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.indicators import reach as reaching
from multipolar.engine.indicators.accessibility import Decay, access_notes, access_over_years, measure_access
from multipolar.engine.indicators.classes import fifths, in_classes
from multipolar.engine.indicators.reach import StraightReach, listed_reach
from multipolar.engine.indicators.yearly import (
    Yearly,
    common_years,
    course,
    from_fields,
    from_rows,
    lifetimes,
    of_every_year,
    per_year,
    read_years,
    with_numbers,
    years_of_names,
)

NAN = float("nan")


def told(notes):
    return " | ".join(str(one) for one in notes)


# Numbers


def test_fields_with_years_are_read_and_those_of_one_year_added_up():
    yearly, notes = from_fields({"m_2022": [1, 2], "f_2022": ["10", None], "all_2020": [5, 6]}, "DEMAND")
    assert yearly.years == (2020, 2022)
    assert yearly.numbers[0].tolist() == [5, 6]
    assert yearly.numbers[1][0] == 11
    assert np.isnan(yearly.numbers[1][1])
    assert "2020, 2022" in told(notes)


@pytest.mark.parametrize("names", [["people"], ["pop_2022"], ["women_2039"], ["m_2022", "f_2022"]])
def test_fields_of_a_single_year_hold_for_every_year(names):
    yearly, notes = from_fields({name: [3] for name in names}, "DEMAND")
    assert (yearly.years, yearly.dated, notes) == ((None,), False, [])
    assert yearly.over([1990, 2020]).tolist() == [[3 * len(names)]] * 2


def test_fields_with_and_without_a_year_do_not_mix():
    with pytest.raises(InputError, match="some have none"):
        from_fields({"pop_2020": [1], "pop": [1]}, "DEMAND")


def test_rows_of_a_place_are_put_together():
    found = from_rows(["a", "b", "a", "c"], ["2021", "2020", "2020-12-31", None], np.array([4.0, 2, NAN, 9]), "D", "y")
    assert found.yearly.years == (2020, 2021)
    assert found.place.tolist() == [0, 1, 0, -1]
    assert found.row.tolist() == [0, 1]  # of a the row of 2021
    assert found.yearly.blank == (1, 0)
    assert np.isnan(found.yearly.numbers[0][0])
    assert np.isnan(found.yearly.numbers[1][1])
    assert (found.yearly.numbers[0][1], found.yearly.numbers[1][0]) == (2, 4)
    assert "rows without a year, left out: 1" in told(found.notes)
    assert "places without a row in a year that have one in another: 2021: 1" in told(found.notes)


def test_the_order_of_rows_leaves_no_trace():
    rows = [("a", 2020, 1.0), ("a", 2021, 2.0), ("b", 2020, 3.0), ("b", 2021, 4.0)]
    for order in ([0, 1, 2, 3], [3, 1, 0, 2], [2, 3, 0, 1]):
        keys, years, values = zip(*(rows[one] for one in order))
        found = from_rows(keys, years, np.array(values), "D", "y")
        by_key = {keys[row]: found.yearly.numbers[:, place].tolist() for place, row in enumerate(found.row)}
        assert by_key == {"a": [1, 2], "b": [3, 4]}
        assert all(years[row] == 2021 for row in found.row)


@pytest.mark.parametrize(
    ("keys", "years", "words"),
    [
        (["a", "a"], [2020, 2020], r"more than once in a year: 1 \(a \(2020\)\)"),
        (["a"], ["soon"], "no year: soon"),
        (["a"], [None], "No row has a year"),
    ],
)
def test_rows_that_are_refused(keys, years, words):
    with pytest.raises(InputError, match=words):
        from_rows(keys, years, np.ones(len(keys)), "D", "y")


def test_a_facility_counts_from_the_year_it_opened_until_the_year_it_closed():
    yearly, notes = lifetimes(
        of_every_year([5, 6, 7, 8]), [2019, None, "2021-03-02", 2020], [2021, 2020, None, 2020], "F"
    )
    assert np.nan_to_num(yearly.over([2018, 2019, 2020, 2021])).tolist() == [
        [0, 6, 0, 0],
        [5, 6, 0, 0],
        [5, 0, 0, 0],
        [0, 0, 7, 0],
    ]
    assert yearly.over([None]).tolist() == [[5, 6, 7, 8]]
    assert "without an opening year, taken as open from the beginning: 1" in told(notes)
    assert "closed in the year they opened, so that they count in none: 1" in told(notes)
    with pytest.raises(InputError, match="closed before they opened: 1"):
        lifetimes(of_every_year([1]), [2020], [2019], "F")
    with pytest.raises(InputError, match="no year"):
        lifetimes(of_every_year([1]), ["new"], None, "F")


# Common years


def dated(*years):
    return Yearly(years, np.ones((len(years), 1)))


def test_years_that_one_source_lacks_are_left_out_and_said():
    years, notes = common_years(
        [("D", dated(2019, 2020, 2021)), ("F", dated(2020, 2021, 2022)), ("S", of_every_year([1]))]
    )
    assert years == (2020, 2021)
    assert "D: years that not every source has, left out: 2019" in told(notes)
    assert "F: years that not every source has, left out: 2022" in told(notes)
    assert "taken for every year: S" in told(notes)


def test_without_years_there_is_one_without_a_name():
    assert common_years([("D", of_every_year([1])), ("F", of_every_year([1]))]) == ((None,), [])


def test_chosen_years_choose():
    both = [("D", dated(2019, 2020, 2021)), ("F", of_every_year([1]))]
    assert common_years(both, [2021, 2019])[0] == (2019, 2021)
    opens = lifetimes(of_every_year([1]), [2000], None, "F")[0]
    assert common_years([("D", of_every_year([1])), ("F", opens)], [2010, 1990])[0] == (1990, 2010)
    assert common_years([("D", dated(2019, 2020)), ("F", opens)])[0] == (2019, 2020)


@pytest.mark.parametrize(
    ("sources", "chosen", "words"),
    [
        ([("D", of_every_year([1]))], [2020], "neither people nor facilities have any"),
        ([("D", dated(2019)), ("F", dated(2020))], [], "no year that all have: D 2019; F 2020"),
        ([("D", dated(2019, 2020))], [2020, 2030], "no numbers of 2030; there are of 2019, 2020"),
        ([("F", lifetimes(of_every_year([1]), [2000], None, "F")[0])], [], "not said in which years"),
    ],
)
def test_years_that_cannot_be_judged_are_refused(sources, chosen, words):
    with pytest.raises(InputError, match=words):
        common_years(sources, chosen)


def test_the_year_of_a_name_is_the_number_in_which_names_differ():
    assert years_of_names(["E2000_R2023A", "E2020_R2023A"], "POPULATION") == [2000, 2020]
    assert years_of_names(["R2023A_E2000", "R2023A_E2020"], "POPULATION") == [2000, 2020]
    assert years_of_names(["pop2015", "pop2020"], "POPULATION") == [2015, 2020]
    for names in (["a2020", "b2020"], ["a", "b"], ["a2020", "b"]):
        with pytest.raises(InputError, match="do not tell the year"):
            years_of_names(names, "POPULATION")


def test_names_that_are_none_tell_no_year():
    for names in ([], ["people"], ["pop_2020", "people"]):
        with pytest.raises(InputError, match="do not tell the year"):
            years_of_names(names, "POPULATION")
    assert years_of_names(["pop_2020"], "POPULATION") == [2020]


def test_places_of_one_name_at_two_spots_are_two_places():
    spots = np.array([[0, 0], [0, 1], [0, 0], [1, 0]])
    found = from_rows(["a", "a", "a", "b"], [2020, 2020, 2021, 2021], np.array([1.0, 2, 3, 4]), "D", "y", spots)
    assert found.place.tolist() == [0, 1, 0, 2]
    assert np.nan_to_num(found.yearly.numbers, nan=-1).tolist() == [[1, 2, -1], [3, -1, 4]]
    assert found.row.tolist() == [2, 1, 3]
    assert told(found.notes) == "D: places without a row in a year that have one in another: 2020: 1, 2021: 1."
    with pytest.raises(InputError, match="more than once"):
        from_rows(["a", "a", "a", "b"], [2020, 2020, 2021, 2021], np.ones(4), "D", "y")
    every_year = from_rows(["a", "a"], [2020, 2021], np.ones(2), "D", "y")
    assert every_year.notes == ()


def test_a_place_with_one_of_both_years_has_always_been_there_or_still_is():
    born, notes = lifetimes(of_every_year([5, 6]), [2020, None], None, "F")
    assert np.nan_to_num(born.over([2019, 2020, 2050])).tolist() == [[0, 6], [5, 6], [5, 6]]
    assert told(notes) == "F: facilities without an opening year, taken as open from the beginning: 1."
    gone, notes = lifetimes(of_every_year([5, 6]), None, [2020, None], "F")
    assert np.nan_to_num(gone.over([2019, 2020, 2050])).tolist() == [[5, 6], [0, 6], [0, 6]]
    assert notes == []
    second = gone.taken(np.array([1]))
    assert (second.over([2050]).tolist(), second.lives, second.presence([2050]).tolist()) == ([[6]], True, [[True]])
    plain = of_every_year([5, 6])
    assert (plain.lives, plain.presence([2020]), plain.over([2020]).tolist()) == (False, None, [[5, 6]])
    assert lifetimes(of_every_year([1, 1]), [2000, 2001], [2001, 2003], "F")[1] == []


def test_years_are_read_from_a_line():
    assert read_years(" 2024, 2015,,2020,2020 ") == [2015, 2020, 2024]
    assert read_years("") == []
    with pytest.raises(InputError, match="“20” is no year"):
        read_years("2020, 20")


def test_a_year_without_numbers_is_unknown_and_one_without_facilities_empty():
    years = (2019, 2020, 2021)
    values = np.array([[NAN, NAN], [NAN, 2], [NAN, NAN]])
    rows, notes = with_numbers(values, years, "F")
    assert rows == [1]
    assert "no facility has a number, left out: 2019, 2021" in told(notes)
    lives = np.array([[True, True], [True, True], [False, False]])
    rows, notes = with_numbers(values, years, "F", lives)
    assert rows == [1, 2]
    assert "years without any facility, in which nobody reaches one: 2021" in told(notes)
    with pytest.raises(InputError, match="No facility has a number"):
        with_numbers(np.full((1, 2), NAN), (None,), "F")


def test_counts_for_notes():
    assert per_year([None], [5]) == "5"
    assert per_year([2020, 2021, 2022], [1, 0, 30_000]) == "2020: 1, 2022: 30,000"


# Access


ROWS = (
    # place 0 reaches facilities 0 and 1, place 1 only 1, place 2 none
    [0, 0, 1],
    [0, 1, 1],
    [1.0, 2.0, 3.0],
)


def test_two_step_floating_catchment_over_years_by_hand():
    """2020: 0 with 4, 1 with 6, people 10, 20; 2021: 1 has closed, 40 people; 2022: all closed."""
    reach = listed_reach(*map(np.array, ROWS), 3, 2)
    people = np.array([[10.0, 20, 5], [40.0, 20, 5], [10.0, NAN, 5]])
    supply = np.array([[4.0, 6], [4.0, NAN], [NAN, NAN]])
    found = access_over_years(reach, people, supply, "2sfca")
    assert found[0].access == pytest.approx([4 / 10 + 6 / 30, 6 / 30, 0])
    assert found[1].access == pytest.approx([4 / 40, 0, 0])
    assert found[2].access == pytest.approx([0, 0, 0])
    assert [one.reached.tolist() for one in found] == [[2, 1, 0], [1, 0, 0], [0, 0, 0]]
    assert [one.there.tolist() for one in found] == [[True, True], [True, False], [False, False]]
    assert found[1].nearest_facility.tolist() == [0, -1, -1]
    notes = told(access_notes(found, [2020, 2021, 2022], "2sfca"))
    assert "Places that reach no facility: 2020: 1, 2021: 2, 2022: 3" in notes
    assert "Pairs of place and facility within reach: 2020: 3, 2021: 1" in notes
    assert "nobody reaches" not in notes  # a facility that is closed is not one that nobody reaches
    assert course(found[0].reached > 0, found[1].reached > 0).tolist() == ["kept", "lost", "without"]


def test_choice_is_among_the_facilities_that_are_open():
    reach = listed_reach(*map(np.array, ROWS), 3, 2)
    ones = np.ones((2, 3))
    both, one = access_over_years(reach, ones, np.array([[1.0, 1], [1.0, NAN]]), "3sfca", Decay(((5.0, 0.5),)))
    assert one.access[0] == pytest.approx(1)  # the only choice: 1 / (1 x 0.5) x 0.5
    assert both.access[0] == pytest.approx(0.25 / 0.25 + 0.25 / (0.25 + 0.5))


@given(st.integers(0, 10_000), st.sampled_from(["2sfca", "e2sfca", "3sfca", "gravity", "nearest", "cumulative"]))
@settings(max_examples=40, deadline=None)
def test_every_year_is_what_it_would_be_alone(seed, method):
    """A facility that is not there is as if its row were deleted."""
    random = np.random.default_rng(seed)
    places, facilities = random.random((12, 2)) * 10, random.random((6, 2)) * 10
    people, supply = random.random((3, 12)) * 100, random.random((3, 6)) * 5
    supply[random.random((3, 6)) < 0.3] = NAN
    decay = Decay(((2.0, 1.0), (4.0, 0.3)))
    together = access_over_years(StraightReach(places, facilities, 4.0, 1.0), people, supply, method, decay)
    for year, found in enumerate(together):
        open_ = np.flatnonzero(~np.isnan(supply[year]))
        if not len(open_):
            assert not found.reached.any()
            continue
        alone = measure_access(
            StraightReach(places, facilities[open_], 4.0, 1.0), people[year], supply[year][open_], method, decay
        )
        assert found.access == pytest.approx(alone.access, nan_ok=True)
        assert found.nearest == pytest.approx(alone.nearest, nan_ok=True)
        assert found.ratio[open_] == pytest.approx(alone.ratio, nan_ok=True)
        reached = alone.nearest_facility >= 0
        assert found.nearest_facility[reached].tolist() == open_[alone.nearest_facility[reached]].tolist()


def test_costs_are_found_once_for_all_years(monkeypatch):
    """However many years: two walks over the pairs, one search where they can be kept."""
    searched = []
    find = StraightReach._find
    monkeypatch.setattr(StraightReach, "_find", lambda self, progress: searched.append(1) or find(self, progress))
    random = np.random.default_rng(1)
    places, facilities = random.random((50, 2)), random.random((5, 2))
    access_over_years(StraightReach(places, facilities, 1.0, 1.0), np.ones((9, 50)), np.ones((9, 5)), "2sfca")
    assert len(searched) == 1
    searched.clear()
    monkeypatch.setattr(reaching, "_PAIRS_KEPT", 10)
    access_over_years(StraightReach(places, facilities, 1.0, 1.0), np.ones((9, 50)), np.ones((9, 5)), "2sfca")
    assert len(searched) == 2


def test_classes_of_one_year_hold_for_another():
    classes, limits = fifths(np.array([0, 1, 2, 3, 4, 5.0]), zero_apart=True)
    assert in_classes(np.array([0, 1, 2, 3, 4, 5.0]), limits, zero_apart=True).tolist() == classes.tolist()
    assert in_classes(np.array([0.5, 99, 0, NAN]), limits, zero_apart=True)[:3].tolist() == [1, 5, 0]
    assert in_classes(np.array([7.0]), [], zero_apart=True).tolist() == [3]
