"""Small things that tests of both halves read with."""

from __future__ import annotations

from pathlib import Path


def raster_array(path: str | Path):
    """Band 1 as it is in the file."""
    from osgeo import gdal

    return gdal.Open(str(path)).ReadAsArray()
