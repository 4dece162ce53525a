"""Areas that grow: units tied not to the central city itself but to what has joined it already.

Sources: Kanemoto and Tokuoka (2002) *Metropolitan area definition of Japan*, Journal of Applied Regional Science 7,
1-15 (second and higher order suburbs). A unit joins as soon as it is tied strongly enough and, where areas must hang
together, touches the area as it is by then.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import Optional

import numpy as np
from scipy.sparse import csc_matrix, csr_matrix

from ..errors import InputError
from ..flows.matrix import Flows
from ..flows.shares import Exchange, exchange_with
from ..progress import Progress, silent
from ..types import Array
from .memberships import Entering, entering

# With these the tie to an area can only grow when the area does; W_c and R_c of the others grow along with it.
GROWING_MEASURES = ("residents", "either", "all_trips")
_LOOK = 4096  # joins between two looks at the cancel button


@dataclass
class Suburbs:
    """Ties to single members: each unit has at most one, to the unit outside all centres that it is tied to most.

    Only when that tie is stronger than those to every centre (Kanemoto and Tokuoka: the highest ratio decides).
    ``towards`` -1 for none.
    """

    towards: Array
    tie: Array
    flow: Array
    followers: csr_matrix

    def gained(self, area: int, unit: int) -> tuple[Array, Array, Array]:
        """Units, ties, flows that count for ``area`` once ``unit`` has joined it."""
        start, end = self.followers.indptr[unit], self.followers.indptr[unit + 1]
        units = self.followers.indices[start:end]
        return units, self.tie[units], self.flow[units]


def suburbs(flows: Flows, residents: Array, measure: str, exchange: Exchange, in_centre: Array) -> Suburbs:
    """Strongest tie of every unit to a unit outside the centres, by ``measure``.

    Equal ties go to the larger flow, then to the lower code.
    """
    size = len(in_centre)
    single = exchange_with(flows, residents, np.where(in_centre, -1, np.arange(size)), size)
    share = single.strength(measure)
    other = (share > 0) & (single.area != single.unit)
    to, unit, share, flow = single.area[other], single.unit[other], share[other], single.out[other]
    order = np.lexsort((to, -flow, -share, unit))
    first = order[np.flatnonzero(np.diff(unit[order], prepend=-1))]
    towards, tie, amount = np.full(size, -1), np.zeros(size), np.zeros(size)
    towards[unit[first]], tie[unit[first]], amount[unit[first]] = to[first], share[first], flow[first]
    to_centre = np.zeros(size)
    elsewhere = exchange.own == 0
    np.maximum.at(to_centre, exchange.unit[elsewhere], exchange.strength(measure)[elsewhere])
    towards[(tie <= to_centre) | in_centre] = -1
    some = np.flatnonzero(towards >= 0)
    followers = csr_matrix((np.ones(len(some)), (towards[some], some)), shape=(size, size))
    return Suburbs(towards, tie, amount, followers)


@dataclass
class WholeArea:
    """Ties to the area as it grows: flows to all its units are added up.

    ``sums`` per area: arrays over the units of the flows out to it and back from it.
    """

    measure: str
    out: csc_matrix
    back: csr_matrix
    residents: Array
    jobs: Array
    within: Array
    sums: dict[int, tuple[Array, Array]] = field(default_factory=dict)

    def gained(self, area: int, unit: int) -> tuple[Array, Array, Array]:
        """Units, ties, flows that count for ``area`` once ``unit`` has joined it."""
        size = len(self.residents)
        out, back = self.sums.setdefault(area, (np.zeros(size), np.zeros(size)))
        senders = slice(self.out.indptr[unit], self.out.indptr[unit + 1])
        takers = slice(self.back.indptr[unit], self.back.indptr[unit + 1])
        out[self.out.indices[senders]] += self.out.data[senders]
        back[self.back.indices[takers]] += self.back.data[takers]
        units = np.union1d(self.out.indices[senders], self.back.indices[takers])
        pairs = Exchange(
            np.zeros(len(units), dtype=int),
            units,
            out[units],
            back[units],
            np.zeros(len(units)),
            self.residents,
            self.jobs,
            self.within,
            np.zeros(1),
            np.zeros(1),
        )
        return units, pairs.strength(self.measure), out[units]


def whole_area(flows: Flows, residents: Array, measure: str) -> WholeArea:
    """Ties to growing areas by ``measure``.

    Raises
    ------
    InputError
        for a measure by which a tie can weaken when the area grows.
    """
    if measure not in GROWING_MEASURES:
        raise InputError(
            "With this measure a tie can weaken when the area grows: {value}.",
            where="GROWTH, MEASURE",
            fix="Choose residents, either or all_trips, or let units be tied to the centre or to suburbs.",
            value=measure,
        )
    return WholeArea(
        measure, flows.matrix.tocsc(), flows.matrix.tocsr(), residents, flows.jobs, flows.matrix.diagonal()
    )


@dataclass(frozen=True)
class Grown:
    """What has grown, and for each of its keys the tie it rests on and the unit it is to (-1: the centre, or the area)."""

    entering: Entering
    tie: Array
    via: Array


def grow(
    seeds: Array,
    direct: Entering,
    direct_flow: Array,
    ties: Suburbs | WholeArea,
    neighbours: Optional[csr_matrix],
    may_join: Array,
    areas: int,
    exclusive: bool,
    floor: float,
    progress: Progress = silent,
) -> Grown:
    """Let areas grow from their centres, at each step by the strongest tie there is.

    At a threshold the area is what has joined while ties were at least that strong: the smallest set that contains
    the centre and every unit tied to it (and touching it) at the threshold, so one run answers for all thresholds.

    Parameters
    ----------
    direct : ties to the centres; ``direct_flow`` breaks ties between equals, then the lower key does
    neighbours : contacts, None when areas need not hang together
    may_join : keys allowed, bool of shape (areas, units)
    exclusive : a unit belongs to the first area it joins only
    floor : ties below it are not looked at
    """
    size = may_join.shape[1]
    state = _Growth(ties, neighbours, may_join, exclusive, floor, size)
    for key, tie, flow in zip(direct.keys.tolist(), direct.value.tolist(), direct_flow.tolist()):
        state.offer(key, tie, flow, -1)
    for key in seeds.tolist():
        state.joined.add(key)
        if exclusive:
            state.taken[key % size] = True
    for key in seeds.tolist():
        state.spread(key, isinstance(ties, WholeArea))
    level = np.inf
    found: list[tuple[int, float, float, int]] = []
    while state.heap:
        tie, _, key, via = heappop(state.heap)
        if not state.free(key):
            continue
        if len(found) % _LOOK == 0:
            progress(min(1.0, len(found) / max(1, areas * size)))
        level = min(level, -tie)
        state.joined.add(key)
        if exclusive:
            state.taken[key % size] = True
        found.append((key, level, -tie, via))
        state.spread(key, True)
    columns = list(zip(*sorted(found))) or [(), (), (), ()]
    keys, value, tied, through = (np.array(column) for column in columns)
    result = entering(keys.astype(np.int64), value.astype(float))
    return Grown(result, tied.astype(float), through.astype(np.int64))


class _Growth:
    """What is known while areas grow; keys are ``area * size + unit``."""

    def __init__(
        self,
        ties: Suburbs | WholeArea,
        neighbours: Optional[csr_matrix],
        may_join: Array,
        exclusive: bool,
        floor: float,
        size: int,
    ) -> None:
        self.ties, self.neighbours, self.may_join, self.floor, self.size = ties, neighbours, may_join, floor, size
        self.heap: list[tuple[float, float, int, int]] = []
        self.joined: set[int] = set()
        self.touching: set[int] = set()
        self.offers: dict[int, tuple[float, float, int]] = {}
        self.taken = np.zeros(size, dtype=bool)

    def free(self, key: int) -> bool:
        return key not in self.joined and not self.taken[key % self.size]

    def offer(self, key: int, tie: float, flow: float, via: int) -> None:
        """A tie by which a unit could join; the strongest counts, once the unit touches the area."""
        if tie < self.floor or tie <= 0 or not self.may_join[key // self.size, key % self.size] or not self.free(key):
            return
        known = self.offers.get(key)
        if known is not None and known[:2] >= (tie, flow):
            return
        self.offers[key] = (tie, flow, via)
        if self.neighbours is None or key in self.touching:
            heappush(self.heap, (-tie, -flow, key, via))

    def spread(self, key: int, with_ties: bool) -> None:
        """What changes once a unit has joined: its neighbours touch the area, its followers are tied to it."""
        area, unit = divmod(key, self.size)
        if self.neighbours is not None:
            start, end = self.neighbours.indptr[unit], self.neighbours.indptr[unit + 1]
            for beside in self.neighbours.indices[start:end].tolist():
                reached = area * self.size + beside
                if reached not in self.touching:
                    self.touching.add(reached)
                    if reached in self.offers:
                        tie, flow, via = self.offers[reached]
                        heappush(self.heap, (-tie, -flow, reached, via))
        if with_ties:
            via = unit if isinstance(self.ties, Suburbs) else -1
            for other, tie, flow in zip(*(column.tolist() for column in self.ties.gained(area, unit))):
                self.offer(area * self.size + other, tie, flow, via)
