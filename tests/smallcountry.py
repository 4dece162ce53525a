"""A made-up country of 36 square units on disk, and a whole run of every algorithm on it: what hostile tests begin with."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, ogr, osr
from qgis.core import QgsProcessingParameterDefinition

OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional
SIDE, SIZE = 6, 4000
X0, Y0 = 4_000_000, 3_000_000
EPSG = 3035
YEARS = (2018, 2019, 2020)
CITIES = (7, 28)
POLYGON_LAYERS = ("units", "members", "areas")


def build(folder: Path) -> None:
    """Units, flows, statistics, places, roads, rasters and tables below ``folder``."""
    random = np.random.default_rng(11)
    _raster(folder / "population.tif", _people(1.0), gdal.GDT_Float32)
    _raster(folder / "before.tif", _people(0.8), gdal.GDT_Float32)
    _raster(folder / "land.tif", np.full((24, 24), 1e6), gdal.GDT_Float32)
    _raster(folder / "built.tif", _people(1.0) * 20, gdal.GDT_Float32)
    _units(folder / "units.gpkg", random)
    _flows(folder, random)
    _statistics(folder, random)
    _places(folder)
    _tables(folder)


def code(number: int) -> str:
    return f"{number + 1:02d}"


def names() -> list[str]:
    return [f"Unit {code(number)}" for number in range(SIDE * SIDE)]


def _people(growth: float) -> np.ndarray:
    """24 x 24 cells of 1 km: two centres in a country side."""
    people = np.full((24, 24), 60.0)
    for number, size in zip(CITIES, (4500, 3600)):
        row, column = 4 * (SIDE - 1 - number // SIDE), 4 * (number % SIDE)
        people[row : row + 4, column : column + 4] = size * growth
    return people


def _raster(path: Path, values: np.ndarray, kind: int) -> None:
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[1], values.shape[0], 1, kind)
    dataset.SetGeoTransform((X0, 1000, 0, Y0 + SIDE * SIZE, 0, -1000))
    dataset.SetProjection(_system().ExportToWkt())
    dataset.GetRasterBand(1).WriteArray(values)


def _system() -> Any:
    system = osr.SpatialReference()
    system.ImportFromEPSG(EPSG)
    return system


def layer(
    path: Path, name: str, kind: int, fields: dict[str, int], rows: Sequence[Sequence[Any]], shapes: Sequence[str]
) -> None:
    """A layer of a GeoPackage from rows and WKT."""
    driver = ogr.GetDriverByName("GPKG")
    dataset = driver.CreateDataSource(str(path)) if not path.exists() else ogr.Open(str(path), 1)
    made = dataset.CreateLayer(name, _system() if kind != ogr.wkbNone else None, kind)
    for field, type_ in fields.items():
        made.CreateField(ogr.FieldDefn(field, type_))
    made.StartTransaction()
    for row, shape in zip(rows, shapes):
        feature = ogr.Feature(made.GetLayerDefn())
        for position, value in enumerate(row):
            if value is not None:
                feature.SetField(position, value)
        if shape:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(shape))
        made.CreateFeature(feature)
    made.CommitTransaction()


def square(number: int) -> str:
    x, y = X0 + SIZE * (number % SIDE), Y0 + SIZE * (number // SIDE)
    ring = ((x, y), (x + SIZE, y), (x + SIZE, y + SIZE), (x, y + SIZE), (x, y))
    return f"MULTIPOLYGON((({','.join(f'{a} {b}' for a, b in ring)})))"


def _middle(number: int) -> tuple[float, float]:
    return X0 + SIZE * (number % SIDE + 0.5), Y0 + SIZE * (number // SIDE + 0.5)


def _units(path: Path, random: np.random.Generator) -> None:
    fields = {
        "code": ogr.OFTString,
        "name": ogr.OFTString,
        "people": ogr.OFTInteger,
        "employed": ogr.OFTInteger,
        "city": ogr.OFTString,
        "region": ogr.OFTString,
        "new_region": ogr.OFTString,
        "km2": ogr.OFTReal,
    }
    rows = []
    for number, name in enumerate(names()):
        people = 60_000 if number in CITIES else int(random.integers(800, 3000))
        city = {CITIES[0]: "A", CITIES[1]: "B"}.get(number)
        region = f"R{number // 9}"
        rows.append(
            (code(number), name, people, people // 2, city, region, f"N{number // 18}", SIZE**2 / 1e6),
        )
    layer(path, "units", ogr.wkbMultiPolygon, fields, rows, [square(number) for number in range(len(rows))])


def _flows(folder: Path, random: np.random.Generator) -> None:
    rows = []
    for year in YEARS[:2]:
        for origin in range(SIDE * SIDE):
            rows.append((code(origin), code(origin), 500 + 3 * origin, year, 50))
            for destination in {*CITIES, (origin + 1) % 36, (origin + SIDE) % 36} - {origin}:
                apart = np.hypot(*np.subtract(_middle(origin), _middle(destination))) / SIZE
                flow = int(random.integers(5, 30) + (600 / apart**1.5 if destination in CITIES else 30 / apart))
                rows.append((code(origin), code(destination), flow, year, flow // 5))
    table(folder / "flows_by_year.csv", ("o", "d", "n", "year", "young"), rows)
    once = [row[:3] for row in rows if row[3] == YEARS[0]]
    table(folder / "flows.csv", ("o", "d", "n"), once)


def table(path: Path, heads: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(heads)
        writer.writerows(rows)


def _statistics(folder: Path, random: np.random.Generator) -> None:
    heads = ["code", "year", "people", "women", "elderly", "children", "working", "youth", "income", "revenue"]
    heads += ["budget", "untied", "jobs_a", "jobs_b", "jobs_c"]
    rows = []
    for number in range(SIDE * SIDE):
        for step, year in enumerate(YEARS):
            people = 2000 + 100 * number - 20 * step
            parts = [int(people * share) for share in (0.12, 0.2 + number / 500, 0.12, 0.6, 0.2)]
            money = [int(value) for value in random.integers(1000, 9000, 4)]
            dip = 0.8 if step == 1 else 1.0 + step / 50
            jobs = [int(dip * value) + 5 for value in random.integers(50, 400, 3)]
            rows.append((code(number), year, people, *parts, *money, *jobs))
    table(folder / "statistics.csv", heads, rows)
    table(folder / "statistics_2020.csv", heads, [row for row in rows if row[1] == YEARS[-1]])


def _places(folder: Path) -> None:
    path = folder / "places.gpkg"
    text, whole = ogr.OFTString, ogr.OFTInteger
    spots = [(code(number), 100 + number, code(number), *_middle(number)) for number in range(SIDE * SIDE)]
    shapes = [f"POINT({x} {y})" for *_, x, y in spots]
    layer(
        path,
        "demand",
        ogr.wkbPoint,
        {"id": text, "people": whole, "unit": text},
        [spot[:3] for spot in spots],
        shapes,
    )
    some = [(f"f{number}", "doctor" if number % 2 else "school", 2) for number in (0, 7, 14, 21, 28)]
    fields = {"id": text, "service": text, "supply": whole}
    layer(path, "facilities", ogr.wkbPoint, fields, some, [shapes[number] for number in (0, 7, 14, 21, 28)])
    layer(path, "candidates", ogr.wkbPoint, {"id": text}, [(f"c{n}",) for n in range(6)], shapes[:36:6])
    roads = []
    for number in range(SIDE):
        a, b = _middle(number * SIDE), _middle(number * SIDE + SIDE - 1)
        roads.append(f"LINESTRING({a[0]} {a[1]},{b[0]} {b[1]})")
        a, b = _middle(number), _middle(number + SIDE * (SIDE - 1))
        roads.append(f"LINESTRING({a[0]} {a[1]},{b[0]} {b[1]})")
    layer(path, "roads", ogr.wkbLineString, {"kmh": whole}, [(50,)] * len(roads), roads)


def _tables(folder: Path) -> None:
    lists = [
        (names()[CITIES[0]], "Unit 07, Unit 09", "Unit 01", 65_000, 70_000),
        (names()[CITIES[1]], "Unit 28", "Unit 30, Unit 23", 65_000, 70_000),
    ]
    table(folder / "published.csv", ("city", "minimum", "maximum", "people_min", "people_max"), lists)
    reference = [("08", "08", "centre"), ("08", "09", "minimum"), ("08", "07", "maximum")]
    reference += [("29", "29", "centre"), ("29", "28", "minimum"), ("29", "30", "maximum")]
    table(folder / "reference.csv", ("area", "unit", "role"), reference)
    table(folder / "mergers.csv", ("old", "new"), [("R0", "N0"), ("R1", "N0"), ("R2", "N1"), ("R3", "N1")])
    cells = [(X0 + 500 + 1000 * x, Y0 + 500 + 1000 * y, 10 + x + y) for x in range(8) for y in range(8)]
    table(folder / "cells.csv", ("x", "y", "people"), cells)
    facts = [("08", "09", "minutes", 25.5, "by train"), ("08", "07", "note", "", "a wish of the county")]
    table(folder / "facts.csv", ("area_id", "unit_id", "item", "value", "text"), facts)
    table(folder / "concordance.csv", ("old", "new"), [(code(n), code(n)) for n in range(SIDE * SIDE)])


def derive(folder: Path, run: Callable[[str, dict[str, Any]], Any]) -> None:
    """What further algorithms need: classes of both years, and a plan."""
    for people, classes in (("population", "classes"), ("before", "classes_before")):
        run("classifygrid", {"POPULATION": f"{folder}/{people}.tif", "OUTPUT": f"{folder}/{classes}.tif"})
    plan = {name: f"{folder}/{name.lower()}.gpkg" for name in ("MEMBERS", "AREAS", "TABLE", "EVIDENCE")}
    run("urbanareascope", {**cases(folder)["urbanareascope"], **plan})
    run("flowindicators", {**cases(folder)["flowindicators"], "YEARS": f"{folder}/years.gpkg"})


def cases(folder: Path) -> dict[str, dict[str, Any]]:
    """Parameters of a run that works, by algorithm, without its outputs."""

    def at(name: str) -> str:
        return f"{folder}/{name}"

    def place(name: str) -> str:
        return f"{folder}/places.gpkg|layername={name}"

    units = {"UNITS": at("units.gpkg"), "ID_FIELD": "code"}
    named = {**units, "NAME_FIELD": "name"}
    fields = {"ORIGIN_FIELD": "o", "DESTINATION_FIELD": "d", "FLOW_FIELD": "n"}
    flows = {"FLOWS": at("flows.csv"), **fields}
    yearly = {"FLOWS": at("flows_by_year.csv"), **fields, "YEAR_FIELD": "year"}
    grids = {"POPULATION": at("population.tif"), "CLASSES": at("classes.tif")}
    figures = {"STATISTICS": at("statistics.csv"), "STATISTICS_ID_FIELD": "code", "YEAR_FIELD": "year"}
    plan = {"MEMBERS": at("members.gpkg")}
    demand = {"DEMAND": place("demand"), "DEMAND_ID_FIELD": "id", "PEOPLE_FIELD": "people"}
    jobs = {**named, **plan, **figures, "INDUSTRY_FIELDS": ["jobs_a", "jobs_b", "jobs_c"]}
    need = ["income", "", "industry", "low", "1", "elderly", "people", "territory", "high", "2"]
    layers = {"MEMBERS": at("members.gpkg"), "AREAS": at("areas.gpkg")}
    return {
        "accessibility": {
            **demand,
            "FACILITIES": place("facilities"),
            "FACILITY_ID_FIELD": "id",
            "SUPPLY_FIELD": "supply",
            **named,
            **plan,
            "ROADS": place("roads"),
        },
        "calibratescope": {
            **named,
            **flows,
            "REFERENCE": at("reference.csv"),
            "REFERENCE_AREA": "area",
            "REFERENCE_UNIT": "unit",
            "REFERENCE_ROLE": "role",
            "MEASURES": ["residents"],
            "GROWTHS": ["centre"],
            "ASSIGNMENTS": ["overlap"],
        },
        "checkstudy": {
            **named,
            "POPULATION_FIELD": "people",
            "POPULATION": at("population.tif"),
            "LAND": at("land.tif"),
            **flows,
            "CONCORDANCE": at("concordance.csv"),
            "OLD_FIELD": "old",
            "NEW_FIELD": "new",
        },
        "classifygrid": {"POPULATION": at("population.tif"), "LAND": at("land.tif"), "BUILT": at("built.tif")},
        "classifyunits": {**units, **grids},
        "compareplans": {
            "FIRST": at("members.gpkg"),
            "SECOND": at("members.gpkg"),
            **named,
            "POPULATION_FIELD": "people",
            "PUBLISHED": at("published.csv"),
            "PUBLISHED_AREA_FIELD": "city",
            "PUBLISHED_MINIMUM_FIELD": "people_min",
        },
        "disparity": {
            **named,
            **plan,
            **figures,
            "VALUE_FIELD": ["income"],
            "POPULATION_FIELD": ["people"],
            "GROUP_FIELDS": ["region"],
            "SPATIAL": True,
            "CONVERGENCE": True,
            "PERMUTATIONS": 99,
        },
        "estimateflows": {**units, "POPULATION_FIELD": "people", "LEAVING_SHARE": 10},
        "exportspreadsheet": {"LAYERS": [at("members.gpkg"), at("flows.csv")]},
        "fiscalequalisation": {
            **named,
            **plan,
            **figures,
            "POPULATION_FIELD": ["people"],
            "REVENUE_FIELD": ["revenue"],
            "BUDGET_FIELD": ["budget"],
        },
        "flowindicators": {**named, **plan, **yearly, "EMPLOYED_FIELD": "employed"},
        "flowregions": {**named, "POPULATION_FIELD": "people", **flows, "SELF_FLOWS": False},
        "functionallinks": {**named, **plan, **yearly, "CENTRALITY": True},
        "functionalurbanareas": {**named, **flows, "CITY_FIELD": "city"},
        "importflows": {"FILES": [at("flows.csv")], **units, "CODE_MAP": at("concordance.csv")},
        "importgrid": {
            "INPUT": at("cells.csv"),
            "X_COLUMN": "x",
            "Y_COLUMN": "y",
            "VALUE_COLUMN": "people",
            "CRS": f"EPSG:{EPSG}",
        },
        "importstatistics": {"FILES": [at("statistics_2020.csv")], "CODE_COLUMN": "code", **units},
        "industrystructure": jobs,
        "labourmarketareas": {**named, "POPULATION_FIELD": "people", **flows, "MIN_SIZE": 500, "TARGET_SIZE": 2000},
        "mergereffect": {
            **named,
            **figures,
            "VALUE_FIELD": ["income"],
            "POPULATION_FIELD": ["people"],
            "REGION_FIELD": "region",
            "MERGERS": at("mergers.csv"),
            "OLD_FIELD": "old",
            "NEW_FIELD": "new",
        },
        "planfromtable": {
            "TABLE": at("published.csv"),
            "AREA_FIELD": "city",
            "MINIMUM_FIELD": "minimum",
            "MAXIMUM_FIELD": "maximum",
            **named,
            "POPULATION_FIELD": "people",
        },
        "policyneed": {**named, **plan, **figures, "INDICATORS": need, "DRAWS": 50},
        "populationstructure": {
            **named,
            **plan,
            **figures,
            "POPULATION_FIELD": ["people"],
            "WOMEN_FIELD": ["women"],
            "ELDERLY_FIELD": ["elderly"],
        },
        "resilience": jobs,
        "saveplan": {**layers, "EVIDENCE": at("facts.csv"), "TITLE": "Plan", "AUTHOR": "Somebody"},
        "scopeatlas": {**layers, "UNITS": at("units.gpkg")},
        "scopereport": {**layers, "UNITS": at("units.gpkg")},
        "scopescenarios": {
            **named,
            "POPULATION_FIELD": "people",
            "FLOWS": at("flows.csv"),
            "ORIGIN_FIELD": "o",
            "DESTINATION_FIELD": "d",
            "FLOW_FIELDS": ["n"],
            "CENTRES": "08,29",
            "MIN_SHARES": "15, 25",
            "MAX_SHARES": "5",
        },
        "servicegaps": {
            **demand,
            "FACILITIES": [place("facilities")],
            "SERVICE_FIELD": "service",
            "STANDARDS": ["*", "5"],
            **named,
            **plan,
        },
        "siting": {
            **demand,
            "CANDIDATES": place("candidates"),
            "CANDIDATE_ID_FIELD": "id",
            "SITES": 2,
            "MAX_COST": 9,
        },
        "smallmultiples": {"INPUT": at("years.gpkg"), "FIELD": "net_share", "CLASSES": "quantile", "CLASS_COUNT": 3},
        "urbanareascope": {**named, "POPULATION_FIELD": "people", **flows, "CENTRES": "08,29"},
        "urbancentres": {**grids, "UNITS": at("units.gpkg"), "NAME_FIELD": "name"},
        "urbanchange": {
            "POPULATION_BEFORE": at("before.tif"),
            "CLASSES_BEFORE": at("classes_before.tif"),
            "POPULATION_AFTER": at("population.tif"),
            "CLASSES_AFTER": at("classes.tif"),
            **units,
        },
    }


def targets(algorithm: Any, folder: Path, tables: str = "gpkg") -> dict[str, str]:
    """A path for every output of an algorithm; exportspreadsheet takes one of its two."""
    found = {}
    for definition in algorithm.destinationParameterDefinitions():
        name = definition.name()
        if definition.type() == "sink":
            found[name] = str(folder / f"{name.lower()}.{tables}")
        elif definition.type() == "folderDestination":
            continue  # the other way of exportspreadsheet
        elif definition.type() == "rasterDestination":
            found[name] = str(folder / f"{name.lower()}.tif")
        else:
            found[name] = str(folder / f"{name.lower()}.{definition.defaultFileExtension()}")
    return found


def needed_targets(algorithm: Any, folder: Path) -> dict[str, str]:
    """A path for every output that is not optional, and for one that is."""
    found = targets(algorithm, folder)
    optional = [one.name() for one in algorithm.destinationParameterDefinitions() if one.flags() & OPTIONAL]
    return {name: path for name, path in found.items() if name not in optional[1:]}
