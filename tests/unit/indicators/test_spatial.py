"""Moran's I through PySAL: the units' own neighbourhood, islands, gaps, and the same answer every time."""

from __future__ import annotations

import numpy as np
import pytest
from multipolar.engine.errors import InputError
from scipy.sparse import csr_matrix

pytest.importorskip("esda")

from multipolar.engine.indicators.spatial import autocorrelation, nearest_neighbours


def chain(size: int) -> csr_matrix:
    """Each unit beside the next."""
    one = np.diag(np.ones(size - 1), 1)
    return csr_matrix(one + one.T)


STEPS = np.array([1.0, 2, 3, 4, 5, 6, 7, 8])


def test_morans_i_by_hand():
    found = autocorrelation(STEPS, chain(8))
    z = STEPS - STEPS.mean()
    weights = chain(8).toarray()
    weights /= weights.sum(axis=1, keepdims=True)
    assert found.moran == pytest.approx((z @ weights @ z) / (z @ z))
    assert found.expected == pytest.approx(-1 / 7)
    assert found.p_value < 0.05


def test_the_same_seed_gives_the_same_answer_and_leaves_numpy_alone():
    np.random.seed(7)  # noqa: NPY002
    state = np.random.get_state()[1].tolist()  # noqa: NPY002
    first, second = autocorrelation(STEPS, chain(8), seed=3), autocorrelation(STEPS, chain(8), seed=3)
    assert first.p_value == second.p_value
    assert first.local_p.tolist() == second.local_p.tolist()
    assert np.random.get_state()[1].tolist() == state  # noqa: NPY002


def test_islands_and_unknown_units_are_left_out():
    neighbours = chain(8).tolil()
    neighbours[7, 6] = neighbours[6, 7] = 0  # the last is an island
    values = STEPS.copy()
    values[0] = np.nan
    found = autocorrelation(values, neighbours.tocsr())
    assert found.units == 6
    assert np.isnan(found.local[[0, 7]]).all()
    assert not np.isnan(found.local[1:7]).any()


def test_clusters_are_high_among_high_and_low_among_low():
    values = np.repeat([0.0, 10.0], 12) + np.arange(24) / 100
    found = autocorrelation(values, chain(24))
    assert set(found.cluster[:11]) <= {0, 3}
    assert set(found.cluster[13:]) <= {0, 1}
    assert {1, 3} <= set(found.cluster)


def test_it_is_pysals_on_the_incomes_of_mexico(shared):
    import libpysal
    import pandas as pd
    from esda import Moran

    folder = shared / "indicators" / "mexico"
    theirs = libpysal.io.open(str(folder / "mexico.gal")).read()
    theirs.transform = "b"
    values = pd.read_csv(folder / "mexico.csv")["pcgdp2000"].to_numpy()
    found = autocorrelation(values, theirs.sparse.tocsr())
    theirs.transform = "r"
    assert found.moran == pytest.approx(Moran(values, theirs, permutations=0).I, abs=1e-12)


@pytest.mark.parametrize(
    ("values", "words"), [(np.ones(8), "All values are equal"), (np.array([1.0, 2, 3] + [np.nan] * 5), "there are 3")]
)
def test_what_is_refused(values, words):
    with pytest.raises(InputError, match=words):
        autocorrelation(values, chain(8))


def test_nearest_neighbours():
    points = np.array([[0.0, 0], [1, 0], [3, 0], [np.nan, np.nan]])
    found = nearest_neighbours(points, 1).toarray()
    assert found.tolist() == [[0, 1, 0, 0], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 0]]
    with pytest.raises(InputError, match="3 nearest neighbours cannot be found among 3"):
        nearest_neighbours(points, 3)


def test_a_unit_whose_nearest_has_itself_no_known_neighbour_is_left_out_too():
    """Nearest neighbours are one-sided: 0 looks at 1, and 1 only at 2, which is unknown."""
    neighbours = np.zeros((8, 8))
    for one, other in ((0, 1), (1, 2), (3, 4), (4, 3), (5, 6), (6, 7), (7, 6), (2, 3)):
        neighbours[one, other] = 1
    values = STEPS.copy()
    values[2] = np.nan
    found = autocorrelation(values, csr_matrix(neighbours))
    assert found.units == 5
    assert np.isnan(found.local[[0, 1, 2]]).all()
    assert not np.isnan(found.local[3:]).any()


def test_values_that_differ_by_rounding_only_are_equal():
    values = np.full(8, 0.3)
    values[::2] = 0.1 + 0.2
    with pytest.raises(InputError, match="All values are equal"):
        autocorrelation(values, chain(8))
