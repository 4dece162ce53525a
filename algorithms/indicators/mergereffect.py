"""multipolar:mergereffect"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from ...engine.errors import InputError, Note
from ...engine.options import SCOPES
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import INDICATORS
from ..inputs import ANY_TABLE, Inputs
from . import common

if TYPE_CHECKING:
    import pandas as pd

    from ...engine.indicators.merger import MergerEffect
    from ...layers.pages import Page

_REGIONS = (
    ("region", "text"),
    ("old_regions", "int"),
    ("members", "text"),
    ("units", "int"),
    ("people_share", "real"),
    ("value_share", "real"),
    ("mean", "real"),
    ("relative", "real"),
    ("mean_lowest", "real"),
    ("mean_highest", "real"),
    ("theil_t", "real"),
    ("hidden", "real"),
    ("hidden_percent", "real"),
)
_SERIES = (
    ("year", "int"),
    ("theil_t", "real"),
    ("between_before", "real"),
    ("between_after", "real"),
    ("hidden", "real"),
    ("hidden_percent", "real"),
    ("regions_before", "int"),
    ("regions_after", "int"),
    ("gini_before", "real"),
    ("gini_after", "real"),
    ("variation_before", "real"),
    ("variation_after", "real"),
    ("max_min_before", "real"),
    ("max_min_after", "real"),
)


class MergeRegions(MultipolarAlgorithm):
    """What a proposed merger of regions does to the disparity between and within them."""

    NAME = "mergereffect"
    GROUP = INDICATORS
    NEEDS = common.NEEDS
    CHARTS = common.PAGE

    def title(self) -> str:
        return tr("Effect of merging regions on disparity")

    def declare(self) -> None:
        add = self.addParameter
        for parameter in (p.units(), p.unit_id(), p.unit_name(), *common.statistics_parameters()):
            add(parameter)
        for parameter in common.value_parameters():
            add(parameter)
        add(p.field("REGION_FIELD", tr("Region as it is now"), "UNITS"))
        add(p.field("NEW_REGION_FIELD", tr("Proposed region, by field of the units"), "UNITS", optional=True))
        add(
            QgsProcessingParameterFeatureSource(
                "MERGERS", tr("… or by a table: a row per region with the new one it joins"), ANY_TABLE, optional=True
            )
        )
        add(p.field("OLD_FIELD", tr("Table of mergers: region as it is now"), "MERGERS", optional=True))
        add(p.field("NEW_FIELD", tr("Table of mergers: new region"), "MERGERS", optional=True))
        add(p.members())
        add(
            p.choice(
                "PLAN_SCOPE",
                tr("… or by a plan (MEMBERS), whose areas are the new regions: minimum or maximum scope"),
                SCOPES,
                "maximum",
            )
        )
        add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Proposed regions and what they hide"), QgsProcessing.SourceType.TypeVectorPolygon
            )
        )
        for name, text in (
            ("TABLE", tr("Regions: a row per year, before or after, and region")),
            ("SERIES", tr("Effect: a row per year")),
        ):
            add(QgsProcessingParameterFeatureSink(name, text, QgsProcessing.SourceType.TypeVector, optional=True))
        add(p.page())
        self.addOutput(QgsProcessingOutputNumber("BETWEEN_BEFORE", tr("Theil's T between regions before, last year")))
        self.addOutput(QgsProcessingOutputNumber("BETWEEN_AFTER", tr("Theil's T between regions after, last year")))
        self.addOutput(
            QgsProcessingOutputNumber("HIDDEN_PERCENT", tr("Part of all disparity that goes out of sight (percent)"))
        )

    def compute(self, inputs: Inputs) -> Outcome:
        from ...engine.errors import first_of, note
        from ...engine.indicators.disparity import values_per_head
        from ...engine.indicators.inequality import require_groups, usable
        from ...engine.indicators.merger import merged_members, merger_effect, new_regions, split_regions

        territory = common.read_territory(inputs)
        codes = list(territory.units.codes)
        region_field = inputs.field("REGION_FIELD")
        before = territory.texts(region_field).tolist()
        require_groups(before, codes, f"{territory.layer.label}, {region_field}")
        after, said = _proposal(inputs, territory, before)
        panel = common.read_panel(inputs, territory, {"value": "VALUE_FIELD", "people": "POPULATION_FIELD"})
        people = panel.get("people")
        y = values_per_head(panel["value"], people, inputs.choice("VALUE_KIND"))
        outcome = Outcome([*territory.notes, *panel.notes, *said], tr("Effect of merging regions"))
        split = split_regions(before, after)
        if split:
            outcome.notes.append(
                note(
                    "Regions that the proposal splits, so that it is more than a merger: {count} ({first}).",
                    count=len(split),
                    first=first_of(split),
                )
            )

        effects, tables, years = [], [], []
        for row, year in enumerate(panel.years):
            inputs.progress(0.4, 0.7)(row / len(panel.years))
            weights = None if people is None else people[row]
            use = usable(y[row], weights)
            if not use.all():
                left = [code for code, used in zip(codes, use) if not used]
                outcome.notes.append(
                    note(
                        "Units without a value or people{year}, left out: {count} ({first}).",
                        year="" if year is None else f" ({year})",
                        count=len(left),
                        first=first_of(left),
                    )
                )
            if not use.any() and (years or row < len(panel.years) - 1):
                continue  # said above; when there is no other year, the engine refuses
            effect = merger_effect(y[row], weights, before, after)
            kept = [[name for name, used in zip(names, use) if used] for names in (before, after)]
            years.append(year)
            effects.append(effect)
            tables.append(new_regions(effect, merged_members(*kept), split))
        _add_tables(inputs, outcome, territory, years, effects, tables, after)
        last = effects[-1]
        outcome.numbers = {
            "BETWEEN_BEFORE": common.number_or_none(last.between_before),
            "BETWEEN_AFTER": common.number_or_none(last.between_after),
            "HIDDEN_PERCENT": 100 * last.hidden / last.total if last.total > 0 else None,
        }
        if inputs.wanted(common.PAGE):
            outcome.pages[common.PAGE] = _page(years, effects, tables[-1])
        return outcome


def _proposal(inputs: Inputs, territory: common.Territory, before: list[str]) -> tuple[list[str], list[Note]]:
    """The proposed region of every unit, from the one source that is given."""
    from ...engine.codes import code_column
    from ...engine.indicators.disparity import area_sets
    from ...engine.indicators.inequality import require_groups
    from ...engine.indicators.merger import proposal_from_table

    sources = [name for name in ("NEW_REGION_FIELD", "MERGERS", "MEMBERS") if inputs.given(name)]
    if len(sources) != 1:
        raise InputError(
            "The proposal must be given in exactly one way; given: {given}.",
            where="NEW_REGION_FIELD, MERGERS, MEMBERS",
            fix="Fill one of these and leave the others empty.",
            given=", ".join(sources) or "-",
        )
    if sources != ["MEMBERS"]:
        common.refuse_unless(inputs, "PLAN_SCOPE", "MEMBERS")
    codes = list(territory.units.codes)
    if sources == ["NEW_REGION_FIELD"]:
        field = inputs.field("NEW_REGION_FIELD")
        after = territory.texts(field).tolist()
        require_groups(after, codes, f"{territory.layer.label}, {field}")
        return after, []
    if sources == ["MEMBERS"]:
        stay = {
            old
            for old, name in zip(before, area_sets(territory.groups, inputs.choice("PLAN_SCOPE"), "")[0])
            if not name
        }
        sets, notes = area_sets(territory.groups, inputs.choice("PLAN_SCOPE"), "", stay)
        return [name or old for name, old in zip(sets, before)], notes  # units in no area stay where they are
    fields = [inputs.field("OLD_FIELD"), inputs.field("NEW_FIELD")]
    if not all(fields):
        raise InputError(
            "The table of mergers needs both of its fields.",
            where="OLD_FIELD, NEW_FIELD",
            fix="Choose the field with the region as it is now, and the one with the new region.",
        )
    table = inputs.columns("MERGERS", fields, 0.2, 0.22)
    old, new = (code_column(table[field]).tolist() for field in fields)
    after, notes = proposal_from_table(before, old, new, inputs.label("MERGERS"))
    return [str(name) for name in after], notes


def _add_tables(
    inputs: Inputs,
    outcome: Outcome,
    territory: common.Territory,
    years: list[Optional[int]],
    effects: list[MergerEffect],
    tables: list[pd.DataFrame],
    after: list[str],
) -> None:
    import pandas as pd

    from ...layers.outputs import TableResult
    from ..delineation.dissolve import dissolve

    latest = tables[-1].reset_index().rename(columns={"index": "region"})
    members: dict[str, list[str]] = {}
    for code, region in zip(territory.units.codes, after):
        members.setdefault(region, []).append(code)
    outcome.tables["OUTPUT"] = TableResult(
        latest,
        _REGIONS,
        dissolve(territory.units, [members[region] for region in latest["region"]], inputs.progress(0.75, 0.94)),
        territory.layer.crs,
        style="merged_regions",
    )
    rows = [
        {"year": year, "state": state, "region": region, **row}
        for year, effect in zip(years, effects)
        for state, table in (("before", effect.before), ("after", effect.after))
        for region, row in zip(table.index, table.to_dict("records"))
    ]
    outcome.tables["TABLE"] = TableResult(
        pd.DataFrame(rows),
        (
            ("year", "int"),
            ("state", "text"),
            ("region", "text"),
            ("units", "int"),
            ("people_share", "real"),
            ("value_share", "real"),
            ("mean", "real"),
            ("relative", "real"),
            ("theil_t", "real"),
            ("between", "real"),
            ("within", "real"),
        ),
    )
    series = [
        {
            "year": year,
            "theil_t": one.total,
            "between_before": one.between_before,
            "between_after": one.between_after,
            "hidden": one.hidden,
            "hidden_percent": 100 * one.hidden / one.total if one.total > 0 else None,
            "regions_before": len(one.before),
            "regions_after": len(one.after),
            **{f"{name}_before": one.regions_before[name] for name in ("gini", "variation", "max_min")},
            **{f"{name}_after": one.regions_after[name] for name in ("gini", "variation", "max_min")},
        }
        for year, one in zip(years, effects)
    ]
    outcome.tables["SERIES"] = TableResult(pd.DataFrame(series), _SERIES)


def _lead(effect: MergerEffect, year: str) -> str:
    """What lay between regions, and where it goes: a proposal that splits regions may bring it to light."""
    share = {
        "seen": 100 * effect.between_before / effect.total,
        "left": 100 * effect.between_after / effect.total,
        "hidden": 100 * abs(effect.hidden) / effect.total,
    }
    first = tr(
        "From {before} regions to {after}: of all disparity between the units, {seen:.0f} % lay between regions before and "
        "{left:.0f} % after{year}."
    ).format(before=len(effect.before), after=len(effect.after), year=year, **share)
    second = (
        tr("{hidden:.0f} % comes out from inside the regions and shows between them.")
        if effect.hidden < 0 and share["hidden"] >= 0.5
        else tr("{hidden:.0f} % moves inside the new regions, where an average no longer shows it.")
    )
    return f"{first} {second.format(**share)}"


def _page(years: list[Optional[int]], effects: list[MergerEffect], table: pd.DataFrame) -> Page:
    from ...layers.pages import Page

    page = Page(tr("Effect of merging regions on disparity"))
    last = effects[-1]
    year = common.year_words(years[-1])
    if last.total > 0:
        page.paragraph(_lead(last, year), lead=True)
    else:
        page.paragraph(tr("All units have the same: a merger changes nothing."), lead=True)
    page.paragraph(
        tr(
            "No border changes what the units have: the disparity of the units is the same before and after. Where the figure "
            "between regions falls, nobody is better off for it."
        )
    )
    names = {"gini": tr("Gini"), "variation": tr("Coefficient of variation"), "max_min": tr("Largest to smallest")}
    page.table(
        [tr("Disparity between regional means"), tr("Before"), tr("After")],
        [[word, last.regions_before[name], last.regions_after[name]] for name, word in names.items()],
        tr("What a comparison of regions would show{year}").format(year=year),
        digits=(0, 3, 3),
    )
    shown = ("mean", "relative", "mean_lowest", "mean_highest", "theil_t", "hidden_percent")
    merged = table[table["old_regions"] > 1].sort_values("hidden", ascending=False, kind="stable")
    page.table(
        [
            tr("New region"),
            tr("Merged from"),
            tr("Mean"),
            tr("Mean of all = 100"),
            tr("Lowest mean"),
            tr("Highest mean"),
            tr("Theil's T inside"),
            tr("Hidden (% of all disparity)"),
        ],
        [
            [region, row["members"], *(row[name] for name in shown)]
            for region, row in zip(merged.index, merged.to_dict("records"))
        ],
        tr("Merged regions{year}").format(year=year),
        digits=(0, 0, 1, 1, 1, 1, 4, 1),
    )
    page.chart(*_chart(years, effects))
    return page


def _chart(years: list[Optional[int]], effects: list[MergerEffect]) -> tuple[Any, str, str]:
    from ...layers.charts import COLOURS, chart

    labels = [common.year_label(year) for year in years]
    with chart(7.2, 3.2) as (figure, axes):
        if len(years) > 1:
            axes.plot(years, [one.total for one in effects], color="#1a1a1a", label=tr("All units"))
            axes.plot(
                years, [one.between_before for one in effects], color=COLOURS[0], label=tr("Between regions before")
            )
            axes.plot(
                years, [one.between_after for one in effects], color=COLOURS[1], label=tr("Between regions after")
            )
            axes.set_xlabel(tr("Year"))
            axes.set_ylim(bottom=0)
        else:
            one = effects[-1]
            states = [tr("Before"), tr("After")]
            between = [one.between_before, one.between_after]
            axes.bar(states, between, color=COLOURS[0], label=tr("Between regions"))
            axes.bar(
                states,
                [one.total - value for value in between],
                bottom=between,
                color=COLOURS[5],
                label=tr("Within regions"),
            )
        axes.set_ylabel(tr("Theil's T"))
        axes.legend(loc="lower left", bbox_to_anchor=(0, 1.0), ncol=3, fontsize=8)
    last = effects[-1]
    said = tr("{year} between regions {before:.4f} before and {after:.4f} after, of {total:.4f}").format(
        year=labels[-1], before=last.between_before, after=last.between_after, total=last.total
    )
    return figure, said.strip(), tr("Theil's T between regions, before and after")
