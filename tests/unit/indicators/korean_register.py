"""The raw register of Korean residents (CP949, a row per district, years and ages side by side) as a row per city or
county and year."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pandas as pd

YEARS = (2022, 2023, 2024)
AGES = [f"{age}~{age + 4}세" for age in range(0, 100, 5)] + ["100세 이상"]
SINCE = {"강원도": "강원특별자치도", "전라북도": "전북특별자치도"}  # renamed in 2023 and 2024
MOVED = {("경상북도", "군위군"): ("대구광역시", "군위군")}


def read_register(folder: Path) -> pd.DataFrame:
    """Columns ``code, year, people, women_20_39, elderly, children, working, youth`` for the 159 cities and counties
    that have a code in the statistics of 2024."""
    with open(folder / "sigungu_252_202406_stats_with_sigun.csv", encoding="utf-8") as file:
        code = {(row["mega_nm"], row["cty_nm"].split()[0]): row["SiGun_CD"] for row in csv.DictReader(file)}
    text = (folder / "mois_age_sex_sigungu_2022_2024_cp949.csv").read_bytes().decode("cp949")
    records = []
    for row in csv.DictReader(io.StringIO(text)):
        words = re.sub(r"\(\d+\)", "", row["행정구역"]).split()
        if words == ["세종특별자치시"] and not row["행정구역"].endswith("(3600000000)"):
            continue  # Sejong stands there twice: as a province and as a city
        if words == ["세종특별자치시"]:
            words = ["세종특별자치시", "세종시"]
        if len(words) != 2:
            continue  # provinces, and districts of a city that is there too
        place = (SINCE.get(words[0], words[0]), words[1])
        unit = code.get(MOVED.get(place, place))
        if not unit:
            continue
        for year in YEARS:
            total = row[f"{year}년_거주자_총인구수"].replace(",", "")
            if total in ("", "0"):
                continue
            both = [int(row[f"{year}년_거주자_{age}"].replace(",", "")) for age in AGES]
            women = [int(row[f"{year}년_여_거주자_{age}"].replace(",", "")) for age in AGES]
            records.append(
                {
                    "code": unit,
                    "year": year,
                    "people": int(total),
                    "women_20_39": sum(women[4:8]),
                    "elderly": sum(both[13:]),
                    "children": sum(both[:3]),
                    "working": sum(both[3:13]),
                    "youth": sum(both[4:8]),
                }
            )
    return pd.DataFrame(records).groupby(["code", "year"], as_index=False).sum()


def plan_of_table_1(folder: Path) -> pd.DataFrame:
    """Table 1 of the founding document in the columns of a members layer."""
    table = pd.read_csv(folder / "table1_members.csv", dtype=str)
    return table.rename(
        columns={"centre_code": "area_id", "centre": "area_name", "unit_code": "unit_id", "unit": "unit_name"}
    )[["area_id", "area_name", "unit_id", "unit_name", "role"]]
