"""What the algorithms on services read alike: places of demand, facilities, costs between them, units to sum up by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingFeatureSource,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
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
    from ...layers.pages import Page
    from ...layers.places import Places
    from ...layers.rasters import Grid

PLACES = [QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorPolygon]
TIME_FIELDS = ("FACILITY_YEAR_FIELD", "OPENED_FIELD", "CLOSED_FIELD")


# -- parameters


def demand_parameters() -> list[QgsProcessingParameterDefinition]:
    """DEMAND with its fields and DEMAND_YEAR_FIELD, or POPULATION with POPULATION_YEARS; CHOSEN_YEARS."""
    return [
        QgsProcessingParameterFeatureSource(
            "DEMAND", tr("Places where people live (points or polygons)"), PLACES, optional=True
        ),
        p.field("DEMAND_ID_FIELD", tr("Code of a place"), "DEMAND", optional=True),
        p.field("DEMAND_NAME_FIELD", tr("Name of a place"), "DEMAND", optional=True),
        p.fields(
            "PEOPLE_FIELD", tr("People of a place (a field, or one a year; unset: each counts 1)"), "DEMAND", True
        ),
        p.advanced(
            p.field(
                "DEMAND_YEAR_FIELD",
                tr("Year of a row, in a layer with a row per place and year"),
                "DEMAND",
                optional=True,
            )
        ),
        p.raster("POPULATION", tr("… or a population grid: every cell with people is a place"), optional=True),
        p.advanced(
            QgsProcessingParameterMultipleLayers(
                "POPULATION_YEARS",
                tr("… and grids of other years, cell on cell; each bears its year in its name"),
                QgsProcessing.SourceType.TypeRaster,
                optional=True,
            )
        ),
        p.advanced(
            p.text_line(
                "CHOSEN_YEARS", tr("Years to look at, with commas (unset: all that people and facilities have)")
            )
        ),
    ]


def facility_parameter(name: str, text: str, optional: bool = False) -> QgsProcessingParameterFeatureSource:
    return QgsProcessingParameterFeatureSource(name, text, PLACES, optional=optional)


def facility_time_parameters(layer: str) -> list[QgsProcessingParameterDefinition]:
    """FACILITY_YEAR_FIELD, or OPENED_FIELD and CLOSED_FIELD."""
    return [
        p.advanced(p.field(name, text, layer, optional=True)) for name, text in zip(TIME_FIELDS, facility_time_words())
    ]


def facility_time_words() -> tuple[str, str, str]:
    """What the fields of :data:`TIME_FIELDS` hold."""
    return (
        tr("Facilities: year of a row, in a layer with a row per facility and year"),
        tr("… or year a facility opened: from that year it counts"),
        tr("… and year it closed: from that year it no longer counts"),
    )


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
    from ...layers.places import TimeFields, populated_cells, read_places

    layer, grid = inputs.given("DEMAND"), inputs.given("POPULATION")
    if layer == grid:
        raise InputError(
            "Either places or a population grid is needed, not both.",
            where="DEMAND, POPULATION",
            fix="Set one of them and leave the other empty.",
        )
    if grid:
        for name in ("DEMAND_ID_FIELD", "DEMAND_NAME_FIELD", "PEOPLE_FIELD", "DEMAND_YEAR_FIELD", "PLACE_UNIT_FIELD"):
            if inputs.given(name):
                raise InputError("A population grid has no fields.", where=name, fix="Leave it empty.")
        return populated_cells(_grids(inputs), inputs.transforms, inputs.progress(start, end))
    if inputs.given("POPULATION_YEARS"):
        raise InputError(
            "Grids of other years are given, but no population grid.",
            where="POPULATION, POPULATION_YEARS",
            fix="Choose the grid of one of the years as POPULATION.",
        )
    unit = inputs.field("PLACE_UNIT_FIELD") if inputs.algorithm.parameterDefinition("PLACE_UNIT_FIELD") else ""
    year = inputs.field("DEMAND_YEAR_FIELD")
    if year and not inputs.given("DEMAND_ID_FIELD"):
        raise InputError(
            "Rows of several years need the code of a place, to know which are the same.",
            where="DEMAND_ID_FIELD",
            fix="Choose the field.",
        )
    return read_places(
        inputs.source("DEMAND"),
        inputs.label("DEMAND"),
        inputs.transforms,
        inputs.field("DEMAND_ID_FIELD"),
        inputs.field("DEMAND_NAME_FIELD"),
        inputs.fields("PEOPLE_FIELD"),
        [unit] if unit else [],
        TimeFields(year),
        progress=inputs.progress(start, end),
    )


def _grids(inputs: Inputs) -> dict[Optional[int], Grid]:
    """POPULATION, and POPULATION_YEARS by year."""
    from ...engine.indicators.yearly import years_of_names

    first = inputs.grid("POPULATION")
    if not inputs.given("POPULATION_YEARS"):
        return {None: first}
    grids = [first, *inputs.grids("POPULATION_YEARS")]
    years = years_of_names([grid.layer.name() for grid in grids], "POPULATION, POPULATION_YEARS")
    return dict(sorted(zip(years, grids), key=lambda pair: pair[0]))


def people_notes(inputs: Inputs, places: Places, years: Sequence[Optional[int]], people: np.ndarray) -> list[Note]:
    """Places of which it is unknown how many live there, or that count one each; ``people`` (years x places)."""
    import numpy as np

    from ...engine.errors import note
    from ...engine.indicators.yearly import per_year

    unknown = np.isnan(people).sum(axis=1)
    said = []
    if unknown.any():
        said.append(
            note(
                "{where}: places whose people are unknown, so that they count as none: {count}.",
                where=places.label,
                count=per_year(years, unknown),
            )
        )
    if inputs.given("DEMAND") and not inputs.given("PEOPLE_FIELD"):
        said.append(note("{where}: no field with people, every place counts 1.", where=places.label))
    return said


def read_facilities(
    inputs: Inputs, name: str, id_field: str = "", name_field: str = "", supply_field: str = "", end: float = 0.25
) -> tuple[Places, list[Note]]:
    """Facilities with their supply (1 without a field); those without a number are left out and counted.

    The fields of :data:`TIME_FIELDS` are read where they are fields of this layer.
    """
    from ...layers.places import TimeFields, read_places

    definitions = [inputs.algorithm.parameterDefinition(one) for one in TIME_FIELDS]
    times = TimeFields(
        *(
            inputs.field(one) if definition is not None and definition.parentLayerParameterName() == name else ""
            for one, definition in zip(TIME_FIELDS, definitions)
        )
    )
    found = read_places(
        inputs.source(name),
        inputs.label(name),
        inputs.transforms,
        inputs.field(id_field) if id_field else "",
        inputs.field(name_field) if name_field else "",
        inputs.fields(supply_field) if supply_field else [],
        times=times,
        moves=not inputs.given("COSTS"),
        progress=inputs.progress(end - 0.1, end),
    )
    return with_supply(found, bool(times.year))


def with_supply(found: Places, by_row: bool) -> tuple[Places, list[Note]]:
    """Facilities that have a number in some year; ``by_row``: a facility without a row in a year is not there.

    Raises
    ------
    InputError
        when none has a number in any year.
    """
    import numpy as np

    from ...engine.errors import InputError, note
    from ...engine.indicators.yearly import per_year

    notes = list(found.notes)
    unknown = np.isnan(found.yearly.numbers)
    if unknown.all():
        raise InputError("No facility has a number.", where=found.label, fix="Choose the field with the supply.")
    count = found.yearly.blank if by_row else unknown.sum(axis=1)
    if np.any(count):
        notes.append(
            note(
                "{where}: facilities without a number, left out: {count}.",
                where=found.label,
                count=per_year(found.yearly.years, count),
            )
        )
    nowhere = unknown.all(axis=0)
    return (found.taken(np.flatnonzero(~nowhere)) if nowhere.any() else found), notes


# -- years


@dataclass(frozen=True)
class OverYears:
    """The years that are judged, ``people`` (years x places) and ``supply`` (years x facilities, NaN: not there)."""

    years: tuple[Optional[int], ...]
    people: np.ndarray
    supply: np.ndarray
    notes: tuple[Note, ...]

    @property
    def several(self) -> bool:
        """Whether a change can be told."""
        return len(self.years) > 1


def chosen_years(inputs: Inputs) -> list[int]:
    """CHOSEN_YEARS."""
    from ...engine.indicators.yearly import read_years

    return read_years(inputs.text("CHOSEN_YEARS"))


def over_years(inputs: Inputs, places: Places, facilities: Places) -> OverYears:
    """People and supply in the years that both have."""
    from ...engine.indicators.yearly import common_years, with_numbers

    sources = [(places.label, places.yearly), (facilities.label, facilities.yearly)]
    years, notes = common_years(sources, chosen_years(inputs))
    supply = facilities.yearly.over(years)
    rows, said = with_numbers(supply, years, facilities.label, facilities.yearly.presence(years))
    years = tuple(years[row] for row in rows)
    return OverYears(years, places.yearly.over(years), supply[rows], (*notes, *said))


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

    def nearest(self, places: Places, facilities: Places, there: np.ndarray, start: float, end: float) -> np.ndarray:
        """Cost to the nearest facility (years x places) of those that are ``there`` (years x facilities), NaN where none
        can be reached; years with the same facilities are looked at once."""
        import numpy as np

        from ...engine.indicators.reach import nearest_straight
        from ...engine.network import network_nearest
        from ...engine.progress import part

        progress = self.inputs.progress(start, end)
        if self.kind == "table":
            least = np.full((len(there), len(places)), np.inf)
            for pairs in self.reach(places, facilities, np.inf, start, end).chunks():
                for row, open_ in zip(least, there):
                    some = open_[pairs.facility]
                    np.minimum.at(row, pairs.place[some], pairs.cost[some])
            return np.where(np.isinf(least), np.nan, least)
        sets, same = np.unique(there, axis=0, return_inverse=True)
        tied = self._tied(places, facilities, part(progress, 0, 0.5)) if self.kind == "roads" else None
        found = []
        for number, open_ in enumerate(sets):
            step = part(progress, 0.5 + 0.5 * number / len(sets), 0.5 + 0.5 * (number + 1) / len(sets))
            if tied is None:
                step(0.0)
                found.append(nearest_straight(places.xyz, facilities.xyz[open_])[0])
            else:
                network, here, others = tied
                found.append(network_nearest(network, here, others[open_], self.leg_pace, step))
        return np.array(found)[np.asarray(same).ravel()]

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


@dataclass(frozen=True)
class Sums:
    """Sums of units, or of areas, a frame per year, and how they changed from the first year to the last."""

    by_year: list[pd.DataFrame]
    change: Optional[pd.DataFrame] = None

    @property
    def last(self) -> pd.DataFrame:
        return self.by_year[-1]

    def stacked(self, kinds: common.Kinds) -> dict[str, np.ndarray]:
        """Column -> array (years x units)."""
        import numpy as np

        return {name: np.array([frame[name].to_numpy() for frame in self.by_year]) for name, _ in kinds}


def wide(frames: list[pd.DataFrame], years: Sequence[Optional[int]], names: Sequence[str]) -> pd.DataFrame:
    """Columns ``NAME_YEAR``, the years of a name beside each other."""
    import pandas as pd

    return pd.DataFrame({f"{name}_{year}": frame[name] for name in names for year, frame in zip(years, frames)})


def real(frame: Optional[pd.DataFrame]) -> common.Kinds:
    """Kinds of columns that all hold numbers."""
    return () if frame is None else tuple((name, "real") for name in frame)


def add_summary(
    inputs: Inputs,
    outcome: Outcome,
    summary: Summary,
    years: Sequence[Optional[int]],
    of_units: Sums,
    of_areas: Optional[Sums],
    kinds: common.Kinds,
    style: str,
) -> None:
    """Fill UNIT_OUTPUT, AREAS (with a plan) and TABLE; layers show the last year and the change, the table every year."""
    import pandas as pd

    from ...engine import columns
    from ...layers.outputs import TableResult

    territory = summary.territory
    frame = of_units.last.copy()
    frame.insert(0, columns.UNIT_ID, territory.units.codes)
    frame.insert(1, columns.UNIT_NAME, territory.names)
    head: common.Kinds = ((columns.UNIT_ID, "text"), (columns.UNIT_NAME, "text"))
    if of_units.change is not None:
        frame.insert(2, columns.YEAR, years[-1])
        frame = pd.concat([frame, of_units.change], axis=1)
        head = (*head, (columns.YEAR, "int"))
    outcome.tables["UNIT_OUTPUT"] = TableResult(
        frame,
        (*head, *kinds, *real(of_units.change)),
        common.unit_geometries(territory),
        territory.layer.crs,
        style=style,
    )
    areas = None if of_areas is None else of_areas.stacked(kinds)
    if of_areas is not None:
        change = (
            None if of_areas.change is None else {name: of_areas.change[name].to_numpy() for name in of_areas.change}
        )
        common.add_areas(inputs, outcome, territory, years, areas, kinds, style, real(of_areas.change), change)
    outcome.tables["TABLE"] = common.long_table(territory, years, of_units.stacked(kinds), areas, kinds)


def add_places_by_year(
    outcome: Outcome,
    places: Places,
    years: Sequence[Optional[int]],
    frames: list[pd.DataFrame],
    kinds: common.Kinds,
    style: str,
) -> None:
    """Fill YEARS: the places once per year, as a layer that carries time; ``kinds`` begin with id and name."""
    import pandas as pd

    from ...engine import columns
    from ...layers.outputs import TableResult

    parts = []
    for year, frame in zip(years, frames):
        part = frame.copy()
        part.insert(2, columns.YEAR, pd.Series([year] * len(part), dtype=object))
        parts.append(part)
    outcome.tables["YEARS"] = TableResult(
        pd.concat(parts, ignore_index=True),
        (*kinds[:2], (columns.YEAR, "int"), *kinds[2:]),
        list(places.geometries) * len(years),
        places.crs,
        style=style,
        shape=places.shape,
    )


def years_parameter() -> QgsProcessingParameterDefinition:
    """YEARS: places year by year."""
    return p.advanced(
        QgsProcessingParameterFeatureSink(
            "YEARS",
            tr("Places year by year, for the temporal controller"),
            QgsProcessing.SourceType.TypeVectorAnyGeometry,
            optional=True,
            createByDefault=False,
        )
    )


# -- pages


def course(
    page: Page,
    years: Sequence[Optional[int]],
    shares: Sequence[float],
    text: str,
    moved: tuple[float, float],
    y_label: str,
) -> None:
    """A sentence on the change from the first year to the last, and a line over the years.

    ``text`` names first, last, before, after, gained and lost; ``moved`` are people who gained and lost.
    """
    from ...layers.diagrams import curve
    from ...layers.pages import number_text

    page.paragraph(
        text.format(
            first=common.year_label(years[0]),
            last=common.year_label(years[-1]),
            before=number_text(shares[0], 1),
            after=number_text(shares[-1], 1),
            gained=number_text(moved[0], 0),
            lost=number_text(moved[1], 0),
        )
    )
    if any(share == share for share in shares):
        page.chart(curve(list(years), {"": shares}, tr("Year"), y_label), y_label, y_label)


def change_table(
    page: Page,
    heads: Sequence[str],
    names: Sequence[Sequence[Any]],
    columns: Sequence[Any],
    order_by: np.ndarray,
    caption: str,
    digits: Sequence[int],
    most: Optional[int] = None,
) -> None:
    """Rows with names and columns; with ``most`` the lowest and highest by ``order_by`` (rows unknown there left out)."""
    import numpy as np

    order = np.arange(len(names))
    if most is not None:
        known = np.flatnonzero(~np.isnan(order_by))
        order = known[np.argsort(order_by[known], kind="stable")]
        if len(order) > most:
            order = np.concatenate([order[: most - most // 2], order[-(most // 2) :]])
    if not len(order):
        return
    page.table(
        heads,
        [[*names[row], *(float(column.iloc[row]) for column in columns)] for row in order],
        caption,
        digits=(*(0 for _ in names[0]), *digits),
    )


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
