"""What is looked at before a run: numbers that are none, outputs that would destroy an input or one another."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameters,
)
from qgis.PyQt.QtCore import QVariant

from ..engine.errors import InputError
from ..engine.placing import require_target
from ..layers.provenance import layers_of, source_file, table_of
from ..layers.targets import target_file, target_table

OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional
_LARGEST = sys.float_info.max
_GEOMETRIES_ONLY = (".shp", ".dbf", ".fgb", ".sqlite")  # QGIS would leave an empty file, or none of that name
_UNBOUNDED = 1e300  # QGIS writes the greatest number there is for no limit


def given(value: Any) -> bool:
    """Whether a value is one: dialogs, batch tables and models each leave their own kind of nothing behind."""
    if isinstance(value, QVariant):
        value = None if value.isNull() else value.value()
    if isinstance(value, (list, tuple)):
        return any(given(one) for one in value)
    return value is not None and value != ""


def wanted_target(value: Any) -> bool:
    """Whether somebody wants an output: a batch table leaves a definition without a sink behind."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    return value is not None and value != ""


def require_number(definition: QgsProcessingParameterDefinition, value: float) -> float:
    """A number within the limits that its parameter declares: models and expressions are not held to them by QGIS.

    Raises
    ------
    InputError
        for infinity, what is no number, and what is out of range.
    """
    low, high = definition.minimum(), definition.maximum()
    if not -_LARGEST <= value <= _LARGEST:  # nor is what no double can hold
        raise InputError("{value} is no number.", where=definition.name(), fix="Give a number.", value=value)
    if value < low or value > high:
        raise InputError(
            "{value} is out of range: from {low} to {high}.",
            where=definition.name(),
            fix="Give a number in this range.",
            value=f"{value:g}",
            low=f"{low:g}" if low > -_UNBOUNDED else "−∞",
            high=f"{high:g}" if high < _UNBOUNDED else "∞",
        )
    return value


def check_before(algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
    """Everything that can be known before the run.

    Raises
    ------
    InputError
        for a number that is none or out of range, a missing field, and an output that is an input, another output,
        protected, in memory without being a layer, or of a format that cannot hold it.
    """
    for definition in algorithm.parameterDefinitions():
        value = parameters.get(definition.name())
        if definition.type() == "number" and isinstance(value, (int, float)):
            require_number(definition, value)
        if definition.type() == "field" and not definition.flags() & OPTIONAL and not given(value):
            raise InputError("No field is chosen.", where=definition.name(), fix="Choose the field.")
        if definition.isDestination() and given(value):
            _require_target(definition, value)
    _refuse_overwriting(algorithm, parameters, context)


def _require_target(definition: QgsProcessingParameterDefinition, value: Any) -> None:
    """Refuse a file in memory, a table as a format of geometries, and what cannot be written to."""
    path = target_file(value)
    if definition.type() != "sink" and str(value).startswith("memory:"):
        raise InputError(
            "A layer of rows can stay in memory, this output cannot.", where=definition.name(), fix="Choose a file."
        )
    ending = os.path.splitext(path)[1].lower()
    if (
        definition.type() == "sink"
        and definition.dataType() == QgsProcessing.SourceType.TypeVector
        and ending in _GEOMETRIES_ONLY
        and not target_table(value)
    ):
        raise InputError(
            "A table cannot be written as {ending}: this format holds what has a geometry.",
            where=definition.name(),
            fix="Choose a GeoPackage, CSV or XLSX.",
            ending=ending,
        )
    if path and definition.type() != "folderDestination":
        require_target(path)


def refuse_devices(parameters: dict[str, Any]) -> None:
    """Pipes and devices are never read: they have no end, and opening one may wait for ever. Before QGIS looks.

    Raises
    ------
    InputError
        for a path that is one.
    """
    for name, value in parameters.items():
        for path in value if isinstance(value, (list, tuple)) else [value]:
            place = path.split("|")[0] if isinstance(path, str) else ""
            if place and "\0" not in place and os.path.exists(place) and not is_regular(place):
                raise InputError("{path} is neither a file nor a folder.", where=name, fix="Choose a file.", path=place)


def is_regular(path: str) -> bool:
    return os.path.isfile(path) or os.path.isdir(path)


def _refuse_overwriting(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> None:
    taken: dict[tuple[str, str], str] = {}
    for definition in algorithm.destinationParameterDefinitions():
        value = parameters.get(definition.name())
        path = target_file(value) if wanted_target(value) else ""
        if not path:
            continue
        place = os.path.realpath(path), target_table(value)
        other = taken.setdefault(place, definition.name())
        if other != definition.name():
            raise InputError(
                "Two outputs would be written to the same place: {path}",
                where=f"{other}, {definition.name()}",
                fix="Give each its own file, or its own table of a GeoPackage.",
                path=path,
            )
    if not any(os.path.exists(path) for path, _ in taken):
        return  # nothing there that could be an input
    for name, source, table in _sources(algorithm, parameters, context):
        for (path, target), output in taken.items():
            if os.path.realpath(source) == path and (not target or target == table):
                raise InputError(
                    "The output would overwrite an input: {path}",
                    where=f"{name}, {output}",
                    fix="Choose another file for the output.",
                    path=source,
                )


def _sources(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> Iterator[tuple[str, str, str]]:
    """Parameter, file and table of every input that lies in a file."""
    for definition in algorithm.parameterDefinitions():
        name = definition.name()
        if definition.isDestination() or not given(parameters.get(name)):
            continue
        if definition.type() == "file":
            yield name, QgsProcessingParameters.parameterAsFile(definition, parameters, context), ""
        elif definition.type() == "multilayer" and definition.layerType() == QgsProcessing.SourceType.TypeFile:
            for path in QgsProcessingParameters.parameterAsFileList(definition, parameters[name], context):
                yield name, path, ""
        else:
            for layer in layers_of(definition, parameters, context):
                yield name, source_file(layer), table_of(layer)
