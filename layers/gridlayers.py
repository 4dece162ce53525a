"""Layers of grid cells (polygons with or without codes, points) to the rows of :mod:`multipolar.engine.readers.griddata`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Optional

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)

from ..engine.errors import InputError, Note, first_of, note
from ..engine.progress import Progress, silent
from ..engine.readers.gridcolumns import Wanted, value_column
from ..engine.readers.griddata import (
    GridRows,
    GridRules,
    code_field,
    rows_of_codes,
    rows_of_coordinates,
    unscrambled,
)
from ..engine.readers.gridtable import rows_of_boxes, rows_of_points
from .crs import crs_name, transform_between
from .vectors import field_index, plain

_BATCH = 2048
_SAMPLE = 200


def read_grid_layer(
    source: QgsProcessingFeatureSource,
    label: str,
    code: str,
    value: str,
    rules: GridRules,
    crs: QgsCoordinateReferenceSystem,
    cell_size: Optional[float],
    position: str,
    context: QgsCoordinateTransformContext,
    progress: Progress = silent,
) -> tuple[GridRows, QgsCoordinateReferenceSystem]:
    """Cells of a layer: by the codes in a field, else by where its polygons or points lie.

    Parameters
    ----------
    code, value : names of fields, empty to find them out
    crs : in which the grid was made, invalid for that of the layer; ``cell_size`` and ``position`` see :func:`rows_of_points`

    Raises
    ------
    InputError
        for layers without features, a field that is not there, or cells that make no lattice.
    """
    names = source.fields().names()
    sample = _sample(source, names)
    if not sample:
        raise InputError("The layer has no features.", where=label, fix="Choose another layer, or clear its filter.")
    columns = {name: [row[at] for row in sample] for at, name in enumerate(names)}
    if code:
        field_index(source.fields(), code, label)
        columns = {code: columns[code]}
    name, system, encodings = code_field(columns)
    if code and not name:
        raise InputError(
            "The field “{name}” holds no grid codes that are known ({first}).",
            where=label,
            fix="Choose another field, or none: then the geometry tells the cells.",
            name=code,
            first=first_of([str(one) for one in columns[code]], 3),
        )
    texts = [["" if one is None else str(one) for one in row] for row in sample]
    value = value or names[value_column(names, texts, Wanted(), name, label)]
    if name:
        return _by_code(source, label, (name, value), system, encodings, rules, crs, cell_size, position, progress)
    return _by_place(source, label, value, rules, crs, cell_size, position, context, progress)


def _sample(source: QgsProcessingFeatureSource, names: list[str]) -> list[list[Any]]:
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setLimit(_SAMPLE)
    features = source.getFeatures(request, QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks)
    return [[plain(one) for one in feature.attributes()] for feature in features]


def _by_code(
    source: QgsProcessingFeatureSource,
    label: str,
    fields: tuple[str, str],
    system: str,
    encodings: tuple[str, str],
    rules: GridRules,
    crs: QgsCoordinateReferenceSystem,
    cell_size: Optional[float],
    position: str,
    progress: Progress,
) -> tuple[GridRows, QgsCoordinateReferenceSystem]:
    from .vectors import read_columns

    columns = read_columns(source, list(fields), label, progress)
    codes, values = columns[fields[0]], columns[fields[1]]
    notes = [note("{where}: codes from “{code}”, values from “{value}”.", where=label, code=fields[0], value=fields[1])]
    if encodings[0]:
        codes = [unscrambled(one, *encodings) for one in codes]
        notes.append(
            note(
                "{where}: its text was read in the wrong encoding; the codes are read as {encoding}.",
                where=label,
                encoding=encodings[1],
            )
        )
    rows = rows_of_codes(codes, values, system, rules, label)
    refuse_for_codes(crs, rows, cell_size, position)
    of_codes = QgsCoordinateReferenceSystem(f"EPSG:{rows.epsg}")
    if source.sourceCrs().isValid() and source.sourceCrs() != of_codes:
        notes.append(
            note(
                "{where} is in {layer}, but its codes name cells in {codes}: the codes count.",
                where=label,
                layer=crs_name(source.sourceCrs()),
                codes=crs_name(of_codes),
            )
        )
    return replace(rows, notes=(*notes, *rows.notes)), of_codes


def refuse_for_codes(
    crs: QgsCoordinateReferenceSystem, rows: GridRows, cell_size: Optional[float], position: str
) -> None:
    """What only coordinates can obey must not look as if it had been obeyed."""
    if crs.isValid() and crs != QgsCoordinateReferenceSystem(f"EPSG:{rows.epsg}"):
        raise InputError(
            "The codes name cells in EPSG:{epsg}, not in {crs}.",
            where="CRS",
            fix="Leave it empty. To get the grid in another system, set TARGET_CRS.",
            epsg=rows.epsg,
            crs=crs_name(crs),
        )
    for name, given in (("CELL_SIZE", cell_size is not None), ("POSITION", position != "auto")):
        if given:
            raise InputError(
                "This applies to coordinates, but the cells are named by codes.", where=name, fix="Leave it as it was."
            )


def _by_place(
    source: QgsProcessingFeatureSource,
    label: str,
    value: str,
    rules: GridRules,
    crs: QgsCoordinateReferenceSystem,
    cell_size: Optional[float],
    position: str,
    context: QgsCoordinateTransformContext,
    progress: Progress,
) -> tuple[GridRows, QgsCoordinateReferenceSystem]:
    target = crs if crs.isValid() else source.sourceCrs()
    if not target.isValid():
        raise InputError(
            "The layer has no coordinate reference system.",
            where=label,
            fix="Assign the one it was made in (layer properties, Source).",
        )
    transform = transform_between(source.sourceCrs(), target, context, label)
    bounds, areas, values, points, blank = _places(source, label, value, transform, progress)
    notes: list[Note] = [note("{where}: cells by where they lie, values from “{value}”.", where=label, value=value)]
    if transform is not None:
        notes.append(
            note(
                "{where} is reprojected from {source} to {target}, in which the grid is said to be made.",
                where=label,
                source=crs_name(source.sourceCrs()),
                target=crs_name(target),
            )
        )
    if blank:
        notes.append(note("{where}: features without geometry, left out: {count}.", where=label, count=blank))
    rows = rows_of_coordinates(bounds[:, 0], bounds[:, 1], values, rules, label)
    if points:
        rows = rows_of_points(rows, cell_size, position, label)
    else:
        for name, given in (("CELL_SIZE", cell_size is not None), ("POSITION", position != "auto")):
            if given:
                raise InputError(
                    "This applies to points, but the layer holds polygons.", where=name, fix="Leave it as it was."
                )
        rows = rows_of_boxes(bounds, areas, rows, label)
    return replace(rows, notes=(*notes, *rows.notes)), target


def _places(
    source: QgsProcessingFeatureSource,
    label: str,
    value: str,
    transform: Optional[QgsCoordinateTransform],
    progress: Progress,
) -> tuple[np.ndarray, np.ndarray, list[Any], bool, int]:
    """Bounds (n x 4), areas and values of features; whether they are points; how many have no geometry."""
    at = field_index(source.fields(), value, label)
    kind = QgsWkbTypes.geometryType(source.wkbType())
    if kind not in (QgsWkbTypes.GeometryType.PolygonGeometry, QgsWkbTypes.GeometryType.PointGeometry):
        raise InputError(
            "The layer has neither grid codes nor polygons or points.",
            where=label,
            fix="Choose the field with the grid codes, or another layer.",
        )
    bounds, areas, values, blank = [], [], [], 0
    request = QgsFeatureRequest().setSubsetOfAttributes([at])
    count = max(1, source.featureCount())
    for number, feature in enumerate(
        source.getFeatures(request, QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks)
    ):
        if number % _BATCH == 0:
            progress(min(1.0, number / count))
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            blank += 1
            continue
        if transform is not None:
            geometry = _moved(geometry, transform, label)
        box = geometry.boundingBox()
        bounds.append((box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()))
        areas.append(geometry.area())
        values.append(plain(feature.attribute(at)))
    if not bounds:
        raise InputError(
            "The layer has no features with a geometry.", where=label, fix="Choose another layer, or clear its filter."
        )
    return np.array(bounds), np.array(areas), values, kind == QgsWkbTypes.GeometryType.PointGeometry, blank


def _moved(geometry: QgsGeometry, transform: QgsCoordinateTransform, label: str) -> QgsGeometry:
    copy = QgsGeometry(geometry)
    try:
        copy.transform(transform)
    except QgsCsException as error:
        raise InputError(
            "A feature cannot be brought to {target}: {reason}",
            where=label,
            fix="Check the coordinate reference system assigned to the layer.",
            target=crs_name(transform.destinationCrs()),
            reason=error,
        ) from error
    return copy
