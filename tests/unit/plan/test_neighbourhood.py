"""Neighbours across water and by a table."""

from __future__ import annotations

import geopandas
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.plan.scope import ScopeRules, delineate_scope
from multipolar.engine.units.adjacency import across_water, given_links, neighbourhood, shared_borders
from multipolar.engine.units.table import units_table
from shapely.geometry import box
from unit.plan.squaremaps import map_centres, map_flows, map_units, out_of_100, said


def series(*shapes) -> geopandas.GeoSeries:
    return geopandas.GeoSeries(list(shapes))


def pairs(matrix) -> set[tuple[int, int]]:
    assert (matrix != matrix.T).nnz == 0
    assert matrix.nnz == matrix.count_nonzero()  # an entry of zero would be a neighbour to those who read the indices
    return {(int(i), int(j)) for i, j in zip(*matrix.nonzero()) if i < j}


def water(shapes, distance):
    return across_water(shapes, distance, shared_borders(shapes))


def test_units_within_the_distance_are_neighbours_across_water():
    strait = series(box(0, 0, 1, 1), box(1.4, 0, 2, 1), box(3, 0, 4, 1))
    assert pairs(water(strait, 0.4)) == {(0, 1)}
    assert pairs(water(strait, 0.39)) == set()
    matrix = water(strait, 1.0)
    assert pairs(matrix) == {(0, 1), (1, 2)}
    assert matrix[0, 1] == pytest.approx(0.4)


def test_a_border_and_a_corner_are_no_water():
    assert pairs(water(series(box(0, 0, 1, 1), box(1, 0, 2, 1), box(1, 1, 2, 2)), 5)) == set()


def test_a_strip_of_another_unit_between_is_land():
    between = series(box(0, 0, 1, 1), box(1, 0, 1.2, 1), box(1.2, 0, 2, 1))
    assert pairs(water(between, 1)) == set()
    island = series(box(0, 0, 1, 1), box(1.1, 0, 1.2, 1), box(1.3, 0, 2, 1))
    assert pairs(water(island, 1)) == {(0, 1), (1, 2)}


def test_missing_polygons_have_no_water_either():
    assert pairs(water(series(box(0, 0, 1, 1), None, box(1.1, 0, 2, 1)), 1)) == {(0, 2)}
    assert pairs(water(series(None, None), 1)) == set()


def test_a_border_too_short_makes_no_neighbours_nor_is_it_water():
    shapes = series(box(0, 0, 1, 1), box(1, 0.9, 2, 2), box(1, 0, 2, 0.9))
    assert pairs(neighbourhood(shapes).borders) == {(0, 1), (0, 2), (1, 2)}
    found = neighbourhood(shapes, least_border=0.5, water=(shapes, 3))
    assert pairs(found.borders) == pairs(found.contact) == {(0, 2), (1, 2)}


def test_lengths_are_measured_as_asked():
    shapes = series(box(0, 0, 1, 1), box(1, 0, 2, 1))
    assert pairs(neighbourhood(shapes, 900, lambda line: 1000 * line.length).borders) == {(0, 1)}
    assert pairs(neighbourhood(shapes, 1100, lambda line: 1000 * line.length).borders) == set()


CODES = units_table(list("abcd"), [box(n, 0, n + 1, 1) for n in range(4)]).codes


def test_links_hold_both_ways_and_once():
    matrix, notes = given_links((["a", "c", "a"], ["c", "a", "d"]), CODES)
    assert pairs(matrix) == {(0, 2), (0, 3)}
    assert matrix.max() == 1
    assert str(notes[0]) == "LINKS: bridges and ferries between units: 3."


def test_links_that_lead_nowhere_are_counted_and_left_out():
    matrix, notes = given_links((["a", "a", None, "b"], ["b", "x", "c", "b"]), CODES)
    assert pairs(matrix) == {(0, 1)}
    assert "left out, since a code is missing, no unit, or the same twice: 3" in str(notes[1])


def test_a_table_without_any_link_is_refused():
    with pytest.raises(InputError, match="No row joins two units"):
        given_links((["a", "x"], ["a", "b"]), CODES)


ISLAND = "ab.c"
TIES = {"ba": 20, "ca": 30}


def island_plan(beside, ties=TIES, **rules):
    units = map_units(ISLAND)
    flows = map_flows(units, out_of_100(units, ties))
    return delineate_scope(units, flows, map_centres(units, "a"), beside(units), ScopeRules(**rules))


def test_an_island_belongs_to_the_mainland_by_water_or_by_a_bridge():
    def apart(units):
        return neighbourhood(units.table.geometry)

    def strait(units):
        return neighbourhood(units.table.geometry, water=(units.table.geometry, 1))

    def bridge(units):
        return neighbourhood(units.table.geometry, links=given_links((["b"], ["c"]), units.codes)[0])

    assert island_plan(apart).units_of("a", "maximum") == ["a", "b"]
    assert island_plan(strait).units_of("a", "minimum") == ["a", "b", "c"]
    assert island_plan(bridge).units_of("a", "minimum") == ["a", "b", "c"]
    assert said(island_plan(strait).notes, "neighbours across at most 1 m of water: 1.")


def test_water_and_bridges_surround_nothing():
    """c is hardly tied; its only contact is a bridge to the area, which makes no enclave of it."""

    def bridge(units):
        return neighbourhood(units.table.geometry, links=given_links((["b"], ["c"]), units.codes)[0])

    assert island_plan(bridge, {"ba": 20, "ca": 1}).units_of("a", "maximum") == ["a", "b"]
    assert island_plan(bridge, {"ba": 20, "ca": 6}).units_of("a", "maximum") == ["a", "b", "c"]
