"""Files as offices and their spreadsheets really produce them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from multipolar.engine.codes import code_text
from multipolar.engine.errors import InputError
from multipolar.engine.flows.pairs import is_total_name
from multipolar.engine.readers.archives import sources, sources_of
from multipolar.engine.readers.delimited import Layout, recognise_header
from multipolar.engine.readers.flowtables import FlowColumns
from unit.readers.flowtexts import losses, read, read_path, rows

NAMED = FlowColumns(origin="o", destination="d", flow="n")


# -- rows and columns that sum up the others


@pytest.mark.parametrize(
    "name",
    [
        "합 계",
        "총 계",
        "총합계",
        "전국",
        "合計",
        "総　数",
        "Grand  Total",
        "Gesamtergebnis",
        "TOTAL GÉNÉRAL",
        "Ｔｏｔａｌ",
    ],
)
def test_totals_are_known_as_offices_and_pivot_tables_write_them(name):
    assert is_total_name(name)
    pairs = read(f"o,d,n\n11,21,5\n{name},21,5\n11,{name},5\n")
    assert [row[1:] for row in rows(pairs)] == [("11", "21", 5.0)]
    assert losses(pairs) == {"total": 2}


def test_no_unit_passes_for_a_total():
    assert not any(map(is_total_name, ["", None, "합천군", "Summerland", "계룡시", "전주시", "Totnes", "11"]))


def test_row_and_column_of_a_pivot_table_are_left_out():
    text = (
        "행 레이블,11,21,31,41,총합계\n11,1,2,3,4,10\n21,1,2,3,4,10\n31,1,2,3,4,10\n41,0,1,2,3,6\n총합계,3,7,11,15,36\n"
    )
    pairs = read(text)
    assert sum(pairs.flow) == 36
    assert losses(pairs) == {"total": 9, "zero": 1}


# -- the first row


def rows_of(text: str) -> list[list[str]]:
    return [line.split(",") for line in text.split("\n")]


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("o,d,2020\nBE1,BE2,150\nBE2,BE1,160", True),
        ("시군구,2020,2021\n종로구 (1111000000),150,160\n중구 (1114000000),120,130", True),
        (",11,21,31\n서울,1,2,3\n부산,2,3,4", True),
        ("지역,11010,11020,11030\n서울,1,2,3\n부산,2,3,4", True),
        ("o,d,\nBE1,BE2,150\nBE2,BE1,160", True),
        ("BE1,BE2,2005\nBE1,BE3,150", False),
        ("11,21,\n11,31,5", False),
        ("11,21,-\n11,31,5", False),
        ("BE1,BE2,N/A\nBE1,BE3,5", False),
        ("2020,다사5352,to_in_001,2015\n2020,다사5353,to_in_001,15", False),
        ("서울,100,200,300\n부산,150,250,350", False),
    ],
)
def test_names_may_be_numbers_and_a_first_row_of_data_is_no_header(text, header):
    assert recognise_header(rows_of(text)) is header


def test_a_year_as_name_of_the_flows_is_no_flow():
    pairs = read("o,d,2020\nBE1,BE2,150\nBE2,BE1,160\n")
    assert [row[1:] for row in rows(pairs)] == [("BE1", "BE2", 150.0), ("BE2", "BE1", 160.0)]


def test_the_line_that_tells_spreadsheets_the_separator_is_heeded():
    pairs = read("sep=;\r\no;d;n\r\n11;21;1,5\r\n")
    assert [row[1:] for row in rows(pairs)] == [("11", "21", 1.5)]


# -- characters that nobody sees


@pytest.mark.parametrize("large", [-1, 1 << 40])
def test_files_put_together_keep_no_byte_order_mark_in_their_midst(tmp_path, large):
    if large < 0:
        pytest.importorskip("duckdb")
    path = tmp_path / "f.csv"
    mark = b"\xef\xbb\xbf"
    path.write_bytes(mark + b"11,21,5\n21,11,6\n" + mark + b"11,21,7\n21,31,5\n")
    pairs = read_path(path, large=large)
    assert [row[1:] for row in rows(pairs)] == [("11", "21", 12.0), ("21", "11", 6.0), ("21", "31", 5.0)]


def test_a_byte_order_mark_is_none_of_a_name_when_the_encoding_is_given():
    content = '\ufeff"o","d","n"\n"11","21","6"\n'.encode()
    pairs = read(content, layout=Layout(encoding="utf-8"), columns=NAMED)
    assert [row[1:] for row in rows(pairs)] == [("11", "21", 6.0)]


@pytest.mark.parametrize("text", ["\u200b11010", "11010\ufeff", " \u200e11010\u200f ", "\u300011010"])
def test_codes_lose_what_has_no_width(text):
    assert code_text(text) == "11010"


# -- folders and archives


def test_files_of_one_name_in_folders_of_years_are_told_apart(tmp_path):
    for year in ("2019", "2020"):
        (tmp_path / year).mkdir()
        (tmp_path / year / "od.csv").write_text("o,d,n\n11,21,5\n")
    assert [source.label for source in sources(tmp_path)] == ["2019/od.csv", "2020/od.csv"]
    one_by_one = sources_of([str(tmp_path / year / "od.csv") for year in ("2019", "2020")])
    assert [source.label for source in one_by_one] == ["2019/od.csv", "2020/od.csv"]


def test_folders_are_named_as_far_up_as_they_differ(tmp_path):
    paths = []
    for year in ("2019", "2020"):
        (tmp_path / year / "car").mkdir(parents=True)
        paths.append(tmp_path / year / "car" / "od.csv")
        paths[-1].write_text("o,d,n\n11,21,5\n")
    assert [source.label for source in sources_of(list(map(str, paths)))] == ["2019/car/od.csv", "2020/car/od.csv"]


@pytest.mark.parametrize("again", ["od.csv", "../{folder}/od.csv", ""])
def test_a_file_chosen_twice_is_refused(tmp_path, again):
    path = tmp_path / "od.csv"
    path.write_text("o,d,n\n11,21,5\n")
    other = tmp_path / again.format(folder=tmp_path.name)
    with pytest.raises(InputError, match="chosen twice"):
        sources_of([str(path), str(other)], (".csv",))


def test_what_a_folder_or_archive_holds_besides_is_said(tmp_path):
    inner = tmp_path / "inner.zip"
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("od.csv", "o,d,n\n1,2,3\n")
    outer = tmp_path / "outer.zip"
    with zipfile.ZipFile(outer, "w") as archive:
        archive.writestr("od.csv", "o,d,n\n1,2,3\n")
        archive.writestr("__MACOSX/._od.csv", "x")
        archive.writestr("2021/old.xls", "x")
        archive.write(inner, "2021/inner.zip")
    said = []
    assert [source.label for source in sources(outer, (".csv",), said=said)] == ["outer.zip/od.csv"]
    assert [(one.values["count"], one.values["first"]) for one in said] == [
        (1, "outer.zip/2021/inner.zip"),
        (1, "outer.zip/2021/old.xls"),
    ]


# -- workbooks

openpyxl = pytest.importorskip("openpyxl")


def workbook(path: Path, *sheets: list[list], dress=None, replace: tuple[str, str] = ("", "")) -> Path:
    """A workbook; ``dress`` is given its sheets, ``replace`` a text in the XML of the first one."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, table in enumerate(sheets, 1):
        sheet = book.create_sheet(f"Sheet{number}")
        for row in table:
            sheet.append(row)
    if dress is not None:
        dress(book.worksheets)
    book.save(path)
    if replace[0]:
        with zipfile.ZipFile(path) as archive:
            parts = {name: archive.read(name).decode() for name in archive.namelist()}
        name = "xl/worksheets/sheet1.xml"
        assert replace[0] in parts[name]
        parts[name] = parts[name].replace(*replace)
        with zipfile.ZipFile(path, "w") as archive:
            for one, text in parts.items():
                archive.writestr(one, text)
    return path


HEAD = ["o", "d", "n"]


def read_book(path: Path, **options) -> tuple[list[tuple], dict[str, int], list[str]]:
    from multipolar.engine.flows.pairs import PairBuilder
    from multipolar.engine.readers.flowfiles import read_flow_file
    from multipolar.engine.readers.sources import file_source

    builder = PairBuilder()
    notes = read_flow_file(file_source(path), builder, **options)
    pairs = builder.finish()
    assert pairs.closes()
    return [row[1:] for row in rows(pairs)], losses(pairs), list(map(str, notes))


def test_a_merged_key_holds_for_every_row_it_covers(tmp_path):
    table = [HEAD, [11, "21", 5], [None, "31", 6], ["21", "11", 7], [None, None, None]]

    def dress(sheets):
        sheets[0].merge_cells("A2:A3")
        sheets[0].merge_cells("A4:A5")  # the empty row stays one

    found, lost, said = read_book(workbook(tmp_path / "m.xlsx", table, dress=dress))
    assert (found, lost) == ([("11", "21", 5.0), ("11", "31", 6.0), ("21", "11", 7.0)], {})
    assert any("for every row they cover: 2 (A2:A3, A4:A5)" in note for note in said)


def test_merged_flows_are_not_counted_twice(tmp_path):
    table = [HEAD, ["11", "21", 5], ["11", "31", None]]
    path = workbook(tmp_path / "m.xlsx", table, dress=lambda sheets: sheets[0].merge_cells("C2:C3"))
    found, lost, said = read_book(path)
    assert (found, lost) == ([("11", "21", 5.0)], {"no_flow": 1})
    assert any("only the first has the value and the others are empty: 1 (C2:C3)" in note for note in said)


def test_hidden_rows_are_read_and_said(tmp_path):
    def dress(sheets):
        sheets[0].row_dimensions[2].hidden = True

    found, _, said = read_book(workbook(tmp_path / "h.xlsx", [HEAD, ["11", "21", 5], ["21", "11", 6]], dress=dress))
    assert found == [("11", "21", 5.0), ("21", "11", 6.0)]
    assert any("hidden rows, which are read like the others: 1" in note for note in said)


def test_the_first_sheet_that_people_see_is_read(tmp_path):
    def dress(sheets):
        sheets[0].sheet_state = "hidden"

    path = workbook(tmp_path / "s.xlsx", [HEAD, ["1", "2", 9]], [HEAD, ["11", "21", 5]], dress=dress)
    found, _, said = read_book(path)
    assert found == [("11", "21", 5.0)]
    assert any("other sheets are not read: Sheet1" in note for note in said)
    assert read_book(path, sheet="1")[0] == [("1", "2", 9.0)]


def test_a_formula_whose_result_is_an_empty_text_is_an_empty_cell(tmp_path):
    table = [[*HEAD, "remark"], ["11", "21", 5, '=IF(C2>9,"many","")'], ["21", "11", 6, None]]
    path = workbook(tmp_path / "f.xlsx", table)
    with zipfile.ZipFile(path) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml").decode()
    start = xml.index('<c r="D2"')
    formula = xml[start : xml.index("</c>", start)]
    stored = formula.replace('<c r="D2"', '<c r="D2" t="str"')
    found, _, _ = read_book(workbook(path, table, replace=(formula, stored)), columns=NAMED)
    assert found == [("11", "21", 5.0), ("21", "11", 6.0)]


def test_codes_that_are_shown_with_zeros_ahead_have_them(tmp_path):
    def dress(sheets):
        for name in ("A2", "B2", "A3", "B3"):
            sheets[0][name].number_format = "00000"

    table = [HEAD, [1101, 2101.0, 5], [2101, 11010, 6]]
    found, _, _ = read_book(workbook(tmp_path / "z.xlsx", table, dress=dress))
    assert found == [("01101", "02101", 5.0), ("02101", "11010", 6.0)]


# -- people by age and sex


def people(text: str | bytes, repeated: str = "refuse", keep_totals: bool = False, **columns):
    from multipolar.engine.numbers import NumberRules
    from multipolar.engine.readers.statistics import StatisticsColumns, StatisticsRules, read_statistics
    from multipolar.engine.readers.statisticsreport import closes
    from multipolar.engine.readers.tables import open_table
    from unit.readers.flowtexts import source

    tables = [open_table(source(text))]
    rules = StatisticsRules(NumberRules(negative=True), repeated, keep_totals=keep_totals)
    result = read_statistics(tables, StatisticsColumns(**columns), rules)
    assert closes(result)
    return result


def test_age_zero_alone_is_a_column_like_others():
    ages = [f"{age}세" for age in range(100)] + ["100세이상"]
    result = people(f"code,{','.join(ages)}\n11,{','.join(map(str, range(101)))}\n21,{','.join(['1'] * 101)}\n")
    first = result.frame.iloc[0]
    assert first["children_0_14"] == sum(range(15))
    assert first["people_65"] == sum(range(65, 101))
    assert first["population"] == sum(range(101))


@pytest.mark.parametrize(
    "names",
    [
        ["0～4歳", "5～14歳", "15～64歳", "65歳以上"],
        ["0~4세", "5~14세", "15~64세", "65세 이상"],
        ["15세 미만", "15세 이상 20세 미만", "20세 이상 65세 미만", "65세 이상"],
        ["0-4 Jahre", "5-14 Jahre", "15-64 Jahre", "65 Jahre und älter"],
        ["moins de 5 ans", "5 à 14 ans", "15 à 64 ans", "65 ans et plus"],
        ["under 5", "5 to 14", "15 to 64", "65 and over"],
        ["Y_LT5", "Y5-14", "Y15-64", "Y_GE65"],
        ["age_0_4", "age_5_14", "age_15_64", "age_65_and_over"],
    ],
)
def test_ages_are_read_as_offices_of_several_countries_write_them(names):
    result = people(f"code,{','.join(names)}\n01100,10,20,30,40\n01202,1,2,3,4\n".encode())
    assert result.frame[["population", "people_65"]].to_numpy().tolist() == [[100, 40], [10, 4]]


def test_people_without_the_oldest_are_no_population():
    result = people("code,0-4,5-9,10-14,all\n11,1,2,3,50\n21,1,2,3,60\n")
    assert "population" not in result.columns
    assert list(result.frame["children_0_14"]) == [6, 6]
    assert any("does not give" in str(note) or "do not give" in str(note) for note in result.notes)


def test_rows_of_both_sexes_and_all_ages_are_not_added_to_their_parts():
    parts = [("남", "0~4세", 1), ("남", "5세 이상", 2), ("여", "0~4세", 4), ("여", "5세 이상", 8)]
    totals = [("계", "0~4세", 5), ("계", "5세 이상", 10), ("남", "계", 3), ("여", "계", 12), ("계", "합 계", 15)]
    lines = [f"11010,{sex},{age},{n}\n" for sex, age, n in parts + totals] + ["11020,계,계,7\n"]
    result = people("code,sex,age,people\n" + "".join(lines), repeated="sum")
    assert result.frame[["unit_id", "people"]].to_numpy().tolist() == [["11010", 15.0], ["11020", 7.0]]
    assert [(loss.reason, loss.rows) for loss in result.losses] == [("total", 5)]
    kept = people("code,sex,age,people\n" + "".join(lines), repeated="sum", keep_totals=True)
    assert list(kept.frame["people"]) == [60.0, 7.0]


def test_columns_named_by_years_alone_are_years():
    result = people("시군구,2020,2021\n종로구 (1111000000),150,160\n중구 (1114000000),120,130\n")
    assert result.columns == ("value",)
    assert result.years == [2020, 2021]
    assert list(result.frame["value"]) == [150, 160, 120, 130]


# -- Parquet as other programs write it


def parquet(path: Path, sql: str) -> Path:
    duckdb = pytest.importorskip("duckdb")
    with duckdb.connect() as database:
        database.execute(f"COPY ({sql}) TO '{path}' (FORMAT parquet)")
    return path


def test_texts_that_are_not_called_texts_are_codes(tmp_path):
    path = parquet(tmp_path / "f.parquet", "SELECT encode('01') AS o, encode('종로') AS d, 5 AS n")
    assert read_book(path)[0] == [("01", "종로", 5.0)]


@pytest.mark.parametrize("kind", ["{'a': 1}", "[1, 2]", "map {'a': 1}"])
def test_nested_columns_are_no_codes(tmp_path, kind):
    path = parquet(tmp_path / "f.parquet", f"SELECT {kind} AS o, '2' AS d, 5 AS n, {kind} AS y, 'x' AS z")
    with pytest.raises(InputError, match="holds no codes but"):
        read_path(path, columns=NAMED)
    with pytest.raises(InputError, match=r"f\.parquet, y: .*holds no codes but"):
        read_path(path, columns=FlowColumns(origin="d", destination="z", flow="n", label="y"))


def test_the_name_of_a_folder_is_no_column(tmp_path):
    (tmp_path / "year=2020").mkdir()
    path = parquet(tmp_path / "year=2020" / "f.parquet", "SELECT '1' AS o, '2' AS d, 5 AS n")
    assert read_book(path)[0] == [("1", "2", 5.0)]


def test_names_of_columns_may_have_blanks_quotes_braces_and_capitals(tmp_path):
    path = parquet(
        tmp_path / "f.parquet", """SELECT '1' AS " o  'x' ", '2' AS "d""{q}", 5 AS "통행.량", 6 AS "Flow " """
    )
    columns = FlowColumns(origin="o 'x'", destination='d"{q}', flow="통행.량")
    assert read_book(path, columns=columns)[0] == [("1", "2", 5.0)]
    assert read_book(path, columns=FlowColumns(origin="1", destination="2", flow="flow"))[0] == [("1", "2", 6.0)]


@pytest.mark.parametrize("value", ["18446744073709551615::UBIGINT", "9223372036854775807"])
def test_numbers_that_are_too_large_are_called_so(tmp_path, value):
    path = parquet(tmp_path / "f.parquet", f"SELECT 1 AS o, 2 AS d, n FROM (VALUES ({value}), ({value})) t(n)")
    with pytest.raises(InputError, match="too large to be counted"):
        read_path(path)


def test_marks_that_are_no_numbers_of_a_database_do_no_harm(tmp_path):
    from multipolar.engine.numbers import NumberRules

    rules = NumberRules(withheld=frozenset({"-9.9", "50%", "1,5", "nan", "９"}))
    path = parquet(
        tmp_path / "f.parquet", "SELECT 1 AS o, 2 AS d, n::DECIMAL(9, 2) AS n FROM (VALUES (-9.9), (0.1), (3)) t(n)"
    )
    found, lost, _ = read_book(path, rules=rules)
    assert (found, lost) == ([("1", "2", 3.1)], {"withheld": 1})


@pytest.mark.parametrize("units", [3, 700])  # few, and as many as are added up in an array
def test_what_is_not_a_number_is_missing_though_the_file_says_that_none_is(tmp_path, monkeypatch, units):
    from multipolar.engine.readers import bigtables

    sql = f"SELECT i % {units} AS o, (i * 7) % {units} AS d, CASE WHEN i % 10 = 0 THEN 'nan'::DOUBLE ELSE 0.5 + i END AS n"
    path = parquet(tmp_path / "f.parquet", f"{sql} FROM range(5000) t(i)")
    monkeypatch.setattr(bigtables, "parquet_counts", lambda *_: (5000, 0.5))  # statistics pass NaN over
    pairs = read_path(path)
    assert losses(pairs) == {"no_flow": 500}
    assert pairs.account.rows == 5000
    assert sum(pairs.flow) == sum(0.5 + i for i in range(5000) if i % 10)


def test_thousands_with_points_in_texts_are_read_by_the_rule_of_numbers(tmp_path):
    values = ", ".join(["('1.234')"] * 50 + ["('12.000.000')"])
    path = parquet(tmp_path / "f.parquet", f"SELECT 'a' AS o, 'b' AS d, n FROM (VALUES {values}) t(n)")
    found, _, said = read_book(path)
    assert found == [("a", "b", 50 * 1234.0 + 12_000_000)]
    assert any("the decimal sign is a comma" in note for note in said)


# -- the way for large tables says what the plain one says


@pytest.mark.parametrize(
    "flows",
    [["1.234", "2.500", "3"], ["1.234", "2.5"], ["1.234", "0.250"], ["1.234", "1.234,5"], ["1.234", "1.234.567"]],
)
def test_both_ways_warn_of_numbers_that_could_be_two(tmp_path, flows):
    pytest.importorskip("duckdb")
    from multipolar.engine.flows.pairs import PairBuilder
    from multipolar.engine.readers.flowfiles import read_flow_file
    from multipolar.engine.readers.sources import file_source

    path = tmp_path / "f.csv"
    path.write_text("o;d;n\n" + "".join(f"a;b{k};{flow}\n" for k, flow in enumerate(flows)))
    found = []
    for large in (-1, 1 << 40):
        builder = PairBuilder()
        notes = read_flow_file(file_source(path), builder, large=large)
        found.append((list(map(str, notes)), rows(builder.finish())))
    assert found[0] == found[1]


def test_both_ways_say_which_decimal_sign_was_asked_for(tmp_path):
    pytest.importorskip("duckdb")
    from multipolar.engine.numbers import NumberRules

    path = tmp_path / "f.csv"
    path.write_text("o;d;n\na;b;5\nb;a;7\n")
    small, big = (read_book(path, rules=NumberRules(decimal=","), large=large) for large in (1 << 40, -1))
    assert small == big


def test_fractions_that_are_marks_do_not_hide_how_the_others_are_written(tmp_path):
    pytest.importorskip("duckdb")
    from multipolar.engine.numbers import NumberRules, withheld_marks

    path = tmp_path / "f.csv"
    path.write_text("o;d;n\na;b;0.0\nb;a;254,088\nb;c;0.5\n")
    rules = NumberRules(withheld=withheld_marks("0.5"))
    small, big = (read_book(path, rules=rules, large=large) for large in (1 << 40, -1))
    assert small == big
    assert not any("could be two numbers" in note for note in small[2])


# -- code maps and grid codes


def test_a_map_of_several_years_one_upon_the_other_is_said_to_be_one():
    from multipolar.engine.codemap import code_map

    chain = code_map(["A", "B", "C"], ["B", "C", "C"])
    assert any("become others: 1 (B)" in str(note) for note in chain.notes)
    plain = code_map(["A", "B", "C"], ["C", "C", "C"])
    assert not any("become others" in str(note) for note in plain.notes)


def test_a_year_names_the_values_of_a_grid():
    from multipolar.engine.readers.griddata import read_grid_files
    from unit.readers.flowtexts import source

    found = read_grid_files([source("격자,2020\n다사5352,5\n다사5353,6\n")])
    assert found.value.tolist() == [5, 6]


def test_another_number_beside_a_wrong_code_names_nothing():
    """Else the row would be lost as a header."""
    from multipolar.engine.errors import InputError
    from multipolar.engine.readers.griddata import read_grid_files
    from unit.readers.flowtexts import source

    with pytest.raises(InputError, match="Seoul"):
        read_grid_files([source("Seoul,0\n다사2031,N/A\n")])


def test_a_minus_in_a_grid_code_is_not_left_out():
    from multipolar.engine.readers.gridcodes import read_codes

    codes = ["1kmN-5E4334", "1km-N5-E4334", "CRS3035RES1000mN - 5000E4334000", "다사-53-52"]
    assert read_codes(codes[:3], "inspire").valid.tolist() == [False, True, False]
    assert read_codes(codes[3:], "korea").valid.all()


# -- matrices and what is too large


MATRIX = "O,11,21,31,41\n11,1,2,3,4\n21,1,2,3,4\n31,1,2,3,4\n41,0,1,2,3\n"


def notes_of(text: str) -> tuple[list[str], dict[str, int]]:
    from multipolar.engine.flows.pairs import PairBuilder
    from multipolar.engine.readers.flowfiles import read_flow_file
    from unit.readers.flowtexts import source

    builder = PairBuilder()
    notes = read_flow_file(source(text), builder)
    return list(map(str, notes)), losses(builder.finish())


def test_a_row_that_stands_twice_in_a_matrix_is_said():
    notes, _ = notes_of(MATRIX + "21,1,2,3,4\n")
    assert any("more than one row in the matrix, whose flows are added up: 1 (21)" in note for note in notes)
    assert not any("more than one row" in note for note in notes_of(MATRIX)[0])


def test_a_code_whose_row_and_column_sum_up_all_others_is_a_total():
    text = "O,11,21,31,41,99\n11,1,2,3,4,10\n21,1,2,3,4,10\n31,1,2,3,4,10\n41,0,1,2,3,6\n99,3,7,11,15,36\n"
    notes, lost = notes_of(text)
    assert lost == {"total": 9, "zero": 1}
    assert any("left out: 99, 99" in note for note in notes)
    assert "total" not in notes_of(text.replace("99,3,7", "99,3,8"))[1]  # a hub is none


@pytest.mark.parametrize(
    "text", ["o,d,n\n11,21,5\n21,11,9007199254740992\n", MATRIX.replace("31,1,2,3", "31,1,2,1e17")]
)
def test_the_line_of_a_number_that_is_too_large_is_named(text):
    line = next(number for number, row in enumerate(text.split("\n"), 1) if "9007199254740992" in row or "1e17" in row)
    with pytest.raises(InputError, match=rf"f\.csv:{line}, .*too large to be counted"):
        read(text)


def test_western_letters_before_others_are_no_kanji():
    from multipolar.engine.readers.delimited import open_delimited
    from unit.readers.flowtexts import source

    text = "origine,destination,flux\nAngoulême,Besançon,5\nBesançon,Angoulême,6\n"
    assert open_delimited(source(text.encode("latin-1"))).encoding == "cp1252"
    for japanese in ("出発,到着,人数\n札幌市,函館市,5\n", "自治体,人口\nつくば市A地区,5\n"):
        assert open_delimited(source(japanese.encode("cp932"))).encoding == "cp932"


def test_names_in_an_archive_from_japanese_windows_are_read(tmp_path):
    path = tmp_path / "j.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("AAAA/BBBB.csv", "o,d,n\n1,2,3\n")
    content = path.read_bytes().replace(b"AAAA", "表能".encode("cp932")).replace(b"BBBB", "人口".encode("cp932"))
    path.write_bytes(content)
    assert [source.name for source in sources(path, (".csv",))] == ["表能/人口.csv"]
