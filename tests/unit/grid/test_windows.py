"""The answer does not depend on how the grid is cut up, nor on who looks at the pieces."""

from __future__ import annotations

import pickle
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multipolar.engine.errors import Cancelled, InputError
from multipolar.engine.grid import classes as engine
from multipolar.engine.grid import codestore, survey
from multipolar.engine.grid.classes import classify_cells, classify_grid
from multipolar.engine.grid.population import PopulationGrid, population_grid
from multipolar.engine.grid.rules import GHSL2022, GHSL2023, MANUAL2021, SEMIDENSE_RULES
from multipolar.engine.grid.windows import BandSource, read_whole
from unit.grid.belgium_grid import belgian_grid
from unit.grid.gridmaps import drawn, frame_of
from unit.grid.random_grids import cases
from unit.grid.reference_classification import Reference

LEVELS = ("level1", "level2")


def whole(result) -> np.ndarray:
    """All classes of a result, read in three pieces."""
    height = result.frame.height
    cuts = sorted({0, height // 3, height // 2, height})
    codes = np.concatenate([result.read(slice(a, b)) for a, b in zip(cuts, cuts[1:])])
    result.close()
    return codes


@dataclass(frozen=True)
class Tiled:
    """A grid in memory that pretends to be stored in blocks, so that windows are also cut along columns."""

    grid: PopulationGrid
    block: tuple[int, int]

    @property
    def frame(self):
        return self.grid.frame

    @property
    def has_land(self):
        return self.grid.has_land

    @property
    def has_built(self):
        return self.grid.has_built

    def read(self, rows, columns):
        window = self.grid.read(rows, columns)
        if all(layer is None or np.isnan(layer).all() for layer in (window.population, window.land, window.built)):
            return replace(window, population=None, land=None, built=None)  # as a file's ocean is given
        return window

    def release(self):
        pass

    def judged(self, findings):
        return self.grid.judged(findings)


# Random grids


@settings(deadline=None, max_examples=150)
@given(cases(), st.sampled_from(LEVELS), st.integers(1, 5), st.integers(1, 4), st.sampled_from([1, 1, 3, 5]))
def test_any_cut_gives_the_same_classes_and_notes(case, level, rows, columns, averaged):
    grid, rules = case
    rules = replace(rules, population_window=averaged)
    expected = classify_cells(grid, rules, level)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(survey, "_CELLS_AT_ONCE", 1)
        cut = classify_grid(Tiled(grid, (1, columns)), rules, level, window_rows=rows)
    assert drawn(whole(cut)) == drawn(expected.classes)
    assert cut.rules == expected.rules
    assert cut.centres.labels.tolist() == expected.centres.labels.tolist()
    assert sorted(map(str, cut.notes)) == sorted(map(str, expected.notes))


@settings(deadline=None, max_examples=60)
@given(cases(), st.sampled_from(LEVELS), st.integers(1, 5), st.integers(1, 4))
def test_cut_grids_equal_the_slow_reference(case, level, rows, columns):
    grid, rules = case
    if rules.built_rule == "optimal":
        rules = replace(rules, built_rule="fixed")
    layers = [None if layer is None else layer.tolist() for layer in (grid.population, grid.land, grid.built)]
    expected = Reference(*layers, grid.frame.cell_area_km2, rules, level)
    result = classify_grid(Tiled(grid, (rows, columns)), rules, level, window_rows=rows)
    assert drawn(whole(result)) == drawn(np.array(expected.classes))


@settings(deadline=None, max_examples=60)
@given(cases(), st.sampled_from(LEVELS), st.integers(1, 5), st.integers(1, 4))
def test_a_store_on_disk_answers_as_one_in_memory(case, level, rows, columns):
    grid, rules = case
    expected = classify_cells(grid, rules, level)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(codestore.CodeStore.__init__, "__defaults__", (0,))
        patch.setattr(survey, "_CELLS_AT_ONCE", 1)
        result = classify_grid(Tiled(grid, (1, columns)), rules, level, window_rows=rows)
        assert result._store._file is not None
    assert drawn(whole(result)) == drawn(expected.classes)


@settings(deadline=None, max_examples=60)
@given(
    st.tuples(st.integers(1, 9), st.integers(1, 9)),
    st.tuples(st.integers(1, 5), st.integers(1, 5)),
    st.sampled_from([0, 1 << 26]),
    st.data(),
)
def test_a_store_gives_back_what_was_written(shape, tile, in_memory, data):
    store = codestore.CodeStore(shape, tile, 7, in_memory)
    expected = np.full(shape, 7, dtype=np.uint8)
    for row in range(0, shape[0], tile[0]):
        for number, column in enumerate(range(0, shape[1], tile[1])):
            if data.draw(st.booleans()):
                view = expected[row : row + tile[0], column : column + tile[1]]
                view[...] = np.arange(view.size).reshape(view.shape) + row
                store.write(row, {number: view.copy()})
    store.finish()
    first, last = sorted(data.draw(st.tuples(st.integers(0, shape[0]), st.integers(0, shape[0]))))
    assert store.read(slice(first, last)).tolist() == expected[first:last].tolist()
    cells = np.array(data.draw(st.lists(st.integers(0, expected.size - 1))), dtype=np.int64)
    assert store.take(cells).tolist() == expected.ravel()[cells].tolist()
    store.close()


# Belgium

VARIANTS = {
    "level 1": (GHSL2023, "level1"),
    "level 2": (GHSL2023, "level2"),
    "R2022A, built-up 0.5": (GHSL2022, "level2"),
    "no built-up criterion": (MANUAL2021.with_overrides(**SEMIDENSE_RULES["2021"]), "level2"),
    "no gaps filled": (replace(GHSL2023, max_gap_km2=0), "level2"),
    "optimal threshold": (replace(GHSL2023, built_rule="optimal"), "level2"),
    "averaged people": (replace(GHSL2023, population_window=5), "level2"),
}


@pytest.fixture(scope="module")
def threads():
    with ThreadPoolExecutor(4) as executor:
        yield executor


@pytest.fixture(scope="module")
def processes():
    with ProcessPoolExecutor(4) as executor:
        yield executor


@pytest.fixture(scope="module")
def belgium(sample) -> PopulationGrid:
    return belgian_grid(sample)


def in_windows(grid: PopulationGrid, rules, level: str, windows: int, executor: Optional[Executor], workers: int):
    rows = -(-grid.frame.height // windows)
    return whole(classify_grid(grid, rules, level, executor, workers, window_rows=rows))


@pytest.mark.parametrize("variant", VARIANTS.values(), ids=VARIANTS)
def test_belgium_in_1_7_and_64_windows_with_1_and_4_workers(belgium, threads, variant):
    rules, level = variant
    expected = classify_cells(belgium, rules, level).classes
    for windows in (1, 7, 64):
        for executor, workers in ((None, 1), (threads, 4)):
            assert np.array_equal(in_windows(belgium, rules, level, windows, executor, workers), expected)


def test_belgium_by_four_processes(belgium, processes):
    expected = classify_cells(belgium, GHSL2023, "level2").classes
    for windows in (7, 64):
        assert np.array_equal(in_windows(belgium, GHSL2023, "level2", windows, processes, 4), expected)


MOVES = {
    "left-right": (lambda array: array[:, ::-1], lambda array: array[:, ::-1]),
    "upside down": (lambda array: array[::-1], lambda array: array[::-1]),
    "transposed": (lambda array: array.T, lambda array: array.T),
    "shifted": (lambda array: np.pad(array, ((5, 2), (3, 11)), constant_values=0), lambda array: array[5:-2, 3:-11]),
}


@pytest.mark.parametrize("move", MOVES.values(), ids=MOVES)
@pytest.mark.parametrize("variant", list(VARIANTS.values())[1:4], ids=list(VARIANTS)[1:4])
def test_belgium_moved_cut_and_moved_back(belgium, threads, move, variant):
    (there, back), (rules, level) = move, variant
    layers = [there(layer).copy() for layer in (belgium.population, belgium.land, belgium.built)]
    if layers[0].shape not in (belgium.frame.shape, belgium.frame.shape[::-1]):
        # Around it lies dry land without people: that is what positions beyond a grid count as.
        edge = np.ones(layers[1].shape, dtype=bool)
        edge[5:-2, 3:-11] = False
        layers[1][edge] = 1.0
    moved = PopulationGrid(frame_of(*layers[0].shape), *layers)
    expected = classify_cells(belgium, rules, level).classes
    for windows, executor, workers in ((1, None, 1), (7, threads, 4), (64, threads, 4)):
        assert np.array_equal(back(in_windows(moved, rules, level, windows, executor, workers)), expected)


def test_the_order_of_adding_people_decides_nothing():
    """0.1 added ten times is less than 1: a sum near the threshold is formed exactly."""
    people = np.full((1, 10), 5_000.1)
    people[0, :5] -= 0.2  # 50 000 in truth, a little less or more when added in one order or the other
    rules = replace(MANUAL2021, smoothing="none")
    for turn in (people, people[:, ::-1].copy()):
        assert (classify_cells(PopulationGrid(frame_of(1, 10), turn), rules).classes == 3).all()


# Executors


class Later(Executor):
    """Does the work when asked for the result, last submitted first: nothing may hang on the order."""

    def __init__(self) -> None:
        self.most_waiting, self.waiting = 0, 0

    def submit(self, work, *arguments):
        self.waiting += 1
        self.most_waiting = max(self.most_waiting, self.waiting)
        future: Future = Future()
        future.set_result(work(*arguments))
        result = future.result

        def taken(timeout=None):
            self.waiting -= 1
            return result(timeout)

        future.result = taken  # type: ignore[method-assign]
        return future


def test_no_more_windows_wait_than_keep_the_workers_busy(belgium):
    executor = Later()
    in_windows(belgium, GHSL2023, "level2", 64, executor, 4)
    assert executor.most_waiting == 5


def test_every_window_is_looked_at_once(belgium, monkeypatch):
    seen = []
    real = engine.survey_rows
    monkeypatch.setattr(engine, "survey_rows", lambda *given: (seen.append(given[3].start), real(*given))[1])
    in_windows(belgium, GHSL2023, "level2", 64, Later(), 2)
    assert seen == list(range(0, 219, 4))


@pytest.mark.parametrize("at", [0.0, 0.1, 0.5, 0.71, 0.8, 0.93])
def test_a_cancel_stops_the_work_and_keeps_no_store(belgium, threads, at, monkeypatch):
    stores = []
    real = codestore.CodeStore.close
    monkeypatch.setattr(codestore.CodeStore, "close", lambda store: (stores.append(store), real(store))[1])

    def progress(fraction):
        if fraction >= at:
            raise Cancelled

    with pytest.raises(Cancelled):
        classify_grid(belgium, GHSL2023, "level2", threads, 4, 10, progress)
    assert len(stores) == 1
    assert stores[0]._array is None


def test_a_full_folder_for_temporary_files_is_told(belgium, monkeypatch):
    class Full:
        def seek(self, _place):
            pass

        def write(self, _data):
            raise OSError(28, "No space left on device")

        def close(self):
            pass

    monkeypatch.setattr(codestore.CodeStore.__init__, "__defaults__", (0,))
    monkeypatch.setattr(codestore.tempfile, "TemporaryFile", lambda prefix: Full())
    with pytest.raises(InputError, match=r"temporary file.*No space left"):
        classify_grid(belgium, GHSL2023, "level2")


# Raw bands


@dataclass(frozen=True)
class Raw:
    """A band in memory; NaN is missing."""

    values: np.ndarray
    label: str = "RAW"
    block: tuple[int, int] = (1, 1)

    def read(self, rows, columns):
        window = self.values[rows, columns]
        return None if window.dtype.kind == "f" and np.isnan(window).all() else window

    def release(self):
        pass


def test_the_source_can_be_sent_to_another_process():
    source = BandSource(frame_of(2, 2), Raw(np.ones((2, 2))))
    copy = pickle.loads(pickle.dumps(source))
    assert copy.frame == source.frame
    assert copy.read(slice(0, 1), slice(0, 2)).population.tolist() == [[1, 1]]


def test_an_error_survives_the_way_back_from_another_process():
    error = InputError("{count} of {{these}}", where="THERE", fix="Mend {count}.", count=3)
    copy = pickle.loads(pickle.dumps(error))
    assert str(copy) == str(error)
    assert copy.fix.values == {"count": 3}


@settings(deadline=None, max_examples=40)
@given(cases(), st.sampled_from(LEVELS), st.integers(1, 4))
def test_raw_bands_by_windows_equal_arrays_checked_at_once(case, level, rows):
    grid, rules = case
    area = grid.frame.cell_area_km2 * 1e6
    raw = [None if layer is None else layer * area for layer in (grid.land, grid.built)]
    source = BandSource(grid.frame, Raw(grid.population), *(None if layer is None else Raw(layer) for layer in raw))
    outcomes = []
    for make in (
        lambda: classify_cells(population_grid(grid.frame, grid.population, *raw), rules, level),
        lambda: classify_grid(source, rules, level, window_rows=rows),
    ):
        try:
            result = make()
        except InputError as error:
            outcomes.append(str(error).replace("POPULATION", "RAW").replace("LAND", "RAW").replace("BUILT", "RAW"))
            continue
        codes = whole(result) if hasattr(result, "read") else result.classes
        outcomes.append((drawn(codes), [str(note) for note in result.notes]))
    assert outcomes[0] == outcomes[1]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ([[1, np.inf], [1, 1]], "infinite population: 1"),
        ([[1, -5], [-7, 1]], "negative population: 2 (from -7.0 to -5.0)"),
        ([[np.nan, np.nan], [np.nan, np.nan]], "Every cell is nodata"),
        ([[-9, -9], [-9, np.nan]], "Every cell is nodata"),
    ],
)
def test_bad_people_are_refused_in_one_window_or_in_many(values, words):
    for rows in (1, 2):
        source = BandSource(frame_of(2, 2), Raw(np.array(values, dtype=float)))
        with pytest.raises(InputError) as caught:
            classify_grid(source, GHSL2023, window_rows=rows)
        assert words in str(caught.value)


def test_an_undeclared_mark_is_the_same_in_every_window():
    values = np.array([[-200.0, 5], [7, -200.0]])
    notes = read_whole(BandSource(frame_of(2, 2), Raw(values))).notes
    assert [str(note) for note in notes] == [
        "RAW: cells with -200.0, which is not declared as nodata but read as missing: 2."
    ]


def test_whole_numbers_and_single_precision_are_read_exactly():
    people = np.array([[16_777_217, 3]], dtype=np.uint32)
    single = np.array([[0.1, 3]], dtype=np.float32)
    assert read_whole(BandSource(frame_of(1, 2), Raw(people))).population.tolist() == [[16_777_217.0, 3.0]]
    assert read_whole(BandSource(frame_of(1, 2), Raw(single))).population[0, 0] == float(np.float32(0.1))
