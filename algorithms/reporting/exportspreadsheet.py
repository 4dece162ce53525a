"""multipolar:exportspreadsheet"""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
)

from ...layers.translation import tr
from ..base import MultipolarAlgorithm, Outcome
from ..groups import REPORTING
from ..inputs import Inputs


class ExportSpreadsheet(MultipolarAlgorithm):
    """Tables of results for spreadsheet programs."""

    NAME = "exportspreadsheet"
    GROUP = REPORTING
    NEEDS = ()

    def title(self) -> str:
        return tr("Export tables to a spreadsheet (XLSX, CSV)")

    def declare(self) -> None:
        self.addParameter(
            QgsProcessingParameterMultipleLayers("LAYERS", tr("Layers and tables"), QgsProcessing.SourceType.TypeVector)
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "OUTPUT", tr("Workbook: a sheet per layer (XLSX)"), "XLSX (*.xlsx)", optional=True, createByDefault=True
            )
        )
        self.addParameter(
            QgsProcessingParameterFolderDestination(
                "FOLDER", tr("Folder for a CSV per layer"), optional=True, createByDefault=False
            )
        )
        self.addOutput(QgsProcessingOutputNumber("ROWS", tr("Number of rows")))

    def compute(self, inputs: Inputs) -> Outcome:
        from datetime import datetime

        from ...engine.errors import note
        from ...layers.provenance import now
        from ...layers.spreadsheets import csv_bytes, sheet_of, sheet_titles, write_csvs, write_xlsx

        layers = inputs.vectors("LAYERS")
        sheets = []
        for number, layer in enumerate(layers):
            inputs.progress(0, 0.5)(number / len(layers))
            sheets.append(sheet_of(layer))
        outcome = Outcome(
            note("{table}: rows: {rows}, columns: {columns}.", table=sheet.title, rows=len(sheet.rows),
                 columns=len(sheet.names))
            for sheet in sheets
        )  # fmt: skip
        moment = datetime.strptime(now(), "%Y-%m-%dT%H:%M:%SZ")
        if inputs.given("OUTPUT"):
            self.require("openpyxl")
            outcome.files["OUTPUT"] = lambda path, progress: write_xlsx(path, sheets, moment, progress)
        if inputs.given("FOLDER"):
            files = {}
            for title, sheet in zip(sheet_titles(sheets), sheets):
                files[f"{title}.csv"], notes = csv_bytes(sheet)
                outcome.notes += notes
            outcome.files["FOLDER"] = lambda path, _progress: write_csvs(path, files)
        outcome.numbers["ROWS"] = sum(len(sheet.rows) for sheet in sheets)
        return outcome
