"""Gridded statistics by click: files, folders, archives, layers, and the raster that comes of them."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProject,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant
from support import raster_array

NODATA = -9999.0
SGIS = "2020^다사5352^to_in_001^12\n2020^다사5353^to_in_001^N/A\n2020^다사5454^to_in_001^1234\n"
EXPECTED = [[NODATA, 1234], [NODATA, NODATA], [12, NODATA]]
CELLS = {"다사5352": 12.0, "다사5453": 7.5}


@pytest.fixture
def sgis(tmp_path) -> Path:
    path = tmp_path / "다사_인구.txt"
    path.write_bytes(SGIS.encode("cp949"))
    return path


def test_a_download_becomes_a_raster_with_its_provenance(run, sgis, tmp_path):
    target = str(tmp_path / "people.tif")
    results = run("importgrid", {"INPUT": str(sgis), "OUTPUT": target})
    assert raster_array(target).tolist() == EXPECTED
    dataset = gdal.Open(target)
    assert dataset.GetGeoTransform() == (953000, 1000, 0, 1955000, 0, -1000)
    assert QgsCoordinateReferenceSystem.fromWkt(dataset.GetProjection()).authid() == "EPSG:5179"
    assert dataset.GetRasterBand(1).GetNoDataValue() == NODATA
    tags = dataset.GetMetadata()
    assert tags["MULTIPOLAR_ALGORITHM"] == "multipolar:importgrid"
    assert (tags["MULTIPOLAR_CODE_SYSTEM"], tags["MULTIPOLAR_TOTAL"]) == ("korea", "1246")
    assert (results["CELLS"], results["TOTAL"], results["WITHHELD_CELLS"], results["ABSENT_CELLS"]) == (3, 1246, 1, 3)
    assert results["CODE_SYSTEM"] == "korea"
    assert "Korean national grid" in results["NOTES"]
    assert "withheld value: 1" in results["NOTES"]


def test_the_raster_goes_straight_into_the_classification(run, tmp_path):
    lines = [
        f"다사{x:02d}{y:02d},{5000 if 40 <= x < 45 and 40 <= y < 45 else 10}\n" for x in range(60) for y in range(60)
    ]
    source = tmp_path / "grid.csv"
    source.write_text("code,value\n" + "".join(lines), encoding="utf-8")
    target = str(tmp_path / "people.tif")
    run("importgrid", {"INPUT": str(source), "OUTPUT": target})
    results = run("classifygrid", {"POPULATION": target, "OUTPUT": str(tmp_path / "classes.tif")})
    assert results["CENTRES"] == 1
    assert (raster_array(tmp_path / "classes.tif") == 3).sum() == 25


@pytest.mark.parametrize("way", ["FOLDER", "INPUT"])
def test_blocks_come_as_folder_or_zip(run, tmp_path, way):
    folder = tmp_path / "blocks"
    folder.mkdir()
    (folder / "다사.txt").write_bytes("2020^다사5352^to_in_001^12\n".encode("cp949"))
    (folder / "다바.csv").write_bytes("2020,다바5399,to_in_001,20\n".encode("utf-8-sig"))
    archive = tmp_path / "blocks.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for path in folder.iterdir():
            packed.write(path, path.name)
    given = {"FOLDER": str(folder), "INPUT": str(archive)}[way]
    results = run("importgrid", {way: given, "ABSENT": "zero", "OUTPUT": str(tmp_path / "out.tif")})
    assert (results["CELLS"], results["TOTAL"]) == (2, 32)
    values = raster_array(tmp_path / "out.tif")
    assert values.shape == (54, 1)
    assert values.sum() == 32


def test_cells_also_come_as_polygons(run, rows, sgis, tmp_path):
    results = run("importgrid", {"INPUT": str(sgis), "OUTPUT": str(tmp_path / "a.tif"), "POLYGONS": "memory:"})
    cells = rows(results["POLYGONS"])
    assert [(row["cell"], row["population"]) for row in cells] == [
        ("다사5454", 1234),
        ("다사5353", None),
        ("다사5352", 12),
    ]


def grid_layer(crs: str, with_codes: bool = True, points: bool = False) -> QgsVectorLayer:
    """Cells of 1 km as in EPSG:5179, in another system when asked for."""
    kind = "Point" if points else "Polygon"
    layer = QgsVectorLayer(f"{kind}?crs={crs}", "grid", "memory")
    layer.dataProvider().addAttributes([QgsField("gid", QVariant.String), QgsField("val", QVariant.Double)])
    layer.updateFields()
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:5179"), QgsCoordinateReferenceSystem(crs), QgsProject.instance()
    )
    features = []
    for (code, value), (x, y) in zip(CELLS.items(), ((953000, 1952000), (954000, 1953000))):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([code if with_codes else "", value])
        shape = QgsGeometry.fromRect(QgsRectangle(x, y, x + 1000, y + 1000))
        if points:
            shape = QgsGeometry.fromPointXY(QgsPointXY(x + 500, y + 500))
        shape.transform(transform)
        feature.setGeometry(shape)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def shapefile(layer: QgsVectorLayer, path: Path, encoding: str) -> None:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.fileEncoding = "ESRI Shapefile", encoding
    QgsVectorFileWriter.writeAsVectorFormatV2(layer, str(path), QgsProject.instance().transformContext(), options)


@pytest.mark.parametrize("crs", ["EPSG:5179", "EPSG:5181"])
@pytest.mark.parametrize("encoding", ["CP949", "UTF-8"])
def test_a_shapefile_of_ngii_is_read_by_its_codes(run, provider, tmp_path, crs, encoding):
    path = tmp_path / "nlsp_020001001.shp"
    shapefile(grid_layer(crs), path, encoding)
    assert path.with_suffix(".cpg").exists()
    results = run("importgrid", {"LAYER": str(path), "OUTPUT": str(tmp_path / "out.tif")})
    assert raster_array(tmp_path / "out.tif").tolist() == [[NODATA, 7.5], [12, NODATA]]
    assert "codes from “gid”, values from “val”" in results["NOTES"]
    assert ("the codes count" in results["NOTES"]) == (crs != "EPSG:5179")


def test_a_shapefile_that_does_not_say_its_encoding_is_read_all_the_same(run, provider, tmp_path):
    path = tmp_path / "grid.shp"
    shapefile(grid_layer("EPSG:5179"), path, "CP949")
    path.with_suffix(".cpg").unlink()
    results = run("importgrid", {"LAYER": str(path), "OUTPUT": str(tmp_path / "out.tif")})
    assert raster_array(tmp_path / "out.tif").tolist() == [[NODATA, 7.5], [12, NODATA]]
    assert results["TOTAL"] == 19.5


@pytest.mark.parametrize("points", [False, True])
def test_cells_without_codes_are_read_by_where_they_lie(run, provider, tmp_path, points):
    target = str(tmp_path / "out.tif")
    layer = grid_layer("EPSG:5179", with_codes=False, points=points)
    run("importgrid", {"LAYER": layer, "VALUE_FIELD": "val", "OUTPUT": target})
    assert raster_array(target).tolist() == [[NODATA, 7.5], [12, NODATA]]
    assert gdal.Open(target).GetGeoTransform() == (953000, 1000, 0, 1954000, 0, -1000)
    turned = grid_layer("EPSG:5181", with_codes=False, points=points)
    run("importgrid", {"LAYER": turned, "VALUE_FIELD": "val", "CRS": "EPSG:5179", "OUTPUT": target})
    assert raster_array(target).tolist() == [[NODATA, 7.5], [12, NODATA]]
    assert gdal.Open(target).GetGeoTransform() == pytest.approx((953000, 1000, 0, 1954000, 0, -1000), abs=0.01)


def test_a_mesh_in_degrees_says_what_to_do_and_can_be_brought_to_metres(run, tmp_path):
    source = tmp_path / "mesh.csv"
    source.write_text(
        "KEY_CODE,T\n"
        + "".join(f"5339{q}{v}{r}{w},10\n" for q in range(8) for v in range(8) for r in range(10) for w in range(10))
    )
    degrees = run("importgrid", {"INPUT": str(source), "OUTPUT": str(tmp_path / "degrees.tif")})
    assert "Set TARGET_CRS" in degrees["NOTES"]
    with pytest.raises(QgsProcessingException, match="degrees"):
        run("classifygrid", {"POPULATION": str(tmp_path / "degrees.tif"), "OUTPUT": str(tmp_path / "x.tif")})
    target = str(tmp_path / "metres.tif")
    metres = run("importgrid", {"INPUT": str(source), "TARGET_CRS": "EPSG:6690", "OUTPUT": target})
    assert metres["TOTAL"] == 64000
    values = raster_array(target)
    assert values[values != NODATA].sum() == pytest.approx(64000)
    assert run("classifygrid", {"POPULATION": target, "OUTPUT": str(tmp_path / "y.tif")})["CENTRES"] == 0


# What is refused


def refused(run, parameters: dict[str, Any]) -> str:
    with pytest.raises(QgsProcessingException) as caught:
        run("importgrid", {"OUTPUT": "TEMPORARY_OUTPUT", **parameters})
    return str(caught.value)


def test_exactly_one_way_and_no_setting_that_nothing_obeys(run, provider, sgis):
    assert "exactly one way; given: -" in refused(run, {})
    assert "given: INPUT, FOLDER" in refused(run, {"INPUT": str(sgis), "FOLDER": str(sgis.parent)})
    layer = grid_layer("EPSG:5179")
    assert "do not apply to LAYER: ITEM" in refused(run, {"LAYER": layer, "ITEM": "population"})
    assert "POSITION" in refused(run, {"LAYER": layer, "POSITION": "centre"})
    assert "CELL_SIZE" in refused(run, {"INPUT": str(sgis), "CELL_SIZE": 1000})
    assert "CRS: The codes name cells in EPSG:5179" in refused(run, {"INPUT": str(sgis), "CRS": "EPSG:5181"})
    assert "longer than one character" in refused(run, {"INPUT": str(sgis), "SEPARATOR": ";;"})


def test_files_that_are_none(run, tmp_path):
    assert "cannot be read" in refused(run, {"INPUT": str(tmp_path / "nothing.csv")})
    assert "Choose it under LAYER" in refused(run, {"INPUT": str(tmp_path / "grid.shp")})
    (tmp_path / "empty").mkdir()
    assert "No file to read" in refused(run, {"FOLDER": str(tmp_path / "empty")})
    coordinates = tmp_path / "xy.csv"
    coordinates.write_text("x,y,pop\n500,500,1\n1500,500,2\n")
    assert "whose system no file says" in refused(run, {"INPUT": str(coordinates)})
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("zeros.csv", b"0" * (80 << 20))
    assert "refused" in refused(run, {"INPUT": str(bomb)})
    odd = tmp_path / "odd.zip"
    with zipfile.ZipFile(odd, "w") as packed:
        packed.writestr("../../grid.csv", SGIS)
    assert "leads out" in refused(run, {"INPUT": str(odd)})


def test_layers_that_are_no_grid(run, provider):
    turned = grid_layer("EPSG:5181", with_codes=False)
    assert "upright rectangles" in refused(run, {"LAYER": turned, "VALUE_FIELD": "val"})
    assert "no field “people”" in refused(run, {"LAYER": grid_layer("EPSG:5179"), "CODE_FIELD": "people"})
    assert "holds no grid codes" in refused(run, {"LAYER": grid_layer("EPSG:5179"), "CODE_FIELD": "val"})
    empty = QgsVectorLayer("Polygon?crs=EPSG:5179&field=gid:string&field=val:double", "empty", "memory")
    assert "no features" in refused(run, {"LAYER": empty})
    lines = QgsVectorLayer("LineString?crs=EPSG:5179&field=val:double", "lines", "memory")
    lines.dataProvider().addFeatures([QgsFeature(lines.fields())])
    assert "neither grid codes nor polygons" in refused(run, {"LAYER": lines, "VALUE_FIELD": "val"})
    nowhere = QgsVectorLayer("Polygon?field=val:double", "nowhere", "memory")
    feature = QgsFeature(nowhere.fields())
    feature.setAttributes([1.0])
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(0, 0, 1, 1)))
    nowhere.dataProvider().addFeatures([feature])
    nowhere.setCrs(QgsCoordinateReferenceSystem())
    assert "no coordinate reference system" in refused(run, {"LAYER": nowhere})


def test_nothing_is_left_behind_when_the_raster_cannot_be_written(run, sgis, tmp_path):
    assert "there is no folder" in refused(run, {"INPUT": str(sgis), "OUTPUT": str(tmp_path / "no" / "out.tif")})
    target = tmp_path / "out.tif"
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("importgrid", {"INPUT": str(sgis), "OUTPUT": str(target)}, cancel_at=1)
    assert [path.name for path in tmp_path.iterdir()] == [sgis.name]


def test_large_grids_are_written_in_strips(run, tmp_path):
    rng = np.random.default_rng(4)
    x, y = rng.integers(0, 1000, (2, 3000))
    people = dict(zip(zip(x.tolist(), y.tolist()), rng.integers(1, 99, 3000).tolist()))
    source = tmp_path / "hectares.csv"
    source.write_text(
        "GRD_ID;T\n" + "".join(f"100mN{30000 + n}E{43000 + e};{value}\n" for (e, n), value in people.items())
    )
    results = run("importgrid", {"INPUT": str(source), "OUTPUT": str(tmp_path / "out.tif")})
    values = raster_array(tmp_path / "out.tif")
    assert values[values != NODATA].sum() == sum(people.values()) == results["TOTAL"]
    assert (values != NODATA).sum() == len(people) == results["CELLS"]


def test_the_raster_and_the_cells_are_coloured_by_people(run, vector, tmp_path):
    from multipolar.layers.styles import style_layer
    from qgis.core import QgsGraduatedSymbolRenderer, QgsRasterLayer, QgsSingleBandPseudoColorRenderer

    source = tmp_path / "grid.csv"
    source.write_text("code,value\n" + "".join(f"다사{x:02d}00,{x**3}\n" for x in range(20)), encoding="utf-8")
    target = str(tmp_path / "people.tif")
    results = run("importgrid", {"INPUT": str(source), "OUTPUT": target, "POLYGONS": "memory:"})
    raster = QgsRasterLayer(target, "people")
    style_layer(raster, "population")
    assert isinstance(raster.renderer(), QgsSingleBandPseudoColorRenderer)
    names = [label for label, _ in raster.legendSymbologyItems()]
    assert names[0] == "0"
    assert names[-1] == "More than 5,000"
    cells = vector(results["POLYGONS"])
    style_layer(cells, "population_cells")
    assert isinstance(cells.renderer(), QgsGraduatedSymbolRenderer)
    assert [one.lowerValue() for one in cells.renderer().ranges()] == [5000, 1500, 300, 50, 10, 0]
