"""Plans from tables, compared, and as files."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

NEW = "memory:"
PRINTED = {
    "PUBLISHED_AREA_FIELD": "centre_code",
    "PUBLISHED_MINIMUM_FIELD": "population_minimum",
    "PUBLISHED_MAXIMUM_FIELD": "population_maximum",
}


@pytest.fixture(scope="module")
def units(provider, shared, tmp_path_factory):
    """The Korean units with their people."""
    import processing

    folder = shared / "korea"
    target = str(tmp_path_factory.mktemp("plans") / "units.gpkg")
    processing.run(
        "native:joinattributestable",
        {
            "INPUT": str(folder / "sigun_159_polygons_5179.gpkg"),
            "FIELD": "SiGun_CD",
            "INPUT_2": str(folder / "sigun_pop_age_2022.csv"),
            "FIELD_2": "SiGun_CD",
            "FIELDS_TO_COPY": ["pop_total"],
            "METHOD": 1,
            "OUTPUT": target,
        },
    )
    return {"UNITS": target, "ID_FIELD": "SiGun_CD", "NAME_FIELD": "SiGun_NM", "POPULATION_FIELD": "pop_total"}


@pytest.fixture
def table1(run, units, shared, tmp_path):
    """Table 1 of the founding document by its names."""
    return run(
        "planfromtable",
        {
            **units,
            "TABLE": str(shared / "korea" / "table1_members.csv"),
            "AREA_FIELD": "centre",
            "UNIT_FIELD": "unit",
            "ROLE_FIELD": "role",
            "TABLE_REGION_FIELD": "province",
            "UNMATCHED": "leave_out",
            "MEMBERS": str(tmp_path / "table1.gpkg"),
            "AREAS": NEW,
            "MATCHES": NEW,
        },
    )


def test_table_1_comes_in_by_name(table1, rows):
    assert (table1["AREA_COUNT"], table1["UNMATCHED_COUNT"]) == (17, 1)
    members = rows(table1["MEMBERS"])
    assert len(members) == 100
    assert {row["n_areas"] for row in members if row["unit_name"] == "Yangyang"} == {2}
    assert [row["text"] for row in rows(table1["MATCHES"]) if row["unit_id"] is None] == ["Ulleung"]


def test_names_without_a_unit_stop_the_run_by_default(run, units, shared):
    with pytest.raises(QgsProcessingException, match="Ulleung"):
        run(
            "planfromtable",
            {
                **units,
                "TABLE": str(shared / "korea" / "table1_members.csv"),
                "AREA_FIELD": "centre",
                "UNIT_FIELD": "unit",
                "ROLE_FIELD": "role",
                "MEMBERS": NEW,
                "AREAS": NEW,
            },
        )


LISTS = """province,city,surroundings,more,people
Gangwon-do,Gangneung,Yangyang,"Pyeongchang, Donghae",240000
Gangwon-do,Sokcho,"Goseong, Yangyang",–,
Gyeongsangnam-do,Jinju-si,Sacheon-si,"Goseong, Namhae",900000
"""


def lists(units, folder, **more):
    path = folder / "lists.csv"
    path.write_text(LISTS, encoding="utf-8")
    return {
        **units,
        "TABLE": str(path),
        "AREA_FIELD": "city",
        "MINIMUM_FIELD": "surroundings",
        "MAXIMUM_FIELD": "more",
        "TABLE_REGION_FIELD": "province",
        "PUBLISHED_MINIMUM_FIELD": "people",
        "MEMBERS": NEW,
        "AREAS": NEW,
        **more,
    }


def test_lists_with_shared_names_and_published_totals(run, rows, units, tmp_path):
    results = run("planfromtable", lists(units, tmp_path))
    members = {(row["area_name"], row["unit_name"]): row["role"] for row in rows(results["MEMBERS"])}
    assert members["Sokcho", "Goseong(Gangwon State)"] == "minimum"
    assert members["Jinju", "Goseong(Gyeongsangnam-do)"] == "maximum"
    assert results["TOTALS_APART"] == 1
    flags = {(row["area_name"], row["scope"]): row["flag"] for row in rows(results["AREAS"])}
    assert flags["Gangneung", "minimum"] == "agrees"
    assert flags["Jinju", "minimum"] == "differs"
    assert flags["Sokcho", "minimum"] == "unknown"


def test_the_two_goseong_are_ambiguous_without_a_region(run, units, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"Goseong \(32600 / 38540\)"):
        run("planfromtable", lists(units, tmp_path, TABLE_REGION_FIELD=None))


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"UNIT_FIELD": "more"}, "exactly one way"),
        ({"MINIMUM_FIELD": None, "MAXIMUM_FIELD": None}, "exactly one way"),
        ({"ROLE_FIELD": "more"}, "Roles apply"),
    ],
)
def test_shapes_that_contradict_each_other_are_refused(run, units, tmp_path, wrong, words):
    with pytest.raises(QgsProcessingException, match=words):
        run("planfromtable", lists(units, tmp_path, **wrong))


@pytest.fixture
def scope(run, units, korea, tmp_path):
    return run(
        "urbanareascope",
        {
            **units,
            **korea["flows"],
            **korea["centres"],
            "MIN_SHARE": 30,
            "MAX_SHARE": 7,
            "MEMBERS": str(tmp_path / "scope.gpkg"),
            "AREAS": str(tmp_path / "areas.gpkg"),
            "TABLE": NEW,
        },
    )


def test_a_scope_compared_with_table_1(run, rows, units, shared, scope, table1, tmp_path):
    report = tmp_path / "report.html"
    results = run(
        "compareplans",
        {
            **units,
            "FIRST": scope["MEMBERS"],
            "SECOND": table1["MEMBERS"],
            "PUBLISHED": str(shared / "korea" / "table1_population.csv"),
            **PRINTED,
            "AGREEMENT": NEW,
            "AREAS": NEW,
            "OVERALL": NEW,
            "TOTALS": NEW,
            "REPORT": str(report),
        },
    )
    overall = {row["scope"]: row for row in rows(results["OVERALL"])}
    assert overall["maximum"]["f1"] == pytest.approx(76.0, abs=0.05)
    assert overall["minimum"]["f1"] == pytest.approx(50.9, abs=0.05)
    assert results["F1"] == pytest.approx(overall["maximum"]["f1"])
    assert overall["maximum"]["adjusted_rand"] is None  # scopes overlap
    assert len(rows(results["AREAS"])) == 34
    agreement = rows(results["AGREEMENT"])
    assert len(agreement) == 159
    assert {row["scope"] for row in agreement} == {"maximum"}
    assert "Gangneung" in report.read_text(encoding="utf-8")


def test_published_totals_that_are_no_sums(run, rows, units, shared, table1):
    results = run(
        "compareplans",
        {
            **units,
            "FIRST": table1["MEMBERS"],
            "PUBLISHED": str(shared / "korea" / "table1_population.csv"),
            **PRINTED,
            "TOTALS": NEW,
        },
    )
    assert results["TOTALS_APART"] == 4
    wrong = [row for row in rows(results["TOTALS"]) if row["flag"] == "differs"]
    assert {(row["area_name"], row["as_if_twice"]) for row in wrong} == {("Cheonan", "Asan"), ("Jeonju", "Iksan")}
    assert "cannot be sums" in results["NOTES"]


def test_two_partitions_have_partition_measures(run, units, korea):
    parts = [
        run(
            "flowregions",
            {**units, **korea["flows"], "STOP": "clusters", "STOP_VALUE": k, "MEMBERS": NEW, "AREAS": NEW},
        )
        for k in (13, 20)
    ]
    layers = [run.context.takeResultLayer(part["MEMBERS"]) for part in parts[1:]]
    first = run("flowregions", {**units, **korea["flows"], "MEMBERS": NEW, "AREAS": NEW})
    layers.insert(0, run.context.takeResultLayer(first["MEMBERS"]))
    results = run("compareplans", {**units, "FIRST": layers[0], "SECOND": layers[1], "PAIRING": "overlap"})
    assert 0 < results["ADJUSTED_RAND"] < 1
    assert 0 < results["VARIATION_OF_INFORMATION"] < 5
    same = run("compareplans", {**units, "FIRST": layers[0], "SECOND": layers[0]})
    assert (same["ADJUSTED_RAND"], same["VARIATION_OF_INFORMATION"], same["F1"]) == (1, pytest.approx(0), 100)


def test_a_comparison_with_nothing_is_refused(run, units, table1):
    with pytest.raises(QgsProcessingException, match="nothing to compare"):
        run("compareplans", {**units, "FIRST": table1["MEMBERS"]})
    with pytest.raises(QgsProcessingException, match="no table"):
        run("compareplans", {**units, "FIRST": table1["MEMBERS"], "SECOND": table1["MEMBERS"], **PRINTED})


def test_a_plan_file_holds_everything_and_comes_back(run, rows, units, scope, tmp_path):
    path = tmp_path / "plan.gpkg"
    saved = run(
        "saveplan",
        {"MEMBERS": scope["MEMBERS"], "AREAS": scope["AREAS"], "TITLE": "Draft 1", "PLAN": str(path)},
    )
    layers = {
        name: QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
        for name in ("areas", "members", "evidence", "provenance")
    }
    assert all(layer.isValid() for layer in layers.values())
    before, after = rows(scope["MEMBERS"]), rows(f"{path}|layername=members")
    strip = [{key: value for key, value in row.items() if key != "fid"} for row in before]
    assert [{key: value for key, value in row.items() if key != "fid"} for row in after] == strip
    shapes = [QgsVectorLayer(source, "x", "ogr") for source in (scope["MEMBERS"], f"{path}|layername=members")]
    areas = [sum(feature.geometry().area() for feature in layer.getFeatures()) for layer in shapes]
    assert areas[0] == pytest.approx(areas[1])
    facts = {(row["area_id"], row["unit_id"], row["item"]): row for row in rows(f"{path}|layername=evidence")}
    assert len(facts) == saved["EVIDENCE_COUNT"]
    for row in before:
        share = facts.get((row["area_id"], row["unit_id"], "share"))
        assert (share["value"] if share else None) == row["share"]
    provenance = [(row["item"], row["text"]) for row in rows(f"{path}|layername=provenance")]
    assert ("format", "1") in provenance
    assert ("title", "Draft 1") in provenance
    assert any(item == "history" and "multipolar:urbanareascope" in text for item, text in provenance)
    same = run("compareplans", {**units, "FIRST": scope["MEMBERS"], "SECOND": f"{path}|layername=members"})
    assert (same["F1"], same["POPULATION_MOVED"]) == (100, 0)


def test_an_earlier_plan_stays_until_the_new_one_is_whole(run, scope, tmp_path):
    path = tmp_path / "plan.gpkg"
    wanted = {"MEMBERS": scope["MEMBERS"], "AREAS": scope["AREAS"], "PLAN": str(path)}
    run("saveplan", wanted)
    before = path.read_bytes()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("saveplan", wanted, cancel_at=97)
    assert path.read_bytes() == before
    assert sorted(Path(tmp_path).glob(".plan*")) == []


def test_what_is_no_members_layer_is_refused(run, units, scope, tmp_path):
    with pytest.raises(QgsProcessingException, match="no members layer"):
        run("saveplan", {"MEMBERS": units["UNITS"], "AREAS": scope["AREAS"], "PLAN": str(tmp_path / "p.gpkg")})
    with pytest.raises(QgsProcessingException, match="there is no folder"):
        run("saveplan", {"MEMBERS": scope["MEMBERS"], "AREAS": scope["AREAS"], "PLAN": str(tmp_path / "no" / "p.gpkg")})


def test_the_table_of_a_scope_comes_back_as_the_same_plan(run, rows, units, korea, scope, tmp_path):
    """Names of units are enough: out as printed, in by name, equal, and all sums agree."""
    table = tmp_path / "printed.csv"
    again = run(
        "urbanareascope",
        {
            **units,
            **korea["flows"],
            **korea["centres"],
            "MIN_SHARE": 30,
            "MAX_SHARE": 7,
            "MEMBERS": NEW,
            "AREAS": NEW,
            "TABLE": str(table),
        },
    )
    back = run(
        "planfromtable",
        {
            **units,
            "TABLE": again["TABLE"],
            "AREA_FIELD": "central_city",
            "MINIMUM_FIELD": "surrounding_minimum",
            "MAXIMUM_FIELD": "surrounding_maximum",
            "PUBLISHED_MINIMUM_FIELD": "population_minimum",
            "PUBLISHED_MAXIMUM_FIELD": "population_maximum",
            "TOLERANCE": 0.001,
            "MEMBERS": str(tmp_path / "back.gpkg"),
            "AREAS": NEW,
        },
    )
    assert back["TOTALS_APART"] == 0
    assert {row["flag"] for row in rows(back["AREAS"])} == {"agrees"}
    same = run("compareplans", {**units, "FIRST": scope["MEMBERS"], "SECOND": back["MEMBERS"], "OVERALL": NEW})
    assert [row["f1"] for row in rows(same["OVERALL"])] == [100, 100]
    assert same["POPULATION_MOVED"] == 0


def test_a_workbook_is_a_table_like_any_other(run, rows, units, tmp_path):
    """Codes that a spreadsheet holds as numbers are codes all the same."""
    from osgeo import ogr

    path = tmp_path / "plan.xlsx"
    book = ogr.GetDriverByName("XLSX").CreateDataSource(str(path))
    sheet = book.CreateLayer("plan")
    sheet.CreateField(ogr.FieldDefn("city", ogr.OFTInteger))
    sheet.CreateField(ogr.FieldDefn("around", ogr.OFTString))
    for city, around in ((32030, "32610, 32540"), (32060, "Goseong (Gangwon-do)")):
        feature = ogr.Feature(sheet.GetLayerDefn())
        feature.SetField("city", city)
        feature.SetField("around", around)
        sheet.CreateFeature(feature)
    del feature, sheet, book
    results = run(
        "planfromtable",
        {
            **units,
            "TABLE": f"{path}|layername=plan",
            "AREA_FIELD": "city",
            "MAXIMUM_FIELD": "around",
            "MEMBERS": NEW,
            "AREAS": NEW,
        },
    )
    members = {(row["area_name"], row["unit_name"]): row["role"] for row in rows(results["MEMBERS"])}
    assert members == {
        ("Gangneung", "Gangneung"): "centre",
        ("Gangneung", "Yangyang"): "maximum",
        ("Gangneung", "Pyeongchang"): "maximum",
        ("Sokcho", "Sokcho"): "centre",
        ("Sokcho", "Goseong(Gangwon State)"): "maximum",
    }


def test_a_city_of_several_units_is_called_after_the_largest_where_people_are_known(run, rows, units, korea):
    import processing

    cities = processing.run(
        "native:fieldcalculator",
        {
            "INPUT": units["UNITS"],
            "FIELD_NAME": "city",
            "FIELD_TYPE": 2,
            "FORMULA": "CASE WHEN \"SiGun_CD\" IN ('38030', '38110') THEN 'X' END",
            "OUTPUT": NEW,
        },
    )["OUTPUT"]
    wanted = {**units, **korea["flows"], "UNITS": cities, "CITY_FIELD": "city", "MEMBERS": NEW, "AREAS": NEW}
    assert [area["area_name"] for area in rows(run("functionalurbanareas", wanted)["AREAS"])] == ["Changwon"]
    nameless = {key: value for key, value in wanted.items() if key != "POPULATION_FIELD"}
    assert [area["area_name"] for area in rows(run("functionalurbanareas", nameless)["AREAS"])] == ["Jinju"]
    with pytest.raises(QgsProcessingException, match="Nothing asks whether units are neighbours"):
        run("functionalurbanareas", {**wanted, "WATER_DISTANCE": 500, "CONTIGUOUS": False})
    across = rows(run("functionalurbanareas", {**wanted, "WATER_DISTANCE": 2000, "THRESHOLD": 5})["MEMBERS"])
    apart = rows(run("functionalurbanareas", {**wanted, "THRESHOLD": 5})["MEMBERS"])
    inside = [{row["unit_id"] for row in members if row["area_id"]} for members in (across, apart)]
    assert inside[0] >= inside[1]
