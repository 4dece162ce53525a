"""People, jobs and money may be counted by the thousand, and rows come in any order: the figures are the same.

Counts are divided by 2^20, so that each is a fraction below one and nothing is rounded; the order of places is reversed, so that
no place is always the first. What is a count is divided likewise, what is a share, a rank or a word stays.
"""

from __future__ import annotations

from typing import Any, Callable

import numpy as np
import pandas as pd
import pytest
from multipolar.engine.flows.estimation import (
    Deterrence,
    Masses,
    check_masses,
    estimated_flows,
    fit_exponent,
    flow_table,
    gravity_shares,
    leaving_travellers,
    radiation_shares,
)
from multipolar.engine.grid.change import cell_change
from multipolar.engine.grid.classes import classify_cells
from multipolar.engine.grid.population import PopulationGrid
from multipolar.engine.grid.rules import GHSL2023
from multipolar.engine.indicators import demography, fiscal, inequality
from multipolar.engine.indicators.accessibility import Decay, access_notes, measure_access, weighted_mean
from multipolar.engine.indicators.employment import employment_table
from multipolar.engine.indicators.gaps import Standard, gap_table
from multipolar.engine.indicators.industry import diversity, krugman_specialisation, location_quotients, shift_share
from multipolar.engine.indicators.merger import merged_members, merger_effect, new_regions, split_regions
from multipolar.engine.indicators.need import Indicator, NeedRules, measure_need
from multipolar.engine.indicators.panel import panel_from_table
from multipolar.engine.indicators.reach import listed_reach
from multipolar.engine.indicators.resilience import find_shock, measure_resilience
from multipolar.engine.indicators.siting import SitingRules, choose_sites, collect
from multipolar.engine.units.classes import classify_units
from multipolar.engine.units.overlay import overlay_units
from shapely.geometry import box
from unit.grid.gridmaps import frame_of

PART = 2.0**-20
SIZE = 16
COUNTS, SAME = "counts", "same"


class World:
    """Sixteen places in the order of their numbers, or in the reverse; ``unit`` divides what is counted."""

    def __init__(self, unit: float, turned: bool) -> None:
        random = np.random.default_rng(3)
        self.unit, self.order = unit, np.arange(SIZE)[::-1] if turned else np.arange(SIZE)
        self.people = self.taken(random.integers(300, 3000, SIZE) + 0.5) * unit
        self.money = self.taken(random.integers(2_000, 90_000, SIZE) + 0.25) * unit
        self.jobs = self.taken(random.integers(40, 900, (SIZE, 5)) + 0.5) * unit
        self.later = self.taken(random.integers(40, 900, (SIZE, 5)) + 0.5) * unit
        self.last = self.taken(random.integers(40, 900, (SIZE, 5)) + 0.5) * unit
        self.costs = self.taken(random.random((SIZE, 6)) * 30)
        self.supply = (random.integers(1, 9, 6) + 0.5) * unit
        spots = random.random((SIZE, 2)) * 50
        self.distances = self.taken(np.hypot(*(spots[:, None] - spots[None]).transpose(2, 0, 1)))[:, self.order]
        self.groups = self.taken(np.arange(SIZE) % 3)
        self.codes = self.taken(np.array([f"u{number:02}" for number in range(SIZE)], dtype=object))

    def taken(self, values: Any) -> Any:
        return np.asarray(values)[self.order]

    def back(self, values: Any) -> Any:
        """Values of places in the order of their numbers; all of ``values`` that is as long."""
        return np.asarray(values)[np.argsort(self.order)]


Result = dict[str, tuple[Any, float]]  # name -> values, and by which power of the unit they are multiplied


def access(one: World) -> Result:
    found: Result = {}
    reach = listed_reach(*np.indices((SIZE, 6)).reshape(2, -1), one.costs.ravel(), SIZE, 6, 20.0)
    for method in ("2sfca", "e2sfca", "3sfca", "gravity", "cumulative", "nearest"):
        decay = Decay(((8.0, 1.0), (14.0, 0.5), (20.0, 0.2)))
        result = measure_access(reach, one.people, one.supply, method, decay)
        power = 1.0 if method in ("gravity", "cumulative") else 0.0
        found[f"access {method}"] = one.back(result.access), power
        found[f"load {method}"] = result.load, 1.0
        found[f"reached {method}"] = one.back(result.reached), 0.0
        found[f"nearest {method}"] = one.back(result.nearest_facility), 0.0
        found[f"said {method}"] = [str(said) for said in access_notes([result], [None], method)], 0.0
    mean, known = weighted_mean(one.costs[:, 0], one.people, one.groups, 3)
    return {**found, "mean": (mean, 0.0), "known": (known, 1.0)}


def sites(one: World) -> Result:
    pairs = collect(listed_reach(*np.indices((SIZE, 6)).reshape(2, -1), one.costs.ravel(), SIZE, 6, 18.0))
    found: Result = {}
    existing = np.where(one.costs[:, 5] < 15, one.costs[:, 5], np.nan)
    for objective in ("coverage", "pmedian"):
        for solver in ("exact", "greedy"):
            rules = SitingRules(2, objective, solver)
            for name, given in (("with", existing), ("without", None)):
                result = choose_sites(pairs, one.people, 6, rules, given)
                key = f"{objective} {solver} {name}"
                found[f"chosen {key}"] = result.chosen, 0.0
                found[f"value {key}"] = [result.value, result.before, *result.curve, *result.served], 1.0
                found[f"site {key}"] = one.back(result.site), 0.0
    return found


def disparity(one: World) -> Result:
    per_head = one.money / one.people
    found: Result = {name: (value, 0.0) for name, value in inequality.indices(per_head, one.people).items()}
    found |= {f"{name} plain": (value, 0.0) for name, value in inequality.indices(one.money).items()}
    table = inequality.group_table(per_head, one.people, one.groups, ["x", "y", "z"])
    found |= {f"groups {name}": (table[name].to_numpy(), 0.0) for name in table}
    found["contributions"] = one.back(inequality.contributions(per_head, one.people)), 0.0
    before = [f"r{group}" for group in one.groups]
    after = ["new" if group < 2 else "r2" for group in one.groups]
    effect = merger_effect(per_head, one.people, before, after)
    regions = new_regions(effect, merged_members(before, after), split_regions(before, after))
    found |= {f"merged {name}": (regions[name].tolist(), 0.0) for name in regions}
    return found


def purses(one: World) -> Result:
    rules = fiscal.EqualisationRules(60)
    result = fiscal.equalise(one.people, one.money, one.groups, rules)
    spent, untied = one.money * 1.5, one.money / 4
    columns = fiscal.fiscal_columns(one.people, one.money, spent, untied, result)
    power = {fiscal.TRANSFER: 1.0}
    found: Result = {name: (one.back(values), power.get(name, 0.0)) for name, values in columns.items()}
    found["volume"] = result.volume, 1.0
    found["mean"] = fiscal.mean_capacity(one.people, one.money), 0.0
    return found


def industries(one: World) -> Result:
    whole, later = one.jobs.sum(axis=0), one.later.sum(axis=0)
    found: Result = {"quotients": (one.back(location_quotients(one.jobs, whole).quotient), 0.0)}
    for against in ("whole", "rest", "mean"):
        found[f"krugman {against}"] = one.back(krugman_specialisation(one.jobs, whole, against)), 0.0
    found |= {name: (one.back(column), 0.0) for name, column in diversity(one.jobs).items()}
    for method in ("classic", "esteban"):
        parts = shift_share(one.jobs, one.later, whole, later, method)
        found |= {f"{method} {name}": (one.back(values), 1.0) for name, values in parts.items()}
    return found


def shocks(one: World) -> Result:
    rows = [
        (code, f"i{industry}", year, table[place, industry])
        for year, table in ((2007, one.jobs), (2009, one.later * 0.8), (2012, one.last))
        for place, code in enumerate(one.codes)
        for industry in range(5)
    ]
    units, names, years, jobs = zip(*rows)
    data = employment_table(units, names, jobs, years)
    shock, _ = find_shock(data, 2007, 2009, 2012)
    found: Result = {}
    for expectation in ("total", "industry"):
        result = measure_resilience(data, shock, expectation, ["u00", "u03"])
        for part, table in (("units", result.units), ("industries", result.industries), ("where", result.orientation)):
            for name in table:
                amount = name.startswith(("jobs_", "expected_")) or name in ("gain", "gain_capital")
                found[f"{expectation} {part} {name}"] = table[name].tolist(), 1.0 if amount else 0.0
        found[f"{expectation} said"] = [str(said) for said in result.notes], 0.0
    return found


def population(one: World) -> Result:
    years = [2020] * SIZE + [2023] * SIZE
    values = {
        "population": np.concatenate([one.people, one.people * 0.9]),
        "people_65": np.concatenate([one.people * 0.2, one.people * 0.25]),
        "children_0_14": np.concatenate([one.people * 0.1, one.people * 0.08]),
        "people_15_64": np.concatenate([one.people * 0.7, one.people * 0.57]),
        "women_20_39": np.concatenate([one.people * 0.15, one.people * 0.11]),
    }
    units = pd.Index(sorted(one.codes), dtype=object)
    panel = panel_from_table([*one.codes, *one.codes], {name: {name: v} for name, v in values.items()}, units, years)
    structure = demography.population_structure(panel, np.full(SIZE, 12.5))
    powers = dict.fromkeys((demography.POPULATION, demography.CHANGE, demography.DENSITY), 1.0)
    found: Result = {name: (column, powers.get(name, 0.0)) for name, column in structure.items()}
    for name, column in demography.trends(panel, structure).items():
        found[f"trend {name}"] = column, 1.0 if name == demography.TREND else 0.0
    return found


def gaps(one: World) -> Result:
    standards = [Standard("clinic", 10, "clinic"), Standard("school", 5, "school")]
    costs = [np.where(one.costs[:, place] > 25, np.nan, one.costs[:, place]) for place in (0, 1)]
    found: Result = {}
    for name, group, groups in (("groups", one.groups, 3), ("all", None, 1)):
        table = gap_table(costs, standards, one.people, group, groups)
        for column in table:
            found[f"{name} {column}"] = (
                table[column].to_numpy(),
                1.0 if "people" in column or "beyond" in column else 0.0,
            )
    return found


def need(one: World) -> Result:
    values = pd.DataFrame({"age": one.people, "firms": one.money, "doctors": one.costs[:, 0]}, index=one.codes)
    indicators = [Indicator("age", "territory"), Indicator("firms", "industry", "low"), Indicator("doctors", "health")]
    found: Result = {}
    for normalisation in ("minmax", "rank", "z"):
        for weighting in ("equal", "pca", "entropy"):
            result = measure_need(values, indicators, NeedRules(normalisation, weighting, draws=60))
            for name in result.table:
                found[f"{normalisation} {weighting} {name}"] = one.back(result.table[name]), 0.0
            found[f"{normalisation} {weighting} weights"] = result.weights["weight"].to_numpy(), 0.0
    return found


def estimates(one: World) -> Result:
    masses = Masses(one.people, one.money, one.people * 0.2, tuple(one.codes))
    check_masses(masses, "UNITS")
    found: Result = {}
    listed = one.distances < 15
    for name, shares in (
        ("radiation", radiation_shares(one.people, one.money, one.distances)),
        ("gravity", gravity_shares(one.money, one.distances + 1, Deterrence(exponent=1.7, mass_exponent=0.8))),
        ("exponential", gravity_shares(one.money, one.distances, Deterrence("exponential", 0.1), internal=True)),
    ):
        result = estimated_flows(shares, masses)
        known = np.where(listed, result.flows * 0.9, 0)
        mixed = estimated_flows(shares, masses, known, listed)
        for kind, one_result in (("", result), (" mixed", mixed)):
            table, _ = flow_table(one_result, one.distances, masses.labels, name, 2.0 * one.unit)
            table = table.sort_values(["origin", "destination"])
            found[f"{name}{kind} pairs"] = (
                table[["origin", "destination", "estimated", "model"]].to_numpy().tolist(),
                0.0,
            )
            found[f"{name}{kind} flows"] = table["flow"].to_numpy(), 1.0
            found[f"{name}{kind} stranded"] = len(one_result.stranded), 0.0
        if name == "gravity":
            fit = fit_exponent(
                result.flows, result.flows > 0, one.money, one.distances + 1, Deterrence(mass_exponent=0.8)
            )
            found["fit"] = [fit.rule.exponent, fit.common_part, fit.pairs], 0.0
            found["fit flow"] = fit.flow, 1.0
    leaving, _ = leaving_travellers(one.people, None, 12.5, None, "UNITS")
    return {**found, "leaving": (one.back(leaving), 1.0)}


class Epoch:
    """People and classes as they are read by windows."""

    def __init__(self, grid: PopulationGrid, classes: Any) -> None:
        self.frame, self.people, self.classes = grid.frame, grid.population, classes

    def read(self, rows: slice, columns: slice) -> tuple[Any, Any]:
        return self.people[rows, columns], self.classes[rows, columns]


def cells(one: World) -> Result:
    """A grid of people, with densities and populations of the rules counted alike; turned upside down in place of an order."""
    random = np.random.default_rng(5)
    density = random.gamma(0.35, 2500, (24, 30)) * (random.random((24, 30)) < 0.8)
    density[4:10, 5:14] += 3_000
    land = np.where(random.random((24, 30)) < 0.9, 1.0, 0.3)
    land[18:, 20:] = 0
    density[18:, 20:] = 0
    turned = one.order[0] != 0
    flip = (lambda values: values[::-1, ::-1].copy()) if turned else (lambda values: values)
    values = {
        name: value * one.unit
        for name, value in GHSL2023.numbers().items()
        if name.endswith(("DENSITY", "_POPULATION")) and not name.startswith("WATER")
    }
    rules = GHSL2023.with_overrides(**{name.lower(): value for name, value in values.items()})
    grid = PopulationGrid(frame_of(24, 30), flip(density * land) * one.unit, flip(land), flip(land * 0.1))
    found: Result = {}
    classes = {}
    for level in ("level1", "level2"):
        result = classify_cells(grid, rules, level)
        classes[level] = result.classes
        found[level] = flip(result.classes), 0.0
        found[f"{level} people"] = np.sort(result.centres.population), 1.0
        assert len(np.unique(result.classes)) == (4 if level == "level1" else 8)
    later = PopulationGrid(grid.frame, np.roll(grid.population, 2 if turned else -2, axis=1), grid.land, grid.built)
    after = classify_cells(later, rules, "level1").classes
    epochs = Epoch(grid, classes["level1"]), Epoch(later, after)
    change = cell_change(*epochs, ("before", "after"))
    moved = change.moved.drop(columns=["geometry", "area_id"])
    for name, table in (("matrix", change.matrix), ("moved", moved.sort_values(list(moved)))):
        for column in table:
            found[f"{name} {column}"] = table[column].tolist(), 1.0 if column.startswith("population") else 0.0
    shapes = [box(7_000 * n, 0, 7_000 * (n + 1), 24_000) for n in range(4)]
    if turned:
        shapes = [box(30_000 - 7_000 * (n + 1), 0, 30_000 - 7_000 * n, 24_000) for n in range(4)]
    ids = pd.Index(list("abcd"), dtype=object)
    for level, codes in classes.items():
        table, _ = classify_units(overlay_units(shapes, grid.frame, list(ids)), codes, grid.population, ids, level)
        for name in table:
            found[f"units {level} {name}"] = table[name].tolist(), 1.0 if name.startswith("pop") else 0.0
    return found


RESULTS: dict[str, Callable[[World], Result]] = {
    one.__name__: one
    for one in (access, sites, disparity, purses, industries, shocks, population, gaps, need, estimates, cells)
}


@pytest.mark.parametrize("name", RESULTS)
def test_counts_by_the_thousand_and_the_order_of_places_change_no_figure(name):
    expected = RESULTS[name](World(1.0, False))
    for unit, turned in ((PART, False), (1.0, True)):
        found = RESULTS[name](World(unit, turned))
        assert list(found) == list(expected)
        for key, (values, power) in expected.items():
            other = found[key][0]
            array = np.asarray(values)
            if array.dtype.kind in "fiub":
                scaled = np.asarray(other, dtype=float) / unit**power
                assert scaled == pytest.approx(array.astype(float), rel=1e-8, abs=1e-8, nan_ok=True), key
            else:
                assert np.asarray(other).tolist() == array.tolist(), key
