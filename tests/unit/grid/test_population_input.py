"""What may be a population grid, and what a person is told about what may not."""

from __future__ import annotations

import re

import numpy as np
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.grid.population import PopulationGrid, population_grid
from unit.grid.gridmaps import frame_of

NAMES = ("POPULATION (people)", "LAND (ground)", "BUILT (houses)")
NAN, INF = float("nan"), float("inf")


def made(population, land=None, built=None, area_unit="m2", size=1000.0):
    """A grid of one row from lists."""
    arrays = [None if row is None else np.array([row], dtype=float) for row in (population, land, built)]
    return population_grid(frame_of(1, len(population), size), *arrays, area_unit, NAMES)


def refused(*args, **more) -> str:
    """The whole text of the refusal."""
    with pytest.raises(InputError) as caught:
        made(*args, **more)
    return str(caught.value)


# People


def test_good_values_are_kept_as_they_are():
    grid = made([0, 1.5, 27_428.8, NAN])
    assert np.array_equal(grid.population, [[0, 1.5, 27_428.8, NAN]], equal_nan=True)
    assert (grid.land, grid.built, grid.notes) == (None, None, ())


@pytest.mark.parametrize("value", [INF, -INF])
def test_infinite_people_are_refused(value):
    text = refused([1, value, 3, value])
    assert text == "POPULATION (people): Cells with infinite population: 2. Set these cells to nodata."


def test_several_negative_values_are_refused_with_their_range():
    text = refused([5, -200, -1.5, -3])
    assert text.startswith("POPULATION (people): Cells with negative population: 3 (from -200.0 to -1.5).")
    assert "nodata value" in text


def test_small_negative_values_are_no_mark():
    assert "Cells with negative population: 2 (from -0.25 to -0.25)." in refused([5, -0.25, -0.25])


@pytest.mark.parametrize("mark", [-200.0, -9999.0, -1.0, -3.4e38])
def test_one_undeclared_mark_is_read_as_missing_and_reported(mark):
    grid = made([5, mark, 7, mark])
    assert np.array_equal(grid.population, [[5, NAN, 7, NAN]], equal_nan=True)
    assert [str(note) for note in grid.notes] == [
        f"POPULATION (people): cells with {mark}, which is not declared as nodata but read as missing: 2."
    ]


@pytest.mark.parametrize("row", [[NAN, NAN], [-200, -200]])
def test_people_without_any_value_are_refused(row):
    assert refused(row).startswith("POPULATION (people): Every cell is nodata.")


def test_the_callers_array_is_left_alone():
    raw = np.array([[5, -200.0]])
    population_grid(frame_of(1, 2), raw)
    assert raw.tolist() == [[5, -200]]


def test_masked_and_whole_numbers_are_read():
    raw = np.ma.masked_equal(np.array([[3, 255]], dtype=np.uint8), 255)
    grid = population_grid(frame_of(1, 2), raw)
    assert np.array_equal(grid.population, [[3, NAN]], equal_nan=True)


# Areas


@pytest.mark.parametrize(
    ("unit", "land", "built", "size"),
    [
        ("m2", [1e6, 250_000], [200_000, 0], 1000),
        ("m2", [10_000, 2_500], [2_000, 0], 100),
        ("share", [1, 0.25], [0.2, 0], 1000),
        ("percent", [100, 25], [20, 0], 500),
    ],
)
def test_areas_become_shares_of_the_cell(unit, land, built, size):
    grid = made([1, 1], land, built, unit, size)
    assert grid.land == pytest.approx(np.array([[1, 0.25]]))
    assert grid.built == pytest.approx(np.array([[0.2, 0]]))


def test_land_a_few_m2_larger_than_the_cell_is_kept():
    assert made([1], [1_000_010], size=1000).land == pytest.approx(np.array([[1.00001]]))


@pytest.mark.parametrize(
    ("unit", "value", "size", "area"),
    [
        ("share", 1e6, 1000, "1000000.0"),  # m2 or percent read as shares
        ("share", 100, 1000, "1000000.0"),
        ("percent", 1e6, 1000, "1000000.0"),  # m2 read as percent
        ("m2", 1e6, 100, "10000.0"),  # m2 of a larger cell
        ("m2", 1_002_000, 1000, "1000000.0"),
    ],
)
@pytest.mark.parametrize("layer", ["LAND (ground)", "BUILT (houses)"])
def test_areas_larger_than_the_cell_are_refused(layer, unit, value, size, area):
    half = {"share": 0.5, "percent": 50, "m2": size * size / 2}[unit]
    fine = [half, half]
    rows = ([0, value], None) if layer.startswith("LAND") else (fine, [0, value])
    text = refused([1, 1], *rows, area_unit=unit, size=size)
    assert text.startswith(f"{layer}: Values from 0.0 to {float(value)} cannot be {unit} of a cell of {area} m²")
    assert "AREA_UNIT" in text


def test_land_in_shares_read_as_m2_is_refused():
    """As m² they would leave a millionth of the land, and every hamlet would be a city."""
    text = refused([100, 100, 100], [1, 0.5, 0], area_unit="m2")
    assert text.startswith("LAND (ground): ")
    assert "AREA_UNIT" in text


def test_land_in_percent_read_as_m2_is_refused():
    assert refused([100, 100, 100], [100, 50, 0], area_unit="m2").startswith("LAND (ground): ")


def test_land_in_shares_read_as_percent_is_refused():
    assert refused([100, 100, 100], [1, 0.5, 0], area_unit="percent").startswith("LAND (ground): ")


@pytest.mark.parametrize("value", [-9999.0, -0.01, INF])
def test_negative_and_infinite_areas_are_refused(value):
    assert re.match(
        r"LAND \(ground\): Values from \S+ to \S+ cannot be share", refused([1, 1], [1, value], None, "share")
    )
    assert str(value) in refused([1, 1], [1, value], None, "share")


@pytest.mark.parametrize(("land", "built", "layer"), [([NAN], None, "LAND (ground)"), ([1], [NAN], "BUILT (houses)")])
def test_areas_without_any_value_are_refused(land, built, layer):
    assert refused([1], land, built, "share").startswith(f"{layer}: Every cell is nodata.")


def test_missing_areas_stay_missing():
    assert np.array_equal(made([1, 1], [NAN, 1], None, "share").land, [[NAN, 1]], equal_nan=True)


def test_an_unknown_area_unit_is_refused():
    assert refused([1], [1], area_unit="km2") == "AREA_UNIT: km2 is not one of m2, share, percent."


@pytest.mark.parametrize("layer", ["population", "land", "built"])
def test_arrays_of_another_shape_are_a_mistake_of_the_caller(layer):
    arrays = {"population": np.zeros((2, 2)), layer: np.zeros((2, 3))}
    with pytest.raises(ValueError, match=rf"{layer} has shape \(2, 3\), the frame \(2, 2\)"):
        PopulationGrid(frame_of(2, 2), **arrays)
