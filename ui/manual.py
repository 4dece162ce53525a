"""The button that opens a page of the documentation."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QToolButton

from ..layers.manual import open_page
from ..layers.translation import tr


def help_button(page: str) -> QToolButton:
    """A button that opens ``page`` in the browser."""
    button = QToolButton()
    button.setObjectName("multipolar_help")
    button.setIcon(QgsApplication.getThemeIcon("/mActionHelpContents.svg"))
    button.setToolTip(tr("Help"))
    button.setAccessibleName(tr("Help"))
    button.setAutoRaise(True)
    button.clicked.connect(lambda _checked=False: open_page(page))
    return button
