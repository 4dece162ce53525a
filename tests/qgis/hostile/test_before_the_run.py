"""What is refused before anything is read or written."""

from __future__ import annotations

import os
import shutil

import pytest
import smallcountry
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)
from watched import digests


@pytest.fixture
def mine(country, tmp_path):
    """A copy of the country that a test may spoil."""
    folder = tmp_path / "country"
    shutil.copytree(country, folder)
    return folder


def refused(attempt, name, parameters, *words):
    ending = attempt(name, parameters)
    assert ending.results is None
    assert not ending.checked, "it was seen only in the run"
    for word in words:
        assert word in ending.error, ending.error
    # A model runs without QGIS's check before.
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"multipolar:{name}")
    with pytest.raises(QgsProcessingException):
        algorithm.run(parameters, QgsProcessingContext(), QgsProcessingFeedback(False), catchExceptions=False)
    assert attempt.bugs == []


@pytest.mark.parametrize(
    ("name", "changes", "words"),
    [
        ("urbanareascope", {"MIN_SHARE": float("nan")}, ["MIN_SHARE", "nan is no number"]),
        ("urbanareascope", {"WATER_DISTANCE": float("inf")}, ["WATER_DISTANCE"]),
        ("policyneed", {"TOP": float("nan")}, ["TOP", "no number"]),
        ("disparity", {"VALUE_FIELD": [None]}, ["VALUE_FIELD", "No field is chosen"]),
    ],
)
def test_numbers_that_are_none_and_fields_that_are_missing(attempt, country, tmp_path, name, changes, words):
    registered = QgsApplication.processingRegistry().algorithmById(f"multipolar:{name}")
    parameters = {**smallcountry.cases(country)[name], **smallcountry.needed_targets(registered, tmp_path), **changes}
    refused(attempt, name, parameters, *words)


def test_an_output_never_overwrites_an_input(attempt, mine):
    before = digests(mine)
    case = smallcountry.cases(mine)
    units = str(mine / "units.gpkg")
    os.symlink(units, mine / "link.gpkg")
    for target in (units, f"{mine}/../country/units.gpkg", str(mine / "link.gpkg")):
        refused(attempt, "classifyunits", {**case["classifyunits"], "OUTPUT": target}, "overwrite an input", "UNITS")
    table = f"ogr:dbname='{units}' table=\"units\" (geom)"
    refused(attempt, "classifyunits", {**case["classifyunits"], "OUTPUT": table}, "overwrite an input", "UNITS, OUTPUT")
    grid = {**case["classifygrid"], "OUTPUT": case["classifygrid"]["LAND"]}
    refused(attempt, "classifygrid", grid, "overwrite an input", "LAND, OUTPUT")
    flows = {**case["importflows"], "FILE": case["importflows"]["FILES"][0]}
    refused(attempt, "importflows", flows, "overwrite an input", "FILES, FILE")
    assert digests(mine) == {**before, "link.gpkg": before["units.gpkg"]}


def test_another_table_of_the_same_geopackage_is_no_input(attempt, mine):
    table = f"ogr:dbname='{mine / 'units.gpkg'}' table=\"classes\" (geom)"
    units = {"UNITS": f"{mine / 'units.gpkg'}|layername=units"}
    ending = attempt("classifyunits", {**smallcountry.cases(mine)["classifyunits"], **units, "OUTPUT": table})
    assert ending.results is not None, ending.error
    assert QgsVectorLayer(f"{mine / 'units.gpkg'}|layername=units", "", "ogr").featureCount() == 36
    assert QgsVectorLayer(f"{mine / 'units.gpkg'}|layername=classes", "", "ogr").featureCount() == 36


def test_two_outputs_have_two_places(attempt, country, tmp_path):
    both = {name: str(tmp_path / "one.gpkg") for name in ("MEMBERS", "AREAS")}
    parameters = {**smallcountry.cases(country)["functionalurbanareas"], **both}
    refused(attempt, "functionalurbanareas", parameters, "MEMBERS, AREAS", "same place")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "output"), [("classifyunits", "OUTPUT"), ("saveplan", "PLAN"), ("classifygrid", "OUTPUT")]
)
def test_a_protected_file_stays(attempt, country, tmp_path, name, output):
    """Without write bits: that holds for root, too, and a rename would not have asked."""
    target = tmp_path / "kept.gpkg"
    target.write_bytes(b"mine")
    target.chmod(0o444)
    refused(attempt, name, {**smallcountry.cases(country)[name], output: str(target)}, "protected", "kept.gpkg")
    assert target.read_bytes() == b"mine"


def test_pipes_and_devices_are_neither_read_nor_written(attempt, country, tmp_path):
    """Opening a pipe that nobody writes into would never return."""
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    case = smallcountry.cases(country)
    for name, key, value in (
        ("urbanareascope", "FLOWS", str(pipe)),
        ("importflows", "FILES", [str(pipe)]),
        ("importgrid", "INPUT", str(pipe)),
        ("importgrid", "INPUT", "/dev/zero"),
        ("classifygrid", "POPULATION", str(pipe)),
    ):
        refused(attempt, name, {**case[name], "OUTPUT": "TEMPORARY_OUTPUT", key: value}, key, "neither a file nor")
    refused(attempt, "classifyunits", {**case["classifyunits"], "OUTPUT": str(pipe)}, "OUTPUT")
    assert pipe.is_fifo()


def test_facts_of_evidence_may_be_text(attempt, country, tmp_path):
    """A CSV has text only; what is no number is said."""
    case = smallcountry.cases(country)["saveplan"]
    assert attempt("saveplan", {**case, "PLAN": str(tmp_path / "plan.gpkg")}).results["EVIDENCE_COUNT"] > 0
    facts = tmp_path / "facts.csv"
    facts.write_text("area_id,unit_id,item,value,text\n08,09,minutes,soon,\n")
    ending = attempt("saveplan", {**case, "EVIDENCE": str(facts), "PLAN": str(tmp_path / "other.gpkg")})
    assert "EVIDENCE (facts), value" in ending.error
    assert "“soon”" in ending.error
    assert not (tmp_path / "other.gpkg").exists()


@pytest.mark.parametrize(
    ("name", "key"), [("exportspreadsheet", "LAYERS"), ("servicegaps", "FACILITIES"), ("scopereport", "EXTRAS")]
)
def test_a_raster_among_tables_is_named(attempt, country, tmp_path, name, key):
    registered = QgsApplication.processingRegistry().algorithmById(f"multipolar:{name}")
    targets = smallcountry.needed_targets(registered, tmp_path)
    rasters = [str(country / "population.tif")]
    ending = attempt(name, {**smallcountry.cases(country)[name], **targets, key: rasters})
    assert key in ending.error
    assert "population.tif" in ending.error


def test_names_as_long_as_a_file_system_takes(attempt, country, tmp_path):
    """The name beside the target must not be the one that is too long."""
    longest = tmp_path / ("서" * 80 + ".gpkg")
    assert attempt("saveplan", {**smallcountry.cases(country)["saveplan"], "PLAN": str(longest)}).results is not None
    longer = str(tmp_path / ("n" * 300 + ".gpkg"))
    ending = attempt("saveplan", {**smallcountry.cases(country)["saveplan"], "PLAN": longer})
    assert "cannot be written" in ending.error
    assert [path.name for path in tmp_path.iterdir()] == [longest.name]
