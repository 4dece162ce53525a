"""Python in the threads of QGIS."""

from __future__ import annotations

import ctypes
import threading

_held = threading.local()


def keep_thread_state() -> None:
    """Let the Python thread state of this thread live as long as the thread itself.

    QGIS's pool reuses its threads, and each task gets a new thread state there. Packages made with pybind11 (exactextract,
    DuckDB) remember the state of the thread that called them first; in the second task on one thread they would hang or
    crash QGIS. A state that is held once more than it is let go stays, some hundred bytes a thread.
    """
    if threading.current_thread() is threading.main_thread() or getattr(_held, "kept", False):
        return
    ctypes.pythonapi.PyGILState_Ensure()
    _held.kept = True
