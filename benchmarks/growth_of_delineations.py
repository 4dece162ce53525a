"""How the time of each delineation without scopes grows with a synthetic country, and what it takes of memory.

    . scripts/setup && /usr/bin/python3 benchmarks/growth_of_delineations.py [units ...]

Synthetic countries (see synthetic.py); the last has 30 000 units and 2 million pairs. Ratios are to the size before, the
peak memory is that of the process so far. A delineation that took longer than a minute is not run at the next size.
"""

from __future__ import annotations

import resource
import sys
import time

from multipolar.engine.flows.matrix import Flows
from multipolar.engine.plan.flowregions import FlowRegionRules, flow_regions
from multipolar.engine.plan.functional import FunctionalAreaRules, functional_areas
from multipolar.engine.plan.labourmarkets import LabourMarketRules, labour_market_areas
from scipy.sparse import diags
from synthetic import country

SIZES = (300, 1000, 3000, 10000, 30000)
PAIRS_PER_UNIT = 85  # drawn; some coincide
UNITS_PER_CITY = 60
LIMIT = 60.0


def jobs(units, flows, cities, beside):
    """Each delineation as a call."""
    no_self = Flows(flows.units, (flows.matrix - diags(flows.matrix.diagonal())).tocsr(), flows.leaving, flows.arriving)
    return {
        "functional areas": lambda: functional_areas(units, flows, cities, beside, FunctionalAreaRules()),
        "labour market areas": lambda: labour_market_areas(units, flows, LabourMarketRules()),
        "… made contiguous": lambda: labour_market_areas(
            units, flows, LabourMarketRules(contiguous=True), beside.contact
        ),
        "flow regions": lambda: flow_regions(units, no_self, FlowRegionRules(), False),
        "… whole hierarchy": lambda: flow_regions(units, no_self, FlowRegionRules()),
        "… undirected": lambda: flow_regions(units, no_self, FlowRegionRules("undirected"), False),
    }


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    before: dict[str, float] = {}
    for size in sizes:
        parts = country(size, PAIRS_PER_UNIT * size, max(2, size // UNITS_PER_CITY))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
        print(f"{size} units, {parts[1].matrix.nnz} pairs (peak {peak:.2f} GiB)", flush=True)
        for name, job in jobs(*parts).items():
            if before.get(name, 0) > LIMIT:
                continue
            start = time.perf_counter()
            job()
            took = time.perf_counter() - start
            ratio = f", {took / before[name]:.1f} times" if name in before else ""
            before[name] = took
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
            print(f"  {name}: {took:.2f} s{ratio} (peak {peak:.2f} GiB)", flush=True)


if __name__ == "__main__":
    main()
