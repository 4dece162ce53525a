"""Places and facilities: points, polygons or populated cells, with coordinates on the ground."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsLineString,
    QgsPointXY,
    QgsProcessingFeatureSource,
    QgsRectangle,
    QgsSpatialIndex,
    QgsWkbTypes,
)

from ..engine.codes import unique_codes
from ..engine.errors import InputError, Note, note
from ..engine.indicators.reach import canonical_order
from ..engine.network import ground_coordinates
from ..engine.numbers import number_column
from ..engine.progress import Progress, part, silent
from .crs import crs_name, transform_between
from .rasters import Grid, read_population_grid
from .vectors import field_index, plain

_BATCH = 2048


@dataclass(frozen=True)
class Places:
    """Parallel columns in an order that hangs on the places alone: by code, or where there is none by where they lie.

    ``value`` people or supply (NaN unknown); ``xyz`` geocentric metres of the point that stands for the place;
    ``point`` that point in ``crs``; ``texts`` further columns that were asked for.
    """

    label: str
    crs: QgsCoordinateReferenceSystem
    codes: pd.Index
    names: np.ndarray
    value: np.ndarray
    xyz: np.ndarray
    point: np.ndarray
    geometries: list[QgsGeometry]
    shape: str
    texts: dict[str, list[Any]]
    notes: tuple[Note, ...] = ()

    def __len__(self) -> int:
        return len(self.codes)

    def taken(self, rows: np.ndarray, label: str = "") -> Places:
        """Some of these places."""
        return Places(
            label or self.label,
            self.crs,
            self.codes[rows],
            self.names[rows],
            self.value[rows],
            self.xyz[rows],
            self.point[rows],
            [self.geometries[row] for row in rows],
            self.shape,
            {name: [column[row] for row in rows] for name, column in self.texts.items()},
        )


def ground_of(
    xy: np.ndarray, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext, where: str
) -> np.ndarray:
    """Geocentric coordinates (n, 3) in metres of points in a CRS.

    Raises
    ------
    InputError
        for a layer without CRS, or points that its CRS puts nowhere on earth.
    """
    if not crs.isValid():
        raise InputError(
            "The layer has no coordinate reference system, so distances cannot be measured.",
            where=where,
            fix="Assign the one it was made in (layer properties, Source).",
        )
    if not len(xy):
        return np.zeros((0, 3))
    # One line of all points: QGIS transforms it at once.
    line = QgsLineString(xy[:, 0].tolist(), xy[:, 1].tolist())
    target = QgsCoordinateReferenceSystem("EPSG:4326")
    try:
        line.transform(QgsCoordinateTransform(crs, target, context))
        degrees = np.frombuffer(bytes(line.asWkb()), dtype="<f8", offset=9).reshape(-1, 2)
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
    return ground_coordinates(degrees[:, 0], degrees[:, 1])


def read_places(
    source: QgsProcessingFeatureSource,
    label: str,
    context: QgsCoordinateTransformContext,
    id_field: str = "",
    name_field: str = "",
    value_field: str = "",
    texts: Sequence[str] = (),
    progress: Progress = silent,
) -> Places:
    """Points and polygons; a polygon stands at a point inside it. Without ``value_field`` each counts as 1.

    Raises
    ------
    InputError
        for no features, no geometry at all, lines, codes missing or twice, values that are no numbers or negative.
    """
    fields = source.fields()
    wanted = {name: field_index(fields, name, label) for name in (id_field, name_field, value_field, *texts) if name}
    rows: list[list[Any]] = []
    geometries, points = [], []
    blank = 0
    count = max(1, source.featureCount())
    request = QgsFeatureRequest().setSubsetOfAttributes(sorted(set(wanted.values())))
    for number, feature in enumerate(
        source.getFeatures(request, QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks)
    ):
        if number % _BATCH == 0:
            progress(0.8 * min(1.0, number / count))
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            blank += 1
            continue
        point = _point_of(geometry, label)
        points.append((point.x(), point.y()))
        geometries.append(geometry)
        rows.append([feature.id(), *(plain(feature.attribute(position)) for position in wanted.values())])
    if not rows:
        raise InputError(
            "The layer has no features with a geometry.", where=label, fix="Choose another layer, or clear its filter."
        )
    columns = dict(zip(("", *wanted), map(list, zip(*rows))))
    notes = []
    if blank:
        notes.append(note("{where}: features without geometry, left out: {count}.", where=label, count=blank))
    value = number_column(columns[value_field], f"{label}, {value_field}") if value_field else np.ones(len(rows))
    codes = unique_codes(columns[id_field] if id_field else columns[""], f"{label}, {id_field or 'id'}")
    names = codes.to_numpy()
    if name_field:
        given = columns[name_field]
        names = np.array(
            [str(name).strip() if name not in (None, "") else code for name, code in zip(given, codes)], object
        )
    point = np.array(points, dtype=float)
    xyz = ground_of(point, source.sourceCrs(), context, label)
    order = codes.argsort() if id_field else canonical_order(xyz, value)
    kind = "point" if all(one.type() == QgsWkbTypes.GeometryType.PointGeometry for one in geometries) else "polygon"
    places = Places(
        label,
        source.sourceCrs(),
        codes,
        names,
        value,
        xyz,
        point,
        geometries,
        kind,
        {name: columns[name] for name in texts},
        (),
    ).taken(order)
    progress(1.0)
    return Places(**{**places.__dict__, "notes": tuple(notes)})


def _point_of(geometry: QgsGeometry, label: str) -> QgsPointXY:
    if geometry.type() == QgsWkbTypes.GeometryType.LineGeometry:
        raise InputError("The layer holds lines.", where=label, fix="Choose a layer of points or polygons.")
    if geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry:
        inside = geometry.pointOnSurface()
        geometry = geometry.centroid() if inside.isNull() else inside
    elif geometry.isMultipart():
        geometry = geometry.centroid()
    return geometry.asPoint()


def populated_cells(grid: Grid, context: QgsCoordinateTransformContext, progress: Progress = silent) -> Places:
    """Cells with people, at their centres, row by row; codes are ``rROWcCOLUMN`` from the upper left corner.

    Raises
    ------
    InputError
        when no cell has people.
    """
    people = read_population_grid(grid, progress=part(progress, 0, 0.5))
    frame = people.frame
    row, column = np.nonzero(np.nan_to_num(people.population) > 0)
    if not len(row):
        raise InputError("No cell has people.", where=grid.label, fix="Choose a population grid with persons per cell.")
    left, top = frame.left + column * frame.cell_width, frame.top - row * frame.cell_height
    point = np.column_stack([left + frame.cell_width / 2, top - frame.cell_height / 2])
    codes = pd.Index([f"r{r}c{c}" for r, c in zip(row, column)], dtype=object)
    boxes = [
        QgsGeometry.fromRect(QgsRectangle(x, y - frame.cell_height, x + frame.cell_width, y))
        for x, y in zip(left.tolist(), top.tolist())
    ]
    progress(0.8)
    said = note("{where}: cells with people: {count}.", where=grid.label, count=len(row))
    return Places(
        grid.label,
        grid.crs,
        codes,
        codes.to_numpy(),
        people.population[row, column],
        ground_of(point, grid.crs, context, grid.label),
        point,
        boxes,
        "polygon",
        {},
        (*people.notes, said),
    )


def units_at(
    places: Places,
    polygons: Sequence[Optional[QgsGeometry]],
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    label: str,
    progress: Progress = silent,
) -> np.ndarray:
    """Position of the polygon each place's point lies in, -1 for none; the first of several."""
    points = [QgsGeometry.fromPointXY(QgsPointXY(x, y)) for x, y in points_in(places, crs, context, label).tolist()]
    progress(0.3)
    index = QgsSpatialIndex()
    for number, polygon in enumerate(polygons):
        if polygon is not None and not polygon.isNull():
            index.addFeature(number, polygon.boundingBox())
    engines: dict[int, Any] = {}
    found = np.full(len(points), -1)
    for number, point in enumerate(points):
        if number % _BATCH == 0:
            progress(0.3 + 0.7 * number / len(points))
        for candidate in sorted(index.intersects(point.boundingBox())):
            if candidate not in engines:
                engines[candidate] = QgsGeometry.createGeometryEngine(polygons[candidate].constGet())
                engines[candidate].prepareGeometry()
            if engines[candidate].intersects(point.constGet()):
                found[number] = candidate
                break
    return found


def points_in(
    places: Places, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext, label: str
) -> np.ndarray:
    """The points of places (n, 2) in another CRS, that of the layer ``label``."""
    transform = transform_between(crs, places.crs, context, label)
    if transform is None or not len(places):
        return places.point
    line = QgsLineString(places.point[:, 0].tolist(), places.point[:, 1].tolist())
    try:
        line.transform(transform, Qgis.TransformDirection.Reverse)
    except QgsCsException as error:
        raise InputError(
            "Places cannot be brought to {crs}: {reason}",
            where=label,
            fix="Check the coordinate reference systems assigned to both layers.",
            crs=crs_name(crs),
            reason=error,
        ) from error
    return np.frombuffer(bytes(line.asWkb()), dtype="<f8", offset=9).reshape(-1, 2)
