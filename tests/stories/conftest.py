"""Where stories are told: a town made once and copied for each, and a hall lent to each in turn."""

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import databases
from tests.stories.hall import Hall, Lent
from tests.stories.load import FEW, MANY
from tests.stories.plain_server import PLAIN
from tests.stories.town import Town, found, keep_in


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A town's folder with 64 clerks at their counters, and no ticket yet."""
    folder = tmp_path_factory.mktemp("town")
    asyncio.run(found(folder))
    return folder


@pytest.fixture
def tickets(pytestconfig: pytest.Config) -> int:
    """How many tickets a rush gives: what it proves is the same with few as with many."""
    return MANY if pytestconfig.getoption("full") else FEW


@pytest.fixture
def town(founded: Path, tmp_path: Path) -> Town:
    """A town of this story's own; its server does not run yet."""
    # Without the log: on a busy machine the founding may have filled more than a page of it.
    shutil.copytree(founded, tmp_path / "town", ignore=shutil.ignore_patterns("*.log"))
    if databases.kind == databases.POSTGRESQL:
        keep_in(tmp_path / "town", databases.empty())
    return Town(tmp_path / "town", program=PLAIN)


LENT = Lent()


@pytest.fixture(scope="session")
def lent() -> Iterator[Lent]:
    """Closed at the very end where a failure ends the run before the last story."""
    yield LENT
    LENT.close()


@pytest.fixture
def hall(lent: Lent, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """An office of real programs in which no one waits; screens that were used are there still."""
    yield lent.hall(tmp_path_factory)
    lent.take_back()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """Close the hall after the last story: unwatched screens take CPU too."""
    if nextitem is None or nextitem.path.parent != item.path.parent:
        LENT.close()
