"""multipolar:fiscalequalisation"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsProcessing, QgsProcessingOutputNumber, QgsProcessingParameterFeatureSink

from ...engine.errors import InputError
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import INDICATORS
from ..inputs import Inputs
from . import common

if TYPE_CHECKING:
    import numpy as np

    from ...engine.indicators.fiscal import Equalisation, EqualisationRules
    from ...layers.pages import Page

FIELDS = {
    "population": "POPULATION_FIELD",
    "own_revenue": "REVENUE_FIELD",
    "budget": "BUDGET_FIELD",
    "untied_transfers": "UNTIED_FIELD",
}
_KINDS = (
    ("population", "real"),
    ("own_revenue", "real"),
    ("self_reliance", "real"),
    ("fiscal_autonomy", "real"),
    ("capacity", "real"),
    ("pool_mean", "real"),
    ("capacity_index", "real"),
    ("transfer", "real"),
    ("transfer_per_head", "real"),
    ("capacity_after", "real"),
    ("capacity_index_after", "real"),
    ("position", "text"),
)


class FiscalEqualisation(MultipolarAlgorithm):
    """Self-reliance, capacity per head, and horizontal equalisation that adds up to zero."""

    NAME = "fiscalequalisation"
    GROUP = INDICATORS
    NEEDS = common.NEEDS
    CHARTS = common.PAGE

    def title(self) -> str:
        return tr("Fiscal capacity and horizontal equalisation")

    def declare(self) -> None:
        add = self.addParameter
        for parameter in (*common.territory_parameters(), *common.statistics_parameters()):
            add(parameter)
        for name, text, optional in (
            ("POPULATION_FIELD", tr("Population (several fields are added up)"), False),
            ("REVENUE_FIELD", tr("Own revenue (local taxes and non-tax revenue)"), False),
            ("BUDGET_FIELD", tr("Budget, for self-reliance"), True),
            ("UNTIED_FIELD", tr("Transfers without conditions, for fiscal autonomy"), True),
        ):
            add(p.fields(name, text, "STATISTICS", optional))
        add(
            p.number(
                "RATE", tr("Equalisation: part of the distance from the mean that is evened out (percent)"), 50, 0, 100
            )
        )
        add(
            p.field(
                "POOL_FIELD", tr("Equalise within these groups only (unset: among all units)"), "UNITS", optional=True
            )
        )
        common.add_outputs(self)
        add(
            QgsProcessingParameterFeatureSink(
                "SERIES",
                tr("Disparity before and after: a row per year"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
            )
        )
        self.addOutput(QgsProcessingOutputNumber("VOLUME", tr("Money that changes hands, last year")))
        self.addOutput(QgsProcessingOutputNumber("DONORS", tr("Donors, last year")))
        self.addOutput(QgsProcessingOutputNumber("RECIPIENTS", tr("Recipients, last year")))

    def compute(self, inputs: Inputs) -> Outcome:
        import numpy as np
        import pandas as pd

        from ...engine.errors import first_of, note
        from ...engine.indicators import fiscal as f
        from ...engine.indicators.inequality import require_groups

        if inputs.given("UNTIED_FIELD") and not inputs.given("BUDGET_FIELD"):
            raise InputError(
                "Fiscal autonomy is a share of the budget, which is not given.",
                where="UNTIED_FIELD",
                fix="Choose BUDGET_FIELD, or leave this empty.",
            )
        rules = f.EqualisationRules(inputs.number("RATE"))
        territory = common.read_territory(inputs)
        codes = list(territory.units.codes)
        panel = common.read_panel(inputs, territory, FIELDS)
        people, own = panel[f.POPULATION], panel[f.OWN_REVENUE]
        budget, untied = panel.get(f.BUDGET), panel.get(f.UNTIED)
        pool = np.zeros(len(codes), dtype=int)
        if inputs.given("POOL_FIELD"):
            field = inputs.field("POOL_FIELD")
            names = territory.texts(field)
            require_groups(names.tolist(), codes, f"{territory.layer.label}, {field}")
            pool = pd.factorize(names, sort=True)[0]
        results = [f.equalise(people[row], own[row], pool, rules) for row in range(len(panel.years))]
        outcome = Outcome(
            [*territory.notes, *panel.notes, *f.check_budgets(own, budget, codes)], tr("Fiscal equalisation")
        )
        aside = territory.units.codes[np.any([np.isnan(one.transfer) for one in results], axis=0)]
        if len(aside):
            outcome.notes.append(
                note(
                    "Units without revenue or people in some year, which take no part in it: {count} ({first}).",
                    count=len(aside),
                    first=first_of(aside),
                )
            )
        by_year = [
            f.fiscal_columns(
                people[row],
                own[row],
                None if budget is None else budget[row],
                None if untied is None else untied[row],
                one,
            )
            for row, one in enumerate(results)
        ]
        of_units = {name: np.array([one[name] for one in by_year]) for name in by_year[0]}
        of_units |= {"population": people, "own_revenue": own}
        of_areas = None
        if territory.groups is not None:
            together = panel.over(territory.groups)
            transfer = np.array([territory.groups.sums(one.transfer) for one in results])
            of_areas = _areas_columns(together, transfer, [f.mean_capacity(*pair) for pair in zip(people, own)])
        common.hand_over(
            inputs, outcome, territory, panel.years, of_units, of_areas, _KINDS, ("equalisation", "equalisation_areas")
        )
        _add_series(outcome, panel.years, results)
        last = of_units[f.POSITION][-1]
        outcome.numbers = {
            "VOLUME": results[-1].volume,
            "DONORS": int((last == f.DONOR).sum()),
            "RECIPIENTS": int((last == f.RECIPIENT).sum()),
        }
        if inputs.wanted(common.PAGE):
            outcome.pages[common.PAGE] = _page(territory, panel.years, of_units, of_areas, results, rules)
        return outcome


def _areas_columns(together: Any, transfer: np.ndarray, means: list[float]) -> dict[str, Any]:
    """Areas as one purse: their members' means added up; indices against the mean of all units."""
    import numpy as np

    from ...engine.indicators import fiscal as f

    rows = []
    for row, mean in enumerate(means):
        people, own = together[f.POPULATION][row], together[f.OWN_REVENUE][row]
        rows.append(
            f.area_columns(
                people,
                own,
                None if f.BUDGET not in together else together[f.BUDGET][row],
                None if f.UNTIED not in together else together[f.UNTIED][row],
                transfer[row],
                mean,
            )
        )
    columns = {name: np.array([one[name] for one in rows]) for name in rows[0]}
    return {**columns, "population": together[f.POPULATION], "own_revenue": together[f.OWN_REVENUE]}


_MEASURES = ("gini", "theil_t", "variation", "max_min")


def _add_series(outcome: Outcome, years: tuple[Optional[int], ...], results: list[Equalisation]) -> None:
    import pandas as pd

    from ...layers.outputs import TableResult

    rows = [
        {
            "year": year,
            "volume": one.volume,
            **{f"{name}_before": one.before[name] for name in _MEASURES},
            **{f"{name}_after": one.after[name] for name in _MEASURES},
        }
        for year, one in zip(years, results)
    ]
    kinds = [("year", "int"), ("volume", "real")]
    kinds += [(f"{name}_{state}", "real") for name in _MEASURES for state in ("before", "after")]
    outcome.tables["SERIES"] = TableResult(pd.DataFrame(rows), kinds)


def _page(
    territory: common.Territory,
    years: tuple[Optional[int], ...],
    of_units: dict[str, Any],
    of_areas: Optional[dict[str, Any]],
    results: list[Equalisation],
    rules: EqualisationRules,
) -> Page:
    import numpy as np

    from ...engine.indicators import fiscal as f
    from ...layers.pages import Page, number_text
    from .disparity import index_names

    page = Page(tr("Fiscal capacity and horizontal equalisation"))
    last, year = results[-1], common.year_words(years[-1])
    words = of_units[f.POSITION][-1]
    page.paragraph(
        tr(
            "With a rate of {rate:g} %, {donors} units give to {recipients}{year}; {volume} changes hands and all transfers "
            "add up to zero. Gini of the capacity per head: {before} before, {after} after."
        ).format(
            rate=rules.rate,
            donors=int((words == f.DONOR).sum()),
            recipients=int((words == f.RECIPIENT).sum()),
            volume=number_text(last.volume, 0),
            before=number_text(last.before["gini"], 3),
            after=number_text(last.after["gini"], 3),
            year=year,
        ),
        lead=True,
    )
    page.paragraph(
        tr(
            "Each unit pays or gets, per head, that part of its distance from the mean capacity of its group. Within a group "
            "no unit overtakes another. What it costs to provide services is not looked at: add it by judgement."
        )
    )
    names = index_names()
    page.table(
        [tr("Disparity of capacity per head"), tr("Before"), tr("After")],
        [[names[name], last.before[name], last.after[name]] for name in _MEASURES],
        tr("Disparity before and after{year}").format(year=year),
        digits=(0, 4, 4),
    )
    page.chart(*_chart(of_units))
    transfer = of_units[f.TRANSFER_PER_HEAD][-1]
    known = np.flatnonzero(~np.isnan(transfer))
    order = known[np.argsort(-transfer[known], kind="stable")]
    chosen = order if len(order) <= 20 else np.concatenate([order[:10], order[-10:]])
    shown = (f.SELF_RELIANCE, f.CAPACITY, f.CAPACITY_INDEX, f.TRANSFER, f.TRANSFER_PER_HEAD, f.CAPACITY_AFTER)
    heads = [
        tr("Self-reliance (%)"),
        tr("Capacity per head"),
        tr("Mean = 100"),
        tr("Transfer"),
        tr("Transfer per head"),
        tr("Capacity after"),
    ]
    page.table(
        [tr("Unit"), *heads],
        [[territory.names[unit], *(of_units[name][-1][unit] for name in shown)] for unit in chosen],
        tr("Units that receive and give most per head{year}").format(year=year),
        digits=(0, 1, 2, 1, 0, 2, 2),
    )
    if of_areas is not None:
        table = territory.groups.table
        page.table(
            [tr("Area"), tr("Scope"), *heads],
            [
                [name, common.scope_word(scope), *(of_areas[column][-1][row] for column in shown)]
                for row, (name, scope) in enumerate(zip(table["area_name"], table["scope"]))
            ],
            tr("Areas of the plan{year}").format(year=year),
            digits=(0, 0, 1, 2, 1, 0, 2, 2),
        )
    return page


def _chart(of_units: dict[str, Any]) -> tuple[Any, str, str]:
    """Capacity per head before and after, units in the order of their capacity."""
    import numpy as np

    from ...engine.indicators import fiscal as f
    from ...layers.charts import COLOURS, chart

    before, after = of_units[f.CAPACITY][-1], of_units[f.CAPACITY_AFTER][-1]
    known = np.flatnonzero(~np.isnan(before))
    order = known[np.argsort(before[known], kind="stable")]
    with chart(7.2, 3.2) as (figure, axes):
        place = np.arange(1, len(order) + 1)
        axes.plot(place, before[order], color=COLOURS[1], label=tr("Before"))
        axes.plot(place, after[order], color=COLOURS[0], label=tr("After"))
        axes.set_ylim(bottom=0)
        axes.set_xlabel(tr("Units, from the weakest to the strongest"))
        axes.set_ylabel(tr("Capacity per head"))
        axes.legend(loc="upper left", fontsize=8)
    said = ""
    if len(order):
        said = tr(
            "Weakest unit {low:.2f} before and {low_after:.2f} after, strongest {high:.2f} and {high_after:.2f}"
        ).format(low=before[order[0]], low_after=after[order[0]], high=before[order[-1]], high_after=after[order[-1]])
    return figure, said, tr("Capacity per head before and after equalisation")
