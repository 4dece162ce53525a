"""A merger moves disparity from between to within and changes nothing of the whole."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from french_regions import METROPOLITAN_POPULATION, REGIONS
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.indicators.inequality import decompose
from multipolar.engine.indicators.merger import (
    merged_members,
    merger_effect,
    new_regions,
    proposal_from_table,
    split_regions,
)


def test_two_halves_made_one_leave_nothing_between():
    found = merger_effect(np.array([0.0, 0, 0, 10, 10, 10]), None, list("aaabbb"), list("cccccc"))
    assert found.between_before == pytest.approx(np.log(2))
    assert found.between_after == pytest.approx(0, abs=1e-15)
    assert found.hidden == pytest.approx(np.log(2))
    assert found.after["theil_t"].tolist() == pytest.approx([np.log(2)])
    assert found.regions_before["gini"] == pytest.approx(0.5)
    assert found.regions_after["gini"] == 0


@given(
    st.lists(st.tuples(st.floats(0.1, 1e4), st.floats(0.1, 1e4), st.sampled_from("abcdef")), min_size=1, max_size=30),
    st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("XY")),
)
@settings(max_examples=80, deadline=None)
def test_what_leaves_between_arrives_within(rows, target):
    y, people, before = zip(*rows)
    after = [target.get(region, region) for region in before]
    found = merger_effect(np.array(y), np.array(people), before, after)
    assert found.total == pytest.approx(found.between_before + found.before["within"].sum(), abs=1e-12)
    assert found.total == pytest.approx(found.between_after + found.after["within"].sum(), abs=1e-12)
    assert found.hidden >= -1e-12  # coarser regions show less
    numbers = pd.factorize(np.array(after))[0], pd.factorize(np.array(before))[0]
    nested = decompose(np.array(y), np.array(people), numbers)
    assert found.hidden == pytest.approx(nested.between[1], abs=1e-12)  # old regions inside the new ones


def test_mexican_regions_made_north_and_south(shared):
    table = pd.read_csv(shared / "indicators" / "mexico" / "mexico.csv")
    before = table["hanson98"].astype(int).astype(str).tolist()
    after = ["north" if region in "12" else "rest" for region in before]
    found = merger_effect(table["pcgdp2000"].to_numpy(), None, before, after)
    assert found.between_before == pytest.approx(0.03635872, abs=5e-9)  # PySAL's, see test_inequality
    assert 0 < found.between_after < found.between_before


def test_a_proposal_from_a_table():
    regions = ["a", "b", "c", None]
    new, notes = proposal_from_table(regions, ["a", "b", "z"], ["N", "N", "N"], "T")
    assert new == ["N", "N", "c", None]
    said = " ".join(str(one) for one in notes)
    assert "regions that no unit has, left out: z" in said
    assert "Regions that stay as they are: 1 (c)" in said
    assert merged_members(["a", "b", "c"], ["N", "N", "c"]) == {"N": ["a", "b"], "c": ["c"]}


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (["a", "a"], ["N", "M"], "Region a is merged into both N and M"),
        (["a", None], ["N", "M"], "Rows without old or new region: 1"),
        (["x"], ["N"], r"None of its regions \(x\)"),
    ],
)
def test_tables_that_are_refused(old, new, words):
    with pytest.raises(InputError, match=words):
        proposal_from_table(["a", "b"], old, new, "T")


def test_regions_that_a_proposal_splits_are_found():
    assert split_regions(list("aabb"), list("XXXY")) == ["b"]


def test_no_usable_unit_is_refused():
    with pytest.raises(InputError, match="No unit has a value"):
        merger_effect(np.array([np.nan]), None, ["a"], ["b"])


def test_each_new_region_says_what_it_hides():
    y, before, after = np.array([1.0, 1, 4, 4, 9]), list("aabbc"), ["N", "N", "N", "N", "c"]
    effect = merger_effect(y, None, before, after)
    table = new_regions(effect, merged_members(before, after), [])
    assert table["old_regions"].tolist() == [2, 1]
    assert table.loc["N", "members"] == "a, b"
    assert (table.loc["N", "mean_lowest"], table.loc["N", "mean_highest"]) == (1, 4)
    assert table["hidden"].sum() == pytest.approx(effect.hidden)
    assert table.loc["c", "hidden"] == 0
    assert table["hidden_percent"].sum() == pytest.approx(100 * effect.hidden / effect.total)


def test_of_a_split_region_it_is_unknown_what_is_hidden():
    before, after = list("aabb"), list("XXXY")
    effect = merger_effect(np.array([1.0, 2, 3, 4]), None, before, after)
    table = new_regions(effect, merged_members(before, after), split_regions(before, after))
    assert table["hidden"].isna().all()


def test_all_equal_hides_nothing():
    effect = merger_effect(np.ones(4), None, list("aabb"), list("XXXX"))
    table = new_regions(effect, merged_members(list("aabb"), list("XXXX")), [])
    assert table["hidden"].tolist() == pytest.approx([0], abs=1e-15)
    assert effect.total == pytest.approx(0, abs=1e-15)


# France 2016


def france():
    _, names, new, gdp, _, people = (np.array(column) for column in zip(*REGIONS))
    return 1e6 * gdp.astype(float) / people.astype(float), people.astype(float), names.tolist(), new.tolist()


def test_two_offices_agree_on_the_french_regions():
    """Insee's populations add up to its own total, and give Eurostat's product per head but for half a year's growth."""
    per_head, people, names, new = france()
    assert people.sum() == METROPOLITAN_POPULATION
    assert per_head == pytest.approx([row[4] for row in REGIONS], rel=0.005)
    assert (len(set(names)), len(set(new))) == (22, 13)


def test_the_french_regions_differ_less_and_hide_more_since_2016():
    """Theil's T by hand from the 22 regions; Insee (2015) found the same: fewer differences between the new regions."""
    per_head, people, names, new = france()
    effect = merger_effect(per_head, people, names, new)
    y, p = per_head * people / (per_head @ people), people / people.sum()
    assert effect.total == pytest.approx((y * np.log(y / p)).sum(), abs=1e-15)
    assert effect.between_before == pytest.approx(effect.total, abs=1e-15)  # the old regions are the units
    assert effect.before["within"].sum() == pytest.approx(0, abs=1e-15)
    sums = pd.DataFrame({"new": new, "y": y, "p": p}).groupby("new").sum()
    assert effect.between_after == pytest.approx((sums["y"] * np.log(sums["y"] / sums["p"])).sum(), abs=1e-15)
    assert effect.total == pytest.approx(effect.between_after + effect.after["within"].sum(), abs=1e-12)
    assert 0 < effect.between_after < effect.between_before
    assert effect.regions_after["gini"] < effect.regions_before["gini"]
    table = new_regions(effect, merged_members(names, new), [])
    assert (table["hidden"] > 0).sum() == 7  # those that were merged; six regions stayed as they were
    assert table.loc[table["old_regions"] == 1, "hidden"].tolist() == [0] * 6
    assert table["hidden"].sum() == pytest.approx(effect.hidden, abs=1e-12)
    assert table["hidden"].idxmax() == "Auvergne-Rhône-Alpes"


def test_a_table_that_names_every_region_has_nothing_to_say():
    assert proposal_from_table(["a", "b", None], ["a", "b"], ["N", "N"], "T") == (["N", "N", None], [])
    assert proposal_from_table(["a", "b"], ["a", "a", "b"], ["N", "N", "M"], "T")[0] == ["N", "M"]  # a row twice is one
