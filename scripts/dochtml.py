"""The pages that come with the plugin: plain HTML with one small style sheet inside, no script, no font from elsewhere."""

from __future__ import annotations

import re
import shutil
from html import escape
from pathlib import Path

LANGUAGES = {"en": "English", "ko": "한국어"}
_STYLE = """
body{font:16px/1.6 'Noto Sans KR','Malgun Gothic','Apple SD Gothic Neo','Segoe UI',sans-serif;color:#222;margin:0;display:flex}
nav{flex:0 0 15rem;box-sizing:border-box;padding:1.2rem;background:#f4f6f8;min-height:100vh;font-size:14px}
nav ul{list-style:none;padding-left:.6rem;margin:.3rem 0}nav a{text-decoration:none}nav b{color:#000}
main{flex:1;min-width:0;max-width:56rem;padding:1rem 2rem 4rem}a{color:#0b5394}
h1,h2,h3{line-height:1.25;color:#1b3a57}h2{border-bottom:1px solid #d8dee4;padding-bottom:.2rem;margin-top:2rem}
table{border-collapse:collapse;display:block;overflow-x:auto;font-size:14.5px;margin:1rem 0}
th,td{border:1px solid #d8dee4;padding:.3rem .6rem;vertical-align:top;text-align:left}th{background:#f4f6f8}
code,pre{font-family:'DejaVu Sans Mono',Consolas,monospace;font-size:13.5px;background:#f4f6f8}
pre{padding:.7rem;overflow-x:auto}img{max-width:100%}math[display=block]{margin:.8rem 0}
@media(max-width:60rem){body{display:block}nav{min-height:0}}
"""


def write_packed(pages: Path, target: Path, contents: str) -> None:
    """Turn the gathered pages of both languages into HTML below ``target``, with the pictures and programs they name."""
    shutil.rmtree(target, ignore_errors=True)
    for language in LANGUAGES:
        navigation = _navigation(contents, pages, language)
        for page in sorted((pages / language).rglob("*.md")):
            place = page.relative_to(pages)
            text = _html(page.read_text(encoding="utf-8"))
            for beside in re.findall(r'(?:src|href)="([^":]+\.(?:png|py))"', text):
                _copy(page.parent / beside, target / place.parent / beside)
            written = target / place.with_suffix(".html")
            written.parent.mkdir(parents=True, exist_ok=True)
            written.write_text(_whole(text, language, place, navigation), encoding="utf-8")


def broken_links(target: Path) -> list[str]:
    """Links and pictures of the pages below ``target`` that lead to no file or no place in it."""
    texts = {page: page.read_text(encoding="utf-8") for page in target.rglob("*.html")}
    broken = []
    for page, text in texts.items():
        for link in re.findall(r'(?:href|src)="([^"]+)"', text):
            if re.match(r"https?://", link):
                continue
            place, _, anchor = link.partition("#")
            other = (page.parent / place).resolve() if place else page.resolve()
            if not other.is_file() or (anchor and f'id="{anchor}"' not in other.read_text(encoding="utf-8")):
                broken.append(f"{page.relative_to(target)}: {link}")
    return broken


def _html(text: str) -> str:
    from markdown import markdown

    made = markdown(text, extensions=["tables", "toc", "attr_list", "md_in_html", "fenced_code", "admonition"])
    return re.sub(r'(href="[^":]+)\.md([#"])', r"\1.html\2", made)


def _copy(source: Path, target: Path) -> None:
    target = Path(target.parent.resolve()) / target.name
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _navigation(contents: str, pages: Path, language: str) -> list[tuple[str, str]]:
    """Title and place of every page of a language, as the site lists them; algorithms bear their own titles."""
    found: list[tuple[str, str]] = []
    for title, place in re.findall(rf"- (?:([^:\n]+): )?({language}/\S+\.md)$", contents, re.MULTILINE):
        head = re.search(r"^# (.+)$", (pages / place).read_text(encoding="utf-8"), re.MULTILINE)
        found.append((title or (head[1] if head else place), place))
    return found


def _whole(text: str, language: str, place: Path, navigation: list[tuple[str, str]]) -> str:
    up = "../" * (len(place.parts) - 1)
    items = []
    for title, other in navigation:
        link = f'<a href="{up}{other[:-3]}.html">{escape(title)}</a>'
        items.append(f"<li>{f'<b>{escape(title)}</b>' if other == place.as_posix() else link}</li>")
    head = re.search(r"<h1[^>]*>(.*?)</h1>", text, re.S)
    title = re.sub(r"<[^>]+>", "", head[1]) if head else "Multipolar"
    others = " · ".join(
        f'<a href="{up}{code}/{"/".join(place.parts[1:])[:-3]}.html">{name}</a>'
        for code, name in LANGUAGES.items()
        if code != language
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{title} · Multipolar</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<nav><p>{others}</p><ul>{''.join(items)}</ul></nav>\n"
        f"<main>\n{text}\n</main>\n</body>\n</html>\n"
    )
