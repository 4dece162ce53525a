"""Units of a partition that lie apart from the rest of their area."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.csgraph import connected_components

from ..errors import Note, first_of, note
from ..types import Array


@dataclass(frozen=True)
class Repair:
    """``owner`` per unit its area (-1: none); ``moved`` the units that changed, ``apart`` those that still lie apart."""

    owner: Array
    moved: Array
    apart: Array

    def notes(self, codes: pd.Index) -> list[Note]:
        """What was moved and what could not be."""
        notes = []
        if len(self.moved):
            moved = list(codes[self.moved])
            notes.append(
                note(
                    "Units apart from their area, moved to one they touch: {count} ({first}).",
                    count=len(moved),
                    first=first_of(moved),
                )
            )
        if len(self.apart):
            apart = list(codes[self.apart])
            notes.append(
                note(
                    "Units that still lie apart from their area, for want of a neighbour they have a link with: {count} ({first}).",
                    count=len(apart),
                    first=first_of(apart),
                )
            )
        return notes


def detached(owner: Array, neighbours: csr_matrix, weight: Array) -> Array:
    """Units from which the main part of their area cannot be reached within it, the heaviest first (tie: lower code).

    The main part of an area is the connected part with the largest sum of ``weight``, of equals the one with the lowest
    code.
    """
    pairs = neighbours.tocoo()
    same = (owner[pairs.row] == owner[pairs.col]) & (owner[pairs.row] >= 0)
    graph = coo_matrix((np.ones(same.sum()), (pairs.row[same], pairs.col[same])), shape=neighbours.shape)
    parts, part_of = connected_components(graph, directed=False)
    heavy = np.bincount(part_of, weights=weight, minlength=parts)
    _, first = np.unique(part_of, return_index=True)  # a part's lowest unit
    area = owner[first]
    order = np.lexsort((first, -heavy, area))
    main = np.zeros(parts, dtype=bool)
    main[order[np.unique(area[order], return_index=True)[1]]] = True
    apart = np.flatnonzero((owner >= 0) & ~main[part_of])
    return apart[np.lexsort((apart, -weight[apart]))]


def reattach(owner: Array, matrix: csr_matrix, weight: Array, neighbours: csr_matrix) -> Repair:
    """Move every unit that lies apart from its area to the touching area with the largest link.

    The link of labour market areas, of the flows among the unit and the areas it touches only; equal links go to the
    higher number. Units take their turn by ``weight`` (residents), the heaviest first; one without a neighbour in another
    area, or without a link, stays. What lies apart afterwards is looked at again, but no unit moves twice.
    """
    owner, moved = owner.copy(), np.zeros(len(owner), dtype=bool)
    while True:
        turn = [unit for unit in detached(owner, neighbours, weight) if not moved[unit]]
        changed = False
        for unit in turn:
            beside = neighbours.indices[neighbours.indptr[unit] : neighbours.indptr[unit + 1]]
            candidates = np.setdiff1d(owner[beside], [-1, owner[unit]])
            best = strongest_candidate(int(unit), candidates, owner, matrix)
            if best is not None:
                owner[unit], moved[unit], changed = best, True, True
        if not changed:
            return Repair(owner, np.flatnonzero(moved), np.sort(detached(owner, neighbours, weight)))


def strongest_candidate(unit: int, candidates: Sequence[int] | Array, owner: Array, matrix: csr_matrix) -> int | None:
    """The candidate area with the largest link to a unit, of the flows among the unit and the candidates; None without."""
    mine = np.isin(owner, candidates)
    mine[unit] = True
    chosen = np.flatnonzero(mine)
    flows = matrix[chosen][:, chosen].tocoo()
    here = int(np.searchsorted(chosen, unit))
    label = owner[chosen]
    residents = np.bincount(flows.row, weights=flows.data, minlength=len(chosen))
    jobs = np.bincount(flows.col, weights=flows.data, minlength=len(chosen))
    best = None
    for area in sorted(candidates):
        members = (label == area) & (np.arange(len(chosen)) != here)
        out = flows.data[(flows.row == here) & members[flows.col]].sum()
        into = flows.data[(flows.col == here) & members[flows.row]].sum()
        strength = out / residents[here] * out / jobs[members].sum() if out else 0.0
        strength += into / residents[members].sum() * into / jobs[here] if into else 0.0
        if strength > 0 and (best is None or strength >= best[0]):
            best = strength, int(area)
    return best[1] if best else None
