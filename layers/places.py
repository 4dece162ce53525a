"""Places and facilities: points, polygons or populated cells, with coordinates on the ground."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np
import pandas as pd
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingFeatureSource,
    QgsRectangle,
    QgsSpatialIndex,
    QgsWkbTypes,
)

from ..engine.codes import code_column, unique_codes
from ..engine.errors import InputError, Note, note
from ..engine.grid.frame import common_frame
from ..engine.grid.rasterfile import cropped
from ..engine.indicators.reach import canonical_order
from ..engine.indicators.yearly import Yearly, from_fields, from_rows, lifetimes, of_every_year
from ..engine.numbers import number_column
from ..engine.progress import Progress, part, silent
from .crs import crs_name, transform_between
from .ground import ground_of, transformed
from .rasters import Grid, read_population_grid
from .vectors import field_index, plain

_BATCH = 2048


@dataclass(frozen=True)
class Places:
    """Parallel columns in an order that hangs on the places alone: by code, or where there is none by where they lie.

    ``yearly`` people or supply (NaN unknown); ``xyz`` geocentric metres of the point that stands for the place;
    ``point`` that point in ``crs``; ``texts`` further columns that were asked for.
    """

    label: str
    crs: QgsCoordinateReferenceSystem
    codes: pd.Index
    names: np.ndarray
    yearly: Yearly
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
            self.yearly.taken(rows),
            self.xyz[rows],
            self.point[rows],
            [self.geometries[row] for row in rows],
            self.shape,
            {name: [column[row] for row in rows] for name, column in self.texts.items()},
        )


@dataclass(frozen=True)
class TimeFields:
    """Fields that say when a place is there: ``year`` of its row, or the years it ``opened`` and ``closed``."""

    year: str = ""
    opened: str = ""
    closed: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for name in (self.year, self.opened, self.closed) if name)


def read_places(
    source: QgsProcessingFeatureSource,
    label: str,
    context: QgsCoordinateTransformContext,
    id_field: str = "",
    name_field: str = "",
    value_fields: Sequence[str] = (),
    texts: Sequence[str] = (),
    times: TimeFields = TimeFields(),
    moves: bool = False,
    progress: Progress = silent,
) -> Places:
    """Points and polygons; a polygon stands at a point inside it. Without ``value_fields`` each counts as 1.

    With a year of their own, rows with the same code are one place: where it lay last, or with ``moves`` a place for
    each point it stood at.

    Raises
    ------
    InputError
        for no features, no geometry at all, lines, codes missing or twice (in a year), values that are no numbers or
        negative, years that are none.
    """
    fields = source.fields()
    wanted = {
        name: field_index(fields, name, label)
        for name in (id_field, name_field, *value_fields, *texts, *times.names)
        if name
    }
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
    point = np.array(points, dtype=float)
    xyz = ground_of(point, source.sourceCrs(), context, label)
    found = _Rows(columns, xyz, label, id_field, value_fields, times, moves)
    codes, yearly, standing = found.put_together()
    point, xyz = point[standing], xyz[standing]
    geometries = [geometries[row] for row in standing]
    columns = {name: [column[row] for row in standing] for name, column in columns.items()}
    names = codes.to_numpy()
    if name_field:
        given = columns[name_field]
        names = np.array(
            [str(name).strip() if name not in (None, "") else code for name, code in zip(given, codes)], object
        )
    order = canonical_order(xyz, *yearly.numbers)
    if id_field:
        order = order[codes[order].argsort(kind="stable")]
    kind = "point" if all(one.type() == QgsWkbTypes.GeometryType.PointGeometry for one in geometries) else "polygon"
    places = Places(
        label,
        source.sourceCrs(),
        codes,
        names,
        yearly,
        xyz,
        point,
        geometries,
        kind,
        {name: columns[name] for name in texts},
        (),
    ).taken(order)
    progress(1.0)
    return Places(**{**places.__dict__, "notes": (*notes, *found.notes)})


@dataclass
class _Rows:
    """The rows of a layer, to be put together to places."""

    columns: dict[str, list[Any]]
    xyz: np.ndarray
    label: str
    id_field: str
    value_fields: Sequence[str]
    times: TimeFields
    moves: bool
    notes: list[Note] = field(default_factory=list)

    def put_together(self) -> tuple[pd.Index, Yearly, np.ndarray]:
        """Code of each place, its numbers over years, and the row that stands for it."""
        return self._of_years() if self.times.year else self._of_features()

    def _of_features(self) -> tuple[pd.Index, Yearly, np.ndarray]:
        count = len(self.xyz)
        if self.value_fields:
            yearly, said = from_fields({name: self.columns[name] for name in self.value_fields}, self.label)
            self.notes += said
        else:
            yearly = of_every_year(np.ones(count))
        opened, closed = (self.columns[name] if name else None for name in (self.times.opened, self.times.closed))
        if opened or closed:
            where = ", ".join((self.label, *self.times.names))
            yearly, said = lifetimes(yearly, opened, closed, where)
            self.notes += said
        codes = unique_codes(self.columns[self.id_field], f"{self.label}, {self.id_field or 'id'}")
        return codes, yearly, np.arange(count)

    def _of_years(self) -> tuple[pd.Index, Yearly, np.ndarray]:
        if self.times.opened or self.times.closed:
            raise InputError(
                "A year of each row and years of opening or closing are given.",
                where=", ".join((self.label, *self.times.names)),
                fix="Give one or the other.",
            )
        codes = code_column(self.columns[self.id_field])
        missing = sum(code is None for code in codes)
        if missing:
            raise InputError(
                "Features without an identifier: {count}.",
                where=f"{self.label}, {self.id_field}",
                fix="Fill the field or choose another one.",
                count=missing,
            )
        numbers = [number_column(self.columns[name], f"{self.label}, {name}") for name in self.value_fields]
        values = np.sum(numbers, axis=0) if numbers else np.ones(len(codes))
        spots = np.round(self.xyz).astype(np.int64) if self.moves and self.id_field else None  # to a metre
        merged = from_rows(codes, self.columns[self.times.year], values, self.label, self.times.year, spots)
        self.notes += merged.notes
        used = merged.place >= 0
        standing = merged.row
        if self.moves:
            moved = len(standing) - len({codes[row] for row in standing})
            if moved:
                self.notes.append(
                    note(
                        "{where}: places that moved between years, each counts where it stood: {count}.",
                        where=self.label,
                        count=moved,
                    )
                )
        else:
            away = np.linalg.norm(self.xyz[used] - self.xyz[standing[merged.place[used]]], axis=1) > 1
            moved = len(set(merged.place[used][away]))
            if moved:
                self.notes.append(
                    note(
                        "{where}: places that lie elsewhere in another year, taken where they lay last: {count}.",
                        where=self.label,
                        count=moved,
                    )
                )
        return pd.Index(codes[standing], dtype=object), merged.yearly, standing


def _point_of(geometry: QgsGeometry, label: str) -> QgsPointXY:
    if geometry.type() == QgsWkbTypes.GeometryType.LineGeometry:
        raise InputError("The layer holds lines.", where=label, fix="Choose a layer of points or polygons.")
    if geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry:
        inside = geometry.pointOnSurface()
        geometry = geometry.centroid() if inside.isNull() else inside
    elif geometry.isMultipart():
        geometry = geometry.centroid()
    return geometry.asPoint()


def populated_cells(
    grids: Mapping[Optional[int], Grid], context: QgsCoordinateTransformContext, progress: Progress = silent
) -> Places:
    """Cells with people in some year, at their centres, row by row; codes are ``rROWcCOLUMN`` from the upper left corner.

    ``grids`` year -> aligned population grids, or one without a year (None).

    Raises
    ------
    InputError
        when no cell has people, or grids do not lie cell on cell.
    """
    label = ", ".join(grid.label for grid in grids.values())
    frame = common_frame({grid.label: grid.frame for grid in grids.values()})
    layers, notes = [], []
    for number, grid in enumerate(grids.values()):
        people = read_population_grid(grid, progress=part(progress, 0.5 * number / len(grids), 0.5))
        rows, columns = people.frame.window_of(frame)
        layers.append(people.population[rows, columns])
        notes += people.notes
        if people.frame.shape != frame.shape:
            notes.append(cropped(grid.label, people.frame, frame))
    everyone = np.array(layers)
    row, column = np.nonzero((np.nan_to_num(everyone) > 0).any(axis=0))
    if not len(row):
        raise InputError("No cell has people.", where=label, fix="Choose a population grid with persons per cell.")
    left, top = frame.left + column * frame.cell_width, frame.top - row * frame.cell_height
    point = np.column_stack([left + frame.cell_width / 2, top - frame.cell_height / 2])
    codes = pd.Index([f"r{r}c{c}" for r, c in zip(row, column)], dtype=object)
    boxes = [
        QgsGeometry.fromRect(QgsRectangle(x, y - frame.cell_height, x + frame.cell_width, y))
        for x, y in zip(left.tolist(), top.tolist())
    ]
    progress(0.8)
    said = note("{where}: cells with people: {count}.", where=label, count=len(row))
    crs = next(iter(grids.values())).crs
    return Places(
        label,
        crs,
        codes,
        codes.to_numpy(),
        Yearly(tuple(grids), everyone[:, row, column]),
        ground_of(point, crs, context, label),
        point,
        boxes,
        "polygon",
        {},
        (*notes, said),
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
    try:
        return transformed(places.point, transform, back=True)
    except QgsCsException as error:
        raise InputError(
            "Places cannot be brought to {crs}: {reason}",
            where=label,
            fix="Check the coordinate reference systems assigned to both layers.",
            crs=crs_name(crs),
            reason=error,
        ) from error
