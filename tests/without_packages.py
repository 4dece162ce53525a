"""Run by test_missing_packages.py in a process of its own: QGIS with the provider, in which packages can be taken away.

A child process is forked for every trial, so that a package that is missing in one has never been imported in it.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import traceback
from collections.abc import Callable, Iterable
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
    loaded = sorted({name.partition(".")[0] for name in sys.modules} & missing)
    assert not loaded, f"already imported: {loaded}"
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


def imported_by_us() -> set[str]:
    """Packages that modules of the plugin hold, or whose parts they hold."""
    found = set()
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == "multipolar":
            for value in vars(module).values():
                origin = getattr(value, "__name__", "") if isinstance(value, type(os)) else getattr(value, "__module__", "")
                found.add(str(origin).partition(".")[0])
    return found


def run_example(name: str, folder: Path) -> dict[str, Any]:
    """The example of an algorithm in ``folder``, with nothing to hand that it does not declare."""
    from multipolar.layers.examples import SAMPLE, examples
    from qgis.core import QgsApplication

    os.chdir(folder)
    algorithm = QgsApplication.processingRegistry().algorithmById(f"multipolar:{name}")
    extra = OPTIONS.get(name, set())
    take_away(set(PACKAGES) - allowed({*algorithm.NEEDS, *extra}))
    usable, reason = algorithm.canExecute()
    assert usable, reason
    import processing

    for step in examples()[name].runs:
        exec(step.python(), {"processing": processing, "sample": str(SAMPLE)})
    return {"loaded": sorted(set(PACKAGES) & {module.partition(".")[0] for module in sys.modules})}


# What an example asks for beyond what every run of its algorithm needs.
OPTIONS: dict[str, set[str]] = {
    name: {"exactextract"} for name in ("urbancentres", "urbanchange", "functionalurbanareas", "urbanareascope")
}


def look_around(missing: Iterable[str]) -> dict[str, Any]:
    """Which algorithms say what when packages are missing."""
    from qgis.core import QgsApplication

    take_away(missing)
    provider = QgsApplication.processingRegistry().providerById("multipolar")
    return {algorithm.name(): algorithm.create().canExecute() for algorithm in provider.algorithms()}


def main(folder: str) -> None:
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    import multipolar

    plugin = multipolar.classFactory(None)
    plugin.initProcessing()
    names = [algorithm.name() for algorithm in plugin.provider.algorithms()]
    from multipolar.layers.examples import examples

    answers = {
        "names": names,
        "needs": {algorithm.name(): list(algorithm.NEEDS) for algorithm in plugin.provider.algorithms()},
        "missing": {},
        "runs": {},
    }
    for package in (*PACKAGES, "everything"):
        gone = PACKAGES if package == "everything" else [package]
        answers["missing"][package] = in_child(lambda gone=gone: look_around(gone))
    import time
    for name in examples():
        start = time.time()
        answers["runs"][name] = in_child(lambda name=name: run_example(name, Path(folder)))
        if isinstance(answers["runs"][name], str):
            OPTIONS[name] = set(PACKAGES)
            in_child(lambda name=name: run_example(name, Path(folder)))
        print(name, round(time.time() - start, 1), str(answers["runs"][name])[-300:], file=sys.stderr)
    print(json.dumps(answers))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1])
