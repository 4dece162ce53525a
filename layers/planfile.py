"""A plan as one GeoPackage with several layers, written whole or not at all."""

from __future__ import annotations

import os
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateTransformContext, QgsFeatureSink, QgsVectorFileWriter

from ..engine.errors import InputError
from ..engine.progress import Progress, silent

if TYPE_CHECKING:
    from .outputs import TableResult

_BATCH = 1024


def write_plan_file(
    path: str,
    layers: Mapping[str, TableResult],
    context: QgsCoordinateTransformContext,
    progress: Progress = silent,
) -> None:
    """Write the layers beside the target, then rename onto it: an earlier file stays until the new one is whole.

    Raises
    ------
    InputError
        when the folder cannot be written or the disk is full.
    """
    target = Path(path)
    aside = target.with_name(f".{target.stem}.{uuid.uuid4().hex}.gpkg")
    try:
        for number, (name, result) in enumerate(layers.items()):
            progress(number / len(layers))
            _write_layer(str(aside), name, result, context, first=number == 0, progress=progress)
        os.replace(aside, target)
    except OSError as error:
        raise _unwritten(path, str(error)) from error
    finally:
        for left_over in (aside, *(aside.with_name(aside.name + end) for end in ("-journal", "-wal", "-shm"))):
            left_over.unlink(missing_ok=True)
    progress(1.0)


def _write_layer(
    path: str,
    name: str,
    result: TableResult,
    context: QgsCoordinateTransformContext,
    first: bool,
    progress: Progress,
) -> None:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", name
    options.actionOnExistingFile = (
        QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteFile
        if first
        else QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    )
    fields = result.fields
    writer = QgsVectorFileWriter.create(path, fields, result.wkb_type, result.crs, context, options)
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise _unwritten(path, writer.errorMessage())
    for number, feature in enumerate(result.features()):
        if number % _BATCH == 0:
            progress(0)
        if not writer.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise _unwritten(path, writer.errorMessage())
    del writer  # closes the file


def _unwritten(path: str, reason: str) -> InputError:
    return InputError(
        "The file cannot be written: {reason}",
        where=path,
        fix="Choose a folder you may write to.",
        reason=reason or "-",
    )
