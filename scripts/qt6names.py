"""Whether PyQt6 has every name of Qt that the plugin imports or reaches through a class: ``scripts/matrix qt6``.

QGIS's migration script (pyqt5_to_pyqt6.py) looks for enumerations without their scope in tables made from PyQt6; this asks
PyQt6 itself, for every chain of names. Its other rules, and the enumerations of QGIS, stand in ``tests/qgis/test_qt6.py``.
"""

from __future__ import annotations

import ast
import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

PLACES = ("algorithms", "layers", "ui", "plugin.py", "__init__.py")
# What QGIS for Qt 6 offers in their old places, and the types of fields, whose short names it keeps.
SHIMMED = {("QtWidgets", "QAction"), ("QtWidgets", "QActionGroup"), ("QtWidgets", "QShortcut"), ("QtCore", "QVariant")}


def chains(tree: ast.Module, name: str) -> Iterator[tuple[int, list[str]]]:
    """Line and names behind a class, as far as they are written out; the longest only."""
    inner = set()
    for node in ast.walk(tree):
        if id(node) in inner or not isinstance(node, ast.Attribute):
            continue
        names: list[str] = []
        owner: ast.expr = node
        while isinstance(owner, ast.Attribute):
            names.insert(0, owner.attr)
            owner = owner.value
            inner.add(id(owner))
        if isinstance(owner, ast.Name) and owner.id == name:
            yield node.lineno, names


def missing(path: Path) -> tuple[int, list[str]]:
    """How many names were looked up, and what PyQt6 does not have."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    looked, wrong = 0, []
    # in a try a name may stand with its other place
    tried = {id(inner) for node in ast.walk(tree) if isinstance(node, ast.Try) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) in tried or not (isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt.")):
            continue
        module = node.module.split(".")[-1]
        for alias in node.names:
            if (module, alias.name) in SHIMMED:
                continue
            looked += 1
            try:
                kind = getattr(importlib.import_module(f"PyQt6.{module}"), alias.name)
            except AttributeError:
                wrong.append(f"{path}:{node.lineno}: {module}.{alias.name}")
                continue
            for line, names in chains(tree, alias.asname or alias.name):
                looked += 1
                value = kind
                for name in names:
                    if not hasattr(value, name):
                        wrong.append(f"{path}:{line}: {alias.name}.{'.'.join(names)}")
                        break
                    value = getattr(value, name)
    return looked, wrong


def main(root: Path) -> int:
    files = [
        file for place in PLACES for file in ([root / place] if place.endswith(".py") else (root / place).rglob("*.py"))
    ]
    found = [missing(path) for path in sorted(files)]
    wrong = [line for _, lines in found for line in lines]
    print(
        "\n".join(wrong or [f"PyQt6 has all {sum(looked for looked, _ in found)} names of Qt in {len(files)} files."])
    )
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
