"""Statistics of units: keys, years, ages, totals, units."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.codemap import code_map
from multipolar.engine.errors import InputError
from multipolar.engine.numbers import NumberRules, withheld_marks
from multipolar.engine.readers.agecolumns import age_columns, columns_of, parse_groups, years_in
from multipolar.engine.readers.statistics import StatisticsColumns, StatisticsRules, by_year_in_columns, read_statistics
from multipolar.engine.readers.statisticsreport import (
    SENTENCES,
    closes,
    field_names,
    offered_maps,
    statistics_notes,
    statistics_report,
)
from multipolar.engine.readers.tables import open_table
from unit.readers.flowtexts import source

NUMBERS = NumberRules(negative=True, withheld=withheld_marks(""))


def read(*texts: str, units=None, codes=None, repeated="refuse", length=None, totals=False, unmapped="keep", **columns):
    rules = StatisticsRules(NUMBERS, repeated, length, totals, unmapped)
    tables = [open_table(source(text)) for text in texts]
    result = read_statistics(tables, StatisticsColumns(**columns), rules, units, codes)
    assert closes(result)
    return result


def table(result) -> list[tuple]:
    rows = result.frame[["unit_id", "year", *result.columns]].itertuples(index=False, name=None)
    return [tuple(None if isinstance(v, float) and math.isnan(v) else v for v in row) for row in rows]


def refused(*texts, **options) -> str:
    with pytest.raises(InputError) as caught:
        read(*texts, **options)
    return str(caught.value)


REGISTER = (
    '"행정구역","2022년_계_총인구수","2022년_계_0~9세","2022년_계_10~19세","2022년_계_20세 이상",'
    '"2022년_여_0~9세","2022년_여_10~19세","2022년_여_20세 이상","2023년_계_0~9세","2023년_계_10~19세","2023년_계_20세 이상"\n'
    '"전국  (0000000000)","7,015","10","5","7,000","4","2","3,000","3","6","9"\n'
    '"서울특별시  (1100000000)","3,512","5","3","3,504","2","1","1,500","1","2","3"\n'
    '"서울특별시 종로구 (1111000000)","2,007","3","2","2,002","1","1","1,000","1","1","1"\n'
    '"서울특별시 성동구 (1120000000)","1,505","2","1","1,502","1","-","500","-","1","2"\n'
    '"대전광역시  (3000000000)","3,503","5","2","3,496","2","1","1,500","2","4","6"\n'
    '"대전광역시 동구 (3011000000)","3,503","5","2","3,496","2","1","1,500","2","4","6"\n'
)


def test_a_register_as_downloaded():
    groups = "all = 0+; old = 20+; young = 0-19; women_old = 여 20+"
    result = read(REGISTER.encode("cp949"), groups=groups, keep=("2022년_여*", "2022년_계*세*"))
    rows = {row[0]: row[2:6] for row in table(result)}
    assert rows["1111000000"] == (2007, 2002, 5, 1000)
    assert set(rows) == {"1111000000", "1120000000", "3011000000"}
    assert [(loss.reason, loss.rows) for loss in result.losses] == [("total", 3)]
    assert list(result.frame["unit_name"]) == ["서울특별시 종로구", "서울특별시 성동구", "대전광역시 동구"]


def test_years_in_names_become_rows_or_fields():
    text = "code,a2020,a2021,b\n1,5,6,7\n2,8,9,10\n"
    result = read(text)
    assert result.columns == ("b", "a")
    assert table(result) == [("1", 0, 7, None), ("1", 2020, None, 5), ("1", 2021, None, 6),
                             ("2", 0, 10, None), ("2", 2020, None, 8), ("2", 2021, None, 9)]  # fmt: skip
    result = read(text, keep=("a*",))
    assert by_year_in_columns(result).to_dict("list") == {
        "unit_id": ["1", "2"], "unit_name": ["", ""], "a_2020": [5, 8], "a_2021": [6, 9],
    }  # fmt: skip
    assert [year for year, _ in years_in(["pop2020", "ksic2010", "2021년 인구"])] == [0, 0, 2021]


def test_a_column_of_years_and_one_of_items():
    text = "code,year,item,n\n1,2020,A,5\n1,2020,B,6\n1,2021,A,7\n2,2020,A,-\n"
    result = read(text, year="year", item="item", value="n")
    assert table(result) == [("1", 2020, 5, 6), ("1", 2021, 7, None), ("2", 2020, None, None)]
    assert read(text, year="year", item="item", value="n", keep=("B",)).columns == ("B",)
    assert "“x” in line 2 names no year" in refused("code,year,n\n1,x,5\n", year="year")
    assert "both columns" in refused(text, item="item")


def test_numbers_called_like_columns_of_the_result_replace_none():
    text = "code,unit_id,year,year_,rows\n1,70,1990,5,6\n2,80,1995,7,8\n"
    result = read(text)
    assert result.columns == ("unit_id_", "year__", "year_", "rows")
    assert table(result) == [("1", 0, 70, 1990, 5, 6), ("2", 0, 80, 1995, 7, 8)]
    counted = read(text, keep=("rows",), repeated="count")
    assert counted.columns == ("rows", "rows_")
    by_item = read("code,item,n\n1,year,5\n1,_item,6\n", item="item", value="n")
    assert table(by_item) == [("1", 0, 5, 6)]
    assert by_item.columns == ("year_", "_item_")


def test_repeated_rows_are_refused_added_up_or_counted():
    text = "code,n\n1,5\n1,6\n2,7\n"
    assert "more than once: 1 (1)" in refused(text)
    assert table(read(text, repeated="sum")) == [("1", 0, 11), ("2", 0, 7)]
    counted = read(text, repeated="count")
    assert counted.columns == ("rows",)
    assert table(counted) == [("1", 0, 2), ("2", 0, 1)]


def test_totals_are_recognised_and_kept_on_request():
    text = "code,n\n1100,30\n1110,10\n1120,20\n2100,5\n2110,5\n합계,35\n"
    assert [row[0] for row in table(read(text))] == ["1110", "1120", "2110"]
    assert len(table(read(text, totals=True))) == 6
    assert [row[0] for row in table(read(text, units=["1100", "2100"]))] == ["1100", "2100"]


def test_codes_are_cut_to_the_units():
    text = "code,n\n1100000000,30\n1111000000,10\n1112000000,20\n2111000000,5\n2112000000,6\n"
    fine = read(text, units=["11110", "11120", "21110", "21120"])
    assert table(fine) == [("11110", 0, 10), ("11120", 0, 20), ("21110", 0, 5), ("21120", 0, 6)]
    coarse = read(text, units=["11", "21"])
    assert table(coarse) == [("11", 0, 30), ("21", 0, 11)]
    assert [(loss.reason, loss.rows) for loss in coarse.losses] == [("part", 2)]
    assert table(read(text, length=2)) == [("11", 0, 30), ("21", 0, 11)]


def test_codes_that_do_not_join_are_left_out_and_counted():
    result = read("code,n\n01,5\n02,6\n", units=["01", "03"])
    assert table(result) == [("01", 0, 5)]
    assert [(loss.reason, loss.rows, float(loss.sums["n"])) for loss in result.losses] == [("no_unit", 1, 6)]
    assert "None of its codes" in refused("code,n\n01,5\n", units=["99"])
    assert "leading zeros" in refused("code,n\n1,5\n", units=["01"])


def test_a_code_map_merges_and_splits():
    text = "code,n\na,10\nb,5\nc,1\n"
    merged = read(text, codes=code_map(["a", "b"], ["A", "A"]))
    assert table(merged) == [("A", 0, 15), ("c", 0, 1)]
    split = read(text, codes=code_map(["a", "a"], ["x", "y"], [0.3, 0.7]), unmapped="drop")
    assert table(split) == [("x", 0, 3), ("y", 0, 7)]
    assert {loss.reason: float(loss.sums["n"]) for loss in split.losses if loss.rows} == {"unmapped": 6}
    assert "not in the map: 1 (c)" in refused(text, codes=code_map(["a", "b"], ["A", "B"]), unmapped="refuse")


def test_rows_without_a_code_are_counted():
    result = read("code,n\n1,5\n,6\n")
    assert [(loss.reason, float(loss.sums["n"])) for loss in result.losses] == [("no_code", 6)]


def test_columns_that_could_be_read_either_way_follow_the_others():
    result = read("code;a;b\n1;1.234;1,5\n2;2.345;2,5\n3;7;8\n")
    assert table(result)[0] == ("1", 0, 1234, 1.5)
    assert any("are read with “,”" in str(one) for one in result.notes)


def test_wrong_values_and_columns_are_named():
    assert "f.csv, n: “q” in line 3 is not a number" in refused("code,n\n1,5\n2,q\n", keep=("n",))
    assert "called like “z*”" in refused("code,n\n1,5\n", keep=("z*",))
    assert "No column holds numbers" in refused("code,n\n1,q\n")


def test_files_of_one_shape_are_stacked():
    assert table(read("code,n\n1,5\n", "code,n\n2,6\n")) == [("1", 0, 5), ("2", 0, 6)]


def test_ages_are_read_from_names():
    names = [
        "0~4세",
        "5~9세",
        "10세 이상",
        "남 0~4세",
        "남 5~9세",
        "남 10세 이상",
        "F_0_4",
        "F_5_9",
        "F_10+",
        "2022",
    ]
    found = age_columns(names, [(0, name) for name in names])
    assert [(c.position, c.sex, c.low, c.high) for c in found] == [
        (0, "", 0, 4), (1, "", 5, 9), (2, "", 10, None), (3, "m", 0, 4), (4, "m", 5, 9), (5, "m", 10, None),
        (6, "f", 0, 4), (7, "f", 5, 9), (8, "f", 10, None),
    ]  # fmt: skip
    single = [f"{age}세" for age in range(100)] + ["100세 이상"]
    assert len(age_columns(single, [(0, name) for name in single])) == 101
    assert columns_of(parse_groups("x = 65+")[0], age_columns(single, [(0, n) for n in single]), 0, "t") == list(
        range(65, 101)
    )


def test_both_sexes_are_the_sum_where_the_table_has_no_other():
    names = ["M 0-9", "M 10-19", "M 20+", "F 0-9", "F 10-19", "F 20+"]
    found = age_columns(names, [(0, name) for name in names])
    assert sorted(columns_of(parse_groups("x = 0-19")[0], found, 0, "t")) == [0, 1, 3, 4]


def groups_of(names, *groups):
    """Which columns make up each group; what is refused is None."""
    columns = age_columns(names, [(0, name) for name in names])
    found = []
    for group in groups:
        try:
            found.append([names[at] for at in columns_of(parse_groups(f"x = {group}")[0], columns, 0, "t")])
        except InputError as error:
            assert "are no sum of columns" in str(error)  # noqa: PT017  told apart from what is refused for its sex
            found.append(None)
    return found


def test_groups_are_made_of_single_ages_from_the_first_to_the_last():
    """As the resident register comes by single ages: those below one are an age like the others."""
    names = [f"{age}세" for age in range(100)] + ["100세 이상"]
    children, elderly, babies, all_ages, middle = groups_of(names, "0-14", "65+", "0-0", "0+", "15-64")
    assert children == names[:15]
    assert elderly == names[65:]
    assert babies == names[:1]
    assert all_ages == names
    assert middle == names[15:65]
    assert groups_of(names, "0-99", "99+", "100+", "0-100", "101+") == [
        names[:100],
        names[99:],
        names[100:],
        None,
        None,
    ]


def test_groups_of_bins_begin_and_end_where_bins_do():
    names = ["0-4", "5-9", "10-14", "15+"]
    assert groups_of(names, "0-4", "0-9", "5-14", "5+", "15+", "0+") == [
        names[:1], names[:2], names[1:3], names[1:], names[3:], names
    ]  # fmt: skip
    assert groups_of(names, "0-5", "1-9", "0-3", "16+", "15-20", "6-8") == [None] * 6
    closed = ["0-4", "5-9", "10-130"]
    assert groups_of(closed, "5+", "5-130", "10-130", "5-129") == [closed[1:], closed[1:], closed[2:], None]


@pytest.mark.parametrize(
    ("names", "count"),
    [
        (["0-4", "5-9", "10+"], 3),
        (["0-4", "5-9"], 0),  # two bins could be anything
        (["1-4", "5-9", "10+"], 0),  # do not begin at 0
        (["0-4", "6-9", "10+"], 0),  # a gap
        (["0-4", "4-9", "10+"], 0),  # an age twice
        (["0-4", "5+", "10+"], 0),  # nothing comes after an open end
        (["10+", "0-4", "5-9"], 3),  # in any order
        (["0-4", "5-9", "10-130"], 3),
        (["0-4", "5-9", "10-131"], 0),  # nobody is as old
        (["0-4", "5-9", "10-10"], 0),  # a range goes from one age to another
        (["0세", "1세", "2세"], 3),
        ([f"{age}세" for age in range(131)], 131),
        ([f"{age}세" for age in range(132)], 131),
    ],
)
def test_ages_are_columns_when_they_go_on_from_0_without_a_gap(names, count):
    assert len(age_columns(names, [(0, name) for name in names])) == count


def test_a_group_may_be_one_age_and_both_sexes_need_both():
    (group,) = parse_groups("x = 20-20")
    assert (group.low, group.high) == (20, 20)
    assert [(one.name, one.sex) for one in parse_groups("a = F 0+; b = m 5 - 9;")] == [("a", "f"), ("b", "m")]
    women = ["F 0-9", "F 10-19", "F 20+"]
    columns = age_columns(women, [(0, name) for name in women])
    with pytest.raises(InputError, match=r"no columns of ages for “x” \(sex M \+ F\)"):
        columns_of(parse_groups("x = 0+")[0], columns, 0, "t")
    assert columns_of(parse_groups("x = F 10+")[0], columns, 0, "t") == [1, 2]


@pytest.mark.parametrize("text", ["women", "w = ", "w = Q 20-39", "w = 40-20", "w 20-39"])
def test_groups_that_are_none_are_refused(text):
    with pytest.raises(InputError, match="is no age group"):
        parse_groups(text)


def test_groups_must_fit_the_columns():
    text = "code,0-9,10-19,20+\n1,5,6,7\n"
    assert "are no sum of columns" in refused(text, groups="x = 5-19")
    assert "no columns of ages for “x” (sex F)" in refused(text, groups="x = F 0-9")
    assert "No columns of people by age" in refused("code,n\n1,5\n", groups="x = 0+")
    assert read(text, groups="none").columns == ("0-9", "10-19", "20+")
    assert any("columns do not give: women_20_39" in str(one) for one in read(text).notes)


def test_the_report_has_words_for_everything():
    result = read("code,n\n1,5\n,6\n합계,11\n", units=["1"])
    report = statistics_report(result, SENTENCES)
    assert list(report["item"]) == ["read", "no_code", "total", "kept"]
    assert list(report["total"]) == [22, 6, 11, 5]
    assert any("closes exactly" in str(one) for one in statistics_notes(result))


def test_shares_of_the_report_are_of_what_was_read_of_the_column():
    result = read("code,n,z\n1,5,0\n2,4,0\n,6,0\n", keep=("n", "z"))
    report = statistics_report(result, SENTENCES).set_index(["field", "item"])
    assert report.loc["n", "rows"].to_dict() == {"read": 3, "no_code": 1, "kept": 2}
    assert report.loc["n", "share"].to_dict() == pytest.approx({"read": 100, "no_code": 40, "kept": 60})
    assert report.loc["z", "share"].isna().all()  # of nothing there is no share
    assert [str(one) for one in statistics_notes(result)] == [
        "Rows read: 3; in the result: 2 of 2 units; columns: 2. The account closes exactly.",
        "Rows without a code, left out: 1.",
    ]


def test_the_code_map_that_leaves_fewest_without_a_partner_is_offered():
    """Without a map 42, 45 and 51, 52 have no partner: four. One map mends one of them, the other both."""
    units = ["51", "52", "11"]
    result = read("code,n\n42,5\n45,6\n11,7\n", units=units)
    half = code_map(["42"], ["51"], label="half")
    both = code_map(["42", "45"], ["51", "52"], label="both")
    assert [str(one) for one in offered_maps(result, units, [half, both])] == [
        "With the code map both only 0 codes and units would be without a partner in place of 4: choose it as CODE_MAP."
    ]
    assert "half only 2 codes" in str(offered_maps(result, units, [half])[0])
    assert offered_maps(result, units, [code_map(["42"], ["43"], label="wrong")]) == []
    assert offered_maps(result, units, []) == []


def test_field_names_differ_in_more_than_capitals():
    assert field_names(["A", "a", "year", " "], ["year"]) == ["A", "a_2", "year_2", "value"]


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["11", "12", "1100", "1110", "", "계"]), st.floats(-1e6, 1e6), st.integers(0, 10**6)),
        min_size=1,
        max_size=8,
    ),
    st.sampled_from([None, 2, 4]),
)
def test_every_account_closes(rows, length):
    text = "code,a,b\n" + "".join(f"{code},{a!r},{b}\n" for code, a, b in rows)
    rules = StatisticsRules(NUMBERS, "sum", length)
    assert closes(read_statistics([open_table(source(text))], StatisticsColumns(keep=("a", "b")), rules))


def test_without_years_a_row_per_unit_is_the_table_itself():
    assert by_year_in_columns(read("code,n\n1,5\n2,6\n")).to_dict("list") == {
        "unit_id": ["1", "2"],
        "unit_name": ["", ""],
        "n": [5, 6],
    }


def test_names_come_from_their_column_and_codes_from_keys():
    named = read("code,who,n\n1,Aa,5\n2,,6\n", name="who", keep=("n",))
    assert list(named.frame["unit_name"]) == ["Aa", ""]
    keyed = read("place,n\nSeoul (11),5\nBusan (21),6\nothers,7\n")
    assert table(keyed) == [("11", 0, 5), ("21", 0, 6), ("others", 0, 7)]  # a key without a code stands for itself
    assert list(keyed.frame["unit_name"])[:2] == ["Seoul", "Busan"]
    told = [str(one) for one in keyed.notes]
    assert "f.csv: codes are taken from keys such as “Seoul (11)”." in told
    assert any("keys without a code: 1 (others)" in one for one in told)


def test_what_rounding_takes_from_a_sum_stands_in_the_account_as_no_row():
    """As numbers of a computer 0.1 and 0.2 are 0.3000000000000000166..., their sum is rounded to 0.3000000000000000444..."""
    result = read("code,n,m\n1,0.1,1\n1,0.2,2\n", repeated="sum")
    (loss,) = result.losses
    assert (loss.reason, loss.rows) == ("rounding", 0)
    assert float(loss.sums["n"]) == pytest.approx(-2.8e-17, rel=0.02)
    assert loss.sums["m"] == 0
    assert read("code,n\n1,0.5\n1,0.25\n", repeated="sum").losses == ()


def test_a_sum_with_an_unknown_part_is_told_to_be_too_small():
    found = read("code,a,b\n1,5,1\n1,-,2\n2,7,3\n", repeated="sum")
    assert table(found) == [("1", 0, 5, 3), ("2", 0, 7, 3)]
    assert any("too small: 1." in str(one) for one in found.notes)


def test_codes_that_are_not_in_the_map_are_kept_dropped_or_refused():
    codes = code_map(["1"], ["9"], label="map")
    text = "code,n\n1,5\n2,6\n"
    assert table(read(text, codes=codes)) == [("2", 0, 6), ("9", 0, 5)]
    dropped = read(text, codes=codes, unmapped="drop")
    assert table(dropped) == [("9", 0, 5)]
    assert [(loss.reason, loss.rows, loss.detail) for loss in dropped.losses] == [("unmapped", 1, "2")]
    assert "Codes that are not in the map: 1 (2)." in refused(text, codes=codes, unmapped="refuse")
    assert "None of the codes (1, 2) is in the map (7)." in refused(text, codes=code_map(["7"], ["9"], label="map"))


def test_items_that_nobody_asked_for_are_left_out_and_told():
    text = "code,item,n\n1,A,5\n1,,6\n1,B,7\n2,A,8\n"
    found = read(text, item="item", value="n", keep=("A",))
    assert table(found) == [("1", 0, 5), ("2", 0, 8)]
    assert any("rows of other items or of none, left out: 2." in str(one) for one in found.notes)
    assert "None of the items is asked for; there are: A, B." in refused(text, item="item", value="n", keep=("Z*",))
    assert "more than once: 1 (1)" in refused("code,item,n\n1,A,5\n1,A,6\n", item="item", value="n")


def test_tables_without_rows_and_with_too_many_are_refused(monkeypatch):
    from multipolar.engine.readers import statistics

    assert "no rows" in refused("code,n\n")
    monkeypatch.setattr(statistics, "_MOST_ROWS", 2)
    assert len(table(read("code,n\n1,5\n2,6\n"))) == 2
    assert "more than 2 rows: these are no statistics of units" in refused("code,n\n1,5\n2,6\n3,7\n")


def test_a_column_that_could_be_read_either_way_follows_those_that_leave_no_doubt():
    """1,234 is 1.234 beside 0,5; alone it is 1234, and said once however many columns there are."""
    doubtful = "code;a;b;c\n1;1,234;2,345;0,5\n"
    result = read(doubtful)
    assert table(result) == [("1", 0, 1.234, 2.345, 0.5)]
    told = [str(one) for one in result.notes]
    assert any(
        "point or comma: 2; they are read with “,”, like the columns that leave no doubt." in one for one in told
    )
    assert not any("could be two numbers" in one for one in told)
    result = read("code;a;b\n1;1,234;2,345\n")
    assert table(result) == [("1", 0, 1234, 2345)]
    assert sum("could be two numbers" in str(one) for one in result.notes) == 1


def test_a_row_above_the_length_is_a_total_and_one_at_it_a_unit():
    """Cut to two characters 1000 sums up 1100 and 1200, which are units; 2000 has parts below it and is one."""
    text = "code,n\n1000,30\n1100,10\n1200,20\n2000,11\n2010,5\n2020,6\n"
    result = read(text, length=2)
    assert table(result) == [("11", 0, 10), ("12", 0, 20), ("20", 0, 11)]
    assert {loss.reason: loss.rows for loss in result.losses} == {"total": 1, "part": 2}


def test_the_column_with_keys_is_found_wherever_it_stands():
    result = read("n,place\n5,Seoul (11)\n6,Busan (21)\n7,others\n")
    assert [row[0] for row in table(result)] == ["11", "21", "others"]


def test_withheld_values_are_counted():
    result = read("code,a,b\n1,5,-\n2,*,6\n")
    assert any(str(one).endswith("withheld values, not taken for zero: 2.") for one in result.notes)


def test_half_of_the_rows_with_keys_are_not_enough():
    result = read("n,place,m\n5,Seoul (11),1\n6,others,2\n", keep=("m",))
    assert table(result) == [("5", 0, 1), ("6", 0, 2)]
    two_of_five = read("n,place,m\n5,A (11),1\n6,B (12),2\n7,c,3\n8,d,4\n9,e,5\n", keep=("m",))
    assert [row[0] for row in table(two_of_five)] == ["5", "6", "7", "8", "9"]
    two_of_three = read("n,place,m\n5,A (11),1\n6,B (12),2\n7,c,3\n", keep=("m",))
    assert [row[0] for row in table(two_of_three)] == ["11", "12", "c"]


@pytest.mark.parametrize(
    ("rows", "left"),
    [
        # Provinces of two digits above districts of five, those above towns of eight.
        ("11,30 11010,10 11020,20 21,5 21010,2 21020,3", "11010 11020 21010 21020"),
        ("11,30 11010,10 11020,20 11010530,4 11010540,6 21,7", "11010530 11010540 11020 21"),
        ("DE,9 DE1,4 DE2,5 DE11,1 DE12,3", "DE11 DE12 DE2"),
        ("30,3 301,1 302,2 31,4", "301 302 31"),  # a zero of the code itself
        # Within codes of one length the level decides: 1100 sums up its own, not all that begins with 11.
        ("1100,3 1101,1 1102,2 1110,7 1111,4 1112,3", "1101 1102 1111 1112"),
        ("1000,9 1100,4 1200,5 1110,4 2000,8 2100,8", "1110 1200 2100"),
        # What sums up nothing is no total, nor are units that are numbered: 10 is no part of 1.
        ("11,31 11010,10 11020,20", "11 11010 11020"),
        ("1,5 2,6 3,7 10,5", "1 2 3 10"),
        ("1,5 2,6 3,7 10,0 11,5", "1 2 3 10 11"),
        ("0,3 1,3 2,8", "0 1 2"),
        # A sum of all needs no code that theirs begin with, but three others.
        ("9,10 1,1 2,2 3,3 4,4", "1 2 3 4"),
        ("9,6 1,1 2,2 3,3", "1 2 3"),
        ("9,3 1,1 2,2", "9 1 2"),
    ],
)
def test_a_row_is_a_total_when_it_sums_up_the_rows_below_its_code(rows, left):
    text = "code,n\n" + "".join(f"{row}\n" for row in rows.split())
    assert sorted(row[0] for row in table(read(text))) == sorted(left.split())


def test_a_row_is_a_total_only_when_it_is_one_in_every_column():
    assert [row[0] for row in table(read("code,a,b\n11,3,9\n111,1,4\n112,2,5\n"))] == ["111", "112"]
    assert [row[0] for row in table(read("code,a,b\n11,3,8\n111,1,4\n112,2,5\n"))] == ["11", "111", "112"]
