"""Classes that a map shows: fifths of what is there."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..types import Array


def fifths(values: Array, zero_apart: bool = False) -> tuple[Array, list[float]]:
    """Class 1 (lowest) to 5 of every value, NaN for an unknown one, and the four limits (a value at a limit is below it).

    With ``zero_apart`` zeros are class 0 and no part of the fifths. Where all values are equal they are class 3, and
    there are no limits.

    Examples
    --------
    >>> classes, limits = fifths(np.array([10.0, 20.0, 30.0, 40.0, 50.0, np.nan]))
    >>> classes.tolist()
    [1.0, 2.0, 3.0, 4.0, 5.0, nan]
    """
    values = np.asarray(values, dtype=float)
    known = values[_counted(values, zero_apart)]
    limits: list[float] = []
    if len(known) and not all_alike(known):
        limits = [float(limit) for limit in np.quantile(known, [0.2, 0.4, 0.6, 0.8])]
    return in_classes(values, limits, zero_apart), limits


def in_classes(values: Array, limits: Sequence[float], zero_apart: bool = False) -> Array:
    """Classes by the four limits of other values, so that years can be compared; without limits class 3."""
    values = np.asarray(values, dtype=float)
    counted = _counted(values, zero_apart)
    result = np.where(np.isnan(values), np.nan, 0.0)
    result[counted] = 1 + np.searchsorted(limits, values[counted], side="left") if len(limits) else 3
    return result


def all_alike(values: Array) -> bool:
    """Whether known values differ by no more than rounding."""
    return bool(np.ptp(values) <= 1e-12 * max(1.0, float(np.abs(values).max())))


def _counted(values: Array, zero_apart: bool) -> Array:
    return ~np.isnan(values) & ((values != 0) | (not zero_apart))
