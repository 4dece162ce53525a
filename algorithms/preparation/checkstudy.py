"""multipolar:checkstudy"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from ...engine.errors import InputError, Note, note
from ...engine.options import AREA_UNITS
from ...layers.translation import sentence, tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome, missing_packages
from ..groups import PREPARATION
from ..inputs import ANY_TABLE, Inputs

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from ...engine.grid.population import PopulationGrid
    from ...engine.study.findings import Finding, Score
    from ...layers.pages import Page
    from ...layers.rasters import Grid
    from ...layers.vectors import UnitLayer

_SETS = (
    ("UNITS", "ID_FIELD"),
    ("FLOWS", "ORIGIN_FIELD", "DESTINATION_FIELD", "FLOW_FIELD"),
    ("CONCORDANCE", "OLD_FIELD", "NEW_FIELD"),
)
_NEEDS = (
    ("POPULATION_FIELD", "UNITS"),
    ("EMPLOYED_FIELD", "UNITS"),
    ("NAME_FIELD", "UNITS"),
    ("LAND", "POPULATION"),
    ("BUILT", "POPULATION"),
    ("CONCORDANCE", "FLOWS"),
)


class CheckStudy(MultipolarAlgorithm):
    """Whether the inputs of a study fit together."""

    NAME = "checkstudy"
    GROUP = PREPARATION
    NEEDS = ("scipy", "pandas", "geopandas", "shapely")

    def title(self) -> str:
        return tr("Check the inputs of a study")

    def declare(self) -> None:
        add = self.addParameter
        add(p.units(optional=True))
        add(p.field("ID_FIELD", tr("Unit code"), "UNITS", optional=True))
        add(p.unit_name())
        add(p.field("POPULATION_FIELD", tr("Population of a unit"), "UNITS", optional=True))
        add(p.field("EMPLOYED_FIELD", tr("Employed residents of a unit"), "UNITS", optional=True))
        add(p.population_raster(optional=True))
        add(p.raster("LAND", tr("Permanent land (unset: every cell is all land)"), optional=True))
        add(p.raster("BUILT", tr("Built-up surface (unset: no built-up criterion)"), optional=True))
        add(
            p.advanced(
                p.choice(
                    "AREA_UNIT",
                    tr("Unit of land and built-up: m2, share (0–1) or percent of the cell"),
                    AREA_UNITS,
                    "m2",
                )
            )
        )
        add(
            QgsProcessingParameterFeatureSource(
                "FLOWS", tr("Flows (a row per origin and destination)"), ANY_TABLE, optional=True
            )
        )
        add(p.field("ORIGIN_FIELD", tr("Origin: code of the unit of residence"), "FLOWS", optional=True))
        add(p.field("DESTINATION_FIELD", tr("Destination: code of the unit of work"), "FLOWS", optional=True))
        add(p.field("FLOW_FIELD", tr("Flow: people"), "FLOWS", optional=True))
        add(
            QgsProcessingParameterFeatureSource(
                "CONCORDANCE", tr("Concordance of codes that may mend the flows"), ANY_TABLE, optional=True
            )
        )
        add(p.field("OLD_FIELD", tr("Concordance: code as in the flows"), "CONCORDANCE", optional=True))
        add(p.field("NEW_FIELD", tr("Concordance: code as in the units"), "CONCORDANCE", optional=True))
        add(p.advanced(p.number("TOLERANCE", tr("Totals may differ by (percent)"), 5, 0, 100)))
        add(p.page("OUTPUT_HTML", tr("Report (HTML)")))
        add(
            QgsProcessingParameterFeatureSink(
                "FINDINGS", tr("Findings: a row per check"), QgsProcessing.SourceType.TypeVector, optional=True
            )
        )
        self.addOutput(QgsProcessingOutputNumber("ERRORS", tr("Checks that found an error")))
        self.addOutput(QgsProcessingOutputNumber("WARNINGS", tr("Checks that found something to look at")))
        self.addOutput(QgsProcessingOutputNumber("PASSED", tr("Checks that passed")))
        self.addOutput(QgsProcessingOutputNumber("SCORE", tr("Points of 100")))
        self.addOutput(QgsProcessingOutputString("VERDICT", tr("The result in one sentence")))

    def compute(self, inputs: Inputs) -> Outcome:
        from ...engine.study.findings import by_severity, score

        _check_sets(inputs)
        findings = by_severity(_Check(inputs).run())
        total = score(findings)
        outcome = Outcome([total.line], tr("Check"))
        outcome.pages["OUTPUT_HTML"] = _page(findings, total)
        outcome.tables["FINDINGS"] = _table(findings)
        outcome.numbers = {
            "ERRORS": total.errors,
            "WARNINGS": total.warnings,
            "PASSED": total.passed,
            "SCORE": total.points,
            "VERDICT": sentence(total.line),
        }
        return outcome


def _check_sets(inputs: Inputs) -> None:
    for names in _SETS:
        given = [name for name in names if inputs.given(name)]
        if len(given) not in (0, len(names)):
            raise InputError(
                "These go together; given: {given}.",
                where=", ".join(names),
                fix="Fill all of them, or none.",
                given=", ".join(given),
            )
    for name, needed in _NEEDS:
        if inputs.given(name) and not inputs.given(needed):
            raise InputError("This is given without {needed}.", where=name, fix="Give both.", needed=needed)
    if not any(inputs.given(name) for name in ("UNITS", "POPULATION", "FLOWS")):
        raise InputError(
            "There is nothing to check.", where="UNITS, POPULATION, FLOWS", fix="Give at least one of these."
        )


class _Check:
    """One run: every input is read once; what cannot be read is a finding, and the rest goes on."""

    def __init__(self, inputs: Inputs) -> None:
        self.inputs = inputs
        self.found: list[Finding] = []
        self.layer: Optional[UnitLayer] = None
        self.codes: Optional[pd.Index] = None
        self.names: list[str] = []
        self.population: Optional[np.ndarray] = None
        self.employed: Optional[np.ndarray] = None
        self.raster: Optional[Grid] = None
        self.grid: Optional[PopulationGrid] = None

    def run(self) -> list[Finding]:
        for needed, step in (
            (("UNITS",), self._units),
            (("UNITS",), self._geometries),
            (("POPULATION",), self._grid),
            (("UNITS", "POPULATION"), self._overlay),
            (("FLOWS",), self._flows),
        ):
            if all(self.inputs.given(name) for name in needed):
                self._try(step)
        return self.found

    def _try(self, step: Callable[[], None]) -> None:
        from ...engine.study.findings import of_error

        try:
            step()
        except InputError as error:
            self.found.append(of_error(error))

    def _units(self) -> None:
        import pandas as pd

        from ...engine.codes import code_column
        from ...engine.study.check import check_codes, check_employed, check_numbers
        from ...engine.study.findings import ERROR, FACT, finding, of_notes
        from ...layers.crs import crs_name

        inputs = self.inputs
        layer = inputs.unit_layer("UNITS", 0, 0.1)
        self.layer = layer
        self.names = [str(number) for number in range(1, len(layer.attributes) + 1)]  # until the codes are known
        field = inputs.field("ID_FIELD")
        values = code_column(layer.column(field))
        known = sorted({code for code in values if code is not None})
        self.codes = pd.Index(known, dtype=object)
        self.names = [code or "?" for code in values]
        crs = layer.crs
        if crs.isValid():
            said = note("{count} units in {crs}.", count=len(values), crs=crs_name(crs))
            self.found.append(finding(FACT, layer.label, said))
        else:
            self.found.append(
                finding(
                    ERROR,
                    layer.label,
                    note("The layer has no coordinate reference system."),
                    note("Assign the one it was made in (layer properties, Source)."),
                )
            )
        self.found += check_codes(values, f"{layer.label}, {field}")
        self.found += of_notes(layer.notes, layer.label)
        for name, target in (("POPULATION_FIELD", "population"), ("EMPLOYED_FIELD", "employed")):
            column = inputs.field(name)
            if column:
                numbers, found = check_numbers(layer.column(column), self.names, f"{layer.label}, {column}")
                setattr(self, target, numbers)
                self.found += found
        self.found += check_employed(self.population, self.employed, self.names, layer.label)

    def _geometries(self) -> None:
        from qgis.core import QgsCoordinateReferenceSystem

        from ...engine.study.check import check_geometries
        from ...layers.crs import metres_per_unit

        if self.layer is None or not self.layer.crs.isValid():
            return
        crs = self.layer.crs
        if crs.isGeographic():
            crs = QgsCoordinateReferenceSystem("EPSG:6933")
        shapes, _ = self.layer.shapes_in(crs, self.inputs.transforms)
        unit = metres_per_unit(crs, self.layer.label)
        named = self.inputs.field("NAME_FIELD")
        labels = self.names
        if named:
            labels = [f"{code} {name}" if name else code for code, name in zip(labels, self.layer.column(named))]
        self.found += check_geometries(shapes, labels, self.layer.label, 1e6 / unit**2, self.inputs.progress(0.1, 0.5))

    def _grid(self) -> None:
        from ...engine.study.check import check_cells
        from ...engine.study.findings import FACT, OK, finding, of_notes
        from ...layers.crs import crs_name
        from ...layers.rasters import read_population_grid

        inputs = self.inputs
        self.raster = raster = inputs.grid("POPULATION")
        self.found.append(finding(FACT, raster.label, note("The grid is in {crs}.", crs=crs_name(raster.crs))))
        self.grid = read_population_grid(raster, progress=inputs.progress(0.5, 0.6))
        self.found += check_cells(self.grid.frame, self.grid.population, raster.label)
        self.found += of_notes(self.grid.notes, raster.label)
        others = [name for name in ("LAND", "BUILT") if inputs.given(name)]
        if not others:
            return
        land, built = inputs.optional_grid("LAND"), inputs.optional_grid("BUILT")
        together = read_population_grid(raster, land, built, inputs.choice("AREA_UNIT"), inputs.progress(0.6, 0.65))
        where = ", ".join(grid.label for grid in (land, built) if grid is not None)
        self.found.append(
            finding(OK, where, note("The cells align with the population grid and the values fit the unit."))
        )
        self.found += of_notes([one for one in together.notes if one not in self.grid.notes], where)

    def _overlay(self) -> None:
        from ...engine.study.check import check_overlay
        from ...engine.study.findings import FACT, finding
        from ...engine.units.overlay import overlay_units

        if self.layer is None or self.raster is None or self.grid is None or not self.layer.crs.isValid():
            return
        where = f"{self.layer.label}, {self.raster.label}"
        if missing_packages(["exactextract"]):
            said = note("People on the grid are not compared: the Python package exactextract is missing.")
            self.found.append(finding(FACT, where, said, note("Install it: python3 -m pip install exactextract")))
            return
        shapes, said = self.layer.shapes_in(self.raster.crs, self.inputs.transforms)
        self.found += [finding(FACT, self.layer.label, one) for one in said]
        overlay = overlay_units(shapes, self.grid.frame, self.names, self.inputs.progress(0.65, 0.8))
        self.found += check_overlay(
            overlay,
            self.grid.population,
            shapes,
            self.population,
            self.names,
            where,
            self.inputs.number("TOLERANCE"),
        )

    def _flows(self) -> None:
        import pandas as pd

        from ...engine.flows.matrix import flow_matrix
        from ...engine.numbers import number_column
        from ...engine.study.check import check_flows, check_joins, check_residents
        from ...engine.study.findings import of_notes

        inputs = self.inputs
        names = [inputs.field(name) for name in ("ORIGIN_FIELD", "DESTINATION_FIELD", "FLOW_FIELD")]
        table = inputs.columns("FLOWS", names, 0.8, 0.9)
        origins, destinations, flows = (table[name] for name in names)
        label = inputs.label("FLOWS")
        amounts = number_column(flows, f"{label}, {names[2]}")
        codes = self.codes
        if codes is None:  # without units, the places in the table are the units
            from ...engine.codes import code_column

            places = {*code_column(origins), *code_column(destinations)} - {None}
            codes = pd.Index(sorted(places), dtype=object)
        else:
            where = f"{label}, {self.layer.label if self.layer else 'UNITS'}"
            self.found += check_joins(origins, destinations, amounts, codes, where, self._concordance())
        matrix = flow_matrix(origins, destinations, flows, codes, label, (names[0], names[1], names[2]))
        self.found += of_notes(matrix.notes, label)
        self.found += check_flows(matrix, label)
        if self.employed is not None and self.layer is not None:
            known = pd.Series(self.employed, index=pd.Index(self.names, dtype=object))
            known = known[~known.index.duplicated()].reindex(matrix.units)
            self.found += check_residents(
                matrix, known.to_numpy(dtype=float), f"{label}, {self.layer.label}", inputs.number("TOLERANCE")
            )
        inputs.progress()(0.94)

    def _concordance(self) -> Optional[dict[str, str]]:
        if not self.inputs.given("CONCORDANCE"):
            return None
        from ...engine.codes import code_column

        names = [self.inputs.field(name) for name in ("OLD_FIELD", "NEW_FIELD")]
        table = self.inputs.columns("CONCORDANCE", names, 0.9, 0.92)
        old, new = (code_column(table[name]) for name in names)
        return {one: other for one, other in zip(old, new) if one is not None and other is not None}


def _severity_names() -> dict[str, str]:
    return {"error": tr("Errors"), "warning": tr("To look at"), "fact": tr("Facts"), "ok": tr("Passed")}


def _page(findings: list[Finding], total: Score) -> Page:
    from ...layers.pages import Page

    page = Page(tr("Check of the inputs"))
    page.paragraph(sentence(total.line), lead=True)
    for severity, title in _severity_names().items():
        chosen = [one for one in findings if one.severity == severity]
        if not chosen:
            continue
        page.heading(f"{title} ({len(chosen)})")
        heads = [tr("Input"), tr("Finding"), tr("Count"), tr("Which"), tr("What to do")]
        page.table(
            heads,
            [(one.where, sentence(one.what), one.count, one.first, _text(one.fix)) for one in chosen],
        )
    return page


def _text(said: Optional[Note]) -> str:
    return sentence(said) if said is not None else ""


def _table(findings: list[Finding]) -> Any:
    import pandas as pd

    from ...engine import columns
    from ...layers.outputs import TableResult

    frame = pd.DataFrame(
        {
            columns.SEVERITY: [one.severity for one in findings],
            columns.WHERE: [one.where for one in findings],
            columns.FINDING: [sentence(one.what) for one in findings],
            columns.COUNT: [one.count for one in findings],
            columns.FIRST: [one.first for one in findings],
            columns.FIX: [_text(one.fix) for one in findings],
        }
    )
    kinds = {columns.COUNT: "int"}
    return TableResult(frame, tuple((name, kinds.get(name, "text")) for name in frame.columns))
