"""Words for people: translated, explained in both languages, with icons that open."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "ko")
# In parameters.py and in the algorithms: calls whose first argument is the name of a parameter or output.
DECLARING = {"number", "choice", "raster", "field", "text_line", "yes_no", "page"}
CAPITALS = re.compile(r"[A-Z][A-Z0-9_]+")


def load_translate() -> ModuleType:
    """scripts/translate has no suffix, so it cannot be imported by name."""
    path = ROOT / "scripts" / "translate"
    module = ModuleType("translate")
    module.__file__ = str(path)
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), module.__dict__)
    return module


translate = load_translate()


def called(node: ast.AST) -> str:
    """Name of the function in a call, by itself or in the module ``p``, as parameters.py is called by the algorithms."""
    function = node.func if isinstance(node, ast.Call) else None
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) and function.value.id == "p":
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def declared_names(tree: ast.AST) -> set[str]:
    """Parameters and outputs that a piece of code declares itself.

    Either in a declaring call, or in a list that pairs a name with its description: ``("NAME", tr(...))``.
    """
    names = set()
    for node in ast.walk(tree):
        first = None
        if isinstance(node, ast.Call) and node.args:
            if called(node) in DECLARING or called(node).startswith(("QgsProcessingParameter", "QgsProcessingOutput")):
                first = node.args[0]
        elif isinstance(node, ast.Tuple) and len(node.elts) > 1 and called(node.elts[1]) == "tr":
            first = node.elts[0]
        if isinstance(first, ast.Constant) and isinstance(first.value, str) and CAPITALS.fullmatch(first.value):
            names.add(first.value)
    return names


def shared_names() -> dict[str, set[str]]:
    """Function of parameters.py -> names of the parameters it makes."""
    tree = ast.parse((ROOT / "algorithms" / "parameters.py").read_text(encoding="utf-8"))
    return {node.name: declared_names(node) for node in tree.body if isinstance(node, ast.FunctionDef)}


def parameters_of(tree: ast.AST) -> set[str]:
    """All that an algorithm declares, shared parameters included."""
    shared = shared_names()
    names = declared_names(tree)
    for node in ast.walk(tree):
        names |= shared.get(called(node), set())
    return names


def algorithms() -> dict[str, ast.Module]:
    """NAME -> module."""
    found = {}
    for path in sorted((ROOT / "algorithms").glob("*/*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Assign)
                and [getattr(target, "id", "") for target in node.targets] == ["NAME"]
                and isinstance(node.value, ast.Constant)
            ):
                found[node.value.value] = tree
    return found


ALGORITHMS = algorithms()


def help_text(language: str, name: str) -> str:
    return (ROOT / "resources" / "help" / language / f"{name}.html").read_text(encoding="utf-8")


# -- translation


def test_the_translation_is_complete():
    assert translate.check() == []


def test_messages_are_found_in_every_layer_of_the_plugin():
    folders = {place.split("/")[0] for places in translate.collect().values() for place in places}
    assert {"engine", "layers", "algorithms", "ui"} <= folders


def test_which_literals_are_messages():
    code = """
tr("a" "b")
note("c {n}", n=1)
template("d")
InputError("e", where="not this", fix="f", rule="nor this")
self.tr("g")
tr(variable)
tr(f"{h}")
other("i")
InputError(what, fix=advice)
"""
    assert sorted(translate.messages_in(ast.parse(code))) == ["ab", "c {n}", "d", "e", "f", "g"]


@pytest.mark.parametrize(
    ("source", "translation", "same"),
    [
        ("{a} of {b:.0f}", "{b:.0f} 중 {a}", True),
        ("{a} of {b:.0f}", "{b} 중 {a}", False),
        ("{a} of {b}", "{a}", False),
        ("{a}", "{a} {c}", False),
        ("{a}", "{a", False),
        ("100 %", "100 %", True),
    ],
)
def test_placeholders_are_compared_with_their_format(source: str, translation: str, same: bool):
    assert (translate.difference(source, translation) is None) is same


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package with one translated message, up to date."""
    for folder in ("engine", "layers", "algorithms", "ui", "i18n"):
        (tmp_path / folder).mkdir()
    (tmp_path / "scripts").mkdir()
    (tmp_path / "__init__.py").write_text("")
    (tmp_path / "scripts" / "demo_map.py").write_text("")
    (tmp_path / "plugin.py").write_text('tr("Cities: {count} < 5 & more")')
    ts = translate.ts_text(translate.collect(tmp_path), {"Cities: {count} < 5 & more": "도시: {count} < 5 등"}, {})
    translate.catalogue(tmp_path).write_text(ts, encoding="utf-8")
    assert translate.update(tmp_path) == []
    assert translate.check(tmp_path) == []
    return tmp_path


def test_an_update_keeps_translations_and_drops_what_is_gone(package: Path):
    (package / "plugin.py").write_text('tr("Cities: {count} < 5 & more"); tr("New")')
    assert translate.update(package) == ["New"]
    (package / "plugin.py").write_text('tr("Cities: {count} < 5 & more")')
    assert translate.update(package) == []
    assert translate.read_ts(translate.catalogue(package)) == {"Cities: {count} < 5 & more": "도시: {count} < 5 등"}


def test_a_draft_is_kept_but_not_enough(package: Path):
    ts = translate.catalogue(package)
    draft = ts.read_text(encoding="utf-8").replace("<translation>", '<translation type="unfinished">')
    ts.write_text(draft, encoding="utf-8")
    assert translate.update(package) == ["Cities: {count} < 5 & more"]
    assert "도시: {count} &lt; 5 등" in ts.read_text(encoding="utf-8")
    assert [problem[:14] for problem in translate.check(package)] == ["no translation"]


def test_the_check_sees_a_new_message(package: Path):
    (package / "ui" / "new.py").write_text('tr("New")')
    assert "no translation: 'New' (ui/new.py)" in translate.check(package)


def test_the_check_sees_an_obsolete_message(package: Path):
    (package / "plugin.py").write_text("")
    assert any("not what the code asks for" in problem for problem in translate.check(package))


def test_the_check_sees_a_lost_placeholder(package: Path):
    ts = translate.catalogue(package)
    ts.write_text(ts.read_text(encoding="utf-8").replace("도시: {count}", "도시"), encoding="utf-8")
    assert any("placeholders differ" in problem for problem in translate.check(package))


def test_the_check_sees_an_old_or_missing_qm(package: Path):
    ts, qm = translate.catalogue(package), translate.catalogue(package, "qm")
    ts.write_text(ts.read_text(encoding="utf-8").replace("등<", "등등<"), encoding="utf-8")
    assert any("not compiled" in problem for problem in translate.check(package))
    qm.unlink()
    assert any("not compiled" in problem for problem in translate.check(package))


# -- help


def test_the_parameters_of_an_algorithm_are_told_from_its_code():
    code = """
add(p.advanced(p.number("A_B", tr("x"))))
add(QgsProcessingParameterFeatureSink("OUT", tr("x")))
for name, text in (("LISTED", tr("x")),): add(p.number(name, text))
add(p.unit_id())
inputs.number("ONLY_READ")
"""
    assert parameters_of(ast.parse(code)) == {"A_B", "OUT", "LISTED", "ID_FIELD"}
    assert {"UNITS", "FLOWS", "ORIGIN_FIELD", "EMPLOYED_FIELD"} <= parameters_of(ALGORITHMS["urbanareascope"])
    assert {"POPULATION", "LOW_DENSITY", "CLUSTER_CONNECTIVITY"} <= parameters_of(ALGORITHMS["classifygrid"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(ALGORITHMS))
def test_help_explains_every_parameter_and_no_other(name: str, language: str):
    explained = set(re.findall(r"<b>([A-Z][A-Z0-9_]+)</b>", help_text(language, name)))
    declared = parameters_of(ALGORITHMS[name]) | {"NOTES"}  # every algorithm has the notes
    assert explained == declared


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(ALGORITHMS))
def test_help_is_what_qgis_can_show(name: str, language: str):
    tree = ElementTree.fromstring(f"<html>{help_text(language, name)}</html>")
    assert {element.tag for element in tree.iter()} <= {"html", "p", "b", "ul", "li", "i"}


@pytest.mark.parametrize("name", sorted(ALGORITHMS))
def test_both_languages_name_the_same_fields_and_values(name: str):
    english, korean = (
        set(re.findall(r"<i>([a-z][a-z0-9_ ]*)</i>", help_text(language, name))) for language in LANGUAGES
    )
    assert english
    assert english == korean


def test_korean_help_is_korean():
    for name in ALGORITHMS:
        first = help_text("ko", name).split("</p>")[0]
        assert len(re.findall("[가-힣]", first)) > 40, name


def test_no_help_without_an_algorithm():
    for language in LANGUAGES:
        files = {path.stem for path in (ROOT / "resources" / "help" / language).iterdir()}
        assert files == set(ALGORITHMS), language


# -- icons


def test_every_icon_that_is_asked_for_is_there_and_well_formed():
    asked = {"multipolar.svg"}
    for node in ast.walk(ast.parse((ROOT / "algorithms" / "groups.py").read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.endswith(".svg"):
            asked.add(node.value)
    assert len(asked) > 4
    folder = ROOT / "resources" / "icons"
    assert asked <= {path.name for path in folder.iterdir()}
    for path in folder.glob("*.svg"):
        drawing = ElementTree.parse(path).getroot()
        assert drawing.tag == "{http://www.w3.org/2000/svg}svg", path.name
        assert drawing.get("viewBox") == "0 0 24 24", path.name
