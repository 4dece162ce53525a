"""Tables written in every harmless way read the same; broken in any way: an answer whose account closes, or a clear error."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from fuzzing import fuzz
from hypothesis import assume, given
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.numbers import NumberRules
from multipolar.engine.readers.archives import zip_members
from multipolar.engine.readers.delimited import Layout, open_delimited, read_records
from multipolar.engine.readers.flowtables import FlowColumns
from multipolar.engine.readers.statistics import StatisticsColumns, StatisticsRules, read_statistics
from multipolar.engine.readers.statisticsreport import closes
from multipolar.engine.readers.tables import open_table
from unit.readers.flowtexts import losses, read, read_path, rows, source

FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")

codes = st.sampled_from(["11010", "01", "1", "다사5352", "Liège", "a b", "서울특별시 종로구", "1kmN2684E4334"])
amounts = st.one_of(st.integers(1, 10**7).map(float), st.integers(1, 10**6).map(lambda n: n / 100), st.just(0.0))
tables = st.lists(st.tuples(codes, codes, amounts), min_size=1, max_size=8)


def number(amount: float, style: str) -> str:
    text = f"{amount:,.2f}" if style in ("english", "continental", "spaces", "full width") else repr(amount)
    if style == "continental":
        text = text.translate(str.maketrans(",.", ".,"))
    if style == "spaces":
        text = text.replace(",", "\u2009")
    return text.translate(FULL_WIDTH) if style == "full width" else text


@st.composite
def harmless(draw) -> tuple[list[tuple], bytes, bytes]:
    """Rows, the plainest way to write them, and another."""
    table = draw(tables)
    style = draw(st.sampled_from(["plain", "english", "continental", "spaces", "full width"]))
    separator = draw(st.sampled_from([",", ";", "\t", "|", "^"]))
    quoted = draw(st.booleans()) or (separator == "," and style != "plain")
    mark = '"' if quoted else ""
    ends = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    head = ["origin", "destination", "flow"]
    lines = [head] + [[o, d, number(n, style)] for o, d, n in table]
    text = ends.join(separator.join(f"{mark}{field}{mark}" for field in line) for line in lines)
    text += ends * draw(st.integers(0, 2))
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp949"]))
    assume(encoding != "cp949" or "Liège" not in text)
    assume("\u2009" not in text or encoding != "cp949")
    # a file without Hangul says nothing of CP949, and needs none
    assume(encoding != "cp949" or any("가" <= c <= "힣" for c in text) or text.isascii())
    plain = "\n".join([",".join(head)] + [f'"{o}","{d}",{n!r}' for o, d, n in table]) + "\n"
    return table, plain.encode(), text.encode(encoding)


@fuzz(60)
@given(harmless())
def test_fuzz_every_harmless_way_reads_the_same(case):
    table, plain, written = case
    assume(any(amount for _, _, amount in table))
    # without a sign of the decimal comma, 1.234 is one and a bit: a second decimal is always there
    expected, found = (read(content, layout=Layout(header=True)) for content in (plain, written))
    assert rows(found) == rows(expected)
    assert losses(found) == losses(expected)
    assert found.account.rows == len(table)


def broken(draw, content: bytes) -> bytes:
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(content)))
        how = draw(st.sampled_from(["cut", "byte", "insert", "drop", "swap", "twice"]))
        if how == "cut":
            content = content[:at]
        elif how == "byte" and at < len(content):
            content = content[:at] + bytes([draw(st.integers(0, 255))]) + content[at + 1 :]
        elif how == "insert":
            piece = draw(
                st.sampled_from(
                    [b'"', b",", b";", b"\t", b"\n", b"\r", b"\0", b"=1+1", b"-", b"\xef\xbb\xbf", b"\xff\xfe", b"\xb0", b"%", b"'",
                     b"N/A", b"1e999", b"\xef\xbc\x91", b'""', b",,,,", b"#REF!", b"\xe2\x80\x89", b"\x1a", b"(", b"total"]
                )
            )  # fmt: skip
            content = content[:at] + piece + content[at:]
        elif how == "drop":
            content = content[:at] + content[at + draw(st.integers(1, 4)) :]
        elif how == "swap":
            content = content[:at] + content[at : at + 2][::-1] + content[at + 2 :]
        elif how == "twice":
            content = content + content[at:]
    return content


@st.composite
def damaged(draw) -> bytes:
    return broken(draw, draw(harmless())[2])


def tried(call):
    """What a call gives, or the text of its error; any other exception is a bug."""
    try:
        return call()
    except InputError as error:
        return str(error)


def records_in(content: bytes, layout: Layout) -> int:
    text = open_delimited(source(content), layout)
    return sum(len(records) for records in read_records(text))


@fuzz(150)
@given(damaged(), st.sampled_from(["", "long", "wide"]), st.sampled_from(["", ".", ","]), st.integers(0, 2))
def test_fuzz_damaged_flows_give_an_account_that_closes_or_a_clear_error(content, layout, decimal, skip):
    options = {"columns": FlowColumns(layout=layout), "rules": NumberRules(decimal), "layout": Layout(skip=skip)}
    pairs = tried(lambda: read(content, **options))
    if isinstance(pairs, str):
        return
    assert pairs.closes()
    assert (pairs.flow >= 0).all()
    if layout == "long":
        assert pairs.account.rows == records_in(content, options["layout"])


@fuzz(40, 0.5)
@given(damaged(), st.sampled_from(["", ".", ","]), st.booleans())
def test_fuzz_both_readers_agree_on_damaged_flows(tmp_path_factory, content, decimal, keep_zeros):
    pytest.importorskip("duckdb")
    path = Path(tmp_path_factory.getbasetemp()) / "fuzz.csv"
    path.write_bytes(content)

    def outcome(large: int):
        try:
            pairs = read_path(
                path, keep_zeros, columns=FlowColumns(layout="long"), rules=NumberRules(decimal), large=large
            )
        except InputError as error:
            return str(error)
        return rows(pairs), pairs.account.rows, pairs.account.amount, losses(pairs)

    assert outcome(1 << 40) == outcome(-1)


@fuzz(60, 0.2)
@given(damaged(), st.sampled_from([None, 2, 5]), st.sampled_from(["refuse", "sum", "count"]))
def test_fuzz_damaged_statistics_give_an_account_that_closes_or_a_clear_error(content, length, repeated):
    rules = StatisticsRules(NumberRules(negative=True), repeated, length)
    result = tried(lambda: read_statistics([open_table(source(content))], StatisticsColumns(), rules))
    assert isinstance(result, str) or closes(result)


@fuzz(25, 0.1)
@given(st.data())
def test_fuzz_damaged_workbooks_are_errors_a_person_understands(data):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in [["o", "d", "n"], ["a", "b", 5], ["b", "a", 2.5]]:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    with zipfile.ZipFile(file) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    name = data.draw(st.sampled_from(sorted(parts)))
    parts[name] = broken(data.draw, parts[name])
    damaged_file = io.BytesIO()
    with zipfile.ZipFile(damaged_file, "w") as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    content = damaged_file.getvalue()
    if data.draw(st.booleans()):
        content = broken(data.draw, content)
    pairs = tried(lambda: read(content, "f.xlsx"))
    assert isinstance(pairs, str) or pairs.closes()


names = st.lists(
    st.sampled_from(["..", ".", "", "a", "b.csv", "C:", "\\", "/", "ㄱ", "~", "con", " "]), min_size=1, max_size=4
)


@fuzz(60)
@given(st.lists(names, min_size=1, max_size=3), st.integers(0, 0xFFFF), st.data())
def test_fuzz_no_archive_leads_out(tmp_path_factory, members, mode, data):
    path = Path(tmp_path_factory.getbasetemp()) / "fuzz.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for parts in members:
            info = zipfile.ZipInfo(data.draw(st.sampled_from(["/", "\\"])).join(parts) or "x")
            info.external_attr = mode << 16
            if info.filename not in archive.namelist():
                archive.writestr(info, "1")
    if data.draw(st.booleans()):
        path.write_bytes(broken(data.draw, path.read_bytes()))
    found = tried(lambda: zip_members(path))
    for member in found if isinstance(found, list) else []:
        assert ".." not in member.name.replace("\\", "/").split("/")
        assert not member.name.startswith(("/", "\\"))
        tried(lambda member=member: member.open().read())
