"""Where the data are; what both halves of the tests share."""

from __future__ import annotations

import ipaddress
import socket
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# How long an example takes says more about the machine than about the code: no test is timed.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

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


@pytest.fixture(autouse=True, scope="session")
def _no_network():
    """Whatever the plugin does, it asks nobody outside this machine."""
    original = socket.socket.connect

    def connect(self, address):
        if self.family in (socket.AF_INET, socket.AF_INET6) and not ipaddress.ip_address(address[0]).is_loopback:
            raise AssertionError(f"a connection to {address} was tried")
        return original(self, address)

    socket.socket.connect = connect
    yield
    socket.socket.connect = original
