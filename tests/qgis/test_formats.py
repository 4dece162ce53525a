"""Results in the formats that people choose: everything survives, or the loss is told."""

from __future__ import annotations

import pytest
from osgeo import ogr
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsVectorLayer

CODES = ("0110", "0120", "0130", "0140")
LONG = "가나다라마바사아자차" * 10  # 100 letters, 300 bytes


@pytest.fixture
def country(provider, tmp_path):
    """Four units with leading zeros and Korean names, one of them of a hundred letters; a table of flows."""
    units = QgsVectorLayer(
        "MultiPolygon?crs=EPSG:5179&field=code:string(10)&field=name:string(200)&field=people:double",
        "공간단위",
        "memory",
    )
    for number, code in enumerate(CODES):
        feature = QgsFeature(units.fields())
        x = 1e6 + 1e4 * number
        feature.setGeometry(
            QgsGeometry.fromWkt(
                f"MULTIPOLYGON((({x} 2000000,{x + 1e4} 2000000,{x + 1e4} 2010000,{x} 2010000,{x} 2000000)))"
            )
        )
        feature.setAttributes([code, f"한글 {code}" if number < 3 else LONG, None])
        assert units.dataProvider().addFeatures([feature])[0]
    flows = tmp_path / "flows.csv"
    flows.write_text("o,d,n\n0120,0110,40\n0120,0120,60\n0130,0110,8\n0130,0130,92\n0140,0140,9\n", encoding="utf-8")
    return {
        "UNITS": units,
        "ID_FIELD": "code",
        "NAME_FIELD": "name",
        "FLOWS": str(flows),
        "ORIGIN_FIELD": "o",
        "DESTINATION_FIELD": "d",
        "FLOW_FIELD": "n",
        "CENTRES": "0110",
        "MIN_SHARE": 30,
        "MAX_SHARE": 5,
        "ENCLAVES": False,
    }


def scope(run, country, **outputs):
    wanted = {**dict.fromkeys(("MEMBERS", "AREAS", "TABLE"), "TEMPORARY_OUTPUT"), **outputs}
    return run("urbanareascope", {**country, **wanted})


@pytest.mark.parametrize("ending", ["gpkg", "shp", "csv", "geojson", "fgb", "xlsx", "ods", "tab", "kml", "gml"])
def test_codes_names_and_shares_are_the_same_in_every_format(run, rows, country, tmp_path, ending):
    found = scope(run, country, MEMBERS=str(tmp_path / f"구성.{ending}"))
    if ending == "kml" and ogr.GetDriverByName("LIBKML") is None:
        assert "lacks the fields: area_id, " in found["NOTES"]  # GDAL alone reads names and descriptions only
        return
    members = {row["unit_id"]: row for row in rows(found["MEMBERS"])}
    assert sorted(members) == ["0110", "0120", "0130"]
    assert {row["unit_name"] for row in members.values()} == {"한글 0110", "한글 0120", "한글 0130"}
    assert float(members["0120"]["share"]) == pytest.approx(40)
    assert float(members["0130"]["share"]) == pytest.approx(8)
    told_of_nulls = "knows no NULL" in found["NOTES"]
    assert told_of_nulls == (members["0110"]["population"] not in (None, ""))
    assert ("cannot be shown on a map" in found["NOTES"]) == (ending in ("csv", "xlsx", "ods"))


def test_fields_that_a_format_leaves_out_are_told(run, country, tmp_path):
    driver = ogr.GetDriverByName("LIBKML")
    if driver is not None:
        driver.Deregister()
    try:
        found = scope(run, country, MEMBERS=str(tmp_path / "members.kml"))
    finally:
        if driver is not None:
            driver.Register()
    assert "members.kml lacks the fields: area_id, " in found["NOTES"]
    assert "short field names" not in found["NOTES"]


def test_a_geopackage_says_nothing_of_losses(run, rows, country, tmp_path):
    place = f"ogr:dbname='{tmp_path / '가 나.gpkg'}' table=\"{{}}\" (geom)"
    found = scope(run, country, MEMBERS=place.format("구성"), AREAS=place.format("권역"))
    assert found["MEMBERS"].endswith("가 나.gpkg|layername=구성")
    assert len(rows(found["AREAS"])) == 2
    assert "가 나.gpkg" not in found["NOTES"]


def test_shortened_names_are_told_one_by_one(run, vector, country, tmp_path):
    found = scope(run, country, AREAS=str(tmp_path / "areas.shp"))
    assert "self_conta" in vector(found["AREAS"]).fields().names()
    assert "self_containment_supply → self_conta" in found["NOTES"]
    assert "self_containment_demand → self_con_1" in found["NOTES"]
    assert "flow_internal → flow_inter" in found["NOTES"]


def test_texts_that_a_shapefile_cuts_are_counted(run, rows, country, tmp_path):
    country["CENTRES"] = "0140"
    found = scope(run, country, MEMBERS=str(tmp_path / "members.shp"))
    (centre,) = rows(found["MEMBERS"])
    assert centre["unit_name"].startswith(LONG[:84])  # letters of three bytes, of which 84 fit into 254
    assert centre["unit_name"] != LONG
    assert "members.shp holds only the beginning of long texts: 2 texts are cut" in found["NOTES"]
    assert "unit_name" in found["NOTES"]


@pytest.mark.parametrize("ending", ["shp", "dbf", "fgb", "sqlite"])
def test_a_table_in_a_format_of_geometries_is_refused_before_the_run(run, country, tmp_path, ending):
    path = tmp_path / f"table.{ending}"
    with pytest.raises(QgsProcessingException, match=f"TABLE: A table cannot be written as [.]{ending}"):
        scope(run, country, TABLE=str(path))
    assert not list(tmp_path.glob("table.*"))


def test_rows_that_a_format_leaves_out_make_no_result(provider, tmp_path):
    import pandas as pd
    from multipolar.engine.errors import InputError
    from multipolar.layers.kept import losses
    from multipolar.layers.outputs import TableResult

    (tmp_path / "half.csv").write_text("a,b\nx,1\n", encoding="utf-8")
    table = TableResult(pd.DataFrame({"a": ["x", "y"], "b": [1, 2]}), [("a", "text"), ("b", "int")])
    with pytest.raises(InputError, match=r"half\.csv holds 1 of 2 rows"):
        losses(str(tmp_path / "half.csv"), "TABLE", table)
    with pytest.raises(InputError, match=r"absent\.shp holds nothing"):
        losses(str(tmp_path / "absent.shp"), "TABLE", table)


def test_what_is_lost_is_part_of_how_the_file_was_made(run, country, tmp_path):
    found = scope(run, country, AREAS=str(tmp_path / "areas.shp"))
    assert found["AREAS"].endswith("areas.shp")
    assert "self_containment_supply → self_conta" in (tmp_path / "areas.qmd").read_text(encoding="utf-8")


def test_a_page_cannot_be_made_in_memory(run, country):
    with pytest.raises(QgsProcessingException, match="OUTPUT_HTML: A layer of rows can stay in memory"):
        run("checkstudy", {"UNITS": country["UNITS"], "ID_FIELD": "code", "OUTPUT_HTML": "memory:"})


def test_units_of_merged_layers_whose_numbers_repeat_are_classified_into_a_geopackage(run, rows, belgium, tmp_path):
    import processing

    fields = [("fid", "1", 4), ("geom", "'a text'", 10), ("code", '"CODE_INS"', 10)]
    merged = processing.run(
        "native:refactorfields",
        {
            "INPUT": belgium["units"]["UNITS"],
            "FIELDS_MAPPING": [
                {"name": name, "expression": expression, "type": kind, "length": 0, "precision": 0}
                for name, expression, kind in fields
            ],
            "OUTPUT": "TEMPORARY_OUTPUT",
        },
    )["OUTPUT"]
    found = run(
        "classifyunits",
        {**belgium["from_grid"], "UNITS": merged, "ID_FIELD": "code", "OUTPUT": str(tmp_path / "units.gpkg")},
    )
    units = rows(found["OUTPUT"])
    assert {(unit["input_fid"], unit["input_geom"]) for unit in units} == {(1, "a text")}
    assert len({unit["fid"] for unit in units}) == len(units) == 589
    assert "fid → input_fid, geom → input_geom" in found["NOTES"]


def test_a_number_of_rows_that_is_one_is_kept(run, rows, belgium, tmp_path):
    found = run(
        "classifyunits",
        {**belgium["from_grid"], **belgium["units"], "OUTPUT": str(tmp_path / "units.gpkg")},
    )
    assert "input_fid" not in rows(found["OUTPUT"])[0]
    assert "input_fid" not in found["NOTES"]
