"""Writes the models in resources/models from the algorithms' own parameters. Run after a parameter has changed."""

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
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QPointF

Source = QgsProcessingModelChildParameterSource


class Builder:
    """Places inputs in the left column and children below one another in the right."""

    def __init__(self, name: str, group: str) -> None:
        self.model = QgsProcessingModelAlgorithm(name, group)
        self.inputs = self.children = 0

    def add_input(self, parameter: QgsProcessingParameterDefinition) -> Source:
        component = QgsProcessingModelParameter(parameter.name())
        component.setPosition(QPointF(140, 60 + 80 * self.inputs))
        self.inputs += 1
        self.model.addModelParameter(parameter, component)
        return Source.fromModelParameter(parameter.name())

    def add_child(self, name: str, values: dict[str, Source], outputs: dict[str, str]) -> str:
        """``values``: parameter -> source; ``outputs``: output of the child -> name of the model's output."""
        child = QgsProcessingModelChildAlgorithm(f"multipolar:{name}")
        child.setChildId(name)
        child.setDescription(child.algorithm().displayName())
        child.setPosition(QPointF(480, 120 + 160 * self.children))
        self.children += 1
        for parameter in child.algorithm().parameterDefinitions():
            if parameter.name() in values:
                child.addParameterSources(parameter.name(), [values[parameter.name()]])
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
    units = add(QgsProcessingParameterFeatureSource("units", "Units", [QgsProcessing.TypeVectorPolygon]))
    code = add(QgsProcessingParameterField("unit_code", "Unit code", parentLayerParameterName="units"))
    name = add(QgsProcessingParameterField("unit_name", "Unit name", parentLayerParameterName="units"))
    flows = add(QgsProcessingParameterFeatureSource("flows", "Flows", [QgsProcessing.TypeVector]))
    origin = add(QgsProcessingParameterField("origin", "Origin", parentLayerParameterName="flows"))
    destination = add(QgsProcessingParameterField("destination", "Destination", parentLayerParameterName="flows"))
    flow = add(QgsProcessingParameterField("flow", "Flow", parentLayerParameterName="flows"))
    double = QgsProcessingParameterNumber.Double
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


def main(folder: Path) -> None:
    from multipolar.algorithms.provider import MultipolarProvider

    provider = MultipolarProvider()  # the registry does not keep the Python half alive
    QgsApplication.processingRegistry().addProvider(provider)
    for model in (grid_to_scope(),):
        valid, problems = model.validate()
        if not valid:
            sys.exit(f"{model.name()}: {problems}")
        model.toFile(str(folder / f"{model.name()}.model3"))
        print(folder / f"{model.name()}.model3")


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    main(Path(__file__).resolve().parent.parent / "resources" / "models")
    application.exitQgis()
