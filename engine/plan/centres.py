"""Central cities: which units they consist of, whichever way they are given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd

from .. import columns
from ..codes import code_column, code_text
from ..errors import InputError, Note, first_of, note
from ..grid.cells import Clusters
from ..grid.centres import people_by_centre
from ..types import Array
from ..units.overlay import Overlay
from ..units.table import Units

_FLAGS = {"0": False, "1": True, "false": False, "true": True, "False": False, "True": True}


@dataclass(frozen=True)
class Centres:
    """``area_of`` unit code -> area id, for the units of a centre only; ``names`` area id -> name.

    ``basis`` says how a unit came to be a centre: ``given`` or ``population``.
    """

    area_of: pd.Series
    names: pd.Series
    basis: str
    notes: tuple[Note, ...] = ()

    def __len__(self) -> int:
        return len(self.names)


def centres_from_codes(text: str, units: Units) -> Centres:
    """Central cities from comma-separated unit codes, each an area by itself.

    Examples
    --------
    >>> from shapely.geometry import box
    >>> from multipolar.engine.units.table import units_table
    >>> units = units_table(["01", "02"], [box(0, 0, 1, 1), box(1, 0, 2, 1)], names=["Upton", "Downton"])
    >>> centres_from_codes("02", units).names.to_dict()
    {'02': 'Downton'}
    """
    wanted = [code for part in text.replace(";", ",").split(",") if (code := code_text(part))]
    if not wanted:
        raise InputError(
            "No code is given.", where="CENTRES", fix="Write the codes of the central cities with commas between."
        )
    repeated = sorted({code for code in wanted if wanted.count(code) > 1})
    unknown = [code for code in wanted if code not in units.codes]
    if unknown:
        raise InputError(
            "Codes that are no units: {count} ({first}).",
            where="CENTRES",
            fix="Use the codes of the field chosen as unit id, with their leading zeros.",
            count=len(unknown),
            first=first_of(unknown),
        )
    notes = (note("CENTRES names {first} more than once.", first=first_of(repeated)),) if repeated else ()
    distinct = sorted(set(wanted))
    return _centres(pd.Series(distinct, index=distinct), units, "given", notes)


def centres_from_field(values: Iterable[Any], units: Units, where: str) -> Centres:
    """Central cities from a field: units with the same value are one centre, an empty value is none.

    A field that holds nothing but 0 and 1 (or false and true) is a mark: each marked unit is a centre by itself.
    ``values`` are in the input's order.
    """
    codes = pd.Series(code_column(values), index=units.order).sort_index()
    notes: tuple[Note, ...] = ()
    known = codes.dropna()
    if len(known) and set(known) <= set(_FLAGS):
        marked = known.index[[_FLAGS[value] for value in known]]
        known = pd.Series(marked, index=marked, dtype=object)
        notes = (
            note(
                "{where} holds 0 and 1 only: each marked unit is a centre by itself ({count}).",
                where=where,
                count=len(known),
            ),
        )
    if not len(known):
        raise InputError(
            "No unit belongs to a centre: the field is empty.",
            where=where,
            fix="Choose the field that holds the code of the city.",
        )
    return _centres(known, units, "given", notes)


def centres_from_grid(
    clusters: Clusters,
    overlay: Overlay,
    population: Array,
    units: Units,
    min_population: float = 0.0,
    max_population: Optional[float] = None,
    unit_share: float = 50.0,
) -> Centres:
    """Central cities from urban centres on the grid.

    A unit belongs to the centre that holds at least ``unit_share`` percent of its people (Dijkstra, Poelman, Veneri
    2019: 50 %). Only centres with a population within the window count; a centre without any such unit is reported.

    ``overlay`` is in the order of ``units.codes``; ``clusters`` are the centres' cells.

    Raises
    ------
    InputError
        when no centre is left.
    """
    within = clusters.population >= min_population
    if max_population is not None:
        within &= clusters.population <= max_population
    if not within.any():
        raise InputError(
            "No centre has between {low:.0f} and {high} people; the {count} centres on the grid have {least:.0f} to {most:.0f}.",
            where="CLASSES",
            fix="Widen the population window, or classify the grid with lower thresholds or at level 2.",
            low=min_population,
            high="∞" if max_population is None else f"{max_population:.0f}",
            count=len(clusters),
            least=clusters.population.min() if len(clusters) else 0,
            most=clusters.population.max() if len(clusters) else 0,
        )
    people = people_by_centre(clusters, overlay, population)
    total = overlay.total(population)
    best = people.argmax(axis=1)
    most = people[np.arange(len(people)), best]
    belongs = (total > 0) & (100 * most >= unit_share * total * (1 - 1e-12)) & within[best] & (most > 0)
    reached = people.max(axis=0, initial=0) > 0
    lost = np.setdiff1d(np.flatnonzero(within & reached), best[belongs])
    notes = [
        note(
            "Centres that the units reach: {count}; of these in the population window and with at least {share:g} % of some "
            "unit's people: {kept}.",
            kept=len(np.unique(best[belongs])),
            count=int(reached.sum()),
            share=unit_share,
        )
    ]
    if len(lost):
        host = people.argmax(axis=0)
        notes.append(
            note(
                "Centres with less than {share:g} % of every unit, left out: {count} (mostly in {first}).",
                count=len(lost),
                share=unit_share,
                first=first_of([units.table[columns.UNIT_NAME].iloc[host[centre]] for centre in lost]),
            )
        )
    if not belongs.any():
        raise InputError(
            "No unit has {share:g} % of its people in one centre.",
            where="CLASSES",
            fix="Lower CENTRE_UNIT_SHARE, widen the population window, or use smaller units.",
            share=unit_share,
        )
    # An area is called by the unit of the centre with most people, whatever the centre's number on the grid.
    rank = pd.DataFrame({"centre": best[belongs], "people": -total[belongs], "unit": units.codes[belongs]})
    main = rank.sort_values(["centre", "people", "unit"]).groupby("centre")["unit"].first()
    area_of = pd.Series(main.loc[best[belongs]].to_numpy(), index=units.codes[belongs])
    return _centres(area_of, units, "population", tuple(notes))


def _centres(area_of: pd.Series, units: Units, basis: str, notes: Sequence[Note]) -> Centres:
    """Name each area after its unit with most people, or after the first by code where people are unknown."""
    people = units.table[columns.POPULATION].reindex(area_of.index).fillna(0)
    main = (
        pd.DataFrame({"area": area_of, "people": -people, "unit": area_of.index})
        .sort_values(["area", "people", "unit"])
        .groupby("area")["unit"]
        .first()
    )
    names = units.table[columns.UNIT_NAME].reindex(main).set_axis(main.index)
    return Centres(area_of.sort_index(), names, basis, tuple(notes))


def centre_regions(centres: Centres, units: Units) -> pd.Series:
    """Region of each area: that of the unit it is called by, else of its first unit."""
    regions = units.table[columns.REGION]
    first = pd.Series(centres.area_of.index, index=centres.area_of.to_numpy()).groupby(level=0).first()
    own = {
        area: area if area in regions.index and centres.area_of.get(area) == area else first[area]
        for area in centres.names.index
    }
    return pd.Series({area: regions[unit] for area, unit in own.items()}, dtype=object)
