"""The degree of urbanisation of cells a second time: slow, plain loops, written from the text of the method alone.

For tests only. It shares nothing with the engine but the names of the fields of the rules.
Cells are pairs (row, column); every rule is a loop over all of them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any, Optional

Place = tuple[int, int]
ROOK = [(-1, 0), (1, 0), (0, -1), (0, 1)]
QUEEN = [*ROOK, (-1, -1), (-1, 1), (1, -1), (1, 1)]


class Reference:
    """Classes of a small grid; ``population``, ``land`` and ``built`` are lists of rows with NaN for missing."""

    def __init__(
        self,
        population: list[list[float]],
        land: Optional[list[list[float]]],
        built: Optional[list[list[float]]],
        cell_km2: float,
        rules: Any,
        level: str,
    ) -> None:
        self.height, self.width = len(population), len(population[0])
        self.places = [(row, column) for row in range(self.height) for column in range(self.width)]
        self.people, self.land, self.built = population, land, built
        self.km2, self.rules, self.level = cell_km2, rules, level
        self.threshold = self._built_threshold()
        self.water = {place for place in self.places if self._is_water(place)}
        # Which centre each cell belongs to, step by step.
        self.before_smoothing = self._cores()
        self.after_smoothing = self._smoothed(self.before_smoothing)
        self.claimed_twice = False
        self.centres = self._filled(self.after_smoothing)
        self.classes = self._level1() if level == "level1" else self._level2()

    # What a cell is

    def _people(self, place: Place) -> float:
        value = self.people[place[0]][place[1]]
        return 0.0 if math.isnan(value) else value

    def _land(self, place: Place) -> float:
        return 1.0 if self.land is None else self.land[place[0]][place[1]]

    def _built(self, place: Place) -> float:
        return math.nan if self.built is None else self.built[place[0]][place[1]]

    def _density(self, place: Place) -> float:
        land = self._land(place)
        if math.isnan(land) or math.isnan(self.people[place[0]][place[1]]):
            return 0.0  # unknown: no threshold is reached
        if land == 0:
            return math.inf if self._people(place) > 0 else 0.0
        return self._people(place) / (land * self.km2)

    def _built_per_land(self, place: Place) -> float:
        land, built = self._land(place), self._built(place)
        if math.isnan(land) or math.isnan(built):
            return -1.0  # unknown: never enough
        if land == 0:
            return math.inf if built > 0 else -1.0
        return round(built / land, 3)

    def _is_mostly_water(self, place: Place) -> bool:
        land = self._land(place)
        return math.isnan(land) or land < self.rules.water_land

    def _is_unpopulated(self, place: Place) -> bool:
        return self._people(place) <= self.rules.water_population

    def _is_unbuilt(self, place: Place) -> bool:
        built = self._built(place)
        return math.isnan(built) or built <= self.rules.water_built

    def _is_water(self, place: Place) -> bool:
        """Permanent water: it overwrites only what would be rural (level 1) or very low density rural (level 2)."""
        if self.level == "level2" and self._density(place) >= self.rules.low_density:
            return False
        return self._is_mostly_water(place) and self._is_unpopulated(place) and self._is_unbuilt(place)

    # Clusters

    def _around(self, place: Place, steps: list[Place]) -> list[Place]:
        return [
            (place[0] + down, place[1] + right)
            for down, right in steps
            if 0 <= place[0] + down < self.height and 0 <= place[1] + right < self.width
        ]

    def _groups(self, members: Iterable[Place], steps: list[Place]) -> list[set[Place]]:
        """Connected groups, in the order of their first cells."""
        left = set(members)
        groups = []
        for start in self.places:
            if start not in left:
                continue
            group, queue = {start}, [start]
            left.remove(start)
            while queue:
                for other in self._around(queue.pop(), steps):
                    if other in left:
                        left.remove(other)
                        group.add(other)
                        queue.append(other)
            groups.append(group)
        return groups

    def _clusters(self, rule: Any, with_built: bool) -> list[set[Place]]:
        members = [
            place
            for place in self.places
            if self._density(place) >= rule.density
            or (with_built and self.threshold is not None and self._built_per_land(place) >= self.threshold)
        ]
        groups = self._groups(members, QUEEN if rule.connectivity == "queen" else ROOK)
        return [group for group in groups if sum(self._people(place) for place in group) >= rule.population]

    def _built_threshold(self) -> Optional[float]:
        self.threshold = None
        if self.built is None or self.rules.built_rule == "off":
            return None
        if self.rules.built_rule == "fixed":
            return self.rules.built_threshold
        dense = [place for group in self._clusters(self.rules.dense, with_built=False) for place in group]
        if not dense:
            return None
        mean = math.fsum(self._built(place) for place in dense) / len(dense)
        whole = 0
        while whole / 100 < mean - 1e-12:
            whole += 1
        return whole / 100 or None  # nothing is built in the dense clusters: no criterion

    # Urban centres

    def _cores(self) -> dict[Place, int]:
        groups = self._clusters(self.rules.centre, with_built=True)
        return {place: number for number, group in enumerate(groups) for place in group}

    def _smoothed(self, centres: dict[Place, int]) -> dict[Place, int]:
        while self.rules.smoothing != "none":
            joining = {}
            for place in self.places:
                if place not in centres:
                    for centre in set(centres.values()):
                        if self._joins(place, centre, centres):
                            joining[place] = centre
            if not joining:
                break
            centres = {**centres, **joining}
        return centres

    def _joins(self, place: Place, centre: int, centres: dict[Place, int]) -> bool:
        around = self._around(place, QUEEN)
        members = sum(centres.get(other) == centre for other in around)
        if self.rules.smoothing == "r2022a":
            return members >= 5
        if place in self.water:
            return False
        counted = 8  # what lies beyond the raster counts as no member
        for other in around:
            if other not in centres and self._is_mostly_water(other) and self._is_unpopulated(other):
                counted -= 1
        return members > counted / 2

    def _filled(self, centres: dict[Place, int]) -> dict[Place, int]:
        filled = dict(centres)
        outside = [(-1, column) for column in range(-1, self.width + 1)]
        outside += [(self.height, column) for column in range(-1, self.width + 1)]
        for centre in sorted(set(centres.values())):
            mine = {place for place, number in centres.items() if number == centre}
            # Walk in from all around the raster; what is not reached lies in a hole.
            reached, queue = set(outside), list(outside)
            while queue:
                row, column = queue.pop()
                for down, right in ROOK:
                    other = (row + down, column + right)
                    inside = -1 <= other[0] <= self.height and -1 <= other[1] <= self.width
                    if inside and other not in mine and other not in reached:
                        reached.add(other)
                        queue.append(other)
            for hole in self._groups([p for p in self.places if p not in mine and p not in reached], ROOK):
                if len(hole) * self.km2 < self.rules.max_gap_km2 * (1 - 1e-9):
                    for place in hole:
                        if place not in centres:
                            self.claimed_twice |= place in filled
                            filled.setdefault(place, centre)
        return filled

    # Classes

    def _unknown(self, place: Place) -> bool:
        return self.land is None and math.isnan(self.people[place[0]][place[1]])

    def _level1(self) -> list[list[int]]:
        urban = {place for group in self._clusters(self.rules.cluster, with_built=False) for place in group}
        return self._table(
            lambda place: (
                3
                if place in self.centres
                else 2
                if place in urban
                else 255
                if self._unknown(place)
                else 0
                if place in self.water
                else 1
            )
        )

    def _level2(self) -> list[list[int]]:
        dense = {place for group in self._clusters(self.rules.dense, with_built=True) for place in group}
        high = set(self.centres) | dense
        semidense = {
            place
            for group in self._clusters(self.rules.semidense, with_built=False)
            for place in group
            if not any(self._steps(a, b) <= self._distance() for a in group for b in high)
        }
        urban = {place for group in self._clusters(self.rules.cluster, with_built=False) for place in group}
        rural = {place for group in self._clusters(self.rules.rural_cluster, with_built=False) for place in group}

        def code(place: Place) -> int:
            for members, number in ((self.centres, 30), (dense, 23), (semidense, 22), (urban, 21), (rural, 13)):
                if place in members:
                    return number
            if self._unknown(place):
                return 255
            if self._density(place) >= self.rules.low_density:
                return 12
            return 10 if place in self.water else 11

        return self._table(code)

    def _distance(self) -> int:
        """Steps within which no denser cluster may lie: as given in cells, else the kilometres in whole square cells."""
        if self.rules.semidense_distance is not None:
            return self.rules.semidense_distance
        side = math.sqrt(self.km2)
        steps = 0
        while (steps + 1) * side <= self.rules.semidense_distance_km + 1e-9:
            steps += 1
        return max(steps, 1) if self.rules.semidense_distance_km > 0 else 0

    @staticmethod
    def _steps(a: Place, b: Place) -> int:
        return max(abs(a[0] - b[0]), abs(a[1] - b[1]))

    def _table(self, code: Any) -> list[list[int]]:
        return [[code((row, column)) for column in range(self.width)] for row in range(self.height)]
