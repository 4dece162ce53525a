from __future__ import annotations

import numpy as np
import pytest
from multipolar.engine.indicators.classes import fifths
from multipolar.engine.indicators.employment import employment_table
from multipolar.engine.indicators.industry import industrial_structure, location_quotients, quotient_class


def test_fifths_of_ten():
    classes, limits = fifths(np.arange(1.0, 11))
    assert classes.tolist() == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
    assert limits == pytest.approx([2.8, 4.6, 6.4, 8.2])


def test_equal_values_share_a_class_and_unknown_ones_have_none():
    classes, limits = fifths(np.array([7.0, 7, np.nan, 7]))
    assert classes[[0, 1, 3]].tolist() == [3, 3, 3]
    assert np.isnan(classes[2])
    assert limits == []
    assert np.isnan(fifths(np.array([np.nan]))[0]).all()


def test_zeros_stand_apart_when_asked():
    assert fifths(np.array([0.0, 1, 2, 3, 4, 5]), zero_apart=True)[0].tolist() == [0, 1, 2, 3, 4, 5]
    assert fifths(np.zeros(3), zero_apart=True)[0].tolist() == [0, 0, 0]


def test_quotient_classes_leave_one_out_or_not():
    jobs = np.array([[300.0, 700], [110, 890], [0, 1000], [0, 0]])
    found = location_quotients(jobs, np.array([10_000.0, 90_000]))
    assert quotient_class(found)[:, 0].tolist() == ["strong", "average", "absent", ""]
    assert quotient_class(found)[0, 1] == "below"


def test_structure_of_units_over_years():
    data = employment_table(["a", "a", "b", "b"] * 2, ["x", "y"] * 4, [9, 1, 5, 5, 0, 0, 5, 5], [2020] * 4 + [2021] * 4)
    found = industrial_structure(data, "whole", 95, "x").measures
    assert found["main_industry"].tolist() == [["x", "x"], [None, "x"]]
    assert found["special_industry"].tolist() == [["x", "y"], [None, "x"]]
    assert found["lq"][0].tolist() == pytest.approx([0.9 / 0.7, 0.5 / 0.7])
    assert np.isnan(found["krugman"][1, 0])
    assert found["specialisation_class"].tolist() == [["medium", "medium"], ["", "very low"]]
    with pytest.raises(Exception, match="INDUSTRY"):
        industrial_structure(data, "whole", 95, "z")


def test_without_an_industry_asked_for_there_is_no_quotient_of_it():
    data = employment_table(["a", "a", "b", "b"], ["x", "y", "x", "y"], [9, 1, 5, 5])
    found = industrial_structure(data, "whole", 95, "").measures
    assert not {"lq", "lq_low", "lq_high", "lq_class"} & set(found)
    assert found["jobs"].tolist() == [[10, 10]]
    assert found["main_industry"].tolist() == [["x", "x"]]  # of equally many jobs the first
    assert found["special_lq"][0].tolist() == pytest.approx([0.9 / 0.7, 0.5 / 0.3])
