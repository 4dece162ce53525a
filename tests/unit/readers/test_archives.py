"""Archives: what is in them, and what is refused."""

from __future__ import annotations

import gzip
import io
import stat
import zipfile

import pytest
from multipolar.engine.errors import InputError
from multipolar.engine.readers.archives import Limits, sources, sources_in_words, zip_members


def archive(path, members: dict[str, bytes], **info):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            member = zipfile.ZipInfo(name)
            member.compress_type = zipfile.ZIP_DEFLATED
            for key, value in info.items():
                setattr(member, key, value)
            file.writestr(member, content)
    return path


def test_members_are_read_by_name(tmp_path):
    path = archive(
        tmp_path / "a.zip", {"b.csv": b"2", "x/a.csv": b"1", "__MACOSX/a.csv": b"0", ".hidden.csv": b"0", ".": b""}
    )
    members = zip_members(path)
    assert [(one.name, one.label, one.open().read()) for one in members] == [
        ("b.csv", "a.zip/b.csv", b"2"),
        ("x/a.csv", "a.zip/x/a.csv", b"1"),
    ]


def test_names_in_cp949_are_korean(tmp_path):
    path = archive(tmp_path / "a.zip", {"인구_다사.csv": b"1"})
    raw = path.read_bytes()
    utf8, cp949 = "인구_다사.csv".encode(), "인구_다사.csv".encode("cp949")
    # an archive of Korean Windows: shorter names, and no flag that says UTF-8
    raw = raw.replace(utf8, cp949 + b"_" * (len(utf8) - len(cp949)))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        at = raw.index(mark) + (6 if mark.endswith(b"\x04") else 8)
        raw = raw[:at] + bytes([raw[at], raw[at + 1] & ~0x08]) + raw[at + 2 :]
    path.write_bytes(raw)
    assert [one.name for one in zip_members(path)] == ["인구_다사.csv" + "_" * (len(utf8) - len(cp949))]


@pytest.mark.parametrize(
    "name", ["../a.csv", "x/../../a.csv", "/a.csv", "C:/a.csv", "C:\\a.csv", "..\\a.csv", "\\a.csv"]
)
def test_a_path_that_leads_out_is_refused(tmp_path, name):
    with pytest.raises(InputError, match="leads out"):
        zip_members(archive(tmp_path / "a.zip", {"fine.csv": b"1", name: b"1"}))


def test_a_link_is_refused(tmp_path):
    path = archive(tmp_path / "a.zip", {"a.csv": b"/etc/passwd"}, external_attr=(stat.S_IFLNK | 0o777) << 16)
    with pytest.raises(InputError, match="is a link"):
        zip_members(path)


def test_a_name_that_occurs_twice_is_refused(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("a.csv", "1")
        with pytest.warns(UserWarning, match="Duplicate"):
            file.writestr("a.csv", "2")
    with pytest.raises(InputError, match="occurs twice"):
        zip_members(path)


def test_a_bomb_is_refused_before_it_is_opened(tmp_path):
    path = archive(tmp_path / "a.zip", {"a.csv": b"0" * (70 << 20)})
    with pytest.raises(InputError, match=r"refused: 1 files of 73 MB from 0\.1 MB"):
        zip_members(path)


def test_too_many_members_are_refused(tmp_path):
    path = archive(tmp_path / "a.zip", {f"{n}.csv": b"1" for n in range(4)})
    with pytest.raises(InputError, match="refused"):
        zip_members(path, Limits(members=3))


def test_a_member_that_lies_about_its_size_gives_no_more_than_it_said(tmp_path):
    path = archive(tmp_path / "a.zip", {"a.csv": b"1234567890" * 10})
    raw = path.read_bytes().replace((100).to_bytes(4, "little"), (7).to_bytes(4, "little"))
    path.write_bytes(raw)
    with pytest.raises(InputError):
        zip_members(path)[0].open().read()


def test_a_gzip_bomb_is_refused_as_it_unpacks(tmp_path):
    path = tmp_path / "a.csv.gz"
    path.write_bytes(gzip.compress(b"0" * (70 << 20)))
    with pytest.raises(InputError, match="unpacks to"):
        list(sources(path)[0].open())


def test_an_archive_with_a_password_is_refused(tmp_path):
    path = archive(tmp_path / "a.zip", {"a.csv": b"1"})
    raw = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(mark) + offset] |= 1
    path.write_bytes(raw)
    with pytest.raises(InputError, match="password"):
        zip_members(path)


def test_cut_archives_are_errors_a_person_understands(tmp_path):
    whole = archive(tmp_path / "a.zip", {"a.csv": bytes(range(256)) * 50}).read_bytes()
    packed = gzip.compress(bytes(range(256)) * 50)
    for cut in range(0, len(whole), 7):
        path = tmp_path / "cut.zip"
        path.write_bytes(whole[:cut])
        with pytest.raises(InputError, match=r"cut\.zip: The file cannot be read"):
            zip_members(path)
    for cut in range(1, len(packed), 7):
        path = tmp_path / "cut.csv.gz"
        path.write_bytes(packed[:cut])
        with pytest.raises(InputError, match=r"cut\.csv\.gz: The file cannot be read"):
            sources(path)[0].open().read()


def test_gzip_within_zip_and_folders(tmp_path):
    (tmp_path / "in").mkdir()
    archive(tmp_path / "in" / "a.zip", {"a.csv.gz": gzip.compress(b"1,2")})
    (tmp_path / "in" / "b.CSV").write_bytes(b"3,4")
    (tmp_path / "in" / "notes.pdf").write_bytes(b"")
    assert [one.open().read() for one in sources(tmp_path / "in" / "a.zip", (".csv",))] == [b"1,2"]
    assert [one.name for one in sources(tmp_path / "in", (".csv",))] == ["a.csv", "b.CSV"]
    with pytest.raises(InputError, match=r"among 3 \(a.csv, b.CSV, notes.pdf\)"):
        sources(tmp_path / "in", (".txt",))


def test_what_is_not_there_is_said(tmp_path):
    with pytest.raises(InputError, match=r"gone\.csv: The file cannot be read"):
        sources(tmp_path / "gone.csv")


def test_a_stream_is_read_in_pieces(tmp_path):
    path = tmp_path / "a.csv.gz"
    path.write_bytes(gzip.compress(b"ab\ncd\n"))
    stream = sources(path)[0].open()
    assert isinstance(stream, io.BufferedReader)
    assert list(stream) == [b"ab\n", b"cd\n"]


@pytest.mark.parametrize("slash", ["", "/"])
def test_paths_in_the_words_of_gdal_are_found(tmp_path, slash):
    packed = tmp_path / "a.csv.gz"
    packed.write_bytes(gzip.compress(b"x"))
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("in/c.csv", "y")
        archive.writestr("in/d.csv", "z")

    def contents(text):
        return [(one.label, one.open().read()) for one in sources_in_words(text)]

    here = slash + str(tmp_path).lstrip("/")
    assert contents(f"/vsigzip/{here}/a.csv.gz") == [("a.csv.gz", b"x")]
    assert contents(f"/vsizip/{here}/b.zip") == [("b.zip/in/c.csv", b"y"), ("b.zip/in/d.csv", b"z")]
    assert contents(f"/vsizip/{here}/b.zip/in/d.csv") == [("b.zip/in/d.csv", b"z")]
    assert contents(f"{packed}|layername=Sheet1") == [("a.csv.gz", b"x")]
    for lost in (f"/vsigzip/{here}/none.csv.gz", f"/vsizip/{here}/b.zip/in/none.csv", f"{tmp_path}/none.csv"):
        with pytest.raises(InputError):
            sources_in_words(lost)
