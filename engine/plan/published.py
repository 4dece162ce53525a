"""A plan from a table as it is printed: central cities with lists of their surroundings, or a row per membership."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd

from .. import columns
from ..codes import code_text
from ..errors import InputError, Note, first_of, note
from ..numbers import number_column
from ..units.names import BY_REGION, Match, UnitNames, first_choices, list_items, plain_text
from ..units.table import Units
from .groups import WHOLE
from .scope import CENTRE, MAXIMUM, MINIMUM

MEMBER, PUBLISHED = "member", "published"
_RANK = {CENTRE: 0, MINIMUM: 1, MAXIMUM: 2, MEMBER: 3}
_ROLE_WORDS = {
    CENTRE: {"centre", "center", "central", "central city", "core", "중심", "중심도시", "거점도시"},
    MINIMUM: {"minimum", "min", "minimum scope", "최소", "최소범위", "최소 범위"},
    MAXIMUM: {"maximum", "max", "maximum scope", "최대", "최대범위", "최대 범위"},
    MEMBER: {"member", "구성원"},
}


@dataclass(frozen=True)
class Cell:
    """One name or code as it stands in the table: ``row`` from 1, ``column`` its field."""

    row: int
    column: str
    area: str
    role: str
    text: str
    region: str


@dataclass(frozen=True)
class PublishedPlan:
    """``members`` as those of a scope: ``area_id, area_name, unit_id, unit_name, role, share, flow, basis, population,
    n_areas``; ``matches`` one row per name in the table: ``row, field, text, unit_id, unit_name, how, candidates``.
    ``area_of`` area as written -> area id."""

    members: pd.DataFrame
    matches: pd.DataFrame
    area_of: dict[str, str]
    notes: tuple[Note, ...] = ()


def cells_of_lists(
    areas: Sequence[Any],
    lists: Sequence[tuple[str, str, Sequence[Any]]],
    regions: Optional[Sequence[Any]],
    area_field: str,
) -> list[Cell]:
    """Cells of a table with a row per central city and columns of lists: (role, field, values)."""
    cells = []
    for number, area in enumerate(areas):
        names = list_items(_text(area))
        if not names:
            continue
        region = _text(regions[number]) if regions is not None else ""
        cells += [Cell(number + 1, area_field, names[0], CENTRE, name, region) for name in names]
        for role, field, values in lists:
            cells += [
                Cell(number + 1, field, names[0], role, item, region) for item in list_items(_text(values[number]))
            ]
    return cells


def cells_of_rows(
    areas: Sequence[Any],
    units: Sequence[Any],
    roles: Optional[Sequence[Any]],
    regions: Optional[Sequence[Any]],
    unit_field: str,
    role_where: str,
) -> list[Cell]:
    """Cells of a table with a row per membership; without roles every unit is a member of its area."""
    cells = []
    for number, (area, unit) in enumerate(zip(areas, units)):
        if not _text(area) or not _text(unit):
            continue
        role = MEMBER if roles is None else _role(_text(roles[number]), number + 1, role_where)
        region = _text(regions[number]) if regions is not None else ""
        cells.append(Cell(number + 1, unit_field, _text(area), role, _text(unit), region))
    return cells


def _text(value: Any) -> str:
    return code_text(value) or ""


def _role(text: str, row: int, where: str) -> str:
    for role, words in _ROLE_WORDS.items():
        if plain_text(text) in words:
            return role
    raise InputError(
        "“{value}” in row {row} is no role.",
        where=where,
        fix="Write centre, minimum, maximum or member.",
        value=text,
        row=row,
    )


def published_plan(cells: Sequence[Cell], units: Units, label: str = "TABLE", leave_out: bool = False) -> PublishedPlan:
    """Match names with units and build the plan.

    A unit is listed once per area, in its strongest role. An area bears the code of its central city; where none is
    listed, the text of the table. Names that fit several units or none are refused, or with ``leave_out`` counted.

    Raises
    ------
    InputError
        for an empty table, or for names without exactly one unit, all at once.
    """
    if not cells:
        raise InputError("The table lists no units.", where=label, fix="Choose the fields that hold names or codes.")
    names = UnitNames(units)
    found = [names.match(cell.text, cell.region) for cell in cells]
    _refuse(found, label, leave_out)
    rows = pd.DataFrame(
        [
            (cell.area, cell.role, match.code, _RANK[cell.role], cell.row)
            for cell, match in zip(cells, found)
            if match.code is not None
        ],
        columns=["area", columns.ROLE, columns.UNIT_ID, "rank", "row"],
    )
    if not len(rows):
        raise InputError("None of its names is a unit.", where=label, fix="Choose the layer of units it was made for.")
    area_of = _area_ids(rows)
    repeated = int(rows.duplicated(["area", columns.UNIT_ID]).sum())
    rows = rows.sort_values(["area", columns.UNIT_ID, "rank"]).drop_duplicates(["area", columns.UNIT_ID])
    members = _members(rows, area_of, units)
    notes = _notes(cells, found, rows, repeated, label)
    return PublishedPlan(members, _matches(cells, found, units), area_of, tuple(notes))


def _refuse(found: Sequence[Match], label: str, leave_out: bool) -> None:
    several = sorted(set(first_choices(match for match in found if match.codes)))
    unknown = sorted(set(first_choices(match for match in found if not match.codes)))
    if leave_out or not (several or unknown):
        return
    raise InputError(
        "Names that fit several units: {ambiguous} ({several}); that fit none: {lost} ({unknown}).",
        where=label,
        fix="Write the code, or the region in brackets, or choose the region fields of both tables; or leave such names out.",
        ambiguous=len(several),
        several=first_of(several) or "-",
        lost=len(unknown),
        unknown=first_of(unknown) or "-",
    )


def _area_ids(rows: pd.DataFrame) -> dict[str, str]:
    """Area as written -> code of its first central city, or the text itself."""
    centres = rows[rows[columns.ROLE] == CENTRE].drop_duplicates("area").set_index("area")[columns.UNIT_ID]
    return {area: str(centres.get(area, area)) for area in rows["area"].unique()}


def _members(rows: pd.DataFrame, area_of: dict[str, str], units: Units) -> pd.DataFrame:
    table = units.table.reindex(rows[columns.UNIT_ID])
    ids = rows["area"].map(area_of)
    names = units.table[columns.UNIT_NAME]
    members = pd.DataFrame(
        {
            columns.AREA_ID: ids.to_numpy(),
            columns.AREA_NAME: [names.get(area, area) for area in ids],
            columns.UNIT_ID: rows[columns.UNIT_ID].to_numpy(),
            columns.UNIT_NAME: table[columns.UNIT_NAME].to_numpy(),
            columns.ROLE: rows[columns.ROLE].to_numpy(),
            columns.SHARE: np.nan,
            columns.FLOW: np.nan,
            columns.BASIS: PUBLISHED,
            columns.POPULATION: table[columns.POPULATION].to_numpy(dtype=float),
            "rank": rows["rank"].to_numpy(),
        }
    )
    members = members.sort_values([columns.AREA_ID, "rank", columns.UNIT_ID])
    members = members.drop_duplicates([columns.AREA_ID, columns.UNIT_ID]).drop(columns="rank").reset_index(drop=True)
    members[columns.N_AREAS] = members.groupby(columns.UNIT_ID)[columns.AREA_ID].transform("nunique")
    return members


def _matches(cells: Sequence[Cell], found: Iterable[Match], units: Units) -> pd.DataFrame:
    names = units.table[columns.UNIT_NAME]
    return pd.DataFrame(
        [
            (
                cell.row,
                cell.column,
                cell.text,
                match.code,
                names.get(match.code) if match.code else None,
                match.how,
                ", ".join(f"{code} {names[code]}" for code in match.codes) if len(match.codes) > 1 else None,
            )
            for cell, match in zip(cells, found)
        ],
        columns=list(MATCH_COLUMNS),
    )


MATCH_COLUMNS = (
    columns.ROW,
    columns.FIELD,
    columns.TEXT,
    columns.UNIT_ID,
    columns.UNIT_NAME,
    columns.HOW,
    columns.CANDIDATES,
)


def _notes(cells: Sequence[Cell], found: Sequence[Match], rows: pd.DataFrame, repeated: int, label: str) -> list[Note]:
    notes = [
        note(
            "{table}: areas: {areas}; names and codes: {cells}, matched with a unit: {matched}.",
            table=label,
            areas=rows["area"].nunique(),
            cells=len(cells),
            matched=sum(match.code is not None for match in found),
        )
    ]
    ways = {how: sum(match.how == how for match in found) for how in sorted({match.how for match in found})}
    notes.append(
        note(
            "{table}: how they were matched: {ways}.",
            table=label,
            ways=", ".join(f"{how} {count}" for how, count in ways.items()),
        )
    )
    decided = sorted({f"{match.text} → {match.code}" for match in found if match.how == BY_REGION})
    if decided:
        notes.append(
            note(
                "{table}: names that several units share, decided by the region: {count} ({first}).",
                table=label,
                count=len(decided),
                first=first_of(decided),
            )
        )
    lost = sorted(set(first_choices(found)))
    if lost:
        notes.append(
            note(
                "{table}: names that fit several units or none, left out: {count} ({first}).",
                table=label,
                count=len(lost),
                first=first_of(lost),
            )
        )
    if repeated:
        notes.append(
            note(
                "{table}: units listed more than once in an area, the strongest role counts: {count}.",
                table=label,
                count=repeated,
            )
        )
    return notes


def published_totals(
    areas: Sequence[Any], totals: Mapping[str, Sequence[Any]], area_of: Mapping[str, str], label: str
) -> tuple[dict[tuple[str, str], float], list[Note]]:
    """Totals as printed: (area id, scope) -> number, for every scope in ``totals``.

    ``area_of`` leads from an area as written (or its id) to its id; the *maximum* also stands for the one scope of other
    delineations. An area that occurs several times must have the same total each time.

    Raises
    ------
    InputError
        for totals that contradict each other, or that are no numbers.
    """
    found: dict[tuple[str, str], float] = {}
    written = [(list_items(_text(area)) or [""])[0] for area in areas]
    for scope, values in totals.items():
        numbers = number_column(values, f"{label}, {scope}")
        for area, number in zip(written, numbers):
            if area not in area_of or np.isnan(number):
                continue
            key = (area_of[area], scope)
            if found.setdefault(key, float(number)) != number:
                raise InputError(
                    "Area {area} has two totals for its {scope} scope: {one:.0f} and {other:.0f}.",
                    where=label,
                    fix="Leave one of them.",
                    area=area,
                    scope=scope,
                    one=found[key],
                    other=float(number),
                )
    found.update({(area, WHOLE): number for (area, scope), number in list(found.items()) if scope == MAXIMUM})
    lost = sorted({area for area in written if area and area not in area_of})
    notes = []
    if lost and totals:
        notes.append(
            note(
                "{table}: areas of published totals that the plan has not: {count} ({first}).",
                table=label,
                count=len(lost),
                first=first_of(lost),
            )
        )
    return found, notes
