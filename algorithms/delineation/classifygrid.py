"""multipolar:classifygrid"""

from __future__ import annotations

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterRasterDestination

from ...engine.errors import InputError
from ...engine.grid.rules import PRESETS, SEMIDENSE_RULES, DegreeOfUrbanisationRules
from ...engine.options import AREA_UNITS, LEVELS
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import DELINEATION
from ..inputs import Inputs

_BUILT_RULES = ("preset", "fixed", "optimal", "off")
_SMOOTHINGS = ("preset", "r2023a", "r2022a", "none")
_CONNECTIVITIES = ("preset", "rook", "queen")
# Optional numbers: name of the parameter -> key of the rules
_OVERRIDES = {
    "CENTRE_DENSITY": "centre_density",
    "CENTRE_POPULATION": "centre_population",
    "CLUSTER_DENSITY": "cluster_density",
    "CLUSTER_POPULATION": "cluster_population",
    "MAX_GAP_KM2": "max_gap_km2",
    "CENTRE_POPULATION_WINDOW": "population_window",
    "WATER_LAND": "water_land",
    "WATER_POPULATION": "water_population",
    "WATER_BUILT": "water_built",
}
_WHOLE = ("SEMIDENSE_DISTANCE_CELLS", "CENTRE_POPULATION_WINDOW")
_SHARES = ("WATER_LAND", "WATER_BUILT")
_DENSE = {"DENSE_DENSITY": "dense_density", "DENSE_POPULATION": "dense_population"}
_LEVEL2 = {
    "SEMIDENSE_DENSITY": "semidense_density",
    "SEMIDENSE_POPULATION": "semidense_population",
    "SEMIDENSE_DISTANCE_KM": "semidense_distance_km",
    "SEMIDENSE_DISTANCE_CELLS": "semidense_distance",
    "RURAL_CLUSTER_DENSITY": "rural_cluster_density",
    "RURAL_CLUSTER_POPULATION": "rural_cluster_population",
    "LOW_DENSITY": "low_density",
}


class ClassifyGrid(MultipolarAlgorithm):
    """Degree of urbanisation of grid cells."""

    NAME = "classifygrid"
    GROUP = DELINEATION

    def title(self) -> str:
        return tr("Classify grid cells (degree of urbanisation)")

    def declare(self) -> None:
        add = self.addParameter
        add(p.population_raster())
        add(p.raster("LAND", tr("Permanent land (unset: every cell is all land)"), optional=True))
        add(p.raster("BUILT", tr("Built-up surface (unset: no built-up criterion)"), optional=True))
        add(
            p.choice(
                "AREA_UNIT",
                tr("Unit of land and built-up: m2, share (0–1) or percent of the cell"),
                AREA_UNITS,
                "m2",
            )
        )
        add(p.choice("LEVEL", tr("Level: level1 (3 classes) or level2 (7 classes)"), LEVELS, "level1"))
        add(
            p.choice(
                "PRESET",
                tr("Rules: ghsl2023, ghsl2022 or manual2021 (handbook)"),
                tuple(PRESETS),
                "ghsl2023",
            )
        )
        add(p.yes_no("AGGREGATE", tr("Add finer cells up to 1 km first (the method's own cell size)"), False))
        for name, text in self._numbers():
            low, high = (1 if name == "CENTRE_POPULATION_WINDOW" else 0), (1 if name in _SHARES else None)
            add(p.advanced(p.number(name, text, None, low, high, whole=name in _WHOLE)))
        add(
            p.advanced(
                p.choice(
                    "BUILT_RULE",
                    tr("Built-up criterion: preset, fixed, optimal (from data), off"),
                    _BUILT_RULES,
                    "preset",
                )
            )
        )
        add(p.advanced(p.number("BUILT_THRESHOLD", tr("Built-up share of land for “fixed” (0 to 1)"), None, 0, 1)))
        add(
            p.advanced(
                p.choice(
                    "SMOOTHING", tr("Smoothing of centre edges: preset, r2023a, r2022a, none"), _SMOOTHINGS, "preset"
                )
            )
        )
        add(
            p.advanced(
                p.choice(
                    "SEMIDENSE_RULES",
                    tr("Semi-dense clusters (level 2), edition: 2024 or 2021"),
                    tuple(SEMIDENSE_RULES),
                    "2024",
                )
            )
        )
        for name, text in (
            ("CENTRE_CONNECTIVITY", tr("Neighbours in centres: preset, rook (4), queen (8)")),
            ("CLUSTER_CONNECTIVITY", tr("Neighbours in clusters: preset, rook (4), queen (8)")),
            (
                "SEMIDENSE_CONNECTIVITY",
                tr("Neighbours in semi-dense clusters: preset, rook (4), queen (8)"),
            ),
        ):
            add(p.advanced(p.choice(name, text, _CONNECTIVITIES, "preset")))
        add(QgsProcessingParameterRasterDestination("OUTPUT", tr("Cell classes")))
        self.addOutput(QgsProcessingOutputNumber("CENTRES", tr("Number of urban centres")))

    def _numbers(self) -> list[tuple[str, str]]:
        return [
            ("CENTRE_DENSITY", tr("Urban centre: people per km² of land")),
            ("CENTRE_POPULATION", tr("Urban centre: people")),
            ("CLUSTER_DENSITY", tr("Urban cluster: people per km² of land")),
            ("CLUSTER_POPULATION", tr("Urban cluster: people")),
            ("MAX_GAP_KM2", tr("Fill gaps in centres smaller than (km², 0: none)")),
            ("DENSE_DENSITY", tr("Dense cluster (level 2): people per km² of land")),
            ("DENSE_POPULATION", tr("Dense cluster (level 2): people")),
            ("SEMIDENSE_DENSITY", tr("Semi-dense cluster (level 2): people per km² of land")),
            ("SEMIDENSE_POPULATION", tr("Semi-dense cluster (level 2): people")),
            ("SEMIDENSE_DISTANCE_KM", tr("Semi-dense cluster (level 2): distance to denser ones (km)")),
            (
                "SEMIDENSE_DISTANCE_CELLS",
                tr("Semi-dense cluster (level 2): distance to denser ones (cells)"),
            ),
            ("RURAL_CLUSTER_DENSITY", tr("Rural cluster (level 2): people per km² of land")),
            ("RURAL_CLUSTER_POPULATION", tr("Rural cluster (level 2): people")),
            ("LOW_DENSITY", tr("Low density rural (level 2): people per km² of land")),
            (
                "CENTRE_POPULATION_WINDOW",
                tr("Urban centre: average people over a window of so many cells a side (odd; 1: no averaging)"),
            ),
            ("WATER_LAND", tr("Water: land share below (0 to 1)")),
            ("WATER_POPULATION", tr("Water: people in the cell, at most")),
            ("WATER_BUILT", tr("Water: built-up share of the cell, at most (0 to 1)")),
        ]

    def compute(self, inputs: Inputs) -> Outcome:
        from ...engine.grid.classes import classify_grid
        from ...engine.grid.rasterfile import ClassRaster
        from ...layers.rasters import grid_source, reading_threads, wkt_of, write_classes
        from ...layers.styles.grid import class_values

        level = inputs.choice("LEVEL")
        rules = self._rules(inputs, level)
        population = inputs.grid("POPULATION")
        land, built = inputs.optional_grid("LAND"), inputs.optional_grid("BUILT")
        source = grid_source(population, land, built, inputs.choice("AREA_UNIT"), inputs.yes("AGGREGATE"))
        with reading_threads([grid for grid in (population, land, built) if grid]) as (executor, workers):
            result = classify_grid(source, rules, level, executor, workers, progress=inputs.progress(0, 0.95))

        outcome = Outcome(result.notes, tr("Degree of urbanisation"))
        tags = {"ALGORITHM": f"multipolar:{self.NAME}", "LEVEL": level, "PRESET": rules.name}
        tags.update({key: f"{value:.15g}" for key, value in result.rules.numbers().items()})
        tags.update(
            BUILT_RULE=result.rules.built_rule,
            SMOOTHING=result.rules.smoothing,
            SEMIDENSE_RULES=inputs.choice("SEMIDENSE_RULES"),
            AREA_UNIT=inputs.choice("AREA_UNIT"),
            AGGREGATED_CELLS=str(source.factor),
            **result.rules.connectivities(),
        )
        raster = ClassRaster(result.read, result.frame, wkt_of(population.crs), class_values(level), tags)

        def write(path: str) -> None:
            try:
                write_classes(path, raster, inputs.progress(0.97, 1))
            finally:
                result.close()

        outcome.rasters["OUTPUT"] = (write, f"cells_{level}")
        outcome.numbers["CENTRES"] = len(result.centres)
        return outcome

    def _rules(self, inputs: Inputs, level: str) -> DegreeOfUrbanisationRules:
        rules = PRESETS[inputs.choice("PRESET")].with_overrides(**SEMIDENSE_RULES[inputs.choice("SEMIDENSE_RULES")])
        # The optimal built-up threshold is taken from dense clusters at level 1, too.
        unused = _LEVEL2 if inputs.choice("BUILT_RULE") == "optimal" else {**_DENSE, **_LEVEL2}
        if level == "level1" and (idle := [name for name in unused if inputs.given(name)]):
            raise InputError(
                "These apply to level 2 only: {names}.",
                where="LEVEL",
                fix="Choose level2, or leave them empty.",
                names=", ".join(idle),
            )
        self._refuse_idle(inputs)
        overrides = {key: inputs.optional_number(name) for name, key in {**_OVERRIDES, **_DENSE, **_LEVEL2}.items()}
        for key in ("semidense_distance", "population_window"):
            if overrides[key] is not None:
                overrides[key] = int(overrides[key])
        for name in (
            "SMOOTHING",
            "CENTRE_CONNECTIVITY",
            "CLUSTER_CONNECTIVITY",
            "SEMIDENSE_CONNECTIVITY",
            "BUILT_RULE",
        ):
            chosen = inputs.choice(name)
            overrides[name.lower()] = None if chosen == "preset" else chosen
        threshold = inputs.optional_number("BUILT_THRESHOLD")
        if threshold is not None and inputs.choice("BUILT_RULE") != "fixed":
            raise InputError(
                "A threshold is given, but the built-up criterion is “{rule}”.",
                where="BUILT_THRESHOLD",
                fix="Set BUILT_RULE to fixed, or leave the threshold empty.",
                rule=inputs.choice("BUILT_RULE"),
            )
        if threshold is None and inputs.choice("BUILT_RULE") == "fixed" and rules.built_rule != "fixed":
            raise InputError(
                "The preset {preset} has no built-up threshold.",
                where="BUILT_THRESHOLD",
                fix="Give the built-up share of land from which a cell is dense (0 to 1).",
                preset=rules.name,
            )
        return rules.with_overrides(**overrides, built_threshold=threshold)

    def _refuse_idle(self, inputs: Inputs) -> None:
        """What could do nothing must not look as if it had been obeyed."""
        if inputs.given("SEMIDENSE_DISTANCE_KM") and inputs.given("SEMIDENSE_DISTANCE_CELLS"):
            raise InputError(
                "The distance is given twice.",
                where="SEMIDENSE_DISTANCE_KM, SEMIDENSE_DISTANCE_CELLS",
                fix="Give it in km or in cells.",
            )
        for grid, names in (("LAND", ("WATER_LAND", "WATER_POPULATION", "WATER_BUILT")), ("BUILT", ("WATER_BUILT",))):
            idle = [name for name in names if inputs.given(name)]
            if idle and not inputs.given(grid):
                raise InputError(
                    "Without {grid} these decide nothing: {names}.",
                    where=grid,
                    fix="Give that grid, or leave them empty.",
                    grid=grid,
                    names=", ".join(idle),
                )
