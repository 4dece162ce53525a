"""Jobs by industry, as the algorithms on industries read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from qgis.core import QgsProcessingParameterDefinition, QgsProcessingParameterFeatureSource

from ...layers.translation import tr
from .. import parameters as p
from ..inputs import ANY_TABLE, Inputs

if TYPE_CHECKING:
    from ...engine.indicators.employment import Employment
    from .common import Territory


def job_parameters() -> list[QgsProcessingParameterDefinition]:
    """STATISTICS, STATISTICS_ID_FIELD, YEAR_FIELD, INDUSTRY_FIELD, JOBS_FIELD or INDUSTRY_FIELDS, WHOLE_CODE,
    ABSENT_IS_ZERO."""
    return [
        QgsProcessingParameterFeatureSource(
            "STATISTICS",
            tr("Jobs: a row per unit and industry, or a field per industry (may be the unit layer itself)"),
            ANY_TABLE,
        ),
        p.field("STATISTICS_ID_FIELD", tr("Unit code in the statistics"), "STATISTICS"),
        p.field(
            "YEAR_FIELD",
            tr("Year (unset: one year, or fields with the year in their name)"),
            "STATISTICS",
            optional=True,
        ),
        p.field("INDUSTRY_FIELD", tr("Industry (when a row is one)"), "STATISTICS", optional=True),
        p.field("JOBS_FIELD", tr("Jobs in it"), "STATISTICS", optional=True),
        p.fields("INDUSTRY_FIELDS", tr("… or a field per industry, each with its jobs"), "STATISTICS", optional=True),
        p.text_line("WHOLE_CODE", tr("Unit code of the rows of the whole country (unset: the sum of the units)")),
        p.yes_no("ABSENT_IS_ZERO", tr("A unit and industry without a row or number has no jobs"), False),
    ]


def read_jobs(inputs: Inputs, territory: Territory, start: float = 0.2, end: float = 0.4) -> Employment:
    """The table in either form."""
    from ...engine.errors import InputError
    from ...engine.indicators.employment import employment_table, from_fields

    long = [inputs.field(name) for name in ("INDUSTRY_FIELD", "JOBS_FIELD")]
    wide = inputs.fields("INDUSTRY_FIELDS") if inputs.given("INDUSTRY_FIELDS") else []
    if bool(wide) == bool(all(long)) or (any(long) and not all(long)):
        raise InputError(
            "Either a field with the industry and one with the jobs are needed, or a field per industry.",
            where="INDUSTRY_FIELD, JOBS_FIELD, INDUSTRY_FIELDS",
            fix="Set the first two, or only the third.",
        )
    unit, year = inputs.field("STATISTICS_ID_FIELD"), inputs.field("YEAR_FIELD")
    wanted = [unit, *(wide or long), *([year] if year else [])]
    table = inputs.columns("STATISTICS", list(dict.fromkeys(wanted)), start, end)
    years = table[year] if year else None
    if wide:
        columns = from_fields(table[unit], {name: table[name] for name in wide}, years)
    else:
        columns = {"units": table[unit], "industries": table[long[0]], "jobs": table[long[1]], "years": years}
    return employment_table(
        **columns,
        known_units=territory.units.codes,
        whole_code=inputs.text("WHOLE_CODE"),
        absent_is_zero=inputs.yes("ABSENT_IS_ZERO"),
        label=inputs.label("STATISTICS"),
        field_names=(unit, long[0] or ", ".join(wide), long[1] or ", ".join(wide), year),
        units_label=territory.layer.label,
    )


def optional_year(inputs: Inputs, name: str) -> Optional[int]:
    """A year, None when it is unset."""
    value = inputs.optional_number(name)
    return None if value is None else int(value)
