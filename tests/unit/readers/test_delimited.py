"""Delimited text: what it is written in, and what is wrong with it."""

from __future__ import annotations

import csv
import gzip
import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.readers import delimited
from multipolar.engine.readers.archives import sources
from multipolar.engine.readers.delimited import Layout, open_delimited, read_records
from multipolar.engine.readers.sources import Source

KOREAN = "행정구역,인구\n서울특별시,9355332\n부산광역시,3303295\n"


def source(content: bytes, label: str = "f.csv") -> Source:
    return Source(label, label, lambda: io.BytesIO(content), len(content))


def opened(content: bytes | str, **layout):
    content = content.encode() if isinstance(content, str) else content
    return open_delimited(source(content), Layout(**layout))


def rows(content: bytes | str, **layout) -> list[list[str]]:
    return [row for records in read_records(opened(content, **layout)) for row in records.rows]


def refused(content: bytes | str, **layout) -> str:
    with pytest.raises(InputError) as caught:
        rows(content, **layout)
    return str(caught.value)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
        ("cp949", "cp949"),
        ("euc-kr", "cp949"),
    ],
)
def test_korean_text_is_read_in_the_encoding_it_is_in(written, found):
    table = opened(KOREAN.encode(written))
    assert table.encoding == found
    assert table.header == ("행정구역", "인구")
    assert [row[0] for records in read_records(table) for row in records.rows] == ["서울특별시", "부산광역시"]


def test_utf_16_is_known_without_a_mark_by_its_zeros():
    assert opened("code,people\n11,5\n".encode("utf-16-be")).encoding == "utf-16-be"
    assert rows("code,people\n11,5\n".encode("utf-16-le")) == [["11", "5"]]


def test_japanese_and_western_files_are_no_korean():
    assert opened("市区町村,人口\n札幌市,5\n".encode("cp932")).encoding == "cp932"
    table = opened("commune,Bevölkerung\nLiège,5\nÄlvsborg,3\n".encode("cp1252"))
    assert table.encoding == "cp1252"
    assert any("no encoding is certain" in str(one) for one in table.notes)


def test_letters_beyond_ascii_at_the_end_of_a_long_file_decide():
    head = b"code,name\n" + b"11,seoul\n" * 300_000
    assert opened(head + "11,서울\n".encode("cp949")).encoding == "cp949"
    assert opened(head + "11,서울\n".encode()).encoding == "utf-8"


@pytest.mark.parametrize("separator", [",", ";", "\t", "|", "^"])
def test_the_separator_is_found(separator):
    text = separator.join(["code", "name", "n"]) + "\n" + separator.join(["11", "A", "5"]) + "\n"
    assert rows(text) == [["11", "A", "5"]]


def test_commas_in_numbers_and_quotes_are_no_separators():
    assert rows("a;b\n1;1,5\n2;2,5\n") == [["1", "1,5"], ["2", "2,5"]]
    assert rows("11;1,5\n12;2,5\n") == [["11", "1,5"], ["12", "2,5"]]
    assert rows('a,b\n"x;y","1,234"\n"z;w","5"\n') == [["x;y", "1,234"], ["z;w", "5"]]


def test_a_first_row_without_names_is_no_header():
    table = opened("2020^다사5352^to_in_001^1234\n2020^다사5353^to_in_001^12\n")
    assert not table.has_header
    assert table.header == ("column_1", "column_2", "column_3", "column_4")
    assert opened(
        '"unit","11","21"\n"11",0,5\n"21",7,0\n'
    ).has_header  # a matrix: codes above, but a name in the corner
    assert opened('"","11","21"\n"11",0,5\n"21",7,0\n').has_header


def test_rows_are_skipped_above_and_left_out_below():
    text = "Table 1\n\norigin,n\n11,5\n12,6\nSource: office\n"
    assert rows(text, skip=2, foot=1) == [["11", "5"], ["12", "6"]]
    assert rows("Table 1, 2020,\norigin,n\n11,5\n", skip=1) == [["11", "5"]]


def test_lines_are_counted_as_an_editor_does():
    table = opened('a,b\n1,2\n\n"3\n",4\r\n5,6')
    records = next(read_records(table))
    assert records.rows == [["1", "2"], ["3\n", "4"], ["5", "6"]]
    assert records.lines == [2, 4, 6]


@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_pieces_are_the_whole(size):
    text = "a,b\n" + "".join(f"{n},{n}\n" for n in range(7)) + "note\n"
    pieces = list(read_records(opened(text, foot=1), size))
    assert [row[0] for piece in pieces for row in piece.rows] == [str(n) for n in range(7)]
    assert [line for piece in pieces for line in piece.lines] == list(range(2, 9))


def test_a_ragged_row_is_named_and_blank_fields_at_its_end_are_not_ragged():
    assert refused("a,b,c\n1,2,3\n1,2\n").startswith("f.csv: Line 3 has 2 columns, the file 3: 1, 2")
    assert "Line 3 has 4 columns" in refused("a,b,c\n1,2,3\n1,2,3,4\n")
    assert rows("a,b,\n1,2,\n3,4,,\n") == [["1", "2"], ["3", "4"]]
    assert "Line 3 has 1 columns" in refused("a,b\n1,2\n3;4\n")  # mixed separators


def test_a_quote_that_is_not_closed_is_named_by_the_line_it_opens_in():
    assert "the row that begins in line 3 is not closed" in refused('a,b\n1,2\n"3,4\n5,6\n')
    assert "line 2" in refused('a,b\n"' + "x,\n" * 60_000)


def test_a_nul_is_named_by_line_and_column():
    assert refused("a,b\n1,2\n3\0,4\n").startswith("f.csv: Line 3, column 2: a NUL character")


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_a_wrong_encoding_is_named_by_line_and_column(ends):
    text = ends.join(["코드,이름", "11,서울", "12,부산", ""])
    assert refused(text.encode("cp949"), encoding="utf-8").startswith("f.csv: Line 1, column 1: the bytes c4 da")
    late = ends.join(["code,name"] + ["11,A"] * 400_000 + ["12,"]).encode() + "부".encode("cp949") + b"\n"
    assert "Line 400002, column 4: the bytes ba ce" in refused(late, encoding="utf-8")


def test_a_file_cut_within_a_character_is_damaged_and_not_western():
    assert "Line 3, column 5: the bytes" in refused(KOREAN.encode()[: KOREAN.encode().index("시,330".encode()) + 2])
    damaged = KOREAN.encode() * 20 + b"\xff,5\n" + KOREAN.encode()
    assert "Line 61, column 1: the bytes ff" in refused(damaged)


@pytest.mark.parametrize(("content", "said"), [(b"", "is empty"), (b"\n\n", "no rows"), (b"a,b\n", "no rows")])
def test_nothing_to_read_is_said(content, said):
    if content == b"a,b\n":
        assert rows(content) == []
    else:
        assert said in refused(content)


def test_names_that_occur_twice_are_refused():
    assert "more than once: 1 (a)" in refused("a,b,a\n1,2,3\n")


def test_an_unknown_encoding_is_refused_with_those_there_are():
    assert "utf-8, utf-8-sig" in refused("a,b\n", encoding="utf-99")


def test_columns_are_found_by_name_or_number():
    header = ("Origin", "n  of", "x")
    assert delimited.column_position(header, "origin", "f") == 0
    assert delimited.column_position(header, "3", "f") == 2
    with pytest.raises(InputError, match="there are: Origin, n  of, x"):
        delimited.column_position(header, "y", "f")


def test_real_files(shared):
    table = open_delimited(sources(shared / "korea" / "mois_age_sex_sigungu_2022_2024_cp949.csv")[0])
    assert (table.encoding, table.separator, len(table.header)) == ("cp949", ",", 208)
    first = next(read_records(table)).rows[0]
    assert first[:2] == ["서울특별시  (1100000000)", "9,355,332"]
    packed = open_delimited(sources(shared / "korea" / "od_sigun_long.csv.gz")[0])
    with gzip.open(shared / "korea" / "od_sigun_long.csv.gz", "rt", encoding="utf-8") as file:
        assert sum(len(records) for records in read_records(packed)) == sum(1 for _ in file) - 1


fields = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Cn"), whitelist_characters="\n"), max_size=6)


@given(st.lists(st.lists(fields, min_size=2, max_size=2), max_size=8), st.sampled_from([",", ";", "\t", "|", "^"]))
def test_what_is_written_with_quotes_is_read_again(table, separator):
    file = io.StringIO()
    csv.writer(file, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows([["a", "b"], *table])
    content = file.getvalue().encode()
    assert rows(content, encoding="utf-8", separator=separator, header=True) == table


@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_refused(content):
    with suppress(InputError):
        rows(content)
