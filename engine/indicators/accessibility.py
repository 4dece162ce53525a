"""Accessibility of facilities: floating catchment areas, gravity, nearest, cumulative.

Letters: P_i people at place i, S_j supply of facility j, c_ij cost, w_ij = w(c_ij) the weight of the pair.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from ..errors import InputError, Note, note
from ..options import ACCESS_METHODS, DECAYS
from ..progress import Progress, part, silent
from ..types import Array
from .reach import Pairs, Reach

# Zones as (share of the largest cost, weight).
ENHANCED_ZONES = ((10 / 30, 1.0), (20 / 30, 0.68), (1.0, 0.22))  # Luo and Qi 2009: 10, 20, 30 minutes
THREE_STEP_ZONES = (
    (10 / 60, 0.962),
    (20 / 60, 0.704),
    (30 / 60, 0.377),
    (1.0, 0.042),
)  # Wan et al. 2012: 10, 20, 30, 60


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
    """Zones as shares of the largest cost, in cost."""
    return tuple((max_cost if share == 1 else share * max_cost, weight) for share, weight in shape)


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
    catchment methods); ``load`` weighted people who can come.
    """

    access: Array
    reached: Array
    nearest: Array
    nearest_facility: Array
    ratio: Array
    load: Array
    pairs: int
    notes: tuple[Note, ...] = ()


def measure_access(
    reach: Reach,
    people: Array,
    supply: Array,
    method: str,
    decay: Decay = EVERY_COST_ALIKE,
    progress: Progress = silent,
) -> Access:
    """Accessibility of every place.

    ``2sfca`` R_j = S_j / sum_i P_i w_ij, A_i = sum_j R_j w_ij (Luo and Wang 2003; w = 1), ``e2sfca`` the same with zones
    (Luo and Qi 2009); ``3sfca`` w_ij G_ij in both steps, G_ij = w_ij / sum_j w_ij (Wan, Zou and Sternberg 2012); ``gravity``
    sum_j S_j w_ij (Hansen 1959); ``cumulative`` sum of S_j in reach; ``nearest`` the least cost (NaN when nothing is in reach).

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
    if method not in ACCESS_METHODS:
        raise InputError(
            "{value} is not one of {choices}.", where="METHOD", value=method, choices=", ".join(ACCESS_METHODS)
        )
    if not reach.places or not reach.facilities:
        raise InputError(
            "There are no places, or no facilities.", where="DEMAND, FACILITIES", fix="Choose other layers."
        )
    floating = method in ("2sfca", "e2sfca", "3sfca")
    three = method == "3sfca"
    weigh = Decay() if method in ("2sfca", "cumulative", "nearest") else decay
    demand = np.nan_to_num(people)
    load = np.zeros(reach.facilities)
    reached = np.zeros(reach.places, dtype=np.int64)
    nearest = np.full(reach.places, np.inf)
    nearest_facility = np.full(reach.places, -1)
    access = np.zeros(reach.places)
    count = 0
    for pairs in reach.chunks(part(progress, 0.0, 0.6 if floating else 1.0)):
        count += len(pairs.place)
        if not len(pairs.place):
            continue
        _meet(pairs, reached, nearest, nearest_facility)
        weight = _weights(pairs, weigh, three, reach.places)
        if floating:
            load += np.bincount(pairs.facility, demand[pairs.place] * weight, reach.facilities)
        elif method != "nearest":
            access += np.bincount(pairs.place, supply[pairs.facility] * weight, reach.places)
    ratio = np.full(reach.facilities, np.nan)
    if floating:
        np.divide(supply, load, out=ratio, where=load > 0)
        access = _second_step(reach, ratio, weigh, three, part(progress, 0.6, 1.0))
    elif method == "nearest":
        access = np.where(np.isinf(nearest), np.nan, nearest)
    nearest = np.where(np.isinf(nearest), np.nan, nearest)
    result = Access(access, reached, nearest, nearest_facility, ratio, load, count)
    return Access(**{**result.__dict__, "notes": tuple(_access_notes(result, floating))})


def _meet(pairs: Pairs, reached: Array, nearest: Array, nearest_facility: Array) -> None:
    """Count facilities per place and remember the nearest; pairs are sorted by place, then facility: ties go to the lower."""
    first = np.flatnonzero(np.diff(pairs.place, prepend=-1))
    place = pairs.place[first]
    reached[place] = np.diff(first, append=len(pairs.place))
    least = np.minimum.reduceat(pairs.cost, first)
    nearest[place] = least
    is_least = pairs.cost == np.repeat(least, reached[place])
    candidate = np.where(is_least, pairs.facility, np.iinfo(np.int32).max)
    nearest_facility[place] = np.minimum.reduceat(candidate, first)


def _weights(pairs: Pairs, decay: Decay, three: bool, places: int) -> Array:
    weight = decay(pairs.cost)
    if not three:
        return weight
    total = np.bincount(pairs.place, weight, places)[pairs.place]
    chosen = np.divide(weight, total, out=np.zeros(len(weight)), where=total > 0)
    return weight * chosen


def _second_step(reach: Reach, ratio: Array, decay: Decay, three: bool, progress: Progress) -> Array:
    known = ~np.isnan(ratio)
    value = np.nan_to_num(ratio)
    access, counted, met = np.zeros(reach.places), np.zeros(reach.places, bool), np.zeros(reach.places, bool)
    for pairs in reach.chunks(progress):
        if not len(pairs.place):
            continue
        weight = _weights(pairs, decay, three, reach.places)
        access += np.bincount(pairs.place, value[pairs.facility] * weight, reach.places)
        met[pairs.place[weight > 0]] = True
        counted[pairs.place[(weight > 0) & known[pairs.facility]]] = True
    return np.where(met & ~counted, np.nan, access)


def _access_notes(result: Access, floating: bool) -> list[Note]:
    notes = [note("Pairs of place and facility within reach: {count}.", count=result.pairs)]
    nothing = int((result.reached == 0).sum())
    if nothing:
        notes.append(note("Places that reach no facility: {count}.", count=nothing))
    if floating and np.isnan(result.ratio).any():
        notes.append(
            note(
                "Facilities nobody reaches, so without a ratio (NULL): {count}.",
                count=int(np.isnan(result.ratio).sum()),
            )
        )
    if floating and np.isnan(result.access).any():
        notes.append(
            note(
                "Places without people that reach only facilities nobody else reaches, so without a value (NULL): {count}.",
                count=int(np.isnan(result.access).sum()),
            )
        )
    return notes


def weighted_mean(values: Array, weights: Array, group: Array, groups: int) -> tuple[Array, Array]:
    """Mean per group weighted by people, over places that have both, and the people it rests on; NaN for a group without any."""
    known = (group >= 0) & ~np.isnan(values) & ~np.isnan(weights)
    total = np.bincount(group[known], weights[known], groups)
    sums = np.bincount(group[known], values[known] * weights[known], groups)
    return np.divide(sums, total, out=np.full(groups, np.nan), where=total > 0), total
