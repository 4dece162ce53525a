"""Flow tables, long (a row per pair) or wide (a matrix), into pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np

from .. import exact
from ..codes import code_text
from ..errors import InputError, Note, first_of, note
from ..flows.pairs import PairBuilder, is_total_name
from ..numbers import USUAL, NumberRules
from ..progress import Progress, part, silent
from ..types import Array
from .tables import Parsed, Rows, Table, look_at

LONG, WIDE = "long", "wide"
_FEWEST = 4  # rows and columns among which a sum of the others is no coincidence


@dataclass(frozen=True)
class FlowColumns:
    """Columns by name or number from 1; empty ones are found out. ``names`` are columns of a matrix that hold no flows."""

    layout: str = ""
    origin: str = ""
    destination: str = ""
    flow: str = ""
    label: str = ""
    names: tuple[str, ...] = ()


FOUND = FlowColumns()


def read_flow_table(
    table: Table,
    builder: PairBuilder,
    columns: FlowColumns = FOUND,
    rules: NumberRules = USUAL,
    label: str = "",
    progress: Progress = silent,
) -> list[Note]:
    """Add the flows of a table to ``builder`` and say what was found out.

    Raises
    ------
    InputError
        for columns that are not there or not known, values that are no numbers, a code that holds a line break.

    Examples
    --------
    A matrix is told from a list of pairs by itself.

    >>> from multipolar.engine.flows.pairs import PairBuilder
    >>> from multipolar.engine.readers.tables import column_table
    >>> builder = PairBuilder()
    >>> notes = read_flow_table(column_table("trips", {"from": ["01", "02"], "01": [5, 0], "02": [3, 7]}), builder)
    >>> pairs = builder.finish()
    >>> pairs.frame()[["origin", "destination", "flow"]].values.tolist(), pairs.closes()
    ([['01', '01', 5.0], ['01', '02', 3.0], ['02', '02', 7.0]], True)
    """
    layout, said = flow_layout(table, columns)
    read = _read_wide if layout == WIDE else _read_long
    return [*said, *read(table, builder, columns, rules, label, progress)]


def flow_layout(table: Table, columns: FlowColumns) -> tuple[str, list[Note]]:
    """Whether a table is long or wide: a matrix has a column for most of its rows' codes."""
    if columns.layout:
        return columns.layout, []
    if columns.destination or columns.flow:
        return LONG, []
    if columns.names:
        return WIDE, []
    if len(table.header) < 3:
        raise InputError(
            "The table has {count} columns ({columns}): too few for origin, destination and flow.",
            where=table.label,
            fix="Set the separator, or choose another file.",
            count=len(table.header),
            columns=first_of(table.header),
        )
    if len(table.header) == 3 and not _is_matrix(table, columns):
        return LONG, []
    if _is_matrix(table, columns):
        return WIDE, [note("{file}: the table is a matrix, a column per destination.", file=table.label)]
    raise InputError(
        "It is not clear which of {count} columns hold origin, destination and flow: {columns}",
        where=table.label,
        fix="Choose the columns, or say that the table is wide (a column per destination).",
        count=len(table.header),
        columns=first_of(table.header, 20),
    )


def _is_matrix(table: Table, columns: FlowColumns) -> bool:
    origin = table.position(columns.origin) if columns.origin else 0
    heads = {code_text(name) for position, name in enumerate(table.header) if position != origin}
    codes = {code_text(row[origin]) for piece in table.pieces(silent) for row in piece.rows}
    return len(heads & codes) * 2 > max(1, len(heads) - 2)


# -- long


@dataclass(frozen=True)
class LongColumns:
    """Positions in a long table; ``label`` None when there is none."""

    origin: int
    destination: int
    flow: int
    label: Optional[int]


def long_columns(header: Sequence[str], table: Table, columns: FlowColumns) -> tuple[LongColumns, list[Note]]:
    """Where origin, destination and flow are: as chosen, or in this order in a table of three columns."""
    chosen = (columns.origin, columns.destination, columns.flow)
    label = table.position(columns.label) if columns.label else None
    if all(chosen):
        origin, destination, flow = (table.position(name) for name in chosen)
        said = []
    elif not any(chosen) and len(header) - (label is not None) == 3:
        origin, destination, flow = (position for position in range(len(header)) if position != label)
        said = [
            note(
                "{file}: columns taken in their order: origin “{origin}”, destination “{destination}”, flow “{flow}”.",
                file=table.label,
                origin=header[origin],
                destination=header[destination],
                flow=header[flow],
            )
        ]
    else:
        raise InputError(
            "Of origin, destination and flow not all are chosen; the table has {count} columns: {columns}",
            where=table.label,
            fix="Choose all three columns.",
            count=len(header),
            columns=first_of(header, 20),
        )
    positions = [origin, destination, flow] + ([label] if label is not None else [])
    if len(set(positions)) < len(positions):
        raise InputError(
            "One column is chosen for two things.",
            where=table.label,
            fix="Choose a column of its own for origin, destination, flow and label.",
        )
    return LongColumns(origin, destination, flow, label), said


def _read_long(
    table: Table, builder: PairBuilder, columns: FlowColumns, rules: NumberRules, label: str, progress: Progress
) -> list[Note]:
    where, said = long_columns(table.header, table, columns)
    flow_label = f"{table.label}, {table.header[where.flow]}"
    parsed, notes = look_at(table, [where.flow], flow_label, rules, part(progress, 0, 0.4))
    for piece in table.pieces(part(progress, 0.4, 1)):
        flows, withheld = _values(piece, where.flow, parsed)
        _require_countable(flows, piece.lines, table.label, table.header[where.flow])
        origins, destinations = (_codes(piece, position, table) for position in (where.origin, where.destination))
        if where.label is None:
            builder.add(label, origins, destinations, flows, withheld)
            continue
        labels = np.array([code_text(row[where.label]) or "" for row in piece.rows], dtype=object)
        for one in dict.fromkeys(labels):
            chosen = np.flatnonzero(labels == one)
            builder.add(
                joined_label(label, one),
                [origins[row] for row in chosen],
                [destinations[row] for row in chosen],
                flows[chosen],
                withheld[chosen],
            )
    return [*said, *notes]


def joined_label(of_file: str, of_row: str) -> str:
    """Label of a row in one of several files."""
    return " ".join(text for text in (of_file, of_row) if text)


def _values(piece: Rows, position: int, parsed: Parsed) -> tuple[Array, Array]:
    found = [parsed.value(row[position]) for row in piece.rows]
    return np.array([value for value, _ in found]), np.array([mark for _, mark in found], dtype=bool)


def _require_countable(flows: Array, lines: Sequence[int], label: str, column: str) -> None:
    """Name the line of a flow that is too large to be added exactly."""
    if flows.size and np.nanmax(flows, initial=0.0) >= exact.LARGEST:
        row = int(np.flatnonzero(flows >= exact.LARGEST)[0])
        raise exact.too_large(float(flows[row]), f"{label}:{lines[row]}, {column}")


def _codes(piece: Rows, position: int, table: Table) -> list[Any]:
    codes = [row[position] for row in piece.rows]
    for number, code in enumerate(codes):
        if isinstance(code, str) and ("\n" in code or code.startswith('="')):
            codes[number] = clean_code(code, table.label, piece.lines[number], table.header[position])
    return codes


def clean_code(code: str, label: str, line: int, column: str) -> str:
    """A code without what spreadsheets write to protect its zeros (``="00123"``).

    Raises
    ------
    InputError
        for a line break within: an open quotation mark has swallowed lines.
    """
    if "\n" in code.strip():
        raise InputError(
            "The code in the row that begins in line {line} holds a line break: {code}",
            where=f"{label}, {column}",
            fix="A quotation mark is missing or one too many: mend the line.",
            line=line,
            code=code.strip()[:40].replace("\n", "⏎"),
        )
    text = code.strip()
    return text[2:-1] if text.startswith('="') and text.endswith('"') and len(text) > 3 else text


# -- wide


def _read_wide(
    table: Table, builder: PairBuilder, columns: FlowColumns, rules: NumberRules, label: str, progress: Progress
) -> list[Note]:
    origin = table.position(columns.origin) if columns.origin else 0
    if columns.label or columns.destination or columns.flow:
        raise InputError(
            "A matrix has no columns of destination, flow or label.",
            where=table.label,
            fix="Leave them empty, or say that the table is long.",
        )
    named = [table.position(name) for name in columns.names]
    if not columns.names:
        named = _columns_of_names(table, origin, rules, part(progress, 0, 0.3))
    targets = [position for position in range(len(table.header)) if position != origin and position not in named]
    if not targets:
        raise InputError(
            "No column of the matrix holds numbers.",
            where=table.label,
            fix="Choose the column of origins, or say that the table is long.",
        )
    parsed, notes = look_at(table, targets, "", rules, part(progress, 0.3, 0.6))
    matrix = _matrix(table, origin, targets, parsed, part(progress, 0.6, 0.9))
    notes += _wide_notes(table, origin, named)
    heads = [code_text(table.header[position]) for position in targets]
    total_rows, total_columns, said = _totals(matrix, heads, table.label)
    notes += [*said, *_repeated(matrix.origins, total_rows, table.label)]
    destinations = np.array([_number(builder, head, total_columns[k]) for k, head in enumerate(heads)], dtype=np.int32)
    for row, code in enumerate(matrix.origins):
        if row % 256 == 0:
            progress(0.9 + 0.1 * row / len(matrix.origins))
        origins = np.full(len(heads), _number(builder, code, total_rows[row]), dtype=np.int32)
        builder.add_numbered(
            builder.label_number(label), origins, destinations, matrix.flows[row], matrix.withheld[row]
        )
    return notes


def _repeated(origins: Sequence[Optional[str]], totals: Array, label: str) -> list[Note]:
    counts = Counter(code for code, total in zip(origins, totals) if code and not total)
    twice = sorted(code for code, count in counts.items() if count > 1)
    if not twice:
        return []
    return [
        note(
            "{file}: origins with more than one row in the matrix, whose flows are added up: {count} ({first}).",
            file=label,
            count=len(twice),
            first=first_of(twice),
        )
    ]


def _number(builder: PairBuilder, code: Optional[str], total: bool) -> int:
    return -2 if total else builder.code_number(code)


@dataclass(frozen=True)
class _Matrix:
    origins: list[Optional[str]]
    flows: Array  # NaN where missing
    withheld: Array


def _matrix(table: Table, origin: int, targets: list[int], parsed: Parsed, progress: Progress) -> _Matrix:
    origins: list[Optional[str]] = []
    flows: list[Array] = []
    withheld: list[Array] = []
    for piece in table.pieces(progress):
        codes = _codes(piece, origin, table)
        for number, (row, code) in enumerate(zip(piece.rows, codes)):
            found = [parsed.value(row[position]) for position in targets]
            origins.append(code_text(code))
            flows.append(np.array([value for value, _ in found]))
            _require_countable(flows[-1], [piece.lines[number]] * len(targets), table.label, table.header[origin])
            withheld.append(np.array([mark for _, mark in found], dtype=bool))
    if not origins:
        raise InputError("The table has no rows.", where=table.label, fix="Choose a table with flows.")
    return _Matrix(origins, np.stack(flows), np.stack(withheld))


def _columns_of_names(table: Table, origin: int, rules: NumberRules, progress: Progress) -> list[int]:
    """Columns in which no value is a number, but some is text: names of the origins."""
    from ..numbers import number_form

    numbers = np.zeros(len(table.header), dtype=bool)
    texts = np.zeros(len(table.header), dtype=bool)
    for piece in table.pieces(progress):
        for row in piece.rows:
            for position, value in enumerate(row):
                if numbers[position] or value is None:
                    continue
                if not isinstance(value, str) or number_form(value) is not None:
                    numbers[position] = True
                elif value.strip() and not rules.is_mark(value):
                    texts[position] = True
        if numbers.sum() == len(numbers) - 1:
            break
    return [int(position) for position in np.flatnonzero(texts & ~numbers) if position != origin]


def _wide_notes(table: Table, origin: int, named: list[int]) -> list[Note]:
    notes = [
        note(
            "{file}: origins are in column “{column}”, destinations in the header.",
            file=table.label,
            column=table.header[origin],
        )
    ]
    if named:
        notes.append(
            note(
                "{file}: columns that hold names and no flows: {columns}.",
                file=table.label,
                columns=first_of([table.header[position] for position in named]),
            )
        )
    return notes


def _totals(matrix: _Matrix, heads: list[Optional[str]], label: str) -> tuple[Array, Array, list[Note]]:
    """Rows and columns that sum up the others: by their name, or because they do and bear no code of the other side, or do on
    both sides."""
    flows = np.where(np.isnan(matrix.flows), 0.0, matrix.flows)
    known = {code for code in matrix.origins if code}
    columns = _sums_of_others(flows, heads, known)
    rows = _sums_of_others(flows[:, ~columns].T, matrix.origins, {head for head in heads if head})
    if not (rows.any() or columns.any()):
        rows, columns = _sums_on_both_sides(flows, matrix.origins, heads)
    names = [matrix.origins[k] for k in np.flatnonzero(rows)] + [heads[k] for k in np.flatnonzero(columns)]
    notes = []
    if names:
        notes.append(
            note(
                "{file}: rows and columns that sum up the others, left out: {names}.",
                file=label,
                names=first_of(["-" if name is None else name for name in names]),
            )
        )
    return rows, columns, notes


def _sums_on_both_sides(
    flows: Array, origins: Sequence[Optional[str]], heads: Sequence[Optional[str]]
) -> tuple[Array, Array]:
    """The row and the column of a code (99, 00000) that both sum up all others."""
    rows, columns = np.zeros(len(origins), dtype=bool), np.zeros(len(heads), dtype=bool)
    if min(flows.shape) <= _FEWEST or not flows.any():
        return rows, columns
    of_rows, of_columns = flows.sum(axis=1), flows.sum(axis=0)
    place = {code: row for row, code in enumerate(origins) if code}
    for column in np.flatnonzero(np.isclose(2 * of_columns, flows.sum(), rtol=1e-9, atol=1e-6)):
        row = place.get(heads[column] or "")
        if row is None or not np.allclose(2 * flows[:, column], of_rows, rtol=1e-9, atol=1e-6):
            continue
        if np.allclose(2 * flows[row], of_columns, rtol=1e-9, atol=1e-6):
            rows[row] = columns[column] = True
            break
    return rows, columns


def _sums_of_others(flows: Array, names: Sequence[Optional[str]], others: set[str]) -> Array:
    """Which columns of ``flows`` are totals."""
    by_name = np.array([is_total_name(name) for name in names], dtype=bool)
    rest = flows[:, ~by_name].sum(axis=1)
    candidates = [k for k, name in enumerate(names) if not by_name[k] and (name is None or name not in others)]
    found = by_name.copy()
    if (~by_name).sum() < _FEWEST or len(flows) < _FEWEST:
        return found  # too few to tell a sum from a coincidence
    for k in candidates:
        if rest.any() and np.allclose(flows[:, k], rest - flows[:, k], rtol=1e-9, atol=1e-6):
            found[k] = True
            break
    return found
