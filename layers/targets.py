"""Where an output is to go, as its parameter says it."""

from __future__ import annotations

import re
from typing import Any

from qgis.core import QgsProcessingOutputLayerDefinition

_IN_A_DATABASE = re.compile(r"ogr:\s*dbname='(?P<path>(?:[^'\\]|\\.)+)'(?:\s+table=\"(?P<table>(?:[^\"\\]|\\.)*)\")?")


def target_file(target: Any) -> str:
    """The file that a sink's parameter names; empty for a layer in memory or a target that is chosen later."""
    text = _target_text(target)
    found = _IN_A_DATABASE.match(text)
    if found:
        return _unescaped(found["path"])
    return "" if text.startswith("memory:") or text == "TEMPORARY_OUTPUT" else text


def target_table(target: Any) -> str:
    """The table of its file that a sink's parameter names; empty when it is the whole file."""
    found = _IN_A_DATABASE.match(_target_text(target))
    return _unescaped(found["table"] or "") if found else ""


def _target_text(target: Any) -> str:
    if isinstance(target, QgsProcessingOutputLayerDefinition):
        target = target.sink.staticValue()
    return str(target or "")


def _unescaped(text: str) -> str:
    """QGIS puts a backslash before quotes and backslashes."""
    return re.sub(r"\\(.)", r"\1", text)
