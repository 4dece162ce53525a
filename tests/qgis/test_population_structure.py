"""Population structure of Korea, by city, county and the areas of Table 1."""

from __future__ import annotations

from pathlib import Path

import pytest
from unit.indicators.korean_register import plan_of_table_1, read_register

TEMPORARY = "TEMPORARY_OUTPUT"
FIELDS = {
    "POPULATION_FIELD": "people",
    "WOMEN_FIELD": "women_20_39",
    "ELDERLY_FIELD": "elderly",
    "CHILDREN_FIELD": "children",
    "WORKING_AGE_FIELD": "working",
    "YOUTH_FIELD": "youth",
}


@pytest.fixture(scope="module")
def register(shared, tmp_path_factory):
    """Parameters: the register of three years, and Table 1 as a plan."""
    folder = tmp_path_factory.mktemp("register")
    read_register(shared / "korea").to_csv(folder / "register.csv", index=False)
    plan_of_table_1(shared / "korea").to_csv(folder / "members.csv", index=False)
    return {
        "UNITS": str(shared / "korea" / "sigun_159_polygons_5179.gpkg"),
        "ID_FIELD": "SiGun_CD",
        "NAME_FIELD": "SiGun_NM",
        "STATISTICS": str(folder / "register.csv"),
        "STATISTICS_ID_FIELD": "code",
        "YEAR_FIELD": "year",
        "MEMBERS": str(folder / "members.csv"),
        "OUTPUT": TEMPORARY,
        "AREAS": TEMPORARY,
        "TABLE": TEMPORARY,
        **FIELDS,
    }


@pytest.fixture(scope="module")
def one_run(provider, register, tmp_path_factory):
    """Everything of one run, read once."""
    from qgis.core import QgsProject, QgsVectorLayer  # noqa: F401

    folder = tmp_path_factory.mktemp("structure")
    outputs = {name: str(folder / f"{name}.gpkg") for name in ("OUTPUT", "AREAS")}
    outputs |= {"TABLE": str(folder / "table.csv"), "OUTPUT_HTML": str(folder / "page.html")}
    import processing

    return processing.run("multipolar:populationstructure", {**register, **outputs})


def features(path):
    from multipolar.layers.vectors import plain
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(path, "result", "ogr")
    assert layer.isValid(), path
    names = layer.fields().names()
    return [{name: plain(value) for name, value in zip(names, one.attributes())} for one in layer.getFeatures()]


def test_gunwi_is_lowest_and_the_classes_follow_the_index(one_run):
    units = {unit["unit_name"]: unit for unit in features(one_run["OUTPUT"])}
    assert len(units) == 159
    lowest = min(units.values(), key=lambda unit: unit["extinction_risk"])
    assert lowest["unit_name"] == "Gunwi"
    assert {unit["year"] for unit in units.values()} == {2024}
    assert one_run["AT_RISK"] == sum(unit["extinction_class"] >= 4 for unit in units.values())
    assert one_run["UNIT_COUNT"] == 159


def test_the_table_has_every_unit_and_area_in_every_year(one_run):
    table = features(one_run["TABLE"])
    assert len(table) == 3 * (159 + 34)
    risk = [float(row["extinction_risk"]) for row in table if row["year"] == "2022" and row["scope"] == "unit"]
    assert sum(value < 0.5 for value in risk) == 105
    assert min(risk) == pytest.approx(0.107, abs=5e-4)


def test_an_area_has_the_indicators_of_its_people_together(one_run, register):
    table = features(one_run["TABLE"])
    members = {row["id"]: row for row in table if row["year"] == "2024" and row["scope"] == "unit"}
    sokcho = next(
        row for row in table if row["year"] == "2024" and row["scope"] == "minimum" and row["name"] == "Sokcho"
    )
    parts = [members[code] for code in ("32060", "32600", "32610") if code in members]
    assert float(sokcho["population"]) == sum(float(part["population"]) for part in parts)
    elderly = sum(float(part["population"]) * float(part["elderly_share"]) for part in parts)
    assert float(sokcho["elderly_share"]) == pytest.approx(elderly / float(sokcho["population"]))
    areas = features(one_run["AREAS"])
    assert len(areas) == 34
    assert all(area["population"] > 0 and 0 < area["extinction_risk"] < 2 for area in areas)


def test_the_page_says_it_in_a_sentence(one_run):
    page = Path(one_run["OUTPUT_HTML"]).read_text(encoding="utf-8")
    assert f"{one_run['AT_RISK']} of 159 units have an extinction risk index below 0.5 in 2024" in page
    assert "<svg" in page
    assert "Gunwi" in page


def test_without_a_plan_there_are_no_areas_and_the_log_says_so(run, register):
    without = {name: value for name, value in register.items() if name != "MEMBERS"}
    result = run("populationstructure", without)
    assert "AREAS" not in result
    assert any("there is no layer of areas" in line for line in run.log.lines)


def test_fields_with_the_year_in_their_name_give_the_same(run, rows, register, shared, tmp_path):
    long = read_register(shared / "korea")
    wide = long.pivot(index="code", columns="year")
    wide.columns = [f"{name}_{year}" for name, year in wide.columns]
    wide.to_csv(tmp_path / "wide.csv")
    fields = {name: [f"{value}_{year}" for year in (2022, 2023, 2024)] for name, value in FIELDS.items()}
    changed = {**register, "STATISTICS": str(tmp_path / "wide.csv"), **fields, "YEAR_FIELD": None}
    assert rows(run("populationstructure", changed)["TABLE"]) == rows(run("populationstructure", register)["TABLE"])


def test_without_the_ages_the_map_shows_density(run, vector, register):
    from multipolar.layers.styles import style_layer
    from qgis.core import QgsGraduatedSymbolRenderer

    fields = {name: value for name, value in register.items() if name not in FIELDS}
    layer = vector(run("populationstructure", {**fields, "POPULATION_FIELD": "people"})["OUTPUT"])
    style_layer(layer, "population_density")
    assert isinstance(layer.renderer(), QgsGraduatedSymbolRenderer)
    assert len(layer.renderer().ranges()) == 5


def test_the_units_play_year_by_year(run, register, rows, qgis_new_project):
    from multipolar.layers.styles import style_layer
    from qgis.core import QgsDateTimeRange
    from qgis.PyQt.QtCore import QDate, QDateTime, QTime

    found = run("populationstructure", {**register, "YEARS": TEMPORARY})
    layer = run.context.takeResultLayer(found["YEARS"])
    assert layer.featureCount() == 3 * 159
    style_layer(layer, "extinction_risk")
    time = layer.temporalProperties()
    assert time.isActive()
    start = QDateTime(QDate(2023, 3, 1), QTime(0, 0))
    expression = time.createFilterString(_time_context(layer), QgsDateTimeRange(start, start.addDays(1)))
    assert expression
    layer.setSubsetString(expression)
    shown = {feature["year"] for feature in layer.getFeatures()}
    assert shown == {2023}


def _time_context(layer):
    from qgis.core import QgsVectorLayerTemporalContext

    context = QgsVectorLayerTemporalContext()
    context.setLayer(layer)
    return context


def test_a_layer_of_one_year_carries_no_time(run, register):
    found = run("populationstructure", register)
    from multipolar.layers.styles import style_layer

    layer = run.context.takeResultLayer(found["OUTPUT"])
    style_layer(layer, "extinction_risk")
    assert not layer.temporalProperties().isActive()
