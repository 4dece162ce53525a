"""multipolar:planfromtable"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from ...engine import columns
from ...engine.errors import InputError, Note
from ...engine.options import UNMATCHED_CHOICES
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import DELINEATION
from ..inputs import ANY_TABLE, Inputs

if TYPE_CHECKING:
    from ...engine.plan.groups import Groups
    from ...engine.plan.published import Cell, PublishedPlan

TOTAL_COLUMNS = (
    (columns.AREA_ID, "text"),
    (columns.AREA_NAME, "text"),
    (columns.SCOPE, "text"),
    (columns.UNITS, "int"),
    (columns.POPULATION, "real"),
    (columns.PUBLISHED, "real"),
    (columns.DIFFERENCE, "real"),
    (columns.DIFFERENCE_PERCENT, "real"),
    (columns.FLAG, "text"),
    (columns.TWICE, "text"),
)


class PlanFromTable(MultipolarAlgorithm):
    """A plan from a table of names or codes, as plans are printed."""

    NAME = "planfromtable"
    GROUP = DELINEATION
    NEEDS = ("scipy", "pandas", "geopandas", "shapely")

    def title(self) -> str:
        return tr("Plan from a table")

    def declare(self) -> None:
        for parameter in (
            QgsProcessingParameterFeatureSource("TABLE", tr("Table with the plan (CSV, XLSX, …)"), ANY_TABLE),
            p.field("AREA_FIELD", tr("Central city (name or code) or area"), "TABLE"),
            p.field("MINIMUM_FIELD", tr("Lists: units of the minimum scope, with commas"), "TABLE", optional=True),
            p.field("MAXIMUM_FIELD", tr("Lists: units of the maximum scope, with commas"), "TABLE", optional=True),
            p.field("UNIT_FIELD", tr("… or rows: one unit a row (name or code)"), "TABLE", optional=True),
            p.field("ROLE_FIELD", tr("Rows: role (centre, minimum, maximum)"), "TABLE", optional=True),
            p.field("TABLE_REGION_FIELD", tr("Region in the table, where names are shared"), "TABLE", optional=True),
            p.field("PUBLISHED_MINIMUM_FIELD", tr("Published population of the minimum scope"), "TABLE", optional=True),
            p.field(
                "PUBLISHED_MAXIMUM_FIELD",
                tr("Published population of the maximum scope, or of the area"),
                "TABLE",
                optional=True,
            ),
            p.units(),
            p.unit_id(),
            p.unit_name(),
            p.field("REGION_FIELD", tr("Region of a unit"), "UNITS", optional=True),
            p.field("POPULATION_FIELD", tr("Population of a unit"), "UNITS", optional=True),
            p.choice(
                "UNMATCHED",
                tr("Names that fit several units or none: stop, or leave_out"),
                UNMATCHED_CHOICES,
                "stop",
            ),
            p.advanced(tolerance()),
            QgsProcessingParameterFeatureSink(
                "MEMBERS", tr("Members: a feature per area and unit"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            QgsProcessingParameterFeatureSink("AREAS", tr("Areas"), QgsProcessing.SourceType.TypeVectorPolygon),
            QgsProcessingParameterFeatureSink(
                "MATCHES", tr("How each name was matched"), QgsProcessing.SourceType.TypeVector, None, True
            ),
        ):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber("AREA_COUNT", tr("Number of areas")))
        self.addOutput(QgsProcessingOutputNumber("UNMATCHED_COUNT", tr("Names that fit several units or none")))
        self.addOutput(QgsProcessingOutputNumber("TOTALS_APART", tr("Published totals that are no sums")))

    def compute(self, inputs: Inputs) -> Outcome:
        from ...engine.plan.groups import WHOLE, plan_groups
        from ...engine.plan.published import published_plan
        from ...engine.plan.totals import DIFFERS, check_totals, total_notes
        from ...layers.outputs import TableResult
        from .dissolve import dissolve

        layer = inputs.unit_layer("UNITS")
        units = layer.units(
            inputs.field("ID_FIELD"),
            inputs.field("NAME_FIELD"),
            inputs.field("REGION_FIELD"),
            inputs.field("POPULATION_FIELD"),
        )
        cells, table = _cells(inputs)
        plan = published_plan(cells, units, inputs.label("TABLE"), inputs.choice("UNMATCHED") == "leave_out")
        keys = (columns.AREA_ID, columns.AREA_NAME, columns.UNIT_ID, columns.ROLE)
        groups = plan_groups(*(plan.members[key] for key in keys), units.codes, inputs.label("TABLE"), layer.label)
        published, said = _published(inputs, table, plan)
        limit = inputs.number("TOLERANCE")
        people = units.table[columns.POPULATION].to_numpy(dtype=float)
        names = units.table[columns.UNIT_NAME].to_numpy()
        totals = check_totals(groups, people, published, names, limit)
        notes = [*layer.notes, *plan.notes, *said, *(total_notes(totals, limit) if published else ())]
        outcome = Outcome(notes, tr("Plan from a table"))
        scoped = set(groups.table[columns.SCOPE]) != {WHOLE}
        original = dict(zip(units.order, layer.geometries))
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
            layer.crs,
            style="scope_members" if scoped else "partition_members",
        )
        outcome.tables["AREAS"] = TableResult(
            totals,
            TOTAL_COLUMNS,
            dissolve(units, _unit_lists(groups), inputs.progress(0.5, 0.95)),
            layer.crs,
            style="scope_areas" if scoped else "partition_areas",
        )
        outcome.tables["MATCHES"] = TableResult(
            plan.matches,
            tuple((name, "int" if name == columns.ROW else "text") for name in plan.matches.columns),
        )
        outcome.numbers = {
            "AREA_COUNT": plan.members[columns.AREA_ID].nunique(),
            "UNMATCHED_COUNT": int(plan.matches[columns.UNIT_ID].isna().sum()),
            "TOTALS_APART": int((totals[columns.FLAG] == DIFFERS).sum()),
        }
        return outcome


def tolerance() -> Any:
    """How far a published total may be from the sum of the members."""
    return p.number("TOLERANCE", tr("Published totals: difference to flag (percent of the sum)"), 5, 0)


def _unit_lists(groups: Groups) -> list[list[str]]:
    return [list(groups.members(number)) for number in range(len(groups))]


def _cells(inputs: Inputs) -> tuple[list[Cell], dict[str, list[Any]]]:
    """The table's names, from lists or from rows, and its columns."""
    from ...engine.plan.published import MAXIMUM, MINIMUM, cells_of_lists, cells_of_rows

    lists = [name for name in ("MINIMUM_FIELD", "MAXIMUM_FIELD") if inputs.given(name)]
    rows = inputs.given("UNIT_FIELD")
    if bool(lists) == rows:
        raise InputError(
            "The units must be given in exactly one way: as lists or as rows.",
            where="MINIMUM_FIELD, MAXIMUM_FIELD / UNIT_FIELD",
            fix="Choose the fields with lists, or the field with one unit a row.",
        )
    if lists and inputs.given("ROLE_FIELD"):
        raise InputError(
            "Roles apply to tables with one unit a row.",
            where="ROLE_FIELD",
            fix="Leave it empty, or choose UNIT_FIELD.",
        )
    names = [
        "AREA_FIELD",
        *lists,
        "UNIT_FIELD",
        "ROLE_FIELD",
        "TABLE_REGION_FIELD",
        "PUBLISHED_MINIMUM_FIELD",
        "PUBLISHED_MAXIMUM_FIELD",
    ]
    fields = {name: inputs.field(name) for name in names if inputs.given(name)}
    table = inputs.columns("TABLE", list(dict.fromkeys(fields.values())), 0.1, 0.3)
    column = {name: table[field] for name, field in fields.items()}
    regions = column.get("TABLE_REGION_FIELD")
    if rows:
        where = f"{inputs.label('TABLE')}, {fields.get('ROLE_FIELD', '')}"
        unit = fields["UNIT_FIELD"]
        cells = cells_of_rows(
            column["AREA_FIELD"], column["UNIT_FIELD"], column.get("ROLE_FIELD"), regions, unit, where
        )
        return cells, column
    role = {"MINIMUM_FIELD": MINIMUM, "MAXIMUM_FIELD": MAXIMUM}
    parts = [(role[name], fields[name], column[name]) for name in lists]
    return cells_of_lists(column["AREA_FIELD"], parts, regions, fields["AREA_FIELD"]), column


def _published(
    inputs: Inputs, column: dict[str, list[Any]], plan: PublishedPlan
) -> tuple[dict[tuple[str, str], float], list[Note]]:
    """(area id, scope) -> published total."""
    from ...engine.plan.published import published_totals

    fields = {
        "minimum": "PUBLISHED_MINIMUM_FIELD",
        "maximum": "PUBLISHED_MAXIMUM_FIELD",
    }
    given = {scope: column[name] for scope, name in fields.items() if name in column}
    return published_totals(column["AREA_FIELD"], given, plan.area_of, inputs.label("TABLE"))


def read_published(inputs: Inputs, ids: dict[str, str]) -> tuple[dict[tuple[str, str], float], list[Note]]:
    """Published totals from a table of their own (PUBLISHED), areas by id or name."""
    from ...engine.plan.published import published_totals

    fields: dict[str, Optional[str]] = {
        name: inputs.field(name) if inputs.given(name) else None
        for name in ("PUBLISHED_AREA_FIELD", "PUBLISHED_MINIMUM_FIELD", "PUBLISHED_MAXIMUM_FIELD")
    }
    area = fields["PUBLISHED_AREA_FIELD"]
    wanted = [field for field in fields.values() if field]
    if area is None or len(wanted) < 2:
        raise InputError(
            "The table of published totals needs the field of the area and at least one field of totals.",
            where="PUBLISHED",
            fix="Choose PUBLISHED_AREA_FIELD and PUBLISHED_MINIMUM_FIELD or PUBLISHED_MAXIMUM_FIELD.",
        )
    table = inputs.columns("PUBLISHED", list(dict.fromkeys(wanted)), 0.3, 0.35)
    given = {
        scope: table[field]
        for scope, field in (
            ("minimum", fields["PUBLISHED_MINIMUM_FIELD"]),
            ("maximum", fields["PUBLISHED_MAXIMUM_FIELD"]),
        )
        if field
    }
    return published_totals(table[area], given, ids, inputs.label("PUBLISHED"))
