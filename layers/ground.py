"""Area on the ground, whatever the layer's coordinate system."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsDistanceArea,
    QgsGeometry,
)

from ..engine.errors import Note, note


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
