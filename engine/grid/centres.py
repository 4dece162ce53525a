"""Urban centres (and dense clusters) as polygons with a name and people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Optional

import geopandas
import numpy as np
import pandas as pd
from shapely.geometry.base import BaseGeometry

from .. import columns
from ..errors import Note, note
from ..geometry import cell_polygon
from ..types import Array
from . import rules as codes
from .cells import Clusters, clusters_of, neighbours
from .frame import GridFrame
from .rules import MANUAL2021

if TYPE_CHECKING:
    from ..units.overlay import Overlay

# Which classes of a raster are centres, and by which neighbourhood their cells belong together.
CENTRE_CODES = {"level1": (codes.URBAN_CENTRE_1,), "level2": (codes.URBAN_CENTRE_2, codes.DENSE_CLUSTER)}


def centre_clusters(
    classes: Array, population: Array, wanted: Sequence[int], least_population: float = MANUAL2021.centre.population
) -> Clusters:
    """4-connected groups of the cells of each wanted class, with their population (NaN counts as nobody).

    Edge smoothing lets a cell join an urban centre over a corner. Such a part has fewer people than the
    ``least_population`` of a centre; it belongs to the most populous part of the class that it touches.
    """
    groups = []
    for code in wanted:
        found = _clusters_of_class(classes, population, code)
        smoothed = code in (codes.URBAN_CENTRE_1, codes.URBAN_CENTRE_2)
        groups.append(_join_corners(found, classes.shape, least_population) if smoothed else found)
    return _merge(groups)


def _clusters_of_class(classes: Array, population: Array, code: int) -> Clusters:
    cells = np.flatnonzero(classes == code)
    return clusters_of(
        cells, np.nan_to_num(population.ravel()[cells]), (classes.shape[0], classes.shape[1]), queen=False
    )


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
    """One polygon per urban centre (level 1: class 3; level 2: classes 30 and 23), and the cells behind them.

    Columns ``centre_id, name, class, population, area_km2, density, cells``; the position of a row is the label of its
    cells. ``density`` is per km² of cell area. ``name`` is empty until a unit gives it one.
    """
    merged = centre_clusters(classes, population, CENTRE_CODES[level], least_population)
    code_of = np.zeros(len(merged), dtype=int)
    code_of[merged.labels] = classes.ravel()[merged.cells]
    count = np.bincount(merged.labels, minlength=len(merged))
    area = count * frame.cell_area_km2
    table = pd.DataFrame(
        {
            columns.CENTRE_ID: np.arange(1, len(merged) + 1),
            columns.NAME: "",
            columns.CLASS: code_of,
            columns.POPULATION: merged.population,
            columns.AREA_KM2: area,
            columns.DENSITY: merged.population / np.where(area > 0, area, 1),
            columns.CELLS: count,
        }
    )
    return geopandas.GeoDataFrame(table, geometry=_polygons(merged, frame), crs=None), merged


def name_centres(
    clusters: Clusters, overlay: Overlay, population: Array, names: Sequence[object]
) -> tuple[list[str], list[Note]]:
    """Name of the unit that holds most of each centre's people; empty, and said so, where no unit holds any."""
    people = people_by_centre(clusters, overlay, population)
    host = people.argmax(axis=0)
    known = people.max(axis=0, initial=0) > 0
    chosen = ["" if names[unit] is None else str(names[unit]) for unit in host]
    named = [name if there else "" for name, there in zip(chosen, known)]
    if known.all():
        return named, []
    return named, [note("Centres outside the units, without a name: {count}.", count=int((~known).sum()))]


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


def _polygons(clusters: Clusters, frame: GridFrame) -> list[Optional[BaseGeometry]]:
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
    return [cell_polygon(boxes[bounds[i] : bounds[i + 1]]) for i in range(len(clusters))]
