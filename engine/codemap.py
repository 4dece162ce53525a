"""From old codes to new ones: renames, mergers, splits by shares, small units to large ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Optional

from .codes import code_column
from .errors import InputError, Note, first_of, note
from .numbers import number_column

_CLOSE = 1e-6  # how far the shares of a code may be from a whole, for they are printed with few decimals


@dataclass(frozen=True)
class CodeMap:
    """``targets`` of a code: new codes in text order, each with its share; the shares of a code make up a whole."""

    label: str
    targets: Mapping[str, tuple[tuple[str, Fraction], ...]]
    notes: tuple[Note, ...] = ()

    def __len__(self) -> int:
        return len(self.targets)


def code_map(
    old: Iterable[Any], new: Iterable[Any], shares: Optional[Iterable[Any]] = None, label: str = "CODE_MAP"
) -> CodeMap:
    """Build a map from columns of equal length.

    Many old codes may have one new code. One old code may have several when ``shares`` say how much goes to each; they are
    parts of 1 or, all of them, percent.

    Raises
    ------
    InputError
        for an empty map, a code with several new ones and no shares, and shares that do not make up a whole.

    Examples
    --------
    >>> merged = code_map(["1", "2", "3"], ["A", "A", "B"])
    >>> [merged.targets[old][0][0] for old in "123"]
    ['A', 'A', 'B']
    >>> parted = code_map(["1", "1"], ["A", "B"], shares=[25, 75])
    >>> [(new, float(share)) for new, share in parted.targets["1"]]
    [('A', 0.25), ('B', 0.75)]
    """
    before, after = code_column(old), code_column(new)
    weights = [1.0] * len(before) if shares is None else number_column(shares, f"{label}, shares").tolist()
    blank = sum(a is None or b is None or w != w for a, b, w in zip(before, after, weights))
    parts: dict[str, dict[str, float]] = {}
    for a, b, weight in zip(before, after, weights):
        if a is None or b is None or weight != weight:
            continue
        of_code = parts.setdefault(a, {})
        of_code[b] = weight if shares is None else of_code.get(b, 0.0) + weight
    if not parts:
        raise InputError("The code map has no rows.", where=label, fix="Choose the fields of old and new codes.")
    split = [code for code, of_code in parts.items() if len(of_code) > 1]
    if split and shares is None:
        raise InputError(
            "Codes with several new codes and no share for each: {count} ({first}).",
            where=label,
            fix="Choose a field with the shares, or leave one new code for each.",
            count=len(split),
            first=first_of(sorted(split)),
        )
    whole = _whole(parts, label)
    targets = {code: _shares(of_code, whole) for code, of_code in parts.items()}
    notes = [_size(label, targets)]
    if blank:
        notes.append(
            note("{table}: rows without old code, new code or share, left out: {count}.", table=label, count=blank)
        )
    notes += _chains(label, targets)
    if whole == 100:
        notes.append(note("{table}: the shares are percent.", table=label))
    return CodeMap(label, targets, tuple(notes))


def _chains(label: str, targets: Mapping[str, tuple[tuple[str, Fraction], ...]]) -> list[Note]:
    """New codes that are old ones themselves and become something else: a map of several years lies one upon the other."""
    found = {new for of_code in targets.values() for new, _ in of_code}
    again = {new for new in found if new in targets and targets[new] != ((new, Fraction(1)),)}
    if not again:
        return []
    return [
        note(
            "{table}: new codes that are old codes too and become others: {count} ({first}). Every code is changed once; for a "
            "map of several years one upon the other, run it again on the result.",
            table=label,
            count=len(again),
            first=first_of(sorted(again)),
        )
    ]


def _whole(parts: Mapping[str, Mapping[str, float]], label: str) -> int:
    """What the shares of each code sum up to: 1 or 100."""
    sums = {code: sum(of_code.values()) for code, of_code in parts.items()}
    for whole in (1, 100):
        if all(abs(total - whole) <= whole * _CLOSE for total in sums.values()):
            return whole
    whole = 100 if sorted(sums.values())[len(sums) // 2] > 10 else 1
    wrong = sorted(code for code, total in sums.items() if abs(total - whole) > whole * _CLOSE)
    raise InputError(
        "Codes whose shares do not sum up to {whole}: {count} ({first}: {total:.6g}).",
        where=label,
        fix="Mend the shares, so that nothing is lost and nothing counted twice.",
        whole=whole,
        count=len(wrong),
        first=first_of(wrong, 3),
        total=sums[wrong[0]],
    )


def _shares(of_code: Mapping[str, float], whole: int) -> tuple[tuple[str, Fraction], ...]:
    """Exact shares; what printing has rounded is made good in proportion."""
    exact = {code: Fraction(weight) for code, weight in of_code.items() if weight > 0}
    total = sum(exact.values(), Fraction(0))
    near = total if total != whole and abs(total - whole) > whole * Fraction(1, 10**12) else Fraction(whole)
    return tuple((code, share / near) for code, share in sorted(exact.items()))


def _size(label: str, targets: Mapping[str, tuple[tuple[str, Fraction], ...]]) -> Note:
    new = {code for of_code in targets.values() for code, _ in of_code}
    return note(
        "{table}: {old} codes become {new}; {changed} change, {split} are split by shares.",
        table=label,
        old=len(targets),
        new=len(new),
        changed=sum(of_code != ((code, Fraction(1)),) for code, of_code in targets.items()),
        split=sum(len(of_code) > 1 for of_code in targets.values()),
    )


def prefix_map(codes: Iterable[str], length: int) -> CodeMap:
    """Small units to the large ones whose code theirs begin with; a shorter code stays as it is, and is said.

    Examples
    --------
    >>> prefix_map(["110101", "110102"], 2).targets["110102"][0][0]
    '11'
    """
    known = sorted(set(codes))
    short = [code for code in known if len(code) < length]
    targets = {code: ((code[:length], Fraction(1)),) for code in known}
    notes = [_size("PREFIX", targets)]
    if short:
        notes.append(
            note(
                "Codes shorter than the prefix of {length} characters, kept as they are: {count} ({first}).",
                length=length,
                count=len(short),
                first=first_of(short),
            )
        )
    return CodeMap("PREFIX", targets, tuple(notes))


def split_amount(amount: int, targets: tuple[tuple[str, Fraction], ...]) -> list[int]:
    """An exact number parted by shares; the last part is what the others leave, so that nothing is lost.

    Examples
    --------
    >>> split_amount(10, (("A", Fraction(1, 3)), ("B", Fraction(2, 3))))
    [3, 7]
    """
    given = [amount * share.numerator // share.denominator for _, share in targets[:-1]]
    return [*given, amount - sum(given)]
