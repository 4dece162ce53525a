"""Many plans at once."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.flows.matrix import flow_matrix
from multipolar.engine.flows.resample import resampled
from multipolar.engine.plan.centres import centres_from_field
from multipolar.engine.plan.scenarios import (
    Setting,
    Variant,
    run_scenarios,
    setting_grid,
    settings_table,
    threshold_list,
)
from multipolar.engine.plan.scope import ScopeRules, delineate_scope
from multipolar.engine.units.adjacency import shared_borders
from unit.plan.squaremaps import map_centres, map_flows, map_units, out_of_100
from unit.plan.test_plan_properties import countries, prepared

LINE = "abcde"
PEOPLE = {"a": 100, "b": 50, "c": 30, "d": 20, "e": 10}


def scenarios(flows, centres, grid, rules=None, **options):
    units = map_units(LINE, population=PEOPLE)
    tables = [Variant(name, map_flows(units, out_of_100(units, percent))) for name, percent in flows.items()]
    cities = [Variant(name, map_centres(units, given)) for name, given in centres.items()]
    return run_scenarios(
        units,
        tables,
        cities,
        shared_borders(units.table.geometry),
        grid,
        rules or ScopeRules(100, 100, enclaves=False),
        **options,
    )


ONE = {"2020": {"ba": 20, "ca": 10, "da": 6}}
GRID = setting_grid(["residents"], [15, 25], [5, 8, 12])[0]


def by_unit(result, area="a"):
    return result.members[result.members["area_id"] == area].set_index("unit_id")


def test_how_often_a_unit_is_in_the_scopes():
    result = scenarios(ONE, {"given": "a"}, GRID)
    assert len(result.scenarios) == 6
    members = by_unit(result)
    assert members["in_minimum"].to_dict() == {"a": 100, "b": 50, "c": 0, "d": 0}
    assert members["in_maximum"].round(3).to_dict() == {"a": 100, "b": 100, "c": 66.667, "d": 33.333}
    assert members["certainty"].to_dict() == {"a": "centre", "b": "core", "c": "likely", "d": "contested"}


def test_the_threshold_at_which_a_unit_enters_and_leaves_over_years():
    years = {"2015": {"ba": 20, "ca": 10, "da": 6}, "2020": {"ba": 18, "ca": 12, "da": 2}}
    result = scenarios(years, {"given": "a"}, GRID)
    members = by_unit(result)
    both = members[["enters_from", "enters_to"]].astype(object).where(members["enters_from"].notna(), None)
    assert both.loc["b"].tolist() == [18, 20]
    assert both.loc["c"].tolist() == [10, 12]
    assert both.loc["d"].tolist() == [None, None] or members.loc["d", "enters_to"] == 6
    assert math.isnan(members.loc["d", "enters_from"])  # 2 is below every threshold asked for


def test_the_span_of_people_core_and_reach():
    result = scenarios(ONE, {"given": "a"}, GRID)
    areas = result.areas.set_index("zone")
    assert areas["population"].to_dict() == {"core": 150, "fringe": 50, "reach": 200}
    assert areas["units"].to_dict() == {"core": 2, "fringe": 2, "reach": 4}
    row = areas.loc["core"]
    assert row[["population_minimum_low", "population_minimum_median", "population_minimum_high"]].tolist() == [
        100,
        125,
        150,
    ]
    assert row[["population_maximum_low", "population_maximum_median", "population_maximum_high"]].tolist() == [
        150,
        180,
        200,
    ]
    assert result.zones == [["a", "b"], ["c", "d"], ["a", "b", "c", "d"]]


def test_definitions_of_centres_count_only_where_their_area_exists():
    result = scenarios(ONE, {"one": "a", "two": "a,e"}, GRID)
    assert by_unit(result)["scenarios"].unique().tolist() == [12]
    assert by_unit(result, "e")["scenarios"].unique().tolist() == [6]
    assert result.scenarios.groupby("centres")["areas"].first().to_dict() == {"one": 1, "two": 2}


def test_a_unit_that_is_a_centre_in_some_definitions_is_a_member_in_others():
    result = scenarios({"x": {"ba": 20}}, {"one": "a", "two": {"a": "a", "b": "a"}}, GRID[:1])
    assert by_unit(result)["certainty"].to_dict() == {"a": "centre", "b": "core"}


def test_an_area_that_is_not_formed_does_not_count():
    result = scenarios(ONE, {"given": "a,e"}, GRID, ScopeRules(100, 100, enclaves=False, area_min_population=170))
    assert by_unit(result)["scenarios"].unique().tolist() == [4]
    assert "e" not in set(result.members["area_id"])
    assert any("Areas formed in no scenario: 1 (e)" in str(note) for note in result.notes)


def test_thresholds_of_several_measures_stand_apart():
    grid, _ = setting_grid(["residents", "jobs"], [15], [5])
    result = scenarios(ONE, {"given": "a"}, grid)
    assert result.members[["enters_from", "enters_to"]].isna().all().all()
    of_b = result.thresholds[result.thresholds["unit_id"] == "b"].set_index("measure")
    assert of_b.loc["residents", "enters_to"] == pytest.approx(20)
    assert of_b.loc["jobs", "enters_to"] == pytest.approx(100 * 20 / 136, rel=1e-6)


@settings(max_examples=40, deadline=None)
@given(
    countries(),
    st.sampled_from(["overlap", "largest"]),
    st.booleans(),
    st.booleans(),
    st.lists(st.tuples(st.integers(1, 40), st.integers(0, 20)), min_size=1, max_size=4, unique=True),
)
def test_scenarios_are_the_runs_one_by_one(country, assignment, contiguous, enclaves, thresholds):
    units, flows, centres, neighbours = prepared(*country)
    grid = [Setting("residents", high + more, "residents", high) for high, more in thresholds]
    rules = ScopeRules(100, 100, assignment, contiguous, enclaves)
    result = run_scenarios(units, [Variant("f", flows)], [Variant("c", centres)], neighbours, grid, rules)
    plans = [
        delineate_scope(
            units,
            flows,
            centres,
            neighbours,
            ScopeRules(one.min_share, one.max_share, assignment, contiguous, enclaves),
        )
        for one in grid
    ]
    rows = pd.concat([plan.members[["area_id", "unit_id", "role"]] for plan in plans])
    share = 100 / len(grid)
    outer = (rows.groupby(["area_id", "unit_id"]).size() * share).to_dict()
    inner = rows[rows["role"] != "maximum"].groupby(["area_id", "unit_id"]).size() * share
    members = result.members.set_index(["area_id", "unit_id"])
    assert members["in_maximum"].to_dict() == pytest.approx(outer)
    assert members["in_minimum"].to_dict() == pytest.approx(inner.reindex(members.index, fill_value=0).to_dict())
    for number, plan in enumerate(plans):
        inside = plan.members["unit_id"].nunique()
        assert result.scenarios.loc[number, "units_maximum"] == inside


# Chance


def test_a_resampled_table_keeps_the_total_and_its_mean_is_the_table():
    units = map_units(LINE)
    flows = map_flows(units, out_of_100(units, {"ba": 20, "ca": 10}) | {"ax": 30, "xb": 20})
    before = flows.matrix.copy()
    random = np.random.default_rng(1)
    drawn = [resampled(flows, random) for _ in range(400)]
    for one in drawn[:5]:
        assert one.matrix.sum() + one.leaving.sum() + one.arriving.sum() == pytest.approx(550)
    mean = sum(one.matrix.toarray() for one in drawn) / len(drawn)
    assert np.abs(mean - before.toarray()).max() < 2.5
    assert (flows.matrix != before).nnz == 0


def test_a_small_sample_scatters_more_and_keeps_the_total():
    units = map_units(LINE)
    flows = map_flows(units, out_of_100(units, {"ba": 20}))
    spread = {
        sample: np.std([resampled(flows, np.random.default_rng(seed), sample).matrix[1, 0] for seed in range(200)])
        for sample in (50, 5000)
    }
    assert spread[50] > 5 * spread[5000]
    assert resampled(flows, np.random.default_rng(0), 50).matrix.sum() == pytest.approx(500)
    with pytest.raises(InputError, match="Nobody can be drawn"):
        resampled(flows, np.random.default_rng(0), 0.2)


def test_the_seed_decides_and_no_other_table_does():
    many = {**ONE, "2010": {"ba": 12, "ca": 6}}
    first = scenarios(ONE, {"given": "a"}, GRID, replicates=5, sample=100, seed=3)
    assert len(first.scenarios) == 36
    pd.testing.assert_frame_equal(
        first.members, scenarios(ONE, {"given": "a"}, GRID, replicates=5, sample=100, seed=3).members
    )
    assert not first.members.equals(scenarios(ONE, {"given": "a"}, GRID, replicates=5, sample=100, seed=4).members)
    both = scenarios(many, {"given": "a"}, GRID, replicates=5, sample=100, seed=3).scenarios
    own = both[both["flows"] == "2020"].drop(columns="scenario").reset_index(drop=True)
    pd.testing.assert_frame_equal(own, first.scenarios.drop(columns="scenario"))


# What is asked for


def test_a_list_of_thresholds():
    assert threshold_list("5, 7.5;10", "X") == [5, 7.5, 10]
    assert threshold_list("2:3:0.5, 2.5", "X") == [2, 2.5, 3]
    assert threshold_list("0.1:0.3:0.1", "X") == [0.1, 0.2, 0.3]
    for bad in ("", "a", "1:2", "3:2:1", "1:2:0", "1:2:-1"):
        with pytest.raises(InputError, match="X"):
            threshold_list(bad, "X")


def test_the_grid_leaves_out_what_makes_no_sense():
    grid, notes = setting_grid(["jobs", "jobs"], [3, 10], [5])
    assert grid == [Setting("jobs", 10, "jobs", 5)]
    assert "Combinations left out because their minimum asks for less than their maximum: 1." in map(str, notes)
    with pytest.raises(InputError, match="No minimum share is as large"):
        setting_grid(["jobs"], [3], [5])
    with pytest.raises(InputError, match="MEASURES"):
        setting_grid(["trips"], [5], [5])


def test_a_table_of_settings():
    found = settings_table(
        ["jobs", "jobs", "residents"], ["8.5", "8.5", 20], ["residents", "residents", None], [6, 6, 5], "S"
    )
    assert found == [Setting("jobs", 8.5, "residents", 6), Setting("residents", 20, "residents", 5)]
    with pytest.raises(InputError, match="MEASURES"):
        settings_table([None], [5], [None], [5], "S")
    with pytest.raises(InputError, match="MIN_SHARE"):
        settings_table(["jobs"], [None], [None], [5], "S")


def test_variants_need_names_of_their_own():
    units = map_units(LINE)
    flows = map_flows(units, out_of_100(units, {"ba": 20}))
    centres = [Variant("c", map_centres(units, "a"))]
    for tables in ([], [Variant("x", flows), Variant("x", flows)]):
        with pytest.raises(InputError, match="FLOWS"):
            run_scenarios(units, tables, centres, None, GRID, ScopeRules(100, 100, contiguous=False, enclaves=False))


def test_without_people_spans_are_unknown():
    units = map_units(LINE)
    flows = flow_matrix(["b", "b"], ["a", "b"], [20, 80], units.codes)
    centres = centres_from_field(["a", None, None, None, None], units, "x")
    rules = ScopeRules(100, 100, contiguous=False, enclaves=False)
    result = run_scenarios(units, [Variant("f", flows)], [Variant("c", centres)], None, GRID, rules)
    assert result.areas["population_maximum_high"].isna().all()
    assert result.scenarios["population_maximum"].isna().all()


@pytest.mark.parametrize("text", ["0:inf:1", "inf", "nan", "1:5:1e-9", "-inf:5:1"])
def test_a_list_without_an_end_is_refused(text):
    with pytest.raises(InputError) as error:
        threshold_list(text, "MIN_SHARES")
    assert error.value.where == "MIN_SHARES"


def test_a_table_of_settings_without_rows_is_refused():
    with pytest.raises(InputError) as error:
        settings_table([], [], [], [], "SETTINGS")
    assert (error.value.where, str(error.value.what)) == ("SETTINGS", "The table has no rows.")


def test_too_many_pairs_are_refused_before_they_are_counted(monkeypatch):
    from multipolar.engine.plan import scenarios as engine

    monkeypatch.setattr(engine, "_MOST_CELLS", 4)
    with pytest.raises(InputError) as error:
        scenarios(ONE, {"given": "a"}, GRID)
    assert str(error.value.what) == "Too many pairs of area and unit to count scenarios for: 5."
    monkeypatch.setattr(engine, "_MOST_CELLS", 5)
    assert len(scenarios(ONE, {"given": "a"}, GRID).scenarios) == 6


def test_thresholds_below_one_percent_are_thresholds():
    result = scenarios({"2020": {"ba": 0.6}}, {"given": "a"}, setting_grid(["residents"], [50], [0.25, 0.5, 0.75])[0])
    row = result.thresholds.set_index("unit_id").loc["b"]
    assert (row["enters_from"], row["enters_to"]) == (pytest.approx(0.6), pytest.approx(0.6))


def test_one_person_can_be_asked_and_nobody_cannot():
    units = map_units(LINE)
    flows = map_flows(units, out_of_100(units, {"ba": 20}))
    drawn = resampled(flows, np.random.default_rng(1), 1)
    assert drawn.matrix.data.tolist() == [500]  # the one stands for all
    for sample in (0.4, 0, -3):
        with pytest.raises(InputError) as error:
            resampled(flows, np.random.default_rng(1), sample)
        assert (error.value.where, error.value.what.values["value"]) == ("BOOTSTRAP_SAMPLE", round(sample))  # noqa: PD011


def test_only_units_that_enter_have_thresholds():
    result = scenarios(ONE, {"given": "a"}, GRID)
    assert result.thresholds.set_index("unit_id")[["enters_from", "enters_to"]].to_dict("list") == {
        "enters_from": [20, 10, 6],
        "enters_to": [20, 10, 6],
    }
