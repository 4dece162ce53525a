"""Where a grid lies: origin, cell size, extent and coordinate reference system."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..errors import InputError

SAME_ORIGIN = 1e-3  # of a cell: files round their origins to a millimetre or so
MAX_AREA_DISTORTION = 0.05  # a conformal national grid stays well below, web Mercator in Europe is far above


@dataclass(frozen=True)
class GridFrame:
    """A north-up grid of ``height`` x ``width`` cells with its upper left corner at ``(left, top)``.

    ``cell_width`` and ``cell_height`` are in CRS units, ``metres_per_unit`` turns them into metres,
    ``crs`` is WKT (or any text by which two equal systems compare equal).

    Examples
    --------
    >>> frame = GridFrame(width=3, height=2, left=0, top=2000, cell_width=1000, cell_height=1000)
    >>> frame.shape, frame.right, frame.bottom, frame.cell_area_km2
    ((2, 3), 3000, 0, 1.0)
    """

    width: int
    height: int
    left: float
    top: float
    cell_width: float
    cell_height: float
    crs: str = ""
    metres_per_unit: float = 1.0

    @property
    def shape(self) -> tuple[int, int]:
        return self.height, self.width

    @property
    def size(self) -> int:
        return self.height * self.width

    @property
    def cell_area_km2(self) -> float:
        return self.cell_width * self.cell_height * self.metres_per_unit**2 / 1e6

    @property
    def right(self) -> float:
        return self.left + self.width * self.cell_width

    @property
    def bottom(self) -> float:
        return self.top - self.height * self.cell_height

    @property
    def geotransform(self) -> tuple[float, float, float, float, float, float]:
        """GDAL's six numbers."""
        return self.left, self.cell_width, 0.0, self.top, 0.0, -self.cell_height

    def part(self, rows: slice, columns: slice) -> GridFrame:
        """The frame of some rows and columns (both with start and stop)."""
        return replace(
            self,
            width=columns.stop - columns.start,
            height=rows.stop - rows.start,
            left=self.left + columns.start * self.cell_width,
            top=self.top - rows.start * self.cell_height,
        )

    def window_of(self, inner: GridFrame) -> tuple[slice, slice]:
        """Rows and columns of this grid that ``inner`` covers; the two are aligned."""
        row = round((self.top - inner.top) / self.cell_height)
        column = round((inner.left - self.left) / self.cell_width)
        return slice(row, row + inner.height), slice(column, column + inner.width)


def common_frame(frames: dict[str, GridFrame]) -> GridFrame:
    """The extent that all aligned grids share.

    Raises
    ------
    InputError
        when cell sizes, origins or CRS differ, or nothing is shared; the message carries the numbers.

    Examples
    --------
    >>> whole = GridFrame(3, 2, 0, 2000, 1000, 1000)
    >>> east = GridFrame(3, 2, 1000, 2000, 1000, 1000)
    >>> shared = common_frame({"POPULATION": whole, "LAND": east})
    >>> shared.left, shared.right
    (1000, 3000)
    """
    (first_name, first), *others = frames.items()
    left, top, right, bottom = first.left, first.top, first.right, first.bottom
    for name, frame in others:
        _check_aligned(first_name, first, name, frame)
        left, right = max(left, frame.left), min(right, frame.right)
        top, bottom = min(top, frame.top), max(bottom, frame.bottom)
    width = round((right - left) / first.cell_width)
    height = round((top - bottom) / first.cell_height)
    if width <= 0 or height <= 0:
        raise InputError(
            "The grids do not overlap.",
            where=", ".join(frames),
            fix="Check that all of them cover the same region.",
        )
    return replace(first, width=width, height=height, left=left, top=top)


def _check_aligned(first_name: str, first: GridFrame, name: str, frame: GridFrame) -> None:
    if frame.crs != first.crs:
        raise InputError(
            "The grids have different coordinate reference systems.",
            where=f"{first_name}, {name}",
            fix="Warp one onto the other's cells first; a population grid must be warped with sums, not with values.",
        )
    close = SAME_ORIGIN * min(first.cell_width, first.cell_height)
    # A difference too small to see in one cell must not add up to a shift at the far end either.
    drift = max(
        abs(frame.cell_width - first.cell_width) * max(frame.width, first.width),
        abs(frame.cell_height - first.cell_height) * max(frame.height, first.height),
    )
    if drift > close:
        raise InputError(
            "Cell sizes differ: {a} x {b} and {c} x {d}.",
            where=f"{first_name}, {name}",
            fix="Bring both grids to the same cell size.",
            a=first.cell_width,
            b=first.cell_height,
            c=frame.cell_width,
            d=frame.cell_height,
        )
    columns = (frame.left - first.left) / first.cell_width
    rows = (first.top - frame.top) / first.cell_height
    if abs(columns - round(columns)) > SAME_ORIGIN or abs(rows - round(rows)) > SAME_ORIGIN:
        raise InputError(
            "The cells do not align: origins {x1}, {y1} and {x2}, {y2} are {columns:.3f} columns and {rows:.3f} rows apart.",
            where=f"{first_name}, {name}",
            fix="Warp one onto the other's cells first; a population grid must be warped with sums, not with values.",
            x1=first.left,
            y1=first.top,
            x2=frame.left,
            y2=frame.top,
            columns=columns,
            rows=rows,
        )


def check_equal_area(ratios: Iterable[float], where: str, crs: str) -> None:
    """Refuse a CRS in which equal cells cover strongly unequal ground.

    ``ratios`` are ellipsoidal area / planar area of cells spread over the grid.
    """
    ratios = [ratio for ratio in ratios if math.isfinite(ratio)]
    if not ratios:
        raise InputError(
            "The area of its cells cannot be measured in {crs}.",
            where=where,
            fix="Assign the coordinate reference system the grid was made in.",
            crs=crs,
        )
    low, high = min(ratios), max(ratios)
    if high - 1 > MAX_AREA_DISTORTION or 1 - low > MAX_AREA_DISTORTION:
        raise InputError(
            "{crs} is far from equal-area here: a cell of 1 km² covers {low:.3f} to {high:.3f} km² on the ground.",
            where=where,
            fix="Use the grid in an equal-area system (ESRI:54009, EPSG:3035) or a national one (EPSG:5179).",
            crs=crs,
            low=low,
            high=high,
        )
