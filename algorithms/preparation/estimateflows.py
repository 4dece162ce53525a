"""multipolar:estimateflows"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from ...engine.errors import InputError, Note, note
from ...engine.options import DETERRENCES, DISTANCES, FLOW_MODELS, UNIT_POINTS, UNLISTED
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import PREPARATION
from ..inputs import ANY_TABLE, Inputs

if TYPE_CHECKING:
    import numpy as np

    from ...engine.flows.estimation import Known
    from ...engine.units.table import Units
    from ...layers.vectors import UnitLayer

_MOST_UNITS = 6000
_WALKING = 5.0  # km/h
# Settings that only one choice obeys: parameter -> (its chooser, the choice)
_ONLY_FOR = {
    "DETERRENCE": ("MODEL", "gravity"),
    "EXPONENT": ("MODEL", "gravity"),
    "MASS_EXPONENT": ("MODEL", "gravity"),
    "INTERNAL": ("MODEL", "gravity"),
    "ROADS": ("DISTANCE", "network"),
    "SPEED_FIELD": ("DISTANCE", "network"),
    "OFF_ROAD_SPEED": ("DISTANCE", "network"),
    "COSTS": ("DISTANCE", "table"),
    "COST_ORIGIN": ("DISTANCE", "table"),
    "COST_DESTINATION": ("DISTANCE", "table"),
    "COST_FIELD": ("DISTANCE", "table"),
}


class EstimateFlows(MultipolarAlgorithm):
    """Flows between units where nobody has counted them."""

    NAME = "estimateflows"
    GROUP = PREPARATION
    NEEDS = ("scipy", "pandas", "geopandas", "shapely", "pyproj")

    def title(self) -> str:
        return tr("Estimate flows (radiation, gravity)")

    def declare(self) -> None:
        add = self.addParameter
        add(p.units())
        add(p.unit_id())
        add(p.field("POPULATION_FIELD", tr("Population of a unit"), "UNITS"))
        add(
            p.field(
                "ATTRACTION_FIELD", tr("What draws people to a unit, such as jobs (unset: population)"), "UNITS", True
            )
        )
        add(p.field("LEAVING_FIELD", tr("People who leave a unit for work (unset: by share)"), "UNITS", True))
        add(p.number("LEAVING_SHARE", tr("… or their share of the population (percent)"), None, 0.0001, 100))
        add(p.choice("MODEL", tr("Model: radiation (no parameter) or gravity (an exponent)"), FLOW_MODELS, "radiation"))
        add(
            p.choice(
                "DISTANCE",
                tr("Distance: ellipsoidal or planar (straight), network (roads) or table (costs)"),
                DISTANCES,
                "ellipsoidal",
            )
        )
        add(p.choice("POINTS", tr("Where a unit lies: a point inside it, or its centroid"), UNIT_POINTS, "inside"))
        add(
            QgsProcessingParameterFeatureSource(
                "ROADS", tr("Roads (for “network”)"), [QgsProcessing.SourceType.TypeVectorLine], optional=True
            )
        )
        add(
            p.field(
                "SPEED_FIELD", tr("Speed on a road in km/h (costs are then minutes, else km)"), "ROADS", optional=True
            )
        )
        add(
            p.advanced(
                p.number("OFF_ROAD_SPEED", tr("Speed to and from the road in km/h (with speeds; unset: 5)"), low=0.1)
            )
        )
        add(
            QgsProcessingParameterFeatureSource(
                "COSTS", tr("Table of costs between units (for “table”)"), ANY_TABLE, optional=True
            )
        )
        add(p.field("COST_ORIGIN", tr("Costs: code of the origin"), "COSTS", True))
        add(p.field("COST_DESTINATION", tr("Costs: code of the destination"), "COSTS", True))
        add(p.field("COST_FIELD", tr("Costs: distance, minutes or money"), "COSTS", True))
        add(p.choice("DETERRENCE", tr("Gravity: power (d^-b) or exponential (e^-bd)"), DETERRENCES, "power"))
        add(p.number("EXPONENT", tr("Gravity: exponent b (unset: fitted to the known flows)"), low=-100))
        add(
            QgsProcessingParameterFeatureSource(
                "KNOWN",
                tr("Flows that are known (they are kept, and gravity is fitted to them)"),
                ANY_TABLE,
                optional=True,
            )
        )
        add(p.field("KNOWN_ORIGIN", tr("Known flows: code of the origin"), "KNOWN", True))
        add(p.field("KNOWN_DESTINATION", tr("Known flows: code of the destination"), "KNOWN", True))
        add(p.field("KNOWN_FLOW", tr("Known flows: people"), "KNOWN", True))
        add(
            p.advanced(
                p.choice(
                    "UNLISTED",
                    tr("Pairs that an origin in the known flows does not list: zero or unknown"),
                    UNLISTED,
                    "zero",
                )
            )
        )
        add(p.advanced(p.number("MASS_EXPONENT", tr("Gravity: exponent of the attraction"), 1, 0, 10)))
        add(p.advanced(p.yes_no("INTERNAL", tr("Gravity: also flows within units"), False)))
        add(p.advanced(p.number("LEAST_FLOW", tr("Leave out estimated flows smaller than"), 0)))
        add(QgsProcessingParameterFeatureSink("OUTPUT", tr("Estimated flows"), QgsProcessing.SourceType.TypeVector))
        self.addOutput(QgsProcessingOutputNumber("FLOW", tr("Sum of all flows")))
        self.addOutput(QgsProcessingOutputNumber("PAIRS", tr("Pairs with a flow")))
        self.addOutput(QgsProcessingOutputNumber("FITTED_EXPONENT", tr("Exponent of distance that was used")))
        self.addOutput(QgsProcessingOutputNumber("STRANDED_UNITS", tr("Units from which no other is reached")))

    def compute(self, inputs: Inputs) -> Outcome:
        from ...engine import columns
        from ...engine.flows.estimation import (
            Masses,
            check_masses,
            estimated_flows,
            flow_table,
            leaving_travellers,
        )
        from ...layers.outputs import TableResult

        self._check(inputs)
        layer = inputs.unit_layer("UNITS")
        units = layer.units(inputs.field("ID_FIELD"))
        if len(units) > _MOST_UNITS:
            raise InputError(
                "{count} units have {pairs} pairs, more than a table can carry.",
                where=layer.label,
                fix="Choose larger units, at most {most} of them.",
                count=len(units),
                pairs=len(units) ** 2,
                most=_MOST_UNITS,
            )
        known = self._known(inputs, units, layer.label)
        people = _column(inputs, layer, units, "POPULATION_FIELD")
        attraction = _numbers(inputs, layer, units, "ATTRACTION_FIELD")
        leaving, said = leaving_travellers(
            people,
            _numbers(inputs, layer, units, "LEAVING_FIELD"),
            inputs.optional_number("LEAVING_SHARE"),
            known,
            layer.label,
        )
        masses = Masses(people, people if attraction is None else attraction, leaving, tuple(units.codes))
        check_masses(masses, layer.label)
        distances, also = self._distances(inputs, layer, units)
        notes = [*layer.notes, *(known.notes if known else ()), *said, *also]
        shares, exponent, more = self._shares(inputs, masses, distances, known)
        estimate = estimated_flows(shares, masses, known.flows if known else None, known.listed if known else None)
        inputs.progress()(0.85)
        least, progress = inputs.number("LEAST_FLOW"), inputs.progress(0.87, 0.95)
        table, last = flow_table(estimate, distances, masses.labels, inputs.choice("MODEL"), least, progress)
        outcome = Outcome([*notes, *more, *estimate.notes, *last], tr("Estimated flows"))
        outcome.tables["OUTPUT"] = TableResult(
            table,
            (
                (columns.ORIGIN, "text"),
                (columns.DESTINATION, "text"),
                (columns.FLOW, "real"),
                (columns.DISTANCE, "real"),
                (columns.ESTIMATED, "int"),
                (columns.MODEL, "text"),
            ),
        )
        outcome.numbers = {
            "FLOW": float(table[columns.FLOW].sum()),
            "PAIRS": len(table),
            "FITTED_EXPONENT": exponent,
            "STRANDED_UNITS": len(estimate.stranded),
        }
        return outcome

    def _check(self, inputs: Inputs) -> None:
        """Refuse settings that nothing would obey, and sets of which a part is missing."""
        for name, (chooser, choice) in _ONLY_FOR.items():
            definition = self.parameterDefinition(name)
            changed = inputs.given(name) and inputs.parameters[name] != definition.defaultValue()
            if changed and inputs.choice(chooser) != choice:
                raise InputError(
                    "This applies to {chooser} {choice} only.",
                    where=name,
                    fix="Leave it as it was, or choose {choice}.",
                    chooser=chooser,
                    choice=choice,
                )
        together = [("KNOWN", "KNOWN_ORIGIN", "KNOWN_DESTINATION", "KNOWN_FLOW")]
        if inputs.choice("DISTANCE") == "table":
            together.append(("COSTS", "COST_ORIGIN", "COST_DESTINATION", "COST_FIELD"))
        for names in together:
            given = [name for name in names if inputs.given(name)]
            if len(given) not in (0, len(names)) or (names[0] == "COSTS" and not given):
                raise InputError(
                    "These go together; given: {given}.",
                    where=", ".join(names),
                    fix="Fill all of them, or none.",
                    given=", ".join(given) or "-",
                )
        if inputs.choice("DISTANCE") == "network" and not inputs.given("ROADS"):
            raise InputError("Distances over a network need roads.", where="ROADS", fix="Choose a layer of roads.")
        if inputs.given("OFF_ROAD_SPEED") and not inputs.given("SPEED_FIELD"):
            raise InputError(
                "A speed off the road is given, but none on it.",
                where="OFF_ROAD_SPEED, SPEED_FIELD",
                fix="Choose the field with speeds, or leave both empty.",
            )
        if inputs.yes("INTERNAL") and inputs.given("SPEED_FIELD"):
            raise InputError(
                "Nothing tells how many minutes ways within a unit take.",
                where="INTERNAL, SPEED_FIELD",
                fix="Leave one of them out, or give a table of costs with the ways within units.",
            )
        if inputs.given("LEAVING_FIELD") and inputs.given("LEAVING_SHARE"):
            raise InputError("Both are given.", where="LEAVING_FIELD, LEAVING_SHARE", fix="Leave one of them empty.")
        if inputs.choice("MODEL") == "gravity" and not inputs.given("EXPONENT") and not inputs.given("KNOWN"):
            raise InputError(
                "The gravity model needs an exponent, or known flows to fit it to.",
                where="EXPONENT, KNOWN",
                fix="Give an exponent (2 is usual for commuting over distances in km), known flows, or choose radiation.",
            )

    def _known(self, inputs: Inputs, units: Units, label: str) -> Optional[Known]:
        if not inputs.given("KNOWN"):
            return None
        from ...engine.flows.estimation import known_flows
        from ...engine.flows.matrix import flow_matrix

        names = [inputs.field(name) for name in ("KNOWN_ORIGIN", "KNOWN_DESTINATION", "KNOWN_FLOW")]
        table = inputs.columns("KNOWN", names, 0.1, 0.2)
        flows = flow_matrix(
            *(table[name] for name in names),
            units.codes,
            label=inputs.label("KNOWN"),
            field_names=(names[0], names[1], names[2]),
            units_label=label,
        )
        return known_flows(flows, inputs.choice("UNLISTED"), inputs.yes("INTERNAL"))

    def _distances(self, inputs: Inputs, layer: UnitLayer, units: Units) -> tuple[np.ndarray, list[Note]]:
        """Distances in the order of the units' codes, with the mean distance within a unit on the diagonal."""
        import numpy as np

        from ...engine.flows.distances import internal_distances, table_distances
        from ...engine.flows.estimation import check_distances
        from ...layers.ground import areas_km2

        kind, internal = inputs.choice("DISTANCE"), inputs.yes("INTERNAL")
        if kind == "table":
            names = [inputs.field(name) for name in ("COST_ORIGIN", "COST_DESTINATION", "COST_FIELD")]
            costs = inputs.columns("COSTS", names, 0.2, 0.3)
            distances, notes = table_distances(
                *(costs[name] for name in names),
                units.codes,
                inputs.label("COSTS"),
                (names[0], names[1], names[2]),
                layer.label,
            )
        else:
            distances, notes = self._measured(inputs, layer, units)
            if internal:
                geometries = [layer.geometries[place] for place in units.order.get_indexer(units.codes)]
                areas, _ = areas_km2(geometries, layer.crs, inputs.transforms, layer.label)
                np.fill_diagonal(distances, internal_distances(areas))
                notes.append(note("Distances within units: two thirds of the radius of a circle of the same area."))
        zero_allowed = inputs.choice("MODEL") == "radiation" or inputs.choice("DETERRENCE") == "exponential"
        check_distances(
            distances, zero_allowed, internal, tuple(units.codes), inputs.label("COSTS" if kind == "table" else "UNITS")
        )
        return distances, notes

    def _measured(self, inputs: Inputs, layer: UnitLayer, units: Units) -> tuple[np.ndarray, list[Note]]:
        """Distances between points of the units, straight or over roads."""
        from ...layers.unitpoints import road_distances, straight_distances, unit_points

        kind, progress = inputs.choice("DISTANCE"), inputs.progress(0.2, 0.5)
        points = unit_points(layer, units, inputs.choice("POINTS"))
        if kind == "network":
            speed = inputs.field("SPEED_FIELD")
            distances, said = road_distances(
                points,
                layer.crs,
                inputs.source("ROADS"),
                inputs.label("ROADS"),
                speed,
                inputs.optional_number("OFF_ROAD_SPEED") or _WALKING,
                inputs.transforms,
                layer.label,
                progress,
            )
            over = note(
                "Distances are those over the roads of {roads} in {unit}, in both directions, between points of the units: "
                "{points}.",
                roads=inputs.label("ROADS"),
                unit="min" if speed else "km",
                points=inputs.choice("POINTS"),
            )
            return distances, [over, *said]
        distances = straight_distances(points, layer.crs, kind, inputs.transforms, layer.label, progress)
        straight = note(
            "Distances are straight, {kind}, in kilometres, between points of the units: {points}.",
            kind=kind,
            points=inputs.choice("POINTS"),
        )
        return distances, [straight]

    def _shares(
        self, inputs: Inputs, masses: Any, distances: np.ndarray, known: Optional[Known]
    ) -> tuple[np.ndarray, Optional[float], list[Note]]:
        from ...engine.flows.estimation import Deterrence, fit_exponent, gravity_shares, radiation_shares

        if inputs.choice("MODEL") == "radiation":
            return (
                radiation_shares(masses.residents, masses.attraction, distances, inputs.progress(0.5, 0.85)),
                None,
                [],
            )
        exponent, internal = inputs.optional_number("EXPONENT"), inputs.yes("INTERNAL")
        rule = Deterrence(inputs.choice("DETERRENCE"), exponent or 0.0, inputs.number("MASS_EXPONENT"))
        notes = []
        if exponent is None and known is not None:
            fit = fit_exponent(
                known.flows,
                known.listed,
                masses.attraction,
                distances,
                rule,
                internal,
                inputs.label("KNOWN"),
                inputs.progress(0.5, 0.8),
            )
            rule = fit.rule
            notes.append(fit.note)
        return gravity_shares(masses.attraction, distances, rule, internal), rule.exponent, notes


def _numbers(inputs: Inputs, layer: UnitLayer, units: Units, name: str) -> Optional[np.ndarray]:
    """A number of each unit, in the order of codes; None when no field is chosen."""
    return _column(inputs, layer, units, name) if inputs.given(name) else None


def _column(inputs: Inputs, layer: UnitLayer, units: Units, name: str) -> np.ndarray:
    from ...engine.numbers import number_column

    field = inputs.field(name)
    values = number_column(layer.column(field), f"{layer.label}, {field}")
    return values[units.order.get_indexer(units.codes)]
