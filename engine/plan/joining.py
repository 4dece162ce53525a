"""Central cities that are one destination because they are tied to each other."""

from __future__ import annotations

import pandas as pd

from ..errors import InputError, first_of, note
from ..flows.matrix import Flows
from ..flows.shares import resident_workers
from ..units.table import Units
from .centres import Centres
from .functional import FunctionalAreaRules, between_cities, joined_cities


def join_centres(centres: Centres, units: Units, flows: Flows, threshold: float) -> Centres:
    """Central cities with those that are linked as one centre of several cities, called after the one with most jobs.

    Two are linked when at least ``threshold`` percent of either one's resident workers work in the other; connected groups
    count, on shares computed once: the rule of functional urban areas (Dijkstra, Poelman and Veneri 2019).
    """
    if not 0 < threshold <= 100:
        raise InputError(
            "{value} is not a share: it must be above 0 and at most 100 percent.", where="JOIN_SHARE", value=threshold
        )
    residents, _ = resident_workers(units, flows)
    single = centres.names.index
    city_of = pd.Series(single.get_indexer(centres.area_of), index=centres.area_of.index)
    numbers = city_of.reindex(flows.units, fill_value=-1).to_numpy()
    group, leader = joined_cities(
        between_cities(flows, residents, numbers, len(single)), FunctionalAreaRules(threshold)
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
