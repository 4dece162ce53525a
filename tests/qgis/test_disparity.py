"""Disparity of Mexican and American incomes, of a plan's areas, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from drawn import squares, table
from qgis.core import QgsProcessingException

TEMPORARY = "TEMPORARY_OUTPUT"
DECADES = range(1940, 2010, 10)


@pytest.fixture(scope="module")
def mexico(shared):
    layer = str(shared / "indicators" / "mexico" / "mexicojoin.shp")
    return {
        "UNITS": layer,
        "ID_FIELD": "CODE",
        "NAME_FIELD": "NAME",
        "STATISTICS": layer,
        "STATISTICS_ID_FIELD": "CODE",
        "VALUE_FIELD": [f"PCGDP{decade}" for decade in DECADES],
        "GROUP_FIELDS": ["HANSON98"],
        **dict.fromkeys(("OUTPUT", "AREAS", "TABLE", "SERIES", "DECOMPOSITION", "GROUPS"), TEMPORARY),
    }


@pytest.fixture(scope="module")
def america(shared):
    folder = shared / "indicators" / "us_income"
    return {
        "UNITS": str(folder / "us48.shp"),
        "ID_FIELD": "STATE_NAME",
        "NAME_FIELD": "STATE_NAME",
        # A header of years alone would be taken for a row; the codes of the two files differ by leading zeros.
        "STATISTICS": f"{folder / 'usjoin.csv'}|option:HEADERS=YES",
        "STATISTICS_ID_FIELD": "Name",
        "VALUE_FIELD": [str(year) for year in range(1929, 2010)],
        **dict.fromkeys(("OUTPUT", "SERIES"), TEMPORARY),
    }


def test_mexico_by_decade_with_regions_is_pysals(run, rows, mexico):
    result = run("disparity", mexico)
    parts = {(row["year"], row["part"]): row for row in rows(result["DECOMPOSITION"]) if row["index"] == "theil_t"}
    # PySAL inequality 1.0.1, TheilD
    between = [0.0345889, 0.02816853, 0.05260921, 0.05931219, 0.03205257, 0.02963731, 0.03635872]
    within = [0.17435454, 0.12405598, 0.0521202, 0.04263506, 0.06354856, 0.07547525, 0.0702496]
    assert [parts[year, "between HANSON98"]["value"] for year in DECADES] == pytest.approx(between, abs=6e-9)
    assert [parts[year, "within"]["value"] for year in DECADES] == pytest.approx(within, abs=6e-9)
    series = rows(result["SERIES"])
    assert [row["year"] for row in series] == list(DECADES)
    for row in series:
        assert parts[row["year"], "between HANSON98"]["percent"] + parts[row["year"], "within"]["percent"] == (
            pytest.approx(100)
        )
    assert result["THEIL_T"] == pytest.approx(0.10660832, abs=6e-9)
    assert result["BETWEEN"] == pytest.approx(100 * 0.03635872 / 0.10660832, abs=1e-4)
    groups = [row for row in rows(result["GROUPS"]) if row["year"] == 2000]
    assert sum(row["within"] for row in groups) == pytest.approx(within[-1], abs=6e-9)


def test_units_carry_their_value_and_what_they_add(run, rows, mexico):
    result = run("disparity", mexico)
    units = rows(result["OUTPUT"])
    assert len(units) == 32
    assert sum(unit["contribution"] for unit in units) == pytest.approx(result["THEIL_T"])
    assert all((unit["contribution"] > 0) == (unit["relative"] > 100) for unit in units)
    assert len(rows(run("disparity", mexico)["TABLE"])) == 7 * 32


def test_american_states_over_all_years_with_chart(run, rows, america, tmp_path):
    page = tmp_path / "page.html"
    result = run("disparity", {**america, "CONVERGENCE": True, "OUTPUT_HTML": str(page)})
    series = rows(result["SERIES"])
    assert [row["year"] for row in series] == list(range(1929, 2010))
    assert series[-1]["theil_t"] < series[0]["theil_t"] / 3
    assert series[-1]["sigma"] < series[0]["sigma"]
    text = page.read_text(encoding="utf-8")
    assert "Since 1929 Theil&#x27;s T has fallen" in text
    assert "poorer units grew faster" in text
    assert text.count("<svg") == 3


def test_neighbours_in_america_are_alike(run, rows, america):
    pytest.importorskip("esda")
    result = run("disparity", {**america, "VALUE_FIELD": ["1929", "2009"], "SPATIAL": True})
    assert result["MORAN"] > 0.2
    units = {unit["unit_name"]: unit for unit in rows(result["OUTPUT"])}
    assert {unit["cluster"] for unit in units.values()} <= {0, 1, 2, 3, 4}
    first = rows(result["SERIES"])
    again = run("disparity", {**america, "VALUE_FIELD": ["1929", "2009"], "SPATIAL": True})
    assert rows(again["SERIES"]) == first


def test_a_plan_is_a_level_and_its_areas_have_their_own_disparity(run, rows, mexico, tmp_path):
    members = tmp_path / "members.csv"
    lines = [
        "area_id,area_name,unit_id,role",
        "A,A,MX02,centre",
        "A,A,MX03,maximum",
        "B,B,MX03,minimum",
        "B,B,MX18,maximum",
    ]
    members.write_text("\n".join(lines), encoding="utf-8")
    result = run("disparity", {**mexico, "MEMBERS": str(members), "PLAN_LEVEL": "maximum", "GROUP_FIELDS": None})
    groups = {row["group"]: row["units"] for row in rows(result["GROUPS"]) if row["year"] == 2000}
    assert groups == {"A": 1, "A + B": 1, "B": 1, "outside": 29}
    assert any("make groups of their own in the decomposition: 1 (MX03)" in line for line in run.log.lines)
    areas = {(area["area_id"], area["scope"]): area for area in rows(result["AREAS"])}
    assert areas["A", "maximum"]["units"] == 2
    assert areas["A", "minimum"]["theil_t"] == 0
    assert areas["A", "maximum"]["theil_t"] > 0


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"VALUE_KIND": "total"}, ["VALUE_KIND", "no population is given"]),
        ({"PLAN_LEVEL": "maximum"}, ["PLAN_LEVEL", "no plan is given"]),
        ({"PERMUTATIONS": 199}, ["PERMUTATIONS", "only with SPATIAL"]),
        ({"NEIGHBOURS": "4"}, ["NEIGHBOURS", "only with SPATIAL"]),
        ({"CONVERGENCE": True, "VALUE_FIELD": ["PCGDP1940"]}, ["CONVERGENCE", "several years"]),
        ({"VALUE_FIELD": ["NAME"]}, ["NAME", "not a number"]),
        ({"GROUP_FIELDS": ["NOWHERE"]}, ["NOWHERE"]),
        ({"STATISTICS_ID_FIELD": "NAME"}, ["None of its codes"]),
    ],
)
def test_what_is_refused(run, mexico, changes, words):
    with pytest.raises(QgsProcessingException) as caught:
        run("disparity", {**mexico, **changes})
    assert all(word in str(caught.value) for word in words), str(caught.value)


def test_settings_left_at_their_default_are_no_settings(run, mexico):
    run("disparity", {**mexico, "PERMUTATIONS": "999", "SEED": "1"})  # as a command line gives them


def test_a_missing_package_is_asked_for_only_when_it_is_needed(run, mexico, monkeypatch):
    from multipolar.algorithms import base

    monkeypatch.setattr(base, "missing_packages", lambda names: [name for name in names if name == "esda"])
    run("disparity", mexico)
    with pytest.raises(QgsProcessingException, match="package esda is missing"):
        run("disparity", {**mexico, "SPATIAL": True})


def test_the_page_is_the_same_bytes_for_the_same_input(run, mexico, tmp_path):
    pages = [tmp_path / "one.html", tmp_path / "two.html"]
    for page in pages:
        run("disparity", {**mexico, "OUTPUT_HTML": str(page)})
    assert Path(pages[0]).read_bytes() == Path(pages[1]).read_bytes()


def test_a_year_without_a_pattern_costs_only_itself(run, rows, mexico, tmp_path):
    """Where all have the same in a year there is no Moran's I of it, but of the others."""
    import processing

    layer = processing.run(
        "native:fieldcalculator",
        {"INPUT": mexico["UNITS"], "FIELD_NAME": "same1939", "FIELD_TYPE": 0, "FORMULA": "7", "OUTPUT": "memory:"},
    )["OUTPUT"]
    changed = {"UNITS": layer, "STATISTICS": layer, "VALUE_FIELD": ["same1939", "PCGDP1940", "PCGDP2000"]}
    page = tmp_path / "page.html"
    parameters = {**mexico, **changed, "SPATIAL": True, "PERMUTATIONS": 99, "OUTPUT_HTML": str(page)}
    series = {row["year"]: row["moran"] for row in rows(run("disparity", parameters)["SERIES"])}
    assert series[1939] is None
    assert series[1940] > 0
    assert any("Years without Moran's I: 1939" in line for line in run.log.lines)
    with pytest.raises(QgsProcessingException, match="All values are equal"):
        run("disparity", {**parameters, "VALUE_FIELD": ["same1939"]})


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ((1, 2, 4, 8, 16), (2, 3.5, 6, 10, 18), "poorer units grew faster: the gap closed by"),
        ((1, 2, 4, 8, 16), (3, 2, 9, 7, 60), "no convergence or divergence beyond chance"),
        ((1, 2, 4, 8, 16), (1.1, 2.4, 5.3, 11.5, 25), "richer units grew faster, so that the gap widened"),
        ((1, 2, 4, 8, 16), (16.1, 8, 4.1, 2, 1), "poorer units grew so much faster that they changed places"),
    ],
)
def test_convergence_is_claimed_only_where_the_slope_is_beyond_chance(run, tmp_path, start, end, words):
    page = tmp_path / "page.html"
    rows_given = [
        (code, year, value) for year, values in ((2010, start), (2020, end)) for code, value in zip("abcde", values)
    ]
    parameters = {
        "UNITS": squares([(10 * number, 0, code, code) for number, code in enumerate("abcde")]),
        "ID_FIELD": "code",
        "STATISTICS": table(["code", "year", "income"], rows_given),
        "STATISTICS_ID_FIELD": "code",
        "YEAR_FIELD": "year",
        "VALUE_FIELD": ["income"],
        "CONVERGENCE": True,
        "OUTPUT": "TEMPORARY_OUTPUT",
        "OUTPUT_HTML": str(page),
    }
    run("disparity", parameters)
    text = page.read_text(encoding="utf-8")
    assert [
        one for one in ("the gap closed by", "beyond chance", "the gap widened", "changed places") if one in text
    ] == [one for one in ("the gap closed by", "beyond chance", "the gap widened", "changed places") if one in words]
    assert words in text


def test_a_disparity_that_stays_has_not_fallen(run, tmp_path):
    page = tmp_path / "page.html"
    rows_given = [(code, year, value) for year in (2010, 2020) for code, value in zip("abc", (1, 2, 4))]
    parameters = {
        "UNITS": squares([(10 * number, 0, code, code) for number, code in enumerate("abc")]),
        "ID_FIELD": "code",
        "STATISTICS": table(["code", "year", "income"], rows_given),
        "STATISTICS_ID_FIELD": "code",
        "YEAR_FIELD": "year",
        "VALUE_FIELD": ["income"],
        "OUTPUT": "TEMPORARY_OUTPUT",
        "OUTPUT_HTML": str(page),
    }
    run("disparity", parameters)
    assert "Theil&#x27;s T is as it was in 2010." in page.read_text(encoding="utf-8")
