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
    gdal = pytest.importorskip("osgeo.gdal", reason="rasters are read with GDAL, which the engine can do without")
    dataset = gdal.Open(str(path))
    values = dataset.ReadAsArray().astype(float)
    nodata = dataset.GetRasterBand(1).GetNoDataValue()
    left, dx, _, top, _, dy = dataset.GetGeoTransform()
    frame = GridFrame(dataset.RasterXSize, dataset.RasterYSize, left, top, dx, -dy, dataset.GetProjection())
    return np.where(values == nodata, np.nan, values), frame


@lru_cache(maxsize=2)
def belgian_grid(folder: Path) -> PopulationGrid:
    """People, land and built-up."""
    population, frame = band(folder / "ghs_pop_2020_1km.tif")
    land, _ = band(folder / "ghs_land_2018_1km.tif")
    built, _ = band(folder / "ghs_built_s_2020_1km.tif")
    return population_grid(frame, population, land, built)
