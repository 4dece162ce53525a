"""What scopes, scenarios and calibration ask for in the same way: ties, neighbours, limits to size, travel times."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Callable, Optional

from qgis.core import (
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ...engine.errors import InputError, first_of, note
from ...engine.options import GROWTHS, MEASURES
from ...layers.translation import tr
from .. import parameters as p
from ..inputs import ANY_TABLE, Inputs

if TYPE_CHECKING:
    from ...engine.flows.times import TravelTimes
    from ...engine.units.adjacency import Neighbourhood
    from ...engine.units.table import Units
    from ...layers.vectors import UnitLayer

Add = Callable[[QgsProcessingParameterDefinition], Any]


def measure_words() -> str:
    """The values of a measure, explained."""
    return tr(
        "residents: unit's residents who work in the city; jobs: city's jobs held by the unit's residents; either: the "
        "larger of the unit's residents who work in the city and its jobs held from there; geometric: mean of residents "
        "and jobs; smart: Smart's link strength, both ways; all_trips: of all trips from and to the unit"
    )


def growth_words() -> str:
    """The values of a growth, explained."""
    return tr(
        "centre: to the city itself; suburbs: also to a member that is the unit's strongest tie; area: to the whole area as "
        "it grows"
    )


def optional_choice(name: str, text: str, values: tuple[str, ...]) -> QgsProcessingParameterEnum:
    """A static-string enum that may stay empty."""
    return QgsProcessingParameterEnum(name, text, options=list(values), optional=True, usesStaticStrings=True)


def several(name: str, text: str, values: tuple[str, ...], chosen: list[str]) -> QgsProcessingParameterEnum:
    """Several of some words."""
    return QgsProcessingParameterEnum(
        name, text, options=list(values), allowMultiple=True, defaultValue=chosen, usesStaticStrings=True
    )


def fields(name: str, text: str, layer: str, optional: bool = False) -> QgsProcessingParameterField:
    """Several fields of the layer in another parameter."""
    return QgsProcessingParameterField(
        name, text, None, layer, QgsProcessingParameterField.DataType.Any, True, optional
    )


def table(name: str, text: str) -> QgsProcessingParameterFeatureSource:
    return QgsProcessingParameterFeatureSource(name, text, ANY_TABLE, optional=True)


def add_growth(add: Add) -> None:
    add(p.choice("GROWTH", tr("What units are tied to") + f" ({growth_words()})", GROWTHS, "centre"))


def add_measures(add: Add, chosen: list[str]) -> None:
    add(several("MEASURES", tr("Strength of the tie, one or more") + f" ({measure_words()})", MEASURES, chosen))


def add_member_limit(add: Add) -> None:
    """Who cannot be surroundings of any centre."""
    add(
        p.advanced(
            p.number("MEMBER_MAX_POPULATION", tr("Units with more people are surroundings of none (unset: no limit)"))
        )
    )


def add_limits(add: Add) -> None:
    """Who cannot be surroundings, and how large an area may be."""
    add(p.yes_no("SMALLER_ONLY", tr("Units with more people than the central city are no surroundings of it"), False))
    add(p.advanced(p.number("AREA_MAX_POPULATION", tr("Most people of an area (unset: no limit)"))))
    add(p.advanced(p.number("AREA_MIN_POPULATION", tr("Least people of a maximum scope (unset: no limit)"))))


def add_neighbours(add: Add) -> None:
    """How units hang together: borders, water, bridges and ferries."""
    add(p.advanced(p.number("MIN_BORDER", tr("Shortest common border that makes neighbours (metres)"), 0)))
    add(p.advanced(p.number("WATER_DISTANCE", tr("Neighbours across water up to this distance (metres; unset: none)"))))
    add(p.advanced(table("LINKS", tr("Bridges and ferries that join units"))))
    add(p.advanced(p.field("LINK_FROM", tr("Bridges and ferries: code of one unit"), "LINKS", optional=True)))
    add(p.advanced(p.field("LINK_TO", tr("Bridges and ferries: code of the other"), "LINKS", optional=True)))


def add_times(add: Add) -> None:
    """Travel times as evidence and as a limit."""
    add(p.advanced(table("TIMES", tr("Travel times between units (a row per pair and mode)"))))
    add(p.advanced(p.field("TIME_FROM", tr("Travel times: code of the unit"), "TIMES", optional=True)))
    add(p.advanced(p.field("TIME_TO", tr("Travel times: code of the unit travelled to"), "TIMES", optional=True)))
    add(p.advanced(p.field("TIME_FIELD", tr("Travel times: minutes"), "TIMES", optional=True)))
    add(p.advanced(p.field("TIME_MODE_FIELD", tr("Travel times: mode (road, rail, …)"), "TIMES", optional=True)))
    add(p.advanced(p.text_line("TIME_MODES", tr("Modes that count, with commas (unset: the fastest of all)"))))
    add(p.advanced(p.number("MAX_MINUTES", tr("Longest travel time to the central city (minutes; unset: no limit)"))))


def window(inputs: Inputs) -> tuple[float, Optional[float]]:
    """People that a centre on the grid may have."""
    low, high = inputs.number("CENTRE_MIN_POPULATION"), inputs.optional_number("CENTRE_MAX_POPULATION")
    if high is not None and high < low:
        raise InputError(
            "The window is empty: from {low:g} to {high:g} people.",
            where="CENTRE_MIN_POPULATION, CENTRE_MAX_POPULATION",
            fix="Give the smaller number first.",
            low=low,
            high=high,
        )
    return low, high


def limits(inputs: Inputs) -> dict[str, Any]:
    """Limits to size and time as keywords of ``ScopeRules``; those an algorithm does not have are left out."""
    there = {definition.name() for definition in inputs.algorithm.parameterDefinitions()}
    names = {
        "member_max_population": "MEMBER_MAX_POPULATION",
        "area_max_population": "AREA_MAX_POPULATION",
        "area_min_population": "AREA_MIN_POPULATION",
        "max_minutes": "MAX_MINUTES",
    }
    found: dict[str, Any] = {key: inputs.optional_number(name) for key, name in names.items() if name in there}
    if "SMALLER_ONLY" in there:
        found["smaller_only"] = inputs.yes("SMALLER_ONLY")
    return found


def optional_table(
    inputs: Inputs, name: str, fields: Mapping[str, bool], start: float, end: float
) -> Optional[dict[str, list[Any]]]:
    """Columns of a table that may be missing, by the parameter that names the field; ``fields`` says which must be chosen."""
    chosen = [field for field in fields if inputs.given(field)]
    if not inputs.given(name):
        if chosen:
            raise InputError(
                "Fields are chosen, but not the table they are in: {first}.",
                where=name,
                fix="Choose the table, or unset the fields.",
                first=first_of(chosen),
            )
        return None
    missing = [field for field, needed in fields.items() if needed and field not in chosen]
    if missing:
        raise InputError(
            "The table is given, but not its fields: {first}.",
            where=name,
            fix="Choose the fields, or unset the table.",
            first=first_of(missing),
        )
    names = {field: inputs.field(field) for field in chosen}
    columns = inputs.columns(name, list(dict.fromkeys(names.values())), start, end)
    return {field: columns[column] for field, column in names.items()}


def read_neighbours(
    inputs: Inputs, layer: UnitLayer, units: Units, contiguous: bool, enclaves: bool, start: float, end: float
) -> Optional[Neighbourhood]:
    """Neighbours by every way that is asked for; None when nothing needs them."""
    from ...engine.units.adjacency import given_links, neighbourhood
    from ...layers.crs import length_in_metres, local_metric_crs

    links = optional_table(inputs, "LINKS", {"LINK_FROM": True, "LINK_TO": True}, start, start)
    distance = inputs.optional_number("WATER_DISTANCE")
    least = inputs.number("MIN_BORDER")
    idle = [name for name, given in (("WATER_DISTANCE", distance), ("LINKS", links)) if given and not contiguous]
    if idle or (least and not (contiguous or enclaves)):
        raise InputError(
            "Nothing asks whether units are neighbours in this way.",
            where=", ".join(idle) or "MIN_BORDER",
            fix="Switch CONTIGUOUS on, or unset this.",
        )
    if not (contiguous or enclaves):
        return None
    notes = []
    length_of = length_in_metres(layer.crs, inputs.transforms, layer.label) if least else None
    water = None
    if distance:
        metric = local_metric_crs(layer.extent(), layer.crs, inputs.transforms, layer.label)
        shapes, _ = layer.shapes_in(metric, inputs.transforms)
        water = type(units.table.geometry)([shapes[place] for place in units.order.get_indexer(units.codes)]), distance
        notes.append(
            note(
                "Distances across water are measured in metres in an equidistant system around the middle of the units."
            )
        )
    joined = None
    if links is not None:
        joined, said = given_links(
            (links["LINK_FROM"], links["LINK_TO"]), units.codes, inputs.label("LINKS"), layer.label
        )
        notes += said
    beside = neighbourhood(units.table.geometry, least, length_of, water, joined, inputs.progress(start, end))
    return type(beside)(beside.contact, beside.borders, (*notes, *beside.notes))


def read_times(inputs: Inputs, layer: UnitLayer, units: Units, start: float, end: float) -> Optional[TravelTimes]:
    """Travel times, or None."""
    from ...engine.flows.times import travel_times

    fields = {"TIME_FROM": True, "TIME_TO": True, "TIME_FIELD": True, "TIME_MODE_FIELD": False}
    columns = optional_table(inputs, "TIMES", fields, start, end)
    wanted = [mode.strip() for mode in inputs.text("TIME_MODES").split(",") if mode.strip()]
    if wanted and (columns is None or "TIME_MODE_FIELD" not in columns):
        raise InputError(
            "Modes are named, but not the field they stand in.",
            where="TIME_MODES",
            fix="Choose TIMES and TIME_MODE_FIELD, or unset the modes.",
        )
    if columns is None:
        if inputs.given("MAX_MINUTES"):
            raise InputError(
                "A longest travel time is set, but no table of travel times.",
                where="MAX_MINUTES",
                fix="Choose the table, or unset the limit.",
            )
        return None
    return travel_times(
        columns["TIME_FROM"],
        columns["TIME_TO"],
        columns["TIME_FIELD"],
        units.codes,
        columns.get("TIME_MODE_FIELD"),
        wanted,
        inputs.label("TIMES"),
        layer.label,
        inputs.field("TIME_FIELD"),
    )
