"""Numbers from columns as they arrive: numbers, or text that holds numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from .errors import InputError
from .types import Array

_GROUPED = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?")


def number_column(values: Iterable[Any], where: str, negative: bool = False) -> Array:
    """A column as float64; missing or blank is NaN. Text may have thousands separators (``9,355,332``).

    Raises
    ------
    InputError
        for text that is no number, for infinity, and for negative numbers unless ``negative``; it names the value and
        its row (from 1).
    """
    raw = pd.Series(list(values) if not isinstance(values, (pd.Series, np.ndarray)) else values, dtype=object)
    raw = raw.reset_index(drop=True)
    numbers = pd.to_numeric(raw, errors="coerce").to_numpy(dtype=np.float64, na_value=np.nan)
    for position in np.flatnonzero(np.isnan(numbers)):
        numbers[position] = _parse(raw.iloc[position], where, int(position) + 1)
    bad = np.isinf(numbers) if negative else np.isinf(numbers) | (numbers < 0)
    if bad.any():
        row = int(np.flatnonzero(bad)[0])
        raise InputError(
            "Values that are negative or infinite: {count}, the first in row {row} ({value}).",
            where=where,
            fix="Mend the values, or choose another field.",
            count=int(bad.sum()),
            row=row + 1,
            value=raw.iloc[row],
        )
    return numbers


def _parse(value: Any, where: str, row: int) -> float:
    if pd.isna(value):
        return np.nan
    text = str(value).strip()
    if not text:
        return np.nan
    if _GROUPED.fullmatch(text):
        return float(text.replace(",", ""))
    try:
        number = float(text.replace("_", "?"))
    except ValueError:
        number = np.nan
    if np.isnan(number):
        raise InputError(
            "“{value}” in row {row} is not a number.",
            where=where,
            fix="Mend the value or leave it empty; decimals take a point.",
            value=value,
            row=row,
        )
    return number
