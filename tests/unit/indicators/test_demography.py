"""Structure of the population and the risk of local extinction."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.indicators import demography as d
from multipolar.engine.indicators.panel import panel_from_table
from multipolar.engine.plan.groups import plan_groups

UNITS = pd.Index(["01", "02"], dtype=object)


def panel(years=(2020, 2022), **measures):
    ids = [code for _ in years for code in UNITS]
    when = [year for year in years for _ in UNITS]
    return panel_from_table(ids, {name: {name: values} for name, values in measures.items()}, UNITS, when)


def full():
    return panel(
        population=[100, 50, 80, 50],
        children_0_14=[10, 0, 8, 5],
        people_15_64=[60, 40, 48, 0],
        people_65=[30, 10, 24, 45],
        women_20_39=[15, 10, 6, 9],
        youth=[20, 15, 12, 10],
    )


def test_the_measures_by_hand():
    found = d.population_structure(full(), np.array([4.0, 0.5]))
    last = {name: values[1].tolist() for name, values in found.items()}
    assert last["population"] == [80, 50]
    assert last["change"] == [-20, 0]
    assert last["change_percent"] == [-20, 0]
    assert last["density"] == [20, 100]
    assert last["elderly_share"] == [30, 90]
    assert last["ageing_index"] == [300, 900]
    assert last["youth_share"] == [15, 20]
    assert last["extinction_risk"] == [0.25, 0.2]
    assert last["potential_support"] == [2, 0]
    assert last["old_age_dependency"][0] == 50
    assert np.isnan(last["old_age_dependency"][1])  # nobody of working age: unknown, not infinite
    assert last["total_dependency"][0] == pytest.approx(100 * 32 / 48)
    assert np.isnan(found["change"][0]).all()
    assert np.isnan(found["ageing_index"][0, 1])


@pytest.mark.parametrize(
    ("risk", "expected"),
    [(2, 1), (1.5, 1), (1.4999, 2), (1.0, 2), (0.9999, 3), (0.5, 3), (0.4999, 4), (0.2, 4), (0.1999, 5), (0, 5)],
)
def test_a_limit_belongs_to_the_class_above_it(risk, expected):
    assert d.risk_class(np.array([risk])) == [expected]


def test_nobody_of_65_is_an_unknown_risk():
    risk = d.extinction_risk(np.array([10.0]), np.array([0.0]))
    assert np.isnan(risk).all()
    assert np.isnan(d.risk_class(risk)).all()


def test_trends_by_hand():
    source = full()
    over = d.trends(source, d.population_structure(source, np.array([4.0, 0.5])))
    assert over["change_first_to_last"].tolist() == [-20, 0]
    assert over["growth_per_year"].tolist() == pytest.approx([100 * (0.8**0.5 - 1), 0])
    assert over["population_trend"].tolist() == [-10, 0]
    assert over["extinction_trend"].tolist() == pytest.approx([-0.125, -0.4])


def test_a_single_year_has_no_trend():
    source = panel((2020,), population=[1, 0])
    over = d.trends(source, d.population_structure(source, np.ones(2)))
    assert all(np.isnan(values).all() for values in over.values())


def test_measures_that_are_missing_are_unknown():
    found = d.population_structure(panel((2020,), population=[1, 0]), np.array([1.0, np.nan]))
    assert found["density"][0].tolist()[0] == 1
    assert all(np.isnan(found[name]).all() for name in ("extinction_risk", "extinction_class", "youth_share"))


def test_more_young_people_than_people_are_refused():
    with pytest.raises(InputError, match=r"YOUTH_FIELD.*people in all: 1, the first is 02"):
        d.check_structure(panel((2020,), population=[5, 5], youth=[5, 6]), {"youth": "YOUTH_FIELD"})


def test_units_without_people_are_said():
    said = d.check_structure(panel((2020,), population=[5, 0]), {})
    assert [str(one) for one in said] == ["Units without people, whose shares are unknown (NULL): 1."]


def test_korea_2022(shared):
    """105 of 159 cities and counties are below 0.5; Gunwi is lowest with 0.107."""
    table = pd.read_csv(shared / "korea" / "sigun_pop_age_2022.csv", dtype={"SiGun_CD": str})
    units = pd.Index(sorted(table["SiGun_CD"]), dtype=object)
    source = panel_from_table(
        table["SiGun_CD"],
        {
            "population": {"p": table["pop_total"]},
            "women_20_39": {"w": table["women_20_39"]},
            "people_65": {"e": table["pop_65p"]},
        },
        units,
    )
    found = d.population_structure(source, np.full(len(units), np.nan))
    risk = pd.Series(found["extinction_risk"][0], units)
    assert len(risk) == 159
    assert (risk < d.AT_RISK).sum() == 105
    assert (found["extinction_class"][0] >= 4).sum() == 105
    names = table.set_index("SiGun_CD")["SiGun_NM"]
    assert names[risk.idxmin()] == "Gunwi"
    assert risk.min() == pytest.approx(0.107, abs=5e-4)


def test_exactly_all_people_may_be_of_an_age_and_measures_may_be_missing():
    assert d.check_structure(panel(population=[5, 1, 1, 1], people_65=[5, 1, 1, 1]), {"people_65": "OLD"}) == []
    with pytest.raises(InputError) as error:
        d.check_structure(panel(population=[5, 1, 1, 1], people_65=[5, 1, 1, 2]), {"people_65": "OLD"})
    assert (error.value.where, error.value.what.values) == ("OLD", {"count": 1, "unit": "02"})  # noqa: PD011


def test_a_panel_over_areas_of_other_units_is_a_bug():
    groups = plan_groups(["m"], ["M"], ["01"], ["centre"], pd.Index(["01", "03"], dtype=object))
    with pytest.raises(ValueError, match="not of the same units"):
        full().over(groups)
    assert full().get("births") is None
