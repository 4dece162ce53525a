"""What a person does with the package in the desktop; run by scripts/try_package inside QGIS, which it ends."""

import os
import sys
import traceback
from pathlib import Path

import qgis.utils
from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QTimer, QUrl
from qgis.PyQt.QtWidgets import QApplication, QToolBar
from qgis.utils import iface

NAME = "multipolar"
ZIP, OUT = os.environ["SESSION_ZIP"], os.environ["SESSION_OUT"]


def say(text):
    print(f"session: {text}", flush=True)


def picture(name):
    QApplication.processEvents()
    iface.mainWindow().grab().save(f"{OUT}/{name}.png")


def close_dialogs():
    """The installer asks about the plugin qpip, which nobody can fetch here."""
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        say(f"closed a dialog: {dialog.windowTitle()}")
        dialog.close()


def traces():
    """Everything of the plugin that QGIS or Python still holds."""
    window = iface.mainWindow()
    found = [f"module {name}" for name in sys.modules if name.split(".")[0] == NAME]
    found += [f"menu {action.text()}" for action in iface.pluginMenu().actions() if "Multipolar" in action.text()]
    found += [
        f"toolbar {bar.windowTitle()}" for bar in window.findChildren(QToolBar) if "ultipolar" in bar.objectName()
    ]
    found += [f"button {action.text()}" for action in iface.pluginToolBar().actions()]
    found += [f"provider {p.id()}" for p in QgsApplication.processingRegistry().providers() if p.id() == NAME]
    found += [f"active {name}" for name in qgis.utils.active_plugins if name == NAME]
    return found


def files():
    folder = Path(QgsApplication.qgisSettingsDirPath()) / "python" / "plugins"
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def settings():
    return [key for key in QgsSettings().allKeys() if NAME in key.lower()]


def start():
    assert qgis.utils.loadPlugin(NAME)
    assert qgis.utils.startPlugin(NAME)


def session():
    import pyplugin_installer
    from pyplugin_installer.installer_data import plugins

    before = traces()
    assert not any(NAME in trace.lower() for trace in before), before
    timer = QTimer()
    timer.timeout.connect(close_dialogs)
    timer.start(500)
    try:
        pyplugin_installer.instance().installFromZipFile(ZIP)
    except KeyError as error:  # QGIS 3.22 cannot show a dependency (qpip) that no repository answers for
        say(f"QGIS's own dialog on dependencies failed without a network: {error}")
    timer.stop()
    say(f"installed: {files()}")
    if NAME not in qgis.utils.active_plugins:
        start()
    assert any(trace.startswith("provider") for trace in traces())
    picture("installed")
    help_pages()
    main_job()
    picture("main-job")
    QgsProject.instance().clear()

    assert qgis.utils.unloadPlugin(NAME)
    assert traces() == before, traces()
    say("disabled: nothing is left in memory")
    start()
    say("enabled again")
    plugins.getAllInstalled()
    plugins.rebuild()
    pyplugin_installer.instance().uninstallPlugin(NAME, quiet=True)
    assert traces() == before, traces()
    assert NAME not in files(), files()
    assert settings() == [], settings()
    say("uninstalled: nothing is left on disk or in the settings")


def help_pages():
    """Every Help button leads to a page that came with the package."""
    algorithms = QgsApplication.processingRegistry().providerById(NAME).algorithms()
    pages = [QUrl(algorithm.helpUrl()) for algorithm in algorithms]
    missing = [page.toString() for page in pages if not Path(page.toLocalFile()).is_file()]
    assert pages
    assert not missing, missing
    say(f"help: {len(pages)} pages on disk")


def main_job():
    """By the plugin's own menu: sample data; then the algorithms, with results on the canvas."""
    import processing
    from multipolar.layers.translation import tr

    menu = next(action.menu() for action in iface.pluginMenu().actions() if "Multipolar" in action.text())
    next(action for action in menu.actions() if action.text() == tr("Add the Belgian sample data")).trigger()
    layers = {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}
    classes = processing.runAndLoadResults(
        "multipolar:classifygrid",
        {
            "POPULATION": layers["Population 2020"],
            "LAND": layers["Permanent land 2018"],
            "BUILT": layers["Built-up surface 2020"],
            "OUTPUT": "TEMPORARY_OUTPUT",
        },
    )
    scope = processing.runAndLoadResults(
        "multipolar:urbanareascope",
        {
            "UNITS": layers["Municipalities 2011"],
            "ID_FIELD": "CODE_INS",
            "NAME_FIELD": "Communes",
            "FLOWS": layers["Commuting 2011"],
            "ORIGIN_FIELD": "origin",
            "DESTINATION_FIELD": "destination",
            "FLOW_FIELD": "commuters",
            "POPULATION": layers["Population 2020"],
            "CLASSES": classes["OUTPUT"],
            "CENTRE_MAX_POPULATION": 500000,
            "MEMBERS": "TEMPORARY_OUTPUT",
            "AREAS": "TEMPORARY_OUTPUT",
            "TABLE": "TEMPORARY_OUTPUT",
        },
    )
    assert scope["AREA_COUNT"] > 5
    say(f"main job: {classes['CENTRES']:.0f} urban centres, {scope['AREA_COUNT']} areas")


def run():
    try:
        session()
        status = 0
    except BaseException:
        traceback.print_exc()
        picture("failed")
        status = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


QTimer.singleShot(3000, run)
