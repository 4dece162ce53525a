"""Who is beyond a standard from a service."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd

from ..errors import InputError, first_of
from ..types import Array
from .panel import divide, percent

EVERY = "*"  # the row of the standards that holds for all services without one of their own
_CLASS_LIMITS = (0.0, 5.0, 20.0, 50.0)  # percent of the people


@dataclass(frozen=True)
class Standard:
    """A service is to be within ``limit`` (inclusive); ``column`` names its columns."""

    service: str
    limit: float
    column: str


def read_standards(rows: Iterable[Sequence[Any]], services: Sequence[str], where: str = "STANDARDS") -> list[Standard]:
    """Standards of services from rows (service, limit); ``*`` is for every service without a row of its own.

    A service may have several standards. They come in the order of services, then limits.

    Raises
    ------
    InputError
        for a limit that is none, a service that is not there, a service without a standard, or nothing at all.
    """
    found: dict[str, set[float]] = {}
    for service, text in rows:
        name = "" if service is None else str(service).strip()
        if not name and str(text or "").strip() == "":
            continue
        try:
            limit = float(str(text).strip())
        except ValueError:
            limit = np.nan
        if not (np.isfinite(limit) and limit >= 0):
            raise InputError(
                "“{limit}” is no standard for {service}.",
                where=where,
                fix="Write a distance or time of 0 or more.",
                limit=text,
                service=name,
            )
        found.setdefault(name, set()).add(limit)
    unknown = sorted(set(found) - {EVERY} - set(services))
    if unknown:
        raise InputError(
            "There is no service {first}; there are: {services}.",
            where=where,
            fix="Write services as they are named in the layers, or * for all.",
            first=first_of(unknown),
            services=first_of(services, 20),
        )
    bare = sorted(service for service in services if service not in found and EVERY not in found)
    if bare:
        raise InputError(
            "Services without a standard: {first}.",
            where=where,
            fix="Add a row for each, or a row with * for all others.",
            first=first_of(bare),
        )
    pairs = [
        (service, limit) for service in sorted(services) for limit in sorted(found.get(service, found.get(EVERY, ())))
    ]
    return [Standard(service, limit, name) for (service, limit), name in zip(pairs, _column_names(pairs))]


def _column_names(pairs: Sequence[tuple[str, float]]) -> list[str]:
    """The service's name as a column, with the limit where it has several; made unique."""
    services = [service for service, _ in pairs]
    names: list[str] = []
    for service, limit in pairs:
        stem = "_".join(service.lower().split())[:24]
        name = f"{stem}_{limit:g}" if services.count(service) > 1 else stem
        while name in names:
            name += "_"
        names.append(name)
    return names


def beyond(cost: Array, limit: float) -> Array:
    """Whether a place lies beyond a standard: its nearest facility costs more, or it reaches none (NaN).

    Examples
    --------
    >>> beyond(np.array([5.0, 15.0, np.nan]), 10).tolist()  # what is not reached at all lies beyond
    [False, True, True]
    """
    with np.errstate(invalid="ignore"):
        return ~(cost <= limit)


def gap_table(
    costs: Sequence[Array], standards: Sequence[Standard], people: Array, group: Optional[Array], groups: int
) -> pd.DataFrame:
    """A row per group: ``people``, ``any_beyond`` and ``any_share`` (beyond at least one standard), ``gap_class`` 0 to 4, and
    per standard ``beyond_COLUMN``, ``share_COLUMN`` (percent), ``cost_COLUMN`` (mean cost to the nearest of those who reach one).

    Parameters
    ----------
    costs : per standard the cost from each place to its nearest facility, NaN where none is reached
    people : NaN counts as none; group : group of each place, -1 for none; None: all places are one group
    """
    weight = np.nan_to_num(people)
    member = np.zeros(len(people), dtype=np.int64) if group is None else group
    inside = member >= 0

    def total(values: Array) -> Array:
        return np.bincount(member[inside], values[inside], groups)

    table = pd.DataFrame({"people": total(weight)})
    outside = np.array([beyond(cost, one.limit) for cost, one in zip(costs, standards)])
    table["any_beyond"] = total(np.where(outside.any(axis=0), weight, 0.0))
    table["any_share"] = percent(table["any_beyond"], table["people"])
    table["gap_class"] = np.where(
        table["any_share"].isna(), np.nan, np.searchsorted(_CLASS_LIMITS, table["any_share"], side="left")
    )
    for cost, one, far in zip(costs, standards, outside):
        table[f"beyond_{one.column}"] = total(np.where(far, weight, 0.0))
        table[f"share_{one.column}"] = percent(table[f"beyond_{one.column}"], table["people"])
        reached = np.where(np.isnan(cost), 0.0, weight)
        table[f"cost_{one.column}"] = divide(total(reached * np.nan_to_num(cost)), total(reached))
    return table
