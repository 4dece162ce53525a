"""Numbers of places over years: people who live there, facilities that open and close.

A number holds for the year in the name of its field, for the year of its row, or, where neither has one, for every year.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd

from ..errors import InputError, Note, first_of, note
from ..numbers import number_column
from ..types import Array
from .panel import fields_by_year, year_column, year_number, years_in

Years = tuple[Optional[int], ...]
_MOST_NAMED = 100


@dataclass(frozen=True)
class Yearly:
    """``numbers`` (years x places), NaN where a place has none in a year; ``years`` ascending, or one None: every year.

    ``opened`` and ``closed`` years of a place, NaN for not known; it is there from the year it opened and no longer in the
    year it closed, as a count at the end of each year finds it. ``blank`` rows without a number per year, where numbers
    come from a row per place and year.
    """

    years: Years
    numbers: Array
    opened: Optional[Array] = None
    closed: Optional[Array] = None
    blank: tuple[int, ...] = ()

    @property
    def dated(self) -> bool:
        """Whether the numbers belong to years of their own."""
        return self.years != (None,)

    @property
    def lives(self) -> bool:
        """Whether places open or close."""
        return self.opened is not None or self.closed is not None

    def taken(self, places: Array) -> Yearly:
        """Of some places."""

        def some(values: Optional[Array]) -> Optional[Array]:
            return None if values is None else values[places]

        return Yearly(self.years, self.numbers[:, places], some(self.opened), some(self.closed), self.blank)

    def over(self, years: Sequence[Optional[int]]) -> Array:
        """Numbers (years x places) of some of its years, NaN where a place has none or is not there."""
        rows = [self.years.index(year) if self.dated else 0 for year in years]
        values = self.numbers[rows]
        present = self.presence(years)
        return values if present is None else np.where(present, values, np.nan)

    def presence(self, years: Sequence[Optional[int]]) -> Optional[Array]:
        """Which places are open (years x places); None where none opens or closes."""
        return np.array([self.there(year) for year in years]) if self.lives else None

    def there(self, year: Optional[int]) -> Array:
        """Whether each place is open at the end of a year; all are where no year is known."""
        open_ = np.ones(self.numbers.shape[1], dtype=bool)
        if year is None:
            return open_
        if self.opened is not None:
            open_ &= ~(self.opened > year)
        if self.closed is not None:
            open_ &= ~(self.closed <= year)
        return open_


def of_every_year(values: Array, opened: Optional[Array] = None, closed: Optional[Array] = None) -> Yearly:
    """Numbers (places) that hold for every year."""
    return Yearly((None,), np.asarray(values, dtype=float)[None, :], opened, closed)


def from_fields(columns: Mapping[str, Iterable[Any]], label: str) -> tuple[Yearly, list[Note]]:
    """Numbers of places from fields of a layer, a row per place: the year stands in a field's name, or in none.

    Fields of the same year are added up. Fields of one year only hold for every year, whatever their name says.

    Raises
    ------
    InputError
        for values that are no numbers, or fields some of which have a year in their name and some not.
    """
    numbers = {name: number_column(column, f"{label}, {name}") for name, column in columns.items()}
    by_year = fields_by_year(numbers, label)
    if len(by_year) == 1:
        return of_every_year(next(iter(by_year.values()))), []
    years: Years = tuple(sorted(by_year))  # type: ignore[type-var]
    said = note(
        "{table}: years read off the names of the fields: {years}.", table=label, years=first_of(years, _MOST_NAMED)
    )
    return Yearly(years, np.array([by_year[year] for year in years])), [said]


@dataclass(frozen=True)
class Merged:
    """Rows of places in years put together: ``place`` of each row (-1 left out), ``row`` that stands for each place (of
    its last year), and what was said."""

    yearly: Yearly
    place: Array
    row: Array
    notes: tuple[Note, ...]


def from_rows(
    names: Iterable[Any],
    years: Iterable[Any],
    values: Array,
    label: str,
    year_label: str,
    spots: Optional[Array] = None,
) -> Merged:
    """Numbers of places from a row per place and year.

    ``names`` tell which rows are the same place, with ``spots`` (rows x coordinates, whole numbers) where they stand too. A
    place without a row in a year has no number there. Rows without a year are left out and counted.

    Raises
    ------
    InputError
        for a value that is no year, no row with a year, or a place twice in a year.
    """
    year = year_column(years, f"{label}, {year_label}")
    used = np.flatnonzero(year > 0)
    notes = []
    if len(used) < len(year):
        notes.append(note("{table}: rows without a year, left out: {count}.", table=label, count=len(year) - len(used)))
    if not len(used):
        raise InputError("No row has a year.", where=label, fix="Choose the field that holds the year.")
    named = np.empty(len(year), dtype=object)
    named[:] = list(names)
    keys = pd.DataFrame({"name": named[used]})
    if spots is not None:
        keys = pd.concat([keys, pd.DataFrame(spots[used])], axis=1)
    number = keys.groupby(list(keys.columns), sort=False).ngroup().to_numpy()
    count = int(number.max()) + 1
    found, when = np.unique(year[used], return_inverse=True)
    cell = when.ravel() * count + number
    distinct, first, times = np.unique(cell, return_index=True, return_counts=True)
    if len(distinct) < len(cell):
        twice = used[first[times > 1]]
        raise InputError(
            "Places that occur more than once in a year: {count} ({first}).",
            where=label,
            fix="Give one row per place and year, and choose the field with the code of a place.",
            count=len(twice),
            first=first_of([f"{named[row]} ({year[row]})" for row in twice]),
        )
    table = np.full(len(found) * count, np.nan)
    table[cell] = values[used]
    order = np.argsort(year[used], kind="stable")
    last = np.empty(count, dtype=np.int64)
    last[number[order]] = used[order]  # of several the last assignment stays
    blank = np.bincount(when.ravel(), np.isnan(values[used]), len(found))
    yearly = Yearly(
        tuple(int(one) for one in found), table.reshape(len(found), count), blank=tuple(int(one) for one in blank)
    )
    place = np.full(len(year), -1)
    place[used] = number
    return Merged(yearly, place, last, (*notes, *absent_notes(cell, yearly, label)))


def absent_notes(cell: Array, yearly: Yearly, label: str) -> list[Note]:
    """Which years lack places that others have; ``cell`` the positions (year x place) that have a row."""
    there = np.zeros(yearly.numbers.size, dtype=bool)
    there[cell] = True
    absent = (~there.reshape(yearly.numbers.shape)).sum(axis=1)
    if not absent.any():
        return []
    return [
        note(
            "{table}: places without a row in a year that have one in another: {count}.",
            table=label,
            count=per_year(yearly.years, absent),
        )
    ]


def lifetimes(
    yearly: Yearly, opened: Optional[Iterable[Any]], closed: Optional[Iterable[Any]], label: str
) -> tuple[Yearly, list[Note]]:
    """Places with the years they opened and closed; without a year they have always been there, or still are.

    Raises
    ------
    InputError
        for values that are no years, or a place that closed before it opened.
    """

    def read(values: Optional[Iterable[Any]]) -> Optional[Array]:
        if values is None:
            return None
        years = year_column(values, label).astype(float)
        return np.where(years > 0, years, np.nan)

    start, end = read(opened), read(closed)
    notes = []
    if start is not None and np.isnan(start).any():
        notes.append(
            note(
                "{table}: facilities without an opening year, taken as open from the beginning: {count}.",
                table=label,
                count=int(np.isnan(start).sum()),
            )
        )
    if start is not None and end is not None:
        wrong = int((end < start).sum())
        if wrong:
            raise InputError(
                "Facilities that closed before they opened: {count}.",
                where=label,
                fix="Check which field holds the opening year and which the closing year.",
                count=wrong,
            )
        never = int((end == start).sum())
        if never:
            notes.append(
                note(
                    "{table}: facilities that closed in the year they opened, so that they count in none: {count}.",
                    table=label,
                    count=never,
                )
            )
    return Yearly(yearly.years, yearly.numbers, start, end), notes


def read_years(text: str, where: str = "CHOSEN_YEARS") -> list[int]:
    """Years written with commas.

    Raises
    ------
    InputError
        for a piece that is no year.
    """
    pieces = [piece.strip() for piece in text.split(",") if piece.strip()]
    years = [year_number(piece) for piece in pieces]
    if None in years:
        raise InputError(
            "“{piece}” is no year.",
            where=where,
            fix="Write years of four digits with commas: 2015, 2020, 2024",
            piece=pieces[years.index(None)],
        )
    return sorted({year for year in years if year is not None})


def years_of_names(names: Sequence[str], where: str) -> list[int]:
    """The year in each of some names: the number in which they differ (``E2000_R2023A``, ``E2020_R2023A``: 2000, 2020).

    Raises
    ------
    InputError
        for names that have no year, or not each its own.
    """
    found = [years_in(name) for name in names]
    for place in range(min(map(len, found), default=0)):
        years = [one[place] for one in found]
        if len(set(years)) == len(years):
            return years
    raise InputError(
        "The names do not tell the year of each: {names}.",
        where=where,
        fix="Rename the layers so that each bears its own year, such as population_2020.",
        names=first_of(names),
    )


def common_years(
    sources: Sequence[tuple[str, Yearly]], chosen: Sequence[int] = (), where: str = "CHOSEN_YEARS"
) -> tuple[Years, list[Note]]:
    """The years that can be judged: those every source with years has, or the ``chosen`` of them.

    ``sources`` are labels and numbers. One whose numbers have no year holds for every year. Years that some source lacks are
    left out and said.

    Raises
    ------
    InputError
        when sources have no year in common, chosen years are not there, or places open and close but no year is known.
    """
    dated = [(label, yearly.years) for label, yearly in sources if yearly.dated]
    living = any(yearly.lives for _, yearly in sources)
    fixed = [label for label, yearly in sources if not yearly.dated and not yearly.lives]
    if not dated and not living:
        if chosen:
            raise InputError(
                "Years are chosen, but neither people nor facilities have any.",
                where=where,
                fix="Leave it empty, or choose fields with years.",
            )
        return (None,), []
    if not dated:
        if not chosen:
            raise InputError(
                "Facilities open and close, but it is not said in which years to look.",
                where=where,
                fix="Write the years with commas, or choose people with years.",
            )
        return tuple(sorted(set(chosen))), _holding(fixed)
    shared = set.intersection(*(set(years) for _, years in dated))
    if not shared:
        raise InputError(
            "There is no year that all have: {years}.",
            where=", ".join(label for label, _ in dated),
            fix="Choose fields of the same years.",
            years="; ".join(f"{label} {first_of(years, _MOST_NAMED)}" for label, years in dated),
        )
    absent = sorted(set(chosen) - shared)  # type: ignore[type-var]
    if absent:
        raise InputError(
            "There are no numbers of {years}; there are of {known}.",
            where=where,
            fix="Choose years that people and facilities have.",
            years=first_of(absent, _MOST_NAMED),
            known=first_of(sorted(shared), _MOST_NAMED),  # type: ignore[type-var]
        )
    notes = []
    if not chosen:
        for label, years in dated:
            alone = [year for year in years if year not in shared]
            if alone:
                notes.append(
                    note(
                        "{table}: years that not every source has, left out: {years}.",
                        table=label,
                        years=first_of(alone, _MOST_NAMED),
                    )
                )
    return tuple(sorted(chosen or shared)), [*notes, *_holding(fixed)]  # type: ignore[type-var]


def _holding(labels: Sequence[str]) -> list[Note]:
    if not labels:
        return []
    return [note("Numbers without a year, taken for every year: {tables}.", tables=", ".join(labels))]


def with_numbers(
    values: Array, years: Years, label: str, lives: Optional[Array] = None
) -> tuple[list[int], list[Note]]:
    """Rows of the years in which facilities have numbers, and which have none.

    ``lives`` (years x facilities) says who is open; a year in which facilities are open but none has a number is left out:
    unknown is not zero. A year in which none is open stays, and nobody reaches anything in it.

    Raises
    ------
    InputError
        when no year is left.
    """
    open_ = np.ones(values.shape, dtype=bool) if lives is None else lives
    blank = open_.any(axis=1) & np.isnan(values).all(axis=1)
    rows = np.flatnonzero(~blank).tolist()
    if not rows:
        raise InputError("No facility has a number.", where=label, fix="Choose the field with the supply.")
    notes = []
    if blank.any():
        notes.append(
            note(
                "{table}: years in which no facility has a number, left out: {years}.",
                table=label,
                years=first_of([year for year, out in zip(years, blank) if out], _MOST_NAMED),
            )
        )
    empty = [year for year, some in zip(years, open_.any(axis=1)) if not some]
    if empty:
        notes.append(
            note(
                "{table}: years without any facility, in which nobody reaches one: {years}.",
                table=label,
                years=first_of(empty, _MOST_NAMED),
            )
        )
    return rows, notes


def per_year(years: Sequence[Optional[int]], counts: Iterable[Any]) -> str:
    """Counts of years for a note, zeros left out: ``5``, or ``2020: 5, 2022: 3``."""
    return ", ".join(
        f"{int(count):,}" if year is None else f"{year}: {int(count):,}" for year, count in zip(years, counts) if count
    )


# -- change from the first year to the last


GAINED, LOST, KEPT, WITHOUT = "gained", "lost", "kept", "without"


def course(before: Array, after: Array) -> Array:
    """Words for places that have a service (True) or not in the first and in the last year."""
    return np.select([~before & after, before & ~after, before & after], [GAINED, LOST, KEPT], WITHOUT).astype(object)
