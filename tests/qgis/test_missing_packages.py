"""Python packages that are not there: the plugin loads, every algorithm is listed, and those that need one say so."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from without_packages import MARK, PACKAGES

# They declare less than the others, so they are the first to need more one day; tests/faults runs the examples of all.
FEW = ("importgrid", "importflows", "importstatistics", "classifygrid", "classifyunits")
REQUIRED = ("scipy", "pandas", "geopandas", "shapely", "exactextract")  # each by some algorithm, always


@pytest.fixture(scope="module")
def answers(root, tmp_path_factory):
    folder = tmp_path_factory.mktemp("without")
    command = [sys.executable, str(root / "tests" / "without_packages.py"), str(folder), *FEW]
    environment = {**os.environ, "PYTHONPATH": str(root / "build" / "site"), "QT_QPA_PLATFORM": "offscreen"}
    environment.update(LANG="C.UTF-8", LANGUAGE="en")
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=300)
    assert MARK in done.stdout, done.stderr[-2000:]
    return json.loads(done.stdout.partition(MARK)[2])


@pytest.mark.parametrize("package", PACKAGES)
def test_those_that_need_a_missing_package_say_so_and_how_to_get_it(answers, package):
    told = answers["missing"][package]
    assert set(told) == set(answers["needs"]), told
    for name, (usable, reason) in told.items():
        assert usable == (package not in answers["needs"][name]), name
        if not usable:
            assert f"Python packages are missing: {package}." in reason
            assert f"python3 -m pip install {package}" in reason
            assert "qpip" in reason


@pytest.mark.parametrize("package", REQUIRED)
def test_some_algorithms_need_it_and_the_others_go_on(answers, package):
    usable = [usable for usable, _reason in answers["missing"][package].values()]
    assert not all(usable)
    assert any(usable)


def test_without_any_package_everything_is_listed_and_told(answers):
    told = answers["nothing there"]
    assert set(told) == set(answers["needs"])
    assert len(told) >= 33
    for name, (usable, reason) in told.items():
        assert usable == (not answers["needs"][name])
        assert all(package in reason for package in answers["needs"][name]), name


@pytest.mark.parametrize("name", FEW)
def test_an_algorithm_needs_what_it_declares_and_no_more(answers, name):
    run = answers["runs"][name]
    assert isinstance(run, dict), run
    assert set(answers["needs"][name]) <= set(run["loaded"])


def test_what_qpip_installs_is_enough(answers, root):
    there = set((root / "requirements.txt").read_text(encoding="utf-8").split())
    there |= {"numpy", "shapely", "pyproj"}  # geopandas brings these
    assert set().union(*map(set, answers["needs"].values())) <= there


@pytest.mark.parametrize("package", ["duckdb", "openpyxl", "matplotlib"])
def test_a_package_that_one_use_needs_is_told_when_it_is_asked_for(answers, package):
    assert f"The Python package {package} is missing" in answers["options"][package]
    assert f"python3 -m pip install {package}" in answers["options"][package]


def test_a_package_that_cannot_be_loaded_is_a_sentence(answers):
    assert answers["broken"].startswith("scipy: A Python package cannot be loaded: built for another NumPy")
    assert "NumPy has to stay" in answers["broken"]
