"""What a file could not keep of a table: read back from the file and told, never passed over."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Optional

from osgeo import gdal, ogr
from qgis.core import QgsProviderRegistry

from ..engine.errors import InputError, Note, first_of, note
from ..engine.progress import Progress, silent
from .vectors import plain

if TYPE_CHECKING:
    from .outputs import TableResult

# Formats that keep every attribute as it is, names and NULLs included; in CSV blank stands for NULL.
_KEEP_ATTRIBUTES = ("GPKG", "CSV", "GeoJSON", "FlatGeobuf", "XLSX", "ODS", "SQLite", "GML")
_BATCH = 1024


def losses(destination: str, name: str, result: TableResult, progress: Progress = silent) -> list[Note]:
    """Sentences about what the file written for the output ``name`` lacks: geometry, whole field names, NULLs, ends of texts.

    A layer in memory has lost nothing.

    Raises
    ------
    InputError
        when rows are missing in the file, or it holds no table at all: that is no result.
    """
    parts = QgsProviderRegistry.instance().decodeUri("ogr", destination)
    path = str(parts.get("path") or "")
    if not os.path.isfile(path):
        if os.path.splitext(path)[1] and os.path.isabs(path):
            raise _no_table(path, name)
        return []
    dataset = _opened(path)
    layer = _table(dataset, str(parts.get("layerName") or "")) if dataset is not None else None
    if layer is None:
        raise _no_table(path, name)
    where = os.path.basename(path)
    told: list[Note] = []
    if result.geometries is not None and layer.GetGeomType() == ogr.wkbNone:
        told.append(
            note("{file} holds attributes only, and cannot be shown on a map: its format has no geometry.", file=where)
        )
    columns = _columns(result, layer)
    renamed = [f"{ours} → {theirs}" for ours, _, theirs in columns if theirs is not None and ours != theirs]
    if renamed:
        told.append(
            note("{file} holds fields by other names: {names}.", file=where, names=first_of(renamed, len(renamed)))
        )
    absent = [ours for ours, _, theirs in columns if theirs is None]
    if absent:
        told.append(note("{file} lacks the fields: {names}.", file=where, names=first_of(absent, 20)))
    if dataset.GetDriver().ShortName in _KEEP_ATTRIBUTES:
        rows = layer.GetFeatureCount()
    else:
        rows, more = _values_lost(result, layer, columns, where, progress)
        told += more
    if rows < len(result.frame):
        raise InputError(
            "{file} holds {kept} of {count} rows: the format leaves out rows without geometry.",
            where=name,
            fix="Choose a GeoPackage.",
            file=where,
            kept=rows,
            count=len(result.frame),
        )
    return told


def _opened(path: str) -> Optional[gdal.Dataset]:
    # A sheet's first row is its header, whatever stands below it.
    options = ["HEADERS=FORCE"] if path.lower().endswith((".xlsx", ".ods")) else []
    try:
        return gdal.OpenEx(path, gdal.OF_VECTOR, open_options=options)
    except RuntimeError:  # some QGIS versions make GDAL raise
        return None


def _table(dataset: gdal.Dataset, table: str) -> Optional[ogr.Layer]:
    if table:
        return dataset.GetLayerByName(table)
    return dataset.GetLayer(0) if dataset.GetLayerCount() else None


def _no_table(path: str, name: str) -> InputError:
    return InputError(
        "{file} holds nothing: the format takes no table of this kind.",
        where=name,
        fix="Choose a GeoPackage.",
        file=os.path.basename(path),
    )


def _columns(result: TableResult, layer: ogr.Layer) -> list[tuple[str, int, Optional[str]]]:
    """Every field: its name, its place among ours, and what the file calls it; None where the file lacks it.

    Names that the file changed stand in the order in which the fields were made; where their number differs fields are gone.
    """
    definition = layer.GetLayerDefn()
    theirs = [definition.GetFieldDefn(number).GetName() for number in range(definition.GetFieldCount())]
    ours = [field.name() for field in result.fields]
    identifier = layer.GetFIDColumn().lower()  # such a field became the row's own number
    lacking = [name for name in ours if name not in theirs and name.lower() != identifier]
    unknown = [name for name in theirs if name not in ours]
    changed = dict(zip(lacking, unknown)) if len(lacking) == len(unknown) else {}
    return [
        (name, place, name if name in theirs else changed.get(name))
        for place, name in enumerate(ours)
        if name.lower() != identifier
    ]


def _values_lost(
    result: TableResult, layer: ogr.Layer, columns: list[tuple[str, int, Optional[str]]], where: str, progress: Progress
) -> tuple[int, list[Note]]:
    """Rows in the file, and what became of NULLs and texts. Counts: a format may keep rows in an order of its own."""
    there = [(name, place, layer.GetLayerDefn().GetFieldIndex(theirs)) for name, place, theirs in columns if theirs]
    numbers = {name for name, place, _ in there if result.fields.at(place).isNumeric()}
    meant, kept = _Census(numbers), _Census(numbers)
    for row in _rows(result, progress):
        meant.add((name, row[place]) for name, place, _ in there)
    rows = 0
    for feature in layer:
        if rows % _BATCH == 0:
            progress(1.0)
        rows += 1
        kept.add((name, _value(feature, index)) for name, _, index in there)
    told = []
    zeros = [name for name, _, _ in there if kept.nulls[name] < meant.nulls[name]]
    if zeros:
        told.append(
            note(
                "{file} knows no NULL: what is unknown stands there as 0, in the fields {names}.",
                file=where,
                names=first_of(zeros, 20),
            )
        )
    cut = {name: sum((meant.texts[name] - kept.texts[name]).values()) for name, _, _ in there}
    if any(cut.values()):
        told.append(
            note(
                "{file} holds only the beginning of long texts: {count} texts are cut, in the fields {names}.",
                file=where,
                count=sum(cut.values()),
                names=first_of([name for name, count in cut.items() if count], 20),
            )
        )
    return rows, told


class _Census:
    """Per field: how many NULLs among numbers, and which texts how often."""

    def __init__(self, numbers: set[str]) -> None:
        self.numbers = numbers
        self.nulls: Counter[str] = Counter()
        self.texts: dict[str, Counter[str]] = {}

    def add(self, values: Any) -> None:
        for name, value in values:
            texts = self.texts.setdefault(name, Counter())
            if name in self.numbers:
                self.nulls[name] += value is None
            elif isinstance(value, str) and value:
                texts[value.rstrip()] += 1  # fields of fixed width are filled up with blanks


def _rows(result: TableResult, progress: Progress) -> Iterator[list[Any]]:
    for number, feature in enumerate(result.features()):
        if number % _BATCH == 0:
            progress(1.0)
        yield [plain(value) for value in feature.attributes()]


def _value(feature: ogr.Feature, index: int) -> Any:
    return feature.GetField(index) if feature.IsFieldSetAndNotNull(index) else None
