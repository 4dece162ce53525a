"""Work beside the window: QGIS's task manager, the engine's progress, and errors brought back to the main thread."""

from __future__ import annotations

import traceback
from typing import Any, Callable, Optional

from qgis.core import QgsApplication, QgsTask

from ..engine.errors import Cancelled, InputError
from ..engine.progress import Progress
from ..layers.threads import keep_thread_state

_running: set[Job] = set()  # QGIS keeps no reference to a task written in Python


class Job(QgsTask):
    """Runs ``work(progress)`` in a thread, then one of ``done(result)`` and ``failed(error)`` in the main thread.

    An error that is no :class:`InputError` is a bug and comes up as one, in the main thread. A cancelled job calls neither.
    """

    def __init__(
        self,
        title: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None],
        failed: Callable[[InputError], None],
    ) -> None:
        # Newer versions of QGIS can be asked not to announce every one of these small jobs.
        super().__init__(title, QgsTask.Flag.CanCancel | getattr(QgsTask, "Silent", QgsTask.Flag.CanCancel))
        self._work, self._done, self._failed = work, done, failed
        self._result: Any = None
        self._error: Optional[BaseException] = None

    def run(self) -> bool:
        keep_thread_state()
        try:
            self._result = self._work(self._progress)
        except BaseException as error:
            traceback.clear_frames(error.__traceback__)  # they may hold files open
            self._error = error
            return False
        return True

    def _progress(self, fraction: float) -> None:
        if self.isCanceled():
            raise Cancelled
        self.setProgress(100 * fraction)

    def finished(self, _ok: bool) -> None:
        _running.discard(self)
        result, error, done, failed = self._result, self._error, self._done, self._failed
        self._work = self._done = self._failed = self._result = self._error = None
        if isinstance(error, InputError):
            failed(error)
        elif error is not None and not isinstance(error, Cancelled):
            raise error
        elif error is None and not self.isCanceled():
            done(result)


def start(
    title: str,
    work: Callable[[Progress], Any],
    done: Callable[[Any], None],
    failed: Callable[[InputError], None],
) -> Job:
    """Begin a job; stop it with :func:`cancel`."""
    job = Job(title, work, done, failed)
    _running.add(job)
    QgsApplication.taskManager().addTask(job)
    return job


def cancel(job: Optional[Job]) -> None:
    """Stop a job if it still runs; QGIS deletes jobs that are through."""
    if job in _running:
        job.cancel()


def cancel_all() -> None:
    """Stop what is still running, when the plugin goes."""
    for job in list(_running):
        job.cancel()
