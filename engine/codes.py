"""Identifiers as text, and what joins with what."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd

from .errors import InputError, Note, first_of, note, template
from .types import Array

_UNSEEN = " \t\n\r\u00a0\u3000\ufeff\u200b\u200c\u200d\u200e\u200f\u2060"  # blanks, and what has no width
_WHOLE_FLOAT = re.compile(r"([+-]?\d+)\.0+")


def code_text(value: Any) -> Optional[str]:
    """An identifier as text; None for a missing or blank one.

    Text is kept but for blanks and characters without width around it, so ``5`` is not ``05``. What a float column made of a
    whole number is undone, as number or as text: ``32010.0`` is ``32010``.

    Examples
    --------
    >>> code_text(32010.0), code_text(" 05 "), code_text(5), code_text("")
    ('32010', '05', '5', None)
    """
    if value is None or value is pd.NaT or value is pd.NA:
        return None
    if isinstance(value, (float, np.floating)):
        if np.isnan(value):
            return None
        return str(int(value)) if float(value).is_integer() else repr(float(value))
    text = str(value).strip()
    if not text.isascii():
        text = text.strip(_UNSEEN)
    whole = _WHOLE_FLOAT.fullmatch(text)
    return (whole.group(1) if whole else text) or None


def code_column(values: Iterable[Any]) -> Array:
    """Many identifiers as an object array of text and None; each distinct value is looked at once.

    Examples
    --------
    >>> code_column([5.0, None, "05"]).tolist()
    ['5', None, '05']
    """
    whole = isinstance(values, (pd.Series, np.ndarray))
    # Lists stay what they are: from them asarray would make a second dimension.
    column = np.asarray(values, dtype=object) if whole else np.fromiter(values, dtype=object)
    kinds = {type(value) for value in column}
    # True would be taken for an equal 1; lists and maps cannot be looked up
    if {bool, np.bool_} & kinds or any(kind.__hash__ is None for kind in kinds):
        return np.array([code_text(value) for value in column] + [None], dtype=object)[:-1]
    numbers, distinct = pd.factorize(column, use_na_sentinel=True) if column.size else (np.zeros(0, int), column)
    texts = np.array([code_text(value) for value in distinct] + [None], dtype=object)
    return texts[numbers]  # missing values have number -1, the last text


def text_or_none(values: Iterable[Any], index: Optional[pd.Index] = None) -> pd.Series:
    """Texts of which some are missing, as an object column: pandas 3 would make a NaN of None."""
    column = list(values)
    return pd.Series(column, index=pd.RangeIndex(len(column)) if index is None else index, dtype=object)


def unique_codes(values: Iterable[Any], where: str) -> pd.Index:
    """Identifiers of units: none missing, none twice.

    Raises
    ------
    InputError
        naming the first offenders.

    Examples
    --------
    >>> unique_codes(["02", "01"], "UNITS").tolist()
    ['02', '01']
    >>> unique_codes(["01", "01"], "UNITS")
    Traceback (most recent call last):
    ...
    multipolar.engine.errors.InputError: ...
    """
    codes = code_column(values)
    missing = int(sum(code is None for code in codes))
    if missing:
        raise InputError(
            "Features without an identifier: {count}.",
            where=where,
            fix="Fill the field or choose another one.",
            count=missing,
        )
    index = pd.Index(codes, dtype=object)
    twice = sorted(set(index[index.duplicated()]))
    if twice:
        raise InputError(
            "Identifiers that occur more than once: {count} ({first}).",
            where=where,
            fix="Choose a field that is unique, or dissolve the features that belong together.",
            count=len(twice),
            first=first_of(twice),
        )
    return index


@dataclass(frozen=True)
class JoinReport:
    """How the codes of a table meet the codes of the units."""

    table: str
    units: str
    matched: int
    only_in_table: tuple[str, ...]
    only_in_units: tuple[str, ...]
    lost_zeros: tuple[str, ...]  # codes of the table that differ from a unit's by leading zeros only

    @property
    def notes(self) -> list[Note]:
        """Sentences with the counts of both sides and the first codes without a partner."""
        notes = [
            note(
                "{table}: codes that are units of {units}: {matched}; that are not: {lost}; units that do not occur in it: {idle}.",
                table=self.table,
                units=self.units,
                matched=self.matched,
                lost=len(self.only_in_table),
                idle=len(self.only_in_units),
            )
        ]
        if self.only_in_table:
            notes.append(
                note("Codes of {table} without a unit: {first}.", table=self.table, first=first_of(self.only_in_table))
            )
        if self.only_in_units:
            notes.append(
                note(
                    "Units that do not occur in {table}: {first}.", table=self.table, first=first_of(self.only_in_units)
                )
            )
        if self.lost_zeros:
            notes.append(
                note(
                    "Codes that would match without leading zeros: {count} ({first}). The table has probably been read with "
                    "numbers in place of text.",
                    count=len(self.lost_zeros),
                    first=first_of(self.lost_zeros),
                )
            )
        return notes

    def require_match(self) -> None:
        """Raise an :class:`InputError` when nothing matches."""
        if self.matched:
            return
        fix = template("Choose the fields that hold the same codes on both sides.")
        if self.lost_zeros:
            fix = template("The codes differ by leading zeros: read the table again with its code columns as text.")
        raise InputError(
            "None of its codes ({table_codes}) is a unit of {units} ({unit_codes}).",
            where=self.table,
            fix=fix,
            table_codes=first_of(self.only_in_table, 3),
            units=self.units,
            unit_codes=first_of(self.only_in_units, 3),
        )


def join_report(table_codes: Iterable[str], unit_codes: Iterable[str], table: str, units: str) -> JoinReport:
    """Compare the distinct codes of a table with those of the units.

    Examples
    --------
    >>> report = join_report({"11", "02"}, {"011", "02"}, "FLOWS", "UNITS")
    >>> report.matched, report.only_in_table, report.lost_zeros
    (1, ('11',), ('11',))
    """
    left, right = set(table_codes), set(unit_codes)
    stripped = {code.lstrip("0") for code in right}
    unmatched = tuple(sorted(left - right))
    lost_zeros = tuple(code for code in unmatched if code.lstrip("0") in stripped)
    return JoinReport(table, units, len(left & right), unmatched, tuple(sorted(right - left)), lost_zeros)
