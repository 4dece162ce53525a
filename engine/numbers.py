"""Numbers from columns as they arrive: numbers, or text that holds numbers.

One grammar for all text: digits (also full-width), an optional sign, groups of three parted by ``,`` ``.`` a space or an
apostrophe, a decimal point or comma, an exponent, a percent sign. Which of ``,`` and ``.`` is the decimal sign is a property
of a column, never of a value.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd

from .errors import InputError, Note, first_of, note, template
from .types import Array

POINT, COMMA = ".", ","

# What statistical offices write for values they do not give. A null is never a zero, so "-" is none either.
WITHHELD_MARKS = frozenset(
    {"-", "--", "–", "—", "*", "**", "***", "…", "...", "..", ":", "x", "c", "(c)", "n/a", "na", "n.a.", "null", "nan"}
)

_SPACES = "\u0020\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"
_PARTERS = rf"[{_SPACES}'’]"
_NUMBER = re.compile(
    rf"(?P<sign>[+-]?)(?P<body>\d+(?:(?:[.,]|{_PARTERS})\d+)*[.,]?|[.,]\d+)(?P<exponent>[eE][+-]?\d+)?(?P<percent>\s*%)?"
)
_PARTED = re.compile(rf"\d{{1,3}}(?:{_PARTERS}\d{{3}})+")
_SIGNS = str.maketrans({"−": "-", "﹣": "-", "＋": "+", "，": ",", "．": ".", "％": "%", "٪": "%"})


def number_column(values: Iterable[Any], where: str, negative: bool = False) -> Array:
    """A column of a layer as float64; missing or blank is NaN. Text may have thousands separators (``9,355,332``).

    Stricter than :func:`read_numbers`: what a database holds has a decimal point.

    Raises
    ------
    InputError
        for text that is no number, for infinity, and for negative numbers unless ``negative``; it names the value and
        its row (from 1).

    Examples
    --------
    >>> number_column(["9,355,332", "", 5], "people").tolist()
    [9355332.0, nan, 5.0]
    """
    raw = _raw(values)
    found = pd.to_numeric(raw, errors="coerce")
    numbers = found.to_numpy(dtype=np.float64, na_value=np.nan, copy=True)  # what pandas 3 shares cannot be written to
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


def _raw(values: Iterable[Any]) -> pd.Series:
    raw = pd.Series(list(values) if not isinstance(values, (pd.Series, np.ndarray)) else values, dtype=object)
    return raw.reset_index(drop=True)


def _parse(value: Any, where: str, row: int) -> float:
    if pd.isna(value) or not str(value).strip():
        return np.nan
    form = number_form(str(value))
    number = np.nan
    if form is not None and form.allows(POINT) and not (form.percent or form.parted):
        number = form.value(POINT)
    if np.isnan(number):
        raise InputError(
            "“{value}” in row {row} is not a number.",
            where=where,
            fix="Mend the value or leave it empty; decimals take a point.",
            value=value,
            row=row,
        )
    return number


# -- text as it stands in files


@dataclass(frozen=True)
class NumberForm:
    """A text that has the shape of a number: which decimal signs it allows, and which alone makes sense of it."""

    sign: str
    body: str
    exponent: str
    percent: bool

    @property
    def parted(self) -> bool:
        """Whether spaces or apostrophes part the thousands."""
        return not set(self.body) <= set("0123456789.,")

    def allows(self, decimal: str) -> bool:
        """Whether this is a number when ``decimal`` is the decimal sign and the other one parts thousands."""
        other = COMMA if decimal == POINT else POINT
        whole, sign, fraction = self.body.partition(decimal)
        if sign and not fraction.isdigit() and fraction:
            return False
        if self.exponent and not (whole + fraction).isdigit():
            return False
        if self.parted and not re.fullmatch(_PARTED, whole):
            return False  # a number has one kind of thousands separator
        if other in whole and not re.fullmatch(rf"\d{{1,3}}(?:{re.escape(other)}\d{{3}})+", whole):
            return False
        if other in whole and whole.startswith("0"):
            return False  # 0,123 groups nothing
        return bool(whole or fraction)

    def value(self, decimal: str) -> float:
        """The number; percent signs leave percent."""
        whole, _, fraction = self.body.partition(decimal)
        digits = "".join(character for character in whole if character.isdigit())
        return float(f"{self.sign}{digits or '0'}.{fraction or '0'}{self.exponent}")

    @property
    def tells(self) -> str:
        """The decimal sign that this text alone decides on; empty when it has no such sign or could mean both."""
        point, comma = self.allows(POINT), self.allows(COMMA)
        return "" if point == comma else POINT if point else COMMA


def number_form(text: str) -> Optional[NumberForm]:
    """The shape of a number, or None for any other text.

    Examples
    --------
    >>> number_form("1,234").tells  # a thousand, or one and a bit
    ''
    >>> number_form("1,234.5").tells
    '.'
    >>> number_form("abc") is None
    True
    """
    text = text.strip()
    if not text.isascii():
        text = unify_digits(text)
    found = _NUMBER.fullmatch(text)
    if found is None:
        return None
    form = NumberForm(found["sign"], found["body"], found["exponent"] or "", bool(found["percent"]))
    return form if form.allows(POINT) or form.allows(COMMA) else None


def unify_digits(text: str) -> str:
    """Full-width and other digits and signs as ASCII ones."""
    text = text.translate(_SIGNS)
    return "".join(
        str(unicodedata.decimal(character)) if unicodedata.decimal(character, None) is not None else character
        for character in text
    )


@dataclass(frozen=True)
class NumberRules:
    """How to read a column: ``decimal`` ``.`` or ``,``, or empty to find out; ``withheld`` are marks, in lower case, and
    numbers as text (``-9999``), that stand for a value not given; whether ``negative`` numbers may occur."""

    decimal: str = ""
    withheld: frozenset[str] = WITHHELD_MARKS
    negative: bool = False

    def is_mark(self, text: str) -> bool:
        return text.strip().lower() in self.withheld


USUAL = NumberRules()


@dataclass(frozen=True)
class NumberColumn:
    """``values`` float64, NaN where blank or ``withheld`` (bool per value)."""

    values: Array
    withheld: Array
    notes: tuple[Note, ...] = ()

    @property
    def blank(self) -> Array:
        """Missing without a mark."""
        return np.isnan(self.values) & ~self.withheld


def withheld_marks(text: str) -> frozenset[str]:
    """The usual marks and those a person adds, with spaces or semicolons between."""
    return WITHHELD_MARKS | {mark.lower() for mark in re.split(r"[\s;]+", text.strip()) if mark}


def read_numbers(
    values: Iterable[Any], where: str, rules: NumberRules = USUAL, lines: Optional[Sequence[int]] = None
) -> NumberColumn:
    """A column as it stands in a file.

    ``lines`` are the lines of the file the values stand in, else they are counted from 1.

    Raises
    ------
    InputError
        for text that is no number, two decimal signs in one column, percent beside plain numbers, infinity, and negative
        numbers unless allowed; it names value and line.

    Examples
    --------
    >>> read_numbers(["1.234,5", "7,25"], "people").values.tolist()
    [1234.5, 7.25]
    >>> marked = read_numbers(["12", "N/A"], "people")
    >>> marked.values.tolist(), marked.withheld.tolist()
    ([12.0, nan], [False, True])
    """
    raw = np.asarray(_raw(values), dtype=object)
    codes, distinct = pd.factorize(raw, use_na_sentinel=True) if len(raw) else (np.zeros(0, int), raw)
    reader = TextNumbers(where, rules)
    for position, value in enumerate(distinct):
        reader.look(value, lambda position=position: _line(codes, position, lines))
    decimal, notes = reader.decide()
    parsed = np.array([reader.parse(value, decimal) for value in distinct] + [np.nan])
    marks = np.array([reader.is_withheld(value) for value in distinct] + [False], dtype=bool)
    return NumberColumn(parsed[codes], marks[codes], tuple(notes))


def _line(codes: Array, position: int, lines: Optional[Sequence[int]]) -> int:
    row = int(np.flatnonzero(codes == position)[0])
    return int(lines[row]) if lines is not None else row + 1


class TextNumbers:
    """Looks at the distinct values of a column, decides on its decimal sign, then parses them.

    Looking comes first, so that a column that arrives in pieces is read by one rule.
    """

    def __init__(self, where: str, rules: NumberRules) -> None:
        self.where, self.rules = where, rules
        self.example: dict[str, tuple[str, int]] = {}  # decimal sign -> first text that tells it, and its line
        self.unclear: dict[str, str] = {}  # text that would be another number with the other decimal sign, by its sign
        self.percent: dict[bool, tuple[str, int]] = {}

    def look(self, value: Any, line: Any) -> None:
        """Take a value into account; ``line()`` is asked only for messages and first examples."""
        if self.is_withheld(value):
            return
        if not isinstance(value, str):
            if _missing(value):
                return
            number = _plain_number(value)
            if number is None or np.isinf(number) or (number < 0 and not self.rules.negative):
                raise self.wrong(value, line(), number is not None)
            return
        if not value.strip():
            return
        form = number_form(value)
        if form is None:
            raise self.wrong(value, line())
        if form.percent not in self.percent:
            self.percent[form.percent] = (value, line())
            if len(self.percent) == 2:
                raise self.percent_beside_plain()
        if self.rules.decimal and not form.allows(self.rules.decimal):
            raise self.wrong(value, line())
        if form.sign == "-" and not self.rules.negative and form.value(form.tells or POINT) < 0:
            raise self.wrong(value, line(), True)
        if np.isinf(form.value(form.tells or POINT)):
            raise self.wrong(value, line(), True)
        if form.tells:
            if form.tells not in self.example:
                self.example[form.tells] = (value, line())
                if len(self.example) == 2 and not self.rules.decimal:
                    raise self.two_signs()
        elif form.value(POINT) != form.value(COMMA):
            self.unclear.setdefault(COMMA if COMMA in form.body else POINT, value)

    def decide(self) -> tuple[str, list[Note]]:
        """The decimal sign of the column, and what to say about it."""
        notes = []
        decimal = self.rules.decimal or next(iter(self.example), "") or POINT
        if self.unclear and not self.rules.decimal and not self.example:
            notes.append(
                note(
                    "{where}: “{value}” could be two numbers; it is taken for {number:.12g}, since nothing in the column "
                    "speaks for a decimal comma.",
                    where=self.where,
                    value=first_of(list(self.unclear.values())),
                    number=self.parse(next(iter(self.unclear.values())), decimal),
                )
            )
        elif decimal == COMMA:
            notes.append(
                note(
                    "{where}: the decimal sign is a comma (“{value}”).",
                    where=self.where,
                    value=self.example[COMMA][0] if COMMA in self.example else ",",
                )
            )
        if True in self.percent:
            notes.append(
                note(
                    "{where}: percent signs are left out, the numbers are percent (“{value}”).",
                    where=self.where,
                    value=self.percent[True][0],
                )
            )
        return decimal, notes

    def parse(self, value: Any, decimal: str) -> float:
        """The number of a value that was looked at; NaN for blank and withheld ones."""
        if self.is_withheld(value):
            return np.nan
        if not isinstance(value, str):
            number = _plain_number(value)
            return np.nan if number is None else number
        form = number_form(value)
        return np.nan if form is None else form.value(decimal)

    def is_withheld(self, value: Any) -> bool:
        """Whether a value is a mark, as text or as a number that stands for one."""
        if isinstance(value, str):
            return self.rules.is_mark(value)
        number = _plain_number(value)
        return number is not None and bool(np.isfinite(number)) and self.rules.is_mark(f"{number:.15g}")

    def wrong(self, value: Any, line: int, number: bool = False) -> InputError:
        """What to say about a value that cannot be read."""
        if number:
            return InputError(
                "“{value}” in line {line} is negative or infinite.",
                where=self.where,
                fix="Mend the value, or name it among the marks of withheld values.",
                value=_short(value),
                line=line,
            )
        return InputError(
            "“{value}” in line {line} is not a number.",
            where=self.where,
            fix=template(
                "Mend the value, name it among the marks of withheld values, or choose the decimal sign or another column."
            ),
            value=_short(value),
            line=line,
        )

    def two_signs(self) -> InputError:
        (point, in_line), (comma, and_line) = self.example[POINT], self.example[COMMA]
        return InputError(
            "The column has decimal points (“{point}” in line {first}) and decimal commas (“{comma}” in line {second}).",
            where=self.where,
            fix="Mend the values, or read the files one by one with the decimal sign of each.",
            point=point,
            first=in_line,
            comma=comma,
            second=and_line,
        )

    def percent_beside_plain(self) -> InputError:
        (percent, in_line), (plain, and_line) = self.percent[True], self.percent[False]
        return InputError(
            "The column has percent signs (“{percent}” in line {first}) beside plain numbers (“{plain}” in line {second}).",
            where=self.where,
            fix="Mend the values so that all are of one kind.",
            percent=percent,
            first=in_line,
            plain=plain,
            second=and_line,
        )


def _missing(value: Any) -> bool:
    return (
        value is None
        or value is pd.NA
        or value is pd.NaT
        or (isinstance(value, (float, np.floating)) and np.isnan(value))
    )


def _plain_number(value: Any) -> Optional[float]:
    """A value that is a number already; None for what is none and for missing ones (NaN is missing)."""
    if isinstance(value, (bool, np.bool_, str)) or _missing(value):
        return None
    try:
        return float(value)
    except (TypeError, ValueError, OverflowError):
        return None


def _short(value: Any, most: int = 40) -> str:
    text = str(value)
    return text if len(text) <= most else f"{text[:most]}…"
