"""Floating catchment areas: the size that has to pass, several years at once, and PySAL's access on sizes it can do.

    . scripts/setup test && /usr/bin/python3 benchmarks/accessibility.py

Places and facilities are clustered as in a country of 100 000 km². For access the pairs and their distances are given, and
only its own work is timed; ours finds them itself. Without access the comparison is left out.
"""

from __future__ import annotations

import importlib.util
import resource
import statistics
import time

import numpy as np
import pandas as pd
from multipolar.engine.indicators.accessibility import (
    ENHANCED_ZONES,
    THREE_STEP_ZONES,
    Decay,
    access_over_years,
    measure_access,
    scaled_zones,
)
from multipolar.engine.indicators.reach import StraightReach
from multipolar.engine.indicators.siting import collect

MAX_KM = 15.0
METHODS = ("2sfca", "e2sfca", "3sfca")
RUNS = 3
YEARS = 10


def clustered(random: np.random.Generator, count: int, towns: np.ndarray) -> np.ndarray:
    """Six tenths around towns, the others anywhere on 316 x 316 km."""
    near = int(0.6 * count)
    spread = towns[random.integers(0, len(towns), near)] + random.normal(0, 12e3, (near, 2))
    return np.vstack([spread, random.random((count - near, 2)) * 316e3])


def country(places: int, facilities: int) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    random = np.random.default_rng(1)
    towns = random.random((60, 2)) * 316e3
    return (
        clustered(random, places, towns),
        clustered(random, facilities, towns),
        random.integers(1, 500, places).astype(float),
        random.integers(1, 20, facilities).astype(float),
    )


def decay_of(method: str) -> Decay:
    shape = {"2sfca": ((1.0, 1.0),), "e2sfca": ENHANCED_ZONES, "3sfca": THREE_STEP_ZONES}[method]
    return Decay(scaled_zones(shape, MAX_KM))


def ours(data: tuple, method: str):
    places, facilities, people, supply = data
    return measure_access(StraightReach(places, facilities, MAX_KM), people, supply, method, decay_of(method))


def over_years(data: tuple, method: str):
    """The same over years: a tenth of the facilities opens each year."""
    places, facilities, people, supply = data
    rows = np.arange(YEARS)[:, None]
    open_ = np.where(np.arange(len(supply)) % YEARS <= rows, supply, np.nan)
    return access_over_years(
        StraightReach(places, facilities, MAX_KM), people * (1 + rows / 100), open_, method, decay_of(method)
    )


def theirs(data: tuple, method: str, costs: pd.DataFrame) -> pd.Series:
    from access import fca

    _, _, people, supply = data
    frames = (
        pd.DataFrame({"geoid": np.arange(len(people)), "demand": people}).set_index("geoid", drop=False),
        pd.DataFrame({"geoid": np.arange(len(supply)), "supply": supply}).set_index("geoid", drop=False),
    )
    decay = decay_of(method)
    steps = dict(decay.steps)

    def weight(cost: float) -> float:
        return next((one for limit, one in steps.items() if cost <= limit), 0.0)

    function = fca.three_stage_fca if method == "3sfca" else fca.two_stage_fca
    options = {} if method == "2sfca" else {"weight_fn": weight}
    return function(*frames, costs.copy(), max_cost=MAX_KM, demand_index=True, **options)


def timed(job) -> tuple[float, object]:
    start = time.perf_counter()
    answer = job()
    return time.perf_counter() - start, answer


def main() -> None:
    data = country(100_000, 10_000)
    for method in METHODS:
        seconds, result = timed(lambda method=method: ours(data, method))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
        print(
            f"{method}: 100 000 x 10 000 within 15 km, {result.pairs:,} pairs: {seconds:.1f} s, peak memory {peak:.2f} GiB"
        )
    for method in METHODS:
        one, _ = timed(lambda method=method: ours(data, method))
        several, _ = timed(lambda method=method: over_years(data, method))
        print(f"{method}: {YEARS} years of the same size: {several:.1f} s, {several / one:.1f} times one year")
    if importlib.util.find_spec("access") is None:
        print("The package access is not there: no comparison.")
        return
    for size in ((2_000, 500), (20_000, 2_000), (50_000, 5_000)):
        data = country(*size)
        pairs = collect(StraightReach(data[0], data[1], MAX_KM))
        costs = pd.DataFrame({"origin": pairs.place, "dest": pairs.facility, "cost": pairs.cost})
        for method in METHODS:
            own, result = [], None
            for _ in range(RUNS):
                seconds, result = timed(lambda data=data, method=method: ours(data, method))
                own.append(seconds)
            other, answer = timed(lambda data=data, method=method, costs=costs: theirs(data, method, costs))
            full = answer.reindex(range(size[0])).fillna(0.0).to_numpy()
            differs = np.nanmax(np.abs(full - result.access) / np.maximum(np.abs(full), 1e-300))
            print(
                f"{method}: {size[0]:,} x {size[1]:,}, {len(costs):,} pairs: access {other:.2f} s, ours with finding the pairs "
                f"{statistics.median(own):.2f} s ({other / statistics.median(own):.1f} times as fast); largest relative difference "
                f"{differs:.1e}"
            )


if __name__ == "__main__":
    main()
