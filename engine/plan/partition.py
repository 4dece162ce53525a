"""Areas that share the units out among them: what every delineation without overlaps has in common."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .. import columns
from ..codes import text_or_none
from ..errors import Note, note
from ..flows.matrix import Flows
from ..types import Array
from ..units.table import Units
from .memberships import keys_of
from .statistics import area_statistics

CORE, MEMBER, OUTSIDE = "core", "member", "outside"


@dataclass(frozen=True)
class Partition:
    """``members`` one row per unit (index: code, in the input's order): ``unit_id, unit_name, area_id, area_name, role,
    share, flow, basis, population``.

    ``role`` is ``core`` for the unit an area is called by, ``member``, or ``outside``. ``share`` is the percentage of a
    unit's resident workers (or outgoing flow) that works in its area, ``flow`` the same as people; NaN outside.
    ``areas`` one row per area, in the order of their ids: ``area_id, area_name, units, population, flow_internal,
    self_containment_supply, self_containment_demand, employed, jobs``.
    """

    members: pd.DataFrame
    areas: pd.DataFrame
    notes: tuple[Note, ...] = ()


def partition(units: Units, flows: Flows, owner: Array, basis: Array) -> Partition:
    """Tables of a partition.

    Parameters
    ----------
    owner : per unit the position of the unit its area is called by, -1 for none
    basis : per unit what its place rests on
    """
    size = len(units)
    inside = np.flatnonzero(owner >= 0)
    leaders, area = np.unique(owner[inside], return_inverse=True)
    area_of = np.full(size, -1)
    area_of[inside] = area
    names = units.table[columns.UNIT_NAME].to_numpy()
    flow = flow_to_own(flows, area_of)
    residents = flows.residents
    share = np.where(residents > 0, 100 * flow / np.where(residents > 0, residents, 1), np.nan)
    members = pd.DataFrame(
        {
            columns.UNIT_ID: units.codes,
            columns.UNIT_NAME: names,
            columns.AREA_ID: text_or_none(
                (units.codes[leader] if leader >= 0 else None for leader in owner), units.codes
            ),
            columns.AREA_NAME: text_or_none((names[leader] if leader >= 0 else None for leader in owner), units.codes),
            columns.ROLE: np.select([owner == np.arange(size), owner >= 0], [CORE, MEMBER], OUTSIDE),
            columns.SHARE: np.where(owner >= 0, share, np.nan),
            columns.FLOW: np.where(owner >= 0, flow, np.nan),
            columns.BASIS: basis,
            columns.POPULATION: units.table[columns.POPULATION].to_numpy(dtype=float),
        },
        index=units.codes,
    )
    areas = area_statistics(keys_of(area, inside, size), len(leaders), units, flows, residents)
    areas.insert(0, columns.AREA_ID, units.codes[leaders])
    areas.insert(1, columns.AREA_NAME, names[leaders])
    areas[columns.EMPLOYED] = np.bincount(area, weights=residents[inside], minlength=len(leaders))
    areas[columns.JOBS] = np.bincount(area, weights=flows.jobs[inside], minlength=len(leaders))
    return Partition(members.loc[units.order], areas, (_summary(areas, size, len(inside)),))


def flow_to_own(flows: Flows, area_of: Array) -> Array:
    """Per unit its flow into its own area, itself included; 0 for a unit in none."""
    pairs = flows.matrix.tocoo()
    own = (area_of[pairs.row] == area_of[pairs.col]) & (area_of[pairs.row] >= 0)
    return np.bincount(pairs.row[own], weights=pairs.data[own], minlength=len(area_of))


def _summary(areas: pd.DataFrame, units: int, inside: int) -> Note:
    sizes = areas[columns.UNITS]
    return note(
        "Areas: {areas}, of {low} to {high} units. Units in an area: {inside} of {units}.",
        areas=len(areas),
        low=int(sizes.min()) if len(sizes) else 0,
        high=int(sizes.max()) if len(sizes) else 0,
        inside=inside,
        units=units,
    )
