"""The Processing provider ``multipolar``."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsProcessingAlgorithm, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..layers.translation import ROOT


def algorithm_classes() -> Iterator[type[QgsProcessingAlgorithm]]:
    """Every algorithm of the plugin, group by group, in the order of a study."""
    from . import delineation, indicators, preparation, reporting

    for group in (preparation, delineation, indicators, reporting):
        yield from group.classes()


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
        for algorithm in algorithm_classes():
            self.addAlgorithm(algorithm())
