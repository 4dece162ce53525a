"""multipolar:importflows"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
)

from ...engine.errors import InputError, Note, note
from ...engine.options import CELL_RULES, LAYOUTS, OUTSIDE, UNMAPPED
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import PREPARATION
from ..inputs import Inputs
from .files import (
    file_labels,
    file_sources,
    given_code_map,
    known_code_maps,
    number_rules,
    one_input,
    read_layout,
)

if TYPE_CHECKING:
    from ...engine.flows.pairs import FlowPairs, PairBuilder
    from ...engine.flows.report import ReportLine
    from ...engine.progress import Progress
    from ...engine.readers.flowtables import FlowColumns
    from ...layers.pages import Page
    from ...layers.vectors import UnitLayer

_MOST_FEATURES = 2_000_000  # more make no usable table in QGIS, and take minutes and gigabytes to hand over


class ImportFlows(MultipolarAlgorithm):
    """Commuting and other flow tables to a clean long table."""

    NAME = "importflows"
    GROUP = PREPARATION
    NEEDS = ("pandas",)

    def title(self) -> str:
        return tr("Import flows")

    def declare(self) -> None:
        add = self.addParameter
        for parameter in p.files_or_layer(tr("… or a table that is loaded")):
            add(parameter)
        add(
            p.choice(
                "LAYOUT",
                tr(
                    "Shape of the table: auto (found), long (a row per pair), wide (a matrix, a column per destination)"
                ),
                LAYOUTS,
                "auto",
            )
        )
        add(p.text_line("ORIGIN_COLUMN", tr("Column of origins, by name or number (unset: first)")))
        add(p.text_line("DESTINATION_COLUMN", tr("Long: column of destinations (unset: second of three)")))
        add(p.text_line("FLOW_COLUMN", tr("Long: column of flows (unset: third of three)")))
        add(p.text_line("LABEL_COLUMN", tr("Long: column of labels (year, mode, purpose), kept apart")))
        add(
            p.text_line("LABELS", tr("Labels of the files (year, mode, purpose), with semicolons (unset: their names)"))
        )
        for parameter in p.code_map():
            add(parameter)
        add(
            p.choice(
                "UNMAPPED",
                tr("Codes that are not in the code map: keep, drop (counted) or refuse"),
                UNMAPPED,
                "keep",
            )
        )
        add(
            p.number(
                "PREFIX", tr("Aggregate to the units whose code the codes begin with: characters"), whole=True, low=1
            )
        )
        add(p.units(optional=True))
        add(p.field("ID_FIELD", tr("Unit code"), "UNITS", optional=True))
        add(
            p.choice(
                "CELLS",
                tr(
                    "Codes are grid cells, to be carried to the units: none (they are not), centre (of the cell), area (shares)"
                ),
                CELL_RULES,
                "none",
            )
        )
        add(
            p.choice(
                "OUTSIDE",
                tr("Pairs with an end outside the units: keep, or drop (counted)"),
                OUTSIDE,
                "keep",
            )
        )
        add(p.yes_no("KEEP_ZEROS", tr("Keep pairs with flow zero"), False))
        for parameter in [
            p.text_line("NAME_COLUMNS", tr("Wide: columns that hold names, with semicolons (unset: found)")),
            *p.file_settings(),
        ]:
            add(p.advanced(parameter))
        add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT",
                tr("Flows: a row per origin and destination"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
            )
        )
        add(
            QgsProcessingParameterFileDestination(
                "FILE",
                tr("Flows as a file, for very large tables"),
                "CSV (*.csv);;Parquet (*.parquet)",
                optional=True,
                createByDefault=False,
            )
        )
        for parameter in p.import_report():
            add(parameter)
        for name, text in (
            ("ROWS", tr("Rows read")),
            ("PAIRS", tr("Pairs in the result")),
            ("FLOW_READ", tr("Flow read")),
            ("FLOW", tr("Flow in the result")),
            ("FLOW_LOST", tr("Flow left out")),
            ("WITHIN_SHARE", tr("Flow within units (percent)")),
            ("UNMATCHED_PAIRS", tr("Pairs that do not join the units at both ends (percent)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def compute(self, inputs: Inputs) -> Outcome:
        from ...engine import exact
        from ...engine.flows.report import flow_report, report_notes

        units, codes = self._units(inputs)
        pairs, notes = self._read(inputs)
        pairs, more = self._recoded(inputs, pairs, units, codes)
        notes += more
        if codes is not None and inputs.choice("OUTSIDE") == "drop":
            from ...engine.flows.recode import drop_outside

            before = pairs
            pairs = drop_outside(pairs, set(codes))
            notes += _advice(before, codes)
        elif codes is not None:
            notes += _advice(pairs, codes)
        lines = flow_report(pairs, codes)
        notes += report_notes(lines, pairs)
        if not pairs.closes():
            raise AssertionError("the account does not close")
        outcome = Outcome(notes, tr("Imported data"))
        self._hand_over(inputs, outcome, pairs, lines)
        found = {line.item: line for line in lines}
        outcome.numbers = {
            "ROWS": pairs.account.rows,
            "PAIRS": len(pairs),
            "FLOW_READ": found["read"].flow,
            "FLOW": found["pairs"].flow,
            "FLOW_LOST": exact.to_float(pairs.account.lost),
            "WITHIN_SHARE": found["within"].share,
            "UNMATCHED_PAIRS": 100 * found["unmatched"].count / len(pairs) if "unmatched" in found else None,
        }
        return outcome

    # -- reading

    def _units(self, inputs: Inputs) -> tuple[Optional[UnitLayer], Optional[list[str]]]:
        from ...engine.codes import unique_codes

        if not inputs.given("UNITS"):
            for name, idle in (("ID_FIELD", ""), ("CELLS", "none"), ("OUTSIDE", "keep")):
                if inputs.given(name) and (inputs.choice(name) if idle else inputs.text(name)) != idle:
                    raise InputError("This applies to units, but none are given.", where=name, fix="Choose UNITS.")
            return None, None
        if not inputs.given("ID_FIELD"):
            raise InputError("The field with the codes of the units is not chosen.", where="ID_FIELD", fix="Choose it.")
        layer = inputs.unit_layer("UNITS", 0, 0.05)
        field = inputs.field("ID_FIELD")
        return layer, list(unique_codes(layer.column(field), f"{layer.label}, {field}"))

    def _read(self, inputs: Inputs) -> tuple[FlowPairs, list[Note]]:
        from ...engine.flows.pairs import PairBuilder
        from ...engine.readers.flowtables import FlowColumns, read_flow_table
        from ...engine.readers.tables import column_table

        way = one_input(inputs)
        layout = inputs.choice("LAYOUT")
        columns = FlowColumns(
            "" if layout == "auto" else layout,
            *(inputs.text(f"{name}_COLUMN") for name in ("ORIGIN", "DESTINATION", "FLOW", "LABEL")),
            tuple(name.strip() for name in inputs.text("NAME_COLUMNS").split(";") if name.strip()),
        )
        builder = PairBuilder(inputs.yes("KEEP_ZEROS"))
        if way == "LAYER":
            table = column_table(inputs.label("LAYER"), inputs.columns("LAYER", inputs.field_names("LAYER"), 0.05, 0.4))
            notes = read_flow_table(table, builder, columns, number_rules(inputs), "", inputs.progress(0.4, 0.7))
        else:
            notes = self._read_files(inputs, builder, columns)
        return builder.finish(), notes

    def _read_files(self, inputs: Inputs, builder: PairBuilder, columns: FlowColumns) -> list[Note]:
        from ...engine.readers.flowfiles import read_flow_file

        found, notes = file_sources(inputs)
        labels = file_labels(inputs, found)
        layout, rules, sheet = read_layout(inputs), number_rules(inputs), inputs.text("SHEET")
        for number, (source, label) in enumerate(zip(found, labels)):
            progress = inputs.progress(0.05 + 0.65 * number / len(found), 0.05 + 0.65 * (number + 1) / len(found))
            notes += read_flow_file(source, builder, columns, rules, layout, sheet, label, progress)
        if len(found) > 1:
            notes.append(note("Files read together: {count}.", count=len(found)))
        return notes

    # -- between other units

    def _recoded(
        self, inputs: Inputs, pairs: FlowPairs, units: Optional[UnitLayer], codes: Optional[list[str]]
    ) -> tuple[FlowPairs, list[Note]]:
        from ...engine.codemap import prefix_map
        from ...engine.flows.recode import recode

        notes: list[Note] = []
        given = given_code_map(inputs, 0.7, 0.72)
        if given is not None:
            pairs, more = recode(pairs, given, inputs.choice("UNMAPPED"), "unmapped", inputs.progress(0.72, 0.76))
            notes += more
        elif inputs.choice("UNMAPPED") != "keep":
            raise InputError(
                "This applies to a code map, but none is given.",
                where="UNMAPPED",
                fix="Choose CODE_MAP, or leave it at keep.",
            )
        if inputs.choice("CELLS") != "none" and units is not None and codes is not None:
            if inputs.given("PREFIX"):
                raise InputError(
                    "Cells are carried to units first; to cut the units' codes as well, run it again on the result.",
                    where="PREFIX",
                    fix="Leave PREFIX empty.",
                )
            pairs, more = self._from_cells(inputs, pairs, units, codes)
            notes += more
        if inputs.given("PREFIX"):
            pairs, more = recode(pairs, prefix_map(pairs.used_codes(), int(inputs.number("PREFIX"))))
            notes += more
        return pairs, notes

    def _from_cells(
        self, inputs: Inputs, pairs: FlowPairs, units: UnitLayer, codes: list[str]
    ) -> tuple[FlowPairs, list[Note]]:
        self.require("geopandas")
        from ...engine.flows.recode import recode
        from ...engine.readers.cellunits import cell_map, cell_system

        cells = list(pairs.used_codes())
        system, epsg = cell_system(cells)
        shapes, said = units.shapes_in(QgsCoordinateReferenceSystem(f"EPSG:{epsg}"), inputs.transforms)
        found = cell_map(cells, system, shapes, codes, inputs.choice("CELLS"), inputs.progress(0.76, 0.84))
        unmapped = "drop" if inputs.choice("OUTSIDE") == "drop" else "keep"
        pairs, notes = recode(pairs, found, unmapped, "off_units", inputs.progress(0.84, 0.9))
        return pairs, [*units.notes, *said, *notes]

    # -- handing over

    def _hand_over(self, inputs: Inputs, outcome: Outcome, pairs: FlowPairs, lines: list[ReportLine]) -> None:
        from ...engine.flows.report import COLUMNS, SENTENCES, report_frame
        from ...layers.outputs import TableResult

        words = {key: tr(text) for key, text in SENTENCES.items()}
        if inputs.given("OUTPUT"):
            if len(pairs) > _MOST_FEATURES:
                raise InputError(
                    "{pairs} pairs are too many for a table in QGIS.",
                    where="OUTPUT",
                    fix="Skip OUTPUT and choose FILE (.parquet or .csv), or aggregate with PREFIX, CODE_MAP or CELLS.",
                    pairs=f"{len(pairs):,}",
                )
            outcome.tables["OUTPUT"] = TableResult(
                pairs.frame(), (("origin", "text"), ("destination", "text"), ("flow", "real"), ("label", "text"))
            )
        if inputs.given("FILE"):
            outcome.files["FILE"] = self._file_writer(inputs, pairs)
        outcome.tables["REPORT"] = TableResult(report_frame(lines, words), COLUMNS)
        if inputs.given("OUTPUT_HTML"):
            outcome.pages["OUTPUT_HTML"] = _page(self.title(), lines, words)

    def _file_writer(self, inputs: Inputs, pairs: FlowPairs) -> Callable[[str, Progress], None]:
        from ...engine.readers.pairfiles import write_pairs

        path = self.parameterAsFileOutput(inputs.parameters, "FILE", inputs.context)
        if not path.lower().endswith((".csv", ".parquet")):
            raise InputError(
                "Files of the kind {suffix} are not written.",
                where="FILE",
                fix="End the name with .csv or .parquet.",
                suffix=path.rsplit(".", 1)[-1][:20],
            )
        if path.lower().endswith(".parquet"):
            self.require("duckdb")
        return lambda target, progress: write_pairs(target, pairs, progress)


def _advice(pairs: FlowPairs, codes: list[str]) -> list[Note]:
    from ...engine.flows.report import remedies

    return [remedy.note for remedy in remedies(pairs, codes, known_code_maps())]


def _page(title: str, lines: list[ReportLine], words: dict[str, str]) -> Page:
    from ...layers.pages import Page

    page = Page(title)
    found: dict[str, Any] = {line.item: line for line in lines}
    page.paragraph(
        tr("{rows} rows read, {pairs} pairs in the result, {share:.2f} % of the flow kept.").format(
            rows=f"{found['read'].count:,}", pairs=f"{found['pairs'].count:,}", share=found["pairs"].share
        ),
        lead=True,
    )
    heads = (tr("Finding"), tr("Count"), tr("Flow"), tr("Percent"), tr("Detail"))
    page.table(heads, [(words[one.item], one.count, one.flow, one.share, one.detail) for one in lines], digits=2)
    return page
