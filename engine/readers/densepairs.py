"""Flows between some thousand units, added up in an array with a place for every pair.

A hash table of millions of groups misses the cache with every row; the array does too, but holds nothing else, and rows that
are sorted by origin, as most are, stay within one line of it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Callable, Optional

import numpy as np

from .. import exact
from ..progress import Progress
from ..types import Array
from .duck import duckdb, statement

_FEWEST, _MOST = 512, 5_000  # codes a side: below, a hash table fits into the cache; above, the array is too large
_SAMPLE = 20_000
_VECTOR = 2048
SPLIT = 20  # bits behind the point of the upper part of a flow
SMALLEST_FOR_DOUBLES = 2.0**-8


class Unfit(Exception):
    """Not for this way of adding up."""


@dataclass(frozen=True)
class DensePairs:
    """Sums of the rows with a flow above zero: ``origin`` and ``destination`` are places in ``codes``, a list per side.

    ``rows`` had such a flow, ``others`` had none, or one of zero, or one that needs a second look.
    """

    codes: tuple[list[Any], list[Any]]
    origin: Array
    destination: Array
    parts: Array
    rows: int
    others: int
    total: float


def dense_pairs(
    database: Any,
    relation: str,
    keys: Sequence[str],
    value: str,
    wide: bool,
    left_out: Callable[[Any], bool],
    progress: Progress,
) -> Optional[DensePairs]:
    """None, and nothing done, where codes are few or very many, one is to be left out, or sums might not be exact.

    Parameters
    ----------
    relation, keys, value
        SQL of the table, of the columns of origin and destination, and of a flow: NULL where it is not beyond doubt.
    wide
        whether flows may have fractions.
    left_out
        whether rows of a code are left out and have to be counted, which an array of sums cannot.
    """
    try:
        if not _worth_while(database, relation, keys):
            return None
        codes = _places(database, relation, keys, left_out)
        progress(0.1)
        return _added_up(database, relation, keys, value, wide, codes, progress)
    except (Unfit, duckdb().Error):
        return None  # the usual way knows what to say
    finally:
        for name in ("ends", "ends0", "ends1"):
            database.execute(statement("DROP TABLE IF EXISTS {name}", name=name))


def _worth_while(database: Any, relation: str, keys: Sequence[str]) -> bool:
    template = "SELECT count(DISTINCT {a}), count(DISTINCT {b}) FROM (SELECT {a}, {b} FROM {relation} LIMIT {rows})"
    sql = statement(template, a=keys[0], b=keys[1], relation=relation, rows=_SAMPLE)
    counts = database.execute(sql).fetchone()
    return max(counts) > _FEWEST and max(counts) <= _MOST


def _places(
    database: Any, relation: str, keys: Sequence[str], left_out: Callable[[Any], bool]
) -> tuple[list[Any], list[Any]]:
    """Tables ``ends0`` and ``ends1`` of codes and places; the codes by place."""
    sql = statement(
        "CREATE TEMP TABLE ends AS SELECT {a} AS k0, {b} AS k1, grouping({a}) AS side FROM {relation} "
        "GROUP BY GROUPING SETS (({a}), ({b}))",
        a=keys[0],
        b=keys[1],
        relation=relation,
    )
    database.execute(sql)
    template = "SELECT k{side} AS code FROM ends WHERE side = {side}"
    first, second = (numbered_codes(database, side, statement(template, side=side)) for side in (0, 1))
    if max(len(first), len(second)) > _MOST or any(left_out(code) for code in (*first, *second)):
        raise Unfit
    return first, second


def numbered_codes(database: Any, side: int, source: str) -> list[Any]:
    """Table ``ends0`` (or 1, 2) with ``code`` and ``place`` of the codes of a query, in text order; the codes in this order."""
    template = (
        "CREATE OR REPLACE TEMP TABLE ends{side} AS SELECT code, (row_number() OVER (ORDER BY code))::INTEGER - 1 AS place "
        "FROM ({source})"
    )
    database.execute(statement(template, side=side, source=source))
    codes = database.execute(statement("SELECT code FROM ends{side} ORDER BY place", side=side)).fetchall()
    return [code for (code,) in codes]


def _added_up(
    database: Any,
    relation: str,
    keys: Sequence[str],
    value: str,
    wide: bool,
    codes: tuple[list[Any], list[Any]],
    progress: Progress,
) -> DensePairs:
    width = len(codes[1])
    cells = len(codes[0]) * width
    sql = statement(
        "SELECT o.place * {width} + d.place AS cell, v FROM (SELECT {a} AS a, {b} AS b, ({value})::DOUBLE AS v "
        "FROM {relation}) JOIN ends0 o ON a = o.code JOIN ends1 d ON b = d.code",
        width=width,
        a=keys[0],
        b=keys[1],
        value=value,
        relation=relation,
    )
    cursor = database.execute(sql)
    high = np.zeros(cells)
    low = np.zeros(cells if wide else 0)
    rows, others, total, smallest, step = 0, 0, 0.0, math.inf, 0
    scale = float(1 << SPLIT) if wide else 1.0
    while True:
        step += 1
        progress(1 - 0.9 * 0.95**step)
        frame = cursor.fetch_df_chunk(max(512, cells // 2 // _VECTOR))  # enough rows to pay for a sweep of all cells
        if not len(frame):
            break
        cell, flow = frame["cell"].to_numpy(), frame["v"].to_numpy(np.float64)
        plain = flow > 0
        if not plain.all():
            others += len(flow) - int(plain.sum())
            cell, flow = cell[plain], flow[plain]
        if not len(flow):
            continue
        rows, total, smallest = rows + len(flow), total + float(flow.sum()), min(smallest, float(flow.min()))
        if wide:
            flow = flow * scale
            upper = np.floor(flow)
            low += np.bincount(cell, weights=flow - upper, minlength=cells)
            flow = upper
        high += np.bincount(cell, weights=flow, minlength=cells)
    _require_exact(high, low, total, smallest)
    there = np.flatnonzero((high > 0) | (low > 0)) if wide else np.flatnonzero(high)
    parts = from_doubles(high[there], low[there]) if wide else high[there].astype(np.int64)[:, None]
    origin, destination = np.divmod(there, width)
    return DensePairs(codes, origin, destination, parts, rows, others, total)


def _require_exact(high: Array, low: Array, total: float, smallest: float) -> None:
    if not len(low):
        exact_sums = total < exact.LARGEST
    else:
        exact_sums = smallest >= SMALLEST_FOR_DOUBLES and doubles_are_exact(high.max(), low.max(), smallest)
    if not exact_sums:
        raise Unfit


def doubles_are_exact(high: float, low: float, smallest: float) -> bool:
    """Whether sums of float64 have lost nothing, for the largest sum of the upper and of the lower parts.

    Flows are parted at 2^-20, both parts in this unit. The upper parts are whole numbers. The last bit of the lower parts
    follows from the smallest flow.
    """
    exponent = math.frexp(smallest)[1] - 1  # 2^exponent <= smallest flow
    return high < exact.LARGEST and low < 2.0 ** (exponent + SPLIT + 1)


def from_doubles(high: Array, low: Array) -> Array:
    """Sums of both parts as exact numbers."""
    over = np.floor(low)
    upper = (high + over).astype(np.int64)
    first = (low - over) * float(1 << (exact.BITS - SPLIT))
    digit = np.floor(first)
    second = (first - digit) * exact.BASE
    third = (second - np.floor(second)) * exact.BASE
    mask = (1 << SPLIT) - 1
    columns = [upper >> SPLIT, ((upper & mask) << (exact.BITS - SPLIT)) + digit.astype(np.int64)]
    columns += [np.floor(second).astype(np.int64), np.floor(third).astype(np.int64)]
    return np.stack(columns, axis=1)
