"""The engine as a package of its own: what a server or a notebook installs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile

import pytest

# Everything of the package, imported where neither QGIS nor GDAL can be.
_IMPORT_ALL = """
import importlib, pkgutil, sys
class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("qgis", "PyQt5", "PyQt6", "osgeo"):
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Absent())
import multipolar.engine
names = [module.name for module in pkgutil.walk_packages(multipolar.engine.__path__, "multipolar.engine.")]
for name in names:
    importlib.import_module(name)
print(len(names), multipolar.engine.__file__)
"""


@pytest.fixture(scope="module")
def wheel(root, tmp_path_factory):
    """Built without a network from what the build reads, so that nothing is written into the checkout."""
    pytest.importorskip("setuptools", "61", reason="setuptools is not installed (scripts/setup test does)")
    pytest.importorskip("wheel", reason="wheel is not installed (scripts/setup test does)")
    source, target = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    shutil.copytree(root / "engine", source / "engine", ignore=shutil.ignore_patterns("__pycache__"))
    (source / "docs" / "en").mkdir(parents=True)
    for name in ("pyproject.toml", "LICENSE", "__init__.py", "plugin.py", "metadata.txt", "docs/en/python.md"):
        shutil.copy(root / name, source / name)
    code = "import sys, setuptools.build_meta as build; print(build.build_wheel(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", code, str(target)], cwd=source, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return next(target.glob("*.whl"))


@pytest.fixture(scope="module")
def names(wheel):
    return zipfile.ZipFile(wheel).namelist()


def test_it_holds_the_engine_and_nothing_of_the_plugin(names, root):
    modules = {name for name in names if ".dist-info/" not in name}
    engine = {f"multipolar/{path.relative_to(root).as_posix()}" for path in (root / "engine").rglob("*.py")}
    assert modules == engine | {"multipolar/engine/py.typed"}


def test_the_licence_is_in_it(names):
    assert any(name.endswith("/LICENSE") for name in names)


def test_what_it_needs_and_what_it_can_use_is_declared(wheel, names):
    text = zipfile.ZipFile(wheel).read(next(name for name in names if name.endswith("/METADATA"))).decode("utf-8")
    needed = [line for line in text.splitlines() if line.startswith("Requires-Dist:")]
    always = {line.split()[1].partition(">")[0].strip(" ()") for line in needed if "extra" not in line}
    assert always == {"numpy", "scipy", "pandas", "geopandas", "shapely"}
    for extra in ("exactextract", "openpyxl", "duckdb", "libpysal", "esda", "networkx"):
        assert any(extra in line and "extra ==" in line for line in needed), extra
    assert not any(sign in line for line in needed for sign in ("==1", "<", "~=")), "bounds are loose"
    assert "Requires-Python: >=3.9" in text


def test_every_module_is_imported_without_qgis_and_gdal(wheel, tmp_path):
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    # The checkout must not answer in place of the wheel; what else this interpreter finds stays.
    others = [entry for entry in sys.path if entry and not os.path.exists(os.path.join(entry, "multipolar"))]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(site), *others])}
    done = subprocess.run(
        [sys.executable, "-c", _IMPORT_ALL], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    count, place = done.stdout.split()
    assert int(count) > 100
    assert place.startswith(str(site))
