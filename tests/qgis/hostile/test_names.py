"""Names of units, fields, layers and files that are code in some other language: they are names, everywhere."""

from __future__ import annotations

import html.parser
import re
import shutil

import pytest
import smallcountry
from osgeo import ogr
from qgis.core import QgsApplication, QgsFeature, QgsField, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QVariant
from watched import digests

NAMES = [
    "'); DROP TABLE units; --",
    '"; DROP TABLE members; --',
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&amp; &lt;",
    "[% 6 * 7000 %]",
    "=cmd|' /C calc'!A0",
    "@SUM(1)",
    "{name} {0} %s %n",
    "서울 💥 Ünïcode",
    "line\nbreak",
    "back\\slash",
    "semi;colon, comma",
    "SELECT",
    "select",
    "a" * 300,
    "'",
    '"',
    "%",
    "]]>",
    "$\\frac{1}{$ and $x^2$",
]
FIELDS = {
    "code": 'co\'de "x"',
    "name": "select",
    "people": "서울 💥, DROP",
    "city": "<b>%s{0}</b>",
    "region": "Select ",
}


@pytest.fixture(scope="module")
def hostile(country):
    """The layers of the small country with odd names of everything, as layers in memory."""
    source = QgsVectorLayer(str(country / "units.gpkg"), "units", "ogr")
    layer = QgsVectorLayer(
        f"MultiPolygon?crs=EPSG:{smallcountry.EPSG}", 'un\'its "{count}" <script>x</script> [% 1 %]', "memory"
    )
    fields = [QgsField(field) for field in source.fields() if field.name() != "fid"]
    kept = [field.name() for field in fields]
    for field in fields:
        field.setName(FIELDS.get(field.name(), field.name()))
        field.setLength(0)
    layer.dataProvider().addAttributes(fields)
    layer.updateFields()
    features = []
    for number, original in enumerate(source.getFeatures()):
        feature = QgsFeature(layer.fields())
        values = [original[name] for name in kept]
        values[kept.index("name")] = NAMES[number % len(NAMES)]
        feature.setAttributes(values)
        feature.setGeometry(original.geometry())
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    assert layer.featureCount() == 36
    return layer


def parameters_of(name, country, layer):
    """A case with the odd units in place of the plain ones."""
    case = dict(smallcountry.cases(country)[name])
    if "UNITS" not in case:
        return case
    case["UNITS"] = layer
    for definition in QgsApplication.processingRegistry().algorithmById(f"multipolar:{name}").parameterDefinitions():
        value = case.get(definition.name())
        if definition.type() == "field" and definition.parentLayerParameterName() == "UNITS" and value:
            case[definition.name()] = (
                [FIELDS.get(one, one) for one in value] if isinstance(value, list) else FIELDS.get(value, value)
            )
    return case


class Tags(html.parser.HTMLParser):
    """The elements of a page that run or load something."""

    def __init__(self) -> None:
        super().__init__()
        self.active: list[str] = []

    def handle_starttag(self, tag, attributes):
        sources = [value for key, value in attributes if key in ("src", "href", "xlink:href") and value]
        elsewhere = [value for value in sources if not value.startswith(("data:", "#"))]
        if tag in ("script", "iframe", "object") or elsewhere or any(key.startswith("on") for key, _ in attributes):
            self.active.append(tag)


@pytest.mark.parametrize(
    "name",
    [
        name
        for name, case in smallcountry.cases(smallcountry.Path()).items()
        if "UNITS" in case and name != "planfromtable"
    ],
)
def test_names_are_names_in_every_result(attempt, country, hostile, tmp_path, name):
    registered = QgsApplication.processingRegistry().algorithmById(f"multipolar:{name}")
    before = digests(country)
    ending = attempt(name, {**parameters_of(name, country, hostile), **smallcountry.targets(registered, tmp_path)})
    assert ending.results is not None, ending.error
    assert "{count}" not in ending.log.replace('"{count}"', "")
    found = set()
    for path in tmp_path.iterdir():
        if path.suffix == ".html":
            tags = Tags()
            tags.feed(path.read_text(encoding="utf-8"))
            assert tags.active == [], path
            assert "42000" not in path.read_text(encoding="utf-8")
        if path.suffix == ".gpkg":
            dataset = ogr.Open(str(path))
            whole = dataset.ExecuteSQL("PRAGMA integrity_check").GetNextFeature().GetField(0)
            assert whole == "ok"
            for layer in dataset:
                for feature in layer:
                    found.update(str(feature.GetField(place)) for place in range(feature.GetFieldCount()))
    without_names = ("checkstudy", "functionallinks", "compareplans", "mergereffect", "importstatistics")
    if "NAME_FIELD" in smallcountry.cases(country)[name] and name not in without_names:
        assert found & set(NAMES), "no name arrived"
        assert not {text for text in found if "DROP TABLE" in text and not any(known in text for known in NAMES)}
    assert digests(country) == before


def _words(layout):
    """What the labels of a layout show."""
    from qgis.core import QgsLayoutItemLabel

    return [item.currentText() for item in layout.items() if isinstance(item, QgsLayoutItemLabel)]


def test_layouts_do_not_work_out_names(provider):
    """Brackets as a person wrote them, in titles, paragraphs and footers."""
    from multipolar.layers import sheetitems
    from multipolar.layers.sheets import Sheets

    paper = Sheets(QgsProject(), "sheets", "[% 1 + 1 %] foot")
    paper.new_page()
    paper.text("[% 6 * 7 %] and [% 'x' %]")
    paper.text("a [% b")
    words = _words(paper.layout)
    assert "[% 1 + 1 %] foot" in words
    assert "[% 6 * 7 %] and [% 'x' %]" in words
    assert "a [% b" in words
    layout = sheetitems.new_layout(QgsProject())
    label = sheetitems.text(layout, sheetitems.literal("[% @project_path %][%[%"), sheetitems.Box(0, 0, 10, 10), 8)
    assert label.currentText() == "[% @project_path %][%[%"


@pytest.mark.parametrize("name", ["scopereport", "scopeatlas"])
def test_prints_with_odd_titles(attempt, country, tmp_path, name):
    registered = QgsApplication.processingRegistry().algorithmById(f"multipolar:{name}")
    odd = {key: " ".join(NAMES) for key in ("TITLE", "SUBTITLE", "DATE", "SOURCES")}
    ending = attempt(name, {**smallcountry.cases(country)[name], **smallcountry.targets(registered, tmp_path), **odd})
    assert ending.results is not None, ending.error


def test_a_workbook_and_a_csv_have_no_formulas(attempt, hostile, tmp_path):
    import openpyxl

    ending = attempt("exportspreadsheet", {"LAYERS": [hostile], "OUTPUT": str(tmp_path / "book.xlsx")})
    assert ending.results is not None, ending.error
    book = openpyxl.load_workbook(tmp_path / "book.xlsx")
    cells = [cell for row in book.worksheets[0].iter_rows() for cell in row if isinstance(cell.value, str)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert NAMES[6] in {cell.value for cell in cells}
    ending = attempt("exportspreadsheet", {"LAYERS": [hostile], "FOLDER": str(tmp_path / "csv")})
    text = next((tmp_path / "csv").iterdir()).read_text(encoding="utf-8-sig")
    assert not re.search(r'(^|,)"?[=@]', text, re.MULTILINE)
    assert "'=cmd" in text


def test_heads_of_columns_are_no_formulas_either(attempt, tmp_path):
    layer = QgsVectorLayer("None", "heads", "memory")
    layer.dataProvider().addAttributes([QgsField("=1+1", QVariant.String), QgsField("@a", QVariant.Int)])
    layer.updateFields()
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["x", 1])
    layer.dataProvider().addFeatures([feature])
    import openpyxl

    attempt("exportspreadsheet", {"LAYERS": [layer], "OUTPUT": str(tmp_path / "book.xlsx")})
    heads = openpyxl.load_workbook(tmp_path / "book.xlsx").worksheets[0][1]
    assert [(cell.value, cell.data_type) for cell in heads] == [("=1+1", "s"), ("@a", "s")]
    attempt("exportspreadsheet", {"LAYERS": [layer], "FOLDER": str(tmp_path / "csv")})
    assert (tmp_path / "csv" / "heads.csv").read_text(encoding="utf-8-sig").splitlines()[0] == "'=1+1,'@a"


@pytest.mark.parametrize(
    "stem", ["a*b", "a?b", "a[1]", "it's", 'say "x"', "서울 💥", "{a,b}", "100%", "semi;colon", "new\nline"]
)
def test_files_with_odd_names_are_read_as_they_are(attempt, country, tmp_path, stem):
    """DuckDB would take stars and brackets for patterns, SQL would end at a quote."""
    from multipolar.engine.readers.duck import connection, quoted

    for end in (".csv", ".parquet"):
        path = tmp_path / f"{stem}{end}"
        if end == ".csv":
            shutil.copy(country / "flows.csv", path)
        else:
            plain = tmp_path / "plain.parquet"
            with connection() as database:
                database.execute(
                    f"COPY (FROM read_csv({quoted(str(country / 'flows.csv'))}, all_varchar=true)) TO {quoted(str(plain))}"
                )
            plain.rename(path)
        (tmp_path / f"axb{end}").write_bytes(b"not this one")
        target = str(tmp_path / f"out{end}.csv")
        ending = attempt("importflows", {"FILES": [str(path)], "FILE": target})
        assert ending.results is not None, ending.error
        assert ending.results["FLOW"] == 37383


def test_filters_joins_aliases_and_virtual_layers(attempt, country, tmp_path):
    """What QGIS shows of a layer is what counts: its filter, joined fields, expressions, whatever the aliases say."""
    layer = QgsVectorLayer(f"{country}/units.gpkg|layername=units", "units", "ogr")
    layer.setSubsetString("\"name\" <> 'it''s' AND \"code\" < '30'")
    layer.setFieldAlias(layer.fields().lookupField("code"), "people")
    case = smallcountry.cases(country)["urbanareascope"]
    ending = attempt(
        "urbanareascope",
        {**case, "UNITS": layer, "CENTRES": "08", "MEMBERS": "memory:", "AREAS": "memory:", "TABLE": "memory:"},
    )
    assert ending.results is not None, ending.error
    QgsProject.instance().addMapLayer(layer)
    virtual = QgsVectorLayer(f'?query=SELECT * FROM "{layer.id()}"', "virtual", "virtual")
    assert virtual.isValid()
    ending = attempt(
        "classifyunits",
        {**smallcountry.cases(country)["classifyunits"], "UNITS": virtual, "OUTPUT": str(tmp_path / "v.gpkg")},
    )
    QgsProject.instance().removeMapLayer(layer.id())
    assert ending.results is not None, ending.error
    assert QgsVectorLayer(str(tmp_path / "v.gpkg"), "", "ogr").featureCount() == 29


def test_a_study_keeps_odd_names_and_loses_no_table(provider, tmp_path):
    from multipolar.engine.flows.matrix import flow_matrix
    from multipolar.engine.plan.centres import centres_from_codes
    from multipolar.engine.plan.scoperules import ScopeRules
    from multipolar.engine.plan.workbench import Study
    from multipolar.engine.units.adjacency import shared_borders
    from multipolar.engine.units.table import units_table
    from multipolar.layers.journal import Journal
    from multipolar.layers.study import create_study, open_study
    from qgis.core import QgsCoordinateReferenceSystem
    from shapely.geometry import box

    codes = [f"{number}{name[:20]}" for number, name in enumerate(NAMES)]
    units = units_table(codes, [box(n, 0, n + 1, 1) for n in range(len(codes))], NAMES, population=[100] * len(codes))
    flows = flow_matrix(codes, [codes[0]] * len(codes), [10] * len(codes), units.codes)
    centres = centres_from_codes(codes[3], units)
    study = Study(
        "'; DROP TABLE decisions; --", units, flows, centres, shared_borders(units.table.geometry), ScopeRules(15, 5)
    )
    path = str(tmp_path / 'it\'s "a" study 💥.gpkg')
    create_study(path, study, QgsCoordinateReferenceSystem("EPSG:3035"))
    opened = open_study(path)
    assert set(opened.study.units.table["unit_name"]) == set(NAMES)
    assert opened.study.title == study.title
    assert Journal(path).read() == ([], set())
