"""The workbench's charts, drawn on axes that are handed in: the same for the screen, for SVG and for PNG."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd

from ..engine import columns
from ..engine.plan import curves
from ..engine.plan.workbench import Workbench
from .charts import COLOURS
from .styles.plan import CENTRE_COLOUR, MAXIMUM_COLOUR, MINIMUM_COLOUR
from .translation import tr

CURVE, STRIPS, LORENZ, DECOMPOSITION, RADAR = "curve", "strips", "lorenz", "decomposition", "radar"
KINDS = (CURVE, STRIPS, LORENZ, DECOMPOSITION, RADAR)
DECOMPOSITION_FIELDS = ("year", "index", "part", "value")  # as the algorithm “disparity” hands them over


def chart_title(kind: str) -> str:
    return {
        CURVE: tr("Units and people against the threshold"),
        STRIPS: tr("Which units belong at which threshold"),
        LORENZ: tr("Lorenz curve: jobs over resident workers"),
        DECOMPOSITION: tr("Disparity between and within groups over time"),
        RADAR: tr("Area among all areas"),
    }[kind]


def indicator_name(name: str) -> str:
    return {
        curves.POPULATION: tr("People"),
        curves.UNITS: tr("Units"),
        curves.SUPPLY: tr("Self-containment, resident workers (%)"),
        curves.DEMAND: tr("Self-containment, jobs (%)"),
        curves.JOBS: tr("Jobs per resident worker"),
        curves.SHARED: tr("People in units of several areas (%)"),
        curves.CENTRE_PART: tr("People in the central city (%)"),
    }[name]


@dataclass(frozen=True)
class Drawn:
    """What a chart shows: its numbers, and in words for those who do not see it."""

    numbers: pd.DataFrame
    words: str


def draw(
    figure: Any, kind: str, workbench: Workbench, area: int, decomposition: Optional[pd.DataFrame] = None
) -> Drawn:
    """Draw a chart of an area on an empty figure.

    ``decomposition`` has the columns ``DECOMPOSITION_FIELDS``; only the chart of that name needs it.
    """
    if kind == DECOMPOSITION:
        return _decomposition(figure, decomposition)
    return {CURVE: _curve, STRIPS: _strips, LORENZ: _lorenz, RADAR: _radar}[kind](figure, workbench, area)


def _city(workbench: Workbench, area: int) -> str:
    return str(workbench.study.centres.names.iloc[area])


def _mark() -> str:
    """Colour of thresholds and of the area at hand: dark on light ground, light on dark."""
    from matplotlib import rcParams
    from matplotlib.colors import to_rgb

    return CENTRE_COLOUR if sum(to_rgb(rcParams["axes.facecolor"])) > 1.5 else "#ff9ecb"


def _curve(figure: Any, workbench: Workbench, area: int) -> Drawn:
    table = curves.threshold_curve(workbench, area)
    left = figure.add_subplot()
    left.step(table["threshold"], table[columns.UNITS], where="post", color=COLOURS[0], label=tr("Units"))
    left.set_xscale("log")
    ticks = [1, 2, 5, 10, 20, 50]
    left.set_xticks(ticks, [f"{tick} %" for tick in ticks])
    left.minorticks_off()
    left.set_xlabel(tr("Least share to the central city, in percent"))
    left.set_ylabel(tr("Units"), color=COLOURS[0])
    left.set_ylim(bottom=0)
    right = left.twinx()
    right.spines["right"].set_visible(True)
    right.step(
        table["threshold"],
        table[columns.POPULATION] / 1000,
        where="post",
        color=COLOURS[1],
        linestyle="--",
        label=tr("People"),
    )
    right.set_ylabel(tr("People (thousands)"), color=COLOURS[1])
    right.set_ylim(bottom=0)
    right.grid(False)
    for threshold, dash in zip(workbench.thresholds, ("-", ":")):
        left.axvline(threshold, color=_mark(), linestyle=dash, linewidth=1.2)
    left.set_title(_city(workbench, area))
    least, most = table.iloc[-1], table.iloc[0]
    words = tr(
        "{city}: units at a threshold of {high:g} %: {units_low}; at {low:g} %: {units_high}. "
        "Chosen: {minimum:g} % and {maximum:g} %."
    ).format(
        city=_city(workbench, area),
        units_low=int(least[columns.UNITS]),
        high=float(least["threshold"]),
        units_high=int(most[columns.UNITS]),
        low=float(most["threshold"]),
        minimum=workbench.thresholds[0],
        maximum=workbench.thresholds[1],
    )
    return Drawn(table, words)


def _strips(figure: Any, workbench: Workbench, area: int) -> Drawn:
    table = curves.entry_strips(workbench, area)
    axes = figure.add_subplot()
    thresholds = list(table.columns)
    minimum, maximum = workbench.thresholds
    for row, (_name, inside) in enumerate(table.iterrows()):
        for column, there in enumerate(inside):
            if there:
                colour = MINIMUM_COLOUR if thresholds[column] >= minimum else MAXIMUM_COLOUR
                axes.barh(row, 0.92, left=column - 0.46, height=0.72, color=colour, linewidth=0)
    places = range(len(thresholds))
    axes.set_xticks(list(places)[::2], [f"{threshold:g}" for threshold in thresholds[::2]])
    axes.set_xlim(-0.6, len(thresholds) - 0.4)
    size = 7 if len(table) > 18 else 8
    every = _labelled(figure, len(table), size)
    axes.set_yticks(range(0, len(table), every), list(table.index)[::every])
    axes.tick_params(axis="y", labelsize=size)
    axes.invert_yaxis()
    axes.grid(False)
    for threshold, dash in ((minimum, "-"), (maximum, ":")):
        axes.axvline(np.interp(threshold, thresholds, list(places)), color=_mark(), linestyle=dash, linewidth=1.2)
    axes.set_xlabel(tr("Least share to the central city, in percent"))
    axes.set_title(_city(workbench, area))
    always = [str(name) for name, inside in table.iterrows() if inside.loc[[t for t in thresholds if t <= 20]].all()]
    words = tr("{city}: the {count} units that belong longest as the threshold rises; still at 20 %: {names}.").format(
        city=_city(workbench, area), count=len(table), names=", ".join(always) or "–"
    )
    return Drawn(table.rename_axis(columns.UNIT_NAME).reset_index(), words)


def _labelled(figure: Any, rows: int, size: float) -> int:
    """Label every how many rows, so that names do not lie on one another in a low window."""
    points = 72 * figure.get_size_inches()[1] - 75  # without title and axis
    return max(1, math.ceil(1.15 * size * rows / max(points, size)))


def _lorenz(figure: Any, workbench: Workbench, area: int) -> Drawn:
    axes = figure.add_subplot()
    inside = workbench.roles[area] > 0
    jobs, residents = workbench.study.flows.jobs, workbench.live.residents
    parts, words = [], []
    for name, chosen, colour, dash in (
        (_city(workbench, area), inside, _mark(), "-"),
        (tr("All units"), np.ones(len(inside), dtype=bool), "#8a8a8a", "--"),
    ):
        table, gini = curves.lorenz_curve(jobs[chosen], residents[chosen])
        label = f"{name}: Gini {gini:.2f}"
        axes.plot(table["weight_share"], table["value_share"], color=colour, linestyle=dash, label=label)
        parts.append(table.assign(of=name))
        words.append(label)
    axes.plot((0, 1), (0, 1), color="#b0b0b0", linewidth=0.8)
    axes.set_xlabel(tr("Share of resident workers"))
    axes.set_ylabel(tr("Share of jobs"))
    axes.set_aspect("equal")
    axes.legend(loc="upper left")
    return Drawn(pd.concat(parts, ignore_index=True), "; ".join(words))


def _decomposition(figure: Any, table: Optional[pd.DataFrame]) -> Drawn:
    """Parts of an index stacked, a bar per year; the first index of the table."""
    axes = figure.add_subplot()
    if table is None or not len(table):
        text = tr("Run “Regional disparity” first and load its table “Decomposition”: the chart shows its years.")
        axes.set_axis_off()
        axes.text(0.5, 0.5, text, ha="center", va="center", wrap=True, transform=axes.transAxes)
        return Drawn(pd.DataFrame(columns=list(DECOMPOSITION_FIELDS)), text)
    index = str(table["index"].iloc[0])
    parts = list(dict.fromkeys(table["part"]))
    wide = table[table["index"] == index].pivot(index="year", columns="part", values="value").sort_index()[parts]
    below = np.zeros(len(wide))
    places = np.arange(len(wide))
    for part, colour in zip(parts, COLOURS):
        axes.bar(places, wide[part], 0.7, bottom=below, color=colour, label=str(part))
        below = below + wide[part].fillna(0).to_numpy()
    axes.set_xticks(places, [str(year) for year in wide.index])
    axes.set_ylabel(index)
    axes.legend(loc="upper left")
    axes.set_ylim(top=1.3 * max(below.max(), 1e-9))  # room for the legend
    first, last = wide.iloc[0], wide.iloc[-1]
    words = tr("{index} from {start} to {end}: {figures}.").format(
        index=index,
        start=wide.index[0],
        end=wide.index[-1],
        figures="; ".join(f"{part} {first[part]:.4f} → {last[part]:.4f}" for part in parts),
    )
    return Drawn(wide.reset_index(), words)


def _radar(figure: Any, workbench: Workbench, area: int) -> Drawn:
    table = curves.area_indicators(workbench).xs("maximum", level=columns.SCOPE).dropna(axis=1, how="all")
    places = curves.ranks(table)
    mine = places.iloc[area].fillna(0)
    angles = np.linspace(0, 2 * np.pi, len(mine), endpoint=False)
    axes = figure.add_subplot(projection="polar")
    axes.set_theta_offset(np.pi / 2)
    axes.set_theta_direction(-1)
    closed = np.append(angles, angles[:1])
    axes.plot(closed, np.append(mine.to_numpy(), mine.iloc[:1]), color=_mark())
    axes.fill(closed, np.append(mine.to_numpy(), mine.iloc[:1]), color=MINIMUM_COLOUR, alpha=0.4)
    axes.set_xticks(angles, [_two_lines(indicator_name(name)) for name in mine.index])
    axes.tick_params(axis="x", labelsize=7, pad=4)
    for label, angle in zip(axes.get_xticklabels(), angles):  # outward from the circle, so that none lies on it
        side = np.sin(angle)
        label.set_horizontalalignment("center" if abs(side) < 0.1 else "left" if side > 0 else "right")
    axes.set_ylim(0, 100)
    axes.set_yticks([25, 50, 75], ["", "50", ""])
    axes.set_title(_city(workbench, area) + "\n" + tr("Percent of areas with less"), fontsize=9)
    words = tr("{city}, percent of areas with less: {figures}.").format(
        city=_city(workbench, area),
        figures="; ".join(f"{indicator_name(name)} {value:.0f}" for name, value in mine.items()),
    )
    numbers = pd.DataFrame(
        {
            "indicator": [indicator_name(name) for name in mine.index],
            "value": table.iloc[area].to_numpy(),
            "areas_with_less": mine.to_numpy(),
        }
    )
    return Drawn(numbers, words)


def _two_lines(text: str) -> str:
    if len(text) < 16 or " " not in text:
        return text
    middle = min(
        (place for place, letter in enumerate(text) if letter == " "), key=lambda place: abs(place - len(text) / 2)
    )
    return text[:middle] + "\n" + text[middle + 1 :]
