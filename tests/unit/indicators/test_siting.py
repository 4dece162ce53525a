"""Maximal covering and p-median against trying every choice, and their edges."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.indicators import siting
from multipolar.engine.indicators.reach import listed_reach
from multipolar.engine.indicators.siting import SitingRules, choose_sites, collect


def pairs_of(costs, max_cost=np.inf):
    costs = np.asarray(costs, dtype=float)
    i, j = np.indices(costs.shape)
    known = ~np.isnan(costs)
    return collect(listed_reach(i[known], j[known], costs[known], *costs.shape, max_cost))


def choose(costs, people, max_cost=np.inf, existing=None, **rules):
    costs = np.asarray(costs, dtype=float)
    existing = None if existing is None else np.asarray(existing, dtype=float)
    rules = SitingRules(**{"sites": 1, **rules})
    return choose_sites(pairs_of(costs, max_cost), np.asarray(people, float), costs.shape[1], rules, existing)


def every_choice(costs, people, sites, max_cost, existing, objective):
    """The best value there is, by trying all."""
    fixed = np.full(len(people), np.inf) if existing is None else np.where(np.isnan(existing), np.inf, existing)
    values = []
    for chosen in itertools.combinations(range(costs.shape[1]), sites):
        nearest = np.minimum(fixed, np.where(costs <= max_cost, costs, np.inf)[:, chosen].min(axis=1))
        values.append(people[np.isfinite(nearest)].sum() if objective == "coverage" else (people * nearest).sum())
    return max(values) if objective == "coverage" else min(values)


@given(st.integers(0, 10_000), st.sampled_from(["coverage", "pmedian"]), st.booleans())
@settings(max_examples=40, deadline=None)
def test_exact_is_the_best_of_all_choices(seed, objective, with_existing):
    random = np.random.default_rng(seed)
    places, candidates = random.integers(0, 20, (12, 2)), random.integers(0, 20, (6, 2))
    costs = np.hypot(*(places[:, None] - candidates[None]).transpose(2, 0, 1))
    people = random.integers(0, 9, 12).astype(float)
    people[0] = 1
    max_cost = 100.0 if objective == "pmedian" else float(costs.min()) + 6
    existing = np.where(random.random(12) < 0.4, random.integers(0, 9, 12), np.nan) if with_existing else None
    sites = int(random.integers(1, 4))
    exact = choose(costs, people, max_cost, existing, sites=sites, objective=objective, solver="exact")
    best = every_choice(costs, people, sites, max_cost, existing, objective)
    assert exact.value == pytest.approx(best)
    assert exact.exact
    assert exact.gap == pytest.approx(0, abs=1e-6)
    greedy = choose(costs, people, max_cost, existing, sites=sites, objective=objective, solver="greedy")
    assert not greedy.exact
    assert math.isnan(greedy.gap)
    worse = greedy.value <= best * (1 + 1e-9) if objective == "coverage" else greedy.value >= best * (1 - 1e-9)
    assert worse


def test_interchange_mends_what_greedy_takes_first():
    """The middle covers most alone, the two ends cover all together."""
    costs = [[1, 9, 9], [1, 1, 9], [9, 1, 1], [9, 9, 1]]
    people = [5, 4, 4, 5]
    found = choose(costs, people, 5, sites=2, solver="greedy")
    assert sorted(found.chosen) == [0, 2]
    assert found.value == 18


def test_existing_sites_are_kept_and_come_first():
    costs = [[2, 8], [8, 2], [8, 3]]
    found = choose(costs, [10, 6, 3], 5, existing=[1, math.nan, math.nan])
    assert found.chosen.tolist() == [1]
    assert (found.before, found.value) == (10, 19)
    assert found.site.tolist() == [-1, 1, 1]
    assert found.cost.tolist() == [1, 2, 3]
    assert found.served.tolist() == [9]
    assert found.curve.tolist() == [10, 19]


def test_a_site_nobody_needs_is_said():
    found = choose([[1, 1], [1, 1]], [3, 4], 5, sites=2)
    assert found.served.tolist() == [7, 0]
    assert any("serve nobody" in str(said) for said in found.notes)


@pytest.mark.parametrize(("objective", "value"), [("coverage", 3), ("pmedian", 0)])
def test_when_existing_sites_do_all_nothing_is_gained(objective, value):
    found = choose([[1, 1]], [3], 5, existing=[0], objective=objective)
    assert (found.before, found.value, found.gap) == (value, value, 0)
    assert len(found.chosen) == 1
    assert not any("no answer" in str(said) for said in found.notes)


def test_a_place_out_of_everything_s_reach_is_left_out_of_the_median():
    found = choose([[1, 4], [3, 1], [math.nan, math.nan]], [1, 2, 50], objective="pmedian")
    assert found.chosen.tolist() == [1]
    assert found.value == 6
    assert found.site.tolist() == [1, 1, -2]
    assert math.isnan(found.cost[2])


def test_a_place_only_one_candidate_reaches_draws_it():
    found = choose([[1, 5], [math.nan, 5]], [10, 10], objective="pmedian")
    assert found.chosen.tolist() == [1]


@pytest.mark.parametrize("solver", ["greedy", "exact"])
def test_of_equal_candidates_the_nearer_then_the_first_is_taken(solver):
    assert choose([[1, 1, 1]], [3], 5, solver=solver).chosen.tolist() == [0]
    assert choose([[2, 2, 1], [2, 1, 2]], [3, 3], 5, solver=solver).chosen.tolist() == [1]
    assert choose([[3, 1, 1]], [3], solver=solver, objective="pmedian").chosen.tolist() == [1]


@pytest.mark.parametrize(("objective", "value"), [("coverage", 5), ("pmedian", 9)])
def test_sites_are_whole_where_parts_of_sites_would_do_better(objective, value):
    """Seven places, each near three of seven candidates, as lines and points of the Fano plane. Two candidates are near
    five places, and far (2) from the others; two sevenths of each would be near to six, halves of four to six."""
    lines = [(0, 1, 2), (0, 3, 4), (0, 5, 6), (1, 3, 5), (1, 4, 6), (2, 3, 6), (2, 4, 5)]
    costs = np.full((7, 7), 2.0)
    for place, near in enumerate(lines):
        costs[place, list(near)] = 1
    found = choose(
        costs, np.ones(7), 1.0 if objective == "coverage" else np.inf, sites=2, objective=objective, solver="exact"
    )
    assert (found.value, found.bound, found.gap) == (value, pytest.approx(value), 0)
    assert len(set(found.chosen)) == 2
    assert found.curve.tolist()[1:] == ([3, 5] if objective == "coverage" else [11, 9])


@given(st.integers(0, 10_000), st.sampled_from(["coverage", "pmedian"]))
@settings(max_examples=15, deadline=None)
def test_ties_never_cost_value(seed, objective):
    """On a lattice nearly everything ties: what is settled is as good as the best of all choices."""
    random = np.random.default_rng(seed)
    lattice = np.array([(x, y) for x in range(3) for y in range(3)])
    costs = np.abs(lattice[:, None] - lattice[None]).sum(axis=2).astype(float)
    people = random.integers(1, 3, 9).astype(float)
    found = choose(
        costs, people, 1.0 if objective == "coverage" else np.inf, sites=2, objective=objective, solver="exact"
    )
    best = every_choice(costs, people, 2, 1.0 if objective == "coverage" else np.inf, None, objective)
    assert found.value == pytest.approx(best)
    assert len(set(found.chosen)) == 2


def test_the_size_above_which_it_is_greedy_is_said():
    found = choose([[1, 2], [2, 1]], [3, 4], 5, solver="auto", exact_pairs=3)
    assert not found.exact
    assert any("not an exact answer" in str(said) for said in found.notes)
    assert choose([[1, 2], [2, 1]], [3, 4], 5, solver="auto", exact_pairs=4).exact


def test_without_a_solver_greedy_stands_in_or_it_is_said(monkeypatch):
    from multipolar.engine.indicators import siting

    monkeypatch.setattr(siting, "has_solver", lambda: False)
    found = choose([[1, 2], [2, 1]], [3, 4], 5)
    assert not found.exact
    assert any("SciPy 1.9" in str(said) for said in found.notes)
    with pytest.raises(InputError, match="needs SciPy"):
        choose([[1, 2], [2, 1]], [3, 4], 5, solver="exact")


def test_sizes_that_cannot_be_held_are_refused_before_they_are(monkeypatch):
    from multipolar.engine.indicators import siting

    with pytest.raises(InputError, match="too many for a p-median"):
        siting.check_size("pmedian", 100_000, 1_000)
    siting.check_size("coverage", 100_000, 1_000)
    monkeypatch.setattr(siting, "_MOST_PAIRS", 3)
    with pytest.raises(InputError, match="More than 3 pairs"):
        pairs_of(np.ones((2, 2)))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"sites": 0}, "SITES"),
        ({"sites": 3}, "only 2 candidates"),
        ({"objective": "pcentre"}, "OBJECTIVE"),
        ({"solver": "fast"}, "SOLVER"),
        ({"time_limit": 0}, "TIME_LIMIT"),
        ({"max_cost": 0.5}, "within reach"),
        ({"people": [0, 0]}, "Nobody"),
        ({"people": [math.nan, 0]}, "Nobody"),
    ],
)
def test_what_cannot_be_solved_is_refused(change, message):
    with pytest.raises(InputError, match=message):
        choose(**{"costs": [[1, 2], [2, 1]], "people": [3, 4], **change})


def test_a_time_limit_that_is_too_short_says_so_and_still_answers():
    random = np.random.default_rng(1)
    places, candidates = random.random((300, 2)) * 100, random.random((80, 2)) * 100
    costs = np.hypot(*(places[:, None] - candidates[None]).transpose(2, 0, 1))
    found = choose(costs, random.random(300), objective="pmedian", sites=12, solver="exact", time_limit=1e-3)
    assert len(set(found.chosen)) == 12
    assert any("no answer within" in str(said) or "time limit" in str(said) for said in found.notes)


def test_being_reached_counts_where_every_cost_is_zero():
    found = choose([[0, math.nan], [math.nan, 0]], [10, 50], objective="pmedian")
    assert found.chosen.tolist() == [1]
    assert any("counted at ten times the largest cost (1): 10" in str(said) for said in found.notes)


def test_people_whom_no_chosen_site_reaches_are_told_and_pay_ten_times_the_largest_cost():
    """90 people at 3 rather than 5; 2 are not reached and pay ten times 5 rather than 4; 7 at 5 rather than 1: 405 and 465."""
    costs = [[3, 5], [math.nan, 4], [5, 1]]
    found = choose(costs, [90, 2, 7], objective="pmedian")
    assert found.chosen.tolist() == [0]
    assert found.value == 90 * 3 + 2 * 50 + 7 * 5
    assert [str(said) for said in found.notes if "ten times" in str(said)] == [
        "People whom only sites that were not chosen reach, counted at ten times the largest cost (50): 2."
    ]
    assert math.isnan(found.before)
    assert math.isnan(found.curve[0])
    told = choose([[3, 5], [4, 4]], [50, 2], objective="pmedian").notes
    assert not any("ten times" in str(said) for said in told)


def test_more_people_covered_and_less_cost_are_better():
    pairs, people, nobody = pairs_of([[1.0, 2.0]]), np.ones(1), np.full(1, np.inf)
    coverage, median = (task(pairs, people, 2, nobody) for task in (siting._Coverage, siting._Median))
    assert coverage.better(2, 1)
    assert not coverage.better(1, 2)
    assert median.better(1, 2)
    assert not median.better(2, 1)
    assert not coverage.better(1, 1)
    assert not median.better(1, 1)


def test_who_is_counted_and_who_pays_for_being_out_of_reach_is_told_step_by_step():
    """The third place is out of everything's reach and counts nowhere; 2 people pay until the second site is there."""
    found = choose([[3, 5], [math.nan, 4], [math.nan, math.nan]], [90, 2, 50], objective="pmedian", sites=2)
    assert (found.counted, found.chosen.tolist()) == (92, [0, 1])
    assert found.unreached.tolist() == [92, 2, 0]
    assert found.curve[1:].tolist() == [90 * 3 + 2 * 50, 90 * 3 + 2 * 4]
    covered = choose([[3, 5], [math.nan, 4], [math.nan, math.nan]], [90, 2, 50], max_cost=4)
    assert (covered.counted, covered.unreached.tolist()) == (142, [142, 52])
