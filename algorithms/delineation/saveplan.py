"""multipolar:saveplan"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
)

from ...engine import columns
from ...engine.errors import note
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import DELINEATION
from ..inputs import ANY_TABLE, Inputs

if TYPE_CHECKING:
    from ...layers.outputs import TableResult

_POLYGONS = [QgsProcessing.SourceType.TypeVectorPolygon]


class SavePlan(MultipolarAlgorithm):
    """A plan, its evidence and its provenance in one GeoPackage."""

    NAME = "saveplan"
    GROUP = DELINEATION
    NEEDS = ("pandas",)

    def title(self) -> str:
        return tr("Save a plan as one GeoPackage")

    def declare(self) -> None:
        for parameter in (
            QgsProcessingParameterFeatureSource("MEMBERS", tr("Members of the plan"), _POLYGONS),
            QgsProcessingParameterFeatureSource("AREAS", tr("Areas of the plan"), _POLYGONS),
            QgsProcessingParameterFeatureSource(
                "EVIDENCE", tr("More evidence: area_id, unit_id, item, value, text"), ANY_TABLE, None, True
            ),
            p.text_line("TITLE", tr("Title")),
            p.text_line("AUTHOR", tr("Author")),
            p.text_line("REMARK", tr("Remark: purpose, decision, date of data")),
            QgsProcessingParameterFileDestination("PLAN", tr("Plan"), tr("GeoPackage (*.gpkg)")),
        ):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber("MEMBER_COUNT", tr("Memberships")))
        self.addOutput(QgsProcessingOutputNumber("EVIDENCE_COUNT", tr("Facts of evidence")))

    def compute(self, inputs: Inputs) -> Outcome:
        import pandas as pd

        from ...engine.plan.planfile import (
            EVIDENCE_COLUMNS,
            FORMAT_VERSION,
            PROVENANCE_COLUMNS,
            evidence_of,
            given_evidence,
            provenance_table,
            require_members,
        )
        from ...layers.crs import crs_name
        from ...layers.outputs import TableResult
        from ...layers.planfile import write_plan_file
        from ...layers.provenance import now, version

        members = inputs.unit_layer("MEMBERS", 0, 0.3)
        names = members.fields.names()
        require_members(names, members.label)
        areas = inputs.unit_layer("AREAS", 0.3, 0.5)
        areas.column(columns.AREA_ID)  # or an error that says which fields there are
        evidence = evidence_of(names, members.attributes)
        if inputs.given("EVIDENCE"):
            more = given_evidence(
                inputs.columns("EVIDENCE", list(EVIDENCE_COLUMNS), 0.5, 0.6), inputs.label("EVIDENCE")
            )
            evidence = pd.concat([evidence, more], ignore_index=True)
        histories = {"members": inputs.history("MEMBERS"), "areas": inputs.history("AREAS")}
        history = [*histories["members"], *histories["areas"]]
        provenance = provenance_table(
            {
                "format": FORMAT_VERSION,
                "title": inputs.text("TITLE"),
                "author": inputs.text("AUTHOR"),
                "remark": inputs.text("REMARK"),
                "saved": now(),
                "software": f"Multipolar {version()}",
                "crs": crs_name(members.crs),
                "members": members.label,
                "areas": areas.label,
            },
            dict.fromkeys(history),
        )
        layers = {
            "areas": _as_it_is(areas, "scope_areas"),
            "members": _as_it_is(members, "scope_members"),
            "evidence": TableResult(
                evidence,
                tuple((name, "real" if name == columns.VALUE else "text") for name in EVIDENCE_COLUMNS),
            ),
            "provenance": TableResult(provenance, tuple((name, "text") for name in PROVENANCE_COLUMNS)),
        }
        notes = [
            *members.notes,
            *areas.notes,
            note(
                "Saved: areas {areas}, members {members}, facts of evidence {facts}, lines of history {lines}.",
                areas=len(areas.attributes),
                members=len(members.attributes),
                facts=len(evidence),
                lines=int((provenance[columns.ITEM] == "history").sum()),
            ),
        ]
        if not history:
            notes.append(note("The layers do not say how they were made: describe it in REMARK."))
        outcome = Outcome(notes)
        outcome.histories = histories
        outcome.numbers = {"MEMBER_COUNT": len(members.attributes), "EVIDENCE_COUNT": len(evidence)}
        outcome.files["PLAN"] = lambda path, progress: write_plan_file(path, layers, inputs.transforms, progress)
        return outcome


def _as_it_is(layer, style: str) -> TableResult:
    """A layer with all its fields but the row number of a file."""
    import pandas as pd
    from qgis.core import QgsFields

    from ...layers.outputs import TableResult

    kept = [place for place, field in enumerate(layer.fields) if field.name().lower() != "fid"]
    fields = QgsFields()
    for place in kept:
        fields.append(layer.fields[place])
    rows = [[row[place] for place in kept] for row in layer.attributes]
    empty = pd.DataFrame(index=range(len(rows)))
    return TableResult(empty, (), layer.geometries, layer.crs, fields, rows, style=style)
