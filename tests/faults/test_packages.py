"""The example of every algorithm where no Python package can be had but those it declares."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from multipolar.layers.examples import examples

from tests.faults.conftest import ROOT
from tests.without_packages import MARK

SHARED = {
    "siting": {"geopandas"}
}  # declared with its group: the summary by units, which the example leaves out, needs it


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    folder = tmp_path_factory.mktemp("without")
    command = [sys.executable, str(ROOT / "tests" / "without_packages.py"), str(folder), *examples()]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "build" / "site"), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=900, check=False
    )
    assert MARK in done.stdout, done.stderr[-2000:]
    return json.loads(done.stdout.partition(MARK)[2])


def test_all_algorithms_are_tried(answers):
    assert set(answers["runs"]) == set(answers["needs"])


@pytest.mark.parametrize("name", examples())
def test_the_example_runs_with_what_its_algorithm_declares(answers, name):
    run = answers["runs"][name]
    assert isinstance(run, dict), run
    assert set(answers["needs"][name]) - SHARED.get(name, set()) <= set(run["loaded"])


def test_whoever_leaves_the_report_out_needs_no_charts(answers):
    assert len(answers["without charts"]) == 13
    for name, run in answers["without charts"].items():
        assert isinstance(run, dict), f"{name}: {run}"
        assert "matplotlib" not in run["loaded"]
