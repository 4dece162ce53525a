"""multipolar:accessibility"""

from __future__ import annotations

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

_FLOATING = ("2sfca", "e2sfca", "3sfca")
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
    NEEDS = services.NEEDS

    def title(self) -> str:
        return tr("Accessibility of facilities")

    def declare(self) -> None:
        add = self.addParameter
        for parameter in services.demand_parameters():
            add(parameter)
        add(services.facility_parameter("FACILITIES", tr("Facilities (points or polygons)")))
        add(p.field("FACILITY_ID_FIELD", tr("Code of a facility"), "FACILITIES", optional=True))
        add(
            p.field(
                "SUPPLY_FIELD", tr("Supply: doctors, beds, places (unset: each counts 1)"), "FACILITIES", optional=True
            )
        )
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
            ("TABLE", tr("Table: a row per unit or area"), QgsProcessing.SourceType.TypeVector),
        ):
            add(
                QgsProcessingParameterFeatureSink(
                    name, text, kind, optional=True, createByDefault=name == "FACILITY_OUTPUT"
                )
            )
        add(p.page())
        self.addOutput(QgsProcessingOutputNumber("PEOPLE", tr("People")))
        self.addOutput(QgsProcessingOutputNumber("PEOPLE_WITHOUT", tr("People who reach nothing")))
        self.addOutput(QgsProcessingOutputNumber("MEAN_ACCESS", tr("Mean accessibility, weighted by people")))

    def compute(self, inputs: Inputs) -> Outcome:
        import numpy as np

        from ...engine.indicators.accessibility import measure_access

        method, max_cost = inputs.choice("METHOD"), inputs.number("MAX_COST")
        decay, said = _decay(inputs, method, max_cost)
        places = services.read_demand(inputs)
        facilities, more = services.read_facilities(
            inputs, "FACILITIES", "FACILITY_ID_FIELD", supply_field="SUPPLY_FIELD"
        )
        costs = services.read_costs(inputs, ("DEMAND_ID_FIELD", "FACILITY_ID_FIELD"))
        reach = costs.reach(places, facilities, max_cost, 0.35, 0.6)
        result = measure_access(reach, places.value, facilities.value, method, decay, inputs.progress(0.6, 0.75))
        summary = services.read_summary(inputs, places, 0.75, 0.88)
        notes = [*places.notes, *services.people_notes(inputs, places), *more, *costs.notes, *said, *result.notes]
        outcome = Outcome([*notes, *services.absent_summary(inputs)], tr("Accessibility"))

        people = np.nan_to_num(places.value)
        mean = _mean(result.access, people)
        frame, limits = _place_frame(places, facilities, result, method, mean)
        style = "nearness" if method == "nearest" else "access"
        outcome.tables["OUTPUT"] = _place_layer(places, frame, style)
        outcome.tables["FACILITY_OUTPUT"] = _facility_layer(facilities, result)
        of_units = of_areas = None
        if summary is not None:
            outcome.notes += summary.notes
            of_units = _sums(summary.in_units(), result, people, mean, method)
            if summary.territory.groups is not None:
                of_areas = _sums(summary.in_areas(), result, people, mean, method)
            services.add_summary(inputs, outcome, summary, of_units, of_areas, _SUMS, style)
        without = float(people[result.reached == 0].sum())
        outcome.numbers = {"PEOPLE": float(people.sum()), "PEOPLE_WITHOUT": without, "MEAN_ACCESS": mean}
        outcome.pages[common.PAGE] = _page(
            inputs, places, facilities, result, costs.unit, mean, limits, (summary, of_units, of_areas)
        )
        return outcome


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


def _place_frame(
    places: Places, facilities: Places, result: Access, method: str, mean: Optional[float]
) -> tuple[pd.DataFrame, list[float]]:
    import numpy as np
    import pandas as pd

    from ...engine.indicators.classes import fifths

    classes, limits = fifths(result.access, zero_apart=method != "nearest")
    codes = np.append(facilities.codes.to_numpy(dtype=object), None)
    frame = pd.DataFrame(
        {
            "place_id": places.codes,
            "place_name": places.names,
            "people": places.value,
            "access": result.access,
            "relative": 100 * result.access / mean if mean else np.full(len(places), np.nan),
            "access_class": classes,
            "reached": result.reached,
            "nearest_cost": result.nearest,
            "nearest_id": codes[result.nearest_facility],
        }
    )
    return frame, limits


def _place_layer(places: Places, frame: pd.DataFrame, style: str) -> Any:
    from ...layers.outputs import TableResult

    kinds = {"place_id": "text", "place_name": "text", "nearest_id": "text", "access_class": "int", "reached": "int"}
    return TableResult(
        frame,
        tuple((name, kinds.get(name, "real")) for name in frame),
        places.geometries,
        places.crs,
        style=style,
        shape=places.shape,
    )


def _facility_layer(facilities: Places, result: Access) -> Any:
    import pandas as pd
    from qgis.core import QgsGeometry, QgsPointXY

    from ...engine.indicators.classes import fifths
    from ...layers.outputs import TableResult

    frame = pd.DataFrame(
        {
            "facility_id": facilities.codes,
            "supply": facilities.value,
            "load": result.load,
            "ratio": result.ratio,
            "ratio_class": fifths(result.ratio)[0],
        }
    )
    return TableResult(
        frame,
        (("facility_id", "text"), ("supply", "real"), ("load", "real"), ("ratio", "real"), ("ratio_class", "int")),
        [QgsGeometry.fromPointXY(QgsPointXY(x, y)) for x, y in facilities.point.tolist()],
        facilities.crs,
        style="facilities",
        shape="point",
    )


def _sums(
    groups: list[np.ndarray], result: Access, people: np.ndarray, mean: Optional[float], method: str
) -> pd.DataFrame:
    """Means weighted by people, and who reaches nothing, per group of places."""
    import numpy as np
    import pandas as pd

    from ...engine.indicators.classes import fifths
    from ...engine.indicators.panel import percent

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
    frame["access_class"] = fifths(frame["access"].to_numpy(), zero_apart=method != "nearest")[0]
    frame["share_without"] = percent(frame["people_without"].to_numpy(), frame["people"].to_numpy())
    return frame


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
    inputs: Inputs,
    places: Places,
    facilities: Places,
    result: Access,
    unit: str,
    mean: Optional[float],
    limits: list[float],
    sums: tuple[Optional[services.Summary], Optional[pd.DataFrame], Optional[pd.DataFrame]],
) -> Page:
    import numpy as np

    from ...layers.diagrams import distinct, histogram
    from ...layers.pages import Page, number_text
    from ...layers.styles.services import fifth_names, nearness_names

    method = inputs.choice("METHOD")
    page = Page(tr("Accessibility of facilities"))
    people = np.nan_to_num(places.value)
    without = people[result.reached == 0].sum()
    page.paragraph(
        tr(
            "{without} of {people} people ({share:.1f} %) reach none of {facilities} facilities within {cost:g} {unit}."
        ).format(
            without=number_text(float(without), 0),
            people=number_text(float(people.sum()), 0),
            share=100 * without / people.sum() if people.sum() else 0,
            facilities=number_text(len(facilities)),
            cost=inputs.number("MAX_COST"),
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
    summary, of_units, of_areas = sums
    if summary is not None:
        order = _worst(of_units, method)
        unit_names = distinct(summary.territory.names, summary.territory.units.codes)
        page.table(
            [tr("Unit"), *_heads(unit, words)],
            [[unit_names[row], *_row(of_units.iloc[row], factor)] for row in order],
            tr("The units with the worst access"),
            digits=2,
        )
    if of_areas is not None:
        table = summary.territory.groups.table
        page.table(
            [*services.area_heads(), *_heads(unit, words)],
            [
                [name, common.scope_word(scope), *_row(of_areas.iloc[row], factor)]
                for row, (name, scope) in enumerate(zip(table["area_name"], table["scope"]))
            ],
            tr("Areas of the plan"),
            digits=2,
        )
    return page


def _scale(method: str) -> tuple[float, str]:
    return (1000.0, tr("per 1 000 people")) if method in _FLOATING else (1.0, "")


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
