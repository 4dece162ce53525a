"""What holds for all indicators of people, flows, disparity and money: names, styles, order, cancelling."""

from __future__ import annotations

import random

import pytest
from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsGraduatedSymbolRenderer,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProcessingException,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from unit.indicators.korean_register import plan_of_table_1, read_register

TEMPORARY = "TEMPORARY_OUTPUT"
UNITS = "UNITS ID_FIELD NAME_FIELD"
PANEL = "STATISTICS STATISTICS_ID_FIELD YEAR_FIELD"
FLOWS = "FLOWS ORIGIN_FIELD DESTINATION_FIELD FLOW_FIELD YEAR_FIELD"
FIXED = {
    "flowindicators": f"{UNITS} MEMBERS {FLOWS} KIND EMPLOYED_FIELD POPULATION_FIELD YOUTH_FLOW_FIELD YOUTH_FIELD HUBS "
    "DEGREE_SHARE OUTPUT AREAS TABLE YEARS OUTPUT_HTML",
    "functionallinks": f"{UNITS} MEMBERS {FLOWS} EMPLOYED_FIELD REGION_FIELD PLAN_SCOPE SIZE_FIELD MERGE LINK_SHARE "
    "CENTRALITY PAIR_SHARE PAIR_RANK LINKS OUTPUT TABLE YEARS SERIES OUTPUT_HTML",
    "populationstructure": f"{UNITS} MEMBERS {PANEL} POPULATION_FIELD WOMEN_FIELD ELDERLY_FIELD CHILDREN_FIELD "
    "WORKING_AGE_FIELD YOUTH_FIELD AREA_FIELD OUTPUT AREAS TABLE YEARS OUTPUT_HTML",
    "disparity": f"{UNITS} MEMBERS {PANEL} VALUE_FIELD VALUE_KIND POPULATION_FIELD GROUP_FIELDS PLAN_LEVEL ATKINSON "
    "CONVERGENCE SPATIAL NEIGHBOURS PERMUTATIONS SEED OUTPUT AREAS TABLE YEARS SERIES DECOMPOSITION GROUPS OUTPUT_HTML",
    "mergereffect": f"{UNITS} MEMBERS {PANEL} VALUE_FIELD VALUE_KIND POPULATION_FIELD REGION_FIELD NEW_REGION_FIELD MERGERS "
    "OLD_FIELD NEW_FIELD PLAN_SCOPE OUTPUT TABLE SERIES OUTPUT_HTML",
    "fiscalequalisation": f"{UNITS} MEMBERS {PANEL} POPULATION_FIELD REVENUE_FIELD BUDGET_FIELD UNTIED_FIELD RATE POOL_FIELD "
    "OUTPUT AREAS TABLE YEARS SERIES OUTPUT_HTML",
}


@pytest.fixture(scope="module")
def korea_parameters(shared, korea, tmp_path_factory):
    """Parameters of each algorithm on the Korean register and trips."""
    folder = tmp_path_factory.mktemp("territory")
    register = read_register(shared / "korea")
    register["revenue"] = register["working"] * 3
    register.to_csv(folder / "register.csv", index=False)
    plan_of_table_1(shared / "korea").to_csv(folder / "members.csv", index=False)
    regions = ["old,new"] + [f"{number},{'N' if number < 34 else 'S'}" for number in range(11, 40)]
    (folder / "mergers.csv").write_text("\n".join(regions), encoding="utf-8")
    members = {"MEMBERS": str(folder / "members.csv")}
    panel = {"STATISTICS": str(folder / "register.csv"), "STATISTICS_ID_FIELD": "code", "YEAR_FIELD": "year"}
    value = {"VALUE_FIELD": ["working"], "VALUE_KIND": "total", "POPULATION_FIELD": ["people"]}
    people = {"POPULATION_FIELD": ["people"], "WOMEN_FIELD": ["women_20_39"], "ELDERLY_FIELD": ["elderly"]}
    units = korea["units"]
    return {
        "flowindicators": {**units, **members, **korea["flows"]},
        "functionallinks": {**units, **members, **korea["flows"]},
        "populationstructure": {**units, **members, **panel, **people},
        "disparity": {**units, **members, **panel, **value, "PLAN_LEVEL": "maximum"},
        "mergereffect": {**units, **panel, **value, "REGION_FIELD": "SiGun_CD", **members},
        "fiscalequalisation": {
            **units,
            **members,
            **panel,
            "POPULATION_FIELD": ["people"],
            "REVENUE_FIELD": ["revenue"],
        },
    }


def sinks(name):
    algorithm = QgsApplication.processingRegistry().algorithmById(f"multipolar:{name}")
    return [one.name() for one in algorithm.destinationParameterDefinitions() if one.name() != "OUTPUT_HTML"]


@pytest.mark.parametrize("name", sorted(FIXED))
def test_parameter_names_are_fixed_and_described(provider, name):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"multipolar:{name}")
    definitions = algorithm.parameterDefinitions()
    assert {one.name() for one in definitions} == set(FIXED[name].split())
    assert all(one.description() for one in definitions)


@pytest.mark.parametrize("name", sorted(FIXED))
def test_order_of_rows_and_units_changes_nothing(run, rows, korea_parameters, name):
    parameters = korea_parameters[name]
    outputs = dict.fromkeys(sinks(name), TEMPORARY)
    first = run(name, {**parameters, **outputs})
    expected = {one: rows(first[one]) for one in outputs}
    mixed = {
        key: shuffled(QgsVectorLayer(parameters[key], key, "ogr"), seed)
        for seed, key in enumerate(("UNITS", "FLOWS", "STATISTICS", "MEMBERS"))
        if key in parameters
    }
    second = run(name, {**parameters, **outputs, **mixed})
    for one in outputs:
        assert rows(second[one]) == expected[one], one


def shuffled(layer: QgsVectorLayer, seed: int) -> QgsVectorLayer:
    kind = "MultiPolygon" if layer.isSpatial() else "None"
    crs = f"?crs={layer.crs().authid()}" if layer.isSpatial() else ""
    copy = QgsVectorLayer(f"{kind}{crs}", layer.name(), "memory")
    copy.dataProvider().addAttributes(layer.fields().toList())
    copy.updateFields()
    features = list(layer.getFeatures())
    random.Random(seed).shuffle(features)
    copy.dataProvider().addFeatures(features)
    return copy


@pytest.mark.parametrize("name", sorted(FIXED))
@pytest.mark.parametrize("at", [5, 30, 90])
def test_a_cancel_leaves_nothing_behind(run, korea_parameters, tmp_path, name, at):
    outputs = {one: str(tmp_path / f"{one}.gpkg") for one in sinks(name)}
    page = str(tmp_path / "page.html")
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(name, {**korea_parameters[name], **outputs, "OUTPUT_HTML": page}, cancel_at=at)
    assert list(tmp_path.iterdir()) == []


def test_layers_are_styled_with_classes_and_can_be_drawn(run, vector, korea_parameters):
    from multipolar.layers.styles import style_layer

    wanted = {
        "flowindicators": {"OUTPUT": "commuting", "AREAS": "commuting_areas"},
        "functionallinks": {"OUTPUT": "nodes", "LINKS": "functional_links"},
        "populationstructure": {"OUTPUT": "extinction_risk", "AREAS": "extinction_risk_areas"},
        "disparity": {"OUTPUT": "disparity", "AREAS": "disparity_areas"},
        "mergereffect": {"OUTPUT": "merged_regions"},
        "fiscalequalisation": {"OUTPUT": "equalisation", "AREAS": "equalisation_areas"},
    }
    for name, styles in wanted.items():
        result = run(name, {**korea_parameters[name], **dict.fromkeys(sinks(name), TEMPORARY)})
        for output, style in styles.items():
            layer = vector(result[output])
            style_layer(layer, style)
            renderer = layer.renderer()
            if style != "nodes":
                assert isinstance(renderer, (QgsCategorizedSymbolRenderer, QgsGraduatedSymbolRenderer)), style
                assert all(item.label() for item in renderer.legendSymbolItems())
            layer.updateExtents()
            settings = QgsMapSettings()
            settings.setLayers([layer])
            settings.setExtent(layer.extent())
            settings.setDestinationCrs(layer.crs())
            settings.setOutputSize(QSize(120, 120))
            job = QgsMapRendererSequentialJob(settings)
            job.start()
            job.waitForFinished()
            image = job.renderedImage()
            colours = {image.pixel(x, y) for x in range(0, 120, 3) for y in range(0, 120, 3)}
            assert len(colours) > 2, (name, output)


def test_other_styles_fit_their_layers(qgis_app):
    from multipolar.layers.styles import style_layer

    layer = QgsVectorLayer("Polygon?field=net_rate:double&field=effectiveness:double&field=cluster:int", "x", "memory")
    for style in ("migration", "spatial_clusters", "functional_links", "merged_regions", "disparity"):
        style_layer(layer, style)  # a layer it does not fit is left as it is
    assert layer.renderer() is not None
