"""Ways over lines, on networks small enough to walk by hand."""

from __future__ import annotations

import numpy as np
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.network import ground_coordinates, network_costs, network_nearest, tie_to_network

CROSS = [[(0, 0), (100, 0), (200, 0)], [(100, 0), (100, 100)]]


def tied(lines, points, pace=None):
    lines = [np.array(line, dtype=float) for line in lines]
    return tie_to_network(lines, np.ones(len(lines)) if pace is None else np.array(pace), np.array(points, dtype=float))


def costs(lines, places, facilities, pace=None, leg_pace=1.0, max_cost=np.inf):
    """A full matrix, infinite where there is no way."""
    network = tied(lines, [*places, *facilities], pace)
    count = len(places)
    i, j, cost = network_costs(network, np.arange(count), np.arange(count, count + len(facilities)), leg_pace, max_cost)
    matrix = np.full((count, len(facilities)), np.inf)
    matrix[i, j] = cost
    return matrix


def test_a_way_leads_along_the_lines_and_to_them():
    """From (50, 10) down 10, along 50, up 40, out 5 to (105, 40)."""
    assert costs(CROSS, [(50, 10)], [(105, 40)])[0, 0] == pytest.approx(10 + 50 + 40 + 5)


def test_two_points_on_one_segment_go_straight_along_it():
    assert costs([[(0, 0), (1000, 0)]], [(200, 0)], [(900, 0), (100, 0)])[0].tolist() == pytest.approx([700, 100])


def test_several_points_at_one_place_share_a_node():
    network = tied([[(0, 0), (10, 0)]], [(4, 1), (4, -3), (0, 5), (0, 0)])
    assert network.stop[0] == network.stop[1]
    assert network.stop[2] == network.stop[3]
    assert network.leg.tolist() == [1, 3, 5, 0]
    assert network.nodes == 3


def test_lines_that_only_cross_are_not_connected():
    lines = [[(0, 0), (100, 0)], [(50, -50), (50, 50)]]
    assert np.isinf(costs(lines, [(0, 0)], [(50, 50)])[0, 0])


def test_the_cut_is_inclusive_and_counts_the_legs():
    places, facilities = [(50, 10)], [(105, 40)]
    assert np.isfinite(costs(CROSS, places, facilities, max_cost=105)[0, 0])
    assert np.isinf(costs(CROSS, places, facilities, max_cost=104.99)[0, 0])


def test_pace_and_the_pace_of_legs():
    assert costs(CROSS, [(50, 10)], [(105, 40)], pace=[1, 2], leg_pace=3)[0, 0] == pytest.approx(30 + 50 + 80 + 15)


def test_the_faster_of_two_ways_is_taken_in_both_directions():
    lines = [[(0, 0), (100, 0)], [(100, 0), (50, 80), (0, 0)]]
    there = costs(lines, [(0, 0)], [(100, 0)], pace=[10, 1])[0, 0]
    back = costs(lines, [(100, 0)], [(0, 0)], pace=[10, 1])[0, 0]
    assert there == back == pytest.approx(2 * np.hypot(50, 80))


def test_parallel_lines_between_the_same_nodes_take_the_cheaper():
    assert costs([[(0, 0), (9, 0)], [(9, 0), (0, 0)]], [(0, 0)], [(9, 0)], pace=[2, 1])[0, 0] == pytest.approx(9)


def test_searching_from_places_or_from_facilities_is_the_same():
    random = np.random.default_rng(4)
    grid = [[(x, y), (x + 10, y)] for x in range(0, 50, 10) for y in range(0, 60, 10)]
    grid += [[(x, y), (x, y + 10)] for x in range(0, 60, 10) for y in range(0, 50, 10)]
    one, other = random.random((3, 2)) * 50, random.random((7, 2)) * 50
    assert costs(grid, one, other) == pytest.approx(costs(grid, other, one).T)


def test_the_nearest_facility_is_the_least_of_all_costs():
    random = np.random.default_rng(9)
    grid = [[(x, y), (x + 10, y)] for x in range(0, 50, 10) for y in range(0, 60, 10)]
    grid += [[(x, y), (x, y + 10)] for x in range(0, 60, 10) for y in range(0, 50, 10)]
    places, facilities = random.random((20, 2)) * 50, random.random((6, 2)) * 50
    network = tied(grid, [*places, *facilities])
    nearest = network_nearest(network, np.arange(20), np.arange(20, 26), 1.5)
    assert nearest == pytest.approx(costs(grid, places, facilities, leg_pace=1.5).min(axis=1))


def test_what_no_way_leads_to_has_no_nearest():
    network = tied([[(0, 0), (1, 0)], [(50, 0), (51, 0)]], [(0, 0), (51, 0), (0, 1)])
    found = network_nearest(network, np.array([0, 1]), np.array([2]), 1.0)
    assert found[0] == 1
    assert np.isnan(found[1])
    assert np.isnan(network_nearest(network, np.array([0]), np.array([], dtype=int), 1.0)).all()


def test_the_nearest_line_is_found_on_long_segments():
    """Against projecting on every segment."""
    random = np.random.default_rng(7)
    lines = [random.random((2, 2)) * 5000 for _ in range(40)]
    points = random.random((200, 2)) * 5000
    found = tied(lines, points).leg
    a, b = np.array([line[0] for line in lines]), np.array([line[1] for line in lines])
    d = b - a
    t = np.clip(((points[:, None] - a) * d).sum(axis=2) / (d**2).sum(axis=1), 0, 1)
    assert found == pytest.approx(np.linalg.norm(a + t[..., None] * d - points[:, None], axis=2).min(axis=1))


@pytest.mark.parametrize("lines", [[], [[(1, 1)]], [[(1, 1), (1, 1)]]])
def test_no_lines_are_refused(lines):
    with pytest.raises(InputError, match="no lines"):
        tied(lines, [(0, 0)])


def test_ground_distances_are_those_of_geodesics():
    """Seoul to Busan by geographiclib: 325.1 km; a degree of latitude at the equator 110 574 m."""
    pyproj = pytest.importorskip("pyproj")
    longitude, latitude = np.array([126.978, 129.075, 127.0]), np.array([37.5665, 35.1796, 37.5])
    xyz = ground_coordinates(longitude, latitude)
    geodesic = pyproj.Geod(ellps="WGS84").inv(longitude[0], latitude[0], longitude[1], latitude[1])[2]
    assert np.linalg.norm(xyz[0] - xyz[1]) == pytest.approx(geodesic, rel=2e-4)
    near = pyproj.Geod(ellps="WGS84").inv(longitude[0], latitude[0], longitude[2], latitude[2])[2]
    assert np.linalg.norm(xyz[0] - xyz[2]) == pytest.approx(near, rel=1e-6)
    degree = ground_coordinates(np.zeros(2), np.array([-0.5, 0.5]))
    assert np.linalg.norm(degree[0] - degree[1]) == pytest.approx(110_574, rel=1e-4)


def test_nothing_to_reach_is_reached_from_nowhere():
    network = tied(CROSS, [(50, 10), (60, 0)])
    place, facility, cost = network_costs(network, np.arange(2), np.arange(0), 1.0)
    assert (len(place), len(facility), len(cost)) == (0, 0, 0)
    assert np.isnan(network_nearest(network, np.arange(2), np.arange(0), 1.0)).all()
    assert tied(CROSS, np.zeros((0, 2))).stop.tolist() == []


def test_of_two_equally_near_lines_the_first_is_taken():
    network = tied([[(0, 10), (100, 10)], [(0, 0), (100, 0)]], [(50, 5), (50, 6), (50, 4)])
    assert network.leg.tolist() == [5, 4, 4]
    on_first = costs([[(0, 10), (100, 10)], [(0, 0), (100, 0)]], [(50, 5)], [(0, 10), (0, 0)])[0]
    assert on_first[0] == 55
    assert np.isinf(on_first[1])


def test_lines_without_length_and_repeated_vertices_are_passed_over():
    lines = [[(5, 5), (5, 5)], [(0, 0), (50, 0), (50, 0), (100, 0)]]
    assert costs(lines, [(0, 0)], [(100, 0)])[0, 0] == pytest.approx(100)
