"""Report (HTML and PDF) and atlas of a made-up plan: 250 units with 17 areas, and 3 558 units with 50.

    . scripts/setup && /usr/bin/python3 benchmarks/report_time.py

Units are squares with wavy borders of 200 vertices, as detailed as real municipalities; every area takes the 24 units
nearest to its centre. Prints seconds and what they are per map drawn.
"""

from __future__ import annotations

import math
import tempfile
import time
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

SIZE = 10_000.0
MEMBERS = 24


def wave(a: tuple[float, float], b: tuple[float, float], steps: int = 50) -> list[QgsPointXY]:
    """A border between two corners, the same from either side."""
    (x1, y1), (x2, y2) = sorted((a, b))
    points = []
    for step in range(steps):
        t = step / steps
        bulge = math.sin(3 * math.pi * t) * 0.06
        points.append(QgsPointXY(x1 + (x2 - x1) * t - (y2 - y1) * bulge, y1 + (y2 - y1) * t + (x2 - x1) * bulge))
    points.append(QgsPointXY(x2, y2))
    return points if (a, b) == ((x1, y1), (x2, y2)) else points[::-1]


def unit(column: int, row: int) -> QgsGeometry:
    corners = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1), (column, row)]
    ring = [
        point
        for a, b in zip(corners, corners[1:])
        for point in wave((a[0] * SIZE, a[1] * SIZE), (b[0] * SIZE, b[1] * SIZE))[:-1]
    ]
    return QgsGeometry.fromPolygonXY([[*ring, ring[0]]])


def layer(fields: str, rows: list[tuple[list, QgsGeometry]], name: str) -> QgsVectorLayer:
    made = QgsVectorLayer(f"MultiPolygon?crs=EPSG:5179&{fields}", name, "memory")
    features = []
    for attributes, geometry in rows:
        feature = QgsFeature(made.fields())
        feature.setAttributes(attributes)
        feature.setGeometry(geometry)
        features.append(feature)
    made.dataProvider().addFeatures(features)
    made.updateExtents()
    return made


def plan(units: int, areas: int) -> dict[str, QgsVectorLayer]:
    width = math.ceil(math.sqrt(units))
    places = [divmod(number, width)[::-1] for number in range(units)]
    shapes = [unit(*place) for place in places]
    centres = [int((number + 0.5) * units / areas) for number in range(areas)]
    claimed: dict[int, int] = {}
    groups = []
    for centre in centres:
        x, y = places[centre]
        near = sorted(range(units), key=lambda n: ((places[n][0] - x) ** 2 + (places[n][1] - y) ** 2, n))[:MEMBERS]
        groups.append(near)
        for member in near:
            claimed[member] = claimed.get(member, 0) + 1
    members, outlines = [], []
    for centre, near in zip(centres, groups):
        for rank, member in enumerate(near):
            role = "centre" if rank == 0 else "minimum" if rank < MEMBERS // 2 else "maximum"
            row = [f"{centre:05d}", f"City {centre}", f"{member:05d}", f"Unit {member}", role]
            members.append(([*row, 60.0 - rank, 100.0, "share", 1000.0, claimed[member]], shapes[member]))
        for scope, count in (("minimum", MEMBERS // 2), ("maximum", MEMBERS)):
            row = [f"{centre:05d}", f"City {centre}", scope, count, 1000.0 * count, 5.0, 50.0, 60.0]
            outlines.append((row, QgsGeometry.unaryUnion([shapes[member] for member in near[:count]])))
    names = "area_id area_name unit_id unit_name role share:double flow:double basis population:double n_areas:integer"
    figures = (
        "area_id area_name scope units:integer population:double flow_internal:double self_containment_supply:double "
        "self_containment_demand:double"
    )

    def fields(words: str) -> str:
        return "&".join(f"field={word}" if ":" in word else f"field={word}:string" for word in words.split())

    return {
        "MEMBERS": layer(fields(names), members, "members"),
        "AREAS": layer(fields(figures), outlines, "areas"),
        "UNITS": layer("field=id:string", [([f"{n:05d}"], shape) for n, shape in enumerate(shapes)], "units"),
    }


def main() -> None:
    from multipolar.algorithms.provider import MultipolarProvider

    provider = MultipolarProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    for units, areas in ((250, 17), (3558, 50)):
        layers = plan(units, areas)
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder)
            for name, outputs in (
                ("scopereport", {"OUTPUT_HTML": str(target / "r.html"), "OUTPUT_PDF": str(target / "r.pdf")}),
                ("scopeatlas", {"OUTPUT": str(target / "a.pdf"), "OVERVIEW": str(target / "o.pdf")}),
            ):
                algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"multipolar:{name}")
                context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
                start = time.perf_counter()
                _, ok = algorithm.run({**layers, **outputs}, context, feedback)
                seconds = time.perf_counter() - start
                assert ok, feedback.textLog()
                size = sum(path.stat().st_size for path in target.iterdir()) / 1e6
                print(
                    f"{units} units, {areas} areas, {name}: {seconds:.1f} s, {seconds / areas:.2f} s an area, {size:.1f} MB"
                )


if __name__ == "__main__":
    application = QgsApplication([], True)
    application.initQgis()
    main()
    application.exitQgis()
