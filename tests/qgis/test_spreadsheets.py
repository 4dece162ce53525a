"""Tables for spreadsheet programs."""

from __future__ import annotations

import pytest
from qgis.core import QgsFeature, QgsProcessingException, QgsVectorLayer

openpyxl = pytest.importorskip("openpyxl")


@pytest.fixture
def table(qgis_app):
    layer = QgsVectorLayer("NoGeometry?field=code:string&field=people:integer&field=share:double", "표/1", "memory")
    rows = [("01", 1234, 12.5), ("=1+1", None, None), ("강릉\x01", 0, 0.0)]
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        layer.dataProvider().addFeature(feature)
    return layer


@pytest.fixture
def book(run, table, tmp_path):
    run("exportspreadsheet", {"LAYERS": [table, table], "OUTPUT": str(tmp_path / "book.xlsx")})
    return openpyxl.load_workbook(tmp_path / "book.xlsx")


def test_a_sheet_per_layer_with_titles_that_excel_takes(book):
    assert book.sheetnames == ["표_1", "표_1 (2)"]


def test_columns_are_typed_and_codes_keep_their_zeros(book):
    page = book.worksheets[0]
    assert [cell.value for cell in page[1]] == ["code", "people", "share"]
    assert [cell.value for cell in page[2]] == ["01", 1234, 12.5]
    assert [cell.data_type for cell in page[2]] == ["s", "n", "n"]


def test_a_null_is_an_empty_cell_and_no_zero(book):
    page = book.worksheets[0]
    assert [cell.value for cell in page[3]][1:] == [None, None]
    assert [cell.value for cell in page[4]][1:] == [0, 0]


def test_text_is_never_a_formula(book):
    cell = book.worksheets[0]["A3"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_the_head_stays_in_view(book):
    assert book.worksheets[0].freeze_panes == "A2"


def test_the_same_moment_gives_the_same_content(run, table, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    for name in ("a", "b"):
        run("exportspreadsheet", {"LAYERS": [table], "OUTPUT": str(tmp_path / f"{name}.xlsx")})
    first, second = (openpyxl.load_workbook(tmp_path / f"{name}.xlsx") for name in ("a", "b"))
    assert first.properties.created == second.properties.created
    assert list(first.worksheets[0].values) == list(second.worksheets[0].values)


def test_csv_has_a_mark_for_excel_and_no_formulas(run, table, tmp_path):
    results = run("exportspreadsheet", {"LAYERS": [table], "OUTPUT": None, "FOLDER": str(tmp_path / "new")})
    content = (tmp_path / "new" / "표_1.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    lines = content.decode("utf-8-sig").splitlines()
    assert lines[0] == "code,people,share"
    assert lines[2] == "'=1+1,,"
    assert results["ROWS"] == 3
    assert any("apostrophe" in line for line in run.log.lines)


def test_a_folder_that_cannot_be_made(run, table, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(QgsProcessingException, match="cannot be written"):
        run("exportspreadsheet", {"LAYERS": [table], "OUTPUT": None, "FOLDER": str(tmp_path / "file" / "x")})
