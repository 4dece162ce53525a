"""Rasters to arrays and back, through QGIS's own GDAL."""

from __future__ import annotations

import errno
import os
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

import numpy as np
from osgeo import gdal
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsRasterLayer, QgsRectangle

from ..engine.errors import InputError, Note, first_of, note
from ..engine.grid.frame import GridFrame, common_frame
from ..engine.grid.population import PopulationGrid, population_grid
from ..engine.grid.rules import MANUAL2021, NODATA, level_of
from ..engine.progress import Progress, part, silent
from .crs import crs_key, metres_per_unit, require_equal_area

TAG_PREFIX = "MULTIPOLAR_"
_CELLS_AT_ONCE = 1 << 22


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
        if self.layer.providerType() != "gdal":
            return default
        return float(_open(self.layer, self.label).GetMetadataItem(f"{TAG_PREFIX}{name}") or default)

    def values(self, frame: GridFrame, progress: Progress = silent) -> np.ndarray:
        """Band 1 within ``frame`` (aligned, inside this grid) as float64; missing values are NaN."""
        rows, columns = self.frame.window_of(frame)
        read = _gdal_reader(self) if self.layer.providerType() == "gdal" else _provider_reader(self)
        array = np.empty(frame.shape)
        step = max(1, _CELLS_AT_ONCE // max(1, frame.width))
        for row in range(0, frame.height, step):
            progress(row / frame.height)
            height = min(step, frame.height - row)
            array[row : row + height] = read(rows.start + row, columns.start, height, frame.width)
        for low, high in _user_nodata(self.layer):
            array[(array >= low) & (array <= high)] = np.nan
        return array


def open_grid(layer: QgsRasterLayer, label: str, context: QgsCoordinateTransformContext) -> Grid:
    """A raster layer as :class:`Grid`.

    Raises
    ------
    InputError
        for a broken layer, a rotated one, one without CRS, in degrees, or in a strongly non-equal-area CRS.
    """
    label = f"{label} ({layer.name()})"
    if not layer.isValid() or layer.width() < 1 or layer.height() < 1:
        raise InputError("The raster cannot be read.", where=label, fix="Check that the file is there and whole.")
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


def read_population_grid(
    population: Grid,
    land: Optional[Grid] = None,
    built: Optional[Grid] = None,
    area_unit: str = "m2",
    progress: Progress = silent,
) -> PopulationGrid:
    """Read aligned grids on their common extent."""
    grids = [grid for grid in (population, land, built) if grid is not None]
    frame = common_frame({grid.label: grid.frame for grid in grids})
    arrays = {
        id(grid): grid.values(frame, part(progress, position / len(grids), (position + 1) / len(grids)))
        for position, grid in enumerate(grids)
    }
    result = population_grid(
        frame,
        arrays[id(population)],
        None if land is None else arrays[id(land)],
        None if built is None else arrays[id(built)],
        area_unit,
        (population.label, land.label if land else "LAND", built.label if built else "BUILT"),
    )
    notes = [_cropped(grid, frame) for grid in grids if grid.frame.shape != frame.shape]
    notes += [
        note(
            "{where}: of its bands the first is used ({count} in all).", where=grid.label, count=grid.layer.bandCount()
        )
        for grid in grids
        if grid.layer.bandCount() > 1
    ]
    return PopulationGrid(result.frame, result.population, result.land, result.built, (*notes, *result.notes))


def read_classes(population: Grid, classes: Grid, progress: Progress = silent) -> tuple[PopulationGrid, np.ndarray]:
    """People and class codes (uint8, 255 = none) on the extent that both rasters share."""
    frame = common_frame({population.label: population.frame, classes.label: classes.frame})
    people = read_population_grid(population, progress=part(progress, 0, 0.5))
    if people.frame != frame:
        rows, columns = people.frame.window_of(frame)
        cropped = (_cropped(population, frame),)
        people = PopulationGrid(frame, people.population[rows, columns], notes=people.notes + cropped)
    codes = classes.values(frame, part(progress, 0.5, 1))
    known = ~np.isnan(codes)
    if (
        not known.any()
        or (codes[known] != np.floor(codes[known])).any()
        or not ((codes[known] >= 0) & (codes[known] < NODATA)).all()
    ):
        raise InputError(
            "The raster does not hold class codes.",
            where=classes.label,
            fix="Choose a raster made by “Classify grid cells”.",
        )
    return people, np.where(known, codes, NODATA).astype(np.uint8)


def require_level(codes: np.ndarray, label: str) -> str:
    """Level of class codes, told from the codes themselves."""
    level = level_of(np.unique(codes).tolist())
    if level == "unknown":
        raise InputError(
            "The raster holds {codes}, which are no classes of level 1 or level 2.",
            where=label,
            fix="Choose a raster made by “Classify grid cells”.",
            codes=first_of(np.unique(codes[codes != NODATA]).tolist()),
        )
    return level


def least_centre_population(classes: Grid) -> float:
    """People an urban centre had to have when the raster was made; the handbook's number where it does not say."""
    return classes.tag("CENTRE_POPULATION", MANUAL2021.centre.population)


def _cropped(grid: Grid, frame: GridFrame) -> Note:
    return note(
        "{where} is cropped from {w1} x {h1} to the common {w2} x {h2} cells.",
        where=grid.label,
        w1=grid.frame.width,
        h1=grid.frame.height,
        w2=frame.width,
        h2=frame.height,
    )


def _open(layer: QgsRasterLayer, label: str) -> gdal.Dataset:
    with _readable(label):
        return _not_none(gdal.Open(layer.dataProvider().dataSourceUri().split("|")[0]))


@contextmanager
def _readable(label: str) -> Iterator[None]:
    """GDAL's failures as an error of ours; whether it raises or returns None depends on who set it up in this QGIS."""
    try:
        yield
    except RuntimeError as error:
        raise InputError(
            "The raster cannot be read: {reason}",
            where=label,
            fix="Check that the file is there and whole.",
            reason=str(error) or "-",
        ) from error


def _not_none(answer: Any) -> Any:
    if answer is None:
        raise RuntimeError(gdal.GetLastErrorMsg())
    return answer


def _gdal_reader(grid: Grid):
    dataset = _open(grid.layer, grid.label)
    band = dataset.GetRasterBand(1)
    upside_down = dataset.GetGeoTransform()[5] > 0
    nodata = band.GetNoDataValue() if grid.layer.dataProvider().useSourceNoDataValue(1) else None
    scale, offset = band.GetScale(), band.GetOffset()
    masked = band.GetMaskFlags() not in (gdal.GMF_ALL_VALID, gdal.GMF_NODATA)
    mask = band.GetMaskBand() if masked else None

    def read(row: int, column: int, height: int, width: int) -> np.ndarray:
        first = grid.frame.height - row - height if upside_down else row
        with _readable(grid.label):
            raw = _not_none(band.ReadAsArray(column, first, width, height))
            valid = _not_none(mask.ReadAsArray(column, first, width, height)) if mask else None
        array = raw.astype(np.float64)
        if nodata is not None:
            array[raw == raw.dtype.type(nodata) if _holds(raw.dtype, nodata) else np.zeros(raw.shape, bool)] = np.nan
        if valid is not None:
            array[valid == 0] = np.nan
        if scale not in (None, 1) or offset not in (None, 0):
            array = array * (1 if scale is None else scale) + (offset or 0)
        return array[::-1] if upside_down else array

    read.dataset = dataset  # a band does not keep its dataset alive
    return read


def _holds(dtype: np.dtype, value: float) -> bool:
    """Whether a nodata value can occur in an array of this type at all; NaN is NaN already."""
    if np.isnan(value):
        return False
    if dtype.kind == "f":
        return True
    limits = np.iinfo(dtype)
    return float(value).is_integer() and limits.min <= value <= limits.max


def _provider_reader(grid: Grid):
    provider = grid.layer.dataProvider()
    frame = grid.frame

    def read(row: int, column: int, height: int, width: int) -> np.ndarray:
        left = frame.left + column * frame.cell_width
        top = frame.top - row * frame.cell_height
        extent = QgsRectangle(left, top - height * frame.cell_height, left + width * frame.cell_width, top)
        block = provider.block(1, extent, width, height)
        if not block.isValid() or not block.convert(Qgis.Float64):
            raise InputError("The raster cannot be read.", where=grid.label, fix="Save it as GeoTIFF and use that.")
        array = np.frombuffer(bytes(block.data()), dtype=np.float64).reshape(height, width).copy()
        if block.hasNoDataValue():
            array[array == block.noDataValue()] = np.nan
        return array

    return read


def _user_nodata(layer: QgsRasterLayer) -> list[tuple[float, float]]:
    return [(limits.min(), limits.max()) for limits in layer.dataProvider().userNoDataValues(1)]


@dataclass(frozen=True)
class ClassRaster:
    """Class codes (uint8) with what a person needs to read them; ``tags`` say how they were made."""

    classes: np.ndarray
    frame: GridFrame
    crs: QgsCoordinateReferenceSystem
    legend: Sequence[tuple[int, tuple[int, int, int], str]]  # code, colour, name
    tags: Mapping[str, str]


def write_class_raster(path: str, raster: ClassRaster) -> None:
    """Write a byte raster whole or not at all: beside the target first, then renamed onto it.

    Raises
    ------
    InputError
        when the folder cannot be written, the disk is full, or the format cannot hold the raster.
    """
    target = Path(path)
    aside = target.with_name(f".{target.stem}.{uuid.uuid4().hex}{target.suffix}")
    try:
        _write_bytes(aside, raster)
        os.replace(aside, target)
        sidecar = Path(f"{aside}.aux.xml")
        if sidecar.exists():
            os.replace(sidecar, f"{target}.aux.xml")
    except (OSError, RuntimeError) as error:
        raise InputError(
            "The raster cannot be written: {reason}", where=path, fix="Choose a folder you may write to.", reason=error
        ) from error
    finally:
        for left_over in (aside, Path(f"{aside}.aux.xml")):
            left_over.unlink(missing_ok=True)


def _write_bytes(aside: Path, raster: ClassRaster) -> None:
    memory = gdal.GetDriverByName("MEM").Create("", raster.frame.width, raster.frame.height, 1, gdal.GDT_Byte)
    memory.SetGeoTransform(raster.frame.geotransform)
    memory.SetProjection(raster.crs.toWkt(QgsCoordinateReferenceSystem.WKT_PREFERRED_GDAL))
    memory.SetMetadata({f"{TAG_PREFIX}{key}": str(value) for key, value in raster.tags.items()})
    band = memory.GetRasterBand(1)
    table = gdal.ColorTable()
    names = {code: name for code, _, name in raster.legend}
    for code, colour, _ in raster.legend:
        table.SetColorEntry(code, (*colour, 255))
    band.SetColorTable(table)
    band.SetNoDataValue(NODATA)
    band.SetCategoryNames([names.get(code, "") for code in range(max(names) + 1)])
    band.WriteArray(raster.classes)
    driver, options = _driver(aside)
    copy = _not_none(driver.CreateCopy(str(aside), memory, options=options))
    del copy  # the rest is written when the file is closed, and a failure there is told nobody: read it back
    written = _not_none(gdal.Open(str(aside)))
    if written.GetRasterBand(1).Checksum() != band.Checksum():
        raise OSError(gdal.GetLastErrorMsg() or os.strerror(errno.ENOSPC))


def _driver(path: Path) -> tuple[gdal.Driver, Sequence[str]]:
    if path.suffix.lower() in (".tif", ".tiff", ""):
        return gdal.GetDriverByName("GTiff"), ["COMPRESS=DEFLATE", "TILED=YES"]
    from qgis.core import QgsRasterFileWriter

    name = QgsRasterFileWriter.driverForExtension(path.suffix.lstrip("."))
    driver = gdal.GetDriverByName(name) if name else None
    if driver is None:
        raise OSError(f"no raster format for “{path.suffix}”")
    return driver, []
