"""What the long form of the fuzz suite found, each by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
import smallcountry
from qgis.core import QgsApplication, QgsProperty
from spoiled import as_a_table, as_lines, as_points, in_memory, opened, spoiled_rasters


@pytest.fixture
def tried(attempt, country, tmp_path, monkeypatch):
    """``tried(name, **changes)``: how the good case ends with changes; nothing is left of one that fails."""
    monkeypatch.chdir(tmp_path)

    def run(name, **changes):
        registered = QgsApplication.processingRegistry().algorithmById(f"multipolar:{name}")
        targets = smallcountry.needed_targets(registered, tmp_path)
        ending = attempt(name, {**smallcountry.cases(country)[name], **targets, **changes})
        if ending.results is None:
            assert list(Path().iterdir()) == []
        return ending

    return run


@pytest.mark.parametrize("make", [as_points, as_lines, as_a_table])
@pytest.mark.parametrize(
    ("name", "key", "file"),
    [("scopeatlas", "MEMBERS", "members"), ("scopereport", "AREAS", "areas"), ("scopeatlas", "UNITS", "units")],
)
def test_maps_of_a_plan_are_made_of_polygons(tried, country, make, name, key, file):
    ending = tried(name, **{key: make(opened(f"{country}/{file}.gpkg"), "")})
    assert ("no polygons" in ending.error) or ("no geometry" in ending.error)
    assert key in ending.error


def test_small_maps_need_something_to_draw(tried, country):
    ending = tried("smallmultiples", INPUT=as_a_table(opened(f"{country}/years.gpkg"), ""))
    assert "INPUT" in ending.error


@pytest.mark.parametrize("method", ["auto", "quantile", "equal"])
def test_small_maps_of_a_field_that_is_not_there(tried, method):
    ending = tried("smallmultiples", FIELD="no such field", CLASSES=method)
    assert "FIELD" in ending.error
    assert "no such field" in ending.error
    assert "net_share" in ending.error


@pytest.mark.parametrize("end", ["", ".nonsense", ".csv"])
def test_a_plan_has_the_name_of_a_geopackage(tried, end):
    """QGIS adds the ending to any other name, and what it wrote stayed where nobody looked."""
    assert "plan" + end in tried("saveplan", PLAN=f"plan{end}").error
    assert tried("saveplan", PLAN="plan.GPKG").results is not None


@pytest.mark.parametrize(
    ("name", "key"),
    [("flowindicators", "OUTPUT_HTML"), ("scopeatlas", "OUTPUT"), ("saveplan", "PLAN"), ("classifygrid", "OUTPUT")],
)
def test_files_are_not_kept_in_memory(tried, name, key):
    """A layer is; of a file it would be the name, in whatever folder QGIS runs."""
    ending = tried(name, **{key: "memory:"})
    assert key in ending.error
    assert not ending.checked


@pytest.mark.parametrize(
    ("name", "key"), [("fiscalequalisation", "UNTIED_FIELD"), ("populationstructure", "YOUTH_FIELD")]
)
def test_a_measure_whose_field_an_expression_leaves_empty_is_left_out(tried, name, key):
    """As models do for what their user does not fill in."""
    empty = tried(name, **{key: QgsProperty.fromExpression("''")})
    assert empty.results is not None, empty.error
    assert empty.results["NOTES"] == tried(name).results["NOTES"]


def test_codes_that_are_lists_are_codes_like_others(tried, country):
    listed = in_memory(opened(f"{country}/units.gpkg"), change=("code", "list"))
    assert "None of its codes" in tried("fiscalequalisation", UNITS=listed).error
    assert tried("classifyunits", UNITS=listed).results is not None


def test_nothing_is_written_when_one_folder_is_missing(tried):
    ending = tried("smallmultiples", PICTURE="nowhere/picture.png")
    assert "nowhere" in ending.error
    assert not ending.checked


def test_of_several_files_all_are_written_or_none(tried):
    """The second cannot be: a file system takes no such name."""
    assert "written" in tried("smallmultiples", PICTURE="n" * 300 + ".png").error
    Path("output.pdf").write_bytes(b"older")
    with pytest.raises(AssertionError):  # tried: something is left
        tried("smallmultiples", PICTURE="n" * 300 + ".png")
    assert Path("output.pdf").read_bytes().startswith(b"%PDF"), "a file that replaced one stays"


def test_a_number_beyond_all_measure(tried):
    assert "AFTER_YEAR" in tried("resilience", AFTER_YEAR=10**400).error


def test_a_statistic_called_year_goes_through_a_code_map(tried, country):
    same = {"OLD_FIELD": "code", "NEW_FIELD": "code"}
    ending = tried("importstatistics", CODE_MAP=f"{country}/units.gpkg", **same)
    assert ending.results is not None, ending.error


def test_complex_numbers_are_no_people(tried, country, tmp_path_factory):
    rasters = spoiled_rasters(tmp_path_factory.mktemp("rasters") / "spoiled", country / "population.tif")
    complex_one = next(path for path in rasters if path.endswith("complex.tif"))
    assert "complex numbers" in tried("classifygrid", POPULATION=complex_one).error
    found = tried("checkstudy", BUILT=complex_one, LAND=f"{country}/land.tif", OUTPUT_HTML="report.html")
    assert "complex numbers" in Path("report.html").read_text(encoding="utf-8"), found
