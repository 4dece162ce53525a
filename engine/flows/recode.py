"""Flows between other units than those they were counted for."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np

from .. import exact
from ..codemap import CodeMap, split_amount
from ..errors import InputError, Note, first_of, note, template
from ..progress import Progress, silent
from ..types import Array
from .pairs import FlowPairs, pairs_of

KEEP, DROP, REFUSE = "keep", "drop", "refuse"
_SPLIT, _GONE = -2, -1


def recode(
    pairs: FlowPairs, codes: CodeMap, unmapped: str = KEEP, reason: str = "unmapped", progress: Progress = silent
) -> tuple[FlowPairs, list[Note]]:
    """Flows between the new codes of a map.

    ``unmapped`` codes that occur and are not in the map are kept, dropped (pairs and flow are counted as lost for
    ``reason``), or refused. A flow whose ends are split is parted by the product of the shares, exactly.

    Raises
    ------
    InputError
        when no code is in the map, or some are not and ``unmapped`` is ``refuse``.
    """
    used = np.unique(np.concatenate([pairs.origin, pairs.destination]))
    missing = [pairs.codes[k] for k in used if pairs.codes[k] not in codes.targets]
    if len(missing) == len(used):
        raise InputError(
            "None of the codes ({codes}) is in the map ({known}).",
            where=codes.label,
            fix="Choose the field that holds the codes of the flow table.",
            codes=first_of(missing, 3),
            known=first_of(sorted(codes.targets), 3),
        )
    if missing and unmapped == REFUSE:
        raise InputError(
            "Codes that are not in the map: {count} ({first}).",
            where=codes.label,
            fix="Complete the map, or choose to keep or to drop them.",
            count=len(missing),
            first=first_of(missing),
        )
    notes = list(codes.notes)
    if missing:
        text = (
            template("{table}: codes that are not in it and stay as they are: {count} ({first}).")
            if unmapped == KEEP
            else template("{table}: codes that are not in it and are left out: {count} ({first}).")
        )
        notes.append(note(text, table=codes.label, count=len(missing), first=first_of(missing)))
    names, target = _targets(pairs, codes, used, unmapped)
    origin, destination = target[pairs.origin], target[pairs.destination]
    gone = (origin == _GONE) | (destination == _GONE)
    account = pairs.account.lose(reason, int(gone.sum()), exact.total(pairs.parts[gone]))
    split = ((origin == _SPLIT) | (destination == _SPLIT)) & ~gone
    plain = ~split & ~gone
    if not (plain.any() or split.any()):
        raise InputError("No flow is left.", where=codes.label, fix="Check the map.")
    label, parts = pairs.label[plain], pairs.parts[plain]
    origin, destination = origin[plain], destination[plain]
    if split.any():
        more = _parted(pairs, codes, np.flatnonzero(split), {name: k for k, name in enumerate(names)}, progress)
        label, origin, destination = (np.concatenate(two) for two in zip((label, origin, destination), more[:3]))
        parts = np.concatenate(exact.same_width(parts, more[3]))
    return pairs_of(pairs.labels, names, label, origin, destination, parts, account), notes


def _targets(pairs: FlowPairs, codes: CodeMap, used: Array, unmapped: str) -> tuple[Array, Array]:
    """New codes in text order, and for every old one its number, _SPLIT or _GONE."""
    found: set[str] = set()
    for k in used:
        old = pairs.codes[k]
        if old in codes.targets:
            found.update(new for new, _ in codes.targets[old])
        elif unmapped == KEEP:
            found.add(old)
    names = np.array([*sorted(found), None], dtype=object)[:-1]
    number = {name: k for k, name in enumerate(names)}
    target = np.full(len(pairs.codes), _GONE, dtype=np.int64)
    for k in used:
        old = pairs.codes[k]
        news = codes.targets.get(old)
        if news is None:
            target[k] = number[old] if unmapped == KEEP else _GONE
        else:
            target[k] = number[news[0][0]] if len(news) == 1 else _SPLIT
    return names, target


def _parted(
    pairs: FlowPairs, codes: CodeMap, rows: Array, number: dict[str, int], progress: Progress
) -> tuple[Array, Array, Array, Array]:
    """The rows with a split end, each as many rows as it has new pairs."""
    label: list[int] = []
    origin: list[int] = []
    destination: list[int] = []
    amounts: list[int] = []
    for position, row in enumerate(rows):
        if position % 4096 == 0:
            progress(position / len(rows))
        starts, ends = (_shares(codes, pairs.codes[side[row]]) for side in (pairs.origin, pairs.destination))
        amount = exact.to_exact(pairs.parts[row : row + 1])[0]
        for (start, _), of_start in zip(starts, split_amount(amount, starts)):
            for (end, _), of_pair in zip(ends, split_amount(of_start, ends)):
                if of_pair or not amount:
                    label.append(int(pairs.label[row]))
                    origin.append(number[start])
                    destination.append(number[end])
                    amounts.append(of_pair)
    columns = (np.array(column, dtype=np.int64) for column in (label, origin, destination))
    return (*columns, exact.to_parts(amounts))  # type: ignore[return-value]


def _shares(codes: CodeMap, code: str) -> tuple[tuple[str, Fraction], ...]:
    return codes.targets.get(code, ((code, Fraction(1)),))


def drop_outside(pairs: FlowPairs, units: set[str]) -> FlowPairs:
    """Only flows between units; the others are counted as lost.

    Raises
    ------
    InputError
        when none is left.
    """
    inside = np.array([code in units for code in pairs.codes], dtype=bool)
    kept = inside[pairs.origin] & inside[pairs.destination]
    if not kept.any():
        raise InputError(
            "No flow is left: none runs between two units.",
            where="UNITS",
            fix="Choose the fields that hold the same codes on both sides; flows between grid cells need the setting CELLS.",
        )
    account = pairs.account.lose("outside", int((~kept).sum()), exact.total(pairs.parts[~kept]))
    return replace(
        pairs,
        label=pairs.label[kept],
        origin=pairs.origin[kept],
        destination=pairs.destination[kept],
        parts=pairs.parts[kept],
        account=account,
    )
