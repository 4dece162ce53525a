"""Fields are recognised by name and by what is in them."""

from __future__ import annotations

import pytest
from multipolar.engine.fields import guess_field

MUNICIPALITIES = {
    "fid": [1, 2, 3],
    "CODE_INS": ["11001", "11002", "11004"],
    "Communes": ["Aartselaar", "Antwerpen", "Boechout"],
    "area_km2": [10.9, 204.3, 20.7],
    "pop_total": [14000, 520000, 13000],
}
SIGUN = {
    "SiGun_NM": ["강릉", "속초", "양양"],
    "SiGun_CD": ["32030", "32060", "32610"],
    "총인구": ["213,442", "82,791", "27,780"],
    "시도": ["강원", "강원", "강원"],
}
TRIPS = {
    "origin": ["32030", "32060"],
    "destination": ["32060", "32030"],
    "trips": ["120.5", "98"],
    "year": ["2020", "2020"],
}


@pytest.mark.parametrize(
    ("purpose", "samples", "expected"),
    [
        ("id", MUNICIPALITIES, "CODE_INS"),
        ("name", MUNICIPALITIES, "Communes"),
        ("population", MUNICIPALITIES, "pop_total"),
        ("region", MUNICIPALITIES, None),
        ("id", SIGUN, "SiGun_CD"),
        ("name", SIGUN, "SiGun_NM"),
        ("population", SIGUN, "총인구"),
        ("region", SIGUN, "시도"),
        ("employed", SIGUN, None),
    ],
)
def test_fields_of_units(purpose, samples, expected):
    assert guess_field(purpose, samples) == expected


def test_fields_of_flows_are_told_by_the_codes_in_them():
    codes = {"32030", "32060"}
    assert guess_field("origin", TRIPS, codes) == "origin"
    assert guess_field("destination", TRIPS, codes, ["origin"]) == "destination"
    assert guess_field("flow", TRIPS, codes, ["origin", "destination"]) == "trips"
    nameless = {"a": ["x", "x"], "b": ["32030", "32060"], "c": ["32060", "32030"], "d": [5, 6]}
    assert guess_field("origin", nameless, codes) == "b"
    assert guess_field("destination", nameless, codes, ["b"]) == "c"
    assert guess_field("flow", nameless, codes, ["b", "c"]) == "d"


def test_a_field_that_repeats_or_has_gaps_is_no_code():
    assert guess_field("id", {"code": ["1", "1"], "other": ["a", "b"]}) == "other"
    assert guess_field("id", {"code": ["1", None]}) is None
    assert guess_field("id", {}) is None


def test_areas_and_densities_are_no_codes():
    assert guess_field("id", {"density": [1.5, 2.5], "key": ["a", "b"]}) == "key"
