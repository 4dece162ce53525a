"""What every set of rules is unless it is told otherwise, and where the values it takes begin and end.

Defaults: those of the methods named with them (functional areas of EU and OECD, labour market areas of Eurostat and Istat,
degree of urbanisation of the manual) or of the parameters as the help describes them. Of a limit both sides are tried.
"""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.flows.estimation import Deterrence
from multipolar.engine.grid.rules import GHSL2022, GHSL2023, MANUAL2021, ClusterRule, DegreeOfUrbanisationRules
from multipolar.engine.indicators.accessibility import Decay, gravity_decay
from multipolar.engine.indicators.fiscal import EqualisationRules
from multipolar.engine.indicators.flows import FlowRules
from multipolar.engine.indicators.gaps import read_standards
from multipolar.engine.indicators.industry import location_quotients
from multipolar.engine.indicators.inequality import atkinson
from multipolar.engine.indicators.need import Indicator, NeedRules
from multipolar.engine.indicators.network import NetworkRules, PairRules
from multipolar.engine.indicators.siting import SitingRules
from multipolar.engine.indicators.spatial import nearest_neighbours
from multipolar.engine.plan.comparison import ComparisonRules
from multipolar.engine.plan.flowregions import FlowRegionRules
from multipolar.engine.plan.functional import FunctionalAreaRules
from multipolar.engine.plan.labourmarkets import LabourMarketRules
from multipolar.engine.plan.scenarios import Setting
from multipolar.engine.plan.scoperules import ScopeRules

DEFAULTS = [
    (
        ScopeRules(),
        {
            "min_share": 15,
            "max_share": 5,
            "assignment": "overlap",
            "contiguous": True,
            "enclaves": True,
            "measure": "residents",
            "max_measure": None,
            "growth": "centre",
            "smaller_only": False,
            "member_max_population": None,
            "area_max_population": None,
            "area_min_population": None,
            "max_minutes": None,
        },
    ),
    (
        FunctionalAreaRules(),  # Dijkstra, Poelman and Veneri 2019
        {
            "threshold": 15,
            "join_cities": True,
            "enclaves": True,
            "contiguous": True,
            "join_threshold": None,
            "join_direction": "either",
            "iterate_joining": False,
            "share_to": "joined",
            "tie_rule": "code",
            "enclaves_first": True,
            "lone_cities": True,
        },
    ),
    (
        LabourMarketRules(),  # Eurostat and Istat
        {
            "least_size": 1000,
            "least_containment": 66.67,
            "target_size": 10_000,
            "target_containment": 75,
            "contiguous": False,
        },
    ),
    (
        FlowRegionRules(),
        {"direction": "directed", "measure": "relative", "stop": "non_zero", "value": None, "self_flows": True},
    ),
    (ComparisonRules(), {"pairing": "id", "with_centres": False}),
    (EqualisationRules(), {"rate": 50}),
    (FlowRules(), {"degree_share": 1}),
    (PairRules(), {"share": 5, "top": 3}),
    (NetworkRules(), {"link_share": 1}),
    (
        NeedRules(),
        {
            "normalisation": "minmax",
            "weighting": "equal",
            "aggregation": "arithmetic",
            "missing": "exclude",
            "draws": 1000,
            "seed": 1,
        },
    ),
    (Indicator("x", "health"), {"name": "x", "domain": "health", "direction": "high", "weight": 1}),
    (
        SitingRules(2),
        {"sites": 2, "objective": "coverage", "solver": "auto", "time_limit": 60, "exact_pairs": 300_000},
    ),
    (Decay(), {"steps": (), "kind": "", "beta": 1, "least": 0}),
    (Deterrence(), {"kind": "power", "exponent": 2, "mass_exponent": 1}),
]


@pytest.mark.parametrize(("rules", "expected"), DEFAULTS, ids=lambda one: type(one).__name__)
def test_rules_are_these_unless_told_otherwise(rules, expected):
    assert {one.name: getattr(rules, one.name) for one in dataclasses.fields(rules)} == expected


def test_the_degree_of_urbanisation_is_that_of_the_manual_unless_told_otherwise():
    """Densities per km², people, neighbours of the tables of the manual (2021) and of GHS-SMOD's Data Package 2023."""
    rules = DegreeOfUrbanisationRules()
    assert rules.centre == ClusterRule(1500, 50_000, "rook")
    assert rules.cluster == ClusterRule(300, 5_000, "queen")
    assert rules.dense == ClusterRule(1500, 5_000, "rook")
    assert rules.semidense == ClusterRule(900, 2_500, "rook")
    assert rules.rural_cluster == ClusterRule(300, 500, "queen")
    assert rules.built_threshold == 0.2  # the other numbers: grid/test_rule_presets.py
    for preset, name, built_rule, threshold, smoothing in (
        (GHSL2023, "ghsl2023", "fixed", 0.2, "r2023a"),
        (GHSL2022, "ghsl2022", "fixed", 0.5, "r2022a"),
        (MANUAL2021, "manual2021", "off", 0.2, "r2022a"),
    ):
        differing = {"name": name, "built_rule": built_rule, "built_threshold": threshold, "smoothing": smoothing}
        assert preset == dataclasses.replace(rules, **differing)


def one_of(kind, setting, **others):
    return lambda value: kind(**others, **{setting: value})


ONE = np.array([[1.0]])
LIMITS = [
    # what is made of a value, values taken, values refused
    ("ScopeRules min_share", one_of(ScopeRules, "min_share", max_share=0.01), [0.5, 1, 100], [0, -1, 100.5]),
    ("ScopeRules max_share", one_of(ScopeRules, "max_share", min_share=100), [0.5, 1, 100], [0, -1, 100.5]),
    ("ScopeRules both", one_of(ScopeRules, "max_share", min_share=10), [9.5, 10], [10.5]),
    ("ScopeRules unlike", one_of(ScopeRules, "max_share", min_share=10, max_measure="jobs"), [10.5, 100], [0]),
    ("ScopeRules member", one_of(ScopeRules, "member_max_population"), [0.5, 1], [0, -1]),
    ("ScopeRules most", one_of(ScopeRules, "area_max_population"), [0.5, 1], [0, -1]),
    ("ScopeRules minutes", one_of(ScopeRules, "max_minutes"), [0.5, 1], [0, -1]),
    ("ScopeRules window", one_of(ScopeRules, "area_min_population", area_max_population=10), [0, 9, 10], [10.5, 11]),
    ("Setting", lambda value: Setting("residents", 10, "residents", value), [0.5, 10], [0, 10.5]),
    ("FunctionalAreaRules", one_of(FunctionalAreaRules, "threshold"), [0.5, 1, 100], [0, -1, 100.5]),
    ("FunctionalAreaRules joining", one_of(FunctionalAreaRules, "join_threshold"), [None, 0.5, 100], [0, 100.5]),
    ("LabourMarketRules least", one_of(LabourMarketRules, "least_size"), [0.5, 9_999], [0, -1, 10_000]),
    ("LabourMarketRules low", one_of(LabourMarketRules, "least_containment"), [1.5, 75], [0.6667, 1, 75.5]),
    ("LabourMarketRules high", one_of(LabourMarketRules, "target_containment"), [66.67, 100], [66, 100.5]),
    ("FlowRegionRules clusters", one_of(FlowRegionRules, "value", stop="clusters"), [1, 2.0], [0, 0.5, 1.5, None]),
    ("FlowRegionRules flow", one_of(FlowRegionRules, "value", stop="flow"), [0.5, 1], [0, -1, None]),
    ("FlowRegionRules mean", one_of(FlowRegionRules, "value", stop="mean"), [0.5, 100], [0, -1, 100.5, None]),
    ("FlowRegionRules none", one_of(FlowRegionRules, "value", stop="non_zero"), [None], [0, 1]),
    ("EqualisationRules", EqualisationRules, [0, 0.5, 100], [-0.5, 100.5]),
    ("FlowRules", FlowRules, [0, 0.5, 100], [-0.5, 100.5]),
    ("PairRules share", PairRules, [0.5, 1, 100], [0, -1, 100.5]),
    ("PairRules top", one_of(PairRules, "top"), [1, 2], [0, -1]),
    ("NetworkRules", NetworkRules, [0, 0.5, 100], [-0.5, 100.5]),
    ("Indicator weight", one_of(Indicator, "weight", name="x", domain="health"), [0, 0.5], [-0.5, np.inf, np.nan]),
    ("NeedRules draws", one_of(NeedRules, "draws"), [0, 1], [-1]),
    ("SitingRules sites", SitingRules, [1, 2], [0, -1]),
    ("SitingRules time", one_of(SitingRules, "time_limit", sites=1), [0.5, 1], [0, -1]),
    ("beta", lambda value: gravity_decay("exponential", value, 0), [0.5, 1], [0, -1]),
    ("least", lambda value: gravity_decay("power", 1, value), [0.5, 1], [0, -1]),
    ("aversion", lambda value: atkinson(np.array([1.0, 2.0]), aversion=value), [0.5, 1], [0, -1]),
    ("level", lambda value: location_quotients(ONE, ONE[0], value), [50, 99.5], [49.5, 100]),
    ("standard", lambda value: read_standards([("clinic", value)], ["clinic"]), [0, 0.5], [-0.5, "inf", "near"]),
    ("nearest", lambda value: nearest_neighbours(np.arange(8.0).reshape(4, 2), value), [1, 3], [0, 4]),
    ("window", one_of(DegreeOfUrbanisationRules, "population_window"), [1, 3], [0, 2, -1, -3]),
    ("land", one_of(DegreeOfUrbanisationRules, "water_land"), [0, 0.5], [-0.5, np.nan]),
]


@pytest.mark.parametrize(("make", "taken", "refused"), [row[1:] for row in LIMITS], ids=[row[0] for row in LIMITS])
def test_values_are_taken_up_to_their_limit_and_refused_beyond(make, taken, refused):
    for value in taken:
        make(value)
    for value in refused:
        with pytest.raises(InputError):
            make(value)
