"""The archive that the plugin repository takes."""

from __future__ import annotations

import importlib.machinery
import importlib.util
import socket
import urllib.request
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
    unwanted = ("/tests/", "__pycache__", "/build/", "/scripts/", ".pyc", ".ts", "/.", "..")
    assert not [name for name in names if any(part in name for part in unwanted)]
    programs = (".exe", ".dll", ".so", ".dylib", ".bat", ".sh", ".ps1", ".cmd")
    assert not [name for name in names if name.lower().endswith(programs)]


def test_nothing_in_it_is_executable(archive):
    assert {entry.external_attr >> 16 for entry in zipfile.ZipFile(archive).infolist()} == {0o100644}


def test_it_is_small_enough(archive):
    assert archive.stat().st_size < 15_000_000


def test_metadata_is_complete_in_both_languages_and_brings_the_changes(package, archive):
    from configparser import ConfigParser

    metadata = ConfigParser()  # as QGIS and the plugin repository read it: a single % would be an error
    metadata.read_string(zipfile.ZipFile(archive).read("multipolar/metadata.txt").decode("utf-8"))
    general = metadata["general"]
    for key in ("name", "qgisminimumversion", "description", "about", "version", "author", "email", "repository",
                "tracker", "homepage", "tags", "icon", "license", "description[ko]", "about[ko]", "tags[ko]"):  # fmt: skip
        assert general[key].strip(), key
    assert general["hasprocessingprovider"] == "yes"
    assert general["changelog"].splitlines() == package.change_lines()
    assert {"Added", "Fixed"} <= set(package.change_lines())
    assert all(general[key].startswith("https://") for key in ("repository", "tracker", "homepage"))
    assert (general["qgisminimumversion"], general["plugin_dependencies"]) == ("3.22", "qpip")
    assert "supportsqt6" not in general  # the repository calls it deprecated; qgisMaximumVersion says it


def test_requirements_are_loose_names(root):
    """qpip compares them with what QGIS has: a bound could ask for a numpy that QGIS was not built with."""
    names = (root / "requirements.txt").read_text(encoding="utf-8").split()
    assert names == [name for name in names if name.replace("-", "").isalnum()]
    declared = (root / "pyproject.toml").read_text(encoding="utf-8")
    assert all(f'"{name}>=' in declared for name in names if name != "matplotlib")
    assert not {"numpy", "shapely", "gdal", "GDAL"} & set(names)


@pytest.fixture
def small(tmp_path):
    """A plugin of three files in a repository of its own."""

    def write(version="1.0", project="1.0", changelog="## [Unreleased]\n\n### Added\n\n- 5 % more\n# 2\n"):
        (tmp_path / "metadata.txt").write_text(f"[general]\nname=Multipolar\nversion={version}\n")
        (tmp_path / "pyproject.toml").write_text(f'[project]\nversion = "{project}"\n')
        (tmp_path / "CHANGELOG.md").write_text(f"# Changelog\n\n{changelog}")
        return tmp_path

    return write


def test_a_version_that_disagrees_is_refused(package, small):
    with pytest.raises(SystemExit, match=r"pyproject.toml"):
        package.version(small(project="1.1"))
    assert package.version(small()) == "1.0"
    with pytest.raises(SystemExit, match=r"CHANGELOG"):
        package.version(small(changelog="## [0.9] - 2026-01-01\n"))


def test_a_new_version_is_written_everywhere_at_once(package, small):
    folder = small()
    package.set_version("1.2.3", "2026-12-01", folder)
    assert package.version(folder) == "1.2.3"
    text = (folder / "CHANGELOG.md").read_text()
    assert text.startswith("# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-12-01\n\n### Added")
    assert package.change_lines(folder) == ["Added", "- 5 percent more", "2"]  # the newest that holds anything
    with pytest.raises(SystemExit, match="nothing stands below"):
        package.set_version("1.2.4", "2026-12-02", folder)
    for wrong in ("1.2", "v1.2.3", "1.2.3\nname=x"):
        with pytest.raises(SystemExit, match="no version"):
            package.set_version(wrong, "2026-12-02", folder)


def test_a_line_of_metadata_that_cannot_be_read_does_not_arise(package, small):
    from configparser import ConfigParser

    folder = small(changelog="## [Unreleased]\n\n### Added\n\n- 15% and 20 %\n# 6\n  ; 7\n")
    metadata = ConfigParser()
    metadata.read_string(package.metadata_text(folder))
    assert metadata["general"]["changelog"] == "Added\n- 15 percent and 20 percent\n6\n7"


def test_qgis_plugin_ci_finds_the_plugin_in_a_folder(package, root, tmp_path):
    if not (root / ".git").exists():
        pytest.skip("not a git checkout: the package is made from what git tracks")
    package.lay_out(tmp_path / "tree")
    settings = dict(
        line.split(": ") for line in (tmp_path / "tree" / ".qgis-plugin-ci").read_text().splitlines() if line[0] != "#"
    )
    plugin = tmp_path / "tree" / settings["plugin_path"]
    there = {path.relative_to(plugin).as_posix() for path in plugin.rglob("*") if path.is_file()}
    assert there == set(package.packed_files())
    assert (plugin / "metadata.txt").read_text(encoding="utf-8").endswith("\nchangelog=\n")  # it fills this line
    headings = [line for line in (tmp_path / "tree" / "CHANGELOG.md").read_text().splitlines() if "##" in line]
    assert len(headings) == 1
    assert headings[0].startswith(f"## [{package.version()}] - 20")
    with pytest.raises(SystemExit, match="not empty"):
        package.lay_out(tmp_path / "tree")


@pytest.mark.parametrize(
    "reach",
    [
        lambda probe: probe.connect(("192.0.2.1", 80)),  # an address that documentation has for itself
        lambda probe: probe.connect_ex(("192.0.2.1", 80)),
        lambda probe: probe.sendto(b"?", ("192.0.2.1", 53)),
        lambda _probe: socket.getaddrinfo("example.invalid", 80),
        lambda _probe: urllib.request.urlopen("http://example.invalid", timeout=1),
    ],
)
def test_the_tests_themselves_cannot_reach_the_network(reach):
    with socket.socket() as probe, pytest.raises(AssertionError, match=r"was (tried|asked for)"):
        reach(probe)
