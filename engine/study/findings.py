"""What a check of inputs finds, and what it adds up to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from ..errors import InputError, Note, first_of, note

ERROR, WARNING, FACT, OK = "error", "warning", "fact", "ok"
SEVERITIES = (ERROR, WARNING, FACT, OK)
_WEIGHTS = {ERROR: 0.0, WARNING: 0.5, OK: 1.0}


@dataclass(frozen=True)
class Finding:
    """One check and its outcome: ``what`` was found in ``where``, how many, the ``first`` of them, and what to do."""

    severity: str
    where: str
    what: Note
    fix: Optional[Note] = None
    count: Optional[float] = None
    first: str = ""


def finding(
    severity: str,
    where: str,
    what: Note,
    fix: Optional[Note] = None,
    count: Optional[float] = None,
    first: Sequence[object] = (),
) -> Finding:
    """A :class:`Finding` with the first few of many."""
    return Finding(severity, where, what, fix, count, first_of(list(first)))


def of_error(error: InputError) -> Finding:
    """What an algorithm would refuse, as a finding."""
    return Finding(ERROR, error.where, error.what, error.fix if error.fix.text else None)


def of_notes(notes: Iterable[Note], where: str) -> list[Finding]:
    """What a reader counts or assumes, as facts."""
    return [Finding(FACT, where, one) for one in notes]


@dataclass(frozen=True)
class Score:
    """Checks by outcome; ``points`` of 100: a passed check counts whole, a warning half, an error nothing."""

    errors: int
    warnings: int
    passed: int

    @property
    def points(self) -> int:
        checks = self.errors + self.warnings + self.passed
        return int(100 * (self.passed + 0.5 * self.warnings) / checks) if checks else 0

    @property
    def line(self) -> Note:
        """One sentence for the person who decides whether to go on."""
        values: dict[str, Any] = {
            "errors": self.errors,
            "warnings": self.warnings,
            "passed": self.passed,
            "points": self.points,
            "checks": self.errors + self.warnings + self.passed,
        }
        if self.errors:
            return note(
                "Not ready: {errors} of {checks} checks found errors that must be mended first; {warnings} warnings should be "
                "looked at, {passed} checks passed ({points} of 100 points).",
                **values,
            )
        if self.warnings:
            return note(
                "Usable with care: no errors; {warnings} of {checks} checks found something to look at, {passed} passed ({points} "
                "of 100 points).",
                **values,
            )
        return note("Ready: all {checks} checks passed ({points} of 100 points).", **values)


def score(findings: Iterable[Finding]) -> Score:
    """Add up; facts do not count.

    Examples
    --------
    >>> from multipolar.engine.errors import note
    >>> found = [finding("error", "UNITS", note("…")), finding("warning", "FLOWS", note("…"))]
    >>> total = score(found)
    >>> total.errors, total.warnings
    (1, 1)
    """
    severities = [one.severity for one in findings]
    return Score(severities.count(ERROR), severities.count(WARNING), severities.count(OK))


def by_severity(findings: Iterable[Finding]) -> list[Finding]:
    """Errors first; within one severity in the order of the checks."""
    return sorted(findings, key=lambda one: SEVERITIES.index(one.severity))
