"""One study on the table: model, map, dock, undo, files. Everything a person does goes through here, and so does every error."""

from __future__ import annotations

import os
from dataclasses import asdict
from typing import Any, Callable, Optional

from qgis.core import Qgis, QgsApplication, QgsMapLayer, QgsProject, QgsRectangle
from qgis.gui import QgisInterface, QgsMapTool
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtWidgets import QFileDialog

from ...algorithms.base import missing_packages
from ...engine.errors import InputError
from ...engine.plan.checks import Problem, Repair
from ...engine.plan.decisions import Reason
from ...engine.plan.workbench import AREA, JOURNAL, PLAN, Workbench
from ...layers.journal import Journal
from ...layers.pages import write_aside
from ...layers.study import StudyFile, plan_tables, save_plan
from ...layers.studylayers import AREAS, MEMBERS, UNITS, add_study_layers, reload_layers, remember_study, study_layers
from ...layers.translation import error_text, sentence, tr
from .. import tasks
from ..look import whole_edge
from ..words import role_name
from .compare import CompareWindow
from .dock import WorkbenchDock
from .maptool import ScopeTool
from .overlay import PlanOverlay
from .reason import ReasonForm, last_author
from .undo import JournalStack

_REST = 200  # ms without a move until the dock shows what takes longer
_SAVE = 900  # ms without a change until the layers follow


class Session(QObject):
    """``closed(session)`` hears when it is over."""

    def __init__(self, iface: QgisInterface, opened: StudyFile, closed: Callable[[Session], None]) -> None:
        super().__init__(iface.mainWindow())
        self.iface, self.path, self._closed = iface, opened.path, closed
        self.canvas = iface.mapCanvas()
        self.workbench = Workbench(opened.study, Journal(opened.path))
        self.shapes, self.crs = opened.shapes, opened.crs
        self._reason: Optional[Reason] = None
        self._waiting: Optional[Callable[[Reason], object]] = None
        self._form: Optional[ReasonForm] = None
        self._over = False
        self._saving: Optional[tasks.Job] = None
        self.windows: list[Any] = []  # charts and comparison, closed with the session
        self.charts: Any = None
        self.stack = JournalStack(self.workbench, self.attempt, self)
        self.overlay = PlanOverlay(self.canvas, self.workbench, self.shapes, self.crs)
        self.tool = ScopeTool(
            self.canvas,
            self.workbench,
            self.overlay,
            self.decide,
            self._hovered,
            self.stack.undo,
            self.stack.redo,
        )
        self._tool_before: Optional[QgsMapTool] = None
        self._rest = self._timer(_REST, self._settle)
        self._save = self._timer(_SAVE, self.save_layers)
        self.dock = WorkbenchDock(self, iface.mainWindow())
        iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        whole_edge(iface.mainWindow(), self.dock, 66)
        self.dock.closed.connect(self._dock_closed)
        self.canvas.mapToolSet.connect(self._tool_changed)
        QgsProject.instance().layersRemoved.connect(self._layers_removed)
        QgsProject.instance().cleared.connect(self.close)
        self._stop = self.workbench.listen(self._told)
        self._watched: list[QgsMapLayer] = []
        self._watch_units()
        self._show_agreement()
        for text in dict.fromkeys(sentence(note) for note in self.workbench.warnings):
            self.say(text)

    def _timer(self, rest: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(rest)
        timer.timeout.connect(slot)
        return timer

    # -- messages

    def say(self, text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
        self.iface.messageBar().pushMessage("Multipolar", text, level, 8)

    def attempt(self, do: Callable[[], object]) -> bool:
        """Do it, or say why not."""
        try:
            do()
        except InputError as error:
            self.say(error_text(error), Qgis.MessageLevel.Warning)
            return False
        return True

    # -- thresholds

    def move_thresholds(self, minimum: float, maximum: float, finished: bool) -> None:
        """Follow a slider: the map at once, the rest when it stops."""
        self.workbench.push_thresholds(minimum, maximum)
        if finished:
            self._rest.start(0)

    def set_measure(self, measure: str) -> None:
        self.attempt(lambda: self.workbench.set_measure(measure))
        self.dock.thresholds.refresh()

    def set_area(self, area: int) -> None:
        self.workbench.set_area(area)

    def _told(self, change: str) -> None:
        if change == PLAN:
            self.dock.moved()
            self._rest.start(_REST)
            self._save.start()
        elif change == AREA:
            self.dock.show_area()
            self._rest.start(0)
        elif change == JOURNAL:
            self.stack.follow()
            self.dock.show_journal()
            self._show_agreement()

    def _settle(self) -> None:
        self.dock.settle()
        for window in self.windows:
            window.refresh()

    # -- decisions

    def reason_words(self) -> tuple[str, str, str]:
        reason = self._reason
        return (reason.kind, reason.text, reason.author) if reason else ("", "", last_author())

    def set_reason(self, reason: Optional[Reason]) -> None:
        self._reason = reason
        self.dock.show_reason()

    def with_reason(self, do: Callable[[Reason], object], what: str) -> None:
        """Do it with the reason that is kept, or ask first. What waits for a reason is done when it is given."""
        if self._reason is not None:
            reason = self._reason
            self.attempt(lambda: do(reason))
            return
        self._waiting = do
        self.ask_reason(what)

    def ask_reason(self, what: str = "") -> None:
        """Open the form beside the cursor; nothing else waits for it."""
        kind, text, _author = self.reason_words()
        if self._form is not None:
            self._form.close()
        form = ReasonForm(
            self.iface.mainWindow(),
            self._reason_given,
            what or tr("Why are units decided on? It is recorded with your name and the time."),
            kind or "policy",
            text,
        )
        form.rejected.connect(self._reason_refused)
        form.destroyed.connect(self._form_gone)
        self._form = form
        form.show_near(QCursor.pos())

    def _form_gone(self, form: Any = None) -> None:
        if self._form is form:
            self._form = None

    def _reason_given(self, kind: str, text: str, author: str) -> None:
        self._form = None
        self.set_reason(Reason(kind, text, author))
        waiting, self._waiting = self._waiting, None
        if waiting is not None and self._reason is not None:
            reason = self._reason
            self.attempt(lambda: waiting(reason))

    def _reason_refused(self) -> None:
        self._form = self._waiting = None

    def decide(self, units: list[int], level: int) -> None:
        """Give units a role in the area at hand."""
        workbench, area = self.workbench, self.workbench.area
        roles = workbench.roles[area]
        changed = [unit for unit in units if roles[unit] not in (level, 3)]
        if not changed:
            return
        names = workbench.study.units.table["unit_name"]
        role = role_name(("outside", "maximum", "minimum")[level])
        what = tr("{unit} → {role}").format(unit=names.iloc[changed[0]], role=role)
        if len(changed) > 1:
            what = tr("{unit} and {count} more → {role}").format(
                unit=names.iloc[changed[0]], count=len(changed) - 1, role=role
            )
        self.with_reason(lambda reason: workbench.decide(changed, level, reason, area), what)

    def repair(self, problem: Problem, repair: Repair) -> None:
        self.with_reason(
            lambda reason: self.workbench.repair(problem, repair, reason), self.dock.checks.repair_text(repair)
        )

    def merge_journal(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self.dock, tr("Study of another local government"), os.path.dirname(self.path), "GeoPackage (*.gpkg)"
        )
        if path:
            self.merge_from(path)

    def merge_from(self, path: str) -> None:
        """Take over the decisions in another study."""

        def merge() -> None:
            count = self.workbench.merge(Journal(path).read()[0])
            states = self.workbench.voices().drop_duplicates(["area_id", "unit_id"])["agreement"]
            self.say(
                tr("Decisions taken over: {count}. Units on which authors disagree: {conflicts}.").format(
                    count=count, conflicts=int((states == "conflict").sum())
                ),
                Qgis.MessageLevel.Success,
            )
            self.dock.tabs.setCurrentWidget(self.dock.decisions)

        self.attempt(merge)

    def _show_agreement(self) -> None:
        voices = self.workbench.voices()
        agreement = {}
        positions = self.workbench.units.get_indexer(voices["unit_id"])
        for unit, state in zip(positions, voices["agreement"]):
            if unit >= 0 and state != "single" and agreement.get(int(unit)) != "conflict":
                agreement[int(unit)] = state
        self.overlay.agreement = agreement
        self.overlay.update()

    # -- the map

    def draw(self, on: bool) -> None:
        """Take up the drawing tool, or the one before."""
        if on and self.canvas.mapTool() is not self.tool:
            self._tool_before = self.canvas.mapTool()
            self.canvas.setMapTool(self.tool)
            self.canvas.setFocus()
        elif not on and self.canvas.mapTool() is self.tool:
            self.canvas.unsetMapTool(self.tool)
            if self._tool_before is not None:
                self.canvas.setMapTool(self._tool_before)

    def _tool_changed(self, new: Optional[QgsMapTool], _old: Optional[QgsMapTool] = None) -> None:
        self.dock.draw.setChecked(new is self.tool)

    def _hovered(self, unit: Optional[int]) -> None:
        self.dock.show_unit(unit)

    def point_at(self, unit: Optional[int]) -> None:
        """A unit was named elsewhere than on the map."""
        self.overlay.hover(unit)
        self.dock.show_unit(unit)

    def zoom_to(self, units: list[int]) -> None:
        box = QgsRectangle()
        for unit in units:
            path = self.overlay.picture.paths[unit].boundingRect()
            if not path.isEmpty():
                box.combineExtentWith(QgsRectangle(path.left(), path.top(), path.right(), path.bottom()))
        if not box.isEmpty():
            box.scale(1.15)
            self.canvas.setExtent(box)
            self.canvas.refresh()

    def zoom_to_area(self) -> None:
        self.zoom_to([int(unit) for unit in self.workbench.roles[self.workbench.area].nonzero()[0]])

    def zoom_to_all(self) -> None:
        self.zoom_to(list(range(len(self.workbench.units))))

    def show_problem(self, problem: Problem) -> None:
        self.workbench.set_area(problem.area)
        self.zoom_to([*problem.units, *(self.workbench.live.area_of == problem.area).nonzero()[0].tolist()])

    # -- files and layers

    def add_layers(self) -> None:
        """Put the study's layers into the project and remember it there."""
        project = QgsProject.instance()
        add_study_layers(project, self.path, self.workbench.study.title)
        remember_study(project, self.path)
        self._watch_units()

    def save_layers(self) -> None:
        """Bring members and areas in the file in line with the plan, beside the window."""
        if self._saving is not None:
            self._save.start()  # once more when this one is through
            return
        snapshot, path = self.workbench.snapshot(), self.path
        settings = {"rules": asdict(snapshot.rules)}

        def work(_progress: Any) -> None:
            save_plan(path, plan_tables(snapshot), settings)

        self._saving = tasks.start(tr("Layers of the plan"), work, lambda _result: self._saved(), self._unsaved)

    def _saved(self) -> None:
        self._saving = None
        if not self._over:
            reload_layers(QgsProject.instance(), self.path)

    def _unsaved(self, error: InputError) -> None:
        self._saving = None
        if not self._over:
            self.say(error_text(error), Qgis.MessageLevel.Warning)

    def _watch_units(self) -> None:
        """Hear when the units of the study are edited in QGIS."""
        layer = study_layers(QgsProject.instance(), self.path).get(UNITS)
        if layer is not None and layer not in self._watched:
            layer.afterCommitChanges.connect(self._units_edited)
            self._watched.append(layer)

    def _units_edited(self) -> None:
        self.say(
            tr("The units of this study were edited. Open it again to work with them; decisions are kept."),
            Qgis.MessageLevel.Warning,
        )

    def _layers_removed(self, ids: list[str]) -> None:
        self._watched = [layer for layer in self._watched if _alive(layer) and layer.id() not in ids]

    def actions(self) -> list[tuple[str, Optional[Callable[[], object]]]]:
        """What the dock's menu offers; None is a line between."""
        return [
            (tr("Zoom to the area"), self.zoom_to_area),
            (tr("Zoom to the study"), self.zoom_to_all),
            (tr("Layers of the study on the map"), self.add_layers),
            ("", None),
            (tr("Charts"), self.show_charts),
            (tr("Compare and adopt…"), self.compare),
            (tr("Import a table of areas…"), self.import_table),
            (tr("Report…"), self.report),
            (tr("Export the plan as a table…"), self.export_table),
            ("", None),
            (tr("Close the study"), self.close),
        ]

    def show_charts(self) -> None:
        """The charts dock, beside the workbench."""
        if missing_packages(["matplotlib"]):
            self.say(tr("Charts need the Python package matplotlib."), Qgis.MessageLevel.Warning)
            return
        from .charts import ChartsDock

        if self.charts is None:
            self.charts = ChartsDock(self, self.iface.mainWindow())
            self.iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.charts)
            self.windows.append(self.charts)
        self.charts.show()
        self.charts.raise_()

    def compare(self) -> CompareWindow:
        """Two plans side by side."""
        window = CompareWindow(self, self.iface.mainWindow())
        self.windows.append(window)
        window.show()
        return window

    def import_table(self) -> None:
        """A table of areas, such as Table 1, into a members layer, which can then be compared with and adopted."""
        algorithm = "multipolar:planfromtable"
        if QgsApplication.processingRegistry().algorithmById(algorithm) is None:
            self.say(tr("This version has no algorithm that reads tables of areas."), Qgis.MessageLevel.Warning)
            return
        from qgis import processing

        units = study_layers(QgsProject.instance(), self.path).get(UNITS)
        processing.execAlgorithmDialog(algorithm, {"UNITS": units} if units is not None else {})

    def report(self) -> None:
        """The report of the plan, from the study's layers."""
        from qgis import processing

        self.add_layers()
        layers = study_layers(QgsProject.instance(), self.path)
        wanted = {"MEMBERS": MEMBERS, "AREAS": AREAS, "UNITS": UNITS}
        processing.execAlgorithmDialog(
            "multipolar:scopereport", {name: layers[table] for name, table in wanted.items() if table in layers}
        )

    def export_table(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self.dock, tr("Export the plan as a table…"), "", "CSV (*.csv)")
        if path:
            self.export_to(path if path.lower().endswith(".csv") else f"{path}.csv")

    def export_to(self, path: str) -> None:
        """The members with their evidence as CSV that spreadsheets open with Korean intact."""
        table = self.workbench.members()
        content = table.to_csv(index=False).encode("utf-8-sig")
        if self.attempt(lambda: write_aside(path, content)):
            self.say(tr("Saved: {path}").format(path=path), Qgis.MessageLevel.Success)

    # -- the end

    def _dock_closed(self) -> None:
        self.close()

    def close(self) -> None:
        """Leave nothing behind but the file."""
        if self._over:
            return
        self._over = True
        self._rest.stop()
        if self._save.isActive():
            self._save.stop()
            self._last_save()
        self._stop()
        for window in list(self.windows):
            window.close()
        if self.charts is not None:
            self.iface.removeDockWidget(self.charts)
            self.charts.deleteLater()
        if self._form is not None:
            self._form.close()
        self.canvas.mapToolSet.disconnect(self._tool_changed)
        QgsProject.instance().layersRemoved.disconnect(self._layers_removed)
        QgsProject.instance().cleared.disconnect(self.close)
        for layer in self._watched:
            if _alive(layer):
                layer.afterCommitChanges.disconnect(self._units_edited)
        self.draw(False)
        self.canvas.unsetMapTool(self.tool)
        self.overlay.close()
        self.dock.closed.disconnect(self._dock_closed)
        self.iface.removeDockWidget(self.dock)
        self.dock.deleteLater()
        self._closed(self)
        self.deleteLater()

    def _last_save(self) -> None:
        """The layers follow once more, without waiting and without a session to tell."""
        if not os.path.exists(self.path):
            return
        snapshot, path = self.workbench.snapshot(), self.path
        settings = {"rules": asdict(snapshot.rules)}
        tasks.start(
            tr("Layers of the plan"),
            lambda _progress: save_plan(path, plan_tables(snapshot), settings),
            lambda _result: reload_layers(QgsProject.instance(), path),
            lambda _error: None,
        )


def _alive(thing: QObject) -> bool:
    from qgis.PyQt import sip

    return not sip.isdeleted(thing)
