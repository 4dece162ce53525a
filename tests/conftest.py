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
    patch = pytest.MonkeyPatch()
    for name in ("connect", "connect_ex", "sendto"):
        patch.setattr(socket.socket, name, _only_here(getattr(socket.socket, name)))
    patch.setattr(socket, "getaddrinfo", _only_names_of_here(socket.getaddrinfo))
    yield
    patch.undo()


def _only_here(original):
    """A way to send that refuses any address beyond this machine, which stands last among its arguments."""

    def send(self, *arguments):
        address = arguments[-1]
        if self.family in (socket.AF_INET, socket.AF_INET6) and not ipaddress.ip_address(address[0]).is_loopback:
            raise AssertionError(f"a connection to {address} was tried")
        return original(self, *arguments)

    return send


def _only_names_of_here(original):
    """Asking for the address of a name asks a server."""

    def getaddrinfo(host, *arguments, **options):
        name = host.decode() if isinstance(host, bytes) else host
        if name not in (None, "", "localhost", "127.0.0.1", "::1", socket.gethostname()):
            raise AssertionError(f"the address of {name} was asked for")
        return original(host, *arguments, **options)

    return getaddrinfo
