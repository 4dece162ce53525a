"""Minimum and maximum scope of urban areas.

Source: Min et al. (2022), Korea Research Institute for Human Settlements: each central city has a minimum surrounding
area (strong tie) and a maximum one (weaker tie), the minimum inside the maximum; areas may overlap.

The rules, in this order:

1. Who cannot be surroundings of a centre: too many people, more than the centre, too far; with ``largest`` other centres.
2. Assignment: with ``largest`` a unit competes for one area only, that of its strongest tie.
3. Threshold on the strength of the tie, to the centre or to the area as it grows.
4. Contact: the part that hangs together with the centre.
5. Enclaves.
6. The maximum takes in the minimum.
7. Size of the whole area: its threshold rises until the area fits; areas that stay too small are not formed.
8. What people decided.

Steps 3 to 5 are answered for all thresholds at once (:class:`~.memberships.Entering`), so that thresholds can be moved
at the cost of a comparison.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Optional, Union

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix

from .. import columns
from ..errors import InputError, Note, first_of, note
from ..flows.matrix import Flows
from ..flows.shares import Exchange, exchange_with, resident_workers
from ..flows.times import TravelTimes
from ..progress import Progress, part, silent
from ..types import Array
from ..units.adjacency import Neighbourhood
from ..units.table import Units
from .centres import Centres, centre_regions
from .limits import FREE, barred_pairs
from .memberships import contains, enclosed, keys_of, pairs_of
from .policy import Policy, no_policy
from .scoperules import ScopeRules as ScopeRules
from .scoperules import check_shares
from .sides import Side, SideBuilder
from .statistics import area_statistics

CENTRE, MINIMUM, MAXIMUM = "centre", "minimum", "maximum"


@dataclass(frozen=True)
class Plan:
    """Central cities with their scopes.

    ``members`` one row per area and unit: ``area_id, area_name, unit_id, unit_name, role, share, flow, basis,
    population, n_areas`` and the evidence, see :func:`~.evidence.evidence_of`; ``areas`` one row per area and scope:
    ``area_id, area_name, scope, units, population, flow_internal, self_containment_supply,
    self_containment_demand``; ``regions`` area id -> region.
    """

    members: pd.DataFrame
    areas: pd.DataFrame
    regions: pd.Series
    rules: ScopeRules
    notes: tuple[Note, ...] = ()

    def units_of(self, area_id: str, scope: str) -> list[str]:
        """Codes of the units in a scope of an area; the maximum scope includes the minimum, both the centre."""
        roles = {CENTRE: [CENTRE], MINIMUM: [CENTRE, MINIMUM], MAXIMUM: [CENTRE, MINIMUM, MAXIMUM]}[scope]
        mine = self.members[columns.AREA_ID].eq(area_id) & self.members[columns.ROLE].isin(roles)
        return self.members.loc[mine, columns.UNIT_ID].tolist()


@dataclass(frozen=True)
class Scopes:
    """Memberships at two thresholds, as sorted keys ``area * units + unit``; the centres' own are in both.

    ``min_share`` and ``max_share`` were asked for; ``min_threshold`` and ``max_threshold`` hold per area, as a limit to its
    size may have raised them; ``formed`` per area, False where it stayed too small.
    """

    minimum: Array
    maximum: Array
    min_share: float
    max_share: float
    min_threshold: Array
    max_threshold: Array
    formed: Array


@dataclass(frozen=True)
class PreparedScope:
    """Everything about a plan that does not hang on its thresholds; see :func:`prepare_scope`.

    :meth:`at` answers for any pair of thresholds, :meth:`plan` with tables and evidence. ``area_of`` is the area of each
    unit of a centre (-1: none), ``barred`` (areas x units) why a unit cannot be surroundings, ``floor`` the lowest
    threshold that can be asked for.
    """

    units: Units
    flows: Flows
    centres: Centres
    rules: ScopeRules
    residents: Array
    exchange: Exchange
    area_of: Array
    seeds: Array
    borders: Optional[csr_matrix]
    barred: Array
    owner: Optional[Array]
    minimum: Side
    maximum: Side
    policy: Policy
    times: Optional[tuple[Array, Array, Array]]
    floor: float
    notes: tuple[Note, ...]
    people: Array = field(repr=False)  # per unit, unknown counts as none

    @property
    def pairs(self) -> Array:
        """Keys of all pairs of area and unit with any flow."""
        return self.exchange.area * len(self.units) + self.exchange.unit

    def at(self, min_share: Optional[float] = None, max_share: Optional[float] = None) -> Scopes:
        """The memberships at two thresholds, those of the rules where none is given."""
        low = self.rules.min_share if min_share is None else min_share
        high = self.rules.max_share if max_share is None else max_share
        check_shares(low, high, self.rules.same_measure)
        if min(low, high) < self.floor:
            raise ValueError(f"prepared for thresholds from {self.floor} percent on")
        areas, size = len(self.centres), len(self.units)
        lows, highs = np.full(areas, float(low)), np.full(areas, float(high))
        if self.rules.area_max_population is None:
            minimum, maximum = self._scopes(low, high)
        else:
            minimum, maximum = self._fitted(lows, highs)
        formed = np.ones(areas, dtype=bool)
        if self.rules.area_min_population is not None:
            formed = self._people_in(maximum) >= self.rules.area_min_population
        if len(self.policy):
            minimum, maximum = self.policy.applied(minimum, maximum, self.seeds, size, areas)
        if not formed.all():
            minimum, maximum = minimum[formed[minimum // size]], maximum[formed[maximum // size]]
        return Scopes(minimum, maximum, low, high, lows, highs, formed)

    def roles(self, scopes: Scopes) -> pd.DataFrame:
        """Memberships as a small table ``area_id, unit_id, role``, sorted by area and unit."""
        area, unit = pairs_of(scopes.maximum, len(self.units))
        role = np.where(contains(scopes.minimum, scopes.maximum), MINIMUM, MAXIMUM)
        role[contains(self.seeds, scopes.maximum)] = CENTRE
        return pd.DataFrame(
            {
                columns.AREA_ID: self.centres.names.index[area],
                columns.UNIT_ID: self.units.codes[unit],
                columns.ROLE: role,
            }
        )

    def plan(
        self, min_share: Optional[float] = None, max_share: Optional[float] = None, progress: Progress = silent
    ) -> Plan:
        """Tables and evidence at two thresholds.

        Raises
        ------
        InputError
            when no area is large enough to be formed.
        """
        scopes = self.at(min_share, max_share)
        if not scopes.formed.any():
            raise InputError(
                "No area has {limit:.0f} people.",
                where="AREA_MIN_POPULATION",
                fix="Lower the limit, or the thresholds.",
                limit=self.rules.area_min_population,
            )
        members = _members_table(self, scopes, progress)
        areas = _areas_table(self, scopes)
        notes = [*self.notes, *_limit_notes(self, scopes), *_summary(self.units, members)]
        return Plan(members, areas, centre_regions(self.centres, self.units), self.rules, tuple(notes))

    def _scopes(self, low: Union[float, Array], high: Union[float, Array]) -> tuple[Array, Array]:
        """Steps 3 to 6 at thresholds for all areas or one per area."""
        both = [self._members(side, limit) for side, limit in ((self.minimum, low), (self.maximum, high))]
        if self.rules.enclaves and self.rules.assignment == "largest":
            free = self._free(both[1])
            both = [np.union1d(keys, enclosed(keys, self.borders, free)) for keys in both]
        return both[0], np.union1d(*both)

    def _members(self, side: Side, limit: Union[float, Array]) -> Array:
        if isinstance(limit, np.ndarray):
            limit = limit[side.closed.keys // len(self.units)]
        return np.union1d(side.closed.at(limit), self.seeds)

    def _free(self, maximum: Array):  # type: ignore[no-untyped-def]
        """With ``largest`` an enclave joins no area when another has claimed it, nor one it is barred from."""
        size = len(self.units)
        owner = np.full(size, -1)
        area, unit = pairs_of(maximum, size)
        owner[unit] = area
        return lambda keys: (
            ((owner[keys % size] < 0) | (owner[keys % size] == keys // size))
            & (self.barred[keys // size, keys % size] == FREE)
        )

    def _people_in(self, keys: Array) -> Array:
        area, unit = pairs_of(keys, len(self.units))
        return np.bincount(area, weights=self.people[unit], minlength=len(self.centres))

    def _fitted(self, low: Array, high: Array) -> tuple[Array, Array]:
        """Step 7: raise the thresholds of areas that are too large, the weakest member goes first."""
        limit = self.rules.area_max_population
        both = self._scopes(low, high)
        for side, thresholds, keys in zip((self.minimum, self.maximum), (low, high), both):
            heavy = self._people_in(keys) > limit  # most of the way at once, by what the side has alone
            thresholds[heavy] = np.maximum(thresholds, self._least_fitting(side))[heavy]
        while True:
            minimum, maximum = self._scopes(low, high)
            heavy = (self._people_in(minimum) > limit) & np.isfinite(low)
            heavier = (self._people_in(maximum) > limit) & np.isfinite(high) & ~heavy
            if not (heavy | heavier).any():
                return minimum, maximum
            low[heavy] = self._next(self.minimum, low)[heavy]
            high[heavier] = self._next(self.maximum, high)[heavier]

    def _least_fitting(self, side: Side) -> Array:
        """Per area the lowest threshold at which the side alone fits: 0 when all of it does, infinite when nothing does."""
        size, areas = len(self.units), len(self.centres)
        area, unit = pairs_of(side.closed.keys, size)
        order = np.lexsort((-side.closed.value, area))
        area, value, people = area[order], side.closed.value[order], self.people[unit[order]]
        least = np.zeros(areas)
        if not len(area):
            return least
        start = np.searchsorted(area, area)
        total = np.cumsum(people)
        within = total - total[start] + people[start] + self._people_in(self.seeds)[area]
        last = np.append((area[1:] != area[:-1]) | (value[1:] != value[:-1]), True)  # equals enter together
        fits = last & (within <= self.rules.area_max_population)
        over = np.bincount(area[last & ~fits], minlength=areas) > 0
        least[over] = np.inf
        np.minimum.at(least, area[fits & over[area]], value[fits & over[area]])
        return least

    def _next(self, side: Side, threshold: Array) -> Array:
        """Per area the threshold at which its weakest member goes."""
        area = side.closed.keys // len(self.units)
        inside = side.closed.value >= threshold[area]
        area, value = area[inside], side.closed.value[inside]
        weakest, above = np.full(len(threshold), np.inf), np.full(len(threshold), np.inf)
        np.minimum.at(weakest, area, value)
        stronger = value > weakest[area]
        np.minimum.at(above, area[stronger], value[stronger])
        return above


def prepare_scope(
    units: Units,
    flows: Flows,
    centres: Centres,
    neighbours: Union[Neighbourhood, csr_matrix, None],
    rules: ScopeRules,
    policy: Optional[Policy] = None,
    times: Optional[TravelTimes] = None,
    floor: float = 0.0,
    progress: Progress = silent,
) -> PreparedScope:
    """Do once what all thresholds share: strength of ties, who cannot be surroundings, when each pair enters.

    Parameters
    ----------
    neighbours : in the order of ``units.codes``; only needed for contiguity and enclaves
    floor : no threshold below it will be asked for; the higher, the less there is to do

    Examples
    --------
    >>> from shapely.geometry import box
    >>> from multipolar.engine.flows.matrix import flow_matrix
    >>> from multipolar.engine.plan.centres import centres_from_codes
    >>> from multipolar.engine.units.table import units_table
    >>> units = units_table(list("abc"), [box(n, 0, n + 1, 1) for n in range(3)])
    >>> flows = flow_matrix([*"bc", *"abc"], [*"aa", *"abc"], [20, 8, 100, 80, 92], units.codes)
    >>> rules = ScopeRules(contiguous=False, enclaves=False)
    >>> ready = prepare_scope(units, flows, centres_from_codes("a", units), None, rules)
    >>> [len(ready.at(share, share).maximum) for share in (21, 20, 8)]  # the centre is always in
    [1, 2, 3]
    """
    measures = (rules.measure, rules.outer_measure)
    return prepare_measures(units, flows, centres, neighbours, rules, [measures], policy, times, floor, progress)[
        measures
    ]


def prepare_measures(
    units: Units,
    flows: Flows,
    centres: Centres,
    neighbours: Union[Neighbourhood, csr_matrix, None],
    rules: ScopeRules,
    measures: Sequence[tuple[str, str]],
    policy: Optional[Policy] = None,
    times: Optional[TravelTimes] = None,
    floor: float = 0.0,
    progress: Progress = silent,
) -> dict[tuple[str, str], PreparedScope]:
    """As :func:`prepare_scope` for several pairs of measures (of the minimum, of the maximum), which replace the rules'.

    What does not hang on the measures is done once, and so is each scope that several pairs share.
    """
    if not flows.units.equals(units.codes):
        raise ValueError("flows and units are not in the same order")
    if rules.needs_neighbours and neighbours is None:
        raise ValueError("contiguity and enclaves need neighbours")
    beside = neighbours if isinstance(neighbours, Neighbourhood) else Neighbourhood(neighbours, neighbours)
    size, areas = len(units), centres.names.index
    area_of = pd.Series(areas.get_indexer(centres.area_of), index=centres.area_of.index)
    area_of = area_of.reindex(units.codes, fill_value=-1).to_numpy()
    residents, notes = resident_workers(units, flows)
    exchange = exchange_with(flows, residents, area_of, len(areas))
    progress(0.2)
    centre_units = np.flatnonzero(area_of >= 0)
    seeds = keys_of(area_of[centre_units], centre_units, size)
    fastest = times.to_centres(area_of) if times is not None else None
    barred, said = barred_pairs(units, area_of, len(areas), rules, fastest)
    notes += [*(times.notes if times is not None else ()), *beside.notes, *said]
    people = units.table[columns.POPULATION].fillna(0).to_numpy(dtype=float)

    build = SideBuilder(flows, residents, exchange, area_of, seeds, beside, barred, rules, floor, {})
    prepared = {}
    for number, (inner, outer) in enumerate(measures):
        step = part(progress, 0.2 + 0.8 * number / len(measures), 0.2 + 0.8 * (number + 1) / len(measures))
        owner = None
        if rules.assignment == "largest":
            owner = build.owners(outer, floor if inner == outer else 0.0, part(step, 0, 0.3))
        maximum = build.side(outer, outer, owner, part(step, 0.3, 0.7))
        prepared[inner, outer] = PreparedScope(
            units=units,
            flows=flows,
            centres=centres,
            rules=replace(rules, measure=inner, max_measure=outer),
            residents=residents,
            exchange=exchange,
            area_of=area_of,
            seeds=seeds,
            borders=beside.borders,
            barred=barred,
            owner=owner,
            minimum=build.side(inner, outer, owner, part(step, 0.7, 1)),
            maximum=maximum,
            policy=policy if policy is not None else no_policy(),
            times=fastest,
            floor=floor,
            notes=(*centres.notes, *flows.notes, *notes),
            people=people,
        )
    progress(1.0)
    return prepared


def delineate_scope(
    units: Units,
    flows: Flows,
    centres: Centres,
    neighbours: Union[Neighbourhood, csr_matrix, None],
    rules: ScopeRules,
    progress: Progress = silent,
    policy: Optional[Policy] = None,
    times: Optional[TravelTimes] = None,
) -> Plan:
    """Give every central city its minimum and maximum scope, by the rules at the head of this module.

    Parameters
    ----------
    neighbours : in the order of ``units.codes``; only needed for contiguity and enclaves

    Examples
    --------
    Of 100 people in each place 20 commute from ``b`` to the centre ``a``, 8 from ``c`` and 2 from ``d``.

    >>> from shapely.geometry import box
    >>> from multipolar.engine.flows.matrix import flow_matrix
    >>> from multipolar.engine.plan.centres import centres_from_codes
    >>> from multipolar.engine.units.table import units_table
    >>> units = units_table(list("abcd"), [box(n, 0, n + 1, 1) for n in range(4)])
    >>> to_a, at_home = [20, 8, 2], [100, 80, 92, 98]
    >>> flows = flow_matrix([*"bcd", *"abcd"], [*"aaa", *"abcd"], [*to_a, *at_home], units.codes)
    >>> rules = ScopeRules(min_share=15, max_share=5, contiguous=False, enclaves=False)
    >>> plan = delineate_scope(units, flows, centres_from_codes("a", units), None, rules)
    >>> plan.members[["unit_id", "role", "share"]].values.tolist()
    [['a', 'centre', 100.0], ['b', 'minimum', 20.0], ['c', 'maximum', 8.0]]
    """
    floor = min(rules.min_share, rules.max_share)
    ready = prepare_scope(units, flows, centres, neighbours, rules, policy, times, floor, part(progress, 0, 0.8))
    plan = ready.plan(progress=part(progress, 0.8, 1))
    progress(1.0)
    return plan


def _members_table(ready: PreparedScope, scopes: Scopes, progress: Progress) -> pd.DataFrame:
    from .evidence import evidence_of

    keys = scopes.maximum
    size = len(ready.units)
    area, unit = pairs_of(keys, size)
    role = ready.roles(scopes)[columns.ROLE].to_numpy()
    evidence = evidence_of(ready, scopes, keys, role, progress)
    table = ready.units.table.iloc[unit]
    members = pd.DataFrame(
        {
            columns.AREA_ID: ready.centres.names.index[area],
            columns.AREA_NAME: ready.centres.names.to_numpy()[area],
            columns.UNIT_ID: ready.units.codes[unit],
            columns.UNIT_NAME: table[columns.UNIT_NAME].to_numpy(),
            columns.ROLE: role,
            columns.SHARE: evidence.pop(columns.SHARE),
            columns.FLOW: evidence.pop(columns.FLOW),
            columns.BASIS: evidence.pop(columns.BASIS),
            columns.POPULATION: table[columns.POPULATION].to_numpy(),
            columns.N_AREAS: np.bincount(unit, minlength=size)[unit],
            **{name: evidence[name] for name in evidence},
        }
    )
    rank = {CENTRE: 0, MINIMUM: 1, MAXIMUM: 2}
    order = np.lexsort((unit, np.array([rank[value] for value in role], dtype=int), area))
    return members.iloc[order].reset_index(drop=True)


def _limit_notes(ready: PreparedScope, scopes: Scopes) -> list[Note]:
    """What limits to the size of areas, and decisions, have done."""
    notes = []
    names = ready.centres.names
    if ready.rules.area_max_population is not None:
        outer = scopes.max_threshold > scopes.max_share
        raised = outer | (scopes.min_threshold > scopes.min_share)  # by measures of their own each scope has its limit
        values = np.where(outer, scopes.max_threshold, scopes.min_threshold)[raised]
        shown = [
            f"{name} {value:.1f} %" if np.isfinite(value) else f"{name} ∞" for name, value in zip(names[raised], values)
        ]
        notes.append(
            note(
                "Areas whose threshold rose so that they have at most {limit:.0f} people: {count} ({first}).",
                limit=ready.rules.area_max_population,
                count=int(raised.sum()),
                first=first_of(shown) or "-",
            )
        )
        others = np.setdiff1d(scopes.maximum, ready.seeds) // len(ready.units)
        bare = raised & (np.bincount(others, minlength=len(names)) == 0)
        if bare.any():
            notes.append(
                note(
                    "Areas in which nothing but the central city has room: {count} ({first}).",
                    count=int(bare.sum()),
                    first=first_of(list(names[bare])),
                )
            )
        over = ready._people_in(ready.seeds) > ready.rules.area_max_population
        if over.any():
            notes.append(
                note(
                    "Central cities that have more people by themselves: {count} ({first}).",
                    count=int(over.sum()),
                    first=first_of(list(names[over])),
                )
            )
    if not scopes.formed.all():
        notes.append(
            note(
                "Areas with fewer than {limit:.0f} people, not formed: {count} ({first}).",
                limit=ready.rules.area_min_population,
                count=int((~scopes.formed).sum()),
                first=first_of(list(names[~scopes.formed])),
            )
        )
    if len(ready.policy):
        idle = ~scopes.formed[ready.policy.area] & (ready.policy.area >= 0)
        notes.append(
            note(
                "Decisions applied: {count}; without effect, since their area is not formed: {idle}.",
                count=int((~idle).sum()),
                idle=int(idle.sum()),
            )
        )
    return notes


def _areas_table(ready: PreparedScope, scopes: Scopes) -> pd.DataFrame:
    parts = []
    for scope, keys in ((MINIMUM, scopes.minimum), (MAXIMUM, scopes.maximum)):
        table = area_statistics(keys, len(ready.centres), ready.units, ready.flows, ready.residents)
        table.insert(0, columns.AREA_ID, ready.centres.names.index)
        table.insert(1, columns.AREA_NAME, ready.centres.names.to_numpy())
        table.insert(2, columns.SCOPE, scope)
        parts.append(table[scopes.formed])
    areas = pd.concat(parts, ignore_index=True)
    return areas.sort_values([columns.AREA_ID, columns.SCOPE], ascending=[True, False]).reset_index(drop=True)


def _summary(units: Units, members: pd.DataFrame) -> list[Note]:
    inside = units.codes.isin(members[columns.UNIT_ID])
    people = units.table[columns.POPULATION]
    notes = [
        note(
            "Areas: {areas}. Units in at least one: {inside} of {units}; in several: {overlap}.",
            areas=members[columns.AREA_ID].nunique(),
            inside=int(inside.sum()),
            units=len(units),
            overlap=int(members.loc[members[columns.N_AREAS] > 1, columns.UNIT_ID].nunique()),
        )
    ]
    if people.notna().any():
        notes.append(
            note(
                "People in the areas: {inside:.0f}; outside: {outside:.0f}.",
                inside=float(people[inside].sum()),
                outside=float(people[~inside].sum()),
            )
        )
    enclaves = sorted(set(members.loc[members[columns.BASIS] == "enclave", columns.UNIT_ID]))
    if enclaves:
        notes.append(note("Surrounded units added: {count} ({first}).", count=len(enclaves), first=first_of(enclaves)))
    blank = units.table.loc[inside & people.isna().to_numpy(), columns.UNIT_NAME]
    if len(blank) and people.notna().any():
        notes.append(
            note(
                "Members without a population, so that their areas have none: {count} ({first}).",
                count=len(blank),
                first=first_of(list(blank)),
            )
        )
    only_centre = members.groupby(columns.AREA_ID)[columns.ROLE].agg(lambda roles: set(roles) == {CENTRE})
    names = members.groupby(columns.AREA_ID)[columns.AREA_NAME].first()
    alone = names[only_centre]
    if len(alone):
        notes.append(
            note(
                "Central cities without surroundings: {count} ({first}).", count=len(alone), first=first_of(list(alone))
            )
        )
    return notes


def scope_table(plan: Plan) -> pd.DataFrame:
    """The plan in the shape of the founding document's Table 1; see :func:`surroundings_table`."""
    return surroundings_table(plan.members, plan.areas, plan.regions)


def surroundings_table(members: pd.DataFrame, areas: pd.DataFrame, regions: pd.Series) -> pd.DataFrame:
    """One row per central city, from the tables of a :class:`Plan` (their index does not matter).

    Columns ``region, central_city, surrounding_minimum, population_minimum, surrounding_maximum, population_maximum``.
    ``surrounding_maximum`` lists what the maximum has beyond the minimum; both populations include the central city.
    """
    people = areas.pivot(index=columns.AREA_ID, columns=columns.SCOPE, values=columns.POPULATION)
    rows = []
    for area, mine in members.groupby(columns.AREA_ID, sort=True):
        names = {role: sorted(own[columns.UNIT_NAME]) for role, own in mine.groupby(columns.ROLE)}
        rows.append(
            {
                columns.AREA_ID: area,
                columns.REGION: regions[area],
                columns.CENTRAL_CITY: mine[columns.AREA_NAME].iloc[0],
                columns.SURROUNDING_MINIMUM: ", ".join(names.get(MINIMUM, [])),
                columns.POPULATION_MINIMUM: people.at[area, MINIMUM],
                columns.SURROUNDING_MAXIMUM: ", ".join(names.get(MAXIMUM, [])),
                columns.POPULATION_MAXIMUM: people.at[area, MAXIMUM],
            }
        )
    table = pd.DataFrame(rows).sort_values([columns.REGION, columns.AREA_ID], kind="stable")
    return table.drop(columns=columns.AREA_ID).reset_index(drop=True)
