"""Rasters as bands: what a window holds, whatever the file looks like, and what need not be unpacked."""

from __future__ import annotations

import pickle

import numpy as np
import pytest
from multipolar.engine.errors import InputError
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


def everything(band, height, width):
    return band.read(slice(0, height), slice(0, width))


def test_scale_and_offset_make_the_value_and_the_mark_is_looked_for_before(tmp_path):
    path = tmp_path / "a.tif"
    write(path, np.array([[0, 10, 99, 4]], dtype=np.uint32), 99, ())
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.GetRasterBand(1).SetScale(0.5)
    dataset.GetRasterBand(1).SetOffset(-1)
    del dataset
    found = everything(RasterBand(str(path), "BAND", 99), 1, 4)
    assert np.array_equal(found, [[-1, 4, np.nan, 1]], equal_nan=True)
    assert found.dtype == np.float64


@pytest.mark.parametrize(
    ("scale", "offset", "expected"), [(None, 10, [13, 15]), (2, None, [6, 10]), (1, 0, [3, 5]), (None, None, [3, 5])]
)
def test_scale_and_offset_may_stand_alone(tmp_path, scale, offset, expected):
    write(tmp_path / "a.tif", np.array([[3, 5]], np.uint32), None)
    dataset = gdal.Open(str(tmp_path / "a.tif"), gdal.GA_Update)
    if scale is not None:
        dataset.GetRasterBand(1).SetScale(scale)
    if offset is not None:
        dataset.GetRasterBand(1).SetOffset(offset)
    del dataset
    window = RasterBand(str(tmp_path / "a.tif"), "BAND", None).read(slice(0, 1), slice(0, 2))
    assert window.tolist() == [expected]


def test_a_mask_hides_values_beside_those_of_the_mark(tmp_path):
    path = tmp_path / "a.tif"
    write(path, np.array([[1, 2, 3, 9]], dtype=np.uint32), None, ())
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(np.array([[255, 0, 255, 255]], dtype=np.uint8))
    del dataset
    found = everything(RasterBand(str(path), "BAND"), 1, 4)
    assert np.array_equal(found, [[1, np.nan, 3, 9]], equal_nan=True)
    found = everything(RasterBand(str(path), "BAND", 9), 1, 4)
    assert np.array_equal(found, [[1, np.nan, 3, np.nan]], equal_nan=True)
    assert RasterBand(str(path), "BAND", 9).read(slice(0, 1), slice(1, 2)) is None


def test_a_range_of_marks_is_closed(tmp_path):
    path = tmp_path / "a.tif"
    write(path, np.array([[5, 6, 8, 9]], dtype=np.uint32), None, ())
    found = everything(RasterBand(str(path), "BAND", None, ((6, 8),)), 1, 4)
    assert np.array_equal(found, [[5, np.nan, np.nan, 9]], equal_nan=True)


def test_values_keep_their_type_where_none_is_missing(tmp_path):
    path = tmp_path / "a.tif"
    write(path, np.array([[4_294_967_295, 7]], dtype=np.uint32), None, ())
    found = everything(RasterBand(str(path), "BAND", -1.0), 1, 2)  # a mark the type cannot hold
    assert (found.dtype, found.tolist()) == (np.uint32, [[4_294_967_295, 7]])


def test_what_cannot_be_held_is_no_mark():
    byte, single = np.dtype(np.uint8), np.dtype(np.float32)
    assert [rasterband.can_hold(byte, value) for value in (0, 255, 256, -1, 2.5)] == [True, True, False, False, False]
    assert rasterband.can_hold(single, -200.0)
    assert not rasterband.can_hold(single, float("nan"))


def test_a_file_that_cannot_be_read_is_told_by_its_label(tmp_path):
    for raising in (True, False):
        before = gdal.GetUseExceptions()
        (gdal.UseExceptions if raising else gdal.DontUseExceptions)()
        try:
            with pytest.raises(InputError, match="The raster cannot be read") as error:
                everything(RasterBand(str(tmp_path / "gone.tif"), "PEOPLE"), 1, 1)
            assert error.value.where == "PEOPLE"
            path = tmp_path / "a.tif"
            write(path, np.ones((64, 64), dtype=np.uint32), None, ("COMPRESS=DEFLATE",))
            dataset = gdal.Open(str(path))
            place = dataset.GetRasterBand(1).GetMetadataItem("BLOCK_OFFSET_0_0", "TIFF")
            del dataset
            with path.open("r+b") as file:
                file.seek(int(place))
                file.write(b"no deflated bytes")
            band = RasterBand(str(path), "PEOPLE")
            with pytest.raises(InputError, match="The raster cannot be read"):
                everything(band, 64, 64)
        finally:
            (gdal.UseExceptions if before else gdal.DontUseExceptions)()


def test_letting_go_before_and_after_reading_changes_nothing(tmp_path):
    band = write(tmp_path / "a.tif", ocean_and_islands(np.float32, -200.0), -200.0)
    band.release()
    first = everything(band, 50, 70)
    band.release()
    assert np.array_equal(first, everything(band, 50, 70), equal_nan=True)
    assert band.block == (16, 16)


def test_windows_of_whole_tiles_may_begin_anywhere_on_their_edges(tmp_path):
    band = write(tmp_path / "a.tif", ocean_and_islands(np.float32, -200.0), -200.0)
    everything(band, 50, 70)
    tiles = band.opened.tiles
    assert tiles.are_whole(16, 32, 32, 16)
    assert not tiles.are_whole(17, 32, 15, 16)
    assert not tiles.are_whole(16, 31, 16, 17)
