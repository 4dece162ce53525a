"""Tables for spreadsheet programs: XLSX with typed columns, CSV that Excel reads as UTF-8."""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from qgis.core import QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import QVariant

from ..engine.errors import InputError, Note, note
from ..engine.progress import Progress, silent
from .pages import put_in_place, write_aside
from .vectors import plain

_WHOLE = (QVariant.Int, QVariant.LongLong, QVariant.UInt, QVariant.ULongLong)
_MOST_ROWS = 1_048_576  # of a sheet
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_WIDEST = 60


@dataclass(frozen=True)
class Sheet:
    """A table to be: ``kinds`` are ``text``, ``int`` or ``real`` per column."""

    title: str
    names: Sequence[str]
    kinds: Sequence[str]
    rows: Sequence[Sequence[Any]]


def sheet_of(layer: QgsVectorLayer) -> Sheet:
    """Attributes of a layer; codes that are text stay text, with their leading zeros."""
    kinds = [
        "int" if field.type() in _WHOLE else "real" if field.type() == QVariant.Double else "text"
        for field in layer.fields()
    ]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    rows = [[plain(value) for value in feature.attributes()] for feature in layer.getFeatures(request)]
    return Sheet(layer.name(), layer.fields().names(), kinds, rows)


def sheet_titles(sheets: Sequence[Sheet]) -> list[str]:
    """Titles as Excel takes them: at most 31 characters, without ``[]:*?/\\``, none twice whatever the case."""
    titles: list[str] = []
    for sheet in sheets:
        base = _FORBIDDEN.sub("_", sheet.title).strip("'")[:31] or "Sheet"
        title, number = base, 2
        while title.lower() in {taken.lower() for taken in titles}:
            suffix = f" ({number})"
            title, number = base[: 31 - len(suffix)] + suffix, number + 1
        titles.append(title)
    return titles


def write_xlsx(path: str, sheets: Sequence[Sheet], moment: datetime, progress: Progress = silent) -> None:
    """Write a workbook with a sheet per table: a head that stays in view, numbers as numbers, text never as formula.

    Raises
    ------
    InputError
        for a table with more rows than a sheet has, or a target that cannot be written.
    """
    import openpyxl
    from openpyxl.styles import Font

    book = openpyxl.Workbook()
    book.remove(book.active)
    book.properties.created = book.properties.modified = moment
    book.properties.creator = "Multipolar"
    for number, (title, sheet) in enumerate(zip(sheet_titles(sheets), sheets)):
        if len(sheet.rows) >= _MOST_ROWS:
            raise InputError(
                "The table has {count} rows, a sheet takes {most}.",
                where=sheet.title,
                fix="Write it as CSV, or filter it.",
                count=len(sheet.rows),
                most=_MOST_ROWS - 1,
            )
        page = book.create_sheet(title)
        for column, name in enumerate(sheet.names, 1):
            _fill(page.cell(1, column), name, "text")
            page.cell(1, column).font = Font(bold=True)
        for row_number, row in enumerate(sheet.rows, 2):
            if row_number % 1000 == 0:
                progress((number + row_number / len(sheet.rows)) / len(sheets))
            for column, (value, kind) in enumerate(zip(row, sheet.kinds), 1):
                _fill(page.cell(row_number, column), value, kind)
        page.freeze_panes = "A2"
        page.auto_filter.ref = page.dimensions
        for column, name in enumerate(sheet.names):
            longest = max([len(name), *(len(str(row[column])) for row in sheet.rows[:200] if row[column] is not None)])
            page.column_dimensions[openpyxl.utils.get_column_letter(column + 1)].width = min(longest + 3, _WIDEST)
    put_in_place(path, book.save)


def _fill(cell: Any, value: Any, kind: str) -> None:
    if value is None or value != value:
        return
    if kind == "text":
        cell.value = _CONTROL.sub("", str(value))
        cell.data_type = "s"  # a text that begins with = stays one
        cell.number_format = "@"
    else:
        cell.value = int(value) if kind == "int" else float(value)
        cell.number_format = "#,##0" if kind == "int" or float(value).is_integer() else "#,##0.0##"


def csv_bytes(sheet: Sheet) -> tuple[bytes, list[Note]]:
    """One table as UTF-8 with byte order mark, by which Excel knows it is no CP949.

    A text that a spreadsheet program would take for a formula gets an apostrophe in front; how many is told.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    heads, guarded = _guard(sheet.names)
    writer.writerow(heads)
    for row in sheet.rows:
        words = ["" if value is None or value != value else str(value) for value in row]
        texts, more = _guard([text if kind == "text" else "" for text, kind in zip(words, sheet.kinds)])
        writer.writerow([text or word for text, word in zip(texts, words)])
        guarded += more
    content = text.getvalue().encode("utf-8-sig")
    if not guarded:
        return content, []
    return content, [
        note(
            "{table}: texts that would be taken for formulas, with an apostrophe in front: {count}.",
            table=sheet.title,
            count=guarded,
        )
    ]


def _guard(texts: Sequence[str]) -> tuple[list[str], int]:
    """Texts with an apostrophe in front of those that look like formulas, and how many they are."""
    guarded = [f"'{text}" if text.startswith(_FORMULA) else text for text in texts]
    return guarded, sum(one != other for one, other in zip(guarded, texts))


def write_csvs(folder: str, files: Mapping[str, bytes]) -> None:
    """Write files into a folder, made when it is missing.

    Raises
    ------
    InputError
        when the folder cannot be made or written.
    """
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise InputError(
            "The file cannot be written: {reason}", where=folder, fix="Choose a folder you may write to.", reason=error
        ) from error
    for name, content in files.items():
        write_aside(os.path.join(folder, name), content)
