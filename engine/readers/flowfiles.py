"""A file with flows, read by the reader that suits its kind and size."""

from __future__ import annotations

import importlib.util
import re
import shutil
import tempfile
from pathlib import Path

from ..errors import InputError, Note, note
from ..flows.pairs import PairBuilder
from ..numbers import USUAL, NumberRules
from ..progress import Progress, part, silent
from .bigtables import LARGE, is_large, read_big_text, read_parquet
from .delimited import AS_FOUND, Layout, open_delimited
from .duck import is_pattern
from .flowtables import FOUND, LONG, FlowColumns, flow_layout, read_flow_table
from .sources import Source
from .tables import BIG_SUFFIXES, BOOK_SUFFIXES, Table, open_table, text_table


def read_flow_file(
    source: Source,
    builder: PairBuilder,
    columns: FlowColumns = FOUND,
    rules: NumberRules = USUAL,
    layout: Layout = AS_FOUND,
    sheet: str = "",
    label: str = "",
    progress: Progress = silent,
    large: int = LARGE,
) -> list[Note]:
    """Add the flows of a file: Parquet and large long texts through DuckDB, everything else row by row.

    Raises
    ------
    InputError
        for whatever is wrong with the file.
    """
    if source.suffix in BIG_SUFFIXES:
        if columns.layout == "wide" or columns.names:
            raise InputError(
                "A matrix in Parquet is not read.",
                where=source.label,
                fix="Save it as CSV, or with a row per origin and destination.",
            )
        return _parquet(source, builder, columns, rules, label, progress)
    notes: list[Note] = []
    if source.suffix in BOOK_SUFFIXES or not is_large(source, large):
        table = open_table(source, layout, sheet, part(progress, 0, 0.1))
    else:
        text = open_delimited(source, layout, part(progress, 0, 0.1))
        table = text_table(text)
        if importlib.util.find_spec("duckdb") is None:
            notes.append(
                note(
                    "{file}: a large file; with the Python package duckdb it would be read several times faster.",
                    file=source.label,
                )
            )
        elif _is_long(table, columns):
            found = read_big_text(text, builder, columns, rules, label, part(progress, 0.1, 1))
            if found is not None:
                return [*table.notes, *found]
    return [*notes, *table.notes, *read_flow_table(table, builder, columns, rules, label, part(progress, 0.1, 1))]


def _is_long(table: Table, columns: FlowColumns) -> bool:
    """Without reading all of a large file where the columns are chosen, or just three."""
    if columns.layout or columns.destination or columns.flow or columns.names:
        return columns.layout != "wide" and not columns.names
    return len(table.header) == 3 or flow_layout(table, columns)[0] == LONG


def _parquet(
    source: Source, builder: PairBuilder, columns: FlowColumns, rules: NumberRules, label: str, progress: Progress
) -> list[Note]:
    if source.path is not None and not is_pattern(source.path):
        return read_parquet(source.path, builder, columns, rules, label, progress)
    with tempfile.TemporaryDirectory(prefix="multipolar_") as folder:
        path = Path(folder) / re.sub(r"[*?\[\]{}]", "_", Path(source.name).name)
        with source.open() as packed, open(path, "wb") as file:
            shutil.copyfileobj(packed, file, 1 << 20)
        return read_parquet(path, builder, columns, rules, label, progress)
