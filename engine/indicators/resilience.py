"""How units and industries came through a shock: resistance, recovery, sensitivity, and where recovering jobs went.

Source: Martin, Sunley, Gardiner and Tyler (2016), How regions react to recessions, Regional Studies 50(4), 561-585;
sensitivity: Martin (2012), Regional economic resilience, hysteresis and recessionary shocks, J. Econ. Geogr. 12(1), 1-32.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd

from ..errors import InputError, Note, first_of, note, template
from ..options import (
    EXPECTATIONS,
    HIT_LAGGING,
    HIT_RECOVERING,
    RESISTANT_LAGGING,
    RESISTANT_RECOVERING,
    UNKNOWN,
)
from ..types import Array
from .employment import Employment
from .panel import divide

_ROUNDING = 1e-12


@dataclass(frozen=True)
class Shock:
    """The last year before the shock, its lowest point, and the year up to which the recovery is measured."""

    before: int
    trough: int
    after: int


@dataclass(frozen=True)
class Resilience:
    """``units`` a row per unit, ``industries`` a row per unit and industry, ``orientation`` a row per industry."""

    shock: Shock
    units: pd.DataFrame
    industries: pd.DataFrame
    orientation: pd.DataFrame
    notes: tuple[Note, ...]


def find_shock(
    data: Employment, before: Optional[int] = None, trough: Optional[int] = None, after: Optional[int] = None
) -> tuple[Shock, list[Note]]:
    """Fill in the years that are not given: first year, the year with the fewest jobs in the whole, last year.

    Raises
    ------
    InputError
        for fewer than three years, years out of order, or (when the trough is looked for) jobs that never fell.
    """
    if len(data.years) < 3:
        raise InputError(
            "Years in the table: {count}; resistance and recovery need three.",
            where="YEAR_FIELD",
            fix="Choose a table with a year before the shock, its lowest point, and a later one.",
            count=len(data.years),
        )
    start = data.position(before, "BEFORE_YEAR") if before is not None else 0
    end = data.position(after, "AFTER_YEAR") if after is not None else len(data.years) - 1
    notes = []
    if trough is not None:
        low = data.position(trough, "TROUGH_YEAR")
    else:
        total = data.whole.sum(axis=1)
        low = start + int(np.argmin(total[start : end + 1])) if start < end else start
        if low in (start, end):
            raise InputError(
                "Between {start} and {end} the whole has no lowest point: jobs were fewest in {low}.",
                where="TROUGH_YEAR",
                fix="Choose the three years, so that the shock lies between the first and the last.",
                start=data.years[start],
                end=data.years[end],
                low=data.years[low],
            )
        notes.append(note("Lowest point of the whole: {year}.", year=data.years[low]))
    if not start < low < end:
        raise InputError(
            "The years are out of order: {before}, {trough}, {after}.",
            where="BEFORE_YEAR, TROUGH_YEAR, AFTER_YEAR",
            fix="Give the year before the shock, its lowest point, and a later one, in this order.",
            before=data.years[start],
            trough=data.years[low],
            after=data.years[end],
        )
    before, low_year, after = (data.years[one] for one in (start, low, end))
    return Shock(before, low_year, after), notes  # type: ignore[arg-type]


def measure_resilience(
    data: Employment, shock: Shock, expectation: str = "total", capital: Iterable[str] = ()
) -> Resilience:
    """Resistance and recovery of every unit, and of every industry in it.

    Resistance = (change - expected) / |expected| over the contraction, recovery likewise afterwards (Martin et al. 2016);
    the expected change is the base times the rate of all jobs in the whole (``total``) or of the industry in the whole
    (``industry``), added up over industries for a unit. A rate of zero leaves both undefined, as does a base of zero.
    ``expected_trough`` and ``expected_after`` are the jobs on that path: from before the shock, and from the trough as it
    was. Sensitivity = rate of the unit / rate of the whole, for both phases.

    Parameters
    ----------
    expectation : ``total`` or ``industry``
    capital : codes of the units of the capital region; none: no orientation is computed
    """
    if expectation not in EXPECTATIONS:
        raise InputError("{value} is not one of total, industry.", where="EXPECTATION", value=expectation)
    b, t, a = (data.years.index(year) for year in (shock.before, shock.trough, shock.after))
    cells, totals, paths = {}, {}, {}
    sensitivity = {}
    for name, one, two in (("resistance", b, t), ("recovery", t, a)):
        base, change = data.jobs[one], data.jobs[two] - data.jobs[one]
        whole, whole_change = data.whole[one], data.whole[two] - data.whole[one]
        rate = divide(whole_change.sum(), whole.sum())
        rates = np.full(len(whole), rate) if expectation == "total" else divide(whole_change, whole)
        expected = np.where(base == 0, 0.0, base * rates[None, :])
        cells[name] = _against(change[..., None], expected[..., None])
        totals[name] = _against(change, expected)
        paths[name] = base + expected
        sensitivity[name] = divide(divide(change.sum(axis=1), base.sum(axis=1)), rate)
    units = pd.DataFrame(
        {
            "jobs_before": data.jobs[b].sum(axis=1),
            "jobs_trough": data.jobs[t].sum(axis=1),
            "jobs_after": data.jobs[a].sum(axis=1),
            "expected_trough": paths["resistance"].sum(axis=1),
            "expected_after": paths["recovery"].sum(axis=1),
            "resistance": totals["resistance"],
            "recovery": totals["recovery"],
            "sensitivity_contraction": sensitivity["resistance"],
            "sensitivity_recovery": sensitivity["recovery"],
            "resilience_class": _classes(totals["resistance"], totals["recovery"]),
        },
        index=data.units,
    )
    r, i = (axis.ravel() for axis in np.indices(cells["resistance"].shape))
    industries = pd.DataFrame(
        {
            "unit_id": data.units[r],
            "industry": data.industries[i],
            "jobs_before": data.jobs[b][r, i],
            "jobs_trough": data.jobs[t][r, i],
            "jobs_after": data.jobs[a][r, i],
            "expected_trough": paths["resistance"][r, i],
            "expected_after": paths["recovery"][r, i],
            "resistance": cells["resistance"][r, i],
            "recovery": cells["recovery"][r, i],
        }
    )
    orientation = locational_orientation(data, shock, capital)
    return Resilience(shock, units, industries, orientation, tuple(_undefined_notes(units, industries)))


def _against(change: Array, expected: Array) -> Array:
    """(change - expected) / |expected| of sums over the last axis; NaN where nothing is expected.

    What is left of numbers that cancel out but for rounding is nothing: a unit that does exactly as expected is at 0, not
    below.
    """
    rounding = _ROUNDING * (np.abs(change).sum(axis=-1) + np.abs(expected).sum(axis=-1))
    whole, apart = expected.sum(axis=-1), (change - expected).sum(axis=-1)
    whole, apart = (np.where(np.abs(value) <= rounding, 0.0, value) for value in (whole, apart))
    return divide(apart, np.abs(whole))


def _classes(resistance: Array, recovery: Array) -> list[str]:
    known = ~(np.isnan(resistance) | np.isnan(recovery))
    stood, back = resistance >= 0, recovery >= 0
    return np.select(
        [~known, stood & back, stood, back],
        [UNKNOWN, RESISTANT_RECOVERING, RESISTANT_LAGGING, HIT_RECOVERING],
        HIT_LAGGING,
    ).tolist()


def locational_orientation(data: Employment, shock: Shock, capital: Iterable[str]) -> pd.DataFrame:
    """Where the jobs of each industry are and where those gained after the trough went: capital region or elsewhere.

    ``recovering`` whether the industry gained jobs over the known units after the trough; ``gain``, ``gain_capital``;
    shares in the capital region before, at the trough and after (percent); ``gain_share_capital`` of a recovering
    industry (percent, can lie outside 0-100 when one side lost); ``orientation`` ``capital`` when that share is above
    the capital's share of its jobs at the trough, else ``elsewhere``; empty for an industry that does not recover.
    """
    codes = sorted(set(capital))
    columns = ("jobs_before", "jobs_trough", "jobs_after", "recovering", "gain")
    b, t, a = (data.years.index(year) for year in (shock.before, shock.trough, shock.after))
    known = ~np.isnan(data.jobs).any(axis=(0, 2))
    jobs = np.nansum(data.jobs[[b, t, a]][:, known], axis=1)
    table = pd.DataFrame(dict(zip(columns, (*jobs, (jobs[2] > jobs[1]).astype(int), jobs[2] - jobs[1]))))
    table.insert(0, "industry", data.industries)
    if not codes:
        return table
    inside = data.units.isin(codes) & known
    if not inside.any():
        raise InputError(
            "No unit with jobs lies in the capital region ({codes}).",
            where="CAPITAL",
            fix="Give codes or regions as they stand in the layer of units.",
            codes=first_of(codes),
        )
    capital_jobs = np.nansum(data.jobs[[b, t, a]][:, inside], axis=1)
    for name, part, whole in zip(("before", "trough", "after"), capital_jobs, jobs):
        table[f"capital_share_{name}"] = 100 * divide(part, whole)
    table["gain_capital"] = capital_jobs[2] - capital_jobs[1]
    recovering = jobs[2] > jobs[1]
    table["gain_share_capital"] = np.where(recovering, 100 * divide(table["gain_capital"], table["gain"]), np.nan)
    towards = (table["gain_share_capital"] > table["capital_share_trough"].fillna(0)).to_numpy()
    table["orientation"] = np.where(recovering, np.where(towards, "capital", "elsewhere"), "")
    return table


def _undefined_notes(units: pd.DataFrame, industries: pd.DataFrame) -> list[Note]:
    notes = []
    for name, text in (
        ("resistance", template("Units whose expected change is zero, so without resistance: {count} ({first}).")),
        ("recovery", template("Units whose expected change is zero, so without recovery: {count} ({first}).")),
    ):
        undefined = units[name].isna() & units["jobs_before"].notna()
        if undefined.any():
            notes.append(note(text, count=int(undefined.sum()), first=first_of(list(units.index[undefined]))))
    cells = industries["resistance"].isna() & industries["jobs_before"].notna()
    if cells.any():
        notes.append(
            note(
                "Industries of a unit without jobs before the shock or without an expected change, so without resistance: {count}.",
                count=int(cells.sum()),
            )
        )
    return notes
