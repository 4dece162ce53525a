"""Codes of grid cells, both ways, against published codes and a slow reading of the rules."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.readers.gridcodes import (
    INSPIRE,
    JIS,
    JIS_LEVELS,
    JIS_UNITS,
    KOREA,
    KOREA_SIZES,
    SYSTEMS,
    inspire_codes,
    jis_codes,
    korean_codes,
    read_codes,
    recognise,
)


def corner(code: str, system: str) -> tuple[float, float, float, int]:
    """x, y and width in CRS units, EPSG."""
    cells = read_codes([code], system)
    units = SYSTEMS[system].units
    return cells.x[0] / units, cells.y[0] / units, cells.width[0] / units, int(cells.epsg[0])


# Published codes


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("다사5352", (953000, 1952000, 1000)),
        ("다바000277", (900000, 1827700, 100)),
        ("다사123456", (912300, 1945600, 100)),
        ("라사001002", (1000100, 1900200, 100)),
        ("다바58025337", (958020, 1853370, 10)),  # a road sign: 다바 5802 5337
        ("가가00", (700000, 1300000, 10000)),
        ("사아9999", (1399000, 2099000, 1000)),
        ("다사", (900000, 1900000, 100000)),
    ],
)
def test_codes_of_the_korean_national_grid(code, expected):
    assert corner(code, KOREA) == (*expected, 5179)
    assert korean_codes(*np.array([expected[:2]]).T, expected[2]).tolist() == [code]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("CRS3035RES1000mN2684000E4334000", (4334000, 2684000, 1000, 3035)),
        ("1kmN2684E4334", (4334000, 2684000, 1000, 3035)),
        ("10kmN270E440", (4400000, 2700000, 10000, 3035)),
        ("100mN34000E44000", (4400000, 3400000, 100, 3035)),
        ("1kmE4334N2684", (4334000, 2684000, 1000, 3035)),  # the EEA reference grid has easting first
        ("100kmE43N26", (4300000, 2600000, 100000, 3035)),
        ("500mN26840E43345", (4334500, 2684000, 500, 3035)),
        ("250mN268425E433425", (4334250, 2684250, 250, 3035)),
        ("2kmN2684E4334", (4334000, 2684000, 2000, 3035)),
        ("CRS2975RES200mN7634000E319800", (319800, 7634000, 200, 2975)),  # Filosofi, Réunion
        ("CRS32620RES200mN1600000E690000", (690000, 1600000, 200, 32620)),
        ("1kmN0938E1904", (1904000, 938000, 1000, 3035)),  # padded
    ],
)
def test_codes_of_inspire_and_geostat(code, expected):
    assert corner(code, INSPIRE) == expected


@pytest.mark.parametrize(
    ("code", "x", "y", "level"),
    [
        ("53392343", Fraction("139.4125"), Fraction(533, 15), "level3"),  # 35.53333
        ("53394611", Fraction("139.7625"), Fraction("35.675"), "level3"),
        ("5339", Fraction(139), Fraction(106, 3), "level1"),
        ("533946", Fraction("139.75"), Fraction(428, 12), "level2"),
    ],
)
def test_codes_of_the_japanese_mesh(code, x, y, level):
    cells = read_codes([code], JIS)
    assert (Fraction(int(cells.x[0]), JIS_UNITS), Fraction(int(cells.y[0]), JIS_UNITS)) == (x, y)
    assert jis_codes([float(x)], [float(y)], level).tolist() == [code]
    assert cells.epsg[0] == 6668


def test_a_point_in_tokyo_lies_in_its_mesh():
    assert jis_codes([139.74543], [35.65858], "level3").tolist() == ["53393599"]


# A slow reading of the rules, code by code


def slow_korean(code: str):
    found = re.fullmatch(r"([가나다라마바사])([가나다라마바사아])((?:[0-9]{2}){0,4})", code)
    if not found:
        return None
    east, north, digits = found.groups()
    half = len(digits) // 2
    size = 10 ** (5 - half)
    letters = "가나다라마바사아"
    return (
        700_000 + 100_000 * letters.index(east) + size * int(digits[:half] or 0),
        1_300_000 + 100_000 * letters.index(north) + size * int(digits[half:] or 0),
        size,
    )


def slow_jis(code: str):
    """Longitude, latitude and width in degrees, as fractions."""
    found = re.fullmatch(r"(\d\d)(\d\d)(?:([0-7])([0-7])(?:(\d)(\d)([1-4]{0,3}))?)?", code, re.ASCII)
    if not found or int(found[2]) > 79:
        return None
    y, x = Fraction(int(found[1]) * 2, 3), Fraction(100 + int(found[2]))
    high, wide = Fraction(2, 3), Fraction(1)
    if found[3]:
        high, wide = Fraction(1, 12), Fraction(1, 8)
        y, x = y + int(found[3]) * high, x + int(found[4]) * wide
    if found[5]:
        high, wide = Fraction(1, 120), Fraction(1, 80)
        y, x = y + int(found[5]) * high, x + int(found[6]) * wide
    for digit in found[7] or "":
        high, wide = high / 2, wide / 2
        y, x = y + high * (digit in "34"), x + wide * (digit in "24")
    return x, y, wide


def slow_inspire(code: str):
    """Easting, northing, size and EPSG: three figures of one layout, of which the shortened ones are multiplied back."""
    head = r"(?:CRS(?P<epsg>\d{4,5})RES(?P<metres>\d{1,7})m|(?P<size>\d{1,7})(?P<kilo>k?)m)"
    found = re.fullmatch(head + r"(?:N(\d{1,9})E(\d{1,9})|E(\d{1,9})N(\d{1,9}))", code, re.ASCII)
    if not found:
        return None
    size = int(found["metres"] or found["size"]) * (1000 if found["kilo"] else 1)
    if not 0 < size <= 1_000_000 or (found["epsg"] and not int(found["epsg"])):
        return None
    north, east = (int(found[5]), int(found[6])) if found[5] else (int(found[8]), int(found[7]))
    zeros = len(str(size)) - len(str(size).rstrip("0")) if found["size"] else 0
    x, y = east * 10**zeros, north * 10**zeros
    if max(x, y) >= 10**9 or x % size or y % size:
        return None
    return x, y, size, int(found["epsg"] or 3035)


korean = st.builds(
    lambda east, north, digits: east + north + digits,
    st.sampled_from("가나다라마바사"),
    st.sampled_from("가나다라마바사아"),
    st.integers(0, 4).flatmap(lambda half: st.text("0123456789", min_size=2 * half, max_size=2 * half)),
)
figures = st.text("01234567890000", min_size=0, max_size=10)
inspire_heads = (
    st.builds(
        lambda size, unit: size + unit,
        figures | st.sampled_from(["1", "2", "5", "100", "250"]),
        st.sampled_from(["km", "m", "k", ""]),
    )
    | st.builds(
        lambda epsg, size: f"CRS{epsg}RES{size}m",
        st.sampled_from(["3035", "32620", "303", "0000", "303555", "30a5", ""]),
        figures,
    )
    | st.sampled_from(
        [
            "CRS3035RES1000m",
            "CRS3035RES100m",
            "CRS3035RES1000",
            "CRS3035REX1000m",
            "CRT3035RES1000m",
            "C",
            "R",
            "N",
            "E",
            "m",
            "",
        ]
    )
)
nearly_inspire = st.builds(
    lambda head, one, first, two, second: head + one + first + two + second,
    inspire_heads,
    st.sampled_from("NNNE"),
    figures,
    st.sampled_from("EEEN"),
    figures,
)
nearly_korean = st.text("가나다사아자0123456789a ", max_size=11)
nearly_jis = st.text("0123456789", max_size=12) | st.from_regex(r"\A[3-6]\d[2-5]\d[0-7]{2}(\d\d([1-5]{0,3})?)?\Z")


@given(st.lists(korean | nearly_korean, max_size=30))
def test_korean_codes_read_as_their_rule_says(codes):
    cells = read_codes(codes, KOREA)
    for number, code in enumerate(codes):
        expected = slow_korean(re.sub(r"\s", "", code))
        assert cells.valid[number] == (expected is not None), code
        if expected:
            assert (cells.x[number], cells.y[number], cells.width[number]) == expected
            assert cells.height[number] == expected[2]


@given(st.lists(nearly_jis, max_size=30))
def test_mesh_codes_read_as_their_rule_says(codes):
    cells = read_codes(codes, JIS)
    for number, code in enumerate(codes):
        expected = slow_jis(unicodedata.normalize("NFKC", code))
        assert cells.valid[number] == (expected is not None), code
        if expected:
            found = (Fraction(int(value[number]), JIS_UNITS) for value in (cells.x, cells.y, cells.width))
            assert tuple(found) == expected


@given(st.lists(nearly_inspire, max_size=30))
def test_inspire_codes_read_as_their_rule_says(codes):
    cells = read_codes(codes, INSPIRE)
    for number, code in enumerate(codes):
        expected = slow_inspire(code)
        assert cells.valid[number] == (expected is not None), code
        if expected:
            assert (cells.x[number], cells.y[number], cells.width[number], cells.epsg[number]) == expected
            assert cells.height[number] == cells.width[number]


@pytest.mark.parametrize(
    ("code", "read"),
    [
        ("1kmN999999E999999", True),  # the farthest corner, 1 km before 1 000 000 km
        ("1mN999999999E0", True),
        ("10mN999999999E0", False),  # beyond it
        ("1mN1000000000E0", False),  # ten figures
        ("1000kmN1E1", True),  # the largest cell
        ("1000001mN0E0", False),
        ("1001kmN0E0", False),
        ("1000000mN1E1", True),  # seven figures
        ("01000000mN1E1", False),
        ("0000001kmN1E1", True),
        ("00000001kmN1E1", False),
        ("CRS1RES1mN0E0", False),  # systems have numbers of four or five figures
        ("CRS123RES1mN0E0", False),
        ("CRS1234RES1mN0E0", True),
        ("CRS12345RES1mN0E0", True),
        ("CRS123456RES1mN0E0", False),
        ("CRS0000RES1mN0E0", False),
        ("CRS12345RES1000000mN100000000E100000000", True),
        ("CRS12345RES01000000mN100000000E100000000", False),  # a size of eight figures
        ("N", False),
        ("E", False),
        ("m", False),
        ("NE", False),
        ("mNE", False),
        ("mN1E1", False),
        ("kmN1E1", False),
        ("1mNE1", False),
        ("1mN1E", False),
        ("1mN1N1", False),
        ("1mE1E1", False),
    ],
)
def test_the_limits_of_inspire_codes(code, read):
    assert read_codes([code], INSPIRE).valid[0] == read
    assert (slow_inspire(code) is not None) == read


@pytest.mark.parametrize("size", KOREA_SIZES)
def test_every_korean_block_and_size_there_and_back(size):
    places = [0, size, 50_000 // size * size, 100_000 - size]
    x, y = np.meshgrid(
        np.unique([700_000 + 100_000 * block + place for block in range(7) for place in places if place < 100_000]),
        np.unique([1_300_000 + 100_000 * block + place for block in range(8) for place in places if place < 100_000]),
    )
    x, y = x.ravel(), y.ravel()
    cells = read_codes(korean_codes(x, y, size), KOREA)
    assert cells.valid.all()
    assert (cells.x == x).all()
    assert (cells.y == y).all()
    assert (cells.width == size).all()
    inside = korean_codes(x + size * 0.999, y + size * 0.5, size)
    assert inside.tolist() == korean_codes(x, y, size).tolist()


@pytest.mark.parametrize("level", list(JIS_LEVELS))
def test_every_mesh_level_there_and_back_over_japan(level):
    _, height, width = JIS_LEVELS[level]
    rng = np.random.default_rng(1)
    y = rng.integers(30 * 19_200 // height, 69 * 19_200 // height, 3000) * height
    x = rng.integers(122 * JIS_UNITS // width, 154 * JIS_UNITS // width, 3000) * width
    codes = jis_codes(x / JIS_UNITS, y / JIS_UNITS, level)  # corners in floating point, where truncation fails
    cells = read_codes(codes, JIS)
    assert (cells.x == x).all()
    assert (cells.y == y).all()
    assert (cells.width == width).all()
    rounded = jis_codes(np.round(x / JIS_UNITS, 8), np.round(y / JIS_UNITS, 8), level)
    assert rounded.tolist() == codes.tolist()


@given(
    st.sampled_from([1, 5, 10, 25, 100, 125, 200, 250, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]),
    st.integers(0, 9_999_999),
    st.integers(0, 9_999_999),
    st.sampled_from(["long", "short"]),
    st.booleans(),
)
def test_inspire_codes_there_and_back(size, x, y, style, turned):
    code = inspire_codes([x], [y], size, style)[0]
    if turned:
        head, north, east = re.fullmatch(r"(.*m)(N\d+)(E\d+)", code).groups()
        code = head + east + north
    cells = read_codes([code], INSPIRE)
    assert (cells.x[0], cells.y[0], cells.width[0]) == (x // size * size, y // size * size, size)


# Codes as files have them


@pytest.mark.parametrize(
    ("untidy", "system", "code"),
    [
        ("다사 5352", KOREA, "다사5352"),
        ("다바 5802 5337", KOREA, "다바58025337"),
        ("다사５３５２", KOREA, "다사5352"),
        (unicodedata.normalize("NFD", "다사5352"), KOREA, "다사5352"),
        ('"다사5352"', KOREA, "다사5352"),
        ("1KMN2684E4334", INSPIRE, "1kmN2684E4334"),
        ("crs3035res1000mn2684000e4334000", INSPIRE, "CRS3035RES1000mN2684000E4334000"),
        ("100MN34000E44000", INSPIRE, "100mN34000E44000"),
        ("5339-46-11", JIS, "53394611"),
        (53394611, JIS, "53394611"),
        (53394611.0, JIS, "53394611"),
        ("５３３９４６１１", JIS, "53394611"),
    ],
)
def test_untidy_codes_read_like_tidy_ones(untidy, system, code):
    assert corner(untidy, system) == corner(code, system)
    assert recognise([untidy, None]) == system


@pytest.mark.parametrize(
    ("code", "system"),
    [
        ("아가00", KOREA),
        ("가자00", KOREA),
        ("다사535", KOREA),
        ("다사5352535253", KOREA),
        ("다사53a2", KOREA),
        ("", KOREA),
        (None, KOREA),
        ("서울", KOREA),
        ("1kmN2684", INSPIRE),
        ("1kmN26x4E4334", INSPIRE),
        ("0kmN2684E4334", INSPIRE),
        ("2kmN2685E4334", INSPIRE),  # the corner is no corner of a 2 km cell
        ("CRS3035RES1000mN2684500E4334000", INSPIRE),
        ("CRSxxxxRES1000mN2684000E4334000", INSPIRE),
        ("CRS3035RES1000mN2684000E4334000E", INSPIRE),
        ("CRS3035RES1000mN26840000000000E4334000", INSPIRE),
        ("x" * 1000 + "1kmN2684E4334", INSPIRE),
        ("1kmN2684E4334" + "0" * 1000, INSPIRE),
        ("53398611", JIS),  # q is at most 7
        ("533946115", JIS),  # quarters are 1 to 4
        ("5339461", JIS),
        ("533946111111", JIS),
        ("5399", JIS),  # 199 degrees east
    ],
)
def test_what_is_no_code_is_not_read(code, system):
    assert not read_codes([code], system).valid.any()


@pytest.mark.parametrize(
    ("code", "system"),
    [
        ("다사5352", KOREA),
        ("53394611434", JIS),
        ("1kmN2684E4334", INSPIRE),
        ("CRS3035RES1000mN2684000E4334000", INSPIRE),
    ],
)
def test_no_character_can_stand_in_for_another(code, system):
    """Each replaced by the ones before and after it in Unicode, digits at their ends by what lies beside 0 and 9."""
    whole = read_codes([code], system)
    assert whole.valid.all()
    for place, letter in enumerate(code):
        for other in {chr(ord(letter) - 1), chr(ord(letter) + 1), "/", ":", "０"} - {letter}:
            changed = code[:place] + other + code[place + 1 :]
            cells = read_codes([changed], system)
            slow = {KOREA: slow_korean, JIS: slow_jis, INSPIRE: slow_inspire}[system](
                unicodedata.normalize("NFKC", changed)
            )
            assert cells.valid[0] == (slow is not None), changed
            if slow and unicodedata.normalize("NFKC", changed) != code:
                assert any(
                    getattr(cells, name)[0] != getattr(whole, name)[0] for name in ("x", "y", "width", "height", "epsg")
                )


def test_nothing_reads_as_nothing():
    for system in SYSTEMS:
        assert len(read_codes([], system)) == 0
    assert recognise([]) is None
    assert recognise([None, ""]) is None


def test_mixed_layouts_in_one_column_are_all_read():
    codes = ["1kmN2684E4334", "CRS3035RES1000mN2684000E4334000", "1kmE4334N2684", "10kmN270E440", "bad", "1kmN684E4334"]
    cells = read_codes(codes, INSPIRE)
    assert cells.valid.tolist() == [True, True, True, True, False, True]
    assert cells.x.tolist()[:4] == [4334000, 4334000, 4334000, 4400000]
    assert cells.y[5] == 684000


@pytest.mark.parametrize("codes", [["11010", "11020"], ["11110101", "26110101"], ["32010", "x"], ["서울", "부산"]])
def test_administrative_codes_and_names_are_no_grid_codes(codes):
    assert recognise(codes) is None


def test_half_of_the_codes_must_read():
    assert recognise(["다사5352", "합계"]) == KOREA
    assert recognise(["다사5352", "합계", "계"]) is None


def test_real_codes_of_sardinia_there_and_back(shared):
    """Every cell of the commuting table between 1 km cells."""
    table = pd.read_csv(shared / "sardinia" / "grid_commuting_2011_1km.csv.gz", dtype=str)
    codes = pd.unique(table.select_dtypes("object").filter(regex="(?i)grid|cell|o|d").to_numpy().ravel())
    codes = np.array([code for code in codes if isinstance(code, str) and code.startswith("1km")])
    assert len(codes) > 1000
    assert recognise(codes) == INSPIRE
    cells = read_codes(codes, INSPIRE)
    assert cells.valid.all()
    assert inspire_codes(cells.x, cells.y, 1000, "short").tolist() == codes.tolist()


# Writing


@pytest.mark.parametrize(
    "write",
    [
        lambda: korean_codes([699_999], [1_300_000], 1000),
        lambda: korean_codes([700_000], [2_100_000], 1000),
        lambda: korean_codes([float("nan")], [1_300_000], 1000),
        lambda: korean_codes([900_000], [1_900_000], 500),
        lambda: inspire_codes([-1], [0], 1000),
        lambda: inspire_codes([10**9], [0], 1000),
        lambda: inspire_codes([0], [10**9], 1000),
        lambda: inspire_codes([0], [0], 0),
        lambda: inspire_codes([0], [0], 1_000_001),
        lambda: inspire_codes([0], [0], 2.5),
        lambda: inspire_codes([0], [0], 1000, "short", 2975),
        lambda: jis_codes([99.0], [35.0], "level3"),
        lambda: jis_codes([180.0], [35.0], "level3"),
        lambda: jis_codes([139.0], [67.0], "level3"),
        lambda: jis_codes([139.0], [35.0], "third"),
    ],
)
def test_points_outside_and_unknown_sizes_are_refused(write):
    with pytest.raises(InputError):
        write()


def test_inspire_codes_are_written_as_published():
    assert inspire_codes([10**9 - 1], [10**9 - 1], 1000, "short").tolist() == ["1kmN999999E999999"]
    assert inspire_codes([0], [0], 1_000_000, "short").tolist() == ["1000kmN0E0"]
    assert inspire_codes([4334000], [2684000], 1000).tolist() == ["CRS3035RES1000mN2684000E4334000"]
    assert inspire_codes([4334000, 4400000], [2684000, 3400000], 1000, "short").tolist() == [
        "1kmN2684E4334",
        "1kmN3400E4400",
    ]
    assert inspire_codes([319900], [7634100], 200, "long", 2975).tolist() == ["CRS2975RES200mN7634000E319800"]


@settings(max_examples=300)
@given(
    st.lists(st.text(max_size=60) | st.integers() | st.floats() | st.none(), max_size=20),
    st.sampled_from(list(SYSTEMS)),
)
def test_no_text_whatever_breaks_the_reading(values, system):
    assert len(read_codes(values, system)) == len(values)
    recognise(values)


def test_points_outside_are_counted_beside_those_inside():
    with pytest.raises(InputError) as error:
        korean_codes([953_000, 0, 10**7], [1_952_000, 1_952_000, 1_952_000], 1000)
    assert str(error.value.what) == "Points outside the grid: 2."
