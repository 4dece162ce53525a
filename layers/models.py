"""The models that come with the plugin, and copies of them for whoever wants to change one."""

from __future__ import annotations

import shutil
from pathlib import Path

from .pages import put_in_place
from .translation import ROOT, tr

FOLDER = ROOT / "resources" / "models"


def model_titles() -> dict[str, str]:
    """File name without suffix -> what the model does, in the order of a study."""
    return {
        "sgis_to_classes": tr("Gridded statistics (SGIS folder) to cell classes"),
        "grid_to_scope": tr("Grid, units and flows to scopes"),
        "yearly_scenarios": tr("Flow files of several years to scenarios"),
        "register_to_need": tr("Resident register to need index"),
        "plan_to_report": tr("Plan to report, atlas and workbook"),
    }


def copy_model(name: str, folder: Path) -> Path:
    """Copy a model into a folder of the user's; one that is there stays, and the copy gets a number.

    Raises
    ------
    InputError
        when the folder cannot be written.
    """
    target, number = folder / f"{name}.model3", 2
    while target.exists():
        target, number = folder / f"{name}_{number}.model3", number + 1
    put_in_place(str(target), lambda aside: shutil.copyfile(FOLDER / f"{name}.model3", aside))
    return target
