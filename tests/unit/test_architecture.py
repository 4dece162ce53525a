"""Imports point one way, and loading the plugin loads nothing heavy."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
ALLOWED = {
    "engine": {"engine"},
    "layers": {"layers", "engine"},
    "algorithms": {"algorithms", "layers", "engine"},
    "ui": {"ui", "algorithms", "layers", "engine"},
}
HEAVY = {"numpy", "pandas", "geopandas", "scipy", "shapely", "exactextract", "osgeo", "matplotlib"}


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 9))


def modules(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def is_type_checking(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


@cache
def imports(path: Path, at_load_only: bool) -> list[str]:
    """Absolute names of what a module imports; the package's own modules begin with ``multipolar``."""
    package = ["multipolar", *path.relative_to(ROOT).with_suffix("").parts]
    found = []

    def visit(node: ast.AST) -> None:
        for child in ast.iter_child_nodes(node):
            if at_load_only and (isinstance(child, (ast.FunctionDef, ast.Lambda)) or is_type_checking(child)):
                continue
            if isinstance(child, ast.Import):
                found.extend(alias.name for alias in child.names)
            elif isinstance(child, ast.ImportFrom):
                base = package[: len(package) - child.level] if child.level else []
                start = [*base, *(child.module.split(".") if child.module else [])]
                found.extend(".".join([*start, alias.name]) for alias in child.names)
            visit(child)

    visit(tree_of(path))
    return found


@pytest.mark.parametrize("folder", sorted(ALLOWED))
def test_imports_point_one_way(folder):
    for path in modules(folder):
        for name in imports(path, at_load_only=False):
            parts = name.split(".")
            if parts[0] == "multipolar":
                assert parts[1] in ALLOWED[folder], f"{path.relative_to(ROOT)} imports {name}"


def test_the_engine_knows_neither_qgis_nor_qt():
    for path in modules("engine"):
        for name in imports(path, at_load_only=False):
            assert name.split(".")[0] not in {"qgis", "PyQt5", "PyQt6", "processing"}, path


def test_qt_comes_through_qgis():
    for folder in ALLOWED:
        for path in modules(folder):
            assert not any(name.split(".")[0] in {"PyQt5", "PyQt6"} for name in imports(path, False)), path


NETWORK = {
    "socket", "ssl", "http", "urllib.request", "urllib3", "requests", "httpx", "aiohttp", "asyncio", "ftplib", "smtplib",
    "poplib", "imaplib", "telnetlib", "xmlrpc", "socketserver", "webbrowser",
}  # fmt: skip
NETWORK_OF_QGIS = (
    "QgsNetworkAccessManager",
    "QgsBlockingNetworkRequest",
    "QgsFileDownloader",
    "QgsNetworkContentFetcher",
)


@pytest.mark.parametrize("folder", sorted(ALLOWED))
def test_nothing_is_imported_that_reaches_a_network(folder):
    """Beside this, the tests run with the network of Python and of QGIS cut off."""
    for path in modules(folder):
        for name in imports(path, at_load_only=False):
            assert not any(name == one or name.startswith(f"{one}.") for one in NETWORK), f"{path} imports {name}"
            assert name.rpartition(".")[2] not in NETWORK_OF_QGIS, f"{path} imports {name}"
            assert "QtNetwork" not in name.split("."), f"{path} imports {name}"


def test_the_oldest_python_can_read_every_file():
    for folder in ALLOWED:
        for path in modules(folder):
            tree = tree_of(path)  # which refuses what is newer
            later = any(isinstance(node, ast.ImportFrom) and node.module == "__future__" for node in tree.body)
            hints = [node.annotation for node in ast.walk(tree) if isinstance(node, (ast.arg, ast.AnnAssign))]
            hints += [node.returns for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
            unions = [node for hint in hints if hint for node in ast.walk(hint) if isinstance(node, ast.BinOp)]
            assert later or not unions, f"{path.relative_to(ROOT)} has X | Y in an annotation that is evaluated"


@pytest.mark.parametrize("folder", sorted(ALLOWED))
def test_inside_the_package_imports_are_relative(folder):
    for path in modules(folder):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Import):
                assert not any(alias.name.split(".")[0] == "multipolar" for alias in node.names), path
            if isinstance(node, ast.ImportFrom) and not node.level:
                assert (node.module or "").split(".")[0] != "multipolar", path


def module_of(name: str) -> Path | None:
    """File of a name inside the package: the module itself, or the one that defines it."""
    parts = name.split(".")[1:]
    for length in (len(parts), len(parts) - 1):
        stem = ROOT.joinpath(*parts[:length])
        for candidate in (stem.with_suffix(".py"), stem / "__init__.py"):
            if length and candidate.is_file():
                return candidate
    return None


def test_loading_the_plugin_pulls_in_nothing_heavy():
    """From the doorway along imports that happen at load: algorithms are declared, menus built, nothing computed."""
    # Assistant and workbench are loaded when they are opened.
    start = [ROOT / "__init__.py", ROOT / "plugin.py", ROOT / "ui" / "menu.py"]
    start += [path for path in modules("algorithms") if path.name not in {"study.py", "dissolve.py"}]
    waiting, seen = list(start), set(start)
    while waiting:
        path = waiting.pop()
        for name in imports(path, at_load_only=True):
            assert name.split(".")[0] not in HEAVY, f"{path.relative_to(ROOT)} imports {name} when it is loaded"
            inner = module_of(name) if name.startswith("multipolar.") else None
            if inner is not None and inner not in seen:
                seen.add(inner)
                waiting.append(inner)
    assert ROOT / "engine" / "errors.py" in seen  # the walk does reach the engine


def test_every_folder_of_the_engine_is_packed():
    listed = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    for folder in {path.parent for path in modules("engine")}:
        assert f'"{".".join(["multipolar", *folder.relative_to(ROOT).parts])}"' in listed
