"""Sheets of paper filled from top to bottom: titles, sentences, maps, tables that go on over the page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from qgis.core import (
    QgsExpressionContextUtils,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFontMetricsF

from . import sheetitems as items
from .sheetitems import Box

_MM_PER_POINT = 25.4 / 72
_LINE = 1.36  # height of a line in ems, as QGIS sets these fonts
_SHORT = 24.0  # width of a cell's words that are not broken for the sake of other columns
_CELL = 1.2  # margin of a table's cell
MARGIN, FOOT = 12.0, 14.0
_PAGES = 40  # of a layout: with every item that comes in, QGIS looks through all the pages and items there are
_BEFORE, _ALL = "multipolar_pages_before", "multipolar_pages"


class Sheets:
    """A4 portrait pages; ``footer`` stands on each with its number.

    ``layout`` is the one that is being filled, ``page`` the number in it, from 0.
    """

    WIDTH, HEIGHT = 210.0, 297.0

    def __init__(self, project: QgsProject, name: str, footer: str) -> None:
        self.project, self.name, self.footer = project, name, footer
        self._layouts: list[QgsPrintLayout] = []
        self.width = self.WIDTH - 2 * MARGIN
        self._new_layout()

    def _new_layout(self) -> None:
        self.layout = items.new_layout(self.project, self.name)
        self._layouts.append(self.layout)
        self.page = -1
        self.y = 0.0

    def layouts(self) -> list[QgsPrintLayout]:
        """All in order, their pages numbered through."""
        counts = [layout.pageCollection().pageCount() for layout in self._layouts]
        for number, layout in enumerate(self._layouts):
            QgsExpressionContextUtils.setLayoutVariable(layout, _BEFORE, sum(counts[:number]))
            QgsExpressionContextUtils.setLayoutVariable(layout, _ALL, sum(counts))
        return list(self._layouts)

    @property
    def room(self) -> float:
        """Height left on the page."""
        return self.HEIGHT - FOOT - self.y

    def new_page(self) -> None:
        if self.page + 1 == _PAGES:
            self._new_layout()
        pages = self.layout.pageCollection()
        self.page += 1
        if self.page:
            pages.addPage(QgsLayoutItemPage(self.layout))
        pages.page(self.page).setPageSize("A4", QgsLayoutItemPage.Orientation.Portrait)
        self.y = MARGIN
        foot = self.HEIGHT - FOOT + 4
        items.text(self.layout, items.literal(self.footer), Box(MARGIN, foot, self.width - 30, 6, self.page), 6.5)
        number = items.text(
            self.layout,
            f"[% @layout_page + @{_BEFORE} %] / [% @{_ALL} %]",
            Box(self.WIDTH - MARGIN - 30, foot, 30, 6, self.page),
            6.5,
        )
        number.setHAlign(Qt.AlignmentFlag.AlignRight)

    def text(self, words: str, size: float = 8.5, bold: bool = False, after: float = 1.5) -> None:
        """A paragraph, broken into lines; goes on over the page."""
        for line in wrapped(words, self.width - 2, size, bold):
            height = line_height(size)
            if self.room < height:
                self.new_page()
            place = Box(MARGIN, self.y, self.width, height + 1, self.page)
            items.text(self.layout, items.literal(line), place, size, bold)
            self.y += height
        self.y += after

    def map(self, layers: Sequence[QgsMapLayer], extent: QgsRectangle, height: float) -> QgsLayoutItemMap:
        """A map as wide as the page, with scale bar and north arrow in it."""
        if self.room < height:
            self.new_page()
        item = items.map_frame(self.layout, Box(MARGIN, self.y, self.width, height, self.page))
        items.show(item, layers, extent)
        low = self.y + height - 13
        items.scale_bar(self.layout, item, Box(MARGIN + 2, low, 50, 12, self.page))
        items.north(self.layout, item, Box(self.WIDTH - MARGIN - 11, self.y + 2, 9, 12, self.page))
        self.y += height + 3
        return item

    def legend(self, layers: Sequence[QgsMapLayer], item: QgsLayoutItemMap, height: float, columns: int = 1) -> None:
        """A legend below a map; with several ``columns`` one row of symbols without headings."""
        items.legend(self.layout, layers, item, Box(MARGIN, self.y, self.width, height, self.page), columns=columns)
        self.y += height

    def table(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        shares: Sequence[float],
        right: Sequence[bool],
        size: float = 7.5,
    ) -> None:
        """A table; its columns take ``shares`` of the width, but no word is broken where there is room to spare.

        Its head stands again on every page.
        """
        widths = column_widths(heads, rows, shares, self.width - 2 * _CELL * len(shares), size)
        body = [self._broken(row, widths, size) for row in rows]
        head = self._broken(heads, widths, size, bold=True)
        start = 0
        while start < len(body):
            fits, height = self._fitting(head, body[start:], size)
            if not fits and self.y > MARGIN:
                self.new_page()
                continue
            fits = max(fits, 1)  # a row higher than a page is cut rather than lost for ever
            items.table(
                self.layout,
                head,
                body[start : start + fits],
                widths,
                right,
                Box(MARGIN, self.y, self.width, min(height, self.room), self.page),
                size,
            )
            start += fits
            self.y += height
            if start < len(body):
                self.new_page()
        self.y += 3

    def _broken(self, row: Sequence[str], widths: Sequence[float], size: float, bold: bool = False) -> list[str]:
        return ["\n".join(wrapped(words, width, size, bold)) for words, width in zip(row, widths)]

    def _fitting(self, head: Sequence[str], rows: Sequence[Sequence[str]], size: float) -> tuple[int, float]:
        """How many rows fit the rest of the page under a head, and how high they are with it."""
        height = _row_height(head, size)
        for count, row in enumerate(rows):
            if height + _row_height(row, size) > self.room:
                return count, height
            height += _row_height(row, size)
        return len(rows), height


def column_widths(
    heads: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[float], width: float, size: float
) -> list[float]:
    """Widths by shares of the whole, after each column has what its words need, if that leaves anything."""
    given = [width * share / sum(shares) for share in shares]
    needed = [
        max((_unbroken(words, size, bold) for words, bold in [(head, True), *((row[column], False) for row in rows)]))
        + 0.3
        for column, head in enumerate(heads)
    ]
    wide = [max(one, other) for one, other in zip(given, needed)]
    over = sum(wide) - width
    spare = [one - other for one, other in zip(wide, needed)]
    if over <= 0 or sum(spare) <= over:
        return given  # everything fits, or nothing would
    return [one - over * slack / sum(spare) for one, slack in zip(wide, spare)]


def _unbroken(words: str, size: float, bold: bool) -> float:
    """Width that words need: of all of them when they are few, else of the longest."""
    whole = text_width(words, size, bold)
    if whole <= _SHORT or not words.strip():
        return whole
    return max(text_width(word, size, bold) for word in words.split())


def _row_height(row: Sequence[str], size: float) -> float:
    lines = max(words.count("\n") + 1 for words in row)
    return lines * line_height(size) + 2 * _CELL + 0.2


@lru_cache(maxsize=8)
def _metrics(bold: bool) -> QFontMetricsF:
    chosen = items.font(10, bold)
    chosen.setPixelSize(1000)
    return QFontMetricsF(chosen)


def text_width(words: str, size: float, bold: bool = False) -> float:
    """Width of a line in millimetres."""
    return _metrics(bold).horizontalAdvance(words) / 1000 * size * _MM_PER_POINT


def line_height(size: float) -> float:
    """Height of a line in millimetres."""
    return size * _MM_PER_POINT * _LINE


def wrapped(words: str, width: float, size: float, bold: bool = False) -> list[str]:
    """Lines of at most ``width`` millimetres, broken at blanks, and within a word only where it is wider than a line."""
    lines: list[str] = []
    for paragraph in words.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if text_width(longer, size, bold) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            line = word
            while text_width(line, size, bold) > width and len(line) > 1:
                cut = next(
                    n for n in range(len(line) - 1, 0, -1) if n == 1 or text_width(line[:n], size, bold) <= width
                )
                lines.append(line[:cut])
                line = line[cut:]
        lines.append(line)
    return lines
