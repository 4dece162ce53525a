"""Structure of industries: location quotients, specialisation, diversity, shift-share.

Letters as in Farhauer and Kröll (2013): e_ir jobs of industry i in region r, E_r all jobs of the region, E_i all jobs of
the industry in the whole country, E all jobs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd
from scipy.stats import norm

from ..errors import InputError, Note, first_of, note
from ..options import ABOVE, ABSENT, AVERAGE, BELOW, SHIFT_METHODS, SPECIALISATION_CLASSES, SPECIALISATIONS, STRONG
from ..types import Array
from .employment import Employment
from .panel import divide

_STRONG_QUOTIENT = 1.5
_NO_LIMITS = 100.0  # limits e to this power from the quotient say nothing: fractions of a job
_SPECIALISATION_LIMITS = (0.2, 0.4, 0.6, 0.8)
SHIFT_PARTS = ("national", "mix", "regional", "competitive", "allocation", "from_zero")


@dataclass(frozen=True)
class Quotients:
    """Arrays (units, industries): the quotient and its limits; NaN where undefined."""

    quotient: Array
    low: Array
    high: Array


def location_quotients(jobs: Array, whole: Array, level: float = 95.0) -> Quotients:
    """LQ = (e_ir / E_r) / (E_i / E) with confidence limits.

    The limits are those of the delta method for a ratio of two proportions (Beyene and Moineddin 2005) on the logarithmic
    scale, so that they stay positive; jobs are taken as binomial counts of the region and of the rest of the country.
    With p = e_ir/E_r, P = E_i/E, q the share in the rest, w = E_r/E:
    var(ln LQ) = (1/p - w/P)² p(1-p)/E_r + ((1-w)/P)² q(1-q)/(E-E_r).

    Parameters
    ----------
    jobs : (units, industries); whole : (industries,)
    level : confidence in percent

    A region without jobs and an industry without jobs anywhere have no quotient; a quotient of 0, or of fractions of a
    job, has no limits.

    Examples
    --------
    30 of 100 jobs here, 40 of 200 in the country: 0.3 / 0.2.

    >>> jobs = np.array([[30.0, 70.0], [10.0, 90.0]])
    >>> location_quotients(jobs, jobs.sum(axis=0)).quotient.round(4).tolist()
    [[1.5, 0.875], [0.5, 1.125]]
    """
    if not 50 <= level < 100:
        raise InputError(
            "{value:g} is no confidence level.",
            where="CONFIDENCE",
            fix="Give at least 50 and less than 100 percent.",
            value=level,
        )
    region = jobs.sum(axis=1, keepdims=True)
    everything = whole.sum()
    p, share = divide(jobs, region), divide(whole, everything)[None, :]
    quotient = divide(p, share)
    rest = divide(whole[None, :] - jobs, everything - region)
    weight = divide(region, everything)
    with np.errstate(divide="ignore", invalid="ignore"):
        own = (1 / p - weight / share) ** 2 * p * (1 - p) / region
        other = ((1 - weight) / share) ** 2 * rest * (1 - rest) / (everything - region)
    variance = own + np.where(everything - region > 0, other, 0.0)
    spread = norm.ppf(0.5 + level / 200) * np.sqrt(np.where(quotient > 0, np.maximum(variance, 0.0), np.nan))
    spread = np.where(spread < _NO_LIMITS, spread, np.nan)
    return Quotients(quotient, quotient * np.exp(-spread), quotient * np.exp(spread))


def krugman_specialisation(jobs: Array, whole: Array, against: str = "whole") -> Array:
    """K_r = sum_i |s_ir - s_i|, 0 (as the others) to 2 (nothing in common); Krugman (1991).

    ``against``: ``whole`` the country with the region in it; ``rest`` the country without the region; ``mean`` the plain mean of
    the shares of all other regions (Farhauer and Kröll 2013; Midelfart-Knarvik et al. 2000).

    Examples
    --------
    >>> jobs = np.array([[30.0, 70.0], [10.0, 90.0]])
    >>> krugman_specialisation(jobs, jobs.sum(axis=0)).round(4).tolist()  # |0.3 - 0.2| + |0.7 - 0.8|
    [0.2, 0.2]
    """
    if against not in SPECIALISATIONS:
        raise InputError(
            "{value} is not one of {choices}.",
            where="SPECIALISATION",
            value=against,
            choices=", ".join(SPECIALISATIONS),
        )
    region = jobs.sum(axis=1, keepdims=True)
    share = divide(jobs, region)
    if against == "whole":
        other = divide(whole, whole.sum())[None, :]
    elif against == "rest":
        other = divide(whole[None, :] - jobs, whole.sum() - region)
    else:
        known = ~np.isnan(share).any(axis=1)
        count = known.sum() - known.astype(int)
        other = divide(share[known].sum(axis=0)[None, :] - share, count[:, None])
    return np.abs(share - other).sum(axis=1)


def diversity(jobs: Array) -> pd.DataFrame:
    """Herfindahl index, number of equally large industries it is worth, entropy, evenness (percent of ln I).

    H = sum s²; 1/H; -sum s ln s with 0 ln 0 = 0; evenness has no value with a single industry. A region without jobs has
    none.

    Examples
    --------
    >>> diversity(np.array([[50.0, 50.0], [100.0, 0.0]]))["herfindahl"].tolist()
    [0.5, 1.0]
    """
    share = divide(jobs, jobs.sum(axis=1, keepdims=True))
    herfindahl = (share**2).sum(axis=1)
    logs = np.log(np.where(share > 0, share, 1.0))
    entropy = np.where(np.isnan(herfindahl), np.nan, -(share * logs).sum(axis=1)) + 0.0
    count = jobs.shape[1]
    return pd.DataFrame(
        {
            "herfindahl": herfindahl,
            "equal_industries": divide(np.ones(len(jobs)), herfindahl),
            "entropy": entropy,
            "evenness": 100 * entropy / np.log(count) if count > 1 else np.full(len(jobs), np.nan),
        }
    )


def shift_share(before: Array, after: Array, whole_before: Array, whole_after: Array, method: str) -> dict[str, Array]:
    """Parts of the change of every unit and industry, arrays (units, industries) that add up to the change.

    ``classic`` (Dunn 1960): national e g, mix e (g_i - g), regional e (g_ir - g_i).
    ``esteban`` (Esteban-Marquillas 1972): with h_ir = E_r E_i / E the regional part splits into competitive
    h (g_ir - g_i) and allocation (e - h)(g_ir - g_i).

    An industry that starts from zero in a unit has no rate: its whole change stands in ``from_zero`` and is no part of
    the others.

    Parameters
    ----------
    before, after : (units, industries); whole_before, whole_after : (industries,)

    Examples
    --------
    100 jobs become 120 while the country grows by a tenth: 10 by the country, 10 by the region.

    >>> parts = shift_share(np.array([[100.0]]), np.array([[120.0]]), np.array([1000.0]), np.array([1100.0]), "classic")
    >>> [abs(round(float(parts[name][0, 0]), 6)) for name in ("national", "mix", "regional")]
    [10.0, 0.0, 10.0]
    """
    if method not in SHIFT_METHODS:
        raise InputError(
            "{value} is not one of {choices}.", where="METHOD", value=method, choices=", ".join(SHIFT_METHODS)
        )
    if not whole_before.sum():
        raise InputError("The whole country has no jobs in the first year.", where="TABLE", fix="Choose other years.")
    growth = whole_after.sum() / whole_before.sum() - 1
    by_industry = divide(whole_after - whole_before, whole_before)[None, :]
    started = before == 0
    change = after - before
    own = divide(change, before)
    zero = np.where(np.isnan(before), np.nan, 0.0)

    def where_known(values: Array) -> Array:
        return np.where(started, zero, values)

    parts = {
        "national": where_known(before * growth),
        "mix": where_known(before * (by_industry - growth)),
        "regional": where_known(change - before * by_industry),
    }
    if method == "esteban":
        homothetic = before.sum(axis=1, keepdims=True) * (whole_before / whole_before.sum())[None, :]
        advantage = own - by_industry
        parts["competitive"] = where_known(homothetic * advantage)
        parts["allocation"] = where_known((before - homothetic) * advantage)
        del parts["regional"]
    parts["from_zero"] = np.where(started, change, zero)
    return parts


@dataclass(frozen=True)
class ShiftShare:
    """``periods`` rows of (from, to); ``parts`` name -> array (periods, units, industries); ``change`` likewise."""

    periods: tuple[tuple[Optional[int], Optional[int]], ...]
    parts: dict[str, Array]
    change: Array
    notes: tuple[Note, ...]


def shift_share_over_years(
    data: Employment, method: str, first: Optional[int], last: Optional[int], dynamic: bool
) -> ShiftShare:
    """Shift-share between two years, or (Barff and Knight 1988) between every two years that follow each other.

    Rates and structures are renewed every year in the dynamic form; its parts are added up over the periods.
    """
    start, end = data.position(first, "FIRST_YEAR"), data.position(last, "LAST_YEAR")
    if start >= end:
        raise InputError(
            "The last year ({last}) does not come after the first ({first}).",
            where="FIRST_YEAR, LAST_YEAR",
            fix="Give an earlier first year or a later last one.",
            first=first,
            last=last,
        )
    stops = list(range(start, end + 1)) if dynamic else [start, end]
    results = [
        shift_share(data.jobs[one], data.jobs[two], data.whole[one], data.whole[two], method)
        for one, two in zip(stops, stops[1:])
    ]
    parts = {name: np.stack([result[name] for result in results]) for name in results[0]}
    periods = tuple((data.years[one], data.years[two]) for one, two in zip(stops, stops[1:]))
    change = np.stack([data.jobs[two] - data.jobs[one] for one, two in zip(stops, stops[1:])])
    return ShiftShare(periods, parts, change, tuple(_zero_notes(data, parts["from_zero"], periods)))


def _zero_notes(
    data: Employment, from_zero: Array, periods: Sequence[tuple[Optional[int], Optional[int]]]
) -> list[Note]:
    rows = np.argwhere(np.nan_to_num(from_zero) != 0)
    if not len(rows):
        return []
    named = [f"{data.units[r]} {data.industries[i]} {periods[t][0]}" for t, r, i in rows]
    return [
        note(
            "Industries that start from zero in a unit, so without a rate; their jobs stand apart (from_zero): {count} ({first}).",
            count=len(rows),
            first=first_of(named, 5),
        )
    ]


def quotient_class(found: Quotients) -> Array:
    """Words for quotients: ``above``, ``below`` when the limits leave 1 out, ``strong`` when moreover LQ >= 1.5, else ``average``;
    ``absent`` for 0; empty where undefined."""
    quotient = found.quotient
    with np.errstate(invalid="ignore"):
        choices = [
            np.isnan(quotient),
            quotient == 0,
            (found.low > 1) & (quotient >= _STRONG_QUOTIENT),
            found.low > 1,
            found.high < 1,
        ]
    return np.select(choices, ["", ABSENT, STRONG, ABOVE, BELOW], AVERAGE).astype(object)


def specialisation_class(krugman: Array) -> Array:
    """Words for Krugman's coefficient by the limits 0.2, 0.4, 0.6, 0.8; empty where undefined."""
    names = np.array([*SPECIALISATION_CLASSES, ""], dtype=object)
    return names[
        np.where(
            np.isnan(krugman), len(SPECIALISATION_CLASSES), np.digitize(np.round(krugman, 12), _SPECIALISATION_LIMITS)
        )
    ]


@dataclass(frozen=True)
class Structure:
    """``measures`` name -> array (years, units); ``quotients`` per year."""

    measures: dict[str, Array]
    quotients: tuple[Quotients, ...]


def industrial_structure(data: Employment, against: str, level: float, industry: str = "") -> Structure:
    """Measures of every unit in every year.

    ``jobs, krugman, specialisation_class, herfindahl, equal_industries, entropy, evenness``; ``main_industry`` the largest one,
    ``special_industry`` and ``special_lq`` the one with the largest quotient (of equal ones the first); with ``industry``
    also its ``lq, lq_low, lq_high, lq_class``.

    Raises
    ------
    InputError
        for an industry the table does not have.
    """
    if industry and industry not in data.industries:
        raise InputError(
            "There is no industry “{industry}”; there are: {industries}.",
            where="INDUSTRY",
            fix="Write it as it stands in the table.",
            industry=industry,
            industries=first_of(list(data.industries), 20),
        )
    rows: list[dict[str, Array]] = []
    quotients = []
    for jobs, whole in zip(data.jobs, data.whole):
        found = location_quotients(jobs, whole, level)
        quotients.append(found)
        krugman = krugman_specialisation(jobs, whole, against)
        row = {"jobs": jobs.sum(axis=1), "krugman": krugman, "specialisation_class": specialisation_class(krugman)}
        row.update({name: column.to_numpy() for name, column in diversity(jobs).items()})
        row["main_industry"], _ = _largest(jobs, data.industries)
        row["special_industry"], row["special_lq"] = _largest(found.quotient, data.industries)
        if industry:
            column = data.industries.get_loc(industry)
            row["lq"], row["lq_low"], row["lq_high"] = (
                array[:, column] for array in (found.quotient, found.low, found.high)
            )
            row["lq_class"] = quotient_class(found)[:, column]
        rows.append(row)
    return Structure({name: np.stack([row[name] for row in rows]) for name in rows[0]}, tuple(quotients))


def _largest(values: Array, names: pd.Index) -> tuple[Array, Array]:
    """Name and value of the largest positive entry per row; none where there is none."""
    filled = np.where(np.isnan(values), -1.0, values)
    best = filled.argmax(axis=1)
    value = filled[np.arange(len(values)), best]
    found = names.to_numpy(dtype=object)[best]
    found[value <= 0] = None
    return found, np.where(value > 0, value, np.nan)
