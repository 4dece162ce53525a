"""Accessibility, service gaps and sites over years: people and facilities that come and go, by hand and on Korea's small areas."""

from __future__ import annotations

import csv
import gzip

import numpy as np
import pytest
from drawn import X0, Y0, layer, points, squares, table
from qgis.core import Qgis, QgsProcessingException, QgsVectorLayer
from qgis.PyQt.QtCore import QVariant

TEMPORARY = "TEMPORARY_OUTPUT"
TEXT, REAL = QVariant.String, QVariant.Double


def at(x, y=0):
    return f"POINT({X0 + 1000 * x} {Y0 + 1000 * y})"


def by_id(found, name="place_id"):
    return {row[name]: row for row in found}


@pytest.fixture
def places():
    """Three places; the people of 03 are unknown in 2021."""
    rows = [(at(0), "01", 100, 100, 80), (at(4), "02", 300, 200, 240), (at(8), "03", 50, None, 40)]
    return layer("Point", rows, {"id": TEXT, "pop_2020": REAL, "pop_2021": REAL, "pop_2022": REAL})


@pytest.fixture
def clinics():
    """a closes in 2022, b opens in 2021, c has no opening year."""
    rows = [(at(0, 1), "a", 2, None, "2022"), (at(8, 1), "b", 6, "2021", None), (at(300), "c", 1, None, None)]
    return layer("Point", rows, {"id": TEXT, "beds": REAL, "opened": TEXT, "closed": TEXT})


@pytest.fixture
def access(places, clinics):
    return {
        "DEMAND": places,
        "DEMAND_ID_FIELD": "id",
        "PEOPLE_FIELD": ["pop_2020", "pop_2021", "pop_2022"],
        "FACILITIES": clinics,
        "FACILITY_ID_FIELD": "id",
        "SUPPLY_FIELD": "beds",
        "OPENED_FIELD": "opened",
        "CLOSED_FIELD": "closed",
        "MAX_COST": 2,
        "OUTPUT": TEMPORARY,
        "YEARS": TEMPORARY,
        "FACILITY_OUTPUT": TEMPORARY,
    }


def test_access_over_years_by_hand(run, rows, access, tmp_path):
    """01 loses a in 2022, 03 gains b in 2021; the people of 03 are unknown in 2021, so b has no ratio then."""
    page = tmp_path / "page.html"
    result = run("accessibility", {**access, "OUTPUT_HTML": str(page)})
    found = by_id(rows(result["OUTPUT"]))
    assert {code: row["reach_course"] for code, row in found.items()} == {"01": "lost", "02": "without", "03": "gained"}
    assert [found["01"][f"access_{year}"] for year in (2020, 2021, 2022)] == pytest.approx([0.02, 0.02, 0])
    assert [found["03"][f"access_{year}"] for year in (2020, 2022)] == pytest.approx([0, 6 / 40])
    assert found["03"]["access_2021"] is None
    assert found["03"]["people_2021"] is None
    assert found["01"]["access_change"] == pytest.approx(-0.02)
    assert {row["year"] for row in found.values()} == {2022}
    assert (found["01"]["access"], found["01"]["people"]) == (0, 80)
    assert (result["PEOPLE"], result["PEOPLE_WITHOUT"]) == (360, 320)
    by_year = rows(result["YEARS"])
    assert len(by_year) == 9
    assert [row["access"] for row in by_year if row["place_id"] == "01"] == pytest.approx([0.02, 0.02, 0])
    clinics = by_id(rows(result["FACILITY_OUTPUT"]), "facility_id")
    assert [clinics["a"][f"supply_{year}"] for year in (2020, 2021, 2022)] == [2, 2, None]
    assert [clinics["b"][f"supply_{year}"] for year in (2020, 2021, 2022)] == [None, 6, 6]
    said = " ".join(run.log.lines)
    assert "places whose people are unknown, so that they count as none: 2021: 1" in said
    assert "without an opening year, taken as open from the beginning: 2" in said
    assert "Places that reach no facility: 2020: 2, 2021: 1, 2022: 2" in said
    text = page.read_text(encoding="utf-8")
    assert "From 2020 to 2022" in text
    assert "40 people gained reach of a facility and 80 lost it" in text
    assert text.count("<svg") == 2


def test_the_layer_of_years_plays_in_the_temporal_controller(run, vector, access):
    from multipolar.layers.styles import style_layer

    made = vector(run("accessibility", access)["YEARS"])
    style_layer(made, "access")
    assert made.temporalProperties().isActive()
    mode = Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromExpressions
    assert made.temporalProperties().mode() == mode
    assert made.renderer().classAttribute() == "access_class"


def test_places_have_a_second_style_for_who_gained_and_lost(run, vector, access):
    from multipolar.layers.styles import style_layer

    made = vector(run("accessibility", access)["OUTPUT"])
    style_layer(made, "access")
    style_layer(made, "access")  # twice is as once
    styles = made.styleManager()
    assert made.renderer().classAttribute() == "access_class"
    (other,) = set(styles.styles()) - {styles.currentStyle()}
    styles.setCurrentStyle(other)
    assert made.renderer().classAttribute() == "reach_course"
    assert [one.value() for one in made.renderer().categories()] == ["gained", "lost", "kept", "without", ""]
    plain = {name: value for name, value in access.items() if name not in ("OPENED_FIELD", "CLOSED_FIELD")}
    one = vector(run("accessibility", {**plain, "PEOPLE_FIELD": "pop_2020"})["OUTPUT"])
    style_layer(one, "access")
    assert len(one.styleManager().styles()) == 1


def test_units_and_areas_say_who_gained_and_lost(run, rows, access, tmp_path):
    units = squares([(-5, -5, "W", "West"), (5, -5, "E", "East")])
    plan = table(
        ["area_id", "area_name", "unit_id", "role"], [("z", "Zone", "W", "centre"), ("z", "Zone", "E", "maximum")]
    )
    target, page = tmp_path / "sums.csv", tmp_path / "page.html"
    result = run(
        "accessibility",
        {
            **access,
            "UNITS": units,
            "ID_FIELD": "code",
            "NAME_FIELD": "name",
            "MEMBERS": plan,
            "UNIT_OUTPUT": TEMPORARY,
            "AREAS": TEMPORARY,
            "TABLE": str(target),
            "OUTPUT_HTML": str(page),
        },
    )
    found = by_id(rows(result["UNIT_OUTPUT"]), "unit_id")
    west, east = found["W"], found["E"]
    assert (west["people_lost"], west["people_gained"]) == (80, 0)
    assert (east["people_lost"], east["people_gained"]) == (0, 40)
    assert (west["share_without_2020"], west["share_without_2022"]) == (75, 100)
    assert (west["share_without_change"], east["share_without_change"]) == (25, -100)
    assert west["access_change"] == pytest.approx(-0.02 * 100 / 400)
    areas = {row["scope"]: row for row in rows(result["AREAS"])}
    assert (areas["minimum"]["people_lost"], areas["minimum"]["people_gained"]) == (80, 0)
    assert (areas["maximum"]["people_lost"], areas["maximum"]["people_gained"]) == (80, 40)
    assert areas["maximum"]["share_without_2020"] == pytest.approx(100 * 350 / 450)
    with target.open(encoding="utf-8") as text:
        lines = list(csv.DictReader(text))
    assert len(lines) == 3 * (2 + 2)
    assert {line["year"] for line in lines} == {"2020", "2021", "2022"}
    assert page.read_text(encoding="utf-8").count("Change from 2020 to 2022") == 2


def test_one_year_is_as_without_years(run, rows, access):
    """A field of one year and facilities that are all open: no column more, no number other."""
    without = {name: value for name, value in access.items() if name not in ("OPENED_FIELD", "CLOSED_FIELD")}
    names = ("OUTPUT", "FACILITY_OUTPUT")
    made = run("accessibility", {**without, "PEOPLE_FIELD": "pop_2020"})
    plain = [rows(made[name]) for name in names]
    made = run("accessibility", {**without, "CHOSEN_YEARS": "2020"})
    assert [rows(made[name]) for name in names] == plain
    assert "year" not in plain[0][0]
    # a facility that is not open is as if it were deleted
    alone = layer("Point", [(at(8, 1), "b", 6)], {"id": TEXT, "beds": REAL})
    one = rows(run("accessibility", {**without, "PEOPLE_FIELD": "pop_2022", "FACILITIES": alone})["OUTPUT"])
    last = by_id(rows(run("accessibility", access)["OUTPUT"]))
    for row in one:
        for name, value in row.items():
            assert last[row["place_id"]][name] == value


def test_rows_per_year_of_places_and_facilities(run, rows):
    people = [("01", 2019, 10), ("01", 2020, 20), ("02", 2019, 5), (None, 2020, 7)]
    spots = {"01": at(0), "02": at(1), None: at(2)}
    demand = [(spots[code], code, year, count) for code, year, count in people[:3]]
    doctors = [(at(0), "a", 2019, 1), (at(9), "a", 2020, 1), (at(0), "b", 2020, None), (at(0), "b", 2021, 3)]
    fields = {"id": TEXT, "year": REAL, "value": REAL}
    parameters = {
        "DEMAND": layer("Point", demand, fields),
        "DEMAND_ID_FIELD": "id",
        "PEOPLE_FIELD": "value",
        "DEMAND_YEAR_FIELD": "year",
        "FACILITIES": layer("Point", doctors, fields),
        "FACILITY_ID_FIELD": "id",
        "SUPPLY_FIELD": "value",
        "FACILITY_YEAR_FIELD": "year",
        "MAX_COST": 2,
        "OUTPUT": TEMPORARY,
        "FACILITY_OUTPUT": TEMPORARY,
    }
    result = run("accessibility", parameters)
    found = by_id(rows(result["OUTPUT"]))
    assert (found["01"]["access_2019"], found["01"]["access_2020"]) == (pytest.approx(1 / 15), 0)  # a moved away
    assert (found["02"]["people_2019"], found["02"]["people_2020"]) == (5, None)
    said = " ".join(run.log.lines)
    assert "years that not every source has, left out: 2021" in said
    assert "places without a row in a year that have one in another: 2020: 1" in said
    assert "places that moved between years, each counts where it stood: 1" in said
    assert "facilities without a number, left out: 2020: 1" in said
    assert [row["facility_id"] for row in rows(result["FACILITY_OUTPUT"])] == ["a", "a", "b"]
    with pytest.raises(QgsProcessingException, match=r"DEMAND_ID_FIELD.*code of a place"):
        run("accessibility", {**parameters, "DEMAND_ID_FIELD": None})
    nameless = layer("Point", [(at(0), None, 2020, 1), (at(0), "a", 2021, 1)], fields)
    with pytest.raises(QgsProcessingException, match="Features without an identifier: 1"):
        run("accessibility", {**parameters, "DEMAND": nameless})
    with pytest.raises(QgsProcessingException, match="one or the other"):
        run("accessibility", {**parameters, "OPENED_FIELD": "year"})
    twice = layer("Point", [(at(0), "01", 2020, 1), (at(0), "01", 2020, 2)], fields)
    with pytest.raises(QgsProcessingException, match=r"more than once in a year: 1 \(01 \(2020\)\)"):
        run("accessibility", {**parameters, "DEMAND": twice})


def test_a_place_that_is_drawn_elsewhere_stands_where_it_lay_last(run, rows):
    fields = {"id": TEXT, "year": REAL, "value": REAL}
    demand = layer("Point", [(at(9), "01", 2019, 10), (at(0), "01", 2020, 20)], fields)
    parameters = {
        "DEMAND": demand,
        "DEMAND_ID_FIELD": "id",
        "PEOPLE_FIELD": "value",
        "DEMAND_YEAR_FIELD": "year",
        "FACILITIES": points([(0, 0, "a", 4)]),
        "SUPPLY_FIELD": "value",
        "MAX_COST": 1,
        "OUTPUT": TEMPORARY,
    }
    found = rows(run("accessibility", parameters)["OUTPUT"])[0]
    assert (found["access_2019"], found["access_2020"]) == (0.4, 0.2)
    assert any("taken where they lay last: 1" in line for line in run.log.lines)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"CHOSEN_YEARS": "2020, 2030"}, "no numbers of 2030"),
        ({"CHOSEN_YEARS": "soon"}, "no year"),
        ({"PEOPLE_FIELD": "pop_2020"}, "not said in which years"),
        ({"PEOPLE_FIELD": ["pop_2020", "beds"]}, "no field|some have none"),
        ({"OPENED_FIELD": "id"}, "no year: a"),
    ],
)
def test_years_that_cannot_be_judged_are_refused(run, access, change, message):
    with pytest.raises(QgsProcessingException, match=message):
        run("accessibility", {**access, **change})


def test_a_year_in_which_all_are_closed_leaves_nobody_served(run, rows, access):
    gone = layer("Point", [(at(0), "a", 1, "2015", "2022")], {"id": TEXT, "beds": REAL, "opened": TEXT, "closed": TEXT})
    result = run("accessibility", {**access, "FACILITIES": gone})
    assert {row["access_2022"] for row in rows(result["OUTPUT"])} == {0}
    assert any("years without any facility, in which nobody reaches one: 2022" in line for line in run.log.lines)


def test_years_of_supply_and_a_grid_of_people(run, rows, tmp_path):
    """The people of a grid hold for every year; doctors are counted year by year, and one has none in 2020."""
    from osgeo import gdal, osr

    path = str(tmp_path / "people.tif")
    data = gdal.GetDriverByName("GTiff").Create(path, 2, 1, 1, gdal.GDT_Float32)
    data.SetGeoTransform((X0, 1000, 0, Y0 + 500, 0, -1000))
    system = osr.SpatialReference()
    system.ImportFromEPSG(5179)
    data.SetProjection(system.ExportToWkt())
    data.GetRasterBand(1).WriteArray(np.array([[10, 30]], dtype=np.float32))
    del data
    doctors = layer("Point", [(at(0), "a", 4, 8), (at(1), "b", None, 1)], {"id": TEXT, "d2020": REAL, "d2021": REAL})
    doctors.dataProvider().renameAttributes({1: "doctors_2020", 2: "doctors_2021"})
    doctors.updateFields()
    result = run(
        "accessibility",
        {
            "POPULATION": path,
            "FACILITIES": doctors,
            "SUPPLY_FIELD": ["doctors_2020", "doctors_2021"],
            "METHOD": "cumulative",
            "MAX_COST": 5,
            "OUTPUT": TEMPORARY,
        },
    )
    assert {(row["access_2020"], row["access_2021"]) for row in rows(result["OUTPUT"])} == {(4, 9)}
    said = " ".join(run.log.lines)
    assert "Numbers without a year, taken for every year: POPULATION" in said
    assert "facilities without a number, left out: 2020: 1" in said


def grid(path, left, rows):
    from osgeo import gdal, osr

    cells = np.array(rows, dtype=np.float32)
    data = gdal.GetDriverByName("GTiff").Create(str(path), cells.shape[1], cells.shape[0], 1, gdal.GDT_Float32)
    data.SetGeoTransform((X0 + left, 1000, 0, Y0 + 500, 0, -1000))
    system = osr.SpatialReference()
    system.ImportFromEPSG(5179)
    data.SetProjection(system.ExportToWkt())
    data.GetRasterBand(1).SetNoDataValue(-1)
    data.GetRasterBand(1).WriteArray(cells)
    return str(path)


def test_grids_of_several_years(run, rows, tmp_path):
    """The later grid is larger; a cell that is empty in one year is a place in both. Names as GHSL gives them."""
    parameters = {
        "POPULATION": grid(tmp_path / "GHS_POP_E2000_R2023A.tif", 0, [[10, 0, -1]]),
        "POPULATION_YEARS": [grid(tmp_path / "GHS_POP_E2020_R2023A.tif", -1000, [[99, 20, 30, 5]])],
        "FACILITIES": points([(0, 0, "a", 1)]),
        "METHOD": "2sfca",
        "MAX_COST": 1.6,
        "OUTPUT": TEMPORARY,
    }
    found = by_id(rows(run("accessibility", parameters)["OUTPUT"]))
    assert {code: (row["people_2000"], row["people_2020"]) for code, row in found.items()} == {
        "r0c0": (10, 20),
        "r0c1": (0, 30),
        "r0c2": (None, 5),
    }
    assert (found["r0c0"]["access_2000"], found["r0c0"]["access_2020"]) == (1 / 10, 1 / 50)
    said = " ".join(run.log.lines)
    assert "is cropped from 4 x 1 to the common 3 x 1 cells" in said
    assert "places whose people are unknown, so that they count as none: 2000: 1" in said
    shifted = grid(tmp_path / "people_2010.tif", 300, [[1, 2]])
    for change, message in (
        ({"POPULATION_YEARS": [shifted]}, "do not align"),
        ({"POPULATION_YEARS": [parameters["POPULATION"]]}, "do not tell the year of each"),
        ({"POPULATION": None, "DEMAND": points([(0, 0, "a", 1)])}, "but no population grid"),
    ):
        with pytest.raises(QgsProcessingException, match=message):
            run("accessibility", {**parameters, **change})


# Gaps


def gaps_of(places, clinics, **changes):
    clinics.setName("clinic")
    schools = points([(8, 0, "s", 1)])
    schools.setName("school")
    return {
        "DEMAND": places,
        "DEMAND_ID_FIELD": "id",
        "PEOPLE_FIELD": ["pop_2020", "pop_2022"],
        "FACILITIES": [clinics, schools],
        "OPENED_FIELD": "opened",
        "CLOSED_FIELD": "closed",
        "STANDARDS": ["clinic", "2", "school", "9"],
        "OUTPUT": TEMPORARY,
        **changes,
    }


def test_gaps_over_years_by_hand(run, rows, places, clinics, tmp_path):
    page, units = tmp_path / "gaps.html", squares([(-5, -5, "W", "West"), (5, -5, "E", "East")])
    more = {"UNITS": units, "ID_FIELD": "code", "UNIT_OUTPUT": TEMPORARY, "TABLE": TEMPORARY, "YEARS": TEMPORARY}
    result = run("servicegaps", gaps_of(places, clinics, **more, OUTPUT_HTML=str(page)))
    found = by_id(rows(result["OUTPUT"]))
    assert {code: (row["gaps_2020"], row["gaps_2022"]) for code, row in found.items()} == {
        "01": (0, 1),
        "02": (1, 1),
        "03": (1, 0),
    }
    assert [found[code]["reach_course"] for code in ("01", "02", "03")] == ["lost", "without", "gained"]
    assert (result["PEOPLE"], result["PEOPLE_BEYOND"]) == (360, 320)
    east = by_id(rows(result["UNIT_OUTPUT"]), "unit_id")["E"]
    assert (east["any_share_2020"], east["any_share_2022"], east["any_share_change"]) == (100, 0, -100)
    assert (east["people_gained"], east["people_lost"], east["share_school_change"]) == (40, 0, 0)
    assert len(rows(result["YEARS"])) == 6
    assert {(row["year"], row["id"]) for row in rows(result["TABLE"])} == {
        (year, unit) for year in (2020, 2022) for unit in "WE"
    }
    text = page.read_text(encoding="utf-8")
    assert "40 people came within every standard and 80 fell beyond one" in text
    assert any("Layers of facilities without a year, taken for every year: school" in line for line in run.log.lines)


def test_gaps_over_roads_and_from_a_table_know_the_years_too(run, rows, places, clinics):
    line = f"LINESTRING({X0} {Y0 - 500}, {X0 + 4000} {Y0 - 500}, {X0 + 8000} {Y0 - 500})"
    roads = layer("LineString", [(line, 60)], {"kmh": REAL})
    over = by_id(rows(run("servicegaps", gaps_of(places, clinics, ROADS=roads))["OUTPUT"]))
    straight = by_id(rows(run("servicegaps", gaps_of(places, clinics))["OUTPUT"]))
    assert over["01"]["cost_clinic_2020"] == pytest.approx(2, rel=1e-3)  # down to the road and back up
    assert over["01"]["cost_clinic_2022"] == pytest.approx(10, rel=1e-3)
    assert straight["01"]["cost_clinic_2022"] == pytest.approx(65**0.5, rel=1e-3)
    costs = table(["from", "to", "min"], [("01", "a", 1), ("01", "b", 9), ("03", "b", 1), ("02", "s", 3)])
    fields = {"COSTS": costs, "COST_FROM_FIELD": "from", "COST_TO_FIELD": "to", "COST_FIELD": "min"}
    listed = by_id(rows(run("servicegaps", gaps_of(places, clinics, **fields, FACILITY_ID_FIELD="id"))["OUTPUT"]))
    assert (listed["01"]["cost_clinic_2020"], listed["01"]["cost_clinic_2022"]) == (1, 9)
    assert (listed["03"]["cost_clinic_2020"], listed["03"]["cost_clinic_2022"]) == (None, 1)


def test_a_service_that_is_gone_leaves_everybody_beyond(run, rows, places):
    gone = layer("Point", [(at(0), "a", "2015", "2021")], {"id": TEXT, "opened": TEXT, "closed": TEXT})
    found = rows(run("servicegaps", gaps_of(places, gone))["OUTPUT"])
    assert {row["beyond_clinic"] for row in found} == {1}
    assert any("clinic: years without any facility" in line and "2022" in line for line in run.log.lines)
    with pytest.raises(QgsProcessingException, match=r"OPENED_FIELD.*None of the layers has a field “start”"):
        run("servicegaps", gaps_of(places, gone, OPENED_FIELD="start"))


# Sites


def test_sites_are_chosen_for_a_year_and_judged_in_all(run, rows, tmp_path):
    """In 2020 the old site serves 01; most of the others live at 02 first, at 03 in the end."""
    people = layer(
        "Point",
        [(at(0), "01", 10, 10), (at(10), "02", 90, 20), (at(20), "03", 30, 70)],
        {"id": TEXT, "pop_2020": REAL, "pop_2030": REAL},
    )
    old = layer("Point", [(at(0), "old", 2025)], {"id": TEXT, "closed": REAL})
    parameters = {
        "DEMAND": people,
        "DEMAND_ID_FIELD": "id",
        "PEOPLE_FIELD": ["pop_2020", "pop_2030"],
        "EXISTING": old,
        "EXISTING_ID_FIELD": "id",
        "CLOSED_FIELD": "closed",
        "SITES": 1,
        "MAX_COST": 2,
        **dict.fromkeys(("OUTPUT", "SITES_OUTPUT", "TABLE", "YEARS"), TEMPORARY),
        "OUTPUT_HTML": str(tmp_path / "page.html"),
    }
    late = run("siting", parameters)
    sites = rows(late["SITES_OUTPUT"])
    assert [(one["site_id"], one["role"]) for one in sites] == [("03", "new")]  # the old one has closed by 2030
    assert (sites[0]["people_served"], sites[0]["people_served_2020"]) == (70, 30)
    assert (late["BEFORE"], late["VALUE"]) == (0, 70)
    assert [(row["year"], row["new_sites"], row["value"]) for row in rows(late["TABLE"])] == [
        (2020, 0, 10),
        (2020, 1, 40),
        (2030, 0, 0),
        (2030, 1, 70),
    ]
    served = {(row["year"], row["place_id"]): row["served"] for row in rows(late["YEARS"])}
    assert (served[2020, "01"], served[2030, "01"], served[2020, "03"]) == ("existing", "none", "new")
    assert "The sites are chosen for 2030." in (tmp_path / "page.html").read_text(encoding="utf-8")
    early = run("siting", {**parameters, "PLAN_YEAR": 2020})
    assert [one["site_id"] for one in rows(early["SITES_OUTPUT"])] == ["02", "old"]
    assert (early["BEFORE"], early["VALUE"]) == (10, 100)
    median = run("siting", {**parameters, "OBJECTIVE": "pmedian", "MAX_COST": None})
    assert [row["value"] for row in rows(median["TABLE"])][:1] == pytest.approx([90 * 10 + 30 * 20], rel=1e-3)
    assert median["BEFORE"] is None  # in 2030 there is no existing site
    alone = run(
        "siting",
        {**parameters, "PEOPLE_FIELD": "pop_2030", "EXISTING": None, "EXISTING_ID_FIELD": None, "CLOSED_FIELD": None},
    )
    assert [one["site_id"] for one in rows(alone["SITES_OUTPUT"])] == ["03"]
    assert "year" not in rows(alone["TABLE"])[0]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"PLAN_YEAR": 2025}, "no people of 2025; there are of: 2020, 2021, 2022"),
        ({"PEOPLE_FIELD": "pop_2020", "PLAN_YEAR": 2020}, "no people of 2020; there are of: -"),
        ({"OPENED_FIELD": "opened"}, "OPENED_FIELD.*EXISTING"),
    ],
)
def test_years_of_sites_that_do_not_fit_are_refused(run, places, change, message):
    parameters = {
        "DEMAND": places,
        "PEOPLE_FIELD": ["pop_2020", "pop_2021", "pop_2022"],
        "SITES": 1,
        "MAX_COST": 2,
        "OUTPUT": TEMPORARY,
        "SITES_OUTPUT": TEMPORARY,
    }
    with pytest.raises(QgsProcessingException, match=message):
        run("siting", {**parameters, **change})


# Korea


def test_korean_small_areas_over_made_up_years(run, rows, shared, tmp_path):
    """Real places and pharmacies; made up: people shrink by a tenth, and half of the pharmacies open in 2030 only.

    The last year is what a run with all pharmacies and its people alone says; the first one with half of them.
    """
    import pandas as pd

    korea = shared / "korea"
    with gzip.open(korea / "pharmacy_info_points.csv.gz", "rt", encoding="utf-8") as packed:
        pharmacies = pd.read_csv(packed, dtype=str)
    pharmacies["opened"] = np.where(np.arange(len(pharmacies)) % 2, "2030", "")
    paths = {"all": pharmacies, "half": pharmacies[pharmacies["opened"] == ""]}
    found = {}
    for name, frame in paths.items():
        frame.to_csv(tmp_path / f"{name}.csv", index=False)
        uri = f"file://{tmp_path}/{name}.csv?delimiter=,&xField=lon&yField=lat&crs=EPSG:4326&detectTypes=no"
        found[name] = QgsVectorLayer(uri, "pharmacy", "delimitedtext")
    import processing

    areas = processing.run(
        "native:refactorfields",
        {
            "INPUT": str(korea / "eupmyeondong_3558_202406_5179.gpkg"),
            "FIELDS_MAPPING": [
                {"name": "admi_cd", "type": 10, "expression": "admi_cd"},
                {"name": "cty_cd", "type": 10, "expression": "cty_cd"},
                {"name": "pop_2024", "type": 6, "expression": "population"},
                {"name": "pop_2030", "type": 6, "expression": "0.9 * population"},
            ],
            "OUTPUT": "memory:",
        },
    )["OUTPUT"]
    parameters = {
        "DEMAND": areas,
        "DEMAND_ID_FIELD": "admi_cd",
        "PEOPLE_FIELD": ["pop_2024", "pop_2030"],
        "FACILITIES": found["all"],
        "OPENED_FIELD": "opened",
        "METHOD": "e2sfca",
        "MAX_COST": 10,
        "OUTPUT": TEMPORARY,
    }
    both = run("accessibility", parameters)
    places = rows(both["OUTPUT"])
    alone = {name: value for name, value in parameters.items() if name != "OPENED_FIELD"}
    after = by_id(rows(run("accessibility", {**alone, "PEOPLE_FIELD": "pop_2030"})["OUTPUT"]))
    half = {"PEOPLE_FIELD": "pop_2024", "FACILITIES": found["half"]}
    before = by_id(rows(run("accessibility", {**alone, **half})["OUTPUT"]))
    assert len(places) == 3558
    for place in places:
        code = place["place_id"]
        assert place["access_2024"] == pytest.approx(before[code]["access"], rel=1e-9)
        assert place["access_2030"] == pytest.approx(after[code]["access"], rel=1e-9)
        lost = before[code]["reached"] == 0
        assert place["reach_course"] == ("gained" if after[code]["reached"] else "without") if lost else "kept"
    assert both["PEOPLE_WITHOUT"] == pytest.approx(0.9 * 187_372)  # with all pharmacies, as in the test without years
