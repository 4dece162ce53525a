"""What the algorithms on services read alike: places of demand, facilities, costs between them, units to sum up by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingFeatureSource,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
)

from ...layers.translation import tr
from .. import parameters as p
from ..base import Outcome
from ..inputs import ANY_TABLE, Inputs
from . import common

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from ...engine.errors import Note
    from ...engine.indicators.reach import Reach
    from ...engine.network import Network
    from ...engine.progress import Progress
    from ...layers.network import Roads
    from ...layers.places import Places

PLACES = [QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorPolygon]
NEEDS = (*common.NEEDS, "matplotlib")


# -- parameters


def demand_parameters() -> list[QgsProcessingParameterDefinition]:
    """DEMAND with DEMAND_ID_FIELD, DEMAND_NAME_FIELD and PEOPLE_FIELD, or POPULATION."""
    return [
        QgsProcessingParameterFeatureSource(
            "DEMAND", tr("Places where people live (points or polygons)"), PLACES, optional=True
        ),
        p.field("DEMAND_ID_FIELD", tr("Code of a place"), "DEMAND", optional=True),
        p.field("DEMAND_NAME_FIELD", tr("Name of a place"), "DEMAND", optional=True),
        p.field("PEOPLE_FIELD", tr("People of a place (unset: each counts 1)"), "DEMAND", optional=True),
        p.raster("POPULATION", tr("… or a population grid: every cell with people is a place"), optional=True),
    ]


def facility_parameter(name: str, text: str, optional: bool = False) -> QgsProcessingParameterFeatureSource:
    return QgsProcessingParameterFeatureSource(name, text, PLACES, optional=optional)


def cost_parameters() -> list[QgsProcessingParameterDefinition]:
    """ROADS with SPEED_FIELD and OFF_ROAD_SPEED, or COSTS with its three fields; neither: straight distance."""
    return [
        QgsProcessingParameterFeatureSource(
            "ROADS",
            tr("Distance over roads (unset: straight distance in km)"),
            [QgsProcessing.SourceType.TypeVectorLine],
            optional=True,
        ),
        p.field("SPEED_FIELD", tr("Speed on a road in km/h (costs are then minutes, else km)"), "ROADS", optional=True),
        p.advanced(
            p.number("OFF_ROAD_SPEED", tr("Speed to and from the road in km/h (with speeds; unset: 5)"), low=0.1)
        ),
        QgsProcessingParameterFeatureSource(
            "COSTS", tr("… or a table of costs (a row per place and facility)"), ANY_TABLE, optional=True
        ),
        p.field("COST_FROM_FIELD", tr("Code of the place"), "COSTS", optional=True),
        p.field("COST_TO_FIELD", tr("Code of the facility"), "COSTS", optional=True),
        p.field("COST_FIELD", tr("Cost (minutes, km)"), "COSTS", optional=True),
    ]


def summary_parameters() -> list[QgsProcessingParameterDefinition]:
    """UNITS, ID_FIELD, NAME_FIELD, PLACE_UNIT_FIELD, MEMBERS, all optional."""
    return [
        p.units(optional=True),
        p.field("ID_FIELD", tr("Unit code"), "UNITS", optional=True),
        p.unit_name(),
        p.field(
            "PLACE_UNIT_FIELD",
            tr("Unit code in the places (unset: the unit a place lies in)"),
            "DEMAND",
            optional=True,
        ),
        p.members(),
    ]


# -- reading


def source_label(source: QgsProcessingFeatureSource, name: str) -> str:
    return f"{name} ({source.sourceName()})" if source.sourceName() else name


def read_demand(inputs: Inputs, start: float = 0.0, end: float = 0.15) -> Places:
    """The places of DEMAND, or the cells of POPULATION."""
    from ...engine.errors import InputError
    from ...layers.places import populated_cells, read_places

    layer, grid = inputs.given("DEMAND"), inputs.given("POPULATION")
    if layer == grid:
        raise InputError(
            "Either places or a population grid is needed, not both.",
            where="DEMAND, POPULATION",
            fix="Set one of them and leave the other empty.",
        )
    if grid:
        for name in ("DEMAND_ID_FIELD", "DEMAND_NAME_FIELD", "PEOPLE_FIELD", "PLACE_UNIT_FIELD"):
            if inputs.given(name):
                raise InputError("A population grid has no fields.", where=name, fix="Leave it empty.")
        return populated_cells(inputs.grid("POPULATION"), inputs.transforms, inputs.progress(start, end))
    unit = inputs.field("PLACE_UNIT_FIELD") if inputs.algorithm.parameterDefinition("PLACE_UNIT_FIELD") else ""
    return read_places(
        inputs.source("DEMAND"),
        inputs.label("DEMAND"),
        inputs.transforms,
        inputs.field("DEMAND_ID_FIELD"),
        inputs.field("DEMAND_NAME_FIELD"),
        inputs.field("PEOPLE_FIELD"),
        [unit] if unit else [],
        inputs.progress(start, end),
    )


def people_notes(inputs: Inputs, places: Places) -> list[Note]:
    """Places of which it is unknown how many live there, or that count one each."""
    import numpy as np

    from ...engine.errors import note

    unknown = int(np.isnan(places.value).sum())
    said = []
    if unknown:
        said.append(
            note(
                "{where}: places whose people are unknown, so that they count as none: {count}.",
                where=places.label,
                count=unknown,
            )
        )
    if inputs.given("DEMAND") and not inputs.given("PEOPLE_FIELD"):
        said.append(note("{where}: no field with people, every place counts 1.", where=places.label))
    return said


def read_facilities(
    inputs: Inputs, name: str, id_field: str = "", name_field: str = "", supply_field: str = "", end: float = 0.25
) -> tuple[Places, list[Note]]:
    """Facilities with their supply (1 without a field); those without a number are left out and counted."""
    import numpy as np

    from ...engine.errors import InputError, note
    from ...layers.places import read_places

    found = read_places(
        inputs.source(name),
        inputs.label(name),
        inputs.transforms,
        inputs.field(id_field) if id_field else "",
        inputs.field(name_field) if name_field else "",
        inputs.field(supply_field) if supply_field else "",
        progress=inputs.progress(end - 0.1, end),
    )
    unknown = np.isnan(found.value)
    notes = list(found.notes)
    if unknown.any():
        if unknown.all():
            raise InputError("No facility has a number.", where=found.label, fix="Choose the field with the supply.")
        notes.append(
            note(
                "{where}: facilities without a number, left out: {count}.", where=found.label, count=int(unknown.sum())
            )
        )
        found = found.taken(np.flatnonzero(~unknown))
    return found, notes


# -- costs


@dataclass
class Costs:
    """How the way from a place to a facility is measured; ``unit`` km, min, or nothing for a table."""

    inputs: Inputs
    kind: str
    unit: str
    notes: list[Note]
    roads: Optional[Roads] = None
    leg_pace: float = 0.001
    table: Optional[dict[str, list[Any]]] = None

    def reach(self, places: Places, facilities: Places, max_cost: float, start: float, end: float) -> Reach:
        """Pairs within ``max_cost``."""
        import numpy as np

        from ...engine.indicators.reach import StraightReach, cost_table, listed_reach
        from ...engine.network import network_costs
        from ...engine.progress import part

        if self.kind == "straight":
            return StraightReach(places.xyz, facilities.xyz, max_cost)
        if self.kind == "roads":
            progress = self.inputs.progress(start, end)
            network, here, there = self._tied(places, facilities, part(progress, 0, 0.3))
            found = network_costs(network, here, there, self.leg_pace, max_cost, part(progress, 0.3, 1))
            return listed_reach(*found, len(places), len(facilities), max_cost)
        columns, fields = self._columns()
        reach, notes = cost_table(
            *columns,
            places.codes,
            facilities.codes,
            np.inf if max_cost is None else max_cost,
            self.inputs.label("COSTS"),
            fields,
            (places.label, facilities.label),
        )
        self.notes += notes
        return reach

    def nearest(self, places: Places, facilities: Places, start: float, end: float) -> np.ndarray:
        """Cost to the nearest facility, NaN where none can be reached."""
        import numpy as np

        from ...engine.indicators.reach import nearest_straight
        from ...engine.network import network_nearest
        from ...engine.progress import part

        if self.kind == "straight":
            return nearest_straight(places.xyz, facilities.xyz)[0]
        if self.kind == "roads":
            progress = self.inputs.progress(start, end)
            network, here, there = self._tied(places, facilities, part(progress, 0, 0.5))
            return network_nearest(network, here, there, self.leg_pace, part(progress, 0.5, 1))
        least = np.full(len(places), np.inf)
        for pairs in self.reach(places, facilities, np.inf, start, end).chunks():
            np.minimum.at(least, pairs.place, pairs.cost)
        return np.where(np.isinf(least), np.nan, least)

    def _tied(self, places: Places, facilities: Places, progress: Progress) -> tuple[Network, np.ndarray, np.ndarray]:
        import numpy as np

        from ...engine.network import tie_to_network

        points = np.vstack([places.xyz, facilities.xyz])
        label = self.inputs.label("ROADS")
        network = tie_to_network(self.roads.lines, self.roads.pace, points, progress, label)
        return network, np.arange(len(places)), np.arange(len(places), len(points))

    def _columns(self) -> tuple[list[list[Any]], tuple[str, str, str]]:
        names = tuple(self.inputs.field(name) for name in ("COST_FROM_FIELD", "COST_TO_FIELD", "COST_FIELD"))
        if self.table is None:
            self.table = self.inputs.columns("COSTS", list(dict.fromkeys(names)), 0.25, 0.4)
        return [self.table[name] for name in names], names


def read_costs(inputs: Inputs, ids: tuple[str, ...], start: float = 0.25, end: float = 0.35) -> Costs:
    """What the parameters say about costs.

    ``ids`` are the parameters that have to hold codes when there is a table of costs.
    """
    from ...engine.errors import InputError, note
    from ...layers.network import pace_of, read_roads

    table = [name for name in ("COST_FROM_FIELD", "COST_TO_FIELD", "COST_FIELD") if inputs.given(name)]
    if inputs.given("ROADS") and inputs.given("COSTS"):
        raise InputError("Roads and a table of costs are given.", where="ROADS, COSTS", fix="Leave one of them empty.")
    if not inputs.given("ROADS") and (inputs.given("SPEED_FIELD") or inputs.given("OFF_ROAD_SPEED")):
        raise InputError(
            "Speeds are given, but no roads.", where="SPEED_FIELD, OFF_ROAD_SPEED", fix="Leave them empty."
        )
    if inputs.given("COSTS"):
        missing = [name for name in ("COST_FROM_FIELD", "COST_TO_FIELD", "COST_FIELD", *ids) if not inputs.given(name)]
        if missing:
            raise InputError(
                "A table of costs needs the codes of places and facilities.",
                where=", ".join(missing),
                fix="Choose the fields.",
            )
        return Costs(inputs, "table", "", [note("Costs are those of the table {table}.", table=inputs.label("COSTS"))])
    if table:
        raise InputError(
            "Fields of a table of costs are given, but no table.", where=", ".join(table), fix="Leave them empty."
        )
    if not inputs.given("ROADS"):
        return Costs(inputs, "straight", "km", [note("Costs are straight distances over the ground, in km.")])
    speed = inputs.field("SPEED_FIELD")
    if not speed and inputs.given("OFF_ROAD_SPEED"):
        raise InputError(
            "A speed off the road is given, but none on it.",
            where="OFF_ROAD_SPEED, SPEED_FIELD",
            fix="Choose the field with speeds, or leave both empty.",
        )
    roads = read_roads(
        inputs.source("ROADS"), inputs.label("ROADS"), inputs.transforms, speed, inputs.progress(start, end)
    )
    if not speed:
        said = note(
            "Costs are distances over the roads of {roads}, in km, in both directions.", roads=inputs.label("ROADS")
        )
        return Costs(inputs, "roads", "km", [*roads.notes, said], roads)
    walk = inputs.optional_number("OFF_ROAD_SPEED") or 5.0
    said = note(
        "Costs are minutes over the roads of {roads}, in both directions; to and from the road at {speed:g} km/h.",
        roads=inputs.label("ROADS"),
        speed=walk,
    )
    return Costs(inputs, "roads", "min", [*roads.notes, said], roads, pace_of(walk))


# -- summing up


@dataclass(frozen=True)
class Summary:
    """Units to sum up by, and the unit each place belongs to (-1: none)."""

    territory: common.Territory
    unit: np.ndarray
    notes: tuple[Note, ...]

    def in_units(self) -> list[np.ndarray]:
        """Per unit: positions of its places."""
        import numpy as np

        order = np.argsort(self.unit, kind="stable")
        stops = np.searchsorted(self.unit[order], np.arange(len(self.territory.units) + 1))
        return [order[start:stop] for start, stop in zip(stops, stops[1:])]

    def in_areas(self) -> list[tuple[np.ndarray, np.ndarray]]:
        """Per area of the plan: positions of its places."""
        import numpy as np

        matrix = self.territory.groups.matrix
        found = []
        for row in range(matrix.shape[0]):
            inside = np.zeros(len(self.territory.units) + 1, dtype=bool)
            inside[matrix.indices[matrix.indptr[row] : matrix.indptr[row + 1]]] = True
            found.append(np.flatnonzero(inside[self.unit]))
        return found


def read_summary(inputs: Inputs, places: Places, start: float, end: float) -> Optional[Summary]:
    """UNITS and MEMBERS, where they are given."""
    import numpy as np

    from ...engine.codes import code_column, join_report
    from ...engine.errors import InputError, first_of, note
    from ...layers.places import units_at

    if not inputs.given("UNITS"):
        for name in ("ID_FIELD", "NAME_FIELD", "PLACE_UNIT_FIELD", "MEMBERS"):
            if inputs.given(name):
                raise InputError(
                    "Units are needed to sum up by.", where=f"UNITS, {name}", fix="Choose the layer of units."
                )
        return None
    if not inputs.given("ID_FIELD"):
        raise InputError("The field with the code of a unit is needed.", where="ID_FIELD", fix="Choose it.")
    territory = common.read_territory(inputs, start, (start + end) / 2)
    units, notes = territory.units, list(territory.notes)
    field = inputs.field("PLACE_UNIT_FIELD")
    if field:
        codes = code_column(places.texts[field])
        report = join_report(
            {code for code in codes if code is not None}, units.codes, places.label, territory.layer.label
        )
        report.require_match()
        notes += report.notes
        unit = units.codes.get_indexer(codes)
    else:
        polygons = common.unit_geometries(territory)
        unit = units_at(
            places,
            polygons,
            territory.layer.crs,
            inputs.transforms,
            territory.layer.label,
            inputs.progress((start + end) / 2, end),
        )
        without = np.setdiff1d(np.arange(len(units)), unit)
        if len(without):
            notes.append(
                note(
                    "Units without a place: {count} ({first}).",
                    count=len(without),
                    first=first_of(list(units.codes[without])),
                )
            )
    outside = int((unit < 0).sum())
    if outside:
        notes.append(note("Places in no unit, so in no sum of units: {count}.", count=outside))
    return Summary(territory, unit, tuple(notes))


def unit_table(summary: Summary, frame: pd.DataFrame, kinds: common.Kinds, style: str) -> Any:
    """The units with sums, as a layer."""
    from ...engine import columns
    from ...layers.outputs import TableResult

    territory = summary.territory
    frame = frame.copy()
    frame.insert(0, columns.UNIT_ID, territory.units.codes)
    frame.insert(1, columns.UNIT_NAME, territory.names)
    return TableResult(
        frame,
        ((columns.UNIT_ID, "text"), (columns.UNIT_NAME, "text"), *kinds),
        common.unit_geometries(territory),
        territory.layer.crs,
        style=style,
    )


def add_summary(
    inputs: Inputs,
    outcome: Outcome,
    summary: Summary,
    of_units: pd.DataFrame,
    of_areas: Optional[pd.DataFrame],
    kinds: common.Kinds,
    style: str,
) -> None:
    """Fill UNIT_OUTPUT, AREAS (with a plan) and TABLE."""
    years = [None]

    def once(frame: pd.DataFrame) -> dict[str, Any]:
        return {name: frame[name].to_numpy()[None, :] for name, _ in kinds}

    territory = summary.territory
    areas = None if of_areas is None else once(of_areas)
    outcome.tables["UNIT_OUTPUT"] = unit_table(summary, of_units, kinds, style)
    if areas is not None:
        common.add_areas(inputs, outcome, territory, years, areas, kinds, style)
    outcome.tables["TABLE"] = common.long_table(territory, years, once(of_units), areas, kinds)


def area_heads() -> list[str]:
    """Heads of the columns that name an area in a table to read."""
    return [tr("Area"), tr("Scope")]


def with_unit(text: str, unit: str) -> str:
    """A head with the unit of its costs."""
    return f"{text} ({unit})" if unit else text


def absent_summary(inputs: Inputs) -> list[Note]:
    """Sums that were asked for without units or plan."""
    from ...engine.errors import note

    said = []
    if not inputs.given("UNITS") and any(inputs.given(name) for name in ("UNIT_OUTPUT", "TABLE")):
        said.append(note("No units are given (UNITS), so there are no sums of units."))
    if not inputs.given("MEMBERS") and inputs.given("AREAS"):
        said.append(note("No plan is given (MEMBERS), so there is no layer of areas."))
    return said
