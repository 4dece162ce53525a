"""Sheets of XLSX workbooks, read row by row."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..errors import InputError, Note, first_of, note
from ..progress import Progress, silent
from .archives import check_archive
from .delimited import Layout, header_names, recognise_header
from .sources import Source, unreadable

_SAMPLE_ROWS = 100


@dataclass(frozen=True)
class Workbook:
    """A sheet whose header is known."""

    source: Source
    sheet: str
    header: tuple[str, ...]
    has_header: bool
    layout: Layout
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
        for number, row in _sheet_rows(self.source, self.sheet, self.layout.skip, progress):
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
    names = _sheet_names(source)
    if sheet and sheet not in names and not (sheet.isdigit() and 1 <= int(sheet) <= len(names)):
        raise InputError(
            "There is no sheet “{sheet}”; there are: {sheets}.",
            where=source.label,
            fix="Choose one of these sheets, by name or by number from 1.",
            sheet=sheet,
            sheets=first_of(names, 20),
        )
    chosen = sheet if sheet in names else names[int(sheet) - 1 if sheet else 0]
    sample = []
    for _, row in _sheet_rows(source, chosen, layout.skip, progress):
        sample.append(["" if value is None else str(value) for value in row])
        if len(sample) >= _SAMPLE_ROWS:
            break
    where = f"{source.label}, {chosen}"
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
            note("{file}: other sheets are not read: {sheets}.", file=source.label, sheets=first_of(names[1:], 10))
        )
    return Workbook(source, chosen, header, has_header, layout, tuple(notes))


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


def _sheet_names(source: Source) -> list[str]:
    book = _load(source, True)
    names = [sheet.title for sheet in book.worksheets]
    if not names:
        raise InputError("The workbook has no sheet.", where=source.label, fix="Choose another file.")
    return names


def _sheet_rows(source: Source, sheet: str, skip: int, progress: Progress) -> Iterator[tuple[int, list[Any]]]:
    """Values and formulas side by side: a formula whose result was never stored must not pass for an empty cell."""
    results, formulas = _load(source, True)[sheet], _load(source, False)[sheet]
    results.reset_dimensions()
    formulas.reset_dimensions()
    pairs = zip(results.iter_rows(), formulas.iter_rows())
    number = 0
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
        if number <= skip:
            continue
        values = [
            _value(cell, formula, number, column, f"{source.label}, {sheet}")
            for column, (cell, formula) in enumerate(zip(row, formula_row))
        ]
        if not all(_blank(value) for value in values):
            yield number, values


def _value(cell: Any, formula: Any, row: int, column: int, where: str) -> Any:
    value = cell.value
    if cell.data_type == "e":
        raise InputError(
            "Cell {cell} holds the error {value}.",
            where=where,
            fix="Mend the cell in the spreadsheet and save it.",
            cell=_cell(row, column),
            value=value,
        )
    if value is None and formula.data_type == "f":
        raise InputError(
            "Cell {cell} holds a formula whose result is not stored in the file.",
            where=where,
            fix="Open the file in a spreadsheet program, let it calculate, and save it.",
            cell=_cell(row, column),
        )
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return value.isoformat()
    return value


def _cell(row: int, column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(65 + letter) + letters
    return f"{letters}{row}"


def _blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())
