"""Travel times between units, by one or several modes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd

from ..codes import code_column, join_report
from ..errors import InputError, Note, first_of, note
from ..numbers import number_column
from ..types import Array


@dataclass(frozen=True)
class TravelTimes:
    """Minutes from unit to unit by mode, as parallel arrays (positions among the units); both directions as given."""

    origin: Array
    destination: Array
    minutes: Array
    mode: Array
    notes: tuple[Note, ...] = ()

    def to_centres(self, area_of: Array) -> tuple[Array, Array, Array]:
        """Sorted keys ``area * units + unit``, and for each minutes and mode of the fastest way to the centre.

        The way to a centre of several units is that to the nearest of them. Where no time to the centre is given, that from
        the centre stands in. Equal times go to the mode first in the alphabet.
        """
        size = len(area_of)
        keys, minutes, modes, reverse = [], [], [], []
        for start, end, backwards in ((self.origin, self.destination, 0), (self.destination, self.origin, 1)):
            real = area_of[end] >= 0
            keys.append(area_of[end[real]] * size + start[real])
            minutes.append(self.minutes[real])
            modes.append(self.mode[real])
            reverse.append(np.full(real.sum(), backwards))
        key, time, mode = np.concatenate(keys), np.concatenate(minutes), np.concatenate(modes)
        order = np.lexsort((mode.astype(str), time, np.concatenate(reverse), key))
        first = order[np.flatnonzero(np.diff(key[order], prepend=-1))]
        return key[first], time[first], mode[first]


def travel_times(
    origins: Iterable[Any],
    destinations: Iterable[Any],
    minutes: Iterable[Any],
    units: pd.Index,
    modes: Optional[Iterable[Any]] = None,
    wanted: Sequence[str] = (),
    label: str = "TIMES",
    units_label: str = "UNITS",
    field: str = "minutes",
) -> TravelTimes:
    """Build :class:`TravelTimes` from a long table; ``wanted`` are the modes that count, none for all.

    Rows without a code or time and rows with a place that is no unit are counted and left out.

    Raises
    ------
    InputError
        for times that are no numbers or negative, codes that match no unit, modes that do not occur.
    """
    origin, destination = code_column(origins), code_column(destinations)
    time = number_column(minutes, f"{label}, {field}")
    mode = code_column(modes) if modes is not None else np.full(len(time), "", dtype=object)
    mode = np.array(["" if value is None else value for value in mode], dtype=object)
    missing = sorted(set(wanted) - set(mode))
    if missing:
        raise InputError(
            "Modes that do not occur: {first}; there are: {there}.",
            where=label,
            fix="Write the modes as they stand in the table.",
            first=first_of(missing),
            there=first_of(sorted(set(mode) - {""})) or "-",
        )
    if wanted:
        chosen = np.isin(mode.astype(str), list(wanted))
        origin, destination, time, mode = origin[chosen], destination[chosen], time[chosen], mode[chosen]
    blank = pd.isna(origin) | pd.isna(destination) | np.isnan(time)
    report = join_report(set(origin[~blank]) | set(destination[~blank]), units, label, units_label)
    report.require_match()
    i, j = units.get_indexer(origin), units.get_indexer(destination)
    usable = ~blank & (i >= 0) & (j >= 0)
    notes = [note("{table}: travel times between units: {count}.", table=label, count=int(usable.sum()))]
    if not usable.all():
        notes.append(
            note(
                "{table}: rows without a code or time, or with a place that is no unit, left out: {count}.",
                table=label,
                count=int((~usable).sum()),
            )
        )
    return TravelTimes(i[usable], j[usable], time[usable], mode[usable], tuple(notes))
