"""multipolar:importgrid"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsGeometry,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterDestination,
    QgsRectangle,
)

from ...engine.errors import InputError, Note, note
from ...engine.options import ABSENT_CELLS, DUPLICATES, POSITIONS, SIZES, UNREADABLE
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import PREPARATION
from ..inputs import ANY_TABLE, Inputs

if TYPE_CHECKING:
    from qgis.core import QgsCoordinateReferenceSystem

    from ...engine.readers.griddata import GridRows, GridRules
    from ...engine.readers.gridtable import CellTable

_TEXT_FILES = (".csv", ".txt", ".tsv", ".tab", ".dat")
_LAYER_FILES = (".shp", ".gpkg", ".geojson", ".json", ".fgb", ".gml", ".kml", ".parquet")
_OF_FILES = (
    "CODE_COLUMN", "VALUE_COLUMN", "X_COLUMN", "Y_COLUMN", "ITEM", "YEAR", "ENCODING", "SEPARATOR", "SKIP_ROWS", "FOOT_ROWS",
)  # fmt: skip
_OF_LAYERS = ("CODE_FIELD", "VALUE_FIELD")


class ImportGrid(MultipolarAlgorithm):
    """Gridded statistics to a population raster."""

    NAME = "importgrid"
    GROUP = PREPARATION
    NEEDS = ("pandas",)

    def title(self) -> str:
        return tr("Import gridded statistics")

    def declare(self) -> None:
        add = self.addParameter
        add(
            QgsProcessingParameterFile(
                "INPUT", tr("File with grid codes or coordinates (CSV, TXT, or a ZIP of them)"), optional=True
            )
        )
        add(
            QgsProcessingParameterFile(
                "FOLDER",
                tr("… or a folder of such files, read together"),
                behavior=QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            )
        )
        add(
            QgsProcessingParameterFeatureSource(
                "LAYER", tr("… or a layer of cells (polygons, points or a table)"), ANY_TABLE, optional=True
            )
        )
        add(p.field("CODE_FIELD", tr("Layer: field with grid codes (unset: found, else by geometry)"), "LAYER", True))
        add(p.field("VALUE_FIELD", tr("Layer: field with people (unset: found)"), "LAYER", True))
        add(p.text_line("ITEM", tr("Files: item, by code or word (to_in_001, population; unset: the only one)")))
        add(p.text_line("YEAR", tr("Files: year (unset: the only one)")))
        add(
            p.choice(
                "ABSENT",
                tr("Cells without a row: nodata, or zero (in blocks of which there are data)"),
                ABSENT_CELLS,
                "nodata",
            )
        )
        add(p.choice("DUPLICATES", tr("Cells that occur twice: error, or sum"), DUPLICATES, "error"))
        add(p.choice("SIZES", tr("Cells of several sizes: error, or aggregate to the largest"), SIZES, "error"))
        for parameter in self._advanced():
            add(p.advanced(parameter))
        add(QgsProcessingParameterRasterDestination("OUTPUT", tr("Population grid (persons per cell)")))
        add(
            QgsProcessingParameterFeatureSink(
                "POLYGONS",
                tr("Cells as polygons"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=False,
            )
        )
        self.addOutput(QgsProcessingOutputNumber("CELLS", tr("Cells with a row")))
        self.addOutput(QgsProcessingOutputNumber("TOTAL", tr("Total of all cells")))
        self.addOutput(QgsProcessingOutputNumber("WITHHELD_CELLS", tr("Cells with a withheld or missing value")))
        self.addOutput(QgsProcessingOutputNumber("ABSENT_CELLS", tr("Cells of the extent without a row")))
        self.addOutput(QgsProcessingOutputString("CODE_SYSTEM", tr("Code system")))

    def _advanced(self) -> list[Any]:
        return [
            p.choice("UNREADABLE", tr("Rows whose code names no cell: error, or skip"), UNREADABLE, "error"),
            p.text_line("MARKS", tr("Further marks of withheld values, with spaces (known: N/A, *, -1, -9999, …)")),
            p.text_line("CODE_COLUMN", tr("Files: column with grid codes, by name or number (unset: found)")),
            p.text_line("VALUE_COLUMN", tr("Files: column with people, by name or number (unset: found)")),
            p.text_line("X_COLUMN", tr("Files: column with x (only without codes)")),
            p.text_line("Y_COLUMN", tr("Files: column with y (only without codes)")),
            p.text_line("ENCODING", tr("Files: encoding (unset: found)")),
            p.text_line("SEPARATOR", tr("Files: separator (unset: found)")),
            p.number("SKIP_ROWS", tr("Files: lines to skip above the header"), 0, whole=True),
            p.number("FOOT_ROWS", tr("Files: rows to leave out at the end"), 0, whole=True),
            QgsProcessingParameterCrs(
                "CRS", tr("Coordinate reference system of the grid (only without codes)"), optional=True
            ),
            p.number("CELL_SIZE", tr("Points: size of a cell (unset: the smallest distance)")),
            p.choice("POSITION", tr("Points are the cell's: auto, centre or (lower left) corner"), POSITIONS, "auto"),
            QgsProcessingParameterCrs("TARGET_CRS", tr("Bring the raster to this system, sums kept"), optional=True),
            p.number("TARGET_SIZE", tr("… with cells of this size (metres)"), 1000, 0.001),
        ]

    def compute(self, inputs: Inputs) -> Outcome:
        from ...engine.readers.gridtable import cell_table
        from ...layers.gridrasters import write_cells

        rules = self._rules(inputs)
        rows, crs, where = self._rows(inputs, rules)
        table = cell_table(rows, rules, where, inputs.progress(0.7, 0.8))
        outcome = Outcome(table.notes, tr("Imported data"))
        tags = {
            "ALGORITHM": f"multipolar:{self.NAME}",
            "CODE_SYSTEM": table.system or "coordinates",
            "ABSENT": rules.absent,
            "TOTAL": f"{table.total:.15g}",
            "CELLS_WITH_ROWS": len(table),
            "WITHHELD_CELLS": table.withheld,
        }
        target = inputs.crs("TARGET_CRS")
        if target.isValid():
            outcome.rasters["OUTPUT"] = self._warped(inputs, table, crs, target, tags, outcome.notes)
        else:
            outcome.notes += _advice(crs)
            progress = inputs.progress(0.95, 0.96)
            outcome.rasters["OUTPUT"] = (lambda path: write_cells(path, table, crs, tags, progress), "population")
        if inputs.given("POLYGONS"):
            outcome.tables["POLYGONS"] = _polygons(table, crs)
        outcome.numbers = {
            "CELLS": len(table),
            "TOTAL": table.total,
            "WITHHELD_CELLS": table.withheld,
            "ABSENT_CELLS": table.absent,
            "CODE_SYSTEM": table.system,
        }
        return outcome

    def _rules(self, inputs: Inputs) -> GridRules:
        import re

        from ...engine.readers.griddata import GRID_MARKS, GridRules

        more = {mark.lower() for mark in re.split(r"[\s;]+", inputs.text("MARKS")) if mark}
        return GridRules(
            inputs.choice("ABSENT"),
            inputs.choice("DUPLICATES"),
            inputs.choice("SIZES"),
            inputs.choice("UNREADABLE"),
            GRID_MARKS | more,
        )

    def _rows(self, inputs: Inputs, rules: GridRules) -> tuple[GridRows, QgsCoordinateReferenceSystem, str]:
        """What was read, its coordinate reference system, and the name of the parameter."""
        given = [name for name in ("INPUT", "FOLDER", "LAYER") if inputs.given(name)]
        if len(given) != 1:
            raise InputError(
                "The data must be given in exactly one way; given: {given}.",
                where="INPUT, FOLDER, LAYER",
                fix="Fill one of these and leave the others empty.",
                given=", ".join(given) or "-",
            )
        idle = [name for name in (_OF_FILES if given == ["LAYER"] else _OF_LAYERS) if _is_set(inputs, name)]
        if idle:
            raise InputError(
                "These do not apply to {given}: {names}.",
                where=", ".join(idle),
                fix="Leave them as they were.",
                given=given[0],
                names=", ".join(idle),
            )
        size = inputs.optional_number("CELL_SIZE") or None
        if given == ["LAYER"]:
            from ...layers.gridlayers import read_grid_layer

            rows, crs = read_grid_layer(
                inputs.source("LAYER"),
                inputs.label("LAYER"),
                inputs.field("CODE_FIELD"),
                inputs.field("VALUE_FIELD"),
                rules,
                inputs.crs("CRS"),
                size,
                inputs.choice("POSITION"),
                inputs.transforms,
                inputs.progress(0, 0.7),
            )
            return rows, crs, inputs.label("LAYER")
        rows, crs = self._from_files(inputs, given[0], rules, size)
        return rows, crs, given[0]

    def _from_files(
        self, inputs: Inputs, name: str, rules: GridRules, size: Optional[float]
    ) -> tuple[GridRows, QgsCoordinateReferenceSystem]:
        from pathlib import Path

        from qgis.core import QgsCoordinateReferenceSystem

        from ...engine.readers.archives import sources
        from ...engine.readers.delimited import Layout
        from ...engine.readers.gridcolumns import Wanted
        from ...engine.readers.griddata import read_grid_files
        from ...engine.readers.gridtable import rows_of_points
        from ...layers.gridlayers import refuse_for_codes

        path = Path(inputs.path(name))
        if path.suffix.lower() in _LAYER_FILES and not path.is_dir():
            raise InputError(
                "“{file}” is a layer, not a text file.", where=name, fix="Choose it under LAYER.", file=path.name
            )
        separator = {"TAB": "\t", "\\t": "\t"}.get(inputs.text("SEPARATOR").upper(), inputs.text("SEPARATOR"))
        if len(separator) > 1:
            raise InputError(
                "The separator “{separator}” is longer than one character.",
                where="SEPARATOR",
                fix="Give one character, or TAB.",
                separator=separator,
            )
        layout = Layout(
            inputs.text("ENCODING"),
            separator,
            None,
            int(inputs.number("SKIP_ROWS")),
            int(inputs.number("FOOT_ROWS")),
        )
        wanted = Wanted(
            *(inputs.text(column) for column in ("CODE_COLUMN", "VALUE_COLUMN", "X_COLUMN", "Y_COLUMN", "ITEM", "YEAR"))
        )
        said: list[Note] = []
        found = sources(path, _TEXT_FILES, said=said)
        rows = read_grid_files(found, wanted, rules, layout, name, inputs.progress(0, 0.7))
        rows = replace(rows, notes=(*said, *rows.notes))
        crs = inputs.crs("CRS")
        if rows.system:
            refuse_for_codes(crs, rows, size, inputs.choice("POSITION"))
            return rows, QgsCoordinateReferenceSystem(f"EPSG:{rows.epsg}")
        if not crs.isValid():
            raise InputError(
                "The cells are given by coordinates, whose system no file says.",
                where="CRS",
                fix="Choose the coordinate reference system of the grid.",
            )
        return rows_of_points(rows, size, inputs.choice("POSITION"), name), crs

    def _warped(
        self,
        inputs: Inputs,
        table: CellTable,
        crs: QgsCoordinateReferenceSystem,
        target: QgsCoordinateReferenceSystem,
        tags: dict[str, Any],
        notes: list[Note],
    ) -> tuple[Any, str]:
        """The writer of the raster in another system, and its style; says what the way there did to the total."""
        from ...layers.crs import crs_name, metres_per_unit
        from ...layers.gridrasters import dataset_total, warp_cells, write_dataset

        size = inputs.number("TARGET_SIZE") / metres_per_unit(target, "TARGET_CRS")
        dataset = warp_cells(table, crs, target, size, inputs.progress(0.8, 0.95))
        notes.append(
            note(
                "The raster is brought from {source} to {target}, cells of {size:g} m, people shared out by area: {total:.15g} "
                "of {before:.15g} arrive.",
                source=crs_name(crs),
                target=crs_name(target),
                size=inputs.number("TARGET_SIZE"),
                total=dataset_total(dataset),
                before=table.total,
            )
        )
        tags = {**tags, "TARGET_CRS": crs_name(target)}
        return (lambda path: write_dataset(path, dataset, tags), "population")


def _is_set(inputs: Inputs, name: str) -> bool:
    if name in ("SKIP_ROWS", "FOOT_ROWS"):
        return inputs.number(name) != 0
    return inputs.given(name)


def _advice(crs: QgsCoordinateReferenceSystem) -> list[Note]:
    """What to do with a grid in degrees."""
    if not crs.isGeographic():
        return []
    return [
        note(
            "The grid is in degrees, so its cells have no common area and “Classify grid cells” refuses it. Set TARGET_CRS to an "
            "equal-area or national system (Japan: EPSG:6690 for UTM 53N, or EPSG:6933) to get a raster it takes, people "
            "shared out by area; the polygons keep the meshes as they are."
        )
    ]


def _polygons(table: CellTable, crs: QgsCoordinateReferenceSystem) -> Any:
    import numpy as np
    import pandas as pd

    from ...engine import columns
    from ...layers.outputs import TableResult

    codes = table.codes()
    frame = pd.DataFrame(
        {
            columns.CELL: np.full(len(table), None, dtype=object) if codes is None else codes,
            columns.POPULATION: table.value,
        }
    )
    shapes = [QgsGeometry.fromRect(QgsRectangle(*bounds)) for bounds in zip(*table.boxes())]
    kinds = ((columns.CELL, "text"), (columns.POPULATION, "real"))
    return TableResult(frame, kinds, shapes, crs, style="population_cells")
