"""The models that come with the plugin, each run as a person would."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsProcessingContext, QgsProcessingModelAlgorithm, QgsProject
from support import raster_array

NAMES = ("grid_to_scope", "plan_to_report", "register_to_need", "sgis_to_classes", "yearly_scenarios")


@pytest.fixture
def run_model(run, root, provider):
    """``run_model(name, inputs, outputs)``: results by the names of the model's outputs."""

    def start(name, inputs, targets):
        model = QgsProcessingModelAlgorithm()
        assert model.fromFile(str(root / "resources" / "models" / f"{name}.model3"))
        valid, problems = model.validate()
        assert valid, problems
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        run.context = context
        finals = {
            output.name(): f"{child.childId()}:{output.name()}"
            for child in model.childAlgorithms().values()
            for output in child.modelOutputs().values()
        }
        parameters = {**inputs, **dict.fromkeys(finals.values(), "TEMPORARY_OUTPUT")}
        parameters.update({finals[output]: str(path) for output, path in targets.items()})
        usable, reason = model.checkParameterValues(parameters, context)
        assert usable, reason
        results, ok = model.run(parameters, context, run.log, catchExceptions=False)
        assert ok
        return {output: results[key] for output, key in finals.items()}

    return start


def test_every_model_is_tried_here(root):
    assert {path.stem for path in (root / "resources" / "models").glob("*.model3")} == set(NAMES)


def test_models_are_what_the_script_makes(provider, root, tmp_path):
    import importlib.util

    spec = importlib.util.spec_from_file_location("make_models", root / "scripts" / "make_models.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    for name in NAMES:
        kept = QgsProcessingModelAlgorithm()
        assert kept.fromFile(str(root / "resources" / "models" / f"{name}.model3"))
        fresh = getattr(script, name)()
        assert set(kept.childAlgorithms()) == set(fresh.childAlgorithms())
        for identifier, child in fresh.childAlgorithms().items():
            assert set(kept.childAlgorithm(identifier).parameterSources()) == set(child.parameterSources()), (
                f"run scripts/make_models.py: {name}, {identifier}"
            )


def test_sgis_to_classes(run_model, rows, tmp_path):
    folder = tmp_path / "sgis"
    folder.mkdir()
    for block in range(2):
        lines = [
            f"2020^다사{53 + block * 5 + x:02d}{52 + y:02d}^to_in_001^{2000 + 10 * x + y}"
            for x in range(5)
            for y in range(10)
        ]
        (folder / f"block{block}.txt").write_bytes("\n".join(lines).encode("cp949"))
    classes = tmp_path / "classes.tif"
    found = run_model("sgis_to_classes", {"folder": str(folder), "item": "to_in_001"}, {"cell_classes": classes})
    assert (raster_array(classes) == 3).sum() == 100
    (centre,) = rows(found["centres"])
    assert centre["population"] == sum(2000 + 10 * x + y for x in range(5) for y in range(10)) * 2


def test_plan_to_report(run, run_model, korea, tmp_path):
    study = tmp_path / "study.gpkg"
    run(
        "urbanareascope",
        {
            **korea["units"],
            **korea["flows"],
            "CENTRES": "32010,32030",
            "MEMBERS": f"ogr:dbname='{study}' table=\"members\" (geom)",
            "AREAS": f"ogr:dbname='{study}' table=\"areas\" (geom)",
            "TABLE": "TEMPORARY_OUTPUT",
        },
    )
    targets = {
        "report_html": tmp_path / "report.html",
        "report_pdf": tmp_path / "report.pdf",
        "atlas": tmp_path / "atlas.pdf",
        "overview": tmp_path / "overview.pdf",
        "workbook": tmp_path / "tables.xlsx",
    }
    inputs = {
        "members": f"{study}|layername=members",
        "areas": f"{study}|layername=areas",
        "units": korea["units"]["UNITS"],
        "title": "Two cities",
        "sources": "KTDB",
    }
    run_model("plan_to_report", inputs, targets)
    assert all(path.stat().st_size > 1000 for path in targets.values())
    assert "Two cities" in targets["report_html"].read_text(encoding="utf-8")


def test_yearly_scenarios(run_model, rows, korea, tmp_path):
    files = []
    for year, factor in ((2019, 1), (2020, 2)):
        path = tmp_path / f"{year}.csv"
        lines = Path(korea["flows"]["FLOWS"]).read_text(encoding="utf-8").splitlines()[:6000]
        body = [line.rsplit(",", 1) for line in lines[1:]]
        path.write_text(
            "\n".join([lines[0], *(f"{pair},{float(flow) * factor}" for pair, flow in body)]), encoding="utf-8"
        )
        files.append(str(path))
    found = run_model(
        "yearly_scenarios",
        {
            "files": files,
            "years": "2019;2020",
            "units": korea["units"]["UNITS"],
            "unit_code": korea["units"]["ID_FIELD"],
            "unit_name": korea["units"]["NAME_FIELD"],
            "centres": "23,31010",
            "min_shares": "20, 30",
            "max_shares": "5, 10",
        },
        {},
    )
    scenarios = rows(found["scenarios"])
    assert {row["flows"] for row in scenarios} == {"2019", "2020"}
    by_year = {
        year: sorted(tuple(row[key] for key in ("min_share", "max_share", "units_minimum", "units_maximum"))
                     for row in scenarios if row["flows"] == year)
        for year in ("2019", "2020")
    }  # fmt: skip
    assert by_year["2019"] == by_year["2020"]  # every flow twice as large: every share the same


def test_register_to_need(run_model, rows, shared):
    found = run_model(
        "register_to_need",
        {
            "files": [str(shared / "korea" / "mois_age_sex_sigungu_2022_2024_cp949.csv")],
            "units": str(shared / "korea" / "sigungu_250_2022_5179.gpkg"),
            "unit_code": "sgg",
        },
        {},
    )
    structure = {row["unit_id"]: row for row in rows(found["population_structure"])}
    need = {row["unit_id"]: row for row in rows(found["need"])}
    assert len(structure) == len(need) == 250
    oldest = max(
        (row for row in structure.values() if row["elderly_share"] is not None), key=lambda r: r["elderly_share"]
    )
    assert need[oldest["unit_id"]]["need_health"] == pytest.approx(100)
    scores = np.array([row["need"] for row in need.values() if row["need"] is not None])
    assert 0 <= scores.min() < scores.max() <= 100


def test_every_model_has_a_title_and_can_be_copied(provider, tmp_path):
    from multipolar.layers.models import copy_model, model_titles

    assert set(model_titles()) == set(NAMES)
    first, second = copy_model("grid_to_scope", tmp_path), copy_model("grid_to_scope", tmp_path)
    assert [first.name, second.name] == ["grid_to_scope.model3", "grid_to_scope_2.model3"]
    copied = QgsProcessingModelAlgorithm()
    assert copied.fromFile(str(second))
    assert copied.validate()[0]


def test_the_menu_copies_a_model_to_the_users_own(provider, qgis_iface, qgis_new_project, tmp_path, monkeypatch):
    from multipolar.ui.menu import Menu
    from processing.modeler.ModelerUtils import ModelerUtils

    monkeypatch.setattr(ModelerUtils, "modelsFolders", staticmethod(lambda: [str(tmp_path)]))
    menu = Menu(qgis_iface)
    models = next(action.menu() for action in menu.menu.actions() if "model" in action.text())
    assert len(models.actions()) == len(NAMES)
    models.actions()[0].trigger()
    assert [path.name for path in tmp_path.iterdir()] == ["sgis_to_classes.model3"]
    menu.remove()
