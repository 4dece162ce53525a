"""Comparing, adopting, charts, live indicators, export."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from multipolar.engine.plan.curves import INDICATORS, area_indicators
from multipolar.engine.plan.decisions import Reason
from multipolar.layers.plancharts import KINDS
from qgis.core import QgsFeature, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QImage, QResizeEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

WHY = Reason("policy", "an example", "planner")


def plan_layer(rows, kind="role"):
    """A members layer in memory."""
    layer = QgsVectorLayer(f"None?field=area_id:string&field=unit_id:string&field={kind}:string", "other", "memory")
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_two_maps_move_together_and_what_differs_is_listed(session):
    session.set_reason(WHY)
    session.decide([5], 1)
    window = session.compare()
    assert window.list.topLevelItemCount() == 1
    assert [window.list.topLevelItem(0).text(column) for column in range(4)] == [
        "Unit 05",
        "Unit 11",
        "Maximum scope",
        "Outside",
    ]  # as the maps stand: one's own plan left, the other right
    assert window.list.headerItem().text(2) == "The plan as it stands"
    for moved, other in ((0, 1), (1, 0)):
        extent = QgsRectangle(1e6, 2e6 - 3e4 - moved * 1e4, 1e6 + 2e4, 2e6 - moved * 1e4)
        window.canvases[moved].setExtent(extent)
        assert window.canvases[other].extent().center().distance(window.canvases[moved].extent().center()) < 1
    session.decide([4], 2)
    QTest.qWait(300)  # the window follows the plan
    assert window.list.topLevelItemCount() == 2
    window.close()


def test_another_plan_is_adopted_as_one_step_with_a_reason(session):
    other = plan_layer(
        [("11", "11", "centre"), ("11", "12", "minimum"), ("44", "44", "centre"), ("44", "55", "maximum")]
    )
    before = session.workbench.roles.copy()
    window = session.compare()
    window.choice.setLayer(other)
    assert window.other.roles.sum() == 3 + 2 + 3 + 1
    QTest.mouseClick(window.adopt_area, Qt.LeftButton)
    session._form.accept()  # the reason is asked
    assert (session.workbench.roles[0] > 0).sum() == 2
    assert np.array_equal(session.workbench.roles[1], before[1])
    QTest.mouseClick(window.adopt_all, Qt.LeftButton)
    assert np.array_equal(session.workbench.roles, window.other.roles)
    session.stack.undo()
    session.stack.undo()
    assert np.array_equal(session.workbench.roles, before)
    window.close()


def test_a_scenario_becomes_minimum_and_maximum(session):
    rows = [
        ("11", "11", "centre"),
        ("11", "12", "core"),
        ("11", "13", "likely"),
        ("11", "14", "contested"),
        ("11", "15", "rare"),
    ]
    plan_layer(rows, "certainty")
    window = session.compare()
    window.choice.setLayer(QgsProject.instance().mapLayersByName("other")[0])
    codes = list(session.workbench.units)
    assert [int(window.other.roles[0, codes.index(row[1])]) for row in rows] == [3, 2, 1, 1, 0]
    window.close()


def test_a_plan_of_other_places_is_refused_with_a_message(session, qgis_iface):
    from .test_dock import messages

    other = plan_layer([("99", "98", "centre")])
    window = session.compare()
    window.choice.setLayer(other)
    assert window.choice.currentLayer() is None
    assert "is in this study" in messages(qgis_iface)
    window.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_can_be_seen_saved_copied_and_heard(session, tmp_path, kind):
    session.show_charts()
    charts = session.charts
    charts.kind.setCurrentIndex(charts.kind.findData(kind))
    assert charts.canvas.accessibleDescription() == charts.drawn.words
    assert len(charts.drawn.words) > 20
    assert charts.figure.axes
    QTest.mouseClick(charts.copy_button, Qt.LeftButton)
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == len(charts.drawn.numbers) + 1
    charts.save(str(tmp_path / "chart.svg"))
    svg = (tmp_path / "chart.svg").read_text(encoding="utf-8")
    assert svg.startswith("<svg")
    assert "<desc>" in svg
    charts.save(str(tmp_path / "chart.png"))
    assert QImage(str(tmp_path / "chart.png")).width() > 1000


def test_the_decomposition_over_time_comes_from_a_loaded_table(session):
    layer = QgsVectorLayer(
        "None?field=year:int&field=index:string&field=part:string&field=value:double", "decomposition", "memory"
    )
    rows = [(2010, "theil_t", "between", 0.02), (2010, "theil_t", "within", 0.01)]
    rows += [(2020, "theil_t", "between", 0.03), (2020, "theil_t", "within", 0.015), (2020, "theil_l", "within", 9.0)]
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        layer.dataProvider().addFeature(feature)
    session.show_charts()
    charts = session.charts
    charts.kind.setCurrentIndex(charts.kind.findData("decomposition"))
    assert "Regional disparity" in charts.drawn.words  # what to do first
    QgsProject.instance().addMapLayer(layer)
    charts.refresh()
    assert charts.drawn.numbers["within"].tolist() == [0.01, 0.015]
    assert "between 0.0200 → 0.0300" in charts.drawn.words
    assert sum(bar.get_height() for bar in charts.figure.axes[0].patches) == pytest.approx(0.075)


def test_charts_follow_the_plan(session):
    session.show_charts()
    before = session.charts.drawn.words
    session.workbench.set_area(1)
    QTest.qWait(100)
    assert session.charts.drawn.words != before


def test_indicators_follow_each_edit(session):
    session.set_reason(WHY)
    table = session.dock.indicators.table
    before = table.topLevelItem(0).text(2)
    assert table.topLevelItemCount() == len(INDICATORS)
    assert table.topLevelItem(0).text(3) == ""
    session.decide([5], 1)
    QTest.qWait(300)
    people = session.workbench.people()[1][0]
    assert table.topLevelItem(0).text(2) == f"{people:,.0f}" != before
    assert table.topLevelItem(0).text(3) == "+1,050"
    session.dock.indicators.actions_of["units"].setChecked(False)
    assert table.topLevelItemCount() == len(INDICATORS) - 1
    session.dock.indicators.actions_of["units"].setChecked(True)


def test_indicators_are_those_of_the_scopes(session):
    workbench = session.workbench
    table = area_indicators(workbench)
    inside = workbench.roles[0] > 0
    flows = workbench.study.flows.matrix.toarray()
    own = flows[np.ix_(inside, inside)].sum()
    row = table.loc[("11", "maximum")]
    assert row["self_containment_supply"] == pytest.approx(100 * own / flows[inside].sum())
    assert row["self_containment_demand"] == pytest.approx(100 * own / flows[:, inside].sum())
    assert row["jobs_per_worker"] == pytest.approx(flows[:, inside].sum() / flows[inside].sum())
    assert row["units"] == inside.sum()


def test_the_plan_is_exported_whole_or_with_a_message(session, tmp_path, qgis_iface):
    from .test_dock import messages

    path = tmp_path / "plan.csv"
    session.export_to(str(path))
    with open(path, encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(session.workbench.members())
    session.export_to(str(tmp_path / "nowhere" / "plan.csv"))
    assert "there is no folder" in messages(qgis_iface)


def test_what_the_toolbox_makes_of_a_study_can_be_adopted(session, run, vector, board_file, tmp_path):
    """Scenarios and a table in the shape of Table 1, made by the algorithms from the study's own tables."""
    units = {"UNITS": f"{board_file}|layername=units", "ID_FIELD": "unit_id", "NAME_FIELD": "unit_name"}
    codes = session.workbench.units
    made = run(
        "scopescenarios",
        {
            **units,
            "POPULATION_FIELD": "population",
            "FLOWS": f"{board_file}|layername=flows",
            "ORIGIN_FIELD": "origin",
            "DESTINATION_FIELD": "destination",
            "FLOW_FIELDS": ["flow"],
            "CENTRES": "11,44",
            "MIN_SHARES": "20,25",
            "MAX_SHARES": "5,10",
            **dict.fromkeys(("MEMBERS", "AREAS", "SCENARIOS", "THRESHOLDS"), "TEMPORARY_OUTPUT"),
        },
    )
    scenarios = vector(made["MEMBERS"])
    table = tmp_path / "table1.csv"
    table.write_text(
        'city,minimum,maximum\nUnit 11,"Unit 12, Unit 21","Unit 13"\nUnit 44,"Unit 45",\n', encoding="utf-8"
    )
    made = run(
        "planfromtable",
        {
            **units,
            "TABLE": str(table),
            "AREA_FIELD": "city",
            "MINIMUM_FIELD": "minimum",
            "MAXIMUM_FIELD": "maximum",
            "MEMBERS": "TEMPORARY_OUTPUT",
            "AREAS": "TEMPORARY_OUTPUT",
        },
    )
    published = vector(made["MEMBERS"])
    session.set_reason(WHY)
    window = session.compare()
    for layer in (scenarios, published):
        QgsProject.instance().addMapLayer(layer, False)
        window.choice.setLayer(layer)
        assert window.choice.currentLayer() is layer
        QTest.mouseClick(window.adopt_all, Qt.LeftButton)
        assert np.array_equal(session.workbench.roles, window.other.roles)
        if layer is scenarios:
            certain = {
                feature["unit_id"]: feature["certainty"]
                for feature in layer.getFeatures()
                if feature["area_id"] == "11"
            }
            roles = session.workbench.roles[0]
            assert {certain[code] for code, level in zip(codes, roles) if level == 2} == {"core"}
            assert {certain[code] for code, level in zip(codes, roles) if level == 1} <= {"likely", "contested"}
    assert {code: int(level) for code, level in zip(codes, session.workbench.roles[0]) if level} == {
        "11": 3,
        "12": 2,
        "21": 2,
        "13": 1,
    }
    window.close()


def test_the_comparison_is_a_dialog_that_themes_know_and_return_adopts_nothing(session):
    from qgis.PyQt.QtWidgets import QDialog

    session.set_reason(WHY)
    session.decide([5], 1)
    window = session.compare()
    assert isinstance(window, QDialog)  # style sheets of dark themes colour the ground of dialogs alone
    before = session.workbench.roles.copy()
    QTest.keyClick(window.choice, Qt.Key_Return)
    assert (session.workbench.roles == before).all()
    QTest.keyClick(window, Qt.Key_Escape)
    QTest.qWait(20)
    assert window not in session.windows


def test_names_in_a_low_chart_do_not_lie_on_one_another(session):
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from multipolar.layers.plancharts import draw

    for inches in (1.6, 6):
        figure = Figure(figsize=(6, inches), layout="constrained")
        FigureCanvasAgg(figure)
        drawn = draw(figure, KINDS[1], session.workbench, 0)
        figure.canvas.draw()
        boxes = [label.get_window_extent() for label in figure.axes[0].get_yticklabels()]
        assert all(upper.y0 >= lower.y1 - 1 for upper, lower in zip(boxes, boxes[1:])), inches
    assert len(boxes) == len(drawn.numbers)  # where there is room, every unit is named


def test_a_chart_is_drawn_anew_when_its_window_changes_size(session):
    session.show_charts()
    charts, before = session.charts, session.charts.drawn
    QApplication.sendEvent(charts.canvas, QResizeEvent(QSize(500, 220), charts.canvas.size()))
    QTest.qWait(400)
    assert charts.drawn is not before
