"""Files whole or absent."""

from __future__ import annotations

import os

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
    with pytest.raises(InputError, match="there is no folder"):
        fail_halfway(tmp_path / "no" / "a", OSError("never reached"))


def test_a_link_stays_one_and_the_file_it_leads_to_is_replaced(tmp_path):
    """Nothing is laid beside the link; loops and protected files are refused."""
    elsewhere, here = tmp_path / "elsewhere", tmp_path / "here"
    elsewhere.mkdir()
    here.mkdir()
    (elsewhere / "real.txt").write_text("old")
    (here / "link.txt").symlink_to(elsewhere / "real.txt")
    with placed(str(here / "link.txt")) as aside:
        assert aside.parent == elsewhere
        aside.write_text("new")
    assert (here / "link.txt").is_symlink()
    assert (elsewhere / "real.txt").read_text() == "new"
    assert [path.name for path in (*elsewhere.iterdir(), *here.iterdir())] == ["real.txt", "link.txt"]
    (here / "loop.txt").symlink_to(here / "loop.txt")
    with pytest.raises(InputError, match="there is no folder"):
        fail_halfway(here / "loop.txt" / "x", OSError("never reached"))


def test_protected_files_and_pipes_stay(tmp_path):
    kept, pipe = tmp_path / "kept", tmp_path / "pipe"
    kept.write_text("mine")
    kept.chmod(0o444)
    os.mkfifo(pipe)
    for target, words in ((kept, "protected"), (pipe, "no file"), (tmp_path, "no file")):
        with pytest.raises(InputError, match=words):
            fail_halfway(target, OSError("never reached"))
    assert kept.read_text() == "mine"


def test_permissions_of_the_earlier_file_stay(tmp_path):
    target = tmp_path / "a"
    target.write_text("old")
    target.chmod(0o640)
    with placed(str(target)) as aside:
        aside.write_text("new")
    assert (target.stat().st_mode & 0o777, target.read_text()) == (0o640, "new")


def test_a_name_of_255_bytes(tmp_path):
    target = tmp_path / ("가" * 83 + ".txt")
    with placed(str(target)) as aside:
        aside.write_text("new")
    assert target.read_text() == "new"
