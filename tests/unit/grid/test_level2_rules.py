"""Level 2 of the degree of urbanisation (methods, section 1) on grids worked by hand."""

from __future__ import annotations

import pytest
from multipolar.engine.grid.rules import SEMIDENSE_RULES
from unit.grid.gridmaps import PLAIN, Cell, level1, level2, picture

RULES_2021 = PLAIN.with_overrides(**SEMIDENSE_RULES["2021"])


def test_every_class_on_one_grid():
    assert level2(
        """
            CCCCCU..........
            ................
            ................
            DDDD....SSS...~.
            ................
            ................
            .UU.L..l........
            """,
        legend={"l": Cell(49.9)},
    ) == picture(
        """
            30 30 30 30 30 21 11 11 11 11 11 11 11 11 11 11
            11 11 11 11 11 11 11 11 11 11 11 11 11 11 11 11
            11 11 11 11 11 11 11 11 11 11 11 11 11 11 11 11
            23 23 23 23 11 11 11 11 22 22 22 11 11 11 10 11
            11 11 11 11 11 11 11 11 11 11 11 11 11 11 11 11
            11 11 11 11 11 11 11 11 11 11 11 11 11 11 11 11
            11 13 13 11 12 11 11 11 11 11 11 11 11 11 11 11
            """
    )


# Dense urban clusters


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        (1_250, "23 23 23 23"),  # 5000 in all, by 1500 per km² of the smaller land
        (1_249, "21 21 21 21"),  # 4996: not dense enough in people, but with the 300 beside it an urban cluster
    ],
)
def test_a_dense_cluster_has_at_least_5000_people(people, expected):
    # Semi-dense clusters are switched off so that the second case shows what is left.
    rules = PLAIN.with_overrides(semidense_population=1e9)
    assert level2("aaaaU", rules, legend={"a": Cell(people, land=0.8)}) == expected + " 21"


def test_a_dense_cluster_has_cells_of_1500_per_km2_joined_through_sides():
    kinds = {"a": Cell(2_500), "b": Cell(1_499)}
    rules = PLAIN.with_overrides(semidense_population=1e9)
    assert level2("aab", rules, legend=kinds) == "23 23 21"
    assert level2(
        """
        a.
        .a
        """,
        rules,
        legend=kinds,
    ) == picture(
        """
        21 11
        11 21
        """
    )


def test_a_dense_cluster_is_neither_smoothed_nor_filled():
    rules = PLAIN.with_overrides(smoothing="r2022a", max_gap_km2=15)
    dense = """
        DDD
        D.D
        DDD
        """
    assert level2(dense, rules) == picture(
        """
        23 23 23
        23 11 23
        23 23 23
        """
    )
    # The same ring with 50 000 people is a centre, and is.
    assert level2(dense, rules, legend={"D": Cell(7_000)}) == picture(
        """
        30 30 30
        30 30 30
        30 30 30
        """
    )


def test_cells_of_a_dense_cluster_that_a_centre_takes_in_are_the_centres():
    # The island of 6000 in the lake of the centre: the gap is filled, nothing of class 23 is left.
    lake = """
        CCCCC
        C~~~C
        C~i~C
        C~~~C
        CCCCC
        """
    kinds = {"i": Cell(6_000)}
    assert level2(lake, PLAIN, legend=kinds).count("23") == 1
    filled = level2(lake, PLAIN.with_overrides(max_gap_km2=15), legend=kinds)
    assert set(filled.split()) == {"30"}


# Semi-dense urban clusters, edition 2024


def test_semidense_2024_has_900_per_km2_and_2500_people():
    assert level2("aaa...aab", legend={"a": Cell(900), "b": Cell(899)}).split()[:3] == ["22", "22", "22"]
    # 2698 people, but one cell below 900: the other two hold 1800, a rural cluster by 300 and 500.
    assert level2("aab", legend={"a": Cell(900), "b": Cell(899)}) == "13 13 13"
    assert level2("ab", legend={"a": Cell(1_300), "b": Cell(1_200)}) == "22 22"
    assert level2("ab", legend={"a": Cell(1_300), "b": Cell(1_199)}) == "13 13"


def test_semidense_2024_is_joined_through_sides_only():
    assert level2(
        """
        a.
        .a
        """,
        legend={"a": Cell(1_400)},
    ) == picture(
        """
        13 11
        11 13
        """
    )


def test_semidense_2024_may_lie_outside_every_urban_cluster_of_level_1():
    """Level 2 does not roll up to level 1."""
    assert level2("SSS") == "22 22 22"
    assert level1("SSS") == "111"


# Semi-dense urban clusters, edition 2021


def test_semidense_2021_has_300_per_km2_and_5000_people_joined_through_corners():
    kinds = {"a": Cell(1_250), "b": Cell(1_249)}
    corners = """
        a.a.
        .a.a
        """
    assert level2(corners, RULES_2021, legend=kinds) == picture(
        """
        22 11 22 11
        11 22 11 22
        """
    )
    assert level2(corners.replace("a.a.", "a.b."), RULES_2021, legend=kinds) == picture(
        """
        13 11 13 11
        11 13 11 13
        """
    )


def test_semidense_2021_leaves_no_suburban_cell_far_from_dense_ones():
    # The same town is 21 where it is too thin for the semi-dense rule of 2024.
    town = "aaaaaaa"
    kinds = {"a": Cell(800)}
    assert set(level2(town, RULES_2021, legend=kinds).split()) == {"22"}
    assert set(level2(town, PLAIN, legend=kinds).split()) == {"21"}


# The distance of semi-dense clusters


@pytest.mark.parametrize(
    ("gap", "distance", "near"),
    [(1, 2, True), (2, 2, False), (2, 3, True), (3, 3, False), (0, 1, True), (1, 1, False)],
)
@pytest.mark.parametrize("strong", ["centre", "dense"])
def test_no_cell_of_a_semidense_cluster_lies_within_the_distance(gap, distance, near, strong):
    """``gap`` cells between the two are ``gap + 1`` steps."""
    strong_cells, strong_code = ("CCCCC", "30") if strong == "centre" else ("DDDD", "23")
    rules = PLAIN.with_overrides(semidense_distance=distance)
    answer = level2(strong_cells + gap * "." + "SSS", rules).split()
    assert answer[: len(strong_cells)] == [strong_code] * len(strong_cells)
    touching = gap == 0  # part of the strong cells' own urban cluster
    assert answer[-3:] == ((["21"] * 3 if touching else ["13"] * 3) if near else ["22"] * 3)


def test_the_distance_counts_diagonal_steps_as_one():
    answer = level2(
        """
        DDDD......
        ..........
        .....SSS..
        ..........
        """
    ).splitlines()
    # From (0, 3) to (2, 5): two diagonal steps.
    assert answer[2] == "11 11 11 11 11 13 13 13 11 11"
    answer = level2(
        """
        DDDD......
        ..........
        ......SSS.
        ..........
        """
    ).splitlines()
    assert answer[2] == "11 11 11 11 11 11 22 22 22 11"


def test_one_near_cell_is_enough_for_the_whole_semidense_cluster():
    assert level2("DDDD.SSSSSSSSSS").split()[-10:] == ["21"] * 10


def test_a_near_semidense_cluster_is_suburban_inside_an_urban_cluster_and_rural_otherwise():
    # 4 x 900 and the 1400 on its far side make an urban cluster of 5000; 4 x 900 alone a rural one.
    assert level2("DDDD.SSSSa", legend={"a": Cell(1_400)}).split()[5:] == ["21"] * 5
    assert level2("DDDD.SSSS.").split()[5:] == ["13"] * 4 + ["11"]


def test_the_distance_is_measured_from_the_smoothed_centre():
    # The spit (1, 3) between two waters joins the centre, and from there it is two steps to the cluster.
    coast = """
        CCC~~....
        CCC..SSS.
        CCC~~....
        """
    assert level2(coast) == picture(
        """
        30 30 30 10 10 11 11 11 11
        30 30 30 11 11 22 22 22 11
        30 30 30 10 10 11 11 11 11
        """
    )
    assert level2(coast, PLAIN.with_overrides(smoothing="r2023a")) == picture(
        """
        30 30 30 10 10 11 11 11 11
        30 30 30 30 11 13 13 13 11
        30 30 30 10 10 11 11 11 11
        """
    )


# Suburban and rural cells


def test_other_cells_of_an_urban_cluster_are_suburban():
    assert level2("DDDDUU") == "23 23 23 23 21 21"
    assert level2(
        "aaaa.", legend={"a": Cell(1_250, land=1)}, rules=RULES_2021.with_overrides(semidense_population=9e9)
    ) == ("21 21 21 21 11")


@pytest.mark.parametrize(("people", "expected"), [(200, "13 13"), (199, "12 12")])
def test_a_rural_cluster_has_at_least_500_people(people, expected):
    # 300 per km² on the land there is: 300 + 200 people.
    assert level2("ab", legend={"a": Cell(300), "b": Cell(people, land=0.6)}) == expected


def test_a_rural_cluster_has_cells_of_300_per_km2_joined_through_corners():
    assert level2(
        """
        U..
        .U.
        """
    ) == picture(
        """
        13 11 11
        11 13 11
        """
    )
    assert level2("Ua", legend={"a": Cell(299)}) == "12 12"
    assert level2("U.U") == "12 11 12"


@pytest.mark.parametrize(("people", "expected"), [(50, "12"), (49.9, "11"), (0, "11")])
def test_low_density_begins_at_50_per_km2(people, expected):
    assert level2("a", legend={"a": Cell(people)}) == expected


def test_water_overwrites_only_very_low_density():
    kinds = {"w": Cell(30, land=0.4), "x": Cell(10, land=0.4)}
    rules = PLAIN.with_overrides(water_population=100)
    # 75 per km² of land: low density, stays; 25: water.
    assert level2("wx~.", rules, legend=kinds) == "12 10 10 11"


def test_the_same_cell_is_rural_in_level_1_where_level_2_has_four_classes():
    grid = "UU.L.a.SSS"
    kinds = {"a": Cell(10)}
    assert level1(grid, legend=kinds) == "1111111111"
    assert level2(grid, legend=kinds) == "13 13 11 12 11 11 11 22 22 22"


def test_without_a_population_value_and_land_a_cell_has_no_class():
    assert level2("U?U", legend={"?": Cell(float("nan"))}, land=False) == "12 xx 12"


@pytest.mark.parametrize(
    ("cell", "cells", "code"),
    [
        (Cell(375), 14, "23"),  # 1500 per km², 5250 people
        (Cell(225), 12, "22"),  # 900, 2700
        (Cell(75), 67, "21"),  # 300, 5025
        (Cell(75), 7, "13"),  # 300, 525
        (Cell(12.5), 1, "12"),  # 50
        (Cell(12.25), 1, "11"),  # 49
    ],
)
def test_thresholds_of_level_2_are_per_km2_for_500_m_cells(cell, cells, code):
    assert level2(cells * "a" + "..", legend={"a": cell}, size=500) == " ".join([code] * cells + ["11", "11"])
