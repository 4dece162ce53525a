"""Sums that are exact, so that neither the order of rows nor the way they were added leaves a trace.

A float64 is a whole number of 2^-1074, so a sum of them has one true value, and one float64 nearest to it. Here a number
is kept as whole part and three 32-bit digits behind the binary point (one column of int64 when all are whole): adding
such columns is exact, in numpy as in a database. What lies below 2^-96 (1e-29) is cut off.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from .errors import InputError
from .types import Array

DIGITS = 3
BITS = 32
BASE = 1 << BITS
ONE = 1 << (BITS * DIGITS)  # 1.0 as an exact number: exact numbers are Python integers that count 2^-96
LARGEST = 1 << 53


def exact_parts(values: Array, where: str = "") -> Array:
    """Finite float64 values as int64 (n, 1), or (n, 4) when some are not whole.

    Raises
    ------
    InputError
        when one is 2^53 or more: counts beyond it are not exact in any table.
    """
    require_countable(float(np.abs(values).max(initial=0.0)), where)
    whole = np.floor(values)
    rest = values - whole
    columns = [whole.astype(np.int64)]
    if rest.any():
        for _ in range(DIGITS):
            rest = rest * BASE
            digit = np.floor(rest)
            columns.append(digit.astype(np.int64))
            rest = rest - digit
    return np.stack(columns, axis=1)


def require_countable(total: float, where: str) -> None:
    """Raise when numbers are too large to be added exactly."""
    if total >= LARGEST:
        raise too_large(total, where)


def too_large(total: float, where: str) -> InputError:
    """What to say of them."""
    return InputError(
        "The numbers are too large to be counted: {total:.6g}.",
        where=where,
        fix="Check the column, or give the numbers in a larger unit.",
        total=total,
    )


def same_width(left: Array, right: Array) -> tuple[Array, Array]:
    """Both with as many columns."""
    width = max(left.shape[1], right.shape[1])
    return _widened(left, width), _widened(right, width)


def _widened(parts: Array, width: int) -> Array:
    if parts.shape[1] == width:
        return parts
    return np.hstack([parts, np.zeros((len(parts), width - parts.shape[1]), np.int64)])


def sums_at(parts: Array, starts: Array) -> Array:
    """Sums of the runs that begin at ``starts``."""
    return carried(np.add.reduceat(parts, starts, axis=0)) if len(starts) else parts[:0]


def carried(parts: Array) -> Array:
    """The same numbers with every digit below 2^32."""
    if parts.shape[1] == 1:
        return parts
    parts = parts.copy()
    for digit in range(parts.shape[1] - 1, 0, -1):
        parts[:, digit - 1] += parts[:, digit] >> BITS
        parts[:, digit] &= BASE - 1
    return parts


def rounded(parts: Array) -> Array:
    """The float64 nearest to each number."""
    whole = parts[:, 0].astype(np.float64)
    if parts.shape[1] == 1:
        return whole
    values = whole + parts[:, 1] / BASE  # one rounding: right where the last two digits are zero
    fine = np.flatnonzero(parts[:, 2:].any(axis=1))
    scaled = parts[fine] * (float(BASE) ** -np.arange(DIGITS + 1))
    values[fine] = [math.fsum(row) for row in scaled]
    return values


def total(parts: Array) -> int:
    """The sum of all as an exact number."""
    amount = 0
    for digit in range(parts.shape[1]):
        column = parts[:, digit]
        high, low = int((column >> BITS).sum()), int((column & (BASE - 1)).sum())
        amount += ((high << BITS) + low) << (BITS * (DIGITS - digit))
    return amount


def to_float(amount: int) -> float:
    """The float64 nearest to an exact number.

    Examples
    --------
    >>> 1e12 + 5e-5 + 5e-5 - 1e12  # each is too small to move the sum
    0.0
    >>> to_float(total(exact_parts(np.array([1e12, 5e-5, 5e-5])))) - 1e12  # both together are not
    0.0001220703125
    """
    return amount / ONE


def to_parts(amounts: Sequence[int]) -> Array:
    """Exact numbers as (n, 4)."""
    mask = BASE - 1
    rows = [(a >> 96, (a >> 64) & mask, (a >> 32) & mask, a & mask) for a in amounts]
    return np.array(rows, dtype=np.int64).reshape(len(rows), DIGITS + 1)


def to_exact(parts: Array) -> list[int]:
    """The rows of an array as exact numbers."""
    return [sum(int(value) << (BITS * (DIGITS - digit)) for digit, value in enumerate(row)) for row in parts.tolist()]


def narrowed(parts: Array) -> Array:
    """(n, 1) when all are whole."""
    return parts[:, :1] if parts.shape[1] > 1 and not parts[:, 1:].any() else parts
