"""multipolar:industrystructure"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsProcessing, QgsProcessingOutputNumber, QgsProcessingParameterFeatureSink

from ...engine.options import SHIFT_METHODS, SPECIALISATIONS
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import INDICATORS
from ..inputs import Inputs
from . import common
from .jobs import job_parameters, optional_year, read_jobs

if TYPE_CHECKING:
    from ...engine.indicators.employment import Employment
    from ...engine.indicators.industry import ShiftShare, Structure
    from ...layers.outputs import TableResult
    from ...layers.pages import Page

_STRUCTURE = (
    ("jobs", "real"),
    ("krugman", "real"),
    ("specialisation_class", "text"),
    ("herfindahl", "real"),
    ("equal_industries", "real"),
    ("entropy", "real"),
    ("evenness", "real"),
    ("main_industry", "text"),
    ("special_industry", "text"),
    ("special_lq", "real"),
)
_OF_INDUSTRY = (("lq", "real"), ("lq_low", "real"), ("lq_high", "real"), ("lq_class", "text"))
_MOST = 15  # rows of a table to read


class IndustryStructure(MultipolarAlgorithm):
    """Location quotients, specialisation, diversity, shift-share."""

    NAME = "industrystructure"
    GROUP = INDICATORS
    NEEDS = common.NEEDS
    CHARTS = common.PAGE

    def title(self) -> str:
        return tr("Structure of industries and shift-share")

    def declare(self) -> None:
        add = self.addParameter
        for parameter in (*common.territory_parameters(), *job_parameters()):
            add(parameter)
        add(p.text_line("INDUSTRY", tr("Industry whose location quotient the map shows (unset: specialisation)")))
        add(
            p.choice(
                "SPECIALISATION",
                tr(
                    "Specialisation against: whole (country), rest (country without the unit), mean (of the other units)"
                ),
                SPECIALISATIONS,
                "whole",
            )
        )
        add(p.advanced(p.number("CONFIDENCE", tr("Confidence of location quotients (percent)"), 95, 50, 99.999)))
        add(
            p.choice(
                "METHOD",
                tr("Shift-share: classic (Dunn) or esteban (Esteban-Marquillas)"),
                SHIFT_METHODS,
                "classic",
            )
        )
        add(p.number("FIRST_YEAR", tr("Shift-share: first year (unset: the first there is)"), whole=True))
        add(p.number("LAST_YEAR", tr("Shift-share: last year (unset: the last there is)"), whole=True))
        add(p.yes_no("DYNAMIC", tr("Shift-share year by year, added up (dynamic)"), False))
        common.add_outputs(self)
        for name, text in (
            ("QUOTIENTS", tr("Location quotients: a row per unit or area, industry and year")),
            ("SHIFTS", tr("Shift-share: a row per unit or area, industry and period")),
        ):
            add(QgsProcessingParameterFeatureSink(name, text, QgsProcessing.SourceType.TypeVector, optional=True))
        self.addOutput(QgsProcessingOutputNumber("INDUSTRY_COUNT", tr("Number of industries")))
        self.addOutput(QgsProcessingOutputNumber("YEAR_COUNT", tr("Number of years")))

    def compute(self, inputs: Inputs) -> Outcome:
        from ...engine.errors import note
        from ...engine.indicators.industry import industrial_structure, shift_share_over_years

        territory = common.read_territory(inputs)
        data = read_jobs(inputs, territory)
        outcome = Outcome([*territory.notes, *data.notes], tr("Structure of industries"))
        settings = (inputs.choice("SPECIALISATION"), inputs.number("CONFIDENCE"), inputs.text("INDUSTRY"))
        areas = data.over(territory.groups) if territory.groups is not None else None
        of_units = industrial_structure(data, *settings)
        of_areas = industrial_structure(areas, *settings) if areas is not None else None
        inputs.progress()(0.6)
        shifts: list[ShiftShare] = []
        first, last = optional_year(inputs, "FIRST_YEAR"), optional_year(inputs, "LAST_YEAR")
        if len(data.years) > 1:
            years = (data.years[0] if first is None else first, data.years[-1] if last is None else last)
            for one in filter(None, (data, areas)):
                shifts.append(shift_share_over_years(one, inputs.choice("METHOD"), *years, inputs.yes("DYNAMIC")))
            outcome.notes += shifts[0].notes
        else:
            _refuse_years(first, last)
            outcome.notes.append(note("The table has one year, so there is no shift-share."))
        kinds = (*_STRUCTURE, *(_OF_INDUSTRY if settings[2] else ()))
        style = "location_quotient" if settings[2] else "specialisation"
        changes = _totals(shifts[0]) if shifts else {}
        common.hand_over(
            inputs,
            outcome,
            territory,
            data.years,
            of_units.measures,
            of_areas.measures if of_areas else None,
            kinds,
            (style, style),
            tuple((name, "real") for name in changes),
            changes,
            _totals(shifts[1]) if len(shifts) > 1 else None,
        )
        outcome.tables["QUOTIENTS"] = _quotient_table(territory, data, areas, of_units, of_areas)
        if shifts:
            outcome.tables["SHIFTS"] = _shift_table(territory, data, areas, shifts)
        outcome.numbers = {"INDUSTRY_COUNT": len(data.industries), "YEAR_COUNT": len(data.years)}
        if inputs.wanted(common.PAGE):
            outcome.pages[common.PAGE] = _page(territory, data, of_units, of_areas, shifts, settings[2])
        return outcome


def _refuse_years(first: Optional[int], last: Optional[int]) -> None:
    from ...engine.errors import InputError

    if first is not None or last is not None:
        raise InputError(
            "The table has one year, so there is no shift-share between years.",
            where="FIRST_YEAR, LAST_YEAR",
            fix="Choose the field with the year, or leave both empty.",
        )


def _totals(shift: ShiftShare) -> dict[str, Any]:
    """Parts added up over periods and industries, per unit."""
    return {
        "job_change": shift.change.sum(axis=(0, 2)),
        **{f"shift_{name}": part.sum(axis=(0, 2)) for name, part in shift.parts.items()},
    }


def _who(territory: common.Territory, areas: Optional[Employment]) -> list[tuple[str, str, str]]:
    """Scope, id and name of every unit, then of every area."""
    from ...engine import columns

    who = [(columns.UNIT_SCOPE, code, name) for code, name in zip(territory.units.codes, territory.names)]
    if areas is not None:
        table = territory.groups.table
        who += list(zip(table[columns.SCOPE], table[columns.AREA_ID], table[columns.AREA_NAME]))
    return who


def _long(who: list[tuple[str, str, str]], industries: Any, values: dict[str, Any], head: dict[str, Any]) -> Any:
    """A row per unit or area and industry from arrays (units, industries)."""
    import numpy as np
    import pandas as pd

    count = len(industries)
    frame = pd.DataFrame(
        {name: np.repeat([one[i] for one in who], count) for i, name in enumerate(("scope", "id", "name"))}
    )
    frame["industry"] = np.tile(industries.to_numpy(dtype=object), len(who))
    for name, array in values.items():
        frame[name] = array.ravel()
    for position, (name, value) in enumerate(head.items()):
        frame.insert(position, name, pd.Series([value] * len(frame), dtype=object))
    return frame


def _quotient_table(
    territory: common.Territory,
    data: Employment,
    areas: Optional[Employment],
    of_units: Structure,
    of_areas: Optional[Structure],
) -> TableResult:
    import numpy as np
    import pandas as pd

    from ...engine.indicators.industry import quotient_class
    from ...layers.outputs import TableResult

    who, parts = _who(territory, areas), []
    for t, year in enumerate(data.years):
        found = [of_units.quotients[t], *([of_areas.quotients[t]] if of_areas else [])]
        jobs = [data.jobs[t], *([areas.jobs[t]] if areas is not None else [])]
        values = {
            "jobs": np.concatenate(jobs),
            "lq": np.concatenate([one.quotient for one in found]),
            "lq_low": np.concatenate([one.low for one in found]),
            "lq_high": np.concatenate([one.high for one in found]),
            "lq_class": np.concatenate([quotient_class(one) for one in found]),
        }
        parts.append(_long(who, data.industries, values, {"year": year}))
    return TableResult(
        pd.concat(parts, ignore_index=True),
        (
            ("year", "int"),
            ("scope", "text"),
            ("id", "text"),
            ("name", "text"),
            ("industry", "text"),
            ("jobs", "real"),
            *_OF_INDUSTRY,
        ),
    )


def _shift_table(
    territory: common.Territory, data: Employment, areas: Optional[Employment], shifts: list[ShiftShare]
) -> TableResult:
    import numpy as np
    import pandas as pd

    from ...layers.outputs import TableResult

    who, parts = _who(territory, areas), []
    names = list(shifts[0].parts)
    for t, (start, end) in enumerate(shifts[0].periods):
        values = {"job_change": np.concatenate([one.change[t] for one in shifts])}
        values.update({name: np.concatenate([one.parts[name][t] for one in shifts]) for name in names})
        parts.append(_long(who, data.industries, values, {"from_year": start, "year": end}))
    return TableResult(
        pd.concat(parts, ignore_index=True),
        (
            ("from_year", "int"),
            ("year", "int"),
            ("scope", "text"),
            ("id", "text"),
            ("name", "text"),
            ("industry", "text"),
            ("job_change", "real"),
            *((name, "real") for name in names),
        ),
    )


def _page(
    territory: common.Territory,
    data: Employment,
    of_units: Structure,
    of_areas: Optional[Structure],
    shifts: list[ShiftShare],
    industry: str,
) -> Page:
    import numpy as np

    from ...engine.indicators.panel import percent
    from ...layers.diagrams import distinct, short, stacked_bars
    from ...layers.pages import Page
    from ...layers.styles.services import quotient_names, specialisation_names

    page = Page(tr("Structure of industries and shift-share"))
    measures = of_units.measures
    unit_names = distinct(territory.names, territory.units.codes)
    krugman = measures["krugman"][-1]
    known = np.flatnonzero(~np.isnan(krugman))
    order = known[np.argsort(-krugman[known], kind="stable")]
    if len(order):
        top = order[0]
        page.paragraph(
            tr(
                "Most specialised of {count} units: {name}, with {industry} at {lq:.1f} times its share in the whole."
            ).format(
                count=len(order),
                name=unit_names[top],
                industry=measures["special_industry"][-1][top],
                lq=measures["special_lq"][-1][top],
            ),
            lead=True,
        )
    page.paragraph(
        tr(
            "A location quotient above 1 means that the industry has a larger share of the jobs here than in the whole; it is "
            "called certain when its confidence limits leave 1 out. Specialisation (Krugman) is 0 for a unit like the whole "
            "and 2 for one with nothing in common."
        )
    )
    field, names = ("lq_class", quotient_names()) if industry else ("specialisation_class", specialisation_names())
    page.table(
        [tr("Class"), tr("Units")],
        [[words, int((measures[field][-1] == value).sum())] for value, words in names.items()],
        tr("Units per class: {industry}").format(industry=industry)
        if industry
        else tr("Units per class of specialisation"),
    )
    whole = data.whole[-1]
    ranked = np.argsort(-whole, kind="stable")[:20]
    shares = percent(whole[ranked], whole.sum())
    page.chart(
        stacked_bars(short(data.industries[ranked]), {"": shares}, tr("Share of all jobs (%)")),
        tr("Share of the largest industries in all jobs"),
        tr("The whole country"),
    )
    page.table(
        [
            tr("Unit"),
            tr("Jobs"),
            tr("Specialisation"),
            tr("Evenness (%)"),
            tr("Largest industry"),
            tr("Most concentrated industry"),
            tr("Location quotient"),
        ],
        [[unit_names[unit], *_figures(measures, unit)] for unit in order[:_MOST]],
        tr("The most specialised units"),
        digits=2,
    )
    if of_areas is not None:
        table = territory.groups.table
        page.table(
            [
                tr("Area"),
                tr("Scope"),
                tr("Jobs"),
                tr("Specialisation"),
                tr("Evenness (%)"),
                tr("Largest industry"),
                tr("Most concentrated industry"),
                tr("Location quotient"),
            ],
            [
                [name, common.scope_word(scope), *_figures(of_areas.measures, row)]
                for row, (name, scope) in enumerate(zip(table["area_name"], table["scope"]))
            ],
            tr("Areas of the plan"),
            digits=2,
        )
    if shifts:
        _shift_part(page, unit_names, shifts[0])
    return page


def _figures(measures: dict[str, Any], row: int) -> list[Any]:
    names = ("jobs", "krugman", "evenness", "main_industry", "special_industry", "special_lq")
    return [measures[name][-1][row] for name in names]


def part_names() -> dict[str, str]:
    """Words for the parts of a shift-share."""
    return {
        "national": tr("Growth of the whole"),
        "mix": tr("Industry mix"),
        "regional": tr("Regional"),
        "competitive": tr("Competitive"),
        "allocation": tr("Allocation"),
        "from_zero": tr("From zero"),
    }


def _shift_part(page: Page, unit_names: list[str], shift: ShiftShare) -> None:
    import numpy as np

    from ...layers.diagrams import short, stacked_bars

    totals = _totals(shift)
    change = totals["job_change"]
    known = np.flatnonzero(~np.isnan(change))
    order = known[np.argsort(-np.abs(change[known]), kind="stable")][:_MOST]
    words = part_names()
    parts = {words[name[6:]]: values for name, values in totals.items() if name != "job_change"}
    page.heading(tr("Shift-share, {first} to {last}").format(first=shift.periods[0][0], last=shift.periods[-1][1]))
    page.paragraph(
        tr(
            "The change of jobs in parts: what growth of the whole alone would have brought, what the mix of industries adds, "
            "and what remains as the unit's own. The parts add up to the change."
        )
    )
    page.chart(
        stacked_bars(
            short([unit_names[unit] for unit in order]),
            {name: values[order] for name, values in parts.items()},
            tr("Change of jobs"),
        ),
        tr("Parts of the change of jobs in the units with the largest changes"),
        tr("The units with the largest changes"),
    )
    page.table(
        [tr("Unit"), tr("Change of jobs"), *parts],
        [[unit_names[unit], change[unit], *(values[unit] for values in parts.values())] for unit in order],
        tr("The units with the largest changes"),
        digits=0,
    )
