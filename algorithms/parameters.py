"""Parameters that several algorithms share, declared once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..engine.options import DECIMALS, HEADERS
from ..layers.translation import tr
from .inputs import ANY_TABLE, POLYGONS


def advanced(parameter: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    """Fold a parameter away under *Advanced*."""
    parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return parameter


def choice(name: str, text: str, values: Sequence[str], default: str) -> QgsProcessingParameterEnum:
    """One of some words; the words themselves are the values, so ``text`` explains them."""
    return QgsProcessingParameterEnum(name, text, options=list(values), defaultValue=default, usesStaticStrings=True)


def number(
    name: str,
    text: str,
    default: Optional[float] = None,
    low: float = 0.0,
    high: Optional[float] = None,
    whole: bool = False,
) -> QgsProcessingParameterNumber:
    """A number; without a default it is optional and stays unset."""
    kind = QgsProcessingParameterNumber.Type.Integer if whole else QgsProcessingParameterNumber.Type.Double
    limits: dict[str, Any] = {"minValue": low}
    if high is not None:
        limits["maxValue"] = high
    return QgsProcessingParameterNumber(name, text, kind, default, default is None, **limits)


def yes_no(name: str, text: str, default: bool) -> QgsProcessingParameterBoolean:
    return QgsProcessingParameterBoolean(name, text, defaultValue=default)


def raster(name: str, text: str, optional: bool = False) -> QgsProcessingParameterRasterLayer:
    return QgsProcessingParameterRasterLayer(name, text, optional=optional)


def text_line(name: str, text: str) -> QgsProcessingParameterString:
    return QgsProcessingParameterString(name, text, optional=True)


def units(optional: bool = False) -> QgsProcessingParameterFeatureSource:
    return QgsProcessingParameterFeatureSource(
        "UNITS", tr("Units (municipalities, counties)"), POLYGONS, optional=optional
    )


def field(name: str, text: str, layer: str, optional: bool = False) -> QgsProcessingParameterField:
    """A field of the layer in another parameter; numbers may also stand in text fields."""
    return QgsProcessingParameterField(
        name, text, None, layer, QgsProcessingParameterField.DataType.Any, False, optional
    )


def fields(name: str, text: str, layer: str, optional: bool = False) -> QgsProcessingParameterField:
    """Any number of fields of the layer in another parameter, in an order of their own."""
    return QgsProcessingParameterField(
        name, text, None, layer, QgsProcessingParameterField.DataType.Any, True, optional
    )


def unit_id() -> QgsProcessingParameterField:
    return field("ID_FIELD", tr("Unit code"), "UNITS")


def unit_name() -> QgsProcessingParameterField:
    return field("NAME_FIELD", tr("Unit name"), "UNITS", optional=True)


def employed() -> QgsProcessingParameterField:
    return field(
        "EMPLOYED_FIELD",
        tr("Employed residents (unset: sum of the unit's flows)"),
        "UNITS",
        optional=True,
    )


def flows() -> list[QgsProcessingParameterDefinition]:
    """The flow table and its three fields."""
    return [
        QgsProcessingParameterFeatureSource("FLOWS", tr("Flows (a row per origin and destination)"), ANY_TABLE),
        field("ORIGIN_FIELD", tr("Origin: code of the unit of residence"), "FLOWS"),
        field("DESTINATION_FIELD", tr("Destination: code of the unit of work"), "FLOWS"),
        field("FLOW_FIELD", tr("Flow: people"), "FLOWS"),
    ]


def population_raster(optional: bool = False) -> QgsProcessingParameterRasterLayer:
    return raster("POPULATION", tr("Population grid (persons per cell)"), optional)


def classes_raster(optional: bool = False) -> QgsProcessingParameterRasterLayer:
    return raster("CLASSES", tr("Cell classes, from “Classify grid cells”"), optional)


def centre_unit_share() -> QgsProcessingParameterDefinition:
    return advanced(
        number(
            "CENTRE_UNIT_SHARE",
            tr("City units: least share of people in one centre (percent)"),
            50,
            0.1,
            100,
        )
    )


def members(optional: bool = True) -> QgsProcessingParameterFeatureSource:
    return QgsProcessingParameterFeatureSource(
        "MEMBERS", tr("Plan: the members layer of a delineation"), ANY_TABLE, optional=optional
    )


def page(name: str = "OUTPUT_HTML", text: str = "") -> QgsProcessingParameterFileDestination:
    """A result to read."""
    return QgsProcessingParameterFileDestination(
        name, text or tr("Report (HTML)"), "HTML (*.html)", optional=True, createByDefault=True
    )


def files_or_layer(layer_text: str) -> list[QgsProcessingParameterDefinition]:
    """The parameters FILES and LAYER."""
    return [
        QgsProcessingParameterMultipleLayers(
            "FILES",
            tr("Files: CSV, TXT, XLSX, Parquet, also packed (ZIP, GZ); several are read together"),
            QgsProcessing.SourceType.TypeFile,
            optional=True,
        ),
        QgsProcessingParameterFeatureSource("LAYER", layer_text, ANY_TABLE, optional=True),
    ]


def file_settings() -> list[QgsProcessingParameterDefinition]:
    """How files are written; everything unset is found out."""
    return [
        text_line("ENCODING", tr("Files: encoding (unset: found)")),
        text_line("SEPARATOR", tr("Files: separator (unset: found)")),
        choice(
            "HEADER",
            tr("Files: whether the first row names the columns: auto (found), yes, no"),
            HEADERS,
            "auto",
        ),
        number("SKIP_ROWS", tr("Files: lines to skip above the header"), 0, whole=True),
        number("FOOT_ROWS", tr("Files: rows to leave out at the end"), 0, whole=True),
        text_line("SHEET", tr("Files: sheet of a workbook, by name or number (unset: the first)")),
        choice(
            "DECIMAL",
            tr("Decimal sign: auto (found for each column), point (1,234.5) or comma (1.234,5)"),
            DECIMALS,
            "auto",
        ),
        text_line("MARKS", tr("Further marks of withheld values, with spaces (known: N/A, *, -, …)")),
    ]


def code_map() -> list[QgsProcessingParameterDefinition]:
    """The parameters of a code map."""
    return [
        QgsProcessingParameterFeatureSource(
            "CODE_MAP", tr("Code map: old codes to new ones, or small units to large ones"), ANY_TABLE, optional=True
        ),
        field("OLD_FIELD", tr("Code map: old code (unset: first field)"), "CODE_MAP", optional=True),
        field("NEW_FIELD", tr("Code map: new code (unset: second field)"), "CODE_MAP", optional=True),
        field("SHARE_FIELD", tr("Code map: share of the old code that goes to the new one"), "CODE_MAP", optional=True),
    ]


def import_report() -> list[QgsProcessingParameterDefinition]:
    """The account of an import, as a table and to read."""
    words = tr("Report: what was read, left out and joined")
    return [
        QgsProcessingParameterFeatureSink("REPORT", words, QgsProcessing.SourceType.TypeVector, optional=True),
        page("OUTPUT_HTML"),
    ]
