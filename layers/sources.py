"""A vector layer as a feature source that may be read in another thread while people go on working with the layer."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureIterator,
    QgsFeatureRequest,
    QgsFields,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from .vectors import plain


class LayerSource:
    """Made in the main thread; answers what :mod:`.vectors` asks a Processing source."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        self._source = QgsVectorLayerFeatureSource(layer)
        self._fields = QgsFields(layer.fields())
        self._count, self._name = layer.featureCount(), layer.name()
        self._crs = QgsCoordinateReferenceSystem(layer.crs())
        # Changes with every edit, so that what was read before an edit is not taken for what is there now.
        self.stamp = (self._count, layer.subsetString(), layer.isModified(), layer.source())

    def fields(self) -> QgsFields:
        return self._fields

    def featureCount(self) -> int:
        return self._count

    def sourceName(self) -> str:
        return self._name

    def sourceCrs(self) -> QgsCoordinateReferenceSystem:
        return self._crs

    def getFeatures(self, request: QgsFeatureRequest, _flags: Any = None) -> QgsFeatureIterator:
        return self._source.getFeatures(request)


def sample_values(layer: QgsVectorLayer, rows: int = 300) -> dict[str, list[Any]]:
    """Values of the first rows by field, in the layer's order."""
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setLimit(rows)
    names = layer.fields().names()
    values: dict[str, list[Any]] = {name: [] for name in names}
    for feature in layer.getFeatures(request):
        for name, value in zip(names, feature.attributes()):
            values[name].append(plain(value))
    return values
