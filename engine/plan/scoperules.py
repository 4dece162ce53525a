"""The rules of minimum and maximum scope as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from ..errors import InputError
from ..options import ASSIGNMENTS, GROWTHS, MEASURES


@dataclass(frozen=True)
class ScopeRules:
    """Thresholds in percent, of what ``measure`` says (see :meth:`~..flows.shares.Exchange.strength`).

    ``assignment``: ``overlap`` lets a unit belong to every area it is tied to; ``largest`` gives it to the area with
    the strongest tie (then flow, then lower code) and keeps central cities out of other areas.

    ``measure`` of the minimum, ``max_measure`` of the maximum (None: the same). ``growth``: units are tied to the
    ``centre``; or also to ``suburbs``, single members that are their strongest tie; or to the whole ``area`` as it grows.

    ``smaller_only``: a unit with more people than the centre is never its surroundings; nor one above
    ``member_max_population``, nor one further than ``max_minutes``. ``area_max_population`` is a limit to both scopes of
    an area, ``area_min_population`` to its maximum.
    """

    min_share: float = 15.0
    max_share: float = 5.0
    assignment: str = "overlap"
    contiguous: bool = True
    enclaves: bool = True
    measure: str = "residents"
    max_measure: Optional[str] = None
    growth: str = "centre"
    smaller_only: bool = False
    member_max_population: Optional[float] = None
    area_max_population: Optional[float] = None
    area_min_population: Optional[float] = None
    max_minutes: Optional[float] = None

    def __post_init__(self) -> None:
        check_shares(self.min_share, self.max_share, self.same_measure)
        for name, value, choices in (
            ("ASSIGNMENT", self.assignment, ASSIGNMENTS),
            ("MEASURE", self.measure, MEASURES),
            ("MAX_MEASURE", self.outer_measure, MEASURES),
            ("GROWTH", self.growth, GROWTHS),
        ):
            if value not in choices:
                raise InputError(
                    "{value} is not one of {choices}.", where=name, value=value, choices=", ".join(choices)
                )
        for name, limit in (
            ("MEMBER_MAX_POPULATION", self.member_max_population),
            ("AREA_MAX_POPULATION", self.area_max_population),
            ("MAX_MINUTES", self.max_minutes),
        ):
            if limit is not None and not limit > 0:
                raise InputError("{value} leaves nothing: it must be above 0.", where=name, value=limit)
        low, high = self.area_min_population, self.area_max_population
        if low is not None and high is not None and high < low:
            raise InputError(
                "The window is empty: from {low:g} to {high:g} people.",
                where="AREA_MIN_POPULATION, AREA_MAX_POPULATION",
                fix="Give the smaller number first.",
                low=low,
                high=high,
            )

    @property
    def outer_measure(self) -> str:
        """Measure of the maximum."""
        return self.measure if self.max_measure is None else self.max_measure

    @property
    def same_measure(self) -> bool:
        return self.outer_measure == self.measure

    @property
    def needs_people(self) -> bool:
        """Whether a rule asks for the population of units."""
        return (
            self.smaller_only
            or self.member_max_population is not None
            or self.area_max_population is not None
            or self.area_min_population is not None
        )

    @property
    def needs_neighbours(self) -> bool:
        return self.contiguous or self.enclaves


def check_shares(min_share: float, max_share: float, same_measure: bool) -> None:
    """Refuse thresholds that are no shares, or by one measure ask less of the minimum than of the maximum."""
    for name, share in (("MIN_SHARE", min_share), ("MAX_SHARE", max_share)):
        if not 0 < share <= 100:
            raise InputError(
                "{value} is not a share: it must be above 0 and at most 100 percent.", where=name, value=share
            )
    if same_measure and min_share < max_share:
        raise InputError(
            "The minimum scope asks for {low:g} %, less than the {high:g} % of the maximum scope.",
            where="MIN_SHARE, MAX_SHARE",
            fix="The minimum scope is the stronger tie: give it the larger share.",
            low=min_share,
            high=max_share,
        )
