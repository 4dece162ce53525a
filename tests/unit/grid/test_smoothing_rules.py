"""Smoothing the edges of urban centres (methods, section 1: options), both versions, worked by hand."""

from __future__ import annotations

import pytest
from unit.grid.gridmaps import PLAIN, Cell, classified, drawn, drawn_centres, level1, level2, picture

R2022A = PLAIN.with_overrides(smoothing="r2022a")
R2023A = PLAIN.with_overrides(smoothing="r2023a")
NAN = float("nan")

# Both versions


@pytest.mark.parametrize("rules", [R2022A, R2023A])
def test_a_cell_with_5_neighbours_in_the_centre_joins(rules):
    # The notch (1, 1): two beside it, three below.
    assert level1(
        """
        ...
        C.C
        CCC
        """,
        rules,
    ) == picture(
        """
        111
        333
        333
        """
    )


@pytest.mark.parametrize("rules", [R2022A, R2023A])
def test_a_cell_with_4_neighbours_in_the_centre_stays_out(rules):
    # The inner corner (1, 1): one beside it, three below; half of eight is not more than half.
    corner = """
        ....
        ..CC
        CCCC
        ....
        """
    assert level1(corner, rules) == level1(corner, PLAIN)


@pytest.mark.parametrize("rules", [R2022A, R2023A])
def test_rounds_are_repeated_until_nothing_is_added(rules):
    # The bay is three cells deep: only its innermost cell (1, 1) has five members around it at first.
    assert level1(
        """
        CCCC.
        C....
        CCCC.
        """,
        rules,
    ) == picture(
        """
        33331
        33331
        33331
        """
    )


@pytest.mark.parametrize("rules", [R2022A, R2023A])
def test_cells_of_two_centres_are_not_added_up(rules):
    # Six of the eight neighbours of (1, 3) are centre cells, three of each centre.
    strait = """
        CCC.EEE
        CCC.EEE
        CCC.EEE
        """
    result = classified(strait, rules, legend={"E": Cell(9_000)})
    assert drawn(result.classes) == picture(
        """
        3331333
        3331333
        3331333
        """
    )
    assert len(result.centres) == 2


@pytest.mark.parametrize("rules", [R2022A, R2023A])
def test_only_urban_centres_are_smoothed(rules):
    cluster = """
        U.U
        UUU
        UUU
        """
    assert level1(cluster, rules, legend={"U": Cell(1_000)}) == picture(
        """
        212
        222
        222
        """
    )


@pytest.mark.parametrize("rules", [R2022A, R2023A])
def test_a_cell_that_joins_brings_no_people_and_keeps_its_centre(rules):
    result = classified(
        """
        CaC.E
        CCC.E
        ....E
        ....E
        """,
        rules,
        legend={"a": Cell(1_000), "E": Cell(20_000)},
    )
    assert drawn_centres(result) == picture(
        """
        AAA.B
        AAA.B
        ....B
        ....B
        """
    )
    assert result.centres.population.tolist() == [50_000, 80_000]


def test_without_smoothing_no_cell_joins():
    assert level1("C.C\nCCC\nCCC", PLAIN) == "313\n333\n333"


@pytest.mark.parametrize("rules", [R2022A, R2023A])
def test_smoothing_is_the_same_in_level_2(rules):
    assert level2("C.C\nCCC\nCCC", rules) == "30 30 30\n30 30 30\n30 30 30"


# R2022A


def test_r2022a_water_joins_like_any_other_cell():
    assert level1(
        """
        C~C
        CCC
        """,
        R2022A,
    ) == picture(
        """
        333
        333
        """
    )


def test_r2022a_counts_water_among_the_nine():
    # Three members, and water all around: three of five counted would be enough for R2023A.
    shore = """
        CC~
        CC.
        CC~
        """
    assert level1(shore, R2022A) == level1(shore, PLAIN)


# R2023A: what is counted


def test_r2023a_does_not_count_permanent_water():
    # (1, 2): members 3, dry 3 (beyond the raster), water 2: three of six is not more than half.
    assert level1("CC~\nCC.\nCC~", R2023A) == "330\n331\n330"
    # One column more of water: members 3, dry 1, water 4.
    assert level1("CC~~\nCC..\nCC~~", R2023A) == "3300\n3331\n3300"


def test_r2023a_does_not_count_mostly_water_unpopulated_cells_even_with_built_up():
    # (1, 2) joins as above. The pier (0, 2) is then next to three members, the dry (1, 3) and three beyond the raster.
    assert level1("CCbb.\nCC...\nCCbb.", R2023A) == "33111\n33311\n33111"


def test_r2023a_counts_mostly_water_cells_with_people():
    kinds = {"~": Cell(1, land=0.4)}
    assert level1("CC~~\nCC..\nCC~~", R2023A, legend=kinds) == "3311\n3311\n3311"


def test_r2023a_counts_unpopulated_cells_with_half_of_land():
    kinds = {"~": Cell(0, land=0.5)}
    assert level1("CC~~\nCC..\nCC~~", R2023A, legend=kinds) == "3311\n3311\n3311"


def test_r2023a_does_not_count_water_without_a_population_or_land_value():
    for water, code in ((Cell(NAN, land=0.4), 0), (Cell(0, land=NAN), 0)):
        expected = f"33{code}{code}\n3331\n33{code}{code}"
        assert level1("CC~~\nCC..\nCC~~", R2023A, legend={"~": water}) == expected


def test_r2023a_counts_empty_dry_land_as_no_member():
    # (1, 2): members 3, dry 3, water 2: three of six.
    assert level1("CC~.\nCC..\nCC~.", R2023A) == "3301\n3311\n3301"


def test_r2023a_counts_positions_beyond_the_raster_as_no_members():
    # (0, 2) has three members among five neighbours on the raster; three beyond it make eight.
    edge = """
        CC.CC
        CCCCC
        """
    assert level1(edge, R2023A) == picture(
        """
        33333
        33333
        """
    )
    three_of_five = """
        C..
        CC.
        C..
        """
    assert level1(three_of_five, R2023A, legend={"C": Cell(20_000)}) == level1(
        three_of_five, PLAIN, legend={"C": Cell(20_000)}
    )
    top = """
        C.
        CC
        """
    assert level1(top, R2023A, legend={"C": Cell(20_000)}) == "31\n33"


def test_r2023a_counts_cells_of_another_centre_as_no_members():
    # (1, 2) between the waters has three members of A, three of B and two waters uncounted: three of six.
    assert level1("CC~CC\nCC.CC\nCC~CC", R2023A) == "33033\n33133\n33033"
    # B's share of the strait being one cell, A has three of four.
    assert level1("CC~~EE\nCC.EEE\nCC~~EE", R2023A, legend={"E": Cell(20_000)}) == "330033\n333333\n330033"


def test_r2023a_always_counts_cells_of_a_centre_even_empty_water():
    # The harbour h is mostly water and nobody lives there, but its built-up makes it a cell of the centre.
    kinds = {"h": Cell(0, land=0.4, built=0.3), "C": Cell(20_000)}
    rules = R2023A.with_overrides(built_rule="fixed", built_threshold=0.2)
    # (0, 1) has h, C, and three below: five of eight.
    harbour = """
        h.C
        hhC
        """
    assert level1(harbour, rules, legend={**kinds, "C": Cell(25_000)}) == "333\n333"
    # As cells outside the centre they would not be counted, and the two C are two of five.
    assert level1(harbour, R2023A, legend={**kinds, "C": Cell(25_000)}) == "113\n113"


# R2023A: who joins


def test_r2023a_permanent_water_never_joins():
    # All eight neighbours are in the centre.
    assert level1("CCC\nC~C\nCCC", R2023A) == "333\n303\n333"


def test_r2023a_a_mostly_water_unpopulated_cell_with_built_up_may_join():
    assert level1("CCC\nCbC\nCCC", R2023A) == "333\n333\n333"


def test_r2023a_a_mostly_water_cell_with_people_may_join():
    assert level1("CCC\nCpC\nCCC", R2023A, legend={"p": Cell(1, land=0.4)}) == "333\n333\n333"


def test_r2023a_rounds_are_synchronous():
    """The piers (1, 3) and (1, 4) join A and B in the same round.

    Each has two members and one dry cell; the other pier and the water are not counted: two of three. Were one to join
    first, the other would have two of four.
    """
    result = classified(
        """
        CCC~~CCC
        CCCbbCCC
        ...~~...
        """,
        R2023A,
    )
    assert drawn(result.classes) == picture(
        """
        33300333
        33333333
        11100111
        """
    )
    assert drawn_centres(result) == picture(
        """
        AAA..BBB
        AAAABBBB
        ........
        """
    )
