"""Regions by merging along the largest flow.

Source: Meekes and Hassink (2018) *flowbca: A flow-based cluster algorithm in Stata*, Stata Journal 18(3). Ties and the
*non-zero* rule as in the R translation flowbcaR 1.1.0.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix, diags

from .. import columns
from ..errors import InputError, Note, first_of, note
from ..flows.matrix import Flows
from ..options import FLOW_DIRECTIONS, FLOW_MEASURES, STOP_RULES
from ..progress import Progress, silent
from ..types import Array
from ..units.table import Units
from .partition import Partition, partition

MERGED, CORE, ALONE = "merged", "core", "alone"

SHARES = ("mean", "weighted_mean", "median", "minimum")
MOST_UNDIRECTED = 50_000  # units
_MINUTES_OF_30000 = 3.0


@dataclass(frozen=True)
class FlowRegionRules:
    """``direction`` and ``measure`` say which flow is the largest, ``stop`` when merging ends.

    ``value`` of the stop rule: ``clusters`` a number of regions; ``flow`` a percentage of the origin's flow (undirected:
    both added up), or people with ``absolute``; ``mean, weighted_mean, median, minimum`` a percentage of flow that stays
    within regions; ``non_zero`` takes none: it ends when every region has a flow within itself. ``self_flows`` False
    leaves out the flows within units.
    """

    direction: str = "directed"
    measure: str = "relative"
    stop: str = "non_zero"
    value: Optional[float] = None
    self_flows: bool = True

    def __post_init__(self) -> None:
        for where, word, words in (
            ("DIRECTION", self.direction, FLOW_DIRECTIONS),
            ("MEASURE", self.measure, FLOW_MEASURES),
            ("STOP", self.stop, STOP_RULES),
        ):
            if word not in words:
                raise InputError("{value} is not one of {words}.", where=where, value=word, words=", ".join(words))
        if self.stop == "non_zero":
            if self.value is not None:
                raise InputError(
                    "The rule non_zero takes no value.",
                    where="STOP_VALUE",
                    fix="Leave it empty, or choose another rule.",
                )
            return
        if self.value is None:
            raise InputError("The rule {rule} needs a value.", where="STOP_VALUE", rule=self.stop)
        if self.stop == "clusters" and (self.value < 1 or self.value != int(self.value)):
            raise InputError("{value:g} is no number of regions.", where="STOP_VALUE", value=self.value)
        if self.stop in SHARES and not 0 < self.value <= 100:
            raise InputError(
                "{value} is not a share: it must be above 0 and at most 100 percent.",
                where="STOP_VALUE",
                value=self.value,
            )
        if self.stop == "flow" and self.value <= 0:
            raise InputError("{value} is no flow: it must be above 0.", where="STOP_VALUE", value=self.value)


@dataclass(frozen=True)
class FlowRegions:
    """``partition``; its members also have ``parent_id`` (the region a unit was merged into), ``round`` and ``strength``.

    ``hierarchy`` one row per merge: ``round, regions, unit_id, unit_name, parent_id, parent_name, strength, flow, mean,
    weighted_mean, median, minimum, applied``. ``regions`` are left after it; ``strength`` is the largest flow by the
    rules, in percent when relative; the shares are percent of flow within regions after it; ``applied`` is 0 for what
    comes after the stop rule.
    """

    partition: Partition
    hierarchy: pd.DataFrame
    rules: FlowRegionRules

    @property
    def notes(self) -> tuple[Note, ...]:
        return self.partition.notes


@dataclass(frozen=True)
class Merge:
    """``unit`` goes into ``parent`` (positions); ``strength`` in percent when relative."""

    unit: int
    parent: int
    strength: float
    flow: float


def flow_regions(
    units: Units, flows: Flows, rules: FlowRegionRules, whole_hierarchy: bool = True, progress: Progress = silent
) -> FlowRegions:
    """Merge until the stop rule holds, which is asked before every merge.

    Each round the largest flow between two regions merges its origin into its destination, which keeps its name; rows,
    columns and inner flows add up. Relative flow is a share of all the origin's flow among the units, the inner flow
    included. Ties: of several origins to one destination the one that receives most from the other origins; of several
    destinations the one that receives most from the others; of several of both first the destination, then the origin;
    what receives equally by code. Where no flow is left nothing is merged.

    With ``whole_hierarchy`` merging goes on after the stop rule, only for the hierarchy.

    Examples
    --------
    The largest relative flow is that of ``b`` to ``a``; one merge leaves two regions.

    >>> from shapely.geometry import box
    >>> from multipolar.engine.flows.matrix import flow_matrix
    >>> from multipolar.engine.units.table import units_table
    >>> units = units_table(list("abc"), [box(n, 0, n + 1, 1) for n in range(3)])
    >>> flows = flow_matrix([*"bc", *"abc"], [*"aa", *"abc"], [500, 10, 1000, 500, 990], units.codes)
    >>> found = flow_regions(units, flows, FlowRegionRules(stop="clusters", value=2))
    >>> found.partition.members["area_id"].to_dict()
    {'a': 'a', 'b': 'a', 'c': 'c'}
    """
    _refuse_too_long(len(units), rules)
    matrix = flows.matrix.tocsr().astype(float)
    if not rules.self_flows:
        matrix = matrix - diags(matrix.diagonal())
    regions = _Regions(matrix, rules)
    if rules.stop == "clusters" and rules.value is not None and rules.value > len(units):
        raise InputError(
            "There are {units} units, fewer than {value:.0f} regions.",
            where="STOP_VALUE",
            value=rules.value,
            units=len(units),
        )
    if rules.stop == "non_zero" and not (regions.inner == 0).any():
        raise InputError(
            "Every unit has flows within itself, so the rule non_zero would stop before the first merge.",
            where="STOP",
            fix="Choose another rule, or leave out flows within units (SELF_FLOWS).",
        )
    merges: list[Merge] = []
    rows: list[tuple[float, ...]] = []
    applied, stopped = 0, False
    while True:
        progress(0.9 * len(merges) / len(units))
        merge = regions.next_merge()
        stopped = stopped or merge is None or regions.stops(merge)
        if merge is None or (stopped and not whole_hierarchy):
            break
        regions.merge(merge)
        merges.append(merge)
        applied += not stopped
        rows.append((len(merges), regions.left, *regions.shares(), int(not stopped)))
    return _result(units, flows, matrix, merges, rows, applied, rules, regions)


def _refuse_too_long(units: int, rules: FlowRegionRules) -> None:
    """Undirected regions look at all partners of a growing core after every merge: the time follows the square of units."""
    if rules.direction == "undirected" and units > MOST_UNDIRECTED:
        raise InputError(
            "Undirected regions of {units} units would take about {minutes:.0f} minutes.",
            where="DIRECTION",
            fix="Choose directed flows, or larger units, at most {most}.",
            units=units,
            minutes=_MINUTES_OF_30000 * (units / 30_000) ** 2.1,
            most=MOST_UNDIRECTED,
        )


class _Regions:
    """Regions with the flows between them, and for each the partner with the largest flow.

    What is kept of a region's best partner is never too small: a merge looks at what may have grown, which are the flows
    of the region that is merged. What has shrunk (shares of the one that took it in) is found out when its turn comes. So
    the cost of a merge follows the number of partners of the smaller region, as a rule, and not that of all pairs.
    """

    def __init__(self, matrix: csr_matrix, rules: FlowRegionRules) -> None:
        size = matrix.shape[0]
        self.rules = rules
        self.undirected, self.relative = rules.direction == "undirected", rules.measure == "relative"
        self.inner = matrix.diagonal().astype(float)
        self.total = np.asarray(matrix.sum(axis=1)).ravel()
        self.alive = np.ones(size, dtype=bool)
        self.left = size
        self._total: list[float] = self.total.tolist()
        self._out: list[dict[int, float]] = [{} for _ in range(size)]
        self._from: list[set[int]] = [set() for _ in range(size)]
        pairs = matrix.tocoo()
        for row, col, amount in zip(pairs.row.tolist(), pairs.col.tolist(), pairs.data.tolist()):
            if row != col and amount > 0:
                self._out[row][col] = amount
                self._from[col].add(row)
        self._best: list[tuple[float, int]] = [(0.0, -1)] * size
        self._queue: list[tuple[float, int]] = []
        for region in range(size):
            self._look(region)

    # -- the flow that decides

    def strength(self, origin: int, other: int) -> float:
        """The flow by which regions are merged, as a fraction when relative."""
        value = self._directed(origin, other)
        return value + self._directed(other, origin) if self.undirected else value

    def _directed(self, origin: int, other: int) -> float:
        amount = self._out[origin].get(other, 0.0)
        return amount / self._total[origin] if self.relative and amount else amount

    def _partners(self, region: int) -> Iterable[int]:
        return self._out[region].keys() | self._from[region] if self.undirected else self._out[region]

    def _set_best(self, region: int, value: float, partner: int) -> None:
        self._best[region] = value, partner
        if value > 0:
            heapq.heappush(self._queue, (-value, region))

    def _offer(self, region: int, partner: int) -> None:
        """A flow that may have grown."""
        value = self.strength(region, partner)
        if value >= self._best[region][0]:
            self._set_best(region, value, partner)

    def _look(self, region: int) -> None:
        """Find a region's best partner anew."""
        self._set_best(region, *max(self._strengths(region), default=(0.0, -1)))

    def _strengths(self, region: int) -> list[tuple[float, int]]:
        """:meth:`strength` to every partner; written out, because regions with many partners ask often."""
        out, total = self._out[region], self._total
        own = total[region] if self.relative else 1.0
        if not self.undirected:
            return [(amount / own, other) for other, amount in out.items()]
        both = []
        for other in self._partners(region):
            sent, received = out.get(other, 0.0), self._out[other].get(region, 0.0)
            back = received / total[other] if self.relative and received else received
            both.append(((sent / own if sent else 0.0) + back, other))
        return both

    def next_merge(self) -> Optional[Merge]:
        """The pair with the largest flow, ties broken; None when no flow is left."""
        value, origins = self._top()
        if not origins:
            return None
        pairs = []
        for origin in origins:
            # An undirected flow goes out from both ends: the other end is an origin, too.
            if self.undirected and len(origins) < len(self._out[origin]):
                pairs += [(origin, o) for o in origins if o != origin and self.strength(origin, o) == value]
            else:
                pairs += [(origin, other) for strength, other in self._strengths(origin) if strength == value]
        origin, parent = self._untie(pairs)
        told = self._percent(origin, parent) if self.relative else value
        return Merge(origin, parent, told, self._out[origin].get(parent, 0.0))

    def _percent(self, origin: int, other: int) -> float:
        """The strength in percent, multiplied first: 29 of 100 are exactly 29, and no less than a limit of 29."""
        ends = [(origin, other), (other, origin)] if self.undirected else [(origin, other)]
        return sum(100 * self._out[a][b] / self._total[a] for a, b in ends if self._out[a].get(b))

    def _top(self) -> tuple[float, list[int]]:
        """The largest flow there is, and the regions it goes out from."""
        top = 0.0
        found: set[int] = set()
        while self._queue and (not found or -self._queue[0][0] == top):
            value, region = -self._queue[0][0], self._queue[0][1]
            heapq.heappop(self._queue)
            if not self.alive[region] or self._best[region][0] != value or region in found:
                continue
            if self.strength(region, self._best[region][1]) == value:
                top = value
                found.add(region)
            else:  # it has shrunk since
                self._look(region)
        for region in found:
            heapq.heappush(self._queue, (-top, region))
        return top, sorted(found)

    def _untie(self, pairs: list[tuple[int, int]]) -> tuple[int, int]:
        """Of tied flows the one to the destination, then from the origin, that receives most from those tied with it."""
        parent = self._receiver(sorted({other for _, other in pairs}))
        return self._receiver(sorted(o for o, other in pairs if other == parent)), parent

    def _receiver(self, tied: list[int]) -> int:
        """The region that receives most from the others of ``tied``, of equals the first."""
        if len(tied) == 1:
            return tied[0]
        among = set(tied)
        received = dict.fromkeys(tied, 0.0)
        for origin in tied:
            for other in self._out[origin].keys() & among:
                received[other] += self._out[origin][other] if self.undirected else self._directed(origin, other)
        return max(tied, key=lambda region: (received[region], -region))

    # -- merging

    def merge(self, merge: Merge) -> None:
        """Add up rows, columns and inner flows; the parent keeps its number."""
        r, s = merge.unit, merge.parent
        within = self._out[s].pop(r, 0.0) + self._out[r].pop(s, 0.0)
        self._from[r].discard(s)
        self._from[s].discard(r)
        sent, received = self._out[r], self._from[r]
        for other, amount in sent.items():
            self._out[s][other] = self._out[s].get(other, 0.0) + amount
            self._from[other].discard(r)
            self._from[other].add(s)
        for origin in received:
            self._out[origin][s] = self._out[origin].get(s, 0.0) + self._out[origin].pop(r)
            self._from[s].add(origin)
        self._out[r], self._from[r] = {}, set()
        self.inner[s] += self.inner[r] + within
        self.total[s] += self.total[r]
        self._total[s] = float(self.total[s])
        self.alive[r] = False
        self.left -= 1
        for origin in received | sent.keys() if self.undirected else received:
            self._offer(origin, s)
        for other in received | sent.keys() if self.undirected else sent:
            self._offer(s, other)

    # -- when to stop

    def shares(self) -> tuple[float, float, float, float]:
        """Mean, weighted mean, median and minimum of the regions' shares of inner flow, in percent."""
        inner, total = self.inner[self.alive], self.total[self.alive]
        share = np.divide(100 * inner, total, out=np.zeros(len(inner)), where=total > 0)
        everything = total.sum()
        weighted = 100 * inner.sum() / everything if everything else 0.0
        return float(share.mean()), float(weighted), float(np.median(share)), float(share.min())

    def stops(self, merge: Merge) -> bool:
        """Whether the stop rule holds before this merge."""
        stop, value = self.rules.stop, self.rules.value
        if stop == "non_zero" or value is None:
            return bool((self.inner[self.alive] > 0).all())
        if stop == "clusters":
            return self.left <= value
        if stop == "flow":
            return merge.strength < value
        return self.shares()[SHARES.index(stop)] >= value


def _result(
    units: Units,
    flows: Flows,
    matrix: csr_matrix,
    merges: list[Merge],
    rows: list[tuple[float, ...]],
    applied: int,
    rules: FlowRegionRules,
    regions: _Regions,
) -> FlowRegions:
    owner = _owners(len(units), merges[:applied])
    basis = np.full(len(units), ALONE, dtype=object)
    basis[[merge.parent for merge in merges[:applied]]] = CORE
    basis[[merge.unit for merge in merges[:applied]]] = MERGED
    seen = Flows(flows.units, matrix, np.zeros(len(units)), np.zeros(len(units)))
    result = partition(units, seen, owner, basis)
    joined = {
        merge.unit: (units.codes[merge.parent], number, merge.strength)
        for number, merge in enumerate(merges[:applied], 1)
    }
    steps = pd.DataFrame(
        [joined.get(unit, (None, None, np.nan)) for unit in range(len(units))],
        columns=[columns.PARENT_ID, columns.ROUND, columns.STRENGTH],
        index=units.codes,
    )
    members = result.members.join(steps)
    names = units.table[columns.UNIT_NAME].to_numpy()
    hierarchy = pd.DataFrame(
        [
            (
                row[0],
                row[1],
                units.codes[m.unit],
                names[m.unit],
                units.codes[m.parent],
                names[m.parent],
                m.strength,
                m.flow,
                *row[2:],
            )
            for row, m in zip(rows, merges)
        ],
        columns=list(HIERARCHY),
    )
    notes = [*flows.notes, *result.notes, *_notes(units, flows, owner, applied, len(merges), rules, regions)]
    return FlowRegions(Partition(members, result.areas, tuple(notes)), hierarchy, rules)


HIERARCHY = (
    columns.ROUND,
    columns.REGIONS,
    columns.UNIT_ID,
    columns.UNIT_NAME,
    columns.PARENT_ID,
    columns.PARENT_NAME,
    columns.STRENGTH,
    columns.FLOW,
    *SHARES,
    columns.APPLIED,
)


def _owners(size: int, merges: list[Merge]) -> Array:
    owner = np.arange(size)
    for merge in reversed(merges):  # a parent merged later already knows where it ends
        owner[merge.unit] = owner[merge.parent]
    return owner


def _notes(
    units: Units, flows: Flows, owner: Array, applied: int, merges: int, rules: FlowRegionRules, regions: _Regions
) -> Iterator[Note]:
    yield note("Merges: {count}.", count=applied)
    outside = float(flows.leaving.sum() + flows.arriving.sum())
    if outside:
        yield note("Flows to and from places outside the units do not count here: {flow:.0f}.", flow=outside)
    if not rules.self_flows and flows.has_diagonal:
        yield note("Flows within units are left out: {flow:.0f}.", flow=float(flows.matrix.diagonal().sum()))
    alone = np.flatnonzero(np.bincount(owner, minlength=len(owner)) == 1)
    if len(alone):
        yield note(
            "Regions of one unit: {count} ({first}).", count=len(alone), first=first_of(list(units.codes[alone]))
        )
    if applied == merges and regions.left > 1 and regions.next_merge() is None:
        yield note("Merging ended because no flow is left between the {count} regions.", count=regions.left)
