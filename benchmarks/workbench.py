"""The workbench: slider to redrawn map, opening the dock, start-up of the plugin.

    . scripts/setup && /usr/bin/python3 benchmarks/workbench.py

Made-up countries of 159 units and of 3 558 units with 50 central cities, drawn on a map of 1400 x 900 pixels. A move is one
step of the threshold slider, up to and with the painting of map and dock; printed is the median of 50.
Wall time, so measure on a quiet machine; all of it is in one thread.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

MOVES = 50


def country(side: int, units: int, centres: int):
    """Jittered squares with crooked borders, people by chance, trips that fall with the distance to a city."""
    from multipolar.engine.flows.matrix import flow_matrix
    from multipolar.engine.plan.centres import centres_from_codes
    from multipolar.engine.plan.scoperules import ScopeRules
    from multipolar.engine.plan.workbench import Study
    from multipolar.engine.units.adjacency import shared_borders
    from multipolar.engine.units.table import units_table
    from shapely.geometry import Polygon

    chance = np.random.default_rng(7)
    corner = np.stack(np.meshgrid(np.arange(side + 1), np.arange(side + 1), indexing="ij"), -1).astype(float)
    corner = 5000 * (corner + chance.uniform(-0.3, 0.3, corner.shape))
    edges: dict[tuple, np.ndarray] = {}

    def crooked(a: tuple, b: tuple) -> np.ndarray:
        key = (min(a, b), max(a, b))
        if key not in edges:
            line = np.array([corner[key[0]], corner[key[1]]])
            for _ in range(3):  # halves every stretch and moves its middle
                middle = (line[:-1] + line[1:]) / 2
                middle += chance.uniform(-0.15, 0.15, middle.shape) * np.abs(line[1:] - line[:-1]).sum(1, keepdims=True)
                line = np.insert(line, np.arange(1, len(line)), middle, axis=0)
            edges[key] = line
        return edges[key] if a < b else edges[key][::-1]

    shapes, places = [], []
    for row in range(side):
        for column in range(side):
            ring = [(row, column), (row, column + 1), (row + 1, column + 1), (row + 1, column)]
            line = np.concatenate([crooked(ring[k], ring[(k + 1) % 4])[:-1] for k in range(4)])
            shapes.append(Polygon(line).buffer(0))
            places.append(line.mean(0))
    shapes, places = shapes[:units], np.array(places[:units]) / 1000
    codes = np.array([f"{number:05d}" for number in range(units)])
    people = chance.integers(2000, 60000, units)
    table = units_table(codes, shapes, [f"Unit {code}" for code in codes], population=people)
    cities = chance.choice(units, centres, replace=False)
    distance = np.hypot(*(places[:, None] - places[cities][None]).transpose(2, 0, 1))
    flow = np.round(people[:, None] * 0.4 * np.exp(-distance / 12) / (1 + np.exp(-distance / 12).sum(1, keepdims=True)))
    i, j = np.nonzero(flow >= 1)
    origin, destination = np.append(i, np.arange(units)), np.append(cities[j], np.arange(units))
    trips = np.append(flow[i, j], people * 0.3)
    flows = flow_matrix(codes[origin], codes[destination], trips, table.codes)
    return Study(
        f"{units} units, {centres} central cities",
        table,
        flows,
        centres_from_codes(",".join(codes[cities]), table),
        shared_borders(table.table.geometry),
        ScopeRules(15, 5),
        window=(100_000, 500_000),
    )


def measure(study, folder: str) -> None:
    from multipolar.layers.study import create_study, open_study
    from multipolar.ui.workbench.session import Session
    from qgis.core import QgsCoordinateReferenceSystem
    from qgis.PyQt.QtWidgets import QApplication

    path = str(Path(folder) / f"{len(study.units)}.gpkg")
    create_study(path, study, QgsCoordinateReferenceSystem("EPSG:5179"))
    start = time.perf_counter()
    opened = open_study(path)
    reading = time.perf_counter() - start
    iface = Iface()
    start = time.perf_counter()
    session = Session(iface, opened, lambda _session: None)
    session.dock.resize(480, 900)
    session.dock.show()
    QApplication.processEvents()
    opening = time.perf_counter() - start
    session.zoom_to_all()
    QApplication.processEvents()
    slider, viewport = session.dock.thresholds.sliders[1], iface.canvas.viewport()
    slider.setSliderDown(True)
    moves, sizes = [], []
    for move in range(MOVES):
        start = time.perf_counter()
        slider.setValue(80 + 4 * move)
        viewport.repaint()
        session.dock.repaint()
        moves.append(time.perf_counter() - start)
        sizes.append(int((session.workbench.roles > 0).sum()))
        QApplication.processEvents()
    session._save.stop()
    print(
        f"{study.title}, {min(sizes)} to {max(sizes)} memberships: slider to redrawn map "
        f"{1000 * statistics.median(moves):.0f} ms (most {1000 * max(moves):.0f}); opening the dock "
        f"{1000 * opening:.0f} ms (reading the file beside the window {1000 * reading:.0f} ms)"
    )
    session.close()
    QApplication.processEvents()


class Iface:
    """As much of QGIS's interface as a session asks for."""

    def __init__(self) -> None:
        from qgis.core import QgsCoordinateReferenceSystem
        from qgis.gui import QgsMapCanvas, QgsMessageBar
        from qgis.PyQt.QtWidgets import QMainWindow, QMenu

        self.window, self.canvas, self.bar, self.menu = QMainWindow(), QgsMapCanvas(), QgsMessageBar(), QMenu()
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:5179"))
        self.canvas.resize(1400, 900)
        self.canvas.show()

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def messageBar(self):
        return self.bar

    def pluginMenu(self):
        return self.menu

    def __getattr__(self, _name: str):
        return lambda *_arguments: None


def start_up() -> None:
    """Loading the plugin with its menu, in this process, which has loaded nothing of it before."""
    iface = Iface()
    start = time.perf_counter()
    import multipolar

    plugin = multipolar.classFactory(iface)
    plugin.initGui()
    print(f"{1000 * (time.perf_counter() - start):.1f}")
    plugin.unload()


def main() -> None:
    from qgis.core import QgsApplication

    application = QgsApplication([], True)
    application.initQgis()
    if sys.argv[1:] == ["start-up"]:
        start_up()
    else:
        with tempfile.TemporaryDirectory() as folder:
            for side, units, centres in ((13, 159, 17), (60, 3558, 50)):
                measure(country(side, units, centres), folder)
            compiled = {
                **os.environ,
                "PYTHONPYCACHEPREFIX": folder,
                "PYTHONDONTWRITEBYTECODE": "",
            }  # as an installed plugin is
            times = []
            for _ in range(8):
                done = subprocess.run(
                    [sys.executable, __file__, "start-up"], capture_output=True, text=True, env=compiled, check=True
                )
                times.append(float(done.stdout.split()[-1]))
        print(f"start-up of the plugin: {statistics.median(times[1:]):.0f} ms (median of 7 processes)")
    sys.stdout.flush()
    os._exit(0)  # QGIS without a main loop has no orderly end


if __name__ == "__main__":
    main()
