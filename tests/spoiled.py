"""Layers that would fit but for one thing: a field of another type, no values, an unfinished edit, another geometry, gone."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any, Callable, Optional

import numpy as np
from osgeo import gdal
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsProperty,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, QTime, QVariant

NONE, INFINITY = float("nan"), float("inf")
_MOMENT = QDateTime(QDate(2019, 5, 6), QTime(7, 8, 9))
TYPES: dict[str, tuple[Any, Callable[[int, Any], Any]]] = {
    "date": (QVariant.Date, lambda row, _: QDate(2018 + row % 3, 1, 1)),
    "moment": (QVariant.DateTime, lambda row, _: _MOMENT.addDays(row)),
    "time": (QVariant.Time, lambda row, _: QTime(row % 24, 5)),
    "truth": (QVariant.Bool, lambda row, _: row % 2 == 0),
    "bytes": (QVariant.ByteArray, lambda row, value: QByteArray(str(value).encode())),
    "list": (QVariant.StringList, lambda _, value: [str(value), "x"]),
    "map": (QVariant.Map, lambda _, value: {"value": value}),
    "text": (QVariant.String, lambda _, value: f" {value} "),
    "words": (QVariant.String, lambda row, _: ("n/a", "", "삼백", "1.2.3", "12,5 %", "=1+1", "1e999", "\x00")[row % 8]),
    "fraction": (QVariant.Double, lambda row, _: row + 0.25),
    "no number": (QVariant.Double, lambda row, _: (NONE, INFINITY, -INFINITY, 1e308, -0.0)[row % 5]),
    "whole": (QVariant.Int, lambda row, _: row),
    "large": (QVariant.LongLong, lambda row, _: 2**63 - 1 - row),
    "negative": (QVariant.Double, lambda row, _: -1.5 * row),
    "zero": (QVariant.Int, lambda *_: 0),
    "one": (QVariant.String, lambda *_: "same"),
    "null": (QVariant.String, lambda *_: NULL),
    "null number": (QVariant.Double, lambda *_: NULL),
    "holes": (QVariant.String, lambda row, value: NULL if row % 4 == 1 else str(value)),
}


def opened(path: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(path, Path(path.partition("|")[0]).stem, "ogr")
    assert layer.isValid(), path
    return layer


def in_memory(
    source: QgsVectorLayer,
    rows: Optional[list[QgsFeature]] = None,
    shape: Optional[str] = None,
    change: Optional[tuple[str, str]] = None,
    without: str = "",
) -> QgsVectorLayer:
    """A copy in memory; ``change`` gives a field (name, kind of ``TYPES``) another type, ``without`` leaves one out."""
    shape = shape or QgsWkbTypes.displayString(source.wkbType()).replace("NoGeometry", "None")
    made = QgsVectorLayer(f"{shape}?crs={source.crs().authid()}", source.name(), "memory")
    kept = [field for field in source.fields() if field.name() not in ("fid", without)]
    fields = []
    for field in kept:
        kind = TYPES[change[1]][0] if change and change[0] == field.name() else field.type()
        fields.append(QgsField(field.name(), kind))
    made.dataProvider().addAttributes(fields)
    made.updateFields()
    features = []
    for number, row in enumerate(source.getFeatures() if rows is None else rows):
        feature = QgsFeature(made.fields())
        for name in made.fields().names():
            value = row[name]
            feature[name] = TYPES[change[1]][1](number, value) if change and change[0] == name else value
        if row.hasGeometry() and shape != "None":
            feature.setGeometry(_as(row.geometry(), shape))
        features.append(feature)
    made.dataProvider().addFeatures(features)
    made.updateExtents()
    return made


def _as(geometry: QgsGeometry, shape: str) -> QgsGeometry:
    if "Point" in shape:
        return geometry.centroid()
    if "Line" in shape and geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry:
        return QgsGeometry(geometry.constGet().boundary())
    return geometry


# What can be wrong with a whole layer: each makes it of one that is right and the name of a field that is asked for.


def edited(source: QgsVectorLayer, field: str) -> QgsVectorLayer:
    """In the middle of an edit: a row gone, one new and empty, a value changed, a field new; nothing saved."""
    layer = in_memory(source)
    ids = sorted(layer.allFeatureIds())
    layer.startEditing()
    layer.deleteFeature(ids[0])
    layer.addAttribute(QgsField("new", QVariant.String))
    if field in layer.fields().names():
        layer.changeAttributeValue(ids[-1], layer.fields().lookupField(field), NULL)
    layer.addFeature(QgsFeature(layer.fields()))
    return layer


def losing_the_field(source: QgsVectorLayer, field: str) -> QgsVectorLayer:
    layer = in_memory(source)
    layer.startEditing()
    layer.deleteAttribute(layer.fields().lookupField(field))
    return layer


def renamed(source: QgsVectorLayer, field: str) -> QgsVectorLayer:
    """A new name for a field that is not saved yet."""
    layer = in_memory(source)
    layer.startEditing()
    layer.renameAttribute(max(0, layer.fields().lookupField(field)), "renamed")
    return layer


def emptied(source: QgsVectorLayer, _field: str) -> QgsVectorLayer:
    """All rows deleted, not saved: the file still has them."""
    layer = in_memory(source)
    layer.startEditing()
    layer.deleteFeatures(layer.allFeatureIds())
    return layer


def doubled(source: QgsVectorLayer, _field: str) -> QgsVectorLayer:
    return in_memory(source, [row for row in source.getFeatures() for _ in range(2)])


def single(source: QgsVectorLayer, _field: str) -> QgsVectorLayer:
    return in_memory(source, list(source.getFeatures())[:1])


def without_rows(source: QgsVectorLayer, _field: str) -> QgsVectorLayer:
    return in_memory(source, [])


def without_the_field(source: QgsVectorLayer, field: str) -> QgsVectorLayer:
    return in_memory(source, without=field)


def as_points(source: QgsVectorLayer, _field: str) -> QgsVectorLayer:
    return in_memory(source, shape="Point")


def as_lines(source: QgsVectorLayer, _field: str) -> QgsVectorLayer:
    return in_memory(source, shape="MultiLineString")


def as_a_table(source: QgsVectorLayer, _field: str) -> QgsVectorLayer:
    return in_memory(source, shape="None")


def without_some_shapes(source: QgsVectorLayer, _field: str) -> QgsVectorLayer:
    rows = list(source.getFeatures())
    for row in rows[::3]:
        row.clearGeometry()
    return in_memory(source, rows)


def without_shapes(source: QgsVectorLayer, _field: str) -> QgsVectorLayer:
    rows = list(source.getFeatures())
    for row in rows:
        row.clearGeometry()
    return in_memory(source, rows)


def _said_to_be_in(crs: str) -> Callable[[QgsVectorLayer, str], QgsVectorLayer]:
    def make(source: QgsVectorLayer, _field: str) -> QgsVectorLayer:
        layer = in_memory(source)
        layer.setCrs(QgsCoordinateReferenceSystem(crs))
        return layer

    return make


def gone(source: QgsVectorLayer, _field: str) -> QgsVectorLayer:
    """A layer whose file went away while it was open."""
    layer = source.clone()
    layer.setDataSource("nothing.gpkg", "gone", "ogr")
    return layer


def removed(source: QgsVectorLayer, _field: str) -> str:
    """The id of a layer that the project no longer has."""
    layer = QgsProject.instance().addMapLayer(in_memory(source))
    name = layer.id()
    QgsProject.instance().removeMapLayer(name)
    return name


def _of_the_project(source: QgsVectorLayer, **settings: Any) -> QgsProcessingFeatureSourceDefinition:
    layer = QgsProject.instance().addMapLayer(in_memory(source))
    layer.selectByIds(sorted(layer.allFeatureIds())[: settings.pop("count", 0)])
    return QgsProcessingFeatureSourceDefinition(layer.id(), **settings)


def nothing_selected(source: QgsVectorLayer, _field: str) -> QgsProcessingFeatureSourceDefinition:
    return _of_the_project(source, selectedFeaturesOnly=True)


def few_selected(source: QgsVectorLayer, _field: str) -> QgsProcessingFeatureSourceDefinition:
    return _of_the_project(source, selectedFeaturesOnly=True, count=3)


def limited(source: QgsVectorLayer, _field: str) -> QgsProcessingFeatureSourceDefinition:
    return _of_the_project(source, featureLimit=2)


def by_expression(source: QgsVectorLayer, _field: str) -> QgsProperty:
    return QgsProperty.fromExpression(f"'{QgsProject.instance().addMapLayer(in_memory(source)).id()}'")


def computed(source: QgsVectorLayer, field: str) -> QgsVectorLayer:
    """The field is a formula that fails for some rows."""
    layer = in_memory(source, without=field)
    layer.addExpressionField("if($id % 3 = 0, 1 / 0, to_string($id))", QgsField(field, QVariant.String))
    return layer


WHOLE = [
    *(edited, losing_the_field, renamed, emptied, doubled, single, without_rows, without_the_field),
    *(as_points, as_lines, as_a_table, without_some_shapes, without_shapes, gone, removed),
    *(nothing_selected, few_selected, limited, by_expression, computed),
    *(_said_to_be_in(crs) for crs in ("", "EPSG:4326", "EPSG:4978", "EPSG:2263", "EPSG:3857", "PROJ:+proj=ob_tran")),
]


class Spoiler:
    """Spoiled layers of the country, each made once; ``state`` tells whether a run changed one."""

    def __init__(self, folder: Path, country: Path) -> None:
        self.rasters = spoiled_rasters(folder / "spoiled", country / "population.tif")
        self._made: dict[tuple[str, str, str], Any] = {}

    def layer(self, chance: random.Random, path: str, fields: list[str]) -> Any:
        """A layer of this path, and one of these fields or any, spoiled."""
        source = opened(path)
        field = chance.choice(fields or source.fields().names())
        kind = chance.choice([*TYPES, *range(len(WHOLE))])
        key = path, field, str(kind)
        if key not in self._made:
            self._made[key] = (
                in_memory(source, change=(field, kind)) if isinstance(kind, str) else WHOLE[kind](source, field)
            )
        return self._made[key]

    def close(self) -> None:
        self._made.clear()
        QgsProject.instance().removeAllMapLayers()


def state(value: Any) -> Any:
    """What a run must leave as it was in a layer."""
    if not isinstance(value, QgsVectorLayer) or not value.isValid():
        return None
    rows = [(row.id(), row.attributes(), row.geometry().asWkb().data()) for row in value.getFeatures()]
    return value.name(), value.subsetString(), value.isEditable(), value.isModified(), value.fields().names(), str(rows)


def spoiled_rasters(folder: Path, good: Path) -> list[str]:
    """Rasters that are like a good one but for one thing."""
    folder.mkdir()
    source = gdal.Open(str(good))
    values, (x, width, _, y, _, height) = source.ReadAsArray(), source.GetGeoTransform()
    rows, columns = values.shape
    nothing = np.full_like(values, np.nan)
    spoiled: dict[str, dict[str, Any]] = {
        "nodata": {"values": np.full_like(values, -1), "nodata": -1},
        "nan": {"values": nothing},
        "infinite": {"values": np.where(values > 100, np.inf, values)},
        "negative": {"values": -values},
        "huge": {"values": values * 1e30},
        "zero": {"values": values * 0},
        "cell": {"values": values[:1, :1]},
        "column": {"values": values[:, :1]},
        "rotated": {"place": (x, width, 100, y, 100, height)},
        "south_up": {"place": (x, width, 0, y - rows * width, 0, width)},
        "flat": {"place": (x, width, 0, y, 0, height / 2)},
        "coarse": {"values": values[::4, ::4], "place": (x, 4 * width, 0, y, 0, 4 * height)},
        "shifted": {"place": (x + width / 3, width, 0, y, 0, height)},
        "elsewhere": {"place": (x + 1e6, width, 0, y, 0, height)},
        "tiny": {"place": (x, 1e-9, 0, y, 0, -1e-9)},
        "unplaced": {"place": None},
        "without_crs": {"crs": ""},
        "degrees": {"crs": "EPSG:4326", "place": (4, 1 / 120, 0, 51, 0, -1 / 120)},
        "feet": {"crs": "EPSG:2263"},
        "bytes": {"type": gdal.GDT_Byte},
        "complex": {"type": gdal.GDT_CFloat32},
        "three_bands": {"bands": 3},
        "classes": {"values": np.arange(rows * columns).reshape(rows, columns) % 40},
    }
    for name, change in spoiled.items():
        array = change.get("values", values)
        made = gdal.GetDriverByName("GTiff").Create(
            str(folder / f"{name}.tif"),
            array.shape[1],
            array.shape[0],
            change.get("bands", 1),
            change.get("type", gdal.GDT_Float32),
        )
        if change.get("place", ()) is not None:
            made.SetGeoTransform(change.get("place", (x, width, 0, y, 0, height)))
        crs = QgsCoordinateReferenceSystem(change["crs"]).toWkt() if "crs" in change else source.GetProjection()
        made.SetProjection(crs)
        for band in range(made.RasterCount):
            made.GetRasterBand(band + 1).WriteArray(array)
            if "nodata" in change:
                made.GetRasterBand(band + 1).SetNoDataValue(change["nodata"])
    return [str(folder / f"{name}.tif") for name in spoiled]
