"""Accessibility and service gaps through QGIS: drawn places, roads, cost tables, cells, and Korea's pharmacies."""

from __future__ import annotations

import gzip

import numpy as np
import pytest
from drawn import KOREA, X0, Y0, layer, points, squares, table
from osgeo import gdal, osr
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsProcessingException, QgsVectorLayer
from qgis.PyQt.QtCore import QVariant

TEMPORARY = "TEMPORARY_OUTPUT"
PLACES = [(0, 0, "01", 100), (4, 0, "02", 300), (8, 0, "03", 50), (100, 0, "04", 7)]
DOCTORS = [(0, 1, "a", 2), (5, 0, "b", 6), (300, 0, "c", 1)]


def access_of(**changes):
    return {
        "DEMAND": points(PLACES),
        "DEMAND_ID_FIELD": "id",
        "PEOPLE_FIELD": "value",
        "FACILITIES": points(DOCTORS),
        "FACILITY_ID_FIELD": "id",
        "SUPPLY_FIELD": "value",
        "MAX_COST": 5,
        "OUTPUT": TEMPORARY,
        "FACILITY_OUTPUT": TEMPORARY,
        **changes,
    }


def by_id(found, name="place_id"):
    return {row[name]: row for row in found}


def test_two_step_floating_catchment_by_hand(run, rows):
    """a is reached by 01 and 02 (4.1 km): 2/400; b by 02 and 03 and (5 km away) by 01: 6/450."""
    result = run("accessibility", access_of(MAX_COST=5.01))
    places, doctors = by_id(rows(result["OUTPUT"])), by_id(rows(result["FACILITY_OUTPUT"]), "facility_id")
    assert doctors["a"]["ratio"] == pytest.approx(2 / 400)
    assert doctors["b"]["ratio"] == pytest.approx(6 / 450)
    assert doctors["c"]["ratio"] is None
    assert places["01"]["access"] == pytest.approx(2 / 400 + 6 / 450)
    assert places["03"]["access"] == pytest.approx(6 / 450)
    assert (places["04"]["access"], places["04"]["reached"], places["04"]["nearest_cost"]) == (0, 0, None)
    assert places["04"]["access_class"] == 0
    assert places["01"]["nearest_id"] == "a"
    assert (result["PEOPLE"], result["PEOPLE_WITHOUT"]) == (457, 7)
    assert any("nobody reaches, so without a ratio (NULL): 1" in line for line in run.log.lines)


def test_order_of_features_and_coordinate_systems_change_nothing(run, rows):
    import processing

    first = rows(run("accessibility", access_of(METHOD="3sfca"))["OUTPUT"])
    moved = processing.run(
        "native:reprojectlayer", {"INPUT": points(DOCTORS[::-1]), "TARGET_CRS": "EPSG:4326", "OUTPUT": "memory:"}
    )["OUTPUT"]
    second = rows(
        run("accessibility", access_of(METHOD="3sfca", DEMAND=points(PLACES[::-1]), FACILITIES=moved))["OUTPUT"]
    )
    for one, other in zip(first, second):
        assert one["place_id"] == other["place_id"]
        assert one["access"] == pytest.approx(other["access"], rel=1e-9)


def test_without_codes_places_have_numbers_and_count_one(run, rows):
    found = rows(run("accessibility", access_of(DEMAND_ID_FIELD=None, PEOPLE_FIELD=None))["OUTPUT"])
    assert sum(row["people"] for row in found) == 4
    assert any("every place counts 1" in line for line in run.log.lines)


@pytest.mark.parametrize(
    ("method", "expected"),
    [("nearest", 1.0), ("cumulative", 8.0), ("gravity", 2 / 1.0 + 6 / 5.0), ("e2sfca", None), ("3sfca", None)],
)
def test_every_method_answers(run, rows, tmp_path, method, expected):
    page = tmp_path / "page.html"
    result = run("accessibility", access_of(METHOD=method, MAX_COST=5.01, OUTPUT_HTML=str(page)))
    first = by_id(rows(result["OUTPUT"]))["01"]
    if expected is not None:
        assert first["access"] == pytest.approx(expected, rel=1e-3)
    assert "<svg" in page.read_text(encoding="utf-8")


def test_a_table_of_costs(run, rows):
    costs = table(["from", "to", "minutes"], [("01", "a", 10), ("01", "a", 3), ("02", "b", 5), ("09", "a", 1)])
    fields = {"COST_FROM_FIELD": "from", "COST_TO_FIELD": "to", "COST_FIELD": "minutes"}
    found = by_id(rows(run("accessibility", access_of(COSTS=costs, **fields))["OUTPUT"]))
    assert found["01"]["nearest_cost"] == 3
    assert found["02"]["access"] == 6 / 300  # 5 is within 5
    assert found["03"]["access"] == 0
    assert any("lesser cost counts: 1" in line for line in run.log.lines)
    with pytest.raises(QgsProcessingException, match=r"FACILITY_ID_FIELD.*codes of places and facilities"):
        run("accessibility", access_of(COSTS=costs, **fields, FACILITY_ID_FIELD=None))


def road(speed=60):
    """A road that leads from 01 by a detour of 3 km to 02, and one that only crosses it."""
    way = [(0, 0), (0, -1.5), (4, -1.5), (4, 0)]
    line = ", ".join(f"{X0 + 1000 * x} {Y0 + 1000 * y}" for x, y in way)
    other = f"LINESTRING({X0 + 2000} {Y0 - 5000}, {X0 + 2000} {Y0 + 5000})"
    return layer("LineString", [(f"LINESTRING({line})", speed), (other, None)], {"kmh": QVariant.Double})


def test_over_roads_it_is_farther(run, rows):
    one, two = PLACES[0], (4, 0, "x", 1)
    parameters = access_of(DEMAND=points([one]), FACILITIES=points([two]), METHOD="nearest", MAX_COST=50)
    straight = rows(run("accessibility", parameters)["OUTPUT"])[0]["nearest_cost"]
    over = rows(run("accessibility", {**parameters, "ROADS": road()})["OUTPUT"])[0]["nearest_cost"]
    minutes = rows(run("accessibility", {**parameters, "ROADS": road(), "SPEED_FIELD": "kmh"})["OUTPUT"])[0][
        "nearest_cost"
    ]
    assert (straight, over, minutes) == pytest.approx((4, 7, 7), rel=1e-3)
    assert any("lines without a speed, left out: 1" in line for line in run.log.lines)


def test_off_the_road_it_goes_at_its_own_speed(run, rows):
    away = points([(0, 1, "01", 1)])
    parameters = access_of(DEMAND=away, FACILITIES=points([(4, 0, "x", 1)]), METHOD="nearest", MAX_COST=100)
    roads = {"ROADS": road(), "SPEED_FIELD": "kmh"}
    slow = rows(run("accessibility", {**parameters, **roads})["OUTPUT"])[0]["nearest_cost"]
    fast = rows(run("accessibility", {**parameters, **roads, "OFF_ROAD_SPEED": 60})["OUTPUT"])[0]["nearest_cost"]
    assert (slow, fast) == pytest.approx((12 + 7, 1 + 7), rel=1e-3)


def test_units_and_areas_have_means_weighted_by_people(run, rows, tmp_path):
    units = squares([(-5, -5, "N", "North"), (5, -5, "S", "South"), (40, 0, "E", "Empty")])
    plan = table(
        ["area_id", "area_name", "unit_id", "role"], [("z", "Zone", "N", "centre"), ("z", "Zone", "S", "maximum")]
    )
    parameters = access_of(
        UNITS=units,
        ID_FIELD="code",
        NAME_FIELD="name",
        MEMBERS=plan,
        UNIT_OUTPUT=TEMPORARY,
        AREAS=TEMPORARY,
        MAX_COST=5.01,
    )
    result = run("accessibility", {**parameters, "TABLE": str(tmp_path / "sums.csv")})
    found = by_id(rows(result["UNIT_OUTPUT"]), "unit_id")
    first, second = 2 / 400 + 6 / 450, 2 / 400 + 6 / 450
    assert found["N"]["access"] == pytest.approx((100 * first + 300 * second) / 400)
    assert (found["E"]["people"], found["E"]["access"], found["E"]["share_without"]) == (0, None, None)
    areas = {row["scope"]: row for row in rows(result["AREAS"])}
    assert areas["maximum"]["people"] == 450
    assert any("Units without a place: 1 (E)" in line for line in run.log.lines)
    assert any("Places in no unit, so in no sum of units: 1" in line for line in run.log.lines)
    assert len(rows(result["TABLE"])) == 5


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"ZONES": "1:1"}, "ZONES.*does not know"),
        ({"METHOD": "e2sfca", "ZONES": "5:1, 2:1"}, "must rise"),
        ({"BETA": 2}, "BETA.*does not know"),
        ({"METHOD": "gravity", "LEAST_COST": 0}, "least cost above zero"),
        ({"DEMAND": None}, "not both"),
        ({"SPEED_FIELD": "kmh"}, "no roads"),
        ({"COST_FIELD": "x"}, "no table"),
        ({"ID_FIELD": "code"}, "Units are needed"),
        ({"SUPPLY_FIELD": "id"}, "is not a number"),
    ],
)
def test_settings_that_do_not_apply_are_refused(run, change, message):
    with pytest.raises(QgsProcessingException, match=message):
        run("accessibility", access_of(**change))


def test_layers_that_do_not_fit_are_refused(run):
    with pytest.raises(QgsProcessingException, match="no coordinate reference system"):
        run("accessibility", access_of(FACILITIES=points(DOCTORS, crs="")))
    for change, message in (
        ({"FACILITIES": points([(0, 0, "a", -1)])}, "negative or infinite"),
        ({"DEMAND": points([(0, 0, "a", -1)])}, "negative or infinite"),
        ({"FACILITIES": points([(0, 0, "a", None)])}, "No facility has a number"),
    ):
        with pytest.raises(QgsProcessingException, match=message):
            run("accessibility", access_of(**change))
    nowhere = squares([(-5, -5, "N", "North")])
    nowhere.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(QgsProcessingException, match="no coordinate reference system"):
        run("accessibility", access_of(UNITS=nowhere, ID_FIELD="code"))
    with pytest.raises(QgsProcessingException, match="more than once"):
        run("accessibility", access_of(DEMAND=points([*PLACES, (1, 1, "01", 3)])))
    blank = layer("Point", [(None, "a", 1.0)], {"id": QVariant.String, "value": QVariant.Double})
    with pytest.raises(QgsProcessingException, match="no features with a geometry"):
        run("accessibility", access_of(FACILITIES=blank))


def test_facilities_without_a_number_or_place_are_left_out_and_counted(run, rows):
    doctors = points([*DOCTORS, (1, 1, "d", None)])
    feature = QgsFeature(doctors.fields())
    feature.setAttributes(["e", 4.0])
    doctors.dataProvider().addFeatures([feature])
    found = rows(run("accessibility", access_of(FACILITIES=doctors))["FACILITY_OUTPUT"])
    assert {row["facility_id"] for row in found} == {"a", "b", "c"}
    told = " ".join(run.log.lines)
    assert "facilities without a number, left out: 1" in told
    assert "features without geometry, left out: 1" in told


def test_one_place_and_all_alike_have_defined_results(run, rows, tmp_path):
    one = points([(0, 0, "01", 10)])
    result = run("accessibility", access_of(DEMAND=one, FACILITIES=one, OUTPUT_HTML=str(tmp_path / "page.html")))
    found = rows(result["OUTPUT"])[0]
    assert (found["access"], found["relative"], found["access_class"], found["nearest_cost"]) == (1, 100, 3, 0)


def test_when_nobody_reaches_anything_all_is_zero_or_null(run, rows, tmp_path):
    far = access_of(FACILITIES=points([(900, 0, "a", 1)]), OUTPUT_HTML=str(tmp_path / "page.html"))
    for method in ("2sfca", "3sfca", "gravity", "cumulative", "nearest"):
        result = run("accessibility", {**far, "METHOD": method})
        wanted = None if method == "nearest" else 0
        assert {row["access"] for row in rows(result["OUTPUT"])} == {wanted}
        assert {row["ratio"] for row in rows(result["FACILITY_OUTPUT"])} == {None}
        assert result["PEOPLE_WITHOUT"] == result["PEOPLE"] == 457


def test_when_nobody_s_number_is_known_there_is_no_mean(run, rows, tmp_path):
    nobody = points([(x, y, code, None) for x, y, code, _ in PLACES])
    result = run("accessibility", access_of(DEMAND=nobody, OUTPUT_HTML=str(tmp_path / "page.html")))
    assert (result["PEOPLE"], result["MEAN_ACCESS"]) == (0, None)
    assert any("people are unknown, so that they count as none: 4" in line for line in run.log.lines)
    result = run("servicegaps", gaps_of(DEMAND=nobody, OUTPUT_HTML=str(tmp_path / "gaps.html")))
    assert result["PEOPLE_BEYOND"] == 0


def test_a_cancel_leaves_nothing_behind(run, tmp_path):
    target = tmp_path / "places.gpkg"
    for mark in (1, 40, 70):
        with pytest.raises(QgsProcessingException, match="Cancelled"):
            run("accessibility", access_of(OUTPUT=str(target)), cancel_at=mark)
    assert not target.exists()


@pytest.fixture
def grid(tmp_path):
    """4 x 3 cells of 1 km with people in three of them."""
    path = str(tmp_path / "people.tif")
    data = gdal.GetDriverByName("GTiff").Create(path, 4, 3, 1, gdal.GDT_Float32)
    data.SetGeoTransform((X0, 1000, 0, Y0 + 3000, 0, -1000))
    system = osr.SpatialReference()
    system.ImportFromEPSG(int(KOREA.split(":")[1]))
    data.SetProjection(system.ExportToWkt())
    data.GetRasterBand(1).SetNoDataValue(-1)
    data.GetRasterBand(1).WriteArray(np.array([[5, 0, 0, -1], [0, 0, 20, 0], [0, 0, 0, 40]], dtype=np.float32))
    return path


def test_cells_with_people_are_places(run, rows, grid):
    parameters = access_of(
        DEMAND=None,
        DEMAND_ID_FIELD=None,
        PEOPLE_FIELD=None,
        POPULATION=grid,
        FACILITIES=points([(0.5, 2.5, "a", 1)]),
        MAX_COST=2.3,
        METHOD="2sfca",
    )
    with pytest.raises(QgsProcessingException, match="not both"):
        run("accessibility", {**parameters, "DEMAND": points(PLACES)})
    found = by_id(rows(run("accessibility", parameters)["OUTPUT"]))
    assert {code: row["people"] for code, row in found.items()} == {"r0c0": 5, "r1c2": 20, "r2c3": 40}
    assert found["r1c2"]["access"] == pytest.approx(1 / 25)
    assert found["r2c3"]["access"] == 0


# Gaps


def gaps_of(**changes):
    doctors, schools = points(DOCTORS), points([(0, 0, "s", 1), (9, 0, "t", 1)])
    doctors.setName("doctor")
    schools.setName("school")
    return {
        "DEMAND": points(PLACES),
        "DEMAND_ID_FIELD": "id",
        "PEOPLE_FIELD": "value",
        "FACILITIES": [doctors, schools],
        "STANDARDS": ["doctor", "1.5", "school", "4.2"],
        "OUTPUT": TEMPORARY,
        **changes,
    }


def test_who_is_beyond_which_standard(run, rows, tmp_path):
    page = tmp_path / "gaps.html"
    units = squares([(-5, -5, "N", "North"), (5, -5, "S", "South")])
    result = run(
        "servicegaps",
        gaps_of(UNITS=units, ID_FIELD="code", UNIT_OUTPUT=TEMPORARY, TABLE=TEMPORARY, OUTPUT_HTML=str(page)),
    )
    found = by_id(rows(result["OUTPUT"]))
    assert {code: (row["beyond_doctor"], row["beyond_school"]) for code, row in found.items()} == {
        "01": (0, 0),
        "02": (0, 0),
        "03": (1, 0),
        "04": (1, 1),
    }
    assert found["04"]["gap_class"] == 2
    assert (result["PEOPLE"], result["PEOPLE_BEYOND"]) == (457, 57)
    south = by_id(rows(result["UNIT_OUTPUT"]), "unit_id")["S"]
    assert (south["share_doctor"], south["share_school"], south["gap_class"]) == (100, 0, 4)
    assert "doctor (1.5 km)" in page.read_text(encoding="utf-8")


def test_services_by_a_field_and_one_standard_for_all(run, rows):
    both = layer(
        "Point",
        [
            (f"POINT({X0} {Y0})", "clinic"),
            (f"POINT({X0 + 4000} {Y0})", "library"),
            (f"POINT({X0 + 8000} {Y0})", None),
        ],
        {"kind": QVariant.String},
    )
    found = by_id(
        rows(
            run("servicegaps", gaps_of(FACILITIES=[both], SERVICE_FIELD="kind", STANDARDS=["*", "1", "clinic", "5"]))[
                "OUTPUT"
            ]
        )
    )
    assert (found["02"]["beyond_clinic"], found["02"]["beyond_library"]) == (0, 0)
    assert (found["01"]["beyond_clinic"], found["01"]["beyond_library"]) == (0, 1)
    assert any("without a kind of service, left out: 1" in line for line in run.log.lines)


def test_gaps_over_roads_and_from_a_table(run, rows):
    two = points([(4, 0, "x", 1)])
    two.setName("x")
    parameters = gaps_of(DEMAND=points(PLACES[:1]), FACILITIES=[two], STANDARDS=["*", "6"])
    assert rows(run("servicegaps", parameters)["OUTPUT"])[0]["beyond_x"] == 0
    assert rows(run("servicegaps", {**parameters, "ROADS": road()})["OUTPUT"])[0]["beyond_x"] == 1
    costs = table(["from", "to", "minutes"], [("01", "x", 6)])
    fields = {"COSTS": costs, "COST_FROM_FIELD": "from", "COST_TO_FIELD": "to", "COST_FIELD": "minutes"}
    found = rows(run("servicegaps", {**parameters, **fields, "FACILITY_ID_FIELD": "id"})["OUTPUT"])[0]
    assert (found["cost_x"], found["beyond_x"]) == (6, 0)


def test_a_code_that_two_layers_bear_is_refused_with_a_table_of_costs(run):
    kinds = {"kind": QVariant.String, "id": QVariant.String}
    one, other = (layer("Point", [(f"POINT({X0 + 1000 * x} {Y0})", "clinic", "a")], kinds) for x in (0, 1))
    parameters = gaps_of(FACILITIES=[one, other], SERVICE_FIELD="kind", STANDARDS=["*", "2"])
    run("servicegaps", parameters)  # straight distances need no codes
    fields = {"COST_FROM_FIELD": "from", "COST_TO_FIELD": "to", "COST_FIELD": "minutes", "FACILITY_ID_FIELD": "id"}
    costs = table(["from", "to", "minutes"], [("01", "a", 6)])
    with pytest.raises(QgsProcessingException, match=r"clinic.*occur more than once: 1 \(a\)"):
        run("servicegaps", {**parameters, **fields, "COSTS": costs})


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"STANDARDS": ["doctor", "1"]}, "without a standard: school"),
        ({"STANDARDS": ["doctor", "near", "*", "1"]}, "no standard"),
        ({"STANDARDS": ["pool", "1", "*", "1"]}, "no service pool"),
        ({"STANDARDS": ["doctor", "1", "*"]}, "do not fill rows"),
        ({"SERVICE_FIELD": "kind"}, "no field “kind”"),
    ],
)
def test_standards_that_do_not_fit_are_refused(run, change, message):
    with pytest.raises(QgsProcessingException, match=message):
        run("servicegaps", gaps_of(**change))


def test_legends_of_access_and_gaps(run, vector):
    from multipolar.layers.styles import style_layer

    outcome = run("accessibility", access_of())
    for name, style in (("OUTPUT", "access"), ("FACILITY_OUTPUT", "facilities")):
        made = vector(outcome[name])
        style_layer(made, style)
        assert made.renderer().categories()[0].label() == "Highest fifth"
    made = vector(run("servicegaps", gaps_of())["OUTPUT"])
    style_layer(made, "gap_places")
    assert [one.label() for one in made.renderer().categories()][:2] == ["Within every standard", "Beyond one standard"]


# Korea


@pytest.fixture(scope="module")
def korean_access(provider, shared, tmp_path_factory):
    """3 558 small areas and 25 367 pharmacies, once."""
    import processing
    from qgis.core import QgsProject

    folder = tmp_path_factory.mktemp("pharmacies")
    path = folder / "pharmacies.csv"
    with gzip.open(shared / "korea" / "pharmacy_info_points.csv.gz") as packed:
        path.write_bytes(packed.read())
    uri = f"file://{path}?delimiter=,&xField=lon&yField=lat&crs=EPSG:4326&detectTypes=no"
    pharmacies = QgsVectorLayer(uri, "pharmacy", "delimitedtext")
    assert pharmacies.featureCount() == 25_367
    places = {
        "DEMAND": str(shared / "korea" / "eupmyeondong_3558_202406_5179.gpkg"),
        "DEMAND_ID_FIELD": "admi_cd",
        "DEMAND_NAME_FIELD": "admi_nm",
        "PEOPLE_FIELD": "population",
    }
    QgsProject.instance().addMapLayer(pharmacies)
    result = processing.run(
        "multipolar:accessibility",
        {
            **places,
            "FACILITIES": pharmacies,
            "METHOD": "e2sfca",
            "MAX_COST": 10,
            "OUTPUT": str(folder / "places.gpkg"),
            "FACILITY_OUTPUT": str(folder / "facilities.gpkg"),
            "OUTPUT_HTML": str(folder / "page.html"),
        },
    )
    yield result
    QgsProject.instance().removeMapLayer(pharmacies.id())


def test_korean_pharmacies(korean_access):
    """What is handed out is what there is: people times access add up to the pharmacies somebody reaches."""
    places = QgsVectorLayer(korean_access["OUTPUT"], "places", "ogr")
    facilities = QgsVectorLayer(korean_access["FACILITY_OUTPUT"], "facilities", "ogr")
    assert (places.featureCount(), facilities.featureCount()) == (3558, 25_367)
    handed = sum(one["people"] * one["access"] for one in places.getFeatures())
    reached = sum(one["load"] > 0 for one in facilities.getFeatures())
    assert handed == pytest.approx(reached, rel=1e-9)
    assert korean_access["PEOPLE"] == 51_032_151
    assert korean_access["PEOPLE_WITHOUT"] == pytest.approx(187_372)
    assert korean_access["MEAN_ACCESS"] == pytest.approx(reached / 51_032_151, rel=1e-6)
