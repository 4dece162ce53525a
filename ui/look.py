"""Colours for what is painted by hand, readable in light and dark themes."""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor, QPalette

_LIGHT_INK, _DARK_INK = "#ececec", "#1a1a1a"


def ink(palette: QPalette, ground: QPalette.ColorRole = QPalette.ColorRole.Base) -> QColor:
    """Text on a ground: the theme's, or one that can be read where a style sheet has darkened the ground alone."""
    text, paper = palette.color(QPalette.ColorRole.Text), palette.color(ground)
    if abs(text.lightness() - paper.lightness()) >= 90:
        return text
    return QColor(_LIGHT_INK if paper.lightness() < 128 else _DARK_INK)


def quiet(palette: QPalette) -> str:
    """For what explains: nearer to the ground than text, and still easy to read."""
    text, ground = ink(palette, QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.Window)
    mixed = (round(0.68 * a + 0.32 * b) for a, b in zip(text.getRgb()[:3], ground.getRgb()[:3]))
    return QColor(*mixed).name()


def is_dark(palette: QPalette) -> bool:
    return palette.color(QPalette.ColorRole.Base).lightness() < 128
