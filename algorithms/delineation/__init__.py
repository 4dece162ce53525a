"""Delineation: cell classes, centres, unit classes, functional areas, scopes."""

from __future__ import annotations

from qgis.core import QgsProcessingAlgorithm


def classes() -> list[type[QgsProcessingAlgorithm]]:
    """The group's algorithms in the order of a study."""
    from .calibratescope import CalibrateScope
    from .classifygrid import ClassifyGrid
    from .classifyunits import ClassifyUnits
    from .compareplans import ComparePlans
    from .flowregions import FlowRegions
    from .functionalurbanareas import FunctionalUrbanAreas
    from .labourmarketareas import LabourMarketAreas
    from .planfromtable import PlanFromTable
    from .saveplan import SavePlan
    from .scopescenarios import ScopeScenarios
    from .urbanareascope import UrbanAreaScope
    from .urbancentres import UrbanCentres
    from .urbanchange import UrbanChange

    return [
        ClassifyGrid,
        UrbanCentres,
        ClassifyUnits,
        UrbanChange,
        FunctionalUrbanAreas,
        LabourMarketAreas,
        FlowRegions,
        UrbanAreaScope,
        ScopeScenarios,
        CalibrateScope,
        PlanFromTable,
        ComparePlans,
        SavePlan,
    ]
