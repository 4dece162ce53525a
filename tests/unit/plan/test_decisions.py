"""The decisions journal: replay, undo, redo, merging; and what is odd in a drawn plan."""

from __future__ import annotations

import random

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.plan import decisions as d
from multipolar.engine.plan.checks import find_problems
from multipolar.engine.plan.roles import LEVELS, ROLES
from multipolar.engine.units.adjacency import shared_borders

from .squaremaps import map_units

AREAS = pd.Index(["a", "b"])
UNITS = pd.Index(["a", "b", "c", "d", "e"])
COMPUTED = np.array([[3, 2, 1, 0, 0], [0, 3, 1, 2, 0]], dtype=np.int8)
ME, YOU = d.Reason("policy", "", "me"), d.Reason("residents", "", "you")


def decide(journal, area, unit, after, reason=ME, before="outside"):
    return journal + d.new_stroke([(area, unit, before, after)], reason, journal)


def now(journal):
    return d.replay(COMPUTED, journal, AREAS, UNITS)


def test_the_last_decision_in_force_overrules_what_was_computed():
    journal = decide([], "a", "e", "maximum")
    journal = decide(journal, "a", "e", "minimum", before="maximum")
    assert now(journal).tolist() == [[3, 2, 1, 0, 2], [0, 3, 1, 2, 0]]


def test_a_decision_holds_whatever_is_computed_later():
    journal = decide([], "a", "c", "minimum", before="maximum")
    other = np.zeros_like(COMPUTED)
    assert d.replay(other, journal, AREAS, UNITS)[0].tolist() == [0, 0, 2, 0, 0]
    taken_back = journal + d.inverse(journal, "me", journal)
    assert d.replay(other, taken_back, AREAS, UNITS).tolist() == other.tolist()


def test_a_central_city_is_not_decided_away():
    assert now(decide([], "b", "b", "outside", before="centre")).tolist() == COMPUTED.tolist()


def test_decisions_on_units_that_are_gone_are_counted_and_kept():
    journal = decide(decide([], "a", "zz", "maximum"), "a", "d", "maximum")
    result = d.overrides(journal, AREAS, UNITS)
    assert result.on(COMPUTED)[0].tolist() == [3, 2, 1, 1, 0]
    assert [str(note) for note in result.notes] == [
        "Decisions on areas or units that are no longer there, kept in the journal: 1 (zz)."
    ]


def test_times_grow_even_when_the_clock_is_set_back():
    journal = d.new_stroke([("a", "c", "maximum", "minimum")], ME, [], now="2030-01-01T00:00:00+00:00")
    journal += d.new_stroke([("a", "c", "minimum", "outside")], ME, journal, now="2020-01-01T00:00:00+00:00")
    assert journal[0].time < journal[1].time
    assert now(journal)[0, 2] == LEVELS["outside"]


def test_unknown_reasons_and_roles_are_refused():
    with pytest.raises(InputError, match="not one of the reasons"):
        d.Reason("whim")
    with pytest.raises(InputError, match="not a role"):
        d.new_stroke([("a", "c", "maximum", "core")], ME, [])


@pytest.mark.parametrize("seed", [1, 7])
def test_500_random_actions_keep_every_invariant_and_undoing_all_ends_where_it_began(seed):
    """Against the obvious model: a stack of states."""
    chance, journal = random.Random(seed), []
    states, position = [COMPUTED.copy()], 0
    for _ in range(500):
        past = d.history(journal)
        assert (len(past.done), len(past.undone)) == (position, len(states) - 1 - position)
        action = chance.random()
        if action < 0.3 and past.done:
            journal = journal + d.inverse(past.done[-1], "me", journal)
            position -= 1
        elif action < 0.45 and past.undone:
            journal = journal + d.inverse(past.undone[-1], "me", journal)
            position += 1
        elif action >= 0.45:
            area, units = chance.choice("ab"), chance.sample("abcde", chance.randint(1, 3))
            after, state = chance.choice(ROLES[:3]), states[position].copy()
            changes = [(area, unit, ROLES[state["ab".index(area), "abcde".index(unit)]], after) for unit in units]
            journal = journal + d.new_stroke(changes, ME, journal)
            for unit in units:
                if COMPUTED["ab".index(area), "abcde".index(unit)] != 3:
                    state["ab".index(area), "abcde".index(unit)] = LEVELS[after]
            states[position + 1 :] = [state]
            position += 1
        assert now(journal).tolist() == states[position].tolist()
        assert [entry.time for entry in journal] == sorted(entry.time for entry in journal)
    while past := d.history(journal).done:
        journal = journal + d.inverse(past[-1], "me", journal)
    assert now(journal).tobytes() == COMPUTED.tobytes()
    assert d.active(journal) == []
    while past := d.history(journal).undone:
        journal = journal + d.inverse(past[-1], "me", journal)
    assert now(journal).tolist() == states[-1].tolist()


@st.composite
def journals(draw):
    """Two authors who started from one journal and went on apart."""
    chance = random.Random(draw(st.integers(0, 10_000)))

    def go_on(journal, author, actions):
        for number in range(actions):
            past = d.history([entry for entry in journal if entry.author == author])
            if past.done and chance.random() < 0.3:
                journal = journal + d.inverse(past.done[-1], author, journal)
            else:
                reason = d.Reason(chance.choice(["policy", "agreement"]), "", author)
                change = (chance.choice("ab"), chance.choice("cde"), "outside", chance.choice(ROLES[:3]))
                moment = f"2026-01-01T00:{chance.randint(0, 9):02d}:{number:02d}+00:00"
                journal = journal + d.new_stroke([change], reason, journal, now=moment)
        return journal

    common = go_on([], "x", draw(st.integers(0, 4)))
    return go_on(common, "x", draw(st.integers(0, 8))), go_on(common, "y", draw(st.integers(0, 8)))


@settings(max_examples=60, deadline=None)
@given(journals())
def test_merging_is_a_union_in_any_order(pair):
    left, right = pair
    both = d.merge(left, right)
    assert both == d.merge(right, left) == d.merge(both, left) == d.merge(both, both)
    assert {entry.id for entry in both} == {entry.id for entry in (*left, *right)}
    assert now(both).tobytes() == now(d.merge(right, left)).tobytes()
    table = d.voices(both)
    for (_, _), rows in table.groupby(["area_id", "unit_id"]):
        expected = "single" if len(rows) == 1 else "agreed" if len(set(rows["role"])) == 1 else "conflict"
        assert set(rows["agreement"]) == {expected}
        assert rows["author"].is_unique


def test_conflict_agreement_and_its_settling():
    left = decide(decide([], "a", "c", "minimum"), "a", "d", "maximum")
    right = decide(decide([], "a", "c", "outside", YOU), "a", "d", "maximum", YOU)
    both = d.merge(left, right)
    states = d.voices(both).groupby("unit_id")["agreement"].first()
    assert states.to_dict() == {"c": "conflict", "d": "agreed"}
    settled = both + d.new_stroke([("a", "c", "outside", "maximum")], d.Reason("agreement", "", "both"), both)
    assert d.voices(settled).groupby("unit_id")["agreement"].first().to_dict() == {"c": "single", "d": "agreed"}
    assert now(settled)[0, 2] == LEVELS["maximum"]


def test_a_changed_entry_is_not_merged():
    journal = decide([], "a", "c", "minimum")
    forged = [d.replace(journal[0], author="somebody else")]
    with pytest.raises(InputError, match="tell the same decision"):
        d.merge(journal, forged)


# -- what is odd

PICTURE = """
aabbcc
aabbdd
aaeedd
..ff..
"""


def problems(roles: dict[str, str], **options):
    units = map_units(PICTURE)
    levels = np.array([[LEVELS[roles.get(code, "outside")] for code in units.codes]], dtype=np.int8)
    found = find_problems(levels, shared_borders(units.table.geometry), **options)

    def letters(positions):
        return "".join(units.codes[list(positions)])

    return [
        (p.kind, p.scope, letters(p.units), [(r.kind, letters(r.units), ROLES[r.level]) for r in p.repairs])
        for p in found
    ]


def test_a_detached_part_can_be_connected_or_dropped_the_smaller_change_first():
    assert problems({"a": "centre", "c": "maximum", "d": "maximum"}) == [
        ("detached", "maximum", "cd", [("connect", "b", "maximum"), ("drop", "cd", "outside")])
    ]
    assert problems({"a": "centre", "f": "maximum"}) == [
        ("detached", "maximum", "f", [("connect", "e", "maximum"), ("drop", "f", "outside")])
    ]


def test_a_part_is_connected_over_the_fewest_units_that_are_no_members_however_long_the_way():
    """From x to a three units lie between, o, r and s; over the members m, n and k it is two, o and s."""
    units = map_units("""
        xorsa
        .mnk.
        """)
    roles = {"a": "centre", **dict.fromkeys("xmnk", "maximum")}
    levels = np.array([[LEVELS[roles.get(code, "outside")] for code in units.codes]], dtype=np.int8)
    found = find_problems(levels, shared_borders(units.table.geometry), enclaves=False)
    repairs = {
        "".join(units.codes[list(one.units)]): ["".join(units.codes[list(repair.units)]) for repair in one.repairs]
        for one in found
    }
    assert repairs == {"kmn": ["s", "kmn"], "x": ["x", "os"]}


def test_what_lies_across_the_sea_can_only_be_dropped():
    """d on an island, in the minimum of a; nothing there leads to a."""
    units = map_units("abc.de")
    levels = np.array(
        [[LEVELS[role] for role in ("centre", "outside", "outside", "minimum", "outside")]], dtype=np.int8
    )
    found = find_problems(levels, shared_borders(units.table.geometry), enclaves=False)
    assert [(one.kind, one.scope, one.units) for one in found] == [("detached", "maximum", (3,))]
    assert [(one.kind, one.units, ROLES[one.level]) for one in found[0].repairs] == [("drop", (3,), "outside")]


def test_what_is_detached_in_the_minimum_only_falls_back_to_the_maximum():
    assert problems({"a": "centre", "b": "maximum", "c": "minimum"}, enclaves=False) == [
        ("detached", "minimum", "c", [("connect", "b", "minimum"), ("drop", "c", "maximum")])
    ]


def test_what_is_detached_in_the_maximum_is_told_once():
    assert [found[:3] for found in problems({"a": "centre", "c": "minimum"}, enclaves=False)] == [
        ("detached", "maximum", "c")
    ]


def test_a_surrounded_unit_can_be_added():
    everywhere = {"a": "centre", "b": "minimum", "e": "minimum", "c": "maximum", "d": "maximum"}
    assert problems(everywhere) == [("enclave", "minimum", "f", [("add", "f", "minimum")])]
    assert problems({**everywhere, "e": "maximum"}) == [("enclave", "maximum", "f", [("add", "f", "maximum")])]
    assert problems({**everywhere, "f": "minimum"}) == []


def test_settings_that_are_off_are_not_checked():
    assert problems({"a": "centre", "c": "maximum"}, contiguous=False, enclaves=False) == []


def test_every_repair_of_a_random_plan_mends_its_problem():
    units = map_units(PICTURE)
    neighbours = shared_borders(units.table.geometry)
    chance = np.random.default_rng(3)
    for _ in range(200):
        roles = chance.integers(0, 3, (1, len(units))).astype(np.int8)
        roles[0, 0] = 3
        for problem in find_problems(roles, neighbours):
            for repair in problem.repairs:
                mended = roles.copy()
                mended[problem.area, list(repair.units)] = repair.level
                left = {(p.kind, p.scope, unit) for p in find_problems(mended, neighbours) for unit in p.units}
                assert not {(problem.kind, problem.scope, unit) for unit in problem.units} & left
