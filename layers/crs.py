"""Coordinate reference systems: comparing, converting, refusing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsDistanceArea,
    QgsGeometry,
    QgsRectangle,
    QgsUnitTypes,
)

from ..engine.errors import InputError
from ..engine.grid.frame import GridFrame, check_equal_area

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_PROBES = 7  # cells tried along each side of a grid


def crs_key(crs: QgsCoordinateReferenceSystem) -> str:
    """Text that is equal for equal systems, whether a file names its authority or spells the system out."""
    return crs.toProj() or crs.toWkt()


def crs_name(crs: QgsCoordinateReferenceSystem) -> str:
    """What a person calls it."""
    return crs.authid() or crs.description() or crs.toProj()


def metres_per_unit(crs: QgsCoordinateReferenceSystem, where: str) -> float:
    """Length of a CRS unit; a missing or geographic CRS is refused with advice."""
    if not crs.isValid():
        raise InputError(
            "The grid has no coordinate reference system.",
            where=where,
            fix="Assign the one it was made in (layer properties, Source).",
        )
    if crs.isGeographic():
        raise InputError(
            "The grid is in degrees ({crs}), its cells have no common area.",
            where=where,
            fix="Use the grid in an equal-area system (ESRI:54009, EPSG:3035) or a national one (EPSG:5179).",
            crs=crs_name(crs),
        )
    return QgsUnitTypes.fromUnitToUnitFactor(crs.mapUnits(), QgsUnitTypes.DistanceUnit.DistanceMeters)


def require_equal_area(
    frame: GridFrame, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext, where: str
) -> None:
    """Refuse a grid whose cells cover strongly unequal ground."""
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, context)
    measure.setEllipsoid(crs.ellipsoidAcronym() or "EPSG:7030")
    ratios = []
    for row in _spread(frame.height):
        for column in _spread(frame.width):
            left = frame.left + column * frame.cell_width
            top = frame.top - row * frame.cell_height
            cell = QgsRectangle(left, top - frame.cell_height, left + frame.cell_width, top)
            try:
                area = measure.measureArea(QgsGeometry.fromRect(cell))
            except QgsCsException:
                continue  # outside the projection's world
            if 0 < area < float("inf"):
                ratios.append(area / (frame.cell_area_km2 * 1e6))
    check_equal_area(ratios, where, crs_name(crs))


def _spread(count: int) -> list[int]:
    return sorted({round((count - 1) * step / (_PROBES - 1)) for step in range(_PROBES)})


def transform_between(
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    where: str,
) -> QgsCoordinateTransform | None:
    """Transformation between layers, None when they agree; a layer without CRS is refused."""
    if not source.isValid():
        raise InputError(
            "The layer has no coordinate reference system, so it cannot be laid over the grid.",
            where=where,
            fix="Assign the one it was made in (layer properties, Source).",
        )
    if source == target or crs_key(source) == crs_key(target):
        return None
    return QgsCoordinateTransform(source, target, context)


def length_in_metres(
    crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext, where: str
) -> Callable[[BaseGeometry], float]:
    """Length of lines (and outlines) on the ellipsoid; a missing CRS is refused."""
    from shapely import wkb

    _require_crs(crs, where)
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, context)
    measure.setEllipsoid(crs.ellipsoidAcronym() or "EPSG:7030")

    def length(geometry: BaseGeometry) -> float:
        if hasattr(geometry, "geoms"):
            return sum(length(part) for part in geometry.geoms)
        copy = QgsGeometry()
        copy.fromWkb(wkb.dumps(geometry))
        found = measure.measurePerimeter(copy) if geometry.geom_type == "Polygon" else measure.measureLength(copy)
        return measure.convertLengthMeasurement(found, QgsUnitTypes.DistanceUnit.DistanceMeters)

    return length


def local_metric_crs(
    extent: QgsRectangle, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext, where: str
) -> QgsCoordinateReferenceSystem:
    """A system in metres for an extent: azimuthal equidistant around its middle, true within 0.5 % for 1000 km around."""
    _require_crs(crs, where)
    to_degrees = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem("EPSG:4326"), context)
    try:
        middle = to_degrees.transform(extent.center())
    except QgsCsException as error:
        raise InputError(
            "Distances cannot be measured: {reason}",
            where=where,
            fix="Check the coordinate reference system assigned to the layer.",
            reason=error,
        ) from error
    return QgsCoordinateReferenceSystem.fromProj(
        f"+proj=aeqd +lat_0={middle.y():.6f} +lon_0={middle.x():.6f} +datum=WGS84 +units=m +no_defs"
    )


def _require_crs(crs: QgsCoordinateReferenceSystem, where: str) -> None:
    if not crs.isValid():
        raise InputError(
            "The layer has no coordinate reference system, so nothing can be measured in metres.",
            where=where,
            fix="Assign the one it was made in (layer properties, Source), or leave distances and lengths unset.",
        )
