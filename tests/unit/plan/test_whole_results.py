"""One small country, every column of every table and every note of each delineation, worked out by hand.

Seven places in a row, the last two on islands of their own; 100 people with work live in each. To the city a go 20 from
b, 8 from c, 6 from d; to the city e go 20 from d. g is a city without surroundings, f belongs nowhere. Nobody knows how
many live in c.
"""

from __future__ import annotations

import math

import pandas as pd
import pytest
from multipolar.engine.plan.flowregions import FlowRegionRules, flow_regions
from multipolar.engine.plan.functional import FunctionalAreaRules, functional_areas
from multipolar.engine.plan.scope import ScopeRules, delineate_scope, scope_table
from multipolar.engine.units.adjacency import shared_borders
from unit.plan.squaremaps import map_centres, map_flows, map_units, out_of_100

COUNTRY = "abcde.f.g"
PERCENT = {"ba": 20, "ca": 8, "da": 6, "de": 20}
PEOPLE = {"a": 100, "b": 50, "c": None, "d": 20, "e": 30, "f": 7, "g": 10}
NAN = math.nan


@pytest.fixture(scope="module")
def country():
    units = map_units(
        COUNTRY,
        population=PEOPLE,
        names={letter: letter.upper() for letter in PEOPLE},
        regions=dict(zip("abcdefg", ["North"] * 4 + ["East"] * 3)),
    )
    flows = map_flows(units, out_of_100(units, PERCENT))
    return units, flows, map_centres(units, "a,e,g"), shared_borders(units.table.geometry)


def table_is(table: pd.DataFrame, header: str, *rows: tuple) -> None:
    """Columns in their order and rows as given; unknown is NaN."""
    assert list(table.columns) == header.split()
    assert len(table) == len(rows)
    for found, expected in zip(table.itertuples(index=False), rows):
        for name, value, wanted in zip(header.split(), found, expected):
            if isinstance(wanted, float) and math.isnan(wanted):
                assert pd.isna(value), (expected, name)
            elif isinstance(wanted, (int, float)):
                assert value == pytest.approx(wanted), (expected, name)
            else:
                assert value == wanted, (expected, name)


def sentences(notes) -> list[str]:
    return [str(said) for said in notes]


def works(share):
    return f"Of its employed residents {share} % work in the central city."


def number(rank):
    return f"Among the unit's destinations the central city is number {rank}."


def test_a_plan_with_all_its_figures(country):
    plan = delineate_scope(*country, ScopeRules(15, 5, enclaves=False))
    table_is(
        plan.members.drop(columns="reason"),
        "area_id area_name unit_id unit_name role share flow basis population n_areas measure flow_back rank tie via "
        "threshold distance enters minutes mode",
        ("a", "A", "a", "A", "centre", 100, 100, "given", 100, 1, "residents", 100, NAN, NAN, None, NAN, NAN, NAN, NAN, None),
        ("a", "A", "b", "B", "minimum", 20, 20, "share", 50, 1, "residents", 0, 1, 20, None, 15, 5, 20, NAN, None),
        ("a", "A", "c", "C", "maximum", 8, 8, "share", NAN, 1, "residents", 0, 1, 8, None, 5, 3, 8, NAN, None),
        ("a", "A", "d", "D", "maximum", 6, 6, "share", 20, 2, "residents", 0, 2, 6, None, 5, 1, 6, NAN, None),
        ("e", "E", "e", "E", "centre", 100, 100, "given", 30, 1, "residents", 100, NAN, NAN, None, NAN, NAN, NAN, NAN, None),
        ("e", "E", "d", "D", "minimum", 20, 20, "share", 20, 2, "residents", 0, 1, 20, None, 15, 5, 20, NAN, None),
        ("g", "G", "g", "G", "centre", 100, 100, "given", 10, 1, "residents", 100, NAN, NAN, None, NAN, NAN, NAN, NAN, None),
    )  # fmt: skip
    reasons = [sentences(reason) for reason in plan.members["reason"]]
    assert reasons[0] == reasons[4] == reasons[6] == ["Central city, as given."]
    assert reasons[1] == [works("20.0"), "The threshold is 15 %, 5.0 points lower.", number(1)]
    assert reasons[3] == [works("6.0"), "The threshold is 5 %, 1.0 points lower.", number(2)]
    # Of the jobs: 134 in a, 80 in b, 92 in c, 74 in d, 120 in e. Nobody knows how many live in c.
    table_is(
        plan.areas,
        "area_id area_name scope units population flow_internal self_containment_supply self_containment_demand",
        ("a", "A", "minimum", 2, 150, 200, 100, 100 * 200 / 214),
        ("a", "A", "maximum", 4, NAN, 380, 95, 100),
        ("e", "E", "minimum", 2, 50, 194, 97, 100),
        ("e", "E", "maximum", 2, 50, 194, 97, 100),
        ("g", "G", "minimum", 1, 10, 100, 100, 100),
        ("g", "G", "maximum", 1, 10, 100, 100, 100),
    )
    assert sentences(plan.notes)[-4:] == [
        "Areas: 3. Units in at least one: 6 of 7; in several: 1.",
        "People in the areas: 210; outside: 7.",
        "Members without a population, so that their areas have none: 1 (C).",
        "Central cities without surroundings: 1 (G).",
    ]
    table_is(
        scope_table(plan),
        "region central_city surrounding_minimum population_minimum surrounding_maximum population_maximum",
        ("East", "E", "D", 50, "", 50),
        ("East", "G", "", 10, "", 10),
        ("North", "A", "B", 150, "C, D", NAN),
    )


def test_functional_areas_with_all_their_figures(country):
    found = functional_areas(*country, FunctionalAreaRules())
    table_is(
        found.members,
        "unit_id unit_name area_id area_name role city_id tie_id share flow basis population",
        ("a", "A", "a", "A", "city", "a", None, 100, 100, "given", 100),
        ("b", "B", "a", "A", "commuting zone", NAN, "a", 20, 20, "share", 50),
        ("c", "C", None, None, "outside", NAN, "a", 8, 8, "below threshold", NAN),
        ("d", "D", "e", "E", "commuting zone", NAN, "e", 20, 20, "share", 20),
        ("e", "E", "e", "E", "city", "e", None, 100, 100, "given", 30),
        ("f", "F", None, None, "outside", NAN, None, 0, 0, "no flow", 7),
        ("g", "G", "g", "G", "city", "g", None, 100, 100, "given", 10),
    )
    table_is(
        found.areas,
        "area_id area_name cities units population flow_internal self_containment_supply self_containment_demand",
        ("a", "A", 1, 2, 150, 200, 100, 100 * 200 / 214),
        ("e", "E", 1, 2, 50, 194, 97, 100),
        ("g", "G", 1, 1, 10, 100, 100, 100),
    )
    assert sentences(found.notes) == [
        "FLOWS: codes that are units of UNITS: 7; that are not: 0; units that do not occur in it: 0.",
        "FLOWS: rows between units: 11 (flow 700).",
        "Areas: 3, from 3 cities. Units in cities: 3; in commuting zones: 2; outside: 2.",
        "Cities without a commuting zone: 1 (G).",
    ]


def test_flow_regions_with_all_their_figures(country):
    """b goes to a with 20 %, then d to e with as much; c to a with 8 % would come next, then e with d to a: 6 of 200."""
    units, flows, _, _ = country
    found = flow_regions(units, flows, FlowRegionRules(stop="flow", value=10))
    table_is(
        found.partition.members,
        "unit_id unit_name area_id area_name role share flow basis population parent_id round strength",
        ("a", "A", "a", "A", "core", 100, 100, "core", 100, None, NAN, NAN),
        ("b", "B", "a", "A", "member", 100, 100, "merged", 50, "a", 1, 20),
        ("c", "C", "c", "C", "core", 92, 92, "alone", NAN, None, NAN, NAN),
        ("d", "D", "e", "E", "member", 94, 94, "merged", 20, "e", 2, 20),
        ("e", "E", "e", "E", "core", 100, 100, "core", 30, None, NAN, NAN),
        ("f", "F", "f", "F", "core", 100, 100, "alone", 7, None, NAN, NAN),
        ("g", "G", "g", "G", "core", 100, 100, "alone", 10, None, NAN, NAN),
    )
    table_is(
        found.partition.areas,
        "area_id area_name units population flow_internal self_containment_supply self_containment_demand employed jobs",
        ("a", "A", 2, 150, 200, 100, 100 * 200 / 214, 200, 214),
        ("c", "C", 1, NAN, 92, 92, 100, 100, 92),
        ("e", "E", 2, 50, 194, 97, 100, 200, 194),
        ("f", "F", 1, 7, 100, 100, 100, 100, 100),
        ("g", "G", 1, 10, 100, 100, 100, 100, 100),
    )
    # What stays inside, per region: 100, 92, 74, 100, 100, 100 after the first round.
    table_is(
        found.hierarchy,
        "round regions unit_id unit_name parent_id parent_name strength flow mean weighted_mean median minimum applied",
        (1, 6, "b", "B", "a", "A", 20, 20, 566 / 6, 100 * 666 / 700, 100, 74, 1),
        (2, 5, "d", "D", "e", "E", 20, 20, 489 / 5, 98, 100, 92, 1),
        (3, 4, "c", "C", "a", "A", 8, 8, 397 / 4, 100 * 694 / 700, 100, 97, 0),
        (4, 3, "e", "E", "a", "A", 3, 6, 100, 100, 100, 100, 0),
    )
    assert sentences(found.partition.notes)[2:] == [
        "Areas: 5, of 1 to 2 units. Units in an area: 7 of 7.",
        "Merges: 2.",
        "Regions of one unit: 3 (c, f, g).",
    ]
