"""A result to read: headings, sentences, tables and charts as one HTML file that needs nothing beside it."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from ..engine.placing import placed
from .translation import language

if TYPE_CHECKING:
    from matplotlib.figure import Figure

NO_VALUE = "–"
_STYLE = """
body { font-family: "Noto Sans", "Noto Sans CJK KR", "Malgun Gothic", "Apple SD Gothic Neo", sans-serif; color: #1a1a1a;
  background: #ffffff; max-width: 60em; margin: 1.5em auto; padding: 0 1em; line-height: 1.5; }
h1 { font-size: 1.5em; margin-bottom: .2em; } h2 { font-size: 1.15em; margin-top: 1.6em; border-bottom: 1px solid #cccccc; }
table { border-collapse: collapse; font-size: .9em; margin: .6em 0; }
caption { text-align: left; font-weight: bold; padding: .3em 0; }
th, td { padding: .2em .7em; border-bottom: 1px solid #dddddd; text-align: left; vertical-align: top; }
th { border-bottom: 2px solid #8c8c8c; } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
figure { margin: 1em 0; } figcaption { font-size: .85em; color: #444444; } svg, img { max-width: 100%; height: auto; }
ul.notes { font-size: .9em; } p.lead { font-size: 1.05em; }
""".strip()


def number_text(value: Any, digits: int = 1) -> str:
    """A number with thousands separators, a dash for none; whole numbers keep no decimals."""
    if value is None or value != value or value in (float("inf"), float("-inf")):
        return NO_VALUE
    if isinstance(value, int) or float(value).is_integer():
        return f"{int(value):,}"
    text = f"{float(value):,.{digits}f}"
    return text if any(digit in text for digit in "123456789") else text.lstrip("-")  # what rounds to 0 has no sign


class Page:
    """One HTML result, built from top to bottom. Everything handed in is text and is escaped here."""

    def __init__(self, title: str) -> None:
        self.title = title
        self._parts: list[str] = [f"<h1>{escape(title)}</h1>"]

    def heading(self, text: str) -> None:
        self._parts.append(f"<h2>{escape(text)}</h2>")

    def paragraph(self, text: str, lead: bool = False) -> None:
        """A sentence or more; ``lead`` for the one that answers the question."""
        self._parts.append(f'<p class="lead">{escape(text)}</p>' if lead else f"<p>{escape(text)}</p>")

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[Any]], caption: str = "", digits: int = 1) -> None:
        """A table; numbers are set to the right with ``digits`` decimals, None and NaN as a dash.

        The unrounded number stands in the cell's ``data-value``.
        """
        body = [list(row) for row in rows]
        places = [digits] * len(heads) if isinstance(digits, int) else list(digits)
        numeric = [_is_numeric([row[column] for row in body]) for column in range(len(heads))]
        mark = [' class="number"' if right else "" for right in numeric]
        lines = ["<table>", f"<caption>{escape(caption)}</caption>" if caption else ""]
        lines.append("<tr>" + "".join(f"<th{m}>{escape(head)}</th>" for m, head in zip(mark, heads)) + "</tr>")
        for row in body:
            cells = (
                f"<td{m}{_exact(value)}>{escape(cell_text(value, decimals))}</td>"
                for m, value, decimals in zip(mark, row, places)
            )
            lines.append("<tr>" + "".join(cells) + "</tr>")
        self._parts.append("\n".join([*filter(None, lines), "</table>"]))

    def chart(self, figure: Figure, alternative: str, caption: str = "") -> None:
        """A chart as vector graphic; ``alternative`` says in words what it shows."""
        from .charts import svg_text

        words = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
        picture = f'<div role="img" aria-label="{escape(alternative)}">{svg_text(figure)}</div>'
        self._parts.append(f"<figure>{picture}{words}</figure>")

    def image(self, png: bytes, alternative: str, caption: str = "") -> None:
        """A picture, kept inside the page."""
        data = base64.b64encode(png).decode("ascii")
        words = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
        self._parts.append(
            f'<figure><img src="data:image/png;base64,{data}" alt="{escape(alternative)}">{words}</figure>'
        )

    def notes(self, heading: str, lines: Sequence[str]) -> None:
        """What was counted, assumed or left out."""
        if lines:
            self.heading(heading)
            self.bullets(lines)

    def bullets(self, lines: Sequence[str]) -> None:
        """Sentences, a line each."""
        if lines:
            self._parts.append('<ul class="notes">' + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>")

    def html(self) -> str:
        """The whole document; the same parts give the same bytes."""
        body = "\n".join(self._parts)
        return (
            f'<!DOCTYPE html>\n<html lang="{escape(language())}">\n<head>\n<meta charset="utf-8">\n'
            f"<title>{escape(self.title)}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
        )


def _is_numeric(values: Sequence[Any]) -> bool:
    known = [value for value in values if value is not None and value == value]
    return bool(known) and all(isinstance(value, (int, float)) or hasattr(value, "dtype") for value in known)


def _exact(value: Any) -> str:
    """The unrounded number, for whoever reads the page by program."""
    if isinstance(value, str) or value is None or value != value:
        return ""
    return f' data-value="{value!r}"' if isinstance(value, (int, float)) else f' data-value="{float(value)!r}"'


def cell_text(value: Any, digits: int) -> str:
    """Words as they are, numbers as :func:`number_text` puts them."""
    return value if isinstance(value, str) else number_text(value, digits)


def write_page(path: str, page: Page) -> None:
    """Write a page whole or not at all.

    Raises
    ------
    InputError
        when the folder cannot be written or the disk is full.
    """
    write_aside(path, page.html().encode("utf-8"))


def write_aside(path: str, content: bytes) -> None:
    """Put bytes in place whole or not at all."""
    put_in_place(path, lambda aside: Path(aside).write_bytes(content))


def put_in_place(path: str, write: Callable[[str], Any]) -> None:
    """Put a file in place whole or not at all: ``write`` fills one beside the target, which is then renamed onto it.

    Raises
    ------
    InputError
        when the folder cannot be written or the disk is full.
    """
    with placed(path) as aside:
        write(str(aside))
