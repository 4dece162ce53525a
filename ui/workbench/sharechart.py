"""Shares of the units to the central city at hand, the strongest first, with the thresholds as lines to be dragged."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ...engine.plan.roles import MAXIMUM_LEVEL, MINIMUM_LEVEL
from ...engine.plan.workbench import Workbench
from ...layers.styles.plan import CENTRE_COLOUR
from ...layers.translation import tr
from ..look import ink, is_dark, letters
from ..words import percent, role_name
from .overlay import ROLE_COLOURS

_MOST = 60  # bars; what comes behind is far from any threshold


class ShareChart(QWidget):
    """Bars in the colours of the units' roles.

    ``moved(minimum, maximum, finished)`` asks for other thresholds; ``pointed(unit)`` tells of the bar under the cursor.
    """

    def __init__(
        self,
        workbench: Workbench,
        moved: Callable[[float, float, bool], None],
        pointed: Callable[[Optional[int]], None],
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self.workbench, self._moved, self._pointed = workbench, moved, pointed
        self._dragged: Optional[int] = None  # 0 the minimum's line, 1 the maximum's
        self._active = 0
        self.marked: Optional[int] = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Shares to the central city"))
        self.setToolTip(tr("Drag a line, or use Tab to choose it and the arrow keys to move it."))
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(letters(self.fontMetrics(), 44), self.fontMetrics().height() * 9)

    def minimumSizeHint(self) -> QSize:
        return QSize(letters(self.fontMetrics(), 24), self.fontMetrics().height() * 7)

    def refresh(self) -> None:
        """Read the plan again."""
        workbench = self.workbench
        self.units = [int(unit) for unit in workbench.ranked()[:_MOST]]
        self.shares = [float(workbench.shares[workbench.area, unit]) for unit in self.units]
        minimum, maximum = workbench.thresholds
        self.top = max([*self.shares[:1], minimum * 1.15, 1.0]) * 1.08
        names = workbench.study.units.table["unit_name"]
        self.setAccessibleDescription(
            tr("{city}: {units}. Minimum scope from {minimum:g} %, maximum scope from {maximum:g} %.").format(
                city=workbench.study.centres.names.iloc[workbench.area],
                units=", ".join(
                    f"{names.iloc[unit]} {percent(share)}" for unit, share in zip(self.units[:8], self.shares)
                ),
                minimum=minimum,
                maximum=maximum,
            )
        )
        self.update()

    # -- geometry

    def _room(self) -> QRectF:
        metrics = self.fontMetrics()
        left = metrics.horizontalAdvance("100 %") + 4
        return QRectF(left, metrics.height() * 0.5, self.width() - left - 4, self.height() - metrics.height() * 1.0)

    def height_of(self, share: float) -> float:
        """Where a share is drawn; the axis is a square root, so that small shares can be told apart."""
        room = self._room()
        return room.bottom() - room.height() * (max(share, 0.0) / self.top) ** 0.5

    def share_at(self, y: float) -> float:
        room = self._room()
        part = min(max((room.bottom() - y) / room.height(), 0.0), 1.0)
        return max(0.1, round(self.top * part**2, 1))

    def _bar_width(self) -> float:
        return self._room().width() / max(20, len(self.units))

    def unit_at(self, x: float) -> Optional[int]:
        room = self._room()
        number = int((x - room.left()) // self._bar_width())
        return self.units[number] if room.left() <= x and 0 <= number < len(self.units) else None

    # -- Qt asks

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room, text = self._room(), ink(self.palette())
        faint = QColor(text)
        faint.setAlpha(50)
        painter.fillRect(room, self.palette().color(QPalette.ColorRole.Base))
        for share in (1, 5, 10, 20, 40, 60, 80, 100):
            if share < self.top:
                y = self.height_of(share)
                painter.setPen(faint)
                painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
                painter.setPen(ink(self.palette(), QPalette.ColorRole.Window))
                label = QRectF(0, y - self.fontMetrics().height() / 2, room.left() - 4, self.fontMetrics().height())
                painter.drawText(label, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), f"{share} %")
        width, roles = self._bar_width(), self.workbench.roles[self.workbench.area]
        for number, (unit, share) in enumerate(zip(self.units, self.shares)):
            bar = QRectF(room.left() + number * width + 0.5, self.height_of(share), max(1.0, width - 1), 0)
            bar.setBottom(room.bottom())
            painter.fillRect(bar, QColor(ROLE_COLOURS[roles[unit]] if roles[unit] else "#b9b9b4"))
            if unit == self.marked:
                painter.setPen(QPen(text, 2))
                painter.drawRect(bar)
        self._lines(painter, room)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 1))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _lines(self, painter: QPainter, room: QRectF) -> None:
        metrics = self.fontMetrics()
        line_colour = QColor(CENTRE_COLOUR)
        if is_dark(self.palette()):
            line_colour = QColor("#ff9ecb")  # the dark violet would drown in a dark theme
        taken = QRectF()
        for number, (threshold, role) in enumerate(zip(self.workbench.thresholds, ("minimum", "maximum"))):
            y = self.height_of(threshold)
            pen = QPen(line_colour, 3 if number == self._active and self.hasFocus() else 2)
            pen.setStyle(Qt.PenStyle.DashLine if number else Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            text = f"{role_name(role)} ≥ {threshold:g} %"
            box = QRectF(0, 0, metrics.horizontalAdvance(text) + 8, metrics.height())
            box.moveBottomRight(QPointF(room.right(), y - 2))
            if box.top() < 0:
                box.moveTop(y + 2)
            if box.intersects(taken):
                box.moveTop(max(y, taken.bottom()) + 2)
            taken = box
            ground = self.palette().color(QPalette.ColorRole.Base)
            ground.setAlpha(215)
            painter.fillRect(box, ground)
            painter.setPen(ink(self.palette()))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)

    def _line_at(self, y: float) -> Optional[int]:
        reach = self.fontMetrics().height() / 2
        distances = [abs(self.height_of(threshold) - y) for threshold in self.workbench.thresholds]
        nearest = min((0, 1), key=lambda number: distances[number])
        return nearest if distances[nearest] <= reach else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged = self._line_at(event.pos().y())
            if self._dragged is not None:
                self._active = self._dragged

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._move(self.share_at(event.pos().y()), finished=False)
            return
        line = self._line_at(event.pos().y())
        self.setCursor(Qt.CursorShape.SizeVerCursor if line is not None else Qt.CursorShape.ArrowCursor)
        unit = self.unit_at(event.pos().x())
        self._pointed(unit)
        if unit is not None and line is None:
            name = self.workbench.study.units.table["unit_name"].iloc[unit]
            share = self.workbench.shares[self.workbench.area, unit]
            role = role_name(
                ("outside", "maximum", "minimum", "centre")[self.workbench.roles[self.workbench.area, unit]]
            )
            QToolTip.showText(event.globalPos(), f"{name}: {percent(share)} ({role})", self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragged is not None:
            self._move(self.share_at(event.pos().y()), finished=True)
            self._dragged = None

    def leaveEvent(self, event: QEvent) -> None:
        self._pointed(None)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from the one line to the other before it leaves."""
        if forward and self._active == 0:
            self._active = 1
        elif not forward and self._active == 1:
            self._active = 0
        else:
            return super().focusNextPrevChild(forward)
        self.update()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 0.1, Qt.Key.Key_Down: -0.1, Qt.Key.Key_PageUp: 1.0, Qt.Key.Key_PageDown: -1.0}.get(
            event.key()
        )
        if step is None:
            super().keyPressEvent(event)
            return
        self._move(round(self.workbench.thresholds[self._active] + step, 1), finished=True, line=self._active)

    def _move(self, share: float, finished: bool, line: Optional[int] = None) -> None:
        minimum, maximum = self.workbench.thresholds
        if (self._dragged if line is None else line) == 0:
            minimum = share
        else:
            maximum = share
        self._moved(minimum, maximum, finished)

    def next_units(self) -> str:
        """Which units come next when the thresholds fall, as a sentence."""
        names = self.workbench.study.units.table["unit_name"]
        parts = []
        for level, role in ((MINIMUM_LEVEL, "minimum"), (MAXIMUM_LEVEL, "maximum")):
            found = self.workbench.next_to_enter(level)
            if found is not None:
                parts.append(f"{role_name(role)}: {names.iloc[found[0]]} ({percent(found[1])})")
        return tr("Next to enter: {units}").format(units="; ".join(parts)) if parts else ""
