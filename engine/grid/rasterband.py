"""A raster file as a band of a window source, through GDAL alone: what a worker on a cluster needs is numpy, scipy, GDAL."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np

from ..errors import InputError
from ..types import Array


@dataclass(frozen=True)
class RasterBand:
    """Band 1 of a raster, from ``row`` and ``column`` on.

    Opened by each thread and process for itself, on first use. ``nodata`` is the mark for missing values or None;
    ``also_missing`` are further closed ranges of values that count as missing. An upside-down raster is turned.
    """

    path: str
    label: str
    nodata: Optional[float] = None
    also_missing: tuple[tuple[float, float], ...] = ()
    row: int = 0
    column: int = 0
    opened: Any = field(default_factory=threading.local, repr=False, compare=False)

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in self.__dict__.items() if name != "opened"}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state, opened=threading.local())

    @property
    def block(self) -> tuple[int, int]:
        columns, rows = self._band().GetBlockSize()
        return rows, columns

    def read(self, rows: slice, columns: slice) -> Optional[Array]:
        """Values of a window with NaN for missing ones, in the raster's own type where none is missing; None for all."""
        band = self._band()
        width, height = columns.stop - columns.start, rows.stop - rows.start
        first = self.row + rows.start
        if self.opened.upside_down:
            first = band.YSize - first - height
        stored = self.opened.tiles.stored(self.column + columns.start, first, width, height)
        if stored is not None and stored <= self.opened.blank:
            return None  # the same bytes as a tile that held no value: an ocean need not be unpacked
        raw = self._values(band, self.column + columns.start, first, width, height)
        missing = None
        if self.nodata is not None and can_hold(raw.dtype, self.nodata):
            missing = raw == raw.dtype.type(self.nodata)
        if self.opened.mask is not None:
            hidden = self._values(self.opened.mask, self.column + columns.start, first, width, height) == 0
            missing = hidden if missing is None else missing | hidden
        if missing is not None and missing.all():
            whole = self.opened.tiles.are_whole(self.column + columns.start, first, width, height)
            if stored is not None and whole and self.opened.mask is None:
                self.opened.blank |= stored
            return None
        values = self._scaled(raw, band)
        for low, high in self.also_missing:
            odd = (values >= low) & (values <= high)
            missing = odd if missing is None else missing | odd
        if missing is not None and missing.any():
            values = values if values.dtype.kind == "f" else values.astype(np.float64)
            np.copyto(values, np.nan, where=missing)
        return values[::-1] if self.opened.upside_down else values

    def release(self) -> None:
        """Let go of the blocks that GDAL keeps for this thread."""
        if hasattr(self.opened, "dataset"):
            self.opened.dataset.FlushCache()

    def _scaled(self, raw: Array, band: Any) -> Array:
        scale, offset = band.GetScale(), band.GetOffset()
        if scale in (None, 1) and offset in (None, 0):
            return raw
        return raw.astype(np.float64) * (1 if scale is None else scale) + (offset or 0)

    def _values(self, band: Any, column: int, row: int, width: int, height: int) -> Array:
        try:
            values = band.ReadAsArray(column, row, width, height)
            if values is None:
                raise RuntimeError(_gdal().GetLastErrorMsg())
        except RuntimeError as error:
            raise _unreadable(self.label, error) from None
        return values

    def _band(self) -> Any:
        """The band as this thread holds it."""
        if not hasattr(self.opened, "dataset"):
            gdal = _gdal()
            try:
                dataset = gdal.Open(self.path)
                if dataset is None:
                    raise RuntimeError(gdal.GetLastErrorMsg())
            except RuntimeError as error:
                raise _unreadable(self.label, error) from None
            band = dataset.GetRasterBand(1)
            masked = band.GetMaskFlags() not in (gdal.GMF_ALL_VALID, gdal.GMF_NODATA)
            self.opened.dataset = dataset  # a band does not keep its dataset alive
            self.opened.band = band
            self.opened.mask = band.GetMaskBand() if masked else None
            self.opened.upside_down = dataset.GetGeoTransform()[5] > 0
            self.opened.tiles = _StoredTiles(dataset, self.path)
            self.opened.blank = frozenset()
        return self.opened.band


class _StoredTiles:
    """The tiles of a GeoTIFF as they lie in the file, packed."""

    _MOST_TILES = 64  # per window: above that unpacking is cheaper than asking
    _MOST_BYTES = 1 << 14  # a tile that holds one value only is packed into less

    def __init__(self, dataset: Any, path: str) -> None:
        self._band = dataset.GetRasterBand(1)
        self._wide, self._tall = self._band.GetBlockSize()
        plain = dataset.GetDriver().ShortName == "GTiff" and not path.upper().startswith("GTIFF_")
        self._file = _gdal().VSIFOpenL(path, "rb") if plain else None
        self._close = _gdal().VSIFCloseL  # at the end of the interpreter there is no importing any more

    def stored(self, column: int, row: int, width: int, height: int) -> Optional[frozenset[bytes]]:
        """The different packed bytes of the tiles under a window; None when they are not known or too many to compare."""
        if self._file is None:
            return None
        across = range(column // self._wide, (column + width - 1) // self._wide + 1)
        down = range(row // self._tall, (row + height - 1) // self._tall + 1)
        if len(across) * len(down) > self._MOST_TILES:
            return None
        found = set()
        for tile in ((x, y) for y in down for x in across):
            packed = self._packed(*tile)
            if packed is None:
                return None
            found.add(packed)
        return frozenset(found)

    def are_whole(self, column: int, row: int, width: int, height: int) -> bool:
        """Whether a window cuts no tile, at the raster's edge neither: only then do its values tell all that they hold."""
        return all(
            start % side == 0 and length % side == 0
            for start, length, side in ((column, width, self._wide), (row, height, self._tall))
        )

    def _packed(self, x: int, y: int) -> Optional[bytes]:
        gdal = _gdal()
        size = int(self._band.GetMetadataItem(f"BLOCK_SIZE_{x}_{y}", "TIFF") or 0)
        if not 0 < size <= self._MOST_BYTES:
            return None
        offset = int(self._band.GetMetadataItem(f"BLOCK_OFFSET_{x}_{y}", "TIFF") or 0)
        if not offset or gdal.VSIFSeekL(self._file, offset, 0):
            return None
        packed = gdal.VSIFReadL(1, size, self._file)
        return bytes(packed) if packed is not None and len(packed) == size else None

    def __del__(self) -> None:
        if self._file is not None:
            self._close(self._file)


def _gdal() -> Any:
    from osgeo import gdal

    return gdal


def _unreadable(label: str, reason: Exception) -> InputError:
    return InputError(
        "The raster cannot be read: {reason}",
        where=label,
        fix="Check that the file is there and whole.",
        reason=str(reason) or "-",
    )


def can_hold(dtype: Any, value: float) -> bool:
    """Whether a nodata value can occur in an array of this type at all; NaN is NaN already."""
    if np.isnan(value):
        return False
    if dtype.kind == "f":
        return True
    limits = np.iinfo(dtype)
    return float(value).is_integer() and limits.min <= value <= limits.max
