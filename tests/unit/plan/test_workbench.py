"""The workbench without widgets: what it computes is what the delineation computes, what cannot be recorded is not done."""

from __future__ import annotations

import dataclasses
import random

import numpy as np
import pandas as pd
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.options import MEASURES
from multipolar.engine.plan import curves
from multipolar.engine.plan.decisions import Reason
from multipolar.engine.plan.roles import LEVELS
from multipolar.engine.plan.scope import delineate_scope
from multipolar.engine.plan.scoperules import ScopeRules
from multipolar.engine.plan.workbench import Memory, Study, Workbench
from multipolar.engine.units.adjacency import shared_borders

from .squaremaps import map_centres, map_flows, map_units, out_of_100

PICTURE = """
abcd
efgh
ijkl
"""
PERCENT = {
    "ab": 30,
    "eb": 12,
    "fb": 25,
    "cb": 18,
    "db": 6,
    "gk": 28,
    "gb": 9,
    "jk": 22,
    "lk": 14,
    "hk": 7,
    "ib": 3,
    "kb": 4,
}
WHY = Reason("policy", "", "me")


def study(**rules) -> Study:
    units = map_units(PICTURE, population={letter: 100 + ord(letter) for letter in "abcdefghijkl"})
    flows = map_flows(units, out_of_100(units, PERCENT))
    borders = shared_borders(units.table.geometry)
    return Study("A study", units, flows, map_centres(units, "b, k"), borders, ScopeRules(15, 5, **rules), (200, 900))


@pytest.fixture
def workbench() -> Workbench:
    return Workbench(study())


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("assignment", ["overlap", "largest"])
def test_the_live_plan_is_the_delineated_plan(measure, assignment):
    one = study(assignment=assignment, measure=measure)
    bench = Workbench(one)
    for low, high in ((15, 5), (25, 10), (4, 2), (60, 30)):
        bench.set_thresholds(low, high)
        rules = ScopeRules(low, high, assignment, measure=measure)
        plan = delineate_scope(one.units, one.flows, one.centres, one.neighbours, rules)
        found = bench.members()
        assert found[["area_id", "unit_id", "role"]].to_numpy().tolist() == sorted(
            plan.members[["area_id", "unit_id", "role"]].to_numpy().tolist(),
            key=lambda row: (row[0], -LEVELS[row[2]], row[1]),
        )
        maximum = plan.areas[plan.areas["scope"] == "maximum"].set_index("area_id")
        assert bench.people()[1].tolist() == maximum["population"].tolist()
        assert bench.statistics(1)["self_containment_supply"].tolist() == pytest.approx(
            maximum["self_containment_supply"].tolist()
        )


def test_the_next_unit_enters_at_its_threshold_and_not_before(workbench):
    for level, which in ((2, 0), (1, 1)):
        for _ in range(4):
            found = workbench.next_to_enter(level)
            if found is None:
                break
            unit, share = found
            before = workbench.roles[0].copy()
            for threshold, enters in ((share * 1.0001, False), (share, True)):
                moved = [*workbench.thresholds]
                moved[which] = threshold
                workbench.push_thresholds(*moved)
                assert (workbench.roles[0, unit] >= level) == enters
                assert ((workbench.roles[0] >= level) >= (before >= level)).all()
                assert enters or np.array_equal(workbench.roles[0] >= level, before >= level)


@pytest.mark.parametrize(
    ("level", "entering"), [(2, [("e", 12), ("g", 9), ("d", 6), ("k", 4), ("i", 3)]), (1, [("k", 4), ("i", 3)])]
)
def test_units_enter_in_the_order_of_their_ties_until_none_is_left(workbench, level, entering):
    """Around b by PERCENT: 30 a, 25 f, 18 c are in the minimum from 15 on, 12 e, 9 g, 6 d in the maximum from 5 on; k is
    a central city itself."""
    found = []
    while (entry := workbench.next_to_enter(level)) is not None and len(found) < 12:
        unit, share = entry
        found.append((workbench.units[unit], pytest.approx(share)))
        workbench.push_thresholds(
            *(share if which == 2 - level else old for which, old in enumerate(workbench.thresholds))
        )
    assert found == entering


@pytest.mark.parametrize(
    ("unit", "role", "scenarios"), [("c", 2, 3), ("d", 1, 3), ("e", 1, 4), ("a", 2, 5), ("l", 0, 5)]
)
def test_robust_is_what_holds_from_half_to_one_and_a_half_of_the_thresholds(workbench, unit, role, scenarios):
    """At 9, 13.5, 18, 22.5 and 27 % with 3, 4.5, 6, 7.5 and 9 %: c has exactly 18, d exactly 6, e 12, a 30, l nothing to b."""
    workbench.set_thresholds(18, 6)
    place = workbench.units.get_loc(unit)
    assert workbench.roles[0, place] == role
    assert workbench.robustness(place, 0) == (scenarios, 5)


def test_a_threshold_moved_by_hand_pushes_the_other(workbench):
    workbench.push_thresholds(3, 5)
    assert workbench.thresholds == (3, 3)
    workbench.push_thresholds(3, 40)
    assert workbench.thresholds == (40, 40)
    workbench.push_thresholds(400, 40)
    assert workbench.thresholds == (100, 40)
    with pytest.raises(InputError):
        workbench.set_thresholds(5, 10)
    assert workbench.thresholds == (100, 40)


def test_decisions_hold_while_thresholds_move_and_undoing_gives_the_computed_plan(workbench):
    unit = workbench.units.get_loc("i")
    workbench.decide([unit], 2, WHY)
    for low, high in ((60, 50), (10, 2), (15, 5)):
        workbench.set_thresholds(low, high)
        assert workbench.roles[0, unit] == 2
    workbench.undo()
    assert np.array_equal(workbench.roles, workbench.computed)
    assert not workbench.undo()
    assert workbench.redo()
    assert not workbench.redo()


class Broken(Memory):
    def append(self, decisions, merged=False):
        raise InputError("The disk is full.")


def test_what_cannot_be_recorded_is_not_done():
    bench, heard = Workbench(study(), Broken()), []
    bench.listen(heard.append)
    before = bench.roles.copy()
    with pytest.raises(InputError):
        bench.decide([0, 3], 2, WHY)
    assert np.array_equal(bench.roles, before)
    assert heard == []


def test_listeners_hear_what_changed_until_they_stop(workbench):
    heard = []
    stop = workbench.listen(heard.append)
    workbench.set_thresholds(20, 10)
    workbench.set_area(1)
    workbench.decide([workbench.units.get_loc("a")], 1, WHY)
    workbench.set_area(1)
    assert heard == ["plan", "area", "plan", "journal"]
    stop()
    workbench.undo()
    assert len(heard) == 4


def test_500_random_actions_of_a_session_end_where_they_began(workbench):
    """Clicks, strokes, repairs, adopted plans, moved thresholds, undo and redo; seeded."""
    chance = random.Random(20)
    start = workbench.roles.copy()
    other = np.where(start == 3, 3, np.array([[chance.randint(0, 2) for _ in workbench.units] for _ in range(2)]))
    for _ in range(500):
        action = chance.choice(["click", "stroke", "repair", "adopt", "slide", "undo", "redo", "area"])
        if action == "click":
            unit = chance.randrange(len(workbench.units))
            level = workbench.next_level(unit)
            if level < 3:
                workbench.decide([unit], level, WHY)
        elif action == "stroke":
            workbench.decide(chance.sample(range(len(workbench.units)), 4), chance.randint(0, 2), WHY)
        elif action == "repair" and workbench.problems():
            problem = chance.choice(workbench.problems())
            workbench.repair(problem, chance.choice(problem.repairs), WHY)
        elif action == "adopt" and chance.random() < 0.2:
            workbench.adopt(other, WHY)
            assert np.array_equal(workbench.roles, other)
        elif action == "slide":
            workbench.push_thresholds(chance.uniform(1, 60), workbench.thresholds[1])
        elif action in ("undo", "redo"):
            getattr(workbench, action)()
        elif action == "area":
            workbench.set_area(chance.randint(0, 1))
        assert (workbench.roles == 3).sum() == 2
        assert workbench.membership_count().tolist() == (workbench.roles > 0).sum(axis=0).tolist()
        again = Workbench(workbench.study, workbench.recorder)
        again.set_thresholds(*workbench.thresholds)
        assert np.array_equal(again.roles, workbench.roles)  # the journal alone tells the plan
    while workbench.undo():
        pass
    workbench.set_thresholds(15, 5)
    assert workbench.roles.tobytes() == start.tobytes()


def test_evidence_tells_ties_reasons_and_decisions(workbench):
    unit = workbench.units.get_loc("g")
    evidence = workbench.evidence(unit)
    assert (evidence.role, evidence.computed) == ("maximum", "maximum")
    assert evidence.tie.share == pytest.approx(9)
    assert evidence.tie.rank == 2
    assert [(tie.area_id, tie.share) for tie in evidence.others] == [("k", pytest.approx(28))]
    assert any("9.0 %" in str(reason) for reason in evidence.reasons)
    assert 1 <= evidence.robust[0] <= evidence.robust[1] == 5
    workbench.decide([unit], 0, WHY)
    evidence = workbench.evidence(unit)
    assert (evidence.role, evidence.computed) == ("outside", "maximum")
    assert [entry.after for entry in evidence.decisions] == ["outside"]


def test_a_snapshot_is_not_touched_by_what_follows(workbench):
    snapshot = workbench.snapshot()
    workbench.decide([workbench.units.get_loc("i")], 2, WHY)
    assert snapshot.roles[0, workbench.units.get_loc("i")] == 0
    snapshot.decide([workbench.units.get_loc("l")], 2, WHY)
    assert workbench.roles[0, workbench.units.get_loc("l")] == 0
    assert len(workbench.decisions) == 1


def members_of(bench, area):
    """Unit -> role in an area, the centre left out."""
    table = bench.members()
    mine = table[(table["area_id"] == area) & (table["role"] != "centre")]
    return dict(zip(mine["unit_id"], mine["role"]))


def test_members_by_hand_with_what_they_rest_on(workbench):
    """30, 25 and 18 % reach 15, 12, 9 and 6 reach 5, 4 and 3 do not; a decision is one even where it agrees."""
    assert members_of(workbench, "b") == {
        **dict.fromkeys("acf", "minimum"),
        **dict.fromkeys("deg", "maximum"),
    }
    assert members_of(workbench, "k") == {**dict.fromkeys("gj", "minimum"), **dict.fromkeys("hl", "maximum")}
    workbench.decide([workbench.units.get_loc("i")], 1, WHY)
    workbench.decide([workbench.units.get_loc("c")], 1, WHY)
    table = workbench.members().set_index(["area_id", "unit_id"])
    assert table["basis"].xs("b").to_dict() == {
        **{"b": "given", "c": "decision", "i": "decision"},
        **dict.fromkeys("adefg", "share"),
    }
    assert table.at[("b", "c"), "share"] == pytest.approx(18)
    assert table.at[("b", "g"), "n_areas"] == 2
    assert table.at[("b", "i"), "population"] == 205
    workbench.set_thresholds(18, 9)  # a share of exactly the threshold is enough
    assert members_of(workbench, "b") == {
        **dict.fromkeys("af", "minimum"),
        **dict.fromkeys("cegi", "maximum"),
    }


def test_a_surrounded_unit_below_the_threshold_is_an_enclave():
    """f goes to b with 3 of 100 only, but a, c, e and their neighbours close it in."""
    units = map_units("""
        aaa
        afb
        aaa
        """)
    flows = map_flows(units, out_of_100(units, {"ab": 30, "fb": 3}))
    borders = shared_borders(units.table.geometry)
    bench = Workbench(Study("", units, flows, map_centres(units, "b"), borders, ScopeRules(15, 5, enclaves=True)))
    assert bench.members().set_index("unit_id")["basis"].to_dict() == {"a": "share", "b": "given", "f": "enclave"}


def test_a_click_goes_round_and_leaves_the_centre(workbench):
    unit = workbench.units.get_loc("i")
    assert [workbench.next_level(unit)] == [1]
    for level in (1, 2, 0):
        assert workbench.next_level(unit) == level
        assert workbench.decide([unit, unit], level, WHY) == 1
    centre = workbench.units.get_loc("b")
    assert workbench.next_level(centre) == 3
    assert workbench.decide([centre], 0, WHY) == 0
    with pytest.raises(ValueError, match="level 3"):
        workbench.decide([unit], 3, WHY)


def test_another_measure_is_the_plan_of_that_measure(workbench):
    heard = []
    workbench.listen(heard.append)
    workbench.set_measure("residents")
    assert heard == []
    workbench.set_measure("jobs")
    assert heard == ["plan"]
    assert workbench.rules.measure == "jobs"
    assert (workbench.rules.min_share, workbench.rules.max_share) == (15, 5)
    # 30 of the 207 jobs in b are held by people from a, 28 of the 167 in k by people from g
    assert workbench.shares[0, workbench.units.get_loc("a")] == pytest.approx(100 * 30 / 207)
    assert workbench.shares[1, workbench.units.get_loc("g")] == pytest.approx(100 * 28 / 167)
    assert members_of(workbench, "b") == dict.fromkeys("acef", "maximum")


def test_units_are_ranked_by_their_tie(workbench):
    names = workbench.units[workbench.ranked()]
    assert names.tolist() == ["a", "f", "c", "e", "g", "d", "k", "i"]
    assert workbench.units[workbench.ranked(1)].tolist() == ["g", "j", "l", "h"]


def test_taking_up_an_area_that_is_none_is_a_bug(workbench):
    for number in (-1, 2):
        with pytest.raises(IndexError):
            workbench.set_area(number)


def test_a_plan_can_be_adopted_for_some_areas_only(workbench):
    wanted = np.where(workbench.roles == 3, 3, 0)
    b = (workbench.roles[0] % 3 > 0).sum()
    assert workbench.adopt(wanted, WHY, [0]) == b == 6
    assert members_of(workbench, "b") == {}
    assert len(members_of(workbench, "k")) == 4


def test_another_plans_members_are_roles_here(workbench):
    table = pd.DataFrame(
        [
            ("b", "i", "maximum"),
            ("b", "i", "minimum"),
            ("k", "b", "maximum"),
            ("b", "b", "minimum"),
            ("x", "a", "minimum"),
        ],
        columns=["area_id", "unit_id", "role"],
    )
    roles = workbench.roles_from(table)
    assert dict(zip(workbench.units, roles[0])) == {**dict.fromkeys("acdefghjkl", 0), "b": 3, "i": 2}
    assert dict(zip(workbench.units, roles[1])) == {**dict.fromkeys("acdefghijl", 0), "b": 1, "k": 3}
    certain = pd.DataFrame(
        zip("bbbbb", "acdef", ["core", "likely", "contested", "rare", "odd"]),
        columns=["area_id", "unit_id", "certainty"],
    )
    roles = workbench.roles_from(certain)
    assert [roles[0, workbench.units.get_loc(unit)] for unit in "acdef"] == [2, 1, 1, 0, 0]
    with pytest.raises(InputError, match="None of its areas and units is in this study"):
        workbench.roles_from(table.assign(area_id="z"))


def test_another_journal_is_taken_over_once_and_not_undone_here(workbench):
    other = Workbench(workbench.study)
    other.decide([other.units.get_loc("i")], 2, Reason("policy", "", "you"))
    assert workbench.merge(other.decisions) == 1
    assert workbench.merge(other.decisions) == 0
    assert members_of(workbench, "b")["i"] == "minimum"
    assert not workbench.undo()  # what others decided is not mine to take back
    workbench.decide([workbench.units.get_loc("i")], 1, WHY)
    assert workbench.voices()[["unit_id", "author", "role", "agreement"]].to_numpy().tolist() == [
        ["i", "me", "maximum", "conflict"],
        ["i", "you", "minimum", "conflict"],
    ]
    assert workbench.undo("me")
    assert members_of(workbench, "b")["i"] == "minimum"


def test_decisions_on_places_that_are_gone_are_told(workbench):
    workbench.decide([workbench.units.get_loc("i")], 2, WHY)
    fewer = map_units(PICTURE.replace("i", "."), population={})
    flows = map_flows(fewer, out_of_100(fewer, {pair: value for pair, value in PERCENT.items() if "i" not in pair}))
    borders = shared_borders(fewer.table.geometry)
    bench = Workbench(Study("", fewer, flows, map_centres(fewer, "b, k"), borders), workbench.recorder)
    assert [str(note) for note in bench.warnings] == [
        "Decisions on areas or units that are no longer there, kept in the journal: 1 (i)."
    ]
    assert bench.notes[-1] == bench.warnings[-1]
    assert np.isnan(bench.people()[0]).all()  # people are unknown, not none


def test_people_by_hand(workbench):
    minimum, maximum = workbench.people()
    assert minimum.tolist() == [197 + 198 + 199 + 202, 203 + 206 + 207]
    assert maximum.tolist() == [sum(range(197, 204)), 203 + 204 + 206 + 207 + 208]


def test_findings_follow_the_plan(workbench):
    assert workbench.problems() == []
    workbench.decide([workbench.units.get_loc("l")], 1, WHY)  # in b, beyond h, which is not: a part by itself
    found = workbench.problems()
    named = [(problem.area, [workbench.units[unit] for unit in problem.units]) for problem in found]
    assert named == [(0, ["l"]), (0, ["h"])]  # and d, g, l and the map's edge now surround h
    assert workbench.repair(found[1], found[1].repairs[0], WHY) == 1
    assert workbench.problems() == []


# -- curves


def test_indicators_of_the_scopes_by_hand(workbench):
    """b's minimum is a, b, c, f with 100 residents each, who all work in it; its jobs are 70 + 207 + 82 + 75."""
    table = curves.area_indicators(workbench)
    assert table.loc[("b", "minimum")].to_dict() == pytest.approx(
        {
            "population": 796,
            "units": 4,
            "self_containment_supply": 100,
            "self_containment_demand": 100 * 400 / 434,
            "jobs_per_worker": 434 / 400,
            "shared_population": 0,
            "centre_part": 100 * 198 / 796,
        }
    )
    assert table.at[("k", "minimum"), "shared_population"] == pytest.approx(100 * 203 / 616)  # g belongs to b's maximum
    assert table.at[("b", "maximum"), "shared_population"] == pytest.approx(100 * 203 / 1400)
    assert table.at[("b", "maximum"), "units"] == 7
    assert table.index.tolist() == [("b", "minimum"), ("k", "minimum"), ("b", "maximum"), ("k", "maximum")]


def test_threshold_curve_and_strips_by_hand(workbench):
    curve = curves.threshold_curve(workbench, 0, (6, 7, 10, 30, 31))
    assert curve.to_numpy().tolist() == [[6, 7, 1400], [7, 6, 1200], [10, 5, 997], [30, 2, 395], [31, 1, 198]]
    strips = curves.entry_strips(workbench, 0, 3, (6, 10, 20, 30))
    assert strips.to_numpy().tolist() == [[1, 1, 1, 1], [1, 1, 1, 0], [1, 1, 0, 0]]
    assert strips.index.tolist() == ["a", "f", "c"]
    assert curves.entry_strips(workbench, 0, 25, (6, 10)).index.tolist() == ["a", "f", "c", "e", "g", "d"]


def test_what_differs_between_two_plans(workbench):
    before = workbench.roles.copy()
    workbench.decide([workbench.units.get_loc("i"), workbench.units.get_loc("a")], 1, WHY)
    table = curves.moves(before, workbench.roles, workbench.areas, workbench.units, ["outside", "max", "min", "centre"])
    assert table.to_numpy().tolist() == [["b", "a", "min", "max"], ["b", "i", "outside", "max"]]


def test_the_only_area_ranks_lowest_and_equal_ones_in_the_middle():
    assert curves.ranks(pd.DataFrame({"a": [4.0]}))["a"].tolist() == [0]
    assert curves.ranks(pd.DataFrame({"a": [2.0, 2.0, 9.0]}))["a"].tolist() == [25, 25, 100]


def test_lorenz_and_gini_of_known_distributions():
    table, gini = curves.lorenz_curve(np.array([1.0, 1.0, 1.0]), np.ones(3))
    assert gini == pytest.approx(0)
    _, gini = curves.lorenz_curve(np.array([0.0, 0.0, 0.0, 10.0]), np.ones(4))
    assert gini == pytest.approx(0.75)  # (n - 1) / n
    table, gini = curves.lorenz_curve(np.array([1.0, 3.0, np.nan]), np.array([1.0, 1.0, 1.0]))
    assert gini == pytest.approx(0.25)
    assert table.iloc[1].tolist() == pytest.approx([0.5, 0.25])
    assert np.isnan(curves.lorenz_curve(np.zeros(3), np.ones(3))[1])


def test_the_threshold_curve_falls_and_the_strips_add_up_to_it(workbench):
    curve = curves.threshold_curve(workbench, 0)
    assert curve["units"].is_monotonic_decreasing
    assert curve["units"].iloc[-1] == 1
    strips = curves.entry_strips(workbench, 0, most=100)
    assert (strips.sum(axis=0).to_numpy() + 1).tolist() == curve["units"].tolist()


def test_ranks_run_from_the_lowest_to_the_highest():
    table = curves.ranks(pd.DataFrame({"a": [5.0, 1.0, 3.0]}))
    assert table["a"].tolist() == [100, 0, 50]


def test_the_curve_of_nothing_is_the_diagonal():
    for values, weights in ((np.zeros(3), np.ones(3)), (np.ones(2), np.zeros(2)), (np.array([np.nan]), np.ones(1))):
        table, gini = curves.lorenz_curve(values, weights)
        assert table.to_numpy().tolist() == [[0, 0], [1, 1]]
        assert np.isnan(gini)


def test_the_first_unit_of_the_first_area_can_be_surrounded_in_the_minimum():
    """a has c as its only neighbour over land beside b; both are in the minimum of b."""
    units = map_units("""
        ab
        cc
        """)
    flows = map_flows(units, out_of_100(units, {"cb": 30}))
    borders = shared_borders(units.table.geometry)
    bench = Workbench(Study("", units, flows, map_centres(units, "b"), borders, ScopeRules(15, 5, enclaves=False)))
    bench.study = dataclasses.replace(bench.study, rules=ScopeRules(15, 5))
    found = bench.problems()
    assert [(one.kind, one.scope, [bench.units[unit] for unit in one.units]) for one in found] == [
        ("enclave", "minimum", ["a"])
    ]


def test_ties_below_one_percent_are_ties():
    units = map_units("abc", population={})
    flows = map_flows(units, out_of_100(units, {"ba": 0.5, "ca": 0.25}))
    borders = shared_borders(units.table.geometry)
    bench = Workbench(Study("", units, flows, map_centres(units, "a"), borders, ScopeRules(15, 5)))
    assert bench.units[bench.ranked()].tolist() == ["b", "c"]
