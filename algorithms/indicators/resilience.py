"""multipolar:resilience"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsProcessing, QgsProcessingOutputNumber, QgsProcessingParameterFeatureSink

from ...engine.options import EXPECTATIONS, RESILIENCE_CLASSES
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import INDICATORS
from ..inputs import Inputs
from . import common
from .jobs import job_parameters, optional_year, read_jobs

if TYPE_CHECKING:
    from ...engine.indicators.resilience import Resilience as Result
    from ...layers.pages import Page

_KINDS = (
    ("jobs_before", "real"),
    ("jobs_trough", "real"),
    ("jobs_after", "real"),
    ("expected_trough", "real"),
    ("expected_after", "real"),
    ("resistance", "real"),
    ("recovery", "real"),
    ("sensitivity_contraction", "real"),
    ("sensitivity_recovery", "real"),
    ("resilience_class", "text"),
)
_MOST = 15


class Resilience(MultipolarAlgorithm):
    """Resistance to and recovery from a shock."""

    NAME = "resilience"
    GROUP = INDICATORS
    NEEDS = common.NEEDS
    CHARTS = common.PAGE

    def title(self) -> str:
        return tr("Resilience: resistance and recovery around a shock")

    def declare(self) -> None:
        add = self.addParameter
        for parameter in (*common.territory_parameters(), *job_parameters()):
            add(parameter)
        add(p.number("BEFORE_YEAR", tr("Last year before the shock (unset: the first there is)"), whole=True))
        add(p.number("TROUGH_YEAR", tr("Lowest point (unset: the year with the fewest jobs in the whole)"), whole=True))
        add(p.number("AFTER_YEAR", tr("Year up to which recovery is measured (unset: the last there is)"), whole=True))
        add(
            p.choice(
                "EXPECTATION",
                tr("Expected change from the rate of: total (all jobs of the whole) or industry (each industry's own)"),
                EXPECTATIONS,
                "total",
            )
        )
        add(p.field("REGION_FIELD", tr("Region of a unit, to tell the capital region"), "UNITS", optional=True))
        add(p.text_line("CAPITAL", tr("Capital region: regions (or, without a region field, unit codes), with commas")))
        common.add_outputs(self, by_year=False)
        for name, text in (
            ("INDUSTRIES", tr("Resistance and recovery: a row per unit and industry")),
            ("ORIENTATION", tr("Where recovering industries gained: a row per industry")),
        ):
            add(QgsProcessingParameterFeatureSink(name, text, QgsProcessing.SourceType.TypeVector, optional=True))
        self.addOutput(QgsProcessingOutputNumber("RESISTANT_UNITS", tr("Units that lost no more than expected")))
        self.addOutput(QgsProcessingOutputNumber("RECOVERING_UNITS", tr("Units that recovered at least as expected")))

    def compute(self, inputs: Inputs) -> Outcome:
        from ...engine.indicators.resilience import find_shock, measure_resilience

        territory = common.read_territory(inputs)
        data = read_jobs(inputs, territory)
        shock, notes = find_shock(
            data, *(optional_year(inputs, name) for name in ("BEFORE_YEAR", "TROUGH_YEAR", "AFTER_YEAR"))
        )
        capital = _capital(inputs, territory)
        result = measure_resilience(data, shock, inputs.choice("EXPECTATION"), capital)
        outcome = Outcome([*territory.notes, *data.notes, *notes, *result.notes], tr("Resilience"))
        of_areas = None
        if territory.groups is not None:
            areas = measure_resilience(data.over(territory.groups), shock, inputs.choice("EXPECTATION"))
            of_areas = {name: areas.units[name].to_numpy()[None, :] for name, _ in _KINDS}
        inputs.progress()(0.7)
        common.hand_over(
            inputs,
            outcome,
            territory,
            [shock.after],
            {name: result.units[name].to_numpy()[None, :] for name, _ in _KINDS},
            of_areas,
            _KINDS,
            ("resilience", "resilience"),
        )
        outcome.tables.update(_tables(territory, result))
        outcome.numbers = {
            "RESISTANT_UNITS": int((result.units["resistance"] >= 0).sum()),
            "RECOVERING_UNITS": int((result.units["recovery"] >= 0).sum()),
        }
        if inputs.wanted(common.PAGE):
            outcome.pages[common.PAGE] = _page(territory, result, of_areas, data.whole.sum(axis=1), data.years)
        return outcome


def _capital(inputs: Inputs, territory: common.Territory) -> list[str]:
    """Codes of the units of the capital region; none when it is not told."""
    from ...engine.codes import code_column
    from ...engine.errors import InputError, first_of

    wanted = [code for code in code_column(inputs.text("CAPITAL").split(",")) if code]
    field = inputs.field("REGION_FIELD")
    if not wanted:
        if field:
            raise InputError(
                "A region field is set, but not which regions are the capital region.",
                where="CAPITAL",
                fix="Write the values of the field, with commas; or leave the field empty.",
            )
        return []
    values = territory.texts(field) if field else territory.units.codes.to_numpy()
    missing = sorted(set(wanted) - set(values))
    if missing:
        raise InputError(
            "Regions or units that do not occur: {first}.",
            where="CAPITAL",
            fix="Write them as they stand in the layer of units.",
            first=first_of(missing),
        )
    return [code for code, value in zip(territory.units.codes, values) if value in wanted]


def _tables(territory: common.Territory, result: Result) -> dict[str, Any]:
    from ...engine import columns
    from ...layers.outputs import TableResult

    industries = result.industries.copy()
    names = dict(zip(territory.units.codes, territory.names))
    industries.insert(1, columns.UNIT_NAME, [names[code] for code in industries[columns.UNIT_ID]])
    kinds = {"industry": "text", "recovering": "int", "orientation": "text"}
    return {
        "INDUSTRIES": TableResult(
            industries,
            tuple((name, "text" if name in ("unit_id", "unit_name", "industry") else "real") for name in industries),
        ),
        "ORIENTATION": TableResult(
            result.orientation, tuple((name, kinds.get(name, "real")) for name in result.orientation)
        ),
    }


def _page(
    territory: common.Territory, result: Result, of_areas: Optional[dict[str, Any]], whole: Any, years: Any
) -> Page:
    import numpy as np

    from ...layers.diagrams import curve, distinct, quadrants
    from ...layers.pages import Page
    from ...layers.styles.services import resilience_names

    page = Page(tr("Resilience: resistance and recovery around a shock"))
    units, shock, names = result.units, result.shock, resilience_names()
    known = units["resistance"].notna() & units["recovery"].notna()
    counts = {value: int((units["resilience_class"] == value).sum()) for value in RESILIENCE_CLASSES}
    page.paragraph(
        tr(
            "From {before} to {trough} {resistant} of {count} units lost no more jobs than expected; from {trough} to {after} "
            "{recovering} of {others} recovered at least as expected."
        ).format(
            before=shock.before,
            trough=shock.trough,
            after=shock.after,
            resistant=int((units["resistance"] >= 0).sum()),
            recovering=int((units["recovery"] >= 0).sum()),
            count=int(units["resistance"].notna().sum()),
            others=int(units["recovery"].notna().sum()),
        ),
        lead=True,
    )
    page.paragraph(
        tr(
            "Resistance and recovery are 0 where a unit does as expected from the whole, above 0 where it does better, and -1 "
            "where it falls short by as much as was expected (Martin et al. 2016)."
        )
    )
    page.table([tr("Class"), tr("Units")], [[names[value], count] for value, count in counts.items()])
    page.chart(
        curve(years, {"": whole}, tr("Year"), tr("Jobs in the whole")),
        tr("Jobs in the whole over the years"),
        tr("Jobs in the whole over the years"),
    )
    if known.any():
        x, y = units.loc[known, "resistance"].to_numpy(), units.loc[known, "recovery"].to_numpy()
        labels = np.array(distinct(territory.names, territory.units.codes), dtype=object)[known.to_numpy()]
        far = np.argsort(-(np.abs(x) + np.abs(y)), kind="stable")[:12]
        page.chart(
            quadrants(
                x,
                y,
                (0.0, 0.0),
                tr("Resistance"),
                tr("Recovery"),
                {int(one): str(labels[one]) for one in far},
                (
                    tr("resisted, recovered"),
                    tr("hit, recovered"),
                    tr("hit, lagging"),
                    tr("resisted, lagging"),
                ),
            ),
            tr("Resistance and recovery of every unit"),
            tr("Resistance and recovery of every unit"),
        )
        order = np.argsort(x, kind="stable")[:_MOST]
        page.table(
            [tr("Unit"), tr("Resistance"), tr("Recovery"), tr("Sensitivity"), tr("Class")],
            [
                [
                    labels[one],
                    x[one],
                    y[one],
                    units.loc[known, "sensitivity_contraction"].iloc[one],
                    names[units.loc[known, "resilience_class"].iloc[one]],
                ]
                for one in order
            ],
            tr("The units that were hit hardest"),
            digits=2,
        )
    if of_areas is not None:
        table = territory.groups.table
        page.table(
            [tr("Area"), tr("Scope"), tr("Resistance"), tr("Recovery"), tr("Class")],
            [
                [
                    name,
                    common.scope_word(scope),
                    of_areas["resistance"][0][row],
                    of_areas["recovery"][0][row],
                    names[of_areas["resilience_class"][0][row]],
                ]
                for row, (name, scope) in enumerate(zip(table["area_name"], table["scope"]))
            ],
            tr("Areas of the plan"),
            digits=2,
        )
    _orientation_part(page, result)
    return page


def _orientation_part(page: Page, result: Result) -> None:
    from ...layers.diagrams import short, stacked_bars

    table = result.orientation
    if "orientation" not in table:
        return
    page.heading(tr("Where recovering industries gained jobs"))
    recovering = table[table["recovering"] == 1].sort_values(["gain", "industry"], ascending=[False, True])
    if not len(recovering):
        page.paragraph(tr("No industry gained jobs after the lowest point."))
        return
    words = {"capital": tr("towards the capital region"), "elsewhere": tr("elsewhere")}
    page.paragraph(
        tr("Recovering industries: {count}; towards the capital region: {capital}; elsewhere: {elsewhere}.").format(
            count=len(recovering),
            capital=int((recovering["orientation"] == "capital").sum()),
            elsewhere=int((recovering["orientation"] == "elsewhere").sum()),
        )
    )
    shown = recovering.head(_MOST)
    page.chart(
        stacked_bars(
            short(shown["industry"]),
            {
                tr("Capital region"): shown["gain_capital"],
                tr("Elsewhere"): shown["gain"] - shown["gain_capital"],
            },
            tr("Jobs gained after the lowest point"),
        ),
        tr("Jobs gained after the lowest point in the capital region and elsewhere, by industry"),
    )
    page.table(
        [
            tr("Industry"),
            tr("Jobs gained"),
            tr("Share of the gain in the capital region (%)"),
            tr("Share of its jobs there at the lowest point (%)"),
            tr("Orientation"),
        ],
        [
            [
                row["industry"],
                row["gain"],
                row["gain_share_capital"],
                row["capital_share_trough"],
                words[row["orientation"]],
            ]
            for _, row in shown.iterrows()
        ],
    )
