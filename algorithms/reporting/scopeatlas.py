"""multipolar:scopeatlas"""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
)

from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import REPORTING
from ..inputs import Inputs
from .scopereport import plan_layers, read_cover, read_plan, words

_FORMATS = ("portrait", "landscape")


class ScopeAtlas(MultipolarAlgorithm):
    """Map sheets of a plan: one of all areas, and one per area."""

    NAME = "scopeatlas"
    GROUP = REPORTING
    NEEDS = ("scipy", "pandas", "geopandas", "shapely")

    def title(self) -> str:
        return tr("Atlas of a plan (PDF)")

    def flags(self) -> QgsProcessingAlgorithm.Flags:
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading  # layouts belong to the main thread

    def declare(self) -> None:
        for parameter in (*plan_layers(), *words()):
            self.addParameter(parameter)
        self.addParameter(p.choice("FORMAT", tr("Paper: A4 portrait or landscape"), _FORMATS, "landscape"))
        self.addParameter(
            p.advanced(
                QgsProcessingParameterFile(
                    "TEMPLATE",
                    tr("Own print template for the sheets (unset: the plugin's)"),
                    extension="qpt",
                    optional=True,
                )
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination("OUTPUT", tr("Atlas: a sheet per area (PDF)"), "PDF (*.pdf)")
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "OVERVIEW", tr("Map of all areas (PDF)"), "PDF (*.pdf)", optional=True, createByDefault=False
            )
        )

        self.addOutput(QgsProcessingOutputNumber("SHEETS", tr("Number of sheets")))

    def compute(self, inputs: Inputs) -> Outcome:
        from ...layers.pages import put_in_place
        from ...layers.planpages import facts_of
        from ...layers.sheetitems import literal
        from ...layers.templates import (
            fill_template,
            load_template,
            make_atlas,
            print_layouts,
            room_for,
            size_of,
            template_file,
        )

        report, maps = read_plan(inputs, extras=False)
        cover = read_cover(inputs)
        paper = inputs.choice("FORMAT")
        common = {"sources": literal(" · ".join([*cover.sources, cover.date]))}
        outcome = Outcome()

        def print_later(layout):
            return lambda path, _progress: put_in_place(
                path, lambda aside: print_layouts([layout], aside, inputs.feedback)
            )

        given = inputs.text("TEMPLATE") if inputs.given("TEMPLATE") else ""
        sheet = load_template(Path(given) if given else template_file("atlas", paper), maps.project)
        room = room_for(sheet, "facts")
        facts = {area.area_id: facts_of(area, *room) for area in report.areas}
        maps.cover(facts, *size_of(sheet.itemById("map")))
        subtitle = literal(" – ".join(filter(None, (cover.title, cover.subtitle))))
        words_of_sheet = {"title": '[% "area_name" %]', "subtitle": subtitle, "facts": '[% "facts" %]', **common}
        fill_template(sheet, maps, words_of_sheet, one_area=True)
        make_atlas(sheet, maps)
        outcome.files["OUTPUT"] = print_later(sheet)
        if inputs.given("OVERVIEW"):
            overview = load_template(template_file("overview", paper), maps.project)
            words = {"title": literal(cover.title), "subtitle": literal(cover.subtitle), **common}
            fill_template(overview, maps, words, one_area=False)
            outcome.files["OVERVIEW"] = print_later(overview)
        outcome.numbers["SHEETS"] = len(report.areas)
        return outcome
