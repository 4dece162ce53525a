"""What a flow table holds, what was left out of it, and how it meets the units."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Optional

import numpy as np
import pandas as pd

from .. import exact
from ..codemap import CodeMap
from ..errors import Note, first_of, note, template
from ..types import Array
from .pairs import FlowPairs

# What a loss or a finding is called, by its key in the report.
SENTENCES = {
    "read": template("Rows read"),
    "total": template("Left out: rows and columns that sum up the others"),
    "no_code": template("Left out: rows without origin or destination"),
    "no_flow": template("Left out: rows without flow"),
    "withheld": template("Left out: rows whose flow is withheld"),
    "zero": template("Left out: rows with flow zero"),
    "unmapped": template("Left out: pairs with a code that is not in the code map"),
    "off_units": template("Left out: pairs with a cell on no unit"),
    "outside": template("Left out: pairs with an end outside the units"),
    "pairs": template("Pairs in the result"),
    "within": template("Within a unit (origin = destination)"),
    "between": template("Between different units"),
    "one_way": template("Pairs without any flow the other way"),
    "asymmetry": template("Difference between both ways, in percent of their sum"),
    "label": template("Label"),
    "matched": template("Units: pairs with both ends among them"),
    "leaving": template("Units: pairs that leave them"),
    "arriving": template("Units: pairs that arrive from outside"),
    "elsewhere": template("Units: pairs with both ends outside"),
    "unmatched": template("Units: pairs with an end outside"),
    "origins_outside": template("Codes of origin that are no unit"),
    "destinations_outside": template("Codes of destination that are no unit"),
    "no_origin": template("Units that are no origin"),
    "no_destination": template("Units that are no destination"),
}
COLUMNS = (
    ("item", "text"),
    ("finding", "text"),
    ("count", "int"),
    ("flow", "real"),
    ("share", "real"),
    ("detail", "text"),
)


@dataclass(frozen=True)
class ReportLine:
    """``count`` rows, pairs or codes; ``flow``; ``share`` percent of the flow read (of the count, where it is of codes)."""

    item: str
    count: int
    flow: float
    share: float
    detail: str = ""


def flow_report(pairs: FlowPairs, units: Optional[Sequence[str]] = None) -> list[ReportLine]:
    """The lines of the report, in the order of the account: read, left out, in the result, meeting the units."""
    lines = [_line("read", pairs.account.rows, pairs.account.amount, pairs)]
    lines += [_line(loss.reason, loss.count, loss.amount, pairs) for loss in pairs.account.losses]
    lines.append(_line("pairs", len(pairs), pairs.amount, pairs))
    if len(pairs.labels) > 1:
        lines += [_of(pairs, "label", pairs.label == k, name) for k, name in enumerate(pairs.labels)]
    within = pairs.origin == pairs.destination
    lines += [_of(pairs, "within", within), _of(pairs, "between", ~within)]
    lines += _asymmetries(pairs)
    if units is not None:
        lines += _meeting(pairs, units)
    return lines


def _line(item: str, count: int, amount: int, pairs: FlowPairs, detail: str = "") -> ReportLine:
    whole = pairs.account.amount
    share = float(Fraction(100 * amount, whole)) if whole else float("nan")
    return ReportLine(item, count, exact.to_float(amount), share, detail)


def _of(pairs: FlowPairs, item: str, chosen: Array, detail: str = "") -> ReportLine:
    return _line(item, int(chosen.sum()), exact.total(pairs.parts[chosen]), pairs, detail)


def _asymmetries(pairs: FlowPairs) -> list[ReportLine]:
    """Flows against their counterflow, within each label."""
    between = np.flatnonzero(pairs.origin != pairs.destination)
    low = np.minimum(pairs.origin, pairs.destination)[between].astype(np.int64)
    high = np.maximum(pairs.origin, pairs.destination)[between].astype(np.int64)
    size = len(pairs.codes)
    key = (pairs.label[between].astype(np.int64) * size + low) * size + high
    order = np.argsort(key, kind="stable")
    key, rows = key[order], between[order]
    if not len(key):
        return []
    starts = np.flatnonzero(np.concatenate([[True], key[1:] != key[:-1]]))
    count = np.diff(np.append(starts, len(key)))
    sign = np.where(pairs.origin[rows] < pairs.destination[rows], 1, -1)[:, None]
    differences = exact.rounded(exact.carried(np.add.reduceat(pairs.parts[rows] * sign, starts, axis=0)))
    sums = exact.rounded(exact.sums_at(pairs.parts[rows], starts))
    single = np.zeros(len(pairs), dtype=bool)
    single[rows[np.repeat(count == 1, count)]] = True
    largest = int(np.argmax(np.abs(differences)))
    row = rows[starts[largest]]
    whole = float(sums.sum())
    apart = float(np.abs(differences).sum())
    return [
        _of(pairs, "one_way", single),
        ReportLine(
            "asymmetry",
            len(starts),
            apart,
            100 * apart / whole if whole else float("nan"),
            f"{pairs.codes[pairs.origin[row]]} – {pairs.codes[pairs.destination[row]]}: {abs(differences[largest]):.12g}",
        ),
    ]


def _meeting(pairs: FlowPairs, units: Sequence[str]) -> list[ReportLine]:
    known = set(units)
    inside = np.array([code in known for code in pairs.codes], dtype=bool)
    i, j = inside[pairs.origin], inside[pairs.destination]
    lines = [
        _of(pairs, "matched", i & j),
        _of(pairs, "leaving", i & ~j),
        _of(pairs, "arriving", ~i & j),
        _of(pairs, "elsewhere", ~i & ~j),
        _of(pairs, "unmatched", ~(i & j)),
    ]
    for item, idle, side, at in (
        ("origins_outside", "no_origin", pairs.origin, i),
        ("destinations_outside", "no_destination", pairs.destination, j),
    ):
        codes = pairs.codes[np.unique(side)]
        outside = [code for code in codes if code not in known]
        absent = sorted(known - set(codes))
        flow = exact.to_float(exact.total(pairs.parts[~at]))
        lines.append(
            ReportLine(item, len(outside), flow, 100 * len(outside) / max(1, len(codes)), first_of(outside, 50))
        )
        lines.append(ReportLine(idle, len(absent), 0.0, 100 * len(absent) / max(1, len(known)), first_of(absent, 50)))
    return lines


def report_frame(lines: Iterable[ReportLine], words: dict[str, str]) -> pd.DataFrame:
    """The report as a table; ``words`` are the sentences by key, in the user's language."""
    rows = [(one.item, words[one.item], one.count, one.flow, one.share, one.detail) for one in lines]
    return pd.DataFrame(rows, columns=[name for name, _ in COLUMNS])


def report_notes(lines: Sequence[ReportLine], pairs: FlowPairs) -> list[Note]:
    """The account in sentences."""
    found = {line.item: line for line in lines}
    notes = [
        note(
            "Rows read: {rows} (flow {flow:.12g}); pairs in the result: {pairs} (flow {result:.12g}); left out: {lost:.12g}. "
            "The account closes exactly.",
            rows=found["read"].count,
            flow=found["read"].flow,
            pairs=found["pairs"].count,
            result=found["pairs"].flow,
            lost=exact.to_float(pairs.account.lost),
        )
    ]
    for key, text in _LOSS_NOTES.items():
        if key in found:
            notes.append(note(text, count=found[key].count, flow=found[key].flow))
    within = found["within"]
    notes.append(note("Flow within units: {flow:.12g} ({share:.2f} %).", flow=within.flow, share=within.share))
    if "matched" in found:
        notes += _meeting_notes(found)
    return notes


_LOSS_NOTES = {
    "total": template("Rows and columns that sum up the others, left out: {count} (flow {flow:.12g})."),
    "no_code": template("Rows without origin or destination, left out: {count} (flow {flow:.12g})."),
    "no_flow": template("Rows without flow, left out: {count}."),
    "withheld": template("Rows whose flow is withheld, left out, not taken for zero: {count}."),
    "zero": template("Rows with flow zero, left out: {count}."),
    "unmapped": template("Pairs with a code that is not in the code map, left out: {count} (flow {flow:.12g})."),
    "off_units": template("Pairs with a cell on no unit, left out: {count} (flow {flow:.12g})."),
    "outside": template("Pairs with an end outside the units, left out: {count} (flow {flow:.12g})."),
}


def _meeting_notes(found: dict[str, ReportLine]) -> list[Note]:
    pairs = found["pairs"]
    unmatched = found["unmatched"]
    notes = [
        note(
            "Pairs that do not join the units at both ends: {count} of {pairs} ({percent:.1f} %), flow {flow:.12g} "
            "({share:.1f} %): {leaving:.12g} leaves the units, {arriving:.12g} arrives from outside.",
            count=unmatched.count,
            pairs=pairs.count,
            percent=100 * unmatched.count / max(1, pairs.count),
            flow=unmatched.flow,
            share=unmatched.share,
            leaving=found["leaving"].flow,
            arriving=found["arriving"].flow,
        )
    ]
    for key, text in (
        ("origins_outside", template("Codes of origin that are no unit: {count} ({first}).")),
        ("destinations_outside", template("Codes of destination that are no unit: {count} ({first}).")),
        ("no_origin", template("Units that are no origin: {count} ({first}).")),
        ("no_destination", template("Units that are no destination: {count} ({first}).")),
    ):
        if found[key].count:
            notes.append(note(text, count=found[key].count, first=found[key].detail))
    return notes


@dataclass(frozen=True)
class Remedy:
    """A way to make more codes join: ``kind`` map, prefix or zeros; ``name`` of a file or a length."""

    kind: str
    name: str
    before: float  # percent of pairs that join at both ends
    after: float

    @property
    def note(self) -> Note:
        if self.kind == "map":
            return note(
                "With the code map {name} {after:.1f} % of the pairs would join the units in place of {before:.1f} %: "
                "choose it as CODE_MAP.",
                name=self.name,
                after=self.after,
                before=self.before,
            )
        if self.kind == "prefix":
            return note(
                "With the first {name} characters of the codes {after:.1f} % of the pairs would join the units in place of "
                "{before:.1f} %: set PREFIX.",
                name=self.name,
                after=self.after,
                before=self.before,
            )
        return note(
            "Without leading zeros {after:.1f} % of the pairs would join the units in place of {before:.1f} %: one of the "
            "tables has lost them; read it again with its codes as text.",
            after=self.after,
            before=self.before,
        )


def remedies(pairs: FlowPairs, units: Sequence[str], maps: Sequence[CodeMap] = ()) -> list[Remedy]:
    """What would make more codes join, the best of each kind."""
    known = set(units)

    def joined(to_units: dict[str, bool]) -> float:
        good = np.array([to_units[code] for code in pairs.codes], dtype=bool)
        return 100 * float((good[pairs.origin] & good[pairs.destination]).mean())

    before = joined({code: code in known for code in pairs.codes})
    if before == 100:
        return []
    found = []
    for one in maps:
        after = joined({code: _lands(code, one, known) for code in pairs.codes})
        found.append(Remedy("map", one.label, before, after))
    longest = max(map(len, known))
    for length in sorted({len(code) for code in known}):
        if length < max(map(len, pairs.codes)) and length <= longest:
            after = joined({code: code[:length] in known for code in pairs.codes})
            found.append(Remedy("prefix", str(length), before, after))
    stripped = {code.lstrip("0") for code in known}
    found.append(Remedy("zeros", "", before, joined({code: code.lstrip("0") in stripped for code in pairs.codes})))
    best: dict[str, Remedy] = {}
    for remedy in found:
        if remedy.after > before and remedy.after > best.get(remedy.kind, remedy).after - 1e-9:
            best[remedy.kind] = remedy
    return list(best.values())


def _lands(code: str, codes: CodeMap, units: set[str]) -> bool:
    targets = codes.targets.get(code)
    return code in units if targets is None else all(new in units for new, _ in targets)
