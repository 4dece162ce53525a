"""Accessibility of facilities: floating catchment areas, gravity, nearest, cumulative.

Letters: P_i people at place i, S_j supply of facility j, c_ij cost, w_ij = w(c_ij) the weight of the pair.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np

from ..errors import InputError, Note, note
from ..options import ACCESS_METHODS, DECAYS
from ..progress import Progress, part, silent
from ..types import Array
from .reach import Pairs, Reach
from .yearly import per_year

FLOATING_METHODS = ("2sfca", "e2sfca", "3sfca")

# Zones as (minutes, weight).
ENHANCED_ZONES = ((10.0, 1.0), (20.0, 0.68), (30.0, 0.22))  # Luo and Qi 2009
THREE_STEP_ZONES = ((10.0, 0.962), (20.0, 0.704), (30.0, 0.377), (60.0, 0.042))  # Wan et al. 2012


@dataclass(frozen=True)
class Decay:
    """Weight of a cost.

    ``steps`` of (cost, weight): the weight of the first step whose cost is at least the pair's (inclusive), 0 beyond the
    last. Otherwise ``kind`` with ``beta``: ``power`` c^-beta, ``exponential`` exp(-beta c), ``gaussian`` exp(-c²/(2 beta²));
    costs below ``least`` count as ``least``, since a power has no value at 0.
    """

    steps: tuple[tuple[float, float], ...] = ()
    kind: str = ""
    beta: float = 1.0
    least: float = 0.0

    def __call__(self, cost: Array) -> Array:
        if self.steps:
            limits = np.array([limit for limit, _ in self.steps])
            weights = np.array([*(weight for _, weight in self.steps), 0.0])
            return weights[np.searchsorted(limits, cost, side="left")]
        cost = np.maximum(cost, self.least)
        if self.kind == "power":
            return cost**-self.beta
        if self.kind == "exponential":
            return np.exp(-self.beta * cost)
        if self.kind == "gaussian":
            return np.exp(-(cost**2) / (2 * self.beta**2))
        return np.ones(len(cost))


EVERY_COST_ALIKE = Decay()


def zones(text: str, where: str = "ZONES") -> tuple[tuple[float, float], ...]:
    """Read ``10:1, 20:0.68, 30:0.22``: costs that rise, weights of 0 or more that do not."""
    steps = []
    for piece in text.split(","):
        match = re.fullmatch(r"\s*([0-9.]+)\s*:\s*([0-9.]+)\s*", piece)
        try:
            if match is None:
                raise ValueError
            steps.append((float(match.group(1)), float(match.group(2))))
        except ValueError:
            raise InputError(
                "“{piece}” is not a zone.",
                where=where,
                fix="Write cost and weight with a colon, zones with commas: 10:1, 20:0.68, 30:0.22",
                piece=piece.strip(),
            ) from None
    costs, weights = zip(*steps)
    if any(two <= one for one, two in zip(costs, costs[1:])) or any(
        two > one for one, two in zip(weights, weights[1:])
    ):
        raise InputError(
            "Costs of zones must rise and weights must not: {text}.",
            where=where,
            fix="Write cost and weight with a colon, zones with commas: 10:1, 20:0.68, 30:0.22",
            text=text,
        )
    if not weights[0]:
        raise InputError("All weights are zero.", where=where, fix="Give the first zone a weight.")
    return tuple(steps)


def scaled_zones(shape: tuple[tuple[float, float], ...], max_cost: float) -> tuple[tuple[float, float], ...]:
    """Zones stretched so that the last ends at the largest cost."""
    return tuple((cost * max_cost / shape[-1][0], weight) for cost, weight in shape)


def gravity_decay(kind: str, beta: float, least: float) -> Decay:
    """A continuous decay.

    Raises
    ------
    InputError
        for a beta that is not above zero, or a power without a least cost above zero.
    """
    if kind not in DECAYS:
        raise InputError("{value} is not one of {choices}.", where="DECAY", value=kind, choices=", ".join(DECAYS))
    if not beta > 0:
        raise InputError("{value:g} is no decay: it must be above zero.", where="BETA", value=beta)
    if kind == "power" and not least > 0:
        raise InputError(
            "A power of distance needs a least cost above zero: at a cost of 0 it has no value.",
            where="LEAST_COST",
            fix="Give the cost below which nearer makes no difference, for example 0.5.",
        )
    return Decay(kind=kind, beta=beta, least=least)


@dataclass(frozen=True)
class Access:
    """Results per place and per facility, in their order.

    ``access`` A_i (0 for a place that reaches nothing; NaN for one that reaches only facilities without a ratio);
    ``reached`` number of facilities in reach; ``nearest`` cost to and ``nearest_facility`` position of the nearest one
    (NaN, -1); ``ratio`` R_j, supply per person who can come (NaN for a facility nobody reaches, or outside the floating
    catchment methods); ``load`` weighted people who can come; ``there`` whether a facility is open.
    """

    access: Array
    reached: Array
    nearest: Array
    nearest_facility: Array
    ratio: Array
    load: Array
    there: Array
    pairs: int


def measure_access(
    reach: Reach,
    people: Array,
    supply: Array,
    method: str,
    decay: Decay = EVERY_COST_ALIKE,
    progress: Progress = silent,
) -> Access:
    """Accessibility of every place, as :func:`access_over_years` measures it for one year.

    Parameters
    ----------
    people : P_i, NaN adds no demand
    supply : S_j, at least 0

    Examples
    --------
    Two doctors for the 200 people of both places; the second place is out of reach of the third doctor.

    >>> from multipolar.engine.indicators.reach import listed_reach
    >>> reach = listed_reach(np.array([0, 1, 0]), np.array([0, 0, 1]), np.array([1.0, 1.0, 1.0]), places=2, facilities=2)
    >>> found = measure_access(reach, np.array([100.0, 100.0]), np.array([2.0, 1.0]), "2sfca")
    >>> found.access.round(6).tolist()  # 2/200 + 1/100, and 2/200
    [0.02, 0.01]
    """
    return access_over_years(reach, people[None, :], supply[None, :], method, decay, progress)[0]


def access_over_years(
    reach: Reach,
    people: Array,
    supply: Array,
    method: str,
    decay: Decay = EVERY_COST_ALIKE,
    progress: Progress = silent,
) -> list[Access]:
    """Accessibility of every place in every year; costs are found once for all years.

    ``2sfca`` R_j = S_j / sum_i P_i w_ij, A_i = sum_j R_j w_ij (Luo and Wang 2003; w = 1), ``e2sfca`` the same with zones
    (Luo and Qi 2009); ``3sfca`` w_ij G_ij in both steps, G_ij = w_ij / sum_j w_ij (Wan, Zou and Sternberg 2012); ``gravity``
    sum_j S_j w_ij (Hansen 1959); ``cumulative`` sum of S_j in reach; ``nearest`` the least cost (NaN when nothing is in reach).

    Parameters
    ----------
    people : P_i (years x places), NaN adds no demand
    supply : S_j (years x facilities), at least 0; NaN: the facility is not there in that year
    """
    if method not in ACCESS_METHODS:
        raise InputError(
            "{value} is not one of {choices}.", where="METHOD", value=method, choices=", ".join(ACCESS_METHODS)
        )
    if not reach.places or not reach.facilities:
        raise InputError(
            "There are no places, or no facilities.", where="DEMAND, FACILITIES", fix="Choose other layers."
        )
    floating = method in FLOATING_METHODS
    weigh = Decay() if method in ("2sfca", "cumulative", "nearest") else decay
    tallies = [_Tally(reach, *one, method) for one in zip(people, supply)]
    for pairs in reach.chunks(part(progress, 0.0, 0.6 if floating else 1.0)):
        if len(pairs.place):
            weight = weigh(pairs.cost)
            for tally in tallies:
                tally.meet(*tally.open_pairs(pairs, weight))
    if floating:
        for tally in tallies:
            np.divide(tally.supply, tally.load, out=tally.ratio, where=tally.load > 0)
        for pairs in reach.chunks(part(progress, 0.6, 1.0)):
            if len(pairs.place):
                weight = weigh(pairs.cost)
                for tally in tallies:
                    tally.second_step(*tally.open_pairs(pairs, weight))
    return [tally.result() for tally in tallies]


class _Tally:
    """What one year adds up over chunks of pairs."""

    def __init__(self, reach: Reach, people: Array, supply: Array, method: str) -> None:
        self.places, self.facilities = reach.places, reach.facilities
        self.there = ~np.isnan(supply)
        self.everyone = bool(self.there.all())
        self.demand, self.supply, self.method = np.nan_to_num(people), np.nan_to_num(supply), method
        self.load, self.ratio = np.zeros(reach.facilities), np.full(reach.facilities, np.nan)
        self.reached = np.zeros(reach.places, dtype=np.int64)
        self.nearest, self.nearest_facility = np.full(reach.places, np.inf), np.full(reach.places, -1)
        self.access = np.zeros(reach.places)
        self.met, self.counted = np.zeros(reach.places, bool), np.zeros(reach.places, bool)
        self.pairs = 0

    def open_pairs(self, pairs: Pairs, weight: Array) -> tuple[Pairs, Array]:
        """Pairs with facilities that are there, and their weights; with choice, shares of the place's own."""
        if not self.everyone:
            some = self.there[pairs.facility]
            pairs = Pairs(pairs.place[some], pairs.facility[some], pairs.cost[some])
            weight = weight[some]
        if self.method == "3sfca":
            total = np.bincount(pairs.place, weight, self.places)[pairs.place]
            weight = weight * np.divide(weight, total, out=np.zeros(len(weight)), where=total > 0)
        return pairs, weight

    def meet(self, pairs: Pairs, weight: Array) -> None:
        """Count facilities per place, remember the nearest, add up who can come or what is in reach.

        Pairs are sorted by place, then facility: of equally near ones the lower is meant.
        """
        if not len(pairs.place):
            return
        self.pairs += len(pairs.place)
        first = np.flatnonzero(np.diff(pairs.place, prepend=-1))
        place = pairs.place[first]
        self.reached[place] = np.diff(first, append=len(pairs.place))
        least = np.minimum.reduceat(pairs.cost, first)
        self.nearest[place] = least
        is_least = pairs.cost == np.repeat(least, self.reached[place])
        candidate = np.where(is_least, pairs.facility, np.iinfo(np.int32).max)
        self.nearest_facility[place] = np.minimum.reduceat(candidate, first)
        if self.method in FLOATING_METHODS:
            self.load += np.bincount(pairs.facility, self.demand[pairs.place] * weight, self.facilities)
        elif self.method != "nearest":
            self.access += np.bincount(pairs.place, self.supply[pairs.facility] * weight, self.places)

    def second_step(self, pairs: Pairs, weight: Array) -> None:
        """Add up the ratios a place reaches, and whether it reaches any that is known."""
        value = np.nan_to_num(self.ratio)
        self.access += np.bincount(pairs.place, value[pairs.facility] * weight, self.places)
        self.met[pairs.place[weight > 0]] = True
        self.counted[pairs.place[(weight > 0) & ~np.isnan(self.ratio)[pairs.facility]]] = True

    def result(self) -> Access:
        nearest = np.where(np.isinf(self.nearest), np.nan, self.nearest)
        access = self.access
        if self.method in FLOATING_METHODS:
            access = np.where(self.met & ~self.counted, np.nan, access)
        elif self.method == "nearest":
            access = nearest
        return Access(
            access, self.reached, nearest, self.nearest_facility, self.ratio, self.load, self.there, self.pairs
        )


def access_notes(results: Sequence[Access], years: Sequence[Optional[int]], method: str) -> list[Note]:
    """What was counted, year by year where there are several."""

    def counts(number: Callable[[Access], int]) -> list[int]:
        return [number(one) for one in results]

    notes = [
        note(
            "Pairs of place and facility within reach: {count}.",
            count=per_year(years, counts(lambda one: one.pairs)) or 0,
        )
    ]
    nothing = counts(lambda one: int((one.reached == 0).sum()))
    if any(nothing):
        notes.append(note("Places that reach no facility: {count}.", count=per_year(years, nothing)))
    if method not in FLOATING_METHODS:
        return notes
    alone = counts(lambda one: int((np.isnan(one.ratio) & one.there).sum()))
    if any(alone):
        notes.append(
            note("Facilities nobody reaches, so without a ratio (NULL): {count}.", count=per_year(years, alone))
        )
    unknown = counts(lambda one: int(np.isnan(one.access).sum()))
    if any(unknown):
        notes.append(
            note(
                "Places without people that reach only facilities nobody else reaches, so without a value (NULL): {count}.",
                count=per_year(years, unknown),
            )
        )
    return notes


def weighted_mean(values: Array, weights: Array, group: Array, groups: int) -> tuple[Array, Array]:
    """Mean per group weighted by people, over places that have both, and the people it rests on; NaN for a group without any."""
    known = (group >= 0) & ~np.isnan(values) & ~np.isnan(weights)
    total = np.bincount(group[known], weights[known], groups)
    sums = np.bincount(group[known], values[known] * weights[known], groups)
    return np.divide(sums, total, out=np.full(groups, np.nan), where=total > 0), total
