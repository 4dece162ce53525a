"""What the imports of tables read in the same way: files or a layer, how they are written, marks, code maps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from ...engine.errors import InputError, Note
from ...layers.translation import ROOT
from ..inputs import Inputs

if TYPE_CHECKING:
    from ...engine.codemap import CodeMap
    from ...engine.numbers import NumberRules
    from ...engine.readers.delimited import Layout
    from ...engine.readers.sources import Source

OF_FILES = ("ENCODING", "SEPARATOR", "HEADER", "SKIP_ROWS", "FOOT_ROWS", "SHEET", "LABELS")


def one_input(inputs: Inputs) -> str:
    """FILES or LAYER, whichever is given; what applies only to files is refused for a layer."""
    given = [name for name in ("FILES", "LAYER") if inputs.given(name)]
    if len(given) != 1:
        raise InputError(
            "The data must be given in exactly one way; given: {given}.",
            where="FILES, LAYER",
            fix="Fill one of these and leave the others empty.",
            given=", ".join(given) or "-",
        )
    if given == ["LAYER"]:
        idle = [name for name in OF_FILES if _is_set(inputs, name)]
        if idle:
            raise InputError(
                "These do not apply to {given}: {names}.",
                where=", ".join(idle),
                fix="Leave them as they were.",
                given="LAYER",
                names=", ".join(idle),
            )
    return given[0]


def _is_set(inputs: Inputs, name: str) -> bool:
    definition = inputs.algorithm.parameterDefinition(name)
    if definition is None or not inputs.given(name):
        return False
    value = inputs.number(name) if name.endswith("_ROWS") else inputs.text(name)
    return value not in (definition.defaultValue(), "")


def read_layout(inputs: Inputs) -> Layout:
    """How the files are written, as far as a person said."""
    from ...engine.readers.delimited import Layout

    separator = {"TAB": "\t", "\\T": "\t"}.get(inputs.text("SEPARATOR").upper(), inputs.text("SEPARATOR"))
    if len(separator) > 1:
        raise InputError(
            "The separator “{separator}” is longer than one character.",
            where="SEPARATOR",
            fix="Give one character, or TAB.",
            separator=separator,
        )
    return Layout(
        inputs.text("ENCODING"),
        separator,
        {"auto": None, "yes": True, "no": False}[inputs.choice("HEADER")],
        int(inputs.number("SKIP_ROWS")),
        int(inputs.number("FOOT_ROWS")),
    )


def number_rules(inputs: Inputs, negative: bool = False) -> NumberRules:
    from ...engine.numbers import NumberRules, withheld_marks

    decimal = {"auto": "", "point": ".", "comma": ","}[inputs.choice("DECIMAL")]
    return NumberRules(decimal, withheld_marks(inputs.text("MARKS")), negative)


def file_sources(inputs: Inputs) -> tuple[list[Source], list[Note]]:
    """The files, with those in archives and folders, and what is said of others there; workbooks and Parquet ask for their
    packages."""
    from ...engine.readers.archives import sources_of
    from ...engine.readers.tables import BIG_SUFFIXES, BOOK_SUFFIXES, SUFFIXES

    paths = inputs.algorithm.parameterAsFileList(inputs.parameters, "FILES", inputs.context)
    said: list[Note] = []
    found = sources_of(paths, SUFFIXES, said=said)
    if any(source.suffix in BOOK_SUFFIXES for source in found):
        inputs.algorithm.require("openpyxl")
    if any(source.suffix in BIG_SUFFIXES for source in found):
        inputs.algorithm.require("duckdb")
    return found, said


def file_labels(inputs: Inputs, found: list[Source]) -> list[str]:
    """A label per file: as given, else the names of the files when there are several, with their folders if they repeat."""
    given = [label.strip() for label in inputs.text("LABELS").split(";")] if inputs.given("LABELS") else []
    if given and len(given) != len(found):
        raise InputError(
            "There are {labels} labels for {files} files: {names}",
            where="LABELS",
            fix="Give one label for each file, in this order, with semicolons between.",
            labels=len(given),
            files=len(found),
            names="; ".join(source.label for source in found[:20]),
        )
    if given:
        return given
    if len(found) == 1:
        return [""]
    names = [_stem(source.name, source.suffix) for source in found]
    return names if len(set(names)) == len(names) else [_stem(source.label, source.suffix) for source in found]


def _stem(name: str, suffix: str) -> str:
    return name[: -len(suffix)] if suffix and name.lower().endswith(suffix) else name


def given_code_map(inputs: Inputs, start: float, end: float) -> Optional[CodeMap]:
    """The code map, when there is one."""
    from ...engine.codemap import code_map
    from ...engine.fields import is_row_number

    fields = [inputs.field(name) for name in ("OLD_FIELD", "NEW_FIELD", "SHARE_FIELD")]
    if not inputs.given("CODE_MAP"):
        if any(fields):
            raise InputError(
                "Fields of a code map are chosen, but no code map.",
                where="CODE_MAP",
                fix="Choose the table, or leave its fields empty.",
            )
        return None
    every = inputs.field_names("CODE_MAP")
    names = [name for name in every if not is_row_number(name)]  # that of a GeoPackage stands first
    names = names if len(names) > 1 else every
    if len(names) < 2 and not all(fields[:2]):
        raise InputError(
            "The code map needs two fields, it has {count}.",
            where="CODE_MAP",
            fix="Choose a table with a field of old and one of new codes.",
            count=len(names),
        )
    old, new, share = fields[0] or names[0], fields[1] or names[1], fields[2]
    columns = inputs.columns("CODE_MAP", list(dict.fromkeys(filter(None, (old, new, share)))), start, end)
    return code_map(columns[old], columns[new], columns[share] if share else None, inputs.label("CODE_MAP"))


def known_code_maps() -> list[CodeMap]:
    """Code maps that come with the plugin, by their path: offered where they would help."""
    from pathlib import Path

    from ...engine.codemap import code_map
    from ...engine.readers.delimited import open_delimited, read_records
    from ...engine.readers.sources import file_source

    found = []
    for path in sorted(Path(ROOT, "resources").rglob("concordance_*.csv")):
        rows = [row for records in read_records(open_delimited(file_source(path))) for row in records.rows]
        found.append(code_map([row[0] for row in rows], [row[1] for row in rows], label=str(path)))
    return found
