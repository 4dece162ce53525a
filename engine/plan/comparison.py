"""Two plans beside each other: area by area, over all, and unit by unit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix

from .. import columns
from ..codes import code_column, text_or_none
from ..errors import InputError, Note, first_of, note
from ..options import AREA_PAIRINGS
from ..types import Array
from ..units.table import Units
from .agreement import PairScores, adjusted_rand, variation_of_information
from .groups import WHOLE, Groups, plan_groups
from .scope import CENTRE

SAME, PARTLY, DIFFERENT = "same", "partly", "different"
ONLY_FIRST, ONLY_SECOND, NEITHER = "only first", "only second", "neither"


@dataclass(frozen=True)
class Side:
    """A plan as groups of units; ``centres`` (groups x units) marks each area's central cities."""

    groups: Groups
    centres: csr_matrix
    label: str


def plan_side(
    area_ids: Sequence[Any],
    area_names: Sequence[Any],
    unit_ids: Sequence[Any],
    roles: Sequence[Any],
    codes: pd.Index,
    label: str,
    units_label: str = "UNITS",
) -> Side:
    """One of the plans to compare, from the rows of its members layer."""
    groups = plan_groups(area_ids, area_names, unit_ids, roles, codes, label, units_label)
    rows = pd.DataFrame({"area": code_column(area_ids), "unit": code_column(unit_ids), "role": code_column(roles)})
    rows = rows[(rows["role"] == CENTRE) & rows["unit"].isin(groups.codes)]
    numbers = groups.table.reset_index().merge(rows, left_on=columns.AREA_ID, right_on="area")
    unit = groups.codes.get_indexer(numbers["unit"])
    centres = csr_matrix((np.ones(len(numbers)), (numbers["index"], unit)), shape=groups.matrix.shape)
    return Side(groups, centres.minimum(1).tocsr(), label)


@dataclass(frozen=True)
class ComparisonRules:
    """``pairing`` of areas by ``id``, by ``name`` or by largest ``overlap``; ``with_centres`` counts central cities as
    members of their own areas (they are given, so counting them flatters)."""

    pairing: str = "id"
    with_centres: bool = False

    def __post_init__(self) -> None:
        if self.pairing not in AREA_PAIRINGS:
            raise InputError(
                "{value} is not one of {words}.", where="PAIRING", value=self.pairing, words=", ".join(AREA_PAIRINGS)
            )


@dataclass(frozen=True)
class Overall:
    """Agreement of one scope over all areas.

    ``adjusted_rand`` and ``variation`` (nats) are None where areas overlap; a unit in no area counts as one by itself.
    ``moved`` are the people in units that do not belong to the same areas in both.
    """

    scope: str
    scores: PairScores
    same_units: int
    moved: float
    adjusted_rand: Optional[float]
    variation: Optional[float]


@dataclass(frozen=True)
class Comparison:
    """``areas`` one row per pair of areas and scope: ``area_id, area_name, second_id, second_name, scope, units_first,
    units_second, units_both, jaccard, precision, recall, f1, gained, lost, gained_units, lost_units, population_first,
    population_second, population_gained, population_lost``.

    ``first`` is the plan to judge, ``second`` the reference: *gained* is what the first has beyond the second. Scores are
    percent. Numbers of units leave central cities out unless they count; populations are of whole areas. ``units`` one
    row per unit and scope: ``unit_id, unit_name, scope, first_areas, second_areas, agreement, population``; ``overall``
    one entry per scope.
    """

    areas: pd.DataFrame
    units: pd.DataFrame
    overall: tuple[Overall, ...]
    notes: tuple[Note, ...] = ()

    def overall_table(self) -> pd.DataFrame:
        """``overall`` as a table, a row per scope; unknown is NaN."""
        return pd.DataFrame(
            [
                {
                    columns.SCOPE: one.scope,
                    columns.UNITS_FIRST: one.scores.found,
                    columns.UNITS_SECOND: one.scores.published,
                    columns.UNITS_BOTH: one.scores.hits,
                    **_percentages(one.scores),
                    columns.SAME_UNITS: one.same_units,
                    columns.POPULATION_MOVED: one.moved,
                    columns.ADJUSTED_RAND: np.nan if one.adjusted_rand is None else one.adjusted_rand,
                    columns.VARIATION: np.nan if one.variation is None else one.variation,
                }
                for one in self.overall
            ]
        )


def compare_plans(first: Side, second: Side, units: Units, rules: ComparisonRules) -> Comparison:
    """Compare two plans scope by scope.

    A delineation with one scope is compared with each scope of the other. Areas without a partner are compared with
    nothing: all their units are gained, or lost.

    Raises
    ------
    InputError
        when no area has a partner.
    """
    if not first.groups.codes.equals(second.groups.codes):
        raise ValueError("the plans are of different units")
    people = units.table[columns.POPULATION].reindex(first.groups.codes).to_numpy(dtype=float)
    names = units.table[columns.UNIT_NAME].reindex(first.groups.codes).to_numpy()
    scopes = _scopes(first.groups, second.groups)
    areas, by_unit, overall, notes = [], [], [], [*first.groups.notes, *second.groups.notes]
    for left_scope, right_scope in scopes:
        scope = left_scope if left_scope != WHOLE else right_scope
        left, right = _part(first, left_scope, rules), _part(second, right_scope, rules)
        pairs = _partners(left, right, rules.pairing)
        if not any(i is not None and j is not None for i, j in pairs):
            raise InputError(
                "No area of {first} has a partner in {second}.",
                where="PAIRING",
                fix="Pair areas by overlap, or give both plans the same area codes.",
                first=first.label,
                second=second.label,
            )
        rows = _area_rows(left, right, pairs, scope, names, people)
        table = _unit_rows(left, right, pairs, scope, names, people)
        areas.append(rows)
        by_unit.append(table)
        overall.append(_overall(left, right, rows, table, scope))
        notes += _scope_notes(overall[-1], left, right, pairs, first.label, second.label)
    if np.isnan(people).any():
        notes.append(
            note(
                "Units without a population, so that sums of people leave them out: {count}.",
                count=int(np.isnan(people).sum()),
            )
        )
    return Comparison(
        pd.concat(areas, ignore_index=True), pd.concat(by_unit, ignore_index=True), tuple(overall), tuple(notes)
    )


def _scopes(first: Groups, second: Groups) -> list[tuple[str, str]]:
    left, right = list(dict.fromkeys(first.table[columns.SCOPE])), list(dict.fromkeys(second.table[columns.SCOPE]))
    if left == right:
        return [(scope, scope) for scope in left]
    return [(one, other) for one in left for other in right]


@dataclass(frozen=True)
class _Part:
    """One scope of a plan, areas x units: ``whole`` memberships, and those of them that ``count``."""

    ids: Array
    names: Array
    whole: csr_matrix
    count: csr_matrix
    codes: pd.Index


def _part(side: Side, scope: str, rules: ComparisonRules) -> _Part:
    mine = np.flatnonzero(side.groups.table[columns.SCOPE] == scope)
    table = side.groups.table.iloc[mine]
    whole = side.groups.matrix[mine].tocsr()
    count = whole
    if not rules.with_centres:
        count = (whole - whole.multiply(side.centres[mine])).tocsr()
        count.eliminate_zeros()
    ids, names = table[columns.AREA_ID].to_numpy(), table[columns.AREA_NAME].to_numpy()
    return _Part(ids, names, whole, count, side.groups.codes)


def _partners(left: _Part, right: _Part, pairing: str) -> list[tuple[Optional[int], Optional[int]]]:
    """Pairs of areas, those without a partner with None."""
    pairs: list[tuple[Optional[int], Optional[int]]]
    if pairing == "overlap":
        chosen = _by_overlap(left.whole, right.whole)
    else:
        mine, other = (left.ids, right.ids) if pairing == "id" else (left.names, right.names)
        _refuse_repeated(pairing, mine, other)
        place = {key: number for number, key in enumerate(other)}
        chosen = {number: place[key] for number, key in enumerate(mine) if key in place}
    pairs = [(number, chosen.get(number)) for number in range(len(left.ids))]
    return pairs + [(None, number) for number in range(len(right.ids)) if number not in set(chosen.values())]


def _refuse_repeated(pairing: str, *keys: Array) -> None:
    for names in keys:
        twice = sorted(set(pd.Series(names)[pd.Series(names).duplicated()]))
        if twice:
            raise InputError(
                "Areas that share a name: {first}.",
                where="PAIRING",
                fix="Pair areas by id or by overlap.",
                first=first_of(twice),
                pairing=pairing,
            )


def _by_overlap(left: csr_matrix, right: csr_matrix) -> dict[int, int]:
    """One to one, the largest Jaccard index first (then more common units, then lower codes)."""
    common = (left @ right.T).tocoo()
    size_left, size_right = (np.asarray(matrix.sum(axis=1)).ravel() for matrix in (left, right))
    jaccard = common.data / (size_left[common.row] + size_right[common.col] - common.data)
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for number in np.lexsort((common.col, common.row, -common.data, -jaccard)):
        one, other = int(common.row[number]), int(common.col[number])
        if one not in chosen and other not in taken:
            chosen[one] = other
            taken.add(other)
    return chosen


def _area_rows(
    left: _Part,
    right: _Part,
    pairs: Sequence[tuple[Optional[int], Optional[int]]],
    scope: str,
    names: Array,
    people: Array,
) -> pd.DataFrame:
    rows = []
    for i, j in pairs:
        mine, other = _row(left.count, i), _row(right.count, j)
        gained, lost = np.setdiff1d(mine, other), np.setdiff1d(other, mine)
        scores = PairScores(len(mine) - len(gained), len(mine), len(other))
        rows.append(
            {
                columns.AREA_ID: left.ids[i] if i is not None else None,
                columns.AREA_NAME: left.names[i] if i is not None else None,
                columns.SECOND_ID: right.ids[j] if j is not None else None,
                columns.SECOND_NAME: right.names[j] if j is not None else None,
                columns.SCOPE: scope,
                columns.UNITS_FIRST: len(mine),
                columns.UNITS_SECOND: len(other),
                columns.UNITS_BOTH: scores.hits,
                **_percentages(scores),
                columns.GAINED: len(gained),
                columns.LOST: len(lost),
                columns.GAINED_UNITS: ", ".join(names[gained]),
                columns.LOST_UNITS: ", ".join(names[lost]),
                columns.POPULATION_FIRST: _people(people, _row(left.whole, i)),
                columns.POPULATION_SECOND: _people(people, _row(right.whole, j)),
                columns.POPULATION_GAINED: _people(people, gained),
                columns.POPULATION_LOST: _people(people, lost),
            }
        )
    table = pd.DataFrame(rows)
    for name in (columns.AREA_ID, columns.AREA_NAME, columns.SECOND_ID, columns.SECOND_NAME):
        table[name] = text_or_none((row[name] for row in rows), table.index)
    return table


def _percentages(scores: PairScores) -> dict[str, float]:
    return {
        columns.JACCARD: 100 * scores.jaccard,
        columns.PRECISION: 100 * scores.precision,
        columns.RECALL: 100 * scores.recall,
        columns.F1: 100 * scores.f1,
    }


def _row(matrix: csr_matrix, number: Optional[int]) -> Array:
    if number is None:
        return np.zeros(0, dtype=int)
    return np.sort(matrix.indices[matrix.indptr[number] : matrix.indptr[number + 1]])


def _people(people: Array, units: Array) -> float:
    """People in units; NaN when none of them is known."""
    known = people[units][~np.isnan(people[units])]
    return float(known.sum()) if len(known) or not len(units) else np.nan


def _unit_rows(
    left: _Part,
    right: _Part,
    pairs: Sequence[tuple[Optional[int], Optional[int]]],
    scope: str,
    names: Array,
    people: Array,
) -> pd.DataFrame:
    """Where each unit belongs in both plans; the same area is a pair of areas."""
    size = len(left.codes)
    in_left, in_right, shared = (np.zeros(size, dtype=int) for _ in range(3))
    for i, j in pairs:
        mine, other = _row(left.whole, i), _row(right.whole, j)
        in_left[mine] += 1
        in_right[other] += 1
        shared[np.intersect1d(mine, other)] += 1
    agreement = np.select(
        [
            (in_left == 0) & (in_right == 0),
            in_right == 0,
            in_left == 0,
            (shared == in_left) & (shared == in_right),
            shared > 0,
        ],
        [NEITHER, ONLY_FIRST, ONLY_SECOND, SAME, PARTLY],
        DIFFERENT,
    )
    return pd.DataFrame(
        {
            columns.UNIT_ID: left.codes,
            columns.UNIT_NAME: names,
            columns.SCOPE: scope,
            columns.FIRST_AREAS: _listed(left, size),
            columns.SECOND_AREAS: _listed(right, size),
            columns.AGREEMENT: agreement,
            columns.POPULATION: people,
        }
    )


def _listed(part: _Part, size: int) -> list[Optional[str]]:
    by_unit = part.whole.tocsc()
    names = [
        ", ".join(part.names[np.sort(by_unit.indices[by_unit.indptr[unit] : by_unit.indptr[unit + 1]])])
        for unit in range(size)
    ]
    return [text or None for text in names]


def _overall(left: _Part, right: _Part, rows: pd.DataFrame, table: pd.DataFrame, scope: str) -> Overall:
    scores = PairScores(
        int(rows[columns.UNITS_BOTH].sum()), int(rows[columns.UNITS_FIRST].sum()), int(rows[columns.UNITS_SECOND].sum())
    )
    moved = ~table[columns.AGREEMENT].isin([SAME, NEITHER])
    people = _people(table[columns.POPULATION].to_numpy(dtype=float), np.flatnonzero(moved))
    mine, other = _classes(left.whole), _classes(right.whole)
    rand = variation = None
    if mine is not None and other is not None:
        rand, variation = adjusted_rand(mine, other), variation_of_information(mine, other)
    return Overall(scope, scores, int((~moved).sum()), people, rand, variation)


def _classes(matrix: csr_matrix) -> Optional[Array]:
    """The area of each unit, a class of its own for a unit in none; None where areas overlap."""
    by_unit = matrix.tocsc()
    count = np.diff(by_unit.indptr)
    if (count > 1).any():
        return None
    areas, size = matrix.shape
    classes = areas + np.arange(size)
    classes[count == 1] = by_unit.indices
    return classes


def _scope_notes(
    found: Overall,
    left: _Part,
    right: _Part,
    pairs: Iterable[tuple[Optional[int], Optional[int]]],
    first: str,
    second: str,
) -> Iterable[Note]:
    yield note(
        "{scope}: memberships in {first}: {found}, in {second}: {published}, in both: {hits}; precision {precision:.1f} %, "
        "recall {recall:.1f} %, F1 {f1:.1f} %.",
        scope=found.scope,
        first=first,
        second=second,
        found=found.scores.found,
        published=found.scores.published,
        hits=found.scores.hits,
        precision=100 * found.scores.precision,
        recall=100 * found.scores.recall,
        f1=100 * found.scores.f1,
    )
    if found.adjusted_rand is None:
        yield note("{scope}: areas overlap, so the adjusted Rand index is undefined.", scope=found.scope)
    alone = [
        *(str(left.names[i]) for i, j in pairs if j is None and i is not None),
        *(str(right.names[j]) for i, j in pairs if i is None and j is not None),
    ]
    if alone:
        yield note(
            "{scope}: areas without a partner: {count} ({first}).",
            scope=found.scope,
            count=len(alone),
            first=first_of(alone),
        )
