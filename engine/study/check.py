"""The checks on units, grids, flows and their totals. None of them changes anything."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Optional

import geopandas
import numpy as np
import pandas as pd
from scipy.sparse.csgraph import connected_components
from shapely.geometry.base import BaseGeometry

from ..codes import code_column
from ..errors import InputError, Note, note, template
from ..flows.matrix import Flows
from ..geometry import is_blank, polygonal, touching_pairs, union
from ..grid.frame import GridFrame
from ..numbers import number_column
from ..progress import Progress, part, silent
from ..types import Array
from ..units.adjacency import shared_borders
from ..units.overlay import Overlay
from .findings import ERROR, FACT, OK, WARNING, Finding, finding

_BATCH = 64
_OVERLAP = 1e-4  # of the smaller unit: less is digitising
_SLIVER = 0.05  # compactness 4 pi A / P² below which a hole is a gap between borders rather than a lake ...
_LEAST_HOLE = 0.1  # km², or whose area is less
_OFF_UNIT = 0.25  # a unit whose two populations differ by more than this share stands out
_STAND_OUT = 0.05  # share of such units above which the grid and the units do not belong together


# -- codes


def check_codes(values: Iterable[Any], where: str) -> list[Finding]:
    """Missing and repeated codes, and codes that look as if they had lost leading zeros.

    Examples
    --------
    >>> [(found.severity, str(found.what)) for found in check_codes(["01", "01", "02"], "UNITS")]
    [('error', 'Codes that occur more than once.')]
    """
    codes = code_column(values)
    known = [code for code in codes if code is not None]
    found = []
    missing = len(codes) - len(known)
    if missing:
        found.append(
            finding(
                ERROR,
                where,
                note("Features without a code."),
                note("Fill the field, or choose another one."),
                missing,
            )
        )
    twice = sorted(pd.Index(known, dtype=object)[pd.Index(known, dtype=object).duplicated()].unique())
    if twice:
        found.append(
            finding(
                ERROR,
                where,
                note("Codes that occur more than once."),
                note("Choose a field that is unique, or dissolve the features that belong together."),
                len(twice),
                twice,
            )
        )
    short = _shortened(known)
    if short:
        found.append(
            finding(
                WARNING,
                where,
                note("Codes one digit shorter than all others: they may have lost a leading zero."),
                note("Read the table again with its code column as text."),
                len(short),
                short,
            )
        )
    if not found:
        found.append(finding(OK, where, note("Codes are complete and unique."), count=len(known)))
    return found


def _shortened(codes: Sequence[str]) -> list[str]:
    """Codes of digits, one shorter than the others, where no code begins with 0."""
    if not codes or not all(code.isdigit() for code in codes):
        return []
    lengths = {len(code) for code in codes}
    if len(lengths) != 2 or max(lengths) - min(lengths) != 1 or any(code.startswith("0") for code in codes):
        return []
    return sorted(code for code in codes if len(code) == min(lengths))


# -- polygons


def check_geometries(
    shapes: Sequence[Optional[BaseGeometry]],
    names: Sequence[str],
    where: str,
    square_kilometre: float,
    progress: Progress = silent,
) -> list[Finding]:
    """Missing and invalid polygons, overlaps, gaps, islands.

    Parameters
    ----------
    shapes : in a CRS in which areas mean something; ``square_kilometre`` is how many of its square units one is
    """
    labels = np.asarray(names, dtype=object)
    blank = np.array([is_blank(shape) for shape in shapes], dtype=bool)
    invalid = np.array(
        [shape is not None and not shape.is_empty and not shape.is_valid for shape in shapes], dtype=bool
    )
    found = [
        _listed(
            blank,
            labels,
            where,
            ERROR,
            note("Units without a polygon."),
            note("Draw them, or leave them out: they have no neighbours and no people on the grid."),
            note("Every unit has a polygon."),
        ),
        _listed(
            invalid,
            labels,
            where,
            WARNING,
            note("Invalid polygons (they cross or touch themselves)."),
            note("Run “Fix geometries” once and use its result; until then they are repaired in memory."),
            note("All polygons are valid."),
        ),
    ]
    whole = [polygonal(shape) for shape in shapes]
    progress(0.05)
    found.append(_overlaps(whole, labels, where, square_kilometre, part(progress, 0.05, 0.3)))
    found += _gaps(whole, where, square_kilometre, part(progress, 0.3, 0.7))
    found += _islands(whole, labels, where, part(progress, 0.7, 1.0))
    return found


def _listed(wrong: Array, labels: Array, where: str, severity: str, what: Note, fix: Note, right: Note) -> Finding:
    if not wrong.any():
        return finding(OK, where, right)
    return finding(severity, where, what, fix, int(wrong.sum()), sorted(labels[wrong], key=str))


def _overlaps(
    shapes: Sequence[Optional[BaseGeometry]], labels: Array, where: str, square_kilometre: float, progress: Progress
) -> Finding:
    left, right = touching_pairs(shapes)
    series = geopandas.GeoSeries(list(shapes))
    area = np.zeros(len(left))
    for start in range(0, len(left), _BATCH):
        progress(start / len(left))
        rows = slice(start, start + _BATCH)
        one, other = (series.iloc[side[rows]].reset_index(drop=True) for side in (left, right))
        area[rows] = one.intersection(other, align=False).area
    size = np.nan_to_num(series.area.to_numpy(dtype=float))
    real = area > _OVERLAP * np.minimum(size[left], size[right])
    if not real.any():
        return finding(OK, where, note("No polygons overlap."))
    pairs = sorted(f"{labels[i]}–{labels[j]}" for i, j in zip(left[real], right[real]))
    return finding(
        WARNING,
        where,
        note(
            "Pairs of polygons that overlap, together on {area:.2f} km².",
            area=float(area[real].sum()) / square_kilometre,
        ),
        note(
            "Mend the borders: people there are counted in both. Layers of several years in one file overlap throughout."
        ),
        len(pairs),
        pairs,
    )


def _gaps(
    shapes: Sequence[Optional[BaseGeometry]], where: str, square_kilometre: float, progress: Progress
) -> list[Finding]:
    """Holes between units. A thin one is a gap between borders; a round one may be a lake or foreign land."""
    holes = _holes(_united(shapes, progress))
    if not holes:
        return [finding(OK, where, note("There are no gaps between the polygons."))]
    compact = [
        4 * np.pi * hole.area / hole.length**2 >= _SLIVER and hole.area >= _LEAST_HOLE * square_kilometre
        for hole in holes
    ]
    thin = [hole for hole, is_round in zip(holes, compact) if not is_round]
    wide = [hole for hole, is_round in zip(holes, compact) if is_round]
    found = []
    if thin:
        found.append(
            finding(
                WARNING,
                where,
                note(
                    "Gaps between the borders of polygons, together {area:.3f} km².",
                    area=sum(hole.area for hole in thin) / square_kilometre,
                ),
                note("Snap the borders to each other: units on both sides of a gap are no neighbours there."),
                len(thin),
                [_place(hole) for hole in thin],
            )
        )
    if wide:
        found.append(
            finding(
                FACT,
                where,
                note(
                    "Holes between the polygons, such as lakes, foreign land or a missing unit, together {area:.2f} km².",
                    area=sum(hole.area for hole in wide) / square_kilometre,
                ),
                note("Look at these places: is a unit missing?"),
                len(wide),
                [_place(hole) for hole in wide],
            )
        )
    return found


def _place(shape: BaseGeometry) -> str:
    point = shape.representative_point()
    return f"{point.x:.0f} {point.y:.0f}"


def _united(shapes: Sequence[Optional[BaseGeometry]], progress: Progress) -> Optional[BaseGeometry]:
    """Union, neighbours first, so that every step is short."""
    parts = [shape for shape in shapes if shape is not None]
    parts.sort(key=lambda shape: (round(shape.centroid.y, 6), round(shape.centroid.x, 6)))
    done, steps = 0, max(1, 2 * len(parts))
    while len(parts) > 1:
        merged = []
        for start in range(0, len(parts), 8):
            progress(min(1.0, done / steps))
            merged.append(union(parts[start : start + 8]))
            done += len(parts[start : start + 8])
        parts = [shape for shape in merged if shape is not None]
    return parts[0] if parts else None


def _holes(shape: Optional[BaseGeometry]) -> list[BaseGeometry]:
    from shapely.geometry import Polygon

    if shape is None:
        return []
    return [Polygon(ring) for polygon in getattr(shape, "geoms", [shape]) for ring in polygon.interiors]


def _islands(shapes: Sequence[Optional[BaseGeometry]], labels: Array, where: str, progress: Progress) -> list[Finding]:
    borders = shared_borders(geopandas.GeoSeries(list(shapes)), progress)
    there = np.array([shape is not None for shape in shapes], dtype=bool)
    alone = there & (np.asarray((borders > 0).sum(axis=1)).ravel() == 0)
    found = []
    if alone.any() and there.sum() > 1:
        found.append(
            finding(
                WARNING,
                where,
                note("Units without a neighbour."),
                note(
                    "Islands are cut off by rules of contiguity: switch them off, or join islands by a table of neighbours."
                ),
                int(alone.sum()),
                labels[alone].tolist(),
            )
        )
    groups = connected_components(borders, directed=False)[1]
    sizes = np.bincount(groups[there & ~alone]) if (there & ~alone).any() else np.zeros(0, int)
    if (sizes > 0).sum() > 1:
        small = np.isin(groups, np.flatnonzero((sizes > 0) & (sizes < sizes.max()))) & there & ~alone
        found.append(
            finding(
                WARNING,
                where,
                note("The units fall into {parts} parts without a common border.", parts=int((sizes > 0).sum())),
                note("Areas cannot reach from one part to the other while contiguity is asked for."),
                int(small.sum()),
                labels[small].tolist(),
            )
        )
    return found or [finding(OK, where, note("Every unit has a neighbour and all hang together."))]


# -- numbers of units


def check_numbers(values: Iterable[Any], names: Sequence[str], where: str) -> tuple[Optional[Array], list[Finding]]:
    """A number per unit; None when the column cannot be read."""
    try:
        numbers = number_column(values, where)
    except InputError as error:
        return None, [Finding(ERROR, where, error.what, error.fix)]
    labels = np.asarray(names, dtype=object)
    missing = np.isnan(numbers)
    if missing.all():
        return None, [
            finding(ERROR, where, note("The field is empty throughout."), note("Choose another field."), len(numbers))
        ]
    found = []
    if missing.any():
        found.append(
            finding(
                WARNING,
                where,
                note("Units without a number."),
                note("Fill it in: a missing number is no zero."),
                int(missing.sum()),
                labels[missing].tolist(),
            )
        )
    zero = numbers == 0
    if zero.any():
        found.append(finding(FACT, where, note("Units with 0."), count=int(zero.sum()), first=labels[zero].tolist()))
    if not missing.any():
        found.append(
            finding(OK, where, note("Every unit has a number; their sum is {total:,.0f}.", total=float(numbers.sum())))
        )
    return numbers, found


def check_employed(
    population: Optional[Array], employed: Optional[Array], names: Sequence[str], where: str
) -> list[Finding]:
    """Nobody has more people in work than people."""
    if population is None or employed is None:
        return []
    more = employed > population  # NaN compares false
    return [
        _listed(
            more,
            np.asarray(names, dtype=object),
            where,
            ERROR,
            note("Units with more employed residents than people."),
            note("Check that both fields are of the same year and the right ones."),
            note("Employed residents are fewer than people everywhere."),
        )
    ]


# -- flows


def check_joins(
    origins: Iterable[Any],
    destinations: Iterable[Any],
    flows: Array,
    units: pd.Index,
    where: str,
    concordance: Optional[dict[str, str]] = None,
) -> list[Finding]:
    """How flow rows meet the units, both ways; with a concordance (old code -> new), what it would mend."""
    origin, destination = code_column(origins), code_column(destinations)
    blank = pd.isna(origin) | pd.isna(destination) | np.isnan(flows)
    found = []
    if blank.any():
        found.append(
            finding(
                WARNING,
                where,
                note("Rows without origin, destination or flow."),
                note("They are left out: fill them, or remove them knowingly."),
                int(blank.sum()),
            )
        )
    origin, destination, amount = origin[~blank], destination[~blank], flows[~blank]
    known = set(units)
    lost = ~(_among(origin, units) & _among(destination, units))
    strange = sorted((set(origin) | set(destination)) - known)
    idle = sorted(known - set(origin) - set(destination))
    if lost.any():
        mend = _with_concordance(origin, destination, amount, known, concordance) if concordance else None
        found.append(_lost_rows(lost, amount, strange, known, where, mend))
    else:
        found.append(finding(OK, where, note("Every row joins a unit at both ends."), count=len(origin)))
    found.append(
        finding(
            WARNING,
            where,
            note("Units that do not occur in the flows."),
            note("Look whether they are new codes of units that occur under an old one."),
            len(idle),
            idle,
        )
        if idle
        else finding(OK, where, note("Every unit occurs in the flows."))
    )
    return found


def _among(codes: Array, known: Iterable[str]) -> Array:
    """Which codes are among the known: by hash, where numpy's isin compares every object with every other."""
    return np.asarray(pd.Index(codes, dtype=object).isin(list(known)))


def _lost_rows(
    lost: Array, amount: Array, strange: list[str], known: set[str], where: str, mend: Optional[Note]
) -> Finding:
    total = float(amount.sum())
    stripped = {code.lstrip("0") for code in known}
    zeros = [code for code in strange if code.lstrip("0") in stripped]
    fix = note(
        "The codes may be of another year: join the flows to the units of their year, or give a concordance and import them "
        "with it (“Import flows”). Flows to places abroad are no error."
    )
    if 2 * len(zeros) > len(strange):
        fix = note("The codes differ by leading zeros: read the table again with its code columns as text.")
    return finding(
        ERROR if lost.all() else WARNING,
        where,
        note(
            "Rows that do not join a unit at both ends: {rows} of {all} ({share:.1f} %), {flow:.1f} % of the flow; codes that are "
            "no unit: {codes}.",
            rows=int(lost.sum()),
            all=len(lost),
            share=100 * float(lost.mean()),
            flow=100 * float(amount[lost].sum()) / total if total else 0.0,
            codes=len(strange),
        ),
        mend or fix,
        int(lost.sum()),
        strange,
    )


def _with_concordance(
    origin: Array, destination: Array, amount: Array, known: set[str], concordance: dict[str, str]
) -> Note:
    """What the rows would join after codes that are no unit are carried over, as advice."""

    def carried(codes: Array) -> Array:
        return np.array([code if code in known else concordance.get(code, code) for code in codes], dtype=object)

    still = ~(_among(carried(origin), known) & _among(carried(destination), known))
    return note(
        "Run “Import flows” with the concordance as its code map, and use the result: with it {share:.1f} % of the rows join "
        "({flow:.1f} % of the flow), {rows} rows still do not.",
        share=100 * float(1 - still.mean()),
        flow=100 * (1 - float(amount[still].sum()) / max(float(amount.sum()), 1e-300)),
        rows=int(still.sum()),
    )


def check_flows(flows: Flows, where: str) -> list[Finding]:
    """Diagonal, one-sided units."""
    found = []
    if flows.has_diagonal:
        found.append(finding(OK, where, note("Flows within units are in the table.")))
    else:
        found.append(
            finding(
                WARNING,
                where,
                note(
                    "There are no flows within units: shares will be of outgoing flow and self-containment is unknown."
                ),
                note("Get a table with its diagonal, or give employed residents (EMPLOYED_FIELD) as the denominator."),
            )
        )
    labels = flows.units.to_numpy()
    only_out = (flows.residents > 0) & (flows.jobs == 0)
    only_in = (flows.residents == 0) & (flows.jobs > 0)
    one_sided = only_out | only_in
    found.append(
        _listed(
            one_sided,
            labels,
            where,
            WARNING,
            note("Units with flows in one direction only."),
            note("Look whether their code is spelt alike as origin and as destination."),
            note("Units with flows have them in both directions."),
        )
    )
    return found


def check_residents(flows: Flows, employed: Array, where: str, tolerance: float) -> list[Finding]:
    """Employed residents of the units against the rows of the flow table; ``tolerance`` in percent of the total."""
    labels = flows.units.to_numpy()
    known = ~np.isnan(employed)
    rows = flows.residents
    total, of_rows = float(employed[known].sum()), float(rows[known].sum())
    text = template("Employed residents: {one:,.0f}; rows of the flow table: {other:,.0f}; difference {ratio:+.2f} %.")
    found = [_totals(total, of_rows, where, tolerance, text)]
    more = known & (rows > employed * (1 + 1e-9))
    found.append(
        _listed(
            more,
            labels,
            where,
            WARNING,
            note("Units that send more flow than they have employed residents."),
            note("Check year and definition of both; shares can exceed 100 % there."),
            note("No unit sends more flow than it has employed residents."),
        )
    )
    return found


def _totals(one: float, other: float, where: str, tolerance: float, text: str) -> Finding:
    """Two totals that should be the same; far off is an error."""
    ratio = 0.0 if one == other else 100 * (other - one) / one if one else float("inf")
    what = note(text, one=one, other=other, ratio=ratio)
    if abs(ratio) <= tolerance:
        return finding(OK, where, what)
    severe = abs(ratio) > 10 * tolerance or not np.isfinite(ratio)
    return finding(
        ERROR if severe else WARNING,
        where,
        what,
        note("Check that both are of the same year, the same territory and the same unit (persons, not thousands)."),
    )


# -- grid


def check_cells(frame: GridFrame, population: Array, where: str) -> list[Finding]:
    """Size of cells, and how many are known."""
    area = frame.cell_area_km2
    known = ~np.isnan(population)
    people = float(np.nansum(population))
    found = [
        finding(
            FACT,
            where,
            note(
                "{width} x {height} cells of {area:g} km²; with a value: {known} ({share:.1f} %); people: {people:,.0f}.",
                width=frame.width,
                height=frame.height,
                area=area,
                known=int(known.sum()),
                share=100 * float(known.mean()),
                people=people,
            ),
        )
    ]
    if not people:
        found.append(
            finding(
                ERROR, where, note("Nobody lives on the grid."), note("Choose another band, or check the nodata value.")
            )
        )
    elif not 0.005 <= area <= 1.1:
        found.append(
            finding(
                WARNING,
                where,
                note("The degree of urbanisation is defined on cells of 1 km²; these have {area:g} km².", area=area),
                note("Aggregate the grid with sums, or read the classes with care."),
            )
        )
    else:
        found.append(finding(OK, where, note("The cells fit the degree of urbanisation.")))
    return found


def check_overlay(
    overlay: Overlay,
    grid: Array,
    shapes: Sequence[Optional[BaseGeometry]],
    population: Optional[Array],
    names: Sequence[str],
    where: str,
    tolerance: float,
) -> list[Finding]:
    """Units beyond the grid, people of units against people on it; ``tolerance`` in percent of the total."""
    labels = np.asarray(names, dtype=object)
    sound = [polygonal(shape) for shape in shapes]
    area = np.array([0.0 if shape is None else shape.area for shape in sound])
    cell = overlay.frame.cell_width * overlay.frame.cell_height
    covered = np.bincount(overlay.unit, weights=overlay.share, minlength=overlay.units) * cell
    outside = (area > 0) & (covered < area * (1 - 1e-3))
    found = [
        _listed(
            outside,
            labels,
            where,
            WARNING,
            note("Units that reach beyond the grid."),
            note("Use a grid of the whole region: people beyond it are missing."),
            note("The grid covers every unit."),
        )
    ]
    people = overlay.total(grid)
    on_grid = float(np.nansum(grid))
    inside = float(people.sum())
    found.append(
        finding(
            FACT,
            where,
            note(
                "People on the grid: {all:,.0f}; of them inside the units: {inside:,.0f} ({share:.1f} %).",
                all=on_grid,
                inside=inside,
                share=100 * inside / on_grid if on_grid else 0.0,
            ),
        )
    )
    if population is None:
        return found
    known = ~np.isnan(population)
    text = template(
        "People of the units: {one:,.0f}; on the grid inside them: {other:,.0f}; difference {ratio:+.2f} %."
    )
    found.append(_totals(float(population[known].sum()), float(people[known].sum()), where, tolerance, text))
    off = known & (np.abs(people - population) > _OFF_UNIT * np.maximum(population, 1))
    severity = WARNING if off.mean() > _STAND_OUT else FACT
    found.append(
        finding(
            severity,
            where,
            note(
                "Units whose people on the grid differ by more than {share:.0f} % from their own number: {off} of {all}.",
                share=100 * _OFF_UNIT,
                off=int(off.sum()),
                all=int(known.sum()),
            ),
            note("Look at these units: borders of another year, or people put in the wrong cells."),
            int(off.sum()),
            sorted(labels[off], key=str),
        )
        if off.any()
        else finding(OK, where, note("Unit by unit, the grid agrees with the number of people."))
    )
    return found
