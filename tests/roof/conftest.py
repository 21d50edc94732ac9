"""What holds for the tests of the roof: PINs are hashed cheaply, and an office is founded once."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.live.foyer import cheaply_hashed
from tests.roof.house import antesala


@pytest.fixture(autouse=True)
def cheap_pins() -> Iterator[None]:
    """A cheap hash; a test of `tests/live` has the real one."""
    with cheaply_hashed():
        yield


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the sample office, made once."""
    folder = tmp_path_factory.mktemp("founded") / "office"
    with cheaply_hashed():
        assert antesala("init", folder).returncode == 0
    return folder


@pytest.fixture
def office(founded: Path, tmp_path: Path) -> Path:
    """An office folder of the test's own, as it was when it was just made."""
    return shutil.copytree(founded, tmp_path / "office")
