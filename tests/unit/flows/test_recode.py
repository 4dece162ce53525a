"""Flows between other units."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from multipolar.engine.codemap import CodeMap, code_map, prefix_map
from multipolar.engine.errors import InputError
from multipolar.engine.flows.pairs import PairBuilder
from multipolar.engine.flows.recode import drop_outside, recode
from multipolar.engine.flows.report import SENTENCES, flow_report, remedies, report_frame, report_notes
from multipolar.engine.readers.flowfiles import read_flow_file
from unit.readers.flowtexts import read, rows, source

TABLE = "o,d,n\na,a,10\na,b,4\nb,a,2\nb,c,1\nc,x,7\n"


def lines(pairs, units=None):
    return {line.item: line for line in flow_report(pairs, units)}


def test_merged_codes_are_added_up():
    found, notes = recode(read(TABLE), code_map(["a", "b", "c"], ["A", "A", "C"]))
    assert rows(found) == [("", "A", "A", 16.0), ("", "A", "C", 1.0), ("", "C", "x", 7.0)]
    assert any("stay as they are: 1 (x)" in str(one) for one in notes)
    assert found.closes()


def test_unmapped_codes_are_dropped_and_counted_or_refused():
    codes = code_map(["a", "b"], ["A", "A"])
    found, _ = recode(read(TABLE), codes, "drop")
    assert rows(found) == [("", "A", "A", 16.0)]
    assert [(loss.reason, loss.count, loss.amount / 2**96) for loss in found.account.losses] == [("unmapped", 2, 8)]
    assert found.closes()
    with pytest.raises(InputError, match=r"not in the map: 2 \(c, x\)"):
        recode(read(TABLE), codes, "refuse")
    with pytest.raises(InputError, match="None of the codes"):
        recode(read(TABLE), code_map(["9"], ["8"]))


def test_a_split_is_the_product_of_the_shares():
    found, _ = recode(read("o,d,n\na,a,10\na,b,4\n"), code_map(["a", "a", "b"], ["x", "y", "b"], [0.25, 0.75, 1]))
    assert rows(found) == [
        ("", "x", "b", 1.0),
        ("", "x", "x", 0.625),
        ("", "x", "y", 1.875),
        ("", "y", "b", 3.0),
        ("", "y", "x", 1.875),
        ("", "y", "y", 5.625),
    ]


@given(
    st.lists(
        st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd"), st.floats(0.001, 1e6)), min_size=1, max_size=8
    ),
    st.lists(st.floats(0.01, 1), min_size=1, max_size=4),
)
def test_nothing_is_lost_between_units(table, weights):
    pairs = read("o,d,n\n" + "".join(f"{o},{d},{n!r}\n" for o, d, n in table))
    total = sum(weights)
    codes = code_map(["a"] * len(weights), [f"n{k}" for k in range(len(weights))], [w / total for w in weights])
    if "a" not in pairs.used_codes():
        return
    found, _ = recode(pairs, codes)
    assert found.amount == pairs.amount
    assert found.closes()


def test_outside_pairs_are_dropped_and_counted():
    found = drop_outside(read(TABLE), {"a", "b"})
    assert len(found) == 3
    assert found.closes()
    with pytest.raises(InputError, match="none runs between two units"):
        drop_outside(read(TABLE), {"z"})


def test_the_report_says_what_joins():
    found = lines(read(TABLE), ["a", "b", "z"])
    assert (found["read"].count, found["read"].flow, found["read"].share) == (5, 24, 100)
    assert (found["within"].count, found["within"].flow) == (1, 10)
    assert (found["one_way"].count, found["one_way"].flow) == (2, 8)
    assert found["asymmetry"].share == pytest.approx(100 * (2 + 1 + 7) / 14)
    assert found["asymmetry"].detail == "c – x: 7"
    assert [found[k].count for k in ("matched", "leaving", "arriving", "elsewhere", "unmatched")] == [3, 1, 0, 1, 2]
    assert (found["origins_outside"].count, found["origins_outside"].detail) == (1, "c")
    assert (found["no_destination"].count, found["no_destination"].detail) == (1, "z")


def test_every_line_has_its_words():
    pairs = drop_outside(read(TABLE), {"a", "b"})
    found = flow_report(pairs, ["a", "b"])
    frame = report_frame(found, SENTENCES)
    assert list(frame["item"]) == [line.item for line in found]
    assert any("The account closes exactly" in str(one) for one in report_notes(found, pairs))


def test_remedies_are_offered_when_they_help():
    pairs = read("o,d,n\n11010,11020,1\n11020,9,2\n")
    best = remedies(pairs, ["11", "09"], [code_map(["11010"], ["x"])])
    assert [(one.kind, one.name, one.before, one.after) for one in best] == [("prefix", "2", 0.0, 50.0)]
    renamed = remedies(read("o,d,n\n45,11,1\n11,11,1\n"), ["52", "11"], [code_map(["45"], ["52"], label="map.csv")])
    assert [(one.kind, one.name, one.after) for one in renamed] == [("map", "map.csv", 100.0)]
    zeros = remedies(read("o,d,n\n1,2,1\n"), ["01", "02"])
    assert [one.kind for one in zeros] == ["zeros"]
    assert all(str(one.note) for one in (*best, *renamed, *zeros))
    assert remedies(read("o,d,n\n1,2,1\n"), ["1", "2"]) == []


def test_a_prefix_goes_through_the_same_machinery():
    pairs = read("o,d,n\n11010,21010,1\n11020,21010,2\n")
    found, _ = recode(pairs, prefix_map(pairs.used_codes(), 2))
    assert rows(found) == [("", "11", "21", 3.0)]
    assert isinstance(prefix_map(["1"], 2), CodeMap)


def test_several_labels_have_a_line_each_and_inner_flow_alone_no_asymmetry():
    builder = PairBuilder(False)
    for label, text in (("2020", "o,d,n\na,a,3\nb,b,1\n"), ("2021", "o,d,n\na,a,6\n")):
        read_flow_file(source(text), builder, label=label)
    pairs = builder.finish()
    found = flow_report(pairs)
    assert [(line.detail, line.flow, line.share) for line in found if line.item == "label"] == [
        ("2020", 4, 40),
        ("2021", 6, 60),
    ]
    assert not any(line.item in ("one_way", "asymmetry", "matched") for line in found)
    assert [str(one) for one in report_notes(found, pairs)] == [
        "Rows read: 3 (flow 10); pairs in the result: 3 (flow 10); left out: 0. The account closes exactly.",
        "Flow within units: 10 (100.00 %).",
    ]


def test_flows_are_held_against_their_counterflow_of_the_same_label():
    """2020: 5 and 3 between a and b, 4 to c. 2021: 1 to b, 10 and 2 between b and c, 7 from c. Apart: 2, 4, 1, 8, 7 of 32."""
    builder = PairBuilder(False)
    tables = {"2020": "a,b,5\nb,a,3\na,c,4\n", "2021": "a,b,1\nb,c,10\nc,b,2\nc,a,7\n"}
    for label, text in tables.items():
        read_flow_file(source(f"o,d,n\n{text}"), builder, label=label)
    found = lines(builder.finish())
    one_way, asymmetry = found["one_way"], found["asymmetry"]
    assert (one_way.count, one_way.flow, one_way.share) == (3, 12, 37.5)
    assert (asymmetry.count, asymmetry.flow, asymmetry.share) == (5, 22, 68.75)
    assert asymmetry.detail == "b – c: 8"


def test_what_does_not_join_the_units_is_told_with_its_codes():
    pairs = read(TABLE)
    told = [str(one) for one in report_notes(flow_report(pairs, ["a", "b", "z"]), pairs)]
    assert told[2:] == [
        "Pairs that do not join the units at both ends: 2 of 5 (40.0 %), flow 8 (33.3 %): 1 leaves the units, 0 arrives from "
        "outside.",
        "Codes of origin that are no unit: 1 (c).",
        "Codes of destination that are no unit: 2 (c, x).",
        "Units that are no origin: 1 (z).",
        "Units that are no destination: 1 (z).",
    ]


def test_flow_that_sums_to_nothing_has_no_share():
    found = lines(read("o,d,n\na,b,0\nb,a,0\n", keep_zeros=True))
    assert found["read"].flow == 0
    assert math.isnan(found["read"].share)
    assert math.isnan(found["asymmetry"].share)


def test_each_kind_of_remedy_by_hand():
    """Two of three pairs join with the map, none before; without zeros 1 of 3; prefixes do not help."""
    pairs = read("o,d,n\n1,2,1\n1,1,2\n2,3,4\n")
    best = remedies(pairs, ["01", "B", "C"], [code_map(["1"], ["B"]), code_map(["1", "2"], ["B", "C"], label="map")])
    assert [(one.kind, one.name, round(one.before), round(one.after)) for one in best] == [
        ("map", "map", 0, 67),
        ("zeros", "", 0, 33),
    ]
    assert [str(one.note)[:58] for one in best] == [
        "With the code map map 66.7 % of the pairs would join the u",
        "Without leading zeros 33.3 % of the pairs would join the u",
    ]
    prefix = remedies(read("o,d,n\n11010,11020,1\n11020,9,2\n"), ["11", "09"])[0]
    assert str(prefix.note).startswith("With the first 2 characters of the codes 50.0 % of the pairs would join")
    assert remedies(read("o,d,n\na,b,1\n"), ["a", "b"]) == []  # all join


def test_no_flow_left_by_the_map_is_refused():
    with pytest.raises(InputError, match="No flow is left"):
        recode(read("o,d,n\na,b,4\nb,c,1\n"), code_map(["b"], ["B"]), "drop")
