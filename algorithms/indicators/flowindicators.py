"""multipolar:flowindicators"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsProcessingOutputNumber

from ...engine.errors import InputError, Note
from ...engine.options import FLOW_KINDS
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import INDICATORS
from ..inputs import Inputs
from . import common

if TYPE_CHECKING:
    import numpy as np

    from ...layers.pages import Page

_COMMUTING_ONLY = ("EMPLOYED_FIELD",)
_MIGRATION_ONLY = ("POPULATION_FIELD", "YOUTH_FLOW_FIELD", "YOUTH_FIELD")


class FlowIndicators(MultipolarAlgorithm):
    """Self-containment, job ratio, main partners, entropy and hub dependence from commuting; net rates from migration."""

    NAME = "flowindicators"
    GROUP = INDICATORS
    NEEDS = common.NEEDS
    CHARTS = common.PAGE

    def title(self) -> str:
        return tr("Commuting and migration indicators")

    def declare(self) -> None:
        add = self.addParameter
        for parameter in (*common.territory_parameters(), *p.flows()):
            add(parameter)
        add(p.field("YEAR_FIELD", tr("Year of the flow (unset: one year)"), "FLOWS", optional=True))
        add(
            p.choice(
                "KIND",
                tr("What flows: commuting (from home to work) or migration (from the old home to the new one)"),
                FLOW_KINDS,
                "commuting",
            )
        )
        add(p.employed())
        add(
            p.fields(
                "POPULATION_FIELD",
                tr("Migration: population, for rates (a field, or one a year)"),
                "UNITS",
                optional=True,
            )
        )
        add(p.field("YOUTH_FLOW_FIELD", tr("Migration: young people among the flow"), "FLOWS", optional=True))
        add(
            p.fields(
                "YOUTH_FIELD",
                tr("Migration: young population, for rates (a field, or one a year)"),
                "UNITS",
                optional=True,
            )
        )
        add(p.text_line("HUBS", tr("Hubs by code, with commas (unset: the unit that draws most)")))
        add(
            p.advanced(
                p.number(
                    "DEGREE_SHARE", tr("Partners count from this percentage of the in- or outgoing flow"), 1, 0, 100
                )
            )
        )
        common.add_outputs(self)
        self.addOutput(QgsProcessingOutputNumber("YEAR_COUNT", tr("Number of years")))

    def compute(self, inputs: Inputs) -> Outcome:
        import numpy as np

        from ...engine.errors import first_of, note
        from ...engine.flows.shares import resident_workers
        from ...engine.indicators import flows as f

        kind = inputs.choice("KIND")
        for name in _MIGRATION_ONLY if kind == f.COMMUTING else _COMMUTING_ONLY:
            if inputs.given(name):
                raise InputError(
                    "This does not apply to {kind}.",
                    where=name,
                    fix="Leave it empty, or choose the other KIND.",
                    kind=kind,
                )
        if inputs.given("YOUTH_FIELD") and not inputs.given("YOUTH_FLOW_FIELD"):
            raise InputError(
                "A young population is given without the flow of young people.",
                where="YOUTH_FIELD",
                fix="Choose YOUTH_FLOW_FIELD, or leave this empty.",
            )
        rules = f.FlowRules(inputs.number("DEGREE_SHARE"))
        territory = common.read_territory(inputs, employed="EMPLOYED_FIELD")
        flows, notes = common.read_flows(inputs, territory)
        young = common.read_flows(inputs, territory, "YOUTH_FLOW_FIELD")[0] if inputs.given("YOUTH_FLOW_FIELD") else {}
        for year, some in young.items():
            f.check_youth(flows[year], some)
        years = tuple(flows)
        codes = territory.units.codes
        hubs, said = f.hub_positions(inputs.text("HUBS").split(","), codes, flows[years[-1]])
        notes += said
        groups = None if territory.groups is None else territory.groups.matrix
        of_units, of_areas = [], []
        if kind == f.COMMUTING:
            for number, one in enumerate(flows.values()):
                inputs.progress(0.5, 0.8)(number / len(flows))
                residents, said = resident_workers(territory.units, one)
                notes += said if number == len(flows) - 1 else []
                of_units.append(f.commuting_indicators(one, residents, hubs, territory.names, rules))
                if groups is not None:
                    of_areas.append(f.commuting_indicators(one, residents, hubs, territory.names, rules, groups))
        else:
            people, said = _people(inputs, territory, years, "POPULATION_FIELD")
            notes += said
            youth, said = _people(inputs, territory, years, "YOUTH_FIELD")
            notes += said
            for number, (year, one) in enumerate(flows.items()):
                inputs.progress(0.5, 0.8)(number / len(flows))
                arguments: tuple[Any, ...] = (
                    one,
                    people[number],
                    hubs,
                    territory.names,
                    rules,
                    young.get(year),
                    youth[number],
                )
                of_units.append(f.migration_indicators(*arguments))
                if groups is not None:
                    of_areas.append(f.migration_indicators(*arguments, groups))
        idle = codes[np.all([(one[f.IN] == 0) & (one[f.OUT] == 0) for one in of_units], axis=0)]
        if len(idle):
            notes.append(
                note(
                    "Units that exchange nothing with others, whose partners and shares are unknown (NULL): {count} ({first}).",
                    count=len(idle),
                    first=first_of(idle),
                )
            )
        outcome = Outcome([*territory.notes, *notes], tr("Flow indicators"))
        stacked = _stacked(of_units)
        areas = _stacked(of_areas) if of_areas else None
        common.hand_over(inputs, outcome, territory, years, stacked, areas, f.COLUMNS[kind], (kind, f"{kind}_areas"))
        outcome.numbers = {"YEAR_COUNT": len(years)}
        hub_names = ", ".join(territory.names[hubs])
        if inputs.wanted(common.PAGE):
            outcome.pages[common.PAGE] = _page(kind, territory, years, stacked, areas, hub_names)
        return outcome


def _stacked(rows: list[dict[str, np.ndarray]]) -> dict[str, np.ndarray]:
    import numpy as np

    return {name: np.array([row[name] for row in rows]) for name in rows[0]}


def _people(
    inputs: Inputs, territory: common.Territory, years: tuple[Optional[int], ...], name: str
) -> tuple[list[Any], list[Note]]:
    """A population for each year of the flows, from fields of the units; NaN without a field or a year of its own."""
    import numpy as np

    from ...engine.errors import note
    from ...engine.indicators.panel import panel_from_table

    codes = territory.units.codes
    fields = inputs.fields(name)
    if not fields:
        missing = note("Without {parameter} there are no rates (NULL).", parameter=name)
        return [None if name == "YOUTH_FIELD" else np.full(len(codes), np.nan)] * len(years), (
            [] if name == "YOUTH_FIELD" else [missing]
        )
    panel = panel_from_table(
        territory.units.order,
        {name: {field: territory.layer.column(field) for field in fields}},
        codes,
        label=territory.layer.label,
        units_label=territory.layer.label,
    )
    if years == (None,) and panel.has_years:
        raise InputError(
            "The population is of several years, but the flows have none.",
            where=f"{name}, YEAR_FIELD",
            fix="Choose one field of population, or the field with the year of a flow.",
        )
    at = dict(zip(panel.years, panel[name]))
    notes = [one for one in panel.notes if "codes that are units" not in one.text]
    if len(at) == 1:  # one number for all years
        return [panel[name][0]] * len(years), notes
    lost = [year for year in years if year not in at]
    if lost:
        notes.append(
            note(
                "Years of the flows without a population, whose rates are unknown (NULL): {years}.",
                years=", ".join(str(year) for year in lost),
            )
        )
    return [at.get(year, np.full(len(codes), np.nan)) for year in years], notes


# -- pages


def _page(
    kind: str,
    territory: common.Territory,
    years: tuple[Optional[int], ...],
    of_units: dict[str, np.ndarray],
    of_areas: Optional[dict[str, np.ndarray]],
    hubs: str,
) -> Page:
    from ...engine.indicators import flows as f
    from ...layers.pages import Page

    commuting = kind == f.COMMUTING
    page = Page(tr("Commuting indicators") if commuting else tr("Migration indicators"))
    year = common.year_words(years[-1])
    if commuting:
        _lead_of_commuting(page, of_units, year)
    else:
        _lead_of_migration(page, territory, of_units, year)
    _dependence(page, territory, of_units, hubs, year)
    shown = _commuting_columns() if commuting else _migration_columns()
    _tables(page, territory, of_units, of_areas, shown, f.RESIDENTS if commuting else f.NET, year)
    return page


def _lead_of_commuting(page: Page, of_units: dict[str, np.ndarray], year: str) -> None:
    import numpy as np

    supply, ratio = of_units["self_containment_supply"][-1], of_units["job_ratio"][-1]
    if np.isnan(supply).all():
        page.paragraph(
            tr(
                "The flows do not say who stays inside a unit: shares are of outgoing flow, and self-containment and job "
                "ratio are unknown."
            ),
            lead=True,
        )
        return
    page.paragraph(
        tr(
            "In half of the units at least {median:.0f} % of the people in work have their job where they live{year}; "
            "{rich} of {units} units have more jobs than people in work."
        ).format(
            median=float(np.nanmedian(supply)),
            rich=int((ratio > 1).sum()),
            units=int((~np.isnan(ratio)).sum()),
            year=year,
        ),
        lead=True,
    )
    page.chart(*_scatter(of_units))


def _lead_of_migration(page: Page, territory: common.Territory, of_units: dict[str, np.ndarray], year: str) -> None:
    import numpy as np

    net = of_units["net_flow"][-1]
    least, most = int(np.argmin(net)), int(np.argmax(net))
    said = [
        tr("{losing} of {units} units lose people to others, {gaining} gain{year}.").format(
            losing=int((net < 0).sum()), units=len(net), gaining=int((net > 0).sum()), year=year
        )
    ]
    if net[least] < 0:
        said.append(tr("{name} loses most ({people:,.0f}).").format(name=territory.names[least], people=-net[least]))
    if net[most] > 0:
        said.append(tr("{name} gains most ({people:,.0f}).").format(name=territory.names[most], people=net[most]))
    page.paragraph(" ".join(said), lead=True)
    youth = of_units["youth_net"][-1]
    if not np.isnan(youth).all():
        page.paragraph(
            tr("Young people: {losing} of {units} units lose them.").format(
                losing=int((youth < 0).sum()), units=int((~np.isnan(youth)).sum())
            )
        )
    page.chart(*_net_chart(territory, net))


def _commuting_columns() -> dict[str, tuple[str, int]]:
    """Columns of the tables: head and digits."""
    return {
        "residents_in_work": (tr("People in work"), 0),
        "jobs": (tr("Jobs"), 0),
        "self_containment_supply": (tr("Work where they live (%)"), 1),
        "self_containment_demand": (tr("Jobs held by residents (%)"), 1),
        "job_ratio": (tr("Jobs per person in work"), 2),
        "net_flow": (tr("Net commuting"), 0),
        "main_destination_name": (tr("Main destination"), 0),
        "main_destination_share": (tr("Its share (%)"), 1),
        "hub_dependence": (tr("To the hubs (%)"), 1),
    }


def _migration_columns() -> dict[str, tuple[str, int]]:
    """Columns of the tables: head and digits."""
    return {
        "in_flow": (tr("In"), 0),
        "out_flow": (tr("Out"), 0),
        "net_flow": (tr("Net"), 0),
        "net_rate": (tr("Net rate (%)"), 2),
        "effectiveness": (tr("Effectiveness (%)"), 1),
        "youth_net": (tr("Net, young people"), 0),
        "youth_net_rate": (tr("Net rate, young people (%)"), 2),
        "main_destination_name": (tr("Main destination"), 0),
        "main_destination_share": (tr("Its share (%)"), 1),
    }


def _dependence(page: Page, territory: common.Territory, of_units: dict[str, np.ndarray], hubs: str, year: str) -> None:
    import numpy as np

    dependence = of_units["hub_dependence"][-1]
    if np.isnan(dependence).all():
        return
    most = int(np.nanargmax(dependence))
    page.paragraph(
        tr(
            "Hubs: {hubs}. {name} depends most on them: {percent:.0f} % of what leaves it goes there{year}; in half of the "
            "units it is at least {median:.0f} %."
        ).format(
            hubs=hubs,
            name=territory.names[most],
            percent=dependence[most],
            median=float(np.nanmedian(dependence)),
            year=year,
        )
    )


def _tables(
    page: Page,
    territory: common.Territory,
    of_units: dict[str, np.ndarray],
    of_areas: Optional[dict[str, np.ndarray]],
    shown: dict[str, tuple[str, int]],
    order_by: str,
    year: str,
) -> None:
    import numpy as np

    heads = [word for word, _ in shown.values()]
    digits = [d for _, d in shown.values()]
    if of_areas is not None:
        table = territory.groups.table
        page.table(
            [tr("Area"), tr("Scope"), tr("Units"), *heads],
            [
                [name, common.scope_word(scope), int(count), *(of_areas[column][-1][row] for column in shown)]
                for row, (name, scope, count) in enumerate(zip(table["area_name"], table["scope"], table["units"]))
            ],
            tr("Areas of the plan{year}").format(year=year),
            digits=(0, 0, 0, *digits),
        )
    size = of_units[order_by][-1]
    order = np.argsort(-np.nan_to_num(size), kind="stable")
    chosen = order if len(order) <= 30 else np.concatenate([order[:15], order[-15:]])
    page.table(
        [tr("Unit"), *heads],
        [[territory.names[unit], *(of_units[column][-1][unit] for column in shown)] for unit in chosen],
        tr("Units{year}, the first and the last by {column}").format(year=year, column=shown[order_by][0]),
        digits=(0, *digits),
    )


def _scatter(of_units: dict[str, np.ndarray]) -> tuple[Any, str, str]:
    """Job ratio against self-containment: who lives on its own, who is a dormitory, who a place of work."""
    import numpy as np

    from ...layers.charts import COLOURS, chart

    supply, ratio = of_units["self_containment_supply"][-1], of_units["job_ratio"][-1]
    size = np.sqrt(np.nan_to_num(of_units["residents_in_work"][-1]))
    with chart(6.2, 3.8) as (figure, axes):
        axes.axhline(1, color="#8c8c8c", linewidth=0.8)
        axes.scatter(supply, ratio, s=4 + 60 * size / max(float(size.max()), 1), color=COLOURS[0], alpha=0.5)
        axes.set_xlabel(tr("Work where they live (%)"))
        axes.set_ylabel(tr("Jobs per person in work"))
        axes.set_xlim(0, 100)
    said = tr("Units by self-containment (median {supply:.0f} %) and job ratio (median {ratio:.2f})").format(
        supply=float(np.nanmedian(supply)), ratio=float(np.nanmedian(ratio))
    )
    return figure, said, tr("Above the line a unit has more jobs than people in work; larger dots are larger units")


def _net_chart(territory: common.Territory, net: np.ndarray) -> tuple[Any, str, str]:
    import numpy as np

    from ...layers.charts import COLOURS, chart

    order = np.argsort(net, kind="stable")
    chosen = order if len(order) <= 20 else np.concatenate([order[:10], order[-10:]])
    labels = [territory.names[unit] for unit in chosen]
    with chart(6.2, 0.8 + 0.2 * len(chosen)) as (figure, axes):
        place = np.arange(len(chosen))
        axes.barh(place, net[chosen], color=[COLOURS[1] if net[unit] < 0 else COLOURS[0] for unit in chosen])
        axes.set_yticks(place)
        axes.set_yticklabels(labels)
        axes.grid(axis="y", visible=False)
        axes.set_xlabel(tr("Net migration"))
    said = ", ".join(f"{label} {net[unit]:,.0f}" for label, unit in zip(labels, chosen))
    return figure, said, tr("Units that lose and gain most")
