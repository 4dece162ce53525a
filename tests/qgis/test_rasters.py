"""Rasters that are no plain GeoTIFF."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsRasterLayer, QgsRasterRange
from support import raster_array


def virtual(sample) -> QgsRasterLayer:
    """A raster that QGIS computes as it is read: no file behind it."""
    source = sample / "ghs_pop_2020_1km.tif"
    uri = (
        "?crs=ESRI:54009&extent=187000,5816000,490000,6035000&width=303&height=219&formula=%22pop@1%22"
        f"&pop:uri={source}&pop:provider=gdal"
    )
    layer = QgsRasterLayer(uri, "computed", "virtualraster")
    if not layer.isValid():
        pytest.fail(f"the virtual raster is not valid: {layer.error().message()}")
    return layer


def test_a_raster_without_a_file_is_read_through_qgis(run, belgium, sample, tmp_path):
    parameters = {**belgium["grids"], "POPULATION": virtual(sample), "OUTPUT": str(tmp_path / "classes.tif")}
    made = raster_array(run("classifygrid", parameters)["OUTPUT"])
    assert np.array_equal(made, raster_array(belgium["classes"]["level1"]))


def test_a_raster_that_lies_upside_down_is_turned(run, belgium, tmp_path):
    source = gdal.Open(belgium["grids"]["POPULATION"])
    flipped = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "up.tif"), 303, 219, 1, gdal.GDT_Float64)
    left, width, _, top, _, height = source.GetGeoTransform()
    flipped.SetGeoTransform((left, width, 0, top + 219 * height, 0, -height))
    flipped.SetProjection(source.GetProjection())
    flipped.GetRasterBand(1).SetNoDataValue(np.nan)
    flipped.GetRasterBand(1).WriteArray(source.ReadAsArray()[::-1])
    flipped.FlushCache()
    del flipped
    parameters = {
        **belgium["grids"],
        "POPULATION": str(tmp_path / "up.tif"),
        "OUTPUT": str(tmp_path / "classes.tif"),
    }
    made = raster_array(run("classifygrid", parameters)["OUTPUT"])
    assert np.array_equal(made, raster_array(belgium["classes"]["level1"]))


def test_nodata_that_a_person_set_in_the_layer_counts(run, belgium, tmp_path):
    """Layer properties: additional nodata values. Here everything above 20 000 people a cell."""
    layer = QgsRasterLayer(belgium["grids"]["POPULATION"], "people")
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(20_000, 1e9)])
    run("classifygrid", {**belgium["grids"], "POPULATION": layer, "OUTPUT": str(tmp_path / "classes.tif")})
    hidden = int((np.nan_to_num(raster_array(belgium["grids"]["POPULATION"])) >= 20_000).sum())
    assert hidden > 0
    assert any(f"without a population value, counted as unpopulated: {hidden}." in line for line in run.log.lines)
