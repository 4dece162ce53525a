"""What indicators read and hand over in the same way: units, a plan, statistics over years; a layer of units, a layer of
areas, a long table, a page.

An indicator declares :func:`territory_parameters`, :func:`statistics_parameters` and :func:`add_outputs`, reads with
:func:`read_territory` and :func:`read_panel`, and hands over through :func:`hand_over`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from ...engine import columns
from ...engine.errors import InputError, Note, note
from ...engine.options import VALUE_KINDS
from ...layers.translation import tr
from .. import parameters as p
from ..base import Outcome
from ..inputs import ANY_TABLE, Inputs

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from ...engine.flows.matrix import Flows
    from ...engine.indicators.panel import Panel
    from ...engine.plan.groups import Groups
    from ...engine.units.table import Units
    from ...layers.outputs import TableResult
    from ...layers.vectors import UnitLayer

Kinds = Sequence[tuple[str, str]]
NEEDS = ("scipy", "pandas", "geopandas", "shapely")
PAGE = "OUTPUT_HTML"


# -- parameters


def territory_parameters() -> list[QgsProcessingParameterDefinition]:
    """UNITS, ID_FIELD, NAME_FIELD, MEMBERS."""
    return [p.units(), p.unit_id(), p.unit_name(), p.members()]


def statistics_parameters() -> list[QgsProcessingParameterDefinition]:
    """STATISTICS, STATISTICS_ID_FIELD, YEAR_FIELD."""
    return [
        QgsProcessingParameterFeatureSource(
            "STATISTICS",
            tr("Statistics: a row per unit, or per unit and year (may be the unit layer itself)"),
            ANY_TABLE,
        ),
        p.field("STATISTICS_ID_FIELD", tr("Unit code in the statistics"), "STATISTICS"),
        p.field(
            "YEAR_FIELD",
            tr("Year (unset: one year, or fields with the year in their name)"),
            "STATISTICS",
            optional=True,
        ),
    ]


def value_parameters() -> list[QgsProcessingParameterDefinition]:
    """VALUE_FIELD, VALUE_KIND, POPULATION_FIELD: what is compared between units, and the weight of each."""
    return [
        p.fields("VALUE_FIELD", tr("Value to compare (income, output, revenue; a field, or one a year)"), "STATISTICS"),
        p.choice(
            "VALUE_KIND",
            tr("The value is per_head (an amount per person) or total (to be divided by the population)"),
            VALUE_KINDS,
            "per_head",
        ),
        p.fields(
            "POPULATION_FIELD",
            tr("Population as weight (unset: every unit counts the same)"),
            "STATISTICS",
            optional=True,
        ),
    ]


def add_outputs(algorithm: QgsProcessingAlgorithm, by_year: bool = True) -> None:
    """OUTPUT (units), AREAS (with a plan), TABLE (units and areas, all years), YEARS (units year by year), OUTPUT_HTML."""
    add = algorithm.addParameter
    add(
        QgsProcessingParameterFeatureSink(
            "OUTPUT", tr("Units with indicators"), QgsProcessing.SourceType.TypeVectorPolygon
        )
    )
    add(
        QgsProcessingParameterFeatureSink(
            "AREAS",
            tr("Areas of the plan with indicators"),
            QgsProcessing.SourceType.TypeVectorPolygon,
            optional=True,
        )
    )
    add(
        QgsProcessingParameterFeatureSink(
            "TABLE", tr("Table: a row per unit or area and year"), QgsProcessing.SourceType.TypeVector, optional=True
        )
    )
    if by_year:
        add(
            p.advanced(
                QgsProcessingParameterFeatureSink(
                    "YEARS",
                    tr("Units year by year, for the temporal controller"),
                    QgsProcessing.SourceType.TypeVectorPolygon,
                    optional=True,
                    createByDefault=False,
                )
            )
        )
    add(p.page())


# -- reading


@dataclass(frozen=True)
class Territory:
    """The units as read, and the areas of the plan as groups of them where there is one."""

    layer: UnitLayer
    units: Units
    groups: Optional[Groups]
    notes: tuple[Note, ...]

    @property
    def names(self) -> np.ndarray:
        """Names of the units in the order of their codes."""
        return self.units.table[columns.UNIT_NAME].to_numpy(dtype=object)

    def texts(self, field: str) -> np.ndarray:
        """A field of the unit layer as codes (text or None), in the order of the units' codes."""
        from ...engine.codes import code_column

        return code_column(self.layer.column(field))[self._rows]

    def numbers(self, field: str) -> np.ndarray:
        """A field of the unit layer as numbers, in the order of the units' codes."""
        from ...engine.numbers import number_column

        return number_column(self.layer.column(field), f"{self.layer.label}, {field}")[self._rows]

    @property
    def _rows(self) -> np.ndarray:
        return self.units.order.get_indexer(self.units.codes)


def read_territory(inputs: Inputs, start: float = 0.0, end: float = 0.2, employed: str = "") -> Territory:
    """UNITS with ID_FIELD and NAME_FIELD, and the plan in MEMBERS when there is one.

    ``employed`` is the parameter with the field of employed residents, where an indicator has one.
    """
    middle = (start + end) / 2
    layer = inputs.unit_layer("UNITS", start, middle)
    id_field = inputs.field("ID_FIELD")
    units = layer.units(
        id_field,
        name_field=inputs.field("NAME_FIELD"),
        employed_field=inputs.field(employed) if employed else "",
    )
    groups = inputs.groups("MEMBERS", units.codes, id_field, middle, end) if inputs.given("MEMBERS") else None
    return Territory(layer, units, groups, (*layer.notes, *(groups.notes if groups else ())))


def read_panel(
    inputs: Inputs,
    territory: Territory,
    measures: Mapping[str, str],
    negative: Iterable[str] = (),
    start: float = 0.2,
    end: float = 0.4,
) -> Panel:
    """Statistics of the units.

    ``measures`` name of a measure -> parameter with its field or fields; a measure whose parameter names none is left
    out. ``negative`` are those that may be below zero.
    """
    from ...engine.indicators.panel import panel_from_table

    chosen = {measure: inputs.fields(name) for measure, name in measures.items() if inputs.given(name)}
    chosen = {measure: names for measure, names in chosen.items() if names}  # an expression may come to nothing
    id_field, year_field = inputs.field("STATISTICS_ID_FIELD"), inputs.field("YEAR_FIELD")
    wanted = [id_field, *([year_field] if year_field else []), *(name for names in chosen.values() for name in names)]
    table = inputs.columns("STATISTICS", list(dict.fromkeys(wanted)), start, end)
    return panel_from_table(
        table[id_field],
        {measure: {name: table[name] for name in names} for measure, names in chosen.items()},
        territory.units.codes,
        table[year_field] if year_field else None,
        label=inputs.label("STATISTICS"),
        units_label=territory.layer.label,
        year_label=year_field,
        negative=negative,
    )


def read_flows(
    inputs: Inputs, territory: Territory, flow: str = "FLOW_FIELD", start: float = 0.2, end: float = 0.4
) -> tuple[dict[Optional[int], Flows], list[Note]]:
    """FLOWS by year (YEAR_FIELD), or one without a year; ``flow`` is the parameter with the field of the flow."""
    from ...engine.indicators.flows import flows_by_year

    names = [inputs.field(name) for name in ("ORIGIN_FIELD", "DESTINATION_FIELD", flow)]
    year = inputs.field("YEAR_FIELD")
    table = inputs.columns("FLOWS", list(dict.fromkeys([*names, *([year] if year else [])])), start, end)
    return flows_by_year(
        *(table[name] for name in names),
        table[year] if year else None,
        territory.units.codes,
        inputs.label("FLOWS"),
        (names[0], names[1], names[2]),
        territory.layer.label,
        year,
    )


# -- handing over


def hand_over(
    inputs: Inputs,
    outcome: Outcome,
    territory: Territory,
    years: Sequence[Optional[int]],
    of_units: Mapping[str, Any],
    of_areas: Optional[Mapping[str, Any]],
    kinds: Kinds,
    styles: tuple[str, str],
    changes: Kinds = (),
    unit_changes: Optional[Mapping[str, Any]] = None,
    area_changes: Optional[Mapping[str, Any]] = None,
) -> None:
    """Fill OUTPUT, AREAS and TABLE.

    Parameters
    ----------
    of_units, of_areas : column -> array (years x units or groups), as named in ``kinds``; the layers show the last
        year, the table all
    styles : of the layer of units and of that of areas
    unit_changes, area_changes : column -> array (units or groups) over all years, as named in ``changes``; only layers
    """
    from ...layers.outputs import TableResult

    units = territory.units
    frame = _latest(years, of_units, kinds, changes, unit_changes)
    frame.insert(0, columns.UNIT_ID, units.codes)
    frame.insert(1, columns.UNIT_NAME, territory.names)
    outcome.tables["OUTPUT"] = TableResult(
        frame,
        ((columns.UNIT_ID, "text"), (columns.UNIT_NAME, "text"), (columns.YEAR, "int"), *kinds, *changes),
        unit_geometries(territory),
        territory.layer.crs,
        style=styles[0],
    )
    if inputs.wanted("YEARS"):
        outcome.tables["YEARS"] = year_by_year(territory, years, of_units, kinds, styles[0])
    if of_areas is not None:
        add_areas(inputs, outcome, territory, years, of_areas, kinds, styles[1], changes, area_changes)
    elif territory.groups is None and inputs.given("AREAS"):
        outcome.notes.append(note("No plan is given (MEMBERS), so there is no layer of areas."))
    outcome.tables["TABLE"] = long_table(territory, years, of_units, of_areas, kinds)


def year_by_year(
    territory: Territory, years: Sequence[Optional[int]], of_units: Mapping[str, Any], kinds: Kinds, style: str
) -> TableResult:
    """The units once per year, as a layer that carries time."""
    import pandas as pd

    from ...layers.outputs import TableResult

    parts = []
    for row, year in enumerate(years):
        part = pd.DataFrame({name: of_units[name][row] for name, _ in kinds})
        part.insert(0, columns.YEAR, pd.Series([year] * len(part), dtype=object))
        part.insert(0, columns.UNIT_NAME, territory.names)
        part.insert(0, columns.UNIT_ID, territory.units.codes)
        parts.append(part)
    return TableResult(
        pd.concat(parts, ignore_index=True),
        ((columns.UNIT_ID, "text"), (columns.UNIT_NAME, "text"), (columns.YEAR, "int"), *kinds),
        unit_geometries(territory) * len(years),
        territory.layer.crs,
        style=style,
    )


def unit_geometries(territory: Territory) -> list[Any]:
    """The units' own geometries in the order of their codes."""
    original = dict(zip(territory.units.order, territory.layer.geometries))
    return [original[code] for code in territory.units.codes]


def add_areas(
    inputs: Inputs,
    outcome: Outcome,
    territory: Territory,
    years: Sequence[Optional[int]],
    of_areas: Mapping[str, Any],
    kinds: Kinds,
    style: str,
    changes: Kinds = (),
    area_changes: Optional[Mapping[str, Any]] = None,
) -> None:
    """Fill AREAS: the plan's areas, a polygon per area and scope, with their indicators of the last year.

    For areas whose indicators are not those of units; :func:`hand_over` does it for all others.
    """
    import pandas as pd

    from ...layers.outputs import TableResult
    from ..delineation.dissolve import dissolve

    groups = territory.groups
    head = groups.table.reset_index(drop=True)
    frame = _latest(years, of_areas, kinds, changes, area_changes)
    outcome.tables["AREAS"] = TableResult(
        pd.concat([head, frame], axis=1),
        (
            (columns.AREA_ID, "text"),
            (columns.AREA_NAME, "text"),
            (columns.SCOPE, "text"),
            (columns.UNITS, "int"),
            (columns.YEAR, "int"),
            *kinds,
            *changes,
        ),
        dissolve(
            territory.units, [groups.members(number) for number in range(len(groups))], inputs.progress(0.85, 0.94)
        ),
        territory.layer.crs,
        style=style,
    )


def long_table(
    territory: Territory,
    years: Sequence[Optional[int]],
    of_units: Mapping[str, Any],
    of_areas: Optional[Mapping[str, Any]],
    kinds: Kinds,
) -> TableResult:
    """A row per year and unit, then per year and area: ``scope`` is ``unit`` or that of the area."""
    import pandas as pd

    from ...layers.outputs import TableResult

    parts = []
    units, groups = territory.units, territory.groups
    for row, year in enumerate(years):
        part = pd.DataFrame({name: of_units[name][row] for name, _ in kinds})
        part.insert(0, columns.UNIT_NAME, territory.names)
        part.insert(0, columns.UNIT_ID, units.codes)
        part.insert(0, columns.SCOPE, columns.UNIT_SCOPE)
        part.insert(0, columns.YEAR, pd.Series([year] * len(part), dtype=object))
        parts.append(part)
    if groups is not None and of_areas is not None:
        for row, year in enumerate(years):
            part = pd.DataFrame({name: of_areas[name][row] for name, _ in kinds})
            part.insert(0, columns.UNIT_NAME, groups.table[columns.AREA_NAME].to_numpy())
            part.insert(0, columns.UNIT_ID, groups.table[columns.AREA_ID].to_numpy())
            part.insert(0, columns.SCOPE, groups.table[columns.SCOPE].to_numpy())
            part.insert(0, columns.YEAR, pd.Series([year] * len(part), dtype=object))
            parts.append(part)
    table = pd.concat(parts, ignore_index=True)
    table = table.rename(columns={columns.UNIT_ID: "id", columns.UNIT_NAME: "name"})
    return TableResult(
        table, ((columns.YEAR, "int"), (columns.SCOPE, "text"), ("id", "text"), ("name", "text"), *kinds)
    )


def _latest(
    years: Sequence[Optional[int]],
    values: Mapping[str, Any],
    kinds: Kinds,
    changes: Kinds,
    over_years: Optional[Mapping[str, Any]],
) -> pd.DataFrame:
    import pandas as pd

    frame = pd.DataFrame({name: values[name][-1] for name, _ in kinds})
    for name, _ in changes:
        frame[name] = (over_years or {})[name]
    frame.insert(0, columns.YEAR, pd.Series([years[-1]] * len(frame), dtype=object))
    return frame


# -- words and numbers of pages


def year_words(year: Optional[int]) -> str:
    """`` in 2022``, to stand behind a word; nothing without a year."""
    return "" if year is None else tr(" in {year}").format(year=year)


def scope_word(scope: str) -> str:
    """Name of a scope."""
    return {
        "minimum": tr("Minimum scope"),
        "maximum": tr("Maximum scope"),
        "area": tr("Area"),
        columns.UNIT_SCOPE: tr("Unit"),
    }.get(scope, scope)


def year_label(year: Optional[int]) -> str:
    """The year as text, so that no separator of thousands gets into it."""
    return "" if year is None else str(year)


def number_or_none(value: float) -> Optional[float]:
    """What a number output can hold: NaN is none."""
    return None if value != value else float(value)


def refuse_unless(inputs: Inputs, name: str, condition: str) -> None:
    """A setting that applies only when another is on or given must not look as if it had been obeyed."""
    definition = inputs.algorithm.parameterDefinition(name)
    read = {"enum": inputs.choice, "number": inputs.number}.get(
        definition.type(), inputs.text
    )  # a command line gives text
    if inputs.given(name) and read(name) != definition.defaultValue():
        raise InputError(
            "This applies only with {condition}.",
            where=name,
            fix="Set {condition}, or leave this as it was.",
            condition=condition,
        )
