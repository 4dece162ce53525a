"""Reporting: what people hand on."""

from __future__ import annotations

from qgis.core import QgsProcessingAlgorithm


def classes() -> list[type[QgsProcessingAlgorithm]]:
    """The group's algorithms in the order of a study."""
    return []
