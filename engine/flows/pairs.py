"""Flows as they are imported: a row per label, origin and destination, with an account of all that was read.

The account closes exactly: what was read = what is there + what was left out, and each loss has a name.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Optional

import numpy as np
import pandas as pd

from .. import exact
from ..codes import code_column
from ..errors import InputError
from ..types import Array

# Names of rows and columns that sum up the others, in lower case and without blanks: statistical offices spread them (합 계),
# and spreadsheets have their own for pivot tables (총합계, Gesamtergebnis).
TOTAL_NAMES = frozenset(
    {
        "계", "합계", "총계", "소계", "전체", "총합계", "총수", "전국", "計", "合計", "総計",
        "小計", "総数", "全体", "全国", "合计", "总计",
        "總計", "total", "totals", "subtotal", "grandtotal", "sum", "totaal", "eindtotaal", "totale",
        "totalecomplessivo", "insgesamt", "gesamt", "summe", "gesamtsumme", "gesamtergebnis", "ensemble",
        "totalgénéral", "totalgeneral", "totalgeral", "totalt", "summa", "ialt", "yhteensä", "suma", "razem",
        "ogółem", "celkem", "összesen",
    }
)  # fmt: skip


def is_total_name(name: Optional[str]) -> bool:
    """Whether a name is that of a sum of the others.

    Examples
    --------
    >>> is_total_name("합 계"), is_total_name("Grand  Total"), is_total_name("11010")
    (True, True, False)
    """
    if not name or len(name) > _LONGEST_TOTAL:
        return False
    return "".join(unicodedata.normalize("NFKC", name).lower().split()) in TOTAL_NAMES


_LONGEST_TOTAL = 40  # characters, blanks included


@dataclass(frozen=True)
class Loss:
    """What was left out: ``reason`` is a key of REASONS; ``count`` rows of a file or pairs; ``amount`` exact."""

    reason: str
    count: int
    amount: int


@dataclass(frozen=True)
class Account:
    """``rows`` and ``amount`` (exact) that were read."""

    rows: int
    amount: int
    losses: tuple[Loss, ...] = ()

    def lose(self, reason: str, count: int, amount: int) -> Account:
        return replace(self, losses=(*self.losses, Loss(reason, count, amount))) if count else self

    @property
    def lost(self) -> int:
        return sum(loss.amount for loss in self.losses)


@dataclass(frozen=True)
class FlowPairs:
    """``label``, ``origin``, ``destination`` are positions in ``labels`` and ``codes`` (both in text order), sorted in this
    order, no pair twice; ``parts`` are the flows as exact numbers (:mod:`..exact`)."""

    labels: tuple[str, ...]
    codes: Array
    label: Array
    origin: Array
    destination: Array
    parts: Array
    account: Account

    def __len__(self) -> int:
        return len(self.origin)

    @property
    def flow(self) -> Array:
        return exact.rounded(self.parts)

    @property
    def amount(self) -> int:
        """All flows as an exact number."""
        return exact.total(self.parts)

    def used_codes(self) -> Array:
        """The codes that occur."""
        return self.codes[np.unique(np.concatenate([self.origin, self.destination]))]

    def frame(self) -> pd.DataFrame:
        """As a table: label, origin, destination (text), flow."""
        labels = np.array(self.labels, dtype=object)
        return pd.DataFrame(
            {
                "label": labels[self.label],
                "origin": self.codes[self.origin],
                "destination": self.codes[self.destination],
                "flow": self.flow,
            }
        )

    def closes(self) -> bool:
        """Whether everything that was read is accounted for, to the last bit."""
        return self.account.amount == self.amount + self.account.lost


@dataclass(frozen=True)
class Summed:
    """Groups of rows, as parallel arrays: ``parts`` is their sum (exact), the others count rows.

    Where only the rows of all groups together are known, ``rows`` is 1 and :meth:`PairBuilder.more_rows` counts the others.
    """

    rows: Array
    parts: Array
    zeros: Array
    blank: Array
    withheld: Array


class PairBuilder:
    """Adds up pairs as rows arrive."""

    def __init__(self, keep_zeros: bool = False) -> None:
        self.keep_zeros = keep_zeros
        self.labels: dict[str, int] = {}
        self.codes: dict[str, int] = {}
        self.pieces: list[tuple[Array, Array, Array, Array]] = []
        self.rows, self.amount = 0, 0
        self.losses: dict[str, list[int]] = {}
        self.held = 0

    def add(
        self,
        label: str,
        origins: Iterable[Any],
        destinations: Iterable[Any],
        flows: Array,
        withheld: Optional[Array] = None,
    ) -> None:
        """Rows of one label; flows NaN where missing, ``withheld`` where a mark stands for them."""
        origin, destination = self.numbers(origins), self.numbers(destinations)
        self.add_numbered(self.label_number(label), origin, destination, flows, withheld)

    def add_numbered(
        self, label: Any, origin: Array, destination: Array, flows: Array, withheld: Optional[Array] = None
    ) -> None:
        """The same with the numbers of codes: -1 for none, -2 for a total of others; ``label`` a number or one per row."""
        missing = np.isnan(flows)
        known = np.where(missing, 0.0, flows)
        hidden = withheld if withheld is not None else np.zeros(len(flows), dtype=bool)
        parts = exact.exact_parts(known)
        self.rows += len(flows)
        self.amount += exact.total(parts)
        total = (origin == -2) | (destination == -2)
        nowhere = ((origin == -1) | (destination == -1)) & ~total
        left = total | nowhere
        self._lose("total", total, parts)
        self._lose("no_code", nowhere, parts)
        self._lose("withheld", missing & hidden & ~left, parts)
        self._lose("no_flow", missing & ~hidden & ~left, parts)
        left |= missing
        if not self.keep_zeros:
            zero = (known == 0) & ~left
            self._lose("zero", zero, parts)
            left |= zero
        kept = np.flatnonzero(~left)
        if len(kept):
            labels = np.broadcast_to(np.asarray(label, dtype=np.int32), len(flows))
            piece = (labels[kept], origin[kept].astype(np.int32), destination[kept].astype(np.int32), parts[kept])
            self.pieces.append(piece)
            self.held += len(kept)
        if self.held > 4_000_000:
            self._compact()

    def add_summed(self, label: int, origin: Array, destination: Array, sums: Summed) -> None:
        """Rows that a database has added up already, a group per pair (numbers of codes as in :meth:`add_numbered`)."""
        self.rows += int(sums.rows.sum())
        self.amount += exact.total(sums.parts)
        total = (origin == -2) | (destination == -2)
        nowhere = ((origin == -1) | (destination == -1)) & ~total
        for reason, chosen in (("total", total), ("no_code", nowhere)):
            self.lose(reason, int(sums.rows[chosen].sum()), exact.total(sums.parts[chosen]))
        left = total | nowhere
        self.lose("withheld", int(sums.withheld[~left].sum()), 0)
        self.lose("no_flow", int(sums.blank[~left].sum()), 0)
        if not self.keep_zeros:
            self.lose("zero", int(sums.zeros[~left].sum()), 0)
        there = sums.rows - sums.withheld - sums.blank - (0 if self.keep_zeros else sums.zeros)
        kept = np.flatnonzero(~left & (there > 0))
        if len(kept):
            labels = np.full(len(kept), label, dtype=np.int32)
            self.pieces.append(
                (labels, origin[kept].astype(np.int32), destination[kept].astype(np.int32), sums.parts[kept])
            )
            self.held += len(kept)

    def more_rows(self, count: int) -> None:
        """Rows read beyond those of the groups that were added."""
        self.rows += count

    def lose(self, reason: str, count: int, amount: int) -> None:
        """Count rows as left out."""
        if count:
            entry = self.losses.setdefault(reason, [0, 0])
            entry[0] += count
            entry[1] += amount

    def _lose(self, reason: str, chosen: Array, parts: Array) -> None:
        if chosen.any():
            self.lose(reason, int(chosen.sum()), exact.total(parts[chosen]))

    def label_number(self, label: str) -> int:
        return self.labels.setdefault(label, len(self.labels))

    def code_number(self, code: Optional[str]) -> int:
        """Number of a code: -1 for none, -2 for the name of a total."""
        if code is None:
            return -1
        if is_total_name(code):
            return -2
        return self.codes.setdefault(code, len(self.codes))

    def numbers(self, values: Iterable[Any]) -> Array:
        """Numbers of codes as they stand in a file."""
        column = code_column(values)
        position, distinct = pd.factorize(column, use_na_sentinel=True)
        numbers = np.array([self.code_number(code) for code in distinct] + [-1], dtype=np.int32)
        return numbers[position]

    def _compact(self) -> None:
        if len(self.pieces) > 1 or self.held:
            joined = _joined(self.pieces)
            self.pieces = [_summed(*joined, len(self.codes))]
            self.held = 0  # counts what came since

    def finish(self) -> FlowPairs:
        """All pairs.

        Raises
        ------
        InputError
            when none is left.
        """
        account = Account(self.rows, self.amount)
        for reason, (count, amount) in self.losses.items():
            account = account.lose(reason, count, amount)
        if not self.pieces:
            raise InputError(
                "No flow is left of {rows} rows.",
                fix="Choose the columns of origin, destination and flow; the log says what was left out.",
                rows=self.rows,
            )
        label, origin, destination, parts = _joined(self.pieces)
        self.pieces = []
        labels, label = _in_text_order(list(self.labels), label)
        codes, ends = _in_text_order(list(self.codes), np.concatenate([origin, destination]))
        return pairs_of(tuple(labels), codes, label, ends[: len(origin)], ends[len(origin) :], parts, account)


def pairs_of(
    labels: tuple[str, ...],
    codes: Array,
    label: Array,
    origin: Array,
    destination: Array,
    parts: Array,
    account: Account,
) -> FlowPairs:
    """Sort and add up rows whose codes are in text order."""
    label, origin, destination, parts = _summed(label, origin, destination, parts, len(codes))
    exact.require_countable(exact.to_float(exact.total(parts)), "")
    return FlowPairs(labels, codes, label, origin, destination, exact.narrowed(parts), account)


def _joined(pieces: Sequence[tuple[Array, Array, Array, Array]]) -> tuple[Array, Array, Array, Array]:
    width = max(piece[3].shape[1] for piece in pieces)
    wide = np.zeros((1, width), np.int64)
    label, origin, destination = (np.concatenate([piece[k] for piece in pieces]) for k in range(3))
    return label, origin, destination, np.concatenate([exact.same_width(piece[3], wide)[0] for piece in pieces])


def _summed(
    label: Array, origin: Array, destination: Array, parts: Array, codes: int
) -> tuple[Array, Array, Array, Array]:
    key = (label.astype(np.int64) * codes + origin) * codes + destination
    if len(key) > 1 and not (key[1:] > key[:-1]).all():
        order = np.argsort(key, kind="stable")
        key, parts = key[order], parts[order]
        starts = np.flatnonzero(np.concatenate([[True], key[1:] != key[:-1]]))
        key, parts = key[starts], exact.sums_at(parts, starts)
    rest, destination = np.divmod(key, codes)
    label, origin = np.divmod(rest, codes)
    return label.astype(np.int32), origin.astype(np.int32), destination.astype(np.int32), parts


def _in_text_order(names: list[str], numbers: Array) -> tuple[Array, Array]:
    """Names sorted, and the numbers that point at them."""
    table = np.array([*names, None], dtype=object)[:-1]
    order = np.array(sorted(range(len(names)), key=names.__getitem__), dtype=np.int64)
    rank = np.empty(len(names), dtype=np.int32)
    rank[order] = np.arange(len(names), dtype=np.int32)
    return table[order], rank[numbers]
