"""Rasters as a source of windows: raw bands side by side, checked, and aggregated to larger cells on the way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Optional, Protocol

import numpy as np

from ..errors import InputError, Note, note
from ..progress import Progress, silent
from ..types import Array
from .frame import GridFrame
from .population import Findings, GridWindow, PopulationGrid, area_divisor, checked_window, judge
from .rules import NODATA


class Band(Protocol):
    """One raster on the cells of the source's frame."""

    @property
    def label(self) -> str: ...

    @property
    def block(self) -> tuple[int, int]: ...

    def read(self, rows: slice, columns: slice) -> Optional[Array]:
        """Raw values of a window; missing is NaN. None when every cell is missing."""
        ...

    def release(self) -> None:
        """Let go of what was kept to read the next window faster."""
        ...


@dataclass(frozen=True)
class BandSource:
    """Bands of people, land and built-up on a common frame, as a :class:`~.population.WindowSource`.

    With ``factor`` above 1 so many cells a side are one: people and m² are summed exactly, shares and percent averaged
    over the whole larger cell. ``offset`` tells how many fine rows and columns of the first coarse cell lie beyond the
    frame. A fine cell without a value adds nothing; a coarse one of such cells alone has no value either.
    """

    fine: GridFrame
    population: Band
    land: Optional[Band] = None
    built: Optional[Band] = None
    area_unit: str = "m2"
    factor: int = 1
    offset: tuple[int, int] = (0, 0)
    notes: tuple[Note, ...] = ()

    @property
    def frame(self) -> GridFrame:
        return coarse_frame(self.fine, self.factor, self.offset)

    @property
    def block(self) -> tuple[int, int]:
        rows, columns = self.population.block
        return max(1, rows // self.factor), max(1, columns // self.factor)

    @property
    def has_land(self) -> bool:
        return self.land is not None

    @property
    def has_built(self) -> bool:
        return self.built is not None

    def read(self, rows: slice, columns: slice) -> GridWindow:
        inner_rows = self._fine(rows, self.offset[0], self.fine.height)
        inner_columns = self._fine(columns, self.offset[1], self.fine.width)
        raw = [
            None if band is None else band.read(inner_rows, inner_columns)
            for band in (self.population, self.land, self.built)
        ]
        shape = (inner_rows.stop - inner_rows.start, inner_columns.stop - inner_columns.start)
        if any(values is not None for values in raw):
            # Only where all bands are blank is a window blank.
            raw = [
                np.full(shape, np.nan) if values is None and band is not None else values
                for values, band in zip(raw, (self.population, self.land, self.built))
            ]
        divisor = area_divisor(self.fine, self.area_unit)
        if self.factor == 1:
            return checked_window(shape, raw[0], raw[1], raw[2], divisor)
        # Areas are added up as they are and divided once: exact sums.
        window = checked_window(shape, raw[0], raw[1], raw[2], 1.0)
        return self._aggregated(window, divisor * self.factor**2, (rows, columns), (inner_rows, inner_columns))

    def release(self) -> None:
        for band in (self.population, self.land, self.built):
            if band is not None:
                band.release()

    def judged(self, findings: Findings) -> list[Note]:
        names = (
            self.population.label,
            self.land.label if self.land else "LAND",
            self.built.label if self.built else "BUILT",
        )
        given = (True, self.has_land, self.has_built)
        return [*self.notes, *judge(findings, self.fine, self.area_unit, names, given)]

    def _fine(self, coarse: slice, offset: int, most: int) -> slice:
        start, stop = coarse.start * self.factor - offset, coarse.stop * self.factor - offset
        return slice(max(start, 0), min(stop, most))

    def _aggregated(
        self, window: GridWindow, divisor: float, coarse: tuple[slice, slice], fine: tuple[slice, slice]
    ) -> GridWindow:
        height, width = (span.stop - span.start for span in coarse)
        if window.population is None:
            return GridWindow((height, width), None, findings=window.findings)
        above, left = (
            part.start - (span.start * self.factor - beyond) for part, span, beyond in zip(fine, coarse, self.offset)
        )
        padding = (above, left, height * self.factor, width * self.factor)
        people, torn = block_sums(window.population, self.factor, padding)
        land, built = (
            None if areas is None else block_sums(areas, self.factor, padding)[0] / divisor
            for areas in (window.land, window.built)
        )
        return GridWindow((height, width), people, land, built, replace(window.findings, torn=torn))


def read_whole(source: BandSource, progress: Progress = silent) -> PopulationGrid:
    """A source as a grid in memory, checked."""
    frame = source.frame
    people = np.full(frame.shape, np.nan)
    land, built = (np.full(frame.shape, np.nan) if there else None for there in (source.has_land, source.has_built))
    findings = Findings()
    rows = max(1, min(frame.height, _CELLS_AT_ONCE // max(1, frame.width)))
    block = source.block[0]
    step = max(block, rows // block * block)
    for row in range(0, frame.height, step):
        progress(row / frame.height)
        span = slice(row, min(row + step, frame.height))
        window = source.read(span, slice(0, frame.width))
        findings += window.findings
        for layer, values in ((people, window.population), (land, window.land), (built, window.built)):
            if layer is not None and values is not None:
                layer[span] = values
        source.release()
    return PopulationGrid(frame, people, land, built, tuple(source.judged(findings)))


_CELLS_AT_ONCE = 1 << 22


def block_sums(values: Array, factor: int, padding: tuple[int, int, int, int]) -> tuple[Array, int]:
    """Sums of ``factor`` x ``factor`` cells, NaN where none has a value; how many sums are of a part of their cells.

    ``padding`` (rows above, columns left, height, width) places ``values`` on whole blocks.

    Examples
    --------
    >>> sums, torn = block_sums(np.array([[1.0, 2.0, 4.0], [8.0, 16.0, 32.0]]), 2, (0, 0, 2, 4))
    >>> sums.tolist(), torn  # the second block has only its left half
    ([[27.0, 36.0]], 1)
    """
    above, left, height, width = padding
    whole = np.full((height, width), np.nan)
    whole[above : above + values.shape[0], left : left + values.shape[1]] = values
    blocks = whole.reshape(height // factor, factor, width // factor, factor)
    known = (~np.isnan(blocks)).sum(axis=(1, 3))
    sums = np.nansum(blocks, axis=(1, 3))
    return np.where(known > 0, sums, np.nan), int(((known > 0) & (known < factor**2)).sum())


def coarse_frame(fine: GridFrame, factor: int, offset: tuple[int, int] = (0, 0)) -> GridFrame:
    """The frame of cells ``factor`` times as large that covers ``fine``.

    Examples
    --------
    >>> coarse_frame(GridFrame(20, 10, 0, 1000, 100, 100), 10).shape
    (1, 2)
    """
    if factor == 1:
        return fine
    above, left = offset
    return replace(
        fine,
        width=-(-(fine.width + left) // factor),
        height=-(-(fine.height + above) // factor),
        left=fine.left - left * fine.cell_width,
        top=fine.top + above * fine.cell_height,
        cell_width=fine.cell_width * factor,
        cell_height=fine.cell_height * factor,
    )


def aggregation(
    origin: GridFrame, frame: GridFrame, kilometres: float = 1.0
) -> tuple[int, tuple[int, int], list[Note]]:
    """How cells of ``frame`` are put together to cells of so many kilometres a side.

    The larger cells start at the upper left corner of ``origin``, the population grid, also when ``frame``, the extent
    shared with other grids, starts later. Gives the factor, the fine rows and columns of the first larger cell that lie
    beyond ``frame``, and what is to be said about it.

    Raises
    ------
    InputError
        when the cells are not a whole fraction of the larger ones.
    """
    sides = [size * frame.metres_per_unit for size in (frame.cell_width, frame.cell_height)]
    factor = round(kilometres * 1000 / sides[0])
    if factor < 1 or any(abs(side * factor - kilometres * 1000) > 1e-6 * kilometres * 1000 for side in sides):
        raise InputError(
            "Cells of {width:g} x {height:g} m do not add up to cells of 1 km.",
            where="AGGREGATE",
            fix="Use a grid whose cells are a whole fraction of 1 km, or classify it as it is.",
            width=sides[0],
            height=sides[1],
        )
    rows, columns = origin.window_of(frame)
    offset = (rows.start % factor, columns.start % factor)
    if factor == 1:
        return 1, (0, 0), []
    size = kilometres * 1000
    notes = [note("Cells of {side:g} m are added up to cells of 1 km, {factor} a side.", side=sides[0], factor=factor)]
    corner = (origin.left * origin.metres_per_unit, origin.top * origin.metres_per_unit)
    if any(abs(place / size - round(place / size)) > 1e-6 for place in corner):
        notes.append(
            note(
                "The cells of 1 km start at the corner of the grid, {x:g}, {y:g}, which is no multiple of 1 km: they are not "
                "those of a national or European grid.",
                x=origin.left,
                y=origin.top,
            )
        )
    return factor, offset, notes


class ClassedSource:
    """People and class codes on a common frame, read by windows; ask :meth:`judged` once all of it was read."""

    def __init__(self, frame: GridFrame, population: Band, classes: Band, notes: tuple[Note, ...] = ()) -> None:
        self.frame, self._population, self._classes, self._notes = frame, population, classes, notes
        self._findings = Findings()

    def read(self, rows: slice, columns: slice) -> tuple[Array, Array]:
        """Persons (float64, NaN is missing) and class codes (uint8, 255: none)."""
        shape = (rows.stop - rows.start, columns.stop - columns.start)
        window = checked_window(shape, self._population.read(rows, columns), None, None, 1.0)
        self._findings += window.findings
        people = np.full(shape, np.nan) if window.population is None else window.population
        codes = _codes(self._classes.read(rows, columns), shape, self._classes.label)
        self._population.release()
        self._classes.release()
        return people, codes

    def judged(self) -> list[Note]:
        """Refuse (InputError) or report what was met in the people."""
        names = (self._population.label, "", "")
        return [*self._notes, *judge(self._findings, self.frame, "share", names, (True, False, False))]


def _codes(raw: Optional[Array], shape: tuple[int, int], label: str) -> Array:
    if raw is None:
        return np.full(shape, NODATA, dtype=np.uint8)
    if raw.dtype == np.uint8:
        return raw
    known = ~np.isnan(raw)
    values = raw[known]
    if (values != np.floor(values)).any() or not ((values >= 0) & (values < NODATA)).all():
        raise InputError(
            "The raster does not hold class codes.",
            where=label,
            fix="Choose a raster made by “Classify grid cells”.",
        )
    return np.where(known, raw, NODATA).astype(np.uint8)
