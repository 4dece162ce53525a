"""What must hold when a machine misbehaves: no corrupt study, no lost input, always a message."""

from __future__ import annotations

import random
import resource
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from tests.faults.conftest import SAMPLE, digest, into, kept_replacing, look_into


def readable_raster(path: Path) -> bool:
    from osgeo import gdal

    try:
        dataset = gdal.Open(str(path))
        return dataset is not None and dataset.ReadAsArray() is not None
    except RuntimeError:
        return False


@pytest.fixture
def study(tmp_path) -> Path:
    """A study with somebody's work in it."""
    target = tmp_path / "study.gpkg"
    shutil.copy(SAMPLE / "municipalities_2024.gpkg", target)
    target.chmod(0o644)
    return target


@pytest.fixture(autouse=True)
def _inputs_stay():
    before = digest(SAMPLE)
    yield
    assert digest(SAMPLE) == before


class TestKilled:
    """kill -9 at any moment."""

    @pytest.mark.parametrize("seed", range(6))
    def test_a_raster_is_whole_old_or_absent(self, qgis, grids, tmp_path, seed):
        target = tmp_path / "classes.tif"
        if seed % 2:
            shutil.copy(grids["POPULATION"], target)
        process = qgis("classifygrid", {**grids, "OUTPUT": target}, wait=False)
        time.sleep(random.Random(seed).uniform(0.2, 2.0))
        process.kill()
        process.wait()
        assert not target.exists() or readable_raster(target)
        if seed % 2:
            assert target.exists()

    @pytest.mark.parametrize("seed", range(8))
    def test_a_study_stays_whole_and_keeps_its_other_layers(self, qgis, scope_inputs, study, seed):
        before = look_into(study)["tables"]
        process = qgis("urbanareascope", {**scope_inputs, **into(study)}, wait=False)
        time.sleep(random.Random(seed).uniform(0.5, 3.5))
        process.kill()
        process.wait()
        after = look_into(study)
        assert after["integrity"] == "ok"
        assert {name: after["tables"].get(name) for name in before} == before
        status, output = qgis("urbanareascope", {**scope_inputs, **into(study)})  # and it can be used again
        assert status == 0, output
        assert look_into(study)["tables"]["areas"] > 0


class TestNoRoom:
    """Full disks, read-only targets, too little memory."""

    @pytest.fixture
    def small(self, tmp_path):
        folder = tmp_path / "small"
        folder.mkdir()
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", str(folder)], capture_output=True, check=False
        )
        if done.returncode:
            pytest.skip("no right to mount")
        yield folder
        subprocess.run(["umount", str(folder)], check=True)

    @pytest.fixture
    def readonly(self, tmp_path):
        """Read-only for root as well."""
        source, folder = tmp_path / "source", tmp_path / "readonly"
        source.mkdir()
        folder.mkdir()
        shutil.copy(SAMPLE / "municipalities_2024.gpkg", source / "study.gpkg")
        done = subprocess.run(["mount", "--bind", str(source), str(folder)], capture_output=True, check=False)
        if done.returncode:
            pytest.skip("no right to mount")
        subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=True)
        yield folder
        subprocess.run(["umount", str(folder)], check=True)

    def test_a_full_disk_gives_a_message_and_no_file(self, qgis, grids, scope_inputs, small):
        status, output = qgis("classifygrid", {**grids, "OUTPUT": small / "classes.tif"})
        assert status != 0
        assert "cannot be written" in output
        assert list(small.iterdir()) == []
        status, output = qgis("urbanareascope", {**scope_inputs, **into(small / "study.gpkg")})
        assert status != 0
        assert "written" in output or "created" in output or "disk" in output
        assert not (small / "study.gpkg").exists()

    def test_a_readonly_target_gives_a_message_and_stays(self, qgis, grids, scope_inputs, readonly):
        before = digest(readonly)
        for name, parameters in (
            ("classifygrid", {**grids, "OUTPUT": readonly / "classes.tif"}),
            ("urbanareascope", {**scope_inputs, **into(readonly / "study.gpkg")}),
        ):
            status, output = qgis(name, parameters)
            assert status != 0, name
            assert "ERROR" in output or "written" in output or "Could not" in output, output
        assert digest(readonly) == before

    @pytest.mark.parametrize("gigabytes", [0.5, 0.7, 0.9])
    def test_too_little_memory_ends_without_output(self, qgis, grids, tmp_path, gigabytes):
        limit = int(gigabytes * 2**30)
        target = tmp_path / "classes.tif"
        process = qgis(
            "classifygrid",
            {**grids, "OUTPUT": target},
            wait=False,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)),
        )
        process.communicate(timeout=120)
        assert process.returncode != 0 or readable_raster(target)
        assert [path.name for path in tmp_path.iterdir()] in ([], ["classes.tif"], ["classes.qmd", "classes.tif"])


class TestTogether:
    """Several at once, and inputs that change meanwhile."""

    def test_two_runs_on_one_raster_leave_a_whole_one(self, qgis, grids, tmp_path):
        target = tmp_path / "classes.tif"
        processes = [qgis("classifygrid", {**grids, "OUTPUT": target}, wait=False) for _ in range(2)]
        statuses = [process.communicate(timeout=300) and process.returncode for process in processes]
        assert 0 in statuses
        assert readable_raster(target)
        assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]

    def test_two_runs_on_one_study_leave_a_whole_one(self, qgis, scope_inputs, study):
        before = look_into(study)["tables"]
        processes = [qgis("urbanareascope", {**scope_inputs, **into(study)}, wait=False) for _ in range(2)]
        outputs = [process.communicate(timeout=300)[0] for process in processes]
        after = look_into(study)
        assert after["integrity"] == "ok"
        assert {name: after["tables"].get(name) for name in before} == before
        for process, output in zip(processes, outputs):
            assert process.returncode == 0 or "ERROR" in output or "written" in output or "Could not" in output

    def test_a_source_that_is_replaced_meanwhile_gives_a_result_or_a_message(self, qgis, grids, tmp_path):
        source, target = tmp_path / "population.tif", tmp_path / "classes.tif"
        shutil.copyfile(grids["POPULATION"], source)
        with kept_replacing(source):
            status, output = qgis("classifygrid", {**grids, "POPULATION": source, "OUTPUT": target})
        assert status in (0, 1), output  # no crash
        assert (status == 0) == target.exists()
        if target.exists():
            assert readable_raster(target)
