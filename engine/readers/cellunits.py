"""Which unit a grid cell belongs to, by the point in its middle or by its shares of area."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Optional

import geopandas
import numpy as np
import pandas as pd
from shapely.geometry import Point, box
from shapely.geometry.base import BaseGeometry

from ..codemap import CodeMap
from ..errors import InputError, note
from ..geometry import meeting_boxes, polygonal
from ..progress import Progress, silent
from ..types import Array
from .gridcodes import SYSTEMS, GridCells, read_codes, recognise

CENTRE, AREA = "centre", "area"
_AT_ONCE = 2_000  # cells between two looks at the cancel button


def cell_system(codes: Sequence[str]) -> tuple[str, int]:
    """The system of cell codes and the EPSG code of its coordinates.

    Raises
    ------
    InputError
        when they are no grid codes, or of several systems.
    """
    system = recognise(codes)
    if system is None:
        raise InputError(
            "The codes are no grid cells that are known: {codes}",
            where="CELLS",
            fix="Leave CELLS at none if they are codes of units.",
            codes=", ".join(codes[:3]),
        )
    cells = read_codes(codes, system)
    found = np.unique(cells.epsg[cells.valid])
    if len(found) > 1:
        raise InputError(
            "The cells are in several coordinate systems: {systems}",
            where="CELLS",
            fix="Read the tables one by one.",
            systems=", ".join(f"EPSG:{number}" for number in found),
        )
    return system, int(found[0])


def cell_map(
    codes: Sequence[str],
    system: str,
    shapes: Sequence[Optional[BaseGeometry]],
    units: Sequence[str],
    rule: str = CENTRE,
    progress: Progress = silent,
) -> CodeMap:
    """Cells to units; ``shapes`` (of ``units``) are in the coordinates of the cells.

    ``centre``: the unit in which the middle of the cell lies; on a border the one with the lower code.
    ``area``: every unit on which the cell lies, by its share of what is covered. A cell on no unit is not in the map.
    """
    cells = read_codes(codes, system)
    scale = SYSTEMS[system].units
    places = np.flatnonzero(cells.valid)
    names = np.array([*codes, None], dtype=object)[:-1][places]
    polygons = _polygons(shapes, units)
    find, parts = (_by_centre if rule == CENTRE else _by_area), []
    for start in range(0, len(places), _AT_ONCE):
        progress(0.1 + 0.8 * start / len(places))
        some = find(cells, places[start : start + _AT_ONCE], scale, polygons)
        parts.append(some.assign(cell=some["cell"] + start))
    found = pd.concat(parts, ignore_index=True)
    targets: dict[str, tuple[tuple[str, Fraction], ...]] = {}
    for place, group in found.groupby("cell", sort=True):
        total = sum(map(Fraction, group["area"]))
        targets[names[place]] = tuple(
            (unit, Fraction(area) / total) for unit, area in sorted(zip(group["unit"], group["area"]))
        )
    notes = (
        note(
            "Cells ({system}): {cells}; on a unit: {matched}, on several: {split}; unreadable codes: {bad}.",
            system=SYSTEMS[system].label,
            cells=len(codes),
            matched=len(targets),
            split=sum(len(of_cell) > 1 for of_cell in targets.values()),
            bad=len(codes) - len(places),
        ),
    )
    return CodeMap("CELLS", targets, notes)


def _polygons(shapes: Sequence[Optional[BaseGeometry]], units: Sequence[str]) -> geopandas.GeoSeries:
    """Polygons indexed by unit, in text order."""
    known = [(unit, shape) for unit, one in zip(units, shapes) if (shape := polygonal(one)) is not None]
    known.sort(key=lambda pair: pair[0])
    return geopandas.GeoSeries([shape for _, shape in known], index=[unit for unit, _ in known])


def _by_centre(cells: GridCells, places: Array, scale: int, polygons: geopandas.GeoSeries) -> pd.DataFrame:
    x = (2 * cells.x[places] + cells.width[places]) / (2 * scale)
    y = (2 * cells.y[places] + cells.height[places]) / (2 * scale)
    cell, ours, unit, theirs = _candidates([Point(*xy) for xy in zip(x, y)], polygons)
    meets = ours.intersects(theirs, align=False).to_numpy()
    found = pd.DataFrame({"cell": cell[meets], "unit": unit[meets], "area": 1.0})
    return found.sort_values(["cell", "unit"]).drop_duplicates("cell")


def _by_area(cells: GridCells, places: Array, scale: int, polygons: geopandas.GeoSeries) -> pd.DataFrame:
    left, bottom = cells.x[places] / scale, cells.y[places] / scale
    right = (cells.x[places] + cells.width[places]) / scale
    top = (cells.y[places] + cells.height[places]) / scale
    cell, ours, unit, theirs = _candidates([box(*bounds) for bounds in zip(left, bottom, right, top)], polygons)
    area = ours.intersection(theirs, align=False).area.to_numpy()
    found = pd.DataFrame({"cell": cell, "unit": unit, "area": area})
    return found[found["area"] > 0]


def _candidates(
    shapes: list[BaseGeometry], polygons: geopandas.GeoSeries
) -> tuple[Array, geopandas.GeoSeries, Array, geopandas.GeoSeries]:
    """Pairs of cells and units whose boxes meet: number and shape of the cell, code and shape of the unit."""
    cell, unit = meeting_boxes(shapes, list(polygons))
    ours = geopandas.GeoSeries([shapes[k] for k in cell], dtype="geometry")
    theirs = polygons.iloc[unit].reset_index(drop=True)
    return cell, ours, polygons.index.to_numpy()[unit], theirs
