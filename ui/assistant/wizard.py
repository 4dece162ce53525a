"""The study assistant: a wizard from files to a first plan, beside which the map stays in reach."""

from __future__ import annotations

import json
import os
from typing import Any, Callable, Optional

from qgis.core import QgsMapLayer, QgsProject, QgsSettings
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QDir, Qt
from qgis.PyQt.QtWidgets import QWidget, QWizard

from ...engine.errors import InputError
from ...layers.manual import open_page
from ...layers.sample import add_sample
from ...layers.translation import error_text, tr
from .. import tasks
from ..look import fit
from .pages import AssistantPage, CentresPage, FlowsPage, GridPage, ThresholdsPage, UnitsPage
from .reading import Answers, Reading

_MEMORY = "multipolar/assistant"


class StudyAssistant(QWizard):
    """``finished_study(path)`` is called when the study file is written."""

    def __init__(
        self, iface: QgisInterface, finished_study: Callable[[str], object], parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.iface, self._finished_study = iface, finished_study
        self.setObjectName("multipolar_assistant")
        self.setWindowTitle(tr("Study assistant"))
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self.setButtonText(QWizard.WizardButton.FinishButton, tr("Make the study"))
        self.setOption(QWizard.WizardOption.HaveHelpButton)
        for button, text in (
            (QWizard.WizardButton.HelpButton, tr("Help")),
            (QWizard.WizardButton.BackButton, tr("< &Back")),
            (QWizard.WizardButton.NextButton, tr("&Next >")),
            (QWizard.WizardButton.CancelButton, tr("Cancel")),
        ):
            self.setButtonText(button, text)  # Qt itself speaks no Korean
        self.helpRequested.connect(lambda: open_page("workbench"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.answers, self.reading = Answers(), Reading()
        self._memory = _remembered()
        self.grid_page, self.units_page, self.flows_page = GridPage(self), UnitsPage(self), FlowsPage(self)
        self.centres_page, self.thresholds_page = CentresPage(self), ThresholdsPage(self)
        for page in (self.grid_page, self.units_page, self.flows_page, self.centres_page, self.thresholds_page):
            self.addPage(page)
        # A page that was left stays as it was: going back loses nothing.
        self.setOption(QWizard.WizardOption.IndependentPages)
        self.currentIdChanged.connect(self._entered)
        self._recall()
        fit(self, 118, 40)
        self._writing: Optional[tasks.Job] = None
        self.collect()

    def _entered(self, number: int) -> None:
        page = self.page(number)
        if isinstance(page, AssistantPage):
            page.entered()

    # -- what the pages ask

    def collect(self) -> None:
        """Answers of all pages as they stand."""
        if not hasattr(self, "thresholds_page"):
            return
        self.answers = Answers(
            self.grid_page.population.layer(),
            self.grid_page.classes.layer(),
            self.units_page.layer.layer(),
            self.units_page.chosen(),
            self.flows_page.layer.layer(),
            self.flows_page.chosen(),
            self.centres_page.source(),
            ",".join(self.centres_page.codes()),
            self.centres_page.field.currentField(),
            self.centres_page.window_of_people(),
        )

    def units(self) -> Any:
        """The units as read on their page, None before."""
        return self.units_page.result[1] if self.units_page.result is not None else None

    def unit_codes(self) -> set[str]:
        units = self.units()
        return set(units.codes) if units is not None else set()

    # -- memory

    def remembered_fields(self, layer: Optional[QgsMapLayer]) -> dict[str, str]:
        """Fields chosen for this layer the last time, as far as it still has them."""
        if layer is None:
            return {}
        kept = self._memory.get("fields", {}).get(layer.source(), {})
        names = set(layer.fields().names())
        return {purpose: name for purpose, name in kept.items() if name in names}

    def remembered_centres(self) -> list[str]:
        return self._memory.get("centres", [])

    def _recall(self) -> None:
        """Choose what was chosen the last time, where it is in the project."""
        memory = self._memory
        by_source = {layer.source(): layer for layer in QgsProject.instance().mapLayers().values()}
        for key, row in (
            ("population", self.grid_page.population),
            ("classes", self.grid_page.classes),
            ("units", self.units_page.layer),
            ("flows", self.flows_page.layer),
        ):
            layer = by_source.get(memory.get(key, ""))
            if layer is not None:
                row.combo.setLayer(layer)
        if memory.get("flows") in by_source:
            self.flows_page._layer_changed()
        if memory.get("shares"):
            for box, share in zip(self.thresholds_page.shares, memory["shares"]):
                box.setValue(share)

    def _remember(self) -> None:
        answers = self.answers
        memory = {
            key: layer.source()
            for key, layer in (
                ("population", answers.population),
                ("classes", answers.classes),
                ("units", answers.units),
                ("flows", answers.flows),
            )
            if layer is not None
        }
        memory["fields"] = {
            answers.units.source(): dict(zip(self.units_page.fields, answers.unit_fields)),
            answers.flows.source(): dict(zip(self.flows_page.fields, answers.flow_fields)),
        }
        memory["centres"] = self.centres_page.codes()
        memory["shares"] = [box.value() for box in self.thresholds_page.shares]
        QgsSettings().setValue(_MEMORY, json.dumps(memory, ensure_ascii=False))

    # -- the sample

    def take_sample(self) -> None:
        """Fill in everything for the bundled Belgian data."""
        project = QgsProject.instance()
        if not _by_file(project, "municipalities_2011.gpkg"):
            add_sample()
        self.grid_page.population.combo.setLayer(_by_file(project, "ghs_pop_2020_1km.tif"))
        self.units_page.layer.combo.setLayer(_by_file(project, "municipalities_2011.gpkg"))
        self.flows_page.layer.combo.setLayer(_by_file(project, "commuting_2011.csv"))
        self.flows_page._layer_changed()
        self.thresholds_page.name.setText(tr("Small and medium-sized urban areas of Belgium"))

    # -- the end

    def accept(self) -> None:
        """Write the study beside the window; the wizard stays until it is there."""
        if self._writing is not None:
            return
        from ...layers.study import create_study

        page = self.thresholds_page
        path = page.file.filePath()
        path = path if path.lower().endswith(".gpkg") else f"{path}.gpkg"
        path = os.path.abspath(os.path.join(QgsProject.instance().homePath() or QDir.homePath(), path))
        study, crs = page.final_study(), self.answers.units.crs()
        page.busy.show()
        self.button(QWizard.WizardButton.FinishButton).setEnabled(False)
        self._writing = tasks.start(
            tr("Study file"),
            lambda progress: create_study(path, study, crs, progress),
            lambda _result: self._written(path),
            self._unwritten,
        )
        self._writing.progressChanged.connect(lambda percent: page.busy.setValue(round(percent)))

    def _written(self, path: str) -> None:
        self._writing = None
        self._remember()
        super().accept()
        self._finished_study(path)

    def _unwritten(self, error: InputError) -> None:
        self._writing = None
        self.thresholds_page.busy.hide()
        self.thresholds_page.report.setText("⚠ " + error_text(error))
        self.button(QWizard.WizardButton.FinishButton).setEnabled(True)

    def done(self, result: int) -> None:
        """Closed in whatever way: nothing goes on reading."""
        for number in self.pageIds():
            page = self.page(number)
            if isinstance(page, AssistantPage):
                page.stop()
        tasks.cancel(self._writing)
        super().done(result)


def _by_file(project: QgsProject, name: str) -> Optional[QgsMapLayer]:
    return next((layer for layer in project.mapLayers().values() if layer.source().split("|")[0].endswith(name)), None)


def _remembered() -> dict[str, Any]:
    try:
        memory = json.loads(QgsSettings().value(_MEMORY, "") or "{}")
    except ValueError:
        return {}
    return memory if isinstance(memory, dict) else {}
