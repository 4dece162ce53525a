"""Flow tables, long and wide, as text and as workbooks."""

from __future__ import annotations

import datetime
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.flows.pairs import PairBuilder
from multipolar.engine.numbers import NumberRules, withheld_marks
from multipolar.engine.readers import flowfiles, workbooks
from multipolar.engine.readers.delimited import Layout
from multipolar.engine.readers.flowfiles import read_flow_file
from multipolar.engine.readers.flowtables import FlowColumns, read_flow_table
from multipolar.engine.readers.tables import column_table
from unit.readers.flowtexts import losses, read, rows, source

LONG = "home,work,n\n011,011,5\n011,02,3\n02,011,0\n02,02,7\n"
WIDE = "code,name,011,02\n011,A,5,3\n02,B,0,7\n"
PAIRS = [("", "011", "011", 5.0), ("", "011", "02", 3.0), ("", "02", "02", 7.0)]


def refused(content, **options) -> str:
    with pytest.raises(InputError) as caught:
        read(content, **options)
    return str(caught.value)


@pytest.mark.parametrize("content", [LONG, WIDE, WIDE.replace("name,", "").replace("A,", "").replace("B,", "")])
def test_long_and_wide_give_the_same(content):
    pairs = read(content)
    assert rows(pairs) == PAIRS
    assert losses(pairs) == {"zero": 1}
    assert pairs.closes()


def test_zeros_are_kept_on_request():
    assert ("", "02", "011", 0.0) in rows(read(LONG, keep_zeros=True))


@pytest.mark.parametrize(
    "content",
    [
        LONG.replace(",", ";").encode("utf-16"),
        LONG.replace(",", "\t").replace("home", "거주지").encode("cp949"),
        LONG.replace(",", "|").encode("utf-8-sig"),
        LONG.replace("\n", "\r\n"),
        LONG.rstrip("\n"),
        "\n\n" + LONG,
        LONG.replace("011", '"011"').replace("n\n", '"n"\n'),
        LONG.replace(",011", ',"=""011"""'),
        LONG.replace("5", "５"),
    ],
)
def test_the_way_a_table_is_written_changes_nothing(content):
    assert rows(read(content)) == PAIRS


def test_columns_are_chosen_by_name_or_number():
    text = "year,n,to,from\n2020,5,b,a\n2021,6,b,a\n2021,1,b,a\n"
    chosen = FlowColumns(origin="from", destination="3", flow="n", label="year")
    assert rows(read(text, columns=chosen)) == [("2020", "a", "b", 5.0), ("2021", "a", "b", 7.0)]
    assert rows(read(text, columns=chosen, label="car")) == [("car 2020", "a", "b", 5.0), ("car 2021", "a", "b", 7.0)]
    assert "It is not clear which of 4 columns" in refused(text)
    assert "not all are chosen" in refused(text, columns=FlowColumns(origin="from", flow="n"))
    assert "One column is chosen for two things" in refused(
        text, columns=FlowColumns(origin="from", destination="from", flow="n")
    )
    assert "There is no column “x”" in refused(text, columns=FlowColumns(origin="from", destination="to", flow="x"))


def test_every_row_is_accounted_for():
    text = "o,d,n\na,b,5\na,,3\n,b,1\na,c,\na,c,-\na,c,N/A\nb,a,0\na,Total,99\n합계,b,7\na,b,2\n"
    pairs = read(text)
    assert rows(pairs) == [("", "a", "b", 7.0)]
    assert losses(pairs) == {"no_code": 2, "no_flow": 1, "withheld": 2, "zero": 1, "total": 2}
    assert pairs.account.rows == 10
    assert pairs.closes()
    assert pairs.account.lost / 2**96 == 3 + 1 + 99 + 7


def test_marks_can_be_added():
    rules = NumberRules(withheld=withheld_marks("-1"))
    assert losses(read("o,d,n\na,b,5\na,c,-1\n", rules=rules)) == {"withheld": 1}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("o,d,n\na,b,5\na,b,x5\n", "f.csv, n: “x5” in line 3 is not a number"),
        ("o,d,n\na,b,5\na,b,-5\n", "f.csv, n: “-5” in line 3 is negative"),
        ("o,d,n\na,b,1.5\na,b,2,5\n", "Line 3 has 4 columns"),
        ("o;d;n\na;b;1.5\na;b;2,5\n", "decimal points (“1.5” in line 2) and decimal commas (“2,5” in line 3)"),
        ("o,d,n\na,b,=1+2\n", "“=1+2” in line 2 is not a number"),
        ('o,d,n\n"a\nb",c,5\n', "The code in the row that begins in line 2 holds a line break"),
        ("o,d,n\n,b,5\n", "No flow is left of 1 rows"),
        ("o,d\na,b\n", "too few for origin, destination and flow"),
        ("o,d,n\na,b,9007199254740993\n", "too large to be counted"),
    ],
)
def test_what_cannot_be_read_is_named(content, said):
    assert said in refused(content)


def test_totals_of_a_matrix_are_found_by_name_and_by_value():
    text = "code,a,b,c,계,all\na,1,2,3,6,6\nb,4,5,6,15,15\nc,7,8,9,24,24\nTotal,12,15,18,45,45\n"
    pairs = read(text)
    assert [row[3] for row in rows(pairs)] == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert losses(pairs) == {"total": 11}
    assert pairs.closes()


def test_a_column_that_happens_to_be_a_sum_stays_when_it_bears_a_code():
    assert len(read("code,a,b,c\na,1,2,3\nb,2,3,5\nc,3,4,7\n")) == 9


def test_two_equal_columns_are_no_totals():
    assert len(read("code,x,y\na,1,1\nb,2,2\n", columns=FlowColumns(layout="wide"))) == 4


def test_a_matrix_with_names_in_the_middle_and_blanks():
    text = "name,code,x,y\nA,a,1,\nB,b,-,2\n"
    chosen = FlowColumns(layout="wide", origin="code", names=("name",))
    pairs = read(text, columns=chosen)
    assert rows(pairs) == [("", "a", "x", 1.0), ("", "b", "y", 2.0)]
    assert losses(pairs) == {"no_flow": 1, "withheld": 1}


def test_the_error_in_a_matrix_names_line_and_column():
    assert "f.csv, 02: “q” in line 3 is not a number" in refused(WIDE.replace("0,7", "0,q"))


def test_files_are_read_together_and_kept_apart():
    builder = PairBuilder()
    for label, content in (("2021", "o,d,n\na,b,2\n"), ("2020", "o,d,n\na,b,1\n")):
        read_flow_file(source(content), builder, label=label)
    assert rows(builder.finish()) == [("2020", "a", "b", 1.0), ("2021", "a", "b", 2.0)]


def test_columns_of_a_layer():
    builder = PairBuilder()
    table = column_table("LAYER (trips)", {"o": ["01", 2, None], "d": ["2.0", "01", "x"], "n": [1, "2,5", 3]})
    read_flow_table(table, builder)
    pairs = builder.finish()
    assert rows(pairs) == [("", "01", "2", 1.0), ("", "2", "01", 2.5)]
    assert losses(pairs) == {"no_code": 1}


# -- workbooks

openpyxl = pytest.importorskip("openpyxl")


def workbook(*sheets: list[list], formula: str = "") -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, table in enumerate(sheets, 1):
        sheet = book.create_sheet(f"S{number}")
        for row in table:
            sheet.append(row)
        if formula:
            sheet["C2"] = formula
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


TABLE = [["home", "work", "n"], ["011", "011", 5], ["011", "02", 3.0], ["02", "011", 0], ["02", "02", "7"]]


def test_a_workbook_is_read_like_a_text():
    assert rows(read(workbook(TABLE), "f.xlsx")) == PAIRS
    titled = [["Trips 2020"], [], *TABLE, ["Source: office"]]
    assert rows(read(workbook(titled), "f.xlsx", layout=Layout(skip=2, foot=1))) == PAIRS


def test_a_matrix_in_a_workbook():
    assert rows(read(workbook([["code", "name", 11, 2], [11, "A", 5, 3], [2, "B", None, 7]]), "f.xlsx")) == [
        ("", "11", "11", 5.0),
        ("", "11", "2", 3.0),
        ("", "2", "2", 7.0),
    ]


def test_the_sheet_can_be_chosen():
    content = workbook([["x", "y", "z"]], TABLE)
    assert rows(read(content, "f.xlsx", sheet="S2")) == rows(read(content, "f.xlsx", sheet="2")) == PAIRS
    assert "There is no sheet “S9”; there are: S1, S2" in refused(content, name="f.xlsx", sheet="S9")


def test_a_formula_without_its_result_is_no_empty_cell():
    assert "Cell C2 holds a formula whose result is not stored" in refused(
        workbook(TABLE, formula="=1+4"), name="f.xlsx"
    )


def test_cells_beyond_the_header_are_named():
    assert "Cell D3 lies beyond" in refused(workbook([*TABLE[:2], [*TABLE[2], 9]]), name="f.xlsx")


def test_cut_workbooks_and_other_kinds_are_errors():
    content = workbook(TABLE)
    for cut in range(0, len(content), 97):
        assert "f.xlsx" in refused(content[:cut], name="f.xlsx")
    assert "Save it as .xlsx or .csv" in refused(content, name="f.xls")


# -- properties

codes = st.sampled_from(["01", "1", "02", "11010", "가", "A b", "ㅎ-1"])
flows = st.one_of(st.integers(0, 5).map(float), st.floats(2.0**-20, 1e6))


@settings(deadline=None)
@given(st.lists(st.tuples(codes, codes, flows), min_size=1, max_size=12), st.randoms())
def test_rows_in_any_order_and_as_a_matrix_give_the_same(table, random):
    if not any(flow for _, _, flow in table):
        return
    text = "o,d,n\n" + "".join(f"{o},{d},{n!r}\n" for o, d, n in table)
    shuffled = "o,d,n\n" + "".join(f"{o},{d},{n!r}\n" for o, d, n in random.sample(table, len(table)))
    pairs = read(text, layout=Layout(header=True, encoding="utf-8"))
    assert rows(pairs) == rows(read(shuffled, layout=Layout(header=True, encoding="utf-8")))
    assert pairs.closes()
    cells = {(o, d): n for _, o, d, n in rows(pairs)}
    names = sorted({name for pair in cells for name in pair})
    matrix = [["", *names]] + [[o, *(repr(cells.get((o, d), 0.0)) for d in names)] for o in names]
    wide = "\n".join(",".join(row) for row in matrix)
    found = read(wide, columns=FlowColumns(layout="wide"), layout=Layout(header=True, encoding="utf-8"))
    assert rows(found) == rows(pairs)


def test_cells_of_errors_dates_and_blank_sheets():
    bad = [*TABLE, ["011", "02", "#DIV/0!"]]
    assert "f.xlsx, S1: Cell C6 holds the error #DIV/0!." in refused(workbook(bad), name="f.xlsx")
    assert "The sheet has no rows." in refused(workbook([]), name="f.xlsx")
    assert "The sheet has no rows." in refused(workbook(TABLE), name="f.xlsx", layout=Layout(skip=5))
    dated = workbook([["home", "work", "n"], [datetime.date(2020, 1, 31), datetime.datetime(2020, 2, 1, 12), 5]])
    assert rows(read(dated, "f.xlsx")) == [("", "2020-01-31T00:00:00", "2020-02-01T12:00:00", 5.0)]


def test_other_sheets_are_told_unless_one_was_chosen():
    def told(**options):
        return [str(one) for one in read_flow_file(source(content, "f.xlsx"), PairBuilder(False), **options)]

    content = workbook(TABLE, [["x", "y", "z"]], [["x"]])
    assert "f.xlsx: sheet “S1”, 3 columns." in told()
    assert "f.xlsx: other sheets are not read: S2, S3." in told()
    assert "f.xlsx: other sheets are not read: S2, S3." not in told(sheet="1")
    for beyond in ("0", "4"):
        assert f"There is no sheet “{beyond}”" in refused(content, name="f.xlsx", sheet=beyond)


def test_columns_are_named_as_a_spreadsheet_names_them():
    names = [workbooks._cell(7, column) for column in (0, 25, 26, 51, 52, 701, 702)]
    assert names == ["A7", "Z7", "AA7", "AZ7", "BA7", "ZZ7", "AAA7"]


def test_a_matrix_in_parquet_is_refused(tmp_path):
    with pytest.raises(InputError) as error:
        read(b"PAR1", "f.parquet", columns=FlowColumns(layout="wide"))
    assert (error.value.where, str(error.value.what)) == ("f.parquet", "A matrix in Parquet is not read.")


def test_without_duckdb_a_large_file_is_read_all_the_same_and_told(monkeypatch):
    monkeypatch.setattr(flowfiles.importlib.util, "find_spec", lambda name: None)
    builder = PairBuilder(False)
    notes = read_flow_file(source(LONG), builder, large=1)
    assert str(notes[0]).startswith("f.csv: a large file; with the Python package duckdb it would be read")
    assert rows(builder.finish()) == rows(read(LONG))
