"""What functional areas and scopes read in the same way: units, people, centres, flows, neighbourhood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, Optional, Union

from ...engine import columns
from ...engine.errors import InputError, Note
from ..inputs import Inputs

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

    from ...engine.flows.matrix import Flows
    from ...engine.plan.centres import Centres
    from ...engine.units.adjacency import Neighbourhood
    from ...engine.units.table import Units
    from ...layers.vectors import UnitLayer


# Columns of every layer of areas, as engine/plan/statistics.py fills them.
AREA_STATISTICS = (
    (columns.UNITS, "int"),
    (columns.POPULATION, "real"),
    (columns.FLOW_INTERNAL, "real"),
    (columns.SELF_CONTAINMENT_SUPPLY, "real"),
    (columns.SELF_CONTAINMENT_DEMAND, "real"),
)


@dataclass(frozen=True)
class Study:
    """Inputs of a delineation, read and checked."""

    layer: UnitLayer
    units: Units
    flows: Flows
    centres: Centres
    neighbours: Union[Neighbourhood, csr_matrix, None]
    notes: tuple[Note, ...]


def read_study(
    inputs: Inputs,
    given_centres: str,
    needs_neighbours: bool,
    optional_fields: dict[str, str],
    window: tuple[float, Optional[float]] = (0.0, None),
    centre_codes: str = "",
    with_dense_clusters: bool = True,
    read_neighbours: Optional[Callable[[UnitLayer, Units], Optional[Neighbourhood]]] = None,
) -> Study:
    """Read everything.

    Parameters
    ----------
    given_centres : parameter with the field that holds the city of a unit
    centre_codes : parameter with a list of codes, when the algorithm has one
    optional_fields : keyword of ``UnitLayer.units`` -> parameter with a field
    window : population a centre on the grid may have
    with_dense_clusters : whether dense clusters of level 2 are centres, too
    read_neighbours : what finds neighbours in place of common borders
    """
    from ...engine.plan.centres import centres_from_codes, centres_from_field
    from ...engine.units.adjacency import shared_borders

    source = _one_source(inputs, [name for name in (centre_codes, given_centres) if name])
    layer, units, from_grid, notes = read_units(
        inputs, optional_fields, source == "CLASSES", window, with_dense_clusters
    )
    if source == "CLASSES":
        centres = from_grid
    elif source == given_centres:
        field = inputs.field(source)
        centres = centres_from_field(layer.column(field), units, f"{layer.label}, {field}")
    else:
        centres = centres_from_codes(inputs.text(source), units)

    flows = read_flows(inputs, layer, units)
    neighbours: Union[Neighbourhood, csr_matrix, None] = None
    if read_neighbours is not None:
        neighbours = read_neighbours(layer, units)
    elif needs_neighbours:
        neighbours = shared_borders(units.table.geometry, inputs.progress(0.5, 0.8))
    return Study(layer, units, flows, centres, neighbours, tuple(notes))


def read_units(
    inputs: Inputs,
    optional_fields: dict[str, str],
    with_centres: bool = False,
    window: tuple[float, Optional[float]] = (0.0, None),
    with_dense_clusters: bool = True,
) -> tuple[UnitLayer, Units, Optional[Centres], list[Note]]:
    """Units with their people, and the centres on the grid when asked for."""
    layer = inputs.unit_layer("UNITS")
    units = layer.units(
        inputs.field("ID_FIELD"),
        **{key: inputs.field(name) for key, name in optional_fields.items() if inputs.given(name)},
    )
    from_grid, more = None, []
    if inputs.given("POPULATION"):
        units, from_grid, more = _with_grid(inputs, layer, units, with_centres, window, with_dense_clusters)
    return layer, units, from_grid, [*layer.notes, *more]


def read_flows(inputs: Inputs, layer: UnitLayer, units: Units) -> Flows:
    """The flow table and its three fields."""
    from ...engine.flows.matrix import flow_matrix, require_pairs

    names = [inputs.field(name) for name in ("ORIGIN_FIELD", "DESTINATION_FIELD", "FLOW_FIELD")]
    table = inputs.columns("FLOWS", names, 0.45, 0.5)
    flows = flow_matrix(
        *(table[name] for name in names),
        units.codes,
        label=inputs.label("FLOWS"),
        field_names=(names[0], names[1], names[2]),
        units_label=layer.label,
    )
    inputs.progress()(0.5)
    return require_pairs(flows, inputs.label("FLOWS"), (names[0], names[1]))


def _one_source(inputs: Inputs, names: list[str]) -> str:
    """The one way in which centres are given."""
    sources = [name for name in (*names, "CLASSES") if inputs.given(name)]
    if len(sources) != 1:
        raise InputError(
            "Central cities must be given in exactly one way; given: {given}.",
            where=", ".join((*names, "POPULATION + CLASSES")),
            fix="Fill one of these and leave the others empty.",
            given=", ".join(sources) or "-",
        )
    if sources != ["CLASSES"]:
        _refuse_grid_settings(inputs, sources[0])
    elif not inputs.given("POPULATION"):
        raise InputError(
            "The classes are given without the population grid.",
            where="POPULATION",
            fix="Choose the grid from which the classes were made.",
        )
    return sources[0]


def _refuse_grid_settings(inputs: Inputs, source: str) -> None:
    """What only centres on the grid can obey must not look as if it had been obeyed."""
    for name in ("CENTRE_MIN_POPULATION", "CENTRE_MAX_POPULATION", "CENTRE_UNIT_SHARE"):
        definition = inputs.algorithm.parameterDefinition(name)
        if definition is None or not inputs.given(name) or inputs.number(name) == definition.defaultValue():
            continue
        raise InputError(
            "This applies to centres on the grid, but they are given by {source}.",
            where=name,
            fix="Leave it as it was, or choose POPULATION and CLASSES as the way in which centres are given.",
            source=source,
        )


def _with_grid(
    inputs: Inputs,
    layer: UnitLayer,
    units: Units,
    with_centres: bool,
    window: tuple[float, Optional[float]],
    with_dense_clusters: bool,
) -> tuple[Units, Optional[Centres], list[Note]]:
    """People of the units from the grid where no field gives them, and the centres on it."""
    import pandas as pd

    from ...engine.grid.centres import CENTRE_CODES, centre_clusters
    from ...engine.plan.centres import centres_from_grid
    from ...engine.units.overlay import overlay_units
    from ...layers.rasters import least_centre_population, read_classes, read_population_grid, require_level

    population = inputs.grid("POPULATION")
    if with_centres:
        classes = inputs.grid("CLASSES")
        grid, codes = read_classes(population, classes, inputs.progress(0.2, 0.3))
    else:
        grid = read_population_grid(population, progress=inputs.progress(0.2, 0.3))
    shapes, said = layer.shapes_in(population.crs, inputs.transforms)
    in_code_order = [shapes[position] for position in units.order.get_indexer(units.codes)]
    overlay = overlay_units(in_code_order, grid.frame, list(units.codes), inputs.progress(0.3, 0.45))
    if units.table[columns.POPULATION].isna().all():
        units = units.with_population(pd.Series(overlay.total(grid.population), index=units.codes))
    notes = [*grid.notes, *said, *overlay.notes]
    if not with_centres:
        return units, None, notes
    level = require_level(codes, classes.label)
    wanted = CENTRE_CODES[level] if with_dense_clusters else CENTRE_CODES[level][:1]
    clusters = centre_clusters(codes, grid.population, wanted, least_centre_population(classes))
    share = inputs.number("CENTRE_UNIT_SHARE")
    return units, centres_from_grid(clusters, overlay, grid.population, units, *window, unit_share=share), notes
