"""A study on the table: a plan that follows thresholds and people's decisions, without a single widget.

Whoever shows it listens; whatever is decided is recorded before it is shown, and what cannot be recorded is not done.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Callable, Optional, Protocol

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix

from .. import columns
from ..errors import InputError, Note
from ..flows.matrix import Flows
from ..types import Array
from ..units.table import Units
from . import decisions as log
from .centres import Centres
from .checks import Problem, Repair, find_problems
from .decisions import Decision, Reason
from .live import LiveScope
from .roles import CENTRE_LEVEL, LEVELS, MAXIMUM_LEVEL, MINIMUM_LEVEL, OUTSIDE_LEVEL, ROLES, scope_keys
from .scoperules import ScopeRules
from .statistics import area_statistics

PLAN, AREA, JOURNAL = "plan", "area", "journal"  # what listeners are told has changed
CERTAINTY = "certainty"
_CERTAINTY_LEVELS = {
    "centre": CENTRE_LEVEL,
    "core": MINIMUM_LEVEL,
    "likely": MAXIMUM_LEVEL,
    "contested": MAXIMUM_LEVEL,
    "rare": OUTSIDE_LEVEL,
}
_NEXT = {OUTSIDE_LEVEL: MAXIMUM_LEVEL, MAXIMUM_LEVEL: MINIMUM_LEVEL, MINIMUM_LEVEL: OUTSIDE_LEVEL}


@dataclass(frozen=True)
class Study:
    """What a workbench works on. ``window``: people an area should have, from and to (None: open)."""

    title: str
    units: Units
    flows: Flows
    centres: Centres
    neighbours: csr_matrix
    rules: ScopeRules = field(default_factory=ScopeRules)
    window: tuple[Optional[float], Optional[float]] = (None, None)
    notes: tuple[Note, ...] = ()


class Recorder(Protocol):
    """Where decisions are kept; ``append`` returns when they are safe and raises :class:`InputError` otherwise."""

    def read(self) -> tuple[list[Decision], set[str]]: ...

    def append(self, decisions: Sequence[Decision], merged: bool = False) -> None: ...


class Memory:
    """Decisions kept for as long as the program runs."""

    def __init__(self) -> None:
        self.decisions: list[Decision] = []
        self.own: set[str] = set()

    def read(self) -> tuple[list[Decision], set[str]]:
        return list(self.decisions), set(self.own)

    def append(self, decisions: Sequence[Decision], merged: bool = False) -> None:
        self.decisions += decisions
        self.own |= set() if merged else {decision.id for decision in decisions}


@dataclass(frozen=True)
class Tie:
    """A unit and one central city: ``rank`` 1 is the unit's strongest tie."""

    area_id: str
    area_name: str
    share: float
    role: str
    rank: int


@dataclass(frozen=True)
class Evidence:
    """What speaks for and against a unit's membership in the area at hand."""

    unit_id: str
    unit_name: str
    region: str
    population: float
    residents: float
    jobs: float
    role: str
    computed: str
    tie: Optional[Tie]
    others: tuple[Tie, ...]
    reasons: tuple[Note, ...]  # of the computed role
    robust: tuple[int, int]  # of that many scenarios around the thresholds, in how many it has its role
    decisions: tuple[Decision, ...]


class Workbench:
    """Thresholds, roles (areas x units), the area at hand, decisions with undo and redo, findings, figures."""

    def __init__(self, study: Study, recorder: Optional[Recorder] = None, live: Optional[LiveScope] = None) -> None:
        self.study = study
        self.recorder: Recorder = recorder or Memory()
        self.areas, self.units = study.centres.names.index, study.units.codes
        self.live = live or LiveScope(study.units, study.flows, study.centres, study.neighbours, study.rules)
        self.thresholds = (study.rules.min_share, study.rules.max_share)
        self.measure = study.rules.measure
        self.area = 0
        self._listeners: list[Callable[[str], None]] = []
        self._problems: Optional[list[Problem]] = None
        self.computed = self.live.roles(*self.thresholds, self.measure)
        self.shares = self.live.shares(self.measure)
        self.decisions: list[Decision]
        self._own: set[str]
        self.decisions, self._own = self.recorder.read()
        self._settle()

    def snapshot(self, roles: Optional[Array] = None) -> Workbench:
        """This plan as it stands, or with other roles, to look at: it follows nothing and records nothing."""
        other = copy.copy(self)
        other._listeners, other._problems, other.recorder = [], None, Memory()
        if roles is not None:
            other.roles = roles
        return other

    # -- who listens

    def listen(self, told: Callable[[str], None]) -> Callable[[], None]:
        """``told`` is called with what has changed; returns how to stop it."""
        self._listeners.append(told)
        return lambda: self._listeners.remove(told) if told in self._listeners else None

    def _tell(self, *changes: str) -> None:
        self._problems = None
        for change in changes:
            for told in list(self._listeners):
                told(change)

    # -- what is computed

    def set_thresholds(self, min_share: float, max_share: float) -> None:
        """Follow new thresholds; decisions hold on.

        Raises
        ------
        InputError
            for thresholds outside (0, 100], or a minimum scope asking for less than the maximum.
        """
        if (min_share, max_share) == self.thresholds:
            return
        replace(self.study.rules, min_share=min_share, max_share=max_share)  # checks them
        self.computed = self.live.roles(min_share, max_share, self.measure)
        self.thresholds = (min_share, max_share)
        self.roles = self._overrides.on(self.computed)
        self._tell(PLAN)

    def push_thresholds(self, min_share: float, max_share: float) -> None:
        """Follow thresholds moved by hand: each stays within what is allowed and pushes the other along."""
        least, most = (min(100.0, max(0.1, share)) for share in (min_share, max_share))
        if least < most:
            least, most = (least, least) if most == self.thresholds[1] else (most, most)
        self.set_thresholds(least, most)

    def set_measure(self, measure: str) -> None:
        """Another measure of the tie."""
        if measure == self.measure:
            return
        shares = self.live.shares(measure)
        self.computed = self.live.roles(*self.thresholds, measure)
        self.measure, self.shares = measure, shares
        self.roles = self._overrides.on(self.computed)
        self._tell(PLAN)

    @property
    def rules(self) -> ScopeRules:
        """The rules with measure and thresholds as they stand."""
        return replace(
            self.live.prepared(self.measure).rules, min_share=self.thresholds[0], max_share=self.thresholds[1]
        )

    def set_area(self, area: int) -> None:
        """Take up another central city."""
        if not 0 <= area < len(self.areas):
            raise IndexError(area)
        if area != self.area:
            self.area = area
            self._tell(AREA)

    # -- what people decide

    def next_level(self, unit: int) -> int:
        """What a click makes of a unit: outside, maximum, minimum, outside …; a central city stays."""
        return _NEXT.get(int(self.roles[self.area, unit]), CENTRE_LEVEL)

    def decide(self, units: Iterable[int], level: int, reason: Reason, area: Optional[int] = None) -> int:
        """Give units a role in the area at hand, as one stroke; returns how many changed.

        Raises
        ------
        InputError
            when the decision cannot be recorded; then nothing has changed.
        """
        area = self.area if area is None else area
        if level not in (OUTSIDE_LEVEL, MAXIMUM_LEVEL, MINIMUM_LEVEL):
            raise ValueError(f"level {level} cannot be decided")
        now = self.roles[area]
        changed = [unit for unit in dict.fromkeys(units) if now[unit] not in (level, CENTRE_LEVEL)]
        return self._record_stroke([(area, unit, level) for unit in changed], reason)

    def repair(self, problem: Problem, repair: Repair, reason: Reason) -> int:
        """Mend a finding."""
        return self.decide(repair.units, repair.level, reason, problem.area)

    def adopt(self, roles: Array, reason: Reason, areas: Optional[Sequence[int]] = None) -> int:
        """Make another plan's roles (areas x units) one's own, as one stroke; central cities stay."""
        wanted = np.asarray(roles)
        differs = (wanted != self.roles) & (self.roles != CENTRE_LEVEL) & (wanted != CENTRE_LEVEL)
        if areas is not None:
            differs[np.setdiff1d(np.arange(len(self.areas)), areas)] = False
        return self._record_stroke([(a, u, int(wanted[a, u])) for a, u in zip(*np.nonzero(differs))], reason)

    def _record_stroke(self, changes: Sequence[tuple[int, int, int]], reason: Reason) -> int:
        told = [
            (self.areas[area], self.units[unit], ROLES[self.roles[area, unit]], ROLES[level])
            for area, unit, level in changes
        ]
        self._record(log.new_stroke(told, reason, self.decisions))
        return len(changes)

    def _record(self, entries: Sequence[Decision], merged: bool = False) -> None:
        if not entries:
            return
        self.recorder.append(entries, merged)
        self.decisions = log.in_order([*self.decisions, *entries])
        if not merged:
            self._own |= {entry.id for entry in entries}
        self._settle()
        self._tell(PLAN, JOURNAL)

    def _settle(self) -> None:
        """Bring everything in line with the journal."""
        self._overrides: log.Overrides = log.overrides(self.decisions, self.areas, self.units)
        self.history = log.history([entry for entry in self.decisions if entry.id in self._own])
        self.roles = self._overrides.on(self.computed)

    @property
    def notes(self) -> tuple[Note, ...]:
        """What was counted or assumed, and decisions that no longer apply."""
        return (*self.live.notes, *self.warnings)

    @property
    def warnings(self) -> tuple[Note, ...]:
        """What has changed since the study was made, and decisions that no longer apply."""
        return (*self.study.notes, *self._overrides.notes)

    def undo(self, author: str = "") -> bool:
        """Take back the last stroke; False when there is none."""
        if not self.history.done:
            return False
        last = self.history.done[-1]
        self._record(log.inverse(last, author or last[0].author, self.decisions))
        return True

    def redo(self, author: str = "") -> bool:
        """Restore what was taken back last; False when there is nothing."""
        if not self.history.undone:
            return False
        last = self.history.undone[-1]
        self._record(log.inverse(last, author or last[0].author, self.decisions))
        return True

    def merge(self, others: Sequence[Decision]) -> int:
        """Take over another journal's entries; returns how many are new."""
        known = {entry.id for entry in self.decisions}
        log.merge(self.decisions, others)  # refuses what was changed by hand
        new = [entry for entry in others if entry.id not in known]
        self._record(new, merged=True)
        return len(new)

    def voices(self) -> pd.DataFrame:
        """Who says what about each area and unit, and whether they agree (:func:`~.decisions.voices`)."""
        return log.voices(self.decisions)

    # -- what can be read off

    def problems(self) -> list[Problem]:
        """Findings in the plan as it stands."""
        if self._problems is None:
            rules = self.study.rules
            self._problems = find_problems(self.roles, self.study.neighbours, rules.contiguous, rules.enclaves)
        return self._problems

    def membership_count(self) -> Array:
        """In how many areas each unit is (``n_areas``)."""
        return np.count_nonzero(self.roles, axis=0)

    def people(self) -> tuple[Array, Array]:
        """People in the minimum and the maximum scope of each area; NaN where a member's number is unknown."""
        people = self.study.units.table[columns.POPULATION].to_numpy(dtype=float)
        known, blank = np.nan_to_num(people), np.isnan(people)
        answer = []
        for level in (MINIMUM_LEVEL, MAXIMUM_LEVEL):
            inside = self.roles >= level
            answer.append(np.where(inside[:, blank].any(axis=1), np.nan, inside @ known))
        return answer[0], answer[1]

    def statistics(self, level: int = MAXIMUM_LEVEL) -> pd.DataFrame:
        """Units, people, internal flow and self-containment of each area's scope, by area id."""
        keys = scope_keys(self.roles, level)
        table = area_statistics(keys, len(self.areas), self.study.units, self.study.flows, self.live.residents)
        table.index = pd.Index(self.areas, name=columns.AREA_ID)
        return table

    def ranked(self, area: Optional[int] = None) -> Array:
        """Units with a tie to an area's centre, the strongest first, without the centre's own."""
        area = self.area if area is None else area
        shares = self.shares[area]
        units = np.flatnonzero((shares > 0) & (self.live.area_of != area))
        return units[np.lexsort((units, -shares[units]))]

    def next_to_enter(self, level: int) -> Optional[tuple[int, float]]:
        """The unit that a scope of the area at hand takes in next when its threshold falls, and at which; or None."""
        threshold = self.thresholds[0 if level == MINIMUM_LEVEL else 1]
        return self.live.next_to_enter(self.area, level, threshold, self.measure)

    def evidence(self, unit: int, area: Optional[int] = None) -> Evidence:
        """Everything the card says about a unit."""
        area = self.area if area is None else area
        table = self.study.units.table.iloc[unit]
        shares = self.shares[:, unit]
        order = np.lexsort((np.arange(len(shares)), -shares))
        ties = {
            int(number): Tie(
                self.areas[number],
                self.study.centres.names.iloc[number],
                float(shares[number]),
                ROLES[self.roles[number, unit]],
                rank,
            )
            for rank, number in enumerate(order, 1)
            if shares[number] > 0 or self.roles[number, unit]
        }
        return Evidence(
            self.units[unit],
            table[columns.UNIT_NAME],
            table[columns.REGION],
            float(table[columns.POPULATION]),
            float(self.live.residents[unit]),
            float(self.study.flows.jobs[unit]),
            ROLES[self.roles[area, unit]],
            ROLES[self.computed[area, unit]],
            ties.get(area),
            tuple(tie for number, tie in ties.items() if number != area)[:4],
            self.live.reasons(area, unit, int(self.computed[area, unit]), self.thresholds, self.measure),
            self.robustness(unit, area),
            tuple(
                entry
                for entry in log.active(self.decisions)
                if entry.unit == self.units[unit] and entry.area == self.areas[area]
            ),
        )

    def robustness(self, unit: int, area: int) -> tuple[int, int]:
        """In how many scenarios a unit has the computed role it has now, and how many there are.

        The scenarios are thresholds from half to one and a half of those chosen, in steps of a quarter, both moved
        together (Min et al. 2022 name the threshold among what moves the result).
        """
        stack = self._scenarios()
        return int((stack[:, area, unit] == self.computed[area, unit]).sum()), len(stack)

    def _scenarios(self) -> Array:
        key = (*self.thresholds, self.measure)
        if getattr(self, "_scenario_key", None) != key:
            minimum, maximum = self.thresholds
            factors = (0.5, 0.75, 1.0, 1.25, 1.5)
            self._stack = np.stack(
                [self.live.roles(min(100.0, minimum * f), min(100.0, maximum * f), self.measure) for f in factors]
            )
            self._scenario_key = key
        return self._stack

    def members(self) -> pd.DataFrame:
        """The plan as rows of a members layer, sorted by area, role and unit; ``basis`` says what each rests on."""
        area, unit = np.nonzero(self.roles)
        level = self.roles[area, unit]
        decided = self.computed[area, unit] != level
        overruled = np.zeros(self.roles.shape, dtype=bool)
        overruled[self._overrides.area, self._overrides.unit] = True
        table = self.study.units.table.iloc[unit]
        threshold = np.where(level == MINIMUM_LEVEL, *self.thresholds)
        share = self.shares[area, unit]
        frame = pd.DataFrame(
            {
                columns.AREA_ID: self.areas[area],
                columns.AREA_NAME: self.study.centres.names.to_numpy()[area],
                columns.UNIT_ID: self.units[unit],
                columns.UNIT_NAME: table[columns.UNIT_NAME].to_numpy(),
                columns.ROLE: np.array(ROLES, dtype=object)[level],
                columns.SHARE: share,
                columns.BASIS: np.select(
                    [level == CENTRE_LEVEL, decided | overruled[area, unit], share >= threshold],
                    [self.study.centres.basis, "decision", "share"],
                    "enclave",
                ),
                columns.POPULATION: table[columns.POPULATION].to_numpy(dtype=float),
                columns.N_AREAS: self.membership_count()[unit],
            }
        )
        return frame.iloc[np.lexsort((unit, -level, area))].reset_index(drop=True)

    def roles_from(self, members: pd.DataFrame) -> Array:
        """Another plan's members (``area_id, unit_id, role``) as roles over these areas and units.

        In place of ``role`` there may be ``certainty``, as scenarios give it: what is certain becomes the minimum scope,
        the likely and contested fringe the maximum.

        Raises
        ------
        InputError
            when no area or no unit of it is one of these.
        """
        area = self.areas.get_indexer(members[columns.AREA_ID])
        unit = self.units.get_indexer(members[columns.UNIT_ID])
        name, levels = (columns.ROLE, LEVELS) if columns.ROLE in members else (CERTAINTY, _CERTAINTY_LEVELS)
        level = members[name].map(levels)
        known = (area >= 0) & (unit >= 0) & level.notna().to_numpy()
        if not known.any():
            raise InputError(
                "None of its areas and units is in this study.",
                fix="Choose the members layer of a plan with the same central cities and units.",
            )
        roles = np.zeros_like(self.roles)
        np.maximum.at(roles, (area[known], unit[known]), level[known].to_numpy(dtype=np.int8))
        roles[self.roles == CENTRE_LEVEL] = CENTRE_LEVEL
        return roles
