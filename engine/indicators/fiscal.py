"""Own means of local governments and their horizontal equalisation.

Self-reliance is own revenue over the budget; capacity is own revenue per head. Horizontal equalisation moves a fixed part
of each unit's distance from the mean capacity: transfer = people * (mean capacity - capacity) * rate, with the mean
weighted by people, so that all transfers of a pool add up to zero (a linear scheme like Germany's until 2019 in its
principle: Buettner 2006, *Fiscal equalization in Germany*).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..errors import InputError, Note, first_of, note
from ..types import Array
from .inequality import indices
from .panel import divide, percent

POPULATION, OWN_REVENUE, BUDGET, UNTIED = "population", "own_revenue", "budget", "untied_transfers"
SELF_RELIANCE, AUTONOMY = "self_reliance", "fiscal_autonomy"
CAPACITY, CAPACITY_INDEX, POOL_MEAN = "capacity", "capacity_index", "pool_mean"
TRANSFER, TRANSFER_PER_HEAD = "transfer", "transfer_per_head"
CAPACITY_AFTER, CAPACITY_INDEX_AFTER = "capacity_after", "capacity_index_after"
POSITION = "position"
RECIPIENT, DONOR, BALANCED = "recipient", "donor", "balanced"


@dataclass(frozen=True)
class EqualisationRules:
    """``rate`` percent of the distance from the mean that is evened out, from 0 (nothing) to 100 (all equal)."""

    rate: float = 50.0

    def __post_init__(self) -> None:
        if not 0 <= self.rate <= 100:
            raise InputError("{value:g} is no rate: it must be from 0 to 100 percent.", where="RATE", value=self.rate)


@dataclass(frozen=True)
class Equalisation:
    """One year: arrays per unit, NaN where capacity or people are unknown, and the disparity of capacities per head."""

    transfer: Array
    capacity: Array
    capacity_after: Array
    pool_mean: Array
    before: dict[str, float]
    after: dict[str, float]

    @property
    def volume(self) -> float:
        """Money that changes hands."""
        return float(self.transfer[self.transfer > 0].sum())


def equalise(people: Array, own_revenue: Array, pool: Array, rules: EqualisationRules) -> Equalisation:
    """Even out capacities within each pool (numbers per unit, -1 for none).

    Units whose revenue or people are unknown, or who have no people, take no part (NaN).

    Examples
    --------
    3 and 1 a head, 2 on average: half of the difference moves, for 100 heads.

    >>> people, own = np.array([100.0, 100.0]), np.array([300.0, 100.0])
    >>> equalise(people, own, np.zeros(2, dtype=int), EqualisationRules(rate=50)).transfer.tolist()
    [-50.0, 50.0]
    """
    capacity = divide(own_revenue, people)
    use = ~np.isnan(capacity) & (people > 0) & (pool >= 0)
    heads = np.bincount(pool[use], weights=people[use])
    money = np.bincount(pool[use], weights=own_revenue[use])
    mean = np.full(len(people), np.nan)
    mean[use] = divide(money, heads)[pool[use]]
    transfer = people * (mean - capacity) * rules.rate / 100
    after = capacity + divide(transfer, people)
    heads_in = np.where(use, people, np.nan)
    return Equalisation(
        transfer,
        np.where(use, capacity, np.nan),
        after,
        mean,
        indices(np.where(use, capacity, np.nan), heads_in),
        indices(np.where(use, np.maximum(after, 0), np.nan), heads_in),  # rounding can leave -1e-17 of nothing
    )


def fiscal_columns(
    people: Array, own: Array, budget: Optional[Array], untied: Optional[Array], result: Equalisation
) -> dict[str, Array]:
    """Columns of units for one year; shares in percent, capacity indices with the pool's mean = 100."""
    blank = np.full(len(people), np.nan)
    spent = blank if budget is None else budget
    columns: dict[str, Array] = {
        SELF_RELIANCE: percent(own, spent),
        AUTONOMY: blank if untied is None else percent(own + untied, spent),
        CAPACITY: result.capacity,
        POOL_MEAN: result.pool_mean,
        CAPACITY_INDEX: percent(result.capacity, result.pool_mean),
        TRANSFER: result.transfer,
        TRANSFER_PER_HEAD: divide(result.transfer, people),
        CAPACITY_AFTER: result.capacity_after,
        CAPACITY_INDEX_AFTER: percent(result.capacity_after, result.pool_mean),
    }
    columns[POSITION] = position(result.transfer, result.capacity, people)
    return columns


def area_columns(
    people: Array,
    own: Array,
    budget: Optional[Array],
    untied: Optional[Array],
    transfer: Array,
    mean: float,
) -> dict[str, Array]:
    """The same columns for areas as one purse: sums over their units, ``transfer`` too; ``mean`` capacity of all units."""
    capacity = divide(own, people)
    whole = Equalisation(
        transfer, capacity, divide(own + transfer, people), np.full(len(people), mean), before={}, after={}
    )
    return fiscal_columns(people, own, budget, untied, whole)


def mean_capacity(people: Array, own_revenue: Array) -> float:
    """Own revenue per head of all units of which both are known and that have people; NaN when there is none."""
    use = ~np.isnan(people) & ~np.isnan(own_revenue) & (people > 0)
    return float(own_revenue[use].sum() / people[use].sum()) if use.any() else float("nan")


def position(transfer: Array, capacity: Array, people: Array) -> Array:
    """``recipient``, ``donor`` or ``balanced`` (a transfer that is only rounding); None where unknown."""
    small = 1e-12 * np.abs(capacity * people)
    words = np.full(len(transfer), None, dtype=object)
    known = ~np.isnan(transfer)
    words[known] = BALANCED
    words[known & (transfer > small)] = RECIPIENT
    words[known & (transfer < -small)] = DONOR
    return words


def check_budgets(own: Array, budget: Optional[Array], codes: Sequence[str]) -> list[Note]:
    """Say where own revenue exceeds the budget, so that self-reliance is above 100 %."""
    if budget is None:
        return []
    with np.errstate(invalid="ignore"):
        over = np.unique(np.nonzero(own > budget)[-1])
    if not len(over):
        return []
    return [
        note(
            "Units whose own revenue is more than their budget, so that self-reliance is above 100 %: {count} ({first}).",
            count=len(over),
            first=first_of([codes[unit] for unit in over]),
        )
    ]
