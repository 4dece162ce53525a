"""Indicators of units and of the areas of a plan."""

from __future__ import annotations

from qgis.core import QgsProcessingAlgorithm


def classes() -> list[type[QgsProcessingAlgorithm]]:
    """The group's algorithms in the order of a study."""
    from .disparity import Disparity
    from .fiscalequalisation import FiscalEqualisation
    from .flowindicators import FlowIndicators
    from .functionallinks import FunctionalLinks
    from .mergereffect import MergeRegions
    from .populationstructure import PopulationStructure

    return [FlowIndicators, FunctionalLinks, PopulationStructure, Disparity, MergeRegions, FiscalEqualisation]
