"""Writes resources/sample/made_up: invented tables on the Belgian municipalities, for what the real sample does not hold."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

BELGIUM = Path(__file__).resolve().parent.parent / "resources" / "sample" / "belgium"
TARGET = BELGIUM.parent / "made_up"
YEARS = (2015, 2020, 2025)
SHOCK = (2007, 2010, 2014)
INDUSTRIES = ("farming", "manufacturing", "trade", "business", "care")
PROVINCE = "30000"  # West-Vlaanderen
AGES = [f"{low}~{low + 4}세" for low in range(0, 85, 5)] + ["85세이상"]


def municipalities() -> list[dict[str, object]]:
    """Code, name, province, a point inside (longitude, latitude) of every municipality of 2024."""
    source = ogr.Open(str(BELGIUM / "municipalities_2024.gpkg"))
    layer = source.GetLayer(0)
    degrees = osr.SpatialReference()
    degrees.ImportFromEPSG(4326)
    degrees.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    turn = osr.CoordinateTransformation(layer.GetSpatialRef(), degrees)
    found: list[dict[str, object]] = []
    for feature in layer:
        point = feature.GetGeometryRef().PointOnSurface()
        point.Transform(turn)
        found.append(
            {"code": feature["GID_4"], "name": feature["NAME_4"], "province": feature["GID_2"],
             "x": round(point.GetX(), 5), "y": round(point.GetY(), 5)}
        )  # fmt: skip
    return sorted(found, key=lambda unit: str(unit["code"]))


def workers() -> dict[str, float]:
    """Commuters by residence in codes of 2024: all that the invented numbers know of the real ones."""
    with open(BELGIUM / "concordance_ins2011_ins2024.csv", encoding="utf-8") as file:
        new = {row["ins2011"]: row["ins2024"] for row in csv.DictReader(file)}
    total: dict[str, float] = {}
    with open(BELGIUM / "commuting_2011.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            code = new[row["origin"]]
            total[code] = total.get(code, 0.0) + float(row["commuters"])
    return total


def write(name: str, head: tuple[str, ...], rows: list[tuple]) -> None:
    with open(TARGET / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)


def statistics(units: list[dict], people: dict[str, float], chance: np.random.Generator) -> None:
    """Ages, incomes, budgets and doctors of three years."""
    head = ("code", "year", "population", "women_20_39", "children", "working_age", "people_65", "income",
            "revenue", "budget", "untied", "doctors", "firms")  # fmt: skip
    rows = []
    for unit in units:
        size = people[unit["code"]] * chance.uniform(2.2, 2.6)
        growth, elderly, income = chance.normal(0.004, 0.008), chance.uniform(0.15, 0.27), chance.lognormal(9.9, 0.18)
        for step, year in enumerate(YEARS):
            population = round(size * (1 + growth) ** (5 * step))
            old = round(population * (elderly + 0.012 * step))
            children = round(population * (0.19 - 0.25 * (elderly - 0.15)))
            women = round(population * (0.145 - 0.3 * (elderly - 0.15) - 0.003 * step))
            earned = round(income * 1.08**step)
            revenue = round(population * earned * 0.03)
            budget = round(revenue / chance.uniform(0.35, 0.75))
            rows.append((unit["code"], year, population, women, children, population - children - old, old, earned,
                         revenue, budget, round((budget - revenue) * 0.6), round(population / chance.uniform(600, 2200)),
                         round(population / chance.uniform(9, 30))))  # fmt: skip
    write("statistics.csv", head, rows)


def jobs(units: list[dict], people: dict[str, float], chance: np.random.Generator) -> None:
    """Jobs by industry before, in and after a shock."""
    change = {"farming": (0.97, 0.96), "manufacturing": (0.88, 1.03), "trade": (0.96, 1.05), "business": (0.98, 1.12),
              "care": (1.04, 1.08)}  # fmt: skip
    rows = []
    for unit in units:
        mix = chance.dirichlet((1, 5, 6, 5, 6))
        now = people[unit["code"]] * chance.uniform(0.4, 1.3) * mix
        rows.append((unit["code"], SHOCK[0], *(round(value) for value in now)))
        for step, year in enumerate(SHOCK[1:]):
            now = now * [change[industry][step] for industry in INDUSTRIES] * chance.normal(1, 0.03, len(INDUSTRIES))
            rows.append((unit["code"], year, *(round(value) for value in now)))
    write("jobs.csv", ("code", "year", *INDUSTRIES), rows)


def services(units: list[dict], people: dict[str, float], chance: np.random.Generator) -> None:
    """Practices and hospitals at a point inside a municipality."""
    features = []
    for unit in units:
        size = people[unit["code"]]
        kinds = [("practice", int(1 + size // 2500))] if chance.random() < 0.45 else []
        if size > 14_000 and chance.random() < 0.7:
            kinds.append(("hospital", int(size // 60)))
        for kind, places in kinds:
            features.append(
                {"type": "Feature",
                 "properties": {"id": f"{kind[0].upper()}{unit['code']}", "kind": kind, "places": places},
                 "geometry": {"type": "Point", "coordinates": [unit["x"], unit["y"]]}}
            )  # fmt: skip
    lines = ",\n".join(json.dumps(feature, separators=(",", ":")) for feature in features)
    text = '{"type":"FeatureCollection","name":"services","features":[\n' + lines + "\n]}\n"
    (TARGET / "services.geojson").write_text(text, encoding="utf-8")


def register(units: list[dict], people: dict[str, float], chance: np.random.Generator) -> None:
    """One province in the shape of the Korean resident register: CP949, keys, separators, years in the heads."""
    shape = np.array([5.0, 5, 5, 5.5, 6, 6.2, 6.3, 6.3, 6.2, 6.5, 7, 7, 6.5, 6, 5.2, 4.2, 3, 3.1])
    shape /= shape.sum()
    head = ["행정구역"]
    for year in (2020, 2025):
        for sex in ("남", "여"):
            head += [f"{year}년_{sex}_총인구수", f"{year}년_{sex}_연령구간인구수"]
            head += [f"{year}년_{sex}_{age}" for age in AGES]
    lines = [",".join(f'"{column}"' for column in head)]
    for unit in units:
        if unit["province"] != PROVINCE:
            continue
        cells = [f"{unit['name']}  ({unit['code']})"]
        for _year in (2020, 2025):
            for _sex in ("남", "여"):
                numbers = np.round(people[unit["code"]] * 1.2 * shape * chance.normal(1, 0.04, len(AGES))).astype(int)
                cells += [f"{numbers.sum():,}"] * 2 + [f"{number:,}" for number in numbers]
        lines.append(",".join(f'"{cell}"' for cell in cells))
    (TARGET / "register_cp949.csv").write_bytes("\n".join(lines).encode("cp949", "replace") + b"\n")


def sgis(chance: np.random.Generator) -> None:
    """Two blocks of 1 km cells as SGIS publishes them: no head, CP949, carets; two cells withheld."""
    folder = TARGET / "sgis"
    folder.mkdir(exist_ok=True)
    for name, file, left in (("다사", "dasa", 88), ("라사", "rasa", 0)):
        lines = []
        for east in range(left, left + 12):
            for north in range(40, 56):
                away = np.hypot(east + (100 if name == "라사" else 0) - 97, north - 48)
                people = int(4200 * np.exp(-((away / 4) ** 2)) + chance.integers(0, 60))
                if people > 20:
                    lines.append(f"2020^{name}{east:02d}{north:02d}^to_in_001^{people}")
        lines[3] = lines[3].rsplit("^", 1)[0] + "^N/A"
        (folder / f"{file}_2020.txt").write_bytes("\n".join(lines).encode("cp949") + b"\n")


def earlier_population(chance: np.random.Generator) -> None:
    """The grid of 2020 with thinner suburbs and fuller villages."""
    source = gdal.Open(str(BELGIUM / "ghs_pop_2020_1km.tif"))
    people = source.ReadAsArray().astype(float)
    nodata = source.GetRasterBand(1).GetNoDataValue()
    here = people > 0 if nodata is None else (people > 0) & (people != nodata)
    factor = np.where(people >= 300, 0.86, 1.04) * chance.normal(1, 0.02, people.shape)
    before = np.where(here, np.round(people * factor), 0).astype("int32")
    options = ["COMPRESS=DEFLATE", "PREDICTOR=2", "ZLEVEL=9", "TILED=YES"]
    driver = gdal.GetDriverByName("GTiff")
    target = driver.Create(str(TARGET / "population_2000.tif"), source.RasterXSize, source.RasterYSize, 1,
                           gdal.GDT_Int32, options)  # fmt: skip
    target.SetGeoTransform(source.GetGeoTransform())
    target.SetProjection(source.GetProjection())
    target.GetRasterBand(1).WriteArray(before)
    target.FlushCache()


def main() -> None:
    TARGET.mkdir(exist_ok=True)
    units, people = municipalities(), workers()
    for number, make in enumerate((statistics, jobs, services, register)):
        make(units, people, np.random.default_rng(number))
    sgis(np.random.default_rng(4))
    earlier_population(np.random.default_rng(5))
    for path in sorted(TARGET.rglob("*.*")):
        print(f"{path.stat().st_size:>9,} {path.relative_to(TARGET)}")


if __name__ == "__main__":
    main()
