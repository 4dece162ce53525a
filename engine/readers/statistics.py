"""Statistics of units as offices publish them: one row per unit and year, numbers as numbers, and an account of the rest.

``서울특별시 종로구 (1111000000)`` becomes name and code; rows that sum up others are told from them; years and ages are read
from the names of columns.
"""

from __future__ import annotations

import fnmatch
import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Optional

import numpy as np
import pandas as pd

from ..codemap import CodeMap
from ..codes import code_text, join_report
from ..errors import InputError, Note, first_of, note, template
from ..flows.pairs import is_total_name
from ..numbers import NumberRules, TextNumbers, number_form
from ..progress import Progress, part, silent
from ..types import Array
from .agecolumns import USUAL_GROUPS, age_columns, columns_of, parse_groups, years_in
from .delimited import column_position
from .flowtables import clean_code
from .tables import Table

UNIT_ID, UNIT_NAME, YEAR, ROWS = "unit_id", "unit_name", "year", "rows"
_ITEM = "_item"
REFUSE, SUM, COUNT = "refuse", "sum", "count"
LONG, WIDE = "long", "wide"

_KEY = re.compile(r"(?P<name>.*?)\s*[(\[（]\s*(?P<code>[0-9A-Za-z]+)\s*[)\]）]\s*")
_MOST_ROWS = 5_000_000
_TOTAL = "_total"
_ZEROS = 2  # zeros that may belong to the code of a larger unit
_FEWEST = 3  # other rows among which a sum of all is no coincidence


@dataclass(frozen=True)
class StatisticsColumns:
    """Columns by name or number from 1; ``keep`` are names or patterns with ``*``; empty ones are found out.

    ``item`` and ``value`` are for tables with a row per unit and item.
    """

    code: str = ""
    name: str = ""
    year: str = ""
    item: str = ""
    value: str = ""
    keep: tuple[str, ...] = ()
    groups: str = ""


@dataclass(frozen=True)
class StatisticsRules:
    """``repeated`` rows of a unit (and year): refuse, sum or count; ``length`` of the units' codes, None to find out."""

    numbers: NumberRules
    repeated: str = REFUSE
    length: Optional[int] = None
    keep_totals: bool = False
    unmapped: str = "keep"  # codes that are not in the code map: keep, drop or refuse


@dataclass(frozen=True)
class RowLoss:
    """Rows left out for ``reason``, and what they held: exact sums by column."""

    reason: str
    rows: int
    sums: dict[str, Fraction]
    detail: str = ""


@dataclass(frozen=True)
class Statistics:
    """``frame`` has ``unit_id``, ``unit_name``, ``year`` (0: not said) and ``columns`` of numbers (NaN: not known).

    ``read`` are the exact sums of the columns over all rows that were read.
    """

    frame: pd.DataFrame
    columns: tuple[str, ...]
    rows: int
    read: dict[str, Fraction]
    losses: tuple[RowLoss, ...] = ()
    notes: tuple[Note, ...] = ()
    codes: tuple[str, ...] = ()  # those that were compared with the units

    @property
    def years(self) -> list[int]:
        return sorted({int(year) for year in self.frame[YEAR]})

    def kept(self, column: str) -> Fraction:
        return _exact_sum(self.frame[column].to_numpy())

    def lost(self, column: str) -> Fraction:
        return sum((loss.sums.get(column, Fraction(0)) for loss in self.losses), Fraction(0))


def read_statistics(
    tables: Sequence[Table],
    columns: StatisticsColumns,
    rules: StatisticsRules,
    units: Optional[Sequence[str]] = None,
    codes: Optional[CodeMap] = None,
    progress: Progress = silent,
) -> Statistics:
    """Read tables of one shape together, and bring them to the codes of the units.

    Raises
    ------
    InputError
        for columns that are not there, values that are no numbers, units that occur twice, no unit that joins.
    """
    pieces = [
        _read_table(table, columns, rules, part(progress, number / len(tables), (number + 1) / len(tables)))
        for number, table in enumerate(tables)
    ]
    raw = pieces[0] if len(pieces) == 1 else _stacked(pieces)
    return _on_units(raw, rules, units, codes)


@dataclass(frozen=True)
class _Raw:
    """Rows as read: code, name, year, columns of numbers."""

    frame: pd.DataFrame
    columns: tuple[str, ...]
    label: str
    notes: tuple[Note, ...]


def _stacked(pieces: Sequence[_Raw]) -> _Raw:
    columns = tuple(dict.fromkeys(column for piece in pieces for column in piece.columns))
    frame = pd.concat([piece.frame for piece in pieces], ignore_index=True)
    notes = [one for piece in pieces for one in piece.notes]
    return _Raw(frame, columns, pieces[0].label, tuple(notes))


# -- reading


def _read_table(table: Table, columns: StatisticsColumns, rules: StatisticsRules, progress: Progress) -> _Raw:
    rows, lines = _all_rows(table, progress)
    code_at = table.position(columns.code) if columns.code else _code_column(table, rows)
    keys = _keys(table, rows, lines, code_at)
    codes, names, said = _codes_and_names(keys, table)
    if columns.name:
        name_at = table.position(columns.name)
        names = ["" if row[name_at] is None else str(row[name_at]).strip() for row in rows]
    frame = pd.DataFrame({UNIT_ID: pd.Series(codes, dtype=object), UNIT_NAME: pd.Series(names, dtype=object)})
    year_at = table.position(columns.year) if columns.year else None
    frame[YEAR] = _year_values(table, rows, lines, year_at)
    special = {code_at, year_at} | ({table.position(columns.name)} if columns.name else set())
    if rules.repeated == SUM and not rules.keep_totals and not columns.item:
        frame[_TOTAL] = _rows_of_totals(rows, frame, [at for at, _ in enumerate(table.header) if at not in special])
    if columns.item or columns.value:
        return _by_item(table, rows, lines, frame, columns, rules, said)
    chosen = _value_columns(table, rows, {at for at in special if at is not None}, columns, rules)
    return _by_column(table, rows, lines, frame, chosen, columns, rules, said)


def _rows_of_totals(rows: Sequence[Sequence[Any]], frame: pd.DataFrame, others: Sequence[int]) -> Array:
    """Rows that add up others of their unit and year, as a total of both sexes or of all ages does beside its parts."""
    total = np.array(
        [any(isinstance(row[at], str) and is_total_name(row[at]) for at in others) for row in rows], dtype=bool
    )
    parts = pd.Series(~total).groupby([frame[UNIT_ID], frame[YEAR]]).transform("any").fillna(False).to_numpy(dtype=bool)
    return total & parts


def _all_rows(table: Table, progress: Progress) -> tuple[list[Sequence[Any]], list[int]]:
    rows: list[Sequence[Any]] = []
    lines: list[int] = []
    for piece in table.pieces(progress):
        rows += piece.rows
        lines += piece.lines
        if len(rows) > _MOST_ROWS:
            raise InputError(
                "The table has more than {most} rows: these are no statistics of units.",
                where=table.label,
                fix="Choose another file; flows are imported by “Import flows”.",
                most=_MOST_ROWS,
            )
    if not rows:
        raise InputError("The table has no rows.", where=table.label, fix="Choose a table with statistics.")
    return rows, lines


def _code_column(table: Table, rows: Sequence[Sequence[Any]]) -> int:
    """The first column with keys such as ``name (code)``, else the first."""
    sample = rows[:200]
    for position in range(len(table.header)):
        texts = [row[position] for row in sample if isinstance(row[position], str)]
        if texts and sum(_KEY.fullmatch(text.strip()) is not None for text in texts) * 2 > len(sample):
            return position
    return 0


def _keys(table: Table, rows: Sequence[Sequence[Any]], lines: Sequence[int], at: int) -> list[Any]:
    keys = [row[at] for row in rows]
    for number, key in enumerate(keys):
        if isinstance(key, str) and ("\n" in key or key.startswith('="')):
            keys[number] = clean_code(key, table.label, lines[number], table.header[at])
    return keys


def _codes_and_names(keys: Sequence[Any], table: Table) -> tuple[list[Optional[str]], list[str], list[Note]]:
    parted = [_KEY.fullmatch(key.strip()) if isinstance(key, str) else None for key in keys]
    if sum(found is not None for found in parted) * 2 > len(keys):
        without = [str(key).strip() for key, found in zip(keys, parted) if found is None and code_text(key) is not None]
        notes = [
            note(
                "{file}: codes are taken from keys such as “{key}”.",
                file=table.label,
                key=next(filter(None, parted))[0],
            )
        ]
        if without:
            notes.append(
                note(
                    "{file}: keys without a code: {count} ({first}).",
                    file=table.label,
                    count=len(without),
                    first=first_of(without),
                )
            )
        codes = [found["code"] if found else code_text(key) for key, found in zip(keys, parted)]
        names = [" ".join(found["name"].split()) if found else "" for found in parted]
        return codes, names, notes
    return [code_text(key) for key in keys], [""] * len(keys), []


def _year_values(table: Table, rows: Sequence[Sequence[Any]], lines: Sequence[int], at: Optional[int]) -> Array:
    if at is None:
        return np.zeros(len(rows), dtype=np.int64)
    years = np.zeros(len(rows), dtype=np.int64)
    for number, row in enumerate(rows):
        found = re.search(r"(?<!\d)(1[89]|2[01])\d{2}", str(row[at]))
        if found is None:
            raise InputError(
                "“{value}” in line {line} names no year.",
                where=f"{table.label}, {table.header[at]}",
                fix="Choose the column that holds the years.",
                value=row[at],
                line=lines[number],
            )
        years[number] = int(found[0])
    return years


def _value_columns(
    table: Table, rows: Sequence[Sequence[Any]], special: set[int], columns: StatisticsColumns, rules: StatisticsRules
) -> list[int]:
    """The columns asked for, else those that hold numbers and, here and there, marks."""
    if columns.keep:
        return _matching(table, columns.keep, special)
    if rules.repeated == COUNT:
        return []  # rows are what is wanted, not sums of coordinates
    found = [at for at in range(len(table.header)) if at not in special and _holds_numbers(rows, at, rules.numbers)]
    if not found:
        raise InputError(
            "No column holds numbers; there are: {columns}.",
            where=table.label,
            fix="Choose the columns, or have the rows of each unit counted (REPEATED).",
            columns=first_of(table.header, 20),
        )
    return found


def _matching(table: Table, patterns: Sequence[str], special: set[int]) -> list[int]:
    chosen: list[int] = []
    for pattern in patterns:
        if any(sign in pattern for sign in "*?"):
            more = [at for at, name in enumerate(table.header) if fnmatch.fnmatchcase(name, pattern)]
            if not more:
                raise InputError(
                    "No column is called like “{pattern}”; there are: {columns}.",
                    where=table.label,
                    fix="Choose one of these columns, by name or by number from 1.",
                    pattern=pattern,
                    columns=first_of(table.header, 20),
                )
        else:
            more = [column_position(table.header, pattern, table.label)]
        chosen += [at for at in more if at not in special and at not in chosen]
    return sorted(chosen)


def _holds_numbers(rows: Sequence[Sequence[Any]], at: int, rules: NumberRules) -> bool:
    some = False
    for row in rows:
        value = row[at]
        if value is None or (isinstance(value, str) and (not value.strip() or rules.is_mark(value))):
            continue
        if isinstance(value, bool) or (isinstance(value, str) and number_form(value) is None):
            return False
        some = True
    return some


def _number_columns(
    table: Table, rows: Sequence[Sequence[Any]], lines: Sequence[int], chosen: Sequence[int], rules: StatisticsRules
) -> tuple[list[Array], list[Note]]:
    """Columns of numbers. One that could be written either way follows those that tell the decimal sign."""
    found, telling, unclear = {}, {}, list[int]()
    for at in chosen:
        numbers = TextNumbers(f"{table.label}, {table.header[at]}", rules.numbers)
        for row, line in zip(rows, lines):
            numbers.look(row[at], lambda line=line: line)  # type: ignore[misc]
        if numbers.example:
            telling[at] = next(iter(numbers.example))
        elif numbers.unclear and not rules.numbers.decimal:
            unclear.append(at)
        found[at] = numbers
    signs = set(telling.values())
    sign = signs.pop() if len(signs) == 1 else ""
    notes: list[Note] = []
    if unclear and sign:
        notes.append(
            note(
                "{file}: columns whose numbers could be written with a decimal point or comma: {count}; they are read with "
                "“{sign}”, like the columns that leave no doubt.",
                file=table.label,
                count=len(unclear),
                sign=sign,
            )
        )
    values, withheld = [], 0
    for at, numbers in found.items():
        decimal, said = numbers.decide()
        if at in unclear:
            decimal = sign or decimal
            said = [] if sign or at != unclear[0] else said
        notes += said
        values.append(np.array([numbers.parse(row[at], decimal) for row in rows], dtype=np.float64))
        withheld += sum(numbers.is_withheld(row[at]) for row in rows)
    if withheld:
        notes.append(note("{file}: withheld values, not taken for zero: {count}.", file=table.label, count=withheld))
    return values, notes


def _by_column(
    table: Table,
    rows: Sequence[Sequence[Any]],
    lines: Sequence[int],
    frame: pd.DataFrame,
    chosen: Sequence[int],
    columns: StatisticsColumns,
    rules: StatisticsRules,
    said: Sequence[Note],
) -> _Raw:
    names = [table.header[at] for at in chosen]
    years = years_in(names) if not columns.year else [(0, name) for name in names]
    values, more = _number_columns(table, rows, lines, chosen, rules)
    notes = [*said, *more]
    groups = _groups(names, years, columns, table, notes)
    called = _called([*(name for of_year in groups.values() for name in of_year), *(rest for _, rest in years)], rules)
    parts, kept = [], list[str]()
    for year in sorted({year for year, _ in years}):
        piece = frame.copy()
        if year:
            piece[YEAR] = year
        for name, positions in groups.get(year, {}).items():
            piece[called[name]] = [math.fsum(row) for row in zip(*(values[k] for k in positions))]  # NaN stays NaN
            kept.append(called[name])
        for number, (of_year, rest) in enumerate(years):
            if of_year == year and (columns.keep or not groups):
                piece[called[rest]] = values[number]
                kept.append(called[rest])
        parts.append(piece)
    if not parts:
        parts = [frame]
    if len(parts) > 1:
        notes.append(
            note(
                "{file}: years in the names of columns: {years}.",
                file=table.label,
                years=first_of([y for y in sorted({y for y, _ in years}) if y], 30),
            )
        )
    return _Raw(pd.concat(parts, ignore_index=True), tuple(dict.fromkeys(kept)), table.label, tuple(notes))


def _called(names: Sequence[str], rules: StatisticsRules) -> dict[str, str]:
    """What columns of numbers are called here: as they are, but for names that the result has columns of its own for."""
    own = {UNIT_ID, UNIT_NAME, YEAR, _ITEM, *([ROWS] if rules.repeated == COUNT else [])}
    called: dict[str, str] = {}
    for name in names:
        free = name
        while free in own or (free != name and free in names):
            free += "_"
        called[name] = free
    return called


def _groups(
    names: Sequence[str],
    years: Sequence[tuple[int, str]],
    columns: StatisticsColumns,
    table: Table,
    notes: list[Note],
) -> dict[int, dict[str, list[int]]]:
    """Age groups by year: name -> positions among the chosen columns."""
    if columns.groups.strip().lower() == "none":
        return {}
    ages = age_columns(names, years)
    if not ages:
        if columns.groups:
            raise InputError(
                "No columns of people by age from 0 on were found.",
                where=f"{table.label}, AGE_GROUPS",
                fix="Choose the columns of ages, or leave AGE_GROUPS empty.",
            )
        return {}
    found: dict[int, dict[str, list[int]]] = {}
    left = list[str]()
    for year in sorted({column.year for column in ages}):
        for group in parse_groups(columns.groups or USUAL_GROUPS):
            try:
                found.setdefault(year, {})[group.name] = columns_of(group, ages, year, f"{table.label}, AGE_GROUPS")
            except InputError:
                if columns.groups:
                    raise
                left.append(group.name)
    notes.append(
        note(
            "{file}: columns of people by age: {count}; made of them: {groups}.",
            file=table.label,
            count=len(ages),
            groups=", ".join(dict.fromkeys(name for of_year in found.values() for name in of_year)),
        )
    )
    if left:
        notes.append(
            note(
                "{file}: age groups that its columns do not give: {groups}.",
                file=table.label,
                groups=", ".join(dict.fromkeys(left)),
            )
        )
    return found


def _by_item(
    table: Table,
    rows: Sequence[Sequence[Any]],
    lines: Sequence[int],
    frame: pd.DataFrame,
    columns: StatisticsColumns,
    rules: StatisticsRules,
    said: Sequence[Note],
) -> _Raw:
    if not (columns.item and columns.value):
        raise InputError(
            "A table with a row per item needs both columns, of items and of values.",
            where="ITEM_COLUMN, VALUE_COLUMN",
            fix="Choose both, or neither.",
        )
    item_at, value_at = table.position(columns.item), table.position(columns.value)
    (values,), more = _number_columns(table, rows, lines, [value_at], rules)
    items = [code_text(row[item_at]) for row in rows]
    notes = [*said, *more]
    kept = list(dict.fromkeys(item for item in items if item is not None))
    if columns.keep:
        kept = [item for item in kept if any(fnmatch.fnmatchcase(item, pattern) for pattern in columns.keep)]
        if not kept:
            raise InputError(
                "None of the items is asked for; there are: {items}.",
                where=f"{table.label}, {table.header[item_at]}",
                fix="Choose from these.",
                items=first_of(list(dict.fromkeys(item for item in items if item is not None)), 20),
            )
    called = _called(kept, rules)
    taken = {item: number for number, item in enumerate(kept)}
    number = np.array([taken.get(item, -1) if item is not None else -1 for item in items])
    if (number < 0).any():
        notes.append(
            note(
                "{file}: rows of other items or of none, left out: {count}.",
                file=table.label,
                count=int((number < 0).sum()),
            )
        )
    wide = frame[[UNIT_ID, UNIT_NAME, YEAR]].copy()
    for item, k in taken.items():
        wide[called[item]] = np.where(number == k, values, np.nan)
    kept = list(called.values())
    wide[_ITEM] = number
    wide = wide[number >= 0]
    if wide.duplicated([UNIT_ID, YEAR, _ITEM]).any() and rules.repeated == REFUSE:
        twice = wide[wide.duplicated([UNIT_ID, YEAR, _ITEM])][UNIT_ID].dropna().unique()
        raise _repeated(table.label, list(twice))
    missing = wide[UNIT_ID].isna()
    merged = (
        wide[~missing]
        .groupby([UNIT_ID, YEAR], sort=False)
        .agg({UNIT_NAME: "first", **dict.fromkeys(kept, _sum_of_known)})
    )
    merged = pd.concat([merged.reset_index(), wide[missing].drop(columns=_ITEM)], ignore_index=True)
    return _Raw(merged, tuple(kept), table.label, tuple(notes))


def _repeated(label: str, codes: Sequence[str]) -> InputError:
    return InputError(
        "Units that occur more than once: {count} ({first}).",
        where=label,
        fix="Choose the column of years or items, or have repeated rows added up or counted (REPEATED).",
        count=len(codes),
        first=first_of(codes),
    )


# -- units


def _on_units(
    raw: _Raw, rules: StatisticsRules, units: Optional[Sequence[str]], codes: Optional[CodeMap]
) -> Statistics:
    frame, columns = raw.frame.copy(), raw.columns
    if rules.repeated == COUNT:
        frame[ROWS] = 1.0
        columns = (ROWS, *columns)
    read = {column: _exact_sum(frame[column].to_numpy()) for column in columns}
    result = Statistics(frame, columns, len(frame), read, (), raw.notes)
    inner = frame[_TOTAL].fillna(False).to_numpy(dtype=bool) if _TOTAL in frame else np.zeros(len(frame), dtype=bool)
    result = _without(result, np.where(frame[UNIT_ID].isna(), "no_code", np.where(inner, "total", "")))
    totals = _totals(result) if rules.repeated != COUNT else np.zeros(len(result.frame), dtype=bool)
    if totals.any():
        named = sorted(set(result.frame[UNIT_ID][totals]))
        result = _say(result, _TOTALS_SAID, table=raw.label, count=len(named), first=first_of(named, 5))
    length = rules.length or (_unit_length(result, units) if units is not None and codes is None else None)
    if length is not None:
        result = _at_length(result, totals, length, units, rules)
    elif not rules.keep_totals:
        known = set(units or ())
        result = _without(result, np.where(totals & ~result.frame[UNIT_ID].isin(known), "total", ""))
    if codes is not None:
        result = _recoded(result, codes, rules)
    result = _merged(result, rules, raw.label, length is not None or codes is not None)
    if units is not None:
        report = join_report(set(result.frame[UNIT_ID]), units, raw.label, "UNITS")
        report.require_match()
        found = tuple(sorted(set(result.frame[UNIT_ID])))
        result = replace(result, notes=(*result.notes, *report.notes), codes=found)
        result = _without(result, np.where(result.frame[UNIT_ID].isin(set(units)), "", "no_unit"))
    return _closed(result)


def _closed(result: Statistics) -> Statistics:
    """With what rounding sums to numbers of a computer has taken or given, so that the account closes exactly."""
    rest = {column: result.read[column] - result.kept(column) - result.lost(column) for column in result.columns}
    if any(rest.values()):
        result = replace(result, losses=(*result.losses, RowLoss("rounding", 0, rest)))
    return result


_TOTALS_SAID = template("{table}: rows that sum up others: {count} ({first}).")


def _say(result: Statistics, text: str, **values: Any) -> Statistics:
    return replace(result, notes=(*result.notes, note(text, **values)))


def _without(result: Statistics, reasons: Array) -> Statistics:
    """Leave out the rows that have a reason, with an account of what they held."""
    losses = list(result.losses)
    for reason in sorted(set(reasons) - {""}):
        out = result.frame[reasons == reason]
        sums = {column: _exact_sum(out[column].to_numpy()) for column in result.columns}
        codes = [code for code in dict.fromkeys(out[UNIT_ID]) if code is not None]
        losses.append(RowLoss(str(reason), len(out), sums, first_of(codes, 20)))
    return replace(result, frame=result.frame[reasons == ""].reset_index(drop=True), losses=tuple(losses))


def _exact_sum(values: Array) -> Fraction:
    total = Fraction(0)
    for value in values[~pd.isna(values)].tolist():  # floats, or fractions on their way to other units
        total += Fraction(value)
    return total


def _totals(result: Statistics) -> Array:
    """Rows that sum up others in every column: those whose code begins with theirs, or all; or with a total's name."""
    frame = result.frame
    values = frame[list(result.columns)].to_numpy(dtype=float)
    found = np.array([_is_total_name(code, name) for code, name in zip(frame[UNIT_ID], frame[UNIT_NAME])], dtype=bool)
    for _, rows in frame.groupby(YEAR).indices.items():
        found[rows] |= _totals_of_year(frame[UNIT_ID].to_numpy()[rows], values[rows], found[rows])
    empty = ~np.where(np.isnan(values), 0.0, values).any(axis=1)
    always = pd.Series(found | empty).groupby(frame[UNIT_ID].to_numpy()).transform("all").to_numpy(dtype=bool)
    ever = pd.Series(found).groupby(frame[UNIT_ID].to_numpy()).transform("any").to_numpy(dtype=bool)
    return found | (always & ever)  # a total of other years stays one in a year without data


def _is_total_name(code: Optional[str], name: str) -> bool:
    return is_total_name(code) or is_total_name(name)


def _totals_of_year(codes: Array, values: Array, named: Array) -> Array:
    found = named.copy()
    known = np.where(np.isnan(values), 0.0, values)
    texts = [str(code) for code in codes]
    order = np.array(sorted(range(len(texts)), key=texts.__getitem__), dtype=int)
    ordered = [texts[k] for k in order]
    for k in sorted(range(len(texts)), key=lambda k: (-len(texts[k].rstrip("0")), k)):  # small ones first
        code, stem = texts[k], texts[k].rstrip("0")
        if found[k] or not stem or not known[k].any():
            continue
        for length in range(len(stem), min(len(stem) + _ZEROS, len(code)) + 1):  # 30 is no 3
            begin, end = bisect_left(ordered, code[:length]), bisect_right(ordered, code[:length] + "\uffff")
            below = [other for other in order[begin:end] if other != k and not found[other]]
            fewest = 1 if length < len(code) else 2  # of units that are numbered 10 is no part of 1, but may be equal
            found[k] |= any(_is_sum(known, k, level, fewest) for level in _levels(below, texts, length))
    rest = np.flatnonzero(~found)
    if len(rest) > _FEWEST:
        whole = known[rest].sum(axis=0)
        for k in rest:
            if known[k].any() and np.allclose(known[k], whole - known[k], rtol=1e-12, atol=1e-9):
                found[k] = True
                break
    return found


def _levels(below: Sequence[int], codes: Sequence[str], length: int) -> Iterator[list[int]]:
    """The rows below a code, level by level: those whose code has nothing but zeros behind so many characters."""
    longest = max((len(codes[k]) for k in below), default=0)
    before: list[int] = []
    for level in range(length + 1, longest + 1):
        rows = [k for k in below if not codes[k][level:].strip("0")]
        if rows and rows != before:
            yield rows
        before = rows


def _is_sum(values: Array, k: int, parts: Sequence[int], fewest: int) -> bool:
    """Whether a row is the sum of others in every column, of which so many hold something."""
    held = values[list(parts)]
    if int(held.any(axis=1).sum()) < fewest:
        return False
    return bool(np.allclose(values[k], held.sum(axis=0), rtol=1e-12, atol=1e-9))


def _unit_length(result: Statistics, units: Sequence[str]) -> Optional[int]:
    """Length of the units' codes when all have one and those of the table are longer."""
    lengths = {len(code) for code in units}
    if len(lengths) != 1:
        return None
    length = lengths.pop()
    codes = set(result.frame[UNIT_ID])
    if codes & set(units) or not all(len(code) > length for code in codes):
        return None
    return length


def _at_length(
    result: Statistics, totals: Array, length: int, units: Optional[Sequence[str]], rules: StatisticsRules
) -> Statistics:
    """Codes cut to the units' length: where nothing but zeros is cut off, the row is the unit's own, else a part of it.

    A unit without a row of its own is the sum of its parts; parts of a unit that has one would be counted twice.
    """
    frame = result.frame
    cut = frame[UNIT_ID].str.slice(0, length)
    own = (frame[UNIT_ID].str.slice(length).str.strip("0") == "").to_numpy()
    keys = list(zip(cut, frame[YEAR]))
    have = {key for key, mine in zip(keys, own) if mine}
    split = {key for key, mine in zip(keys, own) if not mine}
    doubled = ~own & np.array([key in have for key in keys], dtype=bool)
    if units is not None:
        above = totals & ~cut.isin(set(units)).to_numpy()
    else:
        above = totals & np.array([key not in split for key in keys], dtype=bool)
    result = _say(
        replace(result, frame=frame.assign(**{UNIT_ID: cut})),
        template("Codes are cut to {length} characters: rows of units {own}, of parts of units {parts}."),
        length=length,
        own=int(own.sum()),
        parts=int((~own).sum()),
    )
    reasons = np.where(doubled, "part", np.where(above & (not rules.keep_totals), "total", ""))
    return _without(result, reasons)


def _merged(result: Statistics, rules: StatisticsRules, label: str, regrouped: bool) -> Statistics:
    """One row per unit and year; ``regrouped`` where rows of a unit are its parts, which are added up."""
    frame = result.frame
    twice = frame.duplicated([UNIT_ID, YEAR], keep=False)
    if not twice.any():
        return replace(result, frame=frame.sort_values([UNIT_ID, YEAR], ignore_index=True))
    if rules.repeated == REFUSE and not regrouped:
        raise _repeated(label, sorted(set(frame[UNIT_ID][twice])))
    if result.columns:
        empty = frame[list(result.columns)].isna().all(axis=1)
        filled = (~empty).groupby([frame[UNIT_ID], frame[YEAR]]).transform("any")
        result = _without(result, np.where(empty & filled, "empty", ""))  # codes before and after a change of name
        frame = result.frame
    merged = frame.groupby([UNIT_ID, YEAR], sort=True, as_index=False).agg(
        {UNIT_NAME: "max", **dict.fromkeys(result.columns, _sum_of_known)}
    )
    unknown = frame[list(result.columns)].isna().groupby([frame[UNIT_ID], frame[YEAR]]).sum().to_numpy()
    partly = int(((unknown > 0) & merged[list(result.columns)].notna().to_numpy()).sum())
    result = _say(
        replace(result, frame=merged),
        template(
            "Rows of one unit and year are added up, which is right for counts and wrong for rates: {rows} become {units}."
        ),
        rows=len(frame),
        units=len(merged),
    )
    if partly:
        text = template("Sums with a part that is not known, so that they are too small: {count}.")
        result = _say(result, text, count=partly)
    return result


def _sum_of_known(values: pd.Series) -> float:
    """Exact sum of floats or fractions, rounded once; NaN when nothing is known."""
    known = [value for value in values if isinstance(value, Fraction) or not math.isnan(value)]
    return float(sum(map(Fraction, known), Fraction(0))) if known else np.nan


def _recoded(result: Statistics, codes: CodeMap, rules: StatisticsRules) -> Statistics:
    """Statistics of the new codes of a map: split ones are parted by the shares, merged ones are added up later."""
    frame = result.frame
    known = frame[UNIT_ID].isin(codes.targets.keys())
    missing = sorted(set(frame[UNIT_ID][~known]))
    if not known.any():
        raise InputError(
            "None of the codes ({codes}) is in the map ({known}).",
            where=codes.label,
            fix="Choose the field that holds the codes of the table.",
            codes=first_of(missing, 3),
            known=first_of(sorted(codes.targets), 3),
        )
    if missing and rules.unmapped == "refuse":
        raise InputError(
            "Codes that are not in the map: {count} ({first}).",
            where=codes.label,
            fix="Complete the map, or choose to keep or to drop them.",
            count=len(missing),
            first=first_of(missing),
        )
    result = replace(result, notes=(*result.notes, *codes.notes))
    if missing and rules.unmapped == "drop":
        result = _without(result, np.where(known, "", "unmapped"))
    rows = []
    for row in result.frame.to_dict("records"):
        for new, share in codes.targets.get(row[UNIT_ID], ((row[UNIT_ID], Fraction(1)),)):
            parts = {c: row[c] if math.isnan(row[c]) else Fraction(row[c]) * share for c in result.columns}
            name = row[UNIT_NAME] if new == row[UNIT_ID] else ""
            rows.append({UNIT_ID: new, UNIT_NAME: name, YEAR: row[YEAR], **parts})
    table = pd.DataFrame(rows, columns=[UNIT_ID, UNIT_NAME, YEAR, *result.columns])
    if not table.duplicated([UNIT_ID, YEAR]).any():
        table = table.assign(**{column: table[column].map(float) for column in result.columns})
    return replace(result, frame=table)


def by_year_in_columns(result: Statistics) -> pd.DataFrame:
    """One row per unit, a column per number and year: ``people_65_2022``."""
    if result.years == [0]:
        return result.frame.drop(columns=YEAR)
    names = result.frame.groupby(UNIT_ID, sort=True)[UNIT_NAME].first()
    table = pd.DataFrame({UNIT_ID: names.index, UNIT_NAME: names.to_numpy()})
    for year in result.years:
        of_year = result.frame[result.frame[YEAR] == year].set_index(UNIT_ID)
        for column in result.columns:
            table[f"{column}_{year}"] = of_year[column].reindex(table[UNIT_ID]).to_numpy()
    return table
