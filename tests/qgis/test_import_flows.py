"""Flow tables as downloaded, through the algorithm."""

from __future__ import annotations

import csv
import gzip

import pytest

OUT = {"OUTPUT": "TEMPORARY_OUTPUT", "REPORT": "TEMPORARY_OUTPUT"}


def long_rows(path):
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        return {(o, d): float(flow) for o, d, flow in list(csv.reader(file))[1:]}


def pairs(found):
    return {(row["origin"], row["destination"]): row["flow"] for row in found}


def report(found):
    return {row["item"]: row for row in found}


def test_the_wide_and_the_long_korean_table_give_the_same(run, rows, shared):
    folder = shared / "korea"
    units = {"UNITS": str(folder / "sigun_159_polygons_5179.gpkg"), "ID_FIELD": "SiGun_CD"}
    wide = run("importflows", {"FILES": [str(folder / "od_sigun_159x159_wide.csv")], **units, **OUT})
    from_wide, account = rows(wide["OUTPUT"]), report(rows(wide["REPORT"]))
    long = run("importflows", {"FILES": [str(folder / "od_sigun_long.csv.gz")], **units, **OUT})
    from_long = rows(long["OUTPUT"])
    assert from_wide == from_long
    assert pairs(from_long) == long_rows(folder / "od_sigun_long.csv.gz")
    assert (account["read"]["count"], account["zero"]["count"], account["pairs"]["count"]) == (25281, 261, 25020)
    assert long["FLOW_LOST"] == wide["FLOW_LOST"] == 0
    assert long["UNMATCHED_PAIRS"] == 0
    assert account["within"]["count"] == 0


def test_belgian_codes_of_2011_on_polygons_of_2024_are_found_and_mended(run, rows, shared):
    folder = shared / "belgium"
    given = {
        "FILES": [str(folder / "commuting_2011_codes2011.csv")],
        "UNITS": str(folder / "municipalities_2024.gpkg"),
        "ID_FIELD": "UID",
        **OUT,
    }
    found = run("importflows", given)
    assert found["UNMATCHED_PAIRS"] == pytest.approx(8.8, abs=0.05)
    assert any("10831 of 123201 (8.8 %)" in line for line in run.log.lines)
    offer = next(line for line in run.log.lines if "CODE_MAP" in line)
    assert "100.0 % of the pairs" in offer
    path = offer.split("code map ")[1].split(" 100.0 %")[0]
    mended = run("importflows", {**given, "CODE_MAP": path})
    assert mended["UNMATCHED_PAIRS"] == 0
    assert mended["FLOW"] == mended["FLOW_READ"] == 4284208
    expected: dict = {}
    with open(folder / "commuting_2011_codes2024.csv", encoding="utf-8") as file:
        for origin, destination, flow in list(csv.reader(file))[1:]:
            expected[origin, destination] = expected.get((origin, destination), 0) + float(flow)
    assert pairs(rows(mended["OUTPUT"])) == expected


@pytest.mark.parametrize(("rule", "lost"), [("centre", 222), ("area", 64)])
def test_sardinian_cells_are_carried_to_municipalities(run, rows, shared, rule, lost):
    folder = shared / "sardinia"
    found = run(
        "importflows",
        {
            "FILES": [str(folder / "grid_commuting_2011_1km.csv.gz")],
            "UNITS": str(folder / "municipalities_2001.gpkg"),
            "ID_FIELD": "PRO_COM",
            "CELLS": rule,
            "OUTSIDE": "drop",
            **OUT,
        },
    )
    account = report(rows(found["REPORT"]))
    assert found["FLOW_READ"] == 292413
    assert found["FLOW"] + found["FLOW_LOST"] == 292413
    assert account["off_units"]["flow"] == found["FLOW_LOST"] == lost
    assert found["UNMATCHED_PAIRS"] == 0
    flows = rows(found["OUTPUT"])
    assert sum(row["flow"] for row in flows) == pytest.approx(292413 - lost, abs=1e-6)
    assert 300 < len({row["origin"] for row in flows}) <= 377


def test_years_in_folders_keep_apart_and_what_is_not_read_is_said(run, rows, tmp_path):
    for year, flow in (("2019", 5), ("2020", 7)):
        (tmp_path / year).mkdir()
        (tmp_path / year / "od.csv").write_text(f"o,d,n\n11,21,{flow}\n합 계,21,{flow}\n")
    (tmp_path / "2020" / "od.xls").write_bytes(b"old")
    found = run("importflows", {"FILES": [str(tmp_path)], **OUT})
    assert [(row["label"], row["flow"]) for row in rows(found["OUTPUT"])] == [("2019/od", 5), ("2020/od", 7)]
    assert found["FLOW_LOST"] == 12
    assert any("files of other kinds are not read: 1 (2020/od.xls)" in line for line in run.log.lines)
