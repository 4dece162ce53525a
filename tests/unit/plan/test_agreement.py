"""Precision, recall and F1 of memberships."""

from __future__ import annotations

import pytest
from multipolar.engine.plan.agreement import pair_scores


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
