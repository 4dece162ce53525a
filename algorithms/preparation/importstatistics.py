"""multipolar:importstatistics"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsProcessing, QgsProcessingOutputNumber, QgsProcessingParameterFeatureSink

from ...engine.errors import InputError, Note
from ...engine.options import REPEATED, UNMAPPED, YEAR_LAYOUTS
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import PREPARATION
from ..inputs import Inputs
from .files import file_sources, given_code_map, known_code_maps, number_rules, one_input, read_layout

if TYPE_CHECKING:
    import pandas as pd

    from ...engine.readers.statistics import Statistics, StatisticsColumns, StatisticsRules
    from ...engine.readers.tables import Table
    from ...layers.outputs import TableResult
    from ...layers.pages import Page
    from ...layers.vectors import UnitLayer


class ImportStatistics(MultipolarAlgorithm):
    """Population by age, employment, facilities and other statistics of units."""

    NAME = "importstatistics"
    GROUP = PREPARATION
    NEEDS = ("pandas",)

    def title(self) -> str:
        return tr("Import statistics of units")

    def declare(self) -> None:
        add = self.addParameter
        for parameter in p.files_or_layer(tr("… or a table that is loaded")):
            add(parameter)
        add(p.text_line("CODE_COLUMN", tr("Column of unit codes, or of keys such as “name (code)” (unset: found)")))
        add(
            p.text_line(
                "COLUMNS", tr("Columns to keep, by name, number or pattern (*세*), with semicolons (unset: found)")
            )
        )
        add(
            p.text_line(
                "AGE_GROUPS",
                tr("Sums over ages, such as women_20_39 = F 20-39; people_65 = 65+ (unset: the usual ones; none)"),
            )
        )
        add(
            p.choice(
                "YEARS",
                tr("Several years: long (a row per unit and year) or wide (a field per year)"),
                YEAR_LAYOUTS,
                "long",
            )
        )
        add(p.units(optional=True))
        add(p.field("ID_FIELD", tr("Unit code"), "UNITS", optional=True))
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
            p.choice(
                "REPEATED",
                tr("Rows of one unit and year: refuse, sum, or count (facilities; field “rows”)"),
                REPEATED,
                "refuse",
            )
        )
        for parameter in [
            p.text_line("NAME_COLUMN", tr("Column of unit names (unset: from the keys)")),
            p.text_line("YEAR_COLUMN", tr("Column of years (unset: from the names of columns)")),
            p.text_line("ITEM_COLUMN", tr("Column of items, for tables with a row per unit and item")),
            p.text_line("VALUE_COLUMN", tr("… and column of their values")),
            p.number(
                "CODE_LENGTH", tr("Cut codes to so many characters (unset: as the units' codes)"), whole=True, low=1
            ),
            p.yes_no("KEEP_TOTALS", tr("Keep rows that sum up others"), False),
            *p.file_settings(),
        ]:
            add(p.advanced(parameter))
        add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Statistics (with UNITS: as a layer)"), QgsProcessing.SourceType.TypeVector
            )
        )
        for parameter in p.import_report():
            add(parameter)
        for name, text in (
            ("ROWS", tr("Rows read")),
            ("UNIT_COUNT", tr("Units with data")),
            ("YEAR_COUNT", tr("Years")),
            ("LEFT_OUT", tr("Rows left out")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def compute(self, inputs: Inputs) -> Outcome:
        from ...engine.readers.statistics import UNIT_ID, read_statistics
        from ...engine.readers.statisticsreport import (
            COLUMNS,
            SENTENCES,
            closes,
            offered_maps,
            statistics_notes,
            statistics_report,
        )
        from ...layers.outputs import TableResult

        layer, codes = self._units(inputs)
        given = given_code_map(inputs, 0.05, 0.1)
        if given is None and inputs.choice("UNMAPPED") != "keep":
            raise InputError(
                "This applies to a code map, but none is given.",
                where="UNMAPPED",
                fix="Choose CODE_MAP, or leave it at keep.",
            )
        tables, said = self._tables(inputs)
        rules = self._rules(inputs)
        result = read_statistics(tables, self._columns(inputs), rules, codes, given, inputs.progress(0.3, 0.8))
        if not closes(result):
            raise AssertionError("the account does not close")
        notes: list[Note] = [*said, *(one for table in tables for one in table.notes)]
        offered = offered_maps(result, codes, known_code_maps()) if codes is not None and given is None else []
        outcome = Outcome([*notes, *result.notes, *offered, *statistics_notes(result)], tr("Imported data"))
        outcome.tables["OUTPUT"] = self._table(inputs, result, layer, codes)
        words = {key: tr(text) for key, text in SENTENCES.items()}
        report = statistics_report(result, words)
        outcome.tables["REPORT"] = TableResult(report, COLUMNS)
        if inputs.given("OUTPUT_HTML"):
            outcome.pages["OUTPUT_HTML"] = _page(self.title(), result, report)
        outcome.numbers = {
            "ROWS": result.rows,
            "UNIT_COUNT": int(result.frame[UNIT_ID].nunique()),
            "YEAR_COUNT": len([year for year in result.years if year]),
            "LEFT_OUT": sum(loss.rows for loss in result.losses),
        }
        return outcome

    def _units(self, inputs: Inputs) -> tuple[Optional[UnitLayer], Optional[list[str]]]:
        from ...engine.codes import unique_codes

        if inputs.given("UNITS") != inputs.given("ID_FIELD"):
            raise InputError(
                "Units and the field with their codes belong together.",
                where="UNITS, ID_FIELD",
                fix="Choose both, or neither.",
            )
        if not inputs.given("UNITS"):
            return None, None
        layer = inputs.unit_layer("UNITS", 0, 0.05)
        field = inputs.field("ID_FIELD")
        return layer, list(unique_codes(layer.column(field), f"{layer.label}, {field}"))

    def _tables(self, inputs: Inputs) -> tuple[list[Table], list[Note]]:
        from ...engine.readers.tables import BIG_SUFFIXES, column_table, open_table

        if one_input(inputs) == "LAYER":
            columns = inputs.columns("LAYER", inputs.field_names("LAYER"), 0.1, 0.3)
            return [column_table(inputs.label("LAYER"), columns)], []
        found, said = file_sources(inputs)
        if any(source.suffix in BIG_SUFFIXES for source in found):
            raise InputError(
                "Statistics are not read from Parquet.",
                where="FILES",
                fix="Load the file in QGIS and choose it as LAYER.",
            )
        layout, sheet = read_layout(inputs), inputs.text("SHEET")
        return [open_table(source, layout, sheet, inputs.progress(0.1, 0.3)) for source in found], said

    def _columns(self, inputs: Inputs) -> StatisticsColumns:
        from ...engine.readers.statistics import StatisticsColumns

        keep = tuple(name.strip() for name in inputs.text("COLUMNS").split(";") if name.strip())
        single = (inputs.text(f"{name}_COLUMN") for name in ("CODE", "NAME", "YEAR", "ITEM", "VALUE"))
        return StatisticsColumns(*single, keep, inputs.text("AGE_GROUPS"))

    def _rules(self, inputs: Inputs) -> StatisticsRules:
        from ...engine.readers.statistics import StatisticsRules

        length = inputs.optional_number("CODE_LENGTH")
        return StatisticsRules(
            number_rules(inputs, negative=True),
            inputs.choice("REPEATED"),
            None if length is None else int(length),
            inputs.yes("KEEP_TOTALS"),
            inputs.choice("UNMAPPED"),
        )

    def _table(
        self, inputs: Inputs, result: Statistics, layer: Optional[UnitLayer], codes: Optional[list[str]]
    ) -> TableResult:
        from ...engine.readers.statistics import UNIT_ID, UNIT_NAME, YEAR, by_year_in_columns
        from ...engine.readers.statisticsreport import field_names
        from ...layers.outputs import TableResult

        wide = inputs.choice("YEARS") == "wide" or result.years == [0]
        frame = by_year_in_columns(result) if wide else result.frame
        keys = [UNIT_ID, UNIT_NAME] + ([] if wide else [YEAR])
        values = [name for name in frame.columns if name not in keys]
        frame = frame[[*keys, *values]]
        frame.columns = [*keys, *field_names(values, keys)]
        kinds = [(name, "int" if name == YEAR else "text" if name in keys else "real") for name in frame.columns]
        if layer is None or codes is None:
            return TableResult(frame, kinds)
        frame, at = _with_every_unit(frame, codes, keys)
        return TableResult(frame, kinds, [layer.geometries[position] for position in at], layer.crs, style="units")


def _with_every_unit(frame: pd.DataFrame, codes: list[str], keys: list[str]) -> tuple[pd.DataFrame, list[int]]:
    """A row for every unit (and year), in the order of the units, empty where there are no data."""
    import pandas as pd

    from ...engine.readers.statistics import UNIT_ID, UNIT_NAME, YEAR

    wanted = [(code, year) for year in (sorted(frame[YEAR].unique()) if YEAR in keys else [None]) for code in codes]
    index = pd.DataFrame(wanted, columns=[UNIT_ID, YEAR])
    on = [UNIT_ID, YEAR] if YEAR in keys else [UNIT_ID]
    names = frame.groupby(UNIT_ID)[UNIT_NAME].max()
    full = index[on].merge(frame, on=on, how="left")
    full[UNIT_NAME] = full[UNIT_ID].map(names).fillna("")
    position = {code: number for number, code in enumerate(codes)}
    return full[list(frame.columns)], [position[code] for code, _ in wanted]


def _page(title: str, result: Statistics, report: pd.DataFrame) -> Page:
    from ...layers.pages import Page

    page = Page(title)
    page.paragraph(
        tr("{rows} rows read, {kept} in the result.").format(rows=f"{result.rows:,}", kept=f"{len(result.frame):,}"),
        lead=True,
    )
    heads = (tr("Finding"), tr("Rows"), tr("Total"), tr("Percent"), tr("Detail"))
    for field, lines in report.groupby("field", sort=False):
        rows: list[Any] = lines[["finding", "rows", "total", "share", "detail"]].to_numpy().tolist()
        page.table(heads, rows, caption=str(field), digits=2)
    return page
