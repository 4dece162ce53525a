"""The archive that the plugin repository takes."""

from __future__ import annotations

import importlib.machinery
import importlib.util
import socket
import zipfile

import pytest


@pytest.fixture(scope="module")
def package(root):
    loader = importlib.machinery.SourceFileLoader("package_script", str(root / "scripts" / "package"))
    spec = importlib.util.spec_from_loader("package_script", loader)
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def archive(package, root, tmp_path_factory):
    if not (root / ".git").exists():
        pytest.skip("not a git checkout: the package is made from what git tracks")
    target = tmp_path_factory.mktemp("package") / "multipolar.zip"
    package.build(target)
    return target


def test_the_same_commit_gives_the_same_bytes(package, archive, tmp_path):
    package.build(tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == archive.read_bytes()


def test_it_holds_the_plugin_in_one_folder_and_nothing_else(archive):
    names = zipfile.ZipFile(archive).namelist()
    assert {name.split("/")[0] for name in names} == {"multipolar"}
    for wanted in ("metadata.txt", "LICENSE", "__init__.py", "requirements.txt", "resources/icons/multipolar.svg"):
        assert f"multipolar/{wanted}" in names
    unwanted = ("/tests/", "__pycache__", "/build/", "/scripts/", ".pyc", ".ts", "/.")
    assert not [name for name in names if any(part in name for part in unwanted)]


def test_nothing_in_it_is_executable(archive):
    assert {entry.external_attr >> 16 for entry in zipfile.ZipFile(archive).infolist()} == {0o100644}


def test_it_is_small_enough(archive):
    assert archive.stat().st_size < 15_000_000


def test_metadata_is_complete_in_both_languages_and_brings_the_changes(package, archive):
    from configparser import ConfigParser

    metadata = ConfigParser(interpolation=None)
    metadata.read_string(zipfile.ZipFile(archive).read("multipolar/metadata.txt").decode("utf-8"))
    general = metadata["general"]
    for key in ("name", "qgisminimumversion", "description", "about", "version", "author", "email", "repository",
                "tracker", "homepage", "tags", "icon", "license", "description[ko]", "about[ko]"):  # fmt: skip
        assert general[key].strip(), key
    assert general["hasprocessingprovider"] == "yes"
    wanted = [line.strip().lstrip("# ") for line in package.changes().splitlines() if line.strip()]
    assert general["changelog"].splitlines() == wanted
    assert {"Added", "Fixed"} <= set(wanted)


def test_a_version_that_disagrees_is_refused(package, tmp_path):
    (tmp_path / "metadata.txt").write_text("[general]\nversion=1.0\n")
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "1.1"\n')
    (tmp_path / "CHANGELOG.md").write_text("## [Unreleased]\n")
    with pytest.raises(SystemExit, match=r"pyproject.toml"):
        package.version(tmp_path)
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "1.0"\n')
    assert package.version(tmp_path) == "1.0"
    (tmp_path / "CHANGELOG.md").write_text("## [0.9] - 2026-01-01\n")
    with pytest.raises(SystemExit, match=r"CHANGELOG"):
        package.version(tmp_path)


def test_the_tests_themselves_cannot_reach_the_network():
    with socket.socket() as probe, pytest.raises(AssertionError, match=r"was tried"):
        probe.connect(("192.0.2.1", 80))  # an address that documentation has for itself
