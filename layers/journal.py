"""The decisions of a study in its GeoPackage: a table that only grows.

Read and written by QGIS's own GDAL: a second copy of SQLite in one process would lift the locks of the first. The file is
opened for each gesture and closed after its commit, so a crash loses at most the gesture under way, and a file that was
deleted, moved or protected meanwhile is noticed instead of written into nowhere.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Sequence
from dataclasses import astuple, fields
from typing import Any

from osgeo import gdal, ogr

from ..engine.errors import InputError
from ..engine.plan.decisions import Decision, in_order
from .studylayers import DECISIONS as TABLE

_COLUMNS = [field.name for field in fields(Decision)]
# A study is written by one thread at a time, from opening to closing: GDAL takes triggers out of a table that grows and puts
# them back when it closes the file, and trips over those that another connection has put there meanwhile.
WRITING = threading.Lock()
_MERGED = "merged"  # 1 for entries taken over from another journal: they are not undone here


class Journal:
    """The journal in one GeoPackage."""

    def __init__(self, path: str) -> None:
        self.path = path

    def read(self) -> tuple[list[Decision], set[str]]:
        """All entries in order, and the ids of those recorded here.

        Raises
        ------
        InputError
            for a file that is gone or no study.
        """
        dataset = open_file(self.path)
        layer = dataset.GetLayerByName(TABLE)
        if layer is None:
            return [], set()
        decisions, own = [], set()
        for feature in layer:
            decision = Decision(*(feature.GetField(name) or "" for name in _COLUMNS))
            decisions.append(decision)
            if not feature.GetField(_MERGED):
                own.add(decision.id)
        return in_order(decisions), own

    def append(self, decisions: Sequence[Decision], merged: bool = False) -> None:
        """Add entries, all or none, and have them on disk on return.

        Raises
        ------
        InputError
            when the file is gone, protected, full or locked by another program.
        """
        if not decisions:
            return
        with WRITING, gdal_raises():
            dataset = open_file(self.path, update=True)
            gdal.ErrorReset()
            try:
                layer = dataset.GetLayerByName(TABLE) or create_table(dataset)
                dataset.StartTransaction()
                for decision in decisions:
                    feature = ogr.Feature(layer.GetLayerDefn())
                    for name, value in zip(_COLUMNS, astuple(decision)):
                        feature.SetField(name, value)
                    feature.SetField(_MERGED, int(merged))
                    layer.CreateFeature(feature)
                dataset.CommitTransaction()
            except RuntimeError as error:
                reason = str(error)
                with contextlib.suppress(RuntimeError):
                    dataset.RollbackTransaction()
                raise _unwritten(self.path, reason) from None
            finally:
                feature = layer = None
                del dataset


def create_table(dataset: Any) -> Any:
    """The table, with triggers that keep anyone from changing or deleting an entry."""
    layer = dataset.CreateLayer(TABLE, None, ogr.wkbNone, ["ASPATIAL_VARIANT=GPKG_ATTRIBUTES"])
    for name in _COLUMNS:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    layer.CreateField(ogr.FieldDefn(_MERGED, ogr.OFTInteger))
    layer.SyncToDisk()
    for change in ("UPDATE", "DELETE"):
        dataset.ExecuteSQL(
            f"CREATE TRIGGER {TABLE}_no_{change.lower()} BEFORE {change} ON {TABLE} "
            f"BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END"
        )
    return dataset.GetLayerByName(TABLE)


class gdal_raises:  # noqa: N801 - reads as a phrase
    """GDAL raises in the block, whatever it did before (QGIS versions differ), and is quiet on the console.

    The switch is one for all threads: whoever leaves last puts it back.
    """

    _guard = threading.Lock()
    _inside = 0
    _before = False

    def __enter__(self) -> None:
        cls = gdal_raises
        with cls._guard:
            if not cls._inside:
                cls._before = bool(gdal.GetUseExceptions())
                gdal.UseExceptions()
            cls._inside += 1
        gdal.PushErrorHandler("CPLQuietErrorHandler")  # of this thread

    def __exit__(self, *_error: object) -> None:
        cls = gdal_raises
        gdal.PopErrorHandler()
        with cls._guard:
            cls._inside -= 1
            if not cls._inside and not cls._before:
                gdal.DontUseExceptions()


def open_file(path: str, update: bool = False) -> Any:
    """A GeoPackage.

    Raises
    ------
    InputError
        when it is gone, is none, or cannot be written.
    """
    if not os.path.isfile(path):
        raise InputError(
            "The study file is no longer there.",
            where=path,
            fix="Put it back, or open another study. Nothing more is recorded until then.",
        )
    # A file without any write bit is protected on purpose, even where the user is root or Windows says otherwise.
    if update and not (os.access(path, os.W_OK) and os.stat(path).st_mode & 0o222):
        raise _unwritten(path, "read-only")
    # A program that crashed while writing leaves a half-done transaction: only opening for writing can roll it back.
    reason = ""
    for mode in (gdal.OF_UPDATE,) if update else (0, gdal.OF_UPDATE):
        with gdal_raises():
            try:
                dataset = gdal.OpenEx(path, gdal.OF_VECTOR | mode, ["GPKG"])
                dataset.GetLayerCount()
                return dataset
            except RuntimeError as error:
                reason = reason or str(error)
    if update:
        raise _unwritten(path, reason)
    raise InputError(
        "The file cannot be opened: {reason}",
        where=path,
        fix="Choose a GeoPackage made by the study assistant.",
        reason=reason,
    )


def _unwritten(path: str, reason: str) -> InputError:
    return InputError(
        "The study cannot be written: {reason}",
        where=path,
        fix="The decision was not made. Check permissions and free space, and close programs that hold the file.",
        reason=reason,
    )
