"""multipolar:smallmultiples"""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import REPORTING
from ..inputs import Inputs

_FORMATS = ("portrait", "landscape")
_CLASSES = ("auto", "layer", "quantile", "equal")
_MOST_CLASSES = 9


class SmallMultiples(MultipolarAlgorithm):
    """A layer of several years as small maps with one legend."""

    NAME = "smallmultiples"
    GROUP = REPORTING
    NEEDS = ()

    def title(self) -> str:
        return tr("Small maps, one per year (PDF)")

    def flags(self) -> QgsProcessingAlgorithm.Flags:
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading  # layouts belong to the main thread

    def declare(self) -> None:
        add = self.addParameter
        add(
            QgsProcessingParameterVectorLayer(
                "INPUT",
                tr("Layer with a row per place and year (an output YEARS)"),
                [QgsProcessing.SourceType.TypeVectorAnyGeometry],
            )
        )
        add(p.field("TIME_FIELD", tr("Year or date (unset: the field year)"), "INPUT", optional=True))
        add(p.field("FIELD", tr("Field to show (with classes as the layer is drawn: unset)"), "INPUT", optional=True))
        add(
            p.choice(
                "CLASSES",
                tr(
                    "Classes, the same on every map: auto (those of Multipolar for the field, else quantiles), layer (as the "
                    "layer is drawn), quantile, equal (intervals of one width)"
                ),
                _CLASSES,
                "auto",
            )
        )
        add(p.number("CLASS_COUNT", tr("Number of classes, for quantile and equal"), 5, 2, _MOST_CLASSES, whole=True))
        add(p.text_line("TIMES", tr("Years to show, with commas between them (unset: all)")))
        add(p.number("COLUMNS", tr("Maps side by side (unset: as fits best)"), None, 1, 20, whole=True))
        add(QgsProcessingParameterString("TITLE", tr("Title"), tr("Year by year")))
        add(p.text_line("SUBTITLE", tr("Subtitle")))
        add(p.text_line("LEGEND", tr("Heading of the legend (unset: the field)")))
        add(
            QgsProcessingParameterString(
                "SOURCES", tr("Data sources and licences, a line each"), multiLine=True, optional=True
            )
        )
        add(p.choice("FORMAT", tr("Paper: A4 portrait or landscape"), _FORMATS, "landscape"))
        add(
            p.advanced(
                QgsProcessingParameterFile(
                    "TEMPLATE",
                    tr("Own print template (unset: the plugin's)"),
                    extension="qpt",
                    optional=True,
                )
            )
        )
        add(QgsProcessingParameterFileDestination("OUTPUT", tr("Small maps (PDF)"), "PDF (*.pdf)"))
        add(
            QgsProcessingParameterFileDestination(
                "PICTURE", tr("Small maps (PNG)"), "PNG (*.png)", optional=True, createByDefault=False
            )
        )
        self.addOutput(QgsProcessingOutputNumber("MAPS", tr("Number of maps")))

    def compute(self, inputs: Inputs) -> Outcome:
        from qgis.core import QgsProject

        from ...engine import columns
        from ...engine.errors import note
        from ...layers.multiples import chosen, classed, fill_multiples, moments
        from ...layers.pages import put_in_place
        from ...layers.templates import fill_words, load_template, print_layouts, print_picture, template_file

        layer, time = inputs.vector("INPUT"), inputs.field("TIME_FIELD") or columns.YEAR
        styled = classed(layer, self._field(inputs), inputs.choice("CLASSES"), int(inputs.number("CLASS_COUNT")))
        if inputs.given("LEGEND"):
            styled.setName(inputs.text("LEGEND"))
        wanted = [one.strip() for one in inputs.text("TIMES").split(",") if one.strip()]
        times = chosen(moments(layer, time), wanted, inputs.label("INPUT"))
        project = QgsProject()
        project.setCrs(layer.crs())
        given = inputs.path("TEMPLATE")
        layout = load_template(Path(given) if given else template_file("multiples", inputs.choice("FORMAT")), project)
        beside = int(inputs.number("COLUMNS")) if inputs.given("COLUMNS") else None
        fill_multiples(layout, project, styled, time, times, beside, inputs.progress(0.1, 0.9))
        sources = " · ".join(line.strip() for line in inputs.text("SOURCES").splitlines() if line.strip())
        fill_words(layout, {"title": inputs.text("TITLE"), "subtitle": inputs.text("SUBTITLE"), "sources": sources})
        outcome = Outcome(
            [note("Maps: {count} ({times}).", count=len(times), times=", ".join(one.text for one in times))]
        )
        without = sum(1 for feature in layer.getFeatures() if feature[time] is None or str(feature[time]) == "NULL")
        if without:
            outcome.notes.append(note("Rows without a year or date, which no map shows: {count}.", count=without))
        outcome.files["OUTPUT"] = lambda path, _progress: put_in_place(
            path, lambda aside: print_layouts([layout], aside, inputs.feedback)
        )
        if inputs.given("PICTURE"):
            outcome.files["PICTURE"] = lambda path, _progress: put_in_place(
                path, lambda aside: print_picture(layout, aside)
            )
        outcome.numbers["MAPS"] = len(times)
        return outcome

    def _field(self, inputs: Inputs) -> str:
        """FIELD, which the layer's own style does without."""
        from ...engine.errors import InputError

        own = inputs.choice("CLASSES") == "layer"
        if own == inputs.given("FIELD"):
            raise InputError(
                "With CLASSES layer the style of the layer says what is shown; with all others FIELD does.",
                where="FIELD",
                fix="Choose a field, or set CLASSES to layer and leave the field unset.",
            )
        return inputs.field("FIELD")
