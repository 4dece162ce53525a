"""What the plugin offers beside the toolbox: study assistant, workbench, context menu; and its tidy end."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import Qgis, QgsApplication, QgsMapLayer, QgsProject, QgsSettings
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QFileDialog, QPushButton

from ..layers.translation import ROOT, error_text, tr

if TYPE_CHECKING:
    from .assistant.wizard import StudyAssistant
    from .workbench.session import Session

_LAST_FOLDER = "multipolar/folder"


class Controller(QObject):
    """One study is on the table at a time; opening another one puts the first away."""

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__(iface.mainWindow())
        self.iface = iface
        self.session: Optional[Session] = None
        self.assistant: Optional[StudyAssistant] = None
        self._messages: list[Any] = []
        icon = QIcon(str(ROOT / "resources" / "icons" / "multipolar.svg"))
        self.new = self._action(icon, tr("Study assistant…"), self.open_assistant)
        self.open = self._action(
            QgsApplication.getThemeIcon("/mActionFileOpen.svg"), tr("Open a study in the workbench…"), self.choose_study
        )
        self.layer_open = self._action(icon, tr("Open in the workbench"), self.open_current_layer)
        for action in (self.layer_open,):
            iface.addCustomActionForLayerType(action, "Multipolar", QgsMapLayer.VectorLayer, False)
        self._with_entry: list[QgsMapLayer] = []
        project = QgsProject.instance()
        project.layersAdded.connect(self._layers_added)
        project.readProject.connect(self._project_read)
        self._layers_added(list(project.mapLayers().values()))

    def _action(self, icon: QIcon, text: str, slot: Any) -> QAction:
        action = QAction(icon, text, self)
        action.triggered.connect(lambda _checked=False: slot())
        return action

    # -- studies

    def choose_study(self) -> None:
        """Ask for a study file and open it."""
        folder = QgsSettings().value(_LAST_FOLDER, "")
        path, _ = QFileDialog.getOpenFileName(
            self.iface.mainWindow(), tr("Open a study in the workbench…"), folder, "GeoPackage (*.gpkg)"
        )
        if path:
            self.open_study(path)

    def open_study(self, path: str, with_layers: bool = True) -> None:
        """Read a study beside the window, then put it on the table."""
        from ..layers.study import open_study
        from . import tasks

        QgsSettings().setValue(_LAST_FOLDER, os.path.dirname(path))
        self._opening = tasks.start(
            tr("Open study"),
            lambda progress: open_study(path, progress),
            lambda opened: self.take_up(opened, with_layers),
            lambda error: self.iface.messageBar().pushMessage("Multipolar", error_text(error), Qgis.Warning, 10),
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
        """The context menu of a study's layer."""
        from ..layers.studylayers import study_path

        path = study_path(self.iface.activeLayer())
        if path:
            self.open_study(path)

    def _layers_added(self, layers: list[QgsMapLayer]) -> None:
        """Offer the workbench on a study's layers, and on what the toolbox made of a study."""
        from ..layers.studylayers import study_path

        for layer in layers:
            if study_path(layer):
                self.iface.addCustomActionForLayer(self.layer_open, layer)
                self._with_entry.append(layer)

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
                Qgis.Warning,
                10,
            )
            return
        self.offer(tr("This project has a study."), path)

    def offer(self, text: str, path: str) -> None:
        """A message with a button that opens a study."""
        message = self.iface.messageBar().createMessage("Multipolar", text)
        button = QPushButton(tr("Open in the workbench"))
        message.layout().addWidget(button)

        def take() -> None:
            self.iface.messageBar().popWidget(message)
            self.open_study(path)

        button.clicked.connect(lambda _checked=False: take())
        self.iface.messageBar().pushWidget(message, Qgis.Info, 20)

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
        self.iface.removeCustomActionForLayerType(self.layer_open)
        self._with_entry.clear()
        self.deleteLater()
