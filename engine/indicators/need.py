"""Composite index of policy need in four domains.

Method: OECD and JRC (2008), Handbook on Constructing Composite Indicators: steps normalisation, weighting, aggregation,
robustness. Weights from the data are in :mod:`.weighting`; rank ranges under random weights after Saisana, Saltelli and
Tarantola (2005).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd
from scipy.stats import rankdata

from ..codes import code_column, join_report
from ..errors import InputError, Note, first_of, note
from ..numbers import number_column
from ..options import AGGREGATIONS, DOMAINS, MISSING_RULES, NEED_DIRECTIONS, NORMALISATIONS, WEIGHTINGS
from ..progress import Progress, silent
from ..types import Array
from .classes import all_alike
from .panel import percent, year_column
from .weighting import entropy_weights, pca_weights

PEOPLE = "_people"  # the column of a frame of values with the weight of a unit in its area
_DRAWS_AT_ONCE = 500


@dataclass(frozen=True)
class Indicator:
    """One row of the specification: the name of its values, domain, direction of need, weight."""

    name: str
    domain: str
    direction: str = "high"
    weight: float = 1.0

    def __post_init__(self) -> None:
        where = f"INDICATORS, {self.name}"
        if self.domain not in DOMAINS:
            raise InputError(
                "“{domain}” is no domain.",
                where=where,
                fix="Write one of {domains}.",
                domain=self.domain,
                domains=", ".join(DOMAINS),
            )
        if self.direction not in NEED_DIRECTIONS:
            raise InputError(
                "“{direction}” is no direction.",
                where=where,
                fix="Write high where a high value means need, low where a low value does.",
                direction=self.direction,
            )
        if not (np.isfinite(self.weight) and self.weight >= 0):
            raise InputError(
                "{weight} is no weight.", where=where, fix="Give a number of 0 or more.", weight=self.weight
            )


@dataclass(frozen=True)
class NeedRules:
    """How values become an index; words as in :mod:`..options`."""

    normalisation: str = "minmax"
    weighting: str = "equal"
    aggregation: str = "arithmetic"
    missing: str = "exclude"
    draws: int = 1000
    seed: int = 1

    def __post_init__(self) -> None:
        for where, value, choices in (
            ("NORMALISATION", self.normalisation, NORMALISATIONS),
            ("WEIGHTING", self.weighting, WEIGHTINGS),
            ("AGGREGATION", self.aggregation, AGGREGATIONS),
            ("MISSING", self.missing, MISSING_RULES),
        ):
            if value not in choices:
                raise InputError(
                    "{value} is not one of {choices}.", where=where, value=value, choices=", ".join(choices)
                )
        if self.aggregation == "geometric" and self.normalisation == "z":
            raise InputError(
                "A geometric mean needs values above zero; z-scores are negative too.",
                where="NORMALISATION, AGGREGATION",
                fix="Choose minmax or rank, or the arithmetic mean.",
            )
        if self.draws < 0:
            raise InputError("{value} random weightings: give 0 or more.", where="DRAWS", value=self.draws)


@dataclass(frozen=True)
class Need:
    """``table`` a row per unit: ``need``, ``rank`` (1 the greatest need), a score per domain ``need_DOMAIN``,
    ``missing`` (values filled or lacking), and from the random weightings ``rank_best``, ``rank_p5``, ``rank_median``,
    ``rank_p95``, ``rank_worst``, ``top_share`` (percent of the weightings in which the unit is in the upper quarter).

    ``scores`` normalised indicators; ``weights`` a row per indicator with ``weight`` in percent of the whole index.
    """

    table: pd.DataFrame
    scores: pd.DataFrame
    weights: pd.DataFrame
    domains: tuple[str, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Source:
    """Where the values of an indicator come from: a field, or a field in percent of another."""

    field: str
    per: str = ""

    @property
    def name(self) -> str:
        return f"{self.field} / {self.per}" if self.per else self.field


def read_specification(rows: Iterable[Sequence[Any]], where: str = "INDICATORS") -> list[tuple[Source, Indicator]]:
    """Rows of field, per, domain, direction, weight; an empty direction is ``high``, an empty weight 1; empty rows are skipped."""
    found = []
    for cells in rows:
        field, per, domain, direction, weight = ("" if cell is None else str(cell).strip() for cell in cells)
        if not (field or per or domain or direction or weight):
            continue
        if not field:
            raise InputError("A row has no field.", where=where, fix="Name the field with the values first.")
        source = Source(field, per)
        try:
            number = float(weight) if weight else 1.0
        except ValueError:
            number = float("nan")
        found.append((source, Indicator(source.name, domain.lower(), direction.lower() or "high", number)))
    return found


def indicator_values(
    ids: Iterable[Any],
    table: Mapping[str, Iterable[Any]],
    sources: Sequence[Source],
    units: pd.Index,
    years: Optional[Iterable[Any]] = None,
    people_field: str = "",
    label: str = "STATISTICS",
    units_label: str = "UNITS",
) -> tuple[dict[Optional[int], pd.DataFrame], list[Note]]:
    """Values per year: a frame over all ``units`` (text order) with a column per source, and ``people`` where asked for.

    Rows without a code are counted and left out, as are codes that are no units. A denominator of zero leaves the value
    missing, and is counted.

    Raises
    ------
    InputError
        for no rows, values that are no numbers, a unit twice in a year, codes that match nothing.
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
    year = year_column(years, f"{label}, YEAR_FIELD") if years is not None else np.zeros(len(codes), dtype=np.int64)
    numbers = {name: number_column(column, f"{label}, {name}", negative=True) for name, column in table.items()}
    data: dict[str, Array] = {}
    for source in sources:
        if source.per:
            below = numbers[source.per]
            zero = int((below == 0).sum())
            if zero:
                notes.append(
                    note(
                        "{name}: rows whose denominator is zero, so without a value: {count}.",
                        name=source.name,
                        count=zero,
                    )
                )
            data[source.name] = percent(numbers[source.field], below)
        else:
            data[source.name] = numbers[source.field]
    if people_field:
        data[PEOPLE] = numbers[people_field]
    frame = pd.DataFrame(data).assign(_code=codes, _year=year)
    kept = frame["_code"].isin(units) & ((frame["_year"] > 0) if years is not None else True)
    undated = int((frame["_code"].isin(units) & ~kept).sum())
    if undated:
        notes.append(note("{table}: rows without a year, left out: {count}.", table=label, count=undated))
    if not kept.any():
        raise InputError("No row has both a unit and a year.", where=label, fix="Choose the field that holds the year.")
    frame = frame[kept]
    twice = frame.loc[frame.duplicated(["_code", "_year"]), "_code"]
    if len(twice):
        raise InputError(
            "Units that occur more than once: {count} ({first}).",
            where=label,
            fix="Give a table with one row per unit and year, and choose the field that holds the year.",
            count=twice.nunique(),
            first=first_of(sorted(set(twice))),
        )
    order = units.sort_values()
    found = {
        (int(key) if years is not None else None): part.set_index("_code").drop(columns="_year").reindex(order)
        for key, part in frame.groupby("_year")
    }
    return found, notes


def quadrant(one: Array, other: Array) -> tuple[Array, tuple[float, float]]:
    """Which of two needs lie above their median: ``both, first, second, neither``, empty where one is unknown; and the medians.

    Examples
    --------
    >>> words, medians = quadrant(np.array([1.0, 9.0, 5.0]), np.array([9.0, 8.0, 1.0]))
    >>> words.tolist(), medians
    (['second', 'first', 'neither'], (5.0, 8.0))
    """
    cross = (float(np.nanmedian(one)), float(np.nanmedian(other)))
    with np.errstate(invalid="ignore"):
        high = one > cross[0], other > cross[1]
    known = ~(np.isnan(one) | np.isnan(other))
    words = np.select([~known, high[0] & high[1], high[0], high[1]], ["", "both", "first", "second"], "neither")
    return words.astype(object), cross


def measure_need(
    values: pd.DataFrame, indicators: Sequence[Indicator], rules: NeedRules, progress: Progress = silent
) -> Need:
    """The index of every unit, aligned with ``values``; neither the order of units nor that of indicators matters.

    Scores are 0 to 100 (z: standard deviations), high for need; an indicator that is the same everywhere says nothing
    and is left out. A geometric mean takes scores from 1 to 100, so that one zero does not rule.

    Parameters
    ----------
    values : a column per indicator name, NaN where missing

    Raises
    ------
    InputError
        without indicators, with an indicator twice, with fewer than two units that have values, when nothing differs.
    """
    _check(values, indicators)
    asked, values = values.index, values.sort_index()
    indicators = sorted(indicators, key=lambda one: one.name)
    raw = values[[indicator.name for indicator in indicators]].to_numpy(dtype=float)
    notes, lacking = _missing_notes(values.index, raw, indicators, rules)
    used = _used(raw, rules)
    if used.sum() < 2:
        raise InputError(
            "Units with values: {count}; an index compares at least two.",
            where="INDICATORS",
            fix="Choose fields with values, or another rule for missing ones.",
            count=int(used.sum()),
        )
    kept, constant = _split_constant(raw[used], indicators)
    if constant:
        names = first_of([indicators[number].name for number in constant])
        notes.append(note("Indicators that are the same everywhere, left out: {names}.", names=names))
    if not kept:
        raise InputError("No indicator differs between units.", where="INDICATORS", fix="Choose other fields.")
    chosen = [indicators[number] for number in kept]
    scores = normalised(raw[used][:, kept], chosen, rules)
    weights = indicator_weights(scores, chosen, rules)
    domains = tuple(domain for domain in DOMAINS if any(one.domain == domain for one in chosen))
    table = pd.DataFrame(index=values.index)
    need = aggregate(scores, weights, rules.aggregation)
    table["need"] = _spread(need, used)
    table["rank"] = _spread(ranks(need[:, None])[:, 0].astype(float), used)
    for domain in domains:
        mine = np.array([one.domain == domain for one in chosen])
        own = weights[mine] / weights[mine].sum() if weights[mine].sum() else np.full(mine.sum(), 1 / mine.sum())
        table[f"need_{domain}"] = _spread(aggregate(scores[:, mine], own, rules.aggregation), used)
    table["missing"] = lacking
    if rules.draws:
        for name, column in rank_ranges(scores, rules, progress).items():
            table[name] = _spread(column, used)
    score_table = pd.DataFrame(index=values.index)
    for number, one in enumerate(chosen):
        score_table[one.name] = _spread(scores[:, number], used)
    weight_table = pd.DataFrame(
        {
            "indicator": [one.name for one in chosen],
            "domain": [one.domain for one in chosen],
            "direction": [one.direction for one in chosen],
            "weight": 100 * weights,
        }
    )
    progress(1.0)
    return Need(table.reindex(asked), score_table.reindex(asked), weight_table, domains, tuple(notes))


def comparable(values: pd.DataFrame, indicators: Sequence[Indicator], rules: NeedRules) -> int:
    """How many units have the values that the rule for missing ones asks for."""
    return int(_used(values[[one.name for one in indicators]].to_numpy(dtype=float), rules).sum())


def _used(raw: Array, rules: NeedRules) -> Array:
    """Which units get an index."""
    gaps = np.isnan(raw)
    return ~gaps.any(axis=1) if rules.missing == "exclude" else ~gaps.all(axis=1)


def _check(values: pd.DataFrame, indicators: Sequence[Indicator]) -> None:
    if not indicators:
        raise InputError(
            "No indicator is given.",
            where="INDICATORS",
            fix="Give at least one row: field, per, domain, direction, weight.",
        )
    names = [indicator.name for indicator in indicators]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise InputError(
            "Indicators given more than once: {names}.",
            where="INDICATORS",
            fix="Keep one row of each.",
            names=first_of(twice),
        )
    if not len(values):
        raise InputError("There are no units.", where="UNITS", fix="Choose a layer with units.")


def _spread(values: Array, used: Array) -> Array:
    column = np.full(len(used), np.nan)
    column[used] = values
    return column


def _missing_notes(
    codes: pd.Index, raw: Array, indicators: Sequence[Indicator], rules: NeedRules
) -> tuple[list[Note], Array]:
    gaps = np.isnan(raw)
    lacking = gaps.sum(axis=1)
    notes = []
    without = gaps.all(axis=1)
    if without.any() and rules.missing != "exclude":
        notes.append(
            note(
                "Units without any value, so without an index: {count} ({first}).",
                count=int(without.sum()),
                first=first_of(list(codes[without])),
            )
        )
    partly = gaps.any(axis=1) if rules.missing == "exclude" else gaps.any(axis=1) & ~without
    if partly.any():
        texts = {
            "exclude": note(
                "Units that lack a value, so without an index: {count} ({first}).",
                count=int(partly.sum()),
                first=first_of(list(codes[partly])),
            ),
            "median": note(
                "Missing values, filled with the median of the indicator: {count}.", count=int(gaps[partly].sum())
            ),
            "neutral": note(
                "Missing values, counted as neither need nor its absence (the mean score): {count}.",
                count=int(gaps[partly].sum()),
            ),
        }
        notes.append(texts[rules.missing])
        named = [one.name for one, any_gap in zip(indicators, gaps[partly].any(axis=0)) if any_gap]
        notes.append(note("Indicators with missing values: {names}.", names=first_of(named)))
    return notes, lacking


def _split_constant(raw: Array, indicators: Sequence[Indicator]) -> tuple[list[int], list[int]]:
    kept: list[int] = []
    constant: list[int] = []
    for number in range(len(indicators)):
        column = raw[:, number][~np.isnan(raw[:, number])]
        differs = len(column) > 1 and not all_alike(column)
        (kept if differs else constant).append(number)
    return kept, constant


def normalised(raw: Array, indicators: Sequence[Indicator], rules: NeedRules) -> Array:
    """Scores (units, indicators), high for need; missing values filled by rule. Percent of the range for ``minmax``, of
    the ranks for ``rank`` (ties share the mean), standard deviations of the known values for ``z``."""
    scores = np.empty(raw.shape)
    for number, indicator in enumerate(indicators):
        column = raw[:, number].copy()
        gap = np.isnan(column)
        if rules.missing == "median":
            column[gap] = np.nanmedian(column)
            gap[:] = False
        known = column[~gap] if indicator.direction == "high" else -column[~gap]
        if rules.normalisation == "z":
            score = (known - known.mean()) / known.std()
        elif rules.normalisation == "minmax":
            score = 100 * (known - known.min()) / np.ptp(known)
        else:
            score = 100 * (rankdata(known) - 1) / max(len(known) - 1, 1)
        if rules.aggregation == "geometric":
            score = 1 + 0.99 * score
        scores[~gap, number] = score
        scores[gap, number] = score.mean()
    return scores


def indicator_weights(scores: Array, indicators: Sequence[Indicator], rules: NeedRules) -> Array:
    """Weights that add up to 1.

    ``equal``: domains weigh the same, and indicators within a domain; ``given``: as in the specification; ``pca`` and
    ``entropy``: from the data.
    """
    if rules.weighting == "equal":
        domains = [one.domain for one in indicators]
        weights = np.array([1 / (len(set(domains)) * domains.count(domain)) for domain in domains])
    elif rules.weighting == "given":
        weights = np.array([one.weight for one in indicators], dtype=float)
        if not weights.sum():
            raise InputError("All weights are zero.", where="INDICATORS", fix="Give at least one indicator a weight.")
    elif rules.weighting == "pca":
        weights = pca_weights(scores)
    else:
        weights = entropy_weights(scores)
    return weights / weights.sum()


def aggregate(scores: Array, weights: Array, how: str) -> Array:
    """Weighted mean over indicators; ``weights`` (indicators,) or (indicators, draws), adding up to 1."""
    if how == "geometric":
        return np.exp(np.log(scores) @ weights)
    return scores @ weights


def ranks(need: Array) -> Array:
    """Rank per column, 1 the greatest need; equal values share the better rank."""
    rounded = np.round(need, 9)  # sums of equal parts differ in the last digit
    result = np.empty(need.shape, dtype=np.int64)
    for column in range(need.shape[1]):
        values = rounded[:, column]
        result[:, column] = len(values) + 1 - np.searchsorted(np.sort(values), values, side="right")
    return result


def rank_ranges(scores: Array, rules: NeedRules, progress: Progress = silent) -> dict[str, Array]:
    """Ranks under ``draws`` weightings drawn evenly from all that add up to 1 (Dirichlet with parameter 1), with a seed."""
    random = np.random.default_rng(rules.seed)
    everything = np.empty((len(scores), rules.draws), dtype=np.int32)
    for start in range(0, rules.draws, _DRAWS_AT_ONCE):
        progress(start / rules.draws)
        count = min(_DRAWS_AT_ONCE, rules.draws - start)
        weights = random.dirichlet(np.ones(scores.shape[1]), count).T
        everything[:, start : start + count] = ranks(aggregate(scores, weights, rules.aggregation))
    low, middle, high = np.percentile(everything, [5, 50, 95], axis=1)
    quarter = max(1, int(np.ceil(len(scores) / 4)))
    return {
        "rank_best": everything.min(axis=1),
        "rank_p5": low,
        "rank_median": middle,
        "rank_p95": high,
        "rank_worst": everything.max(axis=1),
        "top_share": 100 * (everything <= quarter).mean(axis=1),
    }


def top_units(need: Need, count: int) -> pd.DataFrame:
    """The units with the greatest need per domain and overall (``domain`` empty): ``domain, place, unit_id, score``; equal
    scores in the order of codes."""
    rows = []
    for column in ("need", *(f"need_{domain}" for domain in need.domains)):
        known = need.table[column].dropna().sort_index()
        leaders = known.loc[known.round(9).sort_values(ascending=False, kind="stable").index].head(count)  # as in ranks
        rows += [
            {"domain": column[5:], "place": place, "unit_id": code, "score": score}
            for place, (code, score) in enumerate(leaders.items(), start=1)
        ]
    return pd.DataFrame(rows, columns=["domain", "place", "unit_id", "score"])
