"""Areas of one class as polygons with a name and people: urban centres, dense clusters, or every class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional

import geopandas
import numpy as np
import pandas as pd
from shapely.geometry.base import BaseGeometry

from .. import columns
from ..errors import Note, note
from ..geometry import cell_polygon
from ..progress import Progress, silent
from ..types import Array
from . import rules as codes
from .cells import Clusters, clusters_of, find, neighbours
from .frame import GridFrame
from .rules import MANUAL2021

if TYPE_CHECKING:
    from ..units.classes import ClassedGrid
    from ..units.overlay import Overlay, TiledOverlay

# Which classes of a raster are centres, and by which neighbourhood their cells belong together.
CENTRE_CODES = {"level1": (codes.URBAN_CENTRE_1,), "level2": (codes.URBAN_CENTRE_2, codes.DENSE_CLUSTER)}
_SMOOTHED = (codes.URBAN_CENTRE_1, codes.URBAN_CENTRE_2)
_CELLS_AT_ONCE = 1 << 22


@dataclass(frozen=True)
class ClassCells:
    """The cells of some classes: sorted flat indices, their codes, their people (nobody where unknown)."""

    cells: Array
    codes: Array
    population: Array
    shape: tuple[int, int]


def cells_of_classes(classes: Array, population: Array, wanted: Sequence[int]) -> ClassCells:
    """The cells of the ``wanted`` classes in arrays of codes and people."""
    cells = np.flatnonzero(np.isin(classes, wanted))
    people = np.nan_to_num(population.ravel()[cells])
    return ClassCells(cells, classes.ravel()[cells], people, (classes.shape[0], classes.shape[1]))


def read_class_cells(
    grid: ClassedGrid, wanted: Optional[Sequence[int]] = None, progress: Progress = silent
) -> tuple[ClassCells, set[int]]:
    """The cells of the ``wanted`` classes (None: all) of a grid of any size, and all codes that occur in it."""
    height, width = grid.frame.shape
    step = max(1, _CELLS_AT_ONCE // max(1, width))
    parts, seen = [], set()
    for row in range(0, height, step):
        progress(row / height)
        population, classes = grid.read(slice(row, min(row + step, height)), slice(0, width))
        here = set(np.flatnonzero(np.bincount(classes.ravel(), minlength=256)).tolist())
        seen |= here
        found = cells_of_classes(classes, population, list((here if wanted is None else set(wanted)) - {codes.NODATA}))
        parts.append((found.cells + row * width, found.codes, found.population))
    progress(1.0)
    cells, found_codes, people = (np.concatenate(column) for column in zip(*parts))
    return ClassCells(cells, found_codes, people, (height, width)), seen


def centre_clusters(
    classes: Array, population: Array, wanted: Sequence[int], least_population: float = MANUAL2021.centre.population
) -> Clusters:
    """4-connected groups of the cells of each wanted class, with their population (NaN counts as nobody).

    Edge smoothing lets a cell join an urban centre over a corner. Such a part has fewer people than the
    ``least_population`` of a centre; it belongs to the most populous part of the class that it touches.
    """
    found = cells_of_classes(classes, population, wanted)
    return area_clusters(found, dict.fromkeys(wanted, False), least_population)


def area_clusters(
    found: ClassCells, queen: Mapping[int, bool], least_population: float = MANUAL2021.centre.population
) -> Clusters:
    """Connected groups of cells of one class, class by class in the order of ``queen``.

    ``queen`` tells whether corners join cells of a class. Parts that joined an urban centre over a corner when its edge
    was smoothed go with it; see :func:`centre_clusters`.
    """
    groups = []
    for code, corners in queen.items():
        mine = found.codes == code
        group = clusters_of(found.cells[mine], found.population[mine], found.shape, corners)
        groups.append(_join_corners(group, found.shape, least_population) if code in _SMOOTHED else group)
    return _merge(groups)


def _join_corners(parts: Clusters, shape: tuple[int, ...], least_population: float) -> Clusters:
    small = parts.population < least_population
    edge = small[parts.labels] if len(parts) else np.zeros(0, dtype=bool)
    beside = parts.at(neighbours(parts.cells[edge], (shape[0], shape[1])))
    own = np.broadcast_to(parts.labels[edge][:, None], beside.shape)
    touches = (beside >= 0) & (beside != own) & ~small[beside]
    target = np.arange(len(parts))
    order = np.argsort(parts.population[beside[touches]], kind="stable")
    target[own[touches][order]] = beside[touches][order]  # the most populous is written last
    kept, label = np.unique(target, return_inverse=True)
    people = np.bincount(label, weights=parts.population, minlength=len(kept))
    return Clusters(parts.cells, label[parts.labels], people)


def centre_polygons(
    classes: Array,
    population: Array,
    frame: GridFrame,
    level: str,
    least_population: float = MANUAL2021.centre.population,
) -> tuple[geopandas.GeoDataFrame, Clusters]:
    """One polygon per urban centre (level 1: class 3; level 2: classes 30 and 23), and the cells behind them."""
    found = cells_of_classes(classes, population, CENTRE_CODES[level])
    merged = area_clusters(found, dict.fromkeys(CENTRE_CODES[level], False), least_population)
    return area_polygons(found, merged, frame), merged


def area_polygons(
    found: ClassCells, merged: Clusters, frame: GridFrame, progress: Progress = silent
) -> geopandas.GeoDataFrame:
    """One polygon per group of cells.

    Columns ``centre_id, name, class, population, area_km2, density, cells``; the position of a row is the label of its
    cells. ``density`` is per km² of cell area. ``name`` is empty until a unit gives it one.
    """
    code_of = np.zeros(len(merged), dtype=int)
    code_of[merged.labels] = found.codes
    count = np.bincount(merged.labels, minlength=len(merged))
    area = count * frame.cell_area_km2
    table = pd.DataFrame(
        {
            columns.CENTRE_ID: np.arange(1, len(merged) + 1),
            columns.NAME: "",
            columns.CLASS: code_of,
            columns.POPULATION: merged.population,
            columns.AREA_KM2: area,
            columns.DENSITY: merged.population / area,
            columns.CELLS: count,
        }
    )
    return geopandas.GeoDataFrame(table, geometry=polygons_of(merged, frame, progress), crs=None)


def name_centres(
    clusters: Clusters, overlay: Overlay, population: Array, names: Sequence[object]
) -> tuple[list[str], list[Note]]:
    """Name of the unit that holds most of each centre's people; empty, and said so, where no unit holds any."""
    people = np.nan_to_num(population.ravel()[clusters.cells])
    hosts = _Hosts(clusters, people, names)
    hosts.add(overlay, overlay.cell)
    return hosts.named()


def name_areas(
    found: ClassCells,
    clusters: Clusters,
    overlay: TiledOverlay,
    names: Sequence[object],
    progress: Progress = silent,
) -> tuple[list[str], list[Note]]:
    """As :func:`name_centres`, tile by tile; an area where nobody lives bears the name of the unit with most of its cells."""
    hosts = _Hosts(clusters, found.population, names, by_area=True)
    for tile in overlay.tiles(progress):
        rows, along = np.divmod(tile.overlay.cell, tile.overlay.frame.width)
        hosts.add(tile.overlay, (rows + tile.rows.start) * found.shape[1] + along + tile.columns.start)
    named, notes = hosts.named()
    return named, [*overlay.notes(), *notes]


class _Hosts:
    """People and covered cells of areas in units, added up; only pairs that meet are kept."""

    def __init__(self, clusters: Clusters, people: Array, names: Sequence[object], by_area: bool = False) -> None:
        self._clusters, self._people, self._names, self._by_area = clusters, people, names, by_area
        self._pairs: list[tuple[Array, Array, Array]] = []

    def add(self, overlay: Overlay, cells: Array) -> None:
        """Add an overlay whose entries lie in these flat ``cells`` of the grid."""
        position, there = find(self._clusters.cells, cells)
        position, unit, share = position[there], overlay.unit[there], overlay.share[there]
        key, pair = np.unique(unit * max(1, len(self._clusters)) + self._clusters.labels[position], return_inverse=True)
        people = np.bincount(pair, weights=self._people[position] * share, minlength=len(key))
        self._pairs.append((key, people, np.bincount(pair, weights=share, minlength=len(key))))

    def named(self) -> tuple[list[str], list[Note]]:
        """Names in the order of the areas' labels: most people, then most area, then the name that sorts first."""
        keys, people, area = (np.concatenate(column) for column in zip(*self._pairs))
        key, pair = np.unique(keys, return_inverse=True)
        people, area = (np.bincount(pair, weights=values, minlength=len(key)) for values in (people, area))
        unit, label = np.divmod(key, max(1, len(self._clusters)))
        texts = np.array(["" if name is None else str(name).strip() for name in self._names] or [""])
        rank = np.empty(len(texts), dtype=np.int64)
        rank[np.argsort(texts, kind="stable")] = np.arange(len(texts))
        holds = (people > 0) | ((area > 0) & self._by_area)
        order = np.lexsort((-rank[unit[holds]], area[holds], people[holds], label[holds]))
        named = [""] * len(self._clusters)
        for where, who in zip(label[holds][order], unit[holds][order]):  # the best of each is written last
            named[where] = str(texts[who])
        missing = len(self._clusters) - len(np.unique(label[holds]))
        if not missing:
            return named, []
        return named, [note("Centres outside the units, without a name: {count}.", count=missing)]


def people_by_centre(clusters: Clusters, overlay: Overlay, population: Array) -> Array:
    """People of each unit in each centre, shape (units, centres)."""
    label = np.full(population.size, -1)
    label[clusters.cells] = clusters.labels
    return overlay.total_by(population, label, len(clusters))


def _merge(groups: list[Clusters]) -> Clusters:
    offsets = np.cumsum([0] + [len(group) for group in groups])
    cells = np.concatenate([group.cells for group in groups])
    labels = np.concatenate([group.labels + offset for group, offset in zip(groups, offsets)])
    order = np.argsort(cells, kind="stable")
    return Clusters(cells[order], labels[order].astype(int), np.concatenate([group.population for group in groups]))


def polygons_of(clusters: Clusters, frame: GridFrame, progress: Progress = silent) -> list[Optional[BaseGeometry]]:
    """The cells of each group as a polygon, in the order of the labels."""
    order = np.argsort(clusters.labels, kind="stable")
    cells, labels = clusters.cells[order], clusters.labels[order]
    if not len(cells):
        return []
    joined = (np.diff(cells) == 1) & (np.diff(labels) == 0) & (cells[1:] % frame.width != 0)
    first = np.concatenate(([0], np.flatnonzero(~joined) + 1))
    last = np.concatenate((first[1:] - 1, [len(cells) - 1]))
    rows, start = np.divmod(cells[first], frame.width)
    left = frame.left + start * frame.cell_width
    right = frame.left + (cells[last] % frame.width + 1) * frame.cell_width
    top = frame.top - rows * frame.cell_height
    bottom = frame.top - (rows + 1) * frame.cell_height
    boxes = np.column_stack((left, bottom, right, top))
    bounds = np.searchsorted(labels[first], np.arange(len(clusters) + 1))
    polygons = []
    for i in range(len(clusters)):
        if i % 256 == 0:
            progress(i / len(clusters))
        polygons.append(cell_polygon(boxes[bounds[i] : bounds[i + 1]]))
    return polygons
