"""The office's crest on the wall's head: it follows a loaded file, and a broken one is none."""

import base64
from collections.abc import Iterator

import msgspec
import pytest

from tests.display.test_wall import Wall
from tests.display.wall import catalogue, past_calls
from tests.office_file.crests import SHIELD


@pytest.fixture
def wall() -> Iterator[Wall]:
    made = Wall()
    yield made
    made.stage.close()


def shown(wall: Wall, crest: str) -> str:
    book = msgspec.structs.replace(catalogue("1", "3"), crest=crest)
    wall.link.show(book, *past_calls())
    wall.stage.settle()
    return str(wall.stage.program.theme.property("crest"))


def test_the_wall_shows_the_crest(wall: Wall) -> None:
    wall.link.come_online()
    crest = "data:image/svg+xml;base64," + base64.b64encode(SHIELD).decode()
    assert shown(wall, "") == ""
    assert shown(wall, crest) == crest
    assert shown(wall, crest[:-80]) == ""
