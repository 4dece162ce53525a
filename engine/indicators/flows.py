"""What commuting or migration says of a unit or an area: how far it lives on its own, on whom it depends.

Sources: self-containment (Smart 1974; Coombes, Green and Openshaw 1986), job ratio and net commuting as usual, entropy of
destinations (Shannon 1948), migration effectiveness (Shryock and Siegel 1976). A group of units is treated as one unit:
what moves inside it is internal.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix, identity

from .. import columns
from ..codes import code_column
from ..errors import InputError, Note, first_of, note
from ..flows.matrix import Flows, flow_matrix
from ..numbers import number_column
from ..types import Array
from .panel import divide, percent, year_column

COMMUTING, MIGRATION = "commuting", "migration"

IN, OUT, NET, INTERNAL, IN_OUT = "in_flow", "out_flow", "net_flow", "internal_flow", "in_out_ratio"
DESTINATION, DESTINATION_NAME, DESTINATION_SHARE = "main_destination", "main_destination_name", "main_destination_share"
ORIGIN, ORIGIN_NAME, ORIGIN_SHARE = "main_origin", "main_origin_name", "main_origin_share"
ENTROPY, EVENNESS = "destination_entropy", "destination_evenness"
OUT_DEGREE, IN_DEGREE, HUB_DEPENDENCE = "out_degree", "in_degree", "hub_dependence"
RESIDENTS, JOBS, JOB_RATIO, NET_SHARE = "residents_in_work", "jobs", "job_ratio", "net_share"
SUPPLY, DEMAND = columns.SELF_CONTAINMENT_SUPPLY, columns.SELF_CONTAINMENT_DEMAND
IN_RATE, OUT_RATE, NET_RATE, EFFECTIVENESS = "in_rate", "out_rate", "net_rate", "effectiveness"
YOUTH_IN, YOUTH_OUT, YOUTH_NET, YOUTH_NET_RATE = "youth_in", "youth_out", "youth_net", "youth_net_rate"

SHARED = (
    (IN, "real"),
    (OUT, "real"),
    (NET, "real"),
    (INTERNAL, "real"),
    (IN_OUT, "real"),
    (DESTINATION, "text"),
    (DESTINATION_NAME, "text"),
    (DESTINATION_SHARE, "real"),
    (ORIGIN, "text"),
    (ORIGIN_NAME, "text"),
    (ORIGIN_SHARE, "real"),
    (ENTROPY, "real"),
    (EVENNESS, "real"),
    (OUT_DEGREE, "int"),
    (IN_DEGREE, "int"),
    (HUB_DEPENDENCE, "real"),
)
COLUMNS = {
    COMMUTING: (
        (RESIDENTS, "real"),
        (JOBS, "real"),
        (SUPPLY, "real"),
        (DEMAND, "real"),
        (JOB_RATIO, "real"),
        (NET_SHARE, "real"),
        *SHARED,
    ),
    MIGRATION: (
        (IN_RATE, "real"),
        (OUT_RATE, "real"),
        (NET_RATE, "real"),
        (EFFECTIVENESS, "real"),
        (YOUTH_IN, "real"),
        (YOUTH_OUT, "real"),
        (YOUTH_NET, "real"),
        (YOUTH_NET_RATE, "real"),
        *SHARED,
    ),
}


@dataclass(frozen=True)
class FlowRules:
    """``degree_share``: percent of a unit's in- or outgoing flow from which a partner counts as a link."""

    degree_share: float = 1.0

    def __post_init__(self) -> None:
        if not 0 <= self.degree_share <= 100:
            raise InputError(
                "{value:g} is not a share: it must be from 0 to 100 percent.",
                where="DEGREE_SHARE",
                value=self.degree_share,
            )


def flows_by_year(
    origins: Sequence[Any],
    destinations: Sequence[Any],
    flows: Sequence[Any],
    years: Optional[Sequence[Any]],
    units: pd.Index,
    label: str = "FLOWS",
    field_names: tuple[str, str, str] = ("origin", "destination", "flow"),
    units_label: str = "UNITS",
    year_label: str = "year",
) -> tuple[dict[Optional[int], Flows], list[Note]]:
    """A flow matrix per year in order, or one without a year; rows without a year are counted and left out."""
    if years is None:
        one = flow_matrix(origins, destinations, flows, units, label, field_names, units_label)
        return {None: one}, list(one.notes)
    year = year_column(years, f"{label}, {year_label}")
    notes = []
    if (year == 0).any():
        notes.append(
            note("{table}: rows without a year, left out: {count}.", table=label, count=int((year == 0).sum()))
        )
    found = sorted(set(year.tolist()) - {0})
    if not found:
        raise InputError("No row has a year.", where=label, fix="Choose the field that holds the year.")
    amounts = number_column(flows, f"{label}, {field_names[2]}")  # as a whole, so that an error names the table's row
    table = pd.DataFrame({"o": list(origins), "d": list(destinations), "f": amounts}, dtype=object)
    result: dict[Optional[int], Flows] = {}
    for one_year in found:
        part = table[year == one_year]
        result[one_year] = flow_matrix(
            part["o"], part["d"], part["f"], units, f"{label}, {one_year}", field_names, units_label
        )
        notes += result[one_year].notes
    return result, notes


def hub_positions(codes: Iterable[Any], units: pd.Index, flows: Flows) -> tuple[Array, list[Note]]:
    """Positions of the hubs among the units: those given, or the unit with the largest inflow from others.

    Raises
    ------
    InputError
        for codes that are no units.
    """
    wanted = [code for code in code_column(list(codes)) if code is not None]
    if wanted:
        position = units.get_indexer(wanted)
        lost = [code for code, place in zip(wanted, position) if place < 0]
        if lost:
            raise InputError(
                "Hubs that are no units: {first}.",
                where="HUBS",
                fix="Give codes of units, with commas between.",
                first=first_of(lost),
            )
        return np.unique(position), []
    inflow = np.asarray(flows.matrix.sum(axis=0)).ravel() - flows.matrix.diagonal() + flows.arriving
    if not inflow.max(initial=0.0) > 0:
        return np.zeros(0, dtype=np.int64), [note("No unit draws a flow from others, so there is no hub.")]
    hub = int(np.argmax(inflow))
    return np.array([hub]), [note("Hub, as the unit that draws the largest flow from others: {unit}.", unit=units[hub])]


def check_youth(flows: Flows, youth: Flows) -> None:
    """Refuse flows of young people that exceed the flow.

    Raises
    ------
    InputError
        naming the first of them.
    """
    more = (youth.matrix - flows.matrix * (1 + 1e-9)).tocoo()
    over = np.flatnonzero(more.data > 0)
    if len(over):
        first = min((flows.units[more.row[one]], flows.units[more.col[one]]) for one in over)
        raise InputError(
            "There are flows with more young people than people: {count} ({first}).",
            where="YOUTH_FLOW_FIELD",
            fix="Check which fields are chosen: both are numbers of people, the young among all.",
            count=len(over),
            first=" to ".join(first),
        )


def flow_profile(
    flows: Flows, hubs: Array, names: Array, rules: FlowRules, groups: Optional[csr_matrix] = None
) -> dict[str, Array]:
    """The columns of :data:`SHARED` for every unit, or for every group (matrix groups x units).

    Shares of the main partners are of all that leaves or arrives, to and from outside the units too; without any flow
    they are NaN and the partner None. Equal flows: the lower code is the main partner. Hub dependence is the percentage of
    the outgoing flow that goes to hubs outside the group; NaN where all hubs lie inside it.
    """
    size = len(flows.units)
    member = csr_matrix(identity(size)) if groups is None else csr_matrix(groups, dtype=float)
    to, inside = _to_others(member, flows.matrix)
    come, _ = _to_others(member, flows.matrix.T.tocsr())
    sent = np.asarray(to.sum(axis=1)).ravel()
    received = np.asarray(come.sum(axis=1)).ravel()
    leaving, arriving = member @ flows.leaving, member @ flows.arriving
    out, into = sent + leaving, received + arriving
    target, target_flow = _largest(to)
    source, source_flow = _largest(come)
    others = size - np.asarray(member.sum(axis=1)).ravel()
    entropy = _entropy(to, sent)
    is_hub = np.zeros(size)
    is_hub[hubs] = 1
    hubs_outside = is_hub.sum() - member @ is_hub
    return {
        IN: into,
        OUT: out,
        NET: into - out,
        INTERNAL: inside if flows.has_diagonal or groups is not None else np.full(len(out), np.nan),
        IN_OUT: divide(into, out),
        DESTINATION: _texts(flows.units.to_numpy(), target),
        DESTINATION_NAME: _texts(names, target),
        DESTINATION_SHARE: percent(np.where(target >= 0, target_flow, np.nan), out),
        ORIGIN: _texts(flows.units.to_numpy(), source),
        ORIGIN_NAME: _texts(names, source),
        ORIGIN_SHARE: percent(np.where(source >= 0, source_flow, np.nan), into),
        ENTROPY: entropy,
        EVENNESS: percent(entropy, np.where(others > 1, np.log(np.maximum(others, 1)), np.nan)),
        OUT_DEGREE: _degree(to, out, rules.degree_share),
        IN_DEGREE: _degree(come, into, rules.degree_share),
        HUB_DEPENDENCE: np.where(hubs_outside > 0, percent(to @ is_hub, out), np.nan),
    }


def commuting_indicators(
    flows: Flows,
    residents: Array,
    hubs: Array,
    names: Array,
    rules: FlowRules,
    groups: Optional[csr_matrix] = None,
) -> dict[str, Array]:
    """Columns of :data:`COLUMNS` for commuting.

    ``residents`` R per unit. Without flows inside units R and W are outgoing and incoming flow, and self-containment and
    job ratio are unknown (NaN).
    """
    profile = flow_profile(flows, hubs, names, rules, groups)
    member = csr_matrix(identity(len(flows.units))) if groups is None else csr_matrix(groups, dtype=float)
    living, working = member @ residents, member @ flows.jobs
    inside = profile[INTERNAL]
    unknown = np.full(len(living), np.nan)
    profile.update(
        {
            RESIDENTS: living,
            JOBS: working,
            SUPPLY: percent(inside, living) if flows.has_diagonal else unknown,
            DEMAND: percent(inside, working) if flows.has_diagonal else unknown,
            JOB_RATIO: divide(working, living) if flows.has_diagonal else unknown,
            NET_SHARE: percent(working - living, living) if flows.has_diagonal else unknown,
        }
    )
    return profile


def migration_indicators(
    flows: Flows,
    people: Array,
    hubs: Array,
    names: Array,
    rules: FlowRules,
    youth: Optional[Flows] = None,
    young_people: Optional[Array] = None,
    groups: Optional[csr_matrix] = None,
) -> dict[str, Array]:
    """Columns of :data:`COLUMNS` for migration; rates in percent of ``people`` and ``young_people``.

    Effectiveness is net migration in percent of all moves in and out.
    """
    profile = flow_profile(flows, hubs, names, rules, groups)
    member = csr_matrix(identity(len(flows.units))) if groups is None else csr_matrix(groups, dtype=float)
    heads = _sums(member, people)
    into, out, net = profile[IN], profile[OUT], profile[NET]
    unknown = np.full(len(into), np.nan)
    profile.update(
        {
            IN_RATE: percent(into, heads),
            OUT_RATE: percent(out, heads),
            NET_RATE: percent(net, heads),
            EFFECTIVENESS: percent(net, into + out),
            YOUTH_IN: unknown,
            YOUTH_OUT: unknown,
            YOUTH_NET: unknown,
            YOUTH_NET_RATE: unknown,
        }
    )
    if youth is not None:
        young = flow_profile(youth, hubs, names, rules, groups)
        profile.update({YOUTH_IN: young[IN], YOUTH_OUT: young[OUT], YOUTH_NET: young[NET]})
        if young_people is not None:
            profile[YOUTH_NET_RATE] = percent(young[NET], _sums(member, young_people))
    return profile


def _sums(member: csr_matrix, values: Array) -> Array:
    known = np.where(np.isnan(values), 0.0, values)
    return np.where(member @ np.isnan(values).astype(float) > 0, np.nan, member @ known)


def _to_others(member: csr_matrix, matrix: csr_matrix) -> tuple[csr_matrix, Array]:
    """Flow of each group to each unit outside it (groups x units), and what stays inside."""
    reach = csr_matrix(member @ matrix)
    own = reach.multiply(member).tocsr()
    outside = (reach - own).tocsr()
    outside.eliminate_zeros()
    outside.sort_indices()
    return outside, np.asarray(own.sum(axis=1)).ravel()


def _largest(matrix: csr_matrix) -> tuple[Array, Array]:
    """Column with the largest value of each row (the first of equals; -1 where there is none), and that value."""
    column = np.full(matrix.shape[0], -1)
    value = np.zeros(matrix.shape[0])
    for row in np.flatnonzero(np.diff(matrix.indptr)):
        start, end = matrix.indptr[row], matrix.indptr[row + 1]
        best = int(np.argmax(matrix.data[start:end]))  # columns are sorted, argmax takes the first
        column[row], value[row] = matrix.indices[start + best], matrix.data[start + best]
    return column, value


def _texts(words: Array, position: Array) -> Array:
    found = np.full(len(position), None, dtype=object)
    found[position >= 0] = words[position[position >= 0]]
    return found


def _entropy(matrix: csr_matrix, total: Array) -> Array:
    """Shannon entropy of each row in nats; 0 when all goes to one place, NaN without flow."""
    share = matrix.data / np.repeat(np.where(total > 0, total, 1), np.diff(matrix.indptr))
    terms = csr_matrix((-share * np.log(share), matrix.indices, matrix.indptr), shape=matrix.shape)
    return np.where(total > 0, np.abs(np.asarray(terms.sum(axis=1)).ravel()), np.nan)


def _degree(matrix: csr_matrix, total: Array, share: float) -> Array:
    """How many partners have at least ``share`` percent of a row's total."""
    row = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    strong = 100 * matrix.data >= share * total[row] * (1 - 1e-12)
    return np.bincount(row[strong], minlength=matrix.shape[0]).astype(float)
