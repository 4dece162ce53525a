"""Degree of urbanisation of units.

Source: EU, FAO, UN-Habitat, OECD, World Bank (2021) *Applying the Degree of Urbanisation*, chapter 7; level 2 also in
the edition of July 2024.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import pandas as pd

from .. import columns
from ..errors import InputError, Note, first_of, note
from ..grid import rules as codes
from ..grid.frame import GridFrame
from ..grid.rules import level_of
from ..options import UNIT_RULES
from ..progress import Progress, silent
from ..types import Array
from .overlay import Overlay, TiledOverlay


@dataclass
class ClassSums:
    """People and cells of units by class, added up over parts of the grid."""

    level: str
    people: Array  # (units, classes)
    cells: Array  # (units, classes): covered shares of cells, water's left at 0: it is no ground on which to decide
    bare: Array  # (units,): covered shares of cells without a class
    unclassed: float = 0.0  # people in cells without a class
    everyone: float = 0.0  # people on the grid
    seen: set[int] = field(default_factory=set)  # codes that occur

    @staticmethod
    def none(units: int, level: str) -> ClassSums:
        """Of nothing yet."""
        known = len(codes.CLASSES[level])
        return ClassSums(level, np.zeros((units, known)), np.zeros((units, known)), np.zeros(units))

    def add(self, overlay: Overlay, classes: Array, population: Array) -> None:
        """Add a part of the grid; ``classes`` and ``population`` are those of ``overlay.frame``."""
        self.seen |= set(np.flatnonzero(np.bincount(classes.ravel(), minlength=256)).tolist())
        self.everyone += float(np.nansum(population))
        if not len(overlay.unit):
            return
        known = codes.CLASSES[self.level]
        group = np.full(256, -1)
        group[list(known)] = np.arange(len(known))
        of_cell = group[classes]
        one = np.ones(classes.shape)
        self.people += overlay.total_by(population, of_cell, len(known))
        ground = overlay.total_by(one, of_cell, len(known))
        ground[:, len(known) - 1] = 0
        self.cells += ground
        self.bare += overlay.total(of_cell < 0)
        self.unclassed += float(overlay.total(np.where(of_cell < 0, population, 0)).sum())


class ClassedGrid(Protocol):
    """People and class codes that are read by windows."""

    @property
    def frame(self) -> GridFrame: ...

    def read(self, rows: slice, columns: slice) -> tuple[Array, Array]:
        """Persons (NaN is missing) and class codes (255: none) of some rows and columns."""
        ...


def classify_units(
    overlay: Overlay,
    classes: Array,
    population: Array,
    unit_ids: pd.Index,
    level: str = "level1",
    rules: str = "2024",
) -> tuple[pd.DataFrame, tuple[Note, ...]]:
    """Class of each unit from the people in its cells, all in memory; see :func:`classify_sums`.

    ``overlay`` holds the exact shares of cells in the units named by ``unit_ids``, in that order; ``classes`` and
    ``population`` are codes and persons per cell of ``overlay.frame``.

    Examples
    --------
    Unit ``a`` has 900 of 1000 people in an urban centre: a city (3). All of ``b`` is rural (1).

    >>> from multipolar.engine.grid.frame import GridFrame
    >>> from multipolar.engine.units.overlay import Overlay
    >>> frame = GridFrame(3, 1, 0, 1000, 1000, 1000)
    >>> overlay = Overlay(np.array([0, 0, 1]), np.array([0, 1, 2]), np.ones(3), 2, frame)
    >>> table, _ = classify_units(overlay, np.array([[3, 1, 1]]), np.array([[900.0, 100.0, 50.0]]), pd.Index(["a", "b"]))
    >>> table["degurba"].tolist(), table["share_3"].tolist()
    ([3, 1], [90.0, 0.0])
    """
    sums = ClassSums.none(len(unit_ids), level)
    sums.add(overlay, classes, population)
    table, notes = classify_sums(sums, unit_ids, rules)
    return table, (*overlay.notes, *notes)


def classify_units_by_tiles(
    overlay: TiledOverlay,
    grid: ClassedGrid,
    unit_ids: pd.Index,
    level: str = "level1",
    rules: str = "2024",
    progress: Progress = silent,
) -> tuple[pd.DataFrame, tuple[Note, ...]]:
    """As :func:`classify_units`, for a grid of any size: one tile of it in memory at a time."""
    sums = ClassSums.none(len(unit_ids), level)
    for tile in overlay.tiles(progress):
        people, classes = grid.read(tile.rows, tile.columns)
        sums.add(tile.overlay, classes, people)
    table, notes = classify_sums(sums, unit_ids, rules)
    return table, (*overlay.notes(), *notes)


def classify_sums(sums: ClassSums, unit_ids: pd.Index, rules: str = "2024") -> tuple[pd.DataFrame, tuple[Note, ...]]:
    """Class of each unit from its people by cell class.

    Parameters
    ----------
    sums : of the units named by ``unit_ids``; at ``level2`` level 1 is decided first, from the same grid
    rules : edition for level 2, ``2024`` or ``2021``

    Returns
    -------
    Frame indexed as ``unit_ids``: ``population``, ``pop_<code>`` and ``share_<code>`` (percent) per class, ``degurba``,
    for level 2 also ``degurba_l1``, and ``reason`` (``population``; ``land`` where nobody lives; ``no land``: no class).
    """
    _check_level(sums.seen, sums.level)
    known = codes.CLASSES[sums.level]
    total = sums.people.sum(axis=1)
    by_people = total > 0
    measure = np.where(by_people[:, None], sums.people, sums.cells)
    decidable = measure.sum(axis=1) > 0
    shares = measure / np.where(decidable, measure.sum(axis=1), 1)[:, None]

    table = pd.DataFrame(index=unit_ids)
    table[columns.POPULATION] = total
    for position, code in enumerate(known):
        table[columns.class_population(code)] = sums.people[:, position]
    for position, code in enumerate(known):
        with np.errstate(invalid="ignore"):
            table[columns.class_share(code)] = np.where(by_people, 100 * sums.people[:, position] / total, np.nan)
    share = dict(zip(known, shares.T))
    first = _level1(share, sums.level)
    decided = first if sums.level == "level1" else _level2(share, first, rules)
    table[columns.DEGURBA] = _nullable(decided, decidable, unit_ids)
    if sums.level == "level2":
        table[columns.DEGURBA_LEVEL1] = _nullable(first, decidable, unit_ids)
    table[columns.REASON] = np.where(by_people, "population", np.where(decidable, "land", "no land"))
    return table, tuple(_notes(table, sums))


def _check_level(seen: set[int], level: str) -> None:
    if level_of(seen) != level:
        raise InputError(
            "The raster holds the codes {codes}, which are not those of {level}.",
            where="CLASSES",
            fix="Choose the raster or the level so that both agree.",
            codes=first_of(sorted(seen - {codes.NODATA})),
            level=level,
        )


def _level1(share: dict[int, Array], level: str) -> Array:
    """City, town or rural from shares per class; rural = 0.5 is still a town."""
    if level == "level1":
        centre, rural = share[codes.URBAN_CENTRE_1], share[codes.RURAL_1]
    else:
        centre = share[codes.URBAN_CENTRE_2]
        rural = share[codes.RURAL_CLUSTER] + share[codes.LOW_DENSITY] + share[codes.VERY_LOW_DENSITY]
    return np.select(
        [_at_least_half(centre), _more_than_half(rural)],
        [codes.URBAN_CENTRE_1, codes.RURAL_1],
        codes.URBAN_CLUSTER_1,
    )


def _level2(share: dict[int, Array], level1: Array, rules: str) -> Array:
    if rules not in UNIT_RULES:
        raise InputError("{value} is not one of 2024, 2021.", where="RULES", value=rules)
    s30, s23 = share[codes.URBAN_CENTRE_2], share[codes.DENSE_CLUSTER]
    s22, s21 = share[codes.SEMIDENSE_CLUSTER], share[codes.SUBURBAN]
    s13, s12, s11 = share[codes.RURAL_CLUSTER], share[codes.LOW_DENSITY], share[codes.VERY_LOW_DENSITY]
    if rules == "2024":
        town = np.select(
            [_at_least_half(s30 + s23), _at_least_half(s21 + s13 + s12 + s11)],
            [codes.DENSE_CLUSTER, codes.SUBURBAN],
            codes.SEMIDENSE_CLUSTER,
        )
        rural = np.select(
            [_at_least_half(s30 + s23 + s22 + s21 + s13), _at_least_half(s11)],
            [codes.RURAL_CLUSTER, codes.VERY_LOW_DENSITY],
            codes.LOW_DENSITY,
        )
    else:
        town = np.select(
            [_no_less(s21, s23 + s22), _no_less(s23, s22)],
            [codes.SUBURBAN, codes.DENSE_CLUSTER],
            codes.SEMIDENSE_CLUSTER,
        )
        # A tie goes to the denser class.
        rural = np.select(
            [_no_less(s13, s12) & _no_less(s13, s11), _no_less(s12, s11)],
            [codes.RURAL_CLUSTER, codes.LOW_DENSITY],
            codes.VERY_LOW_DENSITY,
        )
    return np.select(
        [level1 == codes.URBAN_CENTRE_1, level1 == codes.URBAN_CLUSTER_1], [codes.URBAN_CENTRE_2, town], rural
    )


# Covered shares of cells come in single precision: exactly half, or a tie, must stay one.
_ROUNDING = 1e-6


def _no_less(share: Array, than: Array | float) -> Array:
    return share >= than - _ROUNDING


def _at_least_half(share: Array) -> Array:
    return _no_less(share, 0.5)


def _more_than_half(share: Array) -> Array:
    return share > 0.5 + _ROUNDING


def _nullable(values: Array, known: Array, index: pd.Index) -> pd.Series:
    return pd.Series(values, index=index).where(known).astype("Int64")


def _notes(table: pd.DataFrame, sums: ClassSums) -> list[Note]:
    notes = []
    nobody = table.index[table[columns.REASON] == "land"]
    if len(nobody):
        notes.append(
            note(
                "Units without population, classed by land: {count} ({first}).",
                count=len(nobody),
                first=first_of(nobody),
            )
        )
    nothing = table.index[table[columns.REASON] == "no land"]
    if len(nothing):
        notes.append(
            note(
                "Units with neither people nor land on the grid, without class: {count} ({first}).",
                count=len(nothing),
                first=first_of(nothing),
            )
        )
    on_grid = sums.bare + sums.cells.sum(axis=1)
    partly = table.index[(sums.bare > _SLIVER * on_grid) & (table[columns.REASON] != "no land")]
    if len(partly):
        notes.append(
            note(
                "Units partly on cells without a class, the other part decides: {count} ({first}).",
                count=len(partly),
                first=first_of(partly),
            )
        )
    if sums.unclassed > 0:
        notes.append(note("People in cells without a class, left out: {people:.0f}.", people=sums.unclassed))
    notes.append(
        note(
            "People in the units: {inside:.0f} of the {everyone:.0f} on the grid.",
            inside=float(table[columns.POPULATION].sum()),
            everyone=sums.everyone,
        )
    )
    return notes


_SLIVER = 1e-3  # share of a unit below which a difference is rounding along borders
