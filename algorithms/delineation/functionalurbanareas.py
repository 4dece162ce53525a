"""multipolar:functionalurbanareas"""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSink

from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome, kept_fields
from ..groups import DELINEATION
from ..inputs import Inputs
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
        add(p.population_raster(optional=True))
        add(p.classes_raster(optional=True))
        add(p.field("CITY_FIELD", tr("City of a unit, in place of the grid (empty: none)"), "UNITS", optional=True))
        add(p.employed())
        for parameter in p.flows():
            add(parameter)
        add(p.number("THRESHOLD", tr("Commuting share to the city (percent)"), 15, 0, 100))
        add(p.yes_no("JOIN_CITIES", tr("Join cities that are tied by the threshold"), True))
        add(p.yes_no("ENCLAVES", tr("Add units surrounded by one area"), True))
        add(p.yes_no("CONTIGUOUS", tr("Drop units without contact to their city"), True))
        add(p.centre_unit_share())
        add(QgsProcessingParameterFeatureSink("MEMBERS", tr("Units with their area"), QgsProcessing.TypeVectorPolygon))
        add(QgsProcessingParameterFeatureSink("AREAS", tr("Functional urban areas"), QgsProcessing.TypeVectorPolygon))

    def compute(self, inputs: Inputs) -> Outcome:
        from ...engine import columns
        from ...engine.plan.functional import FunctionalAreaRules, functional_areas
        from ...layers.outputs import TableResult
        from .dissolve import dissolve

        rules = FunctionalAreaRules(
            inputs.number("THRESHOLD"), inputs.yes("JOIN_CITIES"), inputs.yes("ENCLAVES"), inputs.yes("CONTIGUOUS")
        )
        if inputs.given("POPULATION"):
            self.require("exactextract")
        study = read_study(
            inputs,
            "CITY_FIELD",
            rules.enclaves or rules.contiguous,
            {"name_field": "NAME_FIELD", "employed_field": "EMPLOYED_FIELD"},
            with_dense_clusters=False,  # a city of the EU-OECD definition is an urban centre
        )
        result = functional_areas(
            study.units, study.flows, study.centres, study.neighbours, rules, inputs.progress(0.8, 0.85)
        )
        added = (
            (columns.AREA_ID, "text"),
            (columns.AREA_NAME, "text"),
            (columns.ROLE, "text"),
            (columns.CITY_ID, "text"),
            (columns.TIE_ID, "text"),
            (columns.SHARE, "real"),
            (columns.FLOW, "real"),
            (columns.BASIS, "text"),
        )
        layer = study.layer
        fields, renamed = kept_fields(layer.fields, [name for name, _ in added])
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
