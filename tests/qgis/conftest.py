"""QGIS with the provider, and a short way to run an algorithm."""

from __future__ import annotations

import csv
import gc
import gzip
from collections.abc import Callable
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsMapLayer,
    QgsNetworkAccessManager,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt import sip


@pytest.fixture(autouse=True, scope="session")
def _no_requests(qgis_app):
    """QGIS has a network of its own beside Python's: nothing of ours may use it."""
    asked: list[str] = []
    key = QgsNetworkAccessManager.setRequestPreprocessor(lambda request: asked.append(request.url().toString()))
    yield
    QgsNetworkAccessManager.removeRequestPreprocessor(key)
    assert asked == []


@pytest.fixture(scope="session")
def provider(qgis_app, qgis_processing):
    """The provider, registered once."""
    from multipolar.algorithms.provider import MultipolarProvider

    provider = MultipolarProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    yield provider
    # QGIS never frees a Python error that went through it, nor the frames that hold our layers: they would go after QGIS.
    gc.collect()
    for thing in gc.get_objects():
        if isinstance(thing, QgsMapLayer) and sip.ispyowned(thing) and not sip.isdeleted(thing):
            sip.delete(thing)
    QgsApplication.processingRegistry().removeProvider(provider)


@pytest.fixture(autouse=True, scope="session")
def _styles_are_listed(qgis_app):
    """Whatever style a run asks for stands in the catalogue, from which the style files are made."""
    from multipolar.algorithms.base import MultipolarAlgorithm
    from multipolar.layers.styles.catalogue import OUTPUTS

    original = MultipolarAlgorithm._run

    def run(self, *arguments):
        compute = self.compute

        def checked(inputs):
            outcome = compute(inputs)
            asked = {name: table.style for name, table in outcome.tables.items() if table.geometries is not None}
            asked.update({name: style for name, (_, style) in outcome.rasters.items()})
            for output, style in asked.items():
                assert style in OUTPUTS[self.NAME][output], (self.NAME, output, style)
            return outcome

        self.compute = checked
        return original(self, *arguments)

    MultipolarAlgorithm._run = run
    yield
    MultipolarAlgorithm._run = original


class Log(QgsProcessingFeedback):
    """Feedback that remembers, and cancels when its progress passes a mark."""

    def __init__(self, cancel_at: float = 101.0) -> None:
        super().__init__(False)
        self.lines: list[str] = []
        self.marks: list[float] = []
        self.cancel_at = cancel_at
        self.progressChanged.connect(self._moved)

    def _moved(self, percent: float) -> None:
        self.marks.append(percent)
        if percent >= self.cancel_at:
            self.cancel()

    def pushInfo(self, info: str) -> None:
        self.lines.append(info)


class Run:
    """``run(name, parameters)`` returns the results; ``run.log`` is the log of the last run, ``run.context`` its context."""

    def __init__(self) -> None:
        self.log = Log()
        self.context = QgsProcessingContext()

    def __call__(self, name: str, parameters: dict[str, Any], cancel_at: float = 101.0) -> dict[str, Any]:
        self.log = Log(cancel_at)
        self.context = QgsProcessingContext()
        self.context.setProject(QgsProject.instance())
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"multipolar:{name}")
        usable, reason = algorithm.checkParameterValues(parameters, self.context)
        if not usable:
            raise QgsProcessingException(reason)  # as processing.run does
        # Straight through run(): unlike processing.run it hides no exception of ours.
        results, ok = algorithm.run(parameters, self.context, self.log, catchExceptions=False)
        assert ok
        _says_how_it_was_made(name, results)
        return results


def _says_how_it_was_made(name: str, results: dict[str, Any]) -> None:
    """Every table in a GeoPackage carries the algorithm in its metadata, whichever test makes it."""
    for output, destination in results.items():
        path, _, table = str(destination).partition("|layername=")
        if output.isupper() and path.endswith(".gpkg") and "\n" not in path:
            layer = QgsVectorLayer(str(destination), output, "ogr")
            layer.loadDefaultMetadata()
            assert any(f"multipolar:{name}, " in line for line in layer.metadata().history()), (name, output, table)


@pytest.fixture
def run(provider):
    """Runs algorithms; what a run holds is let go before QGIS is."""
    run = Run()
    yield run
    del run.context, run.log


@pytest.fixture
def vector(run: Run) -> Callable[[str], QgsVectorLayer]:
    """A vector output, from memory or from disk."""

    def load(destination: str) -> QgsVectorLayer:
        layer = run.context.takeResultLayer(destination) or QgsVectorLayer(destination, "result", "ogr")
        assert layer.isValid(), destination
        return layer

    return load


@pytest.fixture
def rows(vector) -> Callable[[str], list[dict[str, Any]]]:
    """Attributes of a vector output as dictionaries; NULL is None."""
    from multipolar.layers.vectors import plain

    def read(destination: str) -> list[dict[str, Any]]:
        layer = vector(destination)
        names = layer.fields().names()
        return [
            {name: plain(value) for name, value in zip(names, feature.attributes())} for feature in layer.getFeatures()
        ]

    return read


@pytest.fixture(scope="session")
def belgium(provider, sample, tmp_path_factory) -> dict[str, Any]:
    """The Belgian inputs: cell classes made once, units joined with their employed residents."""
    import processing

    folder = tmp_path_factory.mktemp("belgium")
    grids = {
        "POPULATION": str(sample / "ghs_pop_2020_1km.tif"),
        "LAND": str(sample / "ghs_land_2018_1km.tif"),
        "BUILT": str(sample / "ghs_built_s_2020_1km.tif"),
    }
    units = processing.run(
        "native:joinattributestable",
        {
            "INPUT": str(sample / "municipalities_2011.gpkg"),
            "FIELD": "CODE_INS",
            "INPUT_2": str(sample / "employed_residents_2011.csv"),
            "FIELD_2": "ins2011",
            "FIELDS_TO_COPY": ["employed_residents_total"],
            "METHOD": 1,
            "OUTPUT": str(folder / "units.gpkg"),
        },
    )["OUTPUT"]
    classes = {}
    for level in ("level1", "level2"):
        classes[level] = str(folder / f"{level}.tif")
        Run()("classifygrid", {**grids, "LEVEL": level, "OUTPUT": classes[level]})
    return {
        "grids": grids,
        "classes": classes,
        "units": {"UNITS": units, "ID_FIELD": "CODE_INS", "NAME_FIELD": "Communes"},
        "employed": {"EMPLOYED_FIELD": "employed_residents_total"},
        "flows": {
            "FLOWS": str(sample / "commuting_2011.csv"),
            "ORIGIN_FIELD": "origin",
            "DESTINATION_FIELD": "destination",
            "FLOW_FIELD": "commuters",
        },
        "from_grid": {"POPULATION": grids["POPULATION"], "CLASSES": classes["level1"]},
    }


@pytest.fixture(scope="session")
def korea(provider, shared, tmp_path_factory) -> dict[str, Any]:
    """The Korean inputs: polygons, trips (CSV: all columns are text), the 17 central cities of Table 1."""
    folder = shared / "korea"
    trips = tmp_path_factory.mktemp("korea") / "trips.csv"
    with gzip.open(folder / "od_sigun_long.csv.gz") as packed:
        trips.write_bytes(packed.read())
    with open(folder / "table1_members.csv", encoding="utf-8") as file:
        table = list(csv.DictReader(file))
    return {
        "units": {
            "UNITS": str(folder / "sigun_159_polygons_5179.gpkg"),
            "ID_FIELD": "SiGun_CD",
            "NAME_FIELD": "SiGun_NM",
        },
        "flows": {
            "FLOWS": str(trips),
            "ORIGIN_FIELD": "origin",
            "DESTINATION_FIELD": "destination",
            "FLOW_FIELD": "trips",
        },
        "centres": {"CENTRES": ",".join(sorted({row["centre_code"] for row in table}))},
        "table": table,
    }
