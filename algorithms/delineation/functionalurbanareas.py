"""multipolar:functionalurbanareas"""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterDefinition, QgsProcessingParameterFeatureSink

from ...engine.options import JOIN_DIRECTIONS, SHARE_TARGETS, TIE_RULES
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome, kept_fields
from ..groups import DELINEATION
from ..inputs import Inputs
from . import scopeinputs as scope
from .study import AREA_STATISTICS, read_study


class FunctionalUrbanAreas(MultipolarAlgorithm):
    """Functional urban areas of the EU and OECD."""

    NAME = "functionalurbanareas"
    GROUP = DELINEATION
    NEEDS = ("scipy", "pandas", "geopandas", "shapely")

    def title(self) -> str:
        return tr("Functional urban areas (EU-OECD)")

    def declare(self) -> None:
        add = self.addParameter
        add(p.units())
        add(p.unit_id())
        add(p.unit_name())
        add(p.field("POPULATION_FIELD", tr("Population of a unit (unset: from the grid)"), "UNITS", optional=True))
        add(p.population_raster(optional=True))
        add(p.classes_raster(optional=True))
        add(p.field("CITY_FIELD", tr("City of a unit, in place of the grid (empty: none)"), "UNITS", optional=True))
        add(p.employed())
        for parameter in p.flows():
            add(parameter)
        add(p.number("THRESHOLD", tr("Commuting share to the city (percent)"), 15, 0, 100))
        add(p.yes_no("JOIN_CITIES", tr("Join cities on the grid that are tied by the threshold"), True))
        add(p.yes_no("ENCLAVES", tr("Add units surrounded by one area"), True))
        add(p.yes_no("CONTIGUOUS", tr("Drop units without contact to their city"), True))
        add(p.centre_unit_share())
        for parameter in _open_choices():
            add(p.advanced(parameter))
        scope.add_neighbours(add)
        add(
            QgsProcessingParameterFeatureSink(
                "MEMBERS", tr("Units with their area"), QgsProcessing.SourceType.TypeVectorPolygon
            )
        )
        add(
            QgsProcessingParameterFeatureSink(
                "AREAS", tr("Functional urban areas"), QgsProcessing.SourceType.TypeVectorPolygon
            )
        )

    def compute(self, inputs: Inputs) -> Outcome:
        from ...engine import columns
        from ...engine.plan.functional import FunctionalAreaRules, functional_areas
        from ...layers.outputs import TableResult
        from .dissolve import dissolve

        rules = FunctionalAreaRules(
            inputs.number("THRESHOLD"),
            # Cities that are given have been decided upon: they stay apart unless a person wants otherwise.
            inputs.yes("JOIN_GIVEN_CITIES" if inputs.given("CITY_FIELD") else "JOIN_CITIES"),
            inputs.yes("ENCLAVES"),
            inputs.yes("CONTIGUOUS"),
            inputs.optional_number("JOIN_THRESHOLD"),
            inputs.choice("JOIN_DIRECTION"),
            inputs.yes("ITERATE_JOINING"),
            inputs.choice("SHARE_TO"),
            inputs.choice("TIE_RULE"),
            inputs.yes("ENCLAVES_FIRST"),
            inputs.yes("LONE_CITIES"),
        )
        if inputs.given("POPULATION"):
            self.require("exactextract")
        study = read_study(
            inputs,
            "CITY_FIELD",
            rules.enclaves or rules.contiguous,
            {"name_field": "NAME_FIELD", "population_field": "POPULATION_FIELD", "employed_field": "EMPLOYED_FIELD"},
            with_dense_clusters=False,  # a city of the EU-OECD definition is an urban centre
            read_neighbours=lambda layer, units: scope.read_neighbours(
                inputs, layer, units, rules.contiguous, rules.enclaves, 0.5, 0.8
            ),
        )
        result = functional_areas(
            study.units, study.flows, study.centres, study.neighbours, rules, inputs.progress(0.8, 0.85)
        )
        added = (
            (columns.UNIT_ID, "text"),
            (columns.UNIT_NAME, "text"),
            (columns.AREA_ID, "text"),
            (columns.AREA_NAME, "text"),
            (columns.ROLE, "text"),
            (columns.CITY_ID, "text"),
            (columns.TIE_ID, "text"),
            (columns.SHARE, "real"),
            (columns.FLOW, "real"),
            (columns.BASIS, "text"),
            (columns.POPULATION, "real"),
        )
        layer = study.layer
        fields, renamed = kept_fields(layer.fields, [name for name, _ in added], layer.attributes)
        outcome = Outcome([*study.notes, *result.notes, *renamed], tr("Functional urban areas"))
        outcome.tables["MEMBERS"] = TableResult(
            result.members, added, layer.geometries, layer.crs, fields, layer.attributes, style="functional_members"
        )
        members = result.members[result.members[columns.AREA_ID].notna()]
        groups = {area: part.index.tolist() for area, part in members.groupby(columns.AREA_ID)}
        outcome.tables["AREAS"] = TableResult(
            result.areas,
            (
                (columns.AREA_ID, "text"),
                (columns.AREA_NAME, "text"),
                (columns.CITIES, "int"),
                *AREA_STATISTICS,
            ),
            dissolve(
                study.units, [groups[area] for area in result.areas[columns.AREA_ID]], inputs.progress(0.85, 0.95)
            ),
            layer.crs,
            style="functional_areas",
        )
        return outcome


def _open_choices() -> list[QgsProcessingParameterDefinition]:
    """What the paper leaves open."""
    return [
        p.yes_no("JOIN_GIVEN_CITIES", tr("Join cities given by CITY_FIELD as well"), False),
        p.number("JOIN_THRESHOLD", tr("Commuting share that joins cities (percent; unset: THRESHOLD)"), None, 0, 100),
        p.choice(
            "JOIN_DIRECTION",
            tr("Cities are joined when either sends enough commuters to the other, or both do"),
            JOIN_DIRECTIONS,
            "either",
        ),
        p.yes_no("ITERATE_JOINING", tr("Compare joined cities again until none are tied"), False),
        p.choice(
            "SHARE_TO",
            tr("A unit's share counts to the joined city or to each single one"),
            SHARE_TARGETS,
            "joined",
        ),
        p.choice(
            "TIE_RULE",
            tr("Equal shares go to the area with the lower code or with more jobs"),
            TIE_RULES,
            "code",
        ),
        p.yes_no("ENCLAVES_FIRST", tr("Add surrounded units before units without contact are dropped"), True),
        p.yes_no("LONE_CITIES", tr("A city without a commuting zone is an area"), True),
    ]
