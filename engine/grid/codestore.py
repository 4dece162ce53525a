"""A byte per cell of a grid of any size."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from typing import Any, Optional

import numpy as np

from ..errors import InputError
from ..types import Array

_MOST_IN_MEMORY = 1 << 26


class CodeStore:
    """Codes written tile by tile and read by rows: in memory for grids that fit easily, else in an unnamed temporary file.

    Tiles have ``tile`` rows and columns, fewer at the far edges. One that is never written holds ``blank`` everywhere
    and takes no space. The file vanishes with the object, also when the process is killed.
    """

    def __init__(
        self, shape: tuple[int, int], tile: tuple[int, int], blank: int, most_in_memory: int = _MOST_IN_MEMORY
    ) -> None:
        self.shape, self.tile, self.blank = shape, tile, blank
        down, along = (-(-size // side) for size, side in zip(shape, tile))
        self._written = np.zeros((down, along), dtype=bool)
        self._array: Optional[Array] = None
        self._file: Any = None
        if shape[0] * shape[1] <= most_in_memory:
            self._array = np.full(shape, blank, dtype=np.uint8)
        else:
            self._file = tempfile.TemporaryFile(prefix="multipolar-")  # noqa: SIM115  closed by close()

    def write(self, row: int, tiles: Mapping[int, Array]) -> None:
        """Tiles of the stretch that begins at ``row``, by their number along it."""
        for number, codes in tiles.items():
            column = number * self.tile[1]
            self._written[row // self.tile[0], number] = True
            if self._array is not None:
                self._array[row : row + codes.shape[0], column : column + codes.shape[1]] = codes
                continue
            try:
                self._file.seek(self._place(row, column))
                self._file.write(np.ascontiguousarray(codes).data)
            except OSError as error:
                raise self._full(error) from error

    def finish(self) -> None:
        """All tiles are written."""
        if self._file is None:
            return
        try:
            self._file.truncate(self.shape[0] * self.shape[1])
            self._file.flush()
        except OSError as error:
            raise self._full(error) from error

    def read(self, rows: slice) -> Array:
        """A copy of some rows."""
        if self._array is not None:
            return self._array[rows].copy()
        codes = np.full((rows.stop - rows.start, self.shape[1]), self.blank, dtype=np.uint8)
        for start, stop in self._stretches(rows):
            for number in np.flatnonzero(self._written[start // self.tile[0]]):
                column = int(number) * self.tile[1]
                width = min(self.tile[1], self.shape[1] - column)
                raw = bytearray((stop - start) * width)
                self._file.seek(self._place(start, column))
                if self._file.readinto(raw) != len(raw):
                    raise EOFError("the temporary file is shorter than the grid")
                part = np.frombuffer(raw, dtype=np.uint8).reshape(stop - start, width)
                codes[start - rows.start : stop - rows.start, column : column + width] = part
        return codes

    def take(self, cells: Array) -> Array:
        """Codes of flat cells."""
        if self._array is not None:
            return self._array.ravel()[cells]
        row, column = np.divmod(cells, self.shape[1])
        # Mapped for this call only: what was touched does not stay in memory.
        codes = np.asarray(np.memmap(self._file, dtype=np.uint8, mode="r")[self._places(row, column)])
        return np.where(self._written[row // self.tile[0], column // self.tile[1]], codes, np.uint8(self.blank))

    def close(self) -> None:
        """Let go of the memory or the file."""
        self._array = None
        if self._file is not None:
            self._file.close()
            self._file = None

    def _stretches(self, rows: slice) -> Iterator[tuple[int, int]]:
        """First and last row + 1 of what lies in one row of tiles each."""
        start = rows.start
        while start < rows.stop:
            stop = min(rows.stop, (start // self.tile[0] + 1) * self.tile[0])
            yield start, stop
            start = stop

    def _place(self, row: int, column: int) -> int:
        return int(self._places(np.array(row), np.array(column)))

    def _places(self, row: Array, column: Array) -> Array:
        """Where cells lie in the file: tile after tile, rows within a tile."""
        (height, width), (tall, wide) = self.shape, self.tile
        top, left = row // tall * tall, column // wide * wide
        rows_there = np.minimum(tall, height - top)
        columns_there = np.minimum(wide, width - left)
        return top * width + left * rows_there + (row - top) * columns_there + column - left

    def _full(self, error: OSError) -> InputError:
        return InputError(
            "The temporary file of {size:.0f} MB cannot be written: {reason}",
            where=tempfile.gettempdir(),
            fix="Free some space there, or set another folder for temporary files (TMPDIR).",
            size=self.shape[0] * self.shape[1] / 1e6,
            reason=error.strerror or error,
        )
