"""What the pages of the assistant read, stage by stage, each in a thread and none twice for the same answers."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer

from ...engine.errors import InputError, Note, note
from ...engine.progress import Progress, part
from ...layers.sources import LayerSource

if TYPE_CHECKING:
    from ...engine.flows.matrix import Flows
    from ...engine.plan.centres import Centres
    from ...engine.plan.workbench import Study
    from ...engine.units.table import Units
    from ...layers.vectors import UnitLayer


@dataclass(frozen=True)
class Answers:
    """What has been chosen on the pages so far; layers by reference, fields by name."""

    population: Optional[QgsRasterLayer] = None
    classes: Optional[QgsRasterLayer] = None
    units: Optional[QgsVectorLayer] = None
    unit_fields: tuple[str, str, str, str, str] = ("", "", "", "", "")  # id, name, region, population, employed
    flows: Optional[QgsVectorLayer] = None
    flow_fields: tuple[str, str, str] = ("", "", "")
    centre_source: str = "list"  # list, field or grid
    centre_codes: str = ""
    centre_field: str = ""
    centre_window: tuple[float, Optional[float]] = (0.0, None)


@dataclass(frozen=True)
class GridRead:
    grid: Any
    people: Any
    classes: Any
    least: float
    level: str
    notes: tuple[Note, ...]


class Reading:
    """The stages: grid, units, flows, centres, study. Each takes ``progress``, may be called in a thread, and raises
    :class:`InputError` for what a person can mend."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Hashable, Any]] = {}

    def _once(self, stage: str, key: Hashable, make: Any) -> Any:
        kept = self._kept.get(stage)
        if kept is None or kept[0] != key:
            self._kept[stage] = kept = (key, make())
        return kept[1]

    # -- prepared in the main thread: layers may not be touched elsewhere

    def sources(self, answers: Answers) -> dict[str, Any]:
        """Thread-safe views of the chosen layers."""
        return {
            "units": LayerSource(answers.units) if answers.units is not None else None,
            "flows": LayerSource(answers.flows) if answers.flows is not None else None,
            "population": answers.population.clone() if answers.population is not None else None,
            "classes": answers.classes.clone() if answers.classes is not None else None,
            "transforms": QgsProject.instance().transformContext(),
        }

    # -- in a thread

    def grid(self, answers: Answers, sources: dict[str, Any], progress: Progress) -> Optional[GridRead]:
        """People and cell classes; classes are worked out where none are given. None without a grid."""
        if sources["population"] is None:
            return None
        key = (answers.population.id(), answers.classes.id() if answers.classes else "")
        return self._once("grid", key, lambda: self._read_grid(sources, progress))

    def _read_grid(self, sources: dict[str, Any], progress: Progress) -> GridRead:
        from ...engine.grid.classes import classify_cells
        from ...engine.grid.rules import MANUAL2021, PRESETS
        from ...layers.rasters import (
            least_centre_population,
            open_grid,
            read_classes,
            read_population_grid,
            require_level,
        )

        grid = open_grid(sources["population"], "POPULATION", sources["transforms"])
        if sources["classes"] is not None:
            classes = open_grid(sources["classes"], "CLASSES", sources["transforms"])
            people, codes = read_classes(grid, classes, progress)
            level = require_level(codes, classes.label)
            return GridRead(grid, people, codes, least_centre_population(classes), level, people.notes)
        people = read_population_grid(grid, progress=part(progress, 0, 0.5))
        result = classify_cells(people, PRESETS["ghsl2023"], "level1")
        said = note("Urban centres are found on the population grid alone, without land and built-up surface.")
        return GridRead(grid, people, result.classes, MANUAL2021.centre.population, "level1", (*people.notes, said))

    def units(self, answers: Answers, sources: dict[str, Any], progress: Progress) -> tuple[UnitLayer, Units]:
        from ...layers.vectors import read_unit_layer

        if sources["units"] is None:
            raise InputError("No units are chosen.", fix="Choose a polygon layer of municipalities or counties.")
        id_field, name, region, population, employed = answers.unit_fields
        if not id_field:
            raise InputError("The field with the units' codes is not chosen.", fix="Choose a field that is unique.")
        layer = self._once(
            "layer",
            (answers.units.id(), sources["units"].stamp),
            lambda: read_unit_layer(sources["units"], "UNITS", progress),
        )
        return layer, self._once(
            "units",
            (id(layer), answers.unit_fields),
            lambda: layer.units(id_field, name, region, population, employed),
        )

    def flows(self, answers: Answers, sources: dict[str, Any], progress: Progress) -> Flows:
        from ...engine.flows.matrix import flow_matrix, require_pairs
        from ...layers.vectors import read_columns

        layer, units = self.units(answers, sources, part(progress, 0, 0.3))
        if sources["flows"] is None or not all(answers.flow_fields):
            raise InputError(
                "No flows are chosen.", fix="Choose a table with a row per pair: origin, destination, number of people."
            )
        if len(set(answers.flow_fields)) < 3:
            raise InputError("One field is chosen twice.", fix="Origin, destination and flow are three fields.")
        key = (id(units), answers.flows.id(), sources["flows"].stamp, answers.flow_fields)

        def read() -> Flows:
            label = f"FLOWS ({sources['flows'].sourceName()})"
            table = read_columns(sources["flows"], answers.flow_fields, label, part(progress, 0.3, 0.9))
            flows = flow_matrix(
                *(table[name] for name in answers.flow_fields), units.codes, label, answers.flow_fields, layer.label
            )
            return require_pairs(flows, label, answers.flow_fields[:2])

        return self._once("flows", key, read)

    def centres(self, answers: Answers, sources: dict[str, Any], progress: Progress) -> tuple[Units, Centres]:
        """The units with their people (from the grid where no field has them), and the central cities."""
        from ...engine.plan.centres import centres_from_codes, centres_from_field, centres_from_grid

        layer, units = self.units(answers, sources, part(progress, 0, 0.2))
        read = self.grid(answers, sources, part(progress, 0.2, 0.4))
        overlay = None
        if read is not None and (answers.centre_source == "grid" or not answers.unit_fields[3]):
            units, overlay = self._once(
                "overlay",
                (id(units), id(read)),
                lambda: self._people(layer, units, read, sources, part(progress, 0.4, 0.9)),
            )
        if answers.centre_source == "grid":
            if read is None or overlay is None:
                raise InputError(
                    "There is no population grid.", fix="Choose one on the first page, or give the cities."
                )
            clusters = self._once("clusters", id(read), lambda: _clusters(read))
            centres = centres_from_grid(clusters, overlay, read.people.population, units, *answers.centre_window)
        elif answers.centre_source == "field":
            if not answers.centre_field:
                raise InputError("The field with the central cities is not chosen.", fix="Choose it.")
            centres = centres_from_field(
                layer.column(answers.centre_field), units, f"{layer.label}, {answers.centre_field}"
            )
        else:
            if not answers.centre_codes:
                raise InputError("No central city is chosen.", fix="Tick the cities in the list.")
            centres = centres_from_codes(answers.centre_codes, units)
        return units, centres

    def _people(
        self, layer: UnitLayer, units: Units, read: GridRead, sources: dict[str, Any], progress: Progress
    ) -> Any:
        import pandas as pd

        from ...algorithms.base import missing_packages
        from ...engine import columns
        from ...engine.units.overlay import overlay_units

        if missing_packages(["exactextract"]):
            raise InputError(
                "The Python package {package} is missing.",
                fix="Install it where QGIS finds it, for example by: python3 -m pip install {package}",
                package="exactextract",
            )
        shapes, _said = layer.shapes_in(read.grid.crs, sources["transforms"])
        ordered = [shapes[position] for position in units.order.get_indexer(units.codes)]
        overlay = overlay_units(ordered, read.people.frame, list(units.codes), progress)
        if units.table[columns.POPULATION].isna().all():
            units = units.with_population(pd.Series(overlay.total(read.people.population), index=units.codes))
        return units, overlay

    def study(self, answers: Answers, sources: dict[str, Any], progress: Progress) -> Study:
        """Everything together, with default rules."""
        from ...engine.plan.workbench import Study
        from ...engine.units.adjacency import shared_borders

        flows = self.flows(answers, sources, part(progress, 0, 0.3))
        units, centres = self.centres(answers, sources, part(progress, 0.3, 0.6))
        neighbours = self._once(
            "neighbours", id(units), lambda: shared_borders(units.table.geometry, part(progress, 0.6, 1))
        )
        return Study("", units, flows, centres, neighbours)


def _clusters(read: GridRead) -> Any:
    from ...engine.grid.centres import CENTRE_CODES, centre_clusters

    return centre_clusters(read.classes, read.people.population, CENTRE_CODES[read.level], read.least)


def with_fields(answers: Answers, **changes: Any) -> Answers:
    return replace(answers, **changes)
