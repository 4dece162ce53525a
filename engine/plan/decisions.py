"""What people decide on top of a computed plan, kept as a journal.

A plan as it stands is the computed plan and the journal: the last decision in force on an area and a unit overrules what
was computed. Nothing in a journal is ever changed or taken out; a decision is taken back by a later entry that names it,
and so is the taking back. Journals of several authors are sets: merging is their union, in whatever order.

The principle that a person overrules the computation with a recorded reason is that of Min et al. (2022), KRIHS: residents'
perception and policy stand beside the commuting threshold.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone

import numpy as np
import pandas as pd

from .. import columns
from ..errors import InputError, Note, first_of, note
from ..options import REASONS
from ..types import Array
from .roles import CENTRE_LEVEL, LEVELS, ROLES

AGREEMENT = "agreement"  # the reason that settles what was decided before on a unit
UNDO = "undo"  # kind of an entry that takes another one back


@dataclass(frozen=True)
class Reason:
    """Why, by whom: ``kind`` is one of ``options.REASONS``."""

    kind: str
    text: str = ""
    author: str = ""

    def __post_init__(self) -> None:
        if self.kind not in REASONS:
            raise InputError(
                "“{value}” is not one of the reasons {reasons}.", value=self.kind, reasons=first_of(REASONS)
            )


@dataclass(frozen=True)
class Decision:
    """One entry: ``unit`` goes from role ``before`` to ``after`` in ``area``.

    ``stroke`` is shared by what was decided with one gesture and is taken back with one; ``undoes`` is the id of the
    entry that this one takes back, else empty; ``time`` is ISO 8601 in UTC, later than every earlier entry of its journal.
    """

    id: str
    stroke: str
    area: str
    unit: str
    before: str
    after: str
    kind: str
    text: str
    author: str
    time: str
    undoes: str = ""

    def __post_init__(self) -> None:
        for role in (self.before, self.after):
            if role not in ROLES:
                raise InputError(
                    "“{value}” is not a role; there are: {roles}.", where=self.id, value=role, roles=first_of(ROLES)
                )


def in_order(decisions: Iterable[Decision]) -> list[Decision]:
    """By time, then id; an entry that occurs twice once."""
    return sorted({decision.id: decision for decision in decisions}.values(), key=lambda d: (d.time, d.id))


def active(decisions: Sequence[Decision]) -> list[Decision]:
    """The entries in force, in order, without those that only take others back.

    An entry is in force unless one that is in force takes it back.
    """
    ordered = in_order(decisions)
    undoers = defaultdict(list)
    for decision in ordered:
        if decision.undoes:
            undoers[decision.undoes].append(decision)
    standing: dict[str, bool] = {}
    for decision in reversed(ordered):  # whatever takes an entry back is later than it
        standing[decision.id] = not any(standing.get(other.id, False) for other in undoers[decision.id])
    return [decision for decision in ordered if standing[decision.id] and not decision.undoes]


def new_stroke(
    changes: Sequence[tuple[str, str, str, str]], reason: Reason, journal: Sequence[Decision], now: str = ""
) -> list[Decision]:
    """Entries for one gesture: ``changes`` are (area, unit, before, after).

    Examples
    --------
    >>> stroke = new_stroke([("11", "01", "outside", "minimum")], Reason("policy", "asked for by the council"), [])
    >>> [(one.area, one.unit, one.after) for one in active(stroke)]
    [('11', '01', 'minimum')]
    >>> active([*stroke, *inverse(stroke, "me", stroke)])  # taking back is an entry, too
    []
    """
    stroke, time = uuid.uuid4().hex, _later(journal, now)
    return [
        Decision(uuid.uuid4().hex, stroke, *change, reason.kind, reason.text, reason.author, time) for change in changes
    ]


def inverse(entries: Sequence[Decision], author: str, journal: Sequence[Decision], now: str = "") -> list[Decision]:
    """Entries that take back others, or restore what was taken back."""
    stroke, time = uuid.uuid4().hex, _later(journal, now)
    return [
        replace(
            entry,
            id=uuid.uuid4().hex,
            stroke=stroke,
            before=entry.after,
            after=entry.before,
            kind=UNDO,
            text="",
            author=author,
            time=time,
            undoes=entry.id,
        )
        for entry in entries
    ]


def _later(journal: Sequence[Decision], now: str) -> str:
    """The time of a new entry: now, or just after the last one where a clock was set back."""
    moment = datetime.fromisoformat(now) if now else datetime.now(timezone.utc)
    last = max((decision.time for decision in journal), default="")
    if last and moment.isoformat(timespec="microseconds") <= last:
        moment = datetime.fromisoformat(last) + timedelta(microseconds=1)
    return moment.isoformat(timespec="microseconds")


@dataclass(frozen=True)
class History:
    """Strokes that can be taken back (the last first to go) and restored (the last first to come), as groups of entries."""

    done: tuple[tuple[Decision, ...], ...]
    undone: tuple[tuple[Decision, ...], ...]


def history(decisions: Sequence[Decision]) -> History:
    """Undo and redo as they stand at the end of what one person recorded (not what was merged in from others).

    Taking back and restoring are told apart by what an entry names: a decision, or an entry that took one back.
    """
    ordered = in_order(decisions)
    by_id = {decision.id: decision for decision in ordered}
    strokes: dict[str, list[Decision]] = defaultdict(list)
    for decision in ordered:
        strokes[decision.stroke].append(decision)
    done: list[tuple[Decision, ...]] = []
    undone: list[tuple[Decision, ...]] = []
    for stroke in strokes.values():
        target = by_id.get(stroke[0].undoes)
        if not stroke[0].undoes:
            done.append(tuple(stroke))
            undone.clear()
        elif target is not None and not target.undoes:
            done = [group for group in done if group[0].stroke != target.stroke]
            undone.append(tuple(stroke))
        elif target is not None:
            original = by_id[target.undoes]
            undone = [group for group in undone if group[0].stroke != target.stroke]
            done.append(tuple(strokes[original.stroke]))
    return History(tuple(done), tuple(undone))


@dataclass(frozen=True)
class Overrides:
    """Decisions in force as positions: ``level[k]`` for area ``area[k]`` and unit ``unit[k]``."""

    area: Array
    unit: Array
    level: Array
    notes: tuple[Note, ...] = ()

    def on(self, computed: Array) -> Array:
        """The plan as it stands: ``computed`` (areas x units) overruled; a central city's own units are not."""
        roles = computed.copy()
        free = computed[self.area, self.unit] != CENTRE_LEVEL
        roles[self.area[free], self.unit[free]] = self.level[free]
        return roles


def overrides(decisions: Sequence[Decision], areas: pd.Index, units: pd.Index) -> Overrides:
    """What a journal says about these areas and units; decisions on others stay in it and are counted."""
    last = {(decision.area, decision.unit): decision for decision in active(decisions)}
    area = areas.get_indexer([pair[0] for pair in last])
    unit = units.get_indexer([pair[1] for pair in last])
    level = np.array([LEVELS[decision.after] for decision in last.values()], dtype=np.int8)
    known = (area >= 0) & (unit >= 0)
    notes = []
    if not known.all():
        lost = [pair[1] for pair, there in zip(last, known) if not there]
        notes.append(
            note(
                "Decisions on areas or units that are no longer there, kept in the journal: {count} ({first}).",
                count=len(lost),
                first=first_of(lost),
            )
        )
    return Overrides(area[known], unit[known], level[known], tuple(notes))


def replay(computed: Array, decisions: Sequence[Decision], areas: pd.Index, units: pd.Index) -> Array:
    """Computed plan and journal as one plan: roles (areas x units)."""
    return overrides(decisions, areas, units).on(computed)


def voices(decisions: Sequence[Decision]) -> pd.DataFrame:
    """Who says what: for each area and unit the last decision in force of each author, and whether the authors agree.

    Columns ``area_id, unit_id, role, author, reason, text, time, agreement``; ``agreement`` is ``agreed`` (two or more
    authors, one role), ``conflict`` (two or more roles) or ``single``. A decision whose reason is an agreement settles
    what was decided on the pair before.
    """
    said: dict[tuple[str, str], dict[str, Decision]] = defaultdict(dict)
    for decision in active(decisions):
        pair = said[decision.area, decision.unit]
        if decision.kind == AGREEMENT:
            pair.clear()
        pair[decision.author] = decision
    rows = []
    for (area, unit), by_author in sorted(said.items()):
        roles = {decision.after for decision in by_author.values()}
        state = "single" if len(by_author) == 1 else "agreed" if len(roles) == 1 else "conflict"
        for author, decision in sorted(by_author.items()):
            rows.append((area, unit, decision.after, author, decision.kind, decision.text, decision.time, state))
    return pd.DataFrame(
        rows,
        columns=[columns.AREA_ID, columns.UNIT_ID, columns.ROLE, "author", columns.REASON, "text", "time", "agreement"],
    )


def merge(*journals: Sequence[Decision]) -> list[Decision]:
    """The union of journals, in order.

    Raises
    ------
    InputError
        when two journals have different entries under one id: one of them was changed.
    """
    by_id: dict[str, Decision] = {}
    for decision in (entry for journal in journals for entry in journal):
        if by_id.setdefault(decision.id, decision) != decision:
            raise InputError(
                "Two journals tell the same decision ({id}) differently.",
                fix="One of them was changed by hand: ask its author for the original file.",
                id=decision.id,
            )
    return in_order(by_id.values())
