"""A small study on squares and the Belgian one, as files."""

from __future__ import annotations

import sys
import traceback

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

SIDE = 6  # a board of 6 x 6 units of 10 km, codes 00 .. 55 (row, column)
CENTRES = "11,44"


def board_study(assignment: str = "overlap"):
    """Two central cities on a board; commuting falls with the distance in steps."""
    from multipolar.engine.flows.matrix import flow_matrix
    from multipolar.engine.plan.centres import centres_from_codes
    from multipolar.engine.plan.scope import ScopeRules
    from multipolar.engine.plan.workbench import Study
    from multipolar.engine.units.adjacency import shared_borders
    from multipolar.engine.units.table import units_table
    from shapely.geometry import box

    places = [(row, column) for row in range(SIDE) for column in range(SIDE)]
    codes = [f"{row}{column}" for row, column in places]
    shapes = [box(1e6 + 1e4 * c, 2e6 - 1e4 * r, 1e6 + 1e4 * (c + 1), 2e6 - 1e4 * (r - 1)) for r, c in places]
    units = units_table(
        codes, shapes, [f"Unit {code}" for code in codes], ["North"] * len(codes), [1000 + 10 * int(c) for c in codes]
    )
    rows = []
    for row, column in places:
        left = 100.0
        for centre in CENTRES.split(","):
            steps = max(abs(row - int(centre[0])), abs(column - int(centre[1])))
            share = {0: 0, 1: 30, 2: 12, 3: 6}.get(steps, 1)
            if f"{row}{column}" != centre and share:
                rows.append((f"{row}{column}", centre, share + 0.01 * row))
                left -= share
        rows.append((f"{row}{column}", f"{row}{column}", left))
    flows = flow_matrix(*zip(*rows), units.codes)
    centres = centres_from_codes(CENTRES, units)
    rules = ScopeRules(20, 10, assignment)
    borders = shared_borders(units.table.geometry)
    return Study("Board", units, flows, centres, borders, rules, window=(10_000, 20_000))


@pytest.fixture
def board():
    return board_study()


@pytest.fixture
def board_file(board, tmp_path):
    """The board as a study file."""
    from multipolar.layers.study import create_study

    path = str(tmp_path / "board.gpkg")
    create_study(path, board, QgsCoordinateReferenceSystem("EPSG:5179"))
    return path


@pytest.fixture
def session(qgis_iface, qgis_new_project, board_file):
    from multipolar.layers.study import open_study
    from multipolar.ui.workbench.session import Session

    canvas = qgis_iface.mapCanvas()
    canvas.setParent(None)
    canvas.resize(600, 600)
    canvas.show()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:5179"))
    canvas.setExtent(QgsRectangle(1e6 - 5e3, 2e6 - 5.5e4, 1e6 + 6.5e4, 2e6 + 1.5e4))
    over = []
    session = Session(qgis_iface, open_study(board_file), over.append)
    session.dock.resize(420, 900)
    session.dock.show()
    QApplication.processEvents()
    yield session
    session.close()
    QTest.qWait(30)
    assert over == [session]


@pytest.fixture(autouse=True)
def no_traceback(monkeypatch):
    """Whatever goes wrong in a slot fails the test; PyQt would only print it, or abort."""
    seen: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda *error: seen.append("".join(traceback.format_exception(*error))))
    yield
    assert not seen, "\n".join(seen)
