"""A plan as one GeoPackage with several layers, written whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateTransformContext, QgsFeatureSink, QgsVectorFileWriter

from ..engine.errors import InputError
from ..engine.placing import placed
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
        when the file would not be called a GeoPackage, the folder cannot be written or the disk is full.
    """
    if not path.lower().endswith(".gpkg"):  # QGIS would write beside the name it is given
        raise InputError("A plan is kept in a GeoPackage.", where=path, fix="Give a name that ends in .gpkg.")
    with placed(path) as aside:
        for number, (name, result) in enumerate(layers.items()):
            progress(number / len(layers))
            _write_layer(str(aside), name, result, context, first=number == 0, progress=progress)
        progress(1.0)  # what has its name is no longer cancelled


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
        raise OSError(writer.errorMessage() or "-")
    for number, feature in enumerate(result.features()):
        if number % _BATCH == 0:
            progress(0)
        if not writer.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise OSError(writer.errorMessage() or "-")
    del writer  # closes the file
