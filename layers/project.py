"""A QGIS project from result layers: named, styled, grouped, with one group to look at first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from ..engine.errors import InputError
from .styles import style_layer


@dataclass(frozen=True)
class Entry:
    """A layer to be: ``source`` is a raster file, or ``file.gpkg|layername=table``."""

    source: str
    title: str
    style: str = ""
    shown: bool = True


def load(entry: Entry) -> QgsMapLayer:
    """Open and style a layer.

    Raises
    ------
    InputError
        when it cannot be opened.
    """
    if entry.source.lower().endswith((".tif", ".tiff")):
        layer = QgsRasterLayer(entry.source, entry.title)
    else:
        layer = QgsVectorLayer(entry.source, entry.title, "ogr")
    if not layer.isValid():
        raise InputError(
            "The layer cannot be opened: {value}",
            where=entry.title,
            fix="Check that the file and the layer in it are there.",
            value=entry.source,
        )
    style_layer(layer, entry.style)
    return layer


def fill_project(
    project: QgsProject,
    title: str,
    groups: Sequence[tuple[str, bool, Sequence[Entry]]],
    crs: QgsCoordinateReferenceSystem,
) -> dict[str, QgsMapLayer]:
    """Add groups (name, shown, entries from top to bottom) and look at the layers that are shown.

    Returns the layers by title.
    """
    project.setTitle(title)
    project.setCrs(crs)
    layers: dict[str, QgsMapLayer] = {}
    extent = QgsRectangle()
    for name, shown, entries in groups:
        group = project.layerTreeRoot().addGroup(name)
        group.setItemVisibilityChecked(shown)
        group.setExpanded(shown)
        for entry in entries:
            layer = load(entry)
            project.addMapLayer(layer, False)
            node = group.addLayer(layer)
            node.setItemVisibilityChecked(entry.shown)
            node.setExpanded(entry.shown and shown)
            layers[entry.title] = layer
            if shown and entry.shown and layer.isSpatial():
                extent.combineExtentWith(extent_in(layer, crs, project))
    if not extent.isEmpty():
        extent.scale(1.05)
        project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, crs))
    return layers


def extent_in(layer: QgsMapLayer, crs: QgsCoordinateReferenceSystem, project: QgsProject) -> QgsRectangle:
    """Extent of a layer in another CRS."""
    return QgsCoordinateTransform(layer.crs(), crs, project.transformContext()).transformBoundingBox(layer.extent())
