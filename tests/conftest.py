"""Where the data are; what both halves of the tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "data"


@pytest.fixture(scope="session")
def root() -> Path:
    """The plugin's folder."""
    return ROOT


@pytest.fixture(scope="session")
def sample() -> Path:
    """The bundled Belgian data."""
    return ROOT / "resources" / "sample" / "belgium"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Real data and answer keys that are not part of the plugin."""
    if not SHARED.is_dir():
        pytest.skip(f"the shared data are not at {SHARED}")
    return SHARED
