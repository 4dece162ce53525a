"""Units by the names people write: with and without the words for city and county, with a region in brackets.

Korean official names end in 특별시, 광역시, 특별자치시, 시, 군 or 구, English ones in -si, -gun or -gu, or carry *City of*,
*County*. Romanisation is not guessed: a name in Hangul never matches one in Latin letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from .. import columns
from ..codes import code_text
from .table import Units

# How a text was matched, from the surest way to the least sure.
BY_CODE, BY_NAME, BY_STEM, BY_REGION = "code", "name", "name without suffix", "name and region"
AMBIGUOUS, UNKNOWN = "ambiguous", "unknown"

_BRACKETS = re.compile(r"[(（\[]([^)）\]]*)[)）\]]")
_HANGUL = re.compile(r"[가-힣]")
_KOREAN = re.compile(r"(.+?)(특별자치시|특별시|광역시|시|군|구)$")
_KINDS = {
    "특별자치시": "metropolis",
    "특별시": "metropolis",
    "광역시": "metropolis",
    "시": "city",
    "군": "county",
    "구": "district",
}
_ENGLISH_ENDS = (
    ("special self governing city", "metropolis"),
    ("special metropolitan city", "metropolis"),
    ("metropolitan city", "metropolis"),
    ("special city", "metropolis"),
    ("si", "city"),
    ("gun", "county"),
    ("gu", "district"),
    ("city", "city"),
    ("county", "county"),
    ("district", "district"),
)
_ENGLISH_STARTS = (("city of", "city"), ("county of", "county"), ("district of", "district"))
_REGION_ENDS = re.compile(r"(특별자치도|특별자치시|특별시|광역시|도|시)$")
_REGION_WORDS = {"do", "province", "state", "special", "self", "governing", "metropolitan", "city", "si", "of"}
# Official short forms of Korean provinces.
_SHORT_REGIONS = {
    "충청북": "충북",
    "충청남": "충남",
    "전라북": "전북",
    "전라남": "전남",
    "경상북": "경북",
    "경상남": "경남",
    "chungcheongbuk": "chungbuk",
    "chungcheongnam": "chungnam",
    "jeollabuk": "jeonbuk",
    "jeollanam": "jeonnam",
    "gyeongsangbuk": "gyeongbuk",
    "gyeongsangnam": "gyeongnam",
}


def plain_text(text: str) -> str:
    """Text to compare: one form of each letter, no case, hyphens as blanks, single blanks."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\s\-‐‑–_]+", " ", folded).strip()


def region_key(text: str) -> str:
    """A region without the words for province and state, in its short form: 강원특별자치도 and 강원도 are 강원.

    Examples
    --------
    >>> region_key("강원특별자치도"), region_key("강원도")
    ('강원', '강원')
    """
    key = plain_text(_BRACKETS.sub(" ", text))
    if _HANGUL.search(key):
        key = _REGION_ENDS.sub("", key.replace(" ", "")) or key
    else:
        words = [word for word in key.split() if word not in _REGION_WORDS]
        key = " ".join(words) or key
    return _SHORT_REGIONS.get(key, key)


@dataclass(frozen=True)
class PlaceName:
    """A name taken apart: ``whole`` without brackets, ``stem`` without the word for its kind, ``kind`` of that word
    (empty: none), ``region`` key of what stood in brackets."""

    whole: str
    stem: str
    kind: str
    region: str

    def alike(self, other: PlaceName) -> bool:
        """Equal as written, or but for a word for the kind that only one of them has."""
        if self.whole == other.whole or self.stem == other.whole or self.whole == other.stem:
            return True
        return self.stem == other.stem and self.kind == other.kind

    def nearly(self, other: PlaceName) -> bool:
        """Alike when a metropolitan city may be called a city."""
        return self.stem == other.stem and {self.kind, other.kind} == {"city", "metropolis"}


def place_name(text: str) -> PlaceName:
    """Take a name apart.

    Examples
    --------
    >>> parts = place_name("Goseong-gun (Gangwon State)")
    >>> parts.stem, parts.kind, parts.region
    ('goseong', 'county', 'gangwon')
    """
    brackets = _BRACKETS.findall(text)
    whole = plain_text(_BRACKETS.sub(" ", text))
    stem, kind = _stem(whole)
    return PlaceName(whole, stem, kind, region_key(brackets[-1]) if brackets else "")


def _stem(whole: str) -> tuple[str, str]:
    if _HANGUL.search(whole):
        found = _KOREAN.fullmatch(whole)
        return (found.group(1).strip(), _KINDS[found.group(2)]) if found else (whole, "")
    for start, kind in _ENGLISH_STARTS:
        if whole.startswith(f"{start} "):
            return whole[len(start) + 1 :], kind
    for end, kind in _ENGLISH_ENDS:
        if whole.endswith(f" {end}"):
            return whole[: -len(end) - 1], kind
    return whole, ""


@dataclass(frozen=True)
class Match:
    """What a text means: ``codes`` of the units it fits, ``how`` it was found."""

    text: str
    codes: tuple[str, ...]
    how: str

    @property
    def code(self) -> str | None:
        """The one unit, None when there is none or when there are several."""
        return self.codes[0] if len(self.codes) == 1 else None


class UnitNames:
    """Units to look up by code or name."""

    def __init__(self, units: Units) -> None:
        table = units.table
        self.codes = set(units.codes)
        self._names = {code: place_name(name) for code, name in zip(units.codes, table[columns.UNIT_NAME].astype(str))}
        self._by_text: dict[str, list[str]] = {}  # as written
        self._by_part: dict[str, list[str]] = {}  # whole names and stems
        for code, text in zip(units.codes, table[columns.UNIT_NAME].astype(str)):
            self._by_text.setdefault(plain_text(text), []).append(code)
            for part in {self._names[code].whole, self._names[code].stem}:
                self._by_part.setdefault(part, []).append(code)
        self._regions = {
            code: region_key(region) if region else name.region
            for (code, name), region in zip(self._names.items(), table[columns.REGION].astype(str))
        }
        self._known_regions = set(self._regions.values()) - {""}

    def match(self, text: str, region: str = "") -> Match:
        """The unit a text names; ``region`` is what the table says beside it and only decides between several."""
        code = code_text(text)
        if code in self.codes:
            return Match(text, (str(code),), BY_CODE)
        found = self._named(text, region)
        if found.codes or " " not in text.strip():
            return found
        before, _, last = text.strip().rpartition(" ")
        return self._named(f"{last} ({before})", region, text) if region_key(before) in self._known_regions else found

    def _named(self, text: str, region: str, shown: str = "") -> Match:
        wanted, shown = place_name(text), shown or text
        beside = region_key(region) if region else ""
        exact = self._by_text.get(plain_text(text), [])
        near = sorted({code for part in (wanted.whole, wanted.stem) for code in self._by_part.get(part, [])})
        alike = [code for code in near if self._names[code].alike(wanted)]
        either = sorted({*exact, *alike})
        there = [code for code in either if beside and not wanted.region and self._regions[code] == beside]
        if len(either) > 1 and len(there) == 1:  # one of them may even be written exactly so
            return Match(shown, (there[0],), BY_REGION)
        metropolis = [code for code in near if self._names[code].nearly(wanted)]
        for how, codes in ((BY_NAME, exact), (BY_STEM, alike), (BY_STEM, metropolis)):
            fitting = codes
            if wanted.region and how != BY_NAME:
                fitting = [code for code in codes if self._regions[code] in ("", wanted.region)]
            if len(fitting) == 1:
                return Match(shown, tuple(fitting), how if len(codes) == 1 else BY_REGION)
            if fitting:
                return self._decide(shown, fitting, wanted.region or beside)
        return Match(shown, (), UNKNOWN)

    def _decide(self, text: str, codes: list[str], region: str) -> Match:
        there = [code for code in codes if region and self._regions[code] == region]
        return Match(text, (there[0],), BY_REGION) if len(there) == 1 else Match(text, tuple(codes), AMBIGUOUS)


def list_items(text: str) -> list[str]:
    """Items of a cell with commas, semicolons, enumeration commas or lines between them; none for a dash.

    Commas within brackets do not separate.

    Examples
    --------
    >>> list_items("Suwon, Yongin (Giheung, Suji); -")
    ['Suwon', 'Yongin (Giheung, Suji)']
    """
    items, depth, current = [], 0, ""
    for letter in text:
        depth += (letter in "(（[") - (letter in ")）]")
        if letter in ",;，、\n" and depth <= 0:
            items.append(current)
            current = ""
        else:
            current += letter
    items.append(current)
    return [item for piece in items if (item := piece.strip()) and not re.fullmatch(r"[-–—]+|없음|none", item, re.I)]


def first_choices(matches: Iterable[Match]) -> list[str]:
    """Texts that fit several units or none, with the units they fit, for a message."""
    return [
        f"{match.text} ({' / '.join(match.codes)})" if match.codes else match.text
        for match in matches
        if match.code is None
    ]
