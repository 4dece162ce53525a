"""The population grid: people, permanent land and built-up per cell, whole or window by window."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Optional, Protocol

import numpy as np

from ..errors import InputError, Note, note
from ..options import AREA_UNITS
from ..types import Array
from .frame import GridFrame

# A land grid without a cell of 2 % land has been read in the wrong unit: shares as percent, or percent as m².
_LEAST_LAND = 0.02
_SHARE_TOLERANCE = 1.001  # GHS-LAND holds cells a few m² larger than the cell
_NOTHING_LOW, _NOTHING_HIGH = float("inf"), float("-inf")


@dataclass(frozen=True)
class Findings:
    """What was met in the raw values of a window; windows add up to the grid."""

    people_high: float = _NOTHING_HIGH  # of a kind without any value the high is below the low
    infinite: int = 0
    negative: int = 0
    negative_low: float = _NOTHING_LOW
    negative_high: float = _NOTHING_HIGH
    land_low: float = _NOTHING_LOW
    land_high: float = _NOTHING_HIGH
    built_low: float = _NOTHING_LOW
    built_high: float = _NOTHING_HIGH
    torn: int = 0  # aggregated cells of which some finer cells have no value

    def __add__(self, other: Findings) -> Findings:
        """Counts add up, lows and highs are kept."""
        merged = {}
        for one in fields(self):
            mine, theirs = getattr(self, one.name), getattr(other, one.name)
            if one.name.endswith("_low"):
                merged[one.name] = min(mine, theirs)
            elif one.name.endswith("_high"):
                merged[one.name] = max(mine, theirs)
            else:
                merged[one.name] = mine + theirs
        return Findings(**merged)


@dataclass(frozen=True)
class GridWindow:
    """Part of a population grid: persons, and land and built-up as shares of the cell (or None), float64; missing is NaN.

    ``population`` is None where no cell of the window has any value at all: an ocean costs nothing.
    """

    shape: tuple[int, int]
    population: Optional[Array]
    land: Optional[Array] = None
    built: Optional[Array] = None
    findings: Findings = Findings()


class WindowSource(Protocol):
    """A population grid that gives its cells window by window.

    ``block`` rows and columns are read together at no extra cost. To be used by processes it can be pickled.
    """

    @property
    def frame(self) -> GridFrame: ...

    @property
    def block(self) -> tuple[int, int]: ...

    @property
    def has_land(self) -> bool: ...

    @property
    def has_built(self) -> bool: ...

    def read(self, rows: slice, columns: slice) -> GridWindow:
        """The cells of some rows and columns (both with start and stop)."""
        ...

    def release(self) -> None:
        """Let go of what was kept to read the next window faster."""
        ...

    def judged(self, findings: Findings) -> list[Note]:
        """Refuse (InputError) or report what was met in the values of the whole grid."""
        ...


@dataclass(frozen=True)
class PopulationGrid:
    """Arrays of shape ``frame.shape``; a missing value is NaN. A :class:`WindowSource` of checked values.

    ``population`` persons per cell, ``land`` and ``built`` shares (0..1) of the cell's area or None.
    """

    frame: GridFrame
    population: Array
    land: Optional[Array] = None
    built: Optional[Array] = None
    notes: tuple[Note, ...] = ()

    def __post_init__(self) -> None:
        for name in ("population", "land", "built"):
            array = getattr(self, name)
            if array is not None and array.shape != self.frame.shape:
                raise ValueError(f"{name} has shape {array.shape}, the frame {self.frame.shape}")

    @property
    def block(self) -> tuple[int, int]:
        return 1, self.frame.width

    @property
    def has_land(self) -> bool:
        return self.land is not None

    @property
    def has_built(self) -> bool:
        return self.built is not None

    def read(self, rows: slice, columns: slice) -> GridWindow:
        people, land, built = (
            None if array is None else array[rows, columns] for array in (self.population, self.land, self.built)
        )
        return GridWindow((rows.stop - rows.start, columns.stop - columns.start), people, land, built)

    def release(self) -> None:
        pass

    def judged(self, findings: Findings) -> list[Note]:
        return list(self.notes)


def population_grid(
    frame: GridFrame,
    population: Array,
    land: Optional[Array] = None,
    built: Optional[Array] = None,
    area_unit: str = "m2",
    names: tuple[str, str, str] = ("POPULATION", "LAND", "BUILT"),
) -> PopulationGrid:
    """Check raw values and bring areas to shares of the cell.

    Parameters
    ----------
    population, land, built : missing values already NaN (or masked); ``names`` are used in messages
    area_unit : how ``land`` and ``built`` are given: ``m2``, ``share`` (0..1) or ``percent`` of the cell

    Raises
    ------
    InputError
        for infinite or negative people, for areas that cannot be in ``area_unit``, for a grid without any value.

    Examples
    --------
    Half a square kilometre of land in the first cell, a whole one in the second.

    >>> frame = GridFrame(2, 1, 0, 1000, 1000, 1000)
    >>> population_grid(frame, np.array([[80.0, 20.0]]), land=np.array([[500_000.0, 1_000_000.0]])).land.tolist()
    [[0.5, 1.0]]
    """
    people_of = _floats(population)
    areas = [None if array is None else _floats(array) for array in (land, built)]
    window = checked_window(people_of.shape, people_of, areas[0], areas[1], area_divisor(frame, area_unit))
    notes = judge(window.findings, frame, area_unit, names, (True, land is not None, built is not None))
    people = np.full(frame.shape, np.nan) if window.population is None else window.population
    return PopulationGrid(frame, people, window.land, window.built, tuple(notes))


def area_divisor(frame: GridFrame, area_unit: str) -> float:
    """What turns an area in ``area_unit`` into a share of a cell of ``frame``.

    Examples
    --------
    >>> area_divisor(GridFrame(2, 1, 0, 1000, 1000, 1000), "m2")
    1000000.0
    """
    if area_unit not in AREA_UNITS:
        raise InputError("{value} is not one of m2, share, percent.", where="AREA_UNIT", value=area_unit)
    return {"m2": frame.cell_area_km2 * 1e6, "share": 1.0, "percent": 100.0}[area_unit]


def _floats(raw: Array) -> Array:
    floats = raw.astype(np.float64, copy=False)
    if isinstance(floats, np.ma.MaskedArray):
        floats = floats.filled(np.nan)  # type: ignore[no-untyped-call]
    return floats


def checked_window(
    shape: tuple[int, ...], population: Optional[Array], land: Optional[Array], built: Optional[Array], divisor: float
) -> GridWindow:
    """Raw values (missing is NaN; None for none at all) as a window with shares, and what was met in them.

    Negative people become missing here; :func:`judge` decides for the whole grid whether that is all right.
    """
    rows, columns = shape
    found: dict[str, float] = {}
    people = population
    if population is not None:
        people = _people(population, found)
    for name, raw in (("land", land), ("built", built)):
        if raw is not None:
            found[f"{name}_low"], found[f"{name}_high"] = _range(raw)
    shares = [None if raw is None else np.divide(raw, divisor, dtype=np.float64) for raw in (land, built)]
    return GridWindow((rows, columns), people, shares[0], shares[1], Findings(**found))  # type: ignore[arg-type]


def _people(people: Array, found: dict[str, float]) -> Array:
    low, high = _range(people)
    exact = people.astype(np.float64, copy=False)
    if low > high:
        return exact  # nothing but NaN
    found["people_high"] = high
    if np.isinf(low) or np.isinf(high):
        found["infinite"] = int(np.isinf(people).sum())
    if low >= 0:
        return exact
    negative = exact < 0  # NaN compares false
    found["negative"] = int(negative.sum())
    found["negative_low"], found["negative_high"] = low, float(exact[negative].max())
    return np.where(negative, np.nan, exact)


def _range(values: Array) -> tuple[float, float]:
    """Lowest and highest known value; low > high when there is none."""
    if not values.size:
        return _NOTHING_LOW, _NOTHING_HIGH
    low, high = float(np.fmin.reduce(values, axis=None)), float(np.fmax.reduce(values, axis=None))
    return (_NOTHING_LOW, _NOTHING_HIGH) if np.isnan(low) else (low, high)


def judge(
    findings: Findings,
    frame: GridFrame,
    area_unit: str,
    names: tuple[str, str, str],
    given: tuple[bool, bool, bool],
) -> list[Note]:
    """Refuse what cannot be a population grid, report what is odd about it.

    ``frame`` is that of the raw values, ``given`` tells which of people, land and built-up there are.
    """
    notes = _judge_people(findings, names[0])
    divisor = area_divisor(frame, area_unit)
    for low, high, name, least, there in (
        (findings.land_low, findings.land_high, names[1], _LEAST_LAND, given[1]),
        (findings.built_low, findings.built_high, names[2], 0.0, given[2]),
    ):
        if not there:
            continue
        if low > high:
            raise _all_missing(name)
        if low < 0 or high / divisor > _SHARE_TOLERANCE or high / divisor < least:
            raise InputError(
                "Values from {low} to {high} cannot be {unit} of a cell of {area} m².",
                where=name,
                fix="Choose the unit the grid is in (AREA_UNIT).",
                low=low,
                high=high,
                unit=area_unit,
                area=frame.cell_area_km2 * 1e6,
            )
    if findings.torn:
        notes.append(
            note(
                "Aggregated cells of which some finer cells have no value or lie beyond the grid, the others count: {count}.",
                count=findings.torn,
            )
        )
    return notes


def _judge_people(findings: Findings, where: str) -> list[Note]:
    if findings.infinite:
        raise InputError(
            "Cells with infinite population: {count}.",
            where=where,
            fix="Set these cells to nodata.",
            count=findings.infinite,
        )
    low, high = findings.negative_low, findings.negative_high
    if findings.negative and (low != high or low > -1):
        raise InputError(
            "Cells with negative population: {count} (from {lowest} to {highest}).",
            where=where,
            fix="Mend the grid, or declare the mark for missing values as its nodata value.",
            count=findings.negative,
            lowest=low,
            highest=high,
        )
    if findings.people_high < 0:
        raise _all_missing(where)
    if not findings.negative:
        return []
    return [
        note(
            "{where}: cells with {value}, which is not declared as nodata but read as missing: {count}.",
            where=where,
            count=findings.negative,
            value=low,
        )
    ]


def _all_missing(where: str) -> InputError:
    return InputError("Every cell is nodata.", where=where, fix="Choose another band or check the nodata value.")
