"""People, flows and self-containment of groups of units."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix

from .. import columns
from ..flows.matrix import Flows
from ..types import Array
from ..units.table import Units
from .memberships import pairs_of


def area_statistics(keys: Array, areas: int, units: Units, flows: Flows, residents: Array) -> pd.DataFrame:
    """One row per area: ``units, population, flow_internal, self_containment_supply, self_containment_demand``.

    Supply-side self-containment is F[a, a] / R_a, demand-side F[a, a] / W_a, both in percent, and unknown (NaN) when
    the flows have no diagonal. Population is NaN when a member's is.
    """
    size = len(units)
    area, unit = pairs_of(keys, size)
    member = csr_matrix((np.ones(len(keys)), (area, unit)), shape=(areas, size))
    internal = np.asarray(member.multiply(member @ flows.matrix).sum(axis=1)).ravel()
    people = units.table[columns.POPULATION].to_numpy(dtype=float)
    table = pd.DataFrame(
        {
            columns.UNITS: np.bincount(area, minlength=areas),
            columns.POPULATION: np.bincount(area, weights=people[unit], minlength=areas),
            columns.FLOW_INTERNAL: internal,
        }
    )
    for column, total in (
        (columns.SELF_CONTAINMENT_SUPPLY, member @ residents),
        (columns.SELF_CONTAINMENT_DEMAND, member @ flows.jobs),
    ):
        known = flows.has_diagonal & (total > 0)
        table[column] = np.where(known, 100 * internal / np.where(total > 0, total, 1), np.nan)
    return table
