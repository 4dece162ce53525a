"""Small grids as pictures: a character (or a word) per cell, a line per row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, Optional

import numpy as np
from multipolar.engine.grid.classes import CellClasses, classify_cells
from multipolar.engine.grid.frame import GridFrame
from multipolar.engine.grid.population import PopulationGrid
from multipolar.engine.grid.rules import MANUAL2021, NODATA, DegreeOfUrbanisationRules

# Density thresholds and populations alone: no built-up criterion, no smoothing, no filling.
PLAIN = MANUAL2021.with_overrides(smoothing="none", max_gap_km2=0)
MISSING = float("nan")


class Cell(NamedTuple):
    """People, permanent land and built-up (shares of the cell) of one kind of cell."""

    people: float
    land: float = 1.0
    built: float = 0.0


# What the characters mean unless a test says otherwise; people per cell, which is 1 km² unless a test says otherwise.
LEGEND = {
    "C": Cell(10_000),  # five of them can be a centre
    "D": Cell(1_500),  # exactly dense
    "S": Cell(900),  # exactly semi-dense
    "U": Cell(300),  # exactly urban
    "L": Cell(50),  # exactly low density
    ".": Cell(0),  # dry and empty
    "~": Cell(0, land=0),  # permanent water
    "b": Cell(0, land=0.4, built=0.01),  # mostly water, nobody, a pier: no permanent water
}


def words(picture: str) -> list[list[str]]:
    """Rows of a picture; cells are words where a row has blanks in it, else characters."""
    rows = [line.strip() for line in picture.strip().splitlines()]
    return [row.split() if " " in row else list(row) for row in rows]


def frame_of(height: int, width: int, size: float = 1000.0) -> GridFrame:
    """A frame with its lower left corner at the origin."""
    return GridFrame(width, height, 0.0, height * size, size, size)


def grid_of(
    picture: str,
    legend: Optional[Mapping[str, Cell]] = None,
    size: float = 1000.0,
    land: bool = True,
    built: bool = True,
) -> PopulationGrid:
    """The grid in a picture; ``legend`` adds to or replaces the common one."""
    kinds = {**LEGEND, **(legend or {})}
    cells = [[kinds[word] for word in row] for row in words(picture)]
    layers = np.array(cells, dtype=float)
    return PopulationGrid(
        frame_of(layers.shape[0], layers.shape[1], size),
        layers[:, :, 0],
        layers[:, :, 1] if land else None,
        layers[:, :, 2] if built else None,
    )


def classified(
    picture: str,
    rules: DegreeOfUrbanisationRules = PLAIN,
    level: str = "level1",
    legend: Optional[Mapping[str, Cell]] = None,
    size: float = 1000.0,
    land: bool = True,
    built: bool = True,
) -> CellClasses:
    """Classes of the grid in a picture."""
    return classify_cells(grid_of(picture, legend, size, land, built), rules, level)


def drawn(codes: np.ndarray) -> str:
    """Class codes as a picture; ``x`` or ``xx`` is no data."""
    wide = bool((codes[codes != NODATA] > 9).any())
    none, gap = ("xx", " ") if wide else ("x", "")
    return "\n".join(gap.join(none if code == NODATA else str(code) for code in row) for row in codes.tolist())


def drawn_centres(result: CellClasses) -> str:
    """Which cell belongs to which centre: ``A`` for the first, ``B`` for the second; ``.`` elsewhere."""
    picture = np.full(result.classes.size, ".", dtype=object)
    picture[result.centres.cells] = [chr(ord("A") + label) for label in result.centres.labels]
    return "\n".join("".join(row) for row in picture.reshape(result.classes.shape))


def picture(text: str) -> str:
    """An expected picture, without the indentation of the test."""
    return "\n".join(line.strip() for line in text.strip().splitlines())


def level1(text: str, rules: DegreeOfUrbanisationRules = PLAIN, **more: object) -> str:
    """Level-1 classes of a picture, as a picture."""
    return drawn(classified(text, rules, "level1", **more).classes)  # type: ignore[arg-type]


def level2(text: str, rules: DegreeOfUrbanisationRules = PLAIN, **more: object) -> str:
    """Level-2 classes of a picture, as a picture."""
    return drawn(classified(text, rules, "level2", **more).classes)  # type: ignore[arg-type]
