"""The groups of the toolbox, in the order in which a study goes through them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

from ..layers.translation import tr


@dataclass(frozen=True)
class Group:
    """``id`` never changes, ``name`` is translated when asked for, ``icon`` is a file below resources/icons."""

    id: str
    name: Callable[[], str]
    icon: str


PREPARATION = Group("preparation", lambda: tr("Data preparation"), "preparation.svg")
DELINEATION = Group("delineation", lambda: tr("Delineation"), "delineation.svg")
INDICATORS = Group("indicators", lambda: tr("Indicators"), "indicators.svg")
REPORTING = Group("reporting", lambda: tr("Reporting"), "reporting.svg")
