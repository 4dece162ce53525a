"""Cells of :mod:`multipolar.engine.readers.gridtable` to a population raster, whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Optional

import numpy as np
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterFileWriter

from ..engine.errors import Cancelled, InputError, template
from ..engine.grid.frame import GridFrame
from ..engine.placing import placed
from ..engine.progress import Progress, silent
from ..engine.readers.gridtable import CellTable
from .rasters import TAG_PREFIX

NODATA = -9999.0
_OPTIONS = ("COMPRESS=DEFLATE", "TILED=YES", "BIGTIFF=IF_SAFER", "SPARSE_OK=TRUE")


def write_cells(
    path: str, table: CellTable, crs: QgsCoordinateReferenceSystem, tags: Mapping[str, Any], progress: Progress = silent
) -> None:
    """Write the cells as a raster of float64, a strip at a time.

    Raises
    ------
    InputError
        when the folder cannot be written, the disk is full, or the format is not known.
    """

    def fill(aside: Path) -> None:
        dataset = _created(aside, table.frame, crs, tags)
        band = dataset.GetRasterBand(1)
        for top, strip in table.strips():
            progress(top / table.frame.height)
            band.WriteArray(np.where(np.isnan(strip), NODATA, strip), 0, top)
        dataset.FlushCache()

    _whole(path, fill, float(np.nansum(table.value)))


def warp_cells(
    table: CellTable,
    crs: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
    size: float,
    progress: Progress = silent,
) -> gdal.Dataset:
    """The cells on a grid of another system in memory, people shared out by area (GDAL's sum-preserving warp)."""
    source = gdal.GetDriverByName("MEM").Create("", table.frame.width, table.frame.height, 1, gdal.GDT_Float64)
    source.SetGeoTransform(table.frame.geotransform)
    source.SetProjection(_wkt(crs))
    band = source.GetRasterBand(1)
    band.SetNoDataValue(NODATA)
    for top, strip in table.strips():
        band.WriteArray(np.where(np.isnan(strip), NODATA, strip), 0, top)
    stopped: list[Cancelled] = []

    def step(done: float, _message: str, _data: Any) -> int:
        try:
            progress(done)
        except Cancelled as cancel:  # must not fly through GDAL
            stopped.append(cancel)
            return 0
        return 1

    try:
        warped = gdal.Warp(
            "",
            source,
            format="MEM",
            srcSRS=_wkt(crs),
            dstSRS=_wkt(target),
            xRes=size,
            yRes=size,
            targetAlignedPixels=True,
            resampleAlg="sum",
            errorThreshold=0,
            callback=step,
        )
    except RuntimeError as error:
        warped, reason = None, str(error)
    else:
        reason = gdal.GetLastErrorMsg()
    if stopped:
        raise stopped[0]
    if warped is None:
        raise InputError(
            "The grid cannot be brought to the other system: {reason}",
            where="TARGET_CRS",
            fix="Choose a system that covers the region.",
            reason=reason or "-",
        )
    return warped


def dataset_total(dataset: gdal.Dataset) -> float:
    """People in a raster."""
    band = dataset.GetRasterBand(1)
    total = 0.0
    for top in range(0, dataset.RasterYSize, 256):
        values = band.ReadAsArray(0, top, dataset.RasterXSize, min(256, dataset.RasterYSize - top))
        total += float(values[values != NODATA].sum())
    return total


def write_dataset(path: str, dataset: gdal.Dataset, tags: Mapping[str, Any]) -> None:
    """Write a raster in memory, see :func:`write_cells`."""

    def fill(aside: Path) -> None:
        dataset.SetMetadata({f"{TAG_PREFIX}{key}": str(value) for key, value in tags.items()})
        driver, options = _driver(aside)
        if driver.CreateCopy(str(aside), dataset, options=list(options)) is None:
            raise OSError(gdal.GetLastErrorMsg())

    _whole(path, fill, dataset_total(dataset))


def _wkt(crs: QgsCoordinateReferenceSystem) -> str:
    return crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL)


def _created(aside: Path, frame: GridFrame, crs: QgsCoordinateReferenceSystem, tags: Mapping[str, Any]) -> gdal.Dataset:
    driver, options = _driver(aside)
    dataset: Optional[gdal.Dataset] = driver.Create(
        str(aside), frame.width, frame.height, 1, gdal.GDT_Float64, list(options)
    )
    if dataset is None:
        raise OSError(gdal.GetLastErrorMsg())
    dataset.SetGeoTransform(frame.geotransform)
    dataset.SetProjection(_wkt(crs))
    dataset.SetMetadata({f"{TAG_PREFIX}{key}": str(value) for key, value in tags.items()})
    dataset.GetRasterBand(1).SetNoDataValue(NODATA)
    return dataset


def _driver(path: Path) -> tuple[gdal.Driver, tuple[str, ...]]:
    if path.suffix.lower() in (".tif", ".tiff", ""):
        return gdal.GetDriverByName("GTiff"), _OPTIONS
    name = QgsRasterFileWriter.driverForExtension(path.suffix.lstrip("."))
    driver = gdal.GetDriverByName(name) if name else None
    if driver is None or driver.GetMetadataItem(gdal.DCAP_CREATE) != "YES":
        raise OSError(f"no raster format for “{path.suffix}”")
    return driver, ()


def _whole(path: str, fill: Any, total: float) -> None:
    """Fill a file beside the target, read it back, and rename it onto the target."""
    with placed(path, template("The raster cannot be written: {reason}"), (OSError, RuntimeError)) as aside:
        fill(aside)
        written = gdal.Open(str(aside))
        # GDAL tells nobody about failures when a file is closed.
        if written is None or abs(dataset_total(written) - total) > 1e-9 * max(1.0, abs(total)):
            raise OSError(gdal.GetLastErrorMsg() or "the file is not complete")
        del written
