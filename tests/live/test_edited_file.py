"""An office file edited since it was loaded: the start says so, and how to load it."""

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path

import pytest

from server.service import lobby_of, settle
from tests.stories.town import office_file


def _start(folder: Path) -> None:
    async def story() -> None:
        async with lobby_of(folder) as lobby:
            await settle(lobby, folder)

    asyncio.run(story())


def _break(file: Path) -> None:
    file.write_text("[office\n", "utf-8")


def _change(file: Path) -> None:
    file.write_text(file.read_text("utf-8").replace('name = "', 'name = "New ', 1), "utf-8")


def _lose(file: Path) -> None:
    file.unlink()


@pytest.mark.parametrize(
    ("edit", "said"), [(_break, "is broken"), (_change, "differs"), (_lose, "is missing")]
)
def test_the_start_says_that_the_file_is_another(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, edit: Callable[[Path], None], said: str
) -> None:
    file = tmp_path / "office.toml"
    file.write_text(office_file(), "utf-8")
    with caplog.at_level(logging.WARNING, "server.service"):
        _start(tmp_path)
        _start(tmp_path)
        assert not [line for line in caplog.messages if "office file" in line]
        edit(file)
        _start(tmp_path)
    (line,) = [line for line in caplog.messages if "office file" in line]
    assert said in line
    assert str(file) in line
