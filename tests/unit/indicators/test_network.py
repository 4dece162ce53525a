"""Links between regions, evidence for a merger, polycentricity."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.flows.matrix import flow_matrix
from multipolar.engine.indicators import network as n
from scipy.sparse import csr_matrix, identity

UNITS = pd.Index(list("abcd"), dtype=object)
ROWS = [("a", "a", 60), ("a", "b", 30), ("a", "c", 10), ("b", "b", 50), ("b", "a", 40), ("b", "c", 10)]
ROWS += [("c", "c", 95), ("c", "a", 5), ("d", "d", 10), ("d", "a", 10)]


def study(groups=None, ids="abcd"):
    flows = flow_matrix(*zip(*ROWS), UNITS)
    matrix = csr_matrix(identity(4)) if groups is None else csr_matrix(np.array(groups, dtype=float))
    nodes = n.Nodes(tuple(ids), tuple(name.upper() for name in ids), matrix)
    return nodes, n.node_flows(flows, nodes, flows.residents)


def test_links_by_hand():
    table = n.links(*study(), n.PairRules())
    first = table.iloc[0]
    assert (first["from_id"], first["to_id"]) == ("a", "b")
    assert (first["flow"], first["flow_back"], first["total"]) == (30, 40, 70)
    assert (first["share_from"], first["share_to"]) == (30, 40)
    # R: a 100, b 100; W: a 115, b 80
    assert first["strength"] == pytest.approx(30**2 / (100 * 80) + 40**2 / (100 * 115))
    assert (first["rank_from"], first["rank_to"]) == (1, 1)
    assert len(table) == 4
    ties = {(row["from_id"], row["to_id"]): row["tie"] for row in table.to_dict("records")}
    assert ties == {("a", "b"): "mutual", ("a", "c"): "mutual", ("b", "c"): "one-sided", ("a", "d"): "one-sided"}


def test_strength_lies_between_0_and_2():
    flows = flow_matrix(["a", "b"], ["b", "a"], [10, 10], pd.Index(["a", "b"], dtype=object))
    nodes = n.Nodes(("a", "b"), ("A", "B"), csr_matrix(identity(2)))
    assert n.links(nodes, n.node_flows(flows, nodes, flows.residents), n.PairRules())["strength"].tolist() == [2]


def test_a_region_sums_its_units():
    _, flows = study([[1, 1, 0, 0], [0, 0, 1, 1]], "xy")
    assert flows.flow.tolist() == [[180, 20], [15, 105]]
    assert flows.residents.tolist() == [200, 120]


def test_between_regions_that_share_units_counts_what_only_one_has():
    _, flows = study([[1, 1, 0, 0], [0, 1, 1, 0]], "xy")
    assert flows.flow[0, 1] == 10  # a to c; b belongs to both
    assert flows.flow[1, 0] == 5


@pytest.mark.parametrize(
    ("pair", "verdict"), [("ab", n.STRONG), ("ad", n.ONE_SIDED), ("ac", n.STRONG), ("cd", n.WEAK), ("bc", n.ONE_SIDED)]
)
def test_verdicts(pair, verdict):
    nodes, flows = study()
    a, b = n.chosen_nodes(list(pair), nodes)
    assert n.pair_evidence(nodes, flows, a, b, n.PairRules()).verdict == verdict


def test_a_rank_that_is_too_low_makes_no_tie():
    nodes, flows = study()
    a, c = n.chosen_nodes(["a", "c"], nodes)
    evidence = n.pair_evidence(nodes, flows, a, c, n.PairRules(top=1))
    assert (evidence.rank, evidence.rank_back) == (2, 1)
    assert evidence.verdict == n.ONE_SIDED


def test_self_containment_of_two_together_is_more_than_of_each():
    nodes, flows = study()
    evidence = n.pair_evidence(nodes, flows, 0, 1, n.PairRules())
    assert (evidence.contained_a, evidence.contained_b, evidence.contained_both) == (60, 50, 90)


def test_three_may_be_linked_over_one_of_them():
    nodes, flows = study()
    pairs = n.merger_pairs(nodes, flows, [0, 1, 3], n.PairRules())
    assert n.linked_together([0, 1, 3], pairs, (n.STRONG, n.ONE_SIDED))
    assert not n.linked_together([0, 1, 3], pairs, (n.STRONG,))


@pytest.mark.parametrize(
    ("wanted", "words"), [(["a"], "two different"), (["a", "A"], "two different"), (["q", "a"], "“q” names 0")]
)
def test_a_merger_names_two_regions(wanted, words):
    with pytest.raises(InputError, match=words):
        n.chosen_nodes(wanted, study()[0])


# Order of the whole


def test_polycentricity_of_equals_and_of_one_centre():
    equal = np.array([[0.0, 5, 5], [5, 0, 5], [5, 5, 0]])
    assert n.polycentricity(equal, 60) == (pytest.approx(0.5), pytest.approx(1), pytest.approx(0.5))
    one = np.array([[0.0, 0], [10, 0]])
    assert n.polycentricity(one, 10) == (0, 0, 1)
    assert all(np.isnan(value) for value in n.polycentricity(np.zeros((3, 3)), 10))
    measure, balance, density = n.polycentricity(equal, None)
    assert (np.isnan(measure), balance, np.isnan(density)) == (True, 1, True)


def test_rank_size_of_zipf_is_minus_one():
    assert n.rank_size_slope(100 / np.arange(1, 30)) == pytest.approx(-1)
    assert n.rank_size_slope(np.full(5, 7.0)) == pytest.approx(0, abs=1e-15)
    assert np.isnan(n.rank_size_slope(np.array([5.0, 3.0, 0, np.nan])))


def test_primacy():
    assert n.primacy(np.array([60.0, 30, 10, 0])) == (60, 2)
    assert n.primacy(np.array([5.0]))[0] == 100
    assert all(np.isnan(value) for value in n.primacy(np.zeros(2)))


def test_a_star_has_its_hub_in_the_middle():
    pytest.importorskip("networkx")
    star = np.zeros((4, 4))
    star[1:, 0] = 10
    found = n.centralities(star, n.NetworkRules())
    assert found["betweenness"].tolist() == [1, 0, 0, 0]
    assert found["in_degree"].tolist() == [3, 0, 0, 0]
    assert found["eigenvector"][0] == 1
    assert found["closeness"].argmax() == 0


@given(st.lists(st.integers(0, 9), min_size=25, max_size=25))
@settings(max_examples=40, deadline=None)
def test_betweenness_and_closeness_are_those_of_networkx(values):
    networkx = pytest.importorskip("networkx")
    between = np.array(values, dtype=float).reshape(5, 5)
    np.fill_diagonal(between, 0)
    found = n.centralities(between, n.NetworkRules(0))
    both = between + between.T
    graph = networkx.Graph()
    graph.add_nodes_from(range(5))
    mean = both[both > 0].mean() if both.any() else 1
    graph.add_weighted_edges_from(((a, b, mean / both[a, b]) for a, b in zip(*np.nonzero(np.triu(both)))), weight="d")
    theirs = networkx.betweenness_centrality(graph, weight="d")
    assert found["betweenness"].tolist() == pytest.approx([theirs[i] for i in range(5)])
    near = networkx.closeness_centrality(graph, distance="d")
    assert found["closeness"].tolist() == pytest.approx([near[i] for i in range(5)])


def test_closeness_counts_who_can_be_reached_and_how_many_cannot():
    """a and b exchange 10, d sends 5 to c, e nothing: mean 7.5, so steps of 0.75 and 1.5; one of four others is reached."""
    between = np.zeros((5, 5))
    between[0, 1], between[1, 0], between[3, 2] = 6, 4, 5
    found = n.centralities(between, n.NetworkRules(0))
    one, other = 1 / (0.75 * 4), 1 / (1.5 * 4)
    assert found["closeness"].tolist() == pytest.approx([one, one, other, other, 0])
    assert found["betweenness"].tolist() == [0] * 5
    assert found["out_degree"].tolist() == [1, 1, 0, 1, 0]
    assert found["in_degree"].tolist() == [1, 1, 1, 0, 0]
    assert found["eigenvector"].tolist() == pytest.approx([1, 1, 0, 0, 0])


def test_links_below_the_share_are_not_counted():
    between = np.array([[0.0, 99, 1], [1, 0, 0], [0, 0, 0]])
    assert n.counted_links(between, n.NetworkRules(2)).tolist() == [
        [False, True, False],
        [True, False, False],
        [False] * 3,
    ]


def test_the_order_inside_a_node():
    nodes, _ = study([[1, 1, 1, 0], [0, 0, 0, 1]], "xy")
    flows = flow_matrix(*zip(*ROWS), UNITS)
    found = n.inner_order(flows, nodes, flows.residents, np.array([60.0, 30, 20, 5]))
    among = np.array([[0.0, 30, 10], [40, 0, 10], [5, 0, 0]])
    assert found["inner_polycentricity"][0] == pytest.approx(n.polycentricity(among, 300)[0])
    assert found["inner_primacy"][0] == pytest.approx(100 * 60 / 110)
    assert all(np.isnan(column[1]) for column in found.values())


def test_ranks_are_places_among_the_partners_and_ties_share_the_better():
    between = np.array([[0.0, 5, 5, 1], [0, 0, 0, 0], [0, 0, 0, 9], [0, 0, 0, 0]])
    nodes = n.Nodes(tuple("abcd"), tuple("ABCD"), csr_matrix(identity(4)))
    flows = n.NodeFlows(between, np.full(4, 20.0), np.full(4, 20.0), True)
    table = n.links(nodes, flows, n.PairRules())
    ranks = {(row["from_id"], row["to_id"]): (row["rank_from"], row["rank_to"]) for row in table.to_dict("records")}
    assert ranks == {("a", "b"): (1, 1), ("a", "c"): (1, 2), ("a", "d"): (3, 2), ("c", "d"): (1, 1)}
    for (one, other), (rank, back) in ranks.items():
        pair = n.pair_evidence(
            nodes,
            n.NodeFlows(between, np.full(4, 20.0), np.full(4, 20.0), True),
            *map("abcd".index, (one, other)),
            n.PairRules(),
        )
        assert (pair.rank, pair.rank_back) == (rank, back)


def test_expectation_spreads_outgoing_flow_like_the_incoming_of_the_others():
    nodes, flows = study()
    row = n.links(nodes, flows, n.PairRules()).iloc[0]
    # a sends 40, b receives 30 of the 105 - 55 that do not go to a; b sends 50, a receives 55 of 105 - 30
    assert row["expected_ratio"] == pytest.approx(70 / (40 * 30 / 50 + 50 * 55 / 75))


def test_too_much_work_is_refused_before_it_begins(monkeypatch):
    pytest.importorskip("networkx")
    monkeypatch.setattr(n, "MOST_WORK", 5)
    with pytest.raises(InputError, match="would take very long"):
        n.centralities(np.ones((3, 3)) - np.eye(3), n.NetworkRules())


def test_without_any_link_the_table_is_empty():
    nodes = n.Nodes(("a", "b"), ("A", "B"), csr_matrix(identity(2)))
    flows = n.NodeFlows(np.diag([5.0, 5.0]), np.full(2, 5.0), np.full(2, 5.0), True)
    table = n.links(nodes, flows, n.PairRules())
    assert len(table) == 0
    assert {"rank_from", "rank_to", "tie"} <= set(table.columns)


def test_the_whole_network_in_figures():
    nodes, flows = study()
    found = n.whole_order(nodes, flows, np.array([60.0, 30, 20, np.nan]))
    assert found["nodes"] == 4
    assert found["flow_between"] == 105
    measure, balance, density = n.polycentricity(flows.between, 320)
    assert (found["polycentricity"], found["balance"], found["density"]) == (measure, balance, density)
    assert density == pytest.approx(105 / 320)
    assert found["primacy"] == pytest.approx(100 * 60 / 110)  # a node of unknown size is no zero
    assert found["first_to_second"] == 2


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: n.PairRules(share=0), "PAIR_SHARE"),
        (lambda: n.PairRules(top=0), "PAIR_RANK"),
        (lambda: n.NetworkRules(101), "LINK_SHARE"),
    ],
)
def test_rules_that_are_none_are_refused(make, words):
    with pytest.raises(InputError, match=words):
        make()


def test_a_network_without_links_has_no_centre():
    pytest.importorskip("networkx")
    found = n.centralities(np.zeros((3, 3)), n.NetworkRules())
    assert all(column.tolist() == [0, 0, 0] for column in found.values())


def test_nodes_that_are_alike_are_equally_central_whatever_their_order():
    """Two pairs with the same flow: no node is before another, though the leading eigenvector is not unique."""
    between = np.zeros((4, 4))
    between[0, 1] = between[1, 0] = between[2, 3] = between[3, 2] = 5
    found = n.centralities(between, n.NetworkRules())["eigenvector"]
    assert found == pytest.approx([1, 1, 1, 1])
    order = np.array([2, 0, 3, 1])
    turned = n.centralities(between[np.ix_(order, order)], n.NetworkRules())["eigenvector"]
    assert turned == pytest.approx(found[order])


@pytest.mark.parametrize("share", [7, 14, 28, 29, 55, 57, 58])
def test_exactly_the_share_is_a_tie(share):
    """29 of 100 are 29 %: divided first and then multiplied they would be 28.999999999999996."""
    flows = flow_matrix(["a", "a", "b", "b"], ["a", "b", "b", "a"], [100 - share, share, 100 - share, share], UNITS[:2])
    nodes = n.Nodes(("a", "b"), ("A", "B"), csr_matrix(identity(2)))
    found = n.node_flows(flows, nodes, flows.residents)
    assert n.pair_evidence(nodes, found, 0, 1, n.PairRules(share)).verdict == n.STRONG
    assert n.links(nodes, found, n.PairRules(share))["tie"].tolist() == [n.STRONG]


def test_the_evidence_of_a_pair_is_the_row_of_its_link():
    nodes, flows = study()
    table = n.links(nodes, flows, n.PairRules()).set_index(["a", "b"])
    for (a, b), row in table.iterrows():
        one = n.pair_evidence(nodes, flows, a, b, n.PairRules())
        assert (one.flow, one.flow_back, one.share, one.share_back) == (
            row["flow"],
            row["flow_back"],
            row["share_from"],
            row["share_to"],
        )
        assert (one.rank, one.rank_back, one.verdict) == (row["rank_from"], row["rank_to"], row["tie"])
        assert one.strength == pytest.approx(row["strength"])
        assert one.expected_ratio == pytest.approx(row["expected_ratio"])
    # a and b: 30² / (100 · 60 + 40 + 5 + 10 jobs in a) and back
    assert table.loc[(0, 1), "strength"] == pytest.approx(30**2 / (100 * 80) + 40**2 / (100 * 115))


def test_two_areas_that_share_units_are_contained_as_the_one_they_would_be():
    """a, b and b, c: b counts once in what lives there and in what stays. All three keep 300 of their 300."""
    nodes, flows = study([[1, 1, 0, 0], [0, 1, 1, 0]], "xy")
    (pair,) = n.merger_pairs(nodes, flows, [0, 1], n.PairRules())
    merged = study([[1, 1, 1, 0]], "z")[1]
    assert pair.contained_both == pytest.approx(100 * merged.flow[0, 0] / merged.residents[0])


def test_density_is_of_people_and_nobody_lives_twice():
    nodes, flows = study([[1, 1, 0, 0], [0, 1, 1, 0]], "xy")
    order = n.whole_order(nodes, flows, np.ones(4))
    assert order["density"] == pytest.approx((10 + 5) / 300)


def test_a_node_with_a_unit_of_unknown_size_has_no_inner_order_of_sizes():
    nodes, _ = study([[1, 1, 1, 1]], "x")
    flows = flow_matrix(*zip(*ROWS), UNITS)
    inner = n.inner_order(flows, nodes, flows.residents, np.array([60.0, np.nan, 20.0, 15.0]))
    assert np.isnan([inner["inner_primacy"][0], inner["inner_rank_size"][0]]).all()
    assert inner["inner_balance"][0] > 0
