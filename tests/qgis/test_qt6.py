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
    for base in getattr(owner, "__mro__", (owner,)):  # an enumeration may be that of a class above
        for scope, candidate in vars(base).items():
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


# What QGIS for Qt 6 does not offer under QtWidgets any more, as it does QAction, QActionGroup and QShortcut.
MOVED = {"QUndoCommand", "QUndoGroup", "QUndoStack", "QFileSystemModel"}
RENAMED = {
    ("Qt", "MidButton"),
    ("Qt", "TextColorRole"),
    ("Qt", "BackgroundColorRole"),
    ("QPainter", "HighQualityAntialiasing"),
}


def to_migrate(source: str) -> list[str]:
    """What else QGIS's own migration script (pyqt5_to_pyqt6.py) changes or warns about, as far as it is no enumeration."""
    found = []

    def tell(node: ast.AST, what: str) -> None:
        found.append(f"{node.lineno}: {what}")

    tree = ast.parse(source)
    for node in tree.body:  # in a try with its new place it may stand
        if isinstance(node, ast.ImportFrom) and node.module == "qgis.PyQt.QtWidgets":
            for name in sorted({alias.name for alias in node.names} & MOVED):
                tell(node, f"{name} lives in QtGui")
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name == "addAction" and len(node.args) >= 4:
                tell(node, "addAction with many arguments")
            elif name == "desktop" and not node.args:
                tell(node, "QDesktopWidget is gone")
            elif name == "QVariant" and (not node.args or "QVariant." in ast.unparse(node.args[0])):
                tell(node, "a QVariant that is null: NULL")
            elif name == "QDateTime" and (len(node.args) == 8 or "QDate(" in ast.unparse(node)):
                tell(node, "QDateTime from numbers or a day alone")
        elif isinstance(node, ast.Attribute):
            owner = ast.unparse(node.value)
            if (owner, node.attr) in RENAMED or (owner, node.attr) == ("QVariant", "Type"):
                tell(node, f"{owner}.{node.attr}")
            elif node.attr == "width" and ("fontMetrics" in owner or "QFontMetrics" in owner):
                tell(node, "QFontMetrics.width")
        elif isinstance(node, ast.Subscript) and ast.unparse(node).endswith(".activated[str]"):
            tell(node, "activated[str]")
        elif isinstance(node, ast.ImportFrom) and (node.module == "qgis.PyQt.Qt" or "PyQt5" in (node.module or "")):
            tell(node, node.module)
        elif isinstance(node, ast.FunctionDef) and node.name == "exec_":
            tell(node, "exec_")
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_is_left_to_migrate(path):
    assert to_migrate(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "planted",
    [
        "menu.addAction(icon, text, slot, shortcut)",
        "QApplication.desktop()",
        "QVariant()",
        "QVariant(QVariant.Int)",
        "QDateTime(2020, 1, 1, 0, 0, 0, 0, 0)",
        "QDateTime(QDate(2020, 1, 1))",
        "Qt.MidButton",
        "QVariant.Type.Int",
        "self.fontMetrics().width(text)",
        "QFontMetrics(font).width",
        "box.activated[str].connect(f)",
        "from qgis.PyQt.Qt import Qt",
        "from qgis.PyQt.QtWidgets import QUndoStack",
        "from PyQt5.QtCore import Qt",
        "def exec_(self): pass",
    ],
)
def test_what_is_left_to_migrate_would_be_found(planted):
    assert len(to_migrate(planted)) == 1
