"""A plan's memberships as groups of units, so that whatever is known of units can be had for its areas."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix

from .. import columns
from ..codes import code_column, join_report
from ..errors import InputError, Note, first_of, note
from ..types import Array

WHOLE = "area"  # scope of an area that has only one
_OUTSIDE = "outside"
_SCOPES = {"minimum": ("centre", "minimum"), "maximum": ("centre", "minimum", "maximum")}


@dataclass(frozen=True)
class Groups:
    """Groups of units: for a plan two per area, its minimum and its maximum scope; for other delineations one, ``area``.

    ``table`` has a row per group: ``area_id, area_name, scope, units``; ``matrix`` (groups x units) is 1 where a unit
    belongs to a group. Groups may overlap. ``codes`` are the units in text order.
    """

    table: pd.DataFrame
    matrix: csr_matrix
    codes: pd.Index
    notes: tuple[Note, ...] = ()

    def __len__(self) -> int:
        return len(self.table)

    def sums(self, values: Array) -> Array:
        """Per group the sum of a quantity of units (in the order of ``codes``); NaN where a member's is unknown."""
        known = np.where(np.isnan(values), 0.0, values)
        unknown = self.matrix @ np.isnan(values).astype(float)
        return np.where(unknown > 0, np.nan, self.matrix @ known)

    def members(self, group: int) -> pd.Index:
        """Codes of the units of a group."""
        return self.codes[self.matrix.indices[self.matrix.indptr[group] : self.matrix.indptr[group + 1]]]


def plan_groups(
    area_ids: Iterable[Any],
    area_names: Iterable[Any],
    unit_ids: Iterable[Any],
    roles: Iterable[Any],
    codes: pd.Index,
    label: str = "MEMBERS",
    units_label: str = "UNITS",
) -> Groups:
    """Groups from the rows of a members layer.

    Roles ``centre``, ``minimum`` and ``maximum`` make two groups an area, the maximum with the minimum in it; any other
    role makes the unit a member of its area; ``outside`` or a missing area makes it none. Rows that occur twice count
    once.

    Raises
    ------
    InputError
        for a unit without code, members of which none is a unit, roles of both kinds, or no member at all.
    """
    rows = pd.DataFrame(
        {
            "area": code_column(area_ids),
            "name": code_column(area_names),
            "unit": code_column(unit_ids),
            "role": code_column(roles),
        }
    )
    rows = rows[rows["area"].notna() & (rows["role"] != _OUTSIDE)]
    if not len(rows):
        raise InputError("No unit belongs to an area.", where=label, fix="Choose the members layer of a delineation.")
    if rows["unit"].isna().any():
        raise InputError(
            "Members without a unit code: {count}.",
            where=label,
            fix="Choose the members layer as the delineation made it.",
            count=int(rows["unit"].isna().sum()),
        )
    scoped = rows["role"].isin(_SCOPES["maximum"])
    if scoped.any() and not scoped.all():
        raise InputError(
            "The roles {first} do not go together with centre, minimum and maximum.",
            where=label,
            fix="Choose the members layer of one delineation.",
            first=first_of(sorted({str(role) for role in rows.loc[~scoped, "role"]})),
        )
    codes = codes.sort_values()
    report = join_report(set(rows["unit"]), codes, label, units_label)
    report.require_match()
    names = rows.dropna(subset=["name"]).sort_values(["area", "name"]).groupby("area")["name"].first()
    scopes = _SCOPES if scoped.all() else {WHOLE: ()}
    rows = rows[rows["unit"].isin(codes)]
    areas = sorted(set(rows["area"]))
    table = pd.DataFrame(
        [(area, names.get(area, area), scope) for area in areas for scope in scopes],
        columns=[columns.AREA_ID, columns.AREA_NAME, columns.SCOPE],
    )
    group, unit = [], []
    for number, accepted in enumerate(scopes.values()):
        mine = rows[rows["role"].isin(accepted)] if accepted else rows
        group.append(pd.Index(areas).get_indexer(mine["area"]) * len(scopes) + number)
        unit.append(codes.get_indexer(mine["unit"]))
    key = np.unique(np.concatenate(group) * len(codes) + np.concatenate(unit))
    matrix = csr_matrix((np.ones(len(key)), np.divmod(key, len(codes))), shape=(len(table), len(codes)))
    table[columns.UNITS] = np.diff(matrix.indptr)
    notes = report.notes if report.only_in_table else []  # a unit in no area is no defect
    notes += [
        note("{table}: areas: {areas}, groups of units: {groups}.", table=label, areas=len(areas), groups=len(table))
    ]
    return Groups(table, matrix, codes, tuple(notes))
