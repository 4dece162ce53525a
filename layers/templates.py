"""Print templates: one map of all areas, an atlas with a sheet per area, or small maps side by side. What is found by its id
is filled in.

A planner may change a template in QGIS and hand it back: items may be moved, restyled or left out; the ids are ``title``,
``subtitle``, ``map`` (for small maps the place that they share), ``inset``, ``legend``, ``scale``, ``north``, ``facts`` (atlas)
and ``sources``.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from os import SEEK_END
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsAbstractLayoutIterator,
    QgsFeedback,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutObject,
    QgsPrintLayout,
    QgsProject,
    QgsProperty,
    QgsReadWriteContext,
)
from qgis.PyQt.QtXml import QDomDocument

from ..engine.errors import InputError
from . import sheetitems as items
from .planmaps import ATLAS_AIR, PlanMaps
from .sheetitems import Box
from .translation import ROOT

KINDS, FORMATS = ("overview", "atlas", "multiples"), ("portrait", "landscape")
_SIZES = {"portrait": (210.0, 297.0), "landscape": (297.0, 210.0)}
_MARGIN, _HEAD, _FOOT, _SIDE, _BELOW = 10.0, 24.0, 14.0, 64.0, 66.0
_DPI = 150


def template_file(kind: str, paper: str) -> Path:
    """A template that comes with the plugin."""
    return ROOT / "resources" / "layouts" / f"{kind}_{paper}.qpt"


def build_template(project: QgsProject, kind: str, paper: str) -> QgsPrintLayout:
    """The template from scratch; scripts/make_layouts.py writes its file."""
    layout = items.new_layout(project, f"Multipolar {kind} {paper}")
    wide = paper == "landscape"
    orientation = QgsLayoutItemPage.Orientation.Landscape if wide else QgsLayoutItemPage.Orientation.Portrait
    layout.pageCollection().page(0).setPageSize("A4", orientation)
    width, height = _SIZES[paper]
    inner = width - 2 * _MARGIN
    frame = (
        Box(_MARGIN, _HEAD, inner - _SIDE, height - _HEAD - _FOOT)
        if wide
        else Box(_MARGIN, _HEAD, inner, height - _HEAD - _FOOT - _BELOW)
    )
    item = items.map_frame(layout, frame, "map")
    items.text(layout, "", Box(_MARGIN, 8, inner, 8), 15, bold=True, name="title")
    items.text(layout, "", Box(_MARGIN, 16, inner, 6), 9, name="subtitle")
    items.text(layout, "", Box(_MARGIN, height - _FOOT + 2, inner, 10), 6.5, name="sources")
    if wide:
        x, y = width - _MARGIN - _SIDE + 4, _HEAD
        places = {
            "legend": Box(x, y, _SIDE - 4, 40),
            "facts": Box(x + 2, y + 66, _SIDE - 6, 46),
            "inset": Box(x, height - _FOOT - 58, 44, 40),
            "north": Box(x + 47, height - _FOOT - 32, 11, 14),
            "scale": Box(x, height - _FOOT - 14, 50, 12),
        }
    else:
        y = height - _FOOT - _BELOW + 4
        places = {
            "legend": Box(_MARGIN, y, 58, 40),
            "facts": Box(_MARGIN + 58, y, 72, 56),
            "inset": Box(width - _MARGIN - 44, y, 44, 40),
            "north": Box(width - _MARGIN - 58, y, 11, 14),
            "scale": Box(width - _MARGIN - 50, y + 42, 50, 12),
        }
    if kind != "multiples":
        inset = items.map_frame(layout, places["inset"], "inset")
        inset.overview().setLinkedMap(item)
    items.legend(layout, [], item, places["legend"], "legend")
    items.scale_bar(layout, item, places["scale"], "scale")
    items.north(layout, item, places["north"], "north")
    if kind == "atlas":
        items.text(layout, "", places["facts"], 8.5, name="facts")
    return layout


def write_template(layout: QgsPrintLayout, path: Path) -> None:
    """Save a layout as template."""
    if not layout.saveAsTemplate(str(path), QgsReadWriteContext()):
        raise InputError("The file cannot be written: {reason}", where=str(path), reason="template")


def load_template(path: Path, project: QgsProject) -> QgsPrintLayout:
    """A layout from a template.

    Raises
    ------
    InputError
        when the file is no template, or one without a map called ``map``.
    """
    layout = items.new_layout(project)
    document = QDomDocument()
    try:
        readable = document.setContent(path.read_text(encoding="utf-8"))[0]
    except (OSError, UnicodeDecodeError):
        readable = False
    loaded = readable and layout.loadFromTemplate(document, QgsReadWriteContext())[1]
    if not loaded or not isinstance(layout.itemById("map"), QgsLayoutItemMap):
        raise InputError(
            "This is no print template with a map called “map”.",
            where=str(path),
            fix="Take one of the plugin's templates (resources/layouts) as a start.",
        )
    items.make_searchable(layout)
    return layout


def size_of(item: QgsLayoutItemMap) -> tuple[float, float]:
    """Width and height of a map in millimetres."""
    return item.rect().width(), item.rect().height()


def room_for(layout: QgsPrintLayout, name: str) -> tuple[float, float, float]:
    """Width and height in millimetres and font size of a label; no limits where a template has none of that name."""
    label = layout.itemById(name)
    if not isinstance(label, QgsLayoutItemLabel):
        return math.inf, math.inf, 1.0
    return label.rect().width() - 2, label.rect().height() - 1, label.font().pointSizeF()


def fill_template(layout: QgsPrintLayout, maps: PlanMaps, words: dict[str, str], one_area: bool) -> None:
    """Put words and layers into a template's items; ids that a template does not have are passed over."""
    item = layout.itemById("map")
    # An atlas takes the layers of each sheet from its coverage.
    extent = maps.extent() if one_area else maps.overview_extent()
    shown = maps.one_area if one_area else maps.on_paper(maps.overview, extent, *size_of(item))
    items.show(item, shown, extent)
    inset = layout.itemById("inset")
    if isinstance(inset, QgsLayoutItemMap):
        items.show(inset, maps.sketches(), maps.whole_extent())
        # Where the map itself shows everything, a second one tells nothing.
        inset.setVisibility(one_area or not item.extent().contains(maps.whole_extent()))
    legend = layout.itemById("legend")
    if isinstance(legend, QgsLayoutItemLegend):
        explained = [maps.members_of_one, maps.outlines_of_one] if one_area else [maps.members, maps.areas]
        items.fill_legend(legend, explained)
        legend.adjustBoxSize()
    fill_words(layout, words)


def fill_words(layout: QgsPrintLayout, words: dict[str, str]) -> None:
    """Put words into the labels of those ids."""
    for name, text in words.items():
        label = layout.itemById(name)
        if isinstance(label, QgsLayoutItemLabel):
            label.setText(text)


def make_atlas(layout: QgsPrintLayout, maps: PlanMaps) -> None:
    """A sheet per area, by name, each as large as the paper allows."""
    atlas = layout.atlas()
    atlas.setCoverageLayer(maps.coverage)
    atlas.setSortFeatures(True)
    atlas.setSortExpression('"area_name"')
    atlas.setEnabled(True)
    item = layout.itemById("map")
    item.setAtlasDriven(True)
    item.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Auto)
    item.setAtlasMargin((ATLAS_AIR - 1) / 2)
    item.dataDefinedProperties().setProperty(
        QgsLayoutObject.DataDefinedProperty.MapLayers, QgsProperty.fromField("layers")
    )


class _InTurn(QgsAbstractLayoutIterator):
    """Layouts that follow one another in a file."""

    def __init__(self, layouts: Sequence[QgsPrintLayout]) -> None:
        super().__init__()
        self.layouts, self.number = layouts, -1

    def layout(self) -> QgsPrintLayout:
        return self.layouts[self.number]

    def beginRender(self) -> bool:
        self.number = -1
        return True

    def next(self) -> bool:
        self.number += 1
        return self.number < len(self.layouts)

    def endRender(self) -> bool:
        return True

    def count(self) -> int:
        return len(self.layouts)

    def filePath(self, base: str, _extension: str) -> str:
        return base


def print_layouts(layouts: Sequence[QgsPrintLayout], path: str, feedback: QgsFeedback) -> None:
    """Print layouts, or the atlas of one, into one PDF.

    Raises
    ------
    InputError
        when the file cannot be written.
    """
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = _DPI
    settings.rasterizeWholeImage = False
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText  # can be searched, copied, read aloud
    atlas = layouts[0].atlas()
    if atlas.enabled() or len(layouts) > 1:
        inturn = atlas if atlas.enabled() else _InTurn(layouts)
        done, reason = QgsLayoutExporter.exportToPdf(inturn, path, settings, feedback)
    else:
        done, reason = QgsLayoutExporter(layouts[0]).exportToPdf(path, settings), "PDF"
    if done == QgsLayoutExporter.ExportResult.Success and not _whole(path):
        done, reason = QgsLayoutExporter.ExportResult.FileError, "PDF"  # QGIS does not notice a full disk
    if done != QgsLayoutExporter.ExportResult.Success:
        raise InputError(
            "The file cannot be written: {reason}", where=path, fix="Choose a folder you may write to.", reason=reason
        )


def print_picture(layout: QgsPrintLayout, path: str) -> None:
    """The first page of a layout as PNG.

    Raises
    ------
    InputError
        when the file cannot be written.
    """
    # Not exportToImage: it tries to georeference the file, and GDAL cannot for PNG.
    if not QgsLayoutExporter(layout).renderPageToImage(0, dpi=_DPI).save(path, "PNG"):
        raise InputError(
            "The file cannot be written: {reason}", where=path, fix="Choose a folder you may write to.", reason="PNG"
        )


def _whole(path: str) -> bool:
    """Whether a PDF has its end."""
    with open(path, "rb") as file:
        file.seek(max(0, file.seek(0, SEEK_END) - 1024))
        return b"%%EOF" in file.read()
