"""Which measures and thresholds recover a plan that is given, and what none of them explains."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any, Optional, Union

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix

from .. import columns
from ..codes import code_column, join_report
from ..errors import InputError, Note, first_of, note
from ..flows.matrix import Flows
from ..flows.times import TravelTimes
from ..progress import Progress, part, silent
from ..types import Array
from ..units.adjacency import Neighbourhood
from ..units.table import Units
from .agreement import PairScores, pair_scores
from .centres import Centres, centres_from_field
from .memberships import Entering, contains
from .scope import CENTRE, MAXIMUM, MINIMUM, Plan, PreparedScope, prepare_measures
from .scoperules import ScopeRules

MISSED, EXTRA, NO_UNIT = "missed", "extra", "no unit"
_ROLES = (CENTRE, MINIMUM, MAXIMUM)


@dataclass(frozen=True)
class Reference:
    """A plan to recover: ``centres``, and the published pairs (area id, unit code) without them.

    The maximum holds the minimum.
    """

    centres: Centres
    minimum: frozenset[tuple[str, str]]
    maximum: frozenset[tuple[str, str]]
    notes: tuple[Note, ...] = ()


def reference_plan(
    area_codes: Iterable[Any],
    unit_codes: Iterable[Any],
    roles: Iterable[Any],
    units: Units,
    label: str = "REFERENCE",
) -> Reference:
    """Read a members table: a row per area and unit, ``role`` centre, minimum or maximum (beyond the minimum).

    Members that are no units stay published, so that they count as missed. An area without a row for its centre has the
    unit of its own code as centre.

    Raises
    ------
    InputError
        for missing codes, roles that are none, pairs with two roles, centres that are no units or in two areas.
    """
    area, unit = code_column(area_codes), code_column(unit_codes)
    role = np.array([str(value).strip().lower() if value is not None else "" for value in roles], dtype=object)
    _check_rows(area, unit, role, label)
    rows = pd.DataFrame({"area": area, "unit": unit, "role": role}).drop_duplicates()
    twice = rows[rows.duplicated(["area", "unit"], keep=False)]
    if len(twice):
        raise InputError(
            "Units with two roles in one area: {first}.",
            where=label,
            fix="Leave one row per area and unit.",
            first=first_of(sorted({f"{row.area}–{row.unit}" for row in twice.itertuples()})),
        )
    report = join_report(set(rows["unit"]), units.codes, label, units.label)
    report.require_match()
    centres = _reference_centres(rows, units, label)
    surroundings = rows[rows["role"] != CENTRE]
    everyone = frozenset(zip(surroundings["area"], surroundings["unit"]))
    inner = surroundings[surroundings["role"] == MINIMUM]
    if not everyone:
        raise InputError("No area has a member beside its centre.", where=label, fix="Choose the table of members.")
    return Reference(centres, frozenset(zip(inner["area"], inner["unit"])), everyone, tuple(report.notes))


def _check_rows(area: Array, unit: Array, role: Array, label: str) -> None:
    blank = pd.isna(area) | pd.isna(unit)
    if blank.any():
        raise InputError(
            "Rows without a code of area or unit: {count}.",
            where=label,
            fix="Fill the codes, or choose other fields.",
            count=int(blank.sum()),
        )
    unknown = sorted({value or "-" for value in role if value not in _ROLES})
    if unknown:
        raise InputError(
            "Roles that are none: {first}.",
            where=label,
            fix="Write one of: {roles}.",
            first=first_of(unknown),
            roles=", ".join(_ROLES),
        )


def _reference_centres(rows: pd.DataFrame, units: Units, label: str) -> Centres:
    city = dict(zip(rows.loc[rows["role"] == CENTRE, "unit"], rows.loc[rows["role"] == CENTRE, "area"]))
    city.update({area: area for area in set(rows["area"]) - set(city.values()) if area not in city})
    shared = rows[rows["role"] == CENTRE].groupby("unit")["area"].nunique()
    lost = sorted(set(city) - set(units.codes)) + sorted(shared.index[shared > 1])
    if lost:
        raise InputError(
            "Central cities that are no units, or in two areas: {first}.",
            where=label,
            fix="Mend the codes; a central city has a row with the role centre, or gives its area its code.",
            first=first_of(lost),
        )
    centres = centres_from_field([city.get(code) for code in units.order], units, label)
    return replace(centres, notes=())


@dataclass(frozen=True)
class Curve:
    """Agreement of one scope over the threshold, from the highest down.

    ``threshold`` in percent: the scope is the same from there down to just above ``above``.
    """

    measure: str
    threshold: Array
    above: Array
    hits: Array
    found: Array
    published: int

    @property
    def f1(self) -> Array:
        return 2 * self.hits / np.maximum(self.found + self.published, 1)

    @property
    def precision(self) -> Array:
        return np.where(self.found > 0, self.hits / np.maximum(self.found, 1), 0.0)

    @property
    def recall(self) -> Array:
        return self.hits / max(self.published, 1)

    def best(self) -> Optional[int]:
        """Place of the largest F1; of equals the one that holds over the widest range of thresholds."""
        if not len(self.threshold):
            return None
        order = np.lexsort((-(self.threshold - self.above), -self.f1))
        return int(order[0])


def agreement_curve(
    entry: Entering, published: Array, missing: int, measure: str, always: Optional[Array] = None, most: float = 100.0
) -> Curve:
    """:class:`Curve` of everything that ever enters.

    Parameters
    ----------
    published : sorted keys; ``missing`` are published besides, and can never be found
    always : keys that are in whatever the threshold, such as those of the minimum
    most : no threshold above it
    """
    inside = always if always is not None else np.zeros(0, dtype=np.int64)
    free = ~contains(np.sort(inside), entry.keys)
    keys = np.concatenate((inside, entry.keys[free]))
    value = np.minimum(np.concatenate((np.full(len(inside), np.inf), entry.value[free])), most)
    order = np.argsort(-value, kind="stable")
    keys, value = keys[order], value[order]
    last = np.append(value[1:] != value[:-1], True) if len(value) else np.zeros(0, dtype=bool)
    hits = np.cumsum(contains(published, keys))[last]
    threshold = value[last]
    return Curve(
        measure,
        threshold,
        np.append(threshold[1:], 0.0)[: len(threshold)],
        hits,
        np.flatnonzero(last) + 1,
        len(published) + missing,
    )


def simplest_between(above: float, upto: float) -> float:
    """The number with the fewest decimals that is larger than ``above`` and not larger than ``upto``.

    Examples
    --------
    >>> simplest_between(14.2, 15.7)  # any threshold above 14.2 and up to 15.7 gives the same plan
    15.0
    """
    for digits in range(12):
        value = np.floor(upto * 10**digits * (1 + 1e-12)) / 10**digits
        if above < value <= upto:
            return float(value)
    return float(upto)


@dataclass(frozen=True)
class Calibration:
    """What recovers a reference plan best.

    * ``rules`` of the best setting, ``plan`` made by them, ``minimum`` and ``maximum`` its scores;
    * ``settings`` a row per way of growing, assignment, enclaves, size rule and measure: best threshold of each scope,
      with ``precision, recall, f1``;
    * ``curves`` per scope and measure under the best rules: ``scope, measure, threshold, precision, recall, f1``;
    * ``misfits`` pairs that the best setting gets wrong: ``area_id, area_name, unit_id, unit_name, scope, kind``
      (``missed``, ``extra``, ``no unit``), ``share, rank, enters, explained_by`` the measures that get it right at their
      own best threshold: empty for what no measure explains.
    """

    rules: ScopeRules
    plan: Plan
    minimum: PairScores
    maximum: PairScores
    settings: pd.DataFrame
    curves: pd.DataFrame
    misfits: pd.DataFrame
    notes: tuple[Note, ...] = ()


def calibrate_scope(
    units: Units,
    flows: Flows,
    reference: Reference,
    neighbours: Union[Neighbourhood, csr_matrix, None],
    candidates: Sequence[ScopeRules],
    measures: Sequence[str],
    times: Optional[TravelTimes] = None,
    progress: Progress = silent,
) -> Calibration:
    """Search the candidates (their measures and thresholds do not count) with every measure at every threshold.

    For each candidate the minimum takes the measure and threshold with the largest F1; then the maximum, which takes in
    that minimum, does. The candidate with the largest mean of both F1 wins, of equals the first. Thresholds are exact:
    every value at which a membership changes is tried, and the roundest number of the best range is reported.
    """
    if any(rules.enclaves and rules.assignment == "largest" for rules in candidates):
        raise ValueError("with largest, enclaves hang on the thresholds of other areas: no curve has them")
    size = len(units)
    sought = {
        MINIMUM: _published(reference.minimum, reference.centres, units),
        MAXIMUM: _published(reference.maximum, reference.centres, units),
    }
    rows, best, best_score = [], None, -1.0
    for number, rules in enumerate(candidates):
        step = part(progress, 0.9 * number / len(candidates), 0.9 * (number + 1) / len(candidates))
        pairs = list(product(measures, measures)) if rules.assignment == "largest" else [(m, m) for m in measures]
        ready = prepare_measures(units, flows, reference.centres, neighbours, rules, pairs, None, times, 0.0, step)
        found = _best_of(ready, sought, measures, rules)
        rows += _setting_rows(ready, sought, measures, rules)
        if found is not None and found[0] > best_score + 1e-12:
            best_score, best = found[0], (found[1], ready)
    if best is None:
        raise InputError(
            "No unit is tied to any of the central cities.", where="FLOWS", fix="Choose other flows, or other measures."
        )
    rules, ready = best
    plan = prepare_measures(
        units,
        flows,
        reference.centres,
        neighbours,
        rules,
        [(rules.measure, rules.outer_measure)],
        None,
        times,
        min(rules.min_share, rules.max_share),
    )[rules.measure, rules.outer_measure].plan()
    scores = {scope: _scores(plan, scope, reference) for scope in (MINIMUM, MAXIMUM)}
    curves = _curves(ready, sought, measures)
    progress(0.95)
    misfits = _misfits(plan, ready, sought, reference, measures, units, size)
    notes = (*reference.notes, *plan.notes, _found_note(rules, scores))
    progress(1.0)
    return Calibration(rules, plan, scores[MINIMUM], scores[MAXIMUM], pd.DataFrame(rows), curves, misfits, notes)


def _published(pairs: Iterable[tuple[str, str]], centres: Centres, units: Units) -> tuple[Array, int]:
    """Keys of the published pairs, and how many are of no unit."""
    every = sorted(pairs)
    area = centres.names.index.get_indexer([area for area, _ in every])
    unit = units.codes.get_indexer([unit for _, unit in every])
    known = unit >= 0
    return np.sort(area[known] * len(units) + unit[known]), int((~known).sum())


def _side(ready: dict[tuple[str, str], PreparedScope], inner: str, outer: str) -> PreparedScope:
    """With ``overlap`` a scope hangs on its own measure only."""
    return ready.get((inner, outer)) or ready[inner, inner]


def _best_of(
    ready: dict[tuple[str, str], PreparedScope],
    sought: dict[str, tuple[Array, int]],
    measures: Sequence[str],
    rules: ScopeRules,
) -> Optional[tuple[float, ScopeRules]]:
    """Mean F1 and rules of the best measures and thresholds for one candidate."""
    best: Optional[tuple[float, ScopeRules]] = None
    for inner, outer in product(measures, measures):
        minimum = _side(ready, inner, outer).minimum.closed
        low = agreement_curve(minimum, *sought[MINIMUM], inner)
        place = low.best()
        if place is None:
            continue
        low_share = simplest_between(low.above[place], low.threshold[place])
        taken = minimum.at(low_share)
        side = _side(ready, outer, outer).maximum.closed
        high = agreement_curve(side, *sought[MAXIMUM], outer, taken, low_share if inner == outer else 100.0)
        there = high.best()
        if there is None:
            continue
        high_share = simplest_between(high.above[there], high.threshold[there])
        score = (low.f1[place] + high.f1[there]) / 2
        if best is None or score > best[0] + 1e-12:
            found = replace(rules, min_share=low_share, max_share=high_share, measure=inner, max_measure=outer)
            best = float(score), found
    return best


def _setting_rows(
    ready: dict[tuple[str, str], PreparedScope],
    sought: dict[str, tuple[Array, int]],
    measures: Sequence[str],
    rules: ScopeRules,
) -> list[dict[str, Any]]:
    rows = []
    for measure in measures:
        row: dict[str, Any] = {
            "growth": rules.growth,
            "assignment": rules.assignment,
            "enclaves": int(rules.enclaves),
            "smaller_only": int(rules.smaller_only),
            "member_max_population": rules.member_max_population,
            columns.MEASURE: measure,
        }
        for scope in (MINIMUM, MAXIMUM):
            curve = agreement_curve(ready[measure, measure].maximum.closed, *sought[scope], measure)
            place = curve.best()
            for name in ("threshold", "precision", "recall", "f1"):
                row[f"{name}_{scope}"] = np.nan if place is None else float(getattr(curve, name)[place])
            if place is not None:
                row[f"threshold_{scope}"] = simplest_between(curve.above[place], curve.threshold[place])
        rows.append(row)
    return rows


def _curves(
    ready: dict[tuple[str, str], PreparedScope], sought: dict[str, tuple[Array, int]], measures: Sequence[str]
) -> pd.DataFrame:
    parts = []
    for scope, measure in product((MINIMUM, MAXIMUM), measures):
        curve = agreement_curve(ready[measure, measure].maximum.closed, *sought[scope], measure)
        parts.append(
            pd.DataFrame(
                {
                    columns.SCOPE: scope,
                    columns.MEASURE: measure,
                    columns.THRESHOLD: curve.threshold,
                    "precision": curve.precision,
                    "recall": curve.recall,
                    "f1": curve.f1,
                }
            )
        )
    return pd.concat(parts, ignore_index=True)


def _pairs_in(plan: Plan, scope: str) -> set[tuple[str, str]]:
    roles = [MINIMUM] if scope == MINIMUM else [MINIMUM, MAXIMUM]
    inside = plan.members[plan.members[columns.ROLE].isin(roles)]
    return set(zip(inside[columns.AREA_ID], inside[columns.UNIT_ID]))


def _scores(plan: Plan, scope: str, reference: Reference) -> PairScores:
    """Centres are left out on both sides."""
    return pair_scores(_pairs_in(plan, scope), reference.minimum if scope == MINIMUM else reference.maximum)


def _misfits(
    plan: Plan,
    ready: dict[tuple[str, str], PreparedScope],
    sought: dict[str, tuple[Array, int]],
    reference: Reference,
    measures: Sequence[str],
    units: Units,
    size: int,
) -> pd.DataFrame:
    from .evidence import evidence_of

    parts = []
    names, codes = reference.centres.names, units.codes
    for scope, published in ((MINIMUM, reference.minimum), (MAXIMUM, reference.maximum)):
        found = _pairs_in(plan, scope)
        wrong = sorted(found ^ published)
        real = [pair for pair in wrong if pair[1] in codes]
        keys = np.array([names.index.get_loc(area) * size + codes.get_loc(unit) for area, unit in real], dtype=np.int64)
        used = plan.rules.measure if scope == MINIMUM else plan.rules.outer_measure
        scoped = ready[used, used]
        order = np.argsort(keys)
        keys, real = keys[order], [real[place] for place in order]
        evidence = evidence_of(scoped, scoped.at(100, 100), keys, np.full(len(keys), MAXIMUM, dtype=object))
        wanted = np.array([pair in published for pair in real], dtype=bool)
        right = {}
        for measure in measures:
            entry = ready[measure, measure].maximum.closed
            curve = agreement_curve(entry, *sought[scope], measure)
            place = curve.best()
            inside = entry.of(keys) >= (curve.threshold[place] if place is not None else np.inf)
            right[measure] = inside == wanted
        parts.append(
            pd.DataFrame(
                {
                    columns.AREA_ID: [area for area, _ in real],
                    columns.UNIT_ID: [unit for _, unit in real],
                    columns.SCOPE: scope,
                    "kind": np.where(wanted, MISSED, EXTRA),
                    columns.SHARE: evidence[columns.SHARE],
                    columns.RANK: evidence[columns.RANK],
                    columns.ENTERS: evidence[columns.ENTERS],
                    "explained_by": [
                        ", ".join(measure for measure in measures if right[measure][row]) for row in range(len(real))
                    ],
                }
            )
        )
        lost = [pair for pair in wrong if pair[1] not in codes]
        if lost:
            parts.append(
                pd.DataFrame(lost, columns=[columns.AREA_ID, columns.UNIT_ID]).assign(
                    **{columns.SCOPE: scope, "kind": NO_UNIT, "explained_by": ""}
                )
            )
    misfits = pd.concat(parts, ignore_index=True)
    misfits.insert(1, columns.AREA_NAME, names.reindex(misfits[columns.AREA_ID]).to_numpy())
    unit_names = units.table[columns.UNIT_NAME].reindex(misfits[columns.UNIT_ID])
    misfits.insert(3, columns.UNIT_NAME, unit_names.fillna("").to_numpy())
    return misfits


def _found_note(rules: ScopeRules, scores: dict[str, PairScores]) -> Note:
    return note(
        "Best: minimum {measure} {low:g} % (F1 {f1_min:.3f}), maximum {outer} {high:g} % (F1 {f1_max:.3f}); growth {growth}, "
        "assignment {assignment}.",
        measure=rules.measure,
        low=rules.min_share,
        f1_min=scores[MINIMUM].f1,
        outer=rules.outer_measure,
        high=rules.max_share,
        f1_max=scores[MAXIMUM].f1,
        growth=rules.growth,
        assignment=rules.assignment,
    )
