"""Copies of layers with as much detail as paper shows: a printed border has no use for vertices that no eye tells apart."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsFeature, QgsFeatureRequest, QgsGeometry, QgsVectorLayer, QgsWkbTypes

FINEST = 0.12  # millimetres on paper below which a bend of a border does not show
SMALLEST = 0.25  # millimetres of an island's side below which it does not


def coarse_copy(
    layer: QgsVectorLayer, tolerance: float, smallest: float, request: Optional[QgsFeatureRequest] = None
) -> QgsVectorLayer:
    """A styled copy in memory, polygons simplified (Douglas and Peucker) and without parts smaller than a square of that side.

    Lengths are in units of the layer's CRS. The largest part of a polygon always stays. Lines and points are copied as they
    are. ``request`` chooses the features.
    """
    polygons = layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
    kind = "MultiPolygon" if polygons else QgsWkbTypes.displayString(layer.wkbType())
    copy = QgsVectorLayer(kind, layer.name(), "memory")
    copy.setCrs(layer.crs())
    copy.dataProvider().addAttributes(layer.fields().toList())
    copy.updateFields()
    features = []
    for original in layer.getFeatures(request or QgsFeatureRequest()):
        feature = QgsFeature(copy.fields())
        feature.setAttributes(original.attributes())
        shape = original.geometry()
        feature.setGeometry(_coarse(shape, tolerance, smallest) if polygons else shape)
        features.append(feature)
    copy.dataProvider().addFeatures(features)
    copy.updateExtents()
    copy.setRenderer(layer.renderer().clone())
    if layer.labeling() is not None:
        copy.setLabeling(layer.labeling().clone())
        copy.setLabelsEnabled(layer.labelsEnabled())
    return copy


def _coarse(shape: QgsGeometry, tolerance: float, smallest: float) -> QgsGeometry:
    parts = sorted(shape.simplify(tolerance).asGeometryCollection(), key=lambda part: -part.area())
    seen = [part for number, part in enumerate(parts) if number == 0 or part.area() > smallest**2]
    return QgsGeometry.collectGeometry(seen)
