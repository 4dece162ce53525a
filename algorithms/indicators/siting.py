"""multipolar:siting"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

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

    from ...engine.indicators.siting import Sites
    from ...layers.pages import Page
    from ...layers.places import Places

_NO_LIMIT = 25_000.0  # km or minutes: farther than any two places on earth


class Siting(MultipolarAlgorithm):
    """Best sites for new facilities."""

    NAME = "siting"
    GROUP = INDICATORS
    NEEDS = services.NEEDS

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
        add(p.number("SITES", tr("Number of new sites"), 1, 1, whole=True))
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
                tr("Table: gain with each new site"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=False,
            )
        )
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
        from ...engine.indicators.siting import SitingRules, check_size, choose_sites, collect

        objective, max_cost = inputs.choice("OBJECTIVE"), _max_cost(inputs)
        rules = SitingRules(
            int(inputs.number("SITES")),
            objective,
            inputs.choice("SOLVER"),
            inputs.number("TIME_LIMIT"),
            int(inputs.number("EXACT_PAIRS")),
        )
        places = services.read_demand(inputs, 0, 0.1)
        notes = [*places.notes, *services.people_notes(inputs, places)]
        candidates, existing, said = _sites(inputs, places)
        check_size(objective, len(places), len(candidates))
        ids = ["DEMAND_ID_FIELD"]
        ids += ["CANDIDATE_ID_FIELD"] if inputs.given("CANDIDATES") else []
        ids += ["EXISTING_ID_FIELD"] if existing is not None else []
        costs = services.read_costs(inputs, tuple(ids))
        existing_cost = None
        if existing is not None:
            existing_cost = costs.nearest(places, existing, 0.35, 0.4)
            if objective == "coverage" or inputs.given("MAX_COST"):
                existing_cost = np.where(existing_cost <= max_cost, existing_cost, np.nan)
        pairs = collect(costs.reach(places, candidates, max_cost, 0.4, 0.5), inputs.progress(0.5, 0.55))
        result = choose_sites(pairs, places.value, len(candidates), rules, existing_cost, inputs.progress(0.55, 0.9))
        outcome = Outcome([*notes, *said, *costs.notes, *result.notes], tr("New sites"))
        unserved = float(np.nan_to_num(places.value)[result.site == -2].sum())
        if objective == "pmedian" and unserved:
            outcome.notes.append(
                note("People whom no site reaches, left out of the mean: {people:.0f}.", people=unserved)
            )
        outcome.tables["SITES_OUTPUT"] = _site_layer(inputs, candidates, existing, result)
        outcome.tables["OUTPUT"] = _place_layer(places, candidates, existing_cost, result)
        outcome.tables["TABLE"] = _curve_table(result, candidates, places)
        outcome.numbers = {
            "VALUE": result.value,
            "BEFORE": None if np.isnan(result.before) else result.before,
            "BOUND": None if np.isnan(result.bound) else result.bound,
            "GAP": None if np.isnan(result.gap) else result.gap,
        }
        outcome.pages[common.PAGE] = _page(inputs, places, candidates, result, costs.unit, max_cost)
        return outcome


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


def _served_words(result: Sites) -> Any:
    import numpy as np

    return np.select([result.site >= 0, result.site == -1], ["new", "existing"], "none")


def _site_layer(inputs: Inputs, candidates: Places, existing: Optional[Places], result: Sites) -> Any:
    """New sites first, in order of their gain; existing ones brought into the same coordinate system."""
    import numpy as np
    import pandas as pd
    from qgis.core import QgsGeometry, QgsPointXY

    from ...layers.outputs import TableResult
    from ...layers.places import points_in

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
    points = candidates.point[chosen]
    if existing is not None:
        frame = pd.concat(
            [frame, pd.DataFrame({"site_id": existing.codes, "site_name": existing.names, "role": "existing"})],
            ignore_index=True,
        )
        points = np.vstack([points, points_in(existing, candidates.crs, inputs.transforms, candidates.label)])
    return TableResult(
        frame,
        (
            ("site_id", "text"),
            ("site_name", "text"),
            ("role", "text"),
            ("sequence", "int"),
            ("people_served", "real"),
            ("gain", "real"),
        ),
        [QgsGeometry.fromPointXY(QgsPointXY(x, y)) for x, y in points.tolist()],
        candidates.crs,
        style="sites",
        shape="point",
    )


def _place_layer(places: Places, candidates: Places, before: Optional[np.ndarray], result: Sites) -> Any:
    import numpy as np
    import pandas as pd

    from ...layers.outputs import TableResult

    codes = np.append(candidates.codes.to_numpy(dtype=object), None)
    frame = pd.DataFrame(
        {
            "place_id": places.codes,
            "place_name": places.names,
            "people": places.value,
            "served": _served_words(result),
            "site_id": codes[np.where(result.site >= 0, result.site, len(codes) - 1)],
            "cost": result.cost,
            "cost_before": np.full(len(places), np.nan) if before is None else before,
        }
    )
    texts = ("place_id", "place_name", "served", "site_id")
    return TableResult(
        frame,
        tuple((name, "text" if name in texts else "real") for name in frame),
        places.geometries,
        places.crs,
        style="served",
        shape=places.shape,
    )


def _curve_table(result: Sites, candidates: Places, places: Places) -> Any:
    import numpy as np
    import pandas as pd

    from ...layers.outputs import TableResult

    people = float(np.nansum(places.value))
    names = [None, *candidates.names[result.chosen]]
    frame = pd.DataFrame(
        {
            "new_sites": np.arange(len(result.curve)),
            "site_name": names,
            "value": result.curve,
            "per_person": result.curve / people,
        }
    )
    return TableResult(frame, (("new_sites", "int"), ("site_name", "text"), ("value", "real"), ("per_person", "real")))


def _page(inputs: Inputs, places: Places, candidates: Places, result: Sites, unit: str, max_cost: float) -> Page:
    import numpy as np

    from ...layers.diagrams import curve
    from ...layers.pages import Page, number_text

    page = Page(tr("Sites for new facilities"))
    people = float(np.nansum(places.value))
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
        values, y = result.curve / people, services.with_unit(tr("Mean cost to the nearest site"), unit)
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
    return page
