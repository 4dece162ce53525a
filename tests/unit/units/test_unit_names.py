"""Names of units as people write them, in Korean and English."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.units.names import UnitNames, list_items, place_name, region_key
from multipolar.engine.units.table import units_table

KOREAN = {
    "1": ("고성군", "강원특별자치도"),
    "2": ("고성군", "경상남도"),
    "3": ("대구광역시", "대구광역시"),
    "4": ("광주광역시", "광주광역시"),
    "5": ("광주시", "경기도"),
    "6": ("양구군", "강원특별자치도"),
    "7": ("세종특별자치시", "세종특별자치시"),
    "8": ("춘천시", "강원특별자치도"),
}
ENGLISH = {
    "11": ("Seoul", ""),
    "24": ("Gwangju", ""),
    "31250": ("Gwangju(Gyeonggi)", ""),
    "32010": ("Chuncheon", ""),
    "32600": ("Goseong(Gangwon State)", ""),
    "38540": ("Goseong(Gyeongsangnam-do)", ""),
    "05": ("Jinju-si", ""),
}


def names(table):
    codes = list(table)
    return UnitNames(
        units_table(codes, [None] * len(codes), [table[c][0] for c in codes], [table[c][1] for c in codes])
    )


@pytest.mark.parametrize(
    ("text", "region", "code", "how"),
    [
        ("춘천", "", "8", "name without suffix"),
        ("춘천시", "", "8", "name"),
        (" 춘천시 ", "", "8", "name"),
        ("대구", "", "3", "name without suffix"),
        ("대구시", "", "3", "name without suffix"),
        ("양구", "", "6", "name without suffix"),
        ("세종시", "", "7", "name without suffix"),
        ("광주시", "", "5", "name"),
        ("광주", "경기", "5", "name and region"),
        ("광주", "광주광역시", "4", "name and region"),
        ("고성", "강원도", "1", "name and region"),
        ("고성군", "경남", "2", "name and region"),
        ("고성군(강원)", "", "1", "name and region"),
        ("경남 고성군", "", "2", "name and region"),
        ("경상남도 고성", "", "2", "name and region"),
        ("강원 양구군", "", "6", "name without suffix"),
        ("3", "", "3", "code"),
        (3.0, "", "3", "code"),
    ],
)
def test_korean_names(text, region, code, how):
    match = names(KOREAN).match(str(text), region)
    assert (match.code, match.how) == (code, how)


@pytest.mark.parametrize(
    ("text", "region", "code"),
    [
        ("Chuncheon-si", "", "32010"),
        ("City of Chuncheon", "", "32010"),
        ("CHUNCHEON  CITY", "", "32010"),
        ("Jinju", "", "05"),
        ("Seoul Special City", "", "11"),
        ("Goseong", "Gangwon-do", "32600"),
        ("Goseong-gun", "Gangwon State", "32600"),
        ("Goseong (Gyeongnam)", "", "38540"),
        ("Goseong", "Gyeongsangnam-do", "38540"),
        ("Gwangju", "", "24"),
        ("Gwangju", "Jeollanam-do", "24"),
        ("Gwangju", "Gyeonggi-do", "31250"),
        ("Gwangju-si (Gyeonggi-do)", "", "31250"),
        ("05", "", "05"),
    ],
)
def test_english_names(text, region, code):
    assert names(ENGLISH).match(text, region).code == code


def test_the_two_goseong_are_told_to_be_ambiguous():
    match = names(KOREAN).match("고성")
    assert (match.code, match.codes, match.how) == (None, ("1", "2"), "ambiguous")
    assert names(ENGLISH).match("Goseong", "Jeju").codes == ("32600", "38540")
    assert names(KOREAN).match("광주").codes == ("4", "5")


def test_romanisation_and_spelling_are_not_guessed():
    assert names(ENGLISH).match("춘천").how == "unknown"
    assert names(KOREAN).match("Chuncheon").how == "unknown"
    assert names(ENGLISH).match("Chunchon").how == "unknown"


def test_a_city_is_no_county():
    assert names(KOREAN).match("양구시").code is None
    assert names(ENGLISH).match("Jinju-gun").code is None


def test_codes_keep_their_zeros():
    assert names(ENGLISH).match("5").code is None


def test_names_are_taken_apart():
    parts = place_name("Goseong-gun (Gangwon State)")
    assert (parts.whole, parts.stem, parts.kind, parts.region) == ("goseong gun", "goseong", "county", "gangwon")
    parts = place_name("대구")  # 구 may end a name
    assert (parts.whole, parts.stem) == ("대구", "대")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("강원도", "강원특별자치도"),
        ("강원", "강원도"),
        ("전라북도", "전북특별자치도"),
        ("경상남도", "경남"),
        ("Gangwon-do", "Gangwon State"),
        ("Jeollabuk-do", "Jeonbuk State"),
        ("Gangwon Special Self-Governing Province", "gangwon"),
    ],
)
def test_regions_that_are_the_same(one, other):
    assert region_key(one) == region_key(other)


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("홍천군, 화천군", ["홍천군", "화천군"]),
        ("홍천군，화천군、인제군;양구군\n철원군", ["홍천군", "화천군", "인제군", "양구군", "철원군"]),
        ("Goseong (Gangwon, State), Yangyang", ["Goseong (Gangwon, State)", "Yangyang"]),
        ("", []),
        ("–", []),
        ("없음", []),
        (" , ", []),
    ],
)
def test_cells_are_split(cell, items):
    assert list_items(cell) == items


SYLLABLES = ["고", "성", "구", "시", "군", "광주", "대"]
ENDS = ["", "시", "군", "구", "광역시", " (강원)", "(경남)"]
some_names = st.lists(
    st.tuples(st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=3).map("".join), st.sampled_from(ENDS)).map(
        "".join
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=80, deadline=None)
@given(some_names)
def test_every_unit_is_found_by_its_own_name_or_told_to_be_one_of_several(drawn):
    table = {str(number): (name, "") for number, name in enumerate(drawn)}
    lookup = names(table)
    for code, (name, _) in table.items():
        match = lookup.match(name)
        assert code in match.codes
        assert len(match.codes) == 1 or match.how == "ambiguous"
        assert lookup.match(f"  {name} ").codes == match.codes
