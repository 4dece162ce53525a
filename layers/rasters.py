"""Rasters to arrays and back, through QGIS's own GDAL."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsRasterFileWriter,
    QgsRasterLayer,
    QgsRectangle,
)

from ..engine.errors import InputError, first_of, note
from ..engine.grid.frame import GridFrame, common_frame
from ..engine.grid.population import PopulationGrid
from ..engine.grid.rasterband import RasterBand
from ..engine.grid.rasterfile import (
    TAG_PREFIX,
    ClassRaster,
    band_source,
    cropped,
    not_none,
    write_class_raster,
)
from ..engine.grid.rules import MANUAL2021, NODATA, RULE_OF_CLASS, DegreeOfUrbanisationRules, level_of
from ..engine.grid.windows import Band, BandSource, ClassedSource, read_whole
from ..engine.progress import Progress, silent
from .crs import crs_key, metres_per_unit, require_equal_area

_COMPLEX = (Qgis.DataType.CInt16, Qgis.DataType.CInt32, Qgis.DataType.CFloat32, Qgis.DataType.CFloat64)
_CELLS_AT_ONCE = 1 << 22
_WORTH_THREADS = 1 << 22  # cells below which starting threads takes longer than reading


@dataclass(frozen=True)
class Grid:
    """A raster layer and where it lies; its values are read when asked for."""

    layer: QgsRasterLayer
    frame: GridFrame
    label: str

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        return self.layer.crs()

    def tag(self, name: str, default: float) -> float:
        """A number that Multipolar wrote into the raster when it made it."""
        return float(self.text_tag(name) or default)

    def text_tag(self, name: str, default: str = "") -> str:
        """A word that Multipolar wrote into the raster when it made it."""
        if not self.in_file:
            return default
        return _open(self.layer, self.label).GetMetadataItem(f"{TAG_PREFIX}{name}") or default

    @property
    def in_file(self) -> bool:
        """Whether GDAL reads it, in as many threads as wanted."""
        return self.layer.providerType() == "gdal"

    def band(self, row: int, column: int) -> Band:
        """Band 1 from a row and column on."""
        if not self.in_file:
            return _ProviderBand(self, row, column)
        nodata = None
        if self.layer.dataProvider().useSourceNoDataValue(1):
            dataset = _open(self.layer, self.label)  # a band does not keep its dataset alive
            nodata = dataset.GetRasterBand(1).GetNoDataValue()
        return RasterBand(_path(self.layer), self.label, nodata, tuple(_user_nodata(self.layer)), row, column)

    def values(self, frame: GridFrame, progress: Progress = silent) -> np.ndarray:
        """Band 1 within ``frame`` (aligned, inside this grid) as float64; missing values are NaN."""
        rows, columns = self.frame.window_of(frame)
        band = self.band(rows.start, columns.start)
        array = np.empty(frame.shape)
        step = max(1, _CELLS_AT_ONCE // max(1, frame.width))
        for row in range(0, frame.height, step):
            progress(row / frame.height)
            span = slice(row, min(row + step, frame.height))
            read = band.read(span, slice(0, frame.width))
            array[span] = np.nan if read is None else read
        band.release()
        return array


def open_grid(layer: QgsRasterLayer, label: str, context: QgsCoordinateTransformContext) -> Grid:
    """A raster layer as :class:`Grid`.

    Raises
    ------
    InputError
        for a broken layer, one of complex numbers, a rotated one, one without CRS, in degrees, or in a strongly non-equal-area CRS.
    """
    label = f"{label} ({layer.name()})"
    if not layer.isValid() or layer.width() < 1 or layer.height() < 1:
        raise InputError("The raster cannot be read.", where=label, fix="Check that the file is there and whole.")
    if layer.dataProvider().dataType(1) in _COMPLEX:
        raise InputError("The raster holds complex numbers.", where=label, fix="Choose a raster of plain numbers.")
    unit = metres_per_unit(layer.crs(), label)
    if layer.providerType() == "gdal":
        left, dx, skew_x, top, skew_y, dy = _open(layer, label).GetGeoTransform()
        if skew_x or skew_y:
            raise InputError("The raster is rotated.", where=label, fix="Warp it to a north-up grid with sums.")
        if dy > 0:
            top += dy * layer.height()
    else:
        extent = layer.extent()
        left, top = extent.xMinimum(), extent.yMaximum()
        dx, dy = extent.width() / layer.width(), extent.height() / layer.height()
    frame = GridFrame(layer.width(), layer.height(), left, top, dx, abs(dy), crs_key(layer.crs()), unit)
    require_equal_area(frame, layer.crs(), context, label)
    return Grid(layer, frame, label)


def grid_source(
    population: Grid,
    land: Optional[Grid] = None,
    built: Optional[Grid] = None,
    area_unit: str = "m2",
    aggregate: bool = False,
) -> BandSource:
    """Aligned grids on their common extent, read window by window."""
    grids = {
        name: grid for name, grid in (("population", population), ("land", land), ("built", built)) if grid is not None
    }
    source = band_source(
        {name: grid.band for name, grid in grids.items()},
        {name: grid.frame for name, grid in grids.items()},
        area_unit,
        aggregate,
        {name: grid.label for name, grid in grids.items()},
    )
    bands = [
        note(
            "{where}: of its bands the first is used ({count} in all).", where=grid.label, count=grid.layer.bandCount()
        )
        for grid in grids.values()
        if grid.layer.bandCount() > 1
    ]
    return replace(source, notes=(*source.notes, *bands))


@contextmanager
def reading_threads(grids: Sequence[Grid]) -> Iterator[tuple[Optional[Executor], int]]:
    """Threads to read with, as many as QGIS may use; none where a grid is read by QGIS itself."""
    most = QgsApplication.maxThreads()
    count = os.cpu_count() or 1
    count = count if most < 1 else min(count, most)
    if count < 2 or not all(grid.in_file for grid in grids) or sum(grid.frame.size for grid in grids) < _WORTH_THREADS:
        yield None, 1
        return
    with ThreadPoolExecutor(count) as executor:
        yield executor, count


def read_population_grid(
    population: Grid,
    land: Optional[Grid] = None,
    built: Optional[Grid] = None,
    area_unit: str = "m2",
    progress: Progress = silent,
) -> PopulationGrid:
    """Read aligned grids on their common extent into memory."""
    return read_whole(grid_source(population, land, built, area_unit), progress)


def classed_source(population: Grid, classes: Grid) -> ClassedSource:
    """People and class codes on the extent that both rasters share, read window by window."""
    return classed_sources((population, classes))[0]


def classed_sources(*pairs: tuple[Grid, Grid]) -> list[ClassedSource]:
    """Pairs of people and class codes on the extent that all of them share."""
    grids = [grid for pair in pairs for grid in pair]
    frame = common_frame({grid.label: grid.frame for grid in grids})
    sources = []
    for pair in pairs:
        bands = []
        for grid in pair:
            rows, columns = grid.frame.window_of(frame)
            bands.append(grid.band(rows.start, columns.start))
        notes = [cropped(grid.label, grid.frame, frame) for grid in pair if grid.frame.shape != frame.shape]
        sources.append(ClassedSource(frame, bands[0], bands[1], tuple(notes)))
    return sources


def read_classes(population: Grid, classes: Grid, progress: Progress = silent) -> tuple[PopulationGrid, np.ndarray]:
    """People and class codes (uint8, 255 = none) on the extent that both rasters share, in memory."""
    source = classed_source(population, classes)
    frame = source.frame
    people, codes = np.empty(frame.shape), np.empty(frame.shape, dtype=np.uint8)
    step = max(1, _CELLS_AT_ONCE // max(1, frame.width))
    for row in range(0, frame.height, step):
        progress(row / frame.height)
        span = slice(row, min(row + step, frame.height))
        people[span], codes[span] = source.read(span, slice(0, frame.width))
    require_classes(np.unique(codes).tolist(), classes.label)
    return PopulationGrid(frame, people, notes=tuple(source.judged())), codes


def require_classes(codes: Iterable[int], label: str) -> None:
    """Refuse a raster in which no cell has a class."""
    if not set(codes) - {NODATA}:
        raise InputError(
            "The raster does not hold class codes.",
            where=label,
            fix="Choose a raster made by “Classify grid cells”.",
        )


def require_level(codes: np.ndarray | Iterable[int], label: str) -> str:
    """Level of class codes, told from the codes themselves: an array of them, or those that occur."""
    present = set(np.unique(codes).tolist()) if isinstance(codes, np.ndarray) else set(codes)
    require_classes(present, label)
    level = level_of(present)
    if level == "unknown":
        raise InputError(
            "The raster holds {codes}, which are no classes of level 1 or level 2.",
            where=label,
            fix="Choose a raster made by “Classify grid cells”.",
            codes=first_of(sorted(present - {NODATA})),
        )
    return level


def neighbours_of_classes(classes: Grid, wanted: Iterable[int], by_rule: bool) -> dict[int, bool]:
    """Whether corners join the cells of each wanted class.

    They do where the rule that made the class counts eight neighbours, as the raster says; ``by_rule`` False: nowhere.
    """
    standard = DegreeOfUrbanisationRules().connectivities()
    queen = {}
    for code in wanted:
        name = f"{RULE_OF_CLASS[code].upper()}_CONNECTIVITY" if code in RULE_OF_CLASS else ""
        queen[code] = bool(by_rule and name and classes.text_tag(name, standard[name]) == "queen")
    return queen


def least_centre_population(classes: Grid) -> float:
    """People an urban centre had to have when the raster was made; the handbook's number where it does not say."""
    return classes.tag("CENTRE_POPULATION", MANUAL2021.centre.population)


def _open(layer: QgsRasterLayer, label: str) -> gdal.Dataset:
    try:
        return not_none(gdal.Open(_path(layer)))
    except RuntimeError as error:
        raise InputError(
            "The raster cannot be read: {reason}",
            where=label,
            fix="Check that the file is there and whole.",
            reason=str(error) or "-",
        ) from error


def _path(layer: QgsRasterLayer) -> str:
    return layer.dataProvider().dataSourceUri().split("|")[0]


@dataclass(frozen=True)
class _ProviderBand:
    """Band 1 of a raster that only QGIS can read, from ``row`` and ``column`` of the layer on. For one thread alone."""

    grid: Grid
    row: int
    column: int

    @property
    def label(self) -> str:
        return self.grid.label

    @property
    def block(self) -> tuple[int, int]:
        return 1, self.grid.frame.width

    def read(self, rows: slice, columns: slice) -> np.ndarray:
        frame, provider = self.grid.frame, self.grid.layer.dataProvider()
        height, width = rows.stop - rows.start, columns.stop - columns.start
        left = frame.left + (self.column + columns.start) * frame.cell_width
        top = frame.top - (self.row + rows.start) * frame.cell_height
        extent = QgsRectangle(left, top - height * frame.cell_height, left + width * frame.cell_width, top)
        block = provider.block(1, extent, width, height)
        if not block.isValid() or not block.convert(Qgis.DataType.Float64):
            raise InputError("The raster cannot be read.", where=self.label, fix="Save it as GeoTIFF and use that.")
        array = np.frombuffer(bytes(block.data()), dtype=np.float64).reshape(height, width).copy()
        if block.hasNoDataValue():
            array[array == block.noDataValue()] = np.nan
        for low, high in _user_nodata(self.grid.layer):
            array[(array >= low) & (array <= high)] = np.nan
        return array

    def release(self) -> None:
        pass


def _user_nodata(layer: QgsRasterLayer) -> list[tuple[float, float]]:
    return [(limits.min(), limits.max()) for limits in layer.dataProvider().userNoDataValues(1)]


def write_classes(path: str, raster: ClassRaster, progress: Progress = silent) -> None:
    """Write class codes in the format of the file's extension, whole or not at all."""
    write_class_raster(path, raster, progress, QgsRasterFileWriter.driverForExtension)


def wkt_of(crs: QgsCoordinateReferenceSystem) -> str:
    """A CRS as GDAL reads it best."""
    return crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL)
