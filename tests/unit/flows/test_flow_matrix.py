"""A flow table as a matrix: what is added, what is left out, and what is said about it."""

from __future__ import annotations

import math
import random

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.flows.matrix import flow_matrix, require_pairs

UNITS = pd.Index(["a", "b", "c"])

# One table worked by hand: two rows for a-b, rows to and from x, a row between x and y, three with a blank.
ROWS = [
    ("a", "a", 50),
    ("a", "b", 10),
    ("a", "b", "5"),
    ("b", "b", 20),
    ("b", "a", 30),
    ("c", "a", 1),
    ("a", "x", 7),
    ("c", "x", 2),
    ("c", "y", 0.5),
    ("x", "b", 4),
    ("x", "y", 1000),
    (None, "a", 1),
    ("a", "", 1),
    ("a", "c", None),
]


def flows_of(rows, units=UNITS, **labels):
    origins, destinations, values = zip(*rows)
    return flow_matrix(origins, destinations, values, units, **labels)


def notes_of(flows) -> list[str]:
    return [str(note) for note in flows.notes]


def test_the_matrix_worked_by_hand():
    flows = flows_of(ROWS)
    assert flows.units.tolist() == ["a", "b", "c"]
    np.testing.assert_array_equal(flows.matrix.toarray(), [[50, 15, 0], [30, 20, 0], [1, 0, 0]])
    assert flows.leaving.tolist() == [7, 0, 2.5]
    assert flows.arriving.tolist() == [0, 4, 0]
    assert flows.residents.tolist() == [72, 50, 3.5]
    assert flows.jobs.tolist() == [81, 39, 0]


def test_everything_added_or_left_out_is_counted():
    text = notes_of(flows_of(ROWS, label="trips", units_label="communes"))
    assert "trips: rows without origin, destination or flow, left out: 3." in text
    assert "trips: codes that are units of communes: 3; that are not: 2; units that do not occur in it: 0." in text
    assert "trips: rows to places outside the units, counted as leaving: 3 (flow 10)." in text  # 9.5
    assert "trips: rows from places outside the units, counted as arriving: 1 (flow 4)." in text
    assert "trips: rows between places outside the units, left out: 1 (flow 1000)." in text
    assert "trips: rows that repeat a pair of units, their flows are added up: 1." in text
    assert "trips: rows between units: 6 (flow 116)." in text


def test_a_complete_table_is_said_in_two_sentences():
    rows = [(origin, destination, 1) for origin in UNITS for destination in UNITS]
    assert notes_of(flows_of(rows)) == [
        "FLOWS: codes that are units of UNITS: 3; that are not: 0; units that do not occur in it: 0.",
        "FLOWS: rows between units: 9 (flow 9).",
    ]


def test_units_are_brought_to_text_order_with_their_flows():
    flows = flows_of([("a", "b", 1), ("c", "a", 2)], pd.Index(["c", "a", "b"]))
    assert flows.units.tolist() == ["a", "b", "c"]
    np.testing.assert_array_equal(flows.matrix.toarray(), [[0, 1, 0], [0, 0, 0], [2, 0, 0]])


def test_codes_of_the_table_are_read_like_codes_of_units():
    flows = flows_of([(32010.0, "32020 ", "1,000"), ("32020.0", 32010, 5)], pd.Index(["32010", "32020"]))
    np.testing.assert_array_equal(flows.matrix.toarray(), [[0, 1000], [5, 0]])


# The diagonal


def test_a_table_without_a_diagonal_is_detected_and_said():
    flows = flows_of([("a", "b", 1), ("b", "a", 1)], label="trips")
    assert not flows.has_diagonal
    assert notes_of(flows)[-1].startswith("trips has no flows within units, so shares are of outgoing flow")


def test_a_diagonal_of_zeros_is_none():
    flows = flows_of([("a", "b", 1), ("a", "a", 0), ("b", "b", 0)])
    assert not flows.has_diagonal


def test_a_partly_missing_diagonal_is_counted_over_units_that_send_flows():
    # a sends and stays, b sends within and c sends outside without staying; d only receives.
    flows = flows_of(
        [("a", "a", 5), ("a", "d", 1), ("b", "a", 1), ("c", "x", 1)], pd.Index(["a", "b", "c", "d"]), label="trips"
    )
    assert flows.has_diagonal
    assert notes_of(flows)[-1] == "trips: units that send flows but have none within themselves: 2."


def test_a_complete_diagonal_is_not_mentioned():
    assert not any("within" in text for text in notes_of(flows_of([("a", "a", 1), ("b", "b", 1), ("c", "c", 1)])))


# What is refused


def test_an_empty_table_is_refused():
    with pytest.raises(InputError, match=r"^trips: The table has no rows\."):
        flow_matrix([], [], [], UNITS, label="trips")


def test_a_negative_flow_is_refused_with_field_and_row():
    with pytest.raises(
        InputError, match=r"^trips, n: Values that are negative or infinite: 1, the first in row 2 \(-3\)"
    ):
        flows_of([("a", "b", 1), ("a", "c", -3)], label="trips", field_names=("from", "to", "n"))


def test_text_in_the_flow_field_is_refused_with_field_and_row():
    with pytest.raises(InputError, match=r"^trips, n: “few” in row 1 is not a number"):
        flows_of([("a", "b", "few")], label="trips", field_names=("from", "to", "n"))


@pytest.mark.parametrize(
    "rows", [[("a", "b", 0), ("b", "a", 0.0)], [("a", "b", 0), ("x", "y", 9)], [("a", "x", 0), ("y", "b", "0")]]
)
def test_a_table_without_any_flow_of_the_units_is_refused(rows):
    with pytest.raises(InputError, match=r"^trips, n: All flows are zero\."):
        flows_of(rows, label="trips", field_names=("from", "to", "n"))


def test_flows_to_and_from_outside_alone_are_flows():
    flows = flows_of([("a", "x", 2), ("y", "b", 3)])
    assert flows.matrix.nnz == 0
    assert (flows.leaving.tolist(), flows.arriving.tolist()) == ([2, 0, 0], [0, 3, 0])


def test_codes_that_match_no_unit_are_refused():
    with pytest.raises(InputError, match=r"^trips: None of its codes \(x, y\) is a unit of communes \(a, b, c\)\."):
        flows_of([("x", "y", 1)], label="trips", units_label="communes")


@pytest.mark.parametrize(
    ("rows", "field"), [([("12", "a", 1), ("7", "b", 2)], "from"), ([("a", "12", 1), ("b", "7", 2)], "to")]
)
def test_ties_need_units_at_both_ends_and_the_error_names_the_field_without(rows, field):
    with pytest.raises(InputError, match=rf"^trips, {field}: No row leads from a unit to a unit\."):
        require_pairs(flows_of(rows), "trips", ("from", "to"))


def test_flows_that_tie_units_pass():
    flows = flows_of([("a", "a", 1), ("x", "b", 3)])
    assert require_pairs(flows) is flows


def test_a_table_of_blank_rows_is_refused():
    with pytest.raises(InputError):
        flows_of([(None, "a", 1), ("a", "b", None)])


# Properties

PLACES = st.sampled_from(["a", "b", "c", "x", "y", None])
AMOUNTS = st.one_of(st.none(), st.floats(0, 1e6, allow_subnormal=False))
TABLES = st.lists(st.tuples(PLACES, PLACES, AMOUNTS), min_size=1, max_size=40).map(
    lambda rows: [*rows, ("a", "b", 1.0)]  # never all zero
)


@given(TABLES, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_rows_changes_nothing_to_the_last_bit(rows, chance):
    shuffled = rows[:]
    chance.shuffle(shuffled)
    first, second = flows_of(rows), flows_of(shuffled)
    assert (first.matrix != second.matrix).nnz == 0
    for part in ("leaving", "arriving", "residents", "jobs"):
        assert getattr(first, part).tobytes() == getattr(second, part).tobytes()
    assert notes_of(first) == notes_of(second)


def test_sums_that_depend_on_the_order_of_adding_are_made_in_one_order():
    rows = [("a", "b", value) for value in (0.1, 0.2, 0.3, 1e16, 1.0, 7e-9)]
    sums = {flows_of(random.Random(seed).sample(rows, len(rows))).matrix[0, 1] for seed in range(40)}
    assert len(sums) == 1


@given(TABLES)
@settings(max_examples=60, deadline=None)
def test_no_flow_is_lost(rows):
    flows = flows_of(rows)
    known = [row for row in rows if None not in row]
    dropped = math.fsum(value for origin, destination, value in known if {origin, destination} <= {"x", "y"})
    kept = flows.matrix.sum() + flows.leaving.sum() + flows.arriving.sum()
    assert kept + dropped == pytest.approx(math.fsum(value for *_, value in known), rel=1e-12)
    # every end of a flow is among the residents or the jobs of its unit
    assert flows.residents.sum() == pytest.approx(
        math.fsum(value for origin, _, value in known if origin in UNITS), rel=1e-12
    )
    assert flows.jobs.sum() == pytest.approx(
        math.fsum(value for _, destination, value in known if destination in UNITS), rel=1e-12
    )


def test_flows_of_the_first_unit_alone_are_flows():
    for rows in ([("a", "a", 5)], [("a", "x", 5)], [("x", "a", 5)]):
        found = flow_matrix(*zip(*rows), pd.Index(list("ab"), dtype=object))
        assert found.matrix.sum() + found.leaving.sum() + found.arriving.sum() == 5


def test_fractions_of_a_person_are_flows_and_stay_within_units():
    """Within a half a person stays, b sends a half and none within, c sends nothing, from d one comes from itself alone."""
    rows = [("a", "a", 0.5), ("a", "b", 0.25), ("b", "a", 0.5), ("d", "d", 1)]
    flows = flow_matrix(*zip(*rows), pd.Index(list("abcd"), dtype=object), "trips")
    assert notes_of(flows)[-1] == "trips: units that send flows but have none within themselves: 1."
    assert flows.residents.tolist() == [0.75, 0.5, 0, 1]
    assert flows.jobs.tolist() == [1, 0.25, 0, 1]
