"""Scenarios and calibration, with the founding document's own country and table."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsField, QgsProcessingException, QgsVectorLayer
from qgis.PyQt.QtCore import QVariant

TEMPORARY = "TEMPORARY_OUTPUT"
WITHIN_500_M = {"WATER_DISTANCE": 500}


@pytest.fixture(scope="session")
def people(korea, shared) -> dict[str, str]:
    """The units with the population of the register joined."""
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
            "OUTPUT": str(Path(korea["flows"]["FLOWS"]).with_name("units.gpkg")),
        },
    )["OUTPUT"]
    return {**korea["units"], "UNITS": joined, "POPULATION_FIELD": "pop_total"}


@pytest.fixture(scope="session")
def reference(shared) -> dict[str, str]:
    return {
        "REFERENCE": str(shared / "korea" / "table1_members.csv"),
        "REFERENCE_AREA": "centre_code",
        "REFERENCE_UNIT": "unit_code",
        "REFERENCE_ROLE": "role",
    }


def table(rows: list[tuple], fields: list[tuple[str, QVariant.Type]]) -> QgsVectorLayer:
    layer = QgsVectorLayer("None", "table", "memory")
    layer.dataProvider().addAttributes([QgsField(name, kind) for name, kind in fields])
    layer.updateFields()
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


# Calibration


CALIBRATED = ("SETTINGS", "CURVES", "MISFITS", "MEMBERS")


@pytest.fixture
def calibrated(run, korea, people, reference):
    def calibrate(**changes):
        outputs = dict.fromkeys(CALIBRATED, TEMPORARY)
        return run("calibratescope", {**people, **korea["flows"], **reference, **WITHIN_500_M, **outputs, **changes})

    return calibrate


def pairs_of(members, roles) -> set[tuple[str, str]]:
    return {(member["area_id"], member["unit_id"]) for member in members if member["role"] in roles}


def test_table_1_is_recovered_with_one_setting_for_all_areas(run, calibrated, korea, people, rows):
    from multipolar.engine.plan.agreement import pair_scores

    found = calibrated()
    assert found["F1_MAXIMUM"] >= 0.78
    assert found["F1_MINIMUM"] >= 0.65
    # The setting that was found, given to the scope algorithm, makes the same plan.
    best = rows(found["MEMBERS"])
    settings = {name: found[name] for name in ("MEASURE", "MIN_SHARE", "MAX_MEASURE", "MAX_SHARE")}
    plan = run(
        "urbanareascope",
        {
            **people,
            **korea["flows"],
            **korea["centres"],
            **WITHIN_500_M,
            **settings,
            "SMALLER_ONLY": True,
            "ENCLAVES": False,
            **dict.fromkeys(("MEMBERS", "AREAS", "TABLE"), TEMPORARY),
        },
    )
    members = rows(plan["MEMBERS"])
    assert {(m["area_id"], m["unit_id"], m["role"]) for m in members} == {
        (m["area_id"], m["unit_id"], m["role"]) for m in best
    }
    for roles, name in ((("minimum",), "F1_MINIMUM"), (("minimum", "maximum"), "F1_MAXIMUM")):
        published = {(row["centre_code"], row["unit_code"]) for row in korea["table"] if row["role"] in roles}
        assert pair_scores(pairs_of(members, roles), published).f1 == pytest.approx(found[name])


def test_what_no_threshold_explains_is_listed(calibrated, rows):
    misfits = rows(calibrated()["MISFITS"])
    assert {row["kind"] for row in misfits} == {"missed", "extra", "no unit"}
    # Ulleung is published, but no unit of the layer: it counts as missed.
    assert [(row["unit_id"], row["scope"]) for row in misfits if row["kind"] == "no unit"] == [("37430", "maximum")]
    assert any(not row["explained_by"] for row in misfits)
    assert any(row["explained_by"] for row in misfits)


def test_the_curves_have_every_measure_and_the_best_f1_is_their_highest_point(calibrated, rows):
    found = calibrated(MEASURES=["residents", "jobs"], GROWTHS=["centre"], ASSIGNMENTS=["overlap"])
    curves = rows(found["CURVES"])
    assert {(row["scope"], row["measure"]) for row in curves} == {
        (scope, measure) for scope in ("minimum", "maximum") for measure in ("residents", "jobs")
    }
    best = max(row["f1"] for row in curves if row["scope"] == "minimum")
    assert best == pytest.approx(found["F1_MINIMUM"])
    assert len(rows(found["SETTINGS"])) == 2 * 2 * 2  # measures, enclaves, rules of size


def test_the_report_can_be_read(calibrated, tmp_path):
    path = tmp_path / "report.html"
    calibrated(REPORT=str(path), GROWTHS=["centre"])
    text = path.read_text(encoding="utf-8")
    assert text.count("<svg") == 4
    assert "What no threshold explains" in text
    assert "Gunsan" in text


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"REFERENCE_ROLE": "unit"}, "Roles that are none"),
        ({"REFERENCE_UNIT": "unit"}, "None of its codes"),
        ({"GROWTHS": ["area"]}, "GROWTHS, MEASURES"),
    ],
)
def test_what_cannot_be_calibrated_is_refused(calibrated, changes, said):
    with pytest.raises(QgsProcessingException, match=said):
        calibrated(**changes)


# Scenarios


SCENARIO_OUTPUTS = ("MEMBERS", "AREAS", "SCENARIOS", "THRESHOLDS")


@pytest.fixture
def scenarios(run, korea, people):
    flows = {key: value for key, value in korea["flows"].items() if key != "FLOW_FIELD"}

    def calculate(**changes):
        return run(
            "scopescenarios",
            {
                **people,
                **flows,
                "FLOW_FIELDS": ["trips"],
                **korea["centres"],
                **dict.fromkeys(SCENARIO_OUTPUTS, TEMPORARY),
                **changes,
            },
        )

    return calculate


def test_scenarios_agree_with_single_runs(run, scenarios, korea, people, rows):
    result = scenarios(MIN_SHARES="20, 30", MAX_SHARES="5:10:5")
    members = rows(result["MEMBERS"])
    assert result["SCENARIO_COUNT"] == 4
    counted: dict[tuple[str, str], int] = {}
    for low in (20, 30):
        for high in (5, 10):
            single = run(
                "urbanareascope",
                {
                    **people,
                    **korea["flows"],
                    **korea["centres"],
                    "MIN_SHARE": low,
                    "MAX_SHARE": high,
                    **dict.fromkeys(("MEMBERS", "AREAS", "TABLE"), TEMPORARY),
                },
            )
            for member in rows(single["MEMBERS"]):
                key = member["area_id"], member["unit_id"]
                counted[key] = counted.get(key, 0) + 1
    assert {(m["area_id"], m["unit_id"]): m["in_maximum"] for m in members} == {
        key: 25.0 * count for key, count in counted.items()
    }


def test_core_and_reach_hold_the_span_of_people(scenarios, rows):
    result = scenarios(MEASURES=["residents", "geometric"], MIN_SHARES="20", MAX_SHARES="4, 8")
    areas = rows(result["AREAS"])
    assert {area["zone"] for area in areas} == {"core", "fringe", "reach"}
    for area in areas:
        assert area["population_minimum_low"] <= area["population_minimum_high"]
        assert area["population_maximum_low"] <= area["population_maximum_median"] <= area["population_maximum_high"]
        if area["zone"] == "core":
            assert area["population"] <= area["population_maximum_low"]
        elif area["zone"] == "reach":
            assert area["population"] >= area["population_maximum_high"]
    people = {(area["area_id"], area["zone"]): area["population"] for area in areas}
    for code in {area["area_id"] for area in areas}:
        assert people[code, "core"] + people[code, "fringe"] == people[code, "reach"]
    thresholds = rows(result["THRESHOLDS"])
    assert {row["measure"] for row in thresholds} == {"residents", "geometric"}
    assert all(row["enters_from"] is None or row["enters_from"] <= row["enters_to"] for row in thresholds)


def test_years_centres_and_resamples_are_axes(scenarios, korea, rows):
    source = QgsVectorLayer(korea["flows"]["FLOWS"], "flows", "ogr")
    flows = table(
        [
            (row["origin"], row["destination"], float(row["trips"]) * factor, year)
            for year, factor in (("2019", 1.0), ("2022", 2.0))
            for row in source.getFeatures()
        ],
        [
            ("origin", QVariant.String),
            ("destination", QVariant.String),
            ("trips", QVariant.Double),
            ("year", QVariant.String),
        ],
    )
    changes = {
        "FLOWS": flows,
        "VARIANT_FIELD": "year",
        "CENTRES": f"{korea['centres']['CENTRES']} | 32010, 32020",
        "MIN_SHARES": "20",
        "MAX_SHARES": "7",
        "BOOTSTRAP": 2,
        "BOOTSTRAP_SAMPLE": 20000,
    }
    result = scenarios(**changes)
    listed = rows(result["SCENARIOS"])
    assert len(listed) == 2 * 3 * 2
    assert {row["flows"] for row in listed} == {"2019", "2022"}
    assert {row["centres"] for row in listed} == {"CENTRES 1", "CENTRES 2"}
    assert {row["replicate"] for row in listed} == {0, 1, 2}
    members = rows(result["MEMBERS"])
    # An area of both definitions exists in all scenarios, one of the first only in half.
    assert {m["area_id"]: m["scenarios"] for m in members}["32010"] == 12
    assert {m["area_id"]: m["scenarios"] for m in members}["33020"] == 6
    again = scenarios(**changes)
    assert rows(again["MEMBERS"]) == members
    other = scenarios(**changes, SEED=2)
    assert rows(other["MEMBERS"]) != members


def test_a_set_of_settings_comes_from_a_table(scenarios, rows):
    settings = table(
        [("residents", 30.0, "", 7.0), ("jobs", 8.5, "residents", 6.95)],
        [
            ("measure", QVariant.String),
            ("min_share", QVariant.Double),
            ("max_measure", QVariant.String),
            ("max_share", QVariant.Double),
        ],
    )
    listed = rows(scenarios(SETTINGS=settings)["SCENARIOS"])
    assert [(row["measure"], row["min_share"], row["max_measure"], row["max_share"]) for row in listed] == [
        ("residents", 30, "residents", 7),
        ("jobs", 8.5, "residents", 6.95),
    ]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"MIN_SHARES": "ten"}, "neither a number nor a stretch"),
        ({"MIN_SHARES": "3", "MAX_SHARES": "5"}, "No minimum share is as large"),
        ({"CENTRES": ""}, "No central city is given"),
        ({"BOOTSTRAP_SAMPLE": 100}, "Nothing is resampled"),
        ({"LINK_FROM": "origin"}, "Fields are chosen, but not the table"),
        ({"MAX_MINUTES": 30}, "no table of travel times"),
    ],
)
def test_what_makes_no_scenarios_is_refused(scenarios, changes, said):
    with pytest.raises(QgsProcessingException, match=said):
        scenarios(**changes)


def test_certainty_has_a_style_that_is_told_without_colour(scenarios, vector):
    from multipolar.layers.styles import style_layer

    layer = vector(scenarios(MAX_SHARES="2:20:1", MIN_SHARES="20")["MEMBERS"])
    style_layer(layer, "scenario_members")
    categories = layer.renderer().categories()
    assert [category.value() for category in categories] == ["centre", "core", "likely", "contested", "rare"]
    light = [category.symbol().symbolLayer(0).fillColor().lightness() for category in categories]
    assert light == sorted(light)
    assert min(b - a for a, b in zip(light, light[1:])) > 15
    assert [category.symbol().symbolLayerCount() for category in categories] == [1, 1, 1, 2, 2]


# Cancel and failure


@pytest.mark.parametrize("at", [20, 60, 80])
def test_a_cancelled_run_writes_nothing(run, scenarios, korea, people, reference, tmp_path, at):
    flows = {key: value for key, value in korea["flows"].items() if key != "FLOW_FIELD"}
    targets = {name: str(tmp_path / f"{name}.gpkg") for name in {*SCENARIO_OUTPUTS, *CALIBRATED}}
    for name, parameters in (
        ("scopescenarios", {**flows, "FLOW_FIELDS": ["trips"], **korea["centres"], "BOOTSTRAP": 3}),
        ("calibratescope", {**korea["flows"], **reference}),
    ):
        wanted = SCENARIO_OUTPUTS if name == "scopescenarios" else CALIBRATED
        with pytest.raises(QgsProcessingException, match="Cancelled: nothing was written"):
            run(name, {**people, **parameters, **{output: targets[output] for output in wanted}}, cancel_at=at)
        assert run.log.marks == sorted(run.log.marks)
    assert list(tmp_path.iterdir()) == []
