"""Many plans at once: which memberships hold whatever is chosen, and which hang on a choice.

Min et al. (2022) name what moves the result: the variable, the point in time, the commuting threshold. Here they, the
definition of the centres and the chance in the flows are axes of a set of scenarios that is run together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any, Optional, Union

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix

from .. import columns
from ..codes import code_column
from ..errors import InputError, Note, first_of, note
from ..flows.matrix import Flows
from ..flows.resample import resampled
from ..flows.times import TravelTimes
from ..numbers import number_column
from ..options import MEASURES
from ..progress import Progress, part, silent
from ..types import Array
from ..units.adjacency import Neighbourhood
from ..units.table import Units
from .centres import Centres
from .scope import PreparedScope, Scopes, prepare_measures
from .scoperules import ScopeRules, check_shares

CENTRE, CORE, LIKELY, CONTESTED, RARE = "centre", "core", "likely", "contested", "rare"
FRINGE, REACH = "fringe", "reach"
_OFTEN, _SELDOM = 200 / 3, 100 / 3  # percent: two to one either way
_MOST_CELLS = 2e8
_MOST_VALUES = 10_000  # of a stretch of thresholds


@dataclass(frozen=True)
class Setting:
    """Measure and threshold (percent) of the minimum and of the maximum."""

    measure: str
    min_share: float
    max_measure: str
    max_share: float

    def __post_init__(self) -> None:
        for value in (self.measure, self.max_measure):
            if value not in MEASURES:
                raise InputError(
                    "{value} is not one of {choices}.", where="MEASURES", value=value, choices=", ".join(MEASURES)
                )
        check_shares(self.min_share, self.max_share, self.measure == self.max_measure)


@dataclass(frozen=True)
class Variant:
    """A flow table (a year, a purpose, a source) or a definition of the central cities, by name."""

    name: str
    value: Any


def setting_grid(
    measures: Sequence[str], min_shares: Sequence[float], max_shares: Sequence[float]
) -> tuple[list[Setting], list[Note]]:
    """Every combination with one measure for both scopes; those whose minimum asks for less than the maximum are left out.

    Raises
    ------
    InputError
        when nothing is left.

    Examples
    --------
    >>> settings, notes = setting_grid(["residents"], min_shares=[15], max_shares=[5, 20])
    >>> [(setting.min_share, setting.max_share) for setting in settings]  # 15 is not as strong a tie as 20
    [(15, 5)]
    """
    combinations = list(product(dict.fromkeys(measures), sorted(set(min_shares)), sorted(set(max_shares))))
    settings = [Setting(measure, low, measure, high) for measure, low, high in combinations if low >= high]
    dropped = len(combinations) - len(settings)
    if not settings:
        raise InputError(
            "No minimum share is as large as a maximum share.",
            where="MIN_SHARES, MAX_SHARES",
            fix="The minimum scope is the stronger tie: give it the larger shares.",
        )
    notes = []
    if dropped:
        notes.append(
            note(
                "Combinations left out because their minimum asks for less than their maximum: {count}.", count=dropped
            )
        )
    return settings, notes


def threshold_list(text: str, where: str) -> list[float]:
    """Numbers with commas between, or stretches ``from:to:step`` (both ends in).

    Raises
    ------
    InputError
        for what is neither, for no number, and for a step that leads nowhere.

    Examples
    --------
    >>> threshold_list("5, 7.5, 10", "MAX_SHARES")
    [5.0, 7.5, 10.0]
    """
    found: list[float] = []
    for piece in filter(None, (word.strip() for word in text.replace(";", ",").split(","))):
        try:
            numbers = [float(number) for number in piece.split(":")]
        except ValueError:
            numbers = []
        if not all(map(np.isfinite, numbers)):
            numbers = []
        if len(numbers) == 1:
            found += numbers
        elif len(numbers) == 3 and numbers[2] > 0 and 0 <= numbers[1] - numbers[0] <= _MOST_VALUES * numbers[2]:
            start, end, step = numbers
            found += [round(start + step * n, 10) for n in range(int(np.floor((end - start) / step + 1e-9)) + 1)]
        else:
            raise InputError(
                "“{value}” is neither a number nor a stretch from:to:step.",
                where=where,
                fix="Write for example 5, 7.5, 10 or 2:12:0.5.",
                value=piece,
            )
    if not found:
        raise InputError("No number is given.", where=where, fix="Write for example 5, 7.5, 10 or 2:12:0.5.")
    return sorted(set(found))


def settings_table(
    measures: Iterable[Any],
    min_shares: Iterable[Any],
    max_measures: Iterable[Any],
    max_shares: Iterable[Any],
    where: str,
) -> list[Setting]:
    """A set of settings, a row each; an empty measure of the maximum is that of the minimum. Rows that repeat count once."""
    lows, highs = number_column(min_shares, f"{where}, min_share"), number_column(max_shares, f"{where}, max_share")
    inner, outer = code_column(measures), code_column(max_measures)
    settings = [
        Setting(one or "-", float(low), other or one or "-", float(high))
        for one, low, other, high in zip(inner, lows, outer, highs)
    ]
    if not settings:
        raise InputError("The table has no rows.", where=where, fix="Choose a table with settings.")
    return list(dict.fromkeys(settings))


@dataclass(frozen=True)
class ScenarioResult:
    """What many scenarios say together.

    * ``scenarios`` a row each: ``scenario, flows, centres, replicate, measure, min_share, max_measure, max_share``, number
      of ``areas``, ``units_minimum, units_maximum`` in at least one area, ``population_minimum, population_maximum``;
    * ``members`` a row per area and unit that is in some maximum: ``area_id, area_name, unit_id, unit_name, certainty,
      scenarios`` (in which the area exists), ``in_minimum, in_maximum`` (percent of these), ``population``, and when one
      measure is used ``enters_from, enters_to``: in every variant below the first threshold, in none above the second;
    * ``thresholds`` the same two per area, unit and measure;
    * ``areas`` three rows per area, ``zone`` ``core`` (in every maximum), ``fringe`` (in some, not all) and ``reach`` (both):
      ``units, population``; and the span over scenarios of the people in both scopes, ``population_minimum_low, _median,
      _high`` and so on;
    * ``zones`` codes of the units of each row of ``areas``.
    """

    scenarios: pd.DataFrame
    members: pd.DataFrame
    thresholds: pd.DataFrame
    areas: pd.DataFrame
    zones: list[list[str]]
    notes: tuple[Note, ...] = ()


@dataclass
class _Tally:
    """Sums over scenarios: counts and entering thresholds per area and unit, people per area and scenario."""

    areas: pd.Index
    units: Units
    in_minimum: Array
    in_maximum: Array
    in_centre: Array
    lived: Array  # scenarios in which an area exists
    lowest: dict[str, Array] = field(default_factory=dict)
    highest: dict[str, Array] = field(default_factory=dict)
    people: list[tuple[Array, Array]] = field(default_factory=list)
    rows: list[tuple[Any, ...]] = field(default_factory=list)

    def enter(self, measure: str, ready: PreparedScope, number: Array) -> None:
        """Take in when pairs enter by one measure in one variant."""
        size, entry = len(self.units), ready.maximum.closed
        shape = (len(self.areas), size)
        if measure not in self.lowest:
            self.lowest[measure] = np.full(shape, np.inf, dtype=np.float32).ravel()
            self.highest[measure] = np.zeros(shape, dtype=np.float32).ravel()
        keys = number[entry.keys // size] * size + entry.keys % size
        value = np.zeros((len(number), size), dtype=np.float32)
        value.ravel()[entry.keys] = entry.value
        lowest = self.lowest[measure].reshape(shape)
        lowest[number] = np.minimum(lowest[number], value)
        self.highest[measure][keys] = np.maximum(self.highest[measure][keys], entry.value)

    def count(self, ready: PreparedScope, scopes: Scopes, number: Array, row: tuple[Any, ...]) -> None:
        """Take in one scenario."""
        size = len(self.units)
        people = ready.people
        totals = []
        for keys, counts in ((scopes.minimum, self.in_minimum), (scopes.maximum, self.in_maximum)):
            area, unit = np.divmod(keys, size)
            counts[number[area] * size + unit] += 1
            total = np.full(len(self.areas), np.nan)
            total[number] = np.bincount(area, weights=people[unit], minlength=len(number))
            total[number[~scopes.formed]] = np.nan
            totals.append((total, np.unique(unit)))
        self.lived[number[scopes.formed]] += 1
        seeds = ready.seeds[scopes.formed[ready.seeds // size]]
        self.in_centre[number[seeds // size] * size + seeds % size] += 1
        (minimum, units_min), (maximum, units_max) = totals
        self.people.append((minimum, maximum))
        self.rows.append(
            (
                *row,
                int(scopes.formed.sum()),
                len(units_min),
                len(units_max),
                people[units_min].sum(),
                people[units_max].sum(),
            )
        )


def run_scenarios(
    units: Units,
    flows: Sequence[Variant],
    centres: Sequence[Variant],
    neighbours: Union[Neighbourhood, csr_matrix, None],
    settings: Sequence[Setting],
    rules: ScopeRules,
    replicates: int = 0,
    sample: Optional[float] = None,
    seed: int = 0,
    times: Optional[TravelTimes] = None,
    progress: Progress = silent,
) -> ScenarioResult:
    """Run every setting on every flow table (and ``replicates`` resampled ones of each) with every definition of centres.

    Of the ``rules`` everything but measures and thresholds applies to all scenarios. A resampled table is the same for all
    settings and definitions, and hangs on ``seed``, the name of its flow table and its number only.

    Raises
    ------
    InputError
        for no or equally named variants, and for more pairs of area and unit than fit.
    """
    _require_names(flows, "FLOWS")
    _require_names(centres, "CENTRES")
    names = _area_names([variant.value for variant in centres])
    cells = len(names) * len(units)
    if cells > _MOST_CELLS:
        raise InputError(
            "Too many pairs of area and unit to count scenarios for: {count:.0f}.",
            where="CENTRES",
            fix="Study fewer central cities at once.",
            count=cells,
        )
    tally = _Tally(names.index, units, *_counters(cells), np.zeros(len(names), np.int64))
    pairs = list(dict.fromkeys((setting.measure, setting.max_measure) for setting in settings))
    grouped = {pair: [s for s in settings if (s.measure, s.max_measure) == pair] for pair in pairs}
    floor = min(min(setting.min_share, setting.max_share) for setting in settings)
    runs = [(one, replicate) for one in flows for replicate in range(replicates + 1)]
    notes: list[Note] = []
    for number, (table, replicate) in enumerate(runs):
        step = part(progress, number / len(runs), (number + 1) / len(runs))
        matrix = table.value if replicate == 0 else _drawn(table, replicate, sample, seed)
        for place, definition in enumerate(centres):
            inner = part(step, place / len(centres), (place + 1) / len(centres))
            ready = prepare_measures(
                units, matrix, definition.value, neighbours, rules, pairs, None, times, floor, part(inner, 0, 0.5)
            )
            where = names.index.get_indexer(definition.value.names.index)
            _count_settings(tally, ready, grouped, where, (table.name, definition.name, replicate), part(inner, 0.5, 1))
            if replicate == 0:
                notes += next(iter(ready.values())).notes
    progress(1.0)
    notes.append(
        note(
            "Scenarios: {count} (flow tables {flows}, resampled {replicates} times each; definitions of centres {centres}; "
            "measures and thresholds {settings}).",
            count=len(tally.rows),
            flows=len(flows),
            replicates=replicates,
            centres=len(centres),
            settings=len(settings),
        )
    )
    return _result(tally, names, notes)


def _count_settings(
    tally: _Tally,
    ready: dict[tuple[str, str], PreparedScope],
    settings: dict[tuple[str, str], list[Setting]],
    number: Array,
    row: tuple[Any, ...],
    progress: Progress,
) -> None:
    entered = set()
    for done, (pair, prepared) in enumerate(ready.items()):
        progress(done / len(ready))
        if pair[1] not in entered:
            entered.add(pair[1])
            tally.enter(pair[1], prepared, number)
        for number_of, setting in enumerate(settings[pair]):
            progress((done + number_of / len(settings[pair])) / len(ready))
            scopes = prepared.at(setting.min_share, setting.max_share)
            values = (setting.measure, setting.min_share, setting.max_measure, setting.max_share)
            tally.count(prepared, scopes, number, (*row, *values))


def _counters(cells: int) -> tuple[Array, Array, Array]:
    return np.zeros(cells, np.int32), np.zeros(cells, np.int32), np.zeros(cells, np.int32)


def _require_names(variants: Sequence[Variant], where: str) -> None:
    names = [variant.name for variant in variants]
    twice = sorted({name for name in names if names.count(name) > 1})
    if not names or twice:
        raise InputError(
            "Variants need a name each; none or twice: {first}.",
            where=where,
            fix="Choose each table, field or year once.",
            first=first_of(twice) or "-",
        )


def _area_names(definitions: Iterable[Centres]) -> pd.Series:
    """Name of every area of any definition, by id."""
    every = pd.concat([one.names for one in definitions])
    return every[~every.index.duplicated()].sort_index()


def _drawn(table: Variant, replicate: int, sample: Optional[float], seed: int) -> Flows:
    """A resampled table; its name takes part in the seed, so that a further table changes no other."""
    words = [seed, replicate, *table.name.encode("utf-8")]
    return resampled(table.value, np.random.default_rng(words), sample)


def _result(tally: _Tally, names: pd.Series, notes: list[Note]) -> ScenarioResult:
    nobody_known = bool(tally.units.table[columns.POPULATION].isna().all())
    scenarios = pd.DataFrame(tally.rows, columns=_SCENARIO_COLUMNS)
    scenarios.insert(0, "scenario", np.arange(1, len(scenarios) + 1))
    if nobody_known:
        scenarios[["population_minimum", "population_maximum"]] = np.nan
    thresholds = _thresholds(tally, names)
    members = _members(tally, names, thresholds)
    areas, zones = _areas(tally, names, members, nobody_known)
    missing = tally.lived == 0
    if missing.any():
        notes.append(
            note(
                "Areas formed in no scenario: {count} ({first}).",
                count=int(missing.sum()),
                first=first_of(list(names[missing])),
            )
        )
    return ScenarioResult(scenarios, members, thresholds, areas, zones, tuple(notes))


_SCENARIO_COLUMNS = [
    "flows",
    "centres",
    "replicate",
    "measure",
    "min_share",
    "max_measure",
    "max_share",
    "areas",
    "units_minimum",
    "units_maximum",
    "population_minimum",
    "population_maximum",
]


def _members(tally: _Tally, names: pd.Series, thresholds: pd.DataFrame) -> pd.DataFrame:
    keys = np.flatnonzero(tally.in_maximum)
    area, unit = np.divmod(keys, len(tally.units))
    lived = tally.lived[area]
    outer = 100 * tally.in_maximum[keys] / lived
    table = tally.units.table.iloc[unit]
    members = pd.DataFrame(
        {
            columns.AREA_ID: names.index[area],
            columns.AREA_NAME: names.to_numpy()[area],
            columns.UNIT_ID: tally.units.codes[unit],
            columns.UNIT_NAME: table[columns.UNIT_NAME].to_numpy(),
            "certainty": _certainty(outer, tally.in_centre[keys] == lived),
            "scenarios": lived,
            "in_minimum": 100 * tally.in_minimum[keys] / lived,
            "in_maximum": outer,
            columns.POPULATION: table[columns.POPULATION].to_numpy(),
        }
    )
    if len(tally.lowest) > 1:  # thresholds of different measures cannot be compared
        return members.assign(enters_from=np.nan, enters_to=np.nan)
    both = thresholds[[columns.AREA_ID, columns.UNIT_ID, "enters_from", "enters_to"]]
    return members.merge(both, on=[columns.AREA_ID, columns.UNIT_ID], how="left")


def _certainty(percent: Array, always_centre: Array) -> Array:
    """How sure a membership of the maximum is, in a word."""
    return np.select(
        [always_centre, percent == 100, percent >= _OFTEN, percent >= _SELDOM], [CENTRE, CORE, LIKELY, CONTESTED], RARE
    )


def _thresholds(tally: _Tally, names: pd.Series) -> pd.DataFrame:
    """Per area, unit and measure when the unit enters the maximum, over all tables, definitions and resamples."""
    size = len(tally.units)
    parts = []
    for measure in tally.lowest:
        keys = np.flatnonzero((tally.highest[measure] > 0) & (tally.in_centre == 0))
        area, unit = np.divmod(keys, size)
        lowest = tally.lowest[measure][keys].astype(float)
        parts.append(
            pd.DataFrame(
                {
                    columns.AREA_ID: names.index[area],
                    columns.UNIT_ID: tally.units.codes[unit],
                    columns.MEASURE: measure,
                    "enters_from": np.where(
                        lowest > 0, lowest, np.nan
                    ),  # 0: not even at the lowest threshold asked for
                    "enters_to": tally.highest[measure][keys].astype(float),
                }
            )
        )
    return pd.concat(parts, ignore_index=True)


def _areas(
    tally: _Tally, names: pd.Series, members: pd.DataFrame, nobody_known: bool
) -> tuple[pd.DataFrame, list[list[str]]]:
    spans = {}
    for scope, values in zip(("minimum", "maximum"), zip(*tally.people)):
        matrix = np.array(values)
        known = ~np.isnan(matrix)
        for word, function in (("low", np.min), ("median", np.median), ("high", np.max)):
            spans[f"population_{scope}_{word}"] = [
                function(matrix[known[:, area], area]) if known[:, area].any() and not nobody_known else np.nan
                for area in range(len(names))
            ]
    rows, zones = [], []
    for number, area in enumerate(names.index):
        mine = members[members[columns.AREA_ID] == area]
        if not len(mine):
            continue
        sure = mine["certainty"].isin((CENTRE, CORE))
        for zone, chosen in ((CORE, sure), (FRINGE, ~sure), (REACH, sure | ~sure)):
            part_of = mine[chosen]
            people = part_of[columns.POPULATION]
            rows.append(
                {
                    columns.AREA_ID: area,
                    columns.AREA_NAME: names.iloc[number],
                    "zone": zone,
                    "scenarios": int(tally.lived[number]),
                    columns.UNITS: len(part_of),
                    columns.POPULATION: people.sum(skipna=False),
                    **{name: values[number] for name, values in spans.items()},
                }
            )
            zones.append(part_of[columns.UNIT_ID].tolist())
    return pd.DataFrame(rows), zones
