"""How the time of each delineation without scopes grows with a synthetic country, and what it takes of memory.

    . scripts/setup && /usr/bin/python3 benchmarks/growth_of_delineations.py [units ...]

Units are squares of a lattice with a few large cities; each sends two thirds of its flow to itself and the rest to places
near by and to cities. The last size has 30 000 units and 2 million pairs. Ratios are to the size before. A delineation
that took longer than a minute is not run at the next size.
"""

from __future__ import annotations

import resource
import sys
import time

import numpy as np
from multipolar.engine.flows.matrix import Flows
from multipolar.engine.plan.centres import centres_from_codes
from multipolar.engine.plan.flowregions import FlowRegionRules, flow_regions
from multipolar.engine.plan.functional import FunctionalAreaRules, functional_areas
from multipolar.engine.plan.labourmarkets import LabourMarketRules, labour_market_areas
from multipolar.engine.units.table import units_table
from scipy.sparse import coo_matrix, diags

SIZES = (300, 1000, 3000, 10000, 30000)
PAIRS_PER_UNIT = 110  # of which some coincide
LIMIT = 60.0


def country(size: int, seed: int = 7):
    """Units without polygons, flows, borders of the lattice, and cities."""
    draw = np.random.default_rng(seed)
    width = int(np.ceil(np.sqrt(size)))
    place = np.arange(size)
    people = np.round(np.exp(draw.normal(7.5, 1.1, size)))
    cities = np.sort(draw.choice(size, max(2, size // 60), replace=False))
    people[cities] *= 30
    each = min(PAIRS_PER_UNIT, size // 4)
    near = np.rint(draw.standard_cauchy((size, each // 2, 2)) * 2).astype(int)
    column = np.clip(place[:, None] % width + near[..., 0], 0, width - 1)
    row = np.clip(place[:, None] // width + near[..., 1], 0, width - 1)
    beside = np.minimum(row * width + column, size - 1)
    to_city = draw.choice(cities, (size, each - each // 2), p=people[cities] / people[cities].sum())
    other = np.concatenate([beside, to_city], axis=1).ravel()
    origin = np.repeat(place, each)
    distance = 1 + np.hypot(origin % width - other % width, origin // width - other // width)
    weight = people[other] ** 0.7 / distance**2
    weight[origin == other] = 0
    total = np.bincount(origin, weights=weight, minlength=size)[origin]
    amount = np.round(people[origin] / 3 * weight / np.where(total > 0, total, 1))
    matrix = (coo_matrix((amount, (origin, other)), shape=(size, size)) + diags(np.round(people * 2 / 3))).tocsr()
    matrix.eliminate_zeros()
    units = units_table([f"{number:06d}" for number in place], [None] * size, population=people)
    right, below = place[(place % width < width - 1) & (place + 1 < size)], place[place + width < size]
    left = np.concatenate([right, below])
    borders = coo_matrix((np.ones(len(left)), (left, np.concatenate([right + 1, below + width]))), shape=(size, size))
    flows = Flows(units.codes, matrix, np.zeros(size), np.zeros(size))
    return units, flows, (borders + borders.T).tocsr(), centres_from_codes(",".join(units.codes[cities]), units)


def jobs(units, flows, borders, cities):
    """Each delineation as a call."""
    no_self = Flows(flows.units, (flows.matrix - diags(flows.matrix.diagonal())).tocsr(), flows.leaving, flows.arriving)
    return {
        "functional areas": lambda: functional_areas(units, flows, cities, borders, FunctionalAreaRules()),
        "labour market areas": lambda: labour_market_areas(units, flows, LabourMarketRules()),
        "… made contiguous": lambda: labour_market_areas(units, flows, LabourMarketRules(contiguous=True), borders),
        "flow regions": lambda: flow_regions(units, no_self, FlowRegionRules(), False),
        "… whole hierarchy": lambda: flow_regions(units, no_self, FlowRegionRules()),
        "… undirected": lambda: flow_regions(units, no_self, FlowRegionRules("undirected"), False),
    }


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    before: dict[str, float] = {}
    for size in sizes:
        parts = country(size)
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
