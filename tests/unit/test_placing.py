"""Files whole or absent."""

from __future__ import annotations

import pytest
from multipolar.engine.errors import Cancelled, InputError
from multipolar.engine.placing import placed


def test_what_is_filled_stands_under_its_name(tmp_path):
    with placed(str(tmp_path / "a.tif")) as aside:
        aside.write_text("new")
        aside.with_name(f"{aside.name}.aux.xml").write_text("beside")
        assert aside.suffix == ".tif"
        assert aside.parent == tmp_path
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a.tif": "new", "a.tif.aux.xml": "beside"}


def fail_halfway(target, error, *more):
    with placed(str(target), *more) as aside:
        aside.write_text("half")
        aside.with_name(f"{aside.name}.aux.xml").write_text("beside")
        raise error


@pytest.mark.parametrize(
    ("error", "raised"),
    [(OSError("full"), InputError), (Cancelled(), Cancelled), (RuntimeError("a bug"), RuntimeError)],
)
def test_after_a_failure_the_earlier_file_stays_and_nothing_else(tmp_path, error, raised):
    target = tmp_path / "a.txt"
    target.write_text("old")
    with pytest.raises(raised):
        fail_halfway(target, error)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a.txt": "old"}


def test_what_counts_as_not_written_can_be_more(tmp_path):
    with pytest.raises(InputError, match="The raster cannot be written: full"):
        fail_halfway(
            tmp_path / "a", RuntimeError("full"), "The raster cannot be written: {reason}", (OSError, RuntimeError)
        )


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(InputError, match="cannot be written"):
        fail_halfway(tmp_path / "no" / "a", OSError("never reached"))
