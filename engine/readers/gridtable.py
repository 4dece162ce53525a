"""From rows to one lattice: each cell once, in raster order, with everything that does not fit counted or refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np

from ..errors import InputError, Note, first_of, note
from ..grid.frame import GridFrame
from ..progress import Progress, silent
from ..types import Array
from .gridcodes import INSPIRE, JIS, JIS_LEVELS, KOREA, inspire_codes, jis_codes, korean_codes
from .griddata import GridRows, GridRules

STRICT = GridRules()

_FAR = 0.5  # a gap of this share of the extent sets what is beyond apart ...
_FEW = 0.01  # ... when that is no more than this share of the cells
_OFF = 0.01  # of a cell: how far a point or polygon may lie beside its place in the lattice
_ROWS_AT_ONCE = 256


@dataclass(frozen=True)
class CellTable:
    """Cells of one size in raster order, as parallel arrays; ``value`` is NaN where it is withheld or missing.

    ``zeros`` are windows (first row, end row, first column, end column) in which a cell without a row has 0.
    ``epsg`` is 0 for a CRS known elsewhere. ``size`` is width and height in whole units, ``corner`` the upper left corner in
    them, ``units`` how many make a CRS unit from ``origin`` on.
    """

    frame: GridFrame
    row: Array
    column: Array
    value: Array
    size: tuple[int, int]
    corner: tuple[int, int]
    units: tuple[float, float] = (1.0, 1.0)
    origin: tuple[float, float] = (0.0, 0.0)
    zeros: tuple[tuple[int, int, int, int], ...] = ()
    epsg: int = 0
    system: str = ""
    withheld: int = 0
    absent: int = 0
    notes: tuple[Note, ...] = ()

    def __len__(self) -> int:
        return len(self.row)

    @property
    def total(self) -> float:
        return float(np.nansum(self.value))

    def strips(self, height: int = _ROWS_AT_ONCE) -> Iterator[tuple[int, Array]]:
        """The raster from top to bottom: first row and values (float64, NaN where there is none) of each strip."""
        for top in range(0, self.frame.height, height):
            bottom = min(top + height, self.frame.height)
            strip = np.full((bottom - top, self.frame.width), np.nan)
            for first, end, left, right in self.zeros:
                strip[max(first - top, 0) : max(end - top, 0), left:right] = 0.0
            inside = slice(*np.searchsorted(self.row, (top, bottom)))
            strip[self.row[inside] - top, self.column[inside]] = self.value[inside]
            yield top, strip

    def boxes(self) -> tuple[Array, Array, Array, Array]:
        """Left, bottom, right and top of each cell, from whole units, so that equal corners are equal numbers."""
        left = self.corner[0] + self.column * self.size[0]
        top = self.corner[1] - self.row * self.size[1]
        sides = (left, top - self.size[1], left + self.size[0], top)
        return tuple(  # type: ignore[return-value]
            self.origin[axis % 2] + side / self.units[axis % 2] for axis, side in enumerate(sides)
        )

    def codes(self) -> Optional[Array]:
        """The cells' codes in their system, None where they had coordinates only."""
        left, bottom, right, top = self.boxes()
        if self.system == KOREA:
            return korean_codes(left, bottom, self.size[0])
        if self.system == INSPIRE:
            return inspire_codes(left, bottom, self.size[0], epsg=self.epsg)
        if self.system == JIS:
            level = next(name for name, (_, high, _) in JIS_LEVELS.items() if high == self.size[1])
            return jis_codes((left + right) / 2, (bottom + top) / 2, level)
        return None


def cell_table(
    rows: GridRows, rules: GridRules = STRICT, where: str = "INPUT", progress: Progress = silent
) -> CellTable:
    """Cells from rows.

    Cells of several sizes are an error or are added up in cells of the largest, a cell that occurs twice is an error or is
    added up (``rules``). A cell with some known and some withheld rows keeps the known part, and is counted.

    Raises
    ------
    InputError
        naming lines: for several sizes, cells that occur twice, and an extent that only a wrong code can have made.

    Examples
    --------
    >>> from multipolar.engine.readers.griddata import rows_of_codes
    >>> table = cell_table(rows_of_codes(["다사5352", "다사5353"], [12, "N/A"], "korea", GridRules(), "people"))
    >>> table.total, table.withheld
    (12.0, 1)
    """
    progress(0.0)
    size, notes = _one_size(rows, rules, where)
    column, row = rows.x // size[0], rows.y // size[1]
    _check_extent(rows, column, row, rules, where)
    notes += _far_note(rows, column, row)
    width, height = int(np.ptp(column)) + 1, int(np.ptp(row)) + 1
    key = (row.max() - row).astype(np.int64) * width + (column - column.min())
    progress(0.3)
    _check_twice(rows, key, rules, where)
    order = np.lexsort((rows.value, key))  # by value, too: the order of rows leaves no trace in a sum
    cells, first, counts = np.unique(key[order], return_index=True, return_counts=True)
    progress(0.7)
    known = ~np.isnan(rows.value[order])
    value = np.add.reduceat(np.where(known, rows.value[order], 0.0), first)
    known_rows = np.add.reduceat(known.astype(np.int64), first)
    value = np.where(known_rows > 0, value, np.nan)
    corner = int(column.min()) * size[0], (int(row.max()) + 1) * size[1]
    frame = GridFrame(
        width,
        height,
        rows.origin[0] + corner[0] / rows.units[0],
        rows.origin[1] + corner[1] / rows.units[1],
        size[0] / rows.units[0],
        size[1] / rows.units[1],
    )
    withheld = int((known_rows == 0).sum())
    table = CellTable(
        frame,
        *np.divmod(cells, width),
        value,
        size,
        corner,
        rows.units,
        rows.origin,
        epsg=rows.epsg,
        system=rows.system,
        withheld=withheld,
        absent=frame.size - len(cells),
    )
    windows = _blocks(rows, table, int(column.min()), int(row.max()) + 1) if rules.absent == "zero" else ()
    notes += _count_notes(rows, table, counts, known_rows)
    notes.append(_absent_note(table, windows, rules))
    progress(1.0)
    return replace(table, zeros=windows, notes=(*rows.notes, *notes))


def size_name(width: float, height: float, rows: GridRows) -> str:
    """``1000``, or ``45″ x 30″`` for the Japanese mesh."""
    if rows.system == JIS:
        return f"{width * 3600 / rows.units[0]:g}″ x {height * 3600 / rows.units[1]:g}″"
    wide, high = width / rows.units[0], height / rows.units[1]
    return f"{wide:.10g}" if wide == high else f"{wide:.10g} x {high:.10g}"


def _one_size(rows: GridRows, rules: GridRules, where: str) -> tuple[tuple[int, int], list[Note]]:
    sizes, kind, counts = np.unique(
        np.array([rows.width, rows.height]), axis=1, return_inverse=True, return_counts=True
    )
    kind = kind.ravel()
    largest = int(sizes[0].max()), int(sizes[1].max())
    if sizes.shape[1] == 1:
        return largest, []
    found = ", ".join(
        f"{size_name(size[0], size[1], rows)}: {count} ({rows.places.name(int(np.flatnonzero(kind == number)[0]))})"
        for number, (size, count) in enumerate(zip(sizes.T, counts))
    )
    divides = all(largest[0] % size[0] == 0 and largest[1] % size[1] == 0 for size in sizes.T)
    if rules.sizes == "error" or not divides:
        raise InputError(
            "Cells of several sizes, with the line of the first: {sizes}.",
            where=where,
            fix="Import each size by itself, or add them up in the largest one where it is a multiple (SIZES).",
            sizes=found,
        )
    left, top = (rows.x // largest[0]).astype(np.int64), (rows.y // largest[1]).astype(np.int64)
    whole = (rows.width == largest[0]) & (rows.height == largest[1])
    key = left * (int(top.max()) + 1) + top
    both = np.isin(key[whole], key[~whole])
    if both.any() and rules.duplicates == "error":
        raise InputError(
            "Cells that occur as a whole and in parts: {count}, the first at {place}.",
            where=where,
            fix="Remove one of them, or have them added up (DUPLICATES).",
            count=int(both.sum()),
            place=rows.places.name(int(np.flatnonzero(whole)[np.flatnonzero(both)[0]])),
        )
    said = [note("Cells of several sizes are added up in the largest: {sizes}.", sizes=found)]
    if both.any():
        said.append(note("Cells that occur as a whole and in parts, added up: {count}.", count=int(both.sum())))
    return largest, said


def _check_twice(rows: GridRows, key: Array, rules: GridRules, where: str) -> None:
    if rules.duplicates != "error":
        return
    if len(np.unique(rows.width)) > 1:  # added up in larger cells: twice is what has the same corner and size
        corner = np.array([rows.x, rows.y, rows.width])
        key = np.unique(corner, axis=1, return_inverse=True)[1].ravel()
    order = np.argsort(key, kind="stable")
    again = np.flatnonzero(key[order][1:] == key[order][:-1])
    if again.size:
        one, two = order[again[0]], order[again[0] + 1]
        raise InputError(
            "Cells that occur more than once: {count}, the first at {one} and {two}.",
            where=where,
            fix="Remove one of them, or have them added up (DUPLICATES).",
            count=len(np.unique(key[order][again])),
            one=rows.places.name(int(one)),
            two=rows.places.name(int(two)),
        )


def _check_extent(rows: GridRows, column: Array, row: Array, rules: GridRules, where: str) -> None:
    width, height = int(np.ptp(column)) + 1, int(np.ptp(row)) + 1
    if width * height <= rules.most_cells:
        return
    far = _far_cells(column, row)[0]
    raise InputError(
        "The cells lie so far apart that the raster would have {width} x {height} cells; far from the others: {count} ({first}).",
        where=where,
        fix="Mend the codes of these lines, or import parts of the country one by one.",
        width=width,
        height=height,
        count=int(far.sum()),
        first=first_of([rows.places.name(place) for place in np.flatnonzero(far)[:4]], 3),
    )


def _far_note(rows: GridRows, column: Array, row: Array) -> list[Note]:
    far, gap = _far_cells(column, row)
    if gap < _FAR or far.sum() > _FEW * len(far):
        return []
    return [
        note(
            "Cells far from all others, which make most of the extent: {count} ({first}). Check their codes.",
            count=int(far.sum()),
            first=first_of([rows.places.name(place) for place in np.flatnonzero(far)[:4]], 3),
        )
    ]


def _far_cells(column: Array, row: Array) -> tuple[Array, float]:
    """The smaller part beyond the widest empty stripe, and the stripe's share of the extent."""
    best, beyond = 0.0, np.zeros(len(column), dtype=bool)
    for values in (column, row):
        places = np.unique(values)
        gaps = np.diff(places)
        if not gaps.size:
            continue
        widest = int(gaps.argmax())
        share = float(gaps[widest] - 1) / float(np.ptp(places))
        if share > best:
            right = values > places[widest]
            best, beyond = share, right if 2 * right.sum() <= len(values) else ~right
    return beyond, best


def _blocks(rows: GridRows, table: CellTable, left: int, top: int) -> tuple[tuple[int, int, int, int], ...]:
    """Windows of the blocks in which there are cells; without blocks, the whole extent."""
    frame = table.frame
    if rows.block is None:
        return ((0, frame.height, 0, frame.width),)
    high, wide = (max(block, size) for block, size in zip(rows.block, table.size[::-1]))
    across = ((left + table.column) * table.size[0]) // wide
    up = ((top - 1 - table.row) * table.size[1]) // high
    windows = []
    for one, two in np.unique(np.array([up, across]), axis=1).T.tolist():
        first, end = top - (one + 1) * high // table.size[1], top - one * high // table.size[1]
        start, stop = two * wide // table.size[0] - left, (two + 1) * wide // table.size[0] - left
        windows.append((max(first, 0), min(end, frame.height), max(start, 0), min(stop, frame.width)))
    return tuple(windows)


def _count_notes(rows: GridRows, table: CellTable, counts: Array, known_rows: Array) -> list[Note]:
    notes = [
        note(
            "Cells of {size}: {cells} from {rows} rows; total {total:.15g}.",
            size=size_name(*table.size, rows),
            cells=len(table),
            rows=len(rows),
            total=table.total,
        )
    ]
    missing = np.isnan(rows.value)
    if missing.any():
        notes.append(
            note(
                "Rows with a mark of a withheld value: {marked}; with no value: {blank}. Cells that are nodata for it: {cells}; "
                "cells that keep the known part: {part}.",
                marked=int(rows.withheld.sum()),
                blank=int((missing & ~rows.withheld).sum()),
                cells=table.withheld,
                part=int(((known_rows > 0) & (known_rows < counts)).sum()),
            )
        )
    if (counts > 1).any():
        notes.append(
            note(
                "Cells to which several rows are added up: {cells} (rows {rows}).",
                cells=int((counts > 1).sum()),
                rows=int(counts[counts > 1].sum()),
            )
        )
    return notes


def _absent_note(table: CellTable, windows: tuple[tuple[int, int, int, int], ...], rules: GridRules) -> Note:
    if rules.absent != "zero":
        return note(
            "Cells of the extent without a row: {absent}; they are nodata, as they may be empty or withheld.",
            absent=table.absent,
        )
    filled = sum((end - first) * (stop - start) for first, end, start, stop in windows) - len(table)
    return note(
        "Cells of the extent without a row: {absent}; in the blocks of which there are data ({blocks}) set to 0: {filled}; nodata: "
        "{rest}.",
        absent=table.absent,
        filled=filled,
        blocks=len(windows),
        rest=table.absent - filled,
    )


# -- points and polygons


def rows_of_points(rows: GridRows, size: Optional[float], position: str, where: str) -> GridRows:
    """Rows with coordinates as cells of a lattice.

    Parameters
    ----------
    size : of a cell in CRS units; None: the smallest distance between two coordinates
    position : ``centre``, ``corner`` (lower left), or ``auto``: corners where all coordinates are multiples of the size,
        centres where all are half a size off

    Raises
    ------
    InputError
        for points that are not on one lattice.
    """
    x, y = (np.asarray(values, dtype=np.float64) for values in (rows.x, rows.y))
    step = size or _step(x, y, where)
    start = float(x.min()), float(y.min())
    numbers = []
    for values, first in ((x, start[0]), (y, start[1])):
        number = np.rint((values - first) / step)
        off = np.abs((values - first) / step - number) > _OFF
        if off.any():
            raise InputError(
                "Points that do not lie on a lattice of {size:.10g}: {count}, the first at {place}.",
                where=where,
                fix="Give the size of the cells (CELL_SIZE), or bring the layer to the coordinate reference system of the grid.",
                size=step,
                count=int(off.sum()),
                place=rows.places.name(int(np.flatnonzero(off)[0])),
            )
        numbers.append(number.astype(np.int64))
    place = _position(x, y, step, where) if position == "auto" else position
    back = step / 2 if place == "centre" else 0.0
    said = note(
        "Cells are named by the coordinates of their {place}; size {size:.10g}.", place=_PLACES[place], size=step
    )
    return _on_lattice(rows, numbers, (step, step), (start[0] - back, start[1] - back), said)


def _on_lattice(
    rows: GridRows, numbers: list[Array], size: tuple[float, float], origin: tuple[float, float], said: Note
) -> GridRows:
    """Rows at columns and rows of a lattice; a size in whole numbers is kept in whole numbers."""
    steps = [int(side) if float(side).is_integer() else 1 for side in size]
    one = np.ones(len(rows), dtype=np.int64)
    return replace(
        rows,
        x=numbers[0] * steps[0],
        y=numbers[1] * steps[1],
        width=one * steps[0],
        height=one * steps[1],
        units=(steps[0] / size[0], steps[1] / size[1]),
        origin=origin,
        notes=(*rows.notes, said),
    )


_PLACES = {"centre": "centre", "corner": "lower left corner"}


def _step(x: Array, y: Array, where: str) -> float:
    gaps = np.concatenate([np.diff(np.unique(values)) for values in (x, y)])
    scale = max(float(np.abs(x).max()), float(np.abs(y).max()), 1.0)
    gaps = gaps[gaps > 1e-9 * scale]
    if not gaps.size:
        raise InputError("One point does not tell the size of its cell.", where=where, fix="Give it (CELL_SIZE).")
    return float(gaps.min())


def _position(x: Array, y: Array, step: float, where: str) -> str:
    rest = np.concatenate([np.mod(values / step, 1.0) for values in (x, y)])
    if (np.minimum(rest, 1 - rest) < _OFF).all():
        return "corner"
    if (np.abs(rest - 0.5) < _OFF).all():
        return "centre"
    raise InputError(
        "The coordinates are neither multiples of the cell size {size:.10g} nor half a size off.",
        where=where,
        fix="Say whether they are those of the centre or of the lower left corner (POSITION), or give the size (CELL_SIZE).",
        size=step,
    )


def rows_of_boxes(boxes: Array, areas: Array, rows: GridRows, where: str) -> GridRows:
    """Rows with polygons as cells of a lattice.

    Parameters
    ----------
    boxes : bounds of the polygons (n x 4: left, bottom, right, top)
    areas : of the polygons themselves

    Raises
    ------
    InputError
        for polygons that are no upright rectangles, of several sizes, or not on one lattice.
    """
    whole = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    crooked = areas < whole * (1 - _OFF)
    if crooked.any():
        raise InputError(
            "Polygons that are no upright rectangles: {count}, the first at {place}.",
            where=where,
            fix="Choose the field with the grid codes, or name the coordinate reference system the grid was made in (CRS).",
            count=int(crooked.sum()),
            place=rows.places.name(int(np.flatnonzero(crooked)[0])),
        )
    left, bottom, right, top = boxes.T
    wide, high = right - left, top - bottom
    size = float(np.median(wide)), float(np.median(high))
    numbers = []
    for values, extent, step in ((left, wide, size[0]), (bottom, high, size[1])):
        number = np.rint((values - values.min()) / step)
        off = (np.abs(extent / step - 1) > _OFF) | (np.abs((values - values.min()) / step - number) > _OFF)
        if off.any():
            raise InputError(
                "Polygons that are no cells of one grid of {size:.10g}: {count}, the first at {place}.",
                where=where,
                fix="Choose the field with the grid codes, or bring the layer to the coordinate reference system of the grid.",
                size=step,
                count=int(off.sum()),
                place=rows.places.name(int(np.flatnonzero(off)[0])),
            )
        numbers.append(number.astype(np.int64))
    said = note("Cells are taken from the polygons; size {width:.10g} x {height:.10g}.", width=size[0], height=size[1])
    return _on_lattice(rows, numbers, size, (float(left.min()), float(bottom.min())), said)
