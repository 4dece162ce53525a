"""The same rows, however a layer brings them: shuffled, selected, filtered, edited, joined, computed. The answer is the same."""

from __future__ import annotations

import ast
import os
import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import smallcountry
from multipolar.layers.vectors import plain
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsProperty,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

DRAWN = ("scopeatlas", "scopereport")  # no tables
STRANGERS = 3  # rows that are there and do not count
EACH = 3  # ways of every algorithm in the suite; with MULTIPOLAR_FUZZ all of them
Way = Callable[[QgsVectorLayer, Path], Any]


def opened(source: str) -> QgsVectorLayer:
    path, _, table = source.partition("|layername=")
    layer = QgsVectorLayer(source, table or Path(path).stem, "ogr")
    assert layer.isValid(), source
    return layer


def features_of(layer: QgsVectorLayer) -> list[QgsFeature]:
    return list(layer.getFeatures())


def empty(layer: QgsVectorLayer, kind: str = "") -> QgsVectorLayer:
    """A layer in memory of the same kind and name, without fields."""
    kind = kind or QgsWkbTypes.displayString(layer.wkbType())
    return QgsVectorLayer(f"{kind}?crs={layer.crs().authid()}" if layer.isSpatial() else "None", layer.name(), "memory")


def in_memory(layer: QgsVectorLayer, features: list[QgsFeature], kind: str = "") -> QgsVectorLayer:
    """The fields of a layer, with these features."""
    made = empty(layer, kind)
    made.dataProvider().addAttributes([QgsField(field.name(), field.type()) for field in layer.fields()])
    made.updateFields()
    made.dataProvider().addFeatures([twin(feature, made) for feature in features])
    assert made.featureCount() == len(features)
    return made


def twin(feature: QgsFeature, layer: QgsVectorLayer) -> QgsFeature:
    made = QgsFeature(layer.fields())
    made.setAttributes(feature.attributes())
    made.setGeometry(feature.geometry())
    return made


def strangers(layer: QgsVectorLayer) -> list[QgsFeature]:
    """Rows that would spoil any answer: the first ones once more, with other numbers."""
    found = features_of(layer)[:STRANGERS]
    for feature in found:
        for position, field in enumerate(layer.fields()):
            if field.isNumeric() and field.name() != "fid":
                feature.setAttribute(position, 77)
    return found


def in_project(layer: QgsVectorLayer) -> QgsVectorLayer:
    QgsProject.instance().addMapLayer(layer)
    return layer


# -- the ways


def as_they_are(layer: QgsVectorLayer, _folder: Path) -> Any:
    return in_memory(layer, features_of(layer))


def shuffled(layer: QgsVectorLayer, _folder: Path) -> Any:
    features = features_of(layer)
    random.Random(layer.name()).shuffle(features)
    return in_memory(layer, features)


def selected(layer: QgsVectorLayer, _folder: Path) -> Any:
    """Selected features only, the others are strangers."""
    made = in_project(in_memory(layer, features_of(layer) + strangers(layer)))
    made.selectByIds([feature.id() for feature in features_of(made)][: layer.featureCount()])
    return QgsProcessingFeatureSourceDefinition(made.id(), True)


def limited(layer: QgsVectorLayer, _folder: Path) -> Any:
    """The first so many features."""
    made = in_project(in_memory(layer, features_of(layer) + strangers(layer)))
    return QgsProcessingFeatureSourceDefinition(made.id(), False, layer.featureCount())


def filtered(layer: QgsVectorLayer, folder: Path) -> Any:
    """A GeoPackage, whose first field is a row number, with a subset string."""
    every = in_memory(layer, features_of(layer) + strangers(layer))
    every.dataProvider().addAttributes([QgsField("counts", QVariant.Int)])
    every.dataProvider().deleteAttributes([place for place in [every.fields().lookupField("fid")] if place >= 0])
    every.updateFields()
    place = every.fields().lookupField("counts")
    counts = {one.id(): {place: int(n < layer.featureCount())} for n, one in enumerate(every.getFeatures())}
    every.dataProvider().changeAttributeValues(counts)
    path = folder / str(len(list(folder.iterdir()))) / f"{layer.name()}.gpkg"
    path.parent.mkdir()
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = layer.name()
    context = QgsProject.instance().transformContext()
    failure, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(every, str(path), context, options)
    assert failure == QgsVectorFileWriter.WriterError.NoError
    made = opened(f"{path}|layername={layer.name()}")
    assert made.setSubsetString('"counts" = 1')
    return made


def edited(layer: QgsVectorLayer, _folder: Path) -> Any:
    """Half of the rows, and that strangers are gone, stand in the edit buffer only."""
    features = features_of(layer)
    half = len(features) // 2
    made = in_project(in_memory(layer, features[:half] + strangers(layer)))
    made.startEditing()
    made.deleteFeatures([feature.id() for feature in features_of(made)][half:])
    assert made.addFeatures([twin(feature, made) for feature in features[half:]])
    assert made.isModified()
    return made


def queried(layer: QgsVectorLayer, _folder: Path) -> Any:
    """A virtual layer."""
    made = in_project(in_memory(layer, features_of(layer)))
    found = QgsVectorLayer(f'?query=SELECT * FROM "{made.id()}"', layer.name(), "virtual")
    assert found.featureCount() == layer.featureCount()
    return in_project(found)


def computed(layer: QgsVectorLayer, _folder: Path) -> Any:
    """Every field is a virtual one."""
    made = in_project(in_memory(layer, features_of(layer)))
    fields = [QgsField(field) for field in made.fields()]
    made.startEditing()
    for position, field in enumerate(fields):
        made.renameAttribute(position, f"raw_{field.name()}")
    assert made.commitChanges()
    for field in fields:
        made.addExpressionField(f'"raw_{field.name()}"', field)
    return made


def joined(layer: QgsVectorLayer, _folder: Path) -> Any:
    """All fields come by a join from a table without geometry."""
    here, there = empty(layer), in_memory(layer, features_of(layer), "NoGeometry" if layer.isSpatial() else "")
    for one in (here, there):
        one.dataProvider().addAttributes([QgsField("key", QVariant.Int)])
        one.updateFields()
    place = there.fields().lookupField("key")
    there.dataProvider().changeAttributeValues({one.id(): {place: n} for n, one in enumerate(there.getFeatures())})
    rows = []
    for number, feature in enumerate(layer.getFeatures()):
        row = QgsFeature(here.fields())
        row.setAttributes([number])
        row.setGeometry(feature.geometry())
        rows.append(row)
    here.dataProvider().addFeatures(rows)
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(in_project(there))
    join.setJoinFieldName("key")
    join.setTargetFieldName("key")
    join.setPrefix("")
    assert in_project(here).addJoin(join)
    return here


def with_blanks(layer: QgsVectorLayer, _folder: Path) -> Any:
    """Texts with a blank at the end, as fields of fixed width have them."""
    features = features_of(layer)
    for feature in features:
        for position, value in enumerate(feature.attributes()):
            if isinstance(value, str):
                feature.setAttribute(position, f"{value} ")
    return in_memory(layer, features)


def measured(layer: QgsVectorLayer, _folder: Path) -> Any:
    """Geometries with Z and M."""
    if not layer.isSpatial():
        return layer
    features = features_of(layer)
    for feature in features:
        shape = feature.geometry().constGet().clone()
        shape.addZValue(5)
        shape.addMValue(7)
        feature.setGeometry(QgsGeometry(shape))
    return in_memory(layer, features, f"{QgsWkbTypes.displayString(layer.wkbType())}ZM")


def curved(layer: QgsVectorLayer, _folder: Path) -> Any:
    """Polygons in a layer of surfaces."""
    if layer.geometryType() != QgsWkbTypes.GeometryType.PolygonGeometry:
        return layer
    features = features_of(layer)
    for feature in features:
        feature.setGeometry(QgsGeometry(feature.geometry().constGet().toCurveType()))
    return in_memory(layer, features, "MultiSurface")


WAYS: tuple[Way, ...] = (
    *(shuffled, selected, limited, filtered, edited, queried, computed),
    *(joined, with_blanks, measured, curved),
)
MORE_FIELDS = (filtered, computed, joined)  # notes count fields, too


def algorithm_of(name: str) -> Any:
    return QgsApplication.processingRegistry().createAlgorithmById(f"multipolar:{name}")


def given_in(way: Way, name: str, parameters: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Parameters with all their layers brought in a way that the parameter takes."""
    changed, algorithm = dict(parameters), algorithm_of(name)  # definitions live as long as their algorithm
    for definition in algorithm.parameterDefinitions():
        key, value, kind = definition.name(), parameters.get(definition.name()), definition.type()
        files = kind == "multilayer" and definition.layerType() == QgsProcessing.SourceType.TypeFile
        if value is None or files or kind not in ("source", "vector", "multilayer"):
            continue
        if (kind != "source" and way in (selected, limited)) or (way is joined and key == "CODE_MAP"):
            continue  # the first two fields of a code map count, and the key of a join is the first
        changed[key] = (
            [way(opened(one), folder) for one in value] if isinstance(value, list) else way(opened(value), folder)
        )
    return changed


def answer(name: str, parameters: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Rows of every table, the numbers and the notes of a run."""
    algorithm, context = algorithm_of(name), QgsProcessingContext()
    context.setProject(QgsProject.instance())
    targets = smallcountry.targets(algorithm, folder)
    sinks = [one.name() for one in algorithm.destinationParameterDefinitions() if one.type() == "sink"]
    targets.update(dict.fromkeys(sinks, QgsProcessing.TEMPORARY_OUTPUT))
    given = {**parameters, **targets}
    usable, reason = algorithm.checkParameterValues(given, context)
    assert usable, reason
    results, _ = algorithm.run(given, context, QgsProcessingFeedback(False), catchExceptions=False)
    found = {output: value for output, value in results.items() if not isinstance(value, str)}
    found |= {output: rows_of(results[output], context) for output in sinks if output in results}
    return {**found, "NOTES": sorted(results["NOTES"].splitlines())}


def rows_of(destination: str, context: QgsProcessingContext) -> list[dict[str, Any]]:
    layer = QgsProcessingUtils.mapLayerFromString(destination, context)
    rows = []
    for feature in layer.getFeatures():
        shape = feature.geometry()
        row = {name: told(value) for name, value in zip(layer.fields().names(), feature.attributes())}
        rows.append({**row, "place": None if shape.isNull() else (shape.area(), shape.boundingBox().toString(3))})
    return rows


def told(value: Any) -> Any:
    value = plain(value)
    return round(value, 9) if isinstance(value, float) else value.strip() if isinstance(value, str) else value


def sorted_by(rows: list[dict[str, Any]], names: list[str]) -> list[tuple[Any, ...]]:
    return sorted((tuple(row[name] for name in names) for row in rows), key=repr)


@pytest.fixture(scope="module")
def plainly(provider, country, tmp_path_factory) -> Callable[[str], dict[str, Any]]:
    """The answer to layers as they are, but for the history in their metadata."""
    done: dict[str, dict[str, Any]] = {}

    def of(name: str) -> dict[str, Any]:
        if name not in done:
            folder = tmp_path_factory.mktemp("plain")
            parameters = smallcountry.cases(country)[name]
            done[name] = answer(name, given_in(as_they_are, name, parameters, folder), folder)
        return done[name]

    return of


def pairs() -> list[tuple[str, Way]]:
    """Algorithms and ways in turn, so that each way meets many algorithms."""
    names = sorted(set(smallcountry.cases(Path())) - set(DRAWN))
    each = len(WAYS) if os.environ.get("MULTIPOLAR_FUZZ") else EACH
    every = [
        (name, WAYS[(EACH * place + step) % len(WAYS)]) for place, name in enumerate(names) for step in range(each)
    ]
    return [pair for pair in every if pair != ("saveplan", filtered)]  # it keeps the field of the filter as evidence


@pytest.mark.parametrize(("name", "way"), pairs(), ids=lambda one: one if isinstance(one, str) else one.__name__)
def test_the_answer_hangs_on_the_rows_alone(plainly, country, tmp_path, name, way):
    wanted = plainly(name)
    try:
        found = answer(name, given_in(way, name, smallcountry.cases(country)[name], tmp_path), tmp_path)
    finally:
        QgsProject.instance().removeAllMapLayers()
    assert set(found) == set(wanted)
    for output, value in wanted.items():
        if output == "NOTES":
            assert way in MORE_FIELDS or found[output] == value
        elif isinstance(value, list):
            names = [one for one in (value or [{}])[0] if one not in ("fid", "row")]  # a row of the table that was read
            assert sorted_by(found[output], names) == sorted_by(value, names), output
        else:
            assert found[output] == value or value != value, output


def test_an_expression_that_comes_to_nothing_is_an_empty_number(provider, country, tmp_path):
    """Left empty there is no limit; 0 people would be one."""
    parameters = smallcountry.cases(country)["urbanareascope"]
    nothing = {
        name: QgsProperty.fromExpression("NULL")
        for name in ("AREA_MAX_POPULATION", "MEMBER_MAX_POPULATION", "MAX_MINUTES", "WATER_DISTANCE")
    }
    found = answer("urbanareascope", {**parameters, **nothing}, tmp_path)
    assert found["MEMBERS"] == answer("urbanareascope", parameters, tmp_path)["MEMBERS"]


def test_one_algorithm_object_runs_twice(provider, country, tmp_path):
    """Models and scripts keep an algorithm and run it again, with other parameters."""
    algorithm = QgsApplication.processingRegistry().algorithmById("multipolar:urbanareascope")
    members = []
    for centres in ("08", "29", "08"):
        context = QgsProcessingContext()
        given = {
            **smallcountry.cases(country)["urbanareascope"],
            "CENTRES": centres,
            "MEMBERS": "memory:",
            "AREAS": "memory:",
        }
        results, ok = algorithm.run({**given, "TABLE": "memory:"}, context, QgsProcessingFeedback(False))
        assert ok
        members.append(rows_of(results["MEMBERS"], context))
    assert members[0] == members[2] != members[1]


# Columns, as help tells of them


KEYS = {  # what a row is about: said by their names, and the same everywhere
    *("unit_id", "unit_name", "area_id", "area_name", "scope", "units", "year", "id", "name", "industry"),
    *("place_id", "place_name", "facility_id", "facility_name", "site_id", "site_name"),
}
AS_IN = {("calibratescope", "MEMBERS"): "urbanareascope", ("compareplans", "TOTALS"): "planfromtable"}
OF_THE_FILE = ("importstatistics",)  # its columns are those of the file


def documented(root: Path, name: str) -> set[str]:
    """Names in italics among the outputs of an English help page."""
    text = (root / "resources" / "help" / "en" / f"{name}.html").read_text(encoding="utf-8")
    outputs = text.split("<p><b>Outputs</b></p>")[1].split("<p><b>")[0]
    return set(re.findall(r"<i>([A-Za-z][A-Za-z0-9_]*)</i>", outputs))


def given_fields(name: str, parameters: dict[str, Any]) -> set[str]:
    """Fields of the layers that an algorithm reads: it may hand them on."""
    algorithm, found = algorithm_of(name), set()
    for definition in algorithm.parameterDefinitions():
        if definition.type() in ("source", "vector") and parameters.get(definition.name()):
            found |= set(opened(parameters[definition.name()]).fields().names())
    return found


@pytest.mark.parametrize("name", sorted(set(smallcountry.cases(Path())) - {*DRAWN, *OF_THE_FILE}))
def test_help_tells_of_every_column(plainly, country, root, name):
    carried = given_fields(name, smallcountry.cases(country)[name])
    for output, rows in plainly(name).items():
        if output == "NOTES" or not isinstance(rows, list) or not rows:
            continue
        told_of = documented(root, AS_IN.get((name, output), name))
        patterns = [re.sub("[A-Z]+", ".+", one) for one in told_of]  # beyond_SERVICE
        columns = set(rows[0]) - {"fid", "place"} - KEYS - carried
        untold = {one for one in columns if not any(re.fullmatch(pattern, one) for pattern in patterns)}
        assert untold == set(), (output, untold)


def test_help_tells_of_no_column_that_there_is_not(root):
    """A name with an underscore among the outputs stands in the code, in one piece or in two."""
    literals: set[str] = set()
    for folder in ("engine", "algorithms", "layers"):
        for path in (root / folder).rglob("*.py"):
            nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            literals |= {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    literals |= {one.strip("_") for one in literals}
    for page in sorted((root / "resources" / "help" / "en").glob("*.html")):
        for name in documented(root, page.stem):
            if "_" in name and not name.endswith("_") and not re.search("[A-Z]", name):
                places = [one.start() for one in re.finditer("_", name)]
                halves = [{name[:place], re.sub(r"^\d+$", "", name[place + 1 :])} - {""} for place in places]
                known = name in literals or any(pair <= literals for pair in halves)
                assert known, (page.name, name)
