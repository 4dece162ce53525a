"""Large flow tables against DuckDB merely summing the flow column of the same file.

    . scripts/setup && /usr/bin/python3 benchmarks/import_flows.py [FOLDER]

20 million rows as CSV and 100 million as Parquet between 250 units (62 500 pairs), counts and weights, and the same rows of
counts between 3558 units (10 and 12.6 million pairs), are generated in a temporary folder (or FOLDER; 3 GB) and deleted
afterwards. Each measurement is a process of its own; the median of three
alternating runs is printed as a ratio, in wall time and in processor time (which other work on the machine moves less),
with the peak memory of the import.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 3
FEW, MANY = 250, 3558
COUNT, WEIGHT = "(1 + hash(i * 31) % 500)::INTEGER AS flow", "((10000 + hash(i * 31) % 5000000) / 10000)::DOUBLE AS {}"
FILES = {  # name: rows, units, columns beside origin and destination
    "flows.csv": (20_000_000, FEW, COUNT),
    "weights.csv": (20_000_000, FEW, WEIGHT.format("flow")),
    "flows.parquet": (100_000_000, FEW, f"{COUNT}, {WEIGHT.format('weight')}"),
    "small_areas.csv": (20_000_000, MANY, COUNT),
    "small_areas.parquet": (100_000_000, MANY, COUNT),
}
CASES = (
    ("flows.csv", "flow", "CSV, counts"),
    ("weights.csv", "flow", "CSV, weights with four decimals"),
    ("flows.parquet", "flow", "Parquet, counts"),
    ("flows.parquet", "weight", "Parquet, weights"),
    ("small_areas.csv", "flow", "CSV, counts, 3558 units"),
    ("small_areas.parquet", "flow", "Parquet, counts, 3558 units"),
)


def generate(folder: Path) -> None:
    from multipolar.engine.readers.duck import connection

    for name, (rows, units, columns) in FILES.items():
        code = "(10000 + 7 * (hash({seed}) % {units}))::VARCHAR"
        origin, destination = (code.format(seed=seed, units=units) for seed in ("i", "i + 1000000000000"))
        select = f"SELECT {origin} AS origin, {destination} AS destination, {columns} FROM range({rows}) t(i)"
        with connection(folder) as database:
            database.execute(f"COPY ({select}) TO '{folder / name}'")


def summed(path: Path, column: str) -> None:
    from multipolar.engine.readers.duck import connection

    with connection() as database:
        database.execute(f"SELECT sum({column}) FROM '{path}'").fetchone()


def imported(path: Path, column: str) -> None:
    from multipolar.engine.flows.pairs import PairBuilder
    from multipolar.engine.readers.flowfiles import read_flow_file
    from multipolar.engine.readers.flowtables import FlowColumns
    from multipolar.engine.readers.sources import file_source

    builder = PairBuilder()
    read_flow_file(file_source(path), builder, FlowColumns(origin="origin", destination="destination", flow=column))
    pairs = builder.finish()
    assert pairs.closes()
    assert len(pairs) >= FEW**2


def measure(job: str, path: str, column: str) -> None:
    """In a process of its own: seconds, seconds of all processors, and peak memory; imports not counted."""
    import multipolar.engine.readers.flowfiles  # noqa: F401
    import pandas  # noqa: F401
    from multipolar.engine.readers.duck import duckdb

    duckdb()
    start, before = time.perf_counter(), time.process_time()
    {"sum": summed, "import": imported}[job](Path(path), column)
    spent = time.perf_counter() - start, time.process_time() - before
    print(json.dumps([*spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024]))


def run(job: str, path: Path, column: str) -> tuple[float, float, float]:
    command = [sys.executable, __file__, "--measure", job, str(path), column]
    return tuple(json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout))


def main(parent: str | None) -> None:
    with tempfile.TemporaryDirectory(dir=parent, prefix="multipolar_") as name:
        folder = Path(name)
        generate(folder)
        for file, column, label in CASES:
            runs = [(run("sum", folder / file, column), run("import", folder / file, column)) for _ in range(RUNS)]
            wall, processor = ([statistics.median(pair[job][k] for pair in runs) for job in (0, 1)] for k in (0, 1))
            peak = max(pair[1][2] for pair in runs) / 2**30
            print(
                f"{label}: {FILES[file][0]:,} rows; "
                f"DuckDB's sum {wall[0]:.2f} s, import {wall[1]:.2f} s = {wall[1] / wall[0]:.1f} times; "
                f"processor time {processor[1] / processor[0]:.1f} times; peak memory {peak:.2f} GiB",
                flush=True,
            )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(*sys.argv[2:])
    else:
        main(sys.argv[1] if len(sys.argv) > 1 else None)
