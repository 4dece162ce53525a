"""Commuting of Belgium and Korea, and migration, per unit and per area of a plan."""

from __future__ import annotations

import csv

import pytest
from drawn import squares, table
from qgis.core import QgsProcessingException
from unit.indicators.korean_register import plan_of_table_1

TEMPORARY = "TEMPORARY_OUTPUT"
OUTPUTS = dict.fromkeys(("OUTPUT", "AREAS", "TABLE"), TEMPORARY)


@pytest.fixture
def belgian(belgium):
    units = {**belgium["units"], "UNITS": belgium["units"]["UNITS"]}
    return {**units, **belgium["flows"], **OUTPUTS}


def test_belgian_commuters_add_up(run, rows, belgian, sample, tmp_path):
    page = tmp_path / "page.html"
    units = {
        unit["unit_id"]: unit for unit in rows(run("flowindicators", {**belgian, "OUTPUT_HTML": str(page)})["OUTPUT"])
    }
    with open(sample / "commuting_2011.csv", encoding="utf-8") as file:
        table = [(row["origin"], row["destination"], float(row["commuters"])) for row in csv.DictReader(file)]
    everyone = sum(flow for *_, flow in table)
    assert sum(unit["residents_in_work"] for unit in units.values()) == pytest.approx(everyone)
    assert sum(unit["net_flow"] for unit in units.values()) == pytest.approx(0, abs=1e-6)
    antwerp = units["11002"]
    stay = sum(flow for o, d, flow in table if o == d == "11002")
    live, work = sum(f for o, _, f in table if o == "11002"), sum(f for _, d, f in table if d == "11002")
    assert antwerp["self_containment_supply"] == pytest.approx(100 * stay / live)
    assert antwerp["self_containment_demand"] == pytest.approx(100 * stay / work)
    assert antwerp["job_ratio"] == pytest.approx(work / live)
    best = max(((f, d) for o, d, f in table if o == "11002" and d != "11002"))
    assert antwerp["main_destination"] == best[1]
    assert antwerp["main_destination_share"] == pytest.approx(100 * best[0] / (live - stay))
    assert "have their job where they live" in page.read_text(encoding="utf-8")


def test_an_area_of_belgium_is_one_place(run, rows, belgian, belgium, tmp_path):
    plan = {**belgium["units"], **belgium["flows"], "CENTRES": "11002, 44021", "MIN_SHARE": 20, "MAX_SHARE": 10}
    members = str(tmp_path / "members.gpkg")
    areas = run("urbanareascope", {**plan, "MEMBERS": members, "AREAS": TEMPORARY, "TABLE": TEMPORARY})
    known = {(a["area_id"], a["scope"]): a for a in rows(areas["AREAS"])}
    found = rows(run("flowindicators", {**belgian, "MEMBERS": members})["AREAS"])
    assert len(found) == 4
    for area in found:
        expected = known[area["area_id"], area["scope"]]
        for name in ("self_containment_supply", "self_containment_demand"):
            assert area[name] == pytest.approx(expected[name])
        assert area["internal_flow"] == pytest.approx(expected["flow_internal"])


def test_korean_trips_have_no_inside(run, rows, korea, shared, tmp_path):
    plan_of_table_1(shared / "korea").to_csv(tmp_path / "members.csv", index=False)
    parameters = {**korea["units"], **korea["flows"], **OUTPUTS, "MEMBERS": str(tmp_path / "members.csv"), "HUBS": "11"}
    result = run("flowindicators", parameters)
    units = rows(result["OUTPUT"])
    assert {unit["self_containment_supply"] for unit in units} == {None}
    assert {unit["job_ratio"] for unit in units} == {None}
    assert all(0 <= unit["hub_dependence"] <= 100 for unit in units if unit["unit_id"] != "11")
    areas = rows(result["AREAS"])
    assert len(areas) == 34
    assert all(area["main_destination"] for area in areas)
    assert any("self-containment is unknown" in line for line in run.log.lines)


def test_migration_over_years_with_young_people(run, rows, korea, tmp_path):
    lines = ["o,d,n,young,year", "11,21,100,40,2020", "21,11,160,90,2020", "11,21,100,40,2021", "21,11,300,150,2021"]
    (tmp_path / "moves.csv").write_text("\n".join(lines), encoding="utf-8")
    parameters = {
        **korea["units"],
        "FLOWS": str(tmp_path / "moves.csv"),
        "ORIGIN_FIELD": "o",
        "DESTINATION_FIELD": "d",
        "FLOW_FIELD": "n",
        "YEAR_FIELD": "year",
        "KIND": "migration",
        "YOUTH_FLOW_FIELD": "young",
        **OUTPUTS,
    }
    result = run("flowindicators", parameters)
    units = {unit["unit_id"]: unit for unit in rows(result["OUTPUT"])}
    assert result["YEAR_COUNT"] == 2
    assert units["11"]["year"] == 2021
    assert (units["11"]["net_flow"], units["21"]["net_flow"]) == (200, -200)
    assert units["21"]["youth_net"] == -110
    assert units["11"]["effectiveness"] == 50
    assert units["11"]["net_rate"] is None
    assert any("Without POPULATION_FIELD there are no rates" in line for line in run.log.lines)
    assert len(rows(run("flowindicators", parameters)["TABLE"])) == 2 * 159


def test_rates_need_the_people_of_the_units(run, rows, korea, shared, tmp_path):
    import processing

    joined = processing.run(
        "native:joinattributestable",
        {
            "INPUT": korea["units"]["UNITS"],
            "FIELD": "SiGun_CD",
            "INPUT_2": str(shared / "korea" / "sigun_pop_age_2022.csv"),
            "FIELD_2": "SiGun_CD",
            "FIELDS_TO_COPY": ["pop_total"],
            "METHOD": 1,
            "OUTPUT": "memory:",
        },
    )["OUTPUT"]
    (tmp_path / "moves.csv").write_text("o,d,n\n11,21,1000\n", encoding="utf-8")
    parameters = {
        "UNITS": joined,
        "ID_FIELD": "SiGun_CD",
        "FLOWS": str(tmp_path / "moves.csv"),
        "ORIGIN_FIELD": "o",
        "DESTINATION_FIELD": "d",
        "FLOW_FIELD": "n",
        "KIND": "migration",
        "POPULATION_FIELD": ["pop_total"],
        **OUTPUTS,
    }
    units = {unit["unit_id"]: unit for unit in rows(run("flowindicators", parameters)["OUTPUT"])}
    assert units["21"]["net_rate"] == pytest.approx(100 * 1000 / 3303295)
    assert units["22"]["net_rate"] == 0


def test_more_young_people_than_people_and_years_without_flows_are_refused(run, korea, tmp_path):
    (tmp_path / "moves.csv").write_text("o,d,n,young\n11,21,10,20\n", encoding="utf-8")
    parameters = {
        **korea["units"],
        "FLOWS": str(tmp_path / "moves.csv"),
        "ORIGIN_FIELD": "o",
        "DESTINATION_FIELD": "d",
        "FLOW_FIELD": "n",
        "KIND": "migration",
        **OUTPUTS,
    }
    with pytest.raises(
        QgsProcessingException, match=r"YOUTH_FLOW_FIELD.*more young people than people: 1 \(11 to 21\)"
    ):
        run("flowindicators", {**parameters, "YOUTH_FLOW_FIELD": "young"})
    from drawn import squares
    from qgis.core import QgsField
    from qgis.PyQt.QtCore import QVariant

    units = squares([(0, 0, "11", "Seoul"), (10, 0, "21", "Busan")])
    units.dataProvider().addAttributes([QgsField(f"pop_{year}", QVariant.Double) for year in (2020, 2021)])
    units.updateFields()
    drawn = {"UNITS": units, "ID_FIELD": "code", "NAME_FIELD": "name", "POPULATION_FIELD": ["pop_2020", "pop_2021"]}
    with pytest.raises(QgsProcessingException, match="population is of several years, but the flows have none"):
        run("flowindicators", {**parameters, **drawn})


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"POPULATION_FIELD": ["Communes"]}, ["POPULATION_FIELD", "does not apply to commuting"]),
        ({"KIND": "migration", "EMPLOYED_FIELD": "CODE_INS"}, ["EMPLOYED_FIELD", "does not apply to migration"]),
        ({"KIND": "migration", "YOUTH_FIELD": ["CODE_INS"]}, ["YOUTH_FIELD", "without the flow of young people"]),
        ({"HUBS": "nowhere"}, ["HUBS", "nowhere"]),
        ({"YEAR_FIELD": "origin"}, ["origin", "no year"]),
    ],
)
def test_what_is_refused(run, belgian, changes, words):
    with pytest.raises(QgsProcessingException) as caught:
        run("flowindicators", {**belgian, **changes})
    assert all(word in str(caught.value) for word in words), str(caught.value)


@pytest.mark.parametrize(
    ("moves", "words", "never"),
    [
        ([("a", "b", 30), ("b", "c", 5)], ["1 of 3 units lose people to others, 2 gain", "A loses most (30)",
                                           "B gains most (25)"], []),
        ([("x", "a", 30), ("x", "b", 5)], ["0 of 3 units lose people to others, 2 gain", "A gains most (30)"],
         ["loses most"]),
        ([("a", "b", 5), ("b", "a", 5)], ["0 of 3 units lose people to others, 0 gain"], ["loses most", "gains most"]),
    ],
)  # fmt: skip
def test_nobody_is_said_to_lose_who_gains(run, tmp_path, moves, words, never):
    page = tmp_path / "page.html"
    parameters = {
        "UNITS": squares([(0, 0, "a", "A"), (10, 0, "b", "B"), (20, 0, "c", "C")]),
        "ID_FIELD": "code",
        "NAME_FIELD": "name",
        "FLOWS": table(["o", "d", "n"], moves),
        "ORIGIN_FIELD": "o",
        "DESTINATION_FIELD": "d",
        "FLOW_FIELD": "n",
        "KIND": "migration",
        "OUTPUT": TEMPORARY,
        "OUTPUT_HTML": str(page),
    }
    run("flowindicators", parameters)
    text = page.read_text(encoding="utf-8")
    assert all(word in text for word in words), words
    assert not any(word in text for word in never)
