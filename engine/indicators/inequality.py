"""Disparity between units: indices, and what of them lies between and within nested groups.

Every function takes ``y``, a quantity per head (or any value of a unit), and ``weights``, the people; without weights every
unit counts the same, as in PySAL's ``inequality``. With income shares s_r and population shares p_r of the units r and
mean m:

* Theil T = sum s_r ln(s_r / p_r) and L = sum p_r ln(p_r / s_r) (Theil 1967; Shorrocks 1980), 0 ln 0 = 0;
* Gini = 1 - sum p_r (S_{r-1} + S_r) over the Lorenz curve S (units ascending in y);
* Atkinson = 1 - (sum p_r (y_r / m)^(1 - e))^(1 / (1 - e)), for e = 1 one minus the geometric mean over m (Atkinson 1970);
* coefficient of variation, weighted: sqrt(sum p_r (y_r - m)^2) / m (Williamson 1965);
* Palma ratio: share of the top tenth over that of the lowest four tenths (Palma 2011), people spread over each unit.

Units that are NaN, or have no people, are left out by the caller (:func:`usable`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd

from ..errors import InputError, Note, first_of, note
from ..types import Array

# Names of the indices, in the order in which results show them.
THEIL_T, THEIL_L, GINI, ATKINSON = "theil_t", "theil_l", "gini", "atkinson"
VARIATION, PALMA, QUINTILES, EXTREMES = "variation", "palma", "top_bottom_fifth", "max_min"
_ALIKE = 1e-14  # relatively
INDICES = (THEIL_T, THEIL_L, GINI, ATKINSON, VARIATION, PALMA, QUINTILES, EXTREMES)


def usable(y: Array, weights: Optional[Array]) -> Array:
    """Which units can be compared: a known value, and known people above zero where people count."""
    known = ~np.isnan(y)
    return known if weights is None else known & ~np.isnan(weights) & (weights > 0)


def _weights(y: Array, weights: Optional[Array]) -> tuple[Array, Array]:
    y = np.asarray(y, dtype=float)
    people = np.ones(len(y)) if weights is None else np.asarray(weights, dtype=float)
    if np.isnan(y).any() or np.isnan(people).any() or (people <= 0).any():
        raise ValueError("leave out units that are unknown or have no people")
    if (y < 0).any():
        raise InputError(
            "Values below zero: {count}.",
            where="VALUE_FIELD",
            fix="Indices of disparity compare amounts from zero up: choose another field.",
            count=int((y < 0).sum()),
        )
    return y, people


def _shares(y: Array, weights: Optional[Array]) -> tuple[Array, Array]:
    """Shares of the quantity and of people; the former NaN when all is zero or there is no unit."""
    y, people = _weights(y, weights)
    total = float((y * people).sum())
    p = people / people.sum() if len(people) else people
    if total > 0 and np.ptp(y) <= _ALIKE * y.max():
        return p, p  # a rounding error is no disparity, and has no parts
    return (y * people / total if total > 0 else np.full(len(y), np.nan)), p


def theil_t(y: Array, weights: Optional[Array] = None) -> float:
    """Theil's T; NaN when nothing is above zero.

    Examples
    --------
    >>> round(theil_t(np.array([0.0, 2.0])), 4)  # one of two has all: ln 2
    0.6931
    """
    s, p = _shares(y, weights)
    return float(_x_log_ratio(s, s, p).sum()) if len(s) else np.nan


def theil_l(y: Array, weights: Optional[Array] = None) -> float:
    """Theil's L (mean log deviation); NaN when a unit has nothing, for which it is infinite.

    Examples
    --------
    >>> round(theil_l(np.array([1.0, 3.0])), 4)  # (ln 2 + ln 2/3) / 2
    0.1438
    """
    s, p = _shares(y, weights)
    if not len(s) or (s == 0).any():
        return np.nan
    return float(_x_log_ratio(p, p, s).sum())


def _x_log_ratio(x: Array, numerator: Array, denominator: Array) -> Array:
    """x ln(numerator / denominator), 0 where x is 0."""
    out = np.zeros(len(x))
    above = x != 0  # NaN included: unknown stays unknown
    out[above] = x[above] * np.log(numerator[above] / denominator[above])
    return out


def gini(y: Array, weights: Optional[Array] = None) -> float:
    """Gini coefficient of the units, 0 to 1 - p of the last; NaN when nothing is above zero.

    Examples
    --------
    >>> gini(np.array([0.0, 0.0, 0.0, 4.0]))  # one of four has all: 1 - 1/4
    0.75
    """
    s, p = _shares(y, weights)
    if not len(s) or np.isnan(s).any():
        return np.nan
    order = np.argsort(np.asarray(y, dtype=float), kind="stable")
    lorenz = np.cumsum(s[order])
    before = np.concatenate([[0.0], lorenz[:-1]])
    return max(0.0, float(1 - (p[order] * (before + lorenz)).sum()))


def atkinson(y: Array, weights: Optional[Array] = None, aversion: float = 0.5) -> float:
    """Atkinson index with inequality aversion above 0; 1 when the aversion is 1 or more and a unit has nothing.

    Examples
    --------
    >>> round(atkinson(np.array([1.0, 4.0]), aversion=0.5), 4)  # 1 - ((1 + 2) / 2)² / 2.5
    0.1
    """
    if not aversion > 0:
        raise InputError(
            "{value:g} is no aversion to inequality: it must be above 0.", where="ATKINSON", value=aversion
        )
    s, p = _shares(y, weights)
    if not len(s) or np.isnan(s).any():
        return np.nan
    relative = s / p  # y / mean
    if aversion >= 1 and (relative == 0).any():
        return 1.0
    if aversion == 1:
        return max(0.0, float(1 - np.exp((p * np.log(relative)).sum())))
    return max(0.0, float(1 - (p * relative ** (1 - aversion)).sum() ** (1 / (1 - aversion))))


def variation(y: Array, weights: Optional[Array] = None) -> float:
    """Coefficient of variation, Williamson's when weighted; NaN when the mean is zero.

    Examples
    --------
    >>> variation(np.array([1.0, 3.0]))  # 1 over 2
    0.5
    """
    s, p = _shares(y, weights)
    if not len(s) or np.isnan(s).any():
        return np.nan
    return float(np.sqrt((p * (s / p - 1) ** 2).sum()))


def share_ratio(y: Array, weights: Optional[Array], top: float, bottom: float) -> float:
    """Share of the ``top`` part of the people over that of the ``bottom`` part, people even within a unit.

    NaN when the bottom has nothing.

    Examples
    --------
    >>> round(share_ratio(np.array([1.0, 1.0, 1.0, 1.0, 6.0]), None, top=0.2, bottom=0.2), 6)
    6.0
    """
    s, p = _shares(y, weights)
    if not len(s) or np.isnan(s).any():
        return np.nan
    order = np.argsort(np.asarray(y, dtype=float), kind="stable")
    people = np.concatenate([[0.0], np.cumsum(p[order])])
    lorenz = np.concatenate([[0.0], np.cumsum(s[order])])
    low = float(np.interp(bottom, people, lorenz))
    high = float(lorenz[-1] - np.interp(1 - top, people, lorenz))
    return high / low if low > 0 else np.nan


def extremes(y: Array) -> float:
    """Largest over smallest value; NaN when the smallest is zero.

    Examples
    --------
    >>> extremes(np.array([2.0, 5.0, 8.0]))
    4.0
    """
    values = np.asarray(y, dtype=float)
    return float(values.max() / values.min()) if len(values) and values.min() > 0 else np.nan


def indices(y: Array, weights: Optional[Array] = None, aversion: float = 0.5) -> dict[str, float]:
    """All of :data:`INDICES` over the units that are :func:`usable`; NaN where there is none."""
    use = usable(y, weights)
    y, weights = y[use], None if weights is None else weights[use]
    return {
        THEIL_T: theil_t(y, weights),
        THEIL_L: theil_l(y, weights),
        GINI: gini(y, weights),
        ATKINSON: atkinson(y, weights, aversion),
        VARIATION: variation(y, weights),
        PALMA: share_ratio(y, weights, 0.1, 0.4),
        QUINTILES: share_ratio(y, weights, 0.2, 0.2),
        EXTREMES: extremes(y),
    }


def lorenz_curve(y: Array, weights: Optional[Array] = None) -> tuple[Array, Array]:
    """Cumulated shares of people and of the quantity, both from 0 to 1, units ascending in y.

    Examples
    --------
    >>> people, held = lorenz_curve(np.array([3.0, 1.0]))
    >>> people.tolist(), held.tolist()
    ([0.0, 0.5, 1.0], [0.0, 0.25, 1.0])
    """
    use = usable(y, weights)
    y, weights = y[use], None if weights is None else weights[use]
    s, p = _shares(y, weights)
    order = np.argsort(y, kind="stable")
    return np.concatenate([[0.0], np.cumsum(p[order])]), np.concatenate([[0.0], np.cumsum(s[order])])


# -- decomposition


@dataclass(frozen=True)
class Nesting:
    """Levels of groups from the outermost to the innermost, each as numbers of groups per unit.

    Groups of a level lie inside those of the level before by construction: what bears one name in two outer groups is
    two groups. ``labels`` per level: the groups' names, with those of the outer ones in front.
    """

    levels: tuple[str, ...]
    groups: tuple[Array, ...]
    labels: tuple[tuple[str, ...], ...]
    notes: tuple[Note, ...] = ()

    def part(self, units: Array) -> Nesting:
        """Of some units only; groups that are left without a unit keep their number."""
        return Nesting(self.levels, tuple(group[units] for group in self.groups), self.labels, self.notes)


def nesting(levels: Sequence[str], names: Sequence[Array], codes: Sequence[str]) -> Nesting:
    """Build a :class:`Nesting` from the names of each unit's groups, outermost level first.

    Raises
    ------
    InputError
        for units without a group.
    """
    groups: list[Array] = []
    labels: list[tuple[str, ...]] = []
    notes: list[Note] = []
    keys: list[tuple[str, ...]] = [()] * len(codes)  # names may hold what parts a path
    for level, column in zip(levels, names):
        require_groups(column, codes, level)
        keys = [(*outer, str(name)) for outer, name in zip(keys, column)]
        of_key = {key: number for number, key in enumerate(sorted(set(keys)))}
        numbers = np.array([of_key[key] for key in keys], dtype=np.int64)
        distinct = [" / ".join(key) for key in of_key]
        split = sorted(
            name for name, count in pd.Series([key[-1] for key in of_key]).value_counts().items() if count > 1
        )
        if split:
            notes.append(
                note(
                    "{level}: groups that lie in several outer groups are counted apart: {count} ({first}).",
                    level=level,
                    count=len(split),
                    first=first_of(split),
                )
            )
        if labels and len(distinct) == len(labels[-1]) and len(distinct) > 1:
            notes.append(
                note(
                    "{level} splits no group of {outer}, so nothing lies between its groups: levels go from the outermost to "
                    "the innermost.",
                    level=level,
                    outer=levels[len(labels) - 1],
                )
            )
        groups.append(numbers)
        labels.append(tuple(distinct))
    return Nesting(tuple(levels), tuple(groups), tuple(labels), tuple(notes))


def require_groups(names: Iterable[Optional[str]], codes: Sequence[str], where: str) -> None:
    """Raise an :class:`InputError` that counts the units without a group."""
    blank = [code for code, name in zip(codes, names) if name is None or name == ""]
    if blank:
        raise InputError(
            "Units without a group: {count} ({first}).",
            where=where,
            fix="Fill the field, or choose one that is filled for every unit.",
            count=len(blank),
            first=first_of(blank),
        )


@dataclass(frozen=True)
class Decomposition:
    """An index split into what lies between the groups of each level inside those of the level before, and within the
    innermost groups; ``between`` has a part per level and last the part within. All parts add up to ``total``.
    """

    index: str
    total: float
    between: tuple[float, ...]

    @property
    def percent(self) -> tuple[float, ...]:
        """The parts in percent of the total; NaN when there is no disparity at all."""
        if not self.total > 0:
            return tuple(np.nan for _ in self.between)
        return tuple(100 * part / self.total for part in self.between)


def decompose(y: Array, weights: Optional[Array], groups: Sequence[Array], index: str = THEIL_T) -> Decomposition:
    """Split Theil's T or L over nested groups.

    T = sum over levels of sum_c S_c ln((S_c / P_c) / (S_g / P_g)), c a group of the level (at last a unit) and g the group
    it lies in; L the same with P_c ln of the inverse. For one level this is T = sum_g S_g ln(S_g / P_g) + sum_g S_g T_g
    (Theil 1967; Akita 2003 for several levels).

    Examples
    --------
    Within each region all are equal, so all disparity is between them.

    >>> regions = nesting(["region"], [np.array(["a", "a", "b", "b"], dtype=object)], ["1", "2", "3", "4"])
    >>> [round(share, 6) for share in decompose(np.array([1.0, 1.0, 3.0, 3.0]), None, regions.groups).percent]
    [100.0, 0.0]
    """
    y, people = _weights(y, weights)
    s, p = _shares(y, weights)
    if not len(s) or np.isnan(s).any() or (index == THEIL_L and (s == 0).any()):
        return Decomposition(index, np.nan, tuple(np.nan for _ in range(len(groups) + 1)))
    parts = []
    outer_s, outer_p = np.ones(len(s)), np.ones(len(p))  # of the group each unit lies in
    for group in groups:
        inner_s, inner_p = _group_total(group, s)[group], _group_total(group, p)[group]
        parts.append(_part(index, s, p, inner_s, inner_p, outer_s, outer_p))
        outer_s, outer_p = inner_s, inner_p
    parts.append(_part(index, s, p, s, p, outer_s, outer_p))
    total = theil_t(y, people) if index == THEIL_T else theil_l(y, people)
    return Decomposition(index, total, tuple(parts))


def _group_total(group: Array, values: Array) -> Array:
    return np.bincount(group, weights=values, minlength=int(group.max(initial=-1)) + 1)


def _part(index: str, s: Array, p: Array, inner_s: Array, inner_p: Array, outer_s: Array, outer_p: Array) -> float:
    """Each unit carries its own share of its group's term, so that groups need not be listed."""
    carrier = s if index == THEIL_T else p
    above = carrier > 0
    if index == THEIL_T:
        ratio = (inner_s[above] / inner_p[above]) / (outer_s[above] / outer_p[above])
    else:
        ratio = (outer_s[above] / outer_p[above]) / (inner_s[above] / inner_p[above])
    return float((carrier[above] * np.log(ratio)).sum())


def contributions(y: Array, weights: Optional[Array]) -> Array:
    """What each unit adds to Theil's T, s_r ln(s_r / p_r): above zero above the mean, below zero below; they add up to T.

    NaN for units that are not :func:`usable`.
    """
    use = usable(y, weights)
    out = np.full(len(y), np.nan)
    s, p = _shares(y[use], None if weights is None else weights[use])
    out[use] = _x_log_ratio(s, s, p)
    return out


def group_table(y: Array, weights: Optional[Array], group: Array, labels: Sequence[str]) -> pd.DataFrame:
    """Per group: ``units, people_share, value_share`` (percent), ``mean``, ``relative`` (percent of the mean of all),
    ``theil_t`` inside, ``between`` and ``within``: what it adds to T between and within the groups.

    Indexed by label; a group without a usable unit is NaN.
    """
    use = usable(y, weights)
    group, y = group[use], y[use]
    people = np.ones(len(y)) if weights is None else weights[use]
    s, p = _shares(y, people)
    mean = float((y * people).sum() / people.sum()) if len(y) else np.nan
    rows = []
    for number in range(len(labels)):
        mine = group == number
        share, weight = float(s[mine].sum()), float(p[mine].sum())
        own = theil_t(y[mine], people[mine]) if mine.any() else np.nan
        average = float((y[mine] * people[mine]).sum() / people[mine].sum()) if mine.any() else np.nan
        rows.append(
            {
                "units": int(mine.sum()),
                "people_share": 100 * weight if mine.any() else np.nan,
                "value_share": 100 * share if mine.any() else np.nan,
                "mean": average,
                "relative": 100 * average / mean if mean > 0 else np.nan,
                "theil_t": own,
                "between": share * np.log(share / weight) if share > 0 else (0.0 if mine.any() else np.nan),
                "within": share * own if share > 0 else (0.0 if mine.any() else np.nan),
            }
        )
    return pd.DataFrame(rows, index=pd.Index(list(labels), dtype=object))
