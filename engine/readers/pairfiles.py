"""Pairs to a CSV or Parquet file, whole or not at all."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd

from .. import exact
from ..flows.pairs import FlowPairs
from ..placing import placed
from ..progress import Progress, silent
from .duck import connection, duckdb, first_line, quoted, run, statement, workspace

_ROWS = 500_000
COLUMNS = ("origin", "destination", "flow", "label")


def write_pairs(path: str, pairs: FlowPairs, progress: Progress = silent) -> None:
    """Write origin, destination, flow, label; ``.parquet`` through DuckDB, else CSV in UTF-8.

    Raises
    ------
    InputError
        when the file cannot be written.
    """
    with placed(path) as aside:
        if aside.suffix.lower() == ".parquet":
            _write_parquet(aside, pairs, progress)
        else:
            _write_csv(aside, pairs, progress)


def _pieces(pairs: FlowPairs, progress: Progress) -> Iterator[pd.DataFrame]:
    labels = np.array(pairs.labels, dtype=object)
    for start in range(0, len(pairs), _ROWS):
        progress(start / len(pairs))
        rows = slice(start, start + _ROWS)
        yield pd.DataFrame(
            {
                "origin": pairs.codes[pairs.origin[rows]],
                "destination": pairs.codes[pairs.destination[rows]],
                "flow": exact.rounded(pairs.parts[rows]),
                "label": labels[pairs.label[rows]],
            }
        )


def _write_csv(path: Path, pairs: FlowPairs, progress: Progress) -> None:
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for piece in _pieces(pairs, progress):
            flows = [int(flow) if flow.is_integer() else flow for flow in piece["flow"].tolist()]
            writer.writerows(zip(piece["origin"], piece["destination"], flows, piece["label"]))


def _write_parquet(path: Path, pairs: FlowPairs, progress: Progress) -> None:
    with workspace() as folder, connection(folder) as database:
        database.execute("CREATE TABLE pairs (origin VARCHAR, destination VARCHAR, flow DOUBLE, label VARCHAR)")
        for piece in _pieces(pairs, progress):
            database.register("piece", piece)
            database.execute("INSERT INTO pairs SELECT * FROM piece")
            database.unregister("piece")
        try:
            # in the order of the pairs: settings of the connection do not promise it
            sql = "COPY (SELECT * FROM pairs ORDER BY ALL) TO {path} (FORMAT parquet)"
            run(database, statement(sql, path=quoted(str(path))), progress)
        except duckdb().IOException as error:
            raise OSError(first_line(error)) from error
