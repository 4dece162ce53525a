"""One look at a window of the grid: the class of every cell that lies in no cluster, and the cells that may lie in one.

Everything here is decided cell by cell, so windows can be looked at in any order, by threads, processes or machines.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Optional

import numpy as np

from ..errors import Note, note
from ..types import Array
from . import rules as codes
from .population import Findings, GridWindow, WindowSource
from .rules import DegreeOfUrbanisationRules

EMPTY_WATER = 64  # added to the code of a cell that is unpopulated and mostly water but no permanent water
_CELLS_AT_ONCE = 1 << 18  # a few arrays of so many numbers stay in a processor's cache
_LEAST_OPTIMUM = 0.01  # the optimal threshold is a mean above 0, rounded up to 0.01


@dataclass(frozen=True)
class Candidates:
    """Cells that can be in some cluster: all that clustering needs of the grid.

    ``centre_density`` and ``centre_population`` are averages over a window around the cell, where the rules ask for such.
    """

    cells: Array  # sorted flat indices
    density: Array  # inhabitants per km² of land
    population: Array
    built: Optional[Array] = None  # built-up share of land, rounded to 3 decimals
    built_of_cell: Optional[Array] = None  # built-up share of the cell, for the optimal threshold
    centre_density: Optional[Array] = None
    centre_population: Optional[Array] = None

    @staticmethod
    def joined(parts: list[Candidates], ordered: bool) -> Candidates:
        """Candidates of several windows as one set; unless ``ordered`` they are sorted by cell."""
        order = None if ordered else np.argsort(np.concatenate([part.cells for part in parts]), kind="stable")
        columns: list[Optional[Array]] = []
        for one in fields(Candidates):
            values = [getattr(part, one.name) for part in parts]
            column = None if values[0] is None else np.concatenate(values)
            columns.append(column if column is None or order is None else column[order])
        return Candidates(*columns)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Missing:
    """Cells that lack something, for the report."""

    people: int = 0
    people_on_land: int = 0
    land_of_people: int = 0  # people without a land value
    afloat: int = 0  # people on no land at all
    people_afloat: float = 0.0

    def __add__(self, other: Missing) -> Missing:
        return Missing(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))

    def notes(self, has_land: bool) -> list[Note]:
        """What is to be said about them."""
        if not has_land:
            if not self.people:
                return []
            return [note("Cells without a population value, left without a class: {count}.", count=self.people)]
        notes = []
        if self.people_on_land:
            notes.append(
                note(
                    "Cells on land without a population value, counted as unpopulated: {count}.",
                    count=self.people_on_land,
                )
            )
        if self.land_of_people:
            notes.append(
                note(
                    "Populated cells without a land value, their density is unknown: {count}.",
                    count=self.land_of_people,
                )
            )
        if self.afloat:
            notes.append(
                note(
                    "Populated cells without any land, so infinitely dense: {count} ({people:.0f} people).",
                    count=self.afloat,
                    people=self.people_afloat,
                )
            )
        return notes


@dataclass(frozen=True)
class Survey:
    """What a stretch of rows holds.

    ``tiles`` class codes (uint8) with :data:`EMPTY_WATER` added where it holds, by the number of the tile along the rows;
    one without any value is left out, its cells have :func:`blank_code`.
    """

    rows: slice
    tiles: dict[int, Array]
    candidates: Candidates
    findings: Findings
    missing: Missing


def tile_width(source: WindowSource, rows: int) -> int:
    """Columns that, with so many rows, fit a processor's cache and are whole blocks where the source has such."""
    block, width = source.block[1], source.frame.width
    step = max(1, _CELLS_AT_ONCE // max(1, rows))
    return min(width, max(block, step // block * block) if block < width else step)


def blank_code(source: WindowSource, level: str) -> int:
    """Class of a cell of which nothing is known: water where a land grid is given, else none."""
    if not source.has_land:
        return codes.NODATA
    return codes.WATER_1 if level == "level1" else codes.WATER_2


def survey_rows(source: WindowSource, rules: DegreeOfUrbanisationRules, level: str, rows: slice, step: int) -> Survey:
    """Look at some rows of the grid, ``step`` columns at a time."""
    width = source.frame.width
    tiles: dict[int, Array] = {}
    parts: list[Candidates] = []
    findings, missing = Findings(), Missing()
    with np.errstate(divide="ignore", invalid="ignore"):
        for number, start in enumerate(range(0, width, step)):
            columns = slice(start, min(start + step, width))
            window = source.read(rows, columns)
            around = _averages(source, rules, rows, columns) if rules.population_window > 1 else None
            codes_there, lacking = _survey(source, window, around, rules, level, (rows.start, start), parts)
            if codes_there is not None:
                tiles[number] = codes_there
            findings, missing = findings + window.findings, missing + lacking
            if step % source.block[1] == 0:
                source.release()
    source.release()
    candidates = Candidates.joined(parts, ordered=len(parts) == 1)
    return Survey(rows, tiles, candidates, findings, missing)


def _survey(
    source: WindowSource,
    window: GridWindow,
    around: Optional[tuple[Array, Array]],
    rules: DegreeOfUrbanisationRules,
    level: str,
    corner: tuple[int, int],
    parts: list[Candidates],
) -> tuple[Optional[Array], Missing]:
    """Codes of a window, None when it is blank; its candidates are appended to ``parts``."""
    area, width = source.frame.cell_area_km2, source.frame.width
    blank = window.population is None and around is None
    shape = (0, 0) if blank else window.shape
    people = _values(window.population, shape)
    land = _values(window.land, shape) if source.has_land else None
    built = _values(window.built, shape) if source.has_built else None
    ground: Array | float = area if land is None else land if area == 1 else land * area
    density: Array = people / ground
    able = density >= _least_density(rules, level)
    if built is not None and rules.built_rule != "off":
        # A little below the threshold, so that no rounding is missed; what is found is tested exactly later.
        least = _least_built(rules) - 0.001
        able |= built > (least if land is None else least * land)
    if around is not None:
        able |= around[0] >= rules.centre.density
    found = np.flatnonzero(able)
    row, column = np.divmod(found, max(1, shape[1]))
    population = people.ravel()[found]
    built_there = built.ravel()[found] if built is not None and rules.built_rule != "off" else None
    parts.append(
        Candidates(
            (row + corner[0]) * width + column + corner[1],
            density.ravel()[found],
            np.where(np.isnan(population), 0.0, population),
            None if built_there is None else built_per_land(built_there, None if land is None else land.ravel()[found]),
            None if built_there is None or rules.built_rule != "optimal" else np.nan_to_num(built_there),
            None if around is None else around[0].ravel()[found],
            None if around is None else around[1].ravel()[found],
        )
    )
    if blank:
        return None, Missing(people=window.shape[0] * window.shape[1])
    return _background(people, land, built, density, rules, level)


def _values(given: Optional[Array], shape: tuple[int, int]) -> Array:
    return np.full(shape, np.nan) if given is None else given


def _least_density(rules: DegreeOfUrbanisationRules, level: str) -> float:
    clusters = [rules.centre, rules.cluster]
    if level == "level2":
        clusters += [rules.dense, rules.semidense, rules.rural_cluster]
    if rules.built_rule == "optimal":
        clusters.append(rules.dense)
    return min(rule.density for rule in clusters)


def _least_built(rules: DegreeOfUrbanisationRules) -> float:
    """Built-up share of land from which a cell may turn out dense; the optimal threshold is not known yet."""
    return rules.built_threshold if rules.built_rule == "fixed" else _LEAST_OPTIMUM


def built_per_land(built: Array, land: Optional[Array]) -> Array:
    """Built-up share of permanent land as it is compared: rounded to 3 decimals (Data Package 2022, footnote 25)."""
    return np.round(built if land is None else built / land, 3)


def _background(
    people: Array,
    land: Optional[Array],
    built: Optional[Array],
    density: Array,
    rules: DegreeOfUrbanisationRules,
    level: str,
) -> tuple[Array, Missing]:
    """The class of every cell that lies in no cluster, water included; a missing value satisfies a condition of water."""
    over, water = (codes.RURAL_1, codes.WATER_1) if level == "level1" else (codes.VERY_LOW_DENSITY, codes.WATER_2)
    code = np.full(people.shape, over, dtype=np.uint8)
    if level == "level2":
        np.copyto(code, codes.LOW_DENSITY, where=density >= rules.low_density)
    no_value = np.isnan(people)
    if land is None:
        # Without a land grid no cell is known to be water.
        np.copyto(code, codes.NODATA, where=no_value)
        return code, Missing(people=int(np.count_nonzero(no_value)))
    empty_water = ~((people > rules.water_population) | (land >= rules.water_land))
    permanent = empty_water & (code == over)
    if built is not None:
        permanent &= ~(built > rules.water_built)
    np.copyto(code, water, where=permanent)
    empty_water ^= permanent
    code += empty_water.view(np.uint8) * np.uint8(EMPTY_WATER)
    return code, _missing(people, land, no_value)


def _missing(people: Array, land: Array, no_value: Array) -> Missing:
    dry = land > 0
    off_land = people > 0
    off_land &= ~dry
    blank = int(np.count_nonzero(no_value))
    on_land = int(np.count_nonzero(no_value & dry)) if blank else 0
    if not off_land.any():
        return Missing(blank, on_land)
    afloat = people[off_land][land[off_land] == 0]
    unknown = int(np.count_nonzero(off_land)) - len(afloat)
    return Missing(blank, on_land, unknown, len(afloat), float(afloat.sum()))


def _averages(
    source: WindowSource, rules: DegreeOfUrbanisationRules, rows: slice, columns: slice
) -> tuple[Array, Array]:
    """Density and people of each cell as means of what is known in the window around it, for the search for centres.

    Cells beyond the grid and cells without a value are left out, and so is the infinite density of people on no land;
    such a cell itself stays infinite. Rounded, so that the order of adding cannot decide.

    Source: the option "smooth the population grid" of Van Migerode, Poorthuis and Derudder (2024), Environment and
    Planning B 51(7), there for centres and clusters.
    """
    reach = rules.population_window // 2
    height, width = source.frame.shape
    top, bottom = max(0, rows.start - reach), min(height, rows.stop + reach)
    left, right = max(0, columns.start - reach), min(width, columns.stop + reach)
    window = source.read(slice(top, bottom), slice(left, right))
    people = np.full(window.shape, np.nan) if window.population is None else window.population
    land = window.land if window.land is not None else 1.0 if not source.has_land else np.nan
    density = people / (land * source.frame.cell_area_km2)
    inner = (slice(rows.start - top, rows.stop - top), slice(columns.start - left, columns.stop - left))
    mean_density, mean_people = (_mean_around(values, reach)[inner] for values in (density, people))
    return np.where(np.isinf(density[inner]), np.inf, mean_density), np.nan_to_num(mean_people)


def _mean_around(values: Array, reach: int) -> Array:
    """Mean of the finite values in the square around each cell, NaN where there is none."""
    finite = np.isfinite(values)
    stack = np.where(finite, values, 0.0), finite.astype(np.float64)
    sums = []
    for layer in stack:
        padded = np.pad(layer, reach)
        total = np.zeros(values.shape)
        for down in range(2 * reach + 1):
            for along in range(2 * reach + 1):
                total += padded[down : down + values.shape[0], along : along + values.shape[1]]
        sums.append(total)
    return np.round(sums[0] / sums[1], 6)
