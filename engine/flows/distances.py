"""Distances between units: straight, or from a table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from ..codes import code_column, join_report
from ..errors import InputError, Note, note
from ..numbers import number_column
from ..progress import Progress, silent
from ..types import Array

_BLOCK = 64  # origins at a time


def planar_distances(x: Array, y: Array) -> Array:
    """Straight distances in units of the coordinates (n x n).

    Examples
    --------
    >>> planar_distances(np.array([0, 3]), np.array([0, 4])).tolist()
    [[0.0, 5.0], [5.0, 0.0]]
    """
    return np.hypot(x[:, None] - x[None, :], y[:, None] - y[None, :])


def ellipsoidal_distances(longitude: Array, latitude: Array, progress: Progress = silent) -> Array:
    """Length of geodesics on WGS 84 in metres (n x n)."""
    from pyproj import Geod

    geod = Geod(ellps="WGS84")
    count = len(longitude)
    distances = np.zeros((count, count))
    for start in range(0, count, _BLOCK):
        progress(start / max(1, count))
        rows = slice(start, min(count, start + _BLOCK))
        size = rows.stop - rows.start
        x, y = np.repeat(longitude[rows], count), np.repeat(latitude[rows], count)
        metres = geod.inv(x, y, np.tile(longitude, size), np.tile(latitude, size))[2]
        distances[rows] = np.reshape(metres, (size, count))
    progress(1.0)
    return distances


def internal_distances(areas: Array) -> Array:
    """Mean distance within units: two thirds of the radius of a circle of the same area (Rich 1978; Head and Mayer 2002).

    Examples
    --------
    >>> internal_distances(np.array([9 * np.pi])).tolist()  # a circle of radius 3
    [2.0]
    """
    return 2 / 3 * np.sqrt(areas / np.pi)


def table_distances(
    origins: Iterable[Any],
    destinations: Iterable[Any],
    costs: Iterable[Any],
    units: pd.Index,
    label: str = "COSTS",
    field_names: tuple[str, str, str] = ("origin", "destination", "cost"),
    units_label: str = "UNITS",
) -> tuple[Array, list[Note]]:
    """A matrix of costs (n x n, in the order of ``units``) from a long table; infinite where the table has no pair.

    A pair listed in one direction only holds for both. Rows with a missing code or cost are left out and counted.

    Raises
    ------
    InputError
        for an empty table, costs that are no numbers or negative, no matching code, or one pair with two costs.
    """
    origin, destination = code_column(origins), code_column(destinations)
    cost = number_column(costs, f"{label}, {field_names[2]}")
    blank = pd.isna(origin) | pd.isna(destination) | np.isnan(cost)
    notes = []
    if blank.any():
        notes.append(
            note(
                "{table}: rows without origin, destination or cost, left out: {count}.",
                table=label,
                count=int(blank.sum()),
            )
        )
    origin, destination, cost = origin[~blank], destination[~blank], cost[~blank]
    if not len(cost):
        raise InputError("The table has no rows.", where=label, fix="Choose a table with costs between units.")
    report = join_report(set(origin) | set(destination), units, label, units_label)
    report.require_match()
    i, j = units.get_indexer(origin), units.get_indexer(destination)
    within = (i >= 0) & (j >= 0)
    i, j, cost = i[within], j[within], cost[within]
    matrix = np.full((len(units), len(units)), np.inf)
    matrix[i, j] = cost
    differs = matrix[i, j] != cost
    if differs.any():
        row = int(np.flatnonzero(differs)[0])
        raise InputError(
            "Pairs with more than one cost: {count}, the first from {origin} to {destination}.",
            where=label,
            fix="Keep one row a pair.",
            count=int(differs.sum()),
            origin=units[i[row]],
            destination=units[j[row]],
        )
    turned = np.isinf(matrix) & np.isfinite(matrix.T)
    matrix = np.where(turned, matrix.T, matrix)
    np.fill_diagonal(matrix, np.where(np.isinf(matrix.diagonal()), np.nan, matrix.diagonal()))
    without = int(np.isinf(matrix).sum())
    return matrix, [
        *notes,
        *report.notes,
        note(
            "{table}: pairs of units with a cost: {listed}; listed in one direction only and used for both: {turned}; without "
            "a cost, taken as unreachable: {without}.",
            table=label,
            listed=int(np.isfinite(matrix).sum()),
            turned=int(turned.sum()),
            without=without,
        ),
    ]
