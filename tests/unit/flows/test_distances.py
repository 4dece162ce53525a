"""Distances between units."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.flows.distances import (
    ellipsoidal_distances,
    internal_distances,
    planar_distances,
    table_distances,
)

UNITS = pd.Index(["01", "02", "03"])


def test_straight_distances_by_hand():
    assert planar_distances(np.array([0.0, 3]), np.array([0.0, 4])).tolist() == [[0, 5], [5, 0]]


def test_geodesics_by_known_lengths():
    """A degree along the equator is a 360th of 2 pi 6378137 m; a quarter meridian 10 001 965.729 m."""
    distances = ellipsoidal_distances(np.array([0.0, 1, 0]), np.array([0.0, 0, 90]))
    assert distances[0, 1] == pytest.approx(2 * np.pi * 6378137 / 360)
    assert distances[0, 2] == pytest.approx(10_001_965.729, abs=0.001)
    assert (distances == distances.T).all()


def test_the_mean_distance_within_a_circle_like_unit():
    assert internal_distances(np.array([np.pi * 9])).tolist() == [2]


def test_a_cost_table_becomes_a_matrix():
    matrix, notes = table_distances(
        ["01", "02", "03", "01", "09", None], ["02", "01", "01", "01", "01", "02"], ["10", 12, "1,030", 2, 5, 1], UNITS
    )
    assert matrix[0].tolist() == [2, 10, 1030]  # 03 to 01 is listed in one direction only
    assert matrix[1, 0] == 12
    assert np.isinf(matrix[1, 2])
    assert np.isnan(matrix[2, 2])  # nobody said how far a unit is from itself
    texts = " ".join(map(str, notes))
    assert "cost, left out: 1" in texts
    assert (
        "with a cost: 5; listed in one direction only and used for both: 1; without a cost, taken as unreachable: 2"
        in texts
    )


def test_tables_that_say_two_things_or_nothing_are_refused():
    with pytest.raises(InputError, match="more than one cost: 1, the first from 01 to 02"):
        table_distances(["01", "01"], ["02", "02"], [1, 2], UNITS)
    table_distances(["01", "01"], ["02", "02"], [1, 1], UNITS)  # said twice is no harm
    with pytest.raises(InputError, match="no rows"):
        table_distances([], [], [], UNITS)
    with pytest.raises(InputError, match="leading zeros"):
        table_distances(["1"], ["2"], [1], UNITS)
    with pytest.raises(InputError, match="negative"):
        table_distances(["01"], ["02"], [-1], UNITS)
