"""Charts of the area at hand in a dock: to look at, save, copy and hear."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...layers.charts import look, svg_text
from ...layers.pages import write_aside
from ...layers.plancharts import DECOMPOSITION, DECOMPOSITION_FIELDS, KINDS, Drawn, chart_title, draw
from ...layers.sources import LayerSource
from ...layers.translation import tr
from ...layers.vectors import read_columns
from ..look import ink, is_dark

if TYPE_CHECKING:
    from .session import Session


_REST = 150  # ms without a change of size


def canvas_class() -> Any:
    """matplotlib's canvas for the Qt that QGIS runs on."""
    import matplotlib

    if tuple(int(part) for part in matplotlib.__version__.split(".")[:2]) >= (3, 5):
        from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
    else:
        from matplotlib.backends.backend_qt5agg import FigureCanvasQTAgg
    return FigureCanvasQTAgg


class ChartsDock(QgsDockWidget):
    """One chart at a time; it follows the plan when it comes to rest."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(tr("Charts"), parent)
        self.setObjectName("MultipolarCharts")
        self.session = session
        from matplotlib.figure import Figure

        self.figure = Figure(layout="constrained")
        self.canvas = canvas_class()(self.figure)
        self.canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.drawn: Drawn
        body = QWidget()
        layout = QVBoxLayout(body)
        row = QHBoxLayout()
        self.kind = QComboBox()
        for kind in KINDS:
            self.kind.addItem(chart_title(kind), kind)
        self.kind.setAccessibleName(tr("Charts"))
        self.kind.currentIndexChanged.connect(lambda _row: self.refresh())
        self.save_button, self.copy_button = QPushButton(tr("&Save…")), QPushButton(tr("&Copy numbers"))
        self.save_button.clicked.connect(lambda _checked: self._save())
        self.copy_button.clicked.connect(lambda _checked: self.copy_numbers())
        row.addWidget(self.kind, 1)
        row.addWidget(self.save_button)
        row.addWidget(self.copy_button)
        layout.addLayout(row)
        layout.addWidget(self.canvas, 1)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        layout.addWidget(self.words)
        self.setWidget(body)
        self._resized = QTimer(self)  # what is labelled depends on the room
        self._resized.setSingleShot(True)
        self._resized.setInterval(_REST)
        self._resized.timeout.connect(self.refresh)
        self.canvas.mpl_connect("resize_event", lambda _event: self._resized.start())
        self.refresh()

    def refresh(self) -> None:
        """Draw anew."""
        import matplotlib

        workbench = self.session.workbench
        with look(), matplotlib.rc_context(self._theme()):
            for axes in list(self.figure.axes):
                self.figure.delaxes(axes)  # clearing twins with a log scale makes matplotlib warn
            self.figure.clear()
            self.figure.set_facecolor(matplotlib.rcParams["figure.facecolor"])
            self.drawn = draw(self.figure, self.kind.currentData(), workbench, workbench.area, self._decomposition())
            self.canvas.draw()
        self.words.setText(self.drawn.words)
        self.canvas.setAccessibleName(self.kind.currentText())
        self.canvas.setAccessibleDescription(self.drawn.words)

    def _decomposition(self) -> Any:
        """The table of the algorithm “disparity” that was loaded last; None for other charts, or when there is none."""
        if self.kind.currentData() != DECOMPOSITION:
            return None
        import pandas as pd

        for layer in reversed(list(QgsProject.instance().mapLayers().values())):
            if isinstance(layer, QgsVectorLayer) and set(DECOMPOSITION_FIELDS) <= set(layer.fields().names()):
                return pd.DataFrame(read_columns(LayerSource(layer), DECOMPOSITION_FIELDS, layer.name()))
        return None

    def _theme(self) -> dict[str, Any]:
        """The colours of the window, so that a dark theme stays dark."""
        palette = self.palette()
        ground, text = palette.color(palette.Base).name(), ink(palette).name()
        names = ("text.color", "axes.labelcolor", "axes.edgecolor", "xtick.color", "ytick.color", "axes.titlecolor")
        colours: dict[str, Any] = {"figure.facecolor": ground, "axes.facecolor": ground, **dict.fromkeys(names, text)}
        if is_dark(palette):
            colours["grid.color"] = "#555555"
        return colours

    def copy_numbers(self) -> None:
        """The chart's numbers to the clipboard, ready for a spreadsheet."""
        QApplication.clipboard().setText(self.drawn.numbers.to_csv(sep="\t", index=False))
        self.session.say(tr("Copied: {rows} rows.").format(rows=len(self.drawn.numbers)))

    def _save(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, tr("&Save…").replace("&", ""), "", "SVG (*.svg);;PNG (*.png)")
        if path:
            self.save(path)

    def save(self, path: str) -> None:
        """As SVG with its description, or as PNG, on white whatever the theme."""
        import io

        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        workbench = self.session.workbench
        with look():
            figure = Figure(figsize=(7.2, 4.4), layout="constrained")
            FigureCanvasAgg(figure)
            drawn = draw(figure, self.kind.currentData(), workbench, workbench.area, self._decomposition())
            if path.lower().endswith(".png"):
                buffer = io.BytesIO()
                words = {"Title": self.kind.currentText(), "Description": drawn.words, "Software": None}
                figure.savefig(buffer, format="png", dpi=200, metadata=words)
                content = buffer.getvalue()
            else:
                path = path if path.lower().endswith(".svg") else f"{path}.svg"
                content = _described(svg_text(figure), self.kind.currentText(), drawn.words).encode("utf-8")
        if self.session.attempt(lambda: write_aside(path, content)):
            self.session.say(tr("Saved: {path}").format(path=path))


def _described(svg: str, title: str, words: str) -> str:
    """An SVG with title and description, which screen readers tell."""
    from html import escape

    head, rest = svg.split(">", 1)
    return f'{head} role="img">\n<title>{escape(title)}</title>\n<desc>{escape(words)}</desc>{rest}'
