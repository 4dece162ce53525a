"""Menu, context menu, projects that remember, results that offer, and a tidy end."""

from __future__ import annotations

import gc
import os

import pytest
from multipolar.layers.study import open_study
from multipolar.layers.studylayers import add_study_layers, remembered_study
from qgis.core import QgsFeature, QgsProject, QgsVectorLayer
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QPushButton


@pytest.fixture
def bar(qgis_iface, monkeypatch):
    """A real message bar, so that its buttons can be pressed."""
    bar = QgsMessageBar()
    bar.resize(800, 60)
    bar.show()
    monkeypatch.setattr(qgis_iface, "messageBar", lambda: bar)
    yield bar
    bar.close()
    bar.deleteLater()


@pytest.fixture
def menu(provider, qgis_iface, qgis_new_project, bar):
    from multipolar.ui.menu import Menu

    QTest.qWait(10)
    menu = Menu(qgis_iface)
    yield menu
    if menu.controller is not None:
        menu.remove()
    QTest.qWait(50)


def texts(bar):
    return " ".join(item.text() for item in bar.items())


def press(bar):
    button = next(button for item in bar.items() for button in item.findChildren(QPushButton))
    QTest.mouseClick(button, Qt.LeftButton)


def wait_for(true, seconds=10):
    for _ in range(seconds * 50):
        if true():
            return
        QTest.qWait(20)
    assert true()


def plan_of(path):
    layer = QgsVectorLayer("None?field=area_id:string&field=unit_id:string&field=role:string", "result", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["11", "12", "minimum"])
    layer.dataProvider().addFeature(feature)
    return layer


def test_two_studies_in_turn(menu, board, board_file, tmp_path):
    from multipolar.layers.study import create_study

    other = str(tmp_path / "other.gpkg")
    create_study(other, board, open_study(board_file).crs)
    controller = menu.controller
    for path in (board_file, other, board_file):
        controller.open_study(path)
        wait_for(lambda path=path: controller.session is not None and controller.session.path == path)
        assert len([item for item in controller.iface.mapCanvas().scene().items() if hasattr(item, "workbench")]) == 1
    groups = [group.name() for group in QgsProject.instance().layerTreeRoot().children()]
    assert groups == ["Board"]
    controller.session.close()
    assert controller.session is None


def test_a_file_that_is_no_study_gives_a_message(menu, bar, sample):
    menu.controller.open_study(str(sample / "municipalities_2024.gpkg"))
    wait_for(lambda: "no study" in texts(bar))
    menu.controller.open_study("/nowhere/at/all.gpkg")
    wait_for(lambda: "no longer there" in texts(bar))
    assert menu.controller.session is None


def test_a_project_remembers_its_study(menu, bar, board_file, tmp_path):
    controller, project = menu.controller, QgsProject.instance()
    controller.open_study(board_file)
    wait_for(lambda: controller.session is not None)
    assert os.path.realpath(remembered_study(project)) == os.path.realpath(board_file)
    file = str(tmp_path / "project.qgz")
    assert project.write(file)
    project.clear()
    assert controller.session is None
    bar.clearWidgets()
    assert project.read(file)
    assert "has a study" in texts(bar)
    assert "is a plan" not in texts(bar)
    press(bar)
    wait_for(lambda: controller.session is not None)
    project.clear()
    os.rename(board_file, board_file + ".away")
    bar.clearWidgets()
    project.read(file)
    assert "no longer there" in texts(bar)


def test_layers_of_a_study_offer_the_workbench(menu, qgis_iface, board_file):
    controller = menu.controller
    qgis_iface.addCustomActionForLayer.reset_mock()
    layers = add_study_layers(QgsProject.instance(), board_file, "Board")
    offered = {call.args[1].id(): [] for call in qgis_iface.addCustomActionForLayer.call_args_list}
    for call in qgis_iface.addCustomActionForLayer.call_args_list:
        offered[call.args[1].id()].append(call.args[0].text())
    assert all("Open in the workbench" in offered[layer.id()] for layer in layers.values())
    assert len(offered[layers["members"].id()]) > 1  # indicators of this plan
    assert len(offered[layers["units"].id()]) == 1
    qgis_iface.setActiveLayer(layers["members"])
    controller.layer_actions[0].trigger()
    wait_for(lambda: controller.session is not None)


def test_a_result_that_is_a_plan_is_offered_for_comparison(menu, bar, board_file):
    controller = menu.controller
    controller.open_study(board_file)
    wait_for(lambda: controller.session is not None)
    QTest.qWait(20)
    bar.clearWidgets()
    layer = plan_of(board_file)
    QgsProject.instance().addMapLayer(layer)
    assert "“result” is a plan." in texts(bar)
    press(bar)
    window = controller.session.windows[-1]
    assert window.choice.currentLayer() is layer
    assert window.list.topLevelItemCount() > 0


def test_without_a_study_a_plan_leads_to_the_assistant(menu, bar, board_file):
    QgsProject.instance().addMapLayer(plan_of(board_file))
    press(bar)
    assert menu.controller.assistant is not None
    assert "make a study" in texts(bar)
    menu.controller.assistant.close()
    QTest.qWait(50)
    assert menu.controller.assistant is None


def test_unloading_leaves_nothing_behind(provider, qgis_iface, qgis_new_project, bar, board_file):
    from multipolar.ui.menu import Menu

    canvas, window = qgis_iface.mapCanvas(), qgis_iface.mainWindow()
    tool = canvas.mapTool()

    def census():
        gc.collect()  # what earlier tests left for Python to clear away is not ours
        QTest.qWait(100)
        QApplication.sendPostedEvents(None, 52)  # deferred deletions
        return (
            len(window.findChildren(QDockWidget)),
            len(canvas.scene().items()),
            sorted(type(widget).__name__ for widget in QApplication.topLevelWidgets() if widget.isVisible()),
            QgsProject.instance().receivers(QgsProject.instance().layersAdded),
            canvas.receivers(canvas.destinationCrsChanged),
        )

    bar.clearWidgets()
    before = census()
    for _ in range(2):
        menu = Menu(qgis_iface)
        controller = menu.controller
        controller.open_study(board_file)
        wait_for(lambda controller=controller: controller.session is not None)
        session = controller.session
        session.draw(True)
        session.show_charts()
        session.compare()
        session.ask_reason()
        controller.open_assistant()
        QTest.qWait(50)
        assert census() != before
        menu.remove()
        bar.clearWidgets()
        assert census() == before
    assert canvas.mapTool() is tool or canvas.mapTool() is None


def test_without_pandas_the_windows_say_so_and_do_not_open(menu, bar, board_file, monkeypatch):
    import importlib.util

    real = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "pandas" else real(name))
    menu.controller.new.trigger()
    assert menu.controller.assistant is None
    assert "pip install pandas" in texts(bar)
    bar.clearWidgets()
    menu.controller.open.trigger()  # nor is a file asked for
    menu.controller.open_study(str(board_file))
    assert menu.controller.session is None
    assert "qpip" in texts(bar)
