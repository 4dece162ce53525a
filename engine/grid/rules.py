"""The degree of urbanisation as data: thresholds, connectivities and presets.

Sources: EU, FAO, UN-Habitat, OECD, World Bank (2021) *Applying the Degree of Urbanisation*;
GHSL Data Packages 2022 and 2023 (R2022A, R2023A), footnotes 25, 29 and 30.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Optional

from ..errors import InputError

# Class codes, level 1
URBAN_CENTRE_1, URBAN_CLUSTER_1, RURAL_1, WATER_1 = 3, 2, 1, 0
# Class codes, level 2 (GHS-SMOD)
URBAN_CENTRE_2, DENSE_CLUSTER, SEMIDENSE_CLUSTER, SUBURBAN = 30, 23, 22, 21
RURAL_CLUSTER, LOW_DENSITY, VERY_LOW_DENSITY, WATER_2 = 13, 12, 11, 10
NODATA = 255

LEVEL1_CLASSES = (URBAN_CENTRE_1, URBAN_CLUSTER_1, RURAL_1, WATER_1)
LEVEL2_CLASSES = (
    URBAN_CENTRE_2,
    DENSE_CLUSTER,
    SEMIDENSE_CLUSTER,
    SUBURBAN,
    RURAL_CLUSTER,
    LOW_DENSITY,
    VERY_LOW_DENSITY,
    WATER_2,
)
CLASSES = {"level1": LEVEL1_CLASSES, "level2": LEVEL2_CLASSES}

# The rule that made a class, by whose neighbourhood its cells belong together; the other classes are no clusters.
RULE_OF_CLASS = {
    URBAN_CENTRE_1: "centre",
    URBAN_CLUSTER_1: "cluster",
    URBAN_CENTRE_2: "centre",
    DENSE_CLUSTER: "dense",
    SEMIDENSE_CLUSTER: "semidense",
    SUBURBAN: "cluster",
    RURAL_CLUSTER: "rural_cluster",
}


def level_of(codes: Iterable[int]) -> str:
    """``level1`` or ``level2``, told from the class codes that occur; ``unknown`` when they are neither's.

    Examples
    --------
    >>> level_of([0, 1, 2, 3]), level_of([11, 30]), level_of([3, 30])
    ('level1', 'level2', 'unknown')
    """
    present = set(codes) - {NODATA}
    for level, known in CLASSES.items():
        if present and present <= set(known):
            return level
    return "unknown"


@dataclass(frozen=True)
class ClusterRule:
    """Connected cells of at least ``density`` inhabitants per km² of land that together hold ``population``."""

    density: float
    population: float
    connectivity: str  # "rook": 4 neighbours, "queen": 8

    @property
    def queen(self) -> bool:
        return self.connectivity == "queen"


_CLUSTERS = ("rural_cluster", "semidense", "cluster", "centre", "dense")


@dataclass(frozen=True)
class DegreeOfUrbanisationRules:
    """Every number and choice of the grid classification.

    Densities per km² of permanent land, populations in persons, areas in km², land and built-up as shares 0..1.
    """

    name: str = "custom"
    centre: ClusterRule = field(default_factory=lambda: ClusterRule(1500, 50_000, "rook"))
    cluster: ClusterRule = field(default_factory=lambda: ClusterRule(300, 5_000, "queen"))
    dense: ClusterRule = field(default_factory=lambda: ClusterRule(1500, 5_000, "rook"))
    semidense: ClusterRule = field(default_factory=lambda: ClusterRule(900, 2_500, "rook"))
    semidense_distance_km: float = 2  # within which, in queen steps, no centre or dense cluster may lie
    semidense_distance: Optional[int] = None  # the same in cells, instead of km
    rural_cluster: ClusterRule = field(default_factory=lambda: ClusterRule(300, 500, "queen"))
    low_density: float = 50
    built_rule: str = "off"  # "fixed" | "optimal" | "off"
    built_threshold: float = 0.2  # built-up share of land from which a cell counts as dense
    population_window: int = 1  # side, in cells, of the moving average of people in the search for centres; 1: none
    smoothing: str = "none"  # of the edges: "r2023a" | "r2022a" | "none"
    max_gap_km2: float = 15
    water_land: float = 0.5
    water_population: float = 0
    water_built: float = 0

    def __post_init__(self) -> None:
        if self.population_window % 2 != 1 or self.population_window < 1:
            raise InputError(
                "{value} is no odd number of cells.",
                where="CENTRE_POPULATION_WINDOW",
                fix="Choose 3, 5, 7 and so on, so that the window has a middle; 1 averages nothing.",
                value=self.population_window,
            )
        for label, value in self.numbers().items():
            if not value >= 0:
                raise InputError("{value} is not a number of zero or more.", where=label, value=value)
        for label, chosen, known in (
            ("BUILT_RULE", self.built_rule, ("fixed", "optimal", "off")),
            ("SMOOTHING", self.smoothing, ("r2023a", "r2022a", "none")),
            *(
                (name.upper() + "_CONNECTIVITY", getattr(self, name).connectivity, ("rook", "queen"))
                for name in _CLUSTERS
            ),
        ):
            if chosen not in known:
                raise InputError("{value} is not one of {known}.", where=label, value=chosen, known=", ".join(known))

    def numbers(self) -> dict[str, float]:
        """All thresholds under the names of the algorithm's parameters."""
        return {
            "CENTRE_DENSITY": self.centre.density,
            "CENTRE_POPULATION": self.centre.population,
            "CENTRE_POPULATION_WINDOW": self.population_window,
            "CLUSTER_DENSITY": self.cluster.density,
            "CLUSTER_POPULATION": self.cluster.population,
            "DENSE_DENSITY": self.dense.density,
            "DENSE_POPULATION": self.dense.population,
            "SEMIDENSE_DENSITY": self.semidense.density,
            "SEMIDENSE_POPULATION": self.semidense.population,
            "SEMIDENSE_DISTANCE_KM": self.semidense_distance_km,
            **({} if self.semidense_distance is None else {"SEMIDENSE_DISTANCE_CELLS": self.semidense_distance}),
            "RURAL_CLUSTER_DENSITY": self.rural_cluster.density,
            "RURAL_CLUSTER_POPULATION": self.rural_cluster.population,
            "LOW_DENSITY": self.low_density,
            "BUILT_THRESHOLD": self.built_threshold,
            "MAX_GAP_KM2": self.max_gap_km2,
            "WATER_LAND": self.water_land,
            "WATER_POPULATION": self.water_population,
            "WATER_BUILT": self.water_built,
        }

    def connectivities(self) -> dict[str, str]:
        """Which neighbours count, under the names of the algorithm's parameters."""
        return {f"{name.upper()}_CONNECTIVITY": getattr(self, name).connectivity for name in _CLUSTERS}

    def for_cells(self, width_km: float, height_km: float) -> DegreeOfUrbanisationRules:
        """These rules with the distance of semi-dense clusters in cells of this size.

        Two kilometres are two cells of the method's own grid; they are 20 cells of 100 m, and never less than one cell.

        Examples
        --------
        >>> GHSL2023.for_cells(1, 1).semidense_distance, GHSL2023.for_cells(0.1, 0.1).semidense_distance
        (2, 20)
        """
        if self.semidense_distance is not None:
            return self
        steps = math.floor(self.semidense_distance_km / max(width_km, height_km) + 1e-9)
        return replace(self, semidense_distance=max(1, steps) if self.semidense_distance_km > 0 else 0)

    def with_overrides(self, **overrides: Any) -> DegreeOfUrbanisationRules:
        """A copy with some values replaced; ``None`` leaves a value as it is.

        A cluster's own values are named ``centre_density``, ``cluster_population``, ``semidense_connectivity`` and so on.

        Examples
        --------
        >>> GHSL2023.with_overrides(centre_density=1000, built_threshold=None).centre.density
        1000
        """
        rules = self
        for key, value in overrides.items():
            if value is None:
                continue
            rules = _override(rules, key, value)
        return rules


_CLUSTER_VALUES = ("density", "population", "connectivity")


def _override(rules: DegreeOfUrbanisationRules, key: str, value: Any) -> DegreeOfUrbanisationRules:
    for name in _CLUSTERS:
        part = key[len(name) + 1 :]
        if key.startswith(f"{name}_") and part in _CLUSTER_VALUES:
            return replace(rules, **{name: replace(getattr(rules, name), **{part: value})})
    return replace(rules, **{key: value})


GHSL2023 = DegreeOfUrbanisationRules("ghsl2023", built_rule="fixed", built_threshold=0.2, smoothing="r2023a")
GHSL2022 = DegreeOfUrbanisationRules("ghsl2022", built_rule="fixed", built_threshold=0.5, smoothing="r2022a")
MANUAL2021 = DegreeOfUrbanisationRules("manual2021", built_rule="off", smoothing="r2022a")
PRESETS = {rules.name: rules for rules in (GHSL2023, GHSL2022, MANUAL2021)}

# What the semi-dense clusters of each edition replace.
SEMIDENSE_RULES: dict[str, dict[str, Any]] = {
    "2024": {
        "semidense_density": 900,
        "semidense_population": 2_500,
        "semidense_connectivity": "rook",
        "semidense_distance_km": 2,
    },
    "2021": {
        "semidense_density": 300,
        "semidense_population": 5_000,
        "semidense_connectivity": "queen",
        "semidense_distance_km": 2,
    },
}
