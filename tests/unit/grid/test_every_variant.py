"""All of Belgium under every combination of the rules against an implementation of another kind."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from multipolar.engine.grid.classes import classify_cells
from multipolar.engine.grid.rules import GHSL2023, SEMIDENSE_RULES
from unit.grid.belgium_grid import belgian_grid
from unit.grid.dense_classification import dense_classes
from unit.grid.gridmaps import drawn
from unit.grid.random_grids import cases
from unit.grid.reference_classification import Reference

SMOOTHINGS = ("r2023a", "r2022a", "none")
BUILT_RULES = ({"built_threshold": 0.2}, {"built_threshold": 0.5}, {"built_rule": "optimal"}, {"built_rule": "off"})
GAPS = (15, 0)


@settings(deadline=None, max_examples=60)
@given(cases())
def test_the_two_references_agree_on_small_grids(case):
    grid, rules = case
    layers = (grid.population, grid.land, None if grid.built is None else np.nan_to_num(grid.built))
    rules = replace(rules, semidense_distance=rules.semidense_distance or 0)
    plain = [None if layer is None else layer.tolist() for layer in layers]
    for level in ("level1", "level2"):
        slow = Reference(*plain, grid.frame.cell_area_km2, rules, level)
        dense = dense_classes(*layers, rules, level, grid.frame.cell_area_km2)
        if not slow.claimed_twice:
            assert drawn(dense) == drawn(np.array(slow.classes))


@pytest.mark.parametrize("smoothing", SMOOTHINGS)
@pytest.mark.parametrize("built", BUILT_RULES, ids=["0.2", "0.5", "optimal", "off"])
def test_belgium_under_every_rule(sample, smoothing, built):
    grid = belgian_grid(sample)
    seen = set()
    for gap, edition, level in product(GAPS, SEMIDENSE_RULES, ("level1", "level2")):
        rules = replace(GHSL2023, smoothing=smoothing, max_gap_km2=gap, **built)
        rules = rules.with_overrides(**SEMIDENSE_RULES[edition])
        expected = dense_classes(grid.population, grid.land, grid.built, rules, level)
        found = classify_cells(grid, rules, level).classes
        assert int((found != expected).sum()) == 0, (gap, edition, level)
        seen.add(found.tobytes())
    assert len(seen) >= 3  # levels and editions do make a difference


@pytest.mark.parametrize("without", ["land", "built"])
def test_belgium_without_a_grid(sample, without):
    grid = replace(belgian_grid(sample), **{without: None})
    for level in ("level1", "level2"):
        expected = dense_classes(grid.population, grid.land, grid.built, GHSL2023, level)
        assert np.array_equal(classify_cells(grid, GHSL2023, level).classes, expected)
