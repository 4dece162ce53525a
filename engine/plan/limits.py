"""Who cannot be the surroundings of a centre: too many people, more than the centre has, too far away."""

from __future__ import annotations

from typing import Optional

import numpy as np

from .. import columns
from ..errors import InputError, Note, first_of, note
from ..types import Array
from ..units.table import Units
from .scoperules import ScopeRules

FREE, TOO_LARGE, TOO_FAR = 0, 1, 2


def barred_pairs(
    units: Units, area_of: Array, areas: int, rules: ScopeRules, fastest: Optional[tuple[Array, Array, Array]]
) -> tuple[Array, list[Note]]:
    """Step 1: per area and unit whether, and why, the unit cannot be surroundings; people unknown bar nobody."""
    barred = np.zeros((areas, len(units)), dtype=np.uint8)
    notes: list[Note] = []
    people = units.table[columns.POPULATION].to_numpy(dtype=float)
    outside = area_of != np.arange(areas)[:, None]
    if rules.needs_people and np.isnan(people).all():
        raise InputError(
            "Limits to size are set, but nobody knows how many people live in the units.",
            where="POPULATION_FIELD",
            fix="Choose the field with the population, or a population grid, or unset the limits.",
        )
    if rules.needs_people and np.isnan(people).any():
        notes.append(
            note(
                "Units without a population, which limits to size count as none: {count} ({first}).",
                count=int(np.isnan(people).sum()),
                first=first_of(list(units.codes[np.isnan(people)])),
            )
        )
    known = np.nan_to_num(people)
    if rules.member_max_population is not None:
        barred[:, known > rules.member_max_population] = TOO_LARGE
    if rules.smaller_only:
        inside = area_of >= 0
        centre = np.bincount(area_of[inside], weights=known[inside], minlength=areas)
        barred[(known > centre[:, None]) & (centre[:, None] > 0)] = TOO_LARGE
    large = (barred == TOO_LARGE) & outside
    if rules.member_max_population is not None or rules.smaller_only:
        units_out = np.flatnonzero(large.any(axis=0))
        notes.append(
            note(
                "Units too large to be surroundings of some or all centres: {count} ({first}).",
                count=len(units_out),
                first=first_of(list(units.table[columns.UNIT_NAME].iloc[units_out])) or "-",
            )
        )
    if rules.max_minutes is not None:
        if fastest is None:
            raise InputError(
                "A longest travel time is set, but no table of travel times.",
                where="MAX_MINUTES",
                fix="Choose the table, or unset the limit.",
            )
        far = np.ones(barred.shape, dtype=bool)
        keys, minutes, _ = fastest
        near = keys[minutes <= rules.max_minutes]
        far[near // len(units), near % len(units)] = False
        unknown = np.ones(barred.shape, dtype=bool)
        unknown[keys // len(units), keys % len(units)] = False
        barred[far & (barred == FREE)] = TOO_FAR
        notes.append(
            note(
                "Pairs of unit and centre within {limit:g} minutes: {near}; further: {far}; without a travel time, so left "
                "out: {unknown}.",
                limit=rules.max_minutes,
                near=int((~far & outside).sum()),
                far=int((far & ~unknown & outside).sum()),
                unknown=int((unknown & outside).sum()),
            )
        )
    return barred, notes
