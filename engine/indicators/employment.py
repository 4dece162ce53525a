"""Jobs by year, unit and industry, and by the areas that units make up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd

from .. import columns
from ..codes import code_column, join_report
from ..errors import InputError, Note, first_of, note
from ..numbers import number_column
from ..plan.groups import Groups
from ..types import Array
from .panel import year_column, year_in


@dataclass(frozen=True)
class Employment:
    """``jobs[t, r, i]`` in year t, unit r and industry i, NaN where unknown; ``whole[t, i]`` those of the whole country.

    Years in ascending order (one None when the data have no year), units and industries in text order.
    """

    years: tuple[Optional[int], ...]
    units: pd.Index
    industries: pd.Index
    jobs: Array
    whole: Array
    notes: tuple[Note, ...] = ()

    def over(self, groups: Groups) -> Employment:
        """The jobs of the areas of a plan, in the order of ``groups``; unknown where a member is."""
        if not groups.codes.equals(self.units):
            raise ValueError("groups and jobs are not of the same units")
        shape = (len(self.years), len(groups), len(self.industries))
        jobs = np.empty(shape)
        for t, i in np.ndindex(shape[0], shape[2]):
            jobs[t, :, i] = groups.sums(self.jobs[t, :, i])
        names = groups.table[columns.AREA_ID] + " " + groups.table[columns.SCOPE]
        return Employment(self.years, pd.Index(names, dtype=object), self.industries, jobs, self.whole)

    def position(self, year: Optional[int], where: str) -> int:
        """Position of a year, or an error that lists those there are."""
        if year not in self.years:
            raise InputError(
                "There is no year {year}; there are: {years}.",
                where=where,
                fix="Choose one of these years.",
                year=year,
                years=first_of(self.years, 20),
            )
        return self.years.index(year)


def from_fields(
    ids: Iterable[Any], fields: Mapping[str, Iterable[Any]], years: Optional[Iterable[Any]] = None
) -> dict[str, list[Any]]:
    """Columns ``units, industries, jobs, years`` of a long table from a table with a field per industry.

    Without ``years`` a year in the names of all fields (``shops_2020``) is the year, the rest of the name the industry.
    """
    codes = list(ids)
    dated = {name: year_in(name) for name in fields} if years is None else {}
    use_names = bool(dated) and all(year is not None for year in dated.values())
    given = list(years) if years is not None else None
    long: dict[str, list[Any]] = {"units": [], "industries": [], "jobs": [], "years": []}
    for name, column in fields.items():
        industry = name.replace(str(dated[name]), "").strip(" _-") or name if use_names else name
        long["units"] += codes
        long["industries"] += [industry] * len(codes)
        long["jobs"] += list(column)
        long["years"] += given if given is not None else [dated[name] if use_names else None] * len(codes)
    if given is None and not use_names:
        del long["years"]
    return long


def employment_table(
    units: Iterable[Any],
    industries: Iterable[Any],
    jobs: Iterable[Any],
    years: Optional[Iterable[Any]] = None,
    known_units: Optional[pd.Index] = None,
    whole_code: str = "",
    absent_is_zero: bool = False,
    label: str = "TABLE",
    field_names: tuple[str, str, str, str] = ("unit", "industry", "jobs", "year"),
    units_label: str = "UNITS",
) -> Employment:
    """Build :class:`Employment` from a long table with a row per unit, industry and year.

    Parameters
    ----------
    known_units : codes the result has, in any order; without them the codes of the table
    whole_code : the code whose rows are those of the whole country; without it the whole is the sum of the units
    absent_is_zero : rows that are not there (or are blank) mean no jobs. Otherwise a unit with a gap in any year is
        unknown throughout, and no part of the sum

    Raises
    ------
    InputError
        for an empty table, no code that is a unit, numbers that are negative or none, a unit with more jobs in an
        industry than the whole.
    """
    unit, industry = code_column(units), code_column(industries)
    values = number_column(jobs, f"{label}, {field_names[2]}")
    year = year_column(years, f"{label}, {field_names[3]}") if years is not None else np.ones(len(unit), dtype=np.int64)
    if not len(unit):
        raise InputError("The table has no rows.", where=label, fix="Choose a table with jobs by unit and industry.")
    keyless = pd.isna(unit) | pd.isna(industry) | (year == 0)
    notes: list[Note] = []
    if keyless.any():
        notes.append(
            note(
                "{table}: rows without unit, industry or year, left out: {count}.",
                table=label,
                count=int(keyless.sum()),
            )
        )
    unit, industry, year, values = unit[~keyless], industry[~keyless], year[~keyless], values[~keyless]
    is_whole = unit == whole_code if whole_code else np.zeros(len(unit), dtype=bool)
    if whole_code and not is_whole.any():
        raise InputError(
            "No row has the code “{code}” of the whole country.",
            where=f"{label}, {field_names[0]}",
            fix="Give the code as it stands in the table, or leave it empty: the whole is then the sum of the units.",
            code=whole_code,
        )
    codes = pd.Index(sorted(set(unit[~is_whole])), dtype=object)
    if known_units is not None:
        report = join_report(codes, known_units, label, units_label)
        report.require_match()
        notes += report.notes
        codes = known_units.sort_values()
    if not len(codes):
        raise InputError("The table has no units beside the whole.", where=label, fix="Add rows for units.")
    order_of_years = np.unique(year)
    names = pd.Index(sorted(set(industry)), dtype=object)
    t, i = np.searchsorted(order_of_years, year), names.get_indexer(industry)
    r = codes.get_indexer(unit)
    named_years = tuple(int(one) for one in order_of_years) if years is not None else (None,)
    shape = (len(named_years), len(codes), len(names))
    repeated = pd.DataFrame({"year": year, "unit": unit, "industry": industry}).duplicated()
    if repeated.any():
        notes.append(
            note(
                "{table}: rows that repeat a unit, industry and year, their jobs are added up: {count}.",
                table=label,
                count=int(repeated.sum()),
            )
        )
    within = (r >= 0) & ~is_whole
    if absent_is_zero:
        within &= ~np.isnan(values)  # nothing beside a number is no gap
    cube = _filled(np.ravel_multi_index((t[within], r[within], i[within]), shape), values[within], shape)
    cube, gap_notes = _without_gaps(cube, codes, absent_is_zero, label)
    notes += gap_notes
    if whole_code:
        flat = (shape[0], shape[2])
        whole = _filled(np.ravel_multi_index((t[is_whole], i[is_whole]), flat), values[is_whole], flat)
        _check_whole(cube, whole, named_years, codes, names, label)
    else:
        whole = np.nansum(cube, axis=1)
    return Employment(named_years, codes, names, cube, whole, tuple(notes))


def _filled(key: Array, values: Array, shape: tuple[int, ...]) -> Array:
    """Sums per key, added in order of size so that the order of rows leaves no trace; NaN where there is no row."""
    total = np.full(int(np.prod(shape)), np.nan)
    order = np.lexsort((values, key))
    if len(order):
        distinct, first = np.unique(key[order], return_index=True)
        total[distinct] = np.add.reduceat(values[order], first)
    return total.reshape(shape)


def _without_gaps(cube: Array, codes: pd.Index, absent_is_zero: bool, label: str) -> tuple[Array, list[Note]]:
    gaps = np.isnan(cube)
    if not gaps.any():
        return cube, []
    if absent_is_zero:
        said = note(
            "{table}: combinations of unit, industry and year without a number, taken as no jobs: {count}.",
            table=label,
            count=int(gaps.sum()),
        )
        return np.where(gaps, 0.0, cube), [said]
    unknown = gaps.any(axis=(0, 2))
    if unknown.all():
        raise InputError(
            "Every unit lacks a number in some industry or year.",
            where=label,
            fix="If rows that are not there mean no jobs, say so; otherwise complete the table.",
        )
    said = note(
        "{table}: units that lack a number in some industry or year, so that they have no result and are no part of the sum: "
        "{count} ({first}).",
        table=label,
        count=int(unknown.sum()),
        first=first_of(list(codes[unknown])),
    )
    cube = cube.copy()
    cube[:, unknown] = np.nan
    return cube, [said]


def _check_whole(
    cube: Array, whole: Array, years: Sequence[Optional[int]], codes: pd.Index, names: pd.Index, label: str
) -> None:
    if np.isnan(whole).any():
        t, i = np.argwhere(np.isnan(whole))[0]
        raise InputError(
            "The whole country has no number for “{industry}” in {year}.",
            where=label,
            fix="Complete its rows, or leave its code empty: the whole is then the sum of the units.",
            industry=names[i],
            year=years[t] or "-",
        )
    more = np.argwhere(cube > whole[:, None, :] * (1 + 1e-9))
    if len(more):
        t, r, i = more[0]
        raise InputError(
            "Unit {unit} has more jobs in “{industry}” than the whole country ({jobs:g} and {whole:g}).",
            where=label,
            fix="Check the code of the whole country and the numbers.",
            unit=codes[r],
            industry=names[i],
            jobs=cube[t, r, i],
            whole=whole[t, i],
        )
