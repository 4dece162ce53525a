"""The modeler's and the batch user's way."""

from __future__ import annotations

import inspect

import numpy as np
import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingModelAlgorithm, QgsProject, QgsVectorLayer
from support import raster_array

TEMPORARY = "TEMPORARY_OUTPUT"


@pytest.fixture
def model(provider, root):
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(root / "resources" / "models" / "grid_to_scope.model3"))
    valid, problems = model.validate()
    assert valid, problems
    return model


def test_the_model_chains_classes_centres_unit_classes_and_scope(run, model, belgium, rows, tmp_path):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    run.context = context
    grids, units, flows = belgium["grids"], belgium["units"], belgium["flows"]
    names = {final.name(): output for output, final in _finals(model)}
    parameters = {
        "population": grids["POPULATION"],
        "land": grids["LAND"],
        "built": grids["BUILT"],
        "units": units["UNITS"],
        "unit_code": units["ID_FIELD"],
        "unit_name": units["NAME_FIELD"],
        "flows": flows["FLOWS"],
        "origin": "origin",
        "destination": "destination",
        "flow": "commuters",
        "min_share": 15,
        "max_share": 5,
        **dict.fromkeys(names.values(), TEMPORARY),
        names["cell_classes"]: str(tmp_path / "classes.tif"),
    }
    usable, reason = model.checkParameterValues(parameters, context)
    assert usable, reason
    results, ok = model.run(parameters, context, run.log, catchExceptions=False)
    assert ok
    assert np.array_equal(raster_array(tmp_path / "classes.tif"), raster_array(belgium["classes"]["level1"]))
    assert len(rows(results[names["centres"]])) == 33
    assert len(rows(results[names["unit_classes"]])) == 589
    by_model = rows(results[names["members"]])
    alone = run(
        "urbanareascope",
        {**units, **flows, **belgium["from_grid"], **dict.fromkeys(("MEMBERS", "AREAS", "TABLE"), TEMPORARY)},
    )
    by_hand = rows(alone["MEMBERS"])
    drop = {"population"}  # from the field in one case, from the grid in the other: equal to rounding only
    assert [{k: v for k, v in row.items() if k not in drop} for row in by_model] == [
        {k: v for k, v in row.items() if k not in drop} for row in by_hand
    ]
    assert [row["population"] for row in by_model] == pytest.approx([row["population"] for row in by_hand])


def _finals(model):
    for child in model.childAlgorithms().values():
        for title, output in child.modelOutputs().items():
            yield f"{child.childId()}:{title}", output


def test_a_batch_over_three_thresholds_narrows_the_areas(run, korea, rows):
    sizes = []
    for threshold in (5, 10, 20):
        result = run(
            "urbanareascope",
            {
                **korea["units"],
                **korea["flows"],
                **korea["centres"],
                "MIN_SHARE": 30,
                "MAX_SHARE": threshold,
                **dict.fromkeys(("MEMBERS", "AREAS", "TABLE"), TEMPORARY),
            },
        )
        sizes.append({(member["area_id"], member["unit_id"]) for member in rows(result["MEMBERS"])})
    assert sizes[0] > sizes[1] > sizes[2]


def test_the_batch_window_runs_three_thresholds(run, korea, qgis_iface, qgis_new_project, tmp_path):
    """QGIS's own batch table, filled as by a person: three rows, nine files."""
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("multipolar:urbanareascope")
    dialog = BatchAlgorithmDialog(algorithm)
    panel = dialog.mainWidget()
    panel.checkLoadLayersOnCompletion.setChecked(False)
    thresholds = (5, 10, 20)
    panel.addRow(len(thresholds) - panel.batchRowCount())
    files = []
    for row, threshold in enumerate(thresholds):
        values = {**korea["units"], **korea["flows"], **korea["centres"], "MIN_SHARE": 30, "MAX_SHARE": threshold}
        for name, value in values.items():
            panel.wrappers[row][panel.parameter_to_column[name]].setParameterValue(value, run.context)
        for name in ("MEMBERS", "AREAS", "TABLE"):
            path = tmp_path / f"{name}_{threshold}.gpkg"
            panel.tblParameters.cellWidget(row + 1, panel.parameter_to_column[name]).setValue(str(path))
            files.append(path)
    # From QGIS 3.32 on, the table wants a context.
    wanted = "context" in inspect.signature(panel.parametersForRow).parameters

    def of_row(row):
        return panel.parametersForRow(row, run.context) if wanted else panel.parametersForRow(row)

    parameters, usable = of_row(0)
    assert usable
    assert parameters["CENTRE_MAX_POPULATION"] is None  # not 0
    # What the window's Run button does, without the window's own event loop.
    for row in range(panel.batchRowCount()):
        values, usable = of_row(row)
        assert usable
        _, ok = algorithm.run(values, QgsProcessingContext(), run.log, catchExceptions=False)
        assert ok
    assert all(path.exists() for path in files)
    sizes = [
        QgsVectorLayer(str(tmp_path / f"MEMBERS_{threshold}.gpkg"), "members", "ogr").featureCount()
        for threshold in thresholds
    ]
    assert sizes[0] > sizes[1] > sizes[2] > 0
    dialog.deleteLater()
