"""multipolar:calibratescope"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
)

from ...engine.errors import InputError, note
from ...engine.options import ASSIGNMENTS, GROWTHS, MEASURES
from ...layers.translation import tr
from .. import parameters as p
from ..base import MultipolarAlgorithm, Outcome
from ..groups import DELINEATION
from ..inputs import ANY_TABLE, Inputs
from . import scopeinputs as scope
from .study import read_flows, read_units

if TYPE_CHECKING:
    from ...engine.plan.calibration import Calibration
    from ...engine.plan.scoperules import ScopeRules
    from ...engine.units.table import Units
    from ...layers.pages import Page

_REFERENCE = ("REFERENCE_AREA", "REFERENCE_UNIT", "REFERENCE_ROLE")


class CalibrateScope(MultipolarAlgorithm):
    """Measures and thresholds that recover a plan that is known."""

    NAME = "calibratescope"
    GROUP = DELINEATION
    NEEDS = ("scipy", "pandas", "geopandas", "shapely")
    CHARTS = "REPORT"

    def title(self) -> str:
        return tr("Calibrate scopes to a known plan")

    def declare(self) -> None:
        add = self.addParameter
        add(p.units())
        add(p.unit_id())
        add(p.unit_name())
        add(p.field("POPULATION_FIELD", tr("Population of a unit"), "UNITS", optional=True))
        for parameter in p.flows():
            add(parameter)
        add(p.employed())
        add(
            QgsProcessingParameterFeatureSource(
                "REFERENCE", tr("Known plan (a row per area and unit, centres included)"), ANY_TABLE
            )
        )
        add(p.field("REFERENCE_AREA", tr("Known plan: code of the area (its central city)"), "REFERENCE"))
        add(p.field("REFERENCE_UNIT", tr("Known plan: code of the unit"), "REFERENCE"))
        add(p.field("REFERENCE_ROLE", tr("Known plan: role (centre, minimum, maximum)"), "REFERENCE"))
        scope.add_measures(add, list(MEASURES))
        add(
            scope.several(
                "GROWTHS",
                tr("What units are tied to, to try") + f" ({scope.growth_words()})",
                GROWTHS,
                ["centre", "suburbs"],
            )
        )
        add(
            scope.several(
                "ASSIGNMENTS",
                tr("Units tied to several cities, to try: overlap (all) or largest (one)"),
                ASSIGNMENTS,
                list(ASSIGNMENTS),
            )
        )
        add(p.yes_no("CONTIGUOUS", tr("Only units connected with the central city"), True))
        scope.add_member_limit(add)
        scope.add_neighbours(add)
        scope.add_times(add)
        table = QgsProcessing.SourceType.TypeVector
        add(QgsProcessingParameterFeatureSink("SETTINGS", tr("Settings and how well they do"), table))
        add(QgsProcessingParameterFeatureSink("CURVES", tr("Agreement over the threshold"), table))
        add(QgsProcessingParameterFeatureSink("MISFITS", tr("What the best setting does not explain"), table))
        add(
            QgsProcessingParameterFeatureSink(
                "MEMBERS", tr("Members by the best setting"), QgsProcessing.SourceType.TypeVectorPolygon
            )
        )
        add(
            QgsProcessingParameterFileDestination(
                "REPORT", tr("Report"), "HTML (*.html)", optional=True, createByDefault=False
            )
        )
        self.addOutput(QgsProcessingOutputString("MEASURE", tr("Best measure of the minimum scope")))
        self.addOutput(QgsProcessingOutputNumber("MIN_SHARE", tr("Best threshold of the minimum scope")))
        self.addOutput(QgsProcessingOutputString("MAX_MEASURE", tr("Best measure of the maximum scope")))
        self.addOutput(QgsProcessingOutputNumber("MAX_SHARE", tr("Best threshold of the maximum scope")))
        self.addOutput(QgsProcessingOutputNumber("F1_MINIMUM", tr("Agreement of the minimum scope (F1)")))
        self.addOutput(QgsProcessingOutputNumber("F1_MAXIMUM", tr("Agreement of the maximum scope (F1)")))

    def compute(self, inputs: Inputs) -> Outcome:
        from ...engine.plan.calibration import calibrate_scope, reference_plan

        layer, units, _, notes = read_units(
            inputs,
            {"name_field": "NAME_FIELD", "population_field": "POPULATION_FIELD", "employed_field": "EMPLOYED_FIELD"},
        )
        names = [inputs.field(name) for name in _REFERENCE]
        table = inputs.columns("REFERENCE", list(dict.fromkeys(names)), 0.1, 0.15)
        reference = reference_plan(*(table[name] for name in names), units, inputs.label("REFERENCE"))
        flows = read_flows(inputs, layer, units)
        contiguous = inputs.yes("CONTIGUOUS")
        candidates, said = self._candidates(inputs, units, contiguous)
        neighbours = scope.read_neighbours(inputs, layer, units, contiguous, True, 0.5, 0.6)
        times = scope.read_times(inputs, layer, units, 0.6, 0.62)
        found = calibrate_scope(
            units,
            flows,
            reference,
            neighbours,
            candidates,
            _several(inputs, "MEASURES"),
            times,
            inputs.progress(0.62, 0.92),
        )
        return self._outcome(inputs, dict(zip(units.order, layer.geometries)), layer.crs, found, [*notes, *said])

    def _candidates(self, inputs: Inputs, units: Units, contiguous: bool) -> tuple[list[ScopeRules], list[Any]]:
        """Every combination of growth, assignment, enclaves and rule of size."""
        from ...engine import columns
        from ...engine.plan.growth import GROWING_MEASURES
        from ...engine.plan.scoperules import ScopeRules

        growths, assignments = _several(inputs, "GROWTHS"), _several(inputs, "ASSIGNMENTS")
        if "area" in growths and set(_several(inputs, "MEASURES")) - set(GROWING_MEASURES):
            raise InputError(
                "Growth by the whole area does not go with every measure that is chosen.",
                where="GROWTHS, MEASURES",
                fix="Leave area out, or choose only: {measures}.",
                measures=", ".join(GROWING_MEASURES),
            )
        limits = scope.limits(inputs)
        notes = []
        sizes: list[dict[str, Any]] = [{}]
        if units.table[columns.POPULATION].notna().any():
            sizes.append({"smaller_only": True})
        else:
            notes.append(note("Without a population of units no rule of size is tried."))
        most = limits.pop("member_max_population")
        if most is not None:
            sizes.append({"member_max_population": most})
        return [
            ScopeRules(100, 100, assignment, contiguous, enclaves, growth=growth, **{**limits, **size})
            for growth, assignment, enclaves, size in product(growths, assignments, (False, True), sizes)
            if not (enclaves and assignment == "largest")  # who surrounds hangs on the thresholds of others
        ], notes

    def _outcome(self, inputs: Inputs, original: Any, crs: Any, found: Calibration, notes: list[Any]) -> Outcome:
        from ...engine import columns
        from ...layers.outputs import TableResult
        from .urbanareascope import member_columns, with_sentences

        outcome = Outcome([*notes, *found.notes], tr("Calibrated scopes"))
        words = {"growth", "assignment", "measure", "scope", "kind", "explained_by", *_CODES}
        whole = {"enclaves", "smaller_only", "rank"}

        def kinds(frame: Any) -> list[tuple[str, str]]:
            return [(name, "text" if name in words else "int" if name in whole else "real") for name in frame]

        for name, frame in (("SETTINGS", found.settings), ("CURVES", found.curves), ("MISFITS", found.misfits)):
            outcome.tables[name] = TableResult(frame, kinds(frame))
        outcome.tables["MEMBERS"] = TableResult(
            with_sentences(found.plan.members),
            member_columns(),
            [original[code] for code in found.plan.members[columns.UNIT_ID]],
            crs,
            style="scope_members",
        )
        if inputs.given("REPORT"):
            outcome.pages["REPORT"] = report(found)
        outcome.numbers = {
            "MEASURE": found.rules.measure,
            "MIN_SHARE": found.rules.min_share,
            "MAX_MEASURE": found.rules.outer_measure,
            "MAX_SHARE": found.rules.max_share,
            "F1_MINIMUM": found.minimum.f1,
            "F1_MAXIMUM": found.maximum.f1,
        }
        return outcome


_CODES = ("area_id", "area_name", "unit_id", "unit_name")


def _several(inputs: Inputs, name: str) -> list[str]:
    chosen = inputs.algorithm.parameterAsEnumStrings(inputs.parameters, name, inputs.context)
    if not chosen:
        raise InputError("Nothing is chosen.", where=name, fix="Choose at least one.")
    return list(dict.fromkeys(chosen))


def report(found: Calibration) -> Page:
    """The best setting, the curves of every measure, and what is left to explain."""
    from ...layers.pages import Page

    page = Page(tr("Calibrated scopes"))
    rules = found.rules
    page.paragraph(
        tr(
            "Minimum scope: {measure}, {low:g} %, F1 {f1_min:.3f}. Maximum scope: {outer}, {high:g} %, F1 {f1_max:.3f}."
        ).format(
            measure=rules.measure,
            low=rules.min_share,
            f1_min=found.minimum.f1,
            outer=rules.outer_measure,
            high=rules.max_share,
            f1_max=found.maximum.f1,
        ),
        lead=True,
    )
    page.table(
        [tr("Scope"), tr("Published"), tr("Found"), tr("In both"), tr("Precision"), tr("Recall"), "F1", "Jaccard"],
        [
            [name, score.published, score.found, score.hits, score.precision, score.recall, score.f1, score.jaccard]
            for name, score in ((tr("Minimum scope"), found.minimum), (tr("Maximum scope"), found.maximum))
        ],
        digits=3,
    )
    page.table(
        [tr("Growth"), tr("Assignment"), tr("Enclaves"), tr("Only smaller units"), tr("Most people of a member")],
        [
            [
                rules.growth,
                rules.assignment,
                _word(rules.enclaves),
                _word(rules.smaller_only),
                rules.member_max_population,
            ]
        ],
        tr("Rules for both scopes"),
    )
    for scope_name, title in (("minimum", tr("Minimum scope")), ("maximum", tr("Maximum scope"))):
        _draw(page, found, scope_name, title)
    _list_misfits(page, found)
    return page


def _word(value: bool) -> str:
    return tr("yes") if value else tr("no")


def _draw(page: Page, found: Calibration, scope_name: str, title: str) -> None:
    """F1 over the threshold for every measure; precision and recall for the best."""
    from ...layers.charts import COLOURS, chart

    curves = found.curves[found.curves["scope"] == scope_name]
    used = found.rules.measure if scope_name == "minimum" else found.rules.outer_measure
    page.heading(title)
    dashes = ("-", "--", "-.", ":", (0, (5, 1)), (0, (1, 1)))
    with chart() as (figure, axes):
        for number, (measure, curve) in enumerate(curves.groupby("measure", sort=False)):
            axes.step(
                curve["threshold"],
                curve["f1"],
                where="post",
                label=measure,
                color=COLOURS[number],
                linestyle=dashes[number],
                linewidth=2.2 if measure == used else 1.2,
            )
        _thresholds_axis(axes, curves)
        axes.set_ylabel("F1")
        axes.legend(ncol=3, fontsize=8, loc="upper left")
        page.chart(
            figure,
            tr("F1 over the threshold, a line per measure; {measure} is best.").format(measure=used),
            tr("Agreement (F1) over the threshold"),
        )
    best = curves[curves["measure"] == used]
    with chart(height=3.0) as (figure, axes):
        for number, (name, word) in enumerate((("precision", tr("Precision")), ("recall", tr("Recall")), ("f1", "F1"))):
            axes.step(
                best["threshold"], best[name], where="post", label=word, color=COLOURS[number], linestyle=dashes[number]
            )
        axes.axvline(found.rules.min_share if scope_name == "minimum" else found.rules.max_share, color=COLOURS[6])
        _thresholds_axis(axes, best)
        axes.legend()
        page.chart(
            figure,
            tr("Precision, recall and F1 of {measure} over the threshold.").format(measure=used),
            tr("Precision, recall and F1 of {measure}; the line is the threshold found").format(measure=used),
        )


def _thresholds_axis(axes: Any, curves: Any) -> None:
    """Thresholds on a logarithmic axis, from where agreement is worth a look: a third of the best."""
    worth = curves.loc[curves["f1"] >= curves["f1"].max() / 3, "threshold"]
    axes.set_xscale("log")
    axes.set_xlim(0.8 * worth.min(), 1.1 * curves["threshold"].max())
    axes.set_ylim(0, 1)
    for axis_ticks in (axes.xaxis.set_major_formatter, axes.xaxis.set_minor_formatter):
        axis_ticks(lambda value, _: f"{value:g}" if f"{value:e}"[0] in "125" else "")
    axes.set_xlabel(tr("Threshold (percent)"))


def _list_misfits(page: Page, found: Calibration) -> None:
    page.heading(tr("What no threshold explains"))
    page.paragraph(
        tr(
            "Pairs that the best setting gets wrong. Where no measure gets a pair right at its own best threshold, nothing that "
            "was tried explains it: a decision may, or flows of another year or kind."
        )
    )
    kinds = {"missed": tr("missed"), "extra": tr("extra"), "no unit": tr("no unit")}
    page.table(
        [tr("Scope"), tr("Area"), tr("Unit"), tr("Kind"), tr("Share"), tr("Rank"), tr("Explained by")],
        [
            [
                row.scope,
                row.area_name,
                row.unit_name or row.unit_id,
                kinds[row.kind],
                row.share,
                row.rank,
                row.explained_by or tr("no measure"),
            ]
            for row in found.misfits.itertuples()
        ],
    )
