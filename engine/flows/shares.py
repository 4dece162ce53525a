"""Ties of units to centres."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from .. import columns
from ..errors import Note, first_of, note
from ..types import Array
from ..units.table import Units
from .matrix import Flows


@dataclass(frozen=True)
class Ties:
    """Flows of each unit to each area's centre, as parallel arrays of the pairs with any flow, sorted by area and unit.

    ``share`` is percent of the unit's ``residents``.
    """

    area: Array
    unit: Array
    flow: Array
    share: Array


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


def ties_to(flows: Flows, residents: Array, area_of: Array, areas: int) -> Ties:
    """Flow and share s(i, c) = F[i, c] / R_i of every unit to every centre.

    ``area_of`` is the area 0..areas-1 whose centre a unit belongs to, -1 for none; the flow to a centre of several
    units is the sum over them. A unit with R = 0 has no ties.
    """
    members = np.flatnonzero(area_of >= 0)
    belongs = csr_matrix((np.ones(len(members)), (members, area_of[members])), shape=(len(area_of), areas))
    flow = (flows.matrix @ belongs).T.tocsr()
    flow.sort_indices()
    area = np.repeat(np.arange(areas), np.diff(flow.indptr))
    unit, amount = flow.indices.astype(np.int64), flow.data
    real = (amount > 0) & (residents[unit] > 0)
    area, unit, amount = area[real], unit[real], amount[real]
    return Ties(area, unit, amount, 100 * amount / residents[unit])


def strongest(ties: Ties, eligible: Array) -> Array:
    """Positions of the tie with the largest share of each unit among ``eligible`` (bool per tie).

    Equal shares go to the larger flow, then to the area with the lower number.
    """
    free = np.flatnonzero(eligible)
    order = free[np.lexsort((ties.area[free], -ties.flow[free], -ties.share[free], ties.unit[free]))]
    first = np.ones(len(order), dtype=bool)
    first[1:] = ties.unit[order][1:] != ties.unit[order][:-1]
    return order[first]
