"""Sheets of XLSX workbooks, read row by row."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ..errors import InputError, Note, first_of, note
from ..progress import Progress, silent
from .archives import check_archive
from .delimited import Layout, header_names, recognise_header
from .sources import Source, unreadable

_SAMPLE_ROWS = 100
_BLOCK = 1 << 20
_MERGED = re.compile(rb'mergeCell\s+ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
_HIDDEN_ROW = re.compile(rb'<(?:\w+:)?row\s[^>]*?hidden="(?:1|true)"')
_ZEROS_AHEAD = re.compile(r"(0{2,})(?:;.*)?")  # a number format that shows 1101 as 01101


@dataclass(frozen=True)
class _Marks:
    """What a sheet says beside its cells: ``filled`` are merged cells (column from 0, first and last row) below whose first
    cell its value holds, ``left`` names others over several rows, ``hidden`` counts rows."""

    filled: tuple[tuple[int, int, int], ...]
    left: tuple[str, ...]
    hidden: int


@dataclass(frozen=True)
class Workbook:
    """A sheet whose header is known."""

    source: Source
    sheet: str
    header: tuple[str, ...]
    has_header: bool
    layout: Layout
    marks: _Marks
    notes: tuple[Note, ...]

    def rows(self, progress: Progress = silent) -> Iterator[tuple[int, list[Any]]]:
        """Row number (as the spreadsheet counts) and values; empty rows are passed over.

        Raises
        ------
        InputError
            naming the cell for a formula without a stored result, an error value, and text beyond the header.
        """
        width, foot = len(self.header), self.layout.foot
        held: list[tuple[int, list[Any]]] = []
        first = self.has_header
        for number, row in _sheet_rows(self.source, self.sheet, self.layout.skip, self.marks, progress):
            if first:
                first = False
                continue
            extra = next((column for column, value in enumerate(row[width:], width) if not _blank(value)), None)
            if extra is not None:
                raise InputError(
                    "Cell {cell} lies beyond the last column of the header.",
                    where=f"{self.source.label}, {self.sheet}",
                    fix="Name the column, or set the rows to skip so that the right row is the header.",
                    cell=_cell(number, extra),
                )
            held.append((number, row[:width] + [None] * (width - len(row))))
            if len(held) > foot:
                yield held.pop(0)


def open_workbook(source: Source, layout: Layout, sheet: str = "", progress: Progress = silent) -> Workbook:
    """Find the sheet and its header.

    Raises
    ------
    InputError
        for a damaged workbook, a sheet that is not there, and no rows.
    """
    book = _load(source, True)
    names, seen = _sheet_names(book, source.label)
    if sheet and sheet not in names and not (sheet.isdigit() and 1 <= int(sheet) <= len(names)):
        raise InputError(
            "There is no sheet “{sheet}”; there are: {sheets}.",
            where=source.label,
            fix="Choose one of these sheets, by name or by number from 1.",
            sheet=sheet,
            sheets=first_of(names, 20),
        )
    chosen = sheet if sheet in names else names[int(sheet) - 1] if sheet else seen[0]
    where = f"{source.label}, {chosen}"
    marks = _marks(book[chosen], layout.skip, where)
    sample = []
    for _, row in _sheet_rows(source, chosen, layout.skip, marks, progress):
        sample.append(["" if value is None else str(value) for value in row])
        if len(sample) >= _SAMPLE_ROWS:
            break
    if not sample:
        raise InputError(
            "The sheet has no rows.", where=where, fix="Choose another sheet, or skip fewer rows at its head."
        )
    has_header = layout.header if layout.header is not None else recognise_header(sample)
    width = max(len(row) - next((k for k, v in enumerate(reversed(row)) if v.strip()), len(row)) for row in sample)
    first = sample[0][:width] if has_header else [""] * width
    header = header_names([*first, *[""] * (0 if has_header else width - len(first))], has_header, where)
    notes = [note("{file}: sheet “{sheet}”, {columns} columns.", file=source.label, sheet=chosen, columns=len(header))]
    if len(names) > 1 and not sheet:
        notes.append(
            note(
                "{file}: other sheets are not read: {sheets}.",
                file=source.label,
                sheets=first_of([name for name in names if name != chosen], 10),
            )
        )
    notes += _said(marks, where)
    return Workbook(source, chosen, header, has_header, layout, marks, tuple(notes))


def _load(source: Source, results: bool) -> Any:
    import openpyxl

    stream = source.open()
    try:
        check_archive(stream, source.label)
        stream.seek(0)
        return openpyxl.load_workbook(stream, read_only=True, data_only=results, keep_links=False)
    except InputError:
        raise
    except Exception as error:  # the library raises whatever it stumbles over in a damaged file
        raise unreadable(source.label, error) from error


def _sheet_names(book: Any, label: str) -> tuple[list[str], list[str]]:
    """Names of the sheets, and of those that are not hidden (all, where all are)."""
    names = [sheet.title for sheet in book.worksheets]
    if not names:
        raise InputError("The workbook has no sheet.", where=label, fix="Choose another file.")
    return names, [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"] or names


def _marks(sheet: Any, skip: int, where: str) -> _Marks:
    """Merged cells below the header hold from the first column on, as far as columns have any: keys are merged, sums are not."""
    from openpyxl.utils import column_index_from_string

    merged: list[tuple[int, int, int]] = []
    hidden, rest = 0, b""
    try:
        with sheet.parent._archive.open(sheet._worksheet_path) as stream:
            while block := stream.read(_BLOCK):
                text, _, rest = (rest + block).rpartition(b"<")
                rest = b"<" + rest
                hidden += len(_HIDDEN_ROW.findall(text))
                for column, first, _, last in _MERGED.findall(text):
                    if int(last) > int(first):
                        merged.append((column_index_from_string(column.decode()) - 1, int(first), int(last)))
    except Exception as error:  # see _load
        raise unreadable(where, error) from error
    merged.sort(key=lambda one: (one[1], one[0]))  # files have them in any order
    columns = {column for column, first, _ in merged if first > skip + 1}
    leading = next(k for k in range(len(columns) + 1) if k not in columns)
    filled = tuple(one for one in merged if one[0] < leading)
    left = tuple(
        f"{_cell(first, column)}:{_cell(last, column)}"
        for column, first, last in merged
        if column >= leading and first > skip + 1
    )
    return _Marks(filled, left, hidden)


def _said(marks: _Marks, where: str) -> list[Note]:
    notes = []
    if marks.filled:
        names = [f"{_cell(first, column)}:{_cell(last, column)}" for column, first, last in marks.filled]
        notes.append(
            note(
                "{file}: merged cells, whose value holds for every row they cover: {count} ({first}).",
                file=where,
                count=len(names),
                first=first_of(names, 3),
            )
        )
    if marks.left:
        notes.append(
            note(
                "{file}: merged cells, of which only the first has the value and the others are empty: {count} ({first}).",
                file=where,
                count=len(marks.left),
                first=first_of(marks.left, 3),
            )
        )
    if marks.hidden:
        notes.append(
            note("{file}: hidden rows, which are read like the others: {count}.", file=where, count=marks.hidden)
        )
    return notes


def _sheet_rows(
    source: Source, sheet: str, skip: int, marks: _Marks, progress: Progress
) -> Iterator[tuple[int, list[Any]]]:
    """Values and formulas side by side: a formula whose result was never stored must not pass for an empty cell."""
    results, formulas = _load(source, True)[sheet], _load(source, False)[sheet]
    fill = _Fill(marks.filled)
    results.reset_dimensions()
    formulas.reset_dimensions()
    pairs = zip(results.iter_rows(), formulas.iter_rows())
    number = 0
    zeros: dict[int, int] = {}
    while True:
        try:
            row, formula_row = next(pairs)
        except StopIteration:
            return
        except InputError:
            raise
        except Exception as error:  # see _load
            raise unreadable(f"{source.label}, {sheet}", error) from error
        number += 1
        if number % 1000 == 0:
            progress(min(0.99, number / (number + 100_000)))  # how many there are is not known before
        values = [
            _value(cell, formula, number, column, f"{source.label}, {sheet}", zeros) if number > skip else cell.value
            for column, (cell, formula) in enumerate(zip(row, formula_row))
        ]
        if not all(_blank(value) for value in values):
            fill(number, values)
            if number > skip:
                yield number, values


class _Fill:
    """Gives every row below the first of a merged cell its value, as rows come."""

    def __init__(self, merged: Sequence[tuple[int, int, int]]) -> None:
        self.end = {(first, column): last for column, first, last in merged}
        self.columns = sorted({column for column, _, _ in merged})
        self.held: dict[int, tuple[int, Any]] = {}  # column -> last row and value

    def __call__(self, number: int, values: list[Any]) -> None:
        for column in self.columns[: len(values)]:
            if (number, column) in self.end:
                self.held[column] = self.end[number, column], values[column]
            elif column in self.held and number <= self.held[column][0] and _blank(values[column]):
                values[column] = self.held[column][1]


def _value(cell: Any, formula: Any, row: int, column: int, where: str, zeros: dict[int, int]) -> Any:
    value = cell.value
    if cell.data_type == "e":
        raise InputError(
            "Cell {cell} holds the error {value}.",
            where=where,
            fix="Mend the cell in the spreadsheet and save it.",
            cell=_cell(row, column),
            value=value,
        )
    if value is None and formula.data_type == "f" and cell.data_type != "str":  # "str": the result is an empty text
        raise InputError(
            "Cell {cell} holds a formula whose result is not stored in the file.",
            where=where,
            fix="Open the file in a spreadsheet program, let it calculate, and save it.",
            cell=_cell(row, column),
        )
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, (int, float)) and not isinstance(value, bool) and cell.has_style:
        return _with_zeros(value, cell, zeros)
    return value


def _with_zeros(value: float, cell: Any, zeros: dict[int, int]) -> Any:
    """A code as its number format shows it: with zeros ahead."""
    if cell._style_id not in zeros:
        found = _ZEROS_AHEAD.fullmatch(cell.number_format or "")
        zeros[cell._style_id] = len(found[1]) if found else 0
    width = zeros[cell._style_id]
    return f"{int(value):0{width}d}" if width and value >= 0 and value == int(value) else value


def _cell(row: int, column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(65 + letter) + letters
    return f"{letters}{row}"


def _blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())
