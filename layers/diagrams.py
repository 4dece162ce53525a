"""Kinds of charts that several reports draw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import fill
from typing import TYPE_CHECKING, Any, Optional

from .charts import COLOURS, chart

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def stacked_bars(
    labels: Sequence[str],
    series: Mapping[str, Sequence[float]],
    x_label: str,
    colours: Sequence[str] = COLOURS,
) -> Figure:
    """Horizontal bars from the top down; parts below zero are stacked to the left."""
    import numpy as np

    with chart(7.2, 1.2 + 0.28 * max(1, len(labels))) as (figure, axes):
        right, left = np.zeros(len(labels)), np.zeros(len(labels))
        rows = np.arange(len(labels))
        for (name, values), colour in zip(series.items(), colours):
            values = np.nan_to_num(np.asarray(values, dtype=float))
            axes.barh(rows, values, left=np.where(values >= 0, right, left), color=colour, label=name)
            right += np.maximum(values, 0)
            left += np.minimum(values, 0)
        axes.set_yticks(rows, labels)
        axes.invert_yaxis()
        axes.grid(axis="y", visible=False)
        axes.axvline(0, color="#4d4d4d", linewidth=0.8)
        axes.set_xlabel(x_label)
        _without_powers(axes.xaxis, [*right, *left])
        if len(series) > 1:
            axes.legend(loc="lower left", bbox_to_anchor=(0, 1.0), ncol=3, fontsize=8)
    return figure


def _without_powers(axis: Any, values: Sequence[float]) -> None:
    """Large numbers written out, in place of a power of ten at the end of the axis."""
    if any(abs(value) >= 10_000 for value in values):
        axis.set_major_formatter("{x:,.0f}")


def histogram(values: Sequence[float], weights: Optional[Sequence[float]], x_label: str, y_label: str) -> Figure:
    """How values are spread, in 20 classes."""
    with chart(7.2, 2.8) as (figure, axes):
        axes.hist(values, bins=20, weights=weights, color=COLOURS[0], edgecolor="white", linewidth=0.5)
        axes.yaxis.set_major_formatter("{x:,.0f}")
        axes.set_xlabel(x_label)
        axes.set_ylabel(y_label)
    return figure


def curve(x: Sequence[float], series: Mapping[str, Sequence[float]], x_label: str, y_label: str) -> Figure:
    """Lines over a common axis."""
    with chart(7.2, 3.0) as (figure, axes):
        for (name, values), colour in zip(series.items(), COLOURS):
            axes.plot(x, values, marker="o", markersize=3, color=colour, label=name)
        axes.set_xlabel(x_label)
        axes.set_ylabel(y_label)
        _without_powers(axes.yaxis, [value for values in series.values() for value in values])
        if len(series) > 1:
            axes.legend(fontsize=8)
        if all(float(one).is_integer() for one in x) and len(x) <= 25:
            axes.set_xticks(list(x), [f"{one:g}" for one in x])
    return figure


def quadrants(
    x: Sequence[float],
    y: Sequence[float],
    cross: tuple[float, float],
    x_label: str,
    y_label: str,
    named: Mapping[int, str],
    words: Sequence[str] = (),
) -> Figure:
    """Points in four fields around a cross; ``named`` positions carry a label, ``words`` name the fields from the upper right
    counterclockwise."""
    with chart(6.4, 4.6) as (figure, axes):
        axes.scatter(x, y, s=12, color=COLOURS[0], alpha=0.6, linewidths=0)
        axes.axvline(cross[0], color="#4d4d4d", linewidth=0.8)
        axes.axhline(cross[1], color="#4d4d4d", linewidth=0.8)
        for position in _apart(axes, x, y, list(named)):
            axes.annotate(
                short([named[position]])[0],
                (x[position], y[position]),
                xytext=(3, 3),
                textcoords="offset points",
                fontsize=7,
                color="#1a1a1a",
            )
        corners = ((0.99, 0.99), (0.01, 0.99), (0.01, 0.01), (0.99, 0.01))
        for word, (right, up) in zip(words, corners):
            axes.text(
                right,
                up,
                word,
                transform=axes.transAxes,
                ha="right" if right > 0.5 else "left",
                va="top" if up > 0.5 else "bottom",
                fontsize=8,
                color="#666666",
            )
        axes.set_xlabel(x_label)
        axes.set_ylabel(y_label)
    return figure


def _apart(axes: Any, x: Sequence[float], y: Sequence[float], positions: Sequence[int]) -> list[int]:
    """Those of some points, in their order, whose labels would not lie on one another."""
    width, height = (high - low for low, high in (axes.get_xlim(), axes.get_ylim()))
    kept: list[int] = []
    for one in positions:
        near = (abs(x[one] - x[other]) < 0.14 * width and abs(y[one] - y[other]) < 0.035 * height for other in kept)
        if not any(near):
            kept.append(one)
    return kept


def radar(names: Sequence[str], series: Mapping[str, Sequence[float]], limits: tuple[float, float]) -> Figure:
    """A polygon per series over three axes or more that start at the centre."""
    import numpy as np

    angle = np.linspace(0, 2 * np.pi, len(names), endpoint=False)
    with chart(7.2, 4.8, subplot_kw={"projection": "polar"}) as (figure, axes):
        if hasattr(figure, "set_layout_engine"):  # names stand outside the circle, where no layout looks for them
            figure.set_layout_engine("none")
        else:
            figure.set_constrained_layout(False)
        axes.set_position((0.14, 0.14, 0.5, 0.72))
        axes.set_theta_offset(np.pi / 2)
        axes.set_theta_direction(-1)
        for name, values, colour in zip(short(list(series)), series.values(), COLOURS):
            closed = [*values, values[0]]
            axes.plot([*angle, angle[0]], closed, color=colour, linewidth=1.5, label=name)
            axes.fill([*angle, angle[0]], closed, color=colour, alpha=0.08)
        axes.set_xticks(angle, [fill(name, 14) for name in names])
        axes.tick_params(axis="x", pad=14)
        axes.set_ylim(*limits)
        axes.tick_params(labelsize=7)
        axes.legend(loc="upper left", bbox_to_anchor=(1.28, 1.05), fontsize=8)
    return figure


def spans(
    labels: Sequence[str], middle: Sequence[float], low: Sequence[float], high: Sequence[float], x_label: str
) -> Figure:
    """A point and a span per row, from the top down."""
    import numpy as np

    with chart(7.2, 1.0 + 0.24 * max(1, len(labels))) as (figure, axes):
        rows = np.arange(len(labels))
        axes.hlines(rows, low, high, color="#9e9e9e", linewidth=3)
        axes.plot(middle, rows, "o", color=COLOURS[1], markersize=4)
        axes.set_yticks(rows, labels)
        axes.invert_yaxis()
        axes.grid(axis="y", visible=False)
        axes.set_xlabel(x_label)
    return figure


def distinct(names: Sequence[Any], codes: Sequence[Any]) -> list[str]:
    """Names, with their code behind where several units share one."""
    texts = [str(name) for name in names]
    often = {text for text in texts if texts.count(text) > 1}
    return [f"{text} ({code})" if text in often else text for text, code in zip(texts, codes)]


def short(names: Sequence[Any], most: int = 28) -> list[str]:
    """Names that fit beside a bar, on one line."""
    lines = [" ".join(str(name).split()) for name in names]
    return [line if len(line) <= most else f"{line[: most - 1]}…" for line in lines]
