"""Which share of which grid cell lies in which unit, by exact area."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
from shapely import wkb
from shapely.geometry.base import BaseGeometry

from ..errors import Note, first_of, note, template
from ..geometry import overlapping_area, polygonal
from ..grid.frame import GridFrame
from ..progress import Progress, part, silent
from ..types import Array

_BATCH = 64  # polygons between two looks at the cancel button
_TILE = 2048  # cells a side


@dataclass(frozen=True)
class Overlay:
    """Parallel arrays: ``share`` (0..1) of the area of flat cell ``cell`` lies in the unit at position ``unit``."""

    unit: Array
    cell: Array
    share: Array
    units: int
    frame: GridFrame
    notes: tuple[Note, ...] = ()

    def total(self, values: Array) -> Array:
        """Per unit the sum of a cell quantity, each cell split by the covered share; NaN counts as 0. Shape (units,)."""
        return np.bincount(self.unit, weights=self._split(values), minlength=self.units)

    def total_by(self, values: Array, group: Array, groups: int) -> Array:
        """As :meth:`total`, apart for each group 0..groups-1 of cells; cells of group -1 are left out. (units, groups)."""
        of_cell = group.ravel()[self.cell]
        known = of_cell >= 0
        key = self.unit[known] * groups + of_cell[known]
        sums = np.bincount(key, weights=self._split(values)[known], minlength=self.units * groups)
        return sums.reshape(self.units, groups)

    def _split(self, values: Array) -> Array:
        return np.nan_to_num(values.ravel()[self.cell]) * self.share


@dataclass(frozen=True)
class Tile:
    """Part of the grid with the units on it; the cells of ``overlay`` are numbered within the tile."""

    rows: slice
    columns: slice
    overlay: Overlay


class TiledOverlay:
    """Units laid over a grid of any size, tile by tile; memory follows the tile. Afterwards ask for :meth:`notes`.

    Invalid polygons are repaired; units without a polygon or outside the grid get no cells. Each is counted in the
    notes under its entry of ``names``.
    """

    def __init__(
        self,
        geometries: Sequence[Optional[BaseGeometry]],
        frame: GridFrame,
        names: Sequence[str],
        side: int = _TILE,
    ) -> None:
        self.frame, self.side = frame, side
        self._given, self._names = geometries, names
        self._whole = [polygonal(geometry) for geometry in geometries]
        self._known = np.array([n for n, shape in enumerate(self._whole) if shape is not None], dtype=np.int64)
        bounds = [self._whole[n].bounds for n in self._known]
        self._bounds = np.array(bounds).reshape(len(bounds), 4)
        self._covered = np.zeros(len(geometries))

    def tiles(self, progress: Progress = silent) -> Iterator[Tile]:
        """All tiles of the grid, also those without units."""
        down = [slice(r, min(r + self.side, self.frame.height)) for r in range(0, self.frame.height, self.side)]
        along = [slice(c, min(c + self.side, self.frame.width)) for c in range(0, self.frame.width, self.side)]
        for number, (rows, columns) in enumerate((r, c) for r in down for c in along):
            start, end = (step / (len(down) * len(along)) for step in (number, number + 1))
            overlay = self._tile(rows, columns, part(progress, start, end))
            self._covered += np.bincount(overlay.unit, weights=overlay.share, minlength=len(self._covered))
            yield Tile(rows, columns, overlay)
        progress(1.0)

    def _tile(self, rows: slice, columns: slice, progress: Progress) -> Overlay:
        frame = self.frame.part(rows, columns)
        left, bottom, right, top = self._bounds.T
        meets = (left < frame.right) & (right > frame.left) & (bottom < frame.top) & (top > frame.bottom)
        units = self._known[meets]
        cells: list[Array] = [np.zeros(0, dtype=np.int64)]
        shares: list[Array] = [np.zeros(0)]
        progress(0.0)
        for start in range(0, len(units), _BATCH):
            progress(start / len(units))
            for found_cells, found_shares in _cover([self._whole[n] for n in units[start : start + _BATCH]], frame):
                cells.append(found_cells)
                shares.append(found_shares)
        unit = np.repeat(units, [len(found) for found in cells[1:]])
        return Overlay(unit, np.concatenate(cells), np.concatenate(shares), len(self._whole), frame)

    def notes(self) -> list[Note]:
        """What is to be said about the units, once all tiles have been seen."""
        return _notes(self._given, self._whole, self._covered, self.frame, self._names)


def overlay_units(
    geometries: Sequence[Optional[BaseGeometry]],
    frame: GridFrame,
    names: Sequence[str],
    progress: Progress = silent,
    side: int = _TILE,
) -> Overlay:
    """Cover the cells of ``frame`` with polygons in the same CRS, by exactextract's exact area shares: all tiles at once.

    Examples
    --------
    >>> from shapely.geometry import box
    >>> overlay = overlay_units([box(0, 0, 1500, 1000)], GridFrame(2, 1, 0, 1000, 1000, 1000), ["a"])
    >>> overlay.share.tolist(), overlay.total(np.array([[100.0, 40.0]])).tolist()
    ([1.0, 0.5], [120.0])
    """
    tiled = TiledOverlay(geometries, frame, names, side)
    unit, cell, share = [], [], []
    for tile in tiled.tiles(progress):
        rows, columns = np.divmod(tile.overlay.cell, tile.overlay.frame.width)
        unit.append(tile.overlay.unit)
        cell.append((rows + tile.rows.start) * frame.width + columns + tile.columns.start)
        share.append(tile.overlay.share)
    order = np.argsort(np.concatenate(unit), kind="stable")
    units, cells, shares = (np.concatenate(column)[order] for column in (unit, cell, share))
    return Overlay(units, cells, shares, len(geometries), frame, tuple(tiled.notes()))


def _cover(shapes: Sequence[BaseGeometry], frame: GridFrame) -> list[tuple[Array, Array]]:
    """Flat cells and covered shares of each polygon."""
    exactextract = load_exactextract()
    RasterSource: Any = exactextract.raster.RasterSource
    Feature: Any = exactextract.feature.Feature
    FeatureSource: Any = exactextract.feature.FeatureSource

    class Blank(RasterSource):  # type: ignore[misc]
        """A raster without values: coverage needs the frame only."""

        def res(self) -> tuple[float, float]:
            return frame.cell_width, frame.cell_height

        def extent(self) -> tuple[float, float, float, float]:
            return frame.left, frame.bottom, frame.right, frame.top

        def nodata_value(self) -> None:
            return None

        def srs_wkt(self) -> None:
            return None

        def read_window(self, x0: int, y0: int, nx: int, ny: int) -> Array:
            return np.zeros((ny, nx), dtype=np.uint8)

    class Shape(Feature):  # type: ignore[misc]
        """A polygon handed over as WKB: no text in between."""

        def __init__(self, shape: BaseGeometry) -> None:
            super().__init__()
            self.wkb = wkb.dumps(shape)

        def geometry(self) -> bytes:
            return self.wkb

        def fields(self) -> list[str]:
            return []

    class Shapes(FeatureSource):  # type: ignore[misc]
        def count(self) -> int:
            return len(shapes)

        def __iter__(self) -> Iterator[Shape]:
            return (Shape(shape) for shape in shapes)

        def srs_wkt(self) -> None:
            return None

    rows = exactextract.exact_extract(Blank(), Shapes(), ["cell_id", "coverage"])
    return [
        (
            np.asarray(row["properties"]["cell_id"], dtype=np.int64),
            np.asarray(row["properties"]["coverage"], dtype=np.float64),
        )
        for row in rows
    ]


def load_exactextract() -> Any:
    """The package, bound to the GEOS it brings along.

    QGIS has loaded a GEOS of its own for the whole process. On Linux the wheel's calls would end up in that other
    version, and the process would crash; deep binding keeps them apart.
    """
    deep_bind = getattr(os, "RTLD_DEEPBIND", 0)
    if not deep_bind:  # pragma: no cover  Windows and macOS bind every library apart anyway
        return importlib.import_module("exactextract")
    flags = sys.getdlopenflags()
    sys.setdlopenflags(flags | deep_bind)
    try:
        return importlib.import_module("exactextract")
    finally:
        sys.setdlopenflags(flags)


def _notes(
    geometries: Sequence[Optional[BaseGeometry]],
    whole: Sequence[Optional[BaseGeometry]],
    covered_cells: Array,
    frame: GridFrame,
    names: Sequence[str],
) -> list[Note]:
    notes = []
    blank = [name for name, shape in zip(names, whole) if shape is None]
    broken = [name for name, geometry in zip(names, geometries) if geometry is not None and not geometry.is_valid]
    area = np.array([0.0 if shape is None else shape.area for shape in whole])
    cell_area = frame.cell_width * frame.cell_height
    covered = covered_cells * cell_area
    outside = [name for name, a, c in zip(names, area, covered) if a > 0 and c == 0]
    across = [name for name, a, c in zip(names, area, covered) if c > 0 and c < a * (1 - _COVERED)]
    twice = overlapping_area([shape for shape in whole if shape is not None])
    for found, text in (
        (blank, template("Units without a polygon: {count} ({first}).")),
        (broken, template("Units with an invalid polygon, repaired for the overlay: {count} ({first}).")),
        (outside, template("Units outside the grid: {count} ({first}).")),
        (across, template("Units that reach beyond the grid, only the part on it counts: {count} ({first}).")),
    ):
        if found:
            notes.append(note(text, count=len(found), first=first_of(found)))
    if twice > _COVERED * max(float(area.sum()), cell_area):
        notes.append(
            note(
                "Units overlap on {area:.1f} km²: people there count in each of them.",
                area=twice * frame.metres_per_unit**2 / 1e6,
            )
        )
    return notes


_COVERED = 1e-3  # share of an area below which a difference is rounding along borders
