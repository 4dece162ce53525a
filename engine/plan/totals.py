"""Published totals of areas beside the sums of their members."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd

from .. import columns
from ..errors import Note, first_of, note
from ..types import Array
from .groups import Groups

AGREES, DIFFERS, UNKNOWN = "agrees", "differs", "unknown"


def check_totals(
    groups: Groups, people: Array, published: Mapping[tuple[str, str], float], names: Array, tolerance: float = 5.0
) -> pd.DataFrame:
    """One row per group: ``area_id, area_name, scope, units, population, published, difference, difference_percent, flag,
    as_if_twice``.

    ``population`` is the sum over the members, ``published`` what a table says of (area id, scope). ``flag`` is
    ``differs`` where the two are more than ``tolerance`` percent of the sum apart: then the published number is no sum of
    these members. ``as_if_twice`` names the one member whose people, counted twice, would explain all totals of its area
    that are too large.
    """
    table = groups.table.copy()
    table[columns.POPULATION] = groups.sums(people)
    keys = zip(table[columns.AREA_ID], table[columns.SCOPE])
    table[columns.PUBLISHED] = [published.get(key, np.nan) for key in keys]
    table[columns.DIFFERENCE] = table[columns.PUBLISHED] - table[columns.POPULATION]
    known = table[columns.POPULATION].where(table[columns.POPULATION] > 0)
    table[columns.DIFFERENCE_PERCENT] = 100 * table[columns.DIFFERENCE] / known
    apart = table[columns.DIFFERENCE_PERCENT].abs()
    table[columns.FLAG] = np.select([apart.isna(), apart > tolerance], [UNKNOWN, DIFFERS], AGREES)
    table[columns.TWICE] = None
    too_large = table[(table[columns.FLAG] == DIFFERS) & (table[columns.DIFFERENCE] > 0)]
    for _, rows in too_large.groupby(columns.AREA_ID):
        unit = _counted_twice(groups, people, rows, tolerance)
        if unit is not None:
            table.loc[rows.index, columns.TWICE] = names[unit]
    return table


def _counted_twice(groups: Groups, people: Array, rows: pd.DataFrame, tolerance: float) -> int | None:
    """The member of all these groups that, added once more, brings every total nearest to what is published."""
    matrix = groups.matrix[rows.index]
    common = np.flatnonzero(np.asarray(matrix.sum(axis=0)).ravel() == len(rows))
    best: tuple[float, int] | None = None
    for unit in common:
        total = rows[columns.POPULATION] + people[unit]
        apart = float((100 * (rows[columns.PUBLISHED] - total) / total).abs().max())
        if apart <= tolerance and (best is None or apart < best[0]):
            best = apart, int(unit)
    return best[1] if best else None


def total_notes(table: pd.DataFrame, tolerance: float) -> Iterable[Note]:
    """What agrees, what does not, and how it might have come about."""
    checked = table[table[columns.FLAG] != UNKNOWN]
    yield note(
        "Published totals compared with the sum of the members: {checked}; more than {tolerance:g} % apart: {apart}.",
        checked=len(checked),
        tolerance=tolerance,
        apart=int((checked[columns.FLAG] == DIFFERS).sum()),
    )
    wrong = checked[checked[columns.FLAG] == DIFFERS]
    if len(wrong):
        yield note(
            "Published totals that cannot be sums of the members: {first}.",
            first=first_of(
                [
                    f"{row.area_name} ({row.scope}) {row.published:.0f} ≠ {row.population:.0f}, {row.difference_percent:+.1f} %"
                    for row in wrong.itertuples()
                ]
            ),
        )
    twice = wrong[wrong[columns.TWICE].notna()].drop_duplicates(columns.AREA_ID)
    if len(twice):
        yield note(
            "They come out as if a member had been counted twice: {first}.",
            first=first_of([f"{row.area_name}: {row.as_if_twice}" for row in twice.itertuples()]),
        )
