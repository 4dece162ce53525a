"""Areas as polygons of their units."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Optional

from ...engine.geometry import union
from ...engine.progress import Progress

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from ...engine.units.table import Units


def dissolve(units: Units, groups: Sequence[Sequence[str]], progress: Progress) -> list[Optional[BaseGeometry]]:
    """One polygon per group of unit codes; units without a polygon are passed over."""
    polygons = []
    for number, codes in enumerate(groups):
        progress(number / max(1, len(groups)))
        polygons.append(union(units.table.geometry.loc[sorted(codes)]))
    return polygons
