"""One preparation answers for all thresholds, and what changes when something changes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.flows.matrix import flow_matrix
from multipolar.engine.plan.centres import centres_from_field
from multipolar.engine.plan.memberships import (
    Entering,
    connected_entering,
    connected_part,
    enclosed,
    enclosed_entering,
)
from multipolar.engine.plan.scope import ScopeRules, delineate_scope, prepare_scope
from multipolar.engine.units.adjacency import shared_borders
from multipolar.engine.units.table import units_table
from scipy.sparse import csr_matrix
from shapely.geometry import box
from unit.plan.reference_plan import Country, grown
from unit.plan.test_plan_properties import centre_sets, countries, prepared

MEASURES = ("residents", "jobs", "either", "geometric", "smart", "all_trips")
measures = st.sampled_from(MEASURES)


def pairs(ready, keys) -> set[tuple[str, str]]:
    size = len(ready.units)
    return {(ready.centres.names.index[key // size], ready.units.codes[key % size]) for key in keys}


def thresholds(ready) -> list[float]:
    """Every threshold at which something changes, just above it, and some in between."""
    values = np.unique(np.concatenate((ready.maximum.closed.value, ready.minimum.closed.value, [1.0, 100.0])))
    values = values[values <= 100]
    return sorted({*values, *np.nextafter(values, 0), *(values[1:] + values[:-1]) / 2} - {0.0})


@settings(max_examples=60, deadline=None)
@given(
    countries(),
    st.builds(
        ScopeRules,
        measure=measures,
        max_measure=st.none() | measures,
        assignment=st.sampled_from(["overlap", "largest"]),
        contiguous=st.booleans(),
        enclaves=st.booleans(),
        growth=st.sampled_from(["centre", "suburbs"]),
        min_share=st.just(50),
    ),
    st.data(),
)
def test_one_preparation_answers_as_a_run_for_each_threshold(country, rules, data):
    ready = prepare_scope(*prepared(*country), rules)
    high = data.draw(st.sampled_from(thresholds(ready)))
    low = data.draw(st.sampled_from([value for value in thresholds(ready) if value >= high]))
    run = delineate_scope(*prepared(*country), ScopeRules(**{**rules.__dict__, "min_share": low, "max_share": high}))
    roles = ready.roles(ready.at(low, high))
    assert roles.to_numpy().tolist() == sorted(run.members[["area_id", "unit_id", "role"]].to_numpy().tolist())


@st.composite
def graphs(draw):
    """Units in a random graph, ties of two areas to them, a seed each."""
    size = draw(st.integers(1, 9))
    links = draw(st.lists(st.tuples(st.integers(0, size - 1), st.integers(0, size - 1)), max_size=20))
    matrix = np.zeros((size, size))
    for one, other in links:
        if one != other:
            matrix[one, other] = matrix[other, one] = 1
    ties = {key: draw(st.integers(1, 9)) for key in range(2 * size) if draw(st.booleans())}
    seeds = np.array([draw(st.integers(0, size - 1)), size + draw(st.integers(0, size - 1))])
    for seed in seeds.tolist():
        ties.pop(seed, None)
    keys = np.array(sorted(ties), dtype=np.int64)
    return csr_matrix(matrix), Entering(keys, np.array([float(ties[key]) for key in keys.tolist()])), seeds


@settings(max_examples=200, deadline=None)
@given(graphs())
def test_the_widest_path_is_the_connected_part_at_every_threshold(graph):
    neighbours, ties, seeds = graph
    entry = connected_entering(ties, seeds, neighbours)
    for threshold in np.arange(0.5, 10, 0.5):
        expected = connected_part(ties.at(threshold), seeds, neighbours)
        assert np.union1d(entry.at(threshold), seeds).tolist() == expected.tolist()


@settings(max_examples=200, deadline=None)
@given(graphs(), st.sets(st.integers(0, 17)))
def test_enclaves_enter_as_they_are_found_at_every_threshold(graph, barred):
    neighbours, ties, seeds = graph

    def may_join(keys):
        return ~np.isin(keys, list(barred))

    entry = enclosed_entering(ties, seeds, neighbours, may_join)
    for threshold in np.arange(0.5, 10, 0.5):
        inside = np.union1d(ties.at(threshold), seeds)
        expected = np.union1d(inside, enclosed(inside, neighbours, may_join))
        assert np.union1d(entry.at(threshold), seeds).tolist() == expected.tolist()


@st.composite
def commuting(draw):
    """As ``countries``, with flows between all units: suburbs have suburbs."""
    at, country, city = draw(countries())
    flows = dict(country.flows)
    for origin in country.units:
        for destination in country.units:
            if destination not in city and origin != destination:
                amount = draw(st.integers(0, 12))
                if amount > 4:
                    flows[origin, destination] = amount
    return at, Country(country.neighbours, flows), city


@settings(max_examples=80, deadline=None)
@given(
    commuting(),
    st.sampled_from(["centre", "suburbs", "area"]),
    st.booleans(),
    st.booleans(),
    st.integers(1, 60),
)
def test_growth_equals_the_slow_way(country, growth, contiguous, one_area, threshold):
    at, truth, city = country
    assume(not (growth == "centre" and one_area))  # then the strongest tie decides, whether it can be followed or not
    rules = ScopeRules(90, 1, "largest" if one_area else "overlap", contiguous, enclaves=False, growth=growth)
    ready = prepare_scope(*prepared(at, truth, city), rules)
    found = pairs(ready, ready.at(100, threshold).maximum)
    centres = centre_sets(city)
    expected = grown(truth, centres, threshold, growth, contiguous, one_area)
    assert found == {(area, unit) for area in centres for unit in expected[area]}


@settings(max_examples=60, deadline=None)
@given(countries(), measures, measures, st.booleans(), st.booleans(), st.integers(1, 50), st.integers(0, 30))
def test_monotone_in_both_thresholds_and_the_minimum_inside_the_maximum(
    country, one, other, contiguous, enclaves, threshold, more
):
    rules = ScopeRules(99, 99, "overlap", contiguous, enclaves, one, other)
    ready = prepare_scope(*prepared(*country), rules)
    wide, narrow = ready.at(threshold + more, threshold), ready.at(threshold + more + 5, threshold + more)
    for scopes in (wide, narrow):
        assert np.isin(scopes.minimum, scopes.maximum).all()
        assert np.isin(ready.seeds, scopes.minimum).all()
    assert np.isin(narrow.minimum, wide.minimum).all()
    assert np.isin(narrow.maximum, wide.maximum).all()


@settings(max_examples=60, deadline=None)
@given(countries(), measures, st.booleans(), st.data())
def test_a_threshold_that_crosses_a_share_moves_exactly_what_enters_there(country, measure, contiguous, data):
    ready = prepare_scope(*prepared(*country), ScopeRules(measure=measure, contiguous=contiguous))
    values = np.unique(ready.maximum.closed.value)
    values = values[(values <= 100) & (values > 0)]
    assume(len(values))
    value = data.draw(st.sampled_from(values.tolist()))
    assume(value < 100)
    entry = ready.maximum.closed
    at, above = ready.at(100, value).maximum, ready.at(100, np.nextafter(value, 101)).maximum
    assert np.setdiff1d(above, at).tolist() == []
    assert np.setdiff1d(at, above).tolist() == entry.keys[entry.value == value].tolist()


PLAIN = {"contiguous": False, "enclaves": False}


def changed_units(first, second, low, high) -> set[str]:
    def roles(ready):
        return {(row.area_id, row.unit_id): row.role for row in ready.roles(ready.at(low, high)).itertuples()}

    one, other = roles(first), roles(second)
    return {unit for area, unit in one.keys() | other.keys() if one.get((area, unit)) != other.get((area, unit))}


@settings(max_examples=80, deadline=None)
@given(countries(), st.data(), st.integers(1, 40), st.integers(0, 20))
def test_a_doubled_flow_changes_its_origin_alone_and_only_towards_its_centre(country, data, high, more):
    at, truth, city = country
    origin, destination = data.draw(st.sampled_from(sorted(truth.flows)))
    doubled = Country(truth.neighbours, {**truth.flows, (origin, destination): 2 * truth.flows[origin, destination]})
    rules = ScopeRules(90, 1, **PLAIN)
    before, after = (prepare_scope(*prepared(at, one, city), rules) for one in (truth, doubled))
    assert changed_units(before, after, high + more, high) <= {origin}
    size = len(before.units)
    for pair, share in zip(before.pairs.tolist(), before.maximum.strength):
        area, unit = before.centres.names.index[pair // size], before.units.codes[pair % size]
        now = after.maximum.strength[np.searchsorted(after.pairs, pair)]
        if unit != origin:
            assert now == share
        elif city.get(destination) == area:
            assert now >= share  # f / r to 2f / (r + f)
        else:
            assert now <= share


@settings(max_examples=60, deadline=None)
@given(commuting(), st.data(), measures, st.integers(1, 40), st.integers(0, 20))
def test_a_removed_unit_changes_nothing_but_itself(country, data, measure, high, more):
    """Flows to and from it become flows to and from outside, so that totals stay."""
    at, truth, city = country
    free = [unit for unit in truth.units if unit not in city]
    assume(free)
    gone = data.draw(st.sampled_from(free))
    # One end of a flow must stay a unit, or the table would be empty.
    assume(any(gone not in pair for pair in truth.flows))
    before = prepare_scope(*prepared(at, truth, city), ScopeRules(90, 1, measure=measure, **PLAIN))
    left = {place: code for place, code in at.items() if code != gone}
    after = prepare_scope(*prepared(left, truth, city), ScopeRules(90, 1, measure=measure, **PLAIN))
    assert changed_units(before, after, high + more, high) <= {gone}


@settings(max_examples=60, deadline=None)
@given(countries(), measures, st.booleans(), st.booleans(), st.integers(1, 40), st.integers(0, 20))
def test_new_labels_change_nothing_but_labels(country, measure, contiguous, enclaves, high, more):
    at, truth, city = country
    new = {code: chr(ord("z") - number) for number, code in enumerate(truth.units)}  # the order is turned round
    renamed = Country(
        {new[unit]: {new[other] for other in beside} for unit, beside in truth.neighbours.items()},
        {(new[origin], new[destination]): flow for (origin, destination), flow in truth.flows.items()},
    )
    rules = ScopeRules(90, 1, "overlap", contiguous, enclaves, measure)
    first = prepare_scope(*prepared(at, truth, city), rules)
    second = prepare_scope(
        *prepared({place: new[code] for place, code in at.items()}, renamed, {new[u]: new[a] for u, a in city.items()}),
        rules,
    )
    one, other = first.at(high + more, high), second.at(high + more, high)
    for scope in ("minimum", "maximum"):
        moved = {(new[area], new[unit]) for area, unit in pairs(first, getattr(one, scope))}
        assert moved == pairs(second, getattr(other, scope))


@settings(max_examples=60, deadline=None)
@given(countries(), measures, st.sampled_from(["centre", "suburbs"]), st.integers(1, 40), st.integers(0, 20))
def test_with_largest_nobody_is_counted_twice_or_lost(country, measure, growth, high, more):
    at, truth, city = country
    units, flows, centres, neighbours = prepared(at, truth, city)
    rules = ScopeRules(high + more, high, "largest", measure=measure, growth=growth)
    plan = delineate_scope(units, flows, centres, neighbours, rules)
    assert not plan.members["unit_id"].duplicated().any()
    people = units.table["population"]
    outside = people[~people.index.isin(plan.members["unit_id"])].sum()
    assert plan.areas.loc[plan.areas["scope"] == "maximum", "population"].sum() + outside == people.sum()


@settings(max_examples=60, deadline=None)
@given(countries(), st.booleans(), st.booleans(), st.integers(100, 900), st.integers(1, 20), st.integers(0, 20))
def test_largest_areas_are_cut_at_the_lowest_threshold_at_which_they_fit(
    country, contiguous, enclaves, limit, high, more
):
    """Against every threshold in turn: first that of the minimum rises, then that of what the maximum adds to it."""
    rules = ScopeRules(high + more, high, contiguous=contiguous, enclaves=enclaves, area_max_population=limit)
    ready = prepare_scope(*prepared(*country), rules)
    size, people = len(ready.units), ready.people
    expected: dict[str, set[int]] = {"minimum": set(), "maximum": set()}
    for area in range(len(ready.centres)):
        own = {int(key) for key in ready.seeds if key // size == area}
        inside = own
        for name, side, asked in (("minimum", ready.minimum, high + more), ("maximum", ready.maximum, high)):
            entry = {int(k): float(v) for k, v in zip(side.closed.keys, side.closed.value) if k // size == area}
            before = inside
            for threshold in sorted({asked, *(value for value in entry.values() if value > asked), np.inf}):
                inside = before | {key for key, value in entry.items() if value >= threshold}
                if sum(people[key % size] for key in inside) <= limit or threshold == np.inf:
                    break
            expected[name] |= inside
    scopes = ready.at()
    assert set(scopes.minimum.tolist()) == expected["minimum"]
    assert set(scopes.maximum.tolist()) == expected["maximum"]


def test_below_its_floor_a_preparation_does_not_answer():
    units = units_table(["a", "b"], [box(0, 0, 1, 1), box(1, 0, 2, 1)])
    flows = flow_matrix(["b", "b"], ["a", "b"], [8, 92], units.codes)
    centres = centres_from_field(["a", None], units, "city")
    ready = prepare_scope(units, flows, centres, shared_borders(units.table.geometry), ScopeRules(), floor=5)
    assert pairs(ready, ready.at(9, 8).maximum) == {("a", "a"), ("a", "b")}
    with pytest.raises(ValueError, match="prepared for thresholds from 5"):
        ready.at(9, 4)
    with pytest.raises(InputError, match="MIN_SHARE"):
        ready.at(5, 9)
