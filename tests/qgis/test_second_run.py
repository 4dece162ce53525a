"""A second run in the same window: QGIS's pool reuses its threads, with a new Python thread state each time."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

TASKS = """
import sys, time
from multipolar.layers.threads import keep_thread_state
from qgis.core import QgsApplication, QgsTask

def run_tasks(work, times=3):
    application = QgsApplication([], True)
    application.initQgis()
    for _ in range(times):
        task = QgsTask.fromFunction("work", lambda task: (keep_thread_state(), work()))
        QgsApplication.taskManager().addTask(task)
        end = time.time() + 20
        while task.status() not in (QgsTask.Complete, QgsTask.Terminated) and time.time() < end:
            application.processEvents()
            time.sleep(0.02)
        assert task.status() == QgsTask.Complete, getattr(task, "exception", None)
        print("run", flush=True)
"""
OVERLAY = """
from multipolar.engine.grid.frame import GridFrame
from multipolar.engine.units.overlay import overlay_units
from shapely.geometry import box

frame = GridFrame(300, 200, 0, 200000, 1000, 1000)
shapes = [box(1000 * i + 300, 500, 1000 * i + 9000, 90000) for i in range(100)]
run_tasks(lambda: overlay_units(shapes, frame, [str(i) for i in range(100)]))
"""
TABLES = """
from multipolar.engine.readers import duck

def work():
    with duck.connection() as database:
        duck.run(database, "CREATE TABLE numbers AS SELECT i FROM range(3000000) t(i)")
        assert database.execute("SELECT count(*) FROM numbers").fetchone() == (3000000,)

run_tasks(work)
"""


ALGORITHM = """
import sys
from qgis.core import QgsProcessingAlgRunnerTask, QgsProcessingContext, QgsProcessingFeedback, QgsProject
application = QgsApplication([], True)
application.initQgis()
from multipolar.algorithms.provider import MultipolarProvider

provider = MultipolarProvider()
QgsApplication.processingRegistry().addProvider(provider)
sample = sys.argv[1]
found = {"POPULATION": sample + "/ghs_pop_2020_1km.tif", "OUTPUT": sys.argv[2] + "/classes.tif"}
context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
provider.algorithm("classifygrid").run(found, context, feedback)
found = {"POPULATION": found["POPULATION"], "CLASSES": found["OUTPUT"], "UNITS": sample + "/municipalities_2011.gpkg",
         "ID_FIELD": "CODE_INS", "OUTPUT": "TEMPORARY_OUTPUT"}
context.setProject(QgsProject.instance())
for _ in range(3):
    task = QgsProcessingAlgRunnerTask(provider.algorithm("classifyunits"), found, context, feedback)
    ended = []
    task.executed.connect(lambda good, results: ended.append(good))
    QgsApplication.taskManager().addTask(task)
    end = time.time() + 30
    while not ended and time.time() < end:
        application.processEvents()
        time.sleep(0.02)
    assert ended == [True], feedback.textLog()[-1000:]
    print("run", flush=True)
sys.stdout.flush()
import os
os._exit(0)
"""


@pytest.fixture
def in_tasks(root, tmp_path):
    """Runs code in a process of its own, which a crash would take along; returns how many runs it came through."""

    def start(code, *arguments):
        done = subprocess.run(
            [sys.executable, "-c", TASKS + code, *arguments],
            env={
                **os.environ,
                "PYTHONPATH": str(root / "build" / "site"),
                "QT_QPA_PLATFORM": "offscreen",
                "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path),
            },
            capture_output=True,
            text=True,
            timeout=90,
            check=False,
        )
        return done.stdout.count("run\n"), done.stderr[-2000:]

    return start


@pytest.mark.parametrize("code", [OVERLAY, TABLES], ids=["exactextract", "duckdb"])
def test_work_of_a_package_can_be_repeated_in_tasks(in_tasks, code):
    runs, errors = in_tasks(code)
    assert runs == 3, errors


def test_an_algorithm_can_be_run_again_from_its_dialog(in_tasks, sample, tmp_path):
    """As the dialog does it: the algorithm in a task, three times."""
    runs, errors = in_tasks(ALGORITHM, str(sample), str(tmp_path))
    assert runs == 3, errors
