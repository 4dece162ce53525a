"""The degree of urbanisation of cells a third time: whole arrays and SciPy's image functions, centre by centre.

For tests only. It is fast enough for all of Belgium under every rule, and shares nothing with the engine, which works on
sorted cells and runs; :mod:`.reference_classification` is slower, plainer, and checks this one on small grids.
"""

from __future__ import annotations

import math
from typing import Any, Optional

import numpy as np
from scipy import ndimage

SQUARE = np.ones((3, 3), dtype=int)
CROSS = ndimage.generate_binary_structure(2, 1)
RING = SQUARE - np.pad([[1]], 1)


def dense_classes(
    population: np.ndarray,
    land: Optional[np.ndarray],
    built: Optional[np.ndarray],
    rules: Any,
    level: str,
    km2: float = 1.0,
) -> np.ndarray:
    """Class codes; ``land`` and ``built`` are shares of the cell, NaN is missing."""
    people = np.nan_to_num(population)
    ground = np.ones(people.shape) if land is None else land
    with np.errstate(divide="ignore", invalid="ignore"):
        density = population / (ground * km2)
        per_land = None if built is None else np.round(built / ground, 3)

    def labelled(mask: np.ndarray, rule: Any) -> np.ndarray:
        parts, count = ndimage.label(mask, SQUARE if rule.connectivity == "queen" else CROSS)
        enough = np.array([False, *(ndimage.sum_labels(people, parts, np.arange(1, count + 1)) >= rule.population)])
        return np.where(enough[parts], parts, 0)

    threshold = None
    if built is not None and rules.built_rule == "fixed":
        threshold = rules.built_threshold
    elif built is not None and rules.built_rule == "optimal":
        dense = labelled(density >= rules.dense.density, rules.dense) > 0
        mean = float(np.nan_to_num(built)[dense].mean()) if dense.any() else 0.0
        threshold = math.ceil(round(mean * 100, 9)) / 100 or None

    def dense_cells(rule: Any) -> np.ndarray:
        able = density >= rule.density
        return able if threshold is None else able | (per_land >= threshold)

    empty_water = np.zeros(people.shape, dtype=bool)
    if land is not None:
        empty_water = ~(land >= rules.water_land) & ~(population > rules.water_population)
    water = empty_water & (True if built is None else ~(built > rules.water_built))
    if level == "level2":
        water &= ~(density >= rules.low_density)

    centres = labelled(dense_cells(rules.centre), rules.centre)
    centres = _smoothed(centres, rules.smoothing, empty_water, water)
    centres = _filled(centres, rules.max_gap_km2, km2)

    codes = np.full(people.shape, 1 if level == "level1" else 11, dtype=np.uint8)
    if level == "level2":
        codes[density >= rules.low_density] = 12
    codes[water] = 0 if level == "level1" else 10
    if land is None:
        codes[np.isnan(population)] = 255
    if level == "level1":
        codes[labelled(density >= rules.cluster.density, rules.cluster) > 0] = 2
        codes[centres > 0] = 3
        return codes
    dense = labelled(dense_cells(rules.dense), rules.dense) > 0
    high = (centres > 0) | dense
    semidense = labelled(density >= rules.semidense.density, rules.semidense)
    steps = rules.semidense_distance if rules.semidense_distance is not None else round(rules.semidense_distance_km)
    near = ndimage.binary_dilation(high, SQUARE, iterations=steps) if steps and high.any() else high
    semidense[np.isin(semidense, semidense[near])] = 0
    codes[labelled(density >= rules.rural_cluster.density, rules.rural_cluster) > 0] = 13
    codes[labelled(density >= rules.cluster.density, rules.cluster) > 0] = 21
    codes[semidense > 0] = 22
    codes[dense] = 23
    codes[centres > 0] = 30
    return codes


def _smoothed(centres: np.ndarray, rule: str, empty_water: np.ndarray, water: np.ndarray) -> np.ndarray:
    while rule != "none":
        grown = centres.copy()
        ignored = ndimage.convolve((empty_water & (centres == 0)).astype(int), RING, mode="constant")
        for label in np.unique(centres[centres > 0]):
            members = ndimage.convolve((centres == label).astype(int), RING, mode="constant")
            joins = members >= 5 if rule == "r2022a" else (2 * members > 8 - ignored) & ~water
            grown[joins & (centres == 0)] = label
        if np.array_equal(grown, centres):
            break
        centres = grown
    return centres


def _filled(centres: np.ndarray, limit: float, km2: float) -> np.ndarray:
    filled = centres.copy()
    for label in np.unique(centres[centres > 0]):
        parts, _ = ndimage.label(np.pad(centres != label, 1, constant_values=True))
        small = np.bincount(parts.ravel()) * km2 < limit * (1 - 1e-9)
        small[[0, parts[0, 0]]] = False
        filled[small[parts][1:-1, 1:-1] & (filled == 0)] = label
    return filled
