"""Help opens a page: the packed one, or the text in the repository that metadata.txt names."""

from __future__ import annotations

from configparser import ConfigParser
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QToolButton, QWizard


@pytest.fixture
def packed(tmp_path, monkeypatch):
    """A folder in the place of the packed pages."""
    from multipolar.layers import manual

    monkeypatch.setattr(manual, "BUNDLED", tmp_path)
    return tmp_path


@pytest.fixture
def opened(monkeypatch):
    """Addresses handed to the browser."""
    addresses = []
    monkeypatch.setattr(QDesktopServices, "openUrl", staticmethod(lambda url: addresses.append(url.toString()) or True))
    return addresses


@pytest.mark.parametrize("spoken", ["en", "ko"])
def test_without_packed_pages_help_leads_to_a_text_of_the_repository(provider, root, packed, monkeypatch, spoken):
    monkeypatch.setattr("multipolar.layers.manual.language", lambda: spoken)
    metadata = ConfigParser(interpolation=None)
    metadata.read(root / "metadata.txt", encoding="utf-8")
    begin = metadata["general"]["repository"] + "/blob/main/"
    for algorithm in provider.algorithms():
        address = algorithm.helpUrl()
        assert address.startswith(begin)
        assert f"/{spoken}/" in address
        assert (root / address[len(begin) :]).is_file(), address


def test_the_packed_page_comes_first_in_the_users_language(provider, packed, monkeypatch):
    for spoken in ("en", "ko"):
        page = packed / spoken / "algorithms" / "classifygrid.html"
        page.parent.mkdir(parents=True)
        page.write_text("page", encoding="utf-8")
    for spoken, wanted in (("ko", "ko"), ("en", "en"), ("fr", "en")):
        monkeypatch.setattr("multipolar.layers.manual.language", lambda spoken=spoken: spoken)
        address = QUrl(provider.algorithm("classifygrid").helpUrl())
        assert address.isLocalFile()
        assert Path(address.toLocalFile()) == packed / wanted / "algorithms" / "classifygrid.html"


def test_pages_of_the_windows_are_there_in_both_languages(root, packed, monkeypatch):
    from multipolar.layers.manual import page_address, repository

    for spoken in ("en", "ko"):
        monkeypatch.setattr("multipolar.layers.manual.language", lambda spoken=spoken: spoken)
        for page in ("index", "workbench"):
            assert (root / page_address(page)[len(repository() + "/blob/main/") :]).is_file()


def test_the_help_button_of_the_assistant_opens_its_page(provider, qgis_iface, qgis_new_project, opened):
    from multipolar.ui.assistant.wizard import StudyAssistant

    assistant = StudyAssistant(qgis_iface, lambda path: None)
    button = assistant.button(QWizard.WizardButton.HelpButton)
    assert button is not None
    button.click()
    assistant.close()
    assert len(opened) == 1
    assert "workbench" in opened[0]


def test_a_help_button_opens_its_page(qgis_app, opened):
    from multipolar.ui.manual import help_button

    button = help_button("workbench")
    assert isinstance(button, QToolButton)
    button.click()
    assert "workbench" in opened[0]


def test_the_menu_opens_the_documentation(provider, qgis_iface, qgis_new_project, opened):
    from multipolar.layers.translation import tr
    from multipolar.ui.menu import Menu

    menu = Menu(qgis_iface)
    next(action for action in menu.menu.actions() if action.text() == tr("Documentation")).trigger()
    menu.remove()
    assert "index" in opened[0]


def test_help_ends_with_the_example(provider):
    text = provider.algorithm("classifygrid").shortHelpString()
    assert "qgis_process run multipolar:classifygrid" in text
    assert "\n" not in text
