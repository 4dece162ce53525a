"""Which cells and units moved class between two epochs, and with how many people."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from multipolar.engine.errors import InputError
from multipolar.engine.grid import change
from multipolar.engine.grid.change import cell_change, direction
from multipolar.engine.units.change import unit_change
from multipolar.engine.units.overlay import TiledOverlay
from unit.grid.gridmaps import frame_of, words
from unit.units.unitmaps import cells


class Epoch:
    """People and codes in memory."""

    def __init__(self, codes, people):
        self.codes = np.array(codes, dtype=np.uint8)
        self.people = np.array(people, dtype=float)
        self.frame = frame_of(*self.codes.shape)

    def read(self, rows, columns):
        return self.people[rows, columns], self.codes[rows, columns]


def epoch(picture: str, people) -> Epoch:
    codes = [[int(word) for word in row] for row in words(picture)]
    return Epoch(codes, np.broadcast_to(people, np.shape(codes)))


BEFORE = """
    3 3 1 1
    2 1 1 2
    0 1 1 2
    """
AFTER = """
    3 3 3 1
    3 1 1 1
    0 1 1 1
    """


def test_moved_cells_are_grouped_by_their_move():
    found = cell_change(epoch(BEFORE, 10.0), epoch(AFTER, 20.0), ("a", "b"))
    table = found.moved.drop(columns="geometry")
    assert table.to_numpy().tolist() == [
        [1, 1, 3, "up", 1, 1.0, 10.0, 20.0],
        [2, 2, 1, "down", 2, 2.0, 20.0, 40.0],
        [3, 2, 3, "up", 1, 1.0, 10.0, 20.0],
    ]
    assert found.moved.geometry.area.tolist() == [1e6, 2e6, 1e6]
    assert found.moved.geometry.iloc[1].bounds == (3000, 0, 4000, 2000)
    assert found.level == "level1"


def test_the_matrix_holds_everybody_and_the_unchanged_too():
    found = cell_change(epoch(BEFORE, 10.0), epoch(AFTER, 20.0), ("a", "b"))
    rows = {(row.class_before, row.class_after): row.cells for row in found.matrix.itertuples()}
    assert rows == {(0, 0): 1, (1, 1): 5, (1, 3): 1, (2, 1): 2, (2, 3): 1, (3, 3): 2}
    assert found.matrix["population_before"].sum() == 120
    assert found.matrix["population_after"].sum() == 240
    assert found.matrix["area_km2"].sum() == 12
    assert str(found.notes[0]) == "Cells with a class at both times: 12; of these with another class than before: 4."


def test_areas_are_those_of_cells_of_any_size():
    """Cells of 2 km hold 4 km² each: four moved, in three groups."""
    before, after = epoch(BEFORE, 10.0), epoch(AFTER, 20.0)
    for one in (before, after):
        one.frame = frame_of(3, 4, 2000.0)
    found = cell_change(before, after, ("a", "b"))
    assert found.matrix["area_km2"].tolist() == [4 * cells for cells in found.matrix["cells"]]
    assert found.moved["area_km2"].tolist() == [4, 8, 4]
    assert found.moved.geometry.area.tolist() == [4e6, 8e6, 4e6]
    assert found.matrix["cells"].sum() == 12


def test_a_class_at_one_time_only_is_left_out_and_told():
    found = cell_change(epoch("3 255 1", [5.0, 6, np.nan]), epoch("3 1 255", [1.0, 2, 3]), ("a", "b"))
    assert len(found.moved) == 0
    assert found.matrix[["class_before", "class_after", "cells"]].to_numpy().tolist() == [[3, 3, 1]]
    assert "left out: 2 (6 people before, 5 after)" in str(found.notes[1])


def test_rasters_of_two_levels_are_refused():
    with pytest.raises(InputError, match=r"not classes of one level"):
        cell_change(epoch("3 1", 1.0), epoch("30 11", 1.0), ("a", "b"))
    with pytest.raises(InputError, match=r"codes 99 and 30"):
        cell_change(epoch("99 99", 1.0), epoch("30 30", 1.0), ("a", "b"))


def test_up_is_towards_the_centre_at_both_levels():
    assert direction(np.array([1, 3, 0, 2]), np.array([2, 1, 1, 2]), "level1").tolist() == ["up", "down", "up", "none"]
    assert direction(np.array([22, 13, 10]), np.array([23, 12, 30]), "level2").tolist() == ["up", "down", "up"]


@settings(deadline=None, max_examples=40)
@given(
    arrays.arrays(np.uint8, (2, 7, 5), elements=st.sampled_from([3, 2, 1, 0, 255]), fill=st.nothing()),
    st.integers(1, 7),
)
def test_windows_leave_no_trace_and_cells_add_up(codes, rows):
    epochs = [Epoch(layer, np.arange(35.0).reshape(7, 5)) for layer in codes]
    if not all((layer != 255).any() for layer in codes):
        return
    whole = cell_change(*epochs, ("a", "b"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(change, "_CELLS_AT_ONCE", rows * 5)
        cut = cell_change(*epochs, ("a", "b"))
    pd.testing.assert_frame_equal(whole.matrix, cut.matrix)
    assert whole.moved.geometry.tolist() == cut.moved.geometry.tolist()
    both = (codes[0] != 255) & (codes[1] != 255)
    assert whole.matrix["cells"].sum() == both.sum()
    assert whole.moved["cells"].sum() == (both & (codes[0] != codes[1])).sum()
    assert whole.moved.geometry.area.sum() == pytest.approx(1e6 * whole.moved["cells"].sum())


def test_units_are_classed_at_both_times():
    units = {"b": cells(0, 0, 2, 1), "a": cells(2, 0, 4, 1), "far": cells(9, 9, 10, 10)}
    before, after = epoch("1 1 3 3", 10.0), epoch("3 3 3 1", [[10.0, 30, 10, 40]])
    overlay = TiledOverlay(list(units.values()), before.frame, list(units))
    table, matrix, notes = unit_change(overlay, before, after, pd.Index(list(units)))
    assert table["class_before"].tolist()[:2] == [1, 3]
    assert table["class_after"].tolist()[:2] == [3, 1]
    assert table["change"].tolist() == ["up", "down", None]
    assert table["population_after"].tolist() == [40, 50, 0]
    assert matrix.to_numpy().tolist() == [[1, 3, 1, 20, 40], [3, 1, 1, 20, 50]]
    assert "Units with a class at both times: 2; of these with another class than before: 2." in map(str, notes)


def test_units_tile_by_tile_equal_one_tile():
    rng = np.random.default_rng(5)
    codes = rng.choice([30, 23, 22, 21, 13, 12, 11, 10], (2, 9, 8))
    epochs = [Epoch(layer, rng.integers(0, 500, (9, 8))) for layer in codes]
    units = [cells(x / 2, y / 2, x / 2 + 1.7, y / 2 + 1.3) for x in range(0, 12, 3) for y in range(0, 14, 3)]
    answers = []
    for side in (2, 5, 100):
        overlay = TiledOverlay(units, epochs[0].frame, range(len(units)), side)
        answers.append(unit_change(overlay, *epochs, pd.RangeIndex(len(units)), "level2"))
    for table, matrix, notes in answers[:2]:
        pd.testing.assert_frame_equal(table, answers[2][0])
        pd.testing.assert_frame_equal(matrix, answers[2][1])
        assert list(map(str, notes)) == list(map(str, answers[2][2]))
