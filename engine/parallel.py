"""Work done by others, results in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future, wait
from itertools import islice
from typing import Any, Callable, Optional

from .progress import Progress, silent

_LOOK_EVERY = 0.2  # seconds between two looks at the cancel button while others work


def in_turn(
    work: Callable[..., Any],
    tasks: Iterable[tuple[Any, ...]],
    executor: Optional[Executor],
    workers: int,
    waiting: Progress = silent,
) -> Iterator[Any]:
    """``work(*task)`` for every task, in their order, with no more under way than keeps the workers busy.

    Without an executor it is done here, when asked for. While a result is waited for, ``waiting`` is told how many are
    done, and may raise :class:`~multipolar.engine.errors.Cancelled`; what has not begun is then dropped.

    Examples
    --------
    >>> list(in_turn(pow, [(2, 3), (3, 2)], None, 1))
    [8, 9]
    """
    if executor is None:
        for task in tasks:
            yield work(*task)
        return
    left = iter(tasks)
    pending: deque[Future[Any]] = deque(executor.submit(work, *task) for task in islice(left, workers + 1))
    done = 0
    try:
        while pending:
            while not wait([pending[0]], timeout=_LOOK_EVERY).done:
                waiting(done)
            done += 1
            result = pending.popleft().result()
            pending.extend(executor.submit(work, *task) for task in islice(left, 1))
            yield result
    finally:
        for future in pending:
            future.cancel()
