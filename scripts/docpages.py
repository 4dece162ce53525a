"""Pages of the documentation that are made: one per algorithm, from its metadata, help, example and the methods it uses."""

from __future__ import annotations

import re
import sys
from html import escape
from pathlib import Path

WORDS = {
    "en": {
        "formula": "Formula",
        "example": "Example",
        "needs": "Run before, for",
        "shell": "In a shell (`SAMPLE` is the folder `resources/sample` of the plugin, see [Commands](../commands.md)):",
        "console": "In QGIS's Python console:",
        "parameters": "Parameters",
        "parameter_heads": "| name | meaning | kind | default |",
        "outputs": "All outputs",
        "output_heads": "| name | meaning | kind |",
        "optional": "optional",
        "advanced": "advanced",
        "of": "of",
        "see": "See also",
        "methods": "All formulas and the full references: [Methods](../methods.md).",
        "index": "Algorithms",
        "index_text": "Every algorithm of the toolbox, in the order of a study. Each page tells inputs, outputs and their fields, "
        "the order of the rules, formula, source, limits, and an example that is run by a test.",
    },
    "ko": {
        "formula": "식",
        "example": "예",
        "needs": "먼저 실행할 것",
        "shell": "셸에서(`SAMPLE`은 플러그인의 `resources/sample` 폴더. [명령](../commands.md) 참고):",
        "console": "QGIS 파이썬 콘솔에서:",
        "parameters": "매개변수",
        "parameter_heads": "| 이름 | 뜻 | 종류 | 기본값 |",
        "outputs": "모든 출력",
        "output_heads": "| 이름 | 뜻 | 종류 |",
        "optional": "선택",
        "advanced": "고급",
        "of": "대상:",
        "see": "함께 보기",
        "methods": "모든 식과 참고문헌: [방법](../methods.md).",
        "index": "알고리즘",
        "index_text": "도구상자의 모든 알고리즘을 연구 순서대로 모았습니다. 쪽마다 입력, 출력과 필드, 적용 순서, 식, 출처, "
        "한계, 그리고 테스트가 실행하는 예가 있습니다.",
    },
}
KINDS = {
    "en": {
        "source": "layer or table", "vector": "layer", "raster": "raster", "field": "field", "number": "number",
        "enum": "choice", "boolean": "yes or no", "string": "text", "file": "file", "multilayer": "several",
        "matrix": "table to fill in", "crs": "coordinate reference system", "sink": "layer or table to write",
        "rasterDestination": "raster to write", "fileDestination": "file to write",
        "folderDestination": "folder to write", "outputVector": "layer or table", "outputRaster": "raster",
        "outputNumber": "number", "outputString": "text", "outputHtml": "page", "outputFile": "file",
        "outputFolder": "folder",
    },
    "ko": {
        "source": "레이어 또는 표", "vector": "레이어", "raster": "래스터", "field": "필드", "number": "수", "enum": "선택지",
        "boolean": "예/아니요", "string": "문자", "file": "파일", "multilayer": "여럿", "matrix": "채워 넣는 표",
        "crs": "좌표계", "sink": "저장할 레이어 또는 표", "rasterDestination": "저장할 래스터",
        "fileDestination": "저장할 파일", "folderDestination": "저장할 폴더", "outputVector": "레이어 또는 표",
        "outputRaster": "래스터", "outputNumber": "수", "outputString": "문자", "outputHtml": "보고서",
        "outputFile": "파일", "outputFolder": "폴더",
    },
}  # fmt: skip
_SECTION = re.compile(
    r"^<!-- algorithms: (?P<names>[\w, ]+) -->\n#+ (?P<title>.+)\n(?P<text>(?:(?!^<!-- |^#+ ).*\n?)+)", re.M
)
_LINK = re.compile(r"\]\((?=[\w-]+\.md)")  # the methods lie a folder above the algorithms
_HEAD = re.compile(r"<p><b>(?P<head>[^<]+)</b>(?P<rest>.*?)</p>", re.S)


def page_of(algorithm, language: str, methods: str, titles: dict[str, str]) -> str:
    """The page of one algorithm in Markdown.

    ``methods`` is the page of methods in the language, whose sections name the algorithms they hold for; ``titles`` gives
    the title of every algorithm.
    """
    from multipolar.algorithms.base import help_file

    words = WORDS[language]
    name = algorithm.name()
    told = help_file(name, language).read_text(encoding="utf-8")
    intro, rest = told.split("</p>", 1)
    lines = [f"# {algorithm.displayName()}", "", f"`multipolar:{name}` · {algorithm.group()}", "", intro + "</p>", ""]
    lines += [_HEAD.sub(_heading, rest).strip(), ""]
    formulas = [text.strip() for names, text in sections(methods) if name in names]
    if formulas:
        lines += [f"## {words['formula']}", "", "\n\n".join(formulas), "", words["methods"], ""]
    lines += _example(name, language, titles)
    lines += _parameters(algorithm, language)
    lines += _outputs(algorithm, language)
    lines += [f"## {words['see']}", ""]
    return "\n".join([*lines, *(f"* [{titles[other]}]({other}.md)" for other in _related(name)), ""])


def index_of(algorithms: list, language: str) -> str:
    """A page that lists all algorithms by group."""
    words = WORDS[language]
    lines = [f"# {words['index']}", "", words["index_text"], ""]
    group = ""
    for algorithm in algorithms:
        if algorithm.group() != group:
            group = algorithm.group()
            lines += ["", f"## {group}", ""]
        first = re.sub(r"<[^>]+>", "", algorithm.shortHelpString().split("</p>")[0])
        lines.append(f"* [{algorithm.displayName()}]({algorithm.name()}.md) `{algorithm.name()}`: {first}")
    return "\n".join([*lines, ""])


def sections(methods: str) -> list[tuple[set[str], str]]:
    """Names of algorithms and the text of every section of the methods that names some."""
    return [
        (
            {name.strip() for name in found["names"].split(",")},
            f"**{found['title']}**\n\n{_LINK.sub('](../', found['text'])}",
        )
        for found in _SECTION.finditer(methods)
    ]


def with_formulas(text: str) -> str:
    """Formulas in TeX between dollar signs become MathML, which browsers show without any script."""
    from latex2mathml.converter import convert

    def block(found: re.Match) -> str:
        return "\n" + convert(found[1].strip(), display="block") + "\n"

    text = re.sub(r"^\$\$(.+?)\$\$$", block, text, flags=re.M | re.S)
    # A Korean particle may follow a formula without a blank.
    return re.sub(
        r"(?<![A-Za-z0-9$`\"])\$([^$\n`]+)\$(?![A-Za-z0-9$])", lambda found: f"<span>{convert(found[1])}</span>", text
    )


def _heading(found: re.Match) -> str:
    head, rest = found["head"].strip().rstrip(":"), found["rest"].strip()
    if rest in ("", ":"):
        return f"\n## {head}\n"
    if rest.startswith("(") and rest.endswith(")"):
        return f"\n## {head} {rest}\n"
    return f"\n## {head}\n\n<p>{rest.lstrip(',: ')}</p>\n"


def _example(name: str, language: str, titles: dict[str, str]) -> list[str]:
    from multipolar.layers.examples import examples, makers

    words, example = WORDS[language], examples()[name]
    lines = [f"## {words['example']}", "", example.about[language], ""]
    for maker in dict.fromkeys(makers(name).values()):
        files = ", ".join(f"`{file}`" for file, by in makers(name).items() if by == maker)
        lines += [f"* {words['needs']} {files}: [{titles[maker]}]({maker}.md)"]
    lines += ["", words["shell"], "", "```bash", *(run.command() for run in example.runs), "```", ""]
    return [*lines, words["console"], "", "```python", *(run.python() for run in example.runs), "```", ""]


def _related(name: str) -> tuple[str, ...]:
    from multipolar.layers.examples import examples

    return examples()[name].see


def _parameters(algorithm, language: str) -> list[str]:
    words, kinds = WORDS[language], KINDS[language]
    lines = [f"## {words['parameters']}", "", words["parameter_heads"], "|---|---|---|---|"]
    for parameter in algorithm.parameterDefinitions():
        kind = kinds[parameter.type()]
        parent = parameter.parentLayerParameterName() if parameter.type() == "field" else ""
        marks = [f"{words['of']} `{parent}`"] if parent else []
        marks += [words["optional"]] if parameter.flags() & parameter.FlagOptional else []
        marks += [words["advanced"]] if parameter.flags() & parameter.FlagAdvanced else []
        options = ", ".join(f"`{value}`" for value in parameter.options()) if hasattr(parameter, "options") else ""
        told = _cell(parameter.description()) + (f"<br>{options}" if options else "")
        kind += f" ({', '.join(marks)})" if marks else ""
        lines.append(f"| `{parameter.name()}` | {told} | {kind} | {_default(parameter.defaultValue())} |")
    return [*lines, ""]


def _outputs(algorithm, language: str) -> list[str]:
    words, kinds = WORDS[language], KINDS[language]
    lines = [f"## {words['outputs']}", "", words["output_heads"], "|---|---|---|"]
    for output in algorithm.outputDefinitions():
        lines.append(f"| `{output.name()}` | {_cell(output.description())} | {kinds[output.type()]} |")
    return [*lines, ""]


def _default(value) -> str:
    if value in (None, ""):
        return ""
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    values = value if isinstance(value, list) else [value]
    return ", ".join(f"`{one:g}`" if isinstance(one, float) else f"`{one}`" for one in values)


def _cell(text: str) -> str:
    return escape(text, quote=False).replace("|", "&#124;")


def write_pages(language: str, folder: Path, methods: Path) -> None:
    """Write a page per algorithm and their list; runs in a process of its own, because QGIS has one language."""
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    from multipolar.algorithms.provider import MultipolarProvider, algorithm_classes
    from multipolar.layers.translation import install_translator

    install_translator()
    provider = MultipolarProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    algorithms = [provider.algorithm(kind.NAME) for kind in algorithm_classes()]
    titles = {algorithm.name(): algorithm.displayName() for algorithm in algorithms}
    text = methods.read_text(encoding="utf-8")
    folder.mkdir(parents=True, exist_ok=True)
    for algorithm in algorithms:
        page = page_of(algorithm, language, text, titles)
        (folder / f"{algorithm.name()}.md").write_text(page, encoding="utf-8")
    (folder / "index.md").write_text(index_of(algorithms, language), encoding="utf-8")
    application.exitQgis()


if __name__ == "__main__":
    write_pages(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
