"""How a result was made: algorithm, version, parameters, inputs with checksums, time. It goes with every output."""

from __future__ import annotations

import configparser
import contextlib
import hashlib
import json
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from functools import lru_cache
from typing import Any, Optional

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsDataProvider,
    QgsException,
    QgsLayerMetadata,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingParameters,
    QgsProviderRegistry,
    QgsRasterLayer,
)

from ..engine.progress import Progress, silent
from .translation import ROOT

_WHOLE = 256 << 20  # bytes up to which a file is read to its end
_SAMPLE = 1 << 20
_READ = 1 << 22
_MOST_FILES = 10_000  # of a folder
_PARAMETERS = "parameters: "
_LAYERS = ("source", "vector", "raster", "maplayer", "multilayer")
_FILES = ("file",)


@dataclass(frozen=True)
class Input:
    """One input: the parameter it was given to, what it is called, where it lies, and its checksum."""

    parameter: str
    name: str
    source: str
    checksum: str

    def line(self) -> str:
        return f"{self.parameter}: {self.name} ({self.source}) {self.checksum}"


@dataclass(frozen=True)
class Provenance:
    """Everything needed to make a result again, or to see that its inputs have changed."""

    algorithm: str
    version: str
    parameters: str
    inputs: tuple[Input, ...]
    time: str
    notes: tuple[str, ...] = ()

    def lines(self) -> list[str]:
        """For people, and for the history of a layer's metadata."""
        return [
            f"{self.algorithm}, Multipolar {self.version}, QGIS {Qgis.version()}, {self.time}",
            f"{_PARAMETERS}{self.parameters}",
            *(f"input {given.line()}" for given in self.inputs),
            *self.notes,
        ]


@lru_cache(maxsize=1)
def version() -> str:
    """Version of the plugin."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    return metadata["general"]["version"]


def now() -> str:
    """UTC to the second. SOURCE_DATE_EPOCH stands in where results must be the same bytes again."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(given), timezone.utc) if given else datetime.now(timezone.utc)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def provenance_of(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    progress: Progress = silent,
) -> Provenance:
    """Provenance of a run, before anything is written: an output may go into the file an input lies in."""
    inputs: list[Input] = []
    for definition in algorithm.parameterDefinitions():
        if parameters.get(definition.name()) is None:
            continue
        if definition.type() == "multilayer" and definition.layerType() == QgsProcessing.SourceType.TypeFile:
            # By the value: QGIS 3.22 takes the dictionary of all parameters for one and finds nothing.
            for path in QgsProcessingParameters.parameterAsFileList(definition, parameters[definition.name()], context):
                inputs.append(Input(definition.name(), os.path.basename(path), path, checksum(path, progress)))
        elif definition.type() in _LAYERS:
            for layer in layers_of(definition, parameters, context):
                inputs.append(_layer_input(definition.name(), layer, progress))
        elif definition.type() in _FILES:
            path = QgsProcessingParameters.parameterAsFile(definition, parameters, context)
            if path:
                inputs.append(Input(definition.name(), os.path.basename(path), path, checksum(path, progress)))
    given = {
        definition.name(): definition.valueAsPythonString(parameters[definition.name()], context)
        for definition in algorithm.parameterDefinitions()
        if definition.name() in parameters and not definition.isDestination()
    }
    text = json.dumps(given, ensure_ascii=False, sort_keys=True)
    return Provenance(f"multipolar:{algorithm.name()}", version(), text, tuple(inputs), now())


def layers_of(
    definition: QgsProcessingParameterDefinition, parameters: dict[str, Any], context: QgsProcessingContext
) -> Iterator[QgsMapLayer]:
    """The layers in a parameter; none when it takes no layers."""
    if definition.type() == "multilayer":
        found: Sequence[Optional[QgsMapLayer]] = QgsProcessingParameters.parameterAsLayerList(
            definition, parameters, context
        )
    elif definition.type() == "raster":
        found = [QgsProcessingParameters.parameterAsRasterLayer(definition, parameters, context)]
    elif definition.type() == "maplayer":
        found = [QgsProcessingParameters.parameterAsLayer(definition, parameters, context)]
    elif definition.type() not in _LAYERS:
        found = []
    else:
        found = [QgsProcessingParameters.parameterAsVectorLayer(definition, parameters, context)]
    return (layer for layer in found if layer is not None)


def _layer_input(parameter: str, layer: QgsMapLayer, progress: Progress) -> Input:
    path = source_file(layer)
    name = layer.name()
    where = getattr(layer, "subsetString", str)()  # only vector layers have a filter
    if where:
        name += f" [{where}]"
    return Input(parameter, name, path or layer.providerType(), checksum(path, progress) if path else "-")


def source_file(layer: QgsMapLayer) -> str:
    """The file a layer lies in, empty when it lies in none (memory, database, service)."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = str(parts.get("path") or "")
    return path if os.path.isfile(path) else ""


def table_of(layer: QgsMapLayer) -> str:
    """The table of a file a layer lies in, empty when its file has none."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    if parts.get("layerName") or layer.providerType() != "ogr":
        return str(parts.get("layerName") or "")
    first = layer.dataProvider().subLayers()[:1]  # opened bare it is the first
    return first[0].split(QgsDataProvider.sublayerSeparator())[1] if first else ""


def checksum(path: str, progress: Progress = silent) -> str:
    """``sha256:…`` of a file; of a very large one the size and samples of it, and then named so. Also of a folder."""
    if os.path.isdir(path):
        return folder_checksum(path, progress)
    if not os.path.isfile(path):
        return "-"
    try:
        size = os.path.getsize(path)
        digest = hashlib.sha256()
        with open(path, "rb") as file:
            if size <= _WHOLE:
                while block := file.read(_READ):
                    progress(0.95)
                    digest.update(block)
                return f"sha256:{digest.hexdigest()}"
        return f"sha256-of-64-samples:{_sampled(path, size, progress)}"
    except OSError:
        return "-"


def _sampled(path: str, size: int, progress: Progress) -> str:
    """Digest of the size and of 64 samples from the beginning to the end."""
    digest = hashlib.sha256(str(size).encode())
    with open(path, "rb") as file:
        for step in range(64):
            progress(0.95)
            file.seek(max(size - _SAMPLE, 0) * step // 63)
            digest.update(file.read(_SAMPLE))
    return digest.hexdigest()


def folder_checksum(path: str, progress: Progress = silent) -> str:
    """``sha256-of-N-files:…`` of a folder with all below it: names, sizes and contents of its files.

    Files and folders whose name begins with a dot do not count, nor does the order in which the disk lists them. A folder
    larger than 256 MB, or of more than 10 000 files, is named ``sha256-of-N-files-in-part``: the first files by name count,
    and of those beyond the 256 MB only name and size.
    """
    files: list[str] = []
    for folder, folders, names in os.walk(path):
        progress(0.95)
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [os.path.join(folder, name) for name in names if not name.startswith(".")]
    files.sort(key=lambda file: os.path.relpath(file, path).replace(os.sep, "/"))
    in_part = len(files) > _MOST_FILES
    digest, left = hashlib.sha256(), _WHOLE
    try:
        for file in files[:_MOST_FILES]:
            progress(0.95)
            size = os.path.getsize(file)
            content = checksum(file, progress) if size <= left else "-"
            left -= size if size <= left else 0
            in_part |= content == "-"
            digest.update(f"{os.path.relpath(file, path).replace(os.sep, '/')}\0{size}\0{content}\0".encode())
    except OSError:
        return "-"
    return f"sha256-of-{len(files)}-files{'-in-part' if in_part else ''}:{digest.hexdigest()}"


def describe(layer: QgsMapLayer, provenance: Provenance) -> None:
    """Write how a layer was made into its metadata."""
    layer.setMetadata(_with_history(layer.metadata(), provenance))


def describe_table(destination: str, provenance: Provenance) -> None:
    """Write how a table was made where QGIS looks for it: inside a GeoPackage, beside any other file (.qmd).

    A target that cannot hold metadata stays without: the table itself is whole.
    """
    registry = QgsProviderRegistry.instance()
    parts = registry.decodeUri("ogr", destination)
    path = str(parts.get("path") or "")
    if path.lower().endswith(".gpkg") and not parts.get("layerName"):
        stem = os.path.splitext(os.path.basename(path))[0]  # what QGIS calls the table of a bare file
        destination = registry.encodeUri("ogr", {**parts, "layerName": stem})
    if os.path.isfile(path):
        with contextlib.suppress(QgsException):
            registry.saveLayerMetadata("ogr", destination, _with_history(QgsLayerMetadata(), provenance))


def describe_file(path: str, provenance: Provenance, before: Optional[dict[str, list[str]]] = None) -> None:
    """Write how the tables of a GeoPackage were made into it; ``before`` is what is known of a table from earlier."""
    if not path.lower().endswith(".gpkg") or not os.path.isfile(path):
        return
    registry = QgsProviderRegistry.instance()
    for table in registry.querySublayers(path):
        if table.providerKey() != "ogr":
            continue
        metadata = QgsLayerMetadata()
        for line in (before or {}).get(table.name(), ()):
            metadata.addHistoryItem(line)
        with contextlib.suppress(QgsException):
            registry.saveLayerMetadata(
                "ogr",
                registry.encodeUri("ogr", {"path": path, "layerName": table.name()}),
                _with_history(metadata, provenance),
            )


def describe_raster(path: str, provenance: Provenance) -> None:
    """Write how a raster was made beside it, as QGIS does (.qmd)."""
    layer = QgsRasterLayer(path, os.path.basename(path))
    if layer.isValid():
        describe(layer, provenance)
        layer.saveDefaultMetadata()


def history_of(layer: QgsMapLayer) -> list[str]:
    """How a layer was made, as far as it says so."""
    if not layer.metadata().history():
        layer = layer.clone()
        layer.loadDefaultMetadata()
    return list(layer.metadata().history())


@dataclass(frozen=True)
class Account:
    """What a layer's history says: a head line, settings, inputs (parameter, name, checksum), sentences."""

    head: str
    settings: dict[str, str]
    inputs: tuple[tuple[str, str, str], ...]
    notes: tuple[str, ...]


_INPUT = re.compile(r"input (?P<parameter>\w+): (?P<name>.*) \(.*\) (?P<checksum>\S+)")


def account_of(history: Sequence[str]) -> Account:
    """Read what :meth:`Provenance.lines` wrote; lines of others' making are sentences."""
    head, settings, inputs, notes = "", {}, [], []
    for line in history:
        if line.startswith("multipolar:") and not head:
            head = line
        elif line.startswith(_PARAMETERS) and not settings:
            settings = {name: _unquoted(value) for name, value in json.loads(line[len(_PARAMETERS) :]).items()}
        elif found := _INPUT.fullmatch(line):
            inputs.append((found["parameter"], found["name"], found["checksum"]))
        else:
            notes.append(line)
    settings = {name: value for name, value in settings.items() if name not in {parameter for parameter, *_ in inputs}}
    return Account(head, settings, tuple(inputs), tuple(notes))


def setting_words(account: Account) -> dict[str, str]:
    """Name of a setting -> what the dialog of the algorithm calls it, as far as the algorithm is installed."""
    algorithm = QgsApplication.processingRegistry().algorithmById(account.head.split(",")[0])
    return {one.name(): one.description() for one in algorithm.parameterDefinitions()} if algorithm else {}


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"" else value


def _with_history(metadata: QgsLayerMetadata, provenance: Provenance) -> QgsLayerMetadata:
    described = QgsLayerMetadata(metadata)
    described.setType("dataset")
    described.setAbstract(provenance.lines()[0])
    for line in provenance.lines():
        described.addHistoryItem(line)
    return described
