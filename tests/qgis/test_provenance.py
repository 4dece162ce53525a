"""Every output says how it was made: in QGIS, in the GeoPackage, beside the raster."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from multipolar.layers.provenance import checksum
from qgis.core import QgsRasterLayer, QgsVectorLayer


@pytest.fixture
def scope(run, korea, tmp_path):
    target = tmp_path / "study.gpkg"
    results = run(
        "urbanareascope",
        {
            **korea["units"],
            **korea["flows"],
            **korea["centres"],
            "MIN_SHARE": 20,
            "MEMBERS": f"ogr:dbname='{target}' table=\"members\" (geom)",
            "AREAS": f"ogr:dbname='{target}' table=\"areas\" (geom)",
            "TABLE": str(tmp_path / "table.csv"),
        },
    )
    return {"folder": tmp_path, "study": target, **results}


def history_of(source: str) -> list[str]:
    layer = QgsVectorLayer(source, "result", "ogr")
    assert layer.isValid()
    layer.loadDefaultMetadata()
    return layer.metadata().history()


@pytest.mark.parametrize("table", ["members", "areas"])
def test_a_geopackage_carries_it_inside(scope, korea, table):
    first, parameters, *inputs = history_of(f"{scope['study']}|layername={table}")
    assert first.startswith("multipolar:urbanareascope, Multipolar 0.")
    given = json.loads(parameters.removeprefix("parameters: "))
    assert given["MIN_SHARE"] == "20"
    assert "MEMBERS" not in given
    units = next(line for line in inputs if line.startswith("input UNITS"))
    digest = hashlib.sha256(Path(korea["units"]["UNITS"]).read_bytes()).hexdigest()
    assert f"sha256:{digest}" in units
    assert any(line.startswith("input FLOWS") for line in inputs)
    assert any("Areas: 17" in line for line in inputs)


def test_any_gdal_finds_it_in_the_geopackage(scope):
    from osgeo import ogr

    dataset = ogr.Open(str(scope["study"]))
    rows = dataset.ExecuteSQL(
        "SELECT DISTINCT table_name FROM gpkg_metadata JOIN gpkg_metadata_reference ON md_file_id = id "
        "WHERE metadata LIKE '%multipolar:urbanareascope%'"
    )
    assert {row.GetField(0) for row in rows} == {"members", "areas"}


def test_a_table_in_another_format_has_it_beside(scope):
    assert "multipolar:urbanareascope" in history_of(str(scope["folder"] / "table.csv"))[0]


def test_a_raster_has_it_beside(run, belgium, tmp_path):
    target = tmp_path / "classes.tif"
    run("classifygrid", {**belgium["grids"], "OUTPUT": str(target)})
    layer = QgsRasterLayer(str(target), "classes")
    layer.loadDefaultMetadata()
    assert sum("sha256:" in line for line in layer.metadata().history()) == 3


def test_large_files_are_sampled_and_said_to_be(tmp_path, monkeypatch):
    import multipolar.layers.provenance as module

    path = tmp_path / "large"
    path.write_bytes(bytes(range(256)) * 64)
    monkeypatch.setattr(module, "_WHOLE", 1000)
    monkeypatch.setattr(module, "_SAMPLE", 16)
    before = checksum(str(path))
    assert before.startswith("sha256-of-64-samples:")
    path.write_bytes(path.read_bytes()[:-1] + b"!")
    assert checksum(str(path)) != before


def test_imported_files_have_their_checksums(run, tmp_path):
    flows = tmp_path / "flows.csv"
    flows.write_text("origin,destination,flow\na,b,3\n")
    result = run("importflows", {"FILES": [str(flows)], "OUTPUT": str(tmp_path / "flows.gpkg")})
    checksum = hashlib.sha256(flows.read_bytes()).hexdigest()
    assert f"input FILES: flows.csv ({flows}) sha256:{checksum}" in history_of(result["OUTPUT"])


def test_what_lies_in_no_file_has_no_checksum(tmp_path):
    assert checksum(str(tmp_path / "nothing")) == "-"


def test_the_time_can_be_fixed(monkeypatch):
    from multipolar.layers.provenance import now

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert now() == "1970-01-01T00:00:00Z"
