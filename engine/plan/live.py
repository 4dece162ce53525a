"""The computed plan at any pair of thresholds, quickly enough to follow a slider.

The one place where the workbench meets the delineation: it asks for roles, shares and reasons and knows nothing else of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

import numpy as np
from scipy.sparse import csr_matrix

from ..errors import Note
from ..flows.matrix import Flows
from ..types import Array
from ..units.table import Units
from .centres import Centres
from .evidence import evidence_of
from .roles import CENTRE_LEVEL, MINIMUM_LEVEL, ROLES, roles_of
from .scope import PreparedScope, prepare_scope
from .scoperules import ScopeRules


class LiveScope:
    """Scopes prepared by measure, each when it is first asked for; areas x units in the order of centres and codes.

    A measure is that of both scopes; that of ``rules`` comes with the rules' own measure of the maximum.
    """

    def __init__(
        self, units: Units, flows: Flows, centres: Centres, neighbours: Optional[csr_matrix], rules: ScopeRules
    ) -> None:
        self._inputs = (units, flows, centres, neighbours)
        self._rules = rules
        self._prepared: dict[str, PreparedScope] = {}
        ready = self.prepared(rules.measure)
        self.area_of: Array = ready.area_of
        self.residents: Array = ready.residents
        self.notes: tuple[Note, ...] = ready.notes

    def prepared(self, measure: str) -> PreparedScope:
        """What does not hang on the thresholds."""
        if measure not in self._prepared:
            rules = self._rules
            if measure != rules.measure:
                rules = replace(rules, measure=measure, max_measure=None)
            self._prepared[measure] = prepare_scope(*self._inputs, rules)
        return self._prepared[measure]

    def shares(self, measure: str) -> Array:
        """Strength of each unit's tie to each centre in percent, by the measure of the maximum; 0 where there is none."""
        ready = self.prepared(measure)
        shares = np.zeros(len(ready.centres) * len(ready.units))
        shares[ready.pairs] = ready.maximum.strength
        return shares.reshape(len(ready.centres), len(ready.units))

    def roles(self, min_share: float, max_share: float, measure: str) -> Array:
        """Computed levels."""
        ready = self.prepared(measure)
        scopes = ready.at(min_share, max_share)
        # An area that stays too small is not formed, and its centre is none: seeds are those among the maximum.
        seeds = np.intersect1d(ready.seeds, scopes.maximum)
        return roles_of(seeds, scopes.minimum, scopes.maximum, len(ready.centres), len(ready.units))

    def next_to_enter(self, area: int, level: int, threshold: float, measure: str) -> Optional[tuple[int, float]]:
        """The unit that a scope takes in next when its threshold falls, and at which; None when none does.

        That is not the unit with the next share, where nothing connects that one with the centre yet.
        """
        ready = self.prepared(measure)
        side = ready.minimum if level == MINIMUM_LEVEL else ready.maximum
        size = len(ready.units)
        first, last = np.searchsorted(side.closed.keys, (area * size, (area + 1) * size))
        keys, value = side.closed.keys[first:last], side.closed.value[first:last]
        below = np.flatnonzero(value < threshold)
        if not len(below):
            return None
        best = below[np.lexsort((keys[below], -value[below]))[0]]
        return int(keys[best] % size), float(value[best])

    def reasons(
        self, area: int, unit: int, level: int, thresholds: tuple[float, float], measure: str
    ) -> tuple[Note, ...]:
        """Sentences about what the computed role ``level`` of a unit rests on."""
        ready = self.prepared(measure)
        if level == CENTRE_LEVEL:
            return ()
        key = np.array([area * len(ready.units) + unit])
        role = np.array([ROLES[level]], dtype=object)
        told: tuple[Note, ...] = evidence_of(ready, ready.at(*thresholds), key, role)["reason"][0]
        return told
