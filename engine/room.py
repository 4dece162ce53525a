"""Whether there is memory enough for what is coming: a refusal beforehand instead of a machine that hangs."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from typing import Optional

from .errors import InputError

_GIB = 1 << 30
_KEPT = 0.9  # of what is free: others want some, too


def free_memory() -> Optional[int]:
    """Bytes that this process may still take without harm, or None where the system does not say.

    What the system has available, and what a limit of the process itself (``ulimit``) leaves.
    """
    known = [size for size in (_of_the_system(), _of_the_limit()) if size is not None]
    return min(known) if known else None


def _of_the_system() -> Optional[int]:
    if sys.platform == "win32":  # pragma: no cover - measured on Windows only
        status = _MemoryStatus()
        status.length = ctypes.sizeof(status)
        return int(status.free) if ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)) else None
    return _line(Path("/proc/meminfo"), "MemAvailable")


def _of_the_limit() -> Optional[int]:
    try:
        import resource
    except ImportError:  # pragma: no cover - Windows
        return None
    used = _line(Path("/proc/self/status"), "VmData")
    limit, _ = resource.getrlimit(resource.RLIMIT_DATA)
    return None if limit == resource.RLIM_INFINITY or used is None else max(0, limit - used)


def _line(path: Path, name: str) -> Optional[int]:
    """Bytes in a line of the kernel's, None where there is none."""
    try:
        text = path.read_text(encoding="ascii", errors="replace")
    except OSError:
        return None
    found = next((line for line in text.splitlines() if line.startswith(f"{name}:")), "")
    return int(found.split()[1]) * 1024 if found else None


class _MemoryStatus(ctypes.Structure):
    """MEMORYSTATUSEX; ``free`` is ullAvailPhys."""

    _fields_ = [
        ("length", ctypes.c_ulong),
        ("load", ctypes.c_ulong),
        ("total", ctypes.c_ulonglong),
        ("free", ctypes.c_ulonglong),
        ("others", ctypes.c_ulonglong * 5),
    ]


def require_room(needed: float, where: str, fix: str, free: Optional[int] = None) -> None:
    """Refuse what takes more memory than is free.

    Parameters
    ----------
    needed : estimate in bytes
    fix : template of the sentence that says what to do
    free : bytes in place of :func:`free_memory`

    Raises
    ------
    InputError
        with the estimate and what is free.
    """
    free = free_memory() if free is None else free
    if free is None or needed <= _KEPT * free:
        return
    raise InputError(
        "This takes about {needed:.1f} GiB of memory, and {free:.1f} GiB are free.",
        where=where,
        fix=fix,
        needed=needed / _GIB,
        free=free / _GIB,
    )
