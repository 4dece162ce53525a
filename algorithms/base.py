"""What every algorithm of the provider does in the same way."""

from __future__ import annotations

import importlib.util
import traceback
from collections.abc import Sequence
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, ClassVar, Optional

from qgis.core import (
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
)
from qgis.PyQt.QtGui import QIcon

from ..engine.errors import Cancelled, InputError, Note, note
from ..engine.placing import all_or_none
from ..engine.progress import Progress, part
from ..layers.examples import examples
from ..layers.feedback import progress_of, say, warn
from ..layers.manual import page_address
from ..layers.provenance import Provenance, describe_file, describe_raster, describe_table, provenance_of
from ..layers.results import finish_on_load
from ..layers.targets import target_file
from ..layers.threads import keep_thread_state
from ..layers.translation import ROOT, error_text, language, tr
from .checks import check_before, refuse_devices, wanted_target
from .groups import Group
from .inputs import Inputs

if TYPE_CHECKING:
    from ..layers.outputs import TableResult
    from ..layers.pages import Page

NOTES = "NOTES"


def missing_packages(names: Sequence[str]) -> list[str]:
    """Which of these Python packages QGIS cannot find."""
    return [name for name in names if importlib.util.find_spec(name) is None]


def missing_text(packages: Sequence[str]) -> str:
    """The sentence that says so, and how to get them."""
    return tr(
        "Python packages are missing: {packages}. Install them where QGIS finds them, for example with the plugin “qpip” or "
        "by: python3 -m pip install {packages}"
    ).format(packages=" ".join(packages))


class MultipolarAlgorithm(QgsProcessingAlgorithm):
    """Base: a subclass names itself, declares parameters and computes.

    ``compute`` returns everything complete in memory; only then is the first output opened, so a wrong input or a
    cancel leaves nothing behind.
    """

    NAME: ClassVar[str]
    GROUP: ClassVar[Group]
    NEEDS: ClassVar[tuple[str, ...]] = ("scipy",)
    CHARTS: ClassVar[str] = ""  # the output that holds charts, which matplotlib draws

    def title(self) -> str:
        """Display name, translated."""
        raise NotImplementedError

    def declare(self) -> None:
        """Add parameters and outputs."""
        raise NotImplementedError

    def compute(self, inputs: Inputs) -> Outcome:
        """Read, check, compute."""
        raise NotImplementedError

    # -- what QGIS asks for

    def name(self) -> str:
        return self.NAME

    def displayName(self) -> str:
        return self.title()

    def group(self) -> str:
        return self.GROUP.name()

    def groupId(self) -> str:
        return self.GROUP.id

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(ROOT / "resources" / "icons" / self.GROUP.icon)

    def createInstance(self) -> MultipolarAlgorithm:
        return type(self)()

    def shortHelpString(self) -> str:
        path = help_file(self.NAME, language())
        text = (path.read_text(encoding="utf-8") if path else "") + _example(self.NAME)
        # QGIS makes a paragraph of every line, which would tear lists apart: hand it over as one line.
        return "".join(text.splitlines())

    def helpUrl(self) -> str:
        """The algorithm's page: what the Help button opens."""
        return page_address(f"algorithms/{self.NAME}")

    def require(self, package: str) -> None:
        """Raise when a package that only some uses of the algorithm need is missing."""
        if missing_packages([package]):
            raise InputError(
                "The Python package {package} is missing.",
                fix="Install it where QGIS finds it, for example by: python3 -m pip install {package}",
                package=package,
            )

    def _require_for_charts(self, parameters: dict[str, Any]) -> None:
        if self.CHARTS and wanted_target(parameters.get(self.CHARTS)) and missing_packages(["matplotlib"]):
            raise InputError(
                "The Python package {package} is missing, which draws the charts.",
                where=self.CHARTS,
                fix="Leave this output out, or install the package where QGIS finds it, for example by: "
                "python3 -m pip install {package}",
                package="matplotlib",
            )

    def canExecute(self) -> tuple[bool, str]:
        missing = missing_packages(self.NEEDS)
        return (False, missing_text(missing)) if missing else (True, "")

    def initAlgorithm(self, configuration: Optional[dict] = None) -> None:
        self.declare()
        self.addOutput(QgsProcessingOutputString(NOTES, tr("What was counted, assumed or left out")))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        try:
            refuse_devices(parameters)
            self._require_for_charts(parameters)
            usable, reason = super().checkParameterValues(parameters, context)
            if usable:
                check_before(self, parameters, context)
            return usable, reason
        except InputError as error:
            return False, error_text(error)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        keep_thread_state()
        try:
            return self._run(parameters, context, feedback)
        except (InputError, Cancelled, QgsProcessingException) as error:
            message = _message(error)
            traceback.clear_frames(error.__traceback__)
        except ImportError as error:  # a package is there and cannot be loaded, or lacks one of its own
            if (error.name or "").startswith(__name__.partition(".")[0]):
                raise
            message = error_text(_unloadable(error))
            traceback.clear_frames(error.__traceback__)
        # QGIS never lets go of a Python exception and the frames it holds: files would stay open.
        del parameters, context, feedback
        raise QgsProcessingException(message)

    def _run(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        progress = progress_of(feedback)
        refuse_devices(parameters)
        self._require_for_charts(parameters)
        check_before(self, parameters, context)  # a model does not ask before
        outcome = self.compute(Inputs(self, parameters, context, feedback))
        progress(0.95)
        lines = say(feedback, outcome.notes)
        provenance = replace(provenance_of(self, parameters, context, progress), notes=tuple(lines))
        tables, provenance = self._write_tables(outcome, parameters, context, feedback, provenance)
        targets = [target_file(parameters.get(name)) for name in (*outcome.rasters, *outcome.pages, *outcome.files)]
        try:
            with all_or_none(targets):
                files = self._write_files(outcome, parameters, context, provenance, part(progress, 0.97, 1))
        except BaseException:
            self._take_back(tables, context)
            raise
        return {NOTES: "\n".join(provenance.notes), **outcome.numbers, **tables, **files}

    def _take_back(self, tables: dict[str, str], context: QgsProcessingContext) -> None:
        if not tables:
            return
        from ..layers.outputs import remove_destination

        for destination in tables.values():
            remove_destination(destination, context)

    def _write_tables(
        self,
        outcome: Outcome,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        provenance: Provenance,
    ) -> tuple[dict[str, str], Provenance]:
        """Where the tables are, and how they were made, with what their formats could not keep."""
        if not outcome.tables:
            return {}, provenance
        from ..layers.outputs import whole_or_absent, write_tables

        def open_sink(name: str, result: TableResult) -> tuple[Optional[QgsFeatureSink], str]:
            with whole_or_absent(parameters.get(name)):
                sink, destination = self.parameterAsSink(
                    parameters, name, context, result.fields, result.wkb_type, result.crs
                )
                if sink is not None or not wanted_target(parameters.get(name)):
                    return sink, destination
                raise InputError(
                    "The target cannot be written.",
                    where=f"{name} ({self.parameterDefinition(name).valueAsPythonString(parameters[name], context)})",
                    fix="Choose a folder you may write to, and close programs that hold the file.",
                )

        written, lost = write_tables(outcome.tables, open_sink, context, part(progress_of(feedback), 0.96, 0.97))
        provenance = replace(provenance, notes=(*provenance.notes, *warn(feedback, lost)))
        for name, destination in written.items():
            describe_table(destination, provenance)
            finish_on_load(context, destination, outcome.tables[name].style, outcome.group, provenance)
        return written, provenance

    def _write_files(
        self,
        outcome: Outcome,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        provenance: Provenance,
        progress: Progress,
    ) -> dict[str, str]:
        """Rasters, pages and other files, each whole or not at all.

        What is renamed into place stays: from the first such file on, a cancel comes too late.
        """
        from ..layers.pages import write_page

        written: dict[str, str] = {}

        def may_stop(fraction: float) -> None:
            try:
                progress(fraction)
            except Cancelled:
                if not written:
                    raise

        for name, (write, style) in outcome.rasters.items():
            path = self.parameterAsOutputLayer(parameters, name, context)
            may_stop(0.0)
            write(path)
            describe_raster(path, provenance)
            finish_on_load(context, path, style, outcome.group, provenance)
            written[name] = path
        for name, page in outcome.pages.items():
            path = self.parameterAsFileOutput(parameters, name, context)
            if path:
                may_stop(0.3)
                page.notes(tr("What was counted, assumed or left out"), provenance.notes)
                write_page(path, page)
                written[name] = path
        for name, save in outcome.files.items():
            path = self.parameterAsFileOutput(parameters, name, context)
            if path:
                save(path, part(may_stop, 0.5, 1.0))
                describe_file(path, provenance, outcome.histories)
                written[name] = path
        return written


def _example(name: str) -> str:
    """The example of an algorithm as a piece of help; empty where there is none."""
    example = examples().get(name)
    if example is None:
        return ""
    about = example.about.get(language(), example.about["en"])
    command = "<br>".join(
        escape(line).replace("  ", "&nbsp;&nbsp;") for line in example.runs[-1].command().splitlines()
    )
    return f"<p><b>{tr('Example')}</b></p><p>{about}</p><p><code>{command}</code></p>"


def _unloadable(error: ImportError) -> InputError:
    return InputError(
        "A Python package cannot be loaded: {reason}.",
        where=(error.name or "").partition(".")[0],
        fix="Install it again where QGIS finds it, for example with the plugin “qpip”; NumPy has to stay as QGIS came with it.",
        reason=str(error).splitlines()[0][:200] if str(error) else type(error).__name__,
    )


def _message(error: Exception) -> str:
    """What a person reads of an error that is no bug."""
    if isinstance(error, InputError):
        return error_text(error)
    if isinstance(error, Cancelled):
        return tr("Cancelled: nothing was written.")
    return str(error)


class Outcome:
    """Everything an algorithm hands over, complete before anything is written."""

    def __init__(self, notes: Sequence[Note] = (), group: str = "") -> None:
        self.notes = list(notes)
        self.group = group
        self.tables: dict[str, TableResult] = {}
        self.numbers: dict[str, float] = {}
        self.rasters: dict[str, tuple[Callable[[str], None], str]] = {}  # write(path), whole or not at all; style
        self.pages: dict[str, Page] = {}
        self.files: dict[str, Callable[[str, Progress], None]] = {}  # write(path, progress), whole or not at all
        self.histories: dict[str, list[str]] = {}  # table in a file -> how it was made before it came here


def help_file(name: str, locale: str) -> Optional[Path]:
    """Help text of an algorithm in a language, English where there is none."""
    for folder in (locale, "en"):
        path = ROOT / "resources" / "help" / folder / f"{name}.html"
        if path.exists():
            return path
    return None


def kept_fields(
    fields: QgsFields, results: Sequence[str], rows: Sequence[Sequence[Any]]
) -> tuple[QgsFields, list[Note]]:
    """Fields of the input to carry over with their ``rows``, and sentences on those that get another name.

    Renamed are fields named as a result is, ``geom``, and a ``fid`` that does not number the rows, as after a merge of
    layers: a GeoPackage has a column of its own by each of these names.
    """
    results = [name.lower() for name in results]
    taken = {*results, *(field.name().lower() for field in fields)}
    kept, as_results, as_columns = QgsFields(), [], []
    for place, original in enumerate(fields):
        field, name = QgsField(original), original.name()
        own = name.lower() == "geom" or (name.lower() == "fid" and not _numbers_rows(rows, place))
        if name.lower() in results or own:
            new = f"input_{name}"
            while new.lower() in taken:
                new += "_"
            taken.add(new.lower())
            field.setName(new)
            (as_results if name.lower() in results else as_columns).append(f"{name} → {new}")
        kept.append(field)
    told = []
    if as_results:
        told.append(
            note(
                "Fields of the input that bear the name of a result are renamed: {names}.", names=", ".join(as_results)
            )
        )
    if as_columns:
        told.append(
            note(
                "Fields of the input that bear the name of a column which every GeoPackage has are renamed: {names}.",
                names=", ".join(as_columns),
            )
        )
    return kept, told


def _numbers_rows(rows: Sequence[Sequence[Any]], place: int) -> bool:
    values = [row[place] for row in rows]
    return len(set(values)) == len(values) and all(isinstance(value, int) for value in values)
