"""The pictures of docs/images that show windows, made anew: run it when the windows have changed.

A script with ``steps()`` for a harness that has ``iface`` and ``shot(name)``; it leaves PICTURES (``belgium``, ``dark`` or, with
LANG=ko_KR.UTF-8 and MULTIPOLAR_DATA, ``korea``) in the folder TARGET.
"""

import csv
import gzip
import os
import tempfile
from pathlib import Path

from multipolar.engine.plan.decisions import Reason
from multipolar.layers.translation import tr
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsVectorLayer
from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QImage, QPainter
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget, QWizard

WHAT, TARGET = os.environ.get("PICTURES", "belgium"), Path(os.environ["TARGET"])
FOLDER = Path(tempfile.mkdtemp(prefix="pictures-"))


def steps():
    window = iface.mainWindow()  # noqa: F821
    if WHAT == "dark":
        QgsApplication.setUITheme("Night Mapping")
    window.showNormal()
    window.resize(1150, 900)
    for dock in window.findChildren(QDockWidget):
        if dock.objectName() == "Browser" or (WHAT == "belgium" and dock.objectName() == "Layers"):
            dock.hide()
    yield 500
    yield from {"belgium": belgium, "dark": dark, "korea": korea}[WHAT]()


def belgium():
    yield from assistant(pictures=True)
    session = controller().session
    yield from show(session, "44021", "44040")
    workbench_alone(session).save(str(TARGET / "workbench.png"))
    session.set_reason(Reason("residents", tr("schools and hospitals there"), "Kim"))
    session.decide([unit_of(session, code) for code in ("35029", "31003", "31022", "34040")], 1)
    session.dock.tabs.setCurrentIndex(3)
    session.show_charts()
    session.charts.kind.setCurrentIndex(1)
    session.charts.setMinimumHeight(380)
    yield 3000
    workbench_alone(session).save(str(TARGET / "charts.png"))
    session.charts.close()
    window = session.compare()
    window.resize(1050, 714)
    for canvas in window.canvases:
        canvas.refresh()
    yield 2500
    window.grab().save(str(TARGET / "compare.png"))


def dark():
    yield from assistant()
    session = controller().session
    yield from show(session, "24062", "24086")
    session.set_reason(Reason("residents", tr("schools and hospitals there"), "Kim"))
    session.decide([unit_of(session, "71066")], 1)
    session.show_charts()
    yield 3000
    iface.mainWindow().grab().save(str(TARGET / "workbench-dark.png"))  # noqa: F821


def korea():
    path = str(FOLDER / "korea.gpkg")
    make_korea(Path(os.environ["MULTIPOLAR_DATA"]) / "korea", path)
    controller().open_study(path)
    for _ in range(100):
        if controller().session is not None:
            break
        yield 200
    yield 1500
    session = controller().session
    yield from show(session, "33040", "34030")
    session.set_reason(Reason("residents", "병원과 학교가 거기 있음", "김"))
    session.decide([unit_of(session, "34030")], 1)
    session.zoom_to_area()
    session.dock.tabs.setCurrentIndex(1)
    session.point_at(None)
    yield 3000
    iface.mainWindow().grab().save(str(TARGET / "workbench-korea.png"))  # noqa: F821


def assistant(pictures=False):
    """From the sample to a study; two of the pages side by side."""
    controller().open_assistant()
    wizard = controller().assistant
    yield 300
    yield from reading(wizard.currentPage())
    QTest.mouseClick(wizard.currentPage().sample, Qt.MouseButton.LeftButton)
    shown = []
    for number in range(5):
        yield 300
        yield from reading(wizard.currentPage())
        if number in (1, 4):
            yield 800
            shown.append(wizard.grab().toImage())
        if number < 4:
            QTest.mouseClick(wizard.button(QWizard.WizardButton.NextButton), Qt.MouseButton.LeftButton)
    if pictures:
        halves = [page.scaledToWidth(700, Qt.TransformationMode.SmoothTransformation) for page in shown]
        both = QImage(1400, max(half.height() for half in halves), QImage.Format.Format_RGB32)
        painter = QPainter(both)
        for number, half in enumerate(halves):
            painter.drawImage(700 * number, 0, half)
        painter.end()
        both.save(str(TARGET / "assistant.png"))
    wizard.currentPage().file.setFilePath(str(FOLDER / "belgium.gpkg"))
    yield 300
    QTest.mouseClick(wizard.button(QWizard.WizardButton.FinishButton), Qt.MouseButton.LeftButton)
    for _ in range(200):
        if controller().session is not None:
            break
        yield 200
    yield 2000


def show(session, area, unit):
    """An area filling the map, and the evidence on a unit."""
    layers = iface.layerTreeView().layerTreeModel().rootGroup()  # noqa: F821
    for group in layers.children():
        if group.name() == tr("Belgian sample data"):
            group.setItemVisibilityChecked(False)
    iface.messageBar().clearWidgets()  # noqa: F821
    session.set_area(session.workbench.areas.get_loc(area))
    session.zoom_to_area()
    session.point_at(unit_of(session, unit))
    yield 3000
    session.point_at(unit_of(session, unit))
    iface.messageBar().clearWidgets()  # noqa: F821
    yield 300


def workbench_alone(session):
    """Map and docks without QGIS's menus and bars."""
    window = iface.mainWindow()  # noqa: F821
    box = QRect()
    for widget in (session.canvas, session.dock):
        box = box.united(QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size()))
    return window.grab(box)


def unit_of(session, code):
    return int(session.workbench.units.get_loc(code))


def reading(page):
    for _ in range(300):
        if page._job is None and not page._rest.isActive():
            return
        yield 100


def controller():
    from qgis.utils import plugins

    return plugins["multipolar"].menu.controller


def make_korea(folder, path):
    """Cities and counties with passenger trips and the residents of 2022; the central cities of the published plan."""
    from multipolar.engine.flows.matrix import flow_matrix
    from multipolar.engine.plan.centres import centres_from_codes
    from multipolar.engine.plan.scope import ScopeRules
    from multipolar.engine.plan.workbench import Study
    from multipolar.engine.units.adjacency import shared_borders
    from multipolar.engine.units.table import units_table
    from multipolar.layers.study import create_study
    from shapely import wkb

    layer = QgsVectorLayer(str(folder / "sigun_159_polygons_5179.gpkg"), "units", "ogr")
    features = list(layer.getFeatures())
    with open(folder / "sigun_pop_age_2022.csv", encoding="utf-8") as file:
        people = {row["SiGun_CD"]: float(row["pop_total"]) for row in csv.DictReader(file)}
    codes = [feature["SiGun_CD"] for feature in features]
    shapes = [wkb.loads(bytes(feature.geometry().asWkb())) for feature in features]
    names = [feature["SiGun_NM"] for feature in features]
    units = units_table(codes, shapes, names, population=[people.get(code) for code in codes])
    with gzip.open(folder / "od_sigun_long.csv.gz", "rt", encoding="utf-8") as file:
        trips = [(row["origin"], row["destination"], row["trips"]) for row in csv.DictReader(file)]
    with open(folder / "table1_members.csv", encoding="utf-8") as file:
        cities = ",".join(sorted({row["centre_code"] for row in csv.DictReader(file)}))
    study = Study(
        "한국 중소도시권",
        units,
        flow_matrix(*zip(*trips), units.codes),
        centres_from_codes(cities, units),
        shared_borders(units.table.geometry),
        ScopeRules(30, 7),
        window=(100_000, 500_000),
    )
    create_study(path, study, QgsCoordinateReferenceSystem("EPSG:5179"))
