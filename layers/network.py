"""A layer of roads as lines on the ground, for :mod:`multipolar.engine.network`."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)
from shapely import wkb

from ..engine.errors import InputError, Note, note
from ..engine.numbers import number_column
from ..engine.progress import Progress, silent
from .ground import ground_of
from .vectors import field_index, plain

_BATCH = 2048
METRES_PER_KILOMETRE = 1000.0
MINUTES_PER_HOUR = 60.0


@dataclass(frozen=True)
class Roads:
    """``lines`` coordinates (n, 3) of every line in metres, ``pace`` its cost per metre: kilometres, or minutes with speeds."""

    lines: list[np.ndarray]
    pace: np.ndarray
    notes: tuple[Note, ...] = ()


def pace_of(speed: float) -> float:
    """Minutes per metre at a speed in km/h."""
    return MINUTES_PER_HOUR / (METRES_PER_KILOMETRE * speed)


def read_roads(
    source: QgsProcessingFeatureSource,
    label: str,
    context: QgsCoordinateTransformContext,
    speed_field: str = "",
    progress: Progress = silent,
) -> Roads:
    """Lines of a road layer, each usable in both directions.

    Parameters
    ----------
    speed_field : km/h; costs are then minutes, and lines without a speed are left out

    Raises
    ------
    InputError
        for a layer without lines or CRS, and speeds that are no numbers.
    """
    position = field_index(source.fields(), speed_field, label) if speed_field else -1
    request = QgsFeatureRequest().setSubsetOfAttributes([position] if speed_field else [])
    counts, xy, speeds, blank = [], [], [], 0
    features = max(1, source.featureCount())
    for number, feature in enumerate(
        source.getFeatures(request, QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks)
    ):
        if number % _BATCH == 0:
            progress(0.8 * min(1.0, number / features))
        geometry = feature.geometry()
        if geometry.isNull() or geometry.type() != QgsWkbTypes.GeometryType.LineGeometry:
            blank += 1
            continue
        for points in _parts(geometry):
            counts.append(len(points))
            xy.append(points)
            speeds.append(plain(feature.attribute(position)) if speed_field else None)
    if not xy:
        raise InputError("The layer has no lines.", where=label, fix="Choose a layer of roads.")
    ground = ground_of(np.concatenate(xy), source.sourceCrs(), context, label)
    lines = np.split(ground, np.cumsum(counts)[:-1])
    notes = [note("{where}: features that are no lines, left out: {count}.", where=label, count=blank)] if blank else []
    pace = np.full(len(lines), 1 / METRES_PER_KILOMETRE)
    if speed_field:
        speed = number_column(speeds, f"{label}, {speed_field}")
        usable = np.nan_to_num(speed) > 0
        if not usable.any():
            raise InputError(
                "No line has a speed.", where=f"{label}, {speed_field}", fix="Choose the field with speeds in km/h."
            )
        if not usable.all():
            notes.append(
                note("{where}: lines without a speed, left out: {count}.", where=label, count=int((~usable).sum()))
            )
        lines = [line for line, keep in zip(lines, usable) if keep]
        pace = pace_of(1.0) / speed[usable]
    progress(1.0)
    return Roads(lines, pace, tuple(notes))


def _parts(geometry: QgsGeometry) -> list[np.ndarray]:
    """Coordinates of every part, without Z and M; curves as short lines."""
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry = QgsGeometry(geometry.constGet().segmentize())
    shape = wkb.loads(bytes(geometry.asWkb()))
    parts = getattr(shape, "geoms", [shape])
    return [np.array(part.coords)[:, :2] for part in parts if len(part.coords) > 1]
