"""Location quotients, specialisation, diversity and shift-share against published figures and the R package REAT.

REAT 3.0.3 (Wieland 2019, REGION 6(3)) states answers in its manual; the others were printed by its functions shift, shiftd,
krugman.spec, locq and herf, run with R on the tables that come with it.
"""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.indicators.employment import employment_table, from_fields
from multipolar.engine.indicators.industry import (
    diversity,
    krugman_specialisation,
    location_quotients,
    shift_share,
    shift_share_over_years,
)
from multipolar.engine.plan.groups import plan_groups

FIGURES = (
    [(90, 20, 10, 60), (100, 40, 10, 55)],
    [(60, 30, 30, 40), (85, 55, 40, 35)],
    [(250, 100, 110, 300), (255, 115, 85, 390)],
)
NATION = np.array([400.0, 150, 150, 400]), np.array([440.0, 210, 135, 480])  # Farhauer and Kroell 2013


def one(values):
    return np.array([values], dtype=float)


@pytest.fixture(scope="module")
def goettingen(shared):
    return pd.read_csv(shared / "indicators" / "reat_Goettingen.csv")


@pytest.fixture(scope="module")
def freiburg(shared):
    return pd.read_csv(shared / "indicators" / "reat_Freiburg.csv")


# Location quotient


def test_the_quotient_of_farhauer_and_kroell():
    """Their example, as REAT's locq(1714, 79006, 879213, 15593224) answers it: 0.3847623."""
    region = one([1714, 79006 - 1714])
    whole = np.array([879213, 15593224 - 879213], dtype=float)
    assert location_quotients(region, whole).quotient[0, 0] == pytest.approx(0.3847623, abs=5e-8)


LQ_GOETTINGEN = """0.0867256621729 0.4134871023536 0.5537898536113 0.3544978576279 0.7695420166950 0.6923209007067
    1.0123424033914 0.9454218478264 0.8525437784973 1.5784934793671 0.9886332496396 1.0677046171548 2.8654368712913
    1.7273641364180 0.3642980525301"""
LQ_FREIBURG = """0.442965933411 0.486049300952 0.998457225237 1.355516697735 0.884915148715 1.192850359419 0.971898782402
    1.575155894560 1.553925941410"""


def numbers(text):
    return [float(one) for one in text.split()]


def test_quotients_of_goettingen_and_freiburg(goettingen, freiburg):
    """REAT: locq with the sums of the industries as totals, Goettingen 2017, Freiburg 2014."""
    table = goettingen.iloc[1:]
    found = location_quotients(one(table["Goettingen2017"]), table["BRD2017"].to_numpy(float))
    assert found.quotient[0] == pytest.approx(numbers(LQ_GOETTINGEN), rel=1e-11)
    found = location_quotients(one(freiburg["e_Freiburg2014"]), freiburg["e_Germany2014"].to_numpy(float))
    assert found.quotient[0] == pytest.approx(numbers(LQ_FREIBURG), rel=1e-11)


def test_limits_agree_with_drawing_the_jobs_at_random():
    """Delta method against 200 000 draws of region and rest."""
    random = np.random.default_rng(3)
    whole, region = np.array([30_000.0, 170_000.0]), np.array([1_200.0, 3_800.0])
    rest = whole - region
    x = random.binomial(int(region.sum()), region[0] / region.sum(), 200_000)
    y = random.binomial(int(rest.sum()), rest[0] / rest.sum(), 200_000)
    drawn = np.quantile((x / region.sum()) / ((x + y) / whole.sum()), [0.025, 0.975])
    found = location_quotients(region[None, :], whole)
    assert (found.low[0, 0], found.high[0, 0]) == pytest.approx(tuple(drawn), rel=2e-3)


def test_a_higher_level_widens_the_limits():
    region, whole = one([5, 95]), np.array([1000.0, 9000.0])
    narrow, wide = location_quotients(region, whole, 90), location_quotients(region, whole, 99)
    assert wide.low[0, 0] < narrow.low[0, 0] < narrow.quotient[0, 0] < narrow.high[0, 0] < wide.high[0, 0]


def test_zero_and_unknown_have_defined_quotients():
    jobs = np.array([[0.0, 10.0, 0.0], [0.0, 0.0, 0.0], [np.nan] * 3])
    found = location_quotients(jobs, np.array([5.0, 20.0, 0.0]))
    assert found.quotient[0, 0] == 0
    assert math.isnan(found.low[0, 0])  # a count of zero has no limits
    assert math.isnan(found.quotient[0, 2])  # an industry nobody has
    assert np.isnan(found.quotient[1:]).all()  # a region without jobs, a region unknown


def test_fractions_of_a_job_have_a_quotient_but_no_limits():
    """So few jobs that the limits would be 0 and infinite."""
    with np.errstate(all="raise"):
        found = location_quotients(one([1e-9, 1e-3]), np.array([5000.0, 100.0]))
    assert found.quotient[0, 0] > 0
    assert np.isnan([found.low[0, 0], found.high[0, 0]]).all()


@pytest.mark.parametrize("level", [0, 49, 100, 120])
def test_an_impossible_level_is_refused(level):
    with pytest.raises(InputError, match="CONFIDENCE"):
        location_quotients(one([1, 2]), np.array([3.0, 4.0]), level)


def test_the_only_region_has_a_quotient_of_one():
    jobs = one([3, 7])
    found = location_quotients(jobs, jobs[0])
    assert found.quotient[0] == pytest.approx([1, 1])
    assert found.low[0] == pytest.approx([1, 1])


# Specialisation


def test_specialisation_of_farhauer_and_kroell():
    """REAT: krugman.spec(c(20,10,70,0,0), c(0,0,0,60,40)) is 2, nothing in common."""
    assert krugman_specialisation(one([20, 10, 70, 0, 0]), np.array([0.0, 0, 0, 60, 40])) == pytest.approx(2)


def test_specialisation_of_sweden():
    """REAT: krugman.spec2 of Sweden against Norway, Denmark, Finland, Iceland is 0.1595."""
    jobs = np.array(
        [
            [45000, 15000, 32000, 10000, 30000],
            [35000, 12000, 30000, 8000, 22000],
            [40000, 10000, 25000, 9000, 18000],
            [30000, 11000, 18000, 3000, 13000],
            [40000, 6000, 11000, 2000, 12000],
        ],
        dtype=float,
    )
    found = krugman_specialisation(jobs, jobs.sum(axis=0), "mean")
    assert found[0] == pytest.approx(0.1595, abs=5e-5)


def test_specialisation_of_goettingen(goettingen):
    """REAT's manual: krugman.spec of Goettingen 2017 against Germany is 0.4508469; printed with more digits."""
    table = goettingen.iloc[1:]
    found = krugman_specialisation(one(table["Goettingen2017"]), table["BRD2017"].to_numpy(float))
    assert found[0] == pytest.approx(0.450846878362, abs=1e-12)


def test_specialisation_against_the_rest_leaves_the_region_out():
    jobs = np.array([[10.0, 0.0], [0.0, 10.0]])
    assert krugman_specialisation(jobs, jobs.sum(axis=0), "rest") == pytest.approx([2, 2])
    assert krugman_specialisation(jobs, jobs.sum(axis=0), "whole") == pytest.approx([1, 1])


def test_an_only_region_has_nothing_to_be_compared_with():
    jobs = one([3, 7])
    assert krugman_specialisation(jobs, jobs[0], "whole") == pytest.approx([0])
    assert np.isnan(krugman_specialisation(jobs, jobs[0], "rest")).all()
    assert np.isnan(krugman_specialisation(jobs, jobs[0], "mean")).all()


def test_a_region_without_jobs_is_no_part_of_the_mean():
    jobs = np.array([[1.0, 1.0], [1.0, 3.0], [0.0, 0.0]])
    assert krugman_specialisation(jobs, jobs.sum(axis=0), "mean")[:2] == pytest.approx([0.5, 0.5])
    with pytest.raises(InputError, match="SPECIALISATION"):
        krugman_specialisation(jobs, jobs.sum(axis=0), "other")


def test_specialisation_and_diversity_of_freiburg(freiburg):
    jobs = one(freiburg["e_Freiburg2014"])
    found = krugman_specialisation(jobs, freiburg["e_Germany2014"].to_numpy(float))
    assert found[0] == pytest.approx(0.340547175299, abs=1e-12)
    row = diversity(jobs).iloc[0]
    assert (row["herfindahl"], row["equal_industries"]) == pytest.approx((0.225259693967, 4.43932060099), rel=1e-11)


# Diversity


def test_herfindahl_of_doersam():
    """REAT: herf(c(20,50,20,10)) is 0.34, its equivalent number 2.94."""
    row = diversity(one([20, 50, 20, 10])).iloc[0]
    assert (row["herfindahl"], row["equal_industries"]) == pytest.approx((0.34, 2.94), abs=2e-3)


def test_equal_industries_are_the_most_even():
    row = diversity(one([5, 5, 5, 5])).iloc[0]
    assert tuple(row) == pytest.approx((0.25, 4, math.log(4), 100))


def test_one_industry_has_no_evenness_and_no_jobs_no_diversity():
    assert math.isnan(diversity(one([7])).iloc[0]["evenness"])
    assert diversity(one([7, 0])).iloc[0]["entropy"] == 0
    assert diversity(one([0, 0])).isna().all(axis=None)


# Shift-share


@pytest.mark.parametrize(("region", "parts"), zip(FIGURES, [(27, 1, -3), (24, -1, 32), (114, 0, -29)]))
def test_classic_parts_of_farhauer_and_kroell(region, parts):
    """Their regions A, B and C, as REAT's shift prints them."""
    before, after = (one(row) for row in region)
    found = shift_share(before, after, *NATION, "classic")
    assert [found[name].sum() for name in ("national", "mix", "regional")] == pytest.approx(parts, abs=1e-9)


# Krumme, Shift & Share Table with Excel Explanations (University of Washington, Geography 350): a region of 1 000 jobs in
# four industries, 1985 to 1995; the nation by shares of 10, 20, 40, 30 % that grow by 10, 20, 30, 40 %.
HOLUKULUKU = one([500, 100, 200, 200]), one([1000, 100, 250, 280])
WHOLE = np.array([1000.0, 2000, 4000, 3000])
WHOLE_LATER = WHOLE * [1.1, 1.2, 1.3, 1.4]


def test_the_printed_table_of_krumme():
    """His columns: location quotients 5, 0.5, 0.5, 0.667; expected 645, 129, 258, 258; differential effect 450, -20, -10, 0;
    in all 630 = 290 national + 420 differential - 80 composition."""
    before, after = HOLUKULUKU
    assert location_quotients(before, WHOLE).quotient[0] == pytest.approx([5, 0.5, 0.5, 0.667], abs=5e-4)
    found = shift_share(before, after, WHOLE, WHOLE_LATER, "classic")
    assert (before + found["national"])[0] == pytest.approx([645, 129, 258, 258])
    assert found["regional"][0] == pytest.approx([450, -20, -10, 0])
    assert found["mix"][0] == pytest.approx([-95, -9, 2, 22])
    assert [found[name].sum() for name in ("national", "regional", "mix")] == pytest.approx([290, 420, -80])


def test_the_small_example_of_the_methods():
    """e (10,30) to (15,30), E (100,100) to (110,120): 6, 1, -2; competitive 4, allocation -6."""
    values = one([10, 30]), one([15, 30]), np.array([100.0, 100]), np.array([110.0, 120])
    classic = shift_share(*values, "classic")
    assert [classic[name].sum() for name in ("national", "mix", "regional")] == pytest.approx([6, 1, -2])
    esteban = shift_share(*values, "esteban")
    assert [esteban[name].sum() for name in ("competitive", "allocation")] == pytest.approx([4, -6])


@pytest.fixture(scope="module")
def goettingen_jobs(goettingen):
    """Goettingen with Germany as the whole, 2008 to 2017."""
    table = goettingen.iloc[1:]
    long = pd.concat(
        [
            pd.DataFrame({"unit": code, "industry": table["WZ2008_Code"], "year": year, "jobs": table[f"{name}{year}"]})
            for code, name in (("G", "Goettingen"), ("DE", "BRD"))
            for year in range(2008, 2018)
        ]
    )
    return employment_table(long["unit"], long["industry"], long["jobs"], long["year"], whole_code="DE")


@pytest.mark.parametrize(
    ("method", "parts"),
    [
        ("classic", {"national": 9477.928733028, "mix": 2165.909948732, "regional": -1232.838681760}),
        (
            "esteban",
            {
                "national": 9477.928733028,
                "mix": 2165.909948732,
                "competitive": -1972.602710028,
                "allocation": 739.764028268,
            },
        ),
    ],
)
def test_goettingen_year_by_year(goettingen_jobs, method, parts):
    """REAT: shiftd from 2008 to 2017, Dunn and Esteban-Marquillas; 10 411 jobs in all."""
    found = shift_share_over_years(goettingen_jobs, method, 2008, 2017, dynamic=True)
    assert len(found.periods) == 9
    assert {name: found.parts[name].sum() for name in parts} == pytest.approx(parts, rel=1e-11)
    assert sum(part.sum() for part in found.parts.values()) == pytest.approx(10411, abs=1e-8)
    at_once = shift_share_over_years(goettingen_jobs, method, 2008, 2017, dynamic=False)
    assert sum(part.sum() for part in at_once.parts.values()) == pytest.approx(10411, abs=1e-8)


def test_freiburg_at_once(freiburg):
    """REAT: shift for 2008 to 2014, Dunn and Esteban-Marquillas; 14 373 jobs in all."""
    values = (
        *(one(freiburg[f"e_Freiburg{year}"]) for year in (2008, 2014)),
        *(freiburg[f"e_Germany{year}"].to_numpy(float) for year in (2008, 2014)),
    )
    classic, esteban = shift_share(*values, "classic"), shift_share(*values, "esteban")
    wanted = {"national": 9887.27839826, "mix": 2501.61187842, "regional": 1984.10972332}
    assert {name: classic[name].sum() for name in wanted} == pytest.approx(wanted, rel=1e-11)
    wanted = {"competitive": 343.78685141, "allocation": 1640.32287191}
    assert {name: esteban[name].sum() for name in wanted} == pytest.approx(wanted, rel=1e-10)
    assert sum(part.sum() for part in esteban.values()) == pytest.approx(14373, abs=1e-8)


@pytest.mark.parametrize("method", ["classic", "esteban"])
def test_an_industry_that_starts_from_zero_stands_apart(method):
    parts = shift_share(one([0, 10]), one([4, 10]), np.array([0.0, 100]), np.array([50.0, 100]), method)
    assert parts["from_zero"].tolist() == [[4, 0]]
    assert sum(part.sum() for part in parts.values()) == pytest.approx(4)


@given(
    st.lists(st.tuples(*[st.integers(0, 500)] * 4), min_size=2, max_size=6),
    st.sampled_from(["classic", "esteban"]),
)
@settings(max_examples=60, deadline=None)
def test_parts_add_up_to_the_change_in_every_cell(rows, method):
    first, second, other1, other2 = (np.array(column, dtype=float) for column in zip(*rows))
    if not (first + other1).sum():
        return
    before, after = np.stack([first, other1]), np.stack([second, other2])
    parts = shift_share(before, after, before.sum(axis=0), after.sum(axis=0), method)
    assert sum(parts.values()) == pytest.approx(after - before, abs=1e-8)


# The table


def long_table(**changes):
    rows = {
        "units": ["a", "a", "b", "b"],
        "industries": ["x", "y", "x", "y"],
        "jobs": ["1,000", 2, 3, 4],
        **changes,
    }
    return employment_table(**rows)


def test_numbers_as_text_and_codes_as_floats_are_read():
    data = long_table(units=[1.0, "1", "02", "02"])
    assert data.units.tolist() == ["02", "1"]
    assert data.jobs[0].tolist() == [[3, 4], [1000, 2]]
    assert data.whole.tolist() == [[1003, 6]]


def test_a_gap_is_no_zero():
    data = long_table(jobs=[1, 2, 3, None])
    assert np.isnan(data.jobs[0, 1]).all()
    assert data.whole.tolist() == [[1, 2]]
    assert any("no part of the sum" in str(said) for said in data.notes)
    zero = long_table(jobs=[1, 2, 3, None], absent_is_zero=True)
    assert zero.jobs[0].tolist() == [[1, 2], [3, 0]]
    assert any("taken as no jobs: 1" in str(said) for said in zero.notes)


def test_a_blank_row_beside_a_number_takes_nothing_away():
    """Where blank means no jobs, 5 and nothing are 5; where it means unknown, they are unknown."""
    rows = {"units": ["a", "a", "b"], "industries": ["x", "x", "x"], "jobs": [5, None, 3]}
    assert employment_table(**rows, absent_is_zero=True).jobs[0].tolist() == [[5], [3]]
    assert np.isnan(employment_table(**rows).jobs[0, 0]).all()


def test_rows_without_unit_industry_or_year_are_left_out_and_told():
    data = employment_table(
        ["a", None, "a", "a"], ["x", "x", None, "x"], [5, 7, 8, 9], ["2020", "2020", "2020", None], label="JOBS"
    )
    assert data.jobs.tolist() == [[[5]]]
    assert [str(said) for said in data.notes] == ["JOBS: rows without unit, industry or year, left out: 3."]


def test_repeated_rows_are_added_up_and_told():
    data = long_table(industries=["x", "x", "x", "y"], jobs=[1, 2, 3, 4], absent_is_zero=True)
    assert data.jobs[0].tolist() == [[3, 0], [3, 4]]
    assert any(str(said).endswith("their jobs are added up: 1.") for said in data.notes)


def test_the_whole_has_numbers_for_every_industry_and_is_no_unit():
    rows = {"units": ["a", "DE", "DE"], "industries": ["x", "x", "y"], "jobs": [5, 40, None]}
    with pytest.raises(InputError) as error:
        employment_table(**rows, whole_code="DE", absent_is_zero=True)
    assert str(error.value.what) == "The whole country has no number for “y” in -."
    data = employment_table(**{**rows, "jobs": [5, 40, 7]}, whole_code="DE", absent_is_zero=True)
    assert (data.units.tolist(), data.jobs[0].tolist(), data.whole.tolist()) == (["a"], [[5, 0]], [[40, 7]])
    with pytest.raises(InputError, match="no units beside the whole"):
        employment_table(["DE"], ["x"], [5], whole_code="DE")
    with pytest.raises(InputError, match="The table has no rows"):
        employment_table([], [], [])


def test_a_unit_may_have_as_many_jobs_as_the_whole():
    assert employment_table(["a", "DE"], ["x", "x"], [4, 4], whole_code="DE").whole.tolist() == [[4]]


def test_areas_of_other_units_are_a_bug():
    groups = plan_groups(["m"], ["M"], ["a"], ["centre"], pd.Index(["a", "c"], dtype=object))
    with pytest.raises(ValueError, match="not of the same units"):
        long_table().over(groups)


def test_a_whole_smaller_than_a_unit_is_refused():
    rows = {"units": ["a", "DE"], "industries": ["x", "x"], "jobs": [5, 4]}
    with pytest.raises(InputError, match="more jobs"):
        employment_table(**rows, whole_code="DE")
    with pytest.raises(InputError, match="FR"):
        employment_table(**rows, whole_code="FR")


def test_negative_jobs_and_strange_codes_are_refused():
    with pytest.raises(InputError, match="negative"):
        long_table(jobs=[1, 2, 3, -4])
    with pytest.raises(InputError, match="None of its codes"):
        long_table(known_units=pd.Index(["c", "d"], dtype=object))
    with pytest.raises(InputError, match="Every unit lacks"):
        long_table(jobs=[1, None, 3, None])


def test_areas_add_up_their_units_and_may_overlap():
    data = long_table(jobs=[1, 2, 3, 4])
    groups = plan_groups(["m", "m", "n"], ["M", "M", "N"], ["a", "b", "a"], ["centre", "maximum", "centre"], data.units)
    areas = data.over(groups)
    assert areas.units.tolist() == ["m minimum", "m maximum", "n minimum", "n maximum"]
    assert areas.jobs[0].tolist() == [[1, 2], [4, 6], [1, 2], [1, 2]]
    gap = long_table(jobs=[1, 2, 3, None]).over(groups)
    assert np.isnan(gap.jobs[0, 1]).all()


def test_order_of_rows_changes_nothing():
    rows = pd.DataFrame({"units": list("abcab"), "industries": list("xxyyx"), "jobs": [0.1, 0.2, 0.3, 0.7, 0.9]})
    first = employment_table(**rows, absent_is_zero=True)
    second = employment_table(**rows.sample(frac=1, random_state=4), absent_is_zero=True)
    assert (first.jobs == second.jobs).all()


def test_years_are_ordered_and_have_to_exist():
    data = employment_table(["a"] * 3, ["x"] * 3, [1, 2, 3], ["2010", 2009.0, "2011-06-30"])
    assert data.years == (2009, 2010, 2011)
    with pytest.raises(InputError, match="FIRST_YEAR"):
        shift_share_over_years(data, "classic", 2008, 2010, dynamic=False)
    with pytest.raises(InputError, match="does not come after"):
        shift_share_over_years(data, "classic", 2010, 2009, dynamic=False)
    with pytest.raises(InputError, match="no year"):
        employment_table(["a"], ["x"], [1], ["last"])


def test_a_field_per_industry_is_a_long_table_too():
    wide = {"shops": [1, 2], "bars": [3, 4]}
    data = employment_table(**from_fields(["a", "b"], wide))
    assert (data.industries.tolist(), data.jobs[0].tolist()) == (["bars", "shops"], [[3, 1], [4, 2]])
    dated = employment_table(
        **from_fields(["a"], {"shops_2020": [1], "shops_2021": [2], "bars_2020": [3], "bars_2021": [4]})
    )
    assert (dated.years, dated.jobs[1, 0].tolist()) == ((2020, 2021), [4, 2])
    by_row = employment_table(**from_fields(["a", "a"], {"shops": [1, 2]}, [2020, 2021]))
    assert by_row.jobs[:, 0, 0].tolist() == [1, 2]


def test_methods_and_countries_that_are_none_are_refused():
    with pytest.raises(InputError, match="METHOD"):
        shift_share(one([1]), one([2]), np.array([1.0]), np.array([2.0]), "dynamic")
    with pytest.raises(InputError, match="no jobs in the first year"):
        shift_share(one([0]), one([2]), np.array([0.0]), np.array([2.0]), "classic")


def test_industries_that_start_from_zero_are_named():
    rows = {"units": list("aabbaabb"), "industries": list("xyxyxyxy"), "years": [2010] * 4 + [2012] * 4}
    data = employment_table(**rows, jobs=[0, 5, 7, 5, 4, 5, 8, 5])
    found = shift_share_over_years(data, "classic", 2010, 2012, dynamic=False)
    assert [str(said) for said in found.notes] == [
        "Industries that start from zero in a unit, so without a rate; their jobs stand apart (from_zero): 1 (a x 2010)."
    ]
    steady = employment_table(**rows, jobs=[1, 5, 7, 5, 4, 5, 8, 5])
    assert shift_share_over_years(steady, "classic", 2010, 2012, dynamic=False).notes == ()
