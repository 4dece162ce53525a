"""Every heavy job on data as large as it may get: passes within a stated memory, or is refused beforehand.

    scripts/load [--units 100000] [--memory GIB] [--only WORD ...] [--folder FOLDER]

Invented countries, files of which QGIS's own algorithms read as a planner's would. Every case is a process of its own,
which may take no more memory than stated; printed is a table in Markdown with seconds, the highest resident memory of
the process (QGIS and libraries included: 200 MiB) and how it ended: *passes*, *refused* with the sentence, or *neither*.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
UNITS, PAIRS_PER_UNIT = 100_000, 20
SECONDS = int(os.environ.get("MULTIPOLAR_LOAD_SECONDS", 1800))  # a case that takes longer is none that passes
LONG_ROWS = 20_000_000
_KEPT: list[Any] = []
X0, Y0, CELL = 2_000_000, 1_000_000, 1000


def country(folder: Path, count: int) -> None:
    """Units of 2 km, flows, three years of statistics, a grid of 1 km with its classes, and a plan with 500 areas."""
    import numpy as np
    from osgeo import gdal, ogr, osr

    random = np.random.default_rng(3)
    width = int(np.ceil(np.sqrt(count)))
    system = osr.SpatialReference()
    system.ImportFromEPSG(3035)
    people = np.round(2e6 / (1 + random.permutation(count)) ** 0.8 + 500).astype(int)
    codes = [f"{number:06d}" for number in range(count)]
    x, y = np.arange(count) % width, np.arange(count) // width
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(folder / "units.gpkg"))
    layer = dataset.CreateLayer("units", system, ogr.wkbMultiPolygon)
    for name, kind in (("code", ogr.OFTString), ("name", ogr.OFTString), ("people", ogr.OFTInteger),
                       ("region", ogr.OFTString), ("city", ogr.OFTString)):  # fmt: skip
        layer.CreateField(ogr.FieldDefn(name, kind))
    cities = set(np.argsort(-people)[: min(500, count // 20)].tolist())
    layer.StartTransaction()
    for number, code in enumerate(codes):
        feature = ogr.Feature(layer.GetLayerDefn())
        left, bottom = X0 + 2 * CELL * x[number], Y0 + 2 * CELL * y[number]
        right, top = left + 2 * CELL, bottom + 2 * CELL
        for field, value in enumerate((code, f"Unit {code}", int(people[number]), f"R{number * 20 // count}")):
            feature.SetField(field, value)
        if number in cities:
            feature.SetField("city", code)
        ring = f"{left} {bottom},{right} {bottom},{right} {top},{left} {top},{left} {bottom}"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"MULTIPOLYGON((({ring})))"))
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    del layer, dataset
    _flows(folder, random, people, codes, width)
    with open(folder / "statistics.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(("code", "year", "people", "elderly", "women", "income"))
        for year in (2018, 2019, 2020):
            incomes = random.integers(500, 9000, count)
            for number, code in enumerate(codes):
                of = int(people[number])
                writer.writerow((code, year, of, of // 5, of // 9, incomes[number]))
    on_grid = np.zeros(width * -(-count // width))
    on_grid[:count] = people
    cells = np.kron(on_grid.reshape(-1, width)[::-1] / 4, np.ones((2, 2)))
    raster = gdal.GetDriverByName("GTiff").Create(
        str(folder / "population.tif"), cells.shape[1], cells.shape[0], 1, gdal.GDT_Float32
    )
    raster.SetGeoTransform((X0, CELL, 0, Y0 + CELL * cells.shape[0], 0, -CELL))
    raster.SetProjection(system.ExportToWkt())
    raster.GetRasterBand(1).WriteArray(cells)
    del raster
    table = folder / "members.csv"
    with open(table, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(("area_id", "area_name", "unit_id", "role"))
        for city in sorted(cities):
            for number in {
                city,
                *(near for near in (city - 1, city + 1, city - width, city + width) if 0 <= near < count),
            }:
                writer.writerow((codes[city], f"City {city}", codes[number], "centre" if number == city else "maximum"))


def _flows(folder: Path, random: Any, people: Any, codes: list[str], width: int) -> None:
    import numpy as np

    count = len(codes)
    start = np.repeat(np.arange(count), PAIRS_PER_UNIT)
    step = np.rint(random.standard_cauchy((len(start), 2)) * 2).astype(int)
    x, y = start % width + step[:, 0], start // width + step[:, 1]
    near = np.clip(y, 0, width - 1) * width + np.clip(x, 0, width - 1)
    far = random.choice(count, len(start), p=people / people.sum())
    end = np.where(random.random(len(start)) < 0.6, np.minimum(near, count - 1), far)
    amount = random.integers(1, 60, len(start))
    with open(folder / "flows.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(("o", "d", "n"))
        writer.writerows((code, code, size // 4) for code, size in zip(codes, people.tolist()))
        names = np.array(codes, dtype=object)
        writer.writerows(zip(names[start], names[end], amount.tolist()))


def long_table(folder: Path) -> None:
    """20 million rows between 250 of the units."""
    from multipolar.engine.readers.duck import connection

    code = "lpad((7 * (hash({seed}) % 250))::VARCHAR, 6, '0')"
    select = (
        f"SELECT {code.format(seed='i')} AS origin, {code.format(seed='i + 1000000000000')} AS destination, "
        f"(1 + hash(i * 31) % 500)::INTEGER AS flow FROM range({LONG_ROWS}) t(i)"
    )
    with connection(folder) as database:
        database.execute(f"COPY ({select}) TO '{folder / 'long.csv'}'")


def algorithm_cases(folder: Path) -> dict[str, tuple[str, dict[str, Any]]]:
    """Name of the case: algorithm and its parameters."""

    def at(name: str) -> str:
        return str(folder / name)

    units = {"UNITS": at("units.gpkg"), "ID_FIELD": "code"}
    flows = {"FLOWS": at("flows.csv"), "ORIGIN_FIELD": "o", "DESTINATION_FIELD": "d", "FLOW_FIELD": "n"}
    grids = {"POPULATION": at("population.tif"), "CLASSES": at("classes.tif")}
    figures = {"STATISTICS": at("statistics.csv"), "STATISTICS_ID_FIELD": "code", "YEAR_FIELD": "year"}
    plan = {"MEMBERS": at("members.csv")}
    areas = {**units, **flows, "POPULATION_FIELD": "people"}
    long = {"ORIGIN_FIELD": "origin", "DESTINATION_FIELD": "destination", "FLOW_FIELD": "flow"}
    need = ["income", "", "industry", "low", "1", "elderly", "people", "territory", "high", "2"]
    found = {
        "classifyunits": ("classifyunits", {**units, **grids}),
        "functionalurbanareas": ("functionalurbanareas", {**units, **flows, "CITY_FIELD": "city"}),
        "urbanareascope": ("urbanareascope", {**areas, "CENTRE_FIELD": "city", "EVIDENCE": ""}),
        "labourmarketareas": ("labourmarketareas", areas),
        "flowregions, directed": ("flowregions", {**areas, "SELF_FLOWS": False, "WHOLE_HIERARCHY": False}),
        "flowregions, undirected": (
            "flowregions",
            {**areas, "SELF_FLOWS": False, "WHOLE_HIERARCHY": False, "DIRECTION": "undirected"},
        ),
        "flowindicators": ("flowindicators", {**units, **flows, **plan}),
        "functionallinks": ("functionallinks", {**units, **flows}),
        "functionallinks, centrality": ("functionallinks", {**units, **flows, "CENTRALITY": True}),
        "estimateflows": ("estimateflows", {**units, "POPULATION_FIELD": "people", "LEAVING_SHARE": 10}),
        "populationstructure": (
            "populationstructure",
            {**units, **figures, **plan, "POPULATION_FIELD": ["people"], "ELDERLY_FIELD": ["elderly"]},
        ),
        "disparity": (
            "disparity",
            {**units, **figures, "VALUE_FIELD": ["income"], "POPULATION_FIELD": ["people"], "GROUP_FIELDS": ["region"]},
        ),
        "disparity, Moran with 999 permutations": (
            "disparity",
            {**units, **figures, "VALUE_FIELD": ["income"], "SPATIAL": True},
        ),
        "policyneed": ("policyneed", {**units, **figures, "INDICATORS": need}),
        "checkstudy": ("checkstudy", {**areas, "POPULATION": at("population.tif")}),
        "compareplans": ("compareplans", {**units, "FIRST": at("members.csv"), "SECOND": at("members.csv")}),
        "siting, 100 sites among all units": (
            "siting",
            {
                "DEMAND": at("units.gpkg"),
                "DEMAND_ID_FIELD": "code",
                "PEOPLE_FIELD": "people",
                "SITES": 100,
                "MAX_COST": 10,
            },
        ),
        "importflows, 20 million rows": ("importflows", {"FILES": [at("long.csv")], "FILE": at("out/long.csv")}),
        "flowindicators, 20 million rows": ("flowindicators", {**units, "FLOWS": at("long.csv"), **long}),
    }
    world = folder / "world"
    found["classifygrid, the world at 1 km"] = (
        "classifygrid",
        {"LEVEL": "level2", **{name.upper(): str(world / f"{name}.tif") for name in ("population", "land", "built")}},
    )
    return found


def in_qgis(name: str) -> tuple[Any, Callable[[dict[str, Any]], dict[str, Any]]]:
    """An algorithm in a QGIS started for it, and what runs and measures it. QGIS lives as long as the process."""
    from qgis.core import (
        QgsApplication,
        QgsProcessingContext,
        QgsProcessingException,
        QgsProcessingFeedback,
        QgsProject,
    )

    application = QgsApplication([], True)
    application.initQgis()
    from multipolar.algorithms.provider import MultipolarProvider

    provider = MultipolarProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"multipolar:{name}")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    _KEPT.extend([application, provider])

    def run(parameters: dict[str, Any]) -> dict[str, Any]:
        return measured(
            lambda: algorithm.run(parameters, context, feedback, catchExceptions=False), QgsProcessingException
        )

    return algorithm, run


def run_algorithm(folder: Path, name: str) -> dict[str, Any]:
    algorithm_name, parameters = algorithm_cases(folder)[name]
    algorithm, run = in_qgis(algorithm_name)
    out = folder / "out"
    out.mkdir(exist_ok=True)
    for definition in algorithm.destinationParameterDefinitions():
        if definition.name() in parameters or definition.flags() & definition.FlagOptional:
            continue
        end = "tif" if definition.type() == "rasterDestination" else "gpkg"
        parameters[definition.name()] = str(out / f"{definition.name()}.{end}")
    return run({key: value for key, value in parameters.items() if value != ""})


def run_classes(folder: Path) -> dict[str, Any]:
    """Classes of the country's grid, for the cases that need them."""
    from multipolar.engine.grid.classes import classify_grid
    from multipolar.engine.grid.rasterfile import ClassRaster, file_source, write_class_raster
    from multipolar.engine.grid.rules import PRESETS

    source = file_source(str(folder / "population.tif"))
    result = classify_grid(source, PRESETS["ghsl2023"], "level1")
    write_class_raster(str(folder / "classes.tif"), ClassRaster(result.read, result.frame, source.fine.crs))
    result.close()
    return {}


def run_report(name: str) -> dict[str, Any]:
    _, run = in_qgis(name)
    import report_time

    layers = report_time.plan(3558, 500)
    with tempfile.TemporaryDirectory() as target:
        outputs = {
            "scopereport": {"OUTPUT_HTML": f"{target}/report.html", "OUTPUT_PDF": f"{target}/report.pdf"},
            "scopeatlas": {"OUTPUT": f"{target}/atlas.pdf"},
        }[name]
        return run({**layers, **outputs})


def run_workbench() -> dict[str, Any]:
    """Thresholds moved and units decided on, by the engine below the workbench."""
    from multipolar.engine.plan.decisions import Reason
    from multipolar.engine.plan.scoperules import ScopeRules
    from multipolar.engine.plan.workbench import Study, Workbench
    from synthetic import country as made

    units, flows, centres, beside = made(30_000, 2_200_000, 500)
    moves: list[float] = []

    def work() -> None:
        workbench = Workbench(Study("load", units, flows, centres, beside.contact, ScopeRules(15, 5)))
        for step in range(20):
            start = time.perf_counter()
            workbench.set_thresholds(15, 5 + step / 4)
            moves.append(time.perf_counter() - start)
        workbench.decide([7, 8], 1, Reason("other", "load"), 3)
        workbench.members(), workbench.problems(), workbench.statistics()

    found = measured(work, RuntimeError)
    return {**found, "more": f"{1000 * sorted(moves)[10]:.0f} ms a move of a threshold"}


def measured(job: Callable[[], Any], refusal: type[Exception]) -> dict[str, Any]:
    start = time.perf_counter()
    ended = "passes"
    try:
        job()
    except refusal as error:
        ended = f"refused: {error}"
    return {"seconds": time.perf_counter() - start, "ended": ended}


def peak() -> float:
    """MiB; not ru_maxrss, which begins with what the parent used when it started this process."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def available() -> float:
    """GiB that are free now."""
    line = next(line for line in Path("/proc/meminfo").read_text().splitlines() if line.startswith("MemAvailable"))
    return int(line.split()[1]) / 2**20


def child(words: list[str], gib: float) -> dict[str, Any]:
    limit = int(gib * 2**30)
    process = subprocess.Popen(
        [sys.executable, __file__, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_DATA, (limit, limit)),
    )
    start = time.perf_counter()
    try:
        output, errors = process.communicate(timeout=SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return {"seconds": SECONDS, "peak": float("nan"), "ended": "neither: out of time"}
    lines = [line for line in output.splitlines() if line.startswith("{")]
    if not lines:
        last = (errors.strip().splitlines() or ["-"])[-1]
        seconds = time.perf_counter() - start
        return {"seconds": seconds, "peak": float("nan"), "ended": f"neither: status {process.returncode}, {last}"}
    return json.loads(lines[-1])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--units", type=int, default=UNITS)
    parser.add_argument(
        "--memory", type=float, help="GiB a case may take (default: four fifths of what is free, at most 8)"
    )
    parser.add_argument("--only", nargs="+", help="cases whose name holds one of these words")
    parser.add_argument("--folder", type=Path, help="keeps the data (3 GB) for another time")
    parser.add_argument("--job", nargs=2, help="run one case here (used by the script itself)")
    given = parser.parse_args()
    if given.job:
        kind, name = given.job
        jobs = {
            "algorithm": lambda: run_algorithm(given.folder, name),
            "report": lambda: run_report(name),
            "workbench": run_workbench,
            "classes": lambda: run_classes(given.folder),
        }
        found = jobs[kind]()
        print(json.dumps({**found, "peak": peak()}), flush=True)
        os._exit(0)  # QGIS without a main loop has no orderly end
    gib = given.memory or min(8.0, 0.8 * available())
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        table(folder, given.units, gib, given.only)


def table(folder: Path, units: int, gib: float, only: list[str] | None) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    cases = {name: ["--folder", str(folder), "--job", "algorithm", name] for name in algorithm_cases(folder)}
    cases["scopereport, 500 areas"] = ["--job", "report", "scopereport"]
    cases["scopeatlas, 500 areas"] = ["--job", "report", "scopeatlas"]
    cases["workbench, 30 000 units, 500 areas"] = ["--job", "workbench", "-"]
    chosen = {name: words for name, words in cases.items() if not only or any(word in name for word in only)}
    if not (folder / "members.csv").exists():
        country(folder, units)
        child(["--folder", str(folder), "--job", "classes", "-"], gib)
    if any("20 million" in name for name in chosen) and not (folder / "long.csv").exists():
        long_table(folder)
    if any("world" in name for name in chosen) and not (folder / "world").exists():
        from world_data import write_world

        write_world(folder / "world")
    print(f"{units} units, {gib:.1f} GiB for each case, {os.cpu_count()} processors\n")
    print("| case | seconds | peak MiB | ended |\n|---|---|---|---|", flush=True)
    for name, words in chosen.items():
        found = child(words, gib)
        more = f"; {found['more']}" if "more" in found else ""
        print(f"| {name} | {found['seconds']:.1f} | {found['peak']:.0f} | {found['ended']}{more} |", flush=True)


if __name__ == "__main__":
    main()
