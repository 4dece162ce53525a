"""The main job on the Belgian data, against the answers of an independent implementation."""

from __future__ import annotations

import csv
from collections import Counter

import numpy as np
import pytest
from support import raster_array

TEMPORARY = "TEMPORARY_OUTPUT"


def test_classifygrid_equals_the_key_in_every_cell(belgium, shared):
    made = raster_array(belgium["classes"]["level1"])
    key = raster_array(shared / "belgium" / "keys" / "level1_built02_r2023a.tif")
    assert made.dtype == np.uint8
    assert made.size == 66_357
    assert int((made != key).sum()) == 0


def test_the_class_raster_says_how_it_was_made_and_names_its_classes(belgium):
    from osgeo import gdal

    dataset = gdal.Open(belgium["classes"]["level1"])
    tags = dataset.GetMetadata()
    assert tags["MULTIPOLAR_PRESET"] == "ghsl2023"
    assert float(tags["MULTIPOLAR_CENTRE_DENSITY"]) == 1500
    assert tags["MULTIPOLAR_BUILT_RULE"] == "fixed"
    band = dataset.GetRasterBand(1)
    assert band.GetNoDataValue() == 255
    assert band.GetCategoryNames()[:4] == ["Water", "Rural", "Urban cluster", "Urban centre"]
    assert band.GetColorTable().GetColorEntry(3)[:3] == (255, 0, 0)


@pytest.mark.parametrize(
    ("overrides", "stage"),
    [
        ({"SMOOTHING": "none", "MAX_GAP_KM2": 0}, "centres_before_smoothing.tif"),
        ({"MAX_GAP_KM2": 0}, "centres_after_smoothing_r2023a.tif"),
    ],
)
def test_centres_equal_the_stages(run, belgium, shared, tmp_path, overrides, stage):
    result = run("classifygrid", {**belgium["grids"], **overrides, "OUTPUT": str(tmp_path / "classes.tif")})
    key = raster_array(shared / "belgium" / "keys" / stage)
    assert np.array_equal(raster_array(result["OUTPUT"]) == 3, key > 0)
    assert result["CENTRES"] == len(np.unique(key[key > 0]))


def test_an_unset_number_is_not_zero(run, belgium, tmp_path):
    """An optional number left empty reads as 0.0 through parameterAsDouble: then everything would be a centre."""
    parameters = {**belgium["grids"], "CENTRE_DENSITY": None, "OUTPUT": str(tmp_path / "classes.tif")}
    made = raster_array(run("classifygrid", parameters)["OUTPUT"])
    assert np.array_equal(made, raster_array(belgium["classes"]["level1"]))


def test_urbancentres_sum_to_the_class(run, belgium, rows):
    result = run(
        "urbancentres",
        {**belgium["from_grid"], "UNITS": belgium["units"]["UNITS"], "NAME_FIELD": "Communes", "OUTPUT": TEMPORARY},
    )
    centres = rows(result["OUTPUT"])
    classes = raster_array(belgium["classes"]["level1"])
    people = np.nan_to_num(raster_array(belgium["grids"]["POPULATION"]))
    assert [centre["centre_id"] for centre in centres] == list(range(1, 34))
    assert sum(centre["population"] for centre in centres) == pytest.approx(people[classes == 3].sum(), rel=1e-12)
    assert sum(centre["area_km2"] for centre in centres) == (classes == 3).sum()
    assert sum(centre["cells"] for centre in centres) == (classes == 3).sum()
    named = {centre["name"]: centre["population"] for centre in centres if centre["name"]}
    assert {"Antwerpen", "Liège", "Leuven"} <= set(named)
    assert any("without a name: 15" in line for line in run.log.lines)


def test_urbancentres_of_level2_are_centres_and_dense_clusters(run, belgium, rows):
    from_grid = {"POPULATION": belgium["grids"]["POPULATION"], "CLASSES": belgium["classes"]["level2"]}
    centres = rows(run("urbancentres", {**from_grid, "OUTPUT": TEMPORARY})["OUTPUT"])
    classes = raster_array(belgium["classes"]["level2"])
    for code in (30, 23):
        cells = sum(centre["cells"] for centre in centres if centre["class"] == code)
        assert cells == (classes == code).sum()
    assert {centre["class"] for centre in centres} == {30, 23}


def test_classifyunits_equals_the_key_for_all_units(run, belgium, rows, sample, shared):
    result = run(
        "classifyunits",
        {
            **belgium["from_grid"],
            "UNITS": str(sample / "municipalities_2024.gpkg"),
            "ID_FIELD": "UID",
            "OUTPUT": TEMPORARY,
        },
    )
    units = rows(result["OUTPUT"])
    with open(shared / "belgium" / "keys" / "units2024_level1.csv", encoding="utf-8") as file:
        key = {row["UID"]: row for row in csv.DictReader(file)}
    assert len(units) == len(key) == 581
    assert sum(str(unit["degurba"]) == key[str(unit["UID"])]["flexurba_L1"] for unit in units) == 581
    for unit in units:
        parts = [unit[f"pop_{code}"] for code in (3, 2, 1, 0)]
        assert sum(parts) == pytest.approx(unit["population"], abs=1e-6)
        if unit["population"]:
            assert sum(unit[f"share_{code}"] for code in (3, 2, 1, 0)) == pytest.approx(100)
        else:
            assert unit["share_3"] is None
            assert unit["reason"] == "land"


@pytest.mark.parametrize("rules", ["2024", "2021"])
def test_classifyunits_level2_refines_level1(run, belgium, rows, rules):
    result = run(
        "classifyunits",
        {
            "POPULATION": belgium["grids"]["POPULATION"],
            "CLASSES": belgium["classes"]["level2"],
            "UNITS": belgium["units"]["UNITS"],
            "ID_FIELD": "CODE_INS",
            "LEVEL": "level2",
            "RULES": rules,
            "OUTPUT": TEMPORARY,
        },
    )
    refined = {3: {30}, 2: {23, 22, 21}, 1: {13, 12, 11}}
    units = rows(result["OUTPUT"])
    assert len(units) == 589
    assert all(unit["degurba"] in refined[unit["degurba_l1"]] for unit in units)


def functional(run, belgium, **changes):
    parameters = {
        **belgium["units"],
        **belgium["employed"],
        **belgium["flows"],
        **belgium["from_grid"],
        "MEMBERS": TEMPORARY,
        "AREAS": TEMPORARY,
        **changes,
    }
    return run("functionalurbanareas", {key: value for key, value in parameters.items() if value is not None})


def test_functional_areas_show_every_rule(run, belgium, rows):
    result = functional(run, belgium)
    members, areas = rows(result["MEMBERS"]), rows(result["AREAS"])
    assert len(members) == 589
    roles = Counter(member["role"] for member in members)
    assert roles == {"city": 73, "commuting zone": 286, "outside": 230}
    for member in members:
        if member["basis"] == "share":
            assert member["share"] >= 15
        if member["basis"] == "below threshold":
            assert member["share"] < 15
            assert member["area_id"] is None
    # Leuven and Mechelen send more than 15 % to Brussels: one destination, the city stays visible.
    joined = {member["city_id"] for member in members if member["area_id"] == "21004" and member["city_id"]}
    assert joined == {"21004", "12025", "24062"}
    assert len(areas) == 15
    assert sum(area["units"] for area in areas) == 73 + 286
    assert sum(area["cities"] for area in areas) == 17


def test_functional_areas_without_joining_keep_the_cities_apart(run, belgium, rows):
    areas = rows(functional(run, belgium, JOIN_CITIES=False)["AREAS"])
    assert {"21004", "12025", "24062"} <= {area["area_id"] for area in areas}


def test_functional_areas_from_a_city_field(run, belgium, rows, vector):
    """Cities may be given: the codes of the first run, fed back, give the same areas."""
    first = functional(run, belgium, JOIN_CITIES=False)
    members = vector(first["MEMBERS"])
    known = {feature["CODE_INS"]: feature["area_id"] for feature in members.getFeatures()}
    again = functional(
        run, belgium, JOIN_CITIES=False, UNITS=members, CITY_FIELD="city_id", POPULATION=None, CLASSES=None
    )
    feeds = rows(again["MEMBERS"])
    assert {member["CODE_INS"]: member["area_id"] for member in feeds} == {
        code: area or None for code, area in known.items()
    }
    assert {member["basis"] for member in feeds if member["role"] == "city"} == {"given"}


def scope(run, belgium, **changes):
    parameters = {
        **belgium["units"],
        **belgium["employed"],
        **belgium["flows"],
        **belgium["from_grid"],
        **dict.fromkeys(("MEMBERS", "AREAS", "TABLE"), TEMPORARY),
        **changes,
    }
    return run("urbanareascope", parameters)


def test_scope_conserves_people_and_flows(run, belgium, rows):
    result = scope(run, belgium, ASSIGNMENT="largest")
    members, areas = rows(result["MEMBERS"]), rows(result["AREAS"])
    assert len({member["unit_id"] for member in members}) == len(members) == 589 - result["OUTSIDE_UNITS"]
    assert {member["n_areas"] for member in members} == {1}
    inside = sum(member["population"] for member in members)
    maximum = sum(area["population"] for area in areas if area["scope"] == "maximum")
    assert maximum == pytest.approx(inside)
    people = rows(
        run(
            "classifyunits",
            {**belgium["from_grid"], "UNITS": belgium["units"]["UNITS"], "ID_FIELD": "CODE_INS", "OUTPUT": TEMPORARY},
        )["OUTPUT"]
    )
    everyone = sum(unit["population"] for unit in people)
    assert inside + result["OUTSIDE_POPULATION"] == pytest.approx(everyone)


def test_brussels_is_one_area_of_many_units(run, belgium, rows):
    members = rows(scope(run, belgium)["MEMBERS"])
    brussels = [m for m in members if m["area_id"] == "21004" and m["role"] == "centre"]
    assert len(brussels) == 26
    assert {m["area_name"] for m in brussels} == {"Bruxelles"}


def test_the_window_leaves_metropolitan_cities_out(run, belgium, rows):
    areas = rows(scope(run, belgium, CENTRE_MAX_POPULATION=500_000)["AREAS"])
    assert {"21004", "11002"}.isdisjoint(area["area_id"] for area in areas)
    assert {area["area_id"] for area in areas} >= {"44021", "92094", "62063"}


def test_scope_layers_have_the_agreed_fields(run, belgium, vector):
    result = scope(run, belgium)
    fields = {name: vector(result[name]).fields().names() for name in ("MEMBERS", "AREAS", "TABLE")}
    assert fields["MEMBERS"] == [
        *("area_id", "area_name", "unit_id", "unit_name", "role", "share", "flow", "basis", "population", "n_areas"),
        *("measure", "flow_back", "rank", "tie", "via", "threshold", "distance", "enters", "minutes", "mode", "reason"),
    ]
    assert fields["AREAS"] == [
        *("area_id", "area_name", "region", "scope", "units", "population", "flow_internal"),
        *("self_containment_supply", "self_containment_demand"),
    ]
    assert fields["TABLE"] == [
        *("region", "central_city", "surrounding_minimum", "population_minimum"),
        *("surrounding_maximum", "population_maximum"),
    ]


def test_two_sources_of_centres_are_refused(run, belgium):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="exactly one way; given: CENTRES, CLASSES"):
        scope(run, belgium, CENTRES="44021")
