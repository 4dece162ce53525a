"""multipolar:siting"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional, Union

from qgis.core import QgsProcessing, QgsProcessingOutputNumber, QgsProcessingParameterFeatureSink

from ...engine.options import SITING_OBJECTIVES, SITING_SOLVERS
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
    from ...engine.indicators.siting import Served, Sites
    from ...layers.pages import Page
    from ...layers.places import Places

_NO_LIMIT = 25_000.0  # km or minutes: farther than any two places on earth


class Siting(MultipolarAlgorithm):
    """Best sites for new facilities."""

    NAME = "siting"
    GROUP = INDICATORS
    NEEDS = common.NEEDS
    CHARTS = common.PAGE

    def title(self) -> str:
        return tr("Sites for new facilities")

    def declare(self) -> None:
        add = self.addParameter
        for parameter in services.demand_parameters():
            add(parameter)
        add(
            services.facility_parameter(
                "CANDIDATES", tr("Candidate sites (points or polygons; unset: every place)"), optional=True
            )
        )
        add(p.field("CANDIDATE_ID_FIELD", tr("Code of a candidate"), "CANDIDATES", optional=True))
        add(p.field("CANDIDATE_NAME_FIELD", tr("Name of a candidate"), "CANDIDATES", optional=True))
        add(services.facility_parameter("EXISTING", tr("Existing sites, which stay"), optional=True))
        add(p.field("EXISTING_ID_FIELD", tr("Code of an existing site"), "EXISTING", optional=True))
        for parameter in services.facility_time_parameters("EXISTING"):
            add(parameter)
        add(p.number("SITES", tr("Number of new sites"), 1, 1, whole=True))
        add(
            p.advanced(
                p.number("PLAN_YEAR", tr("Year the new sites are chosen for (unset: the last)"), low=1800, whole=True)
            )
        )
        add(
            p.choice(
                "OBJECTIVE",
                tr("Aim: coverage (most people within the largest cost) or pmedian (least cost over all people)"),
                SITING_OBJECTIVES,
                "coverage",
            )
        )
        add(
            p.number(
                "MAX_COST",
                tr("Largest cost (km, minutes): the standard for coverage; unset for pmedian: no limit"),
                low=0.000001,
            )
        )
        add(
            p.choice(
                "SOLVER",
                tr("Solution: exact, greedy (with interchange), or auto (exact up to the number of pairs below)"),
                SITING_SOLVERS,
                "auto",
            )
        )
        add(p.number("TIME_LIMIT", tr("Time limit of the exact solution (seconds)"), 60, 0.1))
        add(
            p.advanced(
                p.number("EXACT_PAIRS", tr("Auto: most pairs of place and candidate for exact"), 300_000, 1, whole=True)
            )
        )
        for parameter in services.cost_parameters():
            add(parameter)
        add(
            QgsProcessingParameterFeatureSink(
                "SITES_OUTPUT", tr("New and existing sites"), QgsProcessing.SourceType.TypeVectorPoint
            )
        )
        add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Places and the site that serves them"), QgsProcessing.SourceType.TypeVectorAnyGeometry
            )
        )
        add(
            QgsProcessingParameterFeatureSink(
                "TABLE",
                tr("Table: gain with each new site, year by year"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=False,
            )
        )
        add(services.years_parameter())
        add(p.page())
        for name, text in (
            ("VALUE", tr("People covered, or people times cost")),
            ("BEFORE", tr("The same with existing sites only")),
            ("BOUND", tr("Best value that cannot be ruled out")),
            ("GAP", tr("Gap to it (percent)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def compute(self, inputs: Inputs) -> Outcome:
        import numpy as np

        from ...engine.errors import note
        from ...engine.indicators.siting import SitingRules, check_size, choose_sites, collect, serve_with

        objective, max_cost = inputs.choice("OBJECTIVE"), _max_cost(inputs)
        rules = SitingRules(
            int(inputs.number("SITES")),
            objective,
            inputs.choice("SOLVER"),
            inputs.number("TIME_LIMIT"),
            int(inputs.number("EXACT_PAIRS")),
        )
        places = services.read_demand(inputs, 0, 0.1)
        candidates, existing, said = _sites(inputs, places)
        years, people, there, more = _over_years(inputs, places, existing)
        plan = _plan_year(inputs, years)
        notes = [*places.notes, *services.people_notes(inputs, places, years, people), *said, *more]
        check_size(objective, len(places), len(candidates))
        ids = ["DEMAND_ID_FIELD"]
        ids += ["CANDIDATE_ID_FIELD"] if inputs.given("CANDIDATES") else []
        ids += ["EXISTING_ID_FIELD"] if existing is not None else []
        costs = services.read_costs(inputs, tuple(ids))
        before: list[Optional[np.ndarray]] = [None] * len(years)
        if existing is not None:
            found = costs.nearest(places, existing, there, 0.35, 0.4)
            if objective == "coverage" or inputs.given("MAX_COST"):
                found = np.where(found <= max_cost, found, np.nan)
            before = list(found)
        pairs = collect(costs.reach(places, candidates, max_cost, 0.4, 0.5), inputs.progress(0.5, 0.55))
        result = choose_sites(pairs, people[plan], len(candidates), rules, before[plan], inputs.progress(0.55, 0.9))
        progress = inputs.progress(0.9, 0.94)
        served: list[Union[Sites, Served]] = []
        for number in range(len(years)):
            progress(number / len(years))
            if number == plan:
                served.append(result)
                continue
            served.append(serve_with(pairs, people[number], len(candidates), result.chosen, rules, before[number]))
        outcome = Outcome([*notes, *costs.notes, *result.notes], tr("New sites"))
        left_out = float(np.nansum(people[plan])) - result.counted
        if left_out > 0:
            outcome.notes.append(
                note("People whom no site reaches, left out of the mean: {people:.0f}.", people=left_out)
            )
        study = _Study(inputs, places, candidates, existing, years, plan, people, there, before, served, result)
        outcome.tables["SITES_OUTPUT"] = study.site_layer()
        outcome.tables["OUTPUT"] = study.place_layer()
        outcome.tables["TABLE"] = study.curve_table()
        if inputs.wanted("YEARS"):
            frames = [study.places_in(row) for row in range(len(years))]
            services.add_places_by_year(outcome, places, years, frames, _PLACE_KINDS, "served")
        outcome.numbers = {
            "VALUE": result.value,
            "BEFORE": None if np.isnan(result.before) else result.before,
            "BOUND": None if np.isnan(result.bound) else result.bound,
            "GAP": None if np.isnan(result.gap) else result.gap,
        }
        if inputs.wanted(common.PAGE):
            outcome.pages[common.PAGE] = _page(study, costs.unit, max_cost)
        return outcome


_PLACE_KINDS = (
    ("place_id", "text"),
    ("place_name", "text"),
    ("people", "real"),
    ("served", "text"),
    ("site_id", "text"),
    ("cost", "real"),
    ("cost_before", "real"),
)


def _max_cost(inputs: Inputs) -> float:
    from ...engine.errors import InputError

    given = inputs.optional_number("MAX_COST")
    if given is None and inputs.choice("OBJECTIVE") == "coverage":
        raise InputError(
            "Coverage needs a standard.",
            where="MAX_COST",
            fix="Give the largest distance or time within which a place is served.",
        )
    return _NO_LIMIT if given is None else given


def _sites(inputs: Inputs, places: Places) -> tuple[Places, Optional[Places], list]:
    """Candidates and existing sites."""
    from ...engine.errors import InputError, note

    notes = []
    if inputs.given("CANDIDATES"):
        candidates, notes = services.read_facilities(
            inputs, "CANDIDATES", "CANDIDATE_ID_FIELD", "CANDIDATE_NAME_FIELD", end=0.2
        )
    else:
        for name in ("CANDIDATE_ID_FIELD", "CANDIDATE_NAME_FIELD"):
            if inputs.given(name):
                raise InputError(
                    "There is no layer of candidates.", where=name, fix="Leave it empty, or choose the layer."
                )
        candidates = places
        notes = [note("No candidates are given: every place is one.")]
    existing = None
    if inputs.given("EXISTING"):
        existing, more = services.read_facilities(inputs, "EXISTING", "EXISTING_ID_FIELD", end=0.25)
        notes = [*notes, *more]
    return candidates, existing, notes


def _over_years(
    inputs: Inputs, places: Places, existing: Optional[Places]
) -> tuple[tuple[Optional[int], ...], np.ndarray, np.ndarray, list[Note]]:
    """The years that all have, people in them (years x places), which existing sites are there (years x sites)."""
    import numpy as np

    from ...engine.indicators.yearly import common_years

    sources = [(places.label, places.yearly)]
    if existing is None:
        for name in services.TIME_FIELDS:
            common.refuse_unless(inputs, name, "EXISTING")
    else:
        sources.append((existing.label, existing.yearly))
    years, notes = common_years(sources, services.chosen_years(inputs))
    there = np.zeros((len(years), 0), bool) if existing is None else ~np.isnan(existing.yearly.over(years))
    return years, places.yearly.over(years), there, notes


def _plan_year(inputs: Inputs, years: tuple[Optional[int], ...]) -> int:
    """Position of PLAN_YEAR, or of the last year."""
    from ...engine.errors import InputError, first_of

    wanted = inputs.optional_number("PLAN_YEAR")
    if wanted is None:
        return len(years) - 1
    if int(wanted) not in years:
        raise InputError(
            "There are no people of {year}; there are of: {years}.",
            where="PLAN_YEAR",
            fix="Choose one of these years, or leave it empty.",
            year=int(wanted),
            years="-" if years == (None,) else first_of(years, 100),
        )
    return years.index(int(wanted))


@dataclass
class _Study:
    """Sites chosen for the year at ``plan``, and how they serve in every year; a list or first axis is that of years."""

    inputs: Inputs
    places: Places
    candidates: Places
    existing: Optional[Places]
    years: tuple[Optional[int], ...]
    plan: int
    people: np.ndarray
    there: np.ndarray
    before: list[Optional[np.ndarray]]
    served: list[Union[Sites, Served]]
    result: Sites

    @property
    def several(self) -> bool:
        return len(self.years) > 1

    def site_layer(self) -> Any:
        """New sites first, in order of their gain; existing ones brought into the same coordinate system."""
        import numpy as np
        import pandas as pd
        from qgis.core import QgsGeometry, QgsPointXY

        from ...layers.outputs import TableResult
        from ...layers.places import points_in

        candidates, existing, result = self.candidates, self.existing, self.result
        chosen = result.chosen
        frame = pd.DataFrame(
            {
                "site_id": candidates.codes[chosen],
                "site_name": candidates.names[chosen],
                "role": "new",
                "sequence": np.arange(1, len(chosen) + 1),
                "people_served": result.served,
                "gain": np.abs(np.diff(result.curve)),
            }
        )
        kinds = [(name, "text" if name in ("site_id", "site_name", "role") else "real") for name in frame]
        kinds[3] = ("sequence", "int")
        if self.several:
            for year, one in zip(self.years, self.served):
                frame[f"people_served_{year}"] = one.served
                kinds.append((f"people_served_{year}", "real"))
        points = candidates.point[chosen]
        if existing is not None:
            open_ = np.flatnonzero(self.there[self.plan])
            old = pd.DataFrame(
                {"site_id": existing.codes[open_], "site_name": existing.names[open_], "role": "existing"}
            )
            frame = pd.concat([frame, old], ignore_index=True)
            points = np.vstack(
                [points, points_in(existing, candidates.crs, self.inputs.transforms, candidates.label)[open_]]
            )
        return TableResult(
            frame,
            tuple(kinds),
            [QgsGeometry.fromPointXY(QgsPointXY(x, y)) for x, y in points.tolist()],
            candidates.crs,
            style="sites",
            shape="point",
        )

    def places_in(self, row: int) -> pd.DataFrame:
        """The places in one year."""
        import numpy as np
        import pandas as pd

        one, before = self.served[row], self.before[row]
        codes = np.append(self.candidates.codes.to_numpy(dtype=object), None)
        return pd.DataFrame(
            {
                "place_id": self.places.codes,
                "place_name": self.places.names,
                "people": self.people[row],
                "served": np.select([one.site >= 0, one.site == -1], ["new", "existing"], "none"),
                "site_id": codes[np.where(one.site >= 0, one.site, len(codes) - 1)],
                "cost": one.cost,
                "cost_before": np.full(len(self.places), np.nan) if before is None else before,
            }
        )

    def place_layer(self) -> Any:
        import pandas as pd

        from ...engine import columns
        from ...layers.outputs import TableResult

        frame, kinds = self.places_in(self.plan), list(_PLACE_KINDS)
        if self.several:
            frames = [self.places_in(row) for row in range(len(self.years))]
            beside = services.wide(frames, self.years, ("people", "cost", "cost_before"))
            frame = pd.concat([frame, beside], axis=1)
            frame[columns.YEAR] = self.years[self.plan]
            kinds += [*services.real(beside), (columns.YEAR, "int")]
        return TableResult(
            frame, tuple(kinds), self.places.geometries, self.places.crs, style="served", shape=self.places.shape
        )

    def curve_table(self) -> Any:
        """What each further site adds, in every year."""
        import numpy as np
        import pandas as pd

        from ...engine import columns
        from ...engine.indicators.panel import divide, percent
        from ...layers.outputs import TableResult

        names = [None, *self.candidates.names[self.result.chosen]]
        covering = self.inputs.choice("OBJECTIVE") == "coverage"
        relative = "share" if covering else "per_person"
        parts = [
            pd.DataFrame(
                {
                    columns.YEAR: year,
                    "new_sites": np.arange(len(one.curve)),
                    "site_name": names,
                    "value": one.curve,
                    relative: (percent if covering else divide)(one.curve, np.array(one.counted)),
                }
            )
            for year, one in zip(self.years, self.served)
        ]
        kinds = (("new_sites", "int"), ("site_name", "text"), ("value", "real"), (relative, "real"))
        year: tuple[tuple[str, str], ...] = ((columns.YEAR, "int"),) if self.several else ()
        return TableResult(pd.concat(parts, ignore_index=True), (*year, *kinds))


def _page(study: _Study, unit: str, max_cost: float) -> Page:
    import numpy as np

    from ...layers.diagrams import curve
    from ...layers.pages import Page, number_text

    page = Page(tr("Sites for new facilities"))
    inputs, candidates, result = study.inputs, study.candidates, study.result
    people = float(np.nansum(study.people[study.plan]))
    steps = list(range(len(result.curve)))
    covering = inputs.choice("OBJECTIVE") == "coverage"
    if covering:
        lead = tr(
            "{count} new sites bring the people within {cost:g} {unit} from {before} to {after} of {people} ({share:.1f} %)."
        )
        values, y = 100 * result.curve / people, tr("People within the standard (%)")
    else:
        lead = (
            tr("With {count} new sites the mean cost to the nearest one is {after} {unit}.")
            if np.isnan(result.before)
            else tr("{count} new sites bring the mean cost to the nearest site from {before} to {after} {unit}.")
        )
        values, y = result.curve / result.counted, services.with_unit(tr("Mean cost to the nearest site"), unit)
    page.paragraph(
        lead.format(
            count=len(result.chosen),
            cost=max_cost,
            unit=unit,
            before=number_text(result.before if covering else float(values[0]), 0 if covering else 2),
            after=number_text(result.value if covering else float(values[-1]), 0 if covering else 2),
            people=number_text(people, 0),
            share=100 * result.value / people,
        ),
        lead=True,
    )
    told = result.unreached[[0, -1] if result.before == result.before else [-1]].tolist()
    if not covering and any(told):
        page.paragraph(
            tr("People whom none of these sites reaches count at ten times the largest cost: {people}.").format(
                people=" → ".join(number_text(value, 0) for value in told)
            )
        )
    if study.several:
        page.paragraph(tr("The sites are chosen for {year}.").format(year=common.year_label(study.years[study.plan])))
    if not result.exact:
        page.paragraph(tr("Found by greedy choice with interchange: a better choice cannot be ruled out."))
    elif result.gap:
        page.paragraph(
            tr("No other choice can be better by more than {gap} percent.").format(gap=number_text(result.gap, 3))
        )
    else:
        page.paragraph(tr("Solved exactly: no other choice is better."))
    shown = slice(1, None) if np.isnan(result.before) else slice(0, None)
    if len(steps[shown]) > 1:
        page.chart(
            curve(steps[shown], {"": values[shown]}, tr("New sites"), y),
            tr("What each further site adds"),
            tr("What each further site adds"),
        )
    page.table(
        [
            tr("Sequence"),
            tr("Site"),
            tr("People served"),
            tr("People gained") if covering else services.with_unit(tr("People times cost saved"), unit),
            y,
        ],
        [
            [
                position + 1,
                str(candidates.names[site]),
                float(result.served[position]),
                float(abs(np.diff(result.curve)[position])),
                float(values[position + 1]),
            ]
            for position, site in enumerate(result.chosen)
        ],
        tr("New sites, the one that adds most first"),
        digits=2,
    )
    if study.several:
        _course(page, study, covering, y)
    return page


def _course(page: Page, study: _Study, covering: bool, y: str) -> None:
    """The same sites in every year, beside the existing ones of that year."""
    import numpy as np

    from ...engine.indicators.panel import divide
    from ...layers.diagrams import curve

    people = np.nansum(study.people, axis=1)
    counted = np.array([one.counted for one in study.served])
    ends = np.array([[one.curve[0], one.curve[-1]] for one in study.served])
    values = (100 if covering else 1) * divide(ends, counted[:, None])
    without, with_new = tr("Existing sites only"), tr("With the new sites")
    shown = {name: values[:, row] for row, name in enumerate((without, with_new)) if not np.isnan(values[:, row]).all()}
    if shown:
        page.chart(
            curve(list(study.years), shown, tr("Year"), y),
            tr("The same sites in every year"),
            tr("The same sites in every year"),
        )
    page.table(
        [tr("Year"), tr("People"), tr("Existing sites"), f"{y}: {without}", f"{y}: {with_new}"],
        [
            [
                common.year_label(year),
                float(people[row]),
                int(study.there[row].sum()),
                float(values[row, 0]),
                float(values[row, 1]),
            ]
            for row, year in enumerate(study.years)
        ],
        tr("The same sites in every year"),
        digits=(0, 0, 0, 2, 2),
    )
