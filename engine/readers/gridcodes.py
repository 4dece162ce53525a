"""Codes of grid cells, in both directions: Korean national grid, INSPIRE / GEOSTAT, Japanese mesh.

Cells are kept in whole units (metres, or eighths of an arc-second for the Japanese mesh, whose eighth mesh is 3.75" high),
so that no corner is ever lost to rounding.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd

from ..codes import code_column
from ..errors import InputError
from ..types import Array

KOREA, INSPIRE, JIS = "korea", "inspire", "jis"
_LONGEST = 48  # characters looked at; the longest code has 35

# Korean national grid (national point numbers): squares of 100 km, letters from 700 000 E and 1 300 000 N of EPSG:5179.
KOREA_EPSG, KOREA_SIZES = 5179, (100_000, 10_000, 1_000, 100, 10)
_KOREA_EAST, _KOREA_NORTH, _KOREA_BLOCK = 700_000, 1_300_000, 100_000
_EAST_LETTERS, _NORTH_LETTERS = "가나다라마바사", "가나다라마바사아"

# INSPIRE Geographical Grid Systems: short codes leave the system unsaid.
INSPIRE_EPSG = 3035
_LARGEST_CELL, _FARTHEST = 1_000_000, 10**9  # metres

# JIS X 0410, third edition of the datum (JGD2011). Level -> digits, height and width in eighths of an arc-second.
JIS_EPSG, JIS_UNITS = 6668, 8 * 3600
JIS_LEVELS = {
    "level1": (4, 19_200, 28_800),
    "level2": (6, 2_400, 3_600),
    "level3": (8, 240, 360),
    "half": (9, 120, 180),
    "quarter": (10, 60, 90),
    "eighth": (11, 30, 45),
}
_JIS_HIGHEST = 79  # second pair of digits: 180 degrees east
_JAPAN = ((30, 68), (22, 53))  # first and second pair of digits on Japanese territory


@dataclass(frozen=True)
class GridCells:
    """Lower left corners and sizes of cells as parallel int64 arrays, in whole units of the code system.

    ``epsg`` is 0 where a code could not be read; the other numbers mean nothing there.
    """

    x: Array
    y: Array
    width: Array
    height: Array
    epsg: Array

    def __len__(self) -> int:
        return len(self.x)

    @property
    def valid(self) -> Array:
        return self.epsg > 0


@dataclass(frozen=True)
class CodeSystem:
    """A way to name cells.

    ``label`` is its name in messages; ``units`` the whole units in one unit of its CRS; ``block`` height and width, in whole
    units, of the squares by which its statistics are handed out; ``read`` parses an array of text as it stands.
    """

    id: str
    label: str
    units: int
    block: tuple[int, int]
    read: Callable[[Array], GridCells]


def read_codes(codes: Iterable[Any], system: str) -> GridCells:
    """Cells that codes of a system name, aligned with ``codes``.

    What does not read as it stands is tried once more in tidy form, see :func:`tidy`.

    Examples
    --------
    >>> cell = read_codes(["다사5352"], "korea")
    >>> cell.x.tolist(), cell.y.tolist(), cell.width.tolist(), cell.epsg.tolist()
    ([953000], [1952000], [1000], [5179])
    """
    texts = np.array([code or "" for code in code_column(codes)], dtype=f"U{_LONGEST}")
    read = SYSTEMS[system].read
    cells = read(texts)
    again = np.flatnonzero(~cells.valid & (texts != ""))
    if again.size:
        second = read(np.array([tidy(text) for text in texts[again]], dtype=f"U{_LONGEST}"))
        for name in ("x", "y", "width", "height", "epsg"):
            getattr(cells, name)[again] = getattr(second, name)
    return cells


_UNIT_OF_LENGTH = re.compile(r"(\d)(K?M)(?=[NE]\d)")


def tidy(code: str) -> str:
    """A code without what typing and file systems add: full-width digits, decomposed Hangul, blanks, hyphens, quotes, case.

    A hyphen behind a letter of direction is a minus, which no code has.
    """
    text = re.sub(r"[\s\"'_]", "", unicodedata.normalize("NFKC", code)).upper()
    text = re.sub(r"(?<![NE])-", "", text)
    return _UNIT_OF_LENGTH.sub(lambda found: found[1] + found[2].lower(), text)


def recognise(codes: Iterable[Any]) -> Optional[str]:
    """The system that reads most of some codes, None when none reads at least half of those that are not blank.

    Numbers of eight digits are mesh codes only where Japan is: administrative codes have as many.

    Examples
    --------
    >>> recognise(["다사5352"]), recognise(["1kmN3210E4321"])
    ('korea', 'inspire')
    """
    known = [code for code in code_column(codes) if code is not None]
    best, most = None, (len(known) + 1) // 2
    for name in SYSTEMS:
        cells = read_codes(known, name)
        good = cells.valid & _in_japan(cells) if name == JIS else cells.valid & (cells.width < _KOREA_BLOCK * 10)
        if known and int(good.sum()) >= max(1, most):
            best, most = name, int(good.sum()) + 1
    return best


def _in_japan(cells: GridCells) -> Array:
    (south, north), (west, east) = _JAPAN
    _, height, width = JIS_LEVELS["level1"]
    row, column = cells.y // height, cells.x // width - 100
    return (row >= south) & (row <= north) & (column >= west) & (column <= east)


# -- reading


def _characters(texts: Array) -> tuple[Array, Array]:
    """Code points (n x longest, 0 behind the end) and lengths."""
    if not len(texts):
        return np.zeros((0, 1), np.uint32), np.zeros(0, int)
    points = np.ascontiguousarray(texts).view(np.uint32).reshape(len(texts), -1)
    return points, np.char.str_len(texts)


def _empty(count: int) -> GridCells:
    return GridCells(*(np.zeros(count, np.int64) for _ in range(5)))


def _number(points: Array) -> tuple[Array, Array]:
    """Whole numbers from columns of code points, and which rows are digits throughout."""
    digits = points.astype(np.int64) - ord("0")
    real = ((digits >= 0) & (digits <= 9)).all(axis=1)
    value = np.zeros(len(points), np.int64)
    for column in range(points.shape[1]):
        value = value * 10 + digits[:, column]
    return value, real


def _letter(points: Array, letters: str) -> Array:
    """Position of each code point in ``letters``, -1 for others."""
    place = np.full(len(points), -1, np.int64)
    for position, letter in enumerate(letters):
        place[points == ord(letter)] = position
    return place


def _read_korean(texts: Array) -> GridCells:
    points, lengths = _characters(texts)
    cells = _empty(len(texts))
    for digits, size in enumerate(KOREA_SIZES):
        rows = np.flatnonzero(lengths == 2 + 2 * digits)
        if not rows.size:
            continue
        chosen = points[rows]
        east, north = _letter(chosen[:, 0], _EAST_LETTERS), _letter(chosen[:, 1], _NORTH_LETTERS)
        x, x_real = _number(chosen[:, 2 : 2 + digits])
        y, y_real = _number(chosen[:, 2 + digits : 2 + 2 * digits])
        good = (east >= 0) & (north >= 0) & x_real & y_real
        rows = rows[good]
        cells.x[rows] = (_KOREA_EAST + _KOREA_BLOCK * east + size * x)[good]
        cells.y[rows] = (_KOREA_NORTH + _KOREA_BLOCK * north + size * y)[good]
        cells.width[rows] = cells.height[rows] = size
        cells.epsg[rows] = KOREA_EPSG
    return cells


def _read_inspire(texts: Array) -> GridCells:
    """``CRS3035RES1000mN2684000E4334000`` or ``1kmN2684E4334``; easting first is met as often as northing first."""
    points, lengths = _characters(texts)
    cells = _empty(len(texts))
    if not len(texts):
        return cells
    longest = points.shape[1]
    last = {letter: longest - 1 - (points[:, ::-1] == ord(letter)).argmax(axis=1) for letter in "NERm"}
    # Codes of one layout have their letters at the same places, so each layout is read at once.
    layout = lengths.astype(np.int64)
    for letter in "NERm":
        layout = layout * 64 + last[letter]
    numbers, layouts = pd.factorize(layout)
    for position, _ in enumerate(layouts):
        rows = np.flatnonzero(numbers == position)
        first = rows[0]
        _read_layout(cells, rows, points, {letter: int(last[letter][first]) for letter in "NERm"}, int(lengths[first]))
    return cells


def _read_layout(cells: GridCells, rows: Array, points: Array, at: dict[str, int], length: int) -> None:
    """Read the rows of one layout: ``at`` is the last place of each letter."""
    north, east, metre = at["N"], at["E"], at["m"]
    one, two = min(north, east), max(north, east)
    counts = (one - metre, two - one - 1, length - two - 1)
    if counts[0] != 1 or not (1 <= counts[1] <= 9 and 1 <= counts[2] <= 9) or length >= _LONGEST:
        return
    chosen = points[rows]
    good = (chosen[:, north] == ord("N")) & (chosen[:, east] == ord("E")) & (chosen[:, metre] == ord("m"))
    long = (chosen[:, 0] == ord("C")).astype(bool)
    epsg = np.full(len(rows), INSPIRE_EPSG, np.int64)
    if long.all():
        res = at["R"]
        if not (4 <= res - 3 <= 5 and 1 <= metre - res - 3 <= 7):
            return
        for place, word in ((0, "CRS"), (res, "RES")):
            for offset, letter in enumerate(word):
                good &= chosen[:, place + offset] == ord(letter)
        epsg, real = _number(chosen[:, 3:res])
        good &= real & (epsg > 0)
        size, real = _number(chosen[:, res + 3 : metre])
        scale = np.ones(len(rows), np.int64)
    elif not long.any():
        kilometres = metre > 0 and bool((chosen[:, metre - 1] == ord("k")).all())
        end = metre - 1 if kilometres else metre
        if not 1 <= end <= 7:
            return
        size, real = _number(chosen[:, :end])
        size = size * 1000 if kilometres else size
        scale = _trailing(size)
    else:
        for part in (rows[long], rows[~long]):
            _read_layout(cells, part, points, at, length)
        return
    good &= real & (size > 0) & (size <= _LARGEST_CELL)
    first, first_real = _number(chosen[:, one + 1 : two])
    second, second_real = _number(chosen[:, two + 1 : length])
    y, x = (first, second) if north < east else (second, first)
    x, y = x * scale, y * scale
    good &= first_real & second_real & (x < _FARTHEST) & (y < _FARTHEST)
    good[good] &= (x[good] % size[good] == 0) & (y[good] % size[good] == 0)  # a corner between cells names none
    rows = rows[good]
    cells.x[rows], cells.y[rows] = x[good], y[good]
    cells.width[rows] = cells.height[rows] = size[good]
    cells.epsg[rows] = epsg[good]


def _trailing(size: Array) -> Array:
    """10 to the number of zeros at the end of a size: short codes leave as many digits off their coordinates."""
    scale = np.ones(len(size), np.int64)
    for power in (10, 100, 1000, 10_000, 100_000, 1_000_000):
        scale[(size > 0) & (size % power == 0)] = power
    return scale


def _read_jis(texts: Array) -> GridCells:
    points, lengths = _characters(texts)
    cells = _empty(len(texts))
    for level, (digits, height, width) in JIS_LEVELS.items():
        rows = np.flatnonzero(lengths == digits)
        if not rows.size:
            continue
        figures = points[rows, :digits].astype(np.int64) - ord("0")
        good = ((figures >= 0) & (figures <= 9)).all(axis=1)
        y, x = _jis_corner(figures, level)
        good &= figures[:, 2] * 10 + figures[:, 3] <= _JIS_HIGHEST
        good &= (figures[:, 4:6] <= 7).all(axis=1)
        good &= ((figures[:, 8:] >= 1) & (figures[:, 8:] <= 4)).all(axis=1)
        rows = rows[good]
        cells.x[rows], cells.y[rows] = x[good], y[good]
        cells.width[rows], cells.height[rows] = width, height
        cells.epsg[rows] = JIS_EPSG
    return cells


def _jis_corner(figures: Array, level: str) -> tuple[Array, Array]:
    """South-west corner: pp / 1.5 + q / 12 + r / 120 north, 100 + uu + v / 8 + w / 80 east, then quarters 1 SW to 4 NE."""
    digits = JIS_LEVELS[level][0]
    _, high, wide = JIS_LEVELS["level1"]
    y = (figures[:, 0] * 10 + figures[:, 1]) * high
    x = (100 + figures[:, 2] * 10 + figures[:, 3]) * wide
    for start, name in ((4, "level2"), (6, "level3")):
        if digits > start:
            _, high, wide = JIS_LEVELS[name]
            y = y + figures[:, start] * high
            x = x + figures[:, start + 1] * wide
    for place, name in ((8, "half"), (9, "quarter"), (10, "eighth")):
        if digits > place:
            _, high, wide = JIS_LEVELS[name]
            y = y + (figures[:, place] - 1) // 2 * high
            x = x + (figures[:, place] - 1) % 2 * wide
    return y, x


SYSTEMS = {
    system.id: system
    for system in (
        CodeSystem(KOREA, "Korean national grid", 1, (_KOREA_BLOCK, _KOREA_BLOCK), _read_korean),
        CodeSystem(INSPIRE, "INSPIRE / GEOSTAT", 1, (100_000, 100_000), _read_inspire),
        CodeSystem(JIS, "JIS X 0410 mesh", JIS_UNITS, JIS_LEVELS["level1"][1:], _read_jis),
    )
}


# -- writing


def korean_codes(x: Array, y: Array, size: int) -> Array:
    """Codes of the cells of the Korean national grid in which points lie (metres, EPSG:5179).

    ``size`` is 100 000, 10 000, 1 000, 100 or 10 m. A corner belongs to the cell whose lower left corner it is.

    Examples
    --------
    >>> korean_codes(np.array([953_000]), np.array([1_952_000]), 1000).tolist()
    ['다사5352']
    """
    if size not in KOREA_SIZES:
        raise _no_size(size, KOREA_SIZES)
    digits = KOREA_SIZES.index(size)
    column, row = _cell_number(x, size) - _KOREA_EAST // size, _cell_number(y, size) - _KOREA_NORTH // size
    per_block = _KOREA_BLOCK // size
    east, north = column // per_block, row // per_block
    _inside((east >= 0) & (east < len(_EAST_LETTERS)) & (north >= 0) & (north < len(_NORTH_LETTERS)))
    return np.array(
        [
            f"{_EAST_LETTERS[e]}{_NORTH_LETTERS[n]}" + (f"{i:0{digits}d}{j:0{digits}d}" if digits else "")
            for e, n, i, j in zip(east, north, column % per_block, row % per_block)
        ],
        dtype=object,
    )


def inspire_codes(x: Array, y: Array, size: int, style: str = "long", epsg: int = INSPIRE_EPSG) -> Array:
    """INSPIRE codes of the cells in which points lie (metres).

    ``style`` is ``long`` (``CRS3035RES1000mN2684000E4334000``) or ``short`` (``1kmN2684E4334``, EPSG:3035 only).
    """
    if style not in ("long", "short"):
        raise ValueError(style)
    if not (float(size).is_integer() and 0 < size <= _LARGEST_CELL):
        raise _no_size(size, ("1 … 1 000 000",))
    if style == "short" and epsg != INSPIRE_EPSG:
        raise InputError("Short codes exist in EPSG:3035 only.", fix="Write long codes.")
    size = int(size)
    column, row = _cell_number(x, size), _cell_number(y, size)
    _inside((column >= 0) & (row >= 0) & (column * size < _FARTHEST) & (row * size < _FARTHEST))
    scale = 1 if style == "long" else int(_trailing(np.array([size]))[0])
    named = f"{size // 1000}km" if size % 1000 == 0 else f"{size}m"
    head = f"CRS{epsg}RES{size}m" if style == "long" else named
    return np.array(
        [f"{head}N{north}E{east}" for north, east in zip(row * size // scale, column * size // scale)], dtype=object
    )


def jis_codes(longitude: Array, latitude: Array, level: str) -> Array:
    """Codes of the meshes in which points lie (degrees, JGD2011); ``level`` is a key of :data:`JIS_LEVELS`."""
    if level not in JIS_LEVELS:
        raise _no_size(level, tuple(JIS_LEVELS))
    digits, height, width = JIS_LEVELS[level]
    y = _cell_number(np.asarray(latitude, float) * JIS_UNITS, height) * height
    x = _cell_number(np.asarray(longitude, float) * JIS_UNITS, width) * width - 100 * JIS_UNITS
    _, high, wide = JIS_LEVELS["level1"]
    _inside((y >= 0) & (y < 100 * high) & (x >= 0) & (x <= _JIS_HIGHEST * wide + wide - 1))
    parts = [y // high, x // wide]
    codes = [f"{p:02d}{u:02d}" for p, u in zip(*parts)]
    for name in ("level2", "level3"):
        y, x = y % high, x % wide
        _, high, wide = JIS_LEVELS[name]
        if digits >= JIS_LEVELS[name][0]:
            codes = [f"{code}{q}{v}" for code, q, v in zip(codes, y // high, x // wide)]
    for name in ("half", "quarter", "eighth"):
        y, x = y % high, x % wide
        _, high, wide = JIS_LEVELS[name]
        if digits >= JIS_LEVELS[name][0]:
            codes = [f"{code}{quarter}" for code, quarter in zip(codes, 1 + 2 * (y // high) + x // wide)]
    return np.array(codes, dtype=object)


_SNAP = 3e-4  # of a whole unit: what a corner written with eight decimals of a degree may miss


def _cell_number(values: Array, size: int) -> Array:
    """Number of the cell from 0; whole numbers are divided as such."""
    values = np.asarray(values)
    if values.dtype.kind in "iu":
        return values.astype(np.int64) // size
    values = values.astype(np.float64)
    if not np.isfinite(values).all():
        raise InputError("A coordinate is missing or infinite.", fix="Give numbers.")
    whole = np.rint(values)
    units = np.where(np.abs(values - whole) <= _SNAP, whole, np.floor(values))
    return units.astype(np.int64) // size


def _inside(inside: Array) -> None:
    if not inside.all():
        raise InputError(
            "Points outside the grid: {count}.",
            fix="Give coordinates in the coordinate reference system of the grid.",
            count=int((~inside).sum()),
        )


def _no_size(size: object, sizes: tuple[object, ...]) -> InputError:
    return InputError(
        "There are no cells of size {size}; there are: {sizes}.",
        fix="Choose one of these.",
        size=size,
        sizes=", ".join(map(str, sizes)),
    )
