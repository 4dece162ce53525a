"""Ties of units to centres."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from .. import columns
from ..errors import InputError, Note, first_of, note
from ..options import MEASURES
from ..types import Array
from ..units.table import Units
from .matrix import Flows


@dataclass(frozen=True)
class Ties:
    """Flows of each unit to each area's centre, as parallel arrays of the pairs with any tie, sorted by area and unit.

    ``share`` is the strength of the tie in percent; by default of the unit's ``residents``.
    """

    area: Array
    unit: Array
    flow: Array
    share: Array


@dataclass(frozen=True)
class Exchange:
    """Flows both ways between units and centres: parallel arrays of the pairs with any, sorted by area and unit.

    ``out`` F[i, c] from unit i to centre c, ``back`` F[c, i], ``own`` F[i, i] where i is part of c (else 0);
    ``residents``, ``jobs``, ``within`` R_i, W_i and F[i, i] per unit, ``centre_residents``, ``centre_jobs`` per area.
    """

    area: Array
    unit: Array
    out: Array
    back: Array
    own: Array
    residents: Array
    jobs: Array
    within: Array
    centre_residents: Array
    centre_jobs: Array

    def strength(self, measure: str) -> Array:
        """Strength of every pair's tie in percent, 0 for none. With F flows, R residents in work, W jobs:

        * ``residents`` F[i,c] / R_i: who live in the unit and work in the centre;
        * ``jobs`` F[i,c] / W_c: the centre's jobs that the unit's residents hold;
        * ``either`` the larger of F[i,c] / R_i and F[c,i] / W_i: the unit's residents who work in the centre, or its
          jobs that the centre's residents hold (US Office of Management and Budget 2000, 2010, outlying counties);
        * ``geometric`` F[i,c] / sqrt(R_i W_c): geometric mean of the first two;
        * ``smart`` F[i,c]² / (R_i W_c) + F[c,i]² / (R_c W_i) (Smart 1974, symmetric);
        * ``all_trips`` (F[i,c] + F[c,i]) / (R_i + W_i - F[i,i]): of all trips that begin or end in the unit, those
          with the other end in the centre.
        """
        unit_residents, unit_jobs = self.residents[self.unit], self.jobs[self.unit]
        centre_residents, centre_jobs = self.centre_residents[self.area], self.centre_jobs[self.area]
        if measure == "residents":
            return _percent(self.out, unit_residents)
        if measure == "jobs":
            return np.where(unit_residents > 0, _percent(self.out, centre_jobs), 0.0)
        if measure == "either":
            return np.maximum(_percent(self.out, unit_residents), _percent(self.back, unit_jobs))
        if measure == "geometric":
            return _percent(self.out, np.sqrt(unit_residents * centre_jobs))
        if measure == "smart":
            return _percent(self.out**2, unit_residents * centre_jobs) + _percent(
                self.back**2, centre_residents * unit_jobs
            )
        if measure == "all_trips":
            return _percent(
                self.out + self.back - self.own, unit_residents + unit_jobs - self.within[self.unit], unit_residents
            )
        raise InputError(
            "{value} is not one of {choices}.", where="MEASURE", value=measure, choices=", ".join(MEASURES)
        )

    def ties(self, measure: str = "residents") -> Ties:
        """The pairs whose tie has any strength."""
        share = self.strength(measure)
        real = share > 0
        return Ties(self.area[real], self.unit[real], self.out[real], share[real])


def _percent(part: Array, whole: Array, needed: Array | None = None) -> Array:
    """``part`` in percent of ``whole``, 0 where there is no whole (or nothing ``needed``)."""
    known = whole > 0 if needed is None else (whole > 0) & (needed > 0)
    return np.where(known & (part > 0), 100 * part / np.where(known, whole, 1), 0.0)


def resident_workers(units: Units, flows: Flows) -> tuple[Array, list[Note]]:
    """R per unit: its employed residents where the field has them, else the sum of its flows.

    Without flows inside units the sum is that of outgoing flows.
    """
    employed = units.table[columns.EMPLOYED].to_numpy(dtype=float)
    known = ~np.isnan(employed)
    if not known.any():
        return flows.residents, []
    notes = []
    if not known.all():
        notes.append(
            note(
                "Units without a number of employed residents, the sum of their flows stands in: {count} ({first}).",
                count=int((~known).sum()),
                first=first_of(list(units.codes[~known])),
            )
        )
    more = known & (flows.residents > employed * (1 + 1e-9))
    if more.any():
        notes.append(
            note(
                "Units that send more flow than they have employed residents, so that shares can exceed 100 %: {count} ({first}).",
                count=int(more.sum()),
                first=first_of(list(units.codes[more])),
            )
        )
    return np.where(known, employed, flows.residents), notes


def exchange_with(flows: Flows, residents: Array, area_of: Array, areas: int) -> Exchange:
    """Flows between every unit and every centre, both ways.

    ``area_of`` is the area 0..areas-1 whose centre a unit belongs to, -1 for none; the flow to a centre of several
    units is the sum over them.
    """
    size = len(area_of)
    members = np.flatnonzero(area_of >= 0)
    belongs = csr_matrix((np.ones(len(members)), (members, area_of[members])), shape=(size, areas))
    out_keys, out = _pairs((flows.matrix @ belongs).T.tocsr(), size)
    back_keys, back = _pairs((belongs.T @ flows.matrix).tocsr(), size)
    keys = np.union1d(out_keys, back_keys)
    area, unit = np.divmod(keys, size)
    within = flows.matrix.diagonal()
    jobs = flows.jobs
    return Exchange(
        area,
        unit,
        _spread(keys, out_keys, out),
        _spread(keys, back_keys, back),
        np.where(area_of[unit] == area, within[unit], 0.0),
        residents,
        jobs,
        within,
        belongs.T @ residents,
        belongs.T @ jobs,
    )


def _pairs(matrix: csr_matrix, size: int) -> tuple[Array, Array]:
    """Sorted keys ``row * size + column`` of what is above zero, and the values."""
    matrix.sum_duplicates()
    matrix.sort_indices()
    row = np.repeat(np.arange(matrix.shape[0], dtype=np.int64), np.diff(matrix.indptr))
    real = matrix.data > 0
    return (row * size + matrix.indices)[real], matrix.data[real]


def _spread(keys: Array, some: Array, values: Array) -> Array:
    """``values`` of ``some`` keys at their places among all ``keys``, 0 elsewhere."""
    everywhere = np.zeros(len(keys))
    everywhere[np.searchsorted(keys, some)] = values
    return everywhere


def ties_to(flows: Flows, residents: Array, area_of: Array, areas: int, measure: str = "residents") -> Ties:
    """Flow and strength of the tie (by default the share s(i, c) = F[i, c] / R_i) of every unit to every centre.

    ``area_of`` as for :func:`exchange_with`. A unit with R = 0 has no ties.

    Examples
    --------
    40 of the 100 people who live in ``a`` work in ``b``, the centre of area 0; so do all who live there.

    >>> import pandas as pd
    >>> from multipolar.engine.flows.matrix import flow_matrix
    >>> flows = flow_matrix(["a", "a", "b"], ["a", "b", "b"], [60, 40, 30], pd.Index(["a", "b"]))
    >>> ties = ties_to(flows, flows.residents, area_of=np.array([-1, 0]), areas=1)
    >>> ties.unit.tolist(), ties.flow.tolist(), ties.share.tolist()
    ([0, 1], [40.0, 30.0], [40.0, 100.0])
    """
    return exchange_with(flows, residents, area_of, areas).ties(measure)


def strongest(ties: Ties, eligible: Array) -> Array:
    """Positions of the tie with the largest share of each unit among ``eligible`` (bool per tie).

    Equal shares go to the larger flow, then to the area with the lower number.
    """
    free = np.flatnonzero(eligible)
    order = free[np.lexsort((ties.area[free], -ties.flow[free], -ties.share[free], ties.unit[free]))]
    first = np.ones(len(order), dtype=bool)
    first[1:] = ties.unit[order][1:] != ties.unit[order][:-1]
    return order[first]


def destination_rank(flows: Flows, unit: Array, flow: Array) -> Array:
    """Rank that a destination with ``flow`` has among the other units that ``unit`` sends to: 1 is the largest.

    The unit itself is no destination. A destination of several units competes with their sum; equal flows share the
    better rank. 0 where there is no flow.
    """
    wanted = np.unique(unit)
    matrix = flows.matrix[wanted].tocoo()
    row = wanted[matrix.row]
    other = (row != matrix.col) & (matrix.data > 0)
    # Flows and questions in one order: by unit, then from the largest; a question stands before its equals.
    units = np.concatenate((row[other], unit))
    amounts = np.concatenate((matrix.data[other], flow))
    asked = np.concatenate((np.zeros(other.sum(), dtype=bool), np.ones(len(unit), dtype=bool)))
    order = np.lexsort((~asked, -amounts, units))
    larger = np.cumsum(~asked[order])  # flows before each place, over all units
    start = np.searchsorted(units[order], units[order])
    before = larger - np.where(start > 0, larger[start - 1], 0)
    rank = np.zeros(len(unit), dtype=np.int64)
    questions = asked[order]
    rank[order[questions] - other.sum()] = 1 + before[questions]
    return np.where(flow > 0, rank, 0)
