"""The example of every algorithm, run as it stands on its page."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from pathlib import Path

import pytest
from multipolar.layers.examples import SAMPLE, examples, makers
from osgeo import gdal, ogr

NAMES = tuple(examples())
MAY_BE_EMPTY = {("labourmarketareas", "RESERVE")}
BY_COMMAND = ("importgrid", "classifygrid", "policyneed", "exportspreadsheet")  # one of each group


def shown(path: Path) -> int:
    """How much there is in an output: rows, cells with a value, or bytes beyond those of an empty page."""
    if path.is_dir():
        return len([file for file in path.iterdir() if file.stat().st_size > 100])
    if path.suffix in (".gpkg", ".csv"):
        source = ogr.Open(str(path))
        return sum(source.GetLayer(i).GetFeatureCount() for i in range(source.GetLayerCount()))
    if path.suffix == ".tif":
        raster = gdal.Open(str(path))  # a band does not keep its raster alive
        return int((raster.ReadAsArray() != raster.GetRasterBand(1).GetNoDataValue()).sum())
    return max(path.stat().st_size - 1000, 0)


@pytest.fixture(scope="module")
def example(provider, tmp_path_factory):
    """``example(name)``: the folder in which the example and those it reads from have been run, by their Python form."""
    import processing

    folder, done = tmp_path_factory.mktemp("examples"), set()

    def run(name):
        if name in done:
            return folder
        for earlier in dict.fromkeys(makers(name).values()):
            run(earlier)
        before = os.getcwd()
        os.chdir(folder)
        try:
            for step in examples()[name].runs:
                exec(step.python(), {"processing": processing, "sample": str(SAMPLE)})
        finally:
            os.chdir(before)
        done.add(name)
        return folder

    return run


def test_every_algorithm_has_an_example(provider):
    assert sorted(NAMES) == sorted(algorithm.name() for algorithm in provider.algorithms())


@pytest.mark.parametrize("name", NAMES)
def test_the_example_runs_and_its_outputs_hold_something(provider, example, name):
    folder = example(name)
    parameters = examples()[name].runs[-1].parameters
    targets = [p.name() for p in provider.algorithm(name).destinationParameterDefinitions() if p.name() in parameters]
    assert targets
    for target in targets:
        path = folder / parameters[target]
        assert path.exists(), target
        assert shown(path) > 0 or (name, target) in MAY_BE_EMPTY, target


@pytest.mark.parametrize("name", BY_COMMAND)
def test_the_command_runs_as_it_stands_on_the_page(root, example, tmp_path, name):
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    for file in makers(name):
        shutil.copy(example(makers(name)[file]) / file, tmp_path)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "qgis_process").symlink_to(program)
    profile = tmp_path / "profile"
    settings = {
        **os.environ,
        "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}",
        "SAMPLE": str(SAMPLE),
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        "QGIS_PLUGINPATH": str(root / "build" / "site"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    shell = ["qgis_process plugins enable multipolar >/dev/null", *(run.command() for run in examples()[name].runs)]
    done = subprocess.run(["bash", "-ec", "\n".join(shell)], cwd=tmp_path, env=settings, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    last = examples()[name].runs[-1]
    made = [file for file in last.files() if file not in makers(name)]
    assert made
    for file in made:
        assert shown(tmp_path / file) > 0, file


# The order of rows


DRAWN = ("scopereport", "scopeatlas", "smallmultiples", "exportspreadsheet")  # of tables that are compared already


def shuffle(path: Path, chance: random.Random) -> None:
    """Rewrite a file with its rows in another order."""
    if path.suffix in (".csv", ".txt"):
        head, *lines = path.read_bytes().splitlines(keepends=True)
        rows = [head, *lines] if path.parent.name == "sgis" else lines  # grid statistics have no heads
        chance.shuffle(rows)
        path.write_bytes(b"".join(rows if path.parent.name == "sgis" else [head, *rows]))
    elif path.suffix in (".gpkg", ".geojson"):
        shuffle_layers(path, chance)


def shuffle_layers(path: Path, chance: random.Random) -> None:
    kept = path.rename(path.with_name(f"straight_{path.name}"))
    source = ogr.Open(str(kept))
    made = ogr.GetDriverByName("GPKG" if path.suffix == ".gpkg" else "GeoJSON").CreateDataSource(str(path))
    for number in range(source.GetLayerCount()):
        layer = source.GetLayer(number)
        twin = made.CreateLayer(layer.GetName(), layer.GetSpatialRef(), layer.GetGeomType())
        for position in range(layer.GetLayerDefn().GetFieldCount()):
            twin.CreateField(layer.GetLayerDefn().GetFieldDefn(position))
        features = list(layer)
        chance.shuffle(features)
        twin.StartTransaction()
        for feature in features:
            copy = ogr.Feature(twin.GetLayerDefn())
            copy.SetFrom(feature)
            twin.CreateFeature(copy)
        twin.CommitTransaction()
    del source, made
    kept.unlink()


def content(path: Path):
    """What a table or raster says, rows in an order of their own; None for what is drawn."""
    if path.suffix == ".tif":
        raster = gdal.Open(str(path))
        return raster.ReadAsArray().tolist()
    if path.suffix not in (".gpkg", ".csv"):
        return None
    source = ogr.Open(str(path))
    layers = [source.GetLayer(number) for number in range(source.GetLayerCount())]
    return [
        sorted(map(told, layer)) for layer in layers if layer.GetName() != "provenance"
    ]  # it tells when and from where


def told(feature) -> str:
    values = {
        name: value for name, value in feature.items().items() if name != "row"
    }  # a row of the table that was read
    shape = feature.GetGeometryRef()
    if shape is None:
        return repr(values)
    size = shape.Area() if shape.GetDimension() == 2 else shape.Length()
    return repr((values, f"{size:.1f}", [f"{bound:.3f}" for bound in shape.GetEnvelope()]))


def test_shuffled_rows_give_the_same_results(provider, example, tmp_path):
    """Every file of the sample, and every result that another example reads, with its rows in another order."""
    import processing

    chance = random.Random(2026)
    sample = Path(shutil.copytree(SAMPLE, tmp_path / "sample"))
    for path in sorted(sample.rglob("*")):
        if path.name != "README.md":
            shuffle(path, chance)
    mixed = tmp_path / "mixed"
    mixed.mkdir()
    before = os.getcwd()
    os.chdir(mixed)
    try:
        for name in (name for name in NAMES if name not in DRAWN):
            straight, there = example(name), set(mixed.iterdir())
            for step in examples()[name].runs:
                exec(step.python(), {"processing": processing, "sample": str(sample)})
            for made in sorted(set(mixed.iterdir()) - there):
                assert content(made) == content(straight / made.name), (name, made.name)
                shuffle(made, chance)
    finally:
        os.chdir(before)


def test_related_algorithms_exist():
    for name, example in examples().items():
        assert example.see, name
        assert set(example.see) <= set(NAMES) - {name}, name
