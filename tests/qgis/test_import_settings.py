"""Settings of the imports that cannot be obeyed are refused; outputs are whole or absent."""

from __future__ import annotations

import zipfile

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

OUT = {"OUTPUT": "TEMPORARY_OUTPUT", "REPORT": "TEMPORARY_OUTPUT"}
FLOWS = "origin,destination,n\n01,01,5\n01,02,3\n02,01,1\n"


@pytest.fixture
def flows(tmp_path):
    path = tmp_path / "flows.csv"
    path.write_text(FLOWS)
    return str(path)


def layer(rows: str, uri: str = "None") -> QgsVectorLayer:
    table = QgsVectorLayer(f"{uri}?{rows}", "table", "memory")
    assert table.isValid()
    return table


def filled(fields: str, *values) -> QgsVectorLayer:
    from qgis.core import QgsFeature

    table = layer(fields)
    features = []
    for value in values:
        feature = QgsFeature(table.fields())
        feature.setAttributes(list(value))
        features.append(feature)
    table.dataProvider().addFeatures(features)
    return table


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"FILES": None}, "exactly one way"),
        ({"FILES": ["/nowhere/flows.csv"]}, "cannot be read"),
        ({"ID_FIELD": "x"}, "applies to units"),
        ({"CELLS": "area"}, "applies to units"),
        ({"OUTSIDE": "drop"}, "applies to units"),
        ({"UNMAPPED": "drop"}, "applies to a code map"),
        ({"OLD_FIELD": "a"}, "no code map"),
        ({"SEPARATOR": ";;"}, "longer than one character"),
        ({"ENCODING": "utf-99"}, "no encoding"),
        ({"LABELS": "a;b"}, "2 labels for 1 files"),
        ({"ORIGIN_COLUMN": "x"}, "no column “x”"),
        ({"LAYOUT": "wide", "FLOW_COLUMN": "n"}, "has no columns of destination"),
        ({"FILE": "x.doc"}, "not written"),
        ({"SHEET": "2", "FILES": None, "LAYER": True}, "do not apply to LAYER"),
    ],
)
def test_settings_that_do_not_apply_are_refused(run, flows, tmp_path, changes, words):
    given = {"FILES": [flows], **OUT, **changes}
    if given.get("LAYER"):
        given["LAYER"] = filled("field=o:string&field=d:string&field=n:integer", ("a", "b", 5))
    if given.get("FILE"):
        given["FILE"] = str(tmp_path / given["FILE"])
    with pytest.raises(QgsProcessingException, match=words):
        run("importflows", {key: value for key, value in given.items() if value is not None})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["flows.csv"]


def test_a_layer_a_code_map_with_shares_and_a_prefix(run, rows):
    table = filled("field=o:string&field=d:string&field=n:string", ("0101", "0201", "1,000"), ("0201", "0301", "2"))
    codes = filled("field=a:string&field=b:string&field=s:double", ("0201", "2x", 0.25), ("0201", "3x", 0.75))
    given = {"LAYER": table, "CODE_MAP": codes, "SHARE_FIELD": "s", "PREFIX": 1, **OUT}
    found = run("importflows", given)
    assert [(row["origin"], row["destination"], row["flow"]) for row in rows(found["OUTPUT"])] == [
        ("0", "2", 250.0),
        ("0", "3", 750.0),
        ("2", "0", 0.5),
        ("3", "0", 1.5),
    ]
    assert found["FLOW"] == found["FLOW_READ"] == 1002


def test_files_of_an_archive_keep_their_names_as_labels(run, rows, tmp_path):
    path = tmp_path / "years.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("2020.csv", FLOWS)
        archive.writestr("2021.csv", FLOWS.replace("5", "6"))
    found = run("importflows", {"FILES": [str(path)], **OUT})
    assert [(row["label"], row["flow"]) for row in rows(found["OUTPUT"])][::3] == [("2020", 5.0), ("2021", 6.0)]
    assert found["ROWS"] == 6


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_flows_as_a_file(run, flows, tmp_path, suffix):
    target = tmp_path / f"out.{suffix}"
    run("importflows", {"FILES": [flows], "FILE": str(target), "REPORT": "TEMPORARY_OUTPUT"})
    again = run("importflows", {"FILES": [str(target)], "ORIGIN_COLUMN": "origin", "DESTINATION_COLUMN": "destination",
                                "FLOW_COLUMN": "flow", "LABEL_COLUMN": "label", **OUT})  # fmt: skip
    assert again["FLOW"] == 9


def test_a_cancel_leaves_nothing(run, flows, tmp_path):
    target = tmp_path / "out.gpkg"
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("importflows", {"FILES": [flows], "OUTPUT": str(target)}, cancel_at=60)
    assert not target.exists()


def test_the_report_is_a_page_too(run, flows, tmp_path):
    page = tmp_path / "report.html"
    run("importflows", {"FILES": [flows], "OUTPUT_HTML": str(page), **OUT})
    assert "Rows read" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"UNITS": "x"}, "belong together"),
        ({"UNMAPPED": "drop"}, "applies to a code map"),
        ({"AGE_GROUPS": "x = 0+"}, "No columns of people by age"),
        ({"COLUMNS": "zz*"}, "called like"),
        ({"ITEM_COLUMN": "origin"}, "both columns"),
        ({"YEAR_COLUMN": "n"}, "names no year"),
        ({}, "more than once"),
    ],
)
def test_settings_of_statistics(run, flows, shared, changes, words):
    if changes.get("UNITS"):
        changes = {"UNITS": str(shared / "belgium" / "municipalities_2024.gpkg")}
    with pytest.raises(QgsProcessingException, match=words):
        run("importstatistics", {"FILES": [flows], **OUT, **changes})


def test_years_as_fields_on_a_layer(run, rows, shared, tmp_path):
    path = tmp_path / "s.csv"
    path.write_text("code,jobs2020,jobs2021\n11001,5,6\n99999,1,2\n")
    units = {"UNITS": str(shared / "belgium" / "municipalities_2024.gpkg"), "ID_FIELD": "UID"}
    found = run("importstatistics", {"FILES": [str(path)], "YEARS": "wide", **units, **OUT})
    table = {row["unit_id"]: row for row in rows(found["OUTPUT"])}
    assert len(table) == 581
    assert (table["11001"]["jobs_2020"], table["11001"]["jobs_2021"]) == (5, 6)
    assert table["11002"]["jobs_2020"] is None
    assert any("99999" in line for line in run.log.lines)
