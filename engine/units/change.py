"""Change between two epochs: which units moved from which class to which, with how many people."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .. import columns
from ..codes import text_or_none
from ..errors import Note, note
from ..grid.change import direction
from ..progress import Progress, silent
from .classes import ClassedGrid, ClassSums, classify_sums
from .overlay import TiledOverlay


def unit_change(
    overlay: TiledOverlay,
    before: ClassedGrid,
    after: ClassedGrid,
    unit_ids: pd.Index,
    level: str = "level1",
    rules: str = "2024",
    progress: Progress = silent,
) -> tuple[pd.DataFrame, pd.DataFrame, tuple[Note, ...]]:
    """Classes of the same units in two epochs, by the same rules, tile by tile.

    Returns
    -------
    A frame indexed as ``unit_ids`` with ``class_before, class_after, change, population_before, population_after``
    (``change`` is ``up``, ``down``, ``none``, or missing where an epoch gives no class), the from-to matrix with
    ``units`` in place of cells, and notes.
    """
    sums = [ClassSums.none(len(unit_ids), level) for _ in range(2)]
    for tile in overlay.tiles(progress):
        for one, grid in zip(sums, (before, after)):
            people, classes = grid.read(tile.rows, tile.columns)
            one.add(tile.overlay, classes, people)
    (first, said_first), (second, said_second) = (classify_sums(one, unit_ids, rules) for one in sums)
    table = pd.DataFrame(
        {
            columns.CLASS_BEFORE: first[columns.DEGURBA],
            columns.CLASS_AFTER: second[columns.DEGURBA],
            columns.CHANGE: None,
            columns.POPULATION_BEFORE: first[columns.POPULATION],
            columns.POPULATION_AFTER: second[columns.POPULATION],
        },
        index=unit_ids,
    )
    both = (table[columns.CLASS_BEFORE].notna() & table[columns.CLASS_AFTER].notna()).to_numpy()
    old, new = (
        table[name].to_numpy(dtype=np.int64, na_value=0)[both] for name in (columns.CLASS_BEFORE, columns.CLASS_AFTER)
    )
    change = np.full(len(table), None, dtype=object)
    change[both] = direction(old, new, level)
    table[columns.CHANGE] = text_or_none(change, table.index)
    known = table[both].astype({columns.CLASS_BEFORE: np.int64, columns.CLASS_AFTER: np.int64})
    grouped = known.groupby([columns.CLASS_BEFORE, columns.CLASS_AFTER], sort=True)
    matrix = grouped[[columns.POPULATION_BEFORE, columns.POPULATION_AFTER]].sum()
    matrix.insert(0, columns.UNITS, grouped.size())
    notes = [
        *overlay.notes(),
        *said_first,
        *said_second,
        note(
            "Units with a class at both times: {units}; of these with another class than before: {moved}.",
            units=int(both.sum()),
            moved=int((old != new).sum()),
        ),
    ]
    return table, matrix.reset_index(), tuple(notes)
