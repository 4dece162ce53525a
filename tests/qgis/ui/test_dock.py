"""The dock, the map tool and the overlay, with clicks, drags and keys on a real canvas."""

from __future__ import annotations

import os

import pytest
from multipolar.engine.plan.decisions import Reason
from multipolar.layers.journal import Journal
from qgis.core import QgsCoordinateReferenceSystem, QgsProject
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QPushButton

WHY = Reason("policy", "an example", "planner")


def settle(milliseconds=30):
    QTest.qWait(milliseconds)


def place(session, code):
    """Where a unit is on the canvas."""
    unit = session.workbench.units.get_loc(code)
    return session.overlay.picture.centre(unit).toPoint()


def role(session, code, area="11"):
    workbench = session.workbench
    return int(workbench.roles[workbench.areas.get_loc(area), workbench.units.get_loc(code)])


def click(session, code, modifiers=Qt.NoModifier):
    QTest.mouseClick(session.canvas.viewport(), Qt.LeftButton, modifiers, place(session, code))


def drag(session, codes, modifiers=Qt.NoModifier, release=True):
    viewport = session.canvas.viewport()
    QTest.mousePress(viewport, Qt.LeftButton, modifiers, place(session, codes[0]))
    for code in codes[1:]:
        here = place(session, code)
        move = QMouseEvent(
            QEvent.MouseMove,
            here,
            viewport.mapToGlobal(here),
            Qt.NoButton,
            Qt.LeftButton,
            Qt.KeyboardModifiers(modifiers),
        )
        QApplication.sendEvent(viewport, move)
    if release:
        QTest.mouseRelease(viewport, Qt.LeftButton, modifiers, place(session, codes[-1]))


def hover(session, code):
    viewport, here = session.canvas.viewport(), place(session, code)
    QApplication.sendEvent(
        viewport,
        QMouseEvent(QEvent.MouseMove, here, viewport.mapToGlobal(here), Qt.NoButton, Qt.NoButton, Qt.NoModifier),
    )


def test_a_click_takes_a_unit_through_the_roles(session):
    session.set_reason(WHY)
    session.draw(True)
    assert role(session, "04") == 0
    for expected in (1, 2, 0, 1):
        click(session, "04")
        assert role(session, "04") == expected
    click(session, "11")
    assert role(session, "11") == 3
    assert [entry.after for entry in session.workbench.decisions] == ["maximum", "minimum", "outside", "maximum"]


def test_a_drag_paints_all_it_crosses_as_one_stroke(session):
    session.set_reason(WHY)
    session.draw(True)
    drag(session, ["04", "05", "25"], release=False)
    assert session.workbench.decisions == []  # shown, not yet decided
    QTest.mouseRelease(session.canvas.viewport(), Qt.LeftButton, Qt.NoModifier, place(session, "25"))
    assert [role(session, code) for code in ("04", "05", "15", "25")] == [1, 1, 1, 1]
    assert len({entry.stroke for entry in session.workbench.decisions}) == 1
    session.stack.undo()
    assert [role(session, code) for code in ("04", "05", "15", "25")] == [0, 0, 0, 0]


def test_escape_lets_go_of_a_drag(session):
    session.set_reason(WHY)
    session.draw(True)
    drag(session, ["04", "05"], release=False)
    QTest.keyClick(session.canvas, Qt.Key_Escape)
    QTest.mouseRelease(session.canvas.viewport(), Qt.LeftButton, Qt.NoModifier, place(session, "05"))
    assert session.workbench.decisions == []


def test_shift_locks_the_role(session):
    session.set_reason(WHY)
    session.draw(True)
    click(session, "04")
    click(session, "04", Qt.ShiftModifier)  # it has the role already
    assert role(session, "04") == 1
    drag(session, ["00", "05"], Qt.ShiftModifier)
    assert {role(session, f"0{column}") for column in range(6)} == {1}


def test_keys_give_a_role_to_the_unit_under_the_cursor_and_undo(session):
    session.set_reason(WHY)
    session.draw(True)
    hover(session, "05")
    for key, expected in ((Qt.Key_2, 2), (Qt.Key_1, 1), (Qt.Key_0, 0)):
        QTest.keyClick(session.canvas, key)
        assert role(session, "05") == expected
    QTest.keyClick(session.canvas, Qt.Key_Z, Qt.ControlModifier)
    assert role(session, "05") == 1
    QTest.keyClick(session.canvas, Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier)
    assert role(session, "05") == 0


def test_the_reason_is_asked_once_and_kept_with_the_name(session, board_file):
    session.draw(True)
    click(session, "04")
    form = session._form
    assert form is not None
    assert form.isVisible()
    assert not form.isModal()
    assert role(session, "04") == 0
    form.kinds.button(1).click()
    QTest.keyClicks(form.text, "buses go there")
    form.author.setText("Kim")
    QTest.mouseClick(form.ok, Qt.LeftButton)
    assert role(session, "04") == 1
    click(session, "05")
    assert role(session, "05") == 1
    entries = Journal(board_file).read()[0]
    assert [(entry.kind, entry.text, entry.author) for entry in entries] == [("residents", "buses go there", "Kim")] * 2
    assert "Residents' view" in session.dock.reason.text()


def test_a_refused_reason_decides_nothing(session):
    session.draw(True)
    click(session, "04")
    session._form.reject()
    assert role(session, "04") == 0
    assert session.workbench.decisions == []


def test_sliders_move_the_plan_and_the_numbers(session):
    thresholds, before = session.dock.thresholds, (session.workbench.roles > 0).sum()
    picture = session.overlay.image.copy()
    slider = thresholds.sliders[1]
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key_Home)
    assert session.workbench.thresholds[1] == pytest.approx(0.1)
    assert (session.workbench.roles > 0).sum() > before
    assert session.overlay.image != picture
    assert thresholds.boxes[1].value() == pytest.approx(0.1)
    thresholds.boxes[1].setValue(50)  # pushes the minimum along
    assert session.workbench.thresholds == (50, 50)
    thresholds.boxes[0].setValue(7)
    assert session.workbench.thresholds == (7, 7)


def test_the_lines_of_the_chart_can_be_dragged_and_moved_by_keys(session):
    chart = session.dock.chart
    minimum, maximum = session.workbench.thresholds
    y = round(chart.height_of(maximum))
    QTest.mousePress(chart, Qt.LeftButton, Qt.NoModifier, QPoint(100, y))
    target = round(chart.height_of(5))
    move = QMouseEvent(QEvent.MouseMove, QPoint(100, target), Qt.NoButton, Qt.LeftButton, Qt.NoModifier)
    QApplication.sendEvent(chart, move)
    QTest.mouseRelease(chart, Qt.LeftButton, Qt.NoModifier, QPoint(100, target))
    assert session.workbench.thresholds[0] == minimum
    assert session.workbench.thresholds[1] == pytest.approx(5, abs=0.4)
    chart.setFocus()
    before = session.workbench.thresholds[1]
    QTest.keyClick(chart, Qt.Key_Tab)
    QTest.keyClick(chart, Qt.Key_Up)
    assert session.workbench.thresholds[1] == pytest.approx(before + 0.1)


def test_the_chart_tells_which_unit_enters_next(session):
    session.move_thresholds(20, 10, True)
    settle(60)
    workbench = session.workbench
    unit, share = workbench.next_to_enter(1)
    assert share < 10
    assert workbench.study.units.table["unit_name"].iloc[unit] in session.dock.next.text()
    session.move_thresholds(20, share, True)
    assert workbench.roles[0, unit] == 1


def test_the_list_shows_people_and_takes_up_another_area(session):
    from multipolar.ui.workbench.areas import CONTAINED, MAXIMUM, MINIMUM

    model, areas = session.dock.model, session.dock.areas
    assert [model.index(row, 0).data() for row in range(2)] == ["Unit 11", "Unit 44"]
    least, most = session.workbench.people()
    assert model.index(0, MINIMUM).data() == f"{least[0]:,.0f}"
    assert model.index(0, MAXIMUM).data() == f"{most[0]:,.0f}"
    assert model.index(0, CONTAINED).data().endswith("%")
    areas.setFocus()
    areas.setCurrentIndex(session.dock.sorted.index(0, 0))
    QTest.keyClick(areas, Qt.Key_Down)
    assert session.workbench.area == 1
    session.workbench.set_area(0)
    assert session.dock.sorted.mapToSource(areas.currentIndex()).row() == 0


def test_the_card_shows_the_unit_under_the_cursor(session):
    session.draw(True)
    hover(session, "22")
    text = session.dock.evidence.text.text()
    assert "Unit 22" in text
    assert "30 % to Unit 11" in text
    assert "Unit 44" in text  # the other city
    assert "scenarios" in text
    assert session.dock.evidence.text.accessibleName().startswith("Unit 22: ")


def test_a_role_can_be_given_without_a_mouse(session):
    session.set_reason(WHY)
    evidence = session.dock.evidence
    evidence.chooser.lineEdit().setText("Unit 05 (05)")
    QTest.keyClick(evidence.chooser.lineEdit(), Qt.Key_Return)
    assert evidence.unit == session.workbench.units.get_loc("05")
    evidence.buttons[2].setFocus()
    QTest.keyClick(evidence.buttons[2], Qt.Key_Space)
    assert role(session, "05") == 2


def test_what_is_cut_off_is_told_at_once_and_mended_by_a_click(session):
    session.set_reason(WHY)
    session.draw(True)
    session.move_thresholds(25, 25, True)  # the ring around the city only
    hole = session.overlay.image.copy()
    click(session, "13")
    settle(300)
    checks = session.dock.checks
    assert session.dock.tabs.tabText(1) == "Checks"  # 13 is beside the area
    click(session, "05")
    settle(300)
    assert "⚠" in session.dock.tabs.tabText(1)
    assert "⚠" in session.dock.model.index(0, 0).data()
    assert session.overlay.image != hole
    button = checks.findChild(QPushButton, "repair_drop")
    QTest.mouseClick(button, Qt.LeftButton)
    settle(300)
    assert role(session, "05") == 0
    assert session.workbench.problems() == []
    assert "⚠" not in session.dock.tabs.tabText(1)


def test_undo_and_redo_buttons_follow_the_journal(session):
    session.set_reason(WHY)
    assert not session.stack.canUndo()
    session.decide([5], 1)
    assert session.stack.canUndo()
    assert session.stack.undoText() == "Unit 05 → Maximum scope"
    session.stack.undo()
    assert session.stack.canRedo()
    assert session.dock.decisions.list.topLevelItemCount() == 0
    session.stack.redo()
    assert session.dock.decisions.list.topLevelItem(0).text(0) == "Unit 05"


def test_a_file_that_is_gone_gives_a_message_and_changes_nothing(session, board_file, qgis_iface):
    session.set_reason(WHY)
    session.decide([5], 1)
    os.rename(board_file, board_file + ".away")
    session.decide([4], 1)
    assert role(session, "04") == 0
    assert "no longer there" in messages(qgis_iface)
    session.stack.undo()
    settle()
    assert role(session, "05") == 1
    assert (session.stack.index(), session.stack.count()) == (1, 1)  # the stack is what the journal says
    os.rename(board_file + ".away", board_file)
    session.stack.undo()
    assert role(session, "05") == 0


def test_a_read_only_file_gives_a_message_and_changes_nothing(session, board_file, qgis_iface):
    session.set_reason(WHY)
    os.chmod(board_file, 0o444)
    session.decide([4], 1)
    session.move_thresholds(15, 5, True)  # looking on is possible
    settle(1200)
    assert session.workbench.decisions == []
    assert session.workbench.roles.tobytes() == session.workbench.computed.tobytes()
    assert "read-only" in messages(qgis_iface)


def test_layers_follow_and_may_be_removed_by_hand(session, board_file):
    session.set_reason(WHY)
    session.add_layers()
    project = QgsProject.instance()
    assert {layer.name() for layer in project.mapLayers().values()} >= {"Units"}
    session.decide([5], 1)
    wait_for(lambda: ("11", "05") in members(project))
    project.removeAllMapLayers()
    session.decide([4], 1)
    settle(1300)
    assert role(session, "04") == 1
    session.add_layers()
    assert ("11", "04") in members(project)


def test_units_edited_meanwhile_are_told(session, qgis_iface):
    session.add_layers()
    layer = next(layer for layer in QgsProject.instance().mapLayers().values() if layer.name() == "Units")
    layer.startEditing()
    layer.changeAttributeValue(next(layer.getFeatures()).id(), layer.fields().lookupField("population"), 5)
    assert layer.commitChanges()
    assert "were edited" in messages(qgis_iface)


def test_journals_are_merged_and_agreement_is_marked(session, board, tmp_path):
    from multipolar.engine.plan.workbench import Workbench
    from multipolar.layers.study import create_study

    other = str(tmp_path / "south.gpkg")
    create_study(other, board, QgsCoordinateReferenceSystem("EPSG:5179"))
    bench = Workbench(board, Journal(other))
    bench.decide([5], 1, Reason("policy", "", "South"), 0)
    bench.decide([4], 2, Reason("policy", "", "South"), 0)
    session.set_reason(WHY)
    session.decide([5], 1)
    session.decide([4], 1)
    session.merge_from(other)
    assert session.overlay.agreement == {5: "agreed", 4: "conflict"}
    assert "disagree: 1" in session.dock.decisions.state.text()
    session.merge_from(str(tmp_path / "nothing.gpkg"))
    assert len(session.workbench.decisions) == 4


def test_a_new_project_closes_the_study(session):
    QgsProject.instance().clear()
    settle()
    assert session._over


def messages(iface):
    bar = iface.messageBar()
    bar = getattr(bar, "messages", None)
    if bar is not None:
        return str({level: bar(level) for level in range(4)} if callable(bar) else bar)
    return " ".join(item.text() for item in iface.messageBar().items())


def members(project):
    layer = next(layer for layer in project.mapLayers().values() if "layername=members" in layer.source())
    return {(feature["area_id"], feature["unit_id"]) for feature in layer.getFeatures()}


def wait_for(true, seconds=8):
    for _ in range(seconds * 20):
        if true():
            return
        QTest.qWait(50)
    assert true()


def test_the_form_of_the_reason_speaks_the_language_of_the_rest(session, monkeypatch):
    from multipolar.ui.workbench import reason

    monkeypatch.setattr(reason, "tr", lambda text: f"[{text}]")
    session.ask_reason()
    form = session._form
    assert {button.text() for button in form.findChildren(QPushButton)} == {"[OK]", "[Cancel]"}
    form.close()


def test_a_dock_has_the_whole_edge_and_others_are_tabs_behind_it(qgis_app):
    from multipolar.ui.look import whole_edge
    from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow, QTextEdit

    window = QMainWindow()
    window.setCentralWidget(QTextEdit())
    left, results, dock = (QDockWidget(name, window) for name in ("Layers", "Results Viewer", "Workbench"))
    window.addDockWidget(Qt.LeftDockWidgetArea, left)
    window.addDockWidget(Qt.RightDockWidgetArea, results)
    window.resize(1000, 700)
    window.show()
    settle()
    window.addDockWidget(Qt.RightDockWidgetArea, dock)
    whole_edge(window, dock, 30)
    settle()
    assert window.tabifiedDockWidgets(dock) == [results]
    assert dock.height() > 600
    assert not dock.visibleRegion().isEmpty()
    assert results.visibleRegion().isEmpty()
    assert not left.visibleRegion().isEmpty()
    window.close()


def test_widths_follow_letters_not_syllables(qgis_app):
    from multipolar.ui.look import letters
    from qgis.PyQt.QtGui import QFont, QFontMetrics

    latin, korean = (QFontMetrics(QFont(family, 10)) for family in ("DejaVu Sans", "Noto Sans CJK KR"))
    assert letters(korean, 66) < 1.2 * letters(latin, 66)


def test_no_window_is_larger_than_the_screen(session):
    from multipolar.ui.look import fit
    from qgis.PyQt.QtWidgets import QWidget

    room = QApplication.primaryScreen().availableGeometry()
    window = QWidget()
    fit(window, 400, 200)
    assert room.width() * 0.9 < window.width() <= room.width()
    assert room.height() * 0.9 < window.height() <= room.height()
    comparison = session.compare()
    assert comparison.width() <= room.width()
    comparison.close()


def test_the_dock_fits_a_small_screen_and_shows_rows_of_the_list(session):
    assert session.dock.minimumSizeHint().height() < 300
    session.dock.resize(420, 400)
    settle()
    assert (
        session.dock.areas.viewport().height()
        >= 3 * session.dock.areas.visualRect(session.dock.model.index(0, 0)).height()
    )
    width = session.dock.minimumSizeHint().width()
    session.set_reason(
        Reason("policy", "schools & hospitals of the whole county are there, and so is the bus " * 3, "Kim")
    )
    settle()
    assert session.dock.minimumSizeHint().width() < 1.1 * width
    assert "whole county" in session.dock.reason.toolTip()
    body = session.dock.widget().widget()
    assert session.dock.widget().minimumSizeHint().width() >= body.minimumSizeHint().width()
    assert session.dock.widget().viewport().width() >= body.minimumSizeHint().width()
