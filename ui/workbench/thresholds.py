"""The two thresholds as sliders with numbers, and the measure of the tie."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QDoubleSpinBox, QGridLayout, QLabel, QSlider, QWidget

from ...engine.options import MEASURES
from ...engine.plan.workbench import Workbench
from ...layers.translation import tr
from ..words import measure_name, role_name

_STEPS = 1000


def share_of(step: int) -> float:
    """Slider to percent: fine where shares are small."""
    return max(0.1, round(100 * (step / _STEPS) ** 2, 1))


def step_of(share: float) -> int:
    return round(_STEPS * (share / 100) ** 0.5)


class Thresholds(QWidget):
    """``moved(minimum, maximum, finished)`` is asked while a slider moves and again when it is let go."""

    def __init__(
        self,
        workbench: Workbench,
        moved: Callable[[float, float, bool], None],
        measured: Callable[[str], None],
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self.workbench, self._moved = workbench, moved
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.sliders: list[QSlider] = []
        self.boxes: list[QDoubleSpinBox] = []
        for number, role in enumerate(("minimum", "maximum")):
            slider, box = QSlider(Qt.Orientation.Horizontal), QDoubleSpinBox()
            slider.setRange(step_of(0.1), _STEPS)
            slider.setPageStep(20)
            slider.setAccessibleName(role_name(role))
            slider.setToolTip(tr("Least share to the central city, in percent"))
            box.setRange(0.1, 100)
            box.setDecimals(1)
            box.setSuffix(" %")
            box.setKeyboardTracking(False)
            box.setAccessibleName(role_name(role))
            label = QLabel(f"{role_name(role)} ≥")
            label.setBuddy(slider)
            layout.addWidget(label, number, 0)
            layout.addWidget(slider, number, 1)
            layout.addWidget(box, number, 2)
            slider.valueChanged.connect(
                lambda step, n=number: self._ask(n, share_of(step), self.sliders[n].isSliderDown())
            )
            slider.sliderReleased.connect(lambda n=number: self._ask(n, share_of(self.sliders[n].value()), False))
            box.valueChanged.connect(lambda share, n=number: self._ask(n, share, False))
            self.sliders.append(slider)
            self.boxes.append(box)
        self.measure = QComboBox()
        for name in MEASURES:
            self.measure.addItem(measure_name(name), name)
        self.measure.setCurrentIndex(max(0, self.measure.findData(workbench.measure)))
        self.measure.activated.connect(lambda _row: measured(self.measure.currentData()))
        self.measure_label = QLabel(tr("Measure of the tie"))
        self.measure_label.setBuddy(self.measure)
        layout.addWidget(self.measure_label, 2, 0)
        layout.addWidget(self.measure, 2, 1, 1, 2)
        self.refresh()

    def _ask(self, number: int, share: float, dragging: bool) -> None:
        wanted = list(self.workbench.thresholds)
        wanted[number] = share
        self._moved(*wanted, not dragging)

    def refresh(self) -> None:
        """Show the workbench's thresholds without asking for them."""
        for slider, box, share in zip(self.sliders, self.boxes, self.workbench.thresholds):
            for widget, value in ((slider, step_of(share)), (box, share)):
                if widget is slider and share_of(slider.value()) == share:
                    continue  # where the hand has it
                widget.blockSignals(True)
                widget.setValue(value)
                widget.blockSignals(False)
        row = self.measure.findData(self.workbench.measure)
        if row >= 0:
            self.measure.setCurrentIndex(row)
