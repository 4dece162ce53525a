"""What delineations without central cities read and hand over in the same way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional

from qgis.core import QgsProcessing, QgsProcessingParameterDefinition, QgsProcessingParameterFeatureSink

from ...engine import columns
from ...layers.translation import tr
from .. import parameters as p
from ..base import Outcome, kept_fields
from ..inputs import Inputs
from . import scopeinputs as scope
from .study import AREA_STATISTICS, read_flows

if TYPE_CHECKING:
    from ...engine.errors import Note
    from ...engine.flows.matrix import Flows
    from ...engine.plan.partition import Partition
    from ...engine.units.adjacency import Neighbourhood
    from ...engine.units.table import Units
    from ...layers.vectors import UnitLayer

MEMBER_COLUMNS = (
    (columns.UNIT_ID, "text"),
    (columns.UNIT_NAME, "text"),
    (columns.AREA_ID, "text"),
    (columns.AREA_NAME, "text"),
    (columns.ROLE, "text"),
    (columns.SHARE, "real"),
    (columns.FLOW, "real"),
    (columns.BASIS, "text"),
    (columns.POPULATION, "real"),
)
AREA_COLUMNS = (
    (columns.AREA_ID, "text"),
    (columns.AREA_NAME, "text"),
    *AREA_STATISTICS,
    (columns.EMPLOYED, "real"),
    (columns.JOBS, "real"),
)


@dataclass(frozen=True)
class UnitsAndFlows:
    """Inputs of a delineation without central cities, read and checked."""

    layer: UnitLayer
    units: Units
    flows: Flows
    neighbours: Optional[Neighbourhood]
    notes: tuple[Note, ...]


def input_parameters() -> list[QgsProcessingParameterDefinition]:
    """Units with their fields, and flows."""
    return [
        p.units(),
        p.unit_id(),
        p.unit_name(),
        p.field("POPULATION_FIELD", tr("Population of a unit"), "UNITS", optional=True),
        *p.flows(),
    ]


def output_parameters(areas: str) -> list[QgsProcessingParameterDefinition]:
    """Members and areas; ``areas`` is what the areas are called."""
    polygons = QgsProcessing.SourceType.TypeVectorPolygon
    return [
        QgsProcessingParameterFeatureSink("MEMBERS", tr("Units with their area"), polygons),
        QgsProcessingParameterFeatureSink("AREAS", areas, polygons),
    ]


def read_units_and_flows(inputs: Inputs, contiguous: Optional[bool] = None) -> UnitsAndFlows:
    """Read everything; neighbours when the algorithm asks for them (``contiguous`` is what it was told)."""
    layer = inputs.unit_layer("UNITS")
    optional = {"name_field": "NAME_FIELD", "population_field": "POPULATION_FIELD"}
    units = layer.units(
        inputs.field("ID_FIELD"), **{key: inputs.field(name) for key, name in optional.items() if inputs.given(name)}
    )
    flows = read_flows(inputs, layer, units)
    neighbours = None
    if contiguous is not None:
        neighbours = scope.read_neighbours(inputs, layer, units, contiguous, False, 0.5, 0.6)
    return UnitsAndFlows(layer, units, flows, neighbours, layer.notes)


def partition_outcome(
    inputs: Inputs,
    study: UnitsAndFlows,
    result: Partition,
    group: str,
    more_of_members: Sequence[tuple[str, str]] = (),
    more_of_areas: Sequence[tuple[str, str]] = (),
) -> Outcome:
    """MEMBERS (the units with their own fields) and AREAS (dissolved)."""
    from ...layers.outputs import TableResult
    from .dissolve import dissolve

    added = (*MEMBER_COLUMNS, *more_of_members)
    layer = study.layer
    fields, renamed = kept_fields(layer.fields, [name for name, _ in added], layer.attributes)
    outcome = Outcome([*study.notes, *result.notes, *renamed], group)
    outcome.tables["MEMBERS"] = TableResult(
        result.members, added, layer.geometries, layer.crs, fields, layer.attributes, style="partition_members"
    )
    inside = result.members[result.members[columns.AREA_ID].notna()]
    units_of = {area: part.index.tolist() for area, part in inside.groupby(columns.AREA_ID)}
    groups = [units_of[area] for area in result.areas[columns.AREA_ID]]
    outcome.tables["AREAS"] = TableResult(
        result.areas,
        (*AREA_COLUMNS, *more_of_areas),
        dissolve(study.units, groups, inputs.progress(0.8, 0.95)),
        layer.crs,
        style="partition_areas",
    )
    outcome.numbers["AREA_COUNT"] = len(result.areas)
    return outcome
