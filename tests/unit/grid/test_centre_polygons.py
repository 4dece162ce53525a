"""Urban centres as polygons with people, area and a name."""

from __future__ import annotations

import numpy as np
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.grid import centres as engine
from multipolar.engine.grid.cells import clusters_of
from multipolar.engine.grid.centres import (
    cells_of_classes,
    centre_clusters,
    centre_polygons,
    name_areas,
    name_centres,
    people_by_centre,
    read_class_cells,
)
from multipolar.engine.grid.frame import GridFrame
from multipolar.engine.grid.windows import ClassedSource
from multipolar.engine.units.overlay import TiledOverlay, overlay_units
from shapely.geometry import box
from unit.grid.gridmaps import PLAIN, Cell, classified, frame_of, grid_of, words


def codes(text: str) -> np.ndarray:
    """Class codes of a picture."""
    return np.array([[int(word) for word in row] for row in words(text)], dtype=np.uint8)


TWO = """
    3 3 1 1
    3 1 3 3
    2 1 3 0
    """
PEOPLE = np.array([[10, 20, 1, 1], [30, 1, 40, 50], [5, 1, 60, 0]], dtype=float)


def test_one_polygon_per_group_of_cells_that_share_sides():
    table, cells = centre_polygons(codes(TWO), PEOPLE, frame_of(3, 4), "level1")
    assert table["centre_id"].tolist() == [1, 2]
    assert table["class"].tolist() == [3, 3]
    assert table["population"].tolist() == [60, 150]
    assert table["area_km2"].tolist() == [3, 3]
    assert table["cells"].tolist() == [3, 3]
    assert table["density"].tolist() == [20, 50]
    assert table["name"].tolist() == ["", ""]
    assert cells.cells.tolist() == [0, 1, 4, 6, 7, 10]
    assert cells.labels.tolist() == [0, 0, 0, 1, 1, 1]


def test_the_polygons_are_the_cells():
    frame = GridFrame(4, 3, 1_000, 3_000, 500, 1_000)
    table, _ = centre_polygons(codes(TWO), PEOPLE, frame, "level1")
    first = box(1_000, 2_000, 2_000, 3_000).union(box(1_000, 1_000, 1_500, 2_000))
    second = box(2_000, 1_000, 3_000, 2_000).union(box(2_000, 0, 2_500, 1_000))
    assert table.geometry.iloc[0].equals(first)
    assert table.geometry.iloc[1].equals(second)
    assert table["area_km2"].tolist() == [1.5, 1.5]
    assert table["density"].tolist() == [40, 100]


def test_level_2_has_centres_first_and_then_dense_clusters():
    table, cells = centre_polygons(
        codes(
            """
            23 23 30
            11 21 30
            23 10 22
            """
        ),
        np.arange(9.0).reshape(3, 3),
        frame_of(3, 3),
        "level2",
    )
    assert table["class"].tolist() == [30, 23, 23]
    assert table["population"].tolist() == [2 + 5, 0 + 1, 6]
    assert table["centre_id"].tolist() == [1, 2, 3]
    # The position of a row is the label of its cells, and those are in the grid's order.
    assert list(zip(cells.cells, cells.labels)) == [(0, 1), (1, 1), (2, 0), (5, 0), (6, 2)]


def test_a_hole_in_a_centre_is_a_hole_in_its_polygon():
    table, _ = centre_polygons(codes("333\n313\n333"), np.ones((3, 3)), frame_of(3, 3), "level1")
    polygon = table.geometry.iloc[0]
    assert polygon.area == 8e6
    assert len(polygon.interiors) == 1


def test_a_row_of_cells_does_not_run_over_the_edge_of_the_grid():
    table, _ = centre_polygons(codes("1 1 3\n3 1 1"), np.ones((2, 3)), frame_of(2, 3), "level1")
    assert [polygon.bounds for polygon in table.geometry] == [(2000, 1000, 3000, 2000), (0, 0, 1000, 1000)]


def test_missing_people_in_a_centre_count_as_nobody():
    table, _ = centre_polygons(codes("3 3"), np.array([[np.nan, 7]]), frame_of(1, 2), "level1")
    assert table["population"].tolist() == [7]
    assert table["area_km2"].tolist() == [2]


def test_a_grid_without_centres_gives_an_empty_table_with_its_columns():
    table, cells = centre_polygons(codes("1 2 0"), np.ones((1, 3)), frame_of(1, 3), "level1")
    assert len(table) == len(cells) == 0
    assert list(table.columns) == [
        "centre_id",
        "name",
        "class",
        "population",
        "area_km2",
        "density",
        "cells",
        "geometry",
    ]


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("level", ["level1", "level2"])
def test_sums_of_the_polygons_are_those_of_the_raster(seed, level):
    random = np.random.default_rng(seed)
    frame = frame_of(9, 13, 500)
    classes = random.choice([3, 3, 1, 0] if level == "level1" else [30, 23, 12, 10], size=frame.shape).astype(np.uint8)
    people = random.random(frame.shape) * 1_000
    table, cells = centre_polygons(classes, people, frame, level)
    chosen = np.isin(classes, [3, 30, 23])
    assert table["population"].sum() == pytest.approx(people[chosen].sum())
    assert table["cells"].sum() == chosen.sum()
    assert table["area_km2"].sum() == pytest.approx(chosen.sum() * 0.25)
    assert table.geometry.is_valid.all()
    assert (table.geometry.area / 1e6).to_numpy() == pytest.approx(table["area_km2"].to_numpy())
    # Nothing is covered twice, and each polygon lies over cells of its class and group.
    assert table.geometry.unary_union.area == pytest.approx(table.geometry.area.sum())
    for cell, label in zip(cells.cells, cells.labels):
        row, column = divmod(cell, frame.width)
        middle = box(column * 500, 4500 - (row + 1) * 500, (column + 1) * 500, 4500 - row * 500).centroid
        assert table.geometry.iloc[label].contains(middle)
        assert classes[row, column] == table["class"].iloc[label]


# The centres of the classification and the polygons made from its raster


def test_a_cell_that_joins_over_a_corner_is_no_centre_by_itself():
    """The island (3, 3) has one neighbour that is no water, a cell of the centre in its corner: it joins."""
    coast = "CCC~~\nCCC~~\nCCC~~\n~~~i~\n~~~~~"
    kinds = {"i": Cell(10)}
    grid = grid_of(coast, kinds)
    result = classified(coast, PLAIN.with_overrides(smoothing="r2023a"), legend=kinds)
    assert (result.classes == 3).sum() == 10
    table, _ = centre_polygons(result.classes, grid.population, grid.frame, "level1")
    assert len(table) == len(result.centres) == 1


# Names


def named(units, names, classes="3 3 1 3"):
    """Names and notes for the centres of a grid of one row with 100, 200, 300, 400 people."""
    frame = frame_of(1, 4)
    people = np.array([[100.0, 200, 300, 400]])
    clusters = centre_clusters(codes(classes), people, [3])
    overlay = overlay_units(units, frame, names)
    return name_centres(clusters, overlay, people, names), people_by_centre(clusters, overlay, people)


def test_a_centre_is_called_by_the_unit_that_holds_most_of_its_people():
    # West has the cell of 100 and a quarter of that of 200; East the rest.
    (names, notes), people = named([box(0, 0, 1_250, 1000), box(1_250, 0, 4_000, 1000)], ["West", "East"])
    assert people == pytest.approx(np.array([[150, 0], [150, 400]]))
    (names, notes), people = named([box(0, 0, 1_500, 1000), box(1_500, 0, 4_000, 1000)], ["West", "East"])
    assert people == pytest.approx(np.array([[200, 0], [100, 400]]))
    assert names == ["West", "East"]
    assert notes == []


def test_a_unit_may_name_several_centres_however_large_another_unit_is():
    (names, _), _ = named([box(0, 0, 4_000, 1000), box(0, 0, 100, 1000)], ["Whole", "Sliver"])
    assert names == ["Whole", "Whole"]


def test_a_centre_outside_all_units_has_no_name_and_is_reported():
    (names, notes), _ = named([box(0, 0, 2_000, 1000)], ["West"])
    assert names == ["West", ""]
    assert [str(note) for note in notes] == ["Centres outside the units, without a name: 1."]


def test_a_unit_without_a_name_gives_an_empty_one():
    (names, notes), _ = named([box(0, 0, 4_000, 1000)], [None])
    assert names == ["", ""]
    assert notes == []


def test_no_centres_need_no_names():
    (names, notes), people = named([box(0, 0, 4_000, 1000)], ["A"], classes="1 1 1 1")
    assert (names, notes) == ([], [])
    assert people.shape == (1, 0)


# From a raster of any size, by windows


class Band:
    """A band in memory; a mark stands for a missing value."""

    block = (1, 4)

    def __init__(self, values, label="BAND"):
        self.values, self.label, self.released = values, label, 0

    def read(self, rows, columns):
        window = self.values[rows, columns]
        return None if window.dtype.kind == "f" and np.isnan(window).all() else window

    def release(self):
        self.released += 1


def source(classes, people=PEOPLE) -> ClassedSource:
    return ClassedSource(frame_of(*people.shape), Band(people, "PEOPLE"), Band(classes, "CLASSES"))


def test_cells_of_wanted_classes_are_found_row_by_row(monkeypatch):
    """Class, cell and people of every wanted cell, whatever the window; the codes that occur, with and without a wish."""
    people = PEOPLE.copy()
    people[1, 2] = np.nan
    for at_once in (1, 8, 1 << 22):
        monkeypatch.setattr(engine, "_CELLS_AT_ONCE", at_once)
        found, seen = read_class_cells(source(codes(TWO), people), (3, 2))
        assert found.cells.tolist() == [0, 1, 4, 6, 7, 8, 10]
        assert found.codes.tolist() == [3, 3, 3, 3, 3, 2, 3]
        assert found.population.tolist() == [10, 20, 30, 0, 50, 5, 60]
        assert found.shape == (3, 4)
        assert seen == {0, 1, 2, 3}
        found, _ = read_class_cells(source(codes(TWO), people))
        assert found.cells.tolist() == list(range(12))
    same = cells_of_classes(codes(TWO), people, (3, 2))
    assert same.cells.tolist() == [0, 1, 4, 6, 7, 8, 10]
    assert same.population.tolist() == [10, 20, 30, 0, 50, 5, 60]


def test_cells_without_a_class_are_no_class():
    classes = codes(TWO).astype(float)
    classes[0, 3] = np.nan
    found, seen = read_class_cells(source(classes))
    assert found.cells.tolist() == [0, 1, 2, *range(4, 12)]
    assert seen == {0, 1, 2, 3, 255}


def test_a_raster_that_holds_no_class_codes_is_refused():
    for odd in (1.5, -1.0, 255.0, 300.0):
        classes = codes(TWO).astype(float)
        classes[1, 1] = odd
        with pytest.raises(InputError) as error:
            read_class_cells(source(classes))
        assert (error.value.where, str(error.value.what)) == ("CLASSES", "The raster does not hold class codes.")


def test_windows_without_people_or_classes_are_blank():
    blank = np.full((3, 4), np.nan)
    both = source(blank, blank)
    people, classes = both.read(slice(0, 2), slice(1, 4))
    assert np.isnan(people).all()
    assert people.shape == classes.shape == (2, 3)
    assert (classes == 255).all()
    assert both._population.released == both._classes.released == 1


def test_negative_people_are_refused_once_all_was_read():
    people = PEOPLE.copy()
    people[0, :2] = -7, -3
    one = source(codes(TWO), people)
    one.read(slice(0, 3), slice(0, 4))
    with pytest.raises(InputError) as error:
        one.judged()
    assert error.value.where == "PEOPLE"


UNITS = {  # in cells from the lower left: the left two columns, the right two, the lowest row of the right
    "west": (0, 0, 2, 3),
    "east": (2, 1, 4, 3),
    "south": (2, 0, 4, 1),
}


@pytest.mark.parametrize("side", [1, 2, 2048])
def test_areas_are_named_after_the_unit_with_most_people_tile_by_tile(side):
    """The right one has 90 people in the east and 60 in the south. Where nobody lives most of the cells decide."""
    shapes = [box(*(1000 * number for number in corners)) for corners in UNITS.values()]
    for people, names in ((PEOPLE, ["west", "east"]), (np.zeros((3, 4)), ["west", "east"])):
        found, _ = read_class_cells(source(codes(TWO), people), (3,))
        clusters = clusters_of(found.cells, found.population, found.shape, queen=False)
        overlay = TiledOverlay(shapes, frame_of(3, 4), list(UNITS), side)
        named, notes = name_areas(found, clusters, overlay, list(UNITS))
        assert named == names
        assert notes == []
    more = PEOPLE.copy()
    more[2, 2] = 91
    found, _ = read_class_cells(source(codes(TWO), more), (3,))
    clusters = clusters_of(found.cells, found.population, found.shape, queen=False)
    assert name_areas(found, clusters, TiledOverlay(shapes, frame_of(3, 4), list(UNITS), side), list(UNITS))[0] == [
        "west",
        "south",
    ]


def test_equal_people_and_cells_take_the_name_that_sorts_first():
    found, _ = read_class_cells(source(codes("3 3"), np.array([[5.0, 5.0]])), (3,))
    clusters = clusters_of(found.cells, found.population, found.shape, queen=False)
    for names in (["b", "a"], ["a", "b"]):
        overlay = TiledOverlay([box(0, 0, 1000, 1000), box(1000, 0, 2000, 1000)], frame_of(1, 2), names)
        assert name_areas(found, clusters, overlay, names)[0] == ["a"]


def test_areas_outside_the_units_have_no_name_and_are_told():
    found, _ = read_class_cells(source(codes(TWO)), (3,))
    clusters = clusters_of(found.cells, found.population, found.shape, queen=False)
    overlay = TiledOverlay([box(0, 0, 2000, 3000)], frame_of(3, 4), ["west"])
    named, notes = name_areas(found, clusters, overlay, ["west"])
    assert named == ["west", ""]
    assert str(notes[-1]) == "Centres outside the units, without a name: 1."
