"""multipolar:servicegaps"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingFeatureSource,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterMultipleLayers,
)

from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import INDICATORS
from ..inputs import Inputs
from . import common, services

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from ...engine.errors import Note
    from ...engine.indicators.gaps import Standard
    from ...layers.pages import Page
    from ...layers.places import Places, TimeFields

_MOST = 15


class ServiceGaps(MultipolarAlgorithm):
    """People beyond standards from services."""

    NAME = "servicegaps"
    GROUP = INDICATORS
    NEEDS = common.NEEDS
    CHARTS = common.PAGE

    def title(self) -> str:
        return tr("Service gaps: who is beyond a standard")

    def declare(self) -> None:
        add = self.addParameter
        for parameter in services.demand_parameters():
            add(parameter)
        add(
            QgsProcessingParameterMultipleLayers(
                "FACILITIES",
                tr("Services: layers of facilities (health care, schools, shared places)"),
                QgsProcessing.SourceType.TypeVectorAnyGeometry,
            )
        )
        add(
            p.text_line(
                "SERVICE_FIELD",
                tr("Field of these layers with the kind of service (unset: each layer is one, by its name)"),
            )
        )
        add(
            p.advanced(
                p.text_line(
                    "FACILITY_ID_FIELD", tr("Field of these layers with the code of a facility (for a table of costs)")
                )
            )
        )
        for name, text in zip(services.TIME_FIELDS, services.facility_time_words()):
            add(p.advanced(p.text_line(name, tr("{what} (name of the field in these layers)").format(what=text))))
        add(
            QgsProcessingParameterMatrix(
                "STANDARDS",
                tr("Standards: service (* for all others), largest distance or time"),
                1,
                False,
                [tr("Service"), tr("Standard (km, minutes)")],
                ["*", "2"],
            )
        )
        for parameter in (*services.cost_parameters(), *services.summary_parameters()):
            add(parameter)
        add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Places with gaps"), QgsProcessing.SourceType.TypeVectorAnyGeometry
            )
        )
        for name, text, kind in (
            ("UNIT_OUTPUT", tr("Units with gaps"), QgsProcessing.SourceType.TypeVectorPolygon),
            ("AREAS", tr("Areas of the plan with gaps"), QgsProcessing.SourceType.TypeVectorPolygon),
            ("TABLE", tr("Table: a row per unit or area and year"), QgsProcessing.SourceType.TypeVector),
        ):
            add(QgsProcessingParameterFeatureSink(name, text, kind, optional=True, createByDefault=False))
        add(services.years_parameter())
        add(p.page())
        self.addOutput(QgsProcessingOutputNumber("PEOPLE", tr("People")))
        self.addOutput(QgsProcessingOutputNumber("PEOPLE_BEYOND", tr("People beyond at least one standard")))

    def compute(self, inputs: Inputs) -> Outcome:
        import numpy as np

        from ...engine.indicators.gaps import read_standards

        places = services.read_demand(inputs)
        parts, notes = _services(inputs)
        standards = read_standards(inputs.rows("STANDARDS", 2), sorted(parts))
        years, people, found, said = _over_years(inputs, places, parts)
        costs = services.read_costs(inputs, ("DEMAND_ID_FIELD", "FACILITY_ID_FIELD"))
        nearest = {}
        for number, service in enumerate(sorted(found)):
            span = (0.4 + 0.3 * number / len(found), 0.4 + 0.3 * (number + 1) / len(found))
            nearest[service] = costs.nearest(places, *found[service], *span)
        summary = services.read_summary(inputs, places, 0.7, 0.88)
        notes = [*places.notes, *services.people_notes(inputs, places, years, people), *notes, *said, *costs.notes]
        outcome = Outcome([*notes, *services.absent_summary(inputs)], tr("Service gaps"))
        counts = {service: there.sum(axis=1) for service, (_, there) in found.items()}
        study = _Study(places, standards, years, people, [nearest[one.service] for one in standards], counts)
        outcome.tables["OUTPUT"] = study.place_layer()
        if inputs.wanted("YEARS"):
            frames = [study.places_in(row) for row in range(len(years))]
            services.add_places_by_year(outcome, places, years, frames, study.place_kinds, "gap_places")
        of_units = of_areas = None
        whole = study.sums([np.arange(len(places))])
        if summary is not None:
            outcome.notes += summary.notes
            of_units = study.sums(summary.in_units())
            if summary.territory.groups is not None:
                of_areas = study.sums(summary.in_areas())
            kinds = tuple((name, "int" if name == "gap_class" else "real") for name in whole.last)
            services.add_summary(inputs, outcome, summary, years, of_units, of_areas, kinds, "gap_areas")
        outcome.numbers = {
            "PEOPLE": float(np.nansum(people[-1])),
            "PEOPLE_BEYOND": float(whole.last["any_beyond"].iloc[0]),
        }
        if inputs.wanted(common.PAGE):
            outcome.pages[common.PAGE] = _page(study, whole, costs.unit, (summary, of_units, of_areas))
        return outcome


def _services(inputs: Inputs) -> tuple[dict[str, list[Places]], list[Note]]:
    """Facilities by service: a layer each, or by the field that names it; from each layer a part of its own."""
    import numpy as np

    from ...engine.codes import code_column
    from ...engine.errors import InputError, note
    from ...layers.places import read_places

    field, id_field = inputs.text("SERVICE_FIELD"), inputs.text("FACILITY_ID_FIELD")
    layers = inputs.vectors("FACILITIES")
    times, notes = _time_fields(inputs, layers)
    parts: dict[str, list[Places]] = {}
    for number, layer in enumerate(layers):
        label = f"FACILITIES ({layer.name()})"
        if times[number].year and not id_field:
            raise InputError(
                "Rows of several years need the code of a facility, to know which are the same.",
                where="FACILITY_ID_FIELD",
                fix="Write the name of the field.",
            )
        places = read_places(
            QgsProcessingFeatureSource(layer, inputs.context),
            label,
            inputs.transforms,
            id_field,
            texts=[field] if field else [],
            times=times[number],
            moves=not inputs.given("COSTS"),
            progress=inputs.progress(0.15 + 0.1 * number / len(layers), 0.15 + 0.1 * (number + 1) / len(layers)),
        )
        notes += places.notes
        if not field:
            parts.setdefault(layer.name(), []).append(places)
            continue
        kinds = code_column(places.texts[field])
        blank = sum(kind is None for kind in kinds)
        if blank:
            notes.append(
                note("{where}: facilities without a kind of service, left out: {count}.", where=label, count=blank)
            )
        for kind in sorted({kind for kind in kinds if kind is not None}):
            parts.setdefault(kind, []).append(places.taken(np.flatnonzero(kinds == kind)))
    if not parts:
        raise InputError(
            "No facility has a kind of service.", where="SERVICE_FIELD", fix="Choose another field, or leave it empty."
        )
    return parts, notes


def _time_fields(inputs: Inputs, layers: list[Any]) -> tuple[list[TimeFields], list[Note]]:
    """The fields that say when a facility is there, of each layer; a layer that has none of them has no years."""
    from ...engine.errors import InputError, note
    from ...layers.places import TimeFields

    names = [inputs.text(one) for one in services.TIME_FIELDS]
    found = [[name if layer.fields().lookupField(name) >= 0 else "" for name in names] for layer in layers]
    for number, (parameter, name) in enumerate(zip(services.TIME_FIELDS, names)):
        if name and not any(row[number] for row in found):
            raise InputError(
                "None of the layers has a field “{field}”.",
                where=parameter,
                fix="Write the field as it is named in the layers, or leave this empty.",
                field=name,
            )
    without = [layer.name() for layer, row in zip(layers, found) if not any(row)]
    notes = []
    if any(names) and without:
        notes.append(
            note("Layers of facilities without a year, taken for every year: {layers}.", layers=", ".join(without))
        )
    return [TimeFields(*row) for row in found], notes


def _over_years(
    inputs: Inputs, places: Places, parts: dict[str, list[Places]]
) -> tuple[tuple[Optional[int], ...], np.ndarray, dict[str, tuple[Places, np.ndarray]], list[Note]]:
    """The years that all have, people in them (years x places), and of each service its facilities and whether they
    are there (years x facilities)."""
    import numpy as np

    from ...engine.codes import unique_codes
    from ...engine.errors import first_of, note
    from ...engine.indicators.yearly import common_years

    layers = {(one.label, one.yearly.years): (one.label, one.yearly) for found in parts.values() for one in found}
    sources = [(places.label, places.yearly), *layers.values()]
    years, notes = common_years(sources, services.chosen_years(inputs))
    together = {}
    for service, found in parts.items():
        there = np.concatenate([~np.isnan(one.yearly.over(years)) for one in found], axis=1)
        together[service] = _together(found), there
        if inputs.given("COSTS"):  # whose rows name facilities by code
            unique_codes(together[service][0].codes, f"{service}, FACILITY_ID_FIELD")
        empty = ~there.any(axis=1)
        if empty.any():
            notes.append(
                note(
                    "{service}: years without any facility, in which everybody is beyond its standard: {years}.",
                    service=service,
                    years=first_of([year for year, none in zip(years, empty) if none]),
                )
            )
    return years, places.yearly.over(years), together, notes


def _together(parts: list[Places]) -> Places:
    """Facilities of one service from several layers, as far as distances need them."""
    import numpy as np

    from ...engine.indicators.yearly import of_every_year

    if len(parts) == 1:
        return parts[0]
    first = parts[0]
    joined = {name: np.concatenate([getattr(one, name) for one in parts]) for name in ("names", "xyz", "point")}
    codes = first.codes.append([one.codes for one in parts[1:]])
    geometries = [geometry for one in parts for geometry in one.geometries]
    yearly = of_every_year(np.ones(len(codes)))
    return type(first)(
        first.label, first.crs, codes, yearly=yearly, geometries=geometries, shape=first.shape, texts={}, **joined
    )


@dataclass
class _Study:
    """Costs to the nearest facility: per standard an array (years x places); ``counts`` of facilities per service and year."""

    places: Places
    standards: list[Standard]
    years: tuple[Optional[int], ...]
    people: np.ndarray
    costs: list[np.ndarray]
    counts: dict[str, np.ndarray]

    @property
    def several(self) -> bool:
        return len(self.years) > 1

    @property
    def place_kinds(self) -> common.Kinds:
        kinds = {"place_id": "text", "place_name": "text", "gaps": "int", "gap_class": "int"}
        return tuple(
            (name, "int" if name.startswith("beyond_") else kinds.get(name, "real")) for name in self.places_in(-1)
        )

    def outside(self, row: int) -> np.ndarray:
        """Who is beyond which standard in a year (standards x places)."""
        import numpy as np

        from ...engine.indicators.gaps import beyond

        return np.array([beyond(cost[row], one.limit) for cost, one in zip(self.costs, self.standards)])

    def places_in(self, row: int) -> pd.DataFrame:
        """The places in one year."""
        import numpy as np
        import pandas as pd

        frame = pd.DataFrame(
            {"place_id": self.places.codes, "place_name": self.places.names, "people": self.people[row]}
        )
        outside = self.outside(row)
        frame["gaps"] = outside.sum(axis=0)
        frame["gap_class"] = np.minimum(frame["gaps"], 3)
        for one, cost, far in zip(self.standards, self.costs, outside):
            frame[f"cost_{one.column}"] = cost[row]
            frame[f"beyond_{one.column}"] = far.astype(int)
        return frame

    def course(self) -> np.ndarray:
        """Which places came within every standard, or fell beyond one, between the first year and the last."""
        from ...engine.indicators.yearly import course

        return course(~self.outside(0).any(axis=0), ~self.outside(-1).any(axis=0))

    def place_layer(self) -> Any:
        import pandas as pd

        from ...engine import columns
        from ...layers.outputs import TableResult

        frame, kinds = self.places_in(-1), list(self.place_kinds)
        if self.several:
            frames = [self.places_in(row) for row in range(len(self.years))]
            names = ["people", "gaps", *(f"cost_{one.column}" for one in self.standards)]
            beside = services.wide(frames, self.years, names)
            frame = pd.concat([frame, beside], axis=1)
            frame[columns.YEAR] = self.years[-1]
            frame["reach_course"] = self.course()
            kinds += [*services.real(beside), (columns.YEAR, "int"), ("reach_course", "text")]
        return TableResult(
            frame, tuple(kinds), self.places.geometries, self.places.crs, style="gap_places", shape=self.places.shape
        )

    def sums(self, groups: list[np.ndarray]) -> services.Sums:
        """Gaps of groups of places, year by year, and who gained or lost."""
        import numpy as np

        from ...engine.indicators.gaps import gap_table

        # Groups may overlap: each membership is a row.
        rows = np.concatenate([np.zeros(0, dtype=np.int64), *groups])
        group = np.repeat(np.arange(len(groups)), [len(one) for one in groups])

        def table(row: int) -> pd.DataFrame:
            costs = [cost[row][rows] for cost in self.costs]
            return gap_table(costs, self.standards, self.people[row][rows], group, len(groups))

        frames = [table(row) for row in range(len(self.years))]
        if not self.several:
            return services.Sums(frames)
        names = ["any_share", *(f"share_{one.column}" for one in self.standards)]
        change = services.wide(frames, self.years, ["people", *names])
        for name in names:
            change[f"{name}_change"] = frames[-1][name] - frames[0][name]
        words, last = self.course(), np.nan_to_num(self.people[-1])
        for word in ("gained", "lost"):
            change[f"people_{word}"] = np.bincount(group, np.where(words == word, last, 0.0)[rows], len(groups))
        return services.Sums(frames, change)


def _page(
    study: _Study,
    whole: services.Sums,
    unit: str,
    sums: tuple[Optional[services.Summary], Optional[services.Sums], Optional[services.Sums]],
) -> Page:
    import numpy as np

    from ...layers.diagrams import distinct, short, stacked_bars
    from ...layers.pages import Page, number_text
    from ...layers.styles.services import gap_names

    page = Page(tr("Service gaps: who is beyond a standard"))
    row, standards = whole.last.iloc[0], study.standards
    page.paragraph(
        tr("{beyond} of {people} people ({share} %) live beyond at least one standard.").format(
            beyond=number_text(float(row["any_beyond"]), 0),
            people=number_text(float(row["people"]), 0),
            share=number_text(float(row["any_share"]), 1),
        ),
        lead=True,
    )
    words = [f"{one.service} ({one.limit:g}{f' {unit}' if unit else ''})" for one in standards]
    if study.several:
        _course(page, study, whole, words)
    page.table(
        [
            tr("Service"),
            services.with_unit(tr("Standard"), unit),
            tr("Facilities"),
            tr("People beyond"),
            tr("Share of the people (%)"),
            services.with_unit(tr("Mean to the nearest"), unit),
        ],
        [
            [
                one.service,
                one.limit,
                int(study.counts[one.service][-1]),
                float(row[f"beyond_{one.column}"]),
                float(row[f"share_{one.column}"]),
                float(row[f"cost_{one.column}"]),
            ]
            for one in standards
        ],
        tr("All places"),
        digits=2,
    )
    page.chart(
        stacked_bars(
            short(words), {"": [row[f"share_{one.column}"] for one in standards]}, tr("People beyond the standard (%)")
        ),
        tr("Share of the people beyond each standard"),
        tr("Share of the people beyond each standard"),
    )
    summary, of_units, of_areas = sums
    heads = [tr("People"), tr("Beyond any (%)"), *words]
    names = ["people", "any_share", *(f"share_{one.column}" for one in standards)]
    if summary is not None:
        last = of_units.last
        unit_names = distinct(summary.territory.names, summary.territory.units.codes)
        page.table(
            [tr("People beyond any standard"), tr("Units")],
            [[text, int((last["gap_class"] == code).sum())] for code, text in gap_names().items()],
        )
        share = last["any_share"].fillna(-1).to_numpy()
        order = [unit_row for unit_row in np.argsort(-share, kind="stable")[:_MOST] if share[unit_row] > 0]
        page.table(
            [tr("Unit"), *heads],
            [[unit_names[one], *map(float, last.loc[one, names])] for one in order],
            tr("The units with the largest gaps (percent of their people)"),
        )
        _changes(page, study, [tr("Unit")], [[name] for name in unit_names], of_units, _MOST)
    if of_areas is not None:
        table = summary.territory.groups.table
        areas = [[name, common.scope_word(scope)] for name, scope in zip(table["area_name"], table["scope"])]
        page.table(
            [*services.area_heads(), *heads],
            [[*name, *map(float, of_areas.last.loc[one, names])] for one, name in enumerate(areas)],
            tr("Areas of the plan (percent of their people)"),
        )
        _changes(page, study, services.area_heads(), areas, of_areas)
    return page


def _course(page: Page, study: _Study, whole: services.Sums, words: list[str]) -> None:
    """How gaps went over the years, and who gained or lost."""
    rows = [frame.iloc[0] for frame in whole.by_year]
    services.course(
        page,
        study.years,
        [float(row["any_share"]) for row in rows],
        tr(
            "From {first} to {last} the share of people beyond at least one standard went from {before} to {after} %: "
            "{gained} people came within every standard and {lost} fell beyond one (people of {last})."
        ),
        (float(whole.change["people_gained"].iloc[0]), float(whole.change["people_lost"].iloc[0])),
        tr("People beyond at least one standard (%)"),
    )
    page.table(
        [tr("Year"), tr("People"), tr("Beyond any (%)"), *words],
        [
            [
                common.year_label(year),
                float(row["people"]),
                float(row["any_share"]),
                *(float(row[f"share_{one.column}"]) for one in study.standards),
            ]
            for year, row in zip(study.years, rows)
        ],
        tr("Year by year (percent of the people)"),
    )
    page.table(
        [tr("Year"), *dict.fromkeys(one.service for one in study.standards)],
        [
            [common.year_label(year), *(int(study.counts[service][number]) for service in study.counts)]
            for number, year in enumerate(study.years)
        ],
        tr("Facilities year by year"),
    )


def _changes(
    page: Page,
    study: _Study,
    heads: list[str],
    names: list[list[Any]],
    sums: services.Sums,
    most: Optional[int] = None,
) -> None:
    """First and last year beside each other: where gaps grew and shrank most."""
    if sums.change is None:
        return
    first, last = (common.year_label(year) for year in (study.years[0], study.years[-1]))
    services.change_table(
        page,
        [
            *heads,
            tr("Beyond any (%), {year}").format(year=first),
            tr("Beyond any (%), {year}").format(year=last),
            tr("Change (points)"),
            tr("People who came within"),
            tr("People who fell beyond"),
        ],
        names,
        [
            sums.by_year[0]["any_share"],
            sums.last["any_share"],
            sums.change["any_share_change"],
            sums.change["people_gained"],
            sums.change["people_lost"],
        ],
        -sums.change["any_share_change"].to_numpy(),
        tr("Change from {first} to {last}").format(first=first, last=last),
        (1, 1, 1, 0, 0),
        most,
    )
