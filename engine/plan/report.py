"""A plan as people read it: what each area holds, and what its members rest on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Optional

import pandas as pd

from .. import columns
from ..codes import code_column
from ..errors import InputError, first_of
from ..numbers import number_column
from .scope import CENTRE, MAXIMUM, MINIMUM, surroundings_table

MEMBER_COLUMNS = (
    columns.AREA_ID,
    columns.AREA_NAME,
    columns.UNIT_ID,
    columns.UNIT_NAME,
    columns.ROLE,
    columns.SHARE,
    columns.FLOW,
    columns.BASIS,
    columns.POPULATION,
    columns.N_AREAS,
)
AREA_COLUMNS = (
    columns.AREA_ID,
    columns.AREA_NAME,
    columns.SCOPE,
    columns.UNITS,
    columns.POPULATION,
    columns.FLOW_INTERNAL,
    columns.SELF_CONTAINMENT_SUPPLY,
    columns.SELF_CONTAINMENT_DEMAND,
)
_NUMBERS = (
    columns.SHARE,
    columns.FLOW,
    columns.POPULATION,
    columns.N_AREAS,
    columns.RANK,
    columns.THRESHOLD,
    columns.UNITS,
    columns.FLOW_INTERNAL,
    columns.SELF_CONTAINMENT_SUPPLY,
    columns.SELF_CONTAINMENT_DEMAND,
)
_RANK = {CENTRE: 0, MINIMUM: 1, MAXIMUM: 2}


@dataclass(frozen=True)
class AreaReport:
    """One area: a row per scope (``minimum``, ``maximum``), its members by role and falling share, and what else is told
    of it: title -> table."""

    area_id: str
    name: str
    scopes: pd.DataFrame
    members: pd.DataFrame
    extras: Mapping[str, pd.DataFrame]


@dataclass(frozen=True)
class PlanReport:
    """All areas by name; ``table`` in the shape of Table 1; ``overlaps`` the units in several areas with their areas."""

    table: pd.DataFrame
    areas: tuple[AreaReport, ...]
    overlaps: pd.DataFrame
    units: int


def plan_report(
    members: pd.DataFrame,
    areas: pd.DataFrame,
    extras: Optional[Mapping[str, pd.DataFrame]] = None,
    labels: tuple[str, str] = ("MEMBERS", "AREAS"),
) -> PlanReport:
    """Gather a plan's two layers for reading.

    Parameters
    ----------
    members, areas : rows of the layers that ``delineate_scope`` describes (columns ``MEMBER_COLUMNS``, ``AREA_COLUMNS``;
        the areas' ``region`` where there is one)
    extras : title -> table with a column ``area_id``: scenarios, indicators, decisions

    Raises
    ------
    InputError
        for missing columns, layers without features, roles or scopes that are none of a plan's, areas without both scopes,
        and layers of two different plans.
    """
    members = _checked(members, MEMBER_COLUMNS, labels[0])
    areas = _checked(areas, AREA_COLUMNS, labels[1])
    _require_known(members[columns.ROLE], _RANK, labels[0])
    _require_known(areas[columns.SCOPE], {MINIMUM: 0, MAXIMUM: 1}, labels[1])
    _require_one_plan(members, areas, labels)
    _require_both_scopes(areas, labels[1])
    tables = {title: _by_area(table, title) for title, table in (extras or {}).items()}
    if columns.REGION not in areas:
        areas[columns.REGION] = ""
    regions = areas.groupby(columns.AREA_ID)[columns.REGION].first().fillna("").astype(str)
    members = members.assign(_rank=members[columns.ROLE].map(_RANK)).sort_values(
        ["_rank", columns.SHARE, columns.UNIT_ID], ascending=[True, False, True], kind="stable"
    )
    members = members.drop(columns="_rank")
    reports = []
    for area_id, part in areas.sort_values([columns.AREA_NAME, columns.AREA_ID]).groupby(columns.AREA_ID, sort=False):
        own = {
            title: table.loc[table[columns.AREA_ID] == area_id].drop(columns=columns.AREA_ID).reset_index(drop=True)
            for title, table in tables.items()
        }
        reports.append(
            AreaReport(
                str(area_id),
                str(part[columns.AREA_NAME].iloc[0]),
                part.set_index(columns.SCOPE).reindex([MINIMUM, MAXIMUM]),
                members[members[columns.AREA_ID] == area_id].reset_index(drop=True),
                {title: table for title, table in own.items() if len(table)},
            )
        )
    return PlanReport(
        surroundings_table(members, areas, regions),
        tuple(reports),
        _overlaps(members),
        members[columns.UNIT_ID].nunique(),
    )


def _checked(table: pd.DataFrame, wanted: tuple[str, ...], label: str) -> pd.DataFrame:
    missing = [name for name in wanted if name not in table.columns]
    if missing:
        raise InputError(
            "Fields are missing: {names}.",
            where=label,
            fix="Choose the layer as “Minimum and maximum scope of urban areas” made it.",
            names=", ".join(missing),
        )
    if not len(table):
        raise InputError("The layer has no features.", where=label, fix="Choose a layer with a plan.")
    table = table.copy()
    for name in table.columns:
        if name in _NUMBERS:
            table[name] = number_column(table[name], f"{label}, {name}")
        elif name in wanted:
            table[name] = code_column(table[name])
    for name, code in ((columns.AREA_NAME, columns.AREA_ID), (columns.UNIT_NAME, columns.UNIT_ID)):
        if name in wanted:
            table[name] = table[name].where(table[name].notna(), table[code])
    return table


def _require_known(values: pd.Series, known: Mapping[str, int], label: str) -> None:
    strange = sorted({str(value) for value in values} - set(known))
    if strange:
        raise InputError(
            "{first} are none of {known}.",
            where=f"{label}, {values.name}",
            fix="Choose the layer as “Minimum and maximum scope of urban areas” made it.",
            first=first_of(strange),
            known=", ".join(known),
        )


def _require_one_plan(members: pd.DataFrame, areas: pd.DataFrame, labels: tuple[str, str]) -> None:
    left, right = set(members[columns.AREA_ID]), set(areas[columns.AREA_ID])
    if left != right:
        raise InputError(
            "The areas of the two layers differ: {first}.",
            where=", ".join(labels),
            fix="Choose members and areas of the same plan.",
            first=first_of(sorted(str(area) for area in left ^ right)),
        )


def _require_both_scopes(areas: pd.DataFrame, label: str) -> None:
    counts = areas.groupby(columns.AREA_ID)[columns.SCOPE].agg(["count", "nunique"])
    odd = counts.index[(counts != 2).any(axis=1)]
    if len(odd):
        raise InputError(
            "Areas that do not have a minimum and a maximum scope once each: {first}.",
            where=label,
            fix="Choose the layer as “Minimum and maximum scope of urban areas” made it.",
            first=first_of(list(odd)),
        )


def _by_area(table: pd.DataFrame, title: str) -> pd.DataFrame:
    if columns.AREA_ID not in table.columns:
        raise InputError(
            "There is no field “{name}”; there are: {fields}.",
            where=title,
            fix="Only tables that name the area of each row can be told by area.",
            name=columns.AREA_ID,
            fields=first_of(list(table.columns), 20),
        )
    return table.assign(**{columns.AREA_ID: code_column(table[columns.AREA_ID])})


def _overlaps(members: pd.DataFrame) -> pd.DataFrame:
    """Units in several areas: ``unit_id, unit_name`` and ``areas``, a tuple of (name, role) in the order of the names."""
    several = members[members.groupby(columns.UNIT_ID)[columns.AREA_ID].transform("nunique") > 1]
    rows = [
        (unit, part[columns.UNIT_NAME].iloc[0], tuple(sorted(zip(part[columns.AREA_NAME], part[columns.ROLE]))))
        for unit, part in several.groupby(columns.UNIT_ID)
    ]
    return pd.DataFrame(rows, columns=[columns.UNIT_ID, columns.UNIT_NAME, "areas"])
