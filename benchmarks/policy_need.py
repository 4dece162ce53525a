"""Ranks of 252 units under 10 000 random weightings against the index itself.

. scripts/setup && /usr/bin/python3 benchmarks/policy_need.py
"""

from __future__ import annotations

import time

import numpy as np
import pandas as pd
from multipolar.engine.indicators.need import Indicator, NeedRules, measure_need
from multipolar.engine.options import DOMAINS

UNITS, INDICATORS, DRAWS = 252, 20, 10_000


def main() -> None:
    random = np.random.default_rng(1)
    names = [f"indicator {number}" for number in range(INDICATORS)]
    index = pd.Index([f"{code:05d}" for code in range(UNITS)], dtype=object)
    values = pd.DataFrame(random.random((UNITS, INDICATORS)), index=index, columns=names)
    indicators = [Indicator(name, DOMAINS[number % len(DOMAINS)]) for number, name in enumerate(names)]
    for aggregation in ("arithmetic", "geometric"):
        times = []
        for draws in (0, DRAWS):
            start = time.perf_counter()
            measure_need(values, indicators, NeedRules(aggregation=aggregation, draws=draws))
            times.append(time.perf_counter() - start)
        print(
            f"{aggregation}: index of {UNITS} units {1000 * times[0]:.0f} ms; with {DRAWS:,} random weightings of {INDICATORS} "
            f"indicators {times[1]:.2f} s"
        )


if __name__ == "__main__":
    main()
