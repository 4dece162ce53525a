"""What people decide against the rules, or to be safe from them: applied last, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ..codes import code_column, join_report
from ..errors import InputError, first_of, template
from ..options import POLICY_ROLES
from ..types import Array
from ..units.table import Units
from .centres import Centres
from .memberships import contains

INCLUDE, TO_MINIMUM, TO_MAXIMUM, EXCLUDE, LOCK = POLICY_ROLES


@dataclass(frozen=True)
class Policy:
    """Decisions as parallel arrays, sorted by unit and area, none twice.

    ``role``: ``include`` the unit is in the area at least by its maximum scope; ``minimum`` in the minimum (and so in the
    maximum); ``maximum`` in the maximum, not in the minimum; ``exclude`` in neither; ``lock`` in this area (as
    ``include``) and in no other. ``area`` -1: every area, only with ``exclude``. ``one_area``: a unit belongs to one area
    only, so that every inclusion works like ``lock``.
    """

    unit: Array
    area: Array
    role: Array
    reason: Array
    one_area: bool = False

    def __len__(self) -> int:
        return len(self.unit)

    def applied(self, minimum: Array, maximum: Array, seeds: Array, units: int, areas: int) -> tuple[Array, Array]:
        """Keys of the two scopes after the decisions."""
        if not len(self):
            return minimum, maximum
        everywhere = (np.arange(areas)[:, None] * units + self.unit[self.area < 0]).ravel()
        excluded = np.concatenate((self._keys(self._is(EXCLUDE) & (self.area >= 0), units), everywhere))
        for_one = self._locks()
        moved = np.isin(maximum % units, self.unit[for_one]) & ~np.isin(maximum, self._keys(for_one, units))
        moved &= ~contains(seeds, maximum)
        taken_out = np.union1d(excluded, maximum[moved])
        into = self._keys(self.role != EXCLUDE, units)
        minimum = np.union1d(minimum, self._keys(self._is(TO_MINIMUM), units))
        minimum = np.setdiff1d(minimum, np.union1d(taken_out, self._keys(self._is(TO_MAXIMUM), units)))
        return np.union1d(minimum, seeds), np.union1d(np.setdiff1d(np.union1d(maximum, into), taken_out), seeds)

    def reasons(self, keys: Array, units: int) -> list[str | None]:
        """The reason recorded for each of ``keys``, None without a decision.

        What locks a unit to an area, or excludes it from all, is the reason for all its pairs.
        """
        exact = dict(zip(self._keys(self.area >= 0, units).tolist(), self.reason[self.area >= 0]))
        wide = (self.area < 0) | self._locks()
        general = dict(zip(self.unit[wide].tolist(), self.reason[wide]))
        return [exact.get(key, general.get(key % units)) for key in keys.tolist()]

    def _locks(self) -> Array:
        return self._is(LOCK) | (self.one_area & (self.role != EXCLUDE))

    def _is(self, role: str) -> Array:
        return self.role == role

    def _keys(self, chosen: Array, units: int) -> Array:
        return self.area[chosen] * units + self.unit[chosen]


def no_policy() -> Policy:
    """No decision."""
    return Policy(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, object), np.zeros(0, object))


def policy_table(
    unit_codes: Iterable[Any],
    area_codes: Iterable[Any],
    roles: Iterable[Any],
    reasons: Iterable[Any],
    units: Units,
    centres: Centres,
    label: str = "POLICY",
    one_area: bool = False,
) -> Policy:
    """Read decisions; anything that cannot be carried out as it stands is refused.

    Raises
    ------
    InputError
        for codes that are no units or areas, roles that are none, missing reasons, decisions that contradict each other
        (``one_area``: also two inclusions of a unit) or the central cities, and decisions that occur twice.
    """
    unit, area = code_column(unit_codes), code_column(area_codes)
    role = np.array([str(value).strip().lower() if value is not None else "" for value in roles], dtype=object)
    reason = np.array([_clean(value) for value in reasons], dtype=object)
    rows = np.arange(1, len(unit) + 1)
    _refuse_roles(role, label)
    _refuse_rows(
        rows[pd.isna(unit)],
        template("Decisions without a unit: rows {first}."),
        template("Write the unit's code."),
        label,
    )
    _refuse_unknown(unit, units.codes, label, units.label)
    everywhere = pd.isna(area)
    _refuse_rows(
        rows[everywhere & (role != EXCLUDE)],
        template("Decisions without an area: rows {first}."),
        template(
            "Write the code of the area's central city; only an exclusion may do without, then it is from every area."
        ),
        label,
    )
    _refuse_unknown(area[~everywhere], centres.names.index, label, "CENTRES")
    _refuse_rows(
        rows[reason == ""],
        template("Decisions without a reason: rows {first}."),
        template("Record who decided what, and why: the plan shows it."),
        label,
    )
    numbers = np.where(everywhere, -1, centres.names.index.get_indexer(area))
    policy = Policy(units.codes.get_indexer(unit).astype(np.int64), numbers.astype(np.int64), role, reason)
    order = np.lexsort((policy.area, policy.unit))
    policy = Policy(policy.unit[order], policy.area[order], policy.role[order], policy.reason[order], one_area)
    _refuse_contradictions(policy, units, centres, label, one_area)
    return policy


def _clean(value: Any) -> str:
    return (
        "" if value is None or value is pd.NA or (isinstance(value, float) and np.isnan(value)) else str(value).strip()
    )


def _refuse_roles(role: Array, label: str) -> None:
    unknown = sorted({value or "-" for value in role if value not in POLICY_ROLES})
    if unknown:
        raise InputError(
            "Roles that are none: {first}.",
            where=label,
            fix="Write one of: {roles}.",
            first=first_of(unknown),
            roles=", ".join(POLICY_ROLES),
        )


def _refuse_rows(rows: Array, what: str, fix: str, label: str) -> None:
    if len(rows):
        raise InputError(what, where=label, fix=fix, first=first_of(list(rows)))


def _refuse_unknown(codes: Array, known: pd.Index, label: str, other: str) -> None:
    report = join_report(set(codes), known, label, other)
    if report.only_in_table:
        raise InputError(
            "Codes of decisions that are none of {other}: {count} ({first}).",
            where=label,
            fix="Mend the codes; an area has the code of its central city. Leading zeros count.",
            other=other,
            count=len(report.only_in_table),
            first=first_of(report.only_in_table),
        )


def _refuse_contradictions(policy: Policy, units: Units, centres: Centres, label: str, one_area: bool) -> None:
    own = centres.names.index.get_indexer(centres.area_of.reindex(units.codes))
    conflicts: list[str] = []
    frame = pd.DataFrame({"unit": policy.unit, "area": policy.area, "role": policy.role})
    for unit, mine in frame.groupby("unit"):
        into = mine[mine["role"] != EXCLUDE]
        out = mine[mine["role"] == EXCLUDE]
        alone = len(into) > 1 and (one_area or (into["role"] == LOCK).any())
        both = len(into) and ((out["area"] < 0).any() or out["area"].isin(into["area"]).any())
        centre_out = own[unit] >= 0 and out["area"].isin([own[unit], -1]).any()
        centre_in = own[unit] >= 0 and ((into["area"] == own[unit]) & (into["role"] != LOCK)).any()
        centre_moved = own[unit] >= 0 and one_area and (into["area"] != own[unit]).any()
        if mine["area"].duplicated().any() or alone or both or centre_out or centre_in or centre_moved:
            conflicts.append(f"{units.codes[unit]}: {', '.join(_row_text(row, centres) for row in mine.itertuples())}")
    if conflicts:
        raise InputError(
            "Decisions that contradict each other, occur twice, or move a central city: {count} ({first}).",
            where=label,
            fix="Leave one decision per unit and area; a locked unit belongs to one area, a central city to its own.",
            count=len(conflicts),
            first="; ".join(conflicts[:10]),
        )


def _row_text(row: Any, centres: Centres) -> str:
    return f"{row.role} {'*' if row.area < 0 else centres.names.index[row.area]}"
