"""Filling the gaps inside urban centres."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from ..progress import Progress, silent
from ..types import Array
from .cells import Clusters, find


def fill_gaps(
    centres: Clusters,
    shape: tuple[int, int],
    cell_area_km2: float,
    max_gap_km2: float,
    progress: Progress = silent,
) -> Clusters:
    """Add to each centre the holes in it that are smaller than ``max_gap_km2``; 0 fills nothing.

    A hole is 4-connected background of the centre that does not reach the centre's outside. Water in a hole is filled
    too; cells of another centre inside a hole stay with theirs.

    Source: Applying the Degree of Urbanisation (2021), section 7.
    """
    max_cells = _largest_gap(max_gap_km2, cell_area_km2)
    if max_cells < 1 or not len(centres):
        return centres
    width = shape[1]
    order = np.argsort(centres.labels, kind="stable")
    bounds = np.searchsorted(centres.labels[order], np.arange(len(centres) + 1))
    rows, columns = np.divmod(centres.cells[order], width)
    added_cells, added_labels = [], []
    for label in range(len(centres)):
        if label % 256 == 0:
            progress(label / len(centres))
        mine = slice(bounds[label], bounds[label + 1])
        if mine.stop - mine.start < 4:  # fewer cells cannot enclose one
            continue
        hole_rows, hole_columns = _small_holes(rows[mine], columns[mine], max_cells)
        if len(hole_rows):
            added_cells.append(hole_rows * width + hole_columns)
            added_labels.append(np.full(len(hole_rows), label))
    if not added_cells:
        return centres
    cells, first = np.unique(np.concatenate(added_cells), return_index=True)
    labels = np.concatenate(added_labels)[first]
    free = ~find(centres.cells, cells)[1]
    return centres.with_cells(cells[free], labels[free])


def _largest_gap(max_gap_km2: float, cell_area_km2: float) -> int:
    """Most cells a gap may have and still be strictly smaller than the limit."""
    cells = max_gap_km2 / cell_area_km2
    nearest = round(cells)
    # 15 km² of 0.01 km² cells is 1500 cells, not 1500.0000000000002
    return nearest - 1 if abs(cells - nearest) < 1e-6 * max(nearest, 1) else int(np.floor(cells))


def _small_holes(rows: Array, columns: Array, max_cells: int) -> tuple[Array, Array]:
    top, left = rows.min() - 1, columns.min() - 1
    background = np.ones((rows.max() - top + 2, columns.max() - left + 2), dtype=bool)
    background[rows - top, columns - left] = False
    parts, _ = ndimage.label(background)  # its default structure is the 4-neighbourhood
    sizes = np.bincount(parts.ravel())
    small = sizes <= max_cells
    small[0] = False  # the centre itself
    small[parts[0, 0]] = False  # its outside
    hole_rows, hole_columns = np.nonzero(small[parts])
    return hole_rows + top, hole_columns + left
