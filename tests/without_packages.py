"""QGIS with the provider, in a process of its own in which Python packages can be taken away.

A child process is forked for every trial, so that a package that is missing there has never been imported. Prints the
answers as JSON: without_packages.py FOLDER [ALGORITHM ...] runs the examples of these algorithms in FOLDER, each with nothing
to hand but what it declares.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

# What QGIS itself does not bring on every system, and what comes with each.
BROUGHT = {
    "geopandas": {"pandas", "shapely", "pyproj", "fiona", "pyogrio"},
    "libpysal": {"pandas", "geopandas", "scipy", "shapely", "sklearn", "pyproj", "networkx"},
    "esda": {"libpysal", "pandas", "geopandas", "scipy", "shapely", "sklearn", "pyproj", "networkx"},
}
PACKAGES = (
    "scipy", "pandas", "geopandas", "shapely", "pyproj", "exactextract", "duckdb", "matplotlib", "openpyxl", "networkx",
    "libpysal", "esda", "sklearn", "pyarrow", "fiona", "pyogrio", "dask", "distributed", "numba", "xarray",
)  # fmt: skip


MARK = "answers: "


def _roots() -> set[str]:
    return {name.partition(".")[0] for name in sys.modules}


def _of_qgis() -> frozenset[str]:
    """What QGIS imports by itself: from 3.40 on its geometries know Shapely, when it is there."""
    import qgis.core  # noqa: F401

    return frozenset(_roots() & set(PACKAGES))


OF_QGIS = _of_qgis()


class Without:
    """In place of a finder of Python: does not find some packages."""

    def __init__(self, finder: Any, missing: frozenset[str]) -> None:
        self._finder, self._missing = finder, missing

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        if name.partition(".")[0] in self._missing:
            return None
        return self._finder.find_spec(name, path, target)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._finder, name)


def take_away(packages: Iterable[str]) -> None:
    """As if these had never been installed."""
    missing = frozenset(packages)
    loaded = sorted((_roots() & missing) - OF_QGIS)
    assert not loaded, f"already imported: {loaded}"
    for name in [name for name in sys.modules if name.partition(".")[0] in missing]:
        del sys.modules[name]
    sys.meta_path[:] = [Without(finder, missing) for finder in sys.meta_path]


def in_child(work: Callable[[], Any]) -> Any:
    """The answer of ``work`` in a forked process, or a text that begins with ``failed``."""
    reader, writer = os.pipe()
    pid = os.fork()
    if not pid:
        try:
            answer = work()
        except BaseException:
            answer = "failed: " + traceback.format_exc()
        with os.fdopen(writer, "w", encoding="utf-8") as pipe:
            json.dump(answer, pipe)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as pipe:
        text = pipe.read()
    status = os.waitpid(pid, 0)[1]
    return json.loads(text) if text else f"failed: the process ended with {status}"


def allowed(needs: Iterable[str]) -> set[str]:
    """What an algorithm declares, with what comes with it."""
    return set(needs).union(*(BROUGHT.get(name, set()) for name in needs))


# What the example of an algorithm asks for beyond what every run of it needs.
OPTIONS = {
    "urbancentres": {"exactextract"},
    "urbanchange": {"exactextract"},
    "functionalurbanareas": {"exactextract"},
    "urbanareascope": {"exactextract"},
    "exportspreadsheet": {"openpyxl"},
}


def run_example(name: str, folder: Path, with_charts: bool = True) -> dict[str, Any]:
    """The example of an algorithm in ``folder``, with nothing to hand that it does not declare."""
    from multipolar.layers.examples import SAMPLE, examples
    from qgis.core import QgsApplication

    os.chdir(folder)
    algorithm = QgsApplication.processingRegistry().algorithmById(f"multipolar:{name}")
    extra = OPTIONS.get(name, set())
    charts = {"matplotlib"} if with_charts and algorithm.CHARTS else set()
    take_away(set(PACKAGES) - allowed({*algorithm.NEEDS, *extra, *charts}))
    usable, reason = algorithm.canExecute()
    assert usable, reason
    import processing

    for step in examples()[name].runs:
        if not with_charts and step.algorithm == name:
            del step.parameters[algorithm.CHARTS]
        exec(step.python(), {"processing": processing, "sample": str(SAMPLE)})
    return {"loaded": sorted(set(PACKAGES) & _roots())}


def look_around(missing: Iterable[str]) -> dict[str, Any]:
    """Which algorithms say what when packages are missing."""
    from qgis.core import QgsApplication

    take_away(missing)
    provider = QgsApplication.processingRegistry().providerById("multipolar")
    return {algorithm.name(): algorithm.create().canExecute() for algorithm in provider.algorithms()}


def broken_package() -> str:
    """What a person reads when a package is there and cannot be loaded."""

    class Broken(Without):
        def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
            if name == "scipy.sparse":
                raise ImportError("built for another NumPy", name="scipy.sparse")
            return self._finder.find_spec(name, path, target)

    sys.meta_path[:] = [Broken(finder, frozenset()) for finder in sys.meta_path]
    from multipolar.layers.sample import SAMPLE

    return refused("classifygrid", POPULATION=str(SAMPLE / "ghs_pop_2020_1km.tif"), OUTPUT="never.tif")


def option_without(package: str, folder: Path) -> str:
    """What a person reads who asks for the one use of ``importflows`` that needs a package."""
    from multipolar.layers.sample import SAMPLE

    take_away([package])
    workbook = folder / "flows.xlsx"
    workbook.write_bytes(b"")
    units = str(SAMPLE / "municipalities_2024.gpkg")
    asked = {
        "duckdb": ("importflows", {"FILES": [str(SAMPLE / "commuting_2011.csv")], "FILE": str(folder / "f.parquet")}),
        "openpyxl": ("importflows", {"FILES": [str(workbook)], "OUTPUT": "TEMPORARY_OUTPUT"}),
        "matplotlib": ("disparity", {"UNITS": units, "OUTPUT_HTML": str(folder / "never.html")}),
    }
    return refused(asked[package][0], **asked[package][1])


def refused(name: str, **parameters: Any) -> str:
    """The sentence that an algorithm ends with."""
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"multipolar:{name}")
    assert algorithm.canExecute()[0]
    try:
        algorithm.run(parameters, QgsProcessingContext(), QgsProcessingFeedback(False), catchExceptions=False)
    except QgsProcessingException as error:
        return str(error)
    return "nothing"


def main(folder: str, wanted: Sequence[str]) -> None:
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    import multipolar

    plugin = multipolar.classFactory(None)
    plugin.initProcessing()
    algorithms = plugin.provider.algorithms()
    answers: dict[str, Any] = {
        "needs": {algorithm.name(): list(algorithm.NEEDS) for algorithm in algorithms},
        "missing": {package: in_child(lambda package=package: look_around([package])) for package in PACKAGES},
        "nothing there": in_child(lambda: look_around(PACKAGES)),
        "broken": in_child(broken_package),
        "options": {
            package: in_child(lambda package=package: option_without(package, Path(folder)))
            for package in ("duckdb", "openpyxl", "matplotlib")
        },
        "runs": {},
        "without charts": {},
    }
    for name in wanted:
        answers["runs"][name] = in_child(lambda name=name: run_example(name, Path(folder)))
    for name in (algorithm.name() for algorithm in algorithms if algorithm.CHARTS and algorithm.name() in wanted):
        answers["without charts"][name] = in_child(lambda name=name: run_example(name, Path(folder), False))
    print(MARK + json.dumps(answers))
    sys.stdout.flush()
    os._exit(0)  # what QGIS frees at its end is not asked about here


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
