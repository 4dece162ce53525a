"""The account of imported statistics: rows and sums that were read, kept and left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

import pandas as pd

from ..codemap import CodeMap
from ..errors import Note, note, template
from .statistics import Statistics

SENTENCES = {
    "read": template("Read"),
    "no_code": template("Left out: rows without a code"),
    "total": template("Left out: rows that sum up others"),
    "part": template("Left out: parts of units that have a row of their own"),
    "unmapped": template("Left out: rows whose code is not in the code map"),
    "empty": template("Left out: rows without any value, beside others of the unit"),
    "no_unit": template("Left out: rows of no unit"),
    "rounding": template("Rounding of sums to the numbers of a computer"),
    "kept": template("In the result"),
}
COLUMNS = (
    ("item", "text"),
    ("finding", "text"),
    ("field", "text"),
    ("rows", "int"),
    ("total", "real"),
    ("share", "real"),
    ("detail", "text"),
)
_NOTES = {
    "no_code": template("Rows without a code, left out: {count}."),
    "total": template("Rows that sum up others, left out: {count} ({detail})."),
    "part": template("Rows of parts of units that have a row of their own, left out: {count} ({detail})."),
    "unmapped": template("Rows whose code is not in the code map, left out: {count} ({detail})."),
    "empty": template("Rows without any value, left out beside others of the unit: {count} ({detail})."),
    "no_unit": template("Rows of no unit, left out: {count} ({detail})."),
}


def statistics_report(result: Statistics, words: Mapping[str, str]) -> pd.DataFrame:
    """A row per item and column; ``share`` is percent of what was read of the column."""
    rows = []
    for column in result.columns:
        whole = result.read[column]
        lines = [("read", result.rows, whole, "")]
        lines += [(loss.reason, loss.rows, loss.sums[column], loss.detail) for loss in result.losses]
        lines.append(("kept", len(result.frame), result.kept(column), ""))
        for item, count, total, detail in lines:
            share = float(100 * total / whole) if whole else float("nan")
            rows.append((item, words[item], column, count, float(total), share, detail))
    return pd.DataFrame(rows, columns=[name for name, _ in COLUMNS])


def statistics_notes(result: Statistics) -> list[Note]:
    """The account in sentences."""
    notes = [
        note(
            "Rows read: {rows}; in the result: {kept} of {units} units; columns: {columns}. The account closes exactly.",
            rows=result.rows,
            kept=len(result.frame),
            units=result.frame["unit_id"].nunique(),
            columns=len(result.columns),
        )
    ]
    for loss in result.losses:
        if loss.reason in _NOTES:
            notes.append(note(_NOTES[loss.reason], count=loss.rows, detail=loss.detail or "-"))
    return notes


def offered_maps(result: Statistics, units: Sequence[str], maps: Sequence[CodeMap]) -> list[Note]:
    """The code map that would make most codes join, when it makes more."""
    known = set(units)

    def without_unit(one: Optional[CodeMap]) -> int:
        targets = one.targets if one is not None else {}
        reached = {new for code in result.codes for new, _ in targets.get(code, ((code, 1),))}
        return len(known - reached) + len(reached - known)

    before = without_unit(None)
    best = min(maps, key=without_unit, default=None)
    if best is None or without_unit(best) >= before:
        return []
    return [
        note(
            "With the code map {name} only {after} codes and units would be without a partner in place of {before}: choose it as "
            "CODE_MAP.",
            name=best.label,
            after=without_unit(best),
            before=before,
        )
    ]


def closes(result: Statistics) -> bool:
    """Whether every column is accounted for, exactly."""
    return all(result.read[c] == result.kept(c) + result.lost(c) for c in result.columns)


def field_names(columns: Sequence[str], taken: Sequence[str]) -> list[str]:
    """Names that are unique in every format, which may not tell capitals from small letters."""
    used = {name.lower() for name in taken}
    found = []
    for column in columns:
        name = column.strip() or "value"
        number = 1
        while name.lower() in used:
            number += 1
            name = f"{column.strip() or 'value'}_{number}"
        used.add(name.lower())
        found.append(name)
    return found
