"""One shape for every table that is read row by row: text, workbook, layer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Callable

from ..errors import InputError, Note
from ..numbers import NumberRules, TextNumbers
from ..progress import Progress, silent
from .delimited import AS_FOUND, Delimited, Layout, column_position, open_delimited, read_records
from .sources import Source
from .workbooks import open_workbook

TEXT_SUFFIXES = (".csv", ".txt", ".tsv", ".tab", ".dat")
BOOK_SUFFIXES = (".xlsx", ".xlsm")
BIG_SUFFIXES = (".parquet", ".pq")
SUFFIXES = (*TEXT_SUFFIXES, *BOOK_SUFFIXES, *BIG_SUFFIXES)


@dataclass(frozen=True)
class Rows:
    """Rows of equal width and where each is: lines of a text, rows of a sheet, features of a layer."""

    rows: Sequence[Sequence[Any]]
    lines: Sequence[int]


@dataclass(frozen=True)
class Table:
    """``pieces(progress)`` reads the rows from the beginning, as often as it is called."""

    label: str
    header: tuple[str, ...]
    pieces: Callable[[Progress], Iterator[Rows]]
    notes: tuple[Note, ...] = ()

    def position(self, name: str) -> int:
        return column_position(self.header, name, self.label)


def open_table(source: Source, layout: Layout = AS_FOUND, sheet: str = "", progress: Progress = silent) -> Table:
    """A text file or a workbook as a table.

    Raises
    ------
    InputError
        for a file of another kind, and for what is wrong with this one.
    """
    if source.suffix in (".xls", ".ods", ".xlsb"):
        raise InputError(
            "Files of the kind {suffix} are not read.",
            where=source.label,
            fix="Save it as .xlsx or .csv.",
            suffix=source.suffix,
        )
    if source.suffix in BOOK_SUFFIXES:
        book = open_workbook(source, layout, sheet, progress)
        return Table(source.label, book.header, lambda report: _pieces(book.rows(report)), book.notes)
    return text_table(open_delimited(source, layout, progress))


def text_table(text: Delimited) -> Table:
    """A delimited text as a table."""

    def pieces(report: Progress) -> Iterator[Rows]:
        return (Rows(records.rows, records.lines) for records in read_records(text, progress=report))

    return Table(text.label, text.header, pieces, text.notes)


def _pieces(rows: Iterator[tuple[int, list[Any]]], size: int = 20_000) -> Iterator[Rows]:
    held: list[list[Any]] = []
    lines: list[int] = []
    for line, row in rows:
        held.append(row)
        lines.append(line)
        if len(held) >= size:
            yield Rows(held, lines)
            held, lines = [], []
    if held:
        yield Rows(held, lines)


def column_table(label: str, columns: dict[str, Sequence[Any]]) -> Table:
    """Columns in memory, such as a layer's, as a table; rows are counted from 1."""
    rows = list(zip(*columns.values()))
    return Table(label, tuple(columns), lambda _: iter([Rows(rows, range(1, len(rows) + 1))]))


@dataclass(frozen=True)
class Parsed:
    """How the numbers of some columns are to be read, after all of them were looked at."""

    numbers: TextNumbers
    decimal: str
    cache: dict[Any, tuple[float, bool]]

    def value(self, text: Any) -> tuple[float, bool]:
        """Number (NaN where there is none) and whether it is withheld."""
        try:
            return self.cache[text]
        except (KeyError, TypeError):
            found = (self.numbers.parse(text, self.decimal), self.numbers.is_withheld(text))
            if len(self.cache) < _CACHED and isinstance(text, str):
                self.cache[text] = found
            return found


_CACHED = 1 << 18


def look_at(
    table: Table, positions: Sequence[int], where: str, rules: NumberRules, progress: Progress
) -> tuple[Parsed, list[Note]]:
    """Read once through, to know by which rule the numbers of these columns are written.

    Raises
    ------
    InputError
        for the first value that is no number, by line and column.
    """
    numbers = TextNumbers(where, rules)
    seen: set[Any] = set()
    for piece in table.pieces(progress):
        for row, line in zip(piece.rows, piece.lines):
            for position in positions:
                value = row[position]
                if isinstance(value, str):
                    if value in seen:
                        continue
                    if len(seen) < _CACHED:
                        seen.add(value)
                numbers.where = where or f"{table.label}, {table.header[position]}"
                numbers.look(value, lambda line=line: line)  # type: ignore[misc]
    numbers.where = where or table.label
    decimal, notes = numbers.decide()
    return Parsed(numbers, decimal, {}), notes
