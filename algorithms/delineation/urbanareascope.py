"""multipolar:urbanareascope"""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingOutputNumber, QgsProcessingParameterFeatureSink

from ...engine.options import ASSIGNMENTS
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import DELINEATION
from ..inputs import Inputs
from .study import AREA_STATISTICS, read_study


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
        add(
            p.number(
                "MIN_SHARE",
                tr("Minimum scope: commuting share to the city (percent)"),
                15,
                0,
                100,
            )
        )
        add(
            p.number(
                "MAX_SHARE",
                tr("Maximum scope: commuting share to the city (percent)"),
                5,
                0,
                100,
            )
        )
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
        add(p.centre_unit_share())
        add(
            QgsProcessingParameterFeatureSink(
                "MEMBERS", tr("Members: a feature per area and unit"), QgsProcessing.TypeVectorPolygon
            )
        )
        add(
            QgsProcessingParameterFeatureSink(
                "AREAS", tr("Areas: minimum and maximum scope"), QgsProcessing.TypeVectorPolygon
            )
        )
        add(QgsProcessingParameterFeatureSink("TABLE", tr("Table: a row per central city"), QgsProcessing.TypeVector))
        self.addOutput(QgsProcessingOutputNumber("AREA_COUNT", tr("Number of areas")))
        self.addOutput(QgsProcessingOutputNumber("OUTSIDE_UNITS", tr("Units in no area")))
        self.addOutput(QgsProcessingOutputNumber("OUTSIDE_POPULATION", tr("People in no area")))

    def compute(self, inputs: Inputs) -> Outcome:
        from ...engine import columns
        from ...engine.errors import InputError
        from ...engine.plan.scope import ScopeRules, delineate_scope, scope_table
        from ...layers.outputs import TableResult
        from .dissolve import dissolve

        rules = ScopeRules(
            inputs.number("MIN_SHARE"),
            inputs.number("MAX_SHARE"),
            inputs.choice("ASSIGNMENT"),
            inputs.yes("CONTIGUOUS"),
            inputs.yes("ENCLAVES"),
        )
        low, high = inputs.number("CENTRE_MIN_POPULATION"), inputs.optional_number("CENTRE_MAX_POPULATION")
        if high is not None and high < low:
            raise InputError(
                "The window is empty: from {low:g} to {high:g} people.",
                where="CENTRE_MIN_POPULATION, CENTRE_MAX_POPULATION",
                fix="Give the smaller number first.",
                low=low,
                high=high,
            )
        if inputs.given("POPULATION"):
            self.require("exactextract")
        study = read_study(
            inputs,
            "CENTRE_FIELD",
            rules.contiguous or rules.enclaves,
            {
                "name_field": "NAME_FIELD",
                "region_field": "REGION_FIELD",
                "population_field": "POPULATION_FIELD",
                "employed_field": "EMPLOYED_FIELD",
            },
            (low, high),
            "CENTRES",
        )
        units = study.units
        plan = delineate_scope(units, study.flows, study.centres, study.neighbours, rules, inputs.progress(0.8, 0.85))
        outcome = Outcome([*study.notes, *plan.notes], tr("Urban area scope"))
        original = dict(zip(units.order, study.layer.geometries))
        outcome.tables["MEMBERS"] = TableResult(
            plan.members,
            (
                (columns.AREA_ID, "text"),
                (columns.AREA_NAME, "text"),
                (columns.UNIT_ID, "text"),
                (columns.UNIT_NAME, "text"),
                (columns.ROLE, "text"),
                (columns.SHARE, "real"),
                (columns.FLOW, "real"),
                (columns.BASIS, "text"),
                (columns.POPULATION, "real"),
                (columns.N_AREAS, "int"),
            ),
            [original[code] for code in plan.members[columns.UNIT_ID]],
            study.layer.crs,
            style="scope_members",
        )
        groups = [plan.units_of(area, scope) for area, scope in plan.areas[[columns.AREA_ID, columns.SCOPE]].to_numpy()]
        outcome.tables["AREAS"] = TableResult(
            plan.areas,
            (
                (columns.AREA_ID, "text"),
                (columns.AREA_NAME, "text"),
                (columns.SCOPE, "text"),
                *AREA_STATISTICS,
            ),
            dissolve(units, groups, inputs.progress(0.85, 0.95)),
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
        outside = ~units.codes.isin(plan.members[columns.UNIT_ID])
        people = units.table[columns.POPULATION]
        outcome.numbers = {
            "AREA_COUNT": len(study.centres),
            "OUTSIDE_UNITS": int(outside.sum()),
            "OUTSIDE_POPULATION": float(people[outside].sum()) if people.notna().any() else None,
        }
        return outcome
