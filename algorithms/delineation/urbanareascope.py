"""multipolar:urbanareascope"""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from qgis.core import QgsProcessing, QgsProcessingOutputNumber, QgsProcessingParameterFeatureSink

from ...engine.options import ASSIGNMENTS, MEASURES
from ...layers.translation import sentence, tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import DELINEATION
from ..inputs import Inputs
from . import scopeinputs as scope
from .study import AREA_STATISTICS, read_study

if TYPE_CHECKING:
    from pandas import DataFrame

    from ...engine.plan.centres import Centres
    from ...engine.plan.policy import Policy
    from ...engine.plan.scoperules import ScopeRules
    from ...engine.units.table import Units

_POLICY = {"POLICY_UNIT": True, "POLICY_AREA": True, "POLICY_ROLE": True, "POLICY_REASON": True}


def evidence_columns() -> tuple[tuple[str, str], ...]:
    """Fields of the evidence, as engine/plan/evidence.py fills them."""
    from ...engine import columns

    return (
        (columns.AREA_ID, "text"),
        (columns.AREA_NAME, "text"),
        (columns.UNIT_ID, "text"),
        (columns.UNIT_NAME, "text"),
        (columns.ROLE, "text"),
        (columns.SHARE, "real"),
        (columns.FLOW, "real"),
        (columns.BASIS, "text"),
        *_MORE,
    )


def member_columns() -> tuple[tuple[str, str], ...]:
    """Fields of the members: those of the evidence with people and number of areas after the basis."""
    from ...engine import columns

    first = evidence_columns()[: -len(_MORE)]
    return (*first, (columns.POPULATION, "real"), (columns.N_AREAS, "int"), *_MORE)


_MORE = (
    ("measure", "text"),
    ("flow_back", "real"),
    ("rank", "int"),
    ("tie", "real"),
    ("via", "text"),
    ("threshold", "real"),
    ("distance", "real"),
    ("enters", "real"),
    ("minutes", "real"),
    ("mode", "text"),
    ("reason", "text"),
)


def with_sentences(frame: DataFrame) -> DataFrame:
    """The reasons in the user's language."""
    from ...engine import columns

    return frame.assign(**{columns.REASON: [" ".join(map(sentence, notes)) for notes in frame[columns.REASON]]})


class UrbanAreaScope(MultipolarAlgorithm):
    """Minimum and maximum scope of small and medium-sized urban areas."""

    NAME = "urbanareascope"
    GROUP = DELINEATION
    NEEDS = ("scipy", "pandas", "geopandas", "shapely")

    def title(self) -> str:
        return tr("Minimum and maximum scope of urban areas")

    def declare(self) -> None:
        add = self.addParameter
        add(p.units())
        add(p.unit_id())
        add(p.unit_name())
        add(p.field("REGION_FIELD", tr("Region of a unit"), "UNITS", optional=True))
        add(p.field("POPULATION_FIELD", tr("Population of a unit (unset: from the grid)"), "UNITS", optional=True))
        for parameter in p.flows():
            add(parameter)
        add(p.employed())
        add(p.text_line("CENTRES", tr("Central cities by code, with commas")))
        add(
            p.field(
                "CENTRE_FIELD",
                tr("… or by field (the city's code, else empty)"),
                "UNITS",
                optional=True,
            )
        )
        add(p.population_raster(optional=True))
        add(p.raster("CLASSES", tr("… or from cell classes (with the population grid)"), optional=True))
        add(p.number("CENTRE_MIN_POPULATION", tr("Centres on the grid: least population"), 0))
        add(p.number("CENTRE_MAX_POPULATION", tr("Centres on the grid: most population (unset: no limit)")))
        add(p.choice("MEASURE", tr("Strength of the tie") + f" ({scope.measure_words()})", MEASURES, "residents"))
        add(p.number("MIN_SHARE", tr("Minimum scope: least strength of the tie (percent)"), 15, 0, 100))
        add(
            scope.optional_choice(
                "MAX_MEASURE",
                tr("Maximum scope: strength of the tie (unset: as for the minimum)") + f" ({scope.measure_words()})",
                MEASURES,
            )
        )
        add(p.number("MAX_SHARE", tr("Maximum scope: least strength of the tie (percent)"), 5, 0, 100))
        scope.add_growth(add)
        add(
            p.choice(
                "ASSIGNMENT",
                tr("Units tied to several cities: overlap (all) or largest (one)"),
                ASSIGNMENTS,
                "overlap",
            )
        )
        add(p.yes_no("CONTIGUOUS", tr("Only units connected with the central city"), True))
        add(p.yes_no("ENCLAVES", tr("Add units surrounded by one area"), True))
        scope.add_member_limit(add)
        scope.add_limits(add)
        add(
            p.advanced(
                p.number("JOIN_SHARE", tr("Join central cities tied by this commuting share (percent; unset: do not)"))
            )
        )
        add(p.centre_unit_share())
        scope.add_neighbours(add)
        scope.add_times(add)
        add(scope.table("POLICY", tr("Decisions, applied last")))
        add(p.field("POLICY_UNIT", tr("Decisions: code of the unit"), "POLICY", optional=True))
        add(p.field("POLICY_AREA", tr("Decisions: code of the area (its central city)"), "POLICY", optional=True))
        add(
            p.field(
                "POLICY_ROLE",
                tr("Decisions: include, minimum, maximum, exclude or lock"),
                "POLICY",
                optional=True,
            )
        )
        add(p.field("POLICY_REASON", tr("Decisions: reason"), "POLICY", optional=True))
        add(
            QgsProcessingParameterFeatureSink(
                "MEMBERS", tr("Members: a feature per area and unit"), QgsProcessing.SourceType.TypeVectorPolygon
            )
        )
        add(
            QgsProcessingParameterFeatureSink(
                "AREAS", tr("Areas: minimum and maximum scope"), QgsProcessing.SourceType.TypeVectorPolygon
            )
        )
        add(
            QgsProcessingParameterFeatureSink(
                "TABLE", tr("Table: a row per central city"), QgsProcessing.SourceType.TypeVector
            )
        )
        add(
            QgsProcessingParameterFeatureSink(
                "EVIDENCE",
                tr("Evidence: members, and units that came near"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=False,
            )
        )
        self.addOutput(QgsProcessingOutputNumber("AREA_COUNT", tr("Number of areas")))
        self.addOutput(QgsProcessingOutputNumber("OUTSIDE_UNITS", tr("Units in no area")))
        self.addOutput(QgsProcessingOutputNumber("OUTSIDE_POPULATION", tr("People in no area")))

    def compute(self, inputs: Inputs) -> Outcome:
        from ...engine import columns
        from ...engine.plan.evidence import evidence_table
        from ...engine.plan.joining import join_centres
        from ...engine.plan.scope import prepare_scope, scope_table
        from ...layers.outputs import TableResult
        from .dissolve import dissolve

        rules = self._rules(inputs)
        if inputs.given("POPULATION"):
            self.require("exactextract")
        study = read_study(
            inputs,
            "CENTRE_FIELD",
            rules.needs_neighbours,
            {
                "name_field": "NAME_FIELD",
                "region_field": "REGION_FIELD",
                "population_field": "POPULATION_FIELD",
                "employed_field": "EMPLOYED_FIELD",
            },
            scope.window(inputs),
            "CENTRES",
            read_neighbours=lambda layer, units: scope.read_neighbours(
                inputs, layer, units, rules.contiguous, rules.enclaves, 0.5, 0.78
            ),
        )
        units, centres = study.units, study.centres
        times = scope.read_times(inputs, study.layer, units, 0.78, 0.8)
        if inputs.given("JOIN_SHARE"):
            centres = join_centres(centres, units, study.flows, inputs.number("JOIN_SHARE"))
        ready = prepare_scope(
            units,
            study.flows,
            centres,
            study.neighbours,
            rules,
            self._policy(inputs, units, centres, rules.assignment == "largest"),
            times,
            min(rules.min_share, rules.max_share),
            inputs.progress(0.8, 0.84),
        )
        plan = ready.plan(progress=inputs.progress(0.84, 0.86))
        outcome = Outcome([*study.notes, *plan.notes], tr("Urban area scope"))
        original = dict(zip(units.order, study.layer.geometries))
        outcome.tables["MEMBERS"] = TableResult(
            with_sentences(plan.members),
            member_columns(),
            [original[code] for code in plan.members[columns.UNIT_ID]],
            study.layer.crs,
            style="scope_members",
        )
        groups = [plan.units_of(area, which) for area, which in plan.areas[[columns.AREA_ID, columns.SCOPE]].to_numpy()]
        outcome.tables["AREAS"] = TableResult(
            plan.areas.assign(**{columns.REGION: plan.areas[columns.AREA_ID].map(plan.regions)}),
            (
                (columns.AREA_ID, "text"),
                (columns.AREA_NAME, "text"),
                (columns.REGION, "text"),
                (columns.SCOPE, "text"),
                *AREA_STATISTICS,
            ),
            dissolve(units, groups, inputs.progress(0.87, 0.95)),
            study.layer.crs,
            style="scope_areas",
        )
        outcome.tables["TABLE"] = TableResult(
            scope_table(plan),
            (
                (columns.REGION, "text"),
                (columns.CENTRAL_CITY, "text"),
                (columns.SURROUNDING_MINIMUM, "text"),
                (columns.POPULATION_MINIMUM, "real"),
                (columns.SURROUNDING_MAXIMUM, "text"),
                (columns.POPULATION_MAXIMUM, "real"),
            ),
        )
        if inputs.wanted("EVIDENCE"):
            outcome.tables["EVIDENCE"] = TableResult(
                with_sentences(evidence_table(ready, ready.at(), inputs.progress(0.86, 0.87))), evidence_columns()
            )
        outside = ~units.codes.isin(plan.members[columns.UNIT_ID])
        people = units.table[columns.POPULATION]
        outcome.numbers = {
            "AREA_COUNT": int(plan.members[columns.AREA_ID].nunique()),
            "OUTSIDE_UNITS": int(outside.sum()),
            "OUTSIDE_POPULATION": float(people[outside].sum()) if people.notna().any() else None,
        }
        return outcome

    def _rules(self, inputs: Inputs) -> ScopeRules:
        from ...engine.plan.scoperules import ScopeRules

        return ScopeRules(
            inputs.number("MIN_SHARE"),
            inputs.number("MAX_SHARE"),
            inputs.choice("ASSIGNMENT"),
            inputs.yes("CONTIGUOUS"),
            inputs.yes("ENCLAVES"),
            inputs.choice("MEASURE"),
            inputs.choice("MAX_MEASURE") if inputs.given("MAX_MEASURE") else None,
            inputs.choice("GROWTH"),
            **scope.limits(inputs),
        )

    def _policy(self, inputs: Inputs, units: Units, centres: Centres, one_area: bool) -> Optional[Policy]:
        from ...engine.plan.policy import policy_table

        rows = scope.optional_table(inputs, "POLICY", _POLICY, 0.8, 0.8)
        if rows is None:
            return None
        return policy_table(*(rows[name] for name in _POLICY), units, centres, inputs.label("POLICY"), one_area)
