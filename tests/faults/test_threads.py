"""Algorithms in background threads: the same answers as alone, and they end when asked to."""

from __future__ import annotations

import threading

from tests.faults.conftest import SAMPLE, start, wait_for
from tests.support import raster_array

GRIDS = {
    "POPULATION": str(SAMPLE / "ghs_pop_2020_1km.tif"),
    "LAND": str(SAMPLE / "ghs_land_2018_1km.tif"),
    "BUILT": str(SAMPLE / "ghs_built_s_2020_1km.tif"),
}


def test_twenty_at_once_give_what_one_gives(provider, tmp_path):
    wanted = {level: tmp_path / f"alone_{level}.tif" for level in ("level1", "level2")}
    for level, target in wanted.items():
        wait_for([start("classifygrid", {**GRIDS, "LEVEL": level, "OUTPUT": str(target)})])
    runs = [
        start("classifygrid", {**GRIDS, "LEVEL": f"level{1 + n % 2}", "OUTPUT": str(tmp_path / f"{n}.tif")})
        for n in range(20)
    ]
    wait_for(runs)
    assert all(run["answer"]["ok"] for run in runs)
    for n in range(20):
        alone = raster_array(wanted[f"level{1 + n % 2}"])
        assert (raster_array(tmp_path / f"{n}.tif") == alone).all()


def test_cancelled_from_another_thread(provider, tmp_path):
    for delay in (0.0, 0.01, 0.05, 0.2):
        target = tmp_path / f"{delay}.tif"
        run = start("classifygrid", {**GRIDS, "LEVEL": "level2", "OUTPUT": str(target)})
        canceller = threading.Timer(delay, run["feedback"].cancel)
        canceller.start()
        wait_for([run])
        canceller.join()
        assert run["answer"]["ok"] == target.exists()
