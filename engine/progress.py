"""Progress as a callable: it takes a fraction from 0 to 1 and may raise :class:`~multipolar.engine.errors.Cancelled`."""

from __future__ import annotations

from typing import Callable

Progress = Callable[[float], None]


def silent(_fraction: float) -> None:
    """Report to nobody."""


def part(progress: Progress, start: float, end: float) -> Progress:
    """The stretch of ``progress`` from ``start`` to ``end`` as a progress of its own.

    Examples
    --------
    >>> told = []
    >>> part(told.append, 0.5, 1.0)(0.5)  # half of the second half
    >>> told
    [0.75]
    """
    return lambda fraction: progress(start + (end - start) * fraction)
