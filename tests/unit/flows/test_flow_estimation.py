"""Radiation and gravity: cases by hand, and what always holds."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.flows.estimation import (
    Deterrence,
    Estimate,
    Masses,
    check_distances,
    check_masses,
    estimated_flows,
    fit_exponent,
    flow_table,
    gravity_shares,
    known_flows,
    leaving_travellers,
    radiation_shares,
)
from multipolar.engine.flows.matrix import Flows
from scipy.sparse import csr_matrix


def line(*places: float) -> np.ndarray:
    """Distances between places on a line."""
    x = np.array(places, dtype=float)
    return np.abs(x[:, None] - x[None, :])


def masses(residents, leaving=None, attraction=None) -> Masses:
    people = np.array(residents, dtype=float)
    return Masses(
        people,
        people if attraction is None else np.array(attraction, dtype=float),
        people if leaving is None else np.array(leaving, dtype=float),
        tuple(f"u{number}" for number in range(len(people))),
    )


# Radiation


def test_radiation_of_three_units_by_hand():
    """10, 20, 30 people at 0, 1, 3 km. From the first: s = 0 to the second, 10*20/(10*30) = 2/3; s = 20 to the third,
    10*30/(30*60) = 1/6; divided by 1 - 10/60: 0.8 and 0.2. From the second: 1/3 and 1/3 of 2/3. From the third: 0.1 and 0.4
    of 1/2."""
    people = np.array([10.0, 20.0, 30.0])
    shares = radiation_shares(people, people, line(0, 1, 3))
    assert shares == pytest.approx(np.array([[0, 0.8, 0.2], [0.5, 0, 0.5], [0.2, 0.8, 0]]))
    flows = estimated_flows(shares, masses(people, [5, 6, 7])).flows
    assert flows == pytest.approx(np.array([[0, 4, 1], [3, 0, 3], [1.4, 5.6, 0]]))


def test_places_at_one_distance_share_by_their_attraction():
    """Equal corners of a triangle: neither is nearer, so travellers split evenly, and none is lost."""
    distances = np.ones((3, 3)) - np.eye(3)
    people = np.array([10.0, 30.0, 10.0])
    assert radiation_shares(people, people, distances)[0] == pytest.approx([0, 0.75, 0.25])


def slow_radiation(people, attraction, distances):
    """The formula as printed, pair by pair (no ties)."""
    count = len(people)
    shares = np.zeros((count, count))
    for i in range(count):
        reach = [k for k in range(count) if k != i and np.isfinite(distances[i, k])]
        total = people[i] + sum(attraction[k] for k in reach)
        for j in reach:
            s = sum(attraction[k] for k in reach if k != j and distances[i, k] < distances[i, j])
            m, n = people[i], attraction[j]
            shares[i, j] = m * n / ((m + s) * (m + n + s)) / (1 - m / total)
    return shares


places = st.lists(st.floats(-100, 100, allow_subnormal=False), min_size=2, max_size=9, unique=True)
people = st.floats(1, 1e6)


@given(places, st.data())
def test_radiation_is_the_printed_formula_and_rows_sum_to_one(x, data):
    distances = line(*x) + 1e-3 * np.arange(len(x)) ** 2  # made unequal, as the printed formula knows no ties
    m = np.array(data.draw(st.lists(people, min_size=len(x), max_size=len(x))))
    n = np.array(data.draw(st.lists(people, min_size=len(x), max_size=len(x))))
    np.fill_diagonal(distances, 0)
    ordered = np.sort(distances, axis=1)
    if (np.diff(ordered[:, 1:], axis=1) < 1e-6).any():
        return
    shares = radiation_shares(m, n, distances)
    assert shares.sum(axis=1) == pytest.approx(np.ones(len(x)))
    assert shares == pytest.approx(slow_radiation(m, n, distances), rel=1e-9, abs=1e-12)


@given(st.integers(2, 8), st.data())
def test_rows_sum_to_one_with_ties_empty_units_and_cut_networks(count, data):
    steps = st.sampled_from([1.0, 2.0, 3.0, np.inf])
    distances = np.array(data.draw(st.lists(steps, min_size=count**2, max_size=count**2))).reshape(count, count)
    np.fill_diagonal(distances, 0)
    m = np.array(data.draw(st.lists(st.sampled_from([0.0, 1.0, 50.0]), min_size=count, max_size=count)))
    order = np.array(data.draw(st.permutations(range(count))))
    reach = np.isfinite(distances) & (m > 0)[None, :] & ~np.eye(count, dtype=bool)
    for share in (
        lambda people, apart: radiation_shares(people, people, apart),
        lambda people, apart: gravity_shares(people, apart, Deterrence("power", 1.7)),
        lambda people, apart: gravity_shares(people, apart, Deterrence("exponential", 0.3, 0.5)),
    ):
        shares = share(m, distances)
        assert shares.sum(axis=1) == pytest.approx(reach.any(axis=1).astype(float))
        assert (shares[~reach] == 0).all()
        turned = share(m[order], distances[np.ix_(order, order)])  # the order of units leaves no trace
        assert turned == pytest.approx(shares[np.ix_(order, order)])


def test_a_unit_without_people_sends_to_the_nearest_place():
    people = np.array([0.0, 20.0, 30.0])
    assert radiation_shares(people, people, line(0, 1, 3))[0].tolist() == [0, 1, 0]
    assert radiation_shares(np.array([1e-9, 20.0, 30.0]), people, line(0, 1, 3))[0] == pytest.approx(
        [0, 1, 0], abs=1e-9
    )


# Gravity


def test_gravity_of_three_units_by_hand():
    """From the first: 20/1² to 30/3²: 20 to 10/3, shares 6/7 and 1/7."""
    attraction = np.array([10.0, 20.0, 30.0])
    shares = gravity_shares(attraction, line(0, 1, 3), Deterrence("power", 2))
    assert shares[0] == pytest.approx([0, 6 / 7, 1 / 7])
    assert gravity_shares(attraction, line(0, 1, 3), Deterrence("power", 0))[0] == pytest.approx([0, 0.4, 0.6])
    spread = gravity_shares(attraction, line(0, 1, 3), Deterrence("exponential", np.log(2), 0))[0]
    assert spread == pytest.approx([0, 4 / 5, 1 / 5])  # 2^-1 to 2^-3


def test_the_unit_itself_is_a_destination_when_asked_for():
    distances = line(0, 1, 3)
    np.fill_diagonal(distances, 0.5)
    shares = gravity_shares(np.array([10.0, 20.0, 30.0]), distances, Deterrence("power", 1), internal=True)
    assert shares[0] == pytest.approx(np.array([20, 20, 10]) / 50)


def test_huge_exponents_and_distances_do_not_overflow():
    shares = gravity_shares(np.array([1.0, 1.0, 1.0]), 1e6 * line(0, 1, 3), Deterrence("exponential", 50))
    assert shares[0].tolist() == [0, 1, 0]


# Fitting


def world(count: int = 30, seed: int = 3):
    rng = np.random.default_rng(seed)
    x, y = rng.uniform(0, 100, (2, count))
    return np.hypot(x[:, None] - x, y[:, None] - y), rng.uniform(100, 5000, count), rng.uniform(500, 9000, count)


@pytest.mark.parametrize(("kind", "exponent"), [("power", 1.3), ("power", 2.6), ("exponential", 0.07), ("power", -0.4)])
def test_the_exponent_behind_flows_is_found_again(kind, exponent):
    distances, attraction, leaving = world()
    flows = gravity_shares(attraction, distances, Deterrence(kind, exponent)) * leaving[:, None]
    fit = fit_exponent(flows, np.ones_like(flows, dtype=bool), attraction, distances, Deterrence(kind))
    assert fit.rule.exponent == pytest.approx(exponent, rel=1e-8)
    assert fit.common_part == pytest.approx(1)


def test_the_fit_is_the_most_likely_exponent():
    """Against a search over the multinomial likelihood itself, on counts drawn at random."""
    distances, attraction, leaving = world(12)
    truth = gravity_shares(attraction, distances, Deterrence("power", 1.5))
    rng = np.random.default_rng(5)
    flows = np.array([rng.multinomial(int(total), row) for total, row in zip(leaving, truth)]).astype(float)
    fit = fit_exponent(flows, np.ones_like(flows, dtype=bool), attraction, distances, Deterrence("power"))

    def likelihood(exponent: float) -> float:
        shares = gravity_shares(attraction, distances, Deterrence("power", exponent))
        return float((flows * np.log(np.where(shares > 0, shares, 1))).sum())

    grid = np.linspace(1.3, 1.7, 4001)
    assert fit.rule.exponent == pytest.approx(grid[np.argmax([likelihood(value) for value in grid])], abs=2e-4)
    assert abs(fit.rule.exponent - 1.5) < 4 * fit.standard_error
    assert 0 < fit.standard_error < 0.05
    assert 0.9 < fit.common_part < 1


def test_pairs_that_are_not_listed_do_not_speak():
    distances, attraction, leaving = world()
    flows = gravity_shares(attraction, distances, Deterrence("power", 1.8)) * leaving[:, None]
    listed = np.zeros_like(flows, dtype=bool)
    listed[:4, :15] = True
    fit = fit_exponent(np.where(listed, flows, 0), listed, attraction, distances, Deterrence("power"))
    assert fit.rule.exponent == pytest.approx(1.8)
    assert fit.pairs == 4 * 14


@pytest.mark.parametrize(
    "flows",
    [
        np.zeros((3, 3)),
        np.array([[0, 5, 0], [0, 0, 0], [0, 0, 0]], float),  # all to the nearest: no finite exponent is the best
    ],
)
def test_flows_that_say_nothing_about_distance_are_refused(flows):
    with pytest.raises(InputError, match="do not tell"):
        fit_exponent(flows, np.ones((3, 3), bool), np.ones(3), line(0, 1, 3), Deterrence("power"))


def test_equal_distances_say_nothing():
    flows = np.array([[0, 5, 3], [0, 0, 0], [0, 0, 0]], float)
    with pytest.raises(InputError, match="do not tell"):
        fit_exponent(flows, np.ones((3, 3), bool), np.ones(3), np.ones((3, 3)), Deterrence("power"))


# Known flows beside estimates


def test_known_flows_stay_and_the_rest_of_a_total_goes_elsewhere():
    shares = np.array([[0, 0.8, 0.2], [0.5, 0, 0.5], [0.2, 0.8, 0]])
    listed = np.zeros((3, 3), dtype=bool)
    listed[0, 1] = True
    known = np.where(listed, 30.0, 0)
    result = estimated_flows(shares, masses([1, 1, 1], [100, 10, 10]), known, listed)
    assert result.flows[0].tolist() == [0, 30, 70]
    assert result.flows.sum(axis=1) == pytest.approx([100, 10, 10])
    assert (result.observed == listed).all()


def test_known_flows_beyond_or_short_of_a_total_are_told():
    shares = np.array([[0, 1.0], [1.0, 0]])
    listed = np.ones((2, 2), dtype=bool)
    result = estimated_flows(shares, masses([1, 1], [100, 5]), np.array([[0, 60.0], [9, 0]]), listed)
    assert result.flows.tolist() == [[0, 60], [9, 0]]
    texts = " ".join(map(str, result.notes))
    assert "exceed their total, kept as they are: 1 (by 4; u1)" in texts
    assert "fall short of their total, kept as they are: 1 (by 40; u0)" in texts


def test_units_from_which_nothing_is_reached_are_told():
    distances = line(0, 1, 3)
    distances[2, :2] = distances[:2, 2] = np.inf
    people = np.array([10.0, 20.0, 30.0])
    result = estimated_flows(radiation_shares(people, people, distances), masses(people, [1, 2, 4]))
    assert result.stranded.tolist() == [2]
    assert result.flows.sum(axis=1).tolist() == [1, 2, 0]
    assert "1 (travellers 4; u2)" in str(result.notes[0])


@given(st.integers(2, 6), st.data())
def test_what_is_not_told_of_sums_to_the_totals(count, data):
    numbers = st.lists(st.sampled_from([0.0, 1.0, 7.0, 100.0]), min_size=count, max_size=count)
    leaving = np.array(data.draw(numbers))
    known = np.array([data.draw(numbers) for _ in range(count)])
    listed = np.array([data.draw(st.lists(st.booleans(), min_size=count, max_size=count)) for _ in range(count)])
    people = np.arange(1.0, count + 1)
    shares = gravity_shares(people, line(*np.arange(count) ** 2), Deterrence())
    result = estimated_flows(shares, masses(people, leaving), known, listed)
    assert (result.flows[listed] == known[listed]).all()
    assert (result.flows >= 0).all()
    told = sum(note.values["count"] for note in result.notes)  # noqa: PD011
    assert int((np.abs(result.flows.sum(axis=1) - leaving) > 1e-6).sum()) == told


def listed_flows(rows: dict[tuple[int, int], float], count: int = 3) -> Flows:
    """A flow table of some pairs; a pair that is listed with 0 is known to be empty."""
    places = np.array(list(rows)).T
    matrix = csr_matrix((list(rows.values()), places), shape=(count, count))
    nothing = np.zeros(count)
    return Flows(pd.Index([f"u{number}" for number in range(count)], dtype=object), matrix, nothing, nothing)


TABLE = {(0, 0): 5.0, (0, 1): 30.0, (0, 2): 0.0, (1, 1): 4.0, (2, 0): 8.0}


def test_what_a_table_does_not_list_is_zero_or_unknown_as_asked():
    known = known_flows(listed_flows(TABLE), "zero", internal=True)
    assert known.flows.tolist() == [[5, 30, 0], [0, 4, 0], [8, 0, 0]]
    assert known.complete.tolist() == [True, True, True]
    assert known.listed.all()
    known = known_flows(listed_flows(TABLE), "unknown", internal=True)
    assert known.listed.tolist() == [[True, True, True], [False, True, False], [True, False, False]]
    assert not known.complete.any()
    assert [str(note) for note in known.notes] == [
        "Units whose flows are known entirely: 0; in part: 3; not at all: 0."
    ]


def test_flows_within_units_are_left_out_and_told_where_the_model_has_none():
    """u1 is listed with itself alone, so nothing is known of it."""
    known = known_flows(listed_flows(TABLE), "zero", internal=False)
    assert known.flows.tolist() == [[0, 30, 0], [0, 0, 0], [8, 0, 0]]
    assert known.listed.tolist() == [[False, True, True], [False] * 3, [True, True, False]]
    assert known.complete.tolist() == [True, False, True]
    assert [str(note) for note in known.notes] == [
        "Known flows within units, left out since the model gives none: 2 (flow 9).",
        "Units whose flows are known entirely: 2; in part: 0; not at all: 1.",
    ]


def test_who_leaves_is_given_or_the_known_sum_or_a_share_of_the_people():
    people = np.array([100.0, 200, 50])
    known = known_flows(listed_flows(TABLE), "zero", internal=False)
    assert leaving_travellers(people, np.array([1.0, 2, 3]), 20, known, "UNITS") == (pytest.approx([1, 2, 3]), [])
    total, notes = leaving_travellers(people, None, 10, known, "UNITS")
    assert total.tolist() == [30, 20, 8]
    assert str(notes[0]) == "Where nothing is known, 10 % of the people of a unit are taken to leave it."
    total, notes = leaving_travellers(people, None, None, known, "UNITS")
    assert total == pytest.approx([30, 200 * 38 / 150, 8])  # 38 of 150 people leave where all is known
    assert str(notes[0]).startswith("Share of people who leave their unit, from the known flows: 25.33 %.")
    total, _ = leaving_travellers(people, None, 10, None, "UNITS")
    assert total.tolist() == [10, 20, 5]


def test_nothing_that_tells_who_leaves_is_refused():
    for known in (None, known_flows(listed_flows(TABLE), "unknown", internal=False)):
        with pytest.raises(InputError) as error:
            leaving_travellers(np.array([100.0, 200, 50]), None, None, known, "UNITS")
        assert (error.value.where, str(error.value.what)) == ("UNITS", "Nothing tells how many people leave a unit.")


def test_the_table_keeps_known_flows_and_estimates_from_the_least_up():
    flows = np.array([[0, 30.0, 2.0], [1.9, 0, 0], [0.5, 4, 0]])
    observed = np.zeros((3, 3), dtype=bool)
    observed[[0, 2], [1, 0]] = True
    estimate = Estimate(flows, observed, np.zeros(0, dtype=int))
    table, notes = flow_table(estimate, line(0, 1, 3), ["x", "y", "z"], "gravity", 2.0)
    assert table.to_numpy().tolist() == [
        ["x", "y", 30, 1, 0, "known"],
        ["x", "z", 2, 3, 1, "gravity"],
        ["z", "x", 0.5, 3, 0, "known"],
        ["z", "y", 4, 2, 1, "gravity"],
    ]
    assert table.columns.tolist() == ["origin", "destination", "flow", "distance", "estimated", "model"]
    assert [str(note) for note in notes] == [
        "Pairs with a flow: 4 (flow 36.5); estimated: 2 (flow 6.0).",
        "Estimated flows below 2, left out: 1 (flow 1.9).",
    ]
    assert len(flow_table(estimate, line(0, 1, 3), ["x", "y", "z"], "gravity", 0.0)[1]) == 1  # nothing left out


def test_a_fit_tells_its_exponent_and_how_well_it_meets():
    """Flows of the model itself: fitted exactly, all flow in common."""
    attraction, distances = np.array([5.0, 1.0, 2.0]), line(0, 1, 3)
    flows = 100 * gravity_shares(attraction, distances, Deterrence("power", 1.5))
    fit = fit_exponent(flows, np.ones((3, 3), bool), attraction, distances, Deterrence("power"))
    assert str(fit.note).endswith(
        "is not biased by unequal variance: 1.5000 (standard error 0.0000); share of flow in common with the known table: 100.0 %."
    )
    assert str(fit.note).startswith("Exponent fitted on 6 known pairs (flow 300) ")


def test_a_deterrence_that_is_none_is_a_bug():
    with pytest.raises(ValueError, match="linear"):
        Deterrence("linear")


# Checks


def test_numbers_that_are_missing_or_all_zero_are_refused():
    check_masses(masses([1, 0]), "UNITS")
    with pytest.raises(InputError, match=r"population.*u1"):
        check_masses(masses([1, np.nan]), "UNITS")
    with pytest.raises(InputError, match=r"zero \(leaving\)"):
        check_masses(masses([1, 2], [0, 0]), "UNITS")
    with pytest.raises(InputError, match="fewer than two"):
        check_masses(masses([1]), "UNITS")


def test_distances_no_model_can_use_are_refused():
    labels = ("a", "b", "c")
    check_distances(line(0, 1, 3), False, False, labels, "COSTS")
    with pytest.raises(InputError, match="from a to a"):
        check_distances(line(0, 1, 3), False, True, labels, "COSTS")
    check_distances(line(0, 1, 1), True, False, labels, "COSTS")
    with pytest.raises(InputError, match="from b to c"):
        check_distances(line(0, 1, 1), False, False, labels, "COSTS")
    with pytest.raises(InputError, match="zero: 2, the first from a to b"):
        check_distances(np.where(line(0, 1, 3) == 1, np.nan, line(0, 1, 3)), True, False, labels, "COSTS")


def test_places_at_no_distance_are_met_at_once_whatever_their_order():
    """Two places lie where the travellers live: they share by attraction, 30 to 10; what is left goes on."""
    distances = np.array([[0.0, 0, 0, 5], [0, 0, 0, 5], [0, 0, 0, 5], [5, 5, 5, 0]])
    for one, other in ((30.0, 10.0), (10.0, 30.0)):
        attraction = np.array([20.0, one, other, 40.0])
        share = radiation_shares(np.array([20.0, one, other, 40.0]), attraction, distances)[0]
        assert share[1] / share[2] == pytest.approx(one / other)
        # 20 · 40 / (20 · 60) met at once, 20 · 40 / (60 · 100) beyond; divided by 1 - 20 / 100
        assert share[1] + share[2] == pytest.approx(20 * 40 / (20 * 60) / 0.8)
        assert share[3] == pytest.approx(20 * 40 / (60 * 100) / 0.8)


def test_half_a_traveller_can_be_stranded_or_short():
    result = estimated_flows(np.zeros((2, 2)), masses([1, 1], [0.5, 0]))
    assert result.stranded.tolist() == [0]
    listed = np.array([[False, True], [False, False]])
    result = estimated_flows(np.zeros((2, 2)), masses([1, 1], [0.5, 0]), np.zeros((2, 2)), listed)
    assert result.stranded.tolist() == []
    assert ["fall short of their total" in str(one) for one in result.notes] == [True]
