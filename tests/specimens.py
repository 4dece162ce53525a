"""A layer per style that shows all its classes once, and one that has none; areas that overlap where those of a plan do."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import product
from typing import Any

from multipolar.engine.grid.rules import CLASSES
from multipolar.engine.options import QUOTIENT_CLASSES, RESILIENCE_CLASSES, SPECIALISATION_CLASSES
from multipolar.layers.styles.catalogue import LAYERS, RASTER
from osgeo import gdal, osr
from qgis.core import NULL, QgsFeature, QgsGeometry, QgsRasterLayer, QgsVectorLayer, QgsWkbTypes

SIZE = 10.0
COLUMNS = 4
_ROLES = [{"role": role, "n_areas": n} for n in (1, 2) for role in ("centre", "minimum", "maximum")]
_PARTITION = [{"role": role} for role in ("core", "member", "outside")]
_SHARES = [{"self_containment_supply": v} for v in (5, 25, 50, 70, 90, NULL)]
_RELATIVE = [{"relative": v} for v in (50, 80, 100, 120, 300, NULL)]
_FIFTHS = [1, 2, 3, 4, 5, NULL]

VALUES: dict[str, list[dict[str, Any]]] = {
    "population_cells": [{"population": v} for v in (5, 30, 200, 1000, 3000, 20_000, NULL)],
    "units": [{}, {}],
    "units_level1": [{"degurba": v} for v in (3, 2, 1, NULL)],
    "units_level2": [{"degurba": v} for v in (30, 23, 22, 21, 13, 12, 11, NULL)],
    "centres": [{"name": "A"}, {"name": "B"}],
    "areas_level1": [{"class": v} for v in CLASSES["level1"]],
    "areas_level2": [{"class": v} for v in CLASSES["level2"]],
    "class_change": [{"change": v} for v in ("up", "down", "none")],
    "scope_members": _ROLES,
    "scope_areas": [{"scope": "maximum", "area_name": "A"}, {"scope": "minimum", "area_name": "A"}],
    "functional_members": [{"role": v} for v in ("city", "commuting zone", "outside")],
    "functional_areas": [{"area_name": "A"}],
    "partition_members": _PARTITION,
    "partition_areas": [{"area_name": "A"}],
    "plan_agreement": [
        {"agreement": v} for v in ("same", "partly", "different", "only first", "only second", "neither")
    ],
    "scenario_members": [{"certainty": v} for v in ("centre", "core", "likely", "contested", "rare")],
    "scenario_areas": [{"zone": v, "area_name": "A"} for v in ("core", "fringe", "reach")],
    "extinction_risk": [{"extinction_class": v} for v in _FIFTHS],
    "population_density": [{"density": v} for v in (10, 100, 700, 3000, 20_000, NULL)],
    "commuting_containment": _SHARES,
    "commuting_destinations": [{"main_destination_share": v} for v in (5, 20, 30, 40, 80, NULL)],
    "migration_rate": [{"net_rate": v} for v in (-3, -0.5, 0.0, 0.5, 3, NULL)],
    "migration_effectiveness": [{"effectiveness": v} for v in (-30, -5, 0, 5, 30, NULL)],
    "disparity": _RELATIVE,
    "spatial_clusters": [{"cluster": v} for v in (0, 1, 2, 3, 4, NULL)],
    "equalisation": [{"position": v} for v in ("recipient", "balanced", "donor", NULL)],
    "merged_regions": [
        {"old_regions": n, "hidden_percent": v, "region": "A"} for n, v in ((1, 0), (2, 0.5), (2, 3), (3, 9))
    ],
    "nodes": [{"name": "A"}, {"name": "B"}],
    "functional_links": [{"tie": v, "flow": n} for v, n in (("mutual", 100), ("one-sided", 40), ("weak", 5))],
    "specialisation": [{"specialisation_class": v} for v in (*SPECIALISATION_CLASSES, NULL)],
    "location_quotient": [{"lq_class": v} for v in (*QUOTIENT_CLASSES, NULL)],
    "resilience": [{"resilience_class": v} for v in RESILIENCE_CLASSES],
    "access": [{"access_class": v} for v in (0, *_FIFTHS)],
    "nearness": [{"access_class": v} for v in _FIFTHS],
    "gap_areas": [{"gap_class": v} for v in (0, 1, 2, 3, 4, NULL)],
    "need": [{"need_class": v} for v in _FIFTHS],
    "facilities": [{"ratio_class": v} for v in _FIFTHS],
    "gap_places": [{"gap_class": v} for v in (0, 1, 2, 3, NULL)],
    "reach_course": [{"reach_course": v} for v in ("gained", "lost", "kept", "without", NULL)],
    "served": [{"served": v} for v in ("new", "existing", "none", NULL)],
    "sites": [{"role": "new", "sequence": 1, "site_name": "A"}, {"role": "existing", "site_name": "B"}],
}


def _values(style: str) -> list[dict[str, Any]]:
    base = style.removesuffix("_points")
    if base in VALUES:
        return VALUES[base]
    # Areas of a plan: every class as a maximum with a minimum of the next class inside.
    classes = VALUES[base.removesuffix("_areas")]
    return [{**one, "scope": scope, "area_name": "A"} for one in classes for scope in ("minimum", "maximum")]


def _shape(style: str, number: int, one: dict[str, Any], wkb: QgsWkbTypes.GeometryType) -> QgsGeometry:
    if one.get("scope") or one.get("zone"):  # inside each other, the inner one first
        pair = number // (3 if "zone" in one else 2)
        inset = {"minimum": 2.5, "core": 3.0, "fringe": 1.5}.get(one.get("scope") or one.get("zone"), 0.0)
    else:
        pair, inset = number, 0.0
    x, y = (pair % COLUMNS) * SIZE, -(pair // COLUMNS) * SIZE
    if wkb == QgsWkbTypes.GeometryType.PointGeometry:
        return QgsGeometry.fromWkt(f"POINT({x + SIZE / 2} {y + SIZE / 2})")
    if wkb == QgsWkbTypes.GeometryType.LineGeometry:
        return QgsGeometry.fromWkt(f"LINESTRING({x} {y}, {x + 1.5 * SIZE} {y + SIZE})")
    left, low, right, top = x + inset, y + inset, x + SIZE - inset, y + SIZE - inset
    return QgsGeometry.fromWkt(f"POLYGON(({left} {low}, {right} {low}, {right} {top}, {left} {top}, {left} {low}))")


def _vector(style: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{LAYERS[style]}&field=year:integer&crs=EPSG:5179", style, "memory")
    features = []
    for number, one in enumerate(_values(style)):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(_shape(style, number, one, layer.geometryType()))
        for name, value in one.items():
            if value != NULL and layer.fields().lookupField(name) >= 0:
                feature[name] = value
        feature["year"] = 2020
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer


def _raster(style: str, path: str) -> QgsRasterLayer:
    numbers = [0, 5, 30, 200, 1000, 3000, 20_000] if style == "population" else CLASSES[style.removeprefix("cells_")]
    rows = -(-len(numbers) // COLUMNS)
    raster = gdal.GetDriverByName("GTiff").Create(path, COLUMNS, rows, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((0, SIZE, 0, rows * SIZE, 0, -SIZE))
    system = osr.SpatialReference()
    system.ImportFromEPSG(5179)
    raster.SetProjection(system.ExportToWkt())
    band = raster.GetRasterBand(1)
    band.SetNoDataValue(-1)
    band.Fill(-1)
    values = band.ReadAsArray()
    for (row, column), number in zip(product(range(rows), range(COLUMNS)), numbers):
        values[row, column] = number
    band.WriteArray(values)
    del band, raster
    return QgsRasterLayer(path, style)


@contextmanager
def specimen(style: str):
    """The layer of a style, not styled yet."""
    if LAYERS[style] != RASTER:
        yield _vector(style)
        return
    path = f"/vsimem/specimen-{style}.tif"
    layer = _raster(style, path)
    assert layer.isValid()
    try:
        yield layer
    finally:
        del layer
        gdal.Unlink(path)
