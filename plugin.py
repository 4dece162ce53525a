"""The doorway: provider, menu, toolbar, translation."""

from __future__ import annotations

import sys
from typing import Optional

from qgis.core import QgsApplication
from qgis.gui import QgisInterface

from .algorithms.provider import MultipolarProvider
from .layers.translation import install_translator, remove_translator


class MultipolarPlugin:
    """What QGIS loads and unloads; ``iface`` is None in ``qgis_process``."""

    def __init__(self, iface: Optional[QgisInterface]) -> None:
        self.iface = iface
        self.provider: Optional[MultipolarProvider] = None
        self.menu = None

    def initProcessing(self) -> None:
        """Register the algorithms; all that ``qgis_process`` calls."""
        install_translator()
        self.provider = MultipolarProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Register the algorithms, and build menu and toolbar."""
        self.initProcessing()
        if self.iface is None:
            return
        from .ui.menu import Menu

        self.menu = Menu(self.iface)

    def unload(self) -> None:
        """Leave nothing behind."""
        if self.menu is not None:
            self.menu.remove()
            self.menu = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        remove_translator()
        _forget_modules()


def _forget_modules() -> None:
    """Take the plugin's modules out of Python: QGIS forgets those it saw imported, which are not all of them."""
    package = __name__.rpartition(".")[0]
    for name in [name for name in sys.modules if name.startswith(f"{package}.")]:
        del sys.modules[name]
