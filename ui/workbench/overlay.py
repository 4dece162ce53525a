"""The plan on the map while it is being drawn: a canvas item above the layers."""

from __future__ import annotations

from typing import Optional

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsGeometry, QgsProject
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen, QTransform

from ...engine.plan.roles import CENTRE_LEVEL, MAXIMUM_LEVEL, MINIMUM_LEVEL
from ...engine.plan.workbench import Workbench
from ...layers.styles.common import OUTSIDE_COLOUR
from ...layers.styles.plan import CENTRE_COLOUR, MAXIMUM_COLOUR, MINIMUM_COLOUR
from .painter import UnitPicture, premultiplied

ROLE_COLOURS = (OUTSIDE_COLOUR, MAXIMUM_COLOUR, MINIMUM_COLOUR, CENTRE_COLOUR)
OTHERS_COLOUR = "#dcd9e6"  # members of the other areas
OTHER_CENTRE_COLOUR = "#9a94b0"
BORDER, STRIPE = QColor(176, 176, 176, 255), QColor(70, 60, 90, 255)
WARNING_COLOUR, CONFLICT_COLOUR, AGREED_COLOUR, HOVER_COLOUR = "#e66100", "#b30000", "#0a7a3c", "#1a1a1a"


class PlanOverlay(QgsMapCanvasItem):
    """Paints the workbench's plan: the area at hand in its roles, other areas pale, hatching where areas overlap."""

    def __init__(
        self,
        canvas: QgsMapCanvas,
        workbench: Workbench,
        shapes: list[QgsGeometry],
        crs: QgsCoordinateReferenceSystem,
    ) -> None:
        super().__init__(canvas)
        self.canvas, self.workbench, self.crs, self._shapes = canvas, workbench, crs, shapes
        self.setZValue(5)
        self.hovered: Optional[int] = None
        self._stroke: list[int] = []
        self._stroke_level = 0
        self.agreement: dict[int, str] = {}  # unit -> "agreed" or "conflict"
        self.image = QImage()
        self.picture = UnitPicture([])
        self.failed = ""
        self._stop = workbench.listen(self._told)
        canvas.destinationCrsChanged.connect(self.reproject)
        self.reproject()

    def close(self) -> None:
        """Leave the canvas."""
        self._stop()
        self.canvas.destinationCrsChanged.disconnect(self.reproject)
        self.canvas.scene().removeItem(self)

    def _told(self, _change: str) -> None:
        self.refresh()

    def reproject(self) -> None:
        """Bring the units into the canvas's coordinate system."""
        target = self.canvas.mapSettings().destinationCrs()
        shapes = self._shapes
        if self.crs.isValid() and target.isValid() and target != self.crs:
            transform = QgsCoordinateTransform(self.crs, target, QgsProject.instance())
            shapes = []
            for shape in self._shapes:
                copy = QgsGeometry(shape)
                try:
                    copy.transform(transform)
                except QgsCsException:
                    copy = QgsGeometry()  # cannot be shown in this system; it still belongs to the plan
                shapes.append(copy)
        self.picture = UnitPicture(shapes)
        self.updatePosition()

    # -- QGIS asks

    def updatePosition(self) -> None:
        """The extent or size of the canvas has changed."""
        self.prepareGeometryChange()
        self.setPos(QPointF(0, 0))
        self.picture.draw(self._transform(), self.canvas.width(), self.canvas.height(), self.canvas.devicePixelRatioF())
        self.refresh()

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self.canvas.width(), self.canvas.height())

    def paint(self, painter: QPainter, _option=None, _widget=None) -> None:
        if self.image.isNull():
            return
        painter.drawImage(0, 0, self.image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._outline_problems(painter)
        self._outline_agreement(painter)
        if self.hovered is not None:
            self._outline(painter, [self.hovered], HOVER_COLOUR, 2)
        self._labels(painter)

    def _transform(self) -> QTransform:
        """Map coordinates to logical pixels, rotation included."""
        to_pixel = self.canvas.getCoordinateTransform()
        extent = self.canvas.extent()
        x, y, unit = extent.xMinimum(), extent.yMinimum(), max(extent.width(), extent.height(), 1e-9)
        origin, right, up = (to_pixel.transform(*place) for place in ((x, y), (x + unit, y), (x, y + unit)))
        a, b = (right.x() - origin.x()) / unit, (right.y() - origin.y()) / unit
        c, d = (up.x() - origin.x()) / unit, (up.y() - origin.y()) / unit
        return QTransform(a, b, c, d, origin.x() - a * x - c * y, origin.y() - b * x - d * y)

    # -- what is shown

    def refresh(self) -> None:
        """Paint the plan as it stands."""
        workbench = self.workbench
        roles = workbench.roles[workbench.area].copy()
        painted = [unit for unit in self._stroke if roles[unit] != CENTRE_LEVEL]
        roles[painted] = self._stroke_level
        anywhere = workbench.roles.max(axis=0)
        palette = np.array([premultiplied(QColor(colour)) for colour in ROLE_COLOURS], dtype=np.uint32)
        fill = palette[roles]
        fill[(roles == 0) & (anywhere > 0)] = premultiplied(QColor(OTHERS_COLOUR))
        fill[(roles == 0) & (anywhere == CENTRE_LEVEL)] = premultiplied(QColor(OTHER_CENTRE_COLOUR))
        dark = premultiplied(QColor(CENTRE_COLOUR))
        self.image = self.picture.paint(
            fill,
            workbench.membership_count() > 1,
            premultiplied(STRIPE),
            premultiplied(BORDER),
            premultiplied(self.canvas.canvasColor()),
            ((roles >= MAXIMUM_LEVEL, dark, 1), (roles >= MINIMUM_LEVEL, dark, 3)),
        )
        self.update()

    def preview(self, units: list[int], level: int) -> None:
        """Show what a drag under way would do."""
        if units != self._stroke:
            self._stroke, self._stroke_level = units, level
            self.refresh()

    def hover(self, unit: Optional[int]) -> None:
        """Mark the unit under the cursor."""
        if unit != self.hovered:
            self.hovered = unit
            self.update()

    def _outline(
        self, painter: QPainter, units: list[int], colour: str, width: float, dash=Qt.PenStyle.SolidLine
    ) -> None:
        outline = QPainterPath()
        for unit in units:
            outline.addPath(self.picture.paths[unit])
        painter.save()
        painter.setTransform(self.picture.transform * painter.transform())
        pen = QPen(QColor("#ffffff"), width + 2)
        pen.setCosmetic(True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPath(outline)
        pen.setColor(QColor(colour))
        pen.setWidthF(width)
        pen.setStyle(dash)
        painter.setPen(pen)
        painter.drawPath(outline)
        painter.restore()

    def _outline_problems(self, painter: QPainter) -> None:
        for problem in self.workbench.problems():
            if problem.area == self.workbench.area:
                dash = Qt.PenStyle.DashLine if problem.kind == "enclave" else Qt.PenStyle.SolidLine
                self._outline(painter, list(problem.units), WARNING_COLOUR, 3, dash)

    def _outline_agreement(self, painter: QPainter) -> None:
        for state, colour in (("agreed", AGREED_COLOUR), ("conflict", CONFLICT_COLOUR)):
            units = [unit for unit, found in self.agreement.items() if found == state]
            if units:
                self._outline(
                    painter, units, colour, 2, Qt.PenStyle.DotLine if state == "agreed" else Qt.PenStyle.SolidLine
                )

    def _labels(self, painter: QPainter) -> None:
        """Names of central cities, and of the members at hand that are wide enough; none on top of another."""
        workbench = self.workbench
        names = workbench.study.centres.names
        font = QFont(self.canvas.font())
        font.setBold(True)
        taken: list[QRectF] = []
        order = sorted(range(len(names)), key=lambda number: number != workbench.area)
        for number in order:
            own = np.flatnonzero(workbench.live.area_of == number)
            if len(own):
                widest = max(own, key=self.picture.width)
                self._label(painter, names.iloc[number], self.picture.centre(int(widest)), font, taken)
        font.setBold(False)
        table = workbench.study.units.table["unit_name"]
        for unit in np.flatnonzero(workbench.roles[workbench.area])[:400]:
            if QFontMetricsF(font).horizontalAdvance(table.iloc[unit]) < self.picture.width(int(unit)):
                self._label(painter, table.iloc[unit], self.picture.centre(int(unit)), font, taken)

    def _label(self, painter: QPainter, text: str, place: QPointF, font: QFont, taken: list[QRectF]) -> None:
        metrics = QFontMetricsF(font)
        box = QRectF(0, 0, metrics.horizontalAdvance(text), metrics.height())
        box.moveCenter(place)
        if not self.boundingRect().contains(box) or any(box.intersects(other) for other in taken):
            return
        taken.append(box)
        letters = QPainterPath()
        letters.addText(box.left(), box.bottom() - metrics.descent(), font, text)
        painter.setPen(
            QPen(
                QColor(255, 255, 255, 220), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
            )
        )
        painter.drawPath(letters)
        painter.fillPath(letters, QColor("#1a1a1a"))
