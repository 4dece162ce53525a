"""The examples run from top to bottom on the bundled sample, and their figures are the known ones."""

from __future__ import annotations

import runpy
import sys

import pytest


@pytest.fixture
def run(root, monkeypatch, capsys):
    """Names that an example ends with."""
    folder = root / "docs" / "examples"
    monkeypatch.syspath_prepend(str(folder))

    def run(name):
        try:
            return runpy.run_path(str(folder / f"{name}.py"))
        finally:
            sys.modules.pop("sample", None)

    return run


def test_cells_are_those_of_an_independent_implementation(run):
    found = run("degree_of_urbanisation")
    assert found["cells_per_class"] == {0: 2578, 1: 52837, 2: 8797, 3: 2145}
    assert sum(found["units_per_class"].values()) == 589
    assert found["largest"]["population"].iloc[0] == found["centres"]["population"].max()


def test_functional_areas_grow_when_the_threshold_falls(run):
    found = run("functional_areas")
    assert found["found"].areas["area_name"].tolist() == ["Brugge", "Gent", "Liège", "Namur"]
    assert found["zone"] < found["wider_zone"]


def test_every_municipality_is_in_one_labour_market_and_one_region(run):
    found = run("labour_markets")
    markets, regions = found["markets"].partition, found["regions"].partition
    assert markets.areas["units"].sum() == regions.areas["units"].sum() == 589
    assert len(markets.areas) == len(regions.areas)
    assert 0 < found["alike"] < 1


def test_scopes_grow_as_thresholds_fall_and_hold_their_minimum(run):
    found = run("scopes")
    plan, sizes = found["plan"], list(found["sizes"].values())
    assert sizes == sorted(sizes)
    for area in plan.regions.index:
        assert set(plan.units_of(area, "minimum")) <= set(plan.units_of(area, "maximum"))
    assert (found["near"]["share"] < 5).any()


def test_calibration_finds_the_thresholds_of_a_plan(run):
    found = run("scenarios_and_calibration")
    assert len(found["result"].scenarios) == 18
    rules = found["found"].rules
    assert (rules.measure, rules.min_share, rules.max_share) == ("residents", 14, 6)
    assert found["found"].minimum.f1 == found["found"].maximum.f1 == 1


def test_indicators_add_up(run):
    found = run("indicators")
    assert found["split"].percent[0] + found["split"].percent[-1] == pytest.approx(100)
    assert found["reached_jobs"] == pytest.approx(found["flows"].jobs[found["offices"]].sum())
    assert found["unequal"]["theil_t"] == pytest.approx(found["split"].total)


def test_what_is_read_is_what_is_there(run):
    found = run("import_tables")
    assert found["frame"]["flow"].sum() == found["flows"].matrix.sum() == 4_284_208
    assert found["pairs"].closes()
    assert len(found["statistics"].frame) == 589
    assert (found["cells"].total, found["cells"].withheld) == (1246, 1)


def test_every_example_has_a_test_here(root):
    text = (root / "tests" / "unit" / "test_examples.py").read_text(encoding="utf-8")
    for path in (root / "docs" / "examples").glob("*.py"):
        assert path.stem == "sample" or f'run("{path.stem}")' in text, path.name
