"""Vector layers and tables to engine columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime, QVariant

from ..engine.errors import InputError, Note, first_of, note, template
from ..engine.progress import Progress, silent
from ..engine.room import require_room
from .crs import crs_name, transform_between

if TYPE_CHECKING:
    import pandas as pd
    from shapely.geometry.base import BaseGeometry

    from ..engine.units.table import Units

_BYTES_A_CELL = 70  # of a table in memory, with what is made of it
_MOST_ONCE = 200_000
_BATCH = 2048  # features between two looks at the cancel button


def plain(value: Any) -> Any:
    """A QGIS attribute as plain Python: NULL is None, dates are ISO text."""
    if isinstance(value, QVariant):
        return None if value.isNull() else value.value()
    if isinstance(value, (QDate, QDateTime, QTime)):
        return value.toString("yyyy-MM-ddTHH:mm:ss") if isinstance(value, QDateTime) else value.toString(1)
    return value


def read_columns(
    source: QgsProcessingFeatureSource,
    names: Sequence[str],
    label: str,
    progress: Progress = silent,
) -> dict[str, list[Any]]:
    """Attribute columns by name, without geometry.

    Raises
    ------
    InputError
        for a field the layer does not have, or a layer without features.
    """
    fields = source.fields()
    positions = {name: field_index(fields, name, label) for name in names}
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(sorted(set(positions.values())))
    columns: dict[str, list[Any]] = {name: [] for name in positions}
    count = max(1, source.featureCount())
    require_room(
        count * len(positions) * _BYTES_A_CELL,
        label,
        template("Add it up first (“Import flows” reads tables of any length), filter it, or close other programs."),
    )
    once: dict[Any, Any] = {}  # a code occurs in many rows: it is kept once
    features = source.getFeatures(request, QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks)
    for number, feature in enumerate(features):
        if number % _BATCH == 0:
            progress(min(1.0, number / count))
        for name, position in positions.items():
            value = plain(feature.attribute(position))
            if isinstance(value, str):
                value = once.setdefault(value, value) if len(once) < _MOST_ONCE else once.get(value, value)
            columns[name].append(value)
    if not next(iter(columns.values()), []):
        raise InputError("The layer has no features.", where=label, fix="Choose another layer, or clear its filter.")
    return columns


def read_frame(layer: QgsVectorLayer, label: str) -> pd.DataFrame:
    """All attributes of a layer, without geometry.

    Raises
    ------
    InputError
        for a layer without features.
    """
    import pandas as pd

    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    rows = [[plain(value) for value in feature.attributes()] for feature in layer.getFeatures(request)]
    if not rows:
        raise InputError("The layer has no features.", where=label, fix="Choose another layer, or clear its filter.")
    return pd.DataFrame(rows, columns=layer.fields().names(), dtype=object)


def field_index(fields: QgsFields, name: str, label: str) -> int:
    """Position of a field, or an error that lists those there are."""
    position = fields.lookupField(name)
    if position < 0:
        raise InputError(
            "There is no field “{name}”; there are: {fields}.",
            where=label,
            fix="Choose one of these fields.",
            name=name,
            fields=first_of([field.name() for field in fields], 20),
        )
    return position


@dataclass(frozen=True)
class UnitLayer:
    """Features of a unit layer as read: attributes (plain values) and geometries in the layer's own CRS."""

    label: str
    crs: QgsCoordinateReferenceSystem
    fields: QgsFields
    attributes: list[list[Any]]
    geometries: list[QgsGeometry]
    notes: tuple[Note, ...] = ()

    def column(self, name: str) -> list[Any]:
        """Values of one field, in the layer's order."""
        position = field_index(self.fields, name, self.label)
        return [row[position] for row in self.attributes]

    def shapes(self) -> list[Optional[BaseGeometry]]:
        """Polygons in the layer's CRS; None where there is none."""
        return [_shape(geometry) for geometry in self.geometries]

    def shapes_in(
        self, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
    ) -> tuple[list[Optional[BaseGeometry]], list[Note]]:
        """Polygons in another CRS, and the sentence that says so; the layer itself stays as it is."""
        transform = transform_between(self.crs, crs, context, self.label)
        if transform is None:
            return self.shapes(), []
        moved = []
        for geometry in self.geometries:
            copy = QgsGeometry(geometry)
            try:
                if not copy.isNull():
                    copy.transform(transform)
            except QgsCsException as error:
                raise InputError(
                    "A polygon cannot be brought from {source} to {target}: {reason}",
                    where=self.label,
                    fix="Check the coordinate reference system assigned to the layer.",
                    source=crs_name(self.crs),
                    target=crs_name(crs),
                    reason=error,
                ) from error
            moved.append(_shape(copy))
        said = note(
            "{where} is reprojected from {source} to {target} for the overlay with the grid.",
            where=self.label,
            source=crs_name(self.crs),
            target=crs_name(crs),
        )
        return moved, [said]

    def extent(self) -> QgsRectangle:
        """Bounds of all polygons."""
        bounds = QgsRectangle()
        for geometry in self.geometries:
            if not (geometry.isNull() or geometry.isEmpty()):
                bounds.combineExtentWith(geometry.boundingBox())
        return bounds

    def units(
        self,
        id_field: str,
        name_field: str = "",
        region_field: str = "",
        population_field: str = "",
        employed_field: str = "",
    ) -> Units:
        """The layer as the engine's units."""
        from ..engine.units.table import units_table

        optional = {
            "names": name_field,
            "regions": region_field,
            "population": population_field,
            "employed": employed_field,
        }
        return units_table(
            self.column(id_field),
            self.shapes(),
            label=self.label,
            field_names={"id": id_field, "population": population_field, "employed": employed_field},
            **{key: self.column(name) for key, name in optional.items() if name},
        )


def read_unit_layer(source: QgsProcessingFeatureSource, label: str, progress: Progress = silent) -> UnitLayer:
    """All features of a polygon layer.

    Raises
    ------
    InputError
        for a layer without features or without polygons.
    """
    label = f"{label} ({source.sourceName()})" if source.sourceName() else label
    attributes, geometries = [], []
    count = max(1, source.featureCount())
    for number, feature in enumerate(
        source.getFeatures(QgsFeatureRequest(), QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks)
    ):
        if number % _BATCH == 0:
            progress(min(1.0, number / count))
        attributes.append([plain(value) for value in feature.attributes()])
        geometries.append(_polygons_of(feature.geometry()))
        require_numbers(geometries[-1], label, feature.id())
    if not attributes:
        raise InputError("The layer has no features.", where=label, fix="Choose another layer, or clear its filter.")
    polygonal = [geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry for geometry in geometries]
    blank = sum(geometry.isEmpty() or not is_one for geometry, is_one in zip(geometries, polygonal))
    if not any(polygonal):
        raise InputError(
            "The layer has no polygons.", where=label, fix="Choose a polygon layer of municipalities or counties."
        )
    notes = []
    if blank:
        notes.append(
            note(
                "{where}: features without geometry, so without neighbours and people on the grid: {count}.",
                where=label,
                count=blank,
            )
        )
    return UnitLayer(label, source.sourceCrs(), source.fields(), attributes, geometries, tuple(notes))


def require_numbers(polygon: QgsGeometry, label: str, feature: int) -> None:
    """Refuse a polygon with a coordinate that is no number, which makes its area none.

    Raises
    ------
    InputError
        with the id of the feature.
    """
    if not isfinite(polygon.area()):
        raise InputError(
            "The polygon of feature {feature} has coordinates that are no numbers, or beyond all measure.",
            where=label,
            fix="Mend or delete it.",
            feature=feature,
        )


def _polygons_of(geometry: QgsGeometry) -> QgsGeometry:
    """The polygons of a collection; any other geometry as it is."""
    if geometry.isNull() or QgsWkbTypes.flatType(geometry.wkbType()) != QgsWkbTypes.Type.GeometryCollection:
        return geometry
    parts = [
        part for part in geometry.asGeometryCollection() if part.type() == QgsWkbTypes.GeometryType.PolygonGeometry
    ]
    return QgsGeometry.collectGeometry(parts) if parts else QgsGeometry()


def _shape(geometry: QgsGeometry) -> Optional[BaseGeometry]:
    """Shapely polygon of a QGIS geometry: flat, without curves; None where there is none."""
    from shapely import wkb

    if geometry.isNull() or geometry.isEmpty() or geometry.type() != QgsWkbTypes.GeometryType.PolygonGeometry:
        return None
    if QgsWkbTypes.isCurvedType(geometry.wkbType()) or geometry.constGet().is3D() or geometry.constGet().isMeasure():
        flat = (
            geometry.constGet().segmentize()
            if QgsWkbTypes.isCurvedType(geometry.wkbType())
            else geometry.constGet().clone()
        )
        flat.dropZValue()
        flat.dropMValue()
        geometry = QgsGeometry(flat)
    return wkb.loads(bytes(geometry.asWkb()))
