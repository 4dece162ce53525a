"""The small country, and runs that must end well however they were asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import smallcountry
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback
from watched import Attempt


@pytest.fixture
def attempt(provider, monkeypatch) -> Attempt:
    return Attempt(monkeypatch)


@pytest.fixture(scope="session")
def country(provider, tmp_path_factory) -> Path:
    """The folder of the small country, plan and classes included."""
    folder = tmp_path_factory.mktemp("country")
    smallcountry.build(folder)

    def run(name: str, parameters: dict[str, Any]) -> None:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"multipolar:{name}")
        _, ok = algorithm.run(parameters, QgsProcessingContext(), QgsProcessingFeedback(False), catchExceptions=False)
        assert ok

    smallcountry.derive(folder, run)
    return folder
