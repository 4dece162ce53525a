"""Which share of which cell lies in which unit."""

from __future__ import annotations

import numpy as np
import pytest
from multipolar.engine.errors import Cancelled
from multipolar.engine.geometry import polygonal
from multipolar.engine.grid.frame import GridFrame
from multipolar.engine.units.overlay import overlay_units
from shapely.geometry import GeometryCollection, LineString, MultiPolygon, Polygon
from unit.grid.gridmaps import frame_of
from unit.units.unitmaps import cells, overlay_of


def shares(overlay) -> dict[tuple[int, int], float]:
    """(unit, cell) -> share, without empty ones."""
    return {(unit, cell): share for unit, cell, share in zip(overlay.unit, overlay.cell, overlay.share) if share > 0}


def texts(overlay) -> list[str]:
    """Notes as people read them."""
    return [str(note) for note in overlay.notes]


def test_cells_are_numbered_from_the_upper_left():
    overlay = overlay_of({"a": cells(0, 1, 1, 2), "b": cells(2, 0, 3, 1)}, 2, 3)
    assert shares(overlay) == {(0, 0): 1.0, (1, 5): 1.0}
    assert overlay.notes == ()


def test_shares_are_the_covered_area():
    overlay = overlay_of({"a": cells(0.5, 0.75, 2, 2)}, 2, 2)
    assert shares(overlay) == {(0, 0): 0.5, (0, 1): 1.0, (0, 2): 0.125, (0, 3): 0.25}


def test_a_triangle_covers_parts_of_cells():
    overlay = overlay_of({"a": Polygon([(0, 0), (2000, 0), (0, 2000)])}, 2, 2)
    assert shares(overlay) == {(0, 0): 0.5, (0, 2): 1.0, (0, 3): 0.5}


def test_holes_and_parts_of_a_unit():
    ring = cells(0, 0, 3, 1).difference(cells(1.25, 0.25, 1.75, 0.75))
    overlay = overlay_of({"a": MultiPolygon([ring, cells(4, 0, 4.5, 1)])}, 1, 5)
    assert shares(overlay) == {(0, 0): 1, (0, 1): 0.75, (0, 2): 1, (0, 4): 0.5}


def test_cells_need_not_be_square_nor_begin_at_zero():
    frame = GridFrame(2, 2, -300.0, 100.0, 200.0, 50.0)
    overlay = overlay_units([Polygon([(-300, 25), (0, 25), (0, 100), (-300, 100)])], frame, ["a"])
    assert shares(overlay) == {(0, 0): 1, (0, 1): 0.5, (0, 2): 0.5, (0, 3): 0.25}


def test_totals_split_cells_and_ignore_missing_values():
    overlay = overlay_of({"a": cells(0, 0, 1.5, 1), "b": cells(1.5, 0, 3, 1), "none": None}, 1, 3)
    values = np.array([[10.0, 8.0, np.nan]])
    assert overlay.total(values).tolist() == [14, 4, 0]
    # Cells of group -1 are left out.
    assert overlay.total_by(values, np.array([[1, 0, -1]]), 2).tolist() == [[4, 10], [4, 0], [0, 0]]


def test_units_are_counted_beyond_one_batch():
    units = {str(number): cells(number, 0, number + 1, 1) for number in range(150)}
    overlay = overlay_of(units, 1, 150)
    assert shares(overlay) == {(number, number): 1.0 for number in range(150)}


def test_progress_climbs_to_1_and_may_cancel():
    units = [cells(number, 0, number + 1, 1) for number in range(150)]
    marks: list[float] = []
    overlay_units(units, frame_of(1, 150), [""] * 150, marks.append)
    assert marks == sorted(marks)
    assert len(marks) > 2
    assert marks[-1] == 1

    def stop(_fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        overlay_units(units, frame_of(1, 150), [""] * 150, stop)


# What is told


def test_units_without_a_polygon_are_told():
    line = LineString([(0, 0), (1, 1)])
    overlay = overlay_of({"null": None, "empty": Polygon(), "line": line, "a": cells(0, 0, 1, 1)}, 1, 1)
    assert shares(overlay) == {(3, 0): 1}
    assert any("Units without a polygon: 3 (null, empty, line)." in text for text in texts(overlay))


def test_only_units_without_a_polygon():
    overlay = overlay_of({"null": None, "empty": Polygon()}, 1, 1)
    assert overlay.total(np.ones((1, 1))).tolist() == [0, 0]
    assert texts(overlay) == ["Units without a polygon: 2 (null, empty)."]


def test_no_units_at_all():
    assert overlay_of({}, 1, 1).total(np.ones((1, 1))).tolist() == []


def test_units_outside_the_grid_are_told():
    overlay = overlay_of({"far": cells(10, 10, 11, 11), "touching": cells(1, 0, 2, 1), "a": cells(0, 0, 1, 1)}, 1, 1)
    assert shares(overlay) == {(2, 0): 1}
    assert texts(overlay) == ["Units outside the grid: 2 (far, touching)."]


def test_units_across_the_edge_are_told():
    overlay = overlay_of({"a": cells(-1, 0, 1, 1), "b": cells(1, 0, 2, 1)}, 1, 2)
    assert shares(overlay) == {(0, 0): 1, (1, 1): 1}
    assert texts(overlay) == ["Units that reach beyond the grid, only the part on it counts: 1 (a)."]


def test_invalid_polygons_are_repaired_and_told():
    tie = Polygon([(0, 0), (1000, 1000), (1000, 0), (0, 1000)])
    overlay = overlay_of({"tie": tie}, 1, 1)
    assert shares(overlay) == {(0, 0): 0.5}
    assert texts(overlay) == ["Units with an invalid polygon, repaired for the overlay: 1 (tie)."]


def test_overlaps_are_told_with_their_area():
    overlay = overlay_of({"a": cells(0, 0, 2, 1), "b": cells(1.5, 0, 3, 1)}, 1, 3)
    assert texts(overlay) == ["Units overlap on 0.5 km²: people there count in each of them."]


def test_overlaps_within_cells_that_are_not_full_are_told():
    # Two units lie on one another over 0.4 of a cell each: the cell is covered to 0.8, and still people count twice.
    overlay = overlay_of({"a": cells(0, 0, 0.4, 1), "b": cells(0, 0, 0.4, 1)}, 1, 3)
    assert texts(overlay) == ["Units overlap on 0.4 km²: people there count in each of them."]


def test_units_that_tile_the_grid_need_no_note():
    tiles = {str(number): cells(number / 3, 0, (number + 1) / 3, 1) for number in range(9)}
    assert texts(overlay_of(tiles, 1, 3)) == []


def test_slivers_along_borders_need_no_note():
    # Digitised borders overlap by a centimetre or reach over the edge of the grid by as much.
    assert texts(overlay_of({"a": cells(0, 0, 1.00001, 1), "b": cells(1, 0, 3.00001, 1)}, 1, 3)) == []


def test_long_lists_are_shortened():
    overlay = overlay_of({f"u{number:02}": None for number in range(14)}, 1, 1)
    assert texts(overlay) == ["Units without a polygon: 14 (u00, u01, u02, u03, u04, u05, u06, u07, u08, u09, … (+4))."]


# Repair


def test_the_polygons_of_a_geometry():
    square = cells(0, 0, 1, 1)
    assert polygonal(None) is None
    assert polygonal(Polygon()) is None
    assert polygonal(LineString([(0, 0), (1, 1)])) is None
    assert polygonal(square).equals(square)
    mixed = GeometryCollection([LineString([(0, 0), (9, 9)]), square, MultiPolygon([cells(2, 0, 3, 1)])])
    assert polygonal(mixed).equals(MultiPolygon([square, cells(2, 0, 3, 1)]))


def test_a_repaired_polygon_is_valid():
    spike = Polygon([(0, 0), (1000, 0), (1000, 1000), (2000, 1000), (1000, 1000), (0, 1000)])
    assert not spike.is_valid
    repaired = polygonal(spike)
    assert repaired.is_valid
    assert repaired.area == pytest.approx(1e6)
