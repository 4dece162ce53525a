"""DuckDB as this plugin uses it: in memory, spilling to a folder of its own, without extensions, never the end of QGIS."""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Optional

from ..errors import InputError
from ..progress import Progress, silent
from .sources import unreadable

_MEMORY = "1200MB"
_kept: list[Any] = []


def duckdb() -> Any:
    """The module.

    At the end of qgis_process its own default connection would be destroyed after Python has let go, and abort the process
    (1.4 and 1.5); a reference that is never given back keeps it from that.
    """
    import duckdb

    if not _kept:
        default = duckdb.default_connection
        _kept.append(default() if callable(default) else default)
    return duckdb


@contextmanager
def workspace() -> Iterator[Path]:
    """A folder for what does not fit into memory, removed afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="multipolar_"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def connection(folder: Optional[Path] = None) -> Iterator[Any]:
    """A database of its own; ``folder`` takes what does not fit into memory."""
    settings = {
        "memory_limit": _MEMORY,
        "threads": max(1, os.cpu_count() or 1),
        "preserve_insertion_order": False,
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "allow_community_extensions": False,
    }
    if folder is not None:
        settings["temp_directory"] = str(folder)
    database = duckdb().connect(":memory:", config=settings)
    try:
        yield database
    finally:
        database.close()


def run(database: Any, sql: str, progress: Progress = silent, label: str = "") -> None:
    """Run a statement and look at the cancel button meanwhile.

    Raises
    ------
    InputError
        when memory and disk are not enough; other errors of DuckDB as they are.
    """
    failure: list[BaseException] = []

    def work() -> None:
        try:
            database.execute(sql)
        except BaseException as error:
            failure.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    try:
        waited = 0
        while thread.is_alive():
            thread.join(0.02 if waited < 50 else 0.2)
            waited += 1
            progress(1 - 0.98**waited)
    except BaseException:
        database.interrupt()
        thread.join()
        raise
    if not failure:
        return
    if isinstance(failure[0], duckdb().OutOfMemoryException):
        raise InputError(
            "There is not enough memory or disk for the table: {reason}",
            where=label,
            fix="Free space in the folder for temporary files, or read the table in parts.",
            reason=first_line(failure[0]),
        ) from failure[0]
    raise failure[0]


def parquet_table(path: Path, more: str = "") -> str:
    """SQL of a Parquet file: what it holds, not what its folder is called; texts as texts, also where an old writer has not
    said that they are."""
    return f"read_parquet({quoted(str(path))}, hive_partitioning=false, binary_as_string=true{more})"


def parquet_columns(database: Any, path: Path) -> dict[str, str]:
    """Names and types of a Parquet file's columns.

    Raises
    ------
    InputError
        for a file that is none.
    """
    try:
        sql = statement("DESCRIBE SELECT * FROM {table}", table=parquet_table(path))
        rows = database.execute(sql).fetchall()
    except duckdb().Error as error:
        raise unreadable(path.name, first_line(error)) from error
    return {row[0]: row[1] for row in rows}


def is_pattern(path: Path) -> bool:
    """Whether DuckDB would take a path for a pattern of several."""
    return bool(set("*?[]{}") & set(str(path)))


def first_line(error: BaseException) -> str:
    """What a library says, without its advice."""
    return str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__


def statement(template: str, **parts: Any) -> str:
    """SQL put together of parts of our own making and of names and strings that went through the two functions below."""
    return template.format(**parts)


def quoted(text: str) -> str:
    """A string in SQL."""
    return "'" + text.replace("'", "''") + "'"


def identifier(text: str) -> str:
    """A name in SQL."""
    return '"' + text.replace('"', '""') + '"'


def parquet_counts(database: Any, path: Path, column: str) -> Optional[tuple[int, float]]:
    """Rows of a Parquet file and the smallest value of a column of numbers without nulls, from what the file says about itself.

    None when it does not say so for every part of the column.
    """
    template = (
        "SELECT row_group_num_rows, stats_null_count, stats_min_value FROM parquet_metadata({path}) "
        "WHERE path_in_schema = {column} ORDER BY row_group_id"
    )
    parts = database.execute(statement(template, path=quoted(str(path)), column=quoted(column))).fetchall()
    try:
        smallest = min(float(part[2]) for part in parts)
    except (TypeError, ValueError):
        return None
    if any(part[1] != 0 for part in parts):
        return None
    return sum(part[0] for part in parts), smallest
