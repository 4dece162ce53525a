"""The Processing provider ``multipolar``."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..layers.translation import ROOT


class MultipolarProvider(QgsProcessingProvider):
    """Holds every algorithm of the plugin."""

    def id(self) -> str:
        return "multipolar"

    def name(self) -> str:
        return "Multipolar"

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(ROOT / "resources" / "icons" / "multipolar.svg")

    def loadAlgorithms(self) -> None:
        from .delineation.classifygrid import ClassifyGrid
        from .delineation.classifyunits import ClassifyUnits
        from .delineation.functionalurbanareas import FunctionalUrbanAreas
        from .delineation.urbanareascope import UrbanAreaScope
        from .delineation.urbancentres import UrbanCentres

        for algorithm in (ClassifyGrid, UrbanCentres, ClassifyUnits, FunctionalUrbanAreas, UrbanAreaScope):
            self.addAlgorithm(algorithm())
