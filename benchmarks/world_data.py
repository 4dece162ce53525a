"""An invented world in the shape of the GHSL grids at 1 km: people, permanent land, built-up.

    . scripts/setup && /usr/bin/python3 benchmarks/world_data.py FOLDER [--divide 1|2|4|8]

36 000 x 18 000 cells (a side divided by ``--divide``), 30 % land, the ocean nodata, 7 billion people of whom most live
in settlements whose sizes follow Zipf's law. Tiled LZW GeoTIFFs: Float32 people, UInt32 m² of land and of built-up.
The seed is fixed: every run makes the same cells. Nobody lives there; it is for measuring speed and memory only.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal, osr
from scipy import ndimage

WIDTH, HEIGHT = 36_000, 18_000
SEED = 20_260
LAND_SHARE = 0.30
PEOPLE = 7e9
RURAL_PEOPLE = 1.6e9
CELL = 1_000.0
POPULATION_NODATA, AREA_NODATA = -200.0, 4_294_967_295
TILE = 512
NAMES = ("population", "land", "built")
OPTIONS = [
    "TILED=YES",
    f"BLOCKXSIZE={TILE}",
    f"BLOCKYSIZE={TILE}",
    "COMPRESS=LZW",
    "BIGTIFF=IF_SAFER",
    "NUM_THREADS=ALL_CPUS",
]
_CENTRE_DENSITY = 4_000.0  # people per km² in the middle of a settlement
_REACH = 4.5  # a settlement ends where its density has fallen to exp(-4.5)


@dataclass(frozen=True)
class World:
    """Coarse fields that the rows are interpolated from, and the cells of the settlements."""

    width: int
    height: int
    relief: np.ndarray  # (knots, width): above ``shore`` is land
    shore: float
    settling: np.ndarray  # (knots, width): where the countryside is peopled
    cells: np.ndarray  # sorted flat cells of settlements
    people: np.ndarray  # their people
    rural: float  # people per km² that make RURAL_PEOPLE


def noise(rng: np.random.Generator, shape: tuple[int, int], smooth: float) -> np.ndarray:
    field = ndimage.gaussian_filter(rng.standard_normal(shape), smooth, mode=("nearest", "wrap"))
    return (field / field.std()).astype(np.float32)


def to_width(field: np.ndarray, width: int) -> np.ndarray:
    """Knots along a row to cells, linearly."""
    place = np.linspace(0, field.shape[1] - 1, width, dtype=np.float64)
    left = np.minimum(place.astype(int), field.shape[1] - 2)
    share = (place - left).astype(np.float32)
    return field[:, left] * (1 - share) + field[:, left + 1] * share


def rows_of(knots: np.ndarray, height: int, first: int, last: int) -> np.ndarray:
    """Rows ``first`` to ``last`` of a field given at the knots."""
    place = np.linspace(0, knots.shape[0] - 1, height, dtype=np.float64)[first:last]
    upper = np.minimum(place.astype(int), knots.shape[0] - 2)
    share = (place - upper).astype(np.float32)[:, None]
    return knots[upper] * (1 - share) + knots[upper + 1] * share


def make_world(width: int, height: int) -> World:
    """A world of so many cells, with its share of the people."""
    rng = np.random.default_rng(SEED)
    part = width * height / (WIDTH * HEIGHT)
    divide = part**-0.5
    knots = (max(24, height // 50), max(24, width // 50))
    relief = noise(rng, knots, 14 / divide + 2) + 0.25 * noise(rng, knots, 2)
    settling = noise(rng, knots, 3)
    shore = float(np.quantile(relief, 1 - LAND_SHARE))
    wide = to_width(relief, width)
    cells, people = settlements(rng, wide, shore, (height, width), (PEOPLE - RURAL_PEOPLE) * part)
    rural = RURAL_PEOPLE * part / (width * height * LAND_SHARE)
    return World(width, height, wide, shore, to_width(settling, width), cells, people, rural)


def settlements(
    rng: np.random.Generator, relief: np.ndarray, shore: float, shape: tuple[int, int], total: float
) -> tuple[np.ndarray, np.ndarray]:
    """Cells and people of settlements of Zipf's sizes that fall off exponentially from their centres, ragged."""
    height, width = shape
    rank = np.arange(1, int(total / 30_000))
    sizes = np.minimum(1 / rank, 0.004)
    sizes = sizes / sizes.sum() * total
    row, column = rng.integers(0, height, 12 * len(sizes)), rng.integers(0, width, 12 * len(sizes))
    knot = np.round(row / (height - 1) * (relief.shape[0] - 1)).astype(int)
    dry = np.flatnonzero(relief[knot, column] > shore + 0.05)[: len(sizes)]
    sizes, row, column = sizes[: len(dry)], row[dry], column[dry]
    scale = np.sqrt(sizes / (2 * np.pi * _CENTRE_DENSITY))
    flat, people = [], []
    for start in range(0, len(sizes), 20_000):  # by size, so that the patches of a batch are alike
        batch = slice(start, start + 20_000)
        for reach in np.unique(np.ceil(_REACH * scale[batch])).astype(int):
            chosen = np.flatnonzero(np.ceil(_REACH * scale[batch]) == reach) + start
            span = np.arange(-reach, reach + 1)
            distance = np.hypot(span[:, None], span)
            inside = np.nonzero(distance <= reach)
            rows = row[chosen, None] + span[inside[0]]
            columns = column[chosen, None] + span[inside[1]]
            density = _CENTRE_DENSITY * np.exp(-distance[inside] / np.maximum(scale[chosen, None], 0.3))
            density *= np.exp(0.6 * rng.standard_normal(density.shape, dtype=np.float32))
            density *= (sizes[chosen] / density.sum(axis=1))[:, None]
            on_map = (rows >= 0) & (rows < height) & (columns >= 0) & (columns < width)
            flat.append((rows * width + columns)[on_map])
            people.append(density[on_map].astype(np.float32))
    cells, place = np.unique(np.concatenate(flat), return_inverse=True)
    return cells, np.bincount(place, np.concatenate(people)).astype(np.float32)


def band_of(world: World, first: int, last: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """People, land and built-up of some rows."""
    rng = np.random.default_rng((SEED, first))
    relief = rows_of(world.relief, world.height, first, last)
    shape = relief.shape
    relief += 0.01 * rng.standard_normal(shape, dtype=np.float32)
    sea = relief <= world.shore
    land = np.minimum((relief - world.shore) / 0.02, 1)
    dry = rng.random(shape, dtype=np.float32)
    land = np.where(dry < 0.02, land * dry / 0.02, land)  # lakes and rivers
    settled = rows_of(world.settling, world.height, first, last) + 0.7 * rng.standard_normal(shape, dtype=np.float32)
    people = np.where(settled > 0.35, world.rural * np.exp(settled) / 1.61, 0).astype(np.float32)
    begin, end = np.searchsorted(world.cells, (first * world.width, last * world.width))
    people.ravel()[world.cells[begin:end] - first * world.width] += world.people[begin:end]
    people *= land > 0.1
    factor = 70 * np.exp(0.5 * rng.standard_normal(shape, dtype=np.float32))
    built = np.minimum(people * factor, 0.8e6 * land)
    works = rng.random(shape, dtype=np.float32) < 0.0005  # harbours, airports, malls: much built, nobody there
    built = np.where(works & (land > 0.3), 0.5e6 * land, built)
    area = (1e6 * land).astype(np.uint32)
    people[sea], area[sea] = POPULATION_NODATA, AREA_NODATA
    built = np.where(sea, AREA_NODATA, built).astype(np.uint32)
    return people, area, built


def create(path: Path, width: int, height: int, kind: int, nodata: float) -> gdal.Dataset:
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, 1, kind, OPTIONS)
    dataset.SetGeoTransform((-WIDTH / 2 * CELL, CELL, 0, HEIGHT / 2 * CELL, 0, -CELL))
    system = osr.SpatialReference()
    system.SetFromUserInput("ESRI:54009")
    dataset.SetProjection(system.ExportToWkt())
    dataset.GetRasterBand(1).SetNoDataValue(nodata)
    return dataset


def write_world(folder: Path, width: int = WIDTH, height: int = HEIGHT) -> dict[str, float]:
    """Write the three rasters; what is in them."""
    folder.mkdir(parents=True, exist_ok=True)
    world = make_world(width, height)
    kinds = ((gdal.GDT_Float32, POPULATION_NODATA), (gdal.GDT_UInt32, AREA_NODATA), (gdal.GDT_UInt32, AREA_NODATA))
    datasets = [
        create(folder / f"{name}.tif", world.width, world.height, kind, nodata)
        for name, (kind, nodata) in zip(NAMES, kinds)
    ]
    facts = {"cells": float(world.width * world.height), "land": 0.0, "people": 0.0, "urban": 0.0}
    for first in range(0, world.height, TILE):
        last = min(first + TILE, world.height)
        bands = band_of(world, first, last)
        for dataset, values in zip(datasets, bands):
            dataset.GetRasterBand(1).WriteArray(values, 0, first)
        people, area, _ = bands
        known = people >= 0
        facts["land"] += float(known.sum())
        facts["people"] += float(people[known].sum(dtype=np.float64))
        facts["urban"] += float((people[known] > 300 * (area[known] / 1e6)).sum())
    return facts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--divide", type=int, default=1, choices=(1, 2, 4, 8))
    given = parser.parse_args()
    facts = write_world(given.folder, WIDTH // given.divide, HEIGHT // given.divide)
    print(
        f"{facts['cells']:,.0f} cells, {facts['land'] / facts['cells']:.1%} land, {facts['people'] / 1e9:.3f} billion people, "
        f"{facts['urban'] / 1e6:.2f} million cells above 300 per km² of land"
    )


if __name__ == "__main__":
    main()
