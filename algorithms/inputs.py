"""Values of parameters as the engine wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProperty,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..engine.errors import InputError
from ..engine.progress import Progress, part
from ..layers.feedback import progress_of
from .checks import OPTIONAL, given, require_number, wanted_target

if TYPE_CHECKING:
    import pandas as pd

    from ..engine.plan.groups import Groups
    from ..layers.rasters import Grid
    from ..layers.vectors import UnitLayer


class Inputs:
    """One run's parameters."""

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        self.algorithm, self.parameters, self.context, self.feedback = algorithm, parameters, context, feedback
        self.transforms = context.transformContext()

    def given(self, name: str) -> bool:
        """Whether a person set an optional parameter: left empty, a number would read as 0."""
        value = self.parameters.get(name)
        if isinstance(value, QgsProperty):  # an expression may come to nothing
            value = value.value(self.context.expressionContext())[0]
        return given(value)

    def wanted(self, name: str) -> bool:
        """Whether somebody wants an optional output."""
        return wanted_target(self.parameters.get(name))

    def text(self, name: str) -> str:
        return self.algorithm.parameterAsString(self.parameters, name, self.context).strip()

    def choice(self, name: str) -> str:
        """A static-string enum."""
        return self.algorithm.parameterAsEnumString(self.parameters, name, self.context)

    def yes(self, name: str) -> bool:
        return self.algorithm.parameterAsBoolean(self.parameters, name, self.context)

    def number(self, name: str) -> float:
        value = self.algorithm.parameterAsDouble(self.parameters, name, self.context)
        return require_number(self.algorithm.parameterDefinition(name), value)

    def optional_number(self, name: str) -> Optional[float]:
        return self.number(name) if self.given(name) else None

    def field(self, name: str) -> str:
        """Name of a chosen field, empty when none is."""
        return next(iter(self.fields(name)), "")

    def path(self, name: str) -> str:
        """A file or folder, empty when none is given."""
        return self.algorithm.parameterAsFile(self.parameters, name, self.context) if self.given(name) else ""

    def crs(self, name: str) -> QgsCoordinateReferenceSystem:
        """A coordinate reference system, invalid when none is given."""
        if not self.given(name):
            return QgsCoordinateReferenceSystem()
        return self.algorithm.parameterAsCrs(self.parameters, name, self.context)

    def fields(self, name: str) -> list[str]:
        """Names of chosen fields, in the order in which they were chosen.

        Raises
        ------
        InputError
            when there is none, and it is not optional.
        """
        chosen = self.algorithm.parameterAsFields(self.parameters, name, self.context) if self.given(name) else []
        found = [field for field in chosen if field]
        if not found and not self.algorithm.parameterDefinition(name).flags() & OPTIONAL:
            raise InputError("No field is chosen.", where=name, fix="Choose the field.")
        return found

    def grid(self, name: str) -> Grid:
        from ..layers.rasters import open_grid

        return open_grid(self._raster(name), name, self.transforms)

    def grids(self, name: str) -> list[Grid]:
        """Several raster layers."""
        from ..layers.rasters import open_grid

        return [open_grid(layer, name, self.transforms) for layer in self._several(name, QgsRasterLayer)]

    def optional_grid(self, name: str) -> Optional[Grid]:
        return self.grid(name) if self.given(name) else None

    def vector(self, name: str) -> QgsVectorLayer:
        """A layer as QGIS shows it.

        Raises
        ------
        InputError
            when it cannot be opened, or has not the geometry that the parameter declares: only dialogs look at that.
        """
        layer = self.algorithm.parameterAsVectorLayer(self.parameters, name, self.context)
        if layer is None:
            raise self._unopened(name)
        if not layer.isSpatial():
            raise InputError(
                "The layer has no geometry, so no map can show it.", where=self.label(name), fix="Choose another layer."
            )
        polygons = self.algorithm.parameterDefinition(name).dataTypes() == POLYGONS
        if polygons and layer.geometryType() in (
            QgsWkbTypes.GeometryType.PointGeometry,
            QgsWkbTypes.GeometryType.LineGeometry,
        ):
            raise InputError("The layer has no polygons.", where=self.label(name), fix="Choose a layer of polygons.")
        return layer

    def vectors(self, name: str) -> list[QgsVectorLayer]:
        """Several layers and tables, in the order they were given."""
        return self._several(name, QgsVectorLayer)

    def unit_layer(self, name: str, start: float = 0.0, end: float = 0.1) -> UnitLayer:
        from ..layers.vectors import read_unit_layer

        return read_unit_layer(self._source(name), name, self.progress(start, end))

    def columns(self, name: str, fields: list[str], start: float, end: float) -> dict[str, list[Any]]:
        """Attribute columns of a table."""
        from ..layers.vectors import read_columns

        return read_columns(self._source(name), fields, self.label(name), self.progress(start, end))

    def groups(self, name: str, codes: pd.Index, id_field: str, start: float, end: float) -> Groups:
        """The areas of a plan as groups of the units ``codes``.

        A members layer names its units in ``unit_id``, or in the field of the units it was made from.
        """
        from ..engine.plan.groups import plan_groups

        return plan_groups(*self.member_rows(name, id_field, start, end), codes, self.label(name), self.label("UNITS"))

    def member_rows(self, name: str, id_field: str, start: float, end: float) -> list[list[Any]]:
        """Area ids, area names, unit codes and roles of a members layer, row by row."""
        from ..engine import columns

        fields = self._source(name).fields()
        unit = columns.UNIT_ID if fields.lookupField(columns.UNIT_ID) >= 0 else id_field
        wanted = [columns.AREA_ID, columns.AREA_NAME, unit, columns.ROLE]
        rows = self.columns(name, wanted, start, end)
        return [rows[field] for field in wanted]

    def history(self, name: str) -> list[str]:
        """How a layer says it was made: the history in its metadata."""
        layer = self.algorithm.parameterAsVectorLayer(self.parameters, name, self.context)
        if layer is None:
            return []
        if not layer.metadata().history():  # a layer that is not from the project has not read its own yet
            layer = layer.clone()
            layer.loadDefaultMetadata()
        return list(layer.metadata().history())

    def source(self, name: str) -> QgsProcessingFeatureSource:
        """A vector layer or table as it is read."""
        return self._source(name)

    def field_names(self, name: str) -> list[str]:
        """Names of all fields of a layer."""
        return [field.name() for field in self._source(name).fields()]

    def rows(self, name: str, columns: int) -> list[list[Any]]:
        """A matrix as rows; one with cells left over is refused."""
        cells = self.algorithm.parameterAsMatrix(self.parameters, name, self.context)
        if len(cells) % columns:
            raise InputError(
                "The table has {cells} cells, which do not fill rows of {columns}.",
                where=name,
                fix="Give {columns} cells a row, empty ones too.",
                cells=len(cells),
                columns=columns,
            )
        return [list(cells[start : start + columns]) for start in range(0, len(cells), columns)]

    def label(self, name: str) -> str:
        """A parameter and the layer in it, for messages."""
        layer = self._source(name).sourceName()
        return f"{name} ({layer})" if layer else name

    def progress(self, start: float = 0.0, end: float = 1.0) -> Progress:
        return part(progress_of(self.feedback), start, end)

    def _several(self, name: str, kind: type) -> list[Any]:
        layers = self.algorithm.parameterAsLayerList(self.parameters, name, self.context)
        if not layers or not all(isinstance(layer, kind) for layer in layers):
            raise self._unopened(name)
        return layers

    def _source(self, name: str) -> QgsProcessingFeatureSource:
        source = self.algorithm.parameterAsSource(self.parameters, name, self.context)
        if source is None:
            raise self._unopened(name)
        return source

    def _unopened(self, name: str) -> InputError:
        return InputError(
            "The layer cannot be opened: {value}",
            where=name,
            fix="Check that the file and the layer in it are there.",
            value=self.parameters.get(name),
        )

    def _raster(self, name: str) -> QgsRasterLayer:
        layer = self.algorithm.parameterAsRasterLayer(self.parameters, name, self.context)
        if layer is None:
            raise InputError(
                "The raster cannot be opened: {value}",
                where=name,
                fix="Check that the file is there and whole.",
                value=self.parameters.get(name),
            )
        return layer


POLYGONS = [QgsProcessing.SourceType.TypeVectorPolygon]
ANY_TABLE = [QgsProcessing.SourceType.TypeVector]
