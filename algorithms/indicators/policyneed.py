"""multipolar:policyneed"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterMatrix,
)

from ...engine.options import AGGREGATIONS, DOMAINS, MISSING_RULES, NORMALISATIONS, WEIGHTINGS
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import INDICATORS
from ..inputs import Inputs
from . import common

if TYPE_CHECKING:
    import pandas as pd

    from ...engine.errors import Note
    from ...engine.indicators.need import Indicator, Need
    from ...layers.pages import Page

_RANGES = ("rank_best", "rank_p5", "rank_median", "rank_p95", "rank_worst", "top_share")
_MOST = 15
_RADAR = 4  # more polygons cannot be told apart


class PolicyNeed(MultipolarAlgorithm):
    """A composite index of need in four domains."""

    NAME = "policyneed"
    GROUP = INDICATORS
    NEEDS = common.NEEDS
    CHARTS = common.PAGE

    def title(self) -> str:
        return tr("Policy need in four domains")

    def declare(self) -> None:
        add = self.addParameter
        for parameter in (*common.territory_parameters(), *common.statistics_parameters()):
            add(parameter)
        add(
            QgsProcessingParameterMatrix(
                "INDICATORS",
                tr(
                    "Indicators: field; per (a field to divide by, or empty); domain (territory, industry, education, health); "
                    "direction (high or low value means need); weight"
                ),
                1,
                False,
                [tr("Field"), tr("Per"), tr("Domain"), tr("Direction"), tr("Weight")],
            )
        )
        add(
            p.choice(
                "NORMALISATION",
                tr("Normalisation: z (standard deviations), minmax (0 to 100), rank (percent)"),
                NORMALISATIONS,
                "minmax",
            )
        )
        add(
            p.choice(
                "WEIGHTING",
                tr(
                    "Weights: equal (domains, and indicators in a domain), given (last column), pca (principal components), entropy"
                ),
                WEIGHTINGS,
                "equal",
            )
        )
        add(
            p.choice(
                "AGGREGATION",
                tr("Mean: arithmetic (needs can make up for one another) or geometric (less so)"),
                AGGREGATIONS,
                "arithmetic",
            )
        )
        add(
            p.choice(
                "MISSING",
                tr(
                    "Missing values: exclude (the unit has no index), median (of the indicator), neutral (the mean score)"
                ),
                MISSING_RULES,
                "exclude",
            )
        )
        add(p.number("DRAWS", tr("Random weightings for the ranges of ranks (0: none)"), 1000, 0, whole=True))
        add(p.advanced(p.number("SEED", tr("Seed of the random weightings"), 1, 0, whole=True)))
        add(
            p.field(
                "PEOPLE_FIELD",
                tr("Weight of a unit in its area (people; unset: all alike)"),
                "STATISTICS",
                optional=True,
            )
        )
        add(
            p.choice(
                "QUADRANT_X",
                tr("Quadrants, across: territory, industry, education, health"),
                DOMAINS,
                "territory",
            )
        )
        add(p.choice("QUADRANT_Y", tr("Quadrants, up: territory, industry, education, health"), DOMAINS, "industry"))
        add(p.number("TOP", tr("Units listed per domain"), 10, 1, whole=True))
        common.add_outputs(self)
        for name, text in (
            ("PRIORITIES", tr("Units with the greatest need per domain")),
            ("WEIGHTS", tr("Indicators and their weights")),
        ):
            add(QgsProcessingParameterFeatureSink(name, text, QgsProcessing.SourceType.TypeVector, optional=True))
        self.addOutput(QgsProcessingOutputNumber("UNIT_COUNT", tr("Units with an index")))
        self.addOutput(QgsProcessingOutputNumber("INDICATOR_COUNT", tr("Indicators used")))

    def compute(self, inputs: Inputs) -> Outcome:
        import numpy as np

        from ...engine.indicators.need import NeedRules, top_units

        rules = NeedRules(
            inputs.choice("NORMALISATION"),
            inputs.choice("WEIGHTING"),
            inputs.choice("AGGREGATION"),
            inputs.choice("MISSING"),
            int(inputs.number("DRAWS")),
            int(inputs.number("SEED")),
        )
        territory = common.read_territory(inputs)
        frames, indicators, notes = _values(inputs, territory)
        outcome = Outcome([*territory.notes, *notes], tr("Policy need"))
        found, said = _needs(frames, indicators, rules, inputs)
        outcome.notes += said
        years = list(found)
        last = found[years[-1]]
        outcome.notes += _notes_of_years(found)
        axes = _axes(inputs, last)
        kinds = _kinds(last, axes)
        tables = [_with_classes(found[year], axes) for year in years]
        of_units = {name: np.stack([_column(table, name) for table in tables]) for name, _ in kinds}
        of_areas = None
        if territory.groups is not None:
            areas = [_area_means(territory, table, frames[year]) for year, table in zip(years, tables)]
            of_areas = {name: np.stack([_column(table, name) for table in areas]) for name, _ in kinds}
            outcome.notes += _partial_areas(territory, last)
        common.hand_over(inputs, outcome, territory, years, of_units, of_areas, kinds, ("need", "need"))
        top = top_units(last, int(inputs.number("TOP")))
        names = dict(zip(territory.units.codes, territory.names))
        top.insert(3, "unit_name", [names[code] for code in top["unit_id"]])
        outcome.tables.update(_tables(top, last))
        outcome.numbers = {
            "UNIT_COUNT": int(last.table["need"].notna().sum()),
            "INDICATOR_COUNT": len(last.weights),
        }
        if inputs.wanted(common.PAGE):
            outcome.pages[common.PAGE] = _page(territory, last, top, axes, of_areas, rules.draws)
        return outcome


def _values(inputs: Inputs, territory: common.Territory) -> tuple[dict, list[Indicator], list]:
    from ...engine.indicators.need import indicator_values, read_specification

    specification = read_specification(inputs.rows("INDICATORS", 5))
    sources = [source for source, _ in specification]
    people = inputs.field("PEOPLE_FIELD")
    unit, year = inputs.field("STATISTICS_ID_FIELD"), inputs.field("YEAR_FIELD")
    fields = [name for source in sources for name in (source.field, source.per) if name] + ([people] if people else [])
    fields = list(dict.fromkeys(fields))
    table = inputs.columns("STATISTICS", list(dict.fromkeys([unit, *([year] if year else []), *fields])), 0.2, 0.4)
    frames, notes = indicator_values(
        table[unit],
        {name: table[name] for name in fields},
        sources,
        territory.units.codes,
        table[year] if year else None,
        people,
        inputs.label("STATISTICS"),
        territory.layer.label,
    )
    return frames, [indicator for _, indicator in specification], notes


def _needs(
    frames: dict[Optional[int], pd.DataFrame], indicators: list[Indicator], rules: Any, inputs: Inputs
) -> tuple[dict[Optional[int], Need], list[Note]]:
    """The index of every year, in order; years in which fewer than two units can be compared are passed over and said."""
    from ...engine.errors import first_of, note
    from ...engine.indicators.need import comparable, measure_need

    years = sorted(frames, key=lambda year: year or 0)
    without = [year for year in years if comparable(frames[year], indicators, rules) < 2]
    kept = [year for year in years if year not in without] or years[-1:]  # of none left the engine says what is wrong
    found = {}
    for number, year in enumerate(kept):
        start, end = (0.4 + 0.4 * step / len(kept) for step in (number, number + 1))
        found[year] = measure_need(frames[year], indicators, rules, inputs.progress(start, end))
    if not without:
        return found, []
    return found, [
        note(
            "Years without an index, for want of two units that can be compared: {years}.",
            years=first_of(without, 100),
        )
    ]


def _notes_of_years(found: dict[Optional[int], Need]) -> list[Note]:
    """What was said of each year, with the year in front where there are several."""
    from ...engine.errors import note
    from ...layers.translation import sentence

    if len(found) == 1:
        return [said for need in found.values() for said in need.notes]
    return [
        note("{year}: {said}", year=year, said=sentence(said)) for year, need in found.items() for said in need.notes
    ]


def _partial_areas(territory: common.Territory, need: Need) -> list[Note]:
    """Areas some of whose units have no index, so that their mean is that of the others."""
    from ...engine.errors import first_of, note

    groups = territory.groups
    without = groups.matrix @ need.table["need"].isna().to_numpy(dtype=float)
    names = [
        f"{name} ({common.scope_word(scope)})"
        for name, scope, count in zip(groups.table["area_name"], groups.table["scope"], without)
        if count
    ]
    if not names:
        return []
    return [
        note(
            "Areas with units that have no index, whose need is the mean of the others: {count} ({first}).",
            count=len(names),
            first=first_of(names),
        )
    ]


def _axes(inputs: Inputs, need: Need) -> tuple[str, ...]:
    """The two domains of the quadrants: those asked for where they have indicators, else the first that do."""
    from ...engine.errors import InputError

    x, y = inputs.choice("QUADRANT_X"), inputs.choice("QUADRANT_Y")
    if x == y:
        raise InputError(
            "Both axes of the quadrants are the same domain.",
            where="QUADRANT_X, QUADRANT_Y",
            fix="Choose two different domains.",
        )
    there = [domain for domain in (x, y) if domain in need.domains]
    there += [domain for domain in need.domains if domain not in there]
    return tuple(there[:2]) if len(there) > 1 else ()


def _kinds(need: Need, axes: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    domains = tuple((f"need_{domain}", "real") for domain in need.domains)
    ranges = tuple((name, "real") for name in _RANGES if name in need.table)
    return (
        ("need", "real"),
        ("rank", "int"),
        ("need_class", "int"),
        *domains,
        *ranges,
        ("missing", "int"),
        *((("quadrant", "text"),) if axes else ()),
    )


def _with_classes(need: Need, axes: tuple[str, ...]) -> pd.DataFrame:
    """The table with fifths of need and quadrants; ``first`` and ``second`` bear the names of their domains."""
    from ...engine.indicators.classes import fifths
    from ...engine.indicators.need import quadrant

    table = need.table.assign(need_class=fifths(need.table["need"].to_numpy())[0])
    if axes and all(f"need_{axis}" in table for axis in axes):
        words, _ = quadrant(*(table[f"need_{axis}"].to_numpy() for axis in axes))
        names = {"first": axes[0], "second": axes[1]}
        table["quadrant"] = [names.get(word, word) for word in words]
    return table


def _column(table: pd.DataFrame, name: str) -> Any:
    """A column, or nothing known where a year lacks it."""
    import numpy as np

    return table[name].to_numpy() if name in table else np.full(len(table), np.nan)


def _area_means(territory: common.Territory, table: pd.DataFrame, values: pd.DataFrame) -> pd.DataFrame:
    """Means of the units' scores in each area, by people where they are known; ranks among areas of the same scope."""
    import numpy as np
    import pandas as pd

    from ...engine.indicators.classes import fifths
    from ...engine.indicators.need import PEOPLE
    from ...engine.indicators.panel import divide

    groups = territory.groups
    weight = values[PEOPLE].to_numpy() if PEOPLE in values else np.ones(len(values))
    areas = pd.DataFrame(index=range(len(groups)))
    for name in table:
        if not name.startswith("need") or name == "need_class":
            continue
        column = table[name].to_numpy()
        known = ~(np.isnan(column) | np.isnan(weight))
        total = groups.matrix @ np.where(known, weight, 0.0)
        areas[name] = divide(groups.matrix @ np.where(known, weight * column, 0.0), total)
    in_scope = areas["need"].round(9).groupby(groups.table["scope"].to_numpy())  # as for units
    areas["rank"] = in_scope.rank(ascending=False, method="min")
    areas["need_class"] = fifths(areas["need"].to_numpy())[0]
    areas["missing"] = groups.matrix @ table["missing"].to_numpy(dtype=float)
    return areas


def _tables(top: pd.DataFrame, need: Need) -> dict[str, Any]:
    from ...layers.outputs import TableResult

    return {
        "PRIORITIES": TableResult(
            top,
            (("domain", "text"), ("place", "int"), ("unit_id", "text"), ("unit_name", "text"), ("score", "real")),
        ),
        "WEIGHTS": TableResult(
            need.weights, (("indicator", "text"), ("domain", "text"), ("direction", "text"), ("weight", "real"))
        ),
    }


def domain_names() -> dict[str, str]:
    """Words for the domains; the empty one is all of them."""
    return {
        "": tr("All domains"),
        "territory": tr("Territory and region"),
        "industry": tr("Industry and companies"),
        "education": tr("Education and talent"),
        "health": tr("Health and public administration"),
    }


def _page(
    territory: common.Territory,
    need: Need,
    top: pd.DataFrame,
    axes: tuple[str, ...],
    of_areas: Optional[dict[str, Any]],
    draws: int,
) -> Page:
    from ...layers.diagrams import distinct, short, spans
    from ...layers.pages import Page

    page = Page(tr("Policy need in four domains"))
    names = domain_names()
    units = dict(zip(territory.units.codes, distinct(territory.names, territory.units.codes)))
    table = need.table
    leaders = top[top["domain"] == ""]
    page.paragraph(
        tr("Greatest need of {count} units: {names}.").format(
            count=int(table["need"].notna().sum()), names=", ".join(units[code] for code in leaders["unit_id"].head(3))
        ),
        lead=True,
    )
    page.paragraph(
        tr(
            "The index compares units with one another; it does not say how much need there is in all. Look at the ranges: they "
            "tell how far a rank hangs on the weights."
        )
    )
    page.table(
        [tr("Indicator"), tr("Domain"), tr("Need where the value is"), tr("Weight (%)")],
        [
            [
                row["indicator"],
                names[row["domain"]],
                tr("high") if row["direction"] == "high" else tr("low"),
                row["weight"],
            ]
            for _, row in need.weights.iterrows()
        ],
        tr("Indicators and their weights"),
    )
    ranked = table.dropna(subset=["need"]).sort_values("need", ascending=False, kind="stable").head(_MOST)
    labels = [str(units[code]) for code in ranked.index]
    columns = [f"need_{domain}" for domain in need.domains]
    page.table(
        [tr("Rank"), tr("Unit"), tr("Need"), *(names[domain] for domain in need.domains)],
        [
            [int(row["rank"]), label, row["need"], *(row[column] for column in columns)]
            for label, (_, row) in zip(labels, ranked.iterrows())
        ],
        tr("The units with the greatest need"),
    )
    if draws:
        page.chart(
            spans(short(labels), ranked["rank_median"], ranked["rank_p5"], ranked["rank_p95"], tr("Rank")),
            tr("Ranges of ranks under random weightings of the units with the greatest need"),
            tr("Rank under {draws} random weightings: median, and the range of nine tenths").format(draws=draws),
        )
    if len(need.domains) > 2:
        _radar_part(page, need, ranked.index[:_RADAR], units, names)
    if axes:
        _quadrant_part(page, need, axes, units, names)
    for domain in need.domains:
        part = top[top["domain"] == domain]
        page.table(
            [tr("Place"), tr("Unit"), tr("Need")],
            [[int(row["place"]), units[row["unit_id"]], row["score"]] for _, row in part.iterrows()],
            tr("Greatest need: {domain}").format(domain=names[domain]),
        )
    if of_areas is not None:
        _area_part(page, territory, need, of_areas, names)
    return page


def _radar_part(page: Page, need: Need, codes: Any, units: dict, names: dict[str, str]) -> None:
    import numpy as np

    from ...layers.diagrams import radar

    values = need.table[[f"need_{domain}" for domain in need.domains]]
    low, high = float(np.nanmin(values.to_numpy())), float(np.nanmax(values.to_numpy()))
    series = {str(units[code]): values.loc[code].tolist() for code in codes}
    series[tr("Median of all units")] = values.median().tolist()
    page.chart(
        radar([names[domain] for domain in need.domains], series, (min(low, 0.0), high)),
        tr("Need by domain of the units with the greatest need"),
        tr("Need by domain of the units with the greatest need"),
    )


def _quadrant_part(page: Page, need: Need, axes: tuple[str, ...], units: dict, names: dict[str, str]) -> None:
    import numpy as np

    from ...engine.indicators.need import quadrant
    from ...layers.diagrams import quadrants

    table = need.table.dropna(subset=[f"need_{axis}" for axis in axes])
    x, y = (table[f"need_{axis}"].to_numpy() for axis in axes)
    _, cross = quadrant(x, y)
    far = np.argsort(-(x + y), kind="stable")[:12]
    page.chart(
        quadrants(
            x,
            y,
            cross,
            names[axes[0]],
            names[axes[1]],
            {int(one): str(units[table.index[one]]) for one in far},
            (tr("both"), names[axes[1]], tr("neither"), names[axes[0]]),
        ),
        tr("Need in two domains, with their medians as a cross"),
        tr("Need in two domains, with their medians as a cross"),
    )


def _area_part(
    page: Page, territory: common.Territory, need: Need, of_areas: dict[str, Any], names: dict[str, str]
) -> None:
    table = territory.groups.table
    page.table(
        [tr("Area"), tr("Scope"), tr("Rank"), tr("Need"), *(names[domain] for domain in need.domains)],
        [
            [
                name,
                common.scope_word(scope),
                float(of_areas["rank"][-1][row]),
                *(of_areas[column][-1][row] for column in ("need", *(f"need_{domain}" for domain in need.domains))),
            ]
            for row, (name, scope) in enumerate(zip(table["area_name"], table["scope"]))
        ],
        tr("Areas of the plan"),
    )
