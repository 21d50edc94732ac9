"""What holds for every test: which are run, on how many cores, and that none opens a window."""

import os

import hypothesis
import pytest

# Before the first import of Qt, which reads both once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

# On a busy machine an example's time says nothing, so there is no deadline; every run tries the
# same examples, so that a failure is the change's own. --full looks further, with other examples.
hypothesis.settings.register_profile("short", deadline=None, derandomize=True)
hypothesis.settings.register_profile("full", deadline=None, max_examples=1000)


LONGEST = {"roof", "stories"}
"""Rooms of tests that start the programs themselves."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="run the long tests too")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "full: a long test, run only with --full")
    hypothesis.settings.load_profile("full" if config.getoption("full") else "short")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """A worker on each core for the whole suite; none where somebody names what to run."""
    is_whole = config.args == config.getini("testpaths")
    return (os.cpu_count() or 1) if is_whole else 0


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    # What runs whole programs takes longest: begun last, it would leave the other cores idle.
    items.sort(key=lambda item: item.path.parent.name not in LONGEST)
    if config.getoption("full"):
        return
    for item in items:
        if "full" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="long: run with --full"))
