"""Degree of urbanisation of units (methods, section 2): every row of the table, worked by hand."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.units.classes import classify_units
from multipolar.engine.units.overlay import Overlay
from unit.units.unitmaps import cells, class_of, table_and_notes

# Level 1


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ({3: 100}, 3),
        ({2: 100}, 2),
        ({1: 100}, 1),
        ({3: 50, 2: 25, 1: 25}, 3),  # half in a centre is enough
        ({3: 49, 2: 51}, 2),
        ({3: 50, 1: 50}, 3),  # the first matching row wins
        ({2: 50, 1: 50}, 2),  # rural must be more than half
        ({3: 25, 2: 25, 1: 50}, 2),
        ({2: 49, 1: 51}, 1),
        ({3: 49, 1: 51}, 1),
        ({3: 49, 1: 50, 2: 1}, 2),
    ],
)
def test_level_1(people, expected):
    assert class_of(people, "level1") == (expected, None)


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ({30: 50, 11: 50}, 3),
        ({30: 49, 23: 51}, 2),  # dense clusters are no centre
        ({23: 50, 13: 20, 12: 20, 11: 10}, 2),  # rural is 13, 12 and 11 together: exactly half
        ({22: 49, 13: 20, 12: 20, 11: 11}, 1),
        ({21: 100}, 2),
    ],
)
@pytest.mark.parametrize("rules", ["2024", "2021"])
def test_level_1_from_a_level_2_grid(people, expected, rules):
    assert class_of(people, "level2", rules)[1] == expected


# Level 2, edition of July 2024


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ({30: 50, 23: 50}, 30),
        ({30: 50, 21: 50}, 30),
        # towns
        ({23: 50, 22: 50}, 23),
        ({30: 25, 23: 25, 21: 50}, 23),  # centre and dense together; the first row wins
        ({30: 49, 23: 1, 12: 50}, 23),
        ({23: 49, 22: 51}, 22),
        ({23: 49, 22: 1, 21: 50}, 21),
        ({22: 50, 21: 25, 13: 25}, 21),  # suburban and rural together
        ({22: 50, 21: 10, 13: 20, 12: 10, 11: 10}, 21),
        ({22: 51, 21: 49}, 22),
        ({30: 49, 22: 51}, 22),
        ({30: 20, 23: 20, 22: 20, 21: 40}, 22),  # neither half: what is left
        # rural areas
        ({13: 60, 11: 40}, 13),
        ({30: 10, 23: 10, 22: 10, 21: 10, 13: 10, 12: 50}, 13),  # all but low density, exactly half
        ({30: 49, 13: 1, 12: 49, 11: 1}, "town 23"),
        ({21: 45, 13: 5, 12: 50}, 13),
        ({21: 44, 13: 5, 12: 51}, 12),
        ({12: 50, 11: 50}, 11),
        ({13: 49, 11: 51}, 11),
        ({13: 1, 12: 49, 11: 50}, 11),
        ({13: 40, 12: 20, 11: 40}, 12),  # neither half: what is left
        ({12: 100}, 12),
    ],
)
def test_level_2_of_2024(people, expected):
    if expected == "town 23":
        # s13 + s12 + s11 = 0.51, so rural after all: 0.5 of it in centre and clusters.
        expected = 13
    assert class_of(people, "level2", "2024")[0] == expected


# Level 2, edition of 2021


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ({30: 50, 12: 50}, 30),
        # towns: 21 against 23 and 22 together, then these against each other
        ({23: 20, 22: 30, 21: 50}, 21),  # a tie is suburban
        ({23: 21, 22: 30, 21: 49}, 22),
        ({23: 30, 22: 21, 21: 49}, 23),
        ({23: 30, 22: 30, 21: 40}, 23),  # a tie is dense
        ({23: 29, 22: 31, 21: 40}, 22),
        ({23: 1, 21: 60, 12: 39}, 21),
        ({30: 49, 12: 50, 23: 1}, 23),  # people in centres and rural cells do not count here
        ({30: 49, 21: 51}, 21),
        # rural areas: the largest
        ({13: 40, 12: 30, 11: 30}, 13),
        ({13: 30, 12: 40, 11: 30}, 12),
        ({13: 30, 12: 30, 11: 40}, 11),
        ({13: 40, 12: 40, 11: 20}, 13),  # a tie goes to the denser class
        ({13: 20, 12: 40, 11: 40}, 12),
        ({13: 40, 12: 20, 11: 40}, 13),
        ({13: 34, 12: 34, 11: 34}, 13),
        ({23: 45, 13: 10, 12: 20, 11: 25}, 11),  # urban people in a rural unit do not count
    ],
)
def test_level_2_of_2021(people, expected):
    assert class_of(people, "level2", "2021")[0] == expected


def test_the_editions_differ():
    assert class_of({23: 40, 22: 11, 21: 49}, "level2", "2024")[0] == 22
    assert class_of({23: 40, 22: 11, 21: 49}, "level2", "2021")[0] == 23


# Exactly half stays exactly half, whatever share of the cells the unit covers


@pytest.mark.parametrize("covered", [0.1, 0.3, 1 / 3, 0.37, 0.7, 0.01])
@pytest.mark.parametrize(("pair", "expected"), [((3, 1), 3), ((2, 1), 2), ((3, 2), 3)])
def test_half_of_the_people_is_half_by_parts_of_cells(covered, pair, expected):
    # A unit over ``covered`` of the left cell and the rest of the right one; as many people from either.
    people = [[1 - covered, covered]]
    table, _ = table_and_notes([list(pair)], people, {"u": cells(1 - covered, 0, 2 - covered, 1)})
    assert table.loc["u", "degurba"] == expected


@pytest.mark.parametrize("covered", [0.1, 0.3, 1 / 3, 0.37, 0.7, 0.01])
@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (21, 22, 21),  # s23 + s22 <= s21
        (23, 21, 21),
        (23, 22, 23),  # s23 >= s22
        (22, 23, 23),
        (12, 13, 13),  # the denser of two equal
        (11, 12, 12),
        (13, 11, 13),
    ],
)
def test_ties_of_2021_are_ties_by_parts_of_cells(covered, left, right, expected):
    people = [[1 - covered, covered]]
    table, _ = table_and_notes([[left, right]], people, {"u": cells(1 - covered, 0, 2 - covered, 1)}, "level2", "2021")
    assert table.loc["u", "degurba"] == expected


def test_a_real_difference_is_no_tie():
    # One person in a hundred thousand tips the scales.
    assert class_of({2: 50_000, 1: 50_001}, "level1")[0] == 1
    assert class_of({3: 49_999, 2: 50_001}, "level1")[0] == 2
    assert class_of({22: 50_001, 23: 50_000}, "level2", "2021")[0] == 22


# People and shares


def test_people_of_a_cell_are_split_by_the_covered_area():
    table, notes = table_and_notes(
        [[3, 2], [1, 0]],
        [[100, 40], [60, 0]],
        {"west": cells(0, 0, 1.25, 2), "east": cells(1.25, 0, 2, 2)},
    )
    assert table.index.tolist() == ["west", "east"]
    assert table["population"].tolist() == [170, 30]
    assert table.loc["west", ["pop_3", "pop_2", "pop_1", "pop_0"]].tolist() == [100, 10, 60, 0]
    assert table.loc["east", ["pop_3", "pop_2", "pop_1", "pop_0"]].tolist() == [0, 30, 0, 0]
    assert table.loc["east", ["share_3", "share_2", "share_1", "share_0"]].tolist() == [0, 100, 0, 0]
    assert table.loc["west", "share_3"] == pytest.approx(100 * 100 / 170)
    assert table["degurba"].tolist() == [3, 2]
    assert table["reason"].tolist() == ["population", "population"]
    assert notes == ["People in the units: 200 of the 200 on the grid."]


def test_columns_of_both_levels():
    first, _ = table_and_notes([[1]], [[1]], {"u": cells(0, 0, 1, 1)})
    assert list(first.columns) == [
        "population",
        *[f"pop_{code}" for code in (3, 2, 1, 0)],
        *[f"share_{code}" for code in (3, 2, 1, 0)],
        "degurba",
        "reason",
    ]
    second, _ = table_and_notes([[11]], [[1]], {"u": cells(0, 0, 1, 1)}, "level2")
    every = (30, 23, 22, 21, 13, 12, 11, 10)
    assert list(second.columns) == [
        "population",
        *[f"pop_{code}" for code in every],
        *[f"share_{code}" for code in every],
        "degurba",
        "degurba_l1",
        "reason",
    ]


def test_people_on_water_count_to_the_total_but_not_to_a_class():
    # 60 of 100 on the water: neither centre nor rural has half.
    assert class_of({3: 40, 0: 60}, "level1")[0] == 2
    assert class_of({1: 40, 0: 60}, "level1")[0] == 2


# Nobody, no land, no grid


def test_without_people_the_rules_go_by_land():
    table, notes = table_and_notes([[3, 1, 1, 2]], [[0, 0, 0, 0]], {"u": cells(0, 0, 3, 1), "v": cells(2, 0, 4, 1)})
    assert table["degurba"].tolist() == [1, 2]  # two thirds rural; exactly half rural
    assert table["reason"].tolist() == ["land", "land"]
    assert table["population"].tolist() == [0, 0]
    assert table[["share_3", "share_2", "share_1", "share_0"]].isna().all(axis=None)
    assert "Units without population, classed by land: 2 (u, v)." in notes


def test_water_is_out_of_the_denominator_of_land():
    # One cell of centre, one of country side, six of sea: half of the land is centre.
    table, _ = table_and_notes([[3, 1, 0, 0, 0, 0, 0, 0]], [[0] * 8], {"u": cells(0, 0, 8, 1)})
    assert table.loc["u", "degurba"] == 3
    table, _ = table_and_notes([[30, 12, 13, 10, 10]], [[0] * 5], {"u": cells(0, 0, 5, 1)}, "level2")
    assert table.loc["u", ["degurba", "degurba_l1"]].tolist() == [13, 1]


def test_land_decides_level_2_too():
    table, _ = table_and_notes([[11, 11, 12, 13]], [[0] * 4], {"u": cells(0, 0, 4, 1)}, "level2", "2024")
    assert table.loc["u", ["degurba", "degurba_l1", "reason"]].tolist() == [11, 1, "land"]


def test_without_people_and_land_there_is_no_class_but_a_reason():
    table, notes = table_and_notes(
        [[0, 0, 1]], [[0, 0, 5]], {"sea": cells(0, 0, 2, 1), "land": cells(2, 0, 3, 1), "far": cells(9, 9, 10, 10)}
    )
    assert table["degurba"].isna().tolist() == [True, False, True]
    assert table["reason"].tolist() == ["no land", "population", "no land"]
    assert "Units with neither people nor land on the grid, without class: 2 (sea, far)." in notes
    assert "Units outside the grid: 1 (far)." in notes
    second, _ = table_and_notes([[10]], [[0]], {"sea": cells(0, 0, 1, 1)}, "level2")
    assert second[["degurba", "degurba_l1"]].isna().all(axis=None)


def test_a_class_is_a_whole_number_that_may_be_missing():
    table, _ = table_and_notes([[0, 1]], [[0, 5]], {"sea": cells(0, 0, 1, 1), "land": cells(1, 0, 2, 1)})
    assert str(table["degurba"].dtype) == "Int64"


def test_a_unit_without_a_polygon_has_no_class_and_is_reported():
    from shapely.geometry import Polygon

    table, notes = table_and_notes([[1]], [[5]], {"null": None, "empty": Polygon(), "whole": cells(0, 0, 1, 1)})
    assert table["degurba"].isna().tolist() == [True, True, False]
    assert table["reason"].tolist() == ["no land", "no land", "population"]
    assert notes[0] == "Units without a polygon: 2 (null, empty)."


# Small, ragged and overlapping units


def test_a_unit_smaller_than_a_cell_has_a_class():
    table, _ = table_and_notes(
        [[3, 1]], [[1_000, 10]], {"dot": cells(0.4, 0.4, 0.5, 0.5), "speck": cells(1.999, 0, 2, 0.001)}
    )
    assert table["degurba"].tolist() == [3, 1]
    assert table["population"].tolist() == pytest.approx([10, 1e-5])


def test_a_small_unit_over_two_cells_goes_by_its_parts():
    # 0.01 of a cell with 100 people and 0.03 of one with 40: 1 and 1.2.
    table, _ = table_and_notes([[3, 1]], [[100, 40]], {"u": cells(0.9, 0, 1.3, 0.1)})
    assert table.loc["u", "population"] == pytest.approx(2.2)
    assert table.loc["u", "degurba"] == 1


def test_cells_without_a_class_are_left_out_and_reported():
    nan = float("nan")
    table, notes = table_and_notes(
        [[3, 255, 1, 255]], [[10, 30, 20, nan]], {"u": cells(0, 0, 2, 1), "v": cells(1, 0, 4, 1)}
    )
    assert table["population"].tolist() == [10, 20]
    assert table["degurba"].tolist() == [3, 1]
    assert "People in cells without a class, left out: 60." in notes
    assert notes[-1] == "People in the units: 30 of the 60 on the grid."


def test_a_unit_of_cells_without_a_class_has_none():
    table, _ = table_and_notes([[255, 1]], [[float("nan"), 9]], {"u": cells(0, 0, 1, 1)})
    assert table["degurba"].isna().all()
    assert table["reason"].tolist() == ["no land"]


def test_missing_people_in_a_classed_cell_count_as_nobody():
    table, _ = table_and_notes([[1, 3]], [[float("nan"), 4]], {"u": cells(0, 0, 2, 1)})
    assert table["population"].tolist() == [4]
    assert table["degurba"].tolist() == [3]


def test_overlapping_units_count_people_in_each_and_say_so():
    table, notes = table_and_notes([[3, 3]], [[10, 20]], {"a": cells(0, 0, 2, 1), "b": cells(1, 0, 2, 1)})
    assert table["population"].tolist() == [30, 20]
    assert "Units overlap on 1.0 km²: people there count in each of them." in notes
    assert notes[-1] == "People in the units: 50 of the 30 on the grid."


def test_a_unit_that_reaches_beyond_the_grid_goes_by_its_part_on_it():
    table, notes = table_and_notes([[3, 1]], [[10, 20]], {"u": cells(-3, 0, 1, 1)})
    assert table["population"].tolist() == [10]
    assert table["degurba"].tolist() == [3]
    assert "Units that reach beyond the grid, only the part on it counts: 1 (u)." in notes


def test_a_bow_tie_is_repaired_and_reported():
    from shapely.geometry import Polygon

    # Two triangles of half a cell each, left and right of the crossing.
    tie = Polygon([(0, 0), (2000, 1000), (2000, 0), (0, 1000)])
    table, notes = table_and_notes([[3, 1]], [[100, 40]], {"tie": tie})
    assert table["population"].tolist() == pytest.approx([70])
    assert table["degurba"].tolist() == [3]
    assert "Units with an invalid polygon, repaired for the overlay: 1 (tie)." in notes


# Order and input


def test_the_order_of_units_changes_nothing_but_the_order():
    units = {"a": cells(0, 0, 1.5, 1), "b": cells(1.5, 0, 2, 1), "c": cells(2, 0, 3, 1)}
    forward, _ = table_and_notes([[3, 2, 1]], [[5, 5, 5]], units)
    backward, _ = table_and_notes([[3, 2, 1]], [[5, 5, 5]], dict(reversed(units.items())))
    pd.testing.assert_frame_equal(forward, backward.loc[forward.index])


@pytest.mark.parametrize(
    ("classes", "level", "shown"),
    [([[3, 2, 1]], "level2", "1, 2, 3"), ([[30, 11]], "level1", "11, 30"), ([[4, 7]], "level1", "4, 7")],
)
def test_codes_of_another_level_are_refused(classes, level, shown):
    with pytest.raises(InputError) as caught:
        table_and_notes(classes, [[1] * len(classes[0])], {"u": cells(0, 0, 1, 1)}, level)
    assert str(caught.value).startswith(f"CLASSES: The raster holds the codes {shown}, which are not those of {level}.")


def test_an_unknown_edition_is_refused():
    with pytest.raises(InputError, match=r"RULES: 2011 is not one of 2024, 2021"):
        class_of({30: 1}, "level2", "2011")


def test_an_overlay_made_by_hand_gives_the_same_answer():
    # No polygons: half of cell 0 and all of cell 1 in unit 0, the other half in unit 2; unit 1 has nothing.
    from unit.grid.gridmaps import frame_of

    overlay = Overlay(np.array([0, 0, 2]), np.array([0, 1, 0]), np.array([0.5, 1, 0.5]), 3, frame_of(1, 2))
    table, _ = classify_units(overlay, np.array([[3, 1]], np.uint8), np.array([[10.0, 4.0]]), pd.Index(list("abc")))
    assert table["population"].tolist() == [9, 0, 5]
    assert table["degurba"].tolist() == [3, pd.NA, 3]
