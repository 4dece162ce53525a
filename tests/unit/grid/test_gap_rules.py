"""Filling the gaps in urban centres (methods, section 1: options), worked by hand."""

from __future__ import annotations

import pytest
from unit.grid.gridmaps import PLAIN, Cell, classified, drawn, drawn_centres, level1, level2, picture

FILL = PLAIN.with_overrides(max_gap_km2=15)
RING = {"R": Cell(2_500)}


def test_a_gap_of_14_km2_is_filled():
    ring = """
        RRRRRRRRR
        R.......R
        R.......R
        RRRRRRRRR
        """
    assert level1(ring, FILL, legend=RING) == "\n".join(["333333333"] * 4)


def test_a_gap_of_15_km2_stays_open():
    # Strictly smaller than 15 km2.
    ring = """
        RRRRRRR
        R.....R
        R.....R
        R.....R
        RRRRRRR
        """
    assert level1(ring, FILL, legend=RING) == picture(
        """
        3333333
        3111113
        3111113
        3111113
        3333333
        """
    )
    assert level1(ring, FILL.with_overrides(max_gap_km2=15.01), legend=RING) == "\n".join(["3333333"] * 5)


def ring_around(height: int, width: int, bulge: bool) -> str:
    """A ring around a hole of ``height`` x ``width`` cells, less one where the ring bulges in."""
    rows = ["R" * (width + 2), *["R" + "." * width + "R"] * height, "R" * (width + 2)]
    if bulge:
        rows[1] = "RR" + rows[1][2:]
    return "\n".join(rows)


@pytest.mark.parametrize(
    ("size", "height", "width"),
    [(500, 6, 10), (100, 30, 50), (250, 15, 16), (300, 3, 55)],
)
def test_the_limit_is_in_km2_for_any_cell_size(size, height, width):
    """60 cells of 500 m are 15 km², 1500 of 100 m, 240 of 250 m; of 300 m the limit is 166 and two thirds."""
    kinds = {"R": Cell(3_000)}
    cells = height * width
    at_limit = abs(cells * size**2 - 15e6) < 1
    assert at_limit or cells * size**2 < 15e6
    whole = level1(ring_around(height, width, bulge=False), FILL, legend=kinds, size=size)
    assert whole.count("1") == (cells if at_limit else 0)
    smaller = level1(ring_around(height, width, bulge=True), FILL, legend=kinds, size=size)
    assert smaller.count("1") == 0


def test_just_above_the_limit_for_300_m_cells():
    # 167 cells are 15.03 km2.
    ring = level1(ring_around(1, 167, bulge=False), FILL, legend=RING, size=300)
    assert ring.count("1") == 167


def test_no_limit_fills_nothing():
    assert level1("RRR\nR.R\nRRR", PLAIN, legend={"R": Cell(9_000)}) == "333\n313\n333"


def test_holes_are_joined_through_sides_only():
    # The hole touches the outside in the corner (2, 2) only: it is closed.
    assert level1(
        """
        RRR.
        R.R.
        RR..
        ....
        """,
        FILL,
        legend={"R": Cell(9_000)},
    ) == picture(
        """
        3331
        3331
        3311
        1111
        """
    )
    # Two holes of 8 km2 that meet in a corner are two holes, not one of 16.
    assert level1(
        """
        RRRRRR....
        R....R....
        R....RRRRR
        RRRRR....R
        ....R....R
        ....RRRRRR
        """,
        FILL,
        legend=RING,
    ) == picture(
        """
        3333331111
        3333331111
        3333333333
        3333333333
        1111333333
        1111333333
        """
    )


def test_a_bay_is_no_gap():
    assert level1(
        """
        RRRR.
        R....
        RRRR.
        """,
        FILL,
        legend={"R": Cell(6_000)},
    ) == picture(
        """
        33331
        31111
        33331
        """
    )


def test_a_hole_at_the_edge_of_the_raster_is_open():
    # What lies beyond the raster is unknown: it belongs to the outside.
    edge = """
        RRRR
        R...
        RRRR
        """
    assert level1(edge, FILL, legend={"R": Cell(6_000)}) == picture(
        """
        3333
        3111
        3333
        """
    )


def test_water_in_a_hole_is_filled():
    lake = "RRR\nR~R\nRRR"
    assert level1(lake, FILL, legend={"R": Cell(9_000)}) == "333\n333\n333"
    assert level2(lake, FILL, legend={"R": Cell(9_000)}) == "30 30 30\n30 30 30\n30 30 30"


def test_missing_values_in_a_hole_are_filled():
    kinds = {"R": Cell(9_000), "?": Cell(float("nan"))}
    assert level1("RRR\nR?R\nRRR", FILL, legend=kinds) == "333\n333\n333"


def test_another_centre_in_a_hole_keeps_its_cells():
    result = classified(
        """
        RRRRR
        R...R
        R.C.R
        R...R
        RRRRR
        """,
        FILL,
        legend={"R": Cell(4_000), "C": Cell(50_000)},
    )
    assert drawn_centres(result) == picture(
        """
        AAAAA
        AAAAA
        AABAA
        AAAAA
        AAAAA
        """
    )
    assert result.centres.population.tolist() == [64_000, 50_000]


def test_another_centre_in_a_hole_counts_to_its_size():
    # 15 cells that are not of the ring, one of them another centre.
    lake = """
        RRRRRRR
        R.....R
        R..C..R
        R.....R
        RRRRRRR
        """
    result = classified(lake, FILL, legend={"R": Cell(4_000), "C": Cell(50_000)})
    assert drawn(result.classes).count("1") == 14


def test_gaps_are_filled_after_smoothing():
    # A lake of 14 and one dry cell (1, 1). Smoothing takes in the dry cell, five of its five counted neighbours being in
    # the centre; what is left is 14 km2 and is filled.
    lake = """
        RRRRRRR
        R.~~~~R
        R~~~~~R
        R~~~~~R
        RRRRRRR
        """
    assert "0" in level1(lake, FILL, legend=RING)
    assert level1(lake, FILL.with_overrides(smoothing="r2023a"), legend=RING) == "\n".join(["3333333"] * 5)
    # Without filling the lake stays: permanent water does not join.
    assert level1(lake, PLAIN.with_overrides(smoothing="r2023a"), legend=RING).count("0") == 14


def test_filling_adds_no_people_to_a_centre():
    result = classified("RRR\nRaR\nRRR", FILL, legend={"R": Cell(9_000), "a": Cell(1_000)})
    assert drawn(result.classes) == "333\n333\n333"
    assert result.centres.population.tolist() == [72_000]
