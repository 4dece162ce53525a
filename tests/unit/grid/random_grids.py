"""Random small grids and rules for Hypothesis."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from multipolar.engine.grid.population import PopulationGrid
from multipolar.engine.grid.rules import PRESETS, SEMIDENSE_RULES, DegreeOfUrbanisationRules
from unit.grid.gridmaps import frame_of

# At and around every threshold; people per km² of land, then shares of the cell.
DENSITIES = [0, 0, 25, 49, 50, 299, 300, 600, 899, 900, 1_499, 1_500, 1_500, 4_000, 9_000, 20_000, 20_000]
LAND = [1.0, 1.0, 1.0, 1.0, 0.5, 0.25, 0.0]
BUILT = [0.0, 0.0, 0.0, 0.05, 0.1, 0.125, 0.25, 0.5]
SIZES = [100.0, 250.0, 500.0, 1000.0, 2000.0]

KINDS = st.tuples(st.sampled_from(DENSITIES), st.sampled_from(LAND), st.sampled_from(BUILT))


@st.composite
def grids(draw, most: int = 12, missing: bool = True, land: bool | None = None) -> PopulationGrid:
    """Up to ``most`` x ``most`` cells of up to seven kinds, so that equal cells meet and clusters form."""
    size = draw(st.sampled_from(SIZES))
    sides = st.integers(1, most) | st.integers(most // 2, most)
    shape = draw(st.tuples(sides, sides))
    kinds = np.array(draw(st.lists(KINDS, min_size=2, max_size=7)))
    kind = draw(arrays.arrays(np.int8, shape, elements=st.integers(0, len(kinds) - 1), fill=st.nothing()))
    ground, built = kinds[kind, 1], kinds[kind, 2]
    people = kinds[kind, 0] * (size**2 / 1e6) * np.where(ground > 0, ground, 1)
    layers = [people, ground, built]
    if missing and draw(st.booleans()):
        holes = draw(arrays.arrays(np.int8, shape, elements=st.integers(0, 9), fill=st.nothing()))
        layers = [np.where(holes == number, np.nan, layer) for number, layer in enumerate(layers)]
    with_land = draw(st.booleans()) if land is None else land
    with_built = draw(st.booleans())
    return PopulationGrid(
        frame_of(*shape, size), layers[0], layers[1] if with_land else None, layers[2] if with_built else None
    )


@st.composite
def rule_sets(draw, optimal: bool = True) -> DegreeOfUrbanisationRules:
    """Any preset with any edition; options and populations varied so that small grids hold every class."""
    rules = draw(st.sampled_from(list(PRESETS.values())))
    rules = rules.with_overrides(**SEMIDENSE_RULES[draw(st.sampled_from(list(SEMIDENSE_RULES)))])
    if draw(st.booleans()):
        rules = replace(
            rules,
            smoothing=draw(st.sampled_from(["none", "r2022a", "r2023a"])),
            built_rule=draw(st.sampled_from(["off", "fixed", "optimal"] if optimal else ["off", "fixed"])),
            max_gap_km2=draw(st.sampled_from([0, 0.02, 0.5, 3, 15])),
            semidense_distance=draw(st.integers(0, 4)),
        )
    return rules


def scaled(rules: DegreeOfUrbanisationRules, share: float) -> DegreeOfUrbanisationRules:
    """The same rules with ``share`` of every population, so that clusters of few small cells pass."""
    names = ("centre", "cluster", "dense", "semidense", "rural_cluster")
    return rules.with_overrides(**{f"{name}_population": getattr(rules, name).population * share for name in names})


@st.composite
def cases(draw, most: int = 12, missing: bool = True, land: bool | None = None, optimal: bool = True):
    """A grid and rules that suit its cells."""
    grid = draw(grids(most, missing, land))
    share = draw(st.sampled_from([1.0, 1.0, 0.5, 0.2, 0.1, 0.05])) * draw(
        st.sampled_from([1, grid.frame.cell_area_km2])
    )
    return grid, scaled(draw(rule_sets(optimal)), share)
