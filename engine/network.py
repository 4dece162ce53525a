"""Ways over a network of lines: noding, tying points to it, cheapest costs from many places to many.

Coordinates are (n, 3) in metres (:func:`ground_coordinates`), so that lengths are those on the ground whatever the map
projection; (n, 2) in a plane works as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree

from .errors import InputError
from .progress import Progress, part, silent
from .types import Array

_SAME_NODE = 0.01  # metres within which ends of lines are one node
_SAMPLES = 2_000_000  # points along the lines by which the nearest is looked for
_CANDIDATES = 12
_POINTS_AT_ONCE = 20_000
_BLOCK_CELLS = 4_000_000  # of costs between origins and nodes, so that a cancel is not kept waiting
_SEMI_MAJOR, _FLATTENING = 6_378_137.0, 1 / 298.257223563  # WGS 84


def ground_coordinates(longitude: Array, latitude: Array) -> Array:
    """Geocentric coordinates in metres (n, 3) of longitudes and latitudes in degrees on WGS 84.

    The straight line between two of them is shorter than the way over the ground by 1 m in 100 km and 128 m in 500 km.
    """
    lon, lat = np.radians(longitude), np.radians(latitude)
    eccentricity = _FLATTENING * (2 - _FLATTENING)
    radius = _SEMI_MAJOR / np.sqrt(1 - eccentricity * np.sin(lat) ** 2)
    return np.column_stack(
        [
            radius * np.cos(lat) * np.cos(lon),
            radius * np.cos(lat) * np.sin(lon),
            radius * (1 - eccentricity) * np.sin(lat),
        ]
    )


@dataclass(frozen=True)
class Network:
    """Arcs ``start`` -> ``end`` at ``cost``, node numbers 0 to ``nodes`` - 1; every way can be gone in both directions.

    ``stop`` the node of every tied point, ``leg`` the distance from the point to it in metres.
    """

    start: Array
    end: Array
    cost: Array
    nodes: int
    stop: Array
    leg: Array


def tie_to_network(
    lines: Sequence[Array], pace: Array, points: Array, progress: Progress = silent, label: str = "ROADS"
) -> Network:
    """Nodes where lines share a vertex, and one where a point meets its nearest line.

    Lines that cross without a common vertex are not connected: a bridge is none.

    Parameters
    ----------
    lines : coordinates of every line; pace : cost per metre of every line
    points : to be tied, in the same coordinates

    Raises
    ------
    InputError
        when there is no line of any length.
    """
    tail, head, line = _segments(lines)
    length = np.linalg.norm(head - tail, axis=1)
    real = length > 0
    tail, head, line, length = tail[real], head[real], line[real], length[real]
    if not len(length):
        raise InputError("The layer has no lines.", where=label, fix="Choose a layer of roads.")
    ends, node = np.unique(
        np.round(np.concatenate([tail, head]) / _SAME_NODE).astype(np.int64), axis=0, return_inverse=True
    )
    node = np.reshape(node, -1)
    first, last = node[: len(tail)], node[len(tail) :]
    progress(0.3)
    segment, position, leg = _nearest_segments(tail, head, length, points, part(progress, 0.3, 0.8))
    # A point at an end of its segment uses the node there; others share a new one per place on the segment.
    at_start, at_end = position * length[segment] <= _SAME_NODE, (1 - position) * length[segment] <= _SAME_NODE
    stop = np.where(at_start, first[segment], last[segment])
    inner = np.flatnonzero(~(at_start | at_end))
    places, number = np.unique(np.column_stack([segment[inner], position[inner]]), axis=0, return_inverse=True)
    stop[inner] = len(ends) + np.reshape(number, -1)
    split = places[:, 0].astype(np.int64)
    whole = np.ones(len(tail), dtype=bool)
    whole[split] = False
    broken = np.flatnonzero(~whole)
    # Every broken segment as a chain: its start, the places on it, its end.
    on = np.concatenate([broken, split, broken])
    at = np.concatenate([np.zeros(len(broken)), places[:, 1], np.ones(len(broken))])
    name = np.concatenate([first[broken], len(ends) + np.arange(len(places)), last[broken]])
    order = np.lexsort((at, on))
    on, at, name = on[order], at[order], name[order]
    chained = np.flatnonzero(on[1:] == on[:-1])
    steps = at[chained + 1] - at[chained]
    arcs = (
        np.concatenate([first[whole], name[chained]]),
        np.concatenate([last[whole], name[chained + 1]]),
        np.concatenate([length[whole] * pace[line[whole]], steps * length[on[chained]] * pace[line[on[chained]]]]),
    )
    progress(1.0)
    return Network(*arcs, len(ends) + len(places), stop, leg)


def _segments(lines: Sequence[Array]) -> tuple[Array, Array, Array]:
    lines = [np.asarray(line, dtype=float) for line in lines]
    counts = np.array([len(line) for line in lines], dtype=np.int64)
    if not counts.sum():
        return np.zeros((0, 2)), np.zeros((0, 2)), np.zeros(0, dtype=np.int64)
    points = np.concatenate(lines)
    owner = np.repeat(np.arange(len(lines)), counts)
    inside = owner[1:] == owner[:-1]
    return points[:-1][inside], points[1:][inside], owner[:-1][inside]


def _nearest_segments(
    tail: Array, head: Array, length: Array, points: Array, progress: Progress
) -> tuple[Array, Array, Array]:
    """Nearest segment of every point, the place on it (0..1), and the distance; the first of equally near ones."""
    if not len(points):
        return np.zeros(0, dtype=np.int64), np.zeros(0), np.zeros(0)
    spacing = max(length.sum() / _SAMPLES, 25.0)
    pieces = np.ceil(length / spacing).astype(np.int64)
    of = np.repeat(np.arange(len(length)), pieces + 1)
    along = (np.arange(len(of)) - np.repeat(np.cumsum(pieces + 1) - pieces - 1, pieces + 1)) / pieces[of]
    tree = cKDTree(tail[of] + along[:, None] * (head - tail)[of])
    parts = []
    for first in range(0, len(points), _POINTS_AT_ONCE):
        progress(0.3 + 0.7 * first / len(points))
        block = points[first : first + _POINTS_AT_ONCE]
        found = tree.query(block, k=min(_CANDIDATES, len(of)))[1].reshape(len(block), -1)
        parts.append(_project(block, np.sort(of[found], axis=1), tail, head - tail, length))
    segment, place, distance = (np.concatenate(column) for column in zip(*parts))
    return segment, place, distance


def _project(
    points: Array, candidate: Array, tail: Array, direction: Array, length: Array
) -> tuple[Array, Array, Array]:
    """The nearest of some candidate segments (points x candidates) by projection on each."""
    a, d = tail[candidate], direction[candidate]
    place = np.clip(((points[:, None, :] - a) * d).sum(axis=2) / length[candidate] ** 2, 0.0, 1.0)
    distance = np.linalg.norm(a + place[:, :, None] * d - points[:, None, :], axis=2)
    best = np.argmin(distance, axis=1)
    row = np.arange(len(points))
    return candidate[row, best], place[row, best], distance[row, best]


def network_costs(
    network: Network,
    places: Array,
    facilities: Array,
    leg_pace: float,
    max_cost: float = np.inf,
    progress: Progress = silent,
) -> tuple[Array, Array, Array]:
    """Pairs of place and facility within ``max_cost`` (inclusive) and their cost, legs to and from the network included.

    Parameters
    ----------
    places, facilities : positions among the points that were tied
    leg_pace : cost per metre off the network

    Returns
    -------
    place, facility, cost : parallel arrays; place and facility count within ``places`` and ``facilities``

    Examples
    --------
    A road along the x axis with a branch to the north: down 10, along 50, up 40, out 5.

    >>> roads = [np.array([(0.0, 0), (100, 0), (200, 0)]), np.array([(100.0, 0), (100, 100)])]
    >>> network = tie_to_network(roads, np.ones(2), np.array([(50.0, 10), (105, 40)]))
    >>> place, facility, cost = network_costs(network, np.array([0]), np.array([1]), leg_pace=1.0)
    >>> cost.tolist()
    [105.0]
    """
    start, end = np.concatenate([network.start, network.end]), np.concatenate([network.end, network.start])
    graph = _cheapest(start, end, np.tile(network.cost, 2), network.nodes)
    swapped = len(facilities) > len(places)  # search from the fewer
    origins, targets = (places, facilities) if swapped else (facilities, places)
    from_node, of_origin = np.unique(network.stop[origins], return_inverse=True)
    members = np.split(np.argsort(of_origin, kind="stable"), np.cumsum(np.bincount(of_origin))[:-1])
    origin_leg, target_leg = leg_pace * network.leg[origins], leg_pace * network.leg[targets]
    target_node = network.stop[targets]
    block = max(1, _BLOCK_CELLS // max(1, network.nodes))
    found: list[tuple[Array, Array, Array]] = []
    for first in range(0, len(from_node), block):
        progress(first / len(from_node))
        nodes = from_node[first : first + block]
        reached = dijkstra(graph, indices=nodes, limit=max_cost)[:, target_node] + target_leg
        for row in range(len(nodes)):
            near = np.flatnonzero(reached[row] <= max_cost)
            near = near[np.isfinite(reached[row][near])]
            for origin in members[first + row]:
                total = reached[row][near] + origin_leg[origin]
                inside = total <= max_cost
                found.append((np.full(inside.sum(), origin), near[inside], total[inside]))
    progress(1.0)
    if not found:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64), np.zeros(0)
    origin, target, total = (np.concatenate(column) for column in zip(*found))
    return (origin, target, total) if swapped else (target, origin, total)


def _cheapest(start: Array, end: Array, cost: Array, nodes: int) -> csr_matrix:
    """Arcs as a matrix; of parallel ones the cheapest counts."""
    order = np.lexsort((cost, end, start))
    start, end, cost = start[order], end[order], cost[order]
    first = np.ones(len(start), dtype=bool)
    first[1:] = (start[1:] != start[:-1]) | (end[1:] != end[:-1])
    # A sparse zero is no arc; an arc without cost must stay one.
    cost = np.maximum(cost[first], np.finfo(float).tiny)
    return csr_matrix((cost, (start[first], end[first])), shape=(nodes, nodes))


def network_nearest(
    network: Network, places: Array, facilities: Array, leg_pace: float, progress: Progress = silent
) -> Array:
    """Cost from every place to its nearest facility, legs included; NaN where no facility can be reached.

    All facilities are searched from at once: a node of their own is joined to each by its leg.
    """
    progress(0.0)
    if not len(facilities):
        return np.full(len(places), np.nan)
    root = network.nodes
    start = np.concatenate([network.start, network.end, np.full(len(facilities), root)])
    end = np.concatenate([network.end, network.start, network.stop[facilities]])
    cost = np.concatenate([network.cost, network.cost, leg_pace * network.leg[facilities]])
    found = dijkstra(_cheapest(start, end, cost, network.nodes + 1), indices=root)[network.stop[places]]
    progress(1.0)
    return np.where(np.isfinite(found), found + leg_pace * network.leg[places], np.nan)
