"""Indicators of units and of the areas of a plan."""

from __future__ import annotations

from qgis.core import QgsProcessingAlgorithm


def classes() -> list[type[QgsProcessingAlgorithm]]:
    """The group's algorithms in the order of a study."""
    from .accessibility import Accessibility
    from .disparity import Disparity
    from .fiscalequalisation import FiscalEqualisation
    from .flowindicators import FlowIndicators
    from .functionallinks import FunctionalLinks
    from .industrystructure import IndustryStructure
    from .mergereffect import MergeRegions
    from .policyneed import PolicyNeed
    from .populationstructure import PopulationStructure
    from .resilience import Resilience
    from .servicegaps import ServiceGaps
    from .siting import Siting

    return [
        FlowIndicators,
        FunctionalLinks,
        PopulationStructure,
        Disparity,
        MergeRegions,
        IndustryStructure,
        Resilience,
        Accessibility,
        ServiceGaps,
        Siting,
        PolicyNeed,
        FiscalEqualisation,
    ]
