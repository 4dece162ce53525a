"""The classes of 581 Belgian municipalities against the answers of an independent implementation."""

from __future__ import annotations

import geopandas
import numpy as np
import pandas as pd
import pytest
from multipolar.engine.grid.classes import classify_cells
from multipolar.engine.grid.rules import GHSL2023
from multipolar.engine.units.classes import classify_units
from multipolar.engine.units.overlay import overlay_units
from unit.grid.belgium_grid import belgian_grid

HERSTAPPE = "73028"
CUT_IN_THE_KEY = ["13014", "63012", "85045", "85047"]


@pytest.fixture(scope="module")
def belgian(shared):
    """Folder of the shared Belgian data."""
    folder = shared / "belgium"
    if not folder.is_dir():
        pytest.skip(f"the shared Belgian data are not at {folder}")
    return folder


@pytest.fixture(scope="module")
def municipalities(belgian) -> geopandas.GeoDataFrame:
    frame = geopandas.read_file(belgian / "municipalities_2024.gpkg")
    return frame.assign(code=frame["UID"].astype(str)).set_index("code")


@pytest.fixture(scope="module")
def overlay(belgian, municipalities):
    return overlay_units(list(municipalities.geometry), belgian_grid(belgian).frame, list(municipalities.index))


@pytest.fixture(scope="module")
def level1(belgian, municipalities, overlay) -> pd.DataFrame:
    grid = belgian_grid(belgian)
    classes = classify_cells(grid, GHSL2023, "level1").classes
    return classify_units(overlay, classes, grid.population, municipalities.index)[0]


@pytest.fixture(scope="module")
def key(belgian) -> pd.DataFrame:
    return pd.read_csv(belgian / "keys" / "units2024_level1.csv", dtype={"UID": str}).set_index("UID")


def test_all_581_municipalities_have_the_class_of_the_key(level1, key):
    assert len(level1) == len(key) == 581
    expected = key["flexurba_L1"].astype(int).reindex(level1.index)
    assert (level1["degurba"] != expected).sum() == 0
    assert level1.index[level1["reason"] != "population"].tolist() == [HERSTAPPE]
    assert level1.loc[HERSTAPPE, "reason"] == "land"


@pytest.mark.parametrize(
    ("column", "of_key"),
    [("population", "Tot_Pop"), ("pop_3", "UCentre_Pop"), ("pop_2", "UCluster_Pop"), ("pop_1", "Rural_Pop")],
)
def test_people_per_class_are_those_of_the_key(belgian, municipalities, overlay, key, column, of_key):
    """The key's program first crops the grid to the municipalities' extent, rounded to whole cells: so do we here."""
    grid = belgian_grid(belgian)
    frame = grid.frame
    left, bottom, right, top = municipalities.total_bounds
    rows = slice(round((frame.top - top) / 1000), round((frame.top - bottom) / 1000))
    columns = slice(round((left - frame.left) / 1000), round((right - frame.left) / 1000))
    cropped = np.full(frame.shape, np.nan)
    cropped[rows, columns] = grid.population[rows, columns]
    table, _ = classify_units(overlay, classify_cells(grid, GHSL2023, "level1").classes, cropped, municipalities.index)
    assert table[column].to_numpy() == pytest.approx(key[of_key].reindex(table.index).to_numpy(), rel=1e-9, abs=1e-6)


def test_shares_are_percentages_that_add_up(level1, key):
    shares = level1[["share_3", "share_2", "share_1", "share_0"]]
    assert shares.loc[HERSTAPPE].isna().all()  # nobody lives there on the grid
    peopled = level1.index.drop([HERSTAPPE, *CUT_IN_THE_KEY])
    assert shares.loc[peopled].sum(axis=1).to_numpy() == pytest.approx(100)
    assert level1.loc[peopled, "share_1"].to_numpy() == pytest.approx(
        100 * key.loc[peopled, "Rural_share"].to_numpy(), abs=1e-3
    )


def test_the_municipalities_cover_belgium_once(overlay):
    covered = np.bincount(overlay.cell, weights=overlay.share)
    assert covered.max() < 1.001
    assert covered.sum() == pytest.approx(30_690, abs=60)  # km2
    assert not [note for note in overlay.notes if "overlap" in str(note)]


@pytest.mark.parametrize("rules", ["2024", "2021"])
def test_level_2_keeps_the_cities_of_level_1(belgian, municipalities, overlay, level1, rules):
    grid = belgian_grid(belgian)
    classes = classify_cells(grid, GHSL2023, "level2").classes
    second, _ = classify_units(overlay, classes, grid.population, municipalities.index, "level2", rules)
    assert ((second["degurba"] == 30) == (level1["degurba"] == 3)).all()
    tens = second["degurba"] // 10
    assert (tens == second["degurba_l1"]).all()
