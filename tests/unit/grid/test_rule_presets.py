"""The rules as data: what the presets hold (methods, section 1), and what no rule may be."""

from __future__ import annotations

import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.grid.rules import (
    GHSL2022,
    GHSL2023,
    MANUAL2021,
    PRESETS,
    SEMIDENSE_RULES,
    DegreeOfUrbanisationRules,
    level_of,
)


@pytest.mark.parametrize("preset", [*PRESETS.values(), DegreeOfUrbanisationRules()], ids=[*PRESETS, "unless told"])
def test_what_all_presets_share(preset):
    assert preset.numbers() == {
        "CENTRE_DENSITY": 1500,
        "CENTRE_POPULATION": 50_000,
        "CENTRE_POPULATION_WINDOW": 1,
        "CLUSTER_DENSITY": 300,
        "CLUSTER_POPULATION": 5_000,
        "DENSE_DENSITY": 1500,
        "DENSE_POPULATION": 5_000,
        "SEMIDENSE_DENSITY": 900,
        "SEMIDENSE_POPULATION": 2_500,
        "SEMIDENSE_DISTANCE_KM": 2,
        "RURAL_CLUSTER_DENSITY": 300,
        "RURAL_CLUSTER_POPULATION": 500,
        "LOW_DENSITY": 50,
        "BUILT_THRESHOLD": preset.built_threshold,
        "MAX_GAP_KM2": 15,
        "WATER_LAND": 0.5,
        "WATER_POPULATION": 0,
        "WATER_BUILT": 0,
    }
    joined = {
        name: getattr(preset, name).connectivity
        for name in ("centre", "cluster", "dense", "semidense", "rural_cluster")
    }
    assert joined == {
        "centre": "rook",
        "cluster": "queen",
        "dense": "rook",
        "semidense": "rook",
        "rural_cluster": "queen",
    }


def test_what_the_presets_differ_in():
    assert {
        name: (rules.built_rule, rules.built_threshold if rules.built_rule == "fixed" else None, rules.smoothing)
        for name, rules in PRESETS.items()
    } == {
        "ghsl2023": ("fixed", 0.2, "r2023a"),
        "ghsl2022": ("fixed", 0.5, "r2022a"),
        "manual2021": ("off", None, "r2022a"),
    }
    assert PRESETS == {"ghsl2023": GHSL2023, "ghsl2022": GHSL2022, "manual2021": MANUAL2021}


def test_the_semidense_rules_of_both_editions():
    for edition, expected in (("2024", (900, 2_500, "rook")), ("2021", (300, 5_000, "queen"))):
        rules = GHSL2023.with_overrides(**SEMIDENSE_RULES[edition])
        assert (rules.semidense.density, rules.semidense.population, rules.semidense.connectivity) == expected
        assert rules.semidense_distance_km == 2
        assert rules.dense == GHSL2023.dense
        assert rules.centre == GHSL2023.centre


@pytest.mark.parametrize("name", ["centre", "cluster", "dense", "semidense", "rural_cluster"])
def test_an_override_reaches_its_own_cluster_only(name):
    rules = GHSL2023.with_overrides(**{f"{name}_density": 77, f"{name}_population": None})
    assert getattr(rules, name).density == 77
    assert getattr(rules, name).population == getattr(GHSL2023, name).population
    changed = {key for key, value in rules.numbers().items() if value != GHSL2023.numbers()[key]}
    assert changed == {f"{name.upper()}_DENSITY"}


def test_none_leaves_a_value_and_zero_replaces_it():
    rules = GHSL2023.with_overrides(max_gap_km2=0, low_density=None)
    assert rules.max_gap_km2 == 0
    assert rules.low_density == 50


@pytest.mark.parametrize(
    ("override", "where", "shown"),
    [
        ({"centre_density": -1}, "CENTRE_DENSITY", "-1"),
        ({"cluster_population": float("nan")}, "CLUSTER_POPULATION", "nan"),
        ({"max_gap_km2": -15}, "MAX_GAP_KM2", "-15"),
        ({"semidense_distance": -2}, "SEMIDENSE_DISTANCE_CELLS", "-2"),
        ({"water_land": -0.5}, "WATER_LAND", "-0.5"),
    ],
)
def test_a_negative_or_undefined_threshold_is_refused(override, where, shown):
    with pytest.raises(InputError) as caught:
        GHSL2023.with_overrides(**override)
    assert str(caught.value) == f"{where}: {shown} is not a number of zero or more."


@pytest.mark.parametrize(
    "choice",
    [
        {"smoothing": "R2023A"},
        {"built_rule": "optimum"},
        {"centre_connectivity": "Queen"},
    ],
)
def test_an_unknown_choice_is_refused(choice):
    """And not taken for another one: smoothing by the other version, the optimal threshold, the rook's neighbours."""
    with pytest.raises(InputError, match=str(*choice.values())):
        DegreeOfUrbanisationRules().with_overrides(**choice)


def test_an_unknown_override_is_refused():
    with pytest.raises(TypeError, match="centre_size"):
        GHSL2023.with_overrides(centre_size=3)


@pytest.mark.parametrize(
    ("codes", "level"),
    [
        ([3, 2, 1, 0], "level1"),
        ([1], "level1"),
        ([30, 23, 22, 21, 13, 12, 11, 10], "level2"),
        ([11, 255], "level2"),
        ([1, 30], "unknown"),
        ([4], "unknown"),
        ([255], "unknown"),
        ([], "unknown"),
    ],
)
def test_the_level_is_told_from_the_codes(codes, level):
    assert level_of(codes) == level
