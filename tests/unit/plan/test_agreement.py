"""How far plans agree."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.plan.agreement import adjusted_rand, pair_scores, variation_of_information


def test_known_answer():
    scores = pair_scores([("a", "1"), ("a", "2"), ("b", "3")], [("a", "1"), ("b", "3"), ("b", "4"), ("b", "5")])
    assert (scores.precision, scores.recall) == (pytest.approx(2 / 3), 0.5)
    assert scores.f1 == pytest.approx(4 / 7)
    assert scores.jaccard == pytest.approx(2 / 5)


def test_the_same_unit_in_another_area_is_no_hit():
    assert pair_scores([("a", "1")], [("b", "1")]).f1 == 0


def test_nothing_agrees_with_nothing_only():
    assert pair_scores([], []).f1 == pair_scores([], []).jaccard == 1
    empty = pair_scores([], [("a", "1")])
    assert (empty.precision, empty.recall, empty.f1) == (0, 0, 0)


@pytest.mark.parametrize(
    ("first", "second", "index"),
    [  # values of the adjusted Rand index as widely published libraries give them
        ([0, 0, 1, 1], [1, 1, 0, 0], 1.0),
        ([0, 0, 1, 2], [0, 0, 1, 1], 4 / 7),
        ([0, 0, 1, 1], [0, 0, 1, 2], 4 / 7),
        ([0, 0, 0, 0], [0, 1, 2, 3], 0.0),
        ([0, 0, 1, 1], [0, 1, 0, 1], -0.5),
        ([0, 1, 2], [2, 0, 1], 1.0),
        ([0], [0], 1.0),
    ],
)
def test_adjusted_rand_index(first, second, index):
    assert adjusted_rand(np.array(first), np.array(second)) == pytest.approx(index)


@pytest.mark.parametrize(
    ("first", "second", "nats"),
    [  # Meila (2007): two crossing halves are 2 ln 2 apart; one class and single elements ln n; a split its entropy
        ([0, 0, 1, 1], [0, 0, 1, 1], 0.0),
        ([0, 0, 1, 1], [0, 1, 0, 1], 2 * math.log(2)),
        ([0] * 5, range(5), math.log(5)),
        ([0, 0, 0, 0, 1, 1], [0, 0, 2, 2, 1, 1], 4 / 6 * math.log(2)),
    ],
)
def test_variation_of_information(first, second, nats):
    assert variation_of_information(np.array(first), np.array(list(second))) == pytest.approx(nats)


partitions = st.integers(1, 12).flatmap(
    lambda n: st.tuples(*[st.lists(st.integers(0, 4), min_size=n, max_size=n) for _ in range(3)])
)


@settings(max_examples=100, deadline=None)
@given(partitions)
def test_both_measures_are_symmetric_blind_to_labels_and_the_second_is_a_distance(three):
    first, second, third = (np.array(one) for one in three)
    assert adjusted_rand(first, second) == pytest.approx(adjusted_rand(second, 7 - first))
    assert adjusted_rand(first, first) == 1
    there, back = variation_of_information(first, second), variation_of_information(second, 7 - first)
    assert there == pytest.approx(back)
    assert variation_of_information(first, first) == pytest.approx(0)
    detour = variation_of_information(first, third) + variation_of_information(third, second)
    assert there <= detour + 1e-12
    assert there <= math.log(len(first)) + 1e-12


@settings(max_examples=60, deadline=None)
@given(partitions)
def test_the_adjusted_rand_index_counts_pairs(three):
    first, second, _ = three
    pairs = list(itertools.combinations(range(len(first)), 2))
    one = {pair for pair in pairs if first[pair[0]] == first[pair[1]]}
    other = {pair for pair in pairs if second[pair[0]] == second[pair[1]]}
    expected = len(one) * len(other) / len(pairs) if pairs else 0
    most = (len(one) + len(other)) / 2
    index = (len(one & other) - expected) / (most - expected) if most != expected else 1
    assert adjusted_rand(np.array(first), np.array(second)) == pytest.approx(index)
