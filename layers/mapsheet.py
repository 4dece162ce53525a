"""A map on a sheet: title, map, legend, scale, north, sources."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsApplication,
    QgsLayerTree,
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

from ..engine.errors import InputError

_MARGIN, _WIDTH, _HEIGHT = 10.0, 297.0, 210.0  # A4 landscape, mm
_LEGEND = 62.0
_FOOT, _HEAD = 12.0, 20.0
_FAMILIES = "Noto Sans CJK KR, Noto Sans, DejaVu Sans"


@dataclass(frozen=True)
class Sheet:
    """What stands on the sheet; ``layers`` from top to bottom, ``legend`` those of them to explain."""

    title: str
    subtitle: str
    layers: Sequence[QgsMapLayer]
    legend: Sequence[QgsMapLayer]
    extent: QgsRectangle
    sources: str


def map_sheet(project: QgsProject, sheet: Sheet) -> QgsPrintLayout:
    """Lay out an A4 landscape map in the project's CRS."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(sheet.title)
    map_item = QgsLayoutItemMap(layout)
    _place(layout, map_item, _MARGIN, _HEAD, _WIDTH - 2 * _MARGIN - _LEGEND, _HEIGHT - _HEAD - _FOOT)
    map_item.setLayers(list(sheet.layers))
    map_item.setKeepLayerSet(True)
    map_item.setCrs(project.crs())
    map_item.setExtent(_grown(sheet.extent, map_item.rect().width() / map_item.rect().height()))
    map_item.setFrameEnabled(True)
    map_item.setFrameStrokeColor(QColor("#8c8c8c"))

    _text(layout, sheet.title, _MARGIN, 6, _WIDTH - 2 * _MARGIN, 8, 15, bold=True)
    _text(layout, sheet.subtitle, _MARGIN, 13, _WIDTH - 2 * _MARGIN, 6, 9)
    _text(layout, sheet.sources, _MARGIN, _HEIGHT - _FOOT + 2, _WIDTH - 2 * _MARGIN, 9, 6.5)
    right = _WIDTH - _MARGIN - _LEGEND + 4
    _legend(layout, sheet.legend, map_item, right)
    _scale_bar(layout, map_item, right)
    _north(layout, map_item, right)
    return layout


def _grown(extent: QgsRectangle, ratio: float) -> QgsRectangle:
    """The extent with a little air, widened or heightened to a ratio: a map item changes its own shape otherwise."""
    width, height = extent.width() * 1.04, extent.height() * 1.04
    width, height = max(width, height * ratio), max(height, width / ratio)
    return QgsRectangle.fromCenterAndSize(extent.center(), width, height)


def export_png(layout: QgsPrintLayout, path: str, dpi: int = 150) -> None:
    """Write the sheet as a picture."""
    # Not exportToImage: it tries to georeference the file, and GDAL cannot for PNG.
    if not QgsLayoutExporter(layout).renderPageToImage(0, dpi=dpi).save(path):
        raise InputError("The map cannot be written.", where=path, fix="Choose a folder you may write to.")


def _place(layout: QgsPrintLayout, item: QgsLayoutItem, x: float, y: float, width: float, height: float) -> None:
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(x, y, QgsUnitTypes.LayoutMillimeters))
    item.attemptResize(QgsLayoutSize(width, height, QgsUnitTypes.LayoutMillimeters))


def _font(size: float, bold: bool = False) -> QFont:
    font = QFont()
    font.setFamilies(_FAMILIES.split(", "))
    font.setPointSizeF(size)
    font.setBold(bold)
    return font


def _format(size: float, bold: bool = False) -> QgsTextFormat:
    text = QgsTextFormat()
    text.setFont(_font(size, bold))
    text.setSize(size)
    text.setColor(QColor("#1a1a1a"))
    return text


def _text(
    layout: QgsPrintLayout, text: str, x: float, y: float, width: float, height: float, size: float, bold: bool = False
) -> None:
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    label.setFont(_font(size, bold))
    label.setVAlign(Qt.AlignTop)
    _place(layout, label, x, y, width, height)


def _legend(layout: QgsPrintLayout, layers: Sequence[QgsMapLayer], map_item: QgsLayoutItemMap, x: float) -> None:
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(map_item)
    legend.setAutoUpdateModel(False)
    tree = QgsLayerTree()
    for layer in layers:
        tree.addLayer(layer)
    legend.model().setRootGroup(tree)
    legend.tree = tree  # the model does not own it
    for style, size in ((QgsLegendStyle.Subgroup, 9.5), (QgsLegendStyle.SymbolLabel, 8.5)):
        legend.rstyle(style).setFont(_font(size, style == QgsLegendStyle.Subgroup))
    legend.setSymbolWidth(6)
    legend.setSymbolHeight(3.5)
    legend.setWrapString("|")
    _place(layout, legend, x, _HEAD, _LEGEND - 4, 80)
    legend.adjustBoxSize()


def _scale_bar(layout: QgsPrintLayout, map_item: QgsLayoutItemMap, x: float) -> None:
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(map_item)
    bar.setStyle("Single Box")
    bar.setUnits(QgsUnitTypes.DistanceKilometers)
    bar.setUnitLabel("km")
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(2)
    bar.setUnitsPerSegment(_round_distance(map_item))
    bar.setTextFormat(_format(8))
    bar.setHeight(2)
    _place(layout, bar, x, _HEIGHT - _FOOT - 14, 50, 12)
    bar.update()


def _round_distance(map_item: QgsLayoutItemMap) -> float:
    """Kilometres of a scale bar's segment: 1, 2 or 5 times a power of ten, at most 18 mm long."""
    kilometres = map_item.scale() * 18 / 1e6
    power = 10.0 ** math.floor(math.log10(kilometres))
    return max(step * power for step in (1, 2, 5) if step * power <= kilometres)


def _north(layout: QgsPrintLayout, map_item: QgsLayoutItemMap, x: float) -> None:
    arrow = QgsLayoutItemPicture(layout)
    for folder in QgsApplication.svgPaths():
        arrow.setPicturePath(f"{folder.rstrip('/')}/arrows/NorthArrow_02.svg")
        if arrow.picturePath() and arrow.isMissingImage() is False:
            break
    arrow.setLinkedMap(map_item)
    arrow.setNorthMode(QgsLayoutItemPicture.TrueNorth)
    _place(layout, arrow, x, _HEIGHT - _FOOT - 32, 12, 15)
