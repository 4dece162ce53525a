"""Units as a picture in which every pixel knows its unit, so that a new plan is a new palette and no new drawing.

Polygons are drawn once for an extent. Whatever moves afterwards (a slider, an edit) looks colours up in tables, which
takes the same few milliseconds for a hundred units as for thousands.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

import numpy as np
from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPainterPath, QTransform

NOTHING = 0  # pixel of no unit; unit k has k + 1
_STRIPE_STEP, _STRIPE_WIDTH = 10, 2  # logical pixels
_SHORE = 2


def premultiplied(colour: QColor) -> int:
    """A colour as a pixel of ``Format_ARGB32_Premultiplied``."""
    alpha = colour.alpha()
    red, green, blue = (round(part * alpha / 255) for part in (colour.red(), colour.green(), colour.blue()))
    return alpha << 24 | red << 16 | green << 8 | blue


class UnitPicture:
    """The units' polygons as pixels at one extent.

    ``paths`` are in map coordinates; ``numbers`` (rows x columns) hold the unit of each pixel plus one.
    """

    def __init__(self, shapes: Sequence[QgsGeometry]) -> None:
        self._shapes = shapes
        self._anchors: dict[int, QPointF] = {}
        self.paths = [_path(shape) for shape in shapes]
        boxes = [path.boundingRect() for path in self.paths]
        self._boxes = np.array([(box.left(), box.top(), box.right(), box.bottom()) for box in boxes]).reshape(-1, 4)
        self.numbers = np.zeros((0, 0), dtype=np.uint32)
        self.transform = QTransform()
        self._edge = self._stripe = self._shore = np.zeros((0, 0), dtype=bool)

    def __len__(self) -> int:
        return len(self.paths)

    def draw(self, transform: QTransform, width: int, height: int, ratio: float = 1.0) -> None:
        """Draw the units for an extent: ``transform`` takes map coordinates to logical pixels, of which a physical
        screen has ``ratio`` in each direction."""
        self.transform, self.ratio = transform, ratio
        columns, rows = max(1, round(width * ratio)), max(1, round(height * ratio))
        image = QImage(columns, rows, QImage.Format.Format_RGB32)
        image.fill(QColor(0, 0, 0))
        painter = QPainter(image)
        painter.setTransform(transform * QTransform.fromScale(ratio, ratio))
        for number in self._in_sight(transform, width, height):
            painter.fillPath(self.paths[number], QColor.fromRgb(number + 1))
        painter.end()
        pixels = np.frombuffer(_bytes(image), dtype=np.uint32).reshape(rows, image.bytesPerLine() // 4)
        self.numbers = (pixels[:, :columns] & 0xFFFFFF).astype(np.intp)
        self._edge = _borders(self.numbers)
        land = self.numbers != NOTHING
        # Beside the coast what lies beneath would look out from under the picture, as outlines are wider than a line.
        self._shore = _thick(_borders(land), round(2 * _SHORE * ratio) + 1) & ~land
        down, right = np.ogrid[:rows, :columns]
        self._stripe = ((down + right) % round(_STRIPE_STEP * ratio)) < round(_STRIPE_WIDTH * ratio)

    def _in_sight(self, transform: QTransform, width: int, height: int) -> Any:
        inverse, _ = transform.inverted()
        view = inverse.mapRect(QRectF(0, 0, width, height)).normalized()
        left, top, right, bottom = self._boxes.T if len(self._boxes) else np.zeros((4, 0))
        seen = (right >= view.left()) & (left <= view.right()) & (bottom >= view.top()) & (top <= view.bottom())
        return np.flatnonzero(seen & (right > left)).tolist()

    def unit_at(self, x: float, y: float) -> Optional[int]:
        """The unit at a logical pixel."""
        column, row = int(x * getattr(self, "ratio", 1)), int(y * getattr(self, "ratio", 1))
        if not (0 <= row < self.numbers.shape[0] and 0 <= column < self.numbers.shape[1]):
            return None
        number = int(self.numbers[row, column])
        return number - 1 if number != NOTHING else None

    def units_along(self, start: QPointF, end: QPointF) -> list[int]:
        """The units a stroke crosses, in order, however fast the hand was."""
        steps = max(1, int(max(abs(end.x() - start.x()), abs(end.y() - start.y()))))
        found = [
            self.unit_at(start.x() + (end.x() - start.x()) * k / steps, start.y() + (end.y() - start.y()) * k / steps)
            for k in range(steps + 1)
        ]
        return list(dict.fromkeys(unit for unit in found if unit is not None))

    def paint(
        self,
        fill: Any,
        striped: Any,
        stripe: int,
        border: int,
        paper: int,
        outlines: Sequence[tuple[Any, int, int]] = (),
    ) -> QImage:
        """A picture of the plan.

        Parameters
        ----------
        fill : pixel value of each unit
        striped : which units are hatched, with the pixel value ``stripe``
        border : pixel value of the hairline between units
        paper : pixel value of the narrow strip around the units
        outlines : (units in it, pixel value, width in logical pixels) from bottom to top
        """
        table = np.zeros(len(self) + 1, dtype=np.uint32)
        table[1:] = fill
        pixels = table[self.numbers]
        pixels[self._edge & (pixels != 0)] = border
        pixels[self._shore] = paper
        hatched = np.zeros(len(self) + 1, dtype=bool)
        hatched[1:] = striped
        if hatched.any():
            pixels[self._stripe & hatched[self.numbers]] = stripe
        for inside, value, width in outlines:
            member = np.zeros(len(self) + 1, dtype=bool)
            member[1:] = inside
            if member.any():
                pixels[_thick(_borders(member[self.numbers]), round(width * self.ratio))] = value
        image = QImage(
            pixels.tobytes(),
            pixels.shape[1],
            pixels.shape[0],
            4 * pixels.shape[1],
            QImage.Format.Format_ARGB32_Premultiplied,
        ).copy()
        image.setDevicePixelRatio(self.ratio)
        return image

    def centre(self, unit: int) -> QPointF:
        """A pixel well inside a unit's largest part, for its label."""
        if unit not in self._anchors:
            point = _largest_part(self._shapes[unit]).pointOnSurface()
            middle = self.paths[unit].boundingRect().center()
            self._anchors[unit] = middle if point.isNull() else QPointF(point.asPoint().x(), point.asPoint().y())
        return self.transform.map(self._anchors[unit])

    def width(self, unit: int) -> float:
        """How wide a unit is on the screen."""
        return self.transform.mapRect(self.paths[unit].boundingRect()).width()


def _largest_part(shape: QgsGeometry) -> QgsGeometry:
    parts = shape.asGeometryCollection()
    return max(parts, key=lambda part: part.area()) if len(parts) > 1 else shape


def _path(shape: QgsGeometry) -> QPainterPath:
    if shape.isNull() or shape.isEmpty():
        return QPainterPath()
    path = shape.constGet().asQPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    return path


def _bytes(image: QImage) -> bytes:
    bits = image.constBits()
    bits.setsize(image.bytesPerLine() * image.height())
    return bytes(bits)


def _borders(values: Any) -> Any:
    """Pixels whose right or lower neighbour differs."""
    border = np.zeros(values.shape, dtype=bool)
    border[:, :-1] = values[:, :-1] != values[:, 1:]
    border[:-1] |= values[:-1] != values[1:]
    return border


def _thick(line: Any, width: int) -> Any:
    """A line of one pixel made ``width`` pixels wide."""
    rows, columns = np.nonzero(line)
    thick = np.zeros_like(line)
    reach = range(-((width - 1) // 2), width // 2 + 1)
    for down in reach:
        for right in reach:
            thick[np.clip(rows + down, 0, line.shape[0] - 1), np.clip(columns + right, 0, line.shape[1] - 1)] = True
    return thick
