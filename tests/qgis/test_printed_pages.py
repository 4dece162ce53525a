"""Report and atlas as they come out of the printer: PDF turned into pictures, compared with kept ones, and read.

Fonts and their widths differ between machines, so pictures are compared coarsely, in blocks of 3 x 3 pixels, and only sheets
whose places are fixed; the pages of the report, where words may fall on another page, are read.
"""

from __future__ import annotations

import re
import subprocess

import numpy as np
import pytest
from multipolar.layers.styles.plan import CENTRE_COLOUR, MAXIMUM_COLOUR, MINIMUM_COLOUR
from pictures import assert_like_kept, coarse, pixels, share_apart
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtGui import QColor, QImage

COARSE, FINE = 20, 40  # dots per inch
BLOCK = 3
TOLERANCE, LIMIT = 0.04, 48  # share of the blocks that may be further apart than this in a channel
SHEETS = (1, 5, 9)


@pytest.fixture(scope="module")
def plan(provider, belgium, tmp_path_factory):
    """The Belgian plan of the demo."""
    import processing

    study = tmp_path_factory.mktemp("plan") / "study.gpkg"
    processing.run(
        "multipolar:urbanareascope",
        {
            **belgium["units"],
            **belgium["flows"],
            **belgium["employed"],
            **belgium["from_grid"],
            "CENTRE_MAX_POPULATION": 500_000,
            "MIN_SHARE": 15,
            "MAX_SHARE": 5,
            "MEMBERS": f"ogr:dbname='{study}' table=\"members\" (geom)",
            "AREAS": f"ogr:dbname='{study}' table=\"areas\" (geom)",
            "TABLE": "TEMPORARY_OUTPUT",
        },
    )
    return {
        "MEMBERS": f"{study}|layername=members",
        "AREAS": f"{study}|layername=areas",
        "UNITS": belgium["units"]["UNITS"],
        "TITLE": "Small and medium-sized urban areas 중소도시권",
        "DATE": "2026-11-24",
        "SOURCES": "Statbel, CC BY 4.0",
    }


@pytest.fixture(scope="module")
def printed(plan, tmp_path_factory):
    """Name -> PDF."""
    import processing

    folder = tmp_path_factory.mktemp("printed")
    made = {}
    for paper in ("landscape", "portrait"):
        made[f"atlas_{paper}"] = folder / f"atlas_{paper}.pdf"
        made[f"overview_{paper}"] = folder / f"overview_{paper}.pdf"
        outputs = {"OUTPUT": str(made[f"atlas_{paper}"]), "OVERVIEW": str(made[f"overview_{paper}"])}
        processing.run("multipolar:scopeatlas", {**plan, **outputs, "FORMAT": paper})
    made["report"] = folder / "report.pdf"
    processing.run("multipolar:scopereport", {**plan, "OUTPUT_HTML": None, "OUTPUT_PDF": str(made["report"])})
    return made


def page_picture(pdf, page: int, dpi: int) -> QImage:
    target = pdf.with_suffix("")
    subprocess.run(
        ["pdftoppm", "-r", str(dpi), "-f", str(page), "-l", str(page), "-singlefile", "-png", str(pdf), str(target)],
        check=True,
    )
    image = QImage(f"{target}.png")
    assert not image.isNull()
    return image


def in_blocks(pdf, page: int) -> QImage:
    """A page in blocks, each the mean of its pixels."""
    return coarse(page_picture(pdf, page, COARSE), BLOCK)


def share_of(picture: np.ndarray, colour: str) -> float:
    wanted = np.array(QColor(colour).getRgb()[:3])
    return float((np.abs(picture - wanted).max(axis=2) <= 10).mean())


def words_of(pdf) -> list[str]:
    """The text of each page."""
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True).stdout
    return text.decode("utf-8").rstrip("\f").split("\f")


@pytest.mark.parametrize("paper", ["landscape", "portrait"])
@pytest.mark.parametrize("sheet", SHEETS)
def test_sheets_of_the_atlas_look_as_they_did(printed, paper, sheet):
    assert_like_kept(in_blocks(printed[f"atlas_{paper}"], sheet), f"pages/atlas_{paper}_{sheet}", TOLERANCE, LIMIT)


@pytest.mark.parametrize("paper", ["landscape", "portrait"])
def test_the_overview_looks_as_it_did(printed, paper):
    assert_like_kept(in_blocks(printed[f"overview_{paper}"], 1), f"pages/overview_{paper}", TOLERANCE, LIMIT)


def test_the_cover_of_the_report_looks_as_it_did(printed):
    assert_like_kept(in_blocks(printed["report"], 1), "pages/report_cover", TOLERANCE, LIMIT)


@pytest.mark.parametrize("name", ["atlas_landscape", "atlas_portrait"])
def test_every_sheet_shows_the_roles_in_their_colours(printed, plan, name):
    roles: dict[str, set[str]] = {}
    for member in QgsVectorLayer(plan["MEMBERS"], "members", "ogr").getFeatures():
        roles.setdefault(member["area_name"], set()).add(member["role"])
    colours = {"centre": CENTRE_COLOUR, "minimum": MINIMUM_COLOUR, "maximum": MAXIMUM_COLOUR}
    pages = words_of(printed[name])
    assert len(pages) == len(roles)
    for number, area in enumerate(sorted(roles, key=str.lower)):
        picture = pixels(page_picture(printed[name], number + 1, FINE))
        legend = 0.0002  # as much as the legend alone has, whatever the map shows
        for role in roles[area]:
            assert share_of(picture, colours[role]) > 2 * legend, (area, role)


def test_no_page_of_the_report_is_empty_and_nothing_runs_off_it(printed, plan):
    pages = words_of(printed["report"])
    areas = {area["area_name"] for area in QgsVectorLayer(plan["AREAS"], "areas", "ogr").getFeatures()}
    assert areas == {page.split("\n")[0].strip() for page in pages} & areas  # each begins a page
    for number, page in enumerate(pages, start=1):
        assert re.search(rf"{number} / {len(pages)}", page), number
        picture = pixels(page_picture(printed["report"], number, COARSE))
        inked = (picture.min(axis=2) < 200).nonzero()
        assert len(inked[0]) > 50
        height, width = picture.shape[:2]
        margin = 0.02  # less than the paper's own
        assert inked[0].min() > margin * height
        assert inked[0].max() < (1 - margin) * height
        assert inked[1].min() > margin * width
        assert inked[1].max() < (1 - margin) * width


def test_words_in_the_pdf_are_words_also_korean_ones(printed):
    for pdf in printed.values():
        assert "중소도시권" in words_of(pdf)[0]


def test_numbers_in_the_pdf_are_numbers(printed, plan):
    areas = {
        (area["area_name"], area["scope"]): area for area in QgsVectorLayer(plan["AREAS"], "areas", "ogr").getFeatures()
    }
    pages = words_of(printed["report"])
    sheets = words_of(printed["atlas_landscape"])
    for (name, scope), area in areas.items():
        told = f"{area['units']} units with {area['population']:,.0f} people"
        page = next(page for page in pages if page.split("\n")[0].strip() == name)
        assert told in page, (name, scope)
        assert any(f"{area['population']:,.0f}" in sheet for sheet in sheets), (name, scope)


def test_files_are_small_enough_to_send(printed):
    sizes = {name: path.stat().st_size / 1e6 for name, path in printed.items()}
    assert sizes["report"] < 4
    assert max(sizes["atlas_landscape"], sizes["atlas_portrait"]) < 6
    assert max(sizes["overview_landscape"], sizes["overview_portrait"]) < 1


def test_another_map_is_seen(printed):
    first, other = (pixels(in_blocks(printed["atlas_landscape"], sheet)) for sheet in SHEETS[:2])
    assert share_apart(first, other, LIMIT) > 2 * TOLERANCE


def test_table_1_holds_the_figures_of_the_areas(printed, plan, tmp_path):
    import processing

    target = tmp_path / "report.html"
    processing.run("multipolar:scopereport", {**plan, "OUTPUT_HTML": str(target)})
    html = target.read_text(encoding="utf-8")
    table = html[html.index("<h2>Scopes of the urban areas</h2>") :]
    table = table[: table.index("</table>")]
    told = sorted(float(value) for value in re.findall(r'data-value="([^"]+)"', table))
    areas = QgsVectorLayer(plan["AREAS"], "areas", "ogr")
    assert told == pytest.approx(sorted(float(area["population"]) for area in areas.getFeatures()))
