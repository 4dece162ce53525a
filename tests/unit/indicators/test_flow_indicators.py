"""What flows say of units and of groups of units."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.flows.matrix import flow_matrix
from multipolar.engine.indicators import flows as f
from scipy.sparse import csr_matrix, identity

UNITS = pd.Index(list("abcd"), dtype=object)
NAMES = np.array(["A", "B", "C", "D"], dtype=object)
# a sends 10 to b, 20 outside; b sends 15 to a and 3 to c; c sends 4 to a, 1 to b; d sends and gets nothing.
ROWS = [("a", "a", 50), ("a", "b", 10), ("a", "x", 20), ("b", "b", 42), ("b", "a", 15), ("b", "c", 3)]
ROWS += [("c", "a", 4), ("c", "b", 1), ("x", "a", 6)]
RULES = f.FlowRules(25)
HUB = np.array([0])


def flows(rows=ROWS):
    return flow_matrix(*zip(*rows), UNITS)


def commuting(groups=None, rows=ROWS):
    matrix = flows(rows)
    return f.commuting_indicators(matrix, matrix.residents, HUB, NAMES, RULES, groups)


def test_commuting_by_hand():
    found = commuting()
    assert found["residents_in_work"].tolist() == [80, 60, 5, 0]
    assert found["jobs"].tolist() == [75, 53, 3, 0]
    assert found["self_containment_supply"].tolist()[:3] == [62.5, 70, 0]
    assert found["self_containment_demand"].tolist()[:3] == pytest.approx([100 * 50 / 75, 100 * 42 / 53, 0])
    assert found["job_ratio"].tolist()[:3] == pytest.approx([75 / 80, 53 / 60, 0.6])
    assert found["net_flow"].tolist() == [-5, -7, -2, 0]
    assert found["main_destination"].tolist() == ["b", "a", "a", None]
    assert found["main_destination_name"].tolist() == ["B", "A", "A", None]
    assert found["main_destination_share"].tolist()[:3] == pytest.approx([100 / 3, 100 * 15 / 18, 80])
    assert found["main_origin"].tolist() == ["b", "a", "b", None]
    assert found["out_degree"].tolist() == [1, 1, 1, 0]  # 25 % of the outgoing flow
    assert found["in_degree"].tolist() == [1, 1, 1, 0]
    assert found["hub_dependence"].tolist()[1:3] == pytest.approx([100 * 15 / 18, 80])
    assert np.isnan(found["hub_dependence"][0])  # the hub itself
    assert found["destination_entropy"].tolist()[:3] == pytest.approx(
        [0, -(15 / 18 * np.log(15 / 18) + 3 / 18 * np.log(3 / 18)), -(0.8 * np.log(0.8) + 0.2 * np.log(0.2))]
    )


@pytest.mark.parametrize("count", [2, 3, 4])
def test_evenness_is_of_all_others_there_are(count):
    """Of three, 30 and 10 to the two others; with one other only there is nothing to be even over."""
    codes = pd.Index(list("abcd")[:count], dtype=object)
    matrix = flow_matrix(list("aa"), ["b", codes[-1]], [30, 10], codes)
    found = f.flow_profile(matrix, HUB, NAMES[:count], RULES)
    entropy = -(0.75 * np.log(0.75) + 0.25 * np.log(0.25))
    expected = {2: np.nan, 3: 100 * entropy / np.log(2), 4: 100 * entropy / np.log(3)}[count]
    assert found["destination_evenness"][0] == pytest.approx(expected, nan_ok=True)
    assert found["destination_entropy"][0] == pytest.approx(0 if count == 2 else entropy)
    equal = flow_matrix(["a"] * (count - 1), list(codes[1:]), [5] * (count - 1), codes)
    evenness = f.flow_profile(equal, HUB, NAMES[:count], RULES)["destination_evenness"][0]
    assert evenness == pytest.approx(np.nan if count == 2 else 100, nan_ok=True)


def test_a_unit_without_flow_is_unknown_not_zero():
    found = commuting()
    for name in (
        "self_containment_supply",
        "job_ratio",
        "in_out_ratio",
        "main_destination_share",
        "destination_entropy",
    ):
        assert np.isnan(found[name][3]), name


def test_a_group_is_one_unit_whose_inner_flows_are_internal():
    found = commuting(csr_matrix(np.array([[1.0, 1, 0, 0], [0, 1, 1, 1]])))
    assert found["internal_flow"].tolist() == [50 + 10 + 42 + 15, 42 + 3 + 1]
    assert found["residents_in_work"].tolist() == [140, 65]
    assert found["self_containment_supply"].tolist() == pytest.approx([100 * 117 / 140, 100 * 46 / 65])
    assert found["main_destination"].tolist() == ["c", "a"]
    assert found["net_flow"].tolist() == [11 - 23, 10 - 19]
    assert np.isnan(found["hub_dependence"][0])
    assert found["hub_dependence"][1] == 100


def test_the_whole_country_has_only_the_outside():
    found = commuting(csr_matrix(np.ones((1, 4))))
    assert found["main_destination"].tolist() == [None]
    assert found["out_flow"].tolist() == [20]
    assert np.isnan(found["destination_evenness"][0])


def test_without_flows_inside_units_self_containment_is_unknown():
    found = commuting(rows=[row for row in ROWS if row[0] != row[1]])
    for name in ("self_containment_supply", "self_containment_demand", "job_ratio", "internal_flow"):
        assert np.isnan(found[name]).all()
    assert found["net_flow"].tolist() == [-5, -7, -2, 0]  # what stays cancels out


@given(st.lists(st.tuples(st.sampled_from("abcdx"), st.sampled_from("abcd"), st.integers(1, 50)), min_size=1))
@settings(max_examples=60, deadline=None)
def test_units_are_groups_of_one(rows):
    if all(origin == "x" for origin, *_ in rows):
        rows = [*rows, ("a", "b", 1)]
    alone, grouped = commuting(rows=rows), commuting(csr_matrix(identity(4)), rows)
    for name in alone:
        if name == "internal_flow" and not flows(rows).has_diagonal:
            continue
        left, right = pd.Series(alone[name]), pd.Series(grouped[name])
        assert left.equals(right), name


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd"), st.integers(1, 50)), min_size=1))
@settings(max_examples=60, deadline=None)
def test_net_flows_of_a_closed_country_add_up_to_zero(rows):
    assert commuting(rows=rows)["net_flow"].sum() == 0


# Migration


def test_migration_by_hand():
    moves, young = flows(), flows([("b", "a", 10), ("a", "b", 2)])
    people, youth = np.array([1000.0, 500, 100, np.nan]), np.array([100.0, 50, 10, 0])
    found = f.migration_indicators(moves, people, HUB, NAMES, RULES, young, youth)
    assert found["in_rate"].tolist()[:3] == pytest.approx([2.5, 2.2, 3])
    assert found["net_rate"].tolist()[:3] == pytest.approx([-0.5, -1.4, -2])
    assert np.isnan(found["net_rate"][3])
    assert found["effectiveness"].tolist()[:3] == pytest.approx([100 * -5 / 55, 100 * -7 / 29, 100 * -2 / 8])
    assert found["youth_net"].tolist() == [8, -8, 0, 0]
    assert found["youth_net_rate"].tolist()[:3] == [8, -16, 0]
    assert np.isnan(found["youth_net_rate"][3])  # nobody young: no rate


def test_without_a_population_there_is_no_rate():
    found = f.migration_indicators(flows(), np.full(4, np.nan), HUB, NAMES, RULES)
    assert np.isnan(found["net_rate"]).all()
    assert np.isnan(found["youth_net"]).all()


# Years and hubs


def test_a_matrix_per_year():
    rows = [*[(*row, 2020) for row in ROWS], ("a", "b", 7, "2021"), ("a", "b", 7, None)]
    found, notes = f.flows_by_year(*map(list, zip(*rows)), UNITS)
    assert list(found) == [2020, 2021]
    assert found[2021].matrix.sum() == 7
    assert any("rows without a year, left out: 1" in str(one) for one in notes)


def test_the_hub_draws_the_largest_flow():
    position, notes = f.hub_positions([], UNITS, flows())
    assert UNITS[position[0]] == "a"
    assert "draws the largest flow from others: a" in str(notes[0])
    assert f.hub_positions(["c", "b"], UNITS, flows())[0].tolist() == [1, 2]
    with pytest.raises(InputError, match="no units: zz"):
        f.hub_positions(["zz"], UNITS, flows())


def test_what_comes_from_outside_draws_as_well_and_what_stays_does_not():
    """a draws 10 from b, and 90 stay; b draws 8 from a and 5 from outside."""
    matrix = flow_matrix(*zip(("a", "a", 90), ("b", "a", 10), ("a", "b", 8), ("x", "b", 5)), UNITS)
    hub, notes = f.hub_positions([], UNITS, matrix)
    assert hub.tolist() == [1]
    assert str(notes[0]) == "Hub, as the unit that draws the largest flow from others: b."


def test_rows_without_any_year_are_refused():
    with pytest.raises(InputError, match="No row has a year"):
        f.flows_by_year(["a"], ["b"], [1], [None], UNITS)


@pytest.mark.parametrize("share", [-1, 101])
def test_a_share_that_is_none_is_refused(share):
    with pytest.raises(InputError, match="DEGREE_SHARE"):
        f.FlowRules(share)


def test_where_nobody_moves_there_is_no_hub():
    still = flow_matrix(["a", "b"], ["a", "b"], [5, 6], UNITS)
    hubs, notes = f.hub_positions([], UNITS, still)
    assert not len(hubs)
    assert "No unit draws a flow from others, so there is no hub." in " ".join(str(one) for one in notes)
    found = f.commuting_indicators(still, still.residents, hubs, NAMES, RULES)
    assert np.isnan(found["hub_dependence"]).all()


def test_more_young_people_than_people_are_refused():
    moves = flow_matrix(["a", "b"], ["b", "a"], [5, 6], UNITS)
    young = flow_matrix(["a", "b"], ["b", "a"], [5, 7], UNITS)
    with pytest.raises(InputError, match=r"YOUTH_FLOW_FIELD.*more young people than people.*1 \(b to a\)"):
        f.check_youth(moves, young)
    f.check_youth(moves, moves)


def test_rows_without_a_year_are_left_out_and_told():
    found, notes = f.flows_by_year(
        ["a", "a", "b"], ["b", "b", "a"], [5, 7, 3], ["2020", None, "2021"], UNITS, label="TRIPS"
    )
    assert {year: one.matrix.sum() for year, one in found.items()} == {2020: 5, 2021: 3}
    assert "TRIPS: rows without a year, left out: 1." in [str(said) for said in notes]
    _, notes = f.flows_by_year(["a", "b"], ["b", "a"], [5, 3], ["2020", "2021"], UNITS)
    assert not any("without a year" in str(said) for said in notes)


def test_a_wrong_number_is_named_by_its_row_in_the_table_not_in_its_year():
    with pytest.raises(InputError) as error:
        f.flows_by_year(["a", "a", "b"], ["b", "b", "a"], ["5", "7", "?"], [2020, 2020, 2021], UNITS)
    assert (error.value.where, str(error.value.what)) == ("FLOWS, flow", "“?” in row 3 is not a number.")


def test_who_only_leaves_the_country_has_no_main_destination():
    found = commuting(rows=[("a", "x", 20), ("b", "a", 5), ("x", "b", 7)])
    assert found["main_destination"].tolist()[:2] == [None, "a"]
    assert np.array_equal(found["main_destination_share"][:2], [np.nan, 100], equal_nan=True)
    assert found["main_origin"].tolist()[:2] == ["b", None]
    assert np.array_equal(found["main_origin_share"][:2], [100, np.nan], equal_nan=True)
