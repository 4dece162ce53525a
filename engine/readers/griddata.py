"""Gridded statistics to cells: rows of code (or coordinates) and value become a lattice of cells, each counted once.

What is read is kept row by row with its file and line, so that whatever does not fit can be named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Optional

import numpy as np
import pandas as pd

from ..errors import InputError, Note, first_of, note
from ..numbers import WITHHELD_MARKS, NumberRules, TextNumbers, number_form, read_numbers
from ..progress import Progress, part, silent
from ..types import Array
from .agecolumns import year_of
from .delimited import Delimited, Layout, Records, open_delimited, read_records
from .gridcodes import INSPIRE_EPSG, SYSTEMS, read_codes, recognise
from .gridcolumns import Found, Wanted, choose_item, find_columns
from .sources import Source

ANY, PLAIN = Wanted(), Layout()
_SAMPLE = 200
_FILES_NAMED = 5
GRID_MARKS = WITHHELD_MARKS | {"-1", "-1.0", "-9999", "-9999.0"}


@dataclass(frozen=True)
class GridRules:
    """What to do with what does not fit; the words are those of ``engine/options.py``."""

    absent: str = "nodata"
    duplicates: str = "error"
    sizes: str = "error"
    unreadable: str = "error"
    marks: frozenset[str] = GRID_MARKS
    decimal: str = ""
    most_cells: int = 300_000_000


@dataclass(frozen=True)
class Places:
    """Where rows come from: number of the file and line in it per row, and the files' labels."""

    file: Array
    line: Array
    labels: tuple[str, ...]

    def name(self, row: int) -> str:
        """``file, line 12``, without words to translate."""
        return f"{self.labels[self.file[row]]}:{self.line[row]}"


@dataclass(frozen=True)
class GridRows:
    """Rows as parallel arrays: lower left corner and size of the cell, and value.

    ``x / units[0] + origin[0]`` are CRS units, ``y`` likewise; sizes are 0 where rows are points. ``value`` is NaN where
    ``withheld`` (a mark says so) or left blank. ``epsg`` is 0 for a CRS known elsewhere. ``block`` is height and width of
    the squares in which files come, or None.
    """

    x: Array
    y: Array
    width: Array
    height: Array
    value: Array
    withheld: Array
    places: Places
    units: tuple[float, float] = (1.0, 1.0)
    origin: tuple[float, float] = (0.0, 0.0)
    epsg: int = 0
    block: Optional[tuple[int, int]] = None
    system: str = ""
    notes: tuple[Note, ...] = ()

    def __len__(self) -> int:
        return len(self.x)

    def take(self, chosen: Array) -> GridRows:
        """Some of the rows."""
        places = Places(self.places.file[chosen], self.places.line[chosen], self.places.labels)
        arrays = {name: getattr(self, name)[chosen] for name in ("x", "y", "width", "height", "value", "withheld")}
        return replace(self, places=places, **arrays)


# -- files


class _Words:
    """Distinct texts, numbered as they come."""

    def __init__(self) -> None:
        self.number: dict[str, int] = {}

    def take(self, texts: Sequence[str]) -> Array:
        """The numbers of some texts."""
        codes, distinct = pd.factorize(np.asarray(texts, dtype=object))
        numbers = [self.number.setdefault(text, len(self.number)) for text in distinct]
        return np.array(numbers, dtype=np.int32)[codes]

    @property
    def texts(self) -> list[str]:
        return list(self.number)


@dataclass
class _Collected:
    """What was read so far, piece by piece: four numbers of the cell, EPSG (0: unreadable), and numbers of words."""

    cell: list[Array] = field(default_factory=list)
    words: list[Array] = field(default_factory=list)  # value, item, year
    place: list[Array] = field(default_factory=list)  # file, line
    unread: list[str] = field(default_factory=list)  # texts that name no cell, row by row
    amounts: _Words = field(default_factory=_Words)
    items: _Words = field(default_factory=_Words)
    years: _Words = field(default_factory=_Words)
    heads: int = 0
    item_is_column: bool = False


def read_grid_files(
    sources: Sequence[Source],
    wanted: Wanted = ANY,
    rules: GridRules = GridRules(),
    layout: Layout = PLAIN,
    where: str = "INPUT",
    progress: Progress = silent,
) -> GridRows:
    """Rows of files with grid codes or coordinates, read together.

    Raises
    ------
    InputError
        for files that cannot be read, without codes or coordinates, with several code systems, items or years among which
        none is chosen, and, unless ``rules`` say otherwise, with codes that name no cell.
    """
    collected, notes, systems = _Collected(), list[Note](), dict[str, str]()
    for number, source in enumerate(sources):
        step = part(progress, number / len(sources), (number + 1) / len(sources))
        table, columns = _open(source, wanted, layout, part(step, 0, 0.2))
        systems.setdefault(columns.system, source.label)
        if len(systems) > 1:
            raise _several_systems(systems)
        notes += table.notes if len(sources) <= _FILES_NAMED else table.notes[:-1]
        _read_file(collected, table, columns, number, part(step, 0.2, 1))
    labels = tuple(source.label for source in sources)
    if len(labels) > _FILES_NAMED:
        notes.append(note("Files read together: {count} ({first}).", count=len(labels), first=first_of(labels, 5)))
    return _assembled(collected, labels, next(iter(systems), ""), wanted, rules, notes, where)


def _several_systems(systems: dict[str, str]) -> InputError:
    named = [f"{SYSTEMS[system].label if system else 'x, y'} ({label})" for system, label in systems.items()]
    return InputError(
        "The files name their cells in several ways: {systems}.",
        where=list(systems.values())[-1],
        fix="Import them one by one.",
        systems=first_of(named),
    )


def _open(source: Source, wanted: Wanted, layout: Layout, progress: Progress) -> tuple[Delimited, Found]:
    """A file, and which of its columns is which."""
    table = open_delimited(source, layout, progress)
    # Where the values below are marks (N/A), a first row of data can pass for names; but names are neither codes ...
    unsure = table.has_header and layout.header is None
    if unsure and any(_is_code(name) for name in table.header):
        table, unsure = open_delimited(source, replace(layout, header=False)), False
    columns = _columns(table, wanted)
    if unsure and _is_data(table.header[columns.code if columns.system else columns.x], table.header[columns.value]):
        table = open_delimited(source, replace(layout, header=False))
        columns = _columns(table, wanted)
    return table, columns


def _is_data(place: str, value: str) -> bool:
    """... nor numbers, but for a year over the values (격자,2020)."""
    return number_form(value) is not None and (number_form(place) is not None or not year_of(value)[0])


def _columns(table: Delimited, wanted: Wanted) -> Found:
    sample = next(read_records(table, _SAMPLE), None)
    rows = sample.rows if sample else []
    return find_columns(table.header if table.has_header else None, rows, wanted, table.label)


def _is_code(text: str) -> bool:
    return len(text) > 3 and recognise([text]) is not None


def _read_file(collected: _Collected, table: Delimited, columns: Found, number: int, progress: Progress) -> None:
    collected.item_is_column |= columns.item_is_column
    seen = not table.has_header
    for records in read_records(table, progress=progress):
        cells, texts = _cells_of(records, columns, table.label)
        start = 0
        if not seen:
            # Some files (e-Stat) have a second row of names under the first, without a code.
            start = _second_headers(records, columns, texts)
            collected.heads += start
            seen = True
        size = len(texts) - start
        collected.cell.append(cells[:, start:])
        columns_of_words = (
            (columns.value, collected.amounts),
            (columns.item, collected.items),
            (columns.year, collected.years),
        )
        collected.words.append(
            np.array(
                [
                    words.take([""] * size if at is None else [text.strip() for text in records.column(at)[start:]])
                    for at, words in columns_of_words
                ]
            )
        )
        collected.place.append(np.array([np.full(size, number), records.lines[start:]], dtype=np.int32))
        collected.unread += [texts[row] for row in np.flatnonzero(cells[4] == 0) if row >= start]


def _second_headers(records: Records, columns: Found, texts: Sequence[str]) -> int:
    """Rows at the head that name no cell and hold no number."""
    for row, text in enumerate(texts):
        if text.strip(" ,") or number_form(records.rows[row][columns.value]) is not None:
            return row
    return 0


def _cells_of(records: Records, columns: Found, label: str) -> tuple[Array, list[str]]:
    """x, y, width, height and EPSG of each row (5 x n), and the text that names its cell."""
    if columns.system:
        texts = records.column(columns.code)
        cells = read_codes(texts, columns.system)
        return np.array([cells.x, cells.y, cells.width, cells.height, cells.epsg], dtype=np.int32), texts
    pair = [records.column(columns.x), records.column(columns.y)]
    x, y = (_coordinates(texts, label, records.lines) for texts in pair)
    known = np.isfinite(x) & np.isfinite(y)
    zero = np.zeros(len(x))
    return np.array([x, y, zero, zero, known]), [", ".join(texts) for texts in zip(*pair)]


def _coordinates(texts: list[str], label: str, lines: list[int]) -> Array:
    numbers = pd.to_numeric(pd.Series(texts), errors="coerce").to_numpy(dtype=float)
    if np.isnan(numbers).any():
        return read_numbers(texts, label, NumberRules(negative=True), lines).values  # noqa: PD011
    return numbers


def _assembled(
    collected: _Collected,
    labels: tuple[str, ...],
    system: str,
    wanted: Wanted,
    rules: GridRules,
    notes: list[Note],
    where: str,
) -> GridRows:
    if not collected.cell:
        raise InputError("The file has no rows.", where=where, fix="Choose a file with grid codes and values.")
    x, y, width, height, epsg = np.concatenate(collected.cell, axis=1)
    values, items, years = np.concatenate(collected.words, axis=1)
    file, line = np.concatenate(collected.place, axis=1)
    places = Places(file, line, labels)
    kind = SYSTEMS.get(system)
    if kind is not None:
        notes.append(note("Cells are named by codes of: {system}.", system=kind.label))
    if collected.heads:
        notes.append(
            note("Rows above the first code, taken for a second header and left out: {count}.", count=collected.heads)
        )
    chosen, said = _of_item_and_year(collected, items, years, wanted, where)
    value, withheld, also = _numbers(collected.amounts.texts, values, chosen, rules, places, where)
    notes += [*said, *also]
    bad = chosen & (epsg == 0)
    if bad.any():
        texts = dict(zip(np.flatnonzero(epsg == 0).tolist(), collected.unread))
        notes.append(_unreadable(bad, value, texts, places, kind.label if kind else "x, y", rules))
    nowhere = chosen & (epsg == INSPIRE_EPSG) & (x == 0) & (y == 0)
    if nowhere.any():
        notes.append(
            note(
                "Rows of people without a place (cell N0E0), left out: {count} (total {total:.15g}).",
                count=int(nowhere.sum()),
                total=float(np.nansum(value[nowhere])),
            )
        )
    keep = chosen & (epsg > 0) & ~nowhere
    number = _one_epsg(epsg, keep, places, where)
    rows = GridRows(x, y, width, height, value, withheld, places, notes=tuple(notes))
    if kind is None:
        return rows.take(keep)
    return replace(rows.take(keep), units=(float(kind.units),) * 2, epsg=number, block=kind.block, system=kind.id)


def _one_epsg(epsg: Array, keep: Array, places: Places, where: str) -> int:
    systems = np.unique(epsg[keep])
    if not len(systems):
        raise InputError("No row names a cell.", where=where, fix="Choose the column with the grid codes.")
    if len(systems) > 1:
        first = [(one, int(np.flatnonzero(keep & (epsg == one))[0])) for one in systems]
        raise InputError(
            "Codes of several coordinate reference systems: {systems}.",
            where=where,
            fix="Import them one by one: they share no grid.",
            systems=", ".join(f"EPSG:{one} ({places.name(row)})" for one, row in first),
        )
    return int(systems[0])


def _of_item_and_year(
    collected: _Collected, items: Array, years: Array, wanted: Wanted, where: str
) -> tuple[Array, list[Note]]:
    """Which rows are of the chosen item and year."""
    chosen = np.ones(len(items), dtype=bool)
    notes: list[Note] = []
    for name, words, numbers, asked in (
        ("ITEM", collected.items, items, wanted.item),
        ("YEAR", collected.years, years, wanted.year),
    ):
        present = words.texts
        if present == [""]:
            if asked and not (name == "ITEM" and collected.item_is_column):
                raise InputError(
                    "“{asked}” is asked for, but the file has no column for it.",
                    where=f"{where}, {name}",
                    fix="Leave it empty.",
                    asked=asked,
                )
            continue
        counts = np.bincount(numbers[chosen], minlength=len(present))
        present = [text for text, count in zip(present, counts) if count]
        picked, assumed = choose_item(asked, present, name == "ITEM", f"{where}, {name}")
        mine = numbers == words.number[picked]
        others = int((chosen & ~mine).sum())
        chosen &= mine
        notes.append(
            note(
                "{name}: “{picked}” of {present}; rows of others, left out: {others}.",
                name=name,
                picked=picked,
                present=first_of(sorted(present), 12),
                others=others,
            )
        )
        if assumed:
            notes.append(
                note("{name} was not given: the total population is taken. Name another one to get it.", name=name)
            )
    return chosen, notes


def _numbers(
    texts: Sequence[Any], numbers: Array, chosen: Array, rules: GridRules, places: Places, where: str
) -> tuple[Array, Array, list[Note]]:
    """Values of the chosen rows, given as numbers of distinct texts; those of other items are not looked at."""
    used = np.bincount(numbers[chosen], minlength=len(texts)) > 0
    reader = TextNumbers(where, NumberRules(rules.decimal, rules.marks))

    def line_of(position: int) -> str:
        return places.name(int(np.flatnonzero(chosen & (numbers == position))[0]))

    for position in np.flatnonzero(used):
        reader.look(texts[position], lambda position=position: line_of(position))
    decimal, notes = reader.decide()
    parsed = np.full(len(texts), np.nan)
    marked = np.zeros(len(texts), dtype=bool)
    for position in np.flatnonzero(used):
        parsed[position] = reader.parse(texts[position], decimal)
        marked[position] = reader.is_withheld(texts[position])
    return parsed[numbers], marked[numbers], notes


# -- layers


def rows_of_codes(codes: Sequence[Any], values: Sequence[Any], system: str, rules: GridRules, label: str) -> GridRows:
    """Rows of a layer's attributes; lines are numbers of features from 1."""
    kind = SYSTEMS[system]
    cells = read_codes(codes, system)
    places = Places(np.zeros(len(codes), np.int32), np.arange(1, len(codes) + 1), (label,))
    numbers = read_numbers(values, label, NumberRules(rules.decimal, rules.marks))
    notes = [note("Cells are named by codes of: {system}.", system=kind.label), *numbers.notes]
    value, bad = np.asarray(numbers.values), ~cells.valid
    if bad.any():
        texts = {row: str(codes[row]) for row in np.flatnonzero(bad).tolist()}
        notes.append(_unreadable(bad, value, texts, places, kind.label, rules))
    number = _one_epsg(cells.epsg, ~bad, places, label)
    arrays = (cells.x, cells.y, cells.width, cells.height, value, numbers.withheld, places)
    units = (float(kind.units),) * 2
    rows = GridRows(*arrays, units, epsg=number, block=kind.block, system=kind.id, notes=tuple(notes))
    return rows.take(~bad)


def rows_of_coordinates(x: Array, y: Array, values: Sequence[Any], rules: GridRules, label: str) -> GridRows:
    """Rows of a layer that lie at points, whose size is not known yet."""
    places = Places(np.zeros(len(x), np.int32), np.arange(1, len(x) + 1), (label,))
    numbers = read_numbers(values, label, NumberRules(rules.decimal, rules.marks))
    zero = np.zeros(len(x), dtype=np.int64)
    value = np.asarray(numbers.values)
    return GridRows(x, y, zero, zero, value, numbers.withheld, places, notes=tuple(numbers.notes))


_SCRAMBLED = (("latin-1", "cp949"), ("cp1252", "cp949"), ("latin-1", "utf-8"), ("cp1252", "utf-8"))


def code_field(columns: Mapping[str, Sequence[Any]]) -> tuple[str, str, tuple[str, str]]:
    """The attribute that holds grid codes, their system, and the encodings by which its text must be put right.

    A shapefile without its .cpg is read in a Western encoding; (read as, saved in) undoes that. Empty strings where there
    is none.
    """
    for name, values in columns.items():
        system = recognise(values)
        if system is not None:
            return name, system, ("", "")
    for name, values in columns.items():
        for read_as, saved_in in _SCRAMBLED:
            system = recognise([unscrambled(value, read_as, saved_in) for value in values])
            if system is not None:
                return name, system, (read_as, saved_in)
    return "", "", ("", "")


def unscrambled(value: Any, read_as: str, saved_in: str) -> Any:
    """Text that was read in the wrong encoding, as it was meant; what cannot be undone stays."""
    if not isinstance(value, str):
        return value
    try:
        return value.encode(read_as).decode(saved_in)
    except UnicodeError:
        return value


def _unreadable(bad: Array, value: Array, texts: dict[int, str], places: Places, system: str, rules: GridRules) -> Note:
    rows = np.flatnonzero(bad)
    first = first_of([f"“{texts[row][:30]}” {places.name(row)}" for row in rows[:4].tolist()], 3)
    if rules.unreadable == "error":
        raise InputError(
            "Rows that name no cell ({system}): {count} ({first}).",
            where=places.labels[places.file[rows[0]]],
            fix="Mend the lines, or choose to skip them (UNREADABLE).",
            system=system,
            count=len(rows),
            first=first,
        )
    return note(
        "Rows that name no cell ({system}), left out: {count} (total {total:.15g}; {first}).",
        system=system,
        count=len(rows),
        total=float(np.nansum(value[rows])),
        first=first,
    )
