"""Grid classification of Belgium against reading its three rasters and writing the result with GDAL alone.

    . scripts/setup && /usr/bin/python3 benchmarks/classify_belgium.py

Prints medians of alternating runs in one process: plain input and output, the whole job, the classification alone.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from multipolar.engine.grid.classes import classify_cells
from multipolar.engine.grid.frame import GridFrame
from multipolar.engine.grid.population import population_grid
from multipolar.engine.grid.rules import PRESETS
from osgeo import gdal

SAMPLE = Path(__file__).resolve().parent.parent / "resources" / "sample" / "belgium"
FILES = [str(SAMPLE / name) for name in ("ghs_pop_2020_1km.tif", "ghs_land_2018_1km.tif", "ghs_built_s_2020_1km.tif")]
RUNS = 25


def read() -> list:
    return [gdal.Open(path).ReadAsArray() for path in FILES]


def write(classes, path: str) -> None:
    source = gdal.Open(FILES[0])
    target = gdal.GetDriverByName("GTiff").Create(
        path, source.RasterXSize, source.RasterYSize, 1, gdal.GDT_Byte, ["COMPRESS=DEFLATE", "TILED=YES"]
    )
    target.SetGeoTransform(source.GetGeoTransform())
    target.SetProjection(source.GetProjection())
    target.GetRasterBand(1).WriteArray(classes)


def classify(arrays: list, level: str):
    left, width, _, top, _, height = gdal.Open(FILES[0]).GetGeoTransform()
    rows, columns = arrays[0].shape
    frame = GridFrame(columns, rows, left, top, width, -height)
    return classify_cells(population_grid(frame, *arrays), PRESETS["ghsl2023"], level).classes


def timed(job) -> float:
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def main() -> None:
    arrays = read()
    cells = arrays[0].size
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "classes.tif")
        for level in ("level1", "level2"):
            answer = classify(arrays, level)

            def plain(answer=answer) -> None:
                read()
                write(answer, path)

            def whole(level: str = level) -> None:
                write(classify(read(), level), path)

            def alone(level: str = level) -> None:
                classify(arrays, level)

            times = [[timed(job) for job in (plain, whole, alone)] for _ in range(RUNS)]
            io, job, own = (statistics.median(column) for column in zip(*times))
            print(
                f"{level}: GDAL reading and writing {1000 * io:.1f} ms; whole job {1000 * job:.1f} ms = {job / io:.2f} times; "
                f"classification alone {1000 * own:.1f} ms = {cells / own / 1e6:.1f} million cells per second"
            )


if __name__ == "__main__":
    main()
