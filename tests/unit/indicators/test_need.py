"""The composite index rule by rule."""

from __future__ import annotations

import itertools

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.indicators.need import (
    Indicator,
    NeedRules,
    Source,
    indicator_values,
    measure_need,
    quadrant,
    rank_ranges,
    ranks,
    read_specification,
    top_units,
)
from multipolar.engine.indicators.weighting import entropy_weights, pca_weights, varimax


def frame(**columns):
    count = len(next(iter(columns.values())))
    return pd.DataFrame(columns, index=pd.Index([chr(97 + n) for n in range(count)], dtype=object), dtype=float)


AGE, DOCTORS, FIRMS = (
    Indicator("age", "territory"),
    Indicator("doctors", "health", "low"),
    Indicator("firms", "industry", "low"),
)
VALUES = frame(age=[30, 50, 40], doctors=[4, 0, 2], firms=[10, 20, 60])


def need(values=VALUES, indicators=(AGE, DOCTORS, FIRMS), **rules):
    return measure_need(values, list(indicators), NeedRules(**{"draws": 0, **rules}))


def test_scores_run_from_no_need_to_most():
    result = need()
    assert result.scores["age"].tolist() == [0, 100, 50]
    assert result.scores["doctors"].tolist() == [0, 100, 50]
    assert result.scores["firms"].tolist() == [100, 80, 0]
    assert result.table["need"].tolist() == pytest.approx([100 / 3, 280 / 3, 100 / 3])
    assert result.table["rank"].tolist() == [2, 1, 2]
    assert result.table["need_health"].tolist() == [0, 100, 50]
    assert result.domains == ("territory", "industry", "health")


def test_z_scores_and_ranks():
    assert need(normalisation="z").scores["age"].tolist() == pytest.approx([-(1.5**0.5), 1.5**0.5, 0])
    tied = frame(age=[1, 2, 2, 9], doctors=[1, 2, 3, 4])
    assert need(tied, [AGE, DOCTORS], normalisation="rank").scores["age"].tolist() == pytest.approx([0, 50, 50, 100])


def test_domains_weigh_the_same_however_many_indicators_they_have():
    extra = Indicator("older", "territory")
    weights = need(VALUES.assign(older=[1.0, 2, 4]), [AGE, extra, DOCTORS]).weights.set_index("indicator")["weight"]
    assert weights.to_dict() == {"age": 25, "older": 25, "doctors": 50}


def test_given_weights():
    heavy = [Indicator("age", "territory", "high", 3), Indicator("doctors", "health", "low", 1)]
    assert need(indicators=heavy, weighting="given").weights["weight"].tolist() == [75, 25]
    none = [Indicator("age", "territory", "high", 0), Indicator("doctors", "health", "low", 0)]
    with pytest.raises(InputError, match="All weights are zero"):
        need(indicators=none, weighting="given")


def test_the_geometric_mean_does_not_let_a_strength_pay_for_a_need():
    """Scores from 1 to 100: (100 * 1)^(1/2) = 10 against 50.5 for the arithmetic mean of the same."""
    values = frame(age=[0, 1, 0.5], firms=[0, 1, 0.5])
    assert need(values, [AGE, FIRMS], aggregation="geometric").table["need"].tolist() == pytest.approx([10, 10, 50.5])
    with pytest.raises(InputError, match="geometric"):
        NeedRules(normalisation="z", aggregation="geometric")


def test_missing_values_by_rule():
    values = frame(age=[30, 50, np.nan, 40], doctors=[4, 0, 2, 2])
    excluded = need(values, [AGE, DOCTORS])
    assert np.isnan(excluded.table["need"]["c"])
    assert any("lack a value" in str(said) and "c" in str(said) for said in excluded.notes)
    median = need(values, [AGE, DOCTORS], missing="median")
    assert median.scores["age"].tolist() == [0, 100, 50, 50]
    neutral = need(frame(age=[0, 1, np.nan, 1], doctors=[4, 0, 2, 2]), [AGE, DOCTORS], missing="neutral")
    assert neutral.scores["age"]["c"] == pytest.approx(200 / 3)
    assert neutral.table["missing"].tolist() == [0, 0, 1, 0]
    for result in (median, neutral):
        assert any(": 1." in str(said) for said in result.notes)
        assert any("Indicators with missing values: age" in str(said) for said in result.notes)


def test_a_unit_without_any_value_has_no_index_whatever_the_rule():
    values = frame(age=[30, 50, np.nan], doctors=[4, 0, np.nan])
    for rule in ("exclude", "median", "neutral"):
        assert np.isnan(need(values, [AGE, DOCTORS], missing=rule).table["need"]["c"])


def test_an_indicator_that_is_the_same_everywhere_is_left_out_and_said():
    result = need(VALUES.assign(age=7.0))
    assert "need_territory" not in result.table
    assert any("the same everywhere, left out: age" in str(said) for said in result.notes)
    with pytest.raises(InputError, match="No indicator differs"):
        need(VALUES.assign(age=7.0), [AGE])


def test_one_unit_nothing_and_nonsense_are_refused():
    with pytest.raises(InputError, match="at least two"):
        need(VALUES.iloc[:1])
    with pytest.raises(InputError, match="No indicator is given"):
        need(indicators=[])
    with pytest.raises(InputError, match="more than once"):
        need(indicators=[AGE, AGE])
    for bad in ({"domain": "sport"}, {"direction": "up"}, {"weight": -1.0}, {"weight": float("nan")}):
        with pytest.raises(InputError, match="INDICATORS, x"):
            Indicator(**{"name": "x", "domain": "health", **bad})
    for rule in ("normalisation", "weighting", "aggregation", "missing"):
        with pytest.raises(InputError, match=rule.upper()):
            NeedRules(**{rule: "other"})
    with pytest.raises(InputError, match="DRAWS"):
        NeedRules(draws=-1)


def test_negative_values_are_values():
    assert need(frame(age=[-5, 0, 5], doctors=[1, 2, 4]), [AGE, DOCTORS]).scores["age"].tolist() == [0, 50, 100]


# Weights from data


def test_principal_components_share_out_what_each_explains():
    """Three that move together explain 3/5, two others 2/5: a third of 3/5 and a half of 2/5 are a fifth each."""
    random = np.random.default_rng(2)
    one, two = np.linalg.qr(np.column_stack([np.ones(40), random.normal(size=(40, 2))]))[0].T[1:]  # orthogonal, mean 0
    assert pca_weights(np.column_stack([one, 2 * one, -one, two, 3 * two])) == pytest.approx(np.full(5, 0.2))
    assert pca_weights(one[:, None]).tolist() == [1]


def test_varimax_turns_back_a_rotated_simple_structure():
    simple = np.array([[0.9, 0], [0.8, 0], [0, 0.7], [0, 0.95]])
    angle = 0.6
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    found = np.abs(varimax(simple @ turn))
    assert np.sort(found.max(axis=1)) == pytest.approx(np.sort(simple.max(axis=1)), abs=1e-6)
    assert found.min(axis=1) == pytest.approx(np.zeros(4), abs=1e-5)


def test_entropy_weighs_what_is_concentrated():
    """One unit of four has all: entropy 0, weight 1; three alike: ln 3 / ln 4 used up."""
    scores = np.array([[0, 0.0], [0, 1], [0, 1], [1, 1]])
    assert entropy_weights(scores).tolist() == pytest.approx([1, 1 - np.log(3) / np.log(4)])


@pytest.mark.parametrize("weighting", ["equal", "given", "pca", "entropy"])
def test_weights_add_up_to_100_percent(weighting):
    random = np.random.default_rng(1)
    values = frame(age=random.random(20), doctors=random.random(20), firms=random.random(20))
    assert need(values, weighting=weighting).weights["weight"].sum() == pytest.approx(100)


# Ranks


def test_equal_values_share_the_better_rank():
    assert ranks(np.array([[3.0], [1], [3], [2]])).ravel().tolist() == [1, 4, 1, 3]


def test_rank_ranges_hold_the_rank_of_a_unit_that_is_first_in_everything():
    values = frame(age=[9, 1, 5, 2], doctors=[0, 3, 2, 5], firms=[0, 9, 3, 2])
    table = need(values, draws=500, seed=3).table
    assert table.loc["a", ["rank_best", "rank_p5", "rank_median", "rank_p95", "rank_worst"]].tolist() == [1] * 5
    assert table.loc["a", "top_share"] == 100
    assert (table["rank_best"] <= table["rank_p5"]).all()
    assert (table["rank_p95"] <= table["rank_worst"]).all()


def test_a_seed_gives_the_same_ranges_again_and_another_may_not():
    random = np.random.default_rng(1)
    values = frame(age=random.random(20), doctors=random.random(20), firms=random.random(20))
    first, again, other = (need(values, draws=200, seed=seed).table for seed in (7, 7, 8))
    pd.testing.assert_frame_equal(first, again)
    assert not first["rank_median"].equals(other["rank_median"])


def test_two_indicators_share_the_first_place_by_the_share_of_weights():
    """a leads in one, b in the other; a is first when its weight is above a half: half of the evenly drawn weightings."""
    table = need(frame(age=[1, 0], firms=[1, 0]), [AGE, FIRMS], draws=4000).table
    firsts = need(frame(age=[1, 0, 0, 0], firms=[1, 0, 1, 1]), [AGE, FIRMS], draws=4000).table["top_share"]
    assert firsts["a"] == pytest.approx(50, abs=3)
    assert table["rank_best"].tolist() == [1, 1]


@given(
    st.integers(0, 1000), st.sampled_from(["minmax", "rank", "z"]), st.sampled_from(["exclude", "median", "neutral"])
)
@settings(max_examples=25, deadline=None)
def test_order_of_units_and_indicators_changes_nothing(seed, normalisation, missing):
    random = np.random.default_rng(seed)
    values = frame(age=random.random(9), doctors=random.integers(0, 4, 9), firms=random.random(9))
    values.iloc[3, 0] = np.nan
    rules = {"normalisation": normalisation, "missing": missing, "draws": 50}
    first = need(values, **rules)
    second = need(values.sample(frac=1, random_state=seed), [FIRMS, AGE, DOCTORS], **rules)
    pd.testing.assert_frame_equal(first.table, second.table.loc[first.table.index])
    pd.testing.assert_frame_equal(first.weights, second.weights)


@pytest.mark.parametrize(("units", "quarter"), [(2, 1), (4, 1), (5, 2), (40, 10), (41, 11)])
def test_rank_ranges_are_those_of_the_ranks_under_every_weighting(units, quarter):
    """Unit by unit and draw by draw; percentiles between two ranks are interpolated."""
    scores = np.random.default_rng(units).random((units, 3))
    found = rank_ranges(scores, NeedRules(draws=300, seed=9))
    drawn = np.random.default_rng(9).dirichlet(np.ones(3), 300)
    needs = np.round(scores @ drawn.T, 9)
    for unit in range(units):
        places = sorted(1 + int((needs[:, draw] > needs[unit, draw]).sum()) for draw in range(300))

        def at(percent, places=places):
            place = percent / 100 * (len(places) - 1)
            below = int(place)
            return places[below] + (place - below) * (places[min(below + 1, len(places) - 1)] - places[below])

        assert found["rank_best"][unit] == places[0]
        assert found["rank_worst"][unit] == places[-1]
        for name, percent in (("rank_p5", 5), ("rank_median", 50), ("rank_p95", 95)):
            assert found[name][unit] == pytest.approx(at(percent)), name
        assert found["top_share"][unit] == pytest.approx(100 * sum(place <= quarter for place in places) / 300)


def test_top_units_per_domain():
    table = top_units(need(), 2)
    health = table[table["domain"] == "health"]
    assert health["unit_id"].tolist() == ["b", "c"]
    assert table[table["domain"] == ""]["unit_id"].tolist() == ["b", "a"]


# Values


def values_of(**changes):
    given = {
        "ids": ["01", "02", "09"],
        "table": {"doctors": ["1,000", 5, 3], "people": [200, 0, 7]},
        "sources": [Source("doctors", "people"), Source("people")],
        "units": pd.Index(["02", "01"], dtype=object),
        **changes,
    }
    return indicator_values(**given)


def test_values_are_joined_and_divided():
    frames, notes = values_of()
    assert frames[None].index.tolist() == ["01", "02"]
    assert frames[None].loc["01", "doctors / people"] == 500  # percent
    assert np.isnan(frames[None].loc["02", "doctors / people"])
    told = " ".join(str(said) for said in notes)
    assert "denominator is zero" in told
    assert "09" in told


def test_values_by_year():
    frames, _ = values_of(ids=["01", "02", "01"], years=[2020, 2020, 2021.0])
    assert list(frames) == [2020, 2021]
    assert np.isnan(frames[2021].loc["02", "people"])


def test_rows_without_a_year_are_counted_among_those_of_units_only():
    """Of 01 three years are known and one is not; 09 is no unit, dated or not."""
    ids, years = ["01", "01", "01", "01", "09", "09"], [2020, 2021, 2022, None, None, 2020]
    table = {"doctors": range(6), "people": [1] * 6}
    frames, notes = values_of(ids=ids, years=years, table=table, sources=[Source("doctors")])
    assert sorted(frames) == [2020, 2021, 2022]
    assert [str(one) for one in notes if "year" in str(one)] == ["STATISTICS: rows without a year, left out: 1."]
    _, notes = values_of(ids=["01", "02"], years=[2020, 2020], table={"doctors": [1, 2], "people": [0, 0]})
    assert not any("year" in str(one) for one in notes)
    assert any(str(one).endswith("rows whose denominator is zero, so without a value: 2.") for one in notes)


def test_a_unit_twice_and_codes_that_match_nothing_are_refused():
    with pytest.raises(InputError, match="more than once"):
        values_of(ids=["01", "01", "02"])
    with pytest.raises(InputError, match="leading zeros"):
        values_of(ids=["1", "2", "3"])
    with pytest.raises(InputError, match="not a number"):
        values_of(table={"doctors": ["many", 5, 3], "people": [1, 1, 1]})


def test_the_specification_is_read():
    rows = [["age", "", "territory", "", ""], ["doctors", "people", "Health", "low", "2.5"], [None] * 5]
    found = read_specification(rows)
    assert found[0][1] == Indicator("age", "territory", "high", 1.0)
    assert found[1][1] == Indicator("doctors / people", "health", "low", 2.5)
    for bad in (["", "", "health", "", ""], ["x", "", "health", "", "much"], ["x", "", "", "", ""]):
        with pytest.raises(InputError, match="INDICATORS"):
            read_specification([bad])


def test_quadrants_lie_around_the_medians():
    words, cross = quadrant(np.array([1.0, 2, 3, np.nan]), np.array([9.0, 1, 8, 5]))
    assert cross == (2, 6.5)
    assert words.tolist() == ["second", "neither", "both", ""]


def test_an_indicator_twice_is_refused():
    with pytest.raises(InputError) as error:
        need(indicators=[AGE, AGE, DOCTORS])
    assert (error.value.where, str(error.value.what)) == ("INDICATORS", "Indicators given more than once: age.")


def test_people_come_along_and_rows_without_a_year_are_told():
    frames, notes = values_of(years=[2020, None, 2020], people_field="people")
    assert frames[2020]["people"].tolist()[0] == 200
    assert np.isnan(frames[2020].loc["02", "people"])
    assert any(str(said).endswith("rows without a year, left out: 1.") for said in notes)
    with pytest.raises(InputError, match="The table has no rows"):
        values_of(ids=[], table={"doctors": [], "people": []})


def test_equal_scores_stand_in_the_order_of_codes_whatever_the_last_digit():
    """1, 2 and 5 in any order are the same need, although their sums differ in the last digit."""
    rows = {"l": (0, 0, 0), "m": (10, 10, 10), **dict(zip("abcdef", itertools.permutations((1, 2, 5))))}
    values = pd.DataFrame(rows, index=["x", "y", "z"], dtype=float).T
    result = measure_need(values, [Indicator(name, "territory") for name in "xyz"], NeedRules(draws=0))
    assert result.table["rank"].loc[list("abcdef")].tolist() == [2] * 6
    assert "".join(top_units(result, 8).query("domain == ''")["unit_id"]) == "mabcdefl"


def test_rows_without_a_code_are_counted():
    _, notes = values_of(ids=["01", None, " "])
    assert "STATISTICS: rows without a unit code, left out: 2." in [str(said) for said in notes]


def test_a_field_of_years_without_any_is_refused():
    with pytest.raises(InputError, match="No row has both a unit and a year"):
        values_of(years=[None, None, None])
