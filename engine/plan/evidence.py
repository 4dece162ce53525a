"""What a membership rests on, in numbers and in a sentence; and why a unit that might belong does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from .. import columns
from ..errors import Note, note
from ..flows.shares import destination_rank
from ..grid.cells import find
from ..progress import Progress, silent
from ..types import Array
from .limits import TOO_FAR, TOO_LARGE
from .memberships import contains, pairs_of

if TYPE_CHECKING:
    from .scope import PreparedScope, Scopes
    from .sides import Side

OUTSIDE = "outside"
SHARE, SUBURB, AREA, ENCLAVE, POLICY = "share", "suburb", "area", "enclave", "policy"
BELOW, APART, LARGE, FAR, OTHER, FULL = (
    "below threshold",
    "not connected",
    "too large",
    "too far",
    "other area",
    "area full",
)
_GROWTH_BASIS = {"centre": SHARE, "suburbs": SUBURB, "area": AREA}
_BATCH = 1024  # reasons between two looks at the cancel button
_NEAR_MISS = 0.5  # pairs outside are shown from this part of a threshold on


def evidence_of(
    ready: PreparedScope, scopes: Scopes, keys: Array, role: Array, progress: Progress = silent
) -> dict[str, Any]:
    """Evidence of pairs of area and unit, as columns in the order of ``keys``.

    * ``share`` strength of the tie to the centre by ``measure``, that of the pair's scope; ``flow`` people to the centre
      and ``flow_back`` from it (unknown for the centre's own units when flows have no diagonal);
    * ``rank`` of the centre among the unit's destinations, 1 for the largest; none without flow, and for the centre;
    * ``tie`` the tie the membership rests on: the share, or with growth one to a member, ``via``, or to the whole area;
    * ``threshold`` of the scope, ``distance`` of the tie from it in percentage points, negative below;
    * ``enters`` highest threshold at which the rules have the pair in the scope, 0 for none;
    * ``minutes`` and ``mode`` of the fastest way to the centre, unknown without travel times;
    * ``basis`` one word; ``reason`` sentences, as a tuple of notes.
    """
    size = len(ready.units)
    area, unit = pairs_of(keys, size)
    is_centre = contains(ready.seeds, keys)
    outer = (role != "minimum") & (role != "centre")
    side_values = [_side_values(ready, side, keys) for side in (ready.minimum, ready.maximum)]
    share, tie, via, reached, closed = (np.where(outer, high, low) for low, high in zip(side_values[0], side_values[1]))
    flow, back = _flows_of(ready, keys)
    threshold = np.where(outer, scopes.max_threshold[area], scopes.min_threshold[area])
    rank = destination_rank(ready.flows, unit, flow).astype(float)
    rank[(rank == 0) | is_centre] = np.nan
    if not ready.flows.has_diagonal:  # how many work where they live is unknown
        share, flow, back = (np.where(is_centre, np.nan, values) for values in (share, flow, back))
    minutes, mode = _minutes(ready, keys)
    decided = ready.policy.reasons(keys, size)
    basis = _basis(ready, scopes, keys, role, share, reached, threshold, decided)
    grown = np.isin(basis.astype(str), (SUBURB, AREA))  # a tie to the centre above the threshold is told before others
    tie, via = np.where(grown, tie, share), np.where(grown, via, -1)
    limited = ~is_centre & np.isfinite(threshold)
    measure = np.where(outer, ready.maximum.measure, ready.minimum.measure)
    evidence = {
        columns.SHARE: share,
        columns.FLOW: flow,
        columns.BASIS: basis,
        columns.MEASURE: measure,
        columns.FLOW_BACK: back,
        columns.RANK: rank,
        columns.TIE: np.where(is_centre, np.nan, tie),
        columns.VIA: [ready.units.codes[place] if place >= 0 else None for place in via],
        columns.THRESHOLD: np.where(limited, threshold, np.nan),
        columns.DISTANCE: np.where(limited, tie - np.where(limited, threshold, 0), np.nan),
        columns.ENTERS: np.where(is_centre, np.nan, np.maximum(closed, 0)),
        columns.MINUTES: minutes,
        columns.MODE: mode,
    }
    evidence[columns.REASON] = _reasons(ready, evidence, decided, progress)
    return evidence


def evidence_table(ready: PreparedScope, scopes: Scopes, progress: Progress = silent) -> pd.DataFrame:
    """Every membership, and every pair outside that comes near one: half a threshold, a decision, or a barred tie above it.

    Columns ``area_id, area_name, unit_id, unit_name, role`` (``outside`` where there is no membership), then those of
    :func:`evidence_of` by the measure of the maximum for pairs outside.
    """
    size = len(ready.units)
    pairs = ready.pairs
    near = np.zeros(len(pairs), dtype=bool)
    for side, share in ((ready.minimum, scopes.min_share), (ready.maximum, scopes.max_share)):
        near |= side.strength >= _NEAR_MISS * share
    decisions = ready.policy.area >= 0
    decided = ready.policy.area[decisions] * size + ready.policy.unit[decisions]
    keys = np.unique(np.concatenate((scopes.maximum, pairs[near], decided)))
    keys = keys[scopes.formed[keys // size]]
    area, unit = pairs_of(keys, size)
    roles = ready.roles(scopes)
    role = np.full(len(keys), OUTSIDE, dtype=object)
    role[np.searchsorted(keys, scopes.maximum)] = roles[columns.ROLE].to_numpy()
    return pd.DataFrame(
        {
            columns.AREA_ID: ready.centres.names.index[area],
            columns.AREA_NAME: ready.centres.names.to_numpy()[area],
            columns.UNIT_ID: ready.units.codes[unit],
            columns.UNIT_NAME: ready.units.table[columns.UNIT_NAME].to_numpy()[unit],
            columns.ROLE: role,
            **evidence_of(ready, scopes, keys, role, progress),
        }
    )


def _side_values(ready: PreparedScope, side: Side, keys: Array) -> tuple[Array, Array, Array, Array, Array]:
    """Share, tie, via, and when each key enters without and with enclaves, for one scope."""
    position, there = find(ready.pairs, keys)
    share = np.where(there, side.strength[position], 0.0) if len(side.strength) else np.zeros(len(keys))
    place, joined = find(side.reached.keys, keys)
    if not len(side.reached.keys):
        return share, np.zeros(len(keys)), np.full(len(keys), -1), np.zeros(len(keys)), side.closed.of(keys)
    tie = np.where(joined, side.tie[place], 0.0)
    via = np.where(joined, side.via[place], -1)
    return share, tie, via, np.where(joined, side.reached.value[place], 0.0), side.closed.of(keys)


def _flows_of(ready: PreparedScope, keys: Array) -> tuple[Array, Array]:
    position, there = find(ready.pairs, keys)
    if not len(ready.pairs):
        return np.zeros(len(keys)), np.zeros(len(keys))
    return np.where(there, ready.exchange.out[position], 0.0), np.where(there, ready.exchange.back[position], 0.0)


def _minutes(ready: PreparedScope, keys: Array) -> tuple[Array, list[str | None]]:
    if ready.times is None or not len(ready.times[0]):
        return np.full(len(keys), np.nan), [None] * len(keys)
    known, minutes, mode = ready.times
    position, there = find(known, keys)
    return np.where(there, minutes[position], np.nan), [
        (mode[place] or None) if hit else None for place, hit in zip(position, there)
    ]


def _basis(
    ready: PreparedScope,
    scopes: Scopes,
    keys: Array,
    role: Array,
    share: Array,
    reached: Array,
    threshold: Array,
    decided: list[str | None],
) -> Array:
    """One word per pair. A tie above the threshold counts as the reason even where a unit is in as an enclave, too."""
    from .scope import CENTRE

    size = len(ready.units)
    area, unit = pairs_of(keys, size)
    barred = ready.barred[area, unit]
    elsewhere = np.zeros(len(keys), dtype=bool)
    if ready.owner is not None:
        elsewhere = (ready.owner[unit] != area) & (ready.owner[unit] >= 0)
    strong, outside = share >= threshold, role == OUTSIDE
    return np.select(
        [
            role == CENTRE,
            np.array([text is not None for text in decided], dtype=bool),
            ~outside & strong,
            ~outside & (reached >= threshold),
            ~outside,
            barred == TOO_LARGE,
            barred == TOO_FAR,
            elsewhere,
            np.maximum(reached, 0) >= scopes.max_share,
            strong | (share >= scopes.max_share),
        ],
        [
            ready.centres.basis,
            POLICY,
            SHARE,
            _GROWTH_BASIS[ready.rules.growth],
            ENCLAVE,
            LARGE,
            FAR,
            OTHER,
            FULL,
            APART,
        ],
        BELOW,
    ).astype(object)


def _reasons(
    ready: PreparedScope, evidence: dict[str, Any], decided: list[str | None], progress: Progress
) -> list[tuple[Note, ...]]:
    """Sentences for people: why, how strong the tie is, how it compares."""
    has_diagonal = ready.flows.has_diagonal
    reasons = []
    for row, decision in enumerate(decided):
        if row % _BATCH == 0:
            progress(row / len(decided))
        reasons.append(_reason(ready, evidence, row, decision, has_diagonal))
    return reasons


def _reason(
    ready: PreparedScope, evidence: dict[str, Any], row: int, decided: str | None, has_diagonal: bool
) -> tuple[Note, ...]:
    basis, measure = evidence[columns.BASIS][row], evidence[columns.MEASURE][row]
    share, tie = evidence[columns.SHARE][row], evidence[columns.TIE][row]
    if basis == "given":
        return (note("Central city, as given."),)
    if basis == "population":
        return (note("Central city: most of its people live in an urban centre on the grid."),)
    said = []
    if decided is not None:
        said.append(note("Decided: {reason}", reason=decided if decided.endswith((".", "!", "?")) else f"{decided}."))
    said += _WHY.get(basis, ())
    if evidence[columns.VIA][row] is not None and basis == SUBURB:
        name = ready.units.table.at[evidence[columns.VIA][row], columns.UNIT_NAME]
        said.append(note("Its strongest tie, {tie:.1f} %, is to {name}, a member.", tie=tie, name=name))
    elif basis == AREA:
        said.append(note("Its tie to the whole area is {tie:.1f} %.", tie=tie))
    said.append(_strength(measure, share, has_diagonal))
    threshold = evidence[columns.THRESHOLD][row]
    if threshold == threshold:
        distance = evidence[columns.DISTANCE][row]
        said.append(
            note(
                "The threshold is {threshold:g} %, {distance:.1f} points lower.", threshold=threshold, distance=distance
            )
            if distance >= 0
            else note(
                "The threshold is {threshold:g} %, {distance:.1f} points higher.",
                threshold=threshold,
                distance=-distance,
            )
        )
    rank = evidence[columns.RANK][row]
    if rank == rank:
        said.append(note("Among the unit's destinations the central city is number {rank}.", rank=int(rank)))
    minutes, mode = evidence[columns.MINUTES][row], evidence[columns.MODE][row]
    if minutes == minutes:
        said.append(
            note("The way takes {minutes:.0f} minutes ({mode}).", minutes=minutes, mode=mode)
            if mode
            else note("The way takes {minutes:.0f} minutes.", minutes=minutes)
        )
    return tuple(said)


_WHY: dict[str, tuple[Note, ...]] = {
    ENCLAVE: (note("All its neighbours over land belong to the area."),),
    APART: (note("Not connected with the central city through members."),),
    LARGE: (note("Too many people to be surroundings of this city."),),
    FAR: (note("Further from the central city than the limit, or without a travel time."),),
    OTHER: (note("Its strongest tie is to another area."),),
    FULL: (note("The area has reached its largest population with units that are tied more strongly."),),
}


def _strength(measure: str, share: float, has_diagonal: bool) -> Note:
    """The strength of a tie as a sentence."""
    if measure == "residents":
        if has_diagonal:
            return note("Of its employed residents {share:.1f} % work in the central city.", share=share)
        return note("Of its outgoing flow {share:.1f} % goes to the central city.", share=share)
    if measure == "jobs":
        return note("Its residents hold {share:.1f} % of the central city's jobs.", share=share)
    if measure == "either":
        return note(
            "{share:.1f} % of its employed residents work in the central city, or of its jobs are held from there.",
            share=share,
        )
    if measure == "geometric":
        return note("The geometric mean of both commuting shares is {share:.1f} %.", share=share)
    if measure == "smart":
        return note("Smart's link strength with the central city is {share:.2f} %.", share=share)
    return note("Of all trips from and to it {share:.1f} % are to or from the central city.", share=share)
