"""Archives, folders, links and files that cannot be read, by the algorithms that read files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import pytest
import smallcountry

IMPORTS = {
    "importflows": ("FILES", "flows.csv", {}),
    "importstatistics": ("FILES", "statistics_2020.csv", {"CODE_COLUMN": "code"}),
    "importgrid": (
        "INPUT",
        "cells.csv",
        {"X_COLUMN": "x", "Y_COLUMN": "y", "VALUE_COLUMN": "people", "CRS": "EPSG:3035"},
    ),
}
BY_NAME = pytest.mark.parametrize("name", sorted(IMPORTS))


def parameters(name, path, **more):
    key, _, settings = IMPORTS[name]
    return {**settings, key: [str(path)] if key == "FILES" else str(path), "OUTPUT": "TEMPORARY_OUTPUT", **more}


def refused(attempt, name, path, *words, **more):
    ending = attempt(name, parameters(name, path, **more))
    assert ending.results is None
    for word in words:
        assert word in ending.error, ending.error


@BY_NAME
def test_an_archive_that_swells(attempt, tmp_path, name):
    """200 MB of spaces in 0.2 MB."""
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("data.csv", b" " * 200_000_000)
    assert bomb.stat().st_size < 1 << 20
    refused(attempt, name, bomb, "refused", "bomb.zip")


@BY_NAME
def test_a_stream_that_swells(attempt, tmp_path, name):
    import gzip

    bomb = tmp_path / "bomb.csv.gz"
    with gzip.open(bomb, "wb", 9) as packed:
        packed.write(b"a,b,c\n" + b"1,2,3\n" * 30_000_000)
    refused(attempt, name, bomb, "refused", "bomb.csv.gz")


@BY_NAME
@pytest.mark.parametrize("member", ["../outside.csv", "/etc/outside.csv", "C:\\outside.csv"])
def test_paths_out_of_an_archive(attempt, tmp_path, name, member):
    with zipfile.ZipFile(tmp_path / "paths.zip", "w") as archive:
        archive.writestr(member, "a,b,c\n")
    refused(attempt, name, tmp_path / "paths.zip", "refused", "leads out")


@BY_NAME
def test_links_in_an_archive(attempt, tmp_path, name):
    with zipfile.ZipFile(tmp_path / "links.zip", "w") as archive:
        link = zipfile.ZipInfo("link.csv")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    refused(attempt, name, tmp_path / "links.zip", "link or a device")


def folder_of(name, country, tmp_path):
    """A folder with one good file, and in it links that lead back, out and nowhere, a pipe, and a bomb under another name."""
    folder, outside = tmp_path / "folder", tmp_path / "outside"
    (folder / "below").mkdir(parents=True)
    outside.mkdir()
    shutil.copy(country / IMPORTS[name][1], folder / "below" / "good.csv")
    shutil.copy(country / IMPORTS[name][1], outside / "other.csv")
    (folder / "loop").symlink_to(folder)
    (folder / "out").symlink_to(outside)
    (folder / "out.csv").symlink_to(outside / "other.csv")
    (folder / "nowhere.csv").symlink_to(tmp_path / "nothing")
    os.mkfifo(folder / "pipe.csv")
    return folder


@BY_NAME
def test_links_in_a_folder_are_not_followed(attempt, country, tmp_path, name):
    """Neither in circles nor out of it; a pipe in it is no file. The folder itself may be a link."""
    folder = folder_of(name, country, tmp_path)
    by_link = tmp_path / "by link"
    by_link.symlink_to(folder)
    alone = attempt(name, parameters(name, folder / "below" / "good.csv")).results
    for chosen in (folder, by_link):
        given = parameters(name, chosen)
        if name == "importgrid":
            given["FOLDER"] = given.pop("INPUT")
        ending = attempt(name, given)
        assert ending.results is not None, ending.error
        for key in ("FLOW", "ROWS", "CELLS", "TOTAL", "UNITS"):
            assert ending.results.get(key) == alone.get(key)
        assert "other.csv" not in ending.log


@BY_NAME
def test_a_link_to_a_file_is_that_file(attempt, country, tmp_path, name):
    link = tmp_path / "link.csv"
    link.symlink_to(country / IMPORTS[name][1])
    assert attempt(name, parameters(name, link)).results is not None
    loop = tmp_path / "loop.csv"
    loop.symlink_to(loop)
    refused(attempt, name, loop, "loop.csv")


@pytest.mark.skipif(os.geteuid() != 0, reason="takes root to become somebody else")
@pytest.mark.parametrize("closed", ["file", "folder"])
def test_what_may_not_be_read(country, tmp_path, closed):
    """Root may read everything, so somebody else has to try, in a place that everybody reaches."""
    code = (
        "import os, sys; sys.path.insert(0, sys.argv[2]); from pathlib import Path\n"
        "from multipolar.engine.readers.archives import sources; from multipolar.engine.errors import InputError\n"
        "os.setuid(65534)\n"
        "try:\n    sources(Path(sys.argv[1]))[0].open()\n"
        "except InputError as error:\n    print(error)\n"
    )
    site = Path(smallcountry.__file__).parents[1] / "build" / "site"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        secret = folder / "secret.csv"
        shutil.copy(country / "flows.csv", secret)
        secret.chmod(0o000 if closed == "file" else 0o644)
        folder.chmod(0o755 if closed == "file" else 0o700)
        words = [sys.executable, "-c", code, str(secret), str(site)]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert "secret.csv: The file cannot be read" in done.stdout, done.stdout + done.stderr


def test_a_study_behind_a_link_stays_behind_it(provider, tmp_path):
    """Writing aside and renaming must not put a file in the place of the link."""
    from multipolar.engine.flows.matrix import flow_matrix
    from multipolar.engine.plan.centres import centres_from_codes
    from multipolar.engine.plan.scoperules import ScopeRules
    from multipolar.engine.plan.workbench import Study
    from multipolar.engine.units.adjacency import shared_borders
    from multipolar.engine.units.table import units_table
    from multipolar.layers.study import create_study, open_study
    from qgis.core import QgsCoordinateReferenceSystem
    from shapely.geometry import box

    units = units_table(["a", "b"], [box(n, 0, n + 1, 1) for n in range(2)], population=[10, 20])
    flows = flow_matrix(["b"], ["a"], [3], units.codes)
    beside = shared_borders(units.table.geometry)
    study = Study("linked", units, flows, centres_from_codes("a", units), beside, ScopeRules(15, 5))
    real, link = tmp_path / "real", tmp_path / "here"
    real.mkdir()
    link.mkdir()
    (link / "study.gpkg").symlink_to(real / "study.gpkg")
    for _ in range(2):  # a link to nothing yet, then one to an earlier study
        create_study(str(link / "study.gpkg"), study, QgsCoordinateReferenceSystem("EPSG:3035"))
        assert (link / "study.gpkg").is_symlink()
        assert [path.name for path in real.iterdir()] == ["study.gpkg"]
        assert [path.name for path in link.iterdir()] == ["study.gpkg"]
        assert open_study(str(link / "study.gpkg")).study.title == "linked"
