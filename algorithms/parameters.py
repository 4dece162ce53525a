"""Parameters that several algorithms share, declared once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..layers.translation import tr
from .inputs import ANY_TABLE, POLYGONS


def advanced(parameter: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    """Fold a parameter away under *Advanced*."""
    parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.FlagAdvanced)
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
    kind = QgsProcessingParameterNumber.Integer if whole else QgsProcessingParameterNumber.Double
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
    return QgsProcessingParameterField(name, text, None, layer, QgsProcessingParameterField.Any, False, optional)


def fields(name: str, text: str, layer: str, optional: bool = False) -> QgsProcessingParameterField:
    """Any number of fields of the layer in another parameter, in an order of their own."""
    return QgsProcessingParameterField(name, text, None, layer, QgsProcessingParameterField.Any, True, optional)


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
