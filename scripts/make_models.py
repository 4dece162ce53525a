"""Writes the models in resources/models from the algorithms' own parameters. Run after a parameter has changed.

QT_HASH_SEED=4 make_models.py [--pictures]    (the seed keeps the order of attributes, and differences small)
"""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)
from qgis.PyQt.QtCore import QPointF, QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import QImage, QPainter

Source = QgsProcessingModelChildParameterSource
ROOT = Path(__file__).resolve().parent.parent
BOX = QSizeF(230, 46)  # two lines of a title


class Builder:
    """Places inputs in the left column and children below one another in the right."""

    def __init__(self, name: str, group: str) -> None:
        self.model = QgsProcessingModelAlgorithm(name, group)
        self.inputs = self.children = 0

    def add_input(self, parameter: QgsProcessingParameterDefinition) -> Source:
        component = QgsProcessingModelParameter(parameter.name())
        component.setPosition(QPointF(140, 60 + 80 * self.inputs))
        component.setSize(BOX)
        self.inputs += 1
        self.model.addModelParameter(parameter, component)
        return Source.fromModelParameter(parameter.name())

    def add_child(self, name: str, values: dict[str, Source | list[Source]], outputs: dict[str, str]) -> str:
        """``values``: parameter -> source or sources; ``outputs``: output of the child -> name of the model's output."""
        child = QgsProcessingModelChildAlgorithm(f"multipolar:{name}")
        child.setChildId(name)
        child.setDescription(child.algorithm().displayName())
        child.setPosition(QPointF(480, 120 + 160 * self.children))
        child.setSize(BOX)
        self.children += 1
        for parameter in child.algorithm().parameterDefinitions():
            if parameter.name() in values:
                sources = values[parameter.name()]
                child.addParameterSources(parameter.name(), sources if isinstance(sources, list) else [sources])
            elif parameter.defaultValue() is not None:  # the designer's window writes these out, too
                child.addParameterSources(parameter.name(), [Source.fromStaticValue(parameter.defaultValue())])
        finals = {}
        for position, (output, title) in enumerate(outputs.items()):
            final = QgsProcessingModelOutput(title)
            final.setChildId(name)
            final.setChildOutputName(output)
            final.setPosition(QPointF(800, child.position().y() + 60 * position))
            finals[title] = final
        child.setModelOutputs(finals)
        return self.model.addChildAlgorithm(child)


def grid_to_scope() -> QgsProcessingModelAlgorithm:
    """Cell classes, centres, unit classes and scope from grid, units and flows."""
    builder = Builder("grid_to_scope", "Multipolar")
    add = builder.add_input
    population = add(QgsProcessingParameterRasterLayer("population", "Population grid"))
    land = add(QgsProcessingParameterRasterLayer("land", "Permanent land", optional=True))
    built = add(QgsProcessingParameterRasterLayer("built", "Built-up surface", optional=True))
    units = add(QgsProcessingParameterFeatureSource("units", "Units", [QgsProcessing.SourceType.TypeVectorPolygon]))
    code = add(QgsProcessingParameterField("unit_code", "Unit code", parentLayerParameterName="units"))
    name = add(QgsProcessingParameterField("unit_name", "Unit name", parentLayerParameterName="units"))
    flows = add(QgsProcessingParameterFeatureSource("flows", "Flows", [QgsProcessing.SourceType.TypeVector]))
    origin = add(QgsProcessingParameterField("origin", "Origin", parentLayerParameterName="flows"))
    destination = add(QgsProcessingParameterField("destination", "Destination", parentLayerParameterName="flows"))
    flow = add(QgsProcessingParameterField("flow", "Flow", parentLayerParameterName="flows"))
    double = QgsProcessingParameterNumber.Type.Double
    minimum = add(QgsProcessingParameterNumber("min_share", "Minimum scope (percent)", double, 15))
    maximum = add(QgsProcessingParameterNumber("max_share", "Maximum scope (percent)", double, 5))

    grid = builder.add_child(
        "classifygrid", {"POPULATION": population, "LAND": land, "BUILT": built}, {"OUTPUT": "cell_classes"}
    )
    classes = Source.fromChildOutput(grid, "OUTPUT")
    builder.add_child(
        "urbancentres",
        {"POPULATION": population, "CLASSES": classes, "UNITS": units, "NAME_FIELD": name},
        {"OUTPUT": "centres"},
    )
    classified = builder.add_child(
        "classifyunits",
        {"UNITS": units, "ID_FIELD": code, "POPULATION": population, "CLASSES": classes},
        {"OUTPUT": "unit_classes"},
    )
    builder.add_child(
        "urbanareascope",
        {
            "UNITS": Source.fromChildOutput(classified, "OUTPUT"),
            "ID_FIELD": code,
            "NAME_FIELD": name,
            "POPULATION_FIELD": Source.fromStaticValue("population"),
            "FLOWS": flows,
            "ORIGIN_FIELD": origin,
            "DESTINATION_FIELD": destination,
            "FLOW_FIELD": flow,
            "POPULATION": population,
            "CLASSES": classes,
            "MIN_SHARE": minimum,
            "MAX_SHARE": maximum,
        },
        {"MEMBERS": "members", "AREAS": "areas", "TABLE": "table"},
    )
    return builder.model


def sgis_to_classes() -> QgsProcessingModelAlgorithm:
    """From a folder of gridded statistics as downloaded to cell classes and urban centres."""
    builder = Builder("sgis_to_classes", "Multipolar")
    add = builder.add_input
    folder = add(
        QgsProcessingParameterFile(
            "folder", "Folder with grid files (SGIS)", QgsProcessingParameterFile.Behavior.Folder
        )
    )
    item = add(QgsProcessingParameterString("item", "Item", "to_in_001"))
    level = add(
        QgsProcessingParameterEnum(
            "level", "Level", ["level1", "level2"], defaultValue="level1", usesStaticStrings=True
        )
    )
    grid = builder.add_child(
        "importgrid", {"FOLDER": folder, "ITEM": item}, {"OUTPUT": "population", "POLYGONS": "cells"}
    )
    population = Source.fromChildOutput(grid, "OUTPUT")
    classes = builder.add_child("classifygrid", {"POPULATION": population, "LEVEL": level}, {"OUTPUT": "cell_classes"})
    builder.add_child(
        "urbancentres",
        {"POPULATION": population, "CLASSES": Source.fromChildOutput(classes, "OUTPUT")},
        {"OUTPUT": "centres"},
    )
    return builder.model


def plan_to_report() -> QgsProcessingModelAlgorithm:
    """Report, map sheets and workbook of a plan."""
    builder = Builder("plan_to_report", "Multipolar")
    add = builder.add_input
    polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
    members = add(QgsProcessingParameterVectorLayer("members", "Members of the plan", polygons))
    areas = add(QgsProcessingParameterVectorLayer("areas", "Areas of the plan", polygons))
    units = add(QgsProcessingParameterVectorLayer("units", "All units (background)", polygons, optional=True))
    title = add(QgsProcessingParameterString("title", "Title"))
    sources = add(QgsProcessingParameterString("sources", "Sources and licences", multiLine=True, optional=True))
    words = {"MEMBERS": members, "AREAS": areas, "UNITS": units, "TITLE": title, "SOURCES": sources}
    builder.add_child("scopereport", words, {"OUTPUT_HTML": "report_html", "OUTPUT_PDF": "report_pdf"})
    builder.add_child("scopeatlas", words, {"OUTPUT": "atlas", "OVERVIEW": "overview"})
    builder.add_child("exportspreadsheet", {"LAYERS": [members, areas]}, {"OUTPUT": "workbook"})
    return builder.model


def yearly_scenarios() -> QgsProcessingModelAlgorithm:
    """A flow file per year, to how sure each membership is over the years and thresholds."""
    builder = Builder("yearly_scenarios", "Multipolar")
    add = builder.add_input
    files = add(
        QgsProcessingParameterMultipleLayers("files", "Flow files, one per year", QgsProcessing.SourceType.TypeFile)
    )
    years = add(QgsProcessingParameterString("years", "Their years, with semicolons"))
    units = add(QgsProcessingParameterFeatureSource("units", "Units", [QgsProcessing.SourceType.TypeVectorPolygon]))
    code = add(QgsProcessingParameterField("unit_code", "Unit code", parentLayerParameterName="units"))
    name = add(QgsProcessingParameterField("unit_name", "Unit name", parentLayerParameterName="units", optional=True))
    people = add(QgsProcessingParameterField("people", "Population", parentLayerParameterName="units", optional=True))
    centres = add(QgsProcessingParameterString("centres", "Central cities by code, with commas"))
    minimum = add(QgsProcessingParameterString("min_shares", "Minimum scope: thresholds", "10, 15, 20"))
    maximum = add(QgsProcessingParameterString("max_shares", "Maximum scope: thresholds", "3, 5, 7"))
    flows = builder.add_child(
        "importflows",
        {"FILES": files, "LABELS": years, "UNITS": units, "ID_FIELD": code},
        {"OUTPUT": "flows", "OUTPUT_HTML": "import_report"},
    )
    builder.add_child(
        "scopescenarios",
        {
            "UNITS": units,
            "ID_FIELD": code,
            "NAME_FIELD": name,
            "POPULATION_FIELD": people,
            "FLOWS": Source.fromChildOutput(flows, "OUTPUT"),
            "ORIGIN_FIELD": Source.fromStaticValue("origin"),
            "DESTINATION_FIELD": Source.fromStaticValue("destination"),
            "FLOW_FIELDS": Source.fromStaticValue(["flow"]),
            "VARIANT_FIELD": Source.fromStaticValue("label"),
            "CENTRES": centres,
            "MIN_SHARES": minimum,
            "MAX_SHARES": maximum,
        },
        {"MEMBERS": "members", "AREAS": "areas", "SCENARIOS": "scenarios", "THRESHOLDS": "thresholds"},
    )
    return builder.model


def register_to_need() -> QgsProcessingModelAlgorithm:
    """A resident register as downloaded, to population structure and a need index made of it."""
    builder = Builder("register_to_need", "Multipolar")
    add = builder.add_input
    files = add(QgsProcessingParameterMultipleLayers("files", "Register files", QgsProcessing.SourceType.TypeFile))
    units = add(QgsProcessingParameterFeatureSource("units", "Units", [QgsProcessing.SourceType.TypeVectorPolygon]))
    code = add(QgsProcessingParameterField("unit_code", "Unit code", parentLayerParameterName="units"))
    name = add(QgsProcessingParameterField("unit_name", "Unit name", parentLayerParameterName="units", optional=True))
    register = builder.add_child(
        "importstatistics",
        {"FILES": files, "UNITS": units, "ID_FIELD": code},
        {"OUTPUT": "register", "OUTPUT_HTML": "import_report"},
    )
    fixed = Source.fromStaticValue
    structure = builder.add_child(
        "populationstructure",
        {
            "UNITS": units,
            "ID_FIELD": code,
            "NAME_FIELD": name,
            "STATISTICS": Source.fromChildOutput(register, "OUTPUT"),
            "STATISTICS_ID_FIELD": fixed("unit_id"),
            "YEAR_FIELD": fixed("year"),
            "POPULATION_FIELD": fixed(["population"]),
            "WOMEN_FIELD": fixed(["women_20_39"]),
            "ELDERLY_FIELD": fixed(["people_65"]),
        },
        {"OUTPUT": "population_structure", "OUTPUT_HTML": "population_report"},
    )
    layer = Source.fromChildOutput(structure, "OUTPUT")
    needs = (
        ("elderly_share", "", "health", "high", ""),
        ("extinction_risk", "", "territory", "low", ""),
        ("density", "", "territory", "low", ""),
    )
    builder.add_child(
        "policyneed",
        {
            "UNITS": layer,
            "ID_FIELD": fixed("unit_id"),
            "STATISTICS": layer,
            "STATISTICS_ID_FIELD": fixed("unit_id"),
            "INDICATORS": fixed([value for row in needs for value in row]),
            "QUADRANT_Y": fixed("health"),
        },
        {"OUTPUT": "need", "OUTPUT_HTML": "need_report"},
    )
    return builder.model


def models() -> list[QgsProcessingModelAlgorithm]:
    return [grid_to_scope(), sgis_to_classes(), plan_to_report(), yearly_scenarios(), register_to_need()]


def picture(model: QgsProcessingModelAlgorithm, path: Path, scale: float = 1.3) -> None:
    """The graph as the model designer draws it."""
    from processing.modeler.ModelerScene import ModelerScene
    from qgis.core import QgsProcessingContext

    scene, context = ModelerScene(), QgsProcessingContext()
    scene.setModel(model)
    scene.createItems(model, context)
    extent = scene.itemsBoundingRect().adjusted(-20, -20, 20, 20)
    image = QImage((extent.size() * scale).toSize(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scene.render(painter, QRectF(image.rect()), extent)
    painter.end()
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(str(path))


def main(with_pictures: bool) -> None:
    from multipolar.algorithms.provider import MultipolarProvider

    provider = MultipolarProvider()  # the registry does not keep the Python half alive
    QgsApplication.processingRegistry().addProvider(provider)
    for model in models():
        valid, problems = model.validate()
        if not valid:
            sys.exit(f"{model.name()}: {problems}")
        path = ROOT / "resources" / "models" / f"{model.name()}.model3"
        model.toFile(str(path))
        print(path)
        if with_pictures:
            picture(model, ROOT / "docs" / "images" / "models" / f"{model.name()}.png")


if __name__ == "__main__":
    application = QgsApplication([], True)
    application.initQgis()
    sys.path.append(f"{QgsApplication.pkgDataPath()}/python/plugins")
    from processing.core.Processing import Processing

    Processing.initialize()
    main("--pictures" in sys.argv[1:])
    application.exitQgis()
