"""What QGIS sees of the provider and the plugin."""

from __future__ import annotations

import importlib.util
import subprocess
import sys

import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProcessingParameterEnum
from qgis.PyQt.QtSvg import QSvgRenderer

IDS = {"classifygrid", "urbancentres", "classifyunits", "functionalurbanareas", "urbanareascope"}
FIXED = {
    "classifygrid": "POPULATION LAND BUILT AREA_UNIT LEVEL PRESET CENTRE_DENSITY CENTRE_POPULATION CLUSTER_DENSITY "
    "CLUSTER_POPULATION BUILT_RULE BUILT_THRESHOLD SMOOTHING MAX_GAP_KM2 OUTPUT",
    "urbancentres": "POPULATION CLASSES UNITS NAME_FIELD OUTPUT",
    "classifyunits": "UNITS ID_FIELD POPULATION CLASSES LEVEL RULES OUTPUT",
    "functionalurbanareas": "UNITS ID_FIELD NAME_FIELD POPULATION CLASSES CITY_FIELD EMPLOYED_FIELD FLOWS ORIGIN_FIELD "
    "DESTINATION_FIELD FLOW_FIELD THRESHOLD JOIN_CITIES ENCLAVES CONTIGUOUS MEMBERS AREAS",
    "labourmarketareas": "UNITS ID_FIELD NAME_FIELD POPULATION_FIELD FLOWS ORIGIN_FIELD DESTINATION_FIELD FLOW_FIELD MIN_SIZE "
    "MIN_SELF_CONTAINMENT TARGET_SIZE TARGET_SELF_CONTAINMENT CONTIGUOUS MEMBERS AREAS RESERVE",
    "flowregions": "UNITS ID_FIELD NAME_FIELD POPULATION_FIELD FLOWS ORIGIN_FIELD DESTINATION_FIELD FLOW_FIELD DIRECTION "
    "MEASURE STOP STOP_VALUE SELF_FLOWS WHOLE_HIERARCHY MEMBERS AREAS HIERARCHY",
    "planfromtable": "TABLE AREA_FIELD MINIMUM_FIELD MAXIMUM_FIELD UNIT_FIELD ROLE_FIELD TABLE_REGION_FIELD "
    "PUBLISHED_MINIMUM_FIELD PUBLISHED_MAXIMUM_FIELD UNITS ID_FIELD NAME_FIELD REGION_FIELD POPULATION_FIELD UNMATCHED "
    "TOLERANCE MEMBERS AREAS MATCHES",
    "compareplans": "FIRST SECOND UNITS ID_FIELD NAME_FIELD POPULATION_FIELD PAIRING WITH_CENTRES SCOPE PUBLISHED "
    "PUBLISHED_AREA_FIELD PUBLISHED_MINIMUM_FIELD PUBLISHED_MAXIMUM_FIELD TOLERANCE AGREEMENT AREAS OVERALL TOTALS REPORT",
    "saveplan": "MEMBERS AREAS EVIDENCE TITLE AUTHOR REMARK PLAN",
    "urbanareascope": "UNITS ID_FIELD NAME_FIELD REGION_FIELD POPULATION_FIELD POPULATION FLOWS ORIGIN_FIELD "
    "DESTINATION_FIELD FLOW_FIELD EMPLOYED_FIELD CENTRES CENTRE_FIELD CLASSES CENTRE_MIN_POPULATION "
    "CENTRE_MAX_POPULATION MIN_SHARE MAX_SHARE ASSIGNMENT CONTIGUOUS ENCLAVES MEMBERS AREAS TABLE",
}


def algorithms(provider):
    return {algorithm.name(): algorithm for algorithm in provider.algorithms()}


def test_the_ids_are_fixed(provider):
    assert provider.id() == "multipolar"
    assert set(algorithms(provider)) >= IDS


@pytest.mark.parametrize("name", sorted(FIXED))
def test_parameter_names_are_fixed_and_described(provider, name):
    algorithm = algorithms(provider)[name]
    names = {definition.name() for definition in algorithm.parameterDefinitions()}
    assert set(FIXED[name].split()) <= names
    assert all(definition.description() for definition in algorithm.parameterDefinitions())
    assert len(algorithm.shortHelpString()) > 500


def test_defaults_are_the_documented_ones(provider):
    def default(name, parameter):
        return algorithms(provider)[name].parameterDefinition(parameter).defaultValue()

    assert default("classifygrid", "PRESET") == "ghsl2023"
    assert default("classifygrid", "AREA_UNIT") == "m2"
    assert default("classifygrid", "CENTRE_DENSITY") is None
    assert default("urbanareascope", "MIN_SHARE") == 15
    assert default("urbanareascope", "MAX_SHARE") == 5
    assert default("urbanareascope", "ASSIGNMENT") == "overlap"
    assert default("functionalurbanareas", "THRESHOLD") == 15
    assert default("functionalurbanareas", "JOIN_CITIES") is True
    assert default("functionalurbanareas", "JOIN_GIVEN_CITIES") is False
    labour = ("MIN_SIZE", "MIN_SELF_CONTAINMENT", "TARGET_SIZE", "TARGET_SELF_CONTAINMENT")
    assert [default("labourmarketareas", name) for name in labour] == [1000, 66.67, 10000, 75]
    assert default("flowregions", "STOP") == "non_zero"


def test_enumerations_are_words(provider):
    for algorithm in provider.algorithms():
        for definition in algorithm.parameterDefinitions():
            if isinstance(definition, QgsProcessingParameterEnum):
                assert definition.usesStaticStrings()
                # The raw word is what a person sees: the description explains it.
                assert all(option in definition.description() for option in definition.options())


def test_icons_can_be_drawn(provider, root):
    for path in {provider.svgIconPath(), *(algorithm.svgIconPath() for algorithm in provider.algorithms())}:
        assert QSvgRenderer(path).isValid(), path
    for group in ("preparation", "delineation", "indicators", "reporting"):
        assert QSvgRenderer(str(root / "resources" / "icons" / f"{group}.svg")).isValid()


def test_a_missing_package_is_named_with_the_way_to_get_it(provider, monkeypatch):
    real = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "exactextract" else real(name))
    usable, reason = algorithms(provider)["classifyunits"].canExecute()
    assert not usable
    assert "pip install exactextract" in reason
    assert algorithms(provider)["classifygrid"].canExecute()[0]


def test_loading_the_plugin_imports_nothing_heavy(root):
    """In a fresh interpreter: provider and algorithms are there, pandas and its kin are not."""
    code = (
        "import sys\n"
        "from qgis.core import QgsApplication\n"
        "app = QgsApplication([], False); app.initQgis()\n"
        "before = set(sys.modules)\n"
        "import multipolar\n"
        "plugin = multipolar.classFactory(None); plugin.initProcessing()\n"
        "assert len(plugin.provider.algorithms()) >= 5\n"
        "heavy = {'numpy', 'pandas', 'geopandas', 'scipy', 'shapely', 'exactextract', 'matplotlib', 'osgeo'}\n"
        "print(sorted(heavy & (set(sys.modules) - before)))\n"
        "plugin.unload(); assert QgsApplication.processingRegistry().providerById('multipolar') is None\n"
        "app.exitQgis()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    assert done.stdout.strip() == "[]", done.stdout + done.stderr


def test_menu_comes_and_goes(provider, qgis_iface, qgis_new_project):
    from multipolar.ui.menu import Menu

    menu = Menu(qgis_iface)
    submenus = {action.text(): action.menu() for action in menu.menu.actions() if action.menu()}
    texts = {group: [action.text() for action in submenu.actions()] for group, submenu in submenus.items()}
    models = texts.pop("Copy a model to my models")
    assert len(models) >= 5
    assert sum(map(len, texts.values())) == len(provider.algorithms())
    assert texts["Delineation"][0].startswith("Classify grid cells")
    before = len(QgsApplication.allWidgets())
    menu.remove()
    assert len(QgsApplication.allWidgets()) <= before


def test_the_sample_can_be_added(provider, qgis_new_project):
    from multipolar.layers.sample import add_sample
    from qgis.core import QgsProject
    from qgis.PyQt.QtTest import QTest

    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))  # as QGIS does for the topmost layer
    assert add_sample() == []
    layers = QgsProject.instance().mapLayers().values()
    assert len(layers) == 6
    assert all(layer.isValid() for layer in layers)
    group = QgsProject.instance().layerTreeRoot().children()[0]
    assert len(group.findLayers()) == 6
    visible = [node.layer() for node in group.findLayers() if node.itemVisibilityChecked() and node.layer().isSpatial()]
    QTest.qWait(600)
    assert QgsProject.instance().crs() == visible[1].crs()  # the grid's, in metres
    units, people = visible  # outlines above people; the other grids would lie on one another
    assert units.renderer().symbol().symbolLayer(0).brushStyle() == 0
    assert people.renderer().type() == "singlebandpseudocolor"
