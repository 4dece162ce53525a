"""multipolar:classifyunits"""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSink

from ...engine.options import LEVELS, UNIT_RULES
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome, kept_fields
from ..groups import DELINEATION
from ..inputs import Inputs


class ClassifyUnits(MultipolarAlgorithm):
    """Degree of urbanisation of municipalities."""

    NAME = "classifyunits"
    GROUP = DELINEATION
    NEEDS = ("pandas", "geopandas", "shapely", "exactextract")

    def title(self) -> str:
        return tr("Classify units (degree of urbanisation)")

    def declare(self) -> None:
        self.addParameter(p.units())
        self.addParameter(p.unit_id())
        self.addParameter(p.population_raster())
        self.addParameter(p.classes_raster())
        self.addParameter(p.choice("LEVEL", tr("Level of the cell classes: level1 or level2"), LEVELS, "level1"))
        self.addParameter(p.choice("RULES", tr("Rules for units at level 2: 2024 or 2021"), UNIT_RULES, "2024"))
        self.addParameter(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Unit classes"), QgsProcessing.SourceType.TypeVectorPolygon)
        )

    def compute(self, inputs: Inputs) -> Outcome:
        from ...engine import columns
        from ...engine.codes import unique_codes
        from ...engine.units.classes import classify_units_by_tiles
        from ...engine.units.overlay import TiledOverlay
        from ...layers.outputs import TableResult
        from ...layers.rasters import classed_source

        level = inputs.choice("LEVEL")
        layer = inputs.unit_layer("UNITS")
        id_field = inputs.field("ID_FIELD")
        ids = unique_codes(layer.column(id_field), f"{layer.label}, {id_field}")
        population, classes = inputs.grid("POPULATION"), inputs.grid("CLASSES")
        grid = classed_source(population, classes)
        shapes, said = layer.shapes_in(classes.crs, inputs.transforms)
        overlay = TiledOverlay(shapes, grid.frame, list(ids))
        table, notes = classify_units_by_tiles(
            overlay, grid, ids, level, inputs.choice("RULES"), inputs.progress(0.1, 0.9)
        )

        kinds = {columns.DEGURBA: "int", columns.DEGURBA_LEVEL1: "int", columns.REASON: "text"}
        added = [(name, kinds.get(name, "real")) for name in table.columns]
        fields, renamed = kept_fields(layer.fields, [name for name, _ in added], layer.attributes)
        outcome = Outcome([*layer.notes, *said, *grid.judged(), *notes, *renamed], tr("Degree of urbanisation"))
        outcome.tables["OUTPUT"] = TableResult(
            table,
            added,
            layer.geometries,
            layer.crs,
            fields,
            layer.attributes,
            style=f"units_{level}",
        )
        return outcome
