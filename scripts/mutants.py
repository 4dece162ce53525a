"""Would the unit tests notice a wrong number? Changes the engine's code in one place at a time and runs the tests that reach it.

    scripts/mutants [N] [--seed S] [--modules PATTERN ...] [--minutes M] [--again]

N places (default 300) are drawn at random, with a seed, from the modules that hold the method. At each, one thing is
changed: a comparison, + and -, * and /, & and |, `and` and `or`, a constant by one (a fraction by a tenth), True and
False, a removed `not`, `~` or sign, `min` and `max`, `any` and `all`. Then the unit tests whose run touches that line are
run, the nearest files and the quick tests first, until one fails (killed) or all have passed (survived).
Sources are never touched: the changed module exists only in the memory of a forked process. One run in ten is preceded
by a control: nothing is changed, and it must survive.

Which test touches which line comes from `scripts/coverage`, which has to be run first. Answers are kept in build/mutants, so that a
run that was stopped (or bounded by --minutes) goes on where it was; --again tries the survivors anew, with --modules
others than the method's can be drawn from (`scripts/mutants 50 --modules 'plan/policy.py'`).
"""

from __future__ import annotations

import argparse
import ast
import collections
import fnmatch
import hashlib
import importlib.machinery
import json
import os
import random
import re
import resource
import signal
import sys
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable
from pathlib import Path
from typing import Optional

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "build" / "coverage"
ANSWERS = ROOT / "build" / "mutants"
# What decides a number. Left out are file formats' plumbing (archives, workbooks, DuckDB), reports and the study check.
METHOD = ["codes.py", "exact.py", "numbers.py", "network.py", "grid/*", "flows/*", "plan/*", "indicators/*", "units/*"]
METHOD += ["readers/gridcodes.py", "readers/agecolumns.py", "readers/statistics.py", "readers/gridcolumns.py"]
BUDGET = 60.0  # seconds of tests, as measured undisturbed, that one mutant may take
CONTROL_EVERY = 10
MEMORY = 6 << 30

COMPARISONS = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
OPERATORS = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Div, ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.LShift: ast.RShift, ast.RShift: ast.LShift,
}  # fmt: skip
REVERSED = {ast.Lt: ast.GtE, ast.LtE: ast.Gt, ast.Gt: ast.LtE, ast.GtE: ast.Lt}
NAMES = {"min": "max", "max": "min", "any": "all", "all": "any", "minimum": "maximum", "maximum": "minimum",
         "idxmax": "idxmin", "argmax": "argmin", "floor": "ceil", "ceil": "floor", "cumsum": "cumprod"}  # fmt: skip
SILENT = {"progress", "InputError", "note"}  # what they say is no number; what calls them is tested all the same
LEAST = 1e-5  # a smaller constant is a tolerance for rounding, and a tenth of it nothing to notice


class Mutator(ast.NodeTransformer):
    """Counts the places that can be changed; changes the one whose number is `target`."""

    def __init__(self, target: int = -1):
        self.target = target
        self.sites: list[tuple[int, str]] = []

    def _offer(self, node: ast.AST, what: str) -> bool:
        self.sites.append((node.lineno, what))
        return len(self.sites) - 1 == self.target

    def visit_FunctionDef(self, node):
        node.args.defaults = [self.visit(default) for default in node.args.defaults]
        node.args.kw_defaults = [default and self.visit(default) for default in node.args.kw_defaults]
        node.body = [self.visit(statement) for statement in node.body]
        return node

    def visit_ClassDef(self, node):
        node.body = [self.visit(statement) for statement in node.body]
        return node

    def visit_AnnAssign(self, node):
        if node.value is not None:
            node.value = self.visit(node.value)
        return node

    def visit_If(self, node):
        """How often progress is told is no answer."""
        told = [one.value for one in node.body if isinstance(one, ast.Expr) and isinstance(one.value, ast.Call)]
        if not (len(told) == len(node.body) and all(getattr(call.func, "id", "") == "progress" for call in told)):
            self.generic_visit(node)
        return node

    def visit_Call(self, node):
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if name in SILENT or (name == "part" and isinstance(node.func, ast.Name)):  # part(progress, from, to)
            return node
        self.generic_visit(node)
        if name in NAMES and self._offer(node, f"{name} -> {NAMES[name]}"):
            if isinstance(node.func, ast.Name):
                node.func.id = NAMES[name]
            else:
                node.func.attr = NAMES[name]
        return node

    def visit_Compare(self, node):
        self.generic_visit(node)
        for position, operator in enumerate(node.ops):
            for table in (COMPARISONS, REVERSED):
                other = table.get(type(operator))
                if other and self._offer(node, f"{type(operator).__name__} -> {other.__name__}"):
                    node.ops[position] = other()
        return node

    def _operator(self, node):
        self.generic_visit(node)
        other = OPERATORS.get(type(node.op))
        if other and self._offer(node, f"{type(node.op).__name__} -> {other.__name__}"):
            node.op = other()
        return node

    def visit_BinOp(self, node):
        return self._operator(node)

    def visit_AugAssign(self, node):
        return self._operator(node)

    def visit_BoolOp(self, node):
        self.generic_visit(node)
        other = ast.Or if isinstance(node.op, ast.And) else ast.And
        if self._offer(node, f"{type(node.op).__name__} -> {other.__name__}"):
            node.op = other()
        return node

    def visit_UnaryOp(self, node):
        self.generic_visit(node)
        return node.operand if self._offer(node, f"{type(node.op).__name__} removed") else node

    def visit_Constant(self, node):
        if isinstance(node.value, bool):
            others = [not node.value]
        elif isinstance(node.value, int):
            others = [node.value + 1, node.value - 1]
        elif isinstance(node.value, float) and not 0 < abs(node.value) < LEAST:
            others = [node.value * 1.1 if node.value else 0.1]
        else:
            return node
        for other in others:
            if self._offer(node, f"{node.value} -> {other}"):
                return ast.copy_location(ast.Constant(other), node)
        return node


def mutated(path: Path, target: int):
    tree = ast.fix_missing_locations(Mutator(target).visit(ast.parse(path.read_text(encoding="utf-8"))))
    return compile(tree, str(ROOT / "build/site/multipolar" / path.relative_to(ROOT)), "exec")


class Reach:
    """Which tests touch which line, and how long they take."""

    def __init__(self):
        from coverage import CoverageData

        self.data = CoverageData(str(DATA / "data"))
        self.data.read()
        self.seconds = {}
        for case in ElementTree.parse(DATA / "times.xml").iter("testcase"):
            name = f"{case.get('classname').replace('.', '/')}.py::{case.get('name')}"
            self.seconds[name] = float(case.get("time"))
        self.files = collections.defaultdict(list)
        for name in self.seconds:
            self.files[name.split("::")[0]].append(name)
        self.contexts: dict[Path, dict[int, list[str]]] = {}
        self.measured = {}
        for name in self.data.measured_files():
            root, _, module = name.rpartition("/engine/")
            if (Path(root) / "pyproject.toml").is_file():  # not another copy that a test has installed
                self.measured[module] = name

    def tests(self, path: Path, line: int, last_line: int) -> list[list[str]]:
        """Tests in the order to run them, in two parts: those of the three files that are most about this line, the rest.

        In each the quick ones that touch the line come first, then the slow ones, then the others of the same files. A
        line that is run at import concerns the tests that touch a line which uses what it defines.
        """
        names = self._touching(path, range(line, last_line + 1))
        if not names or "" in names:
            names = {name for other, number in users(path, line) for name in self._touching(other, [number])}
        names -= {""}
        touching = collections.Counter(name.split("::")[0] for name in names)
        seconds: collections.Counter[str] = collections.Counter()
        for name in names:
            seconds[name.split("::")[0]] += self._time(name)
        # Many tests of the line in little time, in a file that is about it.
        worth = {file: n * n / len(self.files[file]) / (1 + seconds[file]) for file, n in touching.items()}
        nearest = sorted(touching, key=lambda file: (-worth[file], file))
        parts, left = [], BUDGET
        for files in (set(nearest[:3]), set(nearest[3:])):
            direct = [name for name in names if name.split("::")[0] in files]
            others = {other for file in files for other in self.files[file]} - names
            chosen = sorted(direct, key=lambda name: (self._time(name), name))
            chosen += sorted(others, key=lambda name: (self._time(name), name))
            kept = []
            for name in chosen:
                if left < 0:
                    break
                kept.append(name)
                left -= self._time(name)
            if kept:
                parts.append(kept)
        return parts

    def _touching(self, path: Path, lines: Iterable[int]) -> set[str]:
        """Tests that run any of some lines; empty text among them for what is run at import."""
        if path not in self.contexts:
            name = self.measured.get(path.relative_to(ROOT / "engine").as_posix(), "")
            self.contexts[path] = self.data.contexts_by_lineno(name)
        found = self.contexts[path]
        return {context.rpartition("|")[0] for number in lines for context in found.get(number, ())}

    def _time(self, name: str) -> float:
        return self.seconds.get(name, 0.1)


class Chosen:
    """A plugin for pytest: the chosen tests in their order, each stopped when it takes far longer than it should."""

    def __init__(self, names: list[str], seconds: dict[str, float]):
        self.order = {name: position for position, name in enumerate(names)}
        self.seconds = seconds
        self.failed = ""

    def pytest_collection(self):
        from hypothesis import Phase, settings

        # Failing is enough, no smaller example is wanted; the same examples each time.
        plain = settings.get_profile("untimed")
        phases = (Phase.explicit, Phase.generate)
        settings.register_profile("mutants", plain, phases=phases, derandomize=True, database=None)
        settings.load_profile("mutants")

    def pytest_collection_modifyitems(self, items):
        items[:] = sorted(
            (item for item in items if item.nodeid in self.order), key=lambda item: self.order[item.nodeid]
        )

    def pytest_runtest_setup(self, item):
        signal.signal(signal.SIGALRM, lambda *_: os._exit(9))
        signal.setitimer(signal.ITIMER_REAL, 20 + 10 * self.seconds.get(item.nodeid, 1.0))

    def pytest_runtest_teardown(self):
        signal.setitimer(signal.ITIMER_REAL, 0)

    def pytest_runtest_logreport(self, report):
        if report.failed and not self.failed:
            self.failed = report.nodeid


def in_child(path: Path, code, names: list[str], seconds: dict[str, float], answer: int):
    """Never returns: runs pytest with one module replaced."""
    os.setsid()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    if code is not None:
        original = importlib.machinery.SourceFileLoader.get_code

        def get_code(self, fullname):
            return code if os.path.realpath(self.path) == str(path) else original(self, fullname)

        importlib.machinery.SourceFileLoader.get_code = get_code
    import pytest

    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))  # as with python -m pytest
    plugin = Chosen(names, seconds)
    files = list(dict.fromkeys(name.split("::")[0] for name in names))
    options = ["-x", "-q", "--tb=no", "-p", "no:cacheprovider", "-p", "no:pytest_qgis"]
    status = pytest.main([*options, *files], plugins=[plugin])
    os.write(answer, plugin.failed.encode())
    os._exit(int(status))


def run(path: Path, code, names: list[str], seconds: dict[str, float]) -> tuple[str, str]:
    """What became of one mutant, and the test that noticed it."""
    receive, send = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            in_child(path, code, names, seconds, send)
        finally:
            os._exit(3)
    os.close(send)
    end = time.monotonic() + 60 + 4 * sum(seconds.get(name, 0.1) for name in names)
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            break
        if time.monotonic() > end:
            os.killpg(child, signal.SIGKILL)
            os.waitpid(child, 0)
            status = None
            break
        time.sleep(0.02)
    with os.fdopen(receive) as stream:
        failed = stream.read()
    if status is None or os.waitstatus_to_exitcode(status) == 9:
        return "timeout", failed
    return {0: "survived", 5: "no test"}.get(os.waitstatus_to_exitcode(status), "killed"), failed


def places(patterns: list[str]) -> list[tuple[str, int, int, str]]:
    """(module, number of the place, line, change) for all that could be drawn."""
    found = []
    for path in sorted((ROOT / "engine").rglob("*.py")):
        module = path.relative_to(ROOT / "engine").as_posix()
        if any(fnmatch.fnmatch(module, pattern) for pattern in patterns):
            mutator = Mutator()
            mutator.visit(ast.parse(path.read_text(encoding="utf-8")))
            found += [(module, number, line, what) for number, (line, what) in enumerate(mutator.sites)]
    return found


def users(path: Path, line: int, deep: int = 2) -> set[tuple[Path, int]]:
    """Lines of the engine that use what a line defines at import: the body of a function whose default it holds, or
    wherever the name of a constant or field stands; also where a constant made of it stands."""
    found: set[tuple[Path, int]] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (
            not isinstance(node, (ast.FunctionDef, ast.Assign, ast.AnnAssign))
            or not node.lineno <= line <= node.end_lineno
        ):
            continue
        if isinstance(node, ast.FunctionDef):
            found |= {(path, number) for number in range(node.body[0].lineno, node.end_lineno + 1)}
            continue
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        names = {one.id for target in targets for one in ast.walk(target) if isinstance(one, ast.Name)}
        word = re.compile(rf"\b({'|'.join(map(re.escape, names)) or '$.'})\b")
        for other in sorted((ROOT / "engine").rglob("*.py")):
            for number, text in enumerate(other.read_text(encoding="utf-8").splitlines(), 1):
                if word.search(text) and not (other == path and node.lineno <= number <= node.end_lineno):
                    found.add((other, number))
                    if deep and not text.startswith((" ", "#", "from ", "import ", "def ", "class ", "@", ")")):
                        found |= users(other, number, deep - 1)
    return found


def statement_end(path: Path, line: int) -> int:
    """A statement over several lines is reached where it begins or ends: all its lines count."""
    ends = [line]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (
            isinstance(node, (ast.Assign, ast.Return, ast.Expr, ast.AugAssign))
            and node.lineno <= line <= node.end_lineno
        ):
            ends.append(node.end_lineno)
    return max(ends)


def main() -> Optional[str]:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", nargs="?", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--modules", nargs="+", default=METHOD)
    parser.add_argument("--minutes", type=float, default=1e9)
    parser.add_argument("--again", action="store_true")
    options = parser.parse_args()
    if not (DATA / "data").is_file():
        return "Which test touches which line is not known yet: run scripts/coverage first."

    import geopandas  # noqa: F401  what every test imports is loaded once, before the forks
    import hypothesis  # noqa: F401
    import pandas  # noqa: F401
    import scipy.ndimage
    import scipy.optimize
    import scipy.sparse.csgraph
    import scipy.spatial  # noqa: F401

    reach = Reach()
    ANSWERS.mkdir(parents=True, exist_ok=True)
    kept = ANSWERS / f"seed-{options.seed}.json"
    answers = json.loads(kept.read_text()) if kept.is_file() else {}
    everything = places(options.modules)
    drawn = random.Random(options.seed).sample(everything, min(options.number, len(everything)))
    end, results = time.monotonic() + 60 * options.minutes, []
    for count, (module, number, line, what) in enumerate(drawn):
        path = ROOT / "engine" / module
        key = f"{module}:{line} {what} #{number} {hashlib.sha256(path.read_bytes()).hexdigest()[:12]}"
        outcome = answers.get(key)
        if outcome is None or (options.again and outcome[0] in ("survived", "no test")):
            if time.monotonic() > end:
                break
            parts = reach.tests(path, line, statement_end(path, line))
            if count % CONTROL_EVERY == 0:
                for names in parts:
                    control, failed = run(path, None, names, reach.seconds)
                    if control != "survived":
                        return f"The control at {module}:{line} did not pass ({control} by {failed}): mend the tests first."
            outcome = ("no test", "")
            for names in parts:
                outcome = run(path, mutated(path, number), names, reach.seconds)
                if outcome[0] != "survived":
                    break
            answers[key] = outcome
            kept.write_text(json.dumps(answers, indent=0))
        results.append((module, outcome[0]))
        if outcome[0] in ("survived", "no test"):
            source = path.read_text(encoding="utf-8").splitlines()[line - 1].strip()
            print(f"{outcome[0]:9} engine/{module}:{line}  {what:22} {source}", flush=True)

    modules = len({module for module, *_ in everything})
    print(f"\n{len(everything)} places in {modules} modules; seed {options.seed}; {len(results)} tried")
    groups = collections.defaultdict(collections.Counter)
    for module, outcome in results:
        groups[module.split("/")[0] if "/" in module else "engine"][outcome] += 1
    groups["all"] = collections.Counter(outcome for _, outcome in results)
    print(f"{'folder':12}{'tried':>7}{'killed':>8}{'timeout':>9}{'survived':>10}{'no test':>9}{'share':>8}")
    for name, counts in groups.items():
        tried, noticed = sum(counts.values()), counts["killed"] + counts["timeout"]
        figures = f"{counts['killed']:>8}{counts['timeout']:>9}{counts['survived']:>10}{counts['no test']:>9}"
        print(f"{name:12}{tried:>7}{figures}{100 * noticed / max(tried, 1):>7.1f}%")
    return None


if __name__ == "__main__":
    sys.exit(main())
