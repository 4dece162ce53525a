"""multipolar:urbanchange"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSink

from ...engine import columns
from ...engine.errors import InputError
from ...engine.options import UNIT_RULES
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome, kept_fields
from ..groups import DELINEATION
from ..inputs import Inputs

if TYPE_CHECKING:
    import pandas as pd

    from ...engine.units.classes import ClassedGrid

_NAMES = (("name_before", columns.CLASS_BEFORE), ("name_after", columns.CLASS_AFTER))
_PEOPLE = ((columns.POPULATION_BEFORE, "real"), (columns.POPULATION_AFTER, "real"))
_CELLS = ((columns.CELLS, "int"), (columns.AREA_KM2, "real"))
_PAIR = (
    (columns.CLASS_BEFORE, "int"),
    ("name_before", "text"),
    (columns.CLASS_AFTER, "int"),
    ("name_after", "text"),
)


class UrbanChange(MultipolarAlgorithm):
    """Cells and units that moved class between two epochs."""

    NAME = "urbanchange"
    GROUP = DELINEATION
    NEEDS = ("scipy", "pandas", "geopandas", "shapely")

    def title(self) -> str:
        return tr("Urban change between two epochs")

    def declare(self) -> None:
        add = self.addParameter
        add(p.raster("POPULATION_BEFORE", tr("Before: population grid (persons per cell)")))
        add(p.raster("CLASSES_BEFORE", tr("Before: cell classes, from “Classify grid cells”")))
        add(p.raster("POPULATION_AFTER", tr("After: population grid (persons per cell)")))
        add(p.raster("CLASSES_AFTER", tr("After: cell classes, from “Classify grid cells”")))
        add(p.units(optional=True))
        add(p.field("ID_FIELD", tr("Unit code"), "UNITS", optional=True))
        add(p.choice("RULES", tr("Rules for units at level 2: 2024 or 2021"), UNIT_RULES, "2024"))
        polygon, table = QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVector
        for name, text, kind, optional in (
            ("CELLS", tr("Cells that moved class"), polygon, False),
            ("CELL_MATRIX", tr("From-to matrix of cells"), table, False),
            ("UNIT_CLASSES", tr("Units with their class before and after"), polygon, True),
            ("UNIT_MATRIX", tr("From-to matrix of units"), table, True),
        ):
            add(QgsProcessingParameterFeatureSink(name, text, kind, None, optional, not optional))

    def compute(self, inputs: Inputs) -> Outcome:
        from ...engine.grid.change import cell_change
        from ...layers.outputs import TableResult
        from ...layers.rasters import classed_sources
        from ...layers.styles.grid import cell_class_names

        self._check_units(inputs)
        grids = [inputs.grid(f"{kind}_{when}") for when in ("BEFORE", "AFTER") for kind in ("POPULATION", "CLASSES")]
        before, after = classed_sources((grids[0], grids[1]), (grids[2], grids[3]))
        found = cell_change(before, after, (grids[1].label, grids[3].label), inputs.progress(0.0, 0.4))
        outcome = Outcome([*before.judged(), *after.judged(), *found.notes], tr("Urban change"))
        names = cell_class_names()
        moved = _named(found.moved.drop(columns="geometry"), names)
        outcome.tables["CELLS"] = TableResult(
            moved,
            ((columns.AREA_ID, "int"), *_PAIR, (columns.CHANGE, "text"), *_CELLS, *_PEOPLE),
            list(found.moved.geometry),
            grids[1].crs,
            style="class_change",
        )
        outcome.tables["CELL_MATRIX"] = TableResult(_named(found.matrix, names), (*_PAIR, *_CELLS, *_PEOPLE))
        if inputs.given("UNITS"):
            self._add_units(inputs, outcome, before, after, found.level)
        return outcome

    def _check_units(self, inputs: Inputs) -> None:
        if inputs.given("UNITS") != inputs.given("ID_FIELD"):
            raise InputError(
                "One is given without the other.",
                where="UNITS, ID_FIELD",
                fix="To follow units, choose the layer and the field with their codes; else leave both empty.",
            )
        wanted = [name for name in ("UNIT_CLASSES", "UNIT_MATRIX") if inputs.given(name)]
        if wanted and not inputs.given("UNITS"):
            raise InputError(
                "Without units these outputs cannot be made: {names}.",
                where="UNITS",
                fix="Choose the layer with the units, or leave the outputs empty.",
                names=", ".join(wanted),
            )

    def _add_units(self, inputs: Inputs, outcome: Outcome, before: ClassedGrid, after: ClassedGrid, level: str) -> None:
        from ...engine.codes import unique_codes
        from ...engine.units.change import unit_change
        from ...engine.units.overlay import TiledOverlay
        from ...layers.outputs import TableResult
        from ...layers.styles.grid import unit_class_names

        self.require("exactextract")
        layer = inputs.unit_layer("UNITS", 0.4, 0.45)
        id_field = inputs.field("ID_FIELD")
        ids = unique_codes(layer.column(id_field), f"{layer.label}, {id_field}")
        shapes, said = layer.shapes_in(inputs.grid("CLASSES_BEFORE").crs, inputs.transforms)
        overlay = TiledOverlay(shapes, before.frame, list(ids))
        table, matrix, notes = unit_change(
            overlay, before, after, ids, level, inputs.choice("RULES"), inputs.progress(0.45, 0.94)
        )
        names = unit_class_names()
        added = (*_PAIR, (columns.CHANGE, "text"), *_PEOPLE)
        fields, renamed = kept_fields(layer.fields, [name for name, _ in added], layer.attributes)
        outcome.notes += [*layer.notes, *said, *notes, *renamed]
        outcome.tables["UNIT_CLASSES"] = TableResult(
            _named(table, names), added, layer.geometries, layer.crs, fields, layer.attributes, style="class_change"
        )
        outcome.tables["UNIT_MATRIX"] = TableResult(_named(matrix, names), (*_PAIR, (columns.UNITS, "int"), *_PEOPLE))


def _named(table: pd.DataFrame, names: dict[int, str]) -> pd.DataFrame:
    """The table with the names of its classes beside their codes."""
    said = {new: table[code].astype(object).map(names) for new, code in _NAMES}
    return table.assign(**{new: values.where(values.notna(), None) for new, values in said.items()})
