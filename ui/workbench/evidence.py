"""The evidence card: what ties a unit to the central city at hand, and to others."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Callable, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...engine.plan.roles import CENTRE_LEVEL, LEVELS, ROLES
from ...engine.plan.workbench import Evidence, Tie, Workbench
from ...layers.translation import sentence, tr
from ..look import quiet
from ..words import people, percent, reason_name, role_name
from .overlay import ROLE_COLOURS


class EvidenceCard(QWidget):
    """Shows the unit under the cursor, or the one chosen by name; its role can be given here without a mouse.

    ``decide(units, level)`` is asked for a role.
    """

    def __init__(
        self,
        workbench: Workbench,
        decide: Callable[[list[int], int], None],
        pointed: Callable[[Optional[int]], None],
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self.workbench, self.unit = workbench, None
        layout = QVBoxLayout(self)
        self.chooser = QComboBox()
        self.chooser.setEditable(True)
        self.chooser.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.chooser.setAccessibleName(tr("Unit"))
        names = workbench.study.units.table["unit_name"]
        self._order = sorted(range(len(names)), key=lambda unit: (names.iloc[unit], unit))
        self.chooser.addItems([f"{names.iloc[unit]} ({workbench.units[unit]})" for unit in self._order])
        self.chooser.completer().setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.chooser.completer().setFilterMode(Qt.MatchFlag.MatchContains)
        self.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.chooser.setCurrentIndex(-1)
        self.chooser.lineEdit().setPlaceholderText(tr("Point at a unit on the map, or type its name"))
        self.chooser.activated.connect(lambda row: pointed(self._order[row]))
        layout.addWidget(self.chooser)
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        scroll = QScrollArea()
        scroll.setWidget(self.text)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        layout.addWidget(scroll, 1)
        row = QHBoxLayout()
        self.buttons: list[QPushButton] = []
        for level, key in ((0, "&0 "), (1, "&1 "), (2, "&2 ")):
            button = QPushButton(key + role_name(ROLES[level]))
            button.setCheckable(True)
            button.clicked.connect(lambda _checked, wanted=level: self._give(decide, wanted))
            row.addWidget(button)
            self.buttons.append(button)
        layout.addLayout(row)
        self.show_unit(None)

    def _give(self, decide: Callable[[list[int], int], None], level: int) -> None:
        if self.unit is not None:
            decide([self.unit], level)
        self.refresh()

    def show_unit(self, unit: Optional[int]) -> None:
        """Another unit; with None the last one stays."""
        if unit is not None:
            self.unit = unit
            self.chooser.blockSignals(True)
            self.chooser.setCurrentIndex(self._order.index(unit))
            self.chooser.blockSignals(False)
        self.refresh()

    def refresh(self) -> None:
        known = self.unit is not None
        if known:
            evidence = self.workbench.evidence(self.unit)
            self.text.setText(self._card(evidence))
            self.text.setAccessibleName(self.plain(evidence))
        for level, button in enumerate(self.buttons):
            role = int(self.workbench.roles[self.workbench.area, self.unit]) if known else -1
            button.setEnabled(known and role != CENTRE_LEVEL)
            button.setChecked(role == level)

    def plain(self, evidence: Evidence) -> str:
        """The card in one sentence, for those who listen."""
        return f"{evidence.unit_name}: {self._role_line(evidence)}. {self._tie_line(evidence)}"

    def _city(self) -> str:
        return self.workbench.study.centres.names.iloc[self.workbench.area]

    def _role_line(self, evidence: Evidence) -> str:
        if evidence.role != evidence.computed:
            return tr("{role} (computed: {computed})").format(
                role=role_name(evidence.role), computed=role_name(evidence.computed)
            )
        return role_name(evidence.role)

    def _tie_line(self, evidence: Evidence) -> str:
        if evidence.tie is None:
            return tr("No tie to {city}.").format(city=self._city())
        return tr("{share} to {city}, number {rank} among the central cities.").format(
            share=percent(evidence.tie.share), city=self._city(), rank=evidence.tie.rank
        )

    def _card(self, evidence: Evidence) -> str:
        faint = quiet(self.palette())
        colour = ROLE_COLOURS[LEVELS[evidence.role]]
        ink = "#ffffff" if evidence.role == "centre" else "#1a1a1a"
        times, scenarios = evidence.robust
        counted = self.workbench.study.flows.has_diagonal  # else flows are trips between units, and no workers
        figures = (
            (tr("People"), people(evidence.population)),
            (tr("Resident workers") if counted else tr("Outgoing flow"), people(evidence.residents)),
            (
                tr("Jobs per resident worker") if counted else tr("Incoming per outgoing flow"),
                f"{evidence.jobs / evidence.residents:.2f}" if evidence.residents > 0 else "–",
            ),
            (tr("Same role in"), tr("{times} of {scenarios} scenarios").format(times=times, scenarios=scenarios)),
        )
        parts = [
            f"<p style='margin:0 0 4px 0'><b>{escape(evidence.unit_name)}</b> "
            f"<span style='color:{faint}'>{escape(evidence.unit_id)} {escape(evidence.region)}</span></p>",
            f"<p style='margin:0 0 4px 0'><span style='background:{colour};color:{ink}'>&nbsp;"
            f"{escape(self._role_line(evidence))}&nbsp;</span><br>{escape(self._tie_line(evidence))}</p>",
            f"<p style='margin:0 0 6px 0'>{escape(' '.join(sentence(reason) for reason in evidence.reasons))}</p>",
            "<table cellspacing='0' cellpadding='1' width='100%'>",
            *(
                f"<tr><td style='color:{faint}'>{escape(name)}</td><td align='right'>{escape(value)}</td></tr>"
                for name, value in figures
            ),
            "</table>",
        ]
        parts += self._others(evidence.others, faint)
        for entry in evidence.decisions[-3:]:
            parts.append(
                f"<p style='margin:4px 0 0 0'>✎ {escape(role_name(entry.after))}: {escape(reason_name(entry.kind))}"
                + (f", “{escape(entry.text)}”" if entry.text else "")
                + f" <span style='color:{faint}'>{escape(entry.author)}, {escape(entry.time[:10])}</span></p>"
            )
        return "".join(parts)

    @staticmethod
    def _others(others: Sequence[Tie], faint: str) -> list[str]:
        if not others:
            return []
        rows = "".join(
            f"<tr><td>{tie.rank}. {escape(tie.area_name)}</td><td align='right'>{percent(tie.share)}</td>"
            f"<td align='right' style='color:{faint}'>{escape(role_name(tie.role)) if tie.role != 'outside' else ''}</td></tr>"
            for tie in others
        )
        return [
            f"<p style='margin:6px 0 0 0;color:{faint}'>{escape(tr('Other central cities'))}</p>"
            f"<table cellspacing='0' cellpadding='1' width='100%'>{rows}</table>"
        ]
