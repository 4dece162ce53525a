"""Which field holds what: a guess from names and values that a person can overrule."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any, Optional

from .codes import code_text

ID, NAME, REGION, POPULATION, EMPLOYED, CENTRE = "id", "name", "region", "population", "employed", "centre"
ORIGIN, DESTINATION, FLOW = "origin", "destination", "flow"
_ROW_NUMBERS = {"fid", "ogc_fid", "objectid", "gid", "id_0"}
# English, Korean, and what statistical offices of other countries write; the earlier pattern is the better sign.
_NAMES = {
    ID: (
        "코드",
        r"(^|_)cd$|_cd(_|$)",
        r"code",
        r"(^|_)(uid|geoid|fips|lau|ins|nis|pro_?com|key)(_|$|\d)",
        r"(^|_)id$|^id",
    ),
    NAME: (r"이름|명칭|시군구?명|명$", r"(^|_)nm(_|$)", r"name", r"communes?|comune|gemeinde|municipalit|label|nom"),
    REGION: (r"시도", r"region|province|provinz|prov|state|(^|_)mega_?nm|district|arrond"),
    POPULATION: (r"인구|총인구", r"^pop(ulation)?(_?total|_?\d{4})?$", r"pop", r"inhabitant|people|persons|einwohner"),
    EMPLOYED: (r"취업", r"employed|workers|actifs|occup"),
    CENTRE: (r"중심", r"centre|center|city_?(id|code)|core"),
    ORIGIN: (r"출발|거주", r"orig|from|home|resid|live|start|^o(_|$)|(^|_)o$"),
    DESTINATION: (r"도착|통근지|근무", r"dest|to_|^to$|work|^d(_|$)|(^|_)d$|end"),
    FLOW: (r"통행|통근|유동", r"commut|trips?|flow|volume|amount|count|number|total|value|people"),
}
_NUMERIC = {POPULATION, EMPLOYED, FLOW}
_NEEDS_NAME = {REGION, POPULATION, EMPLOYED, CENTRE}  # what values alone do not give away


def guess_field(
    purpose: str,
    samples: Mapping[str, Sequence[Any]],
    codes: Collection[str] = (),
    taken: Collection[str] = (),
) -> Optional[str]:
    """The field of ``samples`` (name -> values of some rows, in the table's order) that probably serves ``purpose``.

    Parameters
    ----------
    codes : codes of the units, where they are known: origins and destinations are among them
    taken : fields that serve another purpose already
    """
    best: tuple[float, int] = (0.0, 0)
    found = None
    for position, (name, values) in enumerate(samples.items()):
        if name in taken:
            continue
        score = _score(purpose, name, [value for value in values if code_text(value) is not None], len(values), codes)
        if score > 0 and (score, -position) > best:
            best, found = (score, -position), name
    return found


def _score(purpose: str, name: str, values: Sequence[Any], rows: int, codes: Collection[str]) -> float:
    named = _name_score(purpose, name)
    if not values or (not named and purpose in _NEEDS_NAME):
        return 0.0
    texts = [code_text(value) or "" for value in values]
    if purpose in _NUMERIC and not all(_is_number(text) for text in texts):
        return 0.0
    if purpose == ID:
        unique = len(set(texts)) == rows
        return 0.0 if not unique or _fractions(texts) else 1 + named - 2 * is_row_number(name)
    if purpose == NAME:
        words = sum(not _is_number(text) for text in texts) / len(texts)
        return (named + len(set(texts)) / len(texts)) if words > 0.9 else 0.0
    if purpose in (ORIGIN, DESTINATION):
        known = sum(text in codes for text in texts) / len(texts) if codes else 0.0
        return named + 3 * known if known or named else 0.0
    if purpose == FLOW:
        return named + 0.5 - 3 * (bool(codes) and sum(text in codes for text in texts) > 0.8 * len(texts))
    return named


def is_row_number(name: str) -> bool:
    """Whether a field is named like the row numbers that files and databases give.

    Examples
    --------
    >>> is_row_number("fid"), is_row_number("code")
    (True, False)
    """
    return name.lower() in _ROW_NUMBERS


def _name_score(purpose: str, name: str) -> float:
    for rank, pattern in enumerate(_NAMES[purpose]):
        if re.search(pattern, name.lower()):
            return 2.0 - 0.2 * rank
    return 0.0


def _is_number(text: str) -> bool:
    try:
        float(text.replace(",", ""))
    except ValueError:
        return False
    return True


def _fractions(texts: Sequence[str]) -> bool:
    """Areas and densities are unique, too, but they are no codes."""
    return any(_is_number(text) and "." in text for text in texts)
