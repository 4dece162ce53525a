"""Smoothing the edges of urban centres by the majority rule, in the two versions of the GHSL data packages."""

from __future__ import annotations

from typing import Callable

import numpy as np

from ..progress import Progress, silent
from ..types import Array
from .cells import Clusters, find, neighbours

CellTest = Callable[[Array], Array]


def smooth_edges(
    centres: Clusters,
    shape: tuple[int, int],
    rule: str,
    is_empty_water: CellTest,
    is_permanent_water: CellTest,
    progress: Progress = silent,
) -> Clusters:
    """Let cells join the centre that surrounds most of them, round after round until none joins.

    Parameters
    ----------
    rule : ``r2022a``: at least 5 cells of one centre in the 3 x 3 window; ``r2023a``: strictly more than half of the
        counted neighbours belong to one centre, where mostly-water unpopulated cells outside any centre are not
        counted and permanent water never joins; ``none``.
    is_empty_water, is_permanent_water : tell for flat indices (any shape) which cells are such.

    A round reads the previous round only; cells of two centres are not added up; positions beyond the grid count as
    cells outside any centre. The ``population`` of the answer is still that of the unsmoothed centres.

    Source: GHSL Data Package 2022, footnote 25; GHSL Data Package 2023, footnote 29.
    """
    if rule == "none" or not len(centres):
        return centres
    fresh = centres.cells
    while len(fresh):
        progress(0.0)
        near = np.unique(neighbours(fresh, shape))
        near = near[near >= 0]
        near = near[~find(centres.cells, near)[1]]
        if rule == "r2023a":
            near = near[~is_permanent_water(near)]
        around = neighbours(near, shape)
        owner = centres.at(around)
        votes = ((owner[:, :, None] == owner[:, None, :]) & (owner[:, :, None] >= 0)).sum(axis=2)
        best = votes.argmax(axis=1)
        most = votes[np.arange(len(near)), best]
        if rule == "r2023a":
            ignored = (owner < 0) & (around >= 0) & is_empty_water(np.maximum(around, 0))
            joins = 2 * most > 8 - ignored.sum(axis=1)
        else:
            joins = most >= 5
        fresh = near[joins]
        if len(fresh):
            centres = centres.with_cells(fresh, owner[joins, best[joins]])
    return centres
