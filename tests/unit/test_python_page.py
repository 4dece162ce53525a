"""The page about the engine in Python names what there is, with the parameters it has."""

from __future__ import annotations

import importlib
import inspect
import re

import pytest

ENTRY = re.compile(r"^\| `(?P<name>[\w.]+)\((?P<parameters>.*)\)` \|", re.MULTILINE)


def entries(root, language):
    return ENTRY.findall((root / "docs" / language / "python.md").read_text(encoding="utf-8"))


def find(name):
    """The function or class of a name below ``multipolar.engine``."""
    parts = name.split(".")
    count = next((n for n, part in enumerate(parts) if part[0].isupper()), len(parts) - 1)
    found = importlib.import_module(".".join(["multipolar", "engine", *parts[:count]]))
    for part in parts[count:]:
        found = getattr(found, part)
    return found


def parameters(function):
    """As the page writes them."""
    written = []
    for one in inspect.signature(function).parameters.values():
        if one.name in ("self", "progress"):
            continue
        stars = "**" if one.kind is one.VAR_KEYWORD else ""
        written.append(f"{stars}{one.name}" + ("" if one.default is one.empty else "=…"))
    return ", ".join(written)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_entry_is_there_as_it_is_written(root, language):
    found = entries(root, language)
    assert len(found) >= 50
    for name, written in found:
        assert written == parameters(find(name)), name
        assert inspect.getdoc(find(name)), name


def test_both_languages_name_the_same(root):
    assert entries(root, "en") == entries(root, "ko")


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_example_is_linked(root, language):
    text = (root / "docs" / language / "python.md").read_text(encoding="utf-8")
    for path in (root / "docs" / "examples").glob("*.py"):
        assert path.stem == "sample" or f"(../examples/{path.name})" in text, path.name
