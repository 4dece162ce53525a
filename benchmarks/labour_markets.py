"""Labour market areas of a commuting table: areas, reserve, and how long it takes.

    . scripts/setup && /usr/bin/python3 benchmarks/labour_markets.py commuting_2001.csv [origin destination flow]

Medians of eleven runs in one process: the grouping alone, and reading the table and grouping.
"""

from __future__ import annotations

import statistics
import sys
import time

import pandas as pd
from multipolar.engine.flows.matrix import flow_matrix
from multipolar.engine.plan.labourmarkets import LabourMarketRules, labour_market_areas
from multipolar.engine.units.table import units_table

RUNS = 11


def read(path: str, names: list[str]):
    table = pd.read_csv(path, dtype=str)[names]
    codes = sorted(set(table[names[0]]) | set(table[names[1]]))
    units = units_table(codes, [None] * len(codes))
    return units, flow_matrix(*(table[name] for name in names), units.codes)


def timed(job) -> float:
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def main() -> None:
    path, names = sys.argv[1], sys.argv[2:] or ["community_live", "community_work", "amount"]
    study = read(path, names)
    for least, target in ((66.67, 75), (60, 70)):
        rules = LabourMarketRules(1000, least, 10000, target)
        result = labour_market_areas(*study, rules)
        alone = statistics.median(timed(lambda rules=rules: labour_market_areas(*study, rules)) for _ in range(RUNS))
        whole = statistics.median(
            timed(lambda rules=rules: labour_market_areas(*read(path, names), rules)) for _ in range(RUNS)
        )
        print(
            f"1000 / {least} / 10000 / {target}: {len(result.partition.areas)} areas, {len(result.reserve)} in reserve; "
            f"grouping {1000 * alone:.0f} ms, with reading {1000 * whole:.0f} ms"
        )


if __name__ == "__main__":
    main()
