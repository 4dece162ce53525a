"""Charts with matplotlib as QGIS ships it: same look everywhere, Korean glyphs, the same bytes for the same numbers."""

from __future__ import annotations

import io
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# Okabe and Ito (2008): told apart by colour-blind readers, and ordered by lightness where it matters.
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#1a1a1a", "#f0e442")
_FAMILIES = (
    "Noto Sans",
    "DejaVu Sans",
    "Noto Sans CJK KR",
    "Noto Sans CJK JP",  # what matplotlib calls the collection that holds the Korean face
    "Noto Sans KR",
    "NanumGothic",
    "Malgun Gothic",
    "Apple SD Gothic Neo",
)
_lock = threading.RLock()  # matplotlib's settings belong to the process; algorithms run in threads


def _settings() -> dict[str, Any]:
    from matplotlib import rcParams
    from matplotlib.font_manager import fontManager

    there = {font.name for font in fontManager.ttflist}
    return {
        "font.family": [name for name in _FAMILIES if name in there] or ["sans-serif"],
        "font.size": 9,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.grid": True,
        "grid.color": "#e0e0e0",
        "grid.linewidth": 0.6,
        "axes.axisbelow": True,
        "axes.unicode_minus": False,
        "legend.frameon": False,
        "svg.fonttype": "path",  # a reader without the font still sees the words
        "svg.hashsalt": "multipolar",
        **({"text.parse_math": False} if "text.parse_math" in rcParams else {}),  # a name with $ is a name (from 3.6)
    }


@contextmanager
def look() -> Iterator[None]:
    """The house's look for whatever is drawn inside the ``with``, on a figure of one's own."""
    import matplotlib

    with _lock, matplotlib.rc_context(_settings()):
        yield


@contextmanager
def chart(width: float = 7.2, height: float = 3.6, **axes: Any) -> Iterator[tuple[Figure, Any]]:
    """A figure and its axes (inches), in the house's look; draw inside the ``with``.

    ``axes`` are handed to ``Figure.subplots``. No window and no global figure is made, so any thread may draw.
    """
    import matplotlib
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    with _lock, matplotlib.rc_context(_settings()):
        figure = Figure(figsize=(width, height), layout="constrained")
        FigureCanvasSVG(figure)
        yield figure, figure.subplots(**axes)


def svg_text(figure: Figure) -> str:
    """The figure as an ``<svg>`` element, without date and without XML head."""
    import matplotlib

    with _lock, matplotlib.rc_context(_settings()), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing")  # a name may hold what no font has: an empty box then
        buffer = io.StringIO()
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    text = buffer.getvalue()
    return text[text.index("<svg") :].strip()
