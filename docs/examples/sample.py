"""The Belgian sample as the engine wants it: the beginning of every example here, and of your own studies."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import geopandas
import numpy as np
import pandas as pd
from multipolar.engine.flows.matrix import Flows, flow_matrix
from multipolar.engine.grid.frame import GridFrame
from multipolar.engine.grid.population import PopulationGrid, population_grid
from multipolar.engine.units.table import Units, units_table

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "sample" / "belgium"
MOLLWEIDE = "ESRI:54009"


def read_band(path: Path) -> tuple[np.ndarray, GridFrame]:
    """Band 1 with NaN where there is nothing, and where it lies. Any reader will do: the engine takes arrays."""
    try:
        from osgeo import gdal
    except ImportError:
        return _read_band_without_gdal(path)
    dataset = gdal.Open(str(path))
    left, width, _, top, _, height = dataset.GetGeoTransform()
    values, nodata = dataset.ReadAsArray().astype(float), dataset.GetRasterBand(1).GetNoDataValue()
    return _blank(values, nodata), GridFrame(values.shape[1], values.shape[0], left, top, width, -height, MOLLWEIDE)


def _read_band_without_gdal(path: Path) -> tuple[np.ndarray, GridFrame]:
    import tifffile

    with tifffile.TiffFile(path) as file:
        tags = file.pages[0].tags
        values, nodata = file.pages[0].asarray().astype(float), float(tags["GDAL_NODATA"].value)
        left, top = tags["ModelTiepointTag"].value[3:5]
        width, height = tags["ModelPixelScaleTag"].value[:2]
    return _blank(values, nodata), GridFrame(values.shape[1], values.shape[0], left, top, width, height, MOLLWEIDE)


def _blank(values: np.ndarray, nodata: float | None) -> np.ndarray:
    return values if nodata is None else np.where(values == nodata, np.nan, values)


@lru_cache(maxsize=1)
def read_grid() -> PopulationGrid:
    """People, permanent land and built-up of 2020 in cells of 1 km, land and built-up in m²."""
    population, frame = read_band(FOLDER / "ghs_pop_2020_1km.tif")
    land, _ = read_band(FOLDER / "ghs_land_2018_1km.tif")
    built, _ = read_band(FOLDER / "ghs_built_s_2020_1km.tif")
    return population_grid(frame, population, land, built, area_unit="m2")


@lru_cache(maxsize=1)
def read_units() -> Units:
    """The 589 municipalities of 2011 with their employed residents, on the grid's coordinate system."""
    polygons = geopandas.read_file(FOLDER / "municipalities_2011.gpkg").to_crs(MOLLWEIDE)
    employed = pd.read_csv(FOLDER / "employed_residents_2011.csv", dtype={"ins2011": str}).set_index("ins2011")
    codes = polygons["CODE_INS"].astype(str)
    return units_table(
        codes,
        list(polygons.geometry),
        names=polygons["Communes"],
        employed=employed["employed_residents_total"].reindex(codes),
        crs=MOLLWEIDE,
    )


@lru_cache(maxsize=1)
def read_flows() -> Flows:
    """Commuters of the census of 2011, those who work where they live included. Codes are text."""
    trips = pd.read_csv(FOLDER / "commuting_2011.csv", dtype={"origin": str, "destination": str})
    return flow_matrix(trips["origin"], trips["destination"], trips["commuters"], read_units().codes)
