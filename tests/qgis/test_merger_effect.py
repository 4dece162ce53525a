"""What a merger of Mexican regions does to the disparity between them, by field, by table, by a plan."""

from __future__ import annotations

import pytest
from drawn import layer, squares, table
from french_regions import REGIONS
from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QVariant

TEMPORARY = "TEMPORARY_OUTPUT"


@pytest.fixture
def mexico(shared, tmp_path):
    layer = str(shared / "indicators" / "mexico" / "mexicojoin.shp")
    mergers = tmp_path / "mergers.csv"
    mergers.write_text("old,new\n1,North\n2,North\n3,Centre\n4,Centre\n", encoding="utf-8")
    return {
        "UNITS": layer,
        "ID_FIELD": "CODE",
        "NAME_FIELD": "NAME",
        "STATISTICS": layer,
        "STATISTICS_ID_FIELD": "CODE",
        "VALUE_FIELD": ["PCGDP1940", "PCGDP2000"],
        "REGION_FIELD": "HANSON98",
        "MERGERS": str(mergers),
        "OLD_FIELD": "old",
        "NEW_FIELD": "new",
        **dict.fromkeys(("OUTPUT", "TABLE", "SERIES"), TEMPORARY),
    }


def test_what_leaves_between_arrives_within(run, rows, mexico, tmp_path):
    page = tmp_path / "page.html"
    result = run("mergereffect", {**mexico, "OUTPUT_HTML": str(page)})
    series = {row["year"]: row for row in rows(result["SERIES"])}
    assert series[2000]["between_before"] == pytest.approx(0.03635872, abs=6e-9)  # PySAL's
    assert series[2000]["theil_t"] == pytest.approx(0.10660832, abs=6e-9)
    assert (series[2000]["regions_before"], series[2000]["regions_after"]) == (5, 3)
    for row in series.values():
        assert row["between_before"] - row["between_after"] == pytest.approx(row["hidden"])
        assert row["hidden"] > 0
    regions = {row["region"]: row for row in rows(result["OUTPUT"])}
    assert {name: row["old_regions"] for name, row in regions.items()} == {"North": 2, "Centre": 2, "5": 1}
    assert regions["North"]["members"] == "1, 2"
    assert sum(row["hidden"] for row in regions.values()) == pytest.approx(series[2000]["hidden"])
    assert result["HIDDEN_PERCENT"] == pytest.approx(100 * series[2000]["hidden"] / series[2000]["theil_t"])
    table = rows(result["TABLE"])
    assert len(table) == 2 * (5 + 3)
    text = page.read_text(encoding="utf-8")
    assert "From 5 regions to 3" in text
    assert any("Regions that stay as they are: 1 (5)" in line for line in run.log.lines)


def test_a_field_and_a_plan_say_the_same_as_the_table(run, rows, mexico, tmp_path):
    import processing

    by_table = rows(run("mergereffect", mexico)["SERIES"])
    expression = "CASE WHEN HANSON98 < 3 THEN 'North' WHEN HANSON98 < 5 THEN 'Centre' ELSE '5' END"
    layer = processing.run(
        "native:fieldcalculator",
        {"INPUT": mexico["UNITS"], "FIELD_NAME": "new", "FIELD_TYPE": 2, "FORMULA": expression, "OUTPUT": "memory:"},
    )["OUTPUT"]
    without = {name: value for name, value in mexico.items() if name not in ("MERGERS", "OLD_FIELD", "NEW_FIELD")}
    by_field = rows(run("mergereffect", {**without, "UNITS": layer, "NEW_REGION_FIELD": "new"})["SERIES"])
    assert by_field == by_table
    lines = ["area_id,area_name,unit_id,role"]
    for feature in layer.getFeatures():
        if feature["new"] != "5":
            lines.append(f"{feature['new']},{feature['new']},{feature['CODE']},maximum")
    (tmp_path / "members.csv").write_text("\n".join(lines), encoding="utf-8")
    by_plan = rows(run("mergereffect", {**without, "MEMBERS": str(tmp_path / "members.csv")})["SERIES"])
    assert by_plan == by_table


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"NEW_REGION_FIELD": "INEGI"}, ["exactly one way", "NEW_REGION_FIELD, MERGERS"]),
        ({"MERGERS": None}, ["exactly one way", "given: -"]),
        ({"NEW_FIELD": None}, ["OLD_FIELD, NEW_FIELD", "both"]),
        ({"OLD_FIELD": "new"}, ["None of its regions"]),
        ({"PLAN_SCOPE": "minimum"}, ["PLAN_SCOPE", "only with MEMBERS"]),
        ({"VALUE_FIELD": ["NAME"]}, ["not a number"]),
    ],
)
def test_what_is_refused(run, mexico, changes, words):
    parameters = {name: value for name, value in {**mexico, **changes}.items() if value is not None}
    with pytest.raises(QgsProcessingException) as caught:
        run("mergereffect", parameters)
    assert all(word in str(caught.value) for word in words), str(caught.value)


def test_a_proposal_that_splits_a_region_is_said_and_hides_nothing_known(run, rows, mexico):
    without = {name: value for name, value in mexico.items() if name not in ("MERGERS", "OLD_FIELD", "NEW_FIELD")}
    result = run("mergereffect", {**without, "NEW_REGION_FIELD": "INEGI"})
    assert any("more than a merger" in line for line in run.log.lines)
    assert None in {row["hidden"] for row in rows(result["OUTPUT"])}


def test_the_french_reform_of_2016(run, rows):
    """22 metropolitan regions made 13: what was between them goes into them, and all of it is there before and after."""
    units = squares([(10 * number, 0, row[0], row[1]) for number, row in enumerate(REGIONS)])
    result = run(
        "mergereffect",
        {
            "UNITS": units,
            "ID_FIELD": "code",
            "NAME_FIELD": "name",
            "STATISTICS": table(["code", "gdp", "people"], [(row[0], row[3], row[5]) for row in REGIONS]),
            "STATISTICS_ID_FIELD": "code",
            "VALUE_FIELD": ["gdp"],
            "VALUE_KIND": "total",
            "POPULATION_FIELD": ["people"],
            "REGION_FIELD": "name",
            "MERGERS": table(["old", "new"], [(row[1], row[2]) for row in REGIONS]),
            "OLD_FIELD": "old",
            "NEW_FIELD": "new",
            **dict.fromkeys(("OUTPUT", "TABLE", "SERIES"), TEMPORARY),
        },
    )
    effect = rows(result["SERIES"])[0]
    assert (effect["regions_before"], effect["regions_after"]) == (22, 13)
    assert effect["between_before"] == pytest.approx(effect["theil_t"], abs=1e-12)
    assert 0 < effect["between_after"] < effect["between_before"]
    assert effect["gini_after"] < effect["gini_before"]
    regions = {row["region"]: row for row in rows(result["OUTPUT"])}
    assert regions["Nouvelle-Aquitaine"]["members"] == "Aquitaine, Limousin, Poitou-Charentes"
    within = sum(row["value_share"] / 100 * row["theil_t"] for row in regions.values())
    assert effect["between_after"] + within == pytest.approx(effect["theil_t"], abs=1e-12)
    assert sum(row["hidden"] for row in regions.values()) == pytest.approx(effect["hidden"], abs=1e-12)


def regions_of(rows_given):
    """Units of one person each: code, value, region, new region."""
    made = [(f"POLYGON(({x} 0, {x + 1} 0, {x + 1} 1, {x} 1, {x} 0))", *row) for x, row in enumerate(rows_given)]
    fields = {"code": QVariant.String, "value": QVariant.Double, "region": QVariant.String, "new": QVariant.String}
    units = layer("Polygon", made, fields)
    return {
        "UNITS": units,
        "ID_FIELD": "code",
        "STATISTICS": units,
        "STATISTICS_ID_FIELD": "code",
        "VALUE_FIELD": ["value"],
        "REGION_FIELD": "region",
        **dict.fromkeys(("OUTPUT", "TABLE", "SERIES"), TEMPORARY),
    }


def test_a_proposal_that_brings_disparity_to_light_is_not_said_to_hide_it(run, tmp_path):
    page = tmp_path / "page.html"
    given = regions_of(
        [("1", 1.0, "A", "low"), ("2", 9.0, "A", "high"), ("3", 1.0, "B", "low"), ("4", 9.0, "B", "high")]
    )
    result = run("mergereffect", {**given, "NEW_REGION_FIELD": "new", "OUTPUT_HTML": str(page)})
    assert result["HIDDEN_PERCENT"] == pytest.approx(-100)
    text = page.read_text(encoding="utf-8")
    assert "0 % lay between regions before and 100 % after" in text
    assert "100 % comes out from inside the regions and shows between them." in text
    assert "lowers the figure" not in text
    assert "an average no longer shows it" not in text


def test_an_area_called_like_a_region_does_not_take_in_what_stays_of_it(run, rows):
    """Area Busan has one unit of region Busan and one of Ulsan; the other units of Busan stay a region of their own."""
    given = regions_of(
        [("1", 5.0, "Busan", ""), ("2", 6.0, "Busan", ""), ("3", 7.0, "Ulsan", ""), ("4", 8.0, "Ulsan", "")]
    )
    members = [("x", "Busan", "1", "centre"), ("x", "Busan", "3", "maximum")]
    plan = table(["area_id", "area_name", "unit_id", "role"], members)
    regions = {row["region"]: row["units"] for row in rows(run("mergereffect", {**given, "MEMBERS": plan})["OUTPUT"])}
    assert regions == {"Busan": 1, "Busan (x)": 2, "Ulsan": 1}


def test_all_the_same_is_said_whatever_the_last_digit(run, tmp_path):
    page = tmp_path / "page.html"
    given = regions_of([(str(n), 0.1, "AB"[n % 2], "C") for n in range(7)])
    result = run("mergereffect", {**given, "NEW_REGION_FIELD": "new", "OUTPUT_HTML": str(page)})
    assert result["HIDDEN_PERCENT"] is None
    assert "All units have the same" in page.read_text(encoding="utf-8")
