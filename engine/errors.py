"""What the engine tells people: one error they can act on, one note they should read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Note:
    """A sentence about something that was counted, dropped, reprojected or assumed.

    ``text`` is an English template; ``values`` fill it. Keeping them apart lets the border translate the sentence.
    """

    text: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text.format(**self.values)


def note(text: str, **values: Any) -> Note:
    """Make a :class:`Note`; the literal first argument is collected for translation.

    Examples
    --------
    >>> print(note("Units left out: {count} ({first}).", count=2, first="011, 012"))
    Units left out: 2 (011, 012).
    """
    return Note(text, values)


def template(text: str) -> str:
    """Mark a literal that becomes a :func:`note` later, so that it is collected for translation."""
    return text


class InputError(ValueError):
    """Input that a person can mend.

    Parameters
    ----------
    what : template of one sentence saying what is wrong, filled from ``values``
    where : layer, field or parameter it was found in, shown as it is
    fix : template of one sentence saying what to do
    """

    def __init__(self, what: str, *, where: str = "", fix: str = "", **values: Any) -> None:
        self.what = Note(what, values)
        self.where = where
        self.fix = Note(fix, values)  # may use the same values
        super().__init__(str(self))

    def __str__(self) -> str:
        return join_sentences(self.where, str(self.what), str(self.fix))

    def __reduce__(self) -> tuple[Any, ...]:
        """Errors come back whole from another process."""
        return _input_error, (self.what.text, self.where, self.fix.text, dict(self.what.values))


def _input_error(what: str, where: str, fix: str, values: dict[str, Any]) -> InputError:
    return InputError(what, where=where, fix=fix, **values)


def join_sentences(where: str, what: str, fix: str) -> str:
    """One line: *where: what fix*."""
    return " ".join(part for part in (f"{where}:" if where else "", what, fix) if part)


class Cancelled(Exception):
    """Raised by a progress callable when the person no longer wants the answer."""


def first_of(names: Sequence[object], most: int = 10) -> str:
    """The first few of many, for a message: ``a, b, c and 4 more``-like, but without words to translate.

    Examples
    --------
    >>> first_of(["a", "b", "c", "d"], most=2)
    'a, b, … (+2)'
    """
    shown = ", ".join(str(name) for name in names[:most])
    return shown if len(names) <= most else f"{shown}, … (+{len(names) - most})"
