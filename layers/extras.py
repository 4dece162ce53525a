"""Tables of other results in a report: what they are called, and how their columns read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd
from qgis.core import QgsApplication, QgsProviderRegistry, QgsVectorLayer

from ..engine import columns
from .provenance import account_of, history_of
from .styles.territory import risk_names
from .translation import tr

_LEFT_OUT = ("fid", columns.AREA_NAME)  # a row number of the file, and what the page is about
_KINDS = (columns.SCOPE, "zone")  # what tells an area's rows apart
_WIDEST = 7  # columns that a page holds; a wider table of a few rows is turned
_FEW = 4
_DIGITS = 2


def titles(layers: Sequence[QgsVectorLayer]) -> list[str]:
    """A title per layer, all different: the algorithm that made it, as far as it says so, and its name."""
    found: list[str] = []
    for layer in layers:
        head = account_of(history_of(layer)).head
        algorithm = QgsApplication.processingRegistry().algorithmById(head.split(",")[0]) if head else None
        title = f"{algorithm.displayName()} ({_name(layer)})" if algorithm else _name(layer)
        count, once = 1, title
        while title in found:
            count += 1
            title = f"{once} {count}"
        found.append(title)
    return found


def _name(layer: QgsVectorLayer) -> str:
    """The layer's name; of a table that bears only the name of its file, that of the table."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    table, file = str(parts.get("layerName") or ""), Path(str(parts.get("path") or "")).stem
    return table if table and layer.name() == file else layer.name()


def readable(table: pd.DataFrame) -> tuple[list[str], list[list[Any]], list[int]]:
    """Heads, rows and digits of a table of one area.

    Columns without any value are left out. A wide table of a few rows is turned, so that each measure has a line.
    """
    kept = [
        name
        for name in table
        if name.lower() not in _LEFT_OUT and any(_value(name, one) is not None for one in table[name].astype(object))
    ]
    words = measure_words()
    values = {name: [_value(name, one) for one in table[name].astype(object)] for name in kept}
    if len(kept) <= _WIDEST or len(table) > _FEW:
        rows = [list(row) for row in zip(*values.values())]
        return [words.get(name, name) for name in kept], rows, [_DIGITS + 1] * len(kept)
    kind = next((name for name in _KINDS if name in kept), None)
    heads = [tr("Measure"), *(values[kind] if kind else [str(number + 1) for number in range(len(table))])]
    rows = [[words.get(name, name), *values[name]] for name in kept if name != kind]
    return heads, rows, [0, *[_DIGITS] * len(table)]


def _value(name: str, value: Any) -> Any:
    if value is None or value is pd.NA or value == "" or value != value:
        return None
    if name == columns.YEAR:
        return str(int(value))  # no separator of thousands
    words = {columns.SCOPE: _kind_words, "zone": _kind_words, "extinction_class": risk_names}.get(name)
    return words().get(value, value) if words else value


def _kind_words() -> dict[str, str]:
    return {
        "minimum": tr("Minimum scope"),
        "maximum": tr("Maximum scope"),
        "core": tr("Core: in every scenario"),
        "fringe": tr("Fringe: in some scenarios"),
        "reach": tr("Reach: in any scenario"),
    }


def measure_words() -> dict[str, str]:
    """What the columns of results are called; others bear their own name."""
    return {
        columns.SCOPE: tr("Scope"),
        "zone": tr("How sure"),
        columns.UNIT_ID: tr("Code"),
        columns.UNIT_NAME: tr("Unit"),
        columns.YEAR: tr("Year"),
        columns.UNITS: tr("Units"),
        columns.POPULATION: tr("Population"),
        columns.ROLE: tr("Role"),
        columns.REASON: tr("Reason"),
        "scenarios": tr("Scenarios"),
        "population_minimum_low": tr("Population, minimum scope: lowest scenario"),
        "population_minimum_median": tr("Population, minimum scope: middle scenario"),
        "population_minimum_high": tr("Population, minimum scope: highest scenario"),
        "population_maximum_low": tr("Population, maximum scope: lowest scenario"),
        "population_maximum_median": tr("Population, maximum scope: middle scenario"),
        "population_maximum_high": tr("Population, maximum scope: highest scenario"),
        "measure": tr("Measure"),
        "enters_from": tr("Belongs from this threshold"),
        "enters_to": tr("Belongs up to this threshold"),
        "change": tr("Change since the year before"),
        "change_percent": tr("Change since the year before (%)"),
        columns.DENSITY: tr("People per km²"),
        "elderly_share": tr("Aged 65 and more (%)"),
        "ageing_index": tr("Ageing index"),
        "youth_share": tr("Young people (%)"),
        "potential_support": tr("People of 15 to 64 per person of 65 and more"),
        "old_age_dependency": tr("Old-age dependency"),
        "total_dependency": tr("Total dependency"),
        "extinction_risk": tr("Extinction risk"),
        "extinction_class": tr("Class of extinction risk"),
        "change_first_to_last": tr("Change since the first year"),
        "growth_per_year": tr("A year (%)"),
        "population_trend": tr("Population: trend a year"),
        "elderly_share_trend": tr("Aged 65 and more: trend a year (points)"),
        "extinction_trend": tr("Extinction risk: trend a year"),
        "relative": tr("Relative to the mean (%)"),
        "need": tr("Need"),
        "need_class": tr("Class of need"),
        "rank": tr("Rank"),
        columns.SELF_CONTAINMENT_SUPPLY: tr("Self-containment of residents (%)"),
        columns.SELF_CONTAINMENT_DEMAND: tr("Self-containment of jobs (%)"),
    }
