"""Flow regions: rules one by one, known answers, and agreement with the slow and obvious way."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import Cancelled, InputError
from multipolar.engine.plan.flowregions import SHARES, FlowRegionRules, flow_regions
from unit.plan.reference_regions import flow_merges
from unit.plan.regionmaps import country, groups, korea
from unit.plan.squaremaps import said

KINDS = [(direction, measure) for direction in ("directed", "undirected") for measure in ("relative", "absolute")]


def regions(flows, rules=None, **more):
    return flow_regions(*country(flows), rules or FlowRegionRules(stop="clusters", value=1), **more)


def steps(result):
    return list(zip(result.hierarchy["unit_id"], result.hierarchy["parent_id"]))


def test_korea_gives_thirteen_regions_with_the_non_zero_rule(shared):
    result = flow_regions(*korea(shared), FlowRegionRules())
    areas = result.partition.areas
    sizes = dict(zip(areas["area_name"], areas["units"]))
    assert sizes == {
        "Seoul": 70,
        "Busan": 14,
        "Daegu": 14,
        "Jeonju": 12,
        "Daejeon": 11,
        "Gwangju": 10,
        "Mokpo": 9,
        "Suncheon": 6,
        "Jinju": 5,
        "Andong": 2,
        "Cheongsong": 2,
        "Sangju": 2,
        "Yeongju": 2,
    }
    assert result.hierarchy["applied"].sum() == 146
    first = result.hierarchy.iloc[0]
    assert (first["unit_name"], first["parent_name"], first["regions"]) == ("Gyeongsan", "Daegu", 158)
    assert first["strength"] == pytest.approx(77.53494, abs=5e-6)
    assert len(result.hierarchy) == 158  # the whole hierarchy goes on to one region


def test_the_largest_share_merges_its_origin_and_the_destination_keeps_its_name():
    result = regions({"aa": 10, "ab": 90, "bb": 50, "ba": 50, "cc": 80, "ca": 20})
    assert steps(result) == [("a", "b"), ("c", "b")]
    assert result.hierarchy["strength"].tolist() == [90, 20]
    assert result.hierarchy["flow"].tolist() == [90, 20]
    assert result.partition.members[["area_id", "role", "basis"]].to_numpy().tolist() == [
        ["b", "member", "merged"],
        ["b", "core", "core"],
        ["b", "member", "merged"],
    ]


def test_the_inner_flow_counts_in_the_row_sum():
    """a sends 30 of 130, b sends 20 of 20: without a's inner flow a would come first, by flow it does."""
    flows = {"aa": 100, "ab": 30, "ba": 20, "cb": 1, "cc": 99}
    assert steps(regions(flows))[0] == ("b", "a")
    absolute = FlowRegionRules(measure="absolute", stop="clusters", value=1)
    assert steps(regions(flows, absolute))[0] == ("a", "b")


def test_both_flows_of_a_pair_become_inner_flow():
    result = regions(
        {"ab": 90, "ba": 50, "bb": 7, "ac": 10, "cc": 1, "ca": 1}, FlowRegionRules(stop="clusters", value=2)
    )
    area = result.partition.areas.set_index("area_id")
    assert area.loc["b", "flow_internal"] == 90 + 50 + 7


def test_undirected_adds_both_shares_and_the_receiver_of_more_keeps_the_name():
    flows = {"ab": 30, "aa": 70, "ba": 40, "bb": 60, "ca": 60, "cc": 40}
    assert steps(regions(flows))[0] == ("c", "a")
    undirected = regions(flows, FlowRegionRules("undirected", "relative", "clusters", 1))
    assert steps(undirected)[0] == ("b", "a")
    assert undirected.hierarchy["strength"].iloc[0] == 70


def test_of_tied_origins_the_one_that_receives_most_from_the_others():
    """a and b both send half to c; a sends more to b than b to a."""
    assert steps(regions({"ac": 50, "aa": 30, "ab": 20, "bc": 50, "bb": 40, "ba": 10, "cc": 9}))[0] == ("b", "c")


def test_of_tied_destinations_the_one_that_receives_most_from_the_others():
    assert steps(regions({"ab": 50, "ac": 50, "bb": 90, "bc": 10, "cc": 95, "cb": 5}))[0] == ("a", "c")


def test_of_several_of_both_first_the_destination_then_the_origin():
    """a and b are tied with c and d; d receives from c, so d; of a and b, a receives from b."""
    flows = {"ac": 50, "bd": 50, "ad": 50, "bc": 40, "ba": 10, "cc": 95, "cd": 5, "dd": 100}
    assert steps(regions(flows))[0] == ("a", "d")


def test_ties_without_any_exchange_go_by_code():
    assert steps(regions({"ac": 50, "aa": 50, "bd": 50, "bb": 50, "cc": 1, "dd": 1}))[0] == ("a", "c")


CHAIN = {"aa": 40, "ab": 60, "bb": 50, "bc": 50, "cc": 60, "cd": 40, "dd": 90, "da": 10}


@pytest.mark.parametrize(
    ("stop", "value", "left"),
    [
        ("clusters", 4, 4),
        ("clusters", 2, 2),
        ("flow", 61, 4),
        ("flow", 60, 3),
        ("flow", 50.1, 3),
        ("mean", 60, 4),
        ("mean", 61, 3),
        ("weighted_mean", 60, 4),
        ("weighted_mean", 60.1, 3),
        ("median", 55, 4),
        ("median", 55.1, 3),
        ("minimum", 40, 4),
        ("minimum", 41, 3),
    ],
)
def test_each_stop_rule_is_asked_before_a_merge(stop, value, left):
    """Inner shares are 40, 50, 60, 90 in the beginning: mean and weighted mean 60, median 55, minimum 40."""
    result = regions(CHAIN, FlowRegionRules(stop=stop, value=value))
    assert len(result.partition.areas) == left
    assert result.hierarchy["applied"].sum() == 4 - left


def test_the_hierarchy_says_what_is_left_after_each_merge():
    result = regions(CHAIN, FlowRegionRules(stop="clusters", value=3))
    first = result.hierarchy.iloc[0]
    assert (first["regions"], first["applied"]) == (3, 1)
    inner = [100 * 150 / 200, 60, 90]  # a in b, then c, d
    assert first["mean"] == pytest.approx(np.mean(inner))
    assert first["median"] == pytest.approx(75)
    assert first["minimum"] == 60
    assert first["weighted_mean"] == pytest.approx(100 * 300 / 400)
    assert result.hierarchy["applied"].tolist() == [1, 0, 0]
    short = regions(CHAIN, FlowRegionRules(stop="clusters", value=3), whole_hierarchy=False)
    assert len(short.hierarchy) == 1
    assert groups(short.partition.members) == groups(result.partition.members)


def test_the_non_zero_rule_ends_when_every_region_has_inner_flow():
    result = regions({"ab": 9, "bc": 1, "ba": 1, "cc": 5, "cb": 1}, FlowRegionRules())
    assert groups(result.partition.members) == {frozenset("ab"), frozenset("c")}


def test_the_non_zero_rule_is_refused_where_it_would_do_nothing_and_self_flows_can_be_left_out():
    with pytest.raises(InputError, match="before the first merge"):
        regions(CHAIN, FlowRegionRules())
    result = regions(CHAIN, FlowRegionRules(self_flows=False))
    assert said(result.notes, "left out: 240")
    assert result.partition.areas["units"].min() > 1


def test_what_has_no_flow_is_left_apart_and_said():
    result = regions({"ab": 5, "aa": 5, "bb": 10, "cd": 1, "dd": 1}, FlowRegionRules(stop="clusters", value=1))
    assert groups(result.partition.members) == {frozenset("ab"), frozenset("cd")}
    assert said(result.notes, "no flow is left between the 2 regions")


@pytest.mark.parametrize(
    "wrong",
    [
        {"stop": "clusters"},
        {"stop": "clusters", "value": 1.5},
        {"stop": "clusters", "value": 0},
        {"stop": "mean", "value": 101},
        {"stop": "flow", "value": 0},
        {"stop": "non_zero", "value": 3},
        {"stop": "never"},
        {"direction": "both"},
        {"measure": "log"},
    ],
)
def test_impossible_rules_are_refused(wrong):
    with pytest.raises(InputError):
        FlowRegionRules(**wrong)


def test_more_regions_than_units_are_refused():
    with pytest.raises(InputError, match="fewer than 9"):
        regions(CHAIN, FlowRegionRules(stop="clusters", value=9))


def test_cancelling_ends_the_run(shared):
    def cancel(fraction):
        assert 0 <= fraction <= 1
        if fraction > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        flow_regions(*korea(shared), FlowRegionRules(), progress=cancel)


@st.composite
def matrices(draw):
    size = draw(st.integers(2, 9))
    most = draw(st.sampled_from([2, 4, 50]))
    values = draw(st.lists(st.integers(0, most), min_size=size * size, max_size=size * size))
    matrix = np.array(values).reshape(size, size)
    matrix[0, -1] += 1
    return matrix


@settings(max_examples=100, deadline=None)
@given(matrices(), st.sampled_from(KINDS))
def test_merges_equal_the_slow_way(matrix, kind):
    codes = "abcdefghi"[: len(matrix)]
    flows = {codes[i] + codes[j]: int(matrix[i, j]) for i, j in np.argwhere(matrix > 0)}
    units, table = country(flows, codes)
    result = flow_regions(units, table, FlowRegionRules(*kind, "clusters", 1))
    expected = flow_merges(matrix, kind[0] == "directed", kind[1] == "relative")
    assert steps(result) == [(codes[r], codes[s]) for r, s, _ in expected]
    scale = 100 if kind[1] == "relative" else 1
    assert result.hierarchy["strength"].tolist() == pytest.approx([scale * value for _, _, value in expected])


@settings(max_examples=40, deadline=None)
@given(matrices(), st.sampled_from(KINDS), st.data())
def test_flow_is_conserved_and_fewer_regions_are_unions(matrix, kind, data):
    codes = "abcdefghi"[: len(matrix)]
    units, table = country({codes[i] + codes[j]: int(matrix[i, j]) for i, j in np.argwhere(matrix > 0)}, codes)
    many = data.draw(st.integers(1, len(codes)))
    few = data.draw(st.integers(1, many))
    fine, coarse = (flow_regions(units, table, FlowRegionRules(*kind, "clusters", k)).partition for k in (many, few))
    assert coarse.areas["employed"].sum() == pytest.approx(matrix.sum())
    for region in groups(fine.members):
        assert any(region <= union for union in groups(coarse.members))


@pytest.mark.parametrize("share", [7, 14, 28, 29, 57, 58])
@pytest.mark.parametrize("direction", ["directed", "undirected"])
def test_exactly_the_share_of_the_stop_rule_counts(share, direction):
    """29 of 100 are 29 %: a flow of 29 % is not below it, and regions that keep 29 % have reached it."""
    flows = {"aa": 100 - share, "ab": share, "bb": 100}
    merged = regions(flows, FlowRegionRules(direction=direction, stop="flow", value=share))
    assert merged.hierarchy["strength"].tolist() == [share]
    assert len(merged.partition.areas) == 1
    apart = regions(flows, FlowRegionRules(direction=direction, stop="flow", value=share + 0.001))
    assert len(apart.partition.areas) == 2
    kept = {"aa": share, "ab": 100 - share, "bb": share, "ba": 100 - share}
    for stop in ("mean", "weighted_mean", "median", "minimum"):
        if stop in SHARES:
            assert len(regions(kept, FlowRegionRules(stop=stop, value=share)).partition.areas) == 2
            assert len(regions(kept, FlowRegionRules(stop=stop, value=share + 0.001)).partition.areas) == 1


def test_every_unit_says_in_which_round_it_was_merged():
    rows = regions({"aa": 10, "ab": 90, "bb": 50, "ba": 50, "cc": 80, "ca": 20}).partition.members.set_index("unit_id")
    assert rows["round"].fillna(0).to_dict() == {"a": 1, "b": 0, "c": 2}
    assert rows["parent_id"].dropna().to_dict() == {"a": "b", "c": "b"}
    assert rows["strength"].dropna().to_dict() == {"a": 90, "c": 20}


def test_undirected_regions_of_too_many_units_are_refused_beforehand(monkeypatch):
    from multipolar.engine.plan import flowregions

    monkeypatch.setattr(flowregions, "MOST_UNDIRECTED", 2)
    flows = {("a", "b"): 5, ("b", "a"): 2, ("c", "a"): 1, ("a", "c"): 3}
    regions(flows)
    with pytest.raises(
        InputError, match=r"DIRECTION: Undirected regions of 3 units would take about 0 minutes\..*at most 2"
    ):
        regions(flows, FlowRegionRules("undirected", stop="clusters", value=1))
