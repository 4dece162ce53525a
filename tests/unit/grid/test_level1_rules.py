"""Level 1 of the degree of urbanisation (methods, section 1) on grids worked by hand."""

from __future__ import annotations

import numpy as np
import pytest
from multipolar.engine.errors import Cancelled, InputError
from multipolar.engine.grid.classes import classify_cells
from multipolar.engine.grid.frame import GridFrame
from multipolar.engine.grid.population import PopulationGrid
from multipolar.engine.grid.rules import GHSL2023
from unit.grid.gridmaps import PLAIN, Cell, classified, drawn, drawn_centres, frame_of, level1, picture

# Urban centres


def test_a_centre_has_at_least_50_000_people():
    assert level1("CCCCC..CCCCc", legend={"c": Cell(9_999)}) == "333331122222"


@pytest.mark.parametrize(("people", "expected"), [(1_500, "3333"), (1_499.99, "2333")])
def test_a_centre_cell_has_at_least_1500_per_km2(people, expected):
    assert level1("aBBB", legend={"a": Cell(people), "B": Cell(20_000)}) == expected


def test_centre_cells_are_joined_through_sides_only():
    # 30 000 and 30 000 people that meet in a corner: one urban cluster (corners count), no centre.
    kinds = {"E": Cell(15_000)}
    assert level1(
        """
        EE..
        ..EE
        """,
        legend=kinds,
    ) == picture(
        """
        2211
        1122
        """
    )
    assert level1(
        """
        EE..
        .EE.
        """,
        legend=kinds,
    ) == picture(
        """
        3311
        1331
        """
    )


def test_centres_are_numbered_in_reading_order_with_their_people():
    result = classified(
        """
        ....C
        CC..C
        CC..C
        CC..C
        ....C
        """
    )
    assert drawn_centres(result) == picture(
        """
        ....A
        BB..A
        BB..A
        BB..A
        ....A
        """
    )
    assert result.centres.population.tolist() == [50_000, 60_000]


# Urban clusters


def test_a_cluster_has_at_least_5000_people():
    assert level1("aa..ab", legend={"a": Cell(2_500), "b": Cell(2_499)}, rules=PLAIN) == "221111"


def test_a_cluster_cell_has_at_least_300_per_km2():
    assert level1("Ca.Cb", legend={"a": Cell(300), "b": Cell(299.9)}) == "22121"


def test_cluster_cells_are_joined_through_corners():
    assert level1(
        """
        a..
        .a.
        ..a
        """,
        legend={"a": Cell(1_700)},
    ) == picture(
        """
        211
        121
        112
        """
    )


def test_the_population_of_a_cluster_includes_its_centre():
    # 300 people alone are no cluster; beside a centre they are part of one with 50 300.
    assert level1("CCCCCU..U") == "333332111"


# Density is per km² of permanent land, whatever the cell


def test_density_is_per_km2_of_permanent_land():
    # 750 people on half a cell of land are 1500 per km²; on a whole cell they are 750.
    kinds = {"h": Cell(750, land=0.5), "w": Cell(750, land=1.0)}
    assert level1("CCCCChw", legend=kinds) == "3333332"


def test_without_a_land_grid_all_of_a_cell_is_land():
    kinds = {"h": Cell(750, land=0.5)}
    assert level1("CCCCCh~", legend=kinds, land=False) == "3333321"


@pytest.mark.parametrize(
    ("size", "dense", "urban"), [(100, 15, 3), (250, 93.75, 18.75), (500, 375, 75), (2000, 6_000, 1_200)]
)
def test_thresholds_are_per_km2_for_any_cell_size(size, dense, urban):
    kinds = {
        "d": Cell(dense),
        "e": Cell(dense - 0.25),
        "u": Cell(urban),
        "v": Cell(urban - 0.25),
        "C": Cell(25_000),
    }
    assert level1("dCCe.uCv", legend=kinds, size=size) == "33321221"


def test_populations_of_clusters_do_not_depend_on_the_cell_size():
    for size in (100, 500, 1000):
        assert level1("CCCCC.bc", legend={"b": Cell(4_000), "c": Cell(1_000)}, size=size) == "33333122"
        assert level1("CCCCc.bd", legend={"b": Cell(4_000), "c": Cell(9_999), "d": Cell(999)}, size=size) == "22222111"


def test_cell_area_counts_both_sides_and_the_unit_of_the_crs():
    # 0.5 km x 2 km, the CRS in kilometres: 1 km² again.
    frame = GridFrame(6, 1, 0, 2, 0.5, 2.0, metres_per_unit=1000)
    people = np.array([[1_500, 20_000, 20_000, 20_000, 1_499, 0]], dtype=float)
    assert drawn(classify_cells(PopulationGrid(frame, people), PLAIN).classes) == "333321"


# Water


def test_water_is_mostly_water_without_people_and_without_built_up():
    kinds = {
        "a": Cell(0, land=0.49),
        "b": Cell(0, land=0.5),
        "c": Cell(0.1, land=0.49),
        "d": Cell(0, land=0.49, built=0.001),
    }
    assert level1("a~bcd.", legend=kinds) == "001111"


def test_without_a_built_up_grid_its_condition_for_water_is_met():
    assert level1("a", legend={"a": Cell(0, land=0.49, built=0.3)}, built=False) == "0"


def test_water_overwrites_only_rural():
    # With a higher limit of people for water, a cell of an urban cluster could be water: it stays urban.
    kinds = {"w": Cell(150, land=0.4), "C": Cell(5_000)}
    rules = PLAIN.with_overrides(water_population=200)
    assert level1("Cw..w", rules, legend=kinds) == "22110"


def test_people_on_no_land_are_infinitely_dense_and_reported():
    result = classified("CCCCCi.i", legend={"i": Cell(7, land=0)})
    assert drawn(result.classes) == "33333311"
    assert [str(note) for note in result.notes] == [
        "Populated cells without any land, so infinitely dense: 2 (14 people)."
    ]


# Missing values


def test_without_land_a_cell_without_a_population_value_has_no_class():
    result = classified("C?.", legend={"?": Cell(float("nan"))}, land=False)
    assert drawn(result.classes) == "2x1"
    assert "Cells without a population value, left without a class: 1." in [str(note) for note in result.notes]


def test_with_land_a_cell_without_a_population_value_is_unpopulated():
    nan = float("nan")
    kinds = {"?": Cell(nan), "w": Cell(nan, land=0.4), "s": Cell(nan, land=0)}
    result = classified("C?ws", legend=kinds)
    assert drawn(result.classes) == "2100"
    # Missing people on the sea are no loss worth telling.
    assert [str(note) for note in result.notes] == [
        "Cells on land without a population value, counted as unpopulated: 2."
    ]


def test_missing_land_meets_its_condition_for_water_and_is_never_dense():
    nan = float("nan")
    kinds = {"a": Cell(0, land=nan), "p": Cell(90_000, land=nan)}
    result = classified("a.p", legend=kinds)
    assert drawn(result.classes) == "011"
    assert [str(note) for note in result.notes] == [
        "Populated cells without a land value, their density is unknown: 1."
    ]


def test_missing_built_up_meets_its_condition_for_water():
    assert level1("ab", legend={"a": Cell(0, land=0.4, built=float("nan")), "b": Cell(0, land=0.4, built=0.1)}) == "01"


def test_a_missing_value_leaves_the_neighbours_and_the_sums_alone():
    kinds = {"?": Cell(float("nan"))}
    assert level1("CC?CCC", legend=kinds) == "221222"
    assert level1("CCCCC?", legend=kinds, land=False) == "33333x"


# The call itself


def test_an_unknown_level_is_refused():
    with pytest.raises(InputError, match=r"LEVEL: level3 is not one of level1, level2"):
        classified("C", level="level3")


def test_notes_of_the_grid_are_handed_on():
    grid = PopulationGrid(frame_of(1, 1), np.zeros((1, 1)), notes=("said before",))  # type: ignore[arg-type]
    assert classify_cells(grid, PLAIN).notes == ("said before",)


def test_progress_climbs_from_0_to_1_and_may_cancel():
    grid = PopulationGrid(frame_of(3, 3), np.full((3, 3), 9_000.0))
    for level in ("level1", "level2"):
        marks: list[float] = []
        classify_cells(grid, GHSL2023, level, marks.append)
        assert marks == sorted(marks)
        assert marks[0] >= 0
        assert marks[-1] == 1

    def stop(_fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        classify_cells(grid, GHSL2023, "level1", stop)
