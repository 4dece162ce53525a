"""Which units are neighbours: by a common border, across water, or by a bridge or ferry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Callable, Optional

import geopandas
import numpy as np
import pandas as pd
from scipy.sparse import coo_matrix, csr_matrix
from shapely.geometry.base import BaseGeometry

from ..codes import code_column, join_report
from ..errors import InputError, Note, first_of, note
from ..geometry import close_boxes, gap_line, polygonal, shared_border, touching_pairs
from ..progress import Progress, part, silent
from ..types import Array

_BATCH = 512
# Digitised corners overlap by centimetres; a border shorter than this share of the smaller unit's width is a corner.
_CORNER = 1e-4
_WATER_BATCH = 16  # coasts have many vertices: their distance takes milliseconds
_ON_LAND = 0.01  # share of a gap that may lie in a third unit: outlines overlap a little

Length = Callable[[BaseGeometry], float]


@dataclass(frozen=True)
class Neighbourhood:
    """Symmetric matrices (units x units): ``borders`` over land, ``contact`` every way from one unit to the next.

    Units hang together over ``contact``; what surrounds a unit is told by ``borders``: water and ferries surround nothing.
    """

    contact: csr_matrix
    borders: csr_matrix
    notes: tuple[Note, ...] = ()


def shared_borders(
    geometries: geopandas.GeoSeries,
    progress: Progress = silent,
    least: float = 0.0,
    length_of: Optional[Length] = None,
) -> csr_matrix:
    """Symmetric matrix (units x units) of the length of the common border, in CRS units or as ``length_of`` has it.

    Units that meet in a corner only are no neighbours, nor are those whose border is shorter than ``least``; units that
    overlap are. Missing polygons have no neighbours.

    Examples
    --------
    The third square meets the second in a corner only.

    >>> from shapely.geometry import box
    >>> squares = geopandas.GeoSeries([box(0, 0, 1, 1), box(1, 0, 2, 1), box(2, 1, 3, 2)])
    >>> shared_borders(squares).toarray().tolist()
    [[0.0, 1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 0.0]]
    """
    shapes = geopandas.GeoSeries([polygonal(shape) for shape in geometries])
    left, right = touching_pairs(list(shapes))
    length = np.zeros(len(left))
    measured = np.zeros(len(left))
    for start in range(0, len(left), _BATCH):
        progress(start / len(left))
        chunk = slice(start, start + _BATCH)
        common = shared_border(shapes.iloc[left[chunk]], shapes.iloc[right[chunk]])
        length[chunk] = common.length.to_numpy()
        measured[chunk] = length[chunk] if length_of is None else [length_of(line) for line in common]
    width = np.sqrt(np.nan_to_num(shapes.area.to_numpy(dtype=float)))
    real = (length > _CORNER * np.minimum(width[left], width[right])) & (measured >= least)
    progress(1.0)
    return _symmetric(left[real], right[real], measured[real], len(shapes))


def across_water(
    geometries: geopandas.GeoSeries, distance: float, borders: csr_matrix, progress: Progress = silent
) -> csr_matrix:
    """Symmetric matrix (units x units) of the gap between units without a common border, at most ``distance`` wide.

    ``geometries`` in a system whose unit is that of ``distance`` (metres). A gap is water when the straight line
    between the nearest points runs outside all units; units that only meet in a corner have none, and a strip of a
    third unit between them is land.
    """
    shapes = [polygonal(shape) for shape in geometries]
    left, right = close_boxes(shapes, distance)
    around = _by_unit(left, right, len(shapes))
    parted = np.asarray(borders[left, right]).ravel() == 0 if len(left) else np.zeros(0, dtype=bool)
    left, right = left[parted], right[parted]
    gaps = np.zeros(len(left))
    for place, (one, other) in enumerate(zip(left, right)):
        if place % _WATER_BATCH == 0:
            progress(place / len(left))
        line = gap_line(shapes[one], shapes[other])
        if not 0 < line.length <= distance:
            continue
        # A third unit that the line crosses is within the distance of both.
        between = (shapes[third] for third in around[one] if third != other)
        if sum(line.intersection(shape).length for shape in between) <= _ON_LAND * line.length:
            gaps[place] = line.length
    progress(1.0)
    kept = gaps > 0
    return _symmetric(left[kept], right[kept], gaps[kept], len(shapes))


def _by_unit(left: Array, right: Array, units: int) -> list[list[int]]:
    around: list[list[int]] = [[] for _ in range(units)]
    for one, other in zip(left.tolist(), right.tolist()):
        around[one].append(other)
        around[other].append(one)
    return around


def given_links(
    ends: tuple[Iterable[Any], Iterable[Any]],
    units: pd.Index,
    label: str = "LINKS",
    units_label: str = "UNITS",
) -> tuple[csr_matrix, list[Note]]:
    """Bridges and ferries from a table: symmetric matrix (units x units) of 1, and what was left out.

    Each row is good in both directions. Rows without a code, from a unit to itself, or with a code that is no unit are
    counted and left out.

    Raises
    ------
    InputError
        when no row joins two units.

    Examples
    --------
    >>> bridges, notes = given_links((["island"], ["coast"]), pd.Index(["coast", "inland", "island"]))
    >>> (bridges.toarray() > 0).astype(int).tolist()
    [[0, 0, 1], [0, 0, 0], [1, 0, 0]]
    """
    one, other = code_column(ends[0]), code_column(ends[1])
    blank = pd.isna(one) | pd.isna(other)
    report = join_report(set(one[~blank]) | set(other[~blank]), units, label, units_label)
    i, j = units.get_indexer(one), units.get_indexer(other)
    usable = ~blank & (i >= 0) & (j >= 0) & (i != j)
    if not usable.any():
        raise InputError(
            "No row joins two units.",
            where=label,
            fix="Choose the fields that hold the codes of the two units a bridge or ferry joins.",
        )
    notes = [note("{table}: bridges and ferries between units: {count}.", table=label, count=int(usable.sum()))]
    if not usable.all():
        notes.append(
            note(
                "{table}: rows left out, since a code is missing, no unit, or the same twice: {count} ({first}).",
                table=label,
                count=int((~usable).sum()),
                first=first_of([f"{a}–{b}" for a, b in zip(one[~usable], other[~usable])]),
            )
        )
    if report.lost_zeros:
        notes += report.notes[-1:]
    left, right = np.minimum(i, j)[usable], np.maximum(i, j)[usable]
    pairs = np.unique(left * len(units) + right)
    left, right = np.divmod(pairs, len(units))
    return _symmetric(left, right, np.ones(len(pairs)), len(units)), notes


def neighbourhood(
    geometries: geopandas.GeoSeries,
    least_border: float = 0.0,
    length_of: Optional[Length] = None,
    water: Optional[tuple[geopandas.GeoSeries, float]] = None,
    links: Optional[csr_matrix] = None,
    progress: Progress = silent,
) -> Neighbourhood:
    """Neighbours by every way that is asked for.

    Parameters
    ----------
    least_border : shortest common border that makes neighbours, in the unit of ``length_of``
    water : polygons in metres and the widest gap that people cross, or None
    links : bridges and ferries, see :func:`given_links`
    """
    borders = shared_borders(geometries, part(progress, 0, 0.6 if water else 1), least_border, length_of)
    contact, notes = borders, []
    if water is not None:
        metres, distance = water
        every = shared_borders(geometries) if least_border > 0 else borders  # a border too short is no water
        gaps = across_water(metres, distance, every, part(progress, 0.6, 1))
        contact = contact + gaps
        notes.append(
            note(
                "Pairs of units that are neighbours across at most {distance:g} m of water: {count}.",
                distance=distance,
                count=gaps.nnz // 2,
            )
        )
    if links is not None:
        contact = contact + links
    return Neighbourhood(contact.tocsr(), borders, tuple(notes))


def _symmetric(left: Array, right: Array, value: Array, units: int) -> csr_matrix:
    half = coo_matrix((value, (left, right)), shape=(units, units))
    return (half + half.T).tocsr()
