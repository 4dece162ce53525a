"""A map on a sheet: title, map, legend, scale, north, sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsLayoutExporter, QgsMapLayer, QgsPrintLayout, QgsProject, QgsRectangle

from ..engine.errors import InputError
from .sheetitems import Box, legend, map_frame, new_layout, north, scale_bar, show, text

_MARGIN, _WIDTH, _HEIGHT = 10.0, 297.0, 210.0  # A4 landscape, mm
_LEGEND = 62.0
_FOOT, _HEAD = 12.0, 20.0


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
    layout = new_layout(project, sheet.title)
    item = map_frame(layout, Box(_MARGIN, _HEAD, _WIDTH - 2 * _MARGIN - _LEGEND, _HEIGHT - _HEAD - _FOOT))
    show(item, sheet.layers, sheet.extent)
    text(layout, sheet.title, Box(_MARGIN, 6, _WIDTH - 2 * _MARGIN, 8), 15, bold=True)
    text(layout, sheet.subtitle, Box(_MARGIN, 13, _WIDTH - 2 * _MARGIN, 6), 9)
    text(layout, sheet.sources, Box(_MARGIN, _HEIGHT - _FOOT + 2, _WIDTH - 2 * _MARGIN, 9), 6.5)
    right = _WIDTH - _MARGIN - _LEGEND + 4
    legend(layout, sheet.legend, item, Box(right, _HEAD, _LEGEND - 4, 80))
    scale_bar(layout, item, Box(right, _HEIGHT - _FOOT - 14, 50, 12))
    north(layout, item, Box(right, _HEIGHT - _FOOT - 32, 12, 15))
    return layout


def export_png(layout: QgsPrintLayout, path: str, dpi: int = 150) -> None:
    """Write the sheet as a picture."""
    # Not exportToImage: it tries to georeference the file, and GDAL cannot for PNG.
    if not QgsLayoutExporter(layout).renderPageToImage(0, dpi=dpi).save(path):
        raise InputError("The map cannot be written.", where=path, fix="Choose a folder you may write to.")
