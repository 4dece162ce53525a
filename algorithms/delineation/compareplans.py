"""multipolar:compareplans"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
)

from ...engine import columns
from ...engine.errors import InputError, Note
from ...engine.options import AREA_PAIRINGS, PLAN_SCOPES
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import DELINEATION
from ..inputs import ANY_TABLE, Inputs
from .planfromtable import TOTAL_COLUMNS, read_published, tolerance

if TYPE_CHECKING:
    import pandas as pd

    from ...engine.plan.comparison import Comparison, Side
    from ...engine.units.table import Units
    from ...layers.outputs import TableResult
    from ...layers.pages import Page
    from ...layers.vectors import UnitLayer

AREA_COLUMNS = (
    (columns.AREA_ID, "text"),
    (columns.AREA_NAME, "text"),
    (columns.SECOND_ID, "text"),
    (columns.SECOND_NAME, "text"),
    (columns.SCOPE, "text"),
    (columns.UNITS_FIRST, "int"),
    (columns.UNITS_SECOND, "int"),
    (columns.UNITS_BOTH, "int"),
    (columns.JACCARD, "real"),
    (columns.PRECISION, "real"),
    (columns.RECALL, "real"),
    (columns.F1, "real"),
    (columns.GAINED, "int"),
    (columns.LOST, "int"),
    (columns.GAINED_UNITS, "text"),
    (columns.LOST_UNITS, "text"),
    (columns.POPULATION_FIRST, "real"),
    (columns.POPULATION_SECOND, "real"),
    (columns.POPULATION_GAINED, "real"),
    (columns.POPULATION_LOST, "real"),
)


class ComparePlans(MultipolarAlgorithm):
    """Two plans, or a plan and published totals, beside each other."""

    NAME = "compareplans"
    GROUP = DELINEATION
    NEEDS = ("scipy", "pandas", "geopandas", "shapely")

    def title(self) -> str:
        return tr("Compare plans")

    def declare(self) -> None:
        for parameter in (
            QgsProcessingParameterFeatureSource("FIRST", tr("Plan: its members"), ANY_TABLE),
            QgsProcessingParameterFeatureSource(
                "SECOND", tr("Plan to compare it with (reference): its members"), ANY_TABLE, None, True
            ),
            p.units(),
            p.unit_id(),
            p.unit_name(),
            p.field("POPULATION_FIELD", tr("Population of a unit"), "UNITS", optional=True),
            p.choice("PAIRING", tr("Pair areas by id, by name or by largest overlap"), AREA_PAIRINGS, "id"),
            p.yes_no("WITH_CENTRES", tr("Count central cities as members of their own area"), False),
            p.choice(
                "SCOPE", tr("Scope shown on the map, where there are two: maximum or minimum"), PLAN_SCOPES, "maximum"
            ),
            QgsProcessingParameterFeatureSource("PUBLISHED", tr("Published totals: table"), ANY_TABLE, None, True),
            p.field("PUBLISHED_AREA_FIELD", tr("Published totals: area (id or name)"), "PUBLISHED", optional=True),
            p.field(
                "PUBLISHED_MINIMUM_FIELD", tr("Published population of the minimum scope"), "PUBLISHED", optional=True
            ),
            p.field(
                "PUBLISHED_MAXIMUM_FIELD",
                tr("Published population of the maximum scope, or of the area"),
                "PUBLISHED",
                optional=True,
            ),
            p.advanced(tolerance()),
            QgsProcessingParameterFeatureSink(
                "AGREEMENT", tr("Map of agreement"), QgsProcessing.SourceType.TypeVectorPolygon, None, True
            ),
            QgsProcessingParameterFeatureSink(
                "AREAS", tr("Table: a row per pair of areas and scope"), QgsProcessing.SourceType.TypeVector, None, True
            ),
            QgsProcessingParameterFeatureSink(
                "OVERALL", tr("Table: agreement over all areas"), QgsProcessing.SourceType.TypeVector, None, True
            ),
            QgsProcessingParameterFeatureSink(
                "TOTALS", tr("Table: published and recomputed totals"), QgsProcessing.SourceType.TypeVector, None, True
            ),
            QgsProcessingParameterFileDestination("REPORT", tr("Report"), tr("HTML files (*.html)"), None, True),
        ):
            self.addParameter(parameter)
        for name, text in _NUMBERS:
            self.addOutput(QgsProcessingOutputNumber(name, text()))

    def compute(self, inputs: Inputs) -> Outcome:
        from ...layers.pages import Page

        if not (inputs.given("SECOND") or inputs.given("PUBLISHED")):
            raise InputError(
                "There is nothing to compare the plan with.",
                where="SECOND, PUBLISHED",
                fix="Choose the members of a second plan, or a table of published totals, or both.",
            )
        layer = inputs.unit_layer("UNITS", 0, 0.2)
        units = layer.units(
            inputs.field("ID_FIELD"), inputs.field("NAME_FIELD"), population_field=inputs.field("POPULATION_FIELD")
        )
        first = _side(inputs, "FIRST", units, 0.2, 0.3)
        outcome = Outcome(layer.notes, tr("Compare plans"))
        page = Page(tr("Comparison of plans"))
        if inputs.given("PUBLISHED"):
            outcome.notes += self._totals(inputs, outcome, page, first, units)
        elif any(inputs.given(f"PUBLISHED_{name}_FIELD") for name in ("AREA", "MINIMUM", "MAXIMUM")):
            raise InputError(
                "Fields of published totals are chosen, but no table.", where="PUBLISHED", fix="Choose the table."
            )
        if inputs.given("SECOND"):
            outcome.notes += self._plans(inputs, outcome, page, first, units, layer)
        else:
            outcome.notes += first.groups.notes
        outcome.pages["REPORT"] = page
        return outcome

    def _totals(self, inputs: Inputs, outcome: Outcome, page: Page, first: Side, units: Units) -> list[Note]:
        from ...engine.plan.totals import DIFFERS, check_totals, total_notes
        from ...layers.outputs import TableResult

        table = first.groups.table
        ids = {name: area for area, name in zip(table[columns.AREA_ID], table[columns.AREA_NAME])}
        ids.update({area: area for area in table[columns.AREA_ID]})
        published, said = read_published(inputs, ids)
        limit = inputs.number("TOLERANCE")
        people = units.table[columns.POPULATION].to_numpy(dtype=float)
        totals = check_totals(first.groups, people, published, units.table[columns.UNIT_NAME].to_numpy(), limit)
        outcome.tables["TOTALS"] = TableResult(totals, TOTAL_COLUMNS)
        outcome.numbers["TOTALS_APART"] = int((totals[columns.FLAG] == DIFFERS).sum())
        page.heading(tr("Published and recomputed totals"))
        page.table(
            [tr("Area"), tr("Scope"), tr("Sum of the members"), tr("Published"), "%", tr("As if counted twice")],
            totals[
                [
                    columns.AREA_NAME,
                    columns.SCOPE,
                    columns.POPULATION,
                    columns.PUBLISHED,
                    columns.DIFFERENCE_PERCENT,
                    columns.TWICE,
                ]
            ].to_numpy(),
        )
        return [*said, *total_notes(totals, limit)]

    def _plans(
        self, inputs: Inputs, outcome: Outcome, page: Page, first: Side, units: Units, layer: UnitLayer
    ) -> list[Note]:
        from ...engine.plan.comparison import ComparisonRules, compare_plans
        from ...layers.outputs import TableResult

        second = _side(inputs, "SECOND", units, 0.4, 0.5)
        rules = ComparisonRules(inputs.choice("PAIRING"), inputs.yes("WITH_CENTRES"))
        result = compare_plans(first, second, units, rules)
        outcome.tables["AGREEMENT"] = _map(inputs.choice("SCOPE"), result, units, layer)
        outcome.tables["AREAS"] = TableResult(result.areas, AREA_COLUMNS)
        overall = result.overall_table()
        counts = (columns.UNITS_FIRST, columns.UNITS_SECOND, columns.UNITS_BOTH, columns.SAME_UNITS)
        kinds = {columns.SCOPE: "text", **dict.fromkeys(counts, "int")}
        outcome.tables["OVERALL"] = TableResult(overall, tuple((name, kinds.get(name, "real")) for name in overall))
        last = overall.iloc[-1]
        for name, column in (
            ("PRECISION", columns.PRECISION),
            ("RECALL", columns.RECALL),
            ("F1", columns.F1),
            ("JACCARD", columns.JACCARD),
            ("ADJUSTED_RAND", columns.ADJUSTED_RAND),
            ("VARIATION_OF_INFORMATION", columns.VARIATION),
            ("POPULATION_MOVED", columns.POPULATION_MOVED),
        ):
            value = last[column]
            outcome.numbers[name] = None if value is None or value != value else float(value)
        _tell(page, result, overall)
        return list(result.notes)


_NUMBERS = (
    ("PRECISION", lambda: tr("Precision, last scope (percent)")),
    ("RECALL", lambda: tr("Recall, last scope (percent)")),
    ("F1", lambda: tr("F1, last scope (percent)")),
    ("JACCARD", lambda: tr("Jaccard index, last scope (percent)")),
    ("ADJUSTED_RAND", lambda: tr("Adjusted Rand index")),
    ("VARIATION_OF_INFORMATION", lambda: tr("Variation of information (nats)")),
    ("POPULATION_MOVED", lambda: tr("People in units that change their areas, last scope")),
    ("TOTALS_APART", lambda: tr("Published totals that are no sums")),
)


def _side(inputs: Inputs, name: str, units: Units, start: float, end: float) -> Side:
    """A plan's members as one side of the comparison."""
    from ...engine.plan.comparison import plan_side

    rows = inputs.member_rows(name, inputs.field("ID_FIELD"), start, end)
    return plan_side(*rows, units.codes, inputs.label(name), inputs.label("UNITS"))


def _map(scope: str, result: Comparison, units: Units, layer: UnitLayer) -> TableResult:
    """The units with their areas in both plans, for one scope."""
    from ...layers.outputs import TableResult

    scopes = list(dict.fromkeys(result.units[columns.SCOPE]))
    table = result.units[result.units[columns.SCOPE] == (scope if scope in scopes else scopes[-1])]
    original = dict(zip(units.order, layer.geometries))
    return TableResult(
        table,
        (
            (columns.UNIT_ID, "text"),
            (columns.UNIT_NAME, "text"),
            (columns.SCOPE, "text"),
            (columns.FIRST_AREAS, "text"),
            (columns.SECOND_AREAS, "text"),
            (columns.AGREEMENT, "text"),
            (columns.POPULATION, "real"),
        ),
        [original[code] for code in table[columns.UNIT_ID]],
        layer.crs,
        style="plan_agreement",
    )


def _tell(page: Page, result: Comparison, overall: pd.DataFrame) -> None:
    page.heading(tr("Agreement over all areas"))
    page.table(
        [
            tr("Scope"),
            tr("Precision (%)"),
            tr("Recall (%)"),
            tr("F1 (%)"),
            tr("Jaccard (%)"),
            tr("People moved"),
            tr("Adjusted Rand index"),
            tr("Variation of information (nats)"),
        ],
        overall[
            [
                columns.SCOPE,
                columns.PRECISION,
                columns.RECALL,
                columns.F1,
                columns.JACCARD,
                columns.POPULATION_MOVED,
                columns.ADJUSTED_RAND,
                columns.VARIATION,
            ]
        ].to_numpy(dtype=object),
        digits=3,
    )
    page.heading(tr("Area by area"))
    areas = result.areas
    names = areas[columns.AREA_NAME].where(areas[columns.AREA_NAME].notna(), areas[columns.SECOND_NAME])
    page.table(
        [
            tr("Area"),
            tr("Scope"),
            tr("F1 (%)"),
            tr("Units gained"),
            tr("Units lost"),
            tr("People gained"),
            tr("People lost"),
        ],
        areas.assign(name=names)[
            [
                "name",
                columns.SCOPE,
                columns.F1,
                columns.GAINED_UNITS,
                columns.LOST_UNITS,
                columns.POPULATION_GAINED,
                columns.POPULATION_LOST,
            ]
        ].to_numpy(dtype=object),
    )
