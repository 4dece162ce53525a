"""A flow table as a matrix over the units."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix

from ..codes import code_column, join_report
from ..errors import InputError, Note, note, template
from ..numbers import number_column
from ..types import Array


@dataclass(frozen=True)
class Flows:
    """Flows between ``units`` (codes in text order).

    ``matrix[i, j]`` people living in i and working in j, the diagonal included when the source has one;
    ``leaving`` and ``arriving`` flows to and from places outside the units.
    """

    units: pd.Index
    matrix: csr_matrix
    leaving: Array
    arriving: Array
    notes: tuple[Note, ...] = ()

    @property
    def has_diagonal(self) -> bool:
        """Whether people who live and work in one unit are in the table at all."""
        return bool(self.matrix.diagonal().any())

    @property
    def residents(self) -> Array:
        """R: all who live in a unit, wherever they work."""
        return np.asarray(self.matrix.sum(axis=1)).ravel() + self.leaving

    @property
    def jobs(self) -> Array:
        """W: all who work in a unit, wherever they live."""
        return np.asarray(self.matrix.sum(axis=0)).ravel() + self.arriving


def flow_matrix(
    origins: Iterable[Any],
    destinations: Iterable[Any],
    flows: Iterable[Any],
    units: pd.Index,
    label: str = "FLOWS",
    field_names: tuple[str, str, str] = ("origin", "destination", "flow"),
    units_label: str = "UNITS",
) -> Flows:
    """Build :class:`Flows` from a long table.

    Pairs that occur twice are added up. Rows with a missing code or flow, and rows between two places that are no
    units, are counted and left out; rows with one end among the units are flows to or from outside.

    Raises
    ------
    InputError
        for an empty table, values that are no numbers or negative, codes that match no unit, no flow above zero.

    Examples
    --------
    >>> flows = flow_matrix(["a", "a", "b"], ["a", "b", "b"], [60, 40, 30], pd.Index(["a", "b"]))
    >>> flows.residents.tolist(), flows.jobs.tolist()
    ([100.0, 30.0], [60.0, 70.0])
    """
    origin, destination = code_column(origins), code_column(destinations)
    values = number_column(flows, f"{label}, {field_names[2]}")
    if not len(values):
        raise InputError("The table has no rows.", where=label, fix="Choose a table with flows.")
    blank = pd.isna(origin) | pd.isna(destination) | np.isnan(values)
    notes = []
    if blank.any():
        notes.append(
            note(
                "{table}: rows without origin, destination or flow, left out: {count}.",
                table=label,
                count=int(blank.sum()),
            )
        )
    origin, destination, values = origin[~blank], destination[~blank], values[~blank]
    report = join_report(set(origin) | set(destination), units, label, units_label)
    report.require_match()
    notes += report.notes

    codes = units.sort_values()
    i, j = codes.get_indexer(origin), codes.get_indexer(destination)
    if not values[(i >= 0) | (j >= 0)].any():
        raise InputError(
            "All flows are zero.", where=f"{label}, {field_names[2]}", fix="Choose the field that holds the flows."
        )
    notes += _count_notes(i, j, values, label)
    size = len(codes)
    within = (i >= 0) & (j >= 0)
    pair, amount = _sums_by(i[within] * size + j[within], values[within])
    matrix = csr_matrix((amount, np.divmod(pair, size)), shape=(size, size))
    result = Flows(
        codes,
        matrix,
        _total_by(i, values, (i >= 0) & (j < 0), size),
        _total_by(j, values, (j >= 0) & (i < 0), size),
        tuple(notes),
    )
    return Flows(result.units, matrix, result.leaving, result.arriving, (*notes, *_diagonal_notes(result, label)))


def require_pairs(
    flows: Flows, label: str = "FLOWS", field_names: tuple[str, str] = ("origin", "destination")
) -> Flows:
    """The flows as they are; refused when none leads from a unit to a unit, since nothing is tied to anything then.

    Raises
    ------
    InputError
        naming the field in which no code is a unit.
    """
    if flows.matrix.nnz:
        return flows
    wrong = [name for name, sums in zip(field_names, (flows.residents, flows.jobs)) if not sums.any()]
    raise InputError(
        "No row leads from a unit to a unit.",
        where=f"{label}, {', '.join(wrong or field_names)}",
        fix="Choose the fields of origin, destination and flow anew: both ends have to hold codes of units.",
    )


def _sums_by(key: Array, values: Array) -> tuple[Array, Array]:
    """Sum per distinct key, added in order of size so that the order of rows leaves no trace in the last digit."""
    order = np.lexsort((values, key))
    distinct, first = np.unique(key[order], return_index=True)
    return distinct, np.add.reduceat(values[order], first) if len(first) else values


def _total_by(key: Array, values: Array, chosen: Array, size: int) -> Array:
    total = np.zeros(size)
    distinct, sums = _sums_by(key[chosen], values[chosen])
    total[distinct] = sums
    return total


def _count_notes(i: Array, j: Array, values: Array, label: str) -> list[Note]:
    notes = []
    for chosen, text in (
        (
            (i >= 0) & (j < 0),
            template("{table}: rows to places outside the units, counted as leaving: {rows} (flow {flow:.0f})."),
        ),
        (
            (i < 0) & (j >= 0),
            template("{table}: rows from places outside the units, counted as arriving: {rows} (flow {flow:.0f})."),
        ),
        (
            (i < 0) & (j < 0),
            template("{table}: rows between places outside the units, left out: {rows} (flow {flow:.0f})."),
        ),
    ):
        if chosen.any():
            notes.append(note(text, table=label, rows=int(chosen.sum()), flow=float(values[chosen].sum())))
    within = (i >= 0) & (j >= 0)
    twice = int(pd.DataFrame({"i": i[within], "j": j[within]}).duplicated().sum())
    if twice:
        notes.append(
            note(
                "{table}: rows that repeat a pair of units, their flows are added up: {count}.",
                table=label,
                count=twice,
            )
        )
    notes.append(
        note(
            "{table}: rows between units: {rows} (flow {flow:.0f}).",
            table=label,
            rows=int(within.sum()),
            flow=float(values[within].sum()),
        )
    )
    return notes


def _diagonal_notes(flows: Flows, label: str) -> list[Note]:
    if not flows.has_diagonal:
        return [
            note(
                "{table} has no flows within units, so shares are of outgoing flow and self-containment is unknown (NULL).",
                table=label,
            )
        ]
    without = int(((flows.matrix.diagonal() == 0) & (flows.residents > 0)).sum())
    if not without:
        return []
    return [
        note("{table}: units that send flows but have none within themselves: {count}.", table=label, count=without)
    ]
