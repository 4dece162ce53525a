"""multipolar:urbancentres"""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSink

from ...engine.options import AREAS
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import DELINEATION
from ..inputs import Inputs


class UrbanCentres(MultipolarAlgorithm):
    """Urban centres as polygons with people and a name."""

    NAME = "urbancentres"
    GROUP = DELINEATION
    NEEDS = ("scipy", "pandas", "geopandas", "shapely")

    def title(self) -> str:
        return tr("Urban centres (polygons)")

    def declare(self) -> None:
        self.addParameter(p.population_raster())
        self.addParameter(p.classes_raster())
        self.addParameter(
            p.choice(
                "AREAS",
                tr("Polygons of: centres (with dense clusters at level 2) or all (every class)"),
                AREAS,
                "centres",
            )
        )
        self.addParameter(p.units(optional=True))
        self.addParameter(p.unit_name())
        self.addParameter(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Urban centres"), QgsProcessing.SourceType.TypeVectorPolygon)
        )

    def compute(self, inputs: Inputs) -> Outcome:
        from ...engine import columns
        from ...engine.errors import InputError
        from ...engine.grid.centres import CENTRE_CODES, area_clusters, area_polygons, name_areas, read_class_cells
        from ...engine.grid.rules import CLASSES
        from ...layers.outputs import TableResult
        from ...layers.rasters import classed_source, least_centre_population, neighbours_of_classes, require_level

        if inputs.given("UNITS") != inputs.given("NAME_FIELD"):
            raise InputError(
                "One is given without the other.",
                where="UNITS, NAME_FIELD",
                fix="To name centres after units, choose the layer and its name field; else leave both empty.",
            )
        every = inputs.choice("AREAS") == "all"
        population, classes = inputs.grid("POPULATION"), inputs.grid("CLASSES")
        grid = classed_source(population, classes)
        found, seen = read_class_cells(
            grid, None if every else sum(CENTRE_CODES.values(), ()), inputs.progress(0.0, 0.3)
        )
        level = require_level(seen, classes.label)
        queen = neighbours_of_classes(classes, CLASSES[level] if every else CENTRE_CODES[level], every)
        clusters = area_clusters(found, queen, least_centre_population(classes))
        table = area_polygons(found, clusters, grid.frame, inputs.progress(0.3, 0.5))
        notes = list(grid.judged())
        if inputs.given("UNITS"):
            from ...engine.units.overlay import TiledOverlay

            self.require("exactextract")
            layer = inputs.unit_layer("UNITS", 0.5, 0.55)
            shapes, said = layer.shapes_in(classes.crs, inputs.transforms)
            names = layer.column(inputs.field("NAME_FIELD"))
            overlay = TiledOverlay(shapes, grid.frame, names)
            table[columns.NAME], unnamed = name_areas(found, clusters, overlay, names, inputs.progress(0.55, 0.94))
            notes += [*layer.notes, *said, *unnamed]
        outcome = Outcome(notes, tr("Degree of urbanisation"))
        outcome.tables["OUTPUT"] = TableResult(
            table.drop(columns="geometry"),
            (
                (columns.CENTRE_ID, "int"),
                (columns.NAME, "text"),
                (columns.CLASS, "int"),
                (columns.POPULATION, "real"),
                (columns.AREA_KM2, "real"),
                (columns.DENSITY, "real"),
                (columns.CELLS, "int"),
            ),
            list(table.geometry),
            classes.crs,
            style=f"areas_{level}" if every else "centres",
        )
        return outcome
