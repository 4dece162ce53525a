"""multipolar:accessibility"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsProcessing, QgsProcessingOutputNumber, QgsProcessingParameterFeatureSink

from ...engine.options import ACCESS_METHODS, DECAYS
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import INDICATORS
from ..inputs import Inputs
from . import common, services

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from ...engine.indicators.accessibility import Access, Decay
    from ...layers.pages import Page
    from ...layers.places import Places

_SUMS = (
    ("people", "real"),
    ("access", "real"),
    ("relative", "real"),
    ("access_class", "int"),
    ("nearest_cost", "real"),
    ("people_without", "real"),
    ("share_without", "real"),
)
_MOST = 15


class Accessibility(MultipolarAlgorithm):
    """Floating catchment areas, gravity, nearest, cumulative."""

    NAME = "accessibility"
    GROUP = INDICATORS
    NEEDS = common.NEEDS
    CHARTS = common.PAGE

    def title(self) -> str:
        return tr("Accessibility of facilities")

    def declare(self) -> None:
        add = self.addParameter
        for parameter in services.demand_parameters():
            add(parameter)
        add(services.facility_parameter("FACILITIES", tr("Facilities (points or polygons)")))
        add(p.field("FACILITY_ID_FIELD", tr("Code of a facility"), "FACILITIES", optional=True))
        add(
            p.fields(
                "SUPPLY_FIELD",
                tr("Supply: doctors, beds, places (a field, or one a year; unset: each counts 1)"),
                "FACILITIES",
                optional=True,
            )
        )
        for parameter in services.facility_time_parameters("FACILITIES"):
            add(parameter)
        add(
            p.choice(
                "METHOD",
                tr(
                    "Method: 2sfca, e2sfca (with zones), 3sfca (with choice), gravity, nearest (cost), cumulative (supply within "
                    "reach)"
                ),
                ACCESS_METHODS,
                "2sfca",
            )
        )
        add(p.number("MAX_COST", tr("Largest cost: beyond it nothing is reached (km, minutes)"), 15, 0.000001))
        add(
            p.text_line(
                "ZONES", tr("Zones of e2sfca and 3sfca, cost:weight with commas (unset: those of the papers, scaled)")
            )
        )
        add(p.choice("DECAY", tr("Decay of gravity: power, exponential, gaussian"), DECAYS, "power"))
        add(p.number("BETA", tr("Strength of the decay (gravity; unset: 1)"), low=0.000001))
        add(
            p.advanced(
                p.number("LEAST_COST", tr("Cost below which nearer makes no difference (gravity; unset: 0.5)"), low=0)
            )
        )
        for parameter in (*services.cost_parameters(), *services.summary_parameters()):
            add(parameter)
        add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Places with accessibility"), QgsProcessing.SourceType.TypeVectorAnyGeometry
            )
        )
        for name, text, kind in (
            ("FACILITY_OUTPUT", tr("Facilities with who can come"), QgsProcessing.SourceType.TypeVectorPoint),
            ("UNIT_OUTPUT", tr("Units with accessibility"), QgsProcessing.SourceType.TypeVectorPolygon),
            ("AREAS", tr("Areas of the plan with accessibility"), QgsProcessing.SourceType.TypeVectorPolygon),
            ("TABLE", tr("Table: a row per unit or area and year"), QgsProcessing.SourceType.TypeVector),
        ):
            add(
                QgsProcessingParameterFeatureSink(
                    name, text, kind, optional=True, createByDefault=name == "FACILITY_OUTPUT"
                )
            )
        add(services.years_parameter())
        add(p.page())
        self.addOutput(QgsProcessingOutputNumber("PEOPLE", tr("People")))
        self.addOutput(QgsProcessingOutputNumber("PEOPLE_WITHOUT", tr("People who reach nothing")))
        self.addOutput(QgsProcessingOutputNumber("MEAN_ACCESS", tr("Mean accessibility, weighted by people")))

    def compute(self, inputs: Inputs) -> Outcome:

        from ...engine.indicators.accessibility import access_notes, access_over_years

        method, max_cost = inputs.choice("METHOD"), inputs.number("MAX_COST")
        decay, said = _decay(inputs, method, max_cost)
        places = services.read_demand(inputs)
        facilities, more = services.read_facilities(
            inputs, "FACILITIES", "FACILITY_ID_FIELD", supply_field="SUPPLY_FIELD"
        )
        time = services.over_years(inputs, places, facilities)
        costs = services.read_costs(inputs, ("DEMAND_ID_FIELD", "FACILITY_ID_FIELD"))
        reach = costs.reach(places, facilities, max_cost, 0.35, 0.6)
        results = access_over_years(reach, time.people, time.supply, method, decay, inputs.progress(0.6, 0.75))
        summary = services.read_summary(inputs, places, 0.75, 0.88)
        notes = [*places.notes, *services.people_notes(inputs, places, time.years, time.people), *more, *time.notes]
        notes += [*costs.notes, *said, *access_notes(results, time.years, method)]
        outcome = Outcome([*notes, *services.absent_summary(inputs)], tr("Accessibility"))

        study = _Study(inputs, places, facilities, time, method, results, costs.unit)
        outcome.tables["OUTPUT"] = study.place_layer()
        outcome.tables["FACILITY_OUTPUT"] = study.facility_layer()
        if inputs.wanted("YEARS"):
            services.add_places_by_year(outcome, places, time.years, study.frames, _PLACE_KINDS, study.style)
        of_units = of_areas = None
        if summary is not None:
            outcome.notes += summary.notes
            of_units = study.sums(summary.in_units())
            if summary.territory.groups is not None:
                of_areas = study.sums(summary.in_areas())
            services.add_summary(inputs, outcome, summary, time.years, of_units, of_areas, _SUMS, study.style)
        outcome.numbers = {
            "PEOPLE": float(study.people[-1].sum()),
            "PEOPLE_WITHOUT": float(study.without[-1]),
            "MEAN_ACCESS": study.means[-1],
        }
        if inputs.wanted(common.PAGE):
            outcome.pages[common.PAGE] = _page(study, summary, of_units, of_areas)
        return outcome


_PLACE_KINDS = (
    ("place_id", "text"),
    ("place_name", "text"),
    ("people", "real"),
    ("access", "real"),
    ("relative", "real"),
    ("access_class", "int"),
    ("reached", "int"),
    ("nearest_cost", "real"),
    ("nearest_id", "text"),
)


@dataclass
class _Study:
    """What was measured, year by year; maps show the last one, in classes whose limits hold for all years."""

    inputs: Inputs
    places: Places
    facilities: Places
    time: services.OverYears
    method: str
    results: list[Access]
    unit: str

    def __post_init__(self) -> None:
        import numpy as np

        from ...engine.indicators.classes import fifths

        self.people = np.nan_to_num(self.time.people)
        self.means = [_mean(one.access, people) for one, people in zip(self.results, self.people)]
        self.without = [people[one.reached == 0].sum() for one, people in zip(self.results, self.people)]
        self.style = "nearness" if self.method == "nearest" else "access"
        self.zero_apart = self.method != "nearest"
        self.limits = fifths(self.results[-1].access, self.zero_apart)[1]
        self.frames = [self._places(row) for row in range(len(self.results))]

    def _places(self, row: int) -> pd.DataFrame:
        """The places in one year."""
        import numpy as np
        import pandas as pd

        from ...engine.indicators.classes import in_classes

        result, mean = self.results[row], self.means[row]
        codes = np.append(self.facilities.codes.to_numpy(dtype=object), None)
        return pd.DataFrame(
            {
                "place_id": self.places.codes,
                "place_name": self.places.names,
                "people": self.time.people[row],
                "access": result.access,
                "relative": 100 * result.access / mean if mean else np.full(len(self.places), np.nan),
                "access_class": in_classes(result.access, self.limits, self.zero_apart),
                "reached": result.reached,
                "nearest_cost": result.nearest,
                "nearest_id": codes[result.nearest_facility],
            }
        )

    def course(self) -> np.ndarray:
        """Which places gained or lost reach of any facility between the first year and the last."""
        from ...engine.indicators.yearly import course

        return course(self.results[0].reached > 0, self.results[-1].reached > 0)

    def place_layer(self) -> Any:
        import pandas as pd

        from ...engine import columns
        from ...layers.outputs import TableResult

        frame, kinds = self.frames[-1], list(_PLACE_KINDS)
        if self.time.several:
            years = self.time.years
            beside = services.wide(self.frames, years, ("people", "access", "nearest_cost"))
            beside["access_change"] = self.results[-1].access - self.results[0].access
            frame = pd.concat([frame, beside], axis=1)
            frame[columns.YEAR] = years[-1]
            frame["reach_course"] = self.course()
            kinds += [*services.real(beside), (columns.YEAR, "int"), ("reach_course", "text")]
        return TableResult(
            frame, tuple(kinds), self.places.geometries, self.places.crs, style=self.style, shape=self.places.shape
        )

    def facility_layer(self) -> Any:
        """The facilities of the last year; with several years all, and what each had in each."""
        import numpy as np
        import pandas as pd
        from qgis.core import QgsGeometry, QgsPointXY

        from ...engine.indicators.classes import fifths
        from ...layers.outputs import TableResult

        last = self.results[-1]
        frame = pd.DataFrame(
            {
                "facility_id": self.facilities.codes,
                "supply": self.time.supply[-1],
                "load": np.where(last.there, last.load, np.nan),
                "ratio": last.ratio,
                "ratio_class": fifths(last.ratio)[0],
            }
        )
        kinds: list[tuple[str, str]] = [(name, "real") for name in frame]
        kinds[0], kinds[-1] = ("facility_id", "text"), ("ratio_class", "int")
        if self.time.several:
            frames = [pd.DataFrame({"supply": s, "ratio": one.ratio}) for s, one in zip(self.time.supply, self.results)]
            beside = services.wide(frames, self.time.years, ("supply", "ratio"))
            frame, kinds = pd.concat([frame, beside], axis=1), [*kinds, *services.real(beside)]
        return TableResult(
            frame,
            tuple(kinds),
            [QgsGeometry.fromPointXY(QgsPointXY(x, y)) for x, y in self.facilities.point.tolist()],
            self.facilities.crs,
            style="facilities",
            shape="point",
        )

    def sums(self, groups: list[np.ndarray]) -> services.Sums:
        """Means weighted by people, and who reaches nothing, per group of places and year."""
        from ...engine.indicators.classes import fifths, in_classes

        frames = [self._sums(groups, row) for row in range(len(self.results))]
        limits = fifths(frames[-1]["access"].to_numpy(), self.zero_apart)[1]
        for frame in frames:
            frame["access_class"] = in_classes(frame["access"].to_numpy(), limits, self.zero_apart)
        if not self.time.several:
            return services.Sums(frames)
        change = services.wide(frames, self.time.years, ("people", "access", "share_without"))
        for name in ("access", "share_without"):
            change[f"{name}_change"] = frames[-1][name] - frames[0][name]
        words = self.course()
        for word in ("gained", "lost"):
            change[f"people_{word}"] = [self.people[-1][rows][words[rows] == word].sum() for rows in groups]
        return services.Sums(frames, change)

    def _sums(self, groups: list[np.ndarray], row: int) -> pd.DataFrame:
        import numpy as np
        import pandas as pd

        from ...engine.indicators.panel import percent

        result, people, mean = self.results[row], self.people[row], self.means[row]
        values = [
            (
                people[rows].sum(),
                _mean(result.access[rows], people[rows]),
                _mean(result.nearest[rows], people[rows]),
                people[rows][result.reached[rows] == 0].sum(),
            )
            for rows in groups
        ]
        frame = pd.DataFrame(values, columns=["people", "access", "nearest_cost", "people_without"], dtype=float)
        frame["relative"] = 100 * frame["access"] / mean if mean else np.nan
        frame["share_without"] = percent(frame["people_without"].to_numpy(), frame["people"].to_numpy())
        return frame


def _decay(inputs: Inputs, method: str, max_cost: float) -> tuple[Decay, list]:
    """The weights the method wants; settings that it does not know are refused."""
    from ...engine.errors import InputError, note
    from ...engine.indicators import accessibility as a

    zoned = method in ("e2sfca", "3sfca")
    for name, wanted in (("ZONES", zoned), ("BETA", method == "gravity"), ("LEAST_COST", method == "gravity")):
        if inputs.given(name) and not wanted:
            raise InputError(
                "The method {method} does not know this setting.", where=name, fix="Leave it empty.", method=method
            )
    if zoned:
        shape = a.ENHANCED_ZONES if method == "e2sfca" else a.THREE_STEP_ZONES
        zones = a.zones(inputs.text("ZONES")) if inputs.given("ZONES") else a.scaled_zones(shape, max_cost)
        words = ", ".join(f"{limit:g}: {weight:g}" for limit, weight in zones)
        return a.Decay(zones), [note("Weights of the zones (cost: weight): {zones}.", zones=words)]
    if method == "gravity":
        beta, least = inputs.optional_number("BETA"), inputs.optional_number("LEAST_COST")
        beta, least = 1.0 if beta is None else beta, 0.5 if least is None else least
        said = note(
            "Decay of gravity: {kind}, strength {beta:g}; costs below {least:g} count as {least:g}.",
            kind=inputs.choice("DECAY"),
            beta=beta,
            least=least,
        )
        return a.gravity_decay(inputs.choice("DECAY"), beta, least), [said]
    return a.EVERY_COST_ALIKE, []


def _mean(values: np.ndarray, people: np.ndarray) -> Optional[float]:
    """Mean over people whose value is known."""
    import numpy as np

    from ...engine.indicators.accessibility import weighted_mean

    mean = weighted_mean(values, people, np.zeros(len(people), dtype=int), 1)[0][0]
    return None if np.isnan(mean) else float(mean)


def method_words() -> dict[str, str]:
    """What the number of each method is."""
    return {
        "2sfca": tr("supply per person within reach (two-step floating catchment area, Luo and Wang 2003)"),
        "e2sfca": tr(
            "supply per person, nearer counts more (enhanced two-step floating catchment area, Luo and Qi 2009)"
        ),
        "3sfca": tr(
            "supply per person with choice between facilities (three-step floating catchment area, Wan et al. 2012)"
        ),
        "gravity": tr("supply weighted by nearness (Hansen 1959)"),
        "nearest": tr("cost to the nearest facility"),
        "cumulative": tr("supply within reach (cumulative opportunities)"),
    }


def _page(
    study: _Study,
    summary: Optional[services.Summary],
    of_units: Optional[services.Sums],
    of_areas: Optional[services.Sums],
) -> Page:
    import numpy as np

    from ...layers.diagrams import distinct, histogram
    from ...layers.pages import Page, number_text
    from ...layers.styles.services import fifth_names, nearness_names

    method, unit, limits, mean = study.method, study.unit, study.limits, study.means[-1]
    result, people, without = study.results[-1], study.people[-1], study.without[-1]
    page = Page(tr("Accessibility of facilities"))
    lead = tr(
        "{without} of {people} people ({share:.1f} %) reach none of {facilities} facilities within {cost:g} {unit}."
    )
    page.paragraph(
        lead.format(
            without=number_text(float(without), 0),
            people=number_text(float(people.sum()), 0),
            share=100 * without / people.sum() if people.sum() else 0,
            facilities=number_text(int(result.there.sum())),
            cost=study.inputs.number("MAX_COST"),
            unit=unit,
        ),
        lead=True,
    )
    page.paragraph(tr("What is measured: {what}.").format(what=method_words()[method]))
    factor, words = _scale(method)
    if mean is not None:
        page.paragraph(
            tr("Mean over people: {mean} {per}.")
            .format(mean=number_text(mean * factor, 2), per=words)
            .replace(" .", ".")
        )
    if study.time.several:
        _course(page, study, factor, words)
    known = ~np.isnan(result.access)
    if known.any() and people[known].any():
        page.chart(
            histogram(
                factor * result.access[known], people[known], f"{tr('Accessibility')} {words}".strip(), tr("People")
            ),
            tr("How many people have how much accessibility"),
            tr("How many people have how much accessibility"),
        )
    names = nearness_names() if method == "nearest" else fifth_names()
    if limits:
        edges = [None, *limits, None]
        page.table(
            [tr("Class"), tr("Above"), tr("Up to")],
            [
                [
                    names[code],
                    None if edges[code - 1] is None else factor * edges[code - 1],
                    None if edges[code] is None else factor * edges[code],
                ]
                for code in range(1, 6)
            ],
            tr("Classes of places on the map {per}").format(per=words).strip(),
            digits=2,
        )
    if summary is not None:
        unit_names = distinct(summary.territory.names, summary.territory.units.codes)
        page.table(
            [tr("Unit"), *_heads(unit, words)],
            [[unit_names[row], *_row(of_units.last.iloc[row], factor)] for row in _worst(of_units.last, method)],
            tr("The units with the worst access"),
            digits=2,
        )
        _changes(page, study, [tr("Unit")], [[name] for name in unit_names], of_units, _MOST)
    if of_areas is not None:
        table = summary.territory.groups.table
        areas = [[name, common.scope_word(scope)] for name, scope in zip(table["area_name"], table["scope"])]
        page.table(
            [*services.area_heads(), *_heads(unit, words)],
            [[*name, *_row(of_areas.last.iloc[row], factor)] for row, name in enumerate(areas)],
            tr("Areas of the plan"),
            digits=2,
        )
        _changes(page, study, services.area_heads(), areas, of_areas)
    return page


def _course(page: Page, study: _Study, factor: float, words: str) -> None:
    """How access went over the years, and who gained or lost reach of a facility."""
    people = [one.sum() for one in study.people]
    shares = [100 * without / all_ if all_ else float("nan") for without, all_ in zip(study.without, people)]
    course, last = study.course(), study.people[-1]
    services.course(
        page,
        study.time.years,
        shares,
        tr(
            "From {first} to {last} the share of people who reach nothing went from {before} to {after} %: {gained} people "
            "gained reach of a facility and {lost} lost it (people of {last})."
        ),
        (float(last[course == "gained"].sum()), float(last[course == "lost"].sum())),
        tr("People who reach nothing (%)"),
    )
    page.table(
        [
            tr("Year"),
            tr("People"),
            tr("Facilities"),
            f"{tr('Accessibility')} {words}".strip(),
            tr("Reach nothing"),
            tr("Reach nothing (%)"),
        ],
        [
            [
                common.year_label(year),
                float(people[row]),
                int(study.results[row].there.sum()),
                None if study.means[row] is None else factor * study.means[row],
                float(study.without[row]),
                shares[row],
            ]
            for row, year in enumerate(study.time.years)
        ],
        tr("Year by year"),
        digits=(0, 0, 0, 2, 0, 1),
    )


def _changes(
    page: Page,
    study: _Study,
    heads: list[str],
    names: list[list[Any]],
    sums: services.Sums,
    most: Optional[int] = None,
) -> None:
    """First and last year beside each other: where access fell and rose most."""
    if sums.change is None:
        return
    factor, words = _scale(study.method)
    first, last = (common.year_label(year) for year in (study.time.years[0], study.time.years[-1]))
    worse = -1 if study.method == "nearest" else 1
    services.change_table(
        page,
        [
            *heads,
            f"{tr('Accessibility')} {words} {first}".replace("  ", " "),
            f"{tr('Accessibility')} {words} {last}".replace("  ", " "),
            tr("Change"),
            tr("Reach nothing, change (points)"),
            tr("People who gained reach"),
            tr("People who lost it"),
        ],
        names,
        [
            factor * sums.by_year[0]["access"],
            factor * sums.last["access"],
            factor * sums.change["access_change"],
            sums.change["share_without_change"],
            sums.change["people_gained"],
            sums.change["people_lost"],
        ],
        worse * sums.change["access_change"].to_numpy(),
        tr("Change from {first} to {last}").format(first=first, last=last),
        (2, 2, 2, 1, 0, 0),
        most,
    )


def _scale(method: str) -> tuple[float, str]:
    from ...engine.indicators.accessibility import FLOATING_METHODS

    return (1000.0, tr("per 1 000 people")) if method in FLOATING_METHODS else (1.0, "")


def _worst(frame: pd.DataFrame, method: str) -> list[int]:
    import numpy as np

    values = frame["access"].to_numpy()
    known = np.flatnonzero(~np.isnan(values))
    return known[np.argsort(values[known] * (-1 if method == "nearest" else 1), kind="stable")][:_MOST].tolist()


def _heads(unit: str, words: str) -> list[str]:
    return [
        tr("People"),
        f"{tr('Accessibility')} {words}".strip(),
        tr("Percent of the mean"),
        services.with_unit(tr("To the nearest"), unit),
        tr("Reach nothing (%)"),
    ]


def _row(row: Any, factor: float) -> list[Any]:
    return [
        float(row["people"]),
        factor * float(row["access"]),
        float(row["relative"]),
        float(row["nearest_cost"]),
        float(row["share_without"]),
    ]
