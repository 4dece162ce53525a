"""Words for people: translated, with icons that open."""

from __future__ import annotations

import ast
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]


def load_translate() -> ModuleType:
    """scripts/translate has no suffix, so it cannot be imported by name."""
    path = ROOT / "scripts" / "translate"
    module = ModuleType("translate")
    module.__file__ = str(path)
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), module.__dict__)
    return module


translate = load_translate()


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
