"""People may be counted by the thousand, and units be called what one likes: all that follows is the same.

A country of twenty places is counted in people and in 2^20 people (so that every number is a fraction below one, without any
rounding), and its places bear codes in one order and in the reverse (so that no place is always the first). Flows are
drawn so that no two are equal: no order of codes has to decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable

import numpy as np
import pandas as pd
import pytest
from multipolar.engine.flows.matrix import Flows, flow_matrix
from multipolar.engine.indicators import network
from multipolar.engine.indicators.flows import FlowRules, commuting_indicators, hub_positions, migration_indicators
from multipolar.engine.plan import curves
from multipolar.engine.plan.calibration import calibrate_scope, reference_plan
from multipolar.engine.plan.centres import Centres, centres_from_field
from multipolar.engine.plan.comparison import ComparisonRules, compare_plans, plan_side
from multipolar.engine.plan.decisions import Reason
from multipolar.engine.plan.evidence import evidence_table
from multipolar.engine.plan.flowregions import FlowRegionRules, flow_regions
from multipolar.engine.plan.functional import FunctionalAreaRules, functional_areas
from multipolar.engine.plan.joining import join_centres
from multipolar.engine.plan.labourmarkets import LabourMarketRules, labour_market_areas
from multipolar.engine.plan.scenarios import Variant, run_scenarios, setting_grid
from multipolar.engine.plan.scope import ScopeRules, prepare_scope
from multipolar.engine.plan.workbench import Study, Workbench
from multipolar.engine.units.adjacency import shared_borders
from multipolar.engine.units.table import Units, units_table
from scipy.sparse import csr_matrix, identity
from shapely.geometry import box

CODES = "abcdefghijklmnopqrst"
CITIES = {"c": "c", "h": "c", "m": "m", "q": "q"}  # c of two units
PART = 2.0**-20


@dataclass(frozen=True)
class Country:
    """``name`` of each place by its first one, and back; ``unit`` of the counts."""

    units: Units
    flows: Flows
    centres: Centres
    unit: float
    back: dict[Any, Any]

    def by_first_name(self, values: Any) -> list[Any]:
        return [self.back.get(value, value) for value in values]


def country(unit: float, turned: bool, complete: bool = True) -> Country:
    random = np.random.default_rng(11)
    name = dict(zip(CODES, reversed(CODES))) if turned else {code: code for code in CODES}
    places = [(number % 5, number // 5) for number in range(20)]
    people = random.integers(500, 40_000, 20) + 0.5
    distance = np.hypot(*(np.array(places)[:, None] - np.array(places)[None]).transpose(2, 0, 1))
    draw = people[:, None] * people[None, :] ** 0.8 / (1 + distance) ** 2 * random.random((20, 20))
    draw = np.where(random.random((20, 20)) < 0.6, draw, 0)
    flows = 0.3 * people[:, None] * draw / draw.sum(axis=1, keepdims=True)
    np.fill_diagonal(flows, people * (0.3 + 0.2 * random.random(20)) if complete else 0)
    labels = [name[code] for code in CODES]
    rows = [(labels[i], labels[j], flows[i, j] * unit) for i, j in zip(*np.nonzero(flows))]
    rows += [(labels[3], "outside", 70 * unit), ("outside", labels[5], 90 * unit)]
    units = units_table(
        labels, [box(x, y, x + 1, y + 1) for x, y in places], population=[float(one) * unit for one in people]
    )
    matrix = flow_matrix(*zip(*rows), units.codes)
    city = {name[code]: name[area] for code, area in CITIES.items()}
    centres = centres_from_field([city.get(code) for code in units.order], units, "UNITS, city")
    return Country(units, matrix, centres, unit, {new: old for old, new in name.items()})


def tidy(one: Country, table: pd.DataFrame, amounts: list[str], keys: list[str]) -> pd.DataFrame:
    """With first names, counts in people, in the order of first names."""
    table = table.drop(columns=[name for name in ("reason", "unit_name", "area_name") if name in table])
    table = table.apply(lambda column: one.by_first_name(column) if column.dtype == object else column)
    for name in amounts:
        table[name] = table[name] / one.unit
    return table.sort_values(keys).reset_index(drop=True)


def scope(**rules: Any) -> Callable[[Country], pd.DataFrame]:
    def result(one: Country) -> pd.DataFrame:
        limits = {name: value * one.unit if name.endswith("_population") else value for name, value in rules.items()}
        borders = shared_borders(one.units.table.geometry)
        ready = prepare_scope(
            one.units, one.flows, one.centres, borders, ScopeRules(**{"min_share": 8, "max_share": 4, **limits})
        )
        members = tidy(one, ready.plan().members, ["flow", "flow_back", "population"], ["area_id", "unit_id"])
        assert members["role"].nunique() == 3
        scopes = ready.at()
        shown = tidy(one, evidence_table(ready, scopes), ["flow", "flow_back"], ["area_id", "unit_id"])
        areas = tidy(one, ready.plan().areas, ["population", "flow_internal"], ["area_id", "scope"])
        return pd.concat([members, shown, areas], ignore_index=True)

    return result


def functional(**rules: Any) -> Callable[[Country], pd.DataFrame]:
    def result(one: Country) -> pd.DataFrame:
        borders = shared_borders(one.units.table.geometry)
        found = functional_areas(one.units, one.flows, one.centres, borders, FunctionalAreaRules(**rules))
        members = tidy(one, found.members, ["flow", "population"], ["unit_id"])
        return pd.concat([members, tidy(one, found.areas, ["population", "flow_internal"], ["area_id"])])

    return result


def markets(one: Country) -> pd.DataFrame:
    borders = shared_borders(one.units.table.geometry)
    rules = LabourMarketRules(8_000 * one.unit, 75, 40_000 * one.unit, 85, contiguous=True)
    found = labour_market_areas(one.units, one.flows, rules, borders)
    assert len(found.partition.areas) > 1
    members = tidy(one, found.partition.members, ["flow", "population"], ["unit_id"])
    areas = tidy(one, found.partition.areas, ["population", "flow_internal", "employed", "jobs"], ["area_id"])
    return pd.concat([members, areas, tidy(one, found.reserve, [], ["position"])])


def regions(**rules: Any) -> Callable[[Country], pd.DataFrame]:
    def result(one: Country) -> pd.DataFrame:
        absolute = rules.get("measure") == "absolute"
        scaled = {**rules, "value": rules["value"] * (one.unit if absolute and rules["stop"] == "flow" else 1)}
        found = flow_regions(one.units, one.flows, FlowRegionRules(**scaled))
        strengths = ["strength"] if absolute else []
        steps = tidy(one, found.hierarchy.drop(columns="parent_name"), ["flow", *strengths], ["round"])
        members = tidy(one, found.partition.members, ["flow", "population", *strengths], ["unit_id"])
        assert 1 < members["area_id"].nunique() < 20
        return pd.concat([members, steps])

    return result


def joined(one: Country) -> pd.DataFrame:
    found = join_centres(one.centres, one.units, one.flows, 2.0)
    table = pd.DataFrame({"unit_id": found.area_of.index, "area_id": found.area_of.to_numpy()}, dtype=object)
    return tidy(one, table, [], ["unit_id"])


def many(one: Country) -> pd.DataFrame:
    settings, _ = setting_grid(["residents"], [8, 10.15], [2, 4, 7])
    borders = shared_borders(one.units.table.geometry)
    tables, cities = [Variant("f", one.flows)], [Variant("c", one.centres)]
    found = run_scenarios(one.units, tables, cities, borders, settings, ScopeRules(100, 100))
    sizes = [name for name in found.areas if name.startswith("population")]
    members = tidy(one, found.members, ["population"], ["area_id", "unit_id"])
    return pd.concat([members, tidy(one, found.areas, sizes, ["area_id", "zone"])])


def nodes(one: Country) -> network.Nodes:
    names = tuple(one.units.codes)
    return network.Nodes(names, names, csr_matrix(identity(20)))


def links(one: Country) -> pd.DataFrame:
    all_of_them = nodes(one)
    flows = network.node_flows(one.flows, all_of_them, one.flows.residents)
    table = network.links(all_of_them, flows, network.PairRules())
    pairs = [one.by_first_name(table[name]) for name in ("from_id", "to_id")]
    # A pair is written from its lower code to its higher: from and to change places with the names.
    swap = np.array([first > second for first, second in zip(*pairs)])
    tidied = pd.DataFrame({"pair": ["".join(sorted(pair)) for pair in zip(*pairs)], "tie": table["tie"]})
    for left, right in (("flow", "flow_back"), ("share_from", "share_to"), ("rank_from", "rank_to")):
        tidied[left], tidied[right] = (
            np.where(swap, table[right], table[left]),
            np.where(swap, table[left], table[right]),
        )
    for name in ("flow", "flow_back"):
        tidied[name] /= one.unit
    tidied = tidied.join(table[["strength", "expected_ratio"]])
    order = network.whole_order(all_of_them, flows, one.units.table["population"].to_numpy())
    order["flow_between"] /= one.unit
    return pd.concat([tidied.sort_values("pair").reset_index(drop=True), pd.DataFrame([order])])


def centralities(one: Country) -> pd.DataFrame:
    all_of_them = nodes(one)
    flows = network.node_flows(one.flows, all_of_them, one.flows.residents)
    table = pd.DataFrame(network.centralities(flows.between, network.NetworkRules(4)))
    return tidy(one, table.assign(unit_id=list(one.units.codes)), [], ["unit_id"])


COUNTS = {"in_flow", "out_flow", "net_flow", "internal_flow", "residents_in_work", "jobs", "youth_in", "youth_out"}
COUNTS |= {"youth_net"}


def profile(one: Country) -> pd.DataFrame:
    names = one.units.codes.to_numpy()
    hubs, _ = hub_positions([], one.units.codes, one.flows)
    people = one.units.table["population"].to_numpy()
    table = pd.DataFrame(
        {
            **commuting_indicators(one.flows, one.flows.residents, hubs, names, FlowRules()),
            **{
                f"m_{name}": values
                for name, values in migration_indicators(
                    one.flows, people, hubs, names, FlowRules(5), one.flows, people / 2
                ).items()
            },
        }
    )
    table["unit_id"] = list(one.units.codes)
    return tidy(one, table, [name for name in table if name.removeprefix("m_") in COUNTS], ["unit_id"])


def members_of(one: Country, max_share: float) -> pd.DataFrame:
    borders = shared_borders(one.units.table.geometry)
    rules = ScopeRules(10, max_share, enclaves=False)
    return prepare_scope(one.units, one.flows, one.centres, borders, rules).plan().members


def compared(one: Country) -> pd.DataFrame:
    """Two plans by thresholds, area by area and unit by unit; names in lists come in the order of codes."""
    sides = [
        plan_side(table["area_id"], table["area_name"], table["unit_id"], table["role"], one.units.codes, label)
        for table, label in ((members_of(one, 3), "first"), (members_of(one, 6), "second"))
    ]
    parts = []
    for pairing in ("id", "name"):
        found = compare_plans(*sides, one.units, ComparisonRules(pairing, with_centres=pairing == "id"))
        lists = ["gained_units", "lost_units", "second_name", "first_areas", "second_areas"]
        sizes = [name for name in found.areas if name.startswith("population")]
        areas, units = (
            table.drop(columns=[name for name in lists if name in table]) for table in (found.areas, found.units)
        )
        overall = found.overall_table()
        overall["population_moved"] /= one.unit
        parts += [
            tidy(one, areas, sizes, ["area_id", "scope"]),
            tidy(one, units, ["population"], ["unit_id", "scope"]),
            overall,
        ]
    return pd.concat(parts)


def calibrated(one: Country) -> pd.DataFrame:
    table = members_of(one, 5)
    table = table[~table["unit_id"].isin(table.loc[table["share"] < 5.5, "unit_id"].tolist())]  # a little off
    reference = reference_plan(table["area_id"], table["unit_id"], table["role"], one.units)
    borders = shared_borders(one.units.table.geometry)
    candidates = [ScopeRules(enclaves=False), ScopeRules(enclaves=False, smaller_only=True)]
    found = calibrate_scope(one.units, one.flows, reference, borders, candidates, ["jobs", "residents"])
    best = {"min": found.rules.min_share, "max": found.rules.max_share, "smaller": found.rules.smaller_only}
    misfits = tidy(one, found.misfits, [], ["area_id", "unit_id", "scope"])
    return pd.concat([found.settings, found.curves, misfits, pd.DataFrame([best])])


def worked_on(one: Country) -> pd.DataFrame:
    """Charts, ranks and live figures of the workbench, after a threshold was moved and a unit decided."""
    borders = shared_borders(one.units.table.geometry)
    study = Study("", one.units, one.flows, one.centres, borders, ScopeRules(10, 5, enclaves=False))
    bench = Workbench(study)
    bench.push_thresholds(9, 3)
    number = {code: place for place, code in enumerate(one.units.codes)}
    named = {old: new for new, old in one.back.items()}
    area = list(bench.areas).index(named["m"])
    bench.set_area(area)
    bench.decide([number[named["r"]]], 1, Reason("policy", "", "me"), area)
    indicators = curves.area_indicators(bench).reset_index()
    indicators["shared_people"] = indicators.pop("shared_population")
    parts = [tidy(one, indicators, ["population"], ["area_id", "scope"])]
    curve = curves.threshold_curve(bench, area, (2, 4, 6, 8, 10))
    curve["population"] /= one.unit
    ranked = pd.DataFrame({"unit_id": one.units.codes[bench.ranked(area)]}, dtype=object)
    entries, level = [], 2
    while (entry := bench.next_to_enter(level)) is not None and len(entries) < 3:
        entries.append({"unit_id": one.back[one.units.codes[entry[0]]], "share": entry[1]})
        bench.push_thresholds(entry[1], 3)
    parts += [curve, ranked.apply(one.by_first_name), pd.DataFrame(entries)]
    parts.append(tidy(one, bench.members(), ["population"], ["area_id", "unit_id"]))
    evidence = bench.evidence(number[named["r"]], area)
    ties = [(one.back[tie.area_id], tie.share, tie.role, tie.rank) for tie in (evidence.tie, *evidence.others) if tie]
    return pd.concat([*parts, pd.DataFrame(ties), pd.DataFrame([evidence.robust])])


RESULTS: dict[str, Callable[[Country], pd.DataFrame]] = {
    "scope": scope(),
    "scope largest": scope(assignment="largest"),
    "scope without contact": scope(contiguous=False, enclaves=False),
    "scope suburbs": scope(growth="suburbs", max_share=2.5),
    "scope suburbs largest": scope(growth="suburbs", assignment="largest", max_share=2.5),
    "scope area": scope(growth="area", max_share=2.5),
    "scope jobs": scope(measure="jobs", min_share=2, max_share=0.5),
    "scope either": scope(measure="either"),
    "scope geometric": scope(measure="geometric", min_share=5, max_share=2),
    "scope smart": scope(measure="smart", min_share=0.5, max_share=0.1),
    "scope all trips": scope(measure="all_trips"),
    "scope limits": scope(member_max_population=35_000, area_max_population=120_000, smaller_only=True),
    "scope least": scope(area_min_population=60_000),
    "functional": functional(threshold=8),
    "functional single": functional(threshold=6, share_to="single", tie_rule="jobs", lone_cities=False),
    "functional joining": functional(threshold=6, join_threshold=2, iterate_joining=True, enclaves_first=False),
    "markets": markets,
    "regions clusters": regions(stop="clusters", value=5),
    "regions flow": regions(stop="flow", value=14.6),
    "regions absolute": regions(stop="flow", value=2200, measure="absolute"),
    "regions undirected": regions(stop="mean", value=80, direction="undirected"),
    "regions weighted": regions(stop="weighted_mean", value=85, self_flows=True),
    "joined": joined,
    "scenarios": many,
    "links": links,
    "centralities": centralities,
    "profile": profile,
    "compared": compared,
    "calibrated": calibrated,
    "worked on": worked_on,
}


@pytest.fixture(scope="module")
def usual() -> Country:
    return country(1.0, False)


@pytest.mark.parametrize("name", RESULTS)
def test_people_may_be_counted_by_the_thousand_and_places_bear_any_names(name, usual):
    expected = RESULTS[name](usual)
    assert len(expected)
    for other in (country(PART, False), country(1.0, True)):
        found = RESULTS[name](other)
        pd.testing.assert_frame_equal(found, expected, check_dtype=False, rtol=1e-9, atol=1e-9)
