"""The study assistant, page by page, with the bundled data and with what is wrong."""

from __future__ import annotations

import os

import pytest
from multipolar.layers.study import open_study
from qgis.core import QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWizard


@pytest.fixture
def assistant(provider, qgis_iface, qgis_new_project):
    from multipolar.ui.assistant.wizard import StudyAssistant

    QgsSettings().remove("multipolar/assistant")
    made: list[str] = []
    wizard = StudyAssistant(qgis_iface, made.append)
    wizard.setAttribute(Qt.WA_DeleteOnClose, False)
    wizard.made = made
    wizard.show()
    yield wizard
    wizard.close()
    QTest.qWait(50)


def wait(page, seconds=40):
    """Until a page has read: it must never take the window's time to do so."""
    for _ in range(seconds * 50):
        if page._job is None and not page._rest.isActive():
            return
        QTest.qWait(20)
    raise AssertionError("the page is still reading")


def next_page(wizard):
    QTest.mouseClick(wizard.button(QWizard.NextButton), Qt.LeftButton)
    page = wizard.currentPage()
    wait(page)
    return page


def test_from_the_belgian_sample_to_a_study(assistant, tmp_path):
    page = assistant.currentPage()
    wait(page)
    QTest.mouseClick(page.sample, Qt.LeftButton)
    wait(page)
    assert "303 x 219 cells" in page.report.text()
    page = next_page(assistant)
    assert assistant.units_page.chosen()[:2] == ("CODE_INS", "Communes")
    assert "Units: 589" in page.report.text()
    assert page.table.rowCount() == 6
    page = next_page(assistant)
    assert page.chosen() == ("origin", "destination", "commuters")
    assert "codes that are units" in page.report.text()
    page = next_page(assistant)
    assert page.from_grid.isChecked()
    assert page.isComplete(), page.report.text()
    assert "Central cities:" in page.report.text()
    page = next_page(assistant)
    assert not page.isComplete()  # no file yet
    path = str(tmp_path / "belgium.gpkg")
    page.file.setFilePath(path)
    assert page.isComplete(), page.report.text()
    rows = page.preview.model().rowCount()
    page.shares[1].setValue(10)
    QTest.mouseClick(assistant.button(QWizard.FinishButton), Qt.LeftButton)
    for _ in range(2000):
        if assistant.made:
            break
        QTest.qWait(20)
    assert assistant.made == [path]
    study = open_study(path).study
    assert len(study.centres) == rows
    assert (study.rules.min_share, study.rules.max_share) == (15, 10)
    assert study.units.table["population"].sum() > 9e6  # counted on the grid
    assert not assistant.isVisible()


def test_going_back_loses_nothing_and_the_next_time_it_remembers(assistant, board_file, qgis_iface, tmp_path):
    from multipolar.ui.assistant.wizard import StudyAssistant

    project = QgsProject.instance()
    units = QgsVectorLayer(f"{board_file}|layername=units", "units", "ogr")
    flows = QgsVectorLayer(f"{board_file}|layername=flows", "flows", "ogr")
    project.addMapLayers([units, flows])
    wait(assistant.currentPage())
    assert "No grid" in assistant.currentPage().report.text()
    assistant.units_page.layer.combo.setLayer(units)
    page = next_page(assistant)
    assert page.chosen()[:2] == ("unit_id", "unit_name")
    page.fields["employed"].setField("")
    page = next_page(assistant)
    assert page.chosen() == ("origin", "destination", "flow")
    page = next_page(assistant)
    assert page.from_list.isChecked()
    assert not page.isComplete()
    for row in range(page.list.count()):
        if page.list.item(row).data(Qt.UserRole) in ("11", "44"):
            page.list.item(row).setCheckState(Qt.Checked)
    wait(page)
    assert page.isComplete(), page.report.text()
    QTest.mouseClick(assistant.button(QWizard.BackButton), Qt.LeftButton)
    QTest.mouseClick(assistant.button(QWizard.BackButton), Qt.LeftButton)
    wait(assistant.currentPage())
    for _ in range(2):
        page = next_page(assistant)
    assert sorted(page.codes()) == ["11", "44"]
    page = next_page(assistant)
    page.file.setFilePath(str(tmp_path / "again.gpkg"))
    page.shares[0].setValue(33)
    QTest.mouseClick(assistant.button(QWizard.FinishButton), Qt.LeftButton)
    for _ in range(500):
        if assistant.made:
            break
        QTest.qWait(20)
    assert os.path.exists(assistant.made[0])
    second = StudyAssistant(qgis_iface, lambda _path: None)
    assert second.units_page.layer.layer() is units
    assert second.flows_page.layer.layer() is flows
    assert second.thresholds_page.shares[0].value() == 33
    assert sorted(second.remembered_centres()) == ["11", "44"]
    second.close()


def test_another_file_takes_back_what_was_said_of_the_last(assistant, board_file, tmp_path):
    page = assistant.thresholds_page
    page.study, page._told = object(), "• fine"
    page.result = page.study
    page.report.setText("⚠ no room")
    page.file.setFilePath(str(tmp_path / "other.gpkg"))
    assert page.report.text() == "• fine"


def test_what_is_wrong_is_told_on_the_page(assistant, board_file):
    project = QgsProject.instance()
    units = QgsVectorLayer(f"{board_file}|layername=units", "units", "ogr")
    flows = QgsVectorLayer(f"{board_file}|layername=flows", "flows", "ogr")
    project.addMapLayers([units, flows])
    wait(assistant.currentPage())
    assistant.units_page.layer.combo.setLayer(units)
    page = next_page(assistant)
    page.fields["id"].setField("region")  # the same everywhere
    wait(page)
    assert "occur more than once" in page.report.text()
    assert not page.isComplete()
    assert not assistant.button(QWizard.NextButton).isEnabled()
    page.fields["id"].setField("unit_id")
    wait(page)
    page = next_page(assistant)
    page.fields["origin"].setField("destination")
    wait(page)
    assert "chosen twice" in page.report.text()
    assert not page.isComplete()


def test_a_layer_removed_meanwhile_is_no_trouble(assistant, board_file):
    project = QgsProject.instance()
    project.addMapLayer(QgsVectorLayer(f"{board_file}|layername=units", "units", "ogr"))
    wait(assistant.currentPage())
    page = next_page(assistant)
    assert page.isComplete()
    project.removeAllMapLayers()
    wait(page)
    assert not page.isComplete()
    assert "No units are chosen" in page.report.text()


def test_closing_in_the_middle_stops_the_reading(assistant):
    assistant.take_sample()
    QTest.qWait(400)
    assistant.reject()
    QTest.qWait(500)
    assert not assistant.isVisible()
