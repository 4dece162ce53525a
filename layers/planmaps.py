"""Maps of a plan: all areas at once, and each area for itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.core import (
    QgsCoordinateTransform,
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsGeometry,
    QgsMapLayer,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QSize, QVariant
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from ..engine import columns
from .sheetitems import with_air
from .styles import style_layer
from .styles.plan import AREA_VARIABLE
from .translation import tr


class PlanMaps:
    """Styled copies of a plan's layers in a project of their own; the layers handed in stay as they are.

    ``overview`` and ``one_area`` are the layers of the two kinds of map, from top to bottom.
    """

    def __init__(
        self, members: QgsVectorLayer, areas: QgsVectorLayer, background: Optional[QgsVectorLayer] = None
    ) -> None:
        self.project = QgsProject()
        self.project.setCrs(members.crs())
        self.project.setEllipsoid(members.crs().ellipsoidAcronym())
        self.areas = self._copy(areas, tr("Outlines"), "scope_areas")
        self.members = self._copy(members, tr("Members"), "scope_members")
        self.below: list[QgsMapLayer] = [] if background is None else [self._copy(background, tr("Units"), "units")]
        self.overview: list[QgsMapLayer] = [self.areas, self.members, *self.below]
        self.outlines_of_one = self._copy(areas, tr("Outlines"), "scope_areas_atlas")
        self.members_of_one = self._copy(members, tr("Members"), "scope_members_atlas")
        self.one_area: list[QgsMapLayer] = [self.outlines_of_one, self.members_of_one, *self.below]
        self.coverage: Optional[QgsVectorLayer] = None

    def _copy(self, layer: QgsVectorLayer, name: str, style: str) -> QgsVectorLayer:
        copy = layer.clone()
        copy.setName(name)
        style_layer(copy, style)
        self.project.addMapLayer(copy, False)
        return copy

    def sketches(self) -> list[QgsMapLayer]:
        """Areas and background with few vertices, for a map as small as a stamp."""
        return [
            self._sketch(self.areas, "scope_outlines"),
            *(self._sketch(layer, "units") for layer in self.below),
        ]

    def _sketch(self, layer: QgsVectorLayer, style: str) -> QgsVectorLayer:
        sketch = QgsVectorLayer("MultiPolygon", layer.name(), "memory")
        sketch.setCrs(layer.crs())
        extent = layer.extent()
        visible = max(extent.width(), extent.height()) / 600
        features = []
        for original in layer.getFeatures(QgsFeatureRequest().setNoAttributes()):
            shape = original.geometry().simplify(visible)
            parts = [part for part in shape.asGeometryCollection() if part.area() > visible**2]
            feature = QgsFeature()
            feature.setGeometry(QgsGeometry.collectGeometry(parts))
            features.append(feature)
        sketch.dataProvider().addFeatures(features)
        style_layer(sketch, style)
        self.project.addMapLayer(sketch, False)
        return sketch

    def extent(self) -> QgsRectangle:
        """Extent of all areas in the project's CRS."""
        return self._here(self.areas, self.areas.extent())

    def whole_extent(self) -> QgsRectangle:
        """Extent of everything, the background included."""
        extent = self.extent()
        for layer in self.below:
            extent.combineExtentWith(self._here(layer, layer.extent()))
        return extent

    def cover(self, facts: Mapping[str, str]) -> QgsVectorLayer:
        """A layer with a feature per area for an atlas: ``area_id, area_name, facts``, in the extent of its maximum."""
        layer = QgsVectorLayer("MultiPolygon", tr("Areas"), "memory")
        layer.setCrs(self.areas.crs())
        # Without a length they take texts of any length; the names in a layer's source make fields of 255.
        names = (columns.AREA_ID, columns.AREA_NAME, "facts")
        layer.dataProvider().addAttributes([QgsField(name, QVariant.String) for name in names])
        layer.updateFields()
        features = []
        for area_id, largest in self.largest().items():
            feature = QgsFeature(layer.fields())
            feature.setAttributes([area_id, largest[columns.AREA_NAME], facts.get(area_id, "")])
            feature.setGeometry(largest.geometry())
            features.append(feature)
        if not layer.dataProvider().addFeatures(features)[0]:
            raise RuntimeError(layer.dataProvider().lastError())
        layer.updateExtents()
        self.project.addMapLayer(layer, False)
        self.coverage = layer
        return layer

    def largest(self) -> dict[str, QgsFeature]:
        """Per area id the feature of its maximum scope."""
        return {
            str(feature[columns.AREA_ID]): feature
            for feature in self.areas.getFeatures()
            if feature[columns.SCOPE] == "maximum"
        }

    def extent_of(self, area: QgsFeature) -> QgsRectangle:
        extent = area.geometry().boundingBox()
        return self._here(self.areas, extent if not extent.isEmpty() else self.areas.extent())

    def _here(self, layer: QgsMapLayer, extent: QgsRectangle) -> QgsRectangle:
        transform = QgsCoordinateTransform(layer.crs(), self.project.crs(), self.project.transformContext())
        return transform.transformBoundingBox(extent)

    def picture(
        self, layers: Sequence[QgsMapLayer], extent: QgsRectangle, size: tuple[int, int], area_id: Optional[str] = None
    ) -> bytes:
        """A map as PNG of ``size`` pixels; ``area_id`` is the area that a map of one area is about."""
        settings = QgsMapSettings()
        settings.setLayers(list(layers))
        settings.setDestinationCrs(self.project.crs())
        settings.setTransformContext(self.project.transformContext())
        settings.setOutputSize(QSize(*size))
        settings.setOutputDpi(120)
        settings.setBackgroundColor(QColor("white"))
        settings.setExtent(with_air(extent, size[0] / size[1], 1.1))
        context = QgsExpressionContext()
        context.appendScope(QgsExpressionContextUtils.globalScope())
        context.appendScope(QgsExpressionContextUtils.projectScope(self.project))
        about = QgsExpressionContextScope()
        about.setVariable(AREA_VARIABLE, area_id)
        context.appendScope(about)
        settings.setExpressionContext(context)
        image = QImage(QSize(*size), QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        job = QgsMapRendererCustomPainterJob(settings, painter)
        job.renderSynchronously()
        painter.end()
        return _png(image)


def _png(image: QImage) -> bytes:
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(store)
