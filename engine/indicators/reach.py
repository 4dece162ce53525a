"""Which places reach which facilities, at what cost: pairs in chunks, so that millions of them need little memory.

A cost is a straight distance, a distance or time over a network, or a number from a table; the cut is inclusive.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
import pandas as pd
from scipy.spatial import cKDTree

from ..codes import code_column, join_report
from ..errors import InputError, Note, note
from ..numbers import number_column
from ..progress import Progress, silent
from ..types import Array

_PAIRS_AT_ONCE = 4_000_000
_PAIRS_KEPT = 24_000_000  # 16 bytes each


@dataclass(frozen=True)
class Pairs:
    """Pairs of some places with the facilities they reach, as parallel arrays sorted by place and facility."""

    place: Array
    facility: Array
    cost: Array


class Reach(Protocol):
    """Costs between ``places`` and ``facilities``, to be walked through as often as wanted, always in the same order.

    A place's pairs are all in one chunk.
    """

    places: int
    facilities: int

    def chunks(self, progress: Progress = silent) -> Iterator[Pairs]: ...


@dataclass
class StraightReach:
    """Straight distances from coordinates (n, 2 or 3) in metres, divided by ``unit`` (1000: kilometres).

    Places are taken in the order of the leaves of their tree: neighbours share a chunk. Chunks are kept while they are
    few enough, else found again.
    """

    place_at: Array
    facility_at: Array
    max_cost: float
    unit: float = 1000.0
    _kept: list[Pairs] = field(default_factory=list, init=False, repr=False)
    _complete: bool = field(default=False, init=False, repr=False)

    def __post_init__(self) -> None:
        self.places, self.facilities = len(self.place_at), len(self.facility_at)

    def chunks(self, progress: Progress = silent) -> Iterator[Pairs]:
        if self._complete:
            yield from self._kept
            return
        self._kept = []
        keep, held = True, 0
        for pairs in self._find(progress):
            held += len(pairs.place)
            keep = keep and held <= _PAIRS_KEPT
            if keep:
                self._kept.append(pairs)
            yield pairs
        self._complete = keep
        if not keep:
            self._kept = []

    def _find(self, progress: Progress) -> Iterator[Pairs]:
        if not self.places or not self.facilities:
            return
        radius = self.max_cost * self.unit
        tree = cKDTree(self.facility_at)
        order = cKDTree(self.place_at).indices
        step = int(np.clip(_PAIRS_AT_ONCE // self.facilities, 1, 4096))
        for start in range(0, self.places, step):
            progress(start / self.places)
            rows = np.sort(order[start : start + step])
            found = cKDTree(self.place_at[rows]).sparse_distance_matrix(
                tree, radius * (1 + 1e-9), output_type="ndarray"
            )
            cost = found["v"] / self.unit
            inside = cost <= self.max_cost
            place, facility, cost = found["i"][inside], found["j"][inside], cost[inside]
            sort = np.argsort(place * np.int64(self.facilities) + facility, kind="stable")
            yield Pairs(rows[place[sort]].astype(np.int32), facility[sort].astype(np.int32), cost[sort])
        progress(1.0)


@dataclass(frozen=True)
class ListedReach:
    """Pairs that are known beforehand, from a table or a network."""

    pairs: Pairs
    places: int
    facilities: int

    def chunks(self, progress: Progress = silent) -> Iterator[Pairs]:
        count = len(self.pairs.place)
        stops = [0]
        while stops[-1] < count:
            stop = min(count, stops[-1] + _PAIRS_AT_ONCE)
            if stop < count:  # to the end of the place
                stop = int(np.searchsorted(self.pairs.place, self.pairs.place[stop - 1], side="right"))
            stops.append(stop)
        for start, stop in zip(stops, stops[1:]):
            progress(start / count)
            yield Pairs(*(array[start:stop] for array in (self.pairs.place, self.pairs.facility, self.pairs.cost)))
        progress(1.0)


def listed_reach(
    place: Array, facility: Array, cost: Array, places: int, facilities: int, max_cost: float = np.inf
) -> ListedReach:
    """Pairs in order, within ``max_cost`` (inclusive); of a pair that occurs twice the lesser cost counts."""
    place, facility, cost = np.asarray(place), np.asarray(facility), np.asarray(cost, dtype=float)
    inside = cost <= max_cost
    place, facility, cost = place[inside], facility[inside], cost[inside]
    order = np.lexsort((cost, facility, place))
    place, facility, cost = place[order], facility[order], cost[order]
    first = np.ones(len(place), dtype=bool)
    first[1:] = (place[1:] != place[:-1]) | (facility[1:] != facility[:-1])
    pairs = Pairs(place[first].astype(np.int32), facility[first].astype(np.int32), cost[first])
    return ListedReach(pairs, places, facilities)


def cost_table(
    origins: Iterable[Any],
    destinations: Iterable[Any],
    costs: Iterable[Any],
    places: pd.Index,
    facilities: pd.Index,
    max_cost: float = np.inf,
    label: str = "COSTS",
    field_names: tuple[str, str, str] = ("origin", "destination", "cost"),
    labels: tuple[str, str] = ("DEMAND", "FACILITIES"),
) -> tuple[ListedReach, list[Note]]:
    """A cost table as reach over places and facilities in the order of the two indexes.

    A pair that is not in the table, or has no cost, cannot be travelled. Rows with other codes are counted and left out.

    Raises
    ------
    InputError
        for an empty table, negative costs, codes that match nothing.
    """
    origin, destination = code_column(origins), code_column(destinations)
    cost = number_column(costs, f"{label}, {field_names[2]}")
    if not len(cost):
        raise InputError(
            "The table has no rows.", where=label, fix="Choose a table with a cost per place and facility."
        )
    notes = []
    for codes, known, name in ((origin, places, labels[0]), (destination, facilities, labels[1])):
        report = join_report({code for code in codes if code is not None}, known, label, name)
        report.require_match()
        notes += report.notes
    blank = np.isnan(cost)
    if blank.any():
        notes.append(
            note(
                "{table}: rows without a cost, so that the pair cannot be travelled: {count}.",
                table=label,
                count=int(blank.sum()),
            )
        )
    i, j = places.get_indexer(origin), facilities.get_indexer(destination)
    used = (i >= 0) & (j >= 0) & ~blank
    repeated = int(pd.Series(i[used] * np.int64(max(len(facilities), 1)) + j[used]).duplicated().sum())
    if repeated:
        notes.append(
            note("{table}: rows that repeat a pair, the lesser cost counts: {count}.", table=label, count=repeated)
        )
    reach = listed_reach(i[used], j[used], cost[used], len(places), len(facilities), max_cost)
    return reach, notes


def nearest_straight(place_at: Array, facility_at: Array, unit: float = 1000.0) -> tuple[Array, Array]:
    """Straight distance to the nearest facility and its position; the lower position of several equally near.

    Examples
    --------
    >>> cost, number = nearest_straight(np.array([[0.0, 0.0]]), np.array([[3000.0, 4000.0], [0.0, 1000.0]]))
    >>> cost.tolist(), number.tolist()  # kilometres
    ([1.0], [1])
    """
    if not len(facility_at):
        return np.full(len(place_at), np.nan), np.full(len(place_at), -1)
    most = min(8, len(facility_at))  # ties: coincident or symmetric facilities
    cost, number = cKDTree(facility_at).query(place_at, k=most)
    cost, number = cost.reshape(len(place_at), -1), number.reshape(len(place_at), -1)
    tied = cost <= cost[:, :1]
    return cost[:, 0] / unit, np.where(tied, number, len(facility_at)).min(axis=1)


def canonical_order(coordinates: Array, *keys: Array) -> Array:
    """An order of points that hangs on the points alone: by coordinates, then further numbers; never on the order of rows."""
    return np.lexsort((*reversed(keys), *reversed(coordinates.T)))
