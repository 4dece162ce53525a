"""The first afternoon by click: all steps of docs/en/first-afternoon.md in a real QGIS window, in the language it runs in.

A script with ``steps()`` for a harness that has ``iface`` and ``shot(name)``. LANG=ko_KR.UTF-8 makes it a Korean session.
"""

import os
import tempfile
from pathlib import Path

from multipolar.layers.translation import tr
from processing.gui.AlgorithmDialog import AlgorithmDialog
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox, QWizard

FOLDER = Path(tempfile.mkdtemp(prefix="first-afternoon-"))
FLOWS = {"ORIGIN_FIELD": "origin", "DESTINATION_FIELD": "destination"}
UNITS = {"ID_FIELD": "CODE_INS", "NAME_FIELD": "Communes"}


def layer(name):
    return QgsProject.instance().mapLayersByName(name)[0]


def click(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def menu_action(text):
    """An entry of the plugin's menu, found by the words a person reads."""
    menu = next(action.menu() for action in iface.pluginMenu().actions() if action.text() == "Multipolar")  # noqa: F821
    entries = list(menu.actions())
    while entries:
        action = entries.pop()
        if action.menu():
            entries += action.menu().actions()
        elif action.text() == text:
            return action
    raise AssertionError(f"the menu has no “{text}”")


def title(name):
    return QgsApplication.processingRegistry().algorithmById(f"multipolar:{name}").displayName() + "…"


def dialog_shown():
    """The dialog that is open: QGIS runs it as a modal one, in an event loop of its own."""
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, AlgorithmDialog) and w.isVisible())


def run(name, given, expected, picture):
    """Fill a dialog in, run it, keep pictures of the filled form and of the log, and close it."""
    QTimer.singleShot(0, menu_action(title(name)).trigger)
    yield 900
    dialog = dialog_shown()
    dialog.setParameters(given)
    yield 300
    shot(f"{picture}-form")  # noqa: F821
    click(dialog.runButton())
    for _ in range(240):
        if dialog.results():
            break
        yield 250
    yield 1200
    shot(f"{picture}-log")  # noqa: F821
    results = dialog.results()
    for key, value in expected.items():
        assert results.get(key) == value, (name, key, results.get(key), value)
    print("session:", name, {key: results[key] for key in expected}, flush=True)
    RESULTS[name] = results
    dialog.close()
    yield 300


RESULTS = {}


def result_layer(name, output):
    """The layer that a run has put into the project."""
    found = QgsProject.instance().mapLayer(RESULTS[name][output])
    if found is not None:
        return found
    place = str(RESULTS[name][output]).split("|")[0]
    return next(one for one in QgsProject.instance().mapLayers().values() if one.source().split("|")[0] == place)


def reading(page):
    """Until a page of the assistant has read."""
    for _ in range(300):
        if page._job is None and not page._rest.isActive():
            return
        yield 100


def steps():
    yield 500
    menu_action(tr("Add the Belgian sample data")).trigger()
    yield 1500
    shot("1-sample")  # noqa: F821
    units = {"UNITS": layer(tr("Municipalities 2011")), **UNITS}
    flows = {"FLOWS": layer(tr("Commuting 2011")), **FLOWS}
    people = {"POPULATION": layer(tr("Population 2020"))}
    yield from run(
        "checkstudy", {**units, **flows, "FLOW_FIELD": "commuters", **people},
        {"ERRORS": 0, "WARNINGS": 2, "PASSED": 10}, "2-check",
    )  # fmt: skip
    grids = {"LAND": layer(tr("Permanent land 2018")), "BUILT": layer(tr("Built-up surface 2020"))}
    yield from run("classifygrid", {**people, **grids}, {"CENTRES": 33}, "3-classes")
    grid = {**people, "CLASSES": result_layer("classifygrid", "OUTPUT"), "CENTRE_MAX_POPULATION": 500000}
    study = {**units, **flows, **grid}
    yield from run("urbanareascope", {**study, "FLOW_FIELD": "commuters"}, {"AREA_COUNT": 14}, "4-plan")
    yield from run("scopescenarios", {**study, "FLOW_FIELDS": ["commuters"]}, {"SCENARIO_COUNT": 20}, "5-scenarios")
    yield from decide(grid["CLASSES"])
    yield from hand_on()


def decide(classes):
    """Step 6: a study by the assistant, thresholds, a decision with its reason, undo."""
    menu_action(tr("Study assistant…")).trigger()
    wizard = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QWizard) and w.isVisible())
    yield from reading(wizard.currentPage())
    shot("6-assistant-0-empty")  # noqa: F821
    click(wizard.currentPage().sample)
    yield 300
    wizard.grid_page.classes.combo.setLayer(classes)
    for number in range(1, 5):
        yield from reading(wizard.currentPage())
        yield 300
        shot(f"6-assistant-{number}")  # noqa: F821
        click(wizard.button(QWizard.NextButton))
        yield 200
    page = wizard.currentPage()
    yield from reading(page)
    path = str(FOLDER / "belgium.gpkg")
    page.file.setFilePath(path)
    yield 300
    assert page.isComplete(), page.report.text()
    shot("6-assistant-5")  # noqa: F821
    click(wizard.button(QWizard.FinishButton))
    for _ in range(300):
        session = controller().session
        if session is not None:
            break
        yield 200
    yield 2500
    assert len(session.workbench.areas) == 14, len(session.workbench.areas)
    shot("6-workbench")  # noqa: F821
    session.dock.thresholds.boxes[0].setValue(20)
    yield 800
    shot("6-thresholds")  # noqa: F821
    session.dock.thresholds.boxes[0].setValue(15)
    yield 500
    session.zoom_to_area()
    yield 1200
    yield from draw(session)
    for number in range(session.dock.tabs.count()):
        session.dock.tabs.setCurrentIndex(number)
        yield 500
        shot(f"6-tab-{number}")  # noqa: F821
    session.show_charts()
    yield 2500
    shot("6-charts")  # noqa: F821
    session.charts.close()
    window = session.compare()
    window.choice.setLayer(result_layer("scopescenarios", "MEMBERS"))
    yield 1500
    shot("6-compare")  # noqa: F821
    window.close()
    yield 1500


def controller():
    from qgis.utils import plugins

    return plugins["multipolar"].menu.controller


def draw(session):
    """A unit outside is clicked into the maximum scope, with a reason; undone and done again."""
    workbench = session.workbench
    click(session.dock.draw)
    yield 300
    roles = workbench.roles[workbench.area]
    viewport = session.canvas.viewport()
    free = [
        unit
        for unit in range(len(roles))
        if roles[unit] == 0
        and viewport.rect().adjusted(40, 40, -40, -40).contains(session.overlay.picture.centre(unit).toPoint())
        and session.overlay.picture.unit_at(
            session.overlay.picture.centre(unit).x(), session.overlay.picture.centre(unit).y()
        )
        == unit
    ]
    unit = free[0]
    place = session.overlay.picture.centre(unit).toPoint()
    QTest.mouseMove(viewport, place + QPoint(1, 1))
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    yield 600
    form = session._form
    assert form is not None, "a decision asks for its reason"
    form.text.setText("버스 노선" if os.environ.get("LANG", "").startswith("ko") else "a bus line leads there")
    form.author.setText("Kim")
    yield 200
    shot("6-reason")  # noqa: F821
    click(form.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok))
    yield 1500
    assert workbench.roles[workbench.area][unit] == 1
    shot("6-decided")  # noqa: F821
    QTest.keyClick(session.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    yield 800
    assert workbench.roles[workbench.area][unit] == 0
    QTest.keyClick(
        session.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    yield 1500
    assert workbench.roles[workbench.area][unit] == 1
    print("session: one decision, undone and done again", flush=True)


def hand_on():
    """Step 7: report, atlas, workbook."""
    plan = {
        "MEMBERS": result_layer("urbanareascope", "MEMBERS"),
        "AREAS": result_layer("urbanareascope", "AREAS"),
        "UNITS": layer(tr("Municipalities 2011")),
    }
    files = {
        "scopereport": {"OUTPUT_HTML": "report.html", "OUTPUT_PDF": "report.pdf"},
        "scopeatlas": {"OUTPUT": "atlas.pdf", "OVERVIEW": "overview.pdf"},
        "exportspreadsheet": {"OUTPUT": "plan.xlsx"},
    }
    given = {
        "scopereport": {**plan, "EXTRAS": [result_layer("scopescenarios", "MEMBERS")]},
        "scopeatlas": plan,
        "exportspreadsheet": {"LAYERS": [plan["MEMBERS"], plan["AREAS"]]},
    }
    for name, outputs in files.items():
        wanted = {output: str(FOLDER / file) for output, file in outputs.items()}
        yield from run(name, {**given[name], **wanted}, wanted, f"7-{name}")
        for path in wanted.values():
            assert os.path.getsize(path) > 4000, path
    print("session: handed on", sorted(path.name for path in FOLDER.iterdir()), flush=True)
