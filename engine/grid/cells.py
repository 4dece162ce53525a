"""Sets of cells as sorted flat indices (row * width + column): small, whatever the grid's extent."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from ..types import Array

# The eight neighbours in reading order; the rook's four are marked.
_STEPS = np.array([(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)])
_ROOK = np.array([1, 3, 4, 6])


def neighbours(cells: Array, shape: tuple[int, int], queen: bool = True) -> Array:
    """Flat indices of the neighbours of each cell, shape (n, 8) or (n, 4); -1 beyond the edge of the grid."""
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


def clusters_of(cells: Array, population: Array, shape: tuple[int, int], queen: bool) -> Clusters:
    """Connected groups of the sorted ``cells``, each with the sum of ``population``.

    Rows are cut into runs of adjacent cells and only runs are joined: a city costs as much as its height, not its area.
    """
    if not len(cells):
        return Clusters(cells, np.zeros(0, dtype=np.int64), np.zeros(0))
    width = shape[1]
    breaks = np.flatnonzero((np.diff(cells) != 1) | (cells[1:] % width == 0)) + 1
    first = np.concatenate(([0], breaks))
    last = np.concatenate((breaks - 1, [len(cells) - 1]))
    start, end = cells[first], cells[last]
    reach = 1 if queen else 0
    row_start = (start // width + 1) * width  # the row below
    below_from = np.maximum(start + width - reach, row_start)
    below_to = np.minimum(end + width + reach, row_start + width - 1)
    lowest = np.searchsorted(end, below_from)
    count = np.searchsorted(start, below_to, side="right") - lowest
    upper = np.repeat(np.arange(len(start)), count)
    lower = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count) + np.repeat(lowest, count)
    graph = coo_matrix((np.ones(len(upper), dtype=np.int8), (upper, lower)), shape=(len(start), len(start)))
    groups, group_of_run = connected_components(graph, directed=False)
    # Number the groups by their first run, so that the answer does not hang on the library's order.
    first_run = np.full(groups, len(start))
    np.minimum.at(first_run, group_of_run, np.arange(len(start)))
    rank = np.empty(groups, dtype=np.int64)
    rank[np.argsort(first_run)] = np.arange(groups)
    labels = np.repeat(rank[group_of_run], last - first + 1)
    return Clusters(cells, labels, np.bincount(labels, weights=population, minlength=groups))
