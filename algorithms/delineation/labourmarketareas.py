"""multipolar:labourmarketareas"""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingOutputNumber, QgsProcessingParameterFeatureSink

from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import DELINEATION
from ..inputs import Inputs
from . import scopeinputs as scope
from .partitions import input_parameters, output_parameters, partition_outcome, read_units_and_flows


class LabourMarketAreas(MultipolarAlgorithm):
    """Labour market areas of Eurostat and Istat."""

    NAME = "labourmarketareas"
    GROUP = DELINEATION
    NEEDS = ("scipy", "pandas", "geopandas", "shapely")

    def title(self) -> str:
        return tr("Labour market areas (Eurostat, Istat)")

    def declare(self) -> None:
        for parameter in (
            *input_parameters(),
            p.number("MIN_SIZE", tr("Least size (employed residents)"), 1000),
            p.number(
                "MIN_SELF_CONTAINMENT",
                tr("Least self-containment, enough from the target size on (percent)"),
                66.67,
                0,
                100,
            ),
            p.number("TARGET_SIZE", tr("Target size (employed residents)"), 10000),
            p.number(
                "TARGET_SELF_CONTAINMENT",
                tr("Target self-containment, asked for at the least size (percent)"),
                75,
                0,
                100,
            ),
            p.yes_no("CONTIGUOUS", tr("Move units that lie apart from their area to one they touch"), False),
            *output_parameters(tr("Labour market areas")),
            QgsProcessingParameterFeatureSink(
                "RESERVE", tr("Reserve: units set aside on the way"), QgsProcessing.SourceType.TypeVector, None, True
            ),
        ):
            self.addParameter(parameter)
        scope.add_neighbours(self.addParameter)
        self.addOutput(QgsProcessingOutputNumber("AREA_COUNT", tr("Number of areas")))
        self.addOutput(QgsProcessingOutputNumber("RESERVE_COUNT", tr("Units set in reserve on the way")))
        self.addOutput(QgsProcessingOutputNumber("OUTSIDE_UNITS", tr("Units in no area")))

    def compute(self, inputs: Inputs) -> Outcome:
        from ...engine import columns
        from ...engine.plan.labourmarkets import LabourMarketRules, labour_market_areas
        from ...layers.outputs import TableResult

        rules = LabourMarketRules(
            inputs.number("MIN_SIZE"),
            inputs.number("MIN_SELF_CONTAINMENT"),
            inputs.number("TARGET_SIZE"),
            inputs.number("TARGET_SELF_CONTAINMENT"),
            inputs.yes("CONTIGUOUS"),
        )
        study = read_units_and_flows(inputs, rules.contiguous)
        contact = study.neighbours.contact if study.neighbours is not None else None
        result = labour_market_areas(study.units, study.flows, rules, contact, inputs.progress(0.6, 0.8))
        outcome = partition_outcome(
            inputs,
            study,
            result.partition,
            tr("Labour market areas"),
            more_of_areas=[(columns.VALIDITY, "real")],
        )
        outcome.notes += study.neighbours.notes if study.neighbours is not None else ()
        outcome.tables["RESERVE"] = TableResult(
            result.reserve,
            (
                (columns.POSITION, "int"),
                (columns.UNIT_ID, "text"),
                (columns.UNIT_NAME, "text"),
                (columns.REASON, "text"),
                (columns.AREA_ID, "text"),
                (columns.AREA_NAME, "text"),
            ),
        )
        outcome.numbers["RESERVE_COUNT"] = len(result.reserve)
        outcome.numbers["OUTSIDE_UNITS"] = int(result.partition.members[columns.AREA_ID].isna().sum())
        return outcome
