"""Why a decision is made: asked once, then kept for the decisions that follow until it is changed."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ...engine.options import REASONS
from ...layers.translation import tr
from ..words import reason_name

_AUTHOR = "multipolar/author"


def last_author() -> str:
    """The name given last, else the account's."""
    return QgsSettings().value(_AUTHOR, "") or QgsApplication.userFullName() or QgsApplication.userLoginName()


class ReasonForm(QDialog):
    """A small window beside the cursor, not modal: the map stays in reach. ``chosen(kind, text, author)`` hears the answer."""

    def __init__(
        self,
        parent: Optional[QWidget],
        chosen: Callable[[str, str, str], None],
        what: str,
        kind: str = "policy",
        text: str = "",
    ) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self.setObjectName("multipolar_reason")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Reason of the decision"))
        self._chosen = chosen
        layout = QVBoxLayout(self)
        lead = QLabel(what)
        lead.setWordWrap(True)
        layout.addWidget(lead)
        self.kinds = QButtonGroup(self)
        for number, name in enumerate(REASONS):
            button = QRadioButton(f"&{number + 1}  {reason_name(name)}")
            button.setChecked(name == kind)
            self.kinds.addButton(button, number)
            layout.addWidget(button)
        form = QFormLayout()
        self.text = QLineEdit(text)
        self.text.setPlaceholderText(tr("In a few words (may stay empty)"))
        self.author = QLineEdit(last_author())
        form.addRow(tr("Why"), self.text)
        form.addRow(tr("Name"), self.author)
        layout.addLayout(form)
        hint = QLabel(tr("Kept for the decisions that follow, until you change it."))
        hint.setWordWrap(True)
        layout.addWidget(hint)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(tr("OK"))  # Qt itself speaks no Korean
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Cancel"))

    def show_near(self, place: QPoint) -> None:
        """Open beside a place on the screen, wholly visible."""
        self.adjustSize()
        screen = QgsApplication.screenAt(place) or QgsApplication.primaryScreen()
        room = screen.availableGeometry()
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        place.setY(max(room.top(), min(place.y(), room.bottom() - self.height())))
        self.move(place)
        self.show()
        self.activateWindow()
        self.text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(REASONS) and not self.text.hasFocus() and not self.author.hasFocus():
            self.kinds.button(number).setChecked(True)
            event.accept()
            return
        super().keyPressEvent(event)

    def accept(self) -> None:
        kind = REASONS[self.kinds.checkedId()]
        QgsSettings().setValue(_AUTHOR, self.author.text().strip())
        chosen, text, author = self._chosen, self.text.text().strip(), self.author.text().strip()
        super().accept()
        chosen(kind, text, author)
