"""Tables of the engine to QGIS sinks."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Callable, Optional

import numpy as np
import pandas as pd
from osgeo import gdal, ogr
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingContext,
    QgsProviderRegistry,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ..engine.errors import InputError, Note
from ..engine.progress import Progress, silent
from .kept import losses
from .targets import target_file

_KINDS = {"text": QVariant.String, "int": QVariant.LongLong, "real": QVariant.Double}
_SHAPES = {
    "polygon": QgsWkbTypes.Type.MultiPolygon,
    "line": QgsWkbTypes.Type.MultiLineString,
    "point": QgsWkbTypes.Type.Point,
}
_BATCH = 1024


@dataclass(frozen=True)
class TableResult:
    """One layer or table to hand over, complete in memory.

    ``columns`` (name, kind) with kind ``text``, ``int`` or ``real``; ``frame`` is as long as ``geometries`` (QGIS's or
    Shapely's, of the ``shape`` polygon, line or point), which is None for a table. ``leading`` are fields and rows taken
    over from the input in front of the columns.
    """

    frame: pd.DataFrame
    columns: Sequence[tuple[str, str]]
    geometries: Optional[Sequence[Any]] = None
    crs: QgsCoordinateReferenceSystem = field(default_factory=QgsCoordinateReferenceSystem)
    leading: Optional[QgsFields] = None
    leading_rows: Sequence[Sequence[Any]] = ()
    style: str = ""
    shape: str = "polygon"

    @property
    def fields(self) -> QgsFields:
        fields = QgsFields()
        for one in self.leading or ():
            fields.append(one)
        for name, kind in self.columns:
            fields.append(QgsField(name, _KINDS[kind]))
        return fields

    @property
    def wkb_type(self) -> QgsWkbTypes.Type:
        return QgsWkbTypes.Type.NoGeometry if self.geometries is None else _SHAPES[self.shape]

    def features(self) -> Any:
        """QGIS features, one after the other."""
        fields = self.fields
        values = [[_attribute(value, kind) for value in self.frame[name].astype(object)] for name, kind in self.columns]
        for number, row in enumerate(zip(*values) if values else [()] * len(self.frame)):
            feature = QgsFeature(fields)
            before = list(self.leading_rows[number]) if self.leading is not None else []
            feature.setAttributes([NULL if value is None else value for value in before] + list(row))
            if self.geometries is not None:
                feature.setGeometry(_flat(self.geometries[number], multi=self.shape != "point"))
            yield feature


def _attribute(value: Any, kind: str) -> Any:
    if value is None or value is pd.NA or (isinstance(value, (float, np.floating)) and not np.isfinite(value)):
        return NULL
    return {"text": str, "int": int, "real": float}[kind](value)


def _flat(geometry: Any, multi: bool) -> QgsGeometry:
    """A geometry without curves, Z and M, as QGIS's own."""
    if geometry is not None and not isinstance(geometry, QgsGeometry):
        from shapely import wkb

        copy = QgsGeometry()
        copy.fromWkb(wkb.dumps(geometry))
    else:
        copy = QgsGeometry(geometry) if geometry is not None else QgsGeometry()
    if not copy.isNull():
        if QgsWkbTypes.isCurvedType(copy.wkbType()):
            copy = QgsGeometry(copy.constGet().segmentize())
        copy.get().dropZValue()
        copy.get().dropMValue()
        if multi:
            copy.convertToMultiType()
    return copy


def write_tables(
    results: dict[str, TableResult],
    open_sink: Callable[[str, TableResult], tuple[Optional[QgsFeatureSink], str]],
    context: QgsProcessingContext,
    progress: Progress = silent,
) -> tuple[dict[str, str], list[Note]]:
    """Write every table into its sink; when one fails, or on cancel, all that were opened are removed again.

    ``open_sink`` gives sink and layer id or path for an output's name, or no sink for an output nobody wants. What a format
    could not keep comes back as sentences.
    """
    opened: dict[str, str] = {}
    told: list[Note] = []
    sink = None
    try:
        for position, (name, result) in enumerate(results.items()):
            progress(position / len(results))
            sink, destination = open_sink(name, result)
            if sink is None:
                continue
            opened[name] = destination
            _fill(sink, result, name, progress, position / len(results))
            sink.finalize() if hasattr(sink, "finalize") else sink.flushBuffer()
            sink = None  # closes the file
            told += losses(destination, name, result, lambda _done, at=position: progress(at / len(results)))
        progress(1.0)  # what stops here is taken back as well
    except BaseException as error:
        sink = None
        traceback.clear_frames(error.__traceback__)  # the last hold on the open file
        for destination in opened.values():
            remove_destination(destination, context)
        raise
    return opened, told


def _fill(sink: QgsFeatureSink, result: TableResult, name: str, progress: Progress, done: float) -> None:
    for number, feature in enumerate(result.features()):
        if number % _BATCH == 0:
            progress(done)
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise _unwritten(name, sink)
    if not sink.flushBuffer():
        raise _unwritten(name, sink)


def _unwritten(name: str, sink: QgsFeatureSink) -> InputError:
    reason = sink.lastError() if hasattr(sink, "lastError") else ""
    return InputError(
        "The layer cannot be written: {reason}",
        where=name,
        fix="Check free space and permissions of the target.",
        reason=reason or "-",
    )


@contextmanager
def whole_or_absent(target: Any) -> Iterator[None]:
    """Remove the file that opening a sink began and did not finish; one that was there before stays."""
    path = target_file(target)
    before = bool(path) and os.path.exists(path)
    try:
        yield
    except BaseException:
        if path and not before:
            _unlink(path)
        raise


def _unlink(path: str) -> None:
    for left_over in (path, f"{path}-journal", f"{path}-wal", f"{path}-shm"):
        if os.path.isfile(left_over):
            os.unlink(left_over)


def remove_destination(destination: str, context: QgsProcessingContext) -> None:
    """Take back an output: the layer from the temporary store, the table from its file, or the file."""
    store = context.temporaryLayerStore()
    if store.mapLayer(destination) is not None:
        store.removeMapLayer(destination)
        return
    parts = QgsProviderRegistry.instance().decodeUri("ogr", destination)
    path, table = parts.get("path") or "", parts.get("layerName") or ""
    if not path or not os.path.isfile(path):
        return
    try:
        dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_UPDATE)
    except RuntimeError:  # some QGIS versions make GDAL raise
        dataset = None
    names = [dataset.GetLayer(number).GetName() for number in range(dataset.GetLayerCount())] if dataset else []
    others = [name for name in names if name != table]
    if dataset is not None and table and others:
        if table in names:
            dataset.DeleteLayer(names.index(table))
        return
    driver = dataset.GetDriver().ShortName if dataset is not None else ""
    del dataset
    if driver:
        ogr.GetDriverByName(driver).DeleteDataSource(path)
    _unlink(path)  # a full disk leaves what is no dataset
