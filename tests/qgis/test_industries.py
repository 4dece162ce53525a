"""Structure of industries and resilience through QGIS, on the Goettingen table and on drawn units."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from drawn import squares, table
from qgis.core import QgsProcessingException

TEMPORARY = "TEMPORARY_OUTPUT"
OUTPUTS = {"OUTPUT": TEMPORARY, "TABLE": TEMPORARY}


@pytest.fixture(scope="module")
def goettingen(shared, tmp_path_factory):
    """Goettingen, a rest of Germany cut in two, and Germany as the whole: a row per industry and year."""
    path = tmp_path_factory.mktemp("reat") / "jobs.csv"
    with open(shared / "indicators" / "reat_Goettingen.csv", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["WZ2008_Code"] != "A-R"]
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["unit", "industry", "year", "jobs"])
        for row in rows:
            for year in range(2008, 2018):
                here, whole = int(row[f"Goettingen{year}"]), int(row[f"BRD{year}"])
                third = (whole - here) // 3
                for unit, jobs in (("03", here), ("A", third), ("B", whole - here - third), ("DE", whole)):
                    writer.writerow([unit, row["WZ2008_Code"], year, jobs])
    return {
        "UNITS": squares([(0, 0, "03", "Goettingen"), (10, 0, "A", "East"), (20, 0, "B", "West")]),
        "ID_FIELD": "code",
        "NAME_FIELD": "name",
        "STATISTICS": str(path),
        "STATISTICS_ID_FIELD": "unit",
        "YEAR_FIELD": "year",
        "INDUSTRY_FIELD": "industry",
        "JOBS_FIELD": "jobs",
        "WHOLE_CODE": "DE",
        **OUTPUTS,
    }


def plan():
    return table(
        ["area_id", "area_name", "unit_id", "role"],
        [("x", "Middle", "03", "centre"), ("x", "Middle", "A", "maximum")],
    )


def test_goettingen_as_reat_has_it(run, goettingen, rows, tmp_path):
    """Krugman 2017 against Germany 0.4508469 (manual of REAT 3.0.3)."""
    page = tmp_path / "page.html"
    result = run(
        "industrystructure",
        {**goettingen, "QUOTIENTS": TEMPORARY, "SHIFTS": TEMPORARY, "OUTPUT_HTML": str(page), "DYNAMIC": True},
    )
    assert (result["INDUSTRY_COUNT"], result["YEAR_COUNT"]) == (15, 10)
    units = {unit["unit_id"]: unit for unit in rows(result["OUTPUT"])}
    assert units["03"]["krugman"] == pytest.approx(0.4508469, abs=5e-8)
    assert units["03"]["job_change"] == 10411
    parts = [units["03"][f"shift_{name}"] for name in ("national", "mix", "regional", "from_zero")]
    assert sum(parts) == pytest.approx(10411)
    assert len(rows(result["QUOTIENTS"])) == 3 * 15 * 10
    assert len(rows(result["SHIFTS"])) == 3 * 15 * 9
    text = page.read_text(encoding="utf-8")
    assert "Goettingen" in text
    assert "<svg" in text


def test_areas_have_the_sums_of_their_units(run, goettingen, rows):
    result = run("industrystructure", {**goettingen, "MEMBERS": plan(), "AREAS": TEMPORARY, "SHIFTS": TEMPORARY})
    areas = {area["scope"]: area for area in rows(result["AREAS"])}
    units = {unit["unit_id"]: unit for unit in rows(result["OUTPUT"])}
    assert areas["minimum"]["krugman"] == units["03"]["krugman"]
    assert areas["maximum"]["jobs"] == units["03"]["jobs"] + units["A"]["jobs"]
    assert areas["maximum"]["job_change"] == units["03"]["job_change"] + units["A"]["job_change"]
    assert {row["scope"] for row in rows(result["SHIFTS"])} == {"unit", "minimum", "maximum"}


def test_the_map_shows_the_industry_asked_for(run, goettingen, rows, vector):
    from multipolar.layers.styles import style_layer

    result = run("industrystructure", {**goettingen, "INDUSTRY": "P"})
    layer = vector(result["OUTPUT"])
    style_layer(layer, "location_quotient")
    labels = {category.value(): category.label() for category in layer.renderer().categories()}
    found = {
        unit["unit_id"]: unit for unit in rows(run("industrystructure", {**goettingen, "INDUSTRY": "P"})["OUTPUT"])
    }
    assert labels[found["03"]["lq_class"]].startswith("Strong concentration")
    with pytest.raises(QgsProcessingException, match="There is no industry “Z”"):
        run("industrystructure", {**goettingen, "INDUSTRY": "Z"})


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"INDUSTRY_FIELD": None}, "or a field per industry"),
        ({"INDUSTRY_FIELDS": ["jobs"]}, "or a field per industry"),
        ({"WHOLE_CODE": "FR"}, "No row has the code “FR”"),
        ({"FIRST_YEAR": 1990}, "There is no year 1990"),
        ({"FIRST_YEAR": 2017, "LAST_YEAR": 2008}, "does not come after"),
        ({"STATISTICS_ID_FIELD": "year", "WHOLE_CODE": ""}, "None of its codes"),
    ],
)
def test_what_does_not_fit_is_refused(run, goettingen, change, message):
    with pytest.raises(QgsProcessingException, match=message):
        run("industrystructure", {**goettingen, **change})


def test_a_field_per_industry_and_one_year(run, rows):
    jobs = table(["code", "shops", "bars"], [("01", "1,000", 5), ("02", 3, 5), ("03", None, 5)])
    units = squares([(0, 0, "01", "one"), (10, 0, "02", "two"), (20, 0, "03", "three")])
    parameters = {
        "UNITS": units,
        "ID_FIELD": "code",
        "STATISTICS": jobs,
        "STATISTICS_ID_FIELD": "code",
        "INDUSTRY_FIELDS": ["shops", "bars"],
        **OUTPUTS,
    }
    found = {unit["unit_id"]: unit for unit in rows(run("industrystructure", parameters)["OUTPUT"])}
    assert (found["01"]["jobs"], found["01"]["year"]) == (1005, None)
    assert found["03"]["jobs"] is None
    assert any("no part of the sum: 1 (03)" in line for line in run.log.lines)
    zero = rows(run("industrystructure", {**parameters, "ABSENT_IS_ZERO": True})["OUTPUT"])
    assert {unit["unit_id"]: unit["jobs"] for unit in zero}["03"] == 5
    with pytest.raises(QgsProcessingException, match="one year"):
        run("industrystructure", {**parameters, "FIRST_YEAR": 2020})


def test_no_jobs_at_all_and_one_unit_have_defined_results(run, rows, tmp_path):
    parameters = {
        "UNITS": squares([(0, 0, "01", "one")]),
        "ID_FIELD": "code",
        "STATISTICS": table(["code", "shops", "bars"], [("01", 0, 0)]),
        "STATISTICS_ID_FIELD": "code",
        "INDUSTRY_FIELDS": ["shops", "bars"],
        "OUTPUT_HTML": str(tmp_path / "page.html"),
        **OUTPUTS,
    }
    found = rows(run("industrystructure", parameters)["OUTPUT"])[0]
    assert (found["jobs"], found["krugman"], found["evenness"], found["main_industry"]) == (0, None, None, None)
    one = {**parameters, "STATISTICS": table(["code", "shops", "bars"], [("01", 3, 1)]), "SPECIALISATION": "rest"}
    found = rows(run("industrystructure", one)["OUTPUT"])[0]
    assert (found["krugman"], found["specialisation_class"], found["main_industry"]) == (None, "", "shops")


# Resilience


def test_goettingen_in_the_crisis_of_2009(run, goettingen, rows, tmp_path):
    """Germany lost 0.33 % from 2008 to 2009 and gained 16.5 % to 2017; Goettingen gained 241 and 10 170 in
    the industries of the table."""
    page = tmp_path / "page.html"
    result = run(
        "resilience",
        {
            **goettingen,
            "CAPITAL": "A",
            "INDUSTRIES": TEMPORARY,
            "ORIENTATION": TEMPORARY,
            "MEMBERS": plan(),
            "AREAS": TEMPORARY,
            "OUTPUT_HTML": str(page),
        },
    )
    assert any("Lowest point of the whole: 2009" in line for line in run.log.lines)
    units = {unit["unit_id"]: unit for unit in rows(result["OUTPUT"])}
    fall, rise = 27603281 / 27695398 - 1, 32164973 / 27603281 - 1
    expected = 56872 * fall
    assert units["03"]["resistance"] == pytest.approx((241 - expected) / abs(expected))
    assert units["03"]["recovery"] == pytest.approx((10170 - 57113 * rise) / (57113 * rise))
    assert units["03"]["resilience_class"] == "resistant and recovering"
    assert len(rows(result["INDUSTRIES"])) == 3 * 15
    assert len(rows(result["AREAS"])) == 2
    orientation = rows(result["ORIENTATION"])
    assert {row["orientation"] for row in orientation} <= {"capital", "elsewhere", None, ""}
    assert "towards the capital region" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"TROUGH_YEAR": 2008}, "out of order"),
        ({"BEFORE_YEAR": 2010}, "no lowest point"),
        ({"CAPITAL": "Z"}, "do not occur: Z"),
        ({"REGION_FIELD": "name"}, "which regions are the capital"),
        ({"YEAR_FIELD": None}, "need three"),
    ],
)
def test_shocks_that_cannot_be_measured_are_refused(run, goettingen, change, message):
    with pytest.raises(QgsProcessingException, match=message):
        run("resilience", {**goettingen, **change})


def test_units_are_counted_among_those_whose_figure_is_known(run, tmp_path):
    """The whole does not move after the trough: recovery is unknown, resistance is not."""
    jobs = [("a", 2007, 50), ("b", 2007, 50), ("a", 2009, 49), ("b", 2009, 41), ("a", 2012, 50), ("b", 2012, 40)]
    page = tmp_path / "page.html"
    run(
        "resilience",
        {
            "UNITS": squares([(0, 0, "a", "A"), (10, 0, "b", "B")]),
            "ID_FIELD": "code",
            "STATISTICS": table(["unit", "industry", "year", "jobs"], [(u, "x", year, n) for u, year, n in jobs]),
            "STATISTICS_ID_FIELD": "unit",
            "YEAR_FIELD": "year",
            "INDUSTRY_FIELD": "industry",
            "JOBS_FIELD": "jobs",
            "TROUGH_YEAR": 2009,
            "OUTPUT": TEMPORARY,
            "OUTPUT_HTML": str(page),
        },
    )
    assert "1 of 2 units lost no more jobs than expected; from 2009 to 2012 0 of 0 recovered" in page.read_text("utf-8")


def test_the_capital_region_by_a_field(run, goettingen, rows):
    result = run(
        "resilience", {**goettingen, "REGION_FIELD": "name", "CAPITAL": "East, West", "ORIENTATION": TEMPORARY}
    )
    shares = [row["capital_share_before"] for row in rows(result["ORIENTATION"])]
    assert min(shares) > 90


def test_the_legend_of_resilience_names_the_classes(run, goettingen, vector):
    from multipolar.layers.styles import style_layer

    layer = vector(run("resilience", goettingen)["OUTPUT"])
    style_layer(layer, "resilience")
    labels = [category.label() for category in layer.renderer().categories()]
    assert "Resisted, and recovered better than expected" in labels
    assert labels[-1] == "Unknown"


def test_nothing_is_left_behind_by_a_cancel(run, goettingen, tmp_path):
    target = Path(tmp_path) / "units.gpkg"
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("industrystructure", {**goettingen, "OUTPUT": str(target)}, cancel_at=50)
    assert not target.exists()
