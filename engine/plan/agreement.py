"""How far two plans agree."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from ..types import Array

Pair = tuple[str, str]


@dataclass(frozen=True)
class PairScores:
    """Agreement of found with published memberships; shares 0..1.

    ``precision`` is 0 when nothing is found, ``recall`` when nothing is published; with neither, all three are 1.
    """

    hits: int
    found: int
    published: int

    @property
    def precision(self) -> float:
        return self.hits / self.found if self.found else float(not self.published)

    @property
    def recall(self) -> float:
        return self.hits / self.published if self.published else float(not self.found)

    @property
    def f1(self) -> float:
        total = self.found + self.published
        return 2 * self.hits / total if total else 1.0

    @property
    def jaccard(self) -> float:
        either = self.found + self.published - self.hits
        return self.hits / either if either else 1.0


def pair_scores(found: Iterable[Pair], published: Iterable[Pair]) -> PairScores:
    """Compare memberships given as distinct pairs (area id, unit code).

    Examples
    --------
    >>> scores = pair_scores({("A", "1"), ("A", "2")}, {("A", "2"), ("A", "3")})
    >>> scores.precision, scores.recall, scores.f1, round(scores.jaccard, 3)
    (0.5, 0.5, 0.5, 0.333)
    """
    left, right = set(found), set(published)
    return PairScores(len(left & right), len(left), len(right))


def adjusted_rand(first: Array, second: Array) -> float:
    """Adjusted Rand index of two partitions, given as the class of each element (Hubert and Arabie 1985).

    1 for equal partitions, about 0 for unrelated ones; two partitions that allow only one value (all in one class, or
    each by itself, in both) agree.

    Examples
    --------
    >>> adjusted_rand(np.array([0, 0, 1, 1]), np.array([7, 7, 3, 3]))  # only the numbers of the groups differ
    1.0
    """
    table = contingency(first, second)
    pairs = _pairs(table.data).sum()
    rows, columns = (_pairs(np.asarray(table.sum(axis=axis)).ravel()).sum() for axis in (1, 0))
    everything = _pairs(np.array([len(first)]))[0]
    expected = rows * columns / everything if everything else 0.0
    most = (rows + columns) / 2
    return float((pairs - expected) / (most - expected)) if most != expected else 1.0


def variation_of_information(first: Array, second: Array) -> float:
    """Variation of information of two partitions in nats: H(1|2) + H(2|1) (Meila 2007). 0 for equal ones, at most ln n.

    Examples
    --------
    >>> round(variation_of_information(np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1])), 3)  # 2 ln 2
    1.386
    """
    table = contingency(first, second).tocoo()
    count = max(1, len(first))
    joint = table.data / count
    row = np.asarray(table.sum(axis=1)).ravel()[table.row] / count
    column = np.asarray(table.sum(axis=0)).ravel()[table.col] / count
    return float(max(0.0, -(joint * (np.log(joint / row) + np.log(joint / column))).sum()))


def contingency(first: Array, second: Array) -> csr_matrix:
    """How many elements two classes share (classes of the first x classes of the second)."""
    left, row = np.unique(first, return_inverse=True)
    right, column = np.unique(second, return_inverse=True)
    return csr_matrix((np.ones(len(first)), (row, column)), shape=(len(left), len(right)))


def _pairs(counts: Array) -> Array:
    return counts * (counts - 1) / 2
