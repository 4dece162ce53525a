"""Sites for new facilities and policy need through QGIS: drawn places, and the districts of Korea."""

from __future__ import annotations

import csv

import pytest
from drawn import points, squares, table
from qgis.core import QgsProcessingException, QgsVectorLayer

TEMPORARY = "TEMPORARY_OUTPUT"
TOWNS = [(0, 0, "01", 100), (3, 0, "02", 50), (20, 0, "03", 60), (23, 0, "04", 10), (60, 0, "05", 5)]


def sites_of(**changes):
    return {
        "DEMAND": points(TOWNS),
        "DEMAND_ID_FIELD": "id",
        "PEOPLE_FIELD": "value",
        "SITES": 2,
        "MAX_COST": 4,
        "OUTPUT": TEMPORARY,
        "SITES_OUTPUT": TEMPORARY,
        **changes,
    }


def test_coverage_with_an_existing_site(run, rows, tmp_path):
    """The old site serves 01 and 02; one new one is best between 03 and 04, the next far out."""
    page = tmp_path / "page.html"
    result = run("siting", sites_of(EXISTING=points([(1, 0, "old", 1)]), TABLE=TEMPORARY, OUTPUT_HTML=str(page)))
    sites = rows(result["SITES_OUTPUT"])
    assert [(one["site_id"], one["role"], one["people_served"]) for one in sites[:2]] == [
        ("03", "new", 70),
        ("05", "new", 5),
    ]
    assert sites[2]["role"] == "existing"
    assert (result["BEFORE"], result["VALUE"], result["BOUND"], result["GAP"]) == (150, 225, 225, 0)
    served = {one["place_id"]: one["served"] for one in rows(result["OUTPUT"])}
    assert served == {"01": "existing", "02": "existing", "03": "new", "04": "new", "05": "new"}
    assert [row["value"] for row in rows(result["TABLE"])] == [150, 220, 225]
    assert "Solved exactly" in page.read_text(encoding="utf-8")


def test_p_median_by_both_solvers_and_any_order(run, rows):
    parameters = sites_of(OBJECTIVE="pmedian", MAX_COST=None)
    exact = run("siting", parameters)
    chosen = [one["site_id"] for one in rows(exact["SITES_OUTPUT"])]
    assert sorted(chosen) == ["01", "03"]
    assert exact["VALUE"] == pytest.approx(50 * 3 + 10 * 3 + 5 * 40, rel=1e-3)
    assert exact["BEFORE"] is None
    turned = run("siting", {**parameters, "DEMAND": points(TOWNS[::-1])})
    assert [one["site_id"] for one in rows(turned["SITES_OUTPUT"])] == chosen
    greedy = run("siting", {**parameters, "SOLVER": "greedy"})
    assert greedy["VALUE"] == pytest.approx(exact["VALUE"])
    assert greedy["GAP"] is None
    assert any("not an exact answer" in line for line in run.log.lines)


def test_candidates_and_costs_from_a_table(run, rows):
    costs = table(["from", "to", "minutes"], [("01", "x", 9), ("02", "x", 9), ("03", "y", 1), ("05", "old", 1)])
    result = run(
        "siting",
        sites_of(
            SITES=1,
            MAX_COST=10,
            CANDIDATES=points([(0, 50, "x", 1), (0, 60, "y", 1)]),
            CANDIDATE_ID_FIELD="id",
            EXISTING=points([(0, 70, "old", 1)]),
            EXISTING_ID_FIELD="id",
            COSTS=costs,
            COST_FROM_FIELD="from",
            COST_TO_FIELD="to",
            COST_FIELD="minutes",
        ),
    )
    assert rows(result["SITES_OUTPUT"])[0]["site_id"] == "x"
    assert (result["BEFORE"], result["VALUE"]) == (5, 155)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"MAX_COST": None}, "Coverage needs a standard"),
        ({"SITES": 6}, "only 5 candidates"),
        ({"CANDIDATE_ID_FIELD": "id"}, "no layer of candidates"),
    ],
)
def test_sites_that_cannot_be_found_are_refused(run, change, message):
    with pytest.raises(QgsProcessingException, match=message):
        run("siting", sites_of(**change))


def test_layers_without_people_or_reach_are_refused(run):
    with pytest.raises(QgsProcessingException, match="within reach"):
        run("siting", sites_of(CANDIDATES=points([(500, 0, "x", 1)]), SITES=1))
    with pytest.raises(QgsProcessingException, match="Nobody lives"):
        run("siting", sites_of(DEMAND=points([(0, 0, "01", 0), (1, 0, "02", None)])))


def test_the_legend_of_sites(run, vector):
    from multipolar.layers.styles import style_layer

    result = run("siting", sites_of())
    made = vector(result["SITES_OUTPUT"])
    style_layer(made, "sites")
    assert [one.label() for one in made.renderer().categories()] == ["New site", "Existing site"]
    made = vector(result["OUTPUT"])
    style_layer(made, "served")
    assert made.renderer().categories()[0].label() == "Served by a new site"


# Need

UNITS = [(0, 0, "01", "one"), (10, 0, "02", "two"), (20, 0, "03", "three"), (30, 0, "04", "four")]
VALUES = [
    ("01", 2020, 50, 5, 10, 1000),
    ("02", 2020, 30, 9, 90, 3000),
    ("03", 2020, 40, 1, 40, 2000),
    ("04", 2020, 20, 7, 70, 100),
]
ROWS = [
    "age",
    "",
    "territory",
    "high",
    "1",
    "doctors",
    "people",
    "health",
    "low",
    "1",
    "firms",
    "people",
    "industry",
    "low",
    "2",
]


def need_of(values=VALUES, **changes):
    return {
        "UNITS": squares(UNITS),
        "ID_FIELD": "code",
        "NAME_FIELD": "name",
        "STATISTICS": table(["code", "year", "age", "doctors", "firms", "people"], values),
        "STATISTICS_ID_FIELD": "code",
        "INDICATORS": ROWS,
        "OUTPUT": TEMPORARY,
        "TABLE": TEMPORARY,
        "DRAWS": 200,
        **changes,
    }


def test_need_of_drawn_units(run, rows, tmp_path):
    page = tmp_path / "page.html"
    result = run(
        "policyneed", need_of(PRIORITIES=TEMPORARY, WEIGHTS=TEMPORARY, OUTPUT_HTML=str(page), WEIGHTING="given", TOP=2)
    )
    units = {row["unit_id"]: row for row in rows(result["OUTPUT"])}
    assert units["01"]["need_territory"] == 100
    assert units["04"]["need_health"] == 0  # seven doctors for a hundred people
    assert sorted(row["rank"] for row in units.values()) == [1, 2, 3, 4]
    assert {row["need_class"] for row in units.values()} <= {1, 2, 3, 4, 5}
    assert all(row["rank_best"] <= row["rank_worst"] for row in units.values())
    assert {row["indicator"]: row["weight"] for row in rows(result["WEIGHTS"])}["firms / people"] == 50
    assert len(rows(result["PRIORITIES"])) == 2 * 4
    assert page.read_text(encoding="utf-8").count("<svg") == 3  # ranges, radar, quadrants


def test_need_over_years_and_areas(run, rows):
    later = [
        (code, 2021, age + 5 * (code == "04"), doctors, firms, people)
        for code, _, age, doctors, firms, people in VALUES
    ]
    plan = table(["area_id", "area_name", "unit_id", "role"], [("z", "Z", "01", "centre"), ("z", "Z", "02", "maximum")])
    result = run(
        "policyneed",
        need_of([*VALUES, *later], YEAR_FIELD="year", MEMBERS=plan, AREAS=TEMPORARY, PEOPLE_FIELD="people"),
    )
    assert len(rows(result["TABLE"])) == 2 * (4 + 2)
    units = {row["unit_id"]: row for row in rows(result["OUTPUT"])}
    area = {row["scope"]: row for row in rows(result["AREAS"])}["maximum"]
    assert area["need"] == pytest.approx((1000 * units["01"]["need"] + 3000 * units["02"]["need"]) / 4000)
    assert units["01"]["year"] == 2021


def test_what_is_missing_is_said_of_each_year_and_area(run):
    later = [(code, 2021, age, None if code == "02" else doctors, *more) for code, _, age, doctors, *more in VALUES]
    plan = table(["area_id", "area_name", "unit_id", "role"], [("z", "Z", "01", "centre"), ("z", "Z", "02", "maximum")])
    run("policyneed", need_of([*VALUES, *later], YEAR_FIELD="year", MEMBERS=plan))
    said = " ".join(run.log.lines)
    assert "2021: Units that lack a value, so without an index: 1 (02)" in said
    assert "Areas with units that have no index, whose need is the mean of the others: 1 (Z (Maximum scope))" in said


def test_a_year_that_nothing_is_known_of_is_passed_over(run, rows):
    later = [(code, 2021, None, None, *more) for code, _, _, _, *more in VALUES]
    result = run("policyneed", need_of([*VALUES, *later], YEAR_FIELD="year"))
    assert {row["year"] for row in rows(result["OUTPUT"])} == {2020}
    assert {row["year"] for row in rows(result["TABLE"])} == {2020}
    assert any(
        "Years without an index, for want of two units that can be compared: 2021." in line for line in run.log.lines
    )
    with pytest.raises(QgsProcessingException, match="at least two"):
        run("policyneed", need_of(later, YEAR_FIELD="year"))


def test_areas_of_equal_need_share_their_rank_whatever_the_last_digit(run, rows):
    """Scores in sixths: the second and the fifth are 41.67 on average, and so are the first and the sixth."""
    values = [(f"0{place}", 2020, place, 1, 1, 1) for place in range(7)]
    members = [(area, area, f"0{place}", role) for area, places in (("y", (1, 4)), ("z", (0, 5)))
               for place, role in zip(places, ("centre", "maximum"))]  # fmt: skip
    given = {
        "UNITS": squares([(10 * place, 0, f"0{place}", f"0{place}") for place in range(7)]),
        "MEMBERS": table(["area_id", "area_name", "unit_id", "role"], members),
    }
    found = rows(run("policyneed", need_of(values, INDICATORS=ROWS[:5], AREAS=TEMPORARY, DRAWS=0, **given))["AREAS"])
    assert {row["area_id"]: row["rank"] for row in found if row["scope"] == "maximum"} == {"y": 1, "z": 1}


def test_one_domain_without_random_weightings(run, rows, tmp_path):
    page = tmp_path / "page.html"
    found = rows(run("policyneed", need_of(INDICATORS=ROWS[:5], DRAWS=0, OUTPUT_HTML=str(page)))["OUTPUT"])[0]
    assert "rank_best" not in found
    assert "quadrant" not in found
    assert page.read_text(encoding="utf-8").count("<svg") == 0


def test_missing_values_by_rule(run, rows):
    values = [(*VALUES[0][:3], None, *VALUES[0][4:]), *VALUES[1:]]
    units = {row["unit_id"]: row for row in rows(run("policyneed", need_of(values))["OUTPUT"])}
    assert units["01"]["need"] is None
    assert any("lack a value, so without an index: 1 (01)" in line for line in run.log.lines)
    for rule in ("median", "neutral"):
        units = {row["unit_id"]: row for row in rows(run("policyneed", need_of(values, MISSING=rule))["OUTPUT"])}
        assert units["01"]["need"] is not None
        assert units["01"]["missing"] == 1


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"INDICATORS": [""] * 5}, "No indicator is given"),
        ({"INDICATORS": ["age", "", "sport", "high", "1"]}, "no domain"),
        ({"INDICATORS": ["age", "", "territory", "high"]}, "do not fill rows"),
        ({"INDICATORS": ["height", "", "territory", "high", "1"]}, "no field “height”"),
        ({"INDICATORS": ["code", "", "territory", "", ""], "STATISTICS_ID_FIELD": "year"}, "None of its codes"),
        ({"NORMALISATION": "z", "AGGREGATION": "geometric"}, "geometric mean needs"),
        ({"QUADRANT_Y": "territory"}, "same domain"),
        ({"values": VALUES[:1]}, "at least two"),
        ({"values": [*VALUES, VALUES[0]]}, "more than once"),
    ],
)
def test_specifications_that_do_not_fit_are_refused(run, change, message):
    with pytest.raises(QgsProcessingException, match=message):
        run("policyneed", need_of(**change))


# Korea

KOREAN = [
    *("age_mean", "", "territory", "high", ""),
    *("store_cnt_tech", "population", "industry", "low", ""),
    *("high_schl_cnt", "population", "education", "low", ""),
    *("doctor_cnt", "population", "health", "low", ""),
    *("pharmacy_cnt", "population", "health", "low", ""),
]


@pytest.fixture(scope="module")
def districts(provider, shared, tmp_path_factory):
    """The 252 districts of 2024: small areas dissolved by their district."""
    import processing

    source = str(shared / "korea" / "eupmyeondong_3558_202406_5179.gpkg")
    fixed = processing.run("native:fixgeometries", {"INPUT": source, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"]
    path = str(tmp_path_factory.mktemp("districts") / "districts.gpkg")
    return processing.run("native:dissolve", {"INPUT": fixed, "FIELD": ["cty_cd"], "OUTPUT": path})["OUTPUT"]


def korean_need(shared, units, code, **changes):
    return {
        "UNITS": units,
        "ID_FIELD": code,
        "STATISTICS": str(shared / "korea" / "sigungu_252_202406_stats_with_sigun.csv"),
        "STATISTICS_ID_FIELD": "cty_cd",
        "INDICATORS": KOREAN,
        "DRAWS": 1000,
        "OUTPUT": TEMPORARY,
        **changes,
    }


def test_need_of_252_korean_districts(run, rows, shared, districts, tmp_path):
    result = run("policyneed", korean_need(shared, districts, "cty_cd", OUTPUT_HTML=str(tmp_path / "page.html")))
    assert (result["UNIT_COUNT"], result["INDICATOR_COUNT"]) == (252, 5)
    assert any("that are units of UNITS (districts): 252; that are not: 0" in line for line in run.log.lines)
    found = rows(result["OUTPUT"])
    with open(shared / "korea" / "sigungu_252_202406_stats_with_sigun.csv", encoding="utf-8") as file:
        age = {row["cty_cd"]: float(row["age_mean"]) for row in csv.DictReader(file)}
    oldest = max(age, key=age.get)
    assert max(found, key=lambda row: row["need_territory"])["unit_id"] == oldest


def test_the_polygons_of_2022_join_215_of_them(run, shared):
    run("policyneed", korean_need(shared, str(shared / "korea" / "sigungu_250_2022_5179.gpkg"), "sgg"))
    told = " ".join(run.log.lines)
    assert (
        "that are units of UNITS (sigungu_250_2022_5179): 215; that are not: 37; units that do not occur in it: 35"
        in told
    )


def test_the_legend_of_need(run, vector):
    from multipolar.layers.styles import style_layer

    made: QgsVectorLayer = vector(run("policyneed", need_of())["OUTPUT"])
    style_layer(made, "need")
    assert made.renderer().categories()[0].label() == "Greatest need (highest fifth)"


def test_a_mean_cost_is_of_those_it_counts(run, rows, tmp_path):
    """x and y reach 01 and 02 in 2, 03 only y, 04 nobody: with x the mean is (100 · 2 + 50 · 2 + 60 · 20) / 210."""
    page = tmp_path / "page.html"
    costs = table(
        ["from", "to", "minutes"], [("01", "x", 2), ("02", "x", 2), ("01", "y", 2), ("02", "y", 2), ("03", "y", 2)]
    )
    given = {
        **{"OBJECTIVE": "pmedian", "MAX_COST": None, "SITES": 1, "CANDIDATE_ID_FIELD": "id"},
        **{"COSTS": costs, "COST_FROM_FIELD": "from", "COST_TO_FIELD": "to", "COST_FIELD": "minutes"},
        **{"TABLE": TEMPORARY, "OUTPUT_HTML": str(page)},
    }
    both = sites_of(CANDIDATES=points([(0, 50, "x", 1), (0, 60, "y", 1)]), **given)
    steps = rows(run("siting", both)["TABLE"])
    assert steps[1]["per_person"] == pytest.approx(2)
    assert any("People whom no site reaches, left out of the mean: 15." in line for line in run.log.lines)
    text = page.read_text(encoding="utf-8")
    assert "the mean cost to the nearest one is 2 " in text or "the mean cost to the nearest one is 2.00 " in text
    assert "ten times" not in text
    two = points([(0, 50, "x", 1), (0, 60, "y", 1)])
    run("siting", {**both, "DEMAND": points([(*town[:3], 1 if town[2] == "03" else town[3]) for town in TOWNS]),
                   "CANDIDATES": two, "COSTS": table(["from", "to", "minutes"], [("01", "x", 1), ("02", "x", 1), ("01", "y", 9),
                                                                                ("02", "y", 9), ("03", "y", 2)])})  # fmt: skip
    assert any("People whom no site reaches, left out of the mean: 15." in line for line in run.log.lines)
    assert "People whom none of these sites reaches count at ten times the largest cost: 1." in page.read_text(
        encoding="utf-8"
    )


def test_the_table_of_coverage_is_in_percent(run, rows):
    steps = rows(run("siting", sites_of(TABLE=TEMPORARY, SITES=1))["TABLE"])
    assert [step["share"] for step in steps] == pytest.approx([0, 100 * 150 / 225])
    assert "per_person" not in steps[0]
