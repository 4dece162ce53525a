"""Units on tiny grids: classes and people per cell, rectangles for units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Optional

import numpy as np
import pandas as pd
from multipolar.engine.units.classes import classify_units
from multipolar.engine.units.overlay import Overlay, overlay_units
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry
from unit.grid.gridmaps import frame_of

CELL = 1000.0


def cells(left: float, bottom: float, right: float, top: float) -> BaseGeometry:
    """A rectangle measured in cells from the lower left corner of the grid."""
    return box(left * CELL, bottom * CELL, right * CELL, top * CELL)


def table_and_notes(
    classes: Sequence[Sequence[int]],
    people: Sequence[Sequence[float]],
    units: Mapping[str, Optional[BaseGeometry]],
    level: str = "level1",
    rules: str = "2024",
) -> tuple[pd.DataFrame, list[str]]:
    """Table of the units and the notes as people read them."""
    codes, population = np.array(classes, dtype=np.uint8), np.array(people, dtype=float)
    overlay = overlay_units(list(units.values()), frame_of(*codes.shape), list(units))
    table, notes = classify_units(overlay, codes, population, pd.Index(list(units)), level, rules)
    return table, [str(note) for note in notes]


def overlay_of(units: Mapping[str, Optional[BaseGeometry]], height: int, width: int) -> Overlay:
    """The overlay of units with a grid of so many cells."""
    return overlay_units(list(units.values()), frame_of(height, width), list(units))


def class_of(people: Mapping[int, float], level: str, rules: str = "2024") -> tuple[Any, Any]:
    """Class and level-1 class of a unit with so many people in each class: one cell per class, all of them its own."""
    table, _ = table_and_notes(
        [list(people)], [list(people.values())], {"u": cells(0, 0, len(people), 1)}, level, rules
    )
    row = table.loc["u"]
    return row["degurba"], row.get("degurba_l1")
