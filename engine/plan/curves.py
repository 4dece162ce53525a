"""Numbers behind the workbench's charts and live indicators, as tables that can be copied."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from .. import columns
from ..types import Array
from .roles import CENTRE_LEVEL, MAXIMUM_LEVEL, MINIMUM_LEVEL
from .workbench import Workbench

THRESHOLDS = (1, 1.5, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 18, 20, 25, 30, 35, 40, 50, 60)  # percent


def threshold_curve(workbench: Workbench, area: int, thresholds: Sequence[float] = THRESHOLDS) -> pd.DataFrame:
    """Units and people of an area's scope at each threshold, decisions left aside.

    Columns ``threshold, units, population``; a population is NaN where a member's is unknown.
    """
    people = workbench.study.units.table[columns.POPULATION].to_numpy(dtype=float)
    rows = []
    for threshold in thresholds:
        inside = workbench.live.roles(threshold, threshold, workbench.measure)[area] > 0
        rows.append((threshold, int(inside.sum()), float(people[inside].sum())))
    return pd.DataFrame(rows, columns=["threshold", columns.UNITS, columns.POPULATION])


def entry_strips(
    workbench: Workbench, area: int, most: int = 25, thresholds: Sequence[float] = THRESHOLDS
) -> pd.DataFrame:
    """For the units nearest to an area, whether each belongs to its scope at each threshold.

    Indexed by unit name, a column per threshold, 1 where it belongs; the units that stay longest come first. The centre
    is left out.
    """
    stack = np.stack([workbench.live.roles(share, share, workbench.measure)[area] > 0 for share in thresholds])
    times = stack.sum(axis=0)
    ranked = np.lexsort((np.arange(len(times)), -workbench.shares[area], -times))
    units = [unit for unit in ranked if times[unit] and workbench.live.area_of[unit] != area][:most]
    names = workbench.study.units.table[columns.UNIT_NAME].iloc[units]
    return pd.DataFrame(stack[:, units].T.astype(int), index=names.to_numpy(), columns=list(thresholds))


def lorenz_curve(values: Array, weights: Array) -> tuple[pd.DataFrame, float]:
    """Lorenz curve of ``values`` over ``weights``, ordered by value per weight, and the Gini coefficient.

    Columns ``weight_share, value_share`` from 0 to 1. Pairs with a missing value or without weight are left out. The
    coefficient is one minus twice the area under the curve (Gini 1914).
    """
    known = ~np.isnan(values) & ~np.isnan(weights) & (weights > 0)
    value, weight = values[known], weights[known]
    if not len(value) or value.sum() <= 0:
        return pd.DataFrame({"weight_share": [0.0, 1.0], "value_share": [0.0, 1.0]}), float("nan")
    order = np.argsort(value / weight, kind="stable")
    x = np.concatenate(([0.0], np.cumsum(weight[order]) / weight.sum()))
    y = np.concatenate(([0.0], np.cumsum(value[order]) / value.sum()))
    gini = 1 - float(np.sum((x[1:] - x[:-1]) * (y[1:] + y[:-1])))
    return pd.DataFrame({"weight_share": x, "value_share": y}), gini


POPULATION, UNITS, SUPPLY, DEMAND, JOBS, SHARED, CENTRE_PART = (
    "population",
    "units",
    "self_containment_supply",
    "self_containment_demand",
    "jobs_per_worker",
    "shared_population",
    "centre_part",
)
INDICATORS = (POPULATION, UNITS, SUPPLY, DEMAND, JOBS, SHARED, CENTRE_PART)


def area_indicators(workbench: Workbench) -> pd.DataFrame:
    """Indicators of the scopes of all areas as the plan stands.

    Indexed by (area id, scope); columns ``INDICATORS``: people; units; self-containment, supply and demand side (percent);
    jobs per resident worker; percent of people who live in units that other areas claim, too; percent of people in the
    central city. NaN where unknown.
    """
    people = workbench.study.units.table[columns.POPULATION].to_numpy(dtype=float)
    residents, jobs = workbench.live.residents, workbench.study.flows.jobs
    shared = workbench.membership_count() > 1
    parts = []
    for scope, level in (("minimum", MINIMUM_LEVEL), ("maximum", MAXIMUM_LEVEL)):
        inside, centre = workbench.roles >= level, workbench.roles == CENTRE_LEVEL
        table = workbench.statistics(level)
        total = table[columns.POPULATION].to_numpy(dtype=float)
        frame = pd.DataFrame(
            {
                POPULATION: total,
                UNITS: table[columns.UNITS].to_numpy(dtype=float),
                SUPPLY: table[columns.SELF_CONTAINMENT_SUPPLY].to_numpy(dtype=float),
                DEMAND: table[columns.SELF_CONTAINMENT_DEMAND].to_numpy(dtype=float),
                JOBS: _ratio(inside @ jobs, inside @ residents),
                SHARED: 100 * _ratio((inside & shared) @ np.nan_to_num(people), total),
                CENTRE_PART: 100 * _ratio(centre @ np.nan_to_num(people), total),
            },
            index=pd.MultiIndex.from_product([workbench.areas, [scope]], names=[columns.AREA_ID, columns.SCOPE]),
        )
        parts.append(frame)
    return pd.concat(parts)


def _ratio(part: Array, whole: Array) -> Array:
    return np.where(whole > 0, part / np.where(whole > 0, whole, 1), np.nan)


def ranks(table: pd.DataFrame) -> pd.DataFrame:
    """Each column as the share of areas that have less (0 lowest, 100 highest), so that unlike units meet on one radar."""
    count = max(1, len(table) - 1)
    return 100 * (table.rank(method="average") - 1) / count


def moves(before: Array, after: Array, areas: pd.Index, units: pd.Index, roles: Sequence[str]) -> pd.DataFrame:
    """What differs between two plans over the same areas and units: ``area_id, unit_id, before, after``."""
    area, unit = np.nonzero(before != after)
    names = np.array(roles, dtype=object)
    return pd.DataFrame(
        {
            columns.AREA_ID: areas[area],
            columns.UNIT_ID: units[unit],
            "before": names[before[area, unit]],
            "after": names[after[area, unit]],
        }
    )
