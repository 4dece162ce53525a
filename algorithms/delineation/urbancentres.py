"""multipolar:urbancentres"""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSink

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
        self.addParameter(p.units(optional=True))
        self.addParameter(p.unit_name())
        self.addParameter(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Urban centres"), QgsProcessing.TypeVectorPolygon)
        )

    def compute(self, inputs: Inputs) -> Outcome:
        from ...engine import columns
        from ...engine.errors import InputError
        from ...engine.grid.centres import centre_polygons, name_centres
        from ...layers.outputs import TableResult
        from ...layers.rasters import least_centre_population, read_classes, require_level

        if inputs.given("UNITS") != inputs.given("NAME_FIELD"):
            raise InputError(
                "One is given without the other.",
                where="UNITS, NAME_FIELD",
                fix="To name centres after units, choose the layer and its name field; else leave both empty.",
            )
        population, classes = inputs.grid("POPULATION"), inputs.grid("CLASSES")
        grid, codes = read_classes(population, classes, inputs.progress(0.1, 0.4))
        table, clusters = centre_polygons(
            codes, grid.population, grid.frame, require_level(codes, classes.label), least_centre_population(classes)
        )
        notes = list(grid.notes)
        if inputs.given("UNITS"):
            from ...engine.units.overlay import overlay_units

            self.require("exactextract")
            layer = inputs.unit_layer("UNITS", 0.4, 0.45)
            shapes, said = layer.shapes_in(classes.crs, inputs.transforms)
            names = layer.column(inputs.field("NAME_FIELD"))
            overlay = overlay_units(shapes, grid.frame, names, inputs.progress(0.45, 0.9))
            table[columns.NAME], unnamed = name_centres(clusters, overlay, grid.population, names)
            notes += [*layer.notes, *said, *overlay.notes, *unnamed]
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
            style="centres",
        )
        return outcome
