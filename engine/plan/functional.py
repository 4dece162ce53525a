"""Functional urban areas of the EU and OECD.

Source: Dijkstra, Poelman and Veneri (2019) *The EU-OECD definition of a functional urban area*, OECD Regional
Development Working Papers 2019/11. What the paper leaves open is a rule below.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Union

import numpy as np
import pandas as pd
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.csgraph import connected_components

from .. import columns
from ..codes import text_or_none
from ..errors import InputError, Note, first_of, note
from ..flows.matrix import Flows
from ..flows.shares import Ties, resident_workers, strongest, ties_to
from ..options import JOIN_DIRECTIONS, SHARE_TARGETS, TIE_RULES
from ..progress import Progress, silent
from ..types import Array
from ..units.adjacency import Neighbourhood
from ..units.table import Units
from .centres import Centres
from .memberships import connected_part, enclosed, keys_of, pairs_of
from .statistics import area_statistics

CITY, COMMUTING_ZONE, OUTSIDE = "city", "commuting zone", "outside"


@dataclass(frozen=True)
class FunctionalAreaRules:
    """What the paper says by default, and every choice it leaves open.

    ``threshold`` in percent of a unit's (or a city's) resident workers. Joining of cities (``join_cities``):
    ``join_threshold`` its own percentage (None: ``threshold``); ``join_direction`` whether ``either`` city or ``both``
    must reach it; ``iterate_joining`` whether joined cities are compared again. ``share_to``: a unit's share counts to
    the ``joined`` city or to each ``single`` one. ``tie_rule``: equal shares go to the lower ``code`` or to the area with
    more ``jobs``. ``enclaves`` are added before (``enclaves_first``) or after units without contact are dropped
    (``contiguous``). ``lone_cities``: whether a city without a commuting zone is an area.
    """

    threshold: float = 15.0
    join_cities: bool = True
    enclaves: bool = True
    contiguous: bool = True
    join_threshold: Optional[float] = None
    join_direction: str = "either"
    iterate_joining: bool = False
    share_to: str = "joined"
    tie_rule: str = "code"
    enclaves_first: bool = True
    lone_cities: bool = True

    def __post_init__(self) -> None:
        for where, share in (("THRESHOLD", self.threshold), ("JOIN_THRESHOLD", self.join_threshold)):
            if share is not None and not 0 < share <= 100:
                raise InputError(
                    "{value} is not a share: it must be above 0 and at most 100 percent.", where=where, value=share
                )
        for where, word, words in (
            ("JOIN_DIRECTION", self.join_direction, JOIN_DIRECTIONS),
            ("SHARE_TO", self.share_to, SHARE_TARGETS),
            ("TIE_RULE", self.tie_rule, TIE_RULES),
        ):
            if word not in words:
                raise InputError("{value} is not one of {words}.", where=where, value=word, words=", ".join(words))


@dataclass(frozen=True)
class FunctionalAreas:
    """``members`` one row per unit (index: code): ``unit_id, unit_name, area_id, area_name, role, city_id, tie_id, share,
    flow, basis, population``.

    ``tie_id`` is the city that most of the unit's commuters go to, whether it belongs there or not; ``share`` and
    ``flow`` go to the unit's own area, or for a unit outside to that city. Without flows inside units those of cities
    are unknown. ``basis``:
    ``given`` or ``population`` (city), ``share``, ``enclave`` (zone), ``below threshold``, ``exclave``, ``no flow``,
    ``lone city`` (outside). ``areas`` one row per area: ``area_id, area_name, cities, units, population, flow_internal,
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
    neighbours: Union[Neighbourhood, csr_matrix, None],
    rules: FunctionalAreaRules,
    progress: Progress = silent,
) -> FunctionalAreas:
    """Cities, their commuting zones, and what lies outside.

    1. Cities between which at least ``threshold`` percent of either one's resident workers commute are one destination;
       connected groups count, on shares computed once. The group is called after the city with most jobs.
    2. A unit with at least ``threshold`` percent of its resident workers in a city belongs to the one with the largest
       share (which is the larger flow, too; then lower code).
    3. Units whose whole land border is with one area are added to it, even when they are tied to another city: they
       could only be its exclave.
    4. Units from which the city cannot be reached within the area are dropped.
    5. A city without a commuting zone is an area by itself.

    The rules say where another choice is made. ``neighbours`` are common borders, or every way from unit to unit:
    contact over water or a bridge holds a unit to its city, but surrounds none. They are only needed for 3 and 4.

    Examples
    --------
    ``b`` sends 20 of 100 workers to the city ``a``, ``c`` 8.

    >>> from shapely.geometry import box
    >>> from multipolar.engine.flows.matrix import flow_matrix
    >>> from multipolar.engine.plan.centres import centres_from_codes
    >>> from multipolar.engine.units.table import units_table
    >>> units = units_table(list("abc"), [box(n, 0, n + 1, 1) for n in range(3)])
    >>> flows = flow_matrix([*"bc", *"abc"], [*"aa", *"abc"], [20, 8, 100, 80, 92], units.codes)
    >>> rules = FunctionalAreaRules(threshold=15, contiguous=False, enclaves=False)
    >>> functional_areas(units, flows, centres_from_codes("a", units), None, rules).members["role"].to_dict()
    {'a': 'city', 'b': 'commuting zone', 'c': 'outside'}
    """
    size = len(units)
    beside = neighbours if isinstance(neighbours, Neighbourhood) else Neighbourhood(neighbours, neighbours)
    residents, notes = resident_workers(units, flows)
    single = cities.names.index
    city_of = _positions(cities.area_of, single, units.codes)
    between = between_cities(flows, residents, city_of, len(single))
    notes += _tied_cities(between, cities.names, rules)
    group, leaders = joined_cities(between, rules)
    area_of = np.where(city_of >= 0, group[city_of], -1)
    progress(0.2)
    ties = _ties(flows, residents, city_of, area_of, group, rules)
    best = _strongest(ties, area_of[ties.unit] < 0, flows, area_of, len(leaders), rules)
    assigned = best[ties.share[best] >= rules.threshold]

    owner = area_of.copy()
    owner[ties.unit[assigned]] = ties.area[assigned]
    basis = np.full(size, "no flow", dtype=object)
    basis[ties.unit[best]] = "below threshold"
    basis[ties.unit[assigned]] = "share"
    steps = [
        (rules.enclaves, _add_enclaves, beside.borders),
        (rules.contiguous, _drop_exclaves, beside.contact),
    ]
    for wanted, step, matrix in steps if rules.enclaves_first else reversed(steps):
        if wanted:
            owner, basis = step(owner, basis, area_of, matrix)
        progress(0.6)
    basis[area_of >= 0] = cities.basis
    if not rules.lone_cities:
        owner, basis = _drop_lone_cities(owner, basis, area_of)
    progress(0.8)

    names = cities.names.loc[single[leaders]]
    members = _members_table(units, cities, flows, ties, best, owner, area_of, basis, names)
    keys = keys_of(owner[owner >= 0], np.flatnonzero(owner >= 0), size)
    table = area_statistics(keys, len(leaders), units, flows, residents)
    table.insert(0, columns.AREA_ID, names.index)
    table.insert(1, columns.AREA_NAME, names.to_numpy())
    table.insert(2, columns.CITIES, np.bincount(group, minlength=len(leaders)))
    table = table[table[columns.UNITS] > 0].reset_index(drop=True)
    notes += _summary(members, table, len(single))
    return FunctionalAreas(members.loc[units.order], table, rules, (*cities.notes, *flows.notes, *beside.notes, *notes))


def _positions(area_of: pd.Series, areas: pd.Index, codes: pd.Index) -> Array:
    number = pd.Series(areas.get_indexer(area_of), index=area_of.index)
    return number.reindex(codes, fill_value=-1).to_numpy()


@dataclass(frozen=True)
class _Cities:
    """Flows between single cities, and their residents and jobs."""

    flow: coo_matrix
    residents: Array
    jobs: Array


def between_cities(flows: Flows, residents: Array, city_of: Array, cities: int) -> _Cities:
    inside = np.flatnonzero(city_of >= 0)
    belongs = csr_matrix((np.ones(len(inside)), (inside, city_of[inside])), shape=(len(city_of), cities))
    return _Cities((belongs.T @ flows.matrix @ belongs).tocoo(), belongs.T @ residents, belongs.T @ flows.jobs)


def joined_cities(cities: _Cities, rules: FunctionalAreaRules) -> tuple[Array, Array]:
    """Area 0.. of each city, and the number of the city each area is called after; areas in the order of these."""
    group = np.arange(len(cities.jobs))
    again = rules.join_cities
    while again:
        _, joined = connected_components(_linked(cities, group, rules).astype(bool), directed=False)
        again = rules.iterate_joining and joined.max() < group.max()
        group = joined[group]
    order = np.lexsort((np.arange(len(group)), -cities.jobs))
    _, first = np.unique(group[order], return_index=True)
    leader = order[first]  # per group its city with most jobs
    by_code = np.argsort(leader)
    rank = np.empty(len(leader), dtype=np.int64)
    rank[by_code] = np.arange(len(leader))
    return rank[group], leader[by_code]


def _linked(cities: _Cities, group: Array, rules: FunctionalAreaRules) -> csr_matrix:
    """Which groups of cities are tied, as a matrix of groups; the values are shares in percent."""
    groups = int(group.max()) + 1
    flow = csr_matrix(
        (cities.flow.data, (group[cities.flow.row], group[cities.flow.col])), shape=(groups, groups)
    ).tocoo()
    residents = np.bincount(group, weights=cities.residents, minlength=groups)[flow.row]
    limit = rules.threshold if rules.join_threshold is None else rules.join_threshold
    share = np.divide(100 * flow.data, residents, out=np.zeros(len(flow.data)), where=residents > 0)
    tied = (flow.row != flow.col) & (share > 0) & (share >= limit)
    row, col, share = flow.row[tied], flow.col[tied], share[tied]
    linked = csr_matrix((share, (row, col)), shape=(groups, groups))
    if rules.join_direction == "either":
        return linked
    mutual = linked.astype(bool).multiply(linked.astype(bool).T)
    return linked.multiply(mutual).tocsr()


def _tied_cities(cities: _Cities, names: pd.Series, rules: FunctionalAreaRules) -> list[Note]:
    """Says which single cities are tied, whether they are joined or not: this decides most of all."""
    links = _linked(cities, np.arange(len(names)), rules).tocoo()
    if not links.nnz:
        return []
    order = np.argsort(-links.data, kind="stable")
    pairs = [
        f"{names.iloc[i]} → {names.iloc[j]} {share:.1f} %"
        for i, j, share in zip(links.row[order], links.col[order], links.data[order])
    ]
    if rules.join_cities:
        return [note("Cities that are tied, joined: {count} ({first}).", count=len(pairs), first=first_of(pairs))]
    return [
        note(
            "Cities that are tied, kept apart all the same: {count} ({first}).", count=len(pairs), first=first_of(pairs)
        )
    ]


def _ties(
    flows: Flows, residents: Array, city_of: Array, area_of: Array, group: Array, rules: FunctionalAreaRules
) -> Ties:
    """Ties of units to areas: to all their cities together, or to the one of them with the largest share."""
    if rules.share_to == "joined":
        return ties_to(flows, residents, area_of, int(group.max()) + 1)
    single = ties_to(flows, residents, city_of, len(group))
    area = group[single.area]
    order = np.lexsort((single.area, -single.share, single.unit, area))
    first = np.ones(len(order), dtype=bool)
    first[1:] = (np.diff(area[order]) != 0) | (np.diff(single.unit[order]) != 0)
    chosen = order[first]
    return Ties(area[chosen], single.unit[chosen], single.flow[chosen], single.share[chosen])


def _strongest(
    ties: Ties, eligible: Array, flows: Flows, area_of: Array, areas: int, rules: FunctionalAreaRules
) -> Array:
    """Positions of the strongest tie of each unit; equal ones by the tie rule."""
    if rules.tie_rule == "code":
        return strongest(ties, eligible)
    cities = area_of >= 0
    jobs = np.bincount(area_of[cities], weights=flows.jobs[cities], minlength=areas)
    rank = np.empty(areas, dtype=np.int64)
    rank[np.lexsort((np.arange(areas), -jobs))] = np.arange(areas)
    return strongest(Ties(rank[ties.area], ties.unit, ties.flow, ties.share), eligible)


def _add_enclaves(owner: Array, basis: Array, area_of: Array, neighbours: csr_matrix) -> tuple[Array, Array]:
    size = len(owner)
    keys = keys_of(owner[owner >= 0], np.flatnonzero(owner >= 0), size)
    added = enclosed(keys, neighbours, lambda found: area_of[found % size] < 0)
    area, unit = pairs_of(added, size)
    owner, basis = owner.copy(), basis.copy()
    owner[unit], basis[unit] = area, "enclave"
    return owner, basis


def _drop_exclaves(owner: Array, basis: Array, area_of: Array, neighbours: csr_matrix) -> tuple[Array, Array]:
    size, cities = len(owner), np.flatnonzero(area_of >= 0)
    seeds = keys_of(area_of[cities], cities, size)
    keys = keys_of(owner[owner >= 0], np.flatnonzero(owner >= 0), size)
    _, kept = pairs_of(connected_part(keys, seeds, neighbours), size)
    dropped = np.setdiff1d(np.flatnonzero(owner >= 0), kept)
    owner, basis = owner.copy(), basis.copy()
    owner[dropped], basis[dropped] = -1, "exclave"
    return owner, basis


def _drop_lone_cities(owner: Array, basis: Array, area_of: Array) -> tuple[Array, Array]:
    with_zone = owner[(owner >= 0) & (area_of < 0)]
    lone = (owner >= 0) & ~np.isin(owner, with_zone)
    return np.where(lone, -1, owner), np.where(lone, "lone city", basis)


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
    left_out = ~inside & (area_of >= 0)
    share[left_out], flow[left_out] = np.nan, np.nan
    strongest_area = np.full(size, -1)
    strongest_area[ties.unit[best]] = ties.area[best]
    members = pd.DataFrame(index=units.codes)
    members[columns.UNIT_ID] = units.codes
    members[columns.UNIT_NAME] = units.table[columns.UNIT_NAME].to_numpy()
    members[columns.AREA_ID] = text_or_none((names.index[area] if area >= 0 else None for area in owner), units.codes)
    members[columns.AREA_NAME] = text_or_none((names.iloc[area] if area >= 0 else None for area in owner), units.codes)
    members[columns.ROLE] = np.select([inside & (area_of >= 0), inside], [CITY, COMMUTING_ZONE], OUTSIDE)
    members[columns.CITY_ID] = cities.area_of.reindex(units.codes).to_numpy()
    members[columns.TIE_ID] = text_or_none(
        (names.index[area] if area >= 0 else None for area in strongest_area), units.codes
    )
    members[columns.SHARE] = share
    members[columns.FLOW] = flow
    members[columns.BASIS] = basis
    members[columns.POPULATION] = units.table[columns.POPULATION].to_numpy(dtype=float)
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
    lone = list(members.index[members[columns.BASIS] == "lone city"])
    if lone:
        notes.append(
            note(
                "Units of cities without a commuting zone, left out: {count} ({first}).",
                count=len(lone),
                first=first_of(lone),
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
