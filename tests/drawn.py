"""Small layers for tests, drawn in a projected system in metres."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import QgsFeature, QgsField, QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QVariant

KOREA = "EPSG:5179"
X0, Y0 = (
    1_000_000.0,
    1_900_000.0,
)  # near the middle of its zone: a metre on the map is one on the ground, but for 0.04 %


def layer(kind: str, rows: Sequence[tuple[Any, ...]], fields: Mapping[str, Any], crs: str = KOREA) -> QgsVectorLayer:
    """A memory layer; rows are (geometry or WKT or None, values …), ``kind`` may be ``None`` for a table."""
    made = QgsVectorLayer(f"{kind}?crs={crs}" if kind != "None" else "None", "drawn", "memory")
    made.dataProvider().addAttributes([QgsField(name, variant) for name, variant in fields.items()])
    made.updateFields()
    features = []
    for geometry, *values in rows:
        feature = QgsFeature(made.fields())
        if geometry is not None:
            feature.setGeometry(QgsGeometry.fromWkt(geometry) if isinstance(geometry, str) else geometry)
        feature.setAttributes(list(values))
        features.append(feature)
    assert made.dataProvider().addFeatures(features)[0]
    return made


def points(rows: Sequence[tuple[Any, ...]], crs: str = KOREA) -> QgsVectorLayer:
    """Points at kilometres from the origin: (x, y, id, value)."""
    return layer(
        "Point",
        [(f"POINT({X0 + 1000 * x} {Y0 + 1000 * y})", code, value) for x, y, code, value in rows],
        {"id": QVariant.String, "value": QVariant.Double},
        crs,
    )


def squares(rows: Sequence[tuple[Any, ...]], size: float = 10.0) -> QgsVectorLayer:
    """Square units at kilometres from the origin: (x, y, code, name)."""
    made = []
    for x, y, code, name in rows:
        left, low, far = X0 + 1000 * x, Y0 + 1000 * y, 1000 * size
        ring = ((left, low), (left + far, low), (left + far, low + far), (left, low + far), (left, low))
        made.append((f"POLYGON(({', '.join(f'{a} {b}' for a, b in ring)}))", code, name))
    return layer("Polygon", made, {"code": QVariant.String, "name": QVariant.String})


def table(names: Sequence[str], rows: Sequence[Sequence[Any]]) -> QgsVectorLayer:
    """A table of text, as a CSV is."""
    return layer(
        "None",
        [(None, *(None if cell is None else str(cell) for cell in row)) for row in rows],
        dict.fromkeys(names, QVariant.String),
    )
