"""Documentation: a page per algorithm from its own parameters, and no link that leads nowhere."""

from __future__ import annotations

import importlib.machinery
import importlib.util
import re

import pytest


@pytest.fixture(scope="module")
def make_docs(root):
    loader = importlib.machinery.SourceFileLoader("make_docs", str(root / "scripts" / "make_docs"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("make_docs", loader))
    loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_page_tells_every_parameter_and_output(provider, make_docs, language):
    for algorithm in provider.algorithms():
        page = make_docs.page_of(algorithm, make_docs.WORDS[language])
        for definition in (*algorithm.parameterDefinitions(), *algorithm.outputDefinitions()):
            assert f"| `{definition.name()}` |" in page, (algorithm.name(), definition.name())


def test_both_languages_have_the_same_pages(root):
    pages = [{path.name for path in (root / "docs" / language).glob("*.md")} for language in ("en", "ko")]
    assert pages[0] == pages[1]
    assert len(pages[0]) >= 5


def test_links_between_pages_lead_somewhere(root):
    for page in (root / "docs").rglob("*.md"):
        for target in re.findall(r"\]\(([^)#:]+\.(?:md|png))\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_page_is_in_the_contents(root):
    contents = (root / "docs" / "mkdocs.yml").read_text(encoding="utf-8")
    for page in (root / "docs").rglob("*.md"):
        assert f" {page.relative_to(root / 'docs')}" in contents
