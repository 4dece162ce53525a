"""A plan as people read it: every number is the layers' own, and layers that are no plan are refused by name."""

from __future__ import annotations

import pandas as pd
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.plan.report import PlanReport, plan_report

MEMBERS = pd.DataFrame(
    [
        ("01", "Alpha", "09", "Nine", "maximum", "7.5", 75, "share", 300, 1),
        ("01", "Alpha", "01", "One", "centre", None, None, "given", 5000, 1),
        ("01", "Alpha", "07", "Seven", "minimum", "20", 200, "share", 1000, 2),
        ("01", "Alpha", "08", "Eight", "minimum", "31", 310, "share", 1000, 1),
        ("02", "Beta", "02", "Two", "centre", None, None, "given", 4000, 1),
        ("02", "Beta", "07", "Seven", "maximum", "9", 90, "share", 1000, 2),
    ],
    columns=[
        *("area_id", "area_name", "unit_id", "unit_name", "role"),
        *("share", "flow", "basis", "population", "n_areas"),
    ],
)
AREAS = pd.DataFrame(
    [
        ("02", "Beta", "maximum", 2, 5000, 800, 60, 70, "East"),
        ("02", "Beta", "minimum", 1, 4000, 700, 55, None, "East"),
        ("01", "Alpha", "maximum", 4, 7300, 900, 80, 75, None),
        ("01", "Alpha", "minimum", 3, 7000, 850, 78, 72, None),
    ],
    columns=[
        *("area_id", "area_name", "scope", "units", "population", "flow_internal"),
        *("self_containment_supply", "self_containment_demand", "region"),
    ],
)


def refused(members=MEMBERS, areas=AREAS, extras=None) -> InputError:
    with pytest.raises(InputError) as error:
        plan_report(members, areas, extras)
    return error.value


@pytest.fixture
def report() -> PlanReport:
    return plan_report(MEMBERS, AREAS)


def test_areas_come_by_name_with_both_scopes_in_order(report):
    assert [(area.area_id, area.name) for area in report.areas] == [("01", "Alpha"), ("02", "Beta")]
    assert report.units == 5  # distinct, though 07 is in both areas
    scopes = report.areas[0].scopes
    assert scopes.index.tolist() == ["minimum", "maximum"]
    assert scopes["population"].tolist() == [7000, 7300]
    assert scopes["self_containment_supply"].tolist() == [78, 80]
    assert pd.isna(report.areas[1].scopes.at["minimum", "self_containment_demand"])  # unknown is no zero


def test_members_stand_by_role_and_falling_share(report):
    assert report.areas[0].members["unit_id"].tolist() == ["01", "08", "07", "09"]
    assert report.areas[0].members["share"].tolist()[1:] == [31, 20, 7.5]  # text numbers are numbers
    assert report.areas[1].members["unit_id"].tolist() == ["02", "07"]


def test_equal_shares_stand_in_the_order_of_codes_whatever_the_order_of_rows():
    tied = MEMBERS.assign(share=[None if share is None else "20" for share in MEMBERS["share"]])
    for table in (tied, tied.iloc[::-1]):
        assert plan_report(table, AREAS).areas[0].members["unit_id"].tolist() == ["01", "07", "08", "09"]


def test_the_table_has_a_row_per_city_by_region_without_one_first(report):
    assert report.table.to_numpy().tolist() == [
        ["", "Alpha", "Eight, Seven", 7000, "Nine", 7300],
        ["East", "Beta", "", 4000, "Seven", 5000],
    ]


def test_layers_without_a_region_have_an_empty_one():
    found = plan_report(MEMBERS, AREAS.drop(columns="region"))
    assert found.table["region"].tolist() == ["", ""]
    assert found.table["population_maximum"].tolist() == [7300, 5000]


def test_units_in_several_areas_name_them_with_their_roles(report):
    assert report.overlaps.to_numpy().tolist() == [["07", "Seven", (("Alpha", "minimum"), ("Beta", "maximum"))]]


def test_extras_are_told_by_area_and_left_out_where_they_have_no_row():
    table = pd.DataFrame({"area_id": [2, 2], "theil": [0.1, 0.2]})
    numbered = (
        AREAS.assign(area_id=AREAS["area_id"].str.lstrip("0")),
        MEMBERS.assign(area_id=MEMBERS["area_id"].str.lstrip("0")),
    )
    found = plan_report(numbered[1], numbered[0], {"Disparity": table})
    assert dict(found.areas[0].extras) == {}
    assert found.areas[1].extras["Disparity"].to_dict("list") == {"theil": [0.1, 0.2]}  # without the area itself


def test_what_is_no_plan_is_refused_by_name():
    error = refused(MEMBERS.drop(columns=["role", "share"]))
    assert (error.where, str(error.what)) == ("MEMBERS", "Fields are missing: role, share.")
    error = refused(areas=AREAS.drop(columns="units"))
    assert (error.where, str(error.what)) == ("AREAS", "Fields are missing: units.")
    error = refused(MEMBERS.replace({"role": {"maximum": "suburb"}}))
    assert (error.where, str(error.what)) == ("MEMBERS, role", "suburb are none of centre, minimum, maximum.")
    error = refused(areas=AREAS.replace({"scope": {"minimum": "core"}}))
    assert (error.where, str(error.what)) == ("AREAS, scope", "core are none of minimum, maximum.")
    assert "“Minimum and maximum scope of urban areas”" in str(error.fix)


def test_layers_of_two_plans_are_refused_with_the_areas_that_differ():
    error = refused(areas=AREAS.replace({"area_id": {"02": "03"}}))
    assert (error.where, str(error.what)) == ("MEMBERS, AREAS", "The areas of the two layers differ: 02, 03.")


def test_a_table_without_areas_cannot_be_told_by_area():
    error = refused(extras={"Scenarios": pd.DataFrame({"unit_id": ["01"], "share": [1]})})
    assert (error.where, str(error.what)) == ("Scenarios", "There is no field “area_id”; there are: unit_id, share.")


def test_a_scope_that_is_there_twice_or_not_at_all_is_refused_with_its_area():
    error = refused(areas=pd.concat([AREAS, AREAS[AREAS["area_id"] == "02"]]))
    assert error.where == "AREAS"
    assert "02" in str(error.what)
    error = refused(areas=AREAS.iloc[1:])
    assert "02" in str(error.what)


def test_empty_layers_are_refused():
    error = refused(MEMBERS.iloc[:0], AREAS.iloc[:0])
    assert error.where == "MEMBERS"
    assert str(error.what) == "The layer has no features."


def test_what_has_no_name_goes_by_its_code():
    members = MEMBERS.assign(
        area_name=[None, None, None, "", "Beta", "Beta"], unit_name=["Nine", "One", None, "Eight", "Two", None]
    )
    areas = AREAS.assign(area_name=["Beta", "Beta", None, " "])
    found = plan_report(members, areas)
    assert [area.name for area in found.areas] == ["01", "Beta"]
    assert found.overlaps["unit_name"].tolist() == ["07"]
    assert found.overlaps["areas"].tolist() == [(("01", "minimum"), ("Beta", "maximum"))]
    assert found.table["central_city"].tolist() == ["01", "Beta"]
