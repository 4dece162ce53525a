"""An example of every algorithm on the bundled sample: help, documentation and tests read it here."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from .translation import ROOT

FILE = ROOT / "resources" / "examples.json"
SAMPLE = ROOT / "resources" / "sample"
_SAMPLE = "$SAMPLE"
_MADE = re.compile(r"[\w]+\.(?:csv|gpkg|html|pdf|tif|xlsx)")


@dataclass(frozen=True)
class Run:
    """One call of an algorithm; values that begin with ``$SAMPLE`` lie in the sample, other files where one works."""

    algorithm: str
    parameters: dict[str, Any]

    def command(self) -> str:
        """The call for ``qgis_process`` in a shell, with the sample's folder in the variable SAMPLE."""
        words = [f"{name}={_shell(value)}" for name, given in self.parameters.items() for value in _values(given)]
        return " \\\n  ".join([f"qgis_process run multipolar:{self.algorithm} --", *words])

    def python(self) -> str:
        """The call for QGIS's Python console, with the sample's folder in the variable ``sample``."""
        rows = [f'        "{name}": {_literal(value)},' for name, value in self.parameters.items()]
        return "\n".join(
            ["processing.run(", f'    "multipolar:{self.algorithm}",', "    {", *rows, "    },", ")"],
        )

    def files(self) -> Iterator[str]:
        """Files named by the call that do not lie in the sample."""
        for given in self.parameters.values():
            yield from (value for value in _values(given) if _MADE.fullmatch(str(value)))


@dataclass(frozen=True)
class Example:
    """What the example shows, by language; the calls, of which the last is the algorithm's own; related algorithms."""

    about: dict[str, str]
    runs: tuple[Run, ...]
    see: tuple[str, ...]


@lru_cache(maxsize=1)
def examples() -> dict[str, Example]:
    """Algorithm -> its example, in an order in which they can be run."""
    return {
        entry["algorithm"]: Example(
            {language: entry[language] for language in ("en", "ko")},
            tuple(Run(run["algorithm"], run["parameters"]) for run in (*entry.get("before", ()), entry)),
            tuple(entry["see"]),
        )
        for entry in json.loads(FILE.read_text(encoding="utf-8"))
    }


def makers(name: str) -> dict[str, str]:
    """File that the example reads from an earlier one -> the algorithm whose example writes it."""
    written: dict[str, str] = {}
    for algorithm, example in examples().items():
        named = [file for run in example.runs for file in run.files()]
        if algorithm == name:
            return {file: written[file] for file in named if file in written}
        for file in named:
            written.setdefault(file, algorithm)
    return {}


def _values(given: Any) -> list[Any]:
    """What ``qgis_process`` takes: a list is the parameter given several times, the rows of a matrix are one text."""
    if not isinstance(given, list):
        return [given]
    return [",".join(item for row in given for item in row)] if isinstance(given[0], list) else given


def _shell(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    return text if re.fullmatch(r"[\w.,:/*-]+", text) else f'"{text}"'


def _literal(value: Any) -> str:
    if isinstance(value, list):
        flat = [item for row in value for item in row] if isinstance(value[0], list) else value
        return "[" + ", ".join(_literal(item) for item in flat) + "]"
    if isinstance(value, str):
        head, found, tail = value.partition(_SAMPLE)
        return f'sample + "{tail}"' if found and not head else json.dumps(value, ensure_ascii=False)
    return repr(value)
