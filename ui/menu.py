"""Menu and toolbar: the way from the sample data to a first plan by click."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

from qgis.core import QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QMenu

from ..algorithms.provider import algorithm_classes
from ..engine.errors import InputError
from ..layers.manual import open_page
from ..layers.models import copy_model, model_titles
from ..layers.sample import add_sample
from ..layers.translation import ROOT, error_text, tr
from .controller import Controller


class Menu:
    """The plugin's entries in the *Plugins* menu and the study assistant on its toolbar."""

    def __init__(self, iface: QgisInterface) -> None:
        self.iface = iface
        self.menu = QMenu("Multipolar")
        self.menu.setIcon(QIcon(str(ROOT / "resources" / "icons" / "multipolar.svg")))
        self.controller = Controller(iface)
        self.menu.addAction(self.controller.new)
        self.menu.addAction(self.controller.open)
        self.menu.addSeparator()
        self._add_algorithms()
        self._add_models()
        self.menu.addSeparator()
        self._action(
            QgsApplication.getThemeIcon("/mActionAddLayer.svg"), tr("Add the Belgian sample data"), self._add_sample
        )
        self._action(QgsApplication.getThemeIcon("/mActionHelpContents.svg"), tr("Documentation"), open_page)
        iface.pluginMenu().addMenu(self.menu)
        iface.addToolBarIcon(self.controller.new)

    def _add_algorithms(self) -> None:
        """A submenu per group of the toolbox, in the order of a study."""
        groups: dict[str, QMenu] = {}
        for kind in algorithm_classes():
            algorithm = QgsApplication.processingRegistry().algorithmById(f"multipolar:{kind.NAME}")
            if algorithm.group() not in groups:
                groups[algorithm.group()] = self.menu.addMenu(algorithm.icon(), algorithm.group())
            icon = groups[algorithm.group()].icon()  # one a group: reading a file for each would be felt at start-up
            action = QAction(icon, algorithm.displayName() + "…", self.menu)
            action.triggered.connect(_opener(algorithm.id()))
            groups[algorithm.group()].addAction(action)

    def _add_models(self) -> None:
        """The models that come along; choosing one copies it to the user's own, where it can be changed."""
        models = self.menu.addMenu(tr("Copy a model to my models"))
        for name, title in model_titles().items():
            action = QAction(title, self.menu)
            action.triggered.connect(lambda _checked=False, name=name: self._copy_model(name))
            models.addAction(action)

    def _copy_model(self, name: str) -> None:
        from processing.modeler.ModelerUtils import ModelerUtils

        try:
            target = copy_model(name, Path(ModelerUtils.modelsFolders()[0]))
        except InputError as error:
            self.iface.messageBar().pushWarning("Multipolar", error_text(error))
            return
        provider = QgsApplication.processingRegistry().providerById("model")
        if provider is not None:
            provider.refreshAlgorithms()
        text = tr("The model is now among your own, in the toolbox under Models: {file}").format(file=target.name)
        self.iface.messageBar().pushSuccess("Multipolar", text)

    def remove(self) -> None:
        """Take the entries away again."""
        self.iface.removeToolBarIcon(self.controller.new)
        self.controller.remove()
        self.iface.pluginMenu().removeAction(self.menu.menuAction())
        self.menu.deleteLater()

    def _action(self, icon: QIcon, text: str, slot: Callable[[], None]) -> QAction:
        action = QAction(icon, text, self.menu)
        action.triggered.connect(lambda _checked=False: slot())
        self.menu.addAction(action)
        return action

    def _add_sample(self) -> None:
        missing = add_sample()
        if missing:
            text = tr("These sample files are missing: {files}").format(files=", ".join(missing))
            self.iface.messageBar().pushWarning("Multipolar", text)
        else:
            self.iface.messageBar().pushSuccess(
                "Multipolar", tr("Added. Start with “Classify grid cells” in the Multipolar menu.")
            )
            self.iface.mapCanvas().zoomToFullExtent()


def _opener(algorithm: str) -> Callable[[], None]:
    def open_dialog(_checked: bool = False) -> None:
        from qgis import processing

        processing.execAlgorithmDialog(algorithm)

    return open_dialog
