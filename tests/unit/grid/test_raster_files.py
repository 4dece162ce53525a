"""Raster files without QGIS: where they lie, what is refused, and class rasters that are whole or not there."""

from __future__ import annotations

import os

import numpy as np
import pytest
from multipolar.engine.errors import Cancelled, InputError
from multipolar.engine.grid import rasterfile
from multipolar.engine.grid.frame import GridFrame
from multipolar.engine.grid.rasterfile import ClassRaster, file_source, write_class_raster
from multipolar.engine.grid.windows import read_whole

gdal = pytest.importorskip("osgeo.gdal", reason="rasters are read with GDAL, which the engine can do without")
osr = pytest.importorskip("osgeo.osr")


def wkt(code: int) -> str:
    system = osr.SpatialReference()
    system.ImportFromEPSG(code)
    return system.ExportToWkt()


def write(path, values, corner=(4_000_000, 3_000_000), cell=1000, code=3035, nodata=-1.0, skew=0.0, up=False):
    values = np.asarray(values, dtype=np.float32)
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[1], values.shape[0], 1, gdal.GDT_Float32)
    left, top = corner
    step = -cell
    if up:
        top, step, values = top - cell * values.shape[0], cell, values[::-1]
    dataset.SetGeoTransform((left, cell, skew, top, 0, step))
    if code:
        dataset.SetProjection(wkt(code))
    if nodata is not None:
        dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.GetRasterBand(1).WriteArray(values)
    del dataset
    return str(path)


PEOPLE = [[10, 20, -1], [40, 50, 60]]


@pytest.mark.parametrize("up", [False, True])
def test_a_file_is_the_grid_it_holds_even_upside_down(tmp_path, up):
    grid = read_whole(file_source(write(tmp_path / "people.tif", PEOPLE, up=up)))
    assert (grid.frame.left, grid.frame.top, grid.frame.shape) == (4_000_000, 3_000_000, (2, 3))
    assert (grid.frame.cell_width, grid.frame.cell_height, grid.frame.metres_per_unit) == (1000, 1000, 1)
    assert np.nan_to_num(grid.population, nan=-9).tolist() == [[10, 20, -9], [40, 50, 60]]
    assert grid.land is None
    assert grid.built is None


def test_land_and_built_up_are_taken_where_they_meet_the_people(tmp_path):
    """The land begins a column earlier and a row higher and ends a column earlier: two columns are in common."""
    people = write(tmp_path / "people.tif", PEOPLE)
    land = write(tmp_path / "land.tif", [[0, 0, 0], [1e5, 5e5, 1e6], [2e5, 1e6, 0]], corner=(3_999_000, 3_001_000))
    built = write(tmp_path / "built.tif", [[1e5, 2e5, 0], [0, 3e5, 0]])
    source = file_source(people, land, built, "m2")
    grid = read_whole(source)
    assert grid.frame.shape == (2, 2)
    assert grid.frame.left == 4_000_000
    assert grid.population.tolist() == [[10, 20], [40, 50]]
    assert grid.land.tolist() == [[0.5, 1], [1, 0]]
    assert grid.built.tolist() == [[0.1, 0.2], [0, 0.3]]
    told = [str(note) for note in grid.notes]
    assert f"{people} is cropped from 3 x 2 to the common 2 x 2 cells." in told
    assert f"{land} is cropped from 3 x 3 to the common 2 x 2 cells." in told
    assert f"{built} is cropped from 3 x 2 to the common 2 x 2 cells." in told


def test_finer_cells_are_added_up_to_1_km(tmp_path):
    path = write(tmp_path / "people.tif", np.arange(8).reshape(2, 4), cell=500, nodata=None)
    grid = read_whole(file_source(path, aggregate=True))
    assert grid.population.tolist() == [[0 + 1 + 4 + 5, 2 + 3 + 6 + 7]]
    assert "Cells of 500 m are added up to cells of 1 km, 2 a side." in [str(note) for note in grid.notes]


@pytest.mark.parametrize(
    ("options", "what"),
    [
        ({"code": 4326, "cell": 0.01, "corner": (5, 50)}, "The grid is in no projected coordinate reference system."),
        ({"code": None}, "The grid is in no projected coordinate reference system."),
        ({"skew": 3.0}, "The raster is rotated."),
    ],
)
def test_grids_that_do_not_lie_north_up_in_a_projected_system_are_refused(tmp_path, options, what):
    path = write(tmp_path / "people.tif", PEOPLE, **options)
    with pytest.raises(InputError) as error:
        file_source(path)
    assert (error.value.where, str(error.value.what)) == (path, what)


def test_a_file_that_is_no_raster_is_refused_with_its_name(tmp_path):
    for name, content in (("text.tif", b"no raster"), ("missing.tif", None)):
        path = tmp_path / name
        if content:
            path.write_bytes(content)
        with pytest.raises(InputError, match="The raster cannot be read") as error:
            file_source(str(path))
        assert error.value.where == str(path)


# Class rasters

CODES = (np.arange(1300 * 5).reshape(1300, 5) % 4).astype(np.uint8)  # three spans of 512 rows
LEGEND = ((0, (1, 2, 3), "water"), (3, (250, 100, 0), "urban centre"))


def raster(read=lambda rows: CODES[rows]) -> ClassRaster:
    frame = GridFrame(5, 1300, 4_000_000.0, 3_000_000.0, 1000.0, 1000.0)
    return ClassRaster(read, frame, wkt(3035), LEGEND, {"LEVEL": "level1"})


def test_a_class_raster_is_read_back_as_it_was_with_its_legend_and_tags(tmp_path):
    path, steps = tmp_path / "classes.tif", []
    write_class_raster(str(path), raster(), steps.append)
    assert steps == sorted(steps)
    assert steps[-1] == 1
    dataset = gdal.Open(str(path))
    band = dataset.GetRasterBand(1)
    assert (band.ReadAsArray() == CODES).all()
    assert dataset.GetGeoTransform() == (4_000_000, 1000, 0, 3_000_000, 0, -1000)
    assert band.GetNoDataValue() == 255
    assert band.GetColorTable().GetColorEntry(3) == (250, 100, 0, 255)
    assert band.GetCategoryNames() == ["water", "", "", "urban centre"]
    assert dataset.GetMetadata()["MULTIPOLAR_LEVEL"] == "level1"
    assert sorted(os.listdir(tmp_path)) == ["classes.tif", "classes.tif.aux.xml"]  # the second one holds the names


def test_other_formats_are_copies_of_the_same_values(tmp_path):
    path = tmp_path / "classes.img"
    write_class_raster(str(path), raster(), driver_of={"img": "HFA"}.get)
    assert (gdal.Open(str(path)).ReadAsArray() == CODES).all()


@pytest.mark.parametrize("driver_of", [None, {}.get, {"xyz": "NO SUCH DRIVER"}.get])
def test_a_format_nobody_knows_is_refused(tmp_path, driver_of):
    with pytest.raises(InputError, match=r"no raster format for “\.xyz”"):
        write_class_raster(str(tmp_path / "classes.xyz"), raster(), driver_of=driver_of)
    assert os.listdir(tmp_path) == []


def test_a_cancel_or_an_error_leaves_what_was_there(tmp_path):
    path = tmp_path / "classes.tif"
    path.write_bytes(b"before")

    def cancel(done):
        if done > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_class_raster(str(path), raster(), cancel)

    def breaks(rows):
        raise InputError("The grid has gone.", where="GRID")

    with pytest.raises(InputError, match="The grid has gone"):
        write_class_raster(str(path), raster(breaks))
    assert path.read_bytes() == b"before"
    assert os.listdir(tmp_path) == ["classes.tif"]


def test_what_reads_back_otherwise_is_refused(tmp_path):
    """The source changes between writing and checking, as if the disk had not kept what it was given."""
    seen = []

    def read(rows):
        seen.append(rows)
        return CODES[rows] if len(seen) <= 3 else CODES[rows] + 1

    with pytest.raises(InputError, match="The raster cannot be written: No space left on device"):
        write_class_raster(str(tmp_path / "classes.tif"), raster(read))
    assert os.listdir(tmp_path) == []


def test_a_file_that_lacks_a_tile_or_ends_within_one_is_no_raster(tmp_path):
    """As a disk leaves it that was full at the very end: the rows that are compared may all be there."""
    path, spans = tmp_path / "classes.tif", rasterfile._spans(1300)
    zeros = raster(lambda rows: np.zeros((rows.stop - rows.start, 5), dtype=np.uint8))
    write_class_raster(str(path), zeros)
    rasterfile._check_written(path, zeros, spans, [])
    with pytest.raises(OSError, match="the disk is tired"):
        rasterfile._check_written(path, zeros, spans, ["the disk is tired"])
    written = gdal.Open(str(path))
    tall = written.GetRasterBand(1).GetBlockSize()[1]
    last = f"0_{(1300 - 1) // tall}"
    offset, length = (
        int(written.GetRasterBand(1).GetMetadataItem(f"BLOCK_{what}_{last}", "TIFF")) for what in ("OFFSET", "SIZE")
    )
    del written
    path.write_bytes(path.read_bytes()[: offset + length - 1])
    with pytest.raises(OSError):  # noqa: PT011  what it says depends on the system
        rasterfile._check_written(path, zeros, spans, [])
    sparse = gdal.GetDriverByName("GTiff").Create(
        str(tmp_path / "sparse.tif"), 5, 1300, 1, gdal.GDT_Byte, ["SPARSE_OK=YES"]
    )
    sparse.SetGeoTransform((4_000_000, 1000, 0, 3_000_000, 0, -1000))
    del sparse
    assert not gdal.Open(str(tmp_path / "sparse.tif")).ReadAsArray().any()  # reads as what was meant
    with pytest.raises(OSError):  # noqa: PT011
        rasterfile._check_written(tmp_path / "sparse.tif", zeros, spans, [])


def test_spans_cover_every_row_once():
    for height in (1, 511, 512, 513, 1024, 1300):
        rows = [row for span in rasterfile._spans(height) for row in range(span.start, span.stop)]
        assert rows == list(range(height))


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(InputError, match="there is no folder"):
        write_class_raster(str(tmp_path / "nowhere" / "classes.tif"), raster())
