"""Degree of urbanisation of grid cells, levels 1 and 2.

Source: EU, FAO, UN-Habitat, OECD, World Bank (2021) *Applying the Degree of Urbanisation*; GHSL Data Packages 2022
and 2023. The rules and every number in them are :class:`~multipolar.engine.grid.rules.DegreeOfUrbanisationRules`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Optional

import numpy as np
from scipy import ndimage

from ..errors import InputError, Note, note
from ..progress import Progress, part, silent
from ..types import Array
from . import rules as codes
from .cells import Clusters, clusters_of, find
from .gaps import fill_gaps
from .population import PopulationGrid
from .rules import ClusterRule, DegreeOfUrbanisationRules
from .smoothing import smooth_edges


@dataclass(frozen=True)
class CellClasses:
    """Class codes (uint8, 255 = no data) and the urban centres they hold.

    ``rules`` are the rules as applied: with the optimal built-up threshold filled in, or the criterion off when there
    is no built-up grid.
    """

    classes: Array
    centres: Clusters
    rules: DegreeOfUrbanisationRules
    level: str
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class _Candidates:
    """The cells that can be in some cluster, and the water they may meet: all that clustering needs of the grid."""

    cells: Array  # sorted flat indices
    density: Array  # inhabitants per km² of land
    population: Array
    built: Array  # built-up share of land, rounded to 3 decimals
    built_of_cell: Array  # built-up share of the cell, for the optimal threshold


def classify_cells(
    grid: PopulationGrid,
    rules: DegreeOfUrbanisationRules,
    level: str = "level1",
    progress: Progress = silent,
) -> CellClasses:
    """Classify every cell of ``grid``.

    Missing values: a cell without population, where a land grid is given, counts as unpopulated (its people are
    unknown and reported); without a land grid nothing is known of it and it becomes 255. Missing land or built-up
    satisfies the conditions for water and never makes a cell dense.
    """
    if level not in codes.CLASSES:
        raise InputError("{value} is not one of level1, level2.", where="LEVEL", value=level)
    notes = list(grid.notes)
    with np.errstate(divide="ignore", invalid="ignore"):
        density = grid.population / (
            grid.frame.cell_area_km2 if grid.land is None else grid.land * grid.frame.cell_area_km2
        )
        built = _built_per_land(grid)
    notes += _missing_notes(grid)
    progress(0.15)

    candidates = _candidates(grid, density, built, rules, level)
    rules, more = _settle_built_rule(grid, rules, candidates)
    notes += more
    progress(0.25)

    base = _background(grid, density, rules, level)
    empty_water = _empty_water(grid, rules).ravel()
    water_code = codes.WATER_1 if level == "level1" else codes.WATER_2
    permanent_water = (base == water_code).ravel()
    progress(0.4)

    shape = grid.frame.shape
    core = _dense_cells(candidates, rules.centre, rules)
    centres = _large_clusters(candidates, core, rules.centre, shape)
    centres = smooth_edges(
        centres,
        shape,
        rules.smoothing,
        lambda cells: empty_water[cells],
        lambda cells: permanent_water[cells],
        part(progress, 0.4, 0.6),
    )
    centres = fill_gaps(centres, shape, grid.frame.cell_area_km2, rules.max_gap_km2, part(progress, 0.6, 0.75))

    flat = base.ravel()
    if level == "level1":
        _paint(flat, _large_clusters(candidates, candidates.density, rules.cluster, shape), codes.URBAN_CLUSTER_1)
        flat[centres.cells] = codes.URBAN_CENTRE_1
    else:
        _paint_level2(flat, candidates, centres, rules, shape, part(progress, 0.75, 0.95))
    progress(1.0)
    return CellClasses(base, centres, rules, level, tuple(notes))


def _built_per_land(grid: PopulationGrid) -> Optional[Array]:
    """Built-up share of permanent land, rounded to 3 decimals before any comparison (Data Package 2022, footnote 25)."""
    if grid.built is None:
        return None
    return np.round(grid.built if grid.land is None else grid.built / grid.land, 3)


def _candidates(
    grid: PopulationGrid,
    density: Array,
    built: Optional[Array],
    rules: DegreeOfUrbanisationRules,
    level: str,
) -> _Candidates:
    clusters = [rules.centre, rules.cluster]
    if level == "level2":
        clusters += [rules.dense, rules.semidense, rules.rural_cluster]
    if rules.built_rule == "optimal":
        clusters.append(rules.dense)
    able = density >= min(rule.density for rule in clusters)
    if built is not None and rules.built_rule == "fixed":
        able |= built >= rules.built_threshold
    elif built is not None and rules.built_rule == "optimal":
        able |= built > 0  # the threshold is not known yet
    cells = np.flatnonzero(able)
    population = grid.population.ravel()[cells]
    nothing = np.zeros(len(cells))
    return _Candidates(
        cells,
        density.ravel()[cells],
        np.where(np.isnan(population), 0.0, population),
        nothing if built is None else built.ravel()[cells],
        nothing if grid.built is None else np.nan_to_num(grid.built.ravel()[cells]),
    )


def _settle_built_rule(
    grid: PopulationGrid, rules: DegreeOfUrbanisationRules, candidates: _Candidates
) -> tuple[DegreeOfUrbanisationRules, list[Note]]:
    if rules.built_rule == "off":
        return rules, []
    if grid.built is None:
        return replace(rules, built_rule="off"), [
            note("No built-up grid is given, so the built-up criterion is off: cells are dense by population alone.")
        ]
    if rules.built_rule == "fixed":
        return rules, []
    dense = _large_clusters(candidates, candidates.density, rules.dense, grid.frame.shape)
    if not len(dense):
        return replace(rules, built_rule="off"), [
            note("There is no dense cluster from which to take the optimal built-up threshold: the criterion is off.")
        ]
    mean = float(candidates.built_of_cell[find(candidates.cells, dense.cells)[0]].mean())
    if mean <= 0:  # a threshold of 0 would make every cell dense
        return replace(rules, built_rule="off"), [
            note("Nothing is built up in the dense clusters, so there is no optimal threshold: the criterion is off.")
        ]
    threshold = round(float(np.ceil(round(mean * 100, 9))) / 100, 2)
    return replace(rules, built_rule="fixed", built_threshold=threshold), [
        note(
            "Optimal built-up threshold: {threshold} (mean built-up share {mean:.5f} of {cells} cells, rounded up).",
            threshold=threshold,
            mean=mean,
            cells=len(dense.cells),
        )
    ]


def _empty_water(grid: PopulationGrid, rules: DegreeOfUrbanisationRules) -> Array:
    """Cells that are both unpopulated and mostly water; a missing value counts as either."""
    if grid.land is None:
        return np.zeros(grid.frame.shape, dtype=bool)
    return ~(grid.land >= rules.water_land) & ~(grid.population > rules.water_population)


def _background(grid: PopulationGrid, density: Array, rules: DegreeOfUrbanisationRules, level: str) -> Array:
    """The class of every cell that lies in no cluster, water included."""
    if level == "level1":
        base = np.full(grid.frame.shape, codes.RURAL_1, dtype=np.uint8)
        over, water_code = codes.RURAL_1, codes.WATER_1
    else:
        base = np.where(density >= rules.low_density, codes.LOW_DENSITY, codes.VERY_LOW_DENSITY).astype(np.uint8)
        over, water_code = codes.VERY_LOW_DENSITY, codes.WATER_2
    water = _empty_water(grid, rules)
    if grid.built is not None:
        water &= ~(grid.built > rules.water_built)
    base[water & (base == over)] = water_code
    if grid.land is None:
        base[np.isnan(grid.population)] = codes.NODATA
    return base


def _dense_cells(candidates: _Candidates, rule: ClusterRule, rules: DegreeOfUrbanisationRules) -> Array:
    """Density as far as the threshold of ``rule`` is concerned: infinite where the built-up criterion makes a cell dense."""
    if rules.built_rule != "fixed":
        return candidates.density
    return np.where(candidates.built >= rules.built_threshold, np.inf, candidates.density)


def _large_clusters(candidates: _Candidates, density: Array, rule: ClusterRule, shape: tuple[int, int]) -> Clusters:
    chosen = density >= rule.density
    found = clusters_of(candidates.cells[chosen], candidates.population[chosen], shape, rule.queen)
    return found.keep(found.population >= rule.population)


def _paint(flat: Array, clusters: Clusters, code: int) -> None:
    flat[clusters.cells] = code


def _paint_level2(
    flat: Array,
    candidates: _Candidates,
    centres: Clusters,
    rules: DegreeOfUrbanisationRules,
    shape: tuple[int, int],
    progress: Progress,
) -> None:
    """Paint from the weakest class to the strongest, so that what stands last is the first rule that matched."""
    density = candidates.density
    dense = _large_clusters(candidates, _dense_cells(candidates, rules.dense, rules), rules.dense, shape)
    progress(0.3)
    semidense = _large_clusters(candidates, density, rules.semidense, shape)
    near = _cells_within(np.union1d(centres.cells, dense.cells), rules.semidense_distance, shape)
    touched = np.zeros(len(semidense), dtype=bool)
    touched[semidense.labels[find(near, semidense.cells)[1]]] = True
    progress(0.6)
    _paint(flat, _large_clusters(candidates, density, rules.rural_cluster, shape), codes.RURAL_CLUSTER)
    _paint(flat, _large_clusters(candidates, density, rules.cluster, shape), codes.SUBURBAN)
    _paint(flat, semidense.keep(~touched), codes.SEMIDENSE_CLUSTER)
    _paint(flat, dense, codes.DENSE_CLUSTER)
    flat[centres.cells] = codes.URBAN_CENTRE_2


def _cells_within(cells: Array, steps: int, shape: tuple[int, int]) -> Array:
    """``cells`` and all within so many queen steps, sorted."""
    if steps < 1 or not len(cells):
        return cells
    near = np.zeros(shape, dtype=bool)
    near.ravel()[cells] = True
    return np.flatnonzero(ndimage.maximum_filter(near, size=2 * steps + 1, mode="constant", cval=False))


def _missing_notes(grid: PopulationGrid) -> list[Note]:
    notes = []
    missing = np.isnan(grid.population)
    if grid.land is None:
        if missing.any():
            notes.append(
                note("Cells without a population value, left without a class: {count}.", count=int(missing.sum()))
            )
        return notes
    unknown = int((missing & (grid.land > 0)).sum())
    if unknown:
        notes.append(note("Cells on land without a population value, counted as unpopulated: {count}.", count=unknown))
    peopled = grid.population > 0
    no_land_value = int((peopled & np.isnan(grid.land)).sum())
    if no_land_value:
        notes.append(
            note("Populated cells without a land value, their density is unknown: {count}.", count=no_land_value)
        )
    afloat = peopled & (grid.land == 0)
    if afloat.any():
        notes.append(
            note(
                "Populated cells without any land, so infinitely dense: {count} ({people:.0f} people).",
                count=int(afloat.sum()),
                people=float(grid.population[afloat].sum()),
            )
        )
    return notes
