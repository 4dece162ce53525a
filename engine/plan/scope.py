"""Minimum and maximum scope of urban areas.

Source: Min et al. (2022), Korea Research Institute for Human Settlements: each central city has a minimum surrounding
area (strong tie) and a maximum one (weaker tie), the minimum inside the maximum; areas may overlap.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix

from .. import columns
from ..errors import InputError, Note, first_of, note
from ..flows.matrix import Flows
from ..flows.shares import Ties, resident_workers, strongest, ties_to
from ..grid.cells import find
from ..options import ASSIGNMENTS
from ..progress import Progress, silent
from ..types import Array
from ..units.table import Units
from .centres import Centres, centre_regions
from .memberships import connected_part, contains, enclosed, keys_of, pairs_of
from .statistics import area_statistics

CENTRE, MINIMUM, MAXIMUM = "centre", "minimum", "maximum"


@dataclass(frozen=True)
class ScopeRules:
    """Thresholds in percent of a unit's resident workers (or outgoing flow).

    ``assignment``: ``overlap`` lets a unit belong to every area it is tied to; ``largest`` gives it to the area with
    the largest share (then flow, then lower code) and keeps central cities out of other areas.
    """

    min_share: float = 15.0
    max_share: float = 5.0
    assignment: str = "overlap"
    contiguous: bool = True
    enclaves: bool = True

    def __post_init__(self) -> None:
        for name, share in (("MIN_SHARE", self.min_share), ("MAX_SHARE", self.max_share)):
            if not 0 < share <= 100:
                raise InputError(
                    "{value} is not a share: it must be above 0 and at most 100 percent.", where=name, value=share
                )
        if self.min_share < self.max_share:
            raise InputError(
                "The minimum scope asks for {low:g} %, less than the {high:g} % of the maximum scope.",
                where="MIN_SHARE, MAX_SHARE",
                fix="The minimum scope is the stronger tie: give it the larger share.",
                low=self.min_share,
                high=self.max_share,
            )
        if self.assignment not in ASSIGNMENTS:
            raise InputError("{value} is not one of overlap, largest.", where="ASSIGNMENT", value=self.assignment)


@dataclass(frozen=True)
class Plan:
    """Central cities with their scopes.

    ``members`` one row per area and unit: ``area_id, area_name, unit_id, unit_name, role, share, flow, basis,
    population, n_areas``; ``areas`` one row per area and scope: ``area_id, area_name, scope, units, population,
    flow_internal, self_containment_supply, self_containment_demand``; ``regions`` area id -> region.
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


def delineate_scope(
    units: Units,
    flows: Flows,
    centres: Centres,
    neighbours: Optional[csr_matrix],
    rules: ScopeRules,
    progress: Progress = silent,
) -> Plan:
    """Give every central city its minimum and maximum scope.

    Rules in this order, for each scope: threshold on the share, the part that contains the centre, enclaves; then the
    minimum is joined into the maximum.

    Parameters
    ----------
    neighbours : common borders in the order of ``units.codes``; only needed for contiguity and enclaves
    """
    if not flows.units.equals(units.codes):
        raise ValueError("flows and units are not in the same order")
    size = len(units)
    areas = centres.names.index
    area_of = pd.Series(areas.get_indexer(centres.area_of), index=centres.area_of.index)
    area_of = area_of.reindex(units.codes, fill_value=-1).to_numpy()
    residents, notes = resident_workers(units, flows)
    ties = ties_to(flows, residents, area_of, len(areas))
    centre_units = np.flatnonzero(area_of >= 0)
    seeds = keys_of(area_of[centre_units], centre_units, size)
    progress(0.2)

    chosen = _may_belong(ties, area_of, rules.assignment)
    pairs = ties.area * size + ties.unit
    scopes = []
    for threshold in (rules.min_share, rules.max_share):
        keys = np.union1d(pairs[chosen & (ties.share >= threshold)], seeds)
        scopes.append(connected_part(keys, seeds, neighbours) if rules.contiguous else keys)
    if rules.enclaves:
        may_join = _free_to_join(scopes[1], size, rules.assignment)
        scopes = [np.union1d(keys, enclosed(keys, neighbours, may_join)) for keys in scopes]
    minimum, maximum = scopes
    maximum = np.union1d(maximum, minimum)
    progress(0.8)

    members = _members_table(units, centres, flows, ties, seeds, minimum, maximum, rules)
    areas_table = _areas_table(units, flows, residents, centres, minimum, maximum)
    notes += _summary(units, members)
    progress(1.0)
    return Plan(members, areas_table, centre_regions(centres, units), rules, (*centres.notes, *flows.notes, *notes))


def _may_belong(ties: Ties, area_of: Array, assignment: str) -> Array:
    """Which ties may become memberships: not a centre's to itself; with ``largest`` one per unit, and none of a centre."""
    if assignment == "overlap":
        return area_of[ties.unit] != ties.area
    chosen = np.zeros(len(ties.unit), dtype=bool)
    chosen[strongest(ties, area_of[ties.unit] < 0)] = True
    return chosen


def _free_to_join(maximum: Array, size: int, assignment: str) -> Callable[[Array], Array]:
    """Enclaves join any area that surrounds them; with ``largest`` not when another area has claimed them."""
    if assignment == "overlap":
        return lambda keys: np.ones(len(keys), dtype=bool)
    owner = np.full(size, -1)
    area, unit = pairs_of(maximum, size)
    owner[unit] = area
    return lambda keys: (owner[keys % size] < 0) | (owner[keys % size] == keys // size)


def _members_table(
    units: Units,
    centres: Centres,
    flows: Flows,
    ties: Ties,
    seeds: Array,
    minimum: Array,
    maximum: Array,
    rules: ScopeRules,
) -> pd.DataFrame:
    size = len(units)
    area, unit = pairs_of(maximum, size)
    is_centre, in_minimum = contains(seeds, maximum), contains(minimum, maximum)
    position, tied = find(ties.area * size + ties.unit, maximum)
    share = np.where(tied, ties.share[position], 0.0) if len(ties.share) else np.zeros(len(maximum))
    flow = np.where(tied, ties.flow[position], 0.0) if len(ties.flow) else np.zeros(len(maximum))
    if not flows.has_diagonal:  # how many work where they live is unknown
        share, flow = np.where(is_centre, np.nan, share), np.where(is_centre, np.nan, flow)
    threshold = np.where(in_minimum, rules.min_share, rules.max_share)
    table = units.table.iloc[unit]
    role = np.select([is_centre, in_minimum], [CENTRE, MINIMUM], MAXIMUM)
    members = pd.DataFrame(
        {
            columns.AREA_ID: centres.names.index[area],
            columns.AREA_NAME: centres.names.to_numpy()[area],
            columns.UNIT_ID: units.codes[unit],
            columns.UNIT_NAME: table[columns.UNIT_NAME].to_numpy(),
            columns.ROLE: role,
            columns.SHARE: share,
            columns.FLOW: flow,
            columns.BASIS: np.select([is_centre, share >= threshold], [centres.basis, "share"], "enclave"),
            columns.POPULATION: table[columns.POPULATION].to_numpy(),
            columns.N_AREAS: np.bincount(unit, minlength=size)[unit],
        }
    )
    rank = {CENTRE: 0, MINIMUM: 1, MAXIMUM: 2}
    order = np.lexsort((unit, np.array([rank[value] for value in role]), area))
    return members.iloc[order].reset_index(drop=True)


def _areas_table(
    units: Units, flows: Flows, residents: Array, centres: Centres, minimum: Array, maximum: Array
) -> pd.DataFrame:
    parts = []
    for scope, keys in ((MINIMUM, minimum), (MAXIMUM, maximum)):
        table = area_statistics(keys, len(centres), units, flows, residents)
        table.insert(0, columns.AREA_ID, centres.names.index)
        table.insert(1, columns.AREA_NAME, centres.names.to_numpy())
        table.insert(2, columns.SCOPE, scope)
        parts.append(table)
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
    for area, part in members.groupby(columns.AREA_ID, sort=True):
        names = {role: sorted(own[columns.UNIT_NAME]) for role, own in part.groupby(columns.ROLE)}
        rows.append(
            {
                columns.AREA_ID: area,
                columns.REGION: regions[area],
                columns.CENTRAL_CITY: part[columns.AREA_NAME].iloc[0],
                columns.SURROUNDING_MINIMUM: ", ".join(names.get(MINIMUM, [])),
                columns.POPULATION_MINIMUM: people.at[area, MINIMUM],
                columns.SURROUNDING_MAXIMUM: ", ".join(names.get(MAXIMUM, [])),
                columns.POPULATION_MAXIMUM: people.at[area, MAXIMUM],
            }
        )
    table = pd.DataFrame(rows).sort_values([columns.REGION, columns.AREA_ID], kind="stable")
    return table.drop(columns=columns.AREA_ID).reset_index(drop=True)
