"""Report and atlas of a plan: every number stands in the layers, nothing is cut off, the same bytes on the same day."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pandas as pd
import pytest
from qgis.core import QgsApplication, QgsProcessingException, QgsVectorLayer


class Tables(HTMLParser):
    """Heading -> rows of the tables below it; a cell with ``data-value`` is that number."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.sections: dict[str, list[list[object]]] = {}
        self.words: list[str] = []
        self.heading, self.cell, self.tag = "", None, ""
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.tag = tag
        if tag == "tr":
            self.sections.setdefault(self.heading, []).append([])
        if tag in ("td", "th"):
            self.cell = dict(attributes).get("data-value")
            self.sections[self.heading][-1].append("" if self.cell is None else float(self.cell))

    def handle_data(self, data):
        if self.tag in ("h1", "h2") and data.strip():
            self.heading = data
        if self.tag in ("td", "th") and self.cell is None:
            self.sections[self.heading][-1][-1] += data
        self.words.append(data)

    def handle_endtag(self, _tag):
        self.tag = ""


RULES = {"MIN_SHARE": "20", "MAX_SHARE": "7"}


@pytest.fixture(scope="module")
def plan(provider, korea, tmp_path_factory):
    """The Korean plan in a GeoPackage, its trips as text in a CSV."""
    import processing

    folder = tmp_path_factory.mktemp("plan")
    study = folder / "study.gpkg"
    processing.run(
        "multipolar:urbanareascope",
        {
            **korea["units"],
            **korea["flows"],
            **korea["centres"],
            "MIN_SHARE": 20,
            "MAX_SHARE": 7,
            "MEMBERS": f"ogr:dbname='{study}' table=\"members\" (geom)",
            "AREAS": f"ogr:dbname='{study}' table=\"areas\" (geom)",
            "TABLE": "TEMPORARY_OUTPUT",
        },
    )
    return {
        "MEMBERS": f"{study}|layername=members",
        "AREAS": f"{study}|layername=areas",
        "UNITS": korea["units"]["UNITS"],
        "TITLE": "중소도시권의 최소·최대 공간범위",
        "SOURCES": "Korea Transport Institute\nsecond line",
        "DATE": "2026-11-24",
    }


@pytest.fixture(scope="module")
def layers(plan):
    def rows(source):
        layer = QgsVectorLayer(source, "layer", "ogr")
        return [dict(zip(layer.fields().names(), feature.attributes())) for feature in layer.getFeatures()]

    return {name: rows(plan[name]) for name in ("MEMBERS", "AREAS")}


@pytest.fixture
def html(run, plan, tmp_path):
    target = tmp_path / "report.html"
    run("scopereport", {**plan, "OUTPUT_HTML": str(target)})
    return target.read_text(encoding="utf-8")


def number(value):
    return "–" if value is None or str(value) == "NULL" else float(value)


def test_every_member_stands_in_the_report_with_its_numbers(html, layers):
    sections = Tables(html).sections
    for member in layers["MEMBERS"]:
        rows = sections[member["area_name"]]
        mine = [row for row in rows if member["unit_id"] in row and len(row) == 11]
        assert len(mine) == 1, member["unit_id"]
        assert mine[0][1] == member["unit_name"]
        assert mine[0][10] == ("–" if str(member["reason"]) == "NULL" else member["reason"])
        assert [mine[0][column] for column in (3, 4, 5, 6, 8, 9)] == [
            number(member[name]) for name in ("share", "flow", "rank", "threshold", "population", "n_areas")
        ]


def test_every_scope_stands_in_the_report_with_its_numbers(html, layers):
    sections = Tables(html).sections
    names = {"minimum": "Minimum scope", "maximum": "Maximum scope"}
    for area in layers["AREAS"]:
        row = next(row for row in sections[area["area_name"]] if row[0] == names[area["scope"]] and len(row) == 6)
        columns = ("units", "population", "flow_internal", "self_containment_supply", "self_containment_demand")
        assert row[1:] == [number(area[name]) for name in columns]


def test_table_1_holds_every_area_once(html, layers):
    rows = Tables(html).sections["Scopes of the urban areas"]
    assert sorted(row[0] for row in rows[1:]) == sorted({area["area_name"] for area in layers["AREAS"]})


def test_the_report_says_how_the_plan_was_made(html):
    told = Tables(html)
    settings = {row[0]: row[1] for row in told.sections["What was done"]}
    told_as = {name: next(value for words, value in settings.items() if words.endswith(f"({name})")) for name in RULES}
    assert told_as == RULES
    assert not any(words == f"({name})" for words in settings for name in RULES)  # the dialog's words stand before it
    assert any("sha256:" in str(row) for row in told.sections["What was done"])
    assert "Korea Transport Institute" in told.words
    assert "second line" in told.words


def test_the_same_day_gives_the_same_bytes(run, plan, html, tmp_path):
    run("scopereport", {**plan, "OUTPUT_HTML": str(tmp_path / "again.html")})
    assert (tmp_path / "again.html").read_text(encoding="utf-8") == html


def test_it_needs_nothing_beside_it(html):
    assert not re.search(r'(src|href)="(?!data:)', html)
    assert html.count("data:image/png") == 18  # all areas, and each of the 17


def pages_of(path) -> int:
    return max(int(count) for count in re.findall(rb"/Count (\d+)", path.read_bytes()))


def test_the_pdf_has_a_page_or_more_per_area(run, plan, tmp_path):
    target = tmp_path / "report.pdf"
    run("scopereport", {**plan, "OUTPUT_HTML": None, "OUTPUT_PDF": str(target)})
    assert pages_of(target) >= 3 + 17 + 1


@pytest.mark.parametrize("paper", ["portrait", "landscape"])
def test_the_atlas_has_a_sheet_per_area(run, plan, tmp_path, paper):
    atlas, overview = tmp_path / "atlas.pdf", tmp_path / "overview.pdf"
    results = run("scopeatlas", {**plan, "FORMAT": paper, "OUTPUT": str(atlas), "OVERVIEW": str(overview)})
    assert results["SHEETS"] == pages_of(atlas) == 17
    assert pages_of(overview) == 1


def test_tables_of_other_results_are_told_by_area(run, plan, layers, tmp_path, vector):
    table = tmp_path / "indicators.csv"
    first = layers["AREAS"][0]
    table.write_text(f"area_id,ageing\n{first['area_id']},12.5\nelsewhere,1\n", encoding="utf-8")
    target = tmp_path / "report.html"
    run("scopereport", {**plan, "EXTRAS": [str(table)], "OUTPUT_HTML": str(target)})
    sections = Tables(target.read_text(encoding="utf-8")).sections
    assert ["ageing"] in sections[first["area_name"]]
    assert ["12.5"] in sections[first["area_name"]]


def test_tables_of_one_file_are_all_told_and_wide_ones_are_turned(run, plan, layers, tmp_path):
    first = layers["AREAS"][0]
    measures = ["year", "population", "density", "elderly_share", "extinction_class", "one", "two", "three", "empty"]
    rows = [
        f"{first['area_id']},{scope},2024,{n}000,5,6.25,4,1,2,{n}.5," for n, scope in ((1, "minimum"), (2, "maximum"))
    ]
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    for folder in ("a", "b"):
        text = "\n".join([f"area_id,scope,{','.join(measures)}", *rows])
        (tmp_path / folder / "structure.csv").write_text(text + "\n", encoding="utf-8")
    target = tmp_path / "report.html"
    extras = [str(tmp_path / folder / "structure.csv") for folder in ("a", "b")]
    run("scopereport", {**plan, "EXTRAS": extras, "OUTPUT_HTML": str(target)})
    html = target.read_text(encoding="utf-8")
    assert html.count("<caption>structure</caption>") == html.count("<caption>structure 2</caption>") == 1
    told = Tables(html).sections[first["area_name"]]
    assert told.count(["Measure", "Minimum scope", "Maximum scope"]) == 2
    assert ["Year", "2024", "2024"] in told
    assert not any("empty" in row for row in told)
    assert any(row[0] == "three" and [str(value) for value in row[1:]] == ["1.5", "2.5"] for row in told)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"AREAS": "MEMBERS"}, "Fields are missing: scope"),
        ({"MEMBERS": "UNITS"}, "Fields are missing"),
    ],
)
def test_layers_that_are_no_plan_are_refused(run, plan, tmp_path, change, words):
    wrong = {**plan, **{name: plan[other] for name, other in change.items()}}
    with pytest.raises(QgsProcessingException, match=words):
        run("scopereport", {**wrong, "OUTPUT_HTML": str(tmp_path / "report.html")})
    assert list(tmp_path.iterdir()) == []


def test_a_template_without_a_map_is_refused(run, plan, tmp_path):
    template = tmp_path / "own.qpt"
    template.write_text("<Layout/>")
    with pytest.raises(QgsProcessingException, match="no print template"):
        run("scopeatlas", {**plan, "TEMPLATE": str(template), "OUTPUT": str(tmp_path / "atlas.pdf")})
    assert [path.name for path in tmp_path.iterdir()] == ["own.qpt"]


def test_cancelled_nothing_is_written(run, plan, tmp_path):
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("scopereport", {**plan, "OUTPUT_HTML": str(tmp_path / "report.html")}, cancel_at=20)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["scopereport", "scopeatlas"])
def test_layouts_stay_in_the_main_thread(provider, name):
    algorithm = QgsApplication.processingRegistry().algorithmById(f"multipolar:{name}")
    assert algorithm.flags() & algorithm.FlagNoThreading


def test_templates_are_what_the_code_makes(qgis_app, tmp_path):
    from multipolar.layers.templates import FORMATS, KINDS, build_template, load_template, template_file, write_template
    from qgis.core import QgsProject

    project = QgsProject()
    for kind in KINDS:
        for paper in FORMATS:
            write_template(build_template(project, kind, paper), tmp_path / "template.qpt")
            fresh, kept = (
                load_template(path, project) for path in (tmp_path / "template.qpt", template_file(kind, paper))
            )
            ids = [sorted(item.id() for item in layout.items() if hasattr(item, "id")) for layout in (fresh, kept)]
            assert ids[0] == ids[1]


class TestSheets:
    """Words and tables on paper."""

    @pytest.fixture
    def sheets(self, qgis_app):
        from multipolar.layers.sheets import Sheets
        from qgis.core import QgsProject

        made = Sheets(QgsProject(), "test", "footer")
        made.new_page()
        return made

    def test_lines_are_never_wider_than_the_paper(self, qgis_app):
        from multipolar.layers.sheets import text_width, wrapped

        words = "가나다라마바사" * 30 + " short words and a-very-long-word" * 20 + " " + "x" * 300
        lines = wrapped(words, 80, 8)
        assert all(text_width(line, 8) <= 80 for line in lines)
        assert "".join(lines).replace(" ", "") == words.replace(" ", "")

    def test_a_column_is_as_wide_as_its_words_where_there_is_room(self, qgis_app):
        from multipolar.layers.sheets import column_widths, text_width

        heads, rows = ["Role", "Population"], [["Minimum scope", "1"], ["Maximum scope", "2"]]
        widths = column_widths(heads, rows, (1, 9), 60, 7.5)
        assert widths[0] >= text_width("Maximum scope", 7.5)
        assert sum(widths) == pytest.approx(60)
        assert column_widths(heads, rows, (3, 2), 60, 7.5) == [36, 24]  # as asked, when everything fits
        assert sum(column_widths(heads, [["x" * 300, "y"]], (1, 1), 60, 7.5)) == pytest.approx(60)

    def test_a_table_goes_on_over_the_page_and_loses_no_row(self, sheets):
        from qgis.core import QgsLayoutFrame

        rows = [[str(n), "word " * (n % 40)] for n in range(200)]
        sheets.table(["number", "words"], rows, (1, 3), (True, False))
        tables = set(sheets.layout.multiFrames())
        told = [row[0].content() for table in tables for row in table.tableContents()[1:]]
        assert sorted(told, key=int) == [row[0] for row in rows]
        for table in tables:
            table.recalculateTableSize()
            frame = table.frame(0)
            assert isinstance(frame, QgsLayoutFrame)
            assert table.totalSize().height() <= frame.rect().height() + 1.5
            assert frame.pagePos().y() + table.totalSize().height() <= sheets.HEIGHT - 10

    def test_many_pages_are_numbered_through_and_in_one_file(self, sheets, tmp_path):
        """In several layouts: one of hundreds of pages takes hours."""
        from multipolar.layers.templates import print_layouts
        from qgis.core import QgsFeedback, QgsLayoutItemLabel

        for number in range(2, 91):
            sheets.new_page()
            sheets.text(f"sheet {number}")
        layouts = sheets.layouts()
        assert [layout.pageCollection().pageCount() for layout in layouts] == [40, 40, 10]
        labels = [item for layout in layouts for item in layout.items() if isinstance(item, QgsLayoutItemLabel)]
        told = {label.currentText() for label in labels if "/" in label.currentText()}
        assert told == {f"{number} / 90" for number in range(1, 91)}
        path, feedback, progress = tmp_path / "many.pdf", QgsFeedback(), []
        feedback.progressChanged.connect(progress.append)
        print_layouts(layouts, str(path), feedback)
        assert len(re.findall(rb"/Type\s*/Page\b", path.read_bytes())) == 90
        assert len(progress) == 3

    def test_a_row_higher_than_a_page_ends(self, sheets):
        sheets.table(["words"], [["word\n" * 500], ["next"]], (1,), (False,))
        assert sheets.page < 5


def test_an_area_with_very_many_members_has_its_sheet(qgis_app, plan):
    from multipolar.layers.planmaps import PlanMaps

    maps = PlanMaps(*(QgsVectorLayer(plan[name], name, "ogr") for name in ("MEMBERS", "AREAS")))
    facts = dict.fromkeys(maps.largest(), "name, " * 2000)
    assert maps.cover(facts, 210, 150).featureCount() == len(facts) == 17


def test_facts_name_as_many_units_as_fit(qgis_app, plan):
    from multipolar.engine.plan.report import plan_report
    from multipolar.layers.planpages import facts_of
    from multipolar.layers.sheets import line_height, wrapped
    from multipolar.layers.vectors import read_frame

    frames = [read_frame(QgsVectorLayer(plan[name], name, "ogr"), name) for name in ("MEMBERS", "AREAS")]
    for area in plan_report(*frames).areas:
        whole = facts_of(area)
        assert all(unit in whole for unit in area.members["unit_name"][1:])
        short = facts_of(area, 40, 25, 8)
        assert len(wrapped(short, 40, 8)) * line_height(8) <= 25
        named = sum(unit in short for unit in area.members["unit_name"][1:])
        left = sum(int(count) for count in re.findall(r"(\d+) more", short))
        assert named + left >= len(area.members) - 1  # a city that is a unit's namesake may count twice


@pytest.mark.parametrize(
    ("measures", "words"),
    [
        (("residents", "residents"), "what part of the unit's flow goes to the central city"),
        (("smart", "jobs"), "how strongly the unit is tied to the central city, by jobs, smart."),
        (None, "what part of the unit's flow goes to the central city"),
    ],
)
def test_shares_are_explained_by_the_measure_they_have(qgis_app, measures, words):
    from multipolar.engine.plan.report import plan_report
    from multipolar.layers.planpages import reading

    members, areas = pd.DataFrame(MEMBERS), pd.DataFrame(AREAS)
    if measures:
        members["measure"] = measures
    assert words in reading(plan_report(members, areas))[0]


MEMBERS = {
    **{"area_id": ["01", "01"], "area_name": ["A", "A"], "unit_id": ["01", "02"], "unit_name": ["A", "B"]},
    **{"role": ["centre", "maximum"], "share": [None, 7], "flow": [None, 7], "basis": ["given", "share"]},
    **{"population": [9, 5], "n_areas": [1, 1]},
}
AREAS = {
    **{"area_id": ["01", "01"], "area_name": ["A", "A"], "scope": ["minimum", "maximum"], "units": [1, 2]},
    **{"population": [9, 14], "flow_internal": [1, 2]},
    **{"self_containment_supply": [5, 6], "self_containment_demand": [5, 6]},
}
