"""The whole world at 1 km, level 2 with land and built-up, against reading and writing the same rasters with GDAL alone.

    . scripts/setup && /usr/bin/python3 benchmarks/classify_world.py FOLDER [--divide 8 4 2 1] [--square 6000] [--runs 3]

FOLDER takes the invented world of ``world_data.py`` (about 0.8 GB; made where it is missing). Every job runs in a process
of its own, the two kinds by turns; printed are medians of wall time, their ratio, processor time, cells per second and the
highest peak of memory. GDAL alone means: the three rasters by rows of tiles, then a byte raster of the very same classes
with the same creation options, once with GDAL's defaults and once with its threads for reading and writing; the ratio is to
the faster of the two.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from multipolar.engine.grid.classes import classify_grid
from multipolar.engine.grid.rasterfile import CREATION_OPTIONS, ClassRaster, file_source, write_class_raster
from multipolar.engine.grid.rules import PRESETS
from osgeo import gdal
from world_data import HEIGHT, NAMES, TILE, WIDTH, write_world

CREATE = [option for option in CREATION_OPTIONS if not option.startswith("NUM_THREADS")]


def plain(folder: Path, threads: bool) -> float:
    """Seconds that GDAL alone takes; the classes to write are in memory before the clock starts."""
    gdal.SetCacheMax(256 << 20)
    classes = gdal.Open(str(folder / "classes.tif")).ReadAsArray()
    more = ["NUM_THREADS=ALL_CPUS"] if threads else []
    start = time.perf_counter()
    for name in NAMES:
        dataset = gdal.OpenEx(str(folder / f"{name}.tif"), open_options=more)
        band = dataset.GetRasterBand(1)
        for row in range(0, dataset.RasterYSize, TILE):
            band.ReadAsArray(0, row, dataset.RasterXSize, min(TILE, dataset.RasterYSize - row))
    source = gdal.Open(str(folder / "population.tif"))
    target = gdal.GetDriverByName("GTiff").Create(
        str(folder / "plain.tif"), source.RasterXSize, source.RasterYSize, 1, gdal.GDT_Byte, CREATE + more
    )
    target.SetGeoTransform(source.GetGeoTransform())
    target.SetProjection(source.GetProjection())
    for row in range(0, source.RasterYSize, TILE):
        target.GetRasterBand(1).WriteArray(classes[row : row + TILE], 0, row)
        target.FlushCache()
    del target
    return time.perf_counter() - start


def classify(folder: Path) -> float:
    """Seconds for the whole job: open, read, classify, write, read back, rename."""
    start = time.perf_counter()
    workers = len(os.sched_getaffinity(0))
    source = file_source(*(str(folder / f"{name}.tif") for name in NAMES))
    with ThreadPoolExecutor(workers) as executor:
        result = classify_grid(source, PRESETS["ghsl2023"], "level2", executor, workers)
    write_class_raster(str(folder / "classes.tif"), ClassRaster(result.read, result.frame, source.fine.crs))
    result.close()
    return time.perf_counter() - start


JOBS = {
    "classify": classify,
    "plain": lambda folder: plain(folder, False),
    "plain threads": lambda folder: plain(folder, True),
}


def child(job: str, folder: Path) -> dict[str, float]:
    """One job in a process of its own."""
    words = [sys.executable, __file__, str(folder), "--job", job]
    return json.loads(subprocess.run(words, check=True, capture_output=True, text=True).stdout)


def run_here(job: str, folder: Path) -> None:
    seconds = JOBS[job](folder)
    used = resource.getrusage(resource.RUSAGE_SELF)
    # Not ru_maxrss: that begins with what the parent used when it started this process.
    peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    print(json.dumps({"wall": seconds, "cpu": used.ru_utime + used.ru_stime, "peak": int(peak.split()[1]) / 1024}))


def measure(folder: Path, name: str, width: int, height: int, runs: int) -> None:
    place = folder / f"world_{width}x{height}"
    if not (place / f"{NAMES[-1]}.tif").exists():
        write_world(place, width, height)
    child("classify", place)  # warms the page cache and leaves the classes that GDAL alone writes
    found: dict[str, list[dict[str, float]]] = {job: [] for job in JOBS}
    for _ in range(runs):
        for job, results in found.items():
            results.append(child(job, place))
    wall = {job: statistics.median(one["wall"] for one in results) for job, results in found.items()}
    own = found["classify"]
    source = gdal.Open(str(place / "classes.tif"))
    cells = source.RasterXSize * source.RasterYSize
    band = source.GetRasterBand(1)
    urban = sum(
        int((band.ReadAsArray(0, row, source.RasterXSize, min(TILE, source.RasterYSize - row)) > 20).sum())
        for row in range(0, source.RasterYSize, TILE)
    )
    ratios = sorted(
        one["wall"] / min(found["plain"][n]["wall"], found["plain threads"][n]["wall"]) for n, one in enumerate(own)
    )
    cpu = {job: statistics.median(one["cpu"] for one in results) for job, results in found.items()}
    print(
        f"{name}, {cells / 1e6:.0f} million cells, {urban / 1e6:.2f} million urban:",
        f"whole job {wall['classify']:.1f} s ({cells / wall['classify'] / 1e6:.0f} million cells per second);",
        f"GDAL alone {wall['plain']:.1f} s, with its threads {wall['plain threads']:.1f} s;",
        f"ratio to the faster {statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f});",
        f"processor time {cpu['classify']:.1f}, {cpu['plain']:.1f} and {cpu['plain threads']:.1f} s;",
        f"peak {max(one['peak'] for one in own):.0f} MiB",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--divide", type=int, nargs="+", default=[8, 4, 2, 1], choices=(0, 1, 2, 4, 8))
    parser.add_argument(
        "--square", type=int, default=6000, help="a square grid of so many cells a side as well; 0: none"
    )
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--job", choices=tuple(JOBS), help="run one job here (used by the benchmark itself)")
    given = parser.parse_args()
    if given.job:
        run_here(given.job, given.folder)
        return
    for divide in filter(None, given.divide):
        measure(given.folder, f"1/{divide**2} of the world", WIDTH // divide, HEIGHT // divide, given.runs)
    if given.square:
        measure(given.folder, f"{given.square} x {given.square} cells", given.square, given.square, given.runs)


if __name__ == "__main__":
    np.seterr(all="raise")
    main()
