"""Gridded statistics written in every harmless way read the same; broken in any way they give an answer or a clear error."""

from __future__ import annotations

import io
import zipfile

import numpy as np
import pytest
from fuzzing import fuzz
from hypothesis import given
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.readers.archives import sources
from multipolar.engine.readers.gridcodes import inspire_codes, jis_codes, korean_codes, read_codes
from multipolar.engine.readers.gridcolumns import Wanted
from multipolar.engine.readers.griddata import GridRules
from multipolar.engine.readers.gridtable import CellTable, cell_table

from .gridfiles import table_of

SKIPPING = GridRules(duplicates="sum", sizes="aggregate", unreadable="skip", absent="zero", most_cells=10_000_000)
STRICT = GridRules(most_cells=10_000_000)

systems = st.sampled_from(["korea", "inspire", "inspire short", "jis"])
places = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 40), st.integers(0, 99_999) | st.sampled_from(["N/A", "*"])),
    min_size=2,
    max_size=12,
    unique_by=lambda one: one[:2],
)


def codes_of(system: str, cells: list[tuple]) -> list[str]:
    x, y = np.array([cell[:2] for cell in cells]).T
    if system == "korea":
        return korean_codes(920_000 + 1000 * x, 1_930_000 + 1000 * y, 1000).tolist()
    if system == "jis":
        return jis_codes(139 + (x + 0.5) / 80, 35 + 1 / 3 + (y + 0.5) / 120, "level3").tolist()
    style = "short" if system == "inspire short" else "long"
    return inspire_codes(4_000_000 + 1000 * x, 3_000_000 + 1000 * y, 1000, style).tolist()


def grouped(number: int) -> str:
    return f"{number:,}"


WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


@st.composite
def harmless(draw) -> tuple[dict[str, float], bytes]:
    """Codes with their people, and one of many ways to write the same file."""
    system, cells = draw(systems), draw(places)
    codes = codes_of(system, cells)
    style = draw(st.sampled_from(["plain", "wide digits", "quoted", "decimals"]))
    separator = draw(st.sampled_from([",", ";", "\t", "^", "|"]))
    amounts = []
    for _, _, amount in cells:
        text = str(amount)
        if not isinstance(amount, str):
            text = text.translate(WIDE) if style == "wide digits" else f"{amount}.0" if style == "decimals" else text
        amounts.append(f'"{text}"' if style == "quoted" else text)
    extra = draw(st.booleans())
    head = draw(st.sampled_from([["code", "value"], ["격자코드", "통계값"], None]))
    rows = [] if head is None else [head + (["note"] if extra else [])]
    rows += [[code, amount] + (["abc"] if extra else []) for code, amount in zip(codes, amounts)]
    end = draw(st.sampled_from(["\n", "\r\n", "\n\n", f"{separator}\n"]))
    text = "".join(separator.join(row) + end for row in rows)
    if draw(st.booleans()):
        text = text.rstrip("\r\n")
    hangul = any(not character.isascii() for character in text)
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", *(["cp949"] if hangul else [])]))
    known = {
        code: float("nan") if isinstance(amount, str) else float(amount) for code, (_, _, amount) in zip(codes, cells)
    }
    return known, text.encode(encoding)


@fuzz(150)
@given(harmless())
def test_fuzz_the_same_cells_whatever_way_they_are_written(case):
    known, content = case
    table = table_of(content, wanted=Wanted(code="1", value="2"), rules=STRICT)
    cells = read_codes(list(known), table.system)
    expected = {(x, y): value for x, y, value in zip(cells.x, cells.y, known.values())}
    found = read_codes(table.codes(), table.system)
    assert dict(zip(zip(found.x, found.y), table.value)) == pytest.approx(expected, nan_ok=True)


# Broken files


def cut(content: bytes, draw) -> bytes:
    return content[: draw(st.integers(0, len(content)))]


def flipped(content: bytes, draw) -> bytes:
    broken = bytearray(content)
    for place in draw(st.lists(st.integers(0, max(0, len(content) - 1)), max_size=6)):
        broken[place : place + 1] = draw(st.binary(min_size=0, max_size=2))
    return bytes(broken)


def inserted(content: bytes, draw) -> bytes:
    odd = st.sampled_from(
        [b'"', b"'", b"\0", b",", b";", b"^", b"\t", b"\r", b"\n", b"\xef\xbb\xbf", b"\xff\xfe", b"=1+1", b"=HYPERLINK(",
         b"-1", b"1e999", b"nan", b"inf", b"1,234", b"1.234,5", b"\xa4\xa1", b"\x80", "１２".encode(), b"%", b"x" * 5000,
         b'","' * 50]
    )  # fmt: skip
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(content)))
        content = content[:place] + draw(odd) + content[place:]
    return content


def shuffled(content: bytes, draw) -> bytes:
    lines = content.split(b"\n")
    return b"\n".join(draw(st.permutations(lines)) if len(lines) < 12 else lines[::-1])


def ragged(content: bytes, draw) -> bytes:
    lines = content.split(b"\n")
    place = draw(st.integers(0, len(lines) - 1))
    lines[place] = draw(st.sampled_from([b"", b",,,", b"a", lines[place] * 2, lines[place][:3], b'"open']))
    return b"\n".join(lines)


def misread(content: bytes, draw) -> bytes:
    wrong = draw(st.sampled_from(["latin-1", "cp949", "utf-8", "utf-16"]))
    right = draw(st.sampled_from(["latin-1", "cp949", "utf-8", "utf-16-le", "cp1252"]))
    return content.decode(right, "replace").encode(wrong, "replace")


@st.composite
def broken(draw) -> bytes:
    content = draw(harmless())[1]
    for damage in draw(st.lists(st.sampled_from([cut, flipped, inserted, shuffled, ragged, misread]), max_size=3)):
        content = damage(content, draw)
    return content


def answer_or_error(read) -> CellTable | None:
    """The table, or None after a clear error; anything else fails the test."""
    try:
        table = read()
    except InputError as error:
        message = str(error)
    else:
        return checked(table)
    assert len(message) > 20
    return None


def checked(table: CellTable) -> CellTable:
    """What holds of any table."""
    raster = np.vstack([strip for _, strip in table.strips()]) if table.frame.size < 200_000 else None
    if raster is not None:
        assert np.nansum(raster) == pytest.approx(table.total)
    assert (table.value[~np.isnan(table.value)] >= 0).all()
    assert np.isfinite(table.total)
    return table


@fuzz(200)
@given(broken(), st.booleans())
def test_fuzz_broken_files_give_an_answer_or_a_clear_error(content, strict):
    answer_or_error(lambda: table_of(content, rules=STRICT if strict else SKIPPING))


@fuzz(60)
@given(st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))
def test_fuzz_anything_at_all_gives_an_answer_or_a_clear_error(content):
    answer_or_error(lambda: table_of(content, rules=SKIPPING))


def decoded(content: bytes) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp949")


@fuzz(100)
@given(harmless(), st.data())
def test_fuzz_damaged_rows_are_refused_or_counted(case, data):
    """A good file with one damaged line: what is read plus what is told is what was there."""
    known, content = case
    text = decoded(content)
    lines = [line for line in text.lstrip("\ufeff").splitlines() if line]
    place = data.draw(st.integers(0, len(lines) - 1))
    bad = data.draw(st.sampled_from(["Seoul", "다사53529", "1kmN1", "1234567", "합계"]))
    code = next((code for code in known if code in lines[place]), None)
    if code is None:
        return
    if np.isnan(known[code]):
        return  # “Seoul,N/A” in the first line can only be taken for a header
    if place == 0 and 1900 <= known[code] < 2100:
        return  # so can “Seoul,2020”
    lines[place] = lines[place].replace(code, bad)
    damaged = "\n".join(lines).encode()
    with pytest.raises(InputError):
        table_of(damaged, wanted=Wanted(code="1", value="2"), rules=STRICT)
    table = answer_or_error(lambda: table_of(damaged, wanted=Wanted(code="1", value="2"), rules=SKIPPING))
    if table is not None:
        lost = known[code]
        assert table.total == pytest.approx(np.nansum(list(known.values())) - np.nan_to_num(lost))
        assert any("left out: 1 (total" in str(one) for one in table.notes)


names = st.sampled_from(
    ["a.csv", "b.txt", "다사.csv", "../a.csv", "/a.csv", "C:\\a.csv", "x/../../a.csv", "x\\..\\a.csv", "__MACOSX/a.csv", ".hidden",
     "a.pdf", "inner.zip", "a.csv.gz", "x" * 200 + ".csv"]
)  # fmt: skip


@fuzz(40)
@given(st.lists(st.tuples(names, harmless() | broken().map(lambda content: ({}, content))), max_size=4), st.data())
def test_fuzz_archives_are_read_together_or_refused(tmp_path_factory, members, data):
    from multipolar.engine.readers.griddata import read_grid_files

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, (_, content) in members:
            if name not in archive.namelist():
                archive.writestr(name, content)
    content = packed.getvalue()
    if data.draw(st.booleans()):
        content = flipped(content, data.draw)
    path = tmp_path_factory.mktemp("zip") / "grid.zip"
    path.write_bytes(content)
    answer_or_error(lambda: cell_table(read_grid_files(sources(path, (".csv", ".txt")), rules=SKIPPING), SKIPPING))
    path.unlink()
