"""The tutorials are true: their steps give the figures they tell, in both languages."""

from __future__ import annotations

import csv

import pytest

OUT = "TEMPORARY_OUTPUT"
UNITS = {"ID_FIELD": "CODE_INS", "NAME_FIELD": "Communes"}


@pytest.fixture(scope="module")
def told(root):
    """``told(page, 1234)``: both languages tell the number, each with its own mark of thousands."""

    def check(page, number):
        for language, mark in (("en", " "), ("ko", ",")):
            text = (root / "docs" / language / f"{page}.md").read_text(encoding="utf-8").replace("\n", " ")
            assert f"{number:,}".replace(",", mark) in text, (language, page, number)

    return check


def test_a_first_afternoon(run, belgium, sample, told, tmp_path):
    units = {"UNITS": str(sample / "municipalities_2011.gpkg"), **UNITS}
    checked = run(
        "checkstudy",
        {**units, **belgium["flows"], "POPULATION": belgium["grids"]["POPULATION"], "OUTPUT_HTML": OUT},
    )
    assert (checked["ERRORS"], checked["WARNINGS"]) == (0, 2)
    told("first-afternoon", checked["PASSED"])
    told("first-afternoon", checked["PASSED"] + checked["WARNINGS"])
    classes = run("classifygrid", {**belgium["grids"], "OUTPUT": str(tmp_path / "classes.tif")})
    told("first-afternoon", int(classes["CENTRES"]))
    grid = {"POPULATION": belgium["grids"]["POPULATION"], "CLASSES": classes["OUTPUT"], "CENTRE_MAX_POPULATION": 500000}
    found = {**units, **belgium["flows"], **grid, "MEMBERS": OUT, "AREAS": OUT}
    assert run("urbanareascope", {**found, "TABLE": OUT})["AREA_COUNT"] == 14  # "fourteen", "열네"
    found["FLOW_FIELDS"] = [found.pop("FLOW_FIELD")]
    scenarios = run("scopescenarios", {**found, "SCENARIOS": OUT, "THRESHOLDS": OUT})
    assert scenarios["SCENARIO_COUNT"] == 20  # "twenty", "스무"


def test_the_grid_of_the_korean_tutorial(run, root, told, tmp_path):
    folder = root / "resources" / "sample" / "made_up" / "sgis"
    found = run("importgrid", {"FOLDER": str(folder), "ITEM": "to_in_001", "OUTPUT": str(tmp_path / "people.tif")})
    for number in (found["CELLS"], found["TOTAL"], found["ABSENT_CELLS"]):
        told("korean-files", int(number))
    assert found["WITHHELD_CELLS"] == 2


def test_the_register_of_the_korean_tutorial(run, shared, told):
    folder = shared / "korea"
    register = {
        "FILES": [str(folder / "mois_age_sex_sigungu_2022_2024_cp949.csv")],
        "UNITS": str(folder / "sigungu_250_2022_5179.gpkg"),
        "ID_FIELD": "sgg",
        "OUTPUT": OUT,
    }
    found = run("importstatistics", register)
    told("korean-files", found["UNIT_COUNT"])
    assert "rows that sum up others: 32 " in found["NOTES"]
    assert "only 16 codes and units would be without a partner in place of 51" in found["NOTES"]


def test_trips_and_plan_of_the_korean_tutorial(run, rows, shared, told):
    folder = shared / "korea"
    units = {
        "UNITS": str(folder / "sigun_159_polygons_5179.gpkg"),
        "ID_FIELD": "SiGun_CD",
        "NAME_FIELD": "SiGun_NM",
    }
    matrix = str(folder / "od_sigun_159x159_wide.csv")
    imported = run("importflows", {"FILES": [matrix], "UNITS": units["UNITS"], "ID_FIELD": "SiGun_CD", "OUTPUT": OUT})
    told("korean-files", imported["PAIRS"])
    told("korean-files", int(imported["FLOW"]))
    assert (imported["FLOW_LOST"], imported["UNMATCHED_PAIRS"], imported["WITHIN_SHARE"]) == (0, 0, 0)
    layer = run.context.takeResultLayer(imported["OUTPUT"])
    flows = {"FLOWS": layer, "ORIGIN_FIELD": "origin", "DESTINATION_FIELD": "destination", "FLOW_FIELD": "flow"}
    checked = run("checkstudy", {**units, **flows})
    assert (checked["ERRORS"], checked["WARNINGS"]) == (0, 4)
    with open(folder / "table1_members.csv", encoding="utf-8") as file:
        cities = sorted({row["centre_code"] for row in csv.DictReader(file)})
    told("korean-files", len(cities))
    plan = run(
        "urbanareascope",
        {**units, **flows, "CENTRES": ",".join(cities), "MIN_SHARE": 30, "MAX_SHARE": 7,
         "MEMBERS": OUT, "AREAS": OUT, "TABLE": OUT},
    )  # fmt: skip
    assert plan["AREA_COUNT"] == len(cities)
    assert "without surroundings: 1 (Geoje)" in plan["NOTES"]
    first = run.context.takeResultLayer(plan["MEMBERS"])
    printed = run(
        "planfromtable",
        {"TABLE": str(folder / "table1_members.csv"), "AREA_FIELD": "centre_code", "UNIT_FIELD": "unit_code",
         "ROLE_FIELD": "role", "UNMATCHED": "leave_out", **units, "MEMBERS": OUT, "AREAS": OUT},
    )  # fmt: skip
    assert printed["UNMATCHED_COUNT"] == 1
    second = run.context.takeResultLayer(printed["MEMBERS"])
    compared = run("compareplans", {"FIRST": first, "SECOND": second, **units, "OVERALL": OUT})
    for row in rows(compared["OVERALL"]):
        told("korean-files", round(row["f1"], 1))
