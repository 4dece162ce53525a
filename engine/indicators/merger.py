"""What a merger of regions does to the disparity between and within them.

The disparity of the units does not change by drawing other borders; a merger moves part of it from *between* regions,
where it is seen and equalised, to *within* them, where averages hide it (Theil 1967, decomposition of T).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd

from ..errors import InputError, Note, first_of, note
from ..types import Array
from .inequality import THEIL_T, decompose, group_table, indices, usable


@dataclass(frozen=True)
class MergerEffect:
    """Disparity with the regions as they are (``before``) and as proposed (``after``), for one year.

    Frames ``before`` and ``after`` per region as :func:`~.inequality.group_table` makes them. ``total`` Theil's T of the
    units, ``between_before``, ``between_after`` its parts between regions. ``regions_before`` and ``regions_after`` the
    indices of disparity among regional means.
    """

    total: float
    between_before: float
    between_after: float
    before: pd.DataFrame
    after: pd.DataFrame
    regions_before: Mapping[str, float]
    regions_after: Mapping[str, float]

    @property
    def hidden(self) -> float:
        """What the merger moves from between to within; below zero where a proposal brings more to light."""
        return self.between_before - self.between_after


def proposal_from_table(
    regions: Sequence[Optional[str]], old: Sequence[Optional[str]], new: Sequence[Optional[str]], label: str
) -> tuple[list[Optional[str]], list[Note]]:
    """New region of each unit from a table of mergers; a region the table does not name stays.

    Raises
    ------
    InputError
        for rows without a name, a region that is given two new ones, or no region of the units in the table.
    """
    pairs = list(zip(old, new))
    blank = sum(left is None or right is None for left, right in pairs)
    if blank:
        raise InputError(
            "Rows without old or new region: {count}.", where=label, fix="Fill both in every row.", count=blank
        )
    target: dict[str, str] = {}
    for left, right in pairs:
        if target.setdefault(str(left), str(right)) != right:
            raise InputError(
                "Region {region} is merged into both {one} and {other}.",
                where=label,
                fix="Give each region one row.",
                region=left,
                one=target[str(left)],
                other=right,
            )
    known = {region for region in regions if region is not None}
    unknown = sorted(set(target) - known)
    if len(unknown) == len(target):
        raise InputError(
            "None of its regions ({first}) is a region of the units.",
            where=label,
            fix="Use the names or codes that stand in REGION_FIELD.",
            first=first_of(unknown, 3),
        )
    notes = []
    if unknown:
        notes.append(
            note("{table}: regions that no unit has, left out: {first}.", table=label, first=first_of(unknown))
        )
    stay = sorted(known - set(target))
    if stay:
        notes.append(note("Regions that stay as they are: {count} ({first}).", count=len(stay), first=first_of(stay)))
    return [None if region is None else target.get(region, region) for region in regions], notes


def split_regions(before: Sequence[str], after: Sequence[str]) -> list[str]:
    """Regions whose units go to several new ones, so that the proposal is more than a merger."""
    found: dict[str, set[str]] = {}
    for left, right in zip(before, after):
        found.setdefault(left, set()).add(right)
    return sorted(region for region, targets in found.items() if len(targets) > 1)


def merged_members(before: Sequence[str], after: Sequence[str]) -> dict[str, list[str]]:
    """New region -> the old ones that have units in it."""
    members: dict[str, set[str]] = {}
    for left, right in zip(before, after):
        members.setdefault(right, set()).add(left)
    return {region: sorted(old) for region, old in sorted(members.items())}


def merger_effect(
    y: Array, weights: Optional[Array], before: Sequence[str], after: Sequence[str], aversion: float = 0.5
) -> MergerEffect:
    """Compare two partitions of the units; units that are not usable are left out of both.

    Examples
    --------
    Once both are one region, no disparity is left between regions.

    >>> effect = merger_effect(np.array([1.0, 3.0]), None, ["a", "b"], ["c", "c"])
    >>> round(effect.between_before, 4), round(effect.between_after, 4)
    (0.1308, 0.0)
    """
    use = usable(y, weights)
    if not use.any():
        raise InputError("No unit has a value and people.", where="VALUE_FIELD", fix="Choose another field or year.")
    y = y[use]
    people = None if weights is None else weights[use]
    tables, betweens, means = [], [], []
    for regions in (before, after):
        numbers, labels = pd.factorize(np.asarray(regions, dtype=object)[use], sort=True)
        split = decompose(y, people, [numbers])
        table = group_table(y, people, numbers, [str(label) for label in labels])
        tables.append(table)
        betweens.append(split.between[0])
        size = np.bincount(numbers, weights=np.ones(len(y)) if people is None else people)
        means.append(indices(table["mean"].to_numpy(dtype=float), size, aversion))
    total = indices(y, people, aversion)[THEIL_T]
    return MergerEffect(total, betweens[0], betweens[1], tables[0], tables[1], means[0], means[1])


def new_regions(effect: MergerEffect, members: Mapping[str, Sequence[str]], split: Sequence[str]) -> pd.DataFrame:
    """The proposed regions: columns of :func:`~.inequality.group_table` and ``old_regions`` (how many), ``members`` (their
    names), ``mean_lowest`` and ``mean_highest`` among them, ``hidden``: what the merger into this region takes out of the
    disparity between regions, and ``hidden_percent`` of all disparity.

    Hidden is NaN in regions with a part of a ``split`` one, whose other part lies elsewhere.
    """
    table = effect.after.copy()
    table["old_regions"] = [len(members[region]) for region in table.index]
    table["members"] = [", ".join(members[region]) for region in table.index]
    old = [effect.before.loc[list(members[region])] for region in table.index]
    table["mean_lowest"] = [float(one["mean"].min()) for one in old]
    table["mean_highest"] = [float(one["mean"].max()) for one in old]
    whole = np.array([not set(members[region]) & set(split) for region in table.index])
    before = np.array([float(one["between"].sum()) for one in old])
    alone = (table["old_regions"] == 1).to_numpy()
    hidden = np.where(alone, 0.0, before - table["between"].to_numpy(dtype=float))
    table["hidden"] = np.where(whole, hidden, np.nan)
    table["hidden_percent"] = 100 * table["hidden"] / effect.total if effect.total > 0 else np.nan
    return table
