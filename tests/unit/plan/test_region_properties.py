"""What may and what may not change a delineation: the order of rows, codes, the unit of flows, thresholds."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.flows.matrix import flow_matrix
from multipolar.engine.plan.centres import centres_from_codes
from multipolar.engine.plan.flowregions import FlowRegionRules, flow_regions
from multipolar.engine.plan.functional import FunctionalAreaRules, functional_areas
from multipolar.engine.plan.labourmarkets import LabourMarketRules, labour_market_areas
from multipolar.engine.units.table import units_table
from unit.plan.regionmaps import groups

CODES = "abcdefgh"


@st.composite
def tables(draw):
    """Rows (origin, destination, whole-number flow), each pair once, every unit with some flow."""
    size = draw(st.integers(2, 8))
    values = draw(st.lists(st.sampled_from([0, 0, 1, 3, 7, 20]), min_size=size * size, max_size=size * size))
    matrix = np.array(values).reshape(size, size)
    matrix[np.arange(size), (np.arange(size) + 1) % size] += 1
    return [(CODES[i], CODES[j], int(matrix[i, j])) for i, j in np.argwhere(matrix > 0)]


def labour(units, flows, scale=1):
    return labour_market_areas(units, flows, LabourMarketRules(10 * scale, 60, 60 * scale, 75)).partition


def regions(units, flows, scale=1):
    return flow_regions(units, flows, FlowRegionRules(stop="mean", value=70)).partition


def prepared(rows, rename=str, scale=1.0, order=None):
    rows = [rows[place] for place in order] if order else rows
    codes = list(dict.fromkeys(code for row in rows for code in row[:2]))
    units = units_table([rename(code) for code in codes], [None] * len(codes))
    origin, destination, amount = zip(*((rename(o), rename(d), n * scale) for o, d, n in rows))
    return units, flow_matrix(origin, destination, amount, units.codes)


BOTH = pytest.mark.parametrize("method", [labour, regions])


@BOTH
@settings(max_examples=25, deadline=None)
@given(tables(), st.randoms(use_true_random=False))
def test_the_order_of_rows_and_units_changes_nothing(method, rows, random):
    order = list(range(len(rows)))
    random.shuffle(order)
    first, second = method(*prepared(rows)), method(*prepared(rows, order=order))
    pd.testing.assert_frame_equal(first.members.sort_index(), second.members.sort_index(), check_exact=True)
    pd.testing.assert_frame_equal(first.areas, second.areas, check_exact=True)


@BOTH
@settings(max_examples=25, deadline=None)
@given(tables())
def test_other_codes_in_the_same_order_change_nothing(method, rows):
    plain = groups(method(*prepared(rows)).members)
    renamed = groups(method(*prepared(rows, rename=lambda code: f"0{code}9")).members)
    assert renamed == {frozenset(f"0{code}9" for code in part) for part in plain}


@BOTH
@settings(max_examples=25, deadline=None)
@given(tables(), st.sampled_from([0.5, 4.0]))
def test_the_unit_of_flows_changes_nothing(method, rows, scale):
    plain, scaled = (method(*prepared(rows, scale=factor), scale=factor) for factor in (1.0, scale))
    assert groups(plain.members) == groups(scaled.members)


@settings(max_examples=25, deadline=None)
@given(tables(), st.integers(1, 60), st.integers(0, 40))
def test_a_higher_threshold_adds_no_unit_to_a_functional_area(rows, threshold, more):
    units, flows = prepared(rows)
    cities = centres_from_codes("a,b", units)

    def members(limit):
        rules = FunctionalAreaRules(limit, join_cities=False, enclaves=False, contiguous=False)
        table = functional_areas(units, flows, cities, None, rules).members
        return set(zip(table.index, table["area_id"])) - {(unit, None) for unit in table.index}

    assert members(threshold + more) <= members(threshold)


@settings(max_examples=25, deadline=None)
@given(tables(), st.data())
def test_more_commuters_to_its_city_never_take_a_unit_out_and_touch_no_other(rows, data):
    units, flows = prepared(rows)
    rules = FunctionalAreaRules(20, join_cities=False, enclaves=False, contiguous=False)
    cities = centres_from_codes("a,b", units)
    before = functional_areas(units, flows, cities, None, rules).members["area_id"]
    inside = [unit for unit in units.codes if unit not in "ab" and before[unit] is not None]
    if not inside:
        return
    unit = data.draw(st.sampled_from(inside))
    doubled = [(o, d, 2 * n if (o, d) == (unit, before[unit]) else n) for o, d, n in rows]
    after = functional_areas(units, prepared(doubled)[1], cities, None, rules).members["area_id"]
    assert after.to_dict() == before.to_dict()
