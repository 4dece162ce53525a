"""One scope at every threshold: when each pair of area and unit enters by its tie, growth, contact and enclaves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..flows.matrix import Flows
from ..flows.shares import Exchange, Ties, strongest
from ..progress import Progress
from ..types import Array
from ..units.adjacency import Neighbourhood
from .growth import grow, suburbs, whole_area
from .limits import FREE
from .memberships import Entering, connected_entering, enclosed_entering, entering
from .scoperules import ScopeRules


@dataclass(frozen=True)
class Side:
    """One scope at every threshold.

    ``strength`` of every pair of the exchange by ``measure``; ``reached`` when each pair enters by its ties, growth and
    contact, ``closed`` with enclaves as well (the same where enclaves hang on the threshold of other areas). ``tie`` and
    ``via``, of the keys of ``reached``: the tie a membership rests on and the unit it is to (-1: the centre or the area).
    """

    measure: str
    strength: Array
    reached: Entering
    closed: Entering
    tie: Array
    via: Array


@dataclass(frozen=True)
class SideBuilder:
    """What both scopes are made from."""

    flows: Flows
    residents: Array
    exchange: Exchange
    area_of: Array
    seeds: Array
    beside: Neighbourhood
    barred: Array
    rules: ScopeRules
    floor: float
    made: dict[tuple[str, str], Side]

    def _open(self, strength: Array) -> Array:
        """Which pairs of the exchange may become memberships at all."""
        area, unit = self.exchange.area, self.exchange.unit
        return (strength > 0) & (self.area_of[unit] != area) & (self.barred[area, unit] == FREE)

    def owners(self, measure: str, floor: float, progress: Progress) -> Array:
        """The one area each unit competes for (-1: none), by the measure of the maximum.

        A ``floor`` is only allowed when both scopes have that measure: else a unit that is tied below it by this one may
        be tied above it by the other.
        """
        strength = self.exchange.strength(measure)
        area, unit = self.exchange.area, self.exchange.unit
        owner = np.full(len(self.area_of), -1)
        owner[self.area_of >= 0] = self.area_of[self.area_of >= 0]
        if self.rules.growth == "centre":
            ties = Ties(area, unit, self.exchange.out, strength)
            best = strongest(ties, self._open(strength) & (self.area_of[unit] < 0))
            owner[unit[best]] = area[best]
            return owner
        reached = self._grown(measure, strength, self.barred == FREE, True, floor, progress)[0]
        owner[reached.keys % len(owner)] = reached.keys // len(owner)
        return owner

    def side(self, measure: str, outer: str, owner: Optional[Array], progress: Progress) -> Side:
        """A scope by ``measure``; ``owner`` was found by the measure ``outer``."""
        key = (measure, outer if owner is not None else "")
        if key not in self.made:
            self.made[key] = self._side(measure, owner, progress)
        return self.made[key]

    def _side(self, measure: str, owner: Optional[Array], progress: Progress) -> Side:
        strength = self.exchange.strength(measure)
        size = len(self.area_of)
        if self.rules.growth == "centre":
            chosen = self._open(strength) & (strength >= self.floor)
            if owner is not None:
                chosen &= owner[self.exchange.unit] == self.exchange.area
            reached = entering(self.exchange.area[chosen] * size + self.exchange.unit[chosen], strength[chosen])
            if self.rules.contiguous:
                reached = connected_entering(reached, self.seeds, self.beside.contact)
            tie, via = self._direct(strength, reached), np.full(len(reached.keys), -1)
        else:
            allowed = self.barred == FREE
            if owner is not None:
                allowed = allowed & (owner == np.arange(len(self.barred))[:, None])
            reached, tie, via = self._grown(measure, strength, allowed, False, self.floor, progress)
        progress(0.6)
        closed = reached
        if self.rules.enclaves and owner is None:
            closed = enclosed_entering(
                reached,
                self.seeds,
                self.beside.borders,
                lambda keys: self.barred[keys // size, keys % size] == FREE,
            )
        progress(1.0)
        return Side(measure, strength, reached, closed, tie, via)

    def _direct(self, strength: Array, reached: Entering) -> Array:
        keys = self.exchange.area * len(self.area_of) + self.exchange.unit
        return strength[np.searchsorted(keys, reached.keys)]

    def _grown(
        self, measure: str, strength: Array, allowed: Array, exclusive: bool, floor: float, progress: Progress
    ) -> tuple[Entering, Array, Array]:
        chosen = self._open(strength)
        size = len(self.area_of)
        direct = Entering(self.exchange.area[chosen] * size + self.exchange.unit[chosen], strength[chosen])
        flow = self.exchange.out[chosen]
        ties = (
            suburbs(self.flows, self.residents, measure, self.exchange, self.area_of >= 0)
            if self.rules.growth == "suburbs"
            else whole_area(self.flows, self.residents, measure)
        )
        contact = self.beside.contact if self.rules.contiguous else None
        grown = grow(self.seeds, direct, flow, ties, contact, allowed, len(self.barred), exclusive, floor, progress)
        return grown.entering, grown.tie, grown.via
