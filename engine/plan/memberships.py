"""Memberships of units in areas as sorted keys ``area * units + unit``: areas may overlap, most pairs are no members."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.csgraph import breadth_first_order, connected_components, minimum_spanning_tree

from ..grid.cells import find
from ..types import Array


def keys_of(area: Array, unit: Array, units: int) -> Array:
    """Distinct sorted keys of pairs.

    Examples
    --------
    >>> keys_of(np.array([0, 2]), np.array([3, 1]), units=10).tolist()
    [3, 21]
    """
    return np.unique(np.asarray(area, dtype=np.int64) * units + unit)


def pairs_of(keys: Array, units: int) -> tuple[Array, Array]:
    """Areas and units of keys."""
    area, unit = np.divmod(keys, units)
    return area, unit


def contains(keys: Array, wanted: Array) -> Array:
    """Which of ``wanted`` are among the sorted ``keys``."""
    return find(keys, wanted)[1]


def connected_part(keys: Array, seeds: Array, neighbours: csr_matrix) -> Array:
    """The memberships from which a seed of the same area can be reached over neighbouring members.

    ``seeds`` (the centres' own memberships) belong to the answer.

    Examples
    --------
    Unit 0 is the centre of area 0; 1 lies beside it, 3 only beside 2, which is no member.

    >>> beside = csr_matrix(np.eye(4, k=1) + np.eye(4, k=-1))
    >>> connected_part(np.array([0, 1, 3]), seeds=np.array([0]), neighbours=beside).tolist()
    [0, 1]
    """
    keys = np.union1d(keys, seeds)
    source, beside = _around(keys, neighbours)
    position, there = find(keys, beside)
    graph = coo_matrix((np.ones(there.sum(), dtype=np.int8), (source[there], position[there])), shape=(len(keys),) * 2)
    _, part = connected_components(graph, directed=False)
    with_seed = np.unique(part[find(keys, seeds)[0]])
    return keys[np.isin(part, with_seed)]


def enclosed(keys: Array, neighbours: csr_matrix, may_join: Callable[[Array], Array]) -> Array:
    """The memberships to add so that no unit is surrounded by one area without belonging to it.

    A unit is surrounded when all its neighbours, and it has some, are members of the area; coast is no neighbour.
    Units found this way count as members for the next look, until none is found. ``may_join`` tells which keys can be
    added at all.
    """
    units = neighbours.shape[0]
    degree = np.diff(neighbours.indptr)
    added = np.zeros(0, dtype=np.int64)
    while True:
        everyone = np.union1d(keys, added)
        _, beside = _around(everyone, neighbours)
        candidate, members_beside = np.unique(beside, return_counts=True)
        unit = candidate % units
        new = candidate[(members_beside == degree[unit]) & ~contains(everyone, candidate)]
        new = new[may_join(new)]
        if not len(new):
            return added
        added = np.union1d(added, new)


@dataclass(frozen=True)
class Entering:
    """The largest threshold at which each pair is a member: all answers to a threshold at once.

    ``keys`` sorted, without the centres' own; ``value`` in percent, above 0.
    """

    keys: Array
    value: Array

    def at(self, threshold: float | Array) -> Array:
        """Keys of the members at a threshold, or at one per key."""
        return self.keys[self.value >= threshold]

    def of(self, wanted: Array) -> Array:
        """Entering threshold of each of ``wanted`` keys, 0 for those that never enter."""
        position, there = find(self.keys, wanted)
        return np.where(there, self.value[position], 0.0) if len(self.keys) else np.zeros(wanted.shape)


def entering(keys: Array, value: Array) -> Entering:
    """:class:`Entering` of sorted keys, without those that never enter."""
    real = value > 0
    return Entering(keys[real], value[real])


def connected_entering(ties: Entering, seeds: Array, neighbours: csr_matrix) -> Entering:
    """Entering thresholds when only the part connected with a seed of the same area counts.

    A pair is connected at a threshold when some path of neighbouring members leads from it to a seed, so it enters at
    the smallest tie on the path whose smallest tie is largest: the widest path (Pollack 1960), which runs along a maximum
    spanning tree (Hu 1961). Equal to :func:`connected_part` at every threshold.
    """
    keys = np.concatenate((ties.keys, seeds))
    order = np.argsort(keys, kind="stable")
    keys, width = keys[order], np.concatenate((ties.value, np.full(len(seeds), np.inf)))[order]
    source, beside = _around(keys, neighbours)
    position, there = find(keys, beside)
    one, other = source[there], position[there]
    once = one < other
    root, seed = len(keys), find(keys, seeds)[0]
    one = np.concatenate((one[once], np.full(len(seeds), root)))
    other = np.concatenate((other[once], seed))
    width = np.append(width, np.inf)
    # The tree of least cost: cost 1 for the widest edge, for none may be 0.
    cost = np.unique(-np.minimum(width[one], width[other]), return_inverse=True)[1] + 1.0
    tree = minimum_spanning_tree(coo_matrix((cost, (one, other)), shape=(root + 1, root + 1)).tocsr())
    _, parent = breadth_first_order(tree, root, directed=False)
    value = np.where(parent >= 0, width, 0.0)
    value[root] = np.inf
    above = np.where(parent >= 0, parent, root)
    while (above != root).any():  # every step looks twice as far towards the root
        value = np.minimum(value, value[above])
        above = above[above]
    value = value[:root]
    value[seed] = 0.0
    return entering(keys, value)


def enclosed_entering(
    inside: Entering, seeds: Array, borders: csr_matrix, may_join: Callable[[Array], Array]
) -> Entering:
    """Entering thresholds when units that an area surrounds join it, see :func:`enclosed`.

    A surrounded unit enters with the last of its neighbours; equal to :func:`enclosed` at every threshold.
    """
    keys = np.concatenate((inside.keys, seeds))
    order = np.argsort(keys, kind="stable")
    keys, value = keys[order], np.concatenate((inside.value, np.full(len(seeds), np.inf)))[order]
    changed = keys
    while len(changed):
        candidate = np.unique(_around(changed, borders)[1])
        source, beside = _around(candidate, borders)
        position, there = find(keys, beside)
        start = np.flatnonzero(np.diff(source, prepend=-1))
        last = np.minimum.reduceat(np.where(there, value[position], 0.0), start) if len(start) else np.zeros(0)
        position, there = find(keys, candidate)
        better = last > np.where(there, value[position], 0.0)
        better[better] = may_join(candidate[better])
        value[position[better & there]] = last[better & there]
        new = better & ~there
        keys = np.concatenate((keys, candidate[new]))
        order = np.argsort(keys, kind="stable")
        keys, value = keys[order], np.concatenate((value, last[new]))[order]
        changed = candidate[better]
    own = contains(seeds, keys)
    return entering(keys[~own], value[~own])


def _around(keys: Array, neighbours: csr_matrix) -> tuple[Array, Array]:
    """For every member each neighbour of its unit: position of the member, key of the neighbour in the same area."""
    units = neighbours.shape[0]
    area, unit = pairs_of(keys, units)
    start, count = neighbours.indptr[unit], np.diff(neighbours.indptr)[unit]
    source = np.repeat(np.arange(len(keys)), count)
    offset = np.arange(len(source)) - np.repeat(np.cumsum(count) - count, count)
    return source, area[source] * units + neighbours.indices[np.repeat(start, count) + offset]
