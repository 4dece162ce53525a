"""Real processes of qgis_process on the Belgian data, to be killed, starved and raced; runs in background threads."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample" / "belgium"


def program() -> str:
    """Debian 12's wrapper hands the program an option it does not know."""
    found = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if found is None:
        pytest.skip("there is no qgis_process")
    return found


@pytest.fixture(scope="session")
def qgis(tmp_path_factory):
    """``qgis(name, parameters)`` starts a run; ``wait=False`` gives the process, else its exit status and output."""
    profile = tmp_path_factory.mktemp("profile")
    environment = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(profile), "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([program(), "plugins", "enable", "multipolar"], env=environment, capture_output=True, check=False)

    def start(name: str, parameters: dict[str, object], wait: bool = True, **options):
        words = [f"{key}={value}" for key, value in parameters.items()]
        process = subprocess.Popen(
            [program(), "run", f"multipolar:{name}", "--", *words],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            **options,
        )
        if not wait:
            return process
        output, _ = process.communicate(timeout=300)
        return process.returncode, output

    return start


@pytest.fixture(scope="session")
def grids() -> dict[str, str]:
    return {
        "POPULATION": str(SAMPLE / "ghs_pop_2020_1km.tif"),
        "LAND": str(SAMPLE / "ghs_land_2018_1km.tif"),
        "BUILT": str(SAMPLE / "ghs_built_s_2020_1km.tif"),
    }


@pytest.fixture(scope="session")
def scope_inputs(qgis, grids, tmp_path_factory) -> dict[str, str]:
    """Everything for urbanareascope but its outputs."""
    classes = tmp_path_factory.mktemp("classes") / "classes.tif"
    status, output = qgis("classifygrid", {**grids, "OUTPUT": classes})
    assert status == 0, output
    return {
        "UNITS": str(SAMPLE / "municipalities_2011.gpkg"),
        "ID_FIELD": "CODE_INS",
        "NAME_FIELD": "Communes",
        "FLOWS": str(SAMPLE / "commuting_2011.csv"),
        "ORIGIN_FIELD": "origin",
        "DESTINATION_FIELD": "destination",
        "FLOW_FIELD": "commuters",
        "POPULATION": grids["POPULATION"],
        "CLASSES": str(classes),
    }


def into(study: Path) -> dict[str, str]:
    """Outputs of urbanareascope as tables of one GeoPackage."""
    return {
        "MEMBERS": f"ogr:dbname='{study}' table=\"members\" (geom)",
        "AREAS": f"ogr:dbname='{study}' table=\"areas\" (geom)",
        "TABLE": f"ogr:dbname='{study}' table=\"scope_table\"",
    }


def digest(folder: Path) -> dict[str, str]:
    """Checksums of all files below a folder."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


_LOOK = """
import json, sys
from osgeo import ogr
dataset = ogr.Open(sys.argv[1])
whole = dataset.ExecuteSQL("PRAGMA integrity_check").GetNextFeature().GetField(0)
tables = {dataset.GetLayer(n).GetName(): dataset.GetLayer(n).GetFeatureCount() for n in range(dataset.GetLayerCount())}
print(json.dumps({"integrity": whole, "tables": tables}))
"""


def look_into(study: Path) -> dict[str, object]:
    """Integrity and row counts of a GeoPackage, read by a fresh process as the next user would."""
    done = subprocess.run([sys.executable, "-c", _LOOK, str(study)], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@contextmanager
def kept_replacing(source: Path) -> Iterator[None]:
    """Meanwhile a file is replaced again and again, every other time by half of itself."""
    content, aside, stop = source.read_bytes(), source.with_name("aside"), threading.Event()

    def replace() -> None:
        turn = 0
        while not stop.is_set():
            turn += 1
            aside.write_bytes(content if turn % 2 else content[: len(content) // 2])
            os.replace(aside, source)
            time.sleep(0.02)

    thread = threading.Thread(target=replace)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


@pytest.fixture(scope="module")
def provider(qgis_app, qgis_processing):
    from multipolar.algorithms.provider import MultipolarProvider
    from qgis.core import QgsApplication

    provider = MultipolarProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    yield provider
    QgsApplication.processingRegistry().removeProvider(provider)


def algorithm_of(name: str):
    from qgis.core import QgsApplication

    return QgsApplication.processingRegistry().algorithmById(f"multipolar:{name}")


def start(name: str, parameters: dict[str, object]) -> dict[str, object]:
    """A run in a background thread, as QGIS does it."""
    from qgis.core import (
        QgsApplication,
        QgsProcessingAlgRunnerTask,
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProject,
    )

    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    answer: dict[str, object] = {}
    task = QgsProcessingAlgRunnerTask(algorithm_of(name), parameters, context, feedback)
    task.executed.connect(lambda ok, results: answer.update(ok=ok, results=results))
    QgsApplication.taskManager().addTask(task)
    return {"task": task, "context": context, "feedback": feedback, "answer": answer}


def wait_for(runs: Collection[dict[str, object]], seconds: float = 240) -> None:
    from qgis.PyQt.QtCore import QCoreApplication

    end = time.time() + seconds
    while any("ok" not in run["answer"] for run in runs):
        QCoreApplication.processEvents()
        time.sleep(0.005)
        assert time.time() < end, "out of time"
