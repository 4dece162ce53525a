"""Data preparation: from the files people have to grid, units and flows."""

from __future__ import annotations

from qgis.core import QgsProcessingAlgorithm


def classes() -> list[type[QgsProcessingAlgorithm]]:
    """The group's algorithms in the order of a study."""
    from .checkstudy import CheckStudy
    from .estimateflows import EstimateFlows
    from .importflows import ImportFlows
    from .importgrid import ImportGrid
    from .importstatistics import ImportStatistics

    return [
        ImportGrid,
        ImportFlows,
        ImportStatistics,
        EstimateFlows,
        CheckStudy,
    ]
