"""Runs that are watched: how they ended, what they left behind, what they did to their inputs."""

from __future__ import annotations

import hashlib
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)


@dataclass
class Ending:
    """How a run ended: results, or the sentence of an error."""

    results: Optional[dict[str, Any]]
    error: str = ""
    checked: bool = True  # whether QGIS's check before the run let it through
    log: str = ""


class Attempt:
    """``attempt(name, parameters)`` runs as Processing does: the check first, then the run; bugs come through as they are."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from multipolar.algorithms.base import MultipolarAlgorithm
        from multipolar.engine.errors import Cancelled, InputError

        self.bugs: list[BaseException] = []
        original = MultipolarAlgorithm._run

        def watched(algorithm, *arguments):
            try:
                return original(algorithm, *arguments)
            except (InputError, Cancelled, QgsProcessingException):
                raise
            except BaseException as error:  # QGIS would make a QgsProcessingException of it
                self.bugs.append(error)
                raise

        monkeypatch.setattr(MultipolarAlgorithm, "_run", watched)

    def __call__(self, name: str, parameters: dict[str, Any]) -> Ending:
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
        context.setProject(QgsProject.instance())
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"multipolar:{name}")
        usable, reason = algorithm.checkParameterValues(parameters, context)
        if not usable:
            assert reason.strip()
            return Ending(None, reason, checked=False)
        try:
            results, ok = algorithm.run(parameters, context, feedback, catchExceptions=False)
        except QgsProcessingException as error:
            if self.bugs:
                raise self.bugs.pop() from None
            failure = str(error)
        else:
            assert ok
            return Ending(results, log=feedback.textLog())
        assert failure.strip()
        return Ending(None, failure, log=feedback.textLog())


def digests(folder: Path) -> dict[str, str]:
    """Checksums of the files of a folder, but for statistics that QGIS lays beside rasters and what SQLite keeps meanwhile."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.is_file() and not path.name.endswith((".aux.xml", "-wal", "-shm", ".qix"))
    }


def readable(path: Path) -> bool:
    """Whether a file is whole and of a kind that algorithms write."""
    beginning = path.read_bytes()[:16]
    if path.suffix in (".shx", ".dbf", ".prj", ".cpg"):
        return path.with_suffix(".dbf").exists()
    a_table = beginning.startswith(b"SQLite format 3") or path.suffix in (".csv", ".geojson", ".shp", ".kml", ".fgb")
    if a_table and QgsVectorLayer(str(path), "result", "ogr").isValid():
        return True
    if beginning.startswith((b"II*", b"MM", b"SQLite format 3")):
        return gdal.Open(str(path)) is not None
    if beginning.startswith(b"\x89PNG"):
        return path.read_bytes().endswith(b"IEND\xaeB`\x82")
    if beginning.startswith(b"%PDF"):
        return b"%%EOF" in path.read_bytes()[-1024:]
    if beginning.startswith(b"<!DOCTYPE html>"):
        return path.read_text(encoding="utf-8").endswith("</html>\n")
    return beginning.startswith(b"PK") and zipfile.is_zipfile(path)
