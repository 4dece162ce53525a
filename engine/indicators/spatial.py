"""Whether neighbours are alike: Moran's I and its local form, through PySAL (``esda``, ``libpysal``).

Sources: Moran (1950); Anselin (1995), *Local indicators of spatial association*. PySAL does the arithmetic; here are the
weights from the units' own neighbourhood, what to do with islands and gaps, and the classes.
"""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from scipy.spatial import cKDTree

from ..errors import InputError
from ..types import Array
from .classes import all_alike

HIGH_HIGH, LOW_HIGH, LOW_LOW, HIGH_LOW, NOT_SIGNIFICANT = 1, 2, 3, 4, 0  # PySAL's quadrants; 0 ours
_random = threading.RLock()  # PySAL draws from numpy's own stream, which belongs to the process


@dataclass(frozen=True)
class Autocorrelation:
    """Moran's I of the units that have a value and a neighbour with one.

    ``expected`` -1 / (n - 1); ``p_value`` pseudo p of the permutations. Per unit, NaN where left out: ``local`` I,
    ``local_p``, ``cluster`` (0 not significant, 1 high among high, 2 low among high, 3 low among low, 4 high among low).
    """

    units: int
    moran: float
    expected: float
    p_value: float
    local: Array
    local_p: Array
    cluster: Array


def unknown_pattern(units: int) -> Autocorrelation:
    """That of a year that has none."""
    blank = np.full(units, np.nan)
    return Autocorrelation(0, np.nan, np.nan, np.nan, blank, blank, blank)


def nearest_neighbours(points: Array, count: int) -> csr_matrix:
    """Each unit's ``count`` nearest others (points n x 2; NaN for a unit without a place, which has and is none).

    Raises
    ------
    InputError
        when there are not that many others.
    """
    placed = np.flatnonzero(~np.isnan(points).any(axis=1))
    if not 1 <= count < len(placed):
        raise InputError(
            "{count} nearest neighbours cannot be found among {units} units.",
            where="NEIGHBOURS",
            fix="Choose a number from 1 to one less than the units.",
            count=count,
            units=len(placed),
        )
    _, found = cKDTree(points[placed]).query(points[placed], k=count + 1)
    rows, columns = [], []
    for number, near in enumerate(found):
        others = [other for other in near if other != number][:count]
        rows += [placed[number]] * count
        columns += list(placed[others])
    return csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(points),) * 2)


def autocorrelation(
    values: Array, neighbours: csr_matrix, permutations: int = 999, seed: int = 1, level: float = 0.05
) -> Autocorrelation:
    """Moran's I with row-standardised weights, and its local form.

    ``neighbours`` is above zero for pairs that touch (its values do not matter). The same seed gives the same answer.

    Raises
    ------
    InputError
        for fewer than four units with neighbours, or values that are all equal.
    """
    blank = np.full(len(values), np.nan)
    kept = _with_neighbours(~np.isnan(values), neighbours)
    y = values[kept]
    if len(y) < 4:
        raise InputError(
            "Moran's I needs four units with a value and a neighbour; there are {count}.",
            where="SPATIAL",
            fix="Choose nearest neighbours, or switch SPATIAL off.",
            count=len(y),
        )
    if all_alike(y):
        raise InputError(
            "All values are equal, so that no neighbour is more alike than another.",
            where="SPATIAL",
            fix="Switch SPATIAL off.",
        )
    with warnings.catch_warnings(), _seeded(seed):
        warnings.simplefilter("ignore")  # PySAL's remarks on islands and on packages it can do without
        from esda import Moran, Moran_Local

        weights = _pysal_weights(neighbours, kept)
        whole = Moran(y, weights, permutations=permutations)
        each = Moran_Local(y, weights, permutations=permutations, seed=seed)
    local, local_p, cluster = blank.copy(), blank.copy(), blank.copy()
    local[kept], local_p[kept] = each.Is, each.p_sim
    cluster[kept] = np.where(each.p_sim <= level, each.q, NOT_SIGNIFICANT)
    return Autocorrelation(len(y), float(whole.I), float(whole.EI), float(whole.p_sim), local, local_p, cluster)


def _with_neighbours(known: Array, neighbours: csr_matrix) -> Array:
    """Positions of the units that are known and have a neighbour among them; where neighbourhood is one-sided, as that of
    the nearest, a unit that is left out may take others with it."""
    links = (neighbours > 0).astype(float)
    kept = known
    while True:
        touches = np.asarray(links @ kept.astype(float)).ravel() > 0
        if not (kept & ~touches).any():
            return np.flatnonzero(kept)
        kept = kept & touches


def _pysal_weights(neighbours: csr_matrix, kept: Array) -> Any:
    from libpysal.weights import W

    part = (neighbours > 0)[kept][:, kept].tocsr()
    part.sort_indices()
    lists: dict[int, Sequence[int]] = {
        row: part.indices[part.indptr[row] : part.indptr[row + 1]].tolist() for row in range(len(kept))
    }
    weights = W(lists, silence_warnings=True)
    weights.transform = "r"
    return weights


@contextmanager
def _seeded(seed: int) -> Iterator[None]:
    """PySAL's global Moran draws from ``numpy.random``: seed it, then leave it as it was."""
    with _random:
        state = np.random.get_state()  # noqa: NPY002
        np.random.seed(seed)  # noqa: NPY002
        try:
            yield
        finally:
            np.random.set_state(state)  # noqa: NPY002
