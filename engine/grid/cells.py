"""Sets of cells as sorted flat indices (row * width + column): small, whatever the grid's extent."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from ..types import Array

# The eight neighbours in reading order; the rook's four are marked.
_STEPS = np.array([(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)])
_ROOK = np.array([1, 3, 4, 6])


def neighbours(cells: Array, shape: tuple[int, int], queen: bool = True) -> Array:
    """Flat indices of the neighbours of each cell, shape (n, 8) or (n, 4); -1 beyond the edge of the grid.

    Examples
    --------
    >>> neighbours(np.array([0]), (2, 2), queen=False).tolist()  # a corner has two
    [[-1, -1, 1, 2]]
    """
    height, width = shape
    steps = _STEPS if queen else _STEPS[_ROOK]
    rows, columns = np.divmod(cells, width)
    rows = rows[:, None] + steps[:, 0]
    columns = columns[:, None] + steps[:, 1]
    inside = (rows >= 0) & (rows < height) & (columns >= 0) & (columns < width)
    return np.where(inside, rows * width + columns, -1)


def find(cells: Array, wanted: Array) -> tuple[Array, Array]:
    """Positions of ``wanted`` in the sorted ``cells`` and whether they are there at all."""
    if not len(cells):
        return np.zeros(wanted.shape, dtype=np.int64), np.zeros(wanted.shape, dtype=bool)
    position = np.minimum(np.searchsorted(cells, wanted), len(cells) - 1)
    return position, cells[position] == wanted


@dataclass(frozen=True)
class Clusters:
    """Disjoint groups of cells.

    ``cells`` sorted flat indices, ``labels`` the group 0..n-1 of each cell (numbered by first cell in reading order),
    ``population`` per group.
    """

    cells: Array
    labels: Array
    population: Array

    def __len__(self) -> int:
        return len(self.population)

    def at(self, cells: Array) -> Array:
        """Group of each of ``cells``, -1 for none."""
        position, there = find(self.cells, cells)
        if not len(self.cells):
            return np.full(cells.shape, -1)
        return np.where(there, self.labels[position], -1)

    def with_cells(self, cells: Array, labels: Array) -> Clusters:
        """These groups with further ``cells`` in them; the populations stay those of the original cells."""
        every = np.concatenate((self.cells, cells))
        order = np.argsort(every, kind="stable")
        return Clusters(every[order], np.concatenate((self.labels, labels))[order], self.population)

    def keep(self, wanted: Array) -> Clusters:
        """Only the groups for which ``wanted`` (bool per group) holds, renumbered in the same order."""
        number = np.cumsum(wanted) - 1
        chosen = wanted[self.labels] if len(self.labels) else np.zeros(0, dtype=bool)
        return Clusters(self.cells[chosen], number[self.labels[chosen]], self.population[wanted])


@dataclass(frozen=True)
class Runs:
    """Stretches of adjacent cells of one row: flat index of the first and of the last cell, and how many there are."""

    start: Array
    end: Array
    length: Array

    def __len__(self) -> int:
        return len(self.start)


def runs_of(cells: Array, width: int) -> Runs:
    """The runs of the sorted ``cells``, in reading order."""
    if not len(cells):
        return Runs(cells, cells, cells)
    breaks = np.flatnonzero((np.diff(cells) != 1) | (cells[1:] % width == 0)) + 1
    first = np.concatenate(([0], breaks))
    last = np.concatenate((breaks - 1, [len(cells) - 1]))
    return Runs(cells[first], cells[last], last - first + 1)


def runs_beside(runs: Runs, others: Runs, width: int, down: int, reach: int) -> tuple[Array, Array]:
    """Which of ``others`` lie ``down`` rows below each run and at most ``reach`` columns off: first position and count."""
    row_start = (runs.start // width + down) * width
    lowest = np.searchsorted(others.end, np.maximum(runs.start + down * width - reach, row_start))
    furthest = np.minimum(runs.end + down * width + reach, row_start + width - 1)
    return lowest, np.searchsorted(others.start, furthest, side="right") - lowest


def clusters_of(cells: Array, population: Array, shape: tuple[int, int], queen: bool) -> Clusters:
    """Connected groups of the sorted ``cells``, each with the sum of ``population``.

    Rows are cut into runs of adjacent cells and only runs are joined: a city costs as much as its height, not its area.

    Examples
    --------
    >>> row = clusters_of(np.array([0, 1, 3]), np.array([10.0, 20.0, 5.0]), (1, 4), queen=True)
    >>> row.labels.tolist(), row.population.tolist()
    ([0, 0, 1], [30.0, 5.0])
    """
    if not len(cells):
        return Clusters(cells, np.zeros(0, dtype=np.int64), np.zeros(0))
    runs = runs_of(cells, shape[1])
    lowest, count = runs_beside(runs, runs, shape[1], 1, 1 if queen else 0)
    upper = np.repeat(np.arange(len(runs)), count)
    lower = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count) + np.repeat(lowest, count)
    graph = coo_matrix((np.ones(len(upper), dtype=np.int8), (upper, lower)), shape=(len(runs), len(runs)))
    groups, group_of_run = connected_components(graph, directed=False)
    # Number the groups by their first run, so that the answer does not hang on the library's order.
    first_run = np.empty(groups, dtype=np.int64)
    first_run[group_of_run[::-1]] = np.arange(len(runs))[::-1]  # what is written last stays
    rank = np.empty(groups, dtype=np.int64)
    rank[np.argsort(first_run)] = np.arange(groups)
    labels = np.repeat(rank[group_of_run], runs.length)
    return Clusters(cells, labels, np.bincount(labels, weights=population, minlength=groups))


def at_least(clusters: Clusters, population: Array, least: float) -> Array:
    """Which clusters (bool each) hold at least ``least`` people; ``population`` per cell.

    Adding up in another order can move the last digits of a sum. Where they decide, the sum is formed exactly, so that
    neither the order of cells nor how the grid was cut up for reading leaves a trace.
    """
    sums = clusters.population.copy()
    for label in np.flatnonzero(np.abs(sums - least) <= _CLOSE * max(least, 1)):
        sums[label] = math.fsum(population[clusters.labels == label])
    return sums >= least


_CLOSE = 1e-9


def within(clusters: Clusters, cells: Array, steps: int, width: int) -> Array:
    """Which clusters (bool each) have a cell within so many queen steps of one of the sorted ``cells``."""
    runs, others = runs_of(clusters.cells, width), runs_of(cells, width)
    near = np.zeros(len(runs), dtype=bool)
    if len(others):
        for down in range(-steps, steps + 1):
            near |= runs_beside(runs, others, width, down, steps)[1] > 0
    touched = np.zeros(len(clusters), dtype=bool)
    touched[clusters.at(runs.start[near])] = True
    return touched
