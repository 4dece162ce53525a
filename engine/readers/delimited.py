"""Delimited text as offices publish it: encoding, separator and header found out, every row accounted for.

A file is looked at once from end to end before it is read: only then is it known in which encoding all of it makes sense.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import BinaryIO, Optional

from ..errors import InputError, Note, first_of, note, template
from ..numbers import number_form
from ..progress import Progress, silent
from .sources import BLOCK, Source

SEPARATORS = ("\t", "^", "|", ";", ",")  # those that also stand in numbers and sentences come last
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp949", "euc-kr", "cp932", "cp1252", "latin-1")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WITH_HEADER = template("{file}: read as {encoding}, separator {separator}, {columns} columns named by the first row.")
_WITHOUT_HEADER = template("{file}: read as {encoding}, separator {separator}, {columns} columns without names.")
_YEAR = re.compile(r"(19|20)\d\d")
_FEWEST_CODES, _SHORTEST_CODE = 3, 2
_SAMPLE_ROWS = 200
_SAMPLE_TEXT = 1 << 18
_MARK = "\ufeff"
_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?', re.IGNORECASE)  # what spreadsheets want to be told in the first line
_END = "\ufdd0"  # no character: as a row of its own after the last line it shows that no quotation is open


@dataclass(frozen=True)
class Layout:
    """How a file is to be read; what is empty or None is found out.

    ``skip`` are the lines above the header (or above the first row), ``foot`` the rows to leave out at the end.
    """

    encoding: str = ""
    separator: str = ""
    header: Optional[bool] = None
    skip: int = 0
    foot: int = 0


AS_FOUND = Layout()


@dataclass(frozen=True)
class Delimited:
    """A file whose layout is known. ``header`` are the names of its columns: without a header row ``column_1`` …"""

    source: Source
    encoding: str
    separator: str
    has_header: bool
    header: tuple[str, ...]
    skip: int
    foot: int
    notes: tuple[Note, ...]

    @property
    def label(self) -> str:
        return self.source.label


@dataclass(frozen=True)
class Records:
    """Rows of equal width and the line each begins at (from 1)."""

    rows: list[list[str]]
    lines: list[int]

    def column(self, position: int) -> list[str]:
        return [row[position] for row in self.rows]

    def __len__(self) -> int:
        return len(self.rows)


def open_delimited(source: Source, layout: Layout = AS_FOUND, progress: Progress = silent) -> Delimited:
    """Find out how a file is to be read.

    Raises
    ------
    InputError
        for an empty file, one that is no text, an encoding that does not fit, and a header whose names occur twice.
    """
    encoding, notes = layout.encoding, list[Note]()
    if encoding:
        _known(encoding, source.label)
    else:
        encoding, notes = recognise_encoding(source, progress)
    layout = _with_separator_line(source, encoding, layout)
    rows = _sample(source, encoding, layout.skip)
    separator = layout.separator or recognise_separator(rows)
    parsed = _parsed_sample(rows, separator, source.label, layout.skip)
    if not parsed:
        raise InputError(
            "The file has no rows.", where=source.label, fix="Choose another file, or skip fewer rows at its head."
        )
    has_header = layout.header if layout.header is not None else recognise_header(parsed)
    header = header_names(parsed[0], has_header, source.label)
    notes.append(
        note(
            _WITH_HEADER if has_header else _WITHOUT_HEADER,
            file=source.label,
            encoding=encoding,
            separator=separator_name(separator),
            columns=len(header),
        )
    )
    return Delimited(source, encoding, separator, has_header, header, layout.skip, layout.foot, tuple(notes))


def _with_separator_line(source: Source, encoding: str, layout: Layout) -> Layout:
    """The layout with what a first line ``sep=;`` says."""
    first = next(text_lines(source, encoding), "") if not layout.skip else ""
    said = _SEPARATOR_LINE.fullmatch(first.strip("\r\n "))
    return replace(layout, skip=1, separator=layout.separator or said[1]) if said else layout


def separator_name(separator: str) -> str:
    return "TAB" if separator == "\t" else separator


def read_records(table: Delimited, size: int = 50_000, progress: Progress = silent) -> Iterator[Records]:
    """The rows below the header, in pieces; blank lines are passed over.

    Raises
    ------
    InputError
        naming the line for a row that is shorter or longer than the header, an open quote, a NUL, a wrong encoding.
    """
    width = len(table.header)
    held: deque[tuple[int, list[str]]] = deque()  # what may turn out to be the foot
    rows: list[list[str]] = []
    lines: list[int] = []
    for one in islice(_rows(table, progress), int(table.has_header), None):
        held.append(one)
        if len(held) <= table.foot:
            continue
        line, row = held.popleft()
        rows.append(row if len(row) == width else _fitted(row, width, table, line))
        lines.append(line)
        if len(rows) >= size:
            yield Records(rows, lines)
            rows, lines = [], []
    if rows:
        yield Records(rows, lines)


def _fitted(row: list[str], width: int, table: Delimited, line: int) -> list[str]:
    if len(row) > width and not any(field.strip() for field in row[width:]):
        return row[:width]  # separators at the end of the line
    raise InputError(
        "Line {line} has {found} columns, the file {width}: {text}",
        where=table.label,
        fix="Mend the line, or set the separator, the rows to skip at the head or those to leave out at the end.",
        line=line,
        found=len(row),
        width=width,
        text=first_of([field[:20] for field in row], 4),
    )


def _rows(table: Delimited, progress: Progress) -> Iterator[tuple[int, list[str]]]:
    text = text_lines(table.source, table.encoding, progress)
    for _ in range(table.skip):
        next(text, None)
    yield from _csv_rows(text, table.separator, table.label, table.skip)


def _csv_rows(lines: Iterator[str], separator: str, label: str, skipped: int) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(chain(lines, ("\n", _END)), delimiter=separator)
    begins = skipped + 1
    try:
        for row in reader:
            if _END in row[-1:]:
                return
            if len(row) > 1 or any(field.strip() for field in row):
                if _END in row[-1]:
                    raise csv.Error("unexpected end of data")
                yield begins, row
            begins = skipped + reader.line_num + 1
    except csv.Error as error:
        raise InputError(
            "A quotation mark in the row that begins in line {line} is not closed: {reason}",
            where=label,
            fix="Mend the line, or set another separator; if the file is cut, get it again.",
            line=begins,
            reason=error,
        ) from error


# -- text


def text_lines(source: Source, encoding: str, progress: Progress = silent) -> Iterator[str]:
    """Lines with their ends, whatever these are in the file; a byte order mark, which files that were put together have in
    their midst, is not part of one.

    Raises
    ------
    InputError
        naming line and column (in characters) of bytes that are no ``encoding``, and of NUL characters.
    """
    decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder(encoding)(), translate=True)
    line, rest = 1, ""
    with source.open() as stream:
        for block, final in _blocks(stream, source, progress):
            try:
                text = decoder.decode(block, final)
            except UnicodeDecodeError as error:
                # what the decoder kept of earlier blocks is in error.object too
                good = error.object[: error.start].decode(encoding, "ignore")
                raise _undecodable(rest + good, line, error, encoding, source.label) from error
            if "\0" in text:
                raise _nul(rest + text, line, source.label)
            *whole, rest = (rest + text).split("\n")
            for one in whole:
                yield one.lstrip(_MARK) + "\n"
            line += len(whole)
    if rest := rest.lstrip(_MARK):
        yield rest


def _blocks(stream: BinaryIO, source: Source, progress: Progress) -> Iterator[tuple[bytes, bool]]:
    done = 0
    while True:
        block = stream.read(BLOCK)
        done += len(block)
        progress(min(1.0, done / max(1, source.size)))
        yield block, not block
        if not block:
            return


def _place(text: str, line: int) -> tuple[int, int]:
    """Line and column of the character after ``text``, which begins at the head of ``line``."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return line + text.count("\n"), len(text) - (text.rfind("\n") + 1) + 1


def _undecodable(before: str, line: int, error: UnicodeDecodeError, encoding: str, label: str) -> InputError:
    at_line, column = _place(before, line)
    return InputError(
        "Line {line}, column {column}: the bytes {bytes} are no text in {encoding}.",
        where=label,
        fix="Choose the encoding in which the file was saved; if it is the right one, the file is damaged or cut: get it again.",
        line=at_line,
        column=column,
        bytes=error.object[error.start : error.start + 4].hex(" "),
        encoding=encoding,
    )


def _nul(text: str, line: int, label: str) -> InputError:
    at_line, column = _place(text[: text.index("\0")], line)
    return InputError(
        "Line {line}, column {column}: a NUL character, which no text has.",
        where=label,
        fix="The file is damaged, no text file, or in another encoding (UTF-16): choose the encoding or get the file again.",
        line=at_line,
        column=column,
    )


# -- recognition


def recognise_encoding(source: Source, progress: Progress = silent) -> tuple[str, list[Note]]:
    """The encoding in which a whole file makes sense: a mark at its head, UTF-8, UTF-16, CP949, CP932, else a Western one.

    Raises
    ------
    InputError
        for an empty file, and for a damaged one when it is UTF-8 but for few bytes.
    """
    with source.open() as stream:
        head = stream.read(BLOCK)
    if not head:
        raise InputError("The file is empty.", where=source.label, fix="Get it again, or choose another one.")
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return encoding, []
    if (wide := _without_mark(head)) and _decodes(source, wide, progress):
        return wide, []
    if _decodes(source, "utf-8", progress):
        return "utf-8", []
    sample = _beyond_ascii(source)
    if _is_damaged_utf8(sample):
        for _ in text_lines(source, "utf-8"):  # says where it is damaged
            pass
    for encoding, likely in (("cp949", _share_korean), ("cp932", _share_japanese)):
        if _share_bad(sample, encoding) < 0.02 and likely(sample.decode(encoding, "ignore")) >= 0.5:
            return encoding, []
    encoding = "cp1252" if _decodes(source, "cp1252", progress) else "latin-1"
    said = note(
        "{file}: no encoding is certain, it is read as {encoding}. Look at names with letters beyond A to Z, and choose the "
        "encoding if they are wrong.",
        file=source.label,
        encoding=encoding,
    )
    return encoding, [said]


def _without_mark(head: bytes) -> str:
    """UTF-16 without its mark shows as NULs at every other byte of ASCII characters."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    few = len(head) // 10
    if max(even, odd) <= few or min(even, odd) > few // 10:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _decodes(source: Source, encoding: str, progress: Progress) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    pending = False
    with source.open() as stream:
        for block, final in _blocks(stream, source, progress):
            if not pending and block.isascii() and not final and encoding in ("utf-8", "cp1252"):
                continue
            try:
                decoder.decode(block, final)
            except UnicodeDecodeError:
                return False
            pending = bool(decoder.getstate()[0])
    return True


def _beyond_ascii(source: Source, most: int = 4) -> bytes:
    """The lines with other than ASCII characters of the first few blocks that have any."""
    lines, found = list[bytes](), 0
    with source.open() as stream:
        rest = b""
        while found < most and (block := stream.read(BLOCK)):
            *whole, rest = (rest + block).split(b"\n")
            more = [line for line in whole if not line.isascii()]
            found += bool(more)
            lines += more
        if found < most and not rest.isascii():
            lines.append(rest)
    return b"\n".join(lines)


def _is_damaged_utf8(sample: bytes) -> bool:
    """Whether there are so many good characters that the bad ones must be an accident."""
    text = sample.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(not character.isascii() for character in text) - bad
    return good >= 3 and bad <= max(1, good // 10)


def _share_bad(sample: bytes, encoding: str) -> float:
    text = sample.decode(encoding, "replace")
    other = sum(not character.isascii() for character in text)
    bad = text.count("\ufffd")
    return bad / other if other > bad else 1.0


def _share_korean(text: str) -> float:
    """Share of the characters beyond ASCII that KS X 1001 has as Hangul or signs: CP949 reads much else as rare syllables."""
    other = [character for character in text if not character.isascii()]
    return sum(_is_common_korean(character) for character in other) / max(1, len(other))


def _is_common_korean(character: str) -> bool:
    try:
        code = character.encode("euc-kr")
    except UnicodeEncodeError:
        return False
    return len(code) == 2 and code[0] < 0xC9  # beyond are Hanja; rare syllables take more bytes


def _share_japanese(text: str) -> float:
    """Share of the characters beyond ASCII that Japanese has: CP932 reads a Western letter and the one behind it as a rare
    Kanji, which then stands between letters."""
    other = sum(not character.isascii() for character in text)
    within = len(_AMONG_LETTERS.findall(text))
    japanese = sum("\u3000" <= character <= "\u9fff" or "\uff01" <= character <= "\uff5e" for character in text)
    return (japanese - within) / max(1, other)


_AMONG_LETTERS = re.compile(r"(?<=[a-z])[^\x00-\x7f]|[^\x00-\x7f](?=[a-z])")


def _known(encoding: str, label: str) -> None:
    try:
        codecs.getincrementaldecoder(encoding)
    except LookupError as error:
        raise InputError(
            "There is no encoding “{encoding}”.",
            where=label,
            fix="Choose one of {known}.",
            encoding=encoding,
            known=", ".join(ENCODINGS),
        ) from error


def _sample(source: Source, encoding: str, skip: int) -> list[str]:
    """Lines at the head, the last of which may be cut."""
    lines, length = list[str](), 0
    for number, line in enumerate(text_lines(source, encoding)):
        if number < skip:
            continue
        if not lines or line.strip():
            lines.append(line)
        length += len(line)
        if len(lines) > _SAMPLE_ROWS or (length > _SAMPLE_TEXT and len(lines) > 2):
            break
    return lines


def recognise_separator(lines: Sequence[str]) -> str:
    """The separator that parts most lines into the same number of columns; a comma when none does.

    Examples
    --------
    >>> recognise_separator(["code;people", "011;1,5", "012;2,5"])
    ';'
    """
    best, best_score = ",", (0.0, 0)
    for rank, separator in enumerate(SEPARATORS):
        counts = Counter(_count(line, separator) for line in lines if line.strip())
        counts.pop(0, None)
        if not counts:
            continue
        total = sum(1 for line in lines if line.strip())
        share = max(counts.values()) / total
        score = (round(share, 2), -rank)
        if score > best_score:
            best, best_score = separator, score
    return best


def _count(line: str, separator: str) -> int:
    """Separators outside quotation marks."""
    if '"' not in line:
        return line.count(separator)
    return sum(part.count(separator) for part in line.split('"')[0::2])


def _parsed_sample(lines: Sequence[str], separator: str, label: str, skipped: int) -> list[list[str]]:
    rows = []
    try:
        for _, row in _csv_rows(iter(lines), separator, label, skipped):
            rows.append(row)
            if len(rows) >= _SAMPLE_ROWS:
                break
    except InputError:
        if len(rows) < 2:  # a quoted field may be cut by the end of the sample; the reading itself will tell
            raise
    return rows


def recognise_header(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names columns: in some column it is text, or the corner of a matrix is blank, and all below are
    numbers. Names may be numbers too: years, or the codes of a matrix whose rows have names.

    Where no column has numbers below, a header is expected.

    Examples
    --------
    >>> recognise_header([["code", "people"], ["011", "5"]]), recognise_header([["011", "5"], ["012", "7"]])
    (True, False)
    >>> recognise_header([["from", "to", "2020"], ["BE1", "BE2", "5"]])
    True
    """
    first, below = rows[0], rows[1:]
    if not below:
        return not any(number_form(field) for field in first)
    numeric = [
        position
        for position, _ in enumerate(first)
        if _all_numbers([row[position] for row in below if position < len(row)])
    ]
    if not numeric:
        return True
    heads = ["" if _says_nothing(first[position]) else first[position].strip() for position in numeric]
    if any(head and number_form(head) is None for head in heads) or (numeric[0] == 0 and not first[0].strip()):
        return True
    return _names_beside(first, below, numeric) and (not all(heads) or _are_names(heads, below, numeric))


def _says_nothing(field: str) -> bool:
    """Blank, or a mark for a value that is not given."""
    text = field.strip()
    return not any(map(str.isalnum, text)) or text.lower() in ("n/a", "n.a.", "nan", "null")


def _names_beside(first: Sequence[str], below: Sequence[Sequence[str]], numeric: Sequence[int]) -> bool:
    """Whether the other columns begin with what is no value of theirs, as codes of a list of pairs soon are."""
    others = [position for position, _ in enumerate(first) if position not in numeric]
    values = {row[position].strip() for row in below for position in others if position < len(row)}
    return bool(others) and not any(first[position].strip() in values - {""} for position in others)


def _are_names(heads: Sequence[str], below: Sequence[Sequence[str]], numeric: Sequence[int]) -> bool:
    """Whether numbers at the head of columns are years, or codes: of one length, rising, and unlike the numbers below."""
    if len(set(heads)) < len(heads):
        return False
    columns = [[row[position].strip() for row in below if position < len(row)] for position in numeric]
    if all(map(_YEAR.fullmatch, heads)):
        return not any(all(_YEAR.fullmatch(value) for value in column if value) for column in columns)
    return _like_codes(heads) and not _like_codes([column[0] for column in columns if column])


def _like_codes(fields: Sequence[str]) -> bool:
    lengths = {len(field) for field in fields}
    return (
        len(fields) >= _FEWEST_CODES
        and len(lengths) == 1
        and min(lengths) >= _SHORTEST_CODE
        and all(map(str.isdigit, fields))
        and list(fields) == sorted(set(fields))
    )


def _all_numbers(fields: Sequence[str]) -> bool:
    filled = [field for field in fields if field.strip()]
    return bool(filled) and all(number_form(field) is not None for field in filled)


def header_names(first: Sequence[str], has_header: bool, label: str) -> tuple[str, ...]:
    """Names of the columns from the first row; a column without one is called after its number.

    Raises
    ------
    InputError
        for names that occur twice.
    """
    if not has_header:
        return tuple(f"column_{number}" for number in range(1, len(first) + 1))
    names = [" ".join(name.split()) for name in first]
    while names and not names[-1]:
        names.pop()  # separators at the end of the line
    names = [name or f"column_{number}" for number, name in enumerate(names, 1)]
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise InputError(
            "Names of columns that occur more than once: {count} ({first}).",
            where=label,
            fix="Rename them, or set the rows to skip so that the right row is the header.",
            count=len(twice),
            first=first_of(twice),
        )
    return tuple(names)


def column_position(header: Sequence[str], name: str, label: str) -> int:
    """Position of a column given by its name or by its number from 1.

    Raises
    ------
    InputError
        listing the columns there are.
    """
    wanted = " ".join(name.split())
    if wanted in header:
        return list(header).index(wanted)
    alike = [position for position, one in enumerate(header) if " ".join(one.split()) == wanted]
    if len(alike) != 1:
        alike = [position for position, one in enumerate(header) if " ".join(one.split()).lower() == wanted.lower()]
    if len(alike) == 1:
        return alike[0]
    if wanted.isdigit() and 1 <= int(wanted) <= len(header):
        return int(wanted) - 1
    raise InputError(
        "There is no column “{name}”; there are: {columns}.",
        where=label,
        fix=template("Choose one of these columns, by name or by number from 1."),
        name=name,
        columns=first_of(header, 20),
    )
