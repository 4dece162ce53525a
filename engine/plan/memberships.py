"""Memberships of units in areas as sorted keys ``area * units + unit``: areas may overlap, most pairs are no members."""

from __future__ import annotations

from typing import Callable

import numpy as np
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.csgraph import connected_components

from ..grid.cells import find
from ..types import Array


def keys_of(area: Array, unit: Array, units: int) -> Array:
    """Distinct sorted keys of pairs."""
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


def _around(keys: Array, neighbours: csr_matrix) -> tuple[Array, Array]:
    """For every member each neighbour of its unit: position of the member, key of the neighbour in the same area."""
    units = neighbours.shape[0]
    area, unit = pairs_of(keys, units)
    start, count = neighbours.indptr[unit], np.diff(neighbours.indptr)[unit]
    source = np.repeat(np.arange(len(keys)), count)
    offset = np.arange(len(source)) - np.repeat(np.cumsum(count) - count, count)
    return source, area[source] * units + neighbours.indices[np.repeat(start, count) + offset]
