"""Grid cells to units."""

from __future__ import annotations

from fractions import Fraction

import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.readers import cellunits
from multipolar.engine.readers.cellunits import AREA, CENTRE, cell_map, cell_system
from shapely.geometry import Polygon, box

# 1 km cells of EPSG:3035 in a row: their left sides at 4 000 000, 4 001 000, ...
CELLS = [f"1kmN3000E{4000 + k}" for k in range(5)]
LEFT = box(4_000_000, 3_000_000, 4_001_250, 3_001_000)
RIGHT = box(4_001_250, 3_000_000, 4_003_500, 3_001_000)


def test_the_system_is_told_and_a_wrong_code_refused():
    assert cell_system(CELLS) == ("inspire", 3035)
    assert cell_system(["다사5352", "다사5353"]) == ("korea", 5179)
    with pytest.raises(InputError, match="no grid cells"):
        cell_system(["11010", "x"])


@pytest.mark.parametrize("at_once", [1, 2, 1000])
def test_a_cell_belongs_where_its_middle_lies(monkeypatch, at_once):
    monkeypatch.setattr(cellunits, "_AT_ONCE", at_once)
    found = cell_map(CELLS, "inspire", [RIGHT, LEFT], ["r", "l"], CENTRE)
    # the middle of the fourth cell lies on the border of the unit, the fifth lies outside
    assert {cell: units[0][0] for cell, units in found.targets.items()} == dict(zip(CELLS, "lrrr"))
    assert "Cells (INSPIRE / GEOSTAT): 5; on a unit: 4, on several: 0" in str(found.notes[0])


def test_the_lower_code_wins_on_a_border():
    halves = [box(4_000_000, 3_000_000, 4_000_500, 3_001_000), box(4_000_500, 3_000_000, 4_001_000, 3_001_000)]
    assert cell_map(CELLS[:1], "inspire", halves, ["b", "a"], CENTRE).targets[CELLS[0]] == (("a", Fraction(1)),)


@pytest.mark.parametrize("at_once", [1, 1000])
def test_a_cell_is_parted_by_its_covered_area(monkeypatch, at_once):
    monkeypatch.setattr(cellunits, "_AT_ONCE", at_once)
    found = cell_map(
        [*CELLS, "nonsense"], "inspire", [LEFT, RIGHT, None, Polygon()], ["l", "r", "x", "y"], AREA
    ).targets
    assert found[CELLS[0]] == (("l", Fraction(1)),)
    assert found[CELLS[1]] == (("l", Fraction(1, 4)), ("r", Fraction(3, 4)))
    assert found[CELLS[3]] == (("r", Fraction(1)),)  # half of it is sea, and nobody lives there
    assert set(found) == set(CELLS[:4])
