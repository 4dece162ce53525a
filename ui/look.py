"""Colours for what is painted by hand, readable in light and dark themes; sizes that follow the font and fit the screen."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QObject, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFontMetrics, QPalette
from qgis.PyQt.QtWidgets import QDockWidget, QFrame, QMainWindow, QScrollArea, QWidget

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


def letters(metrics: QFontMetrics, count: float) -> int:
    """Width of so many letters of running text. Not ``averageCharWidth``: in a font with Hangul that is the width of a syllable."""
    return round(metrics.horizontalAdvance("n") * count)


def fit(window: QWidget, wide: float, high: float) -> None:
    """Give a window so many letters and lines of room, or what the screen has."""
    metrics = window.fontMetrics()
    room = (window.screen() if hasattr(window, "screen") else None) or QgsApplication.primaryScreen()
    most = room.availableGeometry().size() * 0.95
    window.resize(min(letters(metrics, wide), most.width()), min(round(metrics.height() * high), most.height()))


def whole_edge(window: QWidget, dock: QDockWidget, wide: float) -> None:
    """Give a dock the whole height of its edge and so many letters of width: what stands there becomes a tab behind it."""
    if not isinstance(window, QMainWindow):
        return
    edge = window.dockWidgetArea(dock)
    for other in window.findChildren(QDockWidget):
        if other is not dock and other.isVisible() and not other.isFloating() and window.dockWidgetArea(other) == edge:
            window.tabifyDockWidget(other, dock)
            break
    window.resizeDocks([dock], [letters(dock.fontMetrics(), wide)], Qt.Orientation.Horizontal)
    dock.show()
    dock.raise_()


class UpAndDown(QScrollArea):
    """Scrolls a widget that is too high, and is never narrower than it: nothing is cut off at the side."""

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(body)

    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self.widget().minimumSizeHint().width() + bar, super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Words in the widget have changed, and with them its least width."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)
