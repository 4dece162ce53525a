"""The workbench without widgets: what it computes is what the delineation computes, what cannot be recorded is not done."""

from __future__ import annotations

import random

import numpy as np
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


# -- curves


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
    import pandas as pd

    table = curves.ranks(pd.DataFrame({"a": [5.0, 1.0, 3.0]}))
    assert table["a"].tolist() == [100, 0, 50]
