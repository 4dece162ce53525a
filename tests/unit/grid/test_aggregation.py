"""Finer cells added up to cells of 1 km: exact sums, the grid's own origin, nothing lost at the border."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.grid.classes import classify_cells, classify_grid
from multipolar.engine.grid.frame import GridFrame
from multipolar.engine.grid.population import population_grid
from multipolar.engine.grid.rules import MANUAL2021
from multipolar.engine.grid.windows import BandSource, aggregation, block_sums, coarse_frame, read_whole
from unit.grid.gridmaps import frame_of
from unit.grid.test_windows import Raw


def fine_frame(height: int, width: int, size: float = 500.0, left: float = 0.0, top: float = 0.0) -> GridFrame:
    return GridFrame(width, height, left, top, size, size)


def test_people_and_square_metres_are_summed():
    people = np.array([[1, 2, 3, 4], [5, 6, 7, 8]], dtype=np.uint32)
    land = np.array([[250_000, 0, 250_000, 250_000], [100_000, 0, 250_000, 249_999]], dtype=np.uint32)
    source = BandSource(fine_frame(2, 4), Raw(people), Raw(land), Raw(land), factor=2)
    grid = read_whole(source)
    assert grid.frame == GridFrame(2, 1, 0, 0, 1000, 1000)
    assert grid.population.tolist() == [[14, 22]]
    assert grid.land.tolist() == [[0.35, 0.999999]]
    assert grid.built.tolist() == [[0.35, 0.999999]]
    assert grid.notes == ()


def test_shares_and_percent_are_averaged():
    people = np.ones((2, 2))
    for unit, scale in (("share", 1.0), ("percent", 100.0)):
        land = scale * np.array([[1, 0.5], [0.25, 0.25]])
        grid = read_whole(BandSource(fine_frame(2, 2), Raw(people), Raw(land), area_unit=unit, factor=2))
        assert grid.land.tolist() == [[0.5]]


@settings(deadline=None, max_examples=50)
@given(st.integers(2, 10), st.lists(st.integers(0, 10_000), min_size=100, max_size=100))
def test_land_of_a_coarse_cell_is_the_exact_sum_divided_once(factor, metres):
    fine = np.resize(np.array(metres, dtype=np.uint32), (factor, factor))
    frame = fine_frame(factor, factor, 1000.0 / factor)
    cell = 1e6 / factor**2
    metres2 = np.minimum(fine, int(cell))
    metres2[0, 0] = int(cell)  # some land, so that the unit is believed
    grid = read_whole(BandSource(frame, Raw(np.ones((factor, factor))), Raw(metres2), factor=factor))
    exact = Fraction(int(metres2.sum(dtype=np.int64)), 10**6)
    assert grid.land[0, 0] == pytest.approx(float(exact), rel=4e-16)


def test_a_cell_without_any_value_stays_without():
    people = np.array([[np.nan, np.nan, 1, np.nan], [np.nan, np.nan, 2, 3]])
    grid = read_whole(BandSource(fine_frame(2, 4), Raw(people), factor=2))
    assert np.isnan(grid.population[0, 0])
    assert grid.population[0, 1] == 6
    assert [str(note) for note in grid.notes] == [
        "Aggregated cells of which some finer cells have no value or lie beyond the grid, the others count: 1."
    ]


def test_the_border_is_kept_when_it_fills_no_whole_cell():
    people = np.ones((3, 5))
    grid = read_whole(BandSource(fine_frame(3, 5), Raw(people), factor=2))
    assert grid.population.tolist() == [[4, 4, 2], [2, 2, 1]]
    assert grid.population.sum() == 15
    assert grid.frame.shape == (2, 3)


def test_the_larger_cells_start_where_the_population_grid_starts():
    """Cropped by another grid, the cells are still those that the whole grid would have."""
    whole = fine_frame(6, 6, 250.0, 1000.0, 5000.0)
    cropped = whole.part(slice(1, 6), slice(3, 6))
    factor, offset, notes = aggregation(whole, cropped)
    assert (factor, offset) == (4, (1, 3))
    assert coarse_frame(cropped, factor, offset) == GridFrame(2, 2, 1000.0, 5000.0, 1000.0, 1000.0)
    people = np.arange(36.0).reshape(6, 6)
    part = read_whole(BandSource(cropped, Raw(people[1:, 3:]), factor=factor, offset=offset))
    assert part.population[0, 0] == people[1:4, 3].sum()
    assert part.population[1, 1] == people[4:6, 4:6].sum()
    assert part.population.sum() == people[1:, 3:].sum()
    assert [str(note) for note in notes] == ["Cells of 250 m are added up to cells of 1 km, 4 a side."]


def test_an_origin_that_is_no_multiple_of_1_km_is_told():
    frame = fine_frame(4, 4, 500.0, 250.0, 0.0)
    _, _, notes = aggregation(frame, frame)
    assert "no multiple of 1 km" in str(notes[1])


@pytest.mark.parametrize("size", [300.0, 1001.0, 2000.0, 999.9])
def test_cells_that_do_not_add_up_are_refused_with_their_size(size):
    frame = fine_frame(4, 4, size)
    with pytest.raises(InputError, match=f"Cells of {size:g} x {size:g} m"):
        aggregation(frame, frame)


def test_cells_of_1_km_need_no_adding_up():
    frame = fine_frame(4, 4, 1000.0)
    assert aggregation(frame, frame) == (1, (0, 0), [])


def test_marks_for_missing_people_are_found_before_they_are_added():
    people = np.array([[-200.0, 1], [1, 1]])
    grid = read_whole(BandSource(fine_frame(2, 2), Raw(people), factor=2))
    assert grid.population.tolist() == [[3]]
    assert "-200.0" in str(grid.notes[0])


def test_a_block_with_one_known_cell_is_known_in_part():
    """None, one, three and all four of four cells are known; people may be a fraction."""
    nan = np.nan
    values = np.array([[nan, nan, 0.25, nan, 1, 2, 1, 2], [nan, nan, nan, nan, 4, nan, 4, 8]])
    sums, torn = block_sums(values, 2, (0, 0, 2, 8))
    assert np.isnan(sums[0, 0])
    assert sums[0, 1:].tolist() == [0.25, 7, 15]
    assert torn == 2


def test_block_sums_place_what_they_are_given():
    sums, torn = block_sums(np.ones((2, 2)), 2, (1, 0, 4, 2))
    assert sums.tolist() == [[2], [2]]
    assert torn == 2


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 9), st.integers(1, 9), st.integers(1, 5), st.sampled_from([2, 4, 5]), st.data())
def test_windows_leave_no_trace_in_the_sums(height, width, rows, factor, data):
    values = data.draw(
        st.lists(st.sampled_from([0.0, 1.0, 400.0, 9000.0, np.nan]), min_size=height * width, max_size=height * width)
    )
    people = np.array(values).reshape(height, width)
    if np.isnan(people).all():
        return
    source = BandSource(fine_frame(height, width, 1000.0 / factor), Raw(people), factor=factor)
    rules = MANUAL2021.with_overrides(centre_population=9_000, cluster_population=400)
    whole = read_whole(source)
    expected = classify_cells(whole, rules, "level2")
    result = classify_grid(source, rules, "level2", window_rows=rows)
    assert np.array_equal(result.read(slice(0, result.frame.height)), expected.classes)
    assert np.nansum(whole.population) == np.nansum(people)


def test_a_100_m_grid_added_up_is_the_1_km_grid():
    rng = np.random.default_rng(3)
    fine = rng.integers(0, 60, (60, 50)).astype(float)
    coarse = fine.reshape(6, 10, 5, 10).sum(axis=(1, 3))
    added = classify_grid(BandSource(fine_frame(60, 50, 100.0), Raw(fine), factor=10), MANUAL2021, "level2")
    direct = classify_cells(population_grid(frame_of(6, 5), coarse), MANUAL2021, "level2")
    assert np.array_equal(added.read(slice(0, 6)), direct.classes)


def test_cells_of_one_metre_are_a_thousand_a_side():
    frame = GridFrame(2000, 1000, 0.0, 1000.0, 1.0, 1.0)
    factor, offset, notes = aggregation(frame, frame)
    assert (factor, offset) == (1000, (0, 0))
    assert str(notes[0]) == "Cells of 1 m are added up to cells of 1 km, 1000 a side."
