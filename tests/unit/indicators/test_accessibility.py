"""Floating catchment areas and their kin: PySAL access's own test cases, plain loops, and every edge."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.indicators import reach as reaching
from multipolar.engine.indicators.accessibility import (
    ENHANCED_ZONES,
    THREE_STEP_ZONES,
    Decay,
    access_notes,
    gravity_decay,
    measure_access,
    scaled_zones,
    weighted_mean,
    zones,
)
from multipolar.engine.indicators.reach import StraightReach, cost_table, listed_reach, nearest_straight


def table_reach(matrix, max_cost=np.inf):
    matrix = np.asarray(matrix, dtype=float)
    i, j = np.indices(matrix.shape)
    known = ~np.isnan(matrix)
    return listed_reach(i[known], j[known], matrix[known], *matrix.shape, max_cost)


def by_loops(costs, people, supply, weight, three, max_cost):
    """The definitions, written out."""
    n, m = costs.shape
    w = [[weight(costs[i][j]) if costs[i][j] <= max_cost else 0.0 for j in range(m)] for i in range(n)]
    if three:
        w = [[one * one / sum(row) if sum(row) else 0.0 for one in row] for row in w]
    load = [sum(people[i] * w[i][j] for i in range(n)) for j in range(m)]
    ratio = [supply[j] / load[j] if load[j] else None for j in range(m)]
    return [sum((ratio[j] or 0) * w[i][j] for j in range(m)) for i in range(n)], ratio


# PySAL access: tests/test_hospital_example.py (three places; gravity weights c^-1 within 61)

SCENARIOS = {
    "gridlock": [[1, 80, 40], [80, 1, 40], [40, 40, 1]],
    "faster into the city": [[1, 80, 20], [80, 1, 20], [40, 40, 1]],
    "faster out of the city": [[1, 80, 40], [80, 1, 40], [20, 20, 1]],
    "faster both ways": [[1, 40, 20], [40, 1, 20], [20, 20, 1]],
}
PEOPLE, DOCTORS = np.array([100.0, 50, 10]), np.array([15.0, 20, 100])


def hospital(costs, method):
    """access takes the sum of weights of the third step over all pairs, those beyond the limit included; so here the limit
    lies beyond all pairs in the third step."""
    limit = 61 if method == "e2sfca" else np.inf
    return measure_access(table_reach(costs, limit), PEOPLE, DOCTORS, method, gravity_decay("power", 1, 1e-9)).access


@pytest.mark.parametrize("costs", SCENARIOS.values(), ids=SCENARIOS.keys())
def test_the_hospital_example_of_access(costs):
    """Its base implementation: d_j = sum P/c, r = S/d, a = sum r/c for c < 61."""
    within = [[(c if c < 61 else math.inf) for c in row] for row in costs]
    d = [sum(PEOPLE[i] / within[i][j] for i in range(3)) for j in range(3)]
    a = [sum(DOCTORS[j] / d[j] / within[i][j] for j in range(3)) for i in range(3)]
    assert hospital(costs, "e2sfca") == pytest.approx(a)


def test_faster_roads_change_access_as_access_says():
    value = {name: hospital(costs, "e2sfca") for name, costs in SCENARIOS.items()}
    before = value["gridlock"]
    assert (np.sign(value["faster into the city"] - before) == [1, 1, -1]).all()
    assert (np.sign(value["faster out of the city"] - before) == [-1, -1, 1]).all()
    assert (np.sign(value["faster both ways"] - before) == [1, 1, -1]).all()


@pytest.mark.parametrize("costs", SCENARIOS.values(), ids=SCENARIOS.keys())
def test_three_steps_of_the_hospital_example(costs):
    """Its base implementation with g = w / sum w over all pairs."""
    expected, _ = by_loops(np.array(costs, float), PEOPLE, DOCTORS, lambda c: 1 / c, True, np.inf)
    assert hospital(costs, "3sfca") == pytest.approx(expected)


# PySAL access: tests/test_floating_catchment_area.py (5 x 5 grid, five places of demand)


def grid_access(method, max_cost, decay):
    grid = np.array([(x, y) for x in range(5) for y in range(5)], dtype=float)
    places = grid[[2, 7, 11, 18, 24]]
    return measure_access(StraightReach(places, grid, max_cost, 1.0), np.ones(5), np.ones(25), method, decay)


@pytest.mark.parametrize("method", ["2sfca", "e2sfca", "3sfca"])
def test_grid_of_access_large_and_small_catchment(method):
    """Everything within reach: 25 facilities for 5 people is 5 each; only one's own: 1."""
    alike = Decay(steps=((100.0, 25.0),))
    assert grid_access(method, 10, alike).access == pytest.approx(np.full(5, 5.0))
    assert grid_access(method, 0.9, alike).access == pytest.approx(np.ones(5))


def test_weighted_catchment_of_access_with_gravity():
    """tests/test_weighted_catchment.py: step weights, and (c/60)^1 summed over the grid at five places."""
    grid = np.array([(x, y) for x in range(5) for y in range(5)], dtype=float)
    reach = StraightReach(grid, grid, 100, 1.0)
    rising = Decay(kind="power", beta=-1.0)  # no decay one would ask for, but theirs
    found = measure_access(reach, np.ones(25), np.ones(25), "gravity", rising).access / 60
    assert found[[0, 4, 12, 18, 23]] == pytest.approx([1.322340210, 1.322340210, 0.780985109, 0.925540119, 1.133733026])
    half = measure_access(
        StraightReach(grid, grid, 0.5, 1.0), np.ones(25), np.ones(25), "gravity", Decay(((0.5, 0.5),))
    )
    assert half.access == pytest.approx(np.full(25, 0.5))
    assert measure_access(reach, np.ones(25), np.ones(25), "cumulative").access == pytest.approx(np.full(25, 25))


@pytest.mark.parametrize("method", ["2sfca", "e2sfca", "3sfca"])
@pytest.mark.parametrize("seed", range(3))
def test_equals_the_package_access(method, seed):
    """The same pairs given to PySAL access 1.1.10; places that it leaves out reach nothing."""
    fca = pytest.importorskip("access.fca")
    random = np.random.default_rng(seed)
    places, facilities = random.random((80, 2)) * 30, random.random((12, 2)) * 30
    people, supply = random.integers(1, 90, 80).astype(float), random.integers(1, 9, 12).astype(float)
    reach = StraightReach(places, facilities, 6.0, 1.0)
    shape = {"2sfca": ((1.0, 1.0),), "e2sfca": ENHANCED_ZONES, "3sfca": THREE_STEP_ZONES}[method]
    decay = Decay(scaled_zones(shape, 6.0))
    costs = pd.concat([pd.DataFrame({"origin": c.place, "dest": c.facility, "cost": c.cost}) for c in reach.chunks()])
    function = fca.three_stage_fca if method == "3sfca" else fca.two_stage_fca
    theirs = function(
        pd.DataFrame({"demand": people}),
        pd.DataFrame({"supply": supply}),
        costs,
        max_cost=6.0,
        demand_index=True,
        weight_fn=lambda cost: float(decay(np.array([cost]))[0]),
    )
    ours = measure_access(reach, people, supply, method, decay).access
    assert ours == pytest.approx(theirs.reindex(range(80)).fillna(0.0).to_numpy(), rel=1e-12)


# Definitions


@given(
    st.integers(1, 9),
    st.integers(1, 6),
    st.integers(0, 10_000),
    st.sampled_from(["2sfca", "e2sfca", "3sfca"]),
)
@settings(max_examples=60, deadline=None)
def test_equals_the_definitions_written_out(n, m, seed, method):
    random = np.random.default_rng(seed)
    places, facilities = random.integers(0, 12, (n, 2)).astype(float), random.integers(0, 12, (m, 2)).astype(float)
    people, supply = random.integers(0, 4, n).astype(float), random.integers(0, 4, m).astype(float)
    decay = Decay(scaled_zones(THREE_STEP_ZONES if method == "3sfca" else ENHANCED_ZONES, 6.0))
    found = measure_access(StraightReach(places, facilities, 6.0, 1.0), people, supply, method, decay)
    costs = np.hypot(*(places[:, None, :] - facilities[None, :, :]).transpose(2, 0, 1))
    weight = (lambda c: 1.0) if method == "2sfca" else (lambda c: float(decay(np.array([c]))[0]))
    access, ratio = by_loops(costs, people, supply, weight, method == "3sfca", 6.0)
    known = ~np.isnan(found.access)
    assert found.access[known] == pytest.approx(np.array(access)[known])
    assert [None if math.isnan(one) else pytest.approx(one) for one in found.ratio] == ratio
    assert found.reached.tolist() == (costs <= 6).sum(axis=1).tolist()


@given(st.integers(0, 10_000))
@settings(max_examples=25, deadline=None)
def test_supply_is_handed_out_whole(seed):
    """People times access adds up to the supply of the facilities that are reached (Luo and Wang 2003)."""
    random = np.random.default_rng(seed)
    places, facilities = random.random((30, 2)) * 10, random.random((8, 2)) * 10
    people, supply = random.random(30) * 100, random.random(8) * 5
    found = measure_access(StraightReach(places, facilities, 3.0, 1.0), people, supply, "2sfca")
    assert np.nansum(people * found.access) == pytest.approx(supply[~np.isnan(found.ratio)].sum())


def test_order_and_chunks_leave_no_trace(monkeypatch):
    random = np.random.default_rng(5)
    places, facilities = random.random((300, 2)) * 10, random.random((40, 2)) * 10
    people, supply = random.random(300), random.random(40)
    whole = measure_access(
        StraightReach(places, facilities, 2.0, 1.0), people, supply, "3sfca", Decay(((1.0, 1.0), (2.0, 0.3)))
    )
    monkeypatch.setattr(reaching, "_PAIRS_AT_ONCE", 400)
    monkeypatch.setattr(reaching, "_PAIRS_KEPT", 100)
    parts = measure_access(
        StraightReach(places, facilities, 2.0, 1.0), people, supply, "3sfca", Decay(((1.0, 1.0), (2.0, 0.3)))
    )
    assert parts.access == pytest.approx(whole.access, rel=1e-12)
    assert parts.nearest_facility.tolist() == whole.nearest_facility.tolist()
    order = reaching.canonical_order(places, people)
    shuffled = random.permutation(300)
    assert (places[order] == places[shuffled][reaching.canonical_order(places[shuffled], people[shuffled])]).all()


def test_listed_pairs_in_chunks_keep_places_whole(monkeypatch):
    monkeypatch.setattr(reaching, "_PAIRS_AT_ONCE", 3)
    chunks = list(table_reach(np.ones((4, 5))).chunks())
    assert [sorted(set(chunk.place)) for chunk in chunks] == [[0], [1], [2], [3]]


# Edges


def test_the_cut_is_inclusive():
    reach = StraightReach(np.array([[0.0, 0.0]]), np.array([[3000.0, 4000.0], [3000.0, 4000.001]]), 5.0)
    found = measure_access(reach, np.ones(1), np.ones(2), "cumulative")
    assert (found.reached[0], found.nearest[0]) == (1, 5.0)


def test_zones_are_inclusive_and_the_papers():
    minutes = np.array([0, 10, 10.01, 20, 20.01, 30, 30.01, 60, 60.01])
    assert Decay(scaled_zones(ENHANCED_ZONES, 30))(minutes).tolist() == [1, 1, 0.68, 0.68, 0.22, 0.22, 0, 0, 0]
    wan = [0.962, 0.962, 0.704, 0.704, 0.377, 0.377, 0.042, 0.042, 0]
    assert Decay(scaled_zones(THREE_STEP_ZONES, 60))(minutes).tolist() == wan


def test_zones_of_another_largest_cost_end_where_thirds_and_sixths_of_it_are():
    """Costs of a table are round numbers: 2.2 of 3.3 lies in the second zone."""
    for most in range(1, 1000):
        for shape, minutes in ((ENHANCED_ZONES, (10, 20, 30)), (THREE_STEP_ZONES, (10, 20, 30, 60))):
            ends = [float(Fraction(one, minutes[-1]) * Fraction(most, 10)) for one in minutes]
            assert [end for end, _ in scaled_zones(shape, most / 10)] == pytest.approx(ends, rel=1e-15)
            assert all(end >= wanted for (end, _), wanted in zip(scaled_zones(shape, most / 10), ends))


def test_a_place_that_reaches_nothing_gets_0_and_a_facility_nobody_reaches_null():
    matrix = [[1, math.nan, math.nan], [math.nan, math.nan, 9]]
    found = measure_access(table_reach(matrix, 5), np.array([10.0, 10]), np.array([5.0, 7, 7]), "2sfca")
    assert found.access.tolist() == [0.5, 0]
    assert found.ratio[0] == 0.5
    assert np.isnan(found.ratio[1:]).all()
    assert np.isnan(found.nearest[1])
    notes = access_notes([found], [None], "2sfca")
    assert any("reach no facility: 1" in str(said) for said in notes)
    assert any("nobody reaches" in str(said) for said in notes)


def test_a_place_without_people_beside_a_facility_nobody_else_reaches_is_undefined():
    found = measure_access(table_reach([[1, math.nan], [math.nan, 1]]), np.array([0.0, 4]), np.array([3.0, 8]), "2sfca")
    assert np.isnan(found.access[0])
    assert found.access[1] == 2


def test_unknown_people_add_no_demand():
    found = measure_access(table_reach([[1], [1]]), np.array([math.nan, 4]), np.array([8.0]), "2sfca")
    assert found.access.tolist() == [2, 2]


def test_nearest_without_anything_in_reach_is_null():
    found = measure_access(table_reach([[3, 2], [math.nan, math.nan]]), np.ones(2), np.ones(2), "nearest")
    assert found.access[0] == 2
    assert np.isnan(found.access[1])
    assert found.nearest_facility.tolist() == [1, -1]
    cost, number = nearest_straight(np.array([[0.0, 0.0]]), np.array([[2.0, 0], [0, 1], [1, 0]]), 1.0)
    assert (cost[0], number[0]) == (1, 1)


def test_of_two_equally_near_the_first_is_meant():
    assert measure_access(table_reach([[5, 2, 2]]), np.ones(1), np.ones(3), "nearest").nearest_facility[0] == 1


@pytest.mark.parametrize("text", ["10", "10:1, 5:0.5", "10:0.5, 20:1", "a:1", "10:0, 20:0", "1.2.3:1", ""])
def test_zones_that_are_none_are_refused(text):
    with pytest.raises(InputError, match="ZONES"):
        zones(text)


def test_zones_are_read():
    assert zones("10:1, 20:0.68,30: 0.22") == ((10, 1), (20, 0.68), (30, 0.22))


def test_only_a_first_zone_of_weight_zero_is_none():
    assert zones("10:1, 20:0") == ((10, 1), (20, 0))
    assert zones("10:0.5, 20:0.5") == ((10, 0.5), (20, 0.5))
    for text in ("10:0, 20:0", "10:0", "10:0, 20:1", "20:1, 10:0.5", "10:1, 10:0.5"):
        with pytest.raises(InputError, match="ZONES"):
            zones(text)


def test_decays_by_hand():
    """At 2 and 4 with beta 2: 1/4 and 1/16, e^-4 and e^-8, e^-(4/8) and e^-(16/8); below the least cost it stands still."""
    cost = np.array([0.5, 1.0, 2.0, 4.0])
    assert gravity_decay("power", 2, 1)(cost) == pytest.approx([1, 1, 1 / 4, 1 / 16])
    assert gravity_decay("exponential", 2, 0)(cost[2:]) == pytest.approx(np.exp([-4, -8]))
    assert gravity_decay("exponential", 2, 1)(cost[:2]) == pytest.approx(np.exp([-2, -2]))
    assert gravity_decay("gaussian", 2, 0)(cost[2:]) == pytest.approx(np.exp([-0.5, -2]))


def test_decays_and_methods_that_are_none_are_refused():
    with pytest.raises(InputError, match="LEAST_COST"):
        gravity_decay("power", 1, 0)
    with pytest.raises(InputError, match="BETA"):
        gravity_decay("exponential", 0, 0)
    with pytest.raises(InputError, match="DECAY"):
        gravity_decay("linear", 1, 0)
    with pytest.raises(InputError, match="METHOD"):
        measure_access(table_reach([[1]]), np.ones(1), np.ones(1), "4sfca")
    with pytest.raises(InputError, match="no facilities"):
        measure_access(table_reach(np.ones((1, 0))), np.ones(1), np.ones(0), "2sfca")


def test_a_cost_table_joins_by_text_and_says_what_it_leaves_out():
    places, facilities = pd.Index(["01", "02"], dtype=object), pd.Index(["a", "b"], dtype=object)
    reach, notes = cost_table(
        ["01", "01", "02", "02", "99"], ["a", "a", "b", "a", "a"], [5, 3, None, 4, 1], places, facilities
    )
    assert list(zip(reach.pairs.place, reach.pairs.facility, reach.pairs.cost)) == [(0, 0, 3), (1, 0, 4)]
    told = " ".join(str(said) for said in notes)
    assert "lesser cost counts: 1" in told
    assert "cannot be travelled: 1" in told
    assert "99" in told
    with pytest.raises(InputError, match="negative"):
        cost_table(["01"], ["a"], [-1], places, facilities)
    with pytest.raises(InputError, match="leading zeros"):
        cost_table(["1"], ["a"], [1], places, facilities)


def test_a_weighted_mean_rests_on_who_is_known():
    mean, people = weighted_mean(
        np.array([1.0, 3, np.nan, 5]), np.array([1.0, 3, 9, np.nan]), np.array([0, 0, 0, 1]), 3
    )
    assert mean[0] == 2.5
    assert people.tolist() == [4, 0, 0]
    assert np.isnan(mean[1:]).all()


def test_the_nearest_is_told_in_the_unit_asked_for_the_first_of_equal_ones():
    """3, 4 and 5 km; two facilities at one place; a facility less than eight makes no difference."""
    at = np.array([[0.0, 5000], [3000, 4000], [0, 4000], [0, 4000]])
    cost, number = nearest_straight(np.array([[0.0, 0], [3000, 4000]]), at)
    assert cost.tolist() == [4, 0]
    assert number.tolist() == [2, 1]
    cost, number = nearest_straight(np.array([[0.0, 0]]), at[:2], 1.0)
    assert (cost.tolist(), number.tolist()) == ([5000], [0])  # both at 5000: the lower position
    cost, number = nearest_straight(np.zeros((2, 2)), np.zeros((0, 2)))
    assert np.isnan(cost).all()
    assert number.tolist() == [-1, -1]


def test_a_reach_walked_through_twice_gives_the_same_pairs(monkeypatch):
    places, facilities = np.array([[0.0, 0], [9, 0]]), np.array([[1.0, 0], [0, 2], [9, 9]])
    for kept in (0, 3, 100):
        monkeypatch.setattr(reaching, "_PAIRS_KEPT", kept)
        reach = StraightReach(places, facilities, 9.0, 1.0)
        walks = [
            [(p, f, c) for part in reach.chunks() for p, f, c in zip(part.place, part.facility, part.cost)]
            for _ in range(3)
        ]
        assert sorted(walks[0]) == [(0, 0, 1), (0, 1, 2), (1, 0, 8), (1, 2, 9)]
        assert walks[0] == walks[1] == walks[2]
        assert reach._complete == (kept == 100)
    assert list(StraightReach(places, facilities[:0], 9.0).chunks()) == []


def test_a_place_whose_facilities_are_known_in_part_counts_those():
    """The first place has nobody: the facility it alone reaches has no ratio, the shared one has 6 / 3."""
    found = measure_access(table_reach([[1, 1], [math.nan, 1]]), np.array([0.0, 3]), np.array([5.0, 6]), "2sfca")
    assert np.array_equal(found.ratio, [np.nan, 2], equal_nan=True)
    assert found.access.tolist() == [2, 2]
    two = measure_access(
        table_reach([[1, math.nan], [1, math.nan], [math.nan, 1]]), np.array([0.0, 0, 3]), np.array([5.0, 6]), "2sfca"
    )
    assert np.array_equal(two.access, [np.nan, np.nan, 2], equal_nan=True)
    assert str(access_notes([two], [None], "2sfca")[-1]).endswith("so without a value (NULL): 2.")


def test_a_cost_table_without_rows_is_refused():
    with pytest.raises(InputError) as error:
        cost_table([], [], [], pd.Index(["a"]), pd.Index(["b"]))
    assert (error.value.where, str(error.value.what)) == ("COSTS", "The table has no rows.")


def test_a_weight_of_zero_is_no_reach():
    """The place has weight 1 only to a facility that nobody comes to; the other one is too far to count."""
    decay = Decay(((1.0, 1.0), (2.0, 0.0)))
    found = measure_access(
        table_reach([[1, 2], [math.nan, 1]]), np.array([0.0, 3]), np.array([5.0, 6]), "e2sfca", decay
    )
    assert np.array_equal(found.access, [np.nan, 2], equal_nan=True)


def test_a_place_with_nothing_but_weights_of_zero_reaches_nothing():
    decay = Decay(((1.0, 1.0), (2.0, 0.0)))
    found = measure_access(table_reach([[2], [1]]), np.array([5.0, 3]), np.array([6.0]), "e2sfca", decay)
    assert found.access.tolist() == [0, 2]
