"""Delineation: cell classes, centres, unit classes, functional areas, scopes."""

from __future__ import annotations

from qgis.core import QgsProcessingAlgorithm


def classes() -> list[type[QgsProcessingAlgorithm]]:
    """The group's algorithms in the order of a study."""
    from .calibratescope import CalibrateScope
    from .classifygrid import ClassifyGrid
    from .classifyunits import ClassifyUnits
    from .functionalurbanareas import FunctionalUrbanAreas
    from .scopescenarios import ScopeScenarios
    from .urbanareascope import UrbanAreaScope
    from .urbancentres import UrbanCentres

    return [
        ClassifyGrid,
        UrbanCentres,
        ClassifyUnits,
        FunctionalUrbanAreas,
        UrbanAreaScope,
        ScopeScenarios,
        CalibrateScope,
    ]
