"""A byte per cell of a grid of any size."""

from __future__ import annotations

import tempfile
from typing import Any, Optional

import numpy as np

from ..errors import InputError
from ..types import Array

_MOST_IN_MEMORY = 1 << 26


class CodeStore:
    """Codes written and read by rows: in memory for grids that fit easily, else in an unnamed temporary file.

    The file vanishes with the object, also when the process is killed.
    """

    def __init__(self, shape: tuple[int, int], most_in_memory: int = _MOST_IN_MEMORY) -> None:
        self.shape = shape
        self._array: Optional[Array] = None
        self._file: Any = None
        if shape[0] * shape[1] <= most_in_memory:
            self._array = np.empty(shape, dtype=np.uint8)
        else:
            self._file = tempfile.TemporaryFile(prefix="multipolar-")  # noqa: SIM115  closed by close()

    def write(self, first_row: int, codes: Array) -> None:
        """Rows from ``first_row`` on, shape (rows, width)."""
        if self._array is not None:
            self._array[first_row : first_row + len(codes)] = codes
            return
        try:
            self._file.seek(first_row * self.shape[1])
            self._file.write(np.ascontiguousarray(codes).data)
            self._file.flush()
        except OSError as error:
            raise InputError(
                "The temporary file of {size:.0f} MB cannot be written: {reason}",
                where=tempfile.gettempdir(),
                fix="Free some space there, or set another folder for temporary files (TMPDIR).",
                size=self.shape[0] * self.shape[1] / 1e6,
                reason=error.strerror or error,
            ) from error

    def read(self, rows: slice) -> Array:
        """A copy of some rows."""
        if self._array is not None:
            return self._array[rows].copy()
        count = rows.stop - rows.start
        self._file.seek(rows.start * self.shape[1])
        raw = bytearray(count * self.shape[1])
        if self._file.readinto(raw) != len(raw):
            raise EOFError("the temporary file is shorter than the grid")
        return np.frombuffer(raw, dtype=np.uint8).reshape(count, self.shape[1])

    def take(self, cells: Array) -> Array:
        """Codes of flat cells."""
        if self._array is not None:
            return self._array.ravel()[cells]
        # Mapped for this call only: what was touched does not stay in memory.
        return np.asarray(np.memmap(self._file, dtype=np.uint8, mode="r").ravel()[cells])

    def close(self) -> None:
        """Let go of the memory or the file."""
        self._array = None
        if self._file is not None:
            self._file.close()
            self._file = None
