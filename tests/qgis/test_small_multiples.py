"""Small maps: one per year, the same classes, extent and scale on each, one legend."""

from __future__ import annotations

import subprocess

import numpy as np
import pytest
from multipolar.layers.styles.territory import RISK_COLOURS
from pictures import assert_like_kept, pixels
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor, QImage

YEARS = (2010, 2015, 2020)
SIDE = 4


def years_layer(fields="field=extinction_class:integer&field=value:double&field=kind:string&field=day:date"):
    """A board of 4 x 4 squares in three years; class and value rise by one a year from row to row."""
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:5179&field=year:integer&{fields}", "years", "memory")
    features = []
    for number, year in enumerate(YEARS):
        for row in range(SIDE):
            for column in range(SIDE):
                feature = QgsFeature(layer.fields())
                x, y = 1e6 + 1e4 * column, 2e6 - 1e4 * row
                ring = f"{x} {y}, {x + 1e4} {y}, {x + 1e4} {y - 1e4}, {x} {y - 1e4}, {x} {y}"
                feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({ring}))"))
                risk = min(row + number, 4) + 1
                feature.setAttributes([year, risk, 10.0 * risk + column, "abc"[number], f"{year}-01-01"])
                features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer


@pytest.fixture
def layer(qgis_new_project):
    made = years_layer()
    QgsProject.instance().addMapLayer(made)
    return made


@pytest.fixture
def small(run, layer, tmp_path):
    """Runs with changes; gives the results with the picture as pixels."""

    def make(**changes):
        target = {"OUTPUT": str(tmp_path / "maps.pdf"), "PICTURE": str(tmp_path / "maps.png")}
        settings = {"INPUT": layer.id(), "TIME_FIELD": "year", "FIELD": "extinction_class", **target, **changes}
        results = run("smallmultiples", settings)
        return {**results, "image": QImage(target["PICTURE"])}

    return make


def share_of(image: QImage, colour: str) -> float:
    wanted = np.array(QColor(colour).getRgb()[:3])
    return float((np.abs(pixels(image) - wanted).max(axis=2) <= 6).mean())


def words_of(path) -> str:
    return subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True).stdout.decode()


@pytest.mark.parametrize("paper", ["landscape", "portrait"])
def test_there_is_a_map_per_year_in_the_classes_of_the_plugin(small, paper):
    results = small(FORMAT=paper, TITLE="소멸위험", SUBTITLE="made up", SOURCES="one\ntwo")
    assert results["MAPS"] == 3
    words = words_of(results["OUTPUT"])
    for told in ("소멸위험", "made up", "one · two", *map(str, YEARS), "High risk (below 0.2)"):
        assert told in words
    cells = [sum(min(row + n, 4) == risk for row in range(SIDE) for n in range(3)) for risk in range(5)]
    shares = [share_of(results["image"], colour) for colour in RISK_COLOURS]
    # As often as the class stands in the data, the legend's swatches aside.
    assert np.allclose(np.array(shares) / sum(shares), np.array(cells) / sum(cells), atol=0.02)
    coarse = results["image"].scaled(results["image"].size() / 16)
    assert_like_kept(coarse, f"pages/multiples_{paper}", 0.05, 48)


def test_the_legend_stands_once(small):
    assert words_of(small()["OUTPUT"]).count("High risk (below 0.2)") == 1


def test_years_can_be_chosen_and_columns_set(small):
    results = small(TIMES="2010, 2020", COLUMNS=1, FORMAT="portrait")
    assert results["MAPS"] == 2
    words = words_of(results["OUTPUT"])
    assert "2010" in words
    assert "2015" not in words


@pytest.mark.parametrize("method", ["auto", "quantile", "equal"])
def test_numbers_have_one_set_of_classes_over_all_years(qgis_app, method):
    from multipolar.layers.multiples import classed

    layer = years_layer()
    values = [feature["value"] for feature in layer.getFeatures()]
    made = classed(layer, "value", method, 4)
    ranges = made.renderer().ranges()
    assert len(ranges) == 4
    assert ranges[0].lowerValue() == min(values)
    assert ranges[-1].upperValue() == max(values)
    assert len({one.symbol().color().name() for one in ranges}) == 4
    widths = [one.upperValue() - one.lowerValue() for one in ranges]
    assert (max(widths) - min(widths) < 1e-9) == (method == "equal")


def test_text_has_a_colour_per_value(qgis_app):
    from multipolar.layers.multiples import classed

    made = classed(years_layer(), "kind", "auto", 5)
    assert [one.value() for one in made.renderer().categories()] == ["a", "b", "c"]


def test_one_value_is_one_class(qgis_app):
    from multipolar.layers.multiples import classed

    layer = years_layer()
    position = layer.fields().lookupField("value")
    layer.dataProvider().changeAttributeValues({one.id(): {position: 7.0} for one in layer.getFeatures()})
    made = classed(layer, "value", "quantile", 5)
    assert [one.label() for one in made.renderer().ranges()] == ["7.0"]


def test_the_layers_own_style_is_taken(small, layer):
    from multipolar.layers.styles.common import area_symbol, single

    single(layer, area_symbol("#123456"))
    results = small(CLASSES="layer", FIELD=None, LEGEND="As I drew it")
    assert share_of(results["image"], "#123456") > 0.1
    assert "As I drew it" in words_of(results["OUTPUT"])


def test_dates_tell_maps_apart_as_well(small):
    results = small(TIME_FIELD="day")
    assert results["MAPS"] == 3
    assert "2015-01-01" in words_of(results["OUTPUT"])


def test_rows_without_a_year_are_counted(small, layer, run):
    first = next(layer.getFeatures())
    layer.dataProvider().changeAttributeValues({first.id(): {0: None}})
    assert "Rows without a year or date, which no map shows: 1." in small()["NOTES"]


def test_the_layer_stays_as_it_is(small, layer):
    before = layer.renderer().dump(), [feature.attributes() for feature in layer.getFeatures()]
    small()
    assert (layer.renderer().dump(), [feature.attributes() for feature in layer.getFeatures()]) == before


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"TIMES": "2010, 1999"}, "There is no 1999; there are: 2010, 2015, 2020"),
        ({"FIELD": None}, "FIELD does"),
        ({"CLASSES": "layer"}, "FIELD does"),
        ({"FIELD": "kind", "CLASSES": "equal"}, "holds no numbers"),
        ({"COLUMNS": 20}, "smaller than 20 mm"),
    ],
)
def test_what_cannot_be_drawn_is_refused_and_nothing_written(small, tmp_path, change, words):
    with pytest.raises(QgsProcessingException, match=words):
        small(**change)
    assert list(tmp_path.iterdir()) == []


def test_cancelled_nothing_is_written(run, layer, tmp_path):
    settings = {"INPUT": layer.id(), "FIELD": "value", "OUTPUT": str(tmp_path / "maps.pdf")}
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("smallmultiples", settings, cancel_at=30)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("count", [1, 2, 3, 5, 7, 12, 24])
def test_maps_are_as_large_as_the_paper_allows(count):
    from multipolar.layers.multiples import _map_width, best_columns

    best = best_columns(count, 190, 220, 0.8)
    widths = [_map_width(count, columns, 190, 220, 0.8) for columns in range(1, count + 1)]
    assert widths[best - 1] == max(widths)


def test_fields_of_years_layers_have_the_plugins_classes():
    from multipolar.layers.styles.catalogue import styles_of_fields

    found = styles_of_fields()
    assert found["extinction_class"] == "extinction_risk"
    assert found["density"] == "population_density"
    assert found["net_rate"] == "migration_rate"
    assert found["relative"] == "disparity"
    assert found["need_class"] == "need"


def test_points_are_shown_too(run, tmp_path, qgis_new_project):
    layer = QgsVectorLayer("Point?crs=EPSG:5179&field=year:integer&field=value:double", "points", "memory")
    features = []
    for year in YEARS:
        for number in range(5):
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromWkt(f"POINT({1e6 + 1e4 * number} {2e6 + 1e4 * number})"))
            feature.setAttributes([year, float(number)])
            features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    target = tmp_path / "maps.pdf"
    assert run("smallmultiples", {"INPUT": layer.id(), "FIELD": "value", "OUTPUT": str(target)})["MAPS"] == 3


@pytest.fixture
def korean_years(provider, shared, tmp_path):
    """The register of three years as populationstructure hands it over, in a GeoPackage without a style."""
    import processing
    from unit.indicators.korean_register import read_register

    read_register(shared / "korea").to_csv(tmp_path / "register.csv", index=False)
    processing.run(
        "multipolar:populationstructure",
        {
            "UNITS": str(shared / "korea" / "sigun_159_polygons_5179.gpkg"),
            "ID_FIELD": "SiGun_CD",
            "NAME_FIELD": "SiGun_NM",
            "STATISTICS": str(tmp_path / "register.csv"),
            "STATISTICS_ID_FIELD": "code",
            "YEAR_FIELD": "year",
            "POPULATION_FIELD": "people",
            "WOMEN_FIELD": "women_20_39",
            "ELDERLY_FIELD": "elderly",
            "OUTPUT": "TEMPORARY_OUTPUT",
            "YEARS": str(tmp_path / "years.gpkg"),
        },
    )
    return str(tmp_path / "years.gpkg")


def test_korea_year_by_year_from_the_file(run, korean_years, tmp_path):
    target = {"OUTPUT": str(tmp_path / "maps.pdf"), "PICTURE": str(tmp_path / "maps.png")}
    results = run("smallmultiples", {"INPUT": korean_years, "FIELD": "extinction_class", **target})
    assert results["MAPS"] == 3
    words = words_of(results["OUTPUT"])
    assert all(year in words for year in ("2022", "2023", "2024"))
    assert (tmp_path / "maps.pdf").stat().st_size < 2e6
    image = QImage(target["PICTURE"])
    assert all(share_of(image, colour) > 0.0005 for colour in RISK_COLOURS[2:])
