"""What recovers a known plan."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.plan.agreement import pair_scores
from multipolar.engine.plan.calibration import (
    agreement_curve,
    calibrate_scope,
    reference_plan,
    simplest_between,
)
from multipolar.engine.plan.memberships import Entering
from multipolar.engine.plan.scope import ScopeRules, delineate_scope
from multipolar.engine.units.adjacency import shared_borders
from unit.plan.squaremaps import map_flows, map_units, out_of_100, said
from unit.plan.test_plan_properties import countries, prepared

LINE = "abcde"
PEOPLE = {"a": 100, "b": 150, "c": 40, "d": 30, "e": 20}


def study(percent, people=None):
    units = map_units(LINE, **({"population": people} if people else {}))
    return units, map_flows(units, out_of_100(units, percent)), shared_borders(units.table.geometry)


def known(units, *rows):
    return reference_plan(*zip(*rows), units)


# The curve


@settings(max_examples=100, deadline=None)
@given(
    st.dictionaries(st.integers(0, 30), st.integers(1, 20), max_size=15),
    st.sets(st.integers(0, 30), max_size=10),
    st.integers(0, 3),
    st.sets(st.integers(0, 30), max_size=5),
)
def test_the_curve_has_the_scores_of_every_threshold(ties, published, missing, always):
    entry = Entering(np.array(sorted(ties), dtype=np.int64), np.array([float(ties[key]) for key in sorted(ties)]))
    curve = agreement_curve(
        entry, np.array(sorted(published), dtype=np.int64), missing, "x", np.array(sorted(always), dtype=np.int64)
    )
    wanted = {(key, "") for key in published} | {("lost", str(number)) for number in range(missing)}
    for place, threshold in enumerate(curve.threshold):
        found = {(key, "") for key in set(entry.at(threshold).tolist()) | always}
        scores = pair_scores(found, wanted)
        assert (curve.f1[place], curve.precision[place], curve.recall[place]) == pytest.approx(
            (scores.f1, scores.precision if scores.found else 0, scores.recall if wanted else 0)
        )
        # down to just above the next threshold nothing changes
        assert set(entry.at(np.nextafter(curve.above[place], 1e9)).tolist()) | always == {key for key, _ in found}
    best = curve.best()
    assert (best is None) == (not len(curve.threshold))
    if best is not None:
        assert curve.f1[best] == curve.f1.max()


@settings(max_examples=200, deadline=None)
@given(st.floats(0, 100), st.floats(0, 100))
def test_the_roundest_number_lies_between(one, other):
    low, high = sorted((one, other))
    if high - low < 1e-9:
        return
    found = simplest_between(low, high)
    assert low < found <= high
    assert len(f"{found:.12f}".rstrip("0")) <= len(f"{high:.12f}".rstrip("0"))


def test_round_numbers():
    assert simplest_between(6.83, 7.21) == 7
    assert simplest_between(6.83, 6.957) == 6.9
    assert simplest_between(0, 0.0312) == 0.03
    assert simplest_between(4.99, 5.0) == 5


# The search


def test_a_plan_made_by_rules_is_recovered_with_its_measures():
    percent = {"ba": 30, "ca": 20, "da": 10, "ea": 6, "cb": 9, "de": 30}
    units, flows, beside = study(percent, PEOPLE)
    rules = ScopeRules(18, 8, contiguous=False, enclaves=False)
    cities = known(units, ("a", "a", "centre"), ("a", "b", "minimum")).centres
    made = delineate_scope(units, flows, cities, beside, rules).members
    reference = reference_plan(made["area_id"], made["unit_id"], made["role"], units)
    found = calibrate_scope(units, flows, reference, beside, [rules], ["jobs", "residents"])
    assert (found.minimum.f1, found.maximum.f1) == (1, 1)
    assert len(found.misfits) == 0
    again = delineate_scope(units, flows, reference.centres, beside, found.rules).members
    assert again[["area_id", "unit_id", "role"]].equals(made[["area_id", "unit_id", "role"]])


def test_the_rule_of_size_is_found_where_it_explains():
    percent = {"ba": 30, "ca": 20, "da": 10}
    units, flows, beside = study(percent, PEOPLE)
    reference = known(units, ("a", "a", "centre"), ("a", "c", "minimum"), ("a", "d", "maximum"))
    candidates = [ScopeRules(contiguous=False, enclaves=False, smaller_only=small) for small in (False, True)]
    found = calibrate_scope(units, flows, reference, beside, candidates, ["residents"])
    assert found.rules.smaller_only
    assert (found.minimum.f1, found.maximum.f1) == (1, 1)
    assert found.settings["f1_minimum"].tolist() == [pytest.approx(2 / 3), 1]


def test_of_equal_candidates_the_first_is_taken():
    units, flows, beside = study({"ba": 30})
    reference = known(units, ("a", "a", "centre"), ("a", "b", "minimum"))
    candidates = [ScopeRules(enclaves=False), ScopeRules(enclaves=False, growth="suburbs")]
    assert calibrate_scope(units, flows, reference, beside, candidates, ["residents"]).rules.growth == "centre"


def test_a_maximum_that_adds_nothing_takes_the_share_that_nothing_reaches():
    """Both scopes are b, with 200 of 1000 residents and of the 730 jobs in a; c has 30 of 100. By jobs the minimum is
    found, at 27 % (200 / 730 rather than 30 / 730); by residents c comes first. The maximum by residents must then be
    100 %, which nobody reaches; by jobs it would be that of the minimum."""
    units = map_units(LINE)
    flows = map_flows(units, {"aa": 500, "ba": 200, "bb": 800, "ca": 30, "cc": 70, "dd": 100, "ee": 100})
    reference = known(units, ("a", "a", "centre"), ("a", "b", "minimum"))
    rules = [ScopeRules(contiguous=False, enclaves=False)]
    found = calibrate_scope(units, flows, reference, None, rules, ["residents", "jobs"])
    assert (found.rules.measure, found.rules.min_share) == ("jobs", 27)
    assert (found.rules.outer_measure, found.rules.max_share) == ("residents", 100)
    assert (found.minimum.f1, found.maximum.f1) == (1, 1)
    again = calibrate_scope(units, flows, reference, None, rules, ["jobs"])
    assert (again.rules.min_share, again.rules.max_share) == (27, 27)
    rows = found.settings.set_index("measure")
    assert rows["threshold_minimum"].to_dict() == {"residents": 20, "jobs": 27}
    assert rows["precision_minimum"].to_dict() == {"residents": 0.5, "jobs": 1}
    assert rows["recall_minimum"].to_dict() == {"residents": 1, "jobs": 1}
    assert rows["f1_maximum"].to_dict() == {"residents": pytest.approx(2 / 3), "jobs": 1}
    curve = found.curves[(found.curves["scope"] == "minimum") & (found.curves["measure"] == "residents")]
    assert curve["threshold"].tolist() == [30, 20]
    assert curve["f1"].tolist() == [0, pytest.approx(2 / 3)]
    assert str(found.notes[-1]) == (
        "Best: minimum jobs 27 % (F1 1.000), maximum residents 100 % (F1 1.000); growth centre, assignment overlap."
    )


def test_what_no_threshold_explains_is_told_from_what_another_measure_does():
    percent = {"ba": 30, "ca": 20, "da": 1}
    units, flows, beside = study(percent)
    reference = known(
        units,
        ("a", "a", "centre"),
        ("a", "b", "minimum"),
        ("a", "c", "minimum"),
        ("a", "x", "maximum"),
        ("a", "e", "maximum"),
    )
    found = calibrate_scope(
        units, flows, reference, beside, [ScopeRules(contiguous=False, enclaves=False)], ["residents", "jobs"]
    )
    rows = found.misfits.set_index(["unit_id", "scope"])
    assert rows.loc[("x", "maximum"), "kind"] == "no unit"
    assert rows.loc[("e", "maximum"), ["kind", "enters", "explained_by"]].tolist() == ["missed", 0, ""]
    assert found.maximum.published == 4
    assert found.maximum.hits == 2
    assert said(found.notes, "Codes of REFERENCE without a unit: x.")


def test_published_members_that_are_no_units_can_be_missed_only():
    """b at 30 % is published, e at 20 % is not; x is no unit of the second area. With e the recall would be no better."""
    units, flows, beside = study({"ba": 30, "ea": 20, "dc": 25})
    reference = known(units, ("a", "a", "centre"), ("c", "c", "centre"), ("a", "b", "minimum"), ("c", "x", "minimum"))
    found = calibrate_scope(
        units, flows, reference, beside, [ScopeRules(contiguous=False, enclaves=False)], ["residents"]
    )
    row = found.settings.iloc[0]
    assert row[["threshold_minimum", "precision_minimum", "recall_minimum"]].tolist() == [30, 1, 0.5]
    assert found.curves["recall"].tolist()[:3] == [0.5, 0.5, 0.5]
    assert found.curves["precision"].tolist()[:3] == pytest.approx([1, 1 / 2, 1 / 3])
    assert found.minimum.published == 2
    assert list(found.misfits.columns) == [
        "area_id", "area_name", "unit_id", "unit_name", "scope", "kind", "share", "rank", "enters", "explained_by"
    ]  # fmt: skip
    lost = found.misfits[["area_id", "unit_id", "unit_name", "scope", "kind"]].to_numpy().tolist()
    assert lost == [["c", "x", "", scope, "no unit"] for scope in ("minimum", "maximum")]


@settings(max_examples=25, deadline=None)
@given(countries(), st.sampled_from(["overlap", "largest"]), st.booleans(), st.integers(1, 30), st.integers(0, 20))
def test_no_threshold_does_better_than_the_one_found(country, assignment, enclaves, high, more):
    """A plan by one measure, with a unit too many, is looked for by all thresholds of the same."""
    units, flows, centres, neighbours = prepared(*country)
    enclaves = enclaves and assignment == "overlap"
    rules = ScopeRules(high + more, high, assignment, enclaves=enclaves)
    made = delineate_scope(units, flows, centres, neighbours, rules).members
    if (made["role"] == "centre").all() or not (made["role"] == "minimum").any():
        return
    free = [code for code in units.codes if code not in set(made["unit_id"])][:1]
    rows = [*made[["area_id", "unit_id", "role"]].itertuples(index=False, name=None)]
    rows += [(rows[0][0], code, "maximum") for code in free]
    reference = known(units, *rows)
    found = calibrate_scope(units, flows, reference, neighbours, [rules], ["residents"])
    assert found.minimum.f1 == 1
    assert (
        found.maximum.f1
        >= pair_scores(
            set(zip(made["area_id"], made["unit_id"])) - {(row[0], row[1]) for row in rows if row[2] == "centre"},
            reference.maximum,
        ).f1
        - 1e-12
    )


# The reference


def test_centres_come_from_their_rows_or_from_the_code_of_the_area():
    units, _, _ = study({"ba": 30})
    reference = known(units, ("A", "a", "centre"), ("A", "b", "centre"), ("A", "c", "minimum"), ("e", "d", "maximum"))
    assert reference.centres.area_of.to_dict() == {"a": "A", "b": "A", "e": "e"}
    assert reference.minimum == {("A", "c")}
    assert reference.maximum == {("A", "c"), ("e", "d")}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([("a", "a", "centre"), ("a", "b", "member")], "Roles that are none: member"),
        ([("a", "a", "centre"), (None, "b", "minimum")], "Rows without a code of area or unit: 1"),
        ([("a", "a", "centre"), ("a", "b", "minimum"), ("a", "b", "maximum")], "two roles in one area: a–b"),
        ([("x", "b", "minimum")], "no units, or in two areas: x"),
        ([("a", "a", "centre"), ("e", "a", "centre"), ("a", "b", "minimum")], "no units, or in two areas: a"),
        ([("a", "a", "centre")], "No area has a member"),
        ([("x", "y", "centre")], "None of its codes"),
    ],
)
def test_a_reference_that_is_none_is_refused(rows, said):
    units, _, _ = study({"ba": 30})
    with pytest.raises(InputError, match=said):
        known(units, *rows)


def test_rows_that_repeat_count_once():
    units, _, _ = study({"ba": 30})
    assert len(known(units, ("a", "a", "centre"), ("a", "b", "minimum"), ("a", "b", "minimum")).maximum) == 1


def test_enclaves_of_areas_that_share_units_out_have_no_curve():
    units, flows, beside = study({"ba": 30})
    reference = known(units, ("a", "a", "centre"), ("a", "b", "minimum"))
    with pytest.raises(ValueError, match="no curve has them"):
        calibrate_scope(units, flows, reference, beside, [ScopeRules(assignment="largest")], ["residents"])
    for rules in (ScopeRules(), ScopeRules(assignment="largest", enclaves=False)):
        found = calibrate_scope(units, flows, reference, beside, [rules], ["residents"])
        assert (found.minimum.f1, found.rules.min_share) == (1, 30)


def test_without_any_tie_there_is_nothing_to_find():
    units, flows, beside = study({"bc": 30})
    reference = known(units, ("a", "a", "centre"), ("a", "b", "minimum"))
    with pytest.raises(InputError, match="No unit is tied"):
        calibrate_scope(units, flows, reference, beside, [ScopeRules(enclaves=False)], ["residents"])


# Korea


def test_table_1_of_korea_by_one_setting(shared):
    """Contiguity by border or within 500 m, larger units excluded: at least 0.65 and 0.78."""
    import geopandas
    import pandas as pd
    from multipolar.engine.flows.matrix import flow_matrix
    from multipolar.engine.options import MEASURES
    from multipolar.engine.units.adjacency import neighbourhood
    from multipolar.engine.units.table import units_table

    folder = shared / "korea"
    shapes = geopandas.read_file(folder / "sigun_159_polygons_5179.gpkg")
    people = pd.read_csv(folder / "sigun_pop_age_2022.csv", dtype={"SiGun_CD": str}).set_index("SiGun_CD")["pop_total"]
    units = units_table(
        shapes["SiGun_CD"],
        list(shapes.geometry),
        names=shapes["SiGun_NM"],
        population=people.reindex(shapes["SiGun_CD"]).to_numpy(),
    )
    trips = pd.read_csv(folder / "od_sigun_long.csv.gz", dtype={"origin": str, "destination": str})
    flows = flow_matrix(trips["origin"], trips["destination"], trips["trips"], units.codes)
    table = pd.read_csv(folder / "table1_members.csv", dtype=str)
    reference = reference_plan(table["centre_code"], table["unit_code"], table["role"], units)
    beside = neighbourhood(units.table.geometry, water=(units.table.geometry, 500))
    candidates = [ScopeRules(enclaves=False, smaller_only=smaller) for smaller in (False, True)]
    found = calibrate_scope(units, flows, reference, beside, candidates, MEASURES)
    assert len(reference.centres) == 17
    assert (found.minimum.published, found.maximum.published) == (24, 84)
    assert found.minimum.f1 >= 0.65
    assert found.maximum.f1 >= 0.78
    # The baselines of the data's own description: one threshold on the share of outgoing trips, by border.
    plain = calibrate_scope(
        units, flows, reference, shared_borders(units.table.geometry), candidates[:1], ["residents", "geometric"]
    )
    rows = plain.settings.set_index("measure")
    assert rows.loc["residents", "f1_maximum"] >= 0.76
    assert rows.loc["residents", "f1_minimum"] >= 0.509
    assert rows.loc["geometric", "f1_minimum"] >= 0.64
