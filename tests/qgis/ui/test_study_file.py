"""Study files and the journal in them: whole, only growing, told when gone."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time

import numpy as np
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.plan.decisions import Reason
from multipolar.engine.plan.workbench import Workbench
from multipolar.layers.journal import Journal
from multipolar.layers.study import create_study, open_study, plan_tables, save_plan
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer

WHY = Reason("policy", "an example", "planner")


def opened(path):
    return Workbench(open_study(path).study, Journal(path))


def test_a_study_comes_back_as_it_was_written(board, board_file):
    again = open_study(board_file)
    assert again.study.title == "Board"
    assert again.study.rules == board.rules
    assert again.study.window == (10_000, 20_000)
    assert again.study.notes == ()  # the neighbours were not worked out again
    assert (again.study.flows.matrix != board.flows.matrix).nnz == 0
    assert (again.study.neighbours != board.neighbours).nnz == 0
    assert again.study.units.table.drop(columns="geometry").equals(board.units.table.drop(columns="geometry"))
    assert again.crs.authid() == "EPSG:5179"
    assert Workbench(again.study).roles.tobytes() == Workbench(board).roles.tobytes()


def test_flows_to_and_from_outside_are_kept(board, tmp_path):
    from dataclasses import replace

    flows = replace(board.flows, leaving=board.flows.leaving + 7.0, arriving=board.flows.arriving + 3.0)
    path = str(tmp_path / "open.gpkg")
    create_study(path, replace(board, flows=flows), QgsCoordinateReferenceSystem("EPSG:5179"))
    again = open_study(path).study.flows
    assert np.array_equal(again.residents, flows.residents)
    assert np.array_equal(again.jobs, flows.jobs)


def test_its_layers_open_in_qgis(board, board_file):
    members = QgsVectorLayer(f"{board_file}|layername=members", "members", "ogr")
    assert members.isValid()
    assert members.featureCount() == len(Workbench(board).members())
    areas = QgsVectorLayer(f"{board_file}|layername=areas", "areas", "ogr")
    assert {(f["area_id"], f["scope"]) for f in areas.getFeatures()} == {
        (area, scope) for area in ("11", "44") for scope in ("minimum", "maximum")
    }
    assert all(f.geometry().area() > 0 for f in areas.getFeatures())


def test_decisions_survive_closing_and_can_be_undone_later(board_file):
    first = opened(board_file)
    start = first.roles.copy()
    first.decide([35], 1, WHY)
    first.decide([0, 1], 0, WHY)
    first.undo()
    second = opened(board_file)
    assert second.roles.tobytes() == first.roles.tobytes()
    assert second.decisions == first.decisions
    assert second.redo()
    assert second.roles[0, 0] == 0
    while second.undo():
        pass
    assert opened(board_file).roles.tobytes() == start.tobytes()


def test_entries_can_neither_be_changed_nor_deleted(board_file):
    opened(board_file).decide([35], 1, WHY)
    before = Journal(board_file).read()
    for statement in ("UPDATE decisions SET author = 'x'", "DELETE FROM decisions"):
        dataset = gdal.OpenEx(board_file, gdal.OF_VECTOR | gdal.OF_UPDATE)
        with contextlib.suppress(RuntimeError):
            dataset.ExecuteSQL(statement)
        del dataset
    assert Journal(board_file).read() == before


def test_layers_follow_the_plan(board_file):
    workbench = opened(board_file)
    workbench.decide([35], 1, WHY)
    save_plan(board_file, plan_tables(workbench), {"title": "It's new"})
    members = QgsVectorLayer(f"{board_file}|layername=members", "members", "ogr")
    rows = {(f["area_id"], f["unit_id"]): (f["role"], f["basis"]) for f in members.getFeatures()}
    assert rows[("11", "55")] == ("maximum", "decision")
    assert len(rows) == len(workbench.members())
    assert open_study(board_file).study.title == "It's new"


@pytest.mark.parametrize("trouble", ["deleted", "read-only"])
def test_what_cannot_be_recorded_is_not_done(board_file, trouble):
    workbench = opened(board_file)
    before = workbench.roles.copy()
    if trouble == "deleted":
        os.unlink(board_file)
    else:
        os.chmod(board_file, 0o444)
    with pytest.raises(InputError, match="no longer there" if trouble == "deleted" else "read-only"):
        workbench.decide([35], 1, WHY)
    assert workbench.roles.tobytes() == before.tobytes()
    assert workbench.decisions == []
    with pytest.raises(InputError):
        save_plan(board_file, plan_tables(workbench))
    assert os.path.exists(board_file) == (trouble != "deleted")


def test_a_study_with_decisions_is_not_overwritten(board, board_file, tmp_path):
    opened(board_file).decide([35], 1, WHY)
    with pytest.raises(InputError, match="decisions of another study"):
        create_study(board_file, board, QgsCoordinateReferenceSystem("EPSG:5179"))
    assert len(opened(board_file).decisions) == 1
    with pytest.raises(InputError, match="cannot be written"):
        create_study(str(tmp_path / "nowhere" / "x.gpkg"), board, QgsCoordinateReferenceSystem())
    assert os.listdir(tmp_path) == ["board.gpkg"]


def test_other_files_are_no_studies(tmp_path, sample):
    with pytest.raises(InputError, match="no study"):
        open_study(str(sample / "municipalities_2024.gpkg"))
    text = tmp_path / "text.gpkg"
    text.write_text("not a database")
    with pytest.raises(InputError, match="cannot be opened"):
        open_study(str(text))


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("UPDATE settings SET value = '{' WHERE key = 'rules'", "settings of the study cannot be read"),
        ("UPDATE settings SET value = '99' WHERE key = 'version'", "newer version"),
        ("DELETE FROM flows", "has no rows"),
        ("DELETE FROM units", "no units"),
        ("UPDATE units SET centre = NULL", "no central cities"),
    ],
)
def test_a_study_that_was_damaged_says_what_is_wrong(board_file, statement, message):
    dataset = gdal.OpenEx(board_file, gdal.OF_VECTOR | gdal.OF_UPDATE)
    dataset.ExecuteSQL(statement)
    del dataset
    with pytest.raises(InputError, match=message):
        open_study(board_file)


def test_edited_units_are_noticed(board, board_file):
    layer = QgsVectorLayer(f"{board_file}|layername=units", "units", "ogr")
    gone = next(f.id() for f in layer.getFeatures() if f["unit_id"] == "55")
    opened(board_file).decide([35, 34], 1, WHY)
    layer.startEditing()
    layer.deleteFeature(gone)
    assert layer.commitChanges()
    again = open_study(board_file)
    assert "worked out again" in str(again.study.notes[0])
    workbench = Workbench(again.study, Journal(board_file))
    assert workbench.roles.shape == (2, 35)
    assert any("no longer there" in str(note) for note in workbench.notes)
    assert workbench.roles[0, 34] == 1
    assert len(workbench.decisions) == 2


_EDITOR = """
import sys
from multipolar.engine.plan.decisions import Reason
from multipolar.engine.plan.workbench import Workbench
from multipolar.layers.journal import Journal
from multipolar.layers.study import open_study
path = sys.argv[1]
workbench = Workbench(open_study(path).study, Journal(path))
number = 0
while True:
    workbench.decide([35], 1 + number % 2, Reason("policy", str(number), "planner"))
    print(number, flush=True)
    number += 1
"""


def test_killed_in_the_middle_of_an_edit_at_most_the_last_action_is_missing(board_file):
    for wait in (0.05, 0.12, 0.21):
        before = len(Journal(board_file).read()[0])
        editor = subprocess.Popen([sys.executable, "-c", _EDITOR, board_file], stdout=subprocess.PIPE, text=True)
        assert editor.stdout.readline() == "0\n"
        time.sleep(wait)
        editor.send_signal(signal.SIGKILL)
        told = 1 + len(editor.stdout.read().split())
        editor.wait()
        workbench = opened(board_file)
        kept = len(workbench.decisions) - before
        assert kept in (told, told + 1)  # the last may be on disk before it is told
        assert [entry.text for entry in workbench.decisions[before:]] == [str(number) for number in range(kept)]
        assert workbench.roles[0, 35] == 1 + (kept - 1) % 2
        workbench.decide([35], 0, WHY)


def test_journals_of_two_local_governments_are_merged(board, tmp_path):
    paths = [str(tmp_path / f"{name}.gpkg") for name in ("north", "south")]
    benches = []
    for path, author in zip(paths, ("North", "South")):
        create_study(path, board, QgsCoordinateReferenceSystem("EPSG:5179"))
        benches.append(opened(path))
        benches[-1].decide([35], 1, Reason("residents", "", author))
    benches[0].decide([34], 1, Reason("policy", "", "North"))
    benches[1].decide([34], 2, Reason("policy", "", "South"))
    assert benches[0].merge(Journal(paths[1]).read()[0]) == 2
    assert benches[0].merge(Journal(paths[1]).read()[0]) == 0
    table = benches[0].voices().groupby("unit_id")["agreement"].first()
    assert table.to_dict() == {"54": "conflict", "55": "agreed"}
    assert opened(paths[0]).history.done == benches[0].history.done
    benches[0].undo()  # one's own last decision, not the other's
    benches[1].merge(Journal(paths[0]).read()[0])
    assert np.array_equal(benches[0].roles, benches[1].roles)
    assert benches[0].roles[0, 34] == 2


def test_gdal_raises_for_one_thread_whatever_another_leaves():
    from multipolar.layers.journal import gdal_raises

    gdal.DontUseExceptions()
    inside, leave = threading.Event(), threading.Event()

    def other():
        with gdal_raises():
            inside.set()
            leave.wait(5)

    thread = threading.Thread(target=other)
    thread.start()
    assert inside.wait(5)
    with gdal_raises():
        leave.set()
        thread.join(5)
        assert gdal.GetUseExceptions()  # else a write that fails would be taken for one that did not
        with pytest.raises(RuntimeError):
            gdal.OpenEx("/nowhere/at.all")
    assert not gdal.GetUseExceptions()


def test_decisions_while_the_layers_are_saved_are_all_recorded_and_nothing_trips(board_file, monkeypatch):
    tripped = []
    monkeypatch.setattr(sys, "unraisablehook", lambda told: tripped.append(str(told.exc_value)))
    workbench = opened(board_file)
    tables = plan_tables(workbench.snapshot())
    over = threading.Event()

    def save():
        while not over.is_set():
            save_plan(board_file, tables)

    thread = threading.Thread(target=save)
    thread.start()
    try:
        for unit in range(12):
            workbench.decide([unit], 1, WHY)
    finally:
        over.set()
        thread.join(20)
    recorded = Journal(board_file).read()[0]
    assert len(recorded) == len(workbench.decisions) > 5
    assert tripped == []
