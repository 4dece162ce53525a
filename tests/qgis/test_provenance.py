"""Every output says how it was made: in QGIS, in the GeoPackage, beside the raster."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from multipolar.layers.provenance import checksum
from qgis.core import QgsRasterLayer, QgsVectorLayer


@pytest.fixture
def scope(run, korea, tmp_path):
    target = tmp_path / "study.gpkg"
    results = run(
        "urbanareascope",
        {
            **korea["units"],
            **korea["flows"],
            **korea["centres"],
            "MIN_SHARE": 20,
            "MEMBERS": f"ogr:dbname='{target}' table=\"members\" (geom)",
            "AREAS": f"ogr:dbname='{target}' table=\"areas\" (geom)",
            "TABLE": str(tmp_path / "table.csv"),
        },
    )
    return {"folder": tmp_path, "study": target, **results}


def history_of(source: str) -> list[str]:
    layer = QgsVectorLayer(source, "result", "ogr")
    assert layer.isValid()
    layer.loadDefaultMetadata()
    return layer.metadata().history()


@pytest.mark.parametrize("table", ["members", "areas"])
def test_a_geopackage_carries_it_inside(scope, korea, table):
    first, parameters, *inputs = history_of(f"{scope['study']}|layername={table}")
    assert first.startswith("multipolar:urbanareascope, Multipolar 0.")
    given = json.loads(parameters.removeprefix("parameters: "))
    assert given["MIN_SHARE"] == "20"
    assert "MEMBERS" not in given
    units = next(line for line in inputs if line.startswith("input UNITS"))
    digest = hashlib.sha256(Path(korea["units"]["UNITS"]).read_bytes()).hexdigest()
    assert f"sha256:{digest}" in units
    assert any(line.startswith("input FLOWS") for line in inputs)
    assert any("Areas: 17" in line for line in inputs)


def test_any_gdal_finds_it_in_the_geopackage(scope):
    from osgeo import ogr

    dataset = ogr.Open(str(scope["study"]))
    rows = dataset.ExecuteSQL(
        "SELECT DISTINCT table_name FROM gpkg_metadata JOIN gpkg_metadata_reference ON md_file_id = id "
        "WHERE metadata LIKE '%multipolar:urbanareascope%'"
    )
    assert {row.GetField(0) for row in rows} == {"members", "areas"}


def test_a_table_in_another_format_has_it_beside(scope):
    assert "multipolar:urbanareascope" in history_of(str(scope["folder"] / "table.csv"))[0]


def test_a_raster_has_it_beside(run, belgium, tmp_path):
    target = tmp_path / "classes.tif"
    run("classifygrid", {**belgium["grids"], "OUTPUT": str(target)})
    layer = QgsRasterLayer(str(target), "classes")
    layer.loadDefaultMetadata()
    assert sum("sha256:" in line for line in layer.metadata().history()) == 3


def test_large_files_are_sampled_and_said_to_be(tmp_path, monkeypatch):
    import multipolar.layers.provenance as module

    path = tmp_path / "large"
    path.write_bytes(bytes(range(256)) * 64)
    monkeypatch.setattr(module, "_WHOLE", 1000)
    monkeypatch.setattr(module, "_SAMPLE", 16)
    before = checksum(str(path))
    assert before.startswith("sha256-of-64-samples:")
    path.write_bytes(path.read_bytes()[:-1] + b"!")
    assert checksum(str(path)) != before


def test_imported_files_have_their_checksums(run, tmp_path):
    flows = tmp_path / "flows.csv"
    flows.write_text("origin,destination,flow\na,b,3\n")
    result = run("importflows", {"FILES": [str(flows)], "OUTPUT": str(tmp_path / "flows.gpkg")})
    checksum = hashlib.sha256(flows.read_bytes()).hexdigest()
    assert f"input FILES: flows.csv ({flows}) sha256:{checksum}" in history_of(result["OUTPUT"])


def test_what_lies_in_no_file_has_no_checksum(tmp_path):
    assert checksum(str(tmp_path / "nothing")) == "-"


def test_the_time_can_be_fixed(monkeypatch):
    from multipolar.layers.provenance import now

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert now() == "1970-01-01T00:00:00Z"


class TestFolders:
    """A folder as input: names, sizes and contents of what is in it."""

    @pytest.fixture
    def folder(self, tmp_path):
        (tmp_path / "in" / "deep").mkdir(parents=True)
        (tmp_path / "in" / "b.csv").write_text("b")
        (tmp_path / "in" / "deep" / "a.csv").write_text("a")
        return tmp_path / "in"

    def test_it_counts_its_files(self, folder):
        assert checksum(str(folder)).startswith("sha256-of-2-files:")

    @pytest.mark.parametrize(
        "change",
        [
            lambda folder: (folder / "deep" / "a.csv").write_text("A"),
            lambda folder: (folder / "b.csv").rename(folder / "c.csv"),
            lambda folder: (folder / "deep" / "new.csv").write_text(""),
            lambda folder: (folder / "b.csv").unlink(),
        ],
    )
    def test_any_change_changes_it(self, folder, change):
        before = checksum(str(folder))
        change(folder)
        assert checksum(str(folder)) != before

    def test_it_is_the_same_elsewhere_and_with_what_the_system_leaves_behind(self, folder, tmp_path):
        import shutil

        shutil.copytree(folder, tmp_path / "copy")
        (tmp_path / "copy" / ".DS_Store").write_text("x")
        (tmp_path / "copy" / ".cache").mkdir()
        (tmp_path / "copy" / ".cache" / "y").write_text("y")
        assert checksum(str(tmp_path / "copy")) == checksum(str(folder))

    def test_what_is_too_much_is_said(self, folder, monkeypatch):
        import multipolar.layers.provenance as module

        monkeypatch.setattr(module, "_WHOLE", 1)
        before = checksum(str(folder))
        assert before.startswith("sha256-of-2-files-in-part:")
        (folder / "deep" / "a.csv").write_text("longer")  # beyond the limit its size still counts
        assert checksum(str(folder)) != before
        monkeypatch.setattr(module, "_MOST_FILES", 1)
        assert checksum(str(folder)).startswith("sha256-of-2-files-in-part:")

    def test_an_algorithm_writes_it_down(self, run, tmp_path):
        (tmp_path / "in").mkdir()
        (tmp_path / "in" / "cells.csv").write_text("code,value\n다사0000,5\n다사0100,7\n", encoding="utf-8")
        target = tmp_path / "cells.gpkg"
        outputs = {"OUTPUT": str(tmp_path / "people.tif"), "POLYGONS": f"ogr:dbname='{target}' table=\"cells\" (geom)"}
        run("importgrid", {"FOLDER": str(tmp_path / "in"), **outputs})
        lines = [line for line in history_of(f"{target}|layername=cells") if line.startswith("input FOLDER")]
        assert len(lines) == 1
        assert checksum(str(tmp_path / "in")) in lines[0]


def test_what_qgis_loads_carries_it_as_layer_metadata(run, korea, qgis_new_project):
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("multipolar:urbanareascope")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    outputs = {"MEMBERS": "memory:", "AREAS": "memory:", "TABLE": "memory:"}
    settings = {**korea["units"], **korea["flows"], **korea["centres"], **outputs}
    loaded = {}
    for name in outputs:
        from qgis.core import QgsProcessingOutputLayerDefinition

        definition = QgsProcessingOutputLayerDefinition("memory:", QgsProject.instance())
        settings[name] = definition
    results, ok = algorithm.run(settings, context, feedback, catchExceptions=False)
    assert ok
    for identifier, details in context.layersToLoadOnCompletion().items():
        layer = context.temporaryLayerStore().mapLayer(identifier)
        details.postProcessor().postProcessLayer(layer, context, feedback)
        loaded[identifier] = layer.metadata().history()
    assert len(loaded) == 3
    for history in loaded.values():
        assert history[0].startswith("multipolar:urbanareascope, Multipolar 0.")
        assert sum("sha256:" in line for line in history) == 2
    del results


def test_every_algorithm_hands_its_outputs_to_the_one_place_that_writes_it_down(provider):
    from multipolar.algorithms.base import MultipolarAlgorithm
    from multipolar.algorithms.provider import algorithm_classes

    for algorithm in algorithm_classes():
        assert issubclass(algorithm, MultipolarAlgorithm)
        for method in ("_run", "_write_tables", "_write_files", "processAlgorithm"):
            assert getattr(algorithm, method) is getattr(MultipolarAlgorithm, method), (algorithm, method)


def test_a_plan_file_keeps_what_its_layers_said_and_adds_itself(run, scope, tmp_path):
    from multipolar.layers.provenance import account_of

    target = tmp_path / "plan.gpkg"
    layers = {"MEMBERS": f"{scope['study']}|layername=members", "AREAS": f"{scope['study']}|layername=areas"}
    run("saveplan", {**layers, "PLAN": str(target)})
    for table in ("members", "areas"):
        history = history_of(f"{target}|layername={table}")
        assert [line.split(",")[0] for line in history if line.startswith("multipolar:")] == [
            "multipolar:urbanareascope",
            "multipolar:saveplan",
        ]
        account = account_of(history)  # a report on the plan tells how it was delineated, not how it was saved
        assert account.head.startswith("multipolar:urbanareascope")
        assert account.settings["MIN_SHARE"] == "20"
