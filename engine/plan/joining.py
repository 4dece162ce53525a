"""Central cities that are one destination because they are tied to each other."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.csgraph import connected_components

from ..errors import InputError, first_of, note
from ..flows.matrix import Flows
from ..flows.shares import resident_workers
from ..types import Array
from ..units.table import Units
from .centres import Centres


def linked_groups(flows: Flows, residents: Array, city_of: Array, cities: int, threshold: float) -> tuple[Array, Array]:
    """Group of each city, and the city each group is called after, its one with most jobs (then the lower number).

    Two cities are linked when at least ``threshold`` percent of either one's resident workers work in the other (Dijkstra,
    Poelman and Veneri 2019); connected groups count, on shares computed once. Groups are in the order of their leaders.

    ``city_of`` is the city of each unit, -1 for none.
    """
    inside = np.flatnonzero(city_of >= 0)
    belongs = csr_matrix((np.ones(len(inside)), (inside, city_of[inside])), shape=(len(city_of), cities))
    between = (belongs.T @ flows.matrix @ belongs).tocoo()
    total = belongs.T @ residents
    tied = (between.row != between.col) & (100 * between.data >= threshold * total[between.row]) & (between.data > 0)
    graph = coo_matrix((np.ones(tied.sum()), (between.row[tied], between.col[tied])), shape=(cities, cities))
    _, group = connected_components(graph, directed=False)
    order = np.lexsort((np.arange(cities), -(belongs.T @ flows.jobs)))
    _, first = np.unique(group[order], return_index=True)
    leader = np.sort(order[first])
    number = np.empty(len(leader), dtype=np.int64)
    number[group[leader]] = np.arange(len(leader))
    return number[group], leader


def join_centres(centres: Centres, units: Units, flows: Flows, threshold: float) -> Centres:
    """Central cities with those that are linked (see :func:`linked_groups`) as one centre of several cities."""
    if not 0 < threshold <= 100:
        raise InputError(
            "{value} is not a share: it must be above 0 and at most 100 percent.", where="JOIN_SHARE", value=threshold
        )
    residents, _ = resident_workers(units, flows)
    single = centres.names.index
    city_of = pd.Series(single.get_indexer(centres.area_of), index=centres.area_of.index)
    group, leader = linked_groups(
        flows, residents, city_of.reindex(flows.units, fill_value=-1).to_numpy(), len(single), threshold
    )
    joined = single[leader][group]
    area_of = pd.Series(joined[city_of], index=centres.area_of.index)
    several = [
        "+".join(centres.names[single[group == number]]) for number in range(len(leader)) if (group == number).sum() > 1
    ]
    said = note(
        "Central cities joined because at least {share:g} % of one's residents work in the other: {count} ({first}).",
        share=threshold,
        count=len(several),
        first=first_of(several) or "-",
    )
    return Centres(area_of, centres.names[single[leader]], centres.basis, (*centres.notes, said))
