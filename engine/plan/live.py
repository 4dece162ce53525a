"""The computed plan at any pair of thresholds, quickly enough to follow a slider.

The one place where the workbench meets the delineation: it asks for roles and shares and knows nothing else of it.
"""

from __future__ import annotations

from typing import Optional

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix

from ..flows.matrix import Flows
from ..flows.shares import resident_workers, ties_to
from ..types import Array
from ..units.table import Units
from .centres import Centres
from .memberships import connected_part, enclosed, keys_of
from .roles import roles_of
from .scope import ScopeRules, _free_to_join, _may_belong

MEASURES = ("share",)


class LiveScope:
    """Ties of all units to all centres, and the roles (areas x units) at thresholds on them."""

    def __init__(
        self, units: Units, flows: Flows, centres: Centres, neighbours: Optional[csr_matrix], rules: ScopeRules
    ) -> None:
        self._size, self._areas = len(units), len(centres)
        area_of = pd.Series(centres.names.index.get_indexer(centres.area_of), index=centres.area_of.index)
        self.area_of: Array = area_of.reindex(units.codes, fill_value=-1).to_numpy()
        self.residents, self.notes = resident_workers(units, flows)
        self._ties = ties_to(flows, self.residents, self.area_of, self._areas)
        self._rules, self._neighbours = rules, neighbours
        own = np.flatnonzero(self.area_of >= 0)
        self._seeds = keys_of(self.area_of[own], own, self._size)
        self._chosen = _may_belong(self._ties, self.area_of, rules.assignment)
        self._pairs = self._ties.area * self._size + self._ties.unit

    def shares(self, measure: str = "share") -> Array:
        """Percent of each unit tied to each centre (areas x units); 0 where there is no tie, own centres as measured."""
        shares = np.zeros((self._areas, self._size))
        shares[self._ties.area, self._ties.unit] = self._ties.share
        return shares

    def roles(self, min_share: float, max_share: float, measure: str = "share") -> Array:
        """Computed levels (areas x units)."""
        rules, neighbours = self._rules, self._neighbours
        scopes = []
        for threshold in (min_share, max_share):
            keys = np.union1d(self._pairs[self._chosen & (self._ties.share >= threshold)], self._seeds)
            scopes.append(
                connected_part(keys, self._seeds, neighbours) if rules.contiguous and neighbours is not None else keys
            )
        if rules.enclaves and neighbours is not None:
            may_join = _free_to_join(scopes[1], self._size, rules.assignment)
            scopes = [np.union1d(keys, enclosed(keys, neighbours, may_join)) for keys in scopes]
        minimum, maximum = scopes
        return roles_of(self._seeds, minimum, np.union1d(maximum, minimum), self._areas, self._size)
