"""The plugin's own undo stack over the journal: what it holds is what the journal says can be undone."""

from __future__ import annotations

from typing import Callable

from qgis.PyQt.QtCore import QObject

try:
    from qgis.PyQt.QtGui import QUndoCommand, QUndoStack  # Qt 6
except ImportError:
    from qgis.PyQt.QtWidgets import QUndoCommand, QUndoStack

from ...engine.plan.decisions import Decision
from ...engine.plan.workbench import Workbench
from ...layers.translation import tr
from ..words import role_name


class JournalStack(QUndoStack):
    """A step on the stack is a stroke in the journal; ``attempt(do)`` runs it and tells False when it could not be recorded."""

    def __init__(self, workbench: Workbench, attempt: Callable[[Callable[[], object]], bool], parent: QObject) -> None:
        super().__init__(parent)
        self.workbench, self.attempt = workbench, attempt
        self.busy = False
        self.follow()

    def follow(self) -> None:
        """Take over what the journal says."""
        if self.busy:
            return
        self.busy = True
        past = self.workbench.history
        self.clear()
        undone = [self._original(group) for group in reversed(past.undone)]
        for group in (*past.done, *undone):
            self.push(_Stroke(self, self._text(group)))
        self.setIndex(len(past.done))
        self.busy = False

    def _original(self, group: tuple[Decision, ...]) -> tuple[Decision, ...]:
        by_id = {entry.id: entry for entry in self.workbench.decisions}
        return tuple(by_id[entry.undoes] for entry in group)

    def _text(self, group: tuple[Decision, ...]) -> str:
        names = self.workbench.study.units.table["unit_name"]
        first = names.get(group[0].unit, group[0].unit)
        if len(group) == 1:
            return f"{first} → {role_name(group[0].after)}"
        return tr("{unit} and {count} more").format(unit=first, count=len(group) - 1)

    def step(self, do: Callable[[], object]) -> None:
        """One undo or redo that a person asked for; when it fails the stack goes back to what the journal says."""
        if self.busy:
            return
        self.busy = True
        done = self.attempt(do)
        self.busy = False
        if not done:
            from qgis.PyQt.QtCore import QTimer

            QTimer.singleShot(0, self.follow)  # not while the stack itself is moving


class _Stroke(QUndoCommand):
    def __init__(self, stack: JournalStack, text: str) -> None:
        super().__init__(text)
        self.stack = stack

    def undo(self) -> None:
        self.stack.step(self.stack.workbench.undo)

    def redo(self) -> None:
        self.stack.step(self.stack.workbench.redo)
