"""What holds for the tests of the web listener: no one passes their gate, so it hashes cheaply.

And the browser, which all tests of a worker share: to start it takes more than most of them do.
"""

from collections.abc import Iterator

import pytest

from tests.live.foyer import cheaply_hashed
from tests.web.browser import chromium
from tests.web.faults import THEMES, Themes


@pytest.fixture(autouse=True)
def cheap_pins() -> Iterator[None]:
    with cheaply_hashed():
        yield


@pytest.fixture(scope="session")
def browser_at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Chromium; each visit has a page of its own there."""
    with chromium(tmp_path_factory.mktemp("profile")) as address:
        yield address


@pytest.fixture
def themes(pytestconfig: pytest.Config) -> Themes:
    """The themes in which a page is looked at: the two that most people have, with --full each."""
    daily = {name: THEMES[name] for name in ("light", "dark")}
    return THEMES if pytestconfig.getoption("full") else daily
