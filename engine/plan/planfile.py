"""What a plan's file holds beside its polygons: evidence as facts, and provenance. The format is docs/en/plan-format.md."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from numbers import Real
from typing import Any

import numpy as np
import pandas as pd

from .. import columns
from ..errors import InputError
from ..numbers import number_column

FORMAT_VERSION = "1"
LAYERS = ("areas", "members", "evidence", "provenance")
# What makes a membership; whatever else a members layer says of one is evidence.
CORE = (
    columns.AREA_ID,
    columns.AREA_NAME,
    columns.UNIT_ID,
    columns.UNIT_NAME,
    columns.ROLE,
    columns.POPULATION,
    columns.N_AREAS,
)
REQUIRED = (columns.AREA_ID, columns.AREA_NAME, columns.UNIT_ID, columns.ROLE)
EVIDENCE_COLUMNS = (columns.AREA_ID, columns.UNIT_ID, columns.ITEM, columns.VALUE, columns.TEXT)
PROVENANCE_COLUMNS = (columns.ITEM, columns.TEXT)


def require_members(fields: Sequence[str], label: str) -> None:
    """Refuse a layer that is no members layer."""
    missing = [name for name in REQUIRED if name not in fields]
    if missing:
        raise InputError(
            "It is no members layer of a plan; fields that are missing: {missing}.",
            where=label,
            fix="Choose the MEMBERS output of a delineation.",
            missing=", ".join(missing),
        )


def evidence_of(fields: Sequence[str], rows: Iterable[Sequence[Any]]) -> pd.DataFrame:
    """One row per membership and fact: ``area_id, unit_id, item, value, text``.

    Facts are the fields behind ``unit_id`` that are not core (in front of it stand fields of the units themselves);
    numbers are in ``value``, everything else in ``text``; a NULL is no fact. A unit in no area has its facts with a NULL
    ``area_id``: they say why it is in none.
    """
    start = list(fields).index(columns.UNIT_ID)
    area, unit = list(fields).index(columns.AREA_ID), start
    items = [(place, name) for place, name in enumerate(fields) if place > start and name not in CORE]
    facts = []
    for row in rows:
        for place, name in items:
            value = row[place]
            if value is None or (isinstance(value, float) and np.isnan(value)):
                continue
            number = isinstance(value, Real) and not isinstance(value, bool)
            facts.append((row[area], row[unit], name, float(value) if number else None, None if number else str(value)))
    return pd.DataFrame(facts, columns=list(EVIDENCE_COLUMNS))


def given_evidence(table: Mapping[str, Sequence[Any]], label: str) -> pd.DataFrame:
    """Facts of a table with the columns of evidence; numbers may stand in text fields.

    Raises
    ------
    InputError
        for a value that is no number.
    """
    values = number_column(table[columns.VALUE], f"{label}, {columns.VALUE}", negative=True)
    return pd.DataFrame({**table, columns.VALUE: values})[list(EVIDENCE_COLUMNS)]


def provenance_table(items: Mapping[str, str], history: Iterable[str]) -> pd.DataFrame:
    """How the plan came about: single ``items`` first, then the lines of ``history`` as they were said."""
    rows = [(name, text) for name, text in items.items() if text]
    rows += [("history", line) for line in history]
    return pd.DataFrame(rows, columns=list(PROVENANCE_COLUMNS))
