"""Every algorithm that writes, killed, cancelled, starved of room and run beside nineteen others."""

from __future__ import annotations

import json
import random
import resource
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import smallcountry
from osgeo import ogr
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)
from watched import Attempt, digests, readable

from tests.faults.conftest import ROOT, algorithm_of, kept_replacing, look_into, start, wait_for

CASES = smallcountry.cases(Path())
NAMES = sorted(CASES)
BESIDE = (".aux.xml", ".qmd", "-wal", "-shm")  # what GDAL, QGIS and SQLite lay beside a file they have open
ONLY_FILES = {"classifygrid", "exportspreadsheet", "saveplan", "scopeatlas", "scopereport", "smallmultiples"}
WITH_FILES = sorted({*ONLY_FILES, "importgrid", "checkstudy"})
FEW_ROWS = {"urbancentres", "functionallinks", "planfromtable", "mergereffect"}


@pytest.fixture(scope="module")
def country(provider, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("country")
    smallcountry.build(folder)

    def run(name, parameters):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"multipolar:{name}")
        _, ok = algorithm.run(parameters, QgsProcessingContext(), QgsProcessingFeedback(False), catchExceptions=False)
        assert ok

    smallcountry.derive(folder, run)
    return folder


@pytest.fixture(autouse=True)
def _inputs_stay(country):
    before = digests(country)
    yield
    assert digests(country) == before


@pytest.fixture
def attempt(provider, monkeypatch) -> Attempt:
    return Attempt(monkeypatch)


def in_study(name: str, country: Path, folder: Path) -> dict[str, object]:
    """Tables into a GeoPackage with somebody's work in it; other files over older ones."""
    study = folder / "study.gpkg"
    shutil.copy(country / "units.gpkg", study)
    found: dict[str, object] = {}
    for key, path in smallcountry.targets(algorithm_of(name), folder).items():
        kind = algorithm_of(name).parameterDefinition(key).type()
        if kind == "sink":
            found[key] = f"ogr:dbname='{study}' table=\"{key.lower()}\" (geom)"
        else:
            Path(path).write_bytes(b"older")
            found[key] = path
    return found


def worker(name, parameters, folder, *moment, **options):
    """A process that runs an algorithm; its status and what it said."""
    given = folder / "parameters.json"
    given.write_text(json.dumps(parameters))
    words = [sys.executable, str(ROOT / "tests" / "faults" / "worker.py"), name, str(given), *moment]
    done = subprocess.run(words, capture_output=True, text=True, timeout=300, check=False, **options)
    return done.returncode, done.stdout + done.stderr


def check_study(folder: Path) -> None:
    found = look_into(folder / "study.gpkg")
    assert found["integrity"] == "ok"
    assert found["tables"]["units"] == 36


@pytest.mark.parametrize(
    ("name", "moment"),
    [
        *(
            (name, f"feature {1 if name in FEW_ROWS else 1 + 7 * number % 30}")
            for number, name in enumerate(NAMES)
            if name not in ONLY_FILES
        ),
        *((name, "rename") for name in WITH_FILES),
    ],
)
def test_killed_while_it_writes(attempt, country, tmp_path, name, moment):
    """The study is whole with all it held, every older file is as it was, and the next run goes through."""
    parameters = {**smallcountry.cases(country)[name], **in_study(name, country, tmp_path)}
    status, said = worker(name, parameters, tmp_path, moment)
    assert status == -9, said
    check_study(tmp_path)
    for path in parameters.values():
        if isinstance(path, str) and path.startswith(str(tmp_path)):
            assert Path(path).read_bytes() == b"older"
    ending = attempt(name, parameters)
    assert ending.results is not None, ending.error
    check_study(tmp_path)
    for path in parameters.values():
        if isinstance(path, str) and path.startswith(str(tmp_path)):
            assert readable(Path(path))


def mounted(folder: Path, *words: str) -> bool:
    return not subprocess.run(["mount", *words, str(folder)], capture_output=True, check=False).returncode


@pytest.mark.parametrize("size", ["16k", "160k"])
def test_a_full_disk_for_every_algorithm(attempt, country, tmp_path, size):
    """A message and nothing left, or a result that found room."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if not mounted(disk, "-t", "tmpfs", "-o", f"size={size}", "tmpfs"):
        pytest.skip("no right to mount")
    refused = 0
    try:
        for name in NAMES:
            targets = smallcountry.targets(algorithm_of(name), disk)
            ending = attempt(name, {**smallcountry.cases(country)[name], **targets})
            left = [path for path in disk.iterdir() if not path.name.endswith(BESIDE)]
            if ending.results is None:
                refused += 1
                assert left == [], (name, ending.error)
            assert all(readable(path) for path in left), name
            for path in disk.iterdir():
                path.unlink()
    finally:
        subprocess.run(["umount", str(disk)], check=True)
    assert refused > 25


def test_a_readonly_disk_for_every_algorithm(attempt, country, tmp_path):
    """Read-only for root as well."""
    disk, source = tmp_path / "disk", tmp_path / "source"
    disk.mkdir()
    source.mkdir()
    shutil.copy(country / "units.gpkg", source / "study.gpkg")
    if not mounted(disk, "--bind", str(source)):
        pytest.skip("no right to mount")
    try:
        assert mounted(disk, "-o", "remount,ro,bind")
        before = digests(source)
        for name in NAMES:
            for targets in (smallcountry.targets(algorithm_of(name), disk), _tables(name, disk / "study.gpkg")):
                if targets:
                    ending = attempt(name, {**smallcountry.cases(country)[name], **targets})
                    assert ending.results is None, name
                    assert len(ending.error) > 20, name
        assert digests(source) == before
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def _tables(name: str, study: Path) -> dict[str, str]:
    found = {}
    for definition in algorithm_of(name).destinationParameterDefinitions():
        if definition.type() == "sink":
            found[definition.name()] = f"ogr:dbname='{study}' table=\"{definition.name().lower()}\" (geom)"
        elif not definition.flags() & smallcountry.OPTIONAL:
            return {}
    return found


@pytest.mark.parametrize(
    ("name", "megabytes"), [("urbanareascope", 700), ("disparity", 800), ("scopereport", 900), ("saveplan", 600)]
)
def test_too_little_memory(country, tmp_path, name, megabytes):
    """No half a file, whatever the process dies of."""
    targets = smallcountry.targets(algorithm_of(name), tmp_path)
    limit = megabytes << 20
    status, said = worker(
        name,
        {**smallcountry.cases(country)[name], **targets},
        tmp_path,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)),
    )
    files = [Path(path) for path in targets.values() if Path(path).exists()]
    if status == 0:
        assert len(files) == len(targets), said
    assert all(path.suffix == ".gpkg" or readable(path) for path in files), said


@pytest.mark.parametrize(
    ("name", "key"), [("urbanareascope", "UNITS"), ("flowindicators", "FLOWS"), ("disparity", "STATISTICS")]
)
def test_a_source_that_is_replaced_meanwhile(country, tmp_path, name, key):
    """A result, or a message; never a crash, never a file that is half."""
    parameters = {**smallcountry.cases(country)[name], **smallcountry.targets(algorithm_of(name), tmp_path)}
    source = tmp_path / f"source{Path(parameters[key]).suffix}"
    shutil.copyfile(parameters[key], source)
    with kept_replacing(source):
        status, said = worker(name, {**parameters, key: str(source)}, tmp_path)
    assert status in (0, 1), said
    assert "Traceback" not in said
    files = [Path(parameters[one]) for one in smallcountry.targets(algorithm_of(name), tmp_path)]
    assert all(path.exists() == (status == 0) for path in files)
    assert all(readable(path) for path in files if path.exists())


@pytest.mark.parametrize("name", NAMES)
def test_cancelled_from_another_thread(country, tmp_path, name):
    """All of the outputs or none, at once or soon."""
    chance = random.Random(name)
    for number, delay in enumerate((0.0, chance.uniform(0.01, 0.1), chance.uniform(0.1, 0.6))):
        folder = tmp_path / str(number)
        folder.mkdir()
        targets = smallcountry.targets(algorithm_of(name), folder)
        run = start(name, {**smallcountry.cases(country)[name], **targets})
        canceller = threading.Timer(delay, run["feedback"].cancel)
        canceller.start()
        wait_for([run], 300)
        canceller.join()
        there = [path for path in folder.iterdir() if not path.name.endswith(BESIDE)]
        assert all(readable(path) for path in there)
        # QGIS calls a run cancelled, too, when the cancel came after everything stood.
        complete = len(there) == len(targets)
        assert complete or (not there and not run["answer"]["ok"]), run["feedback"].textLog()
        assert not (complete and "nothing was written" in run["feedback"].textLog())


def content(folder: Path) -> dict[str, object]:
    """Rows of all tables and bytes of all pages below a folder; what says when it was made is left out."""
    found: dict[str, object] = {}
    for path in sorted(folder.iterdir()):
        if path.suffix == ".gpkg":
            dataset = ogr.Open(str(path))
            for layer in dataset:
                found[f"{path.name} {layer.GetName()}"] = [feature.ExportToJson() for feature in layer]
        elif path.suffix in (".html", ".tif", ".csv"):
            found[path.name] = path.read_bytes()
    return found


def test_twenty_different_ones_at_once_give_what_each_gives_alone(country, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    chosen = [name for name in NAMES if name not in ("scopeatlas", "exportspreadsheet", "saveplan", "calibratescope")][
        :20
    ]
    assert len(chosen) == 20

    def into(part: str) -> dict[str, dict[str, object]]:
        made = {}
        for name in chosen:
            folder = tmp_path / part / name
            folder.mkdir(parents=True)
            made[name] = {**smallcountry.cases(country)[name], **smallcountry.targets(algorithm_of(name), folder)}
        return made

    for name, parameters in into("alone").items():
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"multipolar:{name}")
        _, ok = algorithm.run(parameters, QgsProcessingContext(), QgsProcessingFeedback(False), catchExceptions=False)
        assert ok
    runs = {name: start(name, parameters) for name, parameters in into("together").items()}
    wait_for(runs.values(), 300)
    for name, run in runs.items():
        assert run["answer"]["ok"], (name, run["feedback"].textLog())
        alone, together = content(tmp_path / "alone" / name), content(tmp_path / "together" / name)
        assert alone.keys() == together.keys()
        for key, value in alone.items():
            assert together[key] == value, (name, key)


@pytest.mark.parametrize("name", ["urbanareascope", "disparity", "saveplan", "importflows", "scopereport"])
def test_two_processes_on_the_same_outputs(country, tmp_path, name):
    """At least one gets through, and what stands there in the end is whole."""
    parameters = {**smallcountry.cases(country)[name], **smallcountry.targets(algorithm_of(name), tmp_path)}
    given = tmp_path / "parameters.json"
    given.write_text(json.dumps(parameters))
    words = [sys.executable, str(ROOT / "tests" / "faults" / "worker.py"), name, str(given)]
    both = [subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) for _ in range(2)]
    said = [process.communicate(timeout=300)[0] for process in both]
    assert all(process.returncode in (0, 1) for process in both), said
    assert "Traceback" not in "".join(said)
    if any(process.returncode == 0 for process in both):
        ending = [Path(parameters[key]) for key in smallcountry.targets(algorithm_of(name), tmp_path)]
        assert all(readable(path) for path in ending if path.exists())
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_a_refused_run_in_a_thread_is_told(country, tmp_path):
    with pytest.raises(QgsProcessingException):
        algorithm_of("classifyunits").create().run(
            {**smallcountry.cases(country)["classifyunits"], "ID_FIELD": "nothing", "OUTPUT": str(tmp_path / "x.gpkg")},
            QgsProcessingContext(),
            QgsProcessingFeedback(False),
            catchExceptions=False,
        )
    assert list(tmp_path.iterdir()) == []
