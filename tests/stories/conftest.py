"""The town that the stories are told in, made once and copied for each of them."""

import asyncio
import shutil
from pathlib import Path

import pytest

from tests.stories.load import FEW, MANY
from tests.stories.town import Town, found


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
    shutil.copytree(founded, tmp_path / "town")
    return Town(tmp_path / "town")
