"""Gridded statistics as they are downloaded: what is found out, counted, refused, and that nobody is lost."""

from __future__ import annotations

import math
import zipfile

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import InputError
from multipolar.engine.readers.gridcodes import korean_codes, read_codes
from multipolar.engine.readers.gridcolumns import Wanted, choose_item, value_column
from multipolar.engine.readers.griddata import GridRules, code_field, rows_of_codes, rows_of_coordinates, unscrambled
from multipolar.engine.readers.gridtable import cell_table, rows_of_boxes

from .gridfiles import by_code, source_of, table_at, table_of, texts

NAN = pytest.approx(float("nan"), nan_ok=True)
SGIS = "2020^다사5352^to_in_001^12\n2020^다사5353^to_in_001^N/A\n2020^다사5454^to_in_001^1,234\n2020^다사5352^to_ga_001^5\n"


def message_of(content, **more) -> str:
    with pytest.raises(InputError) as caught:
        table_of(content, **more)
    return str(caught.value)


# SGIS


@pytest.mark.parametrize("encoding", ["cp949", "utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("separator", ["^", ",", "\t"])
def test_a_headerless_file_of_sgis_is_read_without_being_told_how(encoding, separator):
    content = SGIS.replace("1,234", "1234").replace("^", separator).encode(encoding)
    table = table_of(content)
    assert by_code(table) == {"다사5352": 12, "다사5353": NAN, "다사5454": 1234}
    assert (table.epsg, table.system, table.total, table.withheld, table.absent) == (5179, "korea", 1246, 1, 3)
    assert (table.frame.left, table.frame.top, table.frame.cell_width) == (953000, 1955000, 1000)
    assert "codes of: Korean national grid" in texts(table)
    assert "“to_in_001” of to_ga_001, to_in_001; rows of others, left out: 1" in texts(table)


@pytest.mark.parametrize("encoding", ["cp949", "utf-8-sig"])
def test_a_file_of_sgis_with_header_too(encoding):
    content = "기준연도,격자코드,통계항목,통계값\n2020,다사5352,to_in_001,7\n2020,다사5353,to_in_001,*\n".encode(
        encoding
    )
    assert by_code(table_of(content)) == {"다사5352": 7, "다사5353": NAN}


@pytest.mark.parametrize("asked", ["to_ga_001", "TO_GA_001", "households", "가구"])
def test_an_item_is_chosen_by_code_or_word(asked):
    assert by_code(table_of(SGIS, wanted=Wanted(item=asked))) == {"다사5352": 5}


def test_items_and_years_that_are_not_there_or_not_chosen():
    assert "“workers” is not in the file; there are: to_ga_001, to_in_001" in message_of(
        SGIS, wanted=Wanted(item="workers")
    )
    two = "2020,다사5352,to_in_001,7\n2021,다사5352,to_in_001,8\n"
    assert "holds several: 2020, 2021" in message_of(two)
    assert by_code(table_of(two, wanted=Wanted(year="2021"))) == {"다사5352": 8}
    assert "“1999” is not in the file" in message_of(two, wanted=Wanted(year="1999"))
    assert "no column for it" in message_of("code,value\n다사5352,1\n", wanted=Wanted(year="2020"))
    other = "2020,다사5352,to_ga_001,7\n2020,다사5352,to_ho_001,8\n"
    assert "holds several: to_ga_001, to_ho_001" in message_of(other)


def test_a_first_value_that_is_a_mark_makes_no_header():
    assert by_code(table_of("다사5352,N/A\n다사5353,5\n")) == {"다사5352": NAN, "다사5353": 5}
    assert by_code(table_of("다사5352,to_in_001,N/A\n")) == {"다사5352": NAN}


@pytest.fixture
def blocks(tmp_path):
    """A folder with a file per block of 100 km, in several encodings, and what does not belong there."""
    folder = tmp_path / "인구"
    folder.mkdir()
    (folder / "다사_2020.csv").write_bytes("2020^다사5352^to_in_001^12\n".encode("cp949"))
    (folder / "다바_2020.txt").write_bytes("2020,다바5352,to_in_001,20\n".encode("utf-8-sig"))
    (folder / "라사_2020.csv").write_bytes("2020^라사0000^to_in_001^30\n".encode("cp949"))
    (folder / "readme.pdf").write_bytes(b"%PDF")
    return folder


def test_blocks_in_a_folder_or_a_zip_are_read_together(blocks, tmp_path):
    archive = tmp_path / "blocks.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in blocks.iterdir():
            packed.write(path, f"down/{path.name}")
    expected = {"다사5352": 12, "다바5352": 20, "라사0000": 30}
    for path in (blocks, archive):
        table = table_at(path)
        assert by_code(table) == expected
        assert table.total == 62


def test_zero_is_filled_in_only_where_there_are_data(blocks):
    (blocks / "다바_2020.txt").unlink()
    table = table_at(blocks, rules=GridRules(absent="zero"))
    whole = np.vstack([strip for _, strip in table.strips(7)])
    assert whole.shape == table.frame.shape == (53, 48)
    assert np.nansum(whole) == 42
    assert not np.isnan(whole).any()  # both blocks are there
    lonely = "다사9999,1\n마아0000,2\n"  # the blocks between have no data
    table = table_of(lonely, rules=GridRules(absent="zero"))
    whole = np.vstack([strip for _, strip in table.strips()])
    assert whole.shape == (2, 102)
    assert np.isnan(whole).sum() == 202
    assert "in the blocks of which there are data (2) set to 0: 0; nodata: 202" in texts(table)


def test_the_same_block_twice_is_told_by_file_and_line(blocks):
    (blocks / "copy.csv").write_bytes("2020^다사5352^to_in_001^12\n".encode("cp949"))
    with pytest.raises(InputError, match=r"first at copy\.csv:1 and 다사_2020\.csv:1"):
        table_at(blocks)
    table = table_at(blocks, rules=GridRules(duplicates="sum"))
    assert by_code(table)["다사5352"] == 24
    assert "several rows are added up: 1 (rows 2)" in texts(table)


# Europe and Japan


def test_geostat_files_with_borders_and_confidential_cells():
    text = "GRD_ID;TOT_P;CNTR_CODE\n1kmN2684E4334;10;BE\n1kmN2684E4334;4;NL\n1kmN2685E4334;-9999;BE\n"
    assert "first at grid.csv:2 and grid.csv:3" in message_of(text)
    table = table_of(text, rules=GridRules(duplicates="sum"))
    assert list(table.value) == [NAN, 14]
    assert table.epsg == 3035


def test_a_census_with_an_item_column_and_people_without_a_place():
    text = (
        "SPATIAL,STAT,OBS_VALUE\nCRS3035RES1000mN2684000E4334000,T,9\nCRS3035RES1000mN2684000E4334000,F,5\n"
        "CRS3035RES1000mN0E0,T,3\n"
    )
    table = table_of(text)
    assert by_code(table) == {"CRS3035RES1000mN2684000E4334000": 9}
    assert "without a place (cell N0E0), left out: 1 (total 3)" in texts(table)


def test_the_mesh_of_e_stat_with_its_second_header():
    text = "KEY_CODE,HTKSYORI,T001102001\n,,人口総数\n53394611,0,120\n53394612,0,*\n53394622,0,80\n"
    table = table_of(text.encode("cp932"), wanted=Wanted(value="T001102001"))
    assert by_code(table) == {"53394611": 120, "53394612": NAN, "53394622": 80}
    assert (table.frame.cell_width, table.frame.cell_height) == (45 / 3600, 30 / 3600)
    assert table.frame.left == 139.7625
    assert "second header and left out: 1" in texts(table)


def test_people_without_a_code_are_no_second_header():
    text = "code,value\n,5\n다사5352,3\n"
    assert "grid.csv:2" in message_of(text)
    assert "left out: 1 (total 5" in texts(table_of(text, rules=GridRules(unreadable="skip")))


@pytest.mark.parametrize("level", ["level3", "half", "quarter", "eighth"])
def test_corners_of_meshes_are_the_nearest_numbers_to_the_true_ones(level):
    """35 + 10' 15" is one number, whichever cell it is the corner of."""
    digits = {"level3": "", "half": "3", "quarter": "34", "eighth": "342"}[level]
    codes = [f"5339{q}{v}{r}{w}{digits}" for q in range(8) for v in (0, 7) for r in range(0, 10, 3) for w in range(10)]
    table = table_of("KEY_CODE,T\n" + "".join(f"{code},1\n" for code in codes))
    cells = read_codes(table.codes(), "jis")
    left, bottom, right, top = table.boxes()
    for found, whole in (
        (left, cells.x),
        (bottom, cells.y),
        (right, cells.x + cells.width),
        (top, cells.y + cells.height),
    ):
        assert found.tolist() == [int(one) / 28800 for one in whole]
    assert sorted(table.codes()) == sorted(codes)


def test_the_second_header_of_e_stat_tells_the_column():
    text = "KEY_CODE,HTKSYORI,T001,T002\n,,人口（総数）,世帯総数\n53394611,0,120,50\n53394612,0,*,*\n"
    assert table_of(text.encode("cp932")).total == 120
    assert table_of(text.encode("cp932"), wanted=Wanted(item="人口")).total == 120
    assert table_of(text.encode("cp932"), wanted=Wanted(value="T002")).total == 50
    other = text.replace("人口（総数）", "男")
    assert "T001 (男), T002 (世帯総数)" in message_of(other.encode("cp932"))


def test_a_column_per_item_is_chosen_as_item_or_as_column():
    text = "GRD_ID,T,M,F\n1kmN2684E4334,9,5,4\n"
    assert table_of(text).value.tolist() == [9]
    assert table_of(text, wanted=Wanted(item="F")).value.tolist() == [4]
    assert table_of(text, wanted=Wanted(value="3")).value.tolist() == [5]
    unnamed = "GRD_ID,a,b\n1kmN2684E4334,9,5\n"
    assert "a (9), b (5)" in message_of(unnamed)


def test_french_codes_keep_their_own_system_and_do_not_mix():
    assert table_of("idcar_200m,ind\nCRS2975RES200mN7634000E319800,3\n").epsg == 2975
    mixed = "idcar_200m,ind\nCRS2975RES200mN7634000E319800,3\nCRS3035RES200mN2684000E4334000,4\n"
    assert "EPSG:2975 (grid.csv:2), EPSG:3035 (grid.csv:3)" in message_of(mixed)


def test_files_in_several_ways_do_not_mix():
    files = [source_of("다사5352,1\n".encode(), "a.csv"), source_of(b"53394611,1\n", "b.csv")]
    assert "Korean national grid (a.csv), JIS X 0410 mesh (b.csv)" in message_of(files)


# Coordinates


def test_coordinates_of_centres_or_corners():
    centres = "x;y;pop\n953500;1952500;10\n954500;1954500;20\n955500;1952500;1\n"
    table = table_of(centres)
    assert (table.frame.left, table.frame.top, table.frame.shape) == (953000, 1955000, (3, 3))
    assert "coordinates of their centre; size 1000" in texts(table)
    corners = table_of(centres.replace("500;", "000;"))
    assert corners.frame == table.frame
    assert table_of(centres.replace("500;", "123;"), position="centre").frame.left == 952623
    assert "neither multiples of the cell size" in message_of(centres.replace("500;", "123;"))
    assert table_of("x;y;pop\n953500;1952500;10\n", size=1000).frame.shape == (1, 1)
    assert "does not tell the size" in message_of("x;y;pop\n953500;1952500;10\n")


def test_points_beside_the_lattice_are_named():
    assert "lattice of 500: 1, the first at grid.csv:4" in message_of(
        "x,y,pop\n953000,1952000,1\n953500,1952000,1\n954200,1952000,1\n", size=500
    )


def test_coordinates_that_are_missing_are_rows_without_a_cell():
    text = "x,y,pop\n953000,1952000,1\n,1952000,7\n954000,1952000,1\n"
    assert "grid.csv:3" in message_of(text)
    table = table_of(text, rules=GridRules(unreadable="skip"))
    assert table.total == 2
    assert "left out: 1 (total 7" in texts(table)


# What does not fit


def test_sizes_are_refused_or_added_up():
    text = "code,value\n다사5352,3\n다사545521,4\n다사545522,4\n"
    assert "100: 2 (grid.csv:3), 1000: 1 (grid.csv:2)" in message_of(text)
    table = table_of(text, rules=GridRules(sizes="aggregate"))
    assert by_code(table) == {"다사5352": 3, "다사5452": 8}
    both = text + "다사5452,8\n"
    assert "whole and in parts: 1, the first at grid.csv:5" in message_of(both, rules=GridRules(sizes="aggregate"))
    added = table_of(both, rules=GridRules(sizes="aggregate", duplicates="sum"))
    assert by_code(added)["다사5452"] == 16
    odd = "code,value\n2kmN2684E4334,1\n3kmN2685E4335,1\n3kmN2685E4338,1\n5kmN2685E4335,1\n"
    assert "several sizes" in message_of(odd.replace("3kmN2685E4335,1\n", ""), rules=GridRules(sizes="aggregate"))


def test_cells_and_parts_far_apart_are_told_apart():
    """Two places whose numbers, column by column, lie 2 to the 32 apart."""
    high = 50_399
    columns, rows = divmod(2**32, high)
    lines = ["100mN100E10,1", f"10mN{10 * (100 + rows)}E{10 * (10 + columns)},1", f"100mN{high - 1}E10,1"]
    rules = GridRules(sizes="aggregate", most_cells=10**11)
    assert table_of("GRD_ID,T\n" + "\n".join(lines), rules=rules).total == 3


def test_a_mark_beside_known_parts_keeps_the_known():
    table = table_of("code,value\n다사5352,3\n다사5352,*\n", rules=GridRules(duplicates="sum"))
    assert by_code(table) == {"다사5352": 3}
    assert "cells that keep the known part: 1" in texts(table)


@pytest.mark.parametrize("mark", ["N/A", "*", "-1", "-9999", "-", "x", "–", "…"])
def test_marks_are_nodata_and_blanks_are_told_apart(mark):
    table = table_of(f"code,value\n다사5352,{mark}\n다사5353,\n다사5354,2\n")
    assert table.withheld == 2
    assert "withheld value: 1; with no value: 1" in texts(table)


def test_negative_numbers_are_no_people():
    assert "“-3” in line grid.csv:3 is negative" in message_of("code,value\n다사5352,1\n다사5353,-3\n")
    assert table_of("code,value\n다사5352,1\n다사5353,-3\n", rules=GridRules(marks=frozenset({"-3"}))).withheld == 1


@pytest.mark.parametrize(
    ("written", "number"),
    [("1,234", 1234), ("1.234,5", 1234.5), ("１２３", 123), ("1 234", 1234), ("12.5", 12.5), ("1e3", 1000)],
)
def test_numbers_as_people_write_them(written, number):
    assert table_of(f"code\tvalue\n다사5352\t{written}\n다사5353\t2\n").total == pytest.approx(number + 2)


def test_totals_at_the_foot_are_refused_or_counted():
    text = "code,value\n다사5352,3\n총계,4\n"
    assert "“총계” grid.csv:3" in message_of(text)
    table = table_of(text, rules=GridRules(unreadable="skip"))
    assert table.total == 3
    assert "left out: 1 (total 4; “총계” grid.csv:3)" in texts(table)


def test_one_wrong_code_does_not_make_a_raster_of_a_billion_cells():
    rows = "".join(f"다사{x:04d}{y:04d},1\n" for x in range(5000, 5010) for y in range(5000, 5010))
    said = message_of("code,value\n" + rows + "사아99999999,4\n")
    assert "would have" in said
    assert "grid.csv:102" in said
    near = table_of("code,value\n" + rows + "다사50105050,4\n")
    assert near.total == 104


def test_a_cell_far_away_is_told():
    rows = "".join(f"1kmN{n}E{e},1\n" for n in range(2600, 2611) for e in range(4300, 4311))
    table = table_of("GRD_ID,T\n" + rows + "1kmN1000E4300,5\n")
    assert "far from all others, which make most of the extent: 1 (grid.csv:123)" in texts(table)
    assert "far from" not in texts(table_of("GRD_ID,T\n" + rows))


def test_files_without_rows_codes_or_values_are_refused():
    assert "empty" in message_of("")
    assert "no rows" in message_of("code,value\n")
    assert "No column holds grid codes" in message_of("name,value\nA,1\nB,2\n")
    assert "not certain" in message_of("code,name\n다사5352,A\n다사5353,B\n")
    assert "There is no column" in message_of("code,value\n다사5352,1\n", wanted=Wanted(value="people"))
    assert "holds no grid codes" in message_of("code,value\n다사5352,1\n", wanted=Wanted(code="value"))
    assert "One coordinate" in message_of("a,b,value\n1,2,3\n", wanted=Wanted(x="a"))


# Nobody is lost


cells = st.tuples(st.integers(0, 60), st.integers(0, 60))  # within one block
amounts = st.integers(0, 10**6).map(str) | st.sampled_from(["N/A", "*", "-1", "", "12.25"])


@settings(max_examples=60)
@given(st.lists(st.tuples(cells, amounts), min_size=1, max_size=40), st.randoms(), st.sampled_from(["nodata", "zero"]))
def test_totals_in_are_totals_out_and_the_order_of_rows_leaves_no_trace(rows, random, absent):
    x, y = (np.array([start + 1000 * cell[part] for cell, _ in rows]) for part, start in ((0, 920_000), (1, 1_930_000)))
    codes = korean_codes(x, y, 1000)
    lines = [f"{code},{amount}\n" for code, (_, amount) in zip(codes, rows)]
    rules = GridRules(duplicates="sum", absent=absent)
    wanted = Wanted(code="1", value="2")
    table = table_of("c,v\n" + "".join(lines), wanted, rules)
    known = [float(amount) for _, amount in rows if amount not in ("N/A", "*", "-1", "")]
    assert table.total == pytest.approx(math.fsum(known))
    assert len(table) == len({cell for cell, _ in rows})
    raster = np.vstack([strip for _, strip in table.strips(5)])
    assert np.nansum(raster) == pytest.approx(math.fsum(known))
    assert table.absent == raster.size - len(table)
    if absent == "zero":
        assert np.isnan(raster).sum() == table.withheld
    random.shuffle(lines)
    turned = table_of("c,v\n" + "".join(lines), wanted, rules)
    assert turned.value.tolist() == pytest.approx(table.value.tolist(), nan_ok=True, rel=0, abs=0)
    left, bottom = table.boxes()[:2]
    assert sorted(korean_codes(left, bottom, 1000)) == sorted(set(codes))


# Layers


def test_attributes_of_layers_are_read_like_files():
    rows = rows_of_codes(["다사5352", "다사5353"], [5.0, -9999.0], "korea", GridRules(), "LAYER")
    assert by_code(cell_table(rows)) == {"다사5352": 5, "다사5353": NAN}
    with pytest.raises(InputError, match=r"“Seoul” LAYER:2"):
        rows_of_codes(["다사5352", "Seoul"], [5, 6], "korea", GridRules(), "LAYER")


def test_codes_read_in_the_wrong_encoding_are_found_again():
    wrong = ["다사5352".encode("cp949").decode("latin-1")]
    assert code_field({"name": ["A"], "gid": wrong}) == ("gid", "korea", ("latin-1", "cp949"))
    assert unscrambled(wrong[0], "latin-1", "cp949") == "다사5352"
    assert code_field({"name": ["A"], "pop": [5]}) == ("", "", ("", ""))


# Polygons without codes


def boxed(*bounds, values=None):
    """Rows of a layer with these polygons, as cells of a lattice."""
    boxes = np.array(bounds, dtype=float)
    rows = rows_of_coordinates(boxes[:, 0], boxes[:, 1], values or [7] * len(boxes), GridRules(), "LAYER")
    areas = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    return rows_of_boxes(boxes, areas, rows, "LAYER")


def test_equal_boxes_are_cells_of_a_lattice_from_the_lowest_corner():
    rows = boxed((1000, 500, 2000, 1000), (3000, 1500, 4000, 2000), (0, 500, 1000, 1000), values=[1, "2", None])
    assert (rows.x / rows.units[0] + rows.origin[0]).tolist() == [1000, 3000, 0]
    assert (rows.y / rows.units[1] + rows.origin[1]).tolist() == [500, 1500, 500]
    assert set(rows.width.tolist()) == {1000}
    assert set(rows.height.tolist()) == {500}
    assert np.array_equal(rows.value, [1, 2, np.nan], equal_nan=True)
    assert str(rows.notes[-1]) == "Cells are taken from the polygons; size 1000 x 500."


def test_cells_whose_size_is_no_whole_number_stand_on_whole_steps():
    rows = boxed((0, 0, 0.5, 0.25), (1.5, 0.75, 2, 1))
    assert rows.x.tolist() == [0, 3]
    assert rows.y.tolist() == [0, 3]
    assert (rows.x / rows.units[0] + rows.origin[0]).tolist() == [0, 1.5]
    assert (rows.y / rows.units[1] + rows.origin[1]).tolist() == [0, 0.75]


@pytest.mark.parametrize(
    ("odd", "size"),
    [((3000, 0, 4100, 1000), 1000), ((3000, 0, 4000, 900), 1000), ((3400, 0, 4400, 1000), 1000)],
)
def test_boxes_of_another_size_or_between_the_cells_are_refused_with_their_row(odd, size):
    with pytest.raises(InputError) as error:
        boxed((0, 0, 1000, 1000), (1000, 0, 2000, 1000), (2000, 0, 3000, 1000), odd)
    assert (error.value.where, error.value.what.values["size"]) == ("LAYER", size)
    assert "no cells of one grid of 1000: 1, the first at" in str(error.value.what)
    assert error.value.what.values["place"].endswith("4")


def test_polygons_that_are_no_rectangles_are_refused_with_their_row():
    boxes = np.array([(0, 0, 10, 10), (10, 0, 20, 10)], dtype=float)
    rows = rows_of_coordinates(boxes[:, 0], boxes[:, 1], [1, 2], GridRules(), "LAYER")
    with pytest.raises(InputError, match="no upright rectangles: 1, the first at") as error:
        rows_of_boxes(boxes, np.array([100.0, 50.0]), rows, "LAYER")
    assert error.value.what.values["place"].endswith("2")


def test_the_column_of_values_of_a_layer_is_the_only_one_with_numbers_or_named():
    names, rows = ["gid", "name", "val"], [["a", "x", "5"], ["b", "y", "-"]]
    assert value_column(names, rows, Wanted(), "gid", "LAYER") == 2
    assert value_column(names, rows, Wanted(value="name"), "gid", "LAYER") == 1
    with pytest.raises(InputError) as error:
        value_column(["gid", "a", "b"], [["x", "5", "6"]], Wanted(), "gid", "LAYER")
    assert (error.value.where, str(error.value.what)) == (
        "LAYER",
        "Which column holds the values is not certain; there are: gid (x), a (5), b (6).",
    )


def test_one_coordinate_alone_and_codes_that_are_none_are_refused():
    text = "x,y,val\n500,500,7\n1500,500,8\n"
    with pytest.raises(InputError, match="One coordinate is given without the other"):
        table_of(text, wanted=Wanted(x="x"))
    with pytest.raises(InputError, match=r"“val” holds no grid codes that are known \(7, 8\)"):
        table_of(text, wanted=Wanted(code="val"))


def test_an_item_is_assumed_only_where_none_was_asked_for():
    present = ["to_ga_001", "to_in_001"]
    assert choose_item("", present, True, "FILE") == ("to_in_001", True)
    assert choose_item("population", present, True, "FILE") == ("to_in_001", False)
    assert choose_item("TO_GA_001", present, False, "FILE") == ("to_ga_001", False)
    assert choose_item("", ["to_ga_001"], True, "FILE") == ("to_ga_001", False)  # the only one is no assumption
