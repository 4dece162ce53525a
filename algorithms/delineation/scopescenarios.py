"""multipolar:scopescenarios"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
)

from ...engine.errors import InputError, Note, note
from ...engine.options import ASSIGNMENTS
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import DELINEATION
from ..inputs import ANY_TABLE, Inputs
from . import scopeinputs as scope
from .study import read_units

if TYPE_CHECKING:
    from ...engine.plan.centres import Centres
    from ...engine.plan.scenarios import Setting, Variant
    from ...engine.units.table import Units
    from ...layers.vectors import UnitLayer

_SETTING_FIELDS = ("measure", "min_share", "max_measure", "max_share")


class ScopeScenarios(MultipolarAlgorithm):
    """Many plans at once: what holds in all of them and what hangs on a choice."""

    NAME = "scopescenarios"
    GROUP = DELINEATION
    NEEDS = ("scipy", "pandas", "geopandas", "shapely")

    def title(self) -> str:
        return tr("Scenarios of minimum and maximum scope")

    def declare(self) -> None:
        add = self.addParameter
        add(p.units())
        add(p.unit_id())
        add(p.unit_name())
        add(p.field("POPULATION_FIELD", tr("Population of a unit (unset: from the grid)"), "UNITS", optional=True))
        add(QgsProcessingParameterFeatureSource("FLOWS", tr("Flows (a row per origin and destination)"), ANY_TABLE))
        add(p.field("ORIGIN_FIELD", tr("Origin: code of the unit of residence"), "FLOWS"))
        add(p.field("DESTINATION_FIELD", tr("Destination: code of the unit of work"), "FLOWS"))
        add(scope.fields("FLOW_FIELDS", tr("Flows: people, a field per variant (year, purpose, source)"), "FLOWS"))
        add(p.field("VARIANT_FIELD", tr("… variant of a row (year, purpose, source)"), "FLOWS", optional=True))
        add(p.employed())
        add(p.text_line("CENTRES", tr("Central cities by code, with commas; | between definitions")))
        add(
            scope.fields(
                "CENTRE_FIELDS",
                tr("… and by field, a definition each (the city's code, else empty)"),
                "UNITS",
                optional=True,
            )
        )
        add(p.population_raster(optional=True))
        add(p.raster("CLASSES", tr("… and from cell classes (with the population grid)"), optional=True))
        add(p.number("CENTRE_MIN_POPULATION", tr("Centres on the grid: least population"), 0))
        add(p.number("CENTRE_MAX_POPULATION", tr("Centres on the grid: most population (unset: no limit)")))
        add(p.centre_unit_share())
        scope.add_measures(add, ["residents"])
        for name, text, default in (
            ("MIN_SHARES", tr("Minimum scope: thresholds (percent), as 10, 15 or 10:30:2.5"), "10, 15, 20, 25, 30"),
            ("MAX_SHARES", tr("Maximum scope: thresholds (percent), as 3, 5, 7 or 2:12:0.5"), "3, 5, 7, 10"),
        ):
            add(QgsProcessingParameterString(name, text, default, optional=True))
        add(scope.table("SETTINGS", tr("… or a table of settings: measure, min_share, max_measure, max_share")))
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
        scope.add_neighbours(add)
        scope.add_times(add)
        add(p.number("BOOTSTRAP", tr("Resampled flow tables per variant (0: none)"), 0, 0, 10000, whole=True))
        add(p.advanced(p.number("BOOTSTRAP_SAMPLE", tr("People that were asked (unset: as many as the flows)"), low=1)))
        add(p.advanced(p.number("SEED", tr("Seed of the resampling"), 1, 0, 2**31 - 1, whole=True)))
        polygon, table = QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVector
        add(QgsProcessingParameterFeatureSink("MEMBERS", tr("Units by how sure they belong"), polygon))
        add(QgsProcessingParameterFeatureSink("AREAS", tr("Areas: core, fringe and reach"), polygon))
        add(QgsProcessingParameterFeatureSink("SCENARIOS", tr("Scenarios"), table))
        add(QgsProcessingParameterFeatureSink("THRESHOLDS", tr("Thresholds at which units enter and leave"), table))
        self.addOutput(QgsProcessingOutputNumber("SCENARIO_COUNT", tr("Number of scenarios")))
        self.addOutput(QgsProcessingOutputNumber("CORE_UNITS", tr("Memberships that hold in all scenarios")))
        self.addOutput(QgsProcessingOutputNumber("FRINGE_UNITS", tr("Memberships that hold in some")))

    def compute(self, inputs: Inputs) -> Outcome:
        from ...engine.plan.scenarios import run_scenarios
        from ...engine.plan.scoperules import ScopeRules

        settings, notes = self._settings(inputs)
        rules = ScopeRules(
            100,
            100,
            inputs.choice("ASSIGNMENT"),
            inputs.yes("CONTIGUOUS"),
            inputs.yes("ENCLAVES"),
            growth=inputs.choice("GROWTH"),
            **scope.limits(inputs),
        )
        replicates = int(inputs.number("BOOTSTRAP"))
        sample = inputs.optional_number("BOOTSTRAP_SAMPLE")
        if sample is not None and not replicates:
            raise InputError(
                "Nothing is resampled.", where="BOOTSTRAP_SAMPLE", fix="Set BOOTSTRAP, or unset the sample."
            )
        if inputs.given("POPULATION"):
            self.require("exactextract")
        layer, units, from_grid, said = read_units(
            inputs,
            {"name_field": "NAME_FIELD", "population_field": "POPULATION_FIELD", "employed_field": "EMPLOYED_FIELD"},
            inputs.given("CLASSES"),
            scope.window(inputs),
        )
        centres = self._definitions(inputs, layer, units, from_grid)
        flows, more = self._variants(inputs, layer, units)
        neighbours = scope.read_neighbours(inputs, layer, units, rules.contiguous, rules.enclaves, 0.4, 0.5)
        times = scope.read_times(inputs, layer, units, 0.5, 0.52)
        result = run_scenarios(
            units,
            flows,
            centres,
            neighbours,
            settings,
            rules,
            replicates,
            sample,
            int(inputs.number("SEED")),
            times,
            inputs.progress(0.52, 0.88),
        )
        return self._outcome(inputs, layer, units, result, [*notes, *said, *more])

    def _outcome(self, inputs: Inputs, layer: UnitLayer, units: Units, result: Any, notes: list[Note]) -> Outcome:
        from ...engine import columns
        from ...layers.outputs import TableResult
        from .dissolve import dissolve

        outcome = Outcome([*notes, *result.notes], tr("Scope scenarios"))
        original = dict(zip(units.order, layer.geometries))
        outcome.tables["MEMBERS"] = TableResult(
            result.members,
            (
                (columns.AREA_ID, "text"),
                (columns.AREA_NAME, "text"),
                (columns.UNIT_ID, "text"),
                (columns.UNIT_NAME, "text"),
                ("certainty", "text"),
                ("scenarios", "int"),
                ("in_minimum", "real"),
                ("in_maximum", "real"),
                ("enters_from", "real"),
                ("enters_to", "real"),
                (columns.POPULATION, "real"),
            ),
            [original[code] for code in result.members[columns.UNIT_ID]],
            layer.crs,
            style="scenario_members",
        )
        spans = [name for name in result.areas if name.startswith("population_m")]
        outcome.tables["AREAS"] = TableResult(
            result.areas,
            (
                (columns.AREA_ID, "text"),
                (columns.AREA_NAME, "text"),
                ("zone", "text"),
                ("scenarios", "int"),
                (columns.UNITS, "int"),
                (columns.POPULATION, "real"),
                *((name, "real") for name in spans),
            ),
            dissolve(units, result.zones, inputs.progress(0.88, 0.94)),
            layer.crs,
            style="scenario_areas",
        )
        whole = {"scenario", "replicate", "areas", "units_minimum", "units_maximum"}
        words = {"flows", "centres", "measure", "max_measure"}
        outcome.tables["SCENARIOS"] = TableResult(
            result.scenarios,
            [(name, "int" if name in whole else "text" if name in words else "real") for name in result.scenarios],
        )
        outcome.tables["THRESHOLDS"] = TableResult(
            result.thresholds,
            (
                (columns.AREA_ID, "text"),
                (columns.UNIT_ID, "text"),
                (columns.MEASURE, "text"),
                ("enters_from", "real"),
                ("enters_to", "real"),
            ),
        )
        sure = result.members["certainty"].isin(("centre", "core"))
        outcome.numbers = {
            "SCENARIO_COUNT": len(result.scenarios),
            "CORE_UNITS": int(sure.sum()),
            "FRINGE_UNITS": int((~sure).sum()),
        }
        return outcome

    def _settings(self, inputs: Inputs) -> tuple[list[Setting], list[Note]]:
        """The grid of measures and thresholds, or the set in a table."""
        from ...engine.plan.scenarios import setting_grid, settings_table, threshold_list

        if inputs.given("SETTINGS"):
            columns = inputs.columns("SETTINGS", list(_SETTING_FIELDS), 0.0, 0.02)
            return settings_table(*(columns[name] for name in _SETTING_FIELDS), inputs.label("SETTINGS")), [
                note("The settings come from SETTINGS; MEASURES, MIN_SHARES and MAX_SHARES are not used.")
            ]
        measures = inputs.algorithm.parameterAsEnumStrings(inputs.parameters, "MEASURES", inputs.context)
        if not measures:
            raise InputError("No measure is chosen.", where="MEASURES", fix="Choose at least one.")
        return setting_grid(
            measures,
            threshold_list(inputs.text("MIN_SHARES"), "MIN_SHARES"),
            threshold_list(inputs.text("MAX_SHARES"), "MAX_SHARES"),
        )

    def _definitions(
        self, inputs: Inputs, layer: UnitLayer, units: Units, from_grid: Optional[Centres]
    ) -> list[Variant]:
        """Every way in which central cities are given is a definition."""
        from ...engine.plan.centres import centres_from_codes, centres_from_field
        from ...engine.plan.scenarios import Variant

        lists = [text for text in inputs.text("CENTRES").split("|") if text.strip()]
        found = [
            Variant("CENTRES" if len(lists) == 1 else f"CENTRES {number}", centres_from_codes(text, units))
            for number, text in enumerate(lists, 1)
        ]
        for field in _chosen(inputs, "CENTRE_FIELDS"):
            found.append(Variant(field, centres_from_field(layer.column(field), units, f"{layer.label}, {field}")))
        if inputs.given("CLASSES") and not inputs.given("POPULATION"):
            raise InputError(
                "The classes are given without the population grid.",
                where="POPULATION",
                fix="Choose the grid from which the classes were made.",
            )
        if from_grid is not None:
            found.append(Variant("CLASSES", from_grid))
        if not found:
            raise InputError(
                "No central city is given.",
                where="CENTRES, CENTRE_FIELDS, POPULATION + CLASSES",
                fix="Fill at least one of these; each is a definition.",
            )
        return found

    def _variants(self, inputs: Inputs, layer: UnitLayer, units: Units) -> tuple[list[Variant], list[Note]]:
        """A flow table per field and value of the variant."""
        import numpy as np

        from ...engine.codes import code_column
        from ...engine.flows.matrix import flow_matrix, require_pairs
        from ...engine.plan.scenarios import Variant

        ends = [inputs.field("ORIGIN_FIELD"), inputs.field("DESTINATION_FIELD")]
        fields, by = _chosen(inputs, "FLOW_FIELDS"), inputs.field("VARIANT_FIELD")
        if not fields:
            raise InputError("No field with flows is chosen.", where="FLOW_FIELDS", fix="Choose at least one.")
        names = [*ends, *fields, *([by] if by else [])]
        table = {
            name: np.array(values, dtype=object)
            for name, values in inputs.columns("FLOWS", list(dict.fromkeys(names)), 0.35, 0.4).items()
        }
        kinds = code_column(table[by]) if by else np.full(len(table[ends[0]]), "", dtype=object)
        label = inputs.label("FLOWS")
        notes = []
        lost = int(sum(kind is None for kind in kinds))
        if lost:
            notes.append(note("{table}: rows without a variant, left out: {count}.", table=label, count=lost))
        found = []
        for kind in sorted({kind for kind in kinds if kind is not None}):
            rows = kinds == kind
            for field in fields:
                name = " ".join(filter(None, (field if len(fields) > 1 or not kind else "", kind)))
                matrix = flow_matrix(
                    table[ends[0]][rows],
                    table[ends[1]][rows],
                    table[field][rows],
                    units.codes,
                    label=f"{label} [{name}]",
                    field_names=(ends[0], ends[1], field),
                    units_label=layer.label,
                )
                found.append(Variant(name, require_pairs(matrix, f"{label} [{name}]", (ends[0], ends[1]))))
        return found, notes


def _chosen(inputs: Inputs, name: str) -> list[str]:
    """Fields of a parameter that takes several."""
    if not inputs.given(name):
        return []
    return list(dict.fromkeys(inputs.algorithm.parameterAsFields(inputs.parameters, name, inputs.context)))
