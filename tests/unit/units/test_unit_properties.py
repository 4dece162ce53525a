"""What holds for all units and grids."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from multipolar.engine.grid.rules import CLASSES, NODATA
from multipolar.engine.units.classes import classify_units
from multipolar.engine.units.overlay import overlay_units
from shapely.affinity import rotate
from shapely.geometry import Point, box
from unit.grid.gridmaps import frame_of

some = settings(deadline=None, max_examples=60)
SHAPES = st.tuples(st.integers(1, 6), st.integers(1, 6))


@st.composite
def class_grids(draw):
    """Level, codes and people of a small grid."""
    level = draw(st.sampled_from(list(CLASSES)))
    shape = draw(SHAPES)
    codes = draw(arrays.arrays(np.uint8, shape, elements=st.sampled_from([*CLASSES[level], NODATA]), fill=st.nothing()))
    codes.flat[0] = CLASSES[level][0]  # at least one code of the level
    people = draw(
        arrays.arrays(float, shape, elements=st.sampled_from([0.0, 1.0, 7.5, 100.0, np.nan]), fill=st.nothing())
    )
    return level, codes, people


@st.composite
def shapes_on(draw, height: int, width: int):
    """Rotated rectangles and discs, on the grid and beyond its edge."""
    size = 1000.0
    x = draw(st.floats(-1, width + 1)) * size
    y = draw(st.floats(-1, height + 1)) * size
    if draw(st.booleans()):
        return Point(x, y).buffer(draw(st.floats(0.05, 3)) * size)
    wide, high = draw(st.floats(0.05, 4)) * size, draw(st.floats(0.05, 4)) * size
    return rotate(box(x, y, x + wide, y + high), draw(st.floats(0, 90)))


@st.composite
def tilings(draw, height: int, width: int):
    """Rectangles that tile the grid, cut anywhere."""
    cuts = [
        sorted({0.0, float(side), *draw(st.lists(st.floats(0.01, side - 0.01), max_size=3))})
        for side in (width, height)
    ]
    return [
        box(left * 1000, bottom * 1000, right * 1000, top * 1000)
        for left, right in zip(cuts[0], cuts[0][1:])
        for bottom, top in zip(cuts[1], cuts[1][1:])
    ]


@some
@given(SHAPES, st.data())
def test_shares_times_the_cell_area_are_the_polygons_area_on_the_grid(shape, data):
    units = data.draw(st.lists(shapes_on(*shape), min_size=1, max_size=4))
    frame = frame_of(*shape)
    overlay = overlay_units(units, frame, [str(number) for number in range(len(units))])
    extent = box(frame.left, frame.bottom, frame.right, frame.top)
    area = overlay.total(np.ones(shape)) * 1e6
    assert area == pytest.approx(np.array([unit.intersection(extent).area for unit in units]), rel=1e-5, abs=5)
    assert ((overlay.share >= 0) & (overlay.share <= 1)).all()
    assert ((overlay.cell >= 0) & (overlay.cell < frame.size)).all()
    # No cell twice in one unit.
    assert len(set(zip(overlay.unit, overlay.cell))) == len(overlay.cell)


@some
@given(class_grids(), st.data())
def test_units_that_tile_the_grid_hold_everyone(case, data):
    level, codes, people = case
    tiles = data.draw(tilings(*codes.shape))
    overlay = overlay_units(tiles, frame_of(*codes.shape), [str(number) for number in range(len(tiles))])
    assert overlay.total(people).sum() == pytest.approx(np.nansum(people), rel=1e-5)
    table, notes = classify_units(overlay, codes, people, pd.RangeIndex(len(tiles)), level)
    for code in CLASSES[level]:
        assert table[f"pop_{code}"].sum() == pytest.approx(np.nansum(people[codes == code]), rel=1e-5, abs=1e-6)
    assert table["population"].sum() == pytest.approx(np.nansum(people[codes != NODATA]), rel=1e-5, abs=1e-6)
    assert not [note for note in notes if "overlap" in str(note) or "beyond" in str(note)]


@some
@given(class_grids(), st.sampled_from(["2024", "2021"]), st.data())
def test_the_order_of_units_changes_nothing(case, rules, data):
    level, codes, people = case
    units = data.draw(st.lists(shapes_on(*codes.shape), min_size=2, max_size=5))
    names = pd.Index([f"u{number}" for number in range(len(units))])
    order = data.draw(st.permutations(range(len(units))))
    frame = frame_of(*codes.shape)
    first, _ = classify_units(overlay_units(units, frame, names), codes, people, names, level, rules)
    moved = overlay_units([units[number] for number in order], frame, names[list(order)])
    second, _ = classify_units(moved, codes, people, names[list(order)], level, rules)
    pd.testing.assert_frame_equal(first, second.loc[names])


@some
@given(class_grids(), st.sampled_from(["2024", "2021"]), st.data())
def test_a_unit_has_a_class_of_its_level_exactly_when_it_has_people_or_land(case, rules, data):
    level, codes, people = case
    units = data.draw(st.lists(shapes_on(*codes.shape), min_size=1, max_size=4))
    names = pd.Index([str(number) for number in range(len(units))])
    overlay = overlay_units(units, frame_of(*codes.shape), names)
    table, _ = classify_units(overlay, codes, people, names, level, rules)
    water = CLASSES[level][-1]
    peopled = overlay.total(np.where(codes == NODATA, 0, people)) > 0
    landed = overlay.total((~np.isin(codes, [NODATA, water])).astype(float)) > 0
    assert (table["degurba"].notna() == (peopled | landed)).all()
    assert set(table["degurba"].dropna()) <= set(CLASSES[level]) - {water}
    if level == "level2":
        known = table[table["degurba"].notna()]
        assert (known["degurba"] // 10 == known["degurba_l1"]).all()
    shares = table[[f"share_{code}" for code in CLASSES[level]]].sum(axis=1, min_count=1)
    assert shares[peopled].to_numpy() == pytest.approx(100)
    assert shares[~peopled].isna().all()
