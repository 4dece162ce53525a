"""Degree of urbanisation of grid cells, levels 1 and 2.

Source: EU, FAO, UN-Habitat, OECD, World Bank (2021) *Applying the Degree of Urbanisation*; GHSL Data Packages 2022
and 2023. The rules and every number in them are :class:`~multipolar.engine.grid.rules.DegreeOfUrbanisationRules`.

The grid is read once, window by window: each is surveyed apart (:mod:`.survey`), which leaves a byte per cell in a
store and the few cells that can be in some cluster in memory. Clusters are joined, centres smoothed and filled over all
of these at once, so the answer cannot depend on how the grid was cut. At the end the classes are given out by rows.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Executor, Future, wait
from dataclasses import dataclass, replace
from itertools import islice
from typing import Callable, Optional

import numpy as np

from ..errors import InputError, Note, note
from ..progress import Progress, part, silent
from ..types import Array
from . import rules as codes
from .cells import Clusters, find, large_clusters, within
from .codestore import CodeStore
from .frame import GridFrame
from .gaps import fill_gaps
from .population import Findings, PopulationGrid, WindowSource
from .rules import ClusterRule, DegreeOfUrbanisationRules
from .smoothing import smooth_edges
from .survey import EMPTY_WATER, Candidates, Missing, Survey, survey_rows

_CELLS_PER_WINDOW = 1 << 23
_LOOK_EVERY = 0.2  # seconds between two looks at the cancel button while others work


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
    """Classify every cell of a grid in memory; see :func:`classify_grid`."""
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
    store = CodeStore(frame.shape)
    try:
        candidates, findings, missing = _survey_all(
            source, rules, level, store, executor, workers, window_rows, part(progress, 0, 0.7)
        )
        notes = [*source.judged(findings), *missing.notes(source.has_land), *notes]
        rules, more = _settle_built_rule(rules, candidates, frame.shape)
        notes += more
        progress(0.72)
        centres = _centres(candidates, store, source.has_land, rules, level, frame, part(progress, 0.72, 0.9))
        urban = _urban_cells(candidates, centres, rules, level, frame.shape, part(progress, 0.9, 1))
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
    window_rows: Optional[int],
    progress: Progress,
) -> tuple[Candidates, Findings, Missing]:
    """Survey every window, the codes into ``store``, the rest added up."""
    height = source.frame.height
    step = window_rows or rows_per_window(source)
    spans = [slice(row, min(row + step, height)) for row in range(0, height, step)]
    parts, findings, missing = [], Findings(), Missing()
    done = _in_turn(lambda rows: (survey_rows, source, rules, level, rows), spans, executor, workers, progress)
    for survey in done:
        store.write(survey.first_row, survey.codes)
        parts.append(survey.candidates)
        findings, missing = findings + survey.findings, missing + survey.missing
        progress((survey.first_row + len(survey.codes)) / height)
    return Candidates.joined(parts, ordered=True), findings, missing


def rows_per_window(source: WindowSource) -> int:
    """Whole rows of blocks that make some millions of cells."""
    block = max(1, source.block[0])
    rows = max(1, _CELLS_PER_WINDOW // max(1, source.frame.width))
    return min(source.frame.height, max(block, rows // block * block))


def _in_turn(
    task: Callable[[slice], tuple],  # type: ignore[type-arg]
    spans: list[slice],
    executor: Optional[Executor],
    workers: int,
    progress: Progress,
) -> Iterator[Survey]:
    """Results in the order of ``spans``, with no more in the making than keeps the workers busy."""
    if executor is None:
        for rows in spans:
            work, *arguments = task(rows)
            yield work(*arguments)
        return
    left = iter(spans)
    pending: deque[Future] = deque(executor.submit(*task(rows)) for rows in islice(left, workers + 1))  # type: ignore[type-arg]
    done = 0
    try:
        while pending:
            while not wait([pending[0]], timeout=_LOOK_EVERY).done:
                progress(done / len(spans))
            done += 1
            yield pending.popleft().result()
            pending.extend(executor.submit(*task(rows)) for rows in islice(left, 1))
    finally:
        for future in pending:
            future.cancel()


def _settle_built_rule(
    rules: DegreeOfUrbanisationRules, candidates: Candidates, shape: tuple[int, int]
) -> tuple[DegreeOfUrbanisationRules, list[Note]]:
    """The optimal built-up threshold: mean built-up share of the cells of the dense clusters, rounded up to 0.01.

    Source: GHSL Data Package 2023, footnote 30.
    """
    if rules.built_rule != "optimal":
        return rules, []
    dense = _large_clusters(candidates, candidates.density, rules.dense, shape)
    if not len(dense):
        return replace(rules, built_rule="off"), [
            note("There is no dense cluster from which to take the optimal built-up threshold: the criterion is off.")
        ]
    built = np.zeros(0) if candidates.built_of_cell is None else candidates.built_of_cell
    mean = float(built[find(candidates.cells, dense.cells)[0]].mean())
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


def _centres(
    candidates: Candidates,
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

    centres = _large_clusters(candidates, _dense_cells(candidates, rules, True), rules.centre, frame.shape, True)
    progress(0.2)
    centres = smooth_edges(
        centres, frame.shape, rules.smoothing, is_empty_water, is_permanent_water, part(progress, 0.2, 0.6)
    )
    return fill_gaps(centres, frame.shape, frame.cell_area_km2, rules.max_gap_km2, part(progress, 0.6, 1))


def _dense_cells(candidates: Candidates, rules: DegreeOfUrbanisationRules, centre: bool = False) -> Array:
    """Density as far as the dense threshold is concerned: infinite where the built-up criterion makes a cell dense."""
    density = candidates.density
    if centre and candidates.centre_density is not None:
        density = candidates.centre_density
    if rules.built_rule != "fixed" or candidates.built is None:
        return density
    return np.where(candidates.built >= rules.built_threshold, np.inf, density)


def _large_clusters(
    candidates: Candidates, density: Array, rule: ClusterRule, shape: tuple[int, int], centre: bool = False
) -> Clusters:
    people = candidates.population
    if centre and candidates.centre_population is not None:
        people = candidates.centre_population
    chosen = density >= rule.density
    return large_clusters(candidates.cells[chosen], people[chosen], shape, rule.queen, rule.population)


def _urban_cells(
    candidates: Candidates,
    centres: Clusters,
    rules: DegreeOfUrbanisationRules,
    level: str,
    shape: tuple[int, int],
    progress: Progress,
) -> tuple[Array, Array]:
    """Sorted cells that lie in some cluster, and their codes.

    Painted from the weakest class to the strongest, so that what stands last is the first rule that matched.
    """
    painted = np.zeros(len(candidates.cells), dtype=np.uint8)
    every = None if level == "level1" else _level2_clusters(candidates, centres, rules, shape, progress)
    for clusters, code in every or [(_cluster(candidates, rules.cluster, shape), codes.URBAN_CLUSTER_1)]:
        painted[find(candidates.cells, clusters.cells)[0]] = code
    position, there = find(candidates.cells, centres.cells)
    top = codes.URBAN_CENTRE_1 if level == "level1" else codes.URBAN_CENTRE_2
    painted[position[there]] = top
    joined = centres.cells[~there]  # by smoothing and filling
    urban = painted > 0
    cells = np.concatenate((candidates.cells[urban], joined))
    order = np.argsort(cells, kind="stable")
    return cells[order], np.concatenate((painted[urban], np.full(len(joined), top, dtype=np.uint8)))[order]


def _level2_clusters(
    candidates: Candidates,
    centres: Clusters,
    rules: DegreeOfUrbanisationRules,
    shape: tuple[int, int],
    progress: Progress,
) -> list[tuple[Clusters, int]]:
    """Clusters and their codes from the weakest to the strongest, centres apart."""
    dense = _large_clusters(candidates, _dense_cells(candidates, rules), rules.dense, shape)
    semidense = _cluster(candidates, rules.semidense, shape)
    progress(0.3)
    high = np.union1d(centres.cells, dense.cells)
    apart = ~within(semidense, high, rules.semidense_distance or 0, shape[1])
    progress(0.5)
    return [
        (_cluster(candidates, rules.rural_cluster, shape), codes.RURAL_CLUSTER),
        (_cluster(candidates, rules.cluster, shape), codes.SUBURBAN),
        (semidense.keep(apart), codes.SEMIDENSE_CLUSTER),
        (dense, codes.DENSE_CLUSTER),
    ]


def _cluster(candidates: Candidates, rule: ClusterRule, shape: tuple[int, int]) -> Clusters:
    return _large_clusters(candidates, candidates.density, rule, shape)
