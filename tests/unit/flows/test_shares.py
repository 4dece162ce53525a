"""Shares of units to centres, and which tie is the strongest."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.flows.matrix import flow_matrix
from multipolar.engine.flows.shares import (
    Ties,
    destination_rank,
    exchange_with,
    resident_workers,
    strongest,
    ties_to,
)
from multipolar.engine.units.table import units_table

# a sends 10 of 80 to b and 20 outside; b sends 15 of 60 to a and 3 to c; c sends 4 of 5 to a; d sends nothing.
ROWS = [("a", "a", 50), ("a", "b", 10), ("a", "x", 20), ("b", "b", 42), ("b", "a", 15), ("b", "c", 3)]
ROWS += [("c", "a", 4), ("c", "b", 1)]


def study(employed=None):
    units = units_table(list("abcd"), [None] * 4, employed=employed)
    return units, flow_matrix(*zip(*ROWS), units.codes)


def tie_table(ties):
    return list(zip(ties.area.tolist(), ties.unit.tolist(), ties.flow.tolist(), ties.share.tolist()))


def test_a_share_is_of_all_who_live_in_the_unit_those_who_leave_the_study_area_too():
    _, flows = study()
    ties = ties_to(flows, flows.residents, np.array([0, 1, -1, -1]), 2)
    assert tie_table(ties) == [
        (0, 0, 50, 62.5),  # a to itself: 50 of 80
        (0, 1, 15, 25.0),  # b to a: 15 of 60
        (0, 2, 4, 80.0),  # c to a: 4 of 5
        (1, 0, 10, 12.5),
        (1, 1, 42, 70.0),
        (1, 2, 1, 20.0),
    ]


def test_the_flow_to_a_centre_of_several_units_is_the_sum_over_them():
    _, flows = study()
    ties = ties_to(flows, flows.residents, np.array([0, 0, -1, -1]), 1)
    assert tie_table(ties) == [(0, 0, 60, 75.0), (0, 1, 57, 95.0), (0, 2, 5, 100.0)]


def test_a_pair_without_flow_is_no_tie():
    _, flows = study()
    ties = ties_to(flows, flows.residents, np.array([-1, -1, -1, 0]), 1)
    assert tie_table(ties) == []


def test_a_unit_without_resident_workers_has_no_ties():
    _, flows = study()
    residents = np.array([80, 60, 0, 0])
    assert [row[1] for row in tie_table(ties_to(flows, residents, np.array([0, -1, -1, -1]), 1))] == [0, 1]


def test_all_measures_of_a_tie_by_hand():
    """To a, in which 90 live (3 of them work in d) and 69 work: from b 15 there and 10 back; from c 4 of 5. Nobody lives in d."""
    units = units_table(list("abcd"), [None] * 4)
    flows = flow_matrix(*zip(*ROWS, ("a", "d", 3), ("a", "x", 7)), units.codes)
    exchange = exchange_with(flows, flows.residents, np.array([0, -1, -1, -1]), 1)
    assert exchange.unit.tolist() == [0, 1, 2, 3]
    assert exchange.residents.tolist() == [90, 60, 5, 0]
    assert exchange.jobs.tolist() == [69, 53, 3, 3]
    assert exchange.own.tolist() == [50, 0, 0, 0]
    by_hand = {
        "residents": [50 / 90, 15 / 60, 4 / 5, 0],
        "jobs": [50 / 69, 15 / 69, 4 / 69, 0],
        "either": [50 / 69, 15 / 60, 4 / 5, 3 / 3],  # all who work in d live in a
        "geometric": [50 / np.sqrt(90 * 69), 15 / np.sqrt(60 * 69), 4 / np.sqrt(5 * 69), 0],
        "smart": [2 * 50**2 / (90 * 69), 15**2 / (60 * 69) + 10**2 / (90 * 53), 4**2 / (5 * 69), 3**2 / (90 * 3)],
        "all_trips": [50 / (90 + 69 - 50), (15 + 10) / (60 + 53 - 42), 4 / (5 + 3), 0],
    }
    for measure, expected in by_hand.items():
        found = exchange.strength(measure)
        assert found == pytest.approx(100 * np.array(expected)), measure
        assert (found == 0).tolist() == [part == 0 for part in expected]  # none, not nearly none
        assert exchange.ties(measure).unit.tolist() == [unit for unit, part in enumerate(expected) if part]
    with pytest.raises(InputError, match="huff is not one of residents"):
        exchange.strength("huff")


# The denominator


def test_without_a_field_the_sum_of_the_flows_is_the_denominator():
    residents, notes = resident_workers(*study())
    assert residents.tolist() == [80, 60, 5, 0]
    assert notes == []


def test_employed_residents_replace_the_sum_of_the_flows():
    residents, notes = resident_workers(*study(employed=[100, 60, 5, 7]))
    assert residents.tolist() == [100, 60, 5, 7]
    assert notes == []  # a number equal to the sum is not below it


def test_gaps_in_the_field_are_filled_from_the_flows_and_said():
    residents, notes = resident_workers(*study(employed=[100, None, "", 7]))
    assert residents.tolist() == [100, 60, 5, 7]
    assert [str(note) for note in notes] == [
        "Units without a number of employed residents, the sum of their flows stands in: 2 (b, c)."
    ]


def test_a_field_below_the_sum_of_the_flows_is_used_and_said():
    units, flows = study(employed=[100, 30, 5, 0])
    residents, notes = resident_workers(units, flows)
    assert residents.tolist() == [100, 30, 5, 0]
    assert [str(note) for note in notes] == [
        "Units that send more flow than they have employed residents, so that shares can exceed 100 %: 1 (b)."
    ]
    ties = ties_to(flows, residents, np.array([-1, 0, -1, -1]), 1)
    assert tie_table(ties)[1] == (0, 1, 42, 140.0)


def test_an_empty_field_counts_as_no_field():
    residents, notes = resident_workers(*study(employed=[None] * 4))
    assert (residents.tolist(), notes) == ([80, 60, 5, 0], [])


def test_employed_zero_makes_the_unit_untied_and_is_said():
    units, flows = study(employed=[100, 60, 0, 0])
    residents, notes = resident_workers(units, flows)
    ties = ties_to(flows, residents, np.array([0, -1, -1, -1]), 1)
    assert ties.unit.tolist() == [0, 1]
    assert "1 (c)" in str(notes[0])


# The strongest tie


def chosen(rows, eligible=None):
    """Areas chosen by unit, from rows (area, unit, flow, share)."""
    area, unit, flow, share = (np.array(column) for column in zip(*rows))
    allowed = np.ones(len(rows), dtype=bool) if eligible is None else np.array(eligible)
    positions = strongest(Ties(area, unit, flow, share), allowed)
    return dict(zip(unit[positions].tolist(), area[positions].tolist()))


def test_the_largest_share_is_the_strongest_tie_of_each_unit():
    rows = [(0, 5, 100, 10.0), (1, 5, 10, 20.0), (0, 6, 9, 9.0), (2, 6, 8, 8.0)]
    assert chosen(rows) == {5: 1, 6: 0}


def test_equal_shares_go_to_the_larger_flow():
    assert chosen([(0, 5, 10, 20.0), (1, 5, 11, 20.0)]) == {5: 1}


def test_equal_shares_and_flows_go_to_the_lower_area():
    assert chosen([(2, 5, 10, 20.0), (1, 5, 10, 20.0), (3, 5, 10, 20.0)]) == {5: 1}


def test_only_eligible_ties_compete():
    rows = [(0, 5, 10, 30.0), (1, 5, 10, 20.0), (0, 6, 10, 30.0)]
    assert chosen(rows, [False, True, False]) == {5: 1}


@pytest.mark.parametrize("eligible", [[], [False, False]])
def test_nothing_eligible_gives_nothing(eligible):
    count = len(eligible)
    ties = Ties(np.zeros(count, int), np.arange(count), np.ones(count), np.ones(count))
    assert strongest(ties, np.array(eligible, dtype=bool)).tolist() == []


def test_ranks_of_destinations_by_hand():
    """From a: 5 to b, 9 to c, 9 to d, 50 to itself; from b: 3 to a alone; from c nothing."""
    flows = flow_matrix(list("aaaab"), list("bcdaa"), [5, 9, 9, 50, 3], pd.Index(list("abcd"), dtype=object))
    unit = np.array([0, 0, 0, 1, 2, 0, 0])
    flow = np.array(
        [5.0, 9, 9, 3, 0, 14, 6]
    )  # 14: b and c as one destination, which competes with both; 6 between them
    assert destination_rank(flows, unit, flow).tolist() == [3, 1, 1, 1, 0, 1, 3]
    assert destination_rank(flows, np.array([1]), np.array([2.0])).tolist() == [2]
    assert destination_rank(flows, np.zeros(0, dtype=int), np.zeros(0)).tolist() == []
