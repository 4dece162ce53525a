"""Degree of urbanisation of grid cells, levels 1 and 2.

Source: EU, FAO, UN-Habitat, OECD, World Bank (2021) *Applying the Degree of Urbanisation*; GHSL Data Packages 2022
and 2023. The rules and every number in them are :class:`~multipolar.engine.grid.rules.DegreeOfUrbanisationRules`.

The grid is read once, window by window: each is surveyed apart (:mod:`.survey`), which leaves a byte per cell in a
store and the few cells that can be in some cluster in memory. Clusters are joined, centres smoothed and filled over all
of these at once, so the answer cannot depend on how the grid was cut. At the end the classes are given out by rows.
"""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np

from ..errors import InputError, Note, note
from ..parallel import in_turn
from ..progress import Progress, part, silent
from ..types import Array
from . import rules as codes
from .cells import Clusters, at_least, clusters_of, find, within
from .codestore import CodeStore
from .frame import GridFrame
from .gaps import fill_gaps
from .population import Findings, PopulationGrid, WindowSource
from .rules import ClusterRule, DegreeOfUrbanisationRules
from .smoothing import smooth_edges
from .survey import EMPTY_WATER, Candidates, Missing, blank_code, survey_rows, tile_width

_CELLS_PER_WINDOW = 1 << 23


@dataclass(frozen=True)
class CellClasses:
    """Class codes (uint8, 255 = no data) and the urban centres they hold.

    ``rules`` are the rules as applied: with the optimal built-up threshold and the distance in cells filled in, and
    the criterion off when there is no built-up grid.
    """

    classes: Array
    centres: Clusters
    rules: DegreeOfUrbanisationRules
    level: str
    notes: tuple[Note, ...] = ()


class GridClasses:
    """The classes of a grid of any size, to be read by rows; ``close`` it when done."""

    def __init__(
        self,
        frame: GridFrame,
        store: CodeStore,
        urban: tuple[Array, Array],
        centres: Clusters,
        rules: DegreeOfUrbanisationRules,
        notes: tuple[Note, ...],
    ) -> None:
        self.frame, self.centres, self.rules, self.notes = frame, centres, rules, notes
        self._store, self._urban = store, urban

    def read(self, rows: slice) -> Array:
        """Class codes (uint8) of some rows, shape (rows, width)."""
        classes = self._store.read(rows)
        flagged = (classes & EMPTY_WATER).astype(bool) & (classes != codes.NODATA)
        classes[flagged] -= EMPTY_WATER
        cells, painted = self._urban
        start = rows.start * self.frame.width
        mine = slice(*np.searchsorted(cells, (start, rows.stop * self.frame.width)))
        classes.ravel()[cells[mine] - start] = painted[mine]
        return classes

    def close(self) -> None:
        """Let go of the temporary file."""
        self._store.close()


def classify_cells(
    grid: PopulationGrid,
    rules: DegreeOfUrbanisationRules,
    level: str = "level1",
    progress: Progress = silent,
) -> CellClasses:
    """Classify every cell of a grid in memory; see :func:`classify_grid`.

    Examples
    --------
    Eleven cells of 5000 people hold more than the 50 000 of an urban centre (3); three of 10 people are rural (1).

    >>> from multipolar.engine.grid.frame import GridFrame
    >>> from multipolar.engine.grid.population import population_grid
    >>> from multipolar.engine.grid.rules import MANUAL2021
    >>> people = np.array([[5000.0] * 11 + [10.0] * 3])
    >>> grid = population_grid(GridFrame(14, 1, 0, 1000, 1000, 1000), people)
    >>> classify_cells(grid, MANUAL2021).classes.tolist()
    [[3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 1, 1, 1]]
    """
    result = classify_grid(grid, rules, level, progress=progress)
    classes = result.read(slice(0, grid.frame.height))
    result.close()
    return CellClasses(classes, result.centres, result.rules, level, result.notes)


def classify_grid(
    source: WindowSource,
    rules: DegreeOfUrbanisationRules,
    level: str = "level1",
    executor: Optional[Executor] = None,
    workers: int = 1,
    window_rows: Optional[int] = None,
    progress: Progress = silent,
) -> GridClasses:
    """Classify every cell of a grid that is read window by window.

    Missing values: a cell without population, where a land grid is given, counts as unpopulated (its people are
    unknown and reported); without a land grid nothing is known of it and it becomes 255. Missing land or built-up
    satisfies the conditions for water and never makes a cell dense.

    Parameters
    ----------
    executor : surveys the windows, ``workers`` at a time: threads, processes or a Dask client's ``get_executor()``;
        None does it here. For anything but threads the source must be one that can be pickled.
    window_rows : rows per window; the answer does not depend on it
    """
    if level not in codes.CLASSES:
        raise InputError("{value} is not one of level1, level2.", where="LEVEL", value=level)
    frame = source.frame
    rules = rules.for_cells(
        frame.cell_width * frame.metres_per_unit / 1000, frame.cell_height * frame.metres_per_unit / 1000
    )
    notes: list[Note] = []
    if rules.built_rule != "off" and not source.has_built:
        rules = replace(rules, built_rule="off")
        notes.append(
            note("No built-up grid is given, so the built-up criterion is off: cells are dense by population alone.")
        )
    if abs(frame.cell_area_km2 - 1) > 1e-6:
        notes.append(
            note(
                "The method is defined on cells of 1 km²; these have {area:g} km². Densities, areas and distances are applied "
                "per km² and in km; edges are smoothed cell by cell.",
                area=frame.cell_area_km2,
            )
        )
    rows = min(frame.height, window_rows or rows_per_window(source))
    store = CodeStore(frame.shape, (rows, tile_width(source, rows)), blank_code(source, level))
    try:
        candidates, findings, missing = _survey_all(
            source, rules, level, store, executor, workers, part(progress, 0, 0.7)
        )
        groups = _Groups(candidates, frame.shape)
        notes = [*source.judged(findings), *missing.notes(source.has_land), *notes]
        rules, more = _settle_built_rule(rules, groups)
        notes += more
        progress(0.72)
        centres = _centres(groups, store, source.has_land, rules, level, frame, part(progress, 0.72, 0.9))
        urban = _urban_cells(groups, centres, rules, level, part(progress, 0.9, 1))
        progress(1.0)
    except BaseException:
        store.close()
        raise
    return GridClasses(frame, store, urban, centres, rules, tuple(notes))


def _survey_all(
    source: WindowSource,
    rules: DegreeOfUrbanisationRules,
    level: str,
    store: CodeStore,
    executor: Optional[Executor],
    workers: int,
    progress: Progress,
) -> tuple[Candidates, Findings, Missing]:
    """Survey every window, the codes into ``store``, the rest added up."""
    height = source.frame.height
    step, columns = store.tile
    spans = [slice(row, min(row + step, height)) for row in range(0, height, step)]
    parts, findings, missing = [], Findings(), Missing()
    tasks = ((source, rules, level, rows, columns) for rows in spans)
    for survey in in_turn(survey_rows, tasks, executor, workers, lambda done: progress(done / len(spans))):
        store.write(survey.rows.start, survey.tiles)
        parts.append(survey.candidates)
        findings, missing = findings + survey.findings, missing + survey.missing
        progress(survey.rows.stop / height)
    store.finish()
    return Candidates.joined(parts, ordered=True), findings, missing


def rows_per_window(source: WindowSource) -> int:
    """Whole rows of blocks that make some millions of cells."""
    block = max(1, source.block[0])
    rows = max(1, _CELLS_PER_WINDOW // max(1, source.frame.width))
    return min(source.frame.height, max(block, rows // block * block))


def _settle_built_rule(
    rules: DegreeOfUrbanisationRules, groups: _Groups
) -> tuple[DegreeOfUrbanisationRules, list[Note]]:
    """The optimal built-up threshold: mean built-up share of the cells of the dense clusters, rounded up to 0.01.

    Source: GHSL Data Package 2023, footnote 30.
    """
    if rules.built_rule != "optimal":
        return rules, []
    dense = groups.large(rules.dense)
    if not len(dense.position):
        return replace(rules, built_rule="off"), [
            note("There is no dense cluster from which to take the optimal built-up threshold: the criterion is off.")
        ]
    mean = float(groups.built_of_cell[dense.position].mean())
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
            cells=len(dense.position),
        )
    ]


def _centres(
    groups: _Groups,
    store: CodeStore,
    has_land: bool,
    rules: DegreeOfUrbanisationRules,
    level: str,
    frame: GridFrame,
    progress: Progress,
) -> Clusters:
    """Urban centres: found, smoothed, filled."""
    water = codes.WATER_1 if level == "level1" else codes.WATER_2

    def is_empty_water(cells: Array) -> Array:
        if not has_land:
            return np.zeros(cells.shape, dtype=bool)
        surveyed = store.take(cells)
        return (surveyed == water) | (surveyed >= EMPTY_WATER)

    def is_permanent_water(cells: Array) -> Array:
        return store.take(cells) == water if has_land else np.zeros(cells.shape, dtype=bool)

    centres = groups.large(rules.centre, rules, averaged=True).clusters
    progress(0.2)
    centres = smooth_edges(
        centres, frame.shape, rules.smoothing, is_empty_water, is_permanent_water, part(progress, 0.2, 0.6)
    )
    return fill_gaps(centres, frame.shape, frame.cell_area_km2, rules.max_gap_km2, part(progress, 0.6, 1))


def _urban_cells(
    groups: _Groups, centres: Clusters, rules: DegreeOfUrbanisationRules, level: str, progress: Progress
) -> tuple[Array, Array]:
    """Sorted cells that lie in some cluster, and their codes.

    Painted from the weakest class to the strongest, so that what stands last is the first rule that matched.
    """
    painted = np.zeros(len(groups.cells), dtype=np.uint8)
    if level == "level1":
        top = codes.URBAN_CENTRE_1
        painted[groups.large(rules.cluster).position] = codes.URBAN_CLUSTER_1
    else:
        top = codes.URBAN_CENTRE_2
        dense = groups.large(rules.dense, rules)
        progress(0.3)
        semidense = groups.large(rules.semidense)
        high = np.union1d(centres.cells, dense.clusters.cells)
        near = within(semidense.clusters, high, rules.semidense_distance or 0, groups.shape[1])
        progress(0.5)
        painted[groups.large(rules.rural_cluster).position] = codes.RURAL_CLUSTER
        painted[groups.large(rules.cluster).position] = codes.SUBURBAN
        painted[semidense.position[~near[semidense.clusters.labels]]] = codes.SEMIDENSE_CLUSTER
        painted[dense.position] = codes.DENSE_CLUSTER
    position, there = find(groups.cells, centres.cells)
    painted[position[there]] = top
    joined = centres.cells[~there]  # by smoothing and filling
    urban = painted > 0
    cells = np.concatenate((groups.cells[urban], joined))
    order = np.argsort(cells, kind="stable")
    return cells[order], np.concatenate((painted[urban], np.full(len(joined), top, dtype=np.uint8)))[order]


@dataclass(frozen=True)
class _Large:
    """Clusters with enough people; ``position`` of each of their cells among the candidates."""

    clusters: Clusters
    position: Array


class _Groups:
    """Clusters among the candidates; rules with the same cells and neighbours share one search."""

    def __init__(self, candidates: Candidates, shape: tuple[int, int]) -> None:
        self.shape = shape
        self._candidates = candidates
        self._searched: dict[tuple[float, bool, float, bool], tuple[Array, Clusters]] = {}

    @property
    def cells(self) -> Array:
        """All candidates, sorted flat indices."""
        return self._candidates.cells

    @property
    def built_of_cell(self) -> Array:
        """Built-up share of each candidate's cell, for the optimal threshold."""
        given = self._candidates.built_of_cell
        return np.zeros(len(self.cells)) if given is None else given

    def large(
        self, rule: ClusterRule, built: Optional[DegreeOfUrbanisationRules] = None, averaged: bool = False
    ) -> _Large:
        """The clusters of ``rule``.

        With ``built`` its built-up criterion, where it is fixed, makes cells dense whatever their density; ``averaged``
        takes density and people as averages around each cell, where there are such.
        """
        averaged = averaged and self._candidates.centre_density is not None
        people = self._candidates.population
        if averaged and self._candidates.centre_population is not None:
            people = self._candidates.centre_population
        position, found = self._search(rule, built, averaged, people)
        keep = at_least(found, people[position], rule.population)
        clusters = found.keep(keep)
        return _Large(clusters, position[keep[found.labels]])

    def _search(
        self, rule: ClusterRule, built: Optional[DegreeOfUrbanisationRules], averaged: bool, people: Array
    ) -> tuple[Array, Clusters]:
        threshold = np.inf if built is None or built.built_rule != "fixed" else built.built_threshold
        key = (rule.density, rule.queen, threshold, averaged)
        if key not in self._searched:
            density = self._candidates.density
            if averaged and self._candidates.centre_density is not None:
                density = self._candidates.centre_density
            chosen = density >= rule.density
            if threshold < np.inf and self._candidates.built is not None:
                chosen |= self._candidates.built >= threshold
            position = np.flatnonzero(chosen)
            self._searched[key] = (
                position,
                clusters_of(self.cells[position], people[position], self.shape, rule.queen),
            )
        return self._searched[key]
