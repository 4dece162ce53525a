"""multipolar:flowregions"""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingOutputNumber, QgsProcessingParameterFeatureSink

from ...engine.options import FLOW_DIRECTIONS, FLOW_MEASURES, STOP_RULES
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import DELINEATION
from ..inputs import Inputs
from .partitions import input_parameters, output_parameters, partition_outcome, read_units_and_flows


class FlowRegions(MultipolarAlgorithm):
    """Regions by merging along the largest flow (flowbca)."""

    NAME = "flowregions"
    GROUP = DELINEATION
    NEEDS = ("scipy", "pandas", "geopandas", "shapely")

    def title(self) -> str:
        return tr("Flow regions (flowbca)")

    def declare(self) -> None:
        for parameter in (
            *input_parameters(),
            p.choice(
                "DIRECTION",
                tr("Flow between two regions: directed (one way) or undirected (both ways added up)"),
                FLOW_DIRECTIONS,
                "directed",
            ),
            p.choice(
                "MEASURE",
                tr("Largest flow: relative (share of the origin's flow) or absolute (people)"),
                FLOW_MEASURES,
                "relative",
            ),
            p.choice(
                "STOP",
                tr(
                    "Stop when: non_zero (every region has inner flow), clusters (number of regions), flow (the largest is "
                    "below), mean, weighted_mean, median, minimum (share of inner flow reached)"
                ),
                STOP_RULES,
                "non_zero",
            ),
            p.number("STOP_VALUE", tr("Value of the stop rule (regions, percent, or people; none for non_zero)")),
            p.yes_no("SELF_FLOWS", tr("Count flows within units"), True),
            p.advanced(p.yes_no("WHOLE_HIERARCHY", tr("Hierarchy: go on to the last merge"), True)),
            *output_parameters(tr("Flow regions")),
            QgsProcessingParameterFeatureSink(
                "HIERARCHY", tr("Hierarchy: a row per merge"), QgsProcessing.SourceType.TypeVector, None, True
            ),
        ):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber("AREA_COUNT", tr("Number of areas")))
        self.addOutput(QgsProcessingOutputNumber("MERGES", tr("Number of merges")))

    def compute(self, inputs: Inputs) -> Outcome:
        from ...engine import columns
        from ...engine.plan.flowregions import SHARES, FlowRegionRules, flow_regions
        from ...layers.outputs import TableResult

        rules = FlowRegionRules(
            inputs.choice("DIRECTION"),
            inputs.choice("MEASURE"),
            inputs.choice("STOP"),
            inputs.optional_number("STOP_VALUE"),
            inputs.yes("SELF_FLOWS"),
        )
        study = read_units_and_flows(inputs)
        result = flow_regions(study.units, study.flows, rules, inputs.yes("WHOLE_HIERARCHY"), inputs.progress(0.5, 0.8))
        outcome = partition_outcome(
            inputs,
            study,
            result.partition,
            tr("Flow regions"),
            more_of_members=[(columns.PARENT_ID, "text"), (columns.ROUND, "int"), (columns.STRENGTH, "real")],
        )
        outcome.tables["HIERARCHY"] = TableResult(
            result.hierarchy,
            (
                (columns.ROUND, "int"),
                (columns.REGIONS, "int"),
                (columns.UNIT_ID, "text"),
                (columns.UNIT_NAME, "text"),
                (columns.PARENT_ID, "text"),
                (columns.PARENT_NAME, "text"),
                (columns.STRENGTH, "real"),
                (columns.FLOW, "real"),
                *((name, "real") for name in SHARES),
                (columns.APPLIED, "int"),
            ),
        )
        outcome.numbers["MERGES"] = int(result.hierarchy[columns.APPLIED].sum())
        return outcome
