"""Where the documentation is: pages packed with the plugin, else the repository that metadata.txt names."""

from __future__ import annotations

import configparser
from functools import lru_cache

from qgis.PyQt.QtCore import QUrl

from .translation import ROOT, language

BUNDLED = ROOT / "resources" / "docs"
LANGUAGES = ("en", "ko")
START = "index"


def page_address(name: str) -> str:
    """Address of a page in the user's language, English where there is none: ``workbench``, ``algorithms/classifygrid``.

    A checkout has no packed pages (``scripts/package`` makes them); then it is the text in the repository from which they
    are made.
    """
    spoken = language() if language() in LANGUAGES else LANGUAGES[0]
    packed = BUNDLED / spoken / f"{name}.html"
    if packed.exists():
        return QUrl.fromLocalFile(str(packed)).toString()
    return f"{repository()}/blob/main/{source_of(name, spoken)}"


def source_of(name: str, spoken: str) -> str:
    """Path in the repository of the text of a page."""
    folder, _, algorithm = name.rpartition("/")
    return f"resources/help/{spoken}/{algorithm}.html" if folder else f"docs/{spoken}/{name}.md"


@lru_cache(maxsize=1)
def repository() -> str:
    """Address of the repository, from metadata.txt."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    return metadata["general"]["repository"].rstrip("/")


def open_page(name: str = START) -> bool:
    """Show a page in the browser; False when there is none to show it."""
    from qgis.PyQt.QtGui import QDesktopServices

    return QDesktopServices.openUrl(QUrl(page_address(name)))
