"""Wrong input: a clear error that names layer, field and value, and nothing written."""

from __future__ import annotations

import shutil

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProcessingException,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

MOLLWEIDE = "ESRI:54009"


def write_grid(path, values, crs=MOLLWEIDE, origin=(0.0, 0.0), cell=1000.0, nodata=None):
    """A small GeoTIFF."""
    values = np.asarray(values, dtype=float)
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[1], values.shape[0], 1, gdal.GDT_Float64)
    dataset.SetGeoTransform((origin[0], cell, 0, origin[1], 0, -cell))
    if crs:
        system = osr.SpatialReference()
        system.ImportFromWkt(QgsCoordinateReferenceSystem(crs).toWkt(QgsCoordinateReferenceSystem.WKT_PREFERRED_GDAL))
        dataset.SetProjection(system.ExportToWkt())
    if nodata is not None:
        dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.GetRasterBand(1).WriteArray(values)
    del dataset
    return str(path)


def squares(count=4, crs="EPSG:5179", ids=None, id_type=QVariant.String, shape="POLYGON"):
    """Unit squares of 1 km in a row with code, name and population."""
    layer = QgsVectorLayer(f"MultiPolygon?crs={crs}", "squares", "memory")
    fields = [QgsField("code", id_type), QgsField("name", QVariant.String), QgsField("people", QVariant.String)]
    layer.dataProvider().addAttributes(fields)
    layer.updateFields()
    features = []
    for number in range(count):
        feature = QgsFeature(layer.fields())
        code = ids[number] if ids else f"0{number}"
        feature.setAttributes([code, f"Unit {number}", "1,000"])
        x = 1000 * number
        feature.setGeometry(QgsGeometry.fromWkt(f"MULTIPOLYGON((({x} 0,{x + 1000} 0,{x + 1000} 1000,{x} 1000,{x} 0)))"))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def trips(rows, kind=QVariant.String):
    layer = QgsVectorLayer("None", "trips", "memory")
    layer.dataProvider().addAttributes([QgsField("o", kind), QgsField("d", kind), QgsField("n", QVariant.String)])
    layer.updateFields()
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


GOOD = [("00", "00", "50"), ("01", "00", "30"), ("01", "01", "70"), ("02", "00", "8"), ("02", "02", "92")]


def scope(tmp_path, **changes):
    parameters = {
        "UNITS": squares(),
        "ID_FIELD": "code",
        "NAME_FIELD": "name",
        "POPULATION_FIELD": "people",
        "FLOWS": trips(GOOD),
        "ORIGIN_FIELD": "o",
        "DESTINATION_FIELD": "d",
        "FLOW_FIELD": "n",
        "CENTRES": "00",
        **{name: str(tmp_path / f"{name}.gpkg") for name in ("MEMBERS", "AREAS", "TABLE")},
        **changes,
    }
    return {key: value for key, value in parameters.items() if value is not None}


def refuse(run, tmp_path, name, parameters, *words):
    """The run ends with an error that holds all the words, and the folder is as before."""
    before = files(tmp_path)
    with pytest.raises(QgsProcessingException) as caught:
        run(name, parameters)
    text = str(caught.value)
    for word in words:
        assert word in text, text
    assert files(tmp_path) == before
    return text


def files(folder):
    """All but the statistics that QGIS itself lays beside a raster it shows."""
    return sorted(path for path in folder.iterdir() if not path.name.endswith(".aux.xml"))


def test_the_small_case_itself_works(run, rows, tmp_path):
    result = run("urbanareascope", scope(tmp_path))
    found = {m["unit_id"]: (m["role"], m["share"], m["basis"]) for m in rows(result["MEMBERS"])}
    assert found == {
        "00": ("centre", 100.0, "given"),
        "01": ("minimum", 30.0, "share"),
        "02": ("maximum", 8.0, "share"),
        "03": ("maximum", 0.0, "enclave"),  # its whole land border is with the area
    }
    assert any("Surrounded units added: 1 (03)" in line for line in run.log.lines)
    areas = {area["scope"]: area for area in rows(result["AREAS"])}
    assert areas["minimum"]["population"] == 2000  # “1,000” twice
    assert areas["maximum"]["self_containment_supply"] == 100
    assert (result["OUTSIDE_UNITS"], result["OUTSIDE_POPULATION"]) == (0, 0)


def test_without_enclaves_the_rest_is_outside(run, rows, tmp_path):
    result = run("urbanareascope", scope(tmp_path, ENCLAVES=False))
    assert [m["unit_id"] for m in rows(result["MEMBERS"])] == ["00", "01", "02"]
    assert (result["OUTSIDE_UNITS"], result["OUTSIDE_POPULATION"]) == (1, 1000)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"FLOW_FIELD": "missing"}, ["FLOWS", "trips", "“missing”", "o, d, n"]),
        ({"ID_FIELD": "missing"}, ["UNITS", "squares", "“missing”", "code, name, people"]),
        ({"CENTRES": "99"}, ["CENTRES", "99"]),
        ({"CENTRES": "0"}, ["CENTRES", "leading zeros"]),
        ({"CENTRES": None}, ["exactly one way", "given: -"]),
        ({"CENTRE_FIELD": "code"}, ["exactly one way", "CENTRES, CENTRE_FIELD"]),
        ({"MIN_SHARE": 5, "MAX_SHARE": 15}, ["MIN_SHARE", "5", "15"]),
        ({"MAX_SHARE": 0}, ["MAX_SHARE", "above 0"]),
        ({"CENTRE_MIN_POPULATION": 9, "CENTRE_MAX_POPULATION": 3}, ["from 9 to 3"]),
        ({"POPULATION_FIELD": "name"}, ["squares", "name", "“Unit 0”", "row 1", "not a number"]),
    ],
)
def test_scope_parameters(run, tmp_path, changes, words):
    refuse(run, tmp_path, "urbanareascope", scope(tmp_path, **changes), *words)


@pytest.mark.parametrize(
    ("rows_given", "words"),
    [
        ([], ["FLOWS", "no features"]),
        ([("00", "01", "-5")], ["FLOWS (trips), n", "negative", "-5"]),
        ([("00", "01", "many")], ["FLOWS (trips), n", "“many”", "row 1"]),
        ([("A", "B", "5")], ["trips", "A, B", "squares"]),
        ([("00", "01", "0")], ["All flows are zero"]),
        ([(None, "01", "7"), ("00", None, "7")], ["trips"]),
        ([("0", "1", "5")], ["leading zeros"]),
    ],
)
def test_flows(run, tmp_path, rows_given, words):
    refuse(run, tmp_path, "urbanareascope", scope(tmp_path, FLOWS=trips(rows_given)), *words)


def test_duplicate_and_missing_ids(run, tmp_path):
    refuse(
        run,
        tmp_path,
        "urbanareascope",
        scope(tmp_path, UNITS=squares(ids=["00", "01", "01", "02"])),
        "UNITS (squares), code",
        "01",
    )
    refuse(
        run,
        tmp_path,
        "urbanareascope",
        scope(tmp_path, UNITS=squares(ids=["00", None, "01", ""])),
        "UNITS (squares), code",
        "2",
    )


def test_an_empty_layer_and_one_without_polygons(run, tmp_path):
    refuse(run, tmp_path, "urbanareascope", scope(tmp_path, UNITS=squares(0)), "squares", "no features")
    hollow = squares(2)
    hollow.dataProvider().changeGeometryValues({f.id(): QgsGeometry() for f in hollow.getFeatures()})
    refuse(run, tmp_path, "urbanareascope", scope(tmp_path, UNITS=hollow), "squares", "no polygons")


def test_numeric_ids_join_with_text_and_zeros_matter(run, rows, tmp_path):
    """Units with whole numbers, flows with text: 1 joins with “1” and with “1.0”, never with “01”."""
    units = squares(3, ids=[1, 2, 3], id_type=QVariant.Double)
    flows = trips([("1", "1", "5"), ("2.0", "1", "30"), ("2", "2", "70"), ("03", "1", "90"), ("3", "3", "10")])
    result = run("urbanareascope", scope(tmp_path, UNITS=units, FLOWS=flows, CENTRES="1", ENCLAVES=False))
    assert {member["unit_id"]: member["share"] for member in rows(result["MEMBERS"])} == {"1": 100.0, "2": 30.0}
    assert any("without leading zeros: 1 (03)" in line for line in run.log.lines)


def test_the_join_report_counts_both_sides(run, tmp_path):
    flows = trips([*GOOD, ("02", "X9", "5"), ("Y8", "00", "4"), ("Y8", "X9", "3")])
    run("urbanareascope", scope(tmp_path, FLOWS=flows))
    log = "\n".join(run.log.lines)
    assert "codes that are units of UNITS (squares): 3; that are not: 2; units that do not occur in it: 1" in log
    assert "Codes of FLOWS (trips) without a unit: X9, Y8." in log
    assert "Units that do not occur in FLOWS (trips): 03." in log
    assert "rows to places outside the units, counted as leaving: 1 (flow 5)" in log
    assert "rows from places outside the units, counted as arriving: 1 (flow 4)" in log
    assert "rows between places outside the units, left out: 1 (flow 3)" in log


def test_a_missing_file(run, tmp_path):
    parameters = scope(tmp_path, UNITS=str(tmp_path / "nowhere.gpkg"))
    with pytest.raises(QgsProcessingException, match="nowhere"):  # QGIS's own check comes first
        run("urbanareascope", parameters)


@pytest.fixture
def people(tmp_path):
    return write_grid(tmp_path / "people.tif", np.full((6, 6), 10.0))


def classify(tmp_path, **grids):
    return {**grids, "OUTPUT": str(tmp_path / "classes.tif")}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"crs": "EPSG:4326", "cell": 0.01}, ["degrees", "ESRI:54009"]),
        ({"crs": "EPSG:3857", "origin": (250_000.0, 6_600_000.0)}, ["EPSG:3857", "equal-area", "km²"]),
        ({"crs": None}, ["no coordinate reference system"]),
    ],
)
def test_grids_without_common_cell_area(run, tmp_path, change, words):
    grid = write_grid(tmp_path / "grid.tif", np.full((6, 6), 10.0), **change)
    layer = QgsRasterLayer(grid, "grid")
    if change["crs"] is None:
        layer.setCrs(QgsCoordinateReferenceSystem())
    refuse(run, tmp_path, "classifygrid", classify(tmp_path, POPULATION=layer), "POPULATION (grid)", *words)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"cell": 500.0}, ["Cell sizes differ", "1000", "500"]),
        ({"origin": (250.0, 0.0)}, ["do not align", "0.250 columns"]),
        ({"origin": (60_000.0, 0.0)}, ["do not overlap"]),
        ({"crs": "EPSG:3035", "origin": (4_000_000.0, 3_000_000.0)}, ["different coordinate reference systems"]),
    ],
)
def test_grids_that_do_not_align(run, tmp_path, people, change, words):
    land = write_grid(tmp_path / "land.tif", np.full((6, 6), 1e6), **change)
    parameters = classify(tmp_path, POPULATION=people, LAND=land)
    refuse(run, tmp_path, "classifygrid", parameters, "POPULATION (people), LAND (land)", *words)


def test_grids_of_different_extent_are_cropped_and_said(run, tmp_path, people):
    land = write_grid(tmp_path / "land.tif", np.full((4, 8), 1e6), origin=(1000.0, -1000.0))
    result = run("classifygrid", classify(tmp_path, POPULATION=people, LAND=land))
    made = gdal.Open(result["OUTPUT"])
    assert (made.RasterXSize, made.RasterYSize) == (5, 4)
    assert made.GetGeoTransform()[0] == 1000
    assert any("POPULATION (people) is cropped from 6 x 6 to the common 5 x 4 cells." in line for line in run.log.lines)


@pytest.mark.parametrize(
    ("values", "nodata", "words"),
    [
        (np.full((3, 3), np.nan), None, ["Every cell is nodata"]),
        (np.array([[1, -1], [-2, 4.0]]), None, ["negative population: 2", "-2", "nodata value"]),
        (np.array([[1, np.inf]]), None, ["infinite population: 1"]),
    ],
)
def test_population_values(run, tmp_path, values, nodata, words):
    grid = write_grid(tmp_path / "bad.tif", values, nodata=nodata)
    refuse(run, tmp_path, "classifygrid", classify(tmp_path, POPULATION=grid), "POPULATION (bad)", *words)


@pytest.mark.parametrize("mark", [np.nan, -200.0])
def test_missing_values_are_the_same_however_they_are_marked(run, tmp_path, mark):
    """NaN, a declared mark and an undeclared one; where there is no land grid the cell has no class."""
    values = np.full((5, 5), 400.0)
    values[0, :] = mark
    declared = write_grid(tmp_path / "declared.tif", values, nodata=None if np.isnan(mark) else mark)
    bare = write_grid(tmp_path / "bare.tif", values)
    answers = []
    for number, grid in enumerate((declared, bare)):
        result = run("classifygrid", {"POPULATION": grid, "OUTPUT": str(tmp_path / f"{number}.tif")})
        answers.append(gdal.Open(result["OUTPUT"]).ReadAsArray())
    assert np.array_equal(*answers)
    assert (answers[0][0] == 255).all()
    assert (answers[0][1:] == 2).all()  # 20 cells of 400 people are an urban cluster


def test_an_area_in_the_wrong_unit(run, tmp_path, people):
    land = write_grid(tmp_path / "land.tif", np.full((6, 6), 1e6))
    parameters = classify(tmp_path, POPULATION=people, LAND=land, AREA_UNIT="percent")
    refuse(run, tmp_path, "classifygrid", parameters, "LAND (land)", "AREA_UNIT")


def test_area_units_are_equivalent(run, tmp_path):
    people = write_grid(tmp_path / "p.tif", np.full((6, 6), 200.0))
    answers = []
    for unit, factor in (("m2", 1e6), ("share", 1.0), ("percent", 100.0)):
        land = write_grid(tmp_path / f"{unit}.tif", np.full((6, 6), 0.6 * factor))
        parameters = {"POPULATION": people, "LAND": land, "AREA_UNIT": unit, "OUTPUT": str(tmp_path / f"c_{unit}.tif")}
        answers.append(gdal.Open(run("classifygrid", parameters)["OUTPUT"]).ReadAsArray())
    assert (answers[0] == 2).all()  # 333 per km² of land, 7 200 people
    assert all(np.array_equal(answers[0], other) for other in answers)


def test_a_threshold_without_its_rule(run, tmp_path, people):
    parameters = classify(tmp_path, POPULATION=people, BUILT_THRESHOLD=0.3)
    refuse(run, tmp_path, "classifygrid", parameters, "BUILT_THRESHOLD", "“preset”")
    parameters = classify(tmp_path, POPULATION=people, BUILT_RULE="fixed", PRESET="manual2021")
    refuse(run, tmp_path, "classifygrid", parameters, "BUILT_THRESHOLD", "manual2021")


def test_a_raster_that_breaks_off(run, tmp_path, sample):
    whole = sample / "ghs_pop_2020_1km.tif"
    broken = tmp_path / "broken.tif"
    shutil.copy(whole, broken)
    with open(broken, "r+b") as file:
        file.truncate(whole.stat().st_size // 2)
    layer = QgsRasterLayer(str(broken), "broken")
    if not layer.isValid():
        pytest.fail("the header is at the start of this file: it opens")
    refuse(run, tmp_path, "classifygrid", classify(tmp_path, POPULATION=layer), "POPULATION (broken)", "cannot be read")


def test_classes_that_are_none(run, tmp_path, people):
    odd = write_grid(tmp_path / "odd.tif", np.full((6, 6), 7.0))
    parts = write_grid(tmp_path / "parts.tif", np.full((6, 6), 1.5))
    output = str(tmp_path / "out.gpkg")
    refuse(
        run, tmp_path, "urbancentres", {"POPULATION": people, "CLASSES": odd, "OUTPUT": output}, "CLASSES (odd)", "7"
    )
    refuse(run, tmp_path, "urbancentres", {"POPULATION": people, "CLASSES": parts, "OUTPUT": output}, "CLASSES (parts)")


def test_no_centre_found(run, tmp_path):
    people = write_grid(tmp_path / "people.tif", np.full((1, 4), 10.0), crs="EPSG:5179", origin=(0.0, 1000.0))
    classes = write_grid(tmp_path / "classes.tif", np.full((1, 4), 1.0), crs="EPSG:5179", origin=(0.0, 1000.0))
    changes = {"CENTRES": None, "POPULATION": people, "CLASSES": classes}
    refuse(run, tmp_path, "urbanareascope", scope(tmp_path, **changes), "No centre", "level 2")


def test_classes_of_the_other_level(run, belgium, tmp_path):
    parameters = {
        "UNITS": belgium["units"]["UNITS"],
        "ID_FIELD": "CODE_INS",
        "POPULATION": belgium["grids"]["POPULATION"],
        "CLASSES": belgium["classes"]["level1"],
        "LEVEL": "level2",
        "OUTPUT": str(tmp_path / "units.gpkg"),
    }
    refuse(run, tmp_path, "classifyunits", parameters, "CLASSES", "level2")


def test_units_without_crs_cannot_be_laid_over_a_grid(run, belgium, tmp_path):
    units = squares()
    units.setCrs(QgsCoordinateReferenceSystem())
    parameters = {**belgium["from_grid"], "UNITS": units, "ID_FIELD": "code", "OUTPUT": str(tmp_path / "units.gpkg")}
    refuse(run, tmp_path, "classifyunits", parameters, "UNITS (squares)", "no coordinate reference system")


@pytest.mark.parametrize(
    ("name", "value"), [("CENTRE_MIN_POPULATION", 10), ("CENTRE_MAX_POPULATION", 900), ("CENTRE_UNIT_SHARE", 40)]
)
def test_settings_for_the_grid_are_not_ignored(run, tmp_path, name, value):
    """With central cities given by code they could do nothing: better to say so."""
    refuse(run, tmp_path, "urbanareascope", scope(tmp_path, **{name: value}), name, "given by CENTRES")


def test_settings_of_level_2_are_not_ignored(run, tmp_path, people):
    parameters = classify(tmp_path, POPULATION=people, LOW_DENSITY=20)
    refuse(run, tmp_path, "classifygrid", parameters, "level 2 only: LOW_DENSITY")


def test_a_partly_filled_population_is_said(run, rows, tmp_path):
    units = squares()
    position = units.fields().lookupField("people")
    second = next(feature.id() for feature in units.getFeatures() if feature["code"] == "01")
    units.dataProvider().changeAttributeValues({second: {position: None}})
    result = run("urbanareascope", scope(tmp_path, UNITS=units))
    assert [area["population"] for area in rows(result["AREAS"])] == [None, None]
    assert any("without a population" in line and "Unit 1" in line for line in run.log.lines)
