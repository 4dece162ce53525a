"""The built-up criterion (methods, section 1: options), worked by hand."""

from __future__ import annotations

import pytest
from multipolar.engine.grid.rules import GHSL2022, GHSL2023, MANUAL2021
from unit.grid.gridmaps import PLAIN, Cell, classified, drawn, level1, level2, picture

FIXED = PLAIN.with_overrides(built_rule="fixed", built_threshold=0.2)
OPTIMAL = PLAIN.with_overrides(built_rule="optimal")
NAN = float("nan")


def texts(result) -> list[str]:
    """Notes as people read them."""
    return [str(note) for note in result.notes]


# Fixed


@pytest.mark.parametrize(
    ("cell", "dense"),
    [
        (Cell(0, built=0.2), True),
        (Cell(0, built=0.19), False),
        (Cell(0, land=0.5, built=0.1), True),  # per km² of land
        (Cell(0, land=0.5, built=0.099), False),
        (Cell(0, built=0.1996), True),  # rounded to 3 decimals first: 0.200
        (Cell(0, built=0.1994), False),  # 0.199
        (Cell(0, land=0.5, built=0.0998), True),  # 0.1996 of the land
        (Cell(0, land=0.5, built=0.0997), False),  # 0.1994
        (Cell(0, built=NAN), False),
        (Cell(0, land=NAN, built=0.9), False),
    ],
)
def test_a_cell_with_a_fifth_of_its_land_built_up_is_dense(cell, dense):
    assert level1("aCCCCC", FIXED, legend={"a": cell}) == ("333333" if dense else "133333")


def test_built_up_cells_connect_a_centre():
    town = "CCbCCC"
    kinds = {"b": Cell(100, built=0.3)}
    assert level1(town, PLAIN, legend=kinds) == "221222"
    result = classified(town, FIXED, legend=kinds)
    assert drawn(result.classes) == "333333"
    assert result.centres.population.tolist() == [50_100]


def test_built_up_touches_only_the_test_of_1500():
    # Beside an urban cluster, an industrial estate without people is no urban cluster.
    kinds = {"U": Cell(1_400), "i": Cell(0, built=0.9)}
    assert level1("iUUUUi", FIXED, legend=kinds) == "122221"
    # At level 2: neither semi-dense, suburban nor rural cluster ...
    assert level2("iSSSi", FIXED, legend=kinds) == "11 22 22 22 11"
    assert level2("iaai", FIXED, legend={"a": Cell(300), **kinds}) == "11 13 13 11"
    # ... but part of a dense cluster, which is tested with 1500.
    assert level2("iDDDDi", FIXED, legend=kinds) == "23 23 23 23 23 23"


def test_a_built_up_cell_alone_is_no_centre():
    assert level1("i.i", FIXED, legend={"i": Cell(0, built=1)}) == "111"


# The presets


@pytest.mark.parametrize(
    ("preset", "expected"), [(GHSL2023, "33333332"), (GHSL2022, "33333322"), (MANUAL2021, "33333222")]
)
def test_presets_ask_for_a_fifth_for_half_or_for_nothing(preset, expected):
    kinds = {"h": Cell(300, built=0.5), "f": Cell(300, built=0.2), "u": Cell(300, built=0.19)}
    assert level1("CCCCChfu", preset, legend=kinds) == expected


def test_without_a_built_up_grid_the_criterion_is_off_and_says_so():
    result = classified("CCCCCi", FIXED, legend={"i": Cell(300, built=0.9)}, built=False)
    assert drawn(result.classes) == "333332"
    assert result.rules.built_rule == "off"
    assert texts(result) == [
        "No built-up grid is given, so the built-up criterion is off: cells are dense by population alone."
    ]


def test_switched_off_the_criterion_needs_no_note():
    assert texts(classified("CCCCCi", PLAIN, legend={"i": Cell(300, built=0.9)}, built=False)) == []
    assert level1("CCCCCi", PLAIN, legend={"i": Cell(300, built=0.9)}) == "333332"


# Optimal


@pytest.mark.parametrize(
    ("shares", "threshold"),
    [
        ((0.10, 0.10, 0.10, 0.10, 0.11), 0.11),  # mean 0.102, up
        ((0.25, 0.25, 0.25, 0.25, 0.25), 0.25),  # exact hundredths stay
        ((0.29, 0.29, 0.29, 0.29, 0.29), 0.29),  # 28.999999999999996 hundredths in floating point
        ((0.07, 0.07, 0.07, 0.07, 0.07), 0.07),  # 7.000000000000001
        ((0.0, 0.0, 0.0, 0.0, 0.001), 0.01),
    ],
)
def test_the_optimal_threshold_is_the_mean_rounded_up_to_a_hundredth(shares, threshold):
    kinds = {str(position): Cell(10_000, built=share) for position, share in enumerate(shares)}
    kinds |= {"+": Cell(300, built=threshold), "-": Cell(300, built=threshold - 0.001)}
    result = classified("01234+..01234-", OPTIMAL, legend=kinds)
    assert result.rules.built_rule == "fixed"
    assert result.rules.built_threshold == threshold
    assert drawn(result.classes) == "33333311333332"


def test_the_optimal_threshold_is_told():
    kinds = {"C": Cell(10_000, built=0.102)}
    assert texts(classified("CCCCC", OPTIMAL, legend=kinds)) == [
        "Optimal built-up threshold: 0.11 (mean built-up share 0.10200 of 5 cells, rounded up)."
    ]


def test_the_optimal_mean_is_of_the_cell_area_not_of_the_land():
    # Half land, a fifth of the cell built: 0.2 of the cell, 0.4 of the land.
    kinds = {"h": Cell(5_000, land=0.5, built=0.2)}
    assert classified("hhhhh", OPTIMAL, legend=kinds).rules.built_threshold == 0.2


def test_the_optimal_mean_is_over_dense_clusters_only():
    # Counted: DDDD (6000 people). Not: a dense cell alone, dense cells below 5000 joined by a corner, thin cells.
    kinds = {
        "D": Cell(1_500, built=0.3),
        "d": Cell(4_000, built=0.9),
        "U": Cell(1_499, built=0.9),
        "i": Cell(0, built=0.9),
    }
    assert (
        classified(
            """
            DDDDU.d.
            iUUU...d
            """,
            OPTIMAL,
            legend=kinds,
        ).rules.built_threshold
        == 0.3
    )


def test_the_optimal_mean_follows_the_numbers_of_dense_clusters_wherever_they_lie():
    """Dense clusters from 100 per km² and 400 people on: four cells of 100, sparser than any urban cluster, count with
    their 0.3; four of 99 with 0.9 do not, nor do three of 100."""
    rules = OPTIMAL.with_overrides(dense_density=100, dense_population=400)
    kinds = {"D": Cell(100, built=0.3), "d": Cell(99, built=0.9), "e": Cell(100, built=0.8)}
    for level in ("level1", "level2"):
        found = classified("DDDD..ddddd..eee", rules, level, legend=kinds)
        assert found.rules.built_threshold == 0.3


def test_the_optimal_mean_includes_centres():
    kinds = {"C": Cell(10_000, built=0.5), "D": Cell(1_500, built=0.1)}
    # (5 x 0.5 + 4 x 0.1) / 9 = 0.3222
    assert classified("CCCCC.DDDD", OPTIMAL, legend=kinds).rules.built_threshold == 0.33


def test_without_a_dense_cluster_there_is_no_optimal_threshold():
    result = classified("Ui", OPTIMAL, legend={"i": Cell(0, built=0.9)})
    assert result.rules.built_rule == "off"
    assert texts(result) == [
        "There is no dense cluster from which to take the optimal built-up threshold: the criterion is off."
    ]


def test_where_nothing_is_built_up_in_the_dense_clusters_the_criterion_is_off():
    # A threshold of 0 would make every cell dense: a cell of 300 without any built-up is not.
    result = classified("CCCCCU.", OPTIMAL)
    assert drawn(result.classes) == "3333321"
    assert result.rules.built_rule == "off"


def test_the_optimal_threshold_without_a_built_up_grid_is_off():
    result = classified("CCCCCU", OPTIMAL, built=False)
    assert result.rules.built_rule == "off"
    assert drawn(result.classes) == "333332"


def test_the_built_up_criterion_and_water_together():
    # The harbour: mostly water, nobody, built-up. Dense by its built-up, so part of the centre; alone it is rural, not water.
    kinds = {"h": Cell(0, land=0.4, built=0.2)}
    assert level1(
        """
        CCCCCh
        ......
        h.~...
        """,
        FIXED,
        legend=kinds,
    ) == picture(
        """
        333333
        111111
        110111
        """
    )
