"""Which column of a table of gridded statistics is which: by choice, by name, else by what stands in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from ..errors import InputError, first_of
from ..numbers import WITHHELD_MARKS, number_form
from .delimited import column_position
from .gridcodes import JIS, recognise

# Names as offices give them, in lower case; the value's in the order in which one is taken before another.
_CODES = (
    "격자코드", "격자", "gid", "grid_cd", "grid_id", "gridcode", "grid_code", "grd_id", "grid", "cell", "cellcode", "cell_id",
    "code", "id", "key_code", "mesh", "meshcode", "mesh_code", "spatial", "geo", "idinspire", "idcar_200m", "idcar_1km",
    "gitter_id", "gitter_id_100m", "gitter_id_1km", "gitter_id_10km",
)  # fmt: skip
_VALUES = (
    "통계값", "val", "value", "obs_value", "obs_value_t", "tot_p", "tot_p_2021", "population", "pop", "einwohner", "총인구",
    "인구", "ind_c", "ind", "t", "인구수", "persons", "people", "人口総数", "人口(総数)", "総人口", "count",
)  # fmt: skip
_ITEMS = ("통계항목", "통계항목코드", "항목", "item", "stat", "indic", "indicator", "variable")
_YEARS = ("기준연도", "기준년도", "연도", "년도", "year", "time", "time_period")
_X = ("x", "lon", "longitude", "easting", "east", "x좌표", "경도", "x_coord", "xcoord")
_Y = ("y", "lat", "latitude", "northing", "north", "y좌표", "위도", "y_coord", "ycoord")

# Words for items -> their codes (SGIS first; then the names of European and other files).
ITEM_WORDS = {
    "population": (
        "to_in_001",
        "tot_p",
        "t",
        "population",
        "pop",
        "총인구",
        "인구",
        "人口総数",
        "人口(総数)",
        "総人口",
        "人口",
    ),
    "households": ("to_ga_001", "households", "총가구", "가구"),
    "housing": ("to_ho_001", "housing", "총주택", "주택"),
    "establishments": ("to_fa_010", "establishments", "사업체", "사업체수"),
    "workers": ("to_em_020", "workers", "employees", "종사자", "종사자수"),
}
_SYNONYMS = {
    code: word
    for word, codes in ITEM_WORDS.items()
    for code in codes
    if not re.fullmatch(r"to_\w\w_\d{3}|t|tot_p", code)
}
_SGIS_ITEM = re.compile(r"[a-z]{2}_[a-z]{2}_\d{3}", re.IGNORECASE)
_YEAR = re.compile(r"(19|20)\d\d")


@dataclass(frozen=True)
class Wanted:
    """Columns by name or number, and the item and year to take; empty where they are to be found out."""

    code: str = ""
    value: str = ""
    x: str = ""
    y: str = ""
    item: str = ""
    year: str = ""


@dataclass(frozen=True)
class Found:
    """Positions of columns; -1 where there is none. ``system`` is that of the codes, empty where ``x`` and ``y`` are coordinates.

    ``item_is_column`` when the item asked for is a column of its own.
    """

    value: int
    code: int = -1
    x: int = -1
    y: int = -1
    item: Optional[int] = None
    year: Optional[int] = None
    system: str = ""
    item_is_column: bool = False


def find_columns(names: Optional[Sequence[str]], sample: Sequence[Sequence[str]], wanted: Wanted, where: str) -> Found:
    """Columns of a table with ``names`` (None: no header), told from its first rows.

    Raises
    ------
    InputError
        for a column that is not there, no codes or coordinates, and a value that could be any of several columns.
    """
    heads = (
        [f"column_{number}" for number in range(1, len(sample[0]) + 1 if sample else 1)]
        if names is None
        else list(names)
    )
    columns = [[row[position].strip() for row in sample if position < len(row)] for position, _ in enumerate(heads)]
    if not sample:
        raise InputError("The file has no rows.", where=where, fix="Choose a file with grid codes and values.")
    lower = [] if names is None else [head.lower() for head in heads]
    code, system, x, y = _place(heads, lower, columns, wanted, where)
    second = _second_header(sample, code) if lower else []
    taken: set[Optional[int]] = {code, x, y}
    item = _item(lower, columns, taken)
    year = _named(lower, _YEARS, taken)
    value, by_item = _value(heads, (lower, second), columns, wanted, where, taken, item, year)
    if year is None:
        years = [at for at, column in enumerate(columns) if at not in taken | {item, value} and _all(column, _YEAR)]
        year = years[0] if years and names is None else None
    at_code, at_x, at_y = (-1 if position is None else position for position in (code, x, y))
    return Found(value, at_code, at_x, at_y, item, year if year != value else None, system, by_item)


def value_column(names: Sequence[str], sample: Sequence[Sequence[str]], wanted: Wanted, taken: str, where: str) -> int:
    """Position of the column with the numbers in a table whose cells are named by ``taken``, or lie where they lie."""
    columns = [[row[position].strip() for row in sample] for position, _ in enumerate(names)]
    lower = [name.lower() for name in names]
    used: set[Optional[int]] = {at for at, name in enumerate(names) if name == taken}
    return _value(names, (lower, []), columns, wanted, where, used, None, _named(lower, _YEARS, used))[0]


def _place(
    heads: Sequence[str], lower: Sequence[str], columns: Sequence[Sequence[str]], wanted: Wanted, where: str
) -> tuple[Optional[int], str, Optional[int], Optional[int]]:
    """Code column and its system, or the columns of coordinates."""
    if bool(wanted.x) != bool(wanted.y):
        raise InputError(
            "One coordinate is given without the other.", where=where, fix="Name both columns, or neither."
        )
    if wanted.code:
        code = column_position(heads, wanted.code, where)
        system = recognise(columns[code])
        if system is None:
            raise InputError(
                "The column “{name}” holds no grid codes that are known ({first}).",
                where=where,
                fix="Choose another column. Known are the Korean national grid, INSPIRE / GEOSTAT and the Japanese mesh.",
                name=heads[code],
                first=first_of(columns[code], 3),
            )
        return code, system, None, None
    if wanted.x:
        return None, "", column_position(heads, wanted.x, where), column_position(heads, wanted.y, where)
    systems = [recognise(column) for column in columns]
    certain = [at for at, system in enumerate(systems) if system not in (None, JIS)]
    named = [at for at, name in enumerate(lower) if systems[at] and name in _CODES]
    x, y = _named(lower, _X, set()), _named(lower, _Y, set())
    if x is not None and y is not None and not certain and not named:
        return None, "", x, y
    # Numbers can look like mesh codes: those that name smaller cells are longer, and less likely to by chance.
    likely = sorted((at for at, system in enumerate(systems) if system), key=lambda at: -len(columns[at][0]))
    for candidates in (named, certain, likely):
        if candidates:
            return candidates[0], systems[candidates[0]] or "", None, None
    raise InputError(
        "No column holds grid codes that are known; there are: {columns}.",
        where=where,
        fix="Name the columns of the coordinates (X_COLUMN, Y_COLUMN). Known codes are those of the Korean national grid, "
        "INSPIRE / GEOSTAT and the Japanese mesh.",
        columns=first_of([f"{head} ({column[0] if column else ''})" for head, column in zip(heads, columns)], 12),
    )


def _second_header(sample: Sequence[Sequence[str]], code: Optional[int]) -> list[str]:
    """Names in a row under the header that names no cell, as e-Stat has it."""
    if code is None or sample[0][code].strip():
        return []
    return [unicodedata.normalize("NFKC", text).strip().lower() for text in sample[0]]


def _named(lower: Sequence[str], names: Sequence[str], taken: set[Optional[int]]) -> Optional[int]:
    for name in names:
        if name in lower and lower.index(name) not in taken:
            return list(lower).index(name)
    return None


def _all(column: Sequence[str], pattern: re.Pattern[str]) -> bool:
    filled = [text for text in column if text]
    return bool(filled) and all(pattern.fullmatch(text) for text in filled)


def _item(lower: Sequence[str], columns: Sequence[Sequence[str]], taken: set[Optional[int]]) -> Optional[int]:
    named = _named(lower, _ITEMS, taken)
    if named is not None:
        return named
    alike = [at for at, column in enumerate(columns) if at not in taken and _all(column, _SGIS_ITEM)]
    return alike[0] if alike else None


def _value(
    heads: Sequence[str],
    names: tuple[Sequence[str], Sequence[str]],
    columns: Sequence[Sequence[str]],
    wanted: Wanted,
    where: str,
    taken: set[Optional[int]],
    item: Optional[int],
    year: Optional[int],
) -> tuple[int, bool]:
    """The column with the numbers, and whether the item asked for is this column; ``names`` are those of both headers."""
    lower = names[0]
    if wanted.value:
        return column_position(heads, wanted.value, where), False
    free = [at for at, _ in enumerate(heads) if at not in taken | {item, year}]
    for header in names:
        if wanted.item and item is None:
            for name in item_codes(wanted.item):
                if name in header and header.index(name) in free:
                    return list(header).index(name), True
        named = _named(header, _VALUES, {at for at, _ in enumerate(heads) if at not in free})
        if named is not None and _numeric(columns[named]):
            return named, False
    numeric = [at for at in free if _numeric(columns[at])]
    if not lower and len(numeric) > 1:  # without names: a year stands before the value
        numeric = [at for at in numeric if not _all(columns[at], _YEAR)] or numeric[-1:]
    if len(numeric) == 1:
        return numeric[0], False
    raise InputError(
        "Which column holds the values is not certain; there are: {columns}.",
        where=where,
        fix="Name it (VALUE_COLUMN), by name or by number from 1.",
        columns=first_of([f"{head} ({column[0] if column else ''})" for head, column in zip(heads, columns)], 12),
    )


def _numeric(column: Sequence[str]) -> bool:
    """Whether at least half of what stands in a column are numbers, or marks of numbers that are not given."""
    filled = [text for text in column if text]
    numbers = sum(number_form(text) is not None or text.lower() in WITHHELD_MARKS for text in filled)
    return bool(filled) and 2 * numbers >= len(filled)


def item_codes(asked: str) -> tuple[str, ...]:
    """What an item asked for may be called in a file, in lower case."""
    text = asked.strip().lower()
    word = _SYNONYMS.get(text, text)
    return (text, *ITEM_WORDS.get(word, ()))


def choose_item(asked: str, present: Sequence[str], has_words: bool, where: str) -> tuple[str, bool]:
    """The one of ``present`` that is asked for, and whether it had to be assumed.

    Without a wish that is the only one, or (``has_words``) the total population among several.

    Raises
    ------
    InputError
        listing what there is.
    """
    if not asked and len(present) == 1:
        return present[0], False
    codes = item_codes(asked or "population") if has_words else (asked.strip().lower(),)
    for code in codes:
        for one in present:
            if one.lower() == code:
                return one, not asked
    if asked:
        raise InputError(
            "“{asked}” is not in the file; there are: {present}.",
            where=where,
            fix="Choose one of these.",
            asked=asked,
            present=first_of(sorted(present), 12),
        )
    raise InputError(
        "The file holds several: {present}.",
        where=where,
        fix="Choose one of these.",
        present=first_of(sorted(present), 12),
    )
