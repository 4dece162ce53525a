"""One Korean word for one thing, in the window, the help and the documentation."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

# word that is not used -> word that is
WORDS = {
    "계획안": "권역안",
    "측도": "측정 방법",
    "연결 강도": "연계 강도",
    "자족률": "자족성",
    "준밀집": "중밀",
    "준고밀": "중밀",
    "흐름 지역": "흐름 권역",
    "코드 대조표": "코드 대응표",
    "기능도시권": "기능적 도시권",
    "노동시장지역": "노동시장권",
    "극저밀": "초저밀",
    "복사 모형": "방사 모형",
    "형평화": "재정조정",
    "시간 컨트롤러": "시간 제어기",
    "필요도 지수": "정책 수요 지수",
    "발표된": "공표된",
}


@pytest.fixture(scope="module")
def korean(root):
    """Where it stands -> the text."""
    files = [*(root / "resources" / "help" / "ko").glob("*.html"), *(root / "docs" / "ko").glob("*.md")]
    texts = {path.name: path.read_text(encoding="utf-8") for path in files}
    messages = ElementTree.parse(root / "i18n" / "multipolar_ko.ts").iter("translation")
    texts["multipolar_ko.ts"] = "\n".join(message.text or "" for message in messages)
    texts["examples.json"] = (root / "resources" / "examples.json").read_text(encoding="utf-8")
    return texts


@pytest.mark.parametrize("word", WORDS)
def test_one_word_for_one_thing(korean, word):
    assert [name for name, text in korean.items() if word in text] == [], f"write {WORDS[word]}"


def test_particles_fit_the_word_before_them(korean):
    """을, 은, 이, 과 after a final consonant, 를, 는, 가, 와 after none, at the words of the glossary."""
    for name, text in korean.items():
        for word in set(WORDS.values()):
            closed = (ord(word[-1]) - 0xAC00) % 28 != 0
            wrong = "[를와]" if closed else "[을과]"
            assert not re.search(rf"{word}{wrong}(?![가-힣])", text), (name, word)


def test_the_parts_of_help_bear_one_name(root):
    for path in (root / "resources" / "help" / "ko").glob("*.html"):
        heads = re.findall(r"<p><b>([^<]+)</b>", path.read_text(encoding="utf-8"))
        assert "출력" in heads, path.name
        assert "유의 사항" in heads, path.name
        assert not {"참고", "참고 사항", "주의 사항", "한계"} & set(heads), path.name
