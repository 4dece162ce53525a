"""Files whole or absent: filled beside their target, then renamed onto it."""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from .errors import InputError, template

_BESIDE = ".aux.xml"  # what GDAL writes beside a raster goes with it
_DESCRIPTION = ".qmd"  # in place of its ending: what QGIS says of it
_MEANWHILE = ("-journal", "-wal", "-shm")  # what SQLite keeps beside a database while it writes
_NAME = 40  # characters of the target's name in the name beside it: file systems take 255 bytes in all
_WRITABLE = 0o222
_UNWRITTEN = template("The file cannot be written: {reason}")
_FIX = template("Choose a folder you may write to.")


@contextmanager
def placed(
    path: str,
    unwritten: str = _UNWRITTEN,
    failures: tuple[type[Exception], ...] = (OSError,),
    fix: str = _FIX,
) -> Iterator[Path]:
    """A name beside the target, to be filled inside the ``with`` and renamed onto the target at its end.

    After any exception nothing is left of it, and an earlier file of the target's name is as it was. A symbolic link
    stays one: the file it leads to is replaced, as by any program that writes through it.

    Parameters
    ----------
    unwritten : template of the sentence, with ``{reason}``, that an error begins with
    failures : exceptions that mean that the target cannot be written
    fix : template of the sentence that says what to do then

    Raises
    ------
    InputError
        for one of ``failures``, and for a target that is protected or no file.
    """
    require_target(path)
    target = Path(os.path.realpath(path))
    aside = target.with_name(f".{target.stem[:_NAME]}.{uuid.uuid4().hex}{target.suffix[:_NAME]}")
    sidecar = Path(f"{aside}{_BESIDE}")
    try:
        yield aside
        if target.exists():
            shutil.copymode(target, aside)
        os.replace(aside, target)
        if sidecar.exists():
            os.replace(sidecar, f"{target}{_BESIDE}")
    except failures as error:
        reason = str(error) or type(error).__name__
        error.__traceback__ = None  # may hold the open file
        raise InputError(unwritten, where=path, fix=fix, reason=reason) from None
    finally:
        for left_over in (aside, sidecar, *(Path(f"{aside}{end}") for end in _MEANWHILE)):
            with suppress(
                OSError
            ):  # a folder that cannot be reached: nothing is left there, and the first error counts
                left_over.unlink()


@contextmanager
def all_or_none(paths: Sequence[str]) -> Iterator[None]:
    """Several files as one: after any exception those that were not there before are gone again, with what GDAL and QGIS laid
    beside them. One that stood in for an earlier file stays, whole: the earlier one cannot come back.
    """
    beside = (f"{path}{_BESIDE}" for path in paths if path)
    described = (f"{os.path.splitext(path)[0]}{_DESCRIPTION}" for path in paths if path)
    new = [path for path in (*paths, *beside, *described) if path and not os.path.exists(path)]
    try:
        yield
    except BaseException:
        for path in new:
            with suppress(OSError):
                os.unlink(path)
        raise


def require_target(path: str) -> None:
    """Refuse a target that is protected, neither a file nor absent, or in a folder that is not there.

    A file without any write bit is protected on purpose: a rename would not ask, and root may do anything.

    Raises
    ------
    InputError
        for each.
    """
    folder = os.path.dirname(os.path.realpath(path))
    if not os.path.isdir(folder):
        raise InputError(
            "The file cannot be written: there is no folder {folder}",
            where=path,
            fix="Choose a folder that is there.",
            folder=folder,
        )
    if not os.path.exists(path):
        return
    if not os.path.isfile(path):
        raise InputError("The target is no file.", where=path, fix="Choose another name.")
    if not os.stat(path).st_mode & _WRITABLE:
        raise InputError(
            "The file is protected from writing.", where=path, fix="Choose another name, or lift the protection."
        )
