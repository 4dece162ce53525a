"""Progress, cancel and the log of a Processing run, as the engine knows them."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsFeedback, QgsProcessingFeedback

from ..engine.errors import Cancelled, Note
from ..engine.progress import Progress
from .translation import sentence


def progress_of(feedback: QgsFeedback) -> Progress:
    """Feedback as the engine's progress: it shows percent and raises :class:`Cancelled`."""

    def progress(fraction: float) -> None:
        if feedback.isCanceled():
            raise Cancelled
        feedback.setProgress(100 * fraction)

    return progress


def say(feedback: QgsProcessingFeedback, notes: Iterable[Note]) -> list[str]:
    """Write notes to the log and return them as text."""
    lines = list(dict.fromkeys(sentence(note) for note in notes))
    for line in lines:
        feedback.pushInfo(line)
    return lines


def warn(feedback: QgsProcessingFeedback, notes: Iterable[Note]) -> list[str]:
    """Write notes to the log so that they stand out, and return them as text."""
    lines = list(dict.fromkeys(sentence(note) for note in notes))
    for line in lines:
        feedback.pushWarning(line)
    return lines
