"""multipolar:populationstructure"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingOutputNumber

from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import INDICATORS
from ..inputs import Inputs
from . import common

if TYPE_CHECKING:
    import numpy as np

    from ...engine.indicators.panel import Panel
    from ...layers.pages import Page

FIELDS = {
    "population": "POPULATION_FIELD",
    "women_20_39": "WOMEN_FIELD",
    "people_65": "ELDERLY_FIELD",
    "children_0_14": "CHILDREN_FIELD",
    "people_15_64": "WORKING_AGE_FIELD",
    "youth": "YOUTH_FIELD",
}


class PopulationStructure(MultipolarAlgorithm):
    """Change, density, ageing, youth, potential support, and the risk of local extinction."""

    NAME = "populationstructure"
    GROUP = INDICATORS
    NEEDS = common.NEEDS
    CHARTS = common.PAGE

    def title(self) -> str:
        return tr("Population structure and local extinction risk")

    def declare(self) -> None:
        for parameter in (*common.territory_parameters(), *common.statistics_parameters()):
            self.addParameter(parameter)
        for name, text, optional in (
            ("POPULATION_FIELD", tr("Population (several fields are added up)"), False),
            ("WOMEN_FIELD", tr("Women aged 20 to 39"), True),
            ("ELDERLY_FIELD", tr("People aged 65 and more"), True),
            ("CHILDREN_FIELD", tr("Children aged 0 to 14"), True),
            ("WORKING_AGE_FIELD", tr("People aged 15 to 64"), True),
            ("YOUTH_FIELD", tr("Young people (in your own definition, for example 19 to 34)"), True),
        ):
            self.addParameter(p.fields(name, text, "STATISTICS", optional))
        self.addParameter(
            p.field("AREA_FIELD", tr("Land area in km² (unset: area of the polygon)"), "UNITS", optional=True)
        )
        common.add_outputs(self)
        self.addOutput(QgsProcessingOutputNumber("AT_RISK", tr("Units with an extinction risk below 0.5")))
        self.addOutput(QgsProcessingOutputNumber("UNIT_COUNT", tr("Units whose extinction risk is known")))

    def compute(self, inputs: Inputs) -> Outcome:
        import numpy as np

        from ...engine.indicators import demography as d

        territory = common.read_territory(inputs)
        panel = common.read_panel(inputs, territory, FIELDS)
        notes = [*territory.notes, *panel.notes, *d.check_structure(panel, FIELDS)]
        area, said = _areas(inputs, territory)
        of_units = d.population_structure(panel, area)
        over_years = d.trends(panel, of_units)
        outcome = Outcome([*notes, *said], tr("Population structure"))
        of_areas, area_changes = None, None
        if territory.groups is not None:
            together = panel.over(territory.groups)
            of_areas = d.population_structure(together, territory.groups.sums(area))
            area_changes = d.trends(together, of_areas)
        inputs.progress()(0.6)

        risk = of_units[d.RISK][-1]
        known = int((~np.isnan(risk)).sum())
        style = "extinction_risk" if known else "population_density"
        common.hand_over(
            inputs,
            outcome,
            territory,
            panel.years,
            of_units,
            of_areas,
            _KINDS,
            (style, f"{style}_areas"),
            _CHANGES,
            over_years,
            area_changes,
        )
        outcome.numbers = {"AT_RISK": int((risk < d.AT_RISK).sum()) if known else None, "UNIT_COUNT": known}
        if inputs.wanted(common.PAGE):
            outcome.pages[common.PAGE] = _page(territory, panel, of_units, of_areas, over_years, inputs)
        return outcome


_KINDS = (
    ("population", "real"),
    ("change", "real"),
    ("change_percent", "real"),
    ("density", "real"),
    ("elderly_share", "real"),
    ("ageing_index", "real"),
    ("youth_share", "real"),
    ("potential_support", "real"),
    ("old_age_dependency", "real"),
    ("total_dependency", "real"),
    ("extinction_risk", "real"),
    ("extinction_class", "int"),
)
_CHANGES = (
    ("change_first_to_last", "real"),
    ("growth_per_year", "real"),
    ("population_trend", "real"),
    ("elderly_share_trend", "real"),
    ("extinction_trend", "real"),
)


def _areas(inputs: Inputs, territory: common.Territory) -> tuple[np.ndarray, list]:
    if inputs.given("AREA_FIELD"):
        return territory.numbers(inputs.field("AREA_FIELD")), []
    from ...layers.ground import areas_km2

    return areas_km2(common.unit_geometries(territory), territory.layer.crs, inputs.transforms, territory.layer.label)


def _page(
    territory: common.Territory,
    panel: Panel,
    of_units: dict[str, Any],
    of_areas: dict[str, Any] | None,
    over_years: dict[str, Any],
    inputs: Inputs,
) -> Page:
    import numpy as np

    from ...engine.indicators import demography as d
    from ...layers.pages import Page
    from ...layers.styles.territory import risk_names

    page = Page(tr("Population structure and local extinction risk"))
    risk, people = of_units[d.RISK], of_units[d.POPULATION]
    known = ~np.isnan(risk[-1])
    year = common.year_words(panel.years[-1])
    if known.any():
        at_risk = int((risk[-1] < d.AT_RISK).sum())
        lowest = int(np.nanargmin(risk[-1]))
        page.paragraph(
            tr(
                "{count} of {units} units have an extinction risk index below 0.5{year}; the lowest is {name} with {risk:.3f}."
            ).format(
                count=at_risk, units=int(known.sum()), year=year, name=territory.names[lowest], risk=risk[-1][lowest]
            ),
            lead=True,
        )
    if panel.has_years and not np.isnan(people[[0, -1]]).any():
        first, last = people[0].sum(), people[-1].sum()
        falling = int((people[-1] < people[0]).sum())
        page.paragraph(
            tr(
                "Population from {first_year} to {last_year}: {first:,.0f} to {last:,.0f}; {falling} of {units} units lost people."
            ).format(
                first_year=panel.years[0],
                last_year=panel.years[-1],
                first=first,
                last=last,
                falling=falling,
                units=people.shape[1],
            )
        )
    if known.any():
        page.paragraph(
            tr(
                "The index is the number of women aged 20 to 39 for each person aged 65 and more (Lee Sang-ho 2016). It tells how "
                "a population will renew itself, not whether a place will vanish; moves in and out can change its course."
            )
        )
        names = risk_names()
        heads = [tr("Class"), *(tr("Units {year}").format(year=one or "").strip() for one in panel.years)]
        classes = of_units[d.RISK_CLASS]
        page.table(
            heads,
            [[names[code], *(int((row == code).sum()) for row in classes)] for code in names],
            tr("Units per class of extinction risk"),
        )
        page.chart(*_risk_chart(panel, classes, names))
        order = [unit for unit in np.argsort(risk[-1], kind="stable") if known[unit]][:20]
        page.table(
            [tr("Unit"), tr("Population"), tr("Aged 65 and more (%)"), tr("Extinction risk"), tr("Change a year")],
            [
                [
                    territory.names[unit],
                    people[-1][unit],
                    of_units[d.ELDERLY_SHARE][-1][unit],
                    risk[-1][unit],
                    over_years[d.RISK_TREND][unit],
                ]
                for unit in order
            ],
            tr("The units with the lowest index"),
            digits=(0, 0, 1, 3, 3),
        )
    _course(page, territory, panel, of_units, over_years, year)
    if of_areas is not None:
        table = territory.groups.table
        page.table(
            [
                tr("Area"),
                tr("Scope"),
                tr("Units"),
                tr("Population"),
                tr("Aged 65 and more (%)"),
                tr("Ageing index"),
                tr("Extinction risk"),
            ],
            [
                [
                    name,
                    common.scope_word(scope),
                    int(count),
                    of_areas[d.POPULATION][-1][row],
                    of_areas[d.ELDERLY_SHARE][-1][row],
                    of_areas[d.AGEING_INDEX][-1][row],
                    of_areas[d.RISK][-1][row],
                ]
                for row, (name, scope, count) in enumerate(zip(table["area_name"], table["scope"], table["units"]))
            ],
            tr("Areas of the plan{year}").format(year=year),
            digits=(0, 0, 0, 0, 1, 1, 3),
        )
    return page


def _course(
    page: Page,
    territory: common.Territory,
    panel: Panel,
    of_units: dict[str, Any],
    over_years: dict[str, Any],
    year: str,
) -> None:
    """Who lost and who gained over the years; with one year, who is sparsely and who densely settled."""
    import numpy as np

    from ...engine.indicators import demography as d

    order_by = over_years[d.FIRST_TO_LAST] if panel.has_years else of_units[d.DENSITY][-1]
    caption = tr("Units that lost and gained most people{year}") if panel.has_years else tr("Units by density{year}")
    known = np.flatnonzero(~np.isnan(order_by))
    order = known[np.argsort(order_by[known], kind="stable")]
    chosen = order if len(order) <= 20 else np.concatenate([order[:10], order[-10:]])
    if not len(chosen):
        return
    page.table(
        [
            tr("Unit"),
            tr("Population"),
            tr("Change since the first year (%)"),
            tr("A year (%)"),
            tr("People per km²"),
            tr("Young people (%)"),
        ],
        [
            [
                territory.names[unit],
                of_units[d.POPULATION][-1][unit],
                over_years[d.FIRST_TO_LAST][unit],
                over_years[d.GROWTH][unit],
                of_units[d.DENSITY][-1][unit],
                of_units[d.YOUTH_SHARE][-1][unit],
            ]
            for unit in chosen
        ],
        caption.format(year=year),
        digits=(0, 0, 1, 2, 1, 1),
    )


def _risk_chart(panel: Panel, classes: np.ndarray, names: dict[int, str]) -> tuple[Any, str, str]:
    """Bars of units per class, side by side over the years."""
    import numpy as np

    from ...layers.charts import chart
    from ...layers.styles.territory import RISK_COLOURS

    with chart(7.2, 1.6 + 0.35 * len(panel.years)) as (figure, axes):
        left = np.zeros(len(panel.years))
        labels = [str(year) if year is not None else tr("Units") for year in panel.years]
        for code, name in names.items():
            count = (classes == code).sum(axis=1)
            axes.barh(labels, count, left=left, color=RISK_COLOURS[code - 1], label=name)
            left += count
        axes.invert_yaxis()
        axes.grid(axis="y", visible=False)
        axes.set_xlabel(tr("Units"))
        axes.legend(loc="lower left", bbox_to_anchor=(0, 1.02), ncol=3, fontsize=8)
    said = "; ".join(
        f"{label}: " + ", ".join(f"{name} {int((row == code).sum())}" for code, name in names.items())
        for label, row in zip(labels, classes)
    )
    return figure, said, tr("Units per class of extinction risk")
