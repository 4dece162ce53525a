"""Where new facilities serve most: maximal covering and p-median, with existing sites fixed.

Sources: maximal covering location problem, Church and ReVelle (1974), Papers of the Regional Science Association 32;
p-median: Hakimi (1964), in the form of ReVelle and Swain (1970); interchange: Teitz and Bart (1968).

Ties: a chosen candidate gives way to an equally good one that is nearer to the people it serves, then to the first in
the order of codes. Places and candidates come in that order too, so the order of rows leaves no trace.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np
from scipy.sparse import coo_matrix, csc_matrix, csr_matrix, eye, hstack

from ..errors import InputError, Note, note
from ..options import SITING_OBJECTIVES, SITING_SOLVERS
from ..progress import Progress, part, silent
from ..types import Array
from .reach import Pairs, Reach

EXACT_PAIRS = 300_000  # pairs of place and candidate up to which ``auto`` solves exactly
_DENSE_CELLS = 60_000_000  # greatest dense cost matrix of a p-median
_MOST_PAIRS = 40_000_000
_ROUNDS = 50  # interchange passes
_SETTLING = 5  # passes over ties
_TOLERANCE = 1e-9


@dataclass(frozen=True)
class SitingRules:
    """``sites`` new ones; ``objective`` coverage or pmedian; ``solver`` auto, exact or greedy; ``time_limit`` seconds."""

    sites: int
    objective: str = "coverage"
    solver: str = "auto"
    time_limit: float = 60.0
    exact_pairs: int = EXACT_PAIRS

    def __post_init__(self) -> None:
        if self.sites < 1:
            raise InputError("{count} new sites: at least one.", where="SITES", count=self.sites)
        if self.objective not in SITING_OBJECTIVES:
            raise InputError("{value} is not one of coverage, pmedian.", where="OBJECTIVE", value=self.objective)
        if self.solver not in SITING_SOLVERS:
            raise InputError("{value} is not one of auto, exact, greedy.", where="SOLVER", value=self.solver)
        if not self.time_limit > 0:
            raise InputError("{value:g} seconds are no time limit.", where="TIME_LIMIT", value=self.time_limit)


@dataclass(frozen=True)
class Sites:
    """``chosen`` candidates in the order in which each adds most; ``value`` people covered, or people times cost;
    ``before`` the same with existing sites only (NaN for a p-median without any);
    ``bound`` what no choice can beat; ``gap`` their distance in percent.

    ``site`` per place: the candidate that serves it, -1 an existing site, -2 none; ``cost`` to it (NaN for none);
    ``served`` people per chosen candidate; ``curve`` the value after 0, 1, ... chosen sites; ``counted`` people who
    enter it (not those whom nothing reaches, in a p-median), ``unreached`` those of them without a site after each step;
    ``exact`` whether the solver proved or bounded the answer.
    """

    chosen: Array
    value: float
    before: float
    bound: float
    gap: float
    site: Array
    cost: Array
    served: Array
    curve: Array
    counted: float
    unreached: Array
    exact: bool
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Served:
    """How chosen sites serve: ``site``, ``cost``, ``served``, ``curve``, ``counted``, ``unreached`` as in :class:`Sites`."""

    site: Array
    cost: Array
    served: Array
    curve: Array
    counted: float
    unreached: Array


def collect(reach: Reach, progress: Progress = silent) -> Pairs:
    """All pairs of a reach at once.

    Raises
    ------
    InputError
        when they are too many to hold.
    """
    parts, held = [], 0
    for pairs in reach.chunks(progress):
        parts.append(pairs)
        held += len(pairs.place)
        if held > _MOST_PAIRS:
            raise InputError(
                "More than {most} pairs of place and candidate lie within reach.",
                where="DEMAND, CANDIDATES, MAX_COST",
                fix="Choose fewer candidates or larger places, or a smaller standard.",
                most=_MOST_PAIRS,
            )
    if not parts:
        return Pairs(np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros(0))
    place, facility, cost = (
        np.concatenate([getattr(p, name) for p in parts]) for name in ("place", "facility", "cost")
    )
    order = np.lexsort((facility, place))
    return Pairs(place[order], facility[order], cost[order])


def check_size(objective: str, places: int, candidates: int) -> None:
    """Refuse a p-median whose costs cannot be held, before they are looked for."""
    if objective == "pmedian" and places * candidates > _DENSE_CELLS:
        raise InputError(
            "{places} places and {candidates} candidates are too many for a p-median.",
            where="DEMAND, CANDIDATES",
            fix="Choose fewer candidates or larger places, or the objective coverage.",
            places=places,
            candidates=candidates,
        )


def has_solver() -> bool:
    """Whether SciPy brings HiGHS for mixed integer problems (1.9 and later)."""
    try:
        from scipy.optimize import milp
    except ImportError:
        return False
    return callable(milp)


def _minimise(
    cost: Array, sites: int, rows: list[tuple[csr_matrix, Array, Array]], seconds: float
) -> tuple[Optional[Array], float, bool]:
    """Solution, bound and whether it is proved, of a minimum over variables from 0 to 1, the first ``sites`` of them whole.

    ``rows`` are constraints (matrix, lower, upper).
    """
    from scipy.optimize import Bounds, LinearConstraint, milp

    answer = milp(
        cost,
        integrality=(np.arange(len(cost)) < sites).astype(int),
        bounds=Bounds(0, 1),
        constraints=[LinearConstraint(*row) for row in rows],
        options={"time_limit": seconds, "mip_rel_gap": 0.0},
    )
    bound = np.nan if answer.mip_dual_bound is None else float(answer.mip_dual_bound)
    return answer.x, bound, answer.status == 0


def choose_sites(
    pairs: Pairs,
    people: Array,
    candidates: int,
    rules: SitingRules,
    existing_cost: Optional[Array] = None,
    progress: Progress = silent,
) -> Sites:
    """Choose the best new sites among candidates.

    Parameters
    ----------
    pairs : place, candidate and cost within reach (for coverage: within the standard)
    people : per place, NaN counts as none
    existing_cost : cost from each place to its nearest existing site, NaN where there is none in reach

    Raises
    ------
    InputError
        for more sites than candidates, nobody to serve, no pair within reach, or a p-median too large to hold.

    Examples
    --------
    The first candidate reaches 30 people, the second 50.

    >>> pairs = Pairs(np.array([0, 1, 2]), np.array([0, 0, 1]), np.ones(3))
    >>> best = choose_sites(pairs, np.array([10.0, 20.0, 50.0]), 2, SitingRules(sites=1))
    >>> best.chosen.tolist(), best.value
    ([1], 50.0)
    """
    _check(pairs, np.nan_to_num(people), candidates, rules)
    task = _task(pairs, people, candidates, rules, existing_cost)
    exact, notes = _exact_or_not(len(task.cost), rules)
    start = task.interchange(task.greedy(rules.sites, part(progress, 0.0, 0.1)), part(progress, 0.1, 0.4))
    progress(0.4)
    chosen, bound, said = _exactly(task, start, rules) if exact else (start, np.nan, [])
    return _result(task, chosen, bound, [*notes, *said], part(progress, 0.9, 1.0))


def serve_with(
    pairs: Pairs,
    people: Array,
    candidates: int,
    chosen: Array,
    rules: SitingRules,
    existing_cost: Optional[Array] = None,
) -> Served:
    """How sites that were chosen for one year serve the people of another, beside the existing sites of that year."""
    return _served(_task(pairs, people, candidates, rules, existing_cost), chosen)


def _task(pairs: Pairs, people: Array, candidates: int, rules: SitingRules, existing_cost: Optional[Array]) -> _Task:
    fixed = np.full(len(people), np.inf)
    if existing_cost is not None:
        fixed = np.where(np.isnan(existing_cost), np.inf, existing_cost)
    problem = _Coverage if rules.objective == "coverage" else _Median
    return problem(pairs, np.nan_to_num(people), candidates, fixed)


def _served(task: _Task, chosen: Array) -> Served:
    site, cost = task.serve(chosen)
    served = np.array([task.weight[site == candidate].sum() for candidate in chosen])
    steps = [chosen[:count] for count in range(len(chosen) + 1)]
    curve = np.array([task.value(step) for step in steps])
    unreached = np.array([task.unreached(step) for step in steps])
    if isinstance(task, _Median) and not np.isfinite(task.fixed).any():
        curve[0] = np.nan  # without any site there is no cost
    return Served(site, cost, served, curve, task.counted, unreached)


def _check(pairs: Pairs, weight: Array, candidates: int, rules: SitingRules) -> None:
    if rules.sites > candidates:
        raise InputError(
            "{sites} new sites, but only {candidates} candidates.",
            where="SITES, CANDIDATES",
            fix="Ask for fewer sites, or give more candidates.",
            sites=rules.sites,
            candidates=candidates,
        )
    if not (weight > 0).any():
        raise InputError("Nobody lives at any place.", where="DEMAND", fix="Choose the field with people.")
    if not len(pairs.place):
        raise InputError(
            "No place has a candidate within reach.",
            where="CANDIDATES, MAX_COST",
            fix="Raise the standard, or check that both layers lie in the same region.",
        )


def _exact_or_not(pairs: int, rules: SitingRules) -> tuple[bool, list[Note]]:
    """Whether to solve exactly, and what to say when not."""
    if rules.solver == "greedy" or (rules.solver == "auto" and pairs > rules.exact_pairs):
        said = note(
            "Greedy with interchange, not an exact answer: pairs of place and candidate {pairs} (exact up to {limit}).",
            pairs=pairs,
            limit=rules.exact_pairs,
        )
        return False, [said]
    if has_solver():
        return True, []
    if rules.solver == "exact":
        raise InputError(
            "The exact solution needs SciPy 1.9 or later.", where="SOLVER", fix="Update SciPy, or choose greedy."
        )
    return False, [note("The exact solution needs SciPy 1.9 or later: greedy and interchange stand in.")]


def _exactly(task: _Task, start: Array, rules: SitingRules) -> tuple[Array, float, list[Note]]:
    """The better of the solver's answer and ``start``, and the bound (NaN when the solver found none)."""
    answer, bound, finished = task.solve(rules.sites, rules.time_limit)
    if answer is None:
        said = note(
            "The solver found no answer within {seconds:g} s: greedy and interchange stand in.",
            seconds=rules.time_limit,
        )
        return start, bound, [said]
    notes = []
    if not finished:
        notes.append(
            note(
                "The time limit of {seconds:g} s was reached before the best answer was proved.",
                seconds=rules.time_limit,
            )
        )
    return (start if task.better(task.value(start), task.value(answer)) else answer), bound, notes


def _result(task: _Task, chosen: Array, bound: float, notes: list[Note], progress: Progress) -> Sites:
    proved = not np.isnan(bound)
    ordered = task.in_order_of_gain(task.settle(chosen, progress), progress)
    how = _served(task, ordered)
    value, before = task.value(ordered), float(how.curve[0])
    gap = 100 * abs(value - bound) / abs(value) if proved and value else (0.0 if proved else np.nan)
    if proved and gap < 1e-6:
        gap = 0.0
    if isinstance(task, _Median):
        notes += _penalty_notes(task, ordered)
    if proved:
        notes.append(note("Solved with HiGHS; gap to the best possible: {gap:.4g} %.", gap=gap))
    idle = int((how.served == 0).sum())
    if idle:
        notes.append(note("New sites that serve nobody beyond those of other sites: {count}.", count=idle))
    told = (how.site, how.cost, how.served, how.curve, how.counted, how.unreached)
    return Sites(ordered, value, before, bound, gap, *told, proved, tuple(notes))


def _penalty_notes(task: _Median, chosen: Array) -> list[Note]:
    paying = task.unreached(chosen)
    if not paying:
        return []
    return [
        note(
            "People whom only sites that were not chosen reach, counted at ten times the largest cost ({cost:g}): {people:.0f}.",
            cost=task.penalty,
            people=paying,
        )
    ]


class _Task:
    """What both problems share: pairs of places with people, sorted by place and candidate."""

    maximise: bool

    def __init__(self, pairs: Pairs, weight: Array, candidates: int, fixed: Array) -> None:
        self.weight, self.candidates, self.fixed = weight, candidates, fixed
        self.all_pairs = pairs
        used = weight[pairs.place] > 0
        self.place, self.candidate, self.cost = pairs.place[used], pairs.facility[used], pairs.cost[used]

    def better(self, one: float, two: float) -> bool:
        slack = _TOLERANCE * max(abs(one), abs(two), 1.0)
        return one > two + slack if self.maximise else one < two - slack

    def value(self, chosen: Array) -> float:
        raise NotImplementedError

    @property
    def counted(self) -> float:
        """People who enter the value."""
        raise NotImplementedError

    def unreached(self, chosen: Array) -> float:
        """People of these whom no site serves."""
        raise NotImplementedError

    def gains(self, chosen: Array) -> Array:
        """What each candidate would add to the chosen ones, always better when larger; chosen ones add nothing."""
        raise NotImplementedError

    def solve(self, sites: int, seconds: float) -> tuple[Optional[Array], float, bool]:
        raise NotImplementedError

    def greedy(self, sites: int, progress: Progress) -> Array:
        chosen: list[int] = []
        for number in range(sites):
            progress(number / sites)
            gains = self.gains(np.array(chosen, dtype=np.int64))
            gains[chosen] = -np.inf
            chosen.append(int(np.argmax(gains)))
        return np.array(chosen, dtype=np.int64)

    def interchange(self, chosen: Array, progress: Progress) -> Array:
        """Swap one chosen candidate for one that is not while that helps."""
        for round_number in range(_ROUNDS):
            improved = False
            for position in range(len(chosen)):
                progress((round_number + position / len(chosen)) / _ROUNDS)
                others = np.delete(chosen, position)
                gains = self.gains(others)
                gains[others] = -np.inf
                best = int(np.argmax(gains))
                if gains[best] > gains[chosen[position]] + _TOLERANCE * max(abs(gains[best]), 1.0):
                    chosen = np.append(others, best)
                    improved = True
            if not improved:
                break
        return chosen

    def settle(self, chosen: Array, progress: Progress) -> Array:
        """Chosen candidates replaced by equally good ones that are nearer, then first in order, one after the other."""
        chosen = np.sort(chosen)
        for _ in range(_SETTLING):
            before = chosen.copy()
            for one in before:
                progress(0.0)
                others = chosen[chosen != one]
                gains = self.gains(others)
                as_good = gains >= gains[one] - _TOLERANCE * max(abs(gains[one]), 1.0)
                as_good[others] = False
                pool = np.flatnonzero(as_good)
                cost = np.round(self.tie_costs(others)[pool], 6)
                chosen = np.append(others, pool[np.argmin(cost)])
            if np.array_equal(np.sort(chosen), np.sort(before)):
                break
        return np.sort(chosen)

    def tie_costs(self, others: Array) -> Array:
        """What decides between equally good candidates, beside the others that are chosen; less is better."""
        return np.zeros(self.candidates)

    def in_order_of_gain(self, chosen: Array, progress: Progress) -> Array:
        """The chosen candidates, the one that adds most first; equal gains in the order of candidates."""
        left = sorted(int(one) for one in chosen)
        ordered: list[int] = []
        while left:
            progress(len(ordered) / len(chosen))
            gains = self.gains(np.array(ordered, dtype=np.int64))
            best = max(left, key=lambda one: (gains[one], -one))
            ordered.append(best)
            left.remove(best)
        return np.array(ordered, dtype=np.int64)

    def serve(self, chosen: Array) -> tuple[Array, Array]:
        """Nearest of existing and chosen sites per place; existing ones before new ones at equal cost."""
        site = np.where(np.isinf(self.fixed), -2, -1).astype(np.int64)
        cost = self.fixed.copy()
        order = {candidate: rank for rank, candidate in enumerate(chosen)}
        rank = np.full(self.candidates, len(chosen))
        rank[list(order)] = list(order.values())
        used = np.flatnonzero(rank[self.all_pairs.facility] < len(chosen))
        place, facility, pair_cost = (
            self.all_pairs.place[used],
            self.all_pairs.facility[used],
            self.all_pairs.cost[used],
        )
        sort = np.lexsort((rank[facility], pair_cost, place))
        place, facility, pair_cost = place[sort], facility[sort], pair_cost[sort]
        first = np.flatnonzero(np.diff(place, prepend=-1))
        place, facility, pair_cost = place[first], facility[first], pair_cost[first]
        nearer = pair_cost < cost[place]
        site[place[nearer]], cost[place[nearer]] = facility[nearer], pair_cost[nearer]
        return site, np.where(np.isinf(cost), np.nan, cost)


class _Coverage(_Task):
    """Maximal covering: people with a site within the standard."""

    maximise = True

    def __init__(self, pairs: Pairs, weight: Array, candidates: int, fixed: Array) -> None:
        super().__init__(pairs, weight, candidates, fixed)
        open_place = np.isinf(fixed)
        used = open_place[self.place]
        self.place, self.candidate, self.cost = self.place[used], self.candidate[used], self.cost[used]
        self.already = float(weight[~open_place].sum())
        self.cover = csr_matrix(
            (np.ones(len(self.place)), (self.place, self.candidate)), shape=(len(weight), candidates)
        )
        self.by_candidate = csc_matrix(self.cover)

    def _covered(self, chosen: Array) -> Array:
        return (
            np.asarray(self.by_candidate[:, chosen].sum(axis=1)).ravel() > 0
            if len(chosen)
            else np.zeros(len(self.weight), bool)
        )

    @property
    def counted(self) -> float:
        return float(self.weight.sum())

    def unreached(self, chosen: Array) -> float:
        return self.counted - self.value(chosen)

    def value(self, chosen: Array) -> float:
        return self.already + float(self.weight[self._covered(chosen)].sum())

    def gains(self, chosen: Array) -> Array:
        return self.by_candidate.T @ np.where(self._covered(chosen), 0.0, self.weight)

    def tie_costs(self, others: Array) -> Array:
        """People times cost of the places a candidate alone would cover."""
        alone = np.where(self._covered(others), 0.0, self.weight)
        return np.bincount(self.candidate, alone[self.place] * self.cost, self.candidates)

    def solve(self, sites: int, seconds: float) -> tuple[Optional[Array], float, bool]:
        """max sum a_i y_i, y_i <= sum_{j in N_i} x_j, sum x_j = p; places with the same candidates are one."""
        rows, weight = self._merged()
        count, m = rows.shape[0], self.candidates
        if not count:  # nobody is left to cover
            return np.arange(sites), self.already, True
        total = csr_matrix(np.concatenate([np.ones(m), np.zeros(count)])[None, :])
        constraints = [
            (hstack([-rows, eye(count)]).tocsr(), np.full(count, -np.inf), np.zeros(count)),
            (total, np.array([sites]), np.array([sites])),
        ]
        found, bound, proved = _minimise(np.concatenate([np.zeros(m), -weight]), m, constraints, seconds)
        return None if found is None else np.flatnonzero(found[:m] > 0.5), self.already - bound, proved

    def _merged(self) -> tuple[csr_matrix, Array]:
        places = np.flatnonzero(np.diff(self.cover.indptr))
        sets: dict[bytes, int] = {}
        first: list[int] = []
        group = np.empty(len(places), dtype=np.int64)
        for number, place in enumerate(places):
            key = self.cover.indices[self.cover.indptr[place] : self.cover.indptr[place + 1]].tobytes()
            if key not in sets:
                sets[key] = len(first)
                first.append(place)
            group[number] = sets[key]
        return self.cover[first], np.bincount(group, self.weight[places], len(first))


class _Median(_Task):
    """p-median: people times cost to the nearest site. A place no candidate and no site reaches is left out.

    A place that only some candidates reach pays ten times the largest cost while none of them is chosen.
    """

    maximise = False

    def __init__(self, pairs: Pairs, weight: Array, candidates: int, fixed: Array) -> None:
        super().__init__(pairs, weight, candidates, fixed)
        check_size("pmedian", len(weight), candidates)
        finite = fixed[np.isfinite(fixed)]
        largest = max(float(self.cost.max(initial=0.0)), float(finite.max(initial=0.0)))
        self.penalty = 10 * largest if largest > 0 else 1.0  # where every cost is 0, being reached still counts
        counted = np.isfinite(fixed)
        counted[self.place] = True
        self.people = np.where(counted, weight, 0.0)
        self.matrix = np.full((len(weight), candidates), self.penalty)
        self.matrix[self.place, self.candidate] = self.cost
        self.base = np.where(np.isfinite(fixed), fixed, self.penalty)

    def _costs(self, chosen: Array) -> Array:
        return np.minimum(self.base, self.matrix[:, chosen].min(axis=1)) if len(chosen) else self.base

    @property
    def counted(self) -> float:
        return float(self.people.sum())

    def unreached(self, chosen: Array) -> float:
        return float(self.people[self._costs(chosen) >= self.penalty].sum())

    def value(self, chosen: Array) -> float:
        return float(self.people @ self._costs(chosen))

    def gains(self, chosen: Array) -> Array:
        costs = self._costs(chosen)
        return np.array(
            [self.people @ np.maximum(costs - self.matrix[:, candidate], 0.0) for candidate in range(self.candidates)]
        )

    def solve(self, sites: int, seconds: float) -> tuple[Optional[Array], float, bool]:
        """min sum a_i c_ij y_ij, sum_j y_ij = 1, y_ij <= x_j, sum x_j = p; only pairs that beat the existing site."""
        live = np.flatnonzero(self.people > 0)
        row = np.full(len(self.people), -1)
        row[live] = np.arange(len(live))
        useful = (row[self.place] >= 0) & (self.cost < self.base[self.place])
        place, candidate, cost = row[self.place[useful]], self.candidate[useful], self.cost[useful]
        m, pairs, count = self.candidates, len(place), len(live)
        if not pairs:  # no candidate is nearer than the existing sites
            return np.arange(sites), float(self.people @ self.base), True
        number = np.arange(pairs)
        # y_ij, then s_i: served by the existing site, or by none
        choose = hstack(
            [
                csr_matrix((count, m)),
                coo_matrix((np.ones(pairs), (place, number)), shape=(count, pairs)),
                eye(count),
            ]
        ).tocsr()
        link = hstack(
            [
                coo_matrix((-np.ones(pairs), (number, candidate)), shape=(pairs, m)),
                eye(pairs),
                csr_matrix((pairs, count)),
            ]
        ).tocsr()
        total = csr_matrix(np.concatenate([np.ones(m), np.zeros(pairs + count)])[None, :])
        weights = self.people[live]
        cost_of = np.concatenate([np.zeros(m), weights[place] * cost, weights * self.base[live]])
        constraints = [
            (choose, np.ones(count), np.ones(count)),
            (link, np.full(pairs, -np.inf), np.zeros(pairs)),
            (total, np.array([sites]), np.array([sites])),
        ]
        found, bound, proved = _minimise(cost_of, m, constraints, seconds)
        return None if found is None else np.flatnonzero(found[:m] > 0.5), bound, proved
