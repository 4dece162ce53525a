"""The five pages. Each shows what was recognised, a small preview, and what was counted; nothing here waits."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Callable, Optional

from qgis.core import QgsMapLayer, QgsMapLayerProxyModel, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsFileWidget, QgsMapCanvas, QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
    QWizardPage,
)

from ...engine.errors import InputError
from ...layers.sources import sample_values
from ...layers.translation import error_text, sentence, tr
from .. import tasks
from ..look import letters
from ..words import people

if TYPE_CHECKING:
    from .wizard import StudyAssistant

_REST = 350  # ms after the last change until a page reads
_ROWS = 6


class LayerRow(QWidget):
    """A layer of the project, or one from a file, which is then added to the project."""

    def __init__(self, kind: Any, file_filter: str, optional: bool, changed: Callable[[], None]) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.combo = QgsMapLayerComboBox()
        self.combo.setFilters(kind)
        self.combo.setAllowEmptyLayer(optional)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        if optional:
            self.combo.setLayer(None)
        self.combo.layerChanged.connect(lambda _layer: changed())
        self.file = QPushButton(tr("File…"))
        self.file.clicked.connect(lambda _checked: self._choose(file_filter))
        layout.addWidget(self.combo, 1)
        layout.addWidget(self.file)

    def layer(self) -> Optional[QgsMapLayer]:
        return self.combo.currentLayer()

    def _choose(self, file_filter: str) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("File…"), "", file_filter)
        if path:
            self.add_file(path)

    def add_file(self, path: str) -> bool:
        """Add a file to the project and choose it; a CSV through OGR, so that codes stay text."""
        name = os.path.splitext(os.path.basename(path))[0]
        raster = path.lower().endswith((".tif", ".tiff", ".vrt", ".img", ".asc"))
        layer = QgsRasterLayer(path, name) if raster else QgsVectorLayer(path, name, "ogr")
        if not layer.isValid():
            return False
        QgsProject.instance().addMapLayer(layer)
        self.combo.setLayer(layer)
        return True


class AssistantPage(QWizardPage):
    """A form above, a preview and a report below. ``work`` runs in a thread; its answer lets one go on."""

    def __init__(self, wizard: StudyAssistant, title: str, subtitle: str) -> None:
        super().__init__(wizard)
        self.assistant = wizard
        self.setTitle(title)
        self.setSubTitle(subtitle)
        self.result: Any = None
        self._job: Optional[tasks.Job] = None
        self._asked = 0
        layout = QVBoxLayout(self)
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        layout.addLayout(self.form)
        self.busy = QProgressBar()
        self.busy.setRange(0, 100)
        self.busy.setTextVisible(False)
        self.busy.setMaximumHeight(self.fontMetrics().height() // 3)
        policy = self.busy.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.busy.setSizePolicy(policy)
        self.busy.hide()
        layout.addWidget(self.busy)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        layout.addWidget(self.splitter, 1)
        self.report = QLabel()
        self.report.setWordWrap(True)
        self.report.setTextFormat(Qt.TextFormat.PlainText)
        self.report.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.report.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.told = QScrollArea()  # a long report does not push the window beyond the screen, nor is it cut off
        self.told.setWidget(self.report)
        self.told.setWidgetResizable(True)
        self.told.setFrameShape(QFrame.Shape.NoFrame)
        self.told.setMinimumWidth(letters(self.fontMetrics(), 30))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.read)

    # -- what a page says

    def work(self, answers: Any, sources: dict[str, Any], progress: Any) -> Any:
        """Read what the page needs; in a thread."""
        raise NotImplementedError

    def lines(self, result: Any) -> list[str]:
        """The report."""
        raise NotImplementedError

    def shown(self, result: Any) -> None:
        """Fill the preview."""

    # -- how it goes

    def entered(self) -> None:
        """The page is shown, for the first time or again: other pages may have changed since."""
        self.changed()

    def changed(self) -> None:
        """An answer has changed: what was read no longer counts, read again soon."""
        self.assistant.collect()
        self.result = None
        self._asked += 1
        tasks.cancel(self._job)
        self._job = None
        self.completeChanged.emit()
        if self.assistant.currentPage() is self:
            self._rest.start()

    def read(self) -> None:
        """Begin to read beside the window."""
        asked, answers = self._asked, self.assistant.answers
        try:
            sources = self.assistant.reading.sources(answers)
        except RuntimeError:  # a layer was removed a moment ago
            return
        self.busy.setValue(0)
        self.busy.show()
        self.report.setText(tr("Reading…"))
        self._job = tasks.start(
            self.title(),
            lambda progress: self.work(answers, sources, progress),
            lambda result: self._done(asked, result),
            lambda error: self._failed(asked, error),
        )
        self._job.progressChanged.connect(lambda percent: self.busy.setValue(round(percent)))

    def _done(self, asked: int, result: Any) -> None:
        if asked != self._asked or not self.assistant.isVisible():
            return
        self._job = None
        self.busy.hide()
        self.result = result
        self.report.setText("\n".join(f"• {line}" for line in dict.fromkeys(self.lines(result))))
        self.shown(result)
        self.completeChanged.emit()

    def _failed(self, asked: int, error: InputError) -> None:
        if asked != self._asked:
            return
        self._job = None
        self.busy.hide()
        self.report.setText("⚠ " + error_text(error))
        self.completeChanged.emit()

    def isComplete(self) -> bool:
        return self.result is not None

    def stop(self) -> None:
        self._asked += 1
        self._rest.stop()
        tasks.cancel(self._job)
        self._job = None


def _small_map() -> QgsMapCanvas:
    canvas = QgsMapCanvas()
    canvas.setCanvasColor(QColor("#ffffff"))
    canvas.setMinimumWidth(letters(canvas.fontMetrics(), 28))
    canvas.setMinimumHeight(canvas.fontMetrics().height() * 8)
    canvas.enableAntiAliasing(True)
    return canvas


def _show(canvas: QgsMapCanvas, layer: Optional[QgsMapLayer]) -> None:
    """A look at a layer in quiet colours, whatever its own style."""
    from ...layers.styles import style_layer

    canvas.setLayers([])
    if layer is not None:
        copy = layer.clone()
        style_layer(copy, "units" if isinstance(copy, QgsVectorLayer) else "people")
        canvas.preview = copy  # the canvas does not keep it
        canvas.setDestinationCrs(copy.crs())
        canvas.setExtent(copy.extent())
        canvas.setLayers([copy])
    canvas.refresh()


def _table() -> QTableWidget:
    table = QTableWidget()
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.verticalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return table


def _fill(table: QTableWidget, samples: dict[str, list[Any]], chosen: tuple[str, ...]) -> None:
    """First rows, the chosen fields in front and bold."""
    names = [name for name in dict.fromkeys(chosen) if name in samples]
    names += [name for name in samples if name not in names]
    table.setColumnCount(len(names))
    table.setRowCount(min(_ROWS, max((len(values) for values in samples.values()), default=0)))
    table.setHorizontalHeaderLabels(names)
    for column, name in enumerate(names):
        font = table.horizontalHeaderItem(column).font()
        font.setBold(name in chosen)
        table.horizontalHeaderItem(column).setFont(font)
        for row, value in enumerate(samples[name][: table.rowCount()]):
            table.setItem(row, column, QTableWidgetItem("" if value is None else str(value)))


class GridPage(AssistantPage):
    def __init__(self, wizard: StudyAssistant) -> None:
        super().__init__(
            wizard,
            tr("1  Population grid"),
            tr(
                "People per cell, to find urban centres and to count people. Without one, go on: units and cities can do."
            ),
        )
        files = tr("Rasters") + " (*.tif *.tiff *.vrt *.img *.asc);;" + tr("All files") + " (*)"
        self.population = LayerRow(QgsMapLayerProxyModel.Filter.RasterLayer, files, True, self.changed)
        self.classes = LayerRow(QgsMapLayerProxyModel.Filter.RasterLayer, files, True, self.changed)
        self.form.addRow(tr("Population grid"), self.population)
        self.form.addRow(tr("Cell classes, if made already"), self.classes)
        self.sample = QPushButton(tr("Take the Belgian sample data"))
        self.sample.clicked.connect(lambda _checked: wizard.take_sample())
        self.form.addRow("", self.sample)
        self.map = _small_map()
        self.splitter.addWidget(self.map)
        self.splitter.addWidget(self.told)

    def work(self, answers: Any, sources: dict[str, Any], progress: Any) -> Any:
        return self.assistant.reading.grid(answers, sources, progress), answers.population is not None

    def lines(self, result: Any) -> list[str]:
        import numpy as np

        read, _given = result
        if read is None:
            return [tr("No grid: people come from a field of the units, cities from a list or a field.")]
        frame = read.people.frame
        centres = int((read.classes == (3 if read.level == "level1" else 30)).sum())
        return [
            tr("{columns} x {rows} cells of {size:g} m, {people} people.").format(
                columns=frame.width,
                rows=frame.height,
                size=frame.cell_width * frame.metres_per_unit,
                people=people(float(np.nansum(read.people.population))),
            ),
            tr("Cells in urban centres: {count}.").format(count=f"{centres:,}"),
            *(sentence(one) for one in read.notes),
        ]

    def shown(self, result: Any) -> None:
        _show(self.map, self.assistant.answers.population)


class UnitsPage(AssistantPage):
    def __init__(self, wizard: StudyAssistant) -> None:
        super().__init__(
            wizard,
            tr("2  Units"),
            tr("Municipalities or counties as polygons. Fields are recognised; look whether they are right."),
        )
        files = tr("Vector files") + " (*.gpkg *.shp *.geojson *.fgb);;" + tr("All files") + " (*)"
        self.layer = LayerRow(QgsMapLayerProxyModel.Filter.PolygonLayer, files, False, self._layer_changed)
        self.form.addRow(tr("Units"), self.layer)
        self.fields: dict[str, QgsFieldComboBox] = {}
        for purpose, label in (
            ("id", tr("Code")),
            ("name", tr("Name")),
            ("region", tr("Region (optional)")),
            ("population", tr("People (else from the grid)")),
            ("employed", tr("Employed residents (optional)")),
        ):
            combo = QgsFieldComboBox()
            combo.setAllowEmptyFieldName(purpose != "id")
            combo.fieldChanged.connect(lambda _name: self.changed())
            self.form.addRow(label, combo)
            self.fields[purpose] = combo
        self.map, self.table = _small_map(), _table()
        self.splitter.addWidget(self.map)
        side = QSplitter(Qt.Orientation.Vertical)
        side.addWidget(self.told)
        side.addWidget(self.table)
        self.splitter.addWidget(side)
        self._samples: dict[str, list[Any]] = {}
        self._seen = ""

    def entered(self) -> None:
        layer = self.layer.layer()
        if layer is not None and layer.id() != self._seen:
            self._layer_changed()
        else:
            self.changed()

    def _layer_changed(self) -> None:
        from ...engine.fields import guess_field

        layer = self.layer.layer()
        self._seen = layer.id() if layer is not None else ""
        self._samples = sample_values(layer) if layer is not None else {}
        taken: list[str] = []
        kept = self.assistant.remembered_fields(layer)
        for purpose, combo in self.fields.items():
            combo.blockSignals(True)
            combo.setLayer(layer)
            guess = kept.get(purpose) or guess_field(purpose, self._samples, taken=taken)
            combo.setField(guess or "")
            combo.blockSignals(False)
            if guess:
                taken.append(guess)
        self.changed()

    def chosen(self) -> tuple[str, str, str, str, str]:
        return tuple(combo.currentField() for combo in self.fields.values())

    def work(self, answers: Any, sources: dict[str, Any], progress: Any) -> Any:
        return self.assistant.reading.units(answers, sources, progress)

    def lines(self, result: Any) -> list[str]:
        layer, units = result
        table = units.table
        lines = [tr("Units: {count}, each with a code of its own.").format(count=len(units))]
        total = table["population"].sum()
        if table["population"].notna().any():
            lines.append(tr("People: {people}.").format(people=people(float(total))))
        elif self.assistant.answers.population is not None:
            lines.append(tr("People will be counted on the grid."))
        else:
            lines.append(tr("People are unknown: there is no field and no grid."))
        blank = int(table["population"].isna().sum())
        if blank and blank < len(table):
            lines.append(tr("Units without a number of people: {count}.").format(count=blank))
        return [*lines, *(sentence(one) for one in layer.notes)]

    def shown(self, result: Any) -> None:
        _show(self.map, self.layer.layer())
        _fill(self.table, self._samples, self.chosen())


class FlowsPage(AssistantPage):
    def __init__(self, wizard: StudyAssistant) -> None:
        super().__init__(
            wizard,
            tr("3  Flows"),
            tr(
                "Who lives where and works where: a row per pair of units. The report tells which codes find their unit."
            ),
        )
        files = tr("Tables") + " (*.csv *.gpkg *.dbf *.xlsx *.ods);;" + tr("All files") + " (*)"
        self.layer = LayerRow(QgsMapLayerProxyModel.Filter.VectorLayer, files, False, self._layer_changed)
        self.form.addRow(tr("Flows"), self.layer)
        self.fields: dict[str, QgsFieldComboBox] = {}
        for purpose, label in (
            ("origin", tr("Lives in (origin)")),
            ("destination", tr("Works in (destination)")),
            ("flow", tr("Number of people")),
        ):
            combo = QgsFieldComboBox()
            combo.fieldChanged.connect(lambda _name: self.changed())
            self.form.addRow(label, combo)
            self.fields[purpose] = combo
        self.table = _table()
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.told)
        self._samples: dict[str, list[Any]] = {}
        self._seen = ""

    def entered(self) -> None:
        if not self._seen:
            self._choose_table()
        layer = self.layer.layer()
        if layer is not None and layer.id() != self._seen:
            self._layer_changed()
        else:
            self.changed()

    def _choose_table(self) -> None:
        """The first table without polygons whose fields look like flows."""
        from ...engine.fields import guess_field

        for layer in QgsProject.instance().mapLayers().values():
            if isinstance(layer, QgsVectorLayer) and not layer.isSpatial() and layer.isValid():
                samples = sample_values(layer)
                taken: list[str] = []
                for purpose in ("origin", "destination", "flow"):
                    taken.append(guess_field(purpose, samples, self.assistant.unit_codes(), taken) or "")
                if all(taken):
                    self.layer.combo.setLayer(layer)
                    return

    def _layer_changed(self) -> None:
        from ...engine.fields import guess_field

        layer = self.layer.layer()
        self._seen = layer.id() if layer is not None else ""
        self._samples = sample_values(layer) if layer is not None else {}
        taken: list[str] = []
        kept = self.assistant.remembered_fields(layer)
        for purpose, combo in self.fields.items():
            combo.blockSignals(True)
            combo.setLayer(layer)
            guess = kept.get(purpose) or guess_field(purpose, self._samples, self.assistant.unit_codes(), taken)
            combo.setField(guess or "")
            combo.blockSignals(False)
            taken.append(guess or "")
        self.changed()

    def chosen(self) -> tuple[str, str, str]:
        return tuple(combo.currentField() for combo in self.fields.values())

    def work(self, answers: Any, sources: dict[str, Any], progress: Any) -> Any:
        return self.assistant.reading.flows(answers, sources, progress)

    def lines(self, result: Any) -> list[str]:
        return [sentence(one) for one in result.notes]

    def shown(self, result: Any) -> None:
        _fill(self.table, self._samples, self.chosen())


class CentresPage(AssistantPage):
    def __init__(self, wizard: StudyAssistant) -> None:
        super().__init__(
            wizard,
            tr("4  Central cities"),
            tr("The cities that areas are drawn around: from the grid, from a field, or ticked in the list."),
        )
        self.from_grid = QRadioButton(tr("Urban centres on the grid, with this many people"))
        self.low, self.high = QSpinBox(), QSpinBox()
        for box, value in ((self.low, 50_000), (self.high, 500_000)):
            box.setRange(0, 100_000_000)
            box.setSingleStep(10_000)
            box.setGroupSeparatorShown(True)
            box.setValue(value)
            box.setKeyboardTracking(False)
            box.valueChanged.connect(lambda _value: self.changed())
        self.high.setSpecialValueText(tr("no limit"))
        window = QHBoxLayout()
        window.addWidget(self.low)
        window.addWidget(QLabel("–"))
        window.addWidget(self.high)
        window.addStretch(1)
        self.form.addRow(self.from_grid, window)
        self.from_field = QRadioButton(tr("A field of the units (the city's code, else empty)"))
        self.field = QgsFieldComboBox()
        self.field.setAllowEmptyFieldName(True)
        self.field.fieldChanged.connect(lambda _name: self.changed())
        self.form.addRow(self.from_field, self.field)
        self.from_list = QRadioButton(tr("Ticked in this list"))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Search"))
        self.filter.setClearButtonEnabled(True)
        self.form.addRow(self.from_list, self.filter)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Central cities"))
        self.filter.textChanged.connect(self._filter)
        self.list.itemChanged.connect(self._ticked)
        for button in (self.from_grid, self.from_field, self.from_list):
            button.clicked.connect(lambda _checked: self.changed())
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.told)
        self._listed: object = None

    def source(self) -> str:
        return "grid" if self.from_grid.isChecked() else "field" if self.from_field.isChecked() else "list"

    def window_of_people(self) -> tuple[float, Optional[float]]:
        return float(self.low.value()), float(self.high.value()) or None

    def codes(self) -> list[str]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked]

    def entered(self) -> None:
        has_grid = self.assistant.answers.population is not None
        self.from_grid.setEnabled(has_grid)
        if not any(button.isChecked() for button in (self.from_grid, self.from_field, self.from_list)):
            (self.from_grid if has_grid else self.from_list).setChecked(True)
        elif self.from_grid.isChecked() and not has_grid:
            self.from_list.setChecked(True)
        layer = self.assistant.answers.units
        if self.field.layer() is not layer:
            self.field.setLayer(layer)
            self.field.setField("")
        self._fill_list()
        self.changed()

    def shown(self, result: Any) -> None:
        self._fill_list(result[0])  # the grid has told how many people they have

    def _fill_list(self, units: Any = None) -> None:
        """Units by people, the largest first; what was ticked stays ticked."""
        units = units if units is not None else self.assistant.units()
        if units is None or self._listed is units:
            return
        ticked = set(self.codes()) or set(self.assistant.remembered_centres())
        table = units.table.assign(code=units.codes).sort_values(["population", "code"], ascending=[False, True])
        self.list.blockSignals(True)
        self.list.clear()
        for code, name, count in zip(table["code"], table["unit_name"], table["population"]):
            item = QListWidgetItem(f"{name} ({code})" + (f", {people(count)}" if count == count else ""))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked if code in ticked else Qt.CheckState.Unchecked)
            item.setData(Qt.ItemDataRole.UserRole, code)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._listed = units

    def _filter(self, text: str) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(text.lower() not in item.text().lower())

    def _ticked(self, _item: QListWidgetItem) -> None:
        self.from_list.setChecked(True)
        self.changed()

    def work(self, answers: Any, sources: dict[str, Any], progress: Any) -> Any:
        return self.assistant.reading.centres(answers, sources, progress)

    def lines(self, result: Any) -> list[str]:
        units, centres = result
        counted = units.table["population"].reindex(centres.area_of.index).groupby(centres.area_of).sum()
        cities = [(float(count), centres.names[area]) for area, count in counted.sort_values(ascending=False).items()]
        return [
            tr("Central cities: {count}.").format(count=len(centres)),
            *(f"{name}: {people(count)}" for count, name in cities[:12]),
            *([tr("and {count} more").format(count=len(cities) - 12)] if len(cities) > 12 else []),
            *(sentence(one) for one in centres.notes),
        ]


class ThresholdsPage(AssistantPage):
    def __init__(self, wizard: StudyAssistant) -> None:
        super().__init__(
            wizard,
            tr("5  Thresholds"),
            tr("How strong the tie to the central city must be. All of it can be changed later in the workbench."),
        )
        self.shares: list[QDoubleSpinBox] = []
        for label, value in (
            (tr("Minimum scope: commuting share to the city (percent)"), 15.0),
            (tr("Maximum scope: commuting share to the city (percent)"), 5.0),
        ):
            box = QDoubleSpinBox()
            box.setRange(0.1, 100)
            box.setDecimals(1)
            box.setSuffix(" %")
            box.setValue(value)
            box.valueChanged.connect(lambda _value: self._recompute())
            self.form.addRow(label, box)
            self.shares.append(box)
        self.largest = QCheckBox(tr("A unit belongs to one area only"))
        self.contiguous = QCheckBox(tr("Only units connected with the central city"))
        self.enclaves = QCheckBox(tr("Add units surrounded by one area"))
        checks = QHBoxLayout()
        for box, on in ((self.largest, False), (self.contiguous, True), (self.enclaves, True)):
            box.setChecked(on)
            box.toggled.connect(lambda _on: self._recompute())
            checks.addWidget(box)
        self.form.addRow(checks)
        self.low, self.high = QSpinBox(), QSpinBox()
        window = QHBoxLayout()
        for box, value in ((self.low, 100_000), (self.high, 500_000)):
            box.setRange(0, 100_000_000)
            box.setSingleStep(10_000)
            box.setGroupSeparatorShown(True)
            box.setSpecialValueText(tr("no limit"))
            box.setValue(value)
            box.valueChanged.connect(lambda _value: self._recompute())
            window.addWidget(box)
        window.insertWidget(1, QLabel("–"))
        window.addStretch(1)
        self.form.addRow(tr("People an area should have"), window)
        self.name = QLineEdit(tr("Study"))
        self.form.addRow(tr("Title"), self.name)
        self.file = QgsFileWidget()
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter("GeoPackage (*.gpkg)")
        self.file.setDialogTitle(tr("Study file"))
        self.file.fileChanged.connect(lambda _path: self._file_changed())
        self.form.addRow(tr("Study file"), self.file)
        self.preview = QTreeView()
        self.preview.setRootIsDecorated(False)
        self.preview.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.splitter.addWidget(self.preview)
        self.splitter.addWidget(self.told)
        self.study: Any = None
        self._told = ""

    def rules(self) -> Any:
        from ...engine.plan.scope import ScopeRules

        return ScopeRules(
            self.shares[0].value(),
            self.shares[1].value(),
            "largest" if self.largest.isChecked() else "overlap",
            contiguous=self.contiguous.isChecked(),
            enclaves=self.enclaves.isChecked(),
        )

    def window_of_people(self) -> tuple[Optional[float], Optional[float]]:
        return float(self.low.value()) or None, float(self.high.value()) or None

    def work(self, answers: Any, sources: dict[str, Any], progress: Any) -> Any:
        return self.assistant.reading.study(answers, sources, progress)

    def shown(self, result: Any) -> None:
        self._recompute()

    def lines(self, result: Any) -> list[str]:
        return [tr("Central cities: {count}.").format(count=len(result.centres))]

    def _recompute(self) -> None:
        """The plan at these thresholds; the neighbourhood is known by now, so it is quick."""
        if self.result is None:
            return
        from dataclasses import replace

        from ...engine.plan.workbench import Workbench
        from ..workbench.areas import BAR, CONTAINED, AreasModel, SizeBar

        try:
            self.study = replace(
                self.result,
                title=self.name.text().strip() or tr("Study"),
                rules=self.rules(),
                window=self.window_of_people(),
            )
            workbench = Workbench(self.study)
        except InputError as error:
            self.study = None
            self.report.setText("⚠ " + error_text(error))
            self.completeChanged.emit()
            return
        model = AreasModel(workbench, self.preview)
        self.preview.setModel(model)
        self.preview.setColumnHidden(CONTAINED, not model.contained_known)
        self.preview.setItemDelegateForColumn(BAR, SizeBar(self.preview))
        inside = workbench.roles.max(axis=0) > 0
        lines = [
            tr("Areas: {count}.").format(count=len(workbench.areas)),
            tr("Units in at least one area: {inside} of {all}; in several: {several}.").format(
                inside=int(inside.sum()), all=len(inside), several=int((workbench.membership_count() > 1).sum())
            ),
            *(sentence(one) for one in workbench.notes),
        ]
        self._told = "\n".join(f"• {line}" for line in dict.fromkeys(lines))
        self.report.setText(self._told)
        self.completeChanged.emit()

    def _file_changed(self) -> None:
        """Another file: what was wrong with the one before is no longer true."""
        if self.study is not None:
            self.report.setText(self._told)
        self.completeChanged.emit()

    def isComplete(self) -> bool:
        return self.result is not None and self.study is not None and bool(self.file.filePath())

    def final_study(self) -> Any:
        from dataclasses import replace

        return replace(self.study, title=self.name.text().strip() or tr("Study"))
