"""Measures, growth, limits, travel times and decisions, rule by rule, on maps of unit squares."""

from __future__ import annotations

import math

import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.flows.times import travel_times
from multipolar.engine.plan.evidence import evidence_table
from multipolar.engine.plan.joining import join_centres
from multipolar.engine.plan.policy import policy_table
from multipolar.engine.plan.scope import ScopeRules, delineate_scope, prepare_scope
from multipolar.engine.units.adjacency import shared_borders
from unit.plan.squaremaps import bases, drawn_scope, map_centres, map_flows, map_units, out_of_100, said, scope_of

LINE = "abcde"


def study(picture, flows, centres, people=None, percent=True):
    units = map_units(picture, **({"population": people} if people else {}))
    matrix = map_flows(units, out_of_100(units, flows) if percent else flows)
    return units, matrix, map_centres(units, centres), shared_borders(units.table.geometry)


def decided(picture, flows, centres, decisions, people=None, **rules):
    """A plan with decisions (unit, area, role, reason)."""
    units, matrix, cities, beside = study(picture, flows, centres, people)
    rules = ScopeRules(**{"min_share": 15, "max_share": 5, "enclaves": False, **rules})
    policy = policy_table(*zip(*decisions), units, cities, one_area=rules.assignment == "largest")
    return delineate_scope(units, matrix, cities, beside, rules, policy=policy)


# Measures


FLOWS = {"aa": 80, "ab": 20, "ba": 30, "bb": 60, "bc": 10, "ca": 5, "cc": 45}


@pytest.mark.parametrize(
    ("measure", "share"),
    [
        ("residents", 100 * 30 / 100),
        ("jobs", 100 * 30 / 115),
        ("either", 100 * 30 / 100),  # 20 of the 80 jobs in b are 25 %
        ("geometric", 100 * 30 / math.sqrt(100 * 115)),
        ("smart", 100 * (30**2 / (100 * 115) + 20**2 / (100 * 80))),
        ("all_trips", 100 * (30 + 20) / (100 + 80 - 60)),
    ],
)
def test_measures_by_hand(measure, share):
    plan = scope_of("abc", {}, "a", flows=FLOWS, measure=measure, min_share=1, max_share=1, enclaves=False)
    row = plan.members.set_index("unit_id").loc["b"]
    assert row["share"] == pytest.approx(share)
    assert (row["measure"], row["flow"], row["flow_back"]) == (measure, 30, 20)


def test_either_takes_the_jobs_when_they_are_more():
    flows = {"aa": 50, "ab": 50, "ba": 10, "bb": 90}
    plan = scope_of("ab", {}, "a", flows=flows, measure="either", enclaves=False)
    assert plan.members.set_index("unit_id").loc["b", "share"] == pytest.approx(100 * 50 / 140)


def test_a_unit_that_only_receives_is_tied_by_the_measures_that_look_both_ways():
    flows = {"aa": 50, "ab": 50, "bb": 100}
    for measure, tied in (
        ("residents", False),
        ("jobs", False),
        ("either", True),
        ("smart", True),
        ("all_trips", True),
    ):
        plan = scope_of(
            "ab", {}, "a", flows=flows, measure=measure, min_share=1, max_share=1, enclaves=False, contiguous=False
        )
        assert ("b" in plan.units_of("a", "minimum")) == tied, measure


def test_minimum_and_maximum_may_be_measured_differently():
    flows = {"aa": 900, "ba": 30, "bb": 70, "ca": 60, "cc": 940, "cb": 1}
    plan = scope_of(
        "abc",
        {},
        "a",
        flows=flows,
        enclaves=False,
        contiguous=False,
        measure="jobs",
        min_share=5,
        max_measure="residents",
        max_share=20,
    )
    rows = plan.members.set_index("unit_id")
    assert (rows.loc["b", "role"], rows.loc["b", "measure"]) == ("maximum", "residents")
    assert (rows.loc["c", "role"], rows.loc["c", "measure"]) == ("minimum", "jobs")  # and so in the maximum
    with pytest.raises(InputError, match="MAX_MEASURE"):
        ScopeRules(max_measure="trips")


# Growth


def test_suburbs_of_suburbs_join_by_their_strongest_tie():
    """b is tied to a, c most to b, d most to c."""
    percent = {"ba": 20, "cb": 20, "ca": 2, "dc": 20, "db": 3}
    plan = scope_of(LINE, percent, "a", growth="suburbs", enclaves=False)
    assert drawn_scope(plan, "a", LINE) == ["Cmmm-"]
    row = plan.members.set_index("unit_id").loc["d"]
    assert (row["basis"], row["via"], row["tie"], row["share"]) == ("suburb", "c", 20, 0)
    assert drawn_scope(scope_of(LINE, percent, "a", enclaves=False), "a", LINE) == ["Cm---"]


def test_a_tie_to_a_suburb_counts_only_when_it_is_the_strongest():
    percent = {"ba": 20, "cb": 6, "ce": 7}  # c is tied more to the other centre
    plan = scope_of(LINE, percent, "a,e", growth="suburbs", enclaves=False)
    assert "c" not in plan.units_of("a", "maximum")


def test_the_area_as_it_grows_adds_up():
    percent = {"ba": 20, "ca": 3, "cb": 3, "da": 1, "db": 2, "dc": 2.5}
    plan = scope_of(LINE, percent, "a", growth="area", enclaves=False)
    assert drawn_scope(plan, "a", LINE) == ["CmMM-"]  # 6 and 5.5 percent of the area, not of the city
    row = plan.members.set_index("unit_id").loc["d"]
    assert (row["basis"], row["tie"], row["share"]) == ("area", 5.5, 1)


def test_with_largest_a_unit_competes_even_where_the_other_measure_has_it_below_the_threshold():
    flows = {"aa": 900, "ba": 80, "bb": 20, "ca": 10, "cc": 90}  # b: 80 % of its residents, 8 % of the jobs in a
    plan = scope_of(
        "abc",
        {},
        "a",
        flows=flows,
        assignment="largest",
        growth="suburbs",
        enclaves=False,
        min_share=75,
        max_measure="jobs",
        max_share=75,
    )
    assert plan.units_of("a", "minimum") == ["a", "b"]


@pytest.mark.parametrize("measure", ["jobs", "geometric", "smart"])
def test_a_measure_that_weakens_with_growth_is_refused(measure):
    with pytest.raises(InputError, match="GROWTH, MEASURE"):
        scope_of(LINE, {"ba": 20}, "a", growth="area", measure=measure)


# Limits to size


PEOPLE = {"a": 100, "b": 150, "c": 40, "d": 30, "e": 20}
ALL_TIED = {"ba": 30, "ca": 20, "da": 10, "ea": 6}


def sized(**rules):
    return scope_of(
        LINE, ALL_TIED, "a", columns={"population": PEOPLE}, **{"contiguous": False, "enclaves": False, **rules}
    )


def test_a_unit_larger_than_the_centre_is_no_surroundings():
    assert drawn_scope(sized(smaller_only=True), "a", LINE) == ["C-mMM"]
    assert said(sized(smaller_only=True).notes, "Units too large to be surroundings of some or all centres: 1 (b)")


def test_nor_one_above_a_population():
    assert drawn_scope(sized(member_max_population=39), "a", LINE) == ["C--MM"]
    assert drawn_scope(sized(member_max_population=40), "a", LINE) == ["C-mMM"]


def test_a_barred_unit_connects_nobody_and_is_no_enclave():
    plan = scope_of(LINE, ALL_TIED, "a", columns={"population": PEOPLE}, smaller_only=True)
    assert drawn_scope(plan, "a", LINE) == ["C----"]
    ring = """
        aab
        aca
        aaa
    """
    plan = scope_of(ring, {"ba": 20}, "a", columns={"population": {"a": 10, "b": 5, "c": 11}}, smaller_only=True)
    assert plan.units_of("a", "maximum") == ["a", "b"]


def test_an_area_above_its_limit_loses_its_weakest_ties():
    plan = sized(area_max_population=310)  # 100 + 150 + 40 fits, with d it is 320
    assert drawn_scope(plan, "a", LINE) == ["Cmm--"]
    rows = plan.members.set_index("unit_id")
    assert rows.loc["c", "threshold"] == 15
    assert said(plan.notes, "Areas whose threshold rose so that they have at most 310 people: 1 (a 20.0 %)")
    assert drawn_scope(sized(area_max_population=320), "a", LINE) == ["CmmM-"]
    assert drawn_scope(sized(area_max_population=50), "a", LINE) == ["C----"]
    assert said(sized(area_max_population=50).notes, "Central cities that have more people by themselves: 1 (a)")


def test_what_a_limit_to_size_did_is_told_of_both_scopes_and_without_infinite_percentages():
    alone = sized(area_max_population=101)
    assert drawn_scope(alone, "a", LINE) == ["C----"]
    assert said(alone.notes, "Areas whose threshold rose so that they have at most 101 people: 1 (a ∞).")
    assert said(alone.notes, "Areas in which nothing but the central city has room: 1 (a).")
    # b's residents hold many jobs in a, few of them work there: the minimum alone is too large
    flows = {"aa": 80, "ba": 40, "bb": 960, "ca": 8, "cc": 92}
    people = {"a": 100, "b": 150, "c": 40}
    rules = {"measure": "jobs", "max_measure": "residents", "min_share": 20, "max_share": 5, "area_max_population": 200}
    plan = scope_of("abc", {}, "a", flows, {"population": people}, contiguous=False, enclaves=False, **rules)
    assert drawn_scope(plan, "a", "abc") == ["C-M"]
    assert said(plan.notes, "Areas whose threshold rose so that they have at most 200 people: 1 (a ∞).")
    assert not said(plan.notes, "nothing but the central city")


def test_only_areas_whose_threshold_rose_are_told():
    """a with b and c would have 290 people, e with d 50: only a's threshold rises, to that of b."""
    percent = {"ba": 20, "ca": 16, "de": 30}
    plan = scope_of(LINE, percent, "a,e", columns={"population": PEOPLE}, enclaves=False, area_max_population=250)
    assert drawn_scope(plan, "a", LINE) == ["Cm---"]
    assert drawn_scope(plan, "e", LINE) == ["---mC"]
    assert said(plan.notes, "Areas whose threshold rose so that they have at most 250 people: 1 (a 20.0 %)")
    loose = scope_of(LINE, percent, "a,e", columns={"population": PEOPLE}, enclaves=False, area_max_population=290)
    assert said(loose.notes, "Areas whose threshold rose so that they have at most 290 people: 0 (-)")
    assert not said(loose.notes, "Central cities that have more people by themselves")


def test_the_limit_counts_enclaves_and_the_minimum_by_another_measure():
    percent = {"ba": 20, "ca": 1}
    people = {"a": 100, "b": 50, "c": 60}
    for assignment in ("overlap", "largest"):
        wide = scope_of("abc", percent, "a", columns={"population": people}, assignment=assignment)
        assert drawn_scope(wide, "a", "abc") == ["Cmm"]
        tight = scope_of(
            "abc", percent, "a", columns={"population": people}, assignment=assignment, area_max_population=209
        )
        assert drawn_scope(tight, "a", "abc") == ["C--"]  # without b, c is no enclave either


def test_an_area_that_stays_small_is_not_formed():
    percent = {"ba": 20, "de": 3}
    people = dict.fromkeys("abcde", 10)
    plan = scope_of(LINE, percent, "a,e", columns={"population": people}, enclaves=False, area_min_population=20)
    assert plan.areas["area_id"].unique().tolist() == ["a"]
    assert plan.members["area_id"].unique().tolist() == ["a"]
    assert said(plan.notes, "Areas with fewer than 20 people, not formed: 1 (e)")
    with pytest.raises(InputError, match="AREA_MIN_POPULATION"):
        scope_of(LINE, percent, "a,e", columns={"population": people}, area_min_population=1000)


def test_limits_without_people_are_refused_and_a_gap_is_said():
    with pytest.raises(InputError, match="POPULATION_FIELD"):
        scope_of(LINE, ALL_TIED, "a", smaller_only=True)
    some = {**PEOPLE, "c": None}
    plan = scope_of(LINE, ALL_TIED, "a", columns={"population": some}, smaller_only=True, contiguous=False)
    assert "c" in plan.units_of("a", "minimum")
    assert said(plan.notes, "Units without a population, which limits to size count as none: 1 (c)")
    with pytest.raises(InputError, match="AREA_MIN_POPULATION, AREA_MAX_POPULATION"):
        ScopeRules(area_min_population=10, area_max_population=5)
    with pytest.raises(InputError, match="MAX_MINUTES"):
        ScopeRules(max_minutes=0)


# Travel times


def timed(rows, limit=None, wanted=(), centres="a", **rules):
    units, matrix, cities, beside = study(LINE, ALL_TIED, centres)
    times = travel_times(*zip(*rows), wanted=wanted, units=units.codes) if rows and len(rows[0]) == 3 else None
    if times is None:
        origin, destination, minutes, mode = zip(*rows)
        times = travel_times(origin, destination, minutes, units.codes, mode, wanted)
    rules = ScopeRules(contiguous=False, enclaves=False, max_minutes=limit, **rules)
    return delineate_scope(units, matrix, cities, beside, rules, times=times)


def test_travel_times_are_evidence_and_change_nothing_by_themselves():
    plan = timed([("b", "a", 30), ("a", "c", 45), ("c", "a", 40), ("a", "d", 50)])
    assert drawn_scope(plan, "a", LINE) == ["CmmMM"]
    rows = plan.members.set_index("unit_id")
    assert rows["minutes"].fillna(-1).to_dict() == {"a": -1, "b": 30, "c": 40, "d": 50, "e": -1}


def test_a_limit_leaves_out_what_is_further_or_unknown():
    plan = timed([("b", "a", 30), ("c", "a", 40), ("d", "a", 41)], limit=40)
    assert drawn_scope(plan, "a", LINE) == ["Cmm--"]
    assert said(plan.notes, "within 40 minutes: 2; further: 1; without a travel time, so left out: 1.")
    with pytest.raises(InputError, match="MAX_MINUTES"):
        scope_of(LINE, ALL_TIED, "a", max_minutes=30)


def test_the_fastest_of_the_modes_that_count():
    rows = [("b", "a", 30, "road"), ("b", "a", 20, "rail"), ("c", "a", 35, "road"), ("c", "a", 60, "rail")]
    members = timed(rows).members.set_index("unit_id")
    assert members.loc[["b", "c"], ["minutes", "mode"]].to_numpy().tolist() == [[20, "rail"], [35, "road"]]
    assert drawn_scope(timed(rows, limit=40, wanted=["rail"]), "a", LINE) == ["Cm---"]
    with pytest.raises(InputError, match="Modes that do not occur: air; there are: rail, road"):
        timed(rows, wanted=["air"])


def test_the_way_to_a_centre_of_several_units_is_that_to_the_nearest():
    members = timed([("c", "a", 50), ("c", "b", 10), ("d", "b", 12)], centres={"a": "a", "b": "a"}).members.set_index(
        "unit_id"
    )
    assert members.loc[["c", "d"], "minutes"].tolist() == [10, 12]


# Decisions


TIES = {"ba": 20, "ca": 8, "de": 20, "ce": 6}


def test_decisions_come_last_and_are_marked():
    plan = decided(
        LINE,
        TIES,
        "a,e",
        [
            ("d", "a", "include", "council of 3 May"),
            ("b", "a", "maximum", "own bus company"),
            ("c", "a", "minimum", "joint hospital"),
            ("c", "e", "exclude", "has left"),
        ],
    )
    assert drawn_scope(plan, "a", LINE) == ["CMmM-"]
    assert drawn_scope(plan, "e", LINE) == ["---mC"]
    assert bases(plan, "a") == {"a": "given", "b": "policy", "c": "policy", "d": "policy"}
    reason = plan.members.set_index(["area_id", "unit_id"]).loc[("a", "d"), "reason"]
    assert str(reason[0]) == "Decided: council of 3 May."
    assert plan.areas.set_index(["area_id", "scope"]).loc[("a", "maximum"), "units"] == 4
    assert said(plan.notes, "Decisions applied: 4")


def test_a_unit_may_be_put_into_one_area_and_out_of_another():
    for inside, outside in (("a", "e"), ("e", "a")):
        plan = decided(LINE, TIES, "a,e", [("c", inside, "include", "r"), ("c", outside, "exclude", "r")])
        assert plan.members.loc[plan.members["unit_id"] == "c", "area_id"].tolist() == [inside]


def test_each_scope_shows_the_tie_by_its_own_measure():
    """b: 20 of its 100 residents hold 20 of the 124 jobs in a; c: 4 of 100, 4 of 124."""
    plan = scope_of(
        LINE, {"ba": 20, "ca": 4}, "a", measure="residents", max_measure="jobs", max_share=3, enclaves=False
    )
    rows = plan.members.set_index("unit_id")
    assert rows["measure"].to_dict() == {"a": "residents", "b": "residents", "c": "jobs"}
    assert rows.loc[["b", "c"], "share"].tolist() == pytest.approx([20, 100 * 4 / 124])
    assert rows.loc[["b", "c"], "tie"].tolist() == pytest.approx([20, 100 * 4 / 124])
    assert rows.loc[["b", "c"], "distance"].tolist() == pytest.approx([5, 100 * 4 / 124 - 3])
    assert rows.loc[["b", "c"], "enters"].tolist() == pytest.approx([20, 100 * 4 / 124])


def test_a_locked_unit_is_in_one_area_only():
    plan = decided(LINE, TIES, "a,e", [("c", "e", "lock", "statute")])
    assert drawn_scope(plan, "a", LINE) == ["Cm---"]
    assert drawn_scope(plan, "e", LINE) == ["--MmC"]


def test_an_exclusion_without_an_area_is_from_all():
    plan = decided(LINE, TIES, "a,e", [("c", None, "exclude", "asked to stay out")])
    assert "c" not in set(plan.members["unit_id"])


def test_with_largest_an_inclusion_moves_the_unit():
    plan = decided(LINE, TIES, "a,e", [("c", "e", "include", "r")], assignment="largest")
    assert drawn_scope(plan, "a", LINE) == ["Cm---"]
    assert drawn_scope(plan, "e", LINE) == ["--MmC"]
    assert not plan.members["unit_id"].duplicated().any()


def test_a_decision_goes_beyond_limits_and_contact():
    plan = decided(LINE, TIES, "a", [("e", "a", "minimum", "r")], PEOPLE, area_max_population=100, smaller_only=True)
    assert plan.units_of("a", "minimum") == ["a", "e"]


@pytest.mark.parametrize(
    ("decisions", "said"),
    [
        ([("x", "a", "include", "r")], "Codes of decisions that are none of UNITS: 1 .x."),
        ([("b", "b", "include", "r")], "none of CENTRES: 1 .b."),
        ([("b", "a", "keep", "r")], "Roles that are none: keep"),
        ([("b", "a", "include", " ")], "Decisions without a reason: rows 1"),
        ([("b", None, "include", "r")], "Decisions without an area: rows 1"),
        ([(None, "a", "include", "r")], "Decisions without a unit: rows 1"),
        ([("b", "a", "include", "r"), ("b", "a", "exclude", "r")], "contradict"),
        ([("b", "a", "include", "r"), ("b", "a", "include", "r")], "contradict"),
        ([("b", "a", "include", "r"), ("b", None, "exclude", "r")], "contradict"),
        ([("b", "a", "lock", "r"), ("b", "e", "include", "r")], "contradict"),
        ([("b", "a", "lock", "r"), ("b", "e", "lock", "r")], "contradict"),
        ([("a", "a", "exclude", "r")], "contradict"),
        ([("a", "a", "maximum", "r")], "contradict"),
    ],
)
def test_decisions_that_cannot_be_carried_out_are_refused(decisions, said):
    with pytest.raises(InputError, match=said):
        decided(LINE, TIES, "a,e", decisions)


def test_what_contradicts_depends_on_the_assignment():
    both = [("c", "a", "include", "r"), ("c", "e", "include", "r")]
    assert decided(LINE, TIES, "a,e", both).members["unit_id"].tolist().count("c") == 2
    with pytest.raises(InputError, match="contradict"):
        decided(LINE, TIES, "a,e", both, assignment="largest")


def test_a_central_city_may_be_decided_into_another_area_with_overlap():
    plan = decided(LINE, TIES, "a,e", [("e", "a", "include", "r")])
    assert drawn_scope(plan, "a", LINE) == ["CmM-M"]
    assert "e" in plan.units_of("e", "minimum")


# Centres that are joined


def test_linked_centres_become_one_called_after_the_one_with_most_jobs():
    percent = {"ba": 20, "dc": 12, "db": 6, "ea": 10}
    units, matrix, cities, beside = study(LINE, percent, "a,b,e")
    joined = join_centres(cities, units, matrix, 15)
    assert joined.area_of.to_dict() == {"a": "a", "b": "a", "e": "e"}
    assert said(joined.notes, "joined because at least 15 % of one's residents work in the other: 1 (a+b)")
    assert join_centres(cities, units, matrix, 20).names.tolist() == ["a", "e"]
    assert join_centres(cities, units, matrix, 20.5).names.tolist() == ["a", "b", "e"]
    plan = delineate_scope(units, matrix, joined, beside, ScopeRules(15, 5, enclaves=False, contiguous=False))
    assert drawn_scope(plan, "a", LINE) == ["CC-MM"]
    with pytest.raises(InputError, match="JOIN_SHARE"):
        join_centres(cities, units, matrix, 0)


# Evidence


def test_every_membership_says_what_it_rests_on():
    plan = scope_of(LINE, {"ba": 20, "bc": 30, "ca": 8, "cb": 8}, "a", enclaves=False)
    row = plan.members.set_index("unit_id").loc["b"]
    assert (row["rank"], row["threshold"], row["distance"], row["enters"]) == (2, 15, 5, 20)
    assert [str(note) for note in row["reason"]] == [
        "Of its employed residents 20.0 % work in the central city.",
        "The threshold is 15 %, 5.0 points lower.",
        "Among the unit's destinations the central city is number 2.",
    ]
    assert plan.members.set_index("unit_id").loc["c", "rank"] == 1  # equals share the better rank
    centre = plan.members.set_index("unit_id").loc["a"]
    assert math.isnan(centre["rank"])
    assert math.isnan(centre["threshold"])


def test_a_unit_behind_a_weaker_one_enters_with_it():
    plan = scope_of(LINE, {"ba": 8, "ca": 40}, "a", enclaves=False)
    row = plan.members.set_index("unit_id").loc["c"]
    assert (row["role"], row["share"], row["enters"]) == ("maximum", 40, 8)


def test_units_outside_say_why():
    percent = {"ba": 4, "ca": 30, "de": 20, "da": 8}
    people = {"a": 100, "b": 10, "c": 10, "d": 10, "e": 50}
    units, matrix, cities, beside = study(LINE, percent, "a,e", people)
    rules = ScopeRules(15, 5, "largest", enclaves=False)
    ready = prepare_scope(units, matrix, cities, beside, rules)
    table = evidence_table(ready, ready.at()).set_index(["area_id", "unit_id"])
    assert table.loc[("a", "b"), ["role", "basis"]].tolist() == ["outside", "below threshold"]
    assert table.loc[("a", "c"), "basis"] == "not connected"
    assert table.loc[("a", "d"), "basis"] == "other area"
    assert table.loc[("e", "d"), ["role", "basis"]].tolist() == ["minimum", "share"]
    assert ("a", "e") not in table.index  # no tie that comes near
    barred = prepare_scope(units, matrix, cities, beside, ScopeRules(15, 5, member_max_population=5, enclaves=False))
    table = evidence_table(barred, barred.at()).set_index(["area_id", "unit_id"])
    assert table.loc[("a", "c"), "basis"] == "too large"
    full = prepare_scope(
        units, matrix, cities, beside, ScopeRules(15, 5, area_max_population=100, enclaves=False, contiguous=False)
    )
    table = evidence_table(full, full.at()).set_index(["area_id", "unit_id"])
    assert table.loc[("a", "c"), "basis"] == "area full"


@pytest.mark.parametrize("growth", ["centre", "suburbs"])
def test_a_unit_that_no_area_could_reach_is_not_connected_rather_than_in_another(growth):
    """c lives on an island and is tied to a alone: with growth no area ever takes it, without a competes for it in vain."""
    units, matrix, cities, beside = study("ab.c.e", {"ca": 30, "ba": 8}, "a,e")
    ready = prepare_scope(units, matrix, cities, beside, ScopeRules(15, 5, "largest", enclaves=False, growth=growth))
    table = evidence_table(ready, ready.at()).set_index(["area_id", "unit_id"])
    assert table["role"].to_dict() == {
        ("a", "a"): "centre", ("a", "b"): "maximum", ("a", "c"): "outside", ("e", "e"): "centre"
    }  # fmt: skip
    assert table.loc[("a", "c"), ["basis", "share", "enters", "rank"]].tolist() == ["not connected", 30, 0, 1]
    assert [str(one) for one in table.loc[("a", "c"), "reason"]] == [
        "Not connected with the central city through members.",
        "Of its employed residents 30.0 % work in the central city.",
        "The threshold is 5 %, 25.0 points lower.",
        "Among the unit's destinations the central city is number 1.",
    ]


@pytest.mark.parametrize(("share", "shown"), [(2.5, True), (2.4, False)])
def test_pairs_outside_are_shown_from_half_a_threshold_on(share, shown):
    units, matrix, cities, beside = study(LINE, {"ba": share}, "a")
    ready = prepare_scope(units, matrix, cities, beside, ScopeRules(15, 5, enclaves=False))
    table = evidence_table(ready, ready.at()).set_index(["area_id", "unit_id"])
    assert (("a", "b") in table.index) == shown
    if shown:
        row = table.loc[("a", "b")]
        assert row[["role", "basis", "threshold", "distance", "enters"]].tolist() == [
            "outside", "below threshold", 5, -2.5, 2.5
        ]  # fmt: skip
        assert "The threshold is 5 %, 2.5 points higher." in [str(one) for one in row["reason"]]


def test_an_exclusion_from_everywhere_is_no_decision_of_an_area_that_is_not_formed():
    """b has too few people to be formed; what is excluded from every area has its effect all the same."""
    units = map_units("abc", population={"a": 500, "b": 10, "c": 100})
    flows = map_flows(units, out_of_100(units, {"ca": 30}))
    centres = map_centres(units, "a,b")
    rules = ScopeRules(15, 5, contiguous=False, enclaves=False, area_min_population=400)
    for area, counts in ((None, "Decisions applied: 1; without effect, since their area is not formed: 0."),
                         ("b", "Decisions applied: 0; without effect, since their area is not formed: 1.")):  # fmt: skip
        policy = policy_table(["c"], [area], ["exclude"], ["so"], units, centres)
        plan = delineate_scope(units, flows, centres, None, rules, policy=policy)
        assert counts in [str(note) for note in plan.notes]
        assert plan.members["unit_id"].tolist() == (["a"] if area is None else ["a", "c"])


def reasons(plan, unit):
    return [str(one) for one in plan.members.set_index("unit_id").loc[unit, "reason"]]


@pytest.mark.parametrize("growth", ["centre", "suburbs", "area"])
@pytest.mark.parametrize(("share", "role"), [(5, "maximum"), (4.99, None), (15, "minimum"), (14.99, "maximum")])
def test_a_tie_at_the_threshold_is_in_however_areas_grow(growth, share, role):
    """b is tied to the city by 20 %, c by ``share`` to the city, or with growth to b."""
    to = "ca" if growth == "centre" else "cb"
    plan = scope_of(LINE, {"ba": 20, to: share}, "a", growth=growth, enclaves=False)
    roles = plan.members.set_index("unit_id")["role"].to_dict()
    assert roles == {"a": "centre", "b": "minimum", **({"c": role} if role else {})}


def test_the_first_unit_can_be_the_suburb_that_others_join():
    """b goes to a, the first of all codes and a suburb of the city e, rather than to e itself, which takes as many from c."""
    plan = scope_of("bae.c", {"ae": 20, "ba": 20, "be": 2, "ce": 20, "ca": 20}, "e", growth="suburbs", enclaves=False)
    rows = plan.members.set_index("unit_id")
    assert rows[["role", "basis", "via"]].to_numpy().tolist() == [
        ["centre", "given", None], ["minimum", "share", None], ["minimum", "suburb", "a"]
    ]  # fmt: skip
    assert rows.index.tolist() == ["e", "a", "b"]
    free = scope_of("bae.c", {"ae": 20, "ce": 20, "ca": 20}, "e", growth="suburbs", enclaves=False, contiguous=False)
    assert free.members.set_index("unit_id").loc["c", ["basis", "via", "tie"]].tolist() == ["share", None, 20]


def test_a_suburb_of_a_suburb_says_whose_it_is():
    plan = scope_of(LINE, {"ba": 20, "cb": 20, "ca": 2, "dc": 20, "db": 3}, "a", growth="suburbs", enclaves=False)
    assert reasons(plan, "c") == [
        "Its strongest tie, 20.0 %, is to b, a member.",
        "Of its employed residents 2.0 % work in the central city.",
        "The threshold is 15 %, 5.0 points lower.",
        "Among the unit's destinations the central city is number 2.",
    ]
    assert reasons(plan, "b")[0] == "Of its employed residents 20.0 % work in the central city."  # no suburb's suburb


def test_a_unit_of_a_grown_area_says_what_it_is_tied_to():
    percent = {"ba": 20, "ca": 3, "cb": 3, "da": 1, "db": 2, "dc": 2.5}
    assert reasons(scope_of(LINE, percent, "a", growth="area", enclaves=False), "d") == [
        "Its tie to the whole area is 5.5 %.",
        "Of its employed residents 1.0 % work in the central city.",
        "The threshold is 5 %, 0.5 points lower.",
        "Among the unit's destinations the central city is number 3.",
    ]


def test_a_surrounded_unit_says_how_far_it_is_from_the_threshold():
    plan = scope_of("abc\ndef\nghi", {"ae": 1, "be": 30, "de": 30, "fe": 30, "he": 30}, "e")
    assert reasons(plan, "a") == [
        "All its neighbours over land belong to the area.",
        "Of its employed residents 1.0 % work in the central city.",
        "The threshold is 15 %, 14.0 points higher.",
        "Among the unit's destinations the central city is number 1.",
    ]
    assert reasons(plan, "g")[1:] == [
        "Of its employed residents 0.0 % work in the central city.",
        "The threshold is 15 %, 15.0 points higher.",
    ]


@pytest.mark.parametrize(
    ("measure", "sentence"),
    [
        ("jobs", "Its residents hold 28.6 % of the central city's jobs."),  # 40 of 140
        ("either", "40.0 % of its employed residents work in the central city, or of its jobs are held from there."),
        ("geometric", "The geometric mean of both commuting shares is 33.8 %."),  # 40 / sqrt(100 · 140)
        ("smart", "Smart's link strength with the central city is 11.43 %."),  # 40² / (100 · 140)
        ("all_trips", "Of all trips from and to it 40.0 % are to or from the central city."),  # 40 of 100 + 60 - 60
    ],
)
def test_each_measure_has_its_sentence(measure, sentence):
    assert reasons(scope_of("ab", {"ba": 40}, "a", measure=measure, enclaves=False), "b")[0] == sentence


def test_without_flows_within_units_the_share_is_of_what_goes_out():
    plan = scope_of("abc", {}, "a", flows={"ba": 30, "bc": 70, "ab": 1}, enclaves=False)
    assert reasons(plan, "b")[0] == "Of its outgoing flow 30.0 % goes to the central city."


def test_units_beyond_a_limit_say_which():
    """b is too far, c too large, d both: its size is said, and so are sentences on the share all have."""
    people = {"a": 100, "b": 10, "c": 60, "d": 70, "e": 10}
    units, matrix, cities, beside = study(LINE, ALL_TIED, "a", people)
    times = travel_times(["b", "c", "d", "e"], ["a"] * 4, [50, 10, 50, 10], units.codes)
    rules = ScopeRules(15, 5, contiguous=False, enclaves=False, member_max_population=50, max_minutes=40)
    ready = prepare_scope(units, matrix, cities, beside, rules, times=times)
    table = evidence_table(ready, ready.at()).set_index("unit_id")
    assert table.loc[["b", "c", "d"], "basis"].tolist() == ["too far", "too large", "too large"]
    assert str(table.loc["b", "reason"][0]) == "Further from the central city than the limit, or without a travel time."
    assert str(table.loc["c", "reason"][0]) == "Too many people to be surroundings of this city."
