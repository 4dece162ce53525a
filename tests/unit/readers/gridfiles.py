"""Files of gridded statistics for tests, and a slow reading of them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

from multipolar.engine.readers.archives import sources
from multipolar.engine.readers.delimited import Layout
from multipolar.engine.readers.gridcolumns import Wanted
from multipolar.engine.readers.griddata import GridRules, read_grid_files
from multipolar.engine.readers.gridtable import CellTable, cell_table, rows_of_points
from multipolar.engine.readers.sources import Source


def source_of(content: bytes, name: str = "grid.csv") -> Source:
    return Source(name, name, lambda: io.BytesIO(content), len(content))


def table_of(
    content: bytes | str | Sequence[Source],
    wanted: Wanted = Wanted(),  # noqa: B008
    rules: GridRules = GridRules(),  # noqa: B008
    layout: Layout = Layout(),  # noqa: B008
    size: float | None = None,
    position: str = "auto",
) -> CellTable:
    """Cells of one file given as text or bytes, or of several sources."""
    if isinstance(content, str):
        content = content.encode("utf-8")
    files = [source_of(content)] if isinstance(content, bytes) else content
    rows = read_grid_files(files, wanted, rules, layout)
    if not rows.system:
        rows = rows_of_points(rows, size, position, "INPUT")
    return cell_table(rows, rules)


def table_at(path: Path, **more) -> CellTable:
    return table_of(sources(path, (".csv", ".txt")), **more)


def by_code(table: CellTable) -> dict[str, float]:
    """Code -> value (NaN where withheld)."""
    return dict(zip(table.codes(), table.value))


def texts(table: CellTable) -> str:
    return "\n".join(map(str, table.notes))
