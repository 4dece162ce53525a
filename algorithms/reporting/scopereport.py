"""multipolar:scopereport"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import REPORTING
from ..inputs import Inputs

if TYPE_CHECKING:
    from ...engine.plan.report import PlanReport
    from ...layers.planmaps import PlanMaps
    from ...layers.planpages import Cover


class ScopeReport(MultipolarAlgorithm):
    """A plan as HTML and PDF."""

    NAME = "scopereport"
    GROUP = REPORTING
    NEEDS = ("scipy", "pandas", "geopandas", "shapely")

    def title(self) -> str:
        return tr("Report on a plan (HTML and PDF)")

    def flags(self) -> QgsProcessingAlgorithm.Flags:
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading  # layouts belong to the main thread

    def declare(self) -> None:
        for parameter in plan_layers():
            self.addParameter(parameter)
        self.addParameter(
            QgsProcessingParameterMultipleLayers(
                "EXTRAS",
                tr("More tables by area (scenarios, indicators, decisions)"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
            )
        )
        for parameter in words():
            self.addParameter(parameter)
        self.addParameter(p.page())
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "OUTPUT_PDF", tr("Report (PDF)"), "PDF (*.pdf)", optional=True, createByDefault=False
            )
        )

    def compute(self, inputs: Inputs) -> Outcome:
        from ...layers.planpages import html_page, sheets, write_pdf

        report, maps = read_plan(inputs, extras=True)
        cover = read_cover(inputs)
        outcome = Outcome()
        if inputs.given("OUTPUT_HTML"):
            outcome.pages["OUTPUT_HTML"] = html_page(report, maps, cover, inputs.progress(0.1, 0.5))
        if inputs.given("OUTPUT_PDF"):
            paper = sheets(report, maps, cover, inputs.progress(0.5, 0.6))
            outcome.files["OUTPUT_PDF"] = lambda path, _progress: write_pdf(path, paper, inputs.feedback)
        return outcome


def plan_layers() -> list[QgsProcessingParameterVectorLayer]:
    """The layers of a plan, as maps show them."""
    polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
    return [
        QgsProcessingParameterVectorLayer("MEMBERS", tr("Members of the plan"), polygons),
        QgsProcessingParameterVectorLayer("AREAS", tr("Areas of the plan"), polygons),
        QgsProcessingParameterVectorLayer("UNITS", tr("All units, as background of the maps"), polygons, optional=True),
    ]


def words() -> list[QgsProcessingParameterString]:
    """What stands on the cover."""
    return [
        QgsProcessingParameterString("TITLE", tr("Title"), tr("Minimum and maximum scope of urban areas")),
        QgsProcessingParameterString("SUBTITLE", tr("Subtitle"), optional=True),
        QgsProcessingParameterString("DATE", tr("Date (unset: today)"), optional=True),
        QgsProcessingParameterString(
            "SOURCES", tr("Data sources and licences, a line each"), multiLine=True, optional=True
        ),
    ]


def read_plan(inputs: Inputs, extras: bool) -> tuple[PlanReport, PlanMaps]:
    """The report's content and its maps."""
    from ...engine.plan.report import plan_report
    from ...layers.extras import titles
    from ...layers.planmaps import PlanMaps
    from ...layers.vectors import read_frame, require_numbers

    members, areas = inputs.vector("MEMBERS"), inputs.vector("AREAS")
    units = inputs.vector("UNITS") if inputs.given("UNITS") else None
    more = inputs.vectors("EXTRAS") if extras and inputs.given("EXTRAS") else []
    report = plan_report(
        read_frame(members, "MEMBERS"),
        read_frame(areas, "AREAS"),
        {title: read_frame(layer, f"EXTRAS ({title})") for title, layer in zip(titles(more), more)},
        (inputs.label("MEMBERS"), inputs.label("AREAS")),
    )
    for name, layer in (("MEMBERS", members), ("AREAS", areas), ("UNITS", units)):
        for feature in layer.getFeatures() if layer is not None else ():
            require_numbers(feature.geometry(), inputs.label(name), feature.id())
    inputs.progress()(0.1)
    return report, PlanMaps(members, areas, units)


def read_cover(inputs: Inputs) -> Cover:
    """Words of the person, and what the layers say of how they were made."""
    from ...layers.planpages import Cover
    from ...layers.provenance import account_of, history_of, now

    return Cover(
        inputs.text("TITLE"),
        inputs.text("SUBTITLE"),
        inputs.text("DATE") or now()[:10],
        account_of(history_of(inputs.vector("MEMBERS"))),
        [line.strip() for line in inputs.text("SOURCES").splitlines() if line.strip()],
    )
