"""The units: code, name, region, people, residents in work, polygon."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import geopandas
import numpy as np
import pandas as pd
from shapely.geometry.base import BaseGeometry

from .. import columns
from ..codes import unique_codes
from ..errors import InputError
from ..numbers import number_column


@dataclass(frozen=True)
class Units:
    """Frame indexed by unit code in text order, so that no answer hangs on the order of the input.

    Columns ``unit_name`` and ``region`` (text), ``population`` and ``employed`` (NaN where unknown), ``geometry``.
    ``order`` are the codes in the input's order; ``label`` names the layer in messages.
    """

    table: geopandas.GeoDataFrame
    order: pd.Index
    label: str = "UNITS"

    @property
    def codes(self) -> pd.Index:
        return self.table.index

    def __len__(self) -> int:
        return len(self.table)

    def with_population(self, population: pd.Series) -> Units:
        """These units with other people; ``population`` is indexed by code."""
        return Units(self.table.assign(**{columns.POPULATION: population.reindex(self.codes)}), self.order, self.label)


def units_table(
    ids: Iterable[Any],
    geometries: Sequence[Optional[BaseGeometry]],
    names: Optional[Iterable[Any]] = None,
    regions: Optional[Iterable[Any]] = None,
    population: Optional[Iterable[Any]] = None,
    employed: Optional[Iterable[Any]] = None,
    crs: Any = None,
    label: str = "UNITS",
    field_names: Optional[dict[str, str]] = None,
) -> Units:
    """Build :class:`Units` from raw columns of equal length.

    Raises
    ------
    InputError
        for no units, missing or repeated ids, or numbers that are none.

    Examples
    --------
    >>> from shapely.geometry import box
    >>> units = units_table(["02", "01"], [box(1, 0, 2, 1), box(0, 0, 1, 1)], population=["1,200", 300])
    >>> units.codes.tolist(), units.table["population"].tolist()
    (['01', '02'], [300.0, 1200.0])
    """
    fields = field_names or {}
    order = unique_codes(ids, _where(label, fields.get("id", columns.UNIT_ID)))
    if not len(order):
        raise InputError("The layer has no features.", where=label, fix="Choose a layer with units.")
    table = geopandas.GeoDataFrame(index=order, geometry=list(geometries), crs=crs)
    table[columns.UNIT_NAME] = _texts(names, order)
    table[columns.REGION] = _texts(regions, [""] * len(order))
    for column, values in ((columns.POPULATION, population), (columns.EMPLOYED, employed)):
        where = _where(label, fields.get(column, column))
        table[column] = np.nan if values is None else number_column(values, where)
    return Units(table.sort_index(), order, label)


def _where(label: str, field: str) -> str:
    return f"{label}, {field}"


def _texts(values: Optional[Iterable[Any]], default: Sequence[str]) -> list[str]:
    if values is None:
        return list(default)
    return [text if (text := _text(value)) else fallback for value, fallback in zip(values, default)]


def _text(value: Any) -> str:
    return (
        "" if value is None or value is pd.NA or (isinstance(value, float) and np.isnan(value)) else str(value).strip()
    )
