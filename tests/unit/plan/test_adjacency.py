"""Who is whose neighbour."""

from __future__ import annotations

import geopandas
import numpy as np
import pytest
from multipolar.engine.units.adjacency import shared_borders
from shapely.affinity import scale, translate
from shapely.geometry import MultiPolygon, Polygon, box


def pairs(shapes) -> set[tuple[int, int]]:
    matrix = shared_borders(geopandas.GeoSeries(list(shapes)))
    assert (matrix != matrix.T).nnz == 0
    assert not matrix.diagonal().any()
    return {(int(i), int(j)) for i, j in zip(*matrix.nonzero()) if i < j}


SQUARES = [box(0, 0, 1, 1), box(1, 0, 2, 1), box(0, 1, 1, 2), box(1, 1, 2, 2)]


def test_a_corner_is_no_border():
    assert pairs(SQUARES) == {(0, 1), (0, 2), (1, 3), (2, 3)}


def test_a_corner_that_overlaps_by_a_hair_is_no_border():
    assert pairs([box(0, 0, 1, 1), box(1 - 1e-6, 1 - 1e-6, 2, 2)]) == set()


@pytest.mark.parametrize("factor", [1e-5, 1, 1e6])
def test_degrees_and_metres_give_the_same_neighbours(factor):
    assert pairs([scale(shape, factor, factor, origin=(0, 0)) for shape in SQUARES]) == pairs(SQUARES)


def test_length_of_the_common_border():
    matrix = shared_borders(geopandas.GeoSeries([box(0, 0, 1, 3), box(1, 1, 2, 5)]))
    assert matrix[0, 1] == matrix[1, 0] == pytest.approx(2)


def test_overlapping_units_are_neighbours_and_a_gap_parts_them():
    assert pairs([box(0, 0, 1, 1), box(0.9, 0, 2, 1)]) == {(0, 1)}
    assert pairs([box(0, 0, 1, 1), box(1.001, 0, 2, 1)]) == set()


def test_an_enclave_has_one_neighbour():
    ring = Polygon(box(0, 0, 3, 3).exterior.coords, [box(1, 1, 2, 2).exterior.coords])
    assert pairs([ring, box(1, 1, 2, 2), box(3, 0, 4, 3)]) == {(0, 1), (0, 2)}


def test_islands_and_units_without_polygon_have_none():
    assert pairs([box(0, 0, 1, 1), box(5, 5, 6, 6), None, Polygon()]) == set()
    assert pairs([box(0, 0, 1, 1)]) == set()
    assert pairs([]) == set()


def test_any_part_of_a_unit_counts():
    two = MultiPolygon([box(0, 0, 1, 1), box(5, 5, 6, 6)])
    assert pairs([two, box(1, 0, 2, 1), box(6, 5, 7, 6)]) == {(0, 1), (0, 2)}


def test_invalid_polygons_still_have_neighbours():
    bow = Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])
    assert not bow.is_valid
    assert pairs([bow, translate(box(0, 0, 1, 2), 2, 0)]) == {(0, 1)}


def test_the_order_of_units_only_permutes_the_answer():
    shapes = [box(x, y, x + 1, y + 1) for x in range(4) for y in range(3)]
    order = np.random.default_rng(5).permutation(len(shapes))
    before = shared_borders(geopandas.GeoSeries(shapes)).toarray()
    after = shared_borders(geopandas.GeoSeries([shapes[place] for place in order])).toarray()
    assert np.array_equal(after, before[np.ix_(order, order)])
