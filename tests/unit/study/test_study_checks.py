"""Checks of a study's inputs: each finds what is wrong, and only that."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from multipolar.engine.errors import InputError, note
from multipolar.engine.flows.matrix import flow_matrix
from multipolar.engine.grid.frame import GridFrame
from multipolar.engine.study import check
from multipolar.engine.study.findings import ERROR, FACT, OK, WARNING, Finding, by_severity, finding, of_error, score
from shapely.geometry import Polygon, box

CODES = pd.Index(["01", "02", "03"])


def lines(findings: list[Finding]) -> list[str]:
    """``severity: sentence (count; first)``."""
    return [
        f"{one.severity}: {one.what}" + (f" ({one.count:g}; {one.first})" if one.count is not None else "")
        for one in findings
    ]


def only(findings: list[Finding], severity: str) -> list[str]:
    return [line for line in lines(findings) if line.startswith(severity)]


# Codes


def test_codes_missing_twice_and_short():
    assert lines(check.check_codes(["01", "02"], "U")) == ["ok: Codes are complete and unique. (2; )"]
    assert only(check.check_codes(["01", None, "", "02", "02"], "U"), ERROR) == [
        "error: Features without a code. (2; )",
        "error: Codes that occur more than once. (1; 02)",
    ]
    assert only(check.check_codes(["11010", "9010", "12010"], "U"), WARNING)[0].endswith("(1; 9010)")
    for fine in (["11", "21010"], ["A1", "B12"], ["01010", "1010"], ["1", "2"]):
        assert not only(check.check_codes(fine, "U"), WARNING), fine


# Polygons


def squares(*corners: tuple[float, float], size: float = 1000.0) -> list[Polygon]:
    return [box(x, y, x + size, y + size) for x, y in corners]


def geometry_lines(shapes, names=None) -> list[str]:
    return lines(check.check_geometries(shapes, names or [f"u{n}" for n, _ in enumerate(shapes)], "U", 1e6))


def test_a_sound_layer_passes_every_check():
    found = geometry_lines(squares((0, 0), (1000, 0), (0, 1000)))
    assert [line.split(":")[0] for line in found] == ["ok"] * 5


def test_missing_and_invalid_polygons():
    bow = Polygon([(0, 0), (1000, 1000), (1000, 0), (0, 1000)])
    found = geometry_lines([None, Polygon(), bow, *squares((1000, 0))])
    assert "error: Units without a polygon. (2; u0, u1)" in found
    assert "warning: Invalid polygons (they cross or touch themselves). (1; u2)" in found


def test_overlaps_are_measured_and_digitising_is_none():
    found = geometry_lines(squares((0, 0), (900, 0), (1899.99, 0)))
    assert "warning: Pairs of polygons that overlap, together on 0.10 km². (1; u0–u1)" in found


def test_gaps_between_borders_and_holes_in_the_land():
    ring = Polygon(
        [(0, 0), (9000, 0), (9000, 9000), (0, 9000)], [[(3000, 3000), (6000, 3000), (6000, 6000), (3000, 6000)]]
    )
    inner = [box(3000, 3000, 4499, 6000), box(4501, 3000, 6000, 6000)]
    found = geometry_lines([ring, *inner])
    assert any(
        line.startswith("warning: Gaps between the borders of polygons, together 0.006 km². (1;") for line in found
    )
    found = geometry_lines([ring, inner[0]])
    assert any(line.startswith("fact: Holes between the polygons") and "4.50 km². (1;" in line for line in found)
    assert not any("Gaps between" in line for line in found)


def test_islands_and_parts():
    found = geometry_lines(squares((0, 0), (1000, 0), (5000, 0), (9000, 0), (10000, 0)))
    assert "warning: Units without a neighbour. (1; u2)" in found
    assert any("fall into 2 parts without a common border" in line for line in found)
    corner = geometry_lines(squares((0, 0), (1000, 1000)))
    assert "warning: Units without a neighbour. (2; u0, u1)" in corner
    alone = geometry_lines(squares((0, 0)))
    assert not any("without a neighbour" in line for line in alone)


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=10, unique=True))
def test_cells_of_a_chessboard_never_overlap_nor_have_gaps_between_borders(places):
    filled = [[(x, y) in places for x in range(5)] for y in range(5)]
    blocks = [
        (filled[y][x], filled[y][x + 1], filled[y + 1][x], filled[y + 1][x + 1]) for x in range(4) for y in range(4)
    ]
    # Where squares meet in a corner only, a lake may or may not be open to the sea.
    assume(not any(block in ((True, False, False, True), (False, True, True, False)) for block in blocks))
    shapes = squares(*[(1000.0 * x, 1000.0 * y) for x, y in places])
    found = geometry_lines(shapes)
    assert "ok: No polygons overlap." in found
    assert not any("Gaps between" in line for line in found)
    holes = [line for line in found if line.startswith("fact: Holes")]
    outside, waiting = set(), [(-1, -1)]
    while waiting:  # the sea around, to tell lakes by hand
        x, y = waiting.pop()
        if (x, y) in outside or (x, y) in places or not (-1 <= x <= 5 and -1 <= y <= 5):
            continue
        outside.add((x, y))
        waiting += [(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)]
    lakes = {(x, y) for x in range(5) for y in range(5)} - outside - set(places)
    assert bool(holes) == bool(lakes)
    if lakes:
        assert f"together {len(lakes):.2f} km²" in holes[0]


# Numbers


def test_numbers_missing_zero_and_wrong():
    values, found = check.check_numbers(["1,000", None, 0], ["a", "b", "c"], "U, people")
    assert values[0] == 1000
    assert lines(found) == ["warning: Units without a number. (1; b)", "fact: Units with 0. (1; c)"]
    values, found = check.check_numbers(["ten"], ["a"], "U, people")
    assert values is None
    assert "is not a number" in only(found, ERROR)[0]
    assert "empty throughout" in only(check.check_numbers([None, ""], ["a", "b"], "U")[1], ERROR)[0]


def test_nobody_has_more_people_in_work_than_people():
    found = check.check_employed(np.array([10.0, 20, np.nan]), np.array([11.0, 5, 9]), ["a", "b", "c"], "U")
    assert lines(found) == ["error: Units with more employed residents than people. (1; a)"]
    assert not check.check_employed(None, np.array([1.0]), ["a"], "U")


# Joins


def test_rows_that_do_not_join_are_counted_both_ways():
    found = check.check_joins(["01", "02", "99", None], ["02", "98", "01", "01"], np.array([5.0, 3, 2, 1]), CODES, "F")
    assert lines(found) == [
        "warning: Rows without origin, destination or flow. (1; )",
        "warning: Rows that do not join a unit at both ends: 2 of 3 (66.7 %), 50.0 % of the flow; codes that are no unit: 2. "
        "(2; 98, 99)",
        "warning: Units that do not occur in the flows. (1; 03)",
    ]


def test_a_concordance_says_what_it_would_mend():
    found = check.check_joins(
        ["01", "99"], ["02", "98"], np.array([5.0, 5]), CODES, "F", {"99": "03", "98": "97", "01": "02"}
    )
    assert "with it 50.0 % of the rows join (50.0 % of the flow), 1 rows still do not" in str(found[0].fix)
    found = check.check_joins(["01", "99"], ["02", "98"], np.array([5.0, 5]), CODES, "F", {"99": "03", "98": "02"})
    assert "with it 100.0 % of the rows join (100.0 % of the flow), 0 rows" in str(found[0].fix)


def test_no_join_at_all_is_an_error_and_lost_zeros_are_named():
    found = check.check_joins(["1", "2"], ["2", "1"], np.array([5.0, 5]), CODES, "F")
    assert only(found, ERROR)
    assert "leading zeros" in str(found[0].fix)


def test_a_full_join_passes():
    found = check.check_joins(["01", "02", "03"], ["02", "03", "01"], np.ones(3), CODES, "F")
    assert [one.severity for one in found] == [OK, OK]


# Totals


def test_flows_without_a_diagonal_and_one_sided_units():
    flows = flow_matrix(["01", "02"], ["02", "03"], [5, 5], CODES)
    assert only(check.check_flows(flows, "F"), WARNING) == [
        "warning: There are no flows within units: shares will be of outgoing flow and self-containment is unknown.",
        "warning: Units with flows in one direction only. (2; 01, 03)",
    ]
    whole = flow_matrix(["01", "02", "03"], ["01", "02", "03"], [5, 5, 5], CODES)
    assert [one.severity for one in check.check_flows(whole, "F")] == [OK, OK]


@pytest.mark.parametrize(
    ("employed", "severity"), [([10, 10, 10], OK), ([10, 10, 12], WARNING), ([10, 10, 70], ERROR), ([0, 0, 0], ERROR)]
)
def test_employed_residents_against_rows(employed, severity):
    flows = flow_matrix(["01", "02", "03"], ["01", "01", "03"], [10, 10, 10], CODES)
    found = check.check_residents(flows, np.array(employed, dtype=float), "F", 5)
    assert found[0].severity == severity
    less = check.check_residents(flows, np.array([9.0, 10, 11]), "F", 5)
    assert "warning: Units that send more flow than they have employed residents. (1; 01)" in lines(less)


# Grid


def test_cells_and_people():
    frame = GridFrame(2, 2, 0, 2000, 1000, 1000)
    found = check.check_cells(frame, np.array([[1.0, np.nan], [3, 4]]), "G")
    assert lines(found)[0] == "fact: 2 x 2 cells of 1 km²; with a value: 3 (75.0 %); people: 8."
    assert found[1].severity == OK
    assert only(check.check_cells(frame, np.zeros((2, 2)), "G"), ERROR)
    coarse = GridFrame(2, 2, 0, 20_000, 10_000, 10_000)
    assert "these have 100 km²" in only(check.check_cells(coarse, np.ones((2, 2)), "G"), WARNING)[0]


def test_people_on_the_grid_against_people_of_the_units():
    pytest.importorskip("exactextract")
    from multipolar.engine.units.overlay import overlay_units

    frame = GridFrame(3, 1, 0, 1000, 1000, 1000)
    shapes = squares((0, 0), (1000, 0), (2500, 0))
    overlay = overlay_units(shapes, frame, ["a", "b", "c"])
    people = np.array([[100.0, 50, 30]])
    found = check.check_overlay(overlay, people, shapes, np.array([100.0, 80, 15]), ["a", "b", "c"], "U, G", 5)
    assert "warning: Units that reach beyond the grid. (1; c)" in lines(found)
    assert any("on the grid: 180; of them inside the units: 165 (91.7 %)" in line for line in lines(found))
    assert any(
        "People of the units: 195; on the grid inside them: 165; difference -15.38 %" in line for line in lines(found)
    )
    assert any("differ by more than 25 % from their own number: 1 of 3. (1; b)" in line for line in lines(found))
    agreed = check.check_overlay(overlay, people, shapes, np.array([100.0, 50, 15]), ["a", "b", "c"], "U, G", 5)
    assert "ok: Unit by unit, the grid agrees with the number of people." in lines(agreed)


# Score


def test_the_score_line_says_whether_to_go_on():
    some = [finding(OK, "U", note("fine")), finding(FACT, "U", note("so"))]
    assert str(score(some).line) == "Ready: all 1 checks passed (100 of 100 points)."
    some.append(finding(WARNING, "U", note("hm")))
    assert str(score(some).line).startswith("Usable with care: no errors; 1 of 2 checks found something to look at")
    some.append(of_error(InputError("no", where="U", fix="mend")))
    assert str(score(some).line).startswith("Not ready: 1 of 3 checks found errors")
    assert score(some).points == 50
    assert [one.severity for one in by_severity(some)] == [ERROR, WARNING, FACT, OK]
    assert score([]).points == 0


def test_the_first_few_of_many_are_named():
    assert finding(WARNING, "U", note("x"), count=30, first=range(30)).first.endswith("(+20)")


def test_totals_agree_up_to_the_tolerance_and_are_wrong_beyond_ten_times_it():
    def severity(one, other):
        return check._totals(one, other, "U", 5, "{one} {other} {ratio}").severity

    assert [severity(100, other) for other in (105, 95, 106, 150, 151, 49)] == [OK, OK, WARNING, WARNING, ERROR, ERROR]
    assert severity(0, 3) == ERROR
    assert severity(0, 0) == OK  # nothing and nothing are the same


def test_whole_and_complete_numbers_pass():
    _, found = check.check_numbers([1, "2"], ["a", "b"], "U, people")
    assert lines(found) == ["ok: Every unit has a number; their sum is 3."]
