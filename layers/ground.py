"""Area and position on the ground, whatever the layer's coordinate system."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsDistanceArea,
    QgsGeometry,
    QgsLineString,
)

from ..engine.errors import InputError, Note, note
from ..engine.network import ground_coordinates
from .crs import crs_name


def areas_km2(
    geometries: Sequence[QgsGeometry],
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    label: str,
) -> tuple[np.ndarray, list[Note]]:
    """Ellipsoidal area of each polygon in km², NaN where there is none; a layer without CRS has none at all."""
    if not crs.isValid():
        said = note("{where} has no coordinate reference system, so densities are unknown (NULL).", where=label)
        return np.full(len(geometries), np.nan), [said]
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, context)
    measure.setEllipsoid(crs.ellipsoidAcronym() or "EPSG:7030")
    found = []
    for geometry in geometries:
        try:
            area = 0.0 if geometry.isNull() else measure.measureArea(geometry) / 1e6
        except QgsCsException:
            area = 0.0  # outside the projection's world
        found.append(area if 0 < area < float("inf") else np.nan)
    return np.array(found), []


def require_crs(crs: QgsCoordinateReferenceSystem, where: str) -> None:
    """Refuse a layer without CRS, in which nothing can be measured."""
    if not crs.isValid():
        raise InputError(
            "The layer has no coordinate reference system, so distances cannot be measured.",
            where=where,
            fix="Assign the one it was made in (layer properties, Source).",
        )


def transformed(xy: np.ndarray, transform: QgsCoordinateTransform, back: bool = False) -> np.ndarray:
    """Points (n, 2) in another CRS, or ``back`` from it.

    Raises
    ------
    QgsCsException
        for points that cannot be transformed.
    """
    line = QgsLineString(xy[:, 0].tolist(), xy[:, 1].tolist())  # QGIS transforms all points of a line at once
    line.transform(transform, Qgis.TransformDirection.Reverse if back else Qgis.TransformDirection.Forward)
    return np.frombuffer(bytes(line.asWkb()), dtype="<f8", offset=9).reshape(-1, 2)


def degrees_of(
    xy: np.ndarray, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext, where: str
) -> np.ndarray:
    """Longitude and latitude (n, 2) in degrees (WGS 84) of points in a CRS.

    Raises
    ------
    InputError
        for a layer without CRS, or points that its CRS puts nowhere on earth.
    """
    require_crs(crs, where)
    if not len(xy):
        return np.zeros((0, 2))
    target = QgsCoordinateReferenceSystem("EPSG:4326")
    try:
        degrees = transformed(xy, QgsCoordinateTransform(crs, target, context))
        if not (np.isfinite(degrees).all() and (np.abs(degrees[:, 1]) <= 90).all()):
            raise QgsCsException("out of range")
    except QgsCsException as error:
        raise InputError(
            "Coordinates that lie nowhere on earth in {crs}: {reason}",
            where=where,
            fix="Check the coordinate reference system assigned to the layer.",
            crs=crs_name(crs),
            reason=error,
        ) from error
    return degrees


def ground_of(
    xy: np.ndarray, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext, where: str
) -> np.ndarray:
    """Geocentric coordinates (n, 3) in metres of points in a CRS; refuses what :func:`degrees_of` refuses."""
    return ground_coordinates(*degrees_of(xy, crs, context, where).T)
