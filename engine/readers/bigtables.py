"""Long flow tables too large for memory, and Parquet: DuckDB adds up the pairs, out of core where it must.

The plain reader is the authority. DuckDB only takes the rows whose meaning is beyond doubt; odd ones are handed to the same
rule of numbers, and whatever it complains about is read again by the plain reader, which names line and column. Sums are
whole numbers throughout (:mod:`..exact`), so both ways give the same answer to the last bit. No extension is loaded.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any, Optional

import numpy as np

from .. import exact
from ..codes import code_text
from ..errors import InputError, Note, note
from ..flows.pairs import PairBuilder, Summed, is_total_name
from ..numbers import COMMA, POINT, NumberRules, TextNumbers, number_form
from ..progress import Progress, part, silent
from ..types import Array
from .delimited import Delimited, read_records, text_lines
from .densepairs import (
    SMALLEST_FOR_DOUBLES,
    SPLIT,
    DensePairs,
    dense_pairs,
    doubles_are_exact,
    from_doubles,
    numbered_codes,
)
from .duck import (
    connection,
    duckdb,
    first_line,
    identifier,
    is_pattern,
    parquet_columns,
    parquet_counts,
    parquet_table,
    quoted,
    run,
    statement,
    workspace,
)
from .flowtables import FlowColumns, LongColumns, clean_code, joined_label, long_columns
from .sources import BLOCK, Source, unreadable
from .tables import Table

LARGE = 64 << 20  # bytes of text from which DuckDB is worth its while
_GROUPS_AT_ONCE = 1_000_000
_VECTOR = 2048
_SAMPLE = 5_000
_SIDES, _FEW = 2, 254
_FEW_ODD, _FEW_ODD_IN_SAMPLE = 1_000, 5  # rows that may be read twice
_KNOWN = "count(*) AS rows, count(v) AS known, "
_HALVES = f", floor(v * {float(1 << SPLIT)}) AS h, v * {float(1 << SPLIT)} - h AS l"
_DECIMAL = r"[0-9]{1,15}(\.[0-9]{1,17})?"
_EITHER = r"[1-9][0-9]{0,2}\.[0-9]{3}"  # a fraction, or thousands
_WITH_POINT = [f"{number}.5" for number in range(1_000)]
_BLANKS = " \t\n\r"
_WHOLE = frozenset(f"{sign}{size}INT" for sign in ("", "U") for size in ("TINY", "SMALL", "BIG", "HUGE")) | {
    "INTEGER",
    "UINTEGER",
}


class _Doubt(Exception):
    """Something the plain reader has to look at."""


class _TooLarge(_Doubt):
    """Sums that may not be exact any more."""


def is_large(source: Source, large: int = LARGE) -> bool:
    """Whether a text file is large; what is packed grows."""
    return source.size * (1 if source.path is not None else 8) > large


def read_big_text(
    text: Delimited,
    builder: PairBuilder,
    columns: FlowColumns,
    rules: NumberRules,
    label: str = "",
    progress: Progress = silent,
) -> Optional[list[Note]]:
    """Add the flows of a delimited text; None (and nothing added) when the plain reader must look at it."""
    table = Table(text.label, text.header, lambda _: iter(()))
    where, said = long_columns(text.header, table, columns)
    first = next(islice(text_lines(text.source, text.encoding), text.skip, None), "")
    if text.foot or not first.strip():
        return None
    sample = next(read_records(text, _SAMPLE), None)
    flows = [] if sample is None else sample.column(where.flow)
    with workspace() as folder:
        try:
            path = _utf8_file(text.source, text.encoding, folder, part(progress, 0, 0.2))
            _require_plain_quotes(path, text.separator, part(progress, 0.2, 0.3))
            relation = _csv_relation(path, text.separator, text.has_header, text.skip, len(text.header))
            sums = _text_sums(table, where, rules, flows)
            with connection(folder) as database:
                notes = _sum_up(database, relation, sums, builder, label, part(progress, 0.3, 1))
                notes += _unclear(database, relation, sums, flows)
        except _Doubt:
            return None
    return [*said, *notes]


def read_parquet(
    path: Path,
    builder: PairBuilder,
    columns: FlowColumns,
    rules: NumberRules,
    label: str = "",
    progress: Progress = silent,
) -> list[Note]:
    """Add the flows of a Parquet file.

    Raises
    ------
    InputError
        for a damaged file, columns that are not there, and values that are negative, infinite or no numbers.
    """
    with workspace() as folder, connection(folder) as database:
        kinds = parquet_columns(database, path)
        header = tuple(kinds)
        table = Table(path.name, header, lambda _: iter(()))
        where, said = long_columns(header, table, columns)
        kind = kinds[header[where.flow]]
        _require_codes(kinds, header, where, path.name)
        names = {f"c{position}": name for position, name in enumerate(header)}
        relation = statement(
            "(SELECT {columns} FROM {table})",
            columns=", ".join(f"{identifier(name)} AS {alias}" for alias, name in names.items()),
            table=parquet_table(path),
        )
        try:
            if kind == "VARCHAR":
                flows = _first_texts(database, relation, where.flow)
                sums: _Sums = replace(_text_sums(table, where, rules, flows), quoted_text=False)
            else:
                rows, smallest = _rows_if_plain(database, path, header[where.flow], kind, rules)
                sums = _NumberSums(table, where, rules, kind, header[where.flow], rows, smallest)
            notes = _sum_up_twice(database, relation, sums, builder, label, progress)
            notes += _unclear(database, relation, sums, flows) if isinstance(sums, _TextSums) else []
        except _TooLarge as doubt:
            where_flow = f"{path.name}, {header[where.flow]}"
            raise exact.too_large(float(doubt.args[0]), where_flow) from doubt
        except _Doubt as doubt:
            raise _wrong_value(database, path, header[where.flow], rules) from doubt
    return [*said, *notes]


def _require_codes(kinds: dict[str, str], header: Sequence[str], where: LongColumns, label: str) -> None:
    for position in (where.origin, where.destination, where.label):
        kind = "" if position is None else kinds[header[position]]
        if kind.endswith("]") or kind.startswith(("STRUCT", "MAP", "UNION")):
            raise InputError(
                "The column holds no codes but {kind}.",
                where=f"{label}, {header[position or 0]}",
                fix="Choose the column that holds the codes.",
                kind=kind[:40],
            )


def _sum_up_twice(
    database: Any, relation: str, sums: _Sums, builder: PairBuilder, label: str, progress: Progress
) -> list[Note]:
    """Once more without relying on what the file says about itself (which is silent on NaN), or on the first texts."""
    try:
        return _sum_up(database, relation, sums, builder, label, progress)
    except _TooLarge:
        raise
    except _Doubt:
        if sums.distrusting() is None:
            raise
    for name in ("pairs", "odd"):
        database.execute(statement("DROP TABLE IF EXISTS {name}", name=name))
    return _sum_up(database, relation, sums.distrusting() or sums, builder, label, progress)


# -- what is added up


@dataclass(frozen=True)
class _Sums:
    table: Table
    where: LongColumns
    rules: NumberRules

    @property
    def flow(self) -> str:
        return f"c{self.where.flow}"

    def value(self) -> str:
        """SQL of a row's flow where it is beyond doubt, else NULL."""
        raise NotImplementedError

    def wide(self) -> bool:
        """Whether flows may have fractions."""
        raise NotImplementedError

    @property
    def plain_rows(self) -> Optional[int]:
        """Number of rows when every one has a flow above zero, else None."""
        return None

    def careful(self) -> Optional[_Sums]:
        """The same with a closer look at every text, if this takes a short one."""
        return None

    def distrusting(self) -> Optional[_Sums]:
        """The same without what was taken for granted about the whole column; None when nothing was."""
        return None


@dataclass(frozen=True)
class _TextSums(_Sums):
    fractions: bool = False
    quoted_text: bool = True  # a line break may come from an open quotation mark
    simple: bool = False  # fractions are far from zero and no number is a mark, so that a cast tells enough

    def value(self) -> str:
        flow = self.flow
        if self.simple:  # what DuckDB takes for a number is one, and the same one, here; but for underscores
            number = f"TRY_CAST({flow} AS DOUBLE)"
            inside = f"{number} BETWEEN {SMALLEST_FOR_DOUBLES}::DOUBLE AND {exact.LARGEST}::DOUBLE"
            return f"CASE WHEN {inside} AND NOT contains({flow}, '_') THEN {number} END"
        marks = [mark for mark in self.rules.withheld if number_form(mark)]
        but = f" AND {flow} NOT IN ({', '.join(map(quoted, sorted(marks)))})" if marks else ""
        if self.fractions:
            return f"CASE WHEN regexp_full_match({flow}, '{_DECIMAL}'){but} THEN TRY_CAST({flow} AS DOUBLE) END"
        number = (
            f"TRY_CAST({flow} AS UINTEGER)"  # what is written back alike is digits alone, sooner told than by a pattern
        )
        return f"CASE WHEN {number}::VARCHAR = {flow}{but} THEN {number}::BIGINT END"

    def wide(self) -> bool:
        return self.fractions

    def careful(self) -> Optional[_Sums]:
        return replace(self, simple=False) if self.simple else None

    def distrusting(self) -> Optional[_Sums]:
        return replace(self, fractions=False, simple=False) if self.fractions else None


def _text_sums(table: Table, where: LongColumns, rules: NumberRules, sample: Sequence[str]) -> _TextSums:
    fractions = rules.decimal != COMMA and _mostly_fractions(sample)
    simple = fractions and not any(map(number_form, rules.withheld))
    simple = simple and sum(not _far_from_zero(text) for text in sample) <= _FEW_ODD_IN_SAMPLE
    return _TextSums(table, where, rules, fractions, simple=simple)


def _finite(texts: Iterable[str]) -> Iterator[float]:
    for text in texts:
        with suppress(ValueError):
            if np.isfinite(number := float(text)):
                yield number


def _far_from_zero(text: str) -> bool:
    try:
        return float(text) >= SMALLEST_FOR_DOUBLES
    except ValueError:
        return False


@dataclass(frozen=True)
class _NumberSums(_Sums):
    kind: str = ""
    name: str = ""
    rows: Optional[int] = None
    smallest: float = 0.0  # flow, where all are plain

    def distrusting(self) -> Optional[_Sums]:
        return replace(self, rows=None) if self.rows is not None else None

    @property
    def plain_rows(self) -> Optional[int]:
        return self.rows

    def value(self) -> str:
        flow = f"{self.flow}::{'DOUBLE' if self.wide() else 'BIGINT'}"
        if self.rows is not None:
            return flow
        marks = [repr(number) for number in _finite(self.rules.withheld)]
        but = f" AND {self.flow} NOT IN ({', '.join(sorted(marks))})" if marks else ""
        finite = f"isfinite({flow}) AND " if self.wide() else ""
        return f"CASE WHEN {finite}{self.flow} >= 0{but} THEN {flow} END"

    def wide(self) -> bool:
        if self.kind in _WHOLE:
            return False
        if self.kind in ("DOUBLE", "FLOAT") or (self.kind.startswith("DECIMAL(") and self.kind.endswith(")")):
            return True
        raise InputError(
            "The column holds no numbers but {kind}.",
            where=f"{self.table.label}, {self.name}",
            fix="Choose the column that holds the flows.",
            kind=self.kind,
        )


def _rows_if_plain(database: Any, path: Path, name: str, kind: str, rules: NumberRules) -> tuple[Optional[int], float]:
    """Rows of a file whose own statistics say that every flow is there and above zero, and the smallest flow."""
    if kind not in _WHOLE and kind not in ("DOUBLE", "FLOAT"):
        return None, 0.0
    if any(number_form(mark) for mark in rules.withheld):
        return None, 0.0
    counts = parquet_counts(database, path, name)
    return counts if counts is not None and counts[1] > 0 else (None, 0.0)


def _sum_up(
    database: Any, relation: str, sums: _Sums, builder: PairBuilder, label: str, progress: Progress
) -> list[Note]:
    """Group, fetch, hand over to ``builder``; nothing is handed over before everything is known to be right."""
    where = sums.where
    keys = [f"c{where.origin}", f"c{where.destination}"] + ([f"c{where.label}"] if where.label is not None else [])
    numbers = _Numbers(builder, sums.table, label)
    if len(keys) == _SIDES:
        dense = dense_pairs(database, relation, keys, sums.value(), sums.wide(), _left_out, part(progress, 0, 0.8))
        if dense is not None and dense.others and sums.plain_rows is not None:
            raise _Doubt
        if dense is not None and (sums.careful() is None or _few_odd(dense.others, dense.rows)):
            return _add_dense(database, relation, keys, sums, dense, numbers)
    counted = sums.plain_rows is None
    careful = sums.careful()
    if careful is not None and not _grouped_simply(database, relation, keys, sums, part(progress, 0, 0.5)):
        sums, careful = careful, None
    if careful is None:
        _grouped(database, relation, keys, sums, counted, part(progress, 0, 0.8))
    codes = _places(database, len(keys))
    if not counted and any(_left_out(code) for side in codes for code in side):  # their rows must be counted
        _run(database, "DROP TABLE pairs", progress, sums.table.label)
        counted = True
        _grouped(database, relation, keys, sums, counted, part(progress, 0, 0.8))
        codes = _places(database, len(keys))
    odd: list[_Groups] = []
    notes = _reader(sums).decide()[1] if isinstance(sums, _TextSums) else []
    if counted and database.execute("SELECT sum(rows - known) FROM pairs").fetchone()[0]:
        plain = bool(database.execute("SELECT sum(known) FROM pairs").fetchone()[0])
        odd, notes = _odd_rows(database, relation, keys, sums, plain, part(progress, 0.8, 0.9))
    largest = _largest(database)
    if largest >= exact.LARGEST / 2:  # rare, and the plain reader says it best
        raise _TooLarge(largest)
    _require_whole_codes(sums, [*codes, *_codes_of(odd)])
    for groups in _fetched(database, codes, part(progress, 0.9, 1)):
        numbers.add(groups)
        if not counted:
            builder.more_rows(-len(groups))
    if not counted:
        builder.more_rows(sums.plain_rows or 0)
    for groups in odd:
        numbers.add(groups)
    return notes


def _add_dense(
    database: Any,
    relation: str,
    keys: Sequence[str],
    sums: _Sums,
    dense: DensePairs,
    numbers: _Numbers,
) -> list[Note]:
    """Hand over what was added up densely."""
    if dense.total >= exact.LARGEST / 2:
        raise _TooLarge(dense.total)
    _require_whole_codes(sums, dense.codes)
    odd: list[_Groups] = []
    notes = _reader(sums).decide()[1] if isinstance(sums, _TextSums) else []
    if dense.others:
        odd, notes = _odd_rows(database, relation, keys, sums, bool(dense.rows), silent, with_zeros=True)
    one, none = np.ones(len(dense.origin), np.int64), np.zeros(len(dense.origin), np.int64)
    ends = [(dense.origin, dense.codes[0]), (dense.destination, dense.codes[1])]
    numbers.add(_Groups(ends, Summed(one, dense.parts, none, none, none)))
    numbers.builder.more_rows(dense.rows - len(one))
    for groups in odd:
        numbers.add(groups)
    return notes


def _largest(database: Any) -> float:
    columns = [row[0] for row in database.execute("DESCRIBE pairs").fetchall()]
    total = f"sum(high) / {1 << SPLIT}" if "high" in columns else "sum(whole::DOUBLE)"
    return database.execute(statement("SELECT {total} FROM pairs", total=total)).fetchone()[0] or 0.0


def _left_out(code: Any) -> bool:
    text = code_text(code)
    return text is None or is_total_name(text)


def _require_whole_codes(sums: _Sums, sides: Iterable[Sequence[Any]]) -> None:
    """Doubt a text in which a code holds a line break: the plain reader names the line."""
    if not (isinstance(sums, _TextSums) and sums.quoted_text):
        return
    if any(isinstance(code, str) and "\n" in code.strip(_BLANKS) for side in sides for code in side):
        raise _Doubt


def _grouped(database: Any, relation: str, keys: Sequence[str], sums: _Sums, counted: bool, progress: Progress) -> None:
    """Table ``pairs``: k0, k1[, k2], [rows, known, zeros,] whole[, fraction in units of 2^-62, or three digits]."""
    label = sums.table.label
    counts = f"{_KNOWN}count(*) FILTER (v = 0) AS zeros, " if counted else ""
    if not sums.wide():
        _group(database, relation, keys, sums, counts, "", "sum(v)::BIGINT AS whole", progress)
        return
    if isinstance(sums, _NumberSums) and not counted and _grouped_by_doubles(database, relation, keys, sums, progress):
        return
    steps = f", floor(v) AS w, (v - w) * {float(1 << 62)} AS p"
    measures = "sum(w::BIGINT)::BIGINT AS whole, sum(p::BIGINT) AS part, bool_or(p <> floor(p)) AS fine"
    _group(database, relation, keys, sums, counts, steps, measures, progress)
    if database.execute("SELECT bool_or(fine) FROM pairs").fetchone()[0]:
        _run(database, "DROP TABLE pairs", progress, label)  # again, with two more digits, for flows far below one
        base = float(exact.BASE)
        steps = (
            f", floor(v) AS w, (v - w) * {base} AS r1, floor(r1) AS d1, (r1 - d1) * {base} AS r2, floor(r2) AS d2, "
            f"floor((r2 - d2) * {base}) AS d3"
        )
        digits = [f"sum(d{number}::BIGINT)::BIGINT AS d{number}" for number in (1, 2, 3)]
        measures = ", ".join(["sum(w::BIGINT)::BIGINT AS whole", *digits])
        _group(database, relation, keys, sums, counts, steps, measures, progress)


def _grouped_simply(database: Any, relation: str, keys: Sequence[str], sums: _Sums, progress: Progress) -> bool:
    """Table ``pairs``: k0, k1[, k2], rows, known, high, low: sums of float64 of what a short look knows.

    False, and nothing done, when they may not be exact or when much is left to look at.
    """
    _group(database, relation, keys, sums, _KNOWN, _HALVES, "sum(h) AS high, sum(l) AS low", progress)
    totals = "SELECT sum(rows - known), sum(known), max(high), max(low) FROM pairs"
    odd, known, high, low = database.execute(totals).fetchone()
    if known and _few_odd(odd, known) and doubles_are_exact(high, low, SMALLEST_FOR_DOUBLES):
        return True
    _run(database, "DROP TABLE pairs", progress, sums.table.label)
    return False


def _few_odd(odd: int, known: int) -> bool:
    return odd <= max(_FEW_ODD, known // _FEW_ODD)


def _grouped_by_doubles(
    database: Any, relation: str, keys: Sequence[str], sums: _NumberSums, progress: Progress
) -> bool:
    """The same with sums of float64, which are exact while they stay below 2^53 of the last bit of what is added.

    False, and nothing done, when a sum has reached the limit.
    """
    if sums.smallest < SMALLEST_FOR_DOUBLES:
        return False
    _group(database, relation, keys, sums, "", _HALVES, "sum(h) AS high, sum(l) AS low", progress)
    high, low = database.execute("SELECT max(high), max(low) FROM pairs").fetchone()
    if doubles_are_exact(high, low, sums.smallest):
        return True
    _run(database, "DROP TABLE pairs", progress, sums.table.label)
    return False


def _group(
    database: Any,
    relation: str,
    keys: Sequence[str],
    sums: _Sums,
    counts: str,
    steps: str,
    measures: str,
    progress: Progress,
) -> None:
    if not counts and _grouped_by_position(database, relation, keys, sums, steps, measures, progress):
        return
    sql = statement(
        "CREATE TEMP TABLE pairs AS SELECT {group}, {counts}{measures} FROM "
        "(SELECT {named}, {value} AS v{steps} FROM {relation}) GROUP BY {group}",
        group=", ".join(f"k{number}" for number in range(len(keys))),
        named=", ".join(f"{key} AS k{number}" for number, key in enumerate(keys)),
        counts=counts,
        measures=measures,
        value=sums.value(),
        steps=steps,
        relation=relation,
    )
    _run(database, sql, progress, sums.table.label)


def _grouped_by_position(
    database: Any,
    relation: str,
    keys: Sequence[str],
    sums: _Sums,
    steps: str,
    measures: str,
    progress: Progress,
) -> bool:
    """The same where each side has at most 254 codes: by their position in a list, which needs no hash table.

    The lists come from a sample; False, and nothing done, when that missed a code.
    """
    lists = _few_codes(database, relation, keys)
    if lists is None:
        return False
    places = [
        f"list_position({codes}, {key})::UTINYINT AS a{number}" for number, (codes, key) in enumerate(zip(lists, keys))
    ]
    group = ", ".join(f"a{number}" for number in range(len(keys)))
    sql = statement(
        "CREATE TEMP TABLE pairs AS SELECT {codes}, * EXCLUDE ({group}) FROM (SELECT {group}, {measures} FROM "
        "(SELECT {places}, {value} AS v{steps} FROM {relation}) GROUP BY {group})",
        codes=", ".join(f"({codes})[a{number}] AS k{number}" for number, codes in enumerate(lists)),
        group=group,
        measures=measures,
        places=", ".join(places),
        value=sums.value(),
        steps=steps,
        relation=relation,
    )
    database.execute("SET perfect_ht_threshold = 20")
    _run(database, sql, progress, sums.table.label)
    if database.execute("SELECT count(*) FROM pairs WHERE k0 IS NULL OR k1 IS NULL").fetchone()[0]:
        _run(database, "DROP TABLE pairs", progress, sums.table.label)
        return False
    return True


def _few_codes(database: Any, relation: str, keys: Sequence[str]) -> Optional[list[str]]:
    """The codes of origin and destination as lists in SQL; None when they are many, no text, or sorted by one side."""
    if len(keys) != _SIDES:
        return None
    found = []
    template = "SELECT DISTINCT {key} FROM (SELECT {key} FROM {relation} LIMIT {rows})"
    for key in keys:
        sql = statement(template, key=key, relation=relation, rows=_GROUPS_AT_ONCE)
        codes = [row[0] for row in database.execute(sql).fetchall()]
        if len(codes) > _FEW or not all(isinstance(code, str) for code in codes):
            return None
        found.append(sorted(codes))
    if min(map(len, found)) * 2 < max(map(len, found)):
        return None
    return [f"[{', '.join(map(quoted, codes))}]" for codes in found]


@dataclass(frozen=True)
class _Groups:
    """Groups of rows as fetched: places in lists of raw codes for origin, destination[, label], and what to count."""

    ends: Sequence[tuple[Array, Sequence[Any]]]
    sums: Summed

    def __len__(self) -> int:
        return len(self.sums.rows)


def _codes_of(groups: Iterable[_Groups]) -> Iterator[Sequence[Any]]:
    return (codes for group in groups for _, codes in group.ends[:_SIDES])


def _places(database: Any, keys: int) -> list[list[Any]]:
    """The codes of ``pairs``, a list per key, with a table of their places each."""
    template = "SELECT DISTINCT k{side} AS code FROM pairs"
    return [numbered_codes(database, side, statement(template, side=side)) for side in range(keys)]


def _fetched(database: Any, codes: Sequence[Sequence[Any]], progress: Progress) -> Iterator[_Groups]:
    columns = [row[0] for row in database.execute("DESCRIBE pairs").fetchall()]
    rest = [name for name in columns if name not in ("k0", "k1", "k2", "part", "fine")]
    if "part" in columns:
        mask = (1 << 62) - 1
        rest += ["(part >> 62)::BIGINT AS carry", f"(part & {mask}::HUGEINT)::BIGINT AS low"]
    sides = range(len(codes))
    sql = statement(
        "SELECT {places}, {rest} FROM pairs {joins}",
        places=", ".join(f"ends{side}.place AS p{side}" for side in sides),
        rest=", ".join(rest),
        joins=" ".join(f"JOIN ends{side} ON k{side} IS NOT DISTINCT FROM ends{side}.code" for side in sides),
    )
    cursor = database.execute(sql)
    while True:
        progress(0.5)
        frame = cursor.fetch_df_chunk(_GROUPS_AT_ONCE // _VECTOR)
        if not len(frame):
            return
        keys = [(frame[f"p{side}"].to_numpy(np.int64), codes[side]) for side in sides]
        known, zeros = np.ones(len(frame), np.int64), np.zeros(len(frame), np.int64)
        if "known" in frame:
            known = frame["known"].to_numpy(np.int64)
        if "zeros" in frame:
            zeros = frame["zeros"].to_numpy(np.int64)
        parts = _parts(frame)
        # what is not known is odd, and counted there, or missing
        known_only = Summed(known, parts, zeros, np.zeros_like(known), np.zeros_like(known))
        yield _Groups(keys, known_only)


def _parts(frame: Any) -> Array:
    """Sums as exact numbers, in whichever of the forms of ``pairs`` they are."""

    def column(name: str, kind: Any = np.int64) -> Array:
        return frame[name].fillna(0).to_numpy(kind)

    if "high" in frame:
        return from_doubles(column("high", np.float64), column("low", np.float64))
    whole = column("whole")
    if "carry" in frame:
        low = column("low")
        return np.stack([whole + column("carry"), low >> 30, (low & ((1 << 30) - 1)) << 2, np.zeros_like(low)], axis=1)
    if "d1" in frame:
        return exact.carried(np.stack([whole, *map(column, ("d1", "d2", "d3"))], axis=1))
    return whole[:, None]


def _odd_rows(
    database: Any,
    relation: str,
    keys: Sequence[str],
    sums: _Sums,
    plain: bool,
    progress: Progress,
    with_zeros: bool = False,
) -> tuple[list[_Groups], list[Note]]:
    """Rows without a flow beyond doubt, or of zero if wanted: read by the rule of numbers, a distinct text once.

    ``plain``: whether there are others, with plain numbers.
    """
    chosen = "coalesce({value}, 0) = 0" if with_zeros else "({value}) IS NULL"
    sql = statement(
        "CREATE TEMP TABLE odd AS SELECT {group}, f, count(*) AS rows FROM "
        "(SELECT {named}, {flow} AS f FROM {relation} WHERE {chosen}) GROUP BY {group}, f",
        group=", ".join(f"k{number}" for number in range(len(keys))),
        named=", ".join(f"{key} AS k{number}" for number, key in enumerate(keys)),
        flow=f"{sums.flow}::DOUBLE" if isinstance(sums, _NumberSums) and sums.wide() else sums.flow,
        relation=relation,
        chosen=statement(chosen, value=sums.value()),
    )
    _run(database, sql, progress, sums.table.label)
    reader = _reader(sums)
    texts = [row[0] for row in database.execute("SELECT DISTINCT f FROM odd").fetchall()]
    if sums.wide() and isinstance(sums, _TextSums):
        point = next((text for text in _WITH_POINT if not reader.is_withheld(text)), "")
        reader.look(point, lambda: 0)  # the plain ones have decimal points
    try:
        for text in texts:
            reader.look(text, lambda: 0)
    except InputError as error:
        raise _Doubt from error  # the plain reader knows the line
    if isinstance(sums, _TextSums) and sums.fractions and COMMA in reader.example:
        raise _Doubt
    if True in reader.percent and plain:
        raise _Doubt
    decimal, notes = reader.decide()
    value = {text: reader.parse(text, decimal) for text in texts}
    hidden = {text: reader.is_withheld(text) for text in texts}
    found = []
    cursor = database.execute("SELECT * FROM odd")
    while len(frame := cursor.fetch_df_chunk(_GROUPS_AT_ONCE // _VECTOR)):
        raw = frame["f"].to_numpy(dtype=object, na_value=None)
        rows = frame["rows"].to_numpy(np.int64)
        flow = np.array([value.get(text, np.nan) for text in raw], dtype=np.float64)
        mark = np.array([hidden.get(text, False) for text in raw], dtype=bool)
        missing = np.isnan(flow)
        if (largest := float(np.where(missing, 0, flow) @ rows)) >= exact.LARGEST / 2:
            raise _TooLarge(largest)
        parts = exact.carried(exact.exact_parts(np.where(missing, 0.0, flow), reader.where) * rows[:, None])
        zeros = np.where(~missing & (flow == 0), rows, 0)
        summed = Summed(rows, parts, zeros, np.where(missing & ~mark, rows, 0), np.where(missing & mark, rows, 0))
        names = [name for name in ("k0", "k1", "k2") if name in frame]
        found.append(_Groups([_numbered(frame[name]) for name in names], summed))
    return found, notes


def _reader(sums: _Sums) -> TextNumbers:
    return TextNumbers(f"{sums.table.label}, {sums.table.header[sums.where.flow]}", sums.rules)


def _numbered(column: Any) -> tuple[Array, Sequence[Any]]:
    """Places of raw codes in the list of those that occur."""
    import pandas as pd

    place, distinct = pd.factorize(column.to_numpy(dtype=object, na_value=None), use_na_sentinel=True)
    return np.where(place < 0, len(distinct), place), [*distinct, None]


class _Numbers:
    """Raw codes to the builder's numbers; a raw code is looked at once."""

    def __init__(self, builder: PairBuilder, table: Table, label: str) -> None:
        self.builder, self.table, self.label = builder, table, label
        self.known: dict[tuple[type, Any], int] = {}  # True is no 1

    def add(self, groups: _Groups) -> None:
        origin, destination = (self._column(*end) for end in groups.ends[:_SIDES])
        if len(groups.ends) == _SIDES:
            self.builder.add_summed(self.builder.label_number(self.label), origin, destination, groups.sums)
            return
        place, codes = groups.ends[_SIDES]
        texts = np.array([code_text(code) or "" for code in codes], dtype=object)[place]
        for one in sorted(set(texts)):
            chosen = np.flatnonzero(texts == one)
            sums = groups.sums
            part_of = Summed(
                sums.rows[chosen], sums.parts[chosen], sums.zeros[chosen], sums.blank[chosen], sums.withheld[chosen]
            )
            number = self.builder.label_number(joined_label(self.label, one))
            self.builder.add_summed(number, origin[chosen], destination[chosen], part_of)

    def _column(self, place: Array, codes: Sequence[Any]) -> Array:
        return np.array([self._number(code) for code in codes], dtype=np.int64)[place]

    def _number(self, value: Any) -> int:
        key = type(value), value
        if key not in self.known:
            code = value
            if isinstance(value, str) and value.startswith('="'):
                code = clean_code(value, self.table.label, 0, "")
            self.known[key] = self.builder.code_number(code_text(code))
        return self.known[key]


# -- files as DuckDB reads them


def _run(database: Any, sql: str, progress: Progress, label: str) -> None:
    try:
        run(database, sql, progress, label)
    except duckdb().Error as error:
        raise _Doubt from error


def _csv_relation(path: Path, separator: str, has_header: bool, skip: int, width: int) -> str:
    columns = ", ".join(f"'c{number}': 'VARCHAR'" for number in range(width))
    return (
        f"read_csv({quoted(str(path))}, auto_detect=false, delim={quoted(separator)}, quote='\"', escape='\"', "
        f"header={str(has_header).lower()}, skip={skip}, columns={{{columns}}}, null_padding=false, ignore_errors=false, "
        f"strict_mode=true)"
    )


def _utf8_file(source: Source, encoding: str, folder: Path, progress: Progress) -> Path:
    """The file itself when it is plain UTF-8, else a copy that is; DuckDB's own reading of NULs and line ends is not ours."""
    path = source.path
    plain = path is not None and not is_pattern(path) and encoding in ("utf-8", "utf-8-sig")
    if path is not None and plain and not _has_oddities(source, progress):
        return path
    path = folder / "table.csv"
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for line in text_lines(source, encoding, progress):
            file.write(line)
    return path


def _require_plain_quotes(path: Path, separator: str, progress: Progress) -> None:
    """Doubt every file in which a quotation mark is anything but the first or last character of a field.

    Readers differ on what such marks mean, and a mark too many can swallow the rest of a file.
    """
    ends = re.escape(separator).encode() + rb"\r\n"
    field = re.compile(rb"(?<=[" + ends + rb'])"[^"\r\n]*"(?=[' + ends + rb"])")
    rest = b"\n"
    with open(path, "rb") as file:
        if file.read(3) != codecs.BOM_UTF8:
            file.seek(0)
        while block := file.read(BLOCK):
            progress(0.5)
            if b'"' not in block and b'"' not in rest:
                rest = block[max(0, block.rfind(b"\n")) :] or rest
                continue
            text, _, rest = (rest + block).rpartition(b"\n")
            if b'"' in text and text.count(b'"') != 2 * len(field.findall(text + b"\n")):
                raise _Doubt
            rest = b"\n" + rest
    if rest.count(b'"') != 2 * len(field.findall(rest + b"\n")):
        raise _Doubt


def _has_oddities(source: Source, progress: Progress) -> bool:
    """NULs, carriage returns alone, and byte order marks in the midst of a file."""
    before = end = b""
    width = len(codecs.BOM_UTF8) - 1  # of a mark that goes on in the next block
    with source.open() as stream:
        while block := stream.read(BLOCK):
            progress(0.5)
            if b"\0" in block:
                raise _Doubt
            if codecs.BOM_UTF8 in end + block[:width] or block.find(codecs.BOM_UTF8, 0 if end else width + 1) >= 0:
                return True
            end = block[-width:]
            if b"\r" not in block and not before:
                continue
            text = before + block
            if text.count(b"\r") != text.count(b"\r\n") + text.endswith(b"\r"):
                return True
            before = text[-1:] if text.endswith(b"\r") else b""
    return False


def _unclear(database: Any, relation: str, sums: _TextSums, sample: Sequence[str]) -> list[Note]:
    """What the plain reader says where every fraction could be thousands as well."""
    forms = [form for form in map(number_form, sample) if form is not None]
    if not sums.fractions or sums.rules.decimal or any(form.tells for form in forms):
        return []
    reader = _reader(sums)
    for text in sample:
        reader.look(text, lambda: 0)
    sql = statement(
        "SELECT {flow} FROM {relation} WHERE contains({flow}, '.') AND regexp_matches({flow}, '[0-9]') "
        "AND NOT regexp_full_match({flow}, '{either}') LIMIT 1",
        flow=sums.flow,
        relation=relation,
        either=_EITHER,
    )
    return [] if database.execute(sql).fetchone() else reader.decide()[1]


def _mostly_fractions(texts: Sequence[str]) -> bool:
    filled = [text for text in texts if text.strip()]
    return sum("." in text and number_form(text) is not None for text in filled) * 100 > len(filled)


def _first_texts(database: Any, relation: str, flow: int) -> list[str]:
    sql = statement("SELECT c{flow} FROM {relation} LIMIT {rows}", flow=flow, relation=relation, rows=_SAMPLE)
    return [row[0] for row in database.execute(sql).fetchall() if row[0] is not None]


def _wrong_value(database: Any, path: Path, name: str, rules: NumberRules) -> InputError:
    """The first value of a Parquet file that is no flow, by its row."""
    sql = statement(
        "SELECT file_row_number, {name} FROM {table}",
        name=identifier(name),
        table=parquet_table(path, ", file_row_number=true"),
    )
    try:
        cursor = database.execute(sql)
        numbers = TextNumbers(f"{path.name}, {name}", rules)
        total = 0.0
        while rows := cursor.fetchmany(10_000):
            for number, value in rows:
                numbers.look(value, lambda number=number: number + 1)  # type: ignore[misc]
                amount = numbers.parse(value, POINT)
                total += 0.0 if np.isnan(amount) else amount
        exact.require_countable(total, f"{path.name}, {name}")
    except InputError as error:
        return error
    except Exception as error:  # whatever the library says about a damaged file
        return unreadable(path.name, first_line(error))
    return unreadable(path.name, note("the values are not of one kind"))
