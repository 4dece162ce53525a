"""The one place that knows how Shapely 1.8 and 2 and old and new GeoPandas differ."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Sequence

import geopandas
import numpy as np
import shapely
from shapely.geometry import LineString, MultiPolygon, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points, unary_union
from shapely.strtree import STRtree
from shapely.validation import make_valid

from .types import Array

SHAPELY2 = hasattr(shapely, "from_wkb")  # not by version: Debian has shipped one that calls itself 0+unknown


def is_blank(geometry: BaseGeometry | None) -> bool:
    """Null or empty."""
    return geometry is None or geometry.is_empty


def polygonal(geometry: BaseGeometry | None) -> BaseGeometry | None:
    """The polygons in a geometry, repaired where they are invalid; None when there are none."""
    if geometry is None or geometry.is_empty:
        return None
    if not geometry.is_valid:
        geometry = make_valid(geometry)
    parts = [part for part in getattr(geometry, "geoms", [geometry]) if part.area > 0]
    flat = [polygon for part in parts for polygon in getattr(part, "geoms", [part]) if isinstance(polygon, Polygon)]
    if not flat:
        return None
    return flat[0] if len(flat) == 1 else MultiPolygon(flat)


def union(geometries: Iterable[BaseGeometry | None]) -> BaseGeometry | None:
    """Union of what is not blank, repaired where it is invalid; None of nothing."""
    known = [geometry for geometry in geometries if geometry is not None and not geometry.is_empty]
    sound = [geometry if geometry.is_valid else polygonal(geometry) for geometry in known]
    found = [geometry for geometry in sound if geometry is not None]
    return polygonal(unary_union(found)) if found else None


def cell_polygon(boxes: Array) -> BaseGeometry | None:
    """Polygon of axis-parallel rectangles given as rows (left, bottom, right, top)."""
    return union(box(*bounds) for bounds in boxes)


def touching_pairs(geometries: Sequence[BaseGeometry | None]) -> tuple[Array, Array]:
    """Positions (i, j), i < j, of geometries whose bounding boxes meet.

    Examples
    --------
    >>> touching_pairs([box(0, 0, 1, 1), box(1, 0, 2, 1), box(5, 0, 6, 1)])
    (array([0]), array([1]))
    """
    known = [position for position, geometry in enumerate(geometries) if not is_blank(geometry)]
    if len(known) < 2:
        return np.zeros(0, dtype=int), np.zeros(0, dtype=int)
    shapes = [geometries[position] for position in known]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Shapely 1.8 announces the change that SHAPELY2 below takes care of
        tree = STRtree(shapes)
    if SHAPELY2:
        left, right = tree.query(shapes)
    else:
        number = {id(shape): position for position, shape in enumerate(shapes)}
        found = [(i, number[id(other)]) for i, shape in enumerate(shapes) for other in tree.query(shape)]
        left, right = (np.array(column, dtype=int) for column in zip(*found))
    places = np.array(known)
    once = left < right
    return places[left[once]], places[right[once]]


def meeting_boxes(shapes: Sequence[BaseGeometry], others: Sequence[BaseGeometry]) -> tuple[Array, Array]:
    """Positions (i, j) in both of geometries whose bounding boxes meet, sorted."""
    if not shapes or not others:
        return np.zeros(0, dtype=int), np.zeros(0, dtype=int)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # as above
        tree = STRtree(list(others))
    if SHAPELY2:
        left, right = tree.query(list(shapes))
    else:
        number = {id(shape): position for position, shape in enumerate(others)}
        found = [(i, number[id(other)]) for i, shape in enumerate(shapes) for other in tree.query(shape)]
        left, right = np.array(found, dtype=int).reshape(-1, 2).T
    order = np.lexsort((right, left))
    return left[order], right[order]


def overlapping_area(polygons: Sequence[BaseGeometry]) -> float:
    """Area on which pairs of polygons lie on one another.

    Examples
    --------
    >>> overlapping_area([box(0, 0, 2, 1), box(1, 0, 3, 1)])
    1.0
    """
    left, right = touching_pairs(polygons)
    if not len(left):
        return 0.0
    series = geopandas.GeoSeries(list(polygons))
    common = (
        series.iloc[left].reset_index(drop=True).intersection(series.iloc[right].reset_index(drop=True), align=False)
    )
    return float(common.area.sum())


def shared_border(left: geopandas.GeoSeries, right: geopandas.GeoSeries) -> geopandas.GeoSeries:
    """What pairs of polygons have in common, row by row: a point for a corner, a line for a border, else an area."""
    return left.reset_index(drop=True).intersection(right.reset_index(drop=True), align=False)


def close_boxes(geometries: Sequence[BaseGeometry | None], distance: float) -> tuple[Array, Array]:
    """Positions (i, j), i < j, of geometries whose bounding boxes are at most ``distance`` apart."""
    return touching_pairs([None if is_blank(shape) else box(*_grown(shape, distance)) for shape in geometries])


def _grown(shape: BaseGeometry, distance: float) -> tuple[float, float, float, float]:
    """Bounds with half the distance around them: two that are near enough meet."""
    left, bottom, right, top = shape.bounds
    half = distance / 2
    return left - half, bottom - half, right + half, top + half


def gap_line(one: BaseGeometry, other: BaseGeometry) -> BaseGeometry:
    """Straight line between the nearest points of two geometries; of no length where they meet."""
    return LineString(nearest_points(one, other))
