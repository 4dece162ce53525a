"""multipolar:disparity"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsProcessing, QgsProcessingOutputNumber, QgsProcessingParameterFeatureSink

from ...engine.errors import InputError, Note
from ...engine.options import PLAN_LEVELS
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import INDICATORS
from ..inputs import Inputs
from . import common

if TYPE_CHECKING:
    import numpy as np

    from ...engine.indicators.convergence import Beta
    from ...engine.indicators.disparity import YearOfDisparity
    from ...engine.indicators.inequality import Nesting
    from ...engine.indicators.panel import Panel
    from ...engine.indicators.spatial import Autocorrelation

_INDICES = (
    ("theil_t", "real"),
    ("theil_l", "real"),
    ("gini", "real"),
    ("atkinson", "real"),
    ("variation", "real"),
    ("palma", "real"),
    ("top_bottom_fifth", "real"),
    ("max_min", "real"),
)
_CHANCE = 0.05  # a p value up to which a pattern is told as one
_OF_UNITS = (("value", "real"), ("people", "real"), ("relative", "real"), ("contribution", "real"))
_LOCAL = (("local_moran", "real"), ("local_p", "real"), ("cluster", "int"))


class Disparity(MultipolarAlgorithm):
    """Indices of disparity over the years, between and within nested groups, in space, and whether it closes."""

    NAME = "disparity"
    GROUP = INDICATORS
    NEEDS = common.NEEDS
    CHARTS = common.PAGE

    def title(self) -> str:
        return tr("Regional disparity")

    def declare(self) -> None:
        add = self.addParameter
        for parameter in (*common.territory_parameters(), *common.statistics_parameters()):
            add(parameter)
        for parameter in common.value_parameters():
            add(parameter)
        add(
            p.fields(
                "GROUP_FIELDS",
                tr("Groups for between and within, from the outermost to the innermost (region, province)"),
                "UNITS",
                optional=True,
            )
        )
        add(
            p.choice(
                "PLAN_LEVEL",
                tr("Areas of the plan as the innermost groups: none, minimum or maximum scope"),
                PLAN_LEVELS,
                "none",
            )
        )
        add(p.number("ATKINSON", tr("Aversion to inequality in the Atkinson index"), 0.5, 0.01, 10))
        add(p.yes_no("CONVERGENCE", tr("Convergence over the years (beta and sigma)"), False))
        add(p.yes_no("SPATIAL", tr("Are neighbours alike? (Moran's I; needs the Python package esda)"), False))
        add(
            p.advanced(
                p.number(
                    "NEIGHBOURS", tr("Neighbours: number of nearest units (unset: shared border)"), None, 1, whole=True
                )
            )
        )
        add(p.advanced(p.number("PERMUTATIONS", tr("Permutations of Moran's I"), 999, 99, 99999, whole=True)))
        add(p.advanced(p.number("SEED", tr("Seed of the permutations"), 1, 0, 2**31 - 1, whole=True)))
        common.add_outputs(self)
        for name, text in (
            ("SERIES", tr("Indices: a row per year")),
            ("DECOMPOSITION", tr("Decomposition: a row per year, index and level")),
            ("GROUPS", tr("Groups: a row per year, level and group")),
        ):
            add(QgsProcessingParameterFeatureSink(name, text, QgsProcessing.SourceType.TypeVector, optional=True))
        for name, text in (
            ("THEIL_T", tr("Theil's T, last year")),
            ("GINI", tr("Gini coefficient, last year")),
            ("BETWEEN", tr("Share between the outermost groups, last year (percent)")),
            ("MORAN", tr("Moran's I, last year")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def compute(self, inputs: Inputs) -> Outcome:
        import numpy as np

        from ...engine.indicators.disparity import area_disparity, disparity, values_per_head
        from ...engine.indicators.inequality import nesting

        self._check(inputs)
        territory = common.read_territory(inputs)
        panel = common.read_panel(inputs, territory, {"value": "VALUE_FIELD", "people": "POPULATION_FIELD"})
        people = panel.get("people")
        y = values_per_head(panel["value"], people, inputs.choice("VALUE_KIND"))
        names = inputs.fields("GROUP_FIELDS")
        levels, columns = list(names), [territory.texts(name) for name in names]
        notes: list[Note] = [*territory.notes, *panel.notes]
        if inputs.choice("PLAN_LEVEL") != "none":
            notes += self._plan_level(inputs, territory, levels, columns)
        nested = nesting(levels, columns, list(territory.units.codes))
        aversion = inputs.number("ATKINSON")
        found, said = disparity(
            panel.years, y, people, nested, territory.units.codes, aversion, inputs.progress(0.4, 0.5)
        )
        notes += [*nested.notes, *said]
        spatial, said = _spatial(inputs, territory, y, panel.years)
        beta = _beta(inputs, panel, y)
        outcome = Outcome([*notes, *said], tr("Regional disparity"))

        of_units: dict[str, Any] = {
            "value": y,
            "people": np.full(y.shape, np.nan) if people is None else people,
            "relative": np.array([one.relative for one in found]),
            "contribution": np.array([one.contribution for one in found]),
        }
        kinds = list(_OF_UNITS)
        if spatial:
            of_units |= {
                "local_moran": np.array([one.local for one in spatial]),
                "local_p": np.array([one.local_p for one in spatial]),
                "cluster": np.array([one.cluster for one in spatial]),
            }
            kinds += _LOCAL
        common.hand_over(
            inputs,
            outcome,
            territory,
            panel.years,
            of_units,
            None,
            kinds,
            ("spatial_clusters" if spatial else "disparity", ""),
        )
        of_areas = None
        if territory.groups is not None:
            rows = [
                area_disparity(y[row], None if people is None else people[row], territory.groups, one.mean, aversion)
                for row, one in enumerate(found)
            ]
            of_areas = {name: np.array([row[name] for row in rows]) for name in rows[0]}
            common.add_areas(
                inputs,
                outcome,
                territory,
                panel.years,
                of_areas,
                (("value", "real"), ("relative", "real"), *_INDICES),
                "disparity_areas",
            )
        _add_tables(outcome, found, nested, spatial, y)
        last = found[-1]
        outcome.numbers = {
            "THEIL_T": common.number_or_none(last.indices["theil_t"]),
            "GINI": common.number_or_none(last.indices["gini"]),
            "BETWEEN": common.number_or_none(last.theil_t.percent[0]) if nested.levels else None,
            "MORAN": common.number_or_none(spatial[-1].moran) if spatial else None,
        }
        if inputs.wanted(common.PAGE):
            outcome.pages[common.PAGE] = _page(territory, found, nested, spatial, beta, y, people, of_areas)
        return outcome

    def _check(self, inputs: Inputs) -> None:
        if inputs.yes("SPATIAL"):
            self.require("esda")
            self.require("libpysal")
        else:
            for name in ("NEIGHBOURS", "PERMUTATIONS", "SEED"):
                common.refuse_unless(inputs, name, "SPATIAL")
        if inputs.choice("PLAN_LEVEL") != "none" and not inputs.given("MEMBERS"):
            raise InputError(
                "The areas of a plan are to be groups, but no plan is given.",
                where="PLAN_LEVEL",
                fix="Choose the members layer of a delineation, or none.",
            )

    def _plan_level(
        self, inputs: Inputs, territory: common.Territory, levels: list[str], columns: list[np.ndarray]
    ) -> list[Note]:
        from ...engine.indicators.disparity import area_sets

        scope = inputs.choice("PLAN_LEVEL")
        sets, notes = area_sets(territory.groups, scope, tr("outside"))
        levels.append(common.scope_word(scope))
        columns.append(sets)
        return notes


def _spatial(
    inputs: Inputs, territory: common.Territory, y: np.ndarray, years: Sequence[Optional[int]]
) -> tuple[list[Autocorrelation], list[Note]]:
    if not inputs.yes("SPATIAL"):
        return [], []
    import numpy as np

    from ...engine.errors import first_of, note
    from ...engine.indicators.spatial import autocorrelation, nearest_neighbours, unknown_pattern
    from ...engine.units.adjacency import shared_borders

    shapes = territory.units.table.geometry
    if inputs.given("NEIGHBOURS"):
        points = np.array(
            [(np.nan, np.nan) if shape is None or shape.is_empty else shape.centroid.coords[0] for shape in shapes]
        )
        neighbours = nearest_neighbours(points, int(inputs.number("NEIGHBOURS")))
    else:
        neighbours = shared_borders(shapes, inputs.progress(0.5, 0.65))
    found, without = [], []
    report = inputs.progress(0.65, 0.8)
    for row, year in enumerate(years):
        report(row / len(y))
        try:
            one = autocorrelation(y[row], neighbours, int(inputs.number("PERMUTATIONS")), int(inputs.number("SEED")))
        except InputError:
            without.append(year)
            if len(without) == len(years):
                raise
            one = unknown_pattern(y.shape[1])
        found.append(one)
    said = []
    if without:
        said.append(
            note(
                "Years without Moran's I: {years} (all values alike, or too few units with a value and a neighbour).",
                years=first_of(without, 100),
            )
        )
    alone = int(np.isnan(found[-1].local).sum() - np.isnan(y[-1]).sum())
    if alone > 0 and found[-1].units:
        said.append(note("Units without a neighbour that has a value, left out of Moran's I: {count}.", count=alone))
    return found, said


def _beta(inputs: Inputs, panel: Panel, y: np.ndarray) -> Optional[Beta]:
    if not inputs.yes("CONVERGENCE"):
        return None
    from ...engine.indicators.convergence import beta_convergence

    if not panel.has_years:
        raise InputError(
            "Convergence needs values of several years.",
            where="CONVERGENCE",
            fix="Choose YEAR_FIELD, or a value field for each year, or switch CONVERGENCE off.",
        )
    return beta_convergence(panel.years[0], panel.years[-1], y[0], y[-1])


def _add_tables(
    outcome: Outcome, found: list[YearOfDisparity], nested: Nesting, spatial: list[Autocorrelation], y: np.ndarray
) -> None:
    import pandas as pd

    from ...engine.indicators.convergence import sigma
    from ...layers.outputs import TableResult

    series = pd.DataFrame(
        [
            {
                "year": one.year,
                "units": one.units,
                "mean": one.mean,
                **one.indices,
                "sigma": sigma(y[row]),
                "moran": spatial[row].moran if spatial else None,
                "moran_p": spatial[row].p_value if spatial else None,
            }
            for row, one in enumerate(found)
        ]
    )
    outcome.tables["SERIES"] = TableResult(
        series,
        (
            ("year", "int"),
            ("units", "int"),
            ("mean", "real"),
            *_INDICES,
            ("sigma", "real"),
            ("moran", "real"),
            ("moran_p", "real"),
        ),
    )
    parts = [*(f"between {level}" for level in nested.levels), "within"]
    split = [
        {"year": one.year, "index": split.index, "part": part, "value": value, "percent": percent}
        for one in found
        for split in (one.theil_t, one.theil_l)
        for part, value, percent in zip(parts, split.between, split.percent)
    ]
    outcome.tables["DECOMPOSITION"] = TableResult(
        pd.DataFrame(split),
        (("year", "int"), ("index", "text"), ("part", "text"), ("value", "real"), ("percent", "real")),
    )
    groups = [
        {"year": one.year, "level": level, "group": label, **row}
        for one in found
        for level, table in zip(nested.levels, one.groups)
        for label, row in zip(table.index, table.to_dict("records"))
    ]
    kinds = (
        ("year", "int"),
        ("level", "text"),
        ("group", "text"),
        ("units", "int"),
        ("people_share", "real"),
        ("value_share", "real"),
        ("mean", "real"),
        ("relative", "real"),
        ("theil_t", "real"),
        ("between", "real"),
        ("within", "real"),
    )
    outcome.tables["GROUPS"] = TableResult(pd.DataFrame(groups, columns=[name for name, _ in kinds]), kinds)


# -- the page


def index_names() -> dict[str, str]:
    """What the indices are called."""
    return {
        "theil_t": tr("Theil's T"),
        "theil_l": tr("Theil's L"),
        "gini": tr("Gini"),
        "atkinson": tr("Atkinson"),
        "variation": tr("Coefficient of variation"),
        "palma": tr("Palma ratio"),
        "top_bottom_fifth": tr("Top to bottom fifth"),
        "max_min": tr("Largest to smallest"),
    }


def _page(
    territory: common.Territory,
    found: list[YearOfDisparity],
    nested: Nesting,
    spatial: list[Autocorrelation],
    beta: Optional[Beta],
    y: np.ndarray,
    people: Optional[np.ndarray],
    of_areas: Optional[dict[str, Any]],
):
    from ...layers.pages import Page

    page = Page(tr("Regional disparity"))
    first, last = found[0], found[-1]
    names = index_names()
    page.paragraph(_lead(first, last), lead=True)
    if nested.levels:
        page.paragraph(_between_words(nested, last))
    page.paragraph(
        tr("0 means that all units have the same. Units count by their people.")
        if people is not None
        else tr("0 means that all units have the same. Every unit counts the same, large or small.")
    )
    shown = _some(found, 20)
    page.table(
        [tr("Year"), tr("Units"), tr("Mean"), *names.values()],
        [[common.year_label(one.year), one.units, one.mean, *(one.indices[name] for name in names)] for one in shown],
        tr("Indices of disparity"),
        digits=(0, 0, 1, 4, 4, 4, 4, 4, 2, 2, 2),
    )
    if len(found) > 1:
        page.chart(*_series_chart(found))
    page.chart(*_lorenz_chart(found, y, people))
    if nested.levels:
        page.heading(tr("Between and within"))
        parts = [*(tr("Between {level}").format(level=level) for level in nested.levels), tr("Within")]
        page.table(
            [tr("Year"), tr("Theil's T"), *(tr("{part} (%)").format(part=part) for part in parts)],
            [[common.year_label(one.year), one.theil_t.total, *one.theil_t.percent] for one in shown],
            tr("Theil's T and its parts"),
            digits=(0, 4, *(1 for _ in parts)),
        )
        if len(found) > 1:
            page.chart(*_parts_chart(found, parts))
        for level, table in zip(nested.levels, last.groups):
            page.table(
                [
                    level,
                    tr("Units"),
                    tr("Share of people (%)"),
                    tr("Share of value (%)"),
                    tr("Mean"),
                    tr("Mean of all = 100"),
                    tr("Theil's T inside"),
                ],
                [
                    [
                        label,
                        *(
                            row[name]
                            for name in ("units", "people_share", "value_share", "mean", "relative", "theil_t")
                        ),
                    ]
                    for label, row in zip(table.index, table.to_dict("records"))
                ],
                tr("Groups by {level}{year}").format(level=level, year=common.year_words(last.year)),
                digits=(0, 0, 1, 1, 1, 1, 4),
            )
    _extremes(page, territory, last, y)
    if beta is not None:
        _convergence_part(page, beta, found, y)
    if spatial:
        _spatial_part(page, spatial, found)
    if of_areas is not None:
        table = territory.groups.table
        page.heading(tr("Areas of the plan"))
        page.table(
            [tr("Area"), tr("Scope"), tr("Units"), tr("Mean"), tr("Mean of all = 100"), tr("Theil's T"), tr("Gini")],
            [
                [
                    name,
                    common.scope_word(scope),
                    int(count),
                    *(of_areas[column][-1][row] for column in ("value", "relative", "theil_t", "gini")),
                ]
                for row, (name, scope, count) in enumerate(zip(table["area_name"], table["scope"], table["units"]))
            ],
            tr("Disparity inside the areas{year}").format(year=common.year_words(last.year)),
            digits=(0, 0, 0, 1, 1, 4, 4),
        )
    return page


def _some(found: list[YearOfDisparity], most: int) -> list[YearOfDisparity]:
    """Not more than so many years, the first and last among them, for a table that stays readable."""
    if len(found) <= most:
        return found
    step = (len(found) - 1) / (most - 1)
    return [found[round(number * step)] for number in range(most)]


def _lead(first: YearOfDisparity, last: YearOfDisparity) -> str:
    gini = last.indices["gini"]
    if gini != gini:
        return tr("Nothing is above zero in the last year: there is no disparity to measure.")
    sentence = tr("Disparity{year}: Gini {gini:.3f}, Theil's T {theil:.4f}.").format(
        year=common.year_words(last.year), gini=gini, theil=last.indices["theil_t"]
    )
    before, after = first.indices["theil_t"], last.indices["theil_t"]
    if first.year == last.year or not before > 0:
        return sentence
    words = tr("Since {year} Theil's T has fallen by {percent:.0f} %.")
    if abs(after - before) <= 1e-9 * before:
        words = tr("Theil's T is as it was in {year}.")
    elif after > before:
        words = tr("Since {year} Theil's T has risen by {percent:.0f} %.")
    return f"{sentence} {words.format(year=first.year, percent=abs(100 * (after / before - 1)))}"


def _between_words(nested: Nesting, last: YearOfDisparity) -> str:
    percent = last.theil_t.percent
    if percent[0] != percent[0]:
        return tr("All units have the same, so there is nothing between or within.")
    outer = tr("{percent:.0f} % of the disparity lies between the groups of {level}").format(
        percent=percent[0], level=nested.levels[0]
    )
    inner = [
        tr("{percent:.0f} % between those of {level} inside them").format(percent=part, level=level)
        for part, level in zip(percent[1:-1], nested.levels[1:])
    ]
    within = tr("{percent:.0f} % between the units within them").format(percent=percent[-1])
    return ", ".join([outer, *inner, within]) + "."


def _extremes(page: Any, territory: common.Territory, last: YearOfDisparity, y: np.ndarray) -> None:
    import numpy as np

    known = np.flatnonzero(~np.isnan(last.relative))
    order = known[np.argsort(-y[-1][known], kind="stable")]
    chosen = order if len(order) <= 20 else np.concatenate([order[:10], order[-10:]])
    page.table(
        [tr("Unit"), tr("Value"), tr("Mean of all = 100"), tr("Contribution to Theil's T")],
        [[territory.names[unit], y[-1][unit], last.relative[unit], last.contribution[unit]] for unit in chosen],
        tr("Units with the highest and the lowest values{year}").format(year=common.year_words(last.year)),
        digits=(0, 1, 1, 5),
    )


def _series_chart(found: list[YearOfDisparity]) -> tuple[Any, str, str]:
    from ...layers.charts import COLOURS, chart
    from ...layers.pages import number_text

    names = index_names()
    years = [one.year for one in found]
    with chart(7.2, 3.2) as (figure, axes):
        for colour, name in zip(COLOURS, ("theil_t", "gini", "variation")):
            axes.plot(years, [one.indices[name] for one in found], color=colour, label=names[name])
        axes.set_ylim(bottom=0)
        axes.set_xlabel(tr("Year"))
        axes.legend(loc="lower left", bbox_to_anchor=(0, 1.0), ncol=3, fontsize=8)
    said = tr("{name} from {first} in {first_year} to {last} in {last_year}").format(
        name=names["gini"],
        first=number_text(found[0].indices["gini"], 3),
        first_year=years[0],
        last=number_text(found[-1].indices["gini"], 3),
        last_year=years[-1],
    )
    return figure, said, tr("Disparity over the years")


def _parts_chart(found: list[YearOfDisparity], parts: list[str]) -> tuple[Any, str, str]:
    import numpy as np

    from ...layers.charts import COLOURS, chart
    from ...layers.pages import number_text

    years = [one.year for one in found]
    heights = np.nan_to_num(np.array([one.theil_t.between for one in found]).T)
    with chart(7.2, 3.2) as (figure, axes):
        axes.stackplot(years, heights, labels=parts, colors=COLOURS[: len(parts)], alpha=0.85)
        axes.set_xlabel(tr("Year"))
        axes.set_ylabel(tr("Theil's T"))
        axes.legend(loc="lower left", bbox_to_anchor=(0, 1.0), ncol=3, fontsize=8)
    said = ", ".join(f"{part}: {number_text(value, 4)}" for part, value in zip(parts, found[-1].theil_t.between))
    return figure, f"{years[-1]}: {said}", tr("Theil's T between and within over the years")


def _lorenz_chart(found: list[YearOfDisparity], y: np.ndarray, people: Optional[np.ndarray]) -> tuple[Any, str, str]:
    from ...engine.indicators.inequality import lorenz_curve
    from ...layers.charts import COLOURS, chart
    from ...layers.pages import number_text

    with chart(4.2, 3.8) as (figure, axes):
        axes.plot([0, 1], [0, 1], color="#8c8c8c", linewidth=0.8)
        for colour, row in zip(COLOURS[1::-1], sorted({0, len(found) - 1})):
            if not found[row].units:
                continue
            curve = lorenz_curve(y[row], None if people is None else people[row])
            axes.plot(*curve, color=colour, label=common.year_label(found[row].year))
        axes.set_xlabel(
            tr("Share of people, from the poorest units up") if people is not None else tr("Share of units")
        )
        axes.set_ylabel(tr("Share of the value"))
        if found[-1].year is not None:
            axes.legend(loc="upper left", fontsize=8)
    return (
        figure,
        tr("Lorenz curve with Gini {gini}").format(gini=number_text(found[-1].indices["gini"], 3)),
        tr("Lorenz curve"),
    )


def _beta_words(beta: Beta) -> str:
    """What the slope says: a direction only where it is beyond chance at 5 %."""
    if not beta.p_value <= _CHANCE:
        words = tr("From {first} to {last} there is no convergence or divergence beyond chance ({figures}).")
    elif beta.slope > 0:
        words = tr("From {first} to {last} richer units grew faster, so that the gap widened ({figures}).")
    elif beta.speed == beta.speed:
        words = tr(
            "From {first} to {last} poorer units grew faster: the gap closed by {speed:.2f} % a year, half of it in {half:.0f} "
            "years ({figures})."
        )
    else:
        words = tr(
            "From {first} to {last} poorer units grew so much faster that they changed places with the richer ones ({figures})."
        )
    figures = tr("slope {slope:.4f}, p = {p:.3g}, R² = {r:.2f}, {units} units").format(
        slope=beta.slope, p=beta.p_value, r=beta.r_squared, units=beta.units
    )
    return words.format(first=beta.first, last=beta.last, speed=beta.speed, half=beta.half_life, figures=figures)


def _convergence_part(page: Any, beta: Beta, found: list[YearOfDisparity], y: np.ndarray) -> None:
    import numpy as np

    from ...engine.indicators.convergence import sigma, sigma_trend
    from ...layers.charts import COLOURS, chart

    page.heading(tr("Convergence"))
    if beta.slope != beta.slope:
        page.paragraph(tr("All units had the same in {year}: nothing can converge.").format(year=beta.first))
        return
    page.paragraph(_beta_words(beta))
    slope, p_value = sigma_trend([one.year for one in found], [sigma(row) for row in y])
    if slope == slope:
        page.paragraph(
            tr("The spread of the logarithms (sigma) changes by {slope:.5f} a year (p = {p:.3g}).").format(
                slope=slope, p=p_value
            )
        )
    with np.errstate(invalid="ignore", divide="ignore"):
        level = np.log(y[0])
        growth = 100 * np.log(y[-1] / y[0]) / (beta.last - beta.first)
    use = np.isfinite(level) & np.isfinite(growth)
    with chart(5.2, 3.4) as (figure, axes):
        axes.scatter(level[use], growth[use], s=14, color=COLOURS[0])
        ends = np.array([level[use].min(), level[use].max()])
        axes.plot(ends, 100 * (beta.intercept + beta.slope * ends), color=COLOURS[1])
        axes.set_xlabel(tr("Logarithm of the value in {year}").format(year=beta.first))
        axes.set_ylabel(tr("Growth a year (%)"))
    page.chart(
        figure,
        tr("Growth against the initial level, with a line of slope {slope:.4f}").format(slope=beta.slope),
        tr("Did poorer units grow faster?"),
    )


def _spatial_part(page: Any, spatial: list[Autocorrelation], found: list[YearOfDisparity]) -> None:
    from ...layers.styles.territory import cluster_names

    page.heading(tr("Are neighbours alike?"))
    last = spatial[-1]
    words = tr("In the last year there is no Moran's I.")
    if last.units and last.p_value <= _CHANCE:
        words = tr("Neighbours are alike: Moran's I is {moran:.3f} (p = {p:.3f}); chance would give {expected:.3f}.")
        if last.moran < last.expected:
            words = tr(
                "Neighbours are unlike: Moran's I is {moran:.3f} (p = {p:.3f}); chance would give {expected:.3f}."
            )
    elif last.units:
        words = tr(
            "No pattern beyond chance: Moran's I is {moran:.3f} (p = {p:.3f}); chance would give {expected:.3f}."
        )
    page.paragraph(words.format(moran=last.moran, p=last.p_value, expected=last.expected))
    names = cluster_names()
    page.table(
        [tr("Year"), tr("Moran's I"), "p", *names.values()],
        [
            [
                common.year_label(found[row].year),
                one.moran,
                one.p_value,
                *(int((one.cluster == code).sum()) for code in names),
            ]
            for row, one in enumerate(spatial)
        ],
        tr("Moran's I, and units by local association"),
        digits=(0, 3, 3, *(0 for _ in names)),
    )
