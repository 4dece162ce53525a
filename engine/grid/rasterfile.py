"""Raster files to window sources and class codes to raster files, through GDAL alone; QGIS is not needed."""

from __future__ import annotations

import errno
import math
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable, Optional

import numpy as np

from ..errors import InputError, Note, note, template
from ..parallel import in_turn
from ..placing import placed
from ..progress import Progress, part, silent
from ..types import Array
from .frame import GridFrame, common_frame
from .rasterband import RasterBand
from .rules import NODATA
from .windows import Band, BandSource, aggregation

TAG_PREFIX = "MULTIPOLAR_"
_ROWS_AT_ONCE = 512  # a row of tiles
# Level 4 takes half the time of the default for a file a tenth larger.
CREATION_OPTIONS = (
    "COMPRESS=DEFLATE",
    "ZLEVEL=4",
    "TILED=YES",
    "BLOCKXSIZE=512",
    "BLOCKYSIZE=512",
    "BIGTIFF=IF_SAFER",
    "NUM_THREADS=ALL_CPUS",
)
_SMALL_TIFF = ("COMPRESS=DEFLATE", "TILED=YES")


def band_source(
    bands: Mapping[str, Callable[[int, int], Band]],
    frames: Mapping[str, GridFrame],
    area_unit: str = "m2",
    aggregate: bool = False,
    labels: Optional[Mapping[str, str]] = None,
) -> BandSource:
    """Aligned rasters as one source on their common extent.

    Parameters
    ----------
    bands : ``population`` and perhaps ``land``, ``built``: a function that gives the band from a row and column on
    frames : where each of them lies
    aggregate : whether finer cells are added up to cells of 1 km first
    labels : what messages call them
    """
    labels = labels or {name: name for name in frames}
    frame = common_frame({labels[name]: one for name, one in frames.items()})
    notes = [cropped(labels[name], one, frame) for name, one in frames.items() if one.shape != frame.shape]
    factor, offset = 1, (0, 0)
    if aggregate:
        factor, offset, more = aggregation(frames["population"], frame)
        notes += more
    placed = {}
    for name, make in bands.items():
        rows, columns = frames[name].window_of(frame)
        placed[name] = make(rows.start, columns.start)
    return BandSource(
        frame, placed["population"], placed.get("land"), placed.get("built"), area_unit, factor, offset, tuple(notes)
    )


def cropped(label: str, whole: GridFrame, frame: GridFrame) -> Note:
    """That a raster is larger than what all have in common."""
    return note(
        "{where} is cropped from {w1} x {h1} to the common {w2} x {h2} cells.",
        where=label,
        w1=whole.width,
        h1=whole.height,
        w2=frame.width,
        h2=frame.height,
    )


def file_source(
    population: str,
    land: Optional[str] = None,
    built: Optional[str] = None,
    area_unit: str = "m2",
    aggregate: bool = False,
) -> BandSource:
    """Rasters that GDAL can open, by path or address, in the same projected system and north up."""
    paths = {"population": population, "land": land, "built": built}
    frames, bands = {}, {}
    for name, path in paths.items():
        if path is None:
            continue
        frame, nodata = _describe(path)
        frames[name] = frame

        def band(row: int, column: int, path: str = path, nodata: Optional[float] = nodata) -> RasterBand:
            return RasterBand(path, path, nodata, (), row, column)

        bands[name] = band
    return band_source(bands, frames, area_unit, aggregate, {name: str(paths[name]) for name in frames})


def _describe(path: str) -> tuple[GridFrame, Optional[float]]:
    from osgeo import gdal, osr

    try:
        dataset = not_none(gdal.Open(path))
    except RuntimeError as error:
        raise InputError(
            "The raster cannot be read: {reason}",
            where=path,
            fix="Check that the file is there and whole.",
            reason=str(error) or "-",
        ) from None
    left, width, skew_x, top, skew_y, height = dataset.GetGeoTransform()
    if skew_x or skew_y:
        raise InputError("The raster is rotated.", where=path, fix="Warp it to a north-up grid with sums.")
    wkt = dataset.GetProjection()
    system = osr.SpatialReference()
    if wkt:
        system.ImportFromWkt(wkt)
    if not system.IsProjected():
        raise InputError(
            "The grid is in no projected coordinate reference system.",
            where=path,
            fix="Use the grid in an equal-area system (ESRI:54009, EPSG:3035) or a national one (EPSG:5179).",
        )
    if height > 0:
        top += height * dataset.RasterYSize
    frame = GridFrame(
        dataset.RasterXSize, dataset.RasterYSize, left, top, width, abs(height), wkt, system.GetLinearUnits()
    )
    return frame, dataset.GetRasterBand(1).GetNoDataValue()


@dataclass(frozen=True)
class ClassRaster:
    """Class codes (uint8) given by rows, with what a person needs to read them; ``tags`` say how they were made."""

    read: Callable[[slice], Array]
    frame: GridFrame
    wkt: str
    legend: Sequence[tuple[int, tuple[int, int, int], str]] = ()  # code, colour, name
    tags: Mapping[str, str] = field(default_factory=dict)


def write_class_raster(
    path: str, raster: ClassRaster, progress: Progress = silent, driver_of: Optional[Callable[[str], str]] = None
) -> None:
    """Write a byte raster whole or not at all: beside the target first, read back, then renamed onto it.

    ``driver_of`` names GDAL's driver for a file extension other than GeoTIFF's.

    Raises
    ------
    InputError
        when the folder cannot be written, the disk is full, or the format cannot hold the raster.
    """
    with placed(path, template("The raster cannot be written: {reason}"), (OSError, RuntimeError)) as aside:
        if aside.suffix.lower() in (".tif", ".tiff", ""):
            _write_tiff(aside, raster, progress)
        else:
            _write_copy(aside, raster, progress, driver_of)


def _write_tiff(path: Path, raster: ClassRaster, progress: Progress) -> None:
    from osgeo import gdal

    options = CREATION_OPTIONS if raster.frame.size > 1 << 22 else _SMALL_TIFF
    spans = _spans(raster.frame.height)
    with _failures_told() as failures:
        dataset = not_none(
            gdal.GetDriverByName("GTiff").Create(
                str(path), raster.frame.width, raster.frame.height, 1, gdal.GDT_Byte, list(options)
            )
        )
        try:
            _describe_classes(dataset, raster)
            _write_rows(dataset.GetRasterBand(1), raster, spans, part(progress, 0, 0.9), failures)
        finally:
            del dataset  # the rest is written when the file is closed: also before it is removed
        if failures:
            raise OSError(_reason(failures))
        progress(0.9)
        _check_written(path, raster, spans, failures)
    progress(1.0)


def _write_rows(
    band: Any, raster: ClassRaster, spans: Sequence[slice], progress: Progress, failures: list[str]
) -> None:
    tasks = ((rows,) for rows in spans)
    with ThreadPoolExecutor(1) as ahead:  # the next rows are put together while these are packed
        waiting = in_turn(raster.read, tasks, ahead, 1, lambda done: progress(done / len(spans)))
        for number, (rows, codes) in enumerate(zip(spans, waiting)):
            progress(number / len(spans))
            if band.WriteArray(codes, 0, rows.start):
                raise OSError(_reason(failures))
            band.FlushCache()
            if failures:
                raise OSError(_reason(failures))


def _check_written(path: Path, raster: ClassRaster, spans: Sequence[slice], failures: list[str]) -> None:
    """Every tile lies in the file, and some rows hold what was meant: a disk that filled up at the very end shows here."""
    from osgeo import gdal

    size = path.stat().st_size
    written = not_none(gdal.Open(str(path)))
    band = written.GetRasterBand(1)
    wide, tall = band.GetBlockSize()
    for row in range(-(-band.YSize // tall)):
        for column in range(-(-band.XSize // wide)):
            offset, length = (
                int(band.GetMetadataItem(f"BLOCK_{what}_{column}_{row}", "TIFF") or 0) for what in ("OFFSET", "SIZE")
            )
            if not length or offset + length > size:
                raise OSError(_reason(failures))
    for rows in (spans[0], spans[len(spans) // 2], spans[-1]):
        codes = band.ReadAsArray(0, rows.start, band.XSize, rows.stop - rows.start)
        if failures or codes is None or not np.array_equal(codes, raster.read(rows)):
            raise OSError(_reason(failures))


def _write_copy(path: Path, raster: ClassRaster, progress: Progress, driver_of: Optional[Callable[[str], str]]) -> None:
    """Formats that GDAL can only copy into: by way of a temporary GeoTIFF."""
    from osgeo import gdal

    name = driver_of(path.suffix.lstrip(".")) if driver_of else ""
    driver = gdal.GetDriverByName(name) if name else None
    if driver is None:
        raise OSError(f"no raster format for “{path.suffix}”")
    with tempfile.TemporaryDirectory(prefix="multipolar-") as folder:
        first = Path(folder) / "classes.tif"
        _write_tiff(first, raster, part(progress, 0, 0.6))
        source = not_none(gdal.Open(str(first)))
        copy = not_none(driver.CreateCopy(str(path), source))
        del copy
        written = not_none(gdal.Open(str(path)))
        if written.GetRasterBand(1).Checksum() != source.GetRasterBand(1).Checksum():
            raise OSError(gdal.GetLastErrorMsg() or os.strerror(errno.ENOSPC))
        del source, written


def _describe_classes(dataset: Any, raster: ClassRaster) -> None:
    from osgeo import gdal

    dataset.SetGeoTransform(raster.frame.geotransform)
    dataset.SetProjection(raster.wkt)
    dataset.SetMetadata({f"{TAG_PREFIX}{key}": str(value) for key, value in raster.tags.items()})
    band = dataset.GetRasterBand(1)
    band.SetNoDataValue(NODATA)
    if raster.legend:
        table = gdal.ColorTable()
        names = {code: name for code, _, name in raster.legend}
        for code, colour, _ in raster.legend:
            table.SetColorEntry(code, (*colour, 255))
        band.SetColorTable(table)
        band.SetCategoryNames([names.get(code, "") for code in range(max(names) + 1)])


def _spans(height: int) -> list[slice]:
    count = math.ceil(height / _ROWS_AT_ONCE)
    return [slice(n * _ROWS_AT_ONCE, min((n + 1) * _ROWS_AT_ONCE, height)) for n in range(count)]


@contextmanager
def _failures_told() -> Iterator[list[str]]:
    """Collects GDAL's failures: some of those while writing are told to the error handler only."""
    from osgeo import gdal

    failures: list[str] = []

    def hear(severity: int, _number: int, message: str) -> None:
        if severity >= gdal.CE_Failure:
            failures.append(message)

    gdal.PushErrorHandler(hear)
    try:
        yield failures
    finally:
        gdal.PopErrorHandler()


def _reason(failures: Sequence[str]) -> str:
    return failures[0] if failures else os.strerror(errno.ENOSPC)


def not_none(answer: Any) -> Any:
    """GDAL's failures as RuntimeError, whether it raises or returns None: that depends on who set it up in this QGIS."""
    from osgeo import gdal

    if answer is None:
        raise RuntimeError(gdal.GetLastErrorMsg())
    return answer
