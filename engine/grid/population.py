"""The population grid: people, permanent land and built-up per cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..errors import InputError, Note, note
from ..options import AREA_UNITS
from ..types import Array
from .frame import GridFrame

# A land grid without a cell of 2 % land has been read in the wrong unit: shares as percent, or percent as m².
_LEAST_LAND = 0.02
_SHARE_TOLERANCE = 1.001  # GHS-LAND holds cells a few m² larger than the cell


@dataclass(frozen=True)
class PopulationGrid:
    """Arrays of shape ``frame.shape``; a missing value is NaN.

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
    """
    if area_unit not in AREA_UNITS:
        raise InputError("{value} is not one of m2, share, percent.", where="AREA_UNIT", value=area_unit)
    people, notes = _people(_floats(population), names[0])
    cell_area = frame.cell_area_km2 * 1e6
    divisor = {"m2": cell_area, "share": 1.0, "percent": 100.0}[area_unit]
    shares = [
        None if raw is None else _share(_floats(raw), divisor, cell_area, area_unit, name, least)
        for raw, name, least in ((land, names[1], _LEAST_LAND), (built, names[2], 0.0))
    ]
    return PopulationGrid(frame, people, shares[0], shares[1], tuple(notes))


def _floats(raw: Array) -> Array:
    floats = raw.astype(np.float64, copy=False)
    if isinstance(floats, np.ma.MaskedArray):
        floats = floats.filled(np.nan)  # type: ignore[no-untyped-call]
    return floats


def _people(people: Array, where: str) -> tuple[Array, list[Note]]:
    if np.isinf(people).any():
        raise InputError(
            "Cells with infinite population: {count}.",
            where=where,
            fix="Set these cells to nodata.",
            count=int(np.isinf(people).sum()),
        )
    negative = people < 0  # NaN compares false
    count = int(negative.sum())
    if not count:
        lowest = None
    else:
        lowest, highest = float(people[negative].min()), float(people[negative].max())
        if lowest != highest or lowest > -1:
            raise InputError(
                "Cells with negative population: {count} (from {lowest} to {highest}).",
                where=where,
                fix="Mend the grid, or declare the mark for missing values as its nodata value.",
                count=count,
                lowest=lowest,
                highest=highest,
            )
        people = np.where(negative, np.nan, people)
    if np.isnan(people).all():
        raise InputError("Every cell is nodata.", where=where, fix="Choose another band or check the nodata value.")
    notes = []
    if lowest is not None:
        notes.append(
            note(
                "{where}: cells with {value}, which is not declared as nodata but read as missing: {count}.",
                where=where,
                count=count,
                value=lowest,
            )
        )
    return people, notes


def _share(raw: Array, divisor: float, cell_area: float, area_unit: str, where: str, least: float) -> Array:
    share = raw / divisor
    if np.isnan(share).all():
        raise InputError("Every cell is nodata.", where=where, fix="Choose another band or check the nodata value.")
    low, high = float(np.nanmin(share)), float(np.nanmax(share))
    if low < 0 or high > _SHARE_TOLERANCE or high < least:
        raise InputError(
            "Values from {low} to {high} cannot be {unit} of a cell of {area} m².",
            where=where,
            fix="Choose the unit the grid is in (AREA_UNIT).",
            low=float(np.nanmin(raw)),
            high=float(np.nanmax(raw)),
            unit=area_unit,
            area=cell_area,
        )
    return share
