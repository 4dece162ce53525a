"""The way of large grids through QGIS: threads, temporary file, streamed writing, aggregation, areas and change."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException
from support import raster_array


@pytest.fixture
def as_if_large(monkeypatch):
    """Belgium takes the way of the world: four threads, windows of a few rows, a temporary file, rows written apart."""
    from multipolar.engine.grid import classes, codestore, rasterfile
    from multipolar.layers import rasters

    monkeypatch.setattr(rasters, "_WORTH_THREADS", 0)
    monkeypatch.setattr(classes, "_CELLS_PER_WINDOW", 4_000)
    monkeypatch.setattr(codestore.CodeStore.__init__, "__defaults__", (0,))
    monkeypatch.setattr(rasterfile, "_ROWS_AT_ONCE", 20)


def parameters_of(belgium, folder, **more):
    return {**belgium["grids"], "OUTPUT": str(folder / "classes.tif"), **more}


@pytest.mark.parametrize("level", ["level1", "level2"])
def test_the_large_way_gives_the_same_raster(run, belgium, tmp_path, as_if_large, level):
    run("classifygrid", parameters_of(belgium, tmp_path, LEVEL=level))
    assert np.array_equal(raster_array(tmp_path / "classes.tif"), raster_array(belgium["classes"][level]))
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".tif"] == ["classes.tif"]


@pytest.mark.parametrize("percent", [1, 15, 40, 66, 70, 80, 94, 96.2, 97, 99])
def test_cancelled_at_any_moment_leaves_nothing(run, belgium, tmp_path, as_if_large, percent):
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("classifygrid", parameters_of(belgium, tmp_path), cancel_at=percent)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_breaks_off_in_the_middle(run, belgium, tmp_path, as_if_large):
    raw = Path(belgium["grids"]["BUILT"]).read_bytes()
    broken = tmp_path / "built.tif"
    broken.write_bytes(raw[: len(raw) * 2 // 3])
    with pytest.raises(QgsProcessingException, match=r"BUILT \(built\).*cannot be read"):
        run("classifygrid", parameters_of(belgium, tmp_path, BUILT=str(broken)))
    assert [path.name for path in tmp_path.iterdir()] == ["built.tif"]


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small disk takes root")
@pytest.mark.parametrize("size", ["4k", "8k", "12k"])
def test_a_disk_that_fills_up_while_rows_are_written(run, belgium, tmp_path, as_if_large, size):
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)], check=False).returncode:
        pytest.skip("no mounting on this machine")
    try:
        with pytest.raises(QgsProcessingException, match="written"):
            run("classifygrid", parameters_of(belgium, disk))
        assert list(disk.iterdir()) == []
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small disk takes root")
def test_a_full_folder_for_temporary_files(run, belgium, tmp_path, as_if_large, monkeypatch):
    disk, results = tmp_path / "disk", tmp_path / "results"
    disk.mkdir()
    results.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(disk)], check=False).returncode:
        pytest.skip("no mounting on this machine")
    try:
        monkeypatch.setattr(tempfile, "tempdir", str(disk))
        with pytest.raises(QgsProcessingException, match=r"temporary file of 0 MB cannot be written: No space left"):
            run("classifygrid", parameters_of(belgium, results))
        assert list(results.iterdir()) == list(disk.iterdir()) == []
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_the_raster_records_every_value_used(run, belgium, tmp_path):
    given = {
        "LEVEL": "level2",
        "PRESET": "ghsl2022",
        "SEMIDENSE_RULES": "2021",
        "BUILT_RULE": "optimal",
        "RURAL_CLUSTER_POPULATION": 400,
        "WATER_LAND": 0.4,
        "CENTRE_POPULATION_WINDOW": 3,
        "CENTRE_POPULATION": 1_234_567,
    }
    run("classifygrid", parameters_of(belgium, tmp_path, **given))
    tags = gdal.Open(str(tmp_path / "classes.tif")).GetMetadata()
    found = {name[len("MULTIPOLAR_") :]: value for name, value in tags.items() if name.startswith("MULTIPOLAR_")}
    for name, value in {
        "CENTRE_DENSITY": "1500",
        "CENTRE_POPULATION": "1234567",
        "CENTRE_POPULATION_WINDOW": "3",
        "CLUSTER_DENSITY": "300",
        "CLUSTER_POPULATION": "5000",
        "DENSE_DENSITY": "1500",
        "DENSE_POPULATION": "5000",
        "SEMIDENSE_DENSITY": "300",
        "SEMIDENSE_POPULATION": "5000",
        "SEMIDENSE_DISTANCE_KM": "2",
        "SEMIDENSE_DISTANCE_CELLS": "2",
        "SEMIDENSE_CONNECTIVITY": "queen",
        "RURAL_CLUSTER_DENSITY": "300",
        "RURAL_CLUSTER_POPULATION": "400",
        "LOW_DENSITY": "50",
        "MAX_GAP_KM2": "15",
        "WATER_LAND": "0.4",
        "WATER_POPULATION": "0",
        "WATER_BUILT": "0",
        "BUILT_RULE": "fixed",
        "SMOOTHING": "r2022a",
        "CENTRE_CONNECTIVITY": "rook",
        "CLUSTER_CONNECTIVITY": "queen",
        "SEMIDENSE_RULES": "2021",
        "PRESET": "ghsl2022",
        "LEVEL": "level2",
        "AREA_UNIT": "m2",
    }.items():
        assert found[name] == value, name
    assert 0.01 <= float(found["BUILT_THRESHOLD"]) <= 1  # what "optimal" came to


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"SEMIDENSE_DISTANCE_KM": 3, "SEMIDENSE_DISTANCE_CELLS": 3, "LEVEL": "level2"}, "given twice"),
        ({"WATER_LAND": 0.3, "LAND": None}, "Without LAND these decide nothing: WATER_LAND"),
        ({"WATER_BUILT": 0.3, "BUILT": None}, "Without BUILT these decide nothing: WATER_BUILT"),
        ({"CENTRE_POPULATION_WINDOW": 4}, "no odd number"),
    ],
)
def test_what_could_not_be_obeyed_is_refused(run, belgium, tmp_path, more, words):
    with pytest.raises(QgsProcessingException, match=words):
        run("classifygrid", parameters_of(belgium, tmp_path, **more))
    assert list(tmp_path.iterdir()) == []


# Aggregation


def finer(source: str, path, factor: int, share: bool) -> str:
    """Every cell cut into ``factor`` x ``factor``, people and areas split evenly."""
    whole = gdal.Open(source)
    left, width, _, top, _, height = whole.GetGeoTransform()
    values = np.kron(whole.ReadAsArray().astype(np.float64) / factor**2, np.ones((factor, factor)))
    nodata = whole.GetRasterBand(1).GetNoDataValue()
    if nodata is not None and not np.isnan(nodata):
        values[values == nodata / factor**2] = np.nan
    target = gdal.GetDriverByName("GTiff").Create(
        str(path), values.shape[1], values.shape[0], 1, gdal.GDT_Float64, ["COMPRESS=DEFLATE", "TILED=YES"]
    )
    target.SetGeoTransform((left, width / factor, 0, top, 0, height / factor))
    target.SetProjection(whole.GetProjection())
    target.GetRasterBand(1).SetNoDataValue(float("nan"))
    target.GetRasterBand(1).WriteArray(values)
    del target
    return str(path)


def test_cells_of_250_m_are_added_up_to_1_km(run, belgium, tmp_path, as_if_large):
    fine = {
        name: finer(path, tmp_path / f"{name}.tif", 4, name != "POPULATION") for name, path in belgium["grids"].items()
    }
    run("classifygrid", {**fine, "AGGREGATE": True, "LEVEL": "level2", "OUTPUT": str(tmp_path / "classes.tif")})
    assert any("Cells of 250 m are added up to cells of 1 km, 4 a side." in line for line in run.log.lines)
    made = gdal.Open(str(tmp_path / "classes.tif"))
    assert made.GetGeoTransform() == gdal.Open(belgium["classes"]["level2"]).GetGeoTransform()
    assert np.array_equal(made.ReadAsArray(), raster_array(belgium["classes"]["level2"]))
    assert made.GetMetadataItem("MULTIPOLAR_AGGREGATED_CELLS") == "4"


# Every class as polygons


def test_polygons_of_every_class(run, belgium, rows, tmp_path):
    parameters = {
        "POPULATION": belgium["grids"]["POPULATION"],
        "CLASSES": belgium["classes"]["level2"],
        "AREAS": "all",
        "UNITS": belgium["units"]["UNITS"],
        "NAME_FIELD": "Communes",
        "OUTPUT": str(tmp_path / "areas.gpkg"),
    }
    found = rows(run("urbancentres", parameters)["OUTPUT"])
    codes = raster_array(belgium["classes"]["level2"])
    people = np.nan_to_num(raster_array(belgium["grids"]["POPULATION"]))
    for code in np.unique(codes).tolist():
        mine = [row for row in found if row["class"] == code]
        assert sum(row["cells"] for row in mine) == (codes == code).sum()
        assert sum(row["population"] for row in mine) == pytest.approx(people[codes == code].sum())
    named = [row for row in found if row["name"]]
    assert {row["class"] for row in named} >= {30, 23, 22, 21, 13, 12, 11}
    biggest = max((row for row in found if row["class"] == 30), key=lambda row: row["population"])
    assert "Bru" in biggest["name"]


# Change


def test_urban_change_between_two_epochs(run, belgium, vector, rows, tmp_path):
    """The later epoch is the earlier one with half as many people more in the west."""
    source = gdal.Open(belgium["grids"]["POPULATION"])
    later = gdal.GetDriverByName("GTiff").CreateCopy(str(tmp_path / "later.tif"), source)
    people = source.ReadAsArray()
    people[:, :120] *= 1.5
    later.GetRasterBand(1).WriteArray(people)
    del later
    run(
        "classifygrid",
        {**belgium["grids"], "POPULATION": str(tmp_path / "later.tif"), "OUTPUT": str(tmp_path / "later_classes.tif")},
    )
    parameters = {
        "POPULATION_BEFORE": belgium["grids"]["POPULATION"],
        "CLASSES_BEFORE": belgium["classes"]["level1"],
        "POPULATION_AFTER": str(tmp_path / "later.tif"),
        "CLASSES_AFTER": str(tmp_path / "later_classes.tif"),
        "UNITS": belgium["units"]["UNITS"],
        "ID_FIELD": "CODE_INS",
        **{name: str(tmp_path / f"{name}.gpkg") for name in ("CELLS", "CELL_MATRIX", "UNIT_CLASSES", "UNIT_MATRIX")},
    }
    result = run("urbanchange", parameters)
    before, after = raster_array(belgium["classes"]["level1"]), raster_array(tmp_path / "later_classes.tif")
    matrix = rows(result["CELL_MATRIX"])
    assert {(row["class_before"], row["class_after"]): row["cells"] for row in matrix} == {
        (a, b): int(((before == a) & (after == b)).sum())
        for a in range(4)
        for b in range(4)
        if ((before == a) & (after == b)).any()
    }
    assert sum(row["population_after"] for row in matrix) == pytest.approx(np.nansum(people))
    moved = rows(result["CELLS"])
    assert sum(row["cells"] for row in moved) == int((before != after).sum()) > 0
    assert {row["change"] for row in moved} == {"up"}
    units = rows(result["UNIT_CLASSES"])
    assert len(units) == 589
    assert {row["change"] for row in units} == {"up", "none"}
    pairs = rows(result["UNIT_MATRIX"])
    assert sum(row["units"] for row in pairs) == 589
    assert {row["name_after"] for row in pairs if row["class_after"] == 3} == {"City"}
    again = tmp_path / "again"
    again.mkdir()
    outputs = {name: str(again / f"{name}.gpkg") for name in ("CELLS", "CELL_MATRIX", "UNIT_CLASSES", "UNIT_MATRIX")}
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("urbanchange", {**parameters, **outputs}, cancel_at=60)
    assert list(again.iterdir()) == []


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"ID_FIELD": None}, "One is given without the other"),
        ({"UNITS": None, "ID_FIELD": None}, "Without units these outputs cannot be made: UNIT_MATRIX"),
        ({"CLASSES_AFTER": "level2"}, "not classes of one level"),
    ],
)
def test_change_that_cannot_be_told(run, belgium, tmp_path, more, words):
    parameters = {
        "POPULATION_BEFORE": belgium["grids"]["POPULATION"],
        "CLASSES_BEFORE": belgium["classes"]["level1"],
        "POPULATION_AFTER": belgium["grids"]["POPULATION"],
        "CLASSES_AFTER": belgium["classes"]["level1"],
        "UNITS": belgium["units"]["UNITS"],
        "ID_FIELD": "CODE_INS",
        "UNIT_MATRIX": str(tmp_path / "units.csv"),
        "CELLS": str(tmp_path / "cells.gpkg"),
        "CELL_MATRIX": str(tmp_path / "matrix.csv"),
    }
    more = {key: belgium["classes"]["level2"] if value == "level2" else value for key, value in more.items()}
    with pytest.raises(QgsProcessingException, match=words):
        run("urbanchange", {**parameters, **more})
    assert list(tmp_path.iterdir()) == []


# Marks for missing values


@pytest.mark.parametrize("kind", [gdal.GDT_Float32, gdal.GDT_UInt32, gdal.GDT_Float64])
def test_nodata_may_be_0(run, belgium, tmp_path, as_if_large, kind):
    """With land, an empty cell and one without a value are the same; without it, nothing is known of the latter."""
    source = gdal.Open(belgium["grids"]["POPULATION"])
    people = np.round(np.nan_to_num(source.ReadAsArray()))
    paths = []
    for nodata in (None, 0):
        path = tmp_path / f"people_{nodata}.tif"
        copy = gdal.GetDriverByName("GTiff").Create(str(path), 303, 219, 1, kind)
        copy.SetGeoTransform(source.GetGeoTransform())
        copy.SetProjection(source.GetProjection())
        if nodata is not None:
            copy.GetRasterBand(1).SetNoDataValue(nodata)
        copy.GetRasterBand(1).WriteArray(people)
        del copy
        paths.append(str(path))
    answers = []
    for path in paths:
        run("classifygrid", parameters_of(belgium, tmp_path, POPULATION=path, LEVEL="level2"))
        answers.append(raster_array(tmp_path / "classes.tif"))
    assert np.array_equal(*answers)
    assert any("on land without a population value" in line for line in run.log.lines)
    run("classifygrid", {"POPULATION": paths[1], "LEVEL": "level2", "OUTPUT": str(tmp_path / "bare.tif")})
    bare = raster_array(tmp_path / "bare.tif")
    assert set(np.unique(bare[people > 0])) <= {30, 23, 22, 21, 13, 12, 11}
    assert (bare[people == 0] == 255).sum() == (bare == 255).sum() > 0
