"""Rasters as bands: what a window holds, whatever the file looks like, and what need not be unpacked."""

from __future__ import annotations

import pickle

import numpy as np
import pytest
from multipolar.engine.grid import rasterband
from multipolar.engine.grid.rasterband import RasterBand

gdal = pytest.importorskip("osgeo.gdal", reason="rasters are read with GDAL, which the engine can do without")

KINDS = {np.dtype(np.float32): gdal.GDT_Float32, np.dtype(np.uint32): gdal.GDT_UInt32}


def write(path, values, nodata, options=("TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16", "COMPRESS=LZW"), up=False):
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), values.shape[1], values.shape[0], 1, KINDS[values.dtype], list(options)
    )
    dataset.SetGeoTransform((0, 1, 0, 0, 0, 1 if up else -1))
    if nodata is not None:
        dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.GetRasterBand(1).WriteArray(values[::-1] if up else values)
    del dataset
    return RasterBand(str(path), "BAND", nodata)


def ocean_and_islands(dtype, nodata):
    """Mostly nodata; two tiles hold something, one of them a single constant that is no nodata."""
    values = np.full((50, 70), nodata, dtype=dtype)
    values[20:30, 35:40] = 7
    values[32:48, 48:64] = 5
    return values


@pytest.mark.parametrize(("dtype", "nodata"), [(np.float32, -200.0), (np.uint32, 4_294_967_295)])
@pytest.mark.parametrize("up", [False, True])
@pytest.mark.parametrize(
    "options",
    [
        ("TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16", "COMPRESS=LZW"),
        ("COMPRESS=DEFLATE",),
        ("TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16", "SPARSE_OK=TRUE"),
        (),
    ],
    ids=["tiles", "strips", "sparse", "plain"],
)
def test_any_window_in_any_order_holds_the_values(tmp_path, dtype, nodata, up, options):
    values = ocean_and_islands(dtype, nodata)
    band = write(tmp_path / "a.tif", values, nodata, options, up)
    expected = np.where(values == nodata, np.nan, values.astype(float))
    rng = np.random.default_rng(1)
    for _ in range(200):
        (top, bottom), (left, right) = (np.sort(rng.choice(size + 1, 2, replace=False)) for size in values.shape)
        window = band.read(slice(int(top), int(bottom)), slice(int(left), int(right)))
        found = np.full((bottom - top, right - left), np.nan) if window is None else window
        assert np.array_equal(found, expected[top:bottom, left:right], equal_nan=True)


def test_an_ocean_is_unpacked_once(tmp_path, monkeypatch):
    values = ocean_and_islands(np.float32, -200.0)
    band = write(tmp_path / "a.tif", values, -200.0)
    unpacked = []
    real = RasterBand._values
    monkeypatch.setattr(
        rasterband.RasterBand, "_values", lambda self, *place: (unpacked.append(place[1:3]), real(self, *place))[1]
    )
    blank = 0
    for row in range(0, 48, 16):
        for column in range(0, 64, 16):
            blank += band.read(slice(row, row + 16), slice(column, column + 16)) is None
    assert blank == 10
    # The first blank tile, and the two that hold something.
    assert unpacked == [(0, 0), (32, 16), (48, 32)]


def test_a_band_goes_to_another_process_without_its_open_file(tmp_path):
    band = write(tmp_path / "a.tif", ocean_and_islands(np.float32, -200.0), -200.0)
    band.read(slice(0, 16), slice(0, 16))
    copy = pickle.loads(pickle.dumps(band))
    assert not vars(copy.opened)
    assert np.nansum(copy.read(slice(0, 50), slice(0, 70))) == np.nansum(band.read(slice(0, 50), slice(0, 70)))


def test_rows_and_columns_may_begin_within_the_file(tmp_path):
    values = ocean_and_islands(np.float32, -200.0)
    write(tmp_path / "a.tif", values, -200.0)
    band = RasterBand(str(tmp_path / "a.tif"), "BAND", -200.0, ((6, 8),), row=18, column=33)
    window = band.read(slice(0, 32), slice(0, 37))
    expected = np.where((values == -200) | (values == 7), np.nan, values)[18:50, 33:70]
    assert np.array_equal(window, expected, equal_nan=True)


def test_a_tile_cut_by_the_edge_teaches_nothing(tmp_path):
    """Beyond the edge it may hold what another tile with the same bytes holds within the raster."""
    wide = np.full((16, 32), -200.0, dtype=np.float32)
    wide[:, 8:16] = 3
    write(tmp_path / "a.tif", wide, -200.0, ("TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"))
    band = RasterBand(str(tmp_path / "a.tif"), "BAND", -200.0)
    assert band.read(slice(0, 16), slice(16, 32)) is None
    for columns in ((0, 8), (4, 8), (0, 4)):
        assert band.read(slice(0, 16), slice(*columns)) is None  # parts without a value
    assert np.nansum(band.read(slice(0, 16), slice(0, 16))) == 3 * 8 * 16
    tiles = band.opened.tiles
    assert tiles.are_whole(0, 0, 32, 16)
    assert not tiles.are_whole(0, 0, 24, 16)
    assert not tiles.are_whole(0, 0, 16, 8)
