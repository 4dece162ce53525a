"""The moving average of people, the distance of semi-dense clusters in km, water thresholds: each by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.grid.classes import classify_cells
from multipolar.engine.grid.population import PopulationGrid
from multipolar.engine.grid.rules import GHSL2023
from unit.grid.gridmaps import PLAIN, Cell, classified, drawn, frame_of, level1, level2, picture

# Averages


def test_the_average_spreads_a_centre_over_its_surroundings():
    """9 x 13 500 people in one cell: the mean of the window of nine is 13 500 in each of them."""
    rules = replace(PLAIN, population_window=3)
    tower = {"T": Cell(121_500)}
    text = """
        .....
        .....
        ..T..
        .....
        .....
        """
    # Without averaging the tower alone is the centre.
    assert level1(text, legend=tower).count("3") == 1
    assert level1(text, rules, legend=tower) == picture(
        """
        11111
        13331
        13331
        13331
        11111
        """
    )


def test_beyond_the_grid_and_unknown_cells_are_left_out_of_the_mean():
    rules = replace(PLAIN, population_window=3).with_overrides(centre_population=0)
    people = np.array([[3_000.0, 0, 0], [np.nan, 0, 0]])
    # Upper left: known are 3000, 0, 0 of the four on the grid: mean 1000. Its right neighbour: 3000 over five.
    for density, expected in ((1_000, "300\n300"), (1_001, "000\n000")):
        answer = classify_cells(
            PopulationGrid(frame_of(2, 3), people), rules.with_overrides(centre_density=density, cluster_density=9_999)
        )
        assert drawn((answer.classes == 3) * np.uint8(3)) == expected


def test_people_on_no_land_make_only_their_own_cell_infinitely_dense():
    rules = replace(PLAIN, population_window=3).with_overrides(centre_population=0, cluster_density=9_999)
    answer = classified("P.\n..", rules, legend={"P": Cell(10, land=0)})
    assert (answer.classes == 3).tolist() == [[True, False], [False, False]]


def test_a_built_up_cell_is_dense_whatever_the_average():
    rules = replace(GHSL2023, population_window=3).with_overrides(centre_population=0)
    answer = classified("B..\n...\n...", rules, legend={"B": Cell(1, built=0.3)})
    assert answer.classes[0, 0] == 3
    assert (answer.classes == 3).sum() == 1


def test_only_the_search_for_centres_averages():
    rules = replace(PLAIN, population_window=5)
    text = "....\n.UU.\n.UU.\n...."
    legend = {"U": Cell(1_400)}
    assert level2(text, rules, legend=legend) == level2(text, PLAIN, legend=legend)


@pytest.mark.parametrize("value", [0, 2, 4, -1])
def test_a_window_without_a_middle_is_refused(value):
    with pytest.raises(InputError, match="CENTRE_POPULATION_WINDOW"):
        replace(PLAIN, population_window=value)


# Distance of semi-dense clusters

NEAR = {"D": Cell(6_000), "S": Cell(3_000)}  # one cell each: dense, semi-dense


@pytest.mark.parametrize(
    ("gap", "kilometres", "expected"), [(1, 2, False), (2, 2, True), (1, 1, True), (0, 1, False), (1, 0, True)]
)
def test_no_denser_cluster_may_lie_within_the_distance(gap, kilometres, expected):
    """2 km are two cells of 1 km: a gap of one cell is two steps away, within; a gap of two is not."""
    rules = replace(PLAIN, semidense_distance_km=kilometres).with_overrides(dense_density=3_500, dense_population=5_000)
    answer = classified("D" + "." * gap + "S", rules, "level2", legend=NEAR)
    assert bool(answer.classes[0, -1] == 22) is expected


@pytest.mark.parametrize(("size", "steps"), [(100, 20), (250, 8), (500, 4), (1000, 2), (1500, 1), (2000, 1), (5000, 1)])
def test_two_km_in_cells_of_another_size(size, steps):
    answer = classify_cells(PopulationGrid(frame_of(2, 2, size), np.ones((2, 2))), GHSL2023, "level2")
    assert answer.rules.semidense_distance == steps
    assert answer.rules.numbers()["SEMIDENSE_DISTANCE_CELLS"] == steps


def test_a_distance_in_cells_stands_whatever_their_size():
    rules = replace(GHSL2023, semidense_distance=3)
    answer = classify_cells(PopulationGrid(frame_of(2, 2, 100), np.ones((2, 2))), rules, "level2")
    assert answer.rules.semidense_distance == 3


def test_another_cell_size_than_1_km_is_told():
    notes = classify_cells(PopulationGrid(frame_of(2, 2, 500), np.ones((2, 2))), GHSL2023).notes
    assert any("these have 0.25 km²" in str(note) for note in notes)
    notes = classify_cells(PopulationGrid(frame_of(2, 2), np.ones((2, 2))), GHSL2023).notes
    assert not any("cells of 1 km²" in str(note) for note in notes)


# Water

POOLS = {"w": Cell(0, land=0.3), "f": Cell(3, land=0.3), "p": Cell(0, land=0.3, built=0.05)}


@pytest.mark.parametrize(
    ("overrides", "expected"),
    [
        ({}, "0111"),
        ({"water_land": 0.3}, "1111"),  # land must be below
        ({"water_population": 3}, "0011"),
        ({"water_built": 0.05}, "0101"),
        ({"water_population": 3, "water_built": 0.05}, "0001"),
    ],
)
def test_each_water_threshold(overrides, expected):
    assert level1("wfp.", replace(PLAIN, **overrides), legend=POOLS) == expected


def test_water_thresholds_reach_the_smoothing_of_edges():
    """Where three people still count as nobody, a mostly-water cell with three is not counted."""
    text = """
        CC.
        CCf
        ff.
        """
    legend = {"C": Cell(20_000), "f": Cell(3, land=0.3), ".": Cell(0)}
    strict = replace(PLAIN, smoothing="r2023a", water_built=-0.0)
    loose = replace(strict, water_population=3)
    assert level1(text, strict, legend=legend) != level1(text, loose, legend=legend)


def test_an_average_density_is_of_land_as_any_density_is():
    """Half of each cell is water: 1 500 people are 3 000 per km². The empty cell has 2 000 on average, of 1 000 people."""
    kinds = {"h": Cell(1_500, land=0.5), "e": Cell(0, land=0.5)}
    rules = replace(PLAIN.with_overrides(centre_population=5_000), population_window=3)
    assert level1("hhhhehhhh", rules, legend=kinds) == "333333333"
    assert level1("hhhhehhhh", replace(rules, population_window=1), legend=kinds) == "333313333"
    thin = {**kinds, "h": Cell(1_100, land=0.5)}  # 1 467 on average
    assert level1("hhhhehhhh", rules, legend=thin)[4] != "3"
