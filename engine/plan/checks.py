"""What is odd in a plan as people have drawn it: parts cut off from their central city, units surrounded by an area.

Each finding comes with ways to mend it, the smallest first; people choose.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from ..types import Array
from .memberships import connected_part, contains, enclosed, pairs_of
from .roles import CENTRE_LEVEL, LEVELS, MAXIMUM_LEVEL, MINIMUM_LEVEL, OUTSIDE_LEVEL, ROLES, scope_keys

DETACHED, ENCLAVE = "detached", "enclave"
CONNECT, DROP, ADD = "connect", "drop", "add"


@dataclass(frozen=True)
class Repair:
    """``units`` get the role ``level`` in the area of the problem."""

    kind: str
    units: tuple[int, ...]
    level: int


@dataclass(frozen=True)
class Problem:
    """``units`` of ``area`` (positions) are detached from the centre within a scope, or surrounded by it."""

    kind: str
    area: int
    scope: str
    units: tuple[int, ...]
    repairs: tuple[Repair, ...]


def find_problems(
    roles: Array, neighbours: csr_matrix, contiguous: bool = True, enclaves: bool = True
) -> list[Problem]:
    """Findings of all areas, by area, the maximum scope before the minimum.

    What is detached in the maximum scope is not reported again for the minimum scope, nor what is surrounded by the
    minimum scope again for the maximum: mending the one mends the other.

    Parameters
    ----------
    roles : levels (areas x units)
    neighbours : common borders in the order of the columns of ``roles``
    """
    found: list[Problem] = []
    size = roles.shape[1]
    seeds = scope_keys(roles, CENTRE_LEVEL)
    loose_before = np.zeros(0, dtype=np.int64)
    scopes = {level: scope_keys(roles, level) for level in (MAXIMUM_LEVEL, MINIMUM_LEVEL)}
    surrounded = {level: _surrounded(keys, neighbours) for level, keys in scopes.items()} if enclaves else {}
    for level, keys in scopes.items():
        if contiguous:
            held = connected_part(keys, seeds, neighbours)
            loose = keys[~contains(held, keys)]
            loose_now = loose[~contains(loose_before, loose)] if len(loose_before) else loose
            for area, units in _parts(loose_now, size, neighbours):
                repairs = _detached_repairs(roles[area], units, level, neighbours)
                found.append(Problem(DETACHED, area, ROLES[level], units, repairs))
            loose_before = loose
        if enclaves:
            told = surrounded[MINIMUM_LEVEL] if level == MAXIMUM_LEVEL else np.zeros(0, dtype=np.int64)
            for area, units in _parts(np.setdiff1d(surrounded[level], told), size, neighbours):
                found.append(Problem(ENCLAVE, area, ROLES[level], units, (Repair(ADD, units, level),)))
    return sorted(found, key=lambda p: (p.area, LEVELS[p.scope], p.kind, p.units))


def _surrounded(keys: Array, neighbours: csr_matrix) -> Array:
    return enclosed(keys, neighbours, lambda some: np.ones(len(some), dtype=bool))


def _parts(keys: Array, size: int, neighbours: csr_matrix) -> list[tuple[int, tuple[int, ...]]]:
    """Memberships as connected groups of units of one area."""
    parts = []
    areas, units = pairs_of(keys, size)
    for area in np.unique(areas):
        mine = units[areas == area]
        _, label = connected_components(neighbours[mine][:, mine], directed=False)
        parts += [(int(area), tuple(int(unit) for unit in mine[label == number])) for number in range(label.max() + 1)]
    return parts


def _detached_repairs(roles: Array, units: tuple[int, ...], level: int, neighbours: csr_matrix) -> tuple[Repair, ...]:
    """Leave the part out of the scope, or connect it over the fewest units; the fewer changes first."""
    repairs = [Repair(DROP, units, level - 1 if level == MINIMUM_LEVEL else OUTSIDE_LEVEL)]
    between = _bridge(roles, units, level, neighbours)
    if between:
        repairs.append(Repair(CONNECT, between, level))
    return tuple(sorted(repairs, key=lambda repair: (len(repair.units), repair.kind)))


def _bridge(roles: Array, units: tuple[int, ...], level: int, neighbours: csr_matrix) -> tuple[int, ...]:
    """The fewest units outside the scope that join a part with the one that holds the centre; none across the sea."""
    inside = roles >= level
    held = _reach(np.flatnonzero(roles == CENTRE_LEVEL), inside, neighbours)
    cost = np.full(len(roles), -1)
    before = np.full(len(roles), -1)
    cost[list(units)] = 0
    queue = deque(units)
    while queue:  # steps inside the scope are free, those outside cost one: the nearer end of the queue is the cheaper
        unit = queue.popleft()
        if held[unit]:
            return tuple(sorted(_path(unit, before, inside)))
        for beside in sorted(neighbours.indices[neighbours.indptr[unit] : neighbours.indptr[unit + 1]]):
            price = cost[unit] + (0 if inside[beside] else 1)
            if cost[beside] < 0 or price < cost[beside]:
                cost[beside], before[beside] = price, unit
                queue.appendleft(beside) if inside[beside] else queue.append(beside)
    return ()


def _path(unit: int, before: Array, inside: Array) -> list[int]:
    path = []
    while unit >= 0:
        if not inside[unit]:
            path.append(int(unit))
        unit = before[unit]
    return path


def _reach(start: Array, inside: Array, neighbours: csr_matrix) -> Array:
    reached = np.zeros(len(inside), dtype=bool)
    reached[start] = True
    queue = deque(start)
    while queue:
        unit = queue.popleft()
        for beside in neighbours.indices[neighbours.indptr[unit] : neighbours.indptr[unit + 1]]:
            if inside[beside] and not reached[beside]:
                reached[beside] = True
                queue.append(beside)
    return reached
