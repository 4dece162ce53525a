"""HTML results: escaped, self-contained, the same bytes for the same content."""

from __future__ import annotations

import os
import xml.etree.ElementTree as ElementTree

import pytest
from multipolar.engine.errors import InputError
from multipolar.layers.charts import chart, svg_text
from multipolar.layers.pages import Page, number_text, write_page


def bars(label: str = "강릉"):
    with chart() as (figure, axes):
        axes.bar(["a", label], [1, 2])
        axes.set_title(label)
    return figure


def page() -> Page:
    made = Page("<b>Title</b> & more")
    made.heading("a < b")
    made.paragraph("“x” <script>alert(1)</script>", lead=True)
    made.table(["name", "n"], [["<i>", 1234.56], ["b", None]], caption="c & d")
    made.chart(bars(), 'two "bars"', "caption")
    made.notes("Notes", ["1 < 2"])
    return made


def test_the_document_is_well_formed_and_nothing_handed_in_is_markup(qgis_app):
    html = page().html()
    tree = ElementTree.fromstring(html.replace("<!DOCTYPE html>\n", "").replace('<meta charset="utf-8">', ""))
    assert tree.find("head/title").text == "<b>Title</b> & more"
    assert not list(tree.iter("script"))
    cells = [cell.text for cell in tree.iter("td")]
    assert cells == ["<i>", "1,234.6", "b", "–"]
    assert tree.find(".//div").get("aria-label") == 'two "bars"'


def test_it_needs_nothing_beside_it(qgis_app):
    html = page().html()
    assert not any(word in html for word in ("src=", "@import", "url(http"))


def test_the_same_content_gives_the_same_bytes(qgis_app):
    assert page().html() == page().html()


def test_korean_has_glyphs(qgis_app, recwarn):
    svg_text(bars("강릉시 중심도시"))
    assert not [warning for warning in recwarn if "Glyph" in str(warning.message)]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "–"),
        (float("nan"), "–"),
        (1234567, "1,234,567"),
        (0.0, "0"),
        (-2.345, "-2.3"),
        (-0.04, "0.0"),
        (float("inf"), "–"),
    ],
)
def test_numbers_read_well(qgis_app, value, text):
    assert number_text(value) == text


def test_a_page_is_whole_or_absent(qgis_app, tmp_path):
    target = tmp_path / "page.html"
    write_page(str(target), page())
    assert target.read_text(encoding="utf-8").endswith("</html>\n")
    assert os.listdir(tmp_path) == ["page.html"]
    with pytest.raises(InputError):
        write_page(str(tmp_path / "no" / "page.html"), page())
