"""A real Dask cluster of worker processes on this machine against the answer of one process."""

from __future__ import annotations

import subprocess
import sys
from contextlib import ExitStack

import numpy as np
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.grid.classes import classify_cells, classify_grid
from multipolar.engine.grid.rasterfile import ClassRaster, file_source, write_class_raster
from multipolar.engine.grid.rules import GHSL2023
from support import raster_array
from unit.grid.belgium_grid import belgian_grid

NAMES = ("ghs_pop_2020_1km.tif", "ghs_land_2018_1km.tif", "ghs_built_s_2020_1km.tif")


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    """The executor of a client with two worker processes of one thread each."""
    distributed = pytest.importorskip(
        "distributed", reason="dask.distributed is not installed (scripts/setup test does)"
    )
    import dask

    settings = {
        "temporary-directory": str(tmp_path_factory.mktemp("dask")),
        "distributed.worker.multiprocessing-method": "spawn",
    }
    with ExitStack() as stack:
        stack.enter_context(dask.config.set(settings))
        local = distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1"
        )
        stack.enter_context(local)
        yield stack.enter_context(distributed.Client(local))


def test_workers_are_other_processes(cluster):
    import os

    pids = set(cluster.run(os.getpid).values())
    assert len(pids) == 2
    assert os.getpid() not in pids


@pytest.mark.parametrize("level", ["level1", "level2"])
def test_a_cluster_reading_files_gives_the_answer_of_one_process(cluster, sample, tmp_path, level):
    source = file_source(*(str(sample / name) for name in NAMES))
    expected = classify_cells(belgian_grid(sample), GHSL2023, level)
    result = classify_grid(source, GHSL2023, level, cluster.get_executor(), workers=2, window_rows=32)
    write_class_raster(str(tmp_path / "classes.tif"), ClassRaster(result.read, result.frame, source.fine.crs))
    result.close()
    assert np.array_equal(raster_array(tmp_path / "classes.tif"), expected.classes)
    assert list(map(str, result.notes)) == list(map(str, expected.notes))


def test_what_a_worker_cannot_read_is_told_here(cluster, sample, tmp_path):
    broken = tmp_path / "broken.tif"
    whole = (sample / NAMES[0]).read_bytes()
    broken.write_bytes(whole[: len(whole) // 2])
    source = file_source(str(broken))
    with pytest.raises(InputError, match=r"broken\.tif: The raster cannot be read"):
        classify_grid(source, GHSL2023, "level1", cluster.get_executor(), workers=2, window_rows=32)


def test_a_worker_needs_numpy_scipy_and_gdal_only():
    code = (
        "import sys, multipolar.engine.grid.classes, multipolar.engine.grid.rasterfile\n"
        "print([name for name in ('pandas', 'geopandas', 'shapely', 'exactextract', 'qgis') if name in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
