"""Files whole or absent: filled beside their target, then renamed onto it."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import InputError, template

_BESIDE = ".aux.xml"  # what GDAL writes beside a raster goes with it
_UNWRITTEN = template("The file cannot be written: {reason}")


@contextmanager
def placed(
    path: str, unwritten: str = _UNWRITTEN, failures: tuple[type[Exception], ...] = (OSError,)
) -> Iterator[Path]:
    """A name beside the target, to be filled inside the ``with`` and renamed onto the target at its end.

    After any exception nothing is left of it, and an earlier file of the target's name is as it was.

    Parameters
    ----------
    unwritten : template of the sentence, with ``{reason}``, that an error begins with
    failures : exceptions that mean that the target cannot be written

    Raises
    ------
    InputError
        for one of ``failures``.
    """
    target = Path(path)
    aside = target.with_name(f".{target.stem}.{uuid.uuid4().hex}{target.suffix}")
    sidecar = Path(f"{aside}{_BESIDE}")
    try:
        yield aside
        os.replace(aside, target)
        if sidecar.exists():
            os.replace(sidecar, f"{target}{_BESIDE}")
    except failures as error:
        raise InputError(unwritten, where=path, fix="Choose a folder you may write to.", reason=error) from error
    finally:
        for left_over in (aside, sidecar):
            left_over.unlink(missing_ok=True)
