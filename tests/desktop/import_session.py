"""Imports by click: in a real QGIS window each dialog is filled in and its Run button pressed; the counts must add up.

A script with ``steps()`` for a harness that has ``iface`` and ``shot(name)``; MULTIPOLAR_DATA is the folder of the real files.
"""

import os
from pathlib import Path

from processing.gui.AlgorithmDialog import AlgorithmDialog
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

DATA = Path(os.environ["MULTIPOLAR_DATA"])
KOREA, BELGIUM, SARDINIA = DATA / "korea", DATA / "belgium", DATA / "sardinia"
SIGUN = {"UNITS": str(KOREA / "sigun_159_polygons_5179.gpkg"), "ID_FIELD": "SiGun_CD"}
BELGIAN = {
    "FILES": [str(BELGIUM / "commuting_2011_codes2011.csv")],
    "UNITS": str(BELGIUM / "municipalities_2024.gpkg"),
    "ID_FIELD": "UID",
}
CODES = {
    "CODE_MAP": str(BELGIUM / "concordance_ins2011_ins2024.csv"),
    "OLD_FIELD": "ins2011",
    "NEW_FIELD": "ins2024",
}
CASES = (
    ("wide", "importflows", {"FILES": [str(KOREA / "od_sigun_159x159_wide.csv")], **SIGUN},
     {"UNMATCHED_PAIRS": 0, "FLOW_LOST": 0}),
    ("long", "importflows", {"FILES": [str(KOREA / "od_sigun_long.csv.gz")], **SIGUN},
     {"UNMATCHED_PAIRS": 0, "FLOW_LOST": 0}),
    ("cells", "importflows", {"FILES": [str(SARDINIA / "grid_commuting_2011_1km.csv.gz")],
     "UNITS": str(SARDINIA / "municipalities_2001.gpkg"), "ID_FIELD": "PRO_COM", "CELLS": "centre", "OUTSIDE": "drop"},
     {"FLOW_READ": 292413, "FLOW_LOST": 222, "UNMATCHED_PAIRS": 0}),
    ("belgium_2011", "importflows", BELGIAN, {"FLOW_READ": 4284208, "UNMATCHED_PAIRS": 8.8}),
    ("belgium_2024", "importflows", {**BELGIAN, **CODES}, {"FLOW_READ": 4284208, "FLOW": 4284208, "UNMATCHED_PAIRS": 0}),
    ("register", "importstatistics", {"FILES": [str(KOREA / "mois_age_sex_sigungu_2022_2024_cp949.csv")],
     "UNITS": str(KOREA / "sigungu_250_2022_5179.gpkg"), "ID_FIELD": "sgg"},
     {"ROWS": 996, "UNIT_COUNT": 250, "YEAR_COUNT": 3}),
)  # fmt: skip


def steps():
    for name, algorithm, given, expected in CASES:
        dialog = AlgorithmDialog(QgsApplication.processingRegistry().createAlgorithmById(f"multipolar:{algorithm}"))
        dialog.setParameters(given)
        dialog.show()
        yield 1000
        before = set(QgsProject.instance().mapLayers())
        QTest.mouseClick(dialog.runButton(), Qt.MouseButton.LeftButton)
        for _ in range(240):
            if dialog.results():
                break
            yield 500
        yield 1500
        shot(name)  # noqa: F821
        found = dialog.results()
        for key, value in expected.items():
            assert key in found, (name, "the run has failed, see its picture")
            assert abs(found[key] - value) <= (0.05 if isinstance(value, float) else 0), (name, key, found[key], value)
        loaded = [QgsProject.instance().mapLayer(key).name() for key in set(QgsProject.instance().mapLayers()) - before]
        assert loaded, f"{name}: no layer on the canvas"
        print("session:", name, {key: found[key] for key in expected}, sorted(loaded), flush=True)
        dialog.close()
        yield 300
