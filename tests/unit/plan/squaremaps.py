"""Maps of unit squares as pictures: a letter per square, a line per row, ``.`` for the sea.

A unit is every square with its letter; its code is the letter. Lower letters are lower codes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from multipolar.engine.flows.matrix import Flows, flow_matrix
from multipolar.engine.plan.centres import Centres, centres_from_codes, centres_from_field
from multipolar.engine.plan.functional import FunctionalAreaRules, FunctionalAreas, functional_areas
from multipolar.engine.plan.scope import Plan, ScopeRules, delineate_scope
from multipolar.engine.units.adjacency import shared_borders
from multipolar.engine.units.table import Units, units_table
from shapely.geometry import box
from shapely.ops import unary_union

SEA = "."
OUTSIDE = "*"  # a place that is no unit of the map, in flows

ROLE_MARKS = {"centre": "C", "minimum": "m", "maximum": "M", "city": "C", "commuting zone": "z"}


def rows_of(picture: str) -> list[str]:
    """Lines of a picture without the blanks around them."""
    return [line.strip() for line in picture.split("\n") if line.strip()]


def squares_of(picture: str) -> dict[str, list[tuple[int, int]]]:
    """Letter -> (column, row counted from the bottom) of its squares, in order of letters."""
    found: dict[str, list[tuple[int, int]]] = {}
    for y, line in enumerate(reversed(rows_of(picture))):
        for x, letter in enumerate(line):
            if letter != SEA:
                found.setdefault(letter, []).append((x, y))
    return dict(sorted(found.items()))


def map_units(picture: str, **columns: Mapping[str, Any]) -> Units:
    """The units of a picture; ``columns`` give ``names``, ``regions``, ``population`` or ``employed`` by letter."""
    squares = squares_of(picture)
    shapes = [unary_union([box(x, y, x + 1, y + 1) for x, y in places]) for places in squares.values()]
    values = {name: [by_letter.get(letter) for letter in squares] for name, by_letter in columns.items()}
    return units_table(list(squares), shapes, **values)


def map_flows(units: Units, flows: Mapping[str, float]) -> Flows:
    """Flows given as ``{"ba": 20}``: 20 from b to a."""
    return flow_matrix([pair[0] for pair in flows], [pair[1] for pair in flows], list(flows.values()), units.codes)


def out_of_100(units: Units, percent: Mapping[str, float]) -> dict[str, float]:
    """Flows by which every unit has 100 resident workers: ``percent`` says where they go, the rest stay."""
    flows = {code + code: 100.0 for code in units.codes}
    for pair, share in percent.items():
        flows[pair[0] * 2] -= share
        flows[pair] = share
    assert min(flows.values()) >= 0
    return flows


def map_centres(units: Units, centres: str | Mapping[str, str]) -> Centres:
    """Central cities as codes with commas between, or as letter -> city for cities of several units."""
    if isinstance(centres, str):
        return centres_from_codes(centres, units)
    return centres_from_field([centres.get(code) for code in units.order], units, "UNITS, city")


def scope_of(
    picture: str,
    percent: Mapping[str, float],
    centres: str | Mapping[str, str],
    flows: Optional[Mapping[str, float]] = None,
    columns: Optional[Mapping[str, Mapping[str, Any]]] = None,
    **rules: Any,
) -> Plan:
    """Scopes on a map; flows from ``percent`` of 100 resident workers unless they are given as such."""
    units = map_units(picture, **(columns or {}))
    matrix = map_flows(units, out_of_100(units, percent) if flows is None else flows)
    neighbours = shared_borders(units.table.geometry)
    return delineate_scope(units, matrix, map_centres(units, centres), neighbours, ScopeRules(**rules))


def areas_of(
    picture: str,
    percent: Mapping[str, float],
    cities: str | Mapping[str, str],
    flows: Optional[Mapping[str, float]] = None,
    columns: Optional[Mapping[str, Mapping[str, Any]]] = None,
    **rules: Any,
) -> FunctionalAreas:
    """Functional areas on a map; arguments as for :func:`scope_of`."""
    units = map_units(picture, **(columns or {}))
    matrix = map_flows(units, out_of_100(units, percent) if flows is None else flows)
    neighbours = shared_borders(units.table.geometry)
    return functional_areas(units, matrix, map_centres(units, cities), neighbours, FunctionalAreaRules(**rules))


def drawn_scope(plan: Plan, area: str, picture: str) -> list[str]:
    """The picture with C, m, M for the centre, minimum and maximum of one area and - for other land."""
    mine = plan.members[plan.members["area_id"] == area]
    marks = {unit: ROLE_MARKS[role] for unit, role in zip(mine["unit_id"], mine["role"])}
    return _drawn(picture, marks)


def drawn_areas(result: FunctionalAreas, picture: str) -> list[str]:
    """The picture with each unit's area (its letter; capital for a city unit) and - for land outside."""
    marks = {
        unit: area.upper() if role == "city" else area
        for unit, area, role in zip(result.members.index, result.members["area_id"], result.members["role"])
        if area is not None
    }
    return _drawn(picture, marks)


def _drawn(picture: str, marks: Mapping[str, str]) -> list[str]:
    return [
        "".join(letter if letter == SEA else marks.get(letter, "-") for letter in line) for line in rows_of(picture)
    ]


def bases(plan: Plan, area: str) -> dict[str, str]:
    """Unit -> basis of its membership in one area."""
    mine = plan.members[plan.members["area_id"] == area]
    return dict(zip(mine["unit_id"], mine["basis"]))


def said(notes: Any, part: str) -> list[str]:
    """The notes that contain ``part``."""
    return [str(note) for note in notes if part in str(note)]
