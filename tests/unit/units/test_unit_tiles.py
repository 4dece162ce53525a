"""Units laid over a grid tile by tile."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import Cancelled
from multipolar.engine.units.classes import classify_units, classify_units_by_tiles
from multipolar.engine.units.overlay import TiledOverlay, overlay_units
from shapely.geometry import Polygon
from unit.grid.gridmaps import frame_of
from unit.units.unitmaps import cells, table_and_notes


class Grid:
    """People and codes in memory; remembers what was read."""

    def __init__(self, codes, people):
        self.codes, self.people, self.frame = codes, people, frame_of(*codes.shape)
        self.most = 0

    def read(self, rows, columns):
        self.most = max(self.most, self.codes[rows, columns].size)
        return self.people[rows, columns], self.codes[rows, columns]


UNITS = st.lists(
    st.tuples(st.floats(-1, 9), st.floats(-1, 9), st.floats(0.05, 6), st.floats(0.05, 6)).map(
        lambda box: cells(box[0], box[1], box[0] + box[2], box[1] + box[3])
    ),
    min_size=1,
    max_size=8,
)


@settings(deadline=None, max_examples=40)
@given(UNITS, st.integers(1, 9), st.integers(0, 2**31))
def test_tiles_leave_no_trace(units, side, seed):
    rng = np.random.default_rng(seed)
    codes = rng.choice([30, 23, 22, 21, 13, 12, 11, 10, 255], (8, 8)).astype(np.uint8)
    codes[0, 0] = 30
    people = rng.integers(0, 300, (8, 8)).astype(float)
    grid, ids = Grid(codes, people), pd.RangeIndex(len(units))
    expected, said = classify_units(overlay_units(units, grid.frame, ids), codes, people, ids, "level2")
    table, notes = classify_units_by_tiles(TiledOverlay(units, grid.frame, ids, side), grid, ids, "level2")
    pd.testing.assert_frame_equal(table, expected, rtol=1e-6, atol=1e-6)
    assert list(map(str, notes)) == list(map(str, said))
    assert grid.most <= side**2


@settings(deadline=None, max_examples=30)
@given(UNITS, st.integers(1, 9))
def test_an_overlay_put_together_from_tiles_is_the_overlay(units, side):
    frame = frame_of(8, 8)
    names = range(len(units))
    whole, tiled = overlay_units(units, frame, names), overlay_units(units, frame, names, side=side)

    def table(overlay):
        rows = zip(overlay.unit.tolist(), overlay.cell.tolist(), overlay.share.tolist())
        return {(unit, cell): share for unit, cell, share in rows if share > 1e-9}

    assert table(tiled) == pytest.approx(table(whole), abs=1e-6)
    assert list(map(str, tiled.notes)) == list(map(str, whole.notes))


def test_every_tile_is_given_also_without_units_and_a_cancel_stops():
    overlay = TiledOverlay([cells(0, 0, 1, 1)], frame_of(5, 7), ["a"], side=3)
    found = [(tile.rows.start, tile.columns.start, len(tile.overlay.unit)) for tile in overlay.tiles()]
    assert [entry[:2] for entry in found] == [(0, 0), (0, 3), (0, 6), (3, 0), (3, 3), (3, 6)]
    assert [entry[2] for entry in found] == [0, 0, 0, 1, 0, 0]

    def stop(fraction):
        if fraction > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        list(TiledOverlay([cells(0, 0, 1, 1)], frame_of(5, 7), ["a"], side=3).tiles(stop))


def test_a_unit_across_cells_without_a_class_goes_by_the_rest_and_is_told():
    table, notes = table_and_notes([[3, 255]], [[10, np.nan]], {"a": cells(0.5, 0, 2, 1), "b": cells(0, 0, 0.5, 1)})
    assert table["degurba"].tolist() == [3, 3]
    assert "Units partly on cells without a class, the other part decides: 1 (a)." in notes


def test_a_unit_smaller_than_a_cell_on_the_corner_of_four_tiles():
    unit = Polygon([(1900, 2000), (2000, 1900), (2100, 2000), (2000, 2100)])
    codes = np.full((4, 4), 3, dtype=np.uint8)
    grid = Grid(codes, np.full((4, 4), 1e6))
    table, notes = classify_units_by_tiles(TiledOverlay([unit], grid.frame, ["a"], 2), grid, pd.Index(["a"]))
    assert table["degurba"].tolist() == [3]
    assert table["population"].tolist() == pytest.approx([20_000], rel=1e-5)
    assert not any("reach beyond" in str(note) for note in notes)
