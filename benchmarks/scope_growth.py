"""How scopes, the live preparation and scenarios grow with the country.

    . scripts/setup && /usr/bin/python3 benchmarks/scope_growth.py            # 300 to 30 000 units
    . scripts/setup && /usr/bin/python3 benchmarks/scope_growth.py scenarios  # 1000 scenarios on 159 and 3558 units

Synthetic countries (see synthetic.py). Every size runs in a process of its own, whose peak memory is reported; the time
to build the country is not. "Plan" is everything a run of the scope algorithm computes without dissolving polygons.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time

import numpy as np
from multipolar.engine.plan.scenarios import Variant, run_scenarios, setting_grid
from multipolar.engine.plan.scope import ScopeRules, prepare_scope
from synthetic import country

SIZES = ((300, 20_000, 10), (1_000, 70_000, 20), (3_000, 200_000, 50), (10_000, 660_000, 120), (30_000, 2_200_000, 300))
MEASURES = ["residents", "jobs", "either", "geometric", "smart", "all_trips"]


def timed(job):
    start = time.perf_counter()
    answer = job()
    return time.perf_counter() - start, answer


def measure(units: int, pairs: int, centres: int) -> dict[str, float]:
    """Seconds of one size."""
    study = country(units, pairs, centres)
    found: dict[str, float] = {"units": units, "pairs": int(study[1].matrix.nnz), "centres": centres}
    found["prepare"], ready = timed(lambda: prepare_scope(*study, ScopeRules()))
    steps = np.linspace(5, 14, 20)
    found["at"] = timed(lambda: [ready.at(15, step) for step in steps])[0] / len(steps)
    found["plan"], plan = timed(lambda: prepare_scope(*study, ScopeRules(), floor=5).plan())
    found["members"] = len(plan.members)
    for name, rules in (
        ("largest", ScopeRules(assignment="largest")),
        ("suburbs", ScopeRules(growth="suburbs")),
        ("area", ScopeRules(30, 25, growth="area")),
    ):
        floor = min(rules.min_share, rules.max_share)
        found[name] = timed(lambda rules=rules, floor=floor: prepare_scope(*study, rules, floor=floor).at())[0]
    found["MiB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return found


def scenarios() -> None:
    """1000 scenarios of thresholds and measures, of flow tables drawn anew, and of both."""
    for units, pairs, centres in ((159, 20_000, 17), (3_558, 250_000, 50)):
        study = country(units, pairs, centres)
        for name, measures, lows, highs, replicates in (
            ("6 measures x 167 thresholds", MEASURES, np.linspace(20, 40, 12), np.linspace(2, 12, 14), 0),
            ("20 tables x 50 thresholds", MEASURES[:1], np.linspace(15, 35, 5), np.linspace(3, 12, 10), 19),
            ("1000 tables", MEASURES[:1], [15], [5], 999),
        ):
            grid, _ = setting_grid(measures, list(lows), list(highs))
            seconds, result = timed(
                lambda study=study, grid=grid, replicates=replicates: run_scenarios(
                    study[0],
                    [Variant("flows", study[1])],
                    [Variant("centres", study[2])],
                    study[3],
                    grid,
                    ScopeRules(100, 100),
                    replicates,
                )
            )
            print(f"{units} units, {centres} centres, {name}: {len(result.scenarios)} scenarios in {seconds:.2f} s")


def main() -> None:
    if sys.argv[1:] == ["scenarios"]:
        scenarios()
        return
    if sys.argv[1:]:
        print(json.dumps(measure(*map(int, sys.argv[1:]))))
        return
    last: dict[str, float] = {}
    for size in SIZES:
        found = json.loads(subprocess.check_output([sys.executable, __file__, *map(str, size)], text=True))
        print(" ".join(f"{name} {value:.4g}" for name, value in found.items()))
        if last:
            growth = {
                name: found[name] / last[name] for name in ("prepare", "at", "plan", "largest", "suburbs", "area")
            }
            print("   times the size before:", " ".join(f"{name} {ratio:.1f}" for name, ratio in growth.items()))
        last = found


if __name__ == "__main__":
    main()
