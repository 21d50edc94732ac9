"""Settings of all tests: which are run, on how many cores, and without windows."""

import contextlib
import gc
import os
import resource
import sys
from collections import Counter
from collections.abc import Generator, Iterator
from pathlib import Path

import hypothesis
import pytest

from tests import databases

# Tests are written for a terminal that is set to English; a test of another language says so.
os.environ.pop("LC_ALL", None)
os.environ["LC_MESSAGES"] = "en_US.UTF-8"
# Before the first import of Qt, which reads both once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
# Containers are often told to keep no compiled code. Then each worker compiles all tests anew, and
# each program that a test starts compiles the product: 35 s of CPU in all.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# On a busy machine an example's time has no meaning, so there is no deadline; every run tries the
# same examples, so that a failure is the change's own. --full looks further, with other examples.
hypothesis.settings.register_profile("short", deadline=None, derandomize=True)
hypothesis.settings.register_profile("full", deadline=None, max_examples=1000)


BEFORE = pytest.StashKey[float]()
"""Seconds of CPU spent before a test."""
BEGUN = set[str]()
"""Files of which a test has been run."""
LONGEST = {"roof", "stories"}
"""Rooms of tests that start the programs themselves."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="run the long tests too")
    parser.addoption(
        "--database",
        choices=("sqlite", "postgresql"),
        default="sqlite",
        help="keep the offices of tests/store and tests/hub in this kind of database",
    )
    parser.addoption("--costs", type=int, default=0, metavar="N", help="tell the N costliest tests")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "full: a long test, run only with --full")
    config.addinivalue_line("markers", "both: run on SQLite and on PostgreSQL")
    config.addinivalue_line("markers", "sqlite: about SQLite's own files, run on no other database")
    hypothesis.settings.load_profile("full" if config.getoption("full") else "short")


KEPT = {"store", "hub"}
"""Rooms of tests whose offices can be kept in either kind of database."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that is marked `both` on both, unless one of them is asked for."""
    is_asked = metafunc.config.getoption("database") != databases.SQLITE
    if not is_asked and metafunc.definition.get_closest_marker("both"):
        kinds = (databases.SQLITE, databases.POSTGRESQL)
        metafunc.parametrize("database", kinds, indirect=True)


def kind_of(item: pytest.Item) -> str:
    """The kind of database that a test is about."""
    usual = item.config.getoption("database") if item.path.parent.name in KEPT else databases.SQLITE
    params = getattr(item, "callspec", None)
    return str(params.params.get("database", usual)) if params else str(usual)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Have the offices of a whole file, which are made before the first test, in that kind too."""
    databases.kind = kind_of(item)


@pytest.fixture(autouse=True)
def database(request: pytest.FixtureRequest) -> Iterator[str]:
    """The kind of database in which the offices of a test are kept."""
    kind = kind_of(request.node)
    if kind == databases.SQLITE:
        yield kind
        return
    if request.node.get_closest_marker("sqlite"):
        pytest.skip("about SQLite's own files")
    with databases.using(kind):
        yield kind


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """A worker on each core for the whole suite; none where tests are named."""
    is_whole = config.args == config.getini("testpaths")
    return (os.cpu_count() or 1) if is_whole else 0


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    # Tests of whole programs take longest: begun last, they would leave the other cores idle.
    items.sort(key=lambda item: item.path.parent.name not in LONGEST)
    if config.getoption("full"):
        return
    for item in items:
        if "full" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="long: run with --full"))


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect no garbage meanwhile: nearly all that is made then stays, and is looked at in vain.

    It took a seventh of the collection's CPU, in each worker.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_finish() -> None:
    forget_what_stays()


def pytest_runtest_logstart(location: tuple[str, int | None, str]) -> None:
    if location[0] not in BEGUN:
        BEGUN.add(location[0])
        forget_what_stays()


def forget_what_stays() -> None:
    """Keep what lives until the end out of the garbage collector's sight.

    Each window collects once as it opens: with thousands of tests in memory that took a second, and
    with what the files before have left in caches the tenth of one.
    """
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Note the seconds of CPU that a test costs, its own processes and threads included."""
    if item.config.getoption("costs"):
        item.stash[BEFORE] = cpu_seconds()
    return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.when == "teardown" and BEFORE in item.stash:
        # What a killed browser's own children had used cannot be read once they are gone.
        spent = max(0.0, cpu_seconds() - item.stash[BEFORE])
        report.user_properties.append(("cpu", round(spent, 2)))
    return report


def cpu_seconds() -> float:
    """Of this process and of all its children: those that have ended, and those that still run.

    A browser or a server that a whole file shares would else be charged to the test that ends it.
    """
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in spent) + sum(
        ticks_of(child) for child in children_of(os.getpid())
    ) / os.sysconf("SC_CLK_TCK")


def children_of(parent: int) -> Iterator[int]:
    """Ids of the living children of a process and of theirs, where the system lists them."""
    for listed in Path(f"/proc/{parent}/task").glob("*/children"):
        with contextlib.suppress(OSError):  # a thread or a process may just have ended
            for child in map(int, listed.read_text().split()):
                yield child
                yield from children_of(child)


def ticks_of(process: int) -> int:
    """Ticks of CPU of a process and of the children that it has waited for."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return 0
    return sum(int(field) for field in stat.rpartition(")")[2].split()[11:15])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    wanted = terminalreporter.config.getoption("costs")
    if not wanted:
        return
    costs = Counter[str]()
    for reports in terminalreporter.stats.values():
        for report in reports:
            for name, value in getattr(report, "user_properties", ()):
                if name == "cpu":
                    costs[report.nodeid] += value
    terminalreporter.section(f"{sum(costs.values()):.0f} s of CPU; the costliest {wanted}")
    for test, seconds in costs.most_common(wanted):
        terminalreporter.line(f"{seconds:7.1f} s  {test}")
