"""Whether units come closer over the years: beta and sigma convergence.

Source: Barro and Sala-i-Martin (1992), *Convergence*, Journal of Political Economy 100.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import stats

from ..errors import InputError
from ..types import Array
from .classes import all_alike


@dataclass(frozen=True)
class Beta:
    """Growth on the initial level: (1/T) ln(y_T / y_0) = a + b ln(y_0).

    ``slope`` b (below zero: the poor grow faster), its standard error and p value, ``r_squared``; ``speed`` of
    convergence in percent a year, -ln(1 + bT) / T, and ``half_life`` in years, ln 2 / speed: both NaN when there is no
    convergence, or when 1 + bT is not above zero.
    """

    first: int
    last: int
    units: int
    intercept: float
    slope: float
    error: float
    p_value: float
    r_squared: float
    speed: float
    half_life: float


def beta_convergence(first: int, last: int, start: Array, end: Array) -> Beta:
    """Unconditional beta convergence between two years, over units that are above zero in both.

    Raises
    ------
    InputError
        for fewer than three such units.
    """
    span = last - first
    if span <= 0:
        raise InputError("Convergence needs two different years.", where="YEAR_FIELD")
    use = ~np.isnan(start) & ~np.isnan(end)
    use[use] &= (start[use] > 0) & (end[use] > 0)
    if use.sum() < 3:
        raise InputError(
            "Convergence from {first} to {last} needs three units with values above zero in both years; there are {count}.",
            where="VALUE_FIELD",
            fix="Choose other years, or switch CONVERGENCE off.",
            first=first,
            last=last,
            count=int(use.sum()),
        )
    level, growth = np.log(start[use]), np.log(end[use] / start[use]) / span
    if all_alike(level):  # all equal at the start: no slope can be told
        nan = float("nan")
        return Beta(first, last, int(use.sum()), float(growth.mean()), nan, nan, nan, nan, nan, nan)
    line = stats.linregress(level, growth)
    inside = 1 + line.slope * span
    speed = -np.log(inside) / span if 0 < inside < 1 else np.nan
    return Beta(
        first,
        last,
        int(use.sum()),
        float(line.intercept),
        float(line.slope),
        float(line.stderr),
        float(line.pvalue),
        float(line.rvalue**2),
        100 * float(speed),
        float(np.log(2) / speed) if speed > 0 else np.nan,
    )


def sigma(values: Array) -> float:
    """Standard deviation of the logarithms over the units above zero; NaN with fewer than two."""
    known = values[~np.isnan(values)]
    known = known[known > 0]
    return float(np.std(np.log(known), ddof=1)) if len(known) > 1 else float("nan")


def sigma_trend(years: Sequence[int], sigmas: Sequence[float]) -> tuple[float, float]:
    """Slope a year of sigma and its p value (below zero: convergence); NaN with fewer than three years."""
    time, height = np.asarray(years, dtype=float), np.asarray(sigmas, dtype=float)
    known = ~np.isnan(height)
    if known.sum() < 3:
        return float("nan"), float("nan")
    line = stats.linregress(time[known], height[known])
    return float(line.slope), float(line.pvalue)
