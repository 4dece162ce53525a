"""A study as one GeoPackage: units, flows, centres, neighbours, settings, the plan as layers, and the decisions journal.

Whatever is derived (members, areas) can be thrown away: the plan is computed anew from the rest.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Optional

import numpy as np
import pandas as pd
from osgeo import gdal, ogr, osr
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry
from scipy.sparse import csr_matrix
from shapely import wkb
from shapely.geometry import MultiPolygon, Polygon

from ..engine import columns
from ..engine.errors import InputError, Note, note, template
from ..engine.flows.matrix import flow_matrix
from ..engine.geometry import union
from ..engine.placing import placed
from ..engine.plan.centres import Centres
from ..engine.plan.scoperules import ScopeRules
from ..engine.plan.workbench import Study, Workbench
from ..engine.progress import Progress, part, silent
from ..engine.units.adjacency import shared_borders
from ..engine.units.table import Units, units_table
from .journal import WRITING, create_table, gdal_raises, open_file
from .studylayers import AREAS, FLOWS, MEMBERS, NEIGHBOURS, SETTINGS, UNITS

_VERSION = 1
_OUTSIDE = "(outside)"  # the other end of flows to and from places that are no units, for the toolbox to see, too
_EMPTY = ("DELETE FROM members", "DELETE FROM areas")  # MEMBERS, AREAS
_CENTRE, _CENTRE_NAME = "centre", "centre_name"
_TEXT, _REAL, _INT = ogr.OFTString, ogr.OFTReal, ogr.OFTInteger64
_UNIT_FIELDS = {
    columns.UNIT_ID: _TEXT,
    columns.UNIT_NAME: _TEXT,
    columns.REGION: _TEXT,
    columns.POPULATION: _REAL,
    columns.EMPLOYED: _REAL,
    _CENTRE: _TEXT,
    _CENTRE_NAME: _TEXT,
}
_FLOW_FIELDS = {"origin": _TEXT, "destination": _TEXT, "flow": _REAL}
_NEIGHBOUR_FIELDS = {"unit_a": _TEXT, "unit_b": _TEXT, "border": _REAL}
_MEMBER_FIELDS = {
    columns.AREA_ID: _TEXT,
    columns.AREA_NAME: _TEXT,
    columns.UNIT_ID: _TEXT,
    columns.UNIT_NAME: _TEXT,
    columns.ROLE: _TEXT,
    columns.SHARE: _REAL,
    columns.BASIS: _TEXT,
    columns.POPULATION: _REAL,
    columns.N_AREAS: _INT,
}
_AREA_FIELDS = {
    columns.AREA_ID: _TEXT,
    columns.AREA_NAME: _TEXT,
    columns.SCOPE: _TEXT,
    columns.UNITS: _INT,
    columns.POPULATION: _REAL,
    columns.FLOW_INTERNAL: _REAL,
    columns.SELF_CONTAINMENT_SUPPLY: _REAL,
    columns.SELF_CONTAINMENT_DEMAND: _REAL,
}


@dataclass(frozen=True)
class StudyFile:
    """An opened study; ``shapes`` are QGIS geometries in the order of the units' codes, in ``crs``."""

    path: str
    study: Study
    shapes: list[QgsGeometry]
    crs: QgsCoordinateReferenceSystem
    settings: dict[str, Any]


def create_study(
    path: str,
    study: Study,
    crs: QgsCoordinateReferenceSystem,
    progress: Progress = silent,
) -> None:
    """Write a study, whole or not at all; the journal begins empty.

    Raises
    ------
    InputError
        when the folder cannot be written, or a file of that name holds decisions.
    """
    target = Path(path)
    if target.exists() and _has_decisions(path):
        raise InputError(
            "This file holds the decisions of another study.",
            where=path,
            fix="Choose another name: decisions are never overwritten.",
        )
    if not target.parent.is_dir() or not os.access(target.parent, os.W_OK):
        raise InputError("The folder cannot be written.", where=str(target.parent), fix="Choose another folder.")
    unwritten = template("The study cannot be written: {reason}")
    fix = template("Check permissions and free space of the folder.")
    with placed(path, unwritten, (RuntimeError, OSError), fix) as aside, gdal_raises():
        _write_all(str(aside), study, crs, progress)
        progress(1.0)  # what has its name is no longer cancelled


def _has_decisions(path: str) -> bool:
    try:
        layer = (dataset := open_file(path)).GetLayerByName("decisions")
    except InputError:
        return False
    count = layer.GetFeatureCount() if layer is not None else 0
    del layer, dataset
    return count > 0


def _write_all(path: str, study: Study, crs: QgsCoordinateReferenceSystem, progress: Progress) -> None:
    dataset = gdal.GetDriverByName("GPKG").Create(path, 0, 0, 0, gdal.GDT_Unknown)
    system = osr.SpatialReference()
    if crs.isValid():
        system.ImportFromWkt(crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2018))
    dataset.StartTransaction()  # else every row would be a transaction of its own
    units, flows = study.units, study.flows
    table = units.table
    centre = study.centres.area_of.reindex(units.codes)
    names = centre.map(study.centres.names)
    rows = zip(units.codes, *(table[name] for name in list(_UNIT_FIELDS)[1:5]), centre, names)
    _fill(_new(dataset, UNITS, _UNIT_FIELDS, ogr.wkbMultiPolygon, system), _UNIT_FIELDS, rows, table.geometry)
    progress(0.3)
    matrix = flows.matrix.tocoo()
    codes = units.codes.to_numpy()
    rows = list(zip(codes[matrix.row], codes[matrix.col], matrix.data.tolist()))
    outside = [(code, _OUTSIDE, value) for code, value in zip(codes, flows.leaving.tolist()) if value]
    outside += [(_OUTSIDE, code, value) for code, value in zip(codes, flows.arriving.tolist()) if value]
    _fill(_new(dataset, FLOWS, _FLOW_FIELDS), _FLOW_FIELDS, rows + outside, progress=part(progress, 0.3, 0.7))
    borders = study.neighbours.tocoo()
    once = borders.row < borders.col
    rows = list(zip(codes[borders.row[once]], codes[borders.col[once]], borders.data[once].tolist()))
    _fill(_new(dataset, NEIGHBOURS, _NEIGHBOUR_FIELDS), _NEIGHBOUR_FIELDS, rows)
    settings = _settings_of(study)
    settings["fingerprint"] = _fingerprint(units)
    _fill(_new(dataset, SETTINGS, {"key": _TEXT, "value": _TEXT}), ("key", "value"), _settings_rows(settings))
    create_table(dataset)
    _new(dataset, MEMBERS, _MEMBER_FIELDS, ogr.wkbMultiPolygon, system)
    _new(dataset, AREAS, _AREA_FIELDS, ogr.wkbMultiPolygon, system)
    progress(0.8)
    workbench = Workbench(study)
    _write_plan(dataset, *plan_tables(workbench))
    dataset.CommitTransaction()
    del dataset


def _settings_of(study: Study) -> dict[str, Any]:
    return {
        "version": _VERSION,
        "title": study.title,
        "rules": asdict(study.rules),
        "window": list(study.window),
        "basis": study.centres.basis,
        "has_diagonal": study.flows.has_diagonal,
    }


def _settings_rows(settings: dict[str, Any]) -> list[tuple[str, str]]:
    return [(key, json.dumps(value, ensure_ascii=False)) for key, value in settings.items()]


def _new(dataset: Any, name: str, fields: dict[str, int], kind: int = ogr.wkbNone, system: Any = None) -> Any:
    options = ["GEOMETRY_NAME=geom"] if kind != ogr.wkbNone else ["ASPATIAL_VARIANT=GPKG_ATTRIBUTES"]
    layer = dataset.CreateLayer(name, system, kind, options)
    for field, type_ in fields.items():
        layer.CreateField(ogr.FieldDefn(field, type_))
    return layer


def _fill(
    layer: Any, fields: Iterable[str], rows: Iterable[Sequence[Any]], shapes: Any = None, progress: Progress = silent
) -> None:
    """Rows into a layer; None, NaN and missing are NULL."""
    definition = layer.GetLayerDefn()
    positions = [definition.GetFieldIndex(name) for name in fields]
    rows = list(rows)
    shapes = [None] * len(rows) if shapes is None else shapes
    for number, (row, shape) in enumerate(zip(rows, shapes)):
        if number % 4096 == 0:
            progress(number / max(1, len(rows)))
        feature = ogr.Feature(definition)
        for position, value in zip(positions, row):
            if value is not None and value == value:
                feature.SetField(position, value.item() if isinstance(value, np.generic) else value)
        if shape is not None:
            geometry = ogr.CreateGeometryFromWkb(wkb.dumps(shape))
            feature.SetGeometryDirectly(ogr.ForceToMultiPolygon(geometry))
        layer.CreateFeature(feature)


def _fingerprint(units: Units) -> str:
    """Text that changes with any code or polygon."""
    digest = hashlib.sha256()
    for code, shape in units.table.geometry.items():
        if isinstance(shape, Polygon):
            shape = MultiPolygon([shape])  # as the file holds it
        digest.update(code.encode() + b"\0" + (wkb.dumps(shape) if shape is not None else b""))
    return digest.hexdigest()


def plan_tables(workbench: Workbench) -> tuple[list, list, list, list]:
    """Rows and polygons of the members and of the areas of a plan; slow for many units, so not for the main thread."""
    geometry = workbench.study.units.table.geometry
    members = workbench.members()
    shapes = [geometry[code] for code in members[columns.UNIT_ID]]
    areas, outlines = [], []
    statistics = {scope: workbench.statistics(level) for scope, level in (("minimum", 2), ("maximum", 1))}
    for number, (area, name) in enumerate(workbench.study.centres.names.items()):
        for scope, level in (("minimum", 2), ("maximum", 1)):
            areas.append((area, name, scope, *statistics[scope].loc[area]))
            outlines.append(union(geometry.to_numpy()[workbench.roles[number] >= level]))
    return list(members.itertuples(index=False, name=None)), shapes, areas, outlines


def _write_plan(dataset: Any, members: list, shapes: list, areas: list, outlines: list) -> None:
    _fill(dataset.GetLayerByName(MEMBERS), _MEMBER_FIELDS, members, shapes)
    _fill(dataset.GetLayerByName(AREAS), _AREA_FIELDS, areas, outlines)


def save_plan(path: str, tables: tuple[list, list, list, list], settings: Optional[dict[str, Any]] = None) -> None:
    """Bring the members and areas layers of a study, and settings, in line; all or nothing.

    Raises
    ------
    InputError
        when the file is gone or protected.
    """
    with WRITING, gdal_raises():
        dataset = open_file(path, update=True)
        try:
            dataset.StartTransaction()
            for statement in _EMPTY:
                dataset.ExecuteSQL(statement)
            _write_plan(dataset, *tables)
            _change_settings(dataset.GetLayerByName(SETTINGS), dict(_settings_rows(settings or {})))
            dataset.CommitTransaction()
        except RuntimeError as error:
            reason = str(error)
            with contextlib.suppress(RuntimeError):
                dataset.RollbackTransaction()
            raise InputError(
                "The layers of the plan cannot be brought up to date: {reason}",
                where=path,
                fix="Decisions are kept in the journal; the layers follow when the file can be written again.",
                reason=reason,
            ) from None
        finally:
            del dataset


def _change_settings(layer: Any, wanted: dict[str, str]) -> None:
    for feature in list(layer):
        if feature.GetField("key") in wanted:
            feature.SetField("value", wanted[feature.GetField("key")])
            layer.SetFeature(feature)


def open_study(path: str, progress: Progress = silent) -> StudyFile:
    """Read a study.

    Raises
    ------
    InputError
        when the file is gone, is no study, or was made by a newer version.
    """
    dataset = open_file(path)
    there = {dataset.GetLayer(number).GetName() for number in range(dataset.GetLayerCount())}
    missing = sorted({UNITS, FLOWS, SETTINGS} - there)
    if missing:
        raise InputError(
            "This is no study: it has no table {missing}.",
            where=path,
            fix="Choose a GeoPackage made by the study assistant.",
            missing=", ".join(missing),
        )
    settings = _read_settings(_rows(dataset, SETTINGS, ("key", "value")), path)
    if settings.get("version", 0) > _VERSION:
        raise InputError(
            "The study was made by a newer version of the plugin ({version}).",
            where=path,
            fix="Update the plugin.",
            version=settings["version"],
        )
    rows, shapes = [], []
    layer = dataset.GetLayerByName(UNITS)
    system = layer.GetSpatialRef()
    crs = QgsCoordinateReferenceSystem.fromWkt(system.ExportToWkt()) if system else QgsCoordinateReferenceSystem()
    for feature in layer:
        rows.append([feature.GetField(name) for name in _UNIT_FIELDS])
        geometry = feature.GetGeometryRef()
        shapes.append(bytes(geometry.ExportToWkb()) if geometry is not None else b"")
    layer.ResetReading()
    if not rows:
        raise InputError("The study has no units.", where=path, fix="Make the study again with the study assistant.")
    table = pd.DataFrame(rows, columns=list(_UNIT_FIELDS))
    units = units_table(
        table[columns.UNIT_ID],
        [wkb.loads(shape) if shape else None for shape in shapes],
        table[columns.UNIT_NAME],
        table[columns.REGION],
        table[columns.POPULATION],
        table[columns.EMPLOYED],
        label=UNITS,
    )
    progress(0.3)
    order = units.order.get_indexer(units.codes)
    shapes = [shapes[position] for position in order]
    flow_rows = _rows(dataset, FLOWS, _FLOW_FIELDS)
    flows = flow_matrix(*(zip(*flow_rows) if flow_rows else ([], [], [])), units.codes, label=FLOWS)
    progress(0.7)
    notes: list[Note] = []
    neighbours = None
    if NEIGHBOURS in there and settings.get("fingerprint") == _fingerprint(units):
        neighbours = _matrix(_rows(dataset, NEIGHBOURS, _NEIGHBOUR_FIELDS), units.codes)
    if neighbours is None:
        notes.append(note("The units of the study were edited, so their neighbours are worked out again."))
        neighbours = shared_borders(units.table.geometry, part(progress, 0.7, 0.95))
    centres = _centres(table, settings.get("basis", "given"), path)
    study = Study(
        settings.get("title", Path(path).stem),
        units,
        flows,
        centres,
        neighbours,
        _rules(settings.get("rules", {})),
        tuple(settings.get("window", (None, None))),
        tuple(notes),
    )
    del layer, dataset
    progress(1.0)
    return StudyFile(path, study, [_geometry(shape) for shape in shapes], crs, settings)


def _read_settings(rows: list[tuple], path: str) -> dict[str, Any]:
    try:
        return {key: json.loads(value) for key, value in rows}
    except (TypeError, ValueError) as error:
        raise InputError(
            "The settings of the study cannot be read: {reason}",
            where=path,
            fix="Make the study again with the study assistant, and merge the journal of this file.",
            reason=error,
        ) from None


def _rules(kept: dict[str, Any]) -> ScopeRules:
    """Rules as the file has them; what a newer version may have added is left aside."""
    known = {field.name for field in fields(ScopeRules)}
    return ScopeRules(**{name: value for name, value in kept.items() if name in known})


def _rows(dataset: Any, name: str, fields: Iterable[str]) -> list[tuple]:
    layer = dataset.GetLayerByName(name)
    definition = layer.GetLayerDefn()
    positions = [definition.GetFieldIndex(field) for field in fields]
    return [tuple(feature.GetField(position) for position in positions) for feature in layer]


def _matrix(rows: list[tuple], codes: pd.Index) -> csr_matrix:
    left, right = codes.get_indexer([row[0] for row in rows]), codes.get_indexer([row[1] for row in rows])
    length = np.array([row[2] for row in rows], dtype=float)
    half = csr_matrix((length, (left, right)), shape=(len(codes),) * 2)
    return (half + half.T).tocsr()


def _centres(table: pd.DataFrame, basis: str, path: str) -> Centres:
    mine = table[table[_CENTRE].notna()]
    if not len(mine):
        raise InputError(
            "The study has no central cities.", where=path, fix="Fill the field “centre” of its units layer."
        )
    area_of = pd.Series(mine[_CENTRE].to_numpy(), index=mine[columns.UNIT_ID].to_numpy()).sort_index()
    names = mine.sort_values(columns.UNIT_ID).groupby(_CENTRE)[_CENTRE_NAME].first()
    names = names.where(names.notna(), names.index)
    return Centres(area_of, names.rename_axis(None), basis)


def _geometry(shape: bytes) -> QgsGeometry:
    geometry = QgsGeometry()
    if shape:
        geometry.fromWkb(shape)
    return geometry
