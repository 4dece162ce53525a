"""Statistics of units over years: from a long table, or from fields that bear a year in their name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd

from ..codes import code_column, join_report
from ..errors import InputError, Note, first_of, note
from ..numbers import number_column
from ..plan.groups import Groups
from ..types import Array

_YEAR = re.compile(r"(?<!\d)((?:18|19|20|21)\d\d)(?!\d)")
_MONTH, _DAY = r"(?:0[1-9]|1[0-2])", r"(?:0[1-9]|[12]\d|3[01])"
_KOREAN = rf" ?년도?(?: ?(?:{_MONTH}|[1-9]) ?월(?: ?(?:{_DAY}|[1-9]) ?일)?)?"
_YEAR_VALUE = re.compile(  # 2022, 2022.0, 2022-06, 2022-06-30T00:00, 2022.06, 2022. 6. 30., 202206, 20220630, 2022년 6월 30일
    rf"((?:18|19|20|21)\d\d)(?:\.0+|-{_MONTH}(?:-{_DAY}.*)?|([./]) ?\d\d?\2 ?\d\d?\.?|\.{_MONTH}|{_MONTH}(?:{_DAY})?"
    rf"|{_KOREAN})?"
)


@dataclass(frozen=True)
class Panel:
    """Measures of ``units`` (codes in text order) over ``years`` (ascending; one None when the data have no year).

    ``measures`` measure -> array (years x units); NaN where the source has no number.
    """

    units: pd.Index
    years: tuple[Optional[int], ...]
    measures: Mapping[str, Array]
    notes: tuple[Note, ...] = ()

    def __contains__(self, measure: str) -> bool:
        return measure in self.measures

    def __getitem__(self, measure: str) -> Array:
        return self.measures[measure]

    def get(self, measure: str) -> Optional[Array]:
        """A measure, None where the panel has it not."""
        return self.measures.get(measure)

    @property
    def has_years(self) -> bool:
        """Whether a change over time can be told."""
        return len(self.years) > 1

    def over(self, groups: Groups) -> Panel:
        """The same measures of the areas of a plan, in the order of ``groups``; a sum is NaN when a member's is."""
        if not groups.codes.equals(self.units):
            raise ValueError("groups and panel are not of the same units")
        values = {
            measure: np.array([groups.sums(row) for row in table]).reshape(len(self.years), len(groups))
            for measure, table in self.measures.items()
        }
        return Panel(pd.RangeIndex(len(groups)), self.years, values)


def panel_from_table(
    ids: Iterable[Any],
    measures: Mapping[str, Mapping[str, Iterable[Any]]],
    units: pd.Index,
    years: Optional[Iterable[Any]] = None,
    label: str = "STATISTICS",
    units_label: str = "UNITS",
    year_label: str = "year",
    negative: Iterable[str] = (),
) -> Panel:
    """Build a :class:`Panel` from the columns of a table.

    Parameters
    ----------
    measures : measure -> (field name -> column); several fields of a measure are added up, those of the same year when
        the year stands in their names
    years : a column with the year of each row; without it a year is read off the name of a field (``pop_2020``; with
        two years in a name the last counts), and a measure without a year in its fields holds for every year
    negative : measures that may be below zero

    Rows without an id are counted and left out, as are ids that are no units; a unit that occurs twice in a year is
    an error.

    Raises
    ------
    InputError
        for numbers or years that are none, repeated rows, ids that match no unit, fields some of which have a year in
        their name and some not, or measures that have no year in common.
    """
    codes = code_column(ids)
    if not len(codes):
        raise InputError("The table has no rows.", where=label, fix="Choose a table with statistics of the units.")
    report = join_report({code for code in codes if code is not None}, units, label, units_label)
    report.require_match()
    notes = list(report.notes)
    blank = int(sum(code is None for code in codes))
    if blank:
        notes.append(note("{table}: rows without a unit code, left out: {count}.", table=label, count=blank))
    sorted_units = units.sort_values()
    unit = sorted_units.get_indexer(codes)
    columns = {
        measure: {
            field: number_column(column, f"{label}, {field}", negative=measure in set(negative))
            for field, column in fields.items()
        }
        for measure, fields in measures.items()
    }
    if years is not None:
        return _from_rows(sorted_units, unit, years, columns, label, year_label, notes)
    return _from_names(sorted_units, unit, columns, label, notes)


def year_number(value: Any) -> Optional[int]:
    """The year in ``2022``, ``2022.0``, ``2022-06-30``, ``2022.6.30``, ``20220630``, ``2022년``; None in anything else."""
    found = _YEAR_VALUE.fullmatch(str(value).strip())
    return int(found.group(1)) if found else None


def years_in(name: str) -> list[int]:
    """All numbers of a name that read as years."""
    return [int(one) for one in _YEAR.findall(name)]


def year_in(name: str) -> Optional[int]:
    """The last number of a field's name that reads as a year, None when there is none."""
    found = years_in(name)
    return found[-1] if found else None


def year_column(values: Iterable[Any], where: str) -> Array:
    """Years as integers, 0 where missing.

    Raises
    ------
    InputError
        for a value that is no year.
    """
    texts = code_column(values)
    known = {text: year_number(text) for text in set(texts) if text is not None}
    wrong = sorted(text for text, year in known.items() if year is None)
    if wrong:
        raise InputError(
            "Values that are no year: {first}.",
            where=where,
            fix="Give years of four digits (2022), or dates that begin with one (2022-06-30, 20220630).",
            first=first_of(wrong, 3),
        )
    return np.array([0 if text is None else known[text] for text in texts], dtype=np.int64)


def _from_rows(
    units: pd.Index,
    unit: Array,
    year_values: Iterable[Any],
    columns: Mapping[str, Mapping[str, Array]],
    label: str,
    year_label: str,
    notes: list[Note],
) -> Panel:
    year = year_column(year_values, f"{label}, {year_label}")
    undated = int(((year == 0) & (unit >= 0)).sum())
    if undated:
        notes.append(note("{table}: rows without a year, left out: {count}.", table=label, count=undated))
    used = (unit >= 0) & (year > 0)
    if not used.any():
        raise InputError("No row has both a unit and a year.", where=label, fix="Choose the field that holds the year.")
    found = np.unique(year[used])
    row = np.searchsorted(found, year[used])
    _refuse_repeated(row * len(units) + unit[used], units, found, label)
    values = {}
    for measure, fields in columns.items():
        total = np.sum(list(fields.values()), axis=0)
        table = np.full((len(found), len(units)), np.nan)
        table[row, unit[used]] = total[used]
        values[measure] = table
    panel = Panel(units, tuple(int(value) for value in found), values)
    return Panel(units, panel.years, values, (*notes, *_gaps(panel, label)))


def fields_by_year(fields: Mapping[str, Array], label: str) -> dict[Optional[int], Array]:
    """Sums of fields that bear the same year in their name, or of all (None) when none bears one.

    Raises
    ------
    InputError
        for fields some of which have a year and some not.
    """
    found: dict[Optional[int], Array] = {}
    for field, column in fields.items():
        key = year_in(field)
        found[key] = found[key] + column if key in found else column
    if None in found and len(found) > 1:
        raise InputError(
            "Some of the fields have a year in their name and some have none: {fields}.",
            where=label,
            fix="Choose fields that all have a year in their name, or none that has.",
            fields=first_of(list(fields)),
        )
    return found


def _from_names(
    units: pd.Index, unit: Array, columns: Mapping[str, Mapping[str, Array]], label: str, notes: list[Note]
) -> Panel:
    used = unit >= 0
    _refuse_repeated(unit[used], units, None, label)
    dated = {measure: fields_by_year(fields, label) for measure, fields in columns.items()}
    year_sets = [set(by_year) for by_year in dated.values() if None not in by_year]
    years: list[Optional[int]] = [None]
    if year_sets and (len(year_sets) == len(dated) or len(set.union(*year_sets)) > 1):
        common = sorted(set.intersection(*year_sets))  # type: ignore[type-var]
        if not common:
            raise InputError(
                "The fields of the measures have no year in common: {fields}.",
                where=label,
                fix="Choose fields of the same years.",
                fields=first_of([field for fields in columns.values() for field in fields]),
            )
        years = list(common)
        notes += _year_notes(dated, years, label)
    elif year_sets:  # women_2039 beside population: what looks like a year need not be one
        dated = {measure: {None: next(iter(by_year.values()))} for measure, by_year in dated.items()}
    values = {}
    for measure, by_year in dated.items():
        table = np.full((len(years), len(units)), np.nan)
        for row, year in enumerate(years):
            table[row, unit[used]] = by_year.get(year, by_year.get(None))[used]  # type: ignore[index]
        values[measure] = table
    panel = Panel(units, tuple(years), values)
    return Panel(units, panel.years, values, (*notes, *_gaps(panel, label)))


def _year_notes(
    dated: Mapping[str, Mapping[Optional[int], Array]], years: Sequence[Optional[int]], label: str
) -> list[Note]:
    notes = [note("{table}: years read off the names of the fields: {years}.", table=label, years=first_of(years, 100))]
    dropped = sorted({year for by_year in dated.values() for year in by_year if year is not None and year not in years})
    if dropped:
        notes.append(
            note(
                "{table}: years that not every measure has, left out: {years}.",
                table=label,
                years=first_of(dropped, 100),
            )
        )
    fixed = [measure for measure, by_year in dated.items() if None in by_year]
    if fixed:
        notes.append(
            note(
                "{table}: fields without a year, taken for every year: {measures}.",
                table=label,
                measures=", ".join(fixed),
            )
        )
    return notes


def _refuse_repeated(key: Array, units: pd.Index, years: Optional[Array], label: str) -> None:
    distinct, count = np.unique(key, return_counts=True)
    twice = distinct[count > 1]
    if not len(twice):
        return
    row, unit = np.divmod(twice, len(units))
    names = [units[u] if years is None else f"{units[u]} ({years[r]})" for r, u in zip(row, unit)]
    raise InputError(
        "Units that occur more than once: {count} ({first}).",
        where=label,
        fix="Give a table with one row per unit and year, and choose the field that holds the year.",
        count=len(twice),
        first=first_of(names),
    )


def _gaps(panel: Panel, label: str) -> list[Note]:
    """Where units that occur in the table have no number."""
    notes = []
    for measure, values in panel.measures.items():
        blank = np.isnan(values)
        if not blank.any():
            continue
        rows = [
            f"{'' if year is None else f'{year}: '}{int(count)}"
            for year, count in zip(panel.years, blank.sum(axis=1))
            if count
        ]
        notes.append(
            note(
                "{table}: units without a number of {measure} (they stay unknown, not zero): {count}.",
                table=label,
                measure=measure,
                count=", ".join(rows),
            )
        )
    return notes


def divide(numerator: Array, denominator: Array) -> Array:
    """Quotient, NaN where the denominator is zero or either is unknown."""
    numerator, denominator = np.broadcast_arrays(np.asarray(numerator, float), np.asarray(denominator, float))
    out = np.full(numerator.shape, np.nan)
    known = (denominator != 0) & ~np.isnan(denominator)
    np.divide(numerator, denominator, out=out, where=known)
    return out


def percent(part: Array, whole: Array) -> Array:
    """``part`` in percent of ``whole``, NaN where that is zero or unknown.

    Multiplied first: 29 of 100 are exactly 29 percent, and a threshold of 29 is met.

    Examples
    --------
    >>> percent(np.array([1.0, 1.0]), np.array([4.0, 0.0])).tolist()
    [25.0, nan]
    """
    return divide(100 * np.asarray(part, dtype=float), whole)


def yearly_trend(years: Sequence[Optional[int]], values: Array) -> Array:
    """Slope per year of a straight line through values (years x units) by least squares.

    NaN where fewer than two years are known.
    """
    if None in years or len(years) < 2:
        return np.full(values.shape[1], np.nan)
    time = np.asarray(years, dtype=float)[:, None]
    known = ~np.isnan(values)
    count = known.sum(axis=0)
    weight = known.astype(float)
    mean_time = divide((weight * time).sum(axis=0), count)
    mean_value = divide(np.where(known, values, 0.0).sum(axis=0), count)
    spread = np.where(known, time - mean_time, 0.0)
    slope = divide((spread * np.where(known, values - mean_value, 0.0)).sum(axis=0), (spread**2).sum(axis=0))
    return np.where(count >= 2, slope, np.nan)
