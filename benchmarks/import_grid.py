"""Importing hectares of the Korean national grid, against pandas merely reading the same file.

usage: import_grid.py [ROWS]   (default 2 000 000; a line per row and one more item, which is left out)
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pandas as pd
from multipolar.engine.readers.archives import sources
from multipolar.engine.readers.gridcodes import korean_codes
from multipolar.engine.readers.griddata import read_grid_files
from multipolar.engine.readers.gridtable import cell_table


def write(path: Path, rows: int) -> float:
    """A headerless CP949 file as SGIS hands it out; returns the people in it."""
    rng = np.random.default_rng(1)
    flat = rng.permutation(3000 * 3000)[:rows]
    people = rng.integers(1, 500, rows)
    codes = korean_codes(900_000 + 100 * (flat % 3000), 1_700_000 + 100 * (flat // 3000), 100)
    with open(path, "w", encoding="cp949") as file:
        for code, amount in zip(codes, people):
            file.write(f"2020^{code}^to_in_001^{amount}\n2020^{code}^to_ga_001^1\n")
    return float(people.sum())


def main(rows: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hectares.txt"
        people = write(path, rows)
        start = time.perf_counter()
        pd.read_csv(path, sep="^", header=None, encoding="cp949", dtype=str)
        plain = time.perf_counter() - start
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        start = time.perf_counter()
        table = cell_table(read_grid_files(sources(path)))
        imported = time.perf_counter() - start
        raster = sum(float(np.nansum(strip)) for _, strip in table.strips())
        assert len(table) == rows
        assert table.total == raster == people
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        f"lines {2 * rows:,}; pandas reads them in {plain:.1f} s, the import takes {imported:.1f} s: ratio {imported / plain:.1f}"
    )
    print(f"peak memory {peak / 1024:,.0f} MiB (before the import {before / 1024:,.0f} MiB)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000_000)
