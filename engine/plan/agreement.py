"""How far two plans agree."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

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
    """Compare memberships given as distinct pairs (area id, unit code)."""
    left, right = set(found), set(published)
    return PairScores(len(left & right), len(left), len(right))
