"""What stands on a sheet of paper: text, map, legend, scale bar, north arrow, table. All lengths in millimetres."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from qgis.core import (
    QgsApplication,
    QgsLayerTree,
    QgsLayout,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutTable,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsScaleBarSettings,
    QgsTableCell,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontDatabase

INK, FRAME, HEAD = "#1a1a1a", "#8c8c8c", "#ececea"
_FAMILIES = ("Noto Sans CJK KR", "Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans", "DejaVu Sans")


@dataclass(frozen=True)
class Box:
    """A place on a page: ``page`` from 0, upper left corner, width, height."""

    x: float
    y: float
    width: float
    height: float
    page: int = 0


def new_layout(project: QgsProject, name: str = "") -> QgsPrintLayout:
    """An empty layout that keeps its project alive, which it does not own."""
    layout = QgsPrintLayout(project)
    layout.kept = project
    layout.undoStack().blockCommands(True)  # nobody takes a page back, and each would be kept with all before it
    layout.initializeDefaults()
    layout.setName(name)
    return layout


def place(layout: QgsLayout, item: QgsLayoutItem, box: Box, name: str = "") -> None:
    """Put an item on the layout; ``name`` is the id by which a template's items are found."""
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(box.x, box.y, QgsUnitTypes.LayoutUnit.LayoutMillimeters), page=box.page)
    item.attemptResize(QgsLayoutSize(box.width, box.height, QgsUnitTypes.LayoutUnit.LayoutMillimeters))
    if name:
        item.setId(name)


def font(size: float, bold: bool = False) -> QFont:
    """A font with Korean glyphs wherever one is installed."""
    chosen = QFont(_family())  # one family: templates keep no list of them
    chosen.setPointSizeF(size)
    chosen.setBold(bold)
    return searchable(chosen)


def searchable(chosen: QFont) -> QFont:
    """The font without shaping where a script does not need it.

    Between Latin letters the CJK fonts shape digits into glyphs of which a PDF no longer knows that they are digits: they
    could be neither searched nor copied.
    """
    chosen.setStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
    return chosen


def make_searchable(layout: QgsLayout) -> None:
    """Give the texts of a loaded template what its file does not keep of a font."""
    for item in layout.items():
        if isinstance(item, QgsLayoutItemLabel):
            item.setFont(searchable(item.font()))
        elif isinstance(item, QgsLayoutItemScaleBar):
            written = item.textFormat()
            written.setFont(searchable(written.font()))
            item.setTextFormat(written)
        elif isinstance(item, QgsLayoutItemLegend):
            for style in (QgsLegendStyle.Style.Title, QgsLegendStyle.Style.Subgroup, QgsLegendStyle.Style.SymbolLabel):
                item.rstyle(style).setFont(searchable(item.rstyle(style).font()))


@lru_cache(maxsize=1)
def _family() -> str:
    there = set(QFontDatabase().families())
    return next((name for name in _FAMILIES if name in there), _FAMILIES[0])


def text_format(size: float, bold: bool = False) -> QgsTextFormat:
    chosen = QgsTextFormat()
    chosen.setFont(font(size, bold))
    chosen.setSize(size)
    chosen.setColor(QColor(INK))
    return chosen


def text(
    layout: QgsLayout, words: str, box: Box, size: float, bold: bool = False, name: str = ""
) -> QgsLayoutItemLabel:
    label = QgsLayoutItemLabel(layout)
    label.setText(words)
    label.setFont(font(size, bold))
    label.setVAlign(Qt.AlignmentFlag.AlignTop)
    label.setHAlign(Qt.AlignmentFlag.AlignLeft)
    place(layout, label, box, name)
    return label


def literal(words: str) -> str:
    """Words that a layout shows as they are: what stands between ``[%`` and ``%]`` would be worked out as an expression."""
    return words.replace("[%", "[% '[%' %]")


def map_frame(layout: QgsLayout, box: Box, name: str = "") -> QgsLayoutItemMap:
    """An empty map with a thin frame."""
    item = QgsLayoutItemMap(layout)
    place(layout, item, box, name)
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor(FRAME))
    return item


def show(item: QgsLayoutItemMap, layers: Sequence[QgsMapLayer], extent: QgsRectangle) -> None:
    """Layers (from top to bottom) and extent of a map in its layout's project's CRS."""
    item.setLayers(list(layers))
    item.setKeepLayerSet(True)
    item.setCrs(item.layout().project().crs())
    item.setExtent(with_air(extent, item.rect().width() / item.rect().height()))


def with_air(extent: QgsRectangle, ratio: float, air: float = 1.04) -> QgsRectangle:
    """The extent with a little air, widened or heightened to a ratio: a map item changes its own shape otherwise."""
    width, height = extent.width() * air, extent.height() * air
    width, height = max(width, height * ratio), max(height, width / ratio)
    return QgsRectangle.fromCenterAndSize(extent.center(), width, height)


def legend(
    layout: QgsLayout,
    layers: Sequence[QgsMapLayer],
    item: QgsLayoutItemMap,
    box: Box,
    name: str = "",
    columns: int = 1,
) -> None:
    """A legend of some layers; in several ``columns`` it is a strip of symbols without the layers' names."""
    made = QgsLayoutItemLegend(layout)
    made.setTitle("")
    made.setLinkedMap(item)
    fill_legend(made, layers)
    if columns > 1:
        made.setColumnCount(columns)
        made.setSplitLayer(True)
        made.setBoxSpace(0)
        hide_headings(made)
    for style, size in ((QgsLegendStyle.Style.Subgroup, 9.5), (QgsLegendStyle.Style.SymbolLabel, 8.5)):
        made.rstyle(style).setFont(font(size, style == QgsLegendStyle.Style.Subgroup))
    made.setSymbolWidth(6)
    made.setSymbolHeight(3.5)
    made.setWrapString("|")
    place(layout, made, box, name)
    made.adjustBoxSize()


def hide_headings(made: QgsLayoutItemLegend) -> None:
    """Show symbols without the names of their layers."""
    for node in made.model().rootGroup().findLayers():
        QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)


def fill_legend(made: QgsLayoutItemLegend, layers: Sequence[QgsMapLayer]) -> None:
    made.setAutoUpdateModel(False)
    tree = QgsLayerTree()
    for layer in layers:
        tree.addLayer(layer)
    made.model().setRootGroup(tree)
    tree.setParent(made)  # the model does not own it


def scale_bar(layout: QgsLayout, item: QgsLayoutItemMap, box: Box, name: str = "") -> None:
    """A scale bar that takes round kilometres for whatever scale the map has; light behind, so that it reads on a map."""
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setUnitLabel("km")
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(2)
    bar.setTextFormat(text_format(8))
    bar.setHeight(2)
    bar.setBackgroundEnabled(True)
    bar.setBackgroundColor(QColor(255, 255, 255, 190))
    bar.setSegmentSizeMode(QgsScaleBarSettings.SegmentSizeMode.SegmentSizeFitWidth)
    bar.setMinimumBarWidth(18)
    bar.setMaximumBarWidth(38)
    bar.setLinkedMap(item)
    place(layout, bar, box, name)
    bar.update()


def north(layout: QgsLayout, item: QgsLayoutItemMap, box: Box, name: str = "") -> None:
    arrow = QgsLayoutItemPicture(layout)
    for folder in QgsApplication.svgPaths():
        arrow.setPicturePath(f"{folder.rstrip('/')}/arrows/NorthArrow_02.svg")
        if arrow.picturePath() and arrow.isMissingImage() is False:
            break
    arrow.setLinkedMap(item)
    arrow.setNorthMode(QgsLayoutItemPicture.NorthMode.TrueNorth)
    place(layout, arrow, box, name)


def table(
    layout: QgsLayout,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    right: Sequence[bool],
    box: Box,
    size: float = 7.5,
) -> None:
    """A table with fixed column widths; ``right`` tells which columns are set to the right. Lines break at ``\\n`` only."""
    item = QgsLayoutItemManualTable.create(layout)
    layout.addMultiFrame(item)
    item.setHeaderMode(QgsLayoutTable.HeaderMode.NoHeaders)  # a first row of our own: it can be coloured
    item.setContentTextFormat(text_format(size))
    item.setGridColor(QColor("#cccccc"))
    item.setGridStrokeWidth(0.15)
    item.setVerticalGrid(False)
    item.setCellMargin(1.2)
    item.setTableContents(
        [
            [_cell(words, size, right[column], head=number == 0) for column, words in enumerate(row)]
            for number, row in enumerate((heads, *rows))
        ]
    )
    item.setColumnWidths(list(widths))
    frame = QgsLayoutFrame(layout, item)
    frame.attemptMove(QgsLayoutPoint(box.x, box.y, QgsUnitTypes.LayoutUnit.LayoutMillimeters), page=box.page)
    frame.attemptResize(QgsLayoutSize(box.width, box.height, QgsUnitTypes.LayoutUnit.LayoutMillimeters))
    item.addFrame(frame)


def _cell(words: str, size: float, right: bool, head: bool) -> QgsTableCell:
    cell = QgsTableCell(words)
    cell.setHorizontalAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
    cell.setVerticalAlignment(Qt.AlignmentFlag.AlignTop)
    cell.setTextFormat(text_format(size, bold=head))
    if head:
        cell.setBackgroundColor(QColor(HEAD))
    return cell
