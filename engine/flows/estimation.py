"""Flows where nobody has counted them: radiation and gravity models.

Simini, González, Maritan, Barabási (2012), A universal model for mobility and migration patterns, Nature 484.
Masucci, Serras, Johansson, Batty (2013), Gravity versus radiation models, Physical Review E 88 (finite systems).
Wilson (1971), A family of spatial interaction models, Environment and Planning 3 (constrained gravity models).
Santos Silva, Tenreyro (2006), The log of gravity, Review of Economics and Statistics 88 (why the exponent is not fitted on logs).

Distances are a matrix (n x n) of any unit, infinite where there is no way; the diagonal is never read by the radiation model.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np
import pandas as pd
from scipy.optimize import brentq

from .. import columns
from ..errors import InputError, Note, first_of, note, template
from ..options import DETERRENCES
from ..progress import Progress, silent
from ..types import Array
from .matrix import Flows

_SAME = 1e-9  # two distances this close, relatively, are equal: neither place is nearer
_FARTHEST = 1e6  # exponent times cost beyond which flows only know the nearest place
_BLOCK = 256  # origins at a time


@dataclass(frozen=True)
class Masses:
    """What the models know of n units: people at home, attraction of the destination, travellers leaving (all float64).

    ``labels`` are codes for messages.
    """

    residents: Array
    attraction: Array
    leaving: Array
    labels: tuple[str, ...]


@dataclass(frozen=True)
class Estimate:
    """Flows between n units (n x n) and which of them were known rather than estimated (bool, n x n).

    ``stranded`` are positions of units with travellers for whom no destination can be reached.
    """

    flows: Array
    observed: Array
    stranded: Array
    notes: tuple[Note, ...] = ()


def check_masses(masses: Masses, where: str) -> None:
    """Refuse what no model can use.

    Raises
    ------
    InputError
        for fewer than two units, unknown numbers, or nobody at all.
    """
    if len(masses.labels) < 2:
        raise InputError(
            "There are fewer than two units.", where=where, fix="Choose a layer with the units of a region."
        )
    for values, name in (
        (masses.residents, "population"),
        (masses.attraction, "attraction"),
        (masses.leaving, "leaving"),
    ):
        unknown = np.flatnonzero(np.isnan(values))
        if unknown.size:
            raise InputError(
                "Units without a number ({name}): {count} ({first}).",
                where=where,
                fix="Fill the field: a missing number is no zero, and it would change the flows of all others.",
                name=name,
                count=unknown.size,
                first=first_of([masses.labels[position] for position in unknown]),
            )
        if not values.any():
            raise InputError(
                "All numbers are zero ({name}).", where=where, fix="Choose the field that holds them.", name=name
            )


# -- radiation


def radiation_shares(residents: Array, attraction: Array, distances: Array, progress: Progress = silent) -> Array:
    """Share of each unit's travellers who go to each other unit (n x n, rows sum to 1 or 0).

    p_ij = m_i n_j / ((m_i + s_ij) (m_i + n_j + s_ij)) (Simini et al. 2012, equation 2), with s_ij the attraction nearer to i
    than j, divided by its sum over all reachable j, 1 - m_i / M (Masucci et al. 2013, equation 9; M = m_i + all attraction
    that can be reached). Places at one distance are met at once: the group's share is split by attraction, so no order of
    rows decides and rows sum to 1 with ties, too. A unit without people sends all to the nearest place, the limit of m_i -> 0.

    Examples
    --------
    From a place of 100 people, 50 live next to it and 50 behind these: 100·50/(100·150) and 100·50/(150·200), so two to one.

    >>> people = np.array([100.0, 50.0, 50.0])
    >>> shares = radiation_shares(people, people, np.abs(np.arange(3)[:, None] - np.arange(3)).astype(float))
    >>> shares[0].round(4).tolist()
    [0.0, 0.6667, 0.3333]
    """
    count = len(residents)
    shares = np.zeros((count, count))
    for origin in range(count):
        if origin % _BLOCK == 0:
            progress(origin / count)
        there = np.isfinite(distances[origin]) & (attraction > 0)
        there[origin] = False
        places = np.flatnonzero(there)
        if not places.size:
            continue
        places = places[np.argsort(distances[origin, places], kind="stable")]
        group = _rings(distances[origin, places])
        ring = np.bincount(group, weights=attraction[places])
        passed = residents[origin] + np.concatenate(([0.0], np.cumsum(ring)))
        if residents[origin] > 0:
            # m (1 / a - 1 / b) = m n / (a b) with a = m + s, b = m + s + n; over all j they sum to 1 - m / M
            stopping = residents[origin] / passed[:-1] * (ring / passed[1:]) * (passed[-1] / ring.sum())
        else:
            stopping = np.zeros(len(ring))
            stopping[0] = 1.0
        shares[origin, places] = stopping[group] * attraction[places] / ring[group]
    progress(1.0)
    return shares


def _rings(ordered: Array) -> Array:
    """Number of the group of equal distances of each of some distances in ascending order."""
    steps = np.diff(ordered) > _SAME * np.abs(ordered[1:])
    return np.concatenate(([0], np.cumsum(steps)))


# -- gravity


@dataclass(frozen=True)
class Deterrence:
    """How flow fades with distance: ``power`` d^-b or ``exponential`` e^(-b d); ``mass_exponent`` is that of the attraction."""

    kind: str = "power"
    exponent: float = 2.0
    mass_exponent: float = 1.0

    def __post_init__(self) -> None:
        if self.kind not in DETERRENCES:
            raise ValueError(self.kind)

    def cost(self, distances: Array) -> Array:
        """What the exponent multiplies: the distance or its logarithm."""
        return distances if self.kind == "exponential" else np.log(distances)


def gravity_shares(attraction: Array, distances: Array, rule: Deterrence, internal: bool = False) -> Array:
    """Share of each unit's travellers who go to each unit (n x n, rows sum to 1 or 0): n_j^a f(d_ij) / sum_k n_k^a f(d_ik).

    The production-constrained model (Wilson 1971). With ``internal`` the unit itself is a destination, at the distance
    on the diagonal.

    Examples
    --------
    Twice as far is a quarter as strong: 1 against 1/4.

    >>> distances = np.array([[0.0, 1.0, 2.0], [1.0, 0.0, 1.0], [2.0, 1.0, 0.0]])
    >>> gravity_shares(np.ones(3), distances, Deterrence("power", exponent=2))[0].round(3).tolist()
    [0.0, 0.8, 0.2]
    """
    possible = _possible(attraction, distances, internal)
    cost = rule.cost(np.where(possible, distances, 1.0))
    return _logit(_log_weight(attraction, rule)[None, :] - rule.exponent * cost, possible)


def _possible(attraction: Array, distances: Array, internal: bool) -> Array:
    possible = np.isfinite(distances) & (attraction > 0)[None, :]
    if not internal:
        np.fill_diagonal(possible, False)
    return possible


def _log_weight(attraction: Array, rule: Deterrence) -> Array:
    return rule.mass_exponent * np.log(np.where(attraction > 0, attraction, 1.0))


def _logit(utility: Array, possible: Array) -> Array:
    """exp(utility) over the possible places of each row, scaled to sum 1; rows without a possible place are 0."""
    utility = np.where(possible, utility, -np.inf)
    top = utility.max(axis=1, keepdims=True)
    weight = np.exp(utility - np.where(np.isfinite(top), top, 0.0))
    total = weight.sum(axis=1, keepdims=True)
    return np.divide(weight, total, out=np.zeros_like(weight), where=total > 0)


def check_distances(distances: Array, zero_allowed: bool, internal: bool, labels: tuple[str, ...], where: str) -> None:
    """Refuse distances a model cannot use: missing, negative, or zero where a logarithm is taken."""
    read = np.ones(distances.shape, dtype=bool) if internal else ~np.eye(len(distances), dtype=bool)
    bad = read & (np.isnan(distances) | (distances < 0) | ((distances == 0) & (not zero_allowed)))
    if bad.any():
        origin, destination = np.argwhere(bad)[0]
        raise InputError(
            "Distances that are missing, negative or zero: {count}, the first from {origin} to {destination} ({value:g}).",
            where=where,
            fix="Mend the table, or move apart the places that coincide.",
            count=int(bad.sum()),
            origin=labels[origin],
            destination=labels[destination],
            value=float(distances[origin, destination]),
        )


@dataclass(frozen=True)
class Fit:
    """A fitted exponent with its standard error, and how well the known flows are met.

    ``common_part`` is the Sørensen index of known and modelled flows, 0 (disjoint) to 1 (equal); ``flow`` the known
    flow on ``pairs`` pairs that was used.
    """

    rule: Deterrence
    standard_error: float
    common_part: float
    pairs: int
    flow: float

    @property
    def note(self) -> Note:
        return note(
            "Exponent fitted on {pairs} known pairs (flow {flow:.0f}) by Poisson pseudo-maximum likelihood, which keeps zero "
            "flows and, unlike a regression of logarithms, is not biased by unequal variance: {exponent:.4f} (standard error "
            "{error:.4f}); share of flow in common with the known table: {common:.1f} %.",
            pairs=self.pairs,
            flow=self.flow,
            exponent=self.rule.exponent,
            error=self.standard_error,
            common=100 * self.common_part,
        )


def fit_exponent(
    known: Array,
    listed: Array,
    attraction: Array,
    distances: Array,
    rule: Deterrence,
    internal: bool = False,
    where: str = "KNOWN",
    progress: Progress = silent,
) -> Fit:
    """The exponent that known flows speak for: Poisson pseudo-maximum likelihood with a constant for each origin.

    Given the row sums that is the likelihood of the shares of :func:`gravity_shares`. It is concave in the exponent b, and
    its derivative, sum over i of T_i (mean modelled cost - mean met cost), falls with b, so its only zero is bracketed.
    Santos Silva and Tenreyro (2006) show why not to regress logarithms: zeros are lost and unequal variance biases them.

    Parameters
    ----------
    known : flows, 0 where nothing is listed
    listed : pairs whose flow is known, be it zero (bool, n x n)

    Raises
    ------
    InputError
        when the known flows say nothing about distance.
    """
    possible = _possible(attraction, distances, internal) & listed
    flows = np.where(possible, known, 0.0)
    rows = np.flatnonzero((flows.sum(axis=1) > 0) & (possible.sum(axis=1) > 1))
    flows, possible = flows[rows], possible[rows]
    cost = rule.cost(np.where(possible, distances[rows], 1.0))
    totals, met = flows.sum(axis=1), float((flows * cost).sum())
    weight = _log_weight(attraction, rule)[None, :]

    def shares_at(exponent: float) -> Array:
        progress(0.5)
        return _logit(weight - exponent * cost, possible)

    def derivative(exponent: float) -> float:
        return float(totals @ (shares_at(exponent) * cost).sum(axis=1)) - met

    exponent = _root(derivative, float(np.abs(cost[possible]).max(initial=0.0)), where)
    shares = shares_at(exponent)
    modelled = shares * totals[:, None]
    mean = (shares * cost).sum(axis=1)
    information = float(totals @ ((shares * cost**2).sum(axis=1) - mean**2))
    # The sandwich of the pseudo-likelihood: what its scores really vary by, whatever the variance of the flows.
    scores = ((flows - modelled) * (cost - mean[:, None]))[possible]
    error = float(np.sqrt((scores**2).sum())) / information
    common = 2 * float(np.minimum(flows, modelled).sum()) / float(flows.sum() + modelled.sum())
    return Fit(replace(rule, exponent=exponent), error, common, int(possible.sum()), float(flows.sum()))


def _root(derivative: Callable[[float], float], scale: float, where: str) -> float:
    """Where a falling function is zero; ``scale`` is the size of a cost."""
    if scale > 0:
        reach = 1.0 / scale
        for _ in range(30):
            if derivative(-reach) > 0 > derivative(reach):
                return float(brentq(derivative, -reach, reach, xtol=1e-12 / scale, rtol=1e-13))
            reach *= 2
            if reach * scale > _FARTHEST:
                break
    raise InputError(
        "The known flows do not tell how flow fades with distance.",
        where=where,
        fix="Give flows from some units to several others at different distances, or set the exponent.",
    )


# -- known flows


@dataclass(frozen=True)
class Known:
    """Flows that are known (n x n) and for which pairs (bool, n x n); ``complete`` are origins of which all flows are known."""

    flows: Array
    listed: Array
    complete: Array
    notes: tuple[Note, ...] = ()


def known_flows(table: Flows, unlisted: str, internal: bool) -> Known:
    """Known flows as matrices.

    Parameters
    ----------
    unlisted : ``zero`` (an origin in the table has no flow to what it does not list) or ``unknown``
    internal : whether flows within units are modelled; else they are left out, so that all units are treated alike
    """
    matrix = table.matrix.tocoo()
    listed = np.zeros(matrix.shape, dtype=bool)
    listed[matrix.row, matrix.col] = True
    flows = np.asarray(matrix.todense(), dtype=float)
    notes = [*table.notes]
    within = flows.diagonal().copy()
    if not internal:
        np.fill_diagonal(flows, 0.0)
        np.fill_diagonal(listed, False)
        if within.any():
            notes.append(
                note(
                    "Known flows within units, left out since the model gives none: {count} (flow {flow:.0f}).",
                    count=int((within > 0).sum()),
                    flow=float(within.sum()),
                )
            )
    complete = np.zeros(len(flows), dtype=bool)
    if unlisted == "zero":
        complete = listed.any(axis=1)
        listed = np.repeat(complete[:, None], len(flows), axis=1)
        if not internal:
            np.fill_diagonal(listed, False)
    notes.append(
        note(
            "Units whose flows are known entirely: {complete}; in part: {part}; not at all: {none}.",
            complete=int(complete.sum()),
            part=int((listed.any(axis=1) & ~complete).sum()),
            none=int((~listed.any(axis=1)).sum()),
        )
    )
    return Known(flows, listed, complete, tuple(notes))


def leaving_travellers(
    residents: Array, given: Optional[Array], share: Optional[float], known: Optional[Known], where: str
) -> tuple[Array, list[Note]]:
    """T_i: travellers of each unit.

    ``given`` by a field; else the sum where all flows of a unit are known, and ``share`` percent of the people elsewhere.
    Without a share, the one of the units that are known.

    Raises
    ------
    InputError
        when nothing tells it.
    """
    if given is not None:
        return given, []
    total = np.zeros(len(residents)) if known is None else known.flows.sum(axis=1)
    complete = np.zeros(len(residents), dtype=bool) if known is None else known.complete
    notes = []
    if share is None:
        people = float(residents[complete].sum())
        if not people:
            raise InputError(
                "Nothing tells how many people leave a unit.",
                where=where,
                fix="Choose the field with that number (LEAVING_FIELD), or give a percentage of the people (LEAVING_SHARE), "
                "for example 20.",
            )
        share = 100 * float(total[complete].sum()) / people
        notes.append(
            note(
                "Share of people who leave their unit, from the known flows: {share:.2f} %. It stands in where none are known.",
                share=share,
            )
        )
    else:
        notes.append(
            note("Where nothing is known, {share:g} % of the people of a unit are taken to leave it.", share=share)
        )
    return np.where(complete, total, residents * share / 100), notes


# -- putting together


def estimated_flows(
    shares: Array, masses: Masses, known: Optional[Array] = None, listed: Optional[Array] = None
) -> Estimate:
    """Travellers times shares; known flows stay, and what they leave of a unit's total goes to its other destinations.

    Row sums are ``masses.leaving`` except for units that are stranded, send more known flow than their total, or have
    a rest and no other destination; all three are told.
    """
    leaving = masses.leaving
    count = len(leaving)
    observed = np.zeros((count, count), dtype=bool) if listed is None else listed
    flows = np.where(observed, 0.0 if known is None else known, 0.0)
    free = np.where(observed, 0.0, shares)
    total = free.sum(axis=1)
    rest = leaving - flows.sum(axis=1)
    with_known = observed.any(axis=1)
    over = with_known & (rest < -1e-9 * np.maximum(leaving, 1))
    # A rest of rounding is none: an origin whose flows are all known has nothing to estimate.
    small = with_known & (np.abs(rest) <= 1e-9 * np.maximum(leaving, 1))
    rest = np.where(over | small, 0.0, rest)
    flows = flows + np.divide(free, total[:, None], out=np.zeros_like(free), where=total[:, None] > 0) * rest[:, None]
    stranded = (total == 0) & (rest > 0) & ~with_known
    short = (total == 0) & (rest > 0) & with_known
    notes = [
        *_counted(
            stranded,
            masses,
            leaving,
            template(
                "Units from which no other can be reached, so that their travellers go nowhere: {count} (travellers {flow:.0f}; "
                "{first})."
            ),
        ),
        *_counted(
            over,
            masses,
            flows.sum(axis=1) - leaving,
            template("Units whose known flows exceed their total, kept as they are: {count} (by {flow:.0f}; {first})."),
        ),
        *_counted(
            short,
            masses,
            rest,
            template(
                "Units whose flows are all known and fall short of their total, kept as they are: {count} (by {flow:.0f}; {first})."
            ),
        ),
    ]
    return Estimate(flows, observed, np.flatnonzero(stranded), tuple(notes))


def flow_table(
    estimate: Estimate,
    distances: Array,
    labels: Sequence[str],
    model: str,
    least: float,
    progress: Progress = silent,
) -> tuple[pd.DataFrame, list[Note]]:
    """Flows above 0 and of at least ``least`` as a long table, by origin and destination; known ones are kept.

    Column ``estimated`` is 1 for a flow of the model, 0 for a known one.
    """
    kept = (estimate.flows > 0) & ((estimate.flows >= least) | estimate.observed)
    small = (estimate.flows > 0) & ~kept
    progress(0.2)
    origin, destination = np.nonzero(kept)
    progress(0.4)
    codes = np.asarray(labels, dtype=object)
    observed = estimate.observed[kept]
    progress(0.6)
    table = pd.DataFrame(
        {
            columns.ORIGIN: codes[origin],
            columns.DESTINATION: codes[destination],
            columns.FLOW: estimate.flows[kept],
            columns.DISTANCE: distances[kept],
            columns.ESTIMATED: (~observed).astype(np.int64),
            columns.MODEL: np.where(observed, "known", model),
        }
    )
    progress(0.8)
    notes = [
        note(
            "Pairs with a flow: {pairs} (flow {flow:.1f}); estimated: {estimated} (flow {share:.1f}).",
            pairs=len(table),
            flow=float(estimate.flows[kept].sum()),
            estimated=int((~observed).sum()),
            share=float(estimate.flows[kept & ~estimate.observed].sum()),
        )
    ]
    if small.any():
        notes.append(
            note(
                "Estimated flows below {least:g}, left out: {count} (flow {flow:.1f}).",
                least=least,
                count=int(small.sum()),
                flow=float(estimate.flows[small].sum()),
            )
        )
    return table, notes


def _counted(chosen: Array, masses: Masses, amount: Array, text: str) -> list[Note]:
    if not chosen.any():
        return []
    names = [masses.labels[position] for position in np.flatnonzero(chosen)]
    return [note(text, count=len(names), flow=float(amount[chosen].sum()), first=first_of(names))]
