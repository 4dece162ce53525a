"""multipolar:servicegaps"""

from __future__ import annotations

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
    from ...layers.places import Places

_MOST = 15


class ServiceGaps(MultipolarAlgorithm):
    """People beyond standards from services."""

    NAME = "servicegaps"
    GROUP = INDICATORS
    NEEDS = services.NEEDS

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
            ("TABLE", tr("Table: a row per unit or area"), QgsProcessing.SourceType.TypeVector),
        ):
            add(QgsProcessingParameterFeatureSink(name, text, kind, optional=True, createByDefault=False))
        add(p.page())
        self.addOutput(QgsProcessingOutputNumber("PEOPLE", tr("People")))
        self.addOutput(QgsProcessingOutputNumber("PEOPLE_BEYOND", tr("People beyond at least one standard")))

    def compute(self, inputs: Inputs) -> Outcome:
        import numpy as np

        from ...engine.indicators.gaps import gap_table, read_standards

        places = services.read_demand(inputs)
        found, notes = _services(inputs)
        standards = read_standards(inputs.rows("STANDARDS", 2), sorted(found))
        ids = ("DEMAND_ID_FIELD", "FACILITY_ID_FIELD")
        costs = services.read_costs(inputs, ids)
        nearest = {}
        for number, service in enumerate(sorted(found)):
            span = (0.4 + 0.3 * number / len(found), 0.4 + 0.3 * (number + 1) / len(found))
            nearest[service] = costs.nearest(places, found[service], *span)
        summary = services.read_summary(inputs, places, 0.7, 0.88)
        notes = [*places.notes, *services.people_notes(inputs, places), *notes, *costs.notes]
        outcome = Outcome([*notes, *services.absent_summary(inputs)], tr("Service gaps"))
        per_standard = [nearest[one.service] for one in standards]
        whole = gap_table(per_standard, standards, places.value, None, 1)
        outcome.tables["OUTPUT"] = _place_layer(places, standards, per_standard)
        of_units = of_areas = None
        if summary is not None:
            outcome.notes += summary.notes
            count = len(summary.territory.units)
            of_units = gap_table(per_standard, standards, places.value, summary.unit, count)
            if summary.territory.groups is not None:
                of_areas = _of_areas(summary.in_areas(), per_standard, standards, places.value)
            kinds = tuple((name, "int" if name == "gap_class" else "real") for name in whole)
            services.add_summary(inputs, outcome, summary, of_units, of_areas, kinds, "gap_areas")
        outcome.numbers = {
            "PEOPLE": float(np.nansum(places.value)),
            "PEOPLE_BEYOND": float(whole["any_beyond"].iloc[0]),
        }
        counts = {service: len(one) for service, one in found.items()}
        outcome.pages[common.PAGE] = _page(standards, counts, whole, costs.unit, (summary, of_units, of_areas))
        return outcome


def _services(inputs: Inputs) -> tuple[dict[str, Places], list[Note]]:
    """Facilities by service: a layer each, or by the field that names it."""
    import numpy as np

    from ...engine.codes import code_column
    from ...engine.errors import InputError, note
    from ...layers.places import read_places

    field, id_field = inputs.text("SERVICE_FIELD"), inputs.text("FACILITY_ID_FIELD")
    layers = inputs.vectors("FACILITIES")
    parts: dict[str, list[Places]] = {}
    notes: list[Note] = []
    for number, layer in enumerate(layers):
        label = f"FACILITIES ({layer.name()})"
        places = read_places(
            QgsProcessingFeatureSource(layer, inputs.context),
            label,
            inputs.transforms,
            id_field,
            texts=[field] if field else [],
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
    return {service: _together(found) for service, found in parts.items()}, notes


def _together(parts: list[Places]) -> Places:
    """Facilities of one service from several layers, as far as distances need them."""
    import numpy as np

    if len(parts) == 1:
        return parts[0]
    first = parts[0]
    joined = {
        name: np.concatenate([getattr(one, name) for one in parts]) for name in ("names", "value", "xyz", "point")
    }
    codes = first.codes.append([one.codes for one in parts[1:]])
    geometries = [geometry for one in parts for geometry in one.geometries]
    return type(first)(first.label, first.crs, codes, geometries=geometries, shape=first.shape, texts={}, **joined)


def _place_layer(places: Places, standards: list[Standard], costs: list[np.ndarray]) -> Any:
    import numpy as np
    import pandas as pd

    from ...engine.indicators.gaps import beyond
    from ...layers.outputs import TableResult

    frame = pd.DataFrame({"place_id": places.codes, "place_name": places.names, "people": places.value})
    outside = np.array([beyond(cost, one.limit) for cost, one in zip(costs, standards)])
    frame["gaps"] = outside.sum(axis=0)
    frame["gap_class"] = np.minimum(frame["gaps"], 3)
    for one, cost, far in zip(standards, costs, outside):
        frame[f"cost_{one.column}"] = cost
        frame[f"beyond_{one.column}"] = far.astype(int)
    kinds = {"place_id": "text", "place_name": "text", "gaps": "int", "gap_class": "int"}
    return TableResult(
        frame,
        tuple((name, "int" if name.startswith("beyond_") else kinds.get(name, "real")) for name in frame),
        places.geometries,
        places.crs,
        style="gap_places",
        shape=places.shape,
    )


def _of_areas(
    groups: list[np.ndarray], costs: list[np.ndarray], standards: list[Standard], people: np.ndarray
) -> pd.DataFrame:
    import pandas as pd

    from ...engine.indicators.gaps import gap_table

    rows = [gap_table([cost[one] for cost in costs], standards, people[one], None, 1) for one in groups]
    return pd.concat(rows, ignore_index=True)


def _page(
    standards: list[Standard],
    counts: dict[str, int],
    whole: pd.DataFrame,
    unit: str,
    sums: tuple[Optional[services.Summary], Optional[pd.DataFrame], Optional[pd.DataFrame]],
) -> Page:
    import numpy as np

    from ...layers.diagrams import distinct, short, stacked_bars
    from ...layers.pages import Page, number_text
    from ...layers.styles.services import gap_names

    page = Page(tr("Service gaps: who is beyond a standard"))
    row = whole.iloc[0]
    page.paragraph(
        tr("{beyond} of {people} people ({share} %) live beyond at least one standard.").format(
            beyond=number_text(float(row["any_beyond"]), 0),
            people=number_text(float(row["people"]), 0),
            share=number_text(float(row["any_share"]), 1),
        ),
        lead=True,
    )
    words = [f"{one.service} ({one.limit:g}{f' {unit}' if unit else ''})" for one in standards]
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
                counts[one.service],
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
        classes = of_units["gap_class"]
        unit_names = distinct(summary.territory.names, summary.territory.units.codes)
        page.table(
            [tr("People beyond any standard"), tr("Units")],
            [[text, int((classes == code).sum())] for code, text in gap_names().items()],
        )
        share = of_units["any_share"].fillna(-1).to_numpy()
        order = [unit_row for unit_row in np.argsort(-share, kind="stable")[:_MOST] if share[unit_row] > 0]
        page.table(
            [tr("Unit"), *heads],
            [[unit_names[one], *map(float, of_units.loc[one, names])] for one in order],
            tr("The units with the largest gaps (percent of their people)"),
        )
    if of_areas is not None:
        table = summary.territory.groups.table
        page.table(
            [*services.area_heads(), *heads],
            [
                [name, common.scope_word(scope), *map(float, of_areas.loc[one, names])]
                for one, (name, scope) in enumerate(zip(table["area_name"], table["scope"]))
            ],
            tr("Areas of the plan (percent of their people)"),
        )
    return page
