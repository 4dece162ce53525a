"""Plans from tables, and published totals beside the sums of the members."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.plan.groups import plan_groups
from multipolar.engine.plan.published import cells_of_lists, cells_of_rows, published_plan, published_totals
from multipolar.engine.plan.totals import check_totals, total_notes
from multipolar.engine.units.table import units_table
from unit.plan.squaremaps import said

NAMES = ["Alton", "Belby", "Calby", "Goseong(North)", "Goseong(South)"]
UNITS = units_table(
    ["01", "02", "03", "04", "05"],
    [None] * 5,
    NAMES,
    ["North", "North", "South", "North", "South"],
    [100, 20, 30, 4, 5],
)


def lists(rows, **more):
    """Rows of (area, minimum, maximum, region)."""
    area, low, high, region = (list(column) for column in zip(*rows))
    parts = [("minimum", "low", low), ("maximum", "high", high)]
    return published_plan(cells_of_lists(area, parts, region, "city"), UNITS, **more)


def roles(plan):
    members = plan.members
    return {area: dict(zip(part["unit_id"], part["role"])) for area, part in members.groupby("area_id")}


def test_lists_of_names_and_codes_become_members():
    plan = lists([("Alton", "Belby, 03", "Goseong", "North"), ("03", None, "Alton City", "South")])
    assert roles(plan) == {
        "01": {"01": "centre", "02": "minimum", "03": "minimum", "04": "maximum"},
        "03": {"03": "centre", "01": "maximum"},
    }
    first = plan.members.iloc[0]
    assert (first["area_name"], first["unit_name"], first["basis"], first["population"]) == (
        "Alton",
        "Alton",
        "published",
        100,
    )
    assert np.isnan(first["share"])
    assert plan.members.set_index(["area_id", "unit_id"]).loc[("03", "01"), "n_areas"] == 2
    assert said(plan.notes, "decided by the region: 1 (Goseong → 04)")
    assert plan.matches["how"].tolist()[-1] == "name without suffix"


def test_names_without_one_unit_are_refused_all_at_once():
    with pytest.raises(InputError, match=r"fit several units: 1 \(Goseong \(04 / 05\)\); that fit none: 1 \(Nowhere\)"):
        lists([("Alton", "Goseong, Nowhere", "", "")])


def test_or_left_out_and_said():
    plan = lists([("Alton", "Goseong, Nowhere, Belby", "", "")], leave_out=True)
    assert roles(plan) == {"01": {"01": "centre", "02": "minimum"}}
    assert said(plan.notes, "left out: 2 (Goseong (04 / 05), Nowhere)")
    assert plan.matches["candidates"].tolist()[1] == "04 Goseong(North), 05 Goseong(South)"


def test_a_unit_listed_twice_has_its_strongest_role():
    plan = lists([("Alton", "Belby", "Belby, Calby, Alton", "")])
    assert roles(plan) == {"01": {"01": "centre", "02": "minimum", "03": "maximum"}}
    assert said(plan.notes, "strongest role counts: 2")


def test_of_roles_that_repeat_the_strongest_counts_in_whatever_order_they_stand():
    for given in (["maximum", "minimum"], ["minimum", "maximum"]):
        cells = cells_of_rows(["Alton"] * 3, ["Alton", "02", "02"], ["centre", *given], None, "unit", "role")
        assert roles(published_plan(cells, UNITS)) == {"01": {"01": "centre", "02": "minimum"}}
    cells = cells_of_rows(["Alton"] * 2, ["01", "01"], ["minimum", "centre"], None, "unit", "role")
    plan = published_plan(cells, UNITS)
    assert roles(plan) == {"01": {"01": "centre"}}
    assert said(plan.notes, "strongest role counts: 1")
    assert list(plan.members.columns) == [
        "area_id", "area_name", "unit_id", "unit_name", "role", "share", "flow", "basis", "population", "n_areas"
    ]  # fmt: skip


def test_rows_with_roles_in_english_and_korean():
    cells = cells_of_rows(["Alton"] * 3, ["Alton", "02", "Calby"], ["Centre", "최소", "maximum"], None, "unit", "role")
    assert roles(published_plan(cells, UNITS)) == {"01": {"01": "centre", "02": "minimum", "03": "maximum"}}
    with pytest.raises(InputError, match="“boss” in row 1 is no role"):
        cells_of_rows(["Alton"], ["Alton"], ["boss"], None, "unit", "role")


def test_matches_name_the_row_and_the_field_they_stand_in():
    """Rows count from 1 as people see them, rows without a place or an area too."""
    cells = cells_of_rows(["Alton", "", "Alton"], ["01", "02", "Belby"], None, None, "unit", "role")
    table = published_plan(cells, UNITS).matches
    assert table[["row", "field", "text", "unit_id"]].to_numpy().tolist() == [
        [1, "unit", "01", "01"],
        [3, "unit", "Belby", "02"],
    ]
    both = lists([("Alton", "Belby", "", ""), ("", "x", "", ""), ("Calby", "", "Alton", "")])
    assert both.matches["row"].tolist() == [1, 1, 3, 3]


def test_rows_without_roles_are_members_of_areas_that_bear_the_text_of_the_table():
    cells = cells_of_rows(["East", "East", "West", ""], ["01", "02", "03", "04"], None, None, "unit", "role")
    plan = published_plan(cells, UNITS)
    assert roles(plan) == {"East": {"01": "member", "02": "member"}, "West": {"03": "member"}}
    assert plan.members["area_name"].tolist() == ["East", "East", "West"]


def test_an_empty_table_is_refused():
    with pytest.raises(InputError, match="lists no units"):
        lists([("", "Belby", "", "")])


def groups_of(plan):
    return plan_groups(*(plan.members[name] for name in ("area_id", "area_name", "unit_id", "role")), UNITS.codes)


def checked(published, tolerance=5.0):
    groups = groups_of(lists([("Alton", "Belby, Calby", "04", "")]))
    people = UNITS.table["population"].to_numpy()
    return check_totals(groups, people, published, UNITS.table["unit_name"].to_numpy(), tolerance)


def test_totals_that_agree_differ_or_are_unknown():
    table = checked({("01", "minimum"): 155.0})
    assert table["population"].tolist() == [150, 154]
    assert table["flag"].tolist() == ["agrees", "unknown"]
    assert table["difference_percent"].iloc[0] == pytest.approx(100 * 5 / 150)
    assert checked({("01", "minimum"): 155.0}, 3)["flag"].iloc[0] == "differs"
    assert checked({("01", "maximum"): 100.0})[["flag", "as_if_twice"]].to_numpy().tolist()[1] == ["differs", None]


def test_a_member_counted_twice_is_named_when_it_explains_every_total_of_the_area():
    table = checked({("01", "minimum"): 180.0, ("01", "maximum"): 184.0})
    assert table["as_if_twice"].tolist() == ["Calby", "Calby"]
    notes = list(total_notes(table, 5))
    assert said(notes, "counted twice: Alton: Calby")
    assert said(notes, "Alton (minimum) 180 ≠ 150, +20.0 %")
    assert checked({("01", "minimum"): 400.0})["as_if_twice"].isna().all()


def test_totals_are_read_by_area_as_written():
    ids = {"Alton": "01", "01": "01"}
    totals, notes = published_totals(["Alton", "Nowhere", "01"], {"maximum": ["1,540", "3", None]}, ids, "TABLE")
    assert totals == {("01", "maximum"): 1540, ("01", "area"): 1540}
    assert said(notes, "1 (Nowhere)")
    with pytest.raises(InputError, match="two totals"):
        published_totals(["Alton", "01"], {"maximum": [1, 2]}, ids, "TABLE")


def test_table_1_has_four_totals_that_are_no_sums_of_their_members(shared):
    folder = shared / "korea"
    rows = pd.read_csv(folder / "table1_members.csv", dtype=str)
    printed = pd.read_csv(folder / "table1_population.csv", dtype=str)
    people = pd.read_csv(folder / "sigun_pop_age_2022.csv", dtype=str)
    units = units_table(people["SiGun_CD"], [None] * len(people), people["SiGun_NM"], None, people["pop_total"])
    by_code = published_plan(
        cells_of_rows(rows["centre_code"], rows["unit_code"], rows["role"], None, "unit", "role"), units, leave_out=True
    )
    by_name = published_plan(
        cells_of_rows(rows["centre"], rows["unit"], rows["role"], rows["province"], "unit", "role"),
        units,
        leave_out=True,
    )
    pd.testing.assert_frame_equal(by_code.members, by_name.members)
    assert by_name.matches.loc[by_name.matches["unit_id"].isna(), "text"].tolist() == ["Ulleung"]  # not in the data
    groups = plan_groups(*(by_name.members[name] for name in ("area_id", "area_name", "unit_id", "role")), units.codes)
    totals, _ = published_totals(
        printed["centre"],
        {scope: printed[f"population_{scope}"] for scope in ("minimum", "maximum")},
        by_name.area_of,
        "TABLE",
    )
    table = check_totals(groups, units.table["population"].to_numpy(), totals, units.table["unit_name"].to_numpy())
    apart = table[table["flag"] == "differs"]
    assert apart[["area_name", "scope"]].to_numpy().tolist() == [
        ["Cheonan", "minimum"],
        ["Cheonan", "maximum"],
        ["Jeonju", "minimum"],
        ["Jeonju", "maximum"],
    ]
    assert apart["population"].iloc[0] == 988579
    assert dict(zip(apart["area_name"], apart["as_if_twice"])) == {"Cheonan": "Asan", "Jeonju": "Iksan"}


def test_where_all_agrees_there_is_one_sentence():
    """5 % above is within 5 %, a hair more is not; a sum of nothing has no percent."""
    groups = plan_groups(["01", "02"], ["A", "B"], ["01", "02"], ["member"] * 2, pd.Index(["01", "02"], dtype=object))
    people = np.array([100.0, 0.0])
    table = check_totals(groups, people, {("01", "area"): 105.0, ("02", "area"): 5.0}, np.array(["A", "B"]))
    assert table["flag"].tolist() == ["agrees", "unknown"]
    assert table["difference"].tolist() == [5, 5]
    assert table["difference_percent"].iloc[0] == 5
    assert [str(one) for one in total_notes(table, 5)] == [
        "Published totals compared with the sum of the members: 1; more than 5 % apart: 0."
    ]
    more = check_totals(groups, people, {("01", "area"): 105.1}, np.array(["A", "B"]))
    assert more["flag"].tolist() == ["differs", "unknown"]
    assert more["as_if_twice"].tolist() == [None, None]  # nobody has 5 people
    assert [str(one) for one in total_notes(more, 5)][1:] == [
        "Published totals that cannot be sums of the members: A (area) 105 ≠ 100, +5.1 %."
    ]
