"""How many cases a fuzz test tries: few in the suite, as many as wanted through scripts/fuzz."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings


def fuzz(few: int, share: float = 1.0) -> settings:
    """Settings for a test: ``few`` cases, or the number in MULTIPOLAR_FUZZ, of which slow tests take a ``share``."""
    wanted = int(share * int(os.environ.get("MULTIPOLAR_FUZZ", 0)))
    return settings(
        max_examples=max(few, wanted),
        deadline=None,
        derandomize=not wanted,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
