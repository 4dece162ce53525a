"""A file to read, wherever it lies: plain, gzipped, or a member of an archive."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Callable, Optional

from ..errors import InputError, template

BLOCK = 1 << 20


@dataclass(frozen=True)
class Source:
    """``open()`` gives a fresh stream of the content; ``label`` names it in messages; ``name`` ends as the file does.

    ``path`` is the file on disk when it can be read as it is, None when it must be unpacked. ``size`` in bytes is what is
    known before reading: of the file itself when it is packed.
    """

    label: str
    name: str
    open: Callable[[], BinaryIO]
    size: int
    path: Optional[Path] = None

    @property
    def suffix(self) -> str:
        return Path(self.name).suffix.lower()


def file_source(path: Path) -> Source:
    """A plain file.

    Raises
    ------
    InputError
        when it is not there or may not be read.
    """

    def opened() -> BinaryIO:
        try:
            return open(path, "rb")
        except OSError as error:
            raise unreadable(path.name, error) from error

    try:
        found = path.stat()
    except (OSError, ValueError) as error:  # ValueError: a name no file can have
        raise unreadable(path.name, error) from error
    if not stat.S_ISREG(found.st_mode):  # a pipe has no end, and opening one may wait for ever
        raise InputError("This is no file.", where=path.name, fix="Choose a file.")
    return Source(path.name, path.name, opened, found.st_size, path)


def unreadable(
    label: str, reason: object, fix: str = template("Check that the file is there and whole.")
) -> InputError:
    """What the system or a library said about a file, as an error for a person."""
    return InputError("The file cannot be read: {reason}", where=label, fix=fix, reason=str(reason) or "-")
