"""Statistics of units as downloaded, through the algorithm."""

from __future__ import annotations

import pytest

OUT = {"OUTPUT": "TEMPORARY_OUTPUT", "REPORT": "TEMPORARY_OUTPUT"}


@pytest.fixture(scope="module")
def register(shared):
    return str(shared / "korea" / "mois_age_sex_sigungu_2022_2024_cp949.csv")


def test_the_register_joins_the_districts(run, rows, vector, shared, register):
    units = {"UNITS": str(shared / "korea" / "sigungu_250_2022_5179.gpkg"), "ID_FIELD": "sgg"}
    found = run("importstatistics", {"FILES": [register], **units, **OUT})
    assert (found["ROWS"], found["UNIT_COUNT"], found["YEAR_COUNT"]) == (996, 250, 3)
    table = rows(found["OUTPUT"])
    assert len(table) == 750
    jongno = next(row for row in table if (row["unit_id"], row["year"]) == ("11110", 2022))
    assert jongno["unit_name"] == "서울특별시 종로구"
    # as they stand in the file: 20-39 of women, 65 and more of both
    assert (jongno["population"], jongno["women_20_39"], jongno["people_65"]) == (139437, 21209, 27248)
    account = [row for row in rows(found["REPORT"]) if row["field"] == "population"]
    total = {row["item"]: row["total"] for row in account}
    assert total["read"] == total["kept"] + sum(total[k] for k in total if k not in ("read", "kept"))
    assert any("read as cp949" in line for line in run.log.lines)


def test_seoul_is_its_districts(run, rows, register):
    kept = run("importstatistics", {"FILES": [register], "KEEP_TOTALS": True, "YEARS": "wide", **OUT})
    table = {row["unit_id"]: row for row in rows(kept["OUTPUT"])}
    assert len(table) == 332
    dropped = run("importstatistics", {"FILES": [register], "YEARS": "wide", **OUT})
    without = {row["unit_id"]: row for row in rows(dropped["OUTPUT"])}
    assert set(table) > set(without)
    for field in ("population_2022", "women_20_39_2022", "people_65_2022"):
        assert sum(row[field] for code, row in without.items() if code.startswith("11")) == table["1100000000"][field]
    assert table["1100000000"]["population_2022"] == 9355332
    assert table["1100000000"]["women_20_39_2022"] == 1431359  # sigun_pop_age_2022.csv
    assert table["1100000000"]["people_65_2022"] == 1644948


def test_facilities_are_counted_by_code(run, rows, shared):
    found = run(
        "importstatistics",
        {
            "FILES": [str(shared / "korea" / "pharmacy_info_points.csv.gz")],
            "CODE_COLUMN": "cty_cd",
            "REPEATED": "count",
            "COLUMNS": "",
            **OUT,
        },
    )
    table = rows(found["OUTPUT"])
    assert sum(row["rows"] for row in table) == found["ROWS"] == 25367


def test_employment_by_industry_keeps_the_chosen_columns(run, rows, shared):
    found = run(
        "importstatistics",
        {
            "FILES": [str(shared / "korea" / "sigungu_252_202406_stats_with_sigun.csv")],
            "CODE_COLUMN": "cty_cd",
            "NAME_COLUMN": "cty_nm",
            "COLUMNS": "store_cnt_*;population",
            **OUT,
        },
    )
    table = {row["unit_id"]: row for row in rows(found["OUTPUT"])}
    assert len(table) == 252
    assert table["11230"]["unit_name"] == "동대문구"
    assert (table["11230"]["population"], table["11230"]["store_cnt_retail"]) == (341345, 4606)
    assert "store_cnt_food" in table["11230"]
    assert "doctor_cnt" not in table["11230"]


def test_provinces_that_changed_their_codes_join_by_the_offered_map(run, rows, shared, register):
    units = {"UNITS": str(shared / "korea" / "sigungu_250_2022_5179.gpkg"), "ID_FIELD": "sgg"}
    found = run("importstatistics", {"FILES": [register], **units, **OUT})
    offer = next(line for line in run.log.lines if "CODE_MAP" in line)
    assert "concordance_korea_districts_2024_to_2022.csv" in offer
    chuncheon = {row["year"]: row["population"] for row in rows(found["OUTPUT"]) if row["unit_id"] == "42110"}
    assert chuncheon[2022] > 280_000
    assert chuncheon[2024] is None
    path = offer.split("code map ")[1].split(" only ")[0]
    mended = run("importstatistics", {"FILES": [register], "CODE_MAP": path, "CODE_LENGTH": 5, **units, **OUT})
    chuncheon = {row["year"]: row["population"] for row in rows(mended["OUTPUT"]) if row["unit_id"] == "42110"}
    assert all(people > 280_000 for people in chuncheon.values())
    assert not any("too small" in line for line in run.log.lines)
