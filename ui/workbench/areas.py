"""The list of central cities: people, self-containment, and a bar against the size an area should have."""

from __future__ import annotations

import math
from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter
from qgis.PyQt.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ...engine.plan.roles import MAXIMUM_LEVEL
from ...engine.plan.workbench import Workbench
from ...layers.styles.plan import CENTRE_COLOUR, MAXIMUM_COLOUR, MINIMUM_COLOUR
from ...layers.translation import tr
from ..look import ink, letters
from ..words import people, percent

NAME, BAR, MINIMUM, MAXIMUM, CONTAINED = range(5)
BAR_ROLE, SORT_ROLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class AreasModel(QAbstractTableModel):
    """A row per area of the workbench."""

    def __init__(self, workbench: Workbench, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self._names = list(workbench.study.centres.names)
        self._contained = [math.nan] * len(self._names)
        self._problems: dict[int, int] = {}
        self.refresh(whole=True)

    @property
    def contained_known(self) -> bool:
        """Whether self-containment can be told at all: it takes flows within units."""
        return any(not math.isnan(value) for value in self._contained)

    def refresh(self, whole: bool) -> None:
        """Read the figures again; self-containment and findings only with ``whole``, not while a slider moves."""
        self._least, self._most = ([float(value) for value in column] for column in self.workbench.people())
        if whole:
            self._contained = self.workbench.statistics(MAXIMUM_LEVEL)["self_containment_supply"].tolist()
            self._problems = {}
            for problem in self.workbench.problems():
                self._problems[problem.area] = self._problems.get(problem.area, 0) + 1
        if self._names:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._names) - 1, CONTAINED))

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._names)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else CONTAINED + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("Central city"), tr("Size"), tr("Minimum"), tr("Maximum"), tr("Self-cont."))[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                tr("Central city; the sign tells of parts cut off or surrounded"),
                tr("People from the minimum to the maximum scope; grey: the size an area should have"),
                tr("People in the minimum scope"),
                tr("People in the maximum scope"),
                tr("Self-containment of the maximum scope: percent of its resident workers who work in it"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (MINIMUM, MAXIMUM, CONTAINED):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        numbers = (None, self._most[row], self._least[row], self._most[row], self._contained[row])
        if role == Qt.ItemDataRole.DisplayRole:
            if column == NAME:
                return self._names[row] + (f"  ⚠{self._problems[row]}" if row in self._problems else "")
            if column == BAR:
                return ""
            return percent(numbers[column]) if column == CONTAINED else people(numbers[column])
        if role == SORT_ROLE:
            if column == NAME:
                return self._names[row]
            return -1.0 if math.isnan(numbers[column]) else numbers[column]
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (MINIMUM, MAXIMUM, CONTAINED):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == BAR_ROLE:
            return self._least[row], self._most[row], self._largest(), self.workbench.study.window
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole) and column == BAR:
            return tr("{minimum} to {maximum} people").format(
                minimum=people(self._least[row]), maximum=people(self._most[row])
            )
        return None

    def _largest(self) -> float:
        known = [value for value in (*self._most, *self.workbench.study.window) if value and not math.isnan(value)]
        return max(known, default=1.0)


class SizeBar(QStyledItemDelegate):
    """From the minimum to the maximum scope's people, over the window in grey; on a square root scale."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(letters(option.fontMetrics, 10), hint.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        super().paint(painter, option, index)
        values = index.data(BAR_ROLE)
        if values is None:
            return
        least, most, largest, window = values
        pad = letters(option.fontMetrics, 1) / 2
        room = QRectF(option.rect).adjusted(pad, pad, -pad, -pad)

        def place(value: float) -> float:
            return room.left() + room.width() * math.sqrt(min(max(value, 0.0), largest) / largest)

        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        grey = ink(option.palette)
        grey.setAlpha(45)
        if any(window):
            left, right = place(window[0] or 0.0), place(window[1] or largest)
            painter.fillRect(QRectF(left, room.top() - pad / 2, right - left, room.height() + pad), grey)
        if not math.isnan(most):
            middle = QRectF(room.left(), room.top() + room.height() * 0.2, 0, room.height() * 0.6)
            middle.setRight(place(most))
            painter.fillRect(middle, QColor(MAXIMUM_COLOUR))
            if not math.isnan(least):
                middle.setRight(place(least))
                painter.fillRect(middle, QColor(MINIMUM_COLOUR))
            selected = option.state & QStyle.StateFlag.State_Selected
            painter.setPen(QColor("#ffffff") if selected else QColor(CENTRE_COLOUR))
            painter.drawLine(int(place(most)), int(room.top()), int(place(most)), int(room.bottom()))
        painter.restore()
