"""The check of a study by click, on real inputs and on bad ones."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingException, QgsVectorLayer


def found(rows, results) -> list[tuple[str, str]]:
    return [(row["severity"], row["finding"]) for row in rows(results["FINDINGS"])]


@pytest.fixture
def mixed_years(sample) -> dict[str, Any]:
    """Flows of 2011 on municipalities of 2024."""
    return {
        "UNITS": str(sample / "municipalities_2024.gpkg"),
        "ID_FIELD": "UID",
        "NAME_FIELD": "NAME_4",
        "FLOWS": str(sample / "commuting_2011.csv"),
        "ORIGIN_FIELD": "origin",
        "DESTINATION_FIELD": "destination",
        "FLOW_FIELD": "commuters",
    }


def test_codes_of_another_year_are_found_and_the_concordance_offered(run, rows, sample, mixed_years, tmp_path):
    page = tmp_path / "check.html"
    results = run(
        "checkstudy",
        {
            **mixed_years,
            "CONCORDANCE": str(sample / "concordance_ins2011_ins2024.csv"),
            "OLD_FIELD": "ins2011",
            "NEW_FIELD": "ins2024",
            "OUTPUT_HTML": str(page),
            "FINDINGS": "memory:",
        },
    )
    table = rows(results["FINDINGS"])
    said = [(row["severity"], row["finding"]) for row in table]
    assert any(
        severity == "warning" and "10831 of 123201 (8.8 %), 5.8 % of the flow; codes that are no unit: 26" in text
        for severity, text in said
    )
    assert "with it 100.0 % of the rows join (100.0 % of the flow), 0 rows still do not" in table[0]["fix"]
    assert any(text == "Units that do not occur in the flows." for _, text in said)
    assert (results["ERRORS"], results["WARNINGS"]) == (0, 2)
    html = page.read_text(encoding="utf-8")
    HTMLParser().feed(html)
    assert "8.8 %" in html
    assert results["VERDICT"] in html
    assert results["VERDICT"].startswith("Usable with care")


def test_a_sound_study_is_ready_but_for_its_borders(run, rows, belgium, tmp_path):
    results = run(
        "checkstudy",
        {
            **{name: belgium["units"][name] for name in ("UNITS", "ID_FIELD")},
            **belgium["flows"],
            **belgium["grids"],
            **belgium["employed"],
            "FINDINGS": "memory:",
        },
    )
    said = found(rows, results)
    assert ("ok", "Every row joins a unit at both ends.") in said
    assert ("ok", "The grid covers every unit.") in said
    assert any(
        "Employed residents: 4,432,971; rows of the flow table: 4,284,208; difference -3.36 %" in text
        for _, text in said
    )
    assert any("inside the units: 11,5" in text for _, text in said)
    assert results["ERRORS"] == 0
    assert results["SCORE"] > 85


def test_islands_of_korea_are_named(run, rows, korea):
    results = run("checkstudy", {**korea["units"], **korea["flows"], "FINDINGS": "memory:"})
    islands = [row for row in rows(results["FINDINGS"]) if row["finding"] == "Units without a neighbour."]
    assert "Geoje" in islands[0]["first"]
    assert islands[0]["count"] == 4
    assert any(row for row in islands)


def test_what_cannot_be_read_is_a_finding_and_the_rest_goes_on(run, rows, sample, mixed_years, tmp_path):
    broken = tmp_path / "flows.csv"
    broken.write_text("origin,destination,commuters\n11001,11002,many\n")
    degrees = tmp_path / "degrees.tif"
    from osgeo import gdal

    gdal.Translate(
        str(degrees), str(sample / "ghs_pop_2020_1km.tif"), outputSRS="EPSG:4326", outputBounds=[0, 50, 1, 49]
    )
    results = run(
        "checkstudy", {**mixed_years, "FLOWS": str(broken), "POPULATION": str(degrees), "FINDINGS": "memory:"}
    )
    said = found(rows, results)
    assert any(severity == "error" and "is not a number" in text for severity, text in said)
    assert any(severity == "error" and "in degrees" in text for severity, text in said)
    assert ("ok", "All polygons are valid.") in said
    assert results["ERRORS"] == 2
    assert results["VERDICT"].startswith("Not ready: 2 of")


def test_units_without_a_system_and_with_codes_twice(run, rows):
    layer = QgsVectorLayer("Polygon?crs=EPSG:5179&field=code:string", "units", "memory")
    from qgis.core import QgsFeature, QgsGeometry

    features = []
    for x in (0, 1000):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(["01"])
        feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({x} 0,{x + 1000} 0,{x + 1000} 1000,{x} 1000,{x} 0))"))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.setCrs(QgsCoordinateReferenceSystem())
    results = run("checkstudy", {"UNITS": layer, "ID_FIELD": "code", "FINDINGS": "memory:"})
    said = found(rows, results)
    assert ("error", "The layer has no coordinate reference system.") in said
    assert ("error", "Codes that occur more than once.") in said


def test_a_field_that_is_not_there_is_a_finding(run, rows, mixed_years):
    results = run("checkstudy", {**mixed_years, "ID_FIELD": "code", "FINDINGS": "memory:"})
    said = found(rows, results)
    assert any(severity == "error" and "There is no field “code”" in text for severity, text in said)
    assert ("ok", "All polygons are valid.") in said


def test_flows_alone_are_checked_among_themselves(run, rows, sample, mixed_years):
    alone = {name: mixed_years[name] for name in ("FLOWS", "ORIGIN_FIELD", "DESTINATION_FIELD", "FLOW_FIELD")}
    results = run("checkstudy", {**alone, "FINDINGS": "memory:"})
    assert ("ok", "Flows within units are in the table.") in found(rows, results)
    assert results["ERRORS"] == 0


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, "nothing to check"),
        ({"UNITS": "municipalities_2024.gpkg"}, "go together; given: UNITS"),
        ({"LAND": "ghs_land_2018_1km.tif"}, "given without POPULATION"),
    ],
)
def test_settings_without_what_they_need_are_refused(run, sample, given, message):
    parameters = {name: str(Path(sample) / file) for name, file in given.items()}
    with pytest.raises(QgsProcessingException, match=message):
        run("checkstudy", {**parameters, "FINDINGS": "memory:"})


def test_a_cancelled_check_leaves_nothing(run, mixed_years, tmp_path):
    page = tmp_path / "check.html"
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("checkstudy", {**mixed_years, "OUTPUT_HTML": str(page), "FINDINGS": "memory:"}, cancel_at=20)
    assert not page.exists()
