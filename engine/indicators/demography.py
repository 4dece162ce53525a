"""Structure of the population: change, density, ageing, youth, support, and the risk of local extinction.

Local extinction risk: Lee Sang-ho (2016), Korea Employment Information Service: women of 20 to 39 over people of 65 and
more; below 0.5 a place is at risk. The other measures are the United Nations' usual ones.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ..errors import InputError, Note, note
from ..types import Array
from .panel import Panel, divide, percent, yearly_trend

POPULATION, WOMEN, ELDERLY = "population", "women_20_39", "people_65"
CHILDREN, WORKING_AGE, YOUTH = "children_0_14", "people_15_64", "youth"
MEASURES = (POPULATION, WOMEN, ELDERLY, CHILDREN, WORKING_AGE, YOUTH)

CHANGE, CHANGE_PERCENT, DENSITY = "change", "change_percent", "density"
ELDERLY_SHARE, AGEING_INDEX, YOUTH_SHARE = "elderly_share", "ageing_index", "youth_share"
SUPPORT, OLD_DEPENDENCY, DEPENDENCY = "potential_support", "old_age_dependency", "total_dependency"
RISK, RISK_CLASS = "extinction_risk", "extinction_class"

GROWTH, TREND = "growth_per_year", "population_trend"
RISK_TREND, ELDERLY_TREND = "extinction_trend", "elderly_share_trend"
FIRST_TO_LAST = "change_first_to_last"

# Lower limits of the index for classes 1 (very low risk) to 4 (at risk), below: 5 (high risk); a limit belongs to the class above.
RISK_LIMITS = (1.5, 1.0, 0.5, 0.2)
AT_RISK = 0.5


def population_structure(panel: Panel, area_km2: Array) -> dict[str, Array]:
    """Indicators (years x units) of a panel of :data:`MEASURES`; those whose measures it lacks are NaN.

    ``area_km2`` per unit. Change is from the year before in the data, so NaN in the first.
    """
    people = panel[POPULATION]
    blank = np.full(people.shape, np.nan)

    def measure(name: str) -> Array:
        return panel.measures.get(name, blank)

    before = np.vstack([blank[:1], people[:-1]])
    working, elderly, children = measure(WORKING_AGE), measure(ELDERLY), measure(CHILDREN)
    risk = extinction_risk(measure(WOMEN), elderly)
    return {
        POPULATION: people,
        CHANGE: people - before,
        CHANGE_PERCENT: percent(people - before, before),
        DENSITY: divide(people, area_km2[None, :]),
        ELDERLY_SHARE: percent(elderly, people),
        AGEING_INDEX: percent(elderly, children),
        YOUTH_SHARE: percent(measure(YOUTH), people),
        SUPPORT: divide(working, elderly),
        OLD_DEPENDENCY: percent(elderly, working),
        DEPENDENCY: percent(elderly + children, working),
        RISK: risk,
        RISK_CLASS: risk_class(risk),
    }


def extinction_risk(women_20_39: Array, people_65: Array) -> Array:
    """Women of 20 to 39 over people of 65 and more; NaN where there is nobody of 65 and more.

    Examples
    --------
    >>> extinction_risk(np.array([30.0, 10.0]), np.array([60.0, 0.0])).tolist()
    [0.5, nan]
    """
    return divide(women_20_39, people_65)


def risk_class(risk: Array) -> Array:
    """1 very low (1.5 and more), 2 normal (1.0), 3 caution (0.5), 4 at risk (0.2), 5 high risk (below 0.2).

    Examples
    --------
    >>> risk_class(np.array([1.5, 1.0, 0.5, 0.2, 0.19])).tolist()
    [1.0, 2.0, 3.0, 4.0, 5.0]
    """
    return np.where(np.isnan(risk), np.nan, 1 + sum((risk < limit).astype(float) for limit in RISK_LIMITS))


def trends(panel: Panel, indicators: Mapping[str, Array]) -> dict[str, Array]:
    """Over all years, per unit: change from the first to the last year in percent, mean growth in percent a year
    ((P_T / P_0)^(1 / T) - 1), slopes a year of population, share of 65 and more, and extinction risk.

    NaN with a single year.
    """
    people = panel[POPULATION]
    growth = np.full(people.shape[1], np.nan)
    first, last = panel.years[0], panel.years[-1]
    if first is not None and last is not None and last > first:
        ratio = divide(people[-1], people[0])
        positive = ratio > 0
        growth[positive] = 100 * (ratio[positive] ** (1 / (last - first)) - 1)
    changed = percent(people[-1] - people[0], people[0]) if panel.has_years else np.full(people.shape[1], np.nan)
    return {
        FIRST_TO_LAST: changed,
        GROWTH: growth,
        TREND: yearly_trend(panel.years, people),
        ELDERLY_TREND: yearly_trend(panel.years, indicators[ELDERLY_SHARE]),
        RISK_TREND: yearly_trend(panel.years, indicators[RISK]),
    }


def check_structure(panel: Panel, names: Mapping[str, str]) -> list[Note]:
    """Refuse parts of the population that exceed it; ``names`` measure -> parameter.

    Raises
    ------
    InputError
        for more people of an age than people.
    """
    people = panel[POPULATION]
    for measure in MEASURES[1:]:
        if measure not in panel:
            continue
        row, unit = np.nonzero(panel[measure] > people * (1 + 1e-9))
        if len(row):
            raise InputError(
                "There are units with more of these people than people in all: {count}, the first is {unit}.",
                where=names[measure],
                fix="Check which fields are chosen: they are counts, not shares, and added up when there are several.",
                count=len(row),
                unit=panel.units[unit[0]],
            )
    nobody = int((people == 0).sum())
    if not nobody:
        return []
    return [note("Units without people, whose shares are unknown (NULL): {count}.", count=nobody)]
