"""A study in the project: its layers as a styled group, and what the project remembers of it."""

from __future__ import annotations

import os
from typing import Optional

from qgis.core import (
    QgsExpressionContextUtils,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from .translation import tr

# Tables of a study; here and not beside what reads them, because looking at a layer must not load numpy.
UNITS, FLOWS, NEIGHBOURS, SETTINGS, MEMBERS, AREAS = "units", "flows", "neighbours", "settings", "members", "areas"
DECISIONS = "decisions"
VARIABLE = "multipolar_study"


def add_study_layers(project: QgsProject, path: str, title: str) -> dict[str, QgsVectorLayer]:
    """The study's layers in a group on top; those that are in the project already are used as they are."""
    from .styles import style_layer

    there = study_layers(project, path)
    wanted = (
        (AREAS, tr("Scope of urban areas: outlines"), "scope_areas"),
        (MEMBERS, tr("Scope of urban areas: members"), "study_members"),
        (UNITS, tr("Units"), "units"),
    )
    group: Optional[QgsLayerTreeGroup] = None
    for table, name, style in wanted:
        if table in there:
            continue
        layer = QgsVectorLayer(f"{path}|layername={table}", name, "ogr")
        if not layer.isValid():
            continue
        style_layer(layer, style)
        if group is None:
            group = project.layerTreeRoot().findGroup(title) or project.layerTreeRoot().insertGroup(0, title)
        project.addMapLayer(layer, False)
        group.addLayer(layer).setExpanded(False)
        there[table] = layer
    return there


def study_layers(project: QgsProject, path: str) -> dict[str, QgsVectorLayer]:
    """Layers of the project that are tables of the study at ``path``, by table."""
    found = {}
    for layer in project.mapLayers().values():
        if study_path(layer) and os.path.realpath(study_path(layer)) == os.path.realpath(path):
            found[table_of(layer)] = layer
    return found


def table_of(layer: QgsMapLayer) -> str:
    return QgsProviderRegistry.instance().decodeUri("ogr", layer.source()).get("layerName") or ""


def study_path(layer: Optional[QgsMapLayer]) -> str:
    """File of the study a layer belongs to; empty for any other layer. Opens nothing but the tables' names."""
    if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "ogr":
        return ""
    path = QgsProviderRegistry.instance().decodeUri("ogr", layer.source()).get("path") or ""
    if not path.lower().endswith(".gpkg") or table_of(layer) not in (AREAS, MEMBERS, UNITS):
        return ""
    return path if is_study(path) else ""


def is_plan(layer: Optional[QgsMapLayer]) -> bool:
    """Whether a layer says which unit belongs to which area, and how."""
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        return False
    names = set(layer.fields().names())
    return {"area_id", "unit_id"} <= names and bool({"role", "certainty"} & names)


def is_study(path: str) -> bool:
    """Whether a GeoPackage holds a study."""
    from ..engine.errors import InputError
    from .journal import open_file

    try:
        dataset = open_file(path)
    except InputError:
        return False
    return dataset.GetLayerByName(SETTINGS) is not None and dataset.GetLayerByName(DECISIONS) is not None


def remember_study(project: QgsProject, path: str) -> None:
    """Keep in the project which study is on the table, relative to the project where it lies beside it."""
    QgsExpressionContextUtils.setProjectVariable(project, VARIABLE, project.writePath(path))


def remembered_study(project: QgsProject) -> str:
    """The study a project remembers, empty for none."""
    kept = QgsExpressionContextUtils.projectScope(project).variable(VARIABLE)
    return project.readPath(str(kept)) if kept else ""


def forget_study(project: QgsProject) -> None:
    QgsExpressionContextUtils.removeProjectVariable(project, VARIABLE)


def reload_layers(project: QgsProject, path: str) -> None:
    """Have the project's layers of a study read the file again."""
    for layer in study_layers(project, path).values():
        layer.dataProvider().reloadData()
        layer.updateExtents()
        layer.triggerRepaint()
