"""A point for each unit, and how far apart they are."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingFeatureSource,
    QgsUnitTypes,
)

from ..engine.errors import InputError, Note, first_of, note
from ..engine.flows.distances import ellipsoidal_distances, planar_distances
from ..engine.network import network_costs, tie_to_network
from ..engine.progress import Progress, part, silent
from ..engine.units.table import Units
from .crs import crs_name
from .ground import degrees_of, ground_of, require_crs
from .network import pace_of, read_roads
from .vectors import UnitLayer

_KILOMETRE = 1000.0


def unit_points(layer: UnitLayer, units: Units, kind: str) -> np.ndarray:
    """Points (n x 2) in the layer's CRS, in the order of the units' codes: ``inside`` each polygon, or its ``centroid``.

    Raises
    ------
    InputError
        for units without geometry.
    """
    order = units.order.get_indexer(units.codes)
    without = [units.codes[at] for at, place in enumerate(order) if layer.geometries[place].isEmpty()]
    if without:
        raise InputError(
            "Units without geometry: {count} ({first}).",
            where=layer.label,
            fix="Draw or remove them: a unit that lies nowhere has no distances.",
            count=len(without),
            first=first_of(without),
        )
    points = []
    for place in order:
        geometry = layer.geometries[place]
        point = geometry.pointOnSurface() if kind == "inside" else geometry.centroid()
        if point.isNull():  # pointOnSurface fails for some invalid polygons
            point = geometry.centroid()
        points.append((point.asPoint().x(), point.asPoint().y()))
    return np.array(points)


def straight_distances(
    points: np.ndarray,
    crs: QgsCoordinateReferenceSystem,
    kind: str,
    context: QgsCoordinateTransformContext,
    where: str,
    progress: Progress = silent,
) -> np.ndarray:
    """Distances in kilometres (n x n), ``ellipsoidal`` or ``planar``.

    Raises
    ------
    InputError
        for a layer without CRS, in degrees when ``planar``, or outside its CRS.
    """
    require_crs(crs, where)
    if kind == "planar":
        if crs.isGeographic():
            raise InputError(
                "The layer is in degrees ({crs}), in which planar distances mean nothing.",
                where=where,
                fix="Choose ellipsoidal distances, or a layer in a projected system.",
                crs=crs_name(crs),
            )
        metres = QgsUnitTypes.fromUnitToUnitFactor(crs.mapUnits(), QgsUnitTypes.DistanceUnit.DistanceMeters)
        return planar_distances(points[:, 0], points[:, 1]) * metres / _KILOMETRE
    degrees = degrees_of(points, crs, context, where)
    return ellipsoidal_distances(degrees[:, 0], degrees[:, 1], progress) / _KILOMETRE


def road_distances(
    points: np.ndarray,
    crs: QgsCoordinateReferenceSystem,
    roads: QgsProcessingFeatureSource,
    label: str,
    speed_field: str,
    off_road_speed: float,
    context: QgsCoordinateTransformContext,
    where: str,
    progress: Progress = silent,
) -> tuple[np.ndarray, list[Note]]:
    """Cheapest ways over roads between points (n x n), the ways to and from the road included; infinite where there is none.

    Kilometres, or minutes where roads have speeds (km/h), off the road at ``off_road_speed``.
    """
    network = read_roads(roads, label, context, speed_field, part(progress, 0, 0.3))
    ground = ground_of(points, crs, context, where)
    tied = tie_to_network(network.lines, network.pace, ground, part(progress, 0.3, 0.5), label)
    everyone = np.arange(len(points))
    pace = pace_of(off_road_speed) if speed_field else 1 / _KILOMETRE
    start, end, cost = network_costs(tied, everyone, everyone, pace, progress=part(progress, 0.5, 1))
    distances = np.full((len(points), len(points)), np.inf)
    distances[start, end] = cost
    legs = note(
        "Points of units are tied to the nearest road: {mean:.2f} km away on average, {most:.2f} km at most.",
        mean=float(tied.leg.mean()) / _KILOMETRE,
        most=float(tied.leg.max()) / _KILOMETRE,
    )
    return distances, [*network.notes, legs]
