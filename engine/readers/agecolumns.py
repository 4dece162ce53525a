"""Ages, sexes and years in the names of columns, and sums over groups of ages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from ..errors import InputError, first_of

MALE, FEMALE, BOTH = "m", "f", ""
_SEXES = {
    **dict.fromkeys(("남", "남자", "남성", "男", "男性", "m", "male", "males", "men", "homme", "hommes"), MALE),
    **dict.fromkeys(("mann", "männer", "männlich", "mannen", "hombres", "maschi"), MALE),
    **dict.fromkeys(("여", "여자", "여성", "女", "女性", "f", "female", "females", "women", "femme", "femmes"), FEMALE),
    **dict.fromkeys(("frauen", "weiblich", "vrouwen", "mujeres", "femmine"), FEMALE),
}
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)\s*[년年]?")
_YEARS_OLD = r"(?:세|歳|才|岁|years?|yrs?|ans|jahren?|jaar|anni|años)"
_AND_MORE = (
    r"(?:이상|以上|\+|plus|(?:and|or)[\s_]*(?:over|more|older|above)|(?:und|oder)\s*(?:mehr|älter)|(?:et|ou)\s*plus|"
    r"(?:en|of)\s*(?:meer|ouder)|[eo]\s*(?:più|oltre)|[yo]\s*más)"
)
_BETWEEN = re.compile(
    rf"(?<!\d)(\d{{1,3}})\s*{_YEARS_OLD}?\s*(?:이상|以上)\s*~?\s*(\d{{1,3}})\s*{_YEARS_OLD}?\s*(?:미만|未満)"
)
_OPEN = re.compile(
    rf"(?<!\d)(\d{{1,3}})[\s_]*{_YEARS_OLD}?[\s_]*{_AND_MORE}|(?:(?<![a-z])ge|≥|>=)\s*(\d{{1,3}})(?!\d)", re.IGNORECASE
)
_RANGE = re.compile(
    rf"(?<!\d)(\d{{1,3}})\s*{_YEARS_OLD}?\s*(?:~|∼|～|〜|–|-|_|to|bis|à|tot)\s*(\d{{1,3}})(?!\d)", re.IGNORECASE
)
_UNDER = re.compile(
    rf"(?:under|unter|moins de|onder|(?<![a-z])lt)\s*(\d{{1,3}})(?!\d)|(?<!\d)(\d{{1,3}})\s*{_YEARS_OLD}?\s*(?:미만|未満)",
    re.IGNORECASE,
)
_SINGLE = re.compile(rf"(?<!\d)(\d{{1,3}})\s*[세歳才岁](?!\s*{_AND_MORE})")
_VALUE = "value"
_OLDEST = 130
_ALL_BUT_FEW = 99  # a last column that ends here or later holds the oldest, open or not
_FEWEST = 3  # bins from 0 on that make columns of ages

# What indicators of the population ask for (age groups of methods, section 4).
USUAL_GROUPS = "population = 0+; women_20_39 = F 20-39; people_65 = 65+; children_0_14 = 0-14; people_15_64 = 15-64"


@dataclass(frozen=True)
class AgeColumn:
    """A column of people of a sex (empty: both) aged ``low`` to ``high`` (None: and more) in ``year`` (0: not said)."""

    position: int
    year: int
    sex: str
    low: int
    high: Optional[int]

    @property
    def last(self) -> int:
        """The oldest it holds; an age beyond all where it is open."""
        return _OLDEST + 1 if self.high is None else self.high  # 0 is an age


@dataclass(frozen=True)
class AgeGroup:
    """A sum to make: people of a sex (empty: both) aged ``low`` to ``high`` (None: and more)."""

    name: str
    sex: str
    low: int
    high: Optional[int]


def year_of(name: str) -> tuple[int, str]:
    """The year in the name of a column (0 for none), and the name without it.

    Examples
    --------
    >>> year_of("population_2020"), year_of("code")
    ((2020, 'population'), (0, 'code'))
    """
    found = _YEAR.search(name)
    if found is None:
        return 0, name
    rest = (name[: found.start()] + "_" + name[found.end() :]).strip(" _-.")
    return int(found[1]), re.sub(r"[_\s]{2,}", "_", rest) or name


def years_in(names: Sequence[str]) -> list[tuple[int, str]]:
    """Year and rest of each name; a year counts when another column has the same rest and another year, or 년 behind it.

    Columns that have nothing but a year for a name hold one number, called ``value``.

    Examples
    --------
    >>> years_in(["2020", "2021", "area"])
    [(2020, 'value'), (2021, 'value'), (0, 'area')]
    """
    parted = [(year, _VALUE if rest == name and year else rest) for name in names for year, rest in [year_of(name)]]
    rests: dict[str, set[int]] = {}
    for year, rest in parted:
        rests.setdefault(rest, set()).add(year)
    return [
        (year, rest)
        if year and (len(rests[rest] - {0}) > 1 or any(f"{year}{sign}" in name.replace(" ", "") for sign in "년年"))
        else (0, name)
        for name, (year, rest) in zip(names, parted)
    ]


def age_columns(names: Sequence[str], years: Sequence[tuple[int, str]]) -> list[AgeColumn]:
    """The columns that hold people by age; none unless they go on from age 0 without a gap."""
    found = []
    for position, (year, rest) in enumerate(years):
        ages = _ages(rest)
        if ages is not None:
            found.append(AgeColumn(position, year, _sex(rest), *ages))
    good = []
    for key in {(column.year, column.sex) for column in found}:
        columns = sorted((c for c in found if (c.year, c.sex) == key), key=lambda c: (c.low, -c.last))
        if len(columns) >= _FEWEST and columns[0].low == 0 and all(map(_follows, columns, columns[1:])):
            good += columns
    return sorted(good, key=lambda column: column.position)


def _follows(before: AgeColumn, after: AgeColumn) -> bool:
    return before.high is not None and after.low == before.high + 1


def _ages(name: str) -> Optional[tuple[int, Optional[int]]]:
    if (found := _BETWEEN.search(name)) is not None and int(found[1]) < int(found[2]):
        return int(found[1]), int(found[2]) - 1
    if (found := _OPEN.search(name)) is not None:
        return int(found[1] or found[2]), None
    if (found := _RANGE.search(name)) is not None and int(found[1]) < int(found[2]) <= _OLDEST:
        return int(found[1]), int(found[2])
    if (found := _UNDER.search(name)) is not None and int(found[1] or found[2]) > 0:
        return 0, int(found[1] or found[2]) - 1
    if (found := _SINGLE.search(name)) is not None and int(found[1]) <= _OLDEST:
        return int(found[1]), int(found[1])
    return None


def _sex(name: str) -> str:
    words = re.split(r"[\W\d_]+", name.lower())
    return next((_SEXES[word] for word in words if word in _SEXES), BOTH)


def parse_groups(text: str) -> list[AgeGroup]:
    """Groups as a person writes them: ``women_20_39 = F 20-39; people_65 = 65+``.

    Raises
    ------
    InputError
        for what is not written like this.

    Examples
    --------
    >>> [(group.name, group.low, group.high) for group in parse_groups("young = 0-19; old = 65+")]
    [('young', 0, 19), ('old', 65, None)]
    """
    groups = []
    for one in filter(None, (part.strip() for part in text.split(";"))):
        found = re.fullmatch(r"([^=;]+?)\s*=\s*([^\W\d]+)?\s*(\d{1,3})\s*(?:(\+)|[-~]\s*(\d{1,3}))", one)
        sex = _SEXES.get((found[2] or "").lower(), BOTH) if found else BOTH
        if found is None or (found[2] and not sex) or (found[5] and int(found[5]) < int(found[3])):
            raise InputError(
                "“{text}” is no age group.",
                where="AGE_GROUPS",
                fix="Write a name, =, F or M for one sex, and ages: women_20_39 = F 20-39; people_65 = 65+",
                text=one,
            )
        groups.append(AgeGroup(found[1], sex, int(found[3]), int(found[5]) if found[5] else None))
    return groups


def columns_of(group: AgeGroup, columns: Sequence[AgeColumn], year: int, where: str) -> list[int]:
    """Positions of the columns that make up a group in a year: those of its sex, of both where no sex is asked for.

    Raises
    ------
    InputError
        when the table has no such sex, or its ages do not begin and end where those of the group do.
    """
    of_year = [column for column in columns if column.year == year]
    sexes = {column.sex for column in of_year}
    wanted = {group.sex} if group.sex in sexes else {MALE, FEMALE} if group.sex == BOTH else set[str]()
    if not wanted <= sexes or not wanted:
        raise InputError(
            "There are no columns of ages for “{group}” (sex {sex}).",
            where=where,
            fix="Leave the group out, or choose the columns with a sex.",
            group=group.name,
            sex=group.sex.upper() or "M + F",
        )
    chosen = []
    for sex in sorted(wanted):
        bins = [column for column in of_year if column.sex == sex]
        inside = [c for c in bins if c.low >= group.low and (group.high is None or c.last <= group.high)]
        reach = max((c.last for c in inside), default=-1)
        ends = reach >= _ALL_BUT_FEW if group.high is None else reach == group.high
        if not inside or min(c.low for c in inside) != group.low or not ends:
            raise InputError(
                "The ages {low} to {high} of “{group}” are no sum of columns; there are: {ages}.",
                where=where,
                fix="Give ages at which a column begins and one ends.",
                low=group.low,
                high="…" if group.high is None else group.high,
                group=group.name,
                ages=first_of([f"{c.low}-{'' if c.high is None else c.high}" for c in bins], 30),
            )
        chosen += [column.position for column in inside]
    return chosen
