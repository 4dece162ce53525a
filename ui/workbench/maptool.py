"""Drawing areas on the map: click, drag, keys."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QEvent, QObject, QPointF, Qt
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence

from ...engine.plan.roles import CENTRE_LEVEL
from ...engine.plan.workbench import Workbench
from .overlay import PlanOverlay

_LEVEL_KEYS = {Qt.Key.Key_0: 0, Qt.Key.Key_1: 1, Qt.Key.Key_2: 2}


class ScopeTool(QgsMapTool):
    """A click takes a unit on to the next role; a drag gives the first unit's new role to all it crosses.

    With Shift the role is locked: units get the role that was given last, clicked or dragged. 0, 1 and 2 put the unit under
    the cursor outside, into the maximum or into the minimum scope. Escape lets go of a drag.

    ``decide(units, level)`` is asked to make it so; ``hovered(unit)`` hears of the unit under the cursor.
    """

    def __init__(
        self,
        canvas: QgsMapCanvas,
        workbench: Workbench,
        overlay: PlanOverlay,
        decide: Callable[[list[int], int], None],
        hovered: Callable[[Optional[int]], None],
        undo: Callable[[], None],
        redo: Callable[[], None],
    ) -> None:
        super().__init__(canvas)
        self._canvas, self._workbench, self._overlay = canvas, workbench, overlay
        self._decide, self._hovered, self._undo, self._redo = decide, hovered, undo, redo
        self._stroke: list[int] = []
        self._level: Optional[int] = None  # of the stroke under way
        self._last: Optional[int] = None
        self._place = QPointF()
        self.setCursor(Qt.CursorShape.CrossCursor)

    def activate(self) -> None:
        super().activate()
        self._canvas.installEventFilter(self)

    def deactivate(self) -> None:
        self._canvas.removeEventFilter(self)
        self._let_go()
        self._hover(None)
        super().deactivate()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Undo and redo on the map mean decisions, not QGIS's layer editing."""
        if event.type() == QEvent.Type.ShortcutOverride and self._meant(event):
            event.accept()
            return True
        # The canvas hands no key to its tool while a button is down.
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape and self._stroke:
            self._let_go()
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return False

    def _meant(self, event: QKeyEvent) -> Optional[Callable[[], None]]:
        if event.matches(QKeySequence.StandardKey.Undo):
            return self._undo
        if event.matches(QKeySequence.StandardKey.Redo):
            return self._redo
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._meant(event)
        unit = self._overlay.hovered
        if action is not None:
            action()
        elif (
            event.key() in _LEVEL_KEYS
            and unit is not None
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._give([unit], _LEVEL_KEYS[event.key()])
        else:
            event.ignore()
            return
        event.accept()

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._canvas.setFocus()
        self._place = QPointF(event.pos())
        unit = self._overlay.picture.unit_at(self._place.x(), self._place.y())
        if unit is None:
            return
        locked = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) and self._last is not None
        level = self._last if locked else self._workbench.next_level(unit)
        if level == CENTRE_LEVEL:  # a stroke may begin in the city and lead out of it
            level = self._last if self._last is not None else 1
        self._level, self._stroke = level, [unit]

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        place = QPointF(event.pos())
        self._hover(self._overlay.picture.unit_at(place.x(), place.y()))
        if self._level is not None and event.buttons() & Qt.MouseButton.LeftButton:
            crossed = self._overlay.picture.units_along(self._place, place)
            self._stroke = list(dict.fromkeys([*self._stroke, *crossed]))
            self._overlay.preview(self._stroke, self._level)
        self._place = place

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._level is None:
            return
        units, level = self._stroke, self._level
        self._let_go()
        self._give(units, level)

    def _give(self, units: list[int], level: int) -> None:
        self._last = level
        self._decide(units, level)

    def _let_go(self) -> None:
        self._stroke, self._level = [], None
        self._overlay.preview([], 0)

    def _hover(self, unit: Optional[int]) -> None:
        if unit != self._overlay.hovered:
            self._overlay.hover(unit)
            self._hovered(unit)
