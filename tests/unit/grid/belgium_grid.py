"""The Belgian grid as the engine wants it, read once."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
import pytest
from multipolar.engine.grid.frame import GridFrame
from multipolar.engine.grid.population import PopulationGrid, population_grid


def band(path: Path) -> tuple[np.ndarray, GridFrame]:
    """Band 1 as float64 with NaN for nodata, and where it lies."""
    try:
        from osgeo import gdal
    except ImportError:
        return band_without_gdal(path)
    dataset = gdal.Open(str(path))
    values = dataset.ReadAsArray().astype(float)
    nodata = dataset.GetRasterBand(1).GetNoDataValue()
    left, dx, _, top, _, dy = dataset.GetGeoTransform()
    frame = GridFrame(dataset.RasterXSize, dataset.RasterYSize, left, top, dx, -dy, dataset.GetProjection())
    return np.where(values == nodata, np.nan, values), frame


def band_without_gdal(path: Path) -> tuple[np.ndarray, GridFrame]:
    """The same by tifffile: arrays are all that the engine asks for."""
    tifffile = pytest.importorskip("tifffile", reason="neither GDAL nor tifffile is there to read rasters")
    with tifffile.TiffFile(path) as file:
        page = file.pages[0]
        values = page.asarray().astype(float)
        tags = {name: page.tags[name].value for name in ("ModelTiepointTag", "ModelPixelScaleTag", "GDAL_NODATA")}
    left, top = tags["ModelTiepointTag"][3:5]
    dx, dy = tags["ModelPixelScaleTag"][:2]
    frame = GridFrame(values.shape[1], values.shape[0], left, top, dx, dy, "ESRI:54009")
    return np.where(values == float(tags["GDAL_NODATA"]), np.nan, values), frame


@lru_cache(maxsize=2)
def belgian_grid(folder: Path) -> PopulationGrid:
    """People, land and built-up."""
    population, frame = band(folder / "ghs_pop_2020_1km.tif")
    land, _ = band(folder / "ghs_land_2018_1km.tif")
    built, _ = band(folder / "ghs_built_s_2020_1km.tif")
    return population_grid(frame, population, land, built)
