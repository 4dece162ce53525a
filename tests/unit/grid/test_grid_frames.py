"""Where grids lie: what they share, and what a person is told when they do not fit."""

from __future__ import annotations

from dataclasses import replace

import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.grid.frame import GridFrame, check_equal_area, common_frame

FRAME = GridFrame(width=10, height=8, left=2_000, top=50_000, cell_width=1000, cell_height=1000, crs="A")


def refused(**frames: GridFrame) -> str:
    """The whole text of the refusal."""
    with pytest.raises(InputError) as caught:
        common_frame(frames)
    return str(caught.value)


def test_what_a_frame_knows():
    frame = GridFrame(4, 3, -500, 250, 500, 250)
    assert (frame.shape, frame.size) == ((3, 4), 12)
    assert (frame.right, frame.bottom) == (1_500, -500)
    assert frame.cell_area_km2 == 0.125
    assert frame.geotransform == (-500, 500, 0, 250, 0, -250)
    assert replace(frame, metres_per_unit=1000).cell_area_km2 == 125_000


# Grids that fit


def test_one_grid_is_its_own_common_frame():
    assert common_frame({"POPULATION": FRAME}) == FRAME


def test_the_common_frame_is_what_all_grids_share():
    land = replace(FRAME, left=4_000, top=48_000, width=20, height=20)
    built = replace(FRAME, left=-9_000, top=99_000, width=17, height=100)
    shared = common_frame({"POPULATION": FRAME, "LAND": land, "BUILT": built})
    assert shared == replace(FRAME, left=4_000, top=48_000, width=4, height=6)
    # Rows and columns of each grid that hold it.
    assert FRAME.window_of(shared) == (slice(2, 8), slice(2, 6))
    assert land.window_of(shared) == (slice(0, 6), slice(0, 4))
    assert built.window_of(shared) == (slice(51, 57), slice(13, 17))


def test_the_order_of_the_grids_does_not_matter():
    other = replace(FRAME, left=5_000, top=47_000)
    assert common_frame({"a": FRAME, "b": other}) == common_frame({"b": other, "a": FRAME})


def test_origins_a_millimetre_apart_are_the_same():
    assert common_frame({"a": FRAME, "b": replace(FRAME, left=2_000.001, top=50_000.001)}).shape == FRAME.shape


# Grids that do not fit


def test_different_crs_are_refused():
    text = refused(POPULATION=FRAME, LAND=replace(FRAME, crs="B"))
    assert text.startswith("POPULATION, LAND: The grids have different coordinate reference systems.")
    assert "sums" in text


def test_different_cell_sizes_are_refused_with_both():
    text = refused(POPULATION=FRAME, BUILT=replace(FRAME, cell_width=100.0, cell_height=250.0))
    assert text.startswith("POPULATION, BUILT: Cell sizes differ: 1000 x 1000 and 100.0 x 250.0.")


@pytest.mark.parametrize("side", ["cell_width", "cell_height"])
def test_one_different_side_is_enough(side):
    assert "Cell sizes differ" in refused(a=FRAME, b=replace(FRAME, **{side: 1_005.0}))


def test_cell_sizes_that_drift_apart_are_refused():
    """0.5 m per cell is half a thousandth of it, but after 2000 columns the grids are a whole cell apart."""
    wide = replace(FRAME, width=4_000, height=8)
    assert "BUILT" in refused(POPULATION=wide, BUILT=replace(wide, cell_width=1_000.5))


@pytest.mark.parametrize(
    ("shift", "apart"),
    [
        ({"left": 2_500.0}, "2500.0, 50000 are 0.500 columns and 0.000 rows apart"),
        ({"top": 50_250.0}, "2000, 50250.0 are 0.000 columns and -0.250 rows apart"),
        ({"left": 12_010.0}, "12010.0, 50000 are 10.010 columns and 0.000 rows apart"),
        ({"left": -90.0}, "-90.0, 50000 are -2.090 columns and 0.000 rows apart"),
    ],
)
def test_misaligned_origins_are_refused_with_both(shift, apart):
    text = refused(POPULATION=FRAME, LAND=replace(FRAME, **shift))
    assert text.startswith(f"POPULATION, LAND: The cells do not align: origins 2000, 50000 and {apart}")


@pytest.mark.parametrize(
    "place", [{"left": 12_000}, {"left": -8_000}, {"top": 42_000}, {"top": 58_000}, {"left": 900_000, "top": 0}]
)
def test_grids_that_share_no_cell_are_refused(place):
    text = refused(POPULATION=FRAME, LAND=replace(FRAME, **place))
    assert text.startswith("POPULATION, LAND: The grids do not overlap.")


def test_three_grids_that_overlap_in_pairs_only_are_refused():
    a, b = replace(FRAME, width=6), replace(FRAME, left=10_000, width=6)
    assert "POPULATION, LAND, BUILT" in refused(POPULATION=FRAME, LAND=a, BUILT=b)


# Equal area


@pytest.mark.parametrize("ratios", [[1.0], [0.999, 1.001], [0.951, 1.049]])
def test_nearly_equal_areas_are_accepted(ratios):
    check_equal_area(ratios, "POPULATION", "EPSG:5179")


@pytest.mark.parametrize(
    ("ratios", "shown"),
    [([0.41, 0.39], "0.390 to 0.410"), ([1.0, 1.06], "1.000 to 1.060"), ([0.9, 1.0], "0.900 to 1.000")],
)
def test_unequal_areas_are_refused_with_the_numbers(ratios, shown):
    with pytest.raises(InputError) as caught:
        check_equal_area(iter(ratios), "POPULATION (web)", "EPSG:3857")
    text = str(caught.value)
    assert text.startswith("POPULATION (web): EPSG:3857 is far from equal-area here")
    assert f"covers {shown} km²" in text
    assert "ESRI:54009" in text


@pytest.mark.parametrize("ratios", [[], [float("nan")]])
def test_areas_that_cannot_be_measured_are_refused(ratios):
    with pytest.raises(InputError, match=r"POPULATION: The area of its cells cannot be measured in EPSG:4326"):
        check_equal_area(ratios, "POPULATION", "EPSG:4326")


@pytest.mark.parametrize("ratios", [[float("nan"), 1.5], [1.5, float("nan")], [float("nan"), 0.5], [0.5, float("nan")]])
def test_an_area_that_cannot_be_measured_hides_no_unequal_one(ratios):
    with pytest.raises(InputError, match="far from equal-area"):
        check_equal_area(ratios, "POPULATION", "EPSG:3857")
