"""Documentation: a page per algorithm from its own metadata, the same in both languages, and no name that the window has not."""

from __future__ import annotations

import re
import sys
from xml.etree import ElementTree

import pytest
from multipolar.layers.examples import examples
from multipolar.layers.models import model_titles

LANGUAGES = ("en", "ko")


@pytest.fixture(scope="module")
def docpages(root):
    sys.path.insert(0, str(root / "scripts"))
    try:
        import docpages

        return docpages
    finally:
        sys.path.remove(str(root / "scripts"))


@pytest.fixture(scope="module")
def texts(root):
    """Language -> name of the page -> its text."""
    return {
        language: {page.stem: page.read_text(encoding="utf-8") for page in (root / "docs" / language).glob("*.md")}
        for language in LANGUAGES
    }


@pytest.fixture(scope="module")
def catalogue(root):
    """English words of the window -> Korean ones."""
    messages = ElementTree.parse(root / "i18n" / "multipolar_ko.ts").iter("message")
    return {message.findtext("source"): message.findtext("translation") for message in messages}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_tells_parameters_outputs_source_example_and_relatives(provider, docpages, texts, language):
    titles = {algorithm.name(): algorithm.displayName() for algorithm in provider.algorithms()}
    words = docpages.WORDS[language]
    for algorithm in provider.algorithms():
        name = algorithm.name()
        page = docpages.page_of(algorithm, language, texts[language]["methods"], titles)
        for definition in (*algorithm.parameterDefinitions(), *algorithm.outputDefinitions()):
            assert f"| `{definition.name()}` |" in page, (name, definition.name())
        for run in examples()[name].runs:
            assert run.command() in page
            assert run.python() in page
        for word in ("example", "parameters", "outputs", "see"):
            assert f"\n## {words[word]}\n" in page, (name, word)
        assert examples()[name].about[language] in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_formulas_stand_on_the_pages_of_the_algorithms_that_use_them(provider, docpages, texts, language):
    named = set().union(*(names for names, _ in docpages.sections(texts[language]["methods"])))
    assert named <= {algorithm.name() for algorithm in provider.algorithms()}
    assert len(named) >= 22
    titles = {algorithm.name(): algorithm.displayName() for algorithm in provider.algorithms()}
    page = docpages.page_of(provider.algorithm("siting"), language, texts[language]["methods"], titles)
    assert r"\sum_i P_i y_i" in page
    assert f"\n## {docpages.WORDS[language]['formula']}\n" in page


def test_both_languages_have_the_same_pages(texts):
    assert set(texts["en"]) == set(texts["ko"])
    assert len(texts["en"]) >= 13


def test_both_languages_have_the_same_formulas_commands_and_tables(texts):
    for name, english in texts["en"].items():
        korean = texts["ko"][name]
        assert re.findall(r"^\$\$.+?\$\$$", english, re.M) == re.findall(r"^\$\$.+?\$\$$", korean, re.M), name
        assert re.findall(r"^<!-- .* -->$", english, re.M) == re.findall(r"^<!-- .* -->$", korean, re.M), name
        assert re.findall(r"^```\w+\n.*?^```", english, re.M | re.S) == re.findall(
            r"^```\w+\n.*?^```", korean, re.M | re.S
        )
        assert len(re.findall(r"^\|", english, re.M)) == len(re.findall(r"^\|", korean, re.M)), name
        links = [sorted(re.findall(r"\]\((?!\.\./images)([^)]+)\)", text)) for text in (english, korean)]
        assert links[0] == links[1], name


def test_links_between_pages_lead_somewhere(provider, root):
    algorithms = {algorithm.name() for algorithm in provider.algorithms()} | {"index"}
    for page in (root / "docs").rglob("*.md"):
        for target in re.findall(r"\]\(([^)#:]+\.(?:md|png))\)", page.read_text(encoding="utf-8")):
            made = re.fullmatch(r"algorithms/(\w+)\.md", target)
            assert made[1] in algorithms if made else (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_page_is_in_the_contents(root):
    contents = (root / "docs" / "mkdocs.yml").read_text(encoding="utf-8")
    for page in (root / "docs").rglob("*.md"):
        assert f" {page.relative_to(root / 'docs')}" in contents


@pytest.mark.parametrize("language", LANGUAGES)
def test_menus_and_algorithms_are_called_as_the_window_calls_them(texts, catalogue, language):
    """In *A ▸ B* both are words of the window, unless A is a menu of QGIS itself."""
    known = {re.sub(r"[.…&]|\s*\(.*\)$", "", word or "").strip().lower()
             for word in (catalogue if language == "en" else catalogue.values())}  # fmt: skip
    ours = {"en": "Plugins ▸ Multipolar", "ko": "플러그인 ▸ Multipolar"}[language]
    groups = {word if language == "en" else catalogue[word]
              for word in ("Data preparation", "Delineation", "Indicators", "Reporting", "Study", "Decisions")}  # fmt: skip
    seen = 0
    for name, text in texts[language].items():
        for path in re.findall(r"(?<!\*)\*([^*\n]+?(?:\s▸\s|\s▸\n)[^*]+?)\*(?!\*)", text):
            steps = [step.strip() for step in path.replace("\n", " ").split("▸")]
            if steps[0] in groups:
                wanted = steps[1:]
            elif " ▸ ".join(steps[:2]) == ours:
                wanted = steps[2:]
            else:
                continue
            for step in wanted:
                seen += 1
                assert re.sub(r"[.…&]|\s*\(.*\)$", "", step).strip().lower() in known, (name, path)
    assert seen >= 8


def test_every_model_has_a_section_and_a_picture_in_both_languages(root, texts, catalogue):
    for name in model_titles():
        assert (root / "docs" / "images" / "models" / f"{name}.png").stat().st_size > 10_000
        for language in LANGUAGES:
            assert f"images/models/{name}.png" in texts[language]["models"]
            assert f"\n`{name}`" in texts[language]["models"]
    for title in ("Plan to report, atlas and workbook", "Grid, units and flows to scopes"):
        assert f"## {title}\n" in texts["en"]["models"]
        assert f"## {catalogue[title]}\n" in texts["ko"]["models"]


def test_threads_that_are_cited_have_an_address_of_a_thread(texts):
    cited = re.findall(r"\[[^\]]*#\d+\]\(([^)]+)\)", texts["en"]["questions"])
    assert len(cited) >= 10
    assert all(re.fullmatch(r"https://github\.com/[\w-]+/[\w-]+/(issues|pull)/\d+", address) for address in cited)
