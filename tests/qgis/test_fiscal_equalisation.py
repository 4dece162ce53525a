"""Equalisation among Mexican states with made-up budgets: sums, areas, pools, gaps."""

from __future__ import annotations

import pytest
from qgis.core import QgsField, QgsProcessingException, QgsVectorLayer
from qgis.PyQt.QtCore import QVariant

TEMPORARY = "TEMPORARY_OUTPUT"


@pytest.fixture
def purse(shared, tmp_path):
    layer = str(shared / "indicators" / "mexico" / "mexicojoin.shp")
    states = [(f["CODE"], f["PCGDP2000"], f["MAXP"]) for f in QgsVectorLayer(layer, "m", "ogr").getFeatures()]
    lines = ["code,year,people,own,budget,untied"]
    for year in (2020, 2021):
        for number, (code, income, _) in enumerate(states):
            people = 1000 + 100 * number
            own = "" if number == 3 and year == 2021 else round(people * income * (1 if year == 2020 else 1.1))
            lines.append(f"{code},{year},{people},{own},{3 * people * 10000},{people * 1000}")
    (tmp_path / "budgets.csv").write_text("\n".join(lines), encoding="utf-8")
    members = ["area_id,area_name,unit_id,role", "A,A,MX02,centre", "A,A,MX03,maximum"]
    (tmp_path / "members.csv").write_text("\n".join(members), encoding="utf-8")
    return {
        "UNITS": layer,
        "ID_FIELD": "CODE",
        "NAME_FIELD": "NAME",
        "STATISTICS": str(tmp_path / "budgets.csv"),
        "STATISTICS_ID_FIELD": "code",
        "YEAR_FIELD": "year",
        "POPULATION_FIELD": ["people"],
        "REVENUE_FIELD": ["own"],
        "BUDGET_FIELD": ["budget"],
        "UNTIED_FIELD": ["untied"],
        "MEMBERS": str(tmp_path / "members.csv"),
        **dict.fromkeys(("OUTPUT", "AREAS", "TABLE", "SERIES"), TEMPORARY),
    }


def test_transfers_add_up_to_zero_and_disparity_falls(run, rows, purse, tmp_path):
    page = tmp_path / "page.html"
    result = run("fiscalequalisation", {**purse, "OUTPUT_HTML": str(page)})
    table = rows(result["TABLE"])
    for year in (2020, 2021):
        units = [row for row in table if row["year"] == year and row["scope"] == "unit"]
        transfers = [row["transfer"] for row in units if row["transfer"] is not None]
        assert abs(sum(transfers)) < 1e-6
        assert len(transfers) == (32 if year == 2020 else 31)
    series = rows(result["SERIES"])
    assert all(row["gini_after"] == pytest.approx(row["gini_before"] / 2) for row in series)  # half the distance
    latest = {row["unit_id"]: row for row in rows(result["OUTPUT"])}
    assert result["DONORS"] + result["RECIPIENTS"] == 31
    assert result["VOLUME"] == pytest.approx(
        sum(row["transfer"] for row in latest.values() if (row["transfer"] or 0) > 0)
    )
    area = next(row for row in rows(result["AREAS"]) if row["scope"] == "maximum")
    assert area["transfer"] == pytest.approx(latest["MX02"]["transfer"] + latest["MX03"]["transfer"])
    assert area["self_reliance"] == pytest.approx(
        100 * (latest["MX02"]["own_revenue"] + latest["MX03"]["own_revenue"]) / (30000 * (1000 + 1100))
    )
    assert "all transfers add up to zero" in page.read_text(encoding="utf-8")


def test_pools_even_out_among_themselves(run, rows, purse):
    result = run("fiscalequalisation", {**purse, "POOL_FIELD": "HANSON98", "RATE": 100})
    layer = QgsVectorLayer(purse["UNITS"], "m", "ogr")
    pool = {feature["CODE"]: feature["HANSON98"] for feature in layer.getFeatures()}
    after = {}
    for row in rows(result["OUTPUT"]):
        if row["capacity_after"] is not None:
            after.setdefault(pool[row["unit_id"]], []).append(row["capacity_after"])
    assert len(after) == 5
    for values in after.values():
        assert max(values) == pytest.approx(min(values))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"BUDGET_FIELD": None}, ["UNTIED_FIELD", "share of the budget"]),
        ({"POOL_FIELD": "nowhere"}, ["nowhere"]),
        ({"REVENUE_FIELD": ["code"]}, ["code", "not a number"]),
        ({"YEAR_FIELD": None}, ["more than once"]),
    ],
)
def test_what_is_refused(run, purse, changes, words):
    parameters = {name: value for name, value in {**purse, **changes}.items() if value is not None}
    with pytest.raises(QgsProcessingException) as caught:
        run("fiscalequalisation", parameters)
    assert all(word in str(caught.value) for word in words), str(caught.value)


def test_the_page_does_not_promise_an_order_that_pools_may_turn_round(run, rows, purse, tmp_path):
    """In a rich pool the poorest gets, in a poor one the richest gives: across pools they change places."""
    page = tmp_path / "page.html"
    people, own = (100, 100, 100, 100), (400, 600, 450, 50)
    states = ["MX01", "MX02", "MX03", "MX04"]
    lines = ["code,people,own", *(f"{code},{n},{money}" for code, n, money in zip(states, people, own))]
    (tmp_path / "four.csv").write_text("\n".join(lines), encoding="utf-8")
    units = QgsVectorLayer(purse["UNITS"], "m", "ogr")
    units.setSubsetString("CODE IN ('MX01', 'MX02', 'MX03', 'MX04')")
    units.addExpressionField("CASE WHEN CODE < 'MX03' THEN 'rich' ELSE 'poor' END", QgsField("pool", QVariant.String))
    given = {"UNITS": units, "POOL_FIELD": "pool", "STATISTICS": str(tmp_path / "four.csv"), "MEMBERS": None}
    absent = ("YEAR_FIELD", "BUDGET_FIELD", "UNTIED_FIELD")
    parameters = {name: value for name, value in {**purse, **given}.items() if name not in absent}
    after = {
        row["unit_id"]: row["capacity_after"]
        for row in rows(run("fiscalequalisation", {**parameters, "OUTPUT_HTML": str(page)})["OUTPUT"])
    }
    assert after["MX01"] > after["MX03"]  # 4.0 and 4.5 before
    text = page.read_text(encoding="utf-8")
    assert "The order of the units does not change" not in text
    assert "Within a group no unit overtakes another." in text
