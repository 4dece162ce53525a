"""Disparity between units year by year: indices, decomposition over nested groups, what each unit and area adds."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd

from ..errors import InputError, Note, first_of, note
from ..plan.groups import WHOLE, Groups
from ..progress import Progress, silent
from ..types import Array
from .inequality import (
    THEIL_L,
    THEIL_T,
    Decomposition,
    Nesting,
    contributions,
    decompose,
    group_table,
    indices,
    usable,
)
from .panel import divide

PER_HEAD, TOTAL = "per_head", "total"


@dataclass(frozen=True)
class YearOfDisparity:
    """One year. ``indices`` by name; ``mean`` of all; ``units`` that counted. ``theil_t`` and ``theil_l`` decomposed over
    the nesting, ``groups`` a frame per level (:func:`~.inequality.group_table`). Per unit, NaN where left out:
    ``relative`` (percent of the mean) and ``contribution`` to Theil's T.
    """

    year: Optional[int]
    units: int
    mean: float
    indices: dict[str, float]
    theil_t: Decomposition
    theil_l: Decomposition
    groups: tuple[pd.DataFrame, ...]
    relative: Array
    contribution: Array


def values_per_head(values: Array, people: Optional[Array], kind: str) -> Array:
    """Values (years x units) as amounts per head: as they are, or totals divided by people; NaN without people.

    Raises
    ------
    InputError
        for totals without people to divide them by.
    """
    if kind == PER_HEAD:
        return values
    if people is None:
        raise InputError(
            "Totals can only be compared per head, but no population is given.",
            where="VALUE_KIND",
            fix="Choose POPULATION_FIELD, or say that the values are per head.",
        )
    return divide(values, people)


def disparity_of_year(
    year: Optional[int], y: Array, people: Optional[Array], nested: Nesting, aversion: float
) -> YearOfDisparity:
    """Everything about one year; ``y`` per head, ``people`` None when every unit counts the same."""
    use = usable(y, people)
    weights = None if people is None else people[use]
    part = nested.part(use)
    size = np.ones(int(use.sum())) if weights is None else weights
    mean = float((y[use] * size).sum() / size.sum()) if use.any() else np.nan
    return YearOfDisparity(
        year,
        int(use.sum()),
        mean,
        indices(y, people, aversion),
        decompose(y[use], weights, part.groups, THEIL_T),
        decompose(y[use], weights, part.groups, THEIL_L),
        tuple(group_table(y, people, group, labels) for group, labels in zip(nested.groups, nested.labels)),
        np.where(use, 100 * divide(y, np.array(mean)), np.nan),
        contributions(y, people),
    )


def disparity(
    years: Sequence[Optional[int]],
    y: Array,
    people: Optional[Array],
    nested: Nesting,
    codes: pd.Index,
    aversion: float = 0.5,
    progress: Progress = silent,
) -> tuple[list[YearOfDisparity], list[Note]]:
    """All years of ``y`` (years x units) with the sentences on who was left out.

    Raises
    ------
    InputError
        when no unit counts in any year.
    """
    found = []
    for row, year in enumerate(years):
        progress(row / len(years))
        found.append(disparity_of_year(year, y[row], None if people is None else people[row], nested, aversion))
    if not any(one.units for one in found):
        raise InputError("No unit has a value and people.", where="VALUE_FIELD", fix="Choose another field or year.")
    counted = np.array([usable(y[row], None if people is None else people[row]) for row in range(len(years))])
    notes = []
    never = codes[~counted.any(axis=0)]
    if len(never):
        notes.append(
            note(
                "Units without a value or people, left out: {count} ({first}).", count=len(never), first=first_of(never)
            )
        )
    sometimes = codes[counted.any(axis=0) & ~counted.all(axis=0)]
    if len(sometimes):
        notes.append(
            note(
                "Units that are missing in some of the years, so that years are not of the same units: {count} ({first}).",
                count=len(sometimes),
                first=first_of(sometimes),
            )
        )
    if any(one.units and np.isnan(one.indices[THEIL_L]) for one in found):
        notes.append(
            note("Where a unit has nothing (0), Theil's L and ratios to the smallest are infinite: they are left NULL.")
        )
    return found, notes


def area_disparity(y: Array, people: Optional[Array], groups: Groups, mean: float, aversion: float) -> dict[str, Array]:
    """Per area of a plan and one year: ``value`` per head, ``relative`` to the mean of all units in percent, and the
    indices among its units; NaN where a member is unknown.
    """
    size = np.ones(len(y)) if people is None else people
    value = divide(groups.sums(y * size), groups.sums(size))
    inside = []
    for number in range(len(groups)):
        members = groups.matrix.indices[groups.matrix.indptr[number] : groups.matrix.indptr[number + 1]]
        inside.append(indices(y[members], None if people is None else people[members], aversion))
    table = {name: np.array([one[name] for one in inside]) for name in inside[0]}
    known = ~np.isnan(value)
    return {
        "value": value,
        "relative": 100 * divide(value, np.array(mean)),
        **{name: np.where(known, column, np.nan) for name, column in table.items()},
    }


def area_sets(groups: Groups, scope: str, outside: str, taken: Collection[str] = ()) -> tuple[Array, list[Note]]:
    """Each unit's area as a name, to make a level of a nesting out of a plan; ``outside`` for units in none.

    Areas may overlap, groups of a decomposition may not: units of several areas make a group of their own, ``A + B``.
    Areas that share a name, or bear one that is ``taken`` by other groups, are told apart by their id.
    """
    scope = scope if (groups.table["scope"] == scope).any() else WHOLE
    names: list[list[str]] = [[] for _ in groups.codes]
    chosen = groups.table[groups.table["scope"] == scope]
    shared = chosen["area_name"].duplicated(keep=False) | chosen["area_name"].isin(list(taken))
    called = np.where(shared, chosen["area_name"] + " (" + chosen["area_id"] + ")", chosen["area_name"])
    for number, name in zip(np.flatnonzero(groups.table["scope"] == scope), called):
        start, end = groups.matrix.indptr[number], groups.matrix.indptr[number + 1]
        for unit in groups.matrix.indices[start:end]:
            names[unit].append(str(name))
    several = [code for code, found in zip(groups.codes, names) if len(found) > 1]
    notes = []
    if several:
        notes.append(
            note(
                "Units of several areas make groups of their own in the decomposition: {count} ({first}).",
                count=len(several),
                first=first_of(several),
            )
        )
    return np.array([" + ".join(sorted(found)) or outside for found in names], dtype=object), notes
