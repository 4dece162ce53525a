"""Functional urban areas of the EU and OECD.

Source: Dijkstra, Poelman and Veneri (2019) *The EU-OECD definition of a functional urban area*, OECD Regional
Development Working Papers 2019/11. What the paper leaves open is a rule below.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.csgraph import connected_components

from .. import columns
from ..errors import InputError, Note, first_of, note
from ..flows.matrix import Flows
from ..flows.shares import Ties, resident_workers, strongest, ties_to
from ..progress import Progress, silent
from ..types import Array
from ..units.table import Units
from .centres import Centres
from .memberships import connected_part, enclosed, keys_of, pairs_of
from .statistics import area_statistics

CITY, COMMUTING_ZONE, OUTSIDE = "city", "commuting zone", "outside"


@dataclass(frozen=True)
class FunctionalAreaRules:
    """``threshold`` in percent of a unit's (or a city's) resident workers."""

    threshold: float = 15.0
    join_cities: bool = True
    enclaves: bool = True
    contiguous: bool = True

    def __post_init__(self) -> None:
        if not 0 < self.threshold <= 100:
            raise InputError(
                "{value} is not a share: it must be above 0 and at most 100 percent.",
                where="THRESHOLD",
                value=self.threshold,
            )


@dataclass(frozen=True)
class FunctionalAreas:
    """``members`` one row per unit (index: code): ``area_id, area_name, role, city_id, tie_id, share, flow,
    basis``.

    ``tie_id`` is the city that most of the unit's commuters go to, whether it belongs there or not; ``share`` and
    ``flow`` go to the unit's own area, or for a unit outside to that city. Without flows inside units those of cities
    are unknown. ``basis``:
    ``given`` or ``population`` (city), ``share``, ``enclave`` (zone), ``below threshold``, ``exclave``, ``no flow``
    (outside). ``areas`` one row per area: ``area_id, area_name, cities, units, population, flow_internal,
    self_containment_supply, self_containment_demand``.
    """

    members: pd.DataFrame
    areas: pd.DataFrame
    rules: FunctionalAreaRules
    notes: tuple[Note, ...] = ()


def functional_areas(
    units: Units,
    flows: Flows,
    cities: Centres,
    neighbours: Optional[csr_matrix],
    rules: FunctionalAreaRules,
    progress: Progress = silent,
) -> FunctionalAreas:
    """Cities, their commuting zones, and what lies outside.

    1. Cities between which at least ``threshold`` percent of either one's resident workers commute are one destination;
       connected groups count, on shares computed once. The group is called after the city with most jobs.
    2. A unit with at least ``threshold`` percent of its resident workers in a city belongs to the one with the largest
       share (then larger flow, then lower code).
    3. Units whose whole land border is with one area are added to it, even when they are tied to another city: they
       could only be its exclave.
    4. Units from which the city cannot be reached within the area are dropped.
    """
    size = len(units)
    residents, notes = resident_workers(units, flows)
    single = cities.names.index
    city_of = _positions(cities.area_of, single, units.codes)
    area_of, areas = _joined(flows, residents, city_of, len(single), rules)
    progress(0.2)
    ties = ties_to(flows, residents, area_of, len(areas))
    best = strongest(ties, area_of[ties.unit] < 0)
    assigned = best[ties.share[best] >= rules.threshold]

    owner = area_of.copy()
    owner[ties.unit[assigned]] = ties.area[assigned]
    basis = np.full(size, "no flow", dtype=object)
    basis[ties.unit[best]] = "below threshold"
    basis[ties.unit[assigned]] = "share"
    if rules.enclaves:
        owner, basis = _add_enclaves(owner, basis, area_of, neighbours)
    progress(0.6)
    seeds = keys_of(area_of[area_of >= 0], np.flatnonzero(area_of >= 0), size)
    if rules.contiguous:
        keys = keys_of(owner[owner >= 0], np.flatnonzero(owner >= 0), size)
        _, kept = pairs_of(connected_part(keys, seeds, neighbours), size)
        dropped = np.setdiff1d(np.flatnonzero(owner >= 0), kept)
        owner[dropped], basis[dropped] = -1, "exclave"
    basis[area_of >= 0] = cities.basis
    progress(0.8)

    names = cities.names.loc[single[areas]]
    members = _members_table(units, cities, flows, ties, best, owner, area_of, basis, names)
    keys = keys_of(owner[owner >= 0], np.flatnonzero(owner >= 0), size)
    table = area_statistics(keys, len(areas), units, flows, residents)
    table.insert(0, columns.AREA_ID, names.index)
    table.insert(1, columns.AREA_NAME, names.to_numpy())
    joined = pd.Series(area_of[city_of >= 0]).groupby(city_of[city_of >= 0]).first()
    table.insert(2, columns.CITIES, np.bincount(joined, minlength=len(areas)))
    notes += _summary(members, table, len(single))
    return FunctionalAreas(members.loc[units.order], table, rules, (*cities.notes, *flows.notes, *notes))


def _positions(area_of: pd.Series, areas: pd.Index, codes: pd.Index) -> Array:
    number = pd.Series(areas.get_indexer(area_of), index=area_of.index)
    return number.reindex(codes, fill_value=-1).to_numpy()


def _joined(
    flows: Flows, residents: Array, city_of: Array, cities: int, rules: FunctionalAreaRules
) -> tuple[Array, Array]:
    """Area 0.. of each unit (-1: no city) and the number of the city each area is called after."""
    if not rules.join_cities:
        return city_of, np.arange(cities)
    inside = np.flatnonzero(city_of >= 0)
    belongs = csr_matrix((np.ones(len(inside)), (inside, city_of[inside])), shape=(len(city_of), cities))
    between = (belongs.T @ flows.matrix @ belongs).tocoo()
    total = belongs.T @ residents
    tied = (
        (between.row != between.col) & (100 * between.data >= rules.threshold * total[between.row]) & (between.data > 0)
    )
    graph = coo_matrix((np.ones(tied.sum()), (between.row[tied], between.col[tied])), shape=(cities, cities))
    _, group = connected_components(graph, directed=False)
    jobs = belongs.T @ flows.jobs
    order = np.lexsort((np.arange(cities), -jobs))
    _, first = np.unique(group[order], return_index=True)
    leader = order[first]  # per group its largest city
    by_code = np.argsort(leader)
    rank = np.empty(len(leader), dtype=np.int64)
    rank[by_code] = np.arange(len(leader))
    return np.where(city_of >= 0, rank[group[city_of]], -1), leader[by_code]


def _add_enclaves(owner: Array, basis: Array, area_of: Array, neighbours: Optional[csr_matrix]) -> tuple[Array, Array]:
    size = len(owner)
    keys = keys_of(owner[owner >= 0], np.flatnonzero(owner >= 0), size)
    added = enclosed(keys, neighbours, lambda found: area_of[found % size] < 0)
    area, unit = pairs_of(added, size)
    owner, basis = owner.copy(), basis.copy()
    owner[unit], basis[unit] = area, "enclave"
    return owner, basis


def _members_table(
    units: Units,
    cities: Centres,
    flows: Flows,
    ties: Ties,
    best: Array,
    owner: Array,
    area_of: Array,
    basis: Array,
    names: pd.Series,
) -> pd.DataFrame:
    size = len(units)
    inside = owner >= 0
    share, flow = np.zeros(size), np.zeros(size)
    share[ties.unit[best]], flow[ties.unit[best]] = ties.share[best], ties.flow[best]
    own = owner[ties.unit] == ties.area
    share[inside], flow[inside] = 0, 0
    share[ties.unit[own]], flow[ties.unit[own]] = ties.share[own], ties.flow[own]
    if not flows.has_diagonal:  # how many work where they live is unknown
        share[area_of >= 0], flow[area_of >= 0] = np.nan, np.nan
    strongest_area = np.full(size, -1)
    strongest_area[ties.unit[best]] = ties.area[best]
    members = pd.DataFrame(index=units.codes)
    members[columns.AREA_ID] = [names.index[area] if area >= 0 else None for area in owner]
    members[columns.AREA_NAME] = [names.iloc[area] if area >= 0 else None for area in owner]
    members[columns.ROLE] = np.select([area_of >= 0, inside], [CITY, COMMUTING_ZONE], OUTSIDE)
    members[columns.CITY_ID] = cities.area_of.reindex(units.codes).to_numpy()
    members[columns.TIE_ID] = [names.index[area] if area >= 0 else None for area in strongest_area]
    members[columns.SHARE] = share
    members[columns.FLOW] = flow
    members[columns.BASIS] = basis
    return members


def _summary(members: pd.DataFrame, areas: pd.DataFrame, cities: int) -> list[Note]:
    counts = members[columns.ROLE].value_counts()
    alone = areas.loc[areas[columns.AREA_ID].map(members.groupby(columns.AREA_ID)[columns.ROLE].nunique()) == 1]
    notes = [
        note(
            "Areas: {areas}, from {cities} cities. Units in cities: {city}; in commuting zones: {zone}; outside: {outside}.",
            areas=len(areas),
            cities=cities,
            city=int(counts.get(CITY, 0)),
            zone=int(counts.get(COMMUTING_ZONE, 0)),
            outside=int(counts.get(OUTSIDE, 0)),
        )
    ]
    joined = areas.loc[areas[columns.CITIES] > 1, columns.AREA_NAME]
    if len(joined):
        notes.append(
            note("Areas that join several cities: {count} ({first}).", count=len(joined), first=first_of(list(joined)))
        )
    enclaves = list(members.index[members[columns.BASIS] == "enclave"])
    if enclaves:
        notes.append(note("Surrounded units added: {count} ({first}).", count=len(enclaves), first=first_of(enclaves)))
    exclaves = members.index[members[columns.BASIS] == "exclave"]
    if len(exclaves):
        notes.append(
            note(
                "Units above the threshold without contact to their city, dropped: {count} ({first}).",
                count=len(exclaves),
                first=first_of(list(exclaves)),
            )
        )
    if len(alone):
        notes.append(
            note(
                "Cities without a commuting zone: {count} ({first}).",
                count=len(alone),
                first=first_of(list(alone[columns.AREA_NAME])),
            )
        )
    return notes
