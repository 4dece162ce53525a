"""What the plugin offers beside the toolbox: study assistant, workbench, context menu; and its tidy end."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Callable, Optional

from qgis.core import Qgis, QgsApplication, QgsMapLayer, QgsProcessingAlgorithm, QgsProject, QgsSettings
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QFileDialog, QPushButton

from ..algorithms.base import missing_packages, missing_text
from ..layers.translation import ROOT, error_text, tr

if TYPE_CHECKING:
    from .assistant.wizard import StudyAssistant
    from .workbench.session import Session

_LAST_FOLDER = "multipolar/folder"
_NEEDS = ("scipy", "pandas", "geopandas", "shapely")  # of assistant and workbench


class Controller(QObject):
    """One study is on the table at a time; opening another one puts the first away."""

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__(iface.mainWindow())
        self.iface = iface
        self.session: Optional[Session] = None
        self.assistant: Optional[StudyAssistant] = None
        icon = QIcon(str(ROOT / "resources" / "icons" / "multipolar.svg"))
        self.new = self._action(icon, tr("Study assistant…"), self.open_assistant)
        self.open = self._action(
            QgsApplication.getThemeIcon("/mActionFileOpen.svg"), tr("Open a study in the workbench…"), self.choose_study
        )
        self.layer_actions = [self._action(icon, tr("Open in the workbench"), self.open_current_layer)]
        self.layer_actions += [self._indicator(icon, algorithm) for algorithm in _of_a_plan()]
        for action in self.layer_actions:
            iface.addCustomActionForLayerType(action, "Multipolar", QgsMapLayer.LayerType.VectorLayer, False)
        self._quiet = False
        project = QgsProject.instance()
        project.cleared.connect(self._project_cleared)
        project.layersAdded.connect(self._layers_added)
        project.readProject.connect(self._project_read)
        self._add_entries(list(project.mapLayers().values()))

    def _indicator(self, icon: QIcon, algorithm: QgsProcessingAlgorithm) -> QAction:
        """An entry that opens an algorithm with the layer as its plan."""

        def run() -> None:
            from qgis import processing

            processing.execAlgorithmDialog(name, {"MEMBERS": self.iface.activeLayer()})

        name = algorithm.id()
        return self._action(icon, algorithm.displayName() + "…", run)

    def _action(self, icon: QIcon, text: str, slot: Any) -> QAction:
        action = QAction(icon, text, self)
        action.triggered.connect(lambda _checked=False: slot())
        return action

    def _equipped(self) -> bool:
        """Whether the windows have the Python packages they need; tells a person when not."""
        missing = missing_packages(_NEEDS)
        if missing:
            self.iface.messageBar().pushMessage("Multipolar", missing_text(missing), Qgis.MessageLevel.Warning, 30)
        return not missing

    # -- studies

    def choose_study(self) -> None:
        """Ask for a study file and open it."""
        if not self._equipped():
            return
        folder = QgsSettings().value(_LAST_FOLDER, "")
        path, _ = QFileDialog.getOpenFileName(
            self.iface.mainWindow(), tr("Open a study in the workbench…"), folder, "GeoPackage (*.gpkg)"
        )
        if path:
            self.open_study(path)

    def open_study(self, path: str, with_layers: bool = True) -> None:
        """Read a study beside the window, then put it on the table."""
        if not self._equipped():
            return
        from ..layers.study import open_study
        from . import tasks

        QgsSettings().setValue(_LAST_FOLDER, os.path.dirname(path))
        self._opening = tasks.start(
            tr("Open study"),
            lambda progress: open_study(path, progress),
            lambda opened: self.take_up(opened, with_layers),
            lambda error: self.iface.messageBar().pushMessage(
                "Multipolar", error_text(error), Qgis.MessageLevel.Warning, 10
            ),
        )

    def take_up(self, opened: Any, with_layers: bool = True) -> None:
        """Put an opened study on the table."""
        from .workbench.session import Session

        if self.session is not None:
            self.session.close()
        self.session = Session(self.iface, opened, self._session_closed)
        if with_layers:
            self.session.add_layers()
            self.session.zoom_to_all()

    def _session_closed(self, session: Session) -> None:
        if self.session is session:
            self.session = None

    def open_assistant(self) -> None:
        """The wizard from files to a first plan; a window of its own, the map stays in reach."""
        if not self._equipped():
            return
        from .assistant.wizard import StudyAssistant

        if self.assistant is None:
            self.assistant = StudyAssistant(self.iface, self.open_study, self.iface.mainWindow())
            self.assistant.destroyed.connect(self._assistant_gone)
        self.assistant.show()
        self.assistant.raise_()

    def _assistant_gone(self, *_thing: Any) -> None:
        self.assistant = None

    # -- layers and projects

    def open_current_layer(self) -> None:
        """The context menu of a layer: a study is opened, another plan is laid beside the one on the table."""
        from ..layers.studylayers import study_path

        layer = self.iface.activeLayer()
        path = study_path(layer)
        if path:
            self.open_study(path)
        elif layer is not None:
            self.open_plan(layer)

    def open_plan(self, layer: QgsMapLayer) -> None:
        """Compare a plan with the study on the table, from where it can be adopted; without a study, make one first."""
        if self.session is None:
            text = tr("To draw on this plan, make a study; then compare with the plan and adopt it.")
            self.iface.messageBar().pushMessage("Multipolar", text, Qgis.MessageLevel.Info, 10)
            self.open_assistant()
            return
        self.session.compare().choice.setLayer(layer)

    def _layers_added(self, layers: list[QgsMapLayer]) -> None:
        """Offer the workbench on a study's layers and on plans; tell of plans that come as results."""
        plans = self._add_entries(layers)
        results = [layer for layer in plans if layer.dataProvider() is not None]
        if results and not self._quiet:
            layer_id = results[0].id()

            def take() -> None:
                layer = QgsProject.instance().mapLayer(layer_id)
                if layer is not None:
                    self.open_plan(layer)

            self.offer(tr("“{layer}” is a plan.").format(layer=results[0].name()), take)

    def _add_entries(self, layers: list[QgsMapLayer]) -> list[QgsMapLayer]:
        """Context menu entries; returns the plans that belong to no study."""
        from ..layers.studylayers import is_plan, study_path

        plans = []
        for layer in layers:
            of_study = bool(study_path(layer))
            if of_study or is_plan(layer):
                self.iface.addCustomActionForLayer(self.layer_actions[0], layer)
            if is_plan(layer):
                for action in self.layer_actions[1:]:
                    self.iface.addCustomActionForLayer(action, layer)
                if not of_study:
                    plans.append(layer)
        return plans

    def _project_cleared(self) -> None:
        """Layers that are about to come with a project are no news; reading it takes one turn of the event loop."""
        self._quiet = True
        QTimer.singleShot(0, self._project_settled)

    def _project_settled(self) -> None:
        self._quiet = False

    def _project_read(self) -> None:
        """A project remembers its study: offer to go on."""
        from ..layers.studylayers import remembered_study

        path = remembered_study(QgsProject.instance())
        if not path:
            return
        if not os.path.exists(path):
            self.iface.messageBar().pushMessage(
                "Multipolar",
                tr("The study of this project is no longer there: {path}").format(path=path),
                Qgis.MessageLevel.Warning,
                10,
            )
            return
        self.offer(tr("This project has a study."), lambda: self.open_study(path))

    def offer(self, text: str, accept: Callable[[], object]) -> None:
        """A message with a button that opens something in the workbench."""
        message = self.iface.messageBar().createMessage("Multipolar", text)
        button = QPushButton(tr("Open in the workbench"))
        message.layout().addWidget(button)

        def take() -> None:
            self.iface.messageBar().popWidget(message)
            accept()

        button.clicked.connect(lambda _checked=False: take())
        self.iface.messageBar().pushWidget(message, Qgis.MessageLevel.Info, 20)

    # -- the end

    def remove(self) -> None:
        """Put everything away."""
        from . import tasks

        tasks.cancel_all()
        if self.session is not None:
            self.session.close()
        if self.assistant is not None:
            self.assistant.close()
            self.assistant.deleteLater()
            self.assistant = None
        project = QgsProject.instance()
        project.layersAdded.disconnect(self._layers_added)
        project.readProject.disconnect(self._project_read)
        project.cleared.disconnect(self._project_cleared)
        for action in self.layer_actions:
            self.iface.removeCustomActionForLayerType(action)
        self.deleteLater()


def _of_a_plan() -> list[QgsProcessingAlgorithm]:
    """Algorithms that read the areas of a plan."""
    provider = QgsApplication.processingRegistry().providerById("multipolar")
    found = []
    for algorithm in provider.algorithms() if provider is not None else ():
        definition = algorithm.parameterDefinition("MEMBERS")
        if definition is not None and not definition.isDestination():
            found.append(algorithm)
    return found
