"""Outputs are whole or absent: cancel, failure while writing, targets that cannot be written."""

from __future__ import annotations

import os
import subprocess

import pytest
from qgis.core import QgsProcessingException, QgsProcessingUtils, QgsVectorLayer

NAMES = ("classifygrid", "urbancentres", "classifyunits", "functionalurbanareas", "urbanareascope")


def parameters_of(name, belgium, folder, extension="gpkg"):
    """A full run of each algorithm into a folder."""
    with_units = {**belgium["units"], **belgium["employed"], **belgium["flows"], **belgium["from_grid"]}
    outputs = {
        "classifygrid": (),
        "urbancentres": ("OUTPUT",),
        "classifyunits": ("OUTPUT",),
        "functionalurbanareas": ("MEMBERS", "AREAS"),
        "urbanareascope": ("MEMBERS", "AREAS", "TABLE"),
    }[name]
    inputs = {
        "classifygrid": {**belgium["grids"], "OUTPUT": str(folder / "classes.tif")},
        "urbancentres": {**belgium["from_grid"], "UNITS": belgium["units"]["UNITS"], "NAME_FIELD": "Communes"},
        "classifyunits": {**belgium["from_grid"], "UNITS": belgium["units"]["UNITS"], "ID_FIELD": "CODE_INS"},
    }.get(name, with_units)
    return {**inputs, **{output: str(folder / f"{output.lower()}.{extension}") for output in outputs}}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("percent", [0.5, 30, 60, 94])
def test_cancelled_anywhere_leaves_nothing(run, belgium, tmp_path, name, percent):
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(name, parameters_of(name, belgium, tmp_path), cancel_at=percent)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", NAMES)
def test_progress_moves_and_never_back(run, belgium, tmp_path, name):
    run(name, parameters_of(name, belgium, tmp_path))
    assert len(run.log.marks) >= 5
    assert run.log.marks == sorted(run.log.marks)


@pytest.mark.parametrize("name", NAMES[1:])
def test_cancelled_while_writing_removes_what_was_opened(run, belgium, tmp_path, name, monkeypatch):
    """The feedback is cancelled by the second feature on its way into the first sink."""
    from multipolar.layers import outputs

    real = outputs.TableResult.features
    monkeypatch.setattr(outputs, "_BATCH", 1)

    def features(result):
        for number, feature in enumerate(real(result)):
            if number == 1:
                run.log.cancel()
            yield feature

    monkeypatch.setattr(outputs.TableResult, "features", features)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(name, parameters_of(name, belgium, tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_cancel_when_the_last_row_is_in_takes_the_table_back(run, belgium, tmp_path, monkeypatch):
    from multipolar.layers import outputs

    real = outputs.TableResult.features

    def features(result):
        yield from real(result)
        run.log.cancel()

    monkeypatch.setattr(outputs.TableResult, "features", features)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("classifyunits", parameters_of("classifyunits", belgium, tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_failing_second_output_takes_the_first_with_it(run, belgium, tmp_path):
    parameters = parameters_of("urbanareascope", belgium, tmp_path)
    parameters["AREAS"] = str(tmp_path / "no_such_folder" / "areas.gpkg")
    with pytest.raises(QgsProcessingException):
        run("urbanareascope", parameters)
    assert [path.name for path in tmp_path.iterdir()] == []


def test_a_failing_table_in_a_study_leaves_the_others_alone(run, belgium, tmp_path):
    """The study already holds centres; members are taken back, centres stay."""
    study = tmp_path / "study.gpkg"
    centres = parameters_of("urbancentres", belgium, tmp_path)
    run("urbancentres", {**centres, "OUTPUT": f"ogr:dbname='{study}' table=\"centres\" (geom)"})
    parameters = parameters_of("urbanareascope", belgium, tmp_path)
    parameters["MEMBERS"] = f"ogr:dbname='{study}' table=\"members\" (geom)"
    parameters["AREAS"] = str(tmp_path / "no_such_folder" / "areas.gpkg")
    with pytest.raises(QgsProcessingException):
        run("urbanareascope", parameters)
    left = QgsVectorLayer(f"{study}|layername=centres", "centres", "ogr")
    assert left.featureCount() == 33
    assert [name.split("!!::!!")[1] for name in left.dataProvider().subLayers()] == ["centres"]


@pytest.mark.parametrize(("name", "output"), [("classifygrid", "OUTPUT"), ("urbancentres", "OUTPUT")])
def test_a_target_that_is_a_folder(run, belgium, tmp_path, name, output):
    """Holds for root, too, whom permissions do not stop."""
    parameters = parameters_of(name, belgium, tmp_path)
    os.makedirs(parameters[output])
    with pytest.raises(QgsProcessingException, match=r"written|folder"):
        run(name, parameters)
    assert os.listdir(tmp_path) == [os.path.basename(parameters[output])]
    assert os.listdir(parameters[output]) == []


def test_an_older_raster_stays_when_the_new_one_fails(run, belgium, tmp_path):
    target = tmp_path / "classes.tif"
    target.write_bytes(b"older")
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("classifygrid", parameters_of("classifygrid", belgium, tmp_path), cancel_at=50)
    assert target.read_bytes() == b"older"


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small disk takes root")
@pytest.mark.parametrize("name", ["classifygrid", "urbanareascope"])
def test_a_full_disk(run, belgium, tmp_path, name):
    disk = tmp_path / "disk"
    disk.mkdir()
    size = "4k" if name == "classifygrid" else "200k"
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)], check=False).returncode:
        pytest.skip("no mounting on this machine")
    try:
        with pytest.raises(QgsProcessingException, match="written"):
            run(name, parameters_of(name, belgium, disk))
        assert list(disk.iterdir()) == []
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_inputs_are_never_modified(run, belgium, tmp_path, sample):
    before = {path.name: path.read_bytes() for path in sample.iterdir()}
    for name in NAMES:
        run(name, parameters_of(name, belgium, tmp_path))
    assert {path.name: path.read_bytes() for path in sample.iterdir()} == before


@pytest.mark.parametrize("extension", ["gpkg", "shp", "geojson", "fgb"])
def test_formats(run, belgium, tmp_path, extension):
    result = run("urbancentres", parameters_of("urbancentres", belgium, tmp_path, extension))
    layer = QgsProcessingUtils.mapLayerFromString(result["OUTPUT"], run.context)
    assert layer.featureCount() == 33


def test_results_are_styled_grouped_and_described_when_loaded(run, belgium, qgis_new_project, tmp_path, monkeypatch):
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProject

    project = QgsProject.instance()
    parameters = parameters_of("urbanareascope", belgium, tmp_path)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("multipolar:urbanareascope")
    context = QgsProcessingContext()
    context.setProject(project)
    for name in ("MEMBERS", "AREAS", "TABLE"):
        details = QgsProcessingContext.LayerDetails(name, project, name)
        context.addLayerToLoadOnCompletion(parameters[name], details)
    _, ok = algorithm.run(parameters, context, run.log, catchExceptions=False)
    assert ok
    from processing.gui import Postprocessing

    # From QGIS 3.44 on it looks for the window's layer tree; here is none, and a stand-in would not do.
    monkeypatch.setattr(Postprocessing, "iface", None, raising=False)
    Postprocessing.handleAlgorithmResults(algorithm, context, run.log, parameters=parameters)
    members = project.mapLayersByName("MEMBERS")[0]
    rules = members.renderer().rootRule().children()
    assert [rule.filterExpression().split("'")[1] for rule in rules[:3]] == ["centre", "minimum", "maximum"]
    assert [rule.label() for rule in rules] == ["Central city", "Minimum scope", "Maximum scope", "In several areas"]
    assert any("urbanareascope" in line for line in members.metadata().history())
    group = project.layerTreeRoot().findGroup("Urban area scope")
    assert len(group.findLayers()) == 3
    del context


def test_a_cancel_that_comes_when_a_raster_stands_takes_it_not_back(run, belgium, tmp_path, monkeypatch):
    """Either nothing is written and the run says so, or all is and it ends well."""
    import multipolar.algorithms.base as base

    describe = base.describe_raster

    def cancel_after(path, provenance):
        describe(path, provenance)
        run.log.cancel()

    monkeypatch.setattr(base, "describe_raster", cancel_after)
    target = tmp_path / "classes.tif"
    assert run("classifygrid", {**belgium["grids"], "OUTPUT": str(target)})["OUTPUT"] == str(target)
    assert target.exists()


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("/a/b.gpkg", "/a/b.gpkg"),
        ("ogr:dbname='/a/b c.gpkg' table=\"x\" (geom)", "/a/b c.gpkg"),
        ("memory:", ""),
        ("TEMPORARY_OUTPUT", ""),
        (None, ""),
    ],
)
def test_the_file_of_a_target(target, path):
    from multipolar.layers.targets import target_file
    from qgis.core import QgsProcessingOutputLayerDefinition

    assert target_file(target) == path
    if target:
        assert target_file(QgsProcessingOutputLayerDefinition(target)) == path
