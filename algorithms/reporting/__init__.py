"""Reporting: what people hand on."""

from __future__ import annotations

from qgis.core import QgsProcessingAlgorithm


def classes() -> list[type[QgsProcessingAlgorithm]]:
    """The group's algorithms in the order of a study."""
    from .exportspreadsheet import ExportSpreadsheet
    from .scopeatlas import ScopeAtlas
    from .scopereport import ScopeReport
    from .smallmultiples import SmallMultiples

    return [ScopeReport, ScopeAtlas, SmallMultiples, ExportSpreadsheet]
