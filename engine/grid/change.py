"""Change between two epochs: which cells moved from which class to which, with how many people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import geopandas
import numpy as np
import pandas as pd

from .. import columns
from ..errors import InputError, Note, first_of, note
from ..progress import Progress, part, silent
from ..types import Array
from . import rules as codes
from .cells import Clusters, clusters_of
from .centres import polygons_of
from .frame import GridFrame
from .rules import level_of

if TYPE_CHECKING:
    from ..units.classes import ClassedGrid

_CELLS_AT_ONCE = 1 << 21
_CODES = 256


@dataclass(frozen=True)
class CellChange:
    """What became of the cells.

    ``matrix``: a row per pair of classes that occurs, the unchanged included: ``class_before, class_after, cells,
    area_km2, population_before, population_after``. ``moved``: a polygon per group of cells that share sides and moved
    alike, with the same columns, ``area_id`` and ``change`` (``up`` to a denser class or ``down``).
    """

    matrix: pd.DataFrame
    moved: geopandas.GeoDataFrame
    level: str
    notes: tuple[Note, ...]


def direction(before: Array, after: Array, level: str) -> Array:
    """``up`` where the class after is the denser one, ``down``, or ``none``; water comes last.

    Examples
    --------
    >>> direction(np.array([1, 3, 2]), np.array([2, 1, 2]), "level1").tolist()
    ['up', 'down', 'none']
    """
    rank = np.full(_CODES, -1)
    rank[list(codes.CLASSES[level])] = np.arange(len(codes.CLASSES[level]))[::-1]
    step = rank[after] - rank[before]
    return np.select([step > 0, step < 0], ["up", "down"], "none")


def cell_change(
    before: ClassedGrid, after: ClassedGrid, where: tuple[str, str], progress: Progress = silent
) -> CellChange:
    """Compare two grids of people and classes on the same frame, read by windows.

    Memory follows the number of cells that moved. Cells that have a class in one epoch only are left out and counted;
    people nobody knows of count as none. ``where`` names the rasters of classes in messages.
    """
    frame = before.frame
    sums = np.zeros((3, _CODES * _CODES))
    seen: tuple[set[int], set[int]] = (set(), set())
    parts: list[tuple[Array, Array, Array, Array]] = []
    height, width = frame.shape
    step = max(1, _CELLS_AT_ONCE // max(1, width))
    for row in range(0, height, step):
        progress(0.7 * row / height)
        rows, every = slice(row, min(row + step, height)), slice(0, width)
        (people_1, class_1), (people_2, class_2) = before.read(rows, every), after.read(rows, every)
        for known, classes in zip(seen, (class_1, class_2)):
            known |= set(np.flatnonzero(np.bincount(classes.ravel(), minlength=_CODES)).tolist())
        pair = class_1.ravel().astype(np.int64) * _CODES + class_2.ravel()
        people = [np.nan_to_num(values.ravel()) for values in (people_1, people_2)]
        for total, weights in zip(sums, (None, *people)):
            total += np.bincount(pair, weights=weights, minlength=_CODES * _CODES)
        went = np.flatnonzero((class_1 != class_2) & (class_1 != codes.NODATA) & (class_2 != codes.NODATA))
        parts.append((went + row * width, pair[went], people[0][went], people[1][went]))
    level = _common_level(seen, where)
    cells, pairs, people_before, people_after = (np.concatenate(column) for column in zip(*parts))
    moved = _moved_areas(cells, pairs, people_before, people_after, frame, level, part(progress, 0.7, 1))
    progress(1.0)
    return CellChange(_matrix(sums, frame), moved, level, tuple(_notes(sums)))


def _common_level(seen: tuple[set[int], set[int]], where: tuple[str, str]) -> str:
    levels = [level_of(known) for known in seen]
    if levels[0] != levels[1] or levels[0] == "unknown":
        raise InputError(
            "The rasters hold the codes {first} and {second}: these are not classes of one level.",
            where=", ".join(where),
            fix="Choose two rasters made by “Classify grid cells” at the same level.",
            first=first_of(sorted(seen[0] - {codes.NODATA})) or "-",
            second=first_of(sorted(seen[1] - {codes.NODATA})) or "-",
        )
    return levels[0]


def _matrix(sums: Array, frame: GridFrame) -> pd.DataFrame:
    known = np.flatnonzero(sums[0])
    before, after = np.divmod(known, _CODES)
    inside = (before != codes.NODATA) & (after != codes.NODATA)
    known, before, after = known[inside], before[inside], after[inside]
    return pd.DataFrame(
        {
            columns.CLASS_BEFORE: before,
            columns.CLASS_AFTER: after,
            columns.CELLS: sums[0, known].astype(np.int64),
            columns.AREA_KM2: sums[0, known] * frame.cell_area_km2,
            columns.POPULATION_BEFORE: sums[1, known],
            columns.POPULATION_AFTER: sums[2, known],
        }
    )


def _moved_areas(
    cells: Array,
    pairs: Array,
    people_before: Array,
    people_after: Array,
    frame: GridFrame,
    level: str,
    progress: Progress,
) -> geopandas.GeoDataFrame:
    groups, labels, offset, kinds = [], [], 0, []
    for pair in np.unique(pairs):
        mine = np.flatnonzero(pairs == pair)
        found = clusters_of(cells[mine], people_before[mine], frame.shape, queen=False)
        groups.append(mine)
        labels.append(found.labels + offset)
        offset += len(found)
        kinds.append(np.full(len(found), pair))
    order = np.concatenate(groups) if groups else np.zeros(0, dtype=np.int64)
    label = np.concatenate(labels) if labels else np.zeros(0, dtype=np.int64)
    kind = np.concatenate(kinds) if kinds else np.zeros(0, dtype=np.int64)
    before, after = np.divmod(kind, _CODES)
    count = np.bincount(label, minlength=offset)
    sums = [np.bincount(label, weights=values[order], minlength=offset) for values in (people_before, people_after)]
    table = pd.DataFrame(
        {
            columns.AREA_ID: np.arange(1, offset + 1),
            columns.CLASS_BEFORE: before,
            columns.CLASS_AFTER: after,
            columns.CHANGE: direction(before, after, level),
            columns.CELLS: count,
            columns.AREA_KM2: count * frame.cell_area_km2,
            columns.POPULATION_BEFORE: sums[0],
            columns.POPULATION_AFTER: sums[1],
        }
    )
    by_cell = np.argsort(cells[order], kind="stable")
    merged = Clusters(cells[order][by_cell], label[by_cell], sums[0])
    return geopandas.GeoDataFrame(table, geometry=polygons_of(merged, frame, progress), crs=None)


def _notes(sums: Array) -> list[Note]:
    table = sums.reshape(3, _CODES, _CODES)
    once = table[:, codes.NODATA, : codes.NODATA].sum(axis=1) + table[:, : codes.NODATA, codes.NODATA].sum(axis=1)
    inside = table[:, : codes.NODATA, : codes.NODATA]
    stayed = np.trace(inside[0])
    notes = [
        note(
            "Cells with a class at both times: {cells}; of these with another class than before: {moved}.",
            cells=int(inside[0].sum()),
            moved=int(inside[0].sum() - stayed),
        )
    ]
    if once[0]:
        notes.append(
            note(
                "Cells with a class at one time only, left out: {cells} ({before:.0f} people before, {after:.0f} after).",
                cells=int(once[0]),
                before=float(once[1]),
                after=float(once[2]),
            )
        )
    return notes
