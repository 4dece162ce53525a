"""Belgium and surroundings in 1 km cells against the answers of an independent implementation."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from multipolar.engine.grid.centres import centre_polygons
from multipolar.engine.grid.classes import CellClasses, classify_cells
from multipolar.engine.grid.rules import GHSL2023
from unit.grid.belgium_grid import band, belgian_grid


@pytest.fixture(scope="module")
def belgian(shared) -> Path:
    """Folder of the shared Belgian data."""
    folder = shared / "belgium"
    if not folder.is_dir():
        pytest.skip(f"the shared Belgian data are not at {folder}")
    return folder


def key(folder: Path, name: str) -> np.ndarray:
    return band(folder / "keys" / name)[0]


def centre_ids(result: CellClasses) -> np.ndarray:
    """Number of the centre of each cell from 1, NaN elsewhere."""
    ids = np.full(result.classes.size, np.nan)
    ids[result.centres.cells] = result.centres.labels + 1
    return ids.reshape(result.classes.shape)


def assert_same_partition(left: np.ndarray, right: np.ndarray) -> None:
    """The same cells, grouped alike; the numbers of the groups may differ."""
    known = ~np.isnan(left)
    assert np.array_equal(known, ~np.isnan(right))
    pairs = set(zip(left[known], right[known]))
    assert len(pairs) == len({a for a, _ in pairs}) == len({b for _, b in pairs})


def test_level_1_equals_the_key_in_every_cell(belgian):
    expected = key(belgian, "level1_built02_r2023a.tif")
    result = classify_cells(belgian_grid(belgian), GHSL2023, "level1")
    assert result.classes.size == 66_357
    assert int((result.classes != expected).sum()) == 0
    assert np.bincount(result.classes.ravel()).tolist() == [2_578, 52_837, 8_797, 2_145]


@pytest.mark.parametrize(
    ("overrides", "stage"),
    [
        ({"smoothing": "none", "max_gap_km2": 0}, "centres_before_smoothing.tif"),
        ({"max_gap_km2": 0}, "centres_after_smoothing_r2023a.tif"),
    ],
    ids=["before", "after"],
)
def test_centres_before_and_after_smoothing_equal_the_keys(belgian, overrides, stage):
    result = classify_cells(belgian_grid(belgian), GHSL2023.with_overrides(**overrides), "level1")
    assert_same_partition(centre_ids(result), key(belgian, stage))


def test_the_keys_tell_smoothing_from_its_absence(belgian):
    # 46 cells or so join. No gap is left to fill after that: filling is tested by hand only.
    before, after = (key(belgian, f"centres_{stage}.tif") for stage in ("before_smoothing", "after_smoothing_r2023a"))
    assert (~np.isnan(before)).sum() < (~np.isnan(after)).sum()


def test_the_centres_of_both_levels_are_the_same(belgian):
    first = classify_cells(belgian_grid(belgian), GHSL2023, "level1")
    second = classify_cells(belgian_grid(belgian), GHSL2023, "level2")
    assert np.array_equal(first.classes == 3, second.classes == 30)
    assert np.array_equal(first.classes == 0, second.classes == 10)


def test_polygons_of_the_centres_hold_what_the_raster_holds(belgian):
    grid = belgian_grid(belgian)
    result = classify_cells(grid, GHSL2023, "level1")
    table, _ = centre_polygons(result.classes, grid.population, grid.frame, "level1")
    inside = result.classes == 3
    assert len(table) == len(result.centres) == 33
    assert table["area_km2"].sum() == pytest.approx(2_145)
    assert table.geometry.area.sum() == pytest.approx(2_145e6)
    assert table["population"].sum() == pytest.approx(np.nansum(grid.population[inside]))
    assert table.geometry.is_valid.all()
    assert (table["population"] >= 50_000).all()


@pytest.mark.parametrize("name", ["ghs_pop_2020_1km.tif", "ghs_land_2018_1km.tif", "ghs_built_s_2020_1km.tif"])
def test_the_bundled_rasters_hold_the_shared_values(belgian, sample, name):
    bundled, frame = band(sample / name)
    original, where = band(belgian / name)
    assert np.array_equal(bundled, original, equal_nan=True)
    assert frame == where
