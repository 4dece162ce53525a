"""What holds for every map and every flow, and agreement with the slow and obvious way."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.flows.matrix import flow_matrix
from multipolar.engine.plan.centres import centres_from_field
from multipolar.engine.plan.functional import FunctionalAreaRules, functional_areas
from multipolar.engine.plan.scope import ScopeRules, delineate_scope
from multipolar.engine.units.adjacency import shared_borders
from multipolar.engine.units.table import units_table
from shapely.geometry import box
from unit.plan.reference_plan import Country, functional, reachable, scopes

CODES = "abcdefghijklmnopqrstuvwxyz"


@st.composite
def countries(draw):
    """Squares here and there, whole-number flows, one to three centres of one or two units."""
    width, height = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    places = [(x, y) for x in range(width) for y in range(height)]
    land = [place for place in places if draw(st.integers(0, 9)) < 9] or places[:1]
    codes = draw(st.permutations(CODES[: len(land)]))
    at = dict(zip(land, codes))
    neighbours = {
        at[x, y]: {at[p] for p in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)) if p in at} for x, y in land
    }
    centre_units = draw(st.lists(st.sampled_from(sorted(codes)), min_size=1, max_size=4, unique=True))
    city = {unit: draw(st.sampled_from([unit, centre_units[0]])) for unit in centre_units}
    flows = {}
    for origin in codes:
        for destination in {*centre_units, origin}:
            amount = draw(st.integers(0, 20))
            if amount:
                flows[origin, destination] = amount
    flows.setdefault((codes[0], codes[0]), 1)
    return at, Country(neighbours, flows), city


def prepared(at, country, city, order=None):
    places = sorted(at) if order is None else [sorted(at)[position] for position in order]
    units = units_table(
        [at[place] for place in places],
        [box(x, y, x + 1, y + 1) for x, y in places],
        population=[10 + ord(at[place]) for place in places],
    )
    rows = sorted(country.flows.items(), reverse=order is not None)
    flows = flow_matrix([o for (o, _), _ in rows], [d for (_, d), _ in rows], [n for _, n in rows], units.codes)
    centres = centres_from_field([city.get(code) for code in units.order], units, "UNITS, city")
    return units, flows, centres, shared_borders(units.table.geometry)


def centre_sets(city) -> dict[str, set[str]]:
    return {area: {unit for unit in city if city[unit] == area} for area in set(city.values())}


rules = st.fixed_dictionaries(
    {
        "assignment": st.sampled_from(["overlap", "largest"]),
        "contiguous": st.booleans(),
        "enclaves": st.booleans(),
        "max_share": st.integers(1, 40),
        "above": st.integers(0, 40),
    }
).map(
    lambda r: ScopeRules(r["max_share"] + r["above"], r["max_share"], r["assignment"], r["contiguous"], r["enclaves"])
)


@settings(max_examples=250, deadline=None)
@given(countries(), rules)
def test_scopes_equal_the_slow_way(country, rule):
    at, truth, city = country
    plan = delineate_scope(*prepared(at, truth, city), rule)
    expected = scopes(
        truth, centre_sets(city), rule.min_share, rule.max_share, rule.assignment, rule.contiguous, rule.enclaves
    )
    assert {
        area: (set(plan.units_of(area, "minimum")), set(plan.units_of(area, "maximum"))) for area in expected
    } == expected


@settings(max_examples=250, deadline=None)
@given(countries(), st.integers(1, 40), st.booleans(), st.booleans(), st.booleans())
def test_functional_areas_equal_the_slow_way(country, threshold, join, enclaves, contiguous):
    at, truth, city = country
    result = functional_areas(*prepared(at, truth, city), FunctionalAreaRules(threshold, join, enclaves, contiguous))
    assert result.members["area_id"].dropna().to_dict() == functional(
        truth, centre_sets(city), threshold, join, enclaves, contiguous
    )


@settings(max_examples=100, deadline=None)
@given(
    countries(),
    st.integers(1, 40),
    st.booleans(),
    st.booleans(),
    st.sampled_from([None, 5, 30]),
    st.lists(st.booleans(), min_size=5, max_size=5),
)
def test_every_choice_of_functional_areas_equals_the_slow_way(country, threshold, enclaves, contiguous, limit, choices):
    at, truth, city = country
    both, iterate, single, first, lone = choices
    rules = FunctionalAreaRules(
        threshold,
        True,
        enclaves,
        contiguous,
        limit,
        "both" if both else "either",
        iterate,
        "single" if single else "joined",
        "code",
        first,
        lone,
    )
    result = functional_areas(*prepared(at, truth, city), rules)
    assert result.members["area_id"].dropna().to_dict() == functional(
        truth, centre_sets(city), threshold, True, enclaves, contiguous, limit, both, iterate, single, first, lone
    )
    assert set(result.areas["area_id"]) == set(result.members["area_id"].dropna())


@settings(max_examples=80, deadline=None)
@given(countries(), rules)
def test_invariants_of_scopes(country, rule):
    at, truth, city = country
    units, flows, centres, neighbours = prepared(at, truth, city)
    plan = delineate_scope(units, flows, centres, neighbours, rule)
    areas = plan.areas.set_index(["area_id", "scope"])
    for area, centre in centre_sets(city).items():
        minimum, maximum = set(plan.units_of(area, "minimum")), set(plan.units_of(area, "maximum"))
        assert centre <= minimum <= maximum
        assert areas.loc[(area, "minimum"), "population"] <= areas.loc[(area, "maximum"), "population"]
        assert areas.loc[(area, "maximum"), "population"] == sum(10 + ord(unit) for unit in maximum)
        inside = sum(flow for (o, d), flow in truth.flows.items() if o in maximum and d in maximum)
        assert areas.loc[(area, "maximum"), "flow_internal"] == inside
        if rule.contiguous:
            assert reachable(truth, minimum, centre) == minimum
            assert reachable(truth, maximum, centre) == maximum
    if rule.assignment == "largest":
        assert not plan.members["unit_id"].duplicated().any()
    claims = plan.members.groupby("unit_id")["area_id"].nunique()
    assert (plan.members["n_areas"] == plan.members["unit_id"].map(claims)).all()
    by_share = plan.members[plan.members["basis"] == "share"]
    limit = by_share["role"].map({"minimum": rule.min_share, "maximum": rule.max_share}).astype(float)
    assert (by_share["share"] >= limit).all()


@settings(max_examples=60, deadline=None)
@given(countries(), rules, st.randoms(use_true_random=False))
def test_the_order_of_rows_and_units_changes_nothing(country, rule, random):
    at, truth, city = country
    order = list(range(len(at)))
    random.shuffle(order)
    first = delineate_scope(*prepared(at, truth, city), rule)
    second = delineate_scope(*prepared(at, truth, city, order), rule)
    pd.testing.assert_frame_equal(first.members, second.members, check_exact=True)
    pd.testing.assert_frame_equal(first.areas, second.areas, check_exact=True)


@settings(max_examples=60, deadline=None)
@given(countries(), st.integers(1, 30), st.integers(0, 30))
def test_a_higher_threshold_never_adds_a_unit(country, threshold, more):
    at, truth, city = country
    ready = prepared(at, truth, city)
    wide = delineate_scope(*ready, ScopeRules(90, threshold))
    narrow = delineate_scope(*ready, ScopeRules(90, threshold + more))
    for area in centre_sets(city):
        assert set(narrow.units_of(area, "maximum")) <= set(wide.units_of(area, "maximum"))


@settings(max_examples=60, deadline=None)
@given(countries())
def test_flows_are_conserved(country):
    at, truth, city = country
    _, flows, _, _ = prepared(at, truth, city)
    assert flows.matrix.sum() == sum(truth.flows.values())
    assert flows.residents.sum() == flows.jobs.sum() == pytest.approx(sum(truth.flows.values()))
