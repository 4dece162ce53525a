"""The examples in the docstrings of the engine: each shows a figure that can be checked by hand."""

from __future__ import annotations

import doctest
import importlib
import inspect
import pkgutil

import multipolar.engine
import pytest

MODULES = [
    module.name
    for module in pkgutil.walk_packages(multipolar.engine.__path__, "multipolar.engine.")
    if not module.ispkg
]
FINDER = doctest.DocTestFinder(exclude_empty=True)
PACKAGES = ("grid", "units", "flows", "plan", "indicators", "readers", "study")


def examples(name: str) -> list[doctest.DocTest]:
    return [test for test in FINDER.find(importlib.import_module(name)) if test.examples]


@pytest.mark.parametrize("name", MODULES)
def test_examples_give_what_they_say(name):
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    told: list[str] = []
    for test in examples(name):
        runner.run(test, out=told.append)
    assert runner.failures == 0, "".join(told)


def test_every_part_of_the_engine_shows_how_it_is_used():
    shown = [test.name for name in MODULES for test in examples(name)]
    assert len(shown) >= 90
    for package in PACKAGES:
        assert sum(name.startswith(f"multipolar.engine.{package}.") for name in shown) >= 2, package
    for name in shown:  # an example belongs to something that is public
        assert not any(part.startswith("_") for part in name.split(".")), name


def test_an_example_asserts_something():
    """Every example ends in a line of output."""
    for name in MODULES:
        for test in examples(name):
            assert test.examples[-1].want, f"{test.name} shows no answer"
            assert inspect.getdoc(importlib.import_module(name))
