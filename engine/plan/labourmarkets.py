"""Labour market areas of Eurostat and Istat.

Sources: Coombes and Bond (2008) *Travel-to-Work Areas: the 2007 review*; Franconi, D'Alò and Ichim (2016) *Istat
implementation of the algorithm to develop labour market areas*; Eurostat (2020) *European harmonised labour market areas*.
What the texts leave open follows the R package LabourMarketAreas 3.4, on whose data the rules below were confirmed.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Optional

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix, diags

from .. import columns
from ..codes import text_or_none
from ..errors import InputError, Note, first_of, note
from ..flows.matrix import Flows
from ..progress import Progress, part, silent
from ..types import Array
from ..units.table import Units
from .partition import Partition, partition
from .repair import reattach

GROUPED, FROM_RESERVE, REPAIRED = "grouped", "reserve", "contiguity"
UNASSIGNED, SET_ASIDE = "unassigned", "no flow"

NO_LINK, WORSE = "no link", "less valid"  # why a unit went to the reserve

_RESERVE = -1
_CLOSED = 1 - 1e-12  # self-containment of 1 but for the rounding of sums of fractional flows


@dataclass(frozen=True)
class LabourMarketRules:
    """Sizes in employed residents, self-containments in percent.

    An area is valid when it has the ``target_containment`` at the ``least_size``, or the ``least_containment`` at the
    ``target_size``, or lies on the line between.
    """

    least_size: float = 1000.0
    least_containment: float = 66.67
    target_size: float = 10000.0
    target_containment: float = 75.0
    contiguous: bool = False

    def __post_init__(self) -> None:
        if not 0 < self.least_size < self.target_size:
            raise InputError(
                "The sizes {low:g} and {high:g} are no range.",
                where="MIN_SIZE, TARGET_SIZE",
                fix="Both must be above 0 and the target the larger one.",
                low=self.least_size,
                high=self.target_size,
            )
        low, high = self.least_containment, self.target_containment
        if not 1 < low <= high <= 100:
            raise InputError(
                "The self-containments {low:g} and {high:g} are no range of percentages.",
                where="MIN_SELF_CONTAINMENT, TARGET_SELF_CONTAINMENT",
                fix="Give percent, such as 66.67 in place of 0.6667; the target must be at least the minimum.",
                low=low,
                high=high,
            )

    def validity(self, residents: float, jobs: float, inside: float) -> float:
        """1 and above for an area that stands by itself.

        The smaller of supply- and demand-side self-containment against the target, times what its size lets it fall
        short; a closed area has 1, one without residents or jobs 0.
        """
        if residents <= 0 or jobs <= 0:
            return 0.0
        containment = min(inside / residents, inside / jobs)
        if containment >= _CLOSED:
            return 1.0
        least, target = _fraction(self.least_containment), _fraction(self.target_containment)
        short = max((self.target_size - residents) / (self.target_size - self.least_size), 0.0)
        return min(containment / target, 1.0) * (1 - (1 - least / target) * short) * (target / least)


def _fraction(percent: float) -> float:
    """66.67 as 0.6667 and not as the next number beside it: at a tie that would be another area."""
    return float(Decimal(repr(float(percent))) / 100)


@dataclass(frozen=True)
class LabourMarkets:
    """``partition`` with, per area, ``validity``; ``reserve`` one row per unit that was set in reserve, in that order:
    ``position, unit_id, unit_name, reason, area_id, area_name`` (where it went in the end)."""

    partition: Partition
    reserve: pd.DataFrame
    rules: LabourMarketRules

    @property
    def notes(self) -> tuple[Note, ...]:
        return self.partition.notes


def labour_market_areas(
    units: Units,
    flows: Flows,
    rules: LabourMarketRules,
    neighbours: Optional[csr_matrix] = None,
    progress: Progress = silent,
) -> LabourMarkets:
    """Group units until every area is valid.

    0. Units without residents, without jobs, or with a flow to themselves only are set aside, again and again.
    1. Every other unit is a cluster. The one with the lowest validity below 1 is taken apart (tie: lower code).
    2. Its member with the largest sum of commuters from outside the cluster and own residents who work elsewhere goes
       first (tie: lower code),
    3. to the cluster with the largest link F_uc^2/(R_u W_c) + F_cu^2/(R_c W_u) (tie: higher code),
    4. unless that cluster would become less valid, or there is no link: then the unit goes to the reserve.
    5. So on while the cluster has two members; the last one waits for its turn in 1.
    6. In the end the units in reserve, by descending code, go to the cluster with the largest link, pass after pass.

    Then, with ``rules.contiguous``, units without contact to the rest of their area are moved (:func:`reattach`).

    Examples
    --------
    Half of those who live in ``b`` work in ``a``; ``c`` is an area by itself.

    >>> from shapely.geometry import box
    >>> from multipolar.engine.flows.matrix import flow_matrix
    >>> from multipolar.engine.units.table import units_table
    >>> units = units_table(list("abc"), [box(n, 0, n + 1, 1) for n in range(3)])
    >>> flows = flow_matrix(list("abbcc"), list("aabca"), [1000, 500, 500, 990, 10], units.codes)
    >>> rules = LabourMarketRules(least_size=100, target_size=1000)
    >>> labour_market_areas(units, flows, rules).partition.members["area_id"].to_dict()
    {'a': 'a', 'b': 'a', 'c': 'c'}
    """
    matrix, active = _linked(flows)
    clusters = _Clusters(matrix, flows.leaving, flows.arriving, active, rules)
    reserve = list(_group(clusters, part(progress, 0, 0.8)))
    basis = np.where(active, GROUPED, SET_ASIDE).astype(object)
    basis[[unit for unit, _ in reserve]] = UNASSIGNED
    basis[_empty_reserve(clusters, [unit for unit, _ in reserve], part(progress, 0.8, 0.9))] = FROM_RESERVE
    notes = _notes(units, flows, active, basis, len(reserve))
    of = np.array(clusters.of)
    if rules.contiguous:
        if neighbours is None:
            raise ValueError("the contiguity repair needs the neighbours")
        repair = reattach(of, matrix, clusters.residents_of_unit, neighbours)
        of, notes = repair.owner, [*notes, *repair.notes(units.codes)]
        basis[repair.moved] = REPAIRED
    owner = _called_by(of, clusters.jobs_of_unit)
    result = partition(units, flows, owner, basis)
    valid = [rules.validity(*numbers) for numbers in _totals(of, owner, matrix, clusters)]
    below = sum(value < 1 for value in valid)
    if below:
        notes.append(note("Areas that end below validity 1: {count}.", count=below))
    result.areas[columns.VALIDITY] = valid
    progress(1.0)
    whole = Partition(result.members, result.areas, (*flows.notes, *result.notes, *notes))
    return LabourMarkets(whole, _reserve_table(units, reserve, owner), rules)


def _linked(flows: Flows) -> tuple[csr_matrix, Array]:
    """Rule 0: the flows among the units that are linked, and which these are."""
    matrix = flows.matrix.tocsr().astype(float)
    active = np.ones(matrix.shape[0], dtype=bool)
    while True:
        residents = np.asarray(matrix.sum(axis=1)).ravel() + flows.leaving
        jobs = np.asarray(matrix.sum(axis=0)).ravel() + flows.arriving
        own = matrix.diagonal()
        alone = active & ((residents == 0) | (jobs == 0) | ((residents == own) & (jobs == own)))
        if not alone.any():
            matrix.eliminate_zeros()
            return matrix, active
        active &= ~alone
        keep = diags(active.astype(float))
        matrix = (keep @ matrix @ keep).tocsr()


class _Clusters:
    """Units in clusters, with residents, jobs and inner flow of each, kept true while units move.

    A cluster bears the number of the unit it began with. Flows to and from units in reserve stay in its totals.
    """

    def __init__(
        self, matrix: csr_matrix, leaving: Array, arriving: Array, active: Array, rules: LabourMarketRules
    ) -> None:
        self.rules = rules
        self._out, self._into = matrix.tocsr(), matrix.tocsc()
        self.residents_of_unit = np.asarray(matrix.sum(axis=1)).ravel() + leaving
        self.jobs_of_unit = np.asarray(matrix.sum(axis=0)).ravel() + arriving
        # Lists, because single numbers of them are read and written again and again.
        self._own: list[float] = matrix.diagonal().tolist()
        self._residents: list[float] = self.residents_of_unit.tolist()
        self._jobs: list[float] = self.jobs_of_unit.tolist()
        size = len(self._own)
        self.of: list[int] = [unit if linked else _RESERVE for unit, linked in enumerate(active.tolist())]
        self.members: list[set[int]] = [{unit} if self.of[unit] >= 0 else set() for unit in range(size)]
        self.residents, self.jobs, self.inside = list(self._residents), list(self._jobs), list(self._own)
        self.from_within = [0.0] * size  # per unit what comes to it from other members of its cluster
        self.value = [rules.validity(*self.totals(unit)) for unit in range(size)]
        self._queue = [(self.value[unit], unit) for unit in range(size) if self.members[unit]]
        heapq.heapify(self._queue)

    def totals(self, cluster: int) -> tuple[float, float, float]:
        return self.residents[cluster], self.jobs[cluster], self.inside[cluster]

    def weakest(self) -> Optional[int]:
        """The cluster with the lowest validity below 1, of equals the lowest number."""
        while self._queue:
            value, cluster = self._queue[0]
            if self.members[cluster] and value == self.value[cluster]:
                return cluster if value < 1 else None
            heapq.heappop(self._queue)
        return None

    def first_to_leave(self, cluster: int) -> int:
        """Rule 2."""
        if len(self.members[cluster]) == 1:
            return next(iter(self.members[cluster]))
        return min(self.members[cluster], key=lambda unit: (-self._pull(unit), unit))

    def _pull(self, unit: int) -> float:
        from_outside = self._jobs[unit] - self._own[unit] - self.from_within[unit]
        return from_outside + self._residents[unit] - self._own[unit]

    def flows_of(self, unit: int) -> _UnitFlows:
        """Flows of a unit with other units, by unit: (other, out, in)."""
        return _UnitFlows(_row(self._out, unit), _row(self._into, unit), unit)

    def best(self, unit: int, with_clusters: dict[int, list[float]]) -> Optional[int]:
        """Rule 3: the cluster with the largest link among those given with the flows (out, in), never its own."""
        best: Optional[tuple[float, int]] = None
        for cluster, (out, into) in with_clusters.items():
            if cluster in (_RESERVE, self.of[unit]):
                continue
            strength = out / self._residents[unit] * out / self.jobs[cluster]
            strength += into / self.residents[cluster] * into / self._jobs[unit]
            if strength > 0 and (best is None or (strength, cluster) > best):
                best = strength, cluster
        return best[1] if best else None

    def by_cluster(self, flows: _UnitFlows) -> dict[int, list[float]]:
        """Flows of a unit summed by the cluster of the other end: cluster -> [out, in]."""
        found: dict[int, list[float]] = {}
        for direction, (others, amounts) in enumerate((flows.out, flows.into)):
            for other, amount in zip(others, amounts):
                if other != flows.unit:
                    found.setdefault(self.of[other], [0.0, 0.0])[direction] += amount
        return found

    def joined(self, unit: int, cluster: int, between: list[float]) -> tuple[float, float, float]:
        """Totals of a cluster with one more unit that exchanges ``between`` with it."""
        residents, jobs, inside = self.totals(cluster)
        return (
            residents + self._residents[unit],
            jobs + self._jobs[unit],
            inside + between[0] + between[1] + self._own[unit],
        )

    def move(self, flows: _UnitFlows, with_clusters: dict[int, list[float]], to: int) -> None:
        """Take a unit out of its cluster or the reserve and put it into another, or the reserve."""
        unit, old = flows.unit, self.of[flows.unit]
        for other, amount in zip(*flows.out):
            if other != unit and self.of[other] >= 0:
                self.from_within[other] += (self.of[other] == to) * amount - (self.of[other] == old) * amount
        if old != _RESERVE:
            between = with_clusters.get(old, [0.0, 0.0])
            self.members[old].remove(unit)
            self.residents[old] -= self._residents[unit]
            self.jobs[old] -= self._jobs[unit]
            self.inside[old] -= between[0] + between[1] + self._own[unit]
            self._revalue(old)
        self.of[unit] = to
        if to != _RESERVE:
            between = with_clusters.get(to, [0.0, 0.0])
            self.residents[to], self.jobs[to], self.inside[to] = self.joined(unit, to, between)
            self.members[to].add(unit)
            self.from_within[unit] = between[1]
            self._revalue(to)

    def _revalue(self, cluster: int) -> None:
        if self.members[cluster]:
            self.value[cluster] = self.rules.validity(*self.totals(cluster))
            heapq.heappush(self._queue, (self.value[cluster], cluster))


@dataclass(frozen=True)
class _UnitFlows:
    """A unit's flows to others and from others, as lists of units and amounts."""

    out: tuple[list[int], list[float]]
    into: tuple[list[int], list[float]]
    unit: int


def _row(matrix: csr_matrix, number: int) -> tuple[list[int], list[float]]:
    stretch = slice(matrix.indptr[number], matrix.indptr[number + 1])
    return matrix.indices[stretch].tolist(), matrix.data[stretch].tolist()


def _group(clusters: _Clusters, progress: Progress) -> Iterator[tuple[int, str]]:
    """Rules 1 to 5; yields the units that go to the reserve, and why."""
    count, rounds = max(1, len(clusters.of)), 0
    while (cluster := clusters.weakest()) is not None:
        while True:
            rounds += 1
            if rounds % 64 == 0:
                progress(rounds / (rounds + count))  # how many rounds there will be is not known
            unit = clusters.first_to_leave(cluster)
            flows = clusters.flows_of(unit)
            around = clusters.by_cluster(flows)
            target = clusters.best(unit, around)
            if target is None:
                clusters.move(flows, around, _RESERVE)
                yield unit, NO_LINK
            elif clusters.rules.validity(*clusters.joined(unit, target, around[target])) >= clusters.value[target]:
                clusters.move(flows, around, target)
            else:
                clusters.move(flows, around, _RESERVE)
                yield unit, WORSE
            if len(clusters.members[cluster]) < 2:
                break


def _empty_reserve(clusters: _Clusters, reserve: list[int], progress: Progress) -> list[int]:
    """Rule 6; returns the units that found an area."""
    waiting = sorted(reserve, reverse=True)
    placed: list[int] = []
    while True:
        left = []
        for number, unit in enumerate(waiting):
            if number % 64 == 0:
                progress(len(placed) / len(reserve))
            flows = clusters.flows_of(unit)
            around = clusters.by_cluster(flows)
            target = clusters.best(unit, around)
            if target is None:
                left.append(unit)
                continue
            clusters.move(flows, around, target)
            placed.append(unit)
        if len(left) == len(waiting) or not left:
            return placed
        waiting = left


def _called_by(of: Array, jobs: Array) -> Array:
    """Per unit the member of its area with most jobs, of equals the one with the lower code; -1 for none."""
    order = np.lexsort((np.arange(len(of)), -jobs))
    order = order[of[order] >= 0]
    areas, first = np.unique(of[order], return_index=True)
    leader = np.full(len(of) + 1, -1)
    leader[areas] = order[first]
    return leader[of]


def _totals(of: Array, owner: Array, matrix: csr_matrix, clusters: _Clusters) -> Array:
    """Residents, jobs and inner flow per area, in the order of the areas."""
    inside = of >= 0
    _, area = np.unique(owner[inside], return_inverse=True)
    number = np.full(len(of), -1)
    number[inside] = area
    pairs = matrix.tocoo()
    own = (number[pairs.row] == number[pairs.col]) & (number[pairs.row] >= 0)
    size = int(area.max(initial=-1)) + 1
    return np.column_stack(
        [
            np.bincount(area, weights=clusters.residents_of_unit[inside], minlength=size),
            np.bincount(area, weights=clusters.jobs_of_unit[inside], minlength=size),
            np.bincount(number[pairs.row][own], weights=pairs.data[own], minlength=size),
        ]
    )


def _reserve_table(units: Units, reserve: list[tuple[int, str]], owner: Array) -> pd.DataFrame:
    names = units.table[columns.UNIT_NAME].to_numpy()
    rows = []
    for position, (unit, reason) in enumerate(reserve, 1):
        area = owner[unit]
        known = (units.codes[area], names[area]) if area >= 0 else (None, None)
        rows.append((position, units.codes[unit], names[unit], reason, *known))
    heads = [columns.POSITION, columns.UNIT_ID, columns.UNIT_NAME, columns.REASON, columns.AREA_ID, columns.AREA_NAME]
    table = pd.DataFrame(rows, columns=heads)
    for name in (columns.AREA_ID, columns.AREA_NAME):
        table[name] = text_or_none((row[heads.index(name)] for row in rows), table.index)
    return table


def _notes(units: Units, flows: Flows, active: Array, basis: Array, reserve: int) -> list[Note]:
    notes = []
    if not flows.has_diagonal:
        notes.append(
            note(
                "Self-containment is of the flows there are: without people who work where they live the areas become "
                "larger than they should."
            )
        )
    if not active.all():
        notes.append(
            note(
                "Units without residents, without jobs or with no flow but to themselves, set aside: {count} ({first}).",
                count=int((~active).sum()),
                first=first_of(list(units.codes[~active])),
            )
        )
    notes.append(note("Units set in reserve on the way: {count}.", count=reserve))
    lost = list(units.codes[basis == UNASSIGNED])
    if lost:
        notes.append(
            note(
                "Units of the reserve without a link to any area: {count} ({first}).",
                count=len(lost),
                first=first_of(lost),
            )
        )
    return notes
