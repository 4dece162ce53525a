"""Maps of a plan: all areas at once, and each area for itself."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.core import (
    QgsCoordinateTransform,
    QgsExpression,
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
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QSize, QVariant
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from ..engine import columns
from .papercopies import FINEST, SMALLEST, coarse_copy
from .sheetitems import with_air
from .styles import style_layer
from .styles.common import HATCH_DISTANCE, hatch_line
from .styles.plan import AREA_VARIABLE
from .translation import tr

_MOST_AROUND = 1.6  # times the extent of the areas up to which a map of them shows the whole country
ATLAS_AIR = 1.2  # the sheet's map beyond its area, both sides together
_SMALLEST_RING = 1.2  # millimetres of an island's side: an outline would cover a smaller one


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
        visible = max(self.whole_extent().width(), self.whole_extent().height()) / 600
        outlines = self._copy(self.areas, self.areas.name(), "scope_outlines")
        outlines.setLabelsEnabled(False)
        return [self._keep(coarse_copy(layer, visible, visible)) for layer in (outlines, *self.below)]

    def on_paper(
        self,
        layers: Sequence[QgsVectorLayer],
        extent: QgsRectangle,
        width: float,
        height: float,
        area_id: Optional[str] = None,
        air: float = 1.04,
    ) -> list[QgsMapLayer]:
        """Copies of layers with the detail that a map of ``width`` x ``height`` millimetres shows of the extent.

        Vertices nearer to each other than ink spreads go, and islands that no eye finds; an outline needs larger islands
        than a fill, lest it cover them. The largest part of a feature always stays. Hatching becomes lines: as a pattern
        every polygon would bring a picture of its own. ``area_id`` is the area that a map of one area is about.
        """
        shown = with_air(extent, width / height, air)
        made: list[QgsMapLayer] = []
        for layer in layers:
            back = QgsCoordinateTransform(self.project.crs(), layer.crs(), self.project.transformContext())
            there = back.transformBoundingBox(shown)
            millimetre = there.width() / width
            outlines = layer in (self.areas, self.outlines_of_one)
            smallest = (_SMALLEST_RING if outlines else SMALLEST) * millimetre
            request = QgsFeatureRequest().setFilterRect(there)
            if layer is self.members_of_one and area_id is not None:  # those of other areas would not be drawn
                request.setFilterExpression(QgsExpression.createFieldEqualityExpression(columns.AREA_ID, area_id))
            copy = coarse_copy(layer, FINEST * millimetre, smallest, request)
            if layer in (self.members, self.members_of_one):
                copy.renderer().rootRule().removeChild(copy.renderer().rootRule().children()[-1])
                made.append(self._keep(hatching(copy, HATCH_DISTANCE * millimetre, area_id)))
            made.append(self._keep(copy))
        return made

    def _keep(self, layer: QgsVectorLayer) -> QgsVectorLayer:
        self.project.addMapLayer(layer, False)
        return layer

    def extent(self) -> QgsRectangle:
        """Extent of all areas in the project's CRS."""
        return self._here(self.areas, self.areas.extent())

    def whole_extent(self) -> QgsRectangle:
        """Extent of everything, the background included."""
        extent = self.extent()
        for layer in self.below:
            extent.combineExtentWith(self._here(layer, layer.extent()))
        return extent

    def overview_extent(self) -> QgsRectangle:
        """Extent of a map of all areas: of everything, unless that would make the areas small."""
        areas, whole = self.extent(), self.whole_extent()
        larger = max(whole.width() / areas.width(), whole.height() / areas.height()) if not areas.isEmpty() else 1.0
        return whole if larger <= _MOST_AROUND else areas

    def cover(self, facts: Mapping[str, str], width: float, height: float) -> QgsVectorLayer:
        """A layer with a feature per area for an atlas whose map has that size in millimetres.

        Fields ``area_id, area_name, facts`` and ``layers``, the names of what the area's map shows; the geometry is that of
        the maximum scope.
        """
        layer = QgsVectorLayer("MultiPolygon", tr("Areas"), "memory")
        layer.setCrs(self.areas.crs())
        # Without a length they take texts of any length; the names in a layer's source make fields of 255.
        fields = (columns.AREA_ID, columns.AREA_NAME, "facts", "layers")
        layer.dataProvider().addAttributes([QgsField(name, QVariant.String) for name in fields])
        layer.updateFields()
        features = []
        for area_id, largest in self.largest().items():
            feature = QgsFeature(layer.fields())
            shown = self.on_paper(self.one_area, self.extent_of(largest), width, height, area_id, ATLAS_AIR)
            for one in shown:
                one.setName(one.id())  # a map is told its layers by name
            names = "|".join(one.name() for one in shown)
            feature.setAttributes([area_id, largest[columns.AREA_NAME], facts.get(area_id, ""), names])
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


def hatching(members: QgsVectorLayer, distance: float, area_id: Optional[str]) -> QgsVectorLayer:
    """Diagonal lines over the units in several areas; of an area's members only when ``area_id`` names it."""
    layer = QgsVectorLayer("MultiLineString", members.name(), "memory")
    layer.setCrs(members.crs())
    layer.setRenderer(QgsSingleSymbolRenderer(hatch_line()))
    done, features = set(), []
    for member in members.getFeatures():
        unit = member[columns.UNIT_ID]
        if unit in done or member[columns.N_AREAS] < 2 or area_id not in (None, str(member[columns.AREA_ID])):
            continue
        done.add(unit)
        feature = QgsFeature()
        feature.setGeometry(member.geometry().intersection(_diagonals(member.geometry().boundingBox(), distance)))
        if feature.geometry().convertToMultiType():
            features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def _diagonals(box: QgsRectangle, distance: float) -> QgsGeometry:
    """Rising lines across a box, those of neighbouring boxes in one line."""
    step = distance * math.sqrt(2)
    first = math.ceil((box.yMinimum() - box.xMaximum()) / step)
    last = math.floor((box.yMaximum() - box.xMinimum()) / step)
    return QgsGeometry.fromMultiPolylineXY(
        [
            [QgsPointXY(x, x + number * step) for x in (box.xMinimum(), box.xMaximum())]
            for number in range(first, last + 1)
        ]
    )


def _png(image: QImage) -> bytes:
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(store)
