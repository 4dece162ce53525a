"""Labour market areas: rules one by one, known answers, and agreement with the slow and obvious way."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import Cancelled, InputError
from multipolar.engine.flows.matrix import flow_matrix
from multipolar.engine.plan.labourmarkets import LabourMarketRules, labour_market_areas
from multipolar.engine.plan.repair import detached, reattach
from multipolar.engine.units.table import units_table
from scipy.sparse import csr_matrix
from unit.plan.reference_regions import labour_markets
from unit.plan.regionmaps import country, groups, sardinia
from unit.plan.squaremaps import said

SMALL = LabourMarketRules(20, 60, 100, 75)


def areas(flows, rules=SMALL, **more):
    return labour_market_areas(*country(flows, **more), rules)


@pytest.mark.parametrize(
    ("rules", "count", "reserve"),
    [  # LabourMarketAreas 3.4 run on the same data
        ((1000, 66.67, 10000, 75), 36, 80),
        ((1000, 60, 10000, 70), 46, 63),
        ((500, 50, 5000, 60), 90, 30),
        ((2000, 70, 20000, 80), 22, 82),
        ((3500, 66.7, 25000, 75), 20, 80),
        ((1000, 80, 5000, 90), 18, 119),
        ((5000, 60, 50000, 85), 13, 86),
        ((100, 60, 1000, 70), 109, 50),
    ],
)
def test_sardinia_gives_the_areas_and_reserves_of_the_reference(shared, rules, count, reserve):
    result = labour_market_areas(*sardinia(shared), LabourMarketRules(*rules))
    assert (len(result.partition.areas), len(result.reserve)) == (count, reserve)
    assert result.partition.members["area_id"].notna().all()
    assert result.partition.areas["units"].sum() == 377


def test_cells_of_sardinia_give_the_areas_of_the_reference(shared):
    """Flows between 3566 cells of 1 km, of which 1627 have no jobs or nobody who works elsewhere."""
    table = pd.read_csv(shared / "sardinia" / "grid_commuting_2011_1km.csv.gz", dtype=str)
    codes = sorted(set(table["community_live"]) | set(table["community_work"]))
    units = units_table(codes, [None] * len(codes))
    flows = flow_matrix(table["community_live"], table["community_work"], table["amount"], units.codes)
    result = labour_market_areas(units, flows, LabourMarketRules()).partition
    assert len(result.areas) == 25
    assert (result.members["basis"] == "no flow").sum() == 1627
    assert (result.members["basis"] == "unassigned").sum() == 0


def test_validity_by_hand():
    rules = LabourMarketRules(1000, 60, 10000, 80)
    assert rules.validity(10000, 10000, 6000) == pytest.approx(1)  # the target size asks for the least containment
    assert rules.validity(1000, 1000, 800) == pytest.approx(1)  # the least size asks for the target
    assert rules.validity(5500, 5500, 5500 * 0.7) == pytest.approx(0.7 / 0.8 * (1 - 0.25 * 0.5) * 0.8 / 0.6)
    assert rules.validity(1000, 2000, 800) == pytest.approx(0.5)  # the smaller of both sides counts
    assert rules.validity(10, 10, 10) == 1  # a closed area is valid, however small
    assert rules.validity(50000, 50000, 49999) == pytest.approx(0.8 / 0.6)
    assert rules.validity(0, 5, 0) == 0


def test_a_closed_area_of_fractional_flows_is_closed():
    assert LabourMarketRules().validity(sum([0.1] * 3), sum([0.1] * 3), 0.3) == 1


def test_percent_are_used_as_they_are_written():
    """66.67 / 100 is the number beside 0.6667."""
    assert 66.67 / 100 != 0.6667
    assert LabourMarketRules(1000, 66.67, 10000, 75).validity(20000, 20000, 20000 * 0.75) == 0.75 / 0.6667


def test_the_weakest_cluster_is_dissolved_and_joins_its_strongest_link():
    result = areas({"aa": 100, "bb": 100, "cc": 5, "ca": 10, "cb": 8, "ac": 2, "bc": 1})
    assert groups(result.partition.members) == {frozenset("ac"), frozenset("b")}
    assert result.partition.members.loc["c", ["basis", "role", "share", "flow"]].tolist() == [
        "grouped",
        "member",
        pytest.approx(100 * 15 / 23),
        15,
    ]


def test_equal_links_go_to_the_higher_code():
    result = areas({"aa": 100, "bb": 100, "cc": 5, "ca": 10, "cb": 10, "ac": 2, "bc": 2})
    assert groups(result.partition.members) == {frozenset("a"), frozenset("bc")}


def test_who_would_make_the_other_less_valid_waits_in_the_reserve_and_is_placed_in_the_end():
    """a (contained by a third) joins b, which then has 150/190 and the full size: validity 0.75/0.6. With c the area would
    be closed, which is validity 1 and less: c waits."""
    result = areas({"aa": 20, "ba": 30, "bb": 100, "ca": 10, "cb": 30, "cc": 50})
    assert result.reserve.to_numpy().tolist() == [[1, "c", "c", "less valid", "b", "b"]]
    assert result.partition.members["basis"].tolist() == ["grouped", "grouped", "reserve"]
    assert groups(result.partition.members) == {frozenset("abc")}


def test_the_reserve_is_placed_in_the_area_of_the_first_unit_too():
    """As before with a as the large one and b as the one contained by a third."""
    result = areas({"bb": 20, "ab": 30, "aa": 100, "cb": 10, "ca": 30, "cc": 50})
    assert list(result.reserve.columns) == ["position", "unit_id", "unit_name", "reason", "area_id", "area_name"]
    assert result.reserve.to_numpy().tolist() == [[1, "c", "c", "less valid", "a", "a"]]


def test_without_a_link_a_unit_stays_unassigned():
    """x and y exchange with places outside the units only: neither has another cluster to go to."""
    table = [
        ("a", "a", 100),
        ("a", "b", 20),
        ("b", "b", 60),
        ("b", "a", 10),
        ("x", "-", 5),
        ("-", "x", 5),
        ("x", "x", 1),
    ]
    units = units_table(["a", "b", "x"], [None] * 3)
    result = labour_market_areas(units, flow_matrix(*zip(*table), units.codes), SMALL)
    assert result.reserve[["unit_id", "reason", "area_id"]].to_numpy().tolist() == [["x", "no link", None]]
    assert result.partition.members.loc["x", ["basis", "role", "area_id"]].tolist() == ["unassigned", "outside", None]
    assert np.isnan(result.partition.members.loc["x", "share"])
    assert said(result.notes, "without a link to any area: 1 (x)")


def test_units_without_residents_jobs_or_other_flows_are_set_aside_again_and_again():
    """z has no jobs; without z, y has a flow to itself only; x has nothing at all."""
    result = areas({"aa": 100, "ab": 5, "bb": 50, "ba": 5, "zy": 3, "yy": 4}, codes="x")
    assert set(result.partition.members.index[result.partition.members["basis"] == "no flow"]) == {"x", "y", "z"}
    assert said(result.notes, "set aside: 3 (x, y, z)")


def test_an_area_is_called_after_its_unit_with_most_jobs():
    result = areas({"aa": 10, "ab": 40, "bb": 50, "ba": 1})
    assert result.partition.areas[["area_id", "units", "employed", "jobs"]].to_numpy().tolist() == [["b", 2, 101, 101]]
    assert result.partition.members["role"].tolist() == ["member", "core"]


def test_flows_without_a_diagonal_are_told():
    assert said(areas({"ab": 10, "ba": 5, "bc": 5, "cb": 10}).notes, "larger than they should")


@pytest.mark.parametrize(
    "wrong",
    [
        {"least_size": 0},
        {"target_size": 1000},
        {"least_containment": 80},
        {"target_containment": 101},
        {"least_containment": 0.6667, "target_containment": 0.75},
    ],
)
def test_impossible_rules_are_refused(wrong):
    with pytest.raises(InputError):
        LabourMarketRules(**wrong)


def test_cancelling_ends_the_run(shared):
    def cancel(fraction):
        assert 0 <= fraction <= 1
        if fraction > 0.2:
            raise Cancelled

    with pytest.raises(Cancelled):
        labour_market_areas(*sardinia(shared), LabourMarketRules(), progress=cancel)


@st.composite
def flow_tables(draw):
    codes = draw(st.permutations("abcdefghij"))[: draw(st.integers(2, 10))]
    flows = {}
    for origin in codes:
        stay = draw(st.sampled_from([0, 5, 20, 60]))
        for destination in codes:
            amount = stay if origin == destination else draw(st.sampled_from([0, 0, 0, 1, 2, 3, 8, 20]))
            if amount:
                flows[origin + destination] = amount
    flows.setdefault(codes[0] + codes[1], 1)
    return flows


rules_of = st.builds(
    LabourMarketRules,
    st.sampled_from([5, 20]),
    st.sampled_from([40, 60, 66.67]),
    st.sampled_from([50, 200]),
    st.sampled_from([70, 75, 90]),
)


@settings(max_examples=80, deadline=None)
@given(flow_tables(), rules_of)
def test_labour_markets_equal_the_slow_way(flows, rules):
    units, matrix = country(flows)
    result = labour_market_areas(units, matrix, rules)
    cluster, reserve = labour_markets({(p[0], p[1]): n for p, n in flows.items()}, list(units.codes), rules)
    expected: dict[int, set[str]] = {}
    for unit, number in cluster.items():
        if number is not None:
            expected.setdefault(number, set()).add(unit)
    assert groups(result.partition.members) == {frozenset(part) for part in expected.values()}
    assert result.reserve["unit_id"].tolist() == reserve


@pytest.mark.parametrize("seed", range(12))
def test_large_clusters_that_are_dissolved_equal_the_slow_way(seed):
    """Thirty places, most flow to the next ones and to a few towns: clusters grow, fail as a whole and come apart again."""
    random = np.random.default_rng(seed)
    codes = [f"{number:02}" for number in range(30)]
    amounts = random.poisson(2.0, (30, 30)) * (random.random((30, 30)) < 0.15) + np.diag(random.integers(20, 60, 30))
    near = np.abs(np.subtract.outer(np.arange(30), np.arange(30))) == 1
    amounts += near * random.integers(0, 12, (30, 30))
    amounts[:, random.integers(0, 30, 3)] += random.integers(0, 15, (30, 3))
    flows = {(codes[i], codes[j]): int(amounts[i, j]) for i, j in zip(*np.nonzero(amounts))}
    rules = LabourMarketRules(*[(150, 60, 600, 70), (100, 50, 400, 60), (120, 55, 500, 66)][seed % 3])
    units = units_table(codes, [None] * 30)
    matrix = flow_matrix(*zip(*((one, other, amount) for (one, other), amount in flows.items())), units.codes)
    result = labour_market_areas(units, matrix, rules)
    cluster, reserve = labour_markets(flows, codes, rules)
    expected: dict[int, set[str]] = {}
    for unit, number in cluster.items():
        if number is not None:
            expected.setdefault(number, set()).add(unit)
    assert groups(result.partition.members) == {frozenset(part) for part in expected.values()}
    assert result.reserve["unit_id"].tolist() == reserve


@settings(max_examples=40, deadline=None)
@given(flow_tables(), rules_of)
def test_flows_and_units_are_conserved_and_every_area_has_one_core(flows, rules):
    units, matrix = country(flows)
    result = labour_market_areas(units, matrix, rules).partition
    inside = result.members[result.members["role"] != "outside"]
    assert result.areas["units"].sum() == len(inside)
    assert (inside["role"] == "core").sum() == len(result.areas)
    assert result.areas["flow_internal"].sum() == pytest.approx(inside["flow"].sum())
    assert result.areas["employed"].sum() == pytest.approx(matrix.residents[units.codes.isin(inside["unit_id"])].sum())


def line(size):
    left = np.arange(size - 1)
    half = csr_matrix((np.ones(size - 1), (left, left + 1)), shape=(size, size))
    return (half + half.T).tocsr()


def test_units_apart_from_the_main_part_are_found_the_heaviest_first():
    owner = np.array([0, 0, 5, 0, 0, 5])
    weight = np.array([10.0, 1, 3, 1, 2, 9])
    assert detached(owner, line(6), weight).tolist() == [2, 4, 3]


HEAVY_5 = np.array([50.0, 50, 50, 50, 50, 90])  # so that unit 5 is the main part of its area


def test_repair_moves_a_unit_to_the_touching_area_with_the_largest_link():
    """Unit 2 lies between areas 0 and 4 but belongs to 5; it is linked with both, more with 4."""
    owner = np.array([0, 0, 5, 4, 4, 5])
    flows = np.diag([50.0] * 6)
    flows[2, 0], flows[2, 3], flows[2, 5] = 5, 9, 30
    repair = reattach(owner, csr_matrix(flows), HEAVY_5, line(6))
    assert repair.owner.tolist() == [0, 0, 4, 4, 4, 5]
    assert repair.moved.tolist() == [2]
    assert repair.apart.tolist() == []


def test_repair_leaves_a_unit_without_a_link_and_says_so():
    owner = np.array([0, 0, 5, 4, 4, 5])
    repair = reattach(owner, csr_matrix(np.diag([50.0] * 6)), HEAVY_5, line(6))
    assert repair.owner.tolist() == owner.tolist()
    assert repair.apart.tolist() == [2]
    assert len(repair.notes(country({"aa": 1}, codes="bcdef")[0].codes)) == 1


def test_repair_counts_flows_among_the_unit_and_its_candidates_only():
    """With all flows the link to 0 is larger (3 is a big employer for area 9); among the candidates 0 and 3 it is not."""
    flows = np.zeros((5, 5))
    flows[1, 0], flows[1, 2] = 6, 7
    flows[0, 0], flows[2, 2] = 10, 10
    flows[4, 2] = 500  # from area 4, which 1 does not touch
    owner = np.array([0, 4, 3, 3, 4])
    repair = reattach(owner, csr_matrix(flows), np.array([10.0, 1, 10, 10, 99]), line(5))
    assert repair.owner[1] == 3


def test_areas_are_whole_after_the_repair_where_links_allow():
    flows = {"aa": 60, "bb": 1, "bd": 30, "ba": 10, "cc": 60, "dd": 60, "db": 20, "ab": 4, "cd": 2, "dc": 2}
    units, matrix = country(flows)
    loose = labour_market_areas(units, matrix, SMALL)
    assert frozenset("bd") in groups(loose.partition.members)
    whole = labour_market_areas(units, matrix, LabourMarketRules(20, 60, 100, 75, True), line(4))
    assert groups(whole.partition.members) == {frozenset("ab"), frozenset("c"), frozenset("d")}
    assert whole.partition.members.loc["b", "basis"] == "contiguity"


def test_areas_of_exactly_validity_1_are_not_told_to_end_below():
    """Two closed areas: self-containment 1 makes validity 1 whatever the size."""
    result = areas({"aa": 5, "ab": 5, "ba": 5, "bb": 5, "cc": 9, "cd": 1, "dc": 1, "dd": 9})
    assert set(result.partition.areas["validity"]) == {1.0}
    assert said(result.notes, "below validity 1") == []


def test_repair_weighs_what_comes_against_what_goes():
    """9 come from area 0: 9² / (109 · 59); 10 go to area 4: 10² / (60 · 110), which is more."""
    owner = np.array([0, 0, 5, 4, 4, 5])
    flows = np.diag([50.0] * 6)
    flows[0, 2], flows[2, 3] = 9, 10
    assert reattach(owner, csr_matrix(flows), HEAVY_5, line(6)).owner.tolist() == [0, 0, 4, 4, 4, 5]
    flows[0, 2] = 11  # 11² / (111 · 61) is more again
    assert reattach(owner, csr_matrix(flows), HEAVY_5, line(6)).owner.tolist() == [0, 0, 0, 4, 4, 5]
