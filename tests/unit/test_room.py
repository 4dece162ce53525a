"""Memory that is not there is not asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.room import free_memory, require_room

GIB = 1 << 30


def test_too_much_is_refused_with_an_estimate():
    require_room(8 * GIB, "FLOWS", "Close other programs.", free=9 * GIB)
    with pytest.raises(InputError, match=r"FLOWS: This takes about 8\.5 GiB of memory, and 9\.0 GiB are free\. Close"):
        require_room(8.5 * GIB, "FLOWS", "Close other programs.", free=9 * GIB)


@pytest.mark.skipif(sys.platform != "linux", reason="limits of a process as Linux has them")
def test_a_limit_of_the_process_counts(root):
    free = free_memory()
    assert free is not None
    assert free > 0
    code = (
        "import resource; resource.setrlimit(resource.RLIMIT_DATA, (1 << 30, 1 << 30)); "
        "from multipolar.engine.room import free_memory; print(free_memory())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(root / "build/site")},
    )
    assert 0 < int(done.stdout) < GIB
