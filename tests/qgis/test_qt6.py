"""A small step to Qt 6: enumerations are named with their scope, and nothing is used that Qt 6 has lost."""

from __future__ import annotations

import ast
import enum
import importlib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = [path for folder in ("algorithms", "layers", "ui") for path in sorted((ROOT / folder).rglob("*.py"))]
FILES += [ROOT / "plugin.py", ROOT / "__init__.py"]
# QGIS for Qt 6 still knows these by their short names.
KEPT = {"QVariant", "NULL"}


def imported(tree: ast.Module) -> dict[str, object]:
    """Classes of QGIS and Qt by the names a module gives them."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and not node.level and (node.module or "").split(".")[0] == "qgis":
            module = importlib.import_module(node.module)
            for alias in node.names:
                found[alias.asname or alias.name] = getattr(module, alias.name, None)
    return found


def scope_of(owner: object, name: str) -> str | None:
    """Name of the enumeration that a member belongs to, when it is reached past it."""
    value = getattr(owner, name, None)
    kind = type(value)
    if kind in (int, bool, str, float) or not (isinstance(value, (int, enum.Enum))):
        return None
    for scope, candidate in vars(owner).items():
        if candidate is kind:
            return scope
    return None


def unscoped(path: Path) -> list[tuple[int, int, str, str, str]]:
    """(line, column, class, enumeration, member) of members that are named without their enumeration."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = imported(tree)
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in names:
            if node.value.id in KEPT:
                continue
            scope = scope_of(names[node.value.id], node.attr)
            if scope is not None:
                found.append((node.lineno, node.col_offset, node.value.id, scope, node.attr))
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_enumerations_are_named_with_their_scope(qgis_app, path):
    assert unscoped(path) == []


def unknown(path: Path) -> list[str]:
    """``Class.Enumeration.member`` that this QGIS does not have."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = imported(tree)
    found = []
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute)):
            continue
        owner = node.value.value
        if isinstance(owner, ast.Name) and names.get(owner.id) is not None:
            scope = getattr(names[owner.id], node.value.attr, None)
            if scope is not None and not hasattr(scope, node.attr):
                found.append(f"{node.lineno}: {owner.id}.{node.value.attr}.{node.attr}")
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_name_is_one_that_this_qgis_has(qgis_app, path):
    assert unknown(path) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_that_qt_6_has_lost(path):
    text = path.read_text(encoding="utf-8")
    for lost in (".exec_(", "QRegExp", "QDesktopWidget", "qApp", "resources_rc", "PyQt5"):
        assert lost not in text, lost
