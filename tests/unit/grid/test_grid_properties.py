"""What holds for every grid: the slow reference, symmetry, padding, monotony, conservation."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from multipolar.engine.grid.cells import clusters_of
from multipolar.engine.grid.classes import classify_cells
from multipolar.engine.grid.population import PopulationGrid
from multipolar.engine.grid.rules import GHSL2023, NODATA
from scipy import ndimage
from unit.grid.gridmaps import Cell, classified, drawn, frame_of, grid_of, picture
from unit.grid.random_grids import cases
from unit.grid.reference_classification import Reference

LEVELS = st.sampled_from(["level1", "level2"])
some = settings(deadline=None, max_examples=60)


def reference_of(grid: PopulationGrid, rules, level: str) -> Reference:
    """The slow answer for a grid of the engine."""
    population, land, built = (
        None if layer is None else layer.tolist() for layer in (grid.population, grid.land, grid.built)
    )
    return Reference(population, land, built, grid.frame.cell_area_km2, rules, level)


def centre_of_cell(result) -> np.ndarray:
    """Number of the centre of each cell, -1 for none."""
    number = np.full(result.classes.size, -1)
    number[result.centres.cells] = result.centres.labels
    return number.reshape(result.classes.shape)


# The reference


@settings(deadline=None, max_examples=1000)
@given(cases(), LEVELS)
def test_classes_and_centres_equal_the_slow_reference(case, level):
    grid, rules = case
    if rules.built_rule == "optimal" and grid.built is not None:
        # The method does not say whether a missing built-up is part of the mean.
        grid = replace(grid, built=np.nan_to_num(grid.built))
    expected = reference_of(grid, rules, level)
    # Without any built-up in the dense clusters: test_where_nothing_is_built_up_in_the_dense_clusters_...
    assume(rules.built_rule != "optimal" or grid.built is None or expected.threshold is not None)
    result = classify_cells(grid, rules, level)
    assert drawn(result.classes) == drawn(np.array(expected.classes))
    if not expected.claimed_twice:
        numbers = [
            [expected.centres.get((row, column), -1) for column in range(grid.frame.width)]
            for row in range(grid.frame.height)
        ]
        assert centre_of_cell(result).tolist() == numbers


@settings(deadline=None, max_examples=150)
@given(
    arrays.arrays(
        np.int8, st.tuples(st.integers(5, 12), st.integers(5, 12)), elements=st.integers(0, 19), fill=st.nothing()
    ),
    st.sampled_from(["none", "r2022a", "r2023a"]),
    st.sampled_from([0, 3, 8, 15]),
)
def test_centres_full_of_holes_equal_the_slow_reference(kind, smoothing, gap):
    """Mostly dense cells, here and there a lake, a pier, a harbour, a field: where smoothing and filling have work."""
    people = np.where(kind >= 6, 1_500.0, np.where(kind == 5, 300.0, 0.0))
    land = np.select([kind == 0, kind == 1, kind == 2, kind == 3], [0.0, 0.0, 0.4, 0.25], 1.0)
    built = np.select([kind == 2, kind == 3], [0.01, 0.1], 0.0)
    people = np.where((kind == 7) | (kind == 8), 0.0, people)
    rules = GHSL2023.with_overrides(smoothing=smoothing, max_gap_km2=gap, centre_population=9_000)
    grid = PopulationGrid(frame_of(*kind.shape), people, land, built)
    expected = reference_of(grid, rules, "level1")
    assert drawn(classify_cells(grid, rules).classes) == drawn(np.array(expected.classes))


def test_the_reference_agrees_with_a_picture_worked_by_hand():
    # The reference is a test's word against the engine's, so it is tested too.
    grid = grid_of(
        """
        CCC~~CCC
        CCCbbCCC
        ...~~...
        """
    )
    expected = reference_of(grid, GHSL2023, "level1")
    assert drawn(np.array(expected.classes)) == picture(
        """
        33300333
        33333333
        11100111
        """
    )
    assert sorted(place for place, centre in expected.centres.items() if centre == 0) == [
        (0, 0),
        (0, 1),
        (0, 2),
        (1, 0),
        (1, 1),
        (1, 2),
        (1, 3),
    ]


# Symmetry

TURNS = {
    "left-right": lambda array: array[:, ::-1],
    "upside down": lambda array: array[::-1],
    "transposed": lambda array: array.T,
    "half a turn": lambda array: array[::-1, ::-1],
}


def turned(grid: PopulationGrid, turn) -> PopulationGrid:
    """The grid with its cells elsewhere."""
    layers = [None if layer is None else turn(layer).copy() for layer in (grid.population, grid.land, grid.built)]
    return PopulationGrid(frame_of(*layers[0].shape, grid.frame.cell_width), *layers)


@pytest.mark.parametrize("turn", TURNS.values(), ids=TURNS)
@some
@given(case=cases(), level=LEVELS)
def test_turning_the_grid_turns_the_answer(turn, case, level):
    grid, rules = case
    before = classify_cells(grid, rules, level)
    after = classify_cells(turned(grid, turn), rules, level)
    assert drawn(after.classes) == drawn(turn(before.classes))
    assert after.rules == before.rules


# Padding: which cells around the raster leave the answer alone


def padded(grid: PopulationGrid, sides: tuple[int, int, int, int], people: float, land: float) -> PopulationGrid:
    """Cells of one kind around the grid: so many rows above and below, columns left and right."""
    above, below, left, right = sides
    widths = ((above, below), (left, right))
    layers = [
        None if layer is None else np.pad(layer, widths, constant_values=value)
        for layer, value in ((grid.population, people), (grid.land, land), (grid.built, 0.0))
    ]
    return PopulationGrid(frame_of(*layers[0].shape, grid.frame.cell_width), *layers)


def core(array: np.ndarray, grid: PopulationGrid, sides: tuple[int, int, int, int]) -> np.ndarray:
    """What the padding encloses."""
    height, width = grid.frame.shape
    return array[sides[0] : sides[0] + height, sides[2] : sides[2] + width]


SIDES = st.tuples(*[st.integers(0, 3)] * 4)


@some
@given(cases(), LEVELS, SIDES)
def test_dry_empty_land_around_the_raster_changes_nothing(case, level, sides):
    """Positions beyond the raster count as cells outside the centre, exactly as dry land without people does.

    Such land never joins either: at most three of a border cell's neighbours lie on the raster, and its five others
    are counted. A hole at the edge stays open through it.
    """
    grid, rules = case
    around = padded(grid, sides, people=0.0, land=1.0)
    inner, outer = classify_cells(grid, rules, level), classify_cells(around, rules, level)
    assert drawn(core(outer.classes, grid, sides)) == drawn(inner.classes)
    assert (outer.classes != (1 if level == "level1" else 11)).sum() == (
        inner.classes != (1 if level == "level1" else 11)
    ).sum()


@some
@given(cases(land=False), LEVELS, SIDES)
def test_without_land_cells_without_a_value_around_the_raster_change_nothing(case, level, sides):
    grid, rules = case
    around = padded(grid, sides, people=np.nan, land=np.nan)
    inner, outer = classify_cells(grid, rules, level), classify_cells(around, rules, level)
    assert drawn(core(outer.classes, grid, sides)) == drawn(inner.classes)
    assert (outer.classes != NODATA).sum() == (inner.classes != NODATA).sum()


@some
@given(cases(land=True), LEVELS, SIDES, st.sampled_from([0.0, np.nan]))
def test_water_around_the_raster_changes_nothing_unless_smoothed_by_r2023a(case, level, sides, value):
    grid, rules = case
    rules = replace(rules, smoothing="r2022a" if rules.smoothing == "r2023a" else rules.smoothing)
    inner = classify_cells(grid, rules, level)
    outer = classify_cells(padded(grid, sides, people=0.0, land=value), rules, level)
    assert drawn(core(outer.classes, grid, sides)) == drawn(inner.classes)


def test_water_around_the_raster_is_not_neutral_for_r2023a():
    """What is not counted shrinks the denominator: a strip of sea lets a cell join that a bare edge keeps out."""
    kinds = {"C": Cell(20_000)}
    rules = GHSL2023.with_overrides(max_gap_km2=0)
    bare = classified("C..\nCC.\nC..", rules, legend=kinds)
    assert drawn(bare.classes) == "311\n331\n311"
    # (0, 1) has three members; of the eight, three above it are now uncounted: three of five.
    coast = classified("~~~\nC..\nCC.\nC..", rules, legend=kinds)
    assert drawn(coast.classes) == "000\n331\n331\n311"


# Clusters


@settings(deadline=None, max_examples=150)
@given(
    arrays.arrays(
        np.bool_, st.tuples(st.integers(1, 15), st.integers(1, 15)), elements=st.booleans(), fill=st.nothing()
    ),
    st.booleans(),
)
def test_clusters_equal_those_of_scipy(mask, queen):
    people = np.arange(1.0, mask.size + 1)
    cells = np.flatnonzero(mask)
    found = clusters_of(cells, people[cells], mask.shape, queen)
    parts, count = ndimage.label(mask, np.ones((3, 3)) if queen else None)
    assert len(found) == count
    assert found.cells.tolist() == cells.tolist()
    # Numbered by first cell in reading order.
    first_seen = {label: number for number, label in enumerate(dict.fromkeys(parts.ravel()[cells]))}
    assert found.labels.tolist() == [first_seen[label] for label in parts.ravel()[cells]]
    sums = ndimage.sum_labels(people.reshape(mask.shape), parts, np.arange(1, count + 1))
    assert sorted(found.population) == sorted(sums)


# Conservation and monotony


@some
@given(cases(), LEVELS)
def test_every_cell_has_one_class_and_every_centre_cell_the_highest(case, level):
    grid, rules = case
    result = classify_cells(grid, rules, level)
    known = (3, 2, 1, 0) if level == "level1" else (30, 23, 22, 21, 13, 12, 11, 10)
    people = np.nan_to_num(grid.population)
    by_class = {code: people[result.classes == code].sum() for code in (*known, NODATA)}
    assert sum(by_class.values()) == pytest.approx(people.sum())
    # No one lives on water or where nothing is known.
    assert by_class[known[-1]] == 0
    assert by_class[NODATA] == 0
    assert np.flatnonzero(result.classes == known[0]).tolist() == result.centres.cells.tolist()


@some
@given(cases(), LEVELS, st.sampled_from(["r2022a", "r2023a"]))
def test_smoothing_takes_no_cell_out_of_a_centre(case, level, smoothing):
    grid, rules = case
    plain = classify_cells(grid, replace(rules, smoothing="none"), level)
    smooth = classify_cells(grid, replace(rules, smoothing=smoothing), level)
    assert np.isin(plain.centres.cells, smooth.centres.cells).all()
    assert plain.centres.population.tolist() == smooth.centres.population.tolist()


@some
@given(cases(), LEVELS)
def test_filling_takes_no_cell_out_of_a_centre_and_moves_none(case, level):
    grid, rules = case
    open_ = centre_of_cell(classify_cells(grid, replace(rules, max_gap_km2=0), level))
    filled = centre_of_cell(classify_cells(grid, rules, level))
    assert (filled[open_ >= 0] == open_[open_ >= 0]).all()


LOWERED = [
    {"cluster_density": 150},
    {"cluster_population": 0},
    {"centre_density": 700},
    {"centre_population": 0},
    {"built_threshold": 0.05},
    {"cluster_density": 299, "centre_density": 1_000},
]


@pytest.mark.parametrize("lowered", LOWERED, ids=lambda lowered: "-".join(lowered))
@some
@given(case=cases(optimal=False))
def test_a_lower_threshold_never_shrinks_the_urban_area(lowered, case):
    """With smoothing this is promised for the thresholds of clusters only.

    A lower threshold can make a second centre, and its cells count against the first one's where they were water.
    """
    grid, rules = case
    if any(not name.startswith("cluster") for name in lowered):
        rules = replace(rules, smoothing="none")
    high = classify_cells(grid, rules).classes
    low = classify_cells(grid, rules.with_overrides(**lowered)).classes
    assert np.isin(low[np.isin(high, [2, 3])], [2, 3]).all()


@some
@given(cases(optimal=False), st.floats(1.0, 3.0))
def test_more_people_everywhere_never_shrink_the_urban_area(case, factor):
    grid, rules = case
    rules = replace(rules, smoothing="none")
    before = classify_cells(grid, rules).classes
    after = classify_cells(replace(grid, population=grid.population * factor), rules).classes
    assert np.isin(after[np.isin(before, [2, 3])], [2, 3]).all()


@some
@given(cases(), LEVELS)
def test_the_input_is_left_alone(case, level):
    grid, rules = case
    layers = [layer for layer in (grid.population, grid.land, grid.built) if layer is not None]
    before = [layer.copy() for layer in layers]
    classify_cells(grid, rules, level)
    assert all(np.array_equal(a, b, equal_nan=True) for a, b in zip(layers, before))
