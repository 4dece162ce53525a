"""What DuckDB adds up is, to the last bit, what the plain reader adds up."""

from __future__ import annotations

import gzip
import math
import os
import uuid

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import Cancelled, InputError
from multipolar.engine.flows.pairs import PairBuilder
from multipolar.engine.numbers import NumberRules, withheld_marks
from multipolar.engine.readers.delimited import Layout
from multipolar.engine.readers.flowfiles import read_flow_file
from multipolar.engine.readers.flowtables import FlowColumns
from multipolar.engine.readers.pairfiles import write_pairs
from multipolar.engine.readers.sources import file_source
from unit.readers.flowtexts import losses, read_path, rows

duckdb = pytest.importorskip("duckdb")
NAMED = FlowColumns(origin="o", destination="d", flow="n")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("big")


def outcome(path, large, **options):
    """Everything a reading gives, or what it says."""
    try:
        pairs = read_path(path, large=large, **options)
    except InputError as error:
        return str(error)
    assert pairs.closes()
    return rows(pairs), pairs.account.rows, pairs.account.amount, losses(pairs), [f.hex() for f in pairs.flow]


def both(path, **options):
    return outcome(path, 1 << 40, **options), outcome(path, -1, **options)


@pytest.mark.parametrize(
    "content",
    [
        "o,d,n\na,b,5\nb,a,3\na,b,2\n",
        "o,d,n\na,b,5\nb,a,0\na,,2\n,b,1\na,c,\na,c,-\na,Total,9\n",
        "o,d,n\na,b,\"1,234\"\nb,a,3\nb,a,\"12,345,678\"\n",
        "o;d;n\na;b;1.234,5\nb;a;3\n",
        "o;d;n\na;b;0,5\nb;a;1.234\n",
        "o,d,n\na,b,0.1\na,b,0.2\nb,a,16171.4811494017\n",
        "o,d,n\na,b,0.1\na,b,1e-30\nb,a,0.0000000012345\n",
        "o,d,n\na,b,1.234\nb,a,2.345\n",
        "o,d,n\na,b,007\nb,a,+3\na,c, 4 \na,d,１２\n",
        'o,d,n\n"a","b","5"\n"b ","a",3\n"=""01""",a,2\n',
        "o,d,n\r\na,b,5\r\nb,a,3\r\n",
        "o,d,n\na,b,5\n\n\nb,a,3\n",
        "o,d,n,\na,b,5,\nb,a,3,,\n",
        "a,b,5\nb,a,3\n",
        "o,d,n\na,b,-1\nb,a,3\n",
        "o,d,n\na,b,1_000\n",
        "o,d,n\na,b,inf\n",
        "o,d,n\na,b,0.5\nb,a,1_0.5\n",
        "o,d,n\na,b,0.5\nb,a,Infinity\n",
        "o,d,n\na,b,0.5\nb,a,1e400\n",
        "o,d,n\na,b,0.5\nb,a,NaN\nb,c,1e2\nb,c,.5\nb,c,+5.\nb,c, 0.1 \n",
        "o,d,n\na,b,0.5\nb,a,-0.5\n",
        "o,d,n\na,b,0.5\nb,a,9007199254740992\n",
        "o,d,n\na,b,1e3\n",
        "o,d,n\na,b,0x10\n",
        "o,d,n\na,b\n",
        'o,d,n\n"a,b,5\n',
        "o,d,n\na,b,9007199254740992\n",
        "o,d,n\na,b,4503599627370496\nb,a,4503599627370496\n",
        "o,d,n\na,b,99999999999999999999\n",
        "o,d,n\na,b,5\n,,\nb,a,3\n",
        "o,d,n\n32010.0,11,5\n32010,11,3\n",
        "o,d,n\na,b,5%\nb,a,3 %\n",
        "o,d,n\na,b,5%\nb,a,3\n",
        "title\no,d,n\na,b,5\n",
        "o,d,n\na,b,true\n",
        "o,d,n\na,b,0\n",
    ],
)  # fmt: skip
def test_every_way_of_writing_is_read_the_same(folder, content):
    path = folder / "f.csv"
    path.write_bytes(content.encode())
    plain, big = both(path)
    assert plain == big


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp949"])
def test_other_encodings_are_transcoded(folder, encoding):
    path = folder / "k.csv"
    path.write_bytes("출발,도착,통행\n서울,부산,5\n부산,서울,3\n".encode(encoding))
    plain, big = both(path)
    assert plain == big
    packed = folder / "k.csv.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    builder = PairBuilder()
    from multipolar.engine.readers.archives import sources

    read_flow_file(sources(packed)[0], builder, large=-1)
    assert rows(builder.finish()) == plain[0]


def test_labels_marks_zeros_and_columns(folder):
    path = folder / "l.csv"
    path.write_text("year,n,d,o\n2020,5,b,a\n2021,-9999,b,a\n,1,b,a\n2021,0,b,a\n")
    columns = FlowColumns(origin="o", destination="d", flow="n", label="year")
    rules = NumberRules(withheld=withheld_marks("-9999 5"))
    plain, big = both(path, columns=columns, rules=rules, label="car", keep_zeros=True)
    assert plain == big
    assert plain[0] == [("car", "a", "b", 1.0), ("car 2021", "a", "b", 0.0)]


values = st.one_of(
    st.integers(0, 3000).map(str),
    st.integers(0, 10**7).map("{:,}".format),
    st.floats(0, 1e5).map(repr),
    st.decimals(0, 10**4, places=3).map(str),
    st.sampled_from(["", "-", "N/A", "0", "0.0", "1.5", "2,5", "x", "-1", " 7", "８", "1e2", "0,123", "5.", "1 000"]),
)
places = st.sampled_from(["a", "b", "c", "01", "1", "", " a", "계", "1.0", "x\ny"])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(places, places, values), min_size=1, max_size=6),
    st.sampled_from(["", ".", ","]),
    st.booleans(),
)
def test_any_table_is_read_the_same(folder, table, decimal, keep_zeros):
    path = folder / "p.csv"
    quoted = [",".join(f'"{field}"' for field in row) for row in table]
    path.write_text("\n".join(["o,d,n", *quoted, ""]), encoding="utf-8")
    options = {"columns": NAMED, "rules": NumberRules(decimal), "layout": Layout(encoding="utf-8", header=True)}
    plain, big = both(path, keep_zeros=keep_zeros, **options)
    assert plain == big


def parquet(folder, select: str):
    path = folder / f"{uuid.uuid4().hex}.parquet"  # DuckDB remembers files by their name
    duckdb.sql(f"COPY ({select}) TO '{path}' (FORMAT parquet)")
    return path


VALUES = "SELECT * FROM (VALUES {}) t(o, d, n)"


@pytest.mark.parametrize(
    "table",
    [
        "('a','b',5),('b','a',3),('a','b',2),(NULL,'a',1),('a','c',NULL),('c','a',0)",
        "('a','b',0.1::DOUBLE),('a','b',0.2),('b','a',16171.4811494017),('b','a','NaN'::DOUBLE)",
        "('a','b',1e-12::DOUBLE),('a','b',0.3)",
        "('a','b',0.5::FLOAT),('b','a',2)",
        "('a','b',0.25::DECIMAL(9,2)),('b','a',2)",
        "(11010,21,5),(21,11010,3)",
        "(11010.0::DOUBLE,21,5::UBIGINT),(21,11010,3)",
        "('a','b','1,234'),('b','a','5'),('b','a','-')",
        "('a','b','0.5'),('b','a','5')",
    ],
)
def test_parquet_is_what_the_same_rows_are_as_text(folder, table):
    path = parquet(folder, VALUES.format(table))
    text = folder / "t.csv"
    duckdb.sql(f"COPY (SELECT o, d, CASE WHEN n::VARCHAR <> 'nan' THEN n END AS n FROM '{path}') TO '{text}' (HEADER)")
    assert outcome(path, 0) == outcome(text, 1 << 40, columns=NAMED)


@pytest.mark.parametrize("units", [1, 3, 254, 255, 300])
@pytest.mark.parametrize("kind", ["INTEGER", "DOUBLE"])
def test_few_codes_and_many_are_added_up_the_same(folder, units, kind):
    flow = "(1 + hash(i) % 9)::INTEGER" if kind == "INTEGER" else "0.1 + (hash(i) % 99) / 7"
    code = "'it''s ' || (hash({}) % {})"
    select = f"SELECT {code.format('i', units)} AS o, {code.format('i + 9999', units)} AS d, {flow} AS n FROM range(5000) t(i)"
    path = parquet(folder, select)
    text = folder / "few.csv"
    duckdb.sql(f"COPY (FROM '{path}') TO '{text}' (HEADER)")
    assert outcome(path, 0) == outcome(text, 1 << 40, columns=NAMED)


@pytest.fixture
def dense(monkeypatch):
    """Every table is added up in an array, unless that cannot be exact; the list says which were."""
    from multipolar.engine.readers import bigtables, densepairs

    monkeypatch.setattr(densepairs, "_FEWEST", 0)
    used = []

    def watched(*arguments):
        used.append(densepairs.dense_pairs(*arguments))
        return used[-1]

    monkeypatch.setattr(bigtables, "dense_pairs", watched)
    return used


@pytest.mark.parametrize(
    ("table", "densely"),
    [
        ("('a','b',5),('b','a',3),('a','b',2),('c','c',9)", True),
        ("('a','b',5),('b','a',0),('a','b',NULL),('c','a',NULL),('c','b',0)", True),
        ("('a','b',0),('b','a',0)", True),
        ("('a','b',0.5),('b','a',0.1),('a','b',0.2),('a','c',16171.4811494017)", True),
        ("('a','b',0.5::DOUBLE),('a','b',1e-9),('b','a',1.0)", False),
        ("('a','b',2251799813685248),('b','a',2251799813685247)", True),
        ("('a','b',4503599627370496),('b','a',4503599627370496)", None),
        ("('a','b',5),(NULL,'a',3),('a','Total',8)", False),
        ("('a','b',5),('a','계',3)", False),
        ("('a','b',5),('b','a',-3)", None),
        ("('a','b','5'),('b','a','x')", None),
        ("('a','b','1,234'),('b','a','3'),('a','b','-')", True),
        ("(1,2,5),(2,1,3),(1,2,4)", True),
        ("(1,'2',5),(2,'1',3),(1,'2',4)", True),
        ("('=\"01\"','b',5),('01','b',3)", True),
    ],
)
@pytest.mark.parametrize("suffix", [".parquet", ".csv"])
def test_an_array_of_all_pairs_gives_the_same(folder, dense, table, densely, suffix):
    path = folder / f"dense{suffix}"
    duckdb.sql(f"COPY ({VALUES.format(table)}) TO '{path}'")
    text = folder / "dense_as_text.csv"
    duckdb.sql(f"COPY ({VALUES.format(table)}) TO '{text}' (HEADER)")
    for keep_zeros in (False, True):
        plain = outcome(text, 1 << 40, columns=NAMED, keep_zeros=keep_zeros)
        found = outcome(path, -1, columns=NAMED, keep_zeros=keep_zeros)
        if isinstance(plain, str):
            assert isinstance(found, str)
        else:
            assert found == plain
    if densely is not None and suffix == ".parquet":
        assert (dense[0] is not None) == densely


@pytest.mark.parametrize(
    "flow", ["1 + sqrt(i)", "0.004 + i / 3.0", "1e9 + i / 7.0", "0.3", "0.0039", "4e9 + 1 / (i + 3)", "1e-9 + i"]
)
def test_sums_of_doubles_are_exact(folder, flow):
    path = parquet(
        folder, f"SELECT (i % 3)::VARCHAR AS o, (i % 2)::VARCHAR AS d, ({flow})::DOUBLE AS n FROM range(60000) t(i)"
    )
    exact_sums = {}
    for o, d, n in duckdb.sql(f"FROM '{path}'").fetchall():
        exact_sums.setdefault((o, d), []).append(n)
    found = outcome(path, 0)[0]
    assert {row[1:3]: row[3] for row in found} == {pair: math.fsum(values) for pair, values in exact_sums.items()}


@pytest.fixture
def simply(monkeypatch):
    """Whether tables of fractions were added up after a short look at their texts."""
    from multipolar.engine.readers import bigtables

    used, original = [], bigtables._grouped_simply

    def watched(*arguments):
        used.append(original(*arguments))
        return used[-1]

    monkeypatch.setattr(bigtables, "_grouped_simply", watched)
    return used


@pytest.mark.parametrize(
    ("flow", "short"),
    [
        ("(1 + hash(i) % 50000) / 10000", [True]),
        ("CASE i % 100 WHEN 7 THEN '-' WHEN 8 THEN '0' ELSE (0.5 + i / 7)::VARCHAR END", []),
        ("CASE WHEN i > 28000 AND i % 2 = 0 THEN '0.0' ELSE (0.5 + i / 7)::VARCHAR END", [True]),
        ("CASE WHEN i > 28000 AND i % 2 = 0 THEN '1e-7' ELSE (0.5 + i / 7)::VARCHAR END", [True]),
        ("CASE WHEN i > 20000 AND i % 2 = 0 THEN '0.0' ELSE (0.5 + i / 7)::VARCHAR END", [False]),
        ("CASE WHEN i = 29000 THEN '1_0.5' ELSE (0.5 + i / 7)::VARCHAR END", [True]),
        ("4e8 + i / 7", [False]),
        ("1 / (500 + i)", []),
    ],
)
def test_a_short_look_at_fractions_gives_the_same(folder, simply, flow, short):
    path = folder / "short.csv"
    duckdb.sql(
        f"COPY (SELECT i % 3 || 'a' AS o, i % 2 || 'b' AS d, {flow} AS n FROM range(30000) t(i)) TO '{path}' (HEADER)"
    )
    plain, big = both(path, columns=NAMED)
    assert plain == big
    assert simply == short
    if isinstance(plain, tuple):
        assert both(path, columns=NAMED, rules=NumberRules(withheld=withheld_marks("1.5")))[0] is not None
        assert simply == short  # a mark that is a number needs the closer look


def test_codes_that_a_sample_misses_are_there(folder, monkeypatch):
    monkeypatch.setattr("multipolar.engine.readers.bigtables._GROUPS_AT_ONCE", 2048)
    path = parquet(folder, "SELECT (i // 3000)::VARCHAR AS o, (i % 2)::VARCHAR AS d, 1 AS n FROM range(9000) t(i)")
    assert outcome(path, 0)[0] == [("", str(o), str(d), 1500.0) for o in range(3) for d in range(2)]


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_a_name_that_looks_like_a_pattern_is_one_file(folder, suffix):
    for name, flow in (("f[1]", 5), ("f1", 7)):
        duckdb.sql(f"COPY (SELECT 'a' AS o, 'b' AS d, {flow} AS n) TO '{folder / name}.{suffix}'")
    assert outcome(folder / f"f[1].{suffix}", -1)[0] == [("", "a", "b", 5.0)]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("('a','b',5),('b','a',-3)", "n: “-3” in line 2 is negative"),
        ("('a','b','inf'::DOUBLE)", "n: “inf” in line 1 is negative or infinite"),
        ("('a','b','q'),('b','a','1')", "n: “q” in line 1 is not a number"),
        ("('a','b',[1])", "n: The column holds no numbers but INTEGER[]"),
        ("('a','b',DATE '2020-01-01')", "no numbers but DATE"),
        ("('a','b',9007199254740993::HUGEINT)", "too large"),
        ("('a','b',99999999999999999999::HUGEINT)", ""),
    ],
)
def test_wrong_values_in_parquet_are_named_by_row(folder, table, said):
    found = outcome(parquet(folder, VALUES.format(table)), 0)
    assert isinstance(found, str)
    assert said in found


def test_a_damaged_parquet_is_an_error(folder):
    content = parquet(folder, VALUES.format("('a','b',5),('b','a',3)")).read_bytes()
    path = folder / "cut.parquet"
    for cut in range(0, len(content), 29):
        path.write_bytes(content[:cut])
        assert "cut.parquet" in outcome(path, 0)


def test_nothing_is_left_behind_and_a_cancel_is_heard(folder, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    path = folder / "c.csv"
    path.write_text("o,d,n\na,b,5\n")

    def cancel(done: float) -> None:
        if done > 0.35:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_flow_file(file_source(path), PairBuilder(), large=-1, progress=cancel)
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("suffix", [".csv", ".parquet"])
def test_what_is_written_is_read_again(folder, suffix):
    path = folder / "w.csv"
    path.write_text("o,d,n\n011,b'x,0.1\nb'x,011,3\n")
    pairs = read_path(path)
    target = folder / f"out{suffix}"
    write_pairs(str(target), pairs)
    assert rows(
        read_path(target, columns=FlowColumns(origin="origin", destination="destination", flow="flow"))
    ) == rows(pairs)
    assert not [name for name in os.listdir(folder) if name.startswith(".")]
    with pytest.raises(InputError, match="there is no folder"):
        write_pairs(str(folder / "none" / f"out{suffix}"), pairs)
