"""The words people see, in QGIS's language."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from ..engine.errors import InputError, Note, join_sentences

CONTEXT = "multipolar"
ROOT = Path(__file__).resolve().parent.parent


def tr(text: str) -> str:
    """``text`` in the user's language; the literal is collected by scripts/translate."""
    return QCoreApplication.translate(CONTEXT, text)


def sentence(note: Note) -> str:
    """A note of the engine in the user's language."""
    return tr(note.text).format(**note.values)


def error_text(error: InputError) -> str:
    """An error of the engine in the user's language."""
    return join_sentences(error.where, sentence(error.what), sentence(error.fix) if error.fix.text else "")


def language() -> str:
    """Two letters, such as ``ko``."""
    return QgsApplication.locale()[:2].lower() or "en"


_translator: list[QTranslator] = []


def install_translator() -> None:
    """Load the plugin's translation for QGIS's locale, once."""
    catalogue = ROOT / "i18n" / f"multipolar_{language()}.qm"
    if _translator or not catalogue.exists():
        return
    translator = QTranslator()
    if translator.load(str(catalogue)) and QCoreApplication.installTranslator(translator):
        _translator.append(translator)


@contextmanager
def spoken(code: str) -> Iterator[None]:
    """Speak another language for a while, whatever QGIS's own is: what is written for people who have another one."""
    kept = list(_translator)
    remove_translator()
    other = QTranslator()
    if other.load(str(ROOT / "i18n" / f"multipolar_{code}.qm")):
        QCoreApplication.installTranslator(other)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(other)
        for translator in kept:
            QCoreApplication.installTranslator(translator)
        _translator.extend(kept)


def remove_translator() -> None:
    """Undo :func:`install_translator`."""
    while _translator:
        QCoreApplication.removeTranslator(_translator.pop())
