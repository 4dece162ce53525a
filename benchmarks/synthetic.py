"""Countries that never were: a lattice of square units, people by a rank-size rule, commuting by a gravity rule."""

from __future__ import annotations

import numpy as np
import pandas as pd
from multipolar.engine.flows.matrix import Flows, flow_matrix
from multipolar.engine.plan.centres import Centres, centres_from_codes
from multipolar.engine.units.adjacency import Neighbourhood
from multipolar.engine.units.table import Units, units_table
from scipy.sparse import coo_matrix
from shapely.geometry import box


def country(units: int, pairs: int, centres: int, seed: int = 1) -> tuple[Units, Flows, Centres, Neighbourhood]:
    """Units in rows of a square, each sending flows to places drawn by size and distance, about ``pairs`` in all."""
    random = np.random.default_rng(seed)
    width = int(np.ceil(np.sqrt(units)))
    x, y = np.arange(units) % width, np.arange(units) // width
    people = np.round(2e6 / (1 + random.permutation(units)) ** 0.8 + 500)
    codes = [f"{number:06d}" for number in range(units)]
    table = units_table(codes, [box(a, b, a + 1, b + 1) for a, b in zip(x, y)], population=people)
    each = max(2, pairs // units)
    # Half of the destinations near by, half anywhere, larger places more often.
    start = np.repeat(np.arange(units), each)
    step = np.rint(random.standard_cauchy((len(start), 2)) * 2).astype(int)
    near = np.clip(y[start] + step[:, 1], 0, width - 1) * width + np.clip(x[start] + step[:, 0], 0, width - 1)
    far = random.choice(units, len(start), p=people / people.sum())
    end = np.where(random.random(len(start)) < 0.5, np.minimum(near, units - 1), far)
    distance = np.hypot(x[start] - x[end], y[start] - y[end])
    weight = people[start] * people[end] ** 0.6 / (1 + distance) ** 2
    amount = np.maximum(1, np.round(weight / np.bincount(start, weight, minlength=units)[start] * people[start] * 0.45))
    frame = pd.DataFrame({"o": start, "d": end, "n": amount})
    own = pd.DataFrame({"o": range(units), "d": range(units), "n": np.round(people * 0.25) + 1})
    frame = pd.concat([frame, own], ignore_index=True)
    names = np.array(codes, dtype=object)
    flows = flow_matrix(names[frame["o"]], names[frame["d"]], frame["n"], table.codes)
    largest = np.argsort(-people)[:centres]
    return table, flows, centres_from_codes(",".join(codes[place] for place in largest), table), lattice(units, width)


def lattice(units: int, width: int) -> Neighbourhood:
    """Neighbours on the lattice, as shared borders of length 1."""
    place = np.arange(units)
    right = place[(place % width != width - 1) & (place + 1 < units)]
    above = place[place + width < units]
    one, other = np.concatenate((right, above)), np.concatenate((right + 1, above + width))
    half = coo_matrix((np.ones(len(one)), (one, other)), shape=(units, units))
    matrix = (half + half.T).tocsr()
    return Neighbourhood(matrix, matrix)
