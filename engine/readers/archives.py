"""Files in folders, zip archives and gzip streams, read without unpacking anything to disk.

An archive is somebody else's: odd paths, links and bombs are refused, whatever they were meant for.
"""

from __future__ import annotations

import gzip
import io
import os
import re
import stat
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO, Optional

from ..errors import InputError, Note, first_of, note, template
from .sources import Source, file_source, unreadable

_GIB = 1 << 30
_OF_GDAL = re.compile(r"/vsi(gzip|zip)/")


@dataclass(frozen=True)
class Limits:
    """What an archive may hold. Tables as text seldom shrink more than thirtyfold; deflate can reach a thousand."""

    members: int = 10_000
    total_bytes: int = 64 * _GIB
    expansion: int = 250  # unpacked to packed bytes ...
    free_bytes: int = 64 << 20  # ... beyond the first 64 MiB


LIMITS = Limits()


def sources(
    path: Path, suffixes: Sequence[str] = (), limits: Limits = LIMITS, said: Optional[list[Note]] = None
) -> list[Source]:
    """The files behind a path: the file itself, the members of a zip archive, or the files (and archives) of a folder, by name.

    ``suffixes`` (lower case, with the dot) chooses among several; a single file is taken whatever its name. Gzipped files
    are unpacked as they are read, and so are those in a folder or an archive. What is passed over is told to ``said``.

    Raises
    ------
    InputError
        for what is not there, not readable, refused, or empty.
    """
    try:
        files = _files_of(path) if path.is_dir() else None
    except OSError as error:  # a folder on the way that may not be entered
        raise unreadable(path.name, error) from error
    if files is not None:
        below = [_below(path, one, source) for one in files for source in _of_file(one, limits)]
        return _chosen(below, suffixes, path.name, said)
    if path.suffix.lower() == ".zip":
        return _chosen(zip_members(path, limits), suffixes, path.name, said)
    return _of_file(path, limits)


def _below(folder: Path, path: Path, source: Source) -> Source:
    """A file named by its way from the folder: files of two years often have one name."""
    way = path.parent.relative_to(folder).as_posix()
    return source if way == "." else replace(source, label=f"{way}/{source.label}")


def sources_of(
    given: Sequence[str], suffixes: Sequence[str] = (), limits: Limits = LIMITS, said: Optional[list[Note]] = None
) -> list[Source]:
    """The files behind several paths in the words of QGIS, each with a label of its own.

    Raises
    ------
    InputError
        for a path given twice, and see :func:`sources`.
    """
    found = [(one, source) for one in given for source in sources_in_words(one, suffixes, limits, said)]
    same = Counter(_identity(one, source) for one, source in found)
    twice = [name for name, count in same.items() if count > 1]
    if twice:
        raise InputError(
            "Files that are chosen twice: {count} ({first}).",
            where=os.path.basename(twice[0]),
            fix="Choose each file once.",
            count=len(twice),
            first=first_of([os.path.basename(name) for name in twice]),
        )
    depth, count = 0, Counter(source.label for _, source in found)
    while max(count.values(), default=0) > 1:
        depth += 1
        found = [
            (one, replace(source, label=_with_folder(one, source, depth)) if count[source.label] > 1 else source)
            for one, source in found
        ]
        count = Counter(source.label for _, source in found)
    return [source for _, source in found]


def _identity(given: str, source: Source) -> str:
    return os.path.normpath(source.path or f"{given}/{source.label}")


def _with_folder(given: str, source: Source, depth: int) -> str:
    """The label behind the name of the folder so far above the file that was given."""
    parents = Path(given).parents
    return f"{parents[min(depth, len(parents)) - 1].name or given}/{source.label}"


def sources_in_words(
    given: str, suffixes: Sequence[str] = (), limits: Limits = LIMITS, said: Optional[list[Note]] = None
) -> list[Source]:
    """The same for a path in the words of QGIS, whose dialogs turn packed files into GDAL's ``/vsigzip/...``,
    ``/vsizip/ARCHIVE`` and ``/vsizip/ARCHIVE/MEMBER``, and tables in workbooks into ``FILE|layername=...``."""
    text = given
    if not os.path.exists(text):
        text = text.partition("|layername=")[0]
    prefix = _OF_GDAL.match(text)
    if prefix is None or os.path.exists(text):
        return sources(Path(text), suffixes, limits, said)
    rest = text[prefix.end() :]
    for path in (Path(rest), Path("/" + rest)):  # GDAL writes the slash of an absolute path once or twice
        archive = next((one for one in (path, *path.parents) if one.is_file()), None)
        if archive is not None and archive != path:
            member = path.relative_to(archive).as_posix()
            found = [one for one in zip_members(archive, limits) if one.label == f"{archive.name}/{member}"]
            return _chosen(found, (), f"{archive.name}/{member}")
        if path.exists():
            return sources(path, suffixes, limits, said)
    return sources(Path(rest), suffixes, limits, said)


def _files_of(folder: Path) -> list[Path]:
    """The files below a folder; links in it lead nowhere: neither out of it nor in circles."""
    return sorted(one for one in folder.rglob("*") if one.is_file() and not one.is_symlink() and not _hidden(one.parts))


def _of_file(path: Path, limits: Limits) -> list[Source]:
    return zip_members(path, limits) if path.suffix.lower() == ".zip" else [_unpacked(file_source(path), limits)]


def zip_members(path: Path, limits: Limits = LIMITS) -> list[Source]:
    """Every file in a zip archive, checked, in the order of names.

    Raises
    ------
    InputError
        for a damaged archive, absolute paths, paths out of the archive, links, passwords, repeated names, and too many
        members or bytes.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError, IndexError) as error:  # IndexError: no name
        raise unreadable(path.name, error) from error
    _check_size(infos, path.name, limits)
    members = {}
    for info in infos:
        name = member_name(info)
        _check_member(info, name, path.name)
        if name in members:
            raise _refused(path.name, name, "occurs twice")
        if not _hidden(Path(name).parts):
            members[name] = _unpacked(_member(path, info, name), limits)
    return [members[name] for name in sorted(members)]


def check_archive(stream: BinaryIO, label: str, limits: Limits = LIMITS) -> None:
    """Refuse a workbook, which is an archive too, that would swell beyond all measure."""
    try:
        with zipfile.ZipFile(stream) as archive:
            infos = archive.infolist()
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise unreadable(label, error) from error
    _check_size(infos, label, limits)


def member_name(info: zipfile.ZipInfo) -> str:
    """Name of a member: archives made by Korean or Japanese Windows hold CP949 or CP932 without saying so."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        raw = info.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "cp949", "cp932"):
        try:
            return raw.decode(encoding).replace("\\", "/")
        except UnicodeDecodeError:
            continue
    return info.filename


def _check_size(infos: Sequence[zipfile.ZipInfo], label: str, limits: Limits) -> None:
    packed, whole = sum(info.compress_size for info in infos), sum(info.file_size for info in infos)
    if len(infos) > limits.members or whole > limits.total_bytes or _swells(whole, packed, limits):
        raise InputError(
            "The archive is refused: {members} files of {whole:.0f} MB from {packed:.1f} MB.",
            where=label,
            fix="Unpack it yourself if you trust it, and choose the files.",
            members=len(infos),
            whole=whole / 1e6,
            packed=packed / 1e6,
        )


def _swells(whole: int, packed: int, limits: Limits) -> bool:
    return whole > limits.free_bytes and whole > limits.expansion * max(1, packed)


def _check_member(info: zipfile.ZipInfo, name: str, label: str) -> None:
    parts = name.replace("\\", "/").split("/")
    if name.startswith(("/", "\\")) or ":" in parts[0] or ".." in parts or "\0" in info.orig_filename:
        raise _refused(label, name, "leads out of the archive")
    mode = info.external_attr >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        raise _refused(label, name, "is a link or a device")
    if info.flag_bits & 0x1:
        raise InputError(
            "“{name}” is locked with a password.",
            where=label,
            fix="Unpack it yourself and choose the files.",
            name=name,
        )


def _refused(label: str, name: str, why: str) -> InputError:
    if why == "occurs twice":
        return InputError(
            "The archive is refused: “{name}” occurs twice.",
            where=label,
            fix="Unpack it and choose the file.",
            name=name,
        )
    if why == "leads out of the archive":
        return InputError(
            "The archive is refused: the path “{name}” leads out of it.",
            where=label,
            fix="Get the archive from a source you trust.",
            name=name,
        )
    return InputError(
        "The archive is refused: “{name}” is a link or a device.",
        where=label,
        fix="Get the archive from a source you trust.",
        name=name,
    )


def _member(path: Path, info: zipfile.ZipInfo, name: str) -> Source:
    label = f"{path.name}/{name}"

    def opened() -> BinaryIO:
        try:
            archive = zipfile.ZipFile(path)
            stream: Any = _Guarded(archive.open(info), label, info.file_size)
        except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError, RuntimeError) as error:
            raise unreadable(label, error) from error
        return io.BufferedReader(stream, 1 << 20)

    return Source(label, name, opened, info.file_size)


def _unpacked(source: Source, limits: Limits) -> Source:
    """The content of a gzipped source; others as they are."""
    if not source.name.lower().endswith(".gz"):
        return source

    def opened() -> BinaryIO:
        packed = source.open()
        stream: Any = _Guarded(gzip.GzipFile(fileobj=packed), source.label, None, packed, limits)
        return io.BufferedReader(stream, 1 << 20)

    return Source(source.label, source.name[:-3], opened, source.size)


class _Guarded(io.RawIOBase):
    """A stream that gives no more than it may, and whose damage is an error a person understands."""

    def __init__(
        self,
        stream: Any,  # a binary file that reads
        label: str,
        most: Optional[int],
        packed: Optional[BinaryIO] = None,
        limits: Limits = LIMITS,
    ) -> None:
        self.stream, self.label, self.most, self.packed, self.limits = stream, label, most, packed, limits
        self.given = 0

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self.given

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        try:
            data = self.stream.read(len(buffer))
        except (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
            raise unreadable(self.label, error) from error
        self.given += len(data)
        packed = self.packed.tell() if self.packed is not None else 0
        bomb = self.packed is not None and _swells(self.given, packed, self.limits)
        if bomb or self.given > (self.limits.total_bytes if self.most is None else self.most):
            raise InputError(
                "The file is refused: it unpacks to {whole:.0f} MB and more from {packed:.1f} MB.",
                where=self.label,
                fix="Unpack it yourself if you trust it, and choose the file.",
                whole=self.given / 1e6,
                packed=packed / 1e6,
            )
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self.stream.close()
        if self.packed is not None:
            self.packed.close()
        super().close()


def _chosen(
    found: Iterable[Source], suffixes: Sequence[str], label: str, said: Optional[list[Note]] = None
) -> list[Source]:
    found = list(found)
    chosen = [source for source in found if not suffixes or source.suffix in suffixes]
    if not chosen:
        raise InputError(
            "No file to read among {count} ({first}).",
            where=label,
            fix="Choose a file, folder or archive with tables: {suffixes}",
            count=len(found),
            first=first_of([source.name for source in found], 5) or "-",
            suffixes=", ".join(suffixes) or "-",
        )
    others = [source for source in found if suffixes and source.suffix not in suffixes]
    packed = [source.label for source in others if source.suffix in _PACKED]
    rest = [source.label for source in others if source.suffix not in _PACKED]
    for text, labels in ((_PACKED_SAID, packed), (_OTHERS_SAID, rest)):
        if labels and said is not None:
            said.append(note(text, file=label, count=len(labels), first=first_of(labels, 5)))
    return chosen


_PACKED = (".zip", ".7z", ".rar", ".tar", ".tgz", ".egg", ".alz")
_PACKED_SAID = template("{file}: archives within it are not opened: {count} ({first}). Unpack them to have them read.")
_OTHERS_SAID = template("{file}: files of other kinds are not read: {count} ({first}).")


def _hidden(parts: Sequence[str]) -> bool:
    """What systems leave behind: __MACOSX, .DS_Store, ~$book.xlsx."""
    return not parts or parts[-1].startswith((".", "~$")) or "__MACOSX" in parts
